"""Which run of numbers a note belongs to, and a call: numbering may begin anew with every chapter."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence


def of_notes(labels: Sequence[str], regions: Sequence[int], fresh: Sequence[bool]) -> list[str]:
    """The sequence of each note, from `1`.

    `regions` tells which notes stand together and `fresh` before which a heading stands. Numbering
    begins anew with a number that is not above the one before it, where notes begin to stand together, or a
    heading stands before it, or the number is 1 and 2 comes next; a number that stands twice does not.
    """
    sequences: list[str] = []
    sequence, highest = 1, 0
    for index, label in enumerate(labels):
        number = _number(label)
        if number is not None and number <= highest:
            begins = regions[index] != regions[index - 1] or fresh[index]
            follows = (
                number == 1 and highest > 1 and index + 1 < len(labels) and _number(labels[index + 1]) == 2
            )
            if (begins and number <= 2) or follows:
                sequence, highest = sequence + 1, 0
        highest = max(highest, number or 0)
        sequences.append(str(sequence))
    return sequences


def of_calls(
    calls: Sequence[tuple[int, tuple[str, ...]]], notes: Sequence[tuple[int, str, str]]
) -> list[str]:
    """The sequence of each call, by its place.

    `calls` are (offset, labels) and `notes` (offset, label, sequence), both in the order of the text. Where
    each chapter has its notes behind it, a call belongs to those that come next; where all stand at the
    end, the calls begin anew as the notes do.
    """
    sequences = list(dict.fromkeys(sequence for _, _, sequence in notes))
    if len(sequences) < 2:
        return [sequences[0] if sequences else "1"] * len(calls)
    ends = [max(at for at, _, sequence in notes if sequence == s) for s in sequences]
    if calls and calls[-1][0] > min(at for at, _, _ in notes):
        last = len(sequences) - 1
        return [sequences[min(bisect_right(ends, at), last)] for at, _ in calls]
    return _by_restart(calls, sequences)


def _by_restart(calls: Sequence[tuple[int, tuple[str, ...]]], sequences: Sequence[str]) -> list[str]:
    result: list[str] = []
    current, highest = 0, 0
    for position, (_, labels) in enumerate(calls):
        numbers = [n for label in labels if (n := _number(label)) is not None]
        if numbers and min(numbers) == 1 and highest > 1 and _goes_up(calls, position):
            current, highest = min(current + 1, len(sequences) - 1), 0
        highest = max([highest, *numbers])
        result.append(sequences[current])
    return result


def _goes_up(calls: Sequence[tuple[int, tuple[str, ...]]], position: int) -> bool:
    """Whether the calls after this one go on from 1; a single call back to note 1 is none."""
    after = [_number(labels[0]) for _, labels in calls[position + 1 : position + 3]]
    return not after or after[0] in (1, 2, 3)


def ids_of(labels: Sequence[str]) -> list[str]:
    """The id of each note: its label, and from the second with that label on `54-2`, `54-3`, …

    >>> ids_of(["1", "2", "2", "3"])
    ['1', '2', '2-2', '3']
    """
    seen: Counter[str] = Counter()
    taken = set(labels)
    ids: list[str] = []
    for label in labels:
        seen[label] += 1
        if seen[label] == 1:
            ids.append(label)
            continue
        while f"{label}-{seen[label]}" in taken:
            seen[label] += 1
        ids.append(f"{label}-{seen[label]}")
        taken.add(ids[-1])
    return ids


def _number(label: str) -> int | None:
    digits = label.rstrip("abcdefghijklmnopqrstuvwxyz")
    return int(digits) if digits.isdecimal() else None
