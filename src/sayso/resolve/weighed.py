"""A page's names and sayings go in, whole numbers for each name and for each pair of a saying and a name come out, for trees to weigh."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.keys import Span
from sayso.language.trees import Trees
from sayso.language.wording import Wording, Words
from sayso.model import Link, Speaker
from sayso.resolve.carriers import SIGNS, TRAITS, Carrier, Mention, carriers, places
from sayso.resolve.clues import far_of, words_of_mention, words_of_name, words_of_saying
from sayso.resolve.links import is_speaker
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import same_outlet

T = TypeVar("T")
WINDOW = 8  # mentions before and behind a saying that may be the nearest
HOPELESS = -1_200  # ... below which no saying is asked about a name; at -2_000 the answers are the same
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
NAME_TRAITS = (*EVER, *TRAITS, "first sentence", "rule gave", "speaks", "sentences", "words tell")
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
NAMED_TRAITS = (
    "speaker named there",
    "speaker named there first",
    "speaker named with it",
    "speaker named with it at first",
)
PAIR_TRAITS = (
    *(f"there {sign}" for sign in SIGNS), *EVER, *TRAITS, *PLACE_TRAITS, *SAYING_TRAITS, *LINK_TRAITS, *NAMED_TRAITS,
    "name's words tell", "words tell",
)  # fmt: skip


def _ever(one: Carrier) -> list[int]:
    return [min(3, sum(column)) for column in zip(*(mention.signs for mention in one.mentions), strict=True)]


def name_rows(found: Sequence[Carrier], speakers: Sequence[Speaker], own: Sequence[Sequence[Link]]) -> list[list[int]]:
    """The numbers of each name by itself, as `NAME_TRAITS` but for what its words tell."""
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


@dataclass(frozen=True, kw_only=True)
class Looks:
    """What weighs: the words and the trees of names, and those of pairs."""

    name_words: Wording
    names: Trees
    pair_words: Wording
    pairs: Trees


class Weighed:
    """A page's names and sayings, and the numbers of each pair of them.

    `found` are the names, `rows` what is known of each but what its words tell. After `weigh`: `told` what they tell, `likely` their
    scores, `asked` the pairs of a saying's place and a name's that have to be weighed.
    """

    def __init__(
        self, context: Context, speakers: Sequence[Speaker], own: Sequence[Sequence[Link]], page: Sequence[Link]
    ) -> None:
        self.context, self.speakers, self.own, self.page = context, speakers, own, page
        where = places(context)
        self.sentences = [place.span for place in where]
        self.found = carriers(context, where)
        self.rows = name_rows(self.found, speakers, own)
        self._nearest: dict[tuple[int, int], Mention] = {}

    def words(self) -> list[Words]:
        """The words of each name."""
        return [words_of_name(self.context.text, self.sentences, one) for one in self.found]

    def scores(self, looks: Looks) -> dict[tuple[int, int], int]:
        """How likely each saying came by each name, in thousandths of log odds; what is hopeless is left out."""
        told = [looks.name_words.told(looks.name_words.sum(words)) for words in self.words()]
        self.weigh(told, looks.names.scores(self.name_rows(told)))
        rows = self.pair_rows(self.pairs_told(looks.pair_words))
        return dict(zip(self.asked, looks.pairs.scores(rows), strict=True))

    def name_rows(self, told: Sequence[int]) -> list[list[int]]:
        """The numbers of each name, as `NAME_TRAITS`."""
        return [[*row, words] for row, words in zip(self.rows, told, strict=True)]

    def pair_rows(self, told: Sequence[int]) -> list[list[int]]:
        """The numbers of each pair of `asked`, as `PAIR_TRAITS`."""
        return [[*self._row(i, n), self.told[n], words] for (i, n), words in zip(self.asked, told, strict=True)]

    def pair_words(self, index: int, number: int) -> tuple[Words, Words]:
        """The words around the name's nearest mention, and those of the saying."""
        best = self.nearest(index, number)
        gap = self._gap(index, best)
        text = self.context.text
        return words_of_mention(text, self.sentences, best, gap), words_of_saying(self.outside[index], gap)

    def pairs_told(self, wording: Wording) -> list[int]:
        """What the words of each pair of `asked` tell, in tenths of log odds; no words are gone through twice."""
        mentions: dict[tuple[Span, str], int] = {}
        sayings: dict[tuple[int, str], int] = {}
        told = []
        for index, number in self.asked:
            best = self.nearest(index, number)
            gap = self._gap(index, best)
            far = far_of(gap)
            if (best.span, far) not in mentions:
                words = words_of_mention(self.context.text, self.sentences, best, gap)
                mentions[best.span, far] = wording.sum(words)
            if (index, far) not in sayings:
                sayings[index, far] = wording.sum(words_of_saying(self.outside[index], gap))
            told.append(wording.told(mentions[best.span, far], sayings[index, far]))
        return told

    def weigh(self, told: Sequence[int], likely: Sequence[int]) -> None:
        """Take what the words of names tell and their scores, and work out what pairs share."""
        context, starts = self.context, [start for start, _ in self.sentences]
        self.told, self.likely = told, likely
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
        self.tellers = sorted((n, name) for n, one in zip(self.at, self.speakers, strict=True) if (name := one.name))
        self.marked = sorted(
            (mention.sentence, n) for n, one in enumerate(self.found) for mention in one.mentions if likely[n] > LIKELY
        )
        self.ever = [_ever(one) for one in self.found]
        self.places = [[mention.sentence for mention in one.mentions] for one in self.found]
        self.gives = [self._gives(one) for one in self.found]
        self.outside = [self._outside(index) for index in range(len(context.attributions))]
        self.saying = [self._saying(index) for index in range(len(context.attributions))]

    def _gives(self, one: Carrier) -> Counter[str | None]:
        """For how many sayings of each speaker rules gave this name."""
        return Counter(
            speaker.name
            for speaker, links in zip(self.speakers, self.own, strict=True)
            if any(same_outlet(one.name, link.name) for link in links)
        )

    def nearest(self, index: int, number: int) -> Mention:
        """The mention of a name that is nearest to a saying; what stands within its content or behind it is farther."""
        mentions = self.found[number].mentions
        if len(mentions) == 1:
            return mentions[0]
        if (index, number) not in self._nearest:
            before = bisect_left(self.places[number], self.first[index])
            behind = bisect_right(self.places[number], self.last[index])
            near = mentions[max(0, before - WINDOW) : behind + WINDOW]
            self._nearest[index, number] = self._nearest_of(index, near)
        return self._nearest[index, number]

    def _nearest_of(self, index: int, mentions: Sequence[Mention]) -> Mention:
        content = self.context.attributions[index].content
        nested = self.context.attributions[index].nested_in is not None

        def far(mention: Mention) -> tuple[int, int]:
            held = not nested and any(a <= mention.span[0] < b for a, b in content)
            behind = mention.sentence > self.last[index]
            return self._gap(index, mention) + 2 * held + behind, -sum(mention.signs)

        return min(mentions, key=far)

    def _row(self, index: int, number: int) -> list[int]:
        """The numbers of a saying and a name, but what their words tell."""
        one = self.found[number]
        best = self.nearest(index, number)
        return [
            *best.signs,
            *self.ever[number],
            *one.traits,
            *self._place(index, number, best),
            *self.saying[index],
            *self._linked(index, number, best),
            *self._named(index, number, best),
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
        between = {speaker for _, speaker in _within(self.tellers, low, high)} - {name}
        names = {n for _, n in _within(self.marked, low, high)} - {number}
        return [
            int(gap == 0), min(FAR, gap), int(best.span[0] < place), int(self.lines[best.sentence] == self.lines[here]), int(best.is_said),
            int(any(a <= best.span[0] < b for a, b in attribution.content)), min(200, abs(best.span[0] - place)), int(abs(best.sentence - here) <= 1),
            int(any(speaker == name for _, speaker in _within(self.tellers, best.sentence, best.sentence))),
            min(MANY, len(between)), min(MANY, len(names)), int(context.is_in_title(place)), int(context.is_in_title(best.span[0])), min(FAR, here),
            min(FAR, abs(self.lines[best.sentence] - self.lines[here])),
            min(MANY, behind), min(MANY, len(one.mentions) - behind),
            min(FAR, len(context.text[slice(*self.sentences[best.sentence])].split())),
            int(attribution.source != () and any(a <= best.span[0] < b for a, b in attribution.source)),
        ]  # fmt: skip

    def _outside(self, index: int) -> str:
        """The words of a saying's sentences outside its content."""
        span = self.sentences[self.first[index]][0], self.sentences[self.last[index]][1]
        return " ".join(self.context.text[a:b] for a, b in _outside(span, self.context.attributions[index].content))

    def _saying(self, index: int) -> list[int]:
        """The numbers of a saying by itself, as `SAYING_TRAITS`."""
        context, speaker = self.context, self.speakers[index]
        attribution = context.attributions[index]
        words = self.outside[index]
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

    def _named(self, index: int, number: int, best: Mention) -> list[int]:
        """Does the speaker's last name stand in a sentence with the outlet's: "Ruiz was the guest of Quay Hour"?"""
        name, mentions = self.speakers[index].name, self.found[number].mentions
        if name is None:
            return [0, 0, 0, 0]
        last = name.split()[-1]
        place = self._find(last, best.sentence)
        first = self._find(last, mentions[0].sentence) >= 0
        anywhere = first or any(self._find(last, mention.sentence) >= 0 for mention in mentions)
        return [int(place >= 0), int(0 <= place < best.span[0]), int(anywhere), int(first)]

    def _find(self, word: str, sentence: int) -> int:
        return self.context.text.find(word, *self.sentences[sentence])


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
