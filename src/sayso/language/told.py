"""A mention that names no state goes in ("the kingdom", "the alliance", "the president"), the one of its sentence that it must mean comes out.

Where the sentence names two that it may mean, or speaks of another's state ("the president flew to Oslo"), it means none.
"""

import re
from collections.abc import Sequence

from sayso.language.gazetteer import Mark, marks, states
from sayso.language.ties import AGAINST, NO_BOND

Found = tuple[str | None, str]

POINTING = re.compile(
    r"(?:the|this|that|its|their)?\s*(?:(?:tiny|small|vast|oil-rich|wealthy|rich|poor|war-torn|embattled|troubled|neighbou?ring|landlocked|reclusive|isolated|secretive|nuclear-armed|communist|communist-run|one-party|conservative|former|island|Baltic|Balkan|Gulf|"
    r"Himalayan|Caribbean|African|Asian|European|Arab|Nordic|Scandinavian|Pacific|Latin American|Central American|South American|Central Asian|West African|East African|North African|Central African|Southeast Asian|South Asian|Middle Eastern|Andean|ex-Soviet|post-Soviet|Muslim-majority|self-ruled|self-governing|self-governed|democratic|desert|"
    r"poorest|richest|largest|military|ruling|clerical|hardline|totalitarian|authoritarian|Islamic|Jewish|Catholic|wider|rogue|pariah|Stalinist|hermit|transatlantic|military|regional|global|Western|defence|defense|security|intelligence-sharing|trading|political|economic|(?:\d+|\w+)-(?:nation|member|country|strong|state))\s+)*"
    r"(?P<head>kingdom|emirate|sultanate|principality|sheikhdom|monarchy|republic|country|nation|state|island|islands|archipelago|territory|enclave|regime|junta|superpower|giant|capital|government|administration|alliance|bloc|grouping|pact|organi[sz]ation|group|club|cartel|body|military alliance|union|federation)",
    re.IGNORECASE,
)
KINDS = {
    "kingdom": ("kingdom",), "monarchy": ("kingdom", "emirate", "sultanate", "principality"), "emirate": ("emirate",), "sheikhdom": ("emirate",),
    "sultanate": ("sultanate",), "principality": ("principality",), "island": ("island",), "islands": ("island",), "archipelago": ("island",),
    "territory": ("territory",), "enclave": ("territory",),
}  # fmt: skip
BLOC_HEADS = frozenset("alliance bloc grouping pact organisation organization group club cartel body union".split())
# Words that tell a bloc where nothing names it.
CUES = (
    (re.compile(r"(?i)^(?:the |this )?(?:.* )?alliance$"), re.compile(r"Stoltenberg|Rutte|eastern flank|Article (?:5|Five|4|Four)|Secretary General Mark|transatlantic|trans-Atlantic|two percent of GDP|2% of GDP|North Atlantic|Washington Treaty|allied airspace"), "NATO"),
    (re.compile(r"(?i)^(?:the |this )?(?:.* )?bloc$"), re.compile(r"\b2[78][- ](?:nation|member|country|state)|twenty-seven|Brussels|von der Leyen|Barroso|Juncker|Borrell|Kallas|Brexit|single market|Article 50|European|member states|euro\b|accession|Michel|Costa"), "EU"),
    (re.compile(r"(?i)^(?:the |this )?(?:.* )?bloc$"), re.compile(r"\b(?:10|11|ten|eleven)-(?:nation|member)|Southeast Asia"), "ASEAN"),
    (re.compile(r"(?i)cartel$"), re.compile(r"\boil\b|crude|barrels|output"), "OPEC"),
)  # fmt: skip
TWO = re.compile(
    r"(?i)(?:both|the two|the three|all|several|many|other|two|three|four|some|most|neighbou?ring|western|these|those|various|foreign|european|arab|african|asian|gulf|nordic|baltic|allied)\s+(?:countries|nations|states|sides|governments|capitals|neighbou?rs|allies|partners|powers|leaders|parties|kingdoms|republics|koreas|ministers|presidents|armies)"
)


def pointed(text: str, start: int, end: int, found: Sequence[Mark]) -> Found | None:
    """The state or bloc of the sentence that a word of its kind points to; none where there are two, or nothing."""
    words = text[start:end]
    if TWO.fullmatch(words):
        return None, "it means several"
    match = POINTING.fullmatch(words)
    if not match:
        return None
    head = match["head"].lower()
    if head in ("government", "administration", "group") and not re.match(r"(?i)(?:the|this|that)\b", words):
        return None
    if head in BLOC_HEADS:
        return _bloc(words, text, start, end, found)
    around = _others(start, end, found)
    if kinds := KINDS.get(head):
        fits = {m.code: m for m in around if m.code in states() and set(states()[m.code].kinds) & set(kinds)}
        if len(fits) == 1:
            mark = next(iter(fits.values()))
            return mark.code, f"the only {head} of the sentence is named by “{mark.entry.form}”"
    one = {m.code: m for m in around if m.code in states()}
    if len(one) == 1:
        mark = next(iter(one.values()))
        return mark.code, f"the only state of the sentence is named by “{mark.entry.form}”"
    return (
        None,
        "the sentence names several states that it may mean" if one else "the sentence does not say which one it means",
    )


def _bloc(words: str, text: str, start: int, end: int, found: Sequence[Mark]) -> Found | None:
    around = _others(start, end, found)
    blocs = {m.code: m for m in around if m.entry.kind in ("organisation", "organ") and m.code}
    if len(blocs) > 1 and words.lower().endswith("bloc"):
        blocs = {code: m for code, m in blocs.items() if code not in ("NATO", "UN")}
    if len(blocs) == 1:
        mark = next(iter(blocs.values()))
        return mark.code, f"the only bloc of the sentence is named by “{mark.entry.form}”"
    for shape, cue, code in CUES:
        if shape.search(words) and (said := cue.search(text)):
            return code, f"“{said[0]}” tells which one it means"
    return None, "the sentence does not say which one it means"


def _others(start: int, end: int, found: Sequence[Mark]) -> list[Mark]:
    return [
        m
        for m in found
        if (m.end <= start or m.start >= end)
        and m.entry.kind not in ("region", "document", "event", "group", "community", "none")
    ]


# Offices and bodies that a state has one of.
OF_A_STATE = re.compile(
    r"(?:(?:the|its|his|her|their|that)\s+)?(?:(?:newly elected|\d+(?:st|nd|rd|th)|mechani[sz]ed|armou?red|infantry|airborne|naval|marine|separate|assault|tank|artillery|new|current|then|former|ruling|outgoing|incoming|acting|interim|deputy|foreign|defen[cs]e|interior|finance|prime|first|vice|vice-|economy|energy|trade|justice|culture|health|information|transport|environment|agriculture|central|national|state|armed|federal|military|"
    r"supreme|constitutional|opposition|royal|air|coast|border|riot|secret|presidential|government|police|army|navy|security|intelligence|attorney|crown|general|chief|top|lower|upper|main|country's|country’s|nation's|nation’s|far-right|left-wing|right-wing|conservative|military|spokesman for the|spokeswoman for the|spokesperson for the|head of the|chief of the|public|electoral|election|civil|aviation|human rights|space|nuclear|atomic|statistics|weather)[\s-]+)*"
    r"(?:(?P<person>president|premier|minister|prime minister|chancellor|king|queen|emperor|emir|sultan|crown prince|opposition leader|(?:army|navy|air force|police|military|intelligence|security|spy|defen[cs]e) chief|attorney[- ]general|prosecutor[- ]general|head of state|head of government)"
    r"|government|cabinet|ministry|parliament|army|navy|air force|military|armed forces|security forces|forces|police|court|bank|regime|junta|authorities|legislature|senate|assembly|chamber of deputies|chamber|(?:lower|upper) house|coast guard|national guard|border guards?|guard|marines|special forces|opposition|judiciary|prosecutors"
    r"|general staff|joint chiefs of staff|central committee|communist party|brigade|battalion|regiment|division|corps|fleet|squadron|warships?|frigate|destroyer|submarine|fighter jets?|warplanes?)",
    re.IGNORECASE,
)
# Where somebody speaks he may be a guest.
ELSEWHERE = re.compile(r"(?i)\b(?:in|at|outside)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$")
AWAY = re.compile(
    r"(?i)\b(?:to|with|against|into|toward|towards|visit|visits|visited|visiting|invad\w+|on|met|meets|meeting|accus\w+|urg\w+|sanction\w*|attack\w*|from|for|over|about|recogni\w+|threaten\w*|warn\w*|criticis\w+|criticiz\w+|condemn\w*|bomb\w*|fought|fight\w*|backs|backed|supports?|supported|near|host\w*|aid\w*|help\w*|than|like|arriv\w+ in|land\w+ in|talks in|summit in|forum in|conference in|meeting in|trip in|stop in|was in|is in|are in|stationed in|deployed in|based in|exile in|embassy in|embassies in|ambassador in|war in|between|blam\w+|call\w+ on|outside)\s+(?:the\s+)?(?:[\w-]+\s+){0,1}$"
)


ADMINISTRATION = re.compile(
    r"(?:the\s+)?(?:former\s+)?(?:[A-Z][\w’'-]+\s+){1,3}administration(?:\s+officials?)?|(?:an?\s+|senior\s+)*(?:[A-Z][\w’'-]+\s+)administration officials?",
    re.ASCII,
)
HAVE_ADMINISTRATIONS = frozenset({"KOR", "JPN", "TWN", "PHL", "ARG", "MEX", "GTM", "NGA"})
DOMESTIC = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?:police|parliament|court|prosecutors?|voters|lawmakers|electoral|election|opposition|constitution|army|senate|people)\b",
    re.IGNORECASE,
)
SPEAKS_OF_US = re.compile(
    r"\b(?:said|says|vowed|insisted|pledged|promised|declared|announced|told reporters|argued)\s+(?:that\s+)?(?:the\s+)?$"
)
OWN_VERB = re.compile(
    r"(?:['’]s (?:own )?(?:army|forces|military|troops|government|economy|patience|position|response)\b.*?)?\s+(?:would|will|was ready|is ready|stood|stands|had no|has no|wanted|sought|remained|remains|reserved|reserves)\b"
)


def of_the_sentence(text: str, start: int, end: int, found: Sequence[Mark], *, named: bool = False) -> Found | None:
    """The one state of a sentence, for an office or body that a state has one of; `named`: a person's name follows the office."""
    words = text[start:end].strip(" ,")
    around = [m for m in _others(start, end, found) if m.code in states()]
    if not named and ADMINISTRATION.fullmatch(words):
        return _administration(around)
    office = OF_A_STATE.fullmatch(words)
    if not office or any(m.code for m in marks(text, start, end)) or not around:
        return None
    if len({m.code for m in around}) == 1:
        home = [m for m in around if not _is_away(m, text) and (not named or _is_home(m, text, end))]
        if office["person"] and not named:
            home = [m for m in home if not ELSEWHERE.search(text[: m.start])]
        if not home:
            return None, f"the only state of the sentence, “{around[0].entry.form}”, is not its own"
        return home[0].code, f"the only state of the sentence is named by “{home[0].entry.form}”"
    owner = _possessed(words, start, around)
    return (owner.code, f"“{words.split()[0]}” points back to “{owner.entry.form}”") if owner else None


def _administration(around: Sequence[Mark]) -> Found:
    """A president's name before "administration" is of the United States, unless the sentence names a state that speaks so too."""
    codes = {m.code for m in around}
    other = sorted(code for code in codes & HAVE_ADMINISTRATIONS if code)
    if "USA" not in codes and len(other) == 1:
        return other[0], f"“administration” after a name is of {states()[other[0]].name}, which the sentence names"
    return "USA", "“administration” after a name is of the United States, unless the sentence says otherwise"


def _is_home(mark: Mark, text: str, end: int) -> bool:
    """Is the one state of a sentence that of an officer with a name, by its police or parliament, or by what he says it will do?"""
    if DOMESTIC.match(text, mark.end) or (
        re.fullmatch(r"[^.]{0,60}?\b(?:in|of)\s+(?:[\w-]+\s+){0,2}", text[end : mark.start]) and mark.start > end
    ):
        return True
    if re.match(r"\W*(?:\([\w ]+\))?\s*(?:--|—|–|-)\s", text[mark.end : mark.end + 20]):
        return True
    return mark.start > end and bool(SPEAKS_OF_US.search(text[: mark.start]) and OWN_VERB.match(text, mark.end))


def _is_away(mark: Mark, text: str) -> bool:
    before = text[max(0, mark.start - 60) : mark.start]
    return bool(AWAY.search(before) or AGAINST.search(before) or NO_BOND.match(text, mark.end))


def _possessed(words: str, start: int, around: Sequence[Mark]) -> Mark | None:
    """ "Its foreign minister" is of the state that the sentence began with."""
    first = [m for m in around if m.end <= start and m.entry.kind in ("state", "seat")]
    return first[0] if first and re.match(r"(?i)its\b", words) else None
