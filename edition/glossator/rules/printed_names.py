"""The names of authors and editors as notes and lists of works print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import (
    Entry,
    Found,
    Full,
    Idem,
    Interview,
    Name,
    Note,
    Place,
    Reading,
    Reference,
)
from glossator.references.words import compiled
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.names import name_words
from glossator.rules.places import where_of
from glossator.rules.references import first_line
from glossator.works.people import Person

_ROLES = frozenset(("author", "editor", "translator", "container-author"))
_LONGEST = 30
_PLAIN = compiled(r"[A-ZÀ-Þ][^\W\d_]{0,29}(?:[\s’'-][^\W\d_]{1,29}){0,4}")
FEWEST = 5
"""Letters of a name that is compared at all."""
MOST_COMPARED = 12
"""So many references of one work, and names with letters in common, are compared."""
ACRONYM = re.compile(r"(?=.{3,9}$)[A-Z]{2,6}(?:-[A-Z]{1,4})?")
_GIVEN = compiled(r"(?<![\w’'-])([A-ZÀ-Þ][^\W\d_]{2,29})\s$")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class PrintedName:
    """One place where a person or a body is named."""

    family: str
    """Folded, its particles left out; of a body the whole name."""
    given: tuple[str, ...]
    """Folded; empty where none is printed."""
    body: bool
    printed: str
    """The family name."""
    whole: str
    where: str
    reference: str
    work: str
    year: int | None
    place: Place
    short: bool
    """Whether a short form prints it, which may leave out a middle name."""

    @property
    def person(self) -> Person:
        return Person((self.family,), self.given)


def printed_names(reading: Reading) -> Iterator[PrintedName]:
    """Every name of an author, in order."""
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        for reference in holder.references:
            meaning = reading.meanings.of.get(reference.id)
            found = meaning.work if isinstance(meaning, Found) else None
            work = reading.works.of.get(reference.id) or found or ""
            yield from _in_reference(holder, reference, work)


def _in_reference(holder: Note | Entry, reference: Reference, work: str) -> Iterator[PrintedName]:
    text = holder.passage.text
    if isinstance(reference, Full | Interview | Idem) and reference.fields:
        for field in reference.fields:
            if field.name in _ROLES and isinstance(field.read, Name):
                name = field.read
                family = name.family or name.literal
                at = text.find(family, field.start, field.end)
                if at >= 0:
                    yield from _named(holder, reference, work, (at, at + len(family)), name)
        return
    for key in reference.keys.names:
        at = text.find(key, reference.start, reference.end)
        if at >= 0:
            before = _GIVEN.search(text, max(reference.start, at - _LONGEST), at)
            given = before[1] if before else ""
            name = Name(f"{given} {key}".strip(), at, at + len(key), family=key, given=given)
            yield from _named(holder, reference, work, (at, at + len(key)), name)


def _named(
    holder: Note | Entry, reference: Reference, work: str, at: tuple[int, int], name: Name
) -> Iterator[PrintedName]:
    bare = _POSSESSIVE.sub("", name.family or name.literal)
    body = not name.family or len(bare.split()) > 2
    family = fold(bare) if body else "".join(name_words(bare))
    if ACRONYM.fullmatch(bare):
        family = fold(bare).replace(" ", "")
    elif not FEWEST <= len(family) <= _LONGEST * (1 + body) or (not body and not _PLAIN.fullmatch(bare)):
        return
    where = where_of(holder)
    spans = holder.passage.spans(*at)
    note = holder.id if isinstance(holder, Note) else None
    if spans:
        place = Place(first_line(spans), note, reference.id)
        given = fold_words(name.given)
        year = reference.keys.date.year if reference.keys.date else None
        short = not (isinstance(reference, Full | Interview | Idem) and reference.fields)
        yield PrintedName(
            family, given, body, bare, name.printed, where, reference.id, work, year, place, short
        )
