"""What is read of a reference, and moving it from the reference's own sheet into the note."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeVar

from glossator.model import Date, Field, Locator, Name
from glossator.references.names import Names
from glossator.references.sheet import Range


@dataclass(frozen=True, slots=True)
class Parts:
    """What could be read of a stretch."""

    names: Names = field(default_factory=Names)
    fields: tuple[Field, ...] = ()
    title: Range | None = None
    date: Date | None = None
    type: str = "document"
    locator: Locator | None = None


_Placed = TypeVar("_Placed", bound=Field | Name | Locator)


def moved(one: _Placed, by: int) -> _Placed:
    """The same with its offsets, and those of the name in it, moved."""
    there = replace(one, start=one.start + by, end=one.end + by)
    if isinstance(there, Field) and isinstance(there.read, Name):
        return replace(there, read=moved(there.read, by))
    return there


def moved_parts(parts: Parts, by: int) -> Parts:
    """All of the parts, moved."""
    return replace(
        parts,
        names=replace(parts.names, names=tuple(moved(one, by) for one in parts.names.names)),
        fields=tuple(moved(one, by) for one in parts.fields),
        title=(parts.title[0] + by, parts.title[1] + by) if parts.title else None,
        locator=parts.locator and moved(parts.locator, by),
    )
