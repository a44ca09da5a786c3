"""The table by genre: which pages stand together."""

from corpus.build import build, load
from gate import genres


def test_small_genres_stand_together_and_every_page_in_its_language():
    built = [build(page) for page in load(split="dev")]
    groups = dict(genres._groups(built))
    assert all(len(pages) >= genres.FEW for name, pages in groups.items() if name != "others")
    of_genres = sum(len(pages) for name, pages in groups.items() if not name.startswith("all ("))
    assert of_genres == len(built) == len(groups["all (en)"]) + len(groups["all (ru)"])
