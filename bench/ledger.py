"""A number goes in; a made-up ledger of that many statements is filled and searched, and its speed comes out.

usage: python -m bench.ledger N
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from sayso.keys import digest, statement_key
from sayso.ledger import Ledger
from sayso.model import Analysis, Article, Dated, Evidence, PageFacts, Region, Speaker, Statement, words_at

PER_PAGE = 10  # statements
SEARCHES = 200
VOCABULARY = 5_000


def page(number: int, chance: random.Random) -> Analysis:
    """A page of made-up sentences, each a statement."""
    words = [f"word{int(chance.paretovariate(0.7)) % VOCABULARY}" for _ in range(PER_PAGE * 18)]
    lines = [" ".join(words[i * 18 : (i + 1) * 18]) for i in range(PER_PAGE)]
    text, path = "\n".join(lines), f"page-{number}.txt"
    sha256, found, start = digest(text.encode()), [], 0
    day = f"20{31 + number % 3}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    for line in lines:
        span = ((start, start + len(line)),)
        start += len(line) + 1
        name = f"Speaker {chance.randrange(500)}"
        found.append(
            Statement(
                id=statement_key(path, sha256, source=(), cue=(), content=span), kind="indirect", mode="said", score=0.5,
                rule="bench", content=words_at(text, span), cue=None, source=None,
                speaker=Speaker(name=name, type="person", role=None, entity=None, how="made up"), via=(),
                said=Dated(edtf=day, span=None, how="made up"),
            )
        )  # fmt: skip
    article = Article(
        page=path, sha256=sha256, text=text, title=None, author=None,
        outlet=Evidence(text=f"Outlet {number % 40}", span=None, how="made up"), language="en",
        published=Dated(edtf=day, span=None, how="made up"), regions=(Region(kind="body", span=(0, len(text))),),
    )  # fmt: skip
    facts = PageFacts(path=path, url=None, sha256=sha256, media_type="text/plain", retrieved=None)
    return Analysis(page=facts, article=article, statements=tuple(found))


def main() -> None:
    """Fill and search."""
    size, chance = int(sys.argv[1]), random.Random(7)
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "bench.sayso") as ledger:
        pages = [page(number, chance) for number in range(size // PER_PAGE)]
        clock = time.process_time()
        for one in pages:
            ledger.add(one, model="bench")
        filled = time.process_time() - clock
        times = []
        for _ in range(SEARCHES):
            query = f"word{chance.randrange(1, 200)}"
            clock = time.perf_counter()
            ledger.search(query, speaker="speaker 1" if chance.random() < 0.3 else None)
            times.append(1000 * (time.perf_counter() - clock))
    times.sort()
    print(
        f"ledger {size:>7,}  {size / filled:,.0f} statements added a CPU s; searches: median {times[len(times) // 2]:.1f} ms, "
        f"p95 {times[int(len(times) * 0.95)]:.1f} ms"
    )


if __name__ == "__main__":
    main()
