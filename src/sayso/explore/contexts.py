"""What each page of the explorer shows: one frozen record a page, with a sentence of help on every field.

The HTML page and its `.json` twin are made from the same record, so they cannot tell different things.
"""

from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any

Role = str  # "source", "cue", "content", "via", "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as it is shown."""

    edtf: Annotated[str | None, "The date in EDTF (ISO 8601-2), or null where it is not stated"]
    words: Annotated[str, "The same for people, such as 'April 2031, day not given', or 'not stated'"]
    how: Annotated[str, "How the date was worked out, or why it is not known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A name with a count and a place to go: a facet, a row of a list, a step of a pager."""

    name: Annotated[str, "What is counted: a speaker, an outlet, a month, a kind"]
    count: Annotated[int | None, "How many statements; null where nothing is counted"]
    href: Annotated[str, "Where a click on it leads"]
    chosen: Annotated[bool, "Whether this choice is in force now"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One link of the chain between speaker and page."""

    name: Annotated[str, "The outlet, agency, channel, document or person"]
    type: Annotated[str, "What it is: outlet, agency, channel, programme, document, spokesperson, person, organisation"]
    how: Annotated[str, "The rule, and the words that make it a link"]
    part: Annotated[str, "The name of this link's words in the lit text (data-part)"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A stretch of a snippet, matched by the query or not."""

    text: Annotated[str, "The words"]
    marked: Annotated[bool, "Whether the query's words matched here"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPage:
    """The page on which a statement stands, as a line under it."""

    id: Annotated[str, "The page's id: its URL, else its path"]
    title: Annotated[str, "Its title, else its id"]
    href: Annotated[str, "Its view here"]
    outlet: Annotated[str | None, "Its outlet, or null where the page names none"]
    outlet_href: Annotated[str | None, "The outlet's view here"]
    author: Annotated[str | None, "Its author as given by the page"]
    published: Annotated[Day, "When it was published"]
    url: Annotated[str | None, "Its address as given"]
    outward: Annotated[str | None, "The same where it is http or https and may be a link, else null"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement as it is shown in lists and beside its page."""

    id: Annotated[str, "The statement's id, from its page, bytes and spans"]
    href: Annotated[str, "Its permalink"]
    number: Annotated[int | None, "Its number on its page, in text order; null in lists over pages"]
    text: Annotated[str, "What was said, as written on the page"]
    snippet: Annotated[tuple[Snippet, ...], "What was said, shortened, with the query's words marked"]
    language: Annotated[str | None, "The page's language, for the lang attribute"]
    kind: Annotated[str, "direct (all inside quotation marks), mixed or indirect"]
    mode: Annotated[str, "said, thought or other"]
    speaker: Annotated[str | None, "Who said it, or null where that is not known"]
    speaker_href: Annotated[str | None, "The speaker's view here"]
    speaker_type: Annotated[str | None, "person, office, organisation, state, bloc, document, group or anonymous"]
    role: Annotated[str | None, "The speaker's office or description on the page"]
    speaker_how: Annotated[str, "How the speaker was worked out, or why not"]
    as_written: Annotated[str | None, "The words that stand for the speaker on the page"]
    cue: Annotated[str | None, "The words that attribute, such as 'said'; null where that is a mark alone"]
    said: Annotated[Day, "When it was said"]
    via: Annotated[tuple[ChainLink, ...], "The chain from the speaker outwards, without the page's own outlet"]
    found: Annotated[str, "What found it: the rule or model, and its score"]
    score: Annotated[float, "The score of what found it, 0 to 1: sureness about the words, nothing else"]
    repeats: Annotated[int, "How many more times the page prints the same sentence"]
    page: Annotated[OnPage, "Where it stands"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Words of the text between two boundaries of lit spans."""

    text: Annotated[str, "The words"]
    start: Annotated[int, "Where they begin in the article's text, in code points"]
    ids: Annotated[tuple[str, ...], "The statements that light them"]
    roles: Annotated[tuple[Role, ...], "As what: source, cue, content, via, date"]
    parts: Annotated[tuple[str, ...], "Each statement with its role there, as 'id:role'"]
    begins: Annotated[tuple[tuple[str, int], ...], "Statements whose content begins here, each with its number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph of the article in its region."""

    kind: Annotated[str, "The region: title, byline, dateline, body, caption, comment, related, promo, ..."]
    furniture: Annotated[bool, "Whether it is no part of the article, and nothing is taken from it"]
    label: Annotated[str | None, "The region's name, at the first paragraph of furniture"]
    segments: Annotated[tuple[Segment, ...], "Its words, cut where what is lit changes"]
    after_gap: Annotated[bool, "Whether words of the page between the paragraph before and this one are left out"] = (
        False
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A page as it was at one time."""

    sha256: Annotated[str, "The SHA-256 of its bytes"]
    first_seen: Annotated[str, "When these bytes were first read"]
    last_seen: Annotated[str, "When they were last read"]
    statements: Annotated[int, "How many statements were found in it"]
    href: Annotated[str, "Its view here"]
    shown: Annotated[bool, "Whether it is the one shown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a page could not be read."""

    room: Annotated[str, "The step that gave up: read, clean, extract, resolve or flow"]
    reason: Annotated[str, "A short code that can be counted"]
    message: Annotated[str, "The same in a sentence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A page in a list of pages."""

    page: Annotated[OnPage, "The page"]
    statements: Annotated[int, "How many statements were found on it"]
    versions: Annotated[int, "How many versions of it are kept"]
    last_seen: Annotated[str, "When it was last read"]
    skipped: Annotated[Refusal | None, "Why its newest version could not be read, if so"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar of the timeline, with its place in the drawing (the drawing is 720 wide, 96 high)."""

    label: Annotated[str, "The month, year or decade, in EDTF"]
    words: Annotated[str, "The same for people"]
    count: Annotated[int, "How many statements were said then"]
    href: Annotated[str | None, "A search for them"]
    x: Annotated[float, "Left edge"]
    width: Annotated[float, "Width"]
    height: Annotated[float, "Height"]
    tick: Annotated[str | None, "The label under the bar, where there is room for one"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Statements by the date on which they were said, drawn and in words."""

    unit: Annotated[str, "month, year or decade"]
    bars: Annotated[tuple[Bar, ...], "The bars in order of time, empty ones included"]
    dated: Annotated[int, "How many statements the bars count"]
    apart: Annotated[tuple[Choice, ...], "Dates that have no bar: a year without its month, a month without its year"]
    undated: Annotated[int, "How many statements have no date of saying"]
    largest: Annotated[int, "The count of the highest bar"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """An outlet's row in the table of who carries whom."""

    outlet: Annotated[Choice, "The outlet, with its statements in this table"]
    cells: Annotated[tuple[Choice, ...], "For each speaker of the table's head, how many statements; 0 is none"]
    shades: Annotated[tuple[int, ...], "For each cell a shade from 0 (none) to 4 (most)"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Which outlets carry whom."""

    speakers: Annotated[tuple[Choice, ...], "The columns: those most carried, most first"]
    rows: Annotated[tuple[MatrixRow, ...], "The rows: the outlets that carry most, most first"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where a long list stands."""

    first: Annotated[int, "The number of the first row shown, from 1; 0 where there is none"]
    last: Annotated[int, "The number of the last row shown"]
    total: Annotated[int, "How many rows there are"]
    previous: Annotated[str | None, "The page before"]
    next: Annotated[str | None, "The page after"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What every page of the explorer has."""

    heading: Annotated[str, "The page's title"]
    json: Annotated[str, "The address of this page's JSON twin"]
    ledger: Annotated[str, "The name of the ledger's file"]
    version: Annotated[str, "The release of sayso"]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """What is in the ledger."""

    pages: Annotated[int, "Pages read"]
    versions: Annotated[int, "Versions of pages kept"]
    statements: Annotated[int, "Statements of mode 'said' in the newest version of each page"]
    speakers: Annotated[int, "Different speakers' names"]
    outlets: Annotated[int, "Different outlets' names"]
    skipped: Annotated[int, "Pages that could not be read"]
    newest: Annotated[tuple[Saying, ...], "The newest statements"]
    most: Annotated[tuple[Choice, ...], "Who speaks most"]
    matrix: Annotated[Matrix, "Which outlets carry whom"]
    timeline: Annotated[Timeline, "Statements by date said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView(View):
    """A page's text with its statements lit in it."""

    page: Annotated[OnPage, "The page"]
    language: Annotated[str | None, "Its language, for the lang attribute"]
    evidence: Annotated[tuple[tuple[str, str], ...], "How title, author, outlet and date were found: name and sentence"]
    facts: Annotated[tuple[tuple[str, str], ...], "Path, digest, encoding and the like: name and value"]
    source_href: Annotated[str | None, "Where the page's bytes as found can be had, as a file to save"]
    blocks: Annotated[tuple[Block, ...], "The text in paragraphs"]
    statements: Annotated[tuple[Saying, ...], "The statements, in text order"]
    lit: Annotated[str | None, "The statement that was asked to stand out (parameter s)"]
    other_modes: Annotated[Choice | None, "Thoughts, questions and refusals of the page, and where they are shown"]
    versions: Annotated[tuple[Version, ...], "The page's versions, newest first"]
    skipped: Annotated[Refusal | None, "Why there is no text, if so"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView(View):
    """One statement with everything that is known of it."""

    statement: Annotated[Saying, "The statement"]
    blocks: Annotated[tuple[Block, ...], "The paragraphs in which its words, its chain's and its date's stand"]
    in_page: Annotated[str, "The page's view with this statement lit"]
    permalink: Annotated[str, "This page's lasting address, without the host"]
    cite: Annotated[str, "How to cite it"]
    spans: Annotated[tuple[tuple[str, str], ...], "Offsets of its words in the article's text: role and spans"]
    first_seen: Annotated[str, "When this version of the page was first read"]
    last_seen: Annotated[str, "When it was last read"]
    sha256: Annotated[str | None, "The SHA-256 of the page's bytes"]
    previous: Annotated[str | None, "The statement before on the same page"]
    next: Annotated[str | None, "The statement after on the same page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(View):
    """What a search found."""

    asked: Annotated[dict[str, str], "The query and filters in force, by their parameter's name"]
    problem: Annotated[str | None, "Why the search could not be made, if so"]
    chosen: Annotated[tuple[Choice, ...], "The filters in force, each leading to the search without it"]
    facets: Annotated[
        tuple[tuple[str, tuple[Choice, ...]], ...], "By speaker, outlet, month and kind: what it can be narrowed by"
    ]
    order: Annotated[tuple[Choice, ...], "Newest first, or best match first"]
    results: Annotated[tuple[Saying, ...], "The statements found"]
    pager: Annotated[Pager, "Which of them are shown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView(View):
    """A speaker and what they said, or an outlet and what it carried."""

    name: Annotated[str, "The name"]
    is_outlet: Annotated[bool, "Whether this is an outlet; else it is a speaker"]
    roles: Annotated[tuple[str, ...], "The offices and descriptions that pages give a speaker, of the statements shown"]
    beside: Annotated[tuple[Choice, ...], "For a speaker the outlets that carried them; for an outlet those it carried"]
    pages: Annotated[tuple[PageLine, ...], "For an outlet its pages, newest first; empty for a speaker"]
    timeline: Annotated[Timeline, "Their statements by date said"]
    results: Annotated[tuple[Saying, ...], "Their statements, newest first"]
    pager: Annotated[Pager, "Which of them are shown"]
    search: Annotated[str, "A search narrowed to this name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An actor in the drawing."""

    name: Annotated[str, "The actor's name"]
    label: Annotated[str, "The same, shortened"]
    x: Annotated[int, "Its place in the drawing's units"]
    y: Annotated[int, "Its place in the drawing's units"]
    href: Annotated[str, "The actor's view"]
    claims: Annotated[int, "How many claims its edges have"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An edge in the drawing."""

    path: Annotated[str, "The line, as SVG's path data"]
    kind: Annotated[str, "member, agreement, deployment, exercise, act, meeting or transfer"]
    status: Annotated[str, "actual, planned, hypothetical, ended or denied"]
    disputed: Annotated[bool, "Whether somebody denies it"]
    href: Annotated[str, "Where its claims are listed"]
    words: Annotated[str, "The edge in words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The part of the system that is drawn."""

    width: Annotated[int, "Of the drawing, in its own units"]
    height: Annotated[int, "Of the drawing, in its own units"]
    nodes: Annotated[tuple[Node, ...], "The actors"]
    lines: Annotated[tuple[Line, ...], "The edges"]
    actors_left_out: Annotated[int, "Actors that are not drawn, since more could not be read"]
    edges_left_out: Annotated[int, "Edges that are not drawn"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """One claim behind an edge."""

    claimant: Annotated[str, "The speaker, or the outlet (else the page) where the page says it in its own voice"]
    is_page: Annotated[bool, "Whether the page says it in its own voice"]
    status: Annotated[str, "What this claimant says: actual, planned, hypothetical, ended or denied"]
    words: Annotated[str, "The words that tell it, as written"]
    href: Annotated[str, "The statement, or the page"]
    outlet: Annotated[str | None, "The page's outlet"]
    published: Annotated[Day, "When the page was published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeLine:
    """An edge of the system in a list."""

    id: Annotated[str, "Its name on this page, for links to it"]
    kind: Annotated[str, "member, agreement, deployment, exercise, act, meeting or transfer"]
    code: Annotated[str | None, "The PLOVER class of an act, the kind of an agreement"]
    source: Annotated[str, "The first actor"]
    source_href: Annotated[str, "Its view"]
    target: Annotated[str, "The second actor, the bloc or the state of the place"]
    target_href: Annotated[str, "Its view"]
    directed: Annotated[
        bool, "Whether it goes from the first to the second; an agreement, exercise or meeting has no direction"
    ]
    status: Annotated[str, "What its newest claims come to"]
    since: Annotated[str | None, "The first day that a claim gives it"]
    until: Annotated[str | None, "The last day that a claim gives it"]
    claims: Annotated[tuple[ClaimLine, ...], "Who claims it"]
    denials: Annotated[tuple[ClaimLine, ...], "Who denies it"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemView(View):
    """The system of states, blocs and forces that the pages describe."""

    asked: Annotated[dict[str, str], "The filters in force, by their parameter's name"]
    kinds: Annotated[tuple[Choice, ...], "By kind of edge"]
    dates: Annotated[tuple[Choice, ...], "As of the end of each month in which a page was published"]
    claimants: Annotated[tuple[Choice, ...], "According to one claimant"]
    without: Annotated[str | None, "The same without the chosen claimant's claims"]
    drawing: Annotated[Drawing, "The part that is drawn"]
    edges: Annotated[tuple[EdgeLine, ...], "The edges, those with most claims first"]
    pager: Annotated[Pager, "Which of them are listed"]
    undated: Annotated[int, "Pages that count in no as-of view, since they have no date"]
    is_linked: Annotated[bool, "Whether names are those of actors across pages; else they are as each page writes them"]
    difference: Annotated[str, "Where two dates or two claimants are set side by side"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView(View):
    """Two systems side by side: two dates, or two claimants."""

    left: Annotated[str, "What the left side is"]
    right: Annotated[str, "What the right side is"]
    asked: Annotated[dict[str, str], "The two sides, by their parameter's name"]
    claimants: Annotated[tuple[str, ...], "Whom one may ask for"]
    only_left: Annotated[tuple[EdgeLine, ...], "Edges that only the left side has"]
    only_right: Annotated[tuple[EdgeLine, ...], "Edges that only the right side has"]
    differ: Annotated[tuple[tuple[EdgeLine, EdgeLine], ...], "Edges of both with another status"]
    same: Annotated[int, "Edges that both have with one status"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """A line of the shipped table of blocs, which is nobody's claim."""

    bloc: Annotated[str, "The bloc"]
    bloc_href: Annotated[str, "Its view"]
    member: Annotated[str, "The member"]
    member_href: Annotated[str, "Its view"]
    since: Annotated[str, "Since when, as a year, month or day"]
    until: Annotated[str | None, "Until when, or null where it still holds"]
    source: Annotated[str, "Where it can be checked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOn:
    """An actor's name on one page."""

    id: Annotated[str, "The mention's id, which `sayso judge` takes"]
    name: Annotated[str, "The name as the page gives it"]
    outlet: Annotated[str, "The page's outlet, else its id"]
    href: Annotated[str, "The page"]
    day: Annotated[str | None, "The first day of the page's date"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A judgement about two mentions, and the sentence why."""

    verdict: Annotated[str, "same, maybe or different"]
    judge: Annotated[str, "rule or person"]
    score: Annotated[float | None, "The rule's score; null where a person decided"]
    name: Annotated[str, "The other mention's name, or its id where it has none in the ledger now"]
    why: Annotated[str, "The reason"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """An actor across pages, as `sayso link` found it."""

    id: Annotated[str, "Its id, that of its first mention"]
    name: Annotated[str, "Its name"]
    href: Annotated[str, "Its view"]
    type: Annotated[str, "person, office, organisation, state, bloc, place or weapon"]
    country: Annotated[str | None, "The code of its state or the acronym of its bloc"]
    pages: Annotated[int, "How many pages name it"]
    others: Annotated[tuple[str, ...], "Its other names"]
    offices: Annotated[tuple[str, ...], "Its offices, each with the days between which pages give it"]
    mentions: Annotated[tuple[NamedOn, ...], "Where it is named; the first of many"]
    named: Annotated[int, "How many mentions it has"]
    judgements: Annotated[
        tuple[Joined, ...],
        "What joined its mentions, and what may be or is not the same; persons' first, of many the first",
    ]
    judged: Annotated[int, "How many judgements there are"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView(View):
    """The actors across pages."""

    asked: Annotated[dict[str, str], "The filters in force, by their parameter's name"]
    types: Annotated[tuple[Choice, ...], "By type"]
    rows: Annotated[tuple[Identity, ...], "Actors, those of most pages first"]
    pager: Annotated[Pager, "Which of them are listed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView(View):
    """A state, bloc or other actor: what it is said to do, what is done to it, and what it says."""

    name: Annotated[str, "Its name"]
    does: Annotated[tuple[EdgeLine, ...], "Edges that go from it"]
    undergoes: Annotated[tuple[EdgeLine, ...], "Edges that go to it"]
    shares: Annotated[tuple[EdgeLine, ...], "Agreements, exercises and meetings"]
    by_whom: Annotated[tuple[Choice, ...], "Who says this of it, most claims first"]
    says: Annotated[tuple[Saying, ...], "Its own statements, newest first"]
    says_href: Annotated[str | None, "All of them, where there are more"]
    background: Annotated[tuple[Background, ...], "Memberships by the shipped table, which no page claims"]
    identities: Annotated[
        tuple[Identity, ...], "The actors of this name across pages; empty where `sayso link` has not run"
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A frame in one line."""

    kind: Annotated[str, "Its type: act, exercise, deployment and so on"]
    code: Annotated[str | None, "The PLOVER class of an act"]
    status: Annotated[str, "actual, planned, hypothetical, ended or denied"]
    who: Annotated[tuple[Choice, ...], "Its actors, in the order of its roles"]
    words: Annotated[str, "The words that tell it"]
    claimant: Annotated[str, "Who says so"]
    href: Annotated[str, "The statement, or the page"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """An act that is said to answer another fact."""

    act: Annotated[Told, "The act"]
    words: Annotated[str, "The words that say that it is an answer"]
    to: Annotated[Told | None, "What it answers, where a frame of the page tells it"]
    published: Annotated[Day, "When the page was published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionsView(View):
    """Chains of action and reaction, each link with the words that claim it."""

    rows: Annotated[tuple[Reaction, ...], "Oldest first; a page without a date last"]
    left_out: Annotated[int, "Reactions that are not listed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLine:
    """A number with what it counts and who gives it."""

    value: Annotated[str, "The number with its comparator and unit"]
    written: Annotated[str, "As written on the page"]
    of: Annotated[str | None, "What it counts"]
    where: Annotated[str | None, "The words that tell where it holds"]
    when: Annotated[str | None, "The words that tell when it holds"]
    day: Annotated[Day, "When it holds, with how that was worked out"]
    claimant: Annotated[str, "Who gives it"]
    is_page: Annotated[bool, "Whether the page gives it in its own voice"]
    href: Annotated[str, "The statement, or the page"]
    outlet: Annotated[str | None, "The page's outlet"]
    published: Annotated[Day, "When the page was published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView(View):
    """Who gives which number of what."""

    asked: Annotated[dict[str, str], "The filter in force"]
    things: Annotated[tuple[Choice, ...], "What is counted most often"]
    rows: Annotated[tuple[FigureLine, ...], "The figures, by what they count and by value"]
    pager: Annotated[Pager, "Which of them are shown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesView(View):
    """The pages of the ledger, or those that could not be read."""

    only_skipped: Annotated[bool, "Whether this lists what could not be read"]
    reasons: Annotated[tuple[Choice, ...], "For skipped pages: how many for each reason"]
    rows: Annotated[tuple[PageLine, ...], "The pages"]
    pager: Annotated[Pager, "Which of them are shown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutView(View):
    """What the words and scores on these pages mean."""

    words: Annotated[tuple[tuple[str, str], ...], "A word of the explorer and what it means"]
    keys: Annotated[tuple[tuple[str, str], ...], "A key and what it does"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorView(View):
    """Why a page cannot be shown."""

    status: Annotated[int, "The HTTP status"]
    message: Annotated[str, "One sentence for a person"]


VIEWS: tuple[type[View], ...] = (
    AboutView,
    ActorView,
    ArticleView,
    DifferenceView,
    ErrorView,
    FiguresView,
    HomeView,
    PagesView,
    PartyView,
    ReactionsView,
    SearchView,
    StatementView,
    SystemView,
)


def plain(value: Any) -> Any:
    """A record as dictionaries and lists, for JSON.

    >>> plain(Choice(name="Mora Vell", count=2, href="/speaker?name=Mora%20Vell"))["count"]
    2
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(name): plain(item) for name, item in value.items()}
    return value
