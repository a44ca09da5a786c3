"""A word of a parsed sentence that tells a fact goes in; whether the fact is so, planned, denied, hung on a condition or over comes out.

The word's own helpers and the words that govern it are asked, upwards to the clause that is said; of what they tell, the
first in the order of `STRENGTH` holds.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.model import FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

STRENGTH: tuple[FrameStatus, ...] = ("denied", "hypothetical", "planned", "ended")
FURTHEST = 8  # words upwards that are asked
NOT = frozenset("not n't n’t never neither nor no".split())
NOBODY = frozenset("none nobody neither nothing".split())  # as a subject
FUTURE = frozenset("will shall wo 'll ’ll".split())
WOULD = frozenset("would 'd ’d".split())
MAYBE = frozenset("could might must should ought may can".split())
CONDITIONS = frozenset("if unless whether provided providing lest".split())
AWAITED = frozenset("after when once before until till".split())  # ... what is told in the present
INVERTED = frozenset("should were had".split())
TELLS = frozenset(
    "say announce state declare report tell confirm claim add note reveal disclose write stress insist think believe know "
    "indicate suggest explain argue acknowledge admit expect predict".split()
)
# What a governing word makes of what it governs.
PLANS = frozenset(
    "plan intend promise pledge prepare propose vow consider weigh mull delay postpone defer threaten offer seek aim hope schedule undertake mean "
    "resolve try attempt invite want wish expect slate earmark swear volunteer opt choose set due ready willing poised likely "
    "eager keen bound able supposed proposal pledge promise threat intention offer commitment bid effort draft".split()
)
GRANTS = frozenset("announce approve authorise authorize".split())  # a noun's deed, which is to come
WISHES = frozenset("want wish hope like prefer".split())  # ... that another may do: a plan of nobody
ORDERS = frozenset(
    "agree decide commit order approve authorise authorize arrange announce agreement decision go".split()
)
ASKS = frozenset(
    "demand urge ask request press appeal recommend advise encourage require beg implore warn suggest call advocate favor favour "
    "lobby clamor clamour".split()
)
LEAVES = frozenset("right option power authority ability capacity possibility chance".split())  # ... what may be done
REFUSES = frozenset(
    "refuse decline deny reject avoid refrain prevent forbid fail oppose resist veto ban bar prohibit refusal denial failure "
    "rejection absence lack unwilling reluctant unable rule push".split()
)
STOPS = frozenset(
    "end stop cease halt suspend quit give abandon scrap discontinue terminate cancel expire lapse withdraw revoke freeze call wind "
    "annul dissolve disband suspension end termination expiry withdrawal cancellation".split()
)
NEEDS_PARTICLE = {
    "rule": {"out"},
    "push": {"back"},
    "call": {"off"},
    "give": {"up"},
    "wind": {"down", "up"},
}  # without it these are no refusing or stopping
KEEPS = frozenset(
    "begin start continue keep manage help resume proceed come get remain dare rush hasten appear seem prompt cause force compel spur".split()
)
# By what is done that which it is for is done too: "used tear gas to disperse them", "launched an operation to free it", "marched to protest".
BY_MEANS = frozenset("use fire employ".split())
OPENS = frozenset("launch begin start mount conduct".split())
CROWDS = frozenset("take gather march rally turn assemble come".split())
PROTESTS = frozenset("protest demonstrate denounce condemn".split())
ORDINALS = frozenset("first second third fourth fifth last latest only".split())
LOOKS: dict[FrameStatus, frozenset[str]] = {
    "planned": frozenset(
        "planned proposed future upcoming forthcoming scheduled expected announced intended coming prospective next".split()
    ),
    "hypothetical": frozenset("possible potential hypothetical conditional eventual".split()),
    "ended": frozenset(
        "former previous expired suspended cancelled canceled defunct ended abandoned scrapped lapsed".split()
    ),
}
OVER = LOOKS["ended"] | {
    "frozen",
    "void",
    "dead",
    "over",
}  # behind "is", where the parser takes a participle for an adjective
KNOWN = frozenset("the this that these those".split())  # before an act that the reader is taken to know of
BESIDE = frozenset(
    "after before since by while despite amid during over following".split()
)  # ... which another deed stands
GOVERNED = frozenset("nsubjpass dobj pobj prep pcomp xcomp ccomp acl obj oprd csubj attr acomp".split())


def status(token: "Token") -> FrameStatus:
    """What the words around a verb or a noun make of the fact that it tells."""
    found = list(_told(token))
    if found[-1:] == ["ended"] and "denied" not in found:
        return "ended"  # "the plan to send ships was given up"
    return next((name for name in STRENGTH if name in found), "actual")


def status_named(noun: "Token") -> FrameStatus:
    """What becomes of an act that a noun names: one that is known ("Norvane's attack") is so, whatever is said or demanded about it."""
    is_known = any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in KNOWN) for c in noun.children)
    if not is_known:
        return status(noun)
    found = set(_own(noun))
    if noun.dep_ in ("nsubj", "nsubjpass"):
        found |= set(_happens(noun, noun.head))
    elif noun.dep_ == "dobj" and _does(noun.head, STOPS) and status(noun.head) == "actual":
        found.add("ended")
    return next((name for name in STRENGTH if name in found), "actual")


def of_standing(verb: "Token") -> FrameStatus | None:
    """What a verb tells of forces that it would else have stand there: ended where they did so before, planned where they are on their way."""
    if _is_over(verb):
        return "ended"
    return "planned" if _is_coming(verb) else None


def _is_over(verb: "Token") -> bool:
    """Does the verb tell of what is described that it was so before: "the two ships that had been based there", "had drones there until 2023"?"""
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
    until = any(c.dep_ == "prep" and c.lower_ in ("until", "till") for c in verb.children)
    return (had and verb.dep_ == "relcl") or (until and verb.tag_ == "VBD")


def _is_coming(verb: "Token") -> bool:
    """Is it on its way: "is coming to Velsund"?"""
    return (
        verb.tag_ == "VBG"
        and verb.lemma_ == "come"
        and any(c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP") for c in verb.children)
    )


def _told(token: "Token") -> Iterator[FrameStatus]:
    """What the word itself and those above it tell, until a verb of saying, a clause beside, or the sentence ends."""
    yield from _own(token)
    word = token
    for _ in range(FURTHEST):
        over = word.head
        if word.dep_ == "prep" and word.lower_ in BESIDE:
            yield from (name for name in _told(over) if name in ("planned", "hypothetical"))
            return  # "gave up the talks after accusing Kerr"
        if over.i == word.i or _is_described(word) or word.dep_ in ("relcl", "appos", "parataxis") or _is_beside(word):
            return
        if word.dep_ in ("nsubj", "nsubjpass"):
            yield from _happens(word, over)
            return
        if _is_finite_beside(word):  # "demanded that he come and accused him": he accused
            word = over.head
            continue
        if word.dep_ == "conj":
            yield from _shared(word, over)
        else:
            yield from _governed(word, over)
            if word.dep_ == "ccomp" and over.lemma_.lower() in TELLS:
                return
            if over.pos_ in ("VERB", "AUX", "ADJ"):
                yield from _own(over)
        word = over


def _shared(word: "Token", first: "Token") -> Iterator[FrameStatus]:
    """What a word has from the one that it is coordinated with: a bare verb all ("will send ships and deploy troops"), another its condition."""
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in first.children):
        yield "hypothetical"
    is_own = any(c.dep_ in ("aux", "nsubj", "nsubjpass") for c in word.children) or word.tag_ in ("VBD", "VBZ", "VBP")
    if not is_own and first.pos_ in ("VERB", "AUX"):
        yield from _own(first)


def _is_described(word: "Token") -> bool:
    """Is it a participle that only tells which noun is meant: "will build it under a pact signed in May"?"""
    is_clause = any(c.dep_ == "mark" or c.lower_ == "being" for c in word.children)  # "reports of troops being sent"
    return word.dep_ == "acl" and word.tag_ in ("VBN", "VBG") and not is_clause


def _is_finite_beside(word: "Token") -> bool:
    """Is it a verb in the past that the parser coordinates with a bare one, so that what governs that one does not govern it?"""
    return bool(word.dep_ == "conj" and word.tag_ == "VBD" and word.head.tag_ == "VB")


def _is_beside(word: "Token") -> bool:
    """A clause that only stands beside its governor: an adverbial one that is no purpose, or one that comes before it without a saying."""
    if word.dep_ == "advcl":
        return not (_is_infinitive(word) or _is_object(word))
    if word.dep_ != "ccomp":
        return False
    first = word.left_edge.i
    is_said_instead = first > 0 and word.doc[first - 1].text in (":", ";")  # "denied this: two ships had sailed"
    return is_said_instead or (word.i < word.head.i and word.head.lemma_.lower() not in TELLS)


def _is_object(gerund: "Token") -> bool:
    """Is it what is refused or stopped, where the parser takes it for a clause beside: "has ruled out | sending ships"?"""
    verb = gerund.head
    is_gerund = gerund.dep_ == "advcl" and gerund.tag_ == "VBG" and not _has_mark(gerund)
    behind = gerund.i > verb.i and not any(c.dep_ == "dobj" for c in verb.children)
    return is_gerund and behind and (_does(verb, REFUSES) or _does(verb, STOPS))


def _has_mark(clause: "Token") -> bool:
    """Does a word like "while" open the clause?"""
    return any(c.dep_ in ("mark", "advmod") and c.i < clause.i for c in clause.children)


def _happens(word: "Token", verb: "Token") -> Iterator[FrameStatus]:
    """What the verb tells of which the word is the subject: "the drill will begin", "the pact expired", "no troops were sent"."""
    if word.pos_ in ("NOUN", "PROPN"):
        yield from _own(verb)
        is_over = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in OVER for c in verb.children)
        if is_over or (_does(verb, STOPS) and not any(c.dep_ == "dobj" for c in verb.children)):
            yield "ended"  # and "the pact ended the war" is not over
        if any(c.lemma_.lower() in PLANS for c in verb.children if c.dep_ in ("acomp", "prep")) or _does(verb, PLANS):
            yield "planned"


def _own(token: "Token") -> Iterator[FrameStatus]:
    """What hangs on the word: not, will, may, if, planned, former, no."""
    helpers = {c.lower_ for c in token.children if c.dep_ == "aux"}
    marks = {c.lower_ for c in token.children if c.dep_ == "mark"}
    if _is_no_longer(token):
        yield "ended"
    elif _is_negated(token):
        yield "denied"
    if (
        helpers & MAYBE
        or marks & CONDITIONS
        or (token.dep_ in ("advcl", "ccomp") and _is_inverted(token))
        or ((helpers & (FUTURE | WOULD) or _is_infinitive(token)) and any(_is_condition(c) for c in token.children))
    ):
        yield "hypothetical"
    if helpers & WOULD:
        yield "planned" if _is_reported(token) else "hypothetical"
    if helpers & FUTURE or _is_to_come(token) or _is_awaited(token):
        yield "planned"
    looks = {c.lower_ for c in token.children if c.dep_ in ("amod", "advmod")}
    yield from (name for name, words in LOOKS.items() if looks & words)


def _is_awaited(token: "Token") -> bool:
    """Is it told in the present as what something else waits for: "will sign once Norvane leaves"? A title's "hails Kerr after he bans" waits for nothing."""
    if token.dep_ != "advcl" or not is_in_present(token):
        return False
    waits = any(c.dep_ in ("mark", "advmod") and c.lower_ in AWAITED and c.i < token.i for c in token.children)
    head = token.head
    return waits and not any(t.tag_ in ("VBZ", "VBP", "VBD") for t in (head, *_helpers(head)))


def is_in_present(verb: "Token") -> bool:
    """Does it tell of now, by itself or by its helper: "leaves", "is leaving", "has left"?"""
    return any(t.tag_ in ("VBZ", "VBP") for t in (verb, *_helpers(verb)))


def _helpers(verb: "Token") -> list["Token"]:
    return [c for c in verb.children if c.dep_ in ("aux", "auxpass")]


def _is_no_longer(token: "Token") -> bool:
    """Is it told of what was so before: "no longer backs Kerr", "does not back Kerr any more"?"""
    late = [c for c in token.children if c.dep_ == "advmod" and c.lower_ in ("longer", "more", "anymore")]
    before = {t.lower_ for c in late for t in c.children}
    return any(c.lower_ == "longer" and "no" in before for c in late) or (
        has_not(token) and any("any" in before or c.lower_ == "anymore" for c in late)
    )


def has_not(token: "Token") -> bool:
    """Hangs a plain "not" on the word?"""
    return any(c.dep_ == "neg" for c in token.children)


def _is_negated(token: "Token") -> bool:
    """Is there a "not" or "no" beside it? "Not only" denies nothing, and "has not met since May" tells of a meeting in May."""
    words = [c for c in token.children if c.dep_ in ("neg", "det", "advmod", "preconj") and c.lower_ in NOT]
    words = [c for c in words if not (c.i > token.i and _leads_infinitive(c))]
    words += [
        c for t in token.children if t.lower_ == "to" and t.i for c in (t.doc[t.i - 1],) if c.lower_ in ("not", "never")
    ]
    if any(c.lower_ == "since" and c.dep_ in ("prep", "mark") for c in token.children):
        return False
    nobody = (
        c
        for t in token.children
        if t.dep_ in ("nsubj", "nsubjpass", "dobj", "attr")
        for c in t.children
        if c.dep_ in ("det", "preconj")
    )
    subjects = (t for t in token.children if t.dep_ in ("nsubj", "nsubjpass"))
    return (
        any(not _is_only(c) for c in words)
        or any(c.lower_ in ("no", "neither") for c in nobody)
        or any(t.lower_ in NOBODY for t in subjects)
    )


def _leads_infinitive(word: "Token") -> bool:
    """Does it stand before a "to", whose verb it denies and not the one that it hangs on ("urged Norvane not to send ships")?"""
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    return after is not None and after.lower_ == "to"


def _is_only(word: "Token") -> bool:
    after = word.doc[word.i + 1] if word.i + 1 < len(word.doc) else None
    return after is not None and after.lower_ in ("only", "just", "least")


def _is_to_come(token: "Token") -> bool:
    """A noun with "to be held", a verb with "is to", a title's "Norvane to lend a battery"."""
    if token.pos_ in ("NOUN", "PROPN"):
        return any(
            c.dep_ in ("acl", "relcl") and _is_infinitive(c) and any(x.dep_ == "auxpass" for x in c.children)
            for c in token.children
        )
    if not _is_infinitive(token):
        return False
    led = any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
    return (
        token.dep_ == "ROOT"
        or (
            token.dep_ == "ccomp" and led and token.head.lemma_.lower() in TELLS
        )  # a title's "to lend a battery, minister says"
        or (token.dep_ == "xcomp" and token.head.lemma_ == "be")
    )


def _governed(word: "Token", over: "Token") -> Iterator[FrameStatus]:
    """What the governing word makes of the governed one."""
    infinitive, lemma = _is_infinitive(word), over.lemma_.lower()
    if infinitive and _is_done(word, over):
        return
    if (word.dep_ not in GOVERNED and not _is_object(word)) or over.pos_ not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ"):
        if infinitive and word.dep_ == "advcl":
            yield "planned"
    elif _does(over, REFUSES):
        yield "denied"
    elif _does(over, STOPS):
        yield "ended"
    elif lemma in ASKS:
        if lemma != "call" or {c.lower_ for c in over.children} & {"for", "on", "upon"}:
            yield "hypothetical"
    elif lemma in GRANTS and word.dep_ == "dobj" and word.pos_ == "NOUN":
        yield "planned"  # "announced a contribution": what was done already is told by a verb
    elif (lemma in WISHES and _has_other_subject(word)) or (infinitive and lemma in LEAVES):
        yield "hypothetical"
    elif lemma in PLANS or (infinitive and (lemma in ORDERS or (word.dep_ in ("xcomp", "acl") and lemma not in KEEPS))):
        yield "hypothetical" if any(_is_condition(c) for c in over.children) else "planned"


def _is_done(word: "Token", over: "Token") -> bool:
    """Is an infinitive's deed done where what governs it is: "was able to stop it", "the first to back Kerr", "fired shots to disperse them"?"""
    verb = over.head if over.lemma_ == "able" or over.pos_ == "NOUN" else over
    if not _is_past(verb):
        return False
    if over.lemma_ == "able":
        return True
    if over.pos_ == "NOUN" or verb.lemma_ in ("be", "become"):
        nouns = [over] if over.pos_ == "NOUN" else [c for c in verb.children if c.dep_ == "attr" and c.i < word.i]
        return any(c.lower_ in ORDINALS for noun in nouns for c in noun.children)
    has_object = any(c.dep_ == "dobj" for c in verb.children)
    if verb.lemma_ in BY_MEANS | OPENS:
        return has_object and word.dep_ in ("advcl", "xcomp")
    return verb.lemma_ in CROWDS and word.lemma_ in PROTESTS


def _is_past(verb: "Token") -> bool:
    """Does the verb tell of what has been, by its own form or by "has"?"""
    return not has_not(verb) and (
        verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(c.lemma_ == "have" and c.tag_ != "VB" for c in verb.children))
    )


def _has_other_subject(clause: "Token") -> bool:
    """Is it to be done by another than who wishes it ("hopes that Norvane will join")?"""
    subjects = [c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
    return bool(subjects) and all(c.pos_ not in ("PRON", "DET") for c in subjects)


def _does(token: "Token", words: frozenset[str]) -> bool:
    """Is it one of the words, with the particle that it needs?"""
    lemma = token.lemma_.lower()
    particles = {c.lower_ for c in token.children if c.dep_ in ("prt", "advmod")}
    return lemma in words and (lemma not in NEEDS_PARTICLE or bool(particles & NEEDS_PARTICLE[lemma]))


def _is_infinitive(word: "Token") -> bool:
    return any(c.lower_ == "to" and c.dep_ in ("aux", "mark") for c in word.children)


def _is_reported(token: "Token") -> bool:
    """Is it the clause of a saying ("said it would go"), where "would" is no condition?"""
    over = token
    for _ in range(FURTHEST):
        if over.dep_ == "ccomp":
            return bool(over.head.pos_ == "VERB")
        if over.head.i == over.i:
            return False
        over = over.head
    return False


def _is_condition(child: "Token") -> bool:
    """ "If it goes", "provided that it goes", "on condition that it goes", "should it go", "were it to go"."""
    if child.dep_ == "prep":
        return child.lower_ in CONDITIONS or any(c.lower_ == "condition" for c in child.children)
    if child.dep_ != "advcl":
        return False
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in child.children) or _is_inverted(child)


def _is_inverted(clause: "Token") -> bool:
    """Does the clause begin with a helper that stands before its subject, as only questions and conditions do?"""
    first = min((clause, *(c for c in clause.children if not c.is_punct)), key=lambda t: int(t.i))
    subjects = [c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
    return first.lower_ in INVERTED and any(c.i > first.i for c in subjects)
