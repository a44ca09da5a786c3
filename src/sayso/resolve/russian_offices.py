"""A Russian office without a name goes in ("министр", "глава ведомства", "чиновник"), the person of the page who holds it comes out."""

import re
from collections.abc import Sequence

from sayso.language.russian import is_adjective, lemma, somebody
from sayso.language.russian_names import stem
from sayso.model import Speaker
from sayso.resolve.made import Told
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person
from sayso.resolve.russian_bodies import SAME

# An office, and by which others the page may have introduced its holder.
HEADS_OF = "глава|руководитель|директор|гендиректор|начальник|председатель|шеф"
RULERS = "губернатор|мэр|аким|примар|префект|глава"
DEPUTIES = "вице-губернатор|вице-мэр|замглавы|замминистра|вице-министр|заместитель|вице-премьер|премьер|премьер-министр|секретарь|госсекретарь"
OFFICES = frozenset(
    f"{HEADS_OF}|{RULERS}|{DEPUTIES}|министр|президент|посол|консул|генконсул|прокурор|спикер|канцлер|король|королева|ректор|депутат|сенатор|омбудсмен|комиссар|еврокомиссар".split(
        "|"
    )
)
ALSO = {
    "министр": "глава", "замминистра": "заместитель|вице-министр|замглавы", "вице-министр": "заместитель|замминистра",
    "глава": f"министр|президент|{HEADS_OF}|{RULERS}", "руководитель": HEADS_OF, "начальник": HEADS_OF, "директор": "гендиректор|глава|руководитель",
    "чиновник": f"министр|посол|уполномоченный|{HEADS_OF}|{RULERS}|{DEPUTIES}", "чиновница": f"министр|{HEADS_OF}|{RULERS}|{DEPUTIES}",
    "парламентарий": "депутат|сенатор|спикер", "законодатель": "депутат|сенатор", "градоначальник": "мэр|глава", "губернатор": "глава",
    "дипломат": "посол|консул|министр|генконсул|представитель|советник|глава", "политик": "депутат|сенатор|лидер|министр|премьер|президент|мэр",
    "генерал": "генерал-майор|генерал-лейтенант|генерал-полковник", "спикер": "председатель|представитель|пресс-секретарь",
    "представитель": "пресс-секретарь|представительница", "пресс-секретарь": "представитель", "врач": "главврач|хирург|терапевт|онколог|невролог|кардиолог|педиатр|эпидемиолог",
    "главврач": "врач|заведующий", "юрист": "адвокат|защитник", "адвокат": "защитник|юрист", "защитник": "адвокат|юрист", "наставник": "тренер",
    "учёный": "профессор|доцент|биолог|геолог|физик|эколог|орнитолог|энтомолог|палеонтолог|астроном|климатолог|сотрудник|автор|исследователь",
    "исследователь": "профессор|доцент|биолог|физик|эколог|сотрудник|автор", "эксперт": "аналитик|экономист|профессор|юрист|специалист",
    "аналитик": "эксперт|экономист", "экономист": "аналитик|профессор|доцент", "бизнесмен": "владелец|предприниматель|основатель", "предприниматель": "владелец|основатель",
    "автор": "доцент|профессор|исследователь|сотрудник|учёный", "силовик": "полковник|майор|капитан", "правозащитник": "омбудсмен|адвокат",
}  # fmt: skip
# What says of whose office it is no more than the page has told: "глава ведомства".
WHOSE = re.compile(r"(?:ведомств|министерств|регион|област|кра[йяею]|республик|город|район|компани|предприяти|организаци|учреждени|страны|мид|государств)", re.IGNORECASE)  # fmt: skip
RULED = re.compile(r"(?:регион|област|кра[йяею]\b|республик|город|район|округ|субъект)", re.IGNORECASE)
RULER = re.compile(r"глава\s+(?:региона|области|края)", re.IGNORECASE)
UNNAMED = frozenset("чиновник чиновница дипломат эксперт аналитик экономист юрист политик силовик".split())
NEAR = 3  # lines back in which somebody who spoke is still meant
Holder = tuple[frozenset[str], Person]


def office_head(words: str) -> str | None:
    """The noun of a person that heads a phrase, in the nominative; `None` where it is about no person.

    >>> office_head("бывшего министра связи"), office_head("главе ведомства"), office_head("новый мост")
    ('министр', 'глава', None)
    """
    for word in words.split()[:4]:
        if somebody(word):
            return lemma(word)
    return None


def holders(context: Context) -> dict[str, list[Holder]]:
    """The people of the page by the noun of their office, each with the stems of its other words."""
    if not context.holders:
        context.holders[""] = []
        for person in context.people.everybody:
            for role in dict.fromkeys(" ".join(context.text[slice(*span)].split()) for span in person.roles):
                for head, rest in _offices(role):
                    context.holders.setdefault(head, []).append((rest, person))
    return context.holders


def _offices(role: str) -> Sequence[tuple[str, frozenset[str]]]:
    """Each office of a phrase, "глава управления генерал Лунд" being two: its noun, and the stems of the words behind it."""
    words = [word.strip('«»„“"(),') for word in role.split()]
    heads = [n for n, word in enumerate(words) if somebody(word) & {"nomn"}] or [
        n for n, word in enumerate(words) if somebody(word)
    ][:1]
    found = []
    for place, number in enumerate(heads):
        end = heads[place + 1] if place + 1 < len(heads) else len(words)
        rest = frozenset(stem(word) for word in (*words[max(0, number - 2) : number], *words[number + 1 : end]))
        found += [(lemma(part), rest) for part in dict.fromkeys((words[number], words[number].split("-")[0]))]
    return found


def held_by(context: Context, told: Told, words: str, place: int) -> list[Person]:
    """The people whom an office may mean there: who holds just it, else one by which the page may call it; of several who spoke last."""
    head = office_head(words)
    if head is None:
        return []
    if head in UNNAMED and len(words.split()) > 1:
        return []  # "чиновник министерства", "европейский дипломат": somebody whom the page does not name
    tail = words.split()[next(n for n, word in enumerate(words.split()) if somebody(word)) + 1 :]
    rest = frozenset(stem(word) for word in tail if not WHOSE.match(word))
    which = {stem(word) for word in words.split() if is_adjective(word) and not SAME.match(word + " ")}
    ruled = any(RULED.match(word) for word in tail)
    first = ["губернатор"] if RULER.match(words) and holders(context).get("губернатор") else [head]
    for asked in (first, ALSO.get(head, "").split("|")):
        if ruled and asked != first:
            asked = [one for one in asked if one in RULERS.split("|")]
        fitting = [
            (held, person)
            for one in asked
            if one
            for held, person in holders(context).get(one, [])
            if rest | which <= held
        ]
        found = list({id(person): person for _, person in fitting}.values())
        if len(found) > 1:
            found = _nearest(context, told, found, place)
        if found:
            return found
    return []


def _nearest(context: Context, told: Told, people: list[Person], place: int) -> list[Person]:
    """Of several holders the one who spoke last in the lines before, or is named in them alone; else all."""
    if same := spoke_last(context, told, people, place):
        return same
    near = [p for p in people if any(_is_near(context, span[0], place) for span in p.mentions)]
    return near if len(near) == 1 else people


def spoke_last(context: Context, told: Told, people: list[Person], place: int) -> list[Person]:
    """Of several whom words may mean the one who spoke last in the lines before; none where none of them did."""
    for attribution, speaker in reversed(told.before(place)):
        if context.line(anchor_of(attribution)) < context.line(place) - NEAR:
            break
        same = [person for person in people if person.name == speaker.name]
        if same:
            return same
    return []


def _is_near(context: Context, at: int, place: int) -> bool:
    return at < place and context.line(at) >= context.line(place) - 1


def same_words(context: Context, told: Told, words: str, place: int) -> Speaker | None:
    """A speaker without a name who was told of before in longer words: "врач центра", then "врач"."""
    head = office_head(words)
    also = {head, *ALSO.get(head or "", "").split("|")}
    if any(RULED.match(word) for word in words.split()):
        also &= {*RULERS.split("|")}
    for attribution, speaker in reversed(told.before(place)):
        if context.line(anchor_of(attribution)) < context.line(place) - NEAR:
            return None
        if speaker.name and speaker.type in ("office", "anonymous") and office_head(speaker.name) in also:
            return speaker
    return None
