"""Where a name stands in a text goes in; the offices and trades that the page tells beside it come out, and what they say of their holder."""

import re
from collections.abc import Sequence

from sayso.keys import Span
from sayso.language.names import ANONYMOUS, FIELD, FIELDS_AHEAD, HAS_FIELD, OFFICE, is_title, parts_of

MALE, FEMALE = "he", "she"
HONORIFIC = {"mr": MALE, "sir": MALE, "lord": MALE, "mrs": FEMALE, "ms": FEMALE, "miss": FEMALE, "dame": FEMALE, "lady": FEMALE,
             "king": MALE, "queen": FEMALE, "prince": MALE, "princess": FEMALE, "spokesman": MALE, "spokeswoman": FEMALE,
             "congressman": MALE, "congresswoman": FEMALE, "chairman": MALE, "chairwoman": FEMALE,
             "shri": MALE, "smt": FEMALE, "monsieur": MALE, "madame": FEMALE, "mme": FEMALE, "herr": MALE, "frau": FEMALE, "señor": MALE,
             "señora": FEMALE, "signor": MALE, "signora": FEMALE, "don": MALE, "doña": FEMALE, "dom": MALE, "dona": FEMALE}  # fmt: skip
RELATIVES = {
    FEMALE: "mother wife daughter sister widow aunt grandmother niece woman girl nun actress waitress midwife stepmother granddaughter".split(),
    MALE: "father husband son brother widower uncle grandfather nephew man boy monk actor waiter stepfather grandson".split(),
}  # fmt: skip
APPOSITION = re.compile(
    r",\s+(?P<role>(?:an?|the|its|their|his|her|who is|then|former|a former)?\s*[^,.;:\"“”()\n]{3,90}?)\s*(?:[,.(]|$)"
)
# "the water minister, Ana Ruiz,": the office stands before the name, with a comma between.
OFFICE_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?P<role>(?:the|an?|its|their|his|her|our|[\w-]+['’]s?)\s+(?:[\w’'-]+\s+){0,8}?[\w’'-]+),\s+$",
    re.IGNORECASE,
)
# "Foreign Ministry spokesman, Ana Ruiz, said": without an article, behind the name of a body.
BODY_OFFICE_BEFORE = re.compile(
    rf"(?:^|[\s(“\"])(?P<role>(?:[A-Z][\w’'.-]*\s+){{1,5}}(?:[a-z-]+\s+)?(?i:{OFFICE.pattern})),\s+$"
)
# "Minister for Trade, Fisheries and Ports Ana Ruiz": an office with a list of what it is over.
LIST_BEFORE = re.compile(
    rf"(?:^|[\s(“\"])(?P<role>(?:[A-Z][\w’'-]*\s+){{0,3}}(?i:{HAS_FIELD})\s+(?:of|for)\s+(?:the\s+)?{FIELDS_AHEAD}{FIELD})\s+$"
)
# An apposition tells an office or a trade: these words, or the endings of such words.
PERSONAL = re.compile(
    rf"{OFFICE.pattern}|{ANONYMOUS.pattern}|\b(?!\w*(?:paper|letter|carrier|cruiser|tanker|destroyer|freighter|trawler|liner|steamer|river|tower|chapter|power|centre|broadcaster)\b)\w+(?:ician|ologist|ist|er|or|man|woman|ian)\b",
    re.IGNORECASE,
)
ONE_OF = re.compile(r"(?:one|two|some|another|part|among|now|then|formerly|\w+ly)", re.IGNORECASE)
# Behind these an apposition tells more of what it is: "the podcast [about women]".
PHRASE_END = re.compile(r"\s+(?:of|for|at|in|about|from|to|with|on|by|who|which|that|whose|where)\s")
# "…, the mayor was full of praise": a clause of its own.
IS_CLAUSE = re.compile(
    r"(?:(?!who\b|that\b|which\b|whose\b|whom\b)[\w’'-]+\s+){1,5}?(?:is|was|are|were|has|had|have|will|would)\s"
)
# ... and begin so: "accused her of building …" behind a comma is a clause, and no office.
BEGINS_ROLE = re.compile(
    rf"(?:an?|the|its|their|his|her|our|then|former|chief|senior|deputy|acting)\s|(?:vice-|deputy-|ex-)?{OFFICE.pattern}|\S+\s+{OFFICE.pattern}",
    re.IGNORECASE,
)
CLOSED = re.compile(r"\s*(?:[,.;:]|$)|\s(?:--?|[–—])\s", re.MULTILINE)  # what stands behind a name in apposition
LONGEST_ROLE = 90  # characters; a longer apposition is a clause


BELOW = frozenset("deputy vice assistant associate shadow".split())  # with these words an office is another one

SHORT_OFFICES = {
    "sen": "senator", "gov": "governor", "rep": "representative", "gen": "general", "lt": "lieutenant", "adm": "admiral", "prof": "professor",
    "dr": "doctor", "col": "colonel", "capt": "captain", "gop": "republican",
}  # fmt: skip


# What somebody does who has an office: "Ana Ruiz, who chairs the board".
OFFICE_OF_VERB = {
    "chairs": "chair", "chaired": "chair", "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "directs": "director",
    "presides": "chair", "presided": "chair", "moderates": "moderator", "moderated": "moderator", "edits": "editor", "edited": "editor",
    "hosts": "host", "hosted": "host", "presents": "presenter", "manages": "manager", "managed": "manager", "owns": "owner",
    "coaches": "coach", "commands": "commander", "commanded": "commander",
}  # fmt: skip
# One office in several forms.
SAME_OFFICE = {
    "chairperson": "chair", "chairman": "chair", "chairwoman": "chair", "spokesperson": "spokes", "spokesman": "spokes",
    "spokeswoman": "spokes", "congresswoman": "congressman", "defence": "defense",
}  # fmt: skip
SHORT = {**SHORT_OFFICES, **OFFICE_OF_VERB, **SAME_OFFICE}


def office_words(words: str) -> frozenset[str]:
    """The words of an office, each in one form: "Sen." is a senator, a chairwoman and who chairs is the chair.

    >>> sorted(office_words("who chairs the board")), sorted(office_words("Sen."))
    (['board', 'chair', 'the', 'who'], ['senator'])
    """
    found = (w.lower() for w in re.findall(r"\w+", re.sub(r"['’]s\b", "", words)))
    return frozenset(SHORT.get(word, word) for word in found)


def roles_beside(text: str, mentions: Sequence[Span]) -> list[Span]:
    """Offices before a name ("Foreign Minister Ana Ruiz") and after it ("Ana Ruiz, the foreign minister", "who chairs it", "(Chair)")."""
    found = []
    for start, end in mentions:
        line = text.rfind("\n", 0, start) + 1
        before = re.search(r"(?:[\w’'().-]+\s+){1,9}$", text[max(line, start - LONGEST_ROLE) : start])
        listed = LIST_BEFORE.search(text, max(line, start - LONGEST_ROLE), start)
        if listed:
            found.append(listed.span("role"))
        elif before and (role := _title_before(text, start - len(before.group()), start)):
            found.append(role)
        ahead = OFFICE_BEFORE.search(text, max(line, start - LONGEST_ROLE), start)
        ahead = ahead or BODY_OFFICE_BEFORE.search(text, max(line, start - LONGEST_ROLE), start)
        if ahead and OFFICE.search(ahead["role"]) and CLOSED.match(text, end):
            found.append(ahead.span("role"))
        held = HELD_BY.search(text, max(line, start - LONGEST_ROLE), start)
        if held and _ends_in_office(held["role"]):
            found.append(held.span("role"))
        last = min(len(text), end + LONGEST_ROLE + 5)
        after = APPOSITION.match(text, end, last)
        if after and _tells_somebody(after["role"]):
            found.append(after.span("role"))
        elif (other := IN_BRACKETS.match(text, end, last)) and OFFICE.search(other["role"]):
            found.append(other.span("role"))
        elif (was := WAS.match(text, end, last)) and OFFICE.search(was["role"]):
            found.append(was.span("role"))
        elif (holds := IS.match(text, end, last)) and _ends_in_office(holds["role"]):
            found.append(holds.span("role"))
        elif does := DOES.match(text, end, last) or IN_CHAIR.match(text, end, last):
            found.append(does.span("role"))
    return found


def _tells_somebody(role: str) -> bool:
    """Is an apposition what somebody is, by its own noun: "the founder of a club", and not "the podcast about women"?"""
    words = role.split()
    if not words or not (BEGINS_ROLE.match(role) or is_title(words[0])) or IS_CLAUSE.match(role):
        return False
    noun = OWNER.sub("", PHRASE_END.split(f" {role.strip()} ")[0]).strip()
    return PERSONAL.search(role if ONE_OF.fullmatch(noun) else noun) is not None


def _ends_in_office(role: str) -> bool:
    """Is the noun of a phrase an office: "pensions minister for two years", and not "the minister's lawyer"?"""
    noun = PHRASE_END.split(f" {role.strip()} ")[0].strip()
    owner = OWNER.search(noun)
    return ENDS_IN_OFFICE.search(noun) is not None and not (owner and OFFICE.search(owner.group()))


ENDS_IN_OFFICE = re.compile(rf"(?:{OFFICE.pattern}|\bchief\s+executive)$", re.IGNORECASE)


OWNER = re.compile(r"\b[\w-]+(?:s['’]|['’]s)\s+")  # "the supporters' magazine" is no supporter
# "Ana Ruiz (Chair)", "Ana Ruiz, who chairs the board"
IN_BRACKETS = re.compile(r"\s+\((?P<role>[^()\n]{3,60})\)")
WAS = re.compile(
    r",\s+who\s+(?:is|was|has\s+been|had\s+been|became|remains|serves\s+as|served\s+as|works\s+as|worked\s+as)\s+(?P<role>[^,.;:“”\"\n]{3,70})"
)
# "Ana Ruiz has been pensions minister since May", "was elected the mayor", "took over as head of the board"
IS = re.compile(
    r"(?:,\s+\d{1,3},)?\s+(?:is|has\s+been|became|remains|(?:serves|serving|works|acts|took\s+over|took\s+office|returned|stayed\s+on)\s+as"
    r"|(?:was|has\s+been)\s+(?:re-?)?(?:elected|appointed|named|made|sworn\s+in\s+as))\s+"
    r"(?P<role>(?:(?:the|an?|its|their|[A-Z][\w-]*['’]s)\s+(?:[\w’'-]+\s+){0,4}?|(?:(?!no\b|not\b|never\b|\w+(?:ing|ed)\b)[\w’'-]+\s+){0,3}?)"
    r"[\w’'-]+(?:\s+(?:of|for)\s+[^,.;:“”\"\n]{3,40}?)?)(?=\s+(?:since|until|till|when|after|before|last|this|in|on|at|and|but|by|with)\b|[,.;:\n]|$)"
)
# "The mayor of Aldmoor is Ana Ruiz"
HELD_BY = re.compile(
    r"(?:^|[.;]\s+)(?P<role>(?:The|Its|Their)\s+(?:[\w’'-]+\s+){0,3}?[\w’'-]+(?:\s+(?:of|for)\s+[^,.;:“”\"\n]{3,40}?)?)\s+is\s+\Z",
    re.MULTILINE,
)
IN_CHAIR = re.compile(r"\s+in\s+the\s+(?P<role>[Cc]hair)\b")
DOES = re.compile(rf",\s+who\s+(?:has\s+)?(?P<role>(?:{'|'.join(OFFICE_OF_VERB)})\b[^,.;:“”\"\n]{{0,60}})")


ADDRESSED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|President|Premier|Chancellor|Senator|Sen|Governor|Gov|Mayor|Minister|Secretary|Justice|Judge|Magistrate|General|Gen|Admiral|Colonel|Col|Major|Captain|Capt|Lieutenant|Sergeant|Sgt|Inspector|Detective|Constable|Commissioner|Professor|Prof|Bishop|Archbishop|Cardinal|Pastor|Rabbi|Imam|Sheikh|Chief|Councillor|Ambassador|Congressman|Congresswoman|Coach)\.?\s+$"
)


def is_many(head: str) -> bool:
    """Is a noun one of many, by its last letters?"""
    return head.endswith("s") and not head.endswith("ss")


def gender_of(role: str) -> str | None:
    """What an office or a form of address says of its holder: "Ms", "chairwoman of the union"."""
    words = (word.strip(".,'’").lower() for word in parts_of(role))
    return next((HONORIFIC[word] for word in words if word in HONORIFIC), None)


# A title with a stop; behind another word it ends a sentence: "She was the mayor. Ivo Lund ..."
ABBREVIATED = re.compile(r"(?:[A-Z]|[A-Z][a-z]{1,3}|(?:[A-Z]\.)+[A-Z]?|Messrs|Assoc|Admin)\.")


# What stands before a title and belongs to it: "Norwind's Permanent Representative"
OWN_KIND = re.compile(r"Permanent|Special|High|Trade|(?:[A-Z]\w+)['’]s")


def _title_before(text: str, start: int, end: int) -> Span | None:
    """The run of title words, adjectives and "of" phrases that ends right before a name."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", text[start:end])]
    first = len(words)
    for index in range(len(words) - 1, -1, -1):
        word = text[slice(*words[index])]
        if word.endswith((",", ";", ":")) or (word.endswith(".") and not ABBREVIATED.fullmatch(word)):
            break
        if is_title(word):
            first = index
            if index and ADDRESSED.fullmatch(word + " ") and text[slice(*words[index - 1])] in ("of", "for", "and"):
                break  # "chairman of Mrs Venn's campaign"
        elif word == "to" and is_title(text[slice(*words[index - 1])]):
            continue  # "representative to the Bloc"
        elif not (word[0].isupper() or word.lower() in ("of", "for", "the", "and") or word[0] == "("):
            break
        elif index + 1 == len(words) and word.islower():
            break  # "the head of Norwind", "Mr Lund and Ivo Venn": the name behind is part of the office, or another one's
        elif word == "and" and not is_title(text[slice(*words[index - 1])]):
            break  # "Mr Lund and Mr Venn"
    if first >= len(words):
        return None
    while first and OWN_KIND.fullmatch(text, *words[first - 1]):
        first -= 1
    return words[first][0], words[-1][1]
