"""A text and a stretch of it go in, its figures come out: number, comparator, unit, and what is counted.

Rules read off `CONVENTIONS` ("Figures"), tuned on the first half of the CQE news quantities. Not figures: dates, years,
times, ordinals, designations, phone and page numbers, scores, durations and ages, and pronouns ("all three").
"""

import re
from dataclasses import replace
from itertools import pairwise

from sayso.language.numbers import Number, numbers
from sayso.model import Comparator, Figure

# Words right before a number, and the comparator that they give it.
BEFORE_WORDS: dict[Comparator, str] = {
    ">=": r"no (?:fewer|less) than|at least|a minimum of|not less than|≥|starting at|от|не менее(?: чем)?"
    r"|по меньшей мере|как минимум",
    "<=": r"no more than|not more than|at most|a maximum of|up to|as many as|as much as|within|≤|до"
    r"|не более(?: чем)?|максимум",
    ">": r"more than|over|above|exceed(?:s|ed|ing)?|upwards of|in excess of|greater than|surpass(?:es|ed|ing)?"
    r"|topp(?:ed|ing)|beyond|>|более|более чем|больше|свыше|превы(?:сил[аио]?|шает)",
    "<": r"fewer than|less than|under|below|shy of|<|менее|менее чем|меньше",
    "~": r"about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|just over"
    r"|just under|ca\.|~|≈|около|примерно|почти|порядка|приблизительно",
}
BEFORE = [
    (re.compile(rf"(?:\b|(?<=\s)|^)(?:{words})\s*$", re.IGNORECASE), comparator)
    for comparator, words in BEFORE_WORDS.items()
]
PLUS, ODD = re.compile(r"\+"), re.compile(r"-odd\b|[ -]or so\b")
AFTER: tuple[tuple[re.Pattern[str], Comparator], ...] = (
    (re.compile(r"\s+(?:or more|and above|or over)\b"), ">="),
    (re.compile(r"\s+(?:or less|or fewer)\b"), "<="),
)
CURRENCIES = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "$": "USD",
    "£": "GBP",     "€": "EUR", "¥": "JPY", "₹": "INR", "Rs": "INR", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₩": "KRW", "USD": "USD",
    "EUR": "EUR", "GBP": "GBP", "AUD": "AUD", "CHF": "CHF", "RMB": "CNY",
}  # fmt: skip
SIGN_BEFORE = re.compile(
    r"(?:" + "|".join(re.escape(s) for s in sorted(CURRENCIES, key=len, reverse=True)) + r")\.?\s?$"
)
MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rouble": "RUB", "ruble": "RUB",
    "rupee": "INR", "won": "KRW", "franc": "CHF", "hryvnia": "UAH", "lira": "TRY", "cent": "USD cent", "рубл": "RUB",
    "доллар": "USD", "евро": "EUR",
}  # fmt: skip
MONEY_AFTER = re.compile(
    r"\s+(?:(?:US|U\.S\.|Australian|Canadian)\s+)?(?P<what>dollars?|euros?|pounds? sterling"
    r"|pounds?(?= (?:in|of|to|for|a))|yen|yuan|roubles?|rubles?|rupees?|won\b(?! the)|francs?|hryvnias?|lira"
    r"|рубл\w+|доллар\w+|евро)\b",
    re.IGNORECASE,
)
MEASURES = {
    "%": r"\s?%|\s?per\s?cent\b|\s?pct\b|\s?процент\w*", "percentage point": r"[\s-]percentage[\s-]points?\b",
    "km": r"[\s-]?(?:km|kms|kilometers?|kilometres?|км|километр\w*)\b",
    "m": r"[\s-]?(?:metres?|meters?|метр\w*)\b"
    r"|[\s-]m\b",
    "mile": r"[\s-]miles?\b", "nautical mile": r"[\s-](?:nautical miles?|nm)\b", "ft": r"[\s-](?:feet|foot|ft)\b",
    "t": r"[\s-](?:tonnes?|tons?|metric tons?|тонн\w*)\b", "kg": r"[\s-]?(?:kg|kilos?|kilograms?|килограмм\w*)\b",
    "mm": r"[\s-]?mm\b", "cm": r"[\s-]?(?:cm|centimet\w+)\b", "kt": r"[\s-](?:kilotons?|kilotonnes?)\b",
    "ha": r"[\s-](?:hectares?|ha)\b", "acre": r"[\s-]acres?\b", "km2": r"[\s-](?:sq(?:uare)?\.? ?k(?:m|ilomet\w+)"
    r"|km²)",
    "mile2": r"[\s-]square miles?\b", "l": r"[\s-](?:litres?|liters?)\b", "barrel": r"[\s-](?:barrels?|bpd)\b",
    "MW": r"[\s-]?(?:MW|megawatts?)\b", "GW": r"[\s-]?(?:GW|gigawatts?)\b", "°C": r"\s?(?:°\s?C|degrees (?:Celsius"
    r"|C)\b)",
    "km/h": r"\s?(?:km/h|kph|kilomet\w+ (?:per|an) hour)\b", "mph": r"\s?(?:mph|miles (?:per|an) hour)\b",
    "lb": r"[\s-](?:lbs?|pounds?)\b", "inch": r"[\s-]inch(?:es)?\b", "yard": r"[\s-]yards?\b",
}  # fmt: skip
MEASURE_AFTER = [
    (unit, re.compile(pattern, re.IGNORECASE if unit not in ("MW", "GW") else 0))
    for unit, pattern in sorted(MEASURES.items(), key=lambda pair: -len(pair[0]))
]
# What makes a number none that counts.
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
)
DATE_BEFORE = re.compile(
    rf"\b{MONTH}\.?\s*$|\b{MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s*$|[/.\-–—]\s?$|:$", re.IGNORECASE
)
DATE_AFTER = re.compile(
    rf"(?:st|nd|rd|th)?[ ,]*(?:of\s+)?{MONTH}\b|[/:]\d|\s?(?:a\.?m|p\.?m)\b"
    rf"|\.\d{{2}}\.\d{{2,4}}|\s?(?:год|года|году|гг?\.)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
LABEL = re.compile(
    r"(?:\b(?:Article|Section|Chapter|Resolution|No|Nos|Number|Page|pp?|Room|Flight|Route|Highway|Channel|Phase"
    r"|Type|Mark|Mk|Model"
    r"|Version|Level|Category|Grade|Class|Group|Unit|Building|Street|Act|Paragraph|Item|Figure|Table|Area|Block"
    r"|Gate|Terminal"
    r"|Interstate|Covid|Formula|Tel|Fax|Phone|Тел|Факс|ул|д|кв|No|№|#)[.:]?\s*|[A-Za-z]-|[A-Z]{1,6}-|#|№\s?"
    r"|\(\d{2,5}\)\s?)$"
)
LAPSE = re.compile(
    r"[\s-](?:(?:more|consecutive|straight|long|full|calendar|working|whole)\s)?(?:seconds?"
    r"|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|days?|nights?|секунд\w*"
    r"|минут\w*|час\w{0,3}|дн\w{1,2}|день|недел\w*|месяц\w*|лет)\b(?!\s+of\b)|[\s-]year[\s-]old|[\s-]times?\b"
    r"|[\s-](?:раз)\b",
    re.IGNORECASE,
)
PRONOUN_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?)”\"]|(?:of\s+(?:them|these|those|us|you)|were|was|are|is|have|had|has"
    r"|will|would|said|and|or|who|which|to|in|on)\b)",
    re.IGNORECASE,
)
SCORE = re.compile(r"[-–—:]\d")
WORDS_AFTER = re.compile(r"(?:[\s -]+[^\W\d_][\w’'/-]*){1,6}")
OF = re.compile(r"\s+(?:of|из)\s+(?:the\s+)?(?=[^\W\d_])")
LINK = re.compile(r"(?:\s+of)?(?:\s+the)?(?=\s)")
# A noun in the plural, which ends what is counted; words in -ss, -us and -is are singular.
PLURAL = re.compile(
    r"(?:[\w’'-]+(?<![sui])s|people|men|women|children|troops|personnel|aircraft|police|staff|cattle|sheep|fish"
    r"|feet|teeth|mice|geese|militia|cavalry|infantry|folk|youth|poor|wounded|dead)",
    re.IGNORECASE,
)
RUSSIAN = re.compile(r"[\s ]+(?P<what>(?:[а-яё]+(?:ых|их|ные|ские|ную)\s+)*[а-яё]+)", re.IGNORECASE)
STOP = (
    "in|on|at|of|for|from|to|by|with|that|who|which|and|or|but|were|was|are|is|have|has|had|will|would|can|could"
    "|into|since|after"
    "|before|during|near|than|as|against|under|over|including|across|within|around|about|between|through|per|a|an"
    "|the|its|their"
    "|his|her|this|these|if|when|while|where|because|so|not|also|said|being|been|be|do|did|does|may|might|should"
    "|must|killed"
    "|injured|wounded|в|на|из|от|для|по|с|и|а|но|что|которые|которых|за|до|к|у|при"
)
STOP_WORD = re.compile(rf"(?:{STOP})", re.IGNORECASE)
TO, AND, BETWEEN = (
    re.compile(r"\s*(?:to|-|–|—)\s*[$€£]?"),
    re.compile(r"\s+and\s+[$€£]?"),
    re.compile(r"\bbetween\s+[$€£]?$", re.IGNORECASE),
)
# "the two countries", "these three": a pronoun in all but form; only small number words.
ANAPHOR = re.compile(r"\b(?:the|these|those|both|all|its|their|his|her|our)\s+$", re.IGNORECASE)
SMALL = frozenset(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
NAMED_BEFORE = re.compile(
    r"(?<![.!?”\"'“‘(\n])\s(?!(?:At|Over|About|Some|Nearly|Around|The|With|And|In|Of|For|To|By|From|A"
    r"|An)\s)[A-Z][\w.’'-]*\s$"
)
COUNTED = re.compile(
    r"[\s-]+(?:[a-z][\w’'-]*\s+){0,3}?[a-z][\w-]*s\b|\s+(?:people|men|women|children|troops|personnel|police"
    r"|aircraft)\b"
)
OPEN_RANGE = re.compile(r"\s*(?:to|or|-|–|—|and)\s*\w+(?P<lapse>[\s-])")
FEW_DIGITS = 4  # a number behind a name that has more is no designation
LONGEST_THING = 60  # characters; longer runs are clauses


def figures(text: str, start: int, end: int) -> list[Figure]:
    """The figures of `text[start:end]`, in order.

    >>> text = "It has more than 50 large bases and cost A$90bn, up 12 percent."
    >>> [(f.value, f.comparator, f.of, f.unit) for f in figures(text, 0, len(text))]
    [(50.0, '>', 'large bases', None), (90000000000.0, '=', None, 'AUD'), (12.0, '=', None, '%')]
    """
    found: list[Figure] = []
    for number in numbers(text, start, end):
        money = SIGN_BEFORE.search(text, max(start, number.span[0] - 5), number.span[0])
        if not money and _is_no_count(text, start, end, number):
            continue
        figure = _figure(text, start, end, number, money)
        if figure:
            found.append(figure)
    return _ranges(text, start, found)


def _ranges(text: str, start: int, found: list[Figure]) -> list[Figure]:
    """ "10 to 15 ships" and "between 10 and 15 ships" are two figures, `>=` and `<=`, of one thing."""
    found = list(found)
    for i, (low, high) in enumerate(pairwise(found)):
        joint = text[low.span[1] : high.span[0]]
        between = BETWEEN.search(text, max(start, low.span[0] - 12), low.span[0])
        if low.value < high.value and (TO.fullmatch(joint) or (between and AND.fullmatch(joint))):
            found[i] = replace(low, comparator=">=", of=high.of, unit=low.unit or high.unit)
            found[i + 1] = replace(high, comparator="<=", unit=high.unit or low.unit)
    return found


def _figure(text: str, start: int, end: int, number: Number, money: re.Match[str] | None) -> Figure | None:
    first, last = number.span
    unit = None
    if money:
        first, unit = money.start(), CURRENCIES[money.group().strip().rstrip(".")]
    comparator = _comparator(text, start, first, last)
    last = _whole(text, last)
    after, measured = _unit(text, last, end)
    if measured and not money:
        last, unit = after, measured
    of = _thing(text, last, end, measured=unit is not None)
    bare = text[slice(*number.span)]
    if unit is None and of is None and (bare.isalpha() or (PRONOUN_AFTER.match(text, last, end) and bare.isalpha())):
        return None
    if number.rough and comparator == "=":
        comparator = "~"
    value = number.value
    return Figure(span=(first, last), value=value, comparator=comparator, of=of, unit=unit, where=None, when=None)


def _is_no_count(text: str, start: int, end: int, number: Number) -> bool:
    first, last = number.span
    bare = text[first:last]
    if LABEL.search(text, max(start, first - 16), first) or LAPSE.match(text, last, end):
        return True
    if (open_range := OPEN_RANGE.match(text, last, end)) and LAPSE.match(text, open_range.start("lapse"), end):
        return True
    if bare.lower() in SMALL and ANAPHOR.search(text, max(start, first - 8), first):
        return True
    if bare[0].isupper() and re.match(r"\s[A-Z]", text[last : last + 2]) and first > start and text[first - 1] != "\n":
        return True  # "Five Eyes", "Big Three"
    if text[first - 1 : first] == "(" and text[last : last + 1] == ")":
        return True  # an age, a dialling code
    named = NAMED_BEFORE.search(text, max(start, first - 24), first)
    if named and bare.isdigit() and len(bare) <= FEW_DIGITS and not COUNTED.match(text, last, end):
        return True  # "Fortune 100", "Game 2", "iPhone 11"
    if not bare[0].isdigit():
        # "one" is a pronoun or an article far more often than a count
        return bare.lower() == "one" or (bare.lower() in ("million", "thousand", "hundred", "billion", "trillion"))
    if DATE_AFTER.match(text, last, end) or (
        SCORE.match(text, last, end) and "," not in bare and not YEAR.fullmatch(bare) and _score(text, last)
    ):
        return True
    if (
        DATE_BEFORE.search(text, max(start, first - 24), first)
        and bare.isdigit()
        and (len(bare) <= 2 or YEAR.fullmatch(bare))
    ):
        return True
    if YEAR.fullmatch(bare):
        thing = re.match(
            r"\s+(?:people|troops|ships|soldiers|jobs|cases|homes|units|tonnes|miles|km|men|women|children|workers)\b",
            text[last:end],
        )
        return thing is None
    return text[last : last + 1] in "'’" and text[last + 1 : last + 2] == "s"


def _thing(text: str, last: int, end: int, *, measured: bool) -> str | None:
    """What is counted: the words up to the first plural; after a unit or a sum, only what an "of" brings."""
    link = OF.match(text, last, end) if measured else LINK.match(text, last, end)
    if link is None:
        return None
    start = link.end() - 1 if measured else link.end()
    russian = RUSSIAN.match(text, start, min(end, start + LONGEST_THING))
    if russian:
        return None if STOP_WORD.fullmatch(russian["what"]) else russian["what"]
    if measured and text[start + 1 : start + 2].isupper():
        return None  # "40 km of Norwind" is a distance from a place
    ahead = WORDS_AFTER.match(text, start, min(end, start + LONGEST_THING))
    kept: list[str] = []
    for word in ahead.group().split() if ahead else ():
        word = word.lstrip("-")
        if STOP_WORD.fullmatch(word) or (kept and word[:1].isupper() and PLURAL.fullmatch(kept[-1])):
            break
        kept.append(word)
        if PLURAL.fullmatch(word):
            break
    return " ".join(kept) or None


def _score(text: str, last: int) -> bool:
    """ "3-1" and "52:48" are scores; "10-15 ships" is a range."""
    rest = re.match(r"[-–—:](\d+)(?P<after>\s+[a-z]+)?", text[last : last + 24])
    return bool(rest) and not rest["after"]  # type: ignore[index]


def _comparator(text: str, start: int, first: int, last: int) -> Comparator:
    if PLUS.match(text, last):
        return ">="
    if ODD.match(text, last):
        return "~"
    for pattern, comparator in AFTER:
        if pattern.match(text, last):
            return comparator
    for pattern, comparator in BEFORE:
        if pattern.search(text, max(start, first - 24), first):
            return comparator
    return "="


def _whole(text: str, last: int) -> int:
    """ "15+" and "40-odd" are taken whole."""
    whole = PLUS.match(text, last) or ODD.match(text, last)
    return whole.end() if whole else last


def _unit(text: str, last: int, end: int) -> tuple[int, str | None]:
    money = MONEY_AFTER.match(text, last, end)
    if money:
        what = money["what"].lower()
        return money.end(), next(code for word, code in MONEY.items() if what.startswith(word))
    for unit, pattern in MEASURE_AFTER:
        match = pattern.match(text, last, end)
        if match:
            return match.end(), unit
    return last, None
