"""A place of a Russian page goes in, the paper that the lines before it name comes out: what "the document", "in it" stands for."""

import re

from sayso.language.russian import cases_of_noun, gender_of, is_genitive, lemma
from sayso.resolve.page import Context

PAPER = re.compile(
    r"(?<![\w-])(?:приказ|протокол|акт|отч[её]т|доклад|петици|резолюци|постановлени|предписани|законопроект|проект|указ|распоряжени|договор|соглашени|контракт|меморандум|коммюнике|исследовани|решени|определени|заключени)[а-яё]{0,3}(?![\w-])",
    re.IGNORECASE,
)
PAPER_BACK = 400  # characters before a place in which the paper that it means was named
# What tells which paper it is.
WHICH_PAPER = re.compile(r"\s+(?P<word>(?-i:[а-яё]+)|№\s*[\w-]+)")


def paper_before(context: Context, place: int, genders: tuple[str, ...]) -> tuple[str, tuple[int, int]] | None:
    """The paper named last in the lines before, in the nominative with the word that tells which, and where it stands."""
    line = context.line(place)
    start = max(place - PAPER_BACK, context.lines[max(0, line - 1)][0]) if context.lines else 0
    for match in reversed(list(PAPER.finditer(context.text, start, place))):
        noun = lemma(match.group())
        if not cases_of_noun(match.group()) or (genders and gender_of(noun) not in genders):
            continue
        tail = WHICH_PAPER.match(context.text, match.end(), place)
        told = tail is not None and (tail["word"].startswith("№") or is_genitive(tail["word"]))
        end = tail.end() if tail and told else match.end()
        return noun + context.text[match.end() : end], (match.start(), end)
    return None
