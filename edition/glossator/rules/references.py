"""What the rules on cross-references share: each reference with its meaning, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from glossator.model import Candidate, Meaning, Note, Place, Reading, Reference, Span
from glossator.rules.slips import missing, missing_labels, number


@dataclass(frozen=True, slots=True)
class Cited:
    """One reference of one note, and what it means."""

    note: Note
    reference: Reference
    meaning: Meaning

    @property
    def words(self) -> str:
        """As read, on one line and not too long to print."""
        words = " ".join(self.note.passage.text[self.reference.start : self.reference.end].split())
        return words if len(words) <= 60 else f"{words[:59]}…"

    @property
    def place(self) -> Place:
        """Where it stands in the source: its first stretch, where a page break cut it."""
        first = self.reference.spans[0] if self.reference.spans else self.note.label_span
        return Place(_first_line(first, self.reference.spans), self.note.id, self.reference.id)


def cited(reading: Reading) -> Iterator[Cited]:
    """Every reference of every note, in the order of the source."""
    for note in reading.article.notes:
        for reference in note.references:
            meaning = reading.meanings.of.get(reference.id)
            if meaning is not None:
                yield Cited(note, reference, meaning)


def telling(reading: Reading, candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    """One line of evidence for each candidate: where it stands, what it is, and why."""
    labels = {work.id: work.label for work in reading.works.works}
    notes = {note.id: note.label for note in reading.article.notes}
    lines = []
    for candidate in candidates:
        work = labels.get(candidate.work or "", "")
        where = f"note {notes[candidate.note]}" if candidate.note in notes else "the bibliography"
        named = f"{where} ({work})" if work else where
        lines.append(": ".join(filter(None, (named, "; ".join(candidate.evidence)))))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class Lost:
    """A note that the text calls and that is not there."""

    label: str
    cause: str
    """What the hits share that follow from it."""


def lost_note(reading: Reading, sequence: str, label: str) -> Lost | None:
    """The note of that label, where the text calls it and it is missing."""
    found = (sequence, label) in missing_labels(reading)
    return Lost(label, missing(label, sequence)) if found else None


def after_missing(reading: Reading, note: Note) -> Lost | None:
    """The one missing note before `note`; None where there is none, or several."""
    here = number(note.label) or 0
    labels = [
        label
        for sequence, label in missing_labels(reading)
        if sequence == note.sequence and 0 < (number(label) or 0) < here
    ]
    return Lost(labels[0], missing(labels[0], note.sequence)) if len(labels) == 1 else None


def _first_line(first: Span, spans: tuple[Span, ...]) -> Span:
    """The first stretch, joined to those that touch it."""
    end = first.end
    for one, other in pairwise(spans):
        if one.end != end or other.start != end:
            break
        end = other.end
    return Span(first.start, end)
