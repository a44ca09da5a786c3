"""A verb or noun of meeting goes in; who met and whether it was held comes out, or that nobody named did.

Two who are named, or one body called together, make a meeting; what meets costs or conditions does not, nor whoever speaks to the press.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.facts.actors import actors, full_name, is_actor, is_generic, is_named_state, is_plural, is_seat, is_vague
from sayso.facts.arguments import of_which
from sayso.facts.draft import Draft, has_child, is_due, is_of_clause, lemma, occurred, words
from sayso.facts.status import status
from sayso.facts.things import is_of
from sayso.language.names import known
from sayso.model import FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

HOLDS = words(
    "hold have attend convene call open begin resume start conclude end close chair co-chair host join suspend continue finish lead break"
    " cancel postpone arrange schedule travel gather assemble go take"
)
ASKS_FOR = words("propose invite plan seek offer promise agree request summon want decline refuse reject")
SIDES = words("government side minister leader president country state delegation negotiator party")
PLANNED = words(
    "plan propose schedule arrange seek call offer promise agree invite request summon postpone set fix prepare want urge demand"
)
REFUSED = words("decline refuse reject rule oppose")
CALLED_OFF = words("cancel suspend scrap interrupt abandon")
NO_MEETING = words("news press working talking party video board shareholder annual cabinet staff point")
BODY = words(
    "council commission committee forum assembly cabinet parliament board conference community union pact bloc alliance group summit"
)
GATHERS = words("gather convene")  # a place or a day makes it a meeting
EATS = words("breakfast lunch dine huddle")  # together or with somebody
RECEIVES = words("receive host visit")  # a person does, and a person is
BIDS = words("invite summon call convene")  # "invited Norvane to talks": Norvane takes part
OFTEN = words("every each weekly monthly twice yearly times")
WITH = ("with", "between", "among")
ATTENDED = ("after", "during", "following", "at", "in")  # who does something then was there
TAKES_PLACE = words("hold happen take begin resume")
INCLUDES = words("include involve feature")
PARTS = words("participation presence attendance")
LEAVES = words("leave address")  # a meeting at which who does it was
TO_COME = words("next upcoming forthcoming planned proposed scheduled")
DUE = words("due slated scheduled")
PREPARES = words("prepare preparation")
SITTING = words("consultation session meeting")  # of a body called together
HIGHEST = 6  # governors climbed from the meeting


def read(draft: Draft) -> Draft | None:
    """The meeting that the trigger tells."""
    return _of_noun(draft) if draft.is_noun else _of_verb(draft)


def _of_verb(draft: Draft) -> Draft | None:
    verb = draft.token
    name = lemma(verb)
    slots = draft.filling([verb], "subj", "obj", "with", *(("agent",) if name in RECEIVES else ()))
    met = sorted({*actors(slots), *(t for t in slots if t.lower_ == "i")}, key=lambda t: int(t.i))
    if not met or all(is_generic(t) or is_vague(t) for t in met) or not _could_all(draft, verb, slots):
        return None
    if name in RECEIVES and not (len(met) > 1 and all(_is_person(t) for t in met)):
        return None
    if name in GATHERS and not _has_occasion(draft):
        return None
    if name in EATS and not (has_child(verb, ("together",)) or draft.filling([verb], "with")):
        return None
    if (name == "sit" and not has_child(verb, ("down", "together"))) or (name == "talk" and not _has_occasion(draft)):
        return None
    if name not in RECEIVES and (
        draft.filling([verb], "agent") or (has_child(verb, ("be",)) and not draft.filling([verb], "subj"))
    ):
        return None  # "was met by protesters"
    if len(met) < 2 and not is_plural(met[0]) and not (_is_body(met[0]) and _has_occasion(draft)):
        return None
    one, whole = draft.places()
    return replace(draft, heads={"participant": met, "where": one}, stretches={"where": whole}, status=_met(draft))


def _has_occasion(draft: Draft) -> bool:
    """Is a place or a time told, and not only how often?"""
    times = [t for t in draft.token.subtree if t.i in draft.times]
    often = any(t.lower_ in OFTEN or t.lower_.endswith("days") for t in times)
    return bool(draft.places()[0] or times) and not often


def _met(draft: Draft) -> FrameStatus:
    """ "They meet again in June" is a plan; they "have not met since" the last time that they did."""
    verb = draft.token
    if draft.status == "denied" and has_child(verb, ("since",)):
        return "actual"
    if (
        verb.tag_ in ("VBP", "VBZ")
        and draft.status == "actual"
        and (has_child(verb, ("again", "next")) or _has_occasion(draft))
    ):
        return "planned"
    return draft.status


def _could_all(draft: Draft, verb: "Token", slots: list["Token"]) -> bool:
    """Are all of them such as meet? Of two subjects, of which the parser gives a verb one too many, one is enough."""
    subjects = draft.filling([verb], "subj")
    rest = [t for t in slots if t not in subjects]
    return all(map(_could_meet, rest)) and (not subjects or any(map(_could_meet, subjects)))


def _could_meet(token: "Token") -> bool:
    beside = (c for c in token.children if c.dep_ in ("appos", "conj"))
    return token.lower_ == "i" or any(is_actor(t) for t in (token, *of_which(token), *beside))


def _is_person(token: "Token") -> bool:
    """Is it a name that is no state's, or an office?"""
    return (
        (token.pos_ == "PROPN" and not is_named_state(token))
        or is_of("actor", token)
        or token.lower_ in ("he", "she", "him", "her")
    )


def _is_body(token: "Token") -> bool:
    return (
        lemma(token) in BODY
        or (token.pos_ == "PROPN" and token.lower_ in BODY)
        or ((found := known(full_name(token))) is not None and found.type == "bloc")
    )


def _of_noun(draft: Draft) -> Draft | None:
    noun = draft.token
    if any(c.dep_ in ("compound", "amod") and lemma(c) in NO_MEETING for c in noun.children):
        return None
    draft = replace(draft, verbs=tuple(v for v in draft.verbs if not is_of_clause(v, noun)))
    bound = actors(t for t in draft.filling([noun], *WITH, "of", "poss", "mod") if _is_bound(t, noun))
    bound += [*_whose(noun), *actors(_included(noun))]
    holding = [v for v in draft.verbs if lemma(v) in HOLDS or (lemma(v) in ASKS_FOR and v.dep_ != "relcl")]
    taking = actors(draft.filling(holding, "subj", "agent", *WITH))
    taking += actors(draft.filling([v for v in draft.verbs if lemma(v) in BIDS], "obj"))
    if any(t.head.lower_ == "with" for t in bound):  # "said after talks with": so the speaker was there
        taking = taking or actors(draft.filling(draft.verbs, "subj")) or _speaker_above(draft)
    is_own = bool(_our_own(noun))
    if not bound and not taking and noun.dep_ == "pobj" and noun.head.lower_ in ATTENDED:
        taking = actors(draft.filling(draft.verbs[:1], "subj"))
        taking = [t for t in taking if is_own or is_named_state(t) or lemma(t) in SIDES]
        taking = taking if len(taking) > 1 or any(is_plural(t) or _is_body(t) for t in taking) else []
    if not bound and not taking and noun.dep_ == "dobj" and lemma(noun.head) in LEAVES:
        taking = [t for t in actors(draft.filling([noun.head], "subj")) if is_plural(t)]
    both = sorted(
        {t.i: t for t in (*bound, *taking) if t.i != noun.i and not _is_time_word(t)}.values(), key=lambda t: int(t.i)
    )
    if not both and (own := _held_by(draft)) is not None:
        return _with_places(draft, own)
    if not both or all(is_generic(t) or is_vague(t) for t in both):
        return None
    is_summit = lemma(noun) == "summit" and bool(holding)  # "NATO held a summit"
    talks = lemma(noun) in ("talk", "negotiation") and is_named_state(both[0]) and bool(holding)
    there = noun.dep_ == "pobj" and noun.head.lower_ in ATTENDED
    sits = lemma(noun) in SITTING and bool(holding) and any(t.i in draft.times for t in holding[0].subtree)
    body = bool(bound or is_summit or there or sits) and _is_body(both[0])
    if len(both) < 2 and not is_plural(both[0]) and not talks and not body and not (bound and holding):
        return None
    return _with_places(draft, both)


def _with_places(draft: Draft, both: list["Token"]) -> Draft:
    """The meeting of those who met, with where it was."""
    one, whole = draft.places()
    one = [t for t in one if all(t.i != p.i for p in (*both, draft.token))]
    one = [t for t in one if t.head.lower_ != "on" or not is_named_state(t)]  # "the meeting on Kerr", which is about it
    one = [*(c for c in draft.token.children if c.dep_ == "compound" and is_seat(c)), *one]
    return replace(draft, heads={"participant": both, "where": one}, stretches={"where": whole}, status=_status(draft))


def _held_by(draft: Draft) -> list["Token"] | None:
    """Whose meeting it is that is held, as "our" or "their" tells; `None` where neither does."""
    own = _our_own(draft.token)
    told = any(lemma(v) in TAKES_PLACE and (lemma(v) != "hold" or has_child(v, ("be",))) for v in draft.verbs)
    return own if own and told else None


def _our_own(noun: "Token") -> list["Token"]:
    """The "our" or "their" of a meeting."""
    return [c for c in noun.children if c.dep_ == "poss" and c.lower_ in ("our", "their")]


def _speaker_above(draft: Draft) -> list["Token"]:
    """Who is subject of the clause of which the meeting is a circumstance: of "spoke after talks with Norvane" who spoke."""
    word = draft.token
    for _ in range(HIGHEST):
        if word.dep_ == "relcl" or word.head.i == word.i:
            return []
        word = word.head
        found = [c for c in word.children if c.dep_ == "nsubj"] if word.pos_ == "VERB" else []
        if found:
            return actors(found)
    return []


def _whose(noun: "Token") -> list["Token"]:
    """The state or bloc whose summit it is, where "its" tells that: the last one named before it in the sentence."""
    if lemma(noun) not in ("summit", "session") or not has_child(noun, ("its",)):
        return []
    before = [t for t in noun.doc[: noun.i] if t.pos_ == "PROPN" and (is_named_state(t) or _is_body(t))]
    return before[-1:]


def _included(noun: "Token") -> list["Token"]:
    """Whom it included, as a clause behind it or behind its place tells."""
    beside = [noun, *(t for c in noun.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj")]
    clauses = (c for t in beside for c in t.children if c.dep_ in ("relcl", "acl") and lemma(c) in INCLUDES)
    found = [t for c in clauses for t in c.children if t.dep_ == "dobj"]
    return found + [t for c in noun.children if c.dep_ == "prep" for t in _partakers(c)]


def _partakers(preposition: "Token") -> list["Token"]:
    """Who takes part, of "with the participation of Norvane and Kerr"."""
    parts = [t for t in preposition.children if preposition.lower_ == "with" and lemma(t) in PARTS]
    return [t for part in parts for c in part.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]


def _is_bound(token: "Token", noun: "Token") -> bool:
    """Names before a noun are more often its place ("the Kerr summit") than who met; pronouns say nothing."""
    if token.head.i == noun.i and is_seat(token) and token.dep_ != "poss":
        return False
    if token.head.i == noun.i:
        return is_named_state(token) or (token.dep_ == "poss" and token.pos_ != "PRON")
    return True


def _is_time_word(token: "Token") -> bool:
    return token.lower_ in ("who", "each")


def _is_ahead(noun: "Token") -> bool:
    """Is it still ahead: "a meeting due in May", "there will be talks", "ahead of the summit", "preparing for the talks"?"""
    over, above = noun.head, noun.head.head
    to_be = noun.dep_ == "attr" and lemma(over) == "be" and has_child(over, ("will", "’ll", "'ll"))
    led = noun.dep_ == "pobj" and (
        (over.lower_ == "of" and above.lower_ == "ahead") or (over.lower_ == "for" and lemma(above) in PREPARES)
    )
    return has_child(noun, DUE) or to_be or led


def _is_past(draft: Draft) -> bool:
    return any(v.tag_ == "VBD" for v in draft.verbs[:1])


def _status(draft: Draft) -> FrameStatus:
    noun = draft.token
    if has_child(noun, ("no",)):
        return "denied"
    if any(occurred(v) and status(v) == "actual" for v in draft.verbs):
        return "actual"
    is_next = has_child(noun, TO_COME) and not _is_past(draft)
    is_planned = is_next or _is_ahead(noun) or any(is_due(v) for v in draft.verbs)
    found: FrameStatus = "planned" if is_planned else "actual"
    for verb in draft.verbs:
        told = status(verb)
        if lemma(verb) == "break" and has_child(verb, ("off",)):
            return "ended"
        if lemma(verb) in CALLED_OFF:
            return "ended" if told == "actual" else told
        if (
            lemma(verb) in REFUSED
            and lemma(noun) != "talk"
            and not (lemma(verb) == "rule" and not has_child(verb, ("out",)))
        ):
            return "denied"
        if lemma(verb) in PLANNED and told == "actual" and not (noun.dep_ == "pobj" and noun.head.lower_ in ATTENDED):
            return "planned"
        if lemma(verb) in HOLDS and told != "actual":
            found = told
    return found
