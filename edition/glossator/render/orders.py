"""The orders that the works can stand in: what each is sorted by, and how that is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from glossator.references import words as folded
from glossator.render.facts import words


@dataclass(frozen=True, slots=True)
class Order:
    """One way to sort the works."""

    key: str
    """The name of the attribute `data-…` that holds the value."""
    label: str
    numeric: bool
    rising: str
    """How the order is said: `earliest first`."""
    falling: str
    starts_falling: bool = False


ORDERS = (
    Order("first", "first mention", True, "in the order of the notes", "the last first"),
    Order("author", "author", False, "A to Z", "Z to A"),
    Order("title", "title", False, "A to Z", "Z to A"),
    Order("year", "year", True, "the earliest first", "the latest first"),
    Order("kind", "kind", False, "A to Z", "Z to A"),
    Order("count", "citations", True, "the fewest first", "the most first", starts_falling=True),
)
_ARTICLES = {
    "en": re.compile(r"(?:the|an?)\s+", re.IGNORECASE),
    "de": re.compile(r"(?:der|die|das|eine?)\s+", re.IGNORECASE),
    "fr": re.compile(r"(?:l['’]|(?:les?|la|une?)\s+)", re.IGNORECASE),
    "es": re.compile(r"(?:el|l[ao]s?|una?)\s+", re.IGNORECASE),
    "it": re.compile(r"(?:(?:l|un)['’]|(?:il|lo|la|i|gli|le|un[oa]?)\s+)", re.IGNORECASE),
}
"""The article that a title begins with does not count; only that of the text's own language is known."""


def author_key(csl: Mapping[str, object], language: str) -> str:
    """The names as they are sorted, the family's first; of the editors where a work has no author."""
    names = next((csl[role] for role in ("author", "editor", "container-author") if csl.get(role)), ())
    if not isinstance(names, list | tuple):
        return ""
    return " ".join(filter(None, (_name_key(name, language) for name in names)))


def title_key(title: str, language: str) -> str:
    """A title as it is sorted: in plain lower case, without the article before it."""
    title = title.lstrip(" \t\n'\"‘’‚“”„«»‹›([¡¿*_")
    article = _ARTICLES.get(language[:2])
    start = article.match(title) if article else None
    return " ".join(folded(title[start.end() :] if start else title)) or " ".join(folded(title))


def _name_key(name: object, language: str) -> str:
    if isinstance(name, Mapping) and "literal" not in name:
        parts = (name.get(part) for part in ("family", "given", "suffix"))
        return " ".join(folded(" ".join(str(part) for part in parts if part)))
    return title_key(words([name]), language)
