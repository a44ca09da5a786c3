"""A verb or noun of a parsed sentence goes in, the words that fill its slots come out.

Slots: `subj`, `obj`, `dative`, `agent` (behind the "by" of a passive), `poss`, `mod` (a name or nationality before a noun), `clause`
(what is agreed or promised to be done), every preposition by itself; with `^`, those of the verb that a noun hangs on ("hold an exercise").
The subject and object are those of the active voice: of "two ships were sent by Norvane", `obj` is ships and `agent` Norvane.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.facts.fillers import LED, is_hyphened_state, number_of
from sayso.facts.things import is_of
from sayso.language.names import state_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Slots = dict[str, list["Token"]]
RELATIVE = frozenset(("WDT", "WP", "WP$", "WRB"))
SUBJECT, PASSIVE_SUBJECT = ("nsubj", "csubj", "expl"), ("nsubjpass", "csubjpass")
ASKING = frozenset(
    """ask urge call appeal order direct invite request press beg instruct allow permit oblige prompt force cause compel encourage
    persuade convince enable tell""".split()
)
MEANS = (
    "rail",
    "road",
    "air",
    "sea",
    "train",
    "truck",
    "lorry",
    "ship",
    "boat",
    "plane",
    "loudspeaker",
    "radio",
    "letter",
)
MEANWHILE = frozenset("after before by while since without upon on in following besides despite when".split())
PROMISING = frozenset(
    "agree decide promise pledge offer undertake plan intend vow threaten refuse decline commit".split()
)
HAS = ("have", "keep", "maintain", "retain")
GIVEN = frozenset("give pay offer award grant lend hand send promise allocate".split())  # ... something to one
TRIES = frozenset("bid effort attempt move push drive campaign fight struggle decision".split())
HOLDING = (*HAS, "reserve", "make", "gain", "get", "announce", "unveil", "voice", "express")  # a right, plan or offer
OUT = ("out", "off")
DOERS = ("subj", "agent")
CLAUSES = ("xcomp", "ccomp", "acl")
LIGHT = ("part", "place")
SERIES = frozenset("series spate round wave string number set pair flurry rash".split())
BEFORE, BEHIND = ("poss", "mod"), ("by", "between", "with", "among", "in", "at", "off", "near", "from", "to")
WANTING = ("want", "order", "have", "need", "see", "keep", "get")
RAISING = ("be", "allow", "seem", "appear", "continue", "have", "expect", "set", "schedule", "plan")
MEASURES = frozenset("mile kilometre kilometer km metre meter yard league".split())
# Verbs of those who only judge, ask for or watch what a noun tells, and do it not themselves.
JUDGING = frozenset(
    """condemn criticise criticize denounce deplore decry protest oppose slam blast welcome praise hail applaud commend back endorse favour favor
    demand urge request question doubt debate report see watch witness observe monitor track detect spot note mention fear regret lament mourn
    await expect blame thank investigate verify reject block veto prevent thwart foil intercept""".split()
)
HIGHEST = 8  # governors climbed from a word; a tree from hostile text can be a long chain


def slots(trigger: "Token") -> Slots:
    """What fills the slots of a verb or noun."""
    if trigger.pos_ in ("VERB", "AUX"):
        return _of_verb(trigger)
    found = _of_noun(trigger)
    for beside, shared in _beside(trigger):
        for slot, tokens in _of_noun(beside).items():
            if slot in shared:
                found.setdefault(slot, tokens)
    for verb in _verbs_of(trigger):
        for slot, tokens in _of_verb(verb).items():
            above = (
                slot in DOERS and verb.dep_ in ("relcl", "conj") and verb.is_ancestor(trigger)
            )  # "Norvane, which is a member"
            kept = [t for t in tokens if t.i != trigger.i and (above or not t.is_ancestor(trigger))]
            if slot in DOERS and verb.lemma_.lower() in JUDGING:
                continue  # "Norvane condemned the launch", "the launch was condemned by Norvane"
            if kept:
                found.setdefault("^" + slot, []).extend(kept)
    return found


def _beside(noun: "Token") -> Iterator[tuple["Token", tuple[str, ...]]]:
    """The nouns with which it shares slots, and which: "a series of drills | with Norvane", "drills and tests | by Norvane"."""
    above = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_.lower() in SERIES:
        yield above, BEHIND
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        yield noun.head, BEFORE
    yield from ((c, BEHIND) for c in noun.children if c.dep_ == "conj" and c.pos_ == "NOUN")


def verb_of(trigger: "Token") -> "Token":
    """The verb that tells whether and when it is so: the trigger itself, or the one that a noun hangs on."""
    if trigger.pos_ in ("VERB", "AUX"):
        return trigger
    return next(_verbs_of(trigger), trigger)


def verbs_of(trigger: "Token") -> list["Token"]:
    """The trigger, where it is a verb; of a noun the verb that it hangs on, and those that describe it ("a pact signed in May")."""
    return [trigger] if trigger.pos_ in ("VERB", "AUX") else list(_verbs_of(trigger))


NOT_JOINED = ("VERB", "AUX", "PUNCT")  # a mark too is taken for a word at times ("al | - | Harun")


def all_of(token: "Token") -> list["Token"]:
    """The word and those coordinated with it: of "Japan, Australia and the Philippines" three."""
    found = [token]
    for one in found:
        found += [child for child in one.children if child.dep_ == "conj" and child.pos_ not in NOT_JOINED]
    return sorted(found, key=lambda t: int(t.i))


# Words for a number of those behind "of".
PARTS = frozenset(
    "half third dozen score hundred thousand number handful majority most some many several couple group lot series".split()
)


def first_of(token: "Token") -> "Token":
    """The first of the words that it is coordinated with: of "to expel the envoys and | end the talks" to expel."""
    while token.dep_ == "conj":
        token = token.head
    return token


def of_which(token: "Token") -> list["Token"]:
    """Those of whom a word gives a number: of "dozens of ambassadors" the ambassadors; else the word itself."""
    if token.lemma_.lower() not in PARTS:
        return [token]
    behind = [
        t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.dep_ == "pobj"
    ]
    return [one for t in behind for one in all_of(t)] or [token]


def _of_verb(verb: "Token") -> Slots:
    found: Slots = {}
    is_passive = _is_passive(verb)
    for child in verb.children:
        if child.dep_ == "nsubjpass" and verb.lemma_.lower() in GIVEN and any(c.dep_ == "dobj" for c in verb.children):
            found.setdefault("dative", []).append(_meant(child))  # "the council was paid $65,000"
        elif child.dep_ in PASSIVE_SUBJECT or (child.dep_ in SUBJECT and is_passive):
            found.setdefault("obj", []).append(_meant(child))
        elif child.dep_ in SUBJECT:
            found.setdefault("subj", []).append(_meant(child))
        elif child.dep_ == "dobj" and child.lemma_.lower() in MEASURES and _brought_by(child, "of", "from"):
            found.setdefault("at", []).extend(_brought_by(child, "of", "from"))  # "lies 25 miles from Velsund"
        elif child.dep_ == "dobj" and child.lemma_.lower() in MEASURES and _is_way(child):
            continue  # "lies 25 miles | east of Velsund", which is its place
        elif child.dep_ in ("dobj", "attr", "oprd") and child.lower_ != "home":
            found.setdefault("obj", []).append(_meant(child))
        elif child.dep_ == "dative":
            if child.pos_ == "ADP" and any(is_of("stands", t, martial=True) for t in _things_of(verb)):
                _prepositions(
                    child, found
                )  # "sent two ships | to Velsund", which a parser may take for who is given them
            found.setdefault("dative", []).extend(_objects(child) if child.pos_ == "ADP" else [child])
        elif child.dep_ == "agent":
            found.setdefault("agent", []).extend(t for t in _objects(child) if t.lower_ not in MEANS)
        elif child.dep_ in CLAUSES or _is_promised(child, verb):
            found.setdefault("clause", []).append(child)
        elif child.dep_ == "prt":
            found.setdefault("+" + child.lower_, []).append(child)
            _prepositions(child, found)
        elif child.dep_ == "prep":
            _prepositions(child, found)
        elif child.dep_ in ("advmod", "dobj", "npadvmod") and child.lower_ == "home":
            found.setdefault("home", []).append(child)
            _prepositions(child, found)  # "is home to two battalions"
        elif child.dep_ == "acomp":  # "is due at Velsund"
            for behind in child.children:
                if behind.dep_ == "prep" and behind.lower_ in ("in", "at", "off"):
                    _prepositions(behind, found)
                elif behind.dep_ == "advmod" and behind.lower_ == "there":
                    found.setdefault("to", []).append(behind)
        elif child.dep_ == "advmod" and child.lower_ in ("there", "here", "ashore", "abroad"):
            found.setdefault("to", []).append(child)
        elif child.dep_ == "advmod" and child.lower_ == "where" and verb.dep_ == "relcl":
            found.setdefault("where", []).append(verb.head)  # "the island where they are"
        elif child.dep_ in ("advmod", "npadvmod"):
            if child.lower_ not in OUT and any(c.lower_ == "of" for c in child.children):
                found.setdefault("at", []).append(child)  # "25 miles east of Velsund"
            else:
                _prepositions(child, found)  # "back to their barracks"
    if "obj" not in found and any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.children):
        found["obj"] = [
            t for t in found.get("to", []) if any(c.dep_ == "nummod" for c in t.children)
        ]  # "up to 600 men"
        found["to"] = [t for t in found.get("to", []) if t not in found["obj"]]
    if verb.dep_ == "amod" and verb.tag_ == "VBD" and verb.head.i > verb.i:
        _of_headline(verb, found)
    if (
        verb.dep_ in ("amod", "nmod", "compound")
        and verb.head.i > verb.i
        and any(c.tag_ == "TO" for c in verb.children)
    ):
        _of_split(verb, found)
    _from_above(verb, found, is_passive=is_passive)
    if "dative" not in found:
        found["dative"] = _misread_datives(found.get("obj", []))
    for thing in found.get("obj", [])[:1]:
        for part in _parts(thing):
            for slot, tokens in _of_noun(part).items():
                if slot not in ("of", "poss", "mod", "compound", "by"):
                    found.setdefault(slot, []).extend(tokens)
    return found


def _things_of(verb: "Token") -> Iterator["Token"]:
    """What the verb is done to: its object, the subject of a passive, or the noun that its clause describes ("troops whom Norvane sent")."""
    yield from (_meant(t) for t in verb.children if t.dep_ == "dobj" or t.dep_ in PASSIVE_SUBJECT)
    if verb.dep_ in ("relcl", "acl"):
        yield verb.head


def _is_promised(clause: "Token", verb: "Token") -> bool:
    """Is it what is agreed or promised, where the parser takes it for an aim since other words stand between ("agreed in May to share it")?"""
    infinitive = clause.dep_ == "advcl" and any(c.tag_ == "TO" for c in clause.children)
    return bool(infinitive and clause.i > verb.i and verb.lemma_.lower() in PROMISING)


def _of_headline(verb: "Token", found: Slots) -> None:
    """A main verb that the parser took for a word before its object ("Norvane test-fired two missiles into the sea")."""
    thing = verb.head
    names = [c for c in thing.children if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN" and c.i < verb.i]
    if names:
        found["subj"], found["obj"] = names[-1:], [thing]


def _of_split(verb: "Token", found: Slots) -> None:
    """An infinitive that the parser took for a word before its object ("plans to newly send two ships to Velsund")."""
    thing = verb.head
    found["obj"] = [thing]
    if thing.dep_ in ("dobj", "nsubj") and thing.head.pos_ == "VERB":
        found.setdefault("subj", _shared_subject(thing.head, HIGHEST))


def _misread_datives(things: list["Token"]) -> list["Token"]:
    """Who is given something, where the parser takes both for objects or one name ("lend the Norvane navy two ships")."""
    two = 2
    behind = next((c for t in things[:1] for c in t.children if _is_given(c, t)), None)
    if behind is not None:
        whom, things[0] = things[0], behind
        return [whom]  # "promised | two countries | 40 million dollars"
    if len(things) == two and things[1].dep_ == "dobj" and number_of(things[1]):
        return [things.pop(0)]
    return [
        c
        for thing in things[:1]
        for c in thing.children
        if c.dep_ in ("nmod", "compound") and c.pos_ == "PROPN" and any(n.i > c.i for n in number_of(thing))
    ]


def _is_given(behind: "Token", whom: "Token") -> bool:
    """Is it the goods or the sum right behind whom it is given to, which the parser takes for his second name?"""
    is_beside = behind.dep_ == "appos" and behind.i > whom.i and behind.doc[behind.left_edge.i - 1].text != ","
    return is_beside and bool(number_of(behind)) and is_of("goods", behind)


def _parts(thing: "Token") -> list["Token"]:
    """The thing with those coordinated with it and what an "of" brings: a place behind them may hang on each."""
    found = all_of(thing)
    for one in found[:HIGHEST]:
        found += [c for child in one.children if child.dep_ == "prep" and child.lower_ == "of" for c in _objects(child)]
    return found


def _from_above(verb: "Token", found: Slots, *, is_passive: bool) -> None:
    """What the verb shares with the word that it hangs on: the noun that a clause describes, the subject of a verb before it."""
    above = verb.head
    if verb.dep_ == "acl" and any(c.tag_ == "TO" for c in verb.children):
        owned = above.dep_ == "dobj" and above.head.lemma_ in HOLDING  # "reserves the right to send"
        owners = [c for c in above.children if c.dep_ == "poss"]  # "its plan to send"
        found.setdefault("subj", owners or (_shared_subject(above.head, HIGHEST) if owned else _trying(above)))
    elif verb.dep_ == "acl":
        found.setdefault("obj" if verb.tag_ == "VBN" else "subj", [above])
        if verb.tag_ == "VBN" and above.dep_ == "dobj" and above.head.lemma_ in HAS:  # "has troops stationed there"
            found.setdefault("agent", _shared_subject(above.head, HIGHEST))
    elif verb.dep_ == "relcl" and not is_passive and "obj" not in found and _is_of_object(verb, found.get("subj", [])):
        found["obj"] = [above]
    elif verb.dep_ == "pcomp" and "subj" not in found and not (is_passive and "obj" in found):
        # "accused Kerr of sending": Kerr sends; "left Kerr after sending": who left
        accused = [_meant(c) for c in above.head.children if c.dep_ == "dobj" and above.lower_ not in MEANWHILE]
        if not accused and above.lower_ in ("for", "of"):  # "lashed out at Kerr for sending": Kerr sends
            accused = [t for p in above.head.children if p.lower_ in ("at", "against", "on") for t in _objects(p)]
        if not accused and above.lower_ == "of" and above.head.dep_ == "dobj" and above.head.head.lemma_ in CHARGING:
            accused = [above.head]  # ... where the parser hangs it on Kerr
        if not accused and above.head.dep_ == "acl" and above.head.tag_ == "VBN":
            accused = [above.head.head]  # "a commander suspected of torturing": the commander
        shared = accused or _shared_subject(above.head, HIGHEST)
        if shared:
            found["obj" if is_passive else "subj"] = shared  # "left after being blamed": who left
    elif verb.dep_ in ("conj", "xcomp", "advcl") and "subj" not in found and not (is_passive and "obj" in found):
        if verb.dep_ == "xcomp" and "obj" not in found and above.dep_ == "relcl" and above.lemma_ in SUBJECT_CONTROL:
            subjects = [_meant(c) for c in above.children if c.dep_ in SUBJECT]
            if _is_of_object(above, subjects):
                found["obj"] = [above.head]  # "the states that Kerr tried to ban"
        owner = above.head if above.pos_ == "ADJ" else above  # "is due to meet"
        if owner.i == verb.i or owner.pos_ not in ("VERB", "AUX"):
            return
        shared = _asked(_first(verb)) or _shared_subject(owner, HIGHEST)
        if shared:
            found.setdefault("obj" if is_passive else "subj", shared)


SUBJECT_CONTROL = frozenset(
    "try attempt seek want plan intend hope vow pledge promise threaten refuse decline fail begin start continue agree decide manage".split()
)
CHARGING = frozenset("accuse suspect convict acquit".split())


def _trying(noun: "Token") -> list["Token"]:
    """Whose try it is: of "moved in a bid to help Kerr" and "made an effort to help Kerr" who moved and made it."""
    if noun.lemma_.lower() not in TRIES:
        return []
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "as", "with") else noun.head
    return _shared_subject(above, HIGHEST) if noun.dep_ in ("pobj", "dobj") and above.pos_ == "VERB" else []


def _is_of_object(clause: "Token", subjects: list["Token"]) -> bool:
    """Does the clause describe its object ("the ships that Norvane sent"), and no subject, owner, place or terms ("which sent", "whose ships", "where")?"""
    if not subjects or any(t.i == clause.head.i for t in subjects):
        return False
    return not any(
        t.tag_ in ("WRB", "WP$") or (t.tag_ in RELATIVE and t.dep_ == "pobj")
        for c in clause.children
        for t in (c, *c.children)
    )


def _first(verb: "Token") -> "Token":
    """The first of bare verbs that are told together, which shares who does it: of "to expel them and | end the talks" to expel."""
    first = verb
    while first.dep_ == "conj" and first.tag_ == "VB" and first.head.pos_ == "VERB":
        first = first.head
    return first


def _asked(verb: "Token") -> list["Token"]:
    """Who is asked to do it: of "called on Norvane to send two ships" Norvane."""
    above = verb.head
    if above.lemma_ not in ASKING or not any(c.tag_ == "TO" for c in verb.children):
        return []
    told = [c for c in above.children if c.dep_ in ("dobj", "dative") and c.i < verb.i]
    return told or [
        c for p in above.children if p.dep_ == "prep" and p.lower_ in ("on", "upon", "to") for c in _objects(p)
    ]


def _shared_subject(verb: "Token", left: int) -> list["Token"]:
    found = [_meant(c) for c in verb.children if c.dep_ in (*SUBJECT, *PASSIVE_SUBJECT)]
    if found or not left or verb.dep_ not in ("conj", "xcomp", "advcl") or verb.head.pos_ not in ("VERB", "AUX"):
        return found
    return _shared_subject(verb.head, left - 1)


def _is_passive(verb: "Token") -> bool:
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in ("aux", *SUBJECT) for c in verb.children):
        return _is_passive(verb.head) if verb.head.i < verb.i else False
    if verb.dep_ == "ccomp" and verb.tag_ in ("VBN", "VBD") and verb.head.lemma_ in WANTING:
        return not any(c.dep_ in ("aux", "mark", "dobj") for c in verb.children)  # "wants two companies | moved"
    return bool(verb.dep_ == "acl" and verb.tag_ == "VBN" and not any(c.dep_ == "nsubj" for c in verb.children))


def _meant(token: "Token") -> "Token":
    """The noun that a "which" or "who" stands for, also behind a preposition ("to which")."""
    above = token.head.head if token.dep_ == "pobj" else token.head
    for _ in range(HIGHEST):
        if above.dep_ != "conj":
            break
        above = above.head
    if token.tag_ in RELATIVE and above.dep_ == "relcl":
        is_one = above.head.tag_ in ("NN", "NNP") and token.dep_ in SUBJECT
        return first_of(above.head) if is_one and _is_of_several(above) else above.head
    return token


def _is_of_several(verb: "Token") -> bool:
    """Does the verb's form tell that several do it, as after "Norvane and Kerr, who"?"""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    return any(t.tag_ == "VBP" for t in (verb, *helpers))


def _objects(preposition: "Token") -> list["Token"]:
    # The parser may take "round" for a verb, but sees what it is to the rest.
    return [_meant(c) for c in preposition.children if c.dep_ in ("pobj", "pcomp", "dobj")]


def _brought_by(token: "Token", *prepositions: str) -> list["Token"]:
    """What one of the prepositions brings behind a word, also after a direction ("25 miles east of Velsund")."""
    below = [token, *(c for c in token.children if c.dep_ == "advmod")]
    behind = (c for t in below for c in t.children if c.dep_ == "prep" and c.lower_ in prepositions)
    return [t for c in behind for t in _objects(c)]


def _is_way(measure: "Token") -> bool:
    """Does it tell how far off a direction is that hangs on the same verb ("25 miles | east of Velsund")?"""
    beside = (c for c in measure.head.children if c.dep_ == "advmod" and c.i == measure.i + 1)
    return any(c.lower_ == "of" for direction in beside for c in direction.children)


def _prepositions(preposition: "Token", found: Slots) -> None:
    if preposition.lower_ == "according":  # "according to Norvane" is done to nobody
        return
    for child in _objects(preposition):
        meant = preposition.head.head if child.tag_ in RELATIVE and preposition.head.dep_ == "relcl" else child
        from_there = _brought_by(meant, "of", "from") if meant.lemma_.lower() in MEASURES else []
        slot = "to" if preposition.lower_ == "within" and preposition.head.lower_ == "to" else preposition.lower_
        found.setdefault(slot, []).extend(from_there or [meant])
    for child in preposition.children:
        if child.dep_ == "prep" and child.lower_ == "of" and preposition.lower_ in OUT:
            found.setdefault("out", []).extend(_objects(child))  # "out of the valley"
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            _prepositions(child, found)  # "from Velsund to Kerr", "in and around Velsund"
    if preposition.lower_ == "with":  # "with two tanks at Velsund"
        for child in (
            c for one in _objects(preposition) for c in one.children if c.dep_ == "prep" and c.lower_ != "of"
        ):
            _prepositions(child, found)


def _of_noun(noun: "Token") -> Slots:
    found: Slots = {}
    for child in noun.children:
        if child.dep_ == "poss":
            found.setdefault("poss", []).append(child)
        elif child.dep_ in ("compound", "amod", "nmod") and _is_actor_word(child):
            found.setdefault("mod", []).append(child)
        elif child.dep_ == "amod" and child.lower_ in LED:  # "US-led" in three words
            found.setdefault("mod", []).extend(c for c in child.children if c.dep_ == "npadvmod" and c.pos_ == "PROPN")
        elif child.dep_ == "compound":
            found.setdefault("compound", []).append(child)  # "missile test"
        elif child.dep_ in ("prep", "agent"):
            _prepositions(child, found)
            if child.lower_ == "of":  # "the sale of missiles to Velsund"
                for behind in (
                    p for one in _objects(child) for p in one.children if p.dep_ == "prep" and p.lower_ != "of"
                ):
                    _prepositions(behind, found)
        elif child.dep_ in ("acl", "relcl") and child.lemma_ in (
            "involve",
            "include",
            "call",
            "name",
            "code-name",
            "dub",
        ):
            found.setdefault(child.lemma_, []).extend(c for c in child.children if c.dep_ in ("dobj", "oprd", "attr"))
        elif child.dep_ == "acl" and any(c.tag_ == "TO" for c in child.children):
            found.setdefault("clause", []).append(child)
        elif child.dep_ == "appos":
            found.setdefault("appos", []).append(child)
        elif child.dep_ == "advmod" and child.lower_ in ("there", "here") and child.i > noun.i:
            found.setdefault("to", []).append(child)  # "has engineers | there"
    return found


def _is_actor_word(token: "Token") -> bool:
    return token.pos_ == "PROPN" or belongs_to(token) is not None or is_hyphened_state(token.text)


def belongs_to(token: "Token") -> str | None:
    """The state to which an adjective belongs, with the word before it where that is part of it ("North Korean")."""
    before = token.doc[token.i - 1] if token.i else token
    last = before.text.rsplit("-")[-1]  # "U.S.-South Korean"
    pair = f"{last} {token.text}" if before.head.i == token.i else token.text
    return state_of(pair) or state_of(token.text)


def _is_series(word: "Token") -> bool:
    """Is it the word for a series, of which something is told?"""
    return word.lemma_.lower() in SERIES and word.dep_ in ("dobj", *SUBJECT, *PASSIVE_SUBJECT)


def _verbs_of(noun: "Token") -> Iterator["Token"]:
    """The verb that the noun is subject or object of, and those that describe it ("the exercise held by")."""
    top = noun
    for _ in range(HIGHEST):
        if top.dep_ == "pobj" and top.head.lower_ == "of" and _is_series(top.head.head):
            top = top.head.head  # "held a second round of | talks"
            continue
        if top.dep_ != "conj" and not (top.dep_ == "compound" and top.head.pos_ == "PROPN"):
            break
        top = top.head
    above = top.head
    for _ in range(HIGHEST):  # "pulled out of the treaty", "are close to a treaty"
        if above.pos_ != "ADP" and above.dep_ not in ("acomp", "prep"):
            break
        above = above.head
    if above.lemma_ in LIGHT and above.pos_ == "NOUN" and above.head.pos_ == "VERB":  # "take part in an exercise"
        above = above.head
    if above.pos_ in ("VERB", "AUX") and above.i != noun.i:
        yield above
        if top.dep_ in (*SUBJECT, *PASSIVE_SUBJECT):  # "the talks are to be held", "it opened and closed"
            yield from (c for c in above.children if _shares_subject(c))
    for child in noun.children:
        if child.dep_ in ("acl", "relcl") and child.pos_ in ("VERB", "AUX"):
            yield child
            yield from (c for c in child.children if _shares_subject(c))


def _shares_subject(verb: "Token") -> bool:
    """Is it a verb of the same subject as the one above: "are to be held", "opened and closed"?"""
    return bool(
        verb.pos_ in ("VERB", "AUX")
        and (verb.dep_ == "conj" or (verb.dep_ == "xcomp" and verb.head.lemma_ in RAISING))
        and not any(c.dep_ in (*SUBJECT, *PASSIVE_SUBJECT) for c in verb.children)
    )
