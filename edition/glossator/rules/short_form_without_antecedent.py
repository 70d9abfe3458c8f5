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

import re
from collections.abc import Iterator

from glossator.model import Hit, OpCit, Reading, Severity, Short, Unknown
from glossator.rules.references import Cited, Known, after_missing, cited, telling

SEVERITY: Severity = "error"

_NO_FULL_FORM = frozenset({"no-work", "later", "year", "title"})
_LONGEST_SHORT_FORM = 14
_FULL_FORM_SIGNS = re.compile(r"\(.{0,60}\d{4}|\w{3}\. |: |\bin: |https?:")


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all short forms that miss the same full form; one info where that is the practice."""
    from glossator.resolve.practice import forms_without_full_form, is_reported

    forms = [one for one in cited(reading) if isinstance(one.reference, Short | OpCit)]
    usual = set(forms_without_full_form(reading.article.notes, reading.meanings.of))
    if usual:
        yield _practice([one for one in forms if one.reference.id in usual])
    alike: dict[tuple[object, ...], list[Cited]] = {}
    meanings: dict[tuple[object, ...], Unknown] = {}
    for one in forms:
        match one.meaning:
            case Unknown(reason=reason) if reason in _NO_FULL_FORM and one.reference.id not in usual:
                if _surely_short(one) and not is_reported(one.reference, one.note.passage):
                    alike.setdefault(key := _work_meant(one, reason), []).append(one)
                    meanings.setdefault(key, one.meaning)
            case _:
                pass
    known = Known(reading)
    for key, group in alike.items():
        yield _hit(known, group, meanings[key])


def _surely_short(one: Cited) -> bool:
    """Whether it can be no full form that was misread: it is marked, or short and plain."""
    keys = one.reference.keys
    if one.reference.nested or not keys.names:
        return False
    if isinstance(one.reference, OpCit):
        return True
    text = one.note.passage.text[one.reference.start : one.reference.end]
    return len(text.split()) <= _LONGEST_SHORT_FORM and not _FULL_FORM_SIGNS.search(text)


def _work_meant(one: Cited, reason: str) -> tuple[object, ...]:
    keys = one.reference.keys
    year = keys.date.year if keys.date else None
    return tuple(name.casefold() for name in keys.names), year, keys.title_words, reason


def _hit(known: Known, group: list[Cited], meaning: Unknown) -> Hit:
    first = group[0]
    lost = after_missing(known, first.note)
    evidence = (f"it may have stood in note {lost.label}, which is missing",) if lost else ()
    more = f", and {len(group) - 1} more like it" if len(group) > 1 else ""
    return Hit(
        tuple(one.place for one in group),
        f"'{first.words}' in note {first.note.label}{more}: {meaning.why}",
        (*telling(known, meaning.candidates), *evidence),
        cause=lost.cause if lost else "",
    )


def _practice(alone: list[Cited]) -> Hit:
    return Hit(
        tuple(one.place for one in alone),
        f"{len(alone)} short forms have no full form before them: it is the practice of this text",
        severity="info",
    )
