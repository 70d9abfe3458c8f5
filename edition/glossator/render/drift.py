"""Where numbers of notes went stale: each place with its offset, as a picture and as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.model import Numbering, Reading
from glossator.render.lookup import Link, Lookup

WIDTH, HEIGHT = 640, 150
"""Of the picture, in its own units."""
_LEFT, _TOP, _BOTTOM = 30, 14, 24


@dataclass(frozen=True, slots=True)
class Lag:
    """One number that went stale."""

    link: Link
    printed: int
    meant: int
    x: int
    y: int

    @property
    def offset(self) -> int:
        """How far the printed number lags behind."""
        return self.meant - self.printed


@dataclass(frozen=True, slots=True)
class Level:
    """A stretch of the text over which the offset stays the same."""

    x: int
    end: int
    y: int
    label: str


@dataclass(frozen=True, slots=True)
class DriftView:
    """One numbering that went stale."""

    why: str
    lags: tuple[Lag, ...]
    levels: tuple[Level, ...]
    zero: int
    """The height at which the offset is none."""
    ticks: tuple[tuple[int, str], ...]
    """Places and labels of notes along the foot."""


def drifts(reading: Reading, lookup: Lookup) -> tuple[DriftView, ...]:
    """Each numbering of the article in which numbers went stale and can be drawn."""
    found = (_drift(numbering, reading, lookup) for numbering in reading.meanings.numberings)
    return tuple(view for view in found if view.lags)


def _drift(numbering: Numbering, reading: Reading, lookup: Lookup) -> DriftView:
    order = [note.id for note in reading.article.notes if note.sequence == numbering.sequence]
    rank = {note: index for index, note in enumerate(order)}
    pairs = [(lookup.owners[ref], *numbers) for ref, numbers in _numbers(numbering, reading, lookup)]
    pairs = [pair for pair in pairs if pair[0] in rank]
    steps = [step for step in numbering.steps if step.start in rank and step.end in rank]
    offsets = [0, *(meant - printed for _, printed, meant in pairs), *(step.offset for step in steps)]
    x, y = _Scale(_LEFT, WIDTH - 10, len(order) - 1), _heights(offsets)
    return DriftView(
        numbering.why,
        tuple(
            Lag(lookup.link(note), printed, meant, x(rank[note]), y(meant - printed))
            for note, printed, meant in pairs
        ),
        tuple(Level(x(rank[s.start]), x(rank[s.end]), y(s.offset), f"{s.offset:+d}") for s in steps),
        y(0),
        tuple((x(index), lookup.notes[order[index]].label) for index in _ticks(len(order))),
    )


def _numbers(numbering: Numbering, reading: Reading, lookup: Lookup) -> Iterator[tuple[str, tuple[int, int]]]:
    for reference, note in numbering.stale:
        printed = reading.meanings.note_numbers.get(reference, ())
        meant = lookup.notes[note].label if note in lookup.notes else ""
        if reference in lookup.owners and printed and printed[0].isdecimal() and meant.isdecimal():
            yield reference, (int(printed[0]), int(meant))


class _Scale:
    """Maps 0 … `last` to `start` … `end`."""

    def __init__(self, start: int, end: int, last: int) -> None:
        self._start, self._step = start, (end - start) / max(last, 1)

    def __call__(self, value: int) -> int:
        return round(self._start + value * self._step)


def _heights(offsets: Sequence[int]) -> _Scale:
    low, high = min(offsets), max(offsets)
    span = max(high - low, 1)
    foot = HEIGHT - _BOTTOM
    step = (foot - _TOP) / span
    return _Scale(round(foot + low * step), round(foot + low * step - span * step), span)


def _ticks(count: int) -> tuple[int, ...]:
    every = next((n for n in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if count / n <= 10), count)
    return tuple(index for index in range(count) if index == 0 or (index + 1) % every == 0)
