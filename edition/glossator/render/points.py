"""The points-to line: what an *Ibid.*, an *op. cit.* or a short form stands for, said in its own note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from glossator.model import (
    Ambiguous,
    Candidate,
    Found,
    Ibid,
    Idem,
    Meaning,
    Note,
    OpCit,
    Passage,
    Reading,
    Reference,
    Short,
    Supra,
    Unknown,
)
from glossator.render.lookup import Link, Lookup

_LONGEST_QUOTE = 60
_SURE = 0.9
_LONGEST_WAY = 4


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate, with what speaks for it."""

    target: Link
    where: Link
    score: str
    """In hundredths, such as `60`."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What one reference stands for."""

    state: Literal["found", "doubtful", "ambiguous", "unknown"]
    quote: str
    """The reference's own words where the note holds several, else empty."""
    target: Link | None = None
    given_in: Link | None = None
    """Where the work is given in full, unless the target's name says it already."""
    way: tuple[Link, ...] = ()
    """What it goes by; of a long way, the first two and the last."""
    left_out: int = 0
    """How many of a long way are not told, before the last."""
    locator: str = ""
    """The page that a bare *Ibid.* inherits."""
    confidence: str = ""
    """In hundredths, such as `79`."""
    why: str = ""
    evidence: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    decision: str = ""
    """The reason, where an editor decided it."""


def points(note: Note, reading: Reading, lookup: Lookup) -> tuple[Point, ...]:
    """A line for each reference of the note that stands for another, or of which an editor decided so."""
    return tuple(_points(note, reading, lookup))


def _points(note: Note, reading: Reading, lookup: Lookup) -> Iterator[Point]:
    several = len(note.references) > 1
    for rank, reference in enumerate(note.references):
        meaning = reading.meanings.of.get(reference.id)
        places = (reference.id, f"n{note.id}") if rank == 0 else (reference.id,)
        decision = _decision(reading, places, meaning)
        if meaning is None or not (decision or isinstance(reference, (Short, Ibid, Idem, OpCit, Supra))):
            continue
        quote = _quote(note.passage, reference) if several else ""
        point = _point(meaning, reference, quote, lookup)
        told = decision and isinstance(meaning, Found)
        yield replace(point, decision=decision, why="") if told else point


def _decision(reading: Reading, places: tuple[str, ...], meaning: Meaning | None) -> str:
    """Why an editor decided what a reference means; empty where nobody did, or where it decides nothing."""
    held = (d for d in reading.decisions.decisions if d.kind == "means" and d.at in places)
    return next((d.reason for d in held if meaning is not None and d.reason in meaning.why), "")


def _point(meaning: Meaning, reference: Reference, quote: str, lookup: Lookup) -> Point:
    match meaning:
        case Found():
            return _found(meaning, reference, quote, lookup)
        case Ambiguous():
            return Point("ambiguous", quote, why=meaning.why, options=_options(meaning.candidates, lookup))
        case Unknown():
            return Point("unknown", quote, why=meaning.why, options=_options(meaning.candidates, lookup))
        case _:
            assert_never(meaning)


def _quote(passage: Passage, reference: Reference) -> str:
    words = " ".join(passage.text[reference.start : reference.end].split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _found(found: Found, reference: Reference, quote: str, lookup: Lookup) -> Point:
    end = _end(found, lookup)
    if not end:
        return Point("unknown", quote, why=found.why)
    work = lookup.works.get(found.work or "")
    place = lookup.link(end)
    inherited = found.locator.value if found.locator and reference.locator is None else ""
    here = bool(found.chain) and found.chain[0] == end
    way = tuple(lookup.link(owner) for owner in found.chain[1:] if owner != end)
    left_out = len(way) - 3 if len(way) > _LONGEST_WAY else 0
    return Point(
        "found" if found.confidence >= _SURE else "doubtful",
        quote,
        target=Link(work.label, place.href) if work else place,
        given_in=Link("above in this note", place.href) if here else place if work else None,
        way=(*way[:2], way[-1]) if left_out else way,
        left_out=left_out,
        locator=inherited,
        confidence=_hundredths(found.confidence),
        why=found.why,
        evidence=found.evidence,
        options=_options(found.rivals, lookup) if found.confidence < _SURE else (),
    )


def _end(found: Found, lookup: Lookup) -> str:
    """The note or entry that a reference leads to in the end; empty where it leads to none."""
    given = lookup.owners.get(found.via[-1], "") if found.via else ""
    return given or (found.chain[-1] if found.chain else "")


def _options(candidates: tuple[Candidate, ...], lookup: Lookup) -> tuple[Option, ...]:
    return tuple(_option(candidate, lookup) for candidate in candidates)


def _option(candidate: Candidate, lookup: Lookup) -> Option:
    place = lookup.link(candidate.note)
    work = lookup.works.get(candidate.work or "")
    label = work.label if work else lookup.cites(candidate.note) or place.text
    return Option(Link(label, place.href), place, _hundredths(candidate.score), candidate.evidence)


def _hundredths(share: float) -> str:
    return str(round(share * 100))
