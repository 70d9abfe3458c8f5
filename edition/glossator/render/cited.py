"""Which stretches of a note name a work: the titles of its references, and what those stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from glossator.model import Field, Full, Idem, Interview, Passage, Reference
from glossator.render.languages import Languages
from glossator.render.markup import EMPTY, Html, safe_href
from glossator.works.addresses import find_doi

_CLASSES = {"title": "", "container-title": "in", "collection-title": "in"}
_DOI = "https://doi.org/"


class _Stretch(Protocol):
    """Some characters of a passage."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_S = TypeVar("_S", bound=_Stretch)


@dataclass(frozen=True, slots=True)
class Cite:
    """A title as it stands in a passage; those of one passage are in order, not empty, and lie apart."""

    start: int
    end: int
    kind: str = ""
    """The class of its element: empty for the work itself, `in` for what holds the work."""
    href: str = ""
    """Where the title leads: an address that is printed beside it as mere words."""
    lang: Html = EMPTY
    """The attributes that mark its language, where that is not the text's."""


def cites(references: Sequence[Reference], passage: Passage, languages: Languages) -> tuple[Cite, ...]:
    """The titles and containers of the references; where two overlap, the first and longest stays."""
    busy, links = _stretches(passage, linked=False), _stretches(passage, linked=True)
    found: list[Cite] = []
    for reference in references:
        if isinstance(reference, Full | Interview | Idem):
            href = "" if _touches(links, reference.start, reference.end) else _address(reference.fields)
            found += _titles(reference.fields, len(passage.text), href)
    apart: list[Cite] = []
    for cite in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or cite.start >= apart[-1].end:
            free = not cite.href or not _touches(busy, cite.start, cite.end)
            lang = languages.mark(passage.text[cite.start : cite.end])
            apart.append(replace(cite, href=cite.href if free else "", lang=lang))
    return tuple(apart)


def within(found: Sequence[Cite], start: int, end: int) -> tuple[Cite, ...]:
    """Those of the characters `start` to `end`, as they stand in a passage of these characters alone."""
    first = bisect_right(found, start, key=lambda one: one.end)
    inside = found[first : bisect_left(found, end, key=lambda one: one.start)]
    return tuple(replace(c, start=max(c.start, start) - start, end=min(c.end, end) - start) for c in inside)


def cut(text: str, at: int, found: Sequence[_S]) -> Iterator[tuple[str, _S | None]]:
    """A text that stands at `at` in slices, each with the one that it lies in; those found are in order, not
    empty, and lie apart."""
    index, done = bisect_right(found, at, key=lambda one: one.end), 0
    while done < len(text):
        cite = found[index] if index < len(found) else None
        if cite is None:
            yield text[done:], None
            return
        inside = cite.start <= at + done
        stop = (cite.end if inside else cite.start) - at
        yield text[done:stop], cite if inside else None
        index, done = index + inside, stop


def _titles(fields: Sequence[Field], length: int, href: str) -> Iterator[Cite]:
    for field in fields:
        start, end = max(field.start, 0), min(field.end, length)
        if field.name in _CLASSES and start < end:
            yield Cite(start, end, _CLASSES[field.name], href if field.name == "title" else "")


def _address(fields: Sequence[Field]) -> str:
    """The address of a work, its DOI before any other; empty where none is printed that is safe."""
    values = {field.name: field.value for field in reversed(fields)}
    doi = find_doi(f"doi:{values['DOI']}") or find_doi(values["DOI"]) if "DOI" in values else ""
    return _DOI + doi if doi else safe_href(values.get("URL", "")) or ""


def _stretches(passage: Passage, *, linked: bool) -> list[tuple[int, int]]:
    """Where links stand; or where anything stands that no link may hold: links, calls, signs of repairs."""
    found: list[tuple[int, int]] = []
    for at, piece in passage.located():
        marks = {mark.kind for mark in piece.marks}
        if "link" in marks or (not linked and ("call" in marks or piece.kind == "repair")):
            found.append((at, at + max(len(piece.text), 1)))
    return found


def _touches(stretches: list[tuple[int, int]], start: int, end: int) -> bool:
    index = bisect_right(stretches, start, key=lambda one: one[1])
    return index < len(stretches) and stretches[index][0] < end
