"""A cross-reference says "above" and names a later note, or "below" and names an earlier one.

Why: `supra note 60` in note 58 sends the reader the wrong way: notes were taken out after the number was
typed, or the number is a slip.

Bad:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. See supra note 3 and accompanying text.
    3. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Good:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. See infra note 3 and accompanying text.
    3. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Source: The Bluebook, 21st ed., rule 3.5: supra for what stands before, infra for what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity
from glossator.references.markers import FORWARD
from glossator.rules.references import (
    Cited,
    Known,
    cause_of,
    cited,
    renumbered,
    stale_references,
    telling,
)
from glossator.rules.slips import number

SEVERITY: Severity = "error"

_BACK = re.compile(
    r"(?<!\w)(?:supra|above|oben|s\.\s?o\.|ci-dessus|plus haut|sopra|arriba|acima|hierboven)(?!\w)",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each number that lies on the other side of its note than the words say."""
    known = Known(reading)
    stale = stale_references(reading)
    for one in cited(reading):
        if one.reference.nested or one.reference.id in stale:
            continue
        message = _message(one)
        if message:
            candidates = getattr(one.meaning, "candidates", ())
            proposals = renumbered(known, one, candidates)
            yield Hit((one.place,), message, telling(known, candidates), proposals, cause_of(one))


def _message(one: Cited) -> str:
    labels, own = one.reference.keys.notes, number(one.note.label)
    named = number(labels[0]) if labels else None
    if named is None or own is None:
        return ""
    words = one.note.passage.text[one.reference.start : one.reference.end]
    if named > own and _BACK.search(words) and not FORWARD.search(words):
        return f"'{one.words}' in note {own} says that note {named} stands before it, and it follows"
    if named < own and FORWARD.search(words) and not _BACK.search(words):
        return f"'{one.words}' in note {own} says that note {named} follows, and it stands before"
    return ""
