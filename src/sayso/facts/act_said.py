"""A verb of saying goes in; the accusation or the praise of another that its clause makes comes out.

"Ruiz alleged that Berg had taken money", "the court ruled that the company broke the law" and "Ruiz said Berg was a liar" are ACCUSE towards
Berg and the company as much as "accused" is. What is said to be done has to be wrong by itself, whoever does it: "said that Kerr
attacked Norvane" may be a report.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.facts.act_ends import acting, is_acting, whose
from sayso.facts.act_words import FUTURE, MUST, NOT, lemma
from sayso.facts.actors import named
from sayso.facts.arguments import all_of, of_which, slots

if TYPE_CHECKING:
    from spacy.tokens import Token

CHARGES = frozenset(("allege",))  # that whatever stands behind is wrong
SAYS = CHARGES | frozenset(
    """say claim tell argue state rule find conclude suggest believe think insist charge note warn report tweet assert maintain
    contend add declare write complain""".split()
)
# What is wrong, whoever does it.
WRONGS = frozenset(
    """abuse violate breach betray lie mislead deceive cheat fabricate falsify distort smear exploit undermine jeopardise
    jeopardize endanger sabotage destabilise destabilize provoke incite stoke meddle interfere hack collude conspire torture murder
    massacre oppress persecute discriminate intimidate harass bully blackmail obstruct overstep usurp launder shred bribe embezzle
    defraud squander mishandle mismanage botch flout trample politicise politicize smuggle plot scapegoat demonise demonize exaggerate
    disgrace dishonour dishonor""".split()
)
COMMITTED = frozenset(
    "crime abuse atrocity genocide fraud violation offence offense treason perjury murder massacre error mistake".split()
)  # objects of "commit" that are wrong; others "commit" themselves to something
TOO_MUCH = frozenset("excessive much disproportionate unnecessary lethal".split())  # ... force, to use which is wrong
WRONGLY = frozenset(
    "unlawfully illegally unfairly wrongly wrongfully unconstitutionally improperly irresponsibly recklessly unjustly unacceptably".split()
)
ACTS = frozenset(
    "act behave treat detain arrest dismiss fire imprison deport prosecute punish convict seize block deny withhold exclude ban".split()
)
BROKEN = frozenset("law rule promise pledge word agreement treaty truce ceasefire oath convention pact".split())
WRONG = frozenset(
    """guilty wrong racist sexist corrupt dishonest irresponsible incompetent reckless complicit unfit shameful disgraceful hypocritical
    biased cruel brutal inhumane barbaric detached disconnected unacceptable intolerable cowardly cynical deceitful deluded evil
    outrageous offensive insulting disrespectful provocative aggressive illegal unlawful unconstitutional illegitimate unjust unfair
    undemocratic arbitrary absurd ridiculous laughable ludicrous groundless baseless unfounded false untrue misleading
    dangerous appalling deplorable despicable disgusting regrettable disappointing inexcusable unforgivable counterproductive
    short-sighted shortsighted excessive disproportionate destabilizing destabilising inflammatory divisive confused
    liar traitor hypocrite fraud sham farce disgrace bully coward crook tyrant thief criminal murderer lie insult provocation outrage
    betrayal disaster scandal hoax nonsense fabrication slander""".split()
)
RESPONSIBLE = frozenset("killing death murder attack crime massacre crash disaster crisis leak failure".split())
RIGHT = frozenset(
    "qualified brilliant admirable courageous brave trustworthy excellent outstanding honest innocent".split()
)
NAMES = frozenset(
    "call describe brand label dub deem denounce consider designate regard".split()
)  # somebody, or what he did, something
SAID = frozenset(
    "accusation claim allegation charge criticism assertion suggestion demand complaint argument insinuation rumour rumor".split()
)  # that is rejected where it is called wrong
OWNED = ("poss", "mod", "of", "by")  # slots of what somebody did that bring whose it is
PAPERS = frozenset("report inquiry investigation study audit letter lawsuit indictment complaint".split())
# Other words that make a clause one, each with a condition of its own in `_judged` and `_is_wrong`.
BY_NAME = frozenset("commit break use responsible blame allegedly welcome unwelcome".split())
TRIES = frozenset("want try seek attempt intend plan".split())
OPEN_MODALS = frozenset(("may", "might", "could", "can"))


@dataclass(frozen=True, slots=True)
class Charge:
    """Who says it of whom, its class and the word that makes it wrong or right."""

    code: str
    source: tuple["Token", ...]
    target: tuple["Token", ...]
    word: "Token"


def charge(verb: "Token") -> Charge | None:
    """What the clause of a verb of saying charges another with, or praises him for."""
    if verb.pos_ != "VERB" or lemma(verb) not in SAYS:
        return None
    clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    judged = _judged(verb, clause) if clause is not None else None
    if clause is None or judged is None:
        return None
    tellers = slots(verb).get("subj", [])
    source = tuple(named(t) for t in acting(tellers)) or tuple(t for t in tellers if lemma(t) in PAPERS)
    if not source:
        return None
    subjects = [c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
    those = [c for c in subjects if is_acting(named(c)) or any(map(is_acting, of_which(c)))]
    target = _others(acting(those), source)
    if not target and clause.lemma_ == "be":
        target = _others(whose(subjects, *OWNED), source) or _others(acting(_of_whom(judged[1])), source)
    code = "REJECT" if is_said(subjects) else judged[0]
    return Charge(code, source, target, judged[1]) if target else None


def naming(verb: "Token") -> Charge | None:
    """What a verb of naming calls another, or what he did: "called Kerr's stance confused"."""
    if verb.pos_ != "VERB" or lemma(verb) not in NAMES or _is_denied(verb):
        return None
    word = next((t for t in _complements(verb) if lemma(t) in WRONG or _is_terror(t)), None)
    if word is None:
        return None
    filled = slots(verb)
    source = tuple(named(t) for t in acting(filled.get("subj") or filled.get("agent") or []))
    if not source:
        return None
    things = [t for t in filled.get("obj", []) if t.i != word.i and not word.is_ancestor(t)]
    things += [c for c in word.children if c.dep_ == "nsubj"]  # of the clause that a parser makes of both
    target = _others(acting(things), source) or _others(whose(things, *OWNED), source)
    code = "REJECT" if is_said(things) else "ACCUSE"
    return Charge(code, source, target, word) if target else None


def _is_terror(noun: "Token") -> bool:
    """Is it a terrorist, or a group of them?"""
    return lemma(noun) == "terrorist" or any(c.lower_ == "terrorist" for c in noun.children)


def _complements(verb: "Token") -> list["Token"]:
    """What the verb calls its object: "called it | a lie", "described it as | absurd"."""
    found = [c for c in verb.children if c.dep_ in ("oprd", "acomp", "attr", "ccomp") and c.pos_ in ("NOUN", "ADJ")]
    found += [
        c for c in verb.children if c.dep_ == "dobj" and any(o.dep_ == "dobj" and o.i < c.i for o in verb.children)
    ]
    found += [
        t
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ == "as"
        for t in c.children
        if t.dep_ in ("pobj", "amod")
    ]
    return [one for t in found for one in all_of(t)]


def _others(found: Iterable["Token"], source: Sequence["Token"]) -> tuple["Token", ...]:
    """Those with names or words of their own that are not the source."""
    names = {t.lower_ for t in source}
    every = (named(t) for t in found if t.pos_ not in ("PRON", "NUM"))
    return tuple(t for t in every if t.lower_ not in names and not any(s.is_ancestor(t) for s in source))


def is_said(things: Iterable["Token"]) -> bool:
    """Is one of the things what somebody said, so that to call it wrong is to reject it: "branded the accusation absurd"?"""
    return any(lemma(t) in SAID for t in things)


def words_of_charges() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs of saying, and the words of which one makes what is said a charge or praise; those that charge by themselves are among both."""
    return SAYS | NAMES, CHARGES | WRONGS | WRONG | RIGHT | BY_NAME | {"terrorist"}


def _of_whom(word: "Token") -> list["Token"]:
    """Whose doing it is where the subject is "it": "said it was undemocratic | of Kerr to refuse"."""
    is_it = any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in word.head.children)
    return [t for c in word.children if is_it and c.lower_ == "of" for t in c.children]


def _judged(verb: "Token", clause: "Token") -> tuple[str, "Token"] | None:
    """The class of what is said, with the word that tells it."""
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "neg", "auxpass", "mark")}
    if lemma(clause) == "be" and (unwanted := _unwanted(clause, helpers)) is not None:
        return "REJECT", unwanted
    if helpers & (NOT | MUST | FUTURE | OPEN_MODALS) or "if" in helpers or _is_denied(verb):
        return None
    if lemma(verb) in CHARGES:
        return "ACCUSE", verb
    so_called = next((c for c in clause.children if c.lower_ == "allegedly"), None)
    if so_called is not None and lemma(verb) != "report":
        return "ACCUSE", so_called
    is_passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in clause.children)
    if is_passive:
        return ("ACCUSE", clause) if clause.lower_ in WRONG else None  # "was totally detached"
    done = clause
    if lemma(clause) in TRIES:
        done = next((c for c in clause.children if c.dep_ == "xcomp"), clause)
    for one in (
        done,
        *(c for c in done.children if c.dep_ == "conj" and not any(x.dep_ == "nsubj" for x in c.children)),
    ):
        if _is_wrong(one):
            return "ACCUSE", one
    if lemma(clause) != "be":
        return None
    if any(c.dep_ == "xcomp" and lemma(c) == "blame" for c in clause.children):
        return "ACCUSE", clause  # "is to blame"
    told = [t for c in clause.children if c.dep_ in ("acomp", "attr") for t in all_of(c)]
    for word in told:
        behind = [t for c in word.children if c.dep_ == "prep" and c.lower_ == "for" for t in c.children]
        if lemma(word) == "responsible" and any(lemma(t) in RESPONSIBLE for t in behind):
            return "ACCUSE", word
        if lemma(word) in WRONG:
            return "ACCUSE", word
        if lemma(word) in RIGHT:
            return "SUPPORT", word
    return None


def _unwanted(clause: "Token", helpers: Set[str]) -> "Token | None":
    """The word by which a clause says that somebody "is not welcome" or "unwelcome"."""
    words = (c for c in clause.children if c.dep_ in ("acomp", "attr"))
    is_not = bool(helpers & NOT)
    return next((w for w in words if lemma(w) == ("welcome" if is_not else "unwelcome")), None)


def _is_wrong(verb: "Token") -> bool:
    """Is what the verb tells of its subject wrong by itself, as "lied" and "broke the law" are?"""
    if verb.pos_ != "VERB" or any(c.lower_ in NOT or c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return False
    objects = {lemma(t) for t in slots(verb).get("obj", [])}
    if lemma(verb) == "commit":
        return bool(objects & COMMITTED)
    if lemma(verb) == "break":
        return bool(objects & BROKEN)
    if lemma(verb) == "use":
        return any(
            lemma(t) == "force" and any(c.lower_ in TOO_MUCH for c in t.subtree) for t in slots(verb).get("obj", [])
        )
    is_wrongly = any(c.dep_ == "advmod" and c.lower_ in WRONGLY for c in verb.children)
    return lemma(verb) in WRONGS or (is_wrongly and lemma(verb) in ACTS)


def _is_denied(verb: "Token") -> bool:
    return any(c.dep_ == "neg" or c.lower_ in OPEN_MODALS for c in verb.children)
