"""An attribution and its page go in; which body speaks comes out: a ministry, a company, a council, or a group without a name."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.language.names import ANONYMOUS, GENERAL_FIRM, NAME, NOT_NAMES, OFFICE, ORGANISATION
from sayso.language.outlets import outlet
from sayso.model import Attribution, Speaker
from sayso.resolve.firms import ANY_FIRM, PUBLIC
from sayso.resolve.made import ARTICLE, INDEFINITE, Told, made
from sayso.resolve.page import Context

# Common nouns of bodies that speak.
BODIES = re.compile(
    r"\b(?:ministry|government|police|army|navy|council|commission|agency|company|party|union|court|parliament|committee|department|firm|group|campaign"
    r"|administration|military|regime|operator|authority|association|league|hospital|board|guild|society|club|institute|school|university|bank|airline"
    r"|clinic|museum|charity|foundation|coalition|alliance|cooperative|co-operative|federation|chamber|office|embassy|consulate|tribunal|academy|inspectorate"
    r"|mission|panel|consortium|regulator|college|fund|conference|watchdog|corporation|observatory|insurer|lottery|assembly|jury|delegation|inquiry|newspaper|paper|station"
    r"|treasury|secretariat|carmaker|maker|manufacturer|builder|contractor|yard|brigade|fleet|guard|service|bureau|directorate|registry|trust|forum|network"
    r"|министерство|правительство|полиция|компания|ведомство|управление|комитет|служба|посольство|прокуратура|суд|администрация)\b",
    re.IGNORECASE,
)


def organisation(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is an organisation; its name is the fullest one that the page gives."""
    bare = WHAT_IT_IS.sub("", ARTICLE.sub("", words).strip(" ,"))
    entry = outlet(bare)
    if firm := GENERAL_FIRM.search(re.sub(r"\s*\(.*", "", bare)):
        return made(organisation, firm.group(), "organisation", attribution.source)
    if not entry and (full := spelled_out(context, bare, attribution.source[0][0])):
        return made(organisation, full, "organisation", attribution.source)
    is_body = not entry and (HELD.fullmatch(bare) or NAMED_BODY.fullmatch(bare))
    if is_body and (full := _with_its_place(context, bare, attribution.source[0][0])):
        return made(organisation, full, "organisation", attribution.source)
    if not entry and (INDEFINITE.match(words) or OFFICE.search(re.split(r"\s+of\s+", bare)[0])):
        return None  # "a member of the government" is somebody, and not the government
    if entry and (fuller := _of_the_page(context, bare, entry.name, attribution.source[0][0])):
        return made(organisation, fuller, "organisation", attribution.source)
    if entry:
        return made(organisation, entry.name, "organisation", attribution.source)
    head = re.split(r",|\s+(?:which|that|who)\s+", bare)[0]
    if _are_its_people(head):
        return None
    if ORGANISATION.search(head) or BODIES.search(head):
        if head[1:].islower():  # the first word of a title has a capital
            full = _longest_with(context, head, attribution.source[0][0]) or _meant(context, attribution, head, told)
            if full:
                return made(organisation, full, "organisation", attribution.source)
        if turned := _turned(context, head, attribution.source[0][0]):
            return made(organisation, turned, "organisation", attribution.source)
        whose = HERS.match(words)
        return made(organisation, f"{whose.group()} {head}" if whose else head, "organisation", attribution.source)
    return None


def _are_its_people(head: str) -> bool:
    """Does a phrase name people of a body, and not the body: "Ministry of Defence officials", "analysts at Kerr Bank"?"""
    if first := AT_A_BODY.match(head):
        return PEOPLE.fullmatch(first["who"] or first["alone"]) is not None
    last = head.split()[-1] if ONE_PHRASE.fullmatch(head) else ""
    return last.islower() and not BODIES.fullmatch(last) and any(map(PEOPLE.fullmatch, (last, last.removesuffix("s"))))


AT_A_BODY = re.compile(
    r"(?:(?:[\w’'-]+\s+){1,3}(?P<who>[a-z]+)|(?P<alone>[A-Za-z][a-z]+))\s+(?:at|from|in|inside|with|close\s+to)\s"
)
# Words of which the last is what the others tell of: "Ministry of Defence officials", and not "figures by the office of its head".
ONE_PHRASE = re.compile(r"(?:(?!(?:of\s(?![A-Z])|by|from|for|in|at|with|on|to)\b)[\w’'&.-]+\s+)+[\w-]+")
PEOPLE = re.compile(
    rf"(?!authorities){ANONYMOUS.pattern}|{OFFICE.pattern}|\w+(?:ician|ist)|bosses|executive|negotiator|principal",
    re.IGNORECASE,
)
# "Developer Norwind Group", at the head of a sentence: what it is goes before its name.
WHAT_IT_IS = re.compile(
    r"^(?:Developer|Carmaker|Manufacturer|Retailer|Airline|Operator|Builder|Supermarket|Insurer|Lender|Regulator|Watchdog|Publisher|Shipbuilder|Brewer|Utility|Charity|Campaigners?|Union)\s(?=[A-Z][\w’'&.-]*\s[A-Z])"
)
HELD = re.compile(r"[a-z]+['’]s? office|(?:press|security|intelligence) (?:office|service)")
NAMED_BODY = re.compile(r"[A-Z][\w’'-]+(?:\s(?:(?:of|for|and|the)\s)*[A-Z][\w’'-]+)+")
NO_PLACE = r"(?:The|A|An|In|On|At|From|By|For|But|And|If|When|While|As|Mr|Mrs|Ms|Dr|Sir|Former|Deputy|Acting)\b"


def _with_its_place(context: Context, bare: str, place: int) -> str | None:
    """The one longer name that stands before: "the prosecutor's office" is the "Lund prosecutor's office", "the Department of Public Safety" that of "Norland"."""
    if ORGANISATION.search(bare) is None and BODIES.search(bare) is None and not HELD.fullmatch(bare):
        return None
    longer = re.compile(
        rf"(?<![\w’'-])(?!{NO_PLACE})[A-Z][\w.-]*(?:\s(?!{NO_PLACE})[A-Z][\w.-]*)?(?:['’]s)?\s+{re.escape(bare)}\b"
    )
    names = {
        " ".join(match.group().split()) for match in longer.finditer(context.text, context.around(place)[0], place)
    }
    return names.pop() if len(names) == 1 else None


def _of_the_page(context: Context, bare: str, name: str, place: int) -> str | None:
    """ "The Journal" of a page that names a "Harbour Journal", or a "Journal of the House", and not the one of the table."""
    if " " in bare or not bare.istitle() or name in context.text:
        return None
    longer = rf"(?:(?!The\b)[A-Z][\w’'-]+\s+){{1,3}}{re.escape(bare)}\b|\b{re.escape(bare)}\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+"
    found = [
        ARTICLE.sub("", " ".join(m.group().split()))
        for m in re.finditer(longer, context.text[: context.around(place)[1]])
    ]
    names = dict.fromkeys(one for one in found if one != bare)
    return next(iter(names)) if len(names) == 1 else None


def in_full(context: Context, name: str, place: int) -> str:
    """The fullest form of a body's name: "the Joint Chiefs" are "Norvane's Joint Chiefs of Staff" of whom the page tells."""
    longer = re.compile(rf"(?:[A-Z]\w+(?:\s[A-Z]\w+)?['’]s\s+)?{re.escape(name)}\s+of\s+(?:the\s+)?[A-Z]\w+")
    found = longer.search(context.text, *context.around(place))
    return " ".join(found.group().split()) if found else context.firms.full.get(name, name)


def _turned(context: Context, head: str, place: int) -> str | None:
    """ "Norvane's port authority" is the "Port Authority of Norvane" of which the page tells."""
    match = OWNED.fullmatch(head)
    if not match:
        return None
    name = re.compile(rf"{re.escape(match['what'].title())}\s+of\s+(?:the\s+)?{re.escape(match['whose'])}\b")
    found = name.search(context.text, *context.around(place))
    return " ".join(found.group().split()) if found else None


OWNED = re.compile(r"(?P<whose>[A-Z]\w+)['’]s\s+(?P<what>(?:[a-z]+\s){0,4}[a-z]+)")
HERS = re.compile(r"(?:his|her|their)(?=\s)", re.IGNORECASE)  # "her office" is told by nothing else


def spelled_out(context: Context, letters: str, place: int) -> str | None:
    """The one name of the page near a place whose words begin with these letters: "Norwind Salt Board" for NSB."""
    if not re.fullmatch(r"[A-Z]{3,6}", letters):
        return None
    words = r"\s+(?:(?:of|for|and|the|on)\s+){0,2}".join(rf"{letter}[a-zà-þ][\w’'-]+" for letter in letters)
    if "O" in letters[1:-1]:  # "DOJ": the Department of Justice
        words += "|" + r"\s+".join(
            rf"(?:{letter}[a-zà-þ][\w’'-]+{'|of' if letter == 'O' else ''})" for letter in letters
        )
    near = context.text[slice(*context.around(place))]
    names = dict.fromkeys(" ".join(match.group().split()) for match in re.finditer(rf"\b(?:{words})\b", near))
    if not names and letters.startswith("DO") and len(letters) == SHORTEST_DEPARTMENT:  # ... or the Justice Department
        turned = re.finditer(rf"\b{letters[-1]}[a-zà-þ][\w’'-]+\s+Department\b", near)
        names = dict.fromkeys(" ".join(match.group().split()) for match in turned)
    return next(iter(names)) if len(names) == 1 else None


SHORTEST_DEPARTMENT = 3  # letters


def _meant(context: Context, attribution: Attribution, head: str, told: Told) -> str | None:
    """Which body "the company" is: what its own words begin with, else the firm named last before it."""
    *lead, noun = head.lower().split()
    if not ANY_FIRM.fullmatch(noun) or len(lead) > 1:
        return None
    start, end = attribution.content[0]
    subject = re.match(rf"(?:The\s+)?(?P<name>{NAME.pattern})(?=\s+[a-z])", context.text[start:end])
    if (
        subject
        and _is_a_name(context, subject["name"])
        and not _is_somebody(context, subject["name"])
        and subject["name"].lower() not in NOT_NAMES
    ):
        return subject["name"]
    if firm := context.firms.at(attribution.source[0][0]):
        return firm
    spoke = {
        s.name
        for _, s in told.done
        if s.type == "organisation"
        and s.name
        and s.name[0].isupper()
        and not PUBLIC.search(s.name.replace("Authority", ""))
    }  # a port authority may be an operator
    return spoke.pop() if len(spoke) == 1 else None


def _is_a_name(context: Context, name: str) -> bool:
    """Two words with capitals, or one that has its capital inside a sentence and is no common word of the page.

    "Ferry shut, operator says" names nobody.
    """
    return " " in name or (
        not context.has_as_common_word(name) and re.search(rf"[a-z,]\s{re.escape(name)}\b", context.text) is not None
    )


def _is_somebody(context: Context, name: str) -> bool:
    """Does the page treat the name as a person's: with an office, a form of address, or by the surname alone?"""
    return any(
        person.roles or person.gender or len({context.text[slice(*span)] for span in person.mentions}) > 1
        for person in context.people.named(name)
    )


def plain_words(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a group without a name; the page's own words stand for it."""
    head = re.split(r",|\s+(?:of|in|from|at|who|with|for|on)\s+", ARTICLE.sub("", words).strip(" ,"))[0]
    if SHARE.match(words):
        return made(plain_words, words.strip(" ,"), "group", attribution.source)
    if (
        not head
        or any(c.isupper() for c in head[1:])
        or not re.search(r"(?:s|men|women|people|staff|crew|media)$", head)
        or head.endswith(("ss", "'s", "’s"))
    ):
        return None
    if head.lower() in NOT_NAMES or head.lower() in ("his", "its", "theirs", "ours", "hers", "others"):
        return None
    return made(plain_words, words.strip(" ,"), "group", attribution.source)


SHARE = re.compile(r"(?:\w+\s+)?\d+(?:\.\d+)?\s*(?:%|per\s*cent\b)")  # "61 percent of those asked"


def _longest_with(context: Context, head: str, place: int) -> str | None:
    """ "the ministry": the one full name before it that ends in that word; else, as for a title, the one behind it."""
    if head not in context.full_names:
        context.full_names[head] = [*_full_names(context.text, re.escape(head.title()))]
    found = context.full_names[head]
    before = bisect_left(found, (place + 1, ""))
    if not before and context.text.find(head.title(), 0, place) >= 0:
        return None
    names = {name for _, name in found[:before] or found}
    return ARTICLE.sub("", names.pop()) if len(names) == 1 else None


def _full_names(text: str, word: str) -> Iterator[tuple[int, str]]:
    """The names that end in a word or begin with it, where each ends first, and no more of them once there are two."""
    pattern = rf"(?:[A-Z][\w’'-]*\s+(?:of\s+)?){{1,4}}{word}\b(?:\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)*)?|{word}\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*"
    told: set[str] = set()
    for match in re.finditer(pattern, text):
        name = re.sub(r"\s+", " ", match.group())
        if name not in told and len(told) < 2:
            yield match.end(), name
        told.add(name)
