"""What somebody said goes in as a text of its own, blanks where its words are broken; what is quoted in it comes out, back in its place on the page."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.found import Found
from sayso.extract.tongue import Tongue, saying, speaker_before
from sayso.keys import Span

QUOTED_INSIDE = re.compile(r"(?:\s+[\w-]+){0,5}\s*:\s*[«„“](?P<said>[^«»„“”]+)[»“”]")


def quoted_inside(text: str, sentence: Span, verb: Span, tongue: Tongue) -> Iterator[Found]:
    """What somebody says that he or another said, in its own marks: "And I asked him: “Who built it?”"."""
    quoted = QUOTED_INSIDE.match(text, verb[1])
    source = speaker_before(text, sentence[0], verb, tongue) if quoted else None
    if quoted and source and not WHICH.match(text, *source):
        yield saying("verb, then quotation", source, verb, (quoted.span("said"),))


# Words for somebody that name nobody.
WHICH = re.compile(r"(?:котор\w+|что|это|все|никто)(?!\w)", re.IGNORECASE)


def in_one_part(hit: Found, parts: tuple[Span, ...]) -> Found:
    """A saying whose source ends where the words in which it stands are broken: "— The engineer, — she went on, — answered at once: …"."""
    start, end = hit.source[0]
    return replace(hit, source=((start, min([end, *(b for a, b in parts if a <= start < b)])),))


ENDED = re.compile(r"[.!?…]\s*[—–-]*\s*$")


def alone(text: str, spans: tuple[Span, ...]) -> str:
    """What was said, with blanks for the words that stand between its parts."""
    parts, place = [], spans[0][0]
    for start, end in spans:
        blank = " " * (start - place)
        ends = place > spans[0][0] and ENDED.search(
            text, place, start
        )  # "…,— she began.— The mayor said": another sentence
        parts += ["." + blank[1:] if ends else blank, text[start:end]]
        place = end
    return "".join(parts)


def moved(hit: Found, base: int) -> Found:
    """A saying found in such a text, with the offsets of the page."""

    def shifted(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((start + base, end + base) for start, end in spans)

    return replace(hit, source=shifted(hit.source), cue=shifted(hit.cue), content=shifted(hit.content))
