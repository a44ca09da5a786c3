"""A saying of the title and those of the body go in; the speaker whom the body names for the same words comes out, where the title only says what he is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.language.names import ANONYMOUS, DOCUMENT, OFFICE
from sayso.model import Attribution, Speaker
from sayso.resolve.described import head_of
from sayso.resolve.lede import named_below
from sayso.resolve.made import ARTICLE, made, sentence_of
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.roles import is_many

MANY, THIRD = 0.4, 0.3  # of a title's telling words, as far as the body says them again
FEW = 2  # telling words; one alone is chance
RUN = 3  # words that are no chance where they stand again in one row
WITHIN = 60  # sayings of a page among which the same words are looked for
# A lone word with a capital that is no name.
NOUN = re.compile(rf"{ANONYMOUS.pattern}|{OFFICE.pattern}|{DOCUMENT.pattern}|\w+er", re.IGNORECASE)
QUOTED = re.compile(r"[“\"‘«](?P<what>[^“”\"‘’«»]+)[”\"’»]")

Told = Sequence[tuple[Attribution, Speaker]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Again:
    """A saying of the body that has words of the title's."""

    share: float
    shared: int
    is_verbatim: bool
    has_noun: bool  # the title's noun is among the speaker's words
    order: int
    attribution: Attribution
    speaker: Speaker

    @property
    def is_enough(self) -> bool:
        """Are its words enough, fewer where the noun is there again?"""
        return self.is_verbatim or (self.shared >= FEW and self.share >= (THIRD if self.has_noun else MANY))


def retold(context: Context, attribution: Attribution, speaker: Speaker, told: Told) -> Speaker | None:
    """The title says what the body says again, and there its speaker is named."""
    if not context.is_in_title(anchor_of(attribution)) or _is_told(context, attribution, speaker):
        return None
    again = _again(context, attribution, told)
    if again is None or not _is_the_same(context, attribution, again):
        return None
    found = again.speaker
    if speaker.type == "person" and found.type != "person":
        return None  # who was found by his office is told better than by that
    evidence = [*attribution.source[:1], again.attribution.content[0]]
    return made(retold, found.name or "", found.type or "organisation", evidence)


def _is_told(context: Context, attribution: Attribution, speaker: Speaker) -> bool:
    """Has a saying a speaker by a name, or by more words than its source has?"""
    if not speaker.name:
        return False
    if speaker.type in ("state", "bloc"):
        return True
    words = context.words(attribution.source).strip(" ,")
    last = words.split(" ")[-1]
    if last[:1].isupper() and not context.has_as_common_word(last) and not NOUN.fullmatch(last):
        return True
    if speaker.type == "person" and NOUN.fullmatch(last):
        return False
    if speaker.type == "person":
        return bool(context.people.named(speaker.name)) and not speaker.how.startswith(sentence_of(named_below))
    return ARTICLE.sub("", speaker.name).casefold() != ARTICLE.sub("", words).casefold()


def _again(context: Context, attribution: Attribution, told: Told) -> _Again | None:
    """The saying of the body with a named speaker that has the most of a title's words, of several the first."""
    said = context.subject_words(attribution)
    run, head = _run(context, attribution), head_of(context.words(attribution.source))
    found = []
    for order, (other, speaker) in enumerate(told[:WITHIN]):
        if not speaker.name or context.is_in_title(anchor_of(other)):
            continue
        shared = len(said & context.subject_words(other))
        found.append(
            _Again(
                share=shared / max(1, len(said)), shared=shared, is_verbatim=bool(run) and run in _plain(context, other),
                has_noun=bool(head) and head in re.findall(r"\w+", speaker.name.casefold()), order=order, attribution=other, speaker=speaker,
            )
        )  # fmt: skip
    return max(
        found, key=lambda one: (one.is_verbatim, one.has_noun and one.is_enough, one.share, -one.order), default=None
    )


def _plain(context: Context, attribution: Attribution) -> str:
    """The words of a content, folded, each between blanks."""
    words = re.findall(r"\w+", context.words(attribution.content).casefold())
    return f" {' '.join(words)} "


def _run(context: Context, attribution: Attribution) -> str:
    """The words that a title quotes, as `_plain` writes them; none where they are too few to tell."""
    words = context.words(attribution.content)
    quoted = QUOTED.search(words)
    what = quoted["what"] if quoted else words if attribution.kind == "direct" else ""
    run = re.findall(r"\w+", what.casefold())
    return f" {' '.join(run)} " if len(run) >= RUN else ""


def _is_the_same(context: Context, attribution: Attribution, again: _Again) -> bool:
    """Are the words enough, and is the body's speaker told by the title's words and more, or by a name, of no one person for many?"""
    words = context.words(attribution.source)
    name, head = ARTICLE.sub("", again.speaker.name or ""), head_of(words)
    has_words = set(re.findall(r"\w+", words.casefold())) <= set(re.findall(r"\w+", name.casefold()))
    if DOCUMENT.search(head) and not again.has_noun:
        return False
    is_one_for_many = is_many(head) and again.speaker.type == "person"
    return again.is_enough and ((again.has_noun and has_words) or (name[:1].isupper() and not is_one_for_many))
