"""A language's words of attribution, from `data/sayings.tsv`; and who speaks: the words before or behind a verb of saying."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from sayso.extract.found import Found
from sayso.extract.reading import WORD
from sayso.keys import Span
from sayso.language.russian import (
    is_hearer,
    is_plural,
    is_surname,
    is_told,
    may_be_predicate,
    may_be_subject,
    may_do,
    only_subject,
)
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

    `does`: may it be a subject by itself, and is no adverb or particle? `names`: is it a surname without cases?
    `when` matches words that tell when something was said.
    """

    attributes: Callable[[str], bool]
    predicate: Callable[[str], bool]
    subject: Callable[[str, str], bool]
    only_subject: Callable[[str], bool]
    hearer: Callable[[str], bool]
    does: Callable[[str, str], bool]
    names: Callable[[str], bool]
    when: re.Pattern[str]


MONTHS = r"январ|феврал|март|апрел|ма[яе]|июн|июл|август|сентябр|октябр|ноябр|декабр"
DAYS = r"понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье"
# When something is said in Russian, before or behind who says it.
RUSSIAN_WHEN = re.compile(
    rf"(?:(?:ещ[её]|уже|лишь|только|однако)\s+)?(?:во?\s+(?:(?:начале|середине|конце|минувш\w+|прошл\w+|эт\w+|тот\s+же)\s+)?(?:{DAYS}|(?:{MONTHS})\w*|день|году|\d{{4}}(?:-м|\s+году))"
    rf"|на\s+(?:прошлой|этой|минувшей)\s+неделе|\d{{1,2}}\s+(?:{MONTHS})\w*|(?:{DAYS})|(?:весной|летом|осенью|зимой)(?:\s+(?:того\s+же|этого|прошлого)\s+года)?|вчера|сегодня|накануне|ранее|позже|позднее|тогда|затем|потом|однако|утром|вечером|днём|ночью|также|впоследствии)(?!\w)\s*",
    re.IGNORECASE,
)
GRAMMARS = {
    "ru": Grammar(
        attributes=is_told, predicate=may_be_predicate, subject=may_be_subject, only_subject=only_subject, hearer=is_hearer, does=may_do, names=is_surname, when=RUSSIAN_WHEN,
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


GERUND = re.compile(r"\w+(?:[ая]в|ив|ыв|ев|ув|[ая]я|ивая|ывая|вшись|дя|ая|яя)(?:\s+\w+)?", re.IGNORECASE)
IN_A_BODY = re.compile(r"(?:во?|на)\s+(?:сам(?:ом|ой)\s+)?(?=\w|[«„\"])", re.IGNORECASE)
OPENING = re.compile(r"(?:(?:однако|между\s+тем|тем\s+временем|при\s+этом|кроме\s+того|а|но|и)\s+)*", re.IGNORECASE)


def speaker_before(text: str, start: int, verb: Span, tongue: Tongue) -> Span | None:
    """Who is the subject of a verb: the words right before it, or those that open its sentence, where a clause stands between."""
    near = subject_before(text, start, verb[0], tongue)
    if tongue.grammar is None:
        return near
    if near and (negated := NOT_BEHIND.search(text, *near)):
        near = (near[0], negated.start()) if negated.start() > near[0] else None
    if near and ASKED.match(text, *near) and (body := INSIDE.search(text, *near)):
        near = (body.end(), near[1])  # "at the paper's request at the port they answered"
    grammar, said = tongue.grammar, text[slice(*verb)]
    is_gerund = GERUND.fullmatch(said) is not None and not grammar.attributes(said)
    if near and not is_gerund and _may_be_named(text, near, verb, grammar) and not _is_aside(text, start, near, said):
        return near
    if near and WHICH.fullmatch(text, *near) and not text[max(start, near[0] - 3) : near[0]].strip().startswith("в"):
        return None  # "whom they accuse of"
    farther = subject_of(text, start, verb, tongue, agrees=not is_gerund)
    return farther or (near if near and not is_gerund and _is_led(text, near) else None)


def subject_before(text: str, start: int, end: int, tongue: Tongue) -> Span | None:
    """The words right before a verb without another verb that stands before an "and": of "The mayor left the hall and" the mayor is left."""
    source = source_before(text, start, end, tongue)
    if source is None or tongue.grammar is None or not AND_ALSO.search(text, *source):
        return source
    words = list(HYPHENED.finditer(text, *source))
    done = next((n for n, word in enumerate(words) if n and tongue.grammar.attributes(word.group())), None)
    return (source[0], words[done - 1].end()) if done else source


AND_ALSO = re.compile(r"\s(?:и|но|а)(?:\s+\w+о)?$")
NOT_BEHIND = re.compile(r"\s*(?<!\w)не$")
# "the company, asked by the paper, said"; "an officer, not wishing to be named, said"; "a letter in which it said".
ASKED = re.compile(r"(?:запрос|вопрос|просьбу)\b", re.IGNORECASE)
INSIDE = re.compile(r"\sво?\s+(?=\w)")
PARTICIPLE = re.compile(r"(?:не\s+)?\w+(?:вш|ющ|ащ|ящ|ущ|нн)(?:ий|ая|ее|ие|ый|ое|ые|ийся|аяся|ееся|иеся)\b")
WHICH = re.compile(r"котор\w+")
NAME = re.compile(r"(?:[А-ЯЁA-Z][\w-]*|[«„\"][^«»„“\"]+[»“\"])(?:\s+[а-яё]+о)?")
MANY = ("ли", "ют", "ят", "ут", "ат")
PASSIVE = ("тся", "лось", "ано", "ено")


def _is_aside(text: str, start: int, near: Span, said: str) -> bool:
    """Are the words right before a verb no subject, but part of a clause that stands between it and its subject, or whom it is told?"""
    words, ahead = text[slice(*near)], text[max(start, near[0] - 3) : near[0]]
    if ASKED.match(words) or (WHICH.fullmatch(words) and ahead.strip() in ("в", "во")):
        return True
    if not ahead.endswith(", "):
        return False
    is_hearer = said.endswith(MANY) and NAME.fullmatch(words) is not None
    return PARTICIPLE.match(words) is not None or (is_hearer and IN_A_BODY.match(text, start) is not None)


def _may_be_named(text: str, source: Span, verb: Span, grammar: Grammar) -> bool:
    """May a word of a source be the subject of the verb behind it?"""
    said, words = text[slice(*verb)], [w.group() for w in HYPHENED.finditer(text, *source)]
    alone = said.endswith(MANY) and "и" not in words  # several do it, and one word does not stand for them
    if _is_led(text, source):
        return said.endswith((*MANY, *PASSIVE, " из"))
    return any(
        w[:1].isupper() or (grammar.does(w, said) and (not alone or is_plural(w) or w.lower() in PRONOUNS))
        for w in words
    )


PRONOUNS = frozenset(("они", "мы", "вы", "оба", "обе", "те", "все", "многие", "некоторые", "двое", "трое", "которые"))


def _is_led(text: str, source: Span) -> bool:
    """Does "in" or "at" stand before a source?"""
    return LED.search(text, max(0, source[0] - 4), source[0]) is not None


def subject_of(text: str, start: int, verb: Span, tongue: Tongue, *, agrees: bool = True) -> Span | None:
    """The subject that opens a sentence, up to its first verb or mark: "The mayor left the hall and said"; "At the port they left and said"."""
    grammar = tongue.grammar
    lead = OPENING.match(text, start, verb[0])
    start = lead.end() if lead else start
    while grammar and (when := grammar.when.match(text, start, verb[0])) and when.end() > start:
        start = when.end()
    led = IN_A_BODY.match(text, start, verb[0])
    is_many = text[slice(*verb)].endswith((*MANY, *PASSIVE))
    if grammar is None or (led and agrees and not is_many):
        return None
    start = led.end() if led else start
    marks = _marks(text, start, verb[0])
    words = list(HYPHENED.finditer(text, start, marks[0].start() if marks else verb[0]))
    told = next((n for n, w in enumerate(words) if n and grammar.attributes(w.group())), len(words))
    words = words[:told]
    late = next((n for n, w in enumerate(words) if n and grammar.when.match(text, w.start(), words[-1].end())), None)
    words = words[:late]
    if not words or len(words) > SOURCE_WORDS or (not marks and told == len(words)):
        return None
    first = words[0].group()
    if first.lower() in tongue.stops or not (
        led or grammar.does(first, text[slice(*verb)] if agrees else "") or grammar.names(first)
    ):
        return None
    return _whole(text, words, start, verb[0])


LED = re.compile(r"(?<!\w)(?:во?|на|об?|при|по|к)\s+$", re.IGNORECASE)


def _is_hearer(text: str, word: re.Match[str], grammar: Grammar) -> bool:
    """Is a word somebody whom a thing is told, and no first half of another word ("vice-mayor")?"""
    return text[word.end() : word.end() + 1] != "-" and (
        grammar.hearer(word.group()) or word.group().lower() in TO_WHOM
    )


TO_WHOM = frozenset(("мне", "нам", "вам", "ему", "ей", "им", "тебе"))


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
        elif grammar and _is_hearer(text, words[0], grammar) and not LED.search(text, max(0, begin - 4), begin):
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
    return [
        m
        for m in STOP.finditer(text, start, end)
        if not any(a <= m.start() < b for a, b in names)
        and not (m.group() == "." and SHORTENED.search(text, max(0, m.start() - SHORT), m.start()))
    ]


SHORT = 5  # characters before a full stop that tell whether it shortens a word
SHORTENED = re.compile(r"(?<!\w)(?:[A-ZА-ЯЁ]|им|ул|пос)$")  # "A. Ruiz", "the Lund hospital in St."


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
