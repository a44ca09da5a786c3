"""A word of a parsed sentence goes in; what the table of acts knows of it, with the words below it, comes out.

The table (`data/acts.tsv`) names patterns of lemmas. Most tell a class ("impose sanction"); some turn the class of what
they govern into another ("refuse", "agree", "lift"), which `composed` works out along a chain of words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.language.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

HURTS = frozenset(("ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "THREATEN"))
HELPS = frozenset(("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"))
CLASSES = (
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST",
    "SANCTION", "SUPPORT", "THREATEN", "YIELD",
)  # fmt: skip
DEEP = 3  # words below the leading one that a pattern's other words may be
SMALL = frozenset(("by", "for", "from", "in", "of", "on", "to", "with", "against", "before", "as", "at"))
CLOSED = frozenset(("relcl", "conj", "punct", "cc"))  # what hangs on a word and is not part of what it says
BESIDE = frozenset("as because while although though since whereas".split())  # they open a clause of its own
ASIDE = frozenset("after before during amid despite since following until because under over within by without".split())
AT_ONCE = 1_024  # words of the last sentences that are kept, since their verbs are asked about again and again
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec day week month year morning evening night today yesterday".split()
)
# Forms whose base the small pipeline gets wrong.
FORMS = {
    "fined": "fine", "hoped": "hope", "staged": "stage", "waged": "wage", "raped": "rape", "overthrew": "overthrow",
    "overthrown": "overthrow", "overrode": "override", "overridden": "override", "reappointed": "reappoint", "according": "according",
    "slew": "slay", "unblocked": "unblock", "airdropped": "airdrop", "lambasted": "lambast", "axed": "axe", "spared": "spare", "jeered": "jeer", "bade": "bid", "retook": "retake", "retaken": "retake",
}  # fmt: skip
NOT = frozenset(("not", "n't", "n’t", "never", "no", "nor", "neither"))
FUTURE = frozenset(("will", "shall", "would", "wo", "'ll", "’ll"))
MUST = frozenset(("must", "should", "ought", "need"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern that fits: its class or turn, and its words, the leading one first."""

    told: str
    tokens: tuple["Token", ...]

    @property
    def pattern(self) -> str:
        """The pattern's words as the table has them."""
        return " ".join(lemma(t) for t in self.tokens)


@dataclass(frozen=True, slots=True)
class Known:
    """What the table says of a word: the class of the longest pattern that it leads, and its turn, where it has them."""

    act: Hit | None
    turn: Hit | None


def lemma(token: "Token") -> str:
    """The word's base form in small letters."""
    return FORMS.get(token.lower_) or str(token.lemma_.lower() or token.lower_)


def is_aside(token: "Token") -> bool:
    """Does the word begin a phrase that tells when, where or in spite of what, and nothing of the act?"""
    return token.dep_ == "prep" and (
        token.lower_ in ASIDE or any(lemma(c).rstrip(".") in TIMES for c in token.children)
    )


def kind(token: "Token") -> str | None:
    """Which patterns the word may lead."""
    if token.pos_ in ("VERB", "AUX"):
        return None if token.dep_ in ("aux", "auxpass") else "verb"
    return {"NOUN": "noun", "ADJ": "adj"}.get(token.pos_)


@cache
def table() -> dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]]:
    """By kind and leading lemma, the other lemmas of each pattern and what it tells, longest first."""
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for told, kind_of, patterns in rows("acts.tsv"):
        for pattern in patterns.split("|"):
            words = pattern.split()
            lead = _lead(words) if kind_of == "noun" else 0
            rest = (*words[:lead], *words[lead + 1 :])
            found.setdefault((kind_of, words[lead]), []).append((rest, told))
    return {key: tuple(sorted(held, key=lambda row: -len(row[0]))) for key, held in found.items()}


def _lead(words: Sequence[str]) -> int:
    """A noun's pattern is led by the word before its preposition, else by the last."""
    return next((i - 1 for i, word in enumerate(words) if i and word in SMALL), len(words) - 1)


@lru_cache(maxsize=AT_ONCE)
def known(token: "Token") -> Known:
    """What the table says of the word where it stands: the longest patterns that fit, of equal ones the one with the nearest words."""
    patterns = table().get((kind(token) or "", lemma(token)), ())
    below = _below(token) if any(rest for rest, _ in patterns) else {}
    fits = [
        (rest, told)
        for rest, told in patterns
        if all(word in below and (word not in PARTICLES or len(rest) > 1 or below[word][0] == 1) for word in rest)
    ]
    if lemma(token) in CALLS:
        fits = [
            (rest, told) for rest, told in fits if told != "ACCUSE" or _is_called(token, [below[w][1] for w in rest])
        ]
    if lemma(token) == "try" and any(c.dep_ == "xcomp" for c in token.children):
        fits = [(rest, told) for rest, told in fits if rest or told != "ACCUSE"]  # "tried to arrest Kerr"
    ranked = sorted(fits, key=lambda row: (-len(row[0]), sum(below[word][0] for word in row[0])))
    found = [Hit(told, (token, *(below[word][1] for word in rest))) for rest, told in ranked]
    act = next((hit for hit in found if hit.told in CLASSES), None)
    turn = next((hit for hit in found if hit.told not in CLASSES), None)
    if act and turn and len(act.tokens) != len(turn.tokens):
        return Known(act, None) if len(act.tokens) > len(turn.tokens) else Known(None, turn)
    return Known(act, turn)


def own_class(token: "Token") -> str | None:
    """The class that the table gives the word where it stands, whatever governs it; none where it has none."""
    act = known(token).act
    return act.told if act else None


PARTICLES = frozenset("out up off down away back over".split())  # which are a verb's own, where they stand alone
CALLS = frozenset(("call", "describe"))


def _is_called(verb: "Token", words: Sequence["Token"]) -> bool:
    """Is it what somebody is called ("called it a threat", "described her as racist"), and not what else stands below the verb ("called on it to end the threat")?"""
    if len(words) != 1 or words[0].pos_ not in ("NOUN", "ADJ", "PROPN"):
        return True
    word = words[0]
    over = word.head
    if word.dep_ == "amod" and (over.dep_ in ("oprd", "attr", "appos") or word.i > over.i):
        over = over.head if over.dep_ == "appos" else over
        return bool(over.head.i == verb.i)  # "called him a very stupid guy", "calling the move unconstitutional"
    if word.dep_ == "dobj" and any(c.dep_ == "dobj" and c.i < word.i for c in verb.children):
        return True  # a second object
    if over.lower_ == "as" or (word.dep_ == "dobj" and over.dep_ == "dobj"):
        return bool(over.head.i == verb.i)
    return bool(word.dep_ in ("oprd", "attr", "acomp", "ccomp") and over.i == verb.i)


def _below(token: "Token") -> dict[str, tuple[int, "Token"]]:
    """The words under a word by their lemmas, with how deep they are, the nearest of each."""
    found: dict[str, tuple[int, Token]] = {}
    has_object = any(c.dep_ == "dobj" for c in token.children)  # "ministers | dismissed claims" are not dismissed
    level = [token]
    for depth in range(1, DEEP + 1):
        level = [c for t in level for c in t.children if not _is_closed(c, token)]
        level = [c for c in level if not (has_object and c.dep_ == "nsubj" and c.head.i == token.i)]
        for child in level:
            found.setdefault(lemma(child), (depth, child))
    return found


def _is_closed(token: "Token", lead: "Token") -> bool:
    if token.head.dep_ == "ccomp" and token.head.i != lead.i and token.dep_ not in ("acomp", "attr"):
        return True  # what a clause tells is its own verb's
    if token.dep_ == "advcl" and any(c.lower_ in BESIDE for c in token.children):
        return True  # "as it weighs the charge"
    return is_aside(token) or (token.dep_ in CLOSED and not (token.dep_ == "conj" and token.head.i != lead.i))


def composed(chain: Iterable["Token"], target: Sequence["Token"]) -> tuple[str | None, tuple[Hit, ...]]:
    """The class that a chain of words, the governing ones first, has by the table, and the patterns that gave it."""
    state: str | None = None
    used: tuple[Hit, ...] = ()
    path = list(chain)
    for token in reversed(path):
        found = known(token)
        if found.turn and not (found.act and state is None and found.turn.told not in ("yes", "no", "threat")):
            state, changed = _turned(found.turn.told, state)
            used = (found.turn, *used) if changed else used
        elif found.act and not (state and token.pos_ == "ADJ"):
            state, used = found.act.told, (found.act,)
        state = _moded(token, state, target, governs=token is path[0])
    return state, used


def _turned(turn: str, state: str | None) -> tuple[str | None, bool]:
    """What a turn makes of the class below it, and whether it changed anything."""
    always = {"no": "REJECT", "threat": "THREATEN", "blame": "ACCUSE", "demand": "REQUEST"}
    made = always.get(turn, state)
    if turn == "yes" and state not in ("SUPPORT", "REQUEST"):
        made = "AGREE" if state is None or state in HELPS else "THREATEN"
    elif turn == "stop" and state:
        made = "SANCTION" if state in HELPS else "YIELD"
    elif turn == "cancel":
        made = "REJECT" if state is None or state in HELPS else "YIELD"
    return made, made != state


def _moded(token: "Token", state: str | None, target: Sequence["Token"], *, governs: bool) -> str | None:
    """What "will", "must" and "not" beside a verb make of its class: not to help is to refuse, not to attack is an attack that is denied."""
    helpers = {c.lower_ for c in token.children if c.dep_ in ("aux", "neg", "det")}
    if state is None:
        asks = helpers & MUST and any(c.dep_ in ("nsubj", "nsubjpass") and c in target for c in token.children)
        return "REQUEST" if asks else None
    if helpers & NOT:
        return state if governs and state in HURTS else "REJECT"
    if helpers & MUST:
        return "REQUEST"
    if helpers & FUTURE:
        return state if state in ("REJECT", "REQUEST", "ACCUSE") else "AGREE" if state in HELPS else "THREATEN"
    return state


def is_talk(verb: "Token") -> bool:
    """Is it a talk with somebody: "spoke with Kerr on Monday", "spoke to Kerr by phone", and no speech?"""
    if verb.lemma_.lower() not in ("speak", "talk"):
        return False
    behind = {c.lower_: {t.lower_ for t in c.children} for c in verb.children if c.dep_ == "prep"}
    by = behind.get("by", set()) | behind.get("on", set())
    return "with" in behind or ("to" in behind and bool(by & {"phone", "telephone"}))


def is_expected(verb: "Token") -> bool:
    """Is it only what is to come: "the assembly is expected to back Kerr"?"""
    return verb.lemma_.lower() == "expect" and any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
