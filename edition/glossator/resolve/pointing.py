"""Numbers that name a note outright, `Castle, supra note 12`, and the notes in which the name fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossator.model import Found, Full, Meaning, Reference, Supra
from glossator.resolve.given import Given, telling, title_words
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.names import any_agree
from glossator.resolve.scene import Scene

_ENTRY = 0
"""Orders below it are those of the bibliography."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """One reference to a note by its number, with what is known of the notes that it may mean."""

    reference: str
    note: int
    """The number of its own note."""
    printed: int
    holder: Holder
    forward: bool
    """Whether it says that the note is still to come."""
    named: str
    """The name or the title that it prints, as a line of evidence calls it; empty where it prints none, or
    none that any note gives."""
    giving: frozenset[int]
    """The notes that give a work of that name in full."""
    citing: frozenset[int]
    """The notes that cite such a work in whatever form."""


def pointers(scene: Scene, of: Mapping[str, Meaning]) -> dict[str, tuple[Pointer, ...]]:
    """By sequence, each number of a note that is named outright, from the lowest number up."""
    found: defaultdict[str, list[Pointer]] = defaultdict(list)
    citing = _citing(scene, of)
    order = 0
    for holder in scene.holders.values():
        for reference in holder.references:
            order += 1
            pointer = _pointer(reference, holder, scene, citing, order) if holder.is_note else None
            if pointer is not None:
                found[holder.sequence].append(pointer)
    return {
        sequence: tuple(sorted(some, key=lambda one: (one.printed, one.note)))
        for sequence, some in found.items()
    }


def _pointer(
    reference: Reference, holder: Holder, scene: Scene, citing: Mapping[str, list[int]], order: int
) -> Pointer | None:
    own, labels = number_of(holder.label), reference.keys.notes
    printed = number_of(labels[0]) if labels else None
    if own is None or printed is None or reference.nested:
        return None
    givens = () if isinstance(reference, Full) else tuple(_fitting(reference, scene, order))
    numbers = (_number(given, holder, scene) for given in givens)
    giving = frozenset(number for number in numbers if number is not None)
    works = dict.fromkeys(given.work for given in givens)
    cited = frozenset(number for work in works for number in citing.get(f"{holder.sequence} {work}", ()))
    named = " ".join(reference.keys.names[:1] or reference.keys.title_words[:4]) if giving else ""
    forward = isinstance(reference, Supra) and reference.forward
    return Pointer(reference.id, own, printed, holder, forward, named, giving, cited | giving)


def _fitting(reference: Reference, scene: Scene, order: int) -> Iterator[Given]:
    """The works given in the notes whose name and title the reference does not contradict."""
    names, words = reference.keys.names, set(telling(title_words(reference)))
    if names:
        near = scene.shelf.named(names[0], order)
        fitting = [given for given in near if all(any_agree(name, given.names) for name in names[:3])]
    else:
        fitting = [
            given for given in scene.shelf.titled(tuple(sorted(words)), order) if words <= set(given.title)
        ]
    titled = [given for given in fitting if words and words & set(given.title)]
    yield from (given for given in titled or fitting if given.order >= _ENTRY)


def _number(given: Given, holder: Holder, scene: Scene) -> int | None:
    other = scene.holders[given.holder]
    return number_of(other.label) if other.sequence == holder.sequence else None


def _citing(scene: Scene, of: Mapping[str, Meaning]) -> dict[str, list[int]]:
    """By sequence and work, the notes that cite it otherwise than by a note's number, which is in doubt."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for holder in scene.holders.values():
        number = number_of(holder.label)
        for reference in holder.references if number is not None and holder.is_note else ():
            meaning = of.get(reference.id)
            if isinstance(meaning, Found) and meaning.work and not reference.keys.notes:
                found[f"{holder.sequence} {meaning.work}"].append(number or 0)
    return found
