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
from glossator.rules.references import Known, cited, telling

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each short form that several works fit."""
    known = Known(reading)
    for one in cited(reading):
        match one.meaning:
            case Ambiguous(reason="same-name") if isinstance(one.reference, Short | OpCit):
                yield Hit(
                    (one.place,),
                    f"'{one.words}' in note {one.note.label} may mean several works: {one.meaning.why}",
                    telling(known, one.meaning.candidates),
                )
            case _:
                pass
