"""Gold frames and figures and lines of `sayso extract` go in; how many were found and how well they are filled comes out.

A frame has no trigger, so a predicted one is set beside the gold frame of its type on the page whose fillers it shares best (optimal
assignment); it is found when it shares a word with a core filler. Roles count when half the words agree (Jaccard, articles apart).
What lies in an ignored stretch, or names another frame's own event as an act ("met" as CONSULT beside the meeting), counts
neither way. Figures meet where they touch and their values agree; their place and time are scored where the gold tells them, which it does not always. Offsets are moved into the gold's text (`aligned`).
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gate.scorers.aligned import moved
from gate.scorers.matching import HALF, Row, by_name, f1, jaccard, pairs, ratio, show, touches
from gate.scorers.names import alike, plain_words

WORD = re.compile(r"\w+")
SMALL = frozenset(("a", "an", "the", "s"))
# Words in which two ways of telling one time may differ.
TIMELESS = frozenset("a an the in on at by of since from to until between and".split())
UNKNOWN = ""  # the claimant of a statement whose speaker was not found, which is not the page's own voice
# Acts that only say again what a frame of another type says.
RESTATED = {
    "meeting": "CONSULT", "agreement": "AGREE COOPERATE CONSULT YIELD REJECT", "exercise": "COOPERATE MOBILIZE",
    "transfer": "AID COOPERATE AGREE SANCTION REJECT", "deployment": "MOBILIZE YIELD AID AGREE REJECT",
    "membership": "COOPERATE AGREE REQUEST REJECT YIELD", "test": "MOBILIZE THREATEN",
}  # fmt: skip
UNITS = {
    "%": "percent, per cent, percentage", "km": "kilometre, kilometer, kilometres, kilometers", "mile": "miles", "metre": "metres, meter, meters, m",
    "nautical mile": "nautical miles, nm, nmi", "tonne": "tonnes, t", "hectare": "hectares, ha", "usd": "$, us$, dollar, dollars, us dollar",
    "eur": "€, euro, euros", "gbp": "£, pound, pounds", "jpy": "¥, yen", "krw": "won", "aud": "a$", "nzd": "nz$", "inr": "rs, ₹, rupee, rupees",
    "php": "peso, pesos", "pln": "zloty, zlotys",
}  # fmt: skip
UNIT = {written: unit for unit, forms in UNITS.items() for written in forms.split(", ")}

Misses = list[tuple[object, ...]]
Filler = list[frozenset[int]]  # the ways in which one filler may be named, each as the offsets of its words


@dataclass(slots=True)
class Frame:
    """A frame of either side, its fillers as offsets of words."""

    told: Row
    fillers: dict[str, list[Filler]]
    whole: dict[str, Filler]
    claimants: list[str | None] = field(default_factory=list)

    @property
    def type(self) -> str:
        """What kind of frame it is."""
        return str(self.told["type"])

    @property
    def code(self) -> str | None:
        """Its class, where it has one."""
        code: str | None = self.told.get("code")
        return code

    def words(self, roles: Iterable[str] | None = None) -> frozenset[int]:
        """All words of the roles' fillers, in every wording."""
        taken = set(self.fillers) | set(self.whole) if roles is None else set(roles)
        named = [words for role in taken for filler in self.fillers.get(role, []) for words in filler]
        return frozenset[int]().union(*named, *(words for role in taken for words in self.whole.get(role, [])))

    def count(self) -> int:
        """How many fillers it has."""
        return sum(map(len, self.fillers.values()))


def offsets(text: str, span: Sequence[int]) -> frozenset[int]:
    """Where the telling words of a span begin.

    >>> sorted(offsets("the old quay", (0, 12)))
    [4, 8]
    """
    return frozenset(m.start() for m in WORD.finditer(text, span[0], span[1]) if m[0].lower() not in SMALL)


def _frame(told: Row, text: str) -> Frame:
    roles = {
        role: [f for f in fillers or [] if f and f.get("span")] for role, fillers in (told.get("roles") or {}).items()
    }
    return Frame(
        told={**told, "roles": roles},
        fillers={
            role: [[offsets(text, s) for s in (f["span"], *f.get("alt", []))] for f in fillers]
            for role, fillers in roles.items()
            if fillers
        },
        whole={role: [offsets(text, s) for s in spans] for role, spans in (told.get("whole") or {}).items()},
    )


def with_claimants(row: Row, key: str) -> Iterator[tuple[str | None, Row]]:
    """Every frame or figure of a line with its claimant; None is the page."""
    for told in row.get(key) or []:
        yield None, told
    for statement in row.get("statements") or []:
        for told in statement.get(key) or []:
            yield (statement.get("speaker") or {}).get("name") or UNKNOWN, told


def _given_frames(row: Row, text: str) -> list[Frame]:
    """The frames of a line; the same one of two claimants is one."""
    found: dict[object, Frame] = {}
    for claimant, told in with_claimants(row, "frames"):
        frame = _frame(told, text)
        if not frame.fillers:
            continue
        named = sorted(
            (role, sorted(sorted(filler[0]) for filler in fillers)) for role, fillers in frame.fillers.items()
        )
        key = (frame.type, frame.code if frame.type in ("act", "membership") else None, json.dumps(named))
        found.setdefault(key, frame).claimants.append(claimant)
    return list(found.values())


def agreement(gold: Frame, given: Frame, role: str) -> list[float]:
    """How well the fillers of one role agree, pair by pair; one that names all at once ("the two") stands for each."""
    want, got = gold.fillers.get(role, []), given.fillers.get(role, [])
    if not want or not got:
        return []
    whole = max((jaccard(words, filler[0]) for words in gold.whole.get(role, []) for filler in got), default=0.0)
    if whole >= HALF:
        return [whole] * len(want)
    table = [[max(jaccard(words, filler[0]) for words in ways) for filler in got] for ways in want]
    return [table[i][j] for i, j in pairs(table)]


def _right(gold: Frame, given: Frame, role: str) -> int:
    return sum(overlap >= HALF for overlap in agreement(gold, given, role))


def _weight(gold: Frame, given: Frame, core: Sequence[str]) -> float:
    if not gold.words(core) & given.words(core):
        return 0.0
    overlap = sum(sum(agreement(gold, given, role)) for role in gold.fillers)
    part = len(gold.words() & given.words()) / len(given.words())  # the gold holds every wording, so no Jaccard here
    ties: float = 0.1 * (gold.code == given.code) + 0.05 * (given.told.get("status") == gold.told["status"])
    less: float = 0.98 if gold.told["optional"] else 1.0
    return (2 * overlap + part + ties) * less


def _spans(frame: Frame) -> list[Sequence[int]]:
    return [f["span"] for fillers in frame.told["roles"].values() for f in fillers]


def _is_ignored(given: Frame, page: Row, golds: Sequence[Frame], core: Mapping[str, Sequence[str]]) -> bool:
    spans = _spans(given)
    for area in page["ignore"]:
        a, b = area["span"]
        if (
            area["what"] == "frames"
            and {"*", given.type} & set(area["types"])
            and 2 * sum(a <= s[0] and s[1] <= b for s in spans) >= len(spans)
        ):
            return True
    mine = given.words(core.get(given.type))
    for gold in golds:
        act, event = (given, gold) if given.type == "act" else (gold, given)
        restates = act.type == "act" and event.type != "act" and act.code in RESTATED.get(event.type, "").split()
        if restates and 2 * len(mine & gold.words()) >= len(mine) > 0:
            return True
    return False


@dataclass(slots=True)
class _Frames:
    """Counts over pages: all, by type, by tag; and the pairs of codes."""

    all: Counter[str] = field(default_factory=Counter)
    types: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    tags: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    codes: defaultdict[str, list[tuple[object, object]]] = field(default_factory=lambda: defaultdict(list))


def _score_frames(
    name: str, page: Row, row: Row, core: Mapping[str, Sequence[str]], n: _Frames, misses: Misses
) -> None:
    text = page["text"]
    golds = [_frame(told, text) for told in page["frames"]]
    given = _given_frames(row, text)
    hits: dict[int, int] = {}
    for kind in core:
        want, got = ([k for k, f in enumerate(side) if f.type == kind] for side in (golds, given))
        hits |= {
            want[i]: got[j] for i, j in pairs([[_weight(golds[a], given[b], core[kind]) for b in got] for a in want])
        }
    n.all["traps"] += len(page["frame_traps"])
    for k, frame in enumerate(given):
        if k not in hits.values():
            _false_frame(name, frame, page, golds, core, n, misses)
    for k, gold in enumerate(golds):
        hit = given[hits[k]] if k in hits else None
        if hit or not gold.told["optional"]:
            counted = Counter(gold=1, role_gold_all=gold.count())
            if hit is None:
                misses.append((name, "missed frame", gold.type, gold.code, gold.told["status"], _named(gold)))
            else:
                counted += _filled(name, gold, hit, n, misses)
            n.all += counted
            n.types[gold.type] += counted
            for tag in (*gold.told["tags"], "status-" + gold.told["status"]):
                n.tags[tag] += counted


def _false_frame(
    name: str,
    frame: Frame,
    page: Row,
    golds: Sequence[Frame],
    core: Mapping[str, Sequence[str]],
    n: _Frames,
    misses: Misses,
) -> None:
    trap = next(
        (
            t
            for t in page["frame_traps"]
            if frame.type in t["types"] and any(touches(s, t["span"]) for s in _spans(frame))
        ),
        None,
    )
    if trap:
        n.all["trap_hits"] += 1
        misses.append((name, "frame trap", frame.type, trap["text"]))
    elif _is_ignored(frame, page, golds, core):
        n.all["dropped"] += 1
        return
    else:
        misses.append((name, "false frame", frame.type, frame.code, _named(frame)))
    n.all.update(given=1, role_given_all=frame.count())
    n.types[frame.type]["given"] += 1


def _named(frame: Frame) -> dict[str, list[object]]:
    return {role: [f.get("text") for f in fillers] for role, fillers in frame.told["roles"].items()}


def _filled(name: str, gold: Frame, hit: Frame, n: _Frames, misses: Misses) -> Counter[str]:
    """What is right of a frame that was found."""
    right = {role: _right(gold, hit, role) for role in gold.fillers}
    given = sum(max(len(fillers), right.get(role, 0)) for role, fillers in hit.fillers.items())
    status = hit.told.get("status") in (gold.told["status"], *gold.told["status_alt"])
    claimants = (gold.told["claimant"], *gold.told["claimant_alt"])
    claimed = any(alike(a, b) for a in claimants for b in hit.claimants)
    counted = Counter(
        given=1, found=1, status=int(status), claimant=int(claimed), role_gold=gold.count(), role_given=given, role_given_all=given, role_right=sum(right.values())
    )  # fmt: skip
    if gold.type in ("act", "membership"):
        n.codes[gold.type].append((gold.code, hit.code))
    for role in ("source", "target"):
        if gold.type == "act" and role in gold.fillers:
            counted.update({f"{role}_gold": len(gold.fillers[role]), f"{role}_right": right[role]})
    for what, fine, got, want in (
        ("status", status, hit.told.get("status"), gold.told["status"]),
        ("claimant", claimed, hit.claimants[0], gold.told["claimant"]),
        ("code", not gold.code or gold.code == hit.code, hit.code, gold.code),
        ("roles", sum(right.values()) >= gold.count(), _named(hit), _named(gold)),
    ):
        if not fine:
            misses.append((name, what, gold.type, got, "for", want, gold.told["id"]))
    return counted


def _macro_f1(codes: Sequence[tuple[object, object]]) -> float:
    """The mean F1 over the classes of the gold."""
    classes = {want for want, _ in codes}
    scores = [
        f1(sum(w == g == c for w, g in codes), sum(g == c for _, g in codes), sum(w == c for w, _ in codes))
        for c in classes
    ]
    return ratio(sum(scores), len(scores))


def _frame_figures(n: _Frames, core: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    a, acts, joins = n.all, n.codes["act"], n.codes["membership"]
    out: dict[str, Any] = {
        "frames_gold": a["gold"], "frames_predicted": a["given"], "frames_dropped": a["dropped"],
        "frame_precision_strict": ratio(a["found"], a["given"] + a["dropped"]), "frame_precision": ratio(a["found"], a["given"]),
        "frame_recall": ratio(a["found"], a["gold"]), "frame_f1": f1(a["found"], a["given"], a["gold"]),
        "role_f1": f1(a["role_right"], a["role_given"], a["role_gold"]), "role_f1_all": f1(a["role_right"], a["role_given_all"], a["role_gold_all"]),
        "status_accuracy": ratio(a["status"], a["found"]), "claimant_accuracy": ratio(a["claimant"], a["found"]),
        "act_class_accuracy": ratio(sum(w == g for w, g in acts), len(acts)), "act_class_macro_f1": _macro_f1(acts),
        "act_source_accuracy": ratio(a["source_right"], a["source_gold"]), "act_target_accuracy": ratio(a["target_right"], a["target_gold"]),
        "membership_code_accuracy": ratio(sum(w == g for w, g in joins), len(joins)), "frame_traps": a["traps"], "frame_trap_hits": a["trap_hits"],
    }  # fmt: skip
    for kind in core:
        c = n.types[kind]
        out[f"frame_f1.{kind}"] = f1(c["found"], c["given"], c["gold"])
        out[f"role_f1.{kind}"] = f1(c["role_right"], c["role_given"], c["role_gold"])
        out[f"status_accuracy.{kind}"] = ratio(c["status"], c["found"])
        out[f"claimant_accuracy.{kind}"] = ratio(c["claimant"], c["found"])
    for tag, c in sorted(n.tags.items()):
        out |= {
            f"tag.{tag}.gold": c["gold"],
            f"tag.{tag}.recall": ratio(c["found"], c["gold"]),
            f"tag.{tag}.status": ratio(c["status"], c["found"]),
        }
        out[f"tag.{tag}.role_f1"] = f1(c["role_right"], c["role_given"], c["role_gold"])
    return out


def same_unit(one: str | None, other: str | None) -> bool:
    """The same unit, however written.

    >>> same_unit("per cent", "%"), same_unit("€", "EUR"), same_unit(None, "km")
    (True, True, False)
    """
    a, b = ((unit or "").strip().lower() for unit in (one, other))
    return UNIT.get(a, a) == UNIT.get(b, b)


def same_value(given: object, wanted: float, unit: str | None) -> bool:
    """Equal but for rounding; a share may be written as a part of one."""
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        return False
    scales = (1, 100) if unit == "%" else (1,)
    return any(abs(given * scale - wanted) <= 1e-6 * max(1.0, abs(wanted)) for scale in scales)


def same_thing(one: str | None, other: str | None) -> bool:
    """Do both count the same thing? The last word before a preposition, in the singular, stands in the other phrase.

    >>> same_thing("fishing boats from Velsund", "boat"), same_thing("boats", "crews"), same_thing(None, "boats")
    (True, False, False)
    """
    a, b = _counted(one), _counted(other)
    return bool(a and b and (b[-1] in a or a[-1] in b))


def _counted(phrase: str | None) -> list[str]:
    words = WORD.findall(re.split(r" (?:of|in|from|for|at|on) ", (phrase or "").lower())[0])
    return [
        w[:-3] + "y" if w.endswith("ies") else w[:-1] if w.endswith("s") and not w.endswith("ss") else w for w in words
    ]


def _given_figures(row: Row) -> list[tuple[Row, list[str | None]]]:
    found: dict[object, tuple[Row, list[str | None]]] = {}
    for claimant, told in with_claimants(row, "figures"):
        if told.get("span") and told.get("value") is not None:
            found.setdefault((*told["span"], told["value"]), (told, []))[1].append(claimant)
    return list(found.values())


def _score_figures(
    name: str, page: Row, row: Row, n: Counter[str], tags: defaultdict[str, Counter[str]], misses: Misses
) -> None:
    golds, given = page["figures"], _given_figures(row)

    def weight(gold: Row, told: Row) -> float:
        if not touches(told["span"], gold["span"]) or not same_value(told["value"], gold["value"], gold["unit"]):
            return 0.0
        fits: bool = told.get("comparator") == gold["comparator"]
        return 1 + 0.5 * fits + 0.25 * same_thing(told.get("of"), gold["of"])

    hits = dict(pairs([[weight(gold, told) for told, _ in given] for gold in golds]))
    n["traps"] += len(page["number_traps"])
    for j, (told, _) in enumerate(given):
        if j in hits.values() or any(
            a["what"] == "figures" and touches(told["span"], a["span"]) for a in page["ignore"]
        ):
            continue
        is_gold = any(touches(told["span"], g["span"]) for g in golds)
        trap = next((t for t in page["number_traps"] if touches(told["span"], t["span"]) and not is_gold), None)
        n.update(given=1, trap_hits=trap is not None)
        what = f"figure trap ({trap['kind']})" if trap else "false figure"
        misses.append((name, what, page["text"][slice(*told["span"])], told["value"]))
    for i, gold in enumerate(golds):
        counted = Counter(gold=1)
        if i in hits:
            counted += _figure(name, gold, *given[hits[i]], misses)
        else:
            misses.append((name, "missed figure", gold["text"], gold["value"]))
        n += counted
        for tag in gold["tags"]:
            tags[tag] += counted


def _figure(name: str, gold: Row, told: Row, claimants: Sequence[str | None], misses: Misses) -> Counter[str]:
    right = {
        "comparator": told.get("comparator", "=") in (gold["comparator"], *gold["comparator_alt"]),
        "of": gold["of"] is None or same_thing(told.get("of"), gold["of"]),
        "claimant": any(alike(a, b) for a in (gold["claimant"], *gold["claimant_alt"]) for b in claimants),
    }
    misses += [
        (name, "figure " + key, told.get(key), "for", gold[key], gold["text"])
        for key in ("comparator", "of")
        if not right[key]
    ]
    counted = Counter(
        given=1,
        value=1,
        both=int(right["comparator"] and right["of"]),
        **{key: int(fine) for key, fine in right.items()},
    )
    if gold["unit"]:
        counted.update(
            unit_gold=1, unit=any(same_unit(told.get("unit"), unit) for unit in (gold["unit"], *gold["unit_alt"]))
        )
    for key, fits in (("where", _shares_a_word), ("when", same_time)):
        if gold[key]:
            given = told.get(key)
            words = str((given.get("text") if isinstance(given, Mapping) else given) or "")
            counted.update({f"{key}_gold": 1, f"{key}_given": bool(words), key: fits(words, gold[key])})
            if not fits(words, gold[key]):
                misses.append((name, "figure " + key, words or None, "for", gold[key], gold["text"]))
    return counted


def _shares_a_word(one: str, other: str) -> bool:
    return bool(set(plain_words(one)) & set(plain_words(other)))


def same_time(one: str, other: str) -> bool:
    """Half of the words that tell a time agree, prepositions and articles apart.

    >>> same_time("April 2031", "in April 2031"), same_time("last year", "this year")
    (True, False)
    """
    a, b = (frozenset(WORD.findall(words.lower())) - TIMELESS for words in (one, other))
    return 2 * len(a & b) >= len(a | b) > 0


def _figure_figures(n: Counter[str], tags: Mapping[str, Counter[str]]) -> dict[str, Any]:
    out: dict[str, Any] = {
        "figures_gold": n["gold"], "figures_predicted": n["given"], "figure_precision": ratio(n["value"], n["given"]), "figure_recall": ratio(n["value"], n["gold"]),
        "figure_value_f1": f1(n["value"], n["given"], n["gold"]), "figure_comparator_f1": f1(n["comparator"], n["given"], n["gold"]),
        "figure_of_f1": f1(n["of"], n["given"], n["gold"]), "figure_comparator_of_f1": f1(n["both"], n["given"], n["gold"]),
        "figure_unit_accuracy": ratio(n["unit"], n["unit_gold"]), "figure_where_accuracy": ratio(n["where"], n["where_gold"]),
        "figure_where_precision": ratio(n["where"], n["where_given"]), "figure_when_accuracy": ratio(n["when"], n["when_gold"]),
        "figure_when_precision": ratio(n["when"], n["when_given"]),
        "figure_claimant_accuracy": ratio(n["claimant"], n["value"]), "number_traps": n["traps"], "number_trap_hits": n["trap_hits"],
    }  # fmt: skip
    for tag, c in sorted(tags.items()):
        out |= {f"figure_tag.{tag}.gold": c["gold"], f"figure_tag.{tag}.recall": ratio(c["value"], c["gold"])}
        out[f"figure_tag.{tag}.comparator"] = ratio(c["comparator"], c["value"])
    return out


def score(gold: Row, rows: Mapping[str, Row]) -> tuple[dict[str, Any], Misses]:
    """The figures by name, and what went wrong. `gold` holds the pages and the core roles of each type."""
    frames, n, tags, misses = (
        _Frames(),
        Counter[str](),
        defaultdict[str, Counter[str]](Counter),
        list[tuple[object, ...]](),
    )
    differ = 0
    for name, page in gold["pages"].items():
        row = rows.get(name) or {}
        differ += (row.get("article") or {}).get("text") not in (None, page["text"])
        row = moved(row, page["text"])
        _score_frames(name, page, row, gold["core"], frames, misses)
        _score_figures(name, page, row, n, tags, misses)
    head = {
        "pages": len(gold["pages"]),
        "pages_given": sum(name in rows for name in gold["pages"]),
        "pages_text_differs": differ,
    }
    return head | _frame_figures(frames, gold["core"]) | _figure_figures(n, tags), misses


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures of one run."""
    parser = argparse.ArgumentParser(prog="python -m gate.scorers.facts", description="Scores frames and figures.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("lines", type=Path, help="what `sayso extract --format jsonl` printed")
    parser.add_argument("--misses", action="store_true", help="list what went wrong first")
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args(arguments)
    figures, misses = score(json.loads(told.gold.read_text(encoding="utf-8")), by_name(told.lines))
    for miss in misses if told.misses else ():
        print(*miss, sep=" | ")
    print(show(figures, as_json=told.json))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
