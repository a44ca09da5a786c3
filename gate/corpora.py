"""A corpus goes in; what `sayso extract` itself found there, scored by `gate.scorers`, comes out as figures.

Hardly anything is called in by a side door: texts are laid out as files, the command line is run on them as a user
would, and its lines go to the scorer; the three exceptions say why. The labelled corpora lie beside the repository in `../shared` and are never copied into it;
our own invented pages are in `corpus/`.
"""

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gate import flat
from gate.pages import standoff
from gate.scorers import (
    act_class,
    actors,
    attribution,
    calibration,
    facts,
    linked,
    mentioned,
    modes,
    times,
    turns,
    whom,
)
from gate.scorers import cleaning as cleaned
from gate.scorers import pages as whole
from gate.scorers import system as edges
from gate.scorers.matching import Row, by_name, lines

if TYPE_CHECKING:
    from corpus.build import Built

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))

LINKED = ROOT / "gate" / "linked.json"

Figures = dict[str, float]


class AbsentError(Exception):
    """A corpus, or what is needed to read it, is not here: the gate skips it and says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one corpus gave: the figures that have floors, and notes that depend on the machine and have none."""

    corpus: str
    digest: str
    figures: Figures
    notes: tuple[str, ...] = ()


def digest(paths: Iterable[Path]) -> str:
    """One digest for the files of a corpus, by name and bytes: a changed corpus makes floors incomparable."""
    whole = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        whole.update(json.dumps([path.name, hashlib.sha256(path.read_bytes()).hexdigest()]).encode())
    return whole.hexdigest()


def flatten(nested: Mapping[str, object], prefix: str = "") -> Figures:
    """Figures of a scorer's nested answer, by dotted names.

    >>> flatten({"attributed": {"p": 70.0, "f1": 68.0}, "gold": 12, "author": None})
    {'attributed.p': 70.0, 'attributed.f1': 68.0, 'gold': 12.0}
    """
    found: Figures = {}
    for name, value in nested.items():
        if isinstance(value, Mapping):
            found |= flatten(value, f"{prefix}{name}.")
        elif isinstance(value, (int, float)):
            found[prefix + name] = float(value)
    return found


def sayso(*arguments: str | Path, to: Path) -> float:
    """Runs the command line in a process of its own, into a file; its CPU seconds. A failure ends the gate."""
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    with to.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        told = process.stderr.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"`{' '.join(command[2:6])} ...` ended with {process.returncode}:\n{told[-2000:]}")
    return usage.ru_utime + usage.ru_stime


def extract(files: Path, printed: Path) -> Path:
    """What `sayso extract` prints of a folder of pages, on all cores."""
    sayso("extract", files, "--format", "jsonl", "--jobs", str(os.cpu_count() or 1), to=printed)
    return printed


def gold(name: str) -> Path:
    """The folder of a labelled corpus."""
    folder = SHARED / "gold" / name
    if not folder.is_dir():
        raise AbsentError(f"{folder} is not here")
    return folder


def polnear(work: Path, *, tagger: str = "accurate") -> Measured:
    """Attribution on the development texts of PolNeAR, every mode; whom pronouns mean only with the accurate tagger."""
    name = "polnear" if tagger == "accurate" else f"polnear-{tagger}"
    root = gold("polnear")
    texts = sorted((root / "dev" / "text").glob("*.txt"))
    labels = [p for p in sorted((root / "dev" / "attributions").rglob("*")) if p.is_file()]
    lines = work / f"{name}.jsonl"
    wall = time.perf_counter()
    cpu = sayso("extract", root / "dev" / "text", "--format", "jsonl", "--jobs", "1", "--tagger", tagger, to=lines)
    wall = time.perf_counter() - wall
    wanted, given = attribution.load(root, "dev"), attribution.read(lines)
    found = flatten(attribution.score(wanted, given))
    theirs = {name: [attribution.with_that(wanted[name].text, a) for a in held] for name, held in given.items()}
    kept = {
        "attributed_f1": found["attributed.f1"],
        "soft_f1": found["soft.f1"],
        "exact_f1": found["exact.f1"],
        "direct_recall_attributed": found["recall_by_kind.direct.attributed"],
        "mixed_recall_attributed": found["recall_by_kind.mixed.attributed"],
        "indirect_recall_attributed": found["recall_by_kind.indirect.attributed"],
        "span_source_f1": found["spans_exact.source.f1"],
        "span_cue_f1": found["spans_exact.cue.f1"],
        "span_content_f1": found["spans_exact.content.f1"],
        "span_content_with_that_f1": flatten(attribution.score(wanted, theirs))["spans_exact.content.f1"],
        "score_error": calibration.error(calibration.judged(wanted, given, calibration.scores(lines))),
    }
    if tagger == "accurate":
        try:
            meant = whom.load(root / "dev" / "text")
        except whom.OtherTextError as why:
            raise AbsentError(str(why)) from None
        rows = {Path(row["page"]["path"]).stem: row for row in by_name(lines).values()}
        kept |= whom.figures(whom.score(meant, rows))
    words = sum(len(path.read_text(encoding="utf-8").split()) for path in texts)
    note = f"{name}: {words:,} words in {cpu:.1f} CPU s with start-up ({words / cpu:,.0f} words a CPU s), {wall:.1f} s"
    return Measured(corpus=name, digest=digest([*texts, *labels]), figures=kept, notes=(note,))


def cleaning(name: str, work: Path) -> Measured:
    """Main text and metadata on a set of HTML pages."""
    folder = gold(name)
    html, lines = work / name, work / f"{name}.jsonl"
    cleaned.unpack(name, folder, html)
    extract(html, lines)
    figures, _ = cleaned.score(list(cleaned.load(name, folder)), cleaned.by_stem(lines))
    files = [p for p in folder.rglob("*") if p.is_file() and p.name.endswith((".json", ".html.gz"))]
    return Measured(
        corpus=name, digest=digest(files), figures=flatten({k: v for k, v in figures.items() if k != "pages"})
    )


def _whole(expected: dict[str, Row], lines: Path) -> Figures:
    return flatten(whole.figures(whole.score(expected, by_name(lines)), len(expected), groups=False))


def pages(work: Path) -> Measured:
    """The five pages, against gold written by this project as spans without words (`gate/pages`)."""
    texts = sorted((SHARED / "pages").glob("*.txt"))
    if not texts:
        raise AbsentError(f"{SHARED / 'pages'} is not here")
    lines = work / "pages.jsonl"
    sayso("extract", *texts, "--format", "jsonl", to=lines)
    found = _whole(standoff.join(SHARED / "pages"), lines)
    return Measured(
        corpus="pages",
        digest=digest([*texts, *(ROOT / "gate/pages").glob("*.json")]),
        figures={name: found[name] for name in PAGE_FIGURES if name in found},
    )


def marked(name: str, built: "Sequence[Built]", work: Path) -> Figures:
    """Pages with the corpus's marks, laid out as files, read and scored."""
    from corpus.export import pages_gold

    return _whole(pages_gold(built), extracted(name, built, work))


def laid_out(name: str, built: "Sequence[Built]", work: Path) -> Path:
    """A folder with the pages as files."""
    files = work / name
    files.mkdir(exist_ok=True)
    for one in built:
        (files / one.name).write_bytes(one.data)
    return files


def extracted(name: str, built: "Sequence[Built]", work: Path) -> Path:
    """What `sayso extract` prints of the pages."""
    return extract(laid_out(name, built, work), work / f"{name}.jsonl")


def real(work: Path) -> Measured:
    """Fifty pages of PolNeAR dev and of the news pages, against our own stand-off marks of speakers, chains, days and modes."""
    from corpus.real import MARKS, OtherTextError, load

    gold("polnear")
    try:
        built = load(SHARED)
    except OtherTextError as why:
        raise AbsentError(str(why)) from None
    found = marked("real", built, work)
    kept = {name: found[name] for name in REAL_FIGURES}
    return Measured(corpus="real", digest=digest([MARKS]), figures=kept)


def invented(work: Path, language: str) -> Measured:
    """The open corpus's dev split in one language, as files a user would have saved; gold from the marks themselves."""
    from corpus.build import build, load
    from corpus.export import facts_gold, modes_gold

    built = [build(page) for page in load(split="dev", language=language)]
    found = marked(f"corpus-{language}", built, work)
    lines = by_name(work / f"corpus-{language}.jsonl")
    told = modes.figures(modes.score(modes_gold(built), lines))
    described = facts.score(facts_gold(built), lines)[0] if language == "en" else {}
    told |= {name: round(float(described[name]), 4) for name in FACT_FIGURES if name in described}
    growing = {"extra", "said_wrong", "said_invented", "leaks", "published_invented", "author_invented"}  # counts
    return Measured(
        corpus=f"corpus-{language}",
        digest=digest(one.page.path for one in built),
        figures={name: found[name] for name in PAGE_FIGURES if name in found and name not in growing} | told,
        notes=(
            f"corpus-{language}: {len(built)} pages, {found['leaks']:.0f} leaks, {found['said_wrong']:.0f} wrong days",
        ),
    )


def flattened(_work: Path) -> Measured:
    """Body lines of news pages as plain text, by weights that had not seen the page's publisher; clean articles kept.

    This corpus goes in by a side door: the command line reads with the shipped weights, which have seen all of
    these publishers. The rooms' code is the same.
    """
    folder = gold("newspages")
    texts = sorted((gold("polnear") / "dev" / "text").glob("*.txt"))
    pages = list(flat.newspages(folder))
    found = {f"body_{name}": value for name, value in flat.f1(flat.pairs(pages, flat.kept())).items()}
    kept = [line for text in texts for line in flat.kept_lines(text.read_text(encoding="utf-8"))]
    found["article_lines_kept"] = round(sum(kept) / max(1, len(kept)), 4)
    files = [p for p in folder.iterdir() if p.name.endswith((".json", ".html.gz"))]
    return Measured(corpus="flat", digest=digest([*files, *texts]), figures=found)


def timex(_work: Path) -> Measured:
    """Time expressions of TimeBank and AQUAINT: of the half that no rule was made on, and of all (`all_`).

    This corpus goes in by a side door: its texts have no page around them that would tell their day, and offsets are
    those of the text without its marks.
    """
    folder = gold("timex")
    documents = times.load(folder)
    figures = times.score(times.half_of(documents, "odd"))
    whole = times.score(documents)
    figures |= {f"all_{name}": whole[name] for name in ("found_f1", "value")}
    return Measured(corpus="timex", digest=digest(folder.rglob("*.tml")), figures=figures)


def named(_work: Path) -> Measured:
    """Persons, organisations, places and weapons of re3d: of the half of its documents that no rule was made on, and of all (`all_`).

    By a side door too: its texts are paragraphs of reports, and offsets are theirs.
    """
    folder = gold("re3d")
    documents = mentioned.load(folder)
    figures = mentioned.score(mentioned.half_of(documents, "unread"))
    figures |= {f"all_{name}": value for name, value in mentioned.score(documents).items() if name.endswith("_f1")}
    return Measured(corpus="re3d", digest=digest(sorted(folder.rglob("*.json"))), figures=figures)


def mentions(work: Path) -> Measured:
    """The state or bloc that mentions in our own labelled sentences stand for."""
    lines = work / "actors.jsonl"
    sayso("actors", actors.LABELS, to=lines)
    found = actors.figures(actors.score(actors.load(), actors.read(lines)))
    return Measured(corpus="actors", digest=digest([actors.LABELS]), figures=found)


def rebuilt(work: Path) -> Measured:
    """The system of our own invented pages in `gate/system`, rebuilt as of three days, against what a reader of the pages rebuilt by hand."""
    folder = ROOT / "gate" / "system"
    wanted = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    ledger, found = work / "system.sayso", work / "system"
    ledger.unlink(missing_ok=True)  # `--keep` may have one of an earlier run, whose pages would be known already
    found.mkdir(exist_ok=True)
    sayso("read", *(folder / name for name in wanted["pages"]), "--ledger", ledger, to=work / "system.txt")
    for moment in wanted["dates"]:
        day = moment["as_of"]
        sayso("system", "--ledger", ledger, "--as-of", day, "--format", "jsonl", to=found / f"{day}.jsonl")
    figures = edges.figures(edges.score(wanted, edges.read(found, wanted)))
    return Measured(corpus="system", digest=digest(folder.iterdir()), figures=figures)


def joined(work: Path) -> Measured:
    """Speakers of the corpus's dev stories as actors across pages, by `sayso read`, `link` and `export`, against names joined by hand."""
    from corpus.build import build, load

    built = [build(page) for page in load(split="dev", stories=True)]
    files, ledger, exported = laid_out("linked", built, work), work / "linked.sayso", work / "linked.jsonl"
    ledger.unlink(missing_ok=True)
    wanted: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for one in built:
        said = [s for s in one.page.statements if s.mode == "said"]
        told = [(s.speakers[0], " ".join(one.page.words(span) for span in s.content)) for s in said if s.speakers[0]]
        wanted.setdefault(one.page.path.parent.name, {})[hashlib.sha256(one.data).hexdigest()] = told
    sayso("read", files, "--ledger", ledger, "--jobs", str(os.cpu_count() or 1), to=work / "linked.txt")
    sayso("link", "--ledger", ledger, to=work / "linked.txt")
    sayso("export", "--ledger", ledger, "--format", "jsonl", to=exported)
    same = json.loads(LINKED.read_text(encoding="utf-8"))
    figures = linked.score(linked.actors_of(wanted, lines(exported)), {k: v for k, v in same.items() if k != "card"})
    return Measured(corpus="linked", digest=digest([LINKED, *(one.page.path for one in built)]), figures=figures)


def acts(_work: Path) -> Measured:
    """Classes of acts on gold spans: of the plover rows by weights that had not seen the row, of the third of them that nobody read, and of the corpus's dev pages.

    This corpus goes in by a side door: its rows name source and target, which `extract` would have to find first.
    """
    from corpus.build import build, load
    from corpus.export import facts_gold

    path = gold("plover") / "PLV_train.tsv"
    by = act_class.folds()
    rows = act_class.plover(path)
    told = [act_class.told(act, doc, by[act.fold]) for act, doc in zip(rows, act_class.parsed(rows), strict=True)]
    given = [(act.code, code) for act, code in zip(rows, told, strict=True)]
    unread = act_class.figures([pair for act, pair in zip(rows, given, strict=True) if act.unread])
    dev = act_class.corpus(facts_gold([build(page) for page in load(split="dev", language="en")])["pages"])
    ours = act_class.figures(
        [(act.code, act_class.told(act, doc)) for act, doc in zip(dev, act_class.parsed(dev), strict=True)]
    )
    found = {
        **act_class.figures(given),
        **{f"unread_{k}": v for k, v in unread.items()},
        "corpus_accuracy": ours["accuracy"],
    }
    return Measured(corpus="acts", digest=digest([path]), figures=found)


def turned(work: Path) -> Measured:
    """Acts told in their own words by a hand that knew no rule: sentences that nobody read who works on the program."""
    labels = ROOT / "gate" / "acts" / "held-out.tsv"
    told, printed = turns.load(labels), work / "turns.jsonl"
    sayso("extract", turns.laid_out(told, work / "turns"), "--format", "jsonl", to=printed)
    return Measured(corpus="turns", digest=digest([labels]), figures=turns.figures(told, lines(printed)))


# Of the many figures of the scorer for whole pages, those that have a floor.
PAGE_FIGURES = (
    "found", "precision", "extra", "speaker", "via", "link_precision", "said", "said_wrong", "said_invented",
    "leaks", "marked", "published", "published_invented", "author", "author_invented", "outlet", "title",
)  # fmt: skip

# Of those of the scorer for frames and figures.
FACT_FIGURES = (
    "frame_precision", "frame_recall", "frame_f1", "role_f1", "status_accuracy", "claimant_accuracy", "act_class_accuracy",
    "act_source_accuracy", "act_target_accuracy", "frame_f1.deployment", "frame_f1.exercise", "frame_f1.agreement", "frame_f1.membership",
    "frame_f1.meeting", "frame_f1.test", "frame_f1.transfer", "frame_f1.act", "figure_value_f1", "figure_comparator_f1", "figure_of_f1",
    "figure_claimant_accuracy", "figure_where_accuracy", "figure_where_precision", "figure_when_accuracy", "figure_when_precision",
)  # fmt: skip

REAL_FIGURES = (
    "found",
    "precision",
    "speaker",
    "speaker_found",
    "via",
    "link_precision",
    "said",
    "said_invented",
    "kind_found",
)

CORPORA: dict[str, Callable[[Path], Measured]] = {
    "polnear": polnear,
    "polnear-fast": lambda work: polnear(work, tagger="fast"),
    "newspages": lambda work: cleaning("newspages", work),
    "wcxb": lambda work: cleaning("wcxb", work),
    "pages": pages,
    "flat": flattened,
    "real": real,
    "timex": timex,
    "re3d": named,
    "actors": mentions,
    "acts": acts,
    "turns": turned,
    "system": rebuilt,
    "linked": joined,
    "corpus-en": lambda work: invented(work, "en"),
    "corpus-ru": lambda work: invented(work, "ru"),
}
