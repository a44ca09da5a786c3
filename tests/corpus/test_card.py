"""The datasheet tells what is there today, and the test split is the one whose digest it gives."""

from corpus import card
from corpus.build import load


def test_the_datasheet_is_of_today():
    told = card.CARD.read_text(encoding="utf-8")
    assert card.counts(load()) in told, "say `python -m corpus.card`"
    assert card.test_digest() in told, "the test split has changed: say so in the change, and `python -m corpus.card`"


def test_only_the_generated_parts_change():
    before = "# A\n<!-- counts -->\nold\n<!-- end -->\nprose\n<!-- test -->\nold\n<!-- end -->\n"
    after = card.written(before, {"counts": "new | 1", "test": r"\1"})
    assert after == "# A\n<!-- counts -->\nnew | 1\n<!-- end -->\nprose\n<!-- test -->\n\\1\n<!-- end -->\n"
