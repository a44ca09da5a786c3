"""What the bearers of given names are called, by the package nomquamgender, in; the table `sayso/data/bearers.tsv` out.

usage: python -m train.bearers NAME_DATA.json     the file of that package (MIT licence): `pip install --no-deps nomquamgender==0.1.4`

Van Buskirk, Clauset and Larremore, "An open-source cultural consensus approach to name-based gender classification" (2022),
joined 36 public lists of names; for each name they give the number of lists, of people, and the share of women.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

TABLE = Path(__file__).parents[1] / "src/sayso/data/bearers.tsv"
LISTS, PEOPLE = 3, 10  # a name that fewer lists have, or fewer people bear, tells too little
DOUBT = 0.1  # the share of the others from which a name is of both; what the authors take, too
HEAD = """\
# Given names by what most of their bearers are called, in plain small letters; names of both are left out. Made by train/bearers.py.
# Source: nomquamgender 0.1.4, Ian Van Buskirk (2022). Licence: MIT, in bearers.LICENSE. Date: 2026-11-29. Names are joined by |
"""


def table(names: Mapping[str, Sequence[float]]) -> str:
    """The table of the names that tell something, a row for each first letter.

    >>> told = table({"otakar": [14, 1167, 0.0], "tania": [20, 900, 0.98], "kit": [22, 7064, 0.45], "an": [1, 3, 1.0]})
    >>> told.splitlines()[2:]
    ['he\\totakar', 'she\\ttania']
    """
    known = {name: row[2] for name, row in sorted(names.items()) if _tells(name, *row[:2])}
    told = {
        "he": [name for name, women in known.items() if women <= DOUBT],
        "she": [name for name, women in known.items() if women >= 1 - DOUBT],
    }
    letters = ((gender, group) for gender, some in told.items() for _, group in groupby(some, key=lambda name: name[0]))
    return HEAD + "".join(f"{gender}\t{'|'.join(group)}\n" for gender, group in letters)


def _tells(name: str, lists: float, people: float) -> bool:
    is_a_name = name.isascii() and name.replace("-", "").isalpha() and len(name) > 1
    return is_a_name and lists >= LISTS and people >= PEOPLE


def main() -> None:
    """Writes the table."""
    parser = argparse.ArgumentParser(prog="python -m train.bearers", description="Makes the table of given names anew.")
    parser.add_argument("data", type=Path, help="name_data.json of the package nomquamgender")
    TABLE.write_text(table(json.loads(parser.parse_args().data.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
