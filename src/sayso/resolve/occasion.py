"""The sayings of a page with their own links go in, a saying without any takes those of its occasion, or of the words that its title says again."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.language.outlets import names_outlet
from sayso.model import Dated, Link, Speaker
from sayso.resolve.labels import TURN
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.sentence_links import Chain, is_of_once
from sayso.resolve.ways import MONTH, OUTLET

LINKED = 20  # sayings of one speaker with a link, before and behind another one of his, that may lend theirs


def of_occasion(
    context: Context,
    index: int,
    own: Sequence[Chain],
    linked: Sequence[int],
    said: Sequence[Dated],
    runs: Sequence[int],
) -> Chain:
    """A link holds for every saying of that speaker on that occasion, before its mention and in the title too.

    `linked` are the speaker's sayings that have links of their own; `runs` tell where others speak in between.
    """
    mine = own[index]
    if mine.told or mine.passed or context.attributions[index].nested_in is not None:
        return mine
    place = anchor_of(context.attributions[index])
    if context.attributions[index].rule == TURN:
        return mine  # a turn is said there, and not where its speaker is quoted in another
    if in_statement(context, index):
        return mine  # "In a statement Ruiz said" is another occasion than what she told Norwind Radio
    if is_of_no_day(context, index) and not _opens(context, index):
        return mine  # "Ruiz has said": now and then, and not on that occasion
    if WRITES.search(context.words(context.attributions[index].cue)) or _page_tells(context, index, PAPER):
        linked = [i for i in linked if any(link.how.startswith("wrote in") for link in own[i].told) or not own[i].told]
    at = bisect_left(linked, index)
    near = linked[max(0, at - LINKED) : at + LINKED]
    others = [i for i in near if _one_occasion(said, i, index) and _reaches(context, i, index, own[i], runs)]
    if not others:
        return mine
    ways = {tuple(link.name for link in (*own[i].told, *own[i].passed)) for i in others}
    # Of one who speaks to several, what he says elsewhere on the page may be any of these occasions, or another.
    if len(ways) > 1:
        others = [i for i in others if abs(context.line(anchor_of(context.attributions[i])) - context.line(place)) <= 1]
    others = [i for i in others if _holds_there(context, i, index, own[i])]
    if not others:
        return mine
    nearest = min(others, key=lambda i: abs(anchor_of(context.attributions[i]) - place))
    return Chain(told=_carried(own[nearest].told, SAME_OCCASION), passed=_carried(own[nearest].passed, SAME_OCCASION))


def in_statement(context: Context, index: int) -> bool:
    """Does the sentence of a saying tell that it stands in a statement or message, in another interview, or was said to others: "in a statement Ruiz said", "she told the court"?"""
    if context.is_russian:
        return False
    sentence = context.sentence(anchor_of(context.attributions[index]))
    found = STATEMENT.search(context.text, *sentence) or SEPARATE.search(context.text, *sentence)
    return found is not None or _page_tells(context, index, ELSEWHERE)


def _page_tells(context: Context, index: int, pattern: re.Pattern[str]) -> bool:
    """Does a pattern find something in the sentence of a saying, and outside what was said?"""
    attribution = context.attributions[index]
    found = [m.start() for m in pattern.finditer(context.text, *context.sentence(anchor_of(attribution)))]
    return any(not any(a <= place < b for a, b in attribution.content) for place in found)


def is_of_no_day(context: Context, index: int) -> bool:
    """Does a saying stand in the perfect: "Ruiz has said"?"""
    cue = context.attributions[index].cue
    return bool(cue) and PERFECT.search(context.text, max(0, cue[0][0] - 14), cue[0][1]) is not None


PERFECT = re.compile(
    r"\b(?:has|have)\s+(?:(?:also|often|repeatedly|long|previously|since)\s+)?\w+(?:ed|id|en|ade|wn|ld)$"
)
STATEMENT = re.compile(
    r"\b[Ii]n\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:statement|e-?mail|tweet|text\s+message|news\s+release|press\s+release|blog\s+post)\b"
)
THEM = r"(?:court|parliament|chamber|senate|house|committee|council|commission|rally|crowd|conference|congress|fundraiser|members|supporters|shareholders|investors|deputies|senators|lawmakers|MPs|police|jury|inquest|inquiry|hearing|tribunal|assembly|board|investigators|prosecutors|colleagues|staff|teachers|parents|students|residents|organi[sz]ers|ministers)"
HER = r"(?:an?|the|his|her|its|their|some|\d+)"
# To whom, or where, something was said that no outlet heard.
ELSEWHERE = re.compile(
    rf"\b(?:told|tells|assured|informed|reminded|warned|(?:written|wrote|said)\s+to)\s+(?:{HER}\s+)?(?:[\w-]+\s+){{0,2}}{THEM}\b"
    rf"|\b[Ii]n\s+{HER}\s+(?:[\w-]+\s+)?(?:lecture|speech|sermon|debate|filing|affidavit)\b|\b[Ii]n\s+front\s+of\s+{HER}\b|(?<![^\n])To\s+the\s+(?:[\w-]+\s+){{0,2}}{THEM}\b|(?<=[.!?”]\s)To\s+the\s+(?:[\w-]+\s+){{0,2}}{THEM}\b"
    rf"|\b(?:[Aa]t|[Bb]efore)\s+{HER}\s+(?:[\w-]+\s+){{0,2}}(?:rally|meeting|hearing|(?:press|news)\s+conference|briefing|summit|ceremony|dinner|congress|{THEM})\b"
)
SEPARATE = re.compile(
    r"\b[Ii]n\s+(?:another|a\s+separate|a\s+different|a\s+second)\s+(?:[\w-]+\s+){0,2}(?:interview|speech|address|post|letter|appearance)\b"
)
WRITES = re.compile(r"\b(?:tweet|retweet|post(?:ed|ing|s)?\b|wr(?:ote|ites?|iting|itten)\b)", re.IGNORECASE)


# A letter or statement holds the words, so that no outlet needed to be told: "в письме она указывает".
PAPER = re.compile(
    r"\bво?\s+(?:[а-яё]+\s+)?(?:блоге|письме|заявлении|возражениях|отзыве|жалобе|посте|релизе|пресс-релизе|обращении|докладе)\b",
    re.IGNORECASE,
)


def runs_of(context: Context, speakers: Sequence[Speaker]) -> list[int]:
    """For each attribution the number of the run of sayings of one speaker in which it stands; who is not known breaks none."""
    runs, run, last = [0] * len(speakers), 0, None
    for index in sorted(range(len(speakers)), key=lambda i: anchor_of(context.attributions[i])):
        name = speakers[index].name
        run += name is not None and last is not None and name != last
        last = name or last
        runs[index] = run
    return runs


SOMEBODY = re.compile(r"\b(?:former|retired|one-time)\b|\b[a-z]+ist\b")  # what is no body
DESCRIBED = re.compile(r"(?:the|[A-Z][\w’'-]*[’']s)\s+[a-z]", re.IGNORECASE)


def between(context: Context, index: int, speakers: Sequence[Speaker]) -> str | None:
    """The person whose sayings stand right before and right behind one of "the former minister", or alone before it: its links are that person's."""
    if speakers[index].type == "person" or not DESCRIBED.match(context.words(context.attributions[index].source)):
        return None
    if _goes_on(context, index, speakers):
        return speakers[index - 1].name
    around = []
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(speakers) and context.attributions[place].nested_in is not None:
            place += step
        if not 0 <= place < len(speakers) or speakers[place].type != "person" or not _is_near(context, place, index):
            return None
        around.append(speakers[place].name)
    return around[0] if around[0] == around[1] else None


def _goes_on(context: Context, index: int, speakers: Sequence[Speaker]) -> bool:
    """Is "the former strategist" the person of the paragraph before, for nobody else has spoken on the page yet?"""
    if not 0 < index < EARLY or not SOMEBODY.search(context.words(context.attributions[index].source)):
        return False
    first = speakers[index - 1]
    is_alone = all(speaker.name == first.name for speaker in speakers[:index])
    return is_alone and first.type == "person" and _is_near(context, index - 1, index)


EARLY = 10  # sayings with which a page begins


def _is_near(context: Context, one: int, other: int) -> bool:
    """Do two sayings stand in the same line or in lines that touch?"""
    lines = [context.line(anchor_of(context.attributions[i])) for i in (one, other)]
    return abs(lines[0] - lines[1]) <= 1


LONG_AGO = rf"last\s+(?:month|year|spring|summer|autumn|winter|{MONTH})|in\s+(?:{MONTH}|\d{{4}})"


BEHIND = rf"[”\"»]?(?:\s+{OUTLET})?\s+"  # a name's end, its kind: "told the Norwind [newspaper] last week"
# What stands behind and before a link of another occasion: "she told Radio Norwind then", "in a May interview with Radio Norwind".
APART = re.compile(
    rf"{BEHIND}(?:then\b(?!,)|at\s+the\s+time|(?:back\s+)?{LONG_AGO}|(?:\w+\s+){{1,3}}ago|during\s+(?:the|his|her)\s+(?:[\w-]+\s+)?(?:election|campaign|race|primar(?:y|ies)))"
)


APART_BEFORE = re.compile(rf"\b(?:{LONG_AGO}|an?\s+{MONTH}),?\s(?:[^.;,“”\"]+\s)?$", re.IGNORECASE)


def _is_apart(context: Context, span: Span) -> bool:
    before = max(context.sentence(span[0])[0], span[0] - 60)
    return (
        APART.match(context.text, span[1]) is not None or APART_BEFORE.search(context.text, before, span[0]) is not None
    )


# What stands behind a link of an earlier occasion than the one that the page is about: "she told Radio Norwind last week".
ASIDE = re.compile(rf"{BEHIND}(?:last\s+week|earlier\s+this\s+(?:week|month|year))\b")


def _is_aside(context: Context, linked: int, links: Sequence[Link]) -> bool:
    """Was it said before what the page is about: told further down than its first lines, as of last week?"""
    return not _opens(context, linked) and any(ASIDE.match(context.text, link.span[1]) for link in links)


# What begins a sentence that goes on to another occasion: "Last week he told Norwind Radio ...".
ANEW = re.compile(
    rf"\W*(?:(?:Late|Earlier|Later)\s+)?(?:[Ll]ast\s+(?:week|month|year|night)|(?:(?:Early|Late|Later)\s+)?[Oo]n\s+(?:\w+day(?!['’]s)|\d+\s+{MONTH}|{MONTH}\s+\d+)(?:\s+(?:morning|afternoon|evening|night))?|In\s+{MONTH}|Earlier|Later|Yesterday|The\s+next\s+day)\b"
)


def _begins_anew(context: Context, index: int) -> bool:
    """Does the sentence of a saying begin with a time, so that what was told before it need not have been told then?"""
    start, end = context.sentence(anchor_of(context.attributions[index]))
    return ANEW.match(context.text, start, end) is not None


RETOLD = 2  # first lines of a page, behind its title


BARE = re.compile(r"(?:he|she|they|it)?", re.IGNORECASE)
FAR = 6  # lines below a link: further down, and behind what others say, another occasion may have begun
# ... but what somebody told one outlet is told on for longer: "told Norwind Radio" and, lines below, "Ruiz said".
FAR_HEARD, HEARD = 12, ("told", "in an interview")
NEAR_NAME = 3  # ... and less far a name that only its place makes an outlet's: "informed Ruiz"
NEAR = 2  # ... what an outlet quotes
BEFORE = 3  # lines above what somebody told
AT_LENGTH = re.compile(r"\b(?:op-ed|column|essay|article|opinion\s+piece)\b")  # of which a page tells at length


def _lines_behind(context: Context, one: int, other: int) -> int:
    """How many lines behind one saying another stands, less than none where it stands before it."""
    return context.line(anchor_of(context.attributions[other])) - context.line(anchor_of(context.attributions[one]))


def _reaches(context: Context, linked: int, index: int, chain: Chain, runs: Sequence[int]) -> bool:
    """Does a link still hold for a saying at another place of the page? What somebody wrote holds for the next lines only, but for more of an op-ed."""
    lines = _lines_behind(context, linked, index)
    if any(link.how.startswith("wrote in") for link in chain.told):
        is_piece = any(AT_LENGTH.search(link.how) for link in chain.told)
        goes_on = is_piece and WRITES.search(context.words(context.attributions[index].cue))
        return 0 <= lines <= (FAR_HEARD if goes_on else 1)
    every = (*chain.told, *chain.passed)
    if any(_is_apart(context, link.span) for link in every):
        return linked < index and lines <= 1 and runs[linked] == runs[index] and _goes_on_with(context, index)
    if lines <= 0 and linked > index and (_begins_anew(context, linked) or _is_aside(context, linked, every)):
        return False
    if not chain.told:  # a Russian page that retells another says so in its first lines
        retold = context.is_russian and context.line(anchor_of(context.attributions[linked])) <= RETOLD
        return retold or (abs(lines) <= NEAR and runs[linked] == runs[index])
    reach = FAR_HEARD if all(link.how.startswith(HEARD) for link in chain.told) else FAR
    if any(" " not in link.name and not names_outlet(link.name) for link in every):
        reach = NEAR_NAME
    return lines <= reach or runs[linked] == runs[index]


def _goes_on_with(context: Context, index: int) -> bool:
    """Does a saying go on with the occasion of the one before it: "he said", and not "he once said" nor "last week he said"?"""
    attribution = context.attributions[index]
    is_bare = BARE.fullmatch(context.words(attribution.source)) is not None
    return is_bare and not _begins_anew(context, index) and not is_of_once(context, attribution)


def _holds_there(context: Context, linked: int, index: int, chain: Chain) -> bool:
    """Does a link hold for a saying that stands before it too, where it does?"""
    lines = _lines_behind(context, linked, index)
    is_before = lines < 0 or (not lines and linked > index)
    return context.is_russian or not is_before or _holds_before(chain, lines) or _opens(context, index)


def _holds_before(chain: Chain, lines: int) -> bool:
    """Does a link hold for what was said so many lines before it is told: an interview's, or one told to somebody just below?"""
    hows = [link.how for link in (*chain.told, *chain.passed)]
    return not any(how.startswith(ONLY_BEHIND) or NAMED_BEFORE in how for how in hows) and (
        lines >= -BEFORE or any(how.startswith("in an interview") for how in hows)
    )


def _opens(context: Context, index: int) -> bool:
    """Does a saying stand in the title or the first paragraph, which tell what the page goes on to tell: "he said on Norwind Radio"?"""
    return context.line(anchor_of(context.attributions[index])) <= LEDE


LEDE = 1  # the line of the first paragraph, behind the title
# What links of a programme, of what was put out or of a name that only points back tell of the sayings behind them (on the corpus 2 of 17 before it were right).
ONLY_BEHIND, NAMED_BEFORE = ("on:", "published by:"), "named before"


def of_title(context: Context, index: int, own: Sequence[Chain]) -> Chain:
    """What a title says again went the way of the same words in the body."""
    attribution = context.attributions[index]
    title = next((region.span for region in context.article.regions if region.kind == "title"), (0, 0))
    if own[index].told or own[index].passed or attribution.nested_in is not None:
        return own[index]
    if not title[0] <= anchor_of(attribution) < title[1]:
        return own[index]
    said, best, most = context.subject_words(attribution), own[index], FEWEST
    for chain, later in zip(own, context.attributions, strict=True):
        if anchor_of(later) < title[1] or context.line(anchor_of(later)) > TITLE_REACH:
            continue
        shared = len(said & context.subject_words(later))
        if shared >= most and 2 * shared >= len(said):
            best, most = chain, shared + 1
    return Chain(told=_carried(best.told, SAME_WORDS), passed=_carried(best.passed, SAME_WORDS))


FEWEST = 2  # words of its subject that a title shares with the body


TITLE_REACH = 8  # lines of the page in which the body says again what its title says


SAME_OCCASION = "the same speaker on the same occasion"


SAME_WORDS = "the body says what this title says"


def _carried(links: tuple[Link, ...], why: str) -> tuple[Link, ...]:
    return tuple(replace(link, how=f"{why}; {link.how}") for link in links)


def _one_occasion(said: Sequence[Dated], linked: int, other: int) -> bool:
    """Two sayings are of one occasion unless their days differ."""
    one, two = said[linked].edtf, said[other].edtf
    return one is None or two is None or one == two
