"""Text goes in, its numbers come out: digits, number words and scale words, each with its value and its span.

A number is what counts or measures. Left out here are ordinals ("third", "38th"), designations (B-52, Article 5), times
of day, dates and years, and phone numbers; what is counted, and how (`more than`), is for `sayso.facts` to say.
"""

import re
from dataclasses import dataclass

from sayso.keys import Span

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "один": 1, "одна": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5,
    "шесть": 6,
    "семь": 7, "восемь": 8, "девять": 9, "десять": 10,
    "двенадцать": 12, "двух": 2, "трёх": 3, "трех": 3, "пяти": 5,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12,
    "trn": 1e12, "тыс": 1e3, "тысяч": 1e3, "тысячи": 1e3, "тысяча": 1e3, "млн": 1e6, "миллион": 1e6, "миллиона": 1e6,
    "миллионов": 1e6, "млрд": 1e9, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9, "трлн": 1e12,
}  # fmt: skip
SHORT_SCALES = frozenset({"k", "m", "b"})  # a scale only when joined to the digits, or after a currency: "$90m", "5k"
GROUPED = r"\d{1,3}(?:[,  ]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{1,2}(?:,\d{2})+,\d{3}"
# Letters for money that stand right before the digits: "RM40".
MONEY = (
    "|".join(rf"(?<=\b{sign})" for sign in ("RM", "Rs", "Rp", "Tk", "KSh", "Ksh"))
    + r"|(?<=\bR)(?=[\d.,]+\s?(?:m|bn|tn|million|billion|trillion)\b)"
)
DIGITS = re.compile(rf"(?:(?<![\w.,])|{MONEY})(?:{GROUPED}|\d+(?:\.\d+)?|\.\d+)(?!\d)")
SCALE_AFTER = re.compile(
    r"(?P<gap>[\s -]?)(?P<scale>"
    + "|".join(sorted((s for s in SCALES if s != "hundred"), key=len, reverse=True))
    + r")\b\.?",
    re.IGNORECASE,
)
NUMBER_WORD = "|".join(sorted([*UNITS, *TENS, *(s for s in SCALES if len(s) > 4)], key=len, reverse=True))
WORDS = re.compile(rf"\b(?:a\s+)?(?:{NUMBER_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{NUMBER_WORD}))*\b", re.IGNORECASE)
DOZEN = re.compile(r"\b(?:(?P<many>two|three|four|five|six)\s+|(?:a|half a)\s+)dozen\b", re.IGNORECASE)
HALF = re.compile(r"^half a", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")
HALF_BEFORE = re.compile(r"\bhalf\s$", re.IGNORECASE)
HALF_AFTER = re.compile(
    r"\s+and\s+a\s+half\b(?:\s+(?P<scale>hundred|thousand|million|billion|trillion)\b)?", re.IGNORECASE
)
SIGNS = tuple("$€£¥₹")
# Units that may stand right behind the digits.
JOINED = re.compile(r"km|kg|mm|cm|pc|(?:[kMGT]Wh?|[MGT]B|Mbps|Gbps|mph|kph|b?hp|lbs?|ft|ha|ml|kt|g|p)\b")
METRES = re.compile(
    r"m\s+(?:off|away|from|long|wide|deep|high|tall|apart|above|below|north|south|east|west|short|inland)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as it stands: `span` takes in its scale word. `rough` is true of "a dozen"; `scale` is what the scale word tells."""

    span: Span
    value: float
    scale: float = 1.0
    rough: bool = False


def numbers(text: str, start: int, end: int) -> list[Number]:
    """The numbers of `text[start:end]`, in order and without overlaps.

    >>> text = "28,500 troops, 3.5 million people, twenty-eight thousand five hundred, a dozen"
    >>> [number.value for number in numbers(text, 0, len(text))]
    [28500.0, 3500000.0, 28500.0, 12.0]
    """
    found = [*_dozens(text, start, end), *_digits(text, start, end), *_words(text, start, end)]
    kept: list[Number] = []
    for number in sorted(found, key=lambda n: (n.span[0], -n.span[1])):
        if not kept or number.span[0] >= kept[-1].span[1]:
            kept.append(number)
    return kept


def count(words: str) -> int | None:
    """The whole number that digits or words stand for, `None` where it is none ("several").

    >>> count("12"), count("twenty-one"), count("a"), count("a couple of"), count("several")
    (12, 21, 1, 2, None)
    """
    written = words.lower().replace(",", "")
    if written.isdecimal():
        return int(written)
    if written in ("a", "an", "another"):
        return 1
    if "couple" in written:
        return 2
    value = _value([word for word in re.findall(r"[^\W\d_]+", written) if word != "and"])
    return int(value) if value else None


def _dozens(text: str, start: int, end: int) -> list[Number]:
    return [
        Number(
            span=match.span(),
            value=12.0 * UNITS.get((match["many"] or "").lower(), 1) * (0.5 if HALF.match(match.group()) else 1),
            rough=True,
        )
        for match in DOZEN.finditer(text, start, end)
    ]


def _digits(text: str, start: int, end: int) -> list[Number]:
    found = []
    for match in DIGITS.finditer(text, start, end):
        value, last, size = _plain(match.group()), match.end(), 1.0
        scale = SCALE_AFTER.match(text, last, end)
        if METRES.match(text, last, end) and text[match.start() - 1 : match.start()] not in SIGNS:
            pass
        elif scale and not (scale["scale"].lower() in SHORT_SCALES and scale["gap"]):
            size, last = SCALES[scale["scale"].lower()], scale.end("scale")
        elif text[last : last + 1].isalpha() and not JOINED.match(text, last, end):
            continue  # "38th", "5G", "2nd", "4x4"
        found.append(Number(span=(match.start(), last), value=round(value * size, 6), scale=size))
    return found


def _plain(digits: str) -> float:
    """The value of digits with separators; two or more dots, or blanks and commas before three digits, separate."""
    if digits.count(".") > 1:
        return float(digits.replace(".", ""))
    return float(re.sub(r"[,  ]", "", digits))


def _words(text: str, start: int, end: int) -> list[Number]:
    found = []
    for match in WORDS.finditer(text, start, end):
        parts = [*LETTERS.finditer(text, *match.span())]
        words, first = [part.group().lower() for part in parts], 0
        while first < len(parts):
            last = _reach(words, first)
            number = _written(text, parts[first:last])
            if number is not None:
                found.append(number)
            first = last
    return found


def _reach(words: list[str], first: int) -> int:
    """Where the number that begins there ends: in "two hundred and six" with all, in "four and six" and "six eleven" with one."""
    last = first + 1
    while last < len(words):
        before, word, add = words[last - 1], words[last], 1
        if word == "and" and before in SCALES and last + 1 < len(words):
            word, add = words[last + 1], 2
        if word not in SCALES and not (
            before in SCALES or before == "a" or (before in TENS and UNITS.get(word, 10) < 10)
        ):
            break
        last += add
    return last


def _written(text: str, parts: list[re.Match[str]]) -> Number | None:
    """The number that the words tell, with the half before it or behind it."""
    words = [part.group().lower() for part in parts]
    if words[0] == "and":
        return None
    first, last = parts[0].start(), parts[-1].end()
    if words[0] == "a" and len(words) > 1 and words[1] in SCALES:
        words[0] = "one"
    elif words[0] == "a":  # "a six": an article, and no part of the number
        if len(parts) == 1:
            return None
        first, words = parts[1].start(), words[1:]
    value = _value([word for word in words if word != "and"])
    if value is None:
        return None
    if words[0] == "one" and words[-1] in SCALES and (half := HALF_BEFORE.search(text, max(first - 5, 0), first)):
        first, value = half.start(), value / 2
    if more := HALF_AFTER.match(text, last):
        last = more.end()
        scale = SCALES[more["scale"].lower()] if more["scale"] else 1
        value = (value + 0.5) * scale if words[-1] not in SCALES else value * 1.5
    return Number(span=(first, last), value=value, scale=SCALES.get(words[-1], 1.0))


def _value(words: list[str]) -> float | None:
    """The value of number words: "twenty", "eight", "thousand", "five", "hundred" is 28,500."""
    total = current = 0.0
    for word in words:
        if word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total += (current or 1) * SCALES[word]
            current = 0
        else:
            return None
    return total + current
