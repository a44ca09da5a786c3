"""An attribution and its page go in, its speaker comes out: a name with the rule that gave it, or `None` with a reason.

Each rule looks at the words of the source; the first that has an answer is taken, and its docstring's first sentence is
what the user is told. Where two people remain, the answer is `None`, and both are named.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, DOCUMENT, NAME, NOT_NAMES, OFFICE, is_given, known, person_in, state_of
from sayso.language.outlets import outlet
from sayso.model import ActorType, Attribution, Speaker
from sayso.resolve.bodies import BODIES, in_full, organisation, plain_words
from sayso.resolve.called import called
from sayso.resolve.callings import calling, counterpart
from sayso.resolve.described import as_before, body, correspondent, head_of, in_words, introduced, press
from sayso.resolve.epithets import bare
from sayso.resolve.interviewee import initials, interviewee
from sayso.resolve.kin import kin
from sayso.resolve.labels import label
from sayso.resolve.lede import named_below
from sayso.resolve.made import ARTICLE, INDEFINITE, Rule, Told, first, made, made_person, only, unknown
from sayso.resolve.named import MANY, named
from sayso.resolve.nameless import NAMELESS, after_a_nested, closed_below, denied, goes_on_above, within_another
from sayso.resolve.offices import OFFICE_LAST, by_trade, described, noun_phrase, office, representative
from sayso.resolve.page import Context
from sayso.resolve.parties import parties
from sayso.resolve.parts import part_of
from sayso.resolve.phrases import subject_of
from sayso.resolve.pronouns import PRONOUNS, pronoun, unique
from sayso.resolve.relayed import relayed
from sayso.resolve.roles import PERSONAL
from sayso.resolve.russian import russian
from sayso.resolve.russian_voice import hearsay, own_voice
from sayso.resolve.sources import without_carriers, without_clause, without_half_clause, without_object
from sayso.resolve.states import of_his_state, state, the_country
from sayso.resolve.things import apposed, document, owned, they
from sayso.resolve.voice import self_speaking
from sayso.resolve.ways import MONTH

# What somebody says or writes.
SAID_OR_WRITTEN = r"(?:comments?|remarks?|words?|statements?|claims?|warnings?|speech|letter|e-?mail|message|memo|affidavit|complaint|brief|column|essay|post|tweet|argument|proposal|report|study|survey|bulletin|editorial|investigation|note|release|account|evidence|testimony|answer|reply|response)"
POSSESSIVE = re.compile(rf"(?P<who>.+?)['’]s?\s+(?:\w+\s+){{0,2}}(?:{SAID_OR_WRITTEN}|views?|plan|findings?)\b.*$")
# "The engineers' report" is told better by its own words than by those who wrote it.
REPORT = re.compile(r"\b(?:report|study|survey|bulletin|editorial|investigation|findings?|note|release|testimony)\b")
# "An account she gave the Courier": hers
THEIRS = re.compile(rf"(?:an?|the)\s+(?:\w+\s+)?(?:{SAID_OR_WRITTEN}|interview)\s+(?:(?:that|which)\s+)?(?P<who>he|she|they)\s+(?:gave|wrote|sent|posted|left|made|published|recorded)\b.*$", re.IGNORECASE)  # fmt: skip
# "Its editorial", "her account"
HERS = re.compile(rf"(?P<who>its|their|his|her)\s+(?:\w+\s+)?(?:{SAID_OR_WRITTEN}|catalogue)\b.*$", re.IGNORECASE)
COORDINATED = re.compile(r"\s+(?:and|и)\s+")


def speaker_of(context: Context, attribution: Attribution, told: Told) -> Speaker:
    """Who says it, by the first rule that knows."""
    whole = without_object(context, attribution)
    if _is_ended(context, whole):
        whole = replace(whole, source=(), cue=())  # "…to them.” Ruiz said in May": a sentence of its own
    rules = RULES if whole.source else (own_voice, hearsay, denied, goes_on_below, by_whom, *NAMELESS)
    whole = _between_dashes(context, without_half_clause(context, without_carriers(context, whole)))
    attribution = _undated(context, without_clause(context, subject_of(context, whole)))
    words = context.words(attribution.source).strip()
    alone = re.sub(r"(?<=\w)['’]s$", "", words)
    if alone != words and not (
        SPOKE.match(context.text, attribution.source[-1][1]) and context.text.count(alone) == context.text.count(words)
    ):
        words = alone
    for rule in rules:
        speaker = rule(context, attribution, words, told)
        if speaker is not None:
            if speaker.type == "anonymous" and rule is anonymous:  # of whom no name is given, every word tells
                is_more = whole.source[0][0] <= attribution.source[0][0]
                told_by = (whole if is_more else attribution).source
                name = " ".join(context.words(told_by).split()).strip(" ,")
                speaker = replace(speaker, name=ENDS_OPEN.sub("", name))
            return bare(named_below(context, attribution, speaker) or speaker)
    if words and (found := named_below(context, attribution, unknown(""))):
        return found
    if words and (goes_on := goes_on_above(context, attribution, words, told)):
        return goes_on
    if words:
        return unknown("no rule tells whom these words stand for")
    return unknown("the page names no source for these words")


def _undated(context: Context, attribution: Attribution) -> Attribution:
    """A source without the day whose it is, or the month before it: of "last Tuesday's report by the council" the report."""
    if len(attribution.source) == 1 and (month := DAY_OF_MONTH.match(context.text, *attribution.source[0])):
        start, end = attribution.source[0]
        if context.text[max(0, start - 2) : start - 1].isdigit():
            return only(attribution, (month.end(), end))  # "In a note of 21 [January Norwind] said"
    dated = TODAYS.match(context.text, *attribution.source[0]) if len(attribution.source) == 1 else None
    rest = context.text[dated.end() : attribution.source[0][1]] if dated else ""
    is_one = rest[:1].isupper() or DOCUMENT.search(head_of(rest)) is not None
    return only(attribution, (dated.end(), attribution.source[0][1])) if dated and is_one else attribution


DAY_OF_MONTH = re.compile(rf"{MONTH}\s+(?:\d{{4}}\s+)?(?=[A-ZÀ-Þ])")
TODAYS = re.compile(
    r"(?:(?:last|this|the\s+(?:previous|following|same|next))\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|(?:week|weekend|month|year|spring|summer|autumn|winter)"
    rf"|{MONTH})['’]s\s+(?=\w)",
    re.IGNORECASE,
)
# What stands behind a name that ends in "'s" and is whole: "Kerr's | said"
SPOKE = re.compile(
    r"\s+(?:said|says|told|warned|announced|reported|added|confirmed|denied|estimated|expects|expected)\b"
)


def _is_ended(context: Context, attribution: Attribution) -> bool:
    """Does a quotation end with a full stop before its source, whose sentence goes on to tell something else?"""
    if attribution.kind != "direct" or len(attribution.source) != 1 or not attribution.cue:
        return False
    end, (start, _), verb = attribution.content[-1][1], attribution.source[0], attribution.cue[-1][1]
    is_stop = context.text[end - 1 : end] == "." or context.text[end : end + 1] == "."
    is_behind = end <= start < verb and ENDED.fullmatch(context.text, end, start) is not None
    return is_stop and is_behind and ON_AND_ON.match(context.text, verb) is not None


ENDED = re.compile(r"\.?[”\"]\s+(?:(?:But|And|Yet|Meanwhile|However),?\s+)?")
ON_AND_ON = re.compile(r"\s+(?:that|during|it|he|she|they|the|a|an|there|his|her|their)\b")
ENDS_OPEN = re.compile(r",?\s+(?:who|which|that)$")  # "a court which [held that]"


def told_to(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Whom something was told, or of whom it is said, did not say it: the speaker is who stands behind "by"."""
    cue = context.words(attribution.cue)
    pattern = TOLD_OF if words.lower() == "it" else TOLD_TO
    if not attribution.cue or attribution.source[0][0] > attribution.cue[0][0]:
        return None
    if not pattern.match(cue) and not _is_told_at_last(context, attribution, words):
        return None
    if found := _behind_by(context, attribution, told):
        return made(told_to, found.name or "", found.type or "group", found.evidence)
    return unknown("whom something was told, or of whom it is said, did not say it", attribution.source)


def by_whom(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """What somebody "was told by" another is that other's words, or the words of the paper in which it was told."""
    if not attribution.cue or not TOLD_TO.match(context.words(attribution.cue)):
        return None
    found = _behind_by(context, attribution, told)
    return made(by_whom, found.name or "", found.type or "group", found.evidence) if found else None


def _behind_by(context: Context, attribution: Attribution, told: Told) -> Speaker | None:
    """Who stands behind the "by" of a verb in the passive, or which paper behind its "in", in the page's words where no rule knows more."""
    start, end = attribution.cue[-1]
    end -= len(last[0]) if (last := BY_LAST.search(context.text, start, end)) else 0
    sentence = context.sentence(end - 1)[1]
    paper = IN_PAPER.match(context.text, end, sentence)
    match = paper or BY.match(context.text, end, sentence)
    if match is None:
        return None
    span = match.span("who")
    found = first(PHRASES, context, only(attribution, span), match["who"], told)
    if found and found.name:
        return replace(found, evidence=(span,))
    is_phrase = ARTICLE.match(match["who"]) is not None and PERSONAL.search(head_of(match["who"])) is None
    return made(by_whom, ARTICLE.sub("", match["who"]), "document" if paper else "group", [span]) if is_phrase else None


def claim_of(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """What a source answers or denies is said by whom the words before it name: "dismissed claims by Ruiz that"."""
    if not attribution.cue or not CLAIMS.search(context.words(attribution.cue)):
        return None
    match = CLAIMED_BY.fullmatch(context.text, attribution.cue[-1][1], attribution.content[0][0])
    return first(PHRASES, context, only(attribution, match.span("who")), match["who"], told) if match else None


CLAIMS = re.compile(
    r"\b(?:claims?|allegations?|accusations?|assertions?|suggestions?|complaints?|reports|criticism|warnings?|remarks?|comments?)$"
)
CLAIMED_BY = re.compile(r"\s+(?:made\s+)?(?:by|from)\s+(?P<who>[^,;:.“”\"]{2,70}?)\s+that\s+")


def _is_told_at_last(context: Context, attribution: Attribution, words: str) -> bool:
    """Is somebody told something, in the last words of a title ("…, court told"), or where the source took the "was"?"""
    cue = context.words(attribution.cue).lower()
    last = attribution.cue[-1][1]
    is_last = context.is_in_title(last - 1) and not re.search(r"\w", context.text[last : context.sentence(last - 1)[1]])
    return cue == "told" and (is_last or words.endswith((" was", " were")))


TOLD_TO = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?:(?:\w+\s+)?(?:am|is|are|was|were|been|being|be|got)\s+(?:\w+\s+)?(?:told|informed|promised|assured|advised|reminded|warned|notified"
    r"|instructed|said|announced|explained|admitted|specified|made clear)\b|(?:also\s+)?(?:heard|hears)(?:\s+(?:evidence|how))?$)",
    re.IGNORECASE,
)
TOLD_OF = re.compile(
    r"(?:(?:\w+\s+){0,2}(?:is|was|been|being|be)\s+(?:\w+\s+)?\w+(?:ed|en|id|ld|ought|own|ut)\b)", re.IGNORECASE
)  # "it was claimed"
BY_LAST = re.compile(r"\s+by$")
IN_PAPER = re.compile(
    rf"\s+in\s+(?P<who>(?:an?|the|its|their|his|her)\s(?:[\w’'-]+\s){{0,3}}?(?:{DOCUMENT.pattern}|agreement|treaty|contract|accord|deal|pact|circular)(?:\sof\s\d{{4}}|\sof\s\d+\s\w+)?)(?=,?\s+that\b)"
)
BY = re.compile(
    r"(?:\s+(?:on|in|last|at)\s(?:[A-Z]\w+|(?:the\s)?\w+))?\s+by\s+(?P<who>[^,;:.“”\"]{3,70}?)(?=[,;:.“”\"]|\s+(?:that|to|on|in|at|who|it|he|she|they|this|last|not)\b)"
)

# --- rules about the words of a source ------------------------------------------------------------------------------


def several(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source names two speakers or more, joined; beside a name the words for a group stand as they are."""
    both = len(words) - len(re.sub(r"^both\s+", "", words, flags=re.IGNORECASE))
    if len(attribution.source) != 1 or not words[both:]:
        return None
    start = attribution.source[0][0] + both
    parts = _parts(words[both:])
    if _are_bodies(context, [words[both:][a:b] for a, b in parts]):
        return made(several, ARTICLE.sub("", words[both:]).strip(" ,"), "group", attribution.source)
    spans = _listed(context, start, words[both:], parts) or _pair(context, start, words[both:])
    each = [_one_of(context, only(attribution, span), number, told) for number, span in enumerate(spans)]
    names = [one.name for one in each if one is not None and one.name]
    kinds = {one.type for one in each if one is not None}
    if len(names) < max(len(spans), 2) or len(set(names)) < len(names):
        return None
    joined = " and ".join([", ".join(names[:-1]), names[-1]])
    return made(several, joined, (kinds.pop() if len(kinds) == 1 else None) or "group", attribution.source)


def _between_dashes(context: Context, attribution: Attribution) -> Attribution:
    """The names between dashes of those who are described before them, "the states that sued -- Norvane and Kerr --"; else who stands before these."""
    words = context.words(attribution.source).strip() if len(attribution.source) == 1 else ""
    match = DASHED.fullmatch(words) or BEFORE_DASHES.fullmatch(words)
    start = attribution.source[0][0] if match else 0
    return only(attribution, (start + match.start("who"), start + match.end("who"))) if match else attribution


DASHED = re.compile(
    rf"[Tt]he\s[^–—\n]+?\s(?:--|–|—)\s(?P<who>{NAME.pattern}(?:(?:,\s+|,?\s+and\s+){NAME.pattern})*)\s*(?:--|–|—)?"
)

BEFORE_DASHES = re.compile(r"(?P<who>\w[^–—\n]+?)\s(?:--?|–|—)\s[^\n]+\s(?:--?|–|—)")


def _are_bodies(context: Context, parts: Sequence[str]) -> bool:
    """Are three and more capitalised names listed of which none is a person's: "Tidewatch, Friends of the Quay and the Norwind Trust"?"""
    if len(parts) < SHORTEST_LIST or any(known(part) for part in parts):
        return False
    names = [re.sub(r"^(?:the|many|others)\s+", "", part) for part in parts]
    are_names = all(BODY_NAME.fullmatch(name) for name in names)
    return are_names and not any(is_given(name.split()[0]) or context.people.named(name) for name in names)


BODY_NAME = re.compile(r"[A-Z][\w’'&.-]*(?:\s(?:(?:of|the|for|and|on)\s){0,2}[A-Z][\w’'&.-]*)*")


def _parts(words: str) -> list[Span]:
    """The parts of words that commas and an "and" join."""
    cuts = [match.span() for match in BETWEEN.finditer(words)]
    return list(zip([0, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(words)], strict=True))


def _listed(context: Context, start: int, words: str, parts: Sequence[Span]) -> list[Span]:
    """Of three and more names, by commas and an "and", each with what stands before it."""
    if len(parts) < SHORTEST_LIST or not all(LISTED.fullmatch(words[a:b]) for a, b in parts):
        return []
    named_in = [(start + a, start + b - len(FROM.search(words[a:b])[0])) for a, b in parts]  # type: ignore[index]
    are_people = all((found := person_in(context.text, *span)) and found[1] == span[1] for span in named_in)
    return named_in if are_people or all(known(words[a:b]) for a, b in parts) else []


SHORTEST_LIST = 3
BETWEEN = re.compile(r",\s+(?:and\s+)?|\s+(?:and|и)\s+")
FROM = re.compile(r"(?:\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?$")  # "Ana Ruiz | of Norwind"
LISTED = re.compile(rf"(?:(?:Govs|Sens|Reps)\.\s+|[a-z]+\s+){{0,2}}{NAME.pattern}{FROM.pattern}")


def _pair(context: Context, start: int, words: str) -> list[Span]:
    """The two parts of words joined by one "and"."""
    parts = COORDINATED.split(words)
    if len(parts) != 2:
        return []
    spans = [(start, start + len(parts[0])), (start + len(words) - len(parts[1]), start + len(words))]
    if "," in words and (not _are_two_people(context, spans) or AMONG.match(parts[0])):
        return []
    return spans


def _one_of(context: Context, attribution: Attribution, number: int, told: Told) -> Speaker | None:
    """One of several: a state, a person by name, the one whom a pronoun means, or, behind the first, a group in the page's words."""
    words = re.sub(r"\s+(?:him|her|it)self$", "", context.words(attribution.source).strip(" ,"))
    if words.lower() in ("he", "she") and number == 0:
        return speaker_of(context, attribution, told)
    if (found := state(context, attribution, words, told)) is not None:
        return found
    if number and (GROUP.fullmatch(words) or INDEFINITE.match(words)) and context.people.named(words) == []:
        return made(several, words, "group", attribution.source)
    return named(context, attribution, words, told) if person_in(context.text, *attribution.source[0]) else None


# "her fellow European leaders", "some Liberals", "his advisers"
GROUP = re.compile(r"(?:his|her|their|other|fellow)\s(?:[\w’'-]+\s){0,4}[a-z]+(?:s|men|women|people)")


# "Ana Ruiz, who worked for mayors such as Ivo Lund and Otto Berg": the names behind are others'
AMONG = re.compile(r"[A-Z][\w.]*(?:\s[A-Z][\w.]*)+,.*\b(?:such\s+as|including|like)\s.*[A-Z]\w+\s[A-Z]\w+")


def _are_two_people(context: Context, spans: Sequence[Span]) -> bool:
    """Does each part hold the full name of somebody else, as in "Minister Ana Ruiz of Norvane and her colleague, Ivo Lund,"?"""
    found = [person_in(context.text, *span) for span in spans]
    people = [context.people.named(context.text[slice(*name)]) if name else [] for name in found]
    full = all(name and " " in context.text[slice(*name)] for name in found)
    if found[1] and OF_A_NAME.search(context.text, spans[0][0], found[1][0]):
        return False  # "Ana Ruiz, of the Academy of Trade and [Norvane Cooperation]"
    return full and all(len(p) == 1 for p in people) and people[0][0] is not people[1][0]


# What a name that goes on behind "and" began with.
OF_A_NAME = re.compile(r"\b(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:of|for|the)\s+)*)+and\s+$")


def possessive(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is somebody's words, and that somebody is the speaker."""
    match = HERS.fullmatch(words) or THEIRS.fullmatch(words) or POSSESSIVE.match(words)
    if not match or len(attribution.source) != 1:
        return None
    start = attribution.source[0][0]
    found = speaker_of(context, only(attribution, (start + match.start("who"), start + match.end("who"))), told)
    is_nobody = found.type in ("anonymous", "group", "office") and match.re is POSSESSIVE
    return None if is_nobody and REPORT.search(words[match.end("who") :]) else found


def goes_on_below(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """A quotation that its paragraph leaves open is of the one who is named where a paragraph below closes it."""
    below = closed_below(context, attribution)
    found = speaker_of(context, below, told) if below else None
    if below is None or found is None or not found.name or outlet(found.name):
        return None
    return made(goes_on_below, found.name, found.type or "person", [below.source[0]])


RELATIVE = re.compile(r"(?!WHO$)(?i:who|which|that|whose)$|(?:who|which)\s(?!it\b|they\b|he\b|she\b|we\b|you\b)[a-z]")
# What stands right before "who": "two traders, who".
ANTECEDENT = re.compile(
    r"(?<![\w’'-])(?P<who>(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Aa]nother|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:[\w’'-]+\s){0,7}?[\w’'-]+),?\s*$"
)


AND_WHO = re.compile(r",?\s+(?:and\s+)?")  # "the divers said, who"
OF_SOMEBODY = re.compile(
    r"\sof\s(?P<who>an?\s(?:[\w-]+\s){0,3}[\w-]+)$"
)  # "the outbursts of | a convicted figure, who"
NEXT_TO = re.compile(r",?\s+")
# One person by what he is: "the consul in Norvane, who"; a name before "which"; "from tenants and other farmers who".
SOMEBODY_BY = re.compile(
    rf"(?:{OFFICE.pattern}|{ANONYMOUS.pattern}|consul|figure|\w+(?:er|or|ist|man|woman|ian))$", re.IGNORECASE
)
NAMES = re.compile(rf"(?<=\s)(?P<who>{NAME.pattern}),\s+$")
PLURAL = re.compile(
    r"\b(?:from|by|to|with|among|of|for)\s+(?P<who>(?:\d[\d,]*\s+)?(?:(?!(?:from|by|to|with|among|of|for)\s)[a-z-]+\s+){0,4}?(?:(?:[A-Z]\w+\s)?[A-Z]\w+(?:ns|sts|is)|[a-z]+(?:s|men|women)|people|police)),?\s*$"
)


# "who police [said] was killed": whose verb it is, behind the relative pronoun.
WHO_THEY = re.compile(
    r"(?:who|whom|which|that)\s+(?P<who>(?:(?:the|his|her|its|their)\s+)?(?:[a-z-]+\s+)?(?P<noun>[a-z]+))"
)


def _they(words: str) -> re.Match[str] | None:
    """Those who say it, in a source that begins with the relative pronoun."""
    they = WHO_THEY.fullmatch(words) if RELATIVE.match(words) else None
    return they if they and (ANONYMOUS.fullmatch(they["noun"]) or BODIES.fullmatch(they["noun"])) else None


def who_they_say(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """Behind "who" stands another who says it: "a man who police said was hurt"."""
    they = _they(words)
    if they is None:
        return None
    place = attribution.source[0][0]
    behind = (place + they.start("who"), place + they.end("who"))
    found = first(PHRASES, context, only(attribution, behind), they["who"], told)
    return made(who_they_say, found.name, found.type or "group", [behind]) if found and found.name else None


def relative(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """ "Who" stands for the name right before it."""
    if not RELATIVE.match(words) or _they(words):
        return None
    place = attribution.source[0][0]
    start = context.sentence(place)[0]
    named_before = context.people.between(start, place)
    people = unique(p for (_, end), p in named_before if place - end < 80)
    if len(people) > 1 and NEXT_TO.fullmatch(context.text, named_before[-1][0][1], place):
        people = [named_before[-1][1]]
    if len(people) == 1:
        return made_person(relative, context, people[0], [attribution.source[0]])
    last = next(reversed(told.before(place)), None)
    is_named = (
        last is not None and context.words(last[0].source).lower() not in PRONOUNS
    )  # not "his aide, he said, who"
    if (
        last
        and is_named
        and last[1].name
        and last[0].cue
        and AND_WHO.fullmatch(context.text, last[0].cue[-1][1], place)
    ):
        return made(relative, last[1].name, last[1].type or "group", [attribution.source[0]])
    phrase = ANTECEDENT.search(context.text, start, place)
    if phrase and words.lower().startswith("who") and (inner := OF_SOMEBODY.search(phrase["who"])):
        span = (phrase.start("who") + inner.start("who"), phrase.end("who"))
        if not PERSONAL.search(head_of(phrase["who"])) and SOMEBODY_BY.match(head_of(inner["who"])):
            return made(relative, inner["who"], "anonymous", [attribution.source[0], span])
    if phrase:
        alone, told_by = only(attribution, phrase.span("who")), phrase["who"]
        if words.lower().startswith("which") and BODIES.fullmatch(head_of(told_by)):
            return made(relative, told_by, "organisation", [attribution.source[0], phrase.span("who")])
        found = first(PHRASES, context, alone, told_by, told)
        if found and found.name:
            return made(relative, found.name, found.type or "group", [attribution.source[0], phrase.span("who")])
        if words.lower().startswith("who") and SOMEBODY_BY.match(head_of(told_by)):
            return made(relative, told_by, "anonymous", [attribution.source[0], phrase.span("who")])
    if bare := (NAMES if words.lower().startswith("which") else PLURAL).search(context.text, start, place):
        kind: ActorType = "organisation" if words.lower().startswith("which") else "group"
        return made(relative, ARTICLE.sub("", bare["who"]), kind, [attribution.source[0], bare.span("who")])
    return unknown("no single name stands before the relative pronoun", attribution.source)


def anonymous(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is not named; the page's own words stand for it."""
    if not ANONYMOUS.search(words) and not INDEFINITE.match(words) and not SOMEBODY.match(words):
        return None
    if not INDEFINITE.match(words) and OFFICE_LAST.search(noun_phrase(ARTICLE.sub("", words))):
        return None
    return made(anonymous, words.strip(" ,"), "anonymous", attribution.source)


SOMEBODY = re.compile(r"some(?:body|one)\b", re.IGNORECASE)


def as_written(context: Context, attribution: Attribution, words: str, told: Told) -> Speaker | None:
    """The source is a name that no rule knows; its words stand as they are."""
    bare = ARTICLE.sub("", words).strip(" ,.:;")
    if not bare or not any(c.isupper() for c in bare):
        return None
    if bare.lower() in NOT_NAMES or CLAUSE.match(bare):
        return unknown(f"“{words}” points to something that is no speaker", attribution.source)
    if bare[0].islower():
        return made(as_written, words.strip(" ,.:;"), "group", attribution.source)
    if MANY.match(bare) or state_of(bare):
        return made(as_written, bare, "group", attribution.source)
    entry = outlet(bare)
    full = entry.name if entry else in_full(context, bare, attribution.source[0][0])
    return made(as_written, full, "organisation", attribution.source)


CLAUSE = re.compile(
    r"(?:I|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|[Tt]here)\s[a-z]"
)  # "I wrote for this house" is no source


BY_WORDS: tuple[Rule, ...] = (
    document,
    apposed,
    named,
    as_before,
    press,
    body,
    introduced,
    owned,
    called,
    representative,
    organisation,
    anonymous,
    office,
)
RULES: tuple[Rule, ...] = (
    told_to, claim_of, label, interviewee, goes_on_below, after_a_nested, within_another, relayed, initials, russian, pronoun, self_speaking, parties, they, who_they_say, relative, part_of, kin, correspondent, state, several, possessive, of_his_state, the_country, counterpart, calling, by_trade, *BY_WORDS, described, plain_words, in_words, as_written,
)  # fmt: skip
PHRASES: tuple[Rule, ...] = (state, *BY_WORDS, plain_words, in_words)  # what "who" may stand for
