"""A verb of a parsed sentence goes in; whether what it tells is so, planned, denied or hung on a condition comes out."""

from typing import TYPE_CHECKING

from sayso.model import FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo"))
CONDITIONAL = frozenset(("would", "could", "might", "may", "should"))
PLANS = frozenset(
    (
        "plan",
        "intend",
        "want",
        "promise",
        "pledge",
        "prepare",
        "propose",
        "expect",
        "agree",
        "decide",
        "vow",
        "announce",
        "consider",
    )
)


def status(verb: "Token") -> FrameStatus:
    """The status that the verb group and the verb above it give."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if any(c.dep_ == "neg" for c in verb.children):
        return "denied"
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children) or helpers & CONDITIONAL:
        return "hypothetical"
    if helpers & FUTURE:
        return "planned"
    if verb.dep_ in ("xcomp", "ccomp", "acl") and "to" in helpers:
        return "planned"
    return "actual"
