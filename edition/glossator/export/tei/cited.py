"""The references of a note or of an entry as elements, and what is not sure of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from glossator.export.pointing import holders, points_at
from glossator.export.tei.elements import Layer, Stretch, element
from glossator.export.tei.names import certainty, holder_id, note_id, pointers, reference_id
from glossator.export.tei.titles import levels, when
from glossator.model import (
    Ambiguous,
    Candidate,
    Date,
    Entry,
    Field,
    Found,
    Full,
    Ibid,
    Idem,
    Interview,
    Locator,
    Note,
    OpCit,
    Reading,
    Reference,
    Short,
    Supra,
    Unread,
)
from glossator.works.csl import fields_of

_KINDS: Mapping[type[Reference], str] = {
    Full: "full",
    Short: "short",
    Ibid: "ibid",
    Idem: "idem",
    OpCit: "opcit",
    Supra: "supra",
    Interview: "interview",
    Unread: "unread",
}
_PARTS = {
    "author": "author",
    "container-author": "author",
    "editor": "editor",
    "title": "title",
    "container-title": "title",
    "collection-title": "title",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "pubPlace",
    "issued": "date",
}
_BETWEEN = " \t\n,;:"


@dataclass(frozen=True, slots=True)
class Cited:
    """What references give, mean and may mean, with what it takes to look that up."""

    reading: Reading
    holders: Mapping[str, str]
    """By reference id, the id of the note or entry it stands in."""
    anchors: Mapping[str, str]
    """By the id of a note or an entry, the id of its element."""
    works: frozenset[str]
    paged: frozenset[str]
    """The works that have pages."""

    @classmethod
    def of(cls, reading: Reading) -> Cited:
        """The references of a reading."""
        article = reading.article
        anchors = {entry.id: holder_id(entry) for entry in article.bibliography}
        anchors |= {note.id: note_id(note.id) for note in article.notes}
        works = reading.works.works
        paged = frozenset(work.id for work in works if work.paginated)
        return cls(reading, holders(article), anchors, frozenset(work.id for work in works), paged)

    def layers(self, holder: Note | Entry) -> tuple[Layer, Layer]:
        """Its references, and the parts that each is made of."""
        outer: list[Stretch] = []
        inner: list[Stretch] = []
        at = 0
        for reference in sorted(holder.references, key=lambda one: (one.start, one.end)):
            start, end = max(reference.start, at), min(reference.end, len(holder.passage.text))
            if start >= end:
                continue
            at = end
            give = self._work if self._gives(reference) else self._cross_reference
            whole, parts = give(holder, reference, start, end)
            outer.append(whole)
            inner += _apart(parts, start, end)
        return outer, inner

    def _gives(self, reference: Reference) -> bool:
        """Whether a reference gives a work, and points at no other place."""
        if isinstance(reference, Full | Interview | Unread):
            return True
        return isinstance(reference, Idem) and bool(reference.fields) and not self._points_at(reference)

    def _work(
        self, holder: Note | Entry, reference: Reference, start: int, end: int
    ) -> tuple[Stretch, list[Stretch]]:
        work = self.reading.works.of.get(reference.id) or self._means(reference)
        attributes = {
            "type": _KINDS[type(reference)],
            **_nested(reference),
            "corresp": pointers([work] if work in self.works else []),
        }
        whole = Stretch(start, end, "bibl", attributes, reference_id(holder, reference))
        locator = self._locator(reference, start, end)
        parts = [self._scope(locator, reference)] if locator else []
        return whole, [*parts, *_parts(reference)]

    def _cross_reference(
        self, holder: Note | Entry, reference: Reference, start: int, end: int
    ) -> tuple[Stretch, list[Stretch]]:
        """The marker with what it means; with a locator, both in an element that holds the two."""
        attributes = {"type": _KINDS[type(reference)], **_nested(reference), **self._meaning(reference)}
        id = reference_id(holder, reference)
        locator = self._locator(reference, start, end)
        head, tail = _around(holder.passage.text, start, end, locator)
        if locator is None or head >= tail:
            return Stretch(start, end, "ref", attributes, id), []
        marker = Stretch(head, tail, "ref", attributes, id)
        return Stretch(start, end, "bibl"), [marker, self._scope(locator, reference)]

    def _meaning(self, reference: Reference) -> dict[str, str]:
        """`target`, `corresp` and `cert`; neither of the first two where it is not known what is meant."""
        meaning = self.reading.meanings.of.get(reference.id)
        if isinstance(meaning, Ambiguous) and self._candidates(meaning):
            return {}
        if not isinstance(meaning, Found):
            return {"cert": "unknown"}
        return {
            "target": pointers(self._points_at(reference)),
            "corresp": pointers([meaning.work] if meaning.work in self.works else []),
            "cert": certainty(meaning.confidence),
        }

    def _points_at(self, reference: Reference) -> list[str]:
        meaning = self.reading.meanings.of.get(reference.id)
        direct = points_at(reference, meaning, self.holders) if isinstance(meaning, Found) else []
        return [self.anchors[each] for each in direct if each in self.anchors]

    def _means(self, reference: Reference) -> str | None:
        meaning = self.reading.meanings.of.get(reference.id)
        return meaning.work if isinstance(meaning, Found) else None

    def _locator(self, reference: Reference, start: int, end: int) -> Locator | None:
        """The part cited, where it is printed within; a number that is a note's is none."""
        own, numbers = reference.locator, self.reading.meanings.note_numbers.get(reference.id, ())
        if own is None or own.value in numbers or not start <= own.start < own.end <= end:
            return None
        return own

    def _scope(self, locator: Locator, reference: Reference) -> Stretch:
        """`unit` is as printed; a bare number is a page where the work is known to have pages."""
        unit = locator.label.replace(" ", "-") or ("page" if self._means(reference) in self.paged else "")
        return Stretch(locator.start, locator.end, "biblScope", {"unit": unit})

    def doubts(self, known: frozenset[str]) -> Iterator[Element]:
        """For each ambiguous reference whose element is among the ids in the document, what it may mean."""
        article = self.reading.article
        held: tuple[Note | Entry, ...] = (*article.notes, *article.bibliography)
        for holder in held:
            for reference in holder.references:
                meaning = self.reading.meanings.of.get(reference.id)
                id = reference_id(holder, reference)
                if isinstance(meaning, Ambiguous) and id in known:
                    yield from self._doubt(id, meaning)

    def _doubt(self, id: str, meaning: Ambiguous) -> Iterator[Element]:
        candidates = self._candidates(meaning)
        for match, value in (("@target", self._anchor), ("@corresp", self._candidate_work)):
            best: dict[str, float] = {}
            for candidate in candidates:
                asserted = value(candidate)
                best[asserted] = max(candidate.score, best.get(asserted, 0.0))
            for asserted, score in best.items():
                degree = f"{min(max(score, 0.0), 1.0):.2f}"
                said = {"match": match, "locus": "value", "assertedValue": asserted, "degree": degree}
                if asserted:
                    yield element("certainty", {"target": f"#{id}", **said})

    def _candidates(self, meaning: Ambiguous) -> list[Candidate]:
        return [each for each in meaning.candidates if each.note in self.anchors]

    def _anchor(self, candidate: Candidate) -> str:
        return f"#{self.anchors[candidate.note]}"

    def _candidate_work(self, candidate: Candidate) -> str:
        return f"#{candidate.work}" if candidate.work in self.works else ""


def _nested(reference: Reference) -> dict[str, str]:
    """The work inside `quoted in …`, which the next reference quotes from."""
    return {"subtype": "quoted"} if reference.nested else {}


def _parts(reference: Reference) -> Iterator[Stretch]:
    """The people, titles and facts of publication of a work given in full."""
    fields = fields_of(reference)
    title, container = levels(_type(reference), any(each.name == "container-title" for each in fields))
    named = {"title": title, "container-title": container, "collection-title": "s"}
    for each in fields:
        if each.name in _PARTS:
            attributes = {"level": named.get(each.name, ""), **_dated(each)}
            yield Stretch(each.start, each.end, _PARTS[each.name], attributes)


def _dated(field: Field) -> dict[str, str]:
    date = field.read
    if not isinstance(date, Date) or date.year is None or date.until:
        return {}
    return {"when": when((date.year, date.month, date.day))}


def _type(reference: Reference) -> str:
    return reference.type if isinstance(reference, Full | Interview | Idem) else ""


def _around(text: str, start: int, end: int, locator: Locator | None) -> tuple[int, int]:
    """Where the words beside the locator stand: those before it, or behind it where there are none."""
    if locator is None:
        return start, end
    before = text[start : locator.start].rstrip(_BETWEEN)
    if before:
        return start, start + len(before)
    behind = text[locator.end : end]
    return end - len(behind.lstrip(_BETWEEN)), end


def _apart(parts: Iterable[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """The parts within `start` and `end` that are not empty, in order; of two that overlap the first."""
    found: list[Stretch] = []
    for part in sorted(parts, key=lambda one: (one.start, -one.end)):
        inside = start <= part.start < part.end <= end
        if inside and (not found or part.start >= found[-1].end):
            found.append(part)
    return found
