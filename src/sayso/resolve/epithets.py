"""A speaker's name goes in; it comes out without what is only told of its bearer: the kind of body, whose it is, its short form, a time."""

import re
from dataclasses import replace

from sayso.language.names import known
from sayso.model import Speaker
from sayso.resolve.items import WEEKDAY

KIND = (
    r"(?:news\s?paper|paper|daily|weekly|monthly|tabloid|broadsheet|magazine|journal|broadcaster|network|(?:news|wire|press|refugee|children['’]s|space|health|aid)\s(?:agency|service|fund)"
    r"|(?:news|web)\s?site|website|portal|channel|affiliate|charity|watchdog|think[ -]tank|non-?profit|pressure\sgroup|campaign\sgroup|rights\sgroup|advocacy\sgroup|trade\sunion"
    r"|carmaker|airline|retailer|startup|start-up)"
)
CAPITALS = r"[A-ZÀ-Þ][\w’'&.!-]*(?:\s(?:(?:of|for|the|and|de|la|des|du)\s){0,2}[A-ZÀ-Þ][\w’'&.!-]*)*"
NAMED = re.compile(rf"(?P<name>{CAPITALS})")
# "the Norvanian [news site Tideblick]", "Velsund's state-run [news agency Vest]", "Weekly newspaper [Quay Lantern]"
BEHIND_KIND = re.compile(rf"(?:{CAPITALS}(?:['’]s?)?\s)?(?:[\w-]+\s){{0,3}}?(?:(?i:{KIND}))\s(?P<name>{CAPITALS})")
# "Velsund's state-run [Norwind Agency]", "state-run [KNA]"
STATE_RUN = re.compile(
    rf"(?:{CAPITALS}['’]s?\s)?(?:state|government)-(?:run|owned|controlled|backed|funded)\s(?P<name>{CAPITALS})"
)
# "nonpartisan [Congressional Salt Office]"
QUALIFIED = re.compile(
    rf"(?:(?:non-?partisan|bipartisan|independent|influential|powerful|conservative|liberal|left-leaning|right-leaning|left-wing|right-wing|pro-[\w-]+|US-based|\w+-based|Western-backed|\w+-backed|local|respected|prestigious)\s)+(?P<name>{CAPITALS})"
)
# "[Handelsman] business daily"
PAPER = r"(?:news\s?paper|daily|weekly|news\sagency|(?:news|web)\s?site)"
BEFORE_KIND = re.compile(rf"(?P<name>{CAPITALS}(?<!['’]s))\s(?:[a-z]+\s)?{PAPER}")
SHORT_FORM = re.compile(r"\s\((?:the\s)?[A-Z][\w.&-]{1,9}\)$")  # "(IOS)"
APPOSED = re.compile(rf",\s(?:{CAPITALS}['’]s?\s|an?\s|the\s|its\s|one\sof\s)[^,]*[a-z]$")
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?)"
DAY = rf"(?:{WEEKDAY}|{MONTH}(?:\s\d{{1,2}})?|(?:last|this)\s(?:week|month|year|spring|summer|autumn|winter|{MONTH}))"
TIME = re.compile(rf"(?:,?\s(?:late|early|earlier|recently))?(?:\s(?:on|in))?\s{DAY}$|\s(?:recently|on|in|at)$")
# "the report published | last week", and not "the report that the Courier published | last week"
PUBLISHED = re.compile(r"(?P<what>(?:(?!that\b|which\b)\S+\s)+)(?:published|released|issued)$")
BODIES = ("organisation", "group", "document", "person")


def bare(speaker: Speaker) -> Speaker:
    """The speaker by the bare name, where its words say more than that."""
    if speaker.name is None or speaker.type not in BODIES:
        return speaker
    name = _without_ends(speaker.name, speaker.type == "document")
    for pattern in (BEHIND_KIND, STATE_RUN, QUALIFIED, BEFORE_KIND):
        found = pattern.fullmatch(name)
        if found and speaker.type != "document" and not known(name) and _is_one(found["name"]):
            name = found["name"]
            break
    is_body = name != speaker.name and speaker.type == "person"
    return replace(speaker, name=name, type="organisation" if is_body else speaker.type) if name else speaker


def _without_ends(name: str, is_document: bool) -> str:
    if is_document:
        name = TIME.sub("", name)
        published = PUBLISHED.fullmatch(name)
        return published["what"].rstrip() if published else name
    cut = SHORT_FORM.sub("", name)
    alone = APPOSED.sub("", cut)
    return alone if NAMED.fullmatch(alone) else cut


def _is_one(name: str) -> bool:
    """Is what remains a name of its own, and no bare kind or people ("the news agency [Norvanian]")?"""
    return known(name) is None or known(name).type not in ("state", "bloc")  # type: ignore[union-attr]
