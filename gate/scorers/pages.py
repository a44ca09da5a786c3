"""Gold of whole pages and lines of `sayso extract` go in; what was found, whose it is, through whom, when, and what should not have been read come out.

Gold and predictions meet by words, not by offsets: a gold content is looked up as a run of words in the predicted
`article.text` (in plain text its offsets are tried first). A prediction stands for a statement when their words overlap by
half or more (Jaccard), the closest pair first, each once. Only a quotation that its attribution or a new paragraph breaks
may come in pieces, together half or more of it. Only the mode `said` counts. What matches nothing and lies in `ignore`
costs nothing. Shares are over all gold statements unless the name says `_found` (of those found) or `_given`.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gate.scorers.matching import HALF, Row, by_name, closest, jaccard, share, show
from gate.scorers.names import is_named, words_of
from sayso.language.edtf import bounds

WORD = re.compile(r"\w+")
READ = frozenset(("body", "title", "headline", "byline", "dateline", "subtitle", "lead"))
INSIDE = 0.8  # the part of a piece's words that must lie in the gold content
PRONOUNS = frozenset(
    "he she they it i we you him her them his hers their я мы вы он она оно они его ее её их ему ей им тот та те".split()
)


class Words:
    """The text that was read, as folded words with their offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(WORD.finditer(text))
        self.words = [m[0].casefold() for m in found]
        self.starts = [m.start() for m in found]

    def inside(self, spans: Iterable[Sequence[int]]) -> set[int]:
        """The offsets of words that begin inside the spans."""
        areas = list(spans)
        return {at for at in self.starts if any(a <= at < b for a, b in areas)}

    def locate(
        self, parts: Sequence[str], spans: Sequence[Sequence[int]] | None, avoid: frozenset[int] = frozenset()
    ) -> set[int] | None:
        """Where a content's words stand: at its own offsets, else the tightest run of its parts, outside `avoid` if there is a choice."""
        if spans and all(self.text[a:b] == part for (a, b), part in zip(spans, parts, strict=True)):
            return self.inside(spans)
        wanted = [[w.casefold() for w in WORD.findall(part)] for part in parts]
        runs = [run for first in self._runs(wanted[0]) if (run := self._along(first, wanted))]
        if not runs:
            return None
        places = [{self.starts[n] for n in run} for run in runs]
        best = min(range(len(runs)), key=lambda n: (bool(places[n] & avoid), runs[n][-1] - runs[n][0], n))
        return places[best]

    def _runs(self, want: Sequence[str], begin: int = 0) -> list[int]:
        size = len(want)
        ends = range(begin, len(self.words) - size + 1) if size else ()
        return [n for n in ends if self.words[n] == want[0] and self.words[n : n + size] == want]

    def _along(self, first: int, wanted: Sequence[Sequence[str]]) -> list[int] | None:
        run = list(range(first, first + len(wanted[0])))
        for part in wanted[1:]:
            following = self._runs(part, run[-1] + 1)
            if not following:
                return None
            run += range(following[0], following[0] + len(part))
        return run


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What became of one gold statement. `links` are right, given and wanted ones."""

    page: str
    language: str
    tags: tuple[str, ...]
    words: str
    named: bool
    chained: bool
    dated: bool
    found: bool = False
    speaker: bool = False
    answered: bool = False
    via: bool = False
    said: bool = False
    said_given: bool = False
    kind: bool = False
    links: tuple[int, int, int] = (0, 0, 0)


@dataclass(slots=True)
class Tally:
    """All judged statements, counts, and the list of what went wrong."""

    judged: list[Judged] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    misses: list[tuple[object, ...]] = field(default_factory=list)


def name_of(value: object) -> str | None:
    """The name in an object of the contract, or the name itself."""
    found = value.get("name") or value.get("text") if isinstance(value, Mapping) else value
    return str(found) if found else None


def day_of(value: object) -> str | None:
    """The EDTF of a date of the contract without its marks of doubt; None for none and for open intervals."""
    written = value.get("edtf") if isinstance(value, Mapping) else value
    bare = re.sub(r"T[\d:.,]+(Z|[+-][\d:]+)?|[?~%]", "", str(written or "")).strip()
    is_open = bare.startswith(("..", "/")) or bare.endswith(("..", "/"))
    return bare if re.search(r"\d", bare) and not is_open else None


def same_days(one: str | None, other: str | None) -> bool:
    """The same first and last day, however written.

    >>> same_days("2031-02", "2031-02-01/2031-02-28"), same_days(None, "2031"), same_days("XXXX-04-05", "XXXX-04-05")
    (True, False, True)
    """
    if one is None or other is None:
        return one is other
    left, right = bounds(one.replace("-XX", "")), bounds(other.replace("-XX", ""))
    return left == right if left and right else one == other


def score(gold: Mapping[str, Row], rows: Mapping[str, Row]) -> Tally:
    """Every page of the gold against its line; a page without one found nothing."""
    tally = Tally()
    for name, page in gold.items():
        _page(name, page, rows.get(name) or {}, tally)
    return tally


def _page(name: str, page: Row, row: Row, tally: Tally) -> None:
    counts, wanted = tally.counts, [*page["statements"], *page.get("nameless", [])]
    counts.update(
        furniture=len(page["furniture"]),
        figures=len(page["figures"]),
        **{f"{key}_gold": bool(page.get(key)) for key in ("published", "author", "outlet", "title")},
    )
    article = row.get("article") or {}
    if article.get("text") is None:
        tally.misses.append((name, "no article", (row.get("skipped") or {}).get("reason", "no line")))
        counts.update(published_null=bool(page["published"]), marked=len(page["furniture"]))
        tally.judged += [_judged(name, page, each, [], [], tally) for each in wanted]
        return
    text, plain = Words(article["text"]), not name.endswith(".html")

    def where(marked: Iterable[Row]) -> list[set[int]]:
        return [text.locate([m["text"]], [m["span"]] if plain else None) or set() for m in marked]

    furniture, ignored = where(page["furniture"]), where(page.get("ignore", []))
    avoid = frozenset[int]().union(*furniture)
    want = [
        text.locate(each.get("parts") or [each["content"]], each["spans"] if plain else None, avoid) or set()
        for each in wanted
    ]
    given = [s for s in row.get("statements") or [] if (s.get("mode") or "said") == "said"]
    have = [text.inside((s.get("content") or {}).get("spans") or []) for s in given]
    groups = _grouped(wanted, want, have)
    others = [n for each in wanted for n in (each["speaker"], *each["via"]) if n] + page.get("others", [])
    for i, each in enumerate(wanted):
        if i not in groups:
            what = "statement" if want[i] else "words not in article.text"
            tally.misses.append((name, what, each["content"][:70].replace("\n", " ")))
        tally.judged.append(_judged(name, page, each, [given[j] for j in groups.get(i, [])], others, tally))
    taken = {j for group in groups.values() for j in group}
    counts.update(predicted=len(given), split=sum(len(g) > 1 for g in groups.values()))
    for j, words in enumerate(have):
        if j not in taken:
            _extra(name, given[j], words, want, ignored, tally)
    used = set[int]().union(*have, _figures(name, page, row, text, avoid, tally))
    regions = article.get("regions") or [{"kind": "body", "span": [0, len(text.text)]}]
    body = text.inside(r["span"] for r in regions if r["kind"] in READ)
    for each, at in zip(page["furniture"], furniture, strict=True):
        counts.update(leaks=bool(at & used), marked=not at & body)
        if at & used:
            tally.misses.append((name, "leak", each["text"][:70]))
    _metadata(name, page, article, tally)


def _grouped(wanted: Sequence[Row], want: Sequence[set[int]], have: Sequence[set[int]]) -> dict[int, list[int]]:
    """Gold by its predictions: the closest one, and where a quotation is broken every piece that lies inside it."""
    groups = {i: [j] for i, j in closest(want, have).items()}
    free = set(range(len(have))) - {j for group in groups.values() for j in group}
    for i, each in enumerate(wanted):
        if not want[i] or (len(each["spans"]) == 1 and "\n" not in each["content"]):
            continue
        inside = [j for j in sorted(free) if have[j] and len(have[j] & want[i]) >= INSIDE * len(have[j])]
        if inside and jaccard(set().union(*(have[j] for j in inside + groups.get(i, []))), want[i]) >= HALF:
            groups[i] = groups.get(i, []) + inside
            free -= set(inside)
    return groups


def _extra(
    name: str, given: Row, words: set[int], want: Sequence[set[int]], ignored: Sequence[set[int]], tally: Tally
) -> None:
    """A prediction that stands for no statement: to be ignored, or wrong, and then how."""
    if any(words and len(words & area) >= HALF * min(len(words), len(area)) for area in ignored if area):
        tally.counts["ignored"] += 1
        return
    doubled = any(jaccard(words, each) >= HALF for each in want)
    piece = any(each and words and len(words & each) >= INSIDE * len(words) for each in want)
    tally.counts.update(wrong=1, doubled=doubled, pieces=piece and not doubled)
    said = (given.get("content") or {}).get("text") or ""
    tally.misses.append((name, "extra", name_of(given.get("speaker")), said[:70].replace("\n", " ")))


def _figures(name: str, page: Row, row: Row, text: Words, avoid: frozenset[int], tally: Tally) -> set[int]:
    """Counts the figures that are right; the words of all that were given."""
    said = [
        f for s in row.get("statements") or [] if (s.get("mode") or "said") == "said" for f in s.get("figures") or []
    ]
    given = [f for f in [*(row.get("figures") or []), *said] if f.get("span")]
    for figure in page["figures"]:
        plain = None if name.endswith(".html") else [figure["span"]]
        at, comparator = text.locate([figure["text"]], plain, avoid) or set(), figure.get("comparator") or figure["rel"]
        right = any(
            text.inside([f["span"]]) & at
            and f.get("value") == figure["value"]
            and (f.get("comparator") or "=") == comparator
            for f in given
        )
        tally.counts["figures_right"] += right
        if not right:
            tally.misses.append((name, "figure", figure["text"], comparator, figure["value"]))
    return text.inside(f["span"] for f in given)


def _metadata(name: str, page: Row, article: Row, tally: Tally) -> None:
    got, want = day_of(article.get("published")), page["published"]
    kind = "right" if same_days(got, want) else "null" if got is None else "wrong"
    if not want:
        kind = "invented" if got else ""
    if kind:
        tally.counts["published_" + kind] += 1
    if kind not in ("", "right"):
        tally.misses.append((name, "published_" + kind, got, "for", want))
    author = name_of(article.get("author"))
    if page["author"]:
        right = any(is_named(author, one.strip()) for one in page["author"].split(";"))
        tally.counts["author_right"] += right
        if not right:
            tally.misses.append((name, "author", author, "for", page["author"]))
    elif author:
        tally.counts["author_invented"] += 1
        tally.misses.append((name, "author_invented", author))
    tally.counts["outlet_right"] += bool(page.get("outlet")) and is_named(
        name_of(article.get("outlet")), page["outlet"]
    )
    title = [w.casefold() for w in WORD.findall(name_of(article.get("title")) or "")]
    tally.counts["title_right"] += bool(page.get("title")) and title == [
        w.casefold() for w in WORD.findall(page["title"])
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """One prediction beside its gold statement."""

    answered: bool
    speaker: bool
    via: bool
    links: tuple[int, int, int]
    said: bool
    said_given: bool
    kind: bool
    gave: dict[str, object]


def _answer(wanted: Row, given: Row, others: Sequence[str]) -> _Answer:
    who, got = name_of(given.get("speaker")), day_of(given.get("said"))
    chain = [name_of(link) or "" for link in given.get("via") or []]
    chains = [wanted["via"], *wanted.get("via_also", [])]
    rest = [o for o in others if o != wanted["speaker"]]
    names = [wanted["speaker"], *wanted.get("speaker_also", [])]
    days = [day_of(d) for d in (wanted["said"], *wanted.get("said_also", []))]
    best = max(chains, key=lambda c: (_is_chain(chain, c, others), _links(chain, c) - 0.01 * len(c)))
    return _Answer(
        answered=bool(who) and not set(words_of(who)) <= PRONOUNS,
        speaker=any(is_named(who, one, rest) if one else not who for one in names),
        via=any(_is_chain(chain, c, others) for c in chains),
        links=(_links(chain, best), len(chain), len(best)),
        said=any(same_days(got, day) for day in days)
        if got
        else not wanted["said"] or None in wanted.get("said_also", []),
        said_given=got is not None,
        kind=given.get("kind") == wanted["kind"],
        gave={"speaker": who, "via": chain, "said": got},
    )


def _is_chain(given: Sequence[str], chain: Sequence[str], others: Sequence[str]) -> bool:
    if len(given) != len(chain):
        return False
    return all(is_named(a, b, [o for o in others if o != b]) for a, b in zip(given, chain, strict=True))


def _links(given: Sequence[str], chain: Sequence[str]) -> int:
    left = list(chain)
    for link in given:
        hit = next((c for c in left if is_named(link, c)), None)
        if hit is not None:
            left.remove(hit)
    return len(chain) - len(left)


def _judged(name: str, page: Row, wanted: Row, given: Sequence[Row], others: Sequence[str], tally: Tally) -> Judged:
    """One gold statement; of several pieces all need the right speaker, one the right chain."""
    what: dict[str, Any] = {
        "page": name, "language": page["language"], "tags": tuple(wanted["tags"]), "words": wanted["content"],
        "named": bool(wanted["speaker"]), "chained": bool(wanted["via"]), "dated": bool(wanted["said"]),
    }  # fmt: skip
    if not given:
        return Judged(**what, links=(0, 0, len(wanted["via"])))
    answers = [_answer(wanted, one, others) for one in given]
    best = max(answers, key=lambda a: (a.via, a.links[0]))
    dated = [a for a in answers if a.said_given] or answers
    judged = Judged(
        **what, found=True, answered=all(a.answered for a in answers), speaker=all(a.speaker for a in answers), via=best.via, links=best.links,
        said=all(a.said for a in dated), said_given=any(a.said_given for a in answers), kind=any(a.kind for a in answers),
    )  # fmt: skip
    for key in ("speaker", "via", "said"):
        if not getattr(judged, key):
            gave = dict.fromkeys(str(a.gave[key]) for a in answers if not getattr(a, key))
            tally.misses.append((name, key, *gave, "for", wanted[key], "|", wanted["content"][:50].replace("\n", " ")))
    return judged


def figures(tally: Tally, pages: int, *, groups: bool = True) -> dict[str, Any]:
    """The figures by name; with `groups` also for each language, form and tag."""
    n, judged = tally.counts, tally.judged
    found = [r for r in judged if r.found]

    def part(key: str, rows: Iterable[Judged]) -> float | None:
        of = list(rows)
        return share(sum(getattr(r, key) for r in of), len(of))

    pronouns = [r for r in judged if "pronoun" in r.tags]
    dated = [r for r in found if r.dated]
    right, given, wanted = (sum(r.links[k] for r in judged) for k in range(3))
    out: dict[str, Any] = {
        "pages": pages, "pages_missing": sum(m[1] == "no article" for m in tally.misses), "gold": len(judged), "predicted": n["predicted"],
        "found": part("found", judged), "precision": share(n["predicted"] - n["wrong"], n["predicted"]),
        "precision_lenient": share(n["predicted"] - n["wrong"] + n["pieces"], n["predicted"]),
        "extra": n["wrong"], "extra_doubled": n["doubled"], "extra_pieces": n["pieces"], "extra_ignored": n["ignored"], "found_in_pieces": n["split"],
        "speaker": part("speaker", (r for r in judged if r.named)), "speaker_found": part("speaker", (r for r in found if r.named)),
        "nameless_null": part("speaker", (r for r in found if not r.named)),
        "pronoun_gold": len(pronouns), "pronoun_answered": part("answered", pronouns), "pronoun_right": part("speaker", pronouns),
        "pronoun_right_given": part("speaker", (r for r in pronouns if r.answered)),
        "via": part("via", (r for r in judged if r.chained)), "via_found": part("via", (r for r in found if r.chained)),
        "via_none_found": part("via", (r for r in found if not r.chained)),
        "link_precision": share(right, given), "link_recall": share(right, wanted),
        "said": part("said", (r for r in judged if r.dated)), "said_gold": sum(r.dated for r in judged),
        "said_right": sum(r.said for r in dated), "said_wrong": sum(r.said_given and not r.said for r in dated),
        "said_missing": sum(not r.said_given and not r.said for r in dated),
        "said_null_right": sum(r.said for r in found if not r.dated), "said_invented": sum(not r.said for r in found if not r.dated),
        "said_right_given": part("said", (r for r in found if r.said_given)), "kind_found": part("kind", found),
        "figures": share(n["figures_right"], n["figures"]),
        "furniture": n["furniture"], "leaks": n["leaks"], "marked": share(n["marked"], n["furniture"]),
        "published": share(n["published_right"], n["published_gold"]),
        **{f"published_{key}": n[f"published_{key}"] for key in ("right", "wrong", "null", "invented")},
        "author": share(n["author_right"], n["author_gold"]), "author_invented": n["author_invented"],
        "outlet": share(n["outlet_right"], n["outlet_gold"]), "title": share(n["title_right"], n["title_gold"]),
    }  # fmt: skip
    if groups:
        for label, rows in _groups(judged).items():
            out |= {f"{label}/n": len(rows)} | {
                f"{label}/{key}": part(key, rows) for key in ("found", "speaker", "via", "said")
            }
    return out


def _groups(judged: Sequence[Judged]) -> dict[str, list[Judged]]:
    named: dict[str, list[Judged]] = {f"lang/{code}": [] for code in sorted({r.language for r in judged})}
    named |= {"form/txt": [], "form/html": []} | {
        f"tag/{tag}": [] for tag in sorted({t for r in judged for t in r.tags})
    }
    for row in judged:
        for label in {f"lang/{row.language}", f"form/{row.page.rsplit('.', 1)[-1]}", *(f"tag/{t}" for t in row.tags)}:
            named.setdefault(label, []).append(row)
    return named


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of one run."""
    parser = argparse.ArgumentParser(
        prog="python -m gate.scorers.pages", description="Scores statements on whole pages."
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("lines", type=Path, help="what `sayso extract --format jsonl` printed")
    parser.add_argument("--misses", action="store_true", help="list what went wrong first")
    parser.add_argument("--no-tags", action="store_true", help="without figures for each language, form and tag")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args(arguments)
    gold: dict[str, Row] = json.loads(told.gold.read_text(encoding="utf-8"))
    tally = score(gold, by_name(told.lines))
    for miss in tally.misses if told.misses else ():
        print("miss", *miss)
    print(show(figures(tally, len(gold), groups=not told.no_tags), as_json=told.json))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
