"""`sayso mentions` in this process: what it prints of pages that are read, and of pages that are not."""

import pytest

from tests.factory import json_rows as rows

PAGE = (
    "Norway sends a ship to Velsund\n\nBy Ivo Lund\n\n2 May 2031\n\nThe frigate sailed on Monday, Defence Minister Ana Ruiz said in Oslo. "
    "Ruiz met an envoy of the European Union there.\n\nShe said it was armed with missiles.\n"
)
KEYS = ["page", "span", "text", "type", "form", "name", "country", "place", "how"]


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    return path


def test_each_mention_has_its_place_type_and_name(page, sayso):
    result = sayso("mentions", page, "--format", "jsonl")
    assert result.exit_code == 0
    found = rows(result)
    for one in found:
        assert list(one) == KEYS
        assert PAGE[slice(*one["span"])] == one["text"]
        assert one["page"] == str(page)
        assert one["how"]
    told = {(one["text"], one["type"], one["form"], one["name"], one["country"]) for one in found}
    assert {
        ("Norway", "state", "name", "Norway", "NOR"),
        ("The frigate", "platform", "description", None, None),
        ("Defence Minister Ana Ruiz", "person", "name", "Ana Ruiz", None),
        ("Ruiz", "person", "name", "Ruiz", None),
        ("missiles", "weapon", "description", None, None),
    } <= told
    assert "Ivo Lund" not in {one["text"] for one in found}  # the byline is no body


def test_text_tells_the_same(page, sayso):
    text = sayso("mentions", page, "--format", "text").output
    assert "Defence Minister Ana Ruiz = Ana Ruiz  person" in text
    assert "Norway  state  [NOR]" in text


def test_a_page_in_another_language_is_told(tmp_path, sayso):
    (tmp_path / "page.txt").write_text(
        "Мост открыт\n\n«Мост открыт», — сказала министр Анна Руис в понедельник в Вельсунде.\n"
    )
    result = sayso("mentions", tmp_path / "page.txt", "--format", "jsonl")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "page.txt: no mentions told, the page is not in English" in result.stderr


def test_a_page_that_cannot_be_read_is_a_line_that_says_so(tmp_path, sayso):
    (tmp_path / "page.txt").write_text("")
    result = sayso("mentions", tmp_path / "page.txt", "--format", "jsonl")
    assert result.exit_code == 3
    assert rows(result)[0]["skipped"]["reason"] == "empty"
