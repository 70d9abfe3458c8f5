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

from glossator.model import Hit, Reading, Severity, Unknown
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

_FEWEST = 5
"""So many numbers that say neither must point back, and none forward, before one that does is told."""

_BACK = re.compile(
    r"(?<!\w)(?:supra|above|oben|s\.\s?o\.|ci-dessus|plus haut|sopra|arriba|acima|hierboven)(?!\w)",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each number that lies on the other side of its note than the words say."""
    known = Known(reading)
    stale = stale_references(reading)
    silent: list[Cited] = []
    back = sum(_way(one) < 0 and _says_neither(one) for one in cited(reading))
    for one in cited(reading):
        if one.reference.nested or one.reference.id in stale:
            continue
        message = _message(one)
        if message:
            candidates = getattr(one.meaning, "candidates", ())
            proposals = renumbered(known, one, candidates)
            yield Hit((one.place,), message, telling(known, candidates), proposals, cause_of(one))
        elif _way(one) > 0 and _says_neither(one):
            silent.append(one)
    if len(silent) == 1 and back >= _FEWEST:
        one = silent[0]
        message = f"'{one.words}' in note {one.note.label} points at a later note"
        why = f"the {back} other numbers that say neither above nor below point back"
        yield Hit((one.place,), message, (why,), cause=cause_of(one), severity="info")


def _way(one: Cited) -> int:
    """Above 0 where the first number is that of a later note, below 0 where it is an earlier one's."""
    labels, own = one.reference.keys.notes, number(one.note.label)
    named = number(labels[0]) if labels else None
    return 0 if named is None or own is None else (named > own) - (named < own)


def _printed(one: Cited) -> str:
    return one.note.passage.text[one.reference.start : one.reference.end]


def _says_neither(one: Cited) -> bool:
    return not _BACK.search(_printed(one)) and not FORWARD.search(_printed(one))


def _message(one: Cited) -> str:
    way, own, named = _way(one), one.note.label, "".join(one.reference.keys.notes[:1])
    back, forward = _BACK.search(_printed(one)), FORWARD.search(_printed(one))
    if way > 0 and back and not forward:
        return f"'{one.words}' in note {own} says that note {named} stands before it, and it follows"
    if way < 0 and forward and not back:
        return f"'{one.words}' in note {own} says that note {named} follows, and it stands before"
    if isinstance(one.meaning, Unknown) and one.meaning.reason == "forward":
        return f"'{one.words}' in note {own} repeats a work by the number of a later note, {named}"
    return ""
