"""A label printed wrong, where its place in the numbering tells which was meant.

One slip leaves a call without a note and a note without a call. Where the numbers on both sides of it
leave one gap and one number that fits nowhere, the two are told as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias, TypeVar

from glossator.model import Call, Note, Reading, Target

_LONGEST_RANGE = 100
_T = TypeVar("_T")
_Printed: TypeAlias = tuple[Call, Target]


@dataclass(frozen=True, slots=True)
class Slip:
    """A call or a note whose printed label is not the one that its place asks for."""

    printed: str
    meant: str
    calls: tuple[Call, ...]
    """Where a call slipped, that call; where a note did, the calls of the label that was meant."""
    note: Note
    """The note that is meant."""
    in_call: bool
    """True where the call is wrong, False where the note's label is."""
    cause: str
    """What the findings that follow from it share."""


def missing(label: str, sequence: str) -> str:
    """The cause that all hits share which follow from there being no note of this label."""
    where = "" if sequence == "1" else f" in sequence {sequence}"
    return f"note {label} is missing{where}"


def find_slips(reading: Reading) -> tuple[Slip, ...]:
    """Every slip that both its neighbours prove; none where numbers are not called in order."""
    if not reading.links.running:
        return ()
    absent = missing_labels(reading)
    notes = by_sequence(reading.article.notes)
    printed: dict[str, list[_Printed]] = {}
    for call in reading.article.calls:
        for target in reading.links.targets.get(call.id, ()):
            printed.setdefault(call.sequence, []).append((call, target))
    return tuple(
        slip
        for sequence, each in notes.items()
        for slip in (
            *_in_notes(reading, each, absent),
            *_in_calls(reading, each, printed.get(sequence, [])),
        )
    )


def by_sequence(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """The notes of each numbering, in the order of the source."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.sequence, []).append(note)
    return found


def missing_labels(reading: Reading) -> dict[tuple[str, str], list[Call]]:
    """By sequence and label, the calls of each label that no note has, in the order of the text."""
    found: dict[tuple[str, str], list[Call]] = {}
    for call in reading.article.calls:
        for target in reading.links.targets.get(call.id, ()):
            if target.note is None:
                calls = found.setdefault((call.sequence, target.label), [])
                if not calls or calls[-1] is not call:
                    calls.append(call)
    return found


def inside_backward_ranges(reading: Reading) -> set[tuple[str, str]]:
    """Sequence and label of each note that a call such as `[8–6]` meant to call: the 7."""
    found: set[tuple[str, str]] = set()
    for call in reading.article.calls:
        for one, other in pairwise(call.labels) if "descending" in call.faults else ():
            first, last = number(one) or 0, number(other) or 0
            if last < first < last + _LONGEST_RANGE:
                found |= {(call.sequence, str(label)) for label in range(last + 1, first)}
    return found


def number(label: str) -> int | None:
    """The number that a label is; None for `a`, `*` or `12bis`."""
    return int(label) if label.isascii() and label.isdigit() and len(label) < 10 else None


def _in_notes(
    reading: Reading, notes: list[Note], absent: dict[tuple[str, str], list[Call]]
) -> Iterator[Slip]:
    """`… 22, 74, 24 …` in the notes where 23 is called and 74 is not, or stands twice."""
    repeated = {note for group in reading.links.repeated for note in group}
    for before, note, after in _neighbours(notes):
        meant = _between(before.label if before else "0", after.label if after else None)
        idle = note.id in repeated or not reading.links.calls.get(note.id)
        if meant is not None and note.label != meant and idle and (note.sequence, meant) in absent:
            calls = tuple(absent[note.sequence, meant])
            yield Slip(note.label, meant, calls, note, False, missing(meant, note.sequence))


def _in_calls(reading: Reading, notes: list[Note], printed: list[_Printed]) -> Iterator[Slip]:
    """`… 22, 32, 24 …` in the text where nobody calls note 23, and 32 has no note or is called elsewhere."""
    uncalled = {note.label: note for note in notes if not reading.links.calls.get(note.id)}
    for before, (call, target), after in _neighbours(printed):
        meant = _between(before[1].label if before else "0", after[1].label if after else None)
        note = uncalled.get(meant or "")
        if note is None or target.label == meant or (after is None and note is not notes[-1]):
            continue
        if target.note is None:
            cause = missing(target.label, call.sequence)
            yield Slip(target.label, note.label, (call,), note, True, cause)
        elif len(reading.links.calls.get(target.note, ())) > 1:
            yield Slip(target.label, note.label, (call,), note, True, f"call {call.id} is wrong")


def _neighbours(items: list[_T]) -> Iterator[tuple[_T | None, _T, _T | None]]:
    """Each item with the one before and the one after it."""
    for rank, item in enumerate(items):
        before = items[rank - 1] if rank else None
        yield before, item, items[rank + 1] if rank + 1 < len(items) else None


def _between(before: str, after: str | None) -> str | None:
    """The one number between two printed ones, or after the last; None where there is not just one."""
    first, last = number(before), number(after) if after is not None else None
    if first is None or (after is not None and last != first + 2):
        return None
    return str(first + 1)
