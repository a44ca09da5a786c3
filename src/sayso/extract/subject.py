"""The beginning of a sentence goes in, its subject comes out as a whole noun phrase, or nothing where that is not plain.

There is no grammar here: a name, the title before it, a phrase with an article up to a word that looks like a verb.
"""

import re

from sayso.keys import Span
from sayso.language.names import is_title

PRONOUN = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|I|[Ww]e)\b"
IS_PRONOUN = re.compile(PRONOUN)
RELATIVES = frozenset({"who", "which", "that", "whom"})  # they stand for a name, and are none
OPEN = re.compile(r"[\s\"'“‘«(]*")
# Words that open a sentence and are not of its subject.
LEAD = re.compile(
    r"(?:[A-Z][a-z]+ly,\s+|(?:Meanwhile|Later|Earlier|Then|Also|But|And|Yet|Still|So|Now|Today|Yesterday|However|Instead"
    r"|Afterwards?|Nevertheless|Nonetheless|Moreover|(?:On|Last|This|Earlier)\s+(?:this\s+|last\s+)?(?:[A-Z]?[a-z]+day|week|month|year))(?:,\s*|\s+))+"
)
NO_SUBJECT = re.compile(
    r"(?:in|on|at|by|for|with|after|before|when|while|if|as|since|during|from|to|although|though|because|despite|asked"
    r"|following|there|this|that|these|those|what|who|how|why|where|not|no|speaking|according|under|amid|out)\b",
    re.IGNORECASE,
)
# "After the vote in Norvane, Ruiz": the subject stands behind the comma.
FRONT = re.compile(r"(?:In|On|At|During|After|Before|For|Since|Under|Amid|Following|By)\s[^,.;:“”\"\n]{2,60},\s+")
# A full stop belongs to the word behind a title or an initial: "Sen. Ruiz", "the U.S. Senate".
TOKEN = re.compile(r"(?:[^\W_]\.){2,}|[A-Z][a-z]{0,4}\.(?=\s[A-Z])|[^\W_](?:[\w.’'&-]*\w)?[’']?|\S")
ADVERB = re.compile(
    r"\w{2,}ly|also|then|later|again|still|never|even|once|often|soon"
)  # between a subject and its verb
BEHIND = re.compile(r"[,(—–-]|not|too|who|in|on|at|with|by|to|for|from|after|before")
ASIDE = re.compile(r"[,—–―-] (?:who|which|whose|called|where|-)")  # behind a noun: "the lock, which is old, …"
ARTICLE = frozenset("the a an his her their its our my some several many two three four both each one".split())
SMALL = frozenset("of for the and de van von bin al la le da di du at".split())  # between the words of a name
PLAIN_VERBS = frozenset(
    """has had have was were is are did does says said told will would can could may might should must ate beat began bent
    bought broke brought came caught chose cut dealt drank drew drove dug fed fell felt fled flew fought found gave got grew
    held hid hit hung hurt kept knew laid led left lent let lost made met paid put quit ran rang read rode rose sang sank saw
    sent set shot showed shut slept sought spent spoke stole stood struck swore taught thought threw took went wept woke won
    wrote""".split()
)
POSSESSIVE = re.compile(r"(?:[’']s|s[’'])$")
FARTHEST = 160  # characters: a longer run of words is no plain subject


def verb_like(word: str) -> bool:
    """Does a word look like a verb that tells what somebody does or did?

    >>> verb_like("opened"), verb_like("told"), verb_like("claims"), verb_like("harbour")
    (True, True, True, False)
    """
    return word in PLAIN_VERBS or bool(re.search(r"(?:[a-z]{2}ed|[^su]s)$", word))


def opening(text: str, start: int, stop: int) -> Span | None:
    """The subject with which a sentence opens: a pronoun, or a noun phrase whole.

    >>> text = "Meanwhile, Norvane’s harbour master Ana Ruiz smiled, warning of rain."
    >>> text[slice(*opening(text, 0, len(text)))]
    'Norvane’s harbour master Ana Ruiz'
    """
    at = OPEN.match(text, start, stop)
    begin = at.end() if at else start
    if lead := LEAD.match(text, begin, stop):
        begin = lead.end()
    if front := FRONT.match(text, begin, stop):
        begin = front.end()
    if NO_SUBJECT.match(text, begin, stop):
        return None
    if pronoun := IS_PRONOUN.match(text, begin, stop):
        return pronoun.span()
    return _phrase(text, begin, stop)


def _phrase(text: str, begin: int, stop: int) -> Span | None:
    """A name with the title before it, or the words from an article or a possessive up to a name or the verb."""
    tokens = list(TOKEN.finditer(text, begin, min(stop, begin + FARTHEST)))
    words = [*(token.group() for token in tokens), ""]
    article = words[0].lower() in ARTICLE
    open_, end = article, None  # open: words in small letters may come, and then the verb has to
    for place in range(int(article), len(tokens)):
        word, after = words[place], words[place + 1]
        if word[0].isupper():
            end, open_ = tokens[place].end(), article or POSSESSIVE.search(word) is not None
        elif _is_between(word, after, bool(open_)) or (end and ADVERB.fullmatch(word)):
            continue
        elif word in ARTICLE and end:  # behind one of the small words: "Ruiz and her son"
            open_ = True
        elif word[0].isalnum() and (open_ or is_title(word)) and not _is_verb(word, after):
            end = tokens[place].end()
        else:
            lone_s = place == 1 and words[0].endswith("s")  # "Lacks even a plan, and says …" has no subject
            aside = ASIDE.fullmatch(f"{word} {after}") is not None
            ends = _is_verb(word, after) or aside or (not open_ and not lone_s and BEHIND.fullmatch(word))
            return (begin, end) if end and ends else None
    return None


def _is_between(word: str, after: str, is_open: bool) -> bool:
    return word in SMALL and (is_open or after[:1].isupper() or after in ARTICLE)


def _is_verb(word: str, after: str) -> bool:
    """Plurals look like verbs: one is none where a verb or "of" follows at once."""
    return word == "not" or (
        verb_like(word) and (not word.endswith("s") or word in PLAIN_VERBS or not (verb_like(after) or after in SMALL))
    )
