"""Time grows with the page and not with its square: four times the sayings are not sixteen times the work."""

import time

import pytest

from sayso.extract.edges import tidy
from sayso.extract.forms import sure_forms
from sayso.extract.found import Found, apart
from sayso.extract.relative import absorbed, without_carriers
from sayso.extract.repeats import continued, once
from sayso.extract.standing import standing
from sayso.model import Attribution
from tests.extract.sayings import reading

FEW, MANY = 1_000, 4_000
MOST = 8  # times as long for four times as much; the square would be sixteen


def hits_of(text: str, content: str, source: str, cue: str) -> list[Found]:
    """A hit for each place of `content`, with the source and the cue that stand next to it in its line."""
    hits, place = [], 0
    for line in text.split("\n"):
        if content in line:
            a, b, c = (place + line.index(words) for words in (content, source, cue))
            hits.append(
                Found(
                    source=((b, b + len(source)),) if source else (), cue=((c, c + len(cue)),) if cue else (),
                    content=((a, a + len(content)),), score=0.9, rule="tagger",
                )
            )  # fmt: skip
        place += len(line) + 1
    return hits


def turns(n: int):
    read = reading("Ana Ruiz: It is shut.\nIvo Lund: It is open now.\n" * n)
    return lambda: sure_forms(read)


def known(n: int):
    hits = hits_of("Ana Ruiz said it was shut.\n" * n, "it was shut", "Ana Ruiz", "said")
    return lambda: apart(hits, hits)


def opened(n: int):
    text = "“The quay is shut and the lock is old.\n" * n
    read, hits = reading(text), hits_of(text, "The quay is shut", "", "")
    return lambda: continued(read, [found for hit in hits for found in tidy(read, hit)])


def alone(n: int):
    read = reading("“The quay is shut and the lock is old.\n" * n)
    return lambda: standing(read, [])


def printed_by_many(n: int):
    text = "\n".join(f"Ana R{i} said the old quay was shut." for i in range(n))
    read = reading(text)
    made = [
        Attribution(
            source=((at, at + len(f"Ana R{i}")),), cue=(), content=((end - 22, end - 1),), kind="indirect", mode="said",
            score=0.9, rule="test",
        )
        for i, (at, end) in enumerate(p.span for p in read.paragraphs)
    ]  # fmt: skip
    return lambda: once(read, made)


def clauses(n: int):
    text = "a pact first announced by Ana Ruiz\n" * n
    read, hits = reading(text), hits_of(text, "a pact", "Ana Ruiz", "first announced by")
    others = hits_of(text, "pact", "", "announced")
    return lambda: absorbed(read, [*hits, *others])


def carriers(n: int):
    text = "Norwind Radio reported the quay was shut\n" * n
    read, hits = reading(text), hits_of(text, "the quay was shut", "Norwind Radio", "reported")
    return lambda: without_carriers(read, hits)


@pytest.mark.parametrize(
    "page", [turns, known, opened, alone, printed_by_many, clauses, carriers], ids=lambda page: page.__name__
)
def test_time_grows_with_the_page(page) -> None:
    assert _seconds(page(MANY)) < MOST * _seconds(page(FEW))


def _seconds(work) -> float:
    spent = []
    for _ in range(3):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return max(0.01, min(spent))
