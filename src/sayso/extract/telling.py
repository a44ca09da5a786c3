"""Cue and content of a saying go in, whether it tells what was said comes out.

"Ruiz upheld the ban", "spoke about the quay", "confirmed the meeting" are attributions: somebody took a stand, or named
a topic. But no reader could repeat what was said, and so such a one is no statement; its mode is `other`.
"""

import re

from sayso.extract.subject import PLAIN_VERBS

# Beginnings of verbs and nouns that tell what somebody said, wrote, found, ordered or promised.
STEMS = """accept accord accus acknowledg admi advis advocat affirm agree alert alleg allow announc answer apologi appeal argu assert
    assess assur attack attest attribut aver begg bemoan blam blast boast brag brand calculat call castigat caution certif characteri
    charg chant chastis claim clarif command comment communicat compar complain compliment conced conclu condemn confess
    confirm congratulat contend contention contradict convey counsel counter credit critici decid decision declar defend demand
    denounc deny denie depict deplor derid describ detail determin direct disagree disclos dismiss disput emphasi encourag
    establish estimat explain express extol fault forecast foresee guarantee guess hail highlight hint identif impl impos
    indicat inform insist instruct interpos issu joke joking label lambast lament liken lis maintain mention mock notif
    object observ offer opin opinion order outlin plead pledg point portray prais predict promis prohibit projec
    pronounc propos protest publish question quip quot rail reaffirm reason rebuk rebut recall recogni recommend record recount
    refer refut regret reiterat reject relat releas remark remind repl report request respond retort reveal ridicul rumo
    say scold shout show signal speculat specif stress submi suggest talk tell testi thank threaten tout tweet underlin
    underscor urge urging voic vow warn welcom whisper yell
    bellow chid commend concur confid disavow downplay echoed elaborat enthus exclaim exhort fum grumbl gush hiss hypothesi intimat
    interject lectur mumbl mutter posit preach proclaim profess purport rant reassur recit remonstrat scoff slam sneer snapp summari
    surmis taunt theori trumpet upbraid ventur vouch whin""".split()
# ... and words that would mean something else as beginnings.
FORMS = """add adds added adding account ask asks asked asking admission begs by count counts counted counting cite cites cited
    citing cried cries cry cried dub dubs dubbed find finds found finding gave give gives given giving hear hears
    heard hearing held hold holds in laid lay lays learn learned learns lie lies lied made make makes making note
    notes noted noting per post posts posted posting push pushed pushes put puts putting rate rates rated read reads
    reading repeat repeated repeating repeats rule rules ruled ruling muse mused muses musing said sang sings sing singing set sets spoke spoken speak speaks speaking state
    states stated stating statement statements swear swears swore sworn taught teach teaches term terms termed told
    under view views went word words write writes writing written wrote""".split()
TELLS = re.compile(rf"\b(?:(?:{'|'.join(STEMS)})\w*|(?:{'|'.join(FORMS)})\b)|\blet\b.*\bknown\b|:", re.IGNORECASE)
# The words before a topic of which nothing is told.
TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|refer\w* to|(?:comment|decision|question|remark)\w* on|(?:rul|decid|vot)\w*\s(?:\w+\s)?against"
    r"|(?:endorsement|appreciation|observance|admiration|disdain|criticism|support|praise|thanks) (?:of|for))$",
    re.IGNORECASE,
)
TESTIFIED = re.compile(r"\b(?:testif|warn|complain|told|talk)", re.IGNORECASE)
NAMED_AS = re.compile(r"\bas\b")  # "referred to the quay as a ruin"
# Verbs that tell something only where a clause follows: "confirmed the meeting", "confirmed that they had met".
WITH_CLAUSE = re.compile(
    r"\b(?:accept|agree|allow|cite|citing|comment|confirm|congratulat|critici[sz]m|defend|disclos|establish|explain|hear[ds]?"
    r"|learn|mention|not(?=e|ing)|recall|recogni|record|tout)\w*$|welcom\w*$",
    re.IGNORECASE,
)
# What is made possible, and not told: "allows the crews to rest", but not "allowed that it was late".
ALLOWED = re.compile(r"\ballow(?:s|ed|ing)?$", re.IGNORECASE)
TO_ACT = re.compile(r"(?:(?!\b(?:is|was|were|has|had|will|would|might|could)\b)[^,;:.]){2,80}?\sto\s[a-z]+")
# What is summoned, and not told: "called a meeting", "called up 40 reservists".
CALLED = re.compile(r"\bcall(?:s|ed|ing)?$", re.IGNORECASE)
SUMMONED = re.compile(
    r"(?:up|in|out|off)\s(?:\d|the|an?|its|more|some)|(?:an?|its|the)\s(?:[\w-]+\s){0,3}?(?:meeting|council|sitting|session|strike|election|elections"
    r"|referendum|vote|summit|conference|hearing|ballot)\b(?!\s(?:an?|“|\"|‘))",
    re.IGNORECASE,
)
# What somebody will do, and has not said: "agreed to merge", "a decision not to sell".
AGREED = re.compile(r"\b(?:agree|decid|decision|vote)\w*(?: to)?$", re.IGNORECASE)
TO_DO = re.compile(r"(?:not )?to\b", re.IGNORECASE)
CLAUSE = re.compile(
    rf"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should|must|do|does|did|not|to|that|as|who"
    rf"|{'|'.join(sorted(PLAIN_VERBS))}|which|he|she|they|it|we|i|[a-z]{{2,}}ed|how|why|whether|what)\b|n[’']t\b",
    re.IGNORECASE,
)


def tells(cue: str, content: str, *, clause: bool = False) -> bool:
    """Could a reader repeat what was said? `clause`: it stands behind "that".

    >>> tells("said", "it was late"), tells("upheld", "the ban"), tells("spoke about", "the quay")
    (True, False, False)
    """
    if not cue:
        return True
    if not TELLS.search(cue):
        return False
    if TOPIC.search(cue) and not TESTIFIED.search(cue) and not NAMED_AS.search(content):
        return False
    if ALLOWED.search(cue) and TO_ACT.match(content):
        return False
    if CALLED.search(cue) and SUMMONED.match(content):
        return False
    if AGREED.search(cue) and TO_DO.match(content):
        return False
    return clause or not (WITH_CLAUSE.search(cue) and not CLAUSE.search(content))
