"""Names in a phrase or around it go in, the one to which the phrase belongs comes out: "the US ambassador to China" is American.

A name owns what follows it ("Iranian minister", "Iran's ally" apart) and what stands before "of" it; it does not own
what is only to, against, backed or made by it.
"""

import itertools
import re
from collections.abc import Sequence

from sayso.language.gazetteer import Mark, marks
from sayso.language.names import OFFICE, is_title, parts_of

# Behind a name and a hyphen: what is no bond ("Iran-backed"), and what is a weak one ("London-based").
NO_BOND = re.compile(
    r"[-–](?:back|support|fund|sponsor|train|arm|align|allied|all|link|made|mak|built|supplied|suppl|brokered|mediat|friendly|imposed|speak|focus"
    r"|born|educated|designed|inspired|occupied|annexed|held|controlled|aided|assisted|financed|equipped|bound|facing|style|proof|type|origin|installed|appointed|related|watch|critical|sceptic|skeptic|issue|sanctioned|era|language|dominated)\w*",
    re.IGNORECASE,
)
WEAK_BOND = re.compile(r"[-–](?:based|born|educated|trained|made|built|designed)\b", re.IGNORECASE)
HELD = re.compile(r"[-–](?:occupied|annexed|held|controlled|administered)\b", re.IGNORECASE)
AGAINST = re.compile(
    r"(?i)(?:\b(?:neo|inter|intra|trans|pro|anti|non|ex|post|counter|un)[-–]|\b(?:former|onetime|ex)\s+(?=Soviet|Yugoslav))$"
)
# "Russia's ally Belarus" is Belarus.
OTHER_THAN = re.compile(
    r"(?:['’]s?)?\s+(?:(?:close|closest|long-?time|main|key|former|traditional|staunch|arch|bitter|northern|southern|eastern|western|smaller|larger|giant|tiny|regional|treaty|major|new|newest|latest|non-?)[\s-]*)*"
    r"(?:ally|allies|neighbou?rs?|rivals?|foes?|arch-?foes?|arch-?rivals?|enem(?:y|ies)|adversar(?:y|ies)|partners?|proxy|proxies|patron|backers?|sponsor|members?|member state|candidates?|newcomers?|aspirants?|applicants?|satellite|client state|colony|protectorate)\b"
)
TO = re.compile(
    r"\b(?:to|for|with|against|on|over|about|regarding|toward|towards|into|by|behind|opposed|than|via|between|versus|vs|accompanying|backing|supporting|visiting|targeting|serving|accredited)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
OF = re.compile(
    r"\b(?:of|from|in|at|inside|across|near|outside|off|under)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
NOT_THEIRS = re.compile(
    r"\b(?:critics?|opponents?|supporters?|allies|ally|enem(?:y|ies)|neighbou?rs?|friends?|backers?|importers?|buyers?|invasion|annexation|occupation|coverage|views?|fears?|hatred|criticism|recognition|partners?|trading partners?|adversar(?:y|ies)|rivals?|west|east|north|south|coast|shores?)\s+(?:\w+\s+)?of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
ABROAD = re.compile(
    r"\b(?:embass(?:y|ies)|ambassadors?|consulates?|consul|troops|forces|soldiers|contingent|mission|peacekeepers|envoys?|diplomats?|tourists?|expats?|expatriates|mercenaries|"
    r"foreigners|talks|summit|conference|correspondents?|reporters?|airstrikes?|allies|proxies|refugees|migrants|negotiators)\b[^,;]*\b(?:in|at|near|across|inside|outside|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:\s*(?:,|and|&|or|as well as|along with|/|–|-|plus)\s*)+(?:the\s+|both\s+)?", re.IGNORECASE)
ONE_PERSON = re.compile(
    r"\b(?:national|citizen|dual|journalist|academic|author|writer|scholar|businessman|businesswoman|singer|actor|actress|activist|aid worker|tycoon|man|woman|scientist|researcher|student|lawyer)\b"
)
SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|rapporteur|lawyers?|lobbyist|worker|analyst|candidate|player|striker|goalkeeper|midfielder|defender|captain|employee|agent|spy|coordinator|director|commissioner|minister|works|worked|plays|played)\s+for\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)


# A state as a subject of study or policy owns nothing: "China hawks", "the Iran deal"; short forms are adjectives too ("US policy").
TOPIC = re.compile(
    r"\s(?:hawks?|doves?|experts?|watchers?|specialists?|scholars?|policy|probe|inquiry|investigation|sanctions|deal|war|crisis|desk|talks|analysts?|veterans?|hands?|critics?|envoy|hearings?|question|issue|conflict|file|dossier|strategy|aid bill|lobby)\b"
)


def is_free(mark: Mark, text: str) -> bool:
    """Does a name own nothing by what is hung on it: "pro-Russian", "Iran-backed", "Russia's ally"?"""
    before, after = text[max(0, mark.start - 16) : mark.start], text[mark.end : mark.end + 60]
    if AGAINST.search(before) or NO_BOND.match(after) or WEAK_BOND.match(after) or _is_topic(mark, after):
        return True
    other = OTHER_THAN.match(after)
    return other is not None and (
        mark.entry.kind != "organisation" or re.match(r"\s+[A-Z]", after[other.end() :]) is not None
    )


def _is_topic(mark: Mark, after: str) -> bool:
    return (
        mark.entry.kind == "state"
        and not mark.entry.form.removeprefix("the ").replace(".", "").isupper()
        and TOPIC.match(after) is not None
    )


def owner(text: str, start: int, end: int) -> tuple[Mark | None, str]:
    """The name in a phrase to which the phrase belongs, and the words that say why; none where there is none or there are two.

    >>> text = "the US ambassador to China"
    >>> owner(text, 0, len(text))[0].code
    'USA'
    """
    found = marks(text, start, end)
    if not found:
        return None, ""
    free = [mark for mark in found if is_free(mark, text)]
    held = [mark for mark in found if mark not in free]
    if two := _two(text, held, end):
        return None, two
    for one, other in itertools.pairwise(held):
        if other.code == "USA" and text[one.end : other.start] in ("-", "–"):
            return other, "it is of"
    for way in (_ahead, _behind):
        mark = way(text, start, held)
        if mark:
            return mark, "it belongs to" if way is _ahead else "it is of or in"
    weak = [
        mark
        for mark in free
        if WEAK_BOND.match(text, mark.end)
        and not re.match(r"[-–](?:back|made|built|designed|trained)", text[mark.end : mark.end + 9])
    ]
    tied = [mark for mark in weak if re.match(r"[-–]based", text[mark.end : mark.end + 6])]
    return (tied[0], "it is based in") if tied else (None, "what it names is only told of, and owns nothing here")


def _ahead(text: str, start: int, held: Sequence[Mark]) -> Mark | None:
    """The first name before any preposition; what one leads ("the Russia-led CSTO") goes before it."""
    for number, mark in enumerate(held):
        if re.match(r"[-–](?:led|dominated|founded)\b", text[mark.end : mark.end + 12]) and any(
            m.entry.kind in ("organisation", "organ") for m in held[number + 1 :]
        ):
            continue
        before = text[start : mark.start]
        if SPEAKS_FOR.search(before):
            return mark
        if (
            not TO.search(before)
            and not OF.search(before)
            and not re.search(r"\b(?:of|in|from|to|at|with|for|against|who|which|that|whose)\b", before)
        ):
            if mark.entry.kind in ("document", "event", "region", "community") and _more_ahead(text, start, mark, held):
                continue
            return mark
    return None


def _more_ahead(text: str, start: int, mark: Mark, held: Sequence[Mark]) -> bool:
    """Stands another name behind one, still before any preposition: "Arab Israeli"?"""
    return any(
        m.start > mark.start and not re.search(r"\b(?:of|in|from|to|at|with|for|against)\b", text[start : m.start])
        for m in held
    )


def _behind(text: str, start: int, held: Sequence[Mark]) -> Mark | None:
    """The first name behind "of", "from" or "in"."""
    for mark in held:
        before = text[start : mark.start]
        if (
            OF.search(before)
            and not NOT_THEIRS.search(before)
            and not ABROAD.search(before)
            and mark.entry.kind not in ("document", "event", "region")
        ):
            return mark
    return None


def _two(text: str, held: Sequence[Mark], end: int) -> str:
    """Why a phrase belongs to two states at once; nothing where it belongs to one."""
    for one, other in itertools.pairwise(held):
        between = text[one.end : other.start]
        if one.code == other.code or not JOINED.fullmatch(between):
            continue
        if between in ("-", "–", "/") and (other.code == "USA" or ONE_PERSON.search(text, other.end, end)):
            continue
        return f"“{one.entry.form}” and “{other.entry.form}” are two"
    return ""


VERBS = re.compile(
    r"(?:said|says?|told|tells?|asked|asks?|met|meets?|visited|visits?|accused|accuses?|urged|urges?|warned|warns?|called|calls?|wants?|wanted|sees?|saw|has|have|had|is|are|was|were|be|been|will|would|can|could"
    r"|may|might|should|must|do|does|did|hosted|hosts?|welcomed|welcomes?|praised|praises?|criticis?z?ed|slammed|slams?|thanked|thanks|arrested|arrests?|sanctioned|sanctions|summoned|summons|killed|kills|attacked|attacks"
    r"|informed|informs?|assured|assures?|invited|invites?|rejected|rejects?|blamed|blames?|condemned|condemns?|let|lets|gave|gives?|sent|sends?|joined|joins?|wrote|writes?|quoted|quotes?|cited|cites?|denied|denies|threatened|threatens?|pressed|presses|pressured|helped|helps?|opposed|opposes?|supported|supports?|expelled|expels?|beat|beats|defeated|defeats?)",
    re.IGNORECASE,
)
STOPS = re.compile(
    r"(?:to|for|with|against|on|over|about|from|in|of|at|by|as|than|that|which|who|whom|whose|when|where|while|after|before|because|but|or|nor|if|so|since|until|between|among|under|behind|via|not|it|he|she|they|we|you|I|his|her|their|its)",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"(?:stars?|striker|footballer|singer|actor|actress|writer|novelist|poet|oligarch|dissident|figure|politician|lawmaker|legislator|blogger|strongman|dictator|ruler|emperor|tsar|warlord|cleric|mufti|patriarch|monarch"
    r"|counterparts?|hero|astronaut|cosmonaut|champion|swimmer|runner|player|golfer|grandmaster|banker|industrialist|statesman|negotiator|spy|agent|gunman|suspect|militant|rebel|mercenary|fighter|soldier|airman|sailor|citizen"
    r"|national|student|tourist|hostage|prisoner|whistleblower|programmer|hacker|jihadist|terrorist|preacher|laureate|winner|physicist|chemist|biologist|president-elect|prime-minister-designate|separatist|PM|FM|MP|MPs|minister-designate|ministers|presidents|leaders|premiers|generals?|boxer|cyclist|driver|painter|composer|conductor|philosopher|theologian|blogger|filmmaker|photographer|refugee|immigrant|presidents?|troops|activists?|officials?|aides?|councilor|councillor|state|critics?|allies|ally|insider|loyalist|boss|man|woman|girl|boy|mother|father|veteran|teenager|nurse|vlogger|youtuber|influencer|entrepreneur|heir|magnate|chef|architect|designer|model|comedian|rapper|pianist|violinist|ballerina|dancer|historian|legend|goalkeeper|midfielder|defender|forward|winger|sprinter|skier|skater|gymnast|wrestler|jockey|racer|climber|explorer|fugitive|defector|mobster|kingpin|trafficker|smuggler|dealer|opposition|icon|firebrand|populist|nationalist|reformist|hardliner|moderate|superstar|novelist|playwright|essayist|academic|scholar|scientist|engineer|surgeon|doctor|priest|monk|nun|rabbi|imam|mayor|group|militia|movement|organi[sz]ation|network|party|firm|company|giant|faction|insurgents|rebels|militants)",
    re.IGNORECASE,
)


TITLE_WITH_STATE = re.compile(
    r"(?P<lead>.*?)\b(?P<role>ambassador|envoy|representative|coordinator|rapporteur|minister|secretary|commissioner|director|adviser|advisor|commander|president|chief|head|mission|delegate|spokes(?:man|woman|person)|consul|emissary|mediator|governor|mayor|king|queen|chancellor|premier|leader|speaker|chairman|member|general)\s+"
    r"(?P<link>to|for|in|on|at|of)\s+(?:the\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
LED_BY = re.compile(
    r"(?:led|headed|chaired|commanded|run|ruled|governed|founded|elected|re-elected|chose|picked|under)(?:\s+by)?\s*$",
    re.IGNORECASE,
)
TOLD = re.compile(r"\s+(?:has |had )?(?:told|addressed|informed|assured)\s+(?:the\s+)?")
THEIR_BODY_IN = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,2}(?:government|cabinet|regime|administration|coalition|ministers|party|office|palace|residence)\s+in\s+"
)
THEIRS_BEHIND = re.compile(r"^['’]s?\s+$")


def before(text: str, start: int, found: Sequence[Mark]) -> Mark | None:
    """The name to whose phrase the words at a place belong: "Iran's foreign minister" before a person."""
    stop = start
    for mark in reversed(
        [m for m in found if m.end <= start and m.entry.kind not in ("region", "document", "event", "community")]
    ):
        if (
            AGAINST.search(text[max(0, mark.start - 16) : mark.start])
            or NO_BOND.match(text, mark.end)
            or OTHER_THAN.match(text, mark.end)
        ):
            return None
        gap = re.sub(r"^['’]s?(?=\s|$)", "", text[mark.end : stop])
        owned = (
            gap != text[mark.end : stop]
            or mark.entry.kind in ("people", "party")
            or _is_role(parts_of(mark.entry.form)[-1])
        )
        titled = TITLE_WITH_STATE.match(text[max(0, mark.start - 60) : mark.start])
        if titled and stop == start and not gap.strip(" ,"):
            if titled["link"].lower() == "of":
                return mark
            stop = max(0, mark.start - 60) + titled.start("link")
            continue
        return _nationality(mark, text, found) if _leads_to(gap, owned=owned) else None
    return None


def _nationality(mark: Mark, text: str, found: Sequence[Mark]) -> Mark:
    """The people right before a body or bloc says more: "French MEP"."""
    ahead = next(
        (m for m in found if m.entry.kind == "people" and text[m.end : mark.start] == " " and m.end < mark.start), None
    )
    return ahead or mark


def _leads_to(gap: str, *, owned: bool) -> bool:
    """Do words lead from a state to a name inside one phrase?"""
    words = [word.strip("“”\"'’()") for word in parts_of(gap)]
    if not words:
        return owned
    if lead := LED_BY.search(gap):
        words = parts_of(gap[: lead.start()])
        return not any(VERBS.fullmatch(word) or (STOPS.fullmatch(word) and word != "in") for word in words)
    if any(word.endswith((",", ";", ":")) for word in words[:-1]) or len(words) > LONGEST_LEAD:
        return _and_another(words)
    words = [word.rstrip(",") for word in words if word]
    if "and" in [word.lower() for word in words]:
        return _and_another(words)
    if any(STOPS.fullmatch(word) for word in words):
        return False
    if any(VERBS.fullmatch(word) for word in words):
        return False
    if ACTS.search(" ".join(words)):
        return False
    return bool(words) and (
        _is_role(words[-1]) or (owned and words[-1].islower() and not words[-1].endswith(("ed", "ly", "ing")))
    )


# Somebody does something to the one who is named behind it: "Russian forces detained journalist".
ACTS = re.compile(
    r"\b(?:\w+s|police|army|court|government|parliament|military|president|minister|navy|ministry|prosecutor|judge|media|regime|junta|troops|people|public|party|leader|chief|council|service|agency|militia|group|movement|opposition)\s+(?:\w+ly\s+|\w+ily\s+)?(?!newly|exiled|jailed|wanted|retired|disgraced|ousted|deposed|appointed|elected)\w+ed\b"
    r"|\b(?:sent|shot|led|took|held|caught|freed|hit|won|lost|made|got|put|found|left|kept|brought|bought|sold|fought|drove|flew|chose|swore|forced|named)\b"
)
LONGEST_LEAD = 9


def _is_role(word: str) -> bool:
    word = word.strip(",.")
    return is_title(word) or is_title(word.rsplit("-")[-1]) or bool(ROLE.fullmatch(word) or OFFICE.fullmatch(word))


def _and_another(words: Sequence[str]) -> bool:
    """Two officers of one state: "Chile's President Ana Ruiz and Foreign Minister" before a name."""
    plain = [word.strip(",").lower() for word in words]
    if "and" not in plain or any(VERBS.fullmatch(word) or STOPS.fullmatch(word) for word in plain):
        return False
    last = len(plain) - 1 - plain[::-1].index("and")
    tail = words[last + 1 :]
    return bool(tail) and all(_is_role(word.strip(",")) for word in tail) and _is_role(words[0].strip(","))


APPOSED = re.compile(r"^\s*,\s*(?:\d{1,3},\s*)?(?P<words>[^,;()]{3,120})")
BRACKET = re.compile(r"^\s*\((?P<words>[^()]{1,60})\)")
PARTY_OF_US = re.compile(r"^\s*[,(]?\s*(?:\()?[RD][-–][A-Z]")
OF_STATE = re.compile(r"^\s+(?:of|from)\s+(?:the\s+)?")
IN_STATE = re.compile(r"^\s+(?:in|of|at|from)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$")
SAID_TO_BE = re.compile(
    r"^\s*,?\s*(?:\d{1,3},\s*)?(?:who\s+)?(?:(?:is|was|has been|became)(?=\s+(?:the|an?|[A-Z]\w+['’]s|from|president|head|leader|prime|chief|born|[A-Z]\w+)\b)|leads|led|heads|headed|rules|ruled|governs|governed|runs|ran|served as|serves as|represents|represented|plays for|plays for|commands|commanded|chairs|chaired|has (?:led|ruled|headed|run|governed|served as)|ruled over|presides over)\s+(?P<words>[^,;()]{3,100})"
)
APPOSITION = re.compile(
    r"(?:the|a|an|whose|jailed|exiled|imprisoned|detained|his|her|then|former|acting|one|now|who|whose|currently|both|head|leader|commander|founder|chief|author)\b",
    re.IGNORECASE,
)


def behind(text: str, end: int, found: Sequence[Mark]) -> tuple[Mark | None, str]:
    """The name that the words behind a place tie to it: "of Chile", ", the Polish prime minister,", "(R-Texas)"."""
    rest = text[end : end + 160]
    if OF_STATE.match(rest):
        mark = next((m for m in found if m.start >= end and OF_STATE.fullmatch(text[end : m.start])), None)
        if mark and mark.entry.kind not in ("region", "document", "event"):
            return mark, "it stands before “of”"
    ahead = next((m for m in found if m.start >= end), None)
    if ahead and ahead.entry.kind == "state" and THEIRS_BEHIND.fullmatch(text[end : ahead.start]):
        return ahead, "it is named as whose it is"
    if ahead and (
        (ahead.entry.kind == "parliament" and TOLD.fullmatch(text[end : ahead.start]))
        or THEIR_BODY_IN.fullmatch(text[end : ahead.start])
    ):
        return ahead, "it speaks or governs there:"
    for pattern, why in (
        (BRACKET, "the brackets behind it tell"),
        (SAID_TO_BE, "the sentence says what it is"),
        (APPOSED, "the words behind it tell who it is"),
    ):
        match = pattern.match(rest)
        if not match:
            continue
        first, last = end + match.start("words"), end + match.end("words")
        whose = re.match(r"whose\s+", text[first:last])
        if pattern is APPOSED and not _is_apposition(text, first, last, found):
            continue
        mark, _ = owner(text, first + (whose.end() if whose else 0), last)
        if mark:
            return mark, why
    return None, ""


def _is_apposition(text: str, first: int, last: int, found: Sequence[Mark]) -> bool:
    """Do words behind a comma tell who the one before it is, rather than go on with a list or with the verb?"""
    words = parts_of(text[first:last])
    if not words or VERBS.fullmatch(words[0]):
        return False
    led = next((m for m in found if m.start == first), None)
    if led:
        return (
            led.entry.kind == "people"
            or re.match(r"['’]s?\s", text[led.end : led.end + 3]) is not None
            or bool(_is_role(parts_of(text[led.end : last])[0]) if parts_of(text[led.end : last]) else False)
        )
    return bool(APPOSITION.match(text, first)) or _is_role(words[0])
