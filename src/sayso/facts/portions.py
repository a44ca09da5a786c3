"""A word that counts or gathers goes in, the thing that it stands for comes out, with the number: of "two of the boats" the boats, two."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sayso.facts.fillers import number_of
from sayso.language.names import known, state_of

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words whose "of" brings the thing itself; behind others it tells how many they are, or whose.
GATHERING = frozenset(
    """number total group team dozen score hundred thousand couple pair handful half majority rest remainder part most some all many several last first ton tonne litre liter barrel
    cargo shipment consignment batch instalment installment tranche""".split()
)

ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
FORCES = frozenset(("army", "navy", "force", "guard", "fleet", "police", "government", "mission", "union", "alliance"))


# Words that are no thing without their number.
MEASURES = frozenset(
    """million billion trillion thousand crore lakh ton tonne litre liter barrel metre kilowatt-hour megawatt dollar euro pound yen yuan rupee peso franc
    crown krone rouble ruble won lira baht shilling rand naira cedi sole lei leu zloty dirham kip kwacha real $""".split()
)

FURTHEST = 12  # words from one counted thing of a list to the next
HELPS = frozenset(("help", "assist", "support", "aid"))
AMOUNTS = frozenset(("number", "total", "strength", "size"))
EQUALS = frozenset("exceed number total reach top surpass be".split())  # verbs that bring a number as object
UNNAMED = ("foreign", "allied")  # owners of whom no more is told
COMES_TO = dict.fromkeys("rise fall grow shrink drop swell climb".split(), "to") | {"stand": "at", "peak": "at"}


def portion(token: "Token") -> tuple["Token", list["Token"]]:
    """The thing that is meant, and the words of its number.

    >>> from sayso.language.syntax import parse
    >>> words = next(parse("She sent a brigade of 900 men.", [(0, 30)])).doc
    >>> portion(words[3])
    (brigade, [900])
    """
    inner = _of(token)
    number = [token] if token.pos_ == "NUM" else number_of(token)
    if inner is None:
        return token, number
    if inner.pos_ == "NUM" and token.pos_ != "NUM":
        return token, number or [*(c for c in inner.children if c.dep_ == "compound"), inner]
    if token.pos_ in ("NUM", "DET", "ADJ", "PRON") or token.lemma_.lower() in GATHERING or token.lower_ in ORDINALS:
        return inner, number or number_of(inner)
    return token, number or number_of(inner)


def _of(token: "Token") -> "Token | None":
    """What an "of" right behind the word brings."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def sum_of(token: "Token") -> list["Token"]:
    """The number before a measure with its sign: of "about 600,000 euros" without "about", of "$35 million" all."""
    if token.lemma_.lower() not in MEASURES and token.pos_ != "NUM":
        return []
    before = [
        c
        for c in token.children
        if c.i < token.i
        and c.dep_ in ("nummod", "compound", "quantmod", "nmod")
        and (c.pos_ in ("NUM", "SYM") or "$" in c.text)
    ]
    return [*before, *(g for c in before for g in c.children if g.pos_ in ("NUM", "SYM"))]


def predicate(thing: "Token") -> list["Token"]:
    """The number that the verb gives the thing: of "troops in Kerr exceeded 900" and "the number of troops fell to 900" the figure."""
    top = thing
    if thing.dep_ == "pobj" and thing.head.lower_ == "of" and thing.head.head.lemma_.lower() in AMOUNTS:
        top = thing.head.head
    if top.dep_ != "nsubj":
        return []
    verb = top.head.lemma_.lower()
    found = [c for c in top.head.children if c.dep_ in ("dobj", "attr") and verb in EQUALS]
    found += [
        t
        for c in top.head.children
        if c.dep_ == "prep" and c.lower_ == COMES_TO.get(verb)
        for t in c.children
        if t.dep_ == "pobj"
    ]
    return next(([*(c for c in t.children if c.dep_ == "compound"), t] for t in found if t.pos_ == "NUM"), [])


def keeps_of(token: "Token") -> bool:
    """Does the "of" behind a thing belong to its name ("a company of engineers"), and tell neither number nor owner?"""
    inner = _of(token)
    return (
        inner is not None
        and inner.pos_ == "NOUN"
        and not any(c.dep_ in ("nummod", "det", "poss", "prep") for c in inner.children)
    )


def owners(token: "Token") -> list["Token"]:
    """Whose the thing is, as the words before it or an "of" tell: "two Norvanian ships", "ships of the navy"."""
    found = [_whose(c) for c in token.children if c.dep_ == "poss" and c.lower_ not in ("his", "her", "my")]
    found = found or [
        c for c in token.subtree if c.i < token.i and c.dep_ in ("amod", "compound", "nmod", "conj") and _is_owner(c)
    ]
    found = [c for c in found if c.head not in found or c.dep_ == "conj"]
    if not found:
        found = [c for c in token.children if c.dep_ == "compound" and c.lemma_.lower() in FORCES]
    inner = _of(token)
    if not found and inner is not None and (inner.pos_ == "PROPN" or inner.lemma_.lower() in FORCES):
        found = [inner]
    return found


def makers(thing: "Token") -> list["Token"]:
    """The states that words before the thing tell: of "bought Kerrish tanks" Kerr."""
    told = ("amod", "compound", "nmod", "conj")
    return [t for t in owners(thing) if t.dep_ in told and _is_owner(t) and t.lower_ not in UNNAMED]


def _whose(owner: "Token") -> "Token":
    """The noun that a "whose" stands for; any other owner is meant itself."""
    above = owner
    while owner.tag_ == "WP$" and above.head.i != above.i:
        above = above.head
        if above.dep_ == "relcl":
            return above.head
    return owner


def _is_owner(token: "Token") -> bool:
    if token.lower_ in UNNAMED:
        return True
    two = token.doc[max(token.i - 1, 0) : token.i + 1].text
    return any(state_of(words) is not None or known(words) is not None for words in (token.text, two))


def helped(verb: "Token") -> list["Token"]:
    """Whom what is given is to help: of "gave 90 pumps to help Kerr" Kerr."""
    aims = [
        c
        for t in (verb, *verb.children)
        for c in t.children
        if c.dep_ in ("advcl", "acl", "xcomp") and c.lemma_ in HELPS
    ]
    aims = [c for c in aims if any(x.tag_ == "TO" for x in c.children)]
    return [t for c in aims for t in c.children if t.dep_ == "dobj" and t.pos_ in ("PROPN", "NOUN")]


def aboard(thing: "Token") -> list["Token"]:
    """What is counted behind a "with" of the thing or its verb: of "a battery with 64 missiles" the missiles."""
    behind = [*thing.children, *(thing.head.children if thing.dep_ in ("nsubj", "dobj", "nsubjpass") else ())]
    found = [c for p in behind if p.dep_ == "prep" and p.lower_ == "with" for c in p.children if c.dep_ == "pobj"]
    return [t for one in found for t in (one, *one.conjuncts) if number_of(t)]


def listed(thing: "Token") -> list["Token"]:
    """The things counted one after another behind a counted one, wherever the parser hung them: "19 ships which have rockets, two | batteries and five | radars"."""
    found: list[Token] = []
    last = thing
    while number_of(last):
        comma = _next_link(last)
        following = None if comma is None else next(_counted_behind(comma, last), None)
        if following is None:
            break
        found.append(following)
        last = following
    return found


def _next_link(thing: "Token") -> "Token | None":
    """The comma or "and" behind a thing, over a clause or name that belongs to it but no other verb."""
    own = {t.i for t in thing.subtree}
    for token in thing.doc[thing.i + 1 : thing.i + FURTHEST]:
        if token.text in (",", "and"):
            return token
        if token.pos_ in ("VERB", "AUX", "SCONJ") and token.i not in own:
            return None
    return None


def _counted_behind(link: "Token", before: "Token") -> Iterator["Token"]:
    """The noun that the number right behind a comma or "and" counts."""
    at = link.i + 1
    if link.text == "," and at < len(link.doc) and link.doc[at].lower_ == "and":
        at += 1
    if at < len(link.doc) and link.doc[at].pos_ == "NUM" and link.doc[at].dep_ == "nummod":
        counted = link.doc[at].head
        if counted.pos_ == "NOUN" and counted.i > at and counted.i != before.i:
            yield counted
