"""Attributions with their speakers go in, the chain of each comes out: who passed it on, from the speaker outwards.

A link is a named outlet, agency, channel, programme, document or person that the page names as the way by which the
words came. The page's own outlet is none, nor the platform of a post, "in a statement", or a credit of a picture.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.language.names import is_title
from sayso.language.outlets import names_outlet
from sayso.model import Attribution, Dated, Link, Speaker
from sayso.resolve.back_links import meant, outlets_of
from sayso.resolve.carried import carried
from sayso.resolve.joint_credits import joint_credit
from sayso.resolve.links import WHAT_IT_IS, is_speaker
from sayso.resolve.nameless import HEARSAY
from sayso.resolve.occasion import between, of_occasion, of_title, runs_of
from sayso.resolve.page import Context, anchor_of
from sayso.resolve.page_links import page_links, same_outlet
from sayso.resolve.russian_links import footers, retold
from sayso.resolve.sentence_links import PRONOUN, Chain, own_chain, type_of
from sayso.resolve.visits import visited


def via_of(context: Context, speakers: Sequence[Speaker], said: Sequence[Dated]) -> list[tuple[Link, ...]]:
    """The chain of each attribution, in their order."""
    page = (footers(context) if context.is_russian else []) or page_links(context)
    if not any(link.how.startswith(("source footer", "credit")) for link in page):
        page = [*page, *joint_credit(context)]
    own = carried(context, speakers, told_by_rules(context, speakers, said, page), page)
    return _composed(context, speakers, own, page)


def told_by_rules(
    context: Context, speakers: Sequence[Speaker], said: Sequence[Dated], page: Sequence[Link]
) -> list[Chain]:
    """The links that each attribution's own words tell, or those of its occasion."""
    inner: dict[int, list[Span]] = {}
    for attribution in context.attributions:
        if attribution.nested_in is not None:
            inner.setdefault(attribution.nested_in, []).extend(attribution.content)
    quoters: dict[str, Speaker] = {}
    own = [own_chain(context, i, speakers, inner.get(i, []), quoters) for i in range(len(speakers))]
    outlets = outlets_of(context, own, speakers)
    own = [meant(context, i, own[i], outlets, page, speakers[i]) for i in range(len(own))]
    own = visited(context, own, speakers)
    same = _one_paper(speakers)
    linked: dict[str | None, list[int]] = {}
    at_home = _told_own(context, speakers)
    for index, chain in enumerate(own):
        if speakers[index].name in at_home:
            continue
        is_quoted = any(link.how.startswith(OF_ITS_SENTENCE) for link in (*chain.told, *chain.passed))
        if (chain.told or chain.passed) and speakers[index].name is not None and not is_quoted:
            for name in {same[index].name, between(context, index, speakers) or same[index].name}:
                linked.setdefault(name, []).append(index)
    runs = runs_of(context, same)
    own = [of_occasion(context, i, own, linked.get(same[i].name, []), said, runs) for i in range(len(own))]
    return [of_title(context, i, own) for i in range(len(own))]


def _one_paper(speakers: Sequence[Speaker]) -> list[Speaker]:
    """The speakers, with "the poll" called as the page calls its one poll: "poll published by the Norwind Courier"."""
    called: dict[str, set[str]] = {}
    for speaker in speakers:
        if speaker.type == "document" and speaker.name:
            for word in speaker.name.split()[:2]:  # "poll published by", "leaked memo"
                called.setdefault(word, set()).add(speaker.name)
    fuller = {bare: names - {bare} for bare, names in called.items() if bare in names}
    one = {bare: next(iter(names)) for bare, names in fuller.items() if len(names) == 1}
    return [replace(speaker, name=one.get(speaker.name or "", speaker.name)) for speaker in speakers]


def _told_own(context: Context, speakers: Sequence[Speaker]) -> set[str | None]:
    """Who told the page's own outlet something, so that what another heard of them need not be the rest: "she told Norwind Radio", on a page of Norwind Radio."""
    own = context.article.outlet.text.strip() if context.article.outlet else ""
    if not own or context.is_russian:
        return set()
    told = re.compile(rf"\btold\s+(?:the\s+)?{re.escape(own)}\b")
    pairs = zip(context.attributions, speakers, strict=True)
    return {speaker.name for one, speaker in pairs if told.search(context.text, *context.sentence(anchor_of(one)))}


def _composed(
    context: Context, speakers: Sequence[Speaker], own: Sequence[Chain], page: Sequence[Link]
) -> list[tuple[Link, ...]]:
    """Chains from the speaker outwards: own links, those of the saying in which one stands, those of the whole page."""
    chains: list[tuple[Link, ...]] = []
    for index, attribution in enumerate(context.attributions):
        links = [*own[index].told, *own[index].passed]
        outer = attribution.nested_in
        if outer is not None and _is_another(context, index, speakers[index], speakers[outer]):
            # "Ruiz told Norwind Radio that Lund had said ...": the radio heard Ruiz, and comes behind her.
            held = context.attributions[outer].content
            links = [link for link in links if any(a <= link.span[0] < b for a, b in held)]
            links.append(_outer(context, outer, speakers[outer]))
            if outer < index:
                links += [link for link in chains[outer] if link not in page]
        signed = [link for link in page if not _is_issuer(context, attribution, speakers[index], link)]
        chains.append(tuple(_once([*links, *signed])))
    return retold(context, speakers, chains) if context.is_russian else chains


# Links by which somebody's other sayings need not have come.
OF_ITS_SENTENCE = ("quotes:", "through:", "kept in:", "asked in:", "read out by:", "handed on by:", "asked by:")
# "Our report" is one's own, "my neighbour" somebody else.
SELF = re.compile(
    r"(?:I|me|we|us|я|мы)\b|(?:my|our)\s+(?:\w+\s+)?(?:answer|article|book|letter|message|note|paper|reply|report|statement)\b",
    re.IGNORECASE,
)


THIRD = re.compile(r"(?:he|she|they|it|он|она|они|оно)", re.IGNORECASE)
ASKS = re.compile(r"(?:QUESTION|Q|[A-Z]{2,6})\b(?!\s[A-Z])")  # the interviewer's label
COLON = re.compile(r"\s*(?:\([^()\n]{1,60}\))?\s*:")
# What the page itself holds against another's words: "a video shows ..., contradicting the harbour police's claim that ...".
AGAINST = re.compile(r"\b(?:contradict|belie|contrary)", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:am|is|are|was|were|been|being|be)\s+(?:\w+\s+){0,2}(?:told|informed|assured|warned)$")


def _is_another(context: Context, index: int, speaker: Speaker, outer: Speaker) -> bool:
    """Does somebody else speak inside what `outer` says? "We said", and a pronoun that nobody is known for, may be `outer`."""
    attribution = context.attributions[index]
    is_address = outer.name is not None and (is_title(outer.name) or ASKS.match(outer.name))
    if not outer.name or (is_address and _is_label(context, attribution)):
        return False  # "Sir: your report ...", "QUESTION: You said ..."
    words = context.words(attribution.source).strip()
    if attribution.nested_in is not None and AGAINST.search(
        context.words(context.attributions[attribution.nested_in].cue)
    ):
        return False
    is_direct = attribution.nested_in is not None and context.attributions[attribution.nested_in].kind == "direct"
    if is_direct and THIRD.fullmatch(words):
        return True  # in one's own words one is "I"
    if any(PASSIVE.search(context.text, max(0, a - 20), b) for a, b in attribution.cue):
        return True  # "we were told"
    if not words and speaker.name in (None, outer.name) and HEARSAY.fullmatch(context.words(attribution.cue)):
        return True
    if outer.name == speaker.name:
        return is_direct and SELF.match(words) is not None  # "“I said to her that it was shut,” she said"
    return not SELF.match(words) and not (speaker.name is None and (not words or PRONOUN.fullmatch(words)))


def _is_label(context: Context, inner: Attribution) -> bool:
    """Does a colon follow the source of the saying in which another stands?"""
    source = context.attributions[inner.nested_in].source if inner.nested_in is not None else ()
    return bool(source) and COLON.match(context.text, source[-1][1]) is not None


COMPANY = r"company|firm|group|organi[sz]ations?|partnership|it|its|we|our"  # what a release calls its issuer
BELONGS = re.compile(r"\s(?:of|for)\s")  # "Secretariat of the Norvane Pact" is called "the secretariat"


def _is_issuer(context: Context, attribution: Attribution, speaker: Speaker, link: Link) -> bool:
    """Is the speaker whom a link of the page names: by name, or as "the company" of its own release?"""
    if is_speaker(speaker, link.name):
        return True
    if not link.how.startswith("issued"):
        return False
    if speaker.name and speaker.name.rpartition(" ")[0] == link.name:
        return True  # "About Lund" below what Lund Salt says
    if speaker.type not in ("organisation", "document", "group", None):
        return False
    words = context.words(attribution.source)
    if speaker.name and PRONOUN.match(words):
        words = speaker.name  # "the jury came ... it wrote"
    noun = BELONGS.split(link.name)[0].split()[-1]
    own = rf"(?:(?:the|both)\s+)?(?:{re.escape(link.name)}|{COMPANY}|{re.escape(noun)})(?!\w)"
    return re.match(own, words, re.IGNORECASE) is not None


def _outer(context: Context, outer: int, speaker: Speaker) -> Link:
    attribution = context.attributions[outer]
    span = attribution.source[0] if attribution.source else attribution.content[0]
    name = speaker.name or ""
    return Link(
        name=WHAT_IT_IS.sub("", name) if speaker.type == "organisation" and names_outlet(name) else name,
        type=type_of(speaker),
        span=span,
        how="the saying stands inside what this speaker says",
    )


def _once(links: Sequence[Link]) -> list[Link]:
    kept: list[Link] = []
    for link in links:
        if not any(same_outlet(link.name, other.name) for other in kept):
            kept.append(link)
    return kept
