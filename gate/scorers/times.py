"""TimeML documents go in; how well `sayso.language.dates` finds and values their TIMEX3 expressions comes out.

usage: python -m gate.scorers.times FOLDER [--half even|odd] [--misses] [--json]

The document's creation time is the anchor, and is itself neither wanted nor found. Expressions that consume no text are
left out. Counted are:

- `found`: a found expression and a gold one that share a character, each in one pair at most, the pairs that share
  most first: precision, recall, F1 (TempEval-3 calls this relaxed).
- `exact`: the same, where both have the same first and last character (TempEval-3's strict match).
- `value`: of gold dates and times that have a value, those whose words alone, handed over with their text around them,
  get that value. This is what other systems' figures on gold spans are.
- `value_in_text`: the same, with the paired expression of the running text; one that was not found is wrong.
- `type`: of the pairs, those of the same type; a date and a time are one here, for both are valued by their day.

A value is compared in EDTF: days, months, years, decades and centuries as they are; weeks, weekends and halves of a year
as intervals of days; quarters and seasons as `1998-33` and `1998-21`; a time of day by its day; an unspecified end
(`1998-XX-XX`) as what stands before it. PRESENT_REF, PAST_REF and FUTURE_REF are right where the expression refers to
that time and has no value. Approximate and open dates (`2010~`, `2010/..`) count as `2010`, as TIMEX3 puts neither
into the value. Durations and sets, and weeks and quarters that gold leaves open (`1998-WXX`), have no value here.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from gate.scorers.matching import f1, ratio, show
from sayso.keys import Span
from sayso.language.dates import TimeExpression, find_dates

Half = Literal["even", "odd"]
VALUED = ("DATE", "TIME")
REFERENCES = {"PRESENT_REF": "present", "PAST_REF": "past", "FUTURE_REF": "future"}
TYPES = {"DATE": "day", "TIME": "day", "date": "day", "time": "day"}
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "AU": "23", "WI": "24"}
HALVES = {"H1": ("01", "06"), "H2": ("07", "12")}
WEEK = re.compile(r"(\d{4})-W(\d{1,2})(-WE)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A TIMEX3 of a text, with its value in EDTF, the time that it refers to, or neither."""

    span: Span
    type: str
    written: str
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text, the day on which it was written, and its gold."""

    name: str
    text: str
    anchor: str | None
    gold: tuple[Gold, ...]


def to_edtf(written: str) -> str | None:
    """The value of a TIMEX3 in the form that ours are compared in; None where it has none.

    >>> to_edtf("1998-W02"), to_edtf("1998-Q3"), to_edtf("1998-01-20TEV"), to_edtf("198"), to_edtf("1998-WXX")
    ('1998-01-05/1998-01-11', '1998-35', '1998-01-20', '198X', None)
    """
    if written in REFERENCES:
        return REFERENCES[written]
    value = re.sub(r"(?:-XX)+$", "", written.split("T")[0].removeprefix("FY"))
    week = WEEK.fullmatch(value)
    if week:
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"{monday + timedelta(days=5 if week[3] else 0)}/{monday + timedelta(days=6)}"
    head, _, part = value.partition("-")
    if part in HALVES:
        first, last = HALVES[part]
        return f"{head}-{first}/{head}-{last}"
    if re.fullmatch(r"Q[1-4]", part):
        return f"{head}-{32 + int(part[1])}"
    if part in SEASONS:
        return f"{head}-{SEASONS[part]}"
    if re.fullmatch(r"\d{2,4}", value):
        return value.ljust(4, "X")
    return value if re.fullmatch(r"(?:\d{4}|XXXX|\d{3}X)(?:-\d\d){0,2}", value) else None


def load(folder: Path) -> list[Document]:
    """The documents below a folder, in the order of their paths."""
    return [read(path) for path in sorted(folder.rglob("*.tml"))]


def half_of(documents: Sequence[Document], half: Half) -> list[Document]:
    """Every second document: those at even positions are looked at when rules are made, the others are not."""
    return list(documents[("even", "odd").index(half) :: 2])


def read(path: Path) -> Document:
    """One TimeML file."""
    root = ElementTree.parse(path).getroot()
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    assert body is not None
    parts: list[str] = []
    gold = tuple(_walk(body, parts))
    anchor = created.get("value", "").split("T")[0] if created is not None else None
    return Document(name=path.stem, text="".join(parts), anchor=anchor or None, gold=gold)


def _walk(node: ElementTree.Element, parts: list[str]) -> Iterator[Gold]:
    """The TIMEX3 below a node, while its text is gathered in `parts`."""
    start = sum(map(len, parts))
    parts.append(node.text or "")
    inner = [found for child in node for found in _child(child, parts)]
    end = sum(map(len, parts))
    if node.tag == "TIMEX3" and end > start:
        written = node.get("value", "")
        valued = to_edtf(written) if node.get("type") in VALUED else None
        yield Gold(span=(start, end), type=node.get("type", ""), written=written, value=valued)
    yield from inner


def _child(child: ElementTree.Element, parts: list[str]) -> list[Gold]:
    found = list(_walk(child, parts))
    parts.append(child.tail or "")
    return found


def pairs(gold: Sequence[Gold], found: Sequence[TimeExpression]) -> list[tuple[int, int]]:
    """Gold and found expressions that overlap, one to one, those that share most first."""
    shared = sorted(
        (-(min(g.span[1], f.span[1]) - max(g.span[0], f.span[0])), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if max(g.span[0], f.span[0]) < min(g.span[1], f.span[1])
    )
    chosen: dict[int, int] = {}
    for _, i, j in shared:
        if i not in chosen and j not in chosen.values():
            chosen[i] = j
    return sorted(chosen.items())


def value_of(found: TimeExpression) -> str | None:
    """What an expression of ours is worth, in the form of `to_edtf`."""
    if found.edtf is None:
        return found.refers_to
    return re.sub(r"[~?%]|/\.\.$|^\.\./", "", found.edtf)


@dataclass(slots=True)
class Tally:
    """Counts over documents, and a line for each thing that is not as in gold."""

    gold: int = 0
    found: int = 0
    overlapping: int = 0
    exact: int = 0
    typed: int = 0
    valued: int = 0
    value: int = 0
    value_in_text: int = 0
    misses: list[str] | None = None

    def figures(self) -> dict[str, float]:
        """The figures by name, to four places."""
        shown = {
            "found_f1": f1(self.overlapping, self.found, self.gold),
            "found_precision": ratio(self.overlapping, self.found),
            "found_recall": ratio(self.overlapping, self.gold),
            "exact_f1": f1(self.exact, self.found, self.gold),
            "type": ratio(self.typed, self.overlapping),
            "value": ratio(self.value, self.valued),
            "value_in_text": ratio(self.value_in_text, self.valued),
        }
        return {name: round(value, 4) for name, value in shown.items()}

    def miss(self, what: str, document: Document, span: Span, *more: object) -> None:
        """Notes one difference, where they are wanted."""
        if self.misses is not None:
            start, end = span
            around = f"{document.text[max(0, start - 50) : start]}[[{document.text[start:end]}]]{document.text[end : end + 30]}"
            self.misses.append("\t".join([what, " ".join(around.split()), str(document.anchor), *map(str, more)]))


def score(documents: Sequence[Document], *, misses: list[str] | None = None) -> dict[str, float]:
    """The figures for documents."""
    tally = Tally(misses=misses)
    for document in documents:
        _score(document, tally)
    return tally.figures()


def _score(document: Document, tally: Tally) -> None:
    found = find_dates(document.text, 0, len(document.text), anchor=document.anchor)
    paired = dict(pairs(document.gold, found))
    tally.gold += len(document.gold)
    tally.found += len(found)
    tally.overlapping += len(paired)
    for at, one in enumerate(document.gold):
        other = found[paired[at]] if at in paired else None
        if other is None:
            tally.miss("missed", document, one.span, one.type, one.written)
        else:
            tally.exact += other.span == one.span
            tally.typed += _type(other.type) == _type(one.type)
            if other.span != one.span:
                tally.miss("edges", document, one.span, document.text[slice(*other.span)])
        if one.value is not None:
            _value(document, one, other, tally)
    for at, extra in enumerate(found):
        if at not in paired.values():
            tally.miss("extra", document, extra.span, extra.type, extra.edtf)


def _type(name: str) -> str:
    return TYPES.get(name, name.lower())


def _value(document: Document, one: Gold, other: TimeExpression | None, tally: Tally) -> None:
    tally.valued += 1
    tally.value_in_text += other is not None and value_of(other) == one.value
    alone = find_dates(document.text, *one.span, anchor=document.anchor)
    best = max(alone, key=lambda t: (t.span[1] - t.span[0], -t.span[0]), default=None)
    if best is not None and value_of(best) == one.value:
        tally.value += 1
    else:
        tally.miss("value", document, one.span, one.written, one.value, best and value_of(best))


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures, and what differs; its exit code."""
    parser = argparse.ArgumentParser(prog="times", description="Scores time expressions on TimeML documents.")
    parser.add_argument("folder", type=Path, help="a folder with .tml files in it or below it")
    parser.add_argument("--half", choices=("even", "odd"), help="only every second document")
    parser.add_argument("--misses", action="store_true", help="print what differs, with the words around it")
    parser.add_argument("--json", action="store_true", help="print JSON")
    told = parser.parse_args(arguments)
    documents = load(told.folder)
    misses: list[str] | None = [] if told.misses else None
    figures = score(half_of(documents, told.half) if told.half else documents, misses=misses)
    print("\n".join([*(misses or []), show(figures, as_json=told.json)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
