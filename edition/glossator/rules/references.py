"""What the rules on cross-references share: each reference with its meaning, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from glossator.model import (
    Candidate,
    Found,
    Full,
    Ibid,
    Idem,
    Interview,
    Meaning,
    Note,
    OpCit,
    Place,
    Reading,
    Reference,
    Span,
    Unread,
    Work,
)
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
        span = first_line(self.reference.spans) if self.reference.spans else self.note.label_span
        return Place(span, self.note.id, self.reference.id)


def cited(reading: Reading) -> Iterator[Cited]:
    """Every reference of every note, in the order of the source."""
    for note in reading.article.notes:
        for reference in note.references:
            meaning = reading.meanings.of.get(reference.id)
            if meaning is not None:
                yield Cited(note, reference, meaning)


def back_references(reading: Reading) -> Iterator[Cited]:
    """Every *Ibid.* and *Idem* that counts: those inside `quoted in …` repeat for another's reader."""
    for one in cited(reading):
        if isinstance(one.reference, Ibid | Idem) and not one.reference.nested:
            yield one


def cause_of(one: Cited) -> str:
    """What a hit about one reference shares with those that hang on it."""
    return f"reference {one.reference.id}"


def antecedents(reading: Reading) -> dict[str, Cited]:
    """By the id of each *Ibid.* and *Idem*, the reference directly before it."""
    found: dict[str, Cited] = {}
    every = list(cited(reading))
    last = {one.note.id: one for one in every if not one.reference.nested}
    before: Cited | None = None
    for one in every:
        if before is None or before.note.id != one.note.id:
            before = last.get(reading.links.previous.get(one.note.id, ""))
        if before is not None and isinstance(one.reference, Ibid | Idem):
            found[one.reference.id] = before
        before = before if one.reference.nested else one
    return found


_LONGEST_SHORT_FORM = 14
_LONGEST_WITH_GIVEN_NAME = 5
_LONGEST_ACRONYM = 5
"""`OED`, `RJ`: the name of a dictionary or a series, which needs no full form."""
_FULL_FORM_SIGNS = re.compile(r"\(.{0,60}\d{4}|\bin: |https?:")
_PERHAPS_FULL = re.compile(r"\w{3}\. |: ")


def is_surely_short(one: Cited) -> bool:
    """Whether it can be no full form that was misread: it is marked, or short and plain."""
    if one.reference.nested:
        return False
    if isinstance(one.reference, OpCit):
        return True
    text = one.note.passage.text[one.reference.start : one.reference.end]
    length, numbered = len(text.split()), bool(one.reference.keys.notes)
    if length > _LONGEST_SHORT_FORM or _FULL_FORM_SIGNS.search(text):
        return False
    names = one.reference.keys.names
    if any(name.split()[-1].islower() for name in names):
        return False
    spelt_out = length > _LONGEST_WITH_GIVEN_NAME and _given_names(text, names)
    series = all(name.isupper() and len(name) <= _LONGEST_ACRONYM for name in names)
    return numbered or not (spelt_out or series or _goes_on(one) or _PERHAPS_FULL.search(text))


def _goes_on(one: Cited) -> bool:
    """Whether it may be the rest of a work that a full stop cut: `Castle: Rivers. Hull 1998, p. 4`."""
    rank = int(one.reference.id.rpartition("-")[2])
    if rank < 2:
        return False
    before = one.note.references[rank - 2]
    between = one.note.passage.text[before.end : one.reference.start]
    return not between.strip(" .,") and before.locator is None


def _given_names(text: str, names: tuple[str, ...]) -> bool:
    """Whether the author's given name is spelt out before the family name, as most full forms do."""
    family = " ".join(names).split()
    words = text.partition(",")[0].split()
    return any(word[:1].isupper() and word.isalpha() and word not in family for word in words)


class Known:
    """What the rules look up about one reading: the labels of notes and works, and what is missing."""

    def __init__(self, reading: Reading) -> None:
        self.works = {work.id: work.label for work in reading.works.works}
        self._works = {work.id: work for work in reading.works.works}
        self.notes = {note.id: note.label for note in reading.article.notes}
        self.missing: dict[str, list[tuple[int, str]]] = {}
        for sequence, label in missing_labels(reading):
            self.missing.setdefault(sequence, []).append((number(label) or 0, label))
        for labels in self.missing.values():
            labels.sort()

    def work_of(self, one: Cited) -> Work | None:
        """The work that a cross-reference was found to mean; None for a work given in full."""
        given = isinstance(one.reference, Full | Interview | Unread)
        found = isinstance(one.meaning, Found) and not given and not one.reference.nested
        return self._works.get(one.meaning.work or "") if found and isinstance(one.meaning, Found) else None


def telling(known: Known, candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    """One line of evidence for each candidate: where it stands, what it is, and why."""
    lines = []
    for candidate in candidates:
        work = known.works.get(candidate.work or "", "")
        where = f"note {known.notes[candidate.note]}" if candidate.note in known.notes else "the bibliography"
        named = f"{where} ({work})" if work else where
        lines.append(": ".join(filter(None, (named, "; ".join(candidate.evidence)))))
    return tuple(lines)


def with_locator(reading: Reading, one: Cited) -> bool:
    """Whether the reference gives a page of its own, and no number of a note."""
    locator = one.reference.locator
    if locator is None or locator.label not in ("", "page"):
        return False
    return one.reference.id not in reading.meanings.note_numbers or bool(one.reference.keys.notes)


def with_number(one: Cited, printed: str, label: str) -> str | None:
    """The words of a reference to note `printed` with another label; None where the label stands twice."""
    words = one.note.passage.text[one.reference.start : one.reference.end]
    places = list(re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", words))
    if len(places) != 1:
        return None
    return words[: places[0].start()] + label + words[places[0].end() :]


def told(group: list[Cited]) -> str:
    """The first of some references alike, and how many more there are, as a message begins."""
    more = f" (and {len(group) - 1} more like it)" if len(group) > 1 else ""
    return f"'{group[0].words}' in note {group[0].note.label}{more}"


@dataclass(frozen=True, slots=True)
class Lost:
    """A note that the text calls and that is not there."""

    label: str
    cause: str
    """What the hits share that follow from it."""


def lost_note(known: Known, sequence: str, label: str) -> Lost | None:
    """The note of that label, where the text calls it and it is missing."""
    labels = known.missing.get(sequence, [])
    at = bisect_left(labels, (number(label) or 0, label))
    found = at < len(labels) and labels[at][1] == label
    return Lost(label, missing(label, sequence)) if found else None


def after_missing(known: Known, note: Note) -> Lost | None:
    """The one missing note before `note`; None where there is none, or several."""
    labels = known.missing.get(note.sequence, [])
    before = labels[bisect_left(labels, (1, "")) : bisect_left(labels, (number(note.label) or 0, ""))]
    return Lost(before[0][1], missing(before[0][1], note.sequence)) if len(before) == 1 else None


def first_line(spans: tuple[Span, ...]) -> Span:
    """The first of some stretches, joined to those that touch it."""
    end = spans[0].end
    for one, other in pairwise(spans):
        if one.end != end or other.start != end:
            break
        end = other.end
    return Span(spans[0].start, end)
