"""How many works there are of each kind and from each year, as small tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_MOST_ROWS = 16
_WIDTHS = (1, 5, 10, 50, 100, 500)


@dataclass(frozen=True, slots=True)
class Tally:
    """One table."""

    name: str
    """The head of its first column."""
    rows: tuple[tuple[str, int, int], ...]
    """What is counted, how many works, and how often those are cited."""


def tallies(works: Sequence[Mapping[str, str | int]]) -> tuple[Tally, ...]:
    """The tables for works of which each has its `kind` and its `year`, where known, and its `count`."""
    return (Tally("Kind", _kinds(works)), Tally("Year", _years(works))) if works else ()


def _kinds(works: Sequence[Mapping[str, str | int]]) -> tuple[tuple[str, int, int], ...]:
    held, cited = Counter[str](), Counter[str]()
    for work in works:
        name = str(work.get("kind", ""))
        held[name] += 1
        cited[name] += int(work["count"])
    names = sorted(held, key=lambda name: (not name, -held[name], name))
    return tuple((name or "not read", held[name], cited[name]) for name in names)


def _years(works: Sequence[Mapping[str, str | int]]) -> tuple[tuple[str, int, int], ...]:
    """By year, or by as many years together as keep the table short."""
    years = [int(work["year"]) for work in works if "year" in work]
    width = next((w for w in _WIDTHS if len({year // w for year in years}) <= _MOST_ROWS), 1000)
    held, cited = Counter[int | None](), Counter[int | None]()
    for work in works:
        start = int(work["year"]) // width * width if "year" in work else None
        held[start] += 1
        cited[start] += int(work["count"])
    starts = sorted(held, key=lambda start: (start is None, start or 0))
    return tuple((_span(start, width), held[start], cited[start]) for start in starts)


def _span(start: int | None, width: int) -> str:
    if start is None:
        return "undated"
    return str(start) if width == 1 else f"{start}–{start + width - 1}"
