"""A reading goes in, sayings in forms without a verb come out: what a tagger of running news does not know.

Each rule's first docstring sentence says what it matches. Their scores are fixed numbers, set by judgement below the
scores of the tagger's surest hits: there are too few such forms in the labelled pages to measure them on.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.extract.found import Found, Places
from sayso.extract.interviews import answers, asked_by, interviewer
from sayso.extract.reading import WORD, Paragraph, Reading
from sayso.keys import Span

SURE, LIKELY = 0.9, 0.75
CAPITALISED = r"[^\W\d_a-zа-я][\w.’'-]*"
NAME = rf"{CAPITALISED}(?:\s+(?:{CAPITALISED}|of|the|de|la|van|von|der|den|bin|al|da|do|di|for|and)){{0,6}}"
AFTER_DASH = re.compile(rf"[\s,.]*[\-–—―]+\s*(?P<who>{NAME}(?:,\s[^.!?]{{2,80}})?)\s*[.]?\s*$")
BEFORE_COLON = re.compile(rf"^\s*(?:[•*·▪-]\s*)?(?P<who>{NAME})(?:,\s[^:.!?]{{2,60}})?\s*(?P<cue>:)\s*$")
TURN = re.compile(
    r"^\s*[\"“«]?(?P<who>[^\W\d_a-zа-я][^\W\d_]*(?:[ .’'-]+[^\W\d_a-zа-я][^\W\d_]*){0,4}(?:\s\([^)]{2,40}\))?)"
    r"\s*(?P<cue>:)\s+(?=\S)"
)
TITLE_HEAD = re.compile(r"^(?P<who>[^:\"“«‘]{2,48}?)\s?(?P<cue>:)\s+(?P<what>\S.{8,})$")
TITLE_TAIL = re.compile(r"^(?P<what>.{12,}?)\s?(?P<cue>:|[–—]|\s-)\s+(?P<who>[^:?!\"“”]{2,40})$")
TITLE_END = re.compile(
    r"^(?:.*;\s)?(?P<what>[^;“”\"]{12,}),\s(?P<who>[^,;:“”\"]{2,40}?)\s(?P<cue>says?|said|warns?|claims?|finds?|rules?|holds?|reports?"
    r"|admits?|confirms?|insists?|hears?|suggests?|concludes?|told|tells?\s[\w ]{2,20})$"
)
POINTING_BACK = re.compile(
    r"^(?:This|That|These|It|The (?:statement|remarks?|comments?|information|news|plan|announcement|decision))\s+"
    r"(?P<cue>(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:conveyed|stated|said|announced|reported|disclosed"
    r"|revealed|confirmed"
    r"|made|expressed|noted|explained)(?:\s+(?:on|last|this"
    r"|in)\s+[\w ]{2,20}?)?)\s+by\s+(?P<who>[^.;]{2,120}?)\s*[.]?\s*$"
)
TRANSCRIPT_TURNS = 3  # lines of "Name: words" that make a page a transcript
# What may stand before the colon of a title besides a name that speaks in the body.
OFFICES = re.compile(
    r"\b(?:minister|president|premier|pm|chancellor|king|queen|pope|mayor|governor|senator|mp|lawmaker|official"
    r"|officials|officer"
    r"|police|army|military|ministry|government|kremlin|pentagon|white house|spokesman|spokeswoman|spokesperson"
    r"|chief|general"
    r"|admiral|ambassador|envoy|diplomat|expert|experts|analyst|analysts|scientist|scientists|report|study|survey"
    r"|poll|watchdog"
    r"|union|agency|authority|regulator|auditor|company|council|commission|operator|collector|relatives|residents|witness|witnesses"
    r"|survivors|court|judge|prosecutor|prosecutors|lawyer|secretary|director|ceo|chair|chairman|un|eu|nato|who|imf"
    r"|министр|президент"
    r"|прокуратура|секретариат|наблюдатели|учёные|ученые|врачи|суд|ведомство|профсоюз|следствие|спасатели|тренер|мэр|аким|посол|депутат|источник|источники|минздрав|минфин|минобороны|мид|мчс|цб|кремль|эксперт|эксперты|глава|губернатор|полиция|сми)\s*$",
    re.IGNORECASE,
)
KICKERS = re.compile(
    r"^(?:analysis|opinion|comment|editorial|explainer|explained|exclusive|breaking|live|watch|video|photos?"
    r"|gallery|interview|q&a"
    r"|podcast|review|update|updated|factbox|timeline|profile|obituary|letter|column|press release|news|world|note"
    r"|sources?|related"
    r"|read more|read also|see also|more|correction|editor[’']?s note|questions?|answers?|q|a|вопросы?|ответы?|в|о|by|photo|image"
    r"|caption|tel|fax|phone"
    r"|e-?mail|date|time|place|venue|published|category|tags?|topics?|contact|ps|nb|warning|tip|share|file|credit"
    r"|copyright)$",
    re.IGNORECASE,
)


Rule = Callable[[Reading, list[Found]], Iterator[Found]]


def sure_forms(reading: Reading) -> list[Found]:
    """What the rules find that outrank a tagger: their marks leave no doubt who speaks."""
    return _apply(SURE_RULES, reading, [])


def forms(reading: Reading, known: list[Found]) -> list[Found]:
    """What the rules find where nothing is known yet, in the order of `RULES`; one place gives one saying."""
    return _apply(RULES, reading, known)


def _apply(rules: tuple[Rule, ...], reading: Reading, known: list[Found]) -> list[Found]:
    found: list[Found] = []
    places = Places()
    for other in known:
        places.add(other, (*other.content, *other.source))
    for rule in rules:
        for hit in rule(reading, known):
            if not any(_touch(hit, other) for other in places.near(hit.content)):
                found.append(hit)
                places.add(hit, (*hit.content, *hit.source))
    return found


def _touch(hit: Found, other: Found) -> bool:
    return any(a < d and c < b for a, b in hit.content for c, d in (*other.content, *other.source))


def dash_names(reading: Reading, _known: list[Found]) -> Iterator[Found]:
    """A quotation, a dash and a name: “…” – Ana Ruiz, harbour master."""
    for index, paragraph in enumerate(reading.paragraphs):
        for quoted in paragraph.quotations:
            who = AFTER_DASH.match(reading.text, quoted.span[1], paragraph.span[1])
            if who and quoted.closed:
                yield _hit(dash_names, who.span("who"), (), (quoted.inner,), SURE)
        alone = AFTER_DASH.match(reading.text, *paragraph.span)
        if alone and index and (before := _whole_quotation(reading, index - 1)):
            yield _hit(dash_names, alone.span("who"), (), (before,), SURE)


def colon_quotations(reading: Reading, _known: list[Found]) -> Iterator[Found]:
    """A name, a colon and a quotation: Ana Ruiz: “…”."""
    for paragraph in reading.paragraphs:
        for quoted in paragraph.quotations[:1]:
            who = BEFORE_COLON.match(reading.text[paragraph.span[0] : quoted.span[0]])
            if (
                who
                and len(WORD.findall(reading.text[slice(*quoted.inner)])) > 1
                and not KICKERS.match(who["who"].strip())
            ):
                yield _hit(
                    colon_quotations, _at(who, "who", paragraph), (_at(who, "cue", paragraph),), (quoted.inner,), SURE
                )


def transcript_turns(reading: Reading, _known: list[Found]) -> Iterator[Found]:
    """Lines of a transcript, each a name, a colon and what that person said."""
    turns = [(p, who) for p in reading.paragraphs if not p.title and (who := TURN.match(reading.text[slice(*p.span)]))]
    turns = [(p, who) for p, who in turns if not KICKERS.match(who["who"].strip())]
    names = [who["who"].strip() for _, who in turns]
    if len(turns) < TRANSCRIPT_TURNS or len(set(names)) == len(names):
        return  # nobody speaks twice: a list of headings, or of facts
    asking = interviewer([(who["who"].strip(), reading.text[slice(*p.span)]) for p, who in turns])
    for paragraph, who in turns:
        # A transcript inside another's page may stand in quotation marks, line by line.
        last = len(reading.text[slice(*paragraph.span)].rstrip('"”» \n'))
        words = (paragraph.span[0] + who.end(), paragraph.span[0] + last)
        turn = _hit(transcript_turns, _at(who, "who", paragraph), (_at(who, "cue", paragraph),), (words,), LIKELY)
        yield replace(turn, asked=asking is not None and asked_by(asking, who["who"].strip()))


def pointing_back(reading: Reading, _known: list[Found]) -> Iterator[Found]:
    """A sentence that tells who said the one before it: This was announced by Ana Ruiz."""
    for index in range(len(reading.paragraphs)):
        told = reading.sentences(index)
        for before, here in pairwise(told):
            match = POINTING_BACK.match(reading.text[slice(*here)])
            if match:
                who, cue = ((here[0] + match.start(g), here[0] + match.end(g)) for g in ("who", "cue"))
                yield _hit(pointing_back, who, (cue,), (before,), LIKELY)


def title_heads(reading: Reading, known: list[Found]) -> Iterator[Found]:
    """A title that opens with its speaker: Minister: talks may fail."""
    yield from _titles(reading, known, TITLE_HEAD, title_heads)


def title_tails(reading: Reading, known: list[Found]) -> Iterator[Found]:
    """A title that ends with its speaker: Talks may fail – minister."""
    yield from _titles(reading, known, TITLE_TAIL, title_tails)


def title_ends(reading: Reading, known: list[Found]) -> Iterator[Found]:
    """A title that ends with its speaker and a verb: Talks may fail, minister says."""
    yield from _titles(reading, known, TITLE_END, title_ends)


def _titles(
    reading: Reading, known: list[Found], form: re.Pattern[str], rule: Callable[..., object]
) -> Iterator[Found]:
    for paragraph in reading.paragraphs:
        title = reading.text[slice(*paragraph.span)].rstrip()
        if not paragraph.title or not (match := form.match(title)):
            continue
        if match["what"].endswith("?") or not (rule is title_ends or speaks(reading, match["who"], known)):
            continue
        spans = [(paragraph.span[0] + match.start(g), paragraph.span[0] + match.end(g)) for g in ("who", "cue", "what")]
        yield _hit(rule, spans[0], (spans[1],), (spans[2],), LIKELY)


def speaks(reading: Reading, who: str, known: list[Found]) -> bool:
    """Is this an office that speaks, or does its last word stand in the source of a saying of the body?"""
    if KICKERS.match(who.strip()):
        return False
    if OFFICES.search(who):
        return True
    last = WORD.findall(who)[-1:]
    if not last or not last[0][0].isupper():
        return False
    return any(last[0] in WORD.findall(reading.text[slice(*span)]) for found in known for span in found.source)


def _whole_quotation(reading: Reading, index: int) -> Span | None:
    """The inside of the quotation that a paragraph consists of."""
    paragraph = reading.paragraphs[index]
    for quoted in paragraph.quotations:
        rest = reading.text[paragraph.span[0] : quoted.span[0]] + reading.text[quoted.span[1] : paragraph.span[1]]
        if not WORD.search(rest):
            return quoted.inner
    return None


def _at(match: re.Match[str], group: str, paragraph: Paragraph) -> Span:
    start, end = match.span(group)
    return paragraph.span[0] + start, paragraph.span[0] + end


def _hit(
    rule: Callable[..., object], who: Span, cue: tuple[Span, ...], content: tuple[Span, ...], score: float
) -> Found:
    return Found(source=(who,), cue=cue, content=content, score=score, rule=f"form: {rule.__name__}")


SURE_RULES: tuple[Rule, ...] = (transcript_turns, dash_names, colon_quotations, answers)
RULES: tuple[Rule, ...] = (pointing_back, title_ends, title_heads, title_tails)
