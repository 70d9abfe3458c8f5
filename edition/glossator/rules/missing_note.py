"""A call in the text has no note.

Why: The reader is sent to a note that is not there. It was deleted, or lost on the way, or the call's
number is a slip.

Bad:

    The mill burned down in 1902.[1] It was never rebuilt.[2] The ground was sold.[3]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [3] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Good:

    The mill burned down in 1902.[1] It was never rebuilt.[2]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Source: The Chicago Manual of Style, 17th ed., 14.24: each note is keyed to a note number in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Call, Hit, Proposal, Reading, Severity
from glossator.rules.places import at_call, at_label
from glossator.rules.slips import Slip, by_sequence, find_slips, missing, missing_labels, number

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each label that no note has; one only where the whole list of notes is missing."""
    absent = missing_labels(reading)
    lost = _lost_sequences(reading)
    for sequence in lost:
        yield _no_list(reading, sequence, absent)
    slips = {slip.cause: slip for slip in find_slips(reading)}
    numbers = {
        sequence: {number(note.label) or 0 for note in notes}
        for sequence, notes in by_sequence(reading.article.notes).items()
    }
    for (sequence, label), calls in absent.items():
        if sequence not in lost:
            slip = slips.get(missing(label, sequence))
            there = numbers.get(sequence, set())
            yield _slipped(reading, slip) if slip else _absent(sequence, label, calls, there)


def _lost_sequences(reading: Reading) -> tuple[str, ...]:
    """The sequences of calls of which not one label has a note."""
    linked: dict[str, bool] = {}
    for call in reading.article.calls:
        found = any(target.note for target in reading.links.targets.get(call.id, ()))
        linked[call.sequence] = linked.get(call.sequence, False) or found
    noted = {note.sequence for note in reading.article.notes}
    return tuple(sequence for sequence, found in linked.items() if not found and sequence not in noted)


def _no_list(reading: Reading, sequence: str, absent: dict[tuple[str, str], list[Call]]) -> Hit:
    labels = [label for each, label in absent if each == sequence]
    calls = [call for call in reading.article.calls if call.sequence == sequence]
    named = f"{labels[0]} to {labels[-1]}" if len(labels) > 1 else "".join(labels)
    return Hit(
        tuple(at_call(call) for call in calls),
        f"{len(calls)} calls have no notes: the list of notes is missing"
        if len(calls) > 1
        else f"'{calls[0].text}' calls a note, and there is no list of notes",
        (f"the text calls {named}; no note of these numbers stands anywhere",),
    )


def _absent(sequence: str, label: str, calls: list[Call], there: set[int]) -> Hit:
    return Hit(
        tuple(at_call(call) for call in calls),
        f"'{calls[0].text}' calls note {label}, and there is no note {label}",
        _around(label, there),
        cause=missing(label, sequence),
    )


def _around(label: str, there: set[int]) -> tuple[str, ...]:
    """What the list of notes has where the label should stand."""
    wanted = number(label)
    if wanted is None or not there:
        return ()
    if {wanted - 1, wanted + 1} <= there:
        return (f"notes {wanted - 1} and {wanted + 1} are there",)
    return (f"the last note is {max(there)}",) if wanted > max(there) else ()


def _slipped(reading: Reading, slip: Slip) -> Hit:
    if slip.in_call:
        return _wrong_call(reading, slip)
    return Hit(
        (at_label(reading, slip.note), *(at_call(call, "consequence") for call in slip.calls)),
        f"note {slip.printed} stands where note {slip.meant} is expected, and there is no note {slip.meant}",
        (f"'{slip.calls[0].text}' calls note {slip.meant}; the notes on both sides of it are in order",),
        (Proposal(0, None, slip.meant, 0.95, "by its place in the list of notes"),),
        slip.cause,
    )


def _wrong_call(reading: Reading, slip: Slip) -> Hit:
    call, meant = slip.calls[0], slip.meant
    return Hit(
        (at_call(call), at_label(reading, slip.note, "consequence")),
        f"'{call.text}' calls note {slip.printed}, which is not there, where {meant} is expected",
        (f"the calls before and after it leave out {meant} alone, and nothing calls note {meant}",),
        (Proposal(0, slip.note.id, call.text.replace(slip.printed, meant, 1), 0.95, "by its place"),),
        slip.cause,
    )
