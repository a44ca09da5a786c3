"""A saying's sentence goes in; who reads out, sends on or hands over what another wrote or recorded comes out as a link."""

import re
from collections.abc import Iterator, Sequence

from sayso.keys import Span
from sayso.language.names import ORGANISATION, person_in
from sayso.model import Link, Speaker
from sayso.resolve.links import matches
from sayso.resolve.page import Context
from sayso.resolve.ways import CAPITAL, PASSED_ON, WHO

PAPER = r"(?:statement|note|letter|message|apology|reply|e-?mail|report|answer|speech)s?"
SENT = r"(?:statement|note|letter|message|apology|reply|e-?mail|answer|speech|line|sentence|recording|clip|video|tape|voice\s+(?:note|message)|WhatsApp|text|memo|circular|receipt|photograph)s?"
HANDS = r"(?:dictated|forward(?:ed|s)|sen[dt]s?|pass(?:ed|es)|played?|plays|show(?:ed|s|n)|circulate[ds]|hand(?:ed|s)|released?|relay(?:ed|s)|published|posted|shared|held\s+up|read|reads)"
READ = r"(?:later\s+|then\s+)?read(?:\s+(?:out|aloud|outside|inside|later|to\s+\w+(?:\s+\w+)?|into\s+the\s+\w+))*"
INSIDE = r"(?:[^.;“”\"]|(?<=\bDr)\.|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\bProf)\.)"  # of a sentence; no title's full stop ends it
READ_OUT = re.compile(
    rf"\b{PAPER}\b(?:\s{INSIDE}{{1,80}}?,\s+which)?\s+(?:was\s+|were\s+|that\s+was\s+)?{READ}\s+by\s+(?P<by>[^.;“”\"]{{3,80}})"
    rf"|\b{PAPER}\b[^.;“”\"]{{0,80}}?,\s+which\s+(?P<reader>(?:(?:the|its|his|her|their)\s+)?(?:[a-z-]+\s+){{0,2}}(?:M[rsx]+\.?\s+)?{WHO})\s+(?:{READ}|released|published|posted|shared)\b(?!\s+by)"
    rf"|\b{SENT}\b[^.;:“”\"]{{0,40}}?\b(?:sent|forwarded|passed\s+on|delivered|e-?mailed|circulated)\b[^.;:,“”\"]{{0,40}}?\sby\s+(?P<sender>(?:his|her|its|their)\s+(?:[a-z-]+\s+){{0,3}}[a-z-]+,?\s+{WHO})\b"
    rf"|\bhad\s+(?P<had>(?:his|her|its|their)\s+[a-z -]{{3,40}},\s+{WHO}),\s+(?:reply|answer|say|tell|write|send|deny|explain|announce|read)\b"
    r"|\bby\s+the\s+(?:voice|mouth)\s+of\s+(?P<voice>[^.;“”\"]{3,80})"
)
WHOSE = re.compile(
    r"[’']s\s+(?:lawyer|solicitor|attorney|son|daughter|wife|husband|brother|sister|aide|secretary|spokes\w+)\b"
)
# "In a note that its treasurer, Ana Ruiz, played to reporters", "lines which her lawyer Ana Ruiz sent on".
HANDED = re.compile(
    rf"\b{SENT}\b[^.;:“”\"]{{0,80}}?,?\s+(?:(?:a\s+copy|parts?)\s+of\s+)?(?:that|which)\s+(?P<handing>(?:(?:his|her|its|their|the)\s+[^.;:,“”\"]{{3,80}},?\s+)?{WHO})(?:,\s[^.;:,“”\"]{{3,60}})?,?\s+(?:has\s+|had\s+|then\s+|later\s+)?{HANDS}\b(?!\s+by\b)"
)
# "Her aide Ana Ruiz sent this paper a note in which the minister writes ..."
SENDS = re.compile(
    rf"(?P<who>{WHO})(?:,[^.;:“”\"]{{3,80}})?,?\s+(?:has\s+|had\s+|then\s+|later\s+)?(?:circulated|forwarded|handed\s+\w+|passed\s+(?:on|round|around)|released|sent(?:\s+(?:on|out|round|\w+|this\s+\w+))?|shared|read\s+(?:out|from))\s+(?:an?|the|his|her|\w+[’']s)\s+(?:\w+\s+){{0,2}}{SENT}\b[^.;:“”\"]{{0,60}}?(?:\s+in\s+which\b|\s+with\s+the\s+(?:sentence|words|line)\b|:\s+[“\"])"
)
READS_OUT = re.compile(
    rf"(?P<who>{WHO})(?:,[^.;,“”\"]{{3,60}},|,?\s+who)?\s+(?:also\s+)?{READ}\s+(?:from\s+)?(?:(?:an?|the|her|his)\s+(?:\w+\s+)?{PAPER}\s+(?:by|from|of|sent\s+by)\b|(?:an?|the)\s+(?:\w+\s+)?{PAPER}\s+(?:s?he|they|\w+\s{CAPITAL})\s+had\s+(?:sent|written|left)\b|(?:her|his|their)\s+(?:\w+\s+)?(?:{PAPER}|pages)\b|it\s+(?:out|aloud|to|into|from|at|on)\b)"
)


# "In it she writes", "the letter says": what goes on with a paper that sentences before told of.
IN_IT = re.compile(
    rf"\b[Ii]n\s+(?:it|them|one(?:\s+of\s+them)?|another|the\s+(?:first|second|last))\b|\b(?:[Ii]t|[Oo]ne\s+of\s+them|[Tt]he\s+(?:\w+\s+)?(?:{SENT}|voice))\s+(?:\w+\s+)?(?:runs?|reads?|says?|states?|charges?|begins|ends|regrets|promises|calls?|warns?|denies|demands?|asks?|writes?|thanks|urges|goes\s+on)\b"
    r"|\b(?:runs|reads)\s+(?:a|the|its)\b|\bwrites?\b|\b[Oo]n\s+(?:its|the)\s+\w+\s+(?:page|sheet)\b"
)
ON = r"(?:brought|circulated|forwarded|handed(?:\s+(?:on|out|over|round|\w+))?|passed\s+(?:on|round|around)|played|posted|produced|read(?:\s+(?:out|aloud|into\s+the\s+record|from))?|released|sent(?:\s+(?:on|out|round))?|shared|showed|tabled|took\s+up|unfolded)"
HANDS_IT_ON = re.compile(
    rf"(?P<who>{WHO})(?:,[^.;:“”\"]{{3,90}})?,?\s+(?:has\s+|had\s+|then\s+|later\s+|also\s+)?{ON}\b[^.;:“”\"]{{0,60}}?\b{SENT}\b"
    rf"|\b{SENT}\b[^.;:“”\"]{{0,90}}?\b{ON}\s(?:[^.;:,“”\"]{{1,40}}\s)?by\s+(?P<by>(?:(?:his|her|its|their|the)\s+[^.;:,“”\"]{{3,40}},?\s+)?{WHO})"
)
BEHIND = 3  # sentences of its line in which a paper is told of before its words stand


def in_it(context: Context, start: int, end: int, held: Sequence[Span], speaker: Speaker) -> Iterator[Link]:
    """Who handed on the paper whose words a sentence goes on with, as the sentences before in its line tell: "... forwarded a letter. In it she writes"."""
    if not context.lines or not _goes_on(context, start, end, held):
        return
    first, place = context.lines[context.line(start)][0], start
    for _ in range(BEHIND):
        if place <= first:
            return
        low, high = context.sentence(max(first, place - 2))
        place = low
        found = [(m, "handing") for m in HANDED.finditer(context.text, low, min(high, start))]
        found += [(m, "who" if m["who"] else "by") for m in HANDS_IT_ON.finditer(context.text, low, min(high, start))]
        links = list(_persons(context, found, held, speaker))
        if links:
            yield from links[:1]
            return
        outlets = list(matches(context, PUBLISHED, low, min(high, start), held, speaker))
        if outlets:
            yield from outlets
            return


def _goes_on(context: Context, start: int, end: int, held: Sequence[Span]) -> bool:
    """Are these the words of a paper that was told of: "in it", "the letter says", or a quotation with nothing around it?"""
    if any(not any(a <= match.start() < b for a, b in held) for match in IN_IT.finditer(context.text, start, end)):
        return True
    return BARE.fullmatch(context.text, start, end) is not None


BARE = re.compile(r"\s*[“\"][^“”\"]+[”\"]\s*")
PUBLISHED = [way for way in PASSED_ON if way.says in ("published by", "printed in", "carried by")]


def read_out(context: Context, start: int, end: int, held: Sequence[Span], speaker: Speaker) -> Iterator[Link]:
    """Who reads out what another wrote, or speaks for a body: "in a note read out by the secretary, Ana Ruiz", and the sentence before it too."""
    before = context.sentence(max(0, start - 2))
    found = [(match, "handing") for match in HANDED.finditer(context.text, start, end)]
    found += [(match, "who") for match in SENDS.finditer(context.text, start, end)]
    found += [(m, next(n for n, w in m.groupdict().items() if w)) for m in READ_OUT.finditer(context.text, start, end)]
    if before[1] <= start and not context.tells(*before):
        found += [(m, "who") for m in READS_OUT.finditer(context.text, *before)]
    found += [(m, "who") for m in READS_OUT.finditer(context.text, start, end)]
    yield from _persons(context, found, held, speaker)


def _is_of_a_body(text: str, name: Span) -> bool:
    """Is a name a body's or part of one's: "[Ana Ruiz]' Association", "Syndicat des [Infirmiers]"?"""
    ahead = text[max(0, name[0] - 24) : name[0]]
    return (
        ORGANISATION.search(text, *name) is not None
        or re.match(r"['’]s?\s+[A-Z]", text[name[1] : name[1] + 4]) is not None
        or re.search(r"\b[A-Z][\w’'-]*\s(?:des|du|of|for)\s$", ahead) is not None
    )


HER_OWN = re.compile(r"\bread\b.*\b(?:her|his|their)\b")
PASSES_ON = re.compile(r"\b(?:forward|pass|circulat|relay|hand|play)\w*$")  # and does not send, as its author does
FORWARDS = re.compile(r"(?:the\s+)?(?P<name>[A-Z][\w’'&-]*(?:\s(?:(?:of|for|the)\s){0,2}[A-Z][\w’'&-]*){1,5})")


def _persons(
    context: Context, found: Sequence[tuple[re.Match[str], str]], held: Sequence[Span], speaker: Speaker
) -> Iterator[Link]:
    """A link for the person of each match, unless it is the speaker."""
    for match, group in found:
        person = person_in(context.text, *match.span(group))
        person = None if person and _is_of_a_body(context.text, person) else person
        is_own = (
            speaker.name is None and HER_OWN.search(match.group()) is not None
        )  # "Ruiz read her statement. “We will go on,” she said"
        if is_own or any(a <= match.start() < b for a, b in held):
            continue
        body = FORWARDS.fullmatch(match[group]) if person is None and match.re is HANDED else None
        is_passed_on = body and PASSES_ON.search(match.group()) and ORGANISATION.search(body["name"])
        if body and is_passed_on and body["name"] != speaker.name:
            start = match.start(group) + body.start("name")
            how = f"handed on by: “{' '.join(match.group().split())}”"
            yield Link(name=body["name"], type="organisation", span=(start, match.end(group)), how=how)
        if person is None:
            continue
        named = context.people.named(context.text[slice(*person)])
        name = named[0].name if len(named) == 1 else context.text[slice(*person)]
        theirs = WHOSE.match(context.text, person[1])
        if theirs:
            person = person[0], theirs.end()
            name = context.text[slice(*person)]
        if name != speaker.name:
            did = "read out by" if match.re in (READ_OUT, READS_OUT) else "handed on by"
            yield Link(name=name, type="person", span=person, how=f"{did}: “{' '.join(match.group().split())}”")
