"""Notes and entries of the bibliography in the order in which they are resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glossator.model import Article, Entry, Links, Note, NoteKind, Passage, Reference

_NO_NUMBER = 10**9


@dataclass(frozen=True, slots=True)
class Holder:
    """What holds references: a note, or an entry of the bibliography."""

    id: str
    label: str
    sequence: str
    passage: Passage
    references: tuple[Reference, ...]
    kind: NoteKind
    before: str | None
    """The id of the note or entry that *Ibid.* looks back at; None for the first of its sequence."""
    gap: bool
    """Whether the number before this one is missing from the list, so that nobody knows what stood there."""
    is_note: bool = True


def number_of(label: str) -> int | None:
    """The number that a label is; None for `a`, `*`, `12bis`."""
    return int(label) if label.isascii() and label.isdigit() and len(label) < 9 else None


def in_order(article: Article, links: Links) -> tuple[Holder, ...]:
    """The bibliography first, then each sequence of notes by number."""
    rank = {sequence: at for at, sequence in enumerate(dict.fromkeys(n.sequence for n in article.notes))}
    by_id = {note.id: note for note in article.notes}

    def place(item: tuple[int, Note]) -> tuple[int, int, int]:
        at, note = item
        number = number_of(note.label)
        return rank[note.sequence], _NO_NUMBER if number is None else number, at

    notes = (note for _, note in sorted(enumerate(article.notes), key=place))
    return (*_entries(article.bibliography), *(_note(note, links.previous, by_id) for note in notes))


def _note(note: Note, previous: Mapping[str, str], by_id: Mapping[str, Note]) -> Holder:
    before = by_id.get(previous.get(note.id, ""))
    number = number_of(note.label)
    earlier = number_of(before.label) if before else None
    if before is None:
        gap = number is not None and number > 1
    else:
        gap = number is not None and earlier is not None and number - earlier > 1
    return Holder(
        note.id,
        note.label,
        note.sequence,
        note.passage,
        note.references,
        note.kind,
        before.id if before else None,
        gap,
    )


def _entries(bibliography: tuple[Entry, ...]) -> tuple[Holder, ...]:
    before: tuple[str | None, ...] = (None, *(entry.id for entry in bibliography))
    return tuple(
        Holder(entry.id, entry.id, "", entry.passage, entry.references, "citation", earlier, False, False)
        for entry, earlier in zip(bibliography, before, strict=False)
    )
