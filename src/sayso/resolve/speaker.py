"""An attribution and its page go in, its speaker comes out: a name with the rule that gave it, or `None` with a reason.

Each rule looks at the words of the source; the first that has an answer is taken, and its docstring's first sentence is
what the user is told. Where two people remain, the answer is `None`, and both are named.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.language.names import (
    ANONYMOUS,
    DOCUMENT,
    NOT_NAMES,
    OFFICE,
    known,
    outlet,
    person_in,
)
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import organisation, plain_words
from sayso.resolve.described import as_before, beside, body, head_of, in_words
from sayso.resolve.interviewee import initials, interviewee
from sayso.resolve.made import ARTICLE, INDEFINITE, Rule, Told, made, made_person, sentence_of, unknown
from sayso.resolve.named import named
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.people import Person
from sayso.resolve.pronouns import PRONOUNS, mentioned, pronoun, unique
from sayso.resolve.russian import russian

NEAR = 900  # characters: about two paragraphs back, as far as a description reaches
SELF = frozenset({"i", "me", "we", "us", "my", "our"})
WHOSE = frozenset({"his", "her", "its", "their", "my", "our", "your"})
PLURAL = frozenset({"they", "them", "their", "it", "its", "оно", "они"})
POSSESSIVE = re.compile(r"(?P<who>.+?)['’]s?\s+(?:\w+\s+){0,2}(?:comments?|remarks?|words?|statements?|claims?|warnings?|speech|letter|post|tweet|views?|argument|plan|proposal|campaign|team|office|lawyers?)\b.*$")  # fmt: skip
CARRIED_BY = re.compile(
    r"\b(?:quoted|cited|reported|carried|published|broadcast|relayed|released|distributed|aired)\s+by\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
CITING = re.compile(r"\b(?:citing|quoting|with\s+reference\s+to|on\s+the\s+authority\s+of)\s+(?:the\s+)?$")
QUOTING = re.compile(r"\b(?:quot|cit|report)", re.IGNORECASE)
COORDINATED = re.compile(r"\s+(?:and|и)\s+")
ALLIANCE = {"alliance": ("NATO",), "bloc": ("EU", "NATO"), "commission": ("European Commission",)}


def speaker_of(context: Context, attribution: Attribution, told: Told) -> Speaker:
    """Who says it, by the first rule that knows."""
    rules = RULES if attribution.source else NAMELESS
    attribution = _without_carriers(context, attribution)
    words = re.sub(r"(?<=\w)['’]s$", "", context.words(attribution.source).strip())
    for rule in rules:
        speaker = rule(context, attribution, words, told)
        if speaker is not None:
            return _of_the_body(context, attribution, speaker, told) or speaker
    if words:
        return unknown("no rule tells whom these words stand for")
    return unknown("the page names no source for these words")


def _of_the_body(context: Context, attribution: Attribution, speaker: Speaker, told: Told) -> Speaker | None:
    """The title describes a speaker whom the body names for the same words."""
    title = context.article.title
    if title is None or title.span is None or not title.span[0] <= anchor_of(attribution) < title.span[1]:
        return None
    if speaker.type not in (None, "office", "anonymous", "group", "organisation"):
        return None
    if speaker.type == "organisation" and (speaker.name or "")[:1].isupper():
        return None  # a name, and no description of one
    held = beside(context, head_of(context.words(attribution.source)))
    near = [p for p in held if any(title.span[1] <= a and context.line(a) <= TITLE_REACH for a, _ in p.mentions)]
    if len(near) == 1:
        holder = made_person(office, context, near[0], attribution.source)
        return replace(holder, how=f"{sentence_of(_of_the_body)}: the body gives that office to one person")
    said = _content_words(context, attribution)
    best: tuple[float, Speaker] | None = None
    for later in context.attributions:
        if anchor_of(later) < title.span[1] or not later.source or context.line(anchor_of(later)) > TITLE_REACH:
            continue
        shared = len(said & _content_words(context, later))
        found = named(context, later, context.words(later.source), told) if shared >= 2 else None
        if found and found.name and 2 * shared >= len(said) and (best is None or shared > best[0]):
            best = (shared, found)
    if best is None:
        return None
    note = "the body names that speaker for the same words"
    return replace(
        best[1], how=f"{sentence_of(_of_the_body)}: {note}", evidence=(*attribution.source, *best[1].evidence)
    )


TITLE_REACH = 8  # lines of the page in which the body says again what its title says


def _content_words(context: Context, attribution: Attribution) -> set[str]:
    """Words of the content that tell its subject, by their first five letters; numbers as they are."""
    return {w.lower()[:5] for w in re.findall(r"\d[\d.,]*|\w{4,}", context.words(attribution.content))}


def _without_carriers(context: Context, attribution: Attribution) -> Attribution:
    """Of a source in several places the first that stands for a speaker: "he said, as quoted by Channel N" is his."""
    if len(attribution.source) < 2:
        return attribution
    last = attribution.source[-1]
    if CITING.search(context.text[max(0, last[0] - 30) : last[0]]):
        return replace(attribution, source=(last,))  # "the daily reported, citing two officials"
    is_object = context.text[slice(*last)].strip().lower() in ("him", "her", "them")
    if is_object and QUOTING.search(context.words(attribution.cue)):
        return replace(attribution, source=(last,))  # "the station quoted her as saying"
    kept = [s for s in attribution.source if not CARRIED_BY.search(context.text[max(0, s[0] - 40) : s[0]])]
    # "His remarks were echoed by the minister, who said ...": whose remarks they were is not who said it.
    kept = [s for s in kept if context.text[slice(*s)].strip().lower() not in WHOSE] or kept
    first = kept[0] if kept else attribution.source[0]
    words = context.text[slice(*first)].strip()
    alone = known(words) or words.lower() in PRONOUNS or person_in(context.text, *first)
    return replace(attribution, source=(first,) if alone else tuple(kept or attribution.source))


# --- rules about the words of a source ------------------------------------------------------------------------------


def several(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source names two speakers, joined."""
    both = len(words) - len(re.sub(r"^both\s+", "", words, flags=re.IGNORECASE))
    parts = COORDINATED.split(words[both:])
    if len(parts) != 2 or "," in words or len(attribution.source) != 1:
        return None
    start = attribution.source[0][0] + both
    spans = [(start, start + len(parts[0])), (attribution.source[0][1] - len(parts[1]), attribution.source[0][1])]
    names: list[str] = []
    kinds: list[ActorType] = []
    for part, span in zip(parts, spans, strict=True):
        found = _state(context, attribution, part, told) or (
            named(context, _only(attribution, span), part, told) if person_in(context.text, *span) else None
        )
        if found is None or found.name is None or found.type is None:
            return None
        names.append(found.name)
        kinds.append(found.type)
    return made(several, " and ".join(names), kinds[0] if kinds[0] == kinds[1] else "group", attribution.source)


def _only(attribution: Attribution, span: Span) -> Attribution:
    return replace(attribution, source=(span,))


def possessive(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is somebody's words, and that somebody is the speaker."""
    match = POSSESSIVE.match(words)
    if not match or len(attribution.source) != 1:
        return None
    start = attribution.source[0][0]
    return speaker_of(context, _only(attribution, (start, start + match.end("who"))), told)


DESCRIBED = re.compile(
    r"the\s+(?:\d{1,2}-year-old\b.*|(?:[\w-]+\s+){0,3}(?:senator|nominee|candidate|congress(?:wo)?man|lawmaker|billionaire|business(?:wo)?man|tycoon|mogul"
    r"|Republican|Democrat|actor|actress|singer|novelist|striker|midfielder|defender|goalkeeper|bowler|batsman|sprinter|cyclist))",
    re.IGNORECASE,
)


def described(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A description that names nobody ("the 36-year-old") stands for the person who spoke or was named last before it."""
    if not DESCRIBED.fullmatch(words) or len(attribution.source) != 1:
        return None
    candidates = _candidates(context, attribution.source[0][0], told)
    return made_person(described, context, candidates[0], attribution.source) if len(candidates) == 1 else None


def _candidates(context: Context, place: int, told: Told) -> list[Person]:
    """Whom a description may stand for: one person where the text before it leaves one, else all who remain."""
    sentence = context.sentence(place)
    line = context.line(place)
    last = next(((a, s) for a, s in reversed(told.done) if anchor_of(a) < place and s.type == "person"), None)
    speaker = context.people.named(last[1].name)[:1] if last and last[1].name else []
    subjects = _subjects(context, place)
    in_sentence = mentioned(context, sentence[0], place, None)
    if speaker and last and context.line(anchor_of(last[0])) >= line - 2:
        since = [p for at, p in subjects if at > anchor_of(last[0]) and p is not speaker[0]]
        return [speaker[0]] if not since else [since[0]] if len(since) == 1 else unique([*speaker, *since])
    if len(in_sentence) == 1:
        return in_sentence
    if subjects:
        return [subjects[0][1]]
    return unique(p for _, p in context.people.before(place, NEAR))


SUBJECT_LEAD = re.compile(
    r"[\"'“‘«]*(?:[A-Z]\w+,\s+|(?:In|On|Last|Later)\s[^,]{2,24},\s+)?(?:the\s+|The\s+)?(?:\w+\s+)?"
)


def _subjects(context: Context, place: int) -> list[tuple[int, Person]]:
    """People with whose name, or an office before it, a sentence of this or the two lines before begins; nearest first."""
    found = []
    line = context.line(place)
    for start, _end in [s for i in range(max(0, line - 2), line + 1) for s in context.sentences(i)]:
        if start >= place:
            break
        for person in context.people.everybody:
            for a, b in person.mentions:
                first = min([r[0] for r in person.roles if r[1] <= a and a - r[1] < 3] or [a])
                lead = context.text[start:first] if start <= first < start + 40 else None
                if lead is not None and b <= place and SUBJECT_LEAD.fullmatch(lead):
                    found.append((a, person))
    return sorted(found, key=lambda pair: -pair[0])


def _last(told: Told, place: int, wanted: Callable[[Speaker], bool], context: Context, *, lines: int) -> Speaker | None:
    """The last speaker before a place that is wanted, not more than so many lines back."""
    for attribution, speaker in reversed(told.done):
        if anchor_of(attribution) < place and speaker.name and wanted(speaker):
            return speaker if context.line(anchor_of(attribution)) >= context.line(place) - lines else None
    return None


def self_speaking(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The page's author speaks as "I"."""
    if words.lower() not in SELF or words == "US":
        return None
    author = context.article.author
    if (
        author
        and words.lower() in ("i", "me", "my")
        and " " in author.text
        and not re.search(r",|\band\b|;", author.text)
    ):
        evidence = [attribution.source[0], *([author.span] if author.span else [])]
        return made(self_speaking, author.text, "person", evidence, note="the page's author")
    return unknown("“I” and “we” are the page's own voice, and it does not say whose", attribution.source)


def they(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "They" and "it" stand for the body with which the sentence or the one before begins, else for the one that spoke last."""
    if words.lower() not in PLURAL:
        return None
    place = attribution.source[0][0]
    kinds = ("organisation", "state", "bloc", "group", "document", "anonymous")
    last = next(((a, s) for a, s in reversed(told.done) if anchor_of(a) < place and s.name), None)
    for span in _body_subjects(context, place):
        if last and anchor_of(last[0]) > span[0] and (last[1].type in kinds or " and " in (last[1].name or "")):
            break
        subject = context.text[slice(*span)]
        alone = _only(attribution, span)
        meant = _first(SUBJECTS, context, alone, subject, told)
        if meant and meant.name:
            return made(they, meant.name, meant.type or "organisation", [attribution.source[0], span])
    spoke = _last(told, place, lambda s: s.type in kinds or " and " in (s.name or ""), context, lines=2)
    if spoke and spoke.name:
        return made(they, spoke.name, spoke.type or "group", [attribution.source[0]])
    return unknown("nothing that “they” or “it” could stand for spoke before", attribution.source)


def _first(rules: Sequence[Rule], context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The first answer with a name that one of the rules gives."""
    return next((found for rule in rules if (found := rule(context, attribution, words, told)) and found.name), None)


BODY_SUBJECT = re.compile(
    r"(?P<who>(?:[Tt]he\s+)?[^,;:“”\"]{2,70}?)(?=,|[’']s\s|\s+(?:has|had|have|is|was|are|were|will|would|could|may|did|does|do|said|says|which|who|that|whose|and|[a-z]{3,}(?:ed|s))\b)"
)


def _body_subjects(context: Context, place: int) -> list[Span]:
    """What may be a body where the sentence of a place and the one before begin; the nearer first."""
    line = context.line(place)
    starts = [s for i in range(max(0, line - 1), line + 1) for s in context.sentences(i) if s[0] < place]
    found = []
    for start, end in reversed(starts[-2:]):
        for lead in (None, re.match(r"[^,.;:]{1,40},\s+", context.text[start:end])):
            begin = start + (lead.end() if lead else 0)
            match = BODY_SUBJECT.match(context.text, begin, min(end, place))
            if match and match.span("who") not in found:
                found.append(match.span("who"))
    return found


# What stands right before "who": "two traders, who".
ANTECEDENT = re.compile(
    r"(?:^|[\s“\"(])(?P<who>(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w’'-]+\s){0,7}?[\w’'-]+),?\s*$"
)


def relative(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Who" stands for the name right before it."""
    if words.lower() not in ("who", "which", "that", "whose"):
        return None
    place = attribution.source[0][0]
    start = context.sentence(place)[0]
    people = [
        p for p in context.people.everybody for a, b in p.mentions if start <= a and b <= place and place - b < 80
    ]
    if len(unique(people)) == 1:
        return made_person(relative, context, people[0], [attribution.source[0]])
    phrase = ANTECEDENT.search(context.text, start, place)
    if phrase:
        alone, told_by = _only(attribution, phrase.span("who")), phrase["who"]
        found = _first(PHRASES, context, alone, told_by, told)
        if found and found.name:
            return made(relative, found.name, found.type or "group", [attribution.source[0], phrase.span("who")])
    return unknown("no single name stands before the relative pronoun", attribution.source)


def _state(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a state, or its capital or seat of government; or a bloc."""
    found = known(words)
    if found is None:
        return None
    bare = ARTICLE.sub("", words).lower()
    if bare in ALLIANCE:
        named_here = [bloc for bloc in ALLIANCE[bare] if re.search(rf"\b{bloc}\b", context.text)]
        if bare == "commission" and not named_here:
            return None  # another commission, of which a later rule knows
        if len(named_here) != 1:
            return unknown(f"{words} may be any bloc that the page names", attribution.source)
        return made(_state, named_here[0], "bloc", attribution.source)
    kind: ActorType = "bloc" if found.type == "bloc" else "state"
    return made(_state, found.name, kind, attribution.source, note=f"“{words}”" if words != found.name else "")


def document(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a document, and is quoted as such."""
    head = re.split(r"\s+(?:of|by|from|on|in|for|published|released|that|which)\s+|,", words)[0]
    if not DOCUMENT.search(head) or (person_in(context.text, *attribution.source[0]) and not ARTICLE.match(words)):
        return None
    by = re.search(r"\bby\s+(?:the\s+)?(?P<who>[^,]+)$", words)
    if by and len(attribution.source) == 1:
        end = attribution.source[0][0] + by.end("who")
        whose = named(context, _only(attribution, (attribution.source[0][0] + by.start("who"), end)), by["who"], told)
        if whose:
            return whose
    return made(document, ARTICLE.sub("", words), "document", attribution.source)


def _head(words: str) -> str:
    """The phrase that says what a source is: "the secretary" of "the secretary of the council", without the rest."""
    return re.split(
        r"\s+(?:of|for|at|in|from|to|with|on|by|who|which|that|close|familiar|briefed)\s+|,", words.strip(" ,")
    )[0]


OFFICE_LAST = re.compile(rf"(?:{OFFICE.pattern})$", re.IGNORECASE)


def office(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is an office; where the page gives it to one person, that person speaks."""
    if not OFFICE.search(_head(words)) or INDEFINITE.match(words):
        return None
    asked = _office_words(ARTICLE.sub("", words))
    holders = [
        person
        for person in context.people.everybody
        if any(asked <= _office_words(context.text[slice(*role)]) for role in person.roles)
    ] or _only_holder(context, _head(ARTICLE.sub("", words)), attribution.source[0][0])
    if len(holders) == 1:
        return made_person(office, context, holders[0], attribution.source)
    if not holders and (same := described(context, attribution, words, told)):
        return same
    if len(holders) > 1:
        place = attribution.source[0][0]
        near = [p for _, p in context.people.before(place, NEAR) if any(p is h for h in holders)]
        if near and all(p is near[0] for p in near):
            return made_person(office, context, near[0], attribution.source)
        return unknown(f"“{words}” may be {' or '.join(p.name for p in holders)}", attribution.source)
    bare = (words if WHOSE_OFFICE.match(words) else ARTICLE.sub("", words)).strip(" ,")
    fuller = (s.name for _, s in told.done if s.type == "office" and s.name and s.name.lower().startswith(bare.lower()))
    return made(office, next(fuller, bare), "office", attribution.source)


WHOSE_OFFICE = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)
SHORT_OFFICES = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "lt": "lieutenant", "adm": "admiral", "prof": "professor",
    "dr": "doctor", "col": "colonel", "capt": "captain", "gop": "republican",
}  # fmt: skip


def _office_words(words: str) -> set[str]:
    """The words of an office, those shortened before a name written out: "Sen." is a senator."""
    found = (w.lower() for w in re.findall(r"\w+", re.sub(r"['’]s\b", "", words)))
    return {SHORT_OFFICES.get(word, word) for word in found}


def _only_holder(context: Context, head: str, place: int) -> list[Person]:
    """ "The Velsund senator", where the page names one senator, and named that one shortly before."""
    asked = [SHORT_OFFICES.get(w.lower(), w.lower()) for w in re.findall(r"\w+", head)]
    if not asked or asked[-1] not in ONE_OF_FEW:
        return []
    holders = [
        p for p in context.people.everybody if any(asked[-1] in _office_words(context.text[slice(*r)]) for r in p.roles)
    ]
    return holders if len(holders) == 1 and holders[0].mentions[0][0] < place else []


# Offices that a page seldom speaks of without naming their holder.
ONE_OF_FEW = frozenset(
    "senator governor congressman congresswoman nominee chancellor mayor premier ambassador bishop coach".split()
)


def anonymous(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is not named; the page's own words stand for it."""
    if not ANONYMOUS.search(words) and not INDEFINITE.match(words):
        return None
    if not INDEFINITE.match(words) and OFFICE_LAST.search(_head(ARTICLE.sub("", words))):
        return None
    same = _named_soon_after(context, attribution, words)
    if same:
        return made_person(
            anonymous, context, same, attribution.source, note="the next lines name that person for the same saying"
        )
    return made(anonymous, words.strip(" ,"), "anonymous", attribution.source)


def _named_soon_after(context: Context, attribution: Attribution, words: str) -> Person | None:
    """A lede that describes its speaker ("a high-ranking member of …"), and names him in the next paragraphs.

    Only a single, described person; the first later attribution must name somebody, and share a content word.
    """
    if not re.match(r"(?:an?|one)\s", words, re.IGNORECASE) or not re.search(
        r"\b(?:member|official|minister|politician|lawmaker|officer|diplomat|general|leader|executive|expert)\b", words
    ):
        return None
    place = anchor_of(attribution)
    if context.line(place) > 2:
        return None
    said = {w.lower() for w in re.findall(r"\w{6,}", context.words(attribution.content))}
    for later in context.attributions:
        if anchor_of(later) <= place or not later.source:
            continue
        found = person_in(context.text, *later.source[0])
        people = context.people.named(context.text[slice(*found)]) if found else []
        shared = said & {w.lower() for w in re.findall(r"\w{6,}", context.words(later.content))}
        near = context.line(anchor_of(later)) - context.line(place) <= 4
        return people[0] if len(people) == 1 and shared and near else None
    return None


def as_written(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a name that no rule knows; its words stand as they are."""
    bare = ARTICLE.sub("", words).strip(" ,.:;")
    if not bare or not any(c.isupper() for c in bare):
        return None
    if bare.lower() in NOT_NAMES:
        return unknown(f"“{words}” points to something that is no speaker", attribution.source)
    if bare[0].islower():
        return made(as_written, words.strip(" ,.:;"), "group", attribution.source)
    entry = outlet(bare)
    return made(as_written, entry.name if entry else bare, "organisation", attribution.source)


# --- rules where the tagger gave no source --------------------------------------------------------------------------


def goes_on(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A verb without a subject of its own goes on with the speaker of the clause before."""
    if not attribution.cue or attribution.kind == "direct":
        return None
    place = attribution.cue[0][0]
    start = context.sentence(place)[0]
    before = [(a, s) for a, s in told.done if a.cue and start <= a.cue[0][0] < place and s.name]
    if before:
        last, speaker = before[-1]
        behind = max(b for _, b in (*last.content, *last.cue))
        if behind <= place and CONJOINED.fullmatch(context.text, behind, place):
            return made(goes_on, speaker.name or "", speaker.type or "person", [last.cue[0]])
    return None


CONJOINED = re.compile(
    r"[\s,;.”’\"]*(?:(?:and|but|or|nor|while|then|also|later|further|has|had|have|и|но|а|однако|также|затем|ещё|еще)\s+){0,3}(?:\w+ly\s+)?"
)


def same_paragraph(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation that names nobody goes on with the speaker of its paragraph, or of the one before."""
    if attribution.kind != "direct":
        return None
    place = attribution.content[0][0]
    line = context.line(place)
    before = [(a, s) for a, s in told.done if context.line(anchor_of(a)) == line and s.name]
    if before and all(s.name == before[0][1].name for _, s in before):
        last = before[-1][1]
        return made(same_paragraph, last.name or "", last.type or "person", [before[-1][0].content[0]])
    whole = not re.search(r"\w", context.text[context.lines[line][0] : place]) if context.lines else False
    above = [(a, s) for a, s in told.done if context.line(anchor_of(a)) == line - 1 and s.name]
    if whole and not before and above and above[-1][1].type == "person" and above[-1][0].kind != "indirect":
        return made(same_paragraph, above[-1][1].name or "", "person", [above[-1][0].content[0]])
    return None


def repeated_words(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation of the title stands again in the body, where its speaker is named."""
    place = attribution.content[0][0]
    if context.line(place) > 2:
        return None
    said = re.findall(r"\w+", context.words(attribution.content).lower())
    for later in context.attributions:
        again = re.findall(r"\w+", context.words(later.content).lower())
        if later is attribution or not later.source or len(set(said) & set(again)) < 0.6 * len(set(said)):
            continue
        found = named(context, later, context.words(later.source), told)
        if found and found.name:
            return made(repeated_words, found.name, found.type or "person", [later.content[0]])
    return None


BY_WORDS: tuple[Rule, ...] = (document, named, as_before, body, organisation, anonymous, office)
RULES: tuple[Rule, ...] = (
    initials, pronoun, russian, self_speaking, they, relative, _state, several, possessive, *BY_WORDS, described, plain_words, in_words, as_written,
)  # fmt: skip
PHRASES: tuple[Rule, ...] = (_state, *BY_WORDS, plain_words, in_words)  # what "who" may stand for
SUBJECTS: tuple[Rule, ...] = (_state, document, as_before, body, organisation)  # what "it" may stand for
NAMELESS: tuple[Rule, ...] = (interviewee, goes_on, same_paragraph, repeated_words)
