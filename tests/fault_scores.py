"""Whether the program finds what was planted: what is new against the clean text, and where it points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import glossator
from glossator.model import Finding, Place, Proposal, Reading
from planting import Fault, Right

_Key: TypeAlias = tuple[str, int | None, tuple[int, ...], str]
"""A finding's rule and one of its places: the note, the calls and the words, their figures left out."""


@dataclass(frozen=True, slots=True)
class Score:
    """What came of one planted fault."""

    kind: str
    found: bool
    """A new finding of an accepted rule touches the place."""
    placed: bool
    """It gives the place as its cause."""
    proposed: bool | None
    """What it proposes is right; None where nothing is to be proposed."""
    noise: tuple[str, ...]
    """New errors and warnings that do not come of it."""
    offset: bool | None
    """The step by which numbers went stale is told exactly; None where there are not two that show it."""
    start: bool | None
    """Just the numbers that went stale are told."""
    settled: bool | None
    """The same, those left out that are told to be open."""
    account: str
    """For a person: what was planted and what was found."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A text, read and checked."""

    reading: Reading
    findings: tuple[Finding, ...]


def judge(text: str) -> Judged:
    """What the program says of a text."""
    reading = glossator.read_text(text)
    return Judged(reading, glossator.check(reading))


@lru_cache(maxsize=64)
def known(clean: str) -> frozenset[_Key]:
    """The places of all that is found in a clean text."""
    judged = judge(clean)
    return frozenset(_key(each, place, clean, {}) for each in judged.findings for place in each.places)


def score(fault: Fault) -> Score:
    """Compares what is found in the planted text with what is known of the clean one and with the truth."""
    judged = judge(fault.text)
    before = known(fault.clean)
    new = [
        (finding, places)
        for finding in judged.findings
        if (places := [p for p in finding.places if _key(finding, p, fault.text, fault.origin) not in before])
    ]
    telling = [(each, places) for each, places in new if each.rule in fault.rules]
    hits = [(each, [p for p in places if _touches(fault, p)]) for each, places in telling]
    hits = [(each, places) for each, places in hits if places]
    offset, start, settled = _numbering(fault, judged.reading)
    return Score(
        fault.kind,
        bool(hits),
        any(place.role == "cause" for _, places in hits for place in places),
        _proposes(fault, judged.reading, [each for each, _ in hits]) if fault.right else None,
        tuple(_noise(fault, new)),
        offset,
        start,
        settled,
        _account(fault, [each for each, _ in new]),
    )


def _label(note: str | None) -> int | None:
    """The number of a note by its id: 54 for `54` and for `54-2`."""
    match = re.match(r"\d+", note or "")
    return int(match[0]) if match else None


def _calls(place: Place, text: str) -> tuple[int, ...]:
    if place.note is not None:
        return ()
    return tuple(int(n) for n in re.findall(r"\d+", text[place.span.start : place.span.end]))


def _key(finding: Finding, place: Place, text: str, origin: Mapping[int, int]) -> _Key:
    label = _label(place.note)
    calls = tuple(origin.get(n, n) for n in _calls(place, text))
    words = re.sub(r"\d+", "#", text[place.span.start : place.span.end])
    return finding.rule, None if label is None else origin.get(label, label), calls, words


def _touches(fault: Fault, place: Place) -> bool:
    text = fault.text
    return _label(place.note) in fault.notes or not fault.calls.isdisjoint(_calls(place, text))


def _noise(fault: Fault, new: Iterable[tuple[Finding, list[Place]]]) -> Iterable[str]:
    """The new errors and warnings that touch neither the place nor anything that depends on it."""
    for finding, places in new:
        apart = not any(_touches(fault, p) or _label(p.note) in fault.consequences for p in finding.places)
        if finding.severity != "info" and apart:
            yield f"{finding.rule} at {[p.note or fault.text[p.span.start : p.span.end] for p in places]}"


def _proposes(fault: Fault, reading: Reading, findings: list[Finding]) -> bool:
    """Whether every place that is found, and of which something right can be said, has it said first."""
    places = [
        (finding, rank, label)
        for finding in findings
        for rank, place in enumerate(finding.places)
        if (label := _label(place.note)) in fault.right and label is not None
    ]
    labels = {label for _, _, label in places}
    good = {
        label
        for finding, rank, label in places
        if _is_right(finding, rank, label, fault.right[label], reading)
    }
    return bool(labels) and good == labels


def _is_right(finding: Finding, rank: int, label: int, right: Right, reading: Reading) -> bool:
    place = finding.places[rank]
    proposals = [each for each in finding.proposals if each.place == rank]
    if any(_proposal_is_right(each, right) for each in proposals):
        return True
    meaning = reading.meanings.of.get(place.reference or "")
    candidates = getattr(meaning, "candidates", ())
    if candidates and _label(candidates[0].note) in right.notes:
        return True
    printed = reading.meanings.note_numbers.get(place.reference or "", ())
    passed = {str(label), *printed}
    named = [n for line in (finding.message, *finding.evidence) for n in re.findall(r"notes? (\d+)", line)]
    first = next((n for n in named if n not in passed), None)
    said = " ".join((finding.message, *finding.evidence))
    return (first is not None and int(first) in right.notes) or bool(right.words and right.words in said)


def _proposal_is_right(proposal: Proposal, right: Right) -> bool:
    said = f"{proposal.replacement or ''} {proposal.why}"
    return _label(proposal.means) in right.notes or bool(right.words and right.words in said)


def _numbering(fault: Fault, reading: Reading) -> tuple[bool | None, bool | None, bool | None]:
    """Whether the step and the set of stale numbers are told exactly, where two of them show it at least; and
    whether that set is exact but for the places that are told to be open."""
    shift = fault.shift
    if shift is None or shift.seen < 2:
        return None, None, None
    numberings = reading.meanings.numberings
    steps = {step.offset for each in numberings for step in each.steps}
    stale = {
        (_label(reference.partition("-")[0]), _label(note))
        for each in numberings
        for reference, note in each.stale
    }
    doubtful = {_label(each.partition("-")[0]) for numbering in numberings for each in numbering.open}
    firsts = {pair for pair in shift.firsts if pair[0] not in doubtful}
    known = stale <= shift.stale
    return steps == {shift.offset}, known and shift.firsts <= stale, known and firsts <= stale


def _account(fault: Fault, new: list[Finding]) -> str:
    """What was planted and what was found, for a person."""
    words = dict(re.findall(r"^- \[(\d+)\] (.{0,110})", fault.text, re.M))
    lines = [
        f"{fault.kind}: {sorted(fault.rules)} at notes {sorted(fault.notes)} calls {sorted(fault.calls)}"
    ]
    shown = sorted(fault.notes | fault.calls)[:4]
    lines += [f"    [{n}] {words.get(str(n), '(none)')}" for n in shown]
    lines += [
        f"    right at {n}: {sorted(right.notes)} {right.words}" for n, right in sorted(fault.right.items())
    ][:4]
    if fault.shift:
        lines.append(
            f"    {fault.shift.offset:+} from {fault.shift.start} on, {sorted(fault.shift.stale)[:12]}"
        )
    for finding in new[:6]:
        lines.append(f"  → {finding.severity} {finding.rule}: {finding.message[:140]}")
        lines += [f"      {proposal.means} {proposal.replacement}" for proposal in finding.proposals[:3]]
    return "\n".join(lines)
