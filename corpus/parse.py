"""A `.page` file goes in, a `CorpusPage` and the list of its problems come out."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from corpus.find import UnfoundError, find, order
from corpus.layouts import LAYOUTS, TEXTS
from corpus.records import Chained, CorpusPage, Day, Fact, Negative, Number, Paragraph, Problem, Role, Said, Span, Who

INVENTED = "# Invented for the sayso corpus: persons, outlets and events are fictional."
REGIONS = (
    "title", "byline", "dateline", "body", "caption", "comment", "related", "promo", "nav", "bio", "contact", "form",
    "other",
)  # fmt: skip
ACTORS = ("person", "office", "organisation", "state", "bloc", "document", "group", "anonymous")
LINKS = ("outlet", "agency", "channel", "programme", "spokesperson")
COMPARATORS = ("=", ">", ">=", "<", "<=", "~")
STATUSES = ("actual", "planned", "denied", "hypothetical", "ended")
ROLES = {
    "deployment": "actor what quantity from where to when", "exercise": "name participant where when",
    "agreement": "party subject kind when", "membership": "member bloc when", "meeting": "participant where when",
    "test": "actor what where when", "transfer": "giver recipient what when", "act": "source target when",
}  # fmt: skip
# The roles of which a frame has one at least, and a found frame has to share a word with the gold's, as the scorer of facts takes them.
CORE = {
    "deployment": ["actor", "what", "to"], "exercise": ["name", "participant"], "agreement": ["party", "subject"],
    "membership": ["member", "bloc"], "meeting": ["participant"], "test": ["actor", "what"],
    "transfer": ["giver", "recipient", "what"], "act": ["source", "target"],
}  # fmt: skip
CODES = {
    "membership": "join leave is invited wants".split(),
    "act": "AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(),
}
KEYS = (
    "url", "outlet", "published", "author", "language", "genre", "facts", "traps", "layout", "published-in", "author-in",
    "outlet-in", "story",
)  # fmt: skip


@dataclass(slots=True)
class _Reader:
    """A page half read."""

    page: CorpusPage
    problems: list[Problem] = field(default_factory=list)
    marks: list[tuple[int, int, str]] = field(default_factory=list)  # line, paragraph above, text
    hyperlinks: list[tuple[int, str, str]] = field(default_factory=list)

    def wrong(self, line: int, message: str, *, warning: bool = False) -> None:
        self.problems.append(Problem(path=self.page.path, line=line, message=message, warning=warning))


def parse(path: Path) -> tuple[CorpusPage, list[Problem]]:
    """Read one page with its marks; what is wrong with it is told, not raised."""
    page = CorpusPage(
        path=path, head={}, who={}, links=[], text="", paragraphs=[], statements=[], figures=[], frames=[], negatives=[],
        ignored=[],
    )  # fmt: skip
    reader = _Reader(page)
    lines = path.read_text(encoding="utf-8").split("\n")
    body = _head(reader, lines)
    _text(reader, lines, body)
    for line, above, mark in reader.marks:
        try:
            _mark(reader, line, order(page.paragraphs, above), mark)
        except UnfoundError as why:
            reader.wrong(line, str(why))
    for line, words, target in reader.hyperlinks:
        try:
            page.links.append((find(words, page.text, page.paragraphs, first=True)[0], target))
        except UnfoundError as why:
            reader.wrong(line, str(why))
    _nest(reader)
    return page, reader.problems


def well_formed(path: Path) -> CorpusPage:
    """Read one page that has to be sound.

    Raises:
        SystemExit: something is wrong with it, and it says what and where.
    """
    page, problems = parse(path)
    wrong = next((problem for problem in problems if not problem.warning), None)
    if wrong:
        raise SystemExit(str(wrong))
    return page


def _head(reader: _Reader, lines: list[str]) -> int:
    page = reader.page
    if lines[0] != INVENTED:
        reader.wrong(1, f"the first line has to be: {INVENTED}")
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            return number
        key, colon, value = line.partition(":")
        key, value = key.strip(), value.strip()
        if not colon:
            reader.wrong(number, "a line of the head is `key: value`; the head ends with a blank line")
        elif key == "who":
            _who(reader, number, value)
        elif key == "link":
            words, _, target = value.rpartition(" = ")
            reader.hyperlinks.append((number, words, target))
        elif key not in KEYS:
            reader.wrong(number, f"no such key in the head: {key}")
        elif key == "layout" and value not in (*LAYOUTS, *TEXTS):
            reader.wrong(
                number, f"no such layout: {value}; one of {', '.join((*LAYOUTS, *TEXTS))}, or leave the line out"
            )
        else:
            page.head[key] = value
    return len(lines)


def _who(reader: _Reader, number: int, value: str) -> None:
    name, kind, role, *_ = [*(part.strip() for part in value.split("|")), "", ""]
    off = name.endswith(" *")
    name = name.removesuffix(" *").strip()
    if kind not in (*ACTORS, *LINKS):
        reader.wrong(number, f"who {name}: type {kind!r} is none of {', '.join((*ACTORS, *LINKS))}")
    reader.page.who[name] = Who(name=name, type=kind, role=role or None, off=off)


def _text(reader: _Reader, lines: list[str], begin: int) -> None:
    page, kind, parts, length = reader.page, "", list[str](), 0
    for number, line in enumerate(lines[begin:], begin + 1):
        written = line.strip()
        if not written:
            continue
        if written.startswith("> "):
            reader.marks.append((number, len(page.paragraphs) - 1, written[2:].strip()))
        elif re.fullmatch(r"\[\w+\]", written):
            kind = written[1:-1]
            if kind not in REGIONS:
                reader.wrong(number, f"no such region: {kind}")
        elif not kind:
            reader.wrong(number, "text before the first [region]")
        else:
            page.paragraphs.append(Paragraph(kind=kind, span=(length, length + len(written)), line=number))
            parts.append(written)
            length += len(written) + 1
    page.text = "\n".join(parts)


def _fields(mark: str) -> tuple[list[str], dict[str, str]]:
    head, *rest = [part.strip() for part in mark.split(" | ")]
    found: dict[str, str] = {}
    for part in rest:
        key, colon, value = part.partition(":")
        if not colon or not value.strip():
            raise UnfoundError(f"a field is `key: words`, not {part!r}")
        if key.strip() in found:
            raise UnfoundError(f"field {key.strip()!r} stands twice")
        found[key.strip()] = value.strip()
    return head.split(), found


def _mark(reader: _Reader, line: int, looked: list[Paragraph], mark: str) -> None:
    head, fields = _fields(mark)
    first = head[0]
    if re.fullmatch(r"S\d+", first):
        _said(reader, line, looked, head, fields)
    elif first == "again":
        original = next((s for s in reader.page.statements if [s.id] == head[1:]), None)
        if original is None:
            raise UnfoundError(f"again: no statement {' '.join(head[1:])} above")
        original.again.append(_parts(reader, fields["c"], looked))
    elif first in ("F", "F?"):
        _figure(reader, line, looked, head, fields)
    elif first in ("X", "X?"):
        _frame(reader, line, looked, head, fields)
    elif first in ("not", "notF", "notX", "ignore"):
        span = _one(reader, fields.get("c") or fields.get("w") or "", looked, first=first in ("notF", "notX"))
        if first == "ignore":
            reader.page.ignored.append(span)
        else:
            what = {"not": "statement", "notF": "figure"}.get(first) or (head[1:] or [""])[0]
            why = " ".join(head[1:])
            reader.page.negatives.append(Negative(what=what, why=why, span=span, line=line))
    else:
        raise UnfoundError(f"no such mark: {first}")


def _one(reader: _Reader, words: str, looked: list[Paragraph], *, first: bool = False) -> Span:
    return find(words, reader.page.text, looked, first=first)[0]


def _parts(reader: _Reader, words: str, looked: list[Paragraph]) -> list[Span]:
    return [_one(reader, part, looked) for part in words.split(" + ")]


def _said(reader: _Reader, line: int, looked: list[Paragraph], head: list[str], fields: dict[str, str]) -> None:
    page, mode = reader.page, (head[1:] or ["said"])[0]
    _known(fields, "c s q by via on kind", head[0])
    if mode not in ("said", "thought", "other"):
        raise UnfoundError(f"mode {mode!r} is none of said, thought, other")
    if any(s.id == head[0] for s in page.statements):
        raise UnfoundError(f"{head[0]} stands twice; the same words printed again are `> again {head[0]} | c: ...`")
    if "c" not in fields:
        raise UnfoundError(f"{head[0]} has no content")
    content = _parts(reader, fields["c"], looked)
    cue = [_near(reader, w, looked, content, content) for w in fields.get("q", "").split(" + ") if w]
    source = [_near(reader, w, looked, [*cue] or content, content) for w in fields.get("s", "").split(" + ") if w]
    if mode == "said" and "by" not in fields:
        raise UnfoundError(f"{head[0]} has no speaker; `by: ? why` where the page does not tell")
    near = cue or source or content
    page.statements.append(
        Said(
            id=head[0], mode=mode, content=sorted(content), source=sorted(source), cue=sorted(cue), line=line,
            speakers=[_speaker(reader, line, n.strip()) for n in fields.get("by", "?").split(" / ")],
            chains=[_chain(reader, line, c.strip(), looked, near) for c in fields.get("via", "-").split(" / ")],
            days=[_day(reader, d.strip(), looked, near) for d in fields.get("on", "-").split(" / ")],
            kind=fields.get("kind", ""),
        )
    )  # fmt: skip


def _known(fields: dict[str, str], known: str, what: str) -> None:
    strange = set(fields) - set(known.split())
    if strange:
        raise UnfoundError(f"{what}: no such field: {', '.join(sorted(strange))}")


def _near(reader: _Reader, words: str, looked: list[Paragraph], near: list[Span], apart: list[Span]) -> Span:
    try:
        return find(words, reader.page.text, looked, near=near, apart=apart)[0]
    except UnfoundError:
        return find(words, reader.page.text, looked, near=near)[0]  # a source may lie between the parts of its content


def _speaker(reader: _Reader, line: int, name: str) -> str | None:
    if name.startswith("?"):
        return None
    who = reader.page.who
    if name not in who and not (" and " in name and all(p.strip() in who for p in re.split(r", | and ", name))):
        reader.wrong(line, f"by: {name} is not declared in the head (who: {name} | TYPE | ROLE)")
    return name


def _chain(reader: _Reader, line: int, chain: str, looked: list[Paragraph], near: list[Span]) -> list[Chained]:
    if chain == "-":
        return []
    found = []
    for link in chain.split(" > "):
        name, _, words = (part.strip() for part in link.partition(" = "))
        if name not in reader.page.who:
            reader.wrong(line, f"via: {name} is not declared in the head (who: {name} | TYPE)")
        found.append(Chained(name=name, span=find(words or name, reader.page.text, looked, near=near)[0]))
    return found


def _day(reader: _Reader, day: str, looked: list[Paragraph], near: list[Span]) -> Day:
    if day == "-":
        return Day(edtf=None, span=None)
    edtf, _, words = (part.strip() for part in day.partition(" = "))
    if not words:
        raise UnfoundError(f"on: {edtf} needs its words: `on: {edtf} = Wednesday`")
    return Day(edtf=edtf, span=find(words, reader.page.text, looked, near=near)[0])


def _claim(fields: dict[str, str]) -> str | None:
    return fields.get("claim", "auto")


def _figure(reader: _Reader, line: int, looked: list[Paragraph], head: list[str], fields: dict[str, str]) -> None:
    _known(fields, "w of unit where when claim", "F")
    comparator = (head[2:] or ["="])[0]
    if comparator not in COMPARATORS:
        raise UnfoundError(f"comparator {comparator!r} is none of {' '.join(COMPARATORS)}")
    try:
        value = float(head[1])
    except (ValueError, IndexError):
        raise UnfoundError("a figure is `> F VALUE COMPARATOR | w: words`, VALUE a plain number") from None
    span = _one(reader, fields.get("w", ""), looked)
    for key in ("of", "where", "when"):
        if key in fields:
            find(fields[key], reader.page.text, looked, near=[span])
    reader.page.figures.append(
        Number(
            value=value, comparator=comparator, span=span, of=_as_written(reader, looked, fields, "of", span),
            unit=fields.get("unit"), where=_as_written(reader, looked, fields, "where", span),
            when=_as_written(reader, looked, fields, "when", span), claim=_claim(fields), optional=head[0] == "F?",
            line=line,
        )
    )  # fmt: skip


def _as_written(reader: _Reader, looked: list[Paragraph], fields: dict[str, str], key: str, near: Span) -> str | None:
    if key not in fields:
        return None
    return reader.page.words(find(fields[key], reader.page.text, looked, near=[near])[0])


def _frame(reader: _Reader, line: int, looked: list[Paragraph], head: list[str], fields: dict[str, str]) -> None:
    kind, rest = (head[1:] or [""])[0], head[2:]
    if kind not in ROLES:
        raise UnfoundError(f"frame {kind!r} is none of {', '.join(ROLES)}")
    status = next((w for w in rest if w in STATUSES), "actual")
    code = next((w for w in rest if w not in STATUSES), None)
    if kind in CODES and code not in CODES[kind]:
        raise UnfoundError(f"{kind} needs a code: {' '.join(CODES[kind])}")
    _known(fields, ROLES[kind] + " claim whole", f"X {kind}") if not any(
        k.startswith("whole ") for k in fields
    ) else None
    roles: dict[str, list[Role]] = {}
    whole: dict[str, list[Span]] = {}
    for key, value in fields.items():
        if key.startswith("whole "):
            whole[key.removeprefix("whole ")] = [find(value, reader.page.text, looked, first=True)[0]]
        elif key != "claim":
            for words in value.split(" + "):
                span, every = find(words, reader.page.text, looked, first=True)
                roles.setdefault(key, []).append(Role(span=span, also=tuple(s for s in every if s != span)))
    if not roles:
        raise UnfoundError("a frame without roles")
    reader.page.frames.append(
        Fact(
            type=kind, code=code, status=status, roles=roles, whole=whole, claim=_claim(fields), optional=head[0] == "X?",
            line=line,
        )
    )  # fmt: skip


def _nest(reader: _Reader) -> None:
    """What lies in what: statements in statements, figures and frames in their claimants."""
    from dataclasses import replace

    page = reader.page
    for one in page.statements:
        size = _size(one.content)
        holders = [s for s in page.statements if s is not one and _size(s.content) > size and _holds(s, one.content)]
        one.outer = min(holders, key=lambda s: _size(s.content)).id if holders else None
    page.figures = [replace(f, claim=_claimant(page, f.claim, [f.span])) for f in page.figures]
    page.frames = [
        replace(f, claim=_claimant(page, f.claim, [r.span for fillers in f.roles.values() for r in fillers]))
        for f in page.frames
    ]


def _size(spans: list[Span]) -> int:
    return sum(b - a for a, b in spans)


def _holds(holder: Said, spans: list[Span]) -> bool:
    return all(any(a <= s and e <= b for a, b in holder.content) for s, e in spans)


def _claimant(page: CorpusPage, told: str | None, spans: list[Span]) -> str | None:
    """The statement named, else the innermost statement that was said and holds most of the words; None: the page."""
    if told == "page":
        return None
    if told != "auto":
        return told
    found = []
    for statement in page.statements:
        held = sum(_holds(statement, [span]) for span in spans)
        if statement.mode == "said" and 2 * held > len(spans):
            found.append((_size(statement.content), statement.id))
    return min(found)[1] if found else None
