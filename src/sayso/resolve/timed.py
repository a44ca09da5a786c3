"""The sentence of a saying goes in, the words for the time at which it was said come out.

A time belongs to a saying only where its place in the sentence says so ("said on Monday", "On Monday she said", "in a
letter dated 3 May, she said"); each such place is a row of `PLACES`. A time anywhere else is that of something else.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.keys import Span
from sayso.language.dates import NO_ANCHOR, TimeExpression, find_dates
from sayso.language.edtf import bounds
from sayso.language.spans import Spans
from sayso.model import Attribution
from sayso.resolve.page import Context, anchor_of

HIDDEN = "\x00"  # stands for each character of what was said
REACH = 140  # characters between a saying's verb and the time that belongs to it
AROUND = 1_000  # characters of a long sentence that are looked at, before and behind the verb

# What is said, written or held at one time: "in a LETTER dated 3 May", "at a HEARING on Monday".
OCCASION = (
    r"(?:statements?|posts?|tweets?|messages?|letters?|notes?|memos?|memorandum|e-?mails?|circular|papers?|reports?|study|survey|poll|review|audit"
    r"|article|column|commentary|essay|editorial|interviews?|speech|address|lecture|talk|sermon|homily|briefing|conference|meeting|session"
    r"|hearing|debate|forum|seminar|summit|rally|gathering|call|conversation|ruling|decision|judge?ment|order|verdict|findings|reasons|opinion"
    r"|filing|brief|affidavit|testimony|evidence|petition|submission|assessment|bulletin|communiqu[eé]|release|announcement|declaration|resolution"
    r"|minutes|transcript|broadcast|programme|program|episode|edition|show|podcast|book|memoir|documents?|accounts|plan|update|dispatch|cable|issue"
    r"|parliament|remarks|comments|recording|tape|presentation|ceremony|inquiry|advice|preprint|notice|advisory|table|log|agreement|telegram|complaint|reply"
    r"|response|warning|event|story|profile|appearance|visit|trip|press|newspaper|tweetstorm|video|analysis|research|outlook)"
)
SPEAKING = (
    r"(?:speaking|talking|testifying|writing|addressing|appearing|asked|reached|contacted|interviewed|pressed|questioned|quoted|briefing|handing"
    r"|announcing|presenting|visiting|opening|replying|responding|addressed)"
)
# Words right before a time that make it another's: "since Monday", "obtained last week", "until 3 May".
OF_ELSE = re.compile(
    r"\b(?:since|until|till|by|through|before|after|from|for|to|than|over|beginning|starting|between|and|or|as of|as early as"
    r"|obtained|seen|leaked|reviewed|due|expected|scheduled|planned|signed)"
    r"(?:\s+(?:on|in|late|early|the|about|around))*\s*$",
    re.IGNORECASE,
)
OTHER_CLAUSE = re.compile(
    r"[;:—–]|\s-\s|,?\s(?:which|where|when|that|because|although|though|while|but|if|whose|whom|as)\b|,\s+who\b|\band\s+[a-z]"
)
RELATIVE = re.compile(r"\b(?:who|which|whose|whom|where|that)\b")
DATED = re.compile(
    r"\b(?:dated|published|released|issued|posted|circulated|completed|filed|tabled|sent|drawn up|conducted|submitted|adopted|laid)"
    r"(?:\s+(?:by|to)\s[^,;:.]{1,60}|(?:\s+[\w’']+){0,3})(?:\s+(?:on|in|late|early))*\s+$"
    rf"|\b{OCCASION}(?:\s+(?:of|for|in|on)|\s+(?:by|for|from|of|to|among|in|at)\s[^,;:.]{{0,60}})?\s+$",
    re.IGNORECASE,
)
OF_OCCASION = re.compile(rf"\b{OCCASION}\s+of(?:\s+(?:the|this))?\s+$", re.IGNORECASE)
OF = re.compile(r"\bof(?:\s+(?:the|a|his|her|its|their|this|late|early))?\s+$")
DATELINE = re.compile(r",?(?:\s+\d{4})?\s*(?:\([^()]{2,40}\)|[—–]|-\s)")
WHEN_THEN = re.compile(r",?\s+(?:when|(?:at|in|during)\s+which)\b")
# Who gives another's words then did not hear them then: "on Monday the station played a tape in which".
GIVES = re.compile(r"\b(?:broadcast|aired|played|published|printed|circulated|leaked|released|obtained)\b")
CONJUNCTION = re.compile(r".*(?:[;:—–]|,\s+(?:and|but)|\sand)\s", re.DOTALL)
FRONT = re.compile(
    r"\W*(?:(?:and|but|then|yet|only|even|just|again|so|meanwhile|separately|however|similarly),?\s+)*(?:(?:on|in|at|late|early|during)\s+){0,2}",
    re.IGNORECASE,
)
IN_PHRASE = re.compile(
    rf"\W*(?:(?:and|but|then|yet)\s+)?(?:(?:in|at|on|during|after)\s+(?:[\w’'.-]+\s+){{0,5}}?{OCCASION}\b|at (?:the|an?)\s|{SPEAKING}\b"
    r"|(?!according|during|following|including|beginning|starting|owing)\w{3,}ing\b)",
    re.IGNORECASE,
)
OWNER = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|this|our|my)|[’']s)\s+(?:(?:late|early|recent)\s+)?$", re.IGNORECASE
)
OF_A_NOUN = re.compile(rf"(?:[’']s)?\s+(?:[\w’'-]+\s+){{0,3}}?{OCCASION}\b", re.IGNORECASE)
ADVERB = r"(?:(?:\w+ly|also|again|then|however|though|even)\b,?\s*)?"
NOTHING = re.compile(rf"\s*,?\s*{ADVERB}(?:(?:he|she|they|we|it|I)\s+)?{ADVERB}\s*")
ASIDE = re.compile(r",\s[^;:]{0,80},\s*")
PHRASE_END = re.compile(r"[^;:]{0,150},[”\"’]?\s*")
WHEN = re.compile(
    r"(?:[^;:,\x00]{0,90}?,)?\s+(?:when|where|(?:at|in|on|during)\s+which)\s+(?:the\s+)?(?:,[^;:\x00]{0,90},\s*)?"
)
PARTICIPLE = re.compile(r"(?:by\s+)?\w{3,}ing\b")
BREAK = re.compile(r"[;:\x00]|\b(?:which|who)\b")
JOINED = re.compile(r"\b(?:and|but)\s+$")
OF_ANOTHER_TIME = re.compile(r"(?:has|have|had|is|are|was|were|will)\b|\w+s\b")  # "and has promised", "and says"
BARE = re.compile(
    r"(?:\bon\s+(?:late |early )?|,\s+|\b(?!(?:of|in|at|with|the|an?|this|its|his|her|their|and|for|to|from|by|since)\s)\w+[^\w,]{0,2}\s+)$"
)
OBJECT_VERB = re.compile(
    r"\b(?:accus|blam|order|urg|advis|warn|tell|told|ask|call|pledg|promis|remind|assur|direct|instruct|invit)",
    re.IGNORECASE,
)
OBJECT = re.compile(r"(?:\s+(?!to\b|that\b)[\w’'.-]+){0,6}?,?\s+(?:(?:late|early)\s+)?(?:(?:on|in)\s+)?")
OBJECT_GOES_ON = re.compile(r",?\s+(?:of\s+\W?\w+ing\b|to\s+[a-z]|not\s+to\b|that\b)")
RU_CLAUSE = re.compile(
    r"[;:—–\x00]|\b(?:котор\w+|что|чтобы|если|когда|где|поскольку|хотя|пока|а также)\b|\bи\s+\w+(?:л|ла|ли|ло|лся|лась|лись)\b",
    re.IGNORECASE,
)
RU_OF_ELSE = re.compile(r"\b(?:с|со|до|после|перед|к|ко|за|на|по|между|и|или|начиная с|не позднее)\s+$", re.IGNORECASE)
RU_PARTICIPLE = re.compile(
    r"\w*(?:ш|вш|нн|енн|ённ|ющ|ущ|ящ|ащ)(?:ий|ая|ее|ие|его|ей|ем|им|их|ый|ое|ые|ого|ой|ом|ым|ых|ую|ийся|аяся|ееся|иеся|емся|ихся)\s",
    re.IGNORECASE,
)
RU_DATED = re.compile(
    r"^[^,]*,\s*(?:опубликованн|датированн|направленн|обнародованн|выпущенн|разосланн|размещённ|размещенн|допрошенн|опрошенн|распространённ|вынесенн|произнес[её]нн|составленн|подписанн|оглаш[её]нн|принят)\w+(?:\s+\w+){0,3}\s+$",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:\b[A-Z][\w’'.-]*|\b\w+[’'?]s|\b(?:for|the))\s+$")
WEEKEND, OVER = re.compile(r"the\s+weekend", re.IGNORECASE), re.compile(r"\bover\s+$", re.IGNORECASE)
DAYS = re.compile(r"day\b|night\b|week\b|morning\b|evening\b", re.IGNORECASE)
NAMED_DAY = re.compile(r"today|tomorrow|tonight|yesterday", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A saying's sentence with what was said hidden, and the places of its verb and its source in it."""

    text: str
    words: str  # the same, with what was said
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    leads: bool  # does what was said stand before the verb?

    def between(self, low: int, high: int, *, source: str = "") -> str:
        """The words from one place to another, with `source` for those of the source."""
        held, at = [], low
        for start, end in self.source:
            if start < high and end > at:
                held += [self.text[at : max(at, start)], source]
                at = min(high, end)
        return "".join((*held, self.text[at:high]))

    def source_around(self, place: int) -> Span | None:
        """The part of the source that holds a place."""
        return next(((a, b) for a, b in self.source if a <= place < b), None)

    def is_of_a_noun(self, high: int) -> bool:
        """Does a time that ends here tell which occasion is meant: "at TUESDAY's meeting", "in a MAY interview"?"""
        return OF_A_NOUN.match(self.text, high) is not None


def times_of(context: Context, attribution: Attribution, anchor: str | None) -> list[TimeExpression]:
    """The times that belong to a saying by their place in its sentence, in order."""
    start, end = stretch(context, attribution)
    times = [
        time
        for time in find_dates(context.text, start, end, anchor=anchor, language=context.article.language)
        if time.type in ("date", "time") and (time.edtf or time.how.endswith(NO_ANCHOR))
    ]
    held = those_of(context, attribution, [time.span for time in times])
    return [_not_after(context, time, anchor) for time in times if time.span in held]


def those_of(context: Context, attribution: Attribution, spans: Sequence[Span]) -> list[Span]:
    """Of words for a time in a saying's sentence those that belong to the saying."""
    if not spans:
        return []
    start, end = stretch(context, attribution)
    said = context.said if attribution.nested_in is None else Spans(attribution.content)
    sentence = _sentence(context.text, start, end, attribution, said)
    held = []
    for low, high in spans:
        places = RUSSIAN_PLACES if context.is_russian else PLACES
        if said.touch(low, high):
            places = () if context.is_russian else OBJECT_PLACES
        over = OVER.search(context.text, start, low) if WEEKEND.fullmatch(context.text, low, high) else None
        here = (over.start() if over else low) - start, high - start
        if not _is_name(sentence, *here) and any(place(sentence, *here) for place in places):
            held.append((low, high))
    return held


def stretch(context: Context, attribution: Attribution) -> Span:
    """The sentence of a saying; of a very long one what stands around the verb."""
    place = anchor_of(attribution)
    start, end = context.sentence(place)
    return max(start, place - AROUND), min(end, place + AROUND)


def _sentence(text: str, start: int, end: int, attribution: Attribution, said: Spans) -> Sentence:
    shown, at = [], start
    for a, b in said.within(start, end):
        shown += [text[at:a], HIDDEN * (b - max(at, a))]
        at = max(at, b)
    shown.append(text[at:end])
    cue = tuple((a - start, b - start) for a, b in attribution.cue or attribution.source or attribution.content)
    source = tuple((a - start, b - start) for a, b in attribution.source)
    leads = min(a for a, _ in attribution.content) - start < cue[0][0]
    return Sentence(text="".join(shown), words=text[start:end], cue=cue, source=source, leads=leads)


def _is_name(sentence: Sentence, low: int, high: int) -> bool:
    """Is the day a word of a name: "Harbour Today"?"""
    word = sentence.text[low:high]
    return (
        NAMED_DAY.fullmatch(word) is not None and word[0].isupper() and NAME.search(sentence.text, 0, low) is not None
    )


def _not_after(context: Context, time: TimeExpression, anchor: str | None) -> TimeExpression:
    """What was said was said before it was printed: words that seemed to look ahead are read once more by themselves."""
    days, page = bounds(time.edtf or ""), bounds(anchor or "")
    if days is None or page is None or days[0] <= page[1]:
        return time
    words = context.text[slice(*time.span)]
    alone = find_dates(words, 0, len(words), anchor=anchor, language=context.article.language)
    return replace(alone[0], span=time.span) if len(alone) == 1 else time


# --- places: where in a sentence a time is that of the saying ---------------------------------------------------------


def behind_the_verb(sentence: Sentence, low: int, high: int) -> bool:
    """ "Said on Monday", "told the hearing in Brod on Monday", "said in a letter dated 3 May"."""
    end = sentence.cue[-1][1]
    if sentence.text[slice(*sentence.cue[0])] == ":" and sentence.source:
        end = sentence.source[-1][1]  # "Venn had written on Monday: ..."
    if low < end or low - end > REACH + sum(b - a for a, b in sentence.source):
        return False
    path = sentence.between(end, low, source="they")
    if HIDDEN in path or OTHER_CLAUSE.search(path) or sentence.source_around(low) is not None:
        return False
    if OF_ELSE.search(path) or (sentence.leads and path.lstrip().startswith(",")):
        return False
    if AT_EVENT.search(path) and EVENT.match(sentence.text, low):
        return True
    if OWNER.search(path) or sentence.text.startswith(("’s", "'s"), high):
        is_edition = IN.search(path) and "," not in path and EDITION.match(sentence.text, high)
        return sentence.is_of_a_noun(high) or bool(is_edition)
    return OF.search(path) is None or OF_OCCASION.search(path) is not None or OF_HOURS.search(path) is not None


OF_HOURS = re.compile(
    r"\b(?:on|in)\s+the\s+(?:early\s+|late\s+)?(?:morning|afternoon|evening|night)\s+of\s+$"
)  # "on the evening of [3 May]"


# "said during the 2031 [Velsund Masters]"
AT_EVENT, EVENT = re.compile(r"\b(?:at|during)\s+the\s+$"), re.compile(r"\d{4}\s[A-Z]")
# "wrote in Sunday's [Norwind Mail]": of what a day has in a name's place, its edition is told.
IN = re.compile(r"\b(?:in|on)\s+(?:(?:last|this)\s+)?$")
EDITION = re.compile(r"[’']s\s+(?:[\w-]+\s+)?[“\"‘]?[A-Z]")
CARRIERS = re.compile(
    r"\s*,?\s+(?:as\s+)?(?:quoted|cited|reported|carried|published|relayed)\s+by\b[^.;:\x00]{1,120}?,\s*(?:on\s+)?(?:\w+day\s*\(?)?"
)


def behind_the_carriers(sentence: Sentence, low: int, high: int) -> bool:
    """ "“It is shut,” she said, as quoted by Norwind Radio, Monday (3/5/2031)"."""
    end = sentence.cue[-1][1]
    return low >= end and CARRIERS.fullmatch(sentence.text, end, low) is not None


BEHIND = re.compile(rf"[”\"’]?,?\s+(?:while\s+)?{SPEAKING}\s+(?:at|to|in|on|during|with|before)\b[^,;:\x00]{{0,100}}")


def in_a_phrase_behind(sentence: Sentence, low: int, high: int) -> bool:
    """ "Called on them to leave, speaking at the forum on Monday"."""
    told = sentence.text.rfind(HIDDEN, 0, low) + 1
    return (
        told > 0
        and sentence.cue[-1][1] <= low
        and BEHIND.fullmatch(sentence.text, told, low) is not None
        and not OF_ELSE.search(sentence.text[told:low])
    )


def inside_the_verb(sentence: Sentence, low: int, high: int) -> bool:
    """ "Was quoted on Monday as saying"."""
    first, last = sentence.cue[0], sentence.cue[-1]
    if not first[0] <= low < last[1] or sentence.source_around(low) is not None:
        return False
    path = sentence.between(first[1], low, source="they") if low > first[1] else ""
    return not (BREAK.search(path) or OF_ELSE.search(path) or OWNER.search(path))


def in_front(sentence: Sentence, low: int, high: int) -> bool:
    """ "On Monday she said", "In 2031, when the board was told"."""
    begin = sentence.cue[0][0]
    if high > begin or DATELINE.match(sentence.text, high):
        return False
    path = sentence.between(high, begin)
    if WHEN.fullmatch(path):
        return WHEN_THEN.match(path) is not None or not (OF_ELSE.search(sentence.text[:low]) or GIVES.search(path))
    if ASIDE.fullmatch(path) and FRONT.fullmatch(sentence.text[:low]):
        return True
    return NOTHING.fullmatch(path) is not None and any(FRONT.fullmatch(head) for head in _heads(sentence, low))


def in_a_phrase_in_front(sentence: Sentence, low: int, high: int) -> bool:
    """ "In a report tabled on Monday, the committee said", "During a May interview she said"."""
    begin = sentence.cue[0][0]
    if high > begin or sentence.source_around(low) is not None:
        return False
    path = sentence.between(high, begin)
    if not (NOTHING.fullmatch(path) or PHRASE_END.fullmatch(path) or OF_A_NOUN.fullmatch(path.rstrip())):
        return False
    last = sentence.text[:low].rpartition(", ")[2]
    for head in (*_heads(sentence, low), last) if LATER.match(sentence.text) else _heads(sentence, low):
        if IN_PHRASE.match(head) and not RELATIVE.search(head):
            return not OF_ELSE.search(head) or sentence.text.startswith(("’s", "'s"), high)
        if re.fullmatch(r"\W*(?:(?:and|but|then)\s+)?(?:in|at|on|during)\s+(?:[\w’']+\s+){0,2}", head, re.IGNORECASE):
            return sentence.is_of_a_noun(high)
    return False


LATER = re.compile(
    r"\W*(?:[\w-]+\s){0,5}(?:later|earlier|before|afterwards),\s"
)  # "A month later, at a rally in [June], he said"


def beside_the_speaker(sentence: Sentence, low: int, high: int) -> bool:
    """ "The council on Monday rejected", "Ruiz, in a post on Monday, said"."""
    begin = sentence.cue[0][0]
    if high > begin:
        return False
    around = sentence.source_around(low)
    start = around[0] if around else max((a for a, b in sentence.source if b <= low), default=-1)
    if start < 0:
        return False
    head, path = sentence.text[start:low], sentence.text[high:begin]
    if HIDDEN in head + path or RELATIVE.search(head) or OF_ELSE.search(head):
        return False
    phrase = head.rpartition(", ")[2] if "," in head else ""
    is_near = re.search(r"\bon\s+(?:(?:late|early)\s+)?$|,\s+$", head) or DAYS.search(sentence.text[low:high])
    if NOTHING.fullmatch(path) and "," not in path and is_near and BARE.search(head):
        return "," not in head or FRONT.fullmatch(phrase) is not None
    return IN_PHRASE.match(phrase) is not None and re.fullmatch(r"[^,;]{0,60},\s+(?:\w+ly\s+)?", path) is not None


BESIDE = 12  # characters between a source and a time that tells when it was sent


OF_AN_ISSUE = re.compile(r"\w,\s+(?:in|on)\s+(?:the\s+)?$")  # "Ana Ruiz, who plays the aunt, in last month's issue"


def of_the_document(sentence: Sentence, low: int, high: int) -> bool:
    """ "The letter, dated 3 May, says", "the notice, sent on Monday, says", "according to a report published on Monday"."""
    around = sentence.source_around(low) or next(
        ((a, b) for a, b in sentence.source if 0 <= low - b <= BESIDE and high <= sentence.cue[0][0]), None
    )
    if around is None:
        return False
    head = sentence.text[around[0] : low]
    if OF_AN_ISSUE.search(head):
        return sentence.is_of_a_noun(high)
    if RELATIVE.search(head) or OF_ELSE.search(head):
        return False
    if re.search(r"\b(?:an?|its|his|her|their|own)\s+$", head, re.IGNORECASE):
        return sentence.is_of_a_noun(high)
    return DATED.search(head) is not None


def of_the_main_verb(sentence: Sentence, low: int, high: int) -> bool:
    """ "Closed the road on Monday, calling it unsafe", "in March the council closed the road and promised"."""
    begin = sentence.cue[0][0]
    if high > begin:
        return False
    head, path = sentence.text[:low], sentence.between(high, begin)
    if BREAK.search(path) or RELATIVE.search(head) or OF_ELSE.search(head):
        return False
    is_front = FRONT.fullmatch(head) is not None
    is_occasion = AT.search(head) is not None and sentence.is_of_a_noun(high)
    if not is_front and not is_occasion and not BARE.search(head):
        return False
    if PARTICIPLE.match(sentence.text, begin):
        return path.rstrip().endswith((",", " by"))
    if is_occasion:
        return False
    joined = JOINED.search(path) is not None and not OF_ANOTHER_TIME.match(sentence.text, begin)
    return joined and (is_front or "," not in path)


AT = re.compile(r"\b(?:at|during|in)\s+$")  # "pushed back at [Monday]'s briefing, saying"


def behind_the_object(sentence: Sentence, low: int, high: int) -> bool:
    """ "Called for his removal Monday", "condemned the report late on Wednesday": behind a thing that is judged or called for, where the sentence ends."""
    told = sentence.text.rfind(HIDDEN, 0, low) + 1
    cue = sentence.words[sentence.cue[0][0] : sentence.cue[-1][1]]
    return (
        told > sentence.cue[-1][1]
        and JUDGED.search(cue) is not None
        and TO_END.fullmatch(sentence.text, told, low) is not None
        and ENDED.match(sentence.text, high) is not None
    )


REJECTS = re.compile(r"\b(?:recommend|reject|condemn|criticis|criticiz|denounc|welcom|prais|dismiss|describ)\w*$")
REPEATS = re.compile(r"\b(?:repeat|reiterat|renew|restat|reaffirm)\w*$")
A_THING = re.compile(r"(?:\s+[\w’'-]+){1,5}\s+(?:on|in)\s+")
A_CLAIM = re.compile(r"\s+(?:his|her|its|their|the|an?)(?:\s+(?!(?:that|to|will|would)\b)[\w’'-]+){1,8}\s+on\s+")
REASON = re.compile(r"\s+as\s|,\s+(?:saying|adding|calling|citing|arguing|telling)\b")
JUDGED = re.compile(
    r"\b(?:call(?:s|ed|ing)? for|condemn|criticis|criticiz|denounc|welcom|prais|blast|slam|reject|repeat|reiterat|renew)\w*$"
)
TO_END = re.compile(r"\s+(?:(?:late|early)\s+)?(?:on\s+)?(?:(?:late|early)\s+)?")
ENDED = re.compile(r"\W*$")


def inside_the_object(sentence: Sentence, low: int, high: int) -> bool:
    """ "Accused the port on Monday of hiding it", "repeated his claim on Monday", "ordered both on Monday to leave", "rejected the plan on Monday as too dear"."""
    end = sentence.cue[-1][1]
    cue, path = sentence.words[sentence.cue[0][0] : end], sentence.words[end:low]
    if low >= end and REPEATS.search(cue) and A_CLAIM.fullmatch(path) and ENDED.match(sentence.words, high):
        return True
    if low >= end and REJECTS.search(cue) and A_THING.fullmatch(path) and REASON.match(sentence.words, high):
        return True
    if low < end or not OBJECT_VERB.search(sentence.words[sentence.cue[0][0] : end]):
        return False
    path = sentence.words[end:low]
    return (
        OBJECT.fullmatch(path) is not None
        and not OF_ELSE.search(path)
        and OBJECT_GOES_ON.match(sentence.words, high) is not None
    )


def in_the_clause(sentence: Sentence, low: int, high: int) -> bool:
    """Russian, whose words stand in any order: anywhere before the verb, or behind it without a comma."""
    begin, end = sentence.cue[0][0], sentence.cue[-1][1]
    behind = low >= end
    path, head = sentence.text[end:low] if behind else sentence.text[high:begin], sentence.text[:low]
    if (low < end and high > begin) or len(path) > REACH or RU_CLAUSE.search(path) or RU_OF_ELSE.search(head):
        return False
    if behind:
        return "," not in path or RU_DATED.search(path) is not None
    phrase = re.split(r"[;:—–,]\s", head)[-1]
    if RU_CLAUSE.search(phrase):
        return False
    return not (RU_PARTICIPLE.match(phrase) and "," in path) or RU_DATED.search(f",{phrase}") is not None


TO_TIME = re.compile(r"\s+(?:(?:ещ[её]|уже|лишь)\s+)?(?:во?\s+|на\s+)?")


def behind_the_subject(sentence: Sentence, low: int, high: int) -> bool:
    """Russian, right behind the subject, whatever it did before it spoke: "the mayor on Monday left the port, where it rained, and said"."""
    begin = sentence.cue[0][0]
    ends = [end for _, end in sentence.source if end <= low]
    return high <= begin and bool(ends) and TO_TIME.fullmatch(sentence.text, max(ends), low) is not None


def _heads(sentence: Sentence, place: int) -> tuple[str, ...]:
    """From the beginning of the sentence, and from the last conjunction, to a place."""
    found = CONJUNCTION.match(sentence.text, 0, place)
    whole = sentence.text[:place]
    return (whole, sentence.text[found.end() : place]) if found else (whole,)


Place = Callable[[Sentence, int, int], bool]
PLACES: tuple[Place, ...] = (
    behind_the_verb, behind_the_carriers, in_a_phrase_behind, inside_the_verb, in_front, in_a_phrase_in_front, beside_the_speaker, of_the_document, of_the_main_verb, behind_the_object,
)  # fmt: skip
OBJECT_PLACES: tuple[Place, ...] = (inside_the_object,)
RUSSIAN_PLACES: tuple[Place, ...] = (in_the_clause, behind_the_subject)


def is_of_else(text: str, start: int, time: TimeExpression) -> bool:
    """Do the words right before a time make it another's: "since Monday"?"""
    return OF_ELSE.search(text[max(start, time.span[0] - 40) : time.span[0]]) is not None
