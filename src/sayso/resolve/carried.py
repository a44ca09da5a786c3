"""Sayings with the links that rules told go in; links that words and places make likely are added to them.

What no rule was written for is weighed by boosted trees, first for each name that may be an outlet's (does anything on the page come by it?), then for
each saying and name (did this one?). `python -m train.carriers` grows them from the corpus's train pages.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sayso.keys import Span
from sayso.language.trees import Trees, read, shipped
from sayso.model import Link, LinkType, Speaker
from sayso.resolve.carriers import SIGNS, TRAITS, Carrier, Mention, carriers, places
from sayso.resolve.links import is_speaker
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import outlet_kind, same_outlet
from sayso.resolve.sentence_links import Chain, is_of_another

T = TypeVar("T")
WEIGHTS = "carriers.json"
GIVEN = 600  # thousandths of log odds from which a link is given: by batches left out four in five are right there
HOPELESS = -2_000  # ... below which no saying is asked about a name
LIKELY = -500  # ... from which a name stands between others
FAR, MANY = 30, 9  # sentences, and whatever is counted; more tells no more
THAT = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Ss]ame)\s+(?:\w+\s+)?(?:interview|paper|newspaper|agency|magazine|programme|program|show|station|channel|site|website|outlet|podcast"
    r"|broadcaster|journal|weekly|daily|article|report|broadcast|conversation|portal|wire|host|presenter|interviewer|clip|recording|episode|excerpt|column|tape|memoir|book|study)\b"
)
TELLS = re.compile(r"\b(?:told|tells|telling|asked|interview)", re.IGNORECASE)
WRITES = re.compile(
    r"\b(?:tweet|post(?:ed|ing|s)?\b|wr(?:ote|ites?|iting|itten)|statement|letter|e-?mail)", re.IGNORECASE
)
CALLED = re.compile(r"\breporters\b|\b(?:news|press)\s+conference|\bbriefing", re.IGNORECASE)
AGO = re.compile(r"\b(?:last\s+(?:week|month|year)|earlier|previously|in\s+\d{4}|ago|at\s+the\s+time|then)\b")

EVER = tuple(f"ever {sign}" for sign in SIGNS)
NAME_TRAITS = (*EVER, *TRAITS, "first sentence", "rule gave", "speaks", "sentences")
PLACE_TRAITS = (
    "same sentence", "distance", "before", "same line", "said there", "within content", "characters", "beside", "same speaker there",
    "speakers between", "names between", "saying in title", "name in title", "sentence", "lines", "mentions before", "mentions behind",
    "words there", "in source",
)  # fmt: skip
SAYING_TRAITS = (
    "nested", "direct", "pronoun", "no source", "no speaker", "by a person", "by an organisation", "by a document", "by somebody unnamed", "that outlet", "tells", "writes", "called", "ago", "not said",
)  # fmt: skip
THAT_OUTLET = SAYING_TRAITS.index("that outlet")
LINK_TRAITS = (
    "is speaker", "rule gave this", "rule gave another", "page gave another", "rule gave elsewhere", "rule gave same speaker", "beside outer saying",
    "likely", "rank", "likelier here", "first likely", "last before that outlet",
)  # fmt: skip
PAIR_TRAITS = (*(f"there {sign}" for sign in SIGNS), *EVER, *TRAITS, *PLACE_TRAITS, *SAYING_TRAITS, *LINK_TRAITS)


def carried(context: Context, speakers: Sequence[Speaker], own: Sequence[Chain], page: Sequence[Link]) -> list[Chain]:
    """The chains of all sayings of a page, with what is likely added; `page` are the links that hold for all of it."""
    if context.is_russian or not context.attributions:
        return list(own)
    names, pairs = _trees()
    weighed = Weighed(context, speakers, [(*chain.told, *chain.passed) for chain in own], page, names)
    scores = pairs.scores([weighed.row(i, n) for i, n in weighed.asked])
    found: dict[int, dict[int, int]] = {}
    for (index, number), score in zip(weighed.asked, scores, strict=True):
        found.setdefault(index, {})[number] = score
    return [_joined(weighed, index, chain, found.get(index, {})) for index, chain in enumerate(own)]


def _joined(weighed: "Weighed", index: int, chain: Chain, scores: Mapping[int, int]) -> Chain:
    """A chain with what is likely and not yet there."""
    have = [link.name for link in (*chain.told, *chain.passed, *weighed.page)]
    speaker = weighed.speakers[index]
    new = []
    for number, score in scores.items():
        one = weighed.found[number]
        if score < GIVEN or is_speaker(speaker, one.name) or any(_is_one(one.name, name) for name in have):
            continue
        mention = weighed.nearest(index, one)
        if not (
            is_somebody(weighed.context, one)
            or _may_be_own(weighed.context, one)
            or is_of_another(weighed.context, index, mention.span[0], weighed.speakers)
            or _employs(weighed.context, mention, speaker)
            or any(a <= mention.span[0] < b for a, b in weighed.context.attributions[index].source)
        ):
            new.append((mention, one))
    if not new:
        return chain
    told = [_link(weighed.context, one, mention) for mention, one in new if _hears(mention)]
    passed = [_link(weighed.context, one, mention) for mention, one in new if not _hears(mention)]
    return Chain(
        told=tuple(_outwards(weighed.context, [*chain.told, *told])),
        passed=tuple(_outwards(weighed.context, [*chain.passed, *passed])),
    )


def _may_be_own(context: Context, one: Carrier) -> bool:
    """Does a page of which the outlet is not known bear the name beside its text, as its own would stand: "Support Norwind Review"?"""
    if context.article.outlet is not None:
        return False
    beside_text = (context.text[slice(*r.span)] for r in context.article.regions if r.kind not in ("title", "body"))
    return any(one.name in words for words in beside_text)


HE_OR_SHE = ("he", "she")
THINGS = tuple(
    SIGNS.index(sign)
    for sign in (
        "before: the",
        "before: on",
        "before: in",
        "before: kind",
        "behind: kind behind",
        "behind: called a work",
    )
)


def is_somebody(context: Context, one: Carrier) -> bool:
    """Is a name a person's, as far as the page tells? Persons are links by rules alone.

    An office, "he" or "she" tells a person; two words may be anybody's, unless "the", "on", "in" or a kind of outlet stands with them.
    """
    if one.traits[TRAITS.index("outlet word")] or one.traits[TRAITS.index("introduced")]:
        return False
    people = context.people.named(one.name)
    if any(person.roles or person.gender or person.called in HE_OR_SHE for person in people):
        return True
    is_thing = any(mention.signs[sign] for mention in one.mentions for sign in THINGS)
    return not is_thing and any(" " in person.name for person in people)


OWNED = re.compile(r"[’']s?\s+(?P<who>[^,.;:“”\"]{2,60})")


def _employs(context: Context, mention: Mention, speaker: Speaker) -> bool:
    """Is the speaker named there as the outlet's own: "Radio Norwind's Ana Ruiz"?"""
    owned = OWNED.match(context.text, mention.span[1])
    return owned is not None and speaker.name is not None and speaker.name.split()[-1] in owned["who"]


def _is_one(name: str, other: str) -> bool:
    """Is one name the other, or a part of it?"""
    return same_outlet(name, other) or f" {name} " in f" {other} " or f" {other} " in f" {name} "


HEARS = tuple(SIGNS.index(f"before: {sign}") for sign in ("told", "to", "interview", "on", "in", "wrote", "at"))


def _hears(mention: Mention) -> bool:
    """Is somebody told there, or heard on it, so that it comes before those that pass it on?"""
    return any(mention.signs[sign] for sign in HEARS)


OWNER = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}[“\"]?$")


def _outwards(context: Context, links: Sequence[Link]) -> list[Link]:
    """In the order of the text, but what belongs to another before its owner: "on Radio Norwind's Quay Hour" is the hour's, then the radio's."""
    found = sorted(links, key=lambda link: link.span)
    for place in range(len(found) - 1):
        one, other = found[place : place + 2]
        if other.span[0] - one.span[1] < FAR and OWNER.match(context.text, one.span[1], other.span[0]):
            found[place : place + 2] = [other, one]
    return found


QUOTED = 40  # characters on either side of a name that its reason quotes


def _link(context: Context, one: Carrier, mention: Mention) -> Link:
    start, end = context.sentence(mention.span[0])
    low = mention.span[0] - QUOTED
    start = context.text.find(" ", low) + 1 if low > start else start  # at the beginning of a word
    words = context.text[start : min(end, mention.span[1] + QUOTED)]
    kind: LinkType = outlet_kind(
        one.name, context.text[max(start, mention.span[0] - 25) : min(end, mention.span[1] + 25)]
    )
    how = f"likely by the words around it, here and elsewhere on the page, and by where the saying stands: “{' '.join(words.split())}”"
    return Link(name=one.name, type=kind, span=mention.span, how=how)


@cache
def _trees() -> tuple[Trees, Trees]:
    """The shipped trees of names, and of pairs."""
    return looks(shipped(WEIGHTS))


def looks(weights: Mapping[str, Any]) -> tuple[Trees, Trees]:
    """Both looks' trees as the file has them."""
    return read(weights["names"], NAME_TRAITS), read(weights["pairs"], PAIR_TRAITS)


def _ever(one: Carrier) -> list[int]:
    return [min(3, sum(column)) for column in zip(*(mention.signs for mention in one.mentions), strict=True)]


def name_rows(found: Sequence[Carrier], speakers: Sequence[Speaker], own: Sequence[Sequence[Link]]) -> list[list[int]]:
    """The numbers of each name by itself, as `NAME_TRAITS`."""
    given = {link.name for links in own for link in links}
    names = {speaker.name for speaker in speakers if speaker.name}
    return [
        [
            *_ever(one),
            *one.traits,
            min(FAR, one.mentions[0].sentence),
            int(any(same_outlet(one.name, name) for name in given)),
            int(any(same_outlet(one.name, name) for name in names)),
            min(MANY, len({mention.sentence for mention in one.mentions})),
        ]
        for one in found
    ]


class Weighed:
    """A page's names and sayings, and the numbers of each pair of them.

    `found` are the names, `likely` their scores, `asked` the pairs of a saying's place and a name's that have to be weighed.
    """

    def __init__(
        self,
        context: Context,
        speakers: Sequence[Speaker],
        own: Sequence[Sequence[Link]],
        page: Sequence[Link],
        names: Trees | None,
    ) -> None:
        self.context, self.speakers, self.own, self.page = context, speakers, own, page
        where = places(context)
        self.sentences = [place.span for place in where]
        self.found = carriers(context, where)
        self.rows = name_rows(self.found, speakers, own)
        if names is not None:
            self.weigh(names.scores(self.rows))

    def weigh(self, likely: Sequence[int]) -> None:
        """Take the scores of the names, and work out what pairs share."""
        context, starts = self.context, [start for start, _ in self.sentences]
        self.likely = likely
        self.asked = [
            (i, n) for i in range(len(context.attributions)) for n in range(len(self.found)) if likely[n] >= HOPELESS
        ]

        def sentence(place: int) -> int:
            return max(0, bisect_right(starts, place) - 1)

        self.at = [sentence(anchor_of(a)) for a in context.attributions]
        spans = [(*a.content, *a.source, *a.cue) for a in context.attributions]
        self.first = [sentence(min(start for start, _ in each)) for each in spans]
        self.last = [sentence(max(end for _, end in each) - 1) for each in spans]
        self.lines = [context.line(start) for start in starts]
        order = sorted(range(len(self.found)), key=lambda n: -likely[n])
        self.rank = {number: rank for rank, number in enumerate(order)}
        self.told = sorted((n, name) for n, one in zip(self.at, self.speakers, strict=True) if (name := one.name))
        self.marked = sorted(
            (mention.sentence, n) for n, one in enumerate(self.found) for mention in one.mentions if likely[n] > LIKELY
        )
        self.ever = [_ever(one) for one in self.found]
        self.places = [[mention.sentence for mention in one.mentions] for one in self.found]
        self.gives = [self._gives(one) for one in self.found]
        self.saying = [self._saying(index) for index in range(len(context.attributions))]

    def _gives(self, one: Carrier) -> Counter[str | None]:
        """For how many sayings of each speaker rules gave this name."""
        return Counter(
            speaker.name
            for speaker, links in zip(self.speakers, self.own, strict=True)
            if any(same_outlet(one.name, link.name) for link in links)
        )

    def nearest(self, index: int, one: Carrier) -> Mention:
        """The mention of a name that is nearest to a saying; what stands within its content or behind it is farther."""
        content = self.context.attributions[index].content
        nested = self.context.attributions[index].nested_in is not None

        def far(mention: Mention) -> tuple[int, int]:
            held = not nested and any(a <= mention.span[0] < b for a, b in content)
            behind = mention.sentence > self.last[index]
            return self._gap(index, mention) + 2 * held + behind, -sum(mention.signs)

        return min(one.mentions, key=far)

    def row(self, index: int, number: int) -> list[int]:
        """The numbers of a saying and a name, as `PAIR_TRAITS`."""
        one = self.found[number]
        best = self.nearest(index, one)
        return [
            *best.signs,
            *self.ever[number],
            *one.traits,
            *self._place(index, number, best),
            *self.saying[index],
            *self._linked(index, number, best),
        ]

    def _gap(self, index: int, mention: Mention) -> int:
        """Sentences between a saying and a mention."""
        return max(0, self.first[index] - mention.sentence, mention.sentence - self.last[index])

    def _place(self, index: int, number: int, best: Mention) -> list[int]:
        context, one, here = self.context, self.found[number], self.at[index]
        attribution, name = context.attributions[index], self.speakers[index].name
        place, gap = anchor_of(attribution), self._gap(index, best)
        behind = bisect_right(self.places[number], here)
        low, high = sorted((best.sentence, here))
        between = {speaker for _, speaker in _within(self.told, low, high)} - {name}
        names = {n for _, n in _within(self.marked, low, high)} - {number}
        return [
            int(gap == 0), min(FAR, gap), int(best.span[0] < place), int(self.lines[best.sentence] == self.lines[here]), int(best.is_said),
            int(any(a <= best.span[0] < b for a, b in attribution.content)), min(200, abs(best.span[0] - place)), int(abs(best.sentence - here) <= 1),
            int(any(speaker == name for _, speaker in _within(self.told, best.sentence, best.sentence))),
            min(MANY, len(between)), min(MANY, len(names)), int(context.is_in_title(place)), int(context.is_in_title(best.span[0])), min(FAR, here),
            min(FAR, abs(self.lines[best.sentence] - self.lines[here])),
            min(MANY, behind), min(MANY, len(one.mentions) - behind),
            min(FAR, len(context.text[slice(*self.sentences[best.sentence])].split())),
            int(attribution.source != () and any(a <= best.span[0] < b for a, b in attribution.source)),
        ]  # fmt: skip

    def _saying(self, index: int) -> list[int]:
        """The numbers of a saying by itself, as `SAYING_TRAITS`."""
        context, speaker = self.context, self.speakers[index]
        attribution = context.attributions[index]
        span = self.sentences[self.first[index]][0], self.sentences[self.last[index]][1]
        words = " ".join(context.text[a:b] for a, b in _outside(span, attribution.content))
        source = context.words(attribution.source).strip().lower()
        return [
            int(attribution.nested_in is not None), int(attribution.kind == "direct"), int(source in ("he", "she", "they", "it", "i", "we")), int(not attribution.source),
            int(speaker.name is None), int(speaker.type == "person"), int(speaker.type == "organisation"), int(speaker.type == "document"),
            int(speaker.type in ("anonymous", "group")), int(THAT.search(words) is not None), int(TELLS.search(words) is not None), int(WRITES.search(words) is not None),
            int(CALLED.search(words) is not None), int(AGO.search(words) is not None), int(attribution.mode != "said"),
        ]  # fmt: skip

    def _linked(self, index: int, number: int, best: Mention) -> list[int]:
        one, speaker, here = self.found[number], self.speakers[index], self.at[index]
        outer = self.context.attributions[index].nested_in
        gives = self.gives[number]
        mine_given = int(any(same_outlet(one.name, link.name) for link in self.own[index]))
        mine = mine_given or any(link.name in one.name for link in self.own[index])
        before = bisect_right(self.marked, here, key=_sentence)
        inside = {n for _, n in _within(self.marked, self.first[index], self.last[index])}
        content = self.context.attributions[index].content
        return [
            int(is_speaker(speaker, one.name)), int(bool(mine)), int(bool(self.own[index]) and not mine),
            int(bool(self.page) and not any(same_outlet(one.name, link.name) for link in self.page)),
            min(MANY, sum(gives.values()) - mine_given),
            min(MANY, gives.get(speaker.name, 0) - mine_given),
            int(outer is not None and self.first[outer] <= best.sentence <= self.last[outer] and not any(a <= best.span[0] < b for a, b in content)),
            self.likely[number] // 100, min(MANY, self.rank[number]), min(MANY, sum(self.likely[n] > self.likely[number] for n in inside)),
            int(bool(self.marked) and self.marked[0][1] == number), int(self.saying[index][THAT_OUTLET] and before > 0 and self.marked[before - 1][1] == number),
        ]  # fmt: skip


def _sentence(marked: tuple[int, object]) -> int:
    return marked[0]


def _within(marked: Sequence[tuple[int, T]], low: int, high: int) -> Sequence[tuple[int, T]]:
    """Of what is sorted by sentence that from sentence `low` to `high`."""
    return marked[bisect_left(marked, low, key=_sentence) : bisect_right(marked, high, key=_sentence)]


def _outside(span: Span, held: Sequence[Span]) -> Iterator[Span]:
    """The stretches of a span that lie in none of `held`."""
    place = span[0]
    for start, end in sorted(held):
        if start > place:
            yield place, min(start, span[1])
        place = max(place, end)
    if place < span[1]:
        yield place, span[1]
