"""A Russian "I", "we", "which" or "word has it" goes in; who says it comes out: who signs the page, the noun before the clause, who spoke last."""

import re

from sayso.keys import Span
from sayso.language.russian import Case, agrees, nominative, number_case
from sayso.model import Attribution, Speaker
from sayso.resolve.made import Told, made, made_person, unknown
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.russian_offices import held_by

SELF = re.compile(r"(?:я|мы)", re.IGNORECASE)
OWN = "the author says"  # the form of `sayso.extract.russian`
HEARSAY, ADVISED = "hearsay", "advised"
HEAD = 4  # lines of a page in which it may say whose it is
FOOT = 5  # ... and last ones on which it may be signed
NEAR = 2  # lines back in which somebody who spoke is still meant
NAME = r"[А-ЯЁ][\w-]*(?:\s(?:[А-ЯЁ]\.\s?){0,2}[А-ЯЁ][\w-]+){1,2}|(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][\w-]+"
# "Statement of the press department on …", "From the briefing of the spokeswoman A. Ruiz, 3 May".
WHOSE = re.compile(
    r"\W*(?:Комментарий|Заявление|Обращение|Письмо|Из\s+(?:брифинга|выступления|письма|обращения)|Брифинг|Выступление|Разъяснение|Колонка|Сообщение)\s+"
    r"(?P<who>[^,.;:«»!?\n]*?(?:(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][\w-]+)?)(?=\s+(?:в|во|по|о|об|к|на|от|для|из)\s|,|\s*$)"
)
SIGNED = re.compile(rf"\W*(?:[А-ЯЁ]?[а-яё-]+(?:\s+[А-ЯЁа-яё-]+){{0,6}},?\s+)?(?P<who>{NAME})\W*")


def own_voice(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The page itself speaks as "I" or "we": it is the author's, whoever's statement its first lines say it is, or who signs it."""
    is_own = attribution.rule.endswith(OWN)
    if not context.is_russian or not (is_own or SELF.fullmatch(words)) or attribution.nested_in is not None:
        return None
    if not is_own and _is_quoted(context, attribution.source[0][0]):
        return None
    evidence = [*attribution.source, *attribution.cue]
    if context.article.author:
        return made(own_voice, context.article.author.text, "person", evidence, note="the page's author")
    signed = _signed(context)
    if signed:
        people = context.people.named(context.text[slice(*signed)])
        if len(people) == 1:
            return made_person(own_voice, context, people[0], [*evidence, signed], note="who signs it")
    whose = next((m for line in context.lines[:HEAD] if (m := WHOSE.match(context.text, *line)) and m["who"]), None)
    if whose:
        return _named_in(context, whose.span("who"), evidence, told)
    if context.article.outlet:
        return made(own_voice, context.article.outlet.text, "organisation", evidence, note="the page's publisher")
    return unknown("“I” and “we” are the page's own voice, and it does not say whose", evidence)


def _named_in(context: Context, span: Span, evidence: list[Span], told: Told) -> Speaker:
    """The person or body in the genitive that a heading names: "Letter of the ambassador"."""
    words = context.text[slice(*span)]
    people = [person for _, person in context.people.between(*span)] or held_by(context, told, nominative(words, "gent"), span[1])  # fmt: skip
    if len(people) == 1:
        return made_person(own_voice, context, people[0], [*evidence, span], note="whose it is")
    name = INITIALS.search(words)
    if name:
        full = f"{name['letters']} {nominative(name['surname'], 'gent')}"
        return made(own_voice, full, "person", [*evidence, span], note="whose it is")
    return made(own_voice, nominative(words, "gent"), "organisation", [*evidence, span], note="whose it is")


INITIALS = re.compile(r"(?P<letters>(?:[А-ЯЁ]\.\s?){1,2}(?<=\.))\s?(?P<surname>[А-ЯЁ][\w-]+)$")


def _is_quoted(context: Context, place: int) -> bool:
    """Is a quotation open at a place, counted from the beginning of its line?"""
    before = context.text[context.lines[context.line(place)][0] : place] if context.lines else ""
    return before.count("«") > before.count("»") or before.count('"') % 2 == 1 or before.lstrip().startswith(("—", "–"))


def _signed(context: Context) -> Span | None:
    """The name that ends one of the last lines, which holds nothing but it and an office."""
    start, found = len(context.text), None
    for _ in range(FOOT):
        end = start
        start = context.text.rfind("\n", 0, max(0, end - 1)) + 1
        signed = SIGNED.fullmatch(context.text, start, end)
        found = signed.span("who") if signed and end - start < LONGEST else found
        if start == 0:
            break
        start -= 1
    return found


LONGEST = 90  # characters of a line that signs


def hearsay(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """What a page gives as somebody else's word without naming anybody is the last speaker's: "The money, he has it, is shared"."""
    if attribution.rule.endswith(ADVISED):
        return unknown("nobody is named who advises it", attribution.cue)
    if not attribution.rule.endswith(HEARSAY):
        return None
    place = attribution.cue[0][0]
    for before, speaker in reversed(told.before(place)):
        if context.line(anchor_of(before)) < context.line(place) - NEAR:
            break
        if speaker.name and speaker.type:
            return made(hearsay, speaker.name, speaker.type, attribution.cue)
    return unknown("nobody spoke in the lines before", attribution.cue)


WHICH = re.compile(r"(?P<form>котор(?:ый|ая|ое|ые|ому|ой|ым))(?!\w)", re.IGNORECASE)
BACK = 120  # characters before a clause in which the noun that it is about is looked for
COMMA = re.compile(r",\s*(?:согласно\s+)?$")
TOKEN = re.compile(r"[\w-]+")
PARTED = re.compile(r"[.;:!?—–,()«»\n]")
FORMS = {"ый": "masc", "ая": "femn", "ое": "neut", "ые": "plur", "му": "masc neut", "ой": "femn", "ым": "plur"}


def antecedent(context: Context, attribution: Attribution, words: str) -> tuple[Span, Case | None] | None:
    """The words for which "which" stands, right before its clause, and their case; `None` where none of them agree with it."""
    which = WHICH.match(words)
    if which is None:
        return None
    place = attribution.source[0][0]
    comma = COMMA.search(context.text, max(0, place - 12), place)
    if comma is None:
        return None
    start = max(context.sentence(place)[0], comma.start() - BACK)
    marks = [m.end() for m in PARTED.finditer(context.text, start, comma.start())]
    tokens = [m.span() for m in TOKEN.finditer(context.text, max([start, *marks]), comma.start())]
    wanted = FORMS[which["form"][-2:].lower()]
    for index in range(len(tokens) - 1, -1, -1):
        word = context.text[slice(*tokens[index])]
        found = next((case for one in wanted.split() if (case := number_case(word, one))), None)
        if found is None:
            continue
        first = index
        while first and agrees(context.text[slice(*tokens[first - 1])], word):
            first -= 1
        return (tokens[first][0], comma.start()), None if found == "nomn" else found
    return None


def ones_own_words(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Who says "I said" within his own words: whoever says those."""
    if attribution.nested_in is None or not SELF.fullmatch(words):
        return None
    speaker = told.of(context.attributions[attribution.nested_in])
    if speaker is None or not (speaker.name and speaker.type):
        return None
    return made(ones_own_words, speaker.name, speaker.type, attribution.source, note="“я” in what this speaker says")
