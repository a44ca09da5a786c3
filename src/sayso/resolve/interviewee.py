"""The answers of a printed interview, and initials, go in; whose they are comes out."""

import re

from sayso.language.names import known
from sayso.language.outlets import outlet
from sayso.model import Attribution, Speaker
from sayso.resolve.labels import TURN
from sayso.resolve.made import Told, made_person, unknown
from sayso.resolve.page import Context
from sayso.resolve.people import Person

LONGEST, ASKED = 120, 2  # characters of what an interviewer puts in, and questions of a page that make it an interview
ANSWERS = "form: answers"  # the rule of `sayso.extract.interviews`


def interviewee(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The answers of an interview are those of the person whom the page names most before its first question."""
    if attribution.rule == ANSWERS:
        last = next((speaker for one, speaker in reversed(told.done) if one.rule == ANSWERS), None)
        if last is not None and last.name:
            return last  # all answers are of one
        first = min(a.content[0][0] for a in context.attributions if a.rule == ANSWERS)
    elif _is_answer(context, attribution):
        first = attribution.content[0][0]
    else:
        return None
    author = context.article.author
    ahead = {
        index: [span for span in person.mentions if span[0] < first]
        for index, person in enumerate(context.people.everybody)
        if author is None or not _is_in(person, author.text)
    }
    named = [
        index for index, spans in ahead.items() if spans and not _is_of_words(context, context.people.everybody[index])
    ]
    answering = [index for index in named if _has_a_turn(context, context.people.everybody[index])]
    named = answering or named
    if not named:
        return unknown("the page names nobody before the first question of its interview", [attribution.content[0]])
    most = min(named, key=lambda index: (-len(ahead[index]), ahead[index][0]))
    return made_person(interviewee, context, context.people.everybody[most], ahead[most][:1])


def _is_of_words(context: Context, person: Person) -> bool:
    """Is a name made of words that the page writes small too: "Housing White Paper"?"""
    return person.is_doubtful and sum(word.lower() in context.small for word in person.name.split()) > 1


def _has_a_turn(context: Context, person: Person) -> bool:
    """Does a line of the page begin with somebody's name and a colon, as that of one who answers?"""
    return any(
        LABEL.match(context.text, end)
        and not re.search(r"\w", context.text[context.lines[context.line(start)][0] : start])
        for start, end in person.mentions
        if not context.is_in_title(start)
    )


LABEL = re.compile(r"\s?:\s")


def _is_answer(context: Context, attribution: Attribution) -> bool:
    """Is a quotation all that its line begins with, and the line before it a question?"""
    if attribution.kind != "direct" or attribution.cue or not context.lines:
        return False
    place = attribution.content[0][0]
    line = context.line(place)
    return _is_quoted_line(context, line, place) and (_asks(context, line - 1) or _is_asked(context, line))


def _is_quoted_line(context: Context, line: int, place: int) -> bool:
    """Does a line begin with what is said at a place?"""
    return not re.search(r"\w", context.text[context.lines[line][0] : place])


def _asks(context: Context, line: int) -> bool:
    """Is a line a question?"""
    return line >= 0 and re.search(r"\?\s*$", context.text[slice(*context.lines[line])]) is not None


def _is_asked(context: Context, line: int) -> bool:
    """Does a short line without quotation marks stand before a line, on a page on which quoted lines answer questions?"""
    if line < 1 or re.search(r"[“”\"]", context.text[slice(*context.lines[line - 1])]):
        return False
    start, end = context.lines[line - 1]
    answers = {context.line(a.content[0][0]) for a in context.attributions if a.kind == "direct" and not a.cue}
    return end - start < LONGEST and sum(_asks(context, other - 1) for other in answers) >= ASKED


def _is_in(person: Person, author: str) -> bool:
    return person.name.casefold() in author.casefold()


def initials(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Initials are those of the one person of the page whose names begin so."""
    letters = words.replace(".", "").replace(" ", "")
    if not (2 <= len(letters) <= 4 and letters.isupper()) or (
        attribution.rule != TURN and (known(words) or outlet(words))
    ):
        return None
    if not context.initials:
        for person in context.people.everybody:
            for short in sorted(_initials(person.name)):
                context.initials.setdefault(short, []).append(person)
    bearers = context.initials.get(letters, [])
    return made_person(initials, context, bearers[0], attribution.source) if len(bearers) == 1 else None


def _initials(name: str) -> set[str]:
    """The first letters of a name's words, a double name as one word or as two.

    >>> sorted(_initials("Perpetua Zammit-Lowell"))
    ['PZ', 'PZL']
    """
    return {"".join(word[0] for word in re.split(by, name) if word).upper() for by in (r"\s+", r"[\s-]+")}
