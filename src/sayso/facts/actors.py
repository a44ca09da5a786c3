"""A word of a parsed sentence goes in; whether it stands for an actor of public life, and by which name, comes out."""

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from sayso.facts.arguments import all_of, belongs_to, of_which
from sayso.facts.fillers import is_hyphened_state
from sayso.facts.things import is_of
from sayso.language.names import known, state_of
from sayso.language.tables import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 8  # verbs climbed to an antecedent
BODIES = frozenset(
    "government ministry military company firm group council commission committee union agency authority army navy board party bloc alliance court"
    " country state city club bank parliament senate guild association federation secretariat forum"
    " regulator service administration watchdog prosecutor ombudsman tribunal".split()
)
PRONOUNS = frozenset(("it", "they", "we", "he", "she", "both", "who", "them", "him", "her", "us", "each"))
# Ends of names in which a state's word names no state: "South China Sea", "Chinese New Year", "French Open".
NAME_ENDS = frozenset("Sea Seas Strait Straits Gulf Channel Ocean Year Open Prix Cup Derby Opera".split())
COUNTED = frozenset(("two", "three", "four", "five", "six", "seven"))  # "the two agreed"
PARTY = re.compile(r"[DRI]-[A-Z]")  # and state of an American politician ("Ana Ruiz, D-Ohio")
NO_NAMES = frozenset(
    ("article", "annex", "exercise", "convention", "treaty", "pact", "protocol", "accord", "agreement")
)


def is_actor(token: "Token") -> bool:
    """Does the word stand for a state, a body, an office or a person?"""
    if token.lower_ in NO_NAMES or token.lemma_.lower() in NO_NAMES or PARTY.match(_whole(token)):
        return False
    if token.pos_ == "PRON":
        return token.lower_ in PRONOUNS
    if token.pos_ == "NUM":
        return token.lower_ in COUNTED
    if token.pos_ == "PROPN" and _is_in_name(token):
        return False
    return token.pos_ == "PROPN" or is_named_state(token) or is_of("actor", token) or is_body(token)


def is_named_state(token: "Token") -> bool:
    """Is it the name of a state or bloc, or the word for what belongs to one?"""
    whole = f"{token.text} {token.head.text}" if token.head.i == token.i + 1 else ""
    if whole and (state_of(whole) or known(whole)):
        return False  # the "North" of "North Korean", and of "North Korea"
    if _is_in_name(token):
        return False  # the "China" of "South China Sea"
    named = belongs_to(token) is not None or known(full_name(token)) is not None or _ends_pair(token)
    return named or is_hyphened_state(token.text)


def _is_in_name(token: "Token") -> bool:
    """Is it part of the name of a sea or of an occasion: "South China Sea", "the Korea Strait", "Chinese New Year"?"""
    return token.dep_ in ("compound", "nmod", "amod") and token.head.text in NAME_ENDS and token.head.i - token.i <= 2


def is_seat(token: "Token") -> bool:
    """Is it a capital, which before "talks" or "summit" tells where they are held?"""
    return token.text in _seats()


# Who acts for the state that a word before names: "the Norvanian and Kerrish leaders", but not companies or parliaments.
STAND_FOR = frozenset(
    """army navy force military fleet guard coastguard government side delegation negotiator envoy ambassador diplomat minister premier president
    leader chief counterpart official""".split()
)

# Bodies that are of the state of whoever speaks of them without saying whose.
OWN_BODIES = frozenset("army navy military force government air-force parliament coastguard".split())


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat for row in rows("states.tsv") for seat in row[2].split("|"))


def _ends_pair(token: "Token") -> bool:
    """Is it the last word of two states tied by a hyphen ("U.S.-South | Korea")?"""
    before = token.doc[token.i - 1].text if token.i else ""
    return "-" in before and known(f"{before.rsplit('-')[-1]} {token.text}") is not None


def is_body(token: "Token") -> bool:
    """Is it the word for a body, not for a person?"""
    return token.lemma_.lower() in BODIES


def is_plural(token: "Token") -> bool:
    """Does the word stand for several ("the two ministers", "both")?"""
    if token.lower_ in ("they", "both", "we", "them", "us") or token.lower_ in COUNTED:
        return True
    return bool(token.tag_ in ("NNS", "NNPS")) and known(full_name(token)) is None


def actors(tokens: Iterable["Token"]) -> list["Token"]:
    """Those of the words, and of the words coordinated with them, that stand for actors, each by its name where one is given."""
    found: dict[int, Token] = {}
    for token in tokens:
        for one in _listed(token):
            for meant in _antecedents(one) or _states_of(one) or [named(one)]:
                if is_actor(meant):
                    found[meant.i] = meant
    return [found[i] for i in sorted(found)]


def whose_it_is(token: "Token") -> "Token | None":
    """The subject above whose own a pronoun or bare body is: of "Norvane's minister denied that | the army | had sent ships" the minister."""
    if token.pos_ == "PRON":
        found = [] if token.head.dep_ == "conj" else _antecedents(token)
        return found[0] if len(found) == 1 else None
    is_bare = all(c.dep_ == "det" and c.lower_ == "the" for c in token.children)
    if token.lemma_.lower() not in OWN_BODIES or not is_bare or token.dep_ not in ("nsubj", "agent"):
        return None
    verb = token.head
    for _ in range(HIGHEST):
        if verb.dep_ not in ("ccomp", "xcomp", "pcomp", "prep") or verb.head.i == verb.i:
            return None
        verb = verb.head
        for subject in verb.children:
            if subject.dep_ == "nsubj" and subject.pos_ in ("NOUN", "PROPN"):
                return subject
    return None


def _antecedents(pronoun: "Token") -> list["Token"]:
    """Whom a pronoun of a clause means, where the clause above has such a subject: "Norvane said it would"."""
    if pronoun.lower_ not in ("it", "they", "he", "she") or pronoun.head.pos_ not in ("VERB", "AUX"):
        return []
    verb = pronoun.head
    for _ in range(HIGHEST):
        if verb.head.i == verb.i:
            return []
        verb = verb.head
        for subject in verb.children:
            if subject.dep_ in ("nsubj", "nsubjpass") and subject.pos_ != "PRON" and subject.i != pronoun.i:
                every = [named(t) for t in _listed(subject)]
                return every if _agrees(pronoun, subject, several=len(every) > 1) else []
    return []


def _agrees(pronoun: "Token", subject: "Token", *, several: bool) -> bool:
    if pronoun.lower_ == "they":
        return several or is_plural(subject)
    if several or is_plural(subject):
        return False
    return bool(pronoun.lower_ == "it") == (is_named_state(subject) or is_body(subject))


def _listed(token: "Token") -> list["Token"]:
    """The word and those coordinated with it or with a name behind it: "the minister, Ana Ruiz, and the envoy"."""
    found = all_of(token)
    for one in list(found):
        for child in one.children:
            if child.dep_ == "appos":
                both = is_named_state(one) and is_named_state(child)  # "Norvane, Halvastra and Kerr"
                both = both or (is_named_state(child) and len(all_of(child)) > 1)  # "the K4 (Norvane, Halvastra)"
                found += [t for t in all_of(child) if both or t.i != child.i]
    return [one for t in found for one in _of_actors(t)]


def _of_actors(token: "Token") -> list["Token"]:
    """Those of whom the word gives a number where they are actors; else the word itself ("a group of doctors")."""
    behind = of_which(token)
    return behind if any(is_actor(t) for t in behind) else [token]


def named(token: "Token") -> "Token":
    """The name in apposition to an office: of "the minister, Ana Ruiz" and "the minister of trade, Ana Ruiz" Ruiz."""
    office = token
    for _ in range(HIGHEST):
        for child in office.children:
            is_beside = child.dep_ == "appos" and child.pos_ == "PROPN" and child.i > token.i
            if is_beside and _is_name(child) and not _is_beyond_a_verb(office, child):
                return child
        behind = [
            t
            for c in office.children
            if c.dep_ == "prep" and c.lower_ in ("of", "for")
            for t in c.children
            if t.dep_ == "pobj"
        ]
        if not behind or token.tag_ == "NNS" or not is_of("actor", token):
            return token
        office = behind[-1]
    return token


def _is_beyond_a_verb(office: "Token", apposed: "Token") -> bool:
    """Does a main verb stand between both, so that the parser hung the name too high ("The unit stormed the hut and held three men: Ana Ruiz")?"""
    between = office.doc[office.i + 1 : apposed.left_edge.i]
    return any(t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ in ("ROOT", "conj") for t in between)


def _is_name(apposed: "Token") -> bool:
    """Is what stands in apposition a name, and no state, no party with a state and no description ("Ana Ruiz, a Congresswoman")?"""
    is_described = any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in apposed.children)
    return not is_described and not is_named_state(apposed) and not PARTY.match(_whole(apposed))


def _whole(token: "Token") -> str:
    """The word with what hyphens tie to it from before."""
    first = token.i
    while first > 1 and token.doc[first - 1].text == "-":
        first -= 2
    return str(token.doc[first : token.i + 1].text) if first < token.i else str(token.text)


def is_vague(token: "Token") -> bool:
    """Does the word leave open who it is: a pronoun whom no name stands for, "a party", "the parties"?"""
    return bool(token.pos_ == "PRON" or (token.lemma_.lower() == "party" and token.pos_ == "NOUN"))


def is_generic(token: "Token") -> bool:
    """Is it a bare plural that names nobody ("with governments", "of experts")?"""
    return bool(token.tag_ == "NNS") and not any(
        c.dep_ in ("det", "nummod", "poss", "prep", "amod", "compound", "acl") for c in token.children
    )


def _states_of(people: "Token") -> list["Token"]:
    """The states whose envoys or ministers they are, where several are named: "envoys of Norvane and Halvastra", "Norvanian and Kerrish envoys"."""
    if people.tag_ != "NNS" or any(c.dep_ == "appos" for c in people.children):
        return []
    if people.lemma_.lower() in STAND_FOR and (before := states_before(people)):
        return before
    behind = [
        t
        for c in people.children
        if c.dep_ == "prep" and c.lower_ in ("of", "from")
        for t in c.children
        if t.dep_ == "pobj"
    ]
    every = [t for one in behind for t in all_of(one)]
    return every if len(every) > 1 and all(is_named_state(t) for t in every) else []


def states_before(several: "Token") -> list["Token"]:
    """The states that coordinated words before a noun name, each by itself: of "Norvanian and Kerrish ships" both."""
    before = [c for c in several.children if c.dep_ in ("amod", "compound", "nmod") and c.i < several.i]
    found = [t for c in before if is_named_state(c) for t in all_of(c) if t.i < several.i and is_named_state(t)]
    return found if len(found) > 1 else []


def full_name(token: "Token") -> str:
    """The name whose last word the token is."""
    first = token.i
    while first > 0 and token.doc[first - 1].dep_ == "compound" and token.doc[first - 1].head.i == token.i:
        if token.doc[first - 1].text.islower() and known(token.text) is not None:
            break  # "to fast-track Canada"
        first -= 1
    return str(token.doc[first : token.i + 1].text)
