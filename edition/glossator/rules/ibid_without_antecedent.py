"""An Ibid. has nothing before it that it could repeat.

Why: Ibid. means "in the same place" as the note before. The first note has none before it. Mostly a note was
moved, or one that cited something was taken out.

Bad:

    1. Ibid., 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Good:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Source: The Chicago Manual of Style, 17th ed., 14.34: Ibid. refers to a single work cited in the note
immediately preceding.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity, Unknown
from glossator.rules.references import Cited, Known, back_references, cause_of, lost_note, telling
from glossator.rules.slips import number

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Ibid. in the first note, or behind a number that no note has."""
    known = Known(reading)
    for one in back_references(reading):
        match one.meaning:
            case Unknown(reason="first"):
                yield _hit(known, one, one.meaning, cause_of(one))
            case Unknown(reason="missing"):
                yield _hit(known, one, one.meaning, _cause(known, one))
            case _:
                pass


def _cause(known: Known, one: Cited) -> str:
    """A note that the text calls and that is missing is one finding, with this as what follows."""
    before = str((number(one.note.label) or 0) - 1)
    lost = lost_note(known, one.note.sequence, before)
    return lost.cause if lost is not None else cause_of(one)


def _hit(known: Known, one: Cited, meaning: Unknown, cause: str) -> Hit:
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} repeats nothing: {meaning.why}",
        telling(known, meaning.candidates),
        cause=cause,
    )
