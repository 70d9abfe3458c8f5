"""What the rules share that tell short forms whose full form is not where it should be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from glossator.model import Hit, OpCit, Reading, Severity, Unknown
from glossator.resolve.practice import forms_without_full_form, is_reported, misspells
from glossator.rules.references import (
    Cited,
    Known,
    after_missing,
    cause_of,
    cited,
    is_surely_short,
    telling,
    told,
)


def practice(reading: Reading) -> frozenset[str]:
    """The ids of the short forms that stand without a full form because that is what the text does."""
    return frozenset(forms_without_full_form(reading.article.notes, reading.meanings.of))


def groups(reading: Reading, misses: Callable[[Cited], bool]) -> Iterator[list[Cited]]:
    """Those of which `misses` says so and that are surely short forms by name, of no case or statute; those
    that mean one work together. Where the notes are a list of works, whose numbers come back at will, there
    are none."""
    found: dict[tuple[object, ...], list[Cited]] = {}
    for one in cited(reading) if reading.links.running else ():
        if misses(one) and _surely_named(one):
            found.setdefault(_work_meant(one), []).append(one)
    yield from found.values()


def hit(known: Known, group: list[Cited], severity: Severity | None = None) -> Hit:
    """The finding; without a severity the rule's own where a mark says that it repeats, else a warning."""
    first = group[0]
    lost = after_missing(known, first.note)
    evidence = (f"it may have stood in note {lost.label}, which is missing",) if lost else ()
    near = first.meaning.candidates if isinstance(first.meaning, Unknown) else ()
    marked = any(isinstance(one.reference, OpCit) for one in group)
    return Hit(
        tuple(one.place for one in group),
        f"{told(group)}: {first.meaning.why}",
        (*telling(known, near), *evidence),
        cause=lost.cause if lost else cause_of(first),
        severity=severity or (None if marked else "warning"),
    )


def _surely_named(one: Cited) -> bool:
    reported = not one.reference.keys.notes and is_reported(one.reference, one.note.passage)
    named = bool(one.reference.keys.names or one.reference.keys.notes)
    return named and (is_surely_short(one) or misspells(one.meaning)) and not reported


def _work_meant(one: Cited) -> tuple[object, ...]:
    keys = one.reference.keys
    year = keys.date.year if keys.date else None
    names = tuple(name.casefold() for name in keys.names)
    return names, year, keys.title_words, keys.notes, one.meaning.why
