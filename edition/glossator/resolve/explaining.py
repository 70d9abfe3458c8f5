"""The offsets that explain printed numbers of notes best, and what each number costs under an offset."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import log
from typing import TypeAlias

from glossator.model import Ibid
from glossator.resolve.clues import NOTHING, Clue, Clues
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.numbers import Bare
from glossator.resolve.pointing import Pointer
from glossator.resolve.steps import FURTHEST, Path, cheapest, offsets_worth_trying

Printed: TypeAlias = Bare | Pointer
"""A printed number that is, or may be, the number of a note."""

_FURTHER = (0.36, 0.18, 0.13, 0.1, 0.08)
"""Of the numbers that do not mean the note directly before, the share that means the one before that, …"""
_FAR = 0.15
"""The share that means a note still further back, and may be any of `_REACH`."""
_REACH = 30
_USUALLY_DIRECT = 0.7
SPEAKS = 1.0
"""A clue of this weight is said to speak for a note, or against it."""
_UNEXPLAINED = 3.0
"""What a number costs that is a slip of its own: one in twenty."""
_GIVEN, _CITED, _NEITHER = 0.88, 0.08, 0.04
"""How often the note that is meant gives the work in full, cites it otherwise, or is not seen to cite it."""
_NO_SOURCE_OF_ITS_OWN = 1.5
"""What it costs that the note meant is an *Ibid.* itself: a number names the note that gives a source."""
_SMALLEST_BOOK = 40
_TYPED_LATER = 1.6
"""What it costs that a number was typed after the notes had moved: one in five."""


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


def explain(numbers: Sequence[Printed], clues: Clues, barred: frozenset[int] = frozenset()) -> Explanation:
    """The cheapest offsets for `numbers`, which stand from the lowest up, those `barred` left out. Twice: how
    strictly a text means the note directly before shows in its numbers themselves."""
    offsets = [offset for offset in _offsets(numbers, clues) if offset not in barred]
    found = _explain(numbers, offsets, _back_costs(_USUALLY_DIRECT), clues)
    pairs = zip(numbers, found.path.offsets, strict=True)
    direct = [back(bare, offset) == 0 for bare, offset in pairs if isinstance(bare, Bare)]
    if not direct:
        return found
    share = (sum(direct) + _USUALLY_DIRECT) / (len(direct) + 1)
    return _explain(numbers, offsets, _back_costs(share), clues)


def page_scale(numbers: Sequence[Printed]) -> int:
    """Among how many pages a number would be drawn if it were that of a page."""
    highest = max((one.printed for one in numbers if isinstance(one, Bare)), default=0)
    return max(_SMALLEST_BOOK, highest + highest // 2)


def back(printed: Printed, offset: int) -> int:
    """How far the note meant stands before the one directly before: 0 for that one, below 0 for itself."""
    return printed.note - 1 - printed.printed - offset


def target_of(printed: Printed, offset: int, clues: Clues) -> Holder | None:
    """The note that the number means under an offset; None where there is none on the side where it has to
    stand."""
    forward = isinstance(printed, Pointer) and printed.forward
    steps = back(printed, offset)
    if steps > -2 if forward else steps < 0:
        return None
    return clues.by_number.get((printed.holder.sequence, printed.printed + offset))


def explains(printed: Printed, offset: int, clues: Clues) -> bool:
    """Whether the note meant is one that the number may well mean: it bears the name; or it stands shortly
    before an *Ibid.*, or the sentence speaks of it."""
    if target_of(printed, offset, clues) is None:
        return False
    if isinstance(printed, Pointer):
        return printed.printed + offset in printed.citing
    return back(printed, offset) < FURTHEST or clue_for(printed, offset, clues).weight >= SPEAKS


def clue_for(printed: Printed, offset: int, clues: Clues) -> Clue:
    """What the sentence, or the name that stands by the number, says of that note."""
    target = target_of(printed, offset, clues)
    if target is None:
        return NOTHING
    if isinstance(printed, Bare):
        return clues.about(printed.holder, target)
    if not printed.named:
        return NOTHING
    if printed.printed + offset in printed.citing:
        line = f"it names {printed.named}, which note {target.label} cites"
        return Clue(SPEAKS, (line,))
    return Clue(-SPEAKS, (f"note {target.label} does not cite {printed.named}",))


def offsets_spoken_of(printed: Printed, clues: Clues) -> list[int]:
    """The offsets under which the number means a note whose author the sentence names, or it does itself."""
    if isinstance(printed, Pointer):
        return sorted(number - printed.printed for number in printed.giving)
    labels = (clues.scene.holders[note].label for note in clues.notes_spoken_of(printed.holder))
    return [number - printed.printed for label in labels if (number := number_of(label)) is not None]


def _offsets(numbers: Sequence[Printed], clues: Clues) -> tuple[int, ...]:
    gaps = [bare.note - 1 - bare.printed for bare in numbers if isinstance(bare, Bare)]
    return offsets_worth_trying(gaps, [each for one in numbers for each in offsets_spoken_of(one, clues)])


def _explain(
    numbers: Sequence[Printed], offsets: Sequence[int], backs: Sequence[float], clues: Clues
) -> Explanation:
    """One number means one note wherever it is printed, so those that are equal have one offset."""
    scale = page_scale(numbers)

    def cost_of(one: Printed, offset: int) -> float:
        if isinstance(one, Pointer):
            return _cost_of_pointer(one, offset, clues)
        steps = back(one, offset)
        if target_of(one, offset, clues) is None:
            return log(scale) + _UNEXPLAINED
        clue = clue_for(one, offset, clues).weight - _NO_SOURCE_OF_ITS_OWN * _only_repeats(one, offset, clues)
        return min(log(scale) + _UNEXPLAINED, backs[min(steps, FURTHEST)] - clue)

    equal = [list(group) for _, group in groupby(numbers, key=lambda one: one.printed)]

    def cost(at: int, offset: int) -> float:
        return sum(cost_of(one, offset) for one in equal[at])

    found = cheapest(len(equal), offsets, cost)
    each = tuple(offset for offset, group in zip(found.offsets, equal, strict=True) for _ in group)
    costs = tuple(cost_of(one, offset) for one, offset in zip(numbers, each, strict=True))
    return Explanation(Path(each, found.cost), costs, cheapest(len(equal), (0,), cost).cost)


def _only_repeats(one: Printed, offset: int, clues: Clues) -> bool:
    target = target_of(one, offset, clues)
    return target is not None and target.references != () and isinstance(target.references[0], Ibid)


def _cost_of_pointer(one: Pointer, offset: int, clues: Clues) -> float:
    """How much less probable the number is than one that means any note; a number may be right as printed
    though those around it went stale."""
    here = _fit(one, offset, clues)
    as_printed = _fit(one, 0, clues) + _TYPED_LATER if offset else here
    return min(here, as_printed, _UNEXPLAINED)


def _fit(one: Pointer, offset: int, clues: Clues) -> float:
    if target_of(one, offset, clues) is None:
        return _UNEXPLAINED
    if not one.named:
        return 0.0
    number, scale = one.printed + offset, clues.scene.last_number[one.holder.sequence]
    if number in one.giving:
        return -log(_GIVEN * scale / len(one.giving))
    if number in one.citing:
        return -log(_CITED * scale / len(one.citing))
    return -log(_NEITHER)


def _back_costs(direct: float) -> tuple[float, ...]:
    """What it costs to mean the note directly before, the one before that, …, and any further back."""
    near = (-log((1 - direct) * share) for share in _FURTHER)
    return (-log(direct), *near, -log((1 - direct) * _FAR / _REACH))
