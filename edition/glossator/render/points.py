"""The points-to line: what an *Ibid.*, an *op. cit.* or a short form stands for, said in its own note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from glossator.model import (
    Ambiguous,
    Candidate,
    Found,
    Ibid,
    Idem,
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


@dataclass(frozen=True, slots=True)
class Option:
    """One candidate, with what speaks for it."""

    target: Link
    where: Link
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """What one reference stands for."""

    state: Literal["found", "ambiguous", "unknown"]
    quote: str
    """The reference's own words where the note holds several, else empty."""
    target: Link | None = None
    given_in: Link | None = None
    """Where the work is given in full, unless the target's name says it already."""
    way: tuple[Link, ...] = ()
    locator: str = ""
    """The page that a bare *Ibid.* inherits."""
    why: str = ""
    evidence: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()


def points(note: Note, reading: Reading, lookup: Lookup) -> tuple[Point, ...]:
    """A line for each reference of the note that stands for another."""
    return tuple(_points(note, reading, lookup))


def _points(note: Note, reading: Reading, lookup: Lookup) -> Iterator[Point]:
    several = len(note.references) > 1
    for reference in note.references:
        if not isinstance(reference, (Short, Ibid, Idem, OpCit, Supra)):
            continue
        quote = _quote(note.passage, reference) if several else ""
        match reading.meanings.of.get(reference.id):
            case Found() as found:
                yield _found(found, reference, quote, lookup)
            case Ambiguous() as unclear:
                options = _options(unclear.candidates, lookup)
                yield Point("ambiguous", quote, why=unclear.why, options=options)
            case Unknown() as unknown:
                options = _options(unknown.candidates, lookup)
                yield Point("unknown", quote, why=unknown.why, options=options)
            case None:
                continue


def _quote(passage: Passage, reference: Reference) -> str:
    words = " ".join(passage.text[reference.start : reference.end].split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _found(found: Found, reference: Reference, quote: str, lookup: Lookup) -> Point:
    end = lookup.owners.get(found.via[-1], "") if found.via else ""
    end = end or (found.chain[-1] if found.chain else "")
    if not end:
        return Point("unknown", quote, why=found.why)
    work = lookup.works.get(found.work or "")
    place = lookup.link(end)
    inherited = found.locator.value if found.locator and reference.locator is None else ""
    here = bool(found.chain) and found.chain[0] == end
    return Point(
        "found",
        quote,
        target=Link(work.label, place.href) if work else place,
        given_in=Link("above in this note", place.href) if here else place if work else None,
        way=tuple(lookup.link(owner) for owner in found.chain[1:] if owner != end),
        locator=inherited,
        why=found.why if found.confidence < _SURE else "",
        evidence=found.evidence if found.confidence < _SURE else (),
    )


def _options(candidates: tuple[Candidate, ...], lookup: Lookup) -> tuple[Option, ...]:
    return tuple(_option(candidate, lookup) for candidate in candidates)


def _option(candidate: Candidate, lookup: Lookup) -> Option:
    place = lookup.link(candidate.note)
    work = lookup.works.get(candidate.work or "")
    label = work.label if work else lookup.cites(candidate.note) or place.text
    return Option(Link(label, place.href), place, candidate.evidence)
