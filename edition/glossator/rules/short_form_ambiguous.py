"""A short form fits more than one work given before.

Why: The reader has to guess which of the works is meant, and so has whoever edits the text later. A
year or a word of the title decides it.

Bad:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Castle, *The Price of Water* (Hull: Quay, 2004), 9.
    3. Castle, op. cit., p. 12.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Castle, *The Price of Water* (Hull: Quay, 2004), 9.
    3. Castle, *Price of Water*, 12.

Source: The Chicago Manual of Style, 17th ed., 14.30 and 14.36.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Ambiguous, Hit, OpCit, Reading, Severity, Short
from glossator.rules.references import Cited, Known, cited, telling, told

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all short forms of one name that the same works fit."""
    groups: dict[tuple[str, ...], list[Cited]] = {}
    for one in cited(reading):
        match one.meaning:
            case Ambiguous(reason="same-name") if isinstance(one.reference, Short | OpCit):
                groups.setdefault(_works(one.meaning), []).append(one)
            case _:
                pass
    known = Known(reading)
    for group in groups.values():
        yield _hit(known, group)


def _works(meaning: Ambiguous) -> tuple[str, ...]:
    return tuple(sorted(candidate.work or candidate.reference for candidate in meaning.candidates))


def _hit(known: Known, group: list[Cited]) -> Hit:
    first = group[0]
    candidates = first.meaning.candidates if isinstance(first.meaning, Ambiguous) else ()
    return Hit(
        tuple(one.place for one in group),
        f"{told(group)} may mean several works: {first.meaning.why}",
        telling(known, candidates),
    )
