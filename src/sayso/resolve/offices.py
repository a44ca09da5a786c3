"""A source that is an office or a description of one goes in; the person of the page who holds it comes out, or the office by its words."""

import re

from sayso.language.names import DOCUMENT, OFFICE
from sayso.model import Attribution, Speaker
from sayso.resolve.bodies import BODIES
from sayso.resolve.callings import led_by
from sayso.resolve.described import head_of, of_another_state
from sayso.resolve.made import ARTICLE, INDEFINITE, Told, either, made, made_person, unknown
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person
from sayso.resolve.pronouns import fits, mentioned, unique
from sayso.resolve.roles import LONGEST_ROLE, SHORT_OFFICES, gender_of, office_words

NEAR = 900  # characters: about two paragraphs back, as far as a description reaches


DESCRIBED = re.compile(
    r"the\s+(?:\d{1,2}-year-old\b.*|(?:[\w-]+\s+){0,9}(?:nominee|candidate)|(?:[\w-]+\s+){0,3}(?:senator|congress(?:wo)?man|lawmaker|billionaire|business(?:wo)?man|tycoon|mogul"
    r"|Republican|Democrat|actor|actress|singer|novelist|striker|midfielder|defender|goalkeeper|bowler|batsman|sprinter|cyclist))",
    re.IGNORECASE,
)


def described(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A description that names nobody ("the 36-year-old") stands for the person who spoke or was named last before it."""
    if not DESCRIBED.fullmatch(words) or len(attribution.source) != 1:
        return None
    place, head = attribution.source[0][0], head_of(words)
    if STANDING.fullmatch(head) and (main := _main(context, head, place)):
        return made_person(described, context, main, attribution.source, note="the page is about that one")
    candidates = _candidates(context, place, told)
    return made_person(described, context, candidates[0], attribution.source) if len(candidates) == 1 else None


# Whom a page calls so without saying it of the name: all its readers know who stands for election.
STANDING = re.compile(r"nominee|candidate|billionaire|business(?:wo)?man|tycoon|mogul|democrat|republican")


def _main(context: Context, head: str, place: int) -> Person | None:
    """Of those before a place of whom the page tells no other trade the one whom it names far more often than others."""
    holders = context.people.holders(frozenset({head}))
    before = [
        person
        for person in (holders or context.people.everybody)
        if person.mentions[0][0] < place and (holders or not _has_another_trade(context, person))
    ]
    title = context.article.title
    head_line = title.span if title and title.span else (0, 0)
    times = {person.name: len(person.mentions) + OFTEN * (person.mentions[0][0] < head_line[1]) for person in before}
    before.sort(key=lambda person: -times[person.name])
    if not before or times[before[0].name] < OFTEN:
        return None
    return before[0] if len(before) == 1 or times[before[0].name] >= 2 * times[before[1].name] else None


OFTEN = 3  # mentions of the one whom a page is about; one in the title is worth as many


def _has_another_trade(context: Context, person: Person) -> bool:
    """Has a person an office that is no form of address and tells of no election?"""
    return any(not NO_TRADE.fullmatch(head_of(context.text[slice(*role)])) for role in person.roles)


NO_TRADE = re.compile(r"mr|mrs|ms|miss|dr|sir|lord|lady|dame|hajia|" + STANDING.pattern)


def by_trade(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A description that the page gives nobody ("the retired teacher", "the witness") stands for the one person who spoke or was named last before it."""
    match = TRADE.fullmatch(words.strip(" ,"))
    if not match or len(attribution.source) != 1 or context.is_russian:
        return None
    place, head = attribution.source[0][0], (match["head"] or match["bare"]).lower()
    is_past = PAST.search(match["what"] or "") is not None
    if BODIES.fullmatch(head) or DOCUMENT.fullmatch(head):
        return None
    if words.strip(" ,").lower() == f"the {head}" and (only_one := _only_one(context, place, head, told)):
        return made_person(
            by_trade, context, only_one, attribution.source, note="the page has named nobody else before"
        )
    if not (is_past or POINTS.fullmatch(head)):
        return None
    if re.search(rf"\b(?:an?|another|one)\s+(?:\w+\s+)?{head}\b", context.text[context.around(place)[0] : place]):
        return None  # one of whom the page told without a name
    found = _candidates(context, place, told)
    near = [span for span, person in context.people.before(place, NEAR) if person in found]
    if len(found) != 1 or not near or context.line(near[0][0]) < context.line(place) - 2:
        return None
    if not is_past and _has_another_trade(context, found[0]):
        return None
    if not fits(found[0], gender_of(words)) or found[0].is_doubtful or found[0].name in context.firms.names:
        return None
    return made_person(by_trade, context, found[0], attribution.source)


# Nouns by which a page calls again one whom it has named.
VARIED = re.compile(
    r"senator|lawmaker|parliamentarian|legislator|congress(?:wo)?man|politician|economist|scientist|scholar|academic|author|writer|entrepreneur|billionaire|actor|actress|singer|musician|athlete"
)
GENERAL = re.compile(r"mr|mrs|ms|miss|dr|sir|dame|lord|lady|head|chief|chair|chairman|chairwoman|leader|member|deputy")
FAR = 8_000  # characters back in which the page has named nobody else


def _only_one(context: Context, place: int, head: str, told: Told) -> Person | None:
    """The one person whom a page has named before a place, if he has spoken, of no other trade than a general one, and the noun is new."""
    if not VARIED.fullmatch(head):
        return None
    named_before = unique(person for (_, end), person in context.people.before(place, FAR) if end <= place)
    if len(named_before) != 1 or named_before[0].is_doubtful:
        return None
    one = named_before[0]
    has_spoken = any(speaker.name == one.name for _, speaker in told.before(place))
    below = context.article.title.span[1] if context.article.title and context.article.title.span else 0
    is_new = re.search(rf"\b{head}\b", context.text[max(below, place - FAR) : place], re.IGNORECASE) is None
    others = (head_of(context.text[slice(*role)]) for role in one.roles)
    return one if has_spoken and is_new and all(GENERAL.fullmatch(other) for other in others) else None


TRADE = re.compile(
    r"(?:(?i:the)|[A-Z][\w-]+['’]s?)\s+(?P<what>(?:[\w’'-]+\s+){0,4}?(?:and\s+(?:former|retired)\s+(?:[\w’'-]+\s+){0,3}?)?)(?P<head>[a-z][a-z-]+)(?:,?\s+(?:of|from|in|at)\s[^,]+)?|(?P<bare>(?i:counsel|witness))"
)
# What somebody was, or is by his age, is told of one who was named.
PAST = re.compile(r"\b(?:former|retired|veteran|one-time|ex-\w+|\d{1,3}-year-old|self-styled|part-time|would-be|soft-spoken)\b", re.IGNORECASE)  # fmt: skip
# Nouns that always point back to a person.
POINTS = re.compile(
    r"witness|petitioner|appellant|applicant|plaintiff|claimant|defendant|functionary|deceased|complainant|counsel|pensioner|businessman|businesswoman|novelist|skipper|striker|grandmother|grandfather"
)


def _candidates(context: Context, place: int, told: Told) -> list[Person]:
    """Whom a description may stand for: one person where the text before it leaves one, else all who remain."""
    sentence = context.sentence(place)
    line = context.line(place)
    last = next(((a, s) for a, s in reversed(told.before(place)) if s.type == "person"), None)
    speaker = context.people.named(last[1].name)[:1] if last and last[1].name else []
    subjects = _subjects(context, place)
    in_sentence = mentioned(context, sentence[0], place, None)
    if speaker and last and context.line(anchor_of(last[0])) >= line - 2:
        since = [p for at, p in subjects if at > anchor_of(last[0]) and p is not speaker[0]]
        return [speaker[0]] if not since else [since[0]] if len(since) == 1 else unique([*speaker, *since])
    if len(in_sentence) == 1:
        return in_sentence
    if subjects:
        return [subjects[0][1]]
    return unique(p for _, p in context.people.before(place, NEAR))


SUBJECT_LEAD = re.compile(
    r"[\"'“‘«]*(?:[A-Z]\w+,\s+|(?:In|On|Last|Later)\s[^,]{2,24},\s+)?(?:the\s+|The\s+)?(?:\w+\s+)?"
)


def _subjects(context: Context, place: int) -> list[tuple[int, Person]]:
    """People with whose name, or an office before it, a sentence of this or the two lines before begins; nearest first."""
    found = []
    line = context.line(place)
    for start, _end in [s for i in range(max(0, line - 2), line + 1) for s in context.sentences(i)]:
        if start >= place:
            break
        if context.said.touch(start + 1, start + 2):
            continue  # whom somebody speaks of is not whom the page goes on about
        for (a, _), person in context.people.between(start, min(place, start + LEAD_REACH)):
            first = min([r[0] for r in person.roles if r[1] <= a and a - r[1] < 3] or [a])
            lead = context.text[start:first] if start <= first < start + 40 else None
            if lead is not None and SUBJECT_LEAD.fullmatch(lead):
                found.append((a, person))
    return sorted(found, key=lambda pair: -pair[0])


LEAD_REACH = 40 + LONGEST_ROLE + 3  # characters from the head of a sentence to a name that its subject ends in


# "The governor's office" is no governor.
THEIR_OFFICE = re.compile(
    r"['’]s?\s+(?:press\s+)?(?:office|service|department|campaign|team|staff|lawyers?|family|government)$"
)


OFFICE_LAST = re.compile(rf"(?:{OFFICE.pattern})$", re.IGNORECASE)


def noun_phrase(words: str) -> str:
    """The phrase that says what a source is: "the secretary" of "the secretary of the council", without the rest."""
    return re.split(
        r"\s+(?:of|for|at|in|from|to|with|on|by|who|which|that|close|familiar|briefed)\s+|,", words.strip(" ,")
    )[0]


def representative(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A permanent or special representative is the one person beside whose name the page tells that office."""
    if not REPRESENTATIVE.search(noun_phrase(words)) or INDEFINITE.match(words):
        return None
    holders = context.people.holders(office_words(ARTICLE.sub("", words)))
    if len(holders) != 1:  # "Norwind's ambassador" is a representative too
        sent = [p for p in context.people.everybody if any(SENT.search(context.text[slice(*r)]) for r in p.roles)]
        holders = [
            p for p in sent if not of_another_state(context, words, p) and p.mentions[0][0] < attribution.source[0][0]
        ]
    return made_person(representative, context, holders[0], attribution.source) if len(holders) == 1 else None


SENT = re.compile(r"\b(?:ambassador|envoy|representative)\b", re.IGNORECASE)


REPRESENTATIVE = re.compile(r"\b(?:permanent|special|high|trade)\s+representative$", re.IGNORECASE)


def office(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is an office; where the page gives it to one person, that person speaks."""
    if not OFFICE.search(noun_phrase(words)) or INDEFINITE.match(words):
        return None
    if THEIR_OFFICE.search(noun_phrase(words)):
        return made(
            office, re.sub(r"^the\s+", "", words, flags=re.IGNORECASE).strip(" ,"), "organisation", attribution.source
        )
    asked = office_words(ARTICLE.sub("", words))
    holders = context.people.holders(asked) or _only_holder(
        context, noun_phrase(ARTICLE.sub("", words)), attribution.source[0][0]
    )
    holders = holders or _with_administration(context, asked, attribution.source[0][0]) or led_by(context, words)
    holders = holders or _whom_it_is_about(context, asked, attribution.source[0][0])
    if len(holders) == 1:
        return made_person(office, context, holders[0], attribution.source)
    if not holders and (
        same := described(context, attribution, words, told) or _spoken_of(context, attribution, words, told)
    ):
        return same
    if len(holders) > 1:
        place = attribution.source[0][0]
        own = [p for span, p in context.people.before(place, NEAR) if not context.said.touch(*span)]
        near = [p for p in own if any(p is h for h in holders)]
        if near and all(p is near[0] for p in near):
            return made_person(office, context, near[0], attribution.source)
        return unknown(f"“{words}” may be {either(holders)}", attribution.source)
    bare = (words if WHOSE_OFFICE.match(words) else ARTICLE.sub("", words)).strip(" ,")
    fuller = (s.name for _, s in told.done if s.type == "office" and s.name and s.name.lower().startswith(bare.lower()))
    return made(office, next(fuller, bare), "office", attribution.source)


def _spoken_of(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "The captain", where one person whose office the page does not tell is spoken of there."""
    if not re.match(r"the\s+(?:[\w’'-]+\s+)?[a-z]+$", words, re.IGNORECASE) or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    found = _candidates(context, place, told)
    near = [span for span, person in context.people.before(place, NEAR) if person in found]
    line = context.line(place)
    gender = gender_of(words)
    noun = rf"\b{re.escape(head_of(words))}\b"
    title = context.article.title
    below = title.span[1] if title and title.span and title.span[1] < place else 0
    if re.search(noun, context.text[max(below, context.around(place)[0]) : place], re.IGNORECASE):
        return None  # another one, of whom the page told before
    if any(person.name in context.firms.names for person in found):
        return None
    if (
        len(found) != 1
        or found[0].roles
        or not near
        or context.line(near[0][0]) < line - 1
        or not fits(found[0], gender)
    ):
        return None
    return made_person(office, context, found[0], attribution.source, note="the one who is spoken of there")


WHOSE_OFFICE = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)


def _with_administration(context: Context, asked: frozenset[str], place: int) -> list[Person]:
    """ "The president", where the page tells of one person's administration ("the Venn administration")."""
    if asked != {"president"}:
        return []
    names = {match["name"] for match in ADMINISTRATION.finditer(context.text, *context.around(place))}
    held = [person for name in names for person in context.people.named(name)]
    return [p for p in held if not any("former" in context.text[slice(*role)].lower() for role in p.roles)]


ADMINISTRATION = re.compile(
    r"\b(?P<name>[A-Z][\w-]+)(?:['’]s)?\s+(?:administration|[Pp]residency|White\s+House|cabinet)\b"
)


def _whom_it_is_about(context: Context, asked: frozenset[str], place: int) -> list[Person]:
    """ "The president", where a page that gives nobody that office is about one person, whose office it does not tell."""
    if asked != {"president"}:
        return []
    key = ("whom it is about", asked)
    if key not in context.able:
        untold = [p for p in context.people.everybody if not p.is_doubtful and not _has_another_trade(context, p)]
        untold.sort(key=lambda person: -len(person.mentions))
        often = [len(person.mentions) for person in untold[:2]] + [0]
        context.able[key] = untold[:1] if untold and often[0] >= max(MAIN, SELDOM * often[1] + 1) else []
    return [person for person in context.able[key] if person.mentions[0][0] < place]


MAIN, SELDOM = 4, 2  # mentions of one whom a page is about; times as often as the next


def _only_holder(context: Context, head: str, place: int) -> list[Person]:
    """ "The Velsund senator", where the page names one senator, and named that one shortly before."""
    asked = [SHORT_OFFICES.get(w.lower(), w.lower()) for w in re.findall(r"\w+", head)]
    if not asked or asked[-1] not in ONE_OF_FEW:
        return []
    holders = context.people.holders(frozenset(asked[-1:]))
    return holders if len(holders) == 1 and holders[0].mentions[0][0] < place else []


# Offices that a page seldom speaks of without naming their holder.
ONE_OF_FEW = frozenset(
    "senator governor congressman congresswoman nominee chancellor mayor premier ambassador bishop coach".split()
)
