"""A verb of handing over, done to things that are only counted or meant, and what was told just before, go in; the transfer of them comes out.

After "Norvane promised Kerr 12 howitzers", "The first four were handed over on Monday" tells that four of them were, by and to whom the
sentence before says. Without a transfer just before, nobody is guessed.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.facts.arguments import slots
from sayso.facts.draft import lemma
from sayso.facts.fillers import cut
from sayso.facts.sentence import Sentence
from sayso.facts.status import status
from sayso.model import Filler, Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

HANDS_OVER = frozenset("deliver hand supply ship transfer donate export disburse".split())
MEANT = frozenset("they rest others remainder first second third last latter".split())
ENDS = ("giver", "recipient")
# What stands in a sentence that may tell one, so that it has to be parsed.
MAY_TELL = re.compile(
    r"(?i)\b(?:they|the rest|(?:the )?others|the remainder|first|second|third|last|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    r"[^.;]{0,30}\b(?:been|be|were|was|are|is)\b[^.;]{0,20}\b(?:delivered|handed over|supplied|shipped|transferred|disbursed)\b"
)


def instalment(sentence: Sentence, verb: "Token", told: Sequence[Frame]) -> Frame | None:
    """The transfer of things that the verb only counts, with the ends of the last transfer before it."""
    if verb.pos_ != "VERB" or lemma(verb) not in HANDS_OVER:
        return None
    filled = slots(verb)
    things = [t for t in filled.get("obj", ()) if _is_meant(t)]
    earlier = next((f for f in reversed([*sentence.before, *told]) if f.type == "transfer"), None)
    if len(things) != 1 or filled.get("subj") or earlier is None:
        return None
    if any(filled.get(slot) for slot in ("agent", "dative", "to")) and verb.i < things[0].i:
        return None
    ends = {role: earlier.roles[role] for role in ENDS if role in earlier.roles}
    what = cut(sentence.text, sentence.parsed.span([*_number(things[0]), things[0]]))
    when = tuple(
        Filler(text=sentence.text[slice(*t.span)], span=t.span, edtf=t.edtf, how=t.how)
        for t in sentence.times
        if _hangs_on(sentence, t.span, verb)
    )
    roles = {"what": (what,), **ends, **({"when": when} if when else {})}
    return Frame(
        type="transfer", code=None, status=status(verb), roles=roles, cue=cut(sentence.text, sentence.parsed.span([verb])),
        how=f"of what “{earlier.cue.text}” tells before" if earlier.cue else "",
    )  # fmt: skip


def _is_meant(thing: "Token") -> bool:
    """Is it a bare number or word for things named before: "two", "the first four", "they", "a third"?"""
    is_bare = not any(c.dep_ in ("prep", "relcl", "acl") for c in thing.children)
    return is_bare and (thing.lower_ in MEANT or (thing.pos_ == "NUM" and "$" not in thing.text))


def _number(thing: "Token") -> list["Token"]:
    return [c for c in thing.children if c.i < thing.i and (c.pos_ == "NUM" or c.lower_ in MEANT)]


def _hangs_on(sentence: Sentence, span: tuple[int, int], verb: "Token") -> bool:
    """Does a time hang on the verb, straight or over a preposition?"""
    start = sentence.parsed.start
    tokens = [t for t in verb.doc if span[0] <= start + t.idx < span[1]]
    return any(over.i == verb.i for t in tokens for over in (t.head, t.head.head) if over.pos_ in ("VERB", "ADP"))
