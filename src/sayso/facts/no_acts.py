"""An act that the tables tell goes in; whether its words tell none after all comes out: a match, the weather, what is let slip."""

import re
from typing import TYPE_CHECKING

from sayso.facts.act_ends import has_no_forces, is_armed, is_envoy, is_force
from sayso.facts.act_nouns import SUBJECTS
from sayso.facts.act_words import lemma
from sayso.facts.actors import is_named_state
from sayso.facts.arguments import slots
from sayso.facts.things import is_of
from sayso.language.outlets import outlet

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.facts.acts import Act

LET = frozenset("know slip drop".split())  # "let it be known", "let slip": no giving way
# What threatens, hits and seizes without being anybody.
WEATHER = frozenset(
    """avalanche blaze blizzard cyclone downpour drought earthquake epidemic fire flood flu fog frost gale heat heatwave hurricane
    landslide mudslide pandemic plague quake rain sea snow snowstorm storm thunderstorm tide tornado tremor tsunami typhoon virus volcano
    wave weather wildfire wind winter föhn mistral sandstorm""".split()
)
# What players do to each other, by class; of ASSAULT everything.
PLAYED = {
    "COERCE": frozenset("punish force besiege lay blockade capture trap dominate crush".split()),
    "YIELD": frozenset("surrender concede resign capitulate withdraw retreat retire bow succumb fold".split()),
    "THREATEN": frozenset(("threaten", "menace")),
}
ASKS = frozenset("ask press question quiz".split())
REPORTERS = frozenset("journalist reporter correspondent interviewer anchor newspaper paper".split())
TIES = frozenset("tie relation relationship cooperation friendship partnership peace deal dialogue talk trade".split())
WINS = frozenset("beat defeat fight crush thrash overcome".split())
TEAMS = frozenset("side team club squad eleven champion champions visitor visitors".split())
IDLE = {
    "break": ("ice", "news", "record", "silence"), "let": ("down",), "free": ("up",), "kick": ("off",), "bless": ("god",),
    "treat": ("as",), "lean": ("side", "wall", "table", "door"), "knock": ("door", "window"),
    "release": ("blueprint", "statement", "report", "video", "album", "figure", "data", "photo", "document", "plan", "book", "film", "song"),
    "take": ("care", "consideration", "account"),
    "contest": ("election", "presidency", "seat", "vote", "primary", "final"), "hit": ("ocean", "sea", "coast", "record", "market", "shelf"),
}  # fmt: skip
SITES = frozenset("plant factory mine mill refinery pipeline depot explosion blast crash accident".split())
SHOOTS = frozenset(("shoot", "film"))
FILMS = frozenset(
    "film movie thriller scene video clip documentary series comedy drama western advert commercial photo picture footage".split()
)
RIDES = frozenset("flight plane airplane aeroplane jet train bus coach tram taxi car lift elevator".split())
STORMS = frozenset("cyclone hurricane storm typhoon wildfire".split())  # that bear names
WITHIN = ("compound", "nmod", "appos", "amod")
# Words of games and matches that mean little else, and such as mean more.
PLAY = re.compile(
    r"\b(?:goalkeeper|goalless|midfield(?:er)?|semi-?finals?|quarter-?finals?|play-?offs?|half-?time|shoot-?outs?|offside|equali[sz]er|hat-?trick|innings"
    r"|wickets?|batsm[ae]n|bowlers?|touchdown|quarterback|scrum|tie-?break(?:er)?|grandmaster|queenside|kingside|checkmate|peloton|yokozuna|sumo|judokas?"
    r"|wrestlers?|referee|umpire|linesman|scoreline|stoppage time|extra time|nil-nil|relegation|pole position|penalty (?:kick|area)|world cup"
    r"|(?:first|premier|champions|second) (?:league|division)|grand prix|\d+-\d+ (?:win|victory|defeat))\b",
    re.IGNORECASE,
)
MAY_PLAY = re.compile(
    r"\b(?:goals?|coach|trainer|strikers?|defender|penalt(?:y|ies)|header|substitute|match|matches|final|champions?|championship|tournament|derby"
    r"|keeper|stadium|spectators|draw|knockout|medal|sprint|captain|league|season|(?:second|first) half)\b",
    re.IGNORECASE,
)
SURE_WORDS, ALL_WORDS = 1, 3  # different words of the first kind, and of both, on a page that tells of a match


def is_of_play(text: str) -> bool:
    """Is a text about a game or match: are enough different words of those in it?"""
    sure = {m[0].lower() for m in PLAY.finditer(text)}
    return len(sure) >= SURE_WORDS and len(sure) + len({m[0].lower() for m in MAY_PLAY.finditer(text)}) >= ALL_WORDS


def is_no_act(act: "Act", *, of_play: bool = False) -> bool:
    """Do the words around the act's tell that it is none? `of_play`: the page tells of a match."""
    return (of_play and _is_played(act)) or any(is_none(act) for is_none in REASONS)


def _is_played(act: "Act") -> bool:
    """Is it what players do, and no body or force: "the visitors bombarded the goal", "Guinea surrendered"? A state's name is its team's."""
    if any((is_of("public", t) or is_force(t)) and not is_named_state(t) for t in act.source):
        return False
    return act.code == "ASSAULT" or lemma(act.trigger) in PLAYED.get(act.code, ())


def _is_weather(act: "Act") -> bool:
    """What does it is no actor: "typhoon No. 17 is threatening the islands"."""
    return any(lemma(t).removesuffix("s") in WEATHER or (t.pos_ == "PROPN" and _is_storm(t)) for t in act.source)


def _is_storm(name: "Token") -> bool:
    """Is it a storm that bears the name, and not whoever is called after one ("the fire brigade", "Storm Line Ltd")?"""
    before = [c for c in name.children if c.dep_ in WITHIN and c.i < name.i]
    return bool(before) and all(lemma(c) in STORMS for c in before)


def _is_filmed(act: "Act") -> bool:
    """Is it a film that is shot: "shooting the thriller", "shot a video"?"""
    return lemma(act.trigger) in SHOOTS and any(
        lemma(t) in FILMS for c in act.trigger.children for t in (c, *c.children)
    )


def _is_boarded(act: "Act") -> bool:
    """Does a traveller board what takes him somewhere: "boarded a flight to Kerr"?"""
    return lemma(act.trigger) == "board" and any(lemma(c) in RIDES for c in act.trigger.children)


def _is_unknown(act: "Act") -> bool:
    """Is it asked or left open who did it: "we do not know who killed them"?"""
    return any(t.lower_ == "who" and t.head.dep_ == "ccomp" for t in act.source)


def _is_used(act: "Act") -> bool:
    """Is the target the force that is used: "used too much force"?"""
    return lemma(act.trigger) == "use" and all(lemma(t) == "force" for t in act.target)


def _is_return(act: "Act") -> bool:
    """Do they come back, and give nothing back: "the ships returned to Kerr"?"""
    return act.code == "YIELD" and lemma(act.trigger) == "return" and not _is_done_to_something(act.trigger)


def _is_done_to_something(verb: "Token") -> bool:
    return any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children)


def _is_wish_for_ties(act: "Act") -> bool:
    """Is it good relations that are wanted, of nobody: "wants closer ties with Kerr"?"""
    verb = act.trigger
    if act.code != "REQUEST" or lemma(verb) != "want":
        return False
    is_thing = any(t.dep_ == "dobj" and t.head.i == verb.i for t in act.target)
    is_asked = any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    return (is_thing and not is_asked) or any(lemma(c) in TIES for c in verb.children)


def _is_linked(act: "Act") -> bool:
    """Are people brought together: "links up speakers and newcomers"?"""
    return lemma(act.trigger) == "link" and any(c.dep_ == "prt" for c in act.trigger.children)


def _is_won(act: "Act") -> bool:
    """Does a team beat another: "Kerr's side beat Norvane United"?"""
    return lemma(act.trigger) in WINS and any(lemma(t) in TEAMS for t in (*act.source, *act.target))


def _is_idle(act: "Act") -> bool:
    """Do other words make it a figure of speech, or the deed of nobody: "broke the ice with", "let him down", "released a report", "leaned on one side", "treated them as partners"?"""
    words = IDLE.get(lemma(act.trigger), ())
    return any(lemma(t) in words for c in act.trigger.children for t in (c, *(c.children if c.dep_ == "prep" else ())))


def _is_pulled_out(act: "Act") -> bool:
    """Does a state's own leader pull it out of something: "has pulled Kerr out of the pact"?"""
    verb = act.trigger
    is_out = lemma(verb) == "pull" and any(c.lower_ == "out" for c in verb.children)
    return is_out and any(t.dep_ == "dobj" and is_named_state(t) for t in act.target)


def _is_of_site(act: "Act") -> bool:
    """Does it befall people at a place that burns or blows up: "an explosion at a plant that killed fifteen"?"""
    return act.code == "ASSAULT" and bool(act.source) and all(lemma(t) in SITES for t in act.source)


def _is_operation(act: "Act") -> bool:
    """Is the target the name of what is launched: "launched Operation Grey Lantern"?"""
    return any(t.lower_ == "operation" for head in act.target for t in head.children)


def _is_caution(act: "Act") -> bool:
    """Is nobody warned, but something advised against: "cautioned against comparing Kerr with Norvane"?"""
    verb = act.trigger
    is_against = any(c.lower_ == "against" for c in verb.children)
    return lemma(verb) in ("caution", "warn") and is_against and not _is_done_to_something(verb)


def _is_sought(act: "Act") -> bool:
    """Is it what is looked for, and agreed with nobody: "is seeking allies"?"""
    return act.code == "AGREE" and lemma(act.trigger) == "seek"


def _is_compared(act: "Act") -> bool:
    """Are numbers set beside each other: "won 14 seats compared to just four"?"""
    return lemma(act.trigger) == "compare" and act.trigger.dep_ == "prep"


def _lets_know(act: "Act") -> bool:
    """Something is told: "let slip that", "let it be known"."""
    verb = act.trigger
    return lemma(verb) == "let" and act.code == "YIELD" and any(c.i > verb.i and lemma(c) in LET for c in verb.children)


def _pulls_a_thing(act: "Act") -> bool:
    """Something is pulled out of something, and nobody of the doer's: "pulled a dog out of the fjord"."""
    if lemma(act.trigger) != "pull" or act.code != "YIELD":
        return False
    pulled = [c for c in act.trigger.children if c.dep_ == "dobj"]
    return any(not (is_force(t) or is_envoy(t)) for t in pulled)


def _is_ones_own(act: "Act") -> bool:
    """What is expected is one's own doing: "the bank expects to lend more"."""
    verb = act.trigger
    own = verb.dep_ == "xcomp" and not any(c.dep_ in SUBJECTS for c in verb.children)
    return act.code == "REQUEST" and own and lemma(verb.head) == "expect"


def _is_a_question(act: "Act") -> bool:
    """Is a question put: "asked her a question", "Reuters asked the minister", "was asked by reporters"?"""
    verb = act.trigger
    if act.code != "REQUEST":
        return False
    if any(lemma(t) == "question" for t in slots(verb).get("obj", [])):
        return True
    return lemma(verb) in ASKS and any(lemma(t) in REPORTERS or outlet(t.text) is not None for t in act.source)


def _is_failure(act: "Act") -> bool:
    """Does something not come about, which nobody refuses: "failed to protect the villagers"?"""
    verb = act.trigger
    is_failed = act.code == "REJECT" and verb.dep_ == "xcomp" and lemma(verb.head) == "fail"
    return is_failed and lemma(verb) not in OWED


def _is_fired_at(act: "Act") -> bool:
    """Is it a missile that is shot, and nobody who is scolded or shoots: "blasted four missiles into the sea", "a missile fired at Kerr"?"""
    ends = act.source if lemma(act.trigger) in ("fire", "launch") else act.target if act.code == "ACCUSE" else ()
    is_weapon = [t.pos_ in ("NOUN", "PROPN") and is_of("weapon", t) for t in ends]
    return bool(is_weapon) and all(is_weapon)


def _is_engaged(act: "Act") -> bool:
    """Is it talks that are meant, and no fight: "ruled out engaging Kerr"?"""
    forces = (*act.source, *act.target)
    is_fight = any((is_force(t) and not is_named_state(t)) or is_armed(t) for t in forces)
    return act.code == "ASSAULT" and lemma(act.trigger) == "engage" and not is_fight


def _is_about(act: "Act") -> bool:
    """Is something promised about another, and not to him: "promises a new policy on Kerr"?"""
    return act.code == "AGREE" and any(t.dep_ == "pobj" and t.head.lower_ in ("on", "about") for t in act.target)


def _is_mock(act: "Act") -> bool:
    """Is it only acted, or by nobody real: "notionally attacked the capital", "an imaginary enemy"?"""
    words = (c for head in (act.trigger, *act.source, *act.target) for c in head.children)
    return any(c.lower_ in MOCK and c.dep_ in ("amod", "advmod") for c in words)


def _is_into_air(act: "Act") -> bool:
    """Are shots fired at nobody: "fired into the air at the barracks"?"""
    into = [c for c in act.trigger.children if c.dep_ == "prep" and c.lower_ in ("into", "in")]
    return act.code == "ASSAULT" and any(lemma(t) in ("air", "sky") for c in into for t in c.children)


def _is_split(act: "Act") -> bool:
    """Do some support it and others not: "are split in their support for Kerr"?"""
    over = act.trigger.head.head if act.trigger.dep_ == "pobj" else act.trigger.head
    return act.code == "SUPPORT" and act.trigger.pos_ == "NOUN" and lemma(over) in ("split", "divide")


def _takes_office(act: "Act") -> bool:
    """Does somebody begin in his office: "since taking over the defence ministry"?"""
    takes = lemma(act.trigger) == "take" and any(c.lower_ == "over" for c in act.trigger.children)
    is_office = any(lemma(t) in OFFICES for t in act.target)
    return takes and is_office and all(has_no_forces(t) for t in act.source)


OFFICES = frozenset("ministry department agency presidency chancellery embassy bank".split())
OWED = frozenset(
    """reach agree approve pass ratify adopt endorse back support comply respond answer reply recognise recognize honour honor sign condemn attend
    appear show meet accept cooperate co-operate hand return withdraw leave""".split()
)  # what is refused where it is not done
MOCK = frozenset(
    "notional notionally mock simulated imaginary fictional fictitious hypothetical hypothetically".split()
)


# Each asks one thing of an act; one that says yes is enough.
REASONS = (
    _is_weather, _lets_know, _pulls_a_thing, _is_ones_own, _is_a_question, _is_filmed, _is_boarded, _is_unknown, _is_compared,
    _is_used, _is_return, _is_wish_for_ties, _is_linked, _is_won, _is_sought, _is_idle, _is_pulled_out, _is_of_site,
    _is_operation, _is_caution, _is_failure, _is_fired_at, _is_engaged, _is_about, _is_mock, _is_into_air, _is_split, _takes_office,
)  # fmt: skip
