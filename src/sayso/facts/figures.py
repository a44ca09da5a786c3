"""A text and a stretch of it go in, its figures come out: number, comparator, unit, and what is counted.

Rules read off `CONVENTIONS` ("Figures"), tuned on the first half of the CQE news quantities. Not figures: dates, years,
times, ordinals, designations, phone and page numbers, scores, durations and ages, and pronouns ("all three").
"""

import re
from dataclasses import replace
from itertools import pairwise

from sayso.facts.no_counts import counts_nothing
from sayso.language.numbers import Number, numbers
from sayso.model import Comparator, Figure

# Words right before a number, and the comparator that they give it.
BEFORE_WORDS: dict[Comparator, str] = {
    ">=": r"no (?:fewer|less) than|at least|a minimum of|not less than|≥|starting at|as little as|as few as|от|не менее(?: чем)?|по меньшей мере|как минимум",
    "<=": r"no more than|not more than|at most|a maximum of|up to|as many as|as much as|as high as|within(?: a distance of)?|(?:limited|restricted|capped) (?:to|at)|(?:limit|ceiling|cap|maximum) (?:of|is|was|at)|≤|до|не более(?: чем)?|максимум",
    ">": r"(?:more|longer|higher|greater|larger|bigger|older|heavier|wider|deeper|farther|further) than|over|above|exceed(?:s|ed|ing)?|upwards? of|in excess of"
    r"|surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond|>|более|более чем|больше|свыше|превы(?:сил[аио]?|шает)",
    "<": r"(?:fewer|less|lower|shorter|smaller|nearer|closer|younger|lighter) than|under|below|shy of|<|менее|менее чем|меньше",
    "~": r"about|around|some|roughly|approximately|nearly|almost|close to|an estimated|estimated|circa|just over|just under|perhaps|maybe|near(?:er)?(?: to)?"
    r"|something like|barely|ca\.|~|≈|около|примерно|почти|порядка|приблизительно",
}
BEFORE = [
    (re.compile(rf"(?:\b|(?<=\s)|^)(?:{words})\s*$", re.IGNORECASE), comparator)
    for comparator, words in BEFORE_WORDS.items()
]
PLUS, ODD = re.compile(r"\+"), re.compile(r"-odd\b|[ -]or so\b")
AFTER: tuple[tuple[re.Pattern[str], Comparator], ...] = (
    (re.compile(r",?\s+(?:\w+\s)?(?:(?:or more|and above|or over)\b|at least(?=[.,;:!?)”\"]|$))"), ">="),
    (re.compile(r",?\s+(?:\w+\s)?(?:or less|or fewer|at most)\b"), "<="),
    (re.compile(r",?\s+(?:give or take|perhaps(?=[.,;:!?)”\"]|$))"), "~"),
)
# "handed over 14 tanks", "stood over 40 hectares": no comparison.
OVER = re.compile(
    r"\b(?:hand\w*|t[ao]k\w+|turn\w*|carr\w+|g[ai]v\w+|down|up|extend\w*|stood|spread\w*|sign\w*|win\w*|won|pass\w*)\s+over\s*$"
    # "has gone up to nine dollars": that much, and no limit
    r"|\b(?:g[oe]\w*|went|moved|rose|risen|back)\s+up to\s*$",
    re.IGNORECASE,
)
# "no importer may hold more than 30": at most 30.
DENIED = re.compile(
    r"\b(?:not|no|nobody|neither|nor|never|seldom|rarely|cannot|forbid\w*)\b[^.,;:!?\n]{0,50}$|n['’]t\b[^.,;:!?\n]{0,50}$",
    re.IGNORECASE,
)
TURNED: dict[Comparator, Comparator] = {">": "<=", "<": ">="}
CURRENCIES = {
    "US$": "USD", "$US": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD", "$": "USD", "£": "GBP", "€": "EUR",
    "¥": "JPY", "₹": "INR", "Rs": "INR", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₩": "KRW", "₦": "NGN", "₱": "PHP", "₪": "ILS", "₫": "VND", "฿": "THB",
    "GH₵": "GHS", "₵": "GHS", "₸": "KZT", "RM": "MYR", "R": "ZAR", "Rp": "IDR", "Tk": "BDT", "KSh": "KES", "Ksh": "KES", "USD": "USD", "EUR": "EUR", "GBP": "GBP",
    "AUD": "AUD", "CAD": "CAD", "CHF": "CHF", "RMB": "CNY", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "CZK": "CZK", "INR": "INR",
}  # fmt: skip
SIGN_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:" + "|".join(re.escape(s) for s in sorted(CURRENCIES, key=len, reverse=True)) + r")\.?\s?$"
)
# Words for money, and the currency; those that several states use keep their word.
CENT = "cent"
MONEY = {
    "dollars?": "USD", "euros?": "EUR", "pounds? sterling|pounds?(?= (?:in|of|to|for|a))": "GBP", "yen": "JPY", "yuan|renminbi": "CNY", "rou?bles?": "RUB",
    "rupees?": "INR", r"won\b(?! the)": "KRW", "swiss francs?": "CHF", "cfa francs?": "XOF", "francs?": "franc", "ouguiyas?": "MRU", "pa['’]anga": "TOP", "vatu": "VUV", "tala": "WST", "hryvnias?": "UAH", "liras?": "TRY", "cents?": CENT, "zlot(?:y|ys|ies)": "PLN",
    "lei|leu": "RON", "cedis?": "GHS", "naira": "NGN", "bahts?": "THB", "rupiah": "IDR", "ringgit": "MYR", "tenge": "KZT", "taka": "BDT", "birr": "ETB",
    "kips?": "LAK", "rands?": "ZAR", "dong": "VND", "shekels?": "ILS", "forints?": "HUF", "kronor": "SEK", "soles": "PEN", "reais": "BRL", "leones?": "SLE",
    "kina": "PGK", "somoni": "TJS", "bitcoins?": "BTC", "pesos?": "peso", "kroner?": "krone", "korunas?|crowns?": "crown", "dirhams?": "dirham",
    "dinars?": "dinar", "shillings?": "shilling", "ri[ay]ls?": "rial", "kwacha": "kwacha", "manats?": "manat", "soms?": "som", "levs?|leva": "BGN",
    r"рубл\w+": "RUB", r"доллар\w+": "USD", "евро": "EUR",
}  # fmt: skip
MONEY_WORDS = [(re.compile(rf"(?:{words})\b", re.IGNORECASE), code) for words, code in MONEY.items()]
DOLLARS = {
    "australian": "AUD", "canadian": "CAD", "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "taiwan": "TWD", "us": "USD", "u.s.": "USD",
    "fiji": "FJD", "fijian": "FJD", "jamaican": "JMD", "namibian": "NAD", "guyanese": "GYD", "liberian": "LRD", "barbadian": "BBD", "east caribbean": "XCD",
}  # fmt: skip
MONEY_AFTER = re.compile(
    rf"[\s-]+(?:(?P<whose>{'|'.join(map(re.escape, DOLLARS))}|[a-z]{{4,12}}(?:n|ish|i|ese)) )?(?P<what>{'|'.join(MONEY)})\b",
    re.IGNORECASE,
)
MEASURES = {
    "%": r"\s?%|\s?per\s?cent\b|\s?pct\b|\s?процент\w*", "percentage point": r"[\s-]percentage[\s-]points?\b",
    "km": r"[\s-]?(?:km|kms|kilometers?|kilometres?|км|километр\w*)\b", "m": r"[\s-]?(?:metres?|meters?|метр\w*)\b|[\s-]m\b", "mile": r"[\s-]miles?\b",
    "nautical mile": r"[\s-](?:nautical miles?|nm)\b", "ft": r"[\s-](?:feet|foot|ft)\b|ft\b", "t": r"[\s-](?:tonnes?|tons?|metric tons?|тонн\w*)\b|t\b",
    "kg": r"[\s-]?(?:kg|kilos?|kilograms?|килограмм\w*)\b", "g": r"[\s-](?:grams?|grammes?)\b|g\b", "mm": r"[\s-]?(?:mm|millimet(?:re|er)s?)\b",
    "cm": r"[\s-]?(?:cm|centimet\w+)\b", "kt": r"[\s-](?:kilotons?|kilotonnes?)\b|kt\b", "ha": r"[\s-](?:hectares?|ha)\b|ha\b", "acre": r"[\s-]acres?\b",
    "km2": r"[\s-](?:sq(?:uare)?\.? ?k(?:m|ilomet\w+)|km²)", "m2": r"[\s-](?:square met\w+|m²)", "mile2": r"[\s-]square miles?\b",
    "m3": r"[\s-](?:cubic met\w+|m³)", "m3/s": r"[\s-]cubic met\w+ (?:per|an?) second\b|[\s-]cumecs?\b", "cubic foot": r"[\s-]cubic f(?:ee|oo)t\b",
    "cusec": r"[\s-]cusecs?\b", "l": r"[\s-](?:litres?|liters?)\b", "l/s": r"[\s-]lit(?:re|er)s? (?:per|an?) second\b", "barrel": r"[\s-](?:barrels?|bpd)\b",
    "kW": r"[\s-]?(?:kW|[Kk]ilowatts?)\b", "GB": r"\s?(?:GB|[Gg]igabytes?)\b", "MB": r"\s?MB\b", "TB": r"\s?TB\b", "Mbps": r"\s?Mbps\b", "hp": r"\s?(?:b?hp|horsepower)\b",
    "GBX": r"p\b", "MW": r"[\s-]?(?:MW|[Mm]egawatts?)\b", "GW": r"[\s-]?(?:GW|[Gg]igawatts?)\b", "kWh": r"[\s-]?(?:kWh|[Kk]ilowatt[\s-]hours?)\b",
    "°C": r"\s?(?:°\s?C|degrees (?:Celsius|C)\b)", "degree": r"[\s-]degrees?\b", "knot": r"[\s-](?:knots?|kn)\b",
    "km/h": r"\s?(?:km/h|kph|k(?:m|ilomet\w+) (?:per|an) hour)\b", "mph": r"\s?(?:mph|miles (?:per|an) hour)\b", "lb": r"[\s-](?:lbs?|pounds?)\b|lbs?\b",
    "inch": r"[\s-]inch(?:es)?\b", "yard": r"[\s-]yards?\b",
}  # fmt: skip
EXACT = ("MW", "GW", "kW", "kWh", "GB", "MB", "TB", "Mbps", "GBX")  # told by their capitals, too
MEASURE_AFTER = [
    (unit, re.compile(pattern, re.IGNORECASE if unit not in EXACT else 0))
    for unit, pattern in sorted(MEASURES.items(), key=lambda pair: -len(pair[0]))
]
WORDS_AFTER = re.compile(r"(?:[\s -]+[^\W\d_][\w’'/-]*){1,6}")
OF = re.compile(
    r"\s+(?:of|из)\s+(?:(?:the|an?|its|their|his|her|our|all|some|about|around|nearly)\s+){0,2}(?:\d[\d,.]*\s+)?(?=[^\W\d_])"
)
# "11 were hurt": what has become of people stands for those who are counted.
STATE = re.compile(
    r"\s+(?:(?:others|more)\s)?(?:(?:were|was|are|is|have been|had been|remain\w*)\s)?(?:still\s|now\s)?"
    r"(?P<what>injured|hurt|wounded|missing|dead|killed|unaccounted for|in hospital|on board)\b"
)
LINK = re.compile(
    r"(?:\s+of(?:\s+(?:the|its|their|his|her))?(?:\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*))?|\s+the)?(?=\s)"
)
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
    "|must|them|us|whom|killed"
    "|injured|wounded|в|на|из|от|для|по|с|и|а|но|что|которые|которых|за|до|к|у|при"
)
THAN = re.compile(r"\s(?:more|fewer|less)\sthan\b")  # "two more than before"
TIMES = frozenset("last next now today yesterday tomorrow ago earlier later".split())
STOP_WORD = re.compile(rf"(?:{STOP})", re.IGNORECASE)
# What tells of a change, so that "to" brings its end: "from 10 to 15", "rose 4 percent to 20".
CHANGE = re.compile(r"\b(?:from|rose|fell|gained|lost|up|down)\s+$", re.IGNORECASE)
TO, AND, BETWEEN = (
    re.compile(r"\s*(?:to|-|–|—)\s*[$€£]?"),
    re.compile(r"\s+and\s+[$€£]?"),
    re.compile(r"\bbetween\s+[$€£]?$", re.IGNORECASE),
)
# A bare figure that is set against one with a unit before it, in one clause, and names no thing.
JOINT = re.compile(r"[^.;:!?\n]{1,70}")
SET_AGAINST = re.compile(
    r"(?:\b(?:from|to|against|than|not(?: the)?|of which|paid(?: out)?|stands at|stood at|or)|(?<=,))\s"
    r"(?:(?:fewer than|less than|more than|up to|at least|about|around|only|nearly|some)\s)?$"
)
BARE_END = re.compile(
    r"(?=[.,;:!?”\"’)\n]|$)|\s(?:in|last|this|now|a\s(?:year|month|week|day|tonne|day)|by|on|before|earlier|and|or|until|had|is|was|were|paid|per|some)\b"
)
MONEYS = frozenset((*CURRENCIES.values(), *(code for code in MONEY.values() if code != CENT)))
LARGE = 1e6  # scales that a bare number may leave out
FEW = 1e3
LONGEST_THING = 60  # characters; longer runs are clauses


def figures(text: str, start: int, end: int) -> list[Figure]:
    """The figures of `text[start:end]`, in order.

    >>> text = "It has more than 50 large bases and cost A$90bn, up 12 percent."
    >>> [(f.value, f.comparator, f.of, f.unit) for f in figures(text, 0, len(text))]
    [(50.0, '>', 'large bases', None), (90000000000.0, '=', None, 'AUD'), (12.0, '=', None, '%')]
    """
    found: list[tuple[Number, Figure]] = []
    for number in numbers(text, start, end):
        money = SIGN_BEFORE.search(text, max(start, number.span[0] - 5), number.span[0])
        if money or not counts_nothing(text, start, end, number):
            found.append((number, _figure(text, start, end, number, money)))
    return _with_units(text, end, [number for number, _ in found], _ranges(text, start, found))


def _with_units(text: str, end: int, counted: list[Number], found: list[Figure]) -> list[Figure]:
    """Bare figures with the unit of the one that they are set against: "41 million euros, against 12 a year before"."""
    for i, (low, high) in enumerate(pairwise(counted)):
        known, bare = found[i], found[i + 1]
        joint = text[known.span[1] : bare.span[0]]
        if known.unit is None or bare.unit or "%" in joint or not JOINT.fullmatch(joint):
            continue
        if not BARE_END.match(text, bare.span[1], end):
            continue
        is_set_against, is_money = bool(SET_AGAINST.search(joint)), known.unit in MONEYS
        if is_set_against or (is_money and high.scale >= LARGE):
            scale = low.scale if is_set_against and high.scale == 1 and low.scale >= LARGE and high.value < FEW else 1
            found[i + 1] = replace(bare, value=round(bare.value * scale, 6), unit=known.unit, of=None)
            counted[i + 1] = replace(high, scale=max(high.scale, scale))
    return found


def _ranges(text: str, start: int, counted: list[tuple[Number, Figure]]) -> list[Figure]:
    """ "10 to 15 ships" and "between 10 and 15 ships" are two figures, `>=` and `<=`, of one thing; "from 10 to 15" tells a change."""
    found = [figure for _, figure in counted]
    for i, ((number, _), (last, high)) in enumerate(pairwise(counted)):
        low = found[i]
        joint = text[low.span[1] : high.span[0]]
        before = text[max(start, low.span[0] - 16) : low.span[0]]
        told = (TO.fullmatch(joint) and not CHANGE.search(before)) or (AND.fullmatch(joint) and BETWEEN.search(before))
        # "9 to 11 million": the lower end takes the scale of the higher
        value = low.value * last.scale if number.scale == 1 and number.value * last.scale < last.value else low.value
        if told and value < high.value and low.unit in (None, high.unit):
            found[i] = replace(low, value=value, comparator=">=", of=high.of, unit=high.unit)
            found[i + 1] = replace(high, comparator="<=")
    return found


def _figure(text: str, start: int, end: int, number: Number, money: re.Match[str] | None) -> Figure:
    first, last = number.span
    unit = None
    if money:
        first, unit = money.start(), CURRENCIES[money.group().strip().rstrip(".")]
    whole = _whole(text, last)
    after, measured = _unit(text, whole, end)
    comparator = _comparator(text, start, first, last, after)
    last = whole
    if measured and not money:
        last, unit = after, measured
    if number.rough and comparator == "=":
        comparator = "~"
    value = number.value / 100 if unit == CENT else number.value
    return Figure(
        span=(first, last), value=value, comparator=comparator, of=_thing(text, last, end, measured=unit is not None),
        unit="USD" if unit == CENT else unit, where=None, when=None,
    )  # fmt: skip


def _thing(text: str, last: int, end: int, *, measured: bool) -> str | None:
    """What is counted: the words up to the first plural; after a unit or a sum, only what an "of" brings."""
    link = OF.match(text, last, end) if measured else LINK.match(text, last, end)
    if link is None or THAN.match(text, last, end):
        return None
    start = link.end() - 1 if measured else link.end()
    if not measured and (state := STATE.match(text, last, end)):
        return state["what"]
    russian = RUSSIAN.match(text, start, min(end, start + LONGEST_THING))
    if russian:
        return None if STOP_WORD.fullmatch(russian["what"]) else russian["what"]
    if measured and text[start + 1 : start + 2].isupper():
        return None  # "40 km of Norwind" is a distance from a place
    ahead = WORDS_AFTER.match(text, start, min(end, start + LONGEST_THING))
    kept: list[str] = []
    for word in ahead.group().split() if ahead else ():
        word = word.lstrip("-")
        if (
            STOP_WORD.fullmatch(word)
            or (not kept and word in TIMES)
            or (kept and word[:1].isupper() and PLURAL.fullmatch(kept[-1]))
        ):
            break
        kept.append(word)
        if PLURAL.fullmatch(word):
            break
    return " ".join(kept) or None


def _comparator(text: str, start: int, first: int, last: int, after: int) -> Comparator:
    """How the value is meant, by the words before the figure, and those behind its number or its unit (`after`)."""
    if PLUS.match(text, last):
        return ">="
    if ODD.match(text, last):
        return "~"
    for pattern, comparator in AFTER:
        if pattern.match(text, last) or pattern.match(text, after):
            return comparator
    near = text[max(start, first - 24) : first]
    for pattern, comparator in BEFORE:
        if (found := pattern.search(near)) and not OVER.search(near):
            denied = comparator in TURNED and DENIED.search(
                text, max(start, first - 80), first - len(near) + found.start()
            )
            return TURNED[comparator] if denied else comparator
    return "="


def _whole(text: str, last: int) -> int:
    """ "15+" and "40-odd" are taken whole."""
    whole = PLUS.match(text, last) or ODD.match(text, last)
    return whole.end() if whole else last


def _unit(text: str, last: int, end: int) -> tuple[int, str | None]:
    money = MONEY_AFTER.match(text, last, end)
    if money:
        code = next(code for words, code in MONEY_WORDS if words.match(text, money.start("what"), end))
        return money.end(), DOLLARS.get((money["whose"] or "").lower(), code) if code == "USD" else code
    for unit, pattern in MEASURE_AFTER:
        match = pattern.match(text, last, end)
        if match:
            return match.end(), unit
    return last, None
