"""The article itself, as others cite it: a CSL item, and that item in one line.

What an editor says of the text in its notes file goes before what the text says of itself; nothing is
invented, so that a text which says little has a short record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from glossator.model import Name, Reading
from glossator.references.names import read_names

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?")
_MARKS = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Own:
    """What is known of an article."""

    title: str
    authors: tuple[str, ...]
    language: str
    item: Mapping[str, Any]
    """As a CSL 1.0.2 item; its `id` is the slug."""


def own_record(reading: Reading, slug: str) -> Own:
    """The record of the article that `reading` was made of; `slug` names it where it has no title."""
    front, said = reading.article.front, reading.decisions
    printed = " ".join(front.title.text.split()) if front.title else front.stated_title
    title = said.title or printed or slug
    authors = said.authors or front.authors
    language = said.language or front.language
    item: dict[str, Any] = {
        "id": slug,
        "type": "article-journal" if said.container_title else "article",
        "title": title,
        "author": [_name(name) for name in authors],
        "issued": _date(said.date),
        "container-title": said.container_title,
        "volume": said.volume,
        "issue": said.issue,
        "page": said.page,
        "publisher": said.publisher,
        "DOI": said.doi,
        "URL": said.url,
        "abstract": " ".join(front.abstract.split()),
        "language": language,
    }
    return Own(title, authors, language, {name: value for name, value in item.items() if value})


def cite_line(item: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """How the article is cited, in stretches, each with whether it is set in italics: author, title, what it
    stands in, date, pages and address, as far as they are known."""
    names = [each.get("literal") or f"{each['given']} {each['family']}" for each in item.get("author", ())]
    if names:
        yield _stopped(_listed(names)) + " ", False
    yield f"“{_stopped(item['title'])}”", False
    container = item.get("container-title")
    if container:
        yield " ", False
        yield container, True
    numbers = "".join(_numbers(item, bool(container)))
    if numbers:
        yield numbers, False
    if container or numbers:
        yield ".", False
    for part in (item.get("publisher"), _address(item)):
        if part:
            yield f" {_stopped(part)}", False


def _numbers(item: Mapping[str, Any], container: bool) -> Iterator[str]:
    if "volume" in item:
        yield f" {item['volume']}"
    if "issue" in item:
        yield f", no. {item['issue']}"
    date = item.get("issued", {})
    when = date.get("literal") or "-".join(f"{part:02}" for part in date.get("date-parts", [[]])[0])
    if when:
        yield f" ({when})" if container else f" {when}"
    if "page" in item:
        yield f": {item['page']}"


def _address(item: Mapping[str, Any]) -> str:
    return f"https://doi.org/{item['DOI']}" if "DOI" in item else str(item.get("URL", ""))


def _stopped(text: str) -> str:
    return text if text.endswith(_MARKS) else f"{text}."


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _name(printed: str) -> dict[str, str]:
    read = read_names(printed, 0, len(printed)).names
    name = read[0] if len(read) == 1 else Name(printed, 0, len(printed), literal=printed)
    if not (name.family and name.given):
        return {"literal": printed}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _date(printed: str) -> dict[str, Any]:
    iso = _ISO.fullmatch(printed)
    if iso is None:
        return {"literal": printed} if printed else {}
    return {"date-parts": [[int(part) for part in iso.groups() if part is not None]]}
