"""A source that describes its speaker and does not name him goes in; whom or what the page means by it comes out.

"The company", "the diplomat", "the commodore", "the note": the head noun is looked for among those who spoke before, beside the names of
people, and in the names of bodies.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, DOCUMENT, NAME, NOT_NAMES, OFFICE, is_title, known, person_in, state_of
from sayso.language.outlets import names_outlet, outlet
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import BODIES
from sayso.resolve.firms import ANY_FIRM
from sayso.resolve.made import ARTICLE, INDEFINITE, Told, made, made_person, spoke_last
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import LONGEST_NAME, Person
from sayso.resolve.roles import BELOW, FEMALE, MALE, RELATIVES, office_words
from sayso.resolve.voice import is_in_quotes

NEAR = 12  # lines back in which a body or a nameless speaker is remembered
DEFINITE = re.compile(r"(?:the|this|that|these|those|both)\s+", re.IGNORECASE)
OF = re.compile(r"\s+(?:of|for|at|in|from|to|with|on|by|who|which|that|whose|close|familiar|briefed)\s+|,")
# Words that may stand before the noun of a body and tell which one it is.
KIND = r"(?:defen[cs]e|foreign|interior|finance|justice|health|education|energy|trade|transport|environment|agriculture|water|information|sports?|labou?r|economy|culture|tourism|fisheries|mining|oil|power|coal|tobacco|provincial|regional|federal|national|central|state|supreme|high|district|county|city|town|village|parish|fair|harbou?r|port|school|hospital|university|appeals?|coast|border|air|civil|aviation|rail|road|police|election|electoral|human|rights|food|safety|tax|customs|land|housing|planning|teachers|miners|farmers|drivers|growers|workers)"


# What stands in a body's name before its noun, and behind it: "Norvane [Court] of Appeals and Claims".
LEADING = r"(?:(?:U\.[KNS]\.|[A-ZÀ-Þ][\w’-]+)\s+)"
OF_WHAT = r"(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’-]*(?:\s+(?:and\s+)?[A-Z][\w’-]*)*)"


def head_of(words: str) -> str:
    """The noun that says what a source is.

    >>> head_of("the deputy head of the service"), head_of("The company, which pumps"), head_of("two diplomats")
    ('head', 'company', 'diplomats')
    """
    phrase = OF.split(ARTICLE.sub("", words.strip(" ,")))[0]
    found = re.findall(r"[^\W\d]+", re.sub(r"['’]s\b", "", phrase))
    return found[-1].lower() if found else ""


def as_before(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A description stands for the speaker of that kind who spoke last before it, or for the person beside whose name its noun stands."""
    head = head_of(words)
    if not head or not _is_description(words) or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    line = context.line(place)
    for before, speaker in reversed(told.before(place)):
        if context.line(anchor_of(before)) < line - NEAR:
            break
        if not speaker.name or speaker.type == "person" or context.is_in_title(anchor_of(before)):
            continue  # people are known by their offices, wherever these stand
        if speaker.name[1:].islower() and _has_a_name(context, head, words, place):
            continue  # "the company" that spoke without its name
        if _is_one(head, speaker.name) and not _differs(words, speaker.name):
            return made(as_before, speaker.name, speaker.type or "group", attribution.source)
    is_below = bool(office_words(words) & BELOW) or FORMER.match(words) is not None
    people = beside(context, head) if not BODIES.fullmatch(head) and not is_below else []
    if not people and words[:4].lower() == "the ":
        people = [person for other in SAME.get(head, ()) for person in beside(context, other)]
    able = [person for person in people if not of_another_state(context, words, person)]
    holder = able[0] if len(people) == 1 and able else spoke_last(context, able, place, told)
    return made_person(as_before, context, holder, attribution.source) if holder else None


FORMER = re.compile(r"(?:the\s+)?(?:ex-|former\s)", re.IGNORECASE)  # who held an office is not who holds it
# Other words for the one who holds an office.
SAME = {"judge": ("justice", "magistrate"), "lawyer": ("counsel", "solicitor", "attorney", "barrister", "advocate"),
        "detective": ("sergeant", "inspector"), "mp": ("member",), "policeman": ("sergeant", "constable"), "boss": ("chief", "executive", "director")}  # fmt: skip


def _has_a_name(context: Context, head: str, words: str, place: int) -> bool:
    """Does the page name the body that a noun means, as far as a rule further down can tell?"""
    if ANY_FIRM.fullmatch(head):
        return context.firms.at(place) is not None
    return BODIES.fullmatch(head) is not None and _in_full(context, head, words, place) is not None


def of_another_state(context: Context, words: str, person: Person) -> bool:
    """Does a description tell a state, and the person's offices another one?"""
    mine, his = states_in(words), states_in(" ".join(context.text[slice(*role)] for role in person.roles))
    return bool(mine and his) and mine.isdisjoint(his)


def states_in(words: str) -> set[str]:
    """The states whose adjectives stand among words."""
    return {state for word in re.findall(r"[A-Z]\w+", words) if (state := state_of(word))}


def _is_description(words: str) -> bool:
    """An article or none, no capitals but the first, and nobody's: "the minister's office" is told by its own words."""
    if re.search(r"['’]s?\s", words) or POINTING.search(words) or words[:1].isdigit():
        return False
    rest = DEFINITE.sub("", words.strip(" ,"))
    return bool(rest) and not INDEFINITE.match(words) and not any(c.isupper() for c in rest[1:])


# Words that always point back, and never tell a speaker by themselves.
POINTING = re.compile(
    r"\b(?:witness|appellant|petitioner|applicant|defendant|claimant|functionary|same|other|others|latter|former|one|ones|first|second|third|which|him|her|them|me|us)$",
    re.IGNORECASE,
)


def _is_one(head: str, name: str) -> bool:
    """Is a speaker of this kind, as its name says?"""
    return head_of(name) == head or head_of(re.sub(r"\s+of\s+.*", "", name)) == head


def _differs(words: str, name: str) -> bool:
    """Do the words before the noun tell another one: "the justice ministry" is not "the health ministry"?"""
    mine = {_singular(w) for w in re.findall(r"\w+", ARTICLE.sub("", OF.split(DEFINITE.sub("", words))[0]))[:-1]}
    return not mine <= {_singular(w) for w in re.findall(r"\w+", name)} | {"same", "other", "second", "new", "later"}


def _singular(word: str) -> str:
    """A word in small letters without the ending of a plural: "the dealer association" is the Dealers Association."""
    return word.lower().removesuffix("s")


def beside(context: Context, head: str) -> list[Person]:
    """The people of the page with whose name a noun stands: "Commodore Ana Ruiz", "Ana Ruiz, the lawyer"."""
    if head not in context.beside:
        context.beside[head] = [person for person in context.people.everybody if _stands_beside(context, head, person)]
    return context.beside[head]


def _stands_beside(context: Context, head: str, person: Person) -> bool:
    roles = [words for role in person.roles if head_of(words := context.text[slice(*role)]) == head]
    if roles:
        return any(not office_words(words) & BELOW for words in roles)
    places = [(start - len(head) - 1, start) for start, _ in person.mentions if start > len(head)]
    return len(head) >= SHORTEST and any(
        context.text[at:start].rstrip().lower() == head and not OF_AN_OFFICE.search(context.text, max(0, at - 12), at)
        for at, start in places
    )


SHORTEST = 4  # letters of a noun before a name
# "secretary to the [Treasury] Ana Ruiz" is not the Treasury
OF_AN_OFFICE = re.compile(r"\b(?:of|to|at|in|for)\s(?:the\s)?$")


OUTLETS = re.compile(
    r"(?:news)?paper|daily|weekly|tabloid|magazine|network|channel|station|broadcaster|website|outlet|agency|wire"
)


def press(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "The newspaper" is the outlet that the page named last before it."""
    words = _without_state(words)
    if not OUTLETS.fullmatch(_alone(words)) or not DEFINITE.match(words) or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    kind = OF_KIND.get(_alone(words))
    last: re.Match[str] | None = None
    for match in reversed([*NAME.finditer(context.text, context.around(place)[0], place)]):
        if is_bar(context, match.span()):
            continue
        name = ARTICLE.sub("", " ".join(match.group().split()))
        if context.is_outlet(name):
            last = last or match
            if kind is None or kind.search(name):
                last = match
                break
    if last is None:
        return None
    is_another_kind = kind is not None and not kind.search(last.group())
    if is_another_kind and _alone(words) == "agency" and _the_only_agency(context, place):
        return None  # a department, and not the newspaper that told of it
    first = JOINED_BEFORE.search(context.text, max(0, last.start() - FAR), last.start())
    span = (first.start() if first else last.start(), last.end())
    name = ARTICLE.sub("", " ".join(context.text[slice(*span)].split()))
    entry = outlet(name)
    return made(press, entry.name if entry else name, "organisation", [*attribution.source, span])


def correspondent(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Our correspondent" is the one who reports for an outlet and spoke last."""
    if not OURS.fullmatch(words):
        return None
    for before, speaker in reversed(told.before(attribution.source[0][0])):
        if speaker.type != "person" or not speaker.name or not before.source:
            continue
        start, end = before.source[0]
        if OF_OUTLET.search(context.text, start, end) or REPORTING.match(context.text, end):
            return made(correspondent, speaker.name, "person", [attribution.source[0], before.source[0]])
    return None


OURS = re.compile(r"our\s+(?:own\s+)?(?:correspondent|reporter)", re.IGNORECASE)
OF_OUTLET = re.compile(r"\b[A-Z]\w+['’]s\s+[A-Z]|,\s+reporting\s+(?:from|for)\b")  # "Norwind Radio's Ivo Holm"
REPORTING = re.compile(r",?\s+reporting\s+(?:from|for)\b")
FAR = 40  # characters before a name in which its first half may stand
JOINED_BEFORE = re.compile(rf"{NAME.pattern}\s+&\s+$")  # "Salt & [Harbour Weekly]"


def is_bar(context: Context, span: Span) -> bool:
    """Is a run of capitals all of its line, and longer than names are, or in none of the lines that are read: a bar of links?"""
    line = context.lines[context.line(span[0])] if context.lines else span
    if not line[0] <= span[0] < line[1]:
        return True
    return len(context.text[slice(*span)].split()) > LONGEST_NAME and not re.search(
        r"\w", context.text[line[0] : span[0]] + context.text[span[1] : line[1]]
    )


ON_AIR, WIRE = re.compile(r"\b(?:R[aá]d[iy]o|FM|TV|Television|Broadcasting|Channel|[CK]anal)\b"), re.compile(r"(?i:agency|wire|news service|press)\b")  # fmt: skip
# What a name has that may be called so; of several outlets the last such.
OF_KIND = {**dict.fromkeys(("station", "broadcaster", "network", "channel"), ON_AIR), "agency": WIRE, "wire": WIRE}


def body(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A body without its name is the one that the page calls so in full: "the ministry" is Norwind's defence ministry."""
    head = head_of(words)
    if (
        not (BODIES.fullmatch(head) or ANY_FIRM.fullmatch(head) or head in ANY_BODY or head in KIND_IN_NAME)
        or not _is_description(words)
        or len(attribution.source) != 1
    ):
        return None
    place = attribution.source[0][0]
    is_any = _alone(words) in ANY_BODY and words.split()[-1].islower()
    full = (
        _called_so(context, head, place)
        or _in_full(context, head, words, place)
        or (_of_its_kind(context, head) if head in KIND_IN_NAME else None)
        or (_of_those_who_spoke(context, place, told) if is_any else None)
        or (context.firms.at(place) if head != "owner" and ANY_FIRM.fullmatch(_alone(_without_state(words))) else None)
    )
    full = full or (_the_only_agency(context, place) if _alone(words) in ("agency", "regulator", "watchdog") else None)
    return made(body, full, "organisation", attribution.source) if full else None


def _without_state(words: str) -> str:
    """A description without the adjective of its state: of "the German lender" "the lender"."""
    article, *rest = words.split() or [""]
    return f"{article} {rest[-1]}" if rest[:-1] and all(state_of(word) for word in rest[:-1]) else words


# Nouns by which a page goes on about a body of any name.
ANY_BODY = frozenset(
    "group organisation organization charity ngo watchdog body institute foundation aid-group nonprofit think-tank".split()
)
RECENT_LINES = 4  # lines back in which it spoke
OF_BODY = re.compile(r"\bof\s+(?:the\s+)?(?P<name>[A-Z][\w’.-]*(?:\s(?:(?:of|for|and)\s)?[A-Z][\w’.-]*)*)$")


def _of_those_who_spoke(context: Context, place: int, told: Told) -> str | None:
    """The one body with a name that spoke in the lines before, or whose head did ("the head of the ICRC")."""
    names = []
    for before, speaker in reversed(told.before(place)):
        if context.line(anchor_of(before)) < context.line(place) - RECENT_LINES:
            break
        of_head = OF_BODY.search(context.words(before.source)) if speaker.type in ("office", "person") else None
        if (
            speaker.type == "organisation"
            and speaker.name
            and speaker.name[:1].isupper()
            and not names_outlet(speaker.name)
        ):
            names.append(speaker.name)
        elif of_head and known(of_head["name"]) is None:
            names.append(of_head["name"])
    if names:
        return names[0] if len(set(names)) == 1 and not NO_SUCH_BODY.search(names[0]) else None
    told_of = [*IS_A_BODY.finditer(context.text, max(0, place - FAR_TOLD), place)]
    return told_of[-1]["name"] if told_of else None


# Bodies that a page does not go on to call a group or a charity.
NO_SUCH_BODY = re.compile(
    r"\b(?:Ministry|Department|Government|Police|Army|Navy|Court|Bank|Holdings|Company|Corp|Inc|Ltd|House|Congress|Senate|Parliament|Council|Commission|Committee)\b"
)
# "AARP, a group that speaks for the old,"
IS_A_BODY = re.compile(
    rf"(?P<name>{NAME.pattern}),\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?(?:{'|'.join(sorted(ANY_BODY))})\b"
)
FAR_TOLD = 400  # characters back in which a page has told of such a body


NAMED_BEHIND = frozenset("bank airline insurer hospital museum club university brewery".split())


def _called_so(context: Context, head: str, place: int) -> str | None:
    """The one name before which the page puts the noun of a firm: "the mobile operator Quayline", later "the operator"."""
    if not ANY_FIRM.fullmatch(head) and head not in NAMED_BEHIND:
        return None
    noun = re.compile(
        rf"(?<![A-Z]\w\s)\b(?:{head}|{head.title()})(?:\s+(?P<name>{NAME.pattern})|,\s+(?P<apposed>{NAME.pattern})(?=,))"
    )
    names = {m["name"] or m["apposed"] for m in noun.finditer(context.text, context.around(place)[0], place)}
    names = {name for name in names if not (person_in(name, 0, len(name)) and len(name.split()) > 1)}
    names = {name for name in names if not is_title(name.split()[0]) and name.lower() not in NOT_NAMES}
    return names.pop() if len(names) == 1 else None


def _of_its_kind(context: Context, head: str) -> str | None:
    """The one name of the page that says by its words that it is a club's or a union's: "RC Velsund", "Bakery and Food Workers"."""
    title = context.article.title
    below = title.span[1] if title and title.span else 0
    return the_one(KIND_IN_NAME[head].finditer(context.text, below))


CAPITAL = r"(?:[A-ZÀ-Þ][\w’-]+)"
KIND_IN_NAME = {
    "club": re.compile(
        rf"\b(?:[AR]?FC|FK|RC|AC|AS|SC|CF|SK|NK|HC|KV|Atlético|Real|Dynamo|Dinamo|Sporting|Inter)(?:\s{CAPITAL}){{1,3}}|\b{CAPITAL}(?:\s{CAPITAL}){{0,2}}\s(?:[AR]?FC|CF|SC|United|City|Rovers|Wanderers|Athletic|Albion|Rangers)\b"
    ),
    "force": re.compile(rf"\b(?:{CAPITAL}\s){{1,3}}(?:Police|Constabulary)\b"),
    "union": re.compile(
        rf"\b{CAPITAL}(?:\s(?:and\s)?{CAPITAL}){{0,4}}\s(?:Workers|Teachers|Nurses|Miners|Drivers|Growers|Dockers|Seafarers)(?:\s(?:Union|Federation))?\b"
    ),
}


def _the_only_agency(context: Context, place: int) -> str | None:
    """The one department, service or bureau that the page has named before it says "the agency"."""
    start, _ = context.around(place)
    return the_one(AGENCY.finditer(context.text, start, place))


def the_one(found: Iterable[re.Match[str]]) -> str | None:
    """The one name that matches give, an article and shorter forms of it apart; `None` where they give two."""
    names = {ARTICLE.sub("", " ".join(match.group().split())) for match in found}
    whole = {name for name in names if not any(name != other and name in other for other in names)}
    return whole.pop() if len(whole) == 1 else None


AGENCY = re.compile(
    rf"{LEADING}{{0,4}}(?:Department|Bureau|Service|Administration|Directorate|Inspectorate|Authority|Commission)\b"
    r"(?:\s+(?:of|for|on)\s+(?:the\s+)?[A-Z][\w’-]*(?:\s+(?:and\s+)?[A-Z][\w’-]*)*)?"
)


def _alone(words: str) -> str:
    """A description without its article."""
    return ARTICLE.sub("", words.strip(" ,")).lower().removeprefix("same ")


def _in_full(context: Context, head: str, words: str, place: int) -> str | None:
    """The last fuller name before the place that ends in the noun or begins with it; a title may find it behind."""
    noun = rf"(?:{re.escape(head)}|{re.escape(head.title())})"
    pattern = re.compile(
        rf"(?:(?:U\.[KNS]\.|[A-ZÀ-Þ][\w’'&-]*)[^\S\n]+(?:(?:of|and|for)[^\S\n]+(?:the[^\S\n]+)?)?|\b{KIND}[^\S\n]+){{1,5}}{noun}\b{OF_WHAT}{{0,3}}"
        rf"|(?:U\.[KNS]\.\s+)?{re.escape(head.title())}{OF_WHAT}{{1,3}}"
    )
    matches = pattern.finditer(context.text, *context.around(place))
    found = [(m.start(), ARTICLE.sub("", m.group())) for m in matches if not _is_any(context, m)]
    found = [
        (at, " ".join(name.split()))
        for at, name in found
        if not _differs(words, name) and name.lower() not in (head, _alone(words))
    ]
    found = [
        (at, name)
        for at, name in found
        if not OPENS.match(name) and not _has_common(context, name, head) and not _is_field(name, head)
    ]
    before = [name for at, name in found if at < place]
    if before:
        return before[-1]
    return found[0][1] if found and context.is_in_title(place) else None


def _is_any(context: Context, match: re.Match[str]) -> bool:
    """Is it none with a name: "a Latvian bank"?"""
    *before, _ = match.group().split()
    return ANY.search(context.text, max(0, match.start() - 3), match.start()) is not None and all(map(state_of, before))


ANY = re.compile(r"\ban?\s$", re.IGNORECASE)


def _is_field(name: str, head: str) -> bool:
    """Does a name tell by its noun what another body is for: "Institute for [Government]"?"""
    return re.search(rf"\bfor(?:\s+the)?\s+{re.escape(head)}$", name, re.IGNORECASE) is not None


def _has_common(context: Context, name: str, head: str) -> bool:
    """Has a name with a small noun a capital on nothing but a common word, as at the head of a title: "Stone company's plan"?"""
    ahead = name.split(f" {head}")[0].split(" ") if f" {head}" in name else []
    return any(word[0].isupper() and context.has_as_common_word(word) for word in ahead)


# A word with a capital only because it begins a sentence is no part of a body's name: "If the newspaper", "Part of the network".
OPENS = re.compile(
    r"(?:If|When|While|But|And|Or|As|At|In|On|By|For|From|With|After|Before|Since|Although|Though|Because|Part|Some|Every|Any|No|Each|All|Most|Many|Another|One|Both|Even|Only|Now|Then|Once)\b"
)


def introduced(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A bare description ("the diplomat") is told more fully where the page speaks of that one first; those words stand for it."""
    bare = _alone(words)
    if (
        not re.match(r"the\s", words, re.IGNORECASE)
        or not re.fullmatch(r"[a-z-]+", bare)
        or len(attribution.source) != 1
    ):
        return None
    place, is_counted = attribution.source[0][0], INDEFINITE.match(bare) is not None
    before = told_before(context, bare, place)
    if (
        before is None
        or is_counted
        or POINTING.search(bare)
        or beside(context, bare)
        or context.people.holders(frozenset({bare}))
    ):
        return None
    named_so = OF_A_NAME.search(context.text, max(0, before.start("who") - FAR), before.start("who"))
    if named_so and not context.people.named(named_so["name"]):
        return made(introduced, named_so["name"], "organisation", [*attribution.source, named_so.span("name")])
    name = re.split(r"\s+(?:who|which|that|said|says|told|until|since|when|while|after|before)\b", before["who"])[0]
    return made(introduced, name, _kind(bare), [*attribution.source, before.span("who")])


OF_A_NAME = re.compile(rf"(?P<name>{NAME.pattern}),\s+$")  # "[Salt Row], a Norvane site"


def told_before(context: Context, noun: str, place: int) -> re.Match[str] | None:
    """Where the page last told more of what a noun means, before a place: "a note by Norwind Research"."""
    found = _phrases(noun).finditer(context.text, context.around(place)[0], place)
    return next((m for m in reversed([*found]) if (m["more"] or m["of"]) and not _is_of_another(context, m)), None)


def _is_of_another(context: Context, told: re.Match[str]) -> bool:
    """Does somebody else call one so, or does a sentence say that one is so: "he's a fine actor", "listed him as the best artist"?"""
    predicate = PREDICATE.search(context.text, max(0, told.start() - FAR), told.start())
    is_one = predicate is not None and (predicate["as"] or told["who"][:1] in "aA")
    return bool(is_one) or is_in_quotes(context, told.start())


PREDICATE = re.compile(r"(?:['’]s|\b(?:is|was|are|were|be|been|being|became|become|becoming)|\b(?P<as>as))\s+$")


def first_told(context: Context, noun: str, place: int) -> re.Match[str] | None:
    """Where the page first told more of what a noun means, near and before a place: "an interim report"."""
    found = _phrases(noun).finditer(context.text, context.around(place)[0], place)
    return next((m for m in found if m["more"]), None)


@lru_cache(maxsize=256)
def _phrases(noun: str) -> re.Pattern[str]:
    """A noun with an article or a whose before it, and the adjectives or the "of" that say more of it."""
    return re.compile(
        rf"\b(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[A-Z][\w-]*['’]s)\s+(?P<more>(?:(?!(?:{LINKING})\b)[\w’'-]+\s+){{0,3}}){re.escape(noun)}\b"
        rf"(?P<of>\s+(?:(?:of|for|at|by|from)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*|(?:of|for|at|to|close\s+to|familiar\s+with|briefed\s+on)\s+(?:the|an?|its|his|her|their)\s+[\w’'-]+(?:\s+(?!(?:{LINKING})\b)[a-z]+(?=[\s,.]))?))?)"
    )


LINKING = "and|or|but|of|for|in|at|to|from|with|by|on|as|that|who|which|is|was|are|were|has|had|have|said|says|told|will|would|the|an?|when|after|before|than|it|he|she|they"


def in_words(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is described and not named; the page's own words stand for it."""
    if (kin := _of_speaker(context, attribution, words, told)) is not None:
        return made(in_words, kin, "person", attribution.source)
    if KIN_OF.fullmatch(words.strip(" ,")):
        return made(in_words, words.strip(" ,"), "anonymous", attribution.source)
    if THOSE.fullmatch(words.strip(" ,")):
        return made(in_words, words.strip(" ,"), "group", attribution.source)
    head = head_of(words)
    is_told = re.match(r"(?:the|his|her|its|their)\s", words, re.IGNORECASE)
    # In a title articles are left out.
    if not head or not _is_description(words) or not (is_told or context.is_in_title(attribution.source[0][0])):
        return None
    if len(words.split()) > LONGEST or re.search(r"\d|\b(?:has|have|had|is|are|was|were)\b", words):
        return None
    return made(in_words, words.strip(" ,"), _kind(head), attribution.source)


# "the victim's father", "those surveyed"
KIN_OF = re.compile(
    rf"(?:(?:the|an?|his|her|their)\s+)?(?:[a-z-]+\s+)?[a-z-]+s?['’]s?\s+(?:{'|'.join((*RELATIVES[FEMALE], *RELATIVES[MALE]))}|parents|family|relatives|lawyers?)",
    re.IGNORECASE,
)
THOSE = re.compile(r"those\s+(?:\w+ed|present|in\s+\w+)(?:\s+[a-z ]{2,30})?", re.IGNORECASE)
MY_KIN = re.compile(rf"[Mm]y\s+(?P<who>(?:[a-z-]+\s+)?(?:{'|'.join((*RELATIVES[FEMALE], *RELATIVES[MALE]))}))")


def _of_speaker(context: Context, attribution: Attribution, words: str, told: Told) -> str | None:
    """ "My niece", as the page would call her: "her niece", or "Ruiz’s niece" where nothing tells the gender of who says it."""
    match = MY_KIN.fullmatch(words.strip(" ,"))
    if not match or attribution.nested_in is None:
        return None
    around = context.attributions[attribution.nested_in]
    outer = told.of(around)
    if outer is None or outer.type != "person" or not outer.name:
        return None
    people = context.people.named(outer.name)
    gender = people[0].pronoun if len(people) == 1 else None
    whose = {MALE: "his", FEMALE: "her"}.get(gender or "") or f"{outer.name}’s"
    return f"{whose} {match['who']}"


def _kind(head: str) -> ActorType:
    """What a noun tells of its speaker."""
    if OFFICE.search(head):
        return "office"
    if BODIES.search(head):
        return "organisation"
    if DOCUMENT.search(head):
        return "document"
    return "anonymous" if ANONYMOUS.search(head) or not head.endswith("s") else "group"


LONGEST = 10  # words
