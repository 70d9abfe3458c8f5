"""A short form gives another year than the work has.

Why: `Castle, 1989, op. cit.` where the full form prints 1998: one of the two years is a slip, or a work is
meant that is given nowhere.

Bad:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    3. Castle, 1989, op. cit., p. 41.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    3. Castle, 1998, op. cit., p. 41.

Source: The Chicago Manual of Style, 17th ed., 14.30: a short form leads to its full form.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, OpCit, Reading, Severity, Short, Unknown
from glossator.rules.missing_forms import groups, hit, practice
from glossator.rules.references import Cited, Known

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all short forms of one name and year that no work of that name has."""
    known, usual = Known(reading), practice(reading)
    for group in groups(reading, _conflicts):
        if group[0].reference.id not in usual:
            yield hit(known, group)


def _conflicts(one: Cited) -> bool:
    short = isinstance(one.reference, Short | OpCit)
    return short and isinstance(one.meaning, Unknown) and one.meaning.reason == "year"
