"""A short Russian word for a body goes in ("ведомство", "компания", "министерство"), the body that the page means comes out under its full name."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from sayso.language.russian import agrees, case_of, is_adjective, is_genitive, is_plural, lemma, nominative
from sayso.language.russian_names import stem
from sayso.model import Speaker
from sayso.resolve.made import Told
from sayso.resolve.page import Context, anchor_of

AGENCY = (
    r"министерств|мин(?!истр(?:[ауеы]|ом|ов|ам|ами|ах)?\b|им|ут|ус)[а-я]{3,}|управлени|комитет|комисси|служб|прокуратур|департамент|инспекци|палат|мид|мвд|мчс|фас|рос[а-я]{4,}"
    r"|полици|нацбанк|центробанк|акимат|мэри|администраци|таможн|гувд|муниципалитет|правительств|парламент|дум|сенат|совет|суд(?:а|у|ом|е)?(?!\w)"
)
COMPANY = r"(?:авиа)?компани|предприяти|завод|комбинат|фирм|холдинг|концерн|корпораци|оператор|перевозчик|застройщик|производител|концессионер|банк|пароходств|издательств|фабрик|разработчик|провайдер|подрядчик|ооо|ао|пао|оао|зао|тоо"
OTHER = (
    r"агентств|пресс-служб|фонд|ассоциаци|профсоюз|союз|клуб|федераци|университет|институт|больниц|поликлиник|центр|бюро|посольств|консульств|объединени|организаци|общество|академи|музе"
    r"|театр|ведомств|регулятор|редакци|следстви|штаб|братств|лиг"
)
PRESS = r"газет|канал|портал|издани|радио|телеканал|журнал|телекомпани|сайт"
# Abbreviated heads, behind which only a name or "… области" says whose they are.
CLIPPED = re.compile(r"(?:мин(?!истерств)|рос|гос|обл|гор)[а-я]{3,}|[А-ЯЁ]{2,5}|нацбанк|центробанк", re.IGNORECASE)
BODIES = re.compile(rf"\b(?:{AGENCY}|{COMPANY}|{OTHER}|{PRESS})[а-я]*\b", re.IGNORECASE)
AGENCIES = re.compile(
    rf"(?:[а-яё-]+\s+){{0,3}}(?:{AGENCY}|агентств|национальн\w+\s+банк|центральн\w+\s+банк|бюро)[а-я]*\b", re.IGNORECASE
)
COMPANIES = re.compile(rf"(?:[а-яё-]+\s+){{0,3}}(?:{COMPANY})[а-я]*\b|[«„\"]", re.IGNORECASE)
# A short word, and which bodies it may stand for.
SHORT = {
    "ведомство": AGENCIES, "регулятор": AGENCIES, "надзор": AGENCIES, "компания": COMPANIES, "предприятие": COMPANIES, "фирма": COMPANIES,
    "застройщик": COMPANIES, "перевозчик": COMPANIES, "оператор": COMPANIES, "производитель": COMPANIES, "концессионер": COMPANIES,
    "подрядчик": COMPANIES, "разработчик": COMPANIES, "авиакомпания": COMPANIES,
    "организация": re.compile(r"(?:[а-яё-]+\s+){0,3}(?:ассоциаци|союз|профсоюз|объединени|фонд|общество|федераци|лиг|движени)|[«„\"]", re.IGNORECASE),
}  # fmt: skip
# Kinds that are no part of the name in quotation marks behind them.
BARE = re.compile(rf"(?:{PRESS}|агентств|(?:авиа)?компани|предприяти|фирм|концерн|холдинг|оператор|перевозчик|застройщик|производител|концессионер|разработчик|провайдер|подрядчик)\w*$", re.IGNORECASE)  # fmt: skip
FORM = re.compile(r"(?:ООО|П?АО|ОАО|ЗАО|ТОО)\s$")
NEXT = re.compile(r"[\s ]+(?P<word>[«„\"](?P<name>[^«»„“\"\n]{2,40})[»“\"]|[\w-]+)")
LONGEST = 7  # words behind the head of a body's name
ADJECTIVES = 3
# Adjectives that are no part of a name.
SAME = re.compile(
    r"(?:сам|эт|данн|так|котор|ваш|наш|их|их|сво|перв|втор|трет|последн|бывш|прежн|собственн|одн|один|кажд|друг|вс|чь|мо|тво|нов|указанн|названн|упомянут)\w{0,3}\s+",
    re.IGNORECASE,
)
NEAR = 4  # lines back in which somebody who spoke is still meant
Body = tuple[int, str]  # where it stands, and its name in the nominative


def bodies(context: Context) -> dict[str, list[Body]]:
    """The bodies that title and body of the page name with more than one word, by the noun that heads them."""
    if not context.bodies:
        context.bodies[""] = []
        for start, end in context.lines:
            for match in BODIES.finditer(context.text, start, end):
                people = [span[0] for span, _ in context.people.between(match.end(), min(end, match.end() + 90))]
                found = _full(context.text, match.start(), match.end(), start, min([end, *people]))
                if found:
                    context.bodies.setdefault(lemma(match.group()), []).append(found)
                    context.bodies[""].append(found)
                elif MINISTRY.fullmatch(match.group()):
                    case = case_of(match.group()) or "nomn"
                    alone = match.group() if case == "nomn" else nominative(match.group(), case)
                    context.bodies[""].append((match.start(), alone))
            for match in LEGAL.finditer(context.text, start, end):
                context.bodies[""].append((match.start(), f"{match['form']} «{match['name']}»"))
        context.bodies[""].sort()
    return context.bodies


LEGAL = re.compile(r"\b(?P<form>ООО|П?АО|ОАО|ЗАО|ТОО)\s+[«„\"](?P<name>[^«»„“\"\n]{2,40})[»“\"]")


def _full(text: str, start: int, end: int, line: int, last: int) -> Body | None:
    """The body whose head stands there, with the adjectives before it and what says whose or what it is behind it."""
    case = case_of(text[start:end])
    if case is None:
        return None
    first = start
    for word in list(re.finditer(r"[\w-]+\s", text[max(line, start - 80) : start]))[::-1][:ADJECTIVES]:
        bare = word.group().strip()
        begin = max(line, start - 80) + word.start()
        if begin + len(word.group()) != first or not agrees(bare, text[start:end]) or SAME.match(word.group()):
            break
        first = begin
    kept, quoted = end, None
    for word in _behind(text, start, end, last):
        if word["name"] or lemma(text[start:end]) not in SHORT:
            kept, quoted = word.end(), word["name"]
    if first == start and kept == end:
        return None
    if quoted is not None and BARE.match(text[start:end]):
        form = FORM.search(text, max(0, kept - len(quoted) - 10), kept - len(quoted) - 2)
        return start, f"{form.group() if form else ''}«{quoted}»" if form else quoted
    phrase = text[first:kept]
    turned = phrase if case == "nomn" else nominative(phrase, case)
    return first, " ".join(turned.split())


def _behind(text: str, start: int, end: int, last: int) -> Iterator[re.Match[str]]:
    """The words behind the head of a body that belong to its name."""
    place, held, clipped = end, None, CLIPPED.fullmatch(text, start, end) is not None
    for _ in range(LONGEST):
        word = NEXT.match(text, place, last)
        if word is None:
            return
        bare = word["word"]
        if word["name"]:
            yield word
            return
        if bare.lower() in ("по", "и"):
            held, place = word, word.end()
            continue
        is_dative = held is not None and held["word"].lower() == "по"
        if held is not None and held["word"].lower() == "и" and bare[:1].isupper():
            return
        is_name = bare[:1].isupper() and len(bare) > 1
        if bare.isdigit() or not (is_name or is_dative or (is_genitive(bare) and not (clipped and place == end))):
            return
        if not (bare[:1].islower() and is_adjective(bare)):
            yield word
        place, held = word.end(), held if is_dative else None


def meant(context: Context, told: Told, words: str, place: int) -> str | None:
    """The full name of the body for which words in the nominative stand there: who spoke last, else who was named last."""
    bare = SAME.sub("", words).strip()
    noun = next((word for word in bare.split() if not is_adjective(word.lower())), "")
    if not noun or is_plural(noun):
        return None
    head = lemma(noun)
    which = SHORT.get(head)
    if which and (len(bare.split()) == 1 or is_adjective(bare.split()[0].lower())):
        return _spoke(context, told, which, place) or _named_last(context, which, place)
    if full := _written_out(context, bare, place):
        return full
    if len(bare.split()) == 1:
        same = bodies(context).get(head, [])
        if head == "министерство":
            same = sorted([*same, *((at, name) for at, name in _near(context, place) if MINISTRY.match(name))])
        spoke = _spoke(context, told, re.compile(rf"(?:[\w-]+\s+){{0,3}}{re.escape(head[:-1])}", re.IGNORECASE), place)
        found = spoke or _last(same, place)
        return found and (_longer(context, found, place) or found)
    return _longer(context, bare, place)


MINISTRY = re.compile(r"Мин[а-я]{3,}")


def _written_out(context: Context, words: str, place: int) -> str | None:
    """The ministry that a clipped name stands for, where the page names it in full: "Минсвязи" and "Министерство связи"."""
    clipped = re.match(r"мин(?P<rest>[а-я]{3,})", words, re.IGNORECASE)
    if clipped is None or words.lower().startswith("министерств"):
        return None
    full = {
        name
        for _, name in _near(context, place)
        if name.lower().startswith("министерство ")
        and any(word.startswith(clipped["rest"][:4].lower()) for word in name.lower().split()[1:])
    }
    return max(full, key=len) if full else None


def _spoke(context: Context, told: Told, which: re.Pattern[str], place: int) -> str | None:
    """The last body of that kind that spoke in the lines before."""
    for attribution, speaker in reversed(told.before(place)):
        if context.line(anchor_of(attribution)) < context.line(place) - NEAR:
            return None
        if _is_body(speaker) and speaker.name and which.match(speaker.name) and speaker.name.lower() not in SHORT:
            return speaker.name
    return None


def _is_body(speaker: Speaker) -> bool:
    return speaker.type in ("organisation", "group")


def _named_last(context: Context, which: re.Pattern[str], place: int) -> str | None:
    named = [(at, name) for at, name in _near(context, place) if which.match(name)]
    if which is COMPANIES:
        named += [(m.start(), m["name"]) for m in COMPANY_NAME.finditer(context.text, *context.around(place))]
    return _last(sorted(named), place)


COMPANY_NAME = re.compile(
    rf"\b(?:{COMPANY})[а-я]*\s+(?:[а-яё]+\s+){{0,2}}(?:(?:ООО|П?АО|ОАО|ЗАО|ТОО)\s+)?[«„\"](?P<name>[^«»„“\"\n]{{2,40}})[»“\"]",
    re.IGNORECASE,
)


def _near(context: Context, place: int) -> list[Body]:
    """The bodies named nearest to a place, in order: a page of thousands stays cheap."""
    every = bodies(context)[""]
    at = bisect_left(every, (place, ""))
    return every[max(0, at - NEAREST) : at + NEAREST]


NEAREST = 60  # bodies before and behind a place


def _last(named: list[Body], place: int) -> str | None:
    """The last one named before a place, else the one that the page names at all."""
    before = named[: bisect_left(named, (place, ""))]
    if before:
        return before[-1][1]
    names = {name for _, name in named}
    return names.pop() if len(names) == 1 else None


def _longer(context: Context, words: str, place: int) -> str | None:
    """The one longer name of the page that begins with these words: "министерство обороны" and "Министерство обороны Норвании"."""
    asked = [stem(w) for w in words.split()]
    found: dict[tuple[str, ...], str] = {}
    for _, name in _near(context, place):
        told = [stem(w) for w in name.split()]
        is_same = asked[0] in told and [word for word in told if word in asked] == asked
        if len(told) > len(asked) and is_same and (told[0] == asked[0] or is_adjective(name.split()[0].lower())):
            found.setdefault(tuple(told), name)
    return next(iter(found.values())) if len(found) == 1 else None


def in_full(context: Context, name: str, place: int) -> str:
    """A body in quotation marks with what the page puts before them: its legal form, or a kind that is part of its name."""
    asked = [stem(w) for w in name.replace("«", "").replace("»", "").split()]
    full = []
    for _, other in _near(context, place):
        told = [stem(w) for w in other.replace("«", "").replace("»", "").split()]
        if len(told) > len(asked) and told[-len(asked) :] == asked and "«" in other:
            full.append(other)
    return full[0] if full else name
