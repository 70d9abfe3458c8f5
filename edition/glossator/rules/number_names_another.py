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

from glossator.model import Ambiguous, Hit, Proposal, Reading, Severity
from glossator.rules.references import Cited, Known, cited, is_surely_short, telling, with_number

SEVERITY: Severity = "error"

_SURE = {1: (0.8,), 2: (0.5, 0.3), 3: (0.5, 0.3, 0.2)}
"""How sure each proposal is, by how many there are."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each number whose note cites another author, where another note cites the one named."""
    known = Known(reading)
    for one in cited(reading):
        match one.meaning:
            case Ambiguous(reason="other-note") if is_surely_short(one) and not one.reference.nested:
                yield _hit(known, one, one.meaning)
            case _:
                pass


def _hit(known: Known, one: Cited, meaning: Ambiguous) -> Hit:
    printed = one.reference.keys.notes[0]
    there = [each for each in meaning.candidates if known.notes.get(each.note, printed) != printed][:3]
    mean = f" Did you mean note {known.notes[there[0].note]}?" if len(there) == 1 else ""
    proposals = (
        Proposal(
            0,
            each.note,
            with_number(one, printed, known.notes[each.note]),
            sure,
            "; ".join((f"note {known.notes[each.note]}", *each.evidence)),
        )
        for each, sure in zip(there, _SURE.get(len(there), ()), strict=False)
    )
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} names the wrong note: {meaning.why}.{mean}",
        telling(known, meaning.candidates),
        tuple(proposals),
    )
