"""A Russian page goes in, the links come out that hold for more than one of its sayings: sources named in a footer, outlets that it retells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.keys import Span
from sayso.language.outlets import names_outlet
from sayso.language.russian import may_be_predicate
from sayso.language.russian_names import stem
from sayso.model import Link, Speaker
from sayso.resolve.page import Context, anchor_of

NAME = r"[A-ZА-ЯЁ][\w.-]*(?:\s[A-ZА-ЯЁ][\w.-]*){0,3}"
# "Источник: «Заря» со ссылкой на Norwind Wire": who was cited comes first.
FOOTER = re.compile(
    rf"^[ \t]*(?:Источник|Первоисточник|Оригинал|По\s+материалам)[ \t]*:?[ \t]+(?:агентств\w+[ \t]+|газет\w+[ \t]+|журнал\w*[ \t]+|издани\w+[ \t]+|портал\w*[ \t]+)?"
    rf"(?:[«„\"](?P<quoted>[^«»„“\"\n]{{2,40}})[»“\"]|(?P<name>{NAME}))(?:[ \t]+со[ \t]+ссылкой[ \t]+на[ \t]+(?:[а-яё]+[ \t]+)?[«„\"]?(?P<cited>{NAME})[»“\"]?)?(?:[,.][^\n]{{0,60}})?[ \t]*$",
    re.MULTILINE,
)
INITIALS = re.compile(r"\s*(?P<name>[А-ЯЁ]{3,6})\s*")
RETELLS = ("передаёт:", "со ссылкой:", "цитирует:", "пишет, ссылаясь:")
HEAD = 2  # first lines of the body in which a page says whom it retells
FAR = 2  # lines below, in which what others say is retold too
MEANT = re.compile(
    r"\b(?:газете|изданию|журналу|агентству|каналу|телеканалу|порталу)\b(?!\s*[«„\"A-ZА-ЯЁ])"
    r"|\b(?:пишет|рассказывает|напоминает|утверждает|цитирует|переда[её]т|отмечает)\s+(?:газета|издание|журнал|агентство|телеканал|портал)\b(?!\s*[«„\"A-ZА-ЯЁ])"
    r"|\b(?:газета|издание|журнал|агентство|телеканал|портал)\s+(?:пишет|рассказывает|напоминает|утверждает|цитирует|переда[её]т|отмечает)\b"
)


# An outlet that says it itself: "газета", "канал «Заря»".
ITSELF = re.compile(
    r"(?:газета|издание|журнал|агентство|телеканал|канал|портал)(?:\s+[«„\"][^«»„“\"\n]{2,40}[»“\"])?", re.IGNORECASE
)


def is_own_inflected(context: Context, name: str) -> bool:
    """Is this the page's own outlet in another case: "сказал «Вечернему мосту»"?"""
    own = context.article.outlet.text if context.article.outlet else ""
    words = [stem(word) for word in re.findall(r"[\w-]+", name)]
    return bool(own) and words == [stem(word) for word in re.findall(r"[\w-]+", own)]


def outlet_alone(context: Context, words: str) -> bool:
    """Are words nothing but an outlet's name: one that the page introduces, one in foreign letters that says so, or «Заря»?"""
    bare = words.strip('«»„“" ')
    return (
        bare in context.outlets
        or (names_outlet(bare) and bare.isascii())
        or (bare != words and QUOTED.fullmatch(words) is not None)
    )


QUOTED = re.compile(r"[«„\"][^«»„“\"]{2,40}[»“\"]")


def footers(context: Context) -> list[Link]:
    """The sources that a line of a Russian page names, from the speaker outwards; or its agency's initials as the last line."""
    found = list(FOOTER.finditer(context.text))
    if len({(m["quoted"] or m["name"]).casefold() for m in found}) == 1:
        match = found[-1]
        groups = [group for group in ("cited", "quoted", "name") if match[group]]
        return [
            _footer(context, match.span(group), match.group()) for group in groups if _is_others(context, match[group])
        ]
    last = max((region.span for region in context.article.regions), default=(0, 0))
    alone = INITIALS.fullmatch(context.text, *last)
    if alone and context.article.outlet and _is_others(context, alone["name"]):
        return [_footer(context, alone.span("name"), alone["name"])]
    return []


def _is_others(context: Context, name: str) -> bool:
    return not is_own_inflected(context, name)


def _footer(context: Context, span: Span, words: str) -> Link:
    how = f"source footer: “{' '.join(words.split())}” (holds for the whole page)"
    return Link(name=" ".join(context.text[slice(*span)].split()), type="outlet", span=span, how=how)


def retold(context: Context, speakers: Sequence[Speaker], chains: Sequence[tuple[Link, ...]]) -> list[tuple[Link, ...]]:
    """The chains of a page that retells another outlet: what it says of that in its first lines holds for what stands below.

    It holds for everybody in the next lines; for the whole page where this is the only outlet that the page names, and is called
    "the paper" further down.
    """
    given = list(chains)
    for links, first, last in _retellings(context, chains):
        for index, attribution in enumerate(context.attributions):
            at = context.line(anchor_of(attribution))
            names = {link.name for link in links}
            if not first <= at <= last or chains[index] or speakers[index].name in names:
                continue
            itself = any(ITSELF.fullmatch(context.text, *span) for span in attribution.source)
            if attribution.nested_in is None and not itself and not _is_told_to_us(context, index):
                given[index] = tuple(replace(link, how=f"the page retells this outlet; {link.how}") for link in links)
    return given


def _is_told_to_us(context: Context, index: int) -> bool:
    """Does the sentence name the page's own outlet as the one that was told?"""
    start, end = context.sentence(anchor_of(context.attributions[index]))
    return any(is_own_inflected(context, m.group().strip('«»„“"')) for m in QUOTED.finditer(context.text, start, end))


def _retellings(context: Context, chains: Sequence[tuple[Link, ...]]) -> Iterator[tuple[tuple[Link, ...], int, int]]:
    """The links of each retelling, and the lines for which they hold."""
    body = _first_line(context)
    for index, attribution in enumerate(context.attributions):
        at = context.line(anchor_of(attribution))
        passed = tuple(link for link in chains[index] if link.how.split("; ")[-1].startswith(RETELLS))
        if passed and body <= at < body + HEAD:
            yield passed, body, _until(context, chains, at, {stem(link.name) for link in passed})
            break
    whole = _subject(context, body)
    if whole:
        yield (whole,), 0, len(context.lines)


def _until(context: Context, chains: Sequence[tuple[Link, ...]], at: int, names: set[str]) -> int:
    """The last line below in which no other outlet is named or passes anything on."""
    last = at + FAR
    for chain, attribution in zip(chains, context.attributions, strict=True):
        line = context.line(anchor_of(attribution))
        other = any(link.type != "person" and stem(link.name) not in names for link in chain)
        if at < line <= last and (
            other or any(outlet_alone(context, context.text[a:b]) for a, b in attribution.source)
        ):
            last = line - 1
    return last


def _first_line(context: Context) -> int:
    """The first line of the body that is more than a date."""
    title = next((region.span for region in context.article.regions if region.kind == "title"), (0, 0))
    lines = [n for n, (start, end) in enumerate(context.lines) if start >= title[1] and end - start > SHORT]
    return lines[0] if lines else 0


SHORT = 40  # characters of a line that may be a date or a place


KIND = r"(?:агентств|газет|издани|журнал|телеканал|канал|портал|еженедельник)"
OUTLET = re.compile(rf"\b{KIND}\w*\s+[«„\"](?P<name>[^«»„“\"\n]{{2,40}})[»“\"]", re.IGNORECASE)
HEADED = re.compile(r"[«„\"](?P<name>[А-ЯЁA-Z][^«»„“\"\n]{2,40})[»“\"](?=:|\s+[а-яё])")


def _subject(context: Context, body: int) -> Link | None:
    """The one outlet of the page, where its title or first lines name it and later lines call it the paper."""
    if not context.lines:
        return None
    end = context.lines[min(body + HEAD, len(context.lines)) - 1][1]
    found = [m for m in OUTLET.finditer(context.text) if not is_own_inflected(context, m["name"])]
    heads = [
        m
        for start, _ in context.lines[: body + 1]
        if (m := HEADED.match(context.text, start)) and not any(map(may_be_predicate, m["name"].split()))
    ]
    named = heads[:1] if heads and not found else found
    if len({stem(m["name"]) for m in named}) != 1 or named[0].start() > end:
        return None
    meant = MEANT.search(context.text, named[0].end())
    if meant is None:
        return None
    name = next((m["name"] for m in heads if stem(m["name"]) == stem(named[0]["name"])), named[0]["name"])
    return Link(name=name, type="outlet", span=named[0].span("name"), how=f"retells: “{meant.group()}” is this outlet")
