"""A parsed sentence and the span of a figure in it go in; what the figure counts or measures comes out, as words of the sentence.

The words right behind a number tell most often what it counts (`figures`). This reads the rest off the tree: "a crew of
38", "the debt stood at $5m", "14 of the 60 boats", "each is 38 metres long", "$9 million for the rent".
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from sayso.facts.arguments import slots, verb_of
from sayso.facts.circumstances import NOT_PARSED, Circumstances
from sayso.facts.figures import PLURAL
from sayso.facts.fillers import mention, number_of
from sayso.facts.portions import MEASURES
from sayso.keys import Span
from sayso.language.names import state_of
from sayso.language.sentences import sentences
from sayso.language.syntax import Parsed, parse
from sayso.model import Figure

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 6  # governors climbed from a figure; a tree from hostile text can be a long chain
BACK = 12  # words looked back from "of which"
FAR = 300  # characters from a figure to the one before whose thing it may share
MOST_ALONE = 100  # sentences of one page that are parsed for their figures alone
NOMINAL = ("NOUN", "PROPN")
VERBAL = ("VERB", "AUX")
# Nouns that only say that something is counted: what their "of" brings is meant.
COUNTS = frozenset(
    """number count total toll figure sum amount average maximum minimum record rest majority minority half third quarter estimate group share
    proportion percentage part rate price value quantity volume quota worth range length width height depth altitude weight capacity displacement
    speed strength""".split()
)
TIMES = frozenset(
    """second minute hour day night week weekend month quarter year decade century time monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december morning evening noon spring summer autumn winter""".split()
)
UNITS = MEASURES | frozenset(
    """percent cent % km kilometre kilometer mile meter metre foot inch yard centimetre millimetre hectare acre tonne ton kilo kilogram kilogramme kg gram
    gramme litre liter gallon point degree knot megawatt gigawatt euro dollar bitcoin tenge birr kip zloty cedi naira baht leone crown peso rupiah ringgit
    cent yuan won rand pound krona krone yen rouble ruble dirham dinar shilling ouguiya kwacha taka hryvnia forint manat som somoni pct quintal""".split()
)
LENGTHS = frozenset(("km", "m", "mile", "nautical mile", "ft", "yard", "cm", "mm"))
# Verbs whose subject is what the figure behind them measures or counts.
HOLDING = frozenset(
    """be weigh hold measure cost total exceed reach cover stand number average contain carry span run extend take seat fetch fall rise drop grow gain lose
    climb slip shrink double come amount fly travel make yield displace need hit top pass lie stay remain close open""".split()
)
# Verbs whose subject has or gives the sum, and is not what it measures.
PAYING = frozenset(
    "pay owe pledge promise contribute spend offer give lend grant invest provide allocate set ask get receive want add release raise".split()
)
PRICES = frozenset(("price", "cost", "value", "rate", "sum"))
# Words for what has become of people, which stand for those who are counted.
STATES = frozenset("injured hurt wounded missing dead killed".split())
OF_WHICH = re.compile(r"\bof (?:which|whom)\b[^,;.]{0,30}$")
FINITE = ("VBD", "VBZ", "VBP", "MD")  # tags of verbs that make a clause
HERE = ("there", "here")
PURPOSES = ("for", "on", "into", "towards")


def thing(parsed: Parsed, span: Span, unit: str | None) -> list["Token"]:
    """The words of what the figure counts, or, where it has a unit, what it is the measure or price of; none where it stays open."""
    found = parsed.doc.char_span(span[0] - parsed.start, span[1] - parsed.start, alignment_mode="expand")
    if found is None:
        return []
    inside = frozenset(range(found.start, found.end))
    for token in _meant(found.root, inside, unit):
        kept = _named(_tied(token, inside))
        if kept is not None and kept.i not in inside:
            words = [t for t in mention(kept, of=False) if t.i not in inside]
            return words or [kept]
    return []


def _tied(token: "Token", inside: frozenset[int]) -> "Token":
    """The noun that a measure tied to the figure describes: of "a 19-seat boat" the boat."""
    is_tied = token.i == max(inside) + 2 and token.doc[token.i - 1].text == "-"
    return token.head if is_tied and token.head.pos_ in NOMINAL and token.head.i > token.i else token


def _meant(figure: "Token", inside: frozenset[int], unit: str | None) -> Iterator["Token"]:
    """The words that may be meant, the likeliest first."""
    yield from _whole(figure, inside, unit)
    if unit in LENGTHS:
        yield from _there(figure, inside)
    if unit is not None:
        yield from _rate(figure, inside)
        yield from _for(figure, inside)
    at = figure
    for _ in range(HIGHEST):
        above, how = at.head, at.dep_
        if above.i == at.i:
            return
        if how == "conj" or above.i in inside or above.lemma_.lower() in UNITS:
            if (
                how == "conj"
                and unit is None
                and above.pos_ in NOMINAL
                and above.i not in inside
                and above.lemma_.lower() not in UNITS
            ):
                if number_of(above):  # "2,300 soldiers and the navy 190"
                    yield above
                return
            at = above
        elif how == "pobj":
            yield from _behind(above, unit)
            return
        elif above.pos_ in NOMINAL:
            gives = above.pos_ == "PROPN" and above.i == min(inside) - 1  # "Velsund sent six ships, Kerr three"
            if not gives and (unit is not None or above.pos_ == "NOUN" or above.i > at.i):
                yield above
            return
        elif above.pos_ in VERBAL:
            yield from _of_verb(above, at, inside, unit)
            return
        else:
            at = above


def _whole(figure: "Token", inside: frozenset[int], unit: str | None) -> Iterator["Token"]:
    """The whole of which it is a part: "14 of the 60 boats", "14 out of 60 boats", "boats, of which 14", "of 60 boats, 14"."""
    doc, first = figure.doc, min(inside)
    for child in figure.children:
        if child.dep_ == "prep" and child.i not in inside and child.lower_ in ("of", "out", "among"):
            yield from (c for p in (child, *child.children) for c in p.children if c.dep_ == "pobj")
    for i in range(first - 1, max(first - 4, 0), -1) if unit is None else ():
        if doc[i].lower_ in ("which", "whom") and doc[i - 1].lower_ == "of":
            yield from (
                t for t in reversed(doc[max(i - BACK, 0) : i - 1]) if t.pos_ in NOMINAL and t.dep_ != "compound"
            )
            return
    if doc[0].lower_ == "of" and first > 1:
        yield from (c for c in doc[0].children if c.dep_ == "pobj")


def _there(figure: "Token", inside: frozenset[int]) -> Iterator["Token"]:
    """What a distance is told of: the place right before it ("Velsund, 40 km away"), or the one from which it is counted."""
    doc, first, after = figure.doc, min(inside), max(inside) + 1
    if not any(
        t.lower_ in ("from", "away", "off", "of", "downstream", "upstream", "inland") for t in doc[after : after + 2]
    ):
        return
    at = first - 1
    while at > 0 and doc[at].lower_ in ("some", "about", "around", "only", "nearly"):
        at -= 1
    if doc[at].text == "," and doc[at - 1].pos_ in NOMINAL:
        yield doc[at - 1]
    for token in doc[after : after + 3]:
        if token.lower_ in ("from", "off", "of"):
            yield from (c for c in token.children if c.dep_ == "pobj")


def _rate(figure: "Token", inside: frozenset[int]) -> Iterator["Token"]:
    """What one of costs so much: "64 dollars per journey", "$7 a kilo of milk"; a bare measure is none."""
    doc, after = figure.doc, max(inside) + 1
    if after + 1 < len(doc) and doc[after].lower_ in ("a", "an", "per", "each"):
        for token in doc[after + 1 : after + 3]:
            if token.pos_ in NOMINAL and token.dep_ != "compound" and token.lemma_.lower() not in TIMES:
                if token.lemma_.lower() in UNITS:
                    yield from _brought(token, ("of",))
                else:
                    yield token
                return


def _brought(token: "Token", prepositions: Sequence[str]) -> Iterator["Token"]:
    """What the prepositions that hang on the word bring."""
    for child in token.children:
        if child.dep_ in ("prep", "dative") and child.lower_ in prepositions:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _for(figure: "Token", inside: frozenset[int]) -> Iterator["Token"]:
    """What a sum is for: "41 million euros for patrols"."""
    yield from (t for t in _brought(figure, PURPOSES) if t.i not in inside)


def _behind(preposition: "Token", unit: str | None) -> Iterator["Token"]:
    """What a preposition ties the figure to: "a crew of 38", "rose to 38", "put the debt at $5m", "bought a boat for $5m"."""
    above = preposition.head
    for _ in range(HIGHEST):
        if not (above.pos_ in ("ADP", "ADV", "SCONJ", "PART") or above.lemma_.lower() in TIMES or above.pos_ == "NUM"):
            break
        above = above.head
    if above.pos_ in NOMINAL and preposition.lower_ == "for" and unit is not None:
        verb = verb_of(above)
        if verb.pos_ in VERBAL:
            yield from (t for t in slots(verb).get("obj", ()) if t.i != above.i)
    if above.pos_ in NOMINAL:
        if (
            above.lemma_.lower() in PRICES and above.dep_ == "pobj" and above.head.head.pos_ in VERBAL
        ):  # "sold at a price of"
            yield from slots(above.head.head).get("obj", ())
        yield above
        above = above.head if above.lemma_.lower() in COUNTS else above
    if above.pos_ in VERBAL:
        filled = slots(above)
        yield from filled.get("obj", ())
        if unit is not None or preposition.lower_ != "of":
            yield from filled.get("subj", ())
    elif above.pos_ == "ADJ":
        yield from _of_adjective(above)


def _of_adjective(adjective: "Token") -> Iterator["Token"]:
    """What an adjective describes: "a boat 38 metres long", "the boat is 38 metres long"."""
    above = adjective.head
    if above.pos_ in NOMINAL:
        yield above
    elif above.pos_ in VERBAL:
        yield from slots(above).get("subj", ())


def _of_verb(verb: "Token", figure: "Token", inside: frozenset[int], unit: str | None) -> Iterator["Token"]:
    """What is told of it: what a sum was paid for, or whose measure it is."""
    filled = slots(verb)
    if unit is not None and figure.dep_ in ("dobj", "nsubjpass"):
        purposes = [*_brought(verb, PURPOSES)]
        yield from purposes
        if any(t.pos_ == "PRON" for t in purposes):
            return
        yield from filled.get("dative", ())
        if verb.lemma_.lower() in PAYING:
            yield from _brought(verb, ("to",))
            yield from (
                t for t in _brought(verb, ("in",)) if t.pos_ == "NOUN" and not any(c.dep_ == "det" for c in t.children)
            )
            return
    holding = verb.lemma_.lower() in HOLDING
    if unit is not None or holding:
        yield from (t for t in filled.get("obj", ()) if t.i not in inside and t.i != figure.i)
    if holding or unit is not None:
        yield from (t for t in filled.get("subj", ()) if t.i not in inside and t.i != figure.i)


def _named(token: "Token") -> "Token | None":
    """The noun that is meant: of "the number of boats" the boats; no pronoun, no time, no bare measure."""
    for _ in range(HIGHEST):
        is_count = token.lemma_.lower() in COUNTS
        inner = next(_owned(token) if is_count else _brought(token, ("of",)), None)
        if inner is None or not (is_count or token.lemma_.lower() in UNITS or token.pos_ == "NUM"):
            break
        token = inner
    if token.pos_ not in NOMINAL or token.lemma_.lower() in TIMES or token.lemma_.lower() in UNITS:
        return None
    return token


def _owned(attribute: "Token") -> Iterator["Token"]:
    """Whose attribute it is: "the range of the missile", "the missile's range", "the missile has a range", "a missile with a range"."""
    yield from (t for t in _brought(attribute, ("of",)) if t.pos_ != "NUM" and t.lemma_.lower() not in UNITS)
    yield from (c for c in attribute.children if c.dep_ == "poss" and c.pos_ in NOMINAL)
    above = attribute.head
    if attribute.dep_ == "dobj" and above.lemma_.lower() == "have":
        yield from slots(above).get("subj", ())
    elif attribute.dep_ == "pobj" and above.lower_ == "with" and above.head.pos_ in NOMINAL:
        yield above.head


def _is_sure(figure: Figure) -> bool:
    """Do the words behind the figure end in a plural, as what is counted does?"""
    return figure.of is not None and (figure.unit is not None or PLURAL.fullmatch(figure.of.split()[-1]) is not None)


class Reader:
    """The figures of a text; `read` takes the trees of its sentences, in any order, and fills in what is counted where it is open."""

    def __init__(self, text: str, found: Iterable[Figure], anchor: str | None = None) -> None:
        self._text, self._anchor = text, anchor
        self._found = sorted(found, key=lambda figure: figure.span)
        self._starts = [figure.span[0] for figure in self._found]
        self._read = set[int]()

    def read(self, parsed: Parsed) -> None:
        """Fills in what this sentence tells."""
        start, end = parsed.start, parsed.end
        here = range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        around = Circumstances(
            text=self._text, parsed=parsed, anchor=self._anchor, figures=[self._found[i].span for i in here]
        )
        for i in here:
            figure = self._found[i]
            self._read.add(i)
            if figure.span[1] > end:
                continue
            before = self._found[i - 1] if i in here and i > here.start else None
            if before is not None and before.of and self._is_part(before, figure):
                figure = replace(figure, of=before.of)
            elif figure.of is None or not self._is_noun(parsed, figure):
                words = thing(parsed, figure.span, figure.unit)
                figure = replace(figure, of=self._text[slice(*parsed.span(words))] if words else None)
            placed, dated = around.of(figure.span, figure.unit)
            self._found[i] = replace(
                figure, where=self._words(placed.span), when=self._words(dated.span), placed=placed, dated=dated
            )

    def _is_part(self, whole: Figure, part: Figure) -> bool:
        """Is it told as a part of the figure before it: "34 ships, of which 11"?"""
        return (
            part.of is None
            and part.unit in (whole.unit, "%")
            and OF_WHICH.search(self._text, whole.span[1], part.span[0]) is not None
        )

    def _words(self, span: Span | None) -> str | None:
        return self._text[slice(*span)] if span else None

    def read_rest(self, regions: Iterable[Span]) -> None:
        """Reads the sentences that nobody else has had parsed and in which a figure names no thing for sure, up to a number."""
        unread = [f.span[0] for i, f in enumerate(self._found) if i not in self._read]
        if unread:
            whole = (s for region in regions for s in sentences(self._text, *region))
            rest = (s for s in whole if bisect_left(unread, s[0]) < bisect_left(unread, s[1]))
            for parsed in parse(self._text, islice(rest, MOST_ALONE)):
                self.read(parsed)

    def _is_noun(self, parsed: Parsed, figure: Figure) -> bool:
        """Do the words behind the figure end in a noun, as what is counted does?"""
        assert figure.of is not None, "asked of figures with a thing only"
        begin = self._text.find(figure.of, figure.span[1]) - parsed.start
        words = [t for t in parsed.doc if begin <= t.idx < begin + len(figure.of)]
        if not words or words[-1].lower_ in STATES:
            return True
        is_clause = any(t.tag_ in FINITE or t.lower_ in HERE for t in words)
        # "four Norvanian and three Kerrish"
        is_people = words[-1].pos_ == "ADJ" and state_of(words[-1].text) is not None
        return not is_clause and not is_people and words[-1].pos_ not in ("PRON", "VERB", "AUX", "ADV", "ADP")

    def figures(self) -> list[Figure]:
        """The figures in the order of the text; one that names no thing shares that of the one shortly before."""
        found: list[Figure] = []
        for i, figure in enumerate(self._found):
            if i not in self._read:
                figure = replace(
                    figure, placed=replace(figure.placed, how=NOT_PARSED), dated=replace(figure.dated, how=NOT_PARSED)
                )
            if figure.of is None:
                before = next((f for f in reversed(found[-3:]) if f.of and f.unit == figure.unit), None)
                if (
                    before
                    and figure.span[0] - before.span[1] < FAR
                    and "\n" not in self._text[before.span[1] : figure.span[0]]
                ):
                    figure = replace(figure, of=before.of)
            found.append(figure)
        return found
