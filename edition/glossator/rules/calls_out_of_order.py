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

from glossator.model import Call, Hit, Reading, Severity
from glossator.rules.places import at_call
from glossator.rules.slips import find_slips, number

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each call that is out of its place. A high number that comes too early puts all
    after it out of order: the hit is the early one, with the rest as what follows."""
    if not reading.links.running:
        return
    slips = {call.id: slip.cause for slip in find_slips(reading) if slip.in_call for call in slip.calls}
    for early, late in _out_of_order(reading):
        labels = [label for _, label in late]
        calls = list(dict.fromkeys(call for call, _ in late))
        cause = next((slips[call.id] for call in (early, *calls) if call.id in slips), "")
        if len(calls) > 1:
            places = (at_call(early), *(at_call(call, "consequence") for call in calls))
            yield Hit(places, f"'{early.text}' stands before {labels[0]} to {labels[-1]}", cause=cause)
        else:
            message = f"'{calls[0].text}' stands after '{early.text}'"
            yield Hit((at_call(calls[0]),), message, cause=cause)


def _out_of_order(reading: Reading) -> Iterator[tuple[Call, list[tuple[Call, str]]]]:
    """Each call that carries a higher number than calls after it, with those (call, label)."""
    wrong = set(reading.links.out_of_order)
    highest: dict[str, tuple[int, Call]] = {}
    found: dict[str, tuple[Call, list[tuple[Call, str]]]] = {}
    for call in reading.article.calls:
        for label in call.labels:
            if (call.id, label) in wrong and call.sequence in highest:
                early = highest[call.sequence][1]
                found.setdefault(early.id, (early, []))[1].append((call, label))
            if (rank := number(label) or 0) > highest.get(call.sequence, (0, call))[0]:
                highest[call.sequence] = (rank, call)
    yield from found.values()
