"""Names of months, weekdays, seasons and numbers in the languages of the pages; no text enters, tables leave."""

_MONTHS = """january jan января январь январе|february feb февраля февраль феврале|march mar марта март марте
april apr апреля апрель апреле|may мая май мае|june jun июня июнь июне|july jul июля июль июле
august aug августа август августе|september sept sep сентября сентябрь сентябре|october oct октября октябрь октябре
november nov ноября ноябрь ноябре|december dec декабря декабрь декабре"""
_FOREIGN = """januar janvier enero gennaio січня|februar février febrero febbraio лютого|märz mars marzo березня|avril abril aprile квітня
mai mayo maggio травня|juni juin junio giugno червня|juli juillet julio luglio липня|août agosto серпня|septembre septiembre settembre вересня
oktober octobre octubre ottobre жовтня|novembre noviembre листопада|dezember décembre diciembre dicembre грудня"""
_WHOLE = frozenset("may june july mai mayo juin juli juni".split())  # short, and yet no abbreviations
_ROMAN = "I II III IV V VI VII VIII IX X XI XII"
_WEEKDAYS = """monday mon понедельник montag lundi lunes|tuesday tues tue вторник dienstag mardi martes
wednesday weds wed среду среда mittwoch mercredi miércoles|thursday thurs thur thu четверг donnerstag jeudi jueves
friday fri пятницу пятница freitag vendredi viernes|saturday sat субботу суббота samstag samedi sábado
sunday sun воскресенье sonntag dimanche domingo"""
_SEASONS = "spring весной весны|summer летом лета|autumn fall осенью осени|winter зимой зимы"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth"
    " eighteenth nineteenth twentieth"
)

# Written with a capital in their languages, so only so in a text; the others are written small.
CAPITAL = frozenset("january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec januar februar märz mai juni juli oktober dezember".split())  # fmt: skip


def _table(lists: str, first: int = 1) -> dict[str, int]:
    groups = lists.replace("\n", "|").split("|")
    return {word: number for number, group in enumerate(groups, first) for word in group.split()}


def _written(names: dict[str, int], *, capital: frozenset[str] | None = None) -> str:
    """A pattern for names as a text writes them: English ones with a capital, or all in capitals."""
    forms: set[str] = set()
    for name in names:
        latin_english = capital is None or name in capital
        forms |= {name.capitalize(), name.upper()} if latin_english and name.isascii() else {name, name.capitalize()}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return (
        "(?:"
        + "|".join(
            form + (r"\.?" if len(form) <= 4 and form.isascii() and form.lower() not in _WHOLE else "")
            for form in ordered
        )
        + ")"
    )


MONTH_NAMES = _table(_MONTHS) | _table(_FOREIGN) | {word.lower(): n for n, word in enumerate(_ROMAN.split(), 1)}
MONTH = _written(
    {name: n for name, n in (_table(_MONTHS) | _table(_FOREIGN)).items() if name != "mars"}, capital=CAPITAL
)
WEEKDAY_NAMES = _table(_WEEKDAYS, 0)
WEEKDAY = _written(WEEKDAY_NAMES)
# The same where a word begins, as they all do: there these long patterns are tried at fewer places.
A_MONTH, A_WEEKDAY = rf"(?<!\w){MONTH}", rf"(?<!\w){WEEKDAY}"
SEASON_NAMES = _table(_SEASONS, 21)
SEASON = "(?:" + "|".join(sorted(SEASON_NAMES, key=len, reverse=True)) + ")"
_UNITS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
ORDINAL_WORDS = (
    _UNITS | {"thirtieth": 30, "thirty-first": 31} | {f"twenty-{word}": 20 + n for word, n in _UNITS.items() if n < 10}
)
ORDINAL = "(?:" + "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True)).replace("-", r"[\s-]") + ")"
# Days with a name of their own: a month and a day of it, or its nth weekday (Monday is 0; -1 is the last); with no month,
# as many days from Easter.
FEASTS: dict[str, tuple[int, int] | tuple[int, int, int]] = {
    "new year’s day": (1, 1), "valentine’s day": (2, 14), "independence day": (7, 4), "the fourth of july": (7, 4), "halloween": (10, 31),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "new year’s eve": (12, 31),
    "palm sunday": (0, -7), "good friday": (0, -2), "easter sunday": (0, 0), "easter monday": (0, 1), "easter": (0, 0),
    "memorial day": (5, 0, -1), "labor day": (9, 0, 1), "thanksgiving day": (11, 3, 4), "thanksgiving": (11, 3, 4),
}  # fmt: skip
