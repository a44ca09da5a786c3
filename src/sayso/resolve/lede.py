"""A speaker whom a title or a lede describes goes in; the person whom the next lines name for the same words comes out, if there is one."""

import re
from collections import Counter
from collections.abc import Sequence

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, OFFICE, gender_of_name, is_title
from sayso.model import Attribution, Speaker
from sayso.resolve.bodies import BODIES
from sayso.resolve.described import LEADING, OF_WHAT, beside, head_of, of_another_state, states_in, the_one
from sayso.resolve.made import ARTICLE, INDEFINITE, Told, made, made_person
from sayso.resolve.named import named
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person
from sayso.resolve.roles import FEMALE, MALE, RELATIVES, gender_of, is_many, office_words

Later = tuple[Speaker, str, int, bool]
REACH = 8  # lines of the page in which it says again what its title or lede says
LEDE = 2  # lines behind the title that may describe a speaker before he is named
FIRST = 60  # sayings of a page among which the same words are looked for
SHARED = 2  # telling words that two contents have in common
# What a title says for an office or a trade.
ALSO = {
    "boss": "executive director head manager president chairman chairwoman owner", "cop": "sergeant inspector officer constable detective superintendent",
    "mum": "mother", "mom": "mother", "gran": "grandmother", "mp": "member", "judge": "justice magistrate", "doctor": "dr physician",
    "official": "officer chief administrator director secretary head", "expert": "professor researcher economist analyst scientist rapporteur specialist fellow",
    "lawyer": "counsel barrister solicitor attorney advocate", "adviser": "advocate advisor", "advisor": "adviser", "minister": "secretary",
}  # fmt: skip
# Of these a page has many, and the one whom it names need not be the one whom it does not.
ONE_OF_MANY = re.compile(
    r"\b(?:official|spokes(?:man|woman|person)|diplomat|source|man|woman|person|resident|officer|lawmaker|member|analyst)$"
)
# A noun that tells a person.
PERSONAL = re.compile(
    rf"{OFFICE.pattern}|{ANONYMOUS.pattern}|(?:{'|'.join((*ALSO, *RELATIVES[FEMALE], *RELATIVES[MALE]))})|executive|clerk|witness|nurse|dad|priest|chef|cook|guard|victim|suspect|accused|\w+(?:er|or|ist|yst|man|woman|ian|ant|(?<!m)ent)",
    re.IGNORECASE,
)
NOT_ONE = re.compile(r"(?:two|three|four|several|some|many|most|both|all|other|others|another|one)\b", re.IGNORECASE)


def named_below(context: Context, attribution: Attribution, speaker: Speaker) -> Speaker | None:
    """The title or the lede describes a speaker whom the next lines name."""
    if len(attribution.source) != 1 or speaker.type not in (None, "office", "anonymous", "group", "organisation"):
        return None
    words, place = context.words(attribution.source), attribution.source[0][0]
    if any(" " in person.name for person in context.people.inside(*attribution.source[0])):
        return None  # "the head of the guard Ana Ruiz" is named
    head, in_title = head_of(words), context.is_in_title(place)
    if head and re.match(r"an?\s", words, re.IGNORECASE) and (person := _next(context, place, words, head)):
        return made_person(named_below, context, person, attribution.source, note="they begin with that office")
    if (
        not head
        or not (in_title or context.line(place) <= LEDE or _is_lede(context, place))
        or NOT_ONE.match(words)
        or (_is_a_name(speaker) and not in_title and not re.match(r"an?\s", words, re.IGNORECASE))
    ):
        return None
    personal = (
        (PERSONAL.fullmatch(head) is not None or is_title(head)) and not BODIES.fullmatch(head) and not is_many(head)
    )
    if INDEFINITE.match(words) and (full := _body_next(context, place, words)):
        return made(
            named_below, full[0], "organisation", [*attribution.source, full[1]], note="they name one such body"
        )
    is_somebody = WHO.search(words) or WHO_BEHIND.match(context.text, attribution.source[-1][1])
    if not (personal or in_title or is_somebody) or is_many(head):
        return None
    held = [
        person
        for person in beside(context, head)
        if any(a > place and context.line(a) <= REACH for a, _ in person.mentions)
        and not of_another_state(context, words, person)
    ]
    if in_title and len(held) == 1 and OFFICE.search(head):
        return _made(context, attribution, held[0].name, "they give that office to one person")
    later = _named_later(context, attribution)
    fitting = [one for one in later if _fits(context, words, head, *one[:2])]
    definite = KNOWN.match(words) is not None
    if (
        personal
        and len({one[0].name for one in fitting}) == 1
        and (in_title or definite or not ONE_OF_MANY.search(head))
    ):
        return _made(context, attribution, fitting[0][0].name, "they give that office to one person who speaks")
    again = _line_that_says(context, place, head) is not None
    begins = OFFICE.search(head) is not None or again if in_title else _is_lede(context, place)
    is_one = definite or not ONE_OF_MANY.search(head)
    if personal and begins and is_one and (only_one := _told_of_next(context, place, words, later)):
        return _made(
            context,
            attribution,
            only_one.name,
            "they name one who speaks next, and tell no other office of that person",
        )
    at_length = is_somebody and INDEFINITE.match(words) and _is_lede(context, place)
    if ((personal and is_one and _is_lede(context, place)) or at_length) and (
        one := _begins_next(context, place, words, head)
    ):
        return _made(context, attribution, one.name, "they begin with that person's name and what that person is")
    later = [one for one in later if not one[3]]
    half = personal or (speaker.type and 2 * later[0][2] >= len(context.subject_words(attribution))) if later else False
    if half and later[0][2] >= SHARED and not definite and (in_title or not ONE_OF_MANY.search(head)):
        return _made(context, attribution, later[0][0].name, "they name that speaker for the same words")
    if at_length and (most := _speaks_most(context, head, later)):
        return _made(context, attribution, most, "they let that person speak most")
    return None


def _speaks_most(context: Context, head: str, later: Sequence[Later]) -> str | None:
    """Who is named as the speaker of most of what the next lines say, where no other office is told of that person."""
    names = Counter(speaker.name for speaker, *_ in later)
    name, times = names.most_common(1)[0] if names else (None, 0)
    roles = [role for person in context.people.named(name or "") for role in person.roles]
    is_other = any(not _is_address(context, role) and head not in context.text[slice(*role)] for role in roles)
    return name if times > 1 and times >= MOST * len(later) and not is_other else None


MOST = 0.6  # of the sayings
# "A woman who worked at the inn": of whom a lede tells so much the page goes on to tell.
WHO = re.compile(r"\s(?:who|whose)\s")
WHO_BEHIND = re.compile(r",?\s+(?:who|whose)\s")


def _next(context: Context, place: int, words: str, head: str) -> Person | None:
    """Whom the next sentence, or the next line, names first, by the office of "a county judge" before or behind the name."""
    line, behind = context.line(place), context.sentence(place)[1]
    if NOT_ONE.match(words) or ONE_OF_MANY.search(head):
        return None
    if re.search(r"\w", context.text[behind : context.lines[line][1]]):
        start, end = behind, context.lines[line][1]
    elif line + 1 < len(context.lines):
        start, end = context.lines[line + 1]
    else:
        return None
    for (first, last), person in context.people.between(start, min(end, start + REACHED))[:1]:
        roles = [role for role in person.roles if (start <= role[0] and role[1] <= first) or role[0] - last in (2, 3)]
        before = min([role[0] for role in roles if role[0] < first] or [first])
        is_new = person.mentions[0] == (first, last)
        if is_new and not WORD.search(context.text, start, before) and not of_another_state(context, words, person):
            return person if any(head_of(context.text[slice(*role)]) == head for role in roles) else None
    return None


WORD = re.compile(
    r"\b(?!(?:District|Circuit|Superior|High|Supreme|County|Chief|Crown)\b)\w{4}"
)  # other than "District | Judge Ana Ruiz"


def _body_next(context: Context, place: int, words: str) -> tuple[str, Span] | None:
    """The one body of that kind that the lines behind a lede name: "A union of clerks" and "the Norvane Union of Clerks"."""
    line, head = context.line(place), head_of(DOING.split(words)[0])
    if not BODIES.fullmatch(head) or any(c.isupper() for c in words[1:]) or not _is_lede(context, place):
        return None
    kinds = "|".join(word.title() for word in (head, *KINDS.get(head, "").split()))
    behind = context.lines[line + 1 : line + 1 + NEXT]
    found = [
        m
        for m in re.compile(NAMED_SO.replace("KIND", f"(?:{kinds})")).finditer(
            context.text, context.sentence(place)[1], behind[-1][1] if behind else context.lines[line][1]
        )
        if not context.is_in_title(m.start())
    ]
    name = the_one(found)
    return (name, found[0].span()) if name else None


DOING = re.compile(r"\s+[a-z]+ing\s")  # "A union representing clerks"
NEXT = 2  # lines behind a lede in which the body has its name
KINDS = {"union": "association federation brotherhood", "agency": "department bureau service", "group": "association",
         "watchdog": "commission authority regulator ombudsman", "regulator": "commission authority"}  # fmt: skip
NAMED_SO = rf"{LEADING}{{1,4}}KIND\b{OF_WHAT}{{0,2}}|KIND{OF_WHAT}{{1,2}}"


# Whom the page tells by what he is, as one of whom it is plain who he is: "the chief", "her agent", "Norvane's adviser".
KNOWN = re.compile(r"(?:the|its|his|her|their|our)\s|(?:[\w-]+\s+){0,3}?[\w-]+['’]s?\s", re.IGNORECASE)
REACHED = 120  # characters of a line in which its first name stands


def _is_a_name(speaker: Speaker) -> bool:
    """Does a speaker's name begin with a capital, its article apart?"""
    return speaker.type != "office" and ARTICLE.sub("", speaker.name or "")[:1].isupper()


def _is_lede(context: Context, place: int) -> bool:
    """Does a place stand in the first line behind the title that is more than a byline or a date?"""
    title = context.article.title
    first = context.line(title.span[0]) if title and title.span else 0
    between = context.lines[first + 1 : context.line(place)]
    return all(b - a < SHORTEST for a, b in between) and not context.is_in_title(place)


SHORTEST = 60  # characters of a lede


def _named_later(context: Context, attribution: Attribution) -> list[Later]:
    """Who is named as a speaker from there on, in order: each with the source's words, the telling words shared, and whether in that very line."""
    place, said = attribution.source[0][0], context.subject_words(attribution)
    found, mine = [], states_in(context.words(attribution.source))
    for other in context.attributions[:FIRST]:
        if (
            anchor_of(other) <= place
            or not other.source
            or not context.line(place) <= context.line(anchor_of(other)) <= REACH
        ):
            continue
        words = context.words(other.source)
        if states_in(words) and states_in(words).isdisjoint(mine or states_in(words)):
            continue
        speaker = named(context, other, words, Told(done=[]))
        if speaker and speaker.name and speaker.type == "person":
            is_here = context.line(anchor_of(other)) == context.line(place)
            if other.nested_in is not None and context.attributions[other.nested_in] is attribution:
                continue  # inside what is said
            found.append((speaker, words, len(said & context.subject_words(other)), is_here))
    return found


def _told_of_next(context: Context, place: int, words: str, later: Sequence[Later]) -> Person | None:
    """The only one who speaks in the next line, or behind "the chief" in its own, and whose name is new there, where no other office is told of that person."""
    speaking = dict.fromkeys(speaker.name or "" for speaker, *_ in later)
    people = [person for name in speaking for person in context.people.named(name)]
    again = _line_that_says(context, place, head_of(words))
    following = (context.line(place) if again is None else again) + 1
    firsts = {person.name: _first(context, person) for person in people}
    new = [person for person in people if context.line(firsts[person.name][0]) == following]
    if again is None and not context.is_in_title(place) and KNOWN.match(words):
        here = [p for p in people if context.line(place) == context.line(at := firsts[p.name][0]) and at > place]
        new = here or new
    if len(new) > 1:
        new.sort(key=lambda person: firsts[person.name])
        (start, end), second = firsts[new[0].name], firsts[new[1].name][0]
        is_subject = start - context.lines[context.line(start)][0] < LEAD and re.search(
            r"[a-z]{3}", context.text[end:second]
        )
        new = new[:1] if is_subject and not JOINED.fullmatch(context.text, end, second) else []
    if len(new) != 1 or " " not in new[0].name or any(not _is_address(context, role) for role in new[0].roles):
        return None
    return new[0] if gender_of(words) in (None, new[0].gender or gender_of_name(new[0].name)) else None


def _first(context: Context, person: Person) -> Span:
    """Where the body names somebody first; where it does not, the title."""
    return next((span for span in person.mentions if not context.is_in_title(span[0])), person.mentions[0])


# Offices that a page may tell of one person by turns.
LEADERS = frozenset(
    "head director chief boss manager president chair chairman chairwoman chairperson executive leader".split()
)


def _begins_next(context: Context, place: int, words: str, head: str) -> Person | None:
    """With whose full name, new there and with an apposition, the line behind a lede begins, where nobody else is named in it before."""
    line = context.line(place) + 1
    if line >= len(context.lines):
        return None
    start, end = context.lines[line]
    for (first, last), person in context.people.between(start, min(end, start + REACHED))[:1]:
        offices = {head_of(context.text[slice(*role)]) for role in person.roles if not _is_address(context, role)}
        same = {head, *ALSO.get(head, "").split(), *(LEADERS if head in LEADERS else ())}
        is_other = OFFICE.fullmatch(head) and any(OFFICE.fullmatch(one) for one in offices)
        is_other = (is_other or not KNOWN.match(words)) and bool(offices) and not offices & same
        is_new = person.mentions[0] == (first, last) and " " in person.name and person.is_told
        before = min([role[0] for role in person.roles if start <= role[0] < first] or [first])
        fits = gender_of(words) in (None, person.gender or gender_of_name(person.name) or gender_of(words))
        if (
            is_new
            and fits
            and not is_other
            and not re.search(r"\w", context.text[start:before])
            and (context.text[last] == "," or len(person.mentions) >= MAIN or _speaks_in(context, last, end))
        ):
            return None if of_another_state(context, words, person) else person
    return None


MAIN = 3  # mentions of one of whom a page goes on to tell


def _speaks_in(context: Context, start: int, end: int) -> bool:
    """Is anything that is said in this stretch said by a "he" or "she"?"""
    sources = (one.source[0] for one in context.attributions[:FIRST] if one.source and one.nested_in is None)
    return any(start <= a < end and context.text[a:b].lower() in ("he", "she") for a, b in sources)


JOINED = re.compile(r"\s+and\s+(?:[\w.]+\s+){0,3}")
LEAD = 30  # characters with which a line may begin before the one of whom it tells


def _line_that_says(context: Context, place: int, head: str) -> int | None:
    """The lede of a title's words, where it says the same of somebody without a name: "Clerk tells court" and "A port clerk told"."""
    if not context.is_in_title(place):
        return None
    line = next((n for n, (start, _) in enumerate(context.lines) if start > place and _is_lede(context, start)), None)
    lede = next((n for n in range(line or 0, len(context.lines)) if _is_long(context, n)), None) if line else None
    said = re.compile(rf"\b(?:an?|the|its|his|her|their)\s+(?:[\w’'-]+\s+){{0,4}}?{re.escape(head)}\b", re.IGNORECASE)
    return lede if lede and said.search(context.text, *context.lines[lede]) else None


def _is_long(context: Context, line: int) -> bool:
    """Is a line more than a byline or a date?"""
    start, end = context.lines[line]
    return end - start >= SHORTEST


def _is_address(context: Context, role: Span) -> bool:
    """Is what stands before a name a form of address only, as "Professor" and "Mr"?"""
    return " " not in context.text[slice(*role)].strip()


def _fits(context: Context, words: str, head: str, speaker: Speaker, source: str) -> bool:
    """Has a person an office or a trade that the description tells, and is of no other state?"""
    people = context.people.named(speaker.name or "")
    roles = " ".join([source, *(context.text[slice(*role)] for person in people for role in person.roles)])
    mine, his = states_in(words), states_in(roles)
    asked = {head, *ALSO.get(head, "").split()}
    told = {*re.findall(r"\w+", roles.lower()), *office_words(roles)}
    return bool(asked & told) and (not mine or not his or bool(mine & his))


def _made(context: Context, attribution: Attribution, name: str | None, why: str) -> Speaker | None:
    people = context.people.named(name or "")
    if len(people) != 1:
        return None
    return made_person(named_below, context, people[0], attribution.source, note=why)
