"""A spaCy `Doc` goes in and comes out with `doc._.statements`: who said what, each role as spans of that doc.

Found by spaCy through the entry point `spacy_factories`, so that `nlp.add_pipe("sayso")` is all that is needed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from sayso.contract import from_dict, to_dict
from sayso.errors import SkipItem
from sayso.flow import analyse
from sayso.keys import digest
from sayso.model import Analysis, Encoding, Page, PageFacts, Skipped, Statement, Words

KEY = "sayso"  # in `doc.user_data`: the page as `sayso extract` prints it, so that a doc can be stored and loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class DocStatement:
    """A statement with its roles as spans of a doc; where words end inside a token, the span takes in all of it."""

    statement: Statement
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]

    @property
    def text(self) -> str:
        """What was said: the exact words."""
        return self.statement.text

    @property
    def speaker(self) -> str | None:
        """The speaker's name, or `None` where it is not known."""
        return self.statement.speaker.name


@Language.factory("sayso", assigns=["doc._.statements"])  # type: ignore[untyped-decorator]
def make_component(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component that spaCy asks for.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("sayso")
    >>> doc = nlp('"The bridge will open in May," Ana Ruiz said.')
    >>> [statement.content[0].text for statement in doc._.statements]
    ['The bridge will open in May']
    """
    del nlp, name
    Doc.set_extension("statements", getter=statements, force=True)
    return annotate


def annotate(doc: Doc) -> Doc:
    """Put the analysis of a doc's text into its `user_data`; a text that cannot be used has none, and says why."""
    doc.user_data[KEY] = to_dict(_analysed(doc.text))
    return doc


def statements(doc: Doc) -> list[DocStatement]:
    """The statements of a doc that the component has seen; otherwise none."""
    found = doc.user_data.get(KEY)
    if found is None:
        return []
    return [
        DocStatement(
            statement=one, content=_spans(doc, one.content), cue=_spans(doc, one.cue), source=_spans(doc, one.source)
        )
        for one in from_dict(found).statements
    ]


def _analysed(text: str) -> Analysis:
    data = text.encode("utf-8", "surrogatepass")
    page = Page(
        path="doc",
        media_type="text/plain",
        data=data,
        sha256=digest(data),
        encoding=Encoding(name="utf-8", how="the text of a spaCy doc"),
        source=text,
    )
    try:
        return analyse(page)
    except SkipItem as skip:
        facts = PageFacts(path=page.path, url=None, sha256=page.sha256, media_type=page.media_type, retrieved=None)
        told = Skipped(room=skip.room, reason=skip.reason, message=skip.message)
        return Analysis(page=facts, article=None, skipped=told)


def _spans(doc: Doc, words: Words | None) -> tuple[Span, ...]:
    if words is None:
        return ()
    spans = (doc.char_span(start, end, alignment_mode="expand") for start, end in words.spans)
    return tuple(span for span in spans if span is not None)
