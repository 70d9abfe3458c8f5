"""Numbers that name a note outright, `Castle, supra note 12`, and the notes in which the name fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossator.model import Found, Full, Meaning, Reference, Supra
from glossator.resolve.given import Given, telling, title_words
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.names import any_agree, name_words
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
    """The notes that cite such a work in whatever form, or print the name with what they cite."""


def pointers(scene: Scene, of: Mapping[str, Meaning]) -> dict[str, tuple[Pointer, ...]]:
    """By sequence, each number of a note that is named outright, from the lowest number up."""
    found: defaultdict[str, list[Pointer]] = defaultdict(list)
    cited = _Cited(scene, of)
    order = 0
    for holder in scene.holders.values():
        for reference in holder.references:
            order += 1
            pointer = _pointer(reference, holder, scene, cited, order) if holder.is_note else None
            if pointer is not None:
                found[holder.sequence].append(pointer)
    return {
        sequence: tuple(sorted(some, key=lambda one: (one.printed, one.note)))
        for sequence, some in found.items()
    }


def _pointer(reference: Reference, holder: Holder, scene: Scene, cited: _Cited, order: int) -> Pointer | None:
    own, labels = number_of(holder.label), reference.keys.notes
    printed = number_of(labels[0]) if labels else None
    if own is None or printed is None or reference.nested:
        return None
    givens = () if isinstance(reference, Full) else tuple(_fitting(reference, scene, order))
    numbers = (_number(given, holder, scene) for given in givens)
    giving = frozenset(number for number in numbers if number is not None)
    works = dict.fromkeys(given.work for given in givens)
    citing = {number for work in works for number in cited.of_work(holder.sequence, work)}
    citing |= cited.of_name(holder.sequence, reference.keys.names) if giving else set()
    named = " ".join(reference.keys.names[:1] or reference.keys.title_words[:4]) if giving else ""
    forward = isinstance(reference, Supra) and reference.forward
    citing -= {own} - giving
    return Pointer(reference.id, own, printed, holder, forward, named, giving, giving | citing)


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


class _Cited:
    """Which notes cite a work, and which print a name with something that they cite."""

    def __init__(self, scene: Scene, of: Mapping[str, Meaning]) -> None:
        self._works: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self._names: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        for holder in scene.holders.values():
            number = number_of(holder.label)
            for reference in holder.references if number is not None and holder.is_note else ():
                meaning = of.get(reference.id)
                by_number = bool(reference.keys.notes)  # what it means is just what is in doubt
                if isinstance(meaning, Found) and meaning.work and not by_number:
                    self._works[holder.sequence, meaning.work].add(number or 0)
                for word in (word for name in reference.keys.names for word in name_words(name)):
                    self._names[holder.sequence, word].add(number or 0)

    def of_work(self, sequence: str, work: str) -> set[int]:
        """The numbers of the notes that cite a work otherwise than by a note's number."""
        return self._works.get((sequence, work), set())

    def of_name(self, sequence: str, names: tuple[str, ...]) -> set[int]:
        """The numbers of the notes that print every word of the first name."""
        words = name_words(names[0]) if names else ()
        found = [self._names.get((sequence, word), set()) for word in words]
        return set.intersection(*found) if found else set()
