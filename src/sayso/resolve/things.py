"""A source that is a thing goes in: a document, a body told and then named, an "it" or "they"; what the page calls it comes out."""

import re
from collections.abc import Callable
from itertools import islice
from operator import itemgetter

from sayso.keys import Span
from sayso.language.names import (
    ANONYMOUS,
    DOCUMENT,
    NAME,
    NOT_NAMES,
    OFFICE,
    ORGANISATION,
    gender_of_name,
    is_title,
    person_in,
)
from sayso.language.tense import IRREGULAR
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import BODIES, organisation
from sayso.resolve.described import OF, as_before, body, head_of, introduced, press, told_before
from sayso.resolve.firms import NOUN
from sayso.resolve.made import ARTICLE, INDEFINITE, Rule, Told, first, made, only, unknown
from sayso.resolve.named import named
from sayso.resolve.offices import office
from sayso.resolve.owners import author_of, owned_by, written_by
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.pronouns import candidates, likely
from sayso.resolve.roles import FEMALE, MALE, RELATIVES, is_many
from sayso.resolve.roles import PERSONAL as PERSON
from sayso.resolve.states import state
from sayso.resolve.voice import is_in_quotes
from sayso.resolve.ways import GIVEN_TO

PLURAL = frozenset({"they", "them", "their", "it", "its", "оно", "они"})


IT = frozenset({"it", "its", "оно"})


MANY = re.compile(
    r"(?:\d+|two|three|four|five|six|several|some|many|most|few|both|other|others)\b|\S*s\b(?:\s+(?:of|in|at|for|who|from)\b|$)|people\b",
    re.IGNORECASE,
)


def they(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "They" and "it" stand for the body with which the sentence or the one before begins, else for the one that spoke last."""
    if words.lower() not in PLURAL:
        return None
    place, is_it = attribution.source[0][0], words.lower() in IT
    if (
        is_it
        and OF_TEXTS.match(context.words(attribution.cue))
        and (text := _document_before(context, attribution, told))
    ):
        return text
    if is_it and (writer := written_by(context, place)):
        return made(they, writer, "person", [attribution.source[0]])
    if is_it and (which := WHICH_IT.search(context.text, context.sentence(place)[0], place)):
        owner = first(SUBJECTS, context, only(attribution, which.span("who")), which["who"], told)
        owner = owner or _thing(context, which.span("who"))
        if owner and owner.name and owner.type not in ("person", "document"):
            return made(they, owner.name, owner.type or "organisation", [attribution.source[0], which.span("who")])
    if is_it and (clause := OF_A_CLAUSE.search(context.text, context.sentence(place)[0], place)):
        whose = first(SUBJECTS, context, only(attribution, clause.span("who")), clause["who"], told)
        if whose and whose.name and whose.type not in ("person", "document"):
            return made(they, whose.name, whose.type or "organisation", [attribution.source[0], clause.span("who")])
    last = next(((a, s) for a, s in reversed(told.before(place)) if s.name), None)
    for subject in body_subjects(context, place):
        owner_of = OF_NUMBERS.fullmatch(context.text, *subject) if is_it else None
        span = owner_of.span("who") if owner_of else subject
        if any(a <= span[0] < b for a, b in attribution.content) and not (is_it and _may_tell_of_itself(context, span)):
            continue  # "Norvanian voters, it says, should go": of whom it tells
        if last and anchor_of(last[0]) > span[0] and _may_be(last[1], is_it):
            break
        meant = None if is_it else _people(context, span)
        meant = meant or first(SUBJECTS, context, only(attribution, span), context.text[slice(*span)], told)
        meant = meant or (_thing(context, span) if is_it else None)
        if meant and _may_be(meant, is_it):
            return made(they, meant.name or "", meant.type or "organisation", [attribution.source[0], span])
    spoke = _last(told, place, lambda s: _may_be(s, is_it) or _is_no_person(context, s, is_it), context, lines=2)
    if spoke and spoke.name:
        kind: ActorType = "organisation" if spoke.type == "person" else spoke.type or "group"
        return made(they, spoke.name, kind, [attribution.source[0]])
    people = None if is_it else _only_people(context, place) or _people_last(context, place)
    if people:
        return made(they, context.text[slice(*people)], "group", [attribution.source[0], people])
    return unknown("nothing that “they” or “it” could stand for spoke before", attribution.source)


# People of a body, or examples of them: no name for whom "they" means.
SOME_OF = re.compile(
    r"\w\s(?:Republicans|Democrats|Senators|Congressmen|Lawmakers|Ministers)$|^\w+s,?\s(?:including|such\s+as|like)\s"
)
# "Norvane Yards, which left over what [it called a quarrel]": whose clause it is.
WHICH_IT = re.compile(rf"(?P<who>{NAME.pattern}),\s+which\s[^,.;:“”\"]{{3,70}}$")
# "since [the army] began to move in answer to what [it calls an attack]": whose clause it is.
OF_A_CLAUSE = re.compile(
    rf"\b(?:since|after|when|as|because|while|before|that)\s+(?P<who>(?:the\s+(?:[a-z-]+\s+){{0,2}}?[a-z]+|{NAME.pattern}))\s+(?:(?:had|has|have)\s+)?(?:\w+ed|began|took|left|made|sent|went|broke|cut|shut)\b[^.;:“”\"]{{2,90}}?\bwhat\s+$"
)
# "[The agency]'s data showed a fall, it said": a body is meant, and not its numbers.
OF_NUMBERS = re.compile(
    r"(?P<who>.+?)['’]s?\s(?:[\w-]+\s){0,2}(?:data|figures|numbers|statistics|results|sales|profits?|shares|website)"
)
# What only texts do.
OF_TEXTS = re.compile(r"(?:begins?|began|runs?|ran|reads?|goes\s+on|went\s+on|alleges?)\b")
A_TEXT = re.compile(
    r"\b(?P<who>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z]+))\b"
)


def _may_tell_of_itself(context: Context, span: Span) -> bool:
    """Is what is told of a body or a firm, which may be the one that says it: "The union has no record, it says"?"""
    words = context.text[slice(*span)]
    return bool(BODIES.search(words) or ORGANISATION.search(words)) or words in context.firms.names


def _document_before(context: Context, attribution: Attribution, told: Told) -> Speaker | None:
    """The last document of which the page's own words tell in the sentence of an "it", or in the two before."""
    place = attribution.source[0][0]
    before = context.sentences_before(place, lines=1)
    for start, end in reversed(before[-3:]):
        found = _papers(context, A_TEXT, start, min(end, place))
        if found and found[-1]["noun"] in PERSONAL_PAPERS and (writer := _writer(context, found[-1], place, told)):
            return made(they, writer, "person", [attribution.source[0], found[-1].span("who")])
        if found:
            words = found[-1]["who"]
            name = owned_by(context, f"the {found[-1]['noun']}", place, told) or ARTICLE.sub("", words)
            return made(they, name, "document", [attribution.source[0], found[-1].span("who")])
    return None


def _papers(context: Context, pattern: re.Pattern[str], start: int, end: int) -> list[re.Match[str]]:
    """The documents, as a pattern has their `noun` and the words for them, `who`, of which the page's own words tell there."""
    found = [m for m in pattern.finditer(context.text, start, end) if DOCUMENT.fullmatch(m["noun"])]
    return [m for m in found if not context.said.touch(*m.span("who"))]


# Papers that are read as the words of who wrote them.
PERSONAL_PAPERS = frozenset("letter email e-mail message memo note text reply answer post diary".split())
OF_HIS = re.compile(r"\s+of\s+(?P<whose>his|hers|her)\b")
SURE = 0.6  # the share from which a pronoun before such a paper tells whose it is


def _writer(context: Context, paper: re.Match[str], place: int, told: Told) -> str | None:
    """Who wrote a letter or note, by "his", "her" or "of his" beside it, or by the name that the page gives as its author's."""
    behind = OF_HIS.match(context.text, paper.end("who"))
    whose = (behind["whose"] if behind else paper["who"].split()[0]).lower()
    gender = {"his": MALE, "her": FEMALE, "hers": FEMALE}.get(whose)
    if gender is None:
        return author_of(context, paper["noun"], place)
    share, best = max(
        likely(candidates(context, paper.start("who"), gender, told)), default=(0.0, None), key=itemgetter(0)
    )
    return best.name if best and share > SURE and best.type == "person" else None


# A noun that tells somebody, by an office, a trade or kin.
PERSONAL = re.compile(rf"{PERSON.pattern}|\b(?:{'|'.join(RELATIVES[FEMALE] + RELATIVES[MALE])})\b", re.IGNORECASE)


def _may_be(speaker: Speaker, is_it: bool) -> bool:
    """May a speaker be called so: "it" no people, "they" no document and no single person without a name?"""
    if re.match(r"(?:whose|which|who)\b", speaker.name or "") or SOME_OF.search(speaker.name or ""):
        return False
    parts = re.split(r",|\s(?:which|that|who)\s", speaker.name or "")[0]
    *before, last = (OF.split(parts)[0] if speaker.type == "anonymous" else parts).split(" and ")
    is_text = DOCUMENT.search(head_of(MADE_BY.split(last)[0])) is not None
    is_joint = bool(before) and not is_text
    if speaker.type in (None, "person", "office"):
        return is_joint and not is_it
    many = is_joint or MANY.match(ARTICLE.sub("", speaker.name or "")) is not None
    many = many or (speaker.type in ("group", "anonymous") and _is_plural(head_of(speaker.name or "")))
    many = many or (not is_it and head_of(speaker.name or "") in COLLECTIVES)
    if is_it:
        return not (many and speaker.type in ("group", "anonymous")) and not (
            speaker.type == "anonymous" and PERSONAL.search(head_of(speaker.name or ""))
        )
    return speaker.type != "document" and not is_text and not (speaker.type == "anonymous" and not many)


COLLECTIVES = frozenset(
    "family couple team crew staff prosecution defence defense".split()
)  # one, of which a page goes on as of many
MADE_BY = re.compile(
    r"\s+(?:by|from|filed|published|released|issued)\s"
)  # "a complaint and a second one by the council"


def _is_plural(head: str) -> bool:
    """Does a noun tell several, by its last letters or by what it means?"""
    return is_many(head) or head in ("people", "police", "men", "women")


def _is_no_person(context: Context, speaker: Speaker, is_it: bool) -> bool:
    """Was a name taken for a person's, though the page says nothing that makes it one: "Norwind Aluminium said it"?"""
    if speaker.type != "person" or not speaker.name or gender_of_name(speaker.name):
        return False
    if any(BY.search(context.text, max(0, start - 4), start) for start, _ in speaker.evidence):
        return False  # of "a report by Norwind" the report spoke
    if not is_it and speaker.name.endswith("s") and (" " not in speaker.name or ANONYMOUS.search(speaker.name)):
        return False  # "Proponents", "Black Lawmakers"
    return not any(
        p.roles or p.gender or p.called or len({context.text[slice(*m)] for m in p.mentions}) > 1
        for p in context.people.named(speaker.name)
    )


BY = re.compile(r"\bby\s$")


def _only_people(context: Context, place: int) -> Span | None:
    """The only people of whom the page's own sentence before a place speaks by what they are: "concerns held by critics of the toll"."""
    line = context.line(place)
    here = context.sentence(place)[0]
    before = [s for s in context.sentences(line) if s[0] < here and not is_in_quotes(context, s[0] + 1)]
    if not before:
        return None
    found = [m for m in PEOPLE.finditer(context.text, *before[-1]) if ANONYMOUS.fullmatch(m["head"])]
    return found[0].span("who") if len(found) == 1 else None


def _people_last(context: Context, place: int) -> Span | None:
    """The people with whom the page's own sentence before a place ends: "had to soothe | his European counterparts"."""
    start, _ = context.sentence(place)
    before = [
        s for s in context.sentences_before(place, lines=1) if s[1] <= start and not is_in_quotes(context, s[0] + 1)
    ]
    match = LAST.search(context.text, *before[-1]) if before else None
    head = match["head"] if match else ""
    is_people = ANONYMOUS.fullmatch(head) or OFFICE.fullmatch(head.removesuffix("s")) or head in FELLOWS
    return match.span("who") if match and is_people else None


FELLOWS = frozenset("counterparts colleagues allies neighbours neighbors partners supporters opponents rivals".split())


LAST = re.compile(
    r"\b(?P<who>(?:(?:his|her|its|their|the|many|some|several)\s+)?(?:[A-Za-z’'-]+\s+){0,2}(?P<head>[a-z]+s))\.\s*$"
)
PEOPLE = re.compile(r"(?P<who>(?P<head>[a-z]+s)\s+of\s+(?:the\s+)?[\w’'-]+(?:\s[A-Z]\w+)?)\b")


def _people(context: Context, span: Span) -> Speaker | None:
    """People who are told by what they are and with whom a sentence begins: "Norvane senators", "Critics of the plan"."""
    if ASKS.match(context.text, span[0]):
        return None
    if many := SO_MANY.match(context.text, span[0]):
        return made(they, many.group(), "group", [many.span()])
    for word in islice(re.finditer(r"[\w’'-]+", context.text[span[0] : span[0] + 80]), FEW):
        head = word.group().lower()
        is_many = head.endswith(("s", "men")) or head == "people"
        if is_many and (ANONYMOUS.fullmatch(head) or PERSONAL.fullmatch(head.removesuffix("s"))):
            end = span[0] + word.end()
            whose = OF_WHOM.match(context.text, end, span[1])
            is_short = len(context.text[end : span[1]].split()) <= FEW_MORE
            if whose:
                end = span[1] if is_short and whose.end() < span[1] else whose.end()
            if NAMED_BEHIND.match(context.text, end):
                return None
            return made(they, ARTICLE.sub("", context.text[span[0] : end]), "group", [(span[0], end)])
    return None


# "Thousands of religious devotees", whatever they are
SO_MANY = re.compile(
    r"(?:(?:Tens|Hundreds)\sof\sthousands|Thousands|Hundreds|Dozens|Scores)\s+of\s+(?:[a-z-]+\s+){0,2}?[a-z]{3,}s"
    rf"(?=\s+(?:\w+ed|has|have|had|are|were|will|would|{IRREGULAR})\b)"
)
ASKS = re.compile(r"(?:Did|Do|Does|Is|Are|Was|Were|Has|Have|Will|Can)\b")  # "Did leaders lean forward?"
FEW_MORE = 6  # words that tell more of them
FEW = 4  # words with which a sentence begins
OF_WHOM = re.compile(r"\s+(?:of|in|at|from|for)\s+(?:the\s+|an?\s+|\d[\d,]*\s+)?(?:[a-z-]+\s+)?[\w-]+")
NAMED_BEHIND = re.compile(r"(?:\s+\w+)?,\s+(?:like|such\s+as|including|among)\b")


def _thing(context: Context, span: Span) -> Speaker | None:
    """A name that is no person's, as far as the page says, and with which a sentence begins; the fullest form of it."""
    words = context.text[slice(*span)]
    words = re.sub(r"\s(?:also|then|later|still|now|only|too)$", "", words)
    span = (span[0], span[0] + len(words))
    name = ARTICLE.sub("", words)
    if (kind := KIND.match(name)) and not PERSONAL.search(kind["noun"]) and not is_title(kind["noun"]):
        name, span = name[kind.end() :], (span[1] - len(name) + kind.end(), span[1])
    if not re.fullmatch(JOINED, name) or name.lower() in NOT_NAMES or context.has_as_common_word(name):
        return None
    if MADE.search(name):
        return None
    if gender_of_name(name) or any(p.roles or p.gender for p in context.people.named(name)):
        return None
    if re.match(r",\s+(?:who|\d\d)\b", context.text[span[1] : span[1] + 8]):
        return None
    is_told = TOLD_OF_A_THING.match(context.text, span[1]) is not None
    if " " not in name and not is_told and (name.isupper() or context.text.count(name, *context.around(span[0])) < 2):
        return None
    full = context.firms.full.get(name, name)
    return made(they, full, "organisation", [span])


# What bodies make, and what does not speak for any: "the Clean Harbour Plan".
MADE = re.compile(r"\b(?:Plan|Act|Bill|Deal|Treaty|Accord|Agreement|Law|Rules?|Order|Amendment|Code|Convention)$")
KIND = re.compile(r"(?:[a-z-]+\s+){0,3}(?P<noun>[a-z-]{3,})\s+(?=[A-Z])")  # "the gossip page Norwind Files"
TOLD_OF_A_THING = re.compile(r",\s+(?:which|whose|an?|the|one)\s")


BODY_SUBJECT = re.compile(
    r"(?P<who>(?:[Tt]he\s+)?[^,;:“”\"]{2,70}?)"
    rf"(?=,|\s+(?:(?:also|still|now|later|then|earlier|already|again|[a-z]+ly)\s+)?(?:has|have|is|are|will|would|could|may|does|do|says|which|who|that|whose|and|{IRREGULAR}|[a-z]{{3,}}(?:ed|s)|want|say|fear|think|hope|believe|complain|demand|argue|claim|insist|deny|expect|see|know|plan|need)\b)"
)


def body_subjects(context: Context, place: int) -> list[Span]:
    """What may be a body where the sentence of a place and the one before begin; the nearer first."""
    before = context.sentences_before(place, lines=1)[-FEW_BACK:]
    own = [s for s in reversed(before) if not is_in_quotes(context, s[0] + 1)]
    if is_in_quotes(context, place):  # of what somebody says of a body the body: "“The EU resorts to it, as it blames"
        start, end = context.sentence(place)
        own.insert(0, (start + (context.text[start] in '“"‘'), end))
    found = []
    for start, end in islice(own, 2):
        dateline = DATELINE.match(context.text, start, end)
        begin = dateline.end() if dateline else start
        front = FRONT.match(context.text, begin, end)
        for first_word in (begin, front.end()) if front else (begin,):
            match = BODY_SUBJECT.match(context.text, first_word, min(end, place))
            is_told = match is not None and TOLD.match(context.text, match.end("who")) is not None
            if match and not is_told and match.span("who") not in found and not LEADS.match(match["who"]):
                found.append(_apposed(context, match.span("who")))
    return found


TOLD = re.compile(r"\s+(?:heard|hears|(?:was|were|is)\s+told)\b")  # "the court heard": it said nothing
FEW_BACK = 12  # sentences, those inside quotations among them
# What stands before a subject: "NORWIND (NP) — the council", "On Monday, the council".
DATELINE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .,’'-]{2,40}(?:\([^()\n]{2,40}\) )?(?<= )(?:[–—]|--?(?= ))\s*")
FRONT = re.compile(r"[^,.;:]{1,40},\s+")
LEADS = re.compile(
    r"(?:in|on|at|according|after|before|for|with|under|by|from|since|as|of|when|while|if|but|and|who|which|that|whose|including|such|like"
    r"|outside|inside|behind|beyond|near|across|above|below|between|through|over|amid|against|during|within|without|(?-i:[a-z]+ed|seen|sent|written|made|held|given|shown|read|laid|put|taken|drawn))\b",
    re.IGNORECASE,
)


def owned(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Its navy" and "whose embassy" are told by the state or body with which the sentence or the one before begins, or that stands before them."""
    match = OWNED.fullmatch(words.strip(" ,"))
    if not match or len(attribution.source) != 1:
        return None
    place = attribution.source[0][0]
    ahead = NAMED_AHEAD.search(context.text, max(0, place - FAR), place)
    spans = body_subjects(context, place) if match["whose"].lower() != "whose" else [ahead.span("who")] if ahead else []
    for span in spans:
        if INDEFINITE.match(context.text[slice(*span)]):
            return None  # of a body without a name no more is told
        bodies = (state, organisation, named) if match["whose"].lower() == "whose" else (state, organisation)
        owner = first(bodies, context, only(attribution, span), context.text[slice(*span)], told)
        if owner and owner.name:
            name = ARTICLE.sub("", context.text[slice(*span)]) if owner.type in ("state", "bloc") else owner.name
            kind: ActorType = "office" if OFFICE.search(match["what"]) else "organisation"
            return made(owned, f"{name}’s {match['what']}", kind, [attribution.source[0], span])
    return None


OWNED = re.compile(
    rf"(?P<whose>its|whose|their)\s+(?P<what>(?:[a-zà-þ-]+\s+){{0,3}}?(?:{BODIES.pattern}|{OFFICE.pattern}|delegate|centre|embassy))",
    re.IGNORECASE,
)
NAMED_AHEAD = re.compile(rf"(?:^|[\s(])(?P<who>(?:the\s+)?{NAME.pattern}),\s+$")
FAR = 80  # characters


def _apposed(context: Context, span: Span) -> Span:
    """Of "The maker, Norvane Air of Aldmoor," the name."""
    name = (
        APPOSED.match(context.text, span[1])
        if not any(c.isupper() for c in context.text[span[0] + 1 : span[1]])
        else None
    )
    return name.span("name") if name and ORGANISED.search(context.text[slice(*span)]) else span


JOINED = rf"{NAME.pattern}(?:\s+(?:&|and)\s+{NAME.pattern})?"


APPOSED = re.compile(rf",\s+(?P<name>{JOINED})(?:\s+(?:of|in)\s+{NAME.pattern})?,")


ORGANISED = re.compile(rf"(?:{BODIES.pattern}|\b{NOUN})$", re.IGNORECASE)


def _last(told: Told, place: int, wanted: Callable[[Speaker], bool], context: Context, *, lines: int) -> Speaker | None:
    """The last speaker before a place that is wanted, not more than so many lines back."""
    for attribution, speaker in reversed(told.before(place)):
        if speaker.name and wanted(speaker):
            return speaker if context.line(anchor_of(attribution)) >= context.line(place) - lines else None
    return None


def document(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a document, and is quoted as such."""
    read = READER.search(words)
    whose = attribution.source[0]
    if read:
        words, whose = words[: read.start()], (whose[0], whose[0] + read.start())
    head = re.split(r"\s+(?:of|by|from|on|in|for|published|released|that|which)\s+|,(?!\d)", words)[0]
    is_told_of = ARTICLE.match(words) or DATA_FROM.match(words)
    if not DOCUMENT.search(head) or (person_in(context.text, *whose) and not is_told_of):
        return None
    by = re.search(
        r"(?<!read )(?<!seen )(?<!obtained )(?<!reviewed )(?<!quoted )(?<!cited )(?<!published )\bby\s+(?:the\s+)?(?:(?P<who>[^,]+)$|(?P<apposed>[^,]+,\s+[A-ZÀ-Þ][\w’.-]+(?:\s[A-ZÀ-Þ][\w’.-]+){1,3}),?$)",
        words,
    )
    if by and len(attribution.source) == 1:
        start, which = attribution.source[0][0], "who" if by["who"] else "apposed"
        author = only(attribution, (start + by.start(which), start + by.end(which)))
        writer = named(context, author, by[which], told)
        if writer:
            return writer
    bare = ARTICLE.sub(
        "", words if SIGNED.search(words) or BY_SEVERAL.search(words) else re.split(r",(?!\d)", words)[0]
    )
    if re.fullmatch(r"the\s+[a-z]+", words.split(",")[0], re.IGNORECASE) and len(attribution.source) == 1:
        place = attribution.source[0][0]
        before = told_before(context, bare.lower(), place)
        if before and before["of"] and WHOSE.match(before["of"]):
            name = ARTICLE.sub("", before["who"])
            return made(document, name, "document", [attribution.source[0], before.span("who")])
        wrote = _that_wrote(context, told, place) if bare.lower() == "paper" else None
        paper = press(context, attribution, words, told) if bare.lower() == "paper" else None
        if wrote and (paper is None or paper.evidence[-1][0] < wrote[1][0]):
            return made(
                document, wrote[0], "organisation", [*attribution.source, wrote[1]], note="the paper that wrote before"
            )
        if paper:
            told_of, is_study = paper.evidence[-1][0], STUDY.search(context.text, *context.around(place))
            if not is_study or NEWSPAPER.search(context.text, max(0, place - NEAR), place):
                return paper if place - told_of < FAR_PRESS else None
    if (
        not read
        and len(attribution.source) == 1
        and (fuller := owned_by(context, words, attribution.source[0][0], told))
    ):
        return made(document, fuller, "document", attribution.source)
    if THAT_TEXT.match(words) and len(attribution.source) == 1:
        meant = _text_before(context, attribution.source[0][0])
        if meant:
            return made(document, ARTICLE.sub("", meant["who"]), "document", [*attribution.source, meant.span("who")])
    return made(document, bare, "document", attribution.source)


def _text_before(context: Context, place: int) -> re.Match[str] | None:
    """The last paper of some kind that the lines before a place tell of: "the communiqué", where "the document" goes on with it."""
    start, _ = context.around(place)
    found = [m for m in _papers(context, A_PAPER, start, place) if m["noun"].lower() not in ANY_TEXT]
    return found[-1] if found else None


ANY_TEXT = frozenset("document text paper".split())  # nouns that stand for any of them
THAT_TEXT = re.compile(r"(?:the|this|that)\s+(?:document|text|same\s+(?:document|text|paper))\b(?!\s\w)", re.IGNORECASE)
A_PAPER = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Tt]his)\s+(?P<who>(?:[a-z-]+\s+){0,2}?(?P<noun>[a-zé-]+)(?:\s+by\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s(?:of\s)?[A-Z][\w’'-]*)*)?)(?=[\s,.;:])"
)


DATA_FROM = re.compile(r"(?:Data|Figures|Documents|Records|Emails|Papers|Research)\s+(?:from|by|of|on|in|published)\s")
# "a report by the NCA, the BFI and the National Salt Agency": all of them
BY_SEVERAL = re.compile(
    r"\b(?:by|from)\s+(?:the\s+)?[A-ZÀ-Þ][^,]*(?:,\s+(?:the\s+)?[A-ZÀ-Þ][^,]*)*,?\s+and\s+(?:the\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:of|for|the)\s)*[A-ZÀ-Þ][\w’'-]*)*(?:\s\([A-Z]+\))?$"
)


def _that_wrote(context: Context, told: Told, place: int) -> tuple[str, Span] | None:
    """The name of which the page said last, in the lines before, that it "writes" or "reports", and where."""
    for attribution, speaker in reversed(told.before(place)):
        if context.line(anchor_of(attribution)) < context.line(place) - WROTE_LINES:
            return None
        is_name = NAME.fullmatch(ARTICLE.sub("", context.words(attribution.source))) is not None
        is_paper = WROTE.fullmatch(context.words(attribution.cue)) or speaker.type == "organisation"
        if is_name and speaker.name and is_paper:
            is_somebody = any(person.is_told for person in context.people.named(speaker.name))
            return None if is_somebody else (speaker.name, attribution.source[0])
    return None


WROTE = re.compile(r"(?:writes|reports|wrote|reported)")
WROTE_LINES = 4
# Who read a document did not write it.
READER = re.compile(
    r",?\s+(?:(?:which|that)\s+(?:was|has\s+been)\s+)?(?:(?:seen|obtained|reviewed|read|viewed|examined|cited|quoted)\s+by"
    rf"|{GIVEN_TO}\s+(?:\w+ly\s+)?(?:to|with))\b.*$"
)
SIGNED = re.compile(r",\s+(?:signed|written|drafted|compiled)\s+by\b")  # whose it is, is told behind the comma
WHOSE = re.compile(r"\s+(?:by|from|of)\s+(?:the\s+)?[A-Z]")  # "a note by Norwind Research"
NEWSPAPER = re.compile(r"\b(?:newspaper|daily|tabloid|weekly)\b")
STUDY = re.compile(r"\b(?:study|journal|researchers?|scientists?|white\s+paper|authors)\b")
NEAR, FAR_PRESS = 400, 1500  # characters back to the word for a newspaper; to its name


def apposed(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source says what a body is and then names it, or names it and then says what it is."""
    if affiliate := AFFILIATE.fullmatch(words.strip(" ,")):
        return made(apposed, affiliate["name"], "organisation", attribution.source)
    behind = APPOSED_BEHIND.match(words)
    if behind and not OFFICE.search(behind.group()):
        return made(apposed, ARTICLE.sub("", behind["name"]), "organisation", attribution.source)
    match = APPOSED_SOURCE.fullmatch(words.strip(" ,"))
    if not match or len(attribution.source) != 1 or not ORGANISED.search(match["what"]) or OFFICE.search(match["what"]):
        return None
    return made(apposed, match["name"], "organisation", attribution.source)


# "Norwind News affiliate WNOR"
AFFILIATE = re.compile(
    r"(?:[Tt]he\s)?[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,2}(?:['’]s)?\s(?:affiliate|subsidiary|sister\s(?:paper|station|site|title))\s(?P<name>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})"
)
# "Norvanian Kidney Patients, a group of 300 members"
APPOSED_BEHIND = re.compile(
    rf"(?P<name>(?:[Tt]he\s+)?{NAME.pattern}\s{NAME.pattern}),\s+(?:an?|the|its)\s+(?:(?!(?:of|in|at|for|from|to|with|and)\b)[\w’'-]+\s+){{0,4}}?(?:{NOUN}|{BODIES.pattern})(?=,|$|\s+(?:of|that|which|with|for)\b)"
)
APPOSED_SOURCE = re.compile(
    rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+(?P<what>[a-zà-þ][^,]*),\s+(?P<name>{JOINED})(?:\s+(?:of|in)\s+{NAME.pattern})?"
)


SUBJECTS: tuple[Rule, ...] = (
    state,
    document,
    as_before,
    body,
    introduced,
    organisation,
    office,
)  # what "it" may stand for
