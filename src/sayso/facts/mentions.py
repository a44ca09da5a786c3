"""A page goes in, whom and what it names or describes comes out: persons, organisations, states, blocs, places, weapons, platforms.

A mention is a noun with the words that belong to it. What it is, is told by the shipped tables where its name stands in
one, then by its noun (`data/kinds.tsv`), then by spaCy's named entities; one name is one kind of thing on a page. A state
that is where or whose something is stands there as a place, one that says or does something as an actor.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from sayso.facts.draft import has_child
from sayso.keys import Span
from sayso.language.actors import BLOCS, actor, name_of
from sayso.language.gazetteer import Mark, in_sense, marks, states
from sayso.language.names import gender_of_name, is_title, person_in
from sayso.language.sentences import sentences
from sayso.language.syntax import Parsed, parse
from sayso.language.tables import rows
from sayso.language.weapons import weapon

if TYPE_CHECKING:
    from spacy.tokens import Token

MentionType = Literal["person", "organisation", "state", "bloc", "place", "weapon", "platform"]
Form = Literal["name", "description"]
Told = tuple[MentionType, str]  # what a mention is, and how that is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Words that name or describe somebody or something.

    `name` is the usual name of what the tables know, a person's without titles, else the words of a name; none for a description.
    `country` is a state's code (ISO 3166) or a bloc's acronym. `place`: a state that is where or whose something is, and
    does not act.
    """

    span: Span
    type: MentionType
    form: Form
    name: str | None
    country: str | None
    place: bool
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence as its mentions are looked for: its tree, the names of the tables in it, and how persons of the page are called."""

    text: str
    parsed: Parsed
    held: Sequence[Mark]
    people: frozenset[str]

    @property
    def is_headline(self) -> bool:
        """Are its words in capitals as those of names are, so that spaCy sees names in it that are none?"""
        long = [t for t in self.parsed.doc if len(t) > SHORT]
        return len(long) >= FEW and sum(t.text[0].isupper() for t in long) > len(long) * MOSTLY

    @property
    def words(self) -> str:
        return str(self.parsed.doc.text)


def mentions(text: str, regions: Sequence[Span]) -> list[Found]:
    """What parts of an English text name or describe, by place; one inside another comes behind it."""
    lines = [span for region in regions for span in sentences(text, *region)]
    read = [
        _Sentence(text=text, parsed=tree, held=marks(tree.doc.text), people=frozenset())
        for tree in parse(text, lines, names=True)
    ]
    found = [one for sentence in read for one in _of_sentence(sentence)]
    people = frozenset(
        one.name.split()[-1] for one in found if one.type == "person" and one.name and not _is_guess(one)
    )
    if people:
        found = [one for sentence in read for one in _of_sentence(replace(sentence, people=people))]
    return sorted(_agreed(found), key=lambda one: (one.span[0], -one.span[1]))


def _of_sentence(sentence: _Sentence) -> Iterator[Found]:
    for token in sentence.parsed.doc:
        made = _of_noun(sentence, token) if _heads(token) else None
        if made:
            yield made
    for mark in sentence.held:
        inner = _inside(sentence.parsed, mark)
        if inner:
            yield inner


def _heads(token: "Token") -> bool:
    """Is the token the head of a mention, and no part of a name or of another noun?"""
    is_noun = token.pos_ in ("NOUN", "PROPN") or (token.pos_ == "NUM" and _is_designation(token))
    return is_noun and token.dep_ not in ("compound", "nmod", "amod", "npadvmod", "nummod")


def _is_designation(token: "Token") -> bool:
    """Is it letters and a number in one word that name a weapon ("F-16"), which the parser may take for a number?"""
    return DESIGNATION.search(token.text) is not None and weapon(token.text) is not None


SHORT, FEW, MOSTLY = 3, 4, 0.7  # letters of a word; words; the share of them that makes a headline
WORD = re.compile(r"[^\W\d_]{2}")
DESIGNATION = re.compile(r"[^\W\d_].*\d")
LEFT = ("det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet")
RIGHT = ("compound", "nmod")


def _words(token: "Token") -> list["Token"]:
    """The words of the mention that a noun heads: those before it that belong to it, and what it is of."""
    first = min([token, *(c.left_edge for c in token.lefts if c.dep_ in LEFT)], key=lambda t: t.i)
    last = token
    for child in token.rights:
        if child.dep_ in RIGHT and child.i == last.i + 1:
            last = child.right_edge
        elif child.dep_ == "prep" and child.lower_ in ("of", "for") and child.i == last.i + 1:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and (child.lower_ == "of" or is_title(token.text)):
                last = _words(inner)[-1]
    words: list[Token] = list(token.doc[first.i : last.i + 1])
    while len(words) > 1 and (words[0].is_punct or words[0].dep_ == "predet" or words[0].pos_ == "ADV"):
        words = words[1:]
    return words


def _of_noun(sentence: _Sentence, token: "Token") -> Found | None:
    words = _words(token)
    mark = next((m for m in sentence.held if m.start <= token.idx < m.end), None)
    ends = words[-1].idx + len(words[-1])
    if mark is not None and mark.entry.kind != "none" and (mark.start < words[0].idx or mark.end > ends):
        return None  # a part of a longer name, as "Korea" is of "the Republic of Korea"
    core = [t for t in words if t.i <= token.i]
    told = (
        _by_table(sentence.words, mark, token)
        or _by_weapon(core)
        or _by_noun(core, token)
        or _by_title(sentence.text, sentence.parsed.span(core))
        or _by_what_it_is(token)
        or _by_another(token, sentence.people)
        or (None if sentence.is_headline else _by_entity(token))
    )
    if told is None or not (WORD.search(token.text) or _is_designation(token)):
        return None
    kind, how = told
    span = sentence.parsed.span(words)
    own = sentence.text[slice(*span)]
    named = mark is not None or token.pos_ == "PROPN" or _is_taken(token, sentence.people)
    return Found(
        span=span,
        type=kind,
        form="name" if named else "description",
        name=_name(sentence, span, kind, mark) if named else _designation(own, kind),
        country=_country(own, sentence.words, words[0].idx) if kind in ACTORS else None,
        place=kind == "state" and _is_where(token),
        how=how,
    )


ACTORS = ("person", "organisation", "state", "bloc")


def _country(words: str, sentence: str, start: int) -> str | None:
    """The state or bloc that a mention belongs to by its own words or those beside it."""
    found = actor(words, sentence, start)
    return None if found.how.startswith(("the only state", "the sentence", "it stands in")) else found.country


def _name(sentence: _Sentence, span: Span, kind: MentionType, mark: Mark | None) -> str:
    words = sentence.text[slice(*span)]
    if kind == "person":
        found = person_in(sentence.text, *span)
        return sentence.text[slice(*found)] if found else words
    if mark is not None:
        entry = in_sense(mark.entry, sentence.words)
        if kind != "state" and entry.kind in ("state", "seat", *BODIES):
            return entry.form
        return name_of(entry.code) if kind == "state" and entry.code in states() else entry.name
    return _designation(words, kind) or words


def _designation(words: str, kind: MentionType) -> str | None:
    listed = weapon(words) if kind in ("weapon", "platform") else None
    return listed.name if listed else None


BODIES = frozenset(
    "parliament ministry government service force bank party outlet firm organ group community office".split()
)


def _by_table(sentence: str, mark: Mark | None, token: "Token") -> Told | None:
    """What the shipped tables have the name for."""
    if mark is None:
        return None
    entry = in_sense(mark.entry, sentence)
    how = f"“{entry.form}” stands in the shipped tables"
    if entry.kind in ("state", "seat"):
        if token.lower_ not in OF_STATES and "organisation" in kinds().get(token.lower_, ()):  # "the Pacific Fleet"
            return "organisation", how
        return ("state" if entry.kind == "state" or not _is_where(token) else "place"), how
    if entry.kind == "people":
        return ("organisation", how) if token.tag_ in ("NNS", "NNPS") or has_child(token, ARTICLE) else None
    if entry.kind in ("place", "region"):
        return "place", how
    if entry.kind == "organisation":
        return ("bloc" if entry.code in BLOCS else "organisation"), how
    return ("organisation", how) if entry.kind in BODIES else None


# Words for bodies that states are called by.
OF_STATES = frozenset("republic state states union federation kingdom nation country people".split())


ARTICLE = ("the",)
PLATFORMS = ("aircraft", "ship", "submarine", "tank", "drone", "satellite")


def _by_weapon(core: Sequence["Token"]) -> Told | None:
    """A weapon or platform that is known by its designation."""
    found = weapon(core[-1].doc[core[0].i : core[-1].i + 1].text)
    if found is None or (weapon(core[-1].text) is None and _is_of_weapon(core)):
        return None
    return ("platform" if found.kind in PLATFORMS else "weapon"), f"“{found.name}” stands in the table of weapons"


def _is_of_weapon(core: Sequence["Token"]) -> bool:
    """Is it somebody or something of the weapon ("an F-16 pilot", "the Reaper's crew"), and not the weapon by its kind ("an F-16 jet")?"""
    token = core[-1]
    if any(c.dep_ == "poss" and weapon(c.text) for c in token.children):
        return True
    found = _looked_up(token, core[-2].lower_ if len(core) > 1 else "")[1]
    return token.pos_ == "NOUN" and bool(found) and found[0] not in ("weapon", "platform")


def _by_noun(core: Sequence["Token"], token: "Token") -> Told | None:
    """What its noun says, with the word before it if the table has both together."""
    several = token.tag_ in ("NNS", "NNPS")
    if token.pos_ == "NOUN" and not several and token.lemma_.lower() in NAMED_ONLY:
        return None
    noun, found = _looked_up(token, core[-2].lower_ if len(core) > 1 else "")
    if found:
        kind: MentionType = "organisation" if several and found[0] in ("person", "organisation") else found[0]
        return kind, f"“{noun}” is {A[found[0]]}" + (", and there are several" if kind != found[0] else "")
    return None


def _looked_up(token: "Token", before: str) -> tuple[str, list[MentionType]]:
    """A noun of the table with its kinds: with the word before it if both stand there together."""
    for noun in (f"{before} {token.lemma_.lower()}", f"{before} {token.lower_}", token.lemma_.lower(), token.lower_):
        if found := kinds().get(noun):
            return noun, found
    return "", []


# Words for a body that are one only as part of a name: "the Skerry Partnership", but "a partnership".
NAMED_ONLY = frozenset(
    "partnership project service side state programme program initiative industry sector office rank".split()
)
A = {
    "person": "a word for a person", "organisation": "a word for a body or people", "place": "a word for a place",
    "weapon": "a word for a weapon", "platform": "a word for a platform",
}  # fmt: skip
OF_ENTITY: dict[str, MentionType] = {
    "PERSON": "person", "ORG": "organisation", "NORP": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip


def _by_title(text: str, span: Span) -> Told | None:
    """A name behind a title, or one that begins with a given name, is a person's."""
    found = person_in(text, *span)
    if found is None or found[1] != span[1]:
        return None
    name, ahead = text[slice(*found)], text[span[0] : found[0]].split()
    title = ahead[-1].lower() if ahead else ""
    if title != "executive" and kinds().get(title, [""])[0] == "person":
        return "person", f"“{ahead[-1]}” stands before the name"
    return ("person", "it begins with a given name") if gender_of_name(name) else None


def _by_what_it_is(token: "Token") -> Told | None:
    """What the sentence says that the name is: "Ivo Lund, the envoy", "the town of Skerry", "Skerry is a town", "Camp Skerry"."""
    if token.pos_ != "PROPN":
        return None
    said = [c for c in token.children if c.dep_ == "appos" and c.pos_ == "NOUN"]
    if token.dep_ == "appos" and token.head.pos_ == "NOUN":
        said.append(token.head)
    if token.dep_ == "nsubj" and token.head.lemma_ == "be":
        said += [c for c in token.head.children if c.dep_ == "attr" and c.pos_ == "NOUN"]
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NOUN":
        said += [h for h in (token.head.head,) if kinds().get(h.lemma_, [""])[0] == "place" and h.lemma_ in OF_A_NAME]
    said += [
        c for c in token.lefts if c.dep_ in ("compound", "amod") and (c.lower_ in BEFORE_A_NAME or c.text.islower())
    ]
    for noun in said:
        found = _looked_up(noun, noun.nbor(-1).lower_ if noun.i else "")[1]
        if found and noun.tag_ != "NNS":
            return found[0], f"the sentence calls it “{noun.text}”, {A[found[0]]}"
    return None


OF_A_NAME = frozenset(
    "city town village province district region county governorate municipality island port camp".split()
)
# Words before names that say what is named: a place, or a ship of a navy.
BEFORE_A_NAME = frozenset(
    "camp lake mount fort port cape city hms uss usns usv rfa rrs hmas hmcs hmnzs hnlms hdms hnoms hswms ins pns brp roks jds kri eml".split()
)


def _by_another(token: "Token", people: frozenset[str]) -> Told | None:
    """A name with which somebody's ends who is named elsewhere on the page."""
    return ("person", "somebody of that name is on the page") if token.text in people else None


def _is_taken(token: "Token", people: frozenset[str]) -> bool:
    """Is a word that begins with a capital a name, also where the parser takes it for a noun ("Venn told us")?"""
    return token.text in people or (token.text[:1].isupper() and token.ent_type_ in OF_ENTITY)


def _by_entity(token: "Token") -> Told | None:
    """What spaCy takes the name for."""
    if token.ent_type_ == "NORP" and token.tag_ != "NNPS" and not has_child(token, ARTICLE):
        return None  # a language
    kind = OF_ENTITY.get(token.ent_type_)
    is_alone = not any(c.dep_ == "compound" for c in token.children)
    if kind == "person" and is_alone and (token.text.isupper() or _is_where(token)):
        return None  # a heading, or a name behind "in" or "of"
    return (
        (kind, f"spaCy takes it for {A[kind].removeprefix('a word for ')}")
        if kind and (token.pos_ == "PROPN" or token.text[:1].isupper())
        else None
    )


@cache
def kinds() -> dict[str, list[MentionType]]:
    """The kinds of each noun of `kinds.tsv`, in the order of the table."""
    found: dict[str, list[MentionType]] = defaultdict(list)
    for kind, nouns in rows("kinds.tsv"):
        for noun in nouns.split("|"):
            found[noun].append(kind)  # type: ignore[arg-type]
    return found


WHERE = frozenset(
    "in at from near across inside within outside around into through toward towards over off along between throughout of to".split()
)


def _is_where(token: "Token") -> bool:
    """Does the token stand behind a word of place, or own what is spoken of?"""
    while token.dep_ in ("conj", "appos", "compound") and token.head.i != token.i:
        token = token.head
    return (token.dep_ == "pobj" and token.head.lower_ in WHERE) or token.dep_ == "poss"


def _inside(parsed: Parsed, mark: Mark) -> Found | None:
    """A state or place that is named within another's name: "Turkey's government", "the Anbar council"."""
    words = parsed.doc.char_span(mark.start, mark.end, alignment_mode="expand")
    entry = in_sense(mark.entry, parsed.doc.text)
    if words is None or _heads(words[-1]) or entry.kind not in ("state", "seat", "place", "region"):
        return None
    kind: MentionType = "state" if entry.kind == "state" else "place"
    name = name_of(entry.code) if kind == "state" and entry.code in states() else entry.form
    return Found(
        span=(parsed.start + mark.start, parsed.start + mark.end), type=kind, form="name", name=name, country=entry.code,
        place=kind == "place", how=f"“{entry.form}” stands in the shipped tables",
    )  # fmt: skip


def _agreed(found: Sequence[Found]) -> Iterator[Found]:
    """One name is one kind of thing on a page: what only spaCy tells gives way to better reasons, then to what it tells oftenest."""
    known: dict[str, Counter[MentionType]] = defaultdict(Counter)
    for one in found:
        if one.form == "name" and not one.place:
            known[one.name or ""][one.type] += 1 if _is_guess(one) else len(found)
    of_people = _states_of(found)
    for one in found:
        if one.type == "person" and one.form == "name":
            one = replace(one, country=of_people.get((one.name or "").split()[-1]))
        kind = one.type
        if _is_guess(one) and one.name:
            kind = known[one.name].most_common(1)[0][0]
        yield one if kind == one.type else replace(one, type=kind, how="so it is called elsewhere on the page")


def _states_of(found: Sequence[Found]) -> dict[str, str | None]:
    """The state of each person by how the name ends, as the page's first words beside it tell: what stands elsewhere in a sentence tells nothing."""
    told: dict[str, str | None] = {}
    for one in found:
        if one.type == "person" and one.name and one.country:
            told.setdefault(one.name.split()[-1], one.country)
    return told


def _is_guess(one: Found) -> bool:
    return one.how.startswith("spaCy")
