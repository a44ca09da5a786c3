"""A Russian source and its cue go in; who it is comes out in the nominative: "по словам Анны Руис" is Анна Руис."""

import re
from dataclasses import replace

from sayso.keys import Span
from sayso.language.names import ANONYMOUS
from sayso.language.russian import (
    Case,
    cases_of,
    cases_of_noun,
    gender_of,
    is_adjective,
    is_common,
    is_genitive,
    is_noun,
    is_people,
    is_place,
    is_plural,
    is_told,
    may_name,
    nominative,
    somebody,
)
from sayso.language.russian_names import names_in, state_of, state_of_adjective
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.made import Told, either, made, made_person, only, unknown
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import bearers
from sayso.resolve.pronouns import pronoun
from sayso.resolve.russian_bodies import BARE, BODIES, SAME, in_full, meant
from sayso.resolve.russian_bodies import PRESS as PRESS_NOUNS
from sayso.resolve.russian_links import outlet_alone
from sayso.resolve.russian_offices import OFFICES, held_by, office_head, same_words, spoke_last
from sayso.resolve.russian_papers import paper_before
from sayso.resolve.russian_voice import antecedent, ones_own_words, own_voice
from sayso.resolve.things import they

WHOSE = {"его": "он", "ее": "она", "её": "она"}
# Words of the page that are no speaker by themselves: "сообщили там", "говорится в нём".
POINTING = re.compile(
    r"(?:ему|ей|им|нам|мне|вам|ими|(?:у\s+)?котор[а-я]+|тот|кто|то|там|здесь|тут|нем|нём|ней|них|этом|том|так|не|напрасно|коротко|также|там же|тут же|(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)|\d{1,2}\s+[а-я]+)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[«„“\"](?P<name>[^«»„“”\"]{2,40})[»”“\"]")
DOCUMENTS = re.compile(
    r"\b(?:сообщени|жалоб|публикаци|блог|номер|расч[её]т|нот[аеуы]\b|иск\b|иск[ае]\b|переписк|записк|запис[ьией]|пресс-релиз|письм|доклад|отч[её]т|протокол|заключени|решени|проспект|законопроект|документ|заявлени|сводк|исследовани|опрос|рапорт"
    r"|материал|обращени|постановлени|предписани|примечани|приказ|ответ|договор|картотек|справк)\w*",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"говорится|сообщается|указан|указывается|отмечается|сказано|записано|подч[её]ркивается|поясняется|уточняется|утверждается", re.IGNORECASE)  # fmt: skip


def russian(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A Russian source is put into the nominative, and stands for the person, body, state or document that the page means by it."""
    if not context.is_russian or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    if THERE.fullmatch(words):
        return _there(context, attribution, words, told)
    if own := ones_own_words(context, attribution, words, told) or own_voice(context, attribution, words, told):
        return own
    if which := antecedent(context, attribution, words):
        span, asked = which
        return _one(context, only(attribution, span), context.text[slice(*span)], span[0], asked, told)
    if POINTING.fullmatch(words) or not may_name(words):
        return unknown(f"“{words}” names no speaker", attribution.source)
    if words.lower() in WHOSE:
        return he_or_she(context, attribution, WHOSE[words.lower()], told)
    if words.lower() == "их":
        return _their(context, attribution, told)
    if words.lower() in ("сам", "сама"):
        return he_or_she(context, attribution, "он" if words.lower() == "сам" else "она", told)
    if words.lower().startswith("собственн"):  # "по собственному признанию": the subject of the sentence
        start = context.sentence(place)[0]
        he = HE.search(context.text, start, place)
        return he_or_she(context, attribution, he["who"].lower() if he else "он", told)
    he = HE.search(words)
    if he and (
        len(words.split()) <= FEW or he.start() == 0
    ):  # "однако она", "он суду": the words around the pronoun are no source
        return he_or_she(context, attribution, he["who"].lower(), told)
    passed = re.search(r"\sсо\s+ссылкой\s+на\s+", words)
    if passed:  # "the paper, citing officials": the officials speak
        start = place + passed.end()
        behind = replace(attribution, source=((start, attribution.source[0][1]),), cue=())
        return russian(context, behind, words[passed.end() :], told)
    if carried := _carried(context, attribution, words, told):
        return carried
    case = (
        "gent"
        if WORDS_OF.search(context.text, max(0, place - 12), place)
        else _case(context.words(attribution.cue).lower())
    )
    start, bare, is_led = _bare(context, words, place)
    asked = case or ("loct" if is_led else None)
    if not bare:
        return None
    his = HIS.match(bare)
    if his and his.end() < len(bare) and not DOCUMENTS.match(bare, his.end()):
        whose = _owner(context, told, start, his["whose"].lower()) if OFFICE_OF.match(bare, his.end()) else None
        if whose and whose.name:
            return made(russian, whose.name, whose.type or "organisation", attribution.source, note=f"“{bare}”")
        start, bare = start + his.end(), bare[his.end() :]
    return (
        _two(context, attribution, bare, start, asked, told)
        or _one(context, attribution, bare, start, asked, told)
    )  # fmt: skip


WORDS_OF = re.compile(r"\bслова\s+$")
HIS = re.compile(r"(?P<whose>его|е[её]|их|сво(?:й|я|и|его|ей|их))\s+", re.IGNORECASE)  # "its lawyers": the lawyers
# "its press service": the body speaks.
OFFICE_OF = re.compile(
    r"(?:[а-яё-]+\s+)?(?:пресс-служб|департамент|отдел|секретариат|представительств)\w*", re.IGNORECASE
)


def _owner(context: Context, told: Told, place: int, word: str) -> Speaker | None:
    """The body that spoke last, whose "its" may be by its gender."""
    genders = {"его": ("masc", "neut"), "ее": ("femn",), "её": ("femn",)}.get(word, ("masc", "femn", "neut", "plur"))
    for before, speaker in reversed(told.before(place)):
        if context.line(anchor_of(before)) < context.line(place) - 1:
            return None
        if speaker.type in ("organisation", "state") and speaker.name and gender_of(speaker.name) in (*genders, None):
            return speaker
    return None


def _their(context: Context, attribution: Attribution, told: Told) -> Speaker:
    """Whose words "their words" are: those of the people with whom the sentence, or the one before, tells something; else who spoke last."""
    place = attribution.source[0][0]
    here = context.sentence(place)
    before = context.sentence(max(0, here[0] - 2))
    for start, end in ((here[0], place), before):
        for word in reversed(list(re.finditer(r"[а-яё-]+", context.text[start:end], re.IGNORECASE))):
            if is_people(word.group()):
                tail = WHOSE_THEY.match(context.text, start + word.end(), end)
                whose = tail.group() if tail and is_genitive(tail["of"]) else ""
                return made(russian, _small(word.group() + whose), "group", attribution.source, note="“их”")
    return they(context, attribution, "они", told) or unknown("nobody is told of before", attribution.source)


WHOSE_THEY = re.compile(r"\s+(?P<of>[а-яё]+)(?:\s+[А-ЯЁ][\w-]+)?")
CARRIES = re.compile(
    r"переда(?:[её]т|ют|л[аои]?)|цитиру\w+|процитировал\w*|приводит|приводят|пересказал\w*", re.IGNORECASE
)
PASSES = re.compile(rf"{CARRIES.pattern}|пишет|пишут|сообщает|сообщил[аои]?", re.IGNORECASE)
PRESS = re.compile(rf"(?:[а-яё-]+\s+)?(?:{PRESS_NOUNS}|агентств)[а-яё]*(?!\w)", re.IGNORECASE)
HIM = re.compile(
    r"(?P<who>его|е[её])\s+(?=[«„\"]|(?:издание|газета|агентство|журнал|портал|(?:теле)?канал)\b)", re.IGNORECASE
)
HIS_WORDS = re.compile(r"\bпо\s+(?P<who>его|е[её])\s+словам", re.IGNORECASE)
OBJECT = re.compile(r"\s+(?:(?:также|ещё|уже)\s+)?(?P<who>его|е[её])(?!\w)", re.IGNORECASE)


def _carried(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """What an outlet only passes on says whom the sentence names beside it, "по его словам, передаёт газета"; else who spoke last."""
    cue = context.words(attribution.cue)
    press = PRESS.search(words)
    rest = words[press.end() :] if press and not press.start() else words[: press.start()] if press else ""
    is_outlet = press is not None or outlet_alone(context, words)
    place = attribution.source[0][0]
    him = HIM.match(words)
    if him and CARRIES.fullmatch(cue) and (is_outlet or outlet_alone(context, words[him.end() :])):
        return he_or_she(context, attribution, WHOSE[him["who"].lower()], told)  # "quotes him the paper"
    if not PASSES.fullmatch(cue) or not is_outlet:
        return None
    start, end = context.sentence(attribution.cue[0][0])
    named = HIS_WORDS.search(context.text, start, end) or OBJECT.match(context.text, attribution.cue[-1][1], end)
    if named:
        return he_or_she(context, only(attribution, named.span("who")), WHOSE[named["who"].lower()], told)
    if not CARRIES.fullmatch(cue):
        return None
    rest = rest.strip()
    if rest.lower() in WHOSE:
        return he_or_she(context, attribution, WHOSE[rest.lower()], told)
    if (
        rest and not QUOTED.search(rest) and not rest.isascii() and not outlet_alone(context, rest)
    ):  # "цитирует министра агентство"
        at = place + words.index(rest)
        return _one(context, only(attribution, (at, at + len(rest))), rest, at, "gent", told)
    for before, speaker in reversed(told.before(place)):
        if context.line(anchor_of(before)) < context.line(place) - 1:
            return None
        if (
            speaker.name
            and speaker.type in ("person", "office", "organisation")
            and not outlet_alone(context, speaker.name)
        ):
            return made(russian, speaker.name, speaker.type, attribution.source, note=f"passed on by “{words}”")
    return None


def _bare(context: Context, words: str, place: int) -> tuple[int, str, bool]:
    """A source without the words of time, place and hearer around it; where it begins; and does "in" or "at" lead it?"""
    start = place
    while lead := (LEAD.match(words) or HEARER.match(words)):
        if lead.end() >= len(words):
            break
        start, words = start + lead.end(), words[lead.end() :]
    first = next((m for m in re.finditer(r"\s([а-яё]+)", words) if is_told(m[1])), None)
    words = words[: first.start()] if first else words  # "the ministry backed the plan and", of a later verb
    tail = WHEN.search(words)
    words = words[: tail.start()] if tail else words
    led = IN.match(words)
    is_led = led is not None or re.search(r"\b(?:[Вв]о?|на)\s$", context.text[max(0, start - 4) : start]) is not None
    if led:
        start, words = start + led.end(), words[led.end() :]
    same = None if OUT_OF.match(words) else SAME.match(words)
    if same and same.end() < len(words):
        start, words = start + same.end(), words[same.end() :]
    return start, words.rstrip(" ,"), is_led


OUT_OF = re.compile(r"(?:один|одна|одного|одной|одному|одним|одном)\s+из\s+", re.IGNORECASE)
AND = re.compile(r"\s+и\s+")


def _two(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """Two bodies or people joined: "в управлении и МВД"."""
    joint = list(AND.finditer(bare))
    if len(joint) != 1 or not re.search(r"(?:ли|ют|ят|ут|ат)$", context.words(attribution.cue)):
        return None
    spans = ((start, start + joint[0].start()), (start + joint[0].end(), start + len(bare)))
    parts = [context.text[slice(*span)] for span in spans]
    if not all(_may_head(part, case) for part in parts):
        return None
    found = [
        _one(context, only(attribution, span), part, span[0], case, told)
        for part, span in zip(parts, spans, strict=True)
    ]
    if any(one is None or one.name is None or one.type is None for one in found):
        return None
    names = [one.name for one in found if one and one.name]
    names = names if names[0] != names[1] else [names[0], parts[1]]
    kinds = [one.type for one in found if one and one.type]
    return made(russian, " and ".join(names), kinds[0] if kinds[0] == kinds[1] else "group", attribution.source)


def _noun(words: str) -> str:
    """The first word of a phrase that is no adjective."""
    return next((word for word in words.split() if not is_adjective(word.lower())), "")


def _may_head(part: str, case: Case | None) -> bool:
    """May words be a source by themselves, in the case that the cue asks?"""
    first = _noun(part)
    return first[:1].isupper() or first[:1] in "«„" or (case or "nomn") in cases_of_noun(first)


def _one(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """One speaker: a state, a person, a document, a body, an office, or what the page calls somebody."""
    for rule in (_state, _somebody, _apposed, _document, _body, _office):
        found = rule(context, attribution, bare, start, case, told)
        if found is not None:
            return found
    return _in_words(context, attribution, bare, start, case, told)


def _state(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """A capital, a seat of government or a side at talks is the state: "Астана", "казахстанская сторона"."""
    name = state_of(nominative(bare, case) if case and " " not in bare else bare)
    side = SIDE.fullmatch(bare)
    name = name or (state_of_adjective(side["whose"]) if side else None)
    return made(russian, name, "state", attribution.source, note=f"“{bare}”" if bare != name else "") if name else None


SIDE = re.compile(r"(?P<whose>[А-ЯЁа-яё-]+ская|[А-ЯЁа-яё-]+ской|[А-ЯЁа-яё-]+цкая)\s+сторон[аые]", re.IGNORECASE)


def _somebody(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """A personal name, with the office before it."""
    end = start + len(bare)
    found = [span for span in names_in(context.text, start, end) if not QUOTED_AT.search(context.text, start, span[0])]
    full = [span for span in found if " " in context.text[slice(*span)]]
    span = next(iter(full or found), None)
    if OUT_OF.match(bare):
        return None
    if span is None or _is_whose(context, span, start, bare, case):
        return None
    name = context.text[slice(*span)]
    people = list({id(p): p for _, p in context.people.between(*span)}.values()) or context.people.named(name)
    people = people or bearers(context.people, name)
    exact = [p for p in people if p.name == name]
    people = exact or people
    if len(people) > 1:
        people = spoke_last(context, told, people, start) or people
    if len(people) > 1:
        return unknown(f"“{name}” may be {either(people)}", attribution.source)
    if people:
        return made_person(russian, context, people[0], attribution.source)
    if " " not in name and (_is_common(context, span) or not _may_be_surname(context, span)):
        return None
    turned = nominative(name, case) if case else name
    return made(russian, turned, "person", attribution.source)


APPOSED = re.compile(r",\s+(?:[а-яё][а-яё-]*\s+){0,4}")


def _apposed(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """A word for somebody whose name follows between commas: "the owner, seventy-year-old Ivo Lund, said"."""
    end = start + len(bare)
    told_as = APPOSED.match(context.text, end)
    if told_as is None or not somebody(_noun(bare)) or OUT_OF.match(bare):
        return None
    near = context.people.between(told_as.end(), told_as.end() + 40)
    if not near or near[0][0][0] != told_as.end() or context.text[near[0][0][1] : near[0][0][1] + 1] != ",":
        return None
    return made_person(russian, context, near[0][1], attribution.source, note=f"the name behind “{bare}”")


QUOTED_AT = re.compile(r"[«„]$")


def _is_whose(context: Context, span: Span, start: int, bare: str, case: Case | None) -> bool:
    """Does a name say whose or where the noun before it is: "юрист Руис", "жители Лунда", and no full name behind an office?"""
    ahead = context.text[start : span[0]].strip()
    if re.search(r"(?:^|\s)из$", ahead):
        return True
    if not ahead or " " in context.text[slice(*span)]:
        return bool(PLACED.search(ahead + " ")) and not office_head(ahead)
    head = _noun(ahead)
    name = context.text[slice(*span)]
    return bool(PLACED.search(ahead + " ")) or not (
        (somebody(head) or head.endswith("»"))
        and (case or "nomn") in (cases_of(name) or {case or "nomn"})
        and (bearers(context.people, name) or cases_of(name))
    )


PLACED = re.compile(r"(?:^|\s)(?:в|во|на|из|от|при|под|у|о|об|с|со|для)\s$")


def _may_be_surname(context: Context, span: Span) -> bool:
    """Has a single word its capital for being a name: no word of the dictionary that is no name, and no place?"""
    name = context.text[slice(*span)]
    return not (is_place(name) or is_adjective(name) or name.isupper())


def _document(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """A document; one that is somebody's letter, answer or release is what its author says."""
    own = OWN.match(bare)
    head = DOCUMENTS.match(bare, own.end() if own else 0)
    if head is None:
        return None
    rest = bare[head.end() :].strip()
    if own:
        return he_or_she(context, attribution, WHOSE[own["whose"].lower()], told)
    if rest and not own and LETTERS.match(head.group()):
        author = _one(context, attribution, rest, start + len(bare) - len(rest), "gent", told)
        if author and author.name and author.type in ("organisation", "person", "state"):
            return author
    if not rest and LETTERS.match(head.group()):
        author = _wrote(context, attribution, told)
        if author and author.name:
            return made(russian, author.name, author.type or "organisation", attribution.source, note=f"“{bare}”")
    if THE_PAPER.fullmatch(bare) and (paper := paper_before(context, attribution.source[0][0], ())):
        return made(russian, paper[0], "document", [*attribution.source, paper[1]], note=f"“{bare}”")
    turned = nominative(bare, case or "loct") if case else bare
    return made(russian, _small(turned), "document", attribution.source)


THE_PAPER = re.compile(r"(?:(?:сам|эт)\w+\s+)?документ\w*", re.IGNORECASE)


def _wrote(context: Context, attribution: Attribution, told: Told) -> Speaker | None:
    """Who is most likely to have written a letter that the page calls nobody's: the body that spoke right before it."""
    place = attribution.source[0][0]
    before = told.before(place)
    if not before or context.line(anchor_of(before[-1][0])) < context.line(place) - 1:
        return None
    return before[-1][1] if before[-1][1].type == "organisation" else None


OWN = re.compile(r"(?P<whose>его|е[её])\s+", re.IGNORECASE)
# Papers that say what somebody says.
LETTERS = re.compile(r"(?:сообщени|пресс-релиз|письм|ответ|обращени|заявлени|сводк|жалоб|публикаци|предписани|блог|комментари|релиз|представлени|справк|материал)", re.IGNORECASE)  # fmt: skip


def _body(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """A body, under the fullest name that the page gives it."""
    quoted = QUOTED.search(bare)
    ahead = bare[: quoted.start()].strip() if quoted else ""
    noun = _noun(ahead)
    is_kind = bool(noun) and (case or "nomn") in cases_of_noun(noun) and not somebody(noun)
    if quoted and quoted.end() >= len(bare) - 1 and (not ahead or is_kind or FORM.fullmatch(ahead)):
        name = quoted["name"]
        if ahead and not BARE.match(ahead.split()[-1]):
            head = nominative(ahead, case) if case else ahead
            name = f"{head} «{name}»"
        return made(russian, in_full(context, name, start), "organisation", attribution.source)
    head = _noun(bare)
    if quoted or not (BODIES.match(head) or ABBREVIATION.fullmatch(head)):
        return None
    turned = nominative(bare, case) if case else bare
    if is_plural(_noun(turned)):
        return None
    full = meant(context, told, turned, start)
    return made(russian, _small(full or turned), "organisation", attribution.source, note=f"“{bare}”" if full else "")


FORM = re.compile(r"(?:ООО|П?АО|ОАО|ЗАО|ТОО)")
ABBREVIATION = re.compile(r"[А-ЯЁ]{2,6}")


def _office(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """An office, by which the page means the person who holds it."""
    head = office_head(bare)
    first = _noun(bare)
    if head is None or NAMELESS.match(bare) or not somebody(first) & {case or "nomn"}:
        return None
    turned = nominative(bare, case) if case else bare
    people = held_by(context, told, turned, start)
    if len(people) == 1:
        return made_person(russian, context, people[0], attribution.source, note=f"the page names the {bare}")
    if len(people) > 1:
        return unknown(f"“{bare}” may be {either(people)}", attribution.source)
    if RULER.match(turned) and re.search(r"\bгубернатор", context.text):
        turned = "губернатор"
    before = same_words(context, told, turned, start)
    if before and before.name:
        return made(russian, before.name, before.type or "office", attribution.source, note=f"“{bare}”")
    if head in OFFICES:
        return made(russian, _small(turned), "office", attribution.source)
    if " " not in bare and re.search(
        rf"\b{re.escape(head[:-1])}", context.text[context.around(start)[0] : start], re.IGNORECASE
    ):
        return _told_of(context, attribution, head, turned, start)
    return made(russian, _small(turned), "anonymous", attribution.source)


def _told_of(context: Context, attribution: Attribution, head: str, turned: str, start: int) -> Speaker:
    """Somebody of whom the page told before, in the longer words that it had for him; nobody where it named people so."""
    before = context.text[context.around(start)[0] : start]
    found = list(re.finditer(rf"(?<!\w)(?i:{re.escape(head[:-1])})[а-яё]{{0,3}}(?!\w)", before))
    if head in IN_COURT or any(NAMED_BEHIND.match(before, match.end()) for match in found):
        return unknown(f"“{turned}” is somebody whom the page told of before", attribution.source)
    behind = [word[1] for match in found if (word := SMALL_WORD.match(before, match.end()))]
    whose = next((word for word in behind if is_genitive(word)), "")
    name = f"{head} {whose}" if whose else turned
    return made(russian, _small(name), "anonymous", attribution.source)


SMALL_WORD = re.compile(r"\s+([а-яё]+)")
IN_COURT = frozenset(
    "свидетель обвиняемый подсудимый осуждённый потерпевший истец истица ответчик".split()
)  # the page names them
NAMED_BEHIND = re.compile(r",?\s+[А-ЯЁ]")
RULER = re.compile(r"глава\s+(?:региона|области|края)", re.IGNORECASE)
NAMELESS = re.compile(r"(?:[а-яё-]+\s+)?(?:источник|собеседник|очевид|житель|жител)", re.IGNORECASE)


def _in_words(
    context: Context, attribution: Attribution, bare: str, start: int, case: Case | None, told: Told
) -> Speaker | None:
    """People or bodies that are told and not named, by the page's words: "спасатели", "двое бывших директоров"."""
    turned = nominative(bare, case) if case else bare
    if one := OUT_OF.match(bare):
        if "них" in bare.lower().split():
            return unknown(f"“{bare}” is one of those whom the page told of before", attribution.source)
        first = "одна" if one.group().lower().startswith(("одна", "одной")) else "один"
        return made(russian, f"{first} из {bare[one.end() :]}", "anonymous", attribution.source)
    counted = COUNTED.match(bare) if case == "gent" else None
    if counted:
        return made(
            russian, FEW_PEOPLE[counted["few"].lower()] + bare[counted.end("few") :], "anonymous", attribution.source
        )
    if ANONYMOUS.match(turned) or ONE_OF.match(turned):
        told_of = CLOSE.match(context.text, start + len(bare))
        more = f", {nominative(told_of['what'], case) if case else told_of['what']}" if told_of else ""
        return made(russian, _small(turned) + more, "anonymous", attribution.source)
    head = _noun(turned)
    if not head or turned[0].isdigit():
        people = bearers(context.people, bare) if " " not in bare else []
        if len(people) == 1:  # a surname that looks like an adjective
            return made_person(russian, context, people[0], attribution.source)
        return unknown(f"“{bare}” is nobody's name", attribution.source)
    if is_noun(head.lower()) and (head.islower() or _is_head_of_sentence(context, start)):
        kind: ActorType = "group" if is_plural(head) else "anonymous"
        return made(russian, _small(turned), kind, attribution.source)
    if case or ("nomn" in cases_of_noun(head) and not context.people.named(head)):
        return made(russian, _small(turned), "group" if case else "organisation", attribution.source)
    return None


COUNTED = re.compile(r"(?P<few>двух|тр[её]х|четыр[её]х)\s", re.IGNORECASE)
FEW_PEOPLE = {"двух": "двое", "трех": "трое", "трёх": "трое", "четырех": "четверо", "четырёх": "четверо"}
# "источник, близкий к совету директоров"
CLOSE = re.compile(r",\s+(?P<what>(?:близк|знаком)\w+\s+(?:к|с)\s+[а-яё«»\s-]{3,60}?)(?=,|\.|$|\n)")
ONE_OF = re.compile(r"(?:оди?н\w*|двое|трое|дв[ае]|несколько|многие|некоторые|част\w)\s", re.IGNORECASE)


def _is_head_of_sentence(context: Context, place: int) -> bool:
    return context.sentence(place)[0] >= place - 3


def _small(name: str) -> str:
    """A name that begins with a common word, in small letters: "Областное управление"."""
    return name[:1].lower() + name[1:] if name[1:2].islower() and is_common(name.split()[0]) else name


def _there(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker:
    """What is said "there" says the body or paper that spoke last."""
    place = attribution.source[0][0]
    for before, speaker in reversed(told.before(place)):
        if context.line(anchor_of(before)) < context.line(place) - 1:
            break
        if speaker.name and speaker.type in ("organisation", "document"):
            return made(russian, speaker.name, speaker.type, attribution.source, note=f"“{words}”")
    form = words.lower().split()[-1]
    paper = paper_before(
        context, place, {"ней": ("femn",), "нем": ("masc", "neut"), "нём": ("masc", "neut")}.get(form, ())
    )
    if paper:
        return made(russian, paper[0], "document", [*attribution.source, paper[1]], note=f"“{words}”")
    return unknown(f"“{words}” points to no body of these lines", attribution.source)


def he_or_she(context: Context, attribution: Attribution, word: str, told: Told) -> Speaker:
    """Whom the rule for pronouns finds; where it finds nobody, who of the pronoun's gender spoke last, a body too."""
    found = pronoun(context, attribution, word, told)
    if found and found.name:
        return found
    place, gender = attribution.source[0][0], GENDERS[word]
    again = next(
        (
            s
            for a, s in reversed(told.before(place))
            if context.line(anchor_of(a)) >= context.line(place) - 1 and s.name and gender_of(s.name) in (gender, None)
        ),
        None,
    )
    if again and again.name and again.type in ("person", "office", "anonymous", "organisation"):
        return made(russian, again.name, again.type, attribution.source, note=f"“{word}”, and nobody else spoke since")
    return found or unknown("no person is named before the pronoun", attribution.source)


GENDERS = {"он": "masc", "она": "femn"}


# Words that may stand before a source, and belong to the saying: "однако Лунд", "между тем прокуратура".
LEAD = re.compile(
    r"(?:(?:официально|письменно|однако|то\s+есть|между\s+тем|тем\s+временем|потом|затем|также|ещё|еще|уже|сам|сама|сами|ранее|позже|позднее|тут\s+же|обычно|теперь|сейчас|наш|наша|в\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|вчера|сегодня|(?:весной|летом|осенью|зимой)(?:\s+(?:того\s+же|этого|прошлого)\s+года)?)\s+)+",
    re.IGNORECASE,
)
# ... and behind it: when, where and to whom.
WHEN = re.compile(
    r"\s+(?:большинством|единогласно|письменно|устно|публично|коротко|на\s+прошлой\s+неделе|(?:агентству|газете|изданию|журналу|каналу|телеканалу|порталу|сайту)(?=\s*(?:[«„\"]|$))|(?:в|во)\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|ответе?|интервью|беседе|эфире|отзыве|журнале|письме|заявлении|разговоре|комментарии|[а-я]+\s+газете|начале|конце|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|на\s+(?:брифинге|запрос|вопрос|пресс-конференции|заседании|встрече|совещании|суде|митинге|слушаниях)|после\s+[а-яё]+|за\s+(?:день|час|неделю|месяц)\s+до|потом|затем|обычно|вчера|сегодня|тогда|позже|позднее|ранее|также|между\s+тем|тем\s+временем|однако|не|\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))(?:\s.*)?$",
    re.IGNORECASE,
)


HE = re.compile(r"(?:^|\s)(?P<who>он|она)(?:\s|$)", re.IGNORECASE)
FEW = 5  # words around a pronoun
THERE = re.compile(r"(?:там|здесь|тут)(?:\s+же)?|(?:в\s+)?(?:нём|нем|ней)", re.IGNORECASE)
# Whom it was told, before who tells it: "агентству «Заря» директор порта", "газете один из рабочих".
HEARER = re.compile(
    r"(?:(?:[а-яё]+(?:ому|ой)\s+)?(?:агентству|газете|изданию|журналу|каналу|телеканалу|телекомпании|порталу|сайту|радиостанции|радио|корреспонденту(?:\s+агентства)?|журналистам|суду|депутатам)\s+(?:[«„\"][^«»„“\"\n]{2,40}[»“\"]\s+|(?-i:[А-ЯЁA-Z])[\w-]*\s+(?=[а-яё]))?|[«„\"][^«»„“\"\n]{2,40}[уюеи][»“\"]\s+(?=[а-яё]))",
    re.IGNORECASE,
)
IN = re.compile(r"(?:в|во|на)\s+", re.IGNORECASE)


def _case(cue: str) -> Case | None:
    """The case that a cue asks of its source."""
    if cue.startswith("согласно"):
        return "datv"
    if cue.startswith(("по ", "со ссылкой")) or cue == "следует из":
        return "gent"
    if not cue:
        return "gent"  # "citing" asks for the accusative, which persons share with the genitive
    return "loct" if PASSIVE.match(cue) else None


def _is_common(context: Context, span: tuple[int, int]) -> bool:
    """A capital at the head of a sentence makes no name: "Источник сообщил"."""
    word = context.text[slice(*span)]
    heads = context.sentence(span[0])[0] == span[0] and not context.people.named(word) and is_noun(word)
    return " " not in word and (
        heads or BODIES.match(word) is not None or context.has_as_common_word(word) or ANONYMOUS.match(word) is not None
    )
