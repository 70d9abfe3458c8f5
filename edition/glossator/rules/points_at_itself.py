"""A cross-reference names the note that it stands in.

Why: A note 12 that says "see note 12" sends the reader round in a circle. Mostly a note before it was
put in or taken out after the number was typed.

Bad:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Abernethy, supra note 2, at 20.

Good:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Abernethy, supra note 1, at 20.

Source: The Bluebook, 21st ed., rule 3.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity
from glossator.rules.references import (
    Known,
    cause_of,
    cited,
    renumbered,
    stale_references,
    telling,
)

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each reference whose number is that of its own note; the note that bears the name is
    proposed."""
    known, stale = Known(reading), stale_references(reading)
    for one in cited(reading):
        if one.note.label not in one.reference.keys.notes[:1] or one.reference.nested:
            continue
        if one.reference.id not in stale:
            candidates = getattr(one.meaning, "candidates", ()) or known.titled_in(one)
            yield Hit(
                (one.place,),
                f"'{one.words}' in note {one.note.label} points at its own note",
                telling(known, candidates),
                renumbered(known, one, candidates),
                cause=cause_of(one),
            )
