"""Outlets by their names: the shipped table, and words that only an outlet's name holds."""

import re
from functools import cache, lru_cache

from sayso.language.names import Known, bare_name
from sayso.language.tables import rows


@lru_cache(maxsize=4_096)  # a page asks for the same names over and over
def outlet(name: str) -> Known | None:
    """The shipped table's entry for an outlet or agency."""
    bare = bare_name(name)
    found = _outlets().get(bare) or _outlets().get("the " + bare)
    if found:
        return found
    stripped = re.sub(
        r"\s+(?:news agency|newspaper|magazine|television|tv|radio|channel|website|daily|weekly)$", "", bare
    )
    return _outlets().get(stripped)


OUTLET_WORDS = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|Courier|Observer|Telegraph|Guardian|Standard|Mirror|Star"
    r"|Daily|Weekly|Press|Radio|TV|Television|Broadcasting|Channel|Agency|Wire|Newswire|Bulletin|Review|Dispatch|Examiner"
    r"|Inquirer|Ledger|Mail|Express|Echo|Record|Monitor|Today|Online|Media|Magazine|Zeitung|Gazeta|Pravda|Newspaper|FM"
    r"|Advertiser|Sentinel|Argus|Clarion|Bugle|Enquirer|Tidings|Intelligencer|Newsday|Evening|Shimbun|Ilbo|Vestnik|Kurier|Kuryer|Hebdo"
    r"|TVNZ|NTV|RTVE?|TVE|TVP|TVN|TVB|Nachrichten|Anzeiger|Rundschau|Dagblad|Tidende|Allehanda|Berita|Dnevnik|Novosti|Courrier|Semanario|Semanário|Inform)\b"
    r"|\b(?:news agency|newspaper|magazine|radio station|TV channel|television channel|Telegram channel|broadcaster|website"
    r"|news site|podcast|tabloid|daily|weekly|агентств\w+|газет\w+|канал\w*|радио|издани\w+)\b"
)


# Names that say by themselves that they are no person's: "Radio Norwind", "Norwind Wire".
NO_PERSON = re.compile(
    r"^(?:Radio|Rádio|Radyo|TV|Channel|Kanal|Canal|Agência|Agencia|Agence|Revista|Diario|Diário|Jornal|Journal|Gazeta|Tribune)\s"
    r"|(?:wire|(?:\s|^)(?:Wire|Newswire|Newsline|News|Agency|TV|Radio|FM|Television|Broadcasting|Info|Online|24))$"
)


# An agency that is a state's or a union's and carries no news: "the National Security Agency".
OF_STATE = re.compile(
    r"\b(?:Security|Intelligence|Space|Protection|Energy|Atomic|Development|Crime|Border|Guard|Coastguard|Medicines|Anti-Doping|Doping|Tax|Investigation|Aviation|Safety|Environment(?:al)?|Police|Refugee|Trade|Health|Food|Standards|Drug|Statistics)\s+Agency$"
)


@lru_cache(maxsize=4_096)
def names_outlet(name: str) -> bool:
    """Does a name say by itself that it is an outlet's?

    >>> names_outlet("Norwind Post"), names_outlet("Ana Ruiz")
    (True, False)
    """
    if outlet(name) is not None:
        return True
    return not OF_STATE.search(name) and (OUTLET_WORDS.search(name) is not None or NO_PERSON.search(name) is not None)


def outlet_type(name: str, around: str = "") -> str:
    """What kind of outlet a name and the words around it tell of."""
    entry = outlet(name)
    both = f"{around} {name}".lower()
    if re.search(r"telegram|channel|канал", both) and not re.search(r"tv channel|television channel", both):
        return "channel"
    if entry:
        return entry.type
    if re.search(r"\b(?:agency|newswire|wire)\b|агентств", both):
        return "agency"
    if re.search(r"\b(?:programme|program|show|podcast)\b", both):
        return "programme"
    return "outlet"


@cache
def _outlets() -> dict[str, Known]:
    found: dict[str, Known] = {}
    for row in rows("outlets.tsv"):
        name, kind, others = row[0], row[1], row[2] if len(row) > 2 else ""
        for written in (name, *others.split("|")):
            if written:
                found.setdefault(written.casefold(), Known(name=name, type=kind))
    return found
