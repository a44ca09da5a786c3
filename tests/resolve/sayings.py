"""Articles with marked attributions, in as few words as a case needs: `[Ms Venn]s [said]c [it is safe]q.`"""

import re
from dataclasses import replace

from sayso.model import Attribution, Evidence, Kind, Statement
from sayso.resolve import resolve
from tests.factory import article

MARK = re.compile(r"\[([^\[\]]*)\]([scq])")


def says(
    marked: str,
    *,
    published: str | None = None,
    title: bool = False,
    kind: Kind = "indirect",
    outlet: str | None = None,
    language: str = "en",
    nested: bool = False,
    contact: bool = False,
) -> list[Statement]:
    """The statements of a text in which sources (s), cues (c) and contents (q) are marked; `|` ends a saying's marks.

    `nested` puts the last saying inside the one before; `contact` makes the last line whom to ask.
    """
    text, place = "", 0
    sayings: list[dict[str, list[tuple[int, int]]]] = [{"s": [], "c": [], "q": []}]
    for part in re.split(r"(\[[^\[\]]*\][scq]|\|)", marked):
        found = MARK.fullmatch(part)
        if part == "|":
            sayings.append({"s": [], "c": [], "q": []})
        elif found:
            sayings[-1][found[2]].append((place, place + len(found[1])))
            text += found[1]
        else:
            text += part
        place = len(text)
    found_all = [
        Attribution(
            source=tuple(s["s"]),
            cue=tuple(s["c"]),
            content=tuple(s["q"]),
            kind=kind,
            mode="said",
            score=1.0,
            rule="test",
        )
        for s in sayings
        if s["q"]
    ]
    if nested:
        found_all[-1] = replace(found_all[-1], nested_in=len(found_all) - 2)
    page = article(text, published=published, title=title, language=language)
    if contact:
        page = replace(page, regions=(*page.regions[:-1], replace(page.regions[-1], kind="contact")))
    told = Evidence(text=outlet, span=None, how="the test says so") if outlet else None
    head = text.split("\n")[0]
    named = Evidence(text=head, span=(0, len(head)), how="the test says so") if title else None
    return resolve(replace(page, outlet=told, title=named), found_all)
