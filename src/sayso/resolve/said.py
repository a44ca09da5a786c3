"""Attributions with their speakers go in, the day on which each was said comes out, in EDTF or `None` with the reason.

Only words about the saying count: in its sentence at a place that belongs to it, in a sentence that points to it, or
"at the time". Never the published day, never the day of the event. The first rule that has an answer is taken.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.keys import Span
from sayso.language.dates import TimeExpression, find_dates
from sayso.language.edtf import bounds
from sayso.language.spans import Spans
from sayso.model import Attribution, Dated, Speaker
from sayso.resolve.appearances import ANOTHER_TIME, appeared
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.timed import IN_PHRASE, OCCASION, is_of_else, stretch, those_of, times_of

POINTING = re.compile(
    r"\W*(?:\w+\s+){0,3}?(?:(?:made|delivered|gave|issued)\s+(?:these|those|the|his|her|their|this|that)\s+(?:\w+\s+)?(?:remarks?|comments?|statements?|speech|address|announcement|claims?|warning)"
    r"|(?:these|those|the|his|her|their|this|that)\s+(?:\w+\s+)?(?:remarks?|comments?|statements?|words|announcement|warning|speech)\s+(?:(?:were|was)\s+(?:made|delivered|given|issued|posted|published)|came|come|followed)"
    r"|(?:was|were)\s+speaking|spoke\s+(?:at|on|in|during|to|after)|speaking\s+(?:at|on|in|during|to|after))\b",
    re.IGNORECASE,
)
REMARKS = re.compile(r"\b(?:these|those|the|his|her|their)\s+(?:remarks?|comments?|statements?)\b", re.IGNORECASE)
AT_THE_TIME = re.compile(r"\bat (?:the|that) time\b|\bthen\b(?=,?\s+(?:that|[“\"‘])|[.,])", re.IGNORECASE)
THAT_DAY = re.compile(
    r"\b(?:on )?(?:the (?:very )?same|that) (?:day|evening|morning|afternoon|night)\b|\bon the day\b(?! (?:of|when|that|before|after))",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)|continu\w+|went on|also|further|conclud\w+|not(?:ed|ing|es)|said|says|stressed|emphasi[sz]ed|explained|stated"
    r"|asserted|told|according|insisted|argued|warned|pointed out|called|repeated)\b",
    re.IGNORECASE,
)
EARLIER = re.compile(r"(?:has|have|had|having)\b", re.IGNORECASE)
OTHER_TIME = re.compile(rf"\b(?:{ANOTHER_TIME}|initially|originally|in the past)\b", re.IGNORECASE)
EVENT = r"(?:hearing|meeting|briefing|conference|session|forum|gathering|rally|debate|summit|seminar|interview)"
NO_YEAR = re.compile(r"XXXX-\d\d")
FULL, YEAR = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}|чучхе|Juche")
LINES_ON = 3  # lines after a dated saying in which the same speaker may go on with it, and back to a time pointed to
SENTENCES_BACK = 12  # and as many sentences at most
HEAD, DATELINE = 4, 90  # lines below the title, and of a line characters, in which a dateline is looked for
LINE, OPENING, OF = re.compile(r"[^\n\r]+"), re.compile(r"[—–(]"), re.compile(r"\bof\s+$", re.IGNORECASE)
MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution, its speaker, and the date that was worked out for it."""

    attribution: Attribution
    speaker: Speaker
    said: Dated


def said_of(context: Context, speakers: Sequence[Speaker]) -> list[Dated]:
    """The date of each attribution, in their order."""
    anchor, why = _anchor(context)
    done: list[Saying] = []
    for attribution, speaker in zip(context.attributions, speakers, strict=True):
        said = None
        for rule in RULES:
            said = rule(context, attribution, speaker, done, anchor)
            if said is not None:
                break
        if said is not None and NO_YEAR.fullmatch(said.edtf or ""):
            said = replace(said, edtf=None, how=f"{said.how}; a month of no known year is no answer")
        if said is None:
            said = Dated(edtf=None, span=None, how="the page does not say when")
        elif said.edtf and why and _is_counted(context, said):
            said = replace(said, how=f"{said.how} ({why})")
        done.append(Saying(attribution, speaker, said))
    return _with_titles(context, done)


def _is_counted(context: Context, said: Dated) -> bool:
    """Was the date counted from an anchor, and not read off its own words?"""
    return said.span is None or not YEAR.search(context.text[slice(*said.span)])


def _anchor(context: Context) -> tuple[str | None, str]:
    """The published day; where the page has none, that of its dateline, or the one full date that its reports carry."""
    published = context.article.published
    if published.edtf:
        return published.edtf, ""
    dateline = _dateline(context)
    if dateline:
        return dateline, "the page has no published date; the date of its dateline stands in for it"
    full = {
        t.edtf
        for attribution in context.attributions
        for t in times_of(context, attribution, None)
        if t.edtf and _is_full(t, context.text)
    }
    if len(full) == 1:
        return full.pop(), "the page has no published date; the date of its report stands in for it"
    return None, ""


def _dateline(context: Context) -> str | None:
    """The one date of a short line below the title, or of what a line there says before its first dash or bracket."""
    text, title = context.text, context.article.title
    first = title.span[1] if title and title.span else 0
    lines = [
        m.span() for region in context.article.regions for m in LINE.finditer(text, *region.span) if m.start() >= first
    ]
    for start, end in sorted(lines)[:HEAD]:
        first_mark = OPENING.search(text, start, end)
        opening = end if end - start <= DATELINE else first_mark.start() if first_mark else start
        times = [t for t in find_dates(text, start, opening, anchor=None) if t.edtf and t.type == "date"]
        if len(times) != 1 or OF.search(text[start : times[0].span[0]]) or context.said.touch(*times[0].span):
            continue
        alone = text[start:end].strip() == text[slice(*times[0].span)]
        if _is_full(times[0], text) or (alone and MONTH.fullmatch(times[0].edtf or "")):
            return times[0].edtf
    return None


def _is_full(expression: TimeExpression, text: str) -> bool:
    """Do the words themselves name the day, with its year?"""
    return bool(FULL.fullmatch(expression.edtf or "") and YEAR.search(text[slice(*expression.span)]))


# --- rules ----------------------------------------------------------------------------------------------------------


def beside_the_cue(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """Words for a time stand with the saying, outside what was said."""
    text, place = context.text, anchor_of(attribution)
    near = times_of(context, attribution, anchor)
    if not near:
        return None
    full = [t for t in near if _is_full(t, text)]
    best = full[0] if full else min(near, key=lambda t: min(abs(t.span[0] - place), abs(t.span[1] - place)))
    words = text[slice(*best.span)]
    if best.edtf is None:
        return Dated(edtf=None, span=best.span, how=f"“{words}”: {best.how}")
    how = f"“{words}” stands with the saying; {best.how}"
    days, page = bounds(best.edtf), bounds(anchor or "")
    if "/" in best.edtf and days and page and page[0] == page[1] and days[0] < page[0] < days[1]:
        ends = f"{days[0]}/{page[0]}"
        return Dated(
            edtf=ends,
            span=best.span,
            how=f"{how}; it ends with the page's day, for no word is printed before it is said",
        )
    return Dated(edtf=best.edtf, span=best.span, how=how)


def at_the_time(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """ "At the time" and "the same day" mean the time that was told last before them."""
    found = [
        (match, only_days)
        for pattern, only_days in ((THAT_DAY, True), (AT_THE_TIME, False))
        for match in pattern.finditer(context.text, *stretch(context, attribution))
    ]
    held = those_of(context, attribution, [match.span() for match, _ in found])
    for match, only_days in found:
        told = _told_last(context, match.start(), anchor, only_days=only_days) if match.span() in held else None
        if told is not None:
            words = context.text[slice(*told.span)]
            how = f"“{match[0]}” points to “{words}” before it; {told.how}"
            return Dated(edtf=told.edtf, span=told.span, how=how)
    return None


YEAR_ALONE = 4  # characters: a year inside what was said is that of something else


def _told_last(context: Context, place: int, anchor: str | None, *, only_days: bool) -> TimeExpression | None:
    """The last time that the lines up to a place tell by themselves; none that is still to come, and no decade."""
    page = bounds(anchor or "")
    for start, end in _sentences_before(context, place):
        times = [
            t
            for t in find_dates(context.text, start, min(end, place), anchor=anchor, language=context.article.language)
            if t.edtf
            and t.type in ("date", "time")
            and (not only_days or FULL.fullmatch(t.edtf))
            and not t.edtf.endswith("X")
            and not (page and (days := bounds(t.edtf)) and days[0] > page[1])
            and not (len(t.edtf) == YEAR_ALONE and context.said.touch(*t.span))
            and not is_of_else(context.text, start, t)
        ]
        if times:
            told = [t for t in times if not context.said.touch(*t.span)]
            return (told or times)[-1]  # "in April she said it would open in May; ..., she said then": in April
    return None


def _sentences_before(context: Context, place: int) -> Iterator[Span]:
    """The sentence that holds a place and those before it, the nearest first."""
    line, left = context.line(place), SENTENCES_BACK
    for number in range(line, max(-1, line - LINES_ON - 1), -1):
        held = context.sentences(number)
        at = bisect_left(held, (place, 0))
        near = held[max(0, at - left) : at]
        yield from reversed(near)
        left -= len(near)


def pointed_at(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The next sentence points to the saying and tells when it was."""
    place = anchor_of(attribution)
    line = context.line(place)
    here = context.sentences(line)
    after = here[bisect_left(here, (place + 1, 0)) :][:1] or context.sentences(line + 1)[:1]
    for start, end in after:
        if context.said.touch(start, start + 2) or not POINTING.match(context.text, start, end):
            continue
        if context.tells(start, end) and not REMARKS.search(context.text, start, end):
            continue  # the sentence tells of a saying of its own
        best = _first_time(context, start, end, anchor)
        if best is not None:
            words = context.text[slice(*best.span)]
            return Dated(
                edtf=best.edtf, span=best.span, how=f"the next sentence points to the saying: “{words}”; {best.how}"
            )
    return None


def _first_time(context: Context, start: int, end: int, anchor: str | None) -> TimeExpression | None:
    """The first time of a stretch that is not another's, as "since Monday" is."""
    found = find_dates(context.text, start, end, anchor=anchor, language=context.article.language)
    return next((t for t in found if t.edtf and t.type != "duration" and not is_of_else(context.text, start, t)), None)


def told_before(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """A saying inside another has no day of its own."""
    if attribution.nested_in is not None:
        return Dated(edtf=None, span=None, how="the page does not say when the inner speaker said it")
    return None


def goes_on(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The same speaker goes on, in the same sentence or in the lines right after a dated saying."""
    last = next((s for s in reversed(done) if s.attribution.nested_in is None), None)
    if last is None or speaker.name is None or last.speaker.name != speaker.name:
        return None
    if last.said.edtf is None or last.said.span is None:
        return None
    place, before = anchor_of(attribution), anchor_of(last.attribution)
    start = context.sentence(place)[0]
    cue = context.words(attribution.cue)
    if EARLIER.match(cue):
        return None
    if start <= before < place:
        if ";" in context.text[before:place]:
            return None
    else:
        if not 0 <= context.line(place) - context.line(before) <= LINES_ON:
            return None
        if not (GOES_ON.search(cue) or attribution.kind == "direct"):
            return None
        shown = context.text[start:place]
        if IN_PHRASE.match(shown) or OTHER_TIME.search(f"{shown} {cue}"):
            return None  # on another occasion
    between = find_dates(context.text, max(last.said.span[1], min(before, place)), place, anchor=anchor)
    if any(t.edtf and not context.said.touch(t.span[0], t.span[0] + 1) for t in between):
        return None
    return Dated(
        edtf=last.said.edtf, span=last.said.span, how=f"the same speaker goes on from a saying of {last.said.edtf}"
    )


def on_the_occasion(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The saying is of a document or at an event that the lines before it date."""
    place = anchor_of(attribution)
    start, end = context.sentence(place)
    source, behind = (
        context.words(attribution.source),
        context.text[attribution.cue[-1][1] : end] if attribution.cue else "",
    )
    named = re.fullmatch(rf"(?:the|that|this)\s+({OCCASION})", source, re.IGNORECASE) or re.match(
        rf"\s+(?:at\s+)?(?:the|that)\s+({EVENT})\b", behind, re.IGNORECASE
    )
    if named is None or (source.lower().endswith("paper") and speaker.type != "document"):
        return None  # a newspaper is dated by none of its days
    before = _sentences_before(context, start)
    found = [t for a, b in before for t in _times_of_noun(context, a, b, named[1], anchor)]
    if not found or len({t.edtf for t in found}) > 1:
        return None
    words = context.text[slice(*found[0].span)]
    return Dated(edtf=found[0].edtf, span=found[0].span, how=f"“{words}” tells when the {named[1]} was; {found[0].how}")


def on_an_appearance(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The sentence before tells of an appearance, a call or a letter of the speaker, and when it was."""
    return appeared(context, attribution, speaker, anchor)


FULL_OR_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
HEADED = re.compile(r"\s*(?:,\s+\d[\d:.]*(?:\s*[ap]\.?m\.?)?\s*)?[.:–—]\s")
AN_ENTRY = 1_500  # characters at most between the day that heads an entry and what was said


def under_its_day(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The saying stands in an entry of a diary or log that its day or month heads, and no other day stands between."""
    place = anchor_of(attribution)
    line = context.line(place)
    if line == 0 or EARLIER.match(context.words(attribution.cue)):
        return None
    start = context.lines[line][0]
    low = max(start, place - AN_ENTRY)
    found = find_dates(context.text, low, place, anchor=anchor, language=context.article.language)
    times = [time for time in found if time.type == "date" and not context.said.touch(*time.span)]
    if len(times) != 1 or times[0].span[0] != start or not FULL_OR_MONTH.fullmatch(times[0].edtf or ""):
        return None
    if not HEADED.match(context.text, times[0].span[1]):
        return None
    words = context.text[slice(*times[0].span)]
    return Dated(edtf=times[0].edtf, span=times[0].span, how=f"the entry is headed “{words}”; {times[0].how}")


def _times_of_noun(context: Context, start: int, end: int, noun: str, anchor: str | None) -> list[TimeExpression]:
    """The times of a sentence that belong to a noun: "a note on Friday", "Friday's note"."""
    text = context.text
    if not re.search(rf"\b{noun}\b", text[start:end], re.IGNORECASE):
        return []
    held = []
    for t in find_dates(text, start, end, anchor=anchor, language=context.article.language):
        if not t.edtf or t.type not in ("date", "time") or context.said.touch(*t.span) or is_of_else(text, start, t):
            continue
        before = re.search(rf"\b{noun}\b[^.;:]{{0,60}}$", text[start : t.span[0]], re.IGNORECASE)
        after = re.match(rf"(?:[’']s)?\s+(?:\w+\s+)?{noun}\b", text[t.span[1] : end], re.IGNORECASE)
        if before or after:
            held.append(t)
    return held


def _with_titles(context: Context, done: Sequence[Saying]) -> list[Dated]:
    """The dates of all sayings; one of the title without a date has that of its speaker's sayings in the body that tell the same."""
    titles = Spans(region.span for region in context.article.regions if region.kind == "title")

    def stands_in_title(saying: Saying) -> bool:
        place = anchor_of(saying.attribution)
        return titles.touch(place, place + 1)

    body: dict[str, list[Saying]] = {}
    for saying in done:
        if saying.speaker.name and FULL.fullmatch(saying.said.edtf or "") and not stands_in_title(saying):
            body.setdefault(saying.speaker.name, []).append(saying)
    said = []
    for saying in done:
        dated = body.get(saying.speaker.name or "", [])
        if dated and not saying.said.span and stands_in_title(saying):
            words = context.subject_words(saying.attribution)
            same = [one for one in dated if len(words & context.subject_words(one.attribution)) >= SHARED]
            dated = same or dated
            if len({one.said.edtf for one in dated}) == 1:
                how = f"the title tells what the body dates: {dated[0].said.how}"
                said.append(replace(dated[0].said, how=how))
                continue
        said.append(saying.said)
    return said


SHARED = 2  # telling words that a title has in common with what it says again


Rule = Callable[[Context, Attribution, Speaker, list[Saying], str | None], Dated | None]
RULES: tuple[Rule, ...] = (
    beside_the_cue, at_the_time, pointed_at, told_before, goes_on, on_the_occasion, on_an_appearance, under_its_day,
)  # fmt: skip
