"""An article goes in, the frames that its sentences tell come out, each with the words that tell it.

A sentence is parsed where a trigger may stand in it (`triggers`). The trigger's slots (`arguments`) become fillers of its
roles (`fillers`); whether it is so is told by the verb (`status`), when by the time expressions that hang on it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.facts.arguments import all_of, slots, verb_of
from sayso.facts.fillers import cut, filler
from sayso.facts.status import status
from sayso.facts.triggers import Trigger, beginnings, triggers
from sayso.keys import Span
from sayso.language.dates import TimeExpression, find_dates
from sayso.language.sentences import sentences
from sayso.language.syntax import Parsed, parse
from sayso.model import Article, Filler, Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

READ = ("title", "body")
MOST = 5_000  # frames of one page
NOMINAL = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """What the readers of one sentence need."""

    text: str
    parsed: Parsed
    times: Sequence[TimeExpression]


def frames(article: Article) -> list[Frame]:
    """The frames of title and body, in the order of the words that tell them."""
    if article.language != "en":
        return []
    found: list[Frame] = []
    for sentence in _sentences(article):
        found += _told(sentence)
        if len(found) >= MOST:
            break
    return found


def _sentences(article: Article) -> Iterator[Sentence]:
    text, wanted = article.text, beginnings()
    for region in article.regions:
        if region.kind in READ:
            spans = [s for s in sentences(text, *region.span) if wanted.search(text, *s)]
            for parsed in parse(text, spans):
                end = parsed.start + len(parsed.doc.text)
                times = find_dates(text, parsed.start, end, anchor=article.published.edtf, language="en")
                yield Sentence(text=text, parsed=parsed, times=times)


def _told(sentence: Sentence) -> Iterator[Frame]:
    for token in sentence.parsed.doc:
        pos = "v" if token.pos_ in ("VERB", "AUX") else "n" if token.pos_ in NOMINAL else None
        for trigger in triggers().get((token.lemma_.lower(), pos), ()) if pos else ():
            frame = _frame(sentence, trigger, token)
            if frame:
                yield frame
                break


def _frame(sentence: Sentence, trigger: Trigger, token: "Token") -> Frame | None:
    roles: dict[str, list[Filler]] = {}
    filled = slots(token)
    for slot, role in trigger.slots.items():
        if role in roles and not slot.startswith("^"):
            continue
        for head in filled.get(slot, ()):
            for one in all_of(head):
                if not _is_time(one, sentence):
                    roles.setdefault(role, []).append(filler(sentence.text, sentence.parsed, one))
    if any(not any(role in roles for role in group) for group in trigger.needs):
        return None
    verb = verb_of(token)
    when = [_dated(sentence, t) for t in sentence.times if _hangs_on(sentence, t.span, {token.i, verb.i})]
    if when:
        roles["when"] = when
    if not roles:
        return None
    return Frame(
        type=trigger.type, code=trigger.code, status=trigger.status or status(verb),
        roles={role: _once(fillers) for role, fillers in roles.items()},
        cue=cut(sentence.text, sentence.parsed.span([token])),
    )  # fmt: skip


def _once(fillers: list[Filler]) -> tuple[Filler, ...]:
    return tuple(dict.fromkeys(fillers))


def _dated(sentence: Sentence, time: TimeExpression) -> Filler:
    start, end = time.span
    return Filler(text=sentence.text[start:end], span=time.span, edtf=time.edtf, how=time.how)


def _is_time(token: "Token", sentence: Sentence) -> bool:
    start = sentence.parsed.start + token.idx
    return any(a <= start < b for a, b in (t.span for t in sentence.times))


def _hangs_on(sentence: Sentence, span: Span, wanted: set[int]) -> bool:
    """Do the words hang on one of the tokens, with no other verb between?"""
    a, b = span[0] - sentence.parsed.start, span[1] - sentence.parsed.start
    token = next((t for t in sentence.parsed.doc if a <= t.idx < b), None)
    for _ in range(8):
        if token is None:
            return False
        if token.i in wanted:
            return True
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return False
        token = token.head
    return False
