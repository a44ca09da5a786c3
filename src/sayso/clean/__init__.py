"""`clean`: a Page enters, an Article leaves: text with regions, metadata with evidence, a map back to the page."""

from sayso.clean.markup import clean_markup
from sayso.clean.plain import clean_plain
from sayso.errors import LimitExceeded, SkipItem
from sayso.model import Article, Limits, Page

__all__ = ["clean"]

MARKUP = frozenset({"text/html", "application/xhtml+xml"})


def clean(page: Page, limits: Limits) -> Article:
    """The page's text, with what each part of it is, and what the page says of itself.

    Raises:
        SkipItem: another media type, or a page without text.
        LimitExceeded: more tags, depth or text than the limits allow.
    """
    if page.media_type in MARKUP:
        return clean_markup(page, limits)
    if page.media_type != "text/plain":
        raise SkipItem("clean", "unsupported-type", f"{page.media_type} is neither HTML nor plain text")
    if len(page.source) > limits.characters:
        told = f"{len(page.source)} characters, more than {limits.characters}; --max-characters raises the limit"
        raise LimitExceeded("clean", "too-long", told)
    if not page.source.strip():
        raise SkipItem("clean", "empty", "The page has no text.")
    return clean_plain(page)
