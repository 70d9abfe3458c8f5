"""Cross-references by a note's number whose note does not cite the author that they name.

`Castle, supra note 12` where note 12 cites somebody else, and note 13 cites Castle: the number went stale,
or is a slip. Numbers that are wrong by the same amount are told as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Ambiguous, Candidate, Hit, Proposal, Reading
from glossator.rules.references import Cited, Known, cited, is_surely_short, telling
from glossator.rules.slips import number


@dataclass(frozen=True, slots=True)
class Pointer:
    """One cross-reference, and the notes that give a work of the author whom it names."""

    one: Cited
    printed: int
    candidates: tuple[Candidate, ...]
    why: str
    offsets: dict[int, Candidate]
    """By what must be added to the printed number, the candidate whose note that reaches."""


def find_pointers(reading: Reading) -> Iterator[Hit]:
    """One hit for those that are wrong by the same amount, one for each of the others."""
    known = Known(reading)
    sequences: dict[str, list[Pointer]] = {}
    for one in cited(reading):
        pointer = _pointer(known, one)
        if pointer is not None:
            sequences.setdefault(one.note.sequence, []).append(pointer)
    for pointers in sequences.values():
        for offset, group in _moved_together(pointers):
            yield _together(offset, group) if offset else _alone(known, group[0])


def _pointer(known: Known, one: Cited) -> Pointer | None:
    match one.meaning:
        case Ambiguous(reason="other-note", candidates=candidates, why=why) if is_surely_short(one):
            printed = number(one.reference.keys.notes[0])
        case _:
            return None
    if printed is None or one.reference.nested:
        return None
    offsets: dict[int, Candidate] = {}
    for candidate in candidates:
        meant = number(known.notes.get(candidate.note, ""))
        if meant is not None and meant != printed:
            offsets[meant - printed] = candidate
    return Pointer(one, printed, candidates, why, offsets)


def _moved_together(pointers: list[Pointer]) -> list[tuple[int, list[Pointer]]]:
    """The pointers by the offset that two or more have alone; each other one by itself, with offset 0."""
    certain = Counter(next(iter(each.offsets)) for each in pointers if len(each.offsets) == 1)
    groups: dict[int, list[Pointer]] = {}
    single = []
    for pointer in pointers:
        shared = [offset for offset in pointer.offsets if certain[offset] > 1]
        if len(shared) == 1:
            groups.setdefault(shared[0], []).append(pointer)
        else:
            single.append((0, [pointer]))
    return [*groups.items(), *single]


def _together(offset: int, group: list[Pointer]) -> Hit:
    first, last = group[0].one.note.label, group[-1].one.note.label
    how = f"{abs(offset)} too {'small' if offset > 0 else 'large'}"
    return Hit(
        tuple(pointer.one.place for pointer in group),
        f"{len(group)} numbers of notes in cross-references went stale together: "
        f"{how} from note {first} to note {last}",
        tuple(f"note {pointer.one.note.label}: {_told(pointer, offset)}" for pointer in group),
        tuple(_proposal(at, pointer, offset, 0.9) for at, pointer in enumerate(group)),
    )


def _told(pointer: Pointer, offset: int) -> str:
    return f"{pointer.why}; note {pointer.printed + offset} does"


def _alone(known: Known, pointer: Pointer) -> Hit:
    one = pointer.one
    sure = dict(zip(pointer.offsets, (0.8,) if len(pointer.offsets) == 1 else (0.5, 0.3, 0.2), strict=False))
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} names the wrong note: {pointer.why}",
        telling(known, pointer.candidates),
        tuple(_proposal(0, pointer, offset, sure[offset]) for offset in pointer.offsets),
    )


def _proposal(at: int, pointer: Pointer, offset: int, sure: float) -> Proposal:
    """The reference's words with the number of the note that gives a work of the author."""
    one, printed, meant = pointer.one, str(pointer.printed), str(pointer.printed + offset)
    words = one.note.passage.text[one.reference.start : one.reference.end]
    once = words.count(printed) == 1
    why = "; ".join((f"note {meant}", *pointer.offsets[offset].evidence))
    replacement = words.replace(printed, meant) if once else None
    return Proposal(at, pointer.offsets[offset].note, replacement, sure, why)
