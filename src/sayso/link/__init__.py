"""Names of a ledger's pages go in, actors across pages come out, as judgements with score and reason."""

from sayso.link.gather import mention_id, mentions
from sayso.link.joining import Linked, contradiction, link

__all__ = ["Linked", "contradiction", "link", "mention_id", "mentions"]
