"""The words of a cue go in, the mode of the statement comes out: said, thought, or other.

By `CONVENTIONS`: what the page attributes as belief, hope, fear or plan without a saying is `thought`; what was asked,
declined, refused or not said is `other`, and so is what is only named and not told ("spoke about the quay", "upheld the
ruling"). A quoted question is said. The words were listed by hand from grammars of reporting verbs; the cues of PolNeAR
train were read against them.
"""

import re

from sayso.model import Kind, Mode

THOUGHT = re.compile(
    r"\b(?:believ\w+|think\w*|thought|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?|feels?|felt|feeling|wants?|wanted"
    r"|wanting|wish(?:es|ed)?"
    r"|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|know(?:s|n)?|knew|suspect(?:s|ed)?|doubt(?:s|ed)?|intend(?:s|ed)?"
    r"|worr(?:y|ies|ied)"
    r"|assum(?:es?|ed|ing)|imagin(?:es?|ed)|consider(?:s|ed|ing)?|understands?|understood|seeks?|sought|sees?|saw"
    r"|hopeful|afraid"
    r"|convinced|confident|wondered|wonders?|anticipat(?:es?|ed)|prefers?|preferred|dream(?:s|ed|t)?|mull(?:s|ed"
    r"|ing)?"
    r"|regard(?:s|ed)?|view(?:s|ed)|deem(?:s|ed)?|reckon(?:s|ed)?|figures|figured|realiz\w+|realis\w+|remembers?|f(?:ind(?:s|ing)?|ound)\s+out"
    r"|looks? forward|aim(?:s|ed|ing)|(?:would|should) (?:not )?(?:like|rather|prefer)|(?:not|less|more|un)\W?(?:sure|persuaded)|concerned about|reckoning|rethink\w*|explor(?:es?|ed|ing)|weigh(?:s|ed|ing)"
    r"|счита(?:ет|ют|л\w*)|полага(?:ет|ют|л\w*)|наде[ею]тся|надеются|опаса[ею]тся|опасаются|уверен[аы]?|дума(?:ет|ют))\b",
    re.IGNORECASE,
)
# A saying beside the thought makes it a saying: "said he believed", "expressed hope", "voiced fears", "warned".
SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ell|ells|elling)|express\w*|voic(?:es?|ed|ing)|announc\w*|stat(?:es?|ed|ing)"
    r"|add(?:s|ed|ing)"
    r"|wr(?:ote|ites?|iting|itten)|tweet\w*|post(?:s|ed|ing)|accord(?:ing|s|ed)|argu\w*|warn\w*|claim\w*|insist\w*"
    r"|declar\w*|assert\w*"
    r"|call(?:s|ed|ing)?|report(?:s|ed|ing|edly)?|repl(?:y|ied|ies)|respond\w*|not(?:es|ed|ing)|explain\w*"
    r"|testif\w*|acknowledg\w*|clarif\w*|(?:let|make|made)s?\b.*\b(?:know|known|understood)|promis\w*)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|declin(?:es?|ed|ing)|refus(?:es?|ed|ing)|inquir(?:es?|ed)|enquir(?:es?|ed)|wonder(?:s"
    r"|ed|ing)?"
    r"|спросил\w*|попросил\w*|прос(?:ит|ят)|quer(?:y|ies|ied)|request(?:s|ed|ing)?|stopped short|fell short|fail(?:s|ed|ing) to (?:disclose|explain|mention|reveal|say|specify)|unable to say|neither confirm nor deny|silent|silence|no comment)\b",
    re.IGNORECASE,
)
NOT = re.compile(r"(?:\b(?:not|never|nor|cannot|without|neither)\b|n[’']t\b)", re.IGNORECASE)
# Negated, these are still sayings: "did not deny", "did not mince", "does not agree", "not only said".
STILL_SAID = re.compile(
    r"\b(?:den(?:y|ied|ies)|agree\w*|only|mince|hide|hold back|rule out|support\w*|hesitate|resist|miss(?:es|ed)?|fail(?:s|ed)?"
    r"|tires?|forgets?)\b",
    re.IGNORECASE,
)


# "Asked about the quay, Ruiz said": the question is somebody else's.
ASKED = re.compile(r"\b(?:when\s+)?asked\b(?:\s+(?:about|whether|if))?", re.IGNORECASE)
# ... and what is only asked for, or not told: "wanted to know why", "did not wish to speculate on it".
TO_KNOW = re.compile(
    r"\b(?:(?:ask|demand|lik|seek|want|wish)\w* to know|not (?:want|wish|like) to (?:comment|discuss|say|speculate))\b",
    re.IGNORECASE,
)
NOTHING = re.compile(r"nothing\s+(?:about|of|on|to)\b", re.IGNORECASE)
OPENING = 12  # characters of a content: its verb, "to speculate"
# Who brings a charge before a court does not tell it to anybody: "prosecutors charged Lund with fraud".
CHARGED = re.compile(r"\bcharged(?: with)?$", re.IGNORECASE)
PROSECUTORS = re.compile(
    r"\b(?:prosecut|polic|jur(?:y|ies)\b|authorit|attorney|court|sheriff|detective)", re.IGNORECASE
)
# What a court or a parliament decides is a deed: "the court rejected the appeal", "lawmakers voted down the bill".
DECIDED = re.compile(r"\b(?:reject|dismiss|quash|overturn|approv)\w*$|\buph[eo]ld\w*$|\b(?:thr[eo]w|vot|turn|str[iu]ck)\w*\s+(?:out|down)$", re.IGNORECASE)  # fmt: skip
JUDGES = re.compile(r"\b(?:court|judges?|justices|tribunal|jury|parliament|senate|assembly|lawmakers|voters|deputies)\b", re.IGNORECASE)  # fmt: skip
CASE = re.compile(
    r"(?:the|an?|its|his|her|their|[\w-]+['’]s?)\s+(?:[\w’'-]+\s+){0,3}?(?:appeals?|attempts?|bids?|cases?|challenges?|applications?|grounds|motions?|amendments?|bills?|deals?|measures?|lawsuits?|suits?|convictions?|sentences?)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(r"(?:neither|nobody|no[\s-]?one|none)\b", re.IGNORECASE)
MEANS = re.compile(r"\bmeans? to\b", re.IGNORECASE)


def mode_of(cue: str, kind: Kind, *, source: str = "", content: str = "", question: bool = False) -> Mode:
    """The mode that a cue's words give, beside those of who spoke and the first of what was said.

    >>> mode_of("fears", "indirect"), mode_of("did not say whether", "indirect"), mode_of("asked", "direct")
    ('thought', 'other', 'said')
    >>> mode_of("wanted", "indirect", content="to know why"), mode_of("asked, said", "indirect")
    ('other', 'said')
    """
    if kind == "direct":
        return "said"
    answer = ASKED.sub("", cue)
    cue = answer if SAYING.search(answer) or THOUGHT.search(answer) else cue
    opening = f"{cue} {content[:OPENING]}"
    if OTHER.search(cue) and not question:
        return "other"
    if TO_KNOW.search(opening) or NOTHING.match(content):
        return "other"
    if CHARGED.search(cue) and PROSECUTORS.search(source):
        return "other"
    if DECIDED.search(cue) and JUDGES.search(source) and CASE.match(content):
        return "other"
    if NOT.search(_to_verb(cue)) and not STILL_SAID.search(cue) and not THOUGHT.search(cue):
        return "other"
    if (THOUGHT.search(cue) or MEANS.search(opening)) and not SAYING.search(cue):
        return "thought"
    return "other" if NOBODY.match(source) else "said"


def _to_verb(cue: str) -> str:
    """Up to the first verb of saying: "said, not joking" is no denial."""
    said = SAYING.search(cue)
    return cue[: said.end()] if said else cue
