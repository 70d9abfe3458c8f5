"""An Ibid. follows a note that cites more than one work.

Why: Ibid. means "in the same place", so the note before it must name one work and no other.
After two, the reader cannot tell which is meant, and a later insertion changes it unseen.

Bad:

    1. Panofsky, *Idea* (Leipzig: Teubner, 1924), 12; Gombrich, *Art* (London: Phaidon, 1960), 40.
    2. Ibid., 44.

Good:

    1. Panofsky, *Idea* (Leipzig: Teubner, 1924), 12; Gombrich, *Art* (London: Phaidon, 1960), 40.
    2. Gombrich, *Art*, 44.

Source: The Chicago Manual of Style, 17th ed., 14.34; The Bluebook, 21st ed., rule 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Ambiguous, Hit, Ibid, Idem, Reading, Severity
from glossator.rules.references import Known, cause_of, cited, telling

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Ibid. after a note with several works."""
    known = Known(reading)
    for one in cited(reading):
        match one.meaning:
            case Ambiguous(reason="several") if isinstance(one.reference, Ibid | Idem):
                yield Hit(
                    (one.place,),
                    f"'{one.words}' in note {one.note.label} may mean several works: {one.meaning.why}",
                    telling(known, one.meaning.candidates),
                    cause=cause_of(one),
                )
            case _:
                pass
