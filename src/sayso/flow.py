"""The order of the rooms, once: `read -> clean -> extract -> resolve -> facts` for one page, and the loop over many.

Everything about loops, pools and failures is here; the rooms know nothing of it. `analyse` is pure and can be pickled,
so it runs in this process, in a pool, or on a cluster unchanged. What fails on one page becomes that page's `Skipped`.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cache, partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from sayso.errors import SkipItem, StopRun, WrongUse
from sayso.keys import statement_key
from sayso.model import (
    Analysis,
    Article,
    Attribution,
    Dated,
    Judgement,
    Limits,
    Page,
    PageFacts,
    Skipped,
    Speaker,
    Statement,
    Tagger,
    words_at,
)  # fmt: skip
from sayso.read import Input, read
from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.ledger import Ledger
    from sayso.link import Linked
    from sayso.model import Verdict

WAITING_PER_WORKER = 4  # pages handed to a pool ahead of the one that is printed next


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: its analysis, and its bytes where they could be read."""

    source: Input
    analysis: Analysis
    data: bytes | None = field(default=None, repr=False)


@cache
def model_version(tagger: Tagger = "accurate") -> str:
    """What stands behind an analysis: the release of sayso, and the digest of the tagger's model."""
    from sayso.extract import tagger_digest

    return f"sayso {__version__}, tagger {tagger_digest(tagger)[:12]}"


def analyse(
    page: Page,
    limits: Limits | None = None,
    *,
    tagger: Tagger = "accurate",
    only_statements: bool = False,
    only_text: bool = False,
) -> Analysis:
    """Everything found on one page, or only its text or its statements. A pure function of its bytes, path and URL, and of the tagger.

    Raises:
        SkipItem: the page cannot be used; `analyse_input` makes that a `Skipped`.
    """
    from sayso.clean import clean
    from sayso.extract import extract
    from sayso.extract.reading import reading_of

    limits = limits or Limits()
    article = clean(page, limits)
    if only_text:
        reading_of(article, limits)  # what is too much for the other rooms is so for every command
        return Analysis(page=_facts(page), article=article)
    attributions = extract(article, limits, tagger)
    if only_statements:
        found = tuple(_unresolved(article, attribution) for attribution in attributions)
        return Analysis(page=_facts(page), article=article, statements=found)
    from sayso.facts import claim  # these two take half a second to import
    from sayso.resolve import resolve

    claimed = claim(article, resolve(article, attributions))
    return Analysis(
        page=_facts(page),
        article=article,
        statements=claimed.statements,
        figures=claimed.figures,
        frames=claimed.frames,
    )


def analyse_input(
    source: Input,
    limits: Limits | None = None,
    *,
    tagger: Tagger = "accurate",
    only_statements: bool = False,
    only_text: bool = False,
    debug: bool = False,
) -> Outcome:
    """What becomes of one input; whatever goes wrong with this page is told in its `skipped`.

    Raises:
        StopRun: the run cannot go on, whatever the page.
    """
    page: Page | None = None
    try:
        page = read(source, limits)
        analysis = analyse(page, limits, tagger=tagger, only_statements=only_statements, only_text=only_text)
    except SkipItem as skip:
        analysis = _skipped(source, page, Skipped(room=skip.room, reason=skip.reason, message=skip.message))
    except StopRun:
        raise
    except Exception as error:
        if debug:
            raise
        what = f"{type(error).__name__}: {error}"[:500]
        analysis = _skipped(source, page, Skipped(room=_room_of(error), reason="internal-error", message=what))
    return Outcome(source=source, analysis=analysis, data=page.data if page else None)


def run(
    inputs: Iterable[Input],
    limits: Limits | None = None,
    *,
    jobs: int = 1,
    tagger: Tagger = "accurate",
    only_statements: bool = False,
    only_text: bool = False,
    debug: bool = False,
) -> Iterator[Outcome]:
    """What becomes of each input, in their order; the same for any number of `jobs` (processes)."""
    work = partial(
        analyse_input, limits=limits, tagger=tagger, only_statements=only_statements, only_text=only_text, debug=debug
    )
    if jobs <= 1:
        yield from map(work, inputs)
    else:
        yield from _in_pool(work, inputs, jobs)


def _in_pool(work: Callable[[Input], Outcome], inputs: Iterable[Input], jobs: int) -> Iterator[Outcome]:
    """`work` over inputs in a pool. A page that kills its worker is done again alone, and told if it does so again."""
    pool = _pool(jobs)
    waiting: deque[tuple[Input, Future[Outcome]]] = deque()
    source = iter(inputs)
    try:
        while True:
            while len(waiting) < jobs * WAITING_PER_WORKER and (item := next(source, None)) is not None:
                waiting.append((item, pool.submit(work, item)))
            if not waiting:
                return
            item, future = waiting.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield _alone(work, item)
                pool = _pool(jobs)
                waiting = deque((other, pool.submit(work, other)) for other, _ in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(work: Callable[[Input], Outcome], item: Input) -> Outcome:
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            told = Skipped(room="flow", reason="worker-killed", message="The process that read this page was killed.")
            return Outcome(source=item, analysis=_skipped(item, None, told))


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=ignore_interrupt)


def ignore_interrupt() -> None:
    """Ctrl-C is the parent's to handle; workers end when their pool does."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _facts(page: Page) -> PageFacts:
    return PageFacts(
        path=page.path,
        url=page.url,
        sha256=page.sha256,
        media_type=page.media_type,
        retrieved=page.retrieved,
        encoding=page.encoding,
    )


def _skipped(source: Input, page: Page | None, skipped: Skipped) -> Analysis:
    nothing = PageFacts(path=source.shown, url=source.url, sha256=None, media_type=None, retrieved=None)
    return Analysis(page=_facts(page) if page else nothing, article=None, skipped=skipped)


def _room_of(error: BaseException) -> str:
    """The room in which an error arose, read off its traceback."""
    room, trace = "flow", error.__traceback__
    while trace is not None:
        parts = trace.tb_frame.f_globals.get("__name__", "").split(".")
        if parts[0] == "sayso" and len(parts) > 1 and parts[1] in ("read", "clean", "extract", "resolve"):
            room = parts[1]
        trace = trace.tb_next
    return room


def _unresolved(article: Article, found: Attribution) -> Statement:
    """A statement as `extract` leaves it."""
    told = "not worked out: only statements were asked for"
    words = partial(words_at, article.text)
    return Statement(
        id=statement_key(article.page, article.sha256, source=found.source, cue=found.cue, content=found.content),
        kind=found.kind,
        mode=found.mode,
        score=found.score,
        rule=found.rule,
        content=words(found.content),
        cue=words(found.cue) if found.cue else None,
        source=words(found.source) if found.source else None,
        speaker=Speaker(name=None, type=None, role=None, entity=None, how=told),
        via=(),
        said=Dated(edtf=None, span=None, how=told),
        repeats=found.repeats,
    )


def link_ledger(kept: "Ledger") -> "Linked":
    """Work out the actors across the pages of a ledger, and keep them there with the judgements behind them."""
    from sayso.link import link, mentions

    found = link(mentions(kept.told_names(), kept.frames(), kept.read_order()), kept.judgements("person"))
    kept.keep_actors(found.entities, found.judgements)
    return found


def judge(kept: "Ledger", left: str, right: str, verdict: "Verdict", why: str) -> Judgement:
    """Keep what a person decided of two mentions, given by id or the beginning of one, and work out the actors anew.

    Raises:
        WrongUse: an id is none, both are one, or it cannot hold beside what was decided before.
    """
    from sayso.link import contradiction

    judged = Judgement(left=kept.mention_id(left), right=kept.mention_id(right), verdict=verdict, judge="person", score=None, why=why)  # fmt: skip
    against = contradiction(kept.judgements("person"), judged)
    if judged.left == judged.right or against:
        raise WrongUse(f"{left} and {right}: {against or 'that is one mention; name two'}.")
    kept.judge(judged)
    link_ledger(kept)
    return judged
