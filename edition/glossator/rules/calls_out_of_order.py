"""A note is called for the first time after a later one.

Why: Notes are numbered in the order in which the text calls them, so a number out of its place was
moved with its sentence, or is a slip. So is a range that runs backwards, such as `[8–6]`. Where the
numbers stand for the works of a list and come back at will, nothing is told.

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

Source: The Chicago Manual of Style, 17th ed., 14.25: notes are numbered consecutively.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from glossator.model import Call, Hit, Reading, Severity
from glossator.rules.places import at_call
from glossator.rules.slips import find_slips, missing, missing_labels, number

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each call, or stretch of calls that moved together, that is out of its place, and for
    each range that runs backwards."""
    backward = {call.id: call for call in reading.article.calls if "descending" in call.faults}
    for call in backward.values():
        yield Hit((at_call(call),), f"'{call.text}' runs backwards", severity="error")
    if not reading.links.out_of_order:
        return
    slips = {call.id: slip.cause for slip in find_slips(reading) if slip.in_call for call in slip.calls}
    absent = missing_labels(reading)
    wrong = {call for call, _ in reading.links.out_of_order if call not in backward}
    sequences: dict[str, list[Call]] = {}
    for call in reading.article.calls:
        sequences.setdefault(call.sequence, []).append(call)
    for sequence, calls in sequences.items():
        for group in _exchanged(list(_stretches(calls, wrong))):
            moved = [call for stretch in group for call in stretch.calls]
            lost = (missing(label, sequence) for label in moved[0].labels if (sequence, label) in absent)
            cause = slips.get(moved[0].id) or next(lost, "")
            yield Hit(tuple(at_call(call) for call in moved), _message(group), cause=cause)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Calls that stand together out of their place, and the calls on both sides of them."""

    before: Call | None
    calls: list[Call]
    after: Call | None

    @property
    def named(self) -> str:
        """As a message names it."""
        first, last = self.calls[0].text, self.calls[-1].text
        return f"'{first}'" if len(self.calls) == 1 else f"'{first}' to '{last}'"

    @property
    def numbers(self) -> tuple[int | None, int | None]:
        """The first and the last number that it has."""
        return number(self.calls[0].labels[0]), number(self.calls[-1].labels[-1])

    @property
    def wanted(self) -> tuple[int | None, int | None]:
        """The first and the last number that its place asks for."""
        first = number(self.before.labels[-1]) if self.before else 0
        last = number(self.after.labels[0]) if self.after else None
        return first if first is None else first + 1, last if last is None else last - 1


def _stretches(calls: list[Call], wrong: set[str]) -> Iterator[_Stretch]:
    """Each run of calls out of their place."""
    runs = [(odd, list(run)) for odd, run in groupby(calls, key=lambda call: call.id in wrong)]
    for rank, (odd, run) in enumerate(runs):
        if odd:
            before = runs[rank - 1][1][-1] if rank else None
            yield _Stretch(before, run, runs[rank + 1][1][0] if rank + 1 < len(runs) else None)


def _exchanged(stretches: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """The stretches, two that have changed places as one."""
    places = {each.wanted: each for each in stretches}
    told: set[int] = set()
    for stretch in stretches:
        first, last = stretch.numbers
        other = places.get((first, last)) or places.get((first, None))
        if id(stretch) in told:
            continue
        if other is not None and other is not stretch and _fills(other, stretch):
            told.add(id(other))
            yield [stretch, other]
        else:
            yield [stretch]


def _fills(one: _Stretch, place: _Stretch) -> bool:
    """Whether calls have the numbers that another place asks for; nothing is asked of a text's end."""
    first, last = place.wanted
    return one.numbers[0] == first and (one.numbers[1] == last or place.after is None)


def _message(group: list[_Stretch]) -> str:
    first, *others = group
    if others:
        return f"{first.named} and {others[0].named} have changed places"
    stands = "stands" if len(first.calls) == 1 else "stand"
    if first.before is not None and first.after is not None:
        return f"{first.named} {stands} between '{first.before.text}' and '{first.after.text}'"
    if first.before is not None:
        return f"{first.named} {stands} after '{first.before.text}'"
    where = f"before '{first.after.text}'" if first.after is not None else "alone"
    return f"{first.named} {stands} {where}"
