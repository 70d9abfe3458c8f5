"""An Ibid. opens a numbering, and what it could repeat stands in another.

Why: Where the notes of each chapter are numbered anew, the first has none before it. The last note of the
chapter before stands far off, for the reader of endnotes perhaps on another page.

Bad:

    ## Notes to the first chapter

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

    ## Notes to the second chapter

    1. Ibid., 41.

Good:

    ## Notes to the first chapter

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

    ## Notes to the second chapter

    1. Castle, *Rivers at Work*, 41.

Source: The Chicago Manual of Style, 17th ed., 14.34: Ibid. refers to the note immediately preceding.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity, Unknown
from glossator.rules.references import Known, back_references, cause_of, telling

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Ibid. that opens a numbering which is not the first."""
    known = Known(reading)
    for one in back_references(reading):
        match one.meaning:
            case Unknown(reason="restart", why=why, candidates=candidates):
                message = f"'{one.words}' in note {one.note.label} repeats nothing: {why}"
                yield Hit((one.place,), message, telling(known, candidates), cause=cause_of(one))
            case _:
                pass
