"""A verb or noun of membership goes in; who and which bloc, and whether he is, joins, leaves, wants or is invited, come out."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.facts.actors import actors, full_name, is_named_state
from sayso.facts.arguments import all_of, slots
from sayso.facts.draft import Draft, has_child, lemma, words
from sayso.facts.status import is_in_present, status
from sayso.facts.things import classes, is_of
from sayso.language.names import OFFICE, gender_of_name, known
from sayso.model import Filler, Frame, FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

SCHOOLS = words("university college school academy faculty")  # that students join
WANTS = words("interested want wish hope apply ask seek like request aspire long")
INVITES = words("invite urge welcome")
PLANS = words("plan intend decide agree prepare vow promise expect be")
TREATIES = words("treaty accord agreement protocol")  # joined and left as agreements
REFUSES = words("refuse decline")
THREATENS = words("threaten warn consider")
SHORTEST = 2  # letters of an acronym that is a bloc by that alone: one more
SPOKEN_OF = words(
    "pact compact alliance arrangement bloc union council forum convention treaty grouping coalition community league group club scheme"
)
FAR = 600  # characters back to the bloc that is meant
NEAREST = 50  # blocs back, of those that were joined or left
ACCEPTS = words("accept decline receive get welcome await have consider reject refuse")
SUSPENDS = words("suspend freeze end terminate lose withdraw")
PARTIES = words(
    "party committee board parliament senate congress house cabinet club staff team"
)  # what persons are members of
HERALDS = words("announce declare plan propose threaten prepare demand want urge seek trigger")  # of what is to come
ASKS = words("application bid request wish candidate candidacy hope talk")


def read(draft: Draft) -> Draft | None:
    """The membership that the trigger tells."""
    blocs = [b for b in draft.heads.get("bloc", ()) if is_bloc(b) or (draft.code != "leave" and _is_named_body(b))]
    if lemma(draft.token) == "party" and any(p.lower_ == "in" for p in draft.token.children):
        return None  # "the largest party in Kerr"
    blocs = [b for b in blocs if b.lower_ != "forces"]  # "join forces"
    blocs = [b for b in blocs if not SCHOOLS & {lemma(b), *(lemma(c) for c in b.children)}]
    if draft.is_noun:
        return _of_noun(draft, blocs)
    return _of_verb(draft, blocs)


def in_context(text: str, found: Sequence[Frame]) -> list[Frame]:
    """The frames, where a membership without a bloc means the one spoken of before ("Norvane joined in 2031")."""
    kept: list[Frame] = []
    named: list[Filler] = []
    for frame in found:
        bloc = frame.roles.get("bloc", ())
        if frame.type == "membership" and not bloc and frame.cue:
            near = _nearest(text, frame.cue.span[0], named)
            if near is None and frame.code in ("leave", "invited"):
                continue
            frame = replace(frame, roles={**frame.roles, "bloc": (near,)}) if near else frame
        named += bloc
        kept.append(frame)
    return kept


def _nearest(text: str, place: int, named: Sequence[Filler]) -> Filler | None:
    """The last bloc spoken of before a place: one that was joined or left there, or "the pact", "the forum"."""
    begin = max(0, place - FAR)
    spans = [m.span("bloc") for m in _spoken_of().finditer(text, begin, place)]
    spans += [f.span for f in named[-NEAREST:] if begin <= f.span[0] < place]
    if not spans:
        return None
    start, end = max(spans)
    return Filler(text=text[start:end], span=(start, end))


@cache
def _spoken_of() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]hat|[Tt]his) (?P<bloc>(?:[A-Z][\w-]+ |[a-z-]+ )?(?:{'|'.join(sorted(SPOKEN_OF))}))\b",
        re.IGNORECASE,
    )


def is_bloc(token: "Token") -> bool:
    """Is it a body that has members: by its word, by a known name, by capital letters?"""
    if token.tag_ == "NNS" and token.lower_ == "markets":
        return False  # that firms enter
    if is_of("bloc", token) or (token.pos_ == "PROPN" and token.lower_ in classes()["bloc"]):
        return True
    if lemma(token) in ("zone", "area"):
        return has_child(token, ("trade", "customs"))
    found = known(full_name(token)) or known(token.text)
    if found is not None:
        return found.type == "bloc"
    return bool(token.pos_ == "PROPN" and token.text.isupper() and len(token.text) > SHORTEST)


def _is_named_body(token: "Token") -> bool:
    """Is it a name of several words and no state's, as what is joined or belonged to may be?"""
    before = [c for c in token.children if c.dep_ == "compound" and c.text[0].isupper()]
    name = full_name(token)
    is_person = gender_of_name(name) is not None or any(OFFICE.fullmatch(c.text) for c in before)
    is_owned = any(c.dep_ == "poss" for c in token.children)  # "joins Ohio's Ana Ruiz"
    return token.pos_ == "PROPN" and bool(before) and known(name) is None and not is_person and not is_owned


def _has_object(verb: "Token") -> bool:
    """Is it done to something?"""
    return any(c.dep_ == "dobj" for c in verb.children)


UNTIL_THEN = words("as when after once before until till")


def _of_verb(draft: Draft, blocs: list["Token"]) -> Draft | None:
    verb = draft.token
    members = draft.heads.get("member", [])
    code, told, above = _under(draft, verb, members)
    members = members if draft.code == "invited" else above
    if told == "actual" and is_in_present(verb) and verb.dep_ == "advcl" and has_child(verb, UNTIL_THEN):
        told = "planned"  # "as Norvane leaves the bloc": what belongs to one does not join or leave it every day
    if code == "wants" and draft.code == "wants":
        told = "actual" if told == "planned" else told
    members = actors(members)
    named = {m.i for m in members}
    if not blocs and draft.code in ("invited", "wants") and draft.filling([verb], "clause"):
        return None  # "invited to join": the verb below tells it, with the bloc
    if not blocs and lemma(verb) in ("enter", "exit"):
        return None
    if lemma(verb) == "apply" and (
        _has_object(verb) or not all(known(full_name(b)) or is_of("bloc", b) for b in blocs)
    ):
        return None  # "apply the approach to younger groups", "does not apply to rebels"
    if not blocs and (_is_of_else(draft, named) or not all(is_named_state(m) for m in members)):
        return None
    if any(lemma(b) in TREATIES for b in blocs) and code in ("join", "leave"):
        return None
    if any(lemma(b) == "force" for b in blocs) and not all(is_named_state(m) or m.lower_ == "it" for m in members):
        return None  # "the sergeant left the force"
    if not members or any(is_of("force", m) and m.pos_ == "NOUN" and not is_of("actor", m) for m in members):
        return None
    return replace(draft, heads={"member": members, "bloc": blocs}, code=code, status=told)


def _is_of_else(draft: Draft, members: Container[int]) -> bool:
    """Does the verb have an object, or a place, that is no bloc: "joined the search", "withdrew from the shoal"?"""
    others = draft.filling([draft.token], "obj", "to", "in", "into", "for", "from", "of", "with", "as")
    others = [t for t in others if t.lower_ != "it"]  # "joined it in 2031"
    return any(t.i not in members and not any(part.i in draft.times for part in t.subtree) for t in others)


def _under(draft: Draft, verb: "Token", members: list["Token"]) -> tuple[str | None, FrameStatus, list["Token"]]:
    """What the word above makes of it: "wants to join", "was invited to join", "threatened to leave"."""
    code, told, above = draft.code, status(verb), verb.head
    if verb.dep_ == "pcomp":
        above = above.head
    elif verb.dep_ not in ("xcomp", "ccomp", "acl", "advcl", "relcl") or not any(c.tag_ == "TO" for c in verb.children):
        return code, told, members
    name = lemma(above)
    filled = slots(above)
    its = list(filled.get("subj", ())) or members
    if above.pos_ in ("VERB", "AUX"):
        over: FrameStatus = status(above)
        if name in INVITES or (name == "ask" and any(c.dep_ == "auxpass" for c in above.children)):
            return "invited", over, filled.get("obj", []) or members
        if name in WANTS:
            if code not in ("join", "is"):
                return code, "planned", its
            return "wants", "actual" if over == "planned" else over, its
        if name in REFUSES:
            return code, "denied", its
        if name in THREATENS:
            return code, "hypothetical", its
        if name in PLANS:
            return code, over if over in ("denied", "hypothetical") else "planned", its
        return code, told, its
    if name == "invitation":
        accepting = draft.filling([above.head], "subj") if lemma(above.head) in ACCEPTS else []
        return "invited", "actual", accepting or filled.get("poss", []) or its
    if name == "welcome":
        return "invited", "actual", slots(above.head).get("subj", []) if above.head.pos_ == "AUX" else its
    if name in ASKS:
        owner = (
            [t for t in filled.get("poss", []) if t.pos_ != "PRON"]
            or filled.get("by", [])
            or draft.filling([above.head], "subj")
            or draft.filling([above.head.head], "subj")
        )
        return "wants", "ended" if lemma(above.head) in SUSPENDS else "actual", owner or its
    return code, told, members


def _of_noun(draft: Draft, blocs: list["Token"]) -> Draft | None:
    noun = draft.token
    told, code = draft.status, draft.code
    members = list(draft.heads.get("member", ()))
    if noun.dep_ == "appos":
        members = [noun.head]
    verb = draft.verbs[0] if draft.verbs else None
    if verb is not None and lemma(verb) == "be" and code == "join" and verb.tag_ in ("VBZ", "VBP"):
        return None  # "its entry is out of the question"
    if verb is not None and lemma(verb) in ("be", "become"):
        code, told, members = _under(draft, verb, members)
        if lemma(verb) == "become" and code == "is":
            code = "join"
    elif _is_status(noun):
        asking = _asking(noun)
        if asking is None:
            return None
        code, told = "wants", "actual"
        members = draft.filling([asking], "subj", "poss", "by") or draft.filling([asking.head], "subj")
    elif lemma(noun) in ("membership", "participation", "accession", "admission", "entry", "admittance"):
        if verb is None or (lemma(noun) == "participation" and not (blocs and lemma(verb) in SUSPENDS)):
            return None
        if lemma(verb) in SUSPENDS:
            code, told = "is", "ended"
        elif lemma(verb) in WANTS:
            code, told = "wants", "actual"
        members = [m for m in members if m.pos_ != "PRON"] or draft.filling([verb], "subj")
        members = _before(noun) or members
        joint = noun.dep_ == "conj" and any(c.dep_ == "poss" for c in noun.children)
        if joint and is_named_state(noun.head):  # "Peru and Chile's membership"
            members.append(noun.head)
    elif code == "leave":
        members = [m for m in members if m.pos_ != "PRON"] or (
            draft.filling([verb], "subj") if verb is not None else []
        )
        told = "planned" if verb is not None and lemma(verb) in HERALDS else told
    elif verb is not None and lemma(verb) not in ("be", "become", "remain", "stay") and noun.dep_ != "appos":
        return None
    if any(c.lower_ in ("no", "not") for c in noun.children) or (verb is not None and verb.head.lower_ == "without"):
        told = "denied"
    members = actors(t for t in members if t.i != noun.i)
    are_states = all(is_named_state(m) for m in members)
    if not blocs and lemma(noun) == "member" and are_states:
        blocs = [t for t in draft.filling([noun], "of") if t.pos_ == "NOUN"]
    if members and not any(is_named_state(m) for m in members) and any(b.lower_ in PARTIES for b in blocs):
        return None  # "Ana Ruiz, a member of the Labour Party"
    if not blocs and verb is not None and noun.dep_ == "pobj" and lemma(verb) == "be":
        return None  # "was present as an observer"
    if not members or not (blocs or ((are_states or code == "wants") and not draft.filling([noun], "of", "to"))):
        return None
    return replace(draft, heads={"member": members, "bloc": blocs}, code=code, status=told)


def _before(noun: "Token") -> list["Token"]:
    """The states named before "membership" whose "'s" the parser did not take for one."""
    own = [c for c in noun.children if c.dep_ in ("nmod", "compound") and c.i < noun.i and is_named_state(c)]
    return [t for c in own for t in all_of(c)] if noun.i and noun.doc[noun.i - 1].tag_ == "POS" else []


def _is_status(noun: "Token") -> bool:
    """ "Observer status", "the status of an observer"."""
    return lemma(_whole(noun)) in ("status", "seat")


def _whole(noun: "Token") -> "Token":
    return noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun.head


def _asking(noun: "Token") -> "Token | None":
    """The word that asks for the status: "has applied for observer status"."""
    above = _whole(noun)
    for _ in range(3):
        above = above.head
        if lemma(above) in WANTS or lemma(above) in ASKS:
            return above
    return None
