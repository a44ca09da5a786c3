"""A walked page enters; what its head says of itself leaves: meta elements, links, and the objects of its JSON-LD."""

import json
import re
from collections.abc import Iterator
from typing import Any

from sayso.clean.walk import Walk

ARTICLES = re.compile(
    r"(?:News|Opinion|Reportage|Analysis|Background|Review|Report|Scholarly|Tech|Satirical|Advertiser)?\w*Article$|^(?:BlogPosting|Report|LiveBlogPosting|Review|Recipe|HowTo)$"
)
PAGES = frozenset({"WebPage", "ItemPage", "AboutPage", "CollectionPage", "FAQPage"})
DEEPEST_JSON = 12  # levels of lists and objects of JSON-LD that are searched
LARGEST_JSON = 2_000_000  # characters of all JSON-LD of a page that are read


class Head:
    """The page's meta elements by name, its links by relation, and the objects of its JSON-LD."""

    def __init__(self, walk: Walk) -> None:
        self.meta: dict[str, list[str]] = {}
        self.link: dict[str, str] = {}
        self.base: str | None = None
        for element in walk.head:
            found = element.attributes
            if element.tag == "meta":
                content = " ".join(found.get("content", "").split())
                for attribute in ("property", "name", "itemprop", "http-equiv"):
                    if content and attribute in found:
                        self.meta.setdefault(found[attribute].strip().lower(), []).append(content)
            elif element.tag == "link" and "href" in found:
                for relation in found.get("rel", "").lower().split():
                    self.link.setdefault(relation, found["href"].strip())
            elif element.tag == "base" and self.base is None:
                self.base = found.get("href")
        self.objects = list(_objects(walk.json))
        self.by_id = {str(o["@id"]): o for o in reversed(self.objects) if "@id" in o and len(o) > 1}
        self.articles = [o for o in self.objects if any(ARTICLES.search(kind) for kind in types_of(o))]
        self.pages = [o for o in self.objects if any(kind in PAGES for kind in types_of(o))]

    def first(self, *names: str) -> tuple[str, str] | None:
        """The first of the named meta elements that is there, with its name."""
        return next(((self.meta[name][0], name) for name in names if name in self.meta), None)

    def resolve(self, value: Any) -> Any:
        """What a JSON-LD value of the form {"@id": ...} stands for on this page."""
        if isinstance(value, dict) and len(value) <= 2 and "@id" in value and "name" not in value:
            return self.by_id.get(str(value["@id"]), value)
        return value


def types_of(found: dict[str, Any]) -> list[str]:
    """The types of a JSON-LD object, as a list of words."""
    kinds = found.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rsplit("/", 1)[-1] for kind in listed if isinstance(kind, str)]


def _objects(scripts: list[str]) -> Iterator[dict[str, Any]]:
    left = LARGEST_JSON
    for script in scripts:
        left -= len(script)
        if left < 0:
            return
        try:
            loaded = json.loads(_bare(script), strict=False)
        except (ValueError, RecursionError):
            continue
        waiting: list[tuple[Any, int]] = [(loaded, 0)]
        while waiting:
            value, depth = waiting.pop(0)
            if depth > DEEPEST_JSON:
                continue
            if isinstance(value, dict):
                yield value
                waiting += [(inner, depth + 1) for inner in value.values() if isinstance(inner, dict | list)]
            elif isinstance(value, list):
                waiting += [(inner, depth + 1) for inner in value if isinstance(inner, dict | list)]


def _bare(script: str) -> str:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removeprefix("<![CDATA[").removesuffix("//]]>").removesuffix("]]>")
    return text.strip().rstrip(";")
