"""Changes made in a text, undone, and two rows of them made one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from glossator.fix.edits import Edit
from glossator.model import Span


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with the changes, which stand in its order and do not meet."""
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.now]
        at = edit.end
    return "".join([*parts, text[at:]])


def restored(copy: str, edits: Sequence[Edit]) -> str:
    """The text again, out of the copy and what each change took away."""
    return applied(copy, [_undone(edit, shift) for edit, shift in _shifted(edits)])


def narrowed(edit: Edit) -> Edit:
    """The same change of the fewest characters, so that what others change beside it does not meet it."""
    before = _shared(edit.was, edit.now)
    after = min(_shared(edit.was[::-1], edit.now[::-1]), min(len(edit.was), len(edit.now)) - before)
    was, now = edit.was[before : len(edit.was) - after], edit.now[before : len(edit.now) - after]
    return replace(edit, start=edit.start + before, end=edit.end - after, was=was, now=now)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shifted(edits: Sequence[Edit]) -> Iterable[tuple[Edit, int]]:
    """Each change with how far those before it move what follows them."""
    shifts = accumulate((len(edit.now) - len(edit.was) for edit in edits), initial=0)
    return zip(edits, shifts, strict=False)


def _undone(edit: Edit, shift: int) -> Edit:
    start = edit.start + shift
    return replace(edit, start=start, end=start + len(edit.now), was=edit.now, now=edit.was)


class Taken:
    """The stretches of a text that changes take, none of which meet."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def meets(self, edits: Iterable[Edit]) -> bool:
        """Whether one of the changes stands where another does."""
        return any(self._meets(edit) for edit in edits)

    def add(self, edits: Iterable[Edit]) -> None:
        """Take the places of changes that meet none."""
        for edit in edits:
            insort(self._spans, Span(edit.start, edit.end))

    def _meets(self, edit: Edit) -> bool:
        at = bisect_left(self._spans, Span(edit.start, edit.start))
        before, behind = self._spans[max(at - 1, 0) : at], self._spans[at : at + 1]
        return any(each.end > edit.start for each in before) or any(
            each.start < edit.end or each.start == edit.start for each in behind
        )


class Moved:
    """Offsets of a copy in the text that was."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = tuple(_shifted(edits))
        self._starts = [edit.start + shift for edit, shift in self._edits]

    def back(self, at: int) -> int:
        """An offset of the copy in the text that was; within a change, where that begins."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return at
        edit, shift = self._edits[index]
        behind = at - (edit.start + shift + len(edit.now))
        return edit.start if behind < 0 else edit.end + behind


@dataclass(slots=True)
class _Cluster:
    """Changes that touch, by their places in the text between."""

    start: int
    end: int
    first: list[Edit]
    """Made already."""
    second: list[Edit]
    """To be made."""

    @property
    def shift(self) -> int:
        """How far those that are made move what follows."""
        return sum(len(edit.now) - len(edit.was) for edit in self.first)


def composed(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """Changes that do to a text at once what the `first` do, and the `second` to what comes of them."""
    between, shift, made = applied(text, first), 0, list[Edit]()
    for each in _clusters(first, second):
        start, end = each.start - shift, each.end - shift - each.shift
        inner = [replace(e, start=e.start - each.start, end=e.end - each.start) for e in each.second]
        now = applied(between[each.start : each.end], inner)
        why = "; ".join(dict.fromkeys(edit.why for edit in (*each.first, *each.second)))
        where = (*each.first, *each.second)[0].where
        made.append(Edit(start, end, text[start:end], now, why, where))
        shift += each.shift
    return tuple(narrowed(edit) for edit in made if edit.was != edit.now)


def _clusters(first: Sequence[Edit], second: Sequence[Edit]) -> list[_Cluster]:
    rows = [
        _Cluster(edit.start + shift, edit.start + shift + len(edit.now), [edit], [])
        for edit, shift in _shifted(first)
    ]
    rows += [_Cluster(edit.start, edit.end, [], [edit]) for edit in second]
    made: list[_Cluster] = []
    for row in sorted(rows, key=lambda row: (row.start, row.end)):
        if made and row.start <= made[-1].end:
            made[-1].end = max(made[-1].end, row.end)
            made[-1].first += row.first
            made[-1].second += row.second
        else:
            made.append(row)
    return made
