"""A noun of exercise goes in; its name, who takes part and whether it is held come out, or that it is none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.facts.actors import actors, is_actor, is_named_state, states_before
from sayso.facts.arguments import all_of, verbs_of
from sayso.facts.draft import Draft, has_child, is_due, lemma, occurred, words
from sayso.facts.status import status
from sayso.facts.things import is_of
from sayso.model import Filler, Frame, FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

HOLDS = words(
    "hold take join participate open conduct end conclude stage run host begin start cancel postpone announce plan prolong complete launch"
    " train come go send invite break call carry close cut lead attend observe bring organise organize continue practise practice rehearse"
)
STARTS = words("begin start open")
PLANNED = words("announce plan fix set schedule postpone prepare put invite")
CALLED_OFF = words("cancel scrap suspend")
OF_WHOM = ("of", "by", "between", "with", "among", "involve", "poss", "mod")
NAME = r"(?P<name>[^\W\d_a-z][\w’'-]{0,40}(?: (?:[^\W\d_a-z][\w’'-]{0,40}|\d{1,4}|e|of|de)){0,4})"
BEHIND = re.compile(
    rf"\b(?:[Ee]xercise|[Dd]rill|[Mm]anoeuvres?|[Mm]aneuvers?),? (?:(?:called|named|dubbed|code-?named) )?[\"“‘]?{NAME}"
)
AHEAD = re.compile(rf"(?<![\w’'-]){NAME}[\"”’]?, (?:an?|the|its|their) (?:[a-z-]+ ){{0,4}}(?:exercise|drill)\b")
MOST = 50  # names of one page
FAR = 250  # characters back to the exercise that is meant
SHORTEST = 4  # letters; a shorter name of one word is as likely a part of another
NEEDS = {"take": "part", "call": "off", "break": "off", "carry": "out", "go": "on"}
NUMBER = r" (?:\d{1,4}|[IVX]+)"
MARKS = "\"“”'‘’,"
LONGEST = 5  # words of a name


def names_on(text: str) -> list[str]:
    """The names of exercises that a text gives: what is called so once is known without the word "exercise" after that."""
    found = dict.fromkeys(m["name"].strip() for pattern in (BEHIND, AHEAD) for m in pattern.finditer(text))
    return [
        name for name in list(found)[:MOST] if name.count(" ") or any(c.isdigit() for c in name) or len(name) > SHORTEST
    ]


def read(draft: Draft) -> Draft | None:
    """The exercise that the trigger tells."""
    noun = draft.token
    if lemma(noun) in ("train", "drill") and noun.pos_ == "VERB":
        return _trained(draft)
    if lemma(noun) == "part":
        return _took_part(draft)
    if _is_of_right(noun):
        return None
    given = draft.stretches.get("name")
    name = given[0] if given else name_of(noun) or _name_behind(noun)
    nouns, verbs = [noun], list(draft.verbs)
    if (
        noun.dep_ in ("compound", "appos")
        and noun.head.pos_ == "PROPN"
        and (noun.head.i in {t.i for t in name} or noun.dep_ == "appos")
    ):
        nouns.append(noun.head)  # "Exercise Grey Lantern", "Grey Lantern, an exercise"
        if noun.dep_ == "appos":
            name = name or name_at(noun.head)
            verbs += verbs_of(noun.head)
    verbs += [
        v.head for v in verbs if lemma(v) in ("exercise", "drill") and v.head.pos_ == "VERB"
    ]  # a noun taken for a verb
    verbs += [
        v for t in name for v in verbs_of(t) if v.head.i == t.i
    ]  # "the exercise Grey Lantern, which opens in May"
    draft = replace(draft, verbs=tuple(dict.fromkeys(verbs)), stretches={"name": [name] if name else []})
    holding = [v for v in draft.verbs if _holds(v)]
    named = {t.i for t in name}
    bound = [
        t for t in draft.filling(nouns, *OF_WHOM) if t.i not in named and not (t.head.i == noun.i and not _is_owner(t))
    ]
    taking = [t for t in draft.filling(holding, "subj", "agent", "with") if t.i not in named and t.i != noun.i]
    participants = [p for p in _parties([*bound, *taking]) if p.i not in named and p.i != noun.i]
    one, whole = draft.places()
    where = [t for t in one if t.i not in named]
    if not (name or participants) or (given and not (participants or holding)):
        return None
    stretches = {"name": [name] if name else [], "where": whole}
    return replace(
        draft, heads={"participant": participants, "where": where}, stretches=stretches, status=_status(draft)
    )


RIGHTS = frozenset(
    "right vote power authority freedom restraint control duty office discretion judgment judgement option will".split()
)
OF_POLITICS = frozenset(
    "political legal parliamentary procedural diplomatic democratic legislative constitutional tactical".split()
)


def _is_of_right(noun: "Token") -> bool:
    """Is it the exercise of a right or a manoeuvre of politics: "the free exercise of the vote", "procedural maneuvers"?"""
    of = [t for c in noun.children if c.lower_ == "of" for t in c.children]
    return any(lemma(t) in RIGHTS for t in of) or any(c.lower_ in OF_POLITICS for c in noun.children)


def _holds(verb: "Token") -> bool:
    """Does who is subject of the verb take part? Of "take" and "call" only with "part" and "off"."""
    needed = NEEDS.get(lemma(verb))
    return lemma(verb) in HOLDS and (needed is None or has_child(verb, needed.split()))


def without_number(name: str) -> str:
    """A name without the number of its year or turn.

    >>> without_number("Grey Lantern 30"), without_number("Grey Lantern II")
    ('Grey Lantern', 'Grey Lantern')
    """
    return re.sub(NUMBER + "$", "", name)


def _trained(draft: Draft) -> Draft | None:
    """Forces that train together, or one with another."""
    verb = draft.token
    both = _parties(draft.filling([verb], "subj", "with"))
    if not (has_child(verb, ("together", "jointly")) or (len(both) > 1 and draft.filling([verb], "with"))) or not both:
        return None
    one, whole = draft.places()
    return replace(draft, heads={"participant": both, "where": one}, stretches={"where": whole})


def _took_part(draft: Draft) -> Draft | None:
    """Who "took part", where nothing is said of in what: in the exercise named before (`in_context`)."""
    verb = draft.token.head
    if (
        lemma(verb) != "take"
        or draft.token.lower_ != "part"
        or any(t.pos_ != "PRON" for t in draft.filling([verb, draft.token], "in"))
    ):
        return None
    both = [t for t in _parties(draft.filling([verb], "subj")) if t.pos_ != "PRON"]
    return replace(draft, heads={"participant": both}, status=status(verb)) if both else None


def in_context(found: Sequence[Frame]) -> list[Frame]:
    """The frames, where "they took part" means the exercise named before; without one near it, it tells none."""
    kept: list[Frame] = []
    last: Filler | None = None
    for frame in found:
        if frame.type == "exercise" and frame.cue and frame.cue.text == "part":
            if last is None or not 0 <= frame.cue.span[0] - last.span[1] <= FAR:
                continue
            frame = replace(frame, roles={"name": (last,), **frame.roles})
        elif frame.type == "exercise":
            last = frame.roles.get("name", (None,))[0] or last
        kept.append(frame)
    return kept


def name_at(last: "Token") -> list["Token"]:
    """The name whose last capitalised word the token is, with the number behind it."""
    doc, first, end = last.doc, last.i, last.i + 1
    while (
        first > 0
        and doc[first - 1].text[0].isupper()
        and not doc[first - 1].is_sent_start
        and doc[first - 1].pos_ == "PROPN"
    ):
        first -= 1
    if end < len(doc) and doc[end].text.isdigit():
        end += 1
    return [doc[i] for i in range(first, end)]


def name_of(noun: "Token") -> list["Token"]:
    """The capitalised words behind the noun, or before it in quotation marks: "the exercise Grey Lantern 30"."""
    doc, at = noun.doc, noun.i + 1
    while at < len(doc) and (
        doc[at].text in MARKS
        or doc[at].lower_ in ("called", "named", "dubbed", "codenamed", "code-named", "known", "as")
    ):
        at += 1
    last = at
    while last < len(doc) and last - at < LONGEST and _is_name_word(doc[last], at):
        last += 1
    while last > at and not (doc[last - 1].text[0].isupper() or doc[last - 1].text[0].isdigit()):
        last -= 1
    found = [doc[i] for i in range(at, last)]
    return found if found and found[0].text[0].isupper() and not is_named_state(found[-1]) else []


def _name_behind(noun: "Token") -> list["Token"]:
    """A name in apposition further on: "an exercise with Norvane, Grey Lantern"."""
    for token in noun.subtree:
        if token.dep_ == "appos" and token.pos_ == "PROPN" and not is_named_state(token):
            name = name_at(token)
            if len(name) > 1 and all(t.i > noun.i for t in name):
                return name
    return []


def _is_name_word(word: "Token", first: int) -> bool:
    text = word.text
    if text[0].isupper():
        return not word.is_stop or word.i == first
    return word.i > first and (
        text.isdigit() or text in ("-", "–", "'s", "’s", "'", "’", "e", "of") or _is_numbered(text)
    )


def _is_numbered(text: str) -> bool:
    return text[0] in "-–" and text[1:].isdigit()


def _is_owner(token: "Token") -> bool:
    return is_named_state(token) or (token.dep_ == "poss" and is_actor(token)) or token.head.dep_ == "prep"


def _parties(tokens: Iterable["Token"]) -> list["Token"]:
    """The states and bodies among the words; of ships and troops, whose they are."""
    found: list[Token] = []
    for token in (one for head in tokens for one in all_of(head)):
        found += _whose(token) if is_of("force", token) and token.pos_ == "NOUN" else actors([token])
    return sorted({t.i: t for t in found}.values(), key=lambda t: int(t.i))


def _whose(force: "Token") -> list["Token"]:
    """Of "ships from Norvane and Halvastra" both states; of "two Norvanian ships" the ships."""
    behind = [
        t
        for prep in force.children
        if prep.dep_ == "prep" and prep.lower_ in ("from", "of")
        for t in prep.children
        if t.dep_ == "pobj"
    ]
    owners = actors(behind)
    if owners:
        return owners
    if each := states_before(force):
        return each
    own = [c for c in force.children if c.dep_ in ("amod", "poss", "compound", "nmod") and is_named_state(c)]
    return [force] if own else []


def _status(draft: Draft) -> FrameStatus:
    if has_child(draft.token, ("no",)):
        return "denied"
    found: FrameStatus = "actual"
    for verb in draft.verbs:
        told = status(verb)
        name = lemma(verb)
        if name in CALLED_OFF or (name in ("call", "break") and has_child(verb, ("off",))):
            return "ended" if told == "actual" else told
        if told == "actual" and (name in PLANNED or is_due(verb) or (name in STARTS and verb.tag_ in ("VBZ", "VBP"))):
            found = "planned"
        elif told != "actual" and name in HOLDS:
            found = told
    took_place = any(occurred(v) and status(v) == "actual" for v in draft.verbs)
    return "actual" if took_place and found == "planned" else found
