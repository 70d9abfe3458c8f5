"""The findings for the editor, as `findings.html` shows them."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.lines import Lines
from glossator.model import Finding, Place, Reading, Repair
from glossator.render.drift import DriftView, drifts
from glossator.render.flags import SIGNS, WORDS, Advice, advice, decision_words, excerpt, finding_id
from glossator.render.lookup import Link, Lookup
from glossator.render.repairs import repair_name, visible


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place of a finding, in its context."""

    link: Link
    line: int
    before: str
    words: str
    after: str
    consequence: bool
    advice: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding as the template sets it."""

    finding: Finding
    id: str
    sign: str
    word: str
    places: tuple[PlaceView, ...]
    decided: str
    commands: tuple[str, ...]
    """Lines to copy into a terminal."""


@dataclass(frozen=True, slots=True)
class FindingsView:
    """The whole of `findings.html`."""

    findings: tuple[FindingView, ...]
    counts: tuple[tuple[str, int], ...]
    """How many of each severity nobody has decided yet, and how many are decided."""
    rules: tuple[tuple[str, int], ...]
    repairs: tuple[tuple[str, str, str, Repair], ...]
    """Name, what was printed, what is read, and the repair."""
    practice: tuple[str, ...]
    drifts: tuple[DriftView, ...]


def findings_view(reading: Reading, findings: Sequence[Finding], path: str) -> FindingsView:
    """Everything that the page of findings says, ready to be set."""
    lookup = Lookup(reading)
    lines = Lines(reading.article.text)
    undecided = [finding.severity for finding in findings if finding.decision is None]
    counts = [(severity, undecided.count(severity)) for severity in SIGNS]
    rules = dict.fromkeys(finding.rule for finding in findings)
    return FindingsView(
        tuple(_finding(finding, reading, lookup, lines, path) for finding in findings),
        (*counts, ("decided", sum(f.decision is not None for f in findings))),
        tuple((rule, sum(f.rule == rule for f in findings)) for rule in rules),
        tuple((repair_name(r), visible(r.was), visible(r.now), r) for r in reading.article.repairs),
        reading.meanings.practice,
        drifts(reading, lookup),
    )


def _finding(finding: Finding, reading: Reading, lookup: Lookup, lines: Lines, path: str) -> FindingView:
    places = tuple(
        _place(finding, index, place, reading, lookup, lines) for index, place in enumerate(finding.places)
    )
    return FindingView(
        finding,
        finding_id(finding),
        SIGNS[finding.severity],
        WORDS[finding.severity],
        places,
        decision_words(finding),
        tuple(_commands(finding, path)),
    )


def _place(
    finding: Finding, index: int, place: Place, reading: Reading, lookup: Lookup, lines: Lines
) -> PlaceView:
    kind, name = lookup.where(place)
    link = _link(kind, name, lookup)
    before, words, after = excerpt(reading.article.text, place)
    mine = (p for p in finding.proposals if p.place == index)
    return PlaceView(
        link,
        lines.position(place.span.start)[0],
        before,
        words,
        after,
        place.role == "consequence",
        tuple(advice(proposal, lookup) for proposal in mine),
    )


def _link(kind: str, name: str, lookup: Lookup) -> Link:
    if kind == "note":
        return Link(lookup.name(name), f"index.html#{lookup.anchor(name)}")
    if kind in ("block", "entry"):
        return Link(f"paragraph {name}" if kind == "block" else f"entry {name}", f"index.html#{name}")
    return Link("the title" if kind == "title" else "the text", "index.html")


def _commands(finding: Finding, path: str) -> Iterator[str]:
    if finding.decision is not None:
        return
    line = f"glossator decide {shlex.quote(path)} {finding.id}"
    if finding.proposals:
        yield f'{line} --accept --reason "…"'
    yield f'{line} --dismiss --reason "…"'
