"""A language's words of attribution, from `data/sayings.tsv`; and who speaks: the words before or behind a verb of saying."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from sayso.extract.found import Found
from sayso.extract.reading import WORD
from sayso.keys import Span
from sayso.language.russian import is_hearer, is_told, may_be_predicate, may_be_subject, only_subject
from sayso.language.tables import rows

SCORE = 0.7  # no labelled pages of these languages exist yet to measure on; below the tagger's usual scores on purpose
NAME_WORDS = 4  # of a name in quotation marks; a longer quotation is somebody's words
SOURCE_WORDS = 12  # a longer run of words before or after the verb is no name of a speaker
FAR = 120  # characters before a verb in which a clause about the speaker is looked for
HYPHENED = re.compile(r"\w+(?:-\w+)*")  # "вице-губернатор" is one word of the dictionary
STOP = re.compile(r"[,.;:!?—–\n()«»„“”\"\[\]،؛؟]")
DAY = re.compile(r"понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|утром|вечером|брифинге|понеділок|вівторок|середу|п.ятницю|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """What a language's dictionary tells of a word: may it attribute, be a predicate, the subject of a verb, only a subject, only a hearer?

    `when` matches words that tell when something was said.
    """

    attributes: Callable[[str], bool]
    predicate: Callable[[str], bool]
    subject: Callable[[str, str], bool]
    only_subject: Callable[[str], bool]
    hearer: Callable[[str], bool]
    when: re.Pattern[str]


MONTHS = r"январ|феврал|март|апрел|ма[яе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
DAYS = r"понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
# When something is said in Russian, before or behind who says it.
RUSSIAN_WHEN = re.compile(
    rf"(?:(?:ещ[её]|уже|лишь|только|однако)\s+)?(?:во?\s+(?:(?:начале|середине|конце|минувш\w+|прошл\w+|эт\w+|тот\s+же)\s+)?(?:{DAYS}|(?:{MONTHS})\w*|день|году|\d{{4}}(?:-м|\s+году))"
    rf"|на\s+(?:прошлой|этой|минувшей)\s+неделе|\d{{1,2}}\s+(?:{MONTHS})\w*|(?:{DAYS})|вчера|сегодня|накануне|ранее|позже|позднее|тогда|затем|потом|однако|утром|вечером|днём|ночью|также|впоследствии)(?!\w)\s*",
    re.IGNORECASE,
)
GRAMMARS = {
    "ru": Grammar(
        attributes=is_told, predicate=may_be_predicate, subject=may_be_subject, only_subject=only_subject, hearer=is_hearer, when=RUSSIAN_WHEN,
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language's patterns: verbs of saying, the words that open what is said, and those for "according to".

    `about` is "spoke of", `follows` "from … it follows that"; `points` opens a sentence about the one before it ("This was"),
    `office` is who speaks before a colon. `grammar` tells forms of words, where a language's are known.
    """

    verb: re.Pattern[str]
    urge: re.Pattern[str] | None
    opens: re.Pattern[str]
    according: re.Pattern[str] | None
    whose: re.Pattern[str] | None
    lead: re.Pattern[str] | None
    stops: frozenset[str]
    grammar: Grammar | None = None
    about: re.Pattern[str] | None
    points: re.Pattern[str] | None
    office: re.Pattern[str] | None
    follows: re.Pattern[str] | None


def tongue_of(language: str | None) -> Tongue | None:
    """The patterns of a language, or `None` where there are none."""
    return _made((language or "").split("-")[0])


@cache
def _made(language: str) -> Tongue | None:
    kinds: dict[str, list[str]] = {}
    for written, kind, words in rows("sayings.tsv"):
        if written == language:
            kinds.setdefault(kind, []).extend(words.split("|"))
    return replace(_tongue(kinds), grammar=GRAMMARS.get(language)) if kinds else None


def _tongue(kinds: dict[str, list[str]]) -> Tongue:
    def either(words: list[str]) -> str:
        longest = sorted(words, key=len, reverse=True)
        return "|".join(
            re.escape(word.replace("ё", "е")).replace(r"\ ", r"\s+").replace("е", "[её]") for word in longest
        )

    def optional(kind: str, around: str) -> re.Pattern[str] | None:
        return re.compile(around.format(either(kinds[kind])), re.IGNORECASE) if kind in kinds else None

    according = kinds.get("according")
    return Tongue(
        verb=re.compile(rf"(?<!\w)(?:{either([*kinds['verb'], *kinds.get('passive', [])])})(?!\w)", re.IGNORECASE),
        urge=optional("urge", r"(?:{})"),
        whose=optional("whose", r"(?<!\w)(?:{})(?!\w)"),
        about=re.compile(rf"(?:{either(kinds['about'])})(?!\w)", re.IGNORECASE) if "about" in kinds else None,
        follows=optional("follows", r"(?:из|від)\s+(?P<who>[^,.;:!?\n]+?)\s+(?P<verb>{})(?:[\s,]+что)\s+"),
        office=optional("office", r"(?:{}|(?-i:[А-ЯЁ]{{2,6}})|(?-i:Мин|Рос|Гос|Центр|Обл|Гор)\w+)(?!\w)"),
        points=optional("points", r"(?:{})(?!\w)"),
        lead=optional("as", r"(?:{})\s+"),
        opens=re.compile(rf"[\s,،]*(?:{either(kinds['that'])})(?!\w)\s*", re.IGNORECASE),
        according=re.compile(rf"(?<!\w)(?:{either(according)})\s+", re.IGNORECASE) if according else None,
        stops=frozenset(kinds.get("stop", [])),
    )


# A clause about the speaker between commas, right before the verb.
ASIDE = re.compile(r",\s+[^,.;:!?«»“”\"()\n]{2,90},\s*$")


def source_before(text: str, start: int, end: int, tongue: Tongue) -> Span | None:
    """The words right before a verb, back to the last mark or stop word; `None` where they are too many."""
    marks = _marks(text, start, end)
    if marks and not _besides_when(text, marks[-1].end(), end, tongue).strip():
        last = marks[-1].end()
        aside = ASIDE.search(text, max(start, last - FAR), last)  # "Ruiz, who keeps the lock, said"
        return source_before(text, start, aside.start(), tongue) if aside else None
    words = _without_lead(text, list(WORD.finditer(text, marks[-1].end() if marks else start, end)), end, tongue)
    return _whole(text, words, start, end) if 0 < len(words) <= SOURCE_WORDS else None


def _besides_when(text: str, start: int, end: int, tongue: Tongue) -> str:
    """The words of a stretch but for those that tell when."""
    return tongue.grammar.when.sub("", text[start:end]) if tongue.grammar else text[start:end]


LED = re.compile(r"(?<!\w)(?:во?|на|об?|при|по|к)\s+$", re.IGNORECASE)


def _without_lead(
    text: str, words: list[re.Match[str]], end: int, tongue: Tongue, *, only_hearers: bool = False
) -> list[re.Match[str]]:
    """Words without those before a source: prepositions, when, and whom it was told ("агентству «Заря»")."""
    while words:
        begin, grammar = words[0].start(), tongue.grammar
        when = grammar.when.match(text, begin, end) if grammar else None
        if when and when.end() > begin:
            words = [word for word in words if word.start() >= when.end()]
        elif words[0].group().lower() in tongue.stops and not only_hearers:
            words = words[1:]
        elif grammar and grammar.hearer(words[0].group()) and not LED.search(text, max(0, begin - 4), begin):
            name = QUOTED_NAME.match(text, words[0].end() + 1, end)
            words = [word for word in words[1:] if name is None or word.start() >= name.end()]
        else:
            break
    return words


def source_after(text: str, start: int, end: int, tongue: Tongue, *, loose: bool = False) -> Span | None:
    """The words right after a verb, up to the first mark or word that a name does not hold.

    `loose`: leading words of time and place ("in the report", "on Wednesday") are passed over, and later ones belong to the source.
    """
    marks = _marks(text, start, end)
    words = list(WORD.finditer(text, start, marks[0].start() if marks else end))
    if loose:
        while words and words[0].group().lower() in tongue.stops:
            day = len(words) > 1 and DAY.fullmatch(words[1].group().lower()) is not None
            words = words[2 if day else 1 :]
        kept = _without_lead(text, words, end, tongue)
    else:
        words = _without_lead(text, words, end, tongue, only_hearers=True)
        kept = list(
            takewhile(
                lambda w: (
                    (w.group().lower() not in tongue.stops or ONE_OF.search(text, max(start, w.start() - 12), w.end()))
                    and not tongue.opens.match(text, w.start(), end)
                ),
                words,
            )
        )
    return _whole(text, kept, start, end) if 0 < len(kept) <= SOURCE_WORDS else None


# "One of the packers": a preposition that is part of a source.
ONE_OF = re.compile(
    r"(?<!\w)(?:один|одна|одно|одни[мх]|одной|одного|кто-то|некоторые|многие|двое|трое|часть)\s+из$", re.IGNORECASE
)
# The name of a body in its quotation marks, which is part of a source: the newspaper «Морской курьер».
QUOTED_NAME = re.compile(r"[«„“\"](?=[^\W\d_a-zа-яё])[^«»„“”\"\n.!?,:;]{2,40}[»”“\"]")


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The marks that end a source, without those of names in quotation marks."""
    names = [m.span() for m in QUOTED_NAME.finditer(text, start, end) if is_short(m.group())]
    return [m for m in STOP.finditer(text, start, end) if not any(a <= m.start() < b for a, b in names)]


def is_short(quoted: str) -> bool:
    """May quoted words be a name?"""
    return len(WORD.findall(quoted)) <= NAME_WORDS


def _whole(text: str, words: list[re.Match[str]], start: int, end: int) -> Span:
    """From the first to the last word, with the quotation marks of a name at either end."""
    first, last = words[0].start(), words[-1].end()
    if first > start and text[first - 1] in '«„“"':
        first -= 1
    if last < end and text[last] in '»”“"':
        last += 1
    return first, last


def saying(form: str, source: Span | None, verb: Span, content: tuple[Span, ...]) -> Found:
    """A saying that the form of that name found."""
    return Found(source=(source,) if source else (), cue=(verb,), content=content, score=SCORE, rule=f"tongue: {form}")
