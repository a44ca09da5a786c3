"""What the rules about speakers share: what was told before, and how an answer is made with the sentence of its rule."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.keys import Span
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person

ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|our|my|your)\s+", re.IGNORECASE)
INDEFINITE = re.compile(
    r"^(?:an?|one|two|three|several|some|many|most|other|others|another|few|multiple|unnamed|anonymous)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What was worked out before: the attributions already resolved, in text order, with their speakers."""

    done: Sequence[tuple[Attribution, Speaker]]

    def before(self, place: int) -> Sequence[tuple[Attribution, Speaker]]:
        """The last of them that are told before a place: a page of thousands stays cheap."""
        end = bisect_left(self.done, place, key=lambda told: anchor_of(told[0]))
        return self.done[max(0, end - RECENT) : end]

    def of(self, attribution: Attribution) -> Speaker | None:
        """The speaker of one of them; `None` where it is not resolved yet."""
        return next((s for a, s in self.before(anchor_of(attribution) + 1) if a is attribution), None)


RECENT = 60  # sayings
LINES = 4  # back in which one of several who may be meant has spoken
FEW = 5  # names that a reason spells out


def either(people: Sequence[Person]) -> str:
    """The names of those who may be meant, of many the first."""
    more = [f"{len(people) - FEW} more"] if len(people) > FEW else []
    return " or ".join([*(person.name for person in people[:FEW]), *more])


Rule = Callable[[Context, Attribution, str, Told], Speaker | None]


def sentence_of(rule: Callable[..., object]) -> str:
    """The sentence that a rule shows: the first of its docstring."""
    return " ".join((rule.__doc__ or "").split()).split(". ")[0].rstrip(".")


def made(
    rule: Callable[..., object],
    name: str,
    kind: ActorType,
    evidence: Sequence[Span],
    *,
    role: Span | None = None,
    text: str = "",
    note: str = "",
) -> Speaker:
    """An answer, with the rule's sentence and the spans it used."""
    how = sentence_of(rule) + (f": {note}" if note else "")
    return Speaker(
        name=" ".join(name.split()), type=kind, role=text[slice(*role)] if role else None, entity=None, how=how,
        role_span=role, evidence=tuple(evidence),
    )  # fmt: skip


def made_person(
    rule: Callable[..., object], context: Context, person: Person, evidence: Sequence[Span], note: str = ""
) -> Speaker:
    """An answer that is a person of the page, with the first office that stands beside the name."""
    role = person.roles[0] if person.roles else None
    return made(rule, person.name, "person", evidence, role=role, text=context.text, note=note)


def unknown(why: str, evidence: Sequence[Span] = ()) -> Speaker:
    """No answer, with the reason."""
    return Speaker(name=None, type=None, role=None, entity=None, how=why, evidence=tuple(evidence))


def only(attribution: Attribution, span: Span) -> Attribution:
    """The attribution as if this were its source."""
    return replace(attribution, source=(span,))


def first(rules: Sequence[Rule], context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The first answer with a name that one of the rules gives."""
    return next((found for rule in rules if (found := rule(context, attribution, words, told)) and found.name), None)


def spoke_last(context: Context, people: list[Person], place: int, told: Told) -> Person | None:
    """Of several people the one who spoke last, in the lines before."""
    for attribution, speaker in reversed(told.before(place)):
        if context.line(anchor_of(attribution)) < context.line(place) - LINES:
            break
        if speaker.type == "person" and not _is_earlier(context, attribution):
            return next((person for person in people if person.name == speaker.name), None)
    return None


def _is_earlier(context: Context, attribution: Attribution) -> bool:
    """Does a page tell what somebody said before, and goes on with who is speaking: "Ivo Lund earlier said"?"""
    if not attribution.cue:
        return False
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    return EARLIER.search(context.text, max(0, start - 12), end + 12) is not None


EARLIER = re.compile(r"\b(?:earlier|previously)\b")
