"""An article goes in, the frames that its sentences tell come out, each with the words that tell it.

A sentence is parsed where a trigger may stand in it (`triggers`). The trigger's slots (`arguments`) become fillers of its
roles (`fillers`); whether it is so is told by the verb (`status`), when by the time expressions that hang on it.
"""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from sayso.facts import agreements, exchanges, exercises, meetings, memberships
from sayso.facts.act_status import act_status, is_private
from sayso.facts.actors import is_named_state, whose_it_is
from sayso.facts.acts import Act, acts, takes_of
from sayso.facts.arguments import Slots, slots, verb_of, verbs_of
from sayso.facts.draft import NOMINAL, Draft, lemma, triggers_of, word_of
from sayso.facts.fillers import apart, cut, filler, number_of
from sayso.facts.gaps import Gap, again, gaps, without
from sayso.facts.gates import Beside, is_wanted
from sayso.facts.instalments import instalment
from sayso.facts.no_acts import is_no_act, is_of_play
from sayso.facts.no_frames import stands_not, tells_none
from sayso.facts.page_names import page_names, with_names
from sayso.facts.portions import aboard, helped, keeps_of, makers, owners, portion, predicate, sum_of
from sayso.facts.replies import answered
from sayso.facts.roles import HOME, PORTIONED, filled_roles
from sayso.facts.sentence import Sentence
from sayso.facts.status import of_standing, status, status_named
from sayso.facts.things import is_martial, is_of, is_summed
from sayso.facts.triggers import Trigger, triggers
from sayso.facts.whens import headed
from sayso.keys import Span
from sayso.language.actors import actor, name_of
from sayso.language.dates import TimeExpression
from sayso.language.sentences import sentences
from sayso.language.syntax import Parsed, parse
from sayso.model import Article, Filler, Frame, FrameStatus, FrameType

if TYPE_CHECKING:
    from spacy.tokens import Token

READ = ("title", "body")  # furniture tells nothing
NEAR = 5  # characters between two sentences of one paragraph
MOST = 5_000  # frames of one page
DATELINE = re.compile(r"[^\W\d_a-z]{3}[^\n.!?]{0,60}?(?:\([^()\n]{2,30}\) ?|(?<=\w) )[-–—]{1,2} (?=\W?[^\W\d_a-z])")
# "Velsund, Norvane - The council": a town and its land where a paragraph begins
TOWN_LINE = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} ?[-–—]{1,2} (?=\W?[A-Z])"
)
# Roles that states, blocs and places fill.
ACTORS = frozenset(
    ("actor", "participant", "party", "member", "bloc", "giver", "recipient", "source", "target", "to", "from", "where")
)
PLACES = frozenset(("to", "from", "where", "bloc"))
NONE = frozenset(("no", "neither", "nor"))
SINCE = frozenset(("since", "until", "till", "before"))  # what stands behind these tells when
YET = frozenset("now already still currently presently".split())  # between a noun and its place
PROVIDED = ("deployment", "transfer")  # types of what an agreement provides for
STATES = frozenset("keep have maintain hold stand be remain stay".split())  # what is so already
LASTING = ("agreement", "exercise", "membership", "act")  # types whose day may tell how long it is so
CLOSES = frozenset("end conclude finish close wrap expire lapse".split())
BEFORE_TIME = 80  # characters
COUNTED = re.compile(
    r"\b(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|\d+(?:st|nd|rd|th)|last|only|times|twice)\b[^.;]*\b(?:with)?in\s$",
    re.IGNORECASE,
)  # "the second test by Norvane in [a year]"
# By type, the roles that tell one fact from another of a sentence.
TELLING: dict[FrameType, tuple[str, ...]] = {
    "deployment": ("what",), "exercise": ("name", "participant"), "agreement": ("subject", "kind"), "membership": ("member",),
    "meeting": ("participant",), "test": ("what",), "transfer": ("what",), "act": (),
}  # fmt: skip
# Acts that only say again what a frame of another type says.
RESTATED: dict[FrameType, tuple[str, ...]] = {
    "meeting": ("CONSULT",), "agreement": ("AGREE", "COOPERATE", "CONSULT"), "exercise": ("COOPERATE", "MOBILIZE"),
    "transfer": ("AID", "COOPERATE"), "deployment": ("MOBILIZE",), "membership": ("COOPERATE", "AGREE"), "test": ("MOBILIZE",),
}  # fmt: skip
# By type, what it knows beyond its lines of the table: it fills roles, tells status and code, or says that there is no frame.
READERS: Mapping[FrameType, Callable[[Draft], Draft | None]] = {
    "agreement": agreements.read, "exercise": exercises.read, "meeting": meetings.read, "membership": memberships.read,
}  # fmt: skip


def frames(article: Article, seen: Callable[[Parsed], None] = lambda _: None) -> list[Frame]:
    """The frames of title and body, in the order of the words that tell them; `seen` is shown each tree that is made for them."""
    if article.language != "en":
        return []
    found: list[Frame] = []
    last: tuple[int, list[Frame]] = (0, [])
    previous: Parsed | None = None
    for sentence in _sentences(article):
        seen(sentence.parsed)
        near = sentence.parsed.start - last[0] < NEAR
        after = near and any(f.type == "deployment" for f in last[1])
        told = _told(
            replace(
                sentence,
                after=after,
                before=exchanges.just_before(found, sentence.parsed.start),
                previous=previous if near else None,
            )
        )
        previous = sentence.parsed
        last = sentence.parsed.end, told
        found += told
        if len(found) >= MOST:
            break
    found = memberships.in_context(article.text, exercises.in_context(found))
    found = list(headed(article.text, found, article.published.edtf))
    found.sort(key=lambda frame: frame.cue.span if frame.cue else (0, 0))
    return answered(article.text, found)


def _sentences(article: Article) -> Iterator[Sentence]:
    text, martial, of_play = article.text, is_martial(article.text), is_of_play(article.text)
    regions = [region for region in article.regions if region.kind in READ]
    names = _any_of(name for region in regions for name in exercises.names_on(text[slice(*region.span)]))
    spans = [
        _behind_dateline(text, *s)
        for region in regions
        for s in sentences(text, *region.span)
        if is_wanted(text[slice(*s)], martial=martial) or (names and names.search(text, *s))
    ]
    known = page_names(text)
    for parsed in (with_names(one, known) for one in parse(text, spans)):
        named = tuple(m.span() for m in names.finditer(text, parsed.start, parsed.end)) if names else ()
        yield Sentence(
            text=text, parsed=parsed, anchor=article.published.edtf, martial=martial, of_play=of_play, exercises=named
        )


def _behind_dateline(text: str, start: int, end: int) -> Span:
    """The sentence without a dateline before it, which a parser takes for its subject."""
    is_first = start == 0 or text[start - 1] == "\n"
    match = DATELINE.match(text, start, end) or (TOWN_LINE.match(text, start, end) if is_first else None)
    return (match.end(), end) if match else (start, end)


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    every = sorted({exercises.without_number(name) for name in names}, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, every))})(?:{exercises.NUMBER})?(?!\w)") if every else None


def _told(sentence: Sentence) -> list[Frame]:
    found: list[tuple[Token, Frame]] = []
    beside = Beside(sentence.text[sentence.parsed.start : sentence.parsed.end], martial=sentence.martial)
    for token in sentence.parsed.doc:
        lines = list(filter(beside.holds, triggers_of(token)))
        filled = _filled(token) if lines else {}
        rest = gaps(token, filled)
        filled = without(filled, rest)
        for trigger in lines:
            frame = _frame(sentence, trigger, token, filled, rest=rest)
            same = next((i for i, (_, other) in enumerate(found) if frame and _same(frame, other)), None)
            if frame and same is not None:
                found[same] = (found[same][0], _filled_up(found[same][1], frame))
            elif frame:
                more = [(gap, _frame(sentence, trigger, token, again(filled, gap), gap=gap, rest=rest)) for gap in rest]
                joined = trigger.type != "deployment" or trigger.things.get("to") == "unit" or "to" not in frame.roles
                found += ((token, one) for one in _and_gaps(frame, more, joined=joined))
                break
        if not any(at.i == token.i for at, _ in found):
            later = instalment(sentence, token, [frame for _, frame in found])
            found += [(token, later)] if later else []
    for token, name in _names_alone(sentence):
        frame = _frame(sentence, triggers()["exercise", "n"][0], token, _filled(token), name)
        if frame and not any(_same(frame, other) for _, other in found):
            found.append((token, frame))
    cues = {token.i for token, _ in found}
    told = [frame for _, frame in found]
    answers = any(f.type == "act" for f in sentence.before)
    wanted = [
        act
        for act in acts(sentence.parsed, answers=answers)
        if (act.is_open or (act.trigger.i not in cues and not _restates(act, told)))
        and not is_no_act(act, of_play=sentence.of_play)
        and not is_private(sentence.text, act)
    ]
    for act in wanted:
        frame = _act_frame(sentence, act)
        whole = frame if act.target else _completed(sentence, act, frame, told)
        if whole is not None:
            told.append(whole)
    return told


def _completed(sentence: Sentence, act: Act, frame: Frame, told: Sequence[Frame]) -> Frame | None:
    """An act whose words leave its target open, with the one that what stands before tells; one that may stay open comes out as it is."""
    found = exchanges.completed(frame, [*sentence.before, *told], act.answered)
    is_first = not any(f.type == "act" for f in sentence.before)  # else who is no end of what was done answers nobody
    answers = act.is_asked or act.code == "PROTEST"
    if found is None and answers and is_first and sentence.previous is not None:
        found = exchanges.towards_subject(frame, sentence.text, sentence.previous)
    if found is not None and _texts(found, "source") & _texts(found, "target"):
        return None  # nobody answers himself
    return found or (frame if act.is_open else None)


def _texts(frame: Frame, role: str) -> set[str]:
    return {one.text for one in frame.roles.get(role, ())}


def _restates(act: Act, told: Sequence[Frame]) -> bool:
    """Does the act only say again what another frame of its sentence tells?"""
    return any(
        (act.code in RESTATED.get(frame.type, ()) and not _is_of_others(act, frame)) or _is_of_pact(act, frame)
        for frame in told
    )


def _is_of_others(act: Act, frame: Frame) -> bool:
    """Is it a visit by name beside an agreement whose parties have none of its ends: "when Ruiz visited Kerr, both sides signed a pact"?"""
    if frame.type != "agreement" or act.code != "CONSULT" or act.trigger.lemma_ != "visit":
        return False
    return not any(t.text in party for t in (*act.source, *act.target) for party in _texts(frame, "party"))


def _is_of_pact(act: Act, frame: Frame) -> bool:
    """Is it the support that the parties of an agreement give each other by it?"""
    ends = {t.text for t in (*act.source, *act.target)}
    parties = [one.text for one in frame.roles.get("party", ())]
    return (
        frame.type == "agreement" and act.code == "SUPPORT" and any(end in party for end in ends for party in parties)
    )


def _act_frame(sentence: Sentence, act: Act) -> Frame:
    """The frame of an act."""
    when = [
        _dated(sentence, t)
        for t in sentence.times
        if _hangs_on(sentence, t.span, {act.trigger.i}) and not _is_count(sentence.text, t)
    ]
    roles = {
        role: _named(
            sentence,
            role,
            _once(
                [
                    filler(sentence.text, sentence.parsed, t, of=role == "source" or not takes_of(t), at=True)
                    for t in tokens
                ]
            ),
        )
        for role, tokens in (("source", act.source), ("target", act.target))
    }
    cue = cut(sentence.text, sentence.parsed.span([act.trigger]))
    filled = {role: fillers for role, fillers in roles.items() if fillers}
    return Frame(
        type="act", code=act.code, status=act_status(act), roles=filled | ({"when": _once(when)} if when else {}),
        cue=cue, how=act.how,
    )  # fmt: skip


def _names_alone(sentence: Sentence) -> Iterator[tuple["Token", list["Token"]]]:
    """The names of exercises that stand without the word "exercise", each with the word of it that governs the rest."""
    for start, end in sentence.exercises:
        a, b = start - sentence.parsed.start, end - sentence.parsed.start
        name = [t for t in sentence.parsed.doc if a <= t.idx < b]
        head = next((t for t in name if t.head.i not in {n.i for n in name}), None)
        if head is not None and head.pos_ in NOMINAL:
            yield head, name


def _filled_up(frame: Frame, other: Frame) -> Frame:
    """The frame with the roles that only another word for the same fact fills ("keeps the 90 soldiers that it sent to Kerr")."""
    if frame.status != other.status or frame.code != other.code:
        return frame
    return replace(
        frame, roles={**frame.roles, **{role: f for role, f in other.roles.items() if role not in frame.roles}}
    )


def _and_gaps(frame: Frame, more: Iterable[tuple[Gap, Frame | None]], *, joined: bool) -> Iterator[Frame]:
    """The frame and what its gaps tell: one with all who do the same where it is `joined`, and each other place or giver by itself."""
    apart: list[Frame] = []
    for gap, other in more:
        if other is not None and gap.is_of_doers and joined:
            roles = {role: _once([*frame.roles.get(role, ()), *fillers]) for role, fillers in other.roles.items()}
            frame = replace(frame, roles={**frame.roles, **roles})
        elif other is not None:
            apart.append(other)
    yield from (frame, *apart)


def _same(one: Frame, other: Frame) -> bool:
    """Two words of a sentence that tell one fact: of the same type, with a filler of a telling role in common."""
    if one.type != other.type or (one.type == "membership" and (one.code, one.status) != (other.code, other.status)):
        return False
    if one.type == "transfer" and (_is_what(one, other) or _is_what(other, one)):
        return True  # "offered | a loan of $5 million"
    return any(set(one.roles.get(role, ())) & set(other.roles.get(role, ())) for role in TELLING[one.type])


def _is_what(one: Frame, other: Frame) -> bool:
    """Is the word that tells one frame what the other is of?"""
    return one.cue is not None and any(one.cue.span == what.span for what in other.roles.get("what", ()))


def _filled(token: "Token") -> Slots:
    """What fills the slots of a trigger, itself among them."""
    found = {**slots(token), "self": [token]}
    for preposition in _right_behind(token):
        for place in preposition.children:
            if place.dep_ == "pobj":
                found.setdefault(preposition.lower_, []).append(place)
    return found


def _right_behind(noun: "Token") -> Iterator["Token"]:
    """The preposition right behind an object that the parser hung on its verb: "praised the troops | at the border"."""
    at = noun.i + 1
    while at < len(noun.doc) and noun.doc[at].lower_ in YET:
        at += 1
    if noun.dep_ in ("dobj", "pobj") and at < len(noun.doc) and noun.doc[at].dep_ == "prep" and is_of("stands", noun):
        above = noun.doc[at].head
        if above.i != noun.i and above.is_ancestor(noun):
            yield noun.doc[at]


def _frame(
    sentence: Sentence,
    trigger: Trigger,
    token: "Token",
    filled: Slots,
    name: Sequence["Token"] = (),
    *,
    gap: Gap | None = None,
    rest: Sequence[Gap] = (),
) -> Frame | None:
    if gap is not None and (trigger.type not in PORTIONED or not gap.slots.keys() & trigger.slots.keys()):
        return None
    verb = verb_of(token)
    if trigger.slots.get("self") and stands_not(token):
        return None
    if trigger.verbs and verb.lemma_.lower() not in trigger.verbs:
        return None
    if not all(any(filled.get(slot) for slot in group) for group in trigger.needed):
        return None
    heads = filled_roles(sentence, trigger, filled)
    if heads is not None:
        others = [other for other in rest if other is not gap]
        heads = {role: [t for t in told if not any(g.owns(t) for g in others)] for role, told in heads.items()}
    if heads is not None and gap is not None:
        heads = {role: gap.own(role, tokens, trigger.slots) for role, tokens in heads.items()}
    if heads is None or any(not any(heads.get(role) for role in group) for group in trigger.needs):
        return None
    if tells_none(trigger, verb, filled, heads):
        return None
    numbers = _counted(trigger, token, heads)
    if gap is not None:
        numbers = [gap.number]
    draft = _read(
        Draft(
            trigger=trigger, token=token, verbs=tuple(verbs_of(token)), status=_status(trigger, token, heads), code=trigger.code,
            heads={role: [t for t in tokens if t.i not in sentence.timed] for role, tokens in heads.items()},
            stretches={"name": [list(name)]} if name else {},
            times=sentence.timed,
        )
    )  # fmt: skip
    if draft is None:
        return None
    roles = {role: [_filler(sentence, role, t) for t in tokens] for role, tokens in draft.heads.items()}
    for role in (ACTORS - PLACES) & roles.keys():
        roles[role] = [one for whole in roles[role] for one in apart(sentence.text, whole)]
    for role, stretches in draft.stretches.items():
        roles.setdefault(role, []).extend(cut(sentence.text, sentence.parsed.span(s)) for s in stretches)
    if gap is not None and any(sum_of(t) or t.pos_ == "NUM" for t in draft.heads.get("what", ())):
        roles["what"] = [cut(sentence.text, sentence.parsed.span(gap.number))]  # "..., Kerr | 40 million"
    if trigger.type == "deployment":
        roles["quantity"] = [cut(sentence.text, sentence.parsed.span(number)) for number in numbers]
    own = {token.i} if "self" in trigger.slots and trigger.type == "deployment" else {token.i, verb.i}
    wanted = draft.anchors if trigger.type in READERS else own
    roles["when"] = [
        _dated(sentence, t)
        for t in sentence.times
        if _hangs_on(sentence, t.span, wanted)
        and _tells_when(sentence.text, t, draft)
        and not _within(t.span, draft, sentence)
    ]
    if trigger.type in LASTING and lemma(verb) in CLOSES:
        roles["when"] = [_as_its_end(one) for one in roles["when"]]
    if not roles["when"]:
        roles["when"] = [cut(sentence.text, sentence.parsed.span(words)) for words in _occasions(sentence, wanted)]
    owned = dict(_owned(sentence, draft.heads))
    given = {
        role: _named(sentence, role, _once(fillers), owned)
        for role, fillers in roles.items()
        if fillers and role != HOME
    }
    if not given:
        return None
    frame = Frame(
        type=trigger.type, code=draft.code, status=draft.status, roles=given,
        cue=cut(sentence.text, sentence.parsed.span(word_of(token) if trigger.lemma.count("-") else [token])),
    )  # fmt: skip
    to_come = draft.status == "actual" and _is_to_come(frame, token, sentence.anchor)
    return replace(frame, status="planned") if to_come else frame


def _as_its_end(when: Filler) -> Filler:
    """The day on which something ended, as a stretch of time up to it."""
    is_day = when.edtf is not None and "/" not in when.edtf
    return replace(when, edtf=f"../{when.edtf}", how=f"{when.how}; it ended then") if is_day else when


def _occasions(sentence: Sentence, wanted: Container[int]) -> Iterator[tuple["Token", "Token"]]:
    """The first and last word of what tells when where no date does: "since the floods"."""
    for word in sentence.parsed.doc:
        if word.lower_ in SINCE and word.dep_ == "prep" and word.head.i in wanted:
            yield from ((word, t) for t in word.children if t.dep_ == "pobj" and t.pos_ == "NOUN")


def _is_to_come(frame: Frame, token: "Token", anchor: str | None) -> bool:
    """Is it told in the present, with a day after the page's own: "the ships leave on Friday"?"""
    if frame.type in LASTING or any(c.lower_ in ("until", "till") for c in verb_of(token).children):
        return False
    days = [f.edtf for f in frame.roles.get("when", ()) if f.edtf and "/" not in f.edtf]
    known = [(day[: min(len(day), len(anchor))], anchor[: min(len(day), len(anchor))]) for day in days if anchor]
    return verb_of(token).tag_ in ("VBZ", "VBP", "NN", "NNS") and any(day > own for day, own in known)


def _read(draft: Draft) -> Draft | None:
    read = READERS.get(draft.trigger.type)
    return read(draft) if read else draft


def _status(trigger: Trigger, token: "Token", heads: Mapping[str, Sequence["Token"]]) -> FrameStatus:
    named = [token, *(t for role in TELLING[trigger.type] for t in heads.get(role, ()))]
    if any(c.dep_ in ("det", "neg", "cc", "preconj") and c.lower_ in NONE for t in named for c in t.children):
        return "actual" if trigger.status == "ended" else "denied"  # "signed no pact"; "no ship will leave"
    if "self" in trigger.slots and trigger.type == "deployment" and not trigger.verbs:
        return "actual"  # "the troops in Syria will vote": they are there
    found = status_named(token) if trigger.type == "test" and token.pos_ in NOMINAL else status(token)
    if trigger.status == "ended" and found == "denied":
        return "actual"  # "will not withdraw its ships": they are there
    if found in ("actual", "hypothetical") and _is_provided_for(trigger, token):
        return "planned"
    standing = of_standing(token) if found == "actual" and trigger.type == "deployment" else None
    if standing:
        return standing
    return trigger.status if trigger.status and found == "actual" else found


def _is_provided_for(trigger: Trigger, token: "Token") -> bool:
    """Is it told in the present what an agreement provides for, or lets be: "a pact under which Norvane lends Kerr two ships", "may send"?"""
    may = any(c.dep_ == "aux" and c.lower_ == "may" for c in token.children)
    if trigger.type not in PROVIDED or not (may or token.tag_ in ("VBZ", "VBP")) or lemma(token) in STATES:
        return False
    under = slots(token)
    terms = [t for slot in ("under", "by") for t in under.get(slot, ())]
    return any(line.type == "agreement" for t in terms for line in triggers().get((lemma(t), "n"), ()))


def _counted(trigger: Trigger, token: "Token", heads: dict[str, list["Token"]]) -> list[list["Token"]]:
    """Puts the things that are meant into `what`, and whose they are; the numbers of the things come back."""
    if trigger.type not in PORTIONED or "what" not in heads:
        return []
    found = [portion(t) for t in heads["what"]]
    if trigger.type == "deployment":
        found += [(t, number_of(t)) for thing, _ in found for t in aboard(thing) if is_of("force", t, martial=True)]
    heads["what"] = [thing for thing, _ in found]
    if trigger.type == "deployment":
        own = [t for t in heads.get("actor", ()) if token.pos_ not in NOMINAL or token.is_ancestor(t)]
        owned = [] if own else [owner for thing in heads["what"] for owner in owners(thing)]
        heads["actor"] = owned or heads.get("actor", [])  # "Kerr deplored the presence of Norvanian troops": Norvane
    if trigger.type == "transfer" and not heads.get("recipient") and "recipient" in trigger.slots.values():
        heads["recipient"] = helped(token)
    if trigger.type == "transfer" and heads.get("recipient") and not heads.get("giver"):
        heads["giver"] = [maker for thing in heads["what"] for maker in makers(thing)]
    numbers = [number for _, number in found if number]
    if trigger.type == "deployment" and not numbers and len(heads["what"]) == 1:
        numbers = [number for number in (predicate(heads["what"][0]),) if number]
    return numbers


def _filler(sentence: Sentence, role: str, token: "Token") -> Filler:
    summed = sum_of(token) if role == "what" else []
    if role == "what" and is_summed(token):  # "a | $15 million grant"
        summed = [t for t in token.subtree if t.i < token.i and (t.pos_ in ("NUM", "SYM") or t.tag_ == "$")]
    if role == "what" and is_of("blast", token):
        summed = [token.doc[token.i - 1]]  # "its sixth | nuclear test"
    if summed:
        return cut(sentence.text, sentence.parsed.span([*summed, token]))
    return filler(sentence.text, sentence.parsed, token, of=role != "what" or keeps_of(token))


def _owned(sentence: Sentence, heads: Mapping[str, Sequence["Token"]]) -> Iterator[tuple[Span, str]]:
    """The spans of pronouns and bare bodies that act, with the state of the subject above whose they are."""
    for token in (t for role in heads if role in ACTORS - PLACES for t in heads[role]):
        whose = whose_it_is(token)
        country = actor(filler(sentence.text, sentence.parsed, whose).text).country if whose is not None else None
        if country:
            yield filler(sentence.text, sentence.parsed, token).span, country


def _named(
    sentence: Sentence, role: str, fillers: tuple[Filler, ...], owned: Mapping[Span, str] = MappingProxyType({})
) -> tuple[Filler, ...]:
    """The fillers of a role of actors or places, each with the state or bloc that its sentence ties it to, or that `owned` tells."""
    if role not in ACTORS:
        return fillers
    start, words = sentence.parsed.start, sentence.text[sentence.parsed.start : sentence.parsed.end]
    if role in PLACES:  # the sentence tells whose a ministry is, but not where a place lies
        found = [actor(one.text).country for one in fillers]
    else:
        found = [owned.get(one.span) or actor(one.text, words, one.span[0] - start).country for one in fillers]
    return tuple(replace(f, name=name_of(code)) if code else f for f, code in zip(fillers, found, strict=True))


def _once(fillers: Iterable[Filler]) -> tuple[Filler, ...]:
    """Each filler once; a mark that the parser took for a word has no words and is none."""
    return tuple(dict.fromkeys(one for one in fillers if one.text))


def _dated(sentence: Sentence, time: TimeExpression) -> Filler:
    start, end = time.span
    return Filler(text=sentence.text[start:end], span=time.span, edtf=time.edtf, how=time.how)


def _tells_when(text: str, time: TimeExpression, draft: Draft) -> bool:
    """How long a meeting took tells not when it was; of an agreement "for ten years" does."""
    if _is_count(text, time):
        return False
    if time.type != "duration" or draft.trigger.type not in READERS:
        return True
    return draft.trigger.type == "agreement" and text[: time.span[0]].endswith("for ")


def _is_count(text: str, time: TimeExpression) -> bool:
    """Does it tell in how long something came about so often, and not when: "the second test in a year"?"""
    start = time.span[0]
    return time.type == "duration" and COUNTED.search(text, max(0, start - BEFORE_TIME), start) is not None


def _within(span: Span, draft: Draft, sentence: Sentence) -> bool:
    """Does the expression lie within a name: the day in "Exercise Friday Lantern"?"""
    names = [sentence.parsed.span(name) for name in draft.stretches.get("name", ())]
    return any(a <= span[0] and span[1] <= b for a, b in names)


def _hangs_on(sentence: Sentence, span: Span, wanted: Container[int]) -> bool:
    """Do the words hang on one of the tokens, with no other verb between?"""
    a, b = span[0] - sentence.parsed.start, span[1] - sentence.parsed.start
    token = next((t for t in sentence.parsed.doc if a <= t.idx < b), None)
    for _ in range(8):
        if token is None:
            return False
        if token.i in wanted:
            return True
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return False
        if token.dep_ == "appos" and is_named_state(token.head):
            return False  # "Norvane, a member since 2017, sent ..."
        token = token.head
    return False
