"""Words that pages use for what is not the article: in the names of elements, and in the text of whole lines."""

import re

from sayso.clean.walk import Element
from sayso.model import RegionKind

# What the names (class, id, role, itemprop) of an element say about everything inside it. The order is that of asking:
# a comment's author is a comment, a newsletter box in the footer is promo.
NAMED: tuple[tuple[RegionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))  # type: ignore[misc]
    for kind, pattern in (
        ("comment", r"comment(?!ary|ator)|disqus|\brespond\b|\breplies\b|\breply\b|discussion"),
        ("form", r"\bform\b|search-?(?:box|form|bar|field)|\bsearch\b|log-?in|sign-?in|captcha|\bpoll\b"),
        ("caption", r"caption|(?:image|photo|picture|media)-?(?:credit|copyright|description|meta|title|desc|info|source)|credits?\b|figcaption"),
        ("bio", r"author-?(?:bio|box|desc|info|card|profile|about|detail|block)|about-?(?:the-?)?author|\bbio\b|biography|contributor"),
        ("byline", r"byline|\bauthors?\b|\bwriter|author-?name|meta-author|autor\b|p-author"),
        ("dateline", r"dateline|published|publish-?date|post-?date|entry-date|timestamp|\bdate\b|posted-on|\bdatetime\b"),
        ("related", r"relat(?:ed|ive)|recommend|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|popular|trending|outbrain|taboola|teaser|up-?next|latest|suggest|you-?(?:may|might)|see-?also|similar|more-?(?:from|stories|news|articles|posts|on)|next-?(?:post|article|up)|prev(?:ious)?-?(?:post|article)|carousel|carrousel"),
        ("promo", r"promo|newsletter|subscri|advert|\bads?\b|\bad-|-ad\b|sponsor|donat|banner|paywall-?(?:message|box|prompt|overlay|offer|modal|bar|wrapper|cta)|cookie|consent|gdpr|popup|modal|\bcta\b|sign-?up|\boffer|membership|regwall|overlay|toast"),
        ("contact", r"\bcontact|\baddress\b|\bvcard|phone"),
        ("nav", r"\bnav|menu|breadcrumb|pagina|\bpager\b|\btoc\b|table-of-contents|skip-?link|toolbar|shar(?:e|ing)|social|\btags?\b|\btopics?\b|categor|sidebar|side-?bar|footer|masthead|site-?header|global-?header|\bbanner\b|contentinfo|complementary|follow|sr-only|screen-reader|visually-hidden|widget"),
    )
)  # fmt: skip
TAGGED: dict[str, RegionKind] = {
    "nav": "nav", "footer": "nav", "menu": "nav", "form": "form", "select": "form", "button": "nav", "label": "form",
    "fieldset": "form", "figcaption": "caption", "figure": "caption", "address": "contact", "aside": "related",
    "time": "dateline", "dialog": "promo", "legend": "form", "option": "form", "audio": "other", "video": "caption",
}  # fmt: skip
ROOTS = frozenset(
    ["html", "body", "main", "article"]
)  # their names tell of the whole page ("has-comments", "no-sidebar")
NAMING = ("class", "id", "role", "itemprop", "rel", "data-component", "data-testid", "data-type")
LONGEST_NAME = 300  # characters of one attribute that are looked at; utility classes go on and say nothing
_SPLIT = re.compile(r"[_\s:/]+|(?<=[a-z])(?=[A-Z])")


def names(element: Element) -> str:
    """The words an element is called by, folded: "ArticleHeader_authorName" gives "article-header author-name"."""
    found = [element.attributes[name][:LONGEST_NAME] for name in NAMING if name in element.attributes]
    joined = " ".join(found)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", joined.replace("_", "-")).lower()


def own_kinds(element: Element) -> tuple[RegionKind, ...]:
    """What the element's own tag and names say that it holds, all that apply, in the order of asking.

    >>> own_kinds(Element("div", None, {"class": "post-comments"}, 0, 0))
    ('comment',)
    """
    if element.tag in ROOTS:
        return ()
    called = names(element)
    kinds = [kind for kind, pattern in NAMED if called and pattern.search(called)]
    tagged = TAGGED.get(element.tag)
    if tagged is not None and tagged not in kinds:
        kinds.append(tagged)
    return tuple(kinds)


# Lines that name what follows or what they are themselves, in the languages most pages of the training set use.
LINES: tuple[tuple[RegionKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))  # type: ignore[misc]
    for kind, pattern in (
        ("comment", r"^(?:\d+ )?(?:comments?|kommentare?|commentaires|comentarios|комментари\w+|yorumlar)(?: \(?\d+\)?)?:?$|^(?:leave a (?:reply|comment)|view (?:all )?comments|join the (?:discussion|conversation)|notify of|inline feedbacks|newest(?: most voted)?|oldest(?: most voted)?|most voted|post a comment|add (?:a )?comment|оставить комментарий)|^you can comment|^would love your thoughts"),
        ("related", r"^(?:more )?(?:related|recommended|popular|trending|latest|most (?:read|popular|viewed))\b.{0,30}$|^(?:read (?:more|next|also|on)|see also|more (?:from|on|stories|news|in)|you (?:may|might) (?:also )?(?:like|be interested)|up next|also read|don't miss|lesen sie auch|mehr zum thema|lire aussi|lee también|читайте также)\b"),
        ("bio", r"^about (?:the )?(?:authors?|us|this author)\b|^(?:the )?author (?:is|was)\b"),
        ("promo", r"^(?:advertisement|anzeige|publicité|publicidad|реклама|sponsored|subscribe|sign up|newsletter|support (?:us|our)|donate|follow us|get (?:the|our) )\b"),
        ("contact", r"^(?:tel|phone|fax|e-?mail|contact(?: us)?|тел|факс|адрес|address)\b[.:]?"),
        ("nav", r"^(?:share(?: this.*)?|print|tweet|facebook|twitter|whatsapp|copy link|home|menu|search|skip to .*|back to top|log ?in|sign in|tags?:?|topics?:?|teilen|partager|compartir|translate|listen|save)$"),
        ("caption", r"^(?:headline |featured |cover )?(?:image|photo|foto|picture|bild|video|фото)(?: credits?| courtesy| by)?\s*[:/©]|\((?:photo|foto|image|ap photo|reuters|getty)\b[^)]*\)\s*$|getty images|©"),
        ("other", r"^(?:source|sources|quelle|fuente|источник|via)\s?:|all rights reserved|^copyright|^©|^disclaimer\b|terms of (?:use|service)|privacy policy"),
    )
)  # fmt: skip


def line_kind(text: str) -> RegionKind | None:
    """What a line of furniture says that it is, or None.

    >>> line_kind("Leave a Reply"), line_kind("The reply came on Monday, and it was short.")
    ('comment', None)
    """
    return next((kind for kind, pattern in LINES if pattern.search(text)), None)


_NOTE = re.compile(r"\(\s*(?:Related|Read also|Read more|See also)\s*:[^()]{3,200}\)", re.IGNORECASE)


def without_notes(text: str) -> list[tuple[RegionKind, int, int]]:
    """A body line in parts: body, and notes in brackets that lead elsewhere; parts of white space are left out.

    >>> [(kind, "One. (Related: Two.) Three."[a:b]) for kind, a, b in without_notes("One. (Related: Two.) Three.")]
    [('body', 'One.'), ('related', '(Related: Two.)'), ('body', 'Three.')]
    """
    parts: list[tuple[RegionKind, int, int]] = []
    at = 0
    for note in _NOTE.finditer(text):
        parts += [("body", at, note.start()), ("related", *note.span())]
        at = note.end()
    parts.append(("body", at, len(text)))
    stripped = [
        (k, a + len(text[a:b]) - len(text[a:b].lstrip()), b - len(text[a:b]) + len(text[a:b].rstrip()))
        for k, a, b in parts
    ]
    return [(kind, start, end) for kind, start, end in stripped if start < end]
