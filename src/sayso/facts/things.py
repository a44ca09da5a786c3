"""A word of a parsed sentence and a class go in; whether it names such a thing comes out (`data/things.tsv`)."""

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.language.names import known, state_of
from sayso.language.tables import rows
from sayso.language.weapons import weapon

if TYPE_CHECKING:
    from spacy.tokens import Token

ARMS = ("force", "weapon", "hardware", "goods")  # classes of which weapons are known by name
CARRIED = ("missile", "aircraft", "drone", "tank", "gun", "system")  # kinds of weapons; ships bear the names of places
DIFFERENT = 2  # words for forces that make a page one about forces
PARTIES = ("state", "public", "party", "taker", "donor")  # each takes in what those before it do
ABSTRACT = ("ness", "ment", "ity", "ism", "ing", "ship", "ance", "ence", "cy", "sion", "ation", "ition")
# Bodies of forces and those who speak for them, as a page about forces names them.
BODIES = "army|armies|navy|navies|naval|military|coast guard|warship|air force|joint chiefs|defen[cs]e (?:minist(?:er|ry)|secretary|official)"
LOOKED_AT = 200  # of such words; more of them tell nothing new


@cache
def classes() -> dict[str, frozenset[str]]:
    """The nouns of each class."""
    found: dict[str, set[str]] = {}
    for kind, nouns in rows("things.tsv"):
        found.setdefault(kind, set()).update(nouns.split("|"))
    return {kind: frozenset(nouns) for kind, nouns in found.items()}


def is_of(kind: str, token: "Token", *, martial: bool = False) -> bool:
    """Does the word, as head of its mention, name a thing of this class? For a place a name does too, for a bloc a known one.

    `martial`: the page is about forces, so that "boats" and "officers" may be meant for such without a word that says so.
    """
    if kind in FORCES and _is_no_force(token):
        return False
    lemmas = _lemmas(token)
    if kind == "place" and token.pos_ == "NOUN" and lemmas & NO_PLACES:
        return False
    if lemmas & classes().get(kind, frozenset()):
        return True
    if kind == "goods" and token.text[0].isdigit() and is_money(token):
        return True  # "paid the council | $65,000"
    if kind == "moving":
        return not lemmas & classes()["flying"] and is_of("force", token, martial=martial)
    if kind in ("place", "spot"):
        return bool(lemmas & classes()["site"]) or _is_place(token) or (kind == "spot" and _is_spot(token, lemmas))
    if kind == "watched":
        return is_of("spot", token) or _is_spot(token, lemmas, counted=True)
    if kind == "summed":
        return is_summed(token)
    if kind == "handed":
        return is_of("goods", token) or _is_spot(token, lemmas, counted=True)
    if kind in PARTIES:
        return _is_party(kind, token, lemmas)
    if kind == "bloc":
        found = known(token.text)
        return found is not None and found.type == "bloc"
    if lemmas & classes().get("maybe-" + kind, frozenset()):
        if any(c.lower_ == "fishing" for c in token.children):
            return False
        return martial or is_military(token) or _are_counted_guards(token)
    if kind in ARMS and names_weapon(token):
        return True
    if kind in ("force", "weapon"):
        counts = token.pos_ == "NUM" and not is_money(token)
        return is_designation(token) or (counts and token.dep_ in ("dobj", "nsubjpass"))
    return False


FORCES = frozenset("force weapon hardware stands troops moving ship unit".split())
NO_PLACES = frozenset("market tow web internet".split())  # where nothing is stationed
OF_CARE = frozenset(
    "assessment care treatment maternity business research intensive training admission special-care".split()
)


def _is_no_force(token: "Token") -> bool:
    """Is it a word for forces that here means something else: a think tank, a hospital's unit, what one's mission is, one man?"""
    word = token.lemma_.lower()
    if word == "tank":
        return any(c.lower_ == "think" for c in token.children)
    if word == "company" and token.tag_ == "NNS":  # "Norvanian companies", and no infantry ones
        before = [c for c in token.children if c.i < token.i]
        return any(state_of(c.text) for c in before) and not any(c.lower_ in OF_ARMIES for c in before)
    if word in ("unit", "team", "department"):
        return any(c.lower_ in OF_CARE for c in token.children)
    if word == "mission":
        return bool(token.head.lemma_ == "be" and any(c.dep_ in ("xcomp", "ccomp") for c in token.head.children))
    return bool((word == "man" and token.tag_ == "NN") or token.text == "GPs")


def _lemmas(token: "Token") -> frozenset[str]:
    """The ways to look the word up: its lemma and form, without the plural of a name; of a named ship what it is."""
    found = {token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s")}
    before = token.doc[token.i - 1].dep_ if token.i else ""
    if before == "compound" or (before == "amod" and token.pos_ == "NOUN"):
        ahead = token.doc[token.i - 1].lower_
        found |= {f"{ahead} {token.lower_}", f"{ahead} {token.lemma_.lower()}"}  # "strike group", "naval bases"
    if token.pos_ == "PROPN":  # "the frigate Argo", "HMS Argo"
        found |= {
            t.lower_
            for t in token.doc[max(token.i - 2, 0) : token.i]
            if t.head.i == token.i and t.dep_ in ("compound", "amod")
        }
    return frozenset(found)


def names_group(token: "Token") -> bool:
    """Is it the last word of the name of an armed group of no state: "Hezbollah", "Islamic State"?"""
    names = [token.doc[max(0, token.i - before) : token.i + 1].text for before in range(LONGEST_GROUP)]
    return token.pos_ in ("NOUN", "PROPN") and any(name in _groups() for name in names)


LONGEST_GROUP = 3  # words of its name that are looked at


@cache
def _groups() -> frozenset[str]:
    """The names of armed groups of no state."""
    return frozenset(name for kind, _, names in rows("bodies.tsv") if kind == "group" for name in names.split("|"))


def _is_place(token: "Token") -> bool:
    named = token.pos_ == "PROPN" and not any(c.isdigit() for c in token.text) and not names_group(token)
    return bool(named or token.lower_.endswith(("base", "field")))


def _is_party(kind: str, token: "Token", lemmas: frozenset[str]) -> bool:
    """A state or bloc; for public life also its bodies and who is meant by "it"; a party any name, a taker any such or people."""
    if _is_state(token) or state_of(token.text) is not None:
        return True
    if kind == "state":
        return False
    named = token.pos_ == "PROPN" and kind != "public"
    somebody = kind == "party" and any(lemmas & classes()[one] for one in ("participant", "donor", "taker", "somebody"))
    meant = token.pos_ == "PRON" and token.lower_ not in ("those", "these")
    return named or somebody or meant or bool(lemmas & classes()["public"]) or names_group(token)


def _is_spot(token: "Token", lemmas: frozenset[str], *, counted: bool = False) -> bool:
    """Is it a thing that can be stood at, or a counted one that can be handed over: no state of affairs, measure or force?"""
    if token.pos_ not in (("NOUN", "PROPN") if counted else ("NOUN",)) or lemmas & (
        classes()["nowhere"] | classes()["troops"]
    ):
        return False
    return not token.lower_.endswith(ABSTRACT) and counted == any(c.dep_ == "nummod" for c in token.children)


@cache
def _martial() -> re.Pattern[str]:
    words = sorted(classes()["force"] - {"monitor", "observer", "drone", "tank", "launcher", "weapon"})
    return re.compile(rf"\b(?:{'|'.join(words)}|{BODIES})s?\b", re.IGNORECASE)


def is_martial(text: str) -> bool:
    """Is a text about forces: are enough of the words in it that name nothing else?"""
    found = {m[0].lower() for m, _ in zip(_martial().finditer(text), range(LOOKED_AT), strict=False)}
    return len(found) >= DIFFERENT


# Words for people of forces; one of them is no force.
PEOPLE = frozenset(
    """soldier marine sailor airman guardsman trooper paratrooper commando conscript reservist gendarme mercenary officer constable
    policeman guard instructor adviser advisor technician engineer""".split()
)


def _are_counted_guards(token: "Token") -> bool:
    """Is it a number of people of a force, which on any page is put somewhere as one ("sixty constables")?"""
    return token.tag_ == "NNS" and token.lemma_.lower() in PEOPLE | HELPING and any(c.like_num for c in token.children)


# Others who are put somewhere by the dozen.
HELPING = frozenset(
    "rescuer warden fighter gunman inspector medic diver trainer firefighter recruit crewman man".split()
)


def is_one_person(token: "Token") -> bool:
    """Is it the word for one man or woman of a force?"""
    return token.tag_ in ("NN", "NNP") and token.lemma_.lower() in PEOPLE


def first_of_name(token: "Token") -> int:
    """Where the name begins whose last word the token is."""
    first = token.i
    while first > 0 and token.doc[first - 1].dep_ == "compound" and token.doc[first - 1].head.i == token.i:
        first -= 1
    return int(first)


def names_weapon(token: "Token") -> bool:
    """Is it the last word of a weapon's name in the shipped table ("Minuteman III", "Tomahawks")?"""
    if token.pos_ not in ("PROPN", "NOUN") or not token.text[0].isupper():
        return False
    found = weapon(token.doc[first_of_name(token) : token.i + 1].text)
    return found is not None and found.kind in CARRIED


def is_money(number: "Token") -> bool:
    """Does the sign of a currency stand before the number?"""
    return any(c.tag_ == "$" or "$" in c.text for c in (number, *number.children))


CURRENCIES = frozenset(
    "dollar euro pound yen yuan rupee peso franc crown krone rouble ruble won lira baht rand naira zloty".split()
)


def is_summed(gift: "Token") -> bool:
    """Does a sum of money stand before the noun: "a $15 million grant", "a 30 million euro loan"?"""
    before = [c for c in gift.children if c.i < gift.i]
    numbers = [c for c in before if c.pos_ == "NUM"]
    in_words = any(c.dep_ == "compound" and c.lemma_.lower() in CURRENCIES for c in before)
    return gift.pos_ == "NOUN" and any(is_money(c) or in_words for c in numbers)


def is_designation(token: "Token") -> bool:
    """ "F-35", "Su-57", "Type 055": letters and a number in one name."""
    text = token.text
    return bool(token.pos_ == "PROPN" and any(c.isdigit() for c in text) and any(c.isalpha() for c in text))


HOLDERS = frozenset(
    "army navy force forces guard coastguard militia military fleet regiment brigade service gendarmerie".split()
)
# Words before a noun that say that a ship, a team or a company is a military one, or one of a state.
MILITARY = frozenset(
    """military naval navy army armed marine coast guard guards coastguard patrol police special border security defence defense anti-ship anti-aircraft
    anti-submarine air-defence air-defense missile artillery combat support medical rescue reconnaissance surveillance mine amphibious landing
    peacekeeping observer relief engineer engineering attack fighter transport warfare battle airborne armoured armored mechanised mechanized
    infantry tank rocket radar supply hospital field joint quick-reaction multinational international ground expeditionary allied
    coalition elite nuclear strategic troop""".split()
)


# Those of them that say so of a company too, and no firm is called by.
OF_ARMIES = MILITARY - frozenset(
    "multinational international security support transport defense defence engineering medical".split()
)


def is_military(token: "Token") -> bool:
    """Do the words before the noun say that it is military, or which state's it is, or those behind it that a force or state has it?"""
    behind = (t for c in token.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj")
    if any(_is_state(t) or t.lower_ in HOLDERS for t in behind):
        return True
    before = [t for t in token.subtree if t.i < token.i and t.dep_ in ("compound", "amod", "nmod", "poss", "conj")]
    if token.lemma_.lower() == "company":  # "multinational companies", "three Norvanian companies"
        return any(t.lower_ in OF_ARMIES for t in before)
    return any(t.lower_ in MILITARY or state_of(t.text) is not None or _is_state(t) for t in before)


def _is_state(token: "Token") -> bool:
    """Does the word, with those of its name before it ("New Zealand"), name a state or bloc?"""
    first = first_of_name(token)
    before = token.doc[token.i - 1] if token.i else token
    if before.head.i == token.i and state_of(f"{before.text} {token.text}") is not None:
        return True  # "North Korean"
    return any(
        found is not None and found.type in ("state", "bloc")
        for found in (known(token.text), known(token.doc[first : token.i + 1].text) if first < token.i else None)
    )
