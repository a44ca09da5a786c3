"""Text goes in, the names in it come out: who or what a phrase names, told by its words and by the shipped tables.

Person names are learned from the page; states and blocs come from `data/`, outlets from `outlets.py` beside. A phrase is never looked up by its
sound alone: what no rule knows is a name of no kind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from sayso.keys import Span
from sayso.language.tables import rows

UPPER = r"[^\W\d_a-zа-яёα-ω]"
# Part of a name: "Igor", "O'Hara", "Jong-un", "McNeil", "J.", "al-Assad"; all capitals too ("GRU").
ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Prof|Rev|Hon)\."
PART = rf"(?:{ABBREVIATED}|{UPPER}\.(?:-?{UPPER}\.)*|(?:al-|el-|d['’]|l['’])?{UPPER}[\w\ufffd]*(?:['’\-][\w\ufffd]+)*)"
PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|ten|bin|bint|ibn|ould|al|el|y|zu|ben|af|av|e)"
)
NAME = re.compile(rf"(?<!\w){PART}(?:[  ](?:{PARTICLE}[  ]){{0,2}}{PART}){{0,7}}")
INITIAL = re.compile(rf"{UPPER}\.")

# Words of offices and titles; they stand before a person's name and are no part of it.
TITLES = frozenset(
    """president pm vice vice-president prime minister premier chancellor secretary general secretary-general chief deputy first
    second acting former ex then foreign defence defense interior finance justice health education energy trade transport
    environment home state attorney solicitor governor mayor senator sen rep representative congressman congresswoman
    lawmaker mp mep speaker chairman chairwoman chair chairperson director executive officer ceo cfo coo head leader commander
    admiral adm vice-admiral rear gen lieutenant lt colonel col major maj captain capt sergeant sgt brigadier marshal
    commissioner inspector superintendent detective constable sheriff judge justice magistrate prosecutor lawyer counsel
    attorney professor prof dr doctor sir dame lord lady baroness king queen prince princess pope cardinal archbishop bishop
    imam rabbi ayatollah sheikh spokesman spokeswoman spokesperson press ambassador envoy diplomat consul analyst expert
    economist historian researcher scientist author journalist reporter correspondent editor columnist coach manager captain
    mr mrs ms miss mx madam comrade manager supervisor member councillor councilor councilman alderman treasurer trustee
    union security national council ministry department office affairs political special adviser advisor aide counsellor
    counselor delegate candidate nominee opposition parliament parliamentary parliamentarian senior junior principal
    harbour harbor master skipper pilot engineer archivist curator farmer fisherman teacher nurse midwife paramedic
    host presenter moderator interviewer anchor broadcaster
    resident neighbour neighbor witness volunteer activist campaigner organiser organizer founder co-founder owner
    republican republicans democrat democrats democratic senators congressmen lawmakers ministers conservative labour liberal communist party independent
    coun cllr canon coroner advocate adv pastor fr shri smt datuk rancher publican deacon vicar rector commodore reeve provost
    gov rev hon cmdr supt det insp cpl atty asst dep gop undersecretary under-secretary ombudsman administrator presidential congressional gubernatorial senatorial mayoral billionaire
    reverend chairmen vice-chairman assemblyman assemblywoman councilwoman selectman govs sens reps major-general lieutenant-general brigadier-general
    lieutenant-colonel businessman businesswoman tycoon mogul magnate retired chief-of-staff pollster strategist surrogate
    президент министр премьер-министр глава директор генерал депутат губернатор мэр секретарь председатель представитель
    заместитель начальник адвокат эксперт аналитик посол руководитель""".split()
)
# Words that make a name one of an organisation.
ORGANISATION = re.compile(
    r"\b(?:Ministry|Department|Agency|Bureau|Office|Council|Committee|Commission|Authority|Service|Services|Police|Army|Navy"
    r"|Force|Forces|Guard|Command|Staff|Party|Union|Association|Federation|Institute|University|College|School|Bank|Group"
    r"|Corporation|Corp|Company|Co|Inc|Ltd|LLC|PLC|Foundation|Centre|Center|Court|Parliament|Congress|Senate|Assembly|House"
    r"|A?FC|(?<=\w\s)(?:Energy|Motors|Foods|Logistics|Freight|Shipping|Dairies|Telecom|Pharma|Pharmaceuticals|Holdings|Securities|Insurance|Technologies"
    r"|Shipyards?|Ferries|Railways?|Brewery|Wanderers|Hospitality|Solutions|Consulting|Analytics|Ventures)"
    r"|Administration|Directorate|Headquarters|Fleet|Base|Board|Trust|Society|Club|Network|Alliance|League|Organisation"
    r"|Organization|Fund|Front|Movement|Coalition|Government|Cabinet|Embassy|Consulate|Hospital|Museum|Airlines|Airways"
    r"|Industries|Systems|Partners|Campaign|Project|Initiative|Taskforce|Secretariat|Chamber|Syndicate|Cooperative|Port|Tribunal|Inspectorate|Regulator|Observatory|Forum|Panel|Operator|Bhd"
    r"|МИД|Министерство|Минобороны|Совет|Комитет|Управление|Служба|Партия|Банк|Госдума|Правительство|Администрация)\b"
)
PLACE = re.compile(
    r"\b(?:Region|Ocean|Sea|Peninsula|River|Islands?|Isles?|Street|County|City|Valley|Mountains?|Mount|Bay|Straits?|Gulf|Airport"
    r"|Airbase|Bridge|Road|Avenue|Square|War|Concept|Summit|Treaty|Accord|Act|(?<=\s)Bill|Plan|Day|Week|Conference|Forum|Games|Cup"
    r"|Eastern|Western|Northern|Southern|Far|Province|District|State|States|East|West|North|South|Eastern|Western|Northern|Southern|Central|Lake|Park|Hall|Harbou?r|Quay|Square|Palace|Prize|Award|Church"
    r"|Cathedral|Temple|Festival|Agreement|Convention|Programme|Program|Doctrine|Policy|Law|Code|Zone|Corridor|Canal)\b"
)
DOCUMENT = re.compile(
    r"\b(?:report|study|survey|poll|statement|letter|memo|memorandum|document|documents|dispatch|communiqu[eé]|transcript|filing"
    r"|affidavit|indictment|complaint|lawsuit|ruling|verdict|bulletin|paper|book|article|editorial|release|notice|records?|data"
    r"|analysis|census|treaty|agreement|accord|protocol|order|judge?ment|opinion|decision|note|charter|manifesto|audit|minutes|leaflet|memoir|submission|circular|petition|prospectus|assessment|declaration|concept|strategy|review|email|e-mail|tweet|post|video|text|draft|log|logs|доклад"
    r"|отчёт|отчет|заявление|письмо|документ|сообщение)s?$",
    re.IGNORECASE,
)
ANONYMOUS = re.compile(
    r"\b(?:officials?|sources?|source|insiders?|diplomats?|aides?|advisers?|advisors?|analysts?|experts?|observers?|critics?"
    r"|supporters?|residents?|witnesses|eyewitnesses|neighbou?rs?|people|person|man|woman|researchers?|scientists?|economists?"
    r"|lawmakers?|lawyers?|officers?|soldiers?|employees?|workers?|members?|spokes(?:man|woman|person|people)|representatives?"
    r"|some|others|many|several|voters?|users?|activists?|traders?|investors?|relatives?|friends?|students?|fishermen|drivers?"
    r"|passengers?|locals|authorities|parents?|teachers?|doctors?|nurses?|farmers?|villagers?|reporters?|journalists?|colleagues?"
    r"|источник\w*|эксперт\w*|очевид\w+|чиновник\w*|аналитик\w*|жители|собеседник\w*)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:president|prime minister|minister|premier|chancellor|secretary(?:[ -]general)?|governor|mayor|ambassador|envoy|chairman"
    r"|chairwoman|chair|chief|director|commander|commissioner|general|admiral|king|queen|pope|speaker|head|leader|spokesman"
    r"|spokeswoman|spokesperson|press service|judge|prosecutor|attorney general|senator|manager|coach|captain|boss|ceo|mp|nominee"
    r"|candidate|lawyer|master|doctor|professor|archbishop|bishop|colonel|inspector|skipper|under-?secretary|ombudsman|administrator|detective|magistrate|coroner|treasurer|counsel|editor|headteacher|headmaster|headmistress|registrar|sheriff|vicar|rector|dean|provost|commodore|brigadier|sergeant|curator|chaplain)\b",
    re.IGNORECASE,
)
NOT_NAMES = frozenset(
    """the a an this that these those he she it they we i you his her its their our my your in on at by for with from to of and
    but or nor so yet as if when while after before since during although though because despite however meanwhile earlier
    later then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december there here what who whom whose which where why how all some
    many most more several few both each every one two three four five no not only even also still just according under over
    about around amid among between asked having speaking last lastly firstly secondly thirdly thereupon next recently presently additionally moreover furthermore finally shortly
    immediately eventually initially ultimately similarly conversely subsequently consequently suddenly apparently reportedly allegedly briefly
    instead indeed perhaps maybe yes well look let do does did is are was were be been has have had will would can could may
    might should must q a whether beyond following hopefully unlike like until unless without within via once given either
    neither across along inside outside near off onto out past plus regarding throughout toward towards up upon versus including
    concerning considering except against behind below above beneath beside besides into through thus hence else ever never often
    sometimes soon thereafter afterwards afterward beforehand elsewhere nevertheless nonetheless otherwise rather though yet no
    please thanks sorry dear hello yeah okay sure right so such own same than too very less least much anyone everyone someone
    nobody somebody anybody everybody nothing something anything everything none our ours yours theirs mine сам сама само сами""".split()
)

# Family names that are other words as well, where a title stands before and two words of the name behind.
FAMILY_TOO = frozenset(("Do", "An", "To", "So", "May", "Will"))
# Given names that are other words as well, and what makes them those: "Will Norvane vote?", "in April Lund Salt".
GIVEN_WORDS = frozenset("Will April May June August".split())
QUESTION = re.compile(r"[^.!?\n]{0,300}\?")
BY_TIME = re.compile(
    r"(?:\b(?:in|of|on|by|since|until|till|last|this|early|late|mid|next|from|through|during|before|after|every)[\s-]+|\d\.?(?:st|nd|rd|th)?(?:\s+of)?\s+)$",
    re.IGNORECASE,
)
DATED = re.compile(r",?\s+\d")  # "May 3", "May, 2031"
# Family names that are titles as well, behind a given name: "Stephen King", "Julie Bishop".
TITLED = frozenset(
    """King Prince Pope Bishop Major Judge Justice Queen Lord Farmer Fisherman Constable Deacon Vicar Rector Pastor Sergeant Master
    Reeve Provost Principal Alderman Nurse Pilot Sheikh Imam Marshal Sheriff Skipper Bey Archer Dean Cardinal""".split()
)

# Family names that end the names of places as well, where the page lets one speak: "Otto Hall", "Hall said".
LIKE_PLACES = frozenset("Hall Park West East North South Day Lake Bridge Church Street Law".split())

# Peoples and faiths without a state of their own: "Uighur fighters", "Muslim leaders".
PEOPLES = frozenset(
    """Uighur Uighurs Uyghur Uyghurs Rohingya Yazidi Yazidis Kurd Kurds Kurdish Tamils Hazara Hazaras Tutsi Hutu Pashtun Tuareg Sikh Sikhs Druze Copt Copts
    Coptic Muslim Muslims Hindu Hindus Sunni Sunnis Shias Shiite Shiites Jewish Jews Arab Arabs Catholics Protestants Maori Basques
    Catalans Tibetan Tibetans Chechen Chechens Tatar Tatars Inuit""".split()
)
# Words with a capital that begin a sentence behind a name whose full stop was lost: "ISIS There has been".
BEGINS_ANEW = frozenset("There Then However Although While When But The It Its This That These Those".split())

# Names of places and peoples that people are called by, too.
GIVEN_TOO = frozenset(
    """Jordan Chad Israel Georgia India Kenya China Paris London Sydney Ireland Cuba Holland Austin Dallas Houston Virginia
    Montana Savannah Florence Victoria Alexandria Brooklyn Charlotte Madison Jackson Lincoln Milan Rio Persia Lourdes Mali
    Cyprus Cairo Odessa Vienna Geneva Kerry Shannon Cork Norfolk Kent Devon Moro Nice Brest Mary Beni Java Roma Welsh English
    Pole Dane Finn Scot Swede Turk Brit Malay Lorraine Chelsea Phoenix Denver Memphis Verona Carolina Dominica Egypt Africa
    America Asia Troy Jersey Maya Windsor Salisbury Amazon Ford Meta Fars Durban Bergen Rosario Wales England Kiwi Santiago
    Kingston Roman Sofia Lima Asuncion Trinidad Montserrat Macedonia Somerset Essex Sussex Suffolk Lazarus Washington Berlin Rome Cologne Naples
    Lille Limerick Bethlehem Diego Catalan Lamu Lagos Guinea""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An entry of a shipped table: its usual name, and what it is (`state`, `bloc`, `outlet`, `agency`, `channel`)."""

    name: str
    type: str


def parts_of(name: str) -> list[str]:
    """The words of a name.

    >>> parts_of("Ms. Ana de Ruiz-Vega")
    ['Ms.', 'Ana', 'de', 'Ruiz-Vega']
    """
    return re.split(r"[\s ]+", name.strip()) if name.strip() else []


def is_title(word: str) -> bool:
    """Is this a word of an office, or of a people ("Chinese Foreign Ministry spokesman")?"""
    bare = word.rstrip(".,").removesuffix("’s").removesuffix("'s")
    return bare.lower() in TITLES or bare in _adjectives() or word in _adjectives()


def person_in(text: str, start: int, end: int) -> Span | None:
    """The personal name of a phrase, without the titles and offices before it; `None` where there is none.

    >>> phrase = "First Deputy Chief of Norwind's Coast Guard (NCG) Ana Ruiz"
    >>> phrase[slice(*person_in(phrase, 0, len(phrase)))]
    'Ana Ruiz'
    >>> phrase = "the director of Norwind Salt, Ana Ruiz,"
    >>> phrase[slice(*person_in(phrase, 0, len(phrase)))]
    'Ana Ruiz'
    >>> phrase = "Deputy Minister Do Van Hung"
    >>> phrase[slice(*person_in(phrase, 0, len(phrase)))]
    'Do Van Hung'
    >>> phrase = "Defence Minister Jordan Whitfield"
    >>> phrase[slice(*person_in(phrase, 0, len(phrase)))]
    'Jordan Whitfield'
    """
    found = [
        span
        for match in NAME.finditer(text, start, end)
        if (span := _without_titles(text, *match.span())) and not _in_brackets(text, start, span[0])
    ]
    full = [span for span in found if len(parts_of(text[slice(*span)])) > 1]
    free = [span for span in full if not OF.search(text, max(start, span[0] - 12), span[0])]
    single = [span for span in found if not _modifies(text, span, end)]
    if not free and full and single and single[0][1] < full[0][0] and text[single[0][1]] == ",":
        return single[0]  # "Mr Venn, the head of Operation Saltmarsh"
    return next(iter(free or full or single), None)


OF = re.compile(
    r"\b(?:of|for|at|from)\s+(?:the\s+)?$"
)  # what follows is whose office it is: "the head of Norwind Press, Ana Ruiz"


def _in_brackets(text: str, start: int, place: int) -> bool:
    """Does a place lie in brackets that were opened behind `start`, as in "Mr Venn (Upper Coquet)"?"""
    return text.count("(", start, place) > text.count(")", start, place)


def _modifies(text: str, span: Span, end: int) -> bool:
    """Is a single name between an article and a noun, as in "a Norwind dealer"?"""
    ahead = re.search(r"\b(?:an?|the)\s+$", text[max(0, span[0] - 5) : span[0]], re.IGNORECASE)
    return ahead is not None and re.match(r"\s+[a-z]{3,}", text[span[1] : end]) is not None


def _without_titles(text: str, start: int, end: int) -> Span | None:
    """A run of capitalised words without leading titles; `None` where the rest is no person's name."""
    if GENERAL_FIRM.search(text, start, end):
        return None
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text[start:end])]
    words = [(a + start, b + start) for a, b in words]
    for index in range(len(words) - 1, -1, -1):
        word = text[slice(*words[index])]
        if word in GIVEN_TOO and index == len(words) - 2:
            continue  # "Chad Marlow"
        if index == len(words) - 1 and _is_family_or_title(word) and _is_family(text, words):
            continue  # "Stephen King", "Senator King", "Jim Jordan"
        if (
            is_title(word)
            or ORGANISATION.fullmatch(word.rstrip("."))
            or (word.endswith(("’s", "'s")) and index + 1 < len(words))
        ):
            words = words[index + 1 :]
            break
    words = words[_over(text, words) :]
    words = words[_where(text, words) :]
    if len(words) > 1 and HYPHEN_AHEAD.search(text, max(0, words[0][0] - 8), words[0][0]):
        words = words[1:]  # "pro-Leave Otto Berg"
    while len(words) > 1 and HYPHENED_ROLE.fullmatch(text[slice(*words[0])]):
        words = words[1:]
    if len(words) > TWO and _is_trade(*(text[slice(*word)] for word in words[:TWO])):
        words = words[1:]  # "Barrister Ana Ruiz", at the head of a sentence
    if len(words) > 1 and GERUND.fullmatch(text, *words[0]) and not is_given(text[slice(*words[0])]):
        return None  # "Losing Norwind"
    while len(words) > 1 and text[slice(*words[-1])] in BEGINS_ANEW:
        words = words[:-1]
    while words and text[slice(*words[0])].lower() in NOT_NAMES and not _is_name_too(text, words, start):
        words = words[1:]
    if not words or any(re.match(r"I['’]", text[slice(*word)]) for word in words):
        return None
    if text[slice(*words[-1])] == "I":
        return None  # "A. I called him": an answer, and who gives it
    first, last = words[0][0], words[-1][1]
    if text[first:last].endswith(("’s", "'s")):
        last -= 2
    if text[last - 1 : last] == "." and not INITIAL.fullmatch(text[slice(*words[-1])]):
        last -= 1
    name = text[first:last]
    is_addressed = first > start and len(words) == 1 and FORM.search(text, max(0, first - 5), first) is not None
    # "Mr Hall" is none
    is_thing = not is_addressed and (
        ORGANISATION.search(name) or (PLACE.search(name) and not _is_like_a_place(text, first, name))
    )
    last_word = parts_of(name)[-1]
    if last_word.isupper() and not name.isupper() and len(last_word) > 1 and known(last_word):
        return None  # "Repeated EU studies"
    is_place = known(name) and not (name in families(text) and not AT.search(text, max(0, first - 8), first))
    is_people = state_of(name) is not None and not is_addressed and name not in families(text)  # "Chinese"
    if is_thing or is_place or is_people:
        return None
    if name.isupper() and len(words) == 1 and len(name) > 1:
        return None
    return first, last


GENERAL_FIRM = re.compile(r"\bGeneral (?:Motors|Electric|Mills|Dynamics|Atomics)$")
# "President-elect Ruiz", "Singer-songwriter Ana Ruiz", "Twenty-nine-year-old Ana Ruiz"
HYPHENED_ROLE = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)*-(?:elect|old|born|[a-z]{6,})")


GERUND = re.compile(
    r"(?:Los|Tak|Mak|Keep|Leav|Giv|Hav|Us|Runn|Hold|Retak|Captur|Defend|Attack|Meet|See|Call|Ask|Pay|Speak|Writ|Accus)ing"
)
HYPHEN_AHEAD = re.compile(r"(?<![\w-])(?:pro|anti|ex|non|then|post|pre)-$", re.IGNORECASE)


def _over(text: str, words: Sequence[Span]) -> int:
    """How many words before a name tell what its office is over: "Minister for Trade and [Ports] Ana Ruiz"."""
    if len(words) < SHORTEST_OVER or is_given(text[slice(*words[0])]):
        return 0
    if not OVER.search(text, max(0, words[0][0] - LONGEST_OVER), words[0][0]):
        return 0
    return next((index for index in range(1, len(words) - 1) if is_given(text[slice(*words[index])])), 1)


def _where(text: str, words: Sequence[Span]) -> int:
    """How many words before a name tell where its office is: "the ambassador to [Norwind] Ana Ruiz", "an analyst at [Kerrbank] Ana Ruiz"."""
    if len(words) < SHORTEST_OVER or is_given(text[slice(*words[0])]):
        return 0
    ahead = OFFICE_AT.search(text, max(0, words[0][0] - LONGEST_OVER), words[0][0])
    if ahead is None or not (OFFICE.fullmatch(ahead["noun"]) or ANONYMOUS.fullmatch(ahead["noun"])):
        return 0
    return next((index for index in range(1, len(words) - 1) if is_given(text[slice(*words[index])])), 0)


OFFICE_AT = re.compile(r"\b(?P<noun>[A-Za-z]+)\s(?:to|at|in|of)\s(?:the\s)?(?:[A-Z][\w’-]*\s){0,3}$")
SHORTEST_OVER = 3  # words of a field with a name
LONGEST_OVER = 90  # characters of an office before the last of its fields
HAS_FIELD = r"minister|commissioner|secretary|envoy|rapporteur"
FIELD = r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}"
FIELDS_AHEAD = rf"(?:{FIELD},\s+){{0,4}}{FIELD},?\s+and\s+"  # "Trade, Fisheries and [Ports]"
OVER = re.compile(rf"\b(?i:{HAS_FIELD})\s+(?:of|for|on)\s+(?:the\s+)?(?:{FIELDS_AHEAD})?$")


TWO = 2
TRADE = re.compile(r"[A-Z][a-z]+(?:er|or|ist|ian|man|woman|yst|ant|ent)|Mother|Father|Mum|Dad")


def _is_trade(first: str, second: str) -> bool:
    """Is the first word before a given name one for somebody's trade, and no given name itself?"""
    return TRADE.fullmatch(first) is not None and not is_given(first) and is_given(second)


def _is_like_a_place(text: str, first: int, name: str) -> bool:
    """Is a name somebody's though it ends as those of places do: "Otto Hall", "Hall", and not "the Hall", "in Albert Hall"?"""
    *before, last = parts_of(name)
    if last not in LIKE_PLACES or last not in families(text) or PLACE.search(" ".join(before)):
        return False
    lead = text[max(0, first - 8) : first]
    return not (AT.search(lead) or re.search(r"\b[Tt]he\s$", lead)) and all(
        is_given(word) or len(word) < 3 for word in before
    )


def is_given(word: str) -> bool:
    """Is a word a given name, and no title?

    >>> is_given("Stephen"), is_given("Prime")
    (True, False)
    """
    return not is_title(word) and _of_bearers(word) is not None


def _is_family(text: str, words: Sequence[Span]) -> bool:
    """Is the title in which these words end somebody's family name: behind a given name, or alone where the page has a Stephen King?"""
    if len(words) > 1 and is_given(text[slice(*words[-2])]) and text[slice(*words[-2])] not in PEOPLES:
        return True
    ahead = text[slice(*words[-2])] if len(words) > 1 else text[max(0, words[0][0] - 4) : words[0][0]].strip()
    return (is_title(ahead) or (len(words) == 1 and ahead != "the")) and text[slice(*words[-1])] in families(text)


def _is_name_too(text: str, words: Sequence[Span], start: int) -> bool:
    """Is the first of these words, which is seldom a name, one here: "Minister Do Van Hung", "Will Lund said", "May said" of a Theresa May?"""
    (first, last), word = words[0], text[slice(*words[0])]
    if word in FAMILY_TOO and len(words) > 2 and first > start:
        return True
    is_time = BY_TIME.search(text, max(0, first - 20), first) or DATED.match(text, last)
    if word in GIVEN_WORDS and len(words) in (2, 3) and not is_time:
        return QUESTION.match(text, last) is None
    if word in (*FAMILY_TOO, "He") and len(words) == 2 and APPOSED.match(text, words[-1][1]):
        return True  # "He Kebin, dean of the school,"
    bare = word.removesuffix("'s").removesuffix("’s")
    return len(words) == 1 and bare in families(text) and not is_time


APPOSED = re.compile(r",\s+(?:an?\s|the\s|who\b|(?:[a-z-]+\s){1,4}(?:of|at|in|for|with)\s)")


@lru_cache(maxsize=8)  # a page asks again and again
def families(text: str) -> frozenset[str]:
    """Family names of a page that are other words as well, told by a given name or a form of address before them.

    >>> sorted(families("Theresa May spoke in May. So did Mr Will and Will Lund, and Prince Stephen."))
    ['May', 'Will']
    >>> sorted(families("Otto Hall spoke in Victoria Park. Hall said no."))
    ['Hall']
    """
    found = {
        m["family"] for m in BORNE.finditer(text) if _may_be_family(m["family"]) and (m["form"] or is_given(m["given"]))
    }
    return frozenset(name for name in found if name not in LIKE_PLACES or _speaks(text, name))


def _may_be_family(word: str) -> bool:
    """Is a word another one as well, and a family name of some: "May", "King", "Hall"?"""
    return word in FAMILY_TOO or word in LIKE_PLACES or _is_family_or_title(word)


def _speaks(text: str, name: str) -> bool:
    """Does the page let a name alone speak, or address it: "Hall said", "said Hall", "Constable Hall"?"""
    for found in re.finditer(rf"(?P<before>\w{{1,30}})?(?P<gap>\W{{1,6}}){name}\b(?P<acts>\s(?:{ACTS})\b)?", text):
        before, gap = (found["before"] or "").lower(), found["gap"].strip()
        begins = not before or gap or before in LEADS
        if (found["acts"] and begins) or (gap in ("", ".") and (is_title(before) or before in ("said", "says"))):
            return True
    return False


ACTS = r"(?:said|says|told|added|wrote|has|had|was|also|did|argued|insisted|denied|asked|who)"
LEADS = frozenset("but and that when as while".split())


def _is_family_or_title(word: str) -> bool:
    """Is a word a title or of a people, and a family name of some: "King", "Jordan", "Burman"?"""
    return word in TITLED or word in GIVEN_TOO or word in _adjectives()


PLACED = r"\b(?:in|to|into|from|at|near|across|of)\s"  # a place stands behind it
AT = re.compile(rf"{PLACED}$")
FORM = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Lord|Lady|Sir|Dame)\.?\s$")
BORNE = re.compile(
    rf"\b(?:(?P<form>Mr|Mrs|Ms|Miss|Dr|Sir)\.?|(?P<given>{UPPER}[a-z]+))(?=\s(?P<family>{UPPER}[a-z]+)\b(?!\s\d))"
)


def known(name: str) -> Known | None:
    """The shipped table's entry for a name, its article and possessive apart.

    >>> known("the Kremlin").name, known("NATO").type, known("Ana Ruiz")
    ('Russia', 'bloc', None)
    """
    bare = bare_name(name)
    forms = (bare, bare + ".", bare.replace(".", ""), "the " + bare)
    return next((found for form in forms if (found := _table().get(form))), None)


def state_of(adjective: str) -> str | None:
    """The state to which an adjective belongs.

    >>> state_of("Thai"), state_of("Norvanian")
    ('Thailand', None)
    """
    return _states_by_adjective().get(adjective)


@lru_cache(maxsize=16_384)
def bare_name(name: str) -> str:
    """A name as the shipped tables are asked for it: folded, without "the", a possessive or marks around it."""
    bare = re.sub(r"[\s ]+", " ", name.strip().strip("“”\"‘’'«».,;")).casefold()
    bare = re.sub(r"['’]s$", "", bare)
    return bare.removeprefix("the ")


@cache
def _table() -> dict[str, Known]:
    """Names of states (with capitals and seats) and blocs, folded. Adjectives are not among them: they name people."""
    found: dict[str, Known] = {}
    for name, _code, seats, _adjectives, others, *_ in rows("states.tsv"):
        for written in (name, *seats.split("|"), *others.split("|")):
            if written:
                found.setdefault(written.casefold(), Known(name=name, type="state"))
    for name, others in (row if len(row) > 1 else (row[0], "") for row in rows("blocs.tsv")):
        for written in (name, *others.split("|")):
            if written:
                found.setdefault(written.casefold(), Known(name=name, type="bloc"))
    return found


@cache
def _adjectives() -> frozenset[str]:
    """Adjectives of states ("Russian"), and states' short names where they stand before an office ("US")."""
    found = {word for row in rows("states.tsv") for word in row[3].split("|") if word}
    found |= {word for row in rows("states.tsv") for word in (row[0], *row[4].split("|")) if word and " " not in word}
    return frozenset(found) | PEOPLES


@cache
def _states_by_adjective() -> dict[str, str]:
    return {word: row[0] for row in reversed(rows("states.tsv")) for word in row[3].split("|") if word}


@cache
def _by_pronoun(table: str) -> dict[str, str]:
    """Given names of a table by the pronoun that they call for."""
    return {name: gender for gender, names in rows(table) for name in names.split("|")}


def _given() -> dict[str, str]:
    return _by_pronoun("given.tsv")


def gender_of_name(name: str) -> str | None:
    """What the given name says of its bearer.

    >>> gender_of_name("Ana Ruiz"), gender_of_name("Ivo Lanz"), gender_of_name("Ruiz")
    ('she', 'he', None)
    """
    parts = parts_of(name)
    return _given().get(parts[0]) if len(parts) > 1 else None


def gender_of_given(name: str) -> str | None:
    """What a given name that stands alone says of its bearer.

    >>> gender_of_given("Ana"), gender_of_given("Ana Ruiz")
    ('she', None)
    """
    return _given().get(name)


def gender_of_bearers(name: str) -> str | None:
    """What most bearers of a given name are called, where a family name follows it.

    >>> gender_of_bearers("Otakar Ruiz"), gender_of_bearers("Tānia Lund"), gender_of_bearers("Tania")
    ('he', 'she', None)
    """
    parts = parts_of(name)
    return _of_bearers(parts[0]) if len(parts) > 1 else None


def _of_bearers(given: str) -> str | None:
    return _by_pronoun("bearers.tsv").get(anyascii(given).casefold())


SHE_ENDING = re.compile(r"\w{2}(?:a|á|ette|elle|ine|ène|lde|isse)$")
HE_ENDING = re.compile(r"\w(?:o|k|f|w|v|us|os|as|rt|rd|u|ł|ij)$")


def gender_by_ending(name: str) -> str | None:
    """What the ending of a given name makes likely, where no list has it.

    >>> gender_by_ending("Vesmila Ruiz"), gender_by_ending("Torvik Lund"), gender_by_ending("Ruiz")
    ('she', 'he', None)
    """
    parts = parts_of(name)
    if len(parts) < 2 or parts[0] in _given():
        return None
    if SHE_ENDING.search(parts[0]):
        return "she"
    return "he" if HE_ENDING.search(parts[0]) else None
