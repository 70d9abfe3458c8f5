"""An Ibid. follows a note that cites nothing.

Why: Ibid. means "in the same place" as the note directly before. A note that only comments has no place to
repeat, so the reader looks for a source where there is none. Mostly the comment was put in between.

Bad:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. The county kept no record of this.
    3. Ibid., 41.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. The county kept no record of this.
    3. Castle, *Rivers at Work*, 41.

Source: The Chicago Manual of Style, 17th ed., 14.34: Ibid. refers to a single work cited in the note
immediately preceding.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity, Unknown
from glossator.rules.references import Known, back_references, cause_of, telling

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Ibid. behind a comment; the last source cited before that is told as a guess."""
    known = Known(reading)
    for one in back_references(reading):
        match one.meaning:
            case Unknown(reason="comment", why=why, candidates=candidates):
                yield Hit(
                    (one.place,),
                    f"'{one.words}' in note {one.note.label} repeats nothing: {why}",
                    telling(known, candidates),
                    cause=cause_of(one),
                )
            case _:
                pass
