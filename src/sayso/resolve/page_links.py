"""A page goes in, the links that hold for all of its statements come out: whose copy it is, by what stands beside the text.

That is the agency of a dateline, a byline or a credit line, the source of a footer, the signatory or issuer of a release. The page's own
outlet is none, under whatever shorter name or initials it stands there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from sayso.keys import Span
from sayso.language.names import ORGANISATION, is_title, known
from sayso.language.outlets import NO_PERSON, names_outlet, outlet, outlet_type
from sayso.model import Link, LinkType
from sayso.resolve.items import MONTH, WEEKDAY, credited
from sayso.resolve.page import Context
from sayso.resolve.ways import OUTLET

NEAR = 3  # lines of furniture above and below the text that may be a credit
LONGEST = 90  # characters of a credit line
LONGEST_NAME, FEW = 6, 5  # words
WORD = r"[A-ZÀ-ÞА-ЯЁ][\w.’'&-]*"
NAME = rf"(?P<name>{WORD}(?:\s+(?:(?:of|the|and|for|de|la|del|da|do)\s+){{0,2}}{WORD})*)"
# Words that a page does not use of itself: what follows is somebody else's.
CREDITED = re.compile(
    rf"\W*(?:(?:Source|Sources|Fuente|Quelle|Fonte|Agency|Text|Via|Report|Story|Источник|Текст|Автор)(?:\s*/\s*\w+)?\s*:\s*|SOURCE\s+|With(?:\s+(?:information|reporting|material)\s+from)?\s+"
    rf"|Forwarded\s+from\s+|(?:From|Based\s+on|Prepared\s+from)\s+(?:(?:the\s+)?(?:materials?|reports?|copy)\s+(?:of|by)\s+)?|По\s+(?:материалам|сообщению|информации)\s+|(?:Перевод[^\n—–:]{{0,30}}[,.]\s*)?[Ии]сточник\s*[:—–-]\s*)[«„]?(?:the\s+)?{NAME}(?:\s+(?:reports?|copy|and\s+agencies|и\s+агентств))?\W*",
)
# "From the Armenian daily Norwind. English by our desk": the paper that the page translates or prints again.
FROM_PAPER = re.compile(
    rf"\W*(?:(?:Translated|Abridged|Adapted|Taken|Reprinted|Reproduced|Condensed)\s+)?[Ff]rom\s+the\s+(?:[\w-]+\s+){{0,3}}?{OUTLET}\s+(?:the\s+)?{NAME}(?:\s+of\s+\d[\w ]{{3,20}}|,\s+\d[\w ]{{3,20}})?(?:\.\s[^\n]{{3,60}})?\W*",
)
FOOTER = re.compile(r"^[ \t]*(?:(?:©|Copyright:?)[ \t]*(?:and source[ \t]*:[ \t]*)?|(?:Source|Sources?|Text|Report|Story|Agency|Via|With information from|With reporting (?:by|from)|Originally published (?:by|in|on)|Источник|Текст|По материалам|Quelle|Fuente)[ \t]*:[ \t\u2013-]*|По материалам[ \t]+)(?:©[ \t]*)?(?P<name>(?=\w)[^\n,;:|/.()]{2,50}?)[ \t]*(?:\([^\n()]{2,40}\))?(?P<place>,[ \t]+(?-i:[A-ZÀ-Þ])[^\n,;:|/.()\d]{2,30})?(?:,[ \t]+(?:\d|in[ \t])[^\n.]{2,40}|,[ \t]+(?:distributed|carried|circulated|sent out|released)[ \t]+(?:by|through|via|on)[ \t]+(?P<by>(?-i:[A-ZÀ-Þ])[^\n,;:|/.()]{2,40}))?(?:\.[ \t]*(?:(?:(?:Re(?:produced|printed)|Used|Published) (?:with|by|under)|(?:Freely )?(?:translat|abridg|shorten|adapt|condens|edit)|(?:English|Translation)\b|The (?:text|portal|site|page)|All rights|©)[^\n]{0,70})?)?[ \t]*$", re.IGNORECASE | re.MULTILINE)  # fmt: skip
BRACKETED = re.compile(
    r"^[ \t]*[(\[](?P<name>[^\n()\[\]]{2,50})[)\]][ \t]*$", re.MULTILINE
)  # a line that is nothing but a name in brackets
LAST_CREDIT = re.compile(
    r"\W*?(?:[-–—]{1,2}[ \t]*|(?P<open>[(\[]))(?P<name>[A-Z][^\n()\[\].,:;|]{2,40})(?(open)[)\]])[ \t]*$"
)
SECTION = r"[A-ZÀ-Þ][\w’'-]*"
SECTIONS = re.compile(
    rf"\W*{SECTION}(?:[\s|·•/]+(?:&\s+)?{SECTION}){{2,9}}"
    rf"|\W*{SECTION}(?:\s[\w’'&-]+){{0,2}}(?:(?:\s{{2,}}|\s*[|·•/]\s*){SECTION}(?:\s[\w’'&-]+){{0,2}}){{2,9}}"
)  # a menu: "News  Sport  Harbour", "News | Ice report | At home"
DASHED = re.compile(r"\W*?[-–—]{1,2}[ \t]*[A-Z][^\n]*[^\s–—-][ \t]*$")
PHOTO = re.compile(
    r"\b(?:photo|photograph|picture|image|video|getty|flickr|shutterstock|graphic|map|фото)\b", re.IGNORECASE
)
# What stands in a dateline or a byline beside a name: days, hours, marks.
TIME = re.compile(
    rf"\b(?:{WEEKDAY}|{MONTH}|\d[\d:.,/h-]*(?:st|nd|rd|th)?|[AP]\.?M\b\.?|GMT|UTC|E[SD]T|C[SD]T|M[SD]T|P[SD]T|CET|CEST|BST|IST|MSK|JST|SGT|WIB|at|on|updated|published)\b[,.]?",
    re.IGNORECASE,
)
CREDIT_WORDS = re.compile(
    r"(?:Service|Desk|Line|Cable|Newsline|Newsfeed|Feed|Wire|Newswire|Agency|Press|News|Info|Agência|Agencia|Agence|Агентство)"
)
MENU = re.compile(r"News|Home|Front|Menu|Sports?|World|Business|Politics|Opinion|Latest")
BAR = re.compile(r"\s[|·•]\s")
ALONE = re.compile(rf"[\W_]*(?:[Bb]y\s+(?:the\s+)?)?{NAME}(?:,\s+{WORD})?[\W_]*")
DATELINE = re.compile(r"^[^\n]{2,60}?\((?P<name>[A-ZА-ЯЁ][\w .&’'-]{1,40})\)\s*(?:[-–—]{1,3}|:)")
# Who asks in a transcript, and for whom: "Q1 (Norwind Telegraph):", "JOURNALIST (Norwind Telegraph):".
ASKER = re.compile(
    r"\W*(?:Q\d*|A\d+|questioner|question|journalist|reporter|correspondent|interviewer|moderator|presenter|host|anchor)\b",
    re.IGNORECASE,
)
# A sentence with letters in brackets, and no place: "The Harbour Committee's (HC) - report".
NO_DATELINE = re.compile(r"(?:The|An?|In|On|At)\s|[^(\n]*['’]s?\s*\(|[^(\n]*?\b[a-z]{4,}\s[^(\n]*?\b[a-z]{4,}\s")
AGENCY_LINE = re.compile(
    r"^(?P<city>[A-ZÀ-Þ][\w.’' -]{2,40}),\s+[^\n]{3,30}?\s*[/(](?P<name>[A-Z][\w .&’'-]{1,40})[/)]\s*[-–—.:]"
)
IN_BRACKETS = re.compile(rf"[(/\[](?P<name>{WORD}(?:\s{WORD}){{0,3}})[)/\]]")
PLACE = re.compile(r"[A-ZÀ-Þ][\w.’', -]{2,40}[(/\[][^\n()]{2,40}[)/\]]\W*")
CITY = re.compile(
    r"\W*(?:[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ.’' -]{2,30})(?:,\s+[^\n()/]{2,30})?\s*\([^\n()]{2,40}\)\W*"
)  # "ALDMOOR (Norwind)"
PLACE_AND_DATE = re.compile(r"(?=[^\n]*\d)[^\n.!?“”\"]{2,40}[(/\[][^\n()]{2,40}[)/\]][^\n.!?“”\"]{0,30}")
RELEASE = re.compile(
    r"^\s*(?:press release|statement|comments?|communiqu[eé]|open letter|letter|пресс-релиз|заявление)\b", re.IGNORECASE
)
ISSUED = re.compile(r"^[ \t]*(?:About (?P<name>[A-Z][^\n.:;|]{2,60}?)[ \t]*(?:$|[.:\n])|(?:SOURCE|(?:PRESS RELEASE|Press release) of(?: the)?|Issued by(?: the)?)[ \t]+(?P<by>[A-Z][^\n.:;|]{2,60}?)[ \t]*$)", re.MULTILINE)  # fmt: skip

FOR_PRESS = re.compile(r"\s*(?:Press|Media|Contacts?|For|Investor)\b[^\n]*[:@]")
# "ALDMOOR, 4 May /Norwind Wire/ -- Lund Salt has given notice": whose name stands first.
FIRST_WORDS = re.compile(
    rf"(?:[A-ZÀ-Þ][^\n:]{{2,30}}:\s+|[^\n]{{2,60}}?\s[–—-]{{1,2}}\s+)?(?:The\s+)?(?P<first>{WORD}(?:\s+(?:(?:of|the|and|for)\s+){{0,2}}{WORD}){{0,6}}?)(?:,|\s\(|\s+(?:has|have|today|is|announced|announces|said|will)\b)"
)


def page_links(context: Context) -> list[Link]:
    """The links of the whole page, from the speaker outwards; at most one who issued the words and one who carried them."""
    issued, carried = _signatory(context) or _issuer(context), _carrier(context)
    return [*(link for link in issued if not any(same_outlet(link.name, one.name) for one in carried)), *carried]


def is_own(context: Context, name: str) -> bool:
    """Is this the page's own outlet: by its name, a shorter form of it, its initials, or the host that the page stands on?"""
    host = re.match(r"https?://(?:www\.)?([^/]+)\.[a-z]+(?:/|$)", context.article.page)
    if host and len(name) > SHORT and _squeezed(name) in _squeezed(host[1]):
        return True
    own = context.article.outlet.text if context.article.outlet else ""
    if not own:
        return False
    if same_outlet(own, name) or _is_clipped(own, name) or OF_HOUSE.sub("", name) == own:
        return True
    if INITIALS.fullmatch(name):
        return re.match(".*".join(name.lower()), _squeezed(own)) is not None
    return re.search(rf"\b{re.escape(name)}\b", own) is not None


OF_HOUSE = re.compile(
    r"\s(?:News|Online|English|International|Network)$"
)  # "Norwind Radio News" on a page of Norwind Radio


def is_dated_by(context: Context, name: str) -> bool:
    """Does the dateline of a page of an unknown outlet name this one, so that the page may be its own?"""
    if context.article.outlet is not None:
        return False
    above = takewhile(lambda region: region.kind != "body", context.article.regions)
    spans = [region.span for region in above if region.kind in BESIDE][-NEAR:]
    heads = (context.text[slice(*span)] for span in (*spans, *context.lines[1:3]))
    dated = (head for head in heads if DATELINE.match(head) or (len(head) <= LONGEST and HAS_YEAR.search(head)))
    return any(re.search(rf"\b{re.escape(name)}\b", head[:LONGEST]) for head in dated)


HAS_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\([^()\n]+\)\s*$")


INITIALS = re.compile(r"[A-Z]{2,6}|[А-ЯЁ]{2,6}")
INITIALS_ALONE = re.compile(rf"\s*(?P<name>{INITIALS.pattern})\s*")
SHORT = 3  # letters: a shorter name is in every host; and words: a longer line of capitals is a menu


def _is_clipped(short: str, name: str) -> bool:
    """Is a short name made of the heads of a name's words: "NorPost", "nor-post" and "Norwind Post"?"""
    rest, words = _squeezed(short), re.sub(r"^the ", "", name.casefold()).split()
    if len(words) < 2 or len(rest) < 2 * len(words):
        return False
    for word in words:
        size = next((n for n in range(len(word), 1, -1) if rest.startswith(word[:n])), 0)
        if not size:
            return False
        rest = rest[size:]
    return not rest


@lru_cache(maxsize=16_384)
def _squeezed(name: str) -> str:
    return re.sub(r"^the |['’]s$|[^\w]", "", name.casefold())


@lru_cache(maxsize=16_384)  # a page asks for the same pairs over and over
def same_outlet(one: str, other: str) -> bool:
    """Two names of one outlet, as far as the shipped table and their letters tell."""
    a, b = outlet(one), outlet(other)
    return _squeezed(one) == _squeezed(other) or (a is not None and a == b)


def outlet_kind(name: str, around: str = "") -> LinkType:
    """What kind of outlet a name and the words around it tell of."""
    return outlet_type(name, around)  # type: ignore[return-value]


def _carrier(context: Context) -> list[Link]:
    """The agency of the dateline and the one source of the footer; where neither is told, what a credit line names."""
    above, below = beside(context)
    dated = [*_datelines(context, above)][:1]
    footed = _footer(context)
    return [*dated, *footed] or [*_credits(context, above, below)][:1] or _by_agency(context)


def _by_agency(context: Context) -> list[Link]:
    """The agency of the shipped table that a page of another outlet gives as its author."""
    author = context.article.author
    entry = outlet(author.text) if author and context.article.outlet else None
    if author is None or author.span is None or entry is None or entry.type != "agency" or is_own(context, author.text):
        return []
    how = f"credit: “{author.text}” (holds for the whole page)"
    return [Link(name=entry.name, type="agency", span=author.span, how=how)]


def _datelines(context: Context, above: Sequence[Span]) -> Iterator[Link]:
    """The agency in brackets in the first lines: where the text begins in the same line, or beside place and date alone.

    Where the page's own outlet is not known it may be the agency, unless that is one of the shipped table or the page shows that it is another's.
    """
    text = context.text
    places: list[tuple[Span, str]] = []
    for start, end in [(a, b) for n, (_, b) in enumerate(context.lines[:4]) for a, _ in context.sentences(n)[:2]]:
        match = DATELINE.match(text[start:end]) or AGENCY_LINE.match(text[start:end])
        is_city = context.article.outlet is not None and CITY.match(text, start, end) is not None
        if (
            match
            and not ASKER.match(match.group())
            and not NO_DATELINE.match(match.group())
            and (names_outlet(match["name"]) or INITIALS.fullmatch(match["name"]) or is_city)
        ):
            places.append(((start + match.start("name"), start + match.end("name")), match.group()))
    for whole in (*above, *context.lines[:3]):
        span = _first_part(text, whole)
        names = [*IN_BRACKETS.finditer(text, *span)]
        dated = PLACE_AND_DATE.fullmatch(text, *span)
        placed = CITY.fullmatch(text, *span) or (
            PLACE.fullmatch(text, *span) and names and names_outlet(names[-1]["name"])
        )
        if names and (dated or placed):
            places.append((names[-1].span("name"), names[-1].group()))
    for span, words in places:
        if span in credited(text):
            continue  # of the first item only
        if context.article.outlet or outlet(text[slice(*span)]) or _is_reprinted(context, text[slice(*span)]):
            yield from _link(context, span, "dateline", words)


def _first_part(text: str, line: Span) -> Span:
    """A line up to the bar behind which something else of the page stands: "VELSUND, May 4 (Norpress) | Updated May 5"."""
    bar = BAR.search(text, *line)
    return (line[0], bar.start()) if bar else line


def _is_reprinted(context: Context, agency: str) -> bool:
    """Is a page of an unknown outlet another's than the agency's: its menu does not name it, or it shares the credit with somebody?"""
    shared = re.compile(
        rf"\W*(?:{WORD}\s+){{1,3}}and\s+{re.escape(agency)}\W*|\W*{re.escape(agency)}\s*/\s*[A-Z]{{2,3}}\W*"
    )
    first = _first_of(context, "title", "body")[0]
    for region in context.article.regions:
        if region.kind in ("title", "body"):
            continue
        words = context.text[slice(*region.span)].strip()
        if shared.fullmatch(words) or (
            region.span[1] <= first
            and SECTIONS.fullmatch(words)
            and not re.search(rf"\b(?:{re.escape(agency.split()[0])}|Wires?)\b", words)
        ):
            return True
    return False


def _first_of(context: Context, *kinds: str) -> Span:
    """The first region of these kinds."""
    return next((region.span for region in context.article.regions if region.kind in kinds), (0, 0))


def _footer(context: Context) -> list[Link]:
    """The one source that a footer names, or a name alone in brackets, or at the end of the text behind a dash."""
    text = context.text
    found = [m for m in FOOTER.finditer(text) if not _is_list(m["place"] or "")]
    found += [m for m in BRACKETED.finditer(text) if names_outlet(m["name"])]
    found = found or _last_credit(context)
    if len({m["name"].strip().casefold() for m in found}) != 1:
        return []
    words = found[-1].group().strip()
    # Most pages say © of themselves.
    if PHOTO.search(words) or (
        not context.article.outlet and re.match(r"(?:©|copyright)(?!.*source)", words, re.IGNORECASE)
    ):
        return []
    start, end = found[-1].span("name")
    name = text[start:end].rstrip(" .,")
    if len(name.split()) > FEW or re.search(r"\d{4}", name):
        return []
    named = _one_source(context, start, name)
    # "Source: Kerr Salt, distributed by Norpress"
    by = found[-1].span("by") if found[-1].groupdict().get("by") else None
    return [link for span in (named, by) if span for link in _link(context, span, "source footer", words)]


def _is_list(behind: str) -> bool:
    """Is what stands behind a name and a comma another source, and no place: "Reuters[, AFP and dpa]"?"""
    return any(outlet(part) or names_outlet(part) for part in AND.split(behind.strip(" ,")))


def _one_source(context: Context, start: int, name: str) -> Span | None:
    """The one source that is neither the page's own outlet nor without a name ("Norwind News and news agencies"); `None` where several remain."""
    if outlet(name):
        return start, start + len(name)  # "Mail & Guardian"
    parts = parts_of_credit(name, AND)
    others = [part for part in parts if is_another(context, name[slice(*part)])]
    if others == parts and not any(outlet(name[slice(*part)]) for part in parts):
        return start, start + len(name)
    return _moved((start, start), others[0]) if len(others) == 1 else None


AND = re.compile(r"\s+(?:and|&)\s+")


def parts_of_credit(words: str, between: re.Pattern[str]) -> list[Span]:
    """Where the names of a credit stand in its words, cut where `between` matches.

    >>> parts_of_credit("Norwind Wire and Velsund Post", AND)
    [(0, 12), (17, 29)]
    """
    cuts = [cut.span() for cut in between.finditer(words)]
    return [*zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)], strict=True)]


def is_another(context: Context, name: str) -> bool:
    """Is a name of a credit neither the page's own outlet nor no name at all ("news agencies")?"""
    return not (is_own(context, name) or AGENCIES.fullmatch(name))


AGENCIES = re.compile(
    r"(?:(?:other\s+)?(?:news\s+)?(?:agencies|agency|wires?|services)|wire\s+services|agency\s+reports)", re.IGNORECASE
)


def _last_credit(context: Context) -> list[re.Match[str]]:
    """The last line of the body, or a first one below it, where it is a name behind a dash or in brackets, and nobody's of the page."""
    if len(context.lines) < 3 or context.article.outlet is None:
        return []
    below = [span for span in beside(context)[1] if DASHED.match(context.text, *span)][:1]
    last = [*below, context.lines[-1]][0]
    match = LAST_CREDIT.match(context.text, *last) or INITIALS_ALONE.fullmatch(context.text, *last)
    author = context.article.author.text if context.article.author else ""
    name = match["name"] if match else ""
    is_somebody = name == author or any(len(person.mentions) > 1 for person in context.people.named(name))
    return [match] if match and not is_somebody else []


def _credits(context: Context, above: Sequence[Span], below: Sequence[Span]) -> Iterator[Link]:
    """What is left of a short line beside the text when days, marks and words of credit are taken away: the name of an outlet."""
    text, own = context.text, context.article.outlet
    for span in (*above, *below, *context.lines[1:3], *context.lines[3:][-1:]):
        words = text[slice(*span)]
        if len(words) > LONGEST or PHOTO.search(words):
            continue
        credited = CREDITED.fullmatch(words) or FROM_PAPER.fullmatch(words)
        if credited:
            whole = _moved(span, credited.span("name"))
            if one := _one_source(context, whole[0], text[slice(*whole)]):
                yield from _link(context, one, "source footer", words)
        if credited or span in context.lines[3:]:
            continue
        rest = TIME.sub(lambda m: " " * len(m.group()), words)
        named = ALONE.fullmatch(rest)
        if named is None:
            continue
        name = named["name"]
        if own is None and rest != words and named.start("name") == 0 and span not in below:
            continue  # "Norwind News, 4 May" on top of a page may be whose page it is
        # What comes first in its line is a place ("AKTAU, 9 June"), and what follows an hour its zone ("4.55 PM MYT").
        is_set_off = named.start("name") > 0 and (rest != words or span in below)
        is_initials = INITIALS.fullmatch(name) and re.search(r"[–—/|,(-]\s*$", words[: named.start("name")])
        if _is_agency(name) or (
            own and is_set_off and len(name.split()) <= FEW and (is_initials or names_outlet(name))
        ):
            yield from _link(context, _moved(span, named.span("name")), "credit", words)


def _is_agency(name: str) -> bool:
    """Does the name's last word, or its first, say that it is an agency's? A menu ("News Town Sport Line") is longer, or begins with one of its words."""
    words = name.split()
    if len(words) > SHORT or MENU.fullmatch(words[0]):
        return False
    return len(words) > 1 and (CREDIT_WORDS.fullmatch(words[-1]) or NO_PERSON.match(name)) is not None


def _moved(span: Span, inside: Span) -> Span:
    return span[0] + inside[0], span[0] + inside[1]


BESIDE = ("byline", "dateline", "other", "nav", "contact")


def beside(context: Context) -> tuple[list[Span], list[Span]]:
    """The last short lines of furniture above the body, and the first below it; none that are asides with words of their own."""
    bodies = [region.span for region in context.article.regions if region.kind == "body"]
    first, last = (bodies[0][0], max(end for _, end in bodies)) if bodies else (0, 0)
    lines = [
        (region.span[0] + m.start(), region.span[0] + m.end())
        for region in context.article.regions
        if region.kind in BESIDE
        for m in re.finditer(r"[^\n\r]+", context.text[slice(*region.span)])
        if m.end() - m.start() <= LONGEST and re.search(r"\w", m.group())
    ]
    bylines = [region.span for region in context.article.regions if region.kind == "byline" and region.span[0] > first]
    below = [span for span in lines if span[0] >= last][:NEAR]
    return [span for span in lines if span[1] <= first][-NEAR:], [*(b for b in bylines if b not in below), *below]


def _link(context: Context, span: Span, says: str, words: str) -> Iterator[Link]:
    name = " ".join(context.text[slice(*span)].split())
    author = context.article.author.text if context.article.author else ""
    if len(name.split()) > LONGEST_NAME or is_own(context, name) or known(name):
        return
    if name == author and not names_outlet(name):
        return  # "Text: Ana Ruiz"
    kind = outlet_kind(name, "agency" if says == "dateline" else "")
    entry = outlet(name)
    normal = entry.name if entry and entry.type == "agency" else name
    yield Link(name=normal, type=kind, span=span, how=f"{says}: “{' '.join(words.split())}” (holds for the whole page)")


def _signatory(context: Context) -> list[Link]:
    """Who signs a press release or letter is a link for those whom it quotes."""
    title, author = context.article.title, context.article.author
    head = context.text[slice(*context.lines[0])] if context.lines else ""
    if not (RELEASE.match(head) or (title and RELEASE.match(title.text))):
        return []
    if not (author and author.span):
        last = context.lines[-1] if len(context.lines) > SHORT else (0, 0)
        match = SIGNED.fullmatch(context.text, *last)
        how = "signs the release in which the words stand"
        return [Link(name=match["name"], type="person", span=match.span("name"), how=how)] if match else []
    return [Link(name=author.text, type="person", span=author.span, how="signs the release in which the words stand")]


# "Ana Ruiz, Spokesperson of the Ministry", "Growers of the Upper Road (12 signatures)": the last line of a text.
SIGNED = re.compile(
    rf"\W*(?=[^\n]{{5,90}}$){NAME}(?:,\s+(?:the\s+)?(?:\w+\s+)?(?i:spokes\w+|press\s+\w+|secretary|chair\w*|director|president|head|mayor|minister|ambassador)\b[^\n.!?]*|\s+\(\d+\s+signat\w+\))\s*"
)


def _issuer(context: Context) -> list[Link]:
    """Whose release this is, on another's page: told by its boilerplate ("About Norwind Salt", "Issued by Norwind Salt"), or by title, first words and contact."""
    match = ISSUED.search(context.text) or _by_desk(context) or _by_contact(context)
    if match is None:
        return []
    group = next(group for group, name in match.groupdict().items() if name)
    name, own = match[group], context.article.outlet
    head = "\n".join(context.text[a:b] for a, b in context.lines[:3])
    if own is None and group != "by" and not _is_carried(head, name):
        return []  # perhaps the issuer's own page
    if own and (is_own(context, name) or own.text in name):
        return []
    if group == "name" and name not in head:
        return []
    return [
        Link(name=name, type="organisation", span=match.span(group), how="issued the release in which the words stand")
    ]


def _is_carried(head: str, name: str) -> bool:
    """Does the dateline of a release name somebody else than its issuer?"""
    dated = [line for line in head.split("\n") if len(line) <= LONGEST and HAS_YEAR.search(line)]
    return any(named["name"] not in name for line in dated for named in IN_BRACKETS.finditer(line))


DESK = re.compile(
    r"\W*(?P<by>[A-Z][^\n.:;|,@]{2,60}),\s+(?:Press|Media|Communications?|Public\s+Affairs)\b[^\n.!?@]{0,30}"
)
COMMUNIQUE = re.compile(r"\b(?:release|communiqu[eé]|statement|declaration)\b", re.IGNORECASE)


def _by_desk(context: Context) -> re.Match[str] | None:
    """The body whose press desk is the contact below a text that calls itself a communiqué or statement."""
    if not COMMUNIQUE.search(context.text, *_first_of(context, "title")):
        return None
    contacts = [region.span for region in context.article.regions if region.kind == "contact"]
    found = [DESK.fullmatch(context.text, *span) for span in contacts]
    return next((match for match in found if match and ORGANISATION.search(match["by"])), None)


def _by_contact(context: Context) -> re.Match[str] | None:
    """The name with which title and text begin, where a contact for the press stands below."""
    contacts = [region.span for region in context.article.regions if region.kind == "contact"]
    title = context.text[slice(*_first_of(context, "title"))]
    if not any(FOR_PRESS.match(context.text, *span) for span in contacts):
        return None
    for line in context.lines[1:3]:
        match = FIRST_WORDS.match(context.text, *line)
        if match and title.startswith(match["first"].split()[0]) and not is_title(match["first"].split()[0]):
            return match
    return None
