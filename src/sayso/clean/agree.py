"""What each line looks like and how sure the trees are enter; what each line is, before any box is seen, leaves.

The trees tell body from furniture, but for what a line says of itself: a byline, a date, a credit or an address is none
of the article's sentences. What furniture it is, and where boxes begin and end, the rules tell. Of a page that is nearly
all article (a pasted text), the rules tell, and the trees only take out what is surely furniture: a list there looks like a menu.
"""

from collections.abc import Sequence

from sayso.clean.lines import Line
from sayso.clean.looks import Looked
from sayso.model import RegionKind

SAID = frozenset({"byline", "dateline", "caption", "contact", "promo", "nav", "comment", "bio", "related"})
PASTED = 75  # hundredths of a page's characters on lines of body from which it is a pasted article
PASTED_LINES = 60  # hundredths of its lines that are body then; menus are many lines of few characters
SURELY = -4_000  # score below which a line is furniture even there


def is_pasted(lines: Sequence[Line], scores: Sequence[int]) -> bool:
    """Whether a page is nearly all article.

    >>> is_pasted([Line("One", 0, 3, 0, 1), Line("Two", 4, 7, 0, 1)], [900, -900])
    False
    """
    worded = [(line, score > 0) for line, score in zip(lines, scores, strict=True) if line.words]
    body = sum(len(line.text) for line, is_body in worded if is_body)
    enough = 100 * body >= PASTED * sum(len(line.text) for line, _ in worded)
    return enough and 100 * sum(is_body for _, is_body in worded) >= PASTED_LINES * len(worded)


def agree(looked: Looked, scores: Sequence[int], *, pasted: bool) -> list[RegionKind]:
    """What each line is by itself and by the trees.

    >>> agree(Looked(["body", "other", "byline"], [None] * 3), [-5, 5, 5], pasted=False)
    ['other', 'body', 'byline']
    """
    found: list[RegionKind] = []
    for kind, begins, score in zip(looked.first, looked.starts, scores, strict=True):
        if (begins or kind) in SAID:
            found.append(begins or kind)
        elif pasted:
            found.append(kind if score > SURELY else "other")
        else:
            found.append("body" if score > 0 else "other")
    return found
