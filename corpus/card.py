"""The corpus in, the generated parts of its datasheet out: what is there, how two markings agree, and how it differs from real news.

usage: python -m corpus.card [--check]     writes `CARD.md` between its marks; `--check` only says whether the counts are those of today
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import sha256

from corpus import agreement, measure
from corpus.build import HERE, load, splits_of
from corpus.check import pages as page_files
from corpus.records import CorpusPage
from corpus.story import Story, stories

CARD = HERE / "CARD.md"
COLUMNS = (
    "pages",
    "train",
    "dev",
    "test",
    "with facts",
    "attributions",
    "said",
    "links",
    "dated",
    "frames",
    "figures",
    "negatives",
)


def counts(pages: Sequence[CorpusPage]) -> str:
    """A row for each kind of page, and what the stories hold."""
    splits, rows = splits_of(), defaultdict[str, Counter[str]](Counter)
    for page in pages:
        kind = f"{'stories' if page.is_of_a_story else 'single pages'}, {page.head['language']}"
        said = [s for s in page.statements if s.mode == "said"]
        rows[kind].update(
            {
                "pages": 1, splits[page.path.parent.name]: 1, "with facts": page.facts, "attributions": len(page.statements), "said": len(said),
                "links": sum(len(s.chains[0]) for s in said), "dated": sum(bool(s.days[0].edtf) for s in said),
                "frames": len(page.frames), "figures": len(page.figures), "negatives": len(page.negatives),
            }
        )  # fmt: skip
    told = [*sorted(rows.items()), ("**all**", sum(rows.values(), Counter()))]
    lines = ["| | " + " | ".join(COLUMNS) + " |", "|" + " --- |" * (len(COLUMNS) + 1)]
    lines += [f"| {kind} | " + " | ".join(f"{row[name]:,}" for name in COLUMNS) + " |" for kind, row in told]
    found, _ = stories(pages)
    held: Counter[str] = Counter()
    for story in found:
        held.update(_links(story))
    return "\n".join(
        [*lines, "", f"{len(found)} stories with " + ", ".join(f"{n} {name}" for name, n in held.items()) + "."]
    )


def _links(story: Story) -> dict[str, int]:
    return {
        "claims": len(story.claims), "routes": len(story.routes), "changes": len(story.changes), "reposts": len(story.reposts),
        "conflicts and updates": len(story.conflicts),
        "pairs that must not be joined": len(story.not_same) + len(story.not_route) + len(story.not_conflict),
    }  # fmt: skip


def test_digest() -> str:
    """A digest of the test split's files, by name and bytes."""
    splits, whole = splits_of(), sha256()
    for file in page_files([HERE / "pages", HERE / "stories"]):
        if splits.get(file.parent.name) == "test":
            whole.update(f"{file.parent.name}/{file.name}\n".encode() + file.read_bytes())
    for links in sorted((HERE / "stories").glob("*/links.txt")):
        if splits.get(links.parent.name) == "test":
            whole.update(links.read_bytes())
    return whole.hexdigest()


def parts() -> dict[str, str]:
    """The generated parts by name."""
    return {
        "counts": counts(load()),
        "test": f"The digest of the test split is `{test_digest()}`.",
        "last round": agreement.table(agreement.load(HERE / "second" / "round-3")),
        "agreement": agreement.table(agreement.load(HERE / "second")),
    }


def written(card: str, told: dict[str, str]) -> str:
    """The datasheet with the parts between their marks."""
    for name, text in told.items():
        before, mark, rest = card.partition(f"<!-- {name} -->\n")
        card = before + mark + text + "\n" + rest[rest.index("<!-- end -->") :]
    return card


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes or checks."""
    parser = argparse.ArgumentParser(prog="python -m corpus.card", description="Writes the generated parts of CARD.md.")
    parser.add_argument("--check", action="store_true")
    told = parser.parse_args(arguments)
    before = CARD.read_text(encoding="utf-8")
    after = written(before, parts())
    if told.check:
        print("CARD.md is of today" if after == before else "CARD.md is out of date: say `python -m corpus.card`")
        return int(after != before)
    shared = HERE.parent.parent / "shared"
    table = {"real news": measure.compared(shared)} if shared.is_dir() else {}
    CARD.write_text(written(after, table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
