"""A noun of a parsed sentence goes in; the class of the act that it names, whose it is and towards whom it is come out.

"Norvane's attack on Halvastra", "a threat by Norvane to Halvastra", "the occupation of Halvastra by Norvane": the nouns stand in the
table of acts, as `event` where "of" brings who does it, as `deed` where it brings the one that it is done to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.facts.act_ends import strikes
from sayso.facts.act_targets import called_for
from sayso.facts.act_words import lemma, table
from sayso.facts.actors import is_named_state
from sayso.facts.arguments import Slots, all_of, slots

if TYPE_CHECKING:
    from spacy.tokens import Token

ON = ("against", "on", "upon", "towards", "toward")
# What else brings the one it is directed at, by the class of the act.
ALSO = {
    "THREATEN": ("to",), "REQUEST": ("to",), "PROTEST": ("to", "at", "over"), "AID": ("to", "for"), "SUPPORT": ("for", "to", "with"),
    "COOPERATE": ("with",), "ACCUSE": ("into",), "YIELD": ("to",), "REJECT": ("to",), "COERCE": ("in", "around"), "CONSULT": ("to", "with"),
}  # fmt: skip
SAID = frozenset(("ACCUSE", "REQUEST"))  # classes of acts whose "that" tells who is meant
SUBJECTS = ("nsubj", "nsubjpass")
ANSWERS = frozenset("reject refuse decline grant accept dismiss ignore deny rebuff approve heed spurn".split())
CARRIERS = frozenset(
    "statement expression message letter campaign wave series policy act round declaration string spate".split()
)  # "Norvane's statement of support for Halvastra"
# Verbs that only say that their subject does what their object names ("poses a threat to Norvane").
DOES = frozenset(
    "pose cause present stage mount launch make carry conduct begin start continue resume wage commit issue express voice reiterate signal throw lend".split()
)
GIVES = frozenset("hand deliver send submit pass".split())  # verbs of who brings one his request or protest
SAYS = frozenset("say tell add announce confirm".split())
# Verbs whose subject an act answers: "the drill drew a protest from Norvane".
DRAWS = frozenset(
    "draw prompt provoke trigger elicit earn bring attract face encounter win gain receive get enjoy secure".split()
)
GENERIC = frozenset(
    ("any", "every", "no", "such", "another", "what", "which")
)  # before a noun that tells of no one act
# Nouns of what may be: "the threat of an attack".
MAYBE = frozenset(
    """threat risk fear danger possibility prospect chance likelihood probability scenario case event deterrent defence
    defense protection preparation theory hypothesis talk rumour rumor speculation idea notion concept history kind sort type form
    lack absence""".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """An act that a noun names, with who may have done it and to whom it may be."""

    code: str
    doers: Sequence["Token"]
    towards: Sequence["Token"]
    is_between: bool = False  # told of both alike
    is_owned: bool = False  # somebody claims or is charged with it


def act_of(noun: "Token") -> Named | None:
    """The act, where the noun is one of the table and has words for both ends."""
    known = _listed().get(lemma(noun)) if noun.pos_ == "NOUN" else None
    if known is None and lemma(noun) in DEATHS and lemma(noun.head.head) in CHARGES:
        known = ("ASSAULT", True)
    if known is None or not _is_told(noun):
        return None
    code, is_deed = known
    filled = slots(noun)
    by = filled.get("by", []) + [t for t in filled.get("agent", []) if t not in filled.get("by", [])]
    of = filled.get("of", [])
    if is_deed and not by:  # "the shelling of a post | by troops", where the parser hangs it on the post
        by = [t for post in of for c in post.children if c.dep_ == "prep" and c.lower_ == "by" for t in c.children]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and lemma(noun.head.head) in CARRIERS:
        filled = {**filled, "poss": [*filled.get("poss", []), *slots(noun.head.head).get("poss", [])]}
    own = filled.get("poss", [])
    is_in = noun.dep_ == "pobj" and noun.head.lower_ == "in"
    if code == "ACCUSE" and lemma(noun) in PROBES and own:
        is_deed = True  # "its investigation of Norvane"
    if code == "SUPPORT" and (own or lemma(noun.head) in DOES or is_in):
        is_deed = True  # "voiced his support of Norvane", "marched in support of Norvane"
    if is_deed and by and own:  # "Ruiz's arrest by the police", "whose arrest by the police"
        return Named(code, by, [_meant(t) for t in own])
    if code == "ASSAULT" and lemma(noun) == "strike" and any(lemma(t) in STRIKERS for t in _workers(noun, own)):
        code = "PROTEST"  # "its strike against a distributor", of a union
    doers = [
        *own,
        *(t for t in filled.get("mod", []) if _is_whole(t)),
        *(c for c in noun.children if code == "ASSAULT" and c.dep_ in ("compound", "amod", "nmod") and strikes(c)),
        *by,
        *([] if is_deed else of + filled.get("from", [])),
    ] or filled.get("^agent", [])
    if not doers and noun.dep_ == "dobj" and lemma(noun.head) in DOES:
        doers = filled.get("^subj", [])
    if not doers and code == "AID":
        doers = _granting(noun)
    given = slots(noun.head) if noun.dep_ == "dobj" and lemma(noun.head) in GIVES else {}
    doers = doers or given.get("subj", [])
    drawn = slots(noun.head) if noun.dep_ == "dobj" and lemma(noun.head) in DRAWS else {}
    doers = doers or drawn.get("from", [])
    is_owned = not doers and bool(owners := _owning(noun))
    doers = doers or (owners if is_owned else _doing_above(noun))
    behind = [c for t in (*by, *of) for c in t.children if c.dep_ == "prep"]
    is_danger = noun.lower_ == "threat" and bool(own)  # "Norvane's threat to Kerr"
    wanted = (*ON, *(() if is_danger else ALSO.get(code, ())))
    if code == "CONSULT":  # not "talks with the ambassador | to Kerr", nor "on Kerr"
        wanted = ("with",) if filled.get("with") else ALSO[code]
    if lemma(noun) == "action":
        wanted = ON  # "the actions of Kerr | in Norvane"
    if code == "ACCUSE" and noun.dep_ == "dobj":
        wanted = (*wanted, "^into")  # "launched an investigation | into Kerr"
    towards = [t for slot in wanted for t in filled.get(slot, [])]
    towards += [t for c in behind if c.lower_ in wanted for t in c.children if t.dep_ == "pobj"]
    towards = [*(of if is_deed and not drawn else ()), *towards, *(_drawing(noun.head, drawn) if doers else [])]
    if (
        not doers
        and code != "ASSAULT"
        and len(both := [t for head in filled.get("between", []) for t in all_of(head)]) > 1
    ):
        return Named(code, both[:1], both[1:], is_between=True)  # "cooperation between Norvane and Kerr"
    towards = towards or [t for slot in ("dative", "to") for t in given.get(slot, [])]
    towards = towards or (_answering(noun) if code == "REQUEST" else [])
    towards = towards or _despite(noun)
    if not towards and code in SAID:
        towards = [
            c
            for clause in (*(c for c in noun.children if c.dep_ in _clauses_of(noun)), *called_for(noun))
            for c in clause.children
            if c.dep_ in SUBJECTS
        ]
    return Named(code, doers, towards, is_owned=is_owned)


PROBES = frozenset("investigation inquiry probe prosecution interrogation".split())
DONE_AS = ("as", "in")  # "left as a protest", "in support of Norvane"


def _clauses_of(noun: "Token") -> tuple[str, ...]:
    """How a clause hangs on it that tells what is asked or charged; of "insistence that Kerr pay" the parser makes a relative one."""
    return ("acl", "ccomp", "relcl") if lemma(noun) == "insistence" else ("acl", "ccomp")


CLAIMS = frozenset("claim take accept admit assume".split())  # responsibility for what one did
CHARGES = frozenset("blame accuse suspect convict charge".split())  # somebody with what he is said to have done
CHARGED_WITH = frozenset(("for", "of", "with"))
CARRIED = frozenset("carry launch commit mount stage conduct perpetrate".split())
DEATHS = frozenset(
    ("death", "killing", "murder", "abduction", "kidnapping")
)  # deeds where somebody is charged with them
IN_WHICH = frozenset(
    "support solidarity protest opposition response defence defense".split()
)  # "sang in support of Norvane"


def _owning(noun: "Token") -> list["Token"]:
    """Who claims what a noun tells, or is charged with it: "claimed responsibility for the attack", "was blamed for the deaths", "is suspected of carrying out attacks"."""
    preposition, over = noun.head, noun.head.head
    if noun.dep_ == "dobj" and lemma(preposition) in CARRIED and preposition.dep_ == "pcomp":
        preposition, over = over, over.head
    elif noun.dep_ != "pobj":
        return []
    if over.pos_ == "VERB" and lemma(over) in CHARGES and preposition.lower_ in CHARGED_WITH:
        return slots(over).get("obj", [])
    is_claimed = over.lower_ == "responsibility" and preposition.lower_ == "for" and lemma(over.head) in CLAIMS
    return slots(over.head).get("subj", []) if is_claimed else []


def _doing_above(noun: "Token") -> list["Token"]:
    """Whose act it is where that is the subject above: "left as a protest against Norvane", "sang in support of it"."""
    preposition = noun.head
    is_as = preposition.lower_ in DONE_AS and (preposition.lower_ == "as" or lemma(noun) in IN_WHICH)
    is_as = is_as or (preposition.lower_ == "on" and lemma(noun) == "visit")  # "who is on a visit to Kerr"
    if noun.dep_ != "pobj" or not is_as or any(c.dep_ == "poss" for c in noun.children):
        return []
    verb = next((t for t in noun.ancestors if t.pos_ == "VERB"), None)
    return slots(verb).get("subj", []) if verb is not None else []


GRANTS = frozenset("approve announce pledge promise offer provide send deliver grant extend give".split())


def _granting(aid: "Token") -> list["Token"]:
    """Who grants it: of "approved aid to Kerr" and "pledged two million in aid to Kerr" who did."""
    over = aid.head.head if aid.dep_ == "pobj" and aid.head.lower_ == "in" else aid
    verb = over if over.pos_ == "VERB" else over.head
    is_object = over.dep_ == "dobj" or over.pos_ == "VERB"
    return slots(verb).get("subj", []) if is_object and verb.pos_ == "VERB" and lemma(verb) in GRANTS else []


STRIKERS = frozenset(
    "union worker teacher nurse doctor driver pilot employee staff miner docker porter cleaner lecturer judge prosecutor farmer crew guard".split()
)


def _workers(strike: "Token", owners: Sequence["Token"]) -> list["Token"]:
    """Who may be on strike: whose it is, or who does something with it ("the union suspended its strike")."""
    verb = next((t for t in strike.ancestors if t.pos_ == "VERB"), None)
    return [*owners, *(slots(verb).get("subj", []) if verb is not None else [])]


def _meant(owner: "Token") -> "Token":
    """The noun that a "whose" stands for."""
    clause = next((t for t in owner.ancestors if t.dep_ == "relcl"), None)
    return clause.head if owner.lower_ == "whose" and clause is not None else owner


def _despite(noun: "Token") -> list["Token"]:
    """Whose doing others objected to: of "Norvane drew the line despite objections from Kerr" Norvane."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("despite", "over") or noun.head.head.pos_ != "VERB":
        return []
    filled = slots(noun.head.head)
    return filled.get("subj", []) or filled.get("agent", [])


BACKED = frozenset(("backed", "supported", "sponsored"))


def backing(word: "Token") -> Named | None:
    """Who backs whom, where that is told by the word before a name: "Norvane-backed rebels"."""
    if word.lower_ not in BACKED or word.i < 2 or word.dep_ != "amod" or word.nbor(-1).text not in ("-", "‑"):
        return None
    backer = word.nbor(-2)
    return Named("SUPPORT", [backer], [word.head]) if is_named_state(backer) else None


def names_act(noun: "Token") -> str | None:
    """The class of the act that a noun may name by itself ("airstrikes")."""
    found = _listed().get(lemma(noun)) if noun.pos_ == "NOUN" else None
    return found[0] if found else None


def _drawing(verb: "Token", filled: Slots) -> list["Token"]:
    """Who did what an act answers: of "Norvane will wait, Ruiz said, drawing a warning from Kerr" Norvane, not who tells it."""
    over = verb.head
    told = [c for c in over.children if c.dep_ == "ccomp"] if verb.dep_ == "advcl" else []
    if not told and verb.dep_ == "advcl" and over.dep_ == "conj" and lemma(over) in SAYS:
        told = [over.head]  # the parser took the telling for a second clause
    inner = [t for c in told for t in slots(c).get("subj", [])]
    return inner or filled.get("subj", [])


def _answering(noun: "Token") -> list["Token"]:
    """Who answers a request, and so was asked: "Norvane refused a request by Halvastra", "sent troops at the request of Halvastra"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "at":
        done = noun.head.head
        filled = slots(done) if done.pos_ == "VERB" else {}
        return filled.get("agent", []) or filled.get("subj", [])
    verb = noun.head
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in ANSWERS or noun.dep_ not in ("dobj", "nsubjpass"):
        return []
    filled = slots(verb)
    return filled.get("agent", []) if noun.dep_ == "nsubjpass" else filled.get("subj", [])


@cache
def _listed() -> dict[str, tuple[str, bool]]:
    """By noun, its class and whether it is a deed."""
    return {
        lead: (told, kind == "deed")
        for (kind, lead), patterns in table().items()
        if kind in ("event", "deed")
        for _, told in patterns
    }


def _is_told(noun: "Token") -> bool:
    """Is the noun told of one act: not of "any attack", nor of "the threat of an attack"?"""
    if any(c.dep_ in ("det", "predet", "amod") and c.lower_ in GENERIC for c in noun.children):
        return False
    over = noun.head
    return not (noun.dep_ == "pobj" and over.lower_ in ("of", "about", "against") and lemma(over.head) in MAYBE)


def _is_whole(modifier: "Token") -> bool:
    """Is the word before the noun the name of a state, and no part of a longer word ("a Norvane-led attack")?"""
    after = modifier.doc[modifier.i + 1]
    return is_named_state(modifier) and after.text not in ("-", "–") and after.tag_ != "HYPH"
