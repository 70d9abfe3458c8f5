"""A short form stands before the note that gives its work in full.

Why: The reader who comes to it has not been told yet what it stands for. Mostly notes changed places, or the
full form was moved.

Bad:

    1. Castle, op. cit., p. 41.
    2. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    3. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 41.
    2. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    3. Castle, op. cit., p. 40.

Source: The Chicago Manual of Style, 17th ed., 14.30: the full citation comes first.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, OpCit, Reading, Severity, Short, Unknown
from glossator.rules.missing_forms import groups, hit, practice
from glossator.rules.references import Cited, Known

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all short forms that stand before one full form."""
    known, usual = Known(reading), practice(reading)
    for group in groups(reading, _comes_first):
        if group[0].reference.id not in usual:
            yield hit(known, group)


def _comes_first(one: Cited) -> bool:
    short = isinstance(one.reference, Short | OpCit)
    return short and isinstance(one.meaning, Unknown) and one.meaning.reason == "later"
