"""What each printed number of a note means, and which went stale: all of a sequence explained together.

The numbers after *Ibid.*, where they are numbers of notes (`weighing`), and those of `supra note 12` and its
like are laid in one row, from the lowest up, and the cheapest offsets for the whole row are found (`steps`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import exp

from glossator.model import Numbering, Step
from glossator.resolve.clues import Clues
from glossator.resolve.explaining import (
    SPEAKS,
    Explanation,
    Printed,
    back,
    clue_for,
    explain,
    explains,
    offsets_spoken_of,
    target_of,
)
from glossator.resolve.numbers import Bare
from glossator.resolve.pointing import Pointer
from glossator.resolve.scene import Meant
from glossator.resolve.steps import FURTHEST
from glossator.resolve.weighing import Weighing

_MOST_LISTED = 12
_ENOUGH = 3.0
"""So many nats (odds of twenty to one) the offsets must save over taking every number as printed."""
_FEWEST = 2
"""Below two numbers that prove an offset, each is told as a slip of its own."""
_AS_GOOD = 0.7
"""Two readings whose costs differ by less, odds of two to one, are both told."""
_NEITHER = 0.5


@dataclass(frozen=True, slots=True)
class Settled:
    """What the numbers of one sequence were found to mean."""

    meant: dict[str, Meant]
    """By reference id; those that mean what they say, and name a note outright, are left out."""
    numbering: Numbering | None
    """None where nothing is stale."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The numbers of a sequence, from the lowest up, each with its offset, and what they were weighed by."""

    numbers: tuple[Printed, ...]
    offsets: tuple[int, ...]
    rivals: tuple[int, ...]
    """The offsets of the next best reading where that is as good, else the same."""
    confidence: float
    clues: Clues

    def pairs(self) -> list[tuple[Printed, int]]:
        return list(zip(self.numbers, self.offsets, strict=True))


def settle(weighing: Weighing | None, pointers: tuple[Pointer, ...], clues: Clues) -> Settled:
    """Explains the numbers of one sequence: those of `weighing` where they are notes, and the `pointers`."""
    ibids: tuple[Printed, ...] = weighing.numbers if weighing is not None and weighing.notes else ()
    numbers = tuple(sorted((*ibids, *pointers), key=lambda one: (one.printed, one.note)))
    if not numbers:
        return Settled({}, None)
    explained = explain(numbers, clues)
    row = _row(numbers, explained, weighing if ibids else None, clues)
    meant = dict(_meanings(row))
    return Settled(meant, _numbering(row, meant, weighing if ibids else None))


def _row(
    numbers: tuple[Printed, ...], explained: Explanation, weighing: Weighing | None, clues: Clues
) -> _Row:
    saved = explained.as_printed - explained.path.cost
    confidence = round(min(0.99, 1 / (1 + exp(-min(saved, 30)))), 2)
    if weighing is not None:
        confidence = weighing.confidence
    offsets = _proved(numbers, explained.path.offsets, clues) if saved >= _ENOUGH else (0,) * len(numbers)
    return _Row(numbers, offsets, _rivals(numbers, offsets, explained, clues), confidence, clues)


def _proved(numbers: Sequence[Printed], offsets: Sequence[int], clues: Clues) -> tuple[int, ...]:
    """The offsets without those that fewer than two numbers prove."""
    proofs: dict[int, int] = {}
    for one, offset in zip(numbers, offsets, strict=True):
        proves = (
            offset and explains(one, offset, clues) and (isinstance(one, Bare) or _proves(one, offset, clues))
        )
        proofs[offset] = proofs.get(offset, 0) + bool(proves)
    return tuple(offset if proofs[offset] >= _FEWEST else 0 for offset in offsets)


def _proves(one: Printed, offset: int, clues: Clues) -> bool:
    """Whether a number fits its note better with the offset than as it is printed."""
    return explains(one, offset, clues) and not explains(one, 0, clues)


def _rivals(
    numbers: Sequence[Printed], offsets: tuple[int, ...], explained: Explanation, clues: Clues
) -> tuple[int, ...]:
    """The offsets of a reading that explains the numbers as well without one of those found."""
    for offset in sorted({*offsets} - {0}):
        other = explain(numbers, clues, frozenset({offset}))
        if other.path.cost - explained.path.cost < _AS_GOOD:
            return other.path.offsets
    return offsets


def _meanings(row: _Row) -> Iterator[tuple[str, Meant]]:
    proved = [bool(offset) and _proves(one, offset, row.clues) for one, offset in row.pairs()]
    shares = _shares(row)
    for at, (one, offset) in enumerate(row.pairs()):
        if isinstance(one, Bare):
            yield one.reference, _of_ibid(one, offset, row.rivals[at], row)
        elif offset:
            enclosed = _enclosed(one, offset, row, proved)
            meant = _of_pointer(one, offset, shares[offset] if enclosed else 0.0, row)
            if meant is not None:
                yield one.reference, meant


def _shares(row: _Row) -> dict[int, float]:
    """By offset, the share of the numbers by a name that it makes fit, of those that fit in either way."""
    moved: dict[int, int] = {}
    fresh: dict[int, int] = {}
    for one, offset in row.pairs():
        if isinstance(one, Bare) or one.named:
            moved[offset] = moved.get(offset, 0) + _proves(one, offset, row.clues)
            fresh[offset] = fresh.get(offset, 0) + (isinstance(one, Pointer) and _as_printed(one, offset))
    return {offset: count / max(1, count + fresh[offset]) for offset, count in moved.items()}


def _enclosed(one: Printed, offset: int, row: _Row, proved: list[bool]) -> bool:
    """Whether numbers below and above prove the same offset, so that it holds for what stands between; above
    the last step nothing else need prove it."""
    same = [
        other.printed
        for (other, each), sure in zip(row.pairs(), proved, strict=True)
        if sure and each == offset
    ]
    return bool(same) and same[0] <= one.printed and (one.printed <= same[-1] or row.offsets[-1] == offset)


def _as_printed(one: Pointer, offset: int) -> bool:
    """Whether the name fits the printed note better than the one that the offset reaches."""
    moved = one.printed + offset
    if one.printed in one.giving:
        return moved not in one.giving
    return one.printed in one.citing and moved not in one.citing


def _of_pointer(one: Pointer, offset: int, share: float, row: _Row) -> Meant | None:
    """None where the number is right as printed, or says nothing of itself and nothing around it is sure."""
    target = target_of(one, offset, row.clues)
    if target is None or (one.named and _as_printed(one, offset)):
        return None
    clue = clue_for(one, offset, row.clues)
    why = f"{_moved(offset)}, {one.printed} names note {target.label}"
    here = (target.id, round(row.confidence * 0.97, 2), clue.words)
    if one.named and explains(one, offset, row.clues):
        both = one.printed in one.giving
        return Meant((here, *_printed_note(one, 0.4, row)) if both else (here,), not both, why, offset)
    impossible = target_of(one, 0, row.clues) is None
    if not one.named and (impossible or share):
        score = round(row.confidence * (0.95 if impossible else 0.9 * share), 2)
        return Meant(
            ((target.id, score, ("as the numbers on both sides of it",)),), score >= 0.7, why, offset
        )
    if not one.named:
        return None
    words = ("as other numbers near it", *clue.words)
    return Meant(((target.id, _NEITHER, words), *_printed_note(one, 0.4, row)), False, why, offset)


def _printed_note(one: Printed, score: float, row: _Row) -> tuple[tuple[str, float, tuple[str, ...]], ...]:
    target = target_of(one, 0, row.clues)
    return ((target.id, score, ("it bears the printed number",)),) if target is not None else ()


def _of_ibid(bare: Bare, offset: int, rival: int, row: _Row) -> Meant:
    clues = row.clues
    target = target_of(bare, offset, clues)
    others = _other_notes(bare, offset, rival, clues)
    if target is None or (offset and not explains(bare, offset, clues)):
        why = f"the number {bare.printed} names no note that stands shortly before it"
        shared = ((target.id, 0.5, (f"as the others, {_moved(offset)}",)),) if target is not None else ()
        best = sorted((*shared, *others[:3]), key=lambda one: -one[1])
        return Meant(tuple(best[:3]) or ((bare.holder.id, 0.1, ()),), False, why, offset)
    clue = clue_for(bare, offset, clues)
    better = [other for other in others if other[1] > 0.5]
    if (clue.weight <= -SPEAKS and better) or rival != offset:
        but = f", but {clue.words[0]}" if clue.words else ""
        why = f"{_moved(offset)}, {bare.printed} names note {target.label}{but}"
        return Meant(((target.id, 0.5, clue.words), *(better or others[:1])), False, why, offset)
    supported = back(bare, offset) == 0 or clue.weight >= SPEAKS
    score = round(row.confidence * (0.98 if supported else 0.8), 2)
    why = f"{bare.printed} is the number of a note" + (f", {_moved(offset)}" if offset else "")
    return Meant(((target.id, score, clue.words), *others[:2]), True, why, offset)


def _other_notes(
    bare: Bare, offset: int, rival: int, clues: Clues
) -> list[tuple[str, float, tuple[str, ...]]]:
    """Other notes that the number may mean: one of which the sentence speaks, the one before, the printed."""
    gap = bare.note - 1 - bare.printed
    found = []
    for other in dict.fromkeys((rival, *range(gap, gap - FURTHEST, -1), *offsets_spoken_of(bare, clues), 0)):
        target = target_of(bare, other, clues)
        if other == offset or target is None:
            continue
        clue = clue_for(bare, other, clues)
        if clue.weight >= SPEAKS:
            found.append((target.id, 0.6, clue.words))
        elif other == rival:
            found.append((target.id, 0.5, (f"{_moved(other)}, the numbers fit as well",)))
        elif other == gap:
            found.append((target.id, 0.3, ("it stands directly before",)))
        elif other == 0:
            found.append((target.id, 0.1, ("it bears the printed number",)))
    return sorted(found, key=lambda one: -one[1])


def _numbering(row: _Row, meant: dict[str, Meant], weighing: Weighing | None) -> Numbering | None:
    """The finding's substance: steps, proofs, what each number now means."""
    moved = [(one, offset) for one, offset in row.pairs() if offset and one.reference in meant]
    if not moved:
        return None
    runs = [(offset, [one for one, _ in group]) for offset, group in groupby(moved, key=lambda pair: pair[1])]
    by_place = sorted(moved, key=lambda pair: (pair[0].note, pair[0].reference))
    why = weighing.why if weighing is not None else (_pointer_words(row),)
    return Numbering(
        row.numbers[0].holder.sequence,
        "notes",
        row.confidence,
        "; ".join(why),
        tuple(_step(run, offset, row) for offset, run in runs),
        tuple((one.reference, meant[one.reference].notes[0][0]) for one, _ in by_place),
        tuple(one.reference for one in _open(row, meant)),
        tuple(_alternatives(runs, row)),
    )


def _open(row: _Row, meant: dict[str, Meant]) -> list[Printed]:
    """The numbers that may have gone stale or not: those that are doubtful, and those that nothing speaks for
    between the last that still holds and the first that does not."""
    found = []
    for one, offset in row.pairs():
        told = meant.get(one.reference)
        silent = isinstance(one, Pointer) and not one.named and told is None
        if offset and (silent or (told is not None and not told.sure)):
            found.append(one)
    return sorted(found, key=lambda one: (one.note, one.reference))


def _pointer_words(row: _Row) -> str:
    named = [(one, offset) for one, offset in row.pairs() if isinstance(one, Pointer) and one.named]
    as_printed = sum(explains(one, 0, row.clues) for one, _ in named)
    moved = sum(explains(one, offset, row.clues) or explains(one, 0, row.clues) for one, offset in named)
    return (
        f"{as_printed} of {len(named)} numbers that stand by a name reach a note that cites it as they are "
        f"printed, {moved} with the offset"
    )


def _step(run: list[Printed], offset: int, row: _Row) -> Step:
    holders = sorted(run, key=lambda one: one.note)
    return Step(holders[0].holder.id, holders[-1].holder.id, offset, tuple(_proof(run, offset, row)))


def _proof(run: list[Printed], offset: int, row: _Row) -> Iterator[str]:
    clues = row.clues
    ibids = [one for one in run if isinstance(one, Bare)]
    named = [one for one in run if isinstance(one, Pointer) and one.named]
    if ibids:
        exact = sum(back(bare, offset) == 0 for bare in ibids)
        reached = sum(explains(bare, offset, clues) for bare in ibids)
        direct = f"; {exact} of them the note directly before" if exact else ""
        yield (
            f"{_moved(offset)}, {reached} of {len(ibids)} numbers name a note that stands shortly before, "
            f"or of which the sentence speaks{direct}"
        )
    if named:
        reached = sum(explains(one, offset, clues) for one in named)
        yield f"{_moved(offset)}, {reached} of {len(named)} numbers by a name reach a note that cites it"
    below = [(one.printed, before) for one, before in row.pairs() if one.printed < run[0].printed]
    if below:
        last, before = below[-1]
        holds = "" if before else f": {last} still holds"
        yield f"the change lies between the numbers {last} and {run[0].printed}{holds}"
    for one in sorted(run, key=lambda one: one.note)[:_MOST_LISTED]:
        clue = clue_for(one, offset, clues)
        if clue.weight >= SPEAKS:
            yield from (f"note {one.holder.label}: {words}" for words in clue.words)


def _alternatives(runs: list[tuple[int, list[Printed]]], row: _Row) -> Iterator[str]:
    """The next best reading where it is as good; and why the next offset up, which would name the note
    directly before more often, is not it."""
    if row.rivals != row.offsets:
        steps = [f"{offset:+d} from the number {one.printed}" for one, offset in _changes(row)]
        yield f"as good a reading: {', '.join(steps) or 'no change'}"
    for offset, run in runs:
        ibids = sorted((one for one in run if isinstance(one, Bare)), key=lambda one: one.note)
        itself = [bare.holder.label for bare in ibids if back(bare, offset + 1) < 0]
        exact = sum(back(bare, offset + 1) == 0 for bare in ibids)
        if exact and itself:
            yield (
                f"{_moved(offset + 1)}, {exact} of {len(ibids)} would name the note directly before, "
                f"but {len(itself)} their own note or a later one: {', '.join(itself[:_MOST_LISTED])}"
            )


def _changes(row: _Row) -> Iterator[tuple[Printed, int]]:
    """Where the next best reading changes its offset."""
    before = 0
    for one, offset in zip(row.numbers, row.rivals, strict=True):
        if offset != before:
            yield one, offset
        before = offset


def _moved(offset: int) -> str:
    """What is done to the printed numbers, as a line of evidence begins."""
    if not offset:
        return "taken as printed"
    return f"with {offset} added" if offset > 0 else f"with {-offset} taken off"
