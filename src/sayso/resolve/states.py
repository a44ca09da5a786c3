"""A source goes in; the state or bloc that it names comes out, by its capital, its seat of government or its side at talks too."""

import re
from functools import lru_cache

from sayso.language.names import (
    NAME,
    PLACED,
    families,
    known,
    state_of,
)
from sayso.language.tables import rows
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.made import ARTICLE, Told, made, unknown
from sayso.resolve.page import Context

ALLIANCE = {"alliance": ("NATO",), "bloc": ("EU", "NATO"), "commission": ("European Commission",)}


def state(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a state, or its capital or seat of government; or a bloc."""
    found = known(words)
    if found is None:
        return _side(words, attribution)
    if words in families(context.text) and context.people.named(words) and not _is_place_here(context.text, words):
        return None  # "Jordan said", where the page has a Jim Jordan and no such country
    bare = ARTICLE.sub("", words).lower()
    if bare == "state department":
        return None  # a ministry speaks for itself
    if bare in ALLIANCE:
        named_here = [bloc for bloc in ALLIANCE[bare] if re.search(rf"\b{bloc}\b", context.text)]
        if bare == "commission" and not named_here:
            return None  # another commission, of which a later rule knows
        if len(named_here) != 1:
            return unknown(f"{words} may be any bloc that the page names", attribution.source)
        return made(state, named_here[0], "bloc", attribution.source)
    kind: ActorType = "bloc" if found.type == "bloc" else "state"
    name = found.name if kind == "bloc" else _as_the_page_says(context, found.name, words)
    return made(state, name, kind, attribution.source, note=f"“{words}”" if words != name else "")


def _as_the_page_says(context: Context, name: str, words: str) -> str:
    """A state's name as the page has it: "Turkey" where that is nowhere Türkiye; of short forms ("US") the name in full."""
    if name in context.text:
        return name
    others = [other for other in _others().get(name, ()) if not SHORT_FORM.fullmatch(other)]
    bare = ARTICLE.sub("", words)
    return next((other for other in (bare, *others) if other in others and other in context.text), name)


SHORT_FORM = re.compile(r"the\s.*|[A-Z.]+|America")  # which is in many other names


@lru_cache(maxsize=1)
def _others() -> dict[str, list[str]]:
    """The other names of each state."""
    return {row[0]: [name for name in row[4].split("|") if name] for row in rows("states.tsv")}


@lru_cache(maxsize=16)  # a page asks again and again
def _is_place_here(text: str, name: str) -> bool:
    """Does a page speak of a place of this name: "in Jordan", "Jordan's king"?"""
    return (
        re.search(
            rf"{PLACED}{name}\b|\b{name}['’]s\s+(?:king|government|capital|foreign|president)",
            text,
        )
        is not None
    )


# "Norvane's minister said her president had agreed": of the state whose office the sentence tells before.
OF_HERS = re.compile(
    r"(?:his|her)\s+(?P<what>(?:prime\s+minister|(?:foreign|defen[cs]e)\s+minister|president|government|king|queen|parliament|cabinet))"
)
HERS = re.compile(
    r"(?P<whose>[A-ZÀ-Þ][\w-]+(?:\s+[A-ZÀ-Þ]\w+)?)['’]s\s+(?:[a-z-]+\s+){0,2}(?:minister|president|ambassador|envoy|negotiator|spokes\w+)\b"
)


def of_his_state(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Her president", of whom one tells who has an office of a state, is that state's."""
    match = OF_HERS.fullmatch(words.strip(" ,"))
    if not match or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    owners = list(HERS.finditer(context.text, context.sentence(place)[0], place))
    if len(owners) != 1 or not known(owners[0]["whose"]):
        return None
    kind: ActorType = "organisation" if match["what"] in ("government", "parliament", "cabinet") else "office"
    name = f"{owners[0]['whose']}’s {match['what']}"
    return made(of_his_state, name, kind, [attribution.source[0], owners[0].span("whose")])


THE_COUNTRY = re.compile(r"the\s+(?:country|nation)", re.IGNORECASE)
STATES_BACK = 3  # sentences before it in which a country is named


def the_country(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "The country" is the one state that the sentences right before it name, and where they name two, nobody's."""
    if not THE_COUNTRY.fullmatch(words.strip(" ,")) or len(attribution.source) != 1 or context.is_russian:
        return None
    place = attribution.source[0][0]
    before = context.sentences_before(place, lines=1)
    for start, end in reversed(before[-STATES_BACK:]):
        found = {
            entry.name: match.span()
            for match in NAME.finditer(context.text, start, min(end, place))
            if (entry := known(match.group())) is not None and entry.type == "state"
        }
        if len(found) > 1:
            return None
        for name, span in found.items():
            return made(the_country, name, "state", [attribution.source[0], span])
    return None


SIDE = re.compile(r"(?:the\s+)?(?P<whose>[A-Z][\w’'-]+(?:\s+[A-Z]\w+)?)\s+side", re.IGNORECASE)


def _side(words: str, attribution: Attribution) -> Speaker | None:
    """ "The Norvanian side" at talks is the state."""
    match = SIDE.fullmatch(words)
    name = state_of(match["whose"]) if match else None
    return made(state, name, "state", attribution.source, note=f"“{words}”") if name else None
