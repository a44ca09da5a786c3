"""Gold that holds only offsets goes in; joined with the pages' own words, the shared scorer's gold comes out.

`five.json` was written by reading the five pages of `../shared/pages`, and holds none of their text but short proper
names: every content, source, title and figure is a span in Unicode code points of the decoded file, as
`{"span": [0, 5]}` or `[[0, 5], [9, 12]]`. Each page's SHA-256 is pinned, for offsets mean nothing in other bytes.

    python gate/pages/standoff.py ../shared/pages gold.json
"""

import hashlib
import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

GOLD = Path(__file__).resolve().parent / "five.json"

Row = dict[str, Any]  # the scorer's own shape is loose JSON; this file is its edge


class PageDiffers(Exception):
    """A page is missing or its bytes are not those that were read, so that the offsets would point at other words."""


def cut(text: str, span: Sequence[int]) -> str:
    """The words at a span, which must lie in the text and hold something.

    >>> cut("She said no.", [9, 11])
    'no'
    """
    start, end = span
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}-{end} does not lie in a text of {len(text)} characters")
    return text[start:end]


def name(text: str, value: str | Sequence[int] | None) -> str | None:
    """A name as it stands, or cut out where the gold gives its place instead (unnamed sources, titles, authors).

    >>> name("A clerk said no.", [0, 7]), name("", "Ada Veld"), name("", None)
    ('A clerk', 'Ada Veld', None)
    """
    return value if value is None or isinstance(value, str) else cut(text, value)


def statement(text: str, row: Row) -> Row:
    """One statement with its words, in the scorer's shape; `repeats` becomes nothing here (see `page`)."""
    parts = [cut(text, span) for span in row["content"]]
    joined: Row = {
        "content": " ".join(parts),
        "span": [row["content"][0][0], row["content"][-1][1]],
        "spans": row["content"],
        "kind": row["kind"],
        "mode": row["mode"],
        "speaker": name(text, row["speaker"]),
        "speaker_also": [name(text, other) for other in row.get("speaker_also", [])],
        "source": name(text, row["source"]),
        "via": row["via"],
        "via_also": row.get("via_also", []),
        "said": row["said"],
        "said_also": row.get("said_also", []),
        "tags": row.get("tags", []),
    }
    if len(parts) > 1:
        joined["parts"] = parts
    return joined


def page(text: str, row: Row) -> Row:
    """One page with its words. The scorer knows no repeats: the second printing costs nothing, found or not."""
    marked = {key: [{"text": cut(text, span), "span": span} for span in row[key]] for key in ("furniture", "ignore")}
    again = [span for found in row["statements"] for spans in found.get("repeats", []) for span in spans]
    marked["ignore"] += [{"text": cut(text, span), "span": span} for span in again]
    found = [statement(text, each) for each in row["statements"]]
    figures = [{**each, "text": cut(text, each["span"]), "of": cut(text, each["of"])} for each in row["figures"]]
    return {
        **{key: name(text, row[key]) for key in ("title", "author", "outlet")},
        "published": row["published"],
        "language": row["language"],
        **marked,
        "statements": [each for each in found if each["speaker"]],
        "nameless": [each for each in found if not each["speaker"]],
        "figures": figures,
    }


def join(folder: Path, gold: Path = GOLD) -> dict[str, Row]:
    """The gold of all pages with the words of the files in `folder`; `PageDiffers` names a file that is another."""
    rows: Mapping[str, Row] = json.loads(gold.read_text(encoding="utf-8"))
    joined = {}
    for file, row in rows.items():
        path = folder / file
        data = path.read_bytes() if path.is_file() else b""
        if hashlib.sha256(data).hexdigest() != row["sha256"]:
            raise PageDiffers(f"{path} is not the file that the gold was read from")
        joined[file] = page(data.decode("utf-8"), row)
    return joined


def write(folder: Path, to: Path | None = None) -> Path:
    """Writes the joined gold to `to`, or to a temporary file that the caller removes, and returns where it is."""
    if to is None:
        with tempfile.NamedTemporaryFile(prefix="pages-gold-", suffix=".json", delete=False) as file:
            to = Path(file.name)
    to.write_text(json.dumps(join(folder), ensure_ascii=False), encoding="utf-8")
    return to


def main(arguments: Sequence[str]) -> int:
    """`standoff.py FOLDER OUT`: 0, or 1 with one line where a page is not the one that was read."""
    if len(arguments) not in (1, 2):
        print("usage: standoff.py FOLDER [OUT.json]", file=sys.stderr)
        return 2
    try:
        written = write(Path(arguments[0]), Path(arguments[1]) if len(arguments) == 2 else None)
    except PageDiffers as error:
        print(error, file=sys.stderr)
        return 1
    print(written)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
