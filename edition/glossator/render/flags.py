"""Flags: what is doubtful about a note or a block, said beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from glossator.model import Finding, Place, Proposal, Severity
from glossator.render.lookup import Link, Lookup
from glossator.render.markup import element_id

_BLANKS = re.compile(r"\s+")
SIGNS: dict[Severity, str] = {"error": "✕", "warning": "△", "info": "i"}
WORDS: dict[Severity, str] = {"error": "Error", "warning": "Warning", "info": "Info"}


@dataclass(frozen=True, slots=True)
class Advice:
    """A proposal in words."""

    text: str
    target: Link | None
    confidence: str
    """In hundredths, such as `97`."""
    why: str


@dataclass(frozen=True, slots=True)
class Flag:
    """One finding at one place."""

    finding: Finding
    id: str
    """The id of the finding in the page of findings."""
    sign: str
    word: str
    first: bool
    """Whether this is the place where the whole finding is told; elsewhere the flag leads there."""
    home: Link
    """The place, in the page, where it is told."""
    advice: tuple[Advice, ...]
    decided: str
    """What an editor decided, in a word or two; empty while nothing is."""
    reason: str
    before: Link | None = None
    """On the last flag of its place, where the flag before it in the page stands."""
    after: Link | None = None

    @property
    def full(self) -> bool:
        """Whether all is told beside the note: of errors, where they are told, and of what is decided. A
        warning leads to the page of findings."""
        return bool(self.decided) or (self.first and self.finding.severity == "error")

    @property
    def rule(self) -> str:
        """The rule's name in words: `date conflicts with url`."""
        return self.finding.rule.replace("-", " ")


def finding_id(finding: Finding) -> str:
    """The id of a finding's element in the page of findings."""
    return element_id("f", finding.id)


def advice(proposal: Proposal, lookup: Lookup) -> Advice:
    """A proposal in words, with the note that it means."""
    confidence = str(round(proposal.confidence * 100))
    if proposal.means is not None:
        known = proposal.means in lookup.notes or proposal.means in lookup.entries
        text = f"note {proposal.means}"
        if known:
            text = lookup.name(proposal.means) if proposal.withheld else lookup.described(proposal.means)
        return Advice(text, lookup.link(proposal.means) if known else None, confidence, proposal.why)
    words = "take it out" if proposal.replacement == "" else f"read “{proposal.replacement}”"
    return Advice(words if proposal.replacement is not None else "", None, confidence, proposal.why)


def decision_words(finding: Finding) -> tuple[str, str]:
    """What an editor decided about a finding, in a word or two, and why; empty where nothing was."""
    if finding.decision is None:
        return "", ""
    said = {"dismiss": "Stands as printed", "accept": "Accepted", "emend": "Emended"}
    return said.get(finding.decision.kind, "Decided"), finding.decision.reason


def is_open(held: Iterable[Flag]) -> bool:
    """Whether any of the flags still waits for a decision."""
    return any(not flag.decided for flag in held)


def flags(
    findings: Iterable[Finding], lookup: Lookup, order: Mapping[str, int]
) -> dict[tuple[str, str], tuple[Flag, ...]]:
    """By kind and id of the place, what stands there; `order` says by the id of a place where a reader comes
    to it. An info is for the editor and stands in the page of findings alone; what was accepted and emended
    is told by the apparatus."""
    found: dict[tuple[str, str], list[Flag]] = {}
    for finding in findings:
        if finding.severity == "info" or _emended(finding):
            continue
        for where, flag in _flags(finding, lookup):
            found.setdefault(where, []).append(flag)
    places = sorted(found, key=lambda where: (order.get(where[1], 0), where))
    for before, after in pairwise(where for where in places if found[where][-1].full):
        found[before][-1] = replace(found[before][-1], after=place_link(after, lookup))
        found[after][-1] = replace(found[after][-1], before=place_link(before, lookup))
    return {where: tuple(found[where]) for where in places}


def _flags(finding: Finding, lookup: Lookup) -> Iterator[tuple[tuple[str, str], Flag]]:
    places: dict[tuple[str, str], list[int]] = {}
    for index, place in enumerate(finding.places):
        if finding.severity == "warning" and place.role == "consequence":
            continue
        places.setdefault(lookup.where(place), []).append(index)
    owners = [where for where in places if where[0]]
    home = place_link(owners[0], lookup) if owners else Link("", "")
    for where in owners if finding.severity == "error" else owners[:1]:
        mine = [p for p in finding.proposals if p.place in places[where]]
        yield (
            where,
            Flag(
                finding,
                finding_id(finding),
                SIGNS[finding.severity],
                WORDS[finding.severity],
                where == owners[0],
                home,
                tuple(advice(proposal, lookup) for proposal in mine),
                *decision_words(finding),
            ),
        )


def _emended(finding: Finding) -> bool:
    """Whether the apparatus tells all that was decided."""
    if finding.decision is None or finding.decision.kind == "dismiss":
        return False
    return finding.decision.kind == "emend" or any(each.replacement for each in finding.proposals)


def place_link(where: tuple[str, str], lookup: Lookup) -> Link:
    """A link to a place by its kind and id."""
    kind, name = where
    if kind in ("note", "entry"):
        return lookup.link(name)
    return Link("the title" if kind == "title" else f"paragraph {name}", f"#{name}")


def excerpt(text: str, place: Place, around: int = 110) -> tuple[str, str, str]:
    """The words at a place with some before and after, blanks as one space; nothing where they must not be
    repeated."""
    if place.withheld:
        return "", "", ""
    start, end = place.span.start, min(place.span.end, place.span.start + 4 * around)
    before = " " + text[max(start - around, 0) : start]
    after = text[end : end + around] + " "
    before = before if start <= around else before[before.find(" ", 1) :]
    after = after if end + around >= len(text) else after[: after.rfind(" ", 0, -1)]
    return _one_line(before), _one_line(text[start:end]), _one_line(after)


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text)
