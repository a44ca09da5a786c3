"""An `Article` goes in, an `Attribution` for each saying that its title and body report comes out, in order of place.

First the tagger (English) or a language's say-verbs; then forms without a verb; then (English) quotations that stand alone;
then sayings inside sayings, and those that are told of in passing. `kind` and `mode` are read off the finished spans.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from sayso.extract.borrow import BORROWED, borrowed, is_agentless, without_hearers
from sayso.extract.edges import tidy
from sayso.extract.forms import forms, sure_forms
from sayso.extract.found import Found, apart
from sayso.extract.inner import inner
from sayso.extract.mode import mode_of
from sayso.extract.nested import nested
from sayso.extract.quoted import whole
from sayso.extract.reading import Reading, reading_of
from sayso.extract.relative import absorbed, without_carriers
from sayso.extract.repeats import continued, once
from sayso.extract.retold import retold
from sayso.extract.shifted import shifted
from sayso.extract.standing import standing
from sayso.extract.telling import tells
from sayso.extract.terse import terse, terse_inside
from sayso.extract.tongue import tongue_of
from sayso.extract.tongues import by_tongue, inside
from sayso.extract.worth import worth
from sayso.keys import Span
from sayso.language.sentences import sentences
from sayso.model import Article, Attribution, Kind, Limits, Mode, Tagger

__all__ = ["extract", "tagger_digest"]

NAMELESS = 0.7  # least score of a saying without a source: best of .3 to .7 by attributed F1 on PolNeAR dev
AGENTLESS = 0.4  # ... whose cue is a passive: better by .1 than .5 there
DECIDED = 0.5  # ... that tells an act as often as a saying
LEAST = 0.25  # ... and of any saying: below it three in four are wrong there
LENT = 0.33  # ... with the source of another clause: below it half are wrong there
CUELESS = 0.5  # ... without a cue or quotation marks: five of seven below it are wrong on the corpus
ABOUT = re.compile(
    r"^(?:comment|speak|talk|react|respond|refer|cit|discuss|appeal|reply)\w*(?:\s+(?:on|about|to|of))?$", re.IGNORECASE
)
# What is done with an agreement, a rule or a name, and not said: "after signing a treaty", "referenced the bloc".
DONE = re.compile(r"^(?:\w+ly )?(?:sign(?:s|ed|ing)?|(?:referenc|unveil|requir)\w*)$", re.IGNORECASE)
ACT = re.compile(r"\b(?:announced|decided|declared|expressed|observed)\b")
BEHIND_THAT = re.compile(r"\bthat\s+[“\"‘']?$")
POINTER = re.compile(r"(?:this|that|it|these|those|which|so|the plan|the statement)[.,]?", re.IGNORECASE)
DIALOGUE = ("tongue: line of dialogue", "tongue: line behind a colon")
LONG = 1_200  # characters: a longer paragraph (pages saved as one line) is given to the tagger in runs of sentences


def extract(article: Article, limits: Limits | None = None, tagger: Tagger = "accurate") -> list[Attribution]:
    """The attributions of one article's title and body.

    Raises:
        LimitExceeded: title and body have more words or quotation marks than the limits allow.
        ModelUnusable: the tagger's files are missing or damaged.
    """
    reading = reading_of(article, limits or Limits())
    tongue = tongue_of(article.language)
    found, tag = sure_forms(reading), partial(_tagged, folder=_folder(tagger))
    english = not tongue and article.language in (None, "en")
    if tongue:
        found += apart(by_tongue(reading, tongue), found)
    elif english:
        tagged = [hit for raw in tag(reading.text, _pieces(reading)) for hit in tidy(reading, raw)]
        found += apart(whole(reading, borrowed(reading, absorbed(reading, tagged))), found)
        found = [hit for hit in found if _sure(reading, hit) and _says(reading.text, hit)]
        found = without_hearers(reading.text, continued(reading, found))
        found += terse(reading, found)
    found += forms(reading, found)
    if english or tongue:
        found = standing(reading, found)
    if english:
        found += shifted(reading, found)
    if tongue:
        found += inside(reading, found, tongue)
    else:
        found += nested(reading, found, tag)
        if english:
            found += inner(reading, found)
            found += retold(reading, found)
            found += terse_inside(reading, found)
        found = _carried(reading, found)
    return _finished(reading, found)


@cache
def tagger_digest(tagger: Tagger = "accurate") -> str:
    """SHA-256 of a tagger's model, as its card states it."""
    from sayso.language.encoder import MODEL, read_card

    return str(read_card(_folder(tagger))["files"][MODEL])


def _folder(tagger: Tagger) -> Path:
    from sayso.language.encoder import FOLDERS

    return FOLDERS[tagger]


def _pieces(reading: Reading) -> list[Span]:
    """The paragraphs, long ones cut between sentences."""
    pieces: list[Span] = []
    for paragraph in reading.paragraphs:
        start, end = paragraph.span
        if end - start <= LONG:
            pieces.append((start, end))
            continue
        for first, last in sentences(reading.text, start, end):
            if pieces and pieces[-1][0] >= start and last - pieces[-1][0] <= LONG:
                pieces[-1] = (pieces[-1][0], last)
            else:
                pieces.append((first, last))
    return pieces


def _tagged(text: str, paragraphs: Sequence[Span], *, folder: Path) -> list[Found]:
    from sayso.extract.tagger import tag

    return [
        Found(source=hit.source, cue=hit.cue, content=hit.content, score=hit.score, rule="tagger")
        for hit in tag(text, paragraphs, folder=folder)
    ]


def _carried(reading: Reading, found: list[Found]) -> list[Found]:
    """Without outlets that only pass on; what stood inside one of them stands alone now."""
    kept = without_carriers(reading, found)
    place = {id(hit): index for index, hit in enumerate(kept)}
    homes = [None if hit.nested_in is None else place.get(id(found[hit.nested_in])) for hit in kept]
    return [replace(hit, nested_in=home) for hit, home in zip(kept, homes, strict=True)]


def _sure(reading: Reading, hit: Found) -> bool:
    """What names nobody has to be surer: most wrong hits are the page's own claims; so has what has neither cue nor marks."""
    if not hit.source:
        cue = " ".join(reading.text[slice(*span)] for span in hit.cue)
        if not is_agentless(cue):
            return hit.score >= NAMELESS
        return hit.score >= (DECIDED if ACT.search(cue) else AGENTLESS)
    if hit.rule.endswith(BORROWED):
        return hit.score >= LENT
    return hit.score >= (LEAST if hit.cue or reading.kind_of(hit.content) != "indirect" else CUELESS)


def _says(text: str, hit: Found) -> bool:
    """Not "commenting on the merger" or "citing the weather": such a cue has a topic or a reason, and no content."""
    content = [text[slice(*span)] for span in hit.content]
    if len(content) == 1 and POINTER.fullmatch(content[0]):
        return False  # "This was announced by Ruiz": the sentence before is what was said
    cue = " ".join(text[slice(*span)] for span in hit.cue)
    return not DONE.search(cue) and (bool(hit.source) or not ABOUT.search(cue))


def _mode(text: str, hit: Found, cue: str, kind: Kind, asked: bool) -> Mode:
    """The mode that the cue gives; `other` for what an interviewer asks, and for what is only named."""
    if hit.asked:
        return "other"
    source, content = (" ".join(text[slice(*span)] for span in spans) for spans in (hit.source, hit.content))
    if hit.rule.startswith(DIALOGUE):
        return "said"  # what a dash opens is quoted, though without marks
    mode = mode_of(cue, kind, source=source, content=content, question=asked and kind != "indirect")
    if mode == "said" and kind == "indirect" and hit.rule.startswith("tagger"):
        is_clause = BEHIND_THAT.search(text, max(0, hit.start - len("that “")), hit.start) is not None
        return "said" if tells(cue, content, clause=is_clause) else "other"
    return mode


def _finished(reading: Reading, found: list[Found]) -> list[Attribution]:
    """In order of place, with kind and mode, and what is printed twice as one."""
    order = sorted(range(len(found)), key=lambda i: (found[i].start, found[i].nested_in is not None, i))
    first: dict[object, int] = {}  # a borrowed source may make a hit the same as one before
    same = {i: first.setdefault((found[i].source, found[i].cue, found[i].content), i) for i in order}
    order = [i for i in order if same[i] == i]
    place = {old: new for new, old in enumerate(order)}
    made = []
    for index in order:
        hit = found[index]
        kind = reading.kind_of(hit.content)
        cue = " ".join(reading.text[slice(*span)] for span in hit.cue)
        asked = reading.text[hit.content[-1][0] : hit.content[-1][1] + 2].rstrip("\"”’»'").endswith("?")
        made.append(
            Attribution(
                source=hit.source,
                cue=hit.cue,
                content=hit.content,
                kind=kind,
                mode=_mode(reading.text, hit, cue, kind, asked),
                score=worth(hit.score, hit.rule),
                rule=hit.rule,
                nested_in=None if hit.nested_in is None else place[same[hit.nested_in]],
            )
        )
    return once(reading, made)
