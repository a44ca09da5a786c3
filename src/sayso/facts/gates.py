"""A sentence goes in as it is written; whether it may tell a frame, so that it has to be parsed, comes out.

A parse costs about what the tagger costs, so each line of the tables is asked what a sentence must have to be told by it: a form
of its word, and of the words and things that it needs beside it. What a sentence must have is derived from the tables, so that a new line of them
needs nothing here.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.facts.act_said import words_of_charges
from sayso.facts.act_turns import verbs_alone, words_of_turns
from sayso.facts.act_words import table
from sayso.facts.instalments import MAY_TELL
from sayso.facts.roles import STANDS
from sayso.facts.things import ARMS, HOLDERS, MILITARY, classes
from sayso.facts.triggers import Trigger, triggers
from sayso.language.numbers import NUMBER_WORD, SCALES, TENS, UNITS
from sayso.language.tables import rows
from sayso.language.weapons import names_of_weapons

# The forms of an irregular lemma that do not begin as it does.
IRREGULAR = {
    "be": "is|are|was|were|been", "have": "has|had|having",
    "begin": "began|begun", "bring": "brought", "build": "built", "buy": "bought", "fight": "fought", "find": "found", "fly": "flew|flown",
    "get": "got|gotten", "give": "gave", "go": "went|gone", "hold": "held", "keep": "kept", "lead": "led", "leave": "left", "lend": "lent",
    "lose": "lost", "make": "made", "meet": "met", "pay": "paid", "put": "put", "sell": "sold", "send": "sent", "sit": "sat", "shoot": "shot",
    "speak": "spoke|spoken", "stand": "stood", "strike": "struck|stricken", "take": "took|taken", "retake": "retook|retaken", "tell": "told", "win": "won", "withdraw": "withdrew",
    "write": "wrote|written", "sink": "sank|sunk", "come": "came", "draw": "drew", "see": "saw", "spot": "spotted", "drive": "drove",
    "break": "broke|broken", "throw": "threw", "forgive": "forgave", "ride": "rode", "rise": "rose", "forbid": "forbade", "tear": "tore|torn",
    "seek": "sought", "freeze": "froze|frozen", "swear": "swore|sworn", "steal": "stole|stolen", "shake": "shook", "choose": "chose|chosen",
    "know": "knew", "think": "thought", "hide": "hid", "man": "men", "mouse": "mice", "beat": "beaten", "lie": "lay|lain|lying", "lay": "laid",
    "overthrow": "overthrew", "overrun": "overran", "run": "ran", "rethink": "rethought", "bite": "bit|bitten", "slay": "slew|slain", "die": "dying",
    "dig": "dug", "hang": "hung", "stick": "stuck", "light": "lit", "feed": "fed", "shut": "shut", "fall": "fell", "undertake": "undertook",
    "teach": "taught", "catch": "caught", "become": "became", "grow": "grew", "drink": "drank|drunk", "deal": "dealt", "mean": "meant",
    "weave": "wove|woven", "hear": "heard", "say": "said", "show": "shown",
}  # fmt: skip
FORCES = frozenset(("force", "moving", "troops", "stands", "ship"))
OF_FORCES = MILITARY | HOLDERS  # words that say that forces are spoken of
WEAK = frozenset(("light", "say", "keep"))  # turns that tell no act by themselves
DESIGNATION = re.compile(r"\b[A-Z][A-Za-z]{0,11}-\d", re.IGNORECASE)  # "F-35" is a thing of most classes
NUMBERS = frozenset((*UNITS, *TENS, *SCALES, "dozen", "dozens", "hundreds", "thousands", "half"))
# A number with no noun behind it, which may stand for forces ("sent 60 to Kerr").
BARE = re.compile(
    rf"(?:\d|\b(?:{NUMBER_WORD}|dozens|hundreds|thousands))\s+(?:more|others|to|into|in|at|on|from|home|back|abroad)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"[$€£¥]")
WORD = re.compile(r"\w+")
NAMES = re.compile(r"(?<=[\w,;:] )[“\"(]?[A-ZÀ-Þ]")  # words within a sentence that begin with a capital
# Words that tell acts and little else, so that a sentence is read for them also where it has no second name.
ACTING = re.compile(
    r"\b(?:accus|condemn|urg(?:e|ed|es|ing)\b|call(?:ed|s|ing)? (?:up)?on\b|demand|threaten|denounc|blam(?:e|ed|es|ing)\b|sanction"
    r"|summon|expel|protest|retaliat|seiz|bomb|shell(?:ed|ing)|attack|arrest|detain|jail(?:ed|s)\b|raid|invad|shot\b|captur)",
    re.IGNORECASE,
)


def is_wanted(sentence: str, *, martial: bool = False) -> bool:
    """May a sentence tell a frame? `martial`: its page is about forces (`things.is_martial`)."""
    words = words_of(sentence)
    is_act = may_turn(words) or may_act(sentence, words)
    return is_act or may_tell(sentence, words, martial=martial) or MAY_TELL.search(sentence) is not None


def words_of(sentence: str) -> frozenset[str]:
    """The words of a sentence in small letters; with the sentence itself they answer what is asked of it.

    >>> sorted(words_of("Norway sent 2 frigates."))
    ['2', 'frigates', 'norway', 'sent']
    """
    return frozenset(WORD.findall(sentence.lower()))


def may_tell(sentence: str, words: frozenset[str], *, martial: bool = False) -> bool:
    """May a sentence hold a trigger, with the words and things that its line asks for?"""
    return DESIGNATION.search(sentence) is not None or any(
        told.stands_in(words, sentence) and all(one.stands_in(words, sentence, martial=martial) for one in asked)
        for asked, told in _lines()
    )


def may_turn(words: frozenset[str]) -> bool:
    """May a sentence with these words tell an act by a turn of several: does it have a form of each of one turn's?"""
    return _of_turns().stands_in(words)


def may_act(sentence: str, words: frozenset[str]) -> bool:
    """May a sentence tell an act by the table of acts: is there a pattern for one, and two ends: somebody of public life or a word that tells little but acts, and another one, a name or a word for people?"""
    if not _of_acts().stands_in(words) and not may_charge(words):
        return False
    public = _public().count(sentence)
    is_acting = ACTING.search(sentence) is not None
    if public > 1 or (public and is_acting):
        return True
    other = NAMES.search(sentence) is not None or not words.isdisjoint(_people())
    return other and (public > 0 or is_acting or not words.isdisjoint(_deeds()))


def may_charge(words: frozenset[str]) -> bool:
    """May a sentence with these words charge somebody with what it says of him?"""
    return all(not words.isdisjoint(forms) for forms in _of_charges())


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Asks of a sentence whether a form of any of some lemmas stands in it."""

    forms: frozenset[str]
    turns: re.Pattern[str]  # those of several words
    longest: frozenset[str]  # and the longest word of each

    @classmethod
    def of(cls, forms: Iterable[str]) -> "AnyOf":
        """Forms of one word and of several, in small letters."""
        every = frozenset(forms)
        turns = sorted(form for form in every if not WORD.fullmatch(form))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, turns))})(?!\w)", re.IGNORECASE)
        return cls(every, pattern, frozenset(map(_longest, turns)))

    def stands_in(self, words: frozenset[str], sentence: str) -> bool:
        """Does one stand in a sentence? `words` are its own, as `words_of` gives them."""
        if not self.forms.isdisjoint(words):
            return True
        return not self.longest.isdisjoint(words) and self.turns.search(sentence) is not None


@dataclass(frozen=True, slots=True)
class AllOf:
    """Asks of a sentence whether it has, of any of some patterns, a form of each word. By each form of the longest word, the forms of the others."""

    patterns: dict[str, tuple[tuple[frozenset[str], ...], ...]]

    @classmethod
    def of(cls, patterns: Iterable[Sequence[str]]) -> "AllOf":
        """The lemmas of each pattern; of one with a hyphen its first part."""
        found: dict[str, set[tuple[frozenset[str], ...]]] = {}
        for pattern in patterns:
            first, *others = sorted({word.split("-")[0] for word in pattern}, key=lambda word: (-len(word), word))
            for form in _forms(first):
                found.setdefault(form, set()).add(tuple(map(_forms, others)))
        return cls({form: tuple(sorted(held, key=len)) for form, held in found.items()})

    def stands_in(self, words: frozenset[str]) -> bool:
        """Does one stand in a sentence with these words?"""
        return any(
            all(not words.isdisjoint(forms) for forms in others)
            for word in words & self.patterns.keys()
            for others in self.patterns[word]
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """Asks of a sentence whether it names a thing of some classes. Words that name one only where forces are spoken of count with a sign of that."""

    named: AnyOf
    maybe: AnyOf | None = None  # by such words as "boat", "company"
    meant: AnyOf | None = None  # by such words as "they"
    number: bool = False  # any number will do
    instead: re.Pattern[str] | None = None  # such a number will do

    def stands_in(self, words: frozenset[str], sentence: str, *, martial: bool) -> bool:
        """Does one stand in it? `words` are its own; `martial` as in `is_wanted`."""
        if self.named.stands_in(words, sentence) or (self.number and _has_number(words)):
            return True
        if self.instead and _has_number(words) and self.instead.search(sentence):
            return True
        maybe = self.maybe is not None and self.maybe.stands_in(words, sentence)
        if not maybe and (self.meant is None or not self.meant.stands_in(words, sentence)):
            return False
        if martial or (maybe and not words.isdisjoint(OF_FORCES)):
            return True
        return bool(_public().count(sentence) or (maybe and _has_number(words)))


def _has_number(words: frozenset[str]) -> bool:
    return not NUMBERS.isdisjoint(words) or any(word[0].isdigit() for word in words)


@cache
def _lines() -> tuple[tuple[tuple[Asked, ...], AnyOf], ...]:
    """The words that may be triggers, by what a sentence must have as well."""
    held: dict[tuple[tuple[str, ...], ...], set[str]] = {}
    for (lemma, part), lines in triggers().items():
        lemmas = classes()[lemma[1:]] if lemma[0] == "@" else (lemma,)
        forms = {form for one in lemmas for form in (_forms if part == "v" else _of_noun)(one.split("-")[0])}
        for line in lines:
            held.setdefault(line.asked, set()).update(forms)
    return tuple((tuple(map(_made, asked)), AnyOf.of(forms)) for asked, forms in held.items())


class Beside:
    """Answers, for one sentence, whether what lines of the table ask for stands in it."""

    def __init__(self, sentence: str, *, martial: bool) -> None:
        """`martial` as in `is_wanted`."""
        self._sentence, self._martial = sentence, martial
        self._words = words_of(sentence)
        self._any = DESIGNATION.search(sentence) is not None
        self._has: dict[tuple[str, ...], bool] = {}

    def holds(self, line: Trigger) -> bool:
        """Is all there that the line asks for?"""
        return self._any or all(map(self._stands, line.asked))

    def _stands(self, asked: tuple[str, ...]) -> bool:
        if asked not in self._has:
            self._has[asked] = _made(asked).stands_in(self._words, self._sentence, martial=self._martial)
        return self._has[asked]


@cache
def _made(asked: tuple[str, ...]) -> Asked:
    """What answers whether one of a group of `Trigger.asked` stands in a sentence."""
    kinds = {one[1:] for one in asked if one[0] == "@"}
    kinds = {{"moving": "force", "handed": "goods"}.get(kind, kind) for kind in kinds}
    words = {form for one in asked if one[0] == "*" for form in _forms(one[1:])}
    words |= {one[1:] for one in asked if one[0] == "+"}
    named = {form for kind in kinds for noun in classes()[kind] for form in _of_noun(noun)} | words
    if kinds & set(ARMS):
        weapons = {name.lower() for name in names_of_weapons() if not DESIGNATION.search(name)}
        named |= weapons | {f"{name}s" for name in weapons}
    if "bloc" in kinds:
        blocs = {name.lower() for row in rows("blocs.tsv") for cell in row[:2] for name in cell.split("|")}
        named |= blocs - {"who", ""}
    maybe = {form for kind in kinds for noun in classes().get(f"maybe-{kind}", ()) for form in _of_noun(noun)}
    return Asked(
        named=AnyOf.of(named),
        maybe=AnyOf.of(maybe) if maybe else None,
        meant=AnyOf.of(STANDS) if kinds & FORCES else None,
        number="@handed" in asked,
        instead=BARE if "#" in asked else MONEY if "@goods" in asked else None,
    )


@cache
def _deeds() -> frozenset[str]:
    """The past forms of verbs that tell an act with no other word: they are no nouns as the others may be."""
    return frozenset(
        form
        for verb in verbs_alone()
        for form in _forms(verb)
        if form.endswith("ed") or form in IRREGULAR.get(verb, "").split("|")
    ) - {"did"}


@cache
def _people() -> frozenset[str]:
    """Words for people and bodies beyond public life."""
    return frozenset(form for noun in classes()["somebody"] for form in _of_noun(noun))


@cache
def _of_acts() -> AllOf:
    return AllOf.of(
        [(lead, *rest) for (kind, lead), patterns in table().items() for rest, told in patterns if told not in WEAK and kind != "modal"]
        + [(verb,) for verb in verbs_alone()]
    )  # fmt: skip


@cache
def _of_charges() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(form for word in words for form in _forms(word)) for words in words_of_charges())


@cache
def _of_turns() -> AllOf:
    return AllOf.of(words_of_turns())


@dataclass(frozen=True, slots=True)
class Public:
    """Counts in a sentence the names of states, their people and seats, of blocs, and the words for actors of public life."""

    names: frozenset[str]
    kinds: frozenset[str]  # in small letters
    several: re.Pattern[str]  # those of several words
    longest: frozenset[str]  # and the longest word of each

    def count(self, sentence: str) -> int:
        """How many stand in it."""
        words = WORD.findall(sentence)
        alone = sum(word in self.names or word.lower() in self.kinds for word in words)
        return alone + (0 if self.longest.isdisjoint(words) else len(self.several.findall(sentence)))


@cache
def _public() -> Public:
    states = {word for row in rows("states.tsv") for cell in (row[0], row[2], row[3]) for word in cell.split("|")}
    groups = (row[2].split("|") for row in rows("bodies.tsv") if row[0] == "group")
    names = states.union(*groups, (row[0] for row in rows("blocs.tsv"))) - {""}
    kinds = {form for kind in ("actor", "public", "participant") for noun in classes()[kind] for form in _of_noun(noun)}
    several = sorted(name for name in names | kinds if not WORD.fullmatch(name))
    return Public(
        frozenset(names),
        frozenset(kinds),
        re.compile(rf"\b(?:{'|'.join(map(re.escape, several))})(?!\w)"),
        frozenset(map(_longest, several)),
    )


def _longest(words: str) -> str:
    return str(max(WORD.findall(words), key=len))


@cache
def _forms(lemma: str) -> frozenset[str]:
    """The forms of a lemma: with endings, before some of which its last letter stands twice, and of an irregular one its other forms."""
    if lemma.endswith("e"):
        regular = {lemma[:-1] + ending for ending in ("e", "es", "ed", "en", "ing", "er", "ers")}
    elif lemma.endswith("y"):
        regular = {lemma[:-1] + ending for ending in ("y", "ys", "ies", "ied", "yed", "ying", "ier", "iers")}
    elif lemma.endswith("man"):
        regular = {lemma, lemma[:-2] + "en"}
    else:
        twice = [lemma, lemma + lemma[-1:], lemma + "k"]  # "travelled", "panicked"
        regular = {lemma, lemma + "s", lemma + "es", lemma + "d"}
        regular |= {stem + ending for stem in twice for ending in ("ed", "ing", "er", "ers")}
    return frozenset(regular | {lemma} | set(IRREGULAR.get(lemma, "").split("|")) - {""})


PLURALS = (("y", "ies"), ("man", "men"), ("is", "es"), ("f", "ves"), ("fe", "ves"))


@cache
def _of_noun(lemma: str) -> frozenset[str]:
    """A noun and its plural."""
    others = {lemma.removesuffix(end) + plural for end, plural in PLURALS if lemma.endswith(end)}
    return frozenset({lemma, lemma + "s", lemma + "es"} | others)
