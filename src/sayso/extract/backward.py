"""Sentences that point back go in; what the sentence before them says comes out as said by whom they name.

"The bridge will shut on Friday. Ruiz announced this on Monday." Russian agencies open most of their news so.
"""

import re
from collections.abc import Iterator

from sayso.extract.found import Found
from sayso.extract.reading import WORD, Reading
from sayso.extract.tongue import Tongue, saying, source_after, source_before
from sayso.keys import Span

TO_VERB = 80  # characters from the pointing words to the verb of saying behind them
FEWEST_WORDS = 4  # of a sentence that says something
ASKS = "?"
PASSED = re.compile(r",\s+как\s+(?:\w+\s+)?$", re.IGNORECASE)


def pointed_at(reading: Reading, tongue: Tongue) -> Iterator[Found]:
    """… This was said by Name: the sentence before, in its paragraph or at the end of the one above."""
    if tongue.points is None:
        return
    last: Span | None = None
    for index, paragraph in enumerate(reading.paragraphs):
        for sentence in reading.sentences(index):
            points = tongue.points.match(reading.text, *sentence)
            if points and last:
                yield from _said_before(reading, points, sentence, last, tongue)
            last = sentence
        if paragraph.title:
            last = None


def _said_before(
    reading: Reading, points: re.Match[str], sentence: Span, said: Span, tongue: Tongue
) -> Iterator[Found]:
    text = reading.text
    limit = min(sentence[1], points.end() + TO_VERB)
    verb = tongue.verb.search(text, points.end(), limit) or (tongue.verb.search(text, points.start(), points.end()))
    if verb and PASSED.search(text, points.end(), verb.start()):  # "This, as the agency reports, was said by ..."
        comma = text.find(",", verb.end(), sentence[1])
        verb = tongue.verb.search(text, comma, min(sentence[1], comma + TO_VERB)) if comma > 0 else None
        points_end = comma
    else:
        points_end = points.end()
    if verb is None or tongue.opens.match(text, verb.end()) or text[said[1] - 1] == ASKS:
        return
    opens = WORD.search(text, points_end, verb.start())
    is_subject = opens is not None and opens.group().lower() not in tongue.stops  # and not "this on Monday said Ruiz"
    source = source_before(text, points_end, verb.start(), tongue) if is_subject else None
    source = source or source_after(text, verb.end(), sentence[1], tongue, loose=True)
    if source and len(WORD.findall(text[slice(*said)])) >= FEWEST_WORDS:
        yield saying("the sentence before", source, verb.span(), (said,))
