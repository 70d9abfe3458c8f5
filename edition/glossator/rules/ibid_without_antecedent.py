"""An Ibid. has nothing before it that it could repeat.

Why: Ibid. means "in the same place" as the note before. The first note of a numbering has none before
it, and a note that only comments cites nothing. Mostly a note was moved, or one that cited something
was taken out.

Bad:

    1. Ibid., 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. The county kept no record of this.
    4. Ibid., 41.

Good:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. The county kept no record of this.
    4. Castle, *Rivers at Work*, 41.

Source: The Chicago Manual of Style, 17th ed., 14.34: Ibid. refers to a single work cited in the note
immediately preceding.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Ibid, Idem, Reading, Severity, Unknown
from glossator.rules.references import Cited, Known, cited, lost_note, telling
from glossator.rules.slips import number

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Ibid. that opens a numbering or repeats a note without a source."""
    known = Known(reading)
    for one in cited(reading):
        if not isinstance(one.reference, Ibid | Idem) or one.reference.nested:
            continue
        match one.meaning:
            case Unknown(reason="first"):
                yield _hit(known, one, one.meaning)
            case Unknown(reason="comment", why=why):
                yield _hit(known, one, one.meaning, f"{why} in sequence {one.note.sequence}")
            case Unknown(reason="missing"):
                yield from _after_missing(known, one, one.meaning)
            case _:
                pass


def _after_missing(known: Known, one: Cited, meaning: Unknown) -> Iterator[Hit]:
    """A note that the text calls and that is missing is one finding, with this as what follows."""
    before = str((number(one.note.label) or 0) - 1)
    lost = lost_note(known, one.note.sequence, before)
    if lost is not None:
        yield _hit(known, one, meaning, lost.cause)


def _hit(known: Known, one: Cited, meaning: Unknown, cause: str = "") -> Hit:
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} repeats nothing: {meaning.why}",
        telling(known, meaning.candidates),
        cause=cause,
    )
