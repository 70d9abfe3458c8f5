"""The cheapest step function that explains stale numbers: dynamic programming over offsets.

An offset is what must be added to a printed number to reach the note that it now means. It is a function of
the note that was meant: notes put in move those behind them, so along the printed numbers, from the lowest
up, the offset grows where notes were put in and shrinks where they were taken out. Costs are in nats
(natural logarithms of how improbable something is), so that they can be held against the evidence. A step
costs what it takes to tell it: at which of the numbers it begins, and by how much the offset changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

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
    """The cheapest path over `count` numbers; `cost(at, offset)` is what one number costs there. A text had
    notes put in, or taken out; that it had both is told only by steps at twice the cost."""
    table = [[cost(at, offset) for offset in offsets] for at in range(count)]
    growing = _path(table, offsets, 1.0, None)
    shrinking = _path(table, offsets, None, 1.0)
    mixed = _path(table, offsets, 2.0, 2.0)
    return min(growing, shrinking, mixed, key=lambda path: path.cost)


def step_cost(count: int, change: int) -> float:
    """What it takes to tell one of `count` places, and a change that is the rarer the larger it is: by the
    inverse square, as long tails of small whole numbers fall."""
    return log(max(count, 2)) + 2 * log(1 + abs(change))


def _path(table: list[list[float]], offsets: Sequence[int], up: float | None, down: float | None) -> Path:
    """The cheapest path where a step up costs `up` times its price and a step down `down` times; None
    forbids it."""
    places = range(len(offsets))
    prices = [[_price(offsets[to] - offsets[at], len(table), up, down) for at in places] for to in places]
    start = list(offsets).index(0)
    costs = [0.0 if at == start else float("inf") for at in places]
    trail: list[list[int]] = []
    for row in table:
        came = [_cheapest_way(costs, prices[to], to) for to in places]
        costs = [costs[came[to]] + prices[to][came[to]] + row[to] for to in places]
        trail.append(came)
    at = min(places, key=lambda k: (costs[k], abs(offsets[k])))
    total, chosen = costs[at], []
    for came in reversed(trail):
        chosen.append(offsets[at])
        at = came[at]
    return Path(tuple(reversed(chosen)), total)


def _cheapest_way(costs: Sequence[float], prices: Sequence[float], to: int) -> int:
    """From which offset the one at `to` is reached; from itself where that is as cheap."""
    best = to
    for at, (cost, price) in enumerate(zip(costs, prices, strict=True)):
        if cost + price < costs[best] + prices[best]:
            best = at
    return best


def _price(change: int, count: int, up: float | None, down: float | None) -> float:
    if not change:
        return 0.0
    times = up if change > 0 else down
    return float("inf") if times is None else times * step_cost(count, change)
