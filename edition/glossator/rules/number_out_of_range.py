"""A cross-reference names a note that the text does not have.

Why: `supra note 212` in a text of 180 notes sends the reader nowhere: notes were taken out, or the number
is a slip. So is a range that runs backwards, such as `notes 117–10`.

Bad:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. Abernethy, supra note 11, at 20.

Good:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. Abernethy, supra note 1, at 20.

Source: The Bluebook, 21st ed., rules 3.5 and 4.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity, Supra, Unknown
from glossator.rules.references import (
    Cited,
    Known,
    cause_of,
    cited,
    lost_note,
    renumbered,
    stale_references,
    telling,
)
from glossator.rules.slips import number

SEVERITY: Severity = "error"

_RANGE = re.compile(r"(?<![\w–—-])(\d{1,5})\s?[–—-]\s?(\d{1,5})(?![\w–—-])")


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each number beyond the list of notes, and for each range that runs backwards."""
    known = Known(reading)
    last: dict[str, int] = {}
    for note in reading.article.notes:
        last[note.sequence] = max(last.get(note.sequence, 0), number(note.label) or 0)
    stale = stale_references(reading)
    for one in cited(reading):
        if not one.reference.keys.notes or one.reference.nested or one.reference.id in stale:
            continue
        backward = _backward(one)
        match one.meaning:
            case Unknown(reason="no-note") if not backward:
                yield _hit(known, one, "names a note that is not there", (one.meaning.why,))
            case Unknown(reason="missing") if number(one.reference.keys.notes[0]) is not None:
                lost = lost_note(known, one.note.sequence, one.reference.keys.notes[0])
                cause = lost.cause if lost is not None else one.meaning.why
                yield _hit(known, one, "names a note that is missing", (one.meaning.why,), cause)
            case _ if not backward:
                end = number(one.reference.keys.notes[-1]) or 0
                if end > last[one.note.sequence] > 0:
                    why = f"the last note is {last[one.note.sequence]}"
                    yield _hit(known, one, f"names note {end}, which is not there", (why,))
        if backward:
            yield _hit(known, one, f"names notes that run backwards: {backward}", ())


def _hit(known: Known, one: Cited, what: str, evidence: tuple[str, ...], cause: str = "") -> Hit:
    candidates = one.meaning.candidates if isinstance(one.meaning, Unknown) else known.titled_in(one)
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} {what}",
        (*evidence, *telling(known, candidates)),
        renumbered(known, one, candidates),
        cause or cause_of(one),
    )


def _backward(one: Cited) -> str:
    """The range among the note numbers of a reference whose end lies before its start; else empty. `11–9` in
    note 18 can't be short for 11–19, which would reach beyond its own note."""
    if not isinstance(one.reference, Supra):
        return ""
    words = one.note.passage.text[one.reference.start : one.reference.end]
    for match in _RANGE.finditer(words):
        first, last = match.group(1), match.group(2)
        whole = int(first[: max(0, len(first) - len(last))] + last)
        own = number(one.note.label)
        beyond = len(last) < len(first) and own is not None and int(first) < own <= whole
        if first in one.reference.keys.notes and (whole < int(first) or beyond):
            return match.group(0)
    return ""
