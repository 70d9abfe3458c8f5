"""A short form names a work that is given in full nowhere before it.

Why: *Op. cit.* and a short title send the reader to the place where the work is given in full. Where
there is none, the source cannot be found. The full form was taken out, stands only later, or the name or
the year has a slip. A short form that no *op. cit.* marks is told as a warning only. Where a text gives
no full forms as a rule, that is said once.

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
from glossator.resolve.practice import forms_without_full_form, is_reported
from glossator.rules.references import Cited, Known, after_missing, cited, is_surely_short, telling, told

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all short forms that miss the same full form; one info where that is the practice. Where
    the notes are a list of works, whose numbers come back at will, they have no short forms."""
    if not reading.links.running:
        return
    usual = set(forms_without_full_form(reading.article.notes, reading.meanings.of))
    if usual:
        yield _practice([one for one in cited(reading) if one.reference.id in usual])
    known = Known(reading)
    groups: dict[tuple[object, ...], list[Cited]] = {}
    for one in cited(reading):
        if one.reference.id not in usual and _misses_full_form(one):
            groups.setdefault(_work_meant(one), []).append(one)
    for group in groups.values():
        yield _hit(known, group)


def _misses_full_form(one: Cited) -> bool:
    """Whether it is surely a short form by name, of no case or statute, for which nothing was found."""
    reference = one.reference
    match one.meaning:
        case Unknown(reason="other-name" | "misspelt"):
            return is_surely_short(one)
        case Unknown(reason="no-work" | "later" | "year" | "title") if isinstance(reference, Short | OpCit):
            named = bool(reference.keys.names) and is_surely_short(one)
            return named and not is_reported(reference, one.note.passage)
        case _:
            return False


def _work_meant(one: Cited) -> tuple[object, ...]:
    keys = one.reference.keys
    year = keys.date.year if keys.date else None
    names = tuple(name.casefold() for name in keys.names)
    return names, year, keys.title_words, keys.notes, one.meaning.why


def _hit(known: Known, group: list[Cited]) -> Hit:
    first = group[0]
    lost = after_missing(known, first.note)
    evidence = (f"it may have stood in note {lost.label}, which is missing",) if lost else ()
    near = first.meaning.candidates if isinstance(first.meaning, Unknown) else ()
    return Hit(
        tuple(one.place for one in group),
        f"{told(group)}: {first.meaning.why}",
        (*telling(known, near), *evidence),
        cause=lost.cause if lost else "",
        severity=_severity(group),
    )


def _severity(group: list[Cited]) -> Severity | None:
    """The rule's own only for a form that says that it repeats; a name spelt otherwise finds its note."""
    if isinstance(group[0].meaning, Unknown) and group[0].meaning.reason == "misspelt":
        return "info"
    return None if any(isinstance(one.reference, OpCit) for one in group) else "warning"


def _practice(alone: list[Cited]) -> Hit:
    return Hit(
        tuple(one.place for one in alone),
        f"{len(alone)} short forms have no full form before them: it is the practice of this text",
        severity="info",
    )
