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

from glossator.model import Ambiguous, Hit, Reading, Severity
from glossator.rules.references import Cited, Known, back_references, cause_of, means_all, telling, told

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all that repeat the same note with several works."""
    known = Known(reading)
    groups: dict[tuple[str, ...], list[Cited]] = {}
    for one in back_references(reading):
        match one.meaning:
            case Ambiguous(reason="several", candidates=candidates) if not means_all(one):
                groups.setdefault(tuple(each.reference for each in candidates), []).append(one)
            case _:
                pass
    for group in groups.values():
        first = group[0]
        candidates = first.meaning.candidates if isinstance(first.meaning, Ambiguous) else ()
        yield Hit(
            tuple(one.place for one in group),
            f"{told(group)} may mean several works: {first.meaning.why}",
            telling(known, candidates),
            cause=cause_of(first),
        )
