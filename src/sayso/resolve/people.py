"""An article goes in, the people whom it names come out, each with every place that names them and their offices.

A full name and a bare surname are one person where only one person of the page bears that surname.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

from sayso.keys import Span
from sayso.language.names import (
    GIVEN_TOO,
    NAME,
    ORGANISATION,
    gender_of_bearers,
    gender_of_given,
    gender_of_name,
    is_given,
    is_title,
    known,
    parts_of,
    person_in,
)
from sayso.language.outlets import NO_PERSON, outlet
from sayso.language.russian import gender_of as gender_of_russian
from sayso.language.russian_names import in_nominative, names_in, roles_of, stems
from sayso.model import Article
from sayso.resolve.roles import ADDRESSED, BELOW, FEMALE, MALE, PERSONAL, gender_of, office_words, roles_beside
from sayso.resolve.somebody import OFTEN, called_behind, is_doubtful, is_of_a_body, is_settlement, is_told

READ = ("title", "body", "caption")  # an author is nobody whom the text speaks of
FAMILY_FIRST = re.compile(r"^[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+$|^(?:Kim|Lee|Park|Choi|Jung|Kang|Cho|Yoon|Chung|Chang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Ahn|Song|Moon|Yu|Xi|Li|Wang|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|He|Guo|Ma|Luo|Mao|Hua|Nguyen|Nguyễn|Tran|Trần|Le|Lê|Pham|Phạm|To|Tô|Vo|Võ|Dang|Đặng|Bui|Bùi) ")  # fmt: skip
# "the Velsund basin": a name between an article and a noun says which basin, and is nobody.
BEFORE_NOUN = re.compile(
    r"\s+(?!(?:who|whom|whose|and|or|said|says|told|has|had|was|is|did|also|then|of|in|at|on|for)\b)[a-z]{3,}"
)
BODY = re.compile(
    r"\s+(?:board|council|ministry|police|union|office|agency|league|company|club|court|hospital|guard|authority)\b"
)
PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten bin bint ibn ould al el zu ben af av".split()
)


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
    called: str | None = (
        None  # the pronoun that the given name calls for, else the one that the page uses right behind the name
    )
    bearers: str | None = (
        None  # the pronoun of most bearers of the given name, which tells of no name that it is somebody's
    )
    is_told: bool = False  # something says that it is somebody: an office, a pronoun, an age, the surname alone
    is_doubtful: bool = False  # may be a place, a programme or a body: nothing says that it is somebody

    @property
    def pronoun(self) -> str | None:
        """What the person is called, by the page, else by the given name."""
        return self.gender or self.called or self.bearers

    @property
    def surnames(self) -> tuple[str, ...]:
        """The words that may stand for the person alone: the last, and the first where the family name comes first."""
        parts = _words(AFTER_NAME.sub("", self.name))
        return (parts[-1], parts[0]) if FAMILY_FIRST.match(self.name) else (parts[-1],)


def _first_family_name(words: Sequence[str]) -> str | None:
    """The first of two family names, by which somebody may be called: "Ruiz" of "Ana Ruiz-Holt" and of "Ana María Ruiz Holt".

    >>> _first_family_name(["Ana", "Ruiz-Holt"])
    'Ruiz'
    """
    if len(words) > 1 and re.fullmatch(r"[A-ZÀ-Þ][^\W\d_]{2,}-[A-ZÀ-Þ][\w’']+", words[-1]):
        return words[-1].split("-")[0]
    half = words[-2] if len(words) >= WITH_TWO else ""
    return half if len(half) > len("de") and not is_given(half) else None


WITH_TWO = 3  # words of a name with a given and two family names


AFTER_NAME = re.compile(r",?\s(?:II|III|IV|Jr|Sr)\.?$")  # "Ana Ruiz IV"


@dataclass(slots=True)
class Roll:
    """People by the words of their names, so that none is looked for among all: numbers into `everybody`, in its order."""

    everybody: list[Person] = field(default_factory=list)
    words: list[frozenset[str]] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    by_last: dict[str, list[int]] = field(default_factory=dict)  # each under the last of its words
    by_name: dict[str, list[int]] = field(default_factory=dict)
    by_first: dict[str, list[int]] = field(default_factory=dict)
    by_surname: dict[str, list[int]] = field(default_factory=dict)
    by_half: dict[str, list[int]] = field(default_factory=dict)  # by the first of two family names

    def add(self, person: Person) -> None:
        """Puts somebody down as the last."""
        number, words = len(self.everybody), _words(person.name)
        self.everybody.append(person)
        self.words.append(frozenset(words))
        for word in dict.fromkeys(words):
            self.by_word.setdefault(word, []).append(number)
        for word in dict.fromkeys(person.surnames):
            self.by_surname.setdefault(word, []).append(number)
        if (half := _first_family_name(words)) is not None:
            self.by_half.setdefault(half, []).append(number)
        self.by_last.setdefault(words[-1], []).append(number)
        self.by_name.setdefault(person.name, []).append(number)
        self.by_first.setdefault(parts_of(person.name)[0], []).append(number)

    def of(self, numbers: Iterable[int]) -> list[Person]:
        """The people with these numbers, in the order in which the page names them."""
        return [self.everybody[number] for number in sorted(set(numbers))]

    def longer(self, words: Set[str]) -> list[int]:
        """Those whose names hold all these words."""
        rarest = min((self.by_word.get(word, []) for word in words), key=len, default=[])
        return [number for number in rarest if words <= self.words[number]]

    def shorter(self, words: Set[str]) -> list[int]:
        """Those whose names are made of nothing but some of these words."""
        near = (number for word in words for number in self.by_last.get(word, []))
        return [number for number in near if self.words[number] <= words]


Offices = dict[str, list[tuple[int, frozenset[str]]]]  # by a word: who has an office with it, and all its words


@dataclass(frozen=True, slots=True)
class People:
    """Everybody whom a page names."""

    text: str
    roll: Roll = field(repr=False)
    places: Sequence[tuple[Span, int]] = field(default=(), repr=False)  # every mention in text order, and whose it is
    alone: Counter[str] = field(default_factory=Counter, repr=False)  # how often a word stands as the whole of a name
    called: Sequence[tuple[Span, int]] = field(default=(), repr=False)  # where an office alone stands for somebody
    offices: Offices = field(default_factory=dict, repr=False)
    roles: Sequence[Span] = field(default=(), repr=False)  # where offices stand beside names, in text order
    held: dict[frozenset[str], list[Person]] = field(default_factory=dict, repr=False)  # filled by `holders`
    by_stem: dict[str, list[int]] = field(default_factory=dict, repr=False)  # filled by `bearers`

    @property
    def everybody(self) -> Sequence[Person]:
        """All of them, in the order in which the page names them."""
        return self.roll.everybody

    def named(self, name: str) -> list[Person]:
        """The people whom a name may mean: the bearer of exactly this name, else those of this surname."""
        exact, words = self.roll.by_name.get(name, []), frozenset(_words(name))
        if exact or not words:
            return self.roll.of(exact)
        if len(words) == 1:
            (word,) = words
            return self.roll.of(self.roll.by_surname.get(word) or self.roll.by_half.get(word, []))
        shorter = self.roll.shorter(words)
        full = [number for number in shorter if len(parts_of(self.everybody[number].name)) > 1]
        return self.roll.of([*self.roll.longer(words), *(full or shorter)])

    def with_word(self, word: str) -> list[Person]:
        """The people one of whose names this is: a middle name may be the one that a person goes by."""
        return self.roll.of(self.roll.by_word.get(word, []))

    def main_bearer(self, people: list[Person], place: int) -> Person | None:
        """Of several bearers of a surname the one whom the page is about: named first, and more than once or then by the
        surname, while every other bearer is named seldom, in full each time, or only behind the place, and none of them right before it.
        """
        people = [p for p in people if p.mentions]
        if len(people) > FAMILY:
            return None
        first = min(people, key=lambda p: min(p.mentions))
        others = [p for p in people if p is not first]
        times = max(len(first.mentions), 1 + max(self.alone[word] for word in first.surnames))
        near = CLOSE if all(SELDOM * len(p.mentions) <= times for p in others) else NEAR
        if any(span[0] < place and place - span[0] < near for p in others for span in p.mentions):
            return None
        seldom = all(SELDOM * len(p.mentions) <= times or p.mentions[0][0] > place for p in others)
        in_full = all(p.mentions[0][0] > place or all(" " in self.text[a:b] for a, b in p.mentions) for p in others)
        return first if times > 1 and (seldom or in_full) else None

    def first_named(self, word: str) -> list[Person]:
        """The people with this first name."""
        return self.roll.of(self.roll.by_first.get(word, []))

    def between(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """Mentions inside a stretch, in text order."""
        first, last = (bisect_left(self.places, place, key=lambda pair: pair[0][0]) for place in (start, end))
        return [(span, self.everybody[who]) for span, who in self.places[first:last] if span[1] <= end]

    def inside(self, start: int, end: int) -> list[Person]:
        """Those whom a stretch names, each once, in the order in which the page names them first."""
        first, last = (bisect_left(self.places, place, key=lambda pair: pair[0][0]) for place in (start, end))
        return self.roll.of(who for span, who in self.places[first:last] if span[1] <= end)

    def before(self, place: int, reach: int) -> list[tuple[Span, Person]]:
        """Mentions in the `reach` characters before a place, nearest first, and of each person the nearest `OFTEN`."""
        first, last = (bisect_left(self.places, at, key=lambda pair: pair[0][0]) for at in (place - reach, place))
        times: Counter[int] = Counter()
        found = []
        for span, who in reversed(self.places[first:last]):
            times[who] += 1
            if times[who] <= OFTEN:
                found.append((span, self.everybody[who]))
        return found

    def holder(self, asked: frozenset[str], place: int) -> Person | None:
        """The one person whom an office of these words may mean there: of several who have just this office the one whom the page is about."""
        holders = self.holders(asked)
        if len(holders) > 1:
            just = [self.everybody[who] for who, words in self.offices[min(asked)] if words == asked]
            holders = [person for person in holders if any(person is one for one in just)]
        if len(holders) > 1:
            return self.main_bearer(holders, place)
        return holders[0] if holders else None

    def by_office(self, start: int, end: int) -> list[tuple[Span, Person]]:
        """Where an office alone stands for somebody inside a stretch, in text order."""
        first, last = (bisect_left(self.called, place, key=lambda pair: pair[0][0]) for place in (start, end))
        return [(span, self.everybody[who]) for span, who in self.called[first:last] if span[1] <= end]

    def is_role(self, place: int) -> bool:
        """Does a place lie in what the page tells beside somebody's name: "Ana Ruiz, an official of the board"?"""
        at = bisect_right(self.roles, place, key=lambda span: span[0])
        return any(start <= place < end for start, end in self.roles[max(0, at - OVERLAID) : at])

    def holders(self, asked: frozenset[str]) -> list[Person]:
        """The people with an office beside their names that has all these words."""
        if asked not in self.held:
            rarest = min((self.offices.get(word, []) for word in asked), key=len, default=[])
            self.held[asked] = self.roll.of(
                who for who, words in rarest if asked <= words and not (words - asked) & BELOW
            )
        return self.held[asked]


OVERLAID = 4  # offices of one place that may begin before it
FAMILY = 20  # bearers of one surname of whom one may still be who the page is about
NEAR, CLOSE = (
    300,
    100,
)  # characters before a surname in which another bearer may be meant; one of those who are named seldom
SELDOM = 3  # times as often is who the page is about


def people_of(article: Article, small: Set[str]) -> People:
    """The people of title, body, byline and captions; `small` holds the page's words in small letters."""
    text, is_russian = article.text, (article.language or "").startswith("ru")
    spans = [
        span
        for region in article.regions
        if region.kind in READ
        for line in re.finditer(r"[^\n\r]+", text[slice(*region.span)])
        for span in (names_in if is_russian else _names)(
            text, region.span[0] + line.start(), region.span[0] + line.end()
        )
    ]
    heads = [region.span for region in article.regions if region.kind == "title"]
    below = {text[slice(*s)] for s in spans if not any(a <= s[0] < b for a, b in heads)}
    told = {_folded(name) for name in below}
    # Family names by which the body goes on, and of nobody whom it names in full.
    families = below - {parts_of(name)[-1] for name in below if " " in name}
    # In a headline every word has a capital: what only a headline names is no name that can be told from its neighbours,
    # but for a given name with a family name by which the body goes on, or with an office before it.
    spans = [
        s
        for s in spans
        if not any(a <= s[0] < b for a, b in heads)
        or len(parts_of(text[slice(*s)])) == 1
        or _folded(text[slice(*s)]) in told
        or (
            is_given(parts_of(text[slice(*s)])[0])
            and (parts_of(text[slice(*s)])[-1] in families or _has_title(text, s))
        )
    ]
    full: dict[str, Person] = {}
    written = [text[slice(*span)] for span in spans if len(parts_of(text[slice(*span)])) > 1]
    turned = in_nominative(written) if is_russian else {}
    for span in spans:
        name = text[slice(*span)]
        if len(parts_of(name)) > 1:
            name = turned.get(name, name)
            full.setdefault(_folded(name), Person(name=name)).mentions.append(span)
    alone = Counter(text[slice(*span)] for span in spans if len(parts_of(text[slice(*span)])) == 1)
    people = People(text=text, roll=_roll_of(_merged(list(full.values()))), alone=alone)
    spoken_of = {name for name, times in alone.most_common(FAMILY) if times > SELDOM and _is_spoken_of(text, name)}
    for span in spans:
        # "Mr Venn", "President Venn": somebody whom the page calls by one name only.
        if (
            len(parts_of(text[slice(*span)])) == 1
            and (_is_somebody(text, span) or _is_given(text[slice(*span)], alone) or text[slice(*span)] in spoken_of)
            and not people.first_named(text[slice(*span)])
            and not any(a <= span[0] < b for a, b in heads)
            and not people.named(text[slice(*span)])
        ):
            people.roll.add(Person(name=text[slice(*span)]))
    for span in spans:
        if len(parts_of(text[slice(*span)])) == 1:
            name = text[slice(*span)]
            same = people.named(name) or (bearers(people, name) if is_russian else [])
            if not same and not is_russian and (_is_given(name, alone) or _is_somebody(text, span)):
                same = people.first_named(name)  # whom the page goes on to call by the given name
            same = _of_the_gender(text, span, same) if len(same) > 1 else same
            chief = same[0] if len(same) == 1 else people.main_bearer(same, span[0]) if same else None
            if chief is not None:
                chief.mentions.append(span)
    first = sorted(start for person in people.everybody for start, _ in person.mentions)
    for person in people.everybody:
        person.mentions.sort()
        if is_russian:
            _describe_russian(text, person)
        else:
            person.roles.extend(roles_beside(text, person.mentions))
            genders = (gender_of(text[slice(*role)]) for role in person.roles)
            person.gender = next((gender for gender in genders if gender), None)
        person.is_doubtful = person.name not in spoken_of and _is_doubtful(text, person, small)
        given = gender_of_name(person.name) or gender_of_given(person.name)
        person.called = given or (None if is_russian else called_behind(text, person.mentions, first))
        if not is_russian:
            person.bearers = _of_bearers(person.name)
        person.is_told = bool(person.roles or person.gender or person.called) or is_told(
            text, person.name, person.surnames, person.mentions
        )
    places = sorted((span, number) for number, person in enumerate(people.everybody) for span in person.mentions)
    roles = sorted({role for person in people.everybody for role in person.roles})
    people = replace(people, places=places, offices=_offices(text, people.everybody), roles=roles)
    return replace(people, called=_called(article, people))


def _has_title(text: str, span: Span) -> bool:
    """Stands the word of an office before a name ("Spokesperson Ana Ruiz"), where not every word of the headline has a capital?"""
    ahead = re.search(r"(\S+)\s$", text[max(0, span[0] - LONGEST_TITLE) : span[0]])
    line = text[text.rfind("\n", 0, span[0]) + 1 : span[0]]
    return ahead is not None and is_title(ahead[1]) and SMALL_WORD.search(line) is not None


LONGEST_TITLE = 24  # characters
SMALL_WORD = re.compile(r"\b[a-z]{5,}\b")


def _is_somebody(text: str, span: Span) -> bool:
    """Does the page say that one name alone is somebody's: "Mr Venn", "his wife Ana", "Ivo, who"?"""
    ahead = max(0, span[0] - 40)
    is_addressed = ADDRESSED.search(text, ahead, span[0]) or KIN_AHEAD.search(text, ahead, span[0])
    return bool(is_addressed or (SINGLE.match(text, span[1]) and not BELONGS.search(text, ahead, span[0])))


def _is_given(name: str, alone: Counter[str]) -> bool:
    """Does a page go by somebody's given name, never with another: "Melanie said", twice at least?"""
    return alone[name] > 1 and gender_of_given(name) is not None and name not in GIVEN_TOO and not known(name)


SPOKE = r"said|says|told|added|tweeted|wrote|insisted|argued|denied|asked|replied|warned|promised|vowed|announced"


def _is_spoken_of(text: str, name: str) -> bool:
    """Does a page let one name speak, and go on with "he" or "she" in the same breath, more than once in all: "Venn told us that she"?"""
    if known(name) or outlet(name) or not name[:1].isupper() or not name[1:].islower():
        return False
    acts = [match["called"] for match in re.finditer(rf"\b{name}\s(?:{SPOKE})\b(?:{GOING_ON})?", text)]
    going_on = Counter(match["called"] for match in re.finditer(rf"\b{name}\b{GOING_ON}", text))
    he, she, it = (sum(going_on[word] for word in words) for words in (("he", "his"), ("she", "her"), ("it", "its")))
    is_one = bool(acts) and min(he, she) == 0
    return is_one and (he + she > max(1, it) or (len(acts) > 1 and ("he" in acts or "she" in acts)))


GOING_ON = r"[^.;:“”\"\n]{0,60}?\b(?P<called>he|she|his|her|its?)\b"


# An office or a trade that stands for its holder: "the minister", "The attorney general's", "the founder", and no "the minister of health".
BY_OFFICE = re.compile(r"\b[Tt]he\s+(?P<one>[a-z][a-z-]+)(?:\s+(?P<two>[a-z][a-z-]+))?")
MORE_BEHIND = re.compile(r"\s+(?:of|for|at|to|and|general|elect)\b|\w|-|\s+[A-Z]|,\s+[A-Z]")


def _called(article: Article, people: People) -> list[tuple[Span, int]]:
    """Where the body names somebody by nothing but an office that the page gives to one person, told before."""
    numbers = {id(person): number for number, person in enumerate(people.everybody)}
    heads = {word for word in people.offices if PERSONAL.fullmatch(word)}
    found = []
    for region in article.regions:
        if region.kind != "body":
            continue
        for match in BY_OFFICE.finditer(people.text, *region.span):
            last = next((group for group in ("two", "one") if match[group] in heads), None)
            if last is None or MORE_BEHIND.match(people.text, match.end(last)):
                continue
            holder = people.holder(office_words(people.text[match.start("one") : match.end(last)]), match.start())
            if holder and holder.mentions[0][0] < match.start():
                found.append(((match.start(), match.end(last)), numbers[id(holder)]))
    return found


def _of_the_gender(text: str, span: Span, people: list[Person]) -> list[Person]:
    """Of several bearers of a surname those whose given names a form of address leaves: "Mrs Venn" is not Ivo Venn."""
    form = re.search(r"\b(Mr|Mrs|Ms|Miss)\.?\s+$", text[max(0, span[0] - 6) : span[0]])
    gender = gender_of(form[1]) if form else None
    told = [p for p in people if gender is None or (gender_of_name(p.name) or _of_bearers(p.name)) in (None, gender)]
    return told or people


def _of_bearers(name: str) -> str | None:
    """What most bearers of a given name are called, where the given name comes first."""
    return None if FAMILY_FIRST.match(name) else gender_of_bearers(name)


def _offices(text: str, people: Sequence[Person]) -> Offices:
    found: Offices = {}
    for number, person in enumerate(people):
        for words in dict.fromkeys(office_words(text[slice(*role)]) for role in person.roles):
            for word in sorted(words):
                found.setdefault(word, []).append((number, words))
    return found


def _roll_of(people: Iterable[Person]) -> Roll:
    roll = Roll()
    for person in people:
        roll.add(person)
    return roll


LONGEST_NAME = 3  # words of a name that is all of a line


def _names(text: str, start: int, end: int) -> list[Span]:
    found = []
    for match in NAME.finditer(text, start, end):
        if match.span() == (start, end) and len(match.group().split()) > LONGEST_NAME:
            continue  # a bar of links: "News Harbour Hockey Letters"
        span = person_in(text, match.start(), match.end())
        if span and not _is_no_person(text, span, match.span()):
            found.append(span)
    return found


def bearers(people: People, name: str) -> list[Person]:
    """The people whose Russian name this is, or a part of it, in another case."""
    if not people.by_stem:
        for number, person in enumerate(people.everybody):
            for told in dict.fromkeys(stems(person.name)):
                people.by_stem.setdefault(told, []).append(number)
    asked = stems(name)
    return people.roll.of(
        number
        for number in people.by_stem.get(asked[-1], [])
        if set(asked) <= set(stems(people.everybody[number].name))
    )


def _describe_russian(text: str, person: Person) -> None:
    """Offices beside a Russian name, and the gender that its words tell."""
    person.roles.extend(role for mention in person.mentions for role in roles_of(text, mention))
    person.gender = {"masc": MALE, "femn": FEMALE}.get(gender_of_russian(person.name) or "")


def _is_no_person(text: str, span: Span, run: Span) -> bool:
    name = text[slice(*span)]
    words = parts_of(name)
    if (
        text[max(0, span[0] - 2) : span[0]] == "& "
        or any(c.isdigit() for c in name)
        or outlet(name)
        or NO_PERSON.search(name)
        or NO_NAME.search(name)
        or ORGANISATION.search(text[slice(*run)][len(text[run[0] : span[0]]) :])
    ):
        return True
    # "Jim Jordan", "Stephen King": behind a given name a state or a title is a family's
    told = words[:-1] if is_given(words[0]) else words
    if len(words) > 4 or (any(known(word) or is_title(word) for word in told) and len(words) > 1):
        return True
    if is_modifier(text, span):
        return True
    lead = text[max(0, span[0] - 30) : span[0]]
    if re.search(r"\b(?:channel|agency|newspaper|magazine|broadcaster|website|daily|radio|TV|outlet|portal)\s+$", lead):
        return True
    # "In Hanoi", "at Andersen": a place, where a name with its preposition is all that stands there
    before = text[max(0, span[0] - 6) : span[0]].lower()
    return len(words) > 1 and bool(re.search(r"\b(?:in|at|near|into)\s$", before)) and span[0] == run[0]


ACRONYM = re.compile(r"^[A-Z]{3,}\s[A-Z][a-z]+s$")  # "NHS Providers"
# A line that leads to another page ("READ MORE: ..."), what only says whose or where ("Norwind-backed"), and a headline ("Venn Breaks With Lund").
NO_NAME = re.compile(
    rf"^(?:READ|SEE|WATCH|LISTEN|ALSO)\s(?:MORE|ALSO|NOW|HERE|READ|TO)\b|\w-(?:backed|led|based|born|style|run|held|owned|controlled|funded|sponsored|aligned|trained)\b|\s[A-Z]{{2,}}s$|{ACRONYM.pattern}|\s(?:With|Over|After|Against|From|For|And|To|On|By|As|Into|About)\s"
)


def _folded(name: str) -> str:
    return name.replace(" ", " ").replace("’", "'").casefold()


def _merged(people: list[Person]) -> list[Person]:
    """A name whose words all stand in one longer name is that person ("Joe Roe" and "Joe M. Roe")."""
    people = sorted(people, key=lambda p: (-len(parts_of(p.name)), p.mentions[0]))
    kept = Roll()
    for person in people:
        longer = kept.of(kept.longer(frozenset(_words(person.name))))
        if len(longer) == 1:
            longer[0].mentions.extend(person.mentions)
            if _is_led(longer[0].name, person.name):
                longer[0].name = person.name
        else:
            kept.add(person)
    return sorted(kept.everybody, key=lambda p: min(p.mentions))


def _is_led(longer: str, name: str) -> bool:
    """Does a longer name only have a word before it that is nobody's, as a title or epithet has: "Fake Ana Ruiz", "Data-Guru Ana Ruiz"?"""
    first, *rest = parts_of(longer)
    is_family_first = FAMILY_FIRST.match(longer) is not None
    is_named_behind = len(rest) > 1 and len(rest[0]) > 2 and is_given(rest[0])  # and no "Saqr Al Lund"
    return rest == parts_of(name) and is_named_behind and not is_given(first) and not is_family_first


# "his wife Breda", "my aunt Ibiso": kin is somebody by one name.
KIN_AHEAD = re.compile(
    r"\b(?:his|her|my|their|whose|our)\s+(?:\w+\s+)?(?:wife|husband|son|daughter|sister|brother|mother|father|aunt|uncle|niece|nephew|cousin|partner|grandson|granddaughter),?\s+$",
    re.IGNORECASE,
)
# "Breda, who", "Mila (7)"; and no "conductor from Aldmoor, who"
BELONGS = re.compile(r"\b(?:of|from|in|at|near|to|for|on|with|by)\s+(?:the\s+)?$")
SINGLE = re.compile(r"\s\(\d{1,2}\)|,\s+(?:aged\s)?\d{1,2}[,.]|,\s+who\b")


def _is_doubtful(text: str, person: Person, small: Set[str]) -> bool:
    """Has a name no office, no form of address, no given name and no short form, and stands as those of things do?"""
    if person.roles or person.gender or gender_of_name(person.name):
        return False
    if is_settlement(text, person.mentions) or is_of_a_body(text, person.mentions):
        return True
    if any(SINGLE.match(text, end) for _, end in person.mentions):
        return False
    if len({text[slice(*m)] for m in person.mentions}) > 1:
        return False
    return is_doubtful(text, person.name, _words(person.name), person.mentions, small)


def is_modifier(text: str, span: Span) -> bool:
    """Does a name only say which thing is meant, as in "of the Velsund basin" and "Water board says"?"""
    if BODY.match(text, span[1]):
        return True
    ahead = re.search(
        r"\b(?:the|an?|his|her|its|their|our|these|those)\s+$", text[max(0, span[0] - 7) : span[0]], re.IGNORECASE
    )
    return ahead is not None and BEFORE_NOUN.match(text, span[1]) is not None
