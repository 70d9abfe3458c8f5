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
    Proposal,
    Reading,
    Reference,
    Span,
    Unread,
    Work,
)
from glossator.references.words import compiled
from glossator.resolve.folding import fold_words
from glossator.resolve.given import telling as telling_words
from glossator.resolve.ibid import PERHAPS_THE_BOOK
from glossator.resolve.pages import page_of, page_range
from glossator.rules.slips import find_slips, missing, missing_labels, number


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


_ALL = compiled(
    r"(?<!\w)(?:respectively|respectivement|respectivamente|rispettivamente|respectievelijk|bzw\.|jeweils"
    r"|both|beide|tous deux|toutes deux|ambos|ambas|entrambi|entrambe)(?!\w)",
    re.IGNORECASE,
)
_BEHIND = 40
"""So many characters behind a reference may say which is meant."""


def means_all(one: Cited) -> bool:
    """Whether it says that every one of the works is meant: `Ibid., respectively pp. 9 and 11`."""
    start, end = one.reference.start, one.reference.end
    return _ALL.search(one.note.passage.text, start, end + _BEHIND) is not None


_SUBTITLE = re.compile(r"[:.?!]\s")
_WHOLE_NUMBER = re.compile(r"(?<!\w)\d{1,5}(?!\w)")
_LONGEST_SHORT_FORM = 14
_LONGEST_BY_NUMBER = 24
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
    longest = _LONGEST_BY_NUMBER if numbered else _LONGEST_SHORT_FORM
    if length > longest or _FULL_FORM_SIGNS.search(text):
        return False
    names = one.reference.keys.names
    if any(name[-1:].islower() and name.rpartition(" ")[2].islower() for name in names):
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
        self._cited_in: dict[str, set[str]] = {}
        for one in cited(reading):
            if isinstance(one.meaning, Found) and one.meaning.work and not one.reference.nested:
                self._cited_in.setdefault(one.note.id, set()).add(one.meaning.work)
        self.notes = {note.id: note.label for note in reading.article.notes}
        self.missing: dict[str, list[tuple[int, str]]] = {}
        for sequence, label in missing_labels(reading):
            self.missing.setdefault(sequence, []).append((number(label) or 0, label))
        for labels in self.missing.values():
            labels.sort()
        slips = (slip for slip in find_slips(reading) if not slip.in_call)
        self.misprinted = {(slip.note.sequence, slip.meant) for slip in slips}
        """Sequence and label of each note that is there under a wrong label: nothing in it is lost."""

    def only_work_in(self, note: str) -> Work | None:
        """The one work that a note cites; None where it cites none or several."""
        works = self._cited_in.get(note, set())
        return self._works.get(next(iter(works))) if len(works) == 1 else None

    def titled_in(self, one: Cited) -> tuple[Candidate, ...]:
        """The works whose title stands in a full reference that names a note: the book of a chapter."""
        if not isinstance(one.reference, Full):
            return ()
        words = set(fold_words(one.note.passage.text[one.reference.start : one.reference.end]))
        own = one.meaning.work if isinstance(one.meaning, Found) else None
        found = []
        for work in self._works.values():
            main = _SUBTITLE.split(str(work.csl.get("title", "")), maxsplit=1)[0]
            title = {*telling_words(fold_words(main))}
            if work.id != own and len(title) > 1 and title <= words:
                note = work.references[0].rpartition("-")[0]
                found.append(Candidate(work.references[0], note, work.id, 0.5, ("its title stands with it",)))
        return tuple(found)

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
    other_part = isinstance(one.meaning, Found) and PERHAPS_THE_BOOK in one.meaning.evidence
    if locator is None or locator.label not in ("", "page") or other_part:
        return False
    return one.reference.id not in reading.meanings.note_numbers or bool(one.reference.keys.notes)


def last_with_pages(reading: Reading, known: Known, one: Cited) -> Iterator[Proposal]:
    """For an *Ibid.* whose page its antecedent can't have: the source before that one, from which it was cut
    off when a note was put in between."""
    if not isinstance(one.reference, Ibid) or one.reference.keys.notes:
        return
    before = reading.links.previous.get(one.note.id, "")
    for _ in range(_NOTES_PUT_IN):
        before = reading.links.previous.get(before, "")
        work = known.only_work_in(before)
        if work is not None and work.paginated is not False and _on(work, one):
            why = f"note {known.notes[before]} cites {work.label}, and notes may have been put in behind it"
            yield Proposal(0, before, None, 0.6, why)
            return


def _on(work: Work, one: Cited) -> bool:
    """Whether the work can have the page that is cited."""
    span, page = page_range(work), page_of(one.reference.locator)
    return span is None or page is None or span[0] <= page <= span[1]


_NOTES_PUT_IN = 4
"""So many notes before the one directly before are looked at."""
_SURE_OF = ((), (0.8,), (0.5, 0.3), (0.5, 0.3, 0.2))
"""How sure each note is that a number may mean, by how many there are."""


def renumbered(known: Known, one: Cited, candidates: tuple[Candidate, ...]) -> tuple[Proposal, ...]:
    """The reference with the number of each candidate's note, the best first, at most three."""
    printed = one.reference.keys.notes[0]
    other = (each for each in candidates if known.notes.get(each.note, printed) != printed)
    first = {each.note: each for each in reversed(list(other))}
    there = [each for each in candidates if first.get(each.note) is each][:3]
    return tuple(
        Proposal(
            0,
            each.note,
            with_number(one, known.notes[each.note]),
            sure,
            "; ".join((f"note {known.notes[each.note]}", *each.evidence)),
        )
        for each, sure in zip(there, _SURE_OF[len(there)], strict=True)
    )


def stale_references(reading: Reading) -> frozenset[str]:
    """The ids of the references whose number went stale with others, which is told once for all."""
    return frozenset(each for numbering in reading.meanings.numberings for each, _ in numbering.stale)


def with_number(one: Cited, label: str) -> str | None:
    """The words of a reference by number with another number in place of the first that it prints, and those
    behind it moved by as much: `notes 21–26` for 23 becomes `notes 23–28`. None where they can't be told."""
    reference = one.reference
    words = one.note.passage.text[reference.start : reference.end]
    locator = reference.locator
    stop = locator.start - reference.start if locator and locator.start > reference.start else len(words)
    moved = _difference(reference.keys.notes[0], label)
    places = [match for match in _WHOLE_NUMBER.finditer(words, 0, stop) if match[0] in reference.keys.notes]
    if not places or (moved is None and len(places) > 1) or len({match[0] for match in places}) < len(places):
        return None
    out, at = "", 0
    for match in places:
        number = label if moved is None else str(int(match[0]) + moved)
        out, at = out + words[at : match.start()] + number, match.end()
    return out + words[at:]


def _difference(printed: str, label: str) -> int | None:
    one, other = number(printed), number(label)
    return None if one is None or other is None else other - one


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
    if len(before) != 1 or (note.sequence, before[0][1]) in known.misprinted:
        return None
    return Lost(before[0][1], missing(before[0][1], note.sequence))


def first_line(spans: tuple[Span, ...]) -> Span:
    """The first of some stretches, joined to those that touch it."""
    end = spans[0].end
    for one, other in pairwise(spans):
        if one.end != end or other.start != end:
            break
        end = other.end
    return Span(spans[0].start, end)
