"""A word of a parsed sentence goes in; whether it may be an end of an act comes out: an actor of public life, a force, people, a thing that is hit."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.facts.act_words import TIMES, lemma
from sayso.facts.actors import is_actor, is_body, is_named_state, named
from sayso.facts.arguments import all_of, of_which, slots
from sayso.facts.things import ABSTRACT, classes, is_of, names_group

if TYPE_CHECKING:
    from spacy.tokens import Token

OWNERS = ("poss", "amod", "compound", "nmod")
OFFICES = frozenset("minister president premier chancellor".split())
# Heads of names of what is no actor, and of phrases that look like bodies.
NO_ACTORS = frozenset("act bill law war amendment ruling deal brexit".split())
NO_BODIES = frozenset(("press conference", "news conference", "public office", "video conference"))
AGENTS = ("er", "or", "ist", "ian", "man", "ant")  # how words for people end
ENVOYS = frozenset("ambassador envoy consul attaché attache chargé diplomat embassy consulate mission legation".split())
PARTIES = frozenset(
    ("Labour", "Conservatives", "Tories", "Democrats", "Republicans", "Greens", "Liberals", "Socialists")
)
GUARDS = frozenset(
    "security intelligence secret special emergency rescue armed military border prison social police postal".split()
)
ON_AIR = frozenset("radio tv television broadcasting news".split())
CROWDS = frozenset("dozens scores hundreds thousands".split())
FELLOWS = frozenset("partner counterpart colleague ally".split())
ELECTIONS = frozenset("election electoral re-election presidential senate primary former own".split())
OF_BODIES = frozenset(
    "investigative regulatory governing regional international official statutory supervisory".split()
)
MOST = 4  # sources, and targets, of one act


def acting(heads: Sequence["Token"]) -> tuple["Token", ...]:
    """Those of the words, and of the words coordinated with them, that stand for actors."""
    every = (one for head in heads for whole in all_of(head) for one in of_which(whole))
    return tuple(one for one in every if is_acting(one))[:MOST]


def whose(things: Iterable["Token"], *through: str) -> tuple["Token", ...]:
    """The actors whose things they are, of those in the slots that are asked: of "Kerr's stance" and "the claims of Kerr" Kerr."""
    return acting([t for thing in things for slot in through for t in slots(thing).get(slot, [])])


def is_acting(token: "Token") -> bool:
    """Does the word stand for an actor, and not for a day, a law or an occasion?"""
    before = token.doc[token.i - 1].lower_ if token.i else ""
    if token.pos_ == "NOUN" and token.lemma_.lower() in ("program", "programme", "facility"):
        return False  # of somebody, and nobody
    if token.lower_ == "services" and not any(c.lower_ in GUARDS for c in token.children):
        return False  # that a government delivers
    no_actor = token.lower_ in TIMES or token.lemma_.lower() in NO_ACTORS or f"{before} {token.lower_}" in NO_BODIES
    return (is_actor(token) or takes_part(token)) and not no_actor


def takes_part(token: "Token") -> bool:
    """Is it a word for people or a body that acts are done by and to, or one that a name stands behind ("the distributor Kerr Gas")?"""
    if token.pos_ != "NOUN":
        return bool(token.lower_ == "both")
    if token.text in PARTIES:
        return True
    if lemma(token) in ("station", "channel", "network") and any(c.lower_ in ON_AIR for c in token.children):
        return True
    if lemma(token) == "campaign":
        return _is_of_candidate(token)
    if lemma(token) == "body" and (is_of_state(token) or any(lemma(c) in OF_BODIES for c in token.children)):
        return True  # "investigative bodies"
    if token.tag_ == "NNS" and lemma(token).endswith(AGENTS) and is_of_state(token):
        return True  # "Danish hackers"
    if token.lower_ == "people" and token.dep_ == "pobj" and token.head.head.lower_ in CROWDS:
        return True  # "hundreds of people"
    if lemma(token) in FELLOWS and is_of_state(token):
        return True  # "its Danish partners"
    return bool(
        token.lemma_.lower() in classes()["participant"] or token.lower_ == "powers" or named(token).i != token.i
    )


def _is_of_candidate(campaign: "Token") -> bool:
    """Is it the campaign of one who runs for an office: "the Lund campaign", "his presidential campaign", and not "his military campaign"?"""
    owners = [c for c in campaign.children if c.dep_ in OWNERS and (c.pos_ == "PROPN" or c.dep_ == "poss")]
    others = [c for c in campaign.children if c.dep_ in ("amod", "compound") and c not in owners]
    return bool(owners) and not any(is_named_state(c) for c in owners) and all(lemma(c) in ELECTIONS for c in others)


def is_of_state(token: "Token") -> bool:
    """Is it somebody of a state, or a body of one: "Norvane's representative", "the Norvanian ministry"?"""
    return any(is_named_state(c) for c in token.children if c.dep_ in OWNERS)


def is_force(token: "Token") -> bool:
    """Is it a force, a ship, a state or one of its bodies?"""
    kinds = ("force", "ship", "public")
    if lemma(token) == "launch":
        return False  # that of a missile more often than a boat
    return token.pos_ in ("NOUN", "PROPN") and any(is_of(kind, token, martial=True) for kind in kinds)


ARMED = frozenset(
    "militant rebel insurgent gunman jihadist terrorist separatist guerrilla fighter attacker extremist militia".split()
)


def is_armed(token: "Token") -> bool:
    """Is it somebody who fights and is no state's force: a word for one, or the name of an armed group?"""
    return token.pos_ in ("NOUN", "PROPN") and (lemma(token) in ARMED or names_group(token))


def strikes(modifier: "Token") -> bool:
    """Is it a word before an attack for whose it is: "rebel attack", "coalition airstrikes"?"""
    words = ("coalition", "government", "regime", "army", "police", "insurgency")
    return is_armed(modifier) or lemma(modifier) in ARMED or lemma(modifier) in words


# Words for people without an office.
FOLK = frozenset(
    """man woman people person boy girl child youth teenager student pupil parent mother father wife husband widow brother sister son daughter
    cousin nephew niece couple family relative resident villager townspeople tenant neighbour neighbor inhabitant local pensioner patient victim survivor suspect
    witness driver passenger pedestrian bystander guard bodyguard photographer cameraman blogger author writer artist actor actress singer
    musician filmmaker publisher editor employee worker staff miner farmer fisherman trucker pilot sailor clerk labourer laborer volunteer
    athlete player gymnast swimmer runner cyclist coach fan spectator tourist traveller traveler customer consumer user shopper believer
    worshipper pilgrim migrant immigrant refugee asylum-seeker seeker deportee evacuee foreigner inmate prisoner detainee convict captive
    defendant plaintiff petitioner accuser whistleblower whistle-blower informant agent smuggler trafficker dealer thief robber burglar hacker fraudster impostor rioter looter
    marcher picket striker lover friend ex-wife ex-husband nanny cleaner servant maid businessman businesswoman entrepreneur
    landlord landowner shopkeeper taxpayer voter""".split()
)


AGENCIES = frozenset("nerve chemical bleaching reducing".split())  # agents that are nobody


def is_folk(token: "Token") -> bool:
    """Is it a word for people who hold no office: "two men", "the photographer"?"""
    return token.pos_ == "NOUN" and lemma(token) in FOLK and not any(c.lower_ in AGENCIES for c in token.children)


def folk(heads: Iterable["Token"]) -> tuple["Token", ...]:
    """Those of the words, and of the words coordinated with them or whose number they give, that are people without an office."""
    return tuple(t for head in heads for whole in all_of(head) for t in of_which(whole) if is_folk(t))[:MOST]


def is_person(token: "Token") -> bool:
    """Is it a name that is no state's or force's?"""
    return token.pos_ == "PROPN" and not is_of("public", token) and not is_force(token)


def has_no_forces(token: "Token") -> bool:
    """Is it a person or several, who run against each other rather than fight?"""
    is_office = is_of("actor", token) and (lemma(token) in OFFICES or not is_of("public", token))
    return is_person(token) or token.pos_ == "PRON" or (token.pos_ == "NOUN" and is_office and not is_body(token))


def is_hit(token: "Token") -> bool:
    """Is it what an attack is directed at: people, a place, a force?"""
    return (
        is_of("place", token)
        or is_of("ground", token)
        or is_of("taker", token)
        or is_force(token)
        or (token.tag_ == "NNS" and lemma(token).endswith(AGENTS))
    )


def is_thing(token: "Token") -> bool:
    """Is it a thing or a number of them, and no day or state of affairs?"""
    is_state_of_things = (
        token.pos_ == "NOUN" and token.lower_.endswith(ABSTRACT) and not is_of("ground", token)
    )  # "captured the nomination", and no positions
    return token.pos_ in ("NOUN", "PROPN", "NUM") and token.lower_ not in TIMES and not is_state_of_things


def is_envoy(token: "Token") -> bool:
    """Is it a state's envoy, or his house?"""
    return lemma(token) in ENVOYS or token.lower_ == "d'affaires"
