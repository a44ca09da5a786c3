"""Names of a ledger's pages go in, actors across pages come out, as judgements with score and reason."""

from sayso.link.gather import filled, mention_id, mentions
from sayso.link.joining import Linked, link

__all__ = ["Linked", "filled", "link", "mention_id", "mentions"]
