"""A noun that several offices fall under ("the Russian diplomat", "the official") goes in; the person of the page whose office does comes out."""

import re
from bisect import bisect_left
from functools import lru_cache

from sayso.keys import Span
from sayso.language.names import OFFICE, known, person_in, state_of
from sayso.model import Attribution, Speaker
from sayso.resolve.described import states_in
from sayso.resolve.made import Told, made_person, spoke_last
from sayso.resolve.page import Context
from sayso.resolve.people import Person
from sayso.resolve.roles import BELOW, office_words

# "the diplomat", "the Norvanian top diplomat", "Norvane's top diplomat", "the senior official", "the ministry's official"
CALLING = re.compile(
    r"(?:(?i:the|this)(?:\s+(?P<body>ministry|department|embassy|council|agency|party)['’]s)?|(?P<whose>[A-Z][\w-]+)['’]s)\s+(?P<which>(?:[\w-]+\s+){0,3}?)(?P<head>diplomat|official|politician|leader|lawmaker|legislator|parliamentarian|commander|officer|executive|scholar|academic|expert|analyst|researcher|scientist)"
)
FOREIGN = r"foreign\s+(?:minister|secretary|ministry|affairs|policy)|secretary\s+of\s+state|state\s+department"
OFFICES = {
    "top diplomat": r"^(?!.*\b(?:deputy|vice|spokes\w+|former)\b).*(?:foreign\s+(?:minister|secretary)|secretary\s+of\s+state|high\s+representative)",
    "diplomat": rf"{FOREIGN}|ambassador|envoy|consul|diplomat|embassy|high\s+representative|permanent\s+representative|mission\s+to",
    "official": rf"{OFFICE.pattern}|official|deputy|adviser|advisor|aide|representative|councillor|spokes",
    "politician": r"minister|senator|congress(?:wo)?man|lawmaker|\bM[EPS]*P\b|deputy|representative|speaker|party|politician|candidate|mayor|governor",
    "leader": r"president|premier|prime\s+minister|chancellor|leader|chief|head|chair(?:man|woman)?|king|queen|first\s+minister|general\s+secretary",
    "lawmaker": r"senat\w+|congress(?:wo)?man|lawmaker|\bM[EPS]*P\b|deputy|representative|\brep\b|\bsen\b|speaker|parliament\w*|duma|committee|federation\s+council",
    "commander": r"general|commander|admiral|colonel|chief\s+of|marshal|captain|major",
    "officer": r"general|commander|admiral|colonel|captain|major|lieutenant|sergeant|inspector|superintendent|police|officer",
    "executive": r"chief\s+executive|ceo|chair(?:man|woman)?|president|director|manager|founder|executive|partner|boss|head",
    "scholar": r"professor|scholar|fellow|lecturer|historian|academic|researcher",
    "expert": r"professor|expert|analyst|fellow|researcher|scientist|economist|historian|lecturer|specialist|strategist",
    "scientist": r"professor|scientist|researcher|\w+ologist|physicist|chemist|doctor",
}  # fmt: skip
FALLS_UNDER = {noun: re.compile(pattern, re.IGNORECASE | re.DOTALL) for noun, pattern in OFFICES.items()}
SAME = {
    "legislator": "lawmaker",
    "parliamentarian": "lawmaker",
    "academic": "scholar",
    "analyst": "expert",
    "researcher": "scientist",
}
FAR = 8_000  # characters back in which one without a name may have been told of


def calling(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A noun that offices fall under ("the diplomat") stands for the one person of the page who has such an office, or of several the one who spoke last."""
    match = CALLING.fullmatch(words.strip(" ,"))
    if not match or len(attribution.source) != 1 or context.is_russian:
        return None
    place, head = attribution.source[0][0], match["head"]
    if _is_of_another(context, head, place):
        return None
    noun = SAME.get(head, head)
    if head == "diplomat" and re.search(r"\btop\b", match["which"]):
        noun = "top diplomat"
    able = _able(context, noun, _states(f"{match['whose'] or ''} {match['which']}"))
    if match["body"]:
        able = [p for p in able if any(match["body"] in context.text[slice(*role)].lower() for role in p.roles)]
    before = able[: bisect_left(able, place, key=lambda person: person.mentions[0][0])]
    holder = before[0] if len(before) == 1 else spoke_last(context, before, place, told)
    return made_person(calling, context, holder, attribution.source) if holder else None


# Who leads something, by any word: "the Norvanian defence chief" is its defence minister, "the head of the OFV" its president.
WIDER = re.compile(
    r"(?:(?i:the)\s+)?(?:(?P<before>(?:[\w’'.-]+\s+){1,4})(?:chief|boss|head)|(?i:chief|boss|head|leader)\s+of\s+(?P<behind>(?:[\w’'.-]+\s*){1,5}))"
)
LEADS = frozenset(
    "president chair head chief director commander boss leader executive commissioner founder governor general".split()
)
OVER = frozenset(
    "defense foreign finance trade health economy economic interior agriculture energy justice transport education".split()
)
SMALL = frozenset("us uk eu un the of and top".split())  # words that do not say what is led
MANY = 200  # people of a page who are looked at
AND_LEADS = LEADS | {"minister", "secretary"}


def led_by(context: Context, words: str) -> list[Person]:
    """The people of the page who lead what "the defence chief" and "the head of the OFV" lead, by another word for it."""
    match = WIDER.fullmatch(words.strip(" ,"))
    if not match or ANOTHER.search(words):
        return []
    over = match["before"] or match["behind"]
    what = frozenset(word for word in office_words(over) if not state_of(word.title()) and word not in SMALL)
    states = _states(over)
    key = (f"leads in {sorted(states)}", what)
    if what and key not in context.able:
        context.able[key] = [one for one in context.people.everybody[:MANY] if _leads(context, one, what, states)]
    return context.able[key] if what else []


def _leads(context: Context, person: Person, what: frozenset[str], states: frozenset[str]) -> bool:
    """Is an office of this person that of who leads this, in one of these states where any is told?"""
    for role in person.roles[:FIRST]:
        office = _in_whole(context, role)
        told, his = office_words(office), _states(office)
        is_lead = bool((told - what) & (AND_LEADS if what & OVER else LEADS))
        is_of_another = bool(states and his and states.isdisjoint(his))
        if what <= told and is_lead and not is_of_another and not ANOTHER.search(office):
            return True
    return False


BODY_AHEAD = re.compile(r"(?:[A-Z][\w’'.&-]*\s+){1,4}\Z")


def _in_whole(context: Context, role: Span) -> str:
    """An office with the capitals before it, which say of what: "OFV [President]"."""
    ahead = BODY_AHEAD.search(context.text, max(0, role[0] - LONGEST), role[0])
    return context.text[ahead.start() if ahead else role[0] : role[1]]


# "his Vossian counterpart, Sal Rabani": who has the same office elsewhere.
COUNTERPART = re.compile(r"\b(?P<state>[A-Z][\w-]+)\s+counterpart,?\s+$")
FIRST = 3  # mentions, and offices beside them, that are looked at
LONGEST = 60  # characters before a name in which that stands
ANOTHER = re.compile(rf"{'|'.join(sorted(BELOW))}|former|ex-|spokes", re.IGNORECASE)  # of an office that is not it


def counterpart(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """An office of a state ("Vossia's foreign minister") is held by the one whom the page calls somebody's counterpart of that state."""
    if context.is_russian or len(attribution.source) != 1 or "counterpart" not in context.text:
        return None
    if not OFFICE.search(words) or ANOTHER.search(words):
        return None
    asked = _states(words)
    if not asked or person_in(context.text, *attribution.source[0]):
        return None
    key = ("counterpart", asked)
    if key not in context.able:
        context.able[key] = [one for one in context.people.everybody if asked & _counterpart_of(context, one)]
    core = {word for word in office_words(words) if word != "the" and not _states(word.title())}
    held = [one for one in context.able[key] if core <= _office_beside(context, one)]
    if len(held) != 1:
        return None
    return made_person(counterpart, context, held[0], attribution.source)


def _as_counterpart(context: Context, mention: Span) -> re.Match[str] | None:
    """Where a name is led in as a counterpart's."""
    return COUNTERPART.search(context.text, max(0, mention[0] - LONGEST), mention[0])


def _office_beside(context: Context, person: Person) -> frozenset[str]:
    """The words of the offices of those in whose sentence a person is called their counterpart."""
    leads = [mention[0] for mention in person.mentions[:FIRST] if _as_counterpart(context, mention)]
    told = (one for start in leads for one in context.people.inside(*context.sentence(start)) if one is not person)
    return frozenset(
        word for one in told for role in one.roles[:FIRST] for word in office_words(context.text[slice(*role)])
    )


def _counterpart_of(context: Context, person: Person) -> frozenset[str]:
    """The states of which the page calls a person somebody's counterpart."""
    leads = (_as_counterpart(context, mention) for mention in person.mentions)
    return frozenset[str]().union(*(_states(lead["state"]) for lead in leads if lead))


def _able(context: Context, noun: str, states: frozenset[str]) -> list[Person]:
    """The people of the page with an office that falls under the noun, in the order in which the page names them; worked out once a page."""
    key = (noun, states)
    if key not in context.able:
        named = sorted(context.people.everybody, key=lambda person: person.mentions[:1])
        context.able[key] = [p for p in named if p.mentions and _holds(context, p, noun, states)]
    return context.able[key]


def _is_of_another(context: Context, head: str, place: int) -> bool:
    """Does the page tell before of one without a name, or call somebody just so: "a diplomat in Norvane", "diplomat Ana Ruiz"?"""
    found = _without_a_name(context.text, head)
    near = found[bisect_left(found, (place - FAR, 0)) : bisect_left(found, (place, 0))]
    return any(end <= place and not context.people.is_role(start) for start, end in near)


@lru_cache(maxsize=64)  # the nouns of a page or two
def _without_a_name(text: str, head: str) -> tuple[Span, ...]:
    """Where a text tells of one by a noun with an article: "a diplomat in Norvane"."""
    one = rf"(?<!\bbe )(?<!\bis )(?<!\bwas )(?<!\bas )\b(?i:an?|another|one|some|two|three|several)\s+(?:(?!(?:as|of|for|in|to|by|with|from)\b)[\w.’'-]+\s+){{0,4}}?{head}s?\b(?!\s+[A-Z])"
    return tuple(match.span() for match in re.compile(one).finditer(text))


def _states(words: str) -> frozenset[str]:
    """The states that words name, or whose adjectives stand among them."""
    names = (known(word) for word in re.findall(r"[A-Z][\w.]*", words))
    return frozenset(states_in(words) | {found.name for found in names if found})


def _holds(context: Context, person: Person, noun: str, states: frozenset[str]) -> bool:
    """Has a person an office that falls under the noun, of one of these states where any is told?"""
    roles = [context.text[slice(*role)] for role in person.roles]
    told = _states(" ".join(roles))
    return any(FALLS_UNDER[noun].search(role) for role in roles) and not (states and told and states.isdisjoint(told))
