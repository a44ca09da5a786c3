"""Sentences of a Russian page go in, sayings come out whose form is Russian: objects before their verb, passives, the author's "I urge", hearsay.

Russian puts first what is known: "The charge Lund denies", "Of the delay told the mayor". Which word is subject and which
object its ending tells, not its place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Paragraph
from sayso.extract.tongue import HYPHENED, SOURCE_WORDS, Tongue, saying, source_before
from sayso.keys import Span
from sayso.language.russian import is_genitive, is_infinitive, is_object, may_do, somebody

FEWEST_WORDS = 2
END = re.compile(r"\s*(?:[.;:]|,(?!\s+(?:что|будто)\b)|$)|\s+(?:и|но|частично|полностью|категорически)\b")
# What may be said of an object that stands before its verb.
DENIES = re.compile(
    r"(?:не\s+)?(?:отрица(?:ет|ют|л[аои]?)|опроверг(?:л[аои])?|опроверга(?:ет|ют)|оспарива(?:ет|ют|л[аои]?)|призна[её]т|признают|признал[аои]?|подтвердил[аои]?|подтвержда(?:ет|ют)|исключил[аои]?|исключа(?:ет|ют)|отверг(?:л[аои])?|отверга(?:ет|ют)|осудил[аои]?)(?!\w)",
    re.IGNORECASE,
)
IN_A_BODY = re.compile(r"(?:в|во)\s+(?:само(?:м|й)\s+)?", re.IGNORECASE)


def fronted_objects(text: str, sentence: Span, tongue: Tongue) -> Iterator[Found]:
    """The charge Lund denies: an object before a verb that ends the clause, and the subject before or behind it."""
    for verb in DENIES.finditer(text, *sentence):
        run = source_before(text, sentence[0], verb.start(), tongue)
        if run is None or not END.match(text, verb.end()):
            continue
        parts = parted(text, run, verb.group())
        if parts:
            yield saying("object, then verb", parts[1], verb.span(), (parts[0],))


def parted(text: str, run: Span, verb: str) -> tuple[Span, Span] | None:
    """The object and the subject in the words before a verb, in either order; of a body: "in the ministry the report is denied"."""
    words = list(HYPHENED.finditer(text, *run))
    said = verb.split()[-1]
    ahead = IN_A_BODY.search(text, max(0, run[0] - 10), run[0])
    in_body = ahead is not None and ahead.end() == run[0] and said.endswith(("ли", "ют", "ят"))
    negated = verb.lower().startswith("не ")
    places = [
        n
        for n, word in enumerate(words)
        if _is_object(word.group(), "" if in_body else said, negated=negated)
        and not (n and len(words[n - 1].group()) < SHORT)
    ]
    if not places or len(words) > SOURCE_WORDS:
        return None
    if in_body or places[0] > 0:  # "Lund the charge denies"
        first = next((n for n in places if n and all(_goes_on(w.group()) for w in words[n + 1 :])), None)
        if first is None:
            return None
        subject = (run[0], words[first - 1].end())
        if text[subject[1] : subject[1] + 1] in '»”"':
            subject = (subject[0], subject[1] + 1)
        is_subject = in_body or may_do(words[0].group(), said)
        return ((words[first].start(), run[1]), subject) if is_subject else None
    second = next(
        (n for n in range(1, len(words)) if may_do(words[n].group(), said) and not _goes_on(words[n].group())), None
    )
    if second is None:
        return None
    return (run[0], words[second - 1].end()), (words[second].start(), run[1])


def _is_object(word: str, verb: str, *, negated: bool) -> bool:
    return is_object(word, verb, negated=negated) and (negated or not is_genitive(word)) and not somebody(word)


def _goes_on(word: str) -> bool:
    """May a word go on with the noun before it: in the genitive, or a preposition with its own noun?"""
    return word[:1].islower() and (is_genitive(word) or len(word) < SHORT or not may_do(word))


SHORT = 4  # letters of a preposition


ADVISED = re.compile(
    r"(?:(?:было|были|была|был)\s+)?(?:также\s+)?(?:рекомендуется|рекомендован[оаы]?|рекомендовалось|предписан[оаы]?|предписывалось|поручен[оаы]?|предложено|предлагается|предлагалось|посоветовали\s+бы)(?!\w)(?:\s+(?:также|было))?",
    re.IGNORECASE,
)
ABOUT = re.compile(r"[,;:]\s|[.!?…]\s*$|$")


def advised(text: str, sentence: Span, _tongue: Tongue) -> Iterator[Found]:
    """Buyers are advised to return the milk: nobody is named, and whom it is told and what is to be done is what was said."""
    for verb in ADVISED.finditer(text, *sentence):
        behind = [word.group() for word in WORD.finditer(text, verb.end(), sentence[1])]
        if not any(map(is_infinitive, behind)):
            continue
        begin = max((m.end() for m in CLAUSE.finditer(text, sentence[0], verb.start())), default=sentence[0])
        ahead = (begin, verb.start())
        parts = [(verb.end(), sentence[1])]
        if WORD.search(text, *ahead):
            parts.insert(0, (begin, begin + len(text[slice(*ahead)].rstrip(" —–"))))
        yield saying("advised", None, verb.span(), tuple(_trimmed(text, part) for part in parts))


CLAUSE = re.compile(r"[;:]\s+|,\s+(?=(?:а|но|и)\s)")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " ,—–":
        start += 1
    return start, end


COLON = re.compile(r":\s*$")


def behind_a_colon(text: str, paragraph: Paragraph, sentences: list[Span], tongue: Tongue) -> Iterator[Found]:
    """The board was against it: “Too early”. Whoever does something before the colon says what is quoted behind it."""
    grammar = tongue.grammar
    starts = [start for start, _ in sentences]
    for quoted in paragraph.quotations if grammar and not paragraph.title else ():
        at = bisect_right(starts, quoted.span[0]) - 1
        if grammar is None or at < 0 or not COLON.search(text, max(0, quoted.span[0] - 3), quoted.span[0]):
            continue
        start = starts[at]
        done = next((w for w in WORD.finditer(text, start, quoted.span[0]) if grammar.attributes(w.group())), None)
        if done is None and (who := _before_colon(text, start, quoted.span[0])):
            yield saying("name, colon, quotation", who, (quoted.span[0] - 2, quoted.span[0] - 1), (quoted.inner,))
            continue
        source = source_before(text, start, done.start(), tongue) if done else None
        if done and source and any(grammar.does(w.group(), done.group()) for w in HYPHENED.finditer(text, *source)):
            yield saying("colon, then quotation", source, done.span(), (quoted.inner,))


def _before_colon(text: str, start: int, end: int) -> Span | None:
    """Of the parts between commas before a colon the last that is a name or begins with a noun for somebody: "More firmly, Ruiz: “…”"."""
    found, at = None, start
    for part in text[start:end].split(","):
        words = [at + m.start() for m in WORD.finditer(part)]
        stop = at + len(part.rstrip(' :«„"'))
        if words and stop - words[0] < FARTHEST:
            first = WORD.match(text, words[0])
            if first is None or KICKER.match(first.group()):
                return None
            is_name = NAME.fullmatch(text, words[0], stop) is not None
            is_office = "nomn" in somebody(first.group())
            found = (words[0], stop) if is_office or (is_name and (found is None or at > start)) else found
        at += len(part) + 1
    return found


KICKER = re.compile(r"источник|автор", re.IGNORECASE)
FARTHEST = 80  # characters of a speaker
NAME = re.compile(r"(?:[А-ЯЁ][\w-]+\s+){0,3}[А-ЯЁ][\w-]+")
SAY = r"(?:подчеркну|уточню|напомню|добавлю|отмечу|замечу|поясню|повторю|скажу|заявляю|заявляем|обещаю|обещаем|напоминаю|напоминаем|сообщаем|сообщаю|подч[её]ркиваем|подч[её]ркиваю|поясняем|отмечаем|предупреждаю|предупреждаем|возражу|возражаю)"
URGE = r"(?:прошу|просим|призываю|призываем|советую|советуем|рекомендую|рекомендуем|требую|требуем|предлагаю|предлагаем|обещаю|обещаем)"
LEAD = r"(?:(?:и|но|а|также|ещё\s+раз|еще\s+раз|снова|вновь|поэтому|при\s+этом|(?P<who>мы|я))\s+)*"
TO_SAY = r"(?:возразить|заметить|подчеркнуть|напомнить|заявить|отметить|уточнить)"
MAY = r"(?:спешу|хочу|хотел\s+бы|считаю\s+(?:долгом|нужным|необходимым)|должен|должна|позвольте)"
ONESELF = re.compile(
    rf"{LEAD}(?:(?P<cue>{SAY}|{MAY}\s+{TO_SAY}|исходим\s+из\s+того)(?:\s*:\s+|,\s+что\s+)(?=\S)|(?P<urge>{URGE})\s+(?=\w))",
    re.IGNORECASE,
)


def first_person(text: str, sentence: Span, _tongue: Tongue) -> Iterator[Found]:
    """We urge the board to ...; let me stress: ... : the author of the page speaks."""
    told = ONESELF.match(text, *sentence)
    if told is None or len(WORD.findall(text[told.end() : sentence[1]])) < FEWEST_WORDS:
        return
    who = told.span("who") if told["who"] else None
    cue = told.span("cue") if told["cue"] else told.span("urge")
    yield saying("the author says", who, cue, ((told.end(), sentence[1]),))


HEARSAY = re.compile(r"(?:^|,\s+)(?P<cue>мол|дескать)(?:,\s+|\s+)|(?P<first>Дескать|Мол),?\s+", re.IGNORECASE)


def hearsay(text: str, sentence: Span, _tongue: Tongue) -> Iterator[Found]:
    """The money, he has it, is shared: a particle tells that somebody else says so."""
    told = HEARSAY.search(text, *sentence)
    if told is None:
        return
    start = max((m.end() for m in CLAUSE.finditer(text, sentence[0], told.start())), default=sentence[0])
    cue = told.span("cue") if told["cue"] else told.span("first")
    parts = [(start, told.start()), (told.end(), sentence[1])]
    kept = tuple(part for part in parts if WORD.search(text, *part))
    if sum(len(WORD.findall(text[a:b])) for a, b in kept) >= FEWEST_WORDS:
        yield saying("hearsay", None, cue, kept)


OF = re.compile(r"(?:о|об|обо)\s+(?P<that>том,\s+что\s+)?(?P<what>[^.;:!?\n]{3,200}?),?\s+$", re.IGNORECASE)


POINTS = re.compile(
    r"(?:эт|том(?!,)|тем|н[её]м|ней|них|чём|чем|котор|себе)\w*(?!\w)", re.IGNORECASE
)  # "of this told the mayor"


def told_of(text: str, sentence: Span, verb: Span, source: Span | None) -> Iterator[Found]:
    """Of the delay told the mayor: what is told of stands first."""
    about = OF.fullmatch(text, sentence[0], verb[0])
    if about is None or source is None or POINTS.match(about["what"]):
        return
    if not about["that"] and "," in about["what"]:
        return
    yield saying("told of", source, verb, (about.span("what"),))
