"""What each number after *Ibid.* means where the numbers of a text are notes, and which went stale."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from glossator.model import Numbering, Step
from glossator.resolve.clues import Clues
from glossator.resolve.explaining import SPEAKS, back, clue_for, explains, offsets_spoken_of, target_of
from glossator.resolve.numbers import Bare
from glossator.resolve.scene import Meant
from glossator.resolve.steps import FURTHEST
from glossator.resolve.weighing import Weighing

_MOST_LISTED = 12


def meant_notes(weighing: Weighing, clues: Clues) -> dict[str, Meant]:
    """By reference id, the notes that each number may mean."""
    offsets = weighing.path.offsets if weighing.stale else (0,) * len(weighing.numbers)
    return {
        bare.reference: _meant(bare, offset, weighing, clues)
        for bare, offset in zip(weighing.numbers, offsets, strict=True)
    }


def numbering(weighing: Weighing, meant: dict[str, Meant], clues: Clues) -> Numbering | None:
    """The finding's substance: steps, proofs, what each number now means; None where nothing is stale."""
    if not weighing.stale:
        return None
    pairs = list(zip(weighing.numbers, weighing.path.offsets, strict=True))
    moved = [(bare, offset) for bare, offset in pairs if offset]
    steps = [
        _step([bare for bare, _ in run], offset, clues)
        for offset, group in groupby(moved, key=lambda pair: pair[1])
        if (run := list(group))
    ]
    return Numbering(
        weighing.numbers[0].holder.sequence,
        "notes",
        weighing.confidence,
        "; ".join(weighing.why),
        tuple(steps),
        tuple((bare.reference, meant[bare.reference].notes[0][0]) for bare, _ in moved),
        tuple(bare.reference for bare, _ in moved if not meant[bare.reference].sure),
        tuple(_alternatives(moved)),
    )


def _meant(bare: Bare, offset: int, weighing: Weighing, clues: Clues) -> Meant:
    target = target_of(bare, offset, clues)
    others = _other_notes(bare, offset, clues)
    if target is None or (offset and not explains(bare, offset, clues)):
        why = f"the number {bare.printed} names no note that stands shortly before it"
        shared = ((target.id, 0.5, (f"as the others, {_moved(offset)}",)),) if target is not None else ()
        best = sorted((*shared, *others[:3]), key=lambda one: -one[1])
        return Meant(tuple(best[:3]) or ((bare.holder.id, 0.1, ()),), False, why)
    clue = clue_for(bare, offset, clues)
    better = [other for other in others if other[1] > 0.5]
    if clue.weight <= -SPEAKS and better:
        why = f"{_moved(offset)}, {bare.printed} names note {target.label}, but {clue.words[0]}"
        return Meant(((target.id, 0.5, clue.words), *better), False, why)
    supported = back(bare, offset) == 0 or clue.weight >= SPEAKS
    score = round(weighing.confidence * (0.98 if supported else 0.8), 2)
    why = f"{bare.printed} is the number of a note" + (f", {_moved(offset)}" if offset else "")
    return Meant(((target.id, score, clue.words), *others[:2]), True, why)


def _other_notes(bare: Bare, offset: int, clues: Clues) -> list[tuple[str, float, tuple[str, ...]]]:
    """Other notes that the number may mean: one of which the sentence speaks, the one before, the printed."""
    gap = bare.note - 1 - bare.printed
    found = []
    for other in dict.fromkeys((*range(gap, gap - FURTHEST, -1), *offsets_spoken_of(bare, clues), 0)):
        target = target_of(bare, other, clues)
        if other == offset or target is None:
            continue
        clue = clue_for(bare, other, clues)
        if clue.weight >= SPEAKS:
            found.append((target.id, 0.6, clue.words))
        elif other == gap:
            found.append((target.id, 0.3, ("it stands directly before",)))
        elif other == 0:
            found.append((target.id, 0.1, ("it bears the printed number",)))
    return sorted(found, key=lambda one: -one[1])


def _step(run: list[Bare], offset: int, clues: Clues) -> Step:
    first, last = run[0].holder, run[-1].holder
    return Step(first.id, last.id, offset, tuple(_proof(run, offset, clues)))


def _proof(run: list[Bare], offset: int, clues: Clues) -> Iterator[str]:
    exact = sum(back(bare, offset) == 0 for bare in run)
    reached = sum(explains(bare, offset, clues) for bare in run)
    direct = f"; {exact} of them the note directly before" if exact else ""
    yield (
        f"{_moved(offset)}, {reached} of {len(run)} numbers name a note that stands shortly before, "
        f"or of which the sentence speaks{direct}"
    )
    for bare in run[:_MOST_LISTED]:
        clue = clue_for(bare, offset, clues)
        if clue.weight >= SPEAKS:
            yield from (f"note {bare.holder.label}: {words}" for words in clue.words)


def _alternatives(moved: list[tuple[Bare, int]]) -> Iterator[str]:
    """Why the next offset up, which would name the note directly before more often, is not it."""
    for offset, group in groupby(moved, key=lambda pair: pair[1]):
        run = [bare for bare, _ in group]
        itself = [bare.holder.label for bare in run if back(bare, offset + 1) < 0]
        exact = sum(back(bare, offset + 1) == 0 for bare in run)
        if exact and itself:
            yield (
                f"{_moved(offset + 1)}, {exact} of {len(run)} would name the note directly before, "
                f"but {len(itself)} their own note or a later one: {', '.join(itself[:_MOST_LISTED])}"
            )


def _moved(offset: int) -> str:
    """What is done to the printed numbers, as a line of evidence begins."""
    if not offset:
        return "taken as printed"
    return f"with {offset} added" if offset > 0 else f"with {-offset} taken off"
