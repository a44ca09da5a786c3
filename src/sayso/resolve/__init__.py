"""An article and its attributions go in, a `Statement` for each comes out: who said it, when, and via whom.

Within one page, alone. A wrong answer costs more than none: where two candidates remain the answer is `None`, and
`how` names both.
"""

from collections.abc import Sequence

from sayso.keys import statement_key
from sayso.model import Article, Attribution, Dated, Link, Speaker, Statement, words_at
from sayso.resolve.made import Told
from sayso.resolve.page import Context, context_of, telling_order
from sayso.resolve.retold import retold
from sayso.resolve.said import said_of
from sayso.resolve.speaker import speaker_of
from sayso.resolve.via import via_of

__all__ = ["resolve", "speakers_of"]


def resolve(article: Article, attributions: Sequence[Attribution]) -> list[Statement]:
    """The statements of an article, one for each attribution, in the same order."""
    context = context_of(article, attributions)
    speakers = speakers_of(context)
    said = said_of(context, speakers)
    via = via_of(context, speakers, said)
    return [_statement(article, *each) for each in zip(attributions, speakers, said, via, strict=True)]


def speakers_of(context: Context) -> list[Speaker]:
    """The speaker of each attribution of a page, in their order."""
    attributions = context.attributions
    done: list[tuple[Attribution, Speaker]] = []
    speakers: dict[int, Speaker] = {}
    for index in telling_order(attributions):
        speakers[index] = speaker_of(context, attributions[index], Told(done=done))
        if attributions[index].nested_in is None and attributions[index].mode == "said":
            done.append((attributions[index], speakers[index]))
    return [
        retold(context, attribution, speakers[i], done) or speakers[i] for i, attribution in enumerate(attributions)
    ]


def _statement(article: Article, found: Attribution, speaker: Speaker, said: Dated, via: tuple[Link, ...]) -> Statement:
    text = article.text
    return Statement(
        id=statement_key(article.page, article.sha256, source=found.source, cue=found.cue, content=found.content),
        kind=found.kind,
        mode=found.mode,
        score=found.score,
        rule=found.rule,
        content=words_at(text, found.content),
        cue=words_at(text, found.cue) if found.cue else None,
        source=words_at(text, found.source) if found.source else None,
        speaker=speaker,
        via=via,
        said=said,
        repeats=found.repeats,
    )
