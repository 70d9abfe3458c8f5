"""`export --to json` and `model.json`: all that was read and resolved; the form is `schemas/model.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from glossator.export.pointing import holders, points_at
from glossator.model import (
    Ambiguous,
    Block,
    Call,
    Candidate,
    Entry,
    Found,
    Full,
    Ibid,
    Idem,
    Interview,
    Meaning,
    Note,
    Numbering,
    OpCit,
    Passage,
    Reading,
    Reference,
    Short,
    Span,
    Supra,
    Unread,
    Work,
)

VERSION = 1

_Json: TypeAlias = dict[str, object]
_KINDS: dict[type[Reference], str] = {
    Full: "full",
    Short: "short",
    Ibid: "ibid",
    Idem: "idem",
    OpCit: "opcit",
    Supra: "supra",
    Interview: "interview",
    Unread: "unread",
}


def to_json(reading: Reading) -> str:
    """The whole reading as JSON; ends with a line feed."""
    return json.dumps(model(reading), ensure_ascii=False, indent=1) + "\n"


def model(reading: Reading) -> _Json:
    """The whole reading as values that JSON has."""
    article = reading.article
    export = _Export(reading, holders(article), frozenset(note.id for note in article.notes))
    return {
        "version": VERSION,
        "front": _front(reading),
        "blocks": [_block(block) for block in article.blocks],
        "calls": [_call(call, reading) for call in article.calls],
        "notes": [export.note(note) for note in article.notes],
        "bibliography": [export.entry(entry) for entry in article.bibliography],
        "works": export.works(),
        "repairs": [
            {"spans": _spans(each.spans), "was": each.was, "now": each.now, "why": each.why}
            for each in article.repairs
            if each.mended
        ],
        "redactions": [
            {"at": each.at, "reason": each.reason, "spans": _spans(each.spans)} for each in reading.redactions
        ],
        "numbering": [export.numbering(each) for each in reading.meanings.numberings],
    }


def _front(reading: Reading) -> _Json:
    front, decisions = reading.article.front, reading.decisions
    return {
        "title": decisions.title or (front.title.text if front.title else front.stated_title),
        "authors": list(front.authors),
        "abstract": front.abstract,
        "keywords": list(front.keywords),
        "language": decisions.language or front.language,
    }


def _block(block: Block) -> _Json:
    return {
        "id": block.id,
        "kind": block.kind,
        "level": block.level,
        "section": block.section,
        "text": block.text,
        "spans": _spans(block.spans),
    }


def _call(call: Call, reading: Reading) -> _Json:
    targets = reading.links.targets.get(call.id, ())
    return {
        "id": call.id,
        "block": call.block,
        "text": call.text,
        "labels": list(call.labels),
        "notes": [target.note for target in targets if target.note is not None],
        "start": call.span.start,
        "end": call.span.end,
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


@dataclass(frozen=True, slots=True)
class _Export:
    """What is told of notes, references and works, with what it needs to look up."""

    reading: Reading
    holders: Mapping[str, str]
    """By reference id, the id of the note or entry it stands in."""
    notes: frozenset[str]
    """The ids of all notes, which a holder is one of, or a list's entry."""

    def note(self, note: Note) -> _Json:
        return {
            "id": note.id,
            "label": note.label,
            "sequence": note.sequence,
            "kind": note.kind,
            "text": note.passage.text,
            "start": note.spans[0].start,
            "end": note.spans[-1].end,
            "spans": _spans(note.spans),
            "calls": list(self.reading.links.calls.get(note.id, ())),
            "references": [self.reference(each, note.passage) for each in note.references],
        }

    def entry(self, entry: Entry) -> _Json:
        return {
            "id": entry.id,
            "text": entry.passage.text,
            "spans": _spans(entry.spans),
            "references": [self.reference(each, entry.passage) for each in entry.references],
        }

    def reference(self, reference: Reference, passage: Passage) -> _Json:
        meaning = self.reading.meanings.of.get(reference.id)
        printed = self.reading.meanings.note_numbers.get(reference.id, ())
        return {
            "id": reference.id,
            "kind": _KINDS[type(reference)],
            "start": reference.spans[0].start if reference.spans else 0,
            "end": reference.spans[-1].end if reference.spans else 0,
            "spans": _spans(reference.spans),
            "prefix": reference.prefix,
            "suffix": reference.suffix,
            "signal": reference.signal,
            "nested": reference.nested,
            "locator": _locator(reference, meaning, printed),
            "printed_notes": list(printed),
            "fields": _fields(reference, passage),
            **self._meaning(reference, meaning),
        }

    def _meaning(self, reference: Reference, meaning: Meaning | None) -> _Json:
        found = meaning if isinstance(meaning, Found) else None
        candidates = self._candidates(meaning)
        return {
            "meaning": _verdict(meaning),
            "means_notes": self._means_notes(reference, found) if found else [],
            "work": found.work if found else None,
            "confidence": found.confidence if found else None,
            "why": meaning.why if meaning else "",
            "chain": list(found.chain) if found else [],
            "via": list(found.via) if found else [],
            "candidates": [_candidate(each) for each in candidates],
        }

    def _candidates(self, meaning: Meaning | None) -> tuple[Candidate, ...]:
        """What was weighed, best first; of a reference that was found, its answer with the evidence."""
        if not isinstance(meaning, Found):
            return meaning.candidates if meaning is not None else ()
        if not meaning.via:
            return meaning.rivals
        note = self.holders.get(meaning.via[0], meaning.chain[-1])
        evidence = meaning.evidence or (meaning.why,)
        return (Candidate(meaning.via[0], note, meaning.work, meaning.confidence, evidence), *meaning.rivals)

    def _means_notes(self, reference: Reference, found: Found) -> list[str]:
        """The notes that a reference points at directly; of a work in full, none."""
        direct = points_at(reference, found, self.holders)
        return [note for note in direct if note in self.notes]

    def works(self) -> list[_Json]:
        """Each work with the notes that mean it, in order."""
        notes: dict[str, dict[str, None]] = {}
        for reference, holder in self.holders.items():
            meaning = self.reading.meanings.of.get(reference)
            if isinstance(meaning, Found) and meaning.work is not None and holder in self.notes:
                notes.setdefault(meaning.work, {})[holder] = None
        return [self._work(work, list(notes.get(work.id, {}))) for work in self.reading.works.works]

    def _work(self, work: Work, notes: list[str]) -> _Json:
        full = [self.holders[each] for each in work.references if self.holders.get(each) in notes]
        return {
            "id": work.id,
            "first_note": next(iter(full), None),
            "notes": notes,
            "merged_because": list(work.merged_because),
            "csl": dict(work.csl),
        }

    def numbering(self, numbering: Numbering) -> _Json:
        return {
            "sequence": numbering.sequence,
            "reading": numbering.reading,
            "confidence": numbering.confidence,
            "why": numbering.why,
            "steps": [
                {"from": step.start, "to": step.end, "offset": step.offset, "proof": list(step.proof)}
                for step in numbering.steps
            ],
            "open": list(dict.fromkeys(self.holders.get(each, each) for each in numbering.open)),
            "alternatives": list(numbering.alternatives),
        }


def _verdict(meaning: Meaning | None) -> str:
    match meaning:
        case Found():
            return "found"
        case Ambiguous():
            return "ambiguous"
        case _:
            return "unknown"


def _locator(reference: Reference, meaning: Meaning | None, printed: tuple[str, ...]) -> str | None:
    """The part cited, printed here or taken over along a bare *Ibid.*; a note's number is none."""
    own = reference.locator
    if own is not None and own.value not in printed:
        return own.value
    taken = meaning.locator if isinstance(meaning, Found) else None
    return taken.value if taken is not None and taken.value not in printed else None


def _fields(reference: Reference, passage: Passage) -> list[_Json]:
    fields = reference.fields if isinstance(reference, Full | Interview | Idem) else ()
    return [
        {
            "name": each.name,
            "value": each.value,
            "spans": _spans(passage.spans(each.start, each.end)),
            "confidence": each.confidence,
        }
        for each in fields
    ]


def _candidate(candidate: Candidate) -> _Json:
    return {
        "note": candidate.note,
        "reference": candidate.reference,
        "work": candidate.work,
        "score": candidate.score,
        "evidence": list(candidate.evidence),
    }
