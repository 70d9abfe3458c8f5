"""A note is called for the first time after a later one.

Why: Notes are numbered in the order in which the text calls them, so a number out of its place was
moved with its sentence, or is a slip. Where the numbers stand for the works of a list and come back
at will, nothing is told.

Bad:

    The mill burned down in 1902.[1] It was never rebuilt.[3] The ground was sold.[2]
    A road runs there now.[4]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [3] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [4] Egan, *Roads of the North* (York: Ings, 1988), 91.

Good:

    The mill burned down in 1902.[1] It was never rebuilt.[2] The ground was sold.[3]
    A road runs there now.[4]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [3] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [4] Egan, *Roads of the North* (York: Ings, 1988), 91.

Source: The Chicago Manual of Style, 17th ed., 14.20: notes are numbered consecutively.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from glossator.model import Call, Hit, Reading, Severity
from glossator.rules.places import at_call
from glossator.rules.slips import find_slips, missing, missing_labels

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each call, or stretch of calls that moved together, that is out of its place."""
    if not reading.links.out_of_order:
        return
    slips = {call.id: slip.cause for slip in find_slips(reading) if slip.in_call for call in slip.calls}
    absent = missing_labels(reading)
    wrong = {call for call, _ in reading.links.out_of_order}
    sequences: dict[str, list[Call]] = {}
    for call in reading.article.calls:
        sequences.setdefault(call.sequence, []).append(call)
    for sequence, calls in sequences.items():
        for before, moved, after in _stretches(calls, wrong):
            lost = (missing(label, sequence) for label in moved[0].labels if (sequence, label) in absent)
            cause = slips.get(moved[0].id) or next(lost, "")
            yield Hit(tuple(at_call(call) for call in moved), _message(before, moved, after), cause=cause)


def _stretches(calls: list[Call], wrong: set[str]) -> Iterator[tuple[Call | None, list[Call], Call | None]]:
    """Each run of calls out of their place, with the call before and the call after it."""
    runs = [(odd, list(run)) for odd, run in groupby(calls, key=lambda call: call.id in wrong)]
    for rank, (odd, run) in enumerate(runs):
        if odd:
            before = runs[rank - 1][1][-1] if rank else None
            yield before, run, runs[rank + 1][1][0] if rank + 1 < len(runs) else None


def _message(before: Call | None, moved: list[Call], after: Call | None) -> str:
    named = f"'{moved[0].text}'" if len(moved) == 1 else f"'{moved[0].text}' to '{moved[-1].text}'"
    stands = "stands" if len(moved) == 1 else "stand"
    if before is not None and after is not None:
        return f"{named} {stands} between '{before.text}' and '{after.text}'"
    if before is not None:
        return f"{named} {stands} after '{before.text}'"
    return f"{named} {stands} before '{after.text}'" if after is not None else f"{named} {stands} alone"
