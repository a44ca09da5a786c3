"""A name in the text goes in, a link comes out where it is an outlet's: by the shipped table, by its own words, or by its place."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.keys import Span
from sayso.language.names import ORGANISATION, PLACE, is_title, known, person_in, state_of
from sayso.language.outlets import NO_PERSON, OUTLET_WORDS, names_outlet, outlet
from sayso.language.russian import nominative
from sayso.model import Link, Speaker
from sayso.resolve.page import Context
from sayso.resolve.page_links import SECTIONS, is_dated_by, is_own, outlet_kind, same_outlet
from sayso.resolve.russian_links import is_own_inflected
from sayso.resolve.ways import AFTER, JOURNALS, KIND, NAME, NAMELESS, OUTLET, PIECE, RUSSIAN, STOP, Way

PLATFORMS = frozenset("x twitter facebook instagram telegram youtube tiktok linkedin threads whatsapp vk vkontakte mastodon bluesky truth social weibo reddit wechat snapchat discord periscope medium taobao".split()) | {"truth social", "sina weibo", "google+"}  # fmt: skip


SHORTEST = 4  # letters of a name that only its place makes an outlet's


NO_OUTLETS = re.compile(r"^(?:tv|radio|television|media|press|news|cameras?|reporters|journalists|parliament|congress|the|lawmakers|people|supporters|members|delegates|he|she|they|it|a|an|in|on|mr|ms|mrs|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$|^(?-i:[A-Z]{2,4}s)$|^(?:bundestag|bundesrat|nationalrat|st[aä]nderat|knesset|(?:state\s+)?duma|(?:verkhovna\s+)?rada|seimas|saeima|riigikogu|sejm|senate|(?:house\s+of\s+)?(?:commons|lords)|house\s+of\s+representatives|d[aá]il(?:\s+[eé]ireann)?|seanad|oireachtas|senedd|holyrood|stormont|riksdag(?:en)?|storting(?:et)?|folketing(?:et)?|eduskunta|al[tþ]h?ing(?:i)?|tynwald|cortes|bunda|lok\s+sabha|rajya\s+sabha|vidhan\s+sabha|dewan\s+(?:rakyat|negara)|majlis|diet|shura\s+council|national\s+assembly|(?:bursa|borsa|bolsa|b[oö]rse)(?:\s+\w+){0,2}|(?:\w+\s+){0,3}stock\s+exchange|euronext|nasdaq)$", re.IGNORECASE)  # fmt: skip


LEAD = 3  # characters before a sentence: the end of another one, behind which a name begins this one


SPOKEN = frozenset(("told", "reached by", "in an interview"))


def _is_others(context: Context, place: int, speaker: Speaker) -> bool:
    """Is another person named right before a place: "asked why it was raised by Ana Ruiz in an interview with ..."?"""
    before = WHO_BEFORE.search(context.text, max(0, place - 60), place)
    if before is None or not speaker.name:
        return False
    named = context.people.named(before["who"])
    return len(named) == 1 and named[0].name != speaker.name


OF_COVER = re.compile(
    r"\b(?:cover|front\s+page|headline|title)\s+of\s+(?:[\w’'-]+\s+){0,4}$"
)  # "on the cover of this week's edition of"
WHO_BEFORE = re.compile(r"\bby\s+(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})\s+$")


CITING = re.compile(r"(?:citing|quoting)\b", re.IGNORECASE)


REFERRED = re.compile(
    r"cited in turn|со ссылкой: “(?:со ссылкой|ссылаясь)|according to: “(?:[Cc]iting|[Qq]uoting|with reference)"
)


def matches(
    context: Context,
    ways: Sequence[Way],
    start: int,
    end: int,
    held: Sequence[Span],
    speaker: Speaker,
) -> Iterator[Link]:
    """The links that ways find between two places, but for what stands in `held`; who was cited comes before who cites."""
    found: list[Link] = []
    stretch = context.text[max(0, start - LEAD) : end]
    for says, pattern, _ in (way for way in ways if way.may_match(stretch)):
        for match in pattern.finditer(context.text, max(0, start - LEAD), end):
            span = _trimmed(context.text, match.span("name"))
            if (
                span[0] < start
                or any(a <= span[0] < b for a, b in held)
                or (says in SPOKEN and _is_others(context, match.start(), speaker))
                or OF_COVER.search(context.text, max(0, match.start() - 40), match.start())
                or (says == "on" and any(match.start() <= other.span[0] < match.end() for other in found))
            ):
                continue
            if match["kind"] and (called := IN_KIND.search(match["kind"])):
                at = match.start("kind")
                span = (at + called.start("name"), at + called.end("name"))  # "with the Televisa network, | Ruiz"
            link = link_of(
                context, span, says, match.group().strip(" ,"), (match["kind"] or "") + (match["after"] or ""), speaker
            )
            also = _heard_too(context, link.span[1], says, speaker) if link else None
            found += [one for one in (link, also) if one and not any(one.name == other.name for other in found)]
    # "A, citing B": B had it first.
    found.sort(key=lambda link: (not REFERRED.match(link.how), link.span))
    yield from owner_last(context.text, found, BELONGS)


def _heard_too(context: Context, end: int, says: str, speaker: Speaker) -> Link | None:
    """The second outlet that heard somebody: "told the Norwind Courier and Radio Kerr that"."""
    match = HEARD_TOO.match(context.text, end) if says in SPOKEN else None
    if match is None:
        return None
    span, around = _trimmed(context.text, match.span("name")), (match["kind"] or "") + (match["after"] or "")
    return link_of(context, span, f"{says} too", match.group().strip(" ,"), around, speaker)


HEARD_TOO = re.compile(rf"\s+and\s+(?:to\s+|with\s+)?{KIND}{NAME}{AFTER}(?!\s+(?:said|says|has|had|was|report|quot))")


def owner_last(text: str, links: Sequence[Link], between: re.Pattern[str]) -> list[Link]:
    """Links with what belongs to another before its owner, where `between` is all that stands between the two: "Radio Kerr's Morning Bell" is the Bell's, then the radio's."""
    found = list(links)
    for first, second in pairwise(range(len(found))):
        if between.fullmatch(text, found[first].span[1], found[second].span[0]):
            found[first], found[second] = found[second], found[first]
    return found


BELONGS = re.compile(r"['’]s?\s+[“\"]?")
# A kind that has its own name before it, and ends with a comma.
IN_KIND = re.compile(rf"(?P<name>(?:[A-Z][\w’-]+\s)*[A-Z][\w’-]+)\s+{OUTLET},\s+$")


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    if text[start : start + 2] == text[end - 2 : end] == "''":
        start, end = start + 2, end - 2
    while end > start and (text[end - 1].isspace() or text[end - 1] in '”"»,'):
        end -= 1
    if text[end - 1 : end] == "." and "." not in text[start : end - 1]:
        end -= 1  # the sentence's full stop, and not that of "U.S."
    while start < end and (text[start].isspace() or text[start] in '“"«'):
        start += 1
    begins = BEGINS.match(text, start, end)
    return (begins.end() if begins else start), end


# What begins a clause before a name: "When Norwind Radio reported".
BEGINS = re.compile(
    r"(?:When|While|After|Before|As|But|And|If|Since|Though|Although|Because|Once|Where|Yet|Then|Later|Now)\s+(?=\w)"
)


WHOSE = re.compile(r"(?P<outlet>[^’']+)[’']s?(?:\s+(?P<rest>.+)|$)")  # "Reuters’ Ana Ruiz"


OF = re.compile(r"(?P<who>[A-Z].*?)\s(?:of|for)\s(?:the\s)?(?P<outlet>.+)")  # "Ana Ruiz of Reuters"


OUTLET_KINDS = re.compile(
    rf"citing|quoting|{OUTLET}|(?:presenter|host|anchor)\s+of|televis|портал|журнал|сайт|программ|передач|агентств|газет|канал|издани|радио",
    re.IGNORECASE,
)


# Names that say by their last part that they are an outlet's: "Норвейн-Пресс".
RUSSIAN_OUTLET = re.compile(r"(?:^|[\s-])(?:Пресс|Информ|Инфо|Медиа|Ньюс|Новости|Телеграф|Вестник|Курьер|Онлайн|ТВ)$")


def link_of(context: Context, span: Span, says: str, words: str, around: str, speaker: Speaker) -> Link | None:
    """A link, where the name is one of an outlet; else nothing."""
    written = context.text[slice(*span)]
    bare = written.removeprefix("the ").removeprefix("The ")
    whose = WHOSE.match(bare)
    if (
        whose
        and speaker.name
        and speaker.type == "person"
        and speaker.name.split()[-1] in (whose["rest"] or "").split()
    ):
        return None  # "Radio Norwind's Ana Ruiz said": she works there
    is_of_station = whose and whose["rest"] and (says == "on" or SHOWS.search(whose["rest"]) is not None)
    if whose and (outlet(whose["outlet"]) or (names_outlet(whose["outlet"]) and not is_of_station)):
        bare, span = whose["outlet"], (span[1] - len(bare), span[1] - len(bare) + whose.end("outlet"))
    elif whose and whose["rest"] and (names_outlet(whose["rest"]) or names_outlet(whose["outlet"])):
        around = f"{around} {whose['outlet']}"
        # "Norvane's Channel 5", "Radio Kerr's Morning Bell"
        bare, span = whose["rest"], (span[1] - len(whose["rest"]), span[1])
    works_for = OF.fullmatch(bare)
    if works_for and outlet(works_for["outlet"]) and context.people.named(works_for["who"]):
        bare, span = works_for["outlet"], (span[1] - len(works_for["outlet"]), span[1])
    quoted = context.text[max(0, span[0] - 1) : span[0]] in ("«", "„", '"')
    if says in RUSSIAN and not (
        quoted
        or bare.isupper()
        or names_outlet(bare)
        or bare.isascii()
        or OUTLET_KINDS.search(around)
        or RUSSIAN_OUTLET.search(bare)
    ):
        return None  # "сообщает Иван Лунд" is who speaks
    if NAMELESS.fullmatch(bare) and says not in NAMELESS_PASS_ON:
        return None  # whom one tells is no link without a name
    if SEEN.match(words) and context.article.outlet is None and not ANOTHER.match(context.text, span[1]):
        return None  # "a paper seen by Norwind Radio" may be Norwind Radio's own page
    if (
        not bare[:1].isalnum()
        or (bare[:1].islower() and not NAMELESS.fullmatch(bare))
        or (says == "on" and not (_is_broadcast(bare, around) or _is_said_on(context, span)))
    ):
        return None
    if (
        NO_OUTLETS.match(bare)
        or len(bare) < 2
        or bare.isdigit()
        or (bare.casefold() in PLATFORMS and "channel" not in around.lower())
    ):
        return None
    if state_of(bare) or bare in JOURNALS.split() or bare.endswith(("-based", "-run", "-owned", "-backed")):
        return None  # "told the British broadcaster": the one named before
    entry = outlet(bare)
    told_kind = (
        says == "on"
        or says in RUSSIAN
        or bool(OUTLET_WORDS.search(around))
        or OUTLET_KINDS.search(around) is not None
        or STATE_RUN.search(context.text, max(0, span[0] - 30), span[0]) is not None
        or bare in context.outlets
        or (says == "wrote in" and OF_PIECE.search(around) is not None)
        or NAMELESS.fullmatch(bare) is not None
    )
    has_article = re.search(r"\b[Tt]he\s$", context.text[max(0, span[0] - 4) : span[0]]) or FOREIGN_THE.match(bare)
    is_bare = has_article is None and written == bare
    person = (
        is_bare
        and says not in PLACES
        and person_in(context.text, *span) is not None
        and bool(context.people.named(bare))
    )
    hears = says in HEARS or (GOT.match(words) or AIRED.match(words)) is not None or (says in HEARS_THE and not is_bare)
    hears = hears and not (HAS.search(words) and context.article.outlet is None)
    is_closed = (
        says == "published by"
        or STOP.match(context.text, span[1]) is not None
        or (says == "quoted by" and _gives_words(context, span))
    )
    by_place = hears and is_closed and _is_nobody_else(context, span, bare, says)
    if not (told_kind or names_outlet(bare) or by_place) or known(bare):
        return None
    if entry is None and says in SUBJECTS and _is_surname(context, bare):
        return None  # "Sanders said"
    if person and not (entry or told_kind or by_place or NO_PERSON.search(bare)):
        return None
    if entry is None and ((not told_kind and _may_be_own(context, bare)) or is_in_furniture(context, bare)):
        return None
    name = entry.name if entry and entry.type == "agency" and not told_kind else bare
    if says in RUSSIAN and quoted and not around.strip():  # "журналу «Причал»": behind its kind a name stays as it is
        name = _as_called(context, name, says)
        if says == "сказано" and name == bare and BEFORE_THAT.match(context.text, span[1]):
            return None  # "сказал «Вестовому», что": what is not in its case elsewhere may be the page's own
    own = is_own(context, name) or is_dated_by(context, name) or is_speaker(speaker, name)
    if own or (says in RUSSIAN and is_own_inflected(context, bare)):
        return None
    if CITING.match(words) and speaker.name and (names_outlet(speaker.name) or OUTLET_KINDS.search(speaker.name)):
        return None  # "the Courier, citing Norwind Wire": who is cited speaks
    return Link(
        name=" ".join(name.split()),
        type=outlet_kind(bare, around),
        span=span,
        how=f"{says}: “{' '.join(words.split())}”",
    )


STATE_RUN = re.compile(r"\b(?:semi-official|state-(?:run|owned|controlled|funded|backed))\s+$")
FOREIGN_THE = re.compile(r"(?:La|Le|Les|El|Il|Lo|Der|Die|Das|Den|Het|De)\s(?=[A-Z])")
OF_PIECE = re.compile(rf"\b{PIECE}$")  # "in a Norwind Sun op-ed"
SUBJECTS = frozenset(
    ("reports", "first reported", "cites", "reports, citing")
)  # ways in which the outlet is who does it


def _is_surname(context: Context, bare: str) -> bool:
    """Is a name of one word the family name of somebody whom the page names in full?"""
    return " " not in bare and any(person.name.endswith(f" {bare}") for person in context.people.named(bare))


BEFORE_THAT = re.compile(r"[»”“\"],\s+что\b")


def _as_called(context: Context, name: str, says: str) -> str:
    """A name in quotation marks in the nominative: as the page writes it elsewhere, else by its case ("в интервью «Северной газете»")."""
    words = name.split()
    stem = words[0][:-2].casefold()
    turned = nominative(name, "datv" if says in ("сказано", "в интервью") else "gent")
    if turned != name and turned in context.quoted:
        return turned
    if len(stem) > 2:
        same = (o for o in context.quoted if o.casefold().startswith(stem) and len(o.split()) == len(words))
        return min((other for other in same if other != name), default=name)
    return name


def _may_be_own(context: Context, bare: str) -> bool:
    """Is a name of one word, which the page takes for known, perhaps its own: "she told the Star", where its outlet is not known?"""
    return context.article.outlet is None and len(bare.split()) == 1


def is_in_furniture(context: Context, bare: str) -> bool:
    """Does the menu or a notice of a page of an unknown outlet bear the name's first word: "she told Quay Talk", "Send us your quay"?"""
    first = bare.split()[0]
    if context.article.outlet is not None or len(first) < SHORTEST or names_outlet(f"{first} of the day"):
        return False
    regions = context.article.regions
    outer = regions if len(regions) <= 2 * ENDS else (*regions[:ENDS], *regions[-ENDS:])
    beside = [(region.kind, context.text[slice(*region.span)]) for region in outer]
    own = [
        words for kind, words in beside if kind in OWN_PLACES or (kind == "other" and SECTIONS.fullmatch(words.strip()))
    ]
    return any(re.search(rf"\b{re.escape(first)}\b", words, re.IGNORECASE) for words in own)


ENDS = 40  # regions at either end of a page: there it speaks of itself
OWN_PLACES = frozenset(("nav", "promo", "contact"))  # where a page speaks of itself


PLACES = frozenset(("wrote in", "said in", "printed in", "on"))  # where nobody stands who is a person


NAMELESS_PASS_ON = frozenset(("quoted by", "reports", "according to", "carried by"))


SEEN = re.compile(r"(?:seen|reviewed|read)\b")
HAS = re.compile(r"\b(?:obtained|seen|saw|got\s+(?:hold|sight))$")  # of which a page may tell of itself
GOT = re.compile(r"(?:seen|reviewed|obtained|read)\b")
AIRED = re.compile(r"(?:broadcast|aired|relayed)\b")  # what outlets do and nobody else
ANOTHER = re.compile(r",\s+(?:which|who|whose)\b")  # what a page does not say of itself


HEARS = frozenset(
    (
        "told",
        "reached by",
        "in an interview",
        "was heard by",
        "quoted by",
        "wrote in",
        "published by",
        "printed in",
        "cited in turn",
        "first reported",
    )
)  # where an outlet may stand that no word tells
HEARS_THE = frozenset(("was told", "told to", "asked by"))  # ... if it has an article


def _is_nobody_else(context: Context, span: Span, bare: str, says: str) -> bool:
    """Is a name with an article, or one that no office, form of address or other form of itself makes somebody's, an outlet's?"""
    is_service = says == "published by" and SERVICE.search(bare) is not None
    if (ORGANISATION.search(bare) and not is_service) or PLACE.search(bare.split()[-1]):
        return False
    if bare.isupper() and says == "quoted by" and len(bare) >= LETTERS and _gives_words(context, span):
        return True
    if len(bare) < SHORTEST or bare.isupper():
        return False
    if is_title(bare.split()[0]):
        return False
    before = context.text[max(0, span[0] - 30) : span[0]]
    if re.search(r"\b[Tt]he\s+(?:[a-z]+\s+)?$", before) or context.text[slice(*span)][:4].lower() == "the ":
        return True
    if re.search(r"\b(?!(?:In|By|On|At)\s)(?:[A-Z]\w*\.?|\w*(?:er|or|man|woman|ent|ist))\s+$", before):
        return False  # "told Judge Venn", "told reporter Ana Venn"
    longer = rf"\b(?!(?:In|On|At|By|From|To)\b)[A-Z][\w.]+\s+{re.escape(bare)}\b|\b{re.escape(bare)}\s+[A-Z]\w"
    if any(
        not context.said.touch(*m.span()) for m in re.compile(longer).finditer(context.text, *context.around(*span))
    ):
        return False
    if context.people.alone[bare] > OFTEN:
        return False  # "informed Trump": whom all of the page is about
    named = context.people.named(bare)
    forms = {context.text[slice(*mention)] for one in named for mention in one.mentions}
    whose = says not in PLACES and re.match(
        r"\s*,\s+(?:an?|the|his|her|its|who|then)\b", context.text[span[1] : span[1] + 12]
    )
    return len(named) < 2 and len(forms) < 2 and not whose and not any(one.roles or one.gender for one in named)


LETTERS = 3  # of an agency that is told by its letters alone


def _gives_words(context: Context, span: Span) -> bool:
    """Does a name stand right behind a quotation that it then gives: "“It is late,” NHB quoted the mayor"?"""
    return re.search(r"[”\"],?\s+$", context.text[max(0, span[0] - 4) : span[0]]) is not None


OFTEN = 6  # mentions of a name of one word
SERVICE = re.compile(r"\w\s(?:Service|Network)$")  # of a body that carries what others say


BROADCASTS = re.compile(r"radio|televis|\bTV\b|program|podcast|broadcaster|channel|show|station", re.IGNORECASE)


SHOWS = re.compile(
    r"\b(?:Show|Tonight|Today|Midday|Mornings?|Newsnight|Hour|Live|News|Radio|TV|Television|Podcast|Breakfast|FM)\b"
)


def _is_broadcast(name: str, around: str) -> bool:
    """What people speak "on": a programme, a broadcaster, a channel."""
    entry = outlet(name)
    whose = re.sub(r"[’']s?\s*$", "", around)
    return (
        BROADCASTS.search(around) is not None
        or (whose != around and names_outlet(whose))  # "on NBC's “Harbour Hour”"
        or (entry is not None and entry.type != "agency")
        or SHOWS.search(name) is not None
    )


def _is_said_on(context: Context, span: Span) -> bool:
    """Does a name in quotation marks stand behind a verb of speaking and "on": "said on “Morning Tide”"?"""
    return SAID_ON.search(context.text, max(0, span[0] - 24), span[0]) is not None


SAID_ON = re.compile(
    r"\b(?:said|says|told\s+\w+|spoke|speaking|appear(?:ed|ing|ance)|interviewed|guest)\s+on\s+[“\"«]$"
)


WHAT_IT_IS = re.compile(rf"(?:\s+news)?\s+{OUTLET}$")


def is_speaker(speaker: Speaker, name: str) -> bool:
    """Is this the speaker: by its name, a shorter form of it, or the name behind or before what it is ("the rescue agency NORES", "Salt Log website")?"""
    if not speaker.name or speaker.type == "person":
        return speaker.name == name
    if same_outlet(WHAT_IT_IS.sub("", speaker.name), name):
        return True
    if same_outlet(speaker.name, name) or f"{name} ".startswith(f"{speaker.name} "):
        return True
    before = speaker.name.removesuffix(name)
    return (
        before != speaker.name
        and re.search(r"\b(?:by|to|with|in|from|of|for|on)\s+(?:(?:the|our|its|their)\s+(?:\w+\s+)?)?$", before) is None
    )
