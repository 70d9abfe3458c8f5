"""The bare numbers after *Ibid.* in one sequence of notes, and what bears on whether they are pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossator.model import Found, Full, Ibid, Meaning, OpCit, Short, Supra
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.pages import page_of
from glossator.resolve.scene import Scene


@dataclass(frozen=True, slots=True)
class Bare:
    """`Ibid., 51` that stands first in its note, with what is known of the note before."""

    reference: str
    note: int
    """The number of its own note."""
    printed: int
    holder: Holder
    work: str | None
    """The work that it means if it is a plain *Ibid.*"""
    near: int | None
    """The page of the same work that was cited last, to which a further page would lie near."""
    continues: bool
    """Whether the note before is itself such a number, so that the two are no evidence apart."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the notes print pages elsewhere."""

    labelled: int
    """`p. 25`, `S. 25`, `: 25`."""
    bare: int
    """`25` after a title or a short form."""


def bare_numbers(scene: Scene, of: Mapping[str, Meaning]) -> dict[str, tuple[Bare, ...]]:
    """By sequence, each *Ibid.* with a bare number, from the lowest number up."""
    found: defaultdict[str, list[Bare]] = defaultdict(list)
    running: set[str] = set()
    last_page: dict[str, int] = {}
    for holder in scene.holders.values():
        bare = _bare(holder, of, last_page, running)
        if bare is not None:
            found[holder.sequence].append(bare)
        if bare is not None or (holder.before in running and _repeats(holder)):
            running.add(holder.id)
        for reference in holder.references:
            meaning = of.get(reference.id)
            page = page_of(reference.locator)
            certain = bare is None or reference.id != bare.reference
            if certain and isinstance(meaning, Found) and meaning.work and page is not None:
                last_page[meaning.work] = page
    return {
        sequence: tuple(sorted(some, key=lambda bare: (bare.printed, bare.note)))
        for sequence, some in found.items()
    }


def page_style(holders: Iterable[Holder]) -> Style:
    """How many pages are printed with a label and how many without, *Ibid.* left out."""
    locators = [
        reference.locator
        for holder in holders
        for reference in holder.references
        if isinstance(reference, Full | Short | OpCit | Supra) and reference.locator is not None
    ]
    labelled = sum(locator.label == "page" for locator in locators)
    bare = sum(not locator.label and page_of(locator) is not None for locator in locators)
    return Style(labelled, bare)


def _bare(
    holder: Holder, of: Mapping[str, Meaning], last_page: Mapping[str, int], running: set[str]
) -> Bare | None:
    number = number_of(holder.label)
    first = holder.references[0] if holder.references else None
    if not holder.is_note or number is None or not isinstance(first, Ibid) or first.nested:
        return None
    locator = first.locator
    if locator is None or locator.label or not (locator.value.isascii() and locator.value.isdigit()):
        return None
    printed = page_of(locator)
    if printed is None:
        return None
    meaning = of.get(first.id)
    work = meaning.work if isinstance(meaning, Found) else None
    near = last_page.get(work) if work else None
    return Bare(first.id, number, printed, holder, work, near, holder.before in running)


def _repeats(holder: Holder) -> bool:
    """Whether the note is nothing but *Ibid.*, so that what follows still hangs on the note before it."""
    return bool(holder.references) and all(isinstance(one, Ibid) for one in holder.references)
