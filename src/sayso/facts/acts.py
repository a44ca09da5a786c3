"""A parsed sentence goes in, the acts of one actor towards another that it tells come out, each with its PLOVER class.

A verb tells an act where its subject and the one it is directed at are actors of public life: states, their bodies and forces,
blocs, offices and people with names, companies; `act_doers` finds the former, `act_targets` the latter. A noun tells one where it brings both ends (`act_nouns`), of which one is a state, a
body of one or a force. The class of a verb's act is told by `act_class`, of a noun's by the table of acts; what only restates another frame of the
sentence (a meeting as CONSULT) is left out. An act that answers another may leave open towards whom it is ("Norway refused"): it comes out
without a target, which `exchanges` finds where its doer was an end of what was done before. The last other state that acted was its
target in two cases of three only, and an act towards the wrong state is worse than none. Turns that tell an act though one end stays open
("put its army on alert", "the convoy was ambushed") are in `act_phrases`, turns that bring both ends ("laid the fire at the door of") in `act_turns`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from sayso.facts.act_allies import stance
from sayso.facts.act_class import Classed, act_class
from sayso.facts.act_doers import doers, doers_above, is_aim
from sayso.facts.act_ends import (
    MOST,
    OWNERS,
    acting,
    folk,
    has_no_forces,
    is_armed,
    is_force,
    is_thing,
    whose,
)
from sayso.facts.act_features import chain
from sayso.facts.act_nouns import DRAWS, Named, act_of, backing, names_act
from sayso.facts.act_phrases import phrase
from sayso.facts.act_recast import PLANNED, as_told, in_words, wants_to
from sayso.facts.act_said import charge, naming
from sayso.facts.act_targets import (
    ASKED,
    DECIDED,
    HANDS,
    JOINT,
    OBJECTS,
    WAYS,
    WRITES,
    called_for,
    others,
    states_within,
    targets,
)
from sayso.facts.act_turns import told_by_turn
from sayso.facts.act_words import MUST, composed, is_expected, is_talk, known, lemma, own_class
from sayso.facts.actors import actors, is_body, is_named_state, is_plural, named
from sayso.facts.arguments import Slots, all_of, slots
from sayso.facts.status import has_not
from sayso.facts.things import is_of
from sayso.language.syntax import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.6  # of a class; chosen on the corpus's train pages between .5 and .65
CERTAIN = 0.8  # of giving way, which "let", "give" and "break" seldom tell
NEARLY = 0.5  # of a talk, where the table agrees: with less it is often something else that is told in a talk
AGREED = 0.35  # of a class that the table of acts has as well, and that is STERN
STERN = frozenset(("ACCUSE", "COERCE", "ASSAULT", "SANCTION", "REQUEST", "REJECT", "AID"))
FRIENDLY = frozenset(("CONSULT", "COOPERATE", "SUPPORT"))  # ... or that is the same there
OF_PRONOUNS = frozenset(
    ("ACCUSE", "COERCE", "ASSAULT", "SANCTION", "PROTEST", "AID")
)  # classes of what is done to "it"
# Verbs of saying, whose listener is nobody that is acted on, and of what frames of other types tell.
TELLS = frozenset(
    """say tell add note sign deny confirm report announce explain write state claim argue inform advise buy assure speak expect look
    visit travel resign hear approve leave recommend""".split()
)
THAT = frozenset(("the", "this", "that", "these", "those"))
OWN = frozenset(("its", "their", "his", "her"))
AIMS = (
    "dative",
    "against",
    "on",
    "upon",
    "with",
    "towards",
    "toward",
    "of",
    "at",
)  # slots that would hold a target of its own
ANSWERS = frozenset(
    ("REJECT", "PROTEST", "AGREE", "ACCUSE", "REQUEST", "THREATEN", "YIELD")
)  # classes of what answers another's act
REQUESTS = frozenset("request appeal demand application bid plea petition motion".split())  # that are denied
GRANTS = frozenset("accept grant approve meet honour honor".split())
REPLIES = frozenset(("REJECT", "AGREE", "YIELD"))  # ... and of what answers what was asked
UNTOLD = frozenset(
    "say tell comment confirm answer discuss disclose speak give name elaborate".split()
)  # "declined to comment"
CLAUSES = ("xcomp", "ccomp")
# Verbs that are told of a wish, an opinion or a trial as often as of an act.
LOOSE = frozenset("want insist audit mine use put rule suggest wish examine open consider take".split())
CONTESTS = frozenset("beat fight defeat capture challenge crush battle".split())  # of people that tell no violence
OF_WHAT = frozenset("accuse suspect warn remind convict strip rob deprive acquit".split())
WISHES = frozenset("want wish like love hate dream".split())  # "wants to join" is no act yet
CONSEQUENCES = frozenset(
    "force prompt cause compel lead leave".split()
)  # "..., forcing Kerr to close": what was told does
VISITS = frozenset(("visit", "travel"))
TOURISTS = frozenset("tourist traveller traveler visitor student shopper pupil fan family people worker".split())
TOURS = VISITS | {"tour"}
TOGETHER = frozenset(("together", "closely", "jointly"))
CLASH = "clash"  # what two forces do to each other
CALLED_ON = frozenset(("on", "upon", "for"))
HIGHEST = 6  # verbs climbed to a subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act with the words of its parts; `code` is one of the 15 classes; without target it answers one told before."""

    trigger: "Token"
    source: tuple["Token", ...]
    target: tuple["Token", ...]
    code: str
    how: str
    is_asked: bool = False  # it answers what was asked, offered or charged just before: "rejected the charge"
    is_open: bool = False  # told though one end of it stays open
    answered: str | None = (
        None  # the class of what an act without target answers, where it names that: "rejected the complaint"
    )

    @property
    def told_by(self) -> "Token":
        """The word that tells whether it is so: of "threatened to detain" the first, since to threaten is the act."""
        word = self.trigger
        if is_aim(word):
            return word.head.head
        if self.code in PLANNED and own_class(word) == self.code:
            return word  # "pledged to deport Kerr" is a deed to come
        while word.dep_ == "xcomp" and word.head.pos_ == "VERB" and known(word.head).turn and not wants_to(word):
            word = word.head
        return word.head if word.dep_ == "advcl" and lemma(word.head) in WRITES else word


def takes_of(target: "Token") -> bool:
    """Does an "of" behind the target tell what it is accused or warned of ("accused the bloc of meddling")?"""
    return target.head.lemma_.lower() in OF_WHAT


def acts(sentence: Parsed, *, answers: bool = False) -> Iterator[Act]:
    """The acts that the verbs and nouns of a sentence tell, in their order; with those that answer an act, if there was one (`answers`) or it tells one."""
    found: list[Act] = []
    for token in sentence.doc:
        act = _told_by(token, answers=answers or bool(found)) or _charged(token)
        if act is not None:
            found.append(act)
    yield from (act for act in found if not any(_says_again(act, other) for other in found))


def _told_by(token: "Token", *, answers: bool) -> Act | None:
    if token.pos_ == "NOUN":
        return _named_act(token) or _standing(token)
    if (backed := backing(token)) is not None:
        return _backed(token, backed)
    if token.pos_ != "VERB" or (
        token.lemma_.lower() in TELLS and not (is_talk(token) or _denies_what_is_asked(token) or _visits(token))
    ):
        return _by_turn(token)
    told = known(token)
    found = _act(token, answers=answers) if told.act or told.turn or lemma(token) == CLASH else None
    if found is None or not found.target:
        found = _by_turn(token) or found
    told_alone = _open(token)
    is_better = told_alone is not None and (
        found is None or not found.target or told_alone.code in ("MOBILIZE", "REJECT")
    )
    return told_alone if is_better else found


def _charged(verb: "Token") -> Act | None:
    """The accusation, or the praise, that lies in what is said of another."""
    told = charge(verb) or naming(verb)
    if told is None:
        return None
    how = f"“{verb.text}” says it of another, and “{told.word.text}” makes it {told.code}"
    return Act(trigger=verb, source=_meant(told.source), target=told.target, code=told.code, how=how)


def _standing(noun: "Token") -> Act | None:
    """What it tells that somebody is another's ally, or his critic."""
    told = stance(noun)
    if told is None:
        return None
    how = f"“{noun.text}” says on whose side its subject is"
    return Act(trigger=noun, source=_meant(told.source), target=told.target, code=told.code, how=how)


def _denies_what_is_asked(verb: "Token") -> bool:
    """Does it turn down what somebody asked for ("denied a request by Kerr", "denied her a visa"), and not what somebody said?"""
    return lemma(verb) == "deny" and any(
        (c.dep_ in ("dobj", "nsubjpass") and lemma(c) in REQUESTS) or (c.dep_ == "dative" and c.pos_ != "ADP")
        for c in verb.children
    )


def _visits(verb: "Token") -> bool:
    """Is it a visit to a state, by its name: "visited Kerr in May", "travels to Kerr"?"""
    if lemma(verb) not in VISITS or has_not(verb):
        return False
    goes_to = [t for c in verb.children if c.dep_ == "prep" and c.lower_ == "to" for t in c.children]
    to = goes_to if lemma(verb) == "travel" else [c for c in verb.children if c.dep_ == "dobj"]
    if not any(is_named_state(t) or is_force(t) or _is_host(t) for t in to):
        return False
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "conj")] or slots(verb).get("subj", [])
    if any(lemma(c) in TOURISTS for c in subjects):
        return False
    visitors = [t for c in subjects for t in (c, *c.children)]
    return any(t.pos_ == "PROPN" or is_of_public_life(t) for t in visitors)


def _is_host(token: "Token") -> bool:
    """Is it a parliament or the like, or somebody whose office stands before his name: "visited President Venn"?"""
    is_office = any(is_of("actor", c) for c in token.children if c.dep_ in ("compound", "nmod"))
    return is_of("public", token) or (token.pos_ == "PROPN" and is_office)


def is_of_public_life(token: "Token") -> bool:
    """Does a word tell an office, a state or its body?"""
    return is_of("actor", token) or is_named_state(token) or is_body(token)


def _by_turn(verb: "Token") -> Act | None:
    """The act that a turn of phrase tells with both its ends."""
    told = told_by_turn(verb)
    if told is None or _is_no_deed(verb) or (told.code == "REQUEST" and _is_bidden(verb)):
        return None
    how = f"the table of turns has “{told.pattern}” as {told.code}"
    return Act(trigger=verb, source=_meant(told.source), target=told.target, code=told.code, how=how)


def _open(verb: "Token") -> Act | None:
    """The act that a turn tells with one end open."""
    told = phrase(verb)
    if told is None or _is_bidden(verb):
        return None
    how = f"“{verb.text}” tells it by itself"
    return Act(trigger=verb, source=told.source, target=told.target, code=told.code, how=how, is_open=True)


def _says_again(act: Act, other: Act) -> bool:
    """Does it only tell once more what a verb over it tells: a noun with the same target ("pledged its state's support for Kerr"), or what is asked of one?"""
    is_bidden = other.code == "REQUEST" and lemma(other.trigger) == "order"
    is_same = act.code == other.code or is_bidden
    if is_same and act.trigger.dep_ in CLAUSES and act.trigger.head.i == other.trigger.i:
        return {t.i for t in act.source} <= {t.i for t in other.target}  # "urged Kerr not to ask Norvane": one request
    if act.code == other.code and act.trigger.dep_ == "dobj" and act.trigger.head.i == other.trigger.i:
        return True  # "launched | attacks on Kerr"
    is_noun = act.trigger.pos_ == "NOUN" and other.trigger.pos_ in ("VERB", "AUX")
    below = is_noun and other.trigger.is_ancestor(act.trigger)
    return below and bool({t.i for t in act.target} & {t.i for t in other.target})


def _named_act(noun: "Token") -> Act | None:
    """The act that a noun names with both its ends, one of them a state, its body or a force."""
    named_by = act_of(noun)
    if named_by is None:
        return None
    source = tuple(t for t in acting(named_by.doers) if t.pos_ != "PRON")
    if named_by.is_between:
        source = tuple(t for t in source if t in named_by.doers)
    if not source and named_by.code == "ASSAULT":
        source = tuple(t for head in named_by.doers for t in all_of(head) if is_force(t))[:MOST]
    if not source and any(t.lower_ in OWN for t in named_by.doers):
        owners = slots(noun).get("^subj", []) or _subject_above(noun)
        source = acting([meant for t in owners for meant in (actors([t]) if t.pos_ == "PRON" else [t])])
        source = tuple(
            t for t in source if t.pos_ != "PRON" or (named_by.code == "CONSULT" and t.lower_ in ("he", "she"))
        )
    towards = _directed_at(named_by.towards)
    if not towards and named_by.code in ("ASSAULT", "THREATEN", "COERCE"):
        deeper = (t for head in named_by.towards for t in states_within(head))  # "a threat to the peace of Kerr"
        towards = [t for t in deeper if not any(doer.is_ancestor(t) for doer in named_by.doers)]
    if not towards and named_by.code == "ASSAULT":
        towards = [t for head in named_by.towards for t in all_of(head) if is_thing(t)]
    meant = [one for t in towards for one in (actors([t]) if t.pos_ == "PRON" else [t])]
    target = tuple(t for t in others(meant, source, noun) if t.pos_ != "PRON")
    ends = (*source, *target)
    is_public = any(is_of("public", t) or is_force(t) or is_armed(t) for t in ends)
    if not source or not target or not (is_public or (named_by.is_owned and named_by.code == "ASSAULT")):
        return None
    return Act(
        trigger=noun, source=tuple(named(t) for t in source), target=tuple(named(t) for t in target), code=named_by.code,
        how=f"the table of acts has the noun “{lemma(noun)}” as {named_by.code}",
    )  # fmt: skip


def _subject_above(noun: "Token") -> list["Token"]:
    """The subject of the clause in which a noun stands: of "Ruiz misled them about his talks with Kerr" Ruiz."""
    for over in islice(noun.ancestors, HIGHEST):
        if found := [c for c in over.children if c.dep_ in ("nsubj", "nsubjpass")]:
            return found
    return []


def _backed(word: "Token", told: Named) -> Act | None:
    """The support that a word before a force or a group tells ("Norvane-backed rebels")."""
    target = tuple(acting(told.towards) or (t for t in told.towards if is_force(t)))
    how = f"“{word.text}” says who backs whom it describes"
    return Act(trigger=word, source=tuple(told.doers), target=target, code=told.code, how=how) if target else None


def _directed_at(heads: Sequence["Token"]) -> Sequence["Token"]:
    """Whom an act is directed at: actors, else forces ("an attack on Danish ships"), else the state whose it is."""
    every = [t for head in heads for t in all_of(head)]
    forces = [t for t in every if is_force(t)]
    owners = [c for t in every for c in t.children if c.dep_ in OWNERS and is_named_state(c)]
    return (
        acting(heads)
        or forces
        or folk(heads)
        or owners
        or whose([t for t in every if lemma(t) in DECIDED | WAYS], "poss", "by")
    )


def _act(verb: "Token", *, answers: bool) -> Act | None:
    filled = _of_stance(verb, slots(verb))
    source = doers(verb, filled) or doers_above(verb)
    if (joint := _jointly(verb, source, filled)) is not None:
        return joint
    if not source or _is_no_deed(verb) or is_expected(verb) or _is_given_one(verb, filled):
        return None
    meant = _meant(source)
    found_targets = targets(verb, filled, source) or _named_targets(verb, filled)
    target = others(_meant_object(verb, found_targets, source), meant, verb)
    if not target or (target[0].lower_ == "it" and target[0].dep_ == "dobj" and lemma(verb) not in HANDS):
        found = _answer(verb, filled, meant)
        return found if found is not None and (answers or found.is_asked) else None
    classed = act_class(verb.sent, source[:1], target[:1], verb)
    if classed is None:
        return None
    classed = as_told(verb, classed, source, target)
    if _visits(verb):
        how = f"“{verb.text}” is a visit to a state, also where it is only planned"
        classed = replace(classed, code="CONSULT", score=1.0, how=how)
    if not _is_told(verb, classed, source, target):
        return None
    if classed.code == "REQUEST" and _is_bidden(verb):
        return None
    are_people = all(has_no_forces(t) for t in (*meant, *target))
    if are_people and classed.code == "ASSAULT" and lemma(verb) in CONTESTS:
        return None
    code, how = in_words(verb, filled, classed, are_people=are_people)
    return Act(trigger=verb, source=meant, target=tuple(named(t) for t in target), code=code, how=how)


def _jointly(verb: "Token", source: Sequence["Token"], filled: Slots) -> Act | None:
    """What several do together: "Norvane and Kerr will work together"."""
    is_told = lemma(verb) in JOINT and any(c.lower_ in TOGETHER for c in verb.children)
    is_clash = lemma(verb) == CLASH and "over" not in filled
    if is_clash and len(source) == 1:  # "the army and the rebels": a force and an actor
        source = tuple(t for head in filled.get("subj", []) for t in all_of(head) if is_force(t) or t in source)
    is_clash = is_clash and not all(has_no_forces(t) for t in source)
    if not (is_told or is_clash) or len(source) < 2 or "with" in filled or _is_bidden(verb):
        return None
    how = f"“{verb.text}” is what they do together"
    code = "ASSAULT" if is_clash else "COOPERATE"
    return Act(trigger=verb, source=_meant(source[:1]), target=tuple(map(named, source[1:])), code=code, how=how)


def _of_stance(verb: "Token", filled: Slots) -> Slots:
    """The slots of "is opposed to", whose subject does it."""
    if lemma(verb) != "oppose" or "to" not in filled or "agent" in filled or verb.tag_ != "VBN":
        return filled
    subjects = filled.get("obj", []) if verb.dep_ != "acomp" else [c for c in verb.head.children if c.dep_ == "nsubj"]
    return {**filled, "subj": subjects, "obj": []} if subjects else filled


def _named_targets(verb: "Token", filled: Slots) -> tuple["Token", ...]:
    """Towards whom the act is that its object names: "opened an investigation into the minister", "joined the call for Kerr to leave"."""
    told_by = known(verb)
    own = told_by.act.told if told_by.act else "REQUEST" if told_by.turn and told_by.turn.told == "demand" else None
    named_by = [told for t in filled.get("obj", []) if (told := act_of(t)) is not None and told.code == own]
    return tuple(t for told in named_by for t in _directed_at(told.towards))[:MOST]


def _is_given_one(verb: "Token", filled: Slots) -> bool:
    """Is its subject the one to whom the act is done that its object names: "won backing from Kerr"?"""
    from_whom = filled.get("from") or any(slots(t).get("from") for t in filled.get("obj", []))
    return lemma(verb) in DRAWS and bool(from_whom) and any(names_act(t) for t in filled.get("obj", []))


def _answer(verb: "Token", filled: Slots, source: tuple["Token", ...]) -> Act | None:
    """An act whose words leave open towards whom it is: "Norvane refused", "it rejected the request"."""
    things, clauses = filled.get("obj", []), filled.get("clause", [])
    is_of_other = any(t.pos_ != "PRON" and lemma(t) not in ASKED for t in things) or any(filled.get(s) for s in AIMS)
    if is_of_other or _is_bidden(verb) or not _is_finite(verb) or any(lemma(c) in UNTOLD for c in clauses):
        return None
    classed = act_class(verb.sent, source[:1], (), verb)
    if classed is None or classed.code not in ANSWERS or classed.score < SURE:
        return None
    if classed.code == "THREATEN" and not any(c.tag_ == "TO" for t in clauses for c in t.children):
        return None  # "warned that it would not last"
    named_acts = (known(t).act for t in things if t.pos_ == "NOUN" and any(c.dep_ == "det" for c in t.children))
    answered = next((hit.told for hit in named_acts if hit), None)
    is_asked = classed.code in REPLIES and any(
        lemma(t) in ASKED and any(c.lower_ in THAT for c in t.children if c.dep_ == "det") for t in things
    )
    return Act(
        trigger=verb, source=source, target=(), code=classed.code, how=classed.how, answered=answered, is_asked=is_asked
    )


def _is_bidden(verb: "Token") -> bool:
    """Is it asked of its subject, and not done by it ("Kerr must end its attacks")?"""
    return any(c.dep_ == "aux" and c.lower_ in MUST for c in verb.children)


def _is_finite(verb: "Token") -> bool:
    """Does the verb tell by itself what was done, in no clause that only describes somebody?"""
    has_time = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ == "aux" and c.lower_ != "to" for c in verb.children)
    return has_time and verb.dep_ not in ("relcl", "acl", "pcomp")


def _meant(source: Sequence["Token"]) -> tuple["Token", ...]:
    """The doers by their names, a pronoun by the one above that it stands for ("Kerr said that it had accused")."""
    return tuple(one for t in source for one in ((t.pos_ == "PRON" and actors([t])) or [named(t)]))[:MOST]


def _meant_object(verb: "Token", target: Sequence["Token"], source: Sequence["Token"]) -> Sequence["Token"]:
    """The target, a pronoun by the actor that it stands for: the last one named before in the sentence that it agrees with and that does not act."""
    if not target or target[0].lower_ not in OBJECTS:
        return target
    pronoun = target[0]
    doers = {t.i for t in source}
    before = [
        t
        for t in verb.doc[: verb.i]
        if (t.dep_ in ("dobj", "dative") or (t.dep_ == "pobj" and _is_met(t)))
        and t.pos_ in ("NOUN", "PROPN")
        and t.head.lemma_.lower() not in TELLS
        and not any(s.i in doers for s in all_of(t))
    ]
    for one in reversed(before):
        meant = acting([one])
        if meant and _agree(pronoun, meant):
            return meant
    return target


def _is_met(token: "Token") -> bool:
    """Is it whom somebody met, or wrote to, behind a preposition?"""
    with_whom = token.head.lower_ in ("with", "against")
    return with_whom or (token.head.lower_ == "to" and lemma(token.head.head) in (*WRITES, "send", "letter"))


def _agree(pronoun: "Token", meant: Sequence["Token"]) -> bool:
    is_several = len(meant) > 1 or any(is_plural(t) for t in meant)
    if is_several or pronoun.lower_ == "them":
        return is_several and pronoun.lower_ == "them"
    if pronoun.lower_ == "it":
        return is_named_state(meant[0]) or is_of("public", meant[0])
    return (
        not is_named_state(meant[0]) and not is_body(meant[0]) and (meant[0].pos_ == "PROPN" or has_no_forces(meant[0]))
    )


def _is_no_deed(verb: "Token") -> bool:
    """Is the verb's act only wished for, done to oneself, or the outcome of another and not done by that one's subject?"""
    over = verb
    while over.dep_ in ("xcomp", "conj") and over.head.pos_ == "VERB" and over.head.i < over.i:
        if over.dep_ == "xcomp" and over.head.lemma_.lower() in WISHES:
            return not wants_to(verb)
        over = over.head
    if any(c.dep_ in ("dobj", "dative") and c.lower_.endswith(("self", "selves")) for c in verb.children):
        return True
    if any(c.dep_ == "xcomp" for c in verb.children) and verb.lemma_.lower() in WISHES:
        return True
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i
    return beside and verb.lemma_.lower() in CONSEQUENCES


def _is_told(verb: "Token", classed: Classed, source: Sequence["Token"], target: Sequence["Token"]) -> bool:
    """Is it sure enough that an act of this class is done to this target?"""
    if target[0].pos_ == "PRON" and target[0].lower_ != "both" and classed.code not in OF_PRONOUNS:
        return False
    if verb.lemma_ == "call" and _is_naming(verb, classed.code, target):
        return False
    if verb.lemma_ == "have" and known(verb).act is None:
        return False  # "denied having seen it"
    turn = known(verb).turn
    is_yes = turn is not None and turn.told == "yes" and verb.lemma_ not in LOOSE
    if classed.code == "AGREE" and not (is_yes or _grants_what_is_asked(verb)):
        return False
    if classed.score >= (CERTAIN if classed.code == "YIELD" else SURE):
        return True
    by_table, _ = composed(chain(source[:1], target[:1], verb), target[:1])
    is_stern = classed.code in STERN or (classed.code == "THREATEN" and not has_not(verb))  # "vowed not to attack"
    is_same = classed.code == by_table and by_table in FRIENDLY  # "is working with Kerr"
    bar = NEARLY if classed.code == "CONSULT" else AGREED
    return (is_same or (is_stern and by_table in (*STERN, "THREATEN"))) and classed.score >= bar


def _grants_what_is_asked(verb: "Token") -> bool:
    """Is what somebody asked for granted: "accepted a request from Kerr"?"""
    return lemma(verb) in GRANTS and any(
        c.dep_ in ("dobj", "nsubjpass") and lemma(c) in REQUESTS for c in verb.children
    )


def _is_naming(verb: "Token", code: str, target: Sequence["Token"]) -> bool:
    """Is it the "call" of "called it a success", which tells no act but an accusation, or of "a council called the Lagoon Union"?"""
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and any(c.dep_ == "oprd" for c in verb.children):
        return True
    if target[0].lower_ in ("it", "them"):
        return True
    asks = any(c.dep_ in ("prep", "prt", "dative") and c.lower_ in CALLED_ON for c in verb.children) or called_for(verb)
    return not asks and (code == "REQUEST" or (code != "ACCUSE" and any(c.dep_ == "oprd" for c in verb.children)))
