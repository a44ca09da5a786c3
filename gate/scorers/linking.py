"""Gold of stories and lines of `sayso reposts`, `claims` and `conflicts` go in; how well sayings were followed across pages comes out.

A page is known by the last part of its path or by its address, an appearance by its page and the words of its content (Jaccard over
words as often as they stand, half or more, optimal assignment). Claims are scored by B-cubed (Bagga and Baldwin 1998) over the gold's
appearances, one not found costs recall; a page's own voice counts where it was found. Pairs in `ignore` cost nothing either way.
Routes and changes are those of page to page inside a claim; conflicts are pairs of unequal figures.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from gate.scorers.matching import HALF, Row, f1, lines, pairs, ratio, show

CHANGES = "number hedge speaker attribution-lost words-dropped words-added invented-quotation date negation translation".split()
LARGE = 1e6  # from here on a value may be given in thousands, millions or billions
Pair = frozenset[int]
Ends = tuple[str, str]


class Pages:
    """Pages of the gold by what a line calls them; those of one split are inside, the others are nobody's business."""

    def __init__(self, gold: Row, split: str | None) -> None:
        told: dict[str, Row] = gold["pages"]
        self.inside = {name for name, page in told.items() if split in (None, page["split"])}
        self.outside = set(told) - self.inside
        self.unknown: set[str] = set()
        self._names = {name.rsplit("/", 1)[-1]: name for name in told} | {
            _bare(page["url"]): name for name, page in told.items()
        }

    def find(self, called: object) -> str | None:
        """The gold's name of a page, or None."""
        if not isinstance(called, str):
            return None
        found = self._names.get(_bare(called)) or self._names.get(called.replace("\\", "/").rsplit("/", 1)[-1])
        if found is None:
            self.unknown.add(called)
        return found


def _bare(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url).split("#")[0].rstrip("/").lower()


def bag(text: str) -> Counter[str]:
    """A text's words, each as often as it stands there."""
    return Counter(re.findall(r"\w+", text.lower()))


def overlap(one: Counter[str], other: Counter[str]) -> float:
    """Jaccard over two bags.

    >>> overlap(bag("the old old quay"), bag("the old quay"))
    0.75
    """
    return ratio((one & other).total(), (one | other).total())


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An appearance of the gold; one without a claim is to be ignored."""

    claim: str | None
    page: str
    own: bool
    content: str
    words: tuple[Counter[str], ...]


@dataclass(slots=True, kw_only=True)
class Given:
    """A claim as it was printed: its statements, and edges between them."""

    statements: list[tuple[object, str | None, Counter[str]]]
    origin: object
    routes: list[tuple[object, object, str]]
    changes: list[tuple[str, object, object]]


@dataclass(slots=True, kw_only=True)
class Match:
    """Gold appearances beside the printed statements that stand for them."""

    items: list[Item]
    given: list[Given]
    places: dict[tuple[str, str, str | None], int]  # of an appearance, by its page, content and claim
    ignored: set[Pair]
    page_of: dict[object, str | None] = field(default_factory=dict)
    item_of: dict[object, int] = field(default_factory=dict)
    claim_of: dict[int, int] = field(default_factory=dict)

    def item(self, claim: Given, statement: object) -> int | None:
        """The appearance of a statement; else that of another statement of the claim on its page, for a page may tell a saying twice."""
        if statement in self.item_of:
            return self.item_of[statement]
        page = self.page_of.get(statement)
        near = {self.item_of[s] for s, at, _ in claim.statements if at is not None and at == page and s in self.item_of}
        return near.pop() if len(near) == 1 else None

    def is_free(self, *ends: int) -> bool:
        """Is the pair one that the gold leaves open?"""
        return frozenset(ends) in self.ignored


def _prf(name: str, right: int, false: int, missed: int) -> dict[str, float]:
    return {
        f"{name}_precision": ratio(right, right + false), f"{name}_recall": ratio(right, right + missed),
        f"{name}_f1": f1(right, right + false, right + missed),
    }  # fmt: skip


def _reposts(gold: Row, rows: Iterable[Row], pages: Pages) -> dict[str, Any]:
    want = {(r["from"], r["to"]): r["kind"] for r in gold["reposts"]}
    ignored = {(r["from"], r["to"]) for r in gold["ignore"]["reposts"]}
    named = {(pages.find(row["from"]), pages.find(row["to"])): row["kind"] for row in rows}
    got = {ends: kind for ends, kind in named.items() if pages.inside.issuperset(ends) and ends not in ignored}
    right = want.keys() & got.keys()
    out: dict[str, Any] = _prf("reposts", len(right), len(got) - len(right), len(want) - len(right))
    out["reposts_kind_right"] = ratio(sum(want[k] == got[k] for k in right if k in got), len(right))
    for kind in ("whole", "excerpt"):
        of = [ends for ends, told in want.items() if told == kind]
        out[f"reposts_recall_{kind}"] = ratio(sum(ends in got for ends in of), len(of))
    either, ours = ({frozenset(ends) for ends in side} for side in (want, got))
    out["reposts_f1_any_direction"] = f1(len(either & ours), len(ours), len(want))
    return out


def _items(gold: Row) -> list[Item]:
    told = [(claim["id"], a) for claim in gold["claims"] for a in claim["appearances"]]
    told += [(None, a) for a in gold["ignore"]["appearances"]]
    return [
        Item(
            claim=claim, page=a["page"], own=claim is not None and a["kind"] == "own-voice", content=a["content"],
            words=tuple(bag(text) for text in (a["content"], *a.get("also", []))),
        )
        for claim, a in told
    ]  # fmt: skip


def _given(rows: Iterable[Row], pages: Pages) -> Iterator[Given]:
    for row in rows:
        yield Given(
            statements=[(a["statement"], pages.find(a["page"]), bag(_text(a["content"]))) for a in row["appearances"]], origin=row["origin"],
            routes=list(dict.fromkeys((e["from"], e["to"], e["how"]) for e in row["route"])),
            changes=list(dict.fromkeys((e["type"], e["from"], e["to"]) for e in row["changes"])),
        )  # fmt: skip


def _text(content: str | Row) -> str:
    """The words of a content, given as such or as an object of the contract."""
    return content if isinstance(content, str) else str(content["text"])


def _match(gold: Row, rows: Iterable[Row], pages: Pages) -> Match:
    items = _items(gold)
    places = {(item.page, item.content, item.claim): n for n, item in enumerate(items)}
    ignored = {_ends(pair, places) for pair in gold["ignore"]["same"]}
    match = Match(items=items, given=list(_given(rows, pages)), places=places, ignored=ignored)
    asked: defaultdict[str, list[tuple[object, int, Counter[str]]]] = defaultdict(list)
    for number, claim in enumerate(match.given):
        for statement, page, words in claim.statements:
            match.page_of[statement] = page
            if page in pages.inside:
                asked[page].append((statement, number, words))
    by_page: defaultdict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        by_page[item.page].append(n)
    for page, ours in sorted(asked.items()):
        mine = by_page.get(page, [])
        table = [[max(overlap(told, words) for told in items[n].words) for _, _, words in ours] for n in mine]
        for a, b in pairs([[w if w >= HALF else 0.0 for w in row] for row in table]):
            statement, number, _ = ours[b]
            match.item_of[statement], match.claim_of[mine[a]] = mine[a], number
    return match


def _ends(pair: Row, places: Mapping[tuple[str, str, str | None], int]) -> Pair:
    return frozenset(places[pair[side]["page"], pair[side]["content"], pair[side]["claim"]] for side in "ab")


def _clusters(gold: Row, match: Match) -> dict[str, Any]:
    """B-cubed, pairs and hard negatives."""
    items, claim_of = match.items, match.claim_of
    real = [n for n, item in enumerate(items) if item.claim is not None]
    asked = [n for n in real if n in claim_of or not items[n].own]
    cluster, truth = defaultdict[int, list[int]](list), defaultdict[str | None, list[int]](list)
    for n in asked:
        truth[items[n].claim].append(n)
        if n in claim_of:
            cluster[claim_of[n]].append(n)

    def bcubed(chosen: Sequence[int]) -> tuple[float, float, float]:
        precisions, recalls = list[float](), list[float]()
        for n in chosen:
            if n not in claim_of:
                recalls.append(0.0)
                continue
            near = [m for m in cluster[claim_of[n]] if m == n or not match.is_free(n, m)]
            same = sum(items[m].claim == items[n].claim for m in near)
            precisions.append(same / len(near))
            recalls.append(same / sum(m == n or not match.is_free(n, m) for m in truth[items[n].claim]))
        p, r = ratio(sum(precisions), len(precisions)), ratio(sum(recalls), len(recalls))
        return p, r, ratio(2 * p * r, p + r)

    own = [n for n in real if items[n].own]
    told = [n for n in real if not items[n].own]
    out: dict[str, Any] = {
        "appearances_found": ratio(sum(n in claim_of for n in told), len(told)),
        "own_voice_found": ratio(sum(n in claim_of for n in own), len(own)),
    }
    out["claims_b3_precision"], out["claims_b3_recall"], out["claims_b3_f1"] = bcubed(asked)
    out["claims_b3_f1_several_pages"] = bcubed([n for n in asked if len(truth[items[n].claim]) > 1])[2]
    made = [ends for held in cluster.values() for ends in combinations(sorted(held), 2) if not match.is_free(*ends)]
    wrong = [(a, b) for a, b in made if items[a].claim != items[b].claim]
    wanted = sum(not match.is_free(*ends) for held in truth.values() for ends in combinations(held, 2))
    hard = [tuple(_ends(pair, match.places)) for pair in gold["not_same"]]
    hard_claims = {frozenset(items[n].claim for n in ends) for ends in hard}
    return out | {
        "pairs_predicted": len(made), "wrong_merges": len(wrong), "wrong_merges_share": ratio(len(wrong), len(made)),
        "pairs_recall": ratio(len(made) - len(wrong), wanted), "hard_negatives": len(hard),
        "hard_negatives_both_found": sum(all(n in claim_of for n in ends) for ends in hard),
        "hard_negatives_merged": sum(all(n in claim_of for n in ends) and len({claim_of[n] for n in ends}) == 1 for ends in hard),
        "hard_negative_claims": len(hard_claims),
        "hard_negative_claims_merged": len(hard_claims & {frozenset((items[a].claim, items[b].claim)) for a, b in wrong}),
    }  # fmt: skip


def _routes(gold: Row, match: Match, pages: Pages) -> dict[str, Any]:
    items = match.items
    standing: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        if item.claim is not None:
            standing[item.claim, item.page].append(place)

    def is_absent(claim: str, page: str) -> bool:
        """Nothing but the page's own voice, which was not found."""
        return all(items[k].own and k not in match.claim_of for k in standing[claim, page])

    want = {
        (claim["id"], route["from_page"], route["to_page"]): set(route.get("how_any") or [route["how"]])
        for claim in gold["claims"]
        for route in claim["routes"]
        if not is_absent(claim["id"], route["from_page"]) and not is_absent(claim["id"], route["to_page"])
    }
    ignored = {(r["claim"], r["from_page"], r["to_page"]) for r in gold["ignore"]["routes"]}
    apart = {_ends(pair, match.places) for pair in gold["not_route"]}
    reach = {
        claim["id"]: closure({(r["from_page"], r["to_page"]) for r in claim["routes"]}) for claim in gold["claims"]
    }
    right, false, joined = set[tuple[str | None, str, str]](), set[tuple[int, int]](), set[Pair]()
    n = Counter[str]()
    for claim in match.given:
        for start, end, how in claim.routes:
            a, b = match.item(claim, start), match.item(claim, end)
            if a is not None and a == b:
                continue
            if a is None or b is None or items[a].claim is None or items[b].claim is None:
                n["outside"] += not pages.outside & {match.page_of.get(start), match.page_of.get(end)}
                continue
            ends = frozenset((a, b))
            joined |= {ends} & apart
            key = (items[a].claim, items[a].page, items[b].page)
            if items[a].claim != items[b].claim:
                if ends in apart or not match.is_free(a, b):
                    false.add((a, b))
            elif key in want:
                n["how"] += key not in right and how in want[key]
                right.add(key)
            elif key not in ignored:
                if (a, b) not in false:
                    n["indirect"] += key[1:] in reach[key[0]]
                    n["backwards"] += key[:0:-1] in reach[key[0]]
                false.add((a, b))
    return {
        **_prf("routes", len(right), len(false), len(want.keys() - right)), "routes_how_right": ratio(n["how"], len(right)),
        "routes_false_skipping_a_link": n["indirect"], "routes_false_backwards": n["backwards"], "routes_outside_gold": n["outside"],
        "not_route": len(apart), "not_route_joined": len(joined),
    }  # fmt: skip


def closure(edges: Collection[Ends]) -> set[Ends]:
    """Every pair joined by a way along the edges.

    >>> sorted(closure({("a", "b"), ("b", "c")}))
    [('a', 'b'), ('a', 'c'), ('b', 'c')]
    """
    reach = set(edges)
    while more := {(a, d) for a, b in reach for c, d in reach if b == c} - reach:
        reach |= more
    return reach


def _origins(gold: Row, match: Match) -> dict[str, Any]:
    items, n = match.items, Counter[str]()
    for claim in gold["claims"]:
        mine = [k for k, item in enumerate(items) if item.claim == claim["id"]]
        if len({items[k].page for k in mine}) < 2:
            continue
        votes = Counter(match.claim_of[k] for k in mine if k in match.claim_of)
        best = min(votes, key=lambda k: (-votes[k], k)) if votes else None
        origin = match.given[best].origin if best is not None else None
        if claim["origin"] is None:
            n.update(unknown=1, named=origin is not None)
            continue
        wanted = match.places[claim["origin"]["page"], claim["origin"]["content"], claim["id"]]
        if items[wanted].own and wanted not in match.claim_of:
            continue
        n.update(
            asked=1, right=best is not None and origin is not None and match.item(match.given[best], origin) == wanted
        )
    return {
        "origin_accuracy": ratio(n["right"], n["asked"]), "origin_asked": n["asked"],
        "origin_named_where_none": ratio(n["named"], n["unknown"]),
    }  # fmt: skip


def _changes(gold: Row, match: Match, pages: Pages) -> dict[str, Any]:
    items = match.items
    want = {
        (claim["id"], change["type"], change["from_page"], change["to_page"]): {change["type"], *change.get("or", [])}
        for claim in gold["claims"]
        for change in claim["changes"]
    }
    ignored = {(c["claim"], c["type"], c["from_page"], c["to_page"]) for c in gold["ignore"]["changes"]}
    no_route = {(r["claim"], r["from_page"], r["to_page"]) for r in gold["ignore"]["routes"]}
    hits, loose, false, loose_false = set(), set(), set(), set()
    outside = 0

    def place(statement: object) -> str | None:
        is_page = statement not in match.page_of and isinstance(statement, str) and bool(re.search(r"[/.]", statement))
        return match.page_of.get(statement) or (pages.find(statement) if is_page else None)

    for claim in match.given:
        for kind, start, end in claim.changes:
            a, b = match.item(claim, start), match.item(claim, end)
            known = [n for n in (a, b) if n is not None]
            if (a is not None and a == b) or pages.outside & {match.page_of.get(start), match.page_of.get(end)}:
                continue
            ends = place(start), place(end)
            if not pages.inside.issuperset(ends) or any(items[n].claim is None for n in known):
                outside += 1
                continue
            claims = {items[n].claim for n in known}
            if len(claims) > 1:
                if not match.is_free(*known):
                    false.add((kind, start, end))
                    loose_false.add((kind, start, end))
                continue
            mine = next(iter(claims), None)
            near = sorted(
                (k for k, kinds in want.items() if k[0] == mine and k[3] == ends[1] and kind in kinds),
                key=lambda k: k[1] != kind,
            )
            exact = [k for k in near if k[2] == ends[0]]
            loose.update(near[:1])
            if exact:
                hits.add(exact[0])
            elif len(known) < 2:
                outside += 1
            elif (mine, kind, *ends) not in ignored and (mine, *ends) not in no_route:
                false.add((kind, start, end))
                if not near:
                    loose_false.add((kind, start, end))
    out: dict[str, Any] = _prf("changes", len(hits), len(false), len(want) - len(hits))
    out["changes_f1_any_from"] = f1(len(loose), len(loose) + len(loose_false), len(want))
    for kind in CHANGES:
        wanted, right = sum(k[1] == kind for k in want), sum(k[1] == kind for k in hits)
        given = right + sum(k[0] == kind for k in false)
        out[f"changes_{kind}_f1"] = f1(right, given, wanted) if wanted or given else None
        out[f"changes_{kind}_precision"] = ratio(right, given) if given else None
        out[f"changes_{kind}_gold"] = wanted
    return out | {"changes_outside_gold": outside}


Counted = tuple[str, float]


def _conflicts(gold: Row, rows: Iterable[Row], pages: Pages) -> dict[str, Any]:
    known: defaultdict[str, set[float]] = defaultdict(set)
    told = [f for c in gold["conflicts"] for f in c["figures"]]
    told += [pair[side] for pair in (*gold["not_conflicts"], *gold["ignore"]["conflicts"]) for side in "ab"]
    for figure in told:
        known[figure["page"]].add(float(figure["value"]))

    def settled(page: str, value: float) -> Counted:
        """4.6 (billion) and 4600000000 are one value."""
        large = (
            g
            for g in sorted(known[page])
            if g >= LARGE and any(abs(value * scale - g) < 1e-6 * g for scale in (1e3, 1e6, 1e9))
        )
        return page, next(large, value)

    def unequal(figures: Collection[Counted]) -> Iterator[frozenset[Counted]]:
        return (frozenset(ends) for ends in combinations(sorted(figures), 2) if ends[0][1] != ends[1][1])

    def ends(pair: Row) -> frozenset[Counted]:
        return frozenset((pair[side]["page"], float(pair[side]["value"])) for side in "ab")

    want, got = defaultdict[frozenset[Counted], set[str]](set), defaultdict[frozenset[Counted], set[str]](set)
    sets = [[*unequal({(f["page"], float(f["value"])) for f in c["figures"]})] for c in gold["conflicts"]]
    for conflict, joined in zip(gold["conflicts"], sets, strict=True):
        for pair in joined:
            want[pair].add(conflict["kind"])
    ignored = {ends(pair) for pair in gold["ignore"]["conflicts"]} - want.keys()
    for row in rows:
        named = [(pages.find(f["page"]), f["value"]) for f in row["figures"]]
        inside = {
            settled(page, float(value)) for page, value in named if page in pages.inside and page and value is not None
        }
        for pair in unequal(inside):
            if pair not in ignored:
                got[pair].add(row["kind"])
    right, never = want.keys() & got.keys(), {ends(pair) for pair in gold["not_conflicts"]}
    out: dict[str, Any] = _prf("conflicts", len(right), len(got) - len(right), len(want) - len(right))
    out["conflicts_kind_right"] = ratio(sum(bool(want[pair] & got[pair]) for pair in right), len(right))
    for kind in ("conflict", "update"):
        of = [pair for pair, kinds in want.items() if kind in kinds]
        out[f"conflicts_recall_{kind}"] = ratio(sum(pair in got for pair in of), len(of))
    return out | {
        "conflicts_found_sets": sum(any(pair in got for pair in joined) for joined in sets), "conflicts_sets": len(sets),
        "not_conflicts": len(never), "not_conflicts_alarms": len(never & got.keys()),
    }  # fmt: skip


def restrict(gold: Row, split: str | None) -> Row:
    """The gold of one split."""
    if split is None:
        return gold
    inside = {name for name, page in gold["pages"].items() if page["split"] == split}

    def keep(rows: Iterable[Row]) -> list[Row]:
        return [row for row in rows if inside.issuperset(_named(row))]

    lists = ("reposts", "not_conflicts", "not_same", "not_route", "conflicts")
    return {
        **gold, **{key: keep(gold[key]) for key in lists}, "claims": [c for c in gold["claims"] if c["split"] == split],
        "ignore": {key: keep(rows) for key, rows in gold["ignore"].items()},
    }  # fmt: skip


def _named(told: object) -> Iterator[str]:
    """Every page that a row of the gold names."""
    if isinstance(told, Mapping):
        for key, value in told.items():
            if key in ("page", "from", "to", "from_page", "to_page"):
                yield value
            else:
                yield from _named(value)
    elif isinstance(told, list):
        for value in told:
            yield from _named(value)


def score(
    gold: Row, reposts: Iterable[Row], claims: Iterable[Row], conflicts: Iterable[Row], split: str | None = None
) -> dict[str, Any]:
    """The figures by name."""
    pages = Pages(gold, split)
    gold = restrict(gold, split)
    out = _reposts(gold, reposts, pages)
    match = _match(gold, claims, pages)
    out |= _clusters(gold, match) | _routes(gold, match, pages) | _origins(gold, match) | _changes(gold, match, pages)
    out |= _conflicts(gold, conflicts, pages)
    return out | {"pages_unknown": len(pages.unknown)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of one run."""
    parser = argparse.ArgumentParser(
        prog="python -m gate.scorers.linking", description="Scores reposts, claims and conflicts."
    )
    parser.add_argument("gold", type=Path)
    for name in ("reposts", "claims", "conflicts"):
        parser.add_argument(name, type=Path, help=f"what `sayso {name} --format jsonl` printed")
    parser.add_argument("--split")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args(arguments)
    gold: Row = json.loads(told.gold.read_text(encoding="utf-8"))
    found = score(gold, lines(told.reposts), lines(told.claims), lines(told.conflicts), told.split)
    print(show(found, as_json=told.json))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
