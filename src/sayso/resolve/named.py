"""A source goes in, the person whom it names comes out: the fullest name that the page gives, and never one that only says whose or where."""

import re

from sayso.keys import Span
from sayso.language.names import (
    ANONYMOUS,
    NAME,
    OFFICE,
    ORGANISATION,
    gender_of_name,
    is_given,
    is_title,
    parts_of,
    person_in,
    state_of,
)
from sayso.language.outlets import names_outlet, outlet
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import BODIES, in_full
from sayso.resolve.made import Told, either, made, made_person, unknown
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import ACRONYM, Person, is_modifier
from sayso.resolve.roles import FEMALE, MALE, RELATIVES, office_words


def named(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source names a person; the name is the fullest one that the page gives."""
    if EXAMPLES.match(words):
        return None
    for span in attribution.source:
        found = _apposed_last(context, span) or _person(context, span)
        if found is None or re.search(r"\b(?:channel|agency|newspaper)\s+$", context.text[span[0] : found[0]]):
            continue
        name = POSTNOMINAL.sub("", context.text[slice(*found)].removesuffix("'s").removesuffix("’s"))
        if _is_common_noun(context, span, found):
            continue
        if _speaks_for(context.text[slice(*span)], name) or is_modifier(context.text, found):
            return None
        if _is_a_body(context, span, found, name) or _is_described(context, span, found):
            return None
        is_many = COUNTED.match(words) or BY_KIND.search(context.text[span[0] : found[0]])
        if is_many and name.endswith("s") and not context.people.named(name):
            return None  # "two Venns", "former and current Marines": nobody's name
        people = context.people.named(name)
        if not people and len(parts_of(name)) == 1:
            people = context.people.first_named(name) or context.people.with_word(name)
        if len(people) == 1:
            return made_person(named, context, people[0], [found])
        if len(people) > 1:
            if (told_as := _apposed_as(context, people, found, span)) is not None:
                return made_person(named, context, told_as, [found], note="who is what stands behind the name")
            if (by_office := _by_office_ahead(context, people, found[0])) is not None:
                return made_person(
                    named, context, by_office, [found], note="the one whose office stands before the name"
                )
            gender = _gender_before(context.text, found[0])
            fitting = [p for p in people if gender and gender in (p.gender, gender_of_name(p.name) or p.bearers)]
            fitting = fitting or [
                p for p in people if gender and (p.gender or gender_of_name(p.name) or p.bearers) in (None, gender)
            ]
            if len(fitting) == 1:
                return made_person(named, context, fitting[0], [found])
            chief = context.people.main_bearer(people, found[0]) if len(parts_of(name)) == 1 else None
            if chief is not None:
                return made_person(named, context, chief, [found], note="the others of that name are named in passing")
            last = _spoke_last(context, people, found[0], told)
            if last is not None:
                return made_person(named, context, last, [found], note="the bearer of that name who spoke last")
            return unknown(f"“{name}” may be {either(people)}", [found])
        full = in_full(context, name, found[0])
        if full != name and names_outlet(full):
            return made(named, full, "organisation", [found])
        is_body = outlet(name) or (KIND_OF_BODY.search(context.text, span[0], found[0]) and not gender_of_name(name))
        kind: ActorType = "organisation" if is_body or ACRONYM.match(name) else "person"
        return made(named, name, kind, [found])
    return None


# "The carmaker [Norwind]", "the tracking service [Norwind]"
KIND_OF_BODY = re.compile(
    r"\b(?:carmaker|\w*maker|company|firm|watchdog|platform|service|website|site|journal|giant|bank|airline|retailer|club|weekly|daily|broadcaster"
    r"|union|charity|chain|brand|start-?up|manufacturer|regulator|operator|developer|publisher|studio|network|think[ -]tank|group|institute)\s+$"
)
# "Some outlets such as Norwind News and the Courier": the names are examples of those who say it.
EXAMPLES = re.compile(
    r"(?:(?:some|several|many|most|other|few|two|three)\b[^,]*|(?:\w+\s){0,2}?[a-z]+s),?\s(?:such\s+as|including|like)\s",
    re.IGNORECASE,
)


def _apposed_last(context: Context, span: Span) -> Span | None:
    """The full name in which a source ends, as in "the neighbour in Hull and New Norwind, Ivo Lund,", where the page treats it as a person's."""
    last = NAMED_LAST.search(context.text, *span)
    if last is None:
        return None
    people = context.people.named(last["name"])
    is_somebody = len(people) == 1 and bool(
        people[0].gender or gender_of_name(last["name"]) or people[0].name.endswith(f" {last['name']}")
    )
    return last.span("name") if is_somebody else None


def _apposed_as(context: Context, people: list[Person], found: Span, span: Span) -> Person | None:
    """The one of several bearers of a name of whom the page tells what stands behind it: "Ruiz, the advocate," and "Ruiz, the brother,"."""
    behind = APPOSED.match(context.text, found[1], span[1])
    if behind is None:
        return None
    noun = behind["noun"].lower()
    fitting = [p for p in people if any(noun in office_words(context.text[slice(*role)]) for role in p.roles)]
    if not fitting and (gender := next((g for g, nouns in RELATIVES.items() if noun in nouns), None)):
        fitting = [p for p in people if p.pronoun == gender]
    return fitting[0] if len(fitting) == 1 else None


def _by_office_ahead(context: Context, people: list[Person], place: int) -> Person | None:
    """The one of several bearers of a name whose offices have the word before it: "Ambassador Kim", of a Kim who is an ambassador."""
    ahead = OFFICE_AHEAD.search(context.text, max(0, place - LONGEST_OFFICE), place)
    if ahead is None or not OFFICE.fullmatch(ahead["noun"]):
        return None
    is_told = re.compile(rf",\s[^,.;:]{{0,60}}\b{ahead['noun'].lower()}\b")
    fitting = [
        person
        for person in people
        if any(is_told.match(context.text, end) for _, end in person.mentions)
        or any(ahead["noun"] in context.text[slice(*role)] for role in person.roles if abs(role[1] - place) > 1)
    ]
    return fitting[0] if len(fitting) == 1 else None


OFFICE_AHEAD = re.compile(r"\b(?P<noun>[A-Za-z]+)\s$")
LONGEST_OFFICE = 20  # characters
APPOSED = re.compile(r",\s+(?:the|his|her|its)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z]+),?$")
NAMED_LAST = re.compile(rf"(?<=[\w’']),\s+(?P<name>{NAME.pattern}(?<=\w)),?$")


def _spoke_last(context: Context, people: list[Person], place: int, told: Told) -> Person | None:
    """The one of several bearers of a name who spoke in these lines, where no other of them is named since."""
    for attribution, speaker in reversed(told.before(place)):
        at = anchor_of(attribution)
        if speaker.type == "person" or context.line(at) < context.line(place) - LINES:
            same = [p for p in people if p.name == speaker.name]
            near = bool(same) and context.line(at) >= context.line(place) - LINES
            since = [p for _, p in context.people.between(at, place) if any(p is one for one in people)]
            return same[0] if near and all(p is same[0] for p in since) else None
    return None


LINES = 3  # lines back in which somebody who spoke is still meant by the surname
POSTNOMINAL = re.compile(r"(?<=\w)\s+(?:J|JJ|CJ|QC|KC|SC|MP|MEP)$")  # "Ruiz J" is a judge


def _person(context: Context, span: Span) -> Span | None:
    """The name in a source; of "Ruiz's campaign manager, Ivo Lund," the one that is nobody's."""
    found = person_in(context.text, *_from_its_start(context.text, span))
    while found and WHOSE.match(context.text, found[1], span[1]):
        found = person_in(context.text, found[1] + 2, span[1])
    behind = person_in(context.text, found[1], span[1]) if found else None
    between = BEFORE_OFFICE.fullmatch(context.text, found[1], behind[0]) if found and behind else None
    if between and (not between["comma"] or is_title(between["noun"])):
        return behind
    return found


def _from_its_start(text: str, span: Span) -> Span:
    """A source that begins within a double name, with all of it: "Ana Ruiz-[Holt]"."""
    ahead = HALF_NAME.search(text, max(0, span[0] - LONGEST_OFFICE * 2), span[0])
    return (ahead.start(), span[1]) if ahead else span


HALF_NAME = re.compile(r"(?<![\w-])(?:[A-ZÀ-Þ][\w’]+\s)?[A-ZÀ-Þ][\w’]+-$")
# "Salt Row [favourite] Ana Ruiz", "their chief, Ivo Lund[, sporting director] Ana Ruiz": the second name is who it is told of.
BEFORE_OFFICE = re.compile(
    r"(?P<comma>,?)\s+(?:(?!(?:and|or|of|for|at|in|with|to|from|by|on|who|y|e|an?|the|now|then)\b)(?P<noun>[a-z-]+)\s+){1,3}"
)
WHOSE = re.compile(r"['’]s?\s+\w")


def _is_a_body(context: Context, span: Span, found: Span, name: str) -> bool:
    """Is a run of capitals no person's name, by the article before it ("the Norvane Relief Desk"), or by what stands behind it?"""
    ahead = context.text[span[0] : found[0]]
    if ahead.endswith("& ") or context.text.startswith(" & ", found[1], span[1]):
        return True
    last = parts_of(name)[-1]
    if " " in name and (state_of(last) or last in DESCRIBING) and PLURAL_BEHIND.match(context.text, found[1], span[1]):
        return True  # "Relieved European | leaders"
    known_here = context.people.named(name)
    if any(p.roles or p.gender for p in known_here) or gender_of_name(name) or OFFICE.search(ahead):
        return False
    if OF_NOTHING.fullmatch(context.text, found[1], span[1]) and not ahead and not _stands_alone(context, name):
        return True
    is_plural = " " in name and last.endswith("s") and not is_given(parts_of(name)[0])
    if is_plural and (ANONYMOUS.fullmatch(last) or context.has_as_common_word(last)):
        return True  # "Human Rights", "Legal Experts"
    if " " in name and OF_NAMED.match(context.text, found[1], span[1]):
        return not any(p.called or p.is_told for p in known_here)  # "Orla Kerr of Norwind, who"
    article = re.match(r"the\s+", ahead, re.IGNORECASE)
    return article is not None and not ahead[article.end() :][:1].islower()


def _stands_alone(context: Context, name: str) -> bool:
    """Does the page have the name without "'s" too, as it has a person's and not that of "Kerr's"?"""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w|['’]s)", context.text) is not None


OF_NOTHING = re.compile(r"['’]s,?\s*")  # "[Kerr]'s said": a firm that is called so
DESCRIBING = frozenset(
    ("European", "African", "Asian", "Arab", "Western", "Eastern", "Jewish", "Muslim", "Christian", "Catholic")
)
PLURAL_BEHIND = re.compile(r"\s(?:[a-z]+\s)?[a-z]+(?:s|men|women|people)\b")
OF_NAMED = re.compile(r"\s+of\s+[A-Z]")  # "Norvane's Joint Chiefs of Staff"


def _is_described(context: Context, span: Span, found: Span) -> bool:
    """Is the name only part of what is told of somebody, as in "two Norvane traders" and "a pilot reached by Norwind Radio"?"""
    ahead, behind = context.text[span[0] : found[0]], context.text[found[1] : span[1]]
    if re.match(r"\s+[a-z]{3,}", behind) and COUNTING.fullmatch(ahead) and not VERBLIKE.match(behind):
        return True
    if PAPERS.match(ahead):
        return True
    if SERVES_AT.search(ahead) and is_given(parts_of(context.text[slice(*found)])[0]):
        return False
    noun = NOUN_AHEAD.match(ahead)
    return (
        noun is not None
        and re.search(
            r"(?:\b(?:of|at|in|on|near|off|from|by|to|for|with|backing|supporting|opposing|representing|fighting)\s+(?:\w+\s+){0,3}|[‘“]\w+\s+)$",
            noun["rest"],
        )
        is not None
    )


COUNTING = re.compile(
    r"(?:an?|the|one|two|three|four|five|six|several|some|many|both|most|other)\s+(?:[A-Z]\w+\s+)*", re.IGNORECASE
)
SERVES_AT = re.compile(r"\b[a-z]+\s(?:at|to|in)\s(?:the\s)?(?:[A-Z][\w’-]*\s)+$")  # "an analyst at Kerrbank Ana Ruiz"
VERBLIKE = re.compile(r"\s+(?:who|and|of|said|says|himself|herself)\b")
# "papers filed with the Norwind Patent Office"
PAPERS = re.compile(
    r"(?:the\s)?(?:[a-z]+\s){0,2}[a-z]+s\s(?:filed|published|released|obtained|submitted|issued|lodged)\s(?:with|by|to|in)\s"
)
# An article, what it is, and no comma between that and the name.
NOUN_AHEAD = re.compile(
    r"(?:an?|the|one|two|three|his|her|its|their)\s+(?:[\w’'-]+\s+){0,5}?[a-z-]+(?P<rest>,?\s.*)",
    re.IGNORECASE | re.DOTALL,
)

COUNTED = re.compile(
    r"(?:both|two|three|four|five|six|several|some|many|most|other|the (?:two|three))\s", re.IGNORECASE
)
BY_KIND = re.compile(
    r"(?:\w+\s+and\s+)?(?:former|current|female|male|black|white|young|retired|fellow|senior|local|ordinary)\s+$",
    re.IGNORECASE,
)


def _is_common_noun(context: Context, span: Span, found: Span) -> bool:
    """Has a single word its capital only from the head of a sentence or a title: "Officials in Paris", "Dam director"?"""
    text, name = context.text, context.text[slice(*found)]
    if " " in name or context.text[span[0] : found[0]].strip().lower() not in ("", "the", "a", "an"):
        return False
    if any(fits.name != name for fits in context.people.named(name)):
        return False
    if re.match(r"\s+(?!who\b|whose\b|and\b|of\b|at\b|in\b|on\b)[a-z]{3,}", text[found[1] : span[1]]):
        return True
    if QUANTIFYING.match(text, *found) and COUNT_BEHIND.match(text, found[1]):
        return True
    if context.is_in_title(found[0]) and not context.people.named(name) and _begins_title(context, found):
        return True
    singular = name.removesuffix("s")
    return (
        ANONYMOUS.fullmatch(name) is not None
        or OFFICE.fullmatch(name) is not None
        or BODIES.fullmatch(name) is not None
        or context.has_as_common_word(name)
        or _is_many(context, name, span, found)
        or (len(singular) > 3 and singular != name and context.has_as_common_word(singular))
        or (
            name.endswith("s") and re.match(r"\s+(?:in|at|of|from|on|who|near)\s", text[found[1] : span[1]]) is not None
        )
    )


# "Nearly 80 percent of investors"
QUANTIFYING = re.compile(r"(?:Nearly|About|Around|Early|Late|Over|Almost|Roughly|Only)$")
COUNT_BEHIND = re.compile(r"\s?\d")
# "Campaigners said": a plural that has its capital from where it stands.
MANY = re.compile(
    r"[A-Z][a-z]*(?:[^aeiou]ers|[ct]ors|ists|icians|arians|[^aeiou]ants|ents|ees)"
    r"|Polls|Studies|Judges|Pictures|Bosses|Hundreds|Thousands|Dozens|Critics|Figures|Records|Results|Tests|Reports|Signs|Tensions|Reasons|Forecasts|Surveys|Guests|MPs|MEPs|Veterans|Detectives|Europeans|Americans"
)


def _is_many(context: Context, name: str, span: Span, found: Span) -> bool:
    """Does a source begin with a plural for people or papers that the page writes with a capital nowhere within a sentence?"""
    if found[0] != span[0] or not MANY.fullmatch(name) or is_given(name):
        return False
    return re.search(rf"(?<=[a-z,] ){re.escape(name)}\b", context.text) is None


def _begins_title(context: Context, found: Span) -> bool:
    """Is a word the first of a title, and nowhere else on the page written so: "Accused said", "Ex-minister says"?"""
    title = context.article.title
    name = context.text[slice(*found)]
    first = (
        title is not None and title.span is not None and not re.search(r"\w", context.text[title.span[0] : found[0]])
    )
    return first and context.text.count(name) == 1


def _speaks_for(words: str, name: str) -> bool:
    """ "Ruiz's spokesman" and "a spokesman for Ana Ruiz" are not Ruiz."""
    after = words.split(name, 1)[-1]
    before = words.split(name, 1)[0]
    if re.match(
        r"\s+(?:ally|allies|aides?|advisers?|advisors?|lawyers?|spokes\w+|campaign|team|supporters?|critics?|backers?|surrogates?|donors?|confidants?|insiders?|administration|officials?)$"
        r"|['’]s?\s+(?:\w+\s+){0,3}?(?:spokes\w+|lawyers?|attorneys?|aides?|office|team|campaign|staff|allies|advisers?|advisors?|wife|husband|son|daughter|brother|sister|mother|father|family|government|administration)\b",
        after,
    ):
        return True
    if re.search(
        r"\w{3,}\s+(?:of|at|in|on|near|from|by|to|for|with)\s+(?:the\s+|an?\s+)?(?:[A-Z][a-z]{1,4}\.\s+)?$", before
    ):
        return True  # "the mayor of Gull Tickle", "a notice on Strada Palat", "the draft, seen by Caspian Desk"
    if OF_A_HOUSE.search(before) or _ends_in_office_of(before):
        return False  # "Speaker of the House Paul Tarn", "Chief of Police Marek Lund"
    return bool(
        re.search(r"\b(?:for|of|to|with|close to|from)\s+(?:\w+\s+){0,3}$", before)
        and re.search(
            rf"{ANONYMOUS.pattern}|{ORGANISATION.pattern}|\b(?:team|campaign|office)\b", before, re.IGNORECASE
        )
    )


def _ends_in_office_of(before: str) -> bool:
    """Does an office with what it is over stand before a name: "Chief of Police", and not "lawyer of President"?"""
    held = OFFICE_OF.search(before)
    return held is not None and bool(OFFICE.fullmatch(held["office"])) and not any(map(is_title, held["over"].split()))


OFFICE_OF = re.compile(r"\b(?P<office>[A-Z]\w+)\s+of\s+(?P<over>(?:[A-Z]\w+\s+){1,3})$")
OF_A_HOUSE = re.compile(
    r"\b(?:[Ss]peaker|[Ll]eader|[Pp]resident|[Cc]lerk|[Dd]ean|[Mm]aster)\s+of\s+(?:the\s+)?[A-Z]\w+\s+$"
)


def _gender_before(text: str, place: int) -> str | None:
    word = re.search(r"\b(Mr|Ms|Mrs|Miss|Sir|Dame|Lord|Lady)\.?\s+$", text[max(0, place - 8) : place])
    return {"Mr": MALE, "Sir": MALE, "Lord": MALE}.get(word[1], FEMALE) if word else None
