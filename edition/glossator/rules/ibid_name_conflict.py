"""An Ibid. carries the name of one author and follows a note of another.

Why: In `Castle, ibid., 12` the name and the word contradict each other where the note before cites Doyle.
Either a note was put in between, or the name is a slip.

Bad:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    3. Castle, ibid., 12.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    3. Castle, *Rivers at Work*, 12.

Source: The Chicago Manual of Style, 17th ed., 14.34: Ibid. takes the place of the author's name too.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Ambiguous, Hit, Reading, Severity
from glossator.rules.references import Known, back_references, cause_of, telling

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Ibid. whose name the note before does not have."""
    known = Known(reading)
    for one in back_references(reading):
        match one.meaning:
            case Ambiguous(reason="name-conflict", why=why, candidates=candidates):
                message = f"'{one.words}' in note {one.note.label} contradicts itself: {why}"
                yield Hit((one.place,), message, telling(known, candidates), cause=cause_of(one))
            case _:
                pass
