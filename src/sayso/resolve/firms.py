"""A page and a place go in; the firm that "the company" is there comes out, by its name, or nothing where none is told well enough.

A firm is a name with capitals that the page treats as one: it says what it is beside the name, the name says so itself, or it acts
and nothing makes it a person, a place, a public body or an outlet.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from sayso.keys import Span
from sayso.language.names import NAME, NOT_NAMES, gender_of_name, is_title, known, parts_of
from sayso.language.outlets import NO_PERSON, OUTLET_WORDS, outlet
from sayso.resolve.people import People

# What a firm is called beside its name.
NOUN = (
    r"(?:company|firm|carmaker|maker|manufacturer|operator|airline|bank|club|group|builder|contractor|shipyard|yard|charity|retailer|supermarket|chain|processor|carrier"
    r"|developer|owner|supplier|producer|miner|publisher|lender|insurer|utility|grocer|brewer|distiller|start-?up|giant|subsidiary|consultancy|brokerage|refiner"
    r"|importer|exporter|studio|provider|consortium|cooperative|co-operative|business|clinic|college)"
)
# ... and what may stand for it alone, of whatever kind it is.
ANY_FIRM = re.compile(
    r"(?:company|firm|maker|carmaker|manufacturer|operator|builder|contractor|developer|owner|supplier|producer|retailer|carrier|business|group|yard|lender|publisher|charity)"
)
# Words that end the names of firms.
IN_NAME = re.compile(
    r"\b(?:Inc|Ltd|LLC|PLC|plc|AG|SA|GmbH|SpA|NV|AB|Oy|Corp|Corporation|Company|Co|Group|Holdings?|Industries|Lines?|Shipping|Airways|Airlines|Air|Motors|Mobility|Energy|Power|Electric"
    r"|Gas|Oil|Petroleum|Renewables|Solar|Steel|Metals|Aluminium|Mining|Minerals|Potash|Salt|Coal|Cement|Chemicals|Solvents|Pharma|Remedies|Laboratories|Labs|Foods?|Dairy|Brewery|Breweries"
    r"|Bank|Capital|Partners|Ventures|Insurance|Re|Systems|Aerospace|Aviation|Defence|Technologies|Software|Networks?|Telecom|Mobile|Rail|Railways|Transit|Ferries|Logistics|Freight"
    r"|Homes|Estates|Properties|Hotels|Inns|Resorts|Stores|Retail|Pipelines?|Grid|Water|Wind|Forge|Works|Memory|Cell|Semiconductors?|Marine|Terminals?|Ports?|Construction|Aggregates|Tollways|Cruises|Travel|Tours|Press|Studios|Entertainment|Trust|Relief|Foundation)\.?$"
)
# A body of these is no firm.
PUBLIC = re.compile(
    r"\b(?:court|council|commission|ministry|authority|department|government|union|federation|committee|parliament|assembly|tribunal|board|party|association|regulator|navy|army|police"
    r"|local|front|university|school|act|law|article|local|congress|senate|house|league|workers|agency|institute|office)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(rf"\b{NOUN},?\s+$", re.IGNORECASE)
AFTER = re.compile(
    rf",\s+(?:an?|one\s+of)\s+(?:[\w’'-]+\s+){{0,6}}?{NOUN}\b|,\s+(?:the|its|whose)\s+(?:[\w’'-]+\s+){{0,6}}?{NOUN}(?=[,.]|\s+(?:of|in|that|which|behind|at)\b)",
    re.IGNORECASE,
)
CLAUSE = re.compile(r",\s+(?:which|whose)\b")
ACTS = re.compile(
    r"(?:['’]s?\s+[a-z])|\s+(?:said|says|has|had|will|would|denied|denies|told|did|does|plans|expects|makes|made|runs|owns|declined|[a-z]{3,}ed)\b"
)
PLACE = re.compile(
    r"\b(?:in|near|outside|across|around|towards|off|[Ii]nto|[Bb]etween(?:\s+[A-Z][\w’'-]*){0,3}(?:\s+and)?)\s+$"
)
SHARES = re.compile(
    r"\b(?:[Ss]hares\s+(?:in|of)|(?:[Cc]ontracts?|[Oo]rders?|[Dd]eal|[Mm]emorandum)\s+with|[Cc]hief\s+executive\s+of|owned\s+by|made\s+by|built\s+by|run\s+by)\s+$"
)
ENOUGH, TOLD = 2, 3  # points: for a firm among others; where the page says that it is one


PLURAL = re.compile(r"(?!News|Holdings|Systems|Industries|Airlines|Airways|Logistics|Sports|Motors)[A-Z][a-z]+s")
NAMED = re.compile(rf"{NAME.pattern}(?:\s+&\s+{NAME.pattern})?")


@dataclass(slots=True)
class Firm:
    """A name that may be a firm's: where it stands, the points for it, and how often it stands as a place does."""

    name: str
    places: list[int] = field(default_factory=list)
    points: int = 0
    as_place: int = 0


@dataclass(frozen=True, slots=True)
class Firms:
    """The firms of a page: those told well enough by every place that names them, in text order, and where the others stand first."""

    sure: tuple[tuple[int, str], ...]
    others: tuple[tuple[int, str], ...]
    full: Mapping[str, str]  # by the words with which a name begins, the first firm that is called so

    @property
    def names(self) -> frozenset[str]:
        """The names of the firms that are told well enough."""
        return frozenset(name for _, name in self.sure)

    def at(self, place: int) -> str | None:
        """The firm named last before a place, told well enough or the only name there that may be one; else the only one of the page."""
        before = bisect_left(self.sure, (place, ""))
        if before:
            return self.sure[before - 1][1]
        others = self.others[: bisect_left(self.others, (place, ""))]
        if others:
            return others[0][1] if len(others) == 1 else None
        names = dict.fromkeys(name for _, name in self.sure)
        return next(iter(names)) if len(names) == 1 else None


def firms_of(text: str, lines: Sequence[Span], people: People, small: Set[str]) -> Firms:
    """The firms of a page; `small` holds its words in small letters."""
    found: dict[str, Firm] = {}
    for start, end in lines:
        for match in NAMED.finditer(text, start, end):
            span = _trimmed(text, *match.span())
            if span:
                firm = found.setdefault(text[slice(*span)], Firm(name=text[slice(*span)]))
                firm.places.append(span[0])
                _weigh(text, firm, span)
    firms = [
        firm
        for firm in _joined([firm for firm in found.values() if not _is_other(firm, people, small)])
        if firm.points
        and 2 * firm.as_place <= len(firm.places)
        and (" " in firm.name or len(firm.places) > 1 or firm.points >= TOLD)
    ]
    full: dict[str, str] = {}
    for firm in firms:
        words = firm.name.split(" ")
        if words[0].isupper() and len(words[0]) > 2 and PLURAL.fullmatch(words[-1]):
            continue  # "NTB Inspectors" are not the NTB
        for length in range(1, len(words) + 1):
            full.setdefault(" ".join(words[:length]), firm.name)
    return Firms(
        sure=tuple(sorted((at, firm.name) for firm in firms if firm.points >= ENOUGH for at in firm.places)),
        others=tuple(sorted((firm.places[0], firm.name) for firm in firms if firm.points < ENOUGH)),
        full=full,
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A run of capitals without the words that only the head of a sentence or an office puts before it, and without "'s"."""
    for word in re.finditer(r"\S+", text[start:end]):
        bare = re.sub(r"['’]s$", "", word.group())
        if bare.lower() not in NOT_NAMES and not is_title(bare):
            name = re.sub(r"['’]s$", "", text[start + word.start() : end])
            return start + word.start(), start + word.start() + len(name)
    return None


def _weigh(text: str, firm: Firm, span: Span) -> None:
    ahead, behind = text[max(0, span[0] - 40) : span[0]], text[span[1] : span[1] + 120]
    firm.points += 3 * bool(BEFORE.search(ahead)) + 3 * bool(AFTER.match(behind)) + bool(CLAUSE.match(behind))
    firm.points += bool(ACTS.match(behind)) + 2 * bool(SHARES.search(ahead))
    firm.as_place += bool(PLACE.search(ahead))
    if len(firm.places) == 1:
        firm.points += 3 * bool(IN_NAME.search(firm.name) and " " in firm.name)


def _is_other(firm: Firm, people: People, small: Set[str]) -> bool:
    """Is a name a person's, a state's, an outlet's or a public body's, or a common word?"""
    name = firm.name
    if ANY_FIRM.fullmatch(name.lower()):
        return True
    if known(name) or outlet(name) or NO_PERSON.search(name) or PUBLIC.search(name) or OUTLET_WORDS.search(name):
        return True
    if name.lower() in small or name.isdigit() or len(name) < 3:
        return True
    if firm.points >= TOLD and " " in name:
        return False
    if any(p.roles or p.gender or len({people.text[slice(*m)] for m in p.mentions}) > 1 for p in people.named(name)):
        return not IN_NAME.search(name)
    return gender_of_name(name) is not None or any(is_title(word) for word in parts_of(name))


def _joined(firms: Sequence[Firm]) -> list[Firm]:
    """The firms with each short form put to the one longer name that begins with it."""
    kept: list[Firm] = []
    by_first: dict[str, list[Firm]] = {}
    for firm in sorted(firms, key=lambda one: (-len(parts_of(one.name)), one.places[0])):
        same = by_first.setdefault(firm.name.split(" ")[0], [])
        longer = [one for one in same if one.name.startswith(firm.name + " ")]
        if len(longer) == 1:
            longer[0].places = sorted([*longer[0].places, *firm.places])
            longer[0].points += firm.points
            longer[0].as_place += firm.as_place
        else:
            kept.append(firm)
            same.append(firm)
    return sorted(kept, key=lambda one: one.places[0])
