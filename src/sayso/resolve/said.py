"""Attributions with their speakers go in, the day on which each was said comes out, in EDTF or `None` with the reason.

Only words about the saying count: in its sentence but outside what was said, in a sentence that points to it, or "at
the time". Never the published day, never the day of the event. The first rule that has an answer is taken.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.language.dates import NO_ANCHOR, TimeExpression, find_dates
from sayso.language.spans import Spans
from sayso.model import Attribution, Dated, Speaker
from sayso.resolve.page import Context, anchor_of

# A date behind one of these is that of something else.
OF_ELSE = re.compile(
    r"\b(?:since|until|till|by|from|signed|established|founded|built|born|elected|appointed|launched|created|released|published"
    r"|adopted|due|scheduled|planned|expected|following its|following the|held|took place|killed|died|won|after the|before the)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"\b(?:(?:made|delivered|gave|issued)\s+(?:these|those|the|his|her|their|this|that)\s+(?:\w+\s+)?(?:remarks?|comments?|statements?|speech|address|announcement|claims?|warning)"
    r"|(?:these|those|the|his|her|their|this|that)\s+(?:\w+\s+)?(?:remarks?|comments?|statements?|words|announcement|warning|speech)\s+(?:were|was|came|come|followed)"
    r"|(?:was|were)\s+speaking|spoke\s+(?:at|on|in|during|to|after)|speaking\s+(?:at|on|in|during|to|after))\b",
    re.IGNORECASE,
)
REMARKS = re.compile(r"\b(?:these|those|the|his|her|their)\s+(?:remarks?|comments?|statements?)\b", re.IGNORECASE)
AT_THE_TIME = re.compile(r"\bat (?:the|that) time\b", re.IGNORECASE)
GOES_ON = re.compile(
    r"\b(?:add(?:s|ed|ing)|continu\w+|went on|also|further|conclud\w+|not(?:ed|ing|es)|said|says|stressed|emphasi[sz]ed|explained|stated"
    r"|asserted|told|according|insisted|argued|warned|pointed out|called|repeated)\b",
    re.IGNORECASE,
)
FULL, YEAR = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"\d{4}|чучхе|Juche")
SPEECH = "said|stated|predicted|warned|told|announced|declared|argued|claimed|suggested|promised|insisted|noted"
LINES_ON = 3  # lines after a dated saying in which the same speaker may go on with it


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
        if said is None:
            said = Dated(edtf=None, span=None, how="the page does not say when")
        elif said.edtf and why and _is_counted(context, said):
            said = Dated(edtf=said.edtf, span=said.span, how=f"{said.how} ({why})")
        done.append(Saying(attribution, speaker, said))
    return [saying.said for saying in done]


def _is_counted(context: Context, said: Dated) -> bool:
    """Was the date counted from an anchor, and not read off its own words?"""
    return said.span is None or not YEAR.search(context.text[slice(*said.span)])


def _anchor(context: Context) -> tuple[str | None, str]:
    """The published day; where the page has none, the one full date that its reports carry."""
    published = context.article.published
    if published.edtf:
        return published.edtf, ""
    full = {
        t.edtf
        for attribution in context.attributions
        for t in _expressions(context, attribution, None)
        if t.edtf and _is_full(t, context.text)
    }
    if len(full) == 1:
        return full.pop(), "the page has no published date; the date of its report stands in for it"
    return None, ""


def _expressions(context: Context, attribution: Attribution, anchor: str | None) -> list[TimeExpression]:
    """Time expressions of the saying's sentence that stand outside every content."""
    start, end = context.sentence(anchor_of(attribution))
    said = Spans(attribution.content) if attribution.nested_in is not None else context.said
    return [
        t
        for t in find_dates(context.text, start, end, anchor=anchor, language=context.article.language)
        if (t.edtf or t.how.endswith(NO_ANCHOR))
        and t.type in ("date", "time")
        and not said.touch(*t.span)
        # A year in the name of a source ("the 2022 Concept") is part of that name.
        and not (len(t.edtf or "") == 4 and any(a <= t.span[0] < b for a, b in attribution.source))
    ]


def _is_full(expression: TimeExpression, text: str) -> bool:
    """Do the words themselves name the day, with its year?"""
    return bool(FULL.fullmatch(expression.edtf or "") and YEAR.search(text[slice(*expression.span)]))


# --- rules ----------------------------------------------------------------------------------------------------------


def beside_the_cue(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """Words for a time stand with the saying, outside what was said."""
    text = context.text
    start = context.sentence(anchor_of(attribution))[0]
    place = anchor_of(attribution)
    near = [
        t
        for t in _expressions(context, attribution, anchor)
        if not OF_ELSE.search(text[max(start, t.span[0] - 40) : t.span[0]])
    ]
    near = [t for t in near if not _of_another(context, attribution, t) and not _of_a_clause(text, place, t)]
    if not near:
        return None
    full = [t for t in near if _is_full(t, text)]
    best = full[0] if full else min(near, key=lambda t: min(abs(t.span[0] - place), abs(t.span[1] - place)))
    words = text[slice(*best.span)]
    if best.edtf is None:
        return Dated(edtf=None, span=best.span, how=f"“{words}”: {best.how}")
    return Dated(edtf=best.edtf, span=best.span, how=f"“{words}” stands with the saying; {best.how}")


def _of_a_clause(text: str, place: int, expression: TimeExpression) -> bool:
    """Does the time stand in a clause about the source: "Ruiz, who took office in January, said"?"""
    low, high = expression.span[0], place
    ahead = text[max(0, low - 90) : low]
    clause = re.search(r",\s+(?:who|whose|which)\b[^,.;]*$", ahead)
    return clause is not None and (high < low or "," in text[expression.span[1] : high])


def _of_another(context: Context, attribution: Attribution, expression: TimeExpression) -> bool:
    """Does another cue of the sentence stand between the time and this cue, nearer to it?"""
    place = anchor_of(attribution)
    low, high = sorted((place, expression.span[0]))
    return any(
        other is not attribution
        and (other.nested_in is None or attribution.nested_in is not None)
        and other.source != attribution.source
        for other in context.cues_between(low, high)
    )


def pointed_at(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The next sentence points back to the saying and tells when it was."""
    place = anchor_of(attribution)
    line = context.line(place)
    sentences = [s for i in (line, line + 1) for s in context.sentences(i)]
    after = [s for s in sentences if s[0] > place][:1]
    for start, end in after:
        if not POINTING.search(context.text, start, end):
            continue
        if context.tells(start, end) and not REMARKS.search(context.text, start, end):
            continue  # the sentence tells of a saying of its own
        found = [t for t in find_dates(context.text, start, end, anchor=anchor) if t.edtf and t.type != "duration"]
        found = [t for t in found if not OF_ELSE.search(context.text[max(start, t.span[0] - 40) : t.span[0]])]
        if found:
            best = found[0]
            words = context.text[slice(*best.span)]
            return Dated(
                edtf=best.edtf, span=best.span, how=f"the next sentence points to the saying: “{words}”; {best.how}"
            )
    return None


def at_the_time(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """ "At the time" means the day of the same speaker's saying just before."""
    start, end = context.sentence(anchor_of(attribution))
    match = AT_THE_TIME.search(context.text, start, end)
    if not match or any(a <= match.start() < b for a, b in attribution.content):
        return None
    for saying in reversed(done):
        if saying.speaker.name and saying.speaker.name == speaker.name and saying.said.edtf:
            return Dated(edtf=saying.said.edtf, span=match.span(), how="“at the time” of that speaker's saying before")
    return _dated_sentence_before(context, speaker, start, anchor)


def _dated_sentence_before(context: Context, speaker: Speaker, place: int, anchor: str | None) -> Dated | None:
    """The sentence before in which the speaker says something at a stated time, whether or not its words were found."""
    if not speaker.name:
        return None
    line, surname = context.line(place), re.escape(speaker.name.split()[-1])
    before = [s for i in range(line - LINES_ON, line + 1) for s in context.sentences(i) if s[0] < place]
    for start, end in reversed(before):
        verb = re.search(rf"\b{surname}\s+(?:\w+\s+)?(?:{SPEECH})\b", context.text[start:end])
        if verb is None:
            continue
        times = [
            t
            for t in find_dates(context.text, start, start + verb.end() + 20, anchor=anchor)
            if t.edtf and not OF_ELSE.search(context.text[max(start, t.span[0] - 40) : t.span[0]])
        ]
        if times:
            words = context.text[slice(*times[0].span)]
            how = f"“at the time” points to “{words}” of that speaker's saying before; {times[0].how}"
            return Dated(edtf=times[0].edtf, span=times[0].span, how=how)
    return None


def goes_on(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """The same speaker goes on, in the lines right after a dated saying."""
    if not done or speaker.name is None:
        return None
    last = next((s for s in reversed(done) if s.attribution.nested_in is None), None)
    if last is None or last.speaker.name != speaker.name or last.said.edtf is None or last.said.span is None:
        return None
    place = anchor_of(attribution)
    if context.line(place) - context.line(last.said.span[0]) > LINES_ON:
        return None
    between = find_dates(context.text, max(last.said.span[1], 0), place, anchor=anchor)
    outside = [t for t in between if t.edtf and not context.said.touch(t.span[0], t.span[0] + 1)]
    cue = context.words(attribution.cue)
    if outside or not (GOES_ON.search(cue) or attribution.kind == "direct"):
        return None
    return Dated(
        edtf=last.said.edtf, span=last.said.span, how=f"the same speaker goes on from a saying of {last.said.edtf}"
    )


def told_before(
    context: Context, attribution: Attribution, speaker: Speaker, done: list[Saying], anchor: str | None
) -> Dated | None:
    """A saying inside another has no day of its own."""
    if attribution.nested_in is not None:
        return Dated(edtf=None, span=None, how="the page does not say when the inner speaker said it")
    return None


Rule = Callable[[Context, Attribution, Speaker, list[Saying], str | None], Dated | None]
RULES: tuple[Rule, ...] = (beside_the_cue, at_the_time, pointed_at, told_before, goes_on)
