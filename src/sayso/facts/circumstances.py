"""A parsed sentence and a figure in it go in; the words of its clause that tell where and when it holds come out.

The place is what a preposition of place brings that hangs on the counted thing or on its verb ("40 boats at Velsund", "at
Velsund they counted 40 boats"), the place of which the thing is told ("Velsund, a town of 900 people"), or the one that has it
("Velsund has two quays"). The time is an expression that hangs on the same words. What hangs on a verb of saying tells of the saying.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.facts.arguments import all_of, slots
from sayso.facts.draft import SIDES
from sayso.facts.fillers import cut, mention
from sayso.facts.things import classes, is_of
from sayso.facts.whens import ranges
from sayso.keys import Span
from sayso.language.actors import actor, name_of
from sayso.language.dates import TimeExpression, find_dates
from sayso.language.names import ORGANISATION, known, state_of
from sayso.language.syntax import Parsed
from sayso.model import Dated, Placed

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 8  # governors climbed from a word; a tree from hostile text can be a long chain
VERBAL = ("VERB", "AUX")
AT = frozenset(
    "in at on off near around round along inside outside across within throughout aboard beside opposite between through".split()
)
TOWARDS = frozenset(("to", "into", "onto"))
# Prepositions over which what hangs on their noun still belongs to the clause: "in sheds | at Velsund".
PASSED = AT | {"of", "with"}
# Verbs that bring what they move to a place.
MOVES = frozenset(
    "send bring move deploy fly ship sail carry take dispatch evacuate airlift rush relocate march come go arrive return post".split()
)
# Verbs whose subject is the place of what they have, if it is a place.
HAS = frozenset("have hold house contain seat host record register see shelter".split())
SAYS = frozenset(
    """say tell announce declare report confirm claim add note reveal disclose write insist explain argue acknowledge admit estimate reckon put show state
    publish quote predict forecast warn believe think suggest indicate speak describe cite list give stress maintain""".split()
)
# Verbs whose subject is what the figure measures, so that its place is the figure's.
HOLDING = frozenset(
    "be fall rise drop grow climb slip shrink double reach exceed total number stand average hit top cost sell trade stay remain".split()
)
PEOPLE = frozenset("inhabitant resident soul".split())  # only a place has these
LOCAL = frozenset("police officer guard authority customs fireman firefighter rescuer doctor gendarme".split())
NOT_THEN = frozenset("before after than against versus".split())  # prepositions of another time than that of the figure
CHANGES = frozenset("from against versus than".split())
# Words that tell no day: hours alone, and what is counted from another.
VAGUE = re.compile(r"the (?:same )?(?:day|year|past)|(?:more|less) than .*|\d[\d:.]* ?[ap]\.?m.*", re.IGNORECASE)
LED = re.compile(r"\b(?:since|until|till)\s+(?:the\s+)?$", re.IGNORECASE)  # words before a time that belong to it
NEAR = 12  # characters before a time in which they stand
FEASTS = frozenset("easter christmas ramadan pentecost lent advent".split())
NOT_PARSED = "its sentence was not parsed"
NO_PLACE = "no words of its clause tell a place"
NO_TIME = "no words of its clause tell a time"


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """Reads where and when the figures of one sentence hold. `figures` are the spans of all of them, in order."""

    text: str
    parsed: Parsed
    anchor: str | None
    figures: Sequence[Span]

    @cached_property
    def _times(self) -> tuple[TimeExpression, ...]:
        start, end = self.parsed.start, self.parsed.end
        found = ranges(self.text, find_dates(self.text, start, end, anchor=self.anchor, language="en"))
        return tuple(t for t in found if t.type == "date" or (t.type == "time" and t.edtf))

    @cached_property
    def _timed(self) -> frozenset[int]:
        start = self.parsed.start
        return frozenset(
            t.i for t in self.parsed.doc for time in self._times if time.span[0] <= start + t.idx < time.span[1]
        )

    def of(self, span: Span, unit: str | None) -> tuple[Placed, Dated]:
        """Where and when a figure holds, each with the words that tell it, or why it is not known."""
        inside = self._tokens(span)
        if not inside:
            return Placed(name=None, span=None, how=NOT_PARSED), Dated(edtf=None, span=None, how=NOT_PARSED)
        anchors = _Anchors.of(inside)
        return self._place(anchors, unit), self._time(anchors, span)

    def _tokens(self, span: Span) -> list["Token"]:
        a, b = span[0] - self.parsed.start, span[1] - self.parsed.start
        return [t for t in self.parsed.doc if t.idx < b and t.idx + len(t) > a]

    def _place(self, anchors: "_Anchors", unit: str | None) -> Placed:
        found = next((p for p in anchors.places(unit) if not self._timed & {t.i for t in p.words}), None)
        if found is None:
            return Placed(name=None, span=None, how=NO_PLACE)
        words = cut(self.text, self.parsed.span(found.words))
        country = actor(words.text).country
        return Placed(name=name_of(country) if country else None, span=words.span, how=found.how)

    def _time(self, anchors: "_Anchors", span: Span) -> Dated:
        found = [t for t in self._times if self._is_of(t, anchors, span)]
        behind = [t for t in found if t.span[0] >= span[1]]
        best = next(iter(behind), None) or (found[-1] if found else None)
        if best is None:
            return Dated(edtf=None, span=None, how=NO_TIME)
        led = LED.search(self.text, max(0, best.span[0] - NEAR), best.span[0])
        start = led.start() if led else best.span[0]
        edtf = best.edtf
        if edtf and led and not led.group().lower().startswith("since") and "/" not in edtf:
            edtf = f"../{edtf}"
        return Dated(edtf=edtf, span=(start, best.span[1]), how=f"these words hang on it or its verb. {best.how}")

    def _is_of(self, time: TimeExpression, anchors: "_Anchors", span: Span) -> bool:
        """Does the time hang on the figure or its clause, and not on another figure that it follows?"""
        words = self._tokens(time.span)
        top = next((t for t in words if t.head.i not in {w.i for w in words}), None)
        if top is None or any(a <= time.span[0] and time.span[1] <= b for a, b in self.figures):
            return False
        is_other = VAGUE.fullmatch(self.text[slice(*time.span)]) or _is_in_name(top) or self._is_another(top, words[0])
        held = None if is_other else anchors.holds_time(top, is_behind=time.span[0] >= span[1])
        if held is None:
            return False
        if time.span[0] < span[1]:
            return True
        between = [f for f in self.figures if span[1] <= f[0] and f[1] <= time.span[0]]
        return held.pos_ not in VERBAL or not any(self._contrasts(span, other) for other in between)

    def _is_another(self, top: "Token", first: "Token") -> bool:
        """Does a preposition tell that it is not then, or that the figure is compared with another of that time?"""
        if first.i > 0 and first.doc[first.i - 1].lower_ in NOT_THEN:
            return True
        at = top
        for _ in range(HIGHEST):
            if at.pos_ in VERBAL or at.head.i == at.i:
                return False
            at = at.head
            if at.lower_ in NOT_THEN:
                return True
        return False

    def _contrasts(self, span: Span, other: Span) -> bool:
        """Are the two figures ends of a change or comparison ("from 36 in 2026 to 19 last year"), each with a time of its own?"""
        start = self.parsed.start
        before = [t for t in self.parsed.doc if t.idx + start < span[0]][-2:]
        joint = [t for t in self.parsed.doc if span[1] <= t.idx + start < other[0]]
        return any(t.lower_ == "from" for t in before) or any(t.lower_ in CHANGES for t in joint)


@dataclass(frozen=True, kw_only=True)
class _Found:
    words: list["Token"]
    how: str


@dataclass(frozen=True, kw_only=True)
class _Anchors:
    """The words of a figure's clause: the figure, the nouns above it up to its verb, and the verb; `measured` are the subject of a measure."""

    inside: frozenset[int]
    nouns: tuple["Token", ...]
    verb: "Token | None"
    above: tuple["Token", ...]  # verbs that the figure's verb shares its time with: "plans to spend"

    @classmethod
    def of(cls, inside: Sequence["Token"]) -> "_Anchors":
        places = frozenset(t.i for t in inside)
        at = next((t for t in inside if t.head.i not in places), inside[0])
        nouns = [at]
        verb: Token | None = None
        for _ in range(HIGHEST):
            if at.head.i == at.i:
                verb = at if at.pos_ in VERBAL else None
                break
            at = at.head
            if at.pos_ in VERBAL:
                verb = at
                break
            nouns.append(at)
        above: list[Token] = []
        while verb is not None and len(above) < HIGHEST:
            last = above[-1] if above else verb
            if last.dep_ not in ("xcomp", "auxpass", "aux") or last.head.pos_ not in VERBAL:
                break
            above.append(last.head)
        return cls(inside=places, nouns=tuple(nouns), verb=verb, above=tuple(above))

    @cached_property
    def _thing(self) -> "Token":
        """The counted noun, or the figure where none is above it."""
        return next((n for n in self.nouns if n.pos_ == "NOUN" and n.i not in self.inside), self.nouns[0])

    @cached_property
    def _own(self) -> frozenset[int]:
        """The words on which what tells place and time may hang, without a verb of saying."""
        verbs = [v for v in (self.verb, *self.above) if v is not None]
        # "are to be built at Velsund"
        verbs += [c for v in verbs[:1] for c in v.children if c.dep_ == "xcomp" and c.i > v.i]
        told = [c for c in self._thing.children if c.dep_ in ("acl", "relcl") and c.pos_ in VERBAL and not _is_apart(c)]
        return frozenset(t.i for t in (*self.nouns, *(v for v in (*verbs, *told) if v.lemma_.lower() not in SAYS)))

    def holds(self, token: "Token") -> "Token | None":
        """The word of the clause on which the token hangs, with no other verb and no aim or origin between."""
        return _held(token, self._own)

    def holds_time(self, token: "Token", *, is_behind: bool) -> "Token | None":
        """The same of a time, or the subject of what rises or measures; what stands before a plan tells when it was made."""
        held = _held(token, self._own, passed=None)
        held = held or next((t for t in self._subjects if _held(token, {t.i}, passed=None)), None)
        return held if is_behind or held is None or held.i not in {v.i for v in self.above} else None

    @cached_property
    def _subjects(self) -> list["Token"]:
        """The subject of a verb that tells how much it is or becomes."""
        if self.verb is None or self.verb.lemma_.lower() not in HOLDING:
            return []
        return [t for t in slots(self.verb).get("subj", ()) if not t.is_ancestor(self.nouns[0])]

    def places(self, unit: str | None) -> Iterator[_Found]:
        """The places that the clause tells, the likeliest first."""
        last = max(self.inside)
        if unit is None:
            yield from self._told_of()
        brought = sorted(
            (abs(token.i - last), held.pos_ in VERBAL, token.i > last, words)
            for token in self._thing.doc
            for held, words in self._brought(token)
        )
        yield from (_Found(words=words, how=TIED) for _, verb, behind, words in brought if behind and not verb)
        yield from (_Found(words=words, how=TIED) for _, verb, behind, words in brought if behind and verb)
        yield from self._of_clause()
        yield from (_Found(words=words, how=TIED) for _, _, behind, words in brought if not behind)
        yield from self._had_by()

    def _brought(self, preposition: "Token") -> Iterator[tuple["Token", list["Token"]]]:
        """The word of the clause on which the preposition hangs, and the words of the place that it brings."""
        word = preposition.lower_
        if preposition.i in self.inside or not (word in AT or word in TOWARDS or word in SIDES):
            return
        words = _place_behind(preposition)
        held = self.holds(preposition) if words else None
        if held is None or self.inside & {t.i for t in words}:
            return
        if word not in TOWARDS or held.lemma_.lower() in MOVES:
            yield held, words

    def _told_of(self) -> Iterator[_Found]:
        """The place that the figure tells about: "Velsund, a town of 900 people", "the town of 900"."""
        for noun in self.nouns:
            of = (c for c in noun.children if c.lower_ == "of")
            if noun.pos_ == "NOUN" and is_site(noun) and any(n.i in self._own for c in of for n in c.children):
                named = noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else noun
                yield _Found(words=mention(named, of=False), how="it is told of this place")

    def _of_clause(self) -> Iterator[_Found]:
        """The place that a "where" stands for, and that of what rises, falls or measures so much."""
        if self.verb is None:
            return
        is_where = self.verb.dep_ == "relcl" and any(c.lower_ == "where" for c in self.verb.children)
        if is_where and is_place(self.verb.head, "in"):
            yield _Found(words=_with_its_place(self.verb.head), how="a “where” ties its clause to this place")
        for subject in self._subjects:
            yield from self._behind(subject)

    def _had_by(self) -> Iterator[_Found]:
        """The place that has what is counted, or whose police or officers have to do with it."""
        for subject in slots(self.verb).get("subj", ()) if self.verb is not None else ():
            people = self._thing.lemma_.lower() in PEOPLE and subject.pos_ == "PROPN"
            if self.verb is not None and self.verb.lemma_.lower() in HAS and (people or is_spot(subject)):
                yield _Found(words=_with_its_place(subject), how="this place has what is counted")
            if subject.lemma_.lower() in LOCAL:
                yield from self._behind(subject)

    def _behind(self, subject: "Token") -> Iterator[_Found]:
        """The places that hang on a subject."""
        if not subject.is_ancestor(self.nouns[0]):
            for token in subject.subtree:
                if token.lower_ in AT and token.i > subject.i and _held(token, {subject.i}):
                    words = _place_behind(token)
                    if words:
                        yield _Found(words=words, how="this place belongs to what is told of")


TIED = "a preposition ties this place to it or its verb"


def _held(token: "Token", wanted: Container[int], passed: Container[str] | None = PASSED) -> "Token | None":
    """The wanted word on which the token hangs, over no verb and no preposition that is not passed (none: over all)."""
    at = token
    for _ in range(HIGHEST):
        if at.i in wanted:
            return at
        is_over = at.pos_ == "ADP" and passed is not None and at.lower_ not in passed
        if (
            (at.i != token.i and (at.pos_ in VERBAL or is_over))
            or at.head.i == at.i
            or at.dep_ in ("nsubj", "nsubjpass")
        ):
            return None
        at = at.head
    return None


def _is_in_name(time: "Token") -> bool:
    """Does the time belong to a name or another thing: "the 2032 contract", "the Velsund Pact of 2032", "Tuesday's blast"?"""
    if time.dep_ in ("poss", "nummod", "compound", "nmod", "amod"):
        return bool(time.head.i > time.i and time.head.pos_ in ("NOUN", "PROPN"))
    return bool(time.dep_ == "pobj" and time.head.lower_ == "of" and time.head.head.pos_ == "PROPN")


def _is_apart(clause: "Token") -> bool:
    """Does a comma set the clause apart from its noun?"""
    first = clause.left_edge.i
    return bool(first > 0 and clause.doc[first - 1].text == ",")


def _place_behind(preposition: "Token") -> list["Token"]:
    """The words of the place that a preposition brings: "at | Velsund", "north of Velsund", "between Kerr and Velsund"."""
    word, below = preposition.lower_, preposition
    if word in SIDES:
        below = next((c for c in preposition.children if c.lower_ == "of"), preposition)
        if below.i == preposition.i:
            return []
    brought = next((c for c in below.children if c.dep_ == "pobj"), None)
    if brought is None or not is_place(brought, word):
        return []
    if word in SIDES:
        return [preposition, *mention(brought)]
    if word == "between":
        return [preposition, *(t for one in all_of(brought)[:2] if is_place(one, word) for t in mention(one))]
    return _with_its_place(brought)


def _with_its_place(noun: "Token") -> list["Token"]:
    """The mention of a place, with the name of the one in which it lies: "port in Norvane"."""
    words = mention(noun)
    for child in noun.children if noun.pos_ == "NOUN" else ():
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.lower_ in AT and child.i == words[-1].i + 1 and inner is not None and inner.pos_ == "PROPN":
            return [*words, *mention(inner)] if is_place(inner, child.lower_) else words
    return words


def is_place(token: "Token", preposition: str) -> bool:
    """Does the word name a place behind such a preposition?"""
    if token.pos_ != "PROPN":
        return token.pos_ == "NOUN" and is_site(token)
    name = _name(token)
    found = known(name)
    if found is not None:
        return found.type == "state"
    if state_of(name) is not None or _is_body(name) or not is_of("place", token) or token.lower_ in FEASTS:
        return False
    return preposition != "on" or actor(name).country is not None or is_site(token)


def is_site(token: "Token") -> bool:
    """Is it a noun for a place, also as part of a name ("the Khoran pass")? A side is one where it is told whose."""
    if token.lemma_.lower() == "side":
        return any(c.dep_ in ("amod", "poss", "compound") for c in token.children)
    return bool({token.lemma_.lower(), token.lower_} & classes()["site"])


def is_spot(token: "Token") -> bool:
    """Does the word name a state, a town or another place by itself?"""
    if token.pos_ != "PROPN":
        return is_site(token)
    name = _name(token)
    found = known(name)
    if found is not None:
        return found.type == "state"
    return actor(name).country is not None and not _is_body(name)


def _is_body(name: str) -> bool:
    """Is it the name of an organisation, and of none that is a place too ("Kerr Hospital", "Port Norvane")?"""
    return any(word.lower() not in classes()["site"] for word in ORGANISATION.findall(name))


def _name(token: "Token") -> str:
    """The whole name that ends with the token."""
    return str(token.doc[mention(token, of=False)[0].i : token.i + 1].text)
