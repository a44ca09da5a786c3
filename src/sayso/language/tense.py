"""A stretch of text goes in, whether its clause tells of the past or of what is to come comes out, or neither.

The cue nearest before the words decides, else the first one behind them. Nothing is parsed: a clause ends at a full
stop, a colon or a line's end.
"""

import re
from typing import Literal

Tense = Literal["past", "future"]

BEFORE, AFTER = 80, 60  # characters that are looked at
ENDS = re.compile(r"[;!?\n:“”\"]|''|``|\.\s+(?=[A-ZА-Я\"“])")
RELATIVE = re.compile(r",\s*(?:who|which|whose|when|where|что|котор)")
FUTURE = (
    r"will|would|shall|'ll|’ll|next|due|scheduled|slated|set to|plans? to|planned|planning|expects?|expected|upcoming|to be|is to|are to"
    r"|may|might|must|should|as early as|as soon as|deadline|expires?|expire|hopes? to|likely|effective|payable|takes effect"
    r"|opens|begins|starts|closes|returns|takes place|kicks off|goes on sale|comes into force|enters into force"
    r"|intends?|until|till|if|heading into|ahead of|будет|будут|состоится|пройдет|пройдёт|планирует\w*|намерен\w*|должн\w+"
)
IRREGULAR = (
    "was|were|had|did|said|told|wrote|began|went|came|took|made|met|won|held|gave|got|left|led|spoke|saw|found|sent|fell|rose|lost|kept"
    "|became|brought|thought|knew|grew|ran|shot|hit|cut|put|let|broke|drew|flew|bought|sold|paid|built|struck|fought|sought|stood|sat|heard"
)
# Nouns that end as a Russian verb of the past does.
NO_VERB = r"(?!\w*(?:канал|журнал|сигнал|материал|финал|персонал|капитал|потенциал|интервал|вокзал|квартал|отдел|раздел|предел|автомобил|профил)[аи]?(?!\w))"
PAST = rf"(?<!be )(?<!is )(?<!are )(?:{IRREGULAR}|been|ago|(?!need|speed|indeed|breed|feed|seed|succeed|proceed|exceed|agreed to)[a-z]+ed|был[аои]?|{NO_VERB}\w{{3,}}(?:ал|ил|ел|ыл|ала|ыла|ыли|ила|али|или|лся|лась|лось|лись))"
CUE = re.compile(
    rf"(?<!\w)(?:(?P<not>not until|until then|(?:had been|have been) (?:due|scheduled|expected|set|supposed|planned)(?: to \w+)?)|(?P<future>{FUTURE})|(?P<past>{PAST}))(?!\w)"
)
AT_ONCE = re.compile(rf"\s+(?:{PAST})(?!\w)")
# Words right before a time that make it the end of something, whatever the verb: "was extended to 3 May".
TARGET = re.compile(r"\b(?:to|through)\s+(?:early\s+|late\s+|mid-)?$")
AHEAD = re.compile(r"\b(?:by|before|for|effective|к|до)\s+$")
# A sentence that begins with a time tells what happened then.
FIRST = re.compile(r"(?:^|[.!?][”\"']*\s+|\n\s*)(?:In|On|Early in|Late in)\s+$")


def tense_of(text: str, start: int, end: int) -> Tense | None:
    """Does the clause around `text[start:end]` speak of the past or of the future?

    >>> words = "It will open on Monday."
    >>> tense_of(words, 16, 22)
    'future'
    >>> words = "They met on Monday; talks will go on."
    >>> tense_of(words, 12, 18)
    'past'
    """
    leading = text[max(0, start - BEFORE) : start]
    if TARGET.search(leading):
        return None
    before = _clause_before(leading)
    cue = None
    for found in CUE.finditer(before):
        cue = found
    behind = text[end : end + AFTER]
    if AT_ONCE.match(behind):
        return "past"  # "the agency on Wednesday quoted"
    if cue is None:
        cue = CUE.search(_clause_after(behind))
    if cue is None and FIRST.search(leading):
        return "past"
    if cue is None:
        return "future" if AHEAD.search(before) else None
    return "future" if cue["future"] else "past"


def _clause_before(text: str) -> str:
    last = 0
    for found in ENDS.finditer(text):
        last = found.end()
    return text[last:]


def _clause_after(text: str) -> str:
    ends = [found.start() for found in (ENDS.search(text), RELATIVE.search(text)) if found]
    return text[: min(ends)] if ends else text
