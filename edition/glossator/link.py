"""Article -> which notes each call means, and what does not fit: missing, repeated, out of order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from glossator.model import Article, Call, Links, Note, Target

_ByLabel = Mapping[tuple[str, str], Sequence[str]]


def link(article: Article) -> Links:
    """Join each label of each call to its note: the one of the call's own sequence, else the only one
    that has this label anywhere. A label without a note has the target `None`."""
    own: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    anywhere: defaultdict[str, list[str]] = defaultdict(list)
    for note in article.notes:
        own[note.sequence, note.label].append(note.id)
        anywhere[note.label].append(note.id)
    targets = {
        call.id: tuple(Target(label, _meant(own, anywhere, call.sequence, label)) for label in call.labels)
        for call in article.calls
    }
    calls: dict[str, list[str]] = {note.id: [] for note in article.notes}
    for call in article.calls:
        for target in targets[call.id]:
            if target.note is not None and call.id not in calls[target.note]:
                calls[target.note].append(call.id)
    running = _is_running(article.calls, targets)
    return Links(
        targets=targets,
        calls={note: tuple(ids) for note, ids in calls.items()},
        repeated=tuple(tuple(ids) for ids in own.values() if len(ids) > 1),
        out_of_order=tuple(_out_of_order(article.calls)) if running else (),
        previous=dict(_previous(article.notes)),
        running=running,
    )


def _meant(own: _ByLabel, anywhere: Mapping[str, Sequence[str]], sequence: str, label: str) -> str | None:
    if found := own.get((sequence, label)):
        return found[0]
    others = anywhere.get(label, ())
    return others[0] if len(others) == 1 else None


def _is_running(calls: Sequence[Call], targets: Mapping[str, tuple[Target, ...]]) -> bool:
    """Whether each note is called once, as a rule: endnotes, not keys to a numbered list of works.

    A minority of notes called twice is a slip; where a third of the calls go back to a note that was
    called before, the numbers are keys, and their order says nothing.
    """
    seen: set[str] = set()
    again = total = 0
    for call in calls:
        for target in targets[call.id]:
            if target.note is not None:
                total += 1
                again += target.note in seen
                seen.add(target.note)
    return total == 0 or again < total / 3


def _out_of_order(calls: Sequence[Call]) -> Iterator[tuple[str, str]]:
    """(call, label) of each first call of a number below one that was called before it; where one call
    leaps ahead, that one is told, not all that come after it."""
    firsts = list(_first_calls(calls))
    for sequence in dict.fromkeys(run for _, _, _, run in firsts):
        run = [(call, label, number) for call, label, number, s in firsts if s == sequence]
        kept = _longest_rise([number for _, _, number in run])
        yield from ((call, label) for position, (call, label, _) in enumerate(run) if position not in kept)


def _first_calls(calls: Sequence[Call]) -> Iterator[tuple[str, str, int, str]]:
    seen: set[tuple[str, str]] = set()
    for call in calls:
        for label in call.labels:
            if label.isdecimal() and (call.sequence, label) not in seen:
                seen.add((call.sequence, label))
                yield call.id, label, int(label), call.sequence


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The positions of a longest rising run of the numbers, so that the rest are the fewest out of order."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        ends[length : length + 1] = [position]
    kept: set[int] = set()
    position = ends[-1] if ends else -1
    while position >= 0:
        kept.add(position)
        position = before[position]
    return kept


def _previous(notes: Sequence[Note]) -> Iterator[tuple[str, str]]:
    """(note, the note before it) by number within each sequence; of notes with one label, by place."""
    runs: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for place, note in enumerate(notes):
        digits = note.label.rstrip("abcdefghijklmnopqrstuvwxyz")
        number = int(digits) if digits.isdecimal() else None
        runs[note.sequence].append((number if number is not None else place, place, note.id))
    for run in runs.values():
        ordered = sorted(run)
        yield from ((later[2], earlier[2]) for earlier, later in pairwise(ordered))
