"""A described system as of some days and lines of `sayso system` go in; which edges were found, with their status, claimants and deniers, comes out.

An edge is right when kind, source and target agree; those of `undirected` kinds have no direction. One that is not in the gold is wrong where it
is given as actual or planned, and counts neither way otherwise; so do other kinds than the gold's, and edges that nobody claims or denies.
An `optional` edge may be missing, and is wrong only as actual where the gold has it ended or denied.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from gate.scorers.matching import Row, f1, lines, ratio, show
from gate.scorers.names import alike

HOLDS = ("actual", "planned")
OVER = ("ended", "denied")
KINDS = frozenset(("member", "agreement", "deployment", "exercise"))
Key = tuple[str, str, str]
Misses = list[tuple[object, ...]]


def _key(edge: Row, gold: Row) -> Key:
    source, target = (_canonical(edge[end], gold["aliases"]) for end in ("source", "target"))
    if edge["kind"] in gold["undirected"]:
        source, target = sorted((source, target))
    return edge["kind"], source, target


def _canonical(name: str, aliases: Mapping[str, Sequence[str]]) -> str:
    bare = _bare(name)
    return next((_bare(main) for main, others in aliases.items() if bare in map(_bare, (main, *others))), bare)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


def score(gold: Row, given: Mapping[str, Sequence[Row]], misses: Misses | None = None) -> dict[str, Counter[str]]:
    """Counts over all days under "", by kind under its name.

    Args:
        gold: the described system (`gate/system/gold.json`).
        given: the edges of each day.
        misses: what was wrong is put there, a row each.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    told = [] if misses is None else misses
    for moment in gold["dates"]:
        day, wanted = moment["as_of"], {_key(edge, gold): edge for edge in moment["edges"]}
        found: dict[Key, list[Row]] = defaultdict(list)
        for edge in given.get(day, ()):
            if edge["kind"] in KINDS and (edge["claimed_by"] or edge["disputed_by"]):
                found[_key(edge, gold)].append(edge)
        for key in sorted(found.keys() | wanted.keys()):
            edge_counts, wrong = _edge(wanted.get(key), found.get(key, []))
            told += [(day, *key, what) for what in wrong]
            for name in ("", key[0]):
                counts[name].update(edge_counts)
    return counts


def _edge(want: Row | None, given: Sequence[Row]) -> tuple[Counter[str], list[str]]:
    """What one edge of one day counts, and what is wrong about it."""
    if want is None:
        is_false = any(edge["status"] in HOLDS for edge in given)
        return Counter(given=is_false), ["nobody described it"] * is_false
    right = (want["status"], *want["status_alt"])
    best = next((edge for edge in given if edge["status"] in right), given[0] if given else None)
    if want["optional"]:
        stale = best is not None and best["status"] == "actual" and want["status"] in OVER and "actual" not in right
        return Counter(given=stale, stale=stale), ["no longer so"] * stale
    if best is None:
        return Counter(wanted=1), ["missed"]
    by, against = (_speakers(given, side) for side in ("claimed_by", "disputed_by"))
    status_right = best["status"] in right
    dispute_right = bool(against) == bool(want["disputed_by"]) and (not against or _both(against, want["disputed_by"]))
    counts = Counter(
        wanted=1, given=1, found=1, status=status_right, dispute=dispute_right, disputed=bool(want["disputed_by"]),
        disputed_found=bool(want["disputed_by"]) and dispute_right, claimants_given=len(by), claimants_wanted=len(want["claimants"]),
        claimants_right=sum(_is_in(one, want["claimants"]) for one in by), claimants_found=sum(_is_in(one, by) for one in want["claimants"]),
    )  # fmt: skip
    wrong = [f"{best['status']} for {want['status']}"] * (not status_right) + ["deniers"] * (not dispute_right)
    return counts, wrong


def _speakers(edges: Iterable[Row], side: str) -> list[str | None]:
    return list(dict.fromkeys(claim["speaker"] for edge in edges for claim in edge[side]))


def _is_in(one: str | None, others: Iterable[str | None]) -> bool:
    return any(alike(one, other) for other in others)


def _both(some: Iterable[str | None], others: Sequence[str | None]) -> bool:
    return any(_is_in(one, others) for one in some)


def figures(counts: Mapping[str, Counter[str]]) -> dict[str, float]:
    """Shares of all edges; F1 by kind."""
    n = counts[""]
    told = {
        "edge_precision": ratio(n["found"], n["given"]), "edge_recall": ratio(n["found"], n["wanted"]),
        "edge_f1": f1(n["found"], n["given"], n["wanted"]), "edge_status_accuracy": ratio(n["status"], n["found"]),
        "edge_with_status_f1": f1(n["status"], n["given"], n["wanted"]),
        "claimant_precision": ratio(n["claimants_right"], n["claimants_given"]),
        "claimant_recall": ratio(n["claimants_found"], n["claimants_wanted"]),
        "dispute_accuracy": ratio(n["dispute"], n["found"]), "dispute_recall": ratio(n["disputed_found"], n["disputed"]),
    }  # fmt: skip
    told |= {f"edge_f1.{kind}": f1(c["found"], c["given"], c["wanted"]) for kind, c in sorted(counts.items()) if kind}
    return {name: round(value, 4) for name, value in told.items()}


def read(folder: Path, gold: Row) -> dict[str, list[Row]]:
    """The edges of each day of the gold, from the files that are called by the day."""
    return {moment["as_of"]: list(lines(folder / f"{moment['as_of']}.jsonl")) for moment in gold["dates"]}


def main(arguments: list[str] | None = None) -> None:
    """Prints the figures of a folder of lines, and with `--misses` what was wrong."""
    parser = argparse.ArgumentParser(description="Scores lines of `sayso system`, a file each day of the gold.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    told = parser.parse_args(arguments)
    gold: dict[str, Any] = json.loads(told.gold.read_text(encoding="utf-8"))
    misses: Misses = []
    found = figures(score(gold, read(told.folder, gold), misses))
    for miss in misses if told.misses else ():
        print(*miss, sep=" | ")
    print(show(found, as_json=False))


if __name__ == "__main__":
    main()
