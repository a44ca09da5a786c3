"""A number of a text goes in; whether it counts or measures nothing comes out: dates, times, ages, scores, labels, lengths of time, parts."""

import re

from sayso.language.names import known
from sayso.language.numbers import Number

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
)
DATE_BEFORE = re.compile(
    rf"\b{MONTH}\.?\s*$|\b{MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*|\s(?:to|and|or|until)\s)$|\d[/\-–—]\s?$|\d\.\s?$|[/\-–—:]$",
    re.IGNORECASE,
)
DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?[ ,]*(?:of\s+)?{MONTH}\b|(?:\s(?:to|and|or|until)\s|\s?[-–—]\s?)\d{{1,2}}\s{MONTH}\b|[/:]\d|\s?(?:a\.?m|p\.?m)\b"
    rf"|\.\d{{2,4}}\b|\s?(?:год|года|году|гг?\.)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
YEAR_COUNTS = re.compile(
    r"\s+(?:people|troops|ships|soldiers|jobs|cases|homes|units|tonnes|miles|km|men|women|children|workers)\b"
)
LABEL = re.compile(
    r"(?:\b(?:Article|Section|Chapter|Resolution|No|Nos|Number|Page|pp?|Room|Flight|Route|Highway|Channel|Phase|Type|Mark|Mk|Model|Version|Level"
    r"|Category|Grade|Class|Group|Unit|Building|Street|Act|Paragraph|Item|Figure|Table|Area|Block|Gate|Terminal|Interstate|Covid|Formula|Tel|Fax|Phone"
    r"|UPDATE|Update|Week|Bulletin|Issue|Note|Claim|Hull|Pillar|Local|Document|Volume|Episode|Series|Line|Berth|Pier|Ward|District|Тел|Факс|ул|д|кв|№|#)"
    r"[.:]?\s*|\b(?:page|paragraph|para|item|version|clause|article|section|chapter|the number|numbers|bollard|ward|kilometre|hull|row|seat|year)\s"
    r"|[A-Za-z]-|[A-Z]{1,6}-|#|№\s?|\(\d{2,5}\)\s?|\b(?:IMO|MMSI|Entry)\s|\b[Nn]os?\.\s|\b(?:page|in|on|at|of) number\s"
    r"|\b(?:Articles|Sections|Chapters|Paragraphs|Resolutions|[Nn]umbers)\s(?:\d+(?:,\s\d+)*(?:,?\s(?:and|or|to)\s|,\s))?)$"
)
TIME = (
    r"(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|nights?|evenings?|mornings?|afternoons?|winters?"
    r"|summers?|seasons?|quarters?)"
)
MORE = r"(?:more|consecutive|straight|long|full|calendar|working|whole|last|past|next|previous|first|good)"
LAPSE = re.compile(
    rf"(?!\s(?:last|next|past|previous)\s{TIME}\b(?<!s))[\s-](?:{MORE}\s)*{TIME}\b|\s(?:of|in)\s(?:each\sof\s)?(?:the\s)?(?:last|past|next|previous)\s(?:\w+\s)?{TIME}\b|[\s-]year[\s-]old|[\s-]times?\b"
    r"|[\s-](?:секунд\w*|минут\w*|час\w{0,3}|дн\w{1,2}|день|недел\w*|месяц\w*|лет|раз)\b",
    re.IGNORECASE,
)
OPEN_RANGE = re.compile(r"(?:\s(?:to|or|and)\s|\s?[-–—]\s?)[\w.]+(?P<lapse>[\s-])")
# Hours of the day told as bare words: "at nine for tea", "before ten.", "from nine to four."
HOURS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
HOUR = re.compile(rf"(?:{HOURS}|\d{{1,2}})", re.IGNORECASE)
HOUR_BEFORE = re.compile(rf"\b(?:at|until|till|before|after)\s$|\bfrom\s(?:{HOURS}|\d{{1,2}})\sto\s$", re.IGNORECASE)
HOUR_BEHIND = re.compile(
    r"(?=[.,;:!?”\"’)\n]|$)|\s(?:on|for tea|for lunch|this morning|this evening|tonight)\b|\suntil\s"
)
HOURS_BEGIN, HOURS_END = (
    re.compile(r"\bfrom\s$", re.IGNORECASE),
    re.compile(rf"\sto\s(?:{HOURS}|\d{{1,2}})(?=[.;!?”\"’)\n]|$)"),
)
# Words that tell how much something is or becomes, so that "at nine" and "from nine to four" tell a number.
LEVEL = re.compile(
    r"\b(?:put|puts|putting|st[ao][no]d\w*|stay\w*|remain\w*|ke(?:ep|pt)\w*|estimat\w*|number\w*|toll|total\w*|count\w*|figure|fix\w*|set|capp?\w*|h[eo]ld\w*|level\w*"
    r"|valu\w*|rat(?:e|ed|es)|pric\w*|s[oe]l[dl]\w*|trad\w*|f[ae]ll\w*|r[io]se\w*|gr[eo]w\w*|cut\w*|rais\w*|drop\w*|reduc\w*|increas\w*|shr[aiu]nk|declin\w*|"
    r"climb\w*|down|up|went|gone|slow\w*|chang\w*|mov\w*|widen\w*|narrow\w*|doubl\w*|average\w*|peak\w*)\b[^.;!?\n]*$",
    re.IGNORECASE,
)
SCORE = re.compile(r"[-–—:]\d")
# "the two of them", "these three": a pronoun, where no thing follows, or only the parties that a page is about all the time.
PARTIES = re.compile(
    r"\s(?:sides|governments|countries|states|parties|capitals|nations|peoples|presidents|leaders|neighbou?rs)\b"
)
TWO = "two"  # larger numbers of parties are told for what they count
ANAPHOR = re.compile(r"\b(?:the|these|those|both|all|its|their|his|her|our|other)\s+$", re.IGNORECASE)
COUNTED = re.compile(
    r"[\s-]+(?:[a-z][\w’'-]*\s+){0,3}?[a-z][\w-]*s\b|\s+(?:people|men|women|children|troops|personnel|police|aircraft)\b"
)
NAMED_BEFORE = re.compile(
    r"(?<![.!?”\"'“‘(\n])\s(?!(?:At|Over|About|Some|Nearly|Around|The|With|And|In|Of|For|To|By|From|A"
    r"|An)\s)(?P<name>(?:[A-Z]|[a-z][A-Z])[\w.&/’'-]*)\s$"
)
SHARE = re.compile(r"\s?(?:%|per\s?cent\b|percentage points?\b|pct\b|points?\b)")
OPENING = re.compile(r"(?:^|[\n.!?:;“”\"'‘’])\s?$")
LAST_DAY = 31
FEW_DIGITS = 4  # a number behind a name that has more is no designation
# "one" is a count before a noun, and a pronoun or "somebody" elsewhere.
ONE_BEFORE = re.compile(
    r"\b(?:the|no|a|this|that|any|every|each|next|first|second|third|only|last|further|another|same|not)\s$",
    re.IGNORECASE,
)
ONE_AFTER = re.compile(
    r"\s+(?:more\s+)?(?!(?:of|day|night|thing|way|side|time|another|would|could|might|can|cannot|must|should|will|sees?|knows?|needs|has|is|was|had|does"
    r"|who|that|which|in|on|at|for|to|with|from|by|and|or|but|if|after|before|as|up|else|last|this)\b|\w+\s(?:said|says|told|argued)\b)[a-z]"
)
OF_WHICH = re.compile(r"\bof (?:which|whom) $")
OF_NUMBER = re.compile(rf"\sof\s(?:the|its|their|his|her)\s(?:{HOURS}|\d+)\s[a-z]", re.IGNORECASE)
# Pairs of what stands before and behind a number that is a part, a time of day, an age, a vote, a page or a place in a list.
AROUND = [
    (re.compile(before), re.compile(after))
    for before, after in (
        (r"", r"-(?:way|tier|digit)\b|\sdegrees?\s(?:north|south|east|west)\b|\sparts\s(?:of|in)\s"),
        (r"\bparts\s(?:of|in)\s$", r""),
        (r"", rf"\sof\s(?:the\s|its\s)?\w+\s{TIME}\b"),
        (r"\b\d+\svotes?\sto\s$", r""),
        (r"\b(?:man|woman|boy|girl|farmer|widow|mother|father)\sof\s$|\b(?:eldest|youngest|oldest)\sis\s$", r"(?=[,.;:!?]|\s(?:and|or|who)\s|$)"),
        (r"", r"[\s-](?:thirds?|fifths?|tenths?|halves|percentiles?|o['’]clock|pages?)\b"),
        (r"", r"\s(?:\w+\s)?in\s(?:two|three|four|five|six|seven|eight|nine|ten|a\s+hundred|every|\d{1,3})\b(?!\s*(?:%|per|million|[a-z]+s\b))"),
        (r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s(?:\w+\s)?in\s$", r"(?!\s*(?:%|per|million|[a-z]+s\b))"),
        (r"\b(?:at|until|till|by|from|after|before|about|between)\s(?:about\s)?$|\band\s$", r"\s(?:in|of)\sthe\s(?:morning|afternoon|evening)\b|\sat\snight\b"),
        (r"\bpast\s$", r""),
        (r"\b[Aa]ge[ds]?\s(?:of\s|about\s|under\s|over\s|between\s|as\s)*$", r""),
        (r"\b(?:who|he|she)\s(?:is|was|turned)\s(?:now\s)?$", r"(?=[,.]|\s(?:and|or)\s)"),
        (r"[A-Z][\w’'-]+,\s$", r"(?=,\s\D)"),
        (r"(?:^|\n)\s*$", r"[.)]\s+\W?[A-Z]"),
        (r"\b(?:vot|approv|pass|adopt|split|reject)\w*\b[^.]{0,40}$", r"\s(?:votes?\s)?to\s\d+\b(?!\s*(?:%|per|million|billion))"),
        (r"\b(?:vot|approv|pass|adopt|split|reject|ratif)\w*\b(?:(?!\bfrom\b)[^.]){0,40}\d\s(?:votes?\s)?to\s$", r"(?!\s*(?:%|per|million|billion))"),
        (r"", r"\svotes?\sto\s|\s(?:for|against)\s(?:and|or)\s|\sagainst[,.]"),
        (r"", r"\s?mm\s(?:gun|cannon|mortar|howitzer|shell|round|socket|artillery|calib)"),
        (r"\b(?:each|all|any|one|two|most|some)\sof\sthe\s(?:last|next|past|first)\s$", rf"\s{TIME}\b"),
    )
]  # fmt: skip
# A number that is a part of the name of a bloc or body.
GROUP = re.compile(r"\b(?:Group|Gang|Council|Committee|Band) of (?:the )?$")
BODY = re.compile(r"\w+[ -](?:Eyes|Powers?|Nations?|Seas|Party|Plus|Sisters)\b")
NEAR = 60  # characters looked at before a number


def counts_nothing(text: str, start: int, end: int, number: Number) -> bool:
    """Does a number without a currency count or measure nothing?"""
    first, last = number.span
    bare = text[first:last]
    before = text[max(start, first - NEAR) : first]
    if (LABEL.search(before) and not SHARE.match(text, last, end)) or LAPSE.match(text, last, end):
        return True
    if (open_range := OPEN_RANGE.match(text, last, end)) and LAPSE.match(text, open_range.start("lapse"), end):
        return True
    if any(a.match(text, last, end) and b.search(before) for b, a in AROUND):
        return True
    if (
        bare.isalpha()
        and ANAPHOR.search(before)
        and ((bare.lower() == TWO and PARTIES.match(text, last, end)) or not COUNTED.match(text, last, end))
    ):
        return True
    if GROUP.search(before) or (bare[0].isupper() and BODY.match(text, first, end)):
        return True  # "the Group of Seven", "Five Eyes"
    if bare[0].isupper() and re.match(r"\s[A-Z]", text[last : last + 2]) and not OPENING.search(before):
        return True  # "Five Eyes", "Big Three"
    if text[first - 1 : first] == "(" and text[last : last + 1] == ")":
        return True  # an age, a dialling code
    if _is_hour(text, last, end, bare, before):
        return True
    if not bare[0].isdigit():
        return _is_no_count_word(text, last, end, bare.lower(), before)
    named = NAMED_BEFORE.search(before)
    if (
        named
        and bare.isdigit()
        and len(bare) <= FEW_DIGITS
        and not (COUNTED.match(text, last, end) or SHARE.match(text, last, end) or state(named["name"]))
    ):
        return True  # "Fortune 100", "Game 2", "iPhone 11"
    return _is_date(text, last, end, bare, before)


def _is_hour(text: str, last: int, end: int, bare: str, before: str) -> bool:
    """Is a bare number an hour of the day?"""
    if not HOUR.fullmatch(bare) or LEVEL.search(before):
        return False
    if HOURS_BEGIN.search(before):
        return HOURS_END.match(text, last, end) is not None
    is_word_or_range = bare.isalpha() or before.endswith(" to ")
    return is_word_or_range and bool(HOUR_BEFORE.search(before) and HOUR_BEHIND.match(text, last, end))


def state(name: str) -> bool:
    """Is it the name of a state?"""
    found = known(name)
    return found is not None and found.type == "state"


def _is_no_count_word(text: str, last: int, end: int, word: str, before: str) -> bool:
    if word == "one":
        return bool(ONE_BEFORE.search(before)) or not (
            ONE_AFTER.match(text, last, end) or OF_WHICH.search(before) or OF_NUMBER.match(text, last, end)
        )
    return word in ("million", "thousand", "hundred", "billion", "trillion", "zero")


def _is_date(text: str, last: int, end: int, bare: str, before: str) -> bool:
    """Is it part of a date, a year, a time of day or a score?"""
    if DATE_AFTER.match(text, last, end):
        return True
    if SCORE.match(text, last, end) and "," not in bare and not YEAR.fullmatch(bare) and _is_score(text, last):
        return True
    if DATE_BEFORE.search(before) and bare.isdigit() and (_may_be_day(bare, before) or YEAR.fullmatch(bare)):
        return True
    if YEAR.fullmatch(bare):
        return YEAR_COUNTS.match(text, last, end) is None
    return text[last : last + 1] in "'’" and text[last + 1 : last + 2] == "s"


def _may_be_day(bare: str, before: str) -> bool:
    """Can the digits be a day, or a part of a date, a time or a phone number behind their mark?"""
    return int(bare) <= LAST_DAY or (len(bare) <= 2 and not before.endswith(" "))


def _is_score(text: str, last: int) -> bool:
    """ "3-1" and "52:48" are scores; "10-15 ships" is a range."""
    rest = re.match(r"[-–—:](\d+)(?P<after>\s+[a-z]+)?", text[last : last + 24])
    return bool(rest) and not rest["after"]  # type: ignore[index]
