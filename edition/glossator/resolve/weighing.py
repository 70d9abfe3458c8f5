"""Whether the bare numbers after *Ibid.* are pages or notes, weighed over the whole text.

Each piece of evidence is a number of nats for *notes* (above 0) or for *pages* (below 0); their sum is
the logarithm of the odds. Pages are by far the commoner, so the sum starts well below 0.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

from glossator.model import Work
from glossator.resolve.clues import Clues
from glossator.resolve.explaining import SPEAKS, Explanation, clue_for, explain, explains, page_scale
from glossator.resolve.numbers import Bare, Style
from glossator.resolve.pages import page_range

_PRIOR = -5.0
_ENOUGH = 3.0
_FEWEST = 3
"""Below three numbers that agree, nothing is said."""
_MOST = 0.8
"""Where fewer of the numbers fit the pattern, they are pages that happen to look like it."""
_NEARBY = 25
_UNPAGED, _OUTSIDE, _INSIDE, _MOST_FOR_WORKS = 2.5, 2.5, -2.5, 10.0
_MOST_FOR_LABELS, _MOST_FOR_BARE = 4.0, 12.0


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the numbers of one sequence were found to be, and why."""

    numbers: tuple[Bare, ...]
    notes: bool
    odds: float
    why: tuple[str, ...]

    @property
    def confidence(self) -> float:
        """How sure the reading is, from 0.5 to 0.99."""
        return round(min(0.99, 1 / (1 + exp(-min(abs(self.odds), 30)))), 2)


def weigh(numbers: tuple[Bare, ...], style: Style, works: Mapping[str, Work], clues: Clues) -> Weighing:
    """Compares the two readings over all numbers of a sequence."""
    explained = explain(numbers, clues)
    apart = sum(_stands_apart(bare, 0, clues) for bare in numbers)
    alike = _alike(numbers, explained, clues)
    by_style, style_words = _by_style(style)
    by_works, work_words = _by_works(numbers, works)
    odds = _PRIOR + _by_pattern(numbers, explained, page_scale(numbers)) + by_style + by_works
    regular = alike >= max(_FEWEST, _MOST * apart, _FEWEST * explained.changes)
    notes = odds >= _ENOUGH and regular
    pattern = (_pattern_words(numbers, explained, clues),) if notes else ()
    why = (*pattern, *style_words, *work_words) or ("nothing shows that they are numbers of notes",)
    return Weighing(numbers, notes, round(odds, 1), why)


def _by_pattern(numbers: Sequence[Bare], explained: Explanation, scale: int) -> float:
    """How much better offsets explain the numbers than pages do: any page is as good as any other, save that
    one near the page cited last in the same work needs no explanation."""
    gain = 0.0
    for bare, cost in zip(numbers, explained.costs, strict=True):
        nearby = bare.near is not None and abs(bare.printed - bare.near) <= _NEARBY
        gain += min(log(scale) - cost, 0.0 if nearby or bare.continues else log(scale))
    return gain - explained.steps


def _alike(numbers: Sequence[Bare], explained: Explanation, clues: Clues) -> int:
    """How many numbers that are evidence apart the offsets explain."""
    pairs = zip(numbers, explained.path.offsets, strict=True)
    return sum(_stands_apart(bare, offset, clues) and explains(bare, offset, clues) for bare, offset in pairs)


def _stands_apart(bare: Bare, offset: int, clues: Clues) -> bool:
    """Whether the number is evidence of its own: it opens a run, or its sentence speaks for its note."""
    return not bare.continues or clue_for(bare, offset, clues).weight >= SPEAKS


def _by_style(style: Style) -> tuple[float, tuple[str, ...]]:
    if style.bare >= 2 and style.bare > style.labelled:
        weight = -min(_MOST_FOR_BARE, 2.0 + style.bare)
        return weight, (f"pages stand without a label in {style.bare} other references",)
    if style.labelled >= 2 and not style.bare:
        weight = min(_MOST_FOR_LABELS, float(style.labelled))
        return weight, (f"pages have a label in all {style.labelled} other references that give one",)
    return 0.0, ()


def _by_works(numbers: Sequence[Bare], works: Mapping[str, Work]) -> tuple[float, tuple[str, ...]]:
    """Whether the works that a plain *Ibid.* would mean can have such a page."""
    unpaged = outside = inside = 0
    for bare in numbers:
        work = works.get(bare.work or "")
        span = page_range(work)
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


def _pattern_words(numbers: Sequence[Bare], explained: Explanation, clues: Clues) -> str:
    pairs = zip(numbers, explained.path.offsets, strict=True)
    alike = sum(explains(bare, offset, clues) for bare, offset in pairs)
    return f"{alike} of {len(numbers)} numbers keep close below the number of their own note and rise with it"
