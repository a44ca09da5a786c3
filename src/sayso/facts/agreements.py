"""A noun of agreement, or a verb of agreeing or signing, goes in; parties, subject, kind and status come out, or that it tells none.

Who stands beside a treaty is a party only where the words bind him to it ("between", "with") or he does to it what parties do: sign,
ratify, leave. Who praises it, votes on it or is paid under it is none.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.facts.actors import actors, is_actor, is_generic, is_named_state, is_plural, is_seat, is_vague
from sayso.facts.draft import Draft, has_child, is_of_clause, lemma, words
from sayso.facts.status import status, status_named
from sayso.facts.things import is_of
from sayso.facts.triggers import triggers
from sayso.language.names import known
from sayso.model import FrameStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

# What parties do to an agreement that then holds ...
BINDS = words(
    "sign ink initial conclude reach strike make seal clinch ratify approve have enter draw negotiate renew extend prolong revive finalise"
    " finalize agree keep form update amend accept endorse accede prepare buy complete share exchange close implement honour reaffirm violate found establish create launch unveil announce detail"
)
FEELS = words(
    "lack need require promote improve show deepen foster express increase want seek"
)  # understanding, that is no pact
FELT = words("mutual common better great greater deep deeper good shared clear full poor limited basic")
# ... what ends it, as its parties or by itself ...
ENDS = words(
    "expire lapse end terminate scrap suspend cancel denounce leave quit abandon annul void shelve tear renounce withdraw repudiate collapse"
    " dissolve revoke exit break drop freeze run fall pull walk replace"
)
ONLY_OUT = words("run tear pull fall walk")  # these end it only with "out", "up", "through", "from"
# ... and what they do before it is one.
PLANS = words("propose seek want plan discuss draft offer expect hope prepare consider near await urge")
REFUSES = words("reject refuse veto")
# A treaty is joined and left as an agreement; a pact, alliance or forum as a bloc, which is membership.
COMES_OR_GOES = words("join rejoin accede leave quit exit withdraw pull walk")
TREATIES = words("treaty convention accord agreement protocol truce ceasefire deal")
PARLIAMENTS = words("parliament senate congress assembly cabinet saeima house duma knesset diet")
PROLONGS = words("renew extend prolong revive")
WITHOUT_FORCE = words("ratify approve publish use")  # not done, it holds all the same
SIGNS = words("sign initial ratify")
TRADES = words("buy purchase order lease charter")
# What is signed or ratified by one alone.
NO_AGREEMENT = words(
    "law bill act decree order petition register book name budget warrant report cheque form statement up off appointment note"
)
# Words before a noun of agreement that tell what sort it is, not what it is about.
NO_SUBJECT = words(
    "framework trade cooperation peace draft founding bilateral trilateral multilateral joint secret year month day side transition interim"
    " gentleman new old similar first second third additional regional international formal separate provisional such other same earlier"
    " previous existing current final direct renewed long short special historic landmark controversial general original national federal"
    " last next temporary permanent written verbal oral unpublished public private binding major big small single whole entire late recent"
    " annual actual further good bad better only unwritten tentative partial initial broad wide key standing lasting free"
)
STANDS = words("be remain stay enter suspend halt stop end freeze")  # ... in an agreement, or one's part in it
SIGNING = words("signing conclusion ratification negotiation talk completion implementation")
SIGNATURES = words("name signature seal hand")  # put to an agreement
TERMS = words("give grant allow oblige bind entitle limit forbid ban permit require guarantee assign cede")
TALKS = words("talk negotiation discussion")
ENDING = words("end suspension termination expiry lapse collapse withdrawal exit cancellation abandonment breakdown")
BROKERED = ("brokered", "mediated", "sponsored", "backed")
BROKERS = words("broker mediate")  # ... an agreement between others
DEAD = words("void dead null over off invalid")
DOCUMENTS = words("paper text procedure document plan letter programme program package communique communiqué")
MONEY = words("euro dollar million billion pound yen rouble kroner krona ringgit yuan $ £ €")
HIGHEST = 4  # governors climbed to the verb of what is done under it
ABOUT = ("on", "for", "about", "over", "concerning", "against")
BETWEEN = ("between", "with", "among")


def read(draft: Draft) -> Draft | None:
    """The agreement that the trigger tells."""
    if draft.is_noun:
        return _of_noun(draft)
    if lemma(draft.token) in TRADES:
        return _traded(draft)
    return _signed(draft) if lemma(draft.token) in SIGNS else _agreed(draft)


def _of_noun(draft: Draft) -> Draft | None:
    noun = draft.token
    if noun.dep_ == "compound" and lemma(noun.head) not in ("paper", "text", "document"):
        return None  # "treaty talks", "the Kerr Treaty Organization"
    if _is_of_another(noun) or _is_of_minds(noun) or has_child(noun, ("civil",)):
        return None
    verbs = [*(v for v in draft.verbs if _bears_on(v, noun)), *_astray(noun)]
    if lemma(noun) not in TREATIES and any(lemma(v) in COMES_OR_GOES for v in verbs):
        return None
    doing = [
        v
        for v in verbs
        if lemma(v) in BINDS | ENDS | PLANS | REFUSES | COMES_OR_GOES or _is_near(v) or _lets_go(v) or _puts_name(v)
    ]
    doing += [v.head for v in doing if lemma(v.head) == "let"]
    doing += [v for v in verbs if lemma(v) in STANDS and noun.dep_ == "pobj" and noun.head.lower_ == "in"]
    bound = [t for t in draft.filling([noun], *BETWEEN, "by", "of", "poss", "mod") if _is_party(t, noun)]
    asked = [v for v in doing if lemma(v) in ("propose", "offer")]
    brokered = [v for v in verbs if lemma(v) in BROKERS]
    parties = [
        *bound,
        *draft.filling(doing, "subj", "agent", *BETWEEN),
        *draft.filling(asked, "to"),
        *draft.filling(brokered, *BETWEEN),
    ]
    parties = _others(actors(parties), noun)
    subject = [t for t in draft.filling([noun, *bound], *ABOUT, "clause") if not _is_money(t)]
    is_dated, under = _is_dated(draft), _under(noun)
    if not parties and under and (is_dated or has_child(noun, ("a", "an")) or _is_described(noun)):
        parties = _others(_doing(draft, under), noun)
    clause = _under_which(noun)
    if clause is not None:  # "a pact under which Norvane lends Halvastra two ships"
        parties = parties or [t for t in _doing(draft, clause) if is_named_state(t)]
    subject = subject or _told_before(noun) or _provided(draft, under or clause)
    if not parties and not subject:
        parties, subject = _bound_by(draft, noun) if is_dated or has_child(noun, ("a", "an")) else ([], [])
    if not (parties or (subject and (doing or is_dated))):
        return None
    if lemma(noun) == "convention" and not (
        is_dated or draft.filling([noun], *ABOUT) or any(is_named_state(t) for t in parties)
    ):
        return None  # a party's
    if (noun.tag_ in ("NNS", "NNPS") and not bound) or (
        parties and all(is_generic(t) or (is_vague(t) and not subject) for t in parties)
    ):
        return None
    draft = replace(draft, verbs=tuple(v for v in verbs if v in doing or not _is_done_to(noun, v)))
    return replace(
        draft,
        heads={"party": parties, "subject": subject},
        stretches={"kind": [[noun]]},
        status=_status(draft),
        code=lemma(noun),
    )


def _astray(noun: "Token") -> list["Token"]:
    """Verbs of signing and ending that the parser hung on a word beside the noun: "an accord on grain, | signed | in May"."""
    beside = [noun]
    for one in beside:
        beside += [t for c in one.children if c.dep_ == "prep" for t in c.children if t.dep_ == "pobj"][
            : HIGHEST - len(beside)
        ]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        beside.append(noun.head.head)  # "the status of forces agreement | that they signed"
    found = (c for t in beside[1:] for c in t.children if c.dep_ in ("acl", "relcl") and c.i > noun.i)
    return [c for c in found if lemma(c) in BINDS | ENDS]


def _is_of_another(noun: "Token") -> bool:
    """Is it part of the name of another, the "understanding" of a memorandum?"""
    over = noun.head.head
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "of"
        and lemma(noun) == "understanding"
        and lemma(over) == "memorandum"
    )


def _is_of_minds(noun: "Token") -> bool:
    """Is it an understanding that is felt and not reached: "a lack of understanding between", "needs greater understanding"?"""
    over = noun.head.head if noun.dep_ == "pobj" else noun.head
    is_felt = lemma(over) in FEELS or any(lemma(c) in FELT for c in noun.children)
    return lemma(noun) == "understanding" and is_felt


def _is_described(noun: "Token") -> bool:
    """Is it told which one: "the truce signed in May"?"""
    return any(c.dep_ in ("acl", "relcl") and lemma(c) in BINDS for c in noun.children)


def _is_done_to(noun: "Token", verb: "Token") -> bool:
    """Is the agreement only the object of what the verb tells, with a day of its own: "condemned the pact on Friday"?"""
    return bool(noun.dep_ == "dobj" and noun.head.i == verb.i)


def _is_near(verb: "Token") -> bool:
    """ "They are close to an agreement"."""
    return lemma(verb) == "be" and has_child(verb, ("close", "near"))


def _lets_go(verb: "Token") -> bool:
    """ "It let the pact lapse"."""
    return lemma(verb) in ("let", "allow") and any(lemma(t) in ("lapse", "expire", "die", "run") for t in verb.subtree)


def _puts_name(verb: "Token") -> bool:
    """ "They put their names to the pact"."""
    return lemma(verb) in ("put", "add", "set") and any(
        c.dep_ == "dobj" and lemma(c) in SIGNATURES for c in verb.children
    )


def _bears_on(verb: "Token", noun: "Token") -> bool:
    """Does the verb tell what becomes of the agreement, and not what is done under it?"""
    if is_of_clause(verb, noun) or (lemma(verb) == "leave" and has_child(verb, ("out",))):
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and lemma(verb) in STANDS:
        return True  # "they are in a partnership", "it suspended its participation in the treaty"
    return (
        noun.dep_ != "pobj"
        or noun.head.lower_ in ("from", "of", "to", "out", "on", "into", "off")
        or verb.head.i == noun.i
    )


def _under(noun: "Token") -> "Token | None":
    """The verb of what is done under the agreement."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "under":
        return None
    above = noun.head.head
    for _ in range(HIGHEST):
        if above.pos_ in ("VERB", "AUX") and above.dep_ not in ("pobj", "pcomp"):
            return above
        above = above.head
    return None


def _under_which(noun: "Token") -> "Token | None":
    """The verb of the clause that tells what it provides for: "a pact under which two ships are lent", also where the parser hung it on another noun."""
    own = next((c for c in noun.children if is_of_clause(c, noun)), None)
    if own is not None:
        return own
    after = (t for t in noun.doc[noun.i + 1 :] if t.tag_ in ("WDT", "WP") and t.head.lower_ in ("under", "by"))
    which = next(after, None)
    clause = which.head.head if which is not None else None
    if which is None or clause is None or clause.dep_ != "relcl":
        return None
    between = noun.doc[noun.i + 1 : which.i]
    return None if any(t.pos_ in ("VERB", "AUX") or _is_kind(t) for t in between) else clause


def _doing(draft: Draft, verb: "Token") -> list["Token"]:
    """Who does what an agreement provides for: of "Norvane sends two ships to Kerr under an accord" Norvane."""
    doers = [t for t in actors(draft.filling([verb], "subj")) if t.pos_ != "PRON"]
    named = [
        t
        for t in actors(draft.filling([verb], "from", "to", "with", "in", "at", "into", "obj", "dative"))
        if is_named_state(t)
    ]
    return [*doers, *named] if doers else []


def _bound_by(draft: Draft, noun: "Token") -> tuple[list["Token"], list["Token"]]:
    """The states or parties for which an agreement lays something down, and what: "a treaty of 2027 gave Norvane half of the gas"."""
    laying = [v for v in draft.verbs if lemma(v) in TERMS and (noun.dep_ == "nsubj" or v.dep_ in ("relcl", "acl"))]
    found = draft.filling(laying, "dative", "obj", "clause")
    whom = [t for t in actors(found) if is_named_state(t) or (is_plural(t) and not is_generic(t) and t.pos_ != "PRON")]
    what = [t for t in found if all(t.i != one.i for one in whom) and t.pos_ in ("NOUN", "VERB") and not _is_money(t)]
    return (whom, what[:1]) if whom or noun.dep_ != "nsubj" else ([], [])


def _provided(draft: Draft, verb: "Token | None") -> list["Token"]:
    """What an agreement provides for, as the object of what is done under it."""
    things = draft.filling([verb], "obj") if verb is not None else []
    if any(_is_money(t) for t in things):
        things = draft.filling([verb], "for", "subj") if verb is not None else []
    if verb is not None and not things:
        things = draft.filling([verb], "subj")
    things = [t for t in things if t.i != draft.token.i and t.pos_ == "NOUN" and not is_actor(t)]
    return [t for t in things if not _is_money(t) and lemma(t) not in SIGNATURES][:1]


def _others(found: Iterable["Token"], noun: "Token") -> list["Token"]:
    return [
        t
        for t in found
        if t.i != noun.i
        and t.lower_ not in ("who", "each")
        and lemma(t) not in PARLIAMENTS
        and not any(c.dep_ == "det" and c.lower_ in ("either", "neither") for c in t.children)
    ]


def _is_dated(draft: Draft) -> bool:
    """Is a year part of its name ("the accord of 2031", "the 2031 accord"), so that it is told of and not only mentioned?"""
    noun = draft.token
    near = [c for c in noun.children if c.i in draft.times]
    near += [
        t for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.i in draft.times
    ]
    return bool(near)


def _is_party(token: "Token", noun: "Token") -> bool:
    """A name before the noun is a party where it names a state; "Kerr Pact" is a place's name."""
    if token.head.lower_ in BROKERED:
        return False
    if token.head.i == noun.i and token.dep_ in ("compound", "amod", "nmod"):
        found = known(token.text)
        is_bloc = found is not None and found.type == "bloc"  # "the NATO treaty"
        if is_seat(token):
            return False  # "the Vienna conventions" were signed there
        return is_named_state(token) and not is_bloc and not token.lower_.endswith(BROKERED)
    if token.head.i == noun.i and token.dep_ == "poss":
        return token.pos_ != "PRON" and is_actor(token)
    if token.head.lower_ == "of":
        are_parties = is_plural(token) and is_actor(token) and not is_generic(token)
        if noun.text[0].isupper() and is_seat(token):
            return False  # "the Treaty of Lisbon" was signed there
        return is_named_state(token) or (
            are_parties and noun.dep_ != "appos"
        )  # "the Pool, an arrangement of four states"
    return True


def _told_before(noun: "Token") -> list["Token"]:
    """What it is about, where a noun before it tells: of "the railway accord" the railway."""
    return [
        c
        for c in noun.children
        if c.dep_ in ("compound", "amod")
        and (c.pos_ in ("NOUN", "ADJ") or c.tag_ == "VBG")
        and c.tag_ not in ("JJR", "JJS")
        and c.text.isalpha()
        and c.text.islower()
        and (lemma(c) not in NO_SUBJECT or any(one.dep_ == "compound" for one in c.children))  # "defence cooperation"
    ][-1:]


def _is_money(token: "Token") -> bool:
    return lemma(token) in MONEY or token.tag_ == "$"


def _agreed(draft: Draft) -> Draft | None:
    """Several who agree on or to something, or one who does with another."""
    verb = draft.token
    doers = draft.filling([verb], "subj", "agent")
    parties = actors([*doers, *draft.filling([verb], *BETWEEN)])
    if len(parties) == 1 and doers:  # "the government of Norvane and the Kerr Front have agreed"
        parties += [t for t in actors(t for d in doers for t in _behind_of(d)) if t.i != parties[0].i]
    subject = draft.filling([verb], "clause", "on", "to", "upon", "about", "obj")
    if any(_is_opinion(c) for c in subject[:1]):
        return None
    subject += [
        c
        for t in verb.subtree
        if t.i in draft.times
        for c in t.children
        if c.pos_ == "VERB" and c.dep_ in ("acl", "relcl")
    ]
    subject = [t for t in subject if t.pos_ in ("VERB", "NOUN", "PROPN", "NUM") and t.lower_ not in ("everything",)][:1]
    others = [t for c in subject if c.pos_ == "VERB" for t in actors(draft.filling([c], "from", "with"))]
    parties += [t for t in others if t.pos_ == "PROPN" and all(t.i != p.i for p in parties)]
    if (
        not subject
        or (subject[0].dep_ == "pobj" and _is_kind(subject[0]))  # "agreed to a truce": the noun tells it
        or all(p.pos_ == "PRON" and not is_plural(p) for p in parties)
        or (len(parties) < 2 and not any(is_plural(p) for p in parties))
    ):
        return None
    return replace(draft, heads={"party": parties, "subject": subject}, status=_told(verb))


def _is_opinion(clause: "Token") -> bool:
    """Does it tell what is so ("agreed that the sea has risen"), and not what shall be done?"""
    if clause.dep_ != "ccomp" or clause.pos_ not in ("VERB", "AUX") or not has_child(clause, ("that",)):
        return False
    helpers = [c for c in clause.children if c.dep_ in ("aux", "auxpass")]
    finite = helpers[0] if helpers else clause
    return (
        finite.tag_ in ("VBZ", "VBP", "VBD")
        and finite.lower_ != "be"
        and not any(c.tag_ in ("MD", "TO") for c in helpers)
    )


def _behind_of(token: "Token") -> list["Token"]:
    """The names coordinated with the one behind an "of"."""
    names = [t for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    return [t for name in names for t in name.children if t.dep_ == "conj"]


def _signed(draft: Draft) -> Draft | None:
    """States that sign or ratify, or two who sign what is no law, where no noun of agreement tells it."""
    verb = draft.token
    things = draft.filling([verb], "obj")
    alone = [t for t in things if not _is_joint(t)]
    is_none = (lemma(t) in NO_AGREEMENT or _is_kind(t) or (is_actor(t) and not _is_paper(t)) for t in alone)
    if any(is_none) or has_child(verb, NO_AGREEMENT - {lemma(t) for t in things}):
        return None
    parties = _others(actors(draft.filling([verb], "subj", "agent", "with")), verb)
    if any(t.lower_ in ("that", "which", "what") for t in things) or (
        not things and lemma(verb) == "sign" and not has_child(verb, ("have",))
    ):
        return None
    is_about = bool(draft.filling(things, *ABOUT))
    if not parties or not (
        len(parties) > 1
        or is_named_state(parties[0])
        or (is_plural(parties[0]) and not is_generic(parties[0]))
        or (is_about and is_of("public", parties[0]) and parties[0].pos_ != "PRON")
    ):
        return None
    kind = [t for t in things if lemma(t) in DOCUMENTS or _is_joint(t)]
    subject = draft.filling([*things, verb], *ABOUT) or [
        t for t in things if t not in kind and t.pos_ not in ("PRON", "DET")
    ]
    return replace(
        draft,
        heads={"party": parties, "subject": subject},
        stretches={"kind": [[t] for t in kind]},
        status=_told(verb),
    )


def _traded(draft: Draft) -> Draft | None:
    """A contract that its verb tells: a state or body orders weapons, or buys them from somebody, or leases a place."""
    verb = draft.token
    if draft.filling([verb], "clause"):
        return None  # "ordered two ships to sail"
    doers = actors(draft.filling([verb], "subj", "agent"))
    others = actors(draft.filling([verb], "from", *(("to",) if lemma(verb) == "lease" else ())))
    things = [t for t in draft.filling([verb], "obj") if t.pos_ in ("NOUN", "PROPN", "NUM")]
    if not doers or not all(is_of("public", t) and t.pos_ != "PRON" and not is_generic(t) for t in doers) or not things:
        return None
    if lemma(verb) == "lease":
        is_contract = bool(others)
    else:
        is_system = is_of("weapon", things[0]) and any(is_named_state(t) for t in doers)
        is_contract = (is_of("hardware", things[0]) or is_system) and (
            lemma(verb) == "order" if not others else not any(is_named_state(t) for t in others)
        )  # from a state it is a transfer
    if not is_contract:
        return None
    return replace(draft, heads={"party": [*doers, *others], "subject": things[:1]}, stretches={}, status=_told(verb))


def _is_paper(token: "Token") -> bool:
    """Is it the word for a document ("the Velsund Procedure"), or a pronoun for one, and nobody's name?"""
    return token.pos_ == "PRON" or lemma(token) in DOCUMENTS


def _is_joint(token: "Token") -> bool:
    """ "A joint statement", "a letter of intent": what several sign together."""
    return has_child(token, ("joint",)) or any(
        lemma(t) == "intent" for c in token.children if c.lower_ == "of" for t in c.children
    )


def _is_kind(token: "Token") -> bool:
    """Does the noun tell the agreement by itself?"""
    return any(t.type == "agreement" for t in triggers().get((lemma(token), "n"), ()))


def _told(verb: "Token") -> FrameStatus:
    """Whether they did: not where they failed to, or parted without it."""
    above = verb.head
    if above.lower_ == "without" or (lemma(above) in ("fail", "refuse", "decline") and verb.dep_ == "xcomp"):
        return "denied"
    if has_child(verb, ("not", "n't", "n’t")):
        return "denied"
    return status(verb)


def _status(draft: Draft) -> FrameStatus:
    """Whether it holds, by what is done to it; where nothing is that bears on it, it does unless there is none."""
    noun = draft.token
    if has_child(noun, ("no", "neither")):
        return "denied"
    found: FrameStatus = "actual"
    if any(lemma(v) in PROLONGS and status(v) == "denied" for verb in draft.verbs for v in (verb, *verb.conjuncts)):
        return "ended"
    for verb in draft.verbs:
        name = lemma(verb)
        told = status(verb)
        if name in ENDS and _ends_another(verb, noun):
            continue  # "a deal to end the strike", "the deal ended the strike"
        if name in ENDS and (name not in ONLY_OUT or has_child(verb, ("out", "up", "through", "from", "apart", "of"))):
            return _ended(verb, told)
        if name == "be" and any(c.dep_ in ("acomp", "attr") and lemma(c) in DEAD for c in verb.children):
            return "ended" if told == "actual" else told
        if _lets_go(verb):
            return "ended"
        if name in REFUSES:
            return "denied"
        if _is_near(verb):
            return "planned"
        if name in PLANS and told != "denied":
            return "planned"
        if name in WITHOUT_FORCE and told in ("denied", "planned"):
            continue
        if name == "negotiate" and verb.tag_ in ("VBG", "VBP", "VBZ") and told == "actual":
            return "planned"
        is_owner = name == "have" and noun.dep_ == "nsubj"  # "the pact will have consequences"
        if name in BINDS and told != "actual" and found == "actual" and not is_owner:
            found = told
    above = noun.head.head
    if noun.dep_ == "pobj" and lemma(above) in TALKS and has_child(noun, ("a", "an", "new")) and found == "actual":
        return "planned"  # "talks on a treaty"
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "from") and found == "actual":
        if lemma(above) in SIGNING:
            return status(above)  # "the signing of a pact is expected"
        if lemma(above) in ENDING:
            return _ended(above, status_named(above))  # "the suspension of the pact"
    return found


def _ends_another(verb: "Token", noun: "Token") -> bool:
    """Is it something else that the agreement ends, or is to end?"""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    is_aim = verb.head.i == noun.i and any(c.tag_ == "TO" for c in verb.children)
    is_by_it = is_aim or (noun.dep_ == "nsubj" and noun.head.i == verb.i)
    return is_by_it and bool(objects) and all(c.i != noun.i for c in objects)


def _ended(verb: "Token", told: FrameStatus) -> FrameStatus:
    """What a word of ending makes of it: "expires in 2037" has not ended it, "was allowed to lapse" has."""
    if lemma(verb.head) in ("let", "allow") and verb.dep_ in ("xcomp", "ccomp"):
        return "ended"
    if told == "denied" or (verb.tag_ == "VBZ" and lemma(verb) in ("expire", "lapse", "run", "end")):
        return "actual"
    return "ended" if told == "actual" else told
