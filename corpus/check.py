"""Every page of the corpus goes in, what is wrong or may be wrong with its marks comes out.

usage: python -m corpus.check [--no-maybe] [PATH ...]     batches, stories or pages; without, the whole corpus
"""

import argparse
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from corpus.parse import CORE, parse
from corpus.records import CorpusPage, Problem, Said, Span
from corpus.story import check_stories
from sayso.language.dates import find_dates

HERE = Path(__file__).resolve().parent
SAYING = re.compile(
    r"\b(?:said|says|told|tells|according to|added|argued|claimed|announced|denied|warned|insisted|wrote|stated|declared|admitted|acknowledged|confirmed"
    r"|accused|urged|promised|vowed|pledged|called for|suggested|noted|explained|replied|replies|reported|reports|quoted|testified|conceded|asserted|remarked|complained|estimated|predicted)\b"
    r"|\b(?:заявил|сообщил|сказал|отметил|подчеркнул|добавил|рассказал|написал|считает|предупредил|напомнил|уточнил|пояснил|призвал|пообещал|ответил)[аои]?\b|\bпо (?:словам|данным|мнению)\b",
    re.IGNORECASE,
)
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
RU_WEEKDAYS = ("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень")
RU_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
DATED = re.compile(
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{'|'.join(MONTHS)})"
    rf"|(?P<month2>{'|'.join(MONTHS)}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?),? (?P<year>\d{{4}})"
)
EDTF = re.compile(
    r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?[~?]?(?:/(?:\.\.|\d{4}(?:-\d\d(?:-\d\d)?)?[~?]?))?|\.\./\d{4}(?:-\d\d(?:-\d\d)?)?"
)
QUOTED = re.compile(r"[“„«\"]([^”“»\"]+)[”“»\"]")
FEWEST_QUOTED = 4  # words of a quotation that has to be marked one way or the other
DIGITS = re.compile(r"(?<![\w.,])(?:[A-Z]{0,2}[$€£¥₹])?\d[\d.,]*(?![\w-])")
HOST = re.compile(r"https?://[\w.-]+\.example(?:/|$)")
SHINGLE = 9  # words in a row that no two pages outside one story share


def check(page: CorpusPage) -> Iterator[Problem]:
    """What is wrong with one page beyond what could not be read."""
    yield from _head(page)
    yield from _names(page)
    for statement in page.statements:
        yield from _statement(page, statement)
    yield from _weekdays(page)
    yield from _unmarked(page)
    yield from _published(page)
    if page.facts:
        yield from _numbers(page)
        yield from _facts(page)
    elif page.figures or page.frames:
        yield _wrong(page, 1, "figures or frames are marked, but the head has no `facts: yes`")


def _wrong(page: CorpusPage, line: int, message: str, *, warning: bool = False) -> Problem:
    return Problem(path=page.path, line=line, message=message, warning=warning)


def _head(page: CorpusPage) -> Iterator[Problem]:
    for key in ("url", "language", "genre", "outlet"):
        if key not in page.head:
            yield _wrong(page, 1, f"the head has no {key}")
    if not HOST.match(page.head.get("url", "")):
        yield _wrong(page, 1, "url: the host has to end in .example")
    published = page.head.get("published")
    if published and not EDTF.fullmatch(published):
        yield _wrong(page, 1, f"published: {published} is no EDTF date")
    for author in page.head.get("author", "").split("; "):
        if author and author not in page.text and page.head.get("author-in") != "meta":
            yield _wrong(
                page,
                1,
                f"author: {author} does not stand on the page (author-in: meta where it is only in the mark-up)",
            )
    if not any(p.kind == "title" for p in page.paragraphs):
        yield _wrong(page, 1, "no title", warning=True)


def _published(page: CorpusPage) -> Iterator[Problem]:
    """The day of publication stands on the page, as the dates of `sayso` read it, or is said to stand in the mark-up."""
    published = page.head.get("published")
    if published is None or page.head.get("published-in") == "meta":
        return
    aside = [p for p in page.paragraphs if p.kind != "body"] + [p for p in page.paragraphs if p.kind == "body"][:1]
    shown = " ".join(page.words(p.span) for p in aside)
    if published not in shown and not any(
        found.edtf == published for found in find_dates(shown, 0, len(shown), anchor=published)
    ):
        yield _wrong(
            page,
            1,
            f"published: {published} is not shown (published-in: meta where only the mark-up has it)",
            warning=True,
        )


def _facts(page: CorpusPage) -> Iterator[Problem]:
    for frame in page.frames:
        if not any(frame.roles.get(role) for role in CORE[frame.type]):
            yield _wrong(page, frame.line, f"a frame of {frame.type} needs one of {', '.join(CORE[frame.type])}")
    seen = set[tuple[Span, float]]()
    for figure in page.figures:
        if (figure.span, figure.value) in seen:
            yield _wrong(page, figure.line, f"the figure {page.words(figure.span)!r} is marked twice at one place")
        seen.add((figure.span, figure.value))


def _names(page: CorpusPage) -> Iterator[Problem]:
    used = {name for s in page.statements for name in s.speakers if name} | {
        link.name for s in page.statements for chain in s.chains for link in chain
    }
    for who in page.who.values():
        if not who.off and who.name.casefold() not in page.text.casefold():
            yield _wrong(page, 1, f"who: {who.name} does not stand on the page (put ` *` behind it if that is meant)")
        if who.role and who.role.casefold() not in page.text.casefold():
            yield _wrong(page, 1, f"who: {who.name}: the role {who.role!r} does not stand on the page as written")
        if not any(who.name in name for name in used):
            yield _wrong(page, 1, f"who: {who.name} neither speaks nor is a link", warning=True)


def _statement(page: CorpusPage, one: Said) -> Iterator[Problem]:
    where = {p.kind for p in page.paragraphs for a, b in one.content if p.span[0] <= a and b <= p.span[1]}
    if not where <= {"title", "body"}:
        yield _wrong(page, one.line, f"{one.id}: its content is not in title or body")
    for first, last in one.content:
        if not any(p.span[0] <= first and last <= p.span[1] for p in page.paragraphs):
            yield _wrong(page, one.line, f"{one.id}: a part runs over a paragraph's end")
    if one.mode != "said":
        return
    outlet = page.head.get("outlet")
    for chain in one.chains:
        if any(link.name == outlet for link in chain):
            yield _wrong(page, one.line, f"{one.id}: the page's own outlet is no link")
        if one.outer:
            outer = next(s for s in page.statements if s.id == one.outer)
            begins = [outer.speakers[0], *(link.name for link in outer.chains[0])]
            if outer.mode == "said" and outer.speakers[0] and (not chain or chain[0].name not in outer.speakers):
                yield _wrong(
                    page, one.line, f"{one.id} lies in {outer.id}: its chain begins with {begins}", warning=True
                )
    for day in one.days:
        if day.edtf and not EDTF.fullmatch(day.edtf):
            yield _wrong(page, one.line, f"{one.id}: {day.edtf} is no EDTF date")
        if day.edtf and day.span:
            yield from _weekday(page, one, day.edtf, page.words(day.span))
            if any(a <= day.span[0] < b for a, b in one.content) and not one.outer:
                yield _wrong(page, one.line, f"{one.id}: the date's words stand in its own content", warning=True)


def _weekday(page: CorpusPage, one: Said, edtf: str, words: str) -> Iterator[Problem]:
    named = [n for n, w in enumerate(WEEKDAYS) if w in words] + [
        n for n, w in enumerate(RU_WEEKDAYS) if w in words.casefold()
    ]
    if not named or not re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return
    try:
        day = date.fromisoformat(edtf)
    except ValueError:
        yield _wrong(page, one.line, f"{one.id}: there is no day {edtf}")
        return
    if day.weekday() != named[0]:
        yield _wrong(page, one.line, f"{one.id}: {edtf} is a {WEEKDAYS[day.weekday()]}, the words are {words!r}")
    published = page.head.get("published", "")
    if re.fullmatch(r"\d{4}-\d\d-\d\d", published):
        gap = (date.fromisoformat(published) - day).days
        if re.fullmatch(r"(?:on |в |во )?\w+", words) and not 0 <= gap <= 6:
            yield _wrong(page, one.line, f"{one.id}: {words!r} is {gap} days before the published day", warning=True)


def _weekdays(page: CorpusPage) -> Iterator[Problem]:
    for found in DATED.finditer(page.text):
        month = MONTHS.index(found["month"] or found["month2"]) + 1
        try:
            day = date(int(found["year"]), month, int(found["day"] or found["day2"]))
        except ValueError:
            yield _wrong(page, 1, f"there is no such day: {found[0]}")
            continue
        if WEEKDAYS[day.weekday()] != found["weekday"]:
            yield _wrong(page, 1, f"{found[0]}: that day is a {WEEKDAYS[day.weekday()]}")


def marked(page: CorpusPage) -> list[Span]:
    """Every span that some mark about sayings covers."""
    spans = [s for one in page.statements for part in (one.content, one.cue, one.source, *one.again) for s in part]
    return spans + [n.span for n in page.negatives if n.what == "statement"] + page.ignored


def _touch(spans: list[Span], start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in spans)


def _unmarked(page: CorpusPage) -> Iterator[Problem]:
    spans = marked(page)
    for paragraph in page.read():
        for quoted in QUOTED.finditer(page.text, *paragraph.span):
            if len(quoted[1].split()) >= FEWEST_QUOTED and not _touch(spans, *quoted.span(1)):
                yield _wrong(page, paragraph.line, f"a quotation that no mark covers: {quoted[1][:50]}")
        for verb in SAYING.finditer(page.text, *paragraph.span):
            if not _touch(spans, *verb.span()):
                near = page.text[max(paragraph.span[0], verb.start() - 25) : verb.end() + 25]
                yield _wrong(page, paragraph.line, f"a verb of saying that no mark covers: ...{near}...", warning=True)


def _numbers(page: CorpusPage) -> Iterator[Problem]:
    spans = [f.span for f in page.figures] + [n.span for n in page.negatives if n.what == "figure"] + page.ignored
    for paragraph in page.read():
        for number in DIGITS.finditer(page.text, *paragraph.span):
            if number.start() == paragraph.span[0] and re.fullmatch(r"\d{1,2}\.", number[0]):
                continue  # the number of an item
            after = page.text[number.end() : number.end() + 12]
            before = page.text[max(0, number.start() - 12) : number.start()]
            if re.fullmatch(r"(?:19|20)\d\d[.,]?", number[0]) or re.search(
                rf"(?:{'|'.join(m[:3] for m in MONTHS)})\w*\.? $", before
            ):
                continue
            if re.match(rf" (?:{'|'.join(m[:3] for m in MONTHS)})|:\d\d| (?:a|p)\.?m", after) or before.endswith(":"):
                continue
            if not _touch(spans, *number.span()):
                yield _wrong(page, paragraph.line, f"a number that neither F nor notF covers: {number[0]}")


def pages(paths: list[Path]) -> list[Path]:
    """The files of pages under the paths, in order."""
    found = [f for p in paths for f in (sorted(p.rglob("*.page")) if p.is_dir() else [p])]
    return sorted(set(found))


def shared(read: list[CorpusPage]) -> Iterator[Problem]:
    """Sentences that two pages share, which are not of one story."""
    seen: dict[str, CorpusPage] = {}
    told: set[tuple[str, str]] = set()
    for page in read:
        story = page.path.parent if "stories" in page.path.parts else page.path
        words = re.findall(r"\w+", " ".join(page.words(p.span) for p in page.read()).casefold())
        for n in range(len(words) - SHINGLE + 1):
            shingle = " ".join(words[n : n + SHINGLE])
            other = seen.setdefault(shingle, page)
            home = other.path.parent if "stories" in other.path.parts else other.path
            if home != story and (page.name, other.name) not in told:
                told.add((page.name, other.name))
                yield _wrong(page, 1, f"shares words with {other.name}: {shingle}")


def main(arguments: list[str] | None = None) -> int:
    """Check what is named; 1 where something is wrong."""
    parser = argparse.ArgumentParser(description="Check the corpus.")
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--no-maybe", action="store_true", help="leave out what only may be wrong")
    told = parser.parse_args(arguments)
    files = pages(told.paths or [HERE / "pages", HERE / "stories"])
    problems: list[Problem] = []
    read = []
    for file in files:
        page, found = parse(file)
        read.append(page)
        problems += [*found, *check(page)]
    problems += shared(read)
    problems += check_stories(read)
    for problem in problems:
        if not (problem.warning and told.no_maybe):
            print(problem)
    statements = [s for p in read for s in p.statements]
    said = [s for s in statements if s.mode == "said"]
    print(
        f"{len(read)} pages, {len(statements)} attributions ({len(said)} said), {sum(len(s.chains[0]) for s in said)} links, "
        f"{sum(bool(s.days[0].edtf) for s in said)} dated, {sum(len(p.frames) for p in read)} frames, {sum(len(p.figures) for p in read)} figures, "
        f"{sum(len(p.negatives) for p in read)} negatives; {sum(not p.warning for p in problems)} wrong, {sum(p.warning for p in problems)} maybe"
    )
    return 1 if any(not p.warning for p in problems) else 0


if __name__ == "__main__":
    sys.exit(main())
