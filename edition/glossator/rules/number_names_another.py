"""A cross-reference by number names a note that does not cite the author it names.

Why: `Castle, supra note 12` where note 12 cites somebody else and note 13 cites Castle: the number is a slip,
or notes were moved. The reader is sent to another source. Where several such numbers are wrong by the same
amount, that is told once, by `stale-note-number`.

Bad:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. Castle, supra note 1, at 41.

Good:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. Castle, supra note 2, at 41.

Source: The Bluebook, 21st ed., rule 4.2: supra names the note that gives the work in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Ambiguous, Hit, Reading, Severity
from glossator.rules.references import (
    Cited,
    Known,
    cited,
    is_surely_short,
    renumbered,
    stale_references,
    telling,
)

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each number whose note cites another author, where another note cites the one named; a
    warning for each number after Ibid. whose sentence speaks of another note's author."""
    known, stale = Known(reading), stale_references(reading)
    for one in cited(reading):
        match one.meaning:
            case Ambiguous(reason="other-note") if is_surely_short(one) and not one.reference.nested:
                yield _hit(known, one, one.meaning)
            case Ambiguous(reason="stale-number") if one.reference.id not in stale:
                yield Hit(
                    (one.place,),
                    f"'{one.words}' in note {one.note.label} may name the wrong note: {one.meaning.why}",
                    telling(known, one.meaning.candidates),
                    severity="warning",
                )
            case _:
                pass


def _hit(known: Known, one: Cited, meaning: Ambiguous) -> Hit:
    proposals = renumbered(known, one, meaning.candidates)
    mean = f" Did you mean note {known.notes[proposals[0].means or '']}?" if len(proposals) == 1 else ""
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} names the wrong note: {meaning.why}.{mean}",
        telling(known, meaning.candidates),
        proposals,
    )
