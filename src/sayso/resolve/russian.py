"""A Russian source and its cue go in; who it is comes out in the nominative: "по словам Анны Руис" is Анна Руис."""

import re
from dataclasses import replace

from sayso.language.names import ANONYMOUS, person_in
from sayso.language.russian import Case, is_common, is_noun, is_plural, nominative
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.made import Told, either, made, unknown
from sayso.resolve.page import Context
from sayso.resolve.pronouns import pronoun

WHOSE = {"его": "он", "ее": "она", "её": "она"}
# Words of the page that are no speaker by themselves: "сообщили там", "говорится в нём".
POINTING = re.compile(
    r"(?:ему|ей|им|нам|мне|вам|ими|(?:у\s+)?котор[а-я]+|тот|кто|то|там|здесь|тут|нем|нём|ней|них|этом|том|так|не|напрасно|коротко|также|там же|тут же|(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)|\d{1,2}\s+[а-я]+)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[«„“\"](?P<name>[^«»„“”\"]{2,40})[»”“\"]")
BODIES = re.compile(
    r"\b(?:министерств|мин(?!истр(?:[ауеы]|ом|ов|ам|ами|ах)?\b)[а-я]+|управлени|комитет|комисси|агентств|служб|прокуратур|суд|администраци|мэри|акимат|банк|компани|завод|фонд"
    r"|ассоциаци|профсоюз|партия|клуб|федераци|университет|институт|больниц|полици|мид|мчс|ведомств|департамент|совет|парламент|правительств|следстви|редакци"
    r"|газет|канал|портал|издани|радио|телеканал|журнал|оператор|перевозчик|регулятор)\w*",
    re.IGNORECASE,
)
DOCUMENTS = re.compile(
    r"\b(?:сообщени|пресс-релиз|письм|доклад|отч[её]т|протокол|заключени|решени|проспект|законопроект|документ|заявлени|сводк|исследовани|опрос|рапорт"
    r"|материал|обращени|постановлени|предписани|примечани|приказ|ответ|договор|картотек|справк)\w*",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"говорится|сообщается|указан|указывается|отмечается|сказано|записано|подч[её]ркивается|поясняется|уточняется|утверждается", re.IGNORECASE)  # fmt: skip


def russian(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A Russian source in another case is put into the nominative, and there is the person, body or document of the page."""
    if not context.is_russian or len(attribution.source) != 1:
        return None
    if POINTING.fullmatch(words):
        return unknown(f"“{words}” points to something that is no speaker", attribution.source)
    if words.lower() in WHOSE:
        return pronoun(context, attribution, WHOSE[words.lower()], told)
    he = HE.search(words)
    if he and len(words.split()) <= FEW:  # "однако она", "он суду": the words around the pronoun are no source
        return pronoun(context, attribution, he["who"].lower(), told)
    passed = re.search(r"\sсо\s+ссылкой\s+на\s+", words)
    if passed:  # "the paper, citing officials": the officials speak
        start = attribution.source[0][0] + passed.end()
        behind = replace(attribution, source=((start, attribution.source[0][1]),), cue=())
        return russian(context, behind, words[passed.end() :], told)
    case = _case(context.words(attribution.cue).lower())
    place = attribution.source[0][0]
    lead = LEAD.match(words)
    if lead and lead.end() < len(words):
        place, words = place + lead.end(), words[lead.end() :]
    tail = WHEN.search(words)
    end = place + (tail.start() if tail else len(words))
    words = words[: tail.start()] if tail else words
    led = IN.match(words)
    is_led = led is not None or re.search(r"\b(?:[Вв]о?|на)\s$", context.text[max(0, place - 4) : place]) is not None
    start = place + (led.end() if led else 0)
    bare = words[led.end() :] if led else words
    found = _named(context, start, end)
    is_body = BODIES.match(bare) is not None or DOCUMENTS.match(bare) is not None or ANONYMOUS.match(bare) is not None
    if found and _is_common(context, found):
        found = None
    if found and not (is_body and " " not in context.text[slice(*found)]):
        return _person(context, attribution, context.text[slice(*found)], case)
    quoted = QUOTED.search(bare)
    if quoted and (BODIES.search(bare[: quoted.start()]) or not bare[: quoted.start()].strip()):
        return made(russian, quoted["name"], "organisation", attribution.source)
    holder = _holder(context, bare, start) if case is None else None
    if holder:
        return made(russian, holder, "person", attribution.source, note=f"the page names the {bare}")
    is_office = re.fullmatch(r"[А-ЯЁа-яё-]+\s+[А-ЯЁ].*", bare) and is_noun(bare.split()[0].lower())
    if is_office and not found and not (case or is_led or is_body) and person_in(context.text, start, end):
        return made(russian, bare[:1].lower() + bare[1:], "office", attribution.source)  # "the premier of Norvane"
    if not (case or is_led or is_body or found):
        return _in_words(context, attribution, bare)
    turned = nominative(bare, case or "loct") if case or is_led else bare
    kind: ActorType = "document" if DOCUMENTS.match(turned) else "organisation" if BODIES.search(turned) else "group"
    if ANONYMOUS.match(turned):
        kind = "anonymous"
    full = _fuller(context, turned) if kind == "organisation" else turned
    return made(russian, full[:1].lower() + full[1:] if full[1:].islower() else full, kind, attribution.source)


# Words that may stand before a source, and belong to the saying: "однако Лунд", "между тем прокуратура".
LEAD = re.compile(
    r"(?:(?:однако|между\s+тем|тем\s+временем|потом|затем|также|ещё|еще|уже|сам|сама|сами|ранее|позже|позднее|тут\s+же|обычно|теперь|сейчас|наш|наша|в\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|вчера|сегодня)\s+)+",
    re.IGNORECASE,
)
# ... and behind it: when, where and to whom.
WHEN = re.compile(
    r"\s+(?:(?:в|во)\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|ответе?|интервью|беседе|эфире|отзыве|журнале|письме|заявлении|разговоре|комментарии|[а-я]+\s+газете|начале|конце|январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|на\s+(?:брифинге|запрос|вопрос|пресс-конференции|заседании|встрече|совещании|суде|митинге|слушаниях)|потом|затем|обычно|вчера|сегодня|тогда|позже|позднее|ранее|также|не|\d{1,2}\s+(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))(?:\s.*)?$",
    re.IGNORECASE,
)


def _named(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """The personal name in a source, without the trade that begins it, and no word that only says whose."""
    found = person_in(context.text, start, end)
    if found is None:
        return None
    words = context.text[slice(*found)].split(" ")
    while len(words) > 1 and is_common(words[0]):
        found, words = (found[0] + len(words[0]) + 1, found[1]), words[1:]
    ahead = context.text[start : found[0]].strip()
    is_whose = len(words) == 1 and ahead and is_noun(ahead.split()[-1].lower()) and not context.people.named(words[0])
    return None if is_whose or (len(words) == 1 and is_common(words[0])) else found


HE = re.compile(r"(?:^|\s)(?P<who>он|она)(?:\s|$)", re.IGNORECASE)
FEW = 5  # words around a pronoun
IN = re.compile(r"(?:в|во|на)\s+", re.IGNORECASE)


def _holder(context: Context, office: str, place: int) -> str | None:
    """Who holds an office, where the page says it once before a name: "министр энергетики Ана Руис"."""
    if not re.fullmatch(r"[А-ЯЁа-яё-]+(?:\s+[а-яё-]+){0,2}", office) or not is_noun(office.split()[0]):
        return None
    for asked in dict.fromkeys((office, office.split()[0])):
        pattern = (
            rf"\b(?i:{re.escape(asked)})\b(?:\s+[а-яё-]+){{0,5}}\s+(?P<name>[А-ЯЁ][а-яё-]+(?:\s+[А-ЯЁ][\w-]+){{1,2}})"
        )
        names = {m["name"] for m in re.finditer(pattern, context.text[slice(*context.around(place))])}
        if names:
            return names.pop() if len(names) == 1 else None
    return None


def _in_words(context: Context, attribution: Attribution, bare: str) -> Speaker | None:
    """People or bodies that are told and not named, by the page's words: "спасатели", "представитель перевозчика"."""
    if not re.fullmatch(r"[а-яё-]+(?:\s+[а-яё-]+){0,3}", bare[:1].lower() + bare[1:]) or not is_noun(bare.split()[0]):
        return None
    place = attribution.source[0][0]
    before = context.text[context.around(place)[0] : place]
    told = re.search(rf"\b{re.escape(bare[:-1])}", before, re.IGNORECASE)
    if told and len(bare.split()) == 1 and not is_plural(bare):
        return unknown(f"“{bare}” is somebody whom the page told of before", attribution.source)
    kind: ActorType = "group" if is_plural(bare.split()[0]) else "anonymous"
    return made(russian, bare, kind, attribution.source)


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


def _person(context: Context, attribution: Attribution, name: str, case: Case | None) -> Speaker | None:
    turned = nominative(name, case) if case else name
    people = context.people.named(turned)
    same = [p.name for p in people if all(_alike(p.name, other.name) for other in people)]
    if people and not same:
        return unknown(f"“{name}” may be {either(people)}", attribution.source)
    exact = [p for p in same if set(turned.split()) <= set(p.split())]
    return made(russian, max(exact or [turned], key=len), "person", attribution.source)


def _alike(one: str, other: str) -> bool:
    """The same name in two cases."""
    a, b = one.split(), other.split()
    return len(a) == len(b) and all(
        x[: max(3, len(x) - 2)] == y[: max(3, len(x) - 2)] for x, y in zip(a, b, strict=True)
    )


def _fuller(context: Context, name: str) -> str:
    """The one longer name of the page that begins with this one: "министерство" and "Министерство связи"."""
    head = re.escape(name)
    longer = {
        m.group()
        for m in re.finditer(
            rf"\b{head}\s+(?:[А-ЯЁа-яё-]+\s+){{0,2}}[А-ЯЁа-яё-]+(?=\s*[,.;«—(]|\s+(?:сообщ|заяв|счит|отмет))",
            context.text,
            re.IGNORECASE,
        )
    }
    if " " in name:
        return name
    which = {
        " ".join(m.group().split()).lower()
        for m in re.finditer(rf"\b[А-ЯЁа-яё-]+(?:ое|ая|ый|ий)\s+{head}\b", context.text, re.IGNORECASE)
    }
    found = longer or which
    return found.pop() if len(found) == 1 else name
