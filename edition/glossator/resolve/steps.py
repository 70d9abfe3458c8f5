"""The cheapest step function that explains stale numbers: dynamic programming over offsets.

An offset is what must be added to a printed number to reach the note that it now means. Notes
inserted make it grow along the text, notes deleted make it shrink, and there are few steps. Costs are
in nats (natural logarithms of how improbable something is).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

STEP = 4.0
"""What a change of the offset costs."""
TURN = 8.0
"""What it costs where a text had notes both inserted and deleted."""
_MOST_OFFSETS = 32
FURTHEST = 6
"""How many notes back from the one directly before a number may point."""


@dataclass(frozen=True, slots=True)
class Path:
    """The offset of each number, in order, and what the whole explanation costs."""

    offsets: tuple[int, ...]
    cost: float


def offsets_worth_trying(gaps: Sequence[int], others: Sequence[int] = ()) -> tuple[int, ...]:
    """The offsets that many of the numbers allow: `gaps` are those that reach the note directly before,
    `others` those for which something else speaks."""
    counted = Counter(gap - back for gap in gaps for back in range(FURTHEST))
    counted.update(others)
    ranked = sorted(counted, key=lambda offset: (-counted[offset], abs(offset)))
    return tuple(sorted({0, *ranked[:_MOST_OFFSETS]}))


def cheapest(count: int, offsets: Sequence[int], cost: Callable[[int, int], float]) -> Path:
    """The cheapest path over `count` numbers; `cost(at, offset)` is what one number costs there."""
    table = [[cost(at, offset) for offset in offsets] for at in range(count)]
    growing = _path(table, offsets, STEP, None)
    shrinking = _path(table, offsets, None, STEP)
    mixed = _path(table, offsets, TURN, TURN)
    return min(growing, shrinking, mixed, key=lambda path: path.cost)


def _path(table: list[list[float]], offsets: Sequence[int], up: float | None, down: float | None) -> Path:
    """The cheapest path where a step up costs `up` and a step down `down`; None forbids it."""
    start = list(offsets).index(0)
    costs = [0.0 if at == start else float("inf") for at in range(len(offsets))]
    trail: list[list[int]] = []
    for row in table:
        came = list(range(len(offsets)))
        best = list(costs)
        if up is not None:
            _sweep(range(len(offsets)), costs, best, came, up)
        if down is not None:
            _sweep(range(len(offsets) - 1, -1, -1), costs, best, came, down)
        costs = [before + here for before, here in zip(best, row, strict=True)]
        trail.append(came)
    at = min(range(len(offsets)), key=lambda k: (costs[k], abs(offsets[k])))
    total, chosen = costs[at], []
    for came in reversed(trail):
        chosen.append(offsets[at])
        at = came[at]
    return Path(tuple(reversed(chosen)), total)


def _sweep(
    places: Sequence[int], costs: list[float], best: list[float], came: list[int], step: float
) -> None:
    """Lets each offset be reached by one step from the cheapest that lies before it in `places`."""
    cheapest_so_far = None
    for at in places:
        if cheapest_so_far is not None and costs[cheapest_so_far] + step < best[at]:
            best[at], came[at] = costs[cheapest_so_far] + step, cheapest_so_far
        if cheapest_so_far is None or costs[at] < costs[cheapest_so_far]:
            cheapest_so_far = at
