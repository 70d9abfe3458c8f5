"""The offsets that explain numbers after *Ibid.* best, supposing that they are numbers of notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from glossator.resolve.clues import NOTHING, Clue, Clues
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.numbers import Bare
from glossator.resolve.steps import FURTHEST, Path, cheapest, offsets_worth_trying

_FURTHER = (0.36, 0.18, 0.13, 0.1, 0.08)
"""Of the numbers that do not mean the note directly before, the share that means the one before that, …"""
_FAR = 0.15
"""The share that means a note still further back, and may be any of `_REACH`."""
_REACH = 30
_USUALLY_DIRECT = 0.7
SPEAKS = 1.0
"""A clue of this weight is said to speak for a note, or against it."""
_UNEXPLAINED = 3.0


@dataclass(frozen=True, slots=True)
class Explanation:
    """The cheapest path, and what it costs beside taking each number as it is printed; in nats."""

    path: Path
    costs: tuple[float, ...]
    """Of each number on the path, steps left out."""
    as_printed: float

    @property
    def steps(self) -> float:
        """What the changes of the offset cost."""
        return self.path.cost - sum(self.costs)

    @property
    def changes(self) -> int:
        """How often the offset changes, the first change from 0 counted."""
        offsets = (0, *self.path.offsets)
        return sum(one != other for one, other in pairwise(offsets))


def explain(numbers: Sequence[Bare], scale: int, clues: Clues) -> Explanation:
    """Twice: how strictly a text means the note directly before shows in its numbers themselves."""
    spoken_of = [offset for bare in numbers for offset in offsets_spoken_of(bare, clues)]
    offsets = offsets_worth_trying([bare.note - 1 - bare.printed for bare in numbers], spoken_of)
    found = _explain(numbers, offsets, _back_costs(_USUALLY_DIRECT), scale, clues)
    direct = sum(back(bare, offset) == 0 for bare, offset in zip(numbers, found.path.offsets, strict=True))
    share = (direct + _USUALLY_DIRECT) / (len(numbers) + 1)
    return _explain(numbers, offsets, _back_costs(share), scale, clues)


def back(bare: Bare, offset: int) -> int:
    """How far the note meant stands before the one directly before: 0 for that one, below 0 for itself."""
    return bare.note - 1 - bare.printed - offset


def target_of(bare: Bare, offset: int, clues: Clues) -> Holder | None:
    """The note that the number means under an offset; None where there is no such note before it."""
    if back(bare, offset) < 0:
        return None
    return clues.by_number.get((bare.holder.sequence, bare.printed + offset))


def explains(bare: Bare, offset: int, clues: Clues) -> bool:
    """Whether the note meant stands shortly before, or is one of which the sentence speaks."""
    if target_of(bare, offset, clues) is None:
        return False
    return back(bare, offset) < FURTHEST or clue_for(bare, offset, clues).weight >= SPEAKS


def clue_for(bare: Bare, offset: int, clues: Clues) -> Clue:
    """What the sentence says of that note."""
    target = target_of(bare, offset, clues)
    return clues.about(bare.holder, target) if target is not None else NOTHING


def _explain(
    numbers: Sequence[Bare], offsets: Sequence[int], backs: Sequence[float], scale: int, clues: Clues
) -> Explanation:
    def cost(at: int, offset: int) -> float:
        bare = numbers[at]
        steps = back(bare, offset)
        if target_of(bare, offset, clues) is None:
            return log(scale) + _UNEXPLAINED
        clue = clue_for(bare, offset, clues).weight
        return min(log(scale) + _UNEXPLAINED, backs[min(steps, FURTHEST)] - clue)

    path = cheapest(len(numbers), offsets, cost)
    costs = tuple(cost(at, offset) for at, offset in enumerate(path.offsets))
    return Explanation(path, costs, cheapest(len(numbers), (0,), cost).cost)


def offsets_spoken_of(bare: Bare, clues: Clues) -> list[int]:
    """The offsets under which the number means a note whose author the sentence names."""
    labels = (clues.scene.holders[note].label for note in clues.notes_spoken_of(bare.holder))
    return [number - bare.printed for label in labels if (number := number_of(label)) is not None]


def _back_costs(direct: float) -> tuple[float, ...]:
    """What it costs to mean the note directly before, the one before that, …, and any further back."""
    near = (-log((1 - direct) * share) for share in _FURTHER)
    return (-log(direct), *near, -log((1 - direct) * _FAR / _REACH))
