"""A stretch of text goes in, whether its clause tells of the past or of what is to come comes out, or neither.

The cue nearest before the words decides, else the first one behind them; of what is to come one behind tells only where
the words open their clause, for in "her address Sunday will be printed" they belong to the address. Nothing is parsed: a
clause ends at a full stop, a colon or a line's end.
"""

import re
from typing import Literal

Tense = Literal["past", "future"]

BEFORE, AFTER = 80, 60  # characters that are looked at
OPENED = 120  # characters behind words that open their clause: its whole subject may come before its verb
# The point of a title, an initial or a time of day ends no clause.
ENDS = re.compile(
    r"[;!?\n:“”\"]|''|``|(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bGen)(?<!\b[A-Z])(?<!\b[ap]\.m)\.\s+(?=[A-ZА-Я\"“])"
)
RELATIVE = re.compile(r",\s*(?:who|which|whose|when|where|что|котор)")
# "Was told to file it by April": the time may be that of either verb, and the infinitive's may be to come. Of what was begun,
# tried or refused it is one and the same.
SET_TO = (
    r"(?!(?:start|tri|manag|fail|refus|declin|continu|us|help|seem|appear|happen|need|serv|work|turn|return|attempt|struggl|want)ed)[a-z]{2,}ed"
    r"\s+(?:(?!(?:and|that|who|which|on|in|at|plans?)\b)[\w'’-]+\s+){0,4}?to\s+(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b|be\b)[a-z]+"
)
# Of events that are arranged the present tells what is to come ("holds its primary on Tuesday").
PLANNED = r"holds|meets|visits|testifies|speaks|travels|arrives|departs|resumes|convenes|ends|turns|(?<=\w\w\ws )(?<!this )(?<!does )(?:meet|vote|gather|hold|head|return)"
FUTURE = (
    r"will|would|shall|'ll|’ll|next|due|scheduled|slated|set to|plans? to|(?<!\bas )(?<!previously )(?<!originally )planned|planning|expects?|(?<!\bas )(?<!than )expected|upcoming|to be|is to|are to"
    r"|can(?= [a-z])|could(?! (?:not|have|be (?:\w+ed|seen|heard|felt|found))\b)|needs? to"
    r"|may|might|must|should|as early as|as soon as|deadline|expires?|expire|hopes? to|likely(?! (?:voters|on)\b)|effective|payable|takes effect"
    r"|opens|begins|starts|closes|returns|takes place|kicks off|goes on sale|comes into force|enters into force"
    rf"|intends?|until|till|if|heading into|ahead of|{PLANNED}|будет|будут|состоится|пройдет|пройдёт|планирует\w*|намерен\w*|должн\w+"
)
IRREGULAR = (
    "was|were|had|did|said|told|wrote|began|went|came|took|made|met|won|held|gave|got|left|led|spoke|saw|found|sent|fell|rose|lost|kept"
    "|became|brought|thought|knew|grew|ran|shot|hit|cut|put|let|broke|drew|flew|bought|sold|paid|built|struck|fought|sought|stood|sat|heard"
)
# Nouns that end as a Russian verb of the past does.
NO_VERB = r"(?!\w*(?:канал|журнал|сигнал|материал|финал|персонал|капитал|потенциал|интервал|вокзал|квартал|отдел|раздел|предел|автомобил|профил)[аи]?(?!\w))"
# "A contested convention" has not been contested yet.
ATTRIBUTE = r"(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bmost )"
PAST = rf"(?<!be )(?<!is )(?<!are )(?:{IRREGULAR}|been|ago|{ATTRIBUTE}(?!need|speed|indeed|breed|feed|seed|succeed|proceed|exceed|agreed to)[a-z]+ed|был[аои]?|{NO_VERB}\w{{3,}}(?:ал|ил|ел|ыл|ала|ыла|ыли|ила|али|или|лся|лась|лось|лись))"
CUE = re.compile(
    rf"(?<!\w)(?:(?P<not>since|not until|until then|(?:had been|have been) (?:due|scheduled|expected|set|supposed|planned)(?: to \w+)?|w(?:ould|ill)(?: not|n['’]t) (?:say|comment|discuss|confirm|elaborate))|(?P<future>{FUTURE})|(?P<open>{SET_TO})|(?P<past>{PAST}))(?!\w)"
)
BESIDE = 25  # characters before a cue in which its auxiliary stands
SURE = re.compile(
    rf"(?:(?<!\w)(?:will|shall|будут|будет|состоится|{PLANNED}|opens|begins|starts|closes|returns|takes place)|['’]ll"
    r"|(?:\b(?:is|are)|['’]re|['’]s)\s+(?:(?:\w+ly|also|now)\s+)?(?:due|scheduled|slated|set|planned|planning|expected|likely)?\s*(?:\bto(?:\s+be)?)?)$"
)
AT_ONCE = re.compile(rf"\s+(?:{PAST})(?!\w)")
# Words right before a time that make it the end of something, whatever the verb: "was extended to 3 May".
TARGET = re.compile(r"\b(?:to|through)\s+(?:early\s+|late\s+|mid-)?$")
AHEAD = re.compile(r"\b(?:by|before|for|effective|к|до)\s+(?:the\s+)?$")
# A sentence that begins with a time tells what happened then.
FIRST = re.compile(r"(?:^|[.!?][”\"']*\s+|\n\s*)(?:In|On|Early in|Late in)\s+$")

# Nothing but what leads a time stands before it in its clause.
OPENING = re.compile(
    r"\W*(?:(?:and|but|then|so|а|и|но)\s+)?(?:(?:on|by|in|from|until|late|later|early|starting|beginning|в|во|с|к)\s+){0,2}",
    re.IGNORECASE,
)
# What tells of a time to come only before it.
NO_VERB_BEHIND = re.compile(r"next|if|until|till|likely|deadline|upcoming|heading into|ahead of|as early as|as soon as")
OWNER = re.compile(r"['’]s\b")
FREE_ORDER = re.compile(r"[а-я]")  # Russian puts its verb where it likes
BEHIND = re.compile(r"\b(?:after|since|following)\s+$", re.IGNORECASE)


def tense_of(text: str, start: int, end: int) -> Tense | None:
    """Does the clause around `text[start:end]` speak of the past or of the future?

    >>> words = "It will open on Monday."
    >>> tense_of(words, 16, 22)
    'future'
    >>> words = "They met on Monday; talks will go on."
    >>> tense_of(words, 12, 18)
    'past'
    """
    return _judged(text, start, end)[0]


def surely_to_come(text: str, start: int, end: int) -> bool:
    """Does the clause say so as seen from the page's day ("will", "is due"), and not from a day gone by ("was due")?

    >>> words = "It was due on Monday."
    >>> tense_of(words, 14, 20), surely_to_come(words, 14, 20)
    ('future', False)
    """
    tense, cue = _judged(text, start, end)
    if tense != "future" or cue is None:
        return False
    return SURE.search(cue.string, max(0, cue.start() - BESIDE), cue.end()) is not None


def _judged(text: str, start: int, end: int) -> tuple[Tense | None, re.Match[str] | None]:
    """The tense, and the cue that decided."""
    leading = text[max(0, start - BEFORE) : start]
    owner = OWNER.match(text, end) is not None
    if TARGET.search(leading) or (owner and BEHIND.search(leading)):
        return None, None
    before = _clause_before(leading)
    cue = None
    for found in CUE.finditer(before):
        cue = found
    if AT_ONCE.match(text, end):
        return "past", None  # "the agency on Wednesday quoted"
    if cue is not None and cue["open"]:
        return None, None
    if cue is None:
        opens = OPENING.fullmatch(before) is not None and not owner
        behind = _clause_after(text[end : end + (OPENED if opens else AFTER)])
        cue = next((found for found in CUE.finditer(behind) if not NO_VERB_BEHIND.fullmatch(found[0])), None)
        if cue is not None and cue["future"] and not opens and not FREE_ORDER.search(before):
            cue = None
    if cue is None and FIRST.search(leading):
        return "past", None
    if cue is None:
        return ("future" if AHEAD.search(before) and not owner else None), None
    return ("future" if cue["future"] else "past"), cue


def _clause_before(text: str) -> str:
    last = 0
    for found in ENDS.finditer(text):
        last = found.end()
    return text[last:]


def _clause_after(text: str) -> str:
    ends = [found.start() for found in (ENDS.search(text), RELATIVE.search(text)) if found]
    return text[: min(ends)] if ends else text
