"""An article goes in, the people whom it names come out, each with every place that names them and their offices.

A full name and a bare surname are one person where only one person of the page bears that surname.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from sayso.keys import Span
from sayso.language.names import (
    ANONYMOUS,
    NAME,
    NO_PERSON,
    OFFICE,
    ORGANISATION,
    is_title,
    known,
    outlet,
    parts_of,
    person_in,
)
from sayso.model import Article

READ = ("title", "body", "caption")  # an author is nobody whom the text speaks of
MALE, FEMALE = "he", "she"
HONORIFIC = {"mr": MALE, "sir": MALE, "lord": MALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "dame": FEMALE, "lady": FEMALE,
             "king": MALE, "queen": FEMALE, "prince": MALE, "princess": FEMALE, "spokesman": MALE, "spokeswoman": FEMALE,
             "congressman": MALE, "congresswoman": FEMALE, "chairman": MALE, "chairwoman": FEMALE}  # fmt: skip
APPOSITION = re.compile(
    r",\s+(?P<role>(?:an?|the|its|their|his|her|who is|then|former|a former)?\s*[^,.;:\"“”()\n]{3,90}?)\s*(?:,|\.|$)"
)
FAMILY_FIRST = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$|^(?:Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon|Chung|Chang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Moon|Yu|Xi|Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Mao|Hua|Nguyen|Nguyễn|Tran|Trần|Le|Lê|Pham|Phạm|To|Tô|Vo|Võ|Dang|Đặng|Bui|Bùi) ")  # fmt: skip
# "the water minister, Ana Ruiz,": the office stands before the name, with a comma between.
OFFICE_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?P<role>(?:the|an?|its|their|his|her|our|[\w-]+['’]s?)\s+(?:[\w’'-]+\s+){0,8}?[\w’'-]+),\s+$",
    re.IGNORECASE,
)
# "the Velsund basin": a name between an article and a noun says which basin, and is nobody.
BEFORE_NOUN = re.compile(
    r"\s+(?!(?:who|whom|whose|and|or|said|says|told|has|had|was|is|did|also|then|of|in|at|on|for)\b)[a-z]{3,}"
)
BODY = re.compile(
    r"\s+(?:board|council|ministry|police|union|office|agency|league|company|club|court|hospital|guard|authority)\b"
)
# An apposition tells an office or a trade: these words, or the endings of such words.
OF_SOMEBODY = re.compile(
    rf"{OFFICE.pattern}|{ANONYMOUS.pattern}|\b\w+(?:ician|ologist|ist|er|or|man|woman|ian)\b", re.IGNORECASE
)
# ... and begin so: "accused her of building …" behind a comma is a clause, and no office.
BEGINS_ROLE = re.compile(
    rf"(?:an?|the|its|their|his|her|our|then|former|chief|senior|deputy|acting)\s|{OFFICE.pattern}|\S+\s+{OFFICE.pattern}",
    re.IGNORECASE,
)
LONGEST_ROLE = 90  # characters; a longer apposition is a clause


PARTICLES = frozenset("de da do dos das del della di du la le van von der den ter bin ibn al el zu ben af av".split())


def _words(name: str) -> list[str]:
    """The telling words of a name: without particles and full stops, one kind of apostrophe.

    >>> _words("Bill de O’Neill")
    ['Bill', "O'Neill"]
    """
    words = [w.rstrip(".") if len(w) > 2 else w for w in parts_of(name.replace("’", "'"))]
    return [w for w in words if w.lower() not in PARTICLES] or words


@dataclass(slots=True)
class Person:
    """One person of the page: the fullest name, where it stands, the words of offices beside it."""

    name: str
    mentions: list[Span] = field(default_factory=list)
    roles: list[Span] = field(default_factory=list)
    gender: str | None = None

    @property
    def surnames(self) -> tuple[str, ...]:
        """The words that may stand for the person alone: the last, and the first where the family name comes first."""
        parts = _words(self.name)
        return (parts[-1], parts[0]) if FAMILY_FIRST.match(self.name) else (parts[-1],)


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whom a page names."""

    text: str
    everybody: tuple[Person, ...]

    def named(self, name: str) -> list[Person]:
        """The people whom a name may mean: the bearer of exactly this name, else those of this surname."""
        exact = [p for p in self.everybody if p.name == name]
        words = _words(name)
        if exact or not words:
            return exact
        return [
            p
            for p in self.everybody
            if (len(words) == 1 and words[0] in p.surnames)
            or (len(words) > 1 and (set(words) <= set(_words(p.name)) or set(_words(p.name)) <= set(words)))
        ]

    def main_bearer(self, people: list[Person], place: int) -> Person | None:
        """Of several bearers of a surname the one whom the page is about: named first and more than once in full, while
        every other bearer is named once, or only behind the place, and none of them right before it.
        """
        people = [p for p in people if p.mentions]
        first = min(people, key=lambda p: min(p.mentions))
        others = [p for p in people if p is not first]
        if any(span[0] < place and place - span[0] < 300 for p in others for span in p.mentions):
            return None
        return (
            first
            if len(first.mentions) > 1 and all(len(p.mentions) == 1 or p.mentions[0][0] > place for p in others)
            else None
        )

    def first_named(self, word: str) -> list[Person]:
        """The people with this first name."""
        return [p for p in self.everybody if parts_of(p.name)[0] == word and len(parts_of(p.name)) > 1]

    def before(self, place: int, reach: int) -> list[tuple[Span, Person]]:
        """Mentions in the `reach` characters before a place, nearest first."""
        found = [
            (span, person)
            for person in self.everybody
            for span in person.mentions[: bisect_left(person.mentions, (place, 0))][-8:]
            if span[0] >= place - reach
        ]
        return sorted(found, key=lambda pair: -pair[0][0])


def people_of(article: Article) -> People:
    """The people of title, body, byline and captions."""
    text = article.text
    spans = [
        span
        for region in article.regions
        if region.kind in READ
        for line in re.finditer(r"[^\n\r]+", text[slice(*region.span)])
        for span in _names(text, region.span[0] + line.start(), region.span[0] + line.end())
    ]
    heads = [region.span for region in article.regions if region.kind == "title"]
    told = {_folded(text[slice(*s)]) for s in spans if not any(a <= s[0] < b for a, b in heads)}
    # In a headline every word has a capital: what only a headline names is no name that can be told from its neighbours.
    spans = [
        s
        for s in spans
        if not any(a <= s[0] < b for a, b in heads)
        or len(parts_of(text[slice(*s)])) == 1
        or _folded(text[slice(*s)]) in told
    ]
    full: dict[str, Person] = {}
    for span in spans:
        name = text[slice(*span)]
        if len(parts_of(name)) > 1:
            full.setdefault(_folded(name), Person(name=name)).mentions.append(span)
    everybody = _merged(list(full.values()))
    people = People(text=text, everybody=tuple(everybody))
    for span in spans:
        if len(parts_of(text[slice(*span)])) == 1:
            same = people.named(text[slice(*span)])
            chief = same[0] if len(same) == 1 else people.main_bearer(same, span[0]) if same else None
            if chief is not None:
                chief.mentions.append(span)
    for person in everybody:
        person.mentions.sort()
        _describe(text, person)
    return people


def _names(text: str, start: int, end: int) -> list[Span]:
    found = []
    for match in NAME.finditer(text, start, end):
        span = person_in(text, match.start(), match.end())
        if span and not _is_no_person(text, span, match.span()):
            found.append(span)
    return found


def _is_no_person(text: str, span: Span, run: Span) -> bool:
    name = text[slice(*span)]
    words = parts_of(name)
    if outlet(name) or NO_PERSON.search(name) or ORGANISATION.search(text[slice(*run)][len(text[run[0] : span[0]]) :]):
        return True
    if len(words) > 4 or (any(known(word) or is_title(word) for word in words) and len(words) > 1):
        return True
    if is_modifier(text, span):
        return True
    lead = text[max(0, span[0] - 30) : span[0]]
    if re.search(r"\b(?:channel|agency|newspaper|magazine|broadcaster|website|daily|radio|TV|outlet|portal)\s+$", lead):
        return True
    # "In Hanoi", "at Andersen": a place, where a name with its preposition is all that stands there
    before = text[max(0, span[0] - 6) : span[0]].lower()
    return len(words) > 1 and bool(re.search(r"\b(?:in|at|near|into)\s$", before)) and span[0] == run[0]


def _folded(name: str) -> str:
    return name.replace(" ", " ").replace("’", "'").casefold()


def _merged(people: list[Person]) -> list[Person]:
    """A name whose words all stand in one longer name is that person ("Joe Roe" and "Joe M. Roe")."""
    people = sorted(people, key=lambda p: (-len(parts_of(p.name)), p.mentions[0]))
    kept: list[Person] = []
    for person in people:
        words = set(_words(person.name))
        longer = [k for k in kept if words <= set(_words(k.name))]
        if len(longer) == 1:
            longer[0].mentions.extend(person.mentions)
        else:
            kept.append(person)
    return sorted(kept, key=lambda p: min(p.mentions))


def _describe(text: str, person: Person) -> None:
    """Offices before the name ("Foreign Minister Ana Ruiz") and after it ("Ana Ruiz, the foreign minister")."""
    for start, end in person.mentions:
        line = text.rfind("\n", 0, start) + 1
        before = re.search(r"(?:[\w’'().-]+\s+){1,9}$", text[max(line, start - LONGEST_ROLE) : start])
        if before:
            role = _title_before(text, start - len(before.group()), start)
            if role:
                person.roles.append(role)
        ahead = OFFICE_BEFORE.search(text, max(line, start - LONGEST_ROLE), start)
        if ahead and OFFICE.search(ahead["role"]) and re.match(r"\s*(?:[,.;:]|$)", text[end : end + 2]):
            person.roles.append(ahead.span("role"))
        after = APPOSITION.match(text, end, min(len(text), end + LONGEST_ROLE + 5))
        if after and OF_SOMEBODY.search(after["role"]) and BEGINS_ROLE.match(after["role"]):
            person.roles.append(after.span("role"))
    told = [_gender(text[slice(*role)]) for role in person.roles]
    person.gender = next((gender for gender in told if gender), None)


def _gender(role: str) -> str | None:
    """What an office or a form of address says of its holder: "Ms", "chairwoman of the union"."""
    words = (word.strip(".,'’").lower() for word in parts_of(role))
    return next((HONORIFIC[word] for word in words if word in HONORIFIC), None)


def is_modifier(text: str, span: Span) -> bool:
    """Does a name only say which thing is meant, as in "of the Velsund basin" and "Water board says"?"""
    if BODY.match(text, span[1]):
        return True
    ahead = re.search(r"\bthe\s+$", text[max(0, span[0] - 5) : span[0]], re.IGNORECASE)
    return ahead is not None and BEFORE_NOUN.match(text, span[1]) is not None


def _title_before(text: str, start: int, end: int) -> Span | None:
    """The run of title words, adjectives and "of" phrases that ends right before a name."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    first = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = text[slice(*words[index])]
        if word.endswith((".", ",", ";", ":")) and not is_title(word):
            break
        if is_title(word):
            first = index
        elif not (word[0].isupper() or word.lower() in ("of", "for", "the", "and") or word[0] == "("):
            break
    if first >= len(words):
        return None
    return words[first][0], words[-1][1]
