"""A short form names a work that is given in full nowhere before it.

Why: *Op. cit.* and a short title send the reader to the place where the work is given in full. Where
there is none, the source cannot be found. The full form was taken out, stands only later, or the name or
the year has a slip. Where a text gives no full forms as a rule, that is said once.

Bad:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, 1998, op. cit., p. 40.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    3. Castle, 1998, op. cit., p. 40.

Source: The Chicago Manual of Style, 17th ed., 14.30 and 14.36.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, OpCit, Reading, Severity, Short, Unknown
from glossator.resolve.practice import forms_without_full_form
from glossator.rules.references import Cited, cited, telling

SEVERITY: Severity = "error"

_NO_FULL_FORM = frozenset({"no-work", "later", "year", "title"})


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each short form without its full form; one info where that is the text's practice."""
    forms = [one for one in cited(reading) if isinstance(one.reference, Short | OpCit)]
    usual = set(forms_without_full_form(reading.article.notes, reading.meanings.of))
    if usual:
        yield _practice([one for one in forms if one.reference.id in usual])
    for one in forms:
        match one.meaning:
            case Unknown(reason=reason) if reason in _NO_FULL_FORM and one.reference.id not in usual:
                if not one.reference.nested:
                    yield _hit(reading, one, one.meaning)
            case _:
                pass


def _hit(reading: Reading, one: Cited, meaning: Unknown) -> Hit:
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} has no full form before it: {meaning.why}",
        telling(reading, meaning.candidates),
    )


def _practice(alone: list[Cited]) -> Hit:
    return Hit(
        tuple(one.place for one in alone),
        f"{len(alone)} short forms have no full form before them: it is the practice of this text",
        severity="info",
    )
