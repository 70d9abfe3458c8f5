"""Whether the bare numbers after *Ibid.* are pages or notes, weighed over the whole text.

Each piece of evidence is a number of nats for *notes* (above 0) or for *pages* (below 0); their sum is
the logarithm of the odds. Pages are by far the commoner, so the sum starts well below 0.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import exp, log

from glossator.model import Work
from glossator.resolve.clues import NOTHING, Clue, Clues
from glossator.resolve.holders import Holder
from glossator.resolve.numbers import Bare, Style
from glossator.resolve.steps import FURTHEST, Path, cheapest, offsets_worth_trying

_PRIOR = -5.0
_ENOUGH = 3.0
_FEWEST = 3
"""Below three numbers that agree, nothing is said."""
_BACK = (0.36, 2.1, 2.8, 3.2, 3.5, 3.9)
"""What it costs to mean the note directly before, the one before that, …"""
_UNEXPLAINED = 3.0
_SMALLEST_BOOK = 100
_NEAR_PAGE = 0.12
_UNPAGED, _OUTSIDE, _INSIDE, _MOST_FOR_WORKS = 2.5, 2.5, -2.5, 10.0
_MOST_FOR_LABELS, _MOST_FOR_BARE = 4.0, 8.0
_RANGE = re.compile(r"(\d{1,5})\s?[-–—]\s?(\d{1,5})")


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the numbers of one sequence were found to be, and why."""

    numbers: tuple[Bare, ...]
    notes: bool
    odds: float
    why: tuple[str, ...]
    path: Path
    stale: bool
    """Whether the path explains the numbers better than taking them as printed."""

    @property
    def confidence(self) -> float:
        """How sure the reading is, from 0.5 to 0.99."""
        return round(min(0.99, 1 / (1 + exp(-min(abs(self.odds), 30)))), 2)


def weigh(numbers: tuple[Bare, ...], style: Style, works: dict[str, Work], clues: Clues) -> Weighing:
    """Compares the two readings over all numbers of a sequence."""
    scale = max(_SMALLEST_BOOK, *(bare.printed for bare in numbers))

    def cost(at: int, offset: int) -> float:
        return _as_note(numbers[at], offset, scale, clues)

    offsets = offsets_worth_trying([bare.note - 1 - bare.printed for bare in numbers])
    path = cheapest(len(numbers), offsets, cost)
    as_printed = cheapest(len(numbers), (0,), cost)
    pattern, alike = _pattern(numbers, path, scale, cost_of=cost)
    by_style, style_words = _by_style(style)
    by_works, work_words = _by_works(numbers, works)
    odds = _PRIOR + pattern + by_style + by_works
    notes = odds >= _ENOUGH and alike >= _FEWEST
    why = (_pattern_words(numbers, alike), *style_words, *work_words)
    stale = notes and as_printed.cost - path.cost >= _ENOUGH
    return Weighing(numbers, notes, round(odds, 1), why, path, stale)


def back(bare: Bare, offset: int) -> int:
    """How far the note meant stands before the one directly before: 0 for that one, below 0 for itself."""
    return bare.note - 1 - bare.printed - offset


def target_of(bare: Bare, offset: int, clues: Clues) -> Holder | None:
    """The note that the number means under an offset; None where there is no such note before it."""
    if back(bare, offset) < 0:
        return None
    return clues.by_number.get((bare.holder.sequence, bare.printed + offset))


def clue_for(bare: Bare, offset: int, clues: Clues) -> Clue:
    """What the sentence says of that note."""
    target = target_of(bare, offset, clues)
    return clues.about(bare.holder, target) if target is not None else NOTHING


def _as_note(bare: Bare, offset: int, scale: int, clues: Clues) -> float:
    steps = back(bare, offset)
    if not 0 <= steps < FURTHEST or target_of(bare, offset, clues) is None:
        return log(scale) + _UNEXPLAINED
    return _BACK[steps] - clue_for(bare, offset, clues).weight


def _as_page(bare: Bare, scale: int) -> float:
    if bare.near is None:
        return log(scale)
    return -log(0.5 / scale + _NEAR_PAGE / (1 + abs(bare.printed - bare.near)) ** 1.5)


def _pattern(
    numbers: tuple[Bare, ...], path: Path, scale: int, cost_of: Callable[[int, int], float]
) -> tuple[float, int]:
    """How much better the path explains the numbers than pages do, and how many numbers agree on it."""
    rows = range(len(numbers))
    emitted = [cost_of(at, path.offsets[at]) for at in rows]
    gains = [_as_page(numbers[at], scale) - emitted[at] for at in rows]
    counted = [min(gain, 0.0) if bare.continues else gain for gain, bare in zip(gains, numbers, strict=True)]
    steps = path.cost - sum(emitted)
    alike = sum(
        not bare.continues and 0 <= back(bare, offset) < FURTHEST
        for bare, offset in zip(numbers, path.offsets, strict=True)
    )
    return sum(counted) - steps, alike


def _by_style(style: Style) -> tuple[float, tuple[str, ...]]:
    if style.bare >= 2 and style.bare > style.labelled:
        weight = -min(_MOST_FOR_BARE, 2.0 + style.bare)
        return weight, (f"pages stand without a label in {style.bare} other references",)
    if style.labelled >= 2 and not style.bare:
        weight = min(_MOST_FOR_LABELS, float(style.labelled))
        return weight, (f"pages have a label in all {style.labelled} other references that give one",)
    return 0.0, ()


def _by_works(numbers: Sequence[Bare], works: dict[str, Work]) -> tuple[float, tuple[str, ...]]:
    """Whether the works that a plain *Ibid.* would mean can have such a page."""
    unpaged = outside = inside = 0
    for bare in numbers:
        work = works.get(bare.work or "")
        span = _page_range(work)
        if work is not None and work.paginated is False:
            unpaged += 1
        elif span is not None:
            fits = span[0] <= bare.printed <= span[1]
            inside, outside = inside + fits, outside + (not fits)
    weight = unpaged * _UNPAGED + outside * _OUTSIDE + inside * _INSIDE
    words = []
    if unpaged:
        words.append(f"{unpaged} of {len(numbers)} follow a source that has no pages")
    if outside:
        words.append(f"{outside} of {len(numbers)} lie outside the pages of the work before")
    if inside:
        words.append(f"{inside} of {len(numbers)} lie within the pages of the work before")
    return max(-_MOST_FOR_WORKS, min(_MOST_FOR_WORKS, weight)), tuple(words)


def _page_range(work: Work | None) -> tuple[int, int] | None:
    match = _RANGE.search(str(work.csl.get("page", ""))) if work is not None else None
    if match is None:
        return None
    first, last = match.group(1), match.group(2)
    whole = first[: max(0, len(first) - len(last))] + last
    return (int(first), int(whole)) if int(whole) > int(first) else None


def _pattern_words(numbers: Sequence[Bare], alike: int) -> str:
    if alike < _FEWEST:
        return f"{alike} of {len(numbers)} numbers keep close below the number of their own note"
    return f"{alike} of {len(numbers)} numbers keep close below the number of their own note and rise with it"
