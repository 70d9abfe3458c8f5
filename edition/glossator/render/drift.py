"""Where numbers of notes went stale: each number with its offset, as a picture and as a table.

The picture shows the numbers along the notes, and how much must be added to each so that it names the note
that it means. The stretches over which that stays the same are the steps of the diagnosis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Ibid, Numbering, Reading, Step
from glossator.render.lookup import Link, Lookup

WIDTH, HEIGHT = 640, 160
"""Of the picture, in its own units."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 34, 10, 16, 30
_LINE = 12
"""How far labels must lie apart."""
_STUB = 5
"""How far a step reaches on both sides of its notes, so that one of a single note is seen."""

_State: TypeAlias = Literal["sound", "stale", "open"]


@dataclass(frozen=True, slots=True)
class Lag:
    """One number of a note."""

    link: Link
    """The note that it is printed in."""
    printed: str
    meant: Link | None
    """The note that it means; None where no note fits."""
    offset: str
    """What must be added, such as `+2`; empty where that is not known."""
    state: _State
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Level:
    """A step: a stretch of the text over which the offset stays the same."""

    x: int
    end: int
    y: int
    words: str
    """`from note 54 to note 124: 2 too small`."""
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DriftView:
    """One numbering that went stale."""

    references: frozenset[str]
    """The ids of the references whose numbers it is about."""
    why: str
    confidence: str
    """In hundredths."""
    lags: tuple[Lag, ...]
    levels: tuple[Level, ...]
    alternatives: tuple[str, ...]
    zero: int
    """The height at which the offset is none."""
    heights: tuple[tuple[int, str], ...]
    """Heights with their labels."""
    ticks: tuple[tuple[int, str], ...]
    """Places and labels of notes along the foot."""

    @property
    def open(self) -> int:
        """How many numbers no reading explains."""
        return sum(lag.state == "open" for lag in self.lags)

    @property
    def sound(self) -> int:
        """How many numbers are right as printed."""
        return sum(lag.state == "sound" for lag in self.lags)


def drifts(reading: Reading, lookup: Lookup) -> tuple[DriftView, ...]:
    """Each numbering of the article in which numbers went stale and can be drawn."""
    found = (_drift(numbering, reading, lookup) for numbering in reading.meanings.numberings)
    return tuple(view for view in found if any(lag.state != "sound" for lag in view.lags))


@dataclass(frozen=True, slots=True)
class _Number:
    """A number with the note it stands in and the one it means."""

    note: str
    printed: str
    meant: str | None
    offset: int | None
    state: _State


def _drift(numbering: Numbering, reading: Reading, lookup: Lookup) -> DriftView:
    order = [note.id for note in reading.article.notes if note.sequence == numbering.sequence]
    rank = {note: index for index, note in enumerate(order)}
    numbers = [one for one in _numbers(numbering, reading, lookup) if one.note in rank]
    steps = [step for step in numbering.steps if step.start in rank and step.end in rank]
    x = _Scale(0, len(order) - 1, _LEFT + 2 * _STUB, WIDTH - _RIGHT - _STUB)
    offsets = {0, *(one.offset or 0 for one in numbers), *(step.offset for step in steps)}
    y = _Scale(min(offsets), max(*offsets, min(offsets) + 1), HEIGHT - _BOTTOM, _TOP)
    return DriftView(
        frozenset([reference for reference, _ in numbering.stale] + list(numbering.open)),
        numbering.why,
        str(round(numbering.confidence * 100)),
        tuple(_lag(one, x(rank[one.note]), y(one.offset or 0), lookup) for one in numbers),
        tuple(_level(step, x(rank[step.start]), x(rank[step.end]), y, lookup) for step in steps),
        numbering.alternatives,
        y(0),
        tuple(_apart([0, *sorted(offsets, key=abs)], y)),
        tuple((x(index), lookup.notes[order[index]].label) for index in _ticks(len(order))),
    )


def _numbers(numbering: Numbering, reading: Reading, lookup: Lookup) -> Iterator[_Number]:
    """The numbers after *Ibid.* in the order of the notes: the stale ones, the open ones, and those that are
    right as printed."""
    stale, unclear = dict(numbering.stale), frozenset(numbering.open)
    for note in reading.article.notes:
        for reference in note.references:
            printed = next(iter(reading.meanings.note_numbers.get(reference.id, ())), "")
            known = reference.id in stale or reference.id in unclear
            if not printed or not (known or isinstance(reference, Ibid)):
                continue
            meant = stale.get(reference.id) or _as_printed(reference.id, printed, reading, lookup)
            label = lookup.notes[meant].label if meant in lookup.notes else ""
            counted = printed.isdecimal() and label.isdecimal()
            offset = int(label) - int(printed) if counted else None
            if known or offset == 0:
                state: _State = "open" if reference.id in unclear else "stale" if known else "sound"
                yield _Number(note.id, printed, meant, offset, state)


def _as_printed(reference: str, printed: str, reading: Reading, lookup: Lookup) -> str | None:
    """The note that a number names as it is printed, where that is the one that is meant."""
    chain = getattr(reading.meanings.of.get(reference), "chain", ())
    named = (note for note in chain[1:2] if note in lookup.notes and lookup.notes[note].label == printed)
    return next(named, None)


def _lag(one: _Number, x: int, y: int, lookup: Lookup) -> Lag:
    meant = lookup.link(one.meant) if one.meant in lookup.notes else None
    offset = "" if one.offset is None else _signed(one.offset)
    return Lag(lookup.link(one.note), one.printed, meant, offset, one.state, x, y)


def _level(step: Step, start: int, end: int, y: _Scale, lookup: Lookup) -> Level:
    first, last = lookup.name(step.start), lookup.name(step.end)
    where = f"in {first}" if first == last else f"from {first} to {last}"
    how = f"{abs(step.offset)} too {'small' if step.offset > 0 else 'large'}"
    return Level(start - _STUB, end + _STUB, y(step.offset), f"{where}: {how}", step.proof)


def _signed(offset: int) -> str:
    return f"{offset:+d}".replace("-", "−") if offset else "0"


class _Scale:
    """Maps `low` … `high` to `start` … `end`."""

    def __init__(self, low: int, high: int, start: int, end: int) -> None:
        self._low, self._start, self._step = low, start, (end - start) / max(high - low, 1)

    def __call__(self, value: int) -> int:
        return round(self._start + (value - self._low) * self._step)


def _apart(offsets: Iterable[int], y: _Scale) -> Iterator[tuple[int, str]]:
    """The offsets with their heights, without those whose label would lie on another's."""
    taken: list[int] = []
    for offset in offsets:
        if all(abs(y(offset) - other) >= _LINE for other in taken):
            taken.append(y(offset))
            yield y(offset), _signed(offset)


def _ticks(count: int) -> Sequence[int]:
    every = next((n for n in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000) if count / n <= 10), count)
    return [index for index in range(count) if index == 0 or (index + 1) % every == 0]
