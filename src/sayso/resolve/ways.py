"""The words that make a name a link: for each language what was said to an outlet, and what was passed on by one.

Each row is what the link's `how` says, and a pattern in which `name` is the link, `kind` what stands before it ("the news agency") and
`after` what stands behind it. They stand in the order from the speaker outwards.
"""

import re
from typing import NamedTuple

from sayso.keys import Span
from sayso.language.names import known


class Way(NamedTuple):
    """What a link's `how` says, the pattern, and words of which one stands wherever it matches: where none does, it need not be tried."""

    says: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()

    def may_match(self, stretch: str) -> bool:
        """Is a stretch of text worth the pattern?"""
        return not self.needs or any(word in stretch for word in self.needs)


def _compiled(*rows: tuple[str, ...]) -> tuple[Way, ...]:
    return tuple(Way(says, re.compile(pattern), tuple(" ".join(needs).split())) for says, pattern, *needs in rows)


MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\s(?:Times|Telegraph|Mirror|Express|World|Mail|Independent|Post|Herald|Star|Standard|Tribune)\b)|{MONTH})\b"
# Capitals of Latin and Cyrillic, for a class of characters: "Ōtepoti Wire", "Żuławy Dziennik".
UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁ" + "".join(
    chr(code) for code in (*range(0x100, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
CAPITAL = rf"(?:(?!{DAY})[{UPPER}0-9][\w’'&/-]*(?:\.\w+)*(?:(?<=\b[A-Z])\.|(?<=\bSt)\.)?)"
SMALL = r"(?:of|the|for|de|de\s+la|de\s+los|del|der|des|die|di|do|da|dos|das|du|am|im|von|van|con|sto|tou|ve|ev|al|el|y|e|u|og|och|und|et)"  # within names
# One character of space: more of it stands between the entries of a menu.
JOINED = rf"(?:\s(?:{SMALL}\s){{0,2}}(?:(?:de\s+)?[dl][’']|al-|el-|as-|ash-)?|\s&\s)"
WHO = rf"{CAPITAL}(?:\s{CAPITAL}){{0,3}}"  # of a person, one to four words
# Outlets that have no name of their own.
ANY = r"(?:(?:[A-Z][a-z]+(?:['’]s)?\s+)?(?:[Ss]tate|[Ll]ocal|[Oo]fficial|[Ss]tate-run|[Ss]tate-owned|[Rr]egional)\s+(?:television|TV|media|radio|news\s+agency|broadcaster|press|newspapers?))"
NAME = rf"(?P<name>[“\"«][A-ZÀ-Þ\d][^“”\"«»\n]{{1,40}}[”\"»]|\'\'[A-ZÀ-Þ\d][^\'\n]{{1,40}}\'\'|BBC\sRadio\s5\s[Ll]ive|{CAPITAL}(?:{JOINED}{CAPITAL}){{0,5}}|{ANY})"
NAMELESS = re.compile(ANY)
# What an outlet is called.
OUTLET = r"(?:(?:news\s+)?agency|(?:ABC|NBC|CBS|CNN|Fox|PBS|NPR|TV|radio|network)\s+affiliate|(?:news)?wire|newspaper|daily|weekly|monthly|fortnightly|quarterly|newsletter|(?:trade|gossip|scandal)\s+sheet|tabloid|magazine|broadcaster|network|radio\s+station|radio|(?:television|TV)\s+(?:channel|station|programme|program|show|network)|television|Telegram\s+channel|channel|(?:news\s+)?(?:web)?site|portal|(?:news\s+)?outlet|programme|program|show|podcast|paper|journal|station)"
RUN = r"(?:(?:semi-official|[a-z]+-(?:run|owned|controlled|linked|backed|funded))\s+)?"  # "state-run"
KIND = rf"(?P<kind>(?:(?:the|a|an|its|his|her|our|their)\s+)?(?:[\w-]+\s+){{0,2}}?{OUTLET}s?,?\s+)?(?:(?:the|The)\s+)?{RUN}"
AFTER = rf"(?P<after>\s+{OUTLET}\b)?"
# What follows a name that only its place makes an outlet's: "told Kantor Kabar on Monday".
STOP = re.compile(
    r"\s*(?:[,.;:)”\"»–—]|$|\s(?:on|in|at|that|and|said|saying|late|last|shortly|soon|just|early|minutes|hours|days|this|by|during|about|for|with|after|afterwards?|before|when|while|since|to|as|it|he|she|they"
    r"|yesterday|today|earlier|also|has|had|was|were|who|which|citing|quoting|reported|reports|whether|why|how|of|know|not)\b)"
)
SAYS = r"(?:reported|reports|quoted|quotes|cited|cites|wrote|writes|said|says|carried|relayed|learned|has\s+it)"
ON_DAY = r"(?:\s+(?:on\s+)?\w+day(?:\s+\w+)?|\s+earlier)?"
TO = r"(?:admit\w*|boast\w*|conce\w+|confid\w+|confirm\w*|explain\w*|complain\w*|grumbl\w+|remark(?:ed|s)|repeated|said|replied|denied|reveal\w*|confess\w*|statement|comments|remarks|email|letter|note)\s+(?:\w+\s+)?to"
BY = r"(?:quoted|cited)\s+(?:as\s+(?:saying|telling|writing|having)\b[^.;“”\"]{0,40}?\s)?(?:\w+\s+)?by"
PIECE = r"(?:essay|op-ed|column|article|interview|editorial|opinion\s+piece)"
# A thing in which somebody's words travel, and what an outlet does with it.
CARRIED = r"(?:account|answer|article|audit|circular|clip|comment|e-?mail|essay|footage|interview|letter|memo|memorandum|message|minutes|note|notice|paper|passage|post|recording|release|remark|reply|report|response|review|speech|statement|study|survey|tape|text|transcript|translation|video|voice\s+note|word)s?"
PRINTS = r"(?:(?:has|had|have|later|first|since|also|now|then)\s+){0,2}(?:aired?|airs|broadcast|carrie[sd]|circulated|excerpted|got\s+(?:hold|sight)|leaked|obtained|picked\s+up|passed\s+(?:on|round|around|from)|played|posted|posts|printed|prints|published|publishes|put\s+(?:on|out)|quoted|ran|relayed|released|reprinted|reproduced|runs|saw|sent\s+(?:round|out)|distribute[sd]?|forwarded|shared|showed|summari[sz]ed|translated)\b"
# What is done with papers so that an outlet has them: "records released to the Courier".
GIVEN_TO = r"(?:released|given|provided|supplied|handed|leaked|shown|disclosed|made\s+available|shared|sent)"
JOURNALS = "Annals Journal Letters Proceedings Transactions Archives Quarterly Review Studies"
# A journal of science by its name; one word alone is none.
JOURNAL = rf"(?P<name>(?!\w+\b(?!\s(?:of|for|[A-Z])))(?:{CAPITAL}{JOINED}){{0,4}}(?:{'|'.join(JOURNALS.split())})(?:{JOINED}{CAPITAL}){{0,4}})"
ISSUE = r"(?:(?:(?:spring|summer|autumn|winter|latest|current|new|first|last|special|\w+day)\s+)?(?:edition|number|issue|pages?)\s+of\s+)"
REPORTER = r"(?:reporter|journalist|correspondent|photographer|presenter)s?"
TOLD = _compiled(
    ("told", rf"\b(?:(?:told|tells|telling|informed)(?:\s+to)?|{TO})\s+{KIND}{NAME}{AFTER}"),
    ("told", rf"\b(?:told|tells|telling)\s+an?\s+(?P<kind>){NAME}(?P<after>\s+{REPORTER})\b", "reporter journalist correspondent photographer presenter"),
    ("told", rf"\b(?:told|tells|telling|interview\s+with)\s+(?:{WHO},\s+)?(?P<kind>(?:an?|the)\s+(?:\w+\s+)?{REPORTER}\s+(?:for|of|at|with|from)\s+)(?:the\s+|The\s+)?{NAME}(?P<after>)", "reporter journalist correspondent photographer presenter"),
    ("told", rf"\b(?:told|tells|telling|assure[sd]|remind(?:s|ed)|warn(?:s|ed)|promise[sd]|urge[sd]|{TO})\s+(?P<kind>(?:(?:an?|the|its|his|her)\s+)?(?:{REPORTER}\s+(?:of|for|from|at)|(?:listener|viewer|reader)s\s+(?:of|to)|(?:\w+\s+)?(?:service|edition|desk|microphones?|cameras?|newsroom|studio)\s+of)\s+(?:(?:the|a|an)\s+)?(?:(?:\w+\s+)?{OUTLET}\s+)?(?:the\s+)?){NAME}(?P<after>)", "reporter journalist correspondent photographer presenter listener viewer reader service edition desk microphone camera newsroom studio"),
    ("in an interview", rf"\b(?:[Ss]peaking|spoke|[Ii]nterview|talk(?:ed|ing))\s+(?:to|with|on)\s+(?P<kind>){NAME}(?P<after>,\s+(?:the|an?|its|her|his)\s+(?:[\w’'-]+\s+){{0,4}}?{OUTLET}\b)", "peaking spoke nterview talk"),
    ("told", rf"\b(?:meeting|met|sat\s+down|interview|conversation|spoke|speaking)\s+with\s+(?P<kind>(?:the\s+editorial\s+board\s+of\s+)?)(?:the\s+)?{NAME}(?P<after>(?:['’]s)?\s+editorial\s+board)\b", "editorial board"),
    ("told", rf"\b[Ii]t\s+was\s+to\s+{KIND}{NAME}(?P<after>)(?:,\s+[\w ]{{2,20}},)?\s+that\b", "was"),
    ("told", rf"\b[Ll]et\s+{KIND}{NAME}(?P<after>\s+know)\b", " know"),
    ("told", rf"\basked\s+{KIND}{NAME}(?P<after>\s+not\s+to\s+(?:be|give|identify|name|print|publish|reveal|use))\b", "not to"),
    ("in an interview", rf"\b(?:[Ii]n\s+(?:an?\s+)?(?:[\w-]+\s+){{0,2}}interviews?\s+(?:with|to|for|on|published\s+(?:by|in))|[Ii]nterview(?:ed)?\s+(?:in\s+[A-Z]\w+\s+)?(?:with|by|for|on|to)|[Ss]peaking\s+(?:to|on|with)|spoke\s+(?:to|with|on)|[Ii]n\s+(?:comments|remarks|words)\s+(?:carried|published|reported|quoted|broadcast)\s+by|[Aa]ppear(?:ed|ing|ances?)\s+on|(?:episode|edition|instal?lment)\s+of)\s+{KIND}{NAME}{AFTER}", "nterview peaking spoke comments remarks words ppear episode edition instal"),
    ("told", rf"\b(?:put\s+it\s+(?:[\w-]+\s+){{0,3}}?|complain\w*\s+(?:\w+\s+)?)to\s+{KIND}{NAME}{AFTER}", "put complain"),
    ("told to", rf"\b(?:[Aa]ssure[sd]|[Ll]et|[Rr]emind(?:s|ed))\s+(?:(?:an?|the)\s+{REPORTER}\s+(?:of|for|from|at)\s+|(?:listener|viewer|reader)s\s+(?:of|to)\s+)?{KIND}{NAME}(?P<after>)", "ssure let emind Let"),
    ("told to", rf"(?:(?<![^\n])|(?<=[.!?”\"]\s))To\s+{KIND}{NAME}(?P<after>),", "To"),
    ("told", rf"{KIND}{NAME}(?P<after>),\s+to\s+(?:which|whom)\s+(?:he|she|they|it|{WHO})\s+(?:\w+\s+)?(?:explained|said|complained|confirmed|repeated|called|described|spoke|wrote|remarked)\b", "to which to whom"),
    ("wrote in", rf"\b[Ii]n\s+(?:his|her|their|its)\s+(?:(?!own\b)[\w-]+\s+)?(?P<kind>(?:newsletter|blog|column|letter|bulletin),?\s+){NAME}(?P<after>)", "newsletter blog column letter bulletin"),
    ("printed in", rf"\b(?:reports?|reported|publish(?:es|ed)?|describe[sd]?|conclude[sd]?|writes?|wrote|argue[sd]?|observe[sd]?)\s+(?:(?:this|last)\s+\w+\s+|on\s+\w+day\s+|today\s+|yesterday\s+)?in\s+(?P<kind>(?:the\s+)?(?:journal\s+)?){JOURNAL}(?P<after>)", JOURNALS),
    ("told", rf"\b(?:account|answer|comment|interview|statement)s?\s+(?:(?:that|which)\s+)?(?:he|she|they|(?:his|her|its|their|the)\s+[a-z]+|{WHO})\s+(?:gave|granted|sent)\s+(?:to\s+)?{KIND}{NAME}{AFTER}", "gave granted sent"),
    ("told", rf"\b(?:letter|e-?mail|note|message|statement|reply|answer|comment)s?\s+(?:sent|addressed|e-?mailed|dictated)\s+(?:[\w ]{{0,25}}?\s)?to\s+{KIND}{NAME}{AFTER}", "sent addressed mailed dictated"),
    ("reached by", rf",?\s+(?:with\s+)?whom\s+{KIND}{NAME}{AFTER}\s+(?:quoted|quotes|cited|cites|reached|rang|telephoned|interviewed|spoke|met|found|caught|asked)\b", "whom"),
    ("asked by", rf"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s+(?:[\w ]{{3,30}}?\s)?by\s+{KIND}{NAME}{AFTER}", "sked ressed uestioned"),
    ("asked by", rf"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s+by\s+(?P<kind>(?:an?|the|its)\s+(?:presenter|host|anchor|{REPORTER})\s+(?:of|from|for|at)\s+(?:the\s+)?){NAME}(?P<after>)", "sked ressed uestioned"),
    ("asked by", rf"\b[Ww]hen\s+{KIND}{NAME}{AFTER}\s+(?:rang|called|telephoned|phoned|asked|wrote\s+to)\b", "hen"),
    ("printed in", rf"(?:(?:(?<![^\n])|(?<=[.!?”\"]\s))In|\b(?:appear(?:s|ed)|came\s+out|published|printed)\s+(?:[\w ]{{0,25}}?\s)?in)\s+(?P<kind>(?:the\s+)?(?:journal\s+)?){JOURNAL}(?P<after>)", JOURNALS),
    ("was told", rf"{KIND}{NAME}(?P<after>)\s+(?:was|has\s+been|had\s+been)\s+(?:told|informed|assured)\s+by\b", "told informed assured"),
    ("said to", rf",\s+to\s+{KIND}{NAME}(?P<after>)(?=[.,;:])", "to"),
    ("told", rf",\s+to\s+{KIND}{NAME}(?P<after>)(?=:\s+[“\"‘])"),
    ("reached by", rf"\b(?:[Rr]eached\s+(?:\w+\s+){{0,2}}?|(?:[Hh]eard|[Cc]onsulted|[Cc]ontacted)\s+)by\s+{KIND}{NAME}{AFTER}", "eached eard onsulted ontacted"),
    ("said in", rf"\b(?:replied|said|wrote|writes|answered|argued|stated),?\s+in\s+(?:the\s+|The\s+)?(?P<kind>){NAME}(?P<after>)(?=[.,;]|\s+that\b)", "replied said wrote writes answered argued stated"),
    ("printed in", rf"\b[Ii]n\s+(?:(?:the|this\s+\w+(?:['’]s)?|last\s+\w+(?:['’]s)?|\w+day(?:['’]s)?)\s+){{0,2}}{ISSUE}{KIND}{NAME}(?P<after>)", "edition number issue page"),
    ("said in", rf"\b[Ii]n\s+(?:the\s+)?(?:\w+day|yesterday|today|this\s+\w+|last\s+\w+)['’]s\s+{KIND}{NAME}(?P<after>)", "’s 's"),
    ("heard on", rf"\b(?:guests?\s+(?:of|on)|(?:listener|viewer|reader)s\s+(?:of|to)|phone-in\s+of|(?:rang|phoned)\s+(?:in\s+to\s+)?)\s*{KIND}{NAME}{AFTER}", "guest listeners viewers readers phone rang"),
    ("on", rf"\b[Oo]n\s+(?:[A-Z][\w’']*[’']s?\s+|(?:its|his|her|their)\s+)?{KIND}{NAME}{AFTER}"),
    ("on", rf"\b[Oo]n\s+(?P<kind>(?:{CAPITAL}\s+){{0,3}}{CAPITAL}[’']s?\s+)(?P<name>[“\"][A-Z][^“”\"\n]{{1,40}}[”\"]|\'\'[A-Z][^\'\n]{{1,40}}\'\')(?P<after>)"),
    ("on", rf"\b[Oo]n\s+(?P<kind>){NAME}(?P<after>,\s+(?:the\s+|an?\s+|its\s+)?(?:[\w’'-]+\s+){{0,4}}?{OUTLET}\b)"),
    ("wrote in", rf"\b(?:[Ww]r(?:ote|ites?|iting|itten)|(?:[Cc]olumn|[Oo]p-ed|[Aa]rticle|[Ee]ssay|[Oo]pinion\s+piece|[Ll]etter))\s+(?:for|in|published\s+(?:in|by))\s+(?:this\s+\w+['’]s\s+)?(?:issue\s+of\s+)?{KIND}{NAME}{AFTER}", "rote rit olumn p-ed rticle ssay piece etter"),
    ("wrote in", rf"\b(?:writes?|wrote|argues?|argued)\s+(?:[A-Z][\w’'-]*\s+){{1,3}}in\s+{KIND}{NAME}(?P<after>)(?=[.,;:])", "writes wrote argue"),
    ("wrote in", rf"\b[Ii]n\s+an?\s+(?:{MONTH}\s+(?:\d{{4}}\s+)?|\d{{4}}\s+)?(?P<kind>){NAME}(?P<after>\s+{PIECE})\b", "essay op-ed column article interview editorial piece"),
)  # fmt: skip
# What an item of a log or digest begins with: "17:20", "2.", "Later".
FIRST = r"(?:(?:\d[\d:.]*(?:\s*[ap]\.?m\.?)?|Later|Then|Meanwhile)\s+)?"
PASSED_ON = _compiled(
    ("quoted by", rf"\b{BY}\s+{KIND}{NAME}{AFTER}", "quoted cited"),
    ("quoted by", rf"(?<![^\n])(?:[-–—•*]\s+)?{KIND}{NAME}(?P<after>)\s+(?:quotes|quoted|cites|cited)\s+(?:an?|the)\b", "quote cite"),
    ("quoted by", rf"[”\"],?\s+{KIND}{NAME}(?P<after>)\s+(?:also\s+)?(?:quotes|quoted)\s+[^.;:“”\"]{{2,60}}(?=\.)", "quote"),
    ("carried by", rf"\bquoted\s+(?:as\s+saying\s+)?in\s+{KIND}{NAME}{AFTER}", "quoted"),
    ("published by", rf"\b{CARRIED}\b[^.;:“”\"]{{0,60}}?,?\s+(?:(?:parts?|copies|a\s+copy|both\s+sides|the\s+text|(?:long\s+|short\s+|some\s+)?(?:extracts|excerpts|passages))\s+)?(?:of\s+|from\s+)?(?:that|which)\s+{KIND}{NAME}{AFTER}\s+{PRINTS}", "which that"),
    ("published by", rf"\bwhose\s+(?:\w+\s+)?{CARRIED}\s+{KIND}{NAME}(?P<after>)\s+{PRINTS}", "whose"),
    ("published by", rf"\bwhose\s+(?:\w+\s+)?{CARRIED}\s+(?:(?:was|were|has|have|had|been)\s+){{0,2}}(?:carried|relayed|published|printed|reported|aired|quoted|translated)\s+(?:\w+\s+)?(?:by|in|on)\s+{KIND}{NAME}{AFTER}", "whose"),
    ("published by", rf"\bwhose\s+(?:\w+\s+)?{CARRIED}\s+(?:(?:has|have|had)\s+)?(?:appeared|appears|came\s+out|ran|runs)\s+(?:[\w ]{{0,25}}?\s)?in\s+{KIND}{NAME}{AFTER}", "whose"),
    ("printed in", rf"\b(?:printed|published|run|carried|spread|splashed)\s+(?:across|over|inside|on)\s+(?:the|its)\s+(?:\w+\s+){{0,2}}?pages?\s+of\s+(?:(?:this|last)\s+\w+['’]s\s+|the\s+|\w+day['’]s\s+)?{KIND}{NAME}{AFTER}", "page"),
    ("printed in", rf"\bquoted\s+(?:as\s+\w+ing\s+[^.;:“”\"]{{0,40}}?)?in\s+(?:(?:the|its|a)\s+)?(?:\w+\s+)?{ISSUE}{KIND}{NAME}{AFTER}", "quoted"),
    ("quoted by", rf"{KIND}{NAME}(?P<after>(?:['’]s\s+\w+day\s+\w+)?(?:,\s+(?:however|meanwhile|too|though|by\s+contrast|for\s+its\s+part),)?)\s+(?:has|had)\s+(?:him|her|them|[^.;:“”\"]{{3,60}}?)\s+(?:saying|say|explain(?:ing)?|telling|complaining|claiming|insisting)\b", "saying say explain telling complaining claiming insisting"),
    ("carried by", rf"\b(?:reported|carried|published|broadcast|relayed|released|distributed|circulated|aired|shown|posted|obtained|seen|read|reviewed)\s+(?:\w+\s+){{0,2}}?(?:by|on|in)\s+{KIND}{NAME}{AFTER}", "reported carried published broadcast relayed released distributed circulated aired shown posted obtained seen read reviewed"),
    ("given to", rf"\b(?:document|e-?mail|file|letter|memo|message|note|photograph|photo|recording|record|report|statement|transcript|video)s?\s+(?:(?:that|which)\s+(?:was|were)\s+)?{GIVEN_TO}\s+(?:\w+ly\s+)?(?:to|with)\s+{KIND}{NAME}{AFTER}", "released given provided supplied handed leaked shown disclosed available shared sent"),
    ("according to", rf"\b(?:[Aa]ccording\s+to|[Aa]s\s+per|via|[Cc]iting|[Qq]uoting|with\s+reference\s+to|,\s+per)\s+(?:a\s+report\s+(?:by|in|from)\s+)?{KIND}{NAME}{AFTER}"),
    ("according to", rf"\b[Aa]ccording\s+to\s+{KIND}{NAME}(?P<after>(?:,\s+of\s+{CAPITAL})?,\s+(?:citing|quoting)\b)", "citing quoting"),
    ("cited in turn", rf"(?<=,\s)(?:citing|quoting)\s+{KIND}{NAME}(?P<after>,\s+(?:says|writes|reports|reported|transmits|relates)\b)", "citing quoting"),
    ("published by", rf",\s+(?:(?:[\w-]+\s+){{1,2}})?(?:from\s+|of\s+)?which\s+{KIND}{NAME}(?P<after>)\s+(?:has\s+|first\s+)?(?:printed|prints|published|publishes|carried|carries|obtained|broadcast|aired)\b", "which"),
    ("reports", rf"(?:(?<![^\n])(?:[-–—•*]\s+)?|[,.;:–—][\"”’]?\s+|\b(?:as|what|which)\s+){KIND}{NAME}{AFTER}{ON_DAY}\s+(?:has\s+|also\s+|first\s+)?{SAYS}\b"),
    ("first reported", rf"[,”\"]\s+{KIND}{NAME}{AFTER}\s+(?:first\s+)?(?:reported|reports)(?=[.;]?\s*$|[.;]\s)", "report"),
    ("reports", rf",\s+(?:reports|informs|writes|relates)\s+{KIND}{NAME}{AFTER}", "reports informs writes relates"),
    ("reports, citing", rf"(?:(?<![^\n])|[,.;–—]\s+|\b(?:as|the)\s+)(?P<kind>){NAME}(?P<after>(?:,\s+(?:which|an?|the)\s[^.;:“”\"]{{3,80}}?,)?\s+(?:has\s+|also\s+)?(?:reported|reports|writes|wrote|said|says)\b[^.;\"“”«»]{{0,30}}?,\s+(?:citing|quoting)\b)", "citing quoting"),
    ("cites", rf"(?:(?<![^\n])|[.;:,][\"”’]?\s+){FIRST}{KIND}{NAME}(?P<after>,\s+(?:(?:[\w ]+,\s+)?with\s+reference\s+to|citing|quoting)|\s+with\s+reference\s+to)\b", "citing quoting reference"),
    ("from", rf"(?:\bThat\s+is\s+from|(?<=\s)From)\s+{KIND}{NAME}(?P<after>)(?=[,.])", "From from"),
    ("in brackets", rf"\((?P<kind>){NAME}(?P<after>)\)\s*[.,]?\s*$", ")"),
)  # fmt: skip
# What tells that somebody was heard by an outlet, and not what was said there.
VISITS = _compiled(
    ("in an interview", rf"\b[Ii]n\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){{0,3}}(?:interview|conversation)\s+(?:with|on|to|for)\s+{KIND}{NAME}{AFTER}", "interview conversation"),
    ("was heard by", rf"\b(?:guests?\s+(?:of|on|in)|turned\s+up\s+on|(?:went|came|goes|comes)\s+on|came\s+to\s+the\s+studios?\s+of|spen[dt]s?\s+[^.;“”\"]{{2,50}}?\s(?:on|with)|s[ai]ts?\s+down\s+(?:with|on)|silence\b(?:\s+of\s+[\w\s]{{3,20}})?\s+(?:in|on|to|with)|(?:rang|telephoned|phoned)|on\s+the\s+(?:front\s+)?cover\s+of|at\s+the\s+centre\s+of|opened\s+up\s+(?:to|in|on)|(?:talk(?:ed|s)|spoke|speaking)\s+(?:at\s+length\s+|live\s+)?(?:to|with|on)|episode\s+of|(?:number|issue|edition)\s+of|in\s+\w+day[’']s)\s+(?:(?:this|last|\w+day)(?:\s+\w+)?[’']s\s+|the\s+(?:latest|new|current)\s+)?{KIND}{NAME}{AFTER}", "guest turned went came goes comes spent spend sat sit silence rang phoned cover centre opened talk spoke speaking episode number issue edition day’s day's"),
    ("was heard by", rf"\b(?:gave|gives?|given|granted|grants)\s+{KIND}{NAME}(?P<after>)(?:[’']s\s+\w+)?\s+(?:(?:an?|the|his|her|two|three|four|six|eight|ten|half)\s+(?:[\w-]+\s+){{0,3}}?(?:interview|hours?|pages?|minutes))\b", "gave give grant"),
    ("heard on", rf"\b(?:address|speech|interview|conversation|appearance|phone-in)\b[^.;:“”\"\n]{{0,60}}?\s(?:on|with|by|to)\s+{KIND}{NAME}{AFTER}", "address speech interview conversation appearance phone-in"),
    ("recounted on", rf"\b(?:recount(?:ed|s)|retold|relived)\b[^.;:“”\"\n]{{0,60}}?\s(?:on|with|to)\s+{KIND}{NAME}{AFTER}", "recount retold relived"),
    ("was heard by", rf"\bguests?\s+(?:[\w ]{{2,25}}?\s)?of\s+{WHO},\s+(?P<kind>who\s+(?:presents|hosts)\s+)(?:the\s+)?{NAME}(?P<after>)", "presents hosts"),
    ("heard on", rf"\bwith\s+{WHO},\s+(?P<kind>(?:the\s+)?(?:presenter|host|anchor)\s+of\s+)(?:the\s+)?{NAME}(?P<after>)", "presenter host anchor"),
    ("gave room", rf"{KIND}{NAME}(?P<after>)\s+(?:has\s+|had\s+)?(?:given|gives|gave|granted|devote[ds]|cleared)\s+(?:(?:him|her|them|{WHO})\s+)?(?:an?|the|its|half|one|two|three|four|five|six|eight|ten|\d+|most|whole|much)\s+(?:[\w’'-]+\s+){{0,4}}?(?:interview|hours?|pages?|minutes|cover|number|issue)\b", "given gives gave granted devote cleared"),
)  # fmt: skip
# One who quotes another, and is no outlet.
QUOTING = re.compile(
    rf"(?:(?<![^\n])|[.,;:–—”\"]\s+|\b(?:that|and|but|which)\s+)(?P<who>(?:[Tt]he|[Aa]n?|[Ii]ts?|[Hh]is|[Hh]er|[Ss]?[Hh]e|[Tt]heir|[Oo]ne|{CAPITAL})(?:\s[^.;:,“”\"«»\n]{{1,70}}?)?)(?:,\s[^.;:“”\"«»\n]{{3,60}},)?{ON_DAY}\s+(?P<cue>(?:has\s+|had\s+|also\s+)?(?:quoted|quotes|cited|cites))\s+[^.;“”\"]{{1,80}}?\s+as\s+(?:saying|telling|writing|having|stating|claiming|declaring)\b"
)
# Who tells what another said, in the other's own sentence.
RU_WHEN = r"(?:во?\s+(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)\s+|накануне\s+|ранее\s+)?"
RU_ACCORDING = re.compile(
    rf"(?<=[,–—\s])(?P<cue>[Пп]о\s+(?:словам|свидетельству|утверждению)|(?<=,\s)(?:как\s+)?(?:сообщил|рассказал|заявил|утвержда|уточнил|пояснил|отметил|вспоминал)\w*)\s+{RU_WHEN}(?P<who>[^.,;:«»\n]{{3,80}}?)(?=[.,;]|$)"
)
# Words by which a page introduces an outlet: later it stands there by its bare name.
INTRODUCED = re.compile(
    rf"\b(?:[Аа]гентство|[Гг]азета|[Ии]здание|[Жж]урнал|[Тт]елеканал|[Кк]анал|[Пп]ортал|[Сс]айт|[Рр]адиостанция)\s+«(?P<quoted>[А-ЯЁA-Z][^»\n]{{1,40}})»|\b{OUTLET}\s+(?P<before>{CAPITAL}(?:{JOINED}{CAPITAL}){{0,4}})|(?<![\w’'&/.-])(?P<behind>{CAPITAL}(?:{JOINED}{CAPITAL}){{0,4}}),\s+(?:the\s+(?!same\b)(?:[\w-]+\s+){{1,3}}?|(?:an?|its)\s+(?:[\w-]+\s+){{0,3}}?){OUTLET}\b(?!\s+(?:of|for)\b)"
)
# The same in Russian: the name stands in quotation marks behind what it is, or in foreign letters.
RU_PRESS = r"агентств|газет|канал|телеканал|издани|еженедельник|радио|портал|журнал|сайт|телекомпани|телеграм-канал|программ|передач|корреспондент\w*\s+агентств"
RU_KIND = rf"(?P<kind>(?:\w+\s+)?(?:{RU_PRESS})\w*\s+)"
# Whom one tells: the kind in the dative.
RU_HEARER = r"(?P<kind>(?:\w+(?:ому|ой)\s+)?(?:агентству|газете|каналу|телеканалу|телеграм-каналу|изданию|еженедельнику|радио|радиостанции|порталу|журналу|сайту|телекомпании|программе|передаче|корреспонденту\s+(?:агентства|газеты|издания|канала))\s+)"
RU_NAME = r"[«„\"]?(?P<name>(?<=[«„\"])[^«»„“\"\n]{2,40}(?=[»”“\"])|[А-ЯЁA-Z][\w-]*(?:\s[А-ЯЁA-Z][\w-]*){0,2})[»”“\"]?(?P<after>)"
RU_SAYS = r"(?:переда[её]т|переда(?:ва)?л[аои]?|пишет|пишут|(?:на)?писал[аои]?|сообщает|сообщал[аои]?|цитирует|процитировал[аои]?|приводит|рассказывает|пересказал[аои]?|отмечает|уточняет|публикует)"
# What is told to an outlet is told in the same past; so the outlet's kind has to be the subject.
RU_SUBJECT = r"(?P<kind>(?:[а-яё]+\s+)?(?:агентство|газета|издание|журнал|телеканал|канал|портал|радиостанция|радио|телекомпания)\s+)"
# Between such a verb and the outlet: when, and whose words.
RU_BETWEEN = r"(?:(?:его|её|их|слова\s+[а-яё]+|(?:в|во|на)\s+[а-яё]+|ранее|накануне|сегодня|вчера)\s+){0,2}"
RU_TOLD = _compiled(
    ("сказано", rf"\b{RU_HEARER}{RU_NAME}"),
    ("сказано", r"\b(?:рассказа|заяви|сказа|говори|сообщи|поясни|подтверди|объясни)\w+\s+(?P<kind>)[«„\"](?P<name>[^«»„“\"\n]{2,40})[»”“\"](?P<after>)(?=,\s+что\b|\s+[а-яёА-ЯЁ])"),
    ("в интервью", rf"\b[Вв]\s+(?:\w+\s+)?(?:интервью|эфире|разговоре\s+с|комментарии|беседе\s+с)\s+{RU_KIND}?{RU_NAME}"),
    ("на", r"\b[Нн]а\s+(?P<kind>(?:радио|телеканале|канале|портале)\s+)[«„\"](?P<name>[^«»„“\"\n]{2,40})[»”“\"](?P<after>)"),
    ("пишет в", rf"\b(?:пиш[ею]т|написал\w*|статье|колонке|письме)\s+(?:[А-ЯЁ][\w-]+\s+){{0,2}}в\s+{RU_KIND}{RU_NAME}"),
    ("пишет в", r"\b[Вв]\s+(?P<kind>(?:журнале|газете)\s+)[«„\"](?P<name>[^«»„“\"\n]{2,50})[»”“\"](?P<after>)"),
    ("пишет в", r"\bдля\s+(?P<kind>(?:журнала|газеты|издания|портала|сайта)\s+)[«„\"](?P<name>[^«»„“\"\n]{2,50})[»”“\"](?P<after>)"),
)  # fmt: skip
RU_PASSED_ON = _compiled(
    ("со ссылкой", rf"\b(?:со\s+ссылкой\s+на|ссылаясь\s+на|на\s+котор\w+\s+ссыла\w+|по\s+(?:данным|информации|сообщению)|[Оо]б\s+этом,?\s+(?:как\s+)?{RU_SAYS}|Источник\s*:)\s+{RU_KIND}?{RU_NAME}"),
    ("передаёт", rf"(?:^|[,.—–]\s+|\b[Кк]ак\s+(?:ранее\s+)?|\b(?:слова|интервью|текст|отрывки?|копию)\s+(?:которо\w+\s+)?){RU_SAYS}\s+{RU_BETWEEN}{RU_KIND}?{RU_NAME}"),
    ("передаёт", rf"\b(?:сообщил[аои]?|рассказал[аои]?)\s+{RU_BETWEEN}{RU_SUBJECT}{RU_NAME}"),
    ("пишет, ссылаясь", rf"{RU_KIND}?{RU_NAME}(?=\s+{RU_SAYS}?[^.\n«»]{{0,30}}\bсо\s+ссылкой\b)"),
    ("цитирует", rf"{RU_KIND}?{RU_NAME}(?=\s+(?:цитирует|процитировал\w*|приводит)\b)"),
)  # fmt: skip
RUSSIAN = frozenset(way.says for way in (*RU_TOLD, *RU_PASSED_ON))


def introduced(text: str) -> dict[str, Span]:
    """The names that a text introduces as those of outlets, with the first place of each.

    >>> introduced("The channel Quay Notes wrote it. Sea Log, a weekly in Aldmoor, did not.")
    {'Quay Notes': (12, 22), 'Sea Log': (33, 40)}
    """
    found: dict[str, Span] = {}
    for match in INTRODUCED.finditer(text):
        group = next(group for group, name in match.groupdict().items() if name)
        if not (known(match[group]) or match[group].startswith(("By ", "Mr ", "Mrs ", "Ms ", "Dr "))):
            found.setdefault(" ".join(match[group].split()), match.span(group))
    return found
