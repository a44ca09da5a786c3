"""The label of a turn in a transcript goes in; the person whom the page names in full, or gives that office, comes out."""

import re

from sayso.language.names import is_title, parts_of
from sayso.model import Attribution, Speaker
from sayso.resolve.made import ARTICLE, Told, made_person
from sayso.resolve.page import Context
from sayso.resolve.people import Person
from sayso.resolve.roles import gender_of, office_words

TURN = "form: transcript_turns"
NOTE = re.compile(r"\s*\(.*?\)|,.*$")  # "RUIZ (through the interpreter)"


def label(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The label of a turn is the one person of the page whose name it holds, in capitals or not, or who has that office."""
    if attribution.rule != TURN:
        return None
    bare = ARTICLE.sub("", NOTE.sub("", words)).strip(" .")
    found = _bearers(context, bare)
    return made_person(label, context, found[0], attribution.source) if len(found) == 1 else None


def _bearers(context: Context, bare: str) -> list[Person]:
    """Those with all the names of a label, of its gender if it tells one; without a name those with its office."""
    names = {part for word in parts_of(bare) if not is_title(word) for part in _folded(word)}
    if not names:
        asked = office_words(bare)
        return context.people.holders(asked) if asked else []
    people = context.people.everybody
    found = [p for p in people if _is_fuller(p, bare) and names <= set(_folded(p.name))]
    gender = gender_of(bare)
    return [p for p in found if gender and p.gender == gender] or found


def _folded(name: str) -> list[str]:
    """The words of a name in small letters, those of a double name apart."""
    return re.split(r"[\s-]+", name.casefold())


def _is_fuller(person: Person, bare: str) -> bool:
    """Is somebody named elsewhere than in a label?"""
    return not person.name.isupper() or person.name == bare
