"""Pages and stories of the corpus go in; the gold shapes that scorers read, PolNeAR's brat, and perfect lines of `extract` come out.

usage: python -m corpus.export SHAPE OUT [--split NAME] [--language CODE]     SHAPE: pages, facts, linking, brat, contract
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from corpus.build import Built, build, load, splits_of, title_of
from corpus.parse import CORE
from corpus.records import CorpusPage, Fact, Number, Role, Said, Span
from corpus.story import CHANGES, Claim, Counted, Place, Story, stories
from gate.scorers.pages import Words

Json = dict[str, Any]
NOBODY = ""
NEAR = 80  # characters between a content and its cue
PRONOUN = re.compile(r"(?:he|she|they|it|i|we|он|она|оно|они|я|мы)", re.IGNORECASE)
FURNITURE = frozenset({"comment", "related", "promo", "nav", "bio", "contact", "form", "other", "caption"})


def _kind(page: CorpusPage, said: Said) -> str:
    from sayso.extract.reading import WORD
    from sayso.language.quotes import quotations

    if said.kind:
        return said.kind
    inside = words = 0
    for start, end in said.content:
        paragraph = next(p for p in page.paragraphs if p.span[0] <= start < p.span[1])
        quoted = [q.inner for q in quotations(page.text, *paragraph.span)]
        for word in WORD.finditer(page.text, start, end):
            words += 1
            inside += any(a <= word.start() < b for a, b in quoted)
    return "indirect" if not inside else "direct" if inside == words else "mixed"


def pages_gold(built: Sequence[Built]) -> dict[str, Json]:
    """The shape of gold for whole pages: statements that were said, metadata, furniture."""
    return {one.name: _page_gold(one) for one in built}


def modes_gold(built: Sequence[Built]) -> Json:
    """Every statement of every page with its mode, for `gate.scorers.modes`."""
    out: Json = {}
    for one in built:
        placed = [(said.mode, [list(one.place(s)) for s in said.content]) for said in one.page.statements]
        out[one.name] = {
            "statements": [
                {"mode": mode, "spans": spans, "parts": [one.text[a:b] for a, b in spans]} for mode, spans in placed
            ]
        }
    return out


def _page_gold(one: Built) -> Json:
    """What cannot be told from an earlier printing of its words ("it", "two") can't be scored by words, and is to be ignored."""
    page, head, words = one.page, one.page.head, Words(one.text)

    def is_plain(spans: list[Span]) -> bool:
        moved = [one.place(s) for s in spans]
        return words.locate([one.text[a:b] for a, b in moved], None, frozenset()) == words.inside(moved)

    told = [s for s in page.statements if s.mode == "said" and is_plain(s.content)]
    statements = [_statement_gold(one, s) for s in told]
    rest = [span for s in page.statements if s not in told for span in (s.content if s.mode != "said" else [_hull(s)])]
    return {
        "title": title_of(page) or None, "published": _published(one), "author": head.get("author"), "outlet": _outlet(one),
        "language": head["language"], "text": one.text,
        "furniture": [_words(one, p.span) for p in page.paragraphs if p.kind in FURNITURE],
        "ignore": [_words(one, span) for span in [*page.ignored, *rest]],
        "statements": [s for s in statements if s["speaker"] is not None],
        "nameless": [s for s in statements if s["speaker"] is None],
        "figures": [
            {**_words(one, f.span), "value": f.value, "comparator": f.comparator, "of": f.of} for f in page.figures if f.claim and not f.optional and is_plain([f.span])
        ],
        "others": sorted(page.who),
    }  # fmt: skip


def _hull(said: Said) -> Span:
    """From the first to the last word of the first part and the cue and source near it."""
    start, end = said.content[0]
    near = [s for s in (*said.cue, *said.source) if abs(s[0] - end) < NEAR or abs(start - s[1]) < NEAR]
    return min([start, *(a for a, _ in near)]), max([end, *(b for _, b in near)])


def _published(one: Built) -> str | None:
    """The page's day, where this layout tells it: in its mark-up, or with its year outside the body."""
    published = one.page.head.get("published")
    if published is None:
        return None
    aside = " ".join(one.page.words(p.span) for p in one.page.paragraphs if p.kind != "body")
    markup = one.name.endswith(".html") and published in one.data.decode()
    return published if markup or published[:4] in aside else None


def _outlet(one: Built) -> str | None:
    outlet = one.page.head["outlet"]
    return outlet if outlet.casefold() in one.data.decode().casefold() else None


def _words(one: Built, span: Span) -> Json:
    start, end = one.place(span)
    return {"text": one.text[start:end], "span": [start, end]}


def _statement_gold(one: Built, said: Said) -> Json:
    page = one.page
    spans = [list(one.place(s)) for s in said.content]
    parts = [one.text[a:b] for a, b in spans]
    source = " ".join(page.words(s) for s in said.source) or None
    chains = [[link.name for link in chain] for chain in said.chains]
    row: Json = {
        "content": " ".join(parts), "span": [spans[0][0], spans[-1][1]], "spans": spans, "kind": _kind(page, said),
        "speaker": said.speakers[0], "speaker_also": _also(said), "source": source,
        "via": chains[0], "via_also": chains[1:], "said": said.days[0].edtf, "said_also": [d.edtf for d in said.days[1:]],
        "tags": _tags(page, said, source),
    }  # fmt: skip
    return row | ({"parts": parts} if len(parts) > 1 else {})


TITLES = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Adv|Judge|Mr Justice|Ms Justice|Justice|Magistrate|Sir|Dame|Lord|Lady|Gen|General|Col|Colonel|Capt"
    r"|Captain|Commodore|Inspector|Secretary|Minister|Mayor|Senator|Sister|Father|Datuk|Pak|Ibu|\w+ Public Prosecutor|\w+ Sessions Judge)\.? )+"
)


def _also(said: Said) -> list[str]:
    """Other names that are right: those marked, and each without the title before it."""
    marked = [name for name in said.speakers if name]
    bare = [TITLES.sub("", name) for name in marked]
    return list(dict.fromkeys([*marked[1:], *(b for b, name in zip(bare, marked, strict=True) if b != name)]))


def _tags(page: CorpusPage, said: Said, source: str | None) -> list[str]:
    kind = next(p.kind for p in page.paragraphs if p.span[0] <= said.content[0][0] < p.span[1])
    who = page.who.get(said.speakers[0] or "")
    tags = [f"genre-{page.head['genre']}"]
    tags += ["pronoun"] if source and PRONOUN.fullmatch(source) else []
    tags += ["nested"] if said.outer else []
    tags += ["title"] if kind == "title" else []
    tags += ["no-source"] if source is None else []
    return tags + ([f"type-{who.type}"] if who else [])


def facts_gold(built: Sequence[Built]) -> Json:
    """The shape of gold for frames and figures, of the pages where they are marked."""
    return {"core": CORE, "pages": {one.name: _facts_page(one) for one in built if one.page.facts}}


def _facts_page(one: Built) -> Json:
    page = one.page
    return {
        "text": one.text,
        "frames": [_frame_gold(one, f, n) for n, f in enumerate(page.frames)],
        "figures": [_figure_gold(one, f, n) for n, f in enumerate(page.figures) if not f.optional],
        "number_traps": [{**_words(one, n.span), "kind": n.why} for n in page.negatives if n.what == "figure"],
        "frame_traps": [{**_words(one, n.span), "types": [n.what]} for n in page.negatives if n.what in CORE],
        "ignore": [
            *({**_words(one, s), "what": what, "types": ["*"]} for s in page.ignored for what in ("frames", "figures")),
            *({**_words(one, f.span), "what": "figures", "types": ["*"]} for f in page.figures if f.optional),
        ],
    }  # fmt: skip


def _claimants(page: CorpusPage, claim: str | None) -> tuple[str | None, list[str]]:
    said = next((s for s in page.statements if s.id == claim), None)
    if said is None:
        return None, []
    named = [s or NOBODY for s in said.speakers]  # a statement that nobody is named for is not the page's own voice
    return named[0], named[1:]


def _frame_gold(one: Built, frame: Fact, number: int) -> Json:
    claimant, others = _claimants(one.page, frame.claim)

    def filler(role: Role) -> Json:
        return {**_words(one, role.span), "alt": [list(one.place(s)) for s in role.also]}

    return {
        "id": f"{one.name}#X{number + 1}", "type": frame.type, "code": frame.code, "status": frame.status, "status_alt": [],
        "roles": {role: [filler(f) for f in fillers] for role, fillers in frame.roles.items()},
        "whole": {role: [list(one.place(s)) for s in spans] for role, spans in frame.whole.items()},
        "optional": frame.optional, "claimant": claimant, "claimant_alt": others, "tags": [f"genre-{one.page.head['genre']}"],
    }  # fmt: skip


def _figure_gold(one: Built, figure: Number, number: int) -> Json:
    claimant, others = _claimants(one.page, figure.claim)
    return {
        "id": f"{one.name}#F{number + 1}", **_words(one, figure.span), "value": figure.value, "comparator": figure.comparator,
        "comparator_alt": [], "of": figure.of, "unit": figure.unit, "unit_alt": [], "where": figure.where, "when": figure.when,
        "claimant": claimant, "claimant_alt": others, "tags": [],
    }  # fmt: skip


def linking_gold(built: Sequence[Built]) -> Json:
    """The shape of gold for linking, over the stories among the pages. A statement that no line names is a claim of its own."""
    named = {one.page.name: one.name for one in built}
    found, _ = stories([one.page for one in built])
    splits = splits_of()
    out: Json = {
        "pages": {
            one.name: {
                "url": one.page.head["url"], "outlet": one.page.head["outlet"], "published": one.page.head.get("published"),
                "language": one.page.head["language"], "story": one.page.path.parent.name, "split": splits.get(one.page.path.parent.name),
            }
            for one in built if one.page.is_of_a_story
        },
        "reposts": [{"from": named[a.name], "to": named[b.name], "kind": k} for s in found for a, b, k in s.reposts],
    }  # fmt: skip
    claims = [claim for story in found for claim in _story_claims(story, named, splits)]
    index = {(a["page"], a["content"]): c["id"] for c in claims for a in c["appearances"]}

    def ref(place: Place) -> Json:
        key = (named[place.page.name], place.content)
        return {"page": key[0], "content": key[1], "claim": index[key]}

    def figure(counted: Counted) -> Json:
        return {
            "page": named[counted.page.name], "value": counted.figure.value, "comparator": counted.figure.comparator,
            "speaker": counted.speaker, "words": counted.page.words(counted.figure.span),
        }  # fmt: skip

    def between(places: Sequence[Place]) -> Json:
        first, last = ref(places[0]), ref(places[1])
        return {"claim": first["claim"], "from_page": first["page"], "to_page": last["page"]}

    # What is no appearance (a belief, a question) can be in no pair of them.
    ignored = [
        (s, what, places)
        for s in found
        for what, places in s.ignored
        if all((named[p.page.name], p.content) in index for p in places)
    ]
    return out | {
        "claims": claims,
        "conflicts": [
            {"kind": c.kind, "of": c.of, "where": c.where, "when": c.when, "figures": [figure(f) for f in c.figures]} for s in found for c in s.conflicts
        ],
        "not_same": [{"a": ref(a), "b": ref(b)} for s in found for a, b in s.not_same],
        "not_route": [{"a": ref(a), "b": ref(b)} for s in found for a, b in s.not_route],
        "not_conflicts": [{"a": figure(a), "b": figure(b)} for s in found for a, b in s.not_conflict],
        "ignore": {
            "appearances": [{"page": named[p[0].page.name], "content": p[0].content} for s in found for what, p in s.ignored if what == "appearance"],
            "reposts": [{"from": named[a.name], "to": named[b.name]} for s in found for a, b in s.ignored_reposts],
            "changes": [
                {"type": kind, **edge} for _, what, p in ignored if what == "change" for edge in (between(p), between(p[::-1])) for kind in CHANGES
            ],
            "conflicts": [{"a": figure(a), "b": figure(b)} for s in found for a, b in s.ignored_conflicts],
            "same": [{"a": ref(p[0]), "b": ref(p[1])} for _, what, p in ignored if what == "same"],
            "routes": [between(p) for _, what, p in ignored if what == "route"],
        },
    }  # fmt: skip


def _story_claims(story: Story, named: dict[str, str], splits: dict[str, str]) -> Iterable[Json]:
    held = {(p.page.name, p.spans) for c in story.claims.values() for p in c.places}
    alone = [
        Place(page=page, said=said, spans=tuple(said.content))
        for _, page in sorted(story.pages.items())
        for said in page.statements
        if said.mode == "said" and (page.name, tuple(said.content)) not in held
    ]
    told = [p for pair in (*story.not_same, *story.not_route) for p in pair if p.said is None]
    for place in told:
        if (place.page.name, place.spans) not in held and place not in alone:
            alone.append(place)
    singles = [
        Claim(id=f"A{n}", places=(p,), origin=p, speaker=p.said.speakers[0] if p.said else None)
        for n, p in enumerate(alone, 1)
    ]
    for claim in (*story.claims.values(), *singles):
        yield _claim_gold(story, claim, named, splits)


def _claim_gold(story: Story, claim: Claim, named: dict[str, str], splits: dict[str, str]) -> Json:
    folder = story.path.parent.name

    def appearance(place: Place) -> Json:
        said = place.said
        kind = "own-voice" if said is None else _kind(place.page, said)
        words = " ".join(place.page.words(s) for s in said.source) if said else ""
        return {
            "page": named[place.page.name],
            "content": place.content,
            "speaker_as_given": words or None,
            "kind": kind,
        }

    return {
        "id": f"{folder}-{claim.id}", "speaker": claim.speaker, "split": splits.get(folder),
        "origin": {"page": named[claim.origin.page.name], "content": claim.origin.content} if claim.origin else None,
        "appearances": [appearance(p) for p in claim.places],
        "routes": [
            {"from_page": named[e.start.page.name], "to_page": named[e.end.page.name], "how": e.kinds[0], "how_any": list(e.kinds)}
            for e in story.routes if e.claim == claim.id
        ],
        "changes": [
            {"type": e.kinds[0], "or": list(e.kinds[1:]), "from_page": named[e.start.page.name], "to_page": named[e.end.page.name],
             "from_words": e.words[0], "to_words": e.words[1]}
            for e in story.changes if e.claim == claim.id
        ],
    }  # fmt: skip


def contract(one: Built) -> Json:
    """The line that a perfect `sayso extract` would print for a page, as far as the corpus marks it."""
    page, head = one.page, one.page.head
    regions = [{"kind": p.kind, "span": list(one.place(p.span))} for p in page.paragraphs]
    title = next((p for p in page.paragraphs if p.kind == "title"), None)
    own_figures = [_figure_line(one, f) for f in page.figures if f.claim is None]
    return {
        "page": {"path": one.name, "url": head["url"], "sha256": None, "media_type": "text/plain", "retrieved": None},
        "article": {
            "text": one.text, "title": _words(one, title.span) if title else None,
            "author": {"text": head["author"], "span": None} if "author" in head else None,
            "outlet": {"text": head["outlet"], "span": None}, "language": head["language"],
            "published": {"edtf": _published(one), "how": "the corpus", "span": None}, "regions": regions,
        },
        "statements": [_statement_line(one, s) for s in page.statements],
        "figures": own_figures,
        "frames": [_frame_line(one, f) for f in page.frames if f.claim is None],
    }  # fmt: skip


def _statement_line(one: Built, said: Said) -> Json:
    page = one.page
    who = page.who.get(said.speakers[0] or "")

    def words(spans: list[Span]) -> Json | None:
        moved = [list(one.place(s)) for s in spans]
        return {"text": " ".join(one.text[a:b] for a, b in moved), "spans": moved} if spans else None

    return {
        "id": f"{page.name}#{said.id}", "kind": _kind(page, said), "mode": said.mode, "score": 1.0,
        "content": words(said.content), "cue": words(said.cue), "source": words(said.source),
        "speaker": {"name": said.speakers[0], "type": who.type if who else None, "role": who.role if who else None, "entity": None, "how": "the corpus"},
        "via": [{"name": c.name, "type": page.who[c.name].type, "span": list(one.place(c.span)), "how": "the corpus"} for c in said.chains[0] if c.name in page.who],
        "said": {"edtf": said.days[0].edtf, "span": list(one.place(said.days[0].span)) if said.days[0].span else None, "how": "the corpus"},
        "figures": [_figure_line(one, f) for f in page.figures if f.claim == said.id],
        "frames": [_frame_line(one, f) for f in page.frames if f.claim == said.id],
    }  # fmt: skip


def _figure_line(one: Built, figure: Number) -> Json:
    return {
        "span": list(one.place(figure.span)), "value": figure.value, "comparator": figure.comparator, "of": figure.of,
        "unit": figure.unit, "where": figure.where, "when": figure.when,
    }  # fmt: skip


def _frame_line(one: Built, frame: Fact) -> Json:
    roles = {role: [_words(one, f.span) for f in fillers] for role, fillers in frame.roles.items()}
    return {"type": frame.type, "code": frame.code, "status": frame.status, "roles": roles}


def linking_lines(gold: Json) -> dict[str, list[Json]]:
    """What perfect `sayso reposts`, `claims` and `conflicts` would print for a gold of linking."""
    claims: list[Json] = []
    for claim in gold["claims"]:
        ids = {(a["page"], a["content"]): f"{claim['id']}/{n}" for n, a in enumerate(claim["appearances"])}
        first: dict[str, str] = {}
        for (page, _), name in ids.items():
            first.setdefault(page, name)
        origin = claim["origin"]
        claims.append(
            {
                "id": claim["id"], "text": claim["appearances"][0]["content"], "speaker": claim["speaker"],
                "origin": ids[origin["page"], origin["content"]] if origin else None,
                "appearances": [{"statement": ids[a["page"], a["content"]], "page": a["page"], "content": a["content"]} for a in claim["appearances"]],
                "route": [{"from": first[r["from_page"]], "to": first[r["to_page"]], "how": r["how"]} for r in claim["routes"]],
                "changes": [{"type": c["type"], "from": first[c["from_page"]], "to": first[c["to_page"]]} for c in claim["changes"]],
            }
        )  # fmt: skip
    return {
        "reposts": [{**r, "share": 1.0, "passages": []} for r in gold["reposts"]],
        "claims": claims,
        "conflicts": list(gold["conflicts"]),
    }


def brat(page: CorpusPage) -> tuple[str, str]:
    """Title and body of a page as a text, and its attributions of every mode in PolNeAR's standoff."""
    paragraphs = page.read()
    text, shifts = "", list[tuple[Span, int]]()
    for paragraph in paragraphs:
        shifts.append((paragraph.span, len(text) - paragraph.span[0]))
        text += page.words(paragraph.span) + "\n"

    def moved(span: Span) -> str:
        shift = next(by for (a, b), by in shifts if a <= span[0] < b)
        return f"{span[0] + shift} {span[1] + shift}"

    spans, events = list[str](), list[str]()
    counts: Counter[str] = Counter()
    for said in page.statements:
        parts = []
        for role, found in (("Source", said.source), ("Cue", said.cue), ("Content", said.content)):
            inside = [s for s in found if any(a <= s[0] < b for (a, b), _ in shifts)]
            if inside:
                counts["T"] += 1
                words = " ".join(page.words(s) for s in inside)
                spans.append(f"T{counts['T']}\t{role} {';'.join(moved(s) for s in inside)}\t{words}")
                parts.append((role, f"T{counts['T']}"))
        counts["E"] += 1
        anchor = next(part for part in parts if part[0] == "Content")[1]
        events.append(f"E{counts['E']}\tAttribution:{anchor} " + " ".join(f"{role}:{ref}" for role, ref in parts))
    return text, "\n".join([*spans, *events, ""])


def main(arguments: list[str] | None = None) -> int:
    """Write a shape."""
    parser = argparse.ArgumentParser(description="Write the corpus in a gold shape.")
    parser.add_argument("shape", choices=("pages", "facts", "linking", "brat", "contract"))
    parser.add_argument("out", type=Path, help="a file; for brat a folder")
    parser.add_argument("--split", choices=("train", "dev", "test"))
    parser.add_argument("--language")
    told = parser.parse_args(arguments)
    built = [build(page) for page in load(split=told.split, language=told.language)]
    if told.shape == "brat":
        for name in ("text", "attributions"):
            (told.out / name).mkdir(parents=True, exist_ok=True)
        for one in built:
            text, marks = brat(one.page)
            stem = one.page.name.replace("/", "-")
            (told.out / "text" / f"{stem}.txt").write_text(text, encoding="utf-8")
            (told.out / "attributions" / f"{stem}_0.ann").write_text(marks, encoding="utf-8")
    elif told.shape == "contract":
        told.out.write_text(
            "".join(json.dumps(contract(one), ensure_ascii=False) + "\n" for one in built), encoding="utf-8"
        )
    else:
        shape = {"pages": pages_gold, "facts": facts_gold, "linking": linking_gold}[told.shape]
        told.out.write_text(json.dumps(shape(built), ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(built)} pages written as {told.shape} to {told.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
