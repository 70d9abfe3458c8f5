"""Runs the rules and makes findings of what they yield: grouped by cause, decided, named, sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from typing import TypeAlias

from glossator.model import Decision, Finding, Hit, Place, Reading, Severity
from glossator.quoted import plain
from glossator.rules import RULES, Rule

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the worst down."""

_Told: TypeAlias = tuple[Rule, Hit]
_SHORTEST_ID = 4
_AROUND = 400
"""How many characters before and after a place a decision's prefix and suffix are looked for in."""


def check(reading: Reading, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings in the order of the text, those that an editor has decided included."""
    told = [(rule, hit) for rule in rules for hit in rule.find(reading) if hit.places]
    findings = [_finding(group) for group in _by_cause(told)]
    ranks = {rule.name: rank for rank, rule in enumerate(rules)}
    findings.sort(key=lambda each: (each.places[0].span, ranks[each.rule], each.message))
    return tuple(_decided(each, reading) for each in _named(findings, reading.article.text))


def _by_cause(told: Iterable[_Told]) -> Iterable[list[_Told]]:
    """Hits with one cause together, in the order of the rules; a hit that names no cause alone."""
    groups: dict[str, list[_Told]] = {}
    for rank, (rule, hit) in enumerate(told):
        groups.setdefault(hit.cause or f"\0{rank}", []).append((rule, hit))
    return groups.values()


def _finding(group: list[_Told]) -> Finding:
    """One finding of hits with one cause: the first tells it, the others say what follows from it, and where;
    those that point at no place of their own say nothing more."""
    (rule, first), *others = group
    places = list(first.places)
    seats = {place.span: rank for rank, place in enumerate(places)}
    evidence = list(first.evidence)
    proposals = list(first.proposals)
    for other, hit in others:
        if all(place.span in seats for place in hit.places):
            continue
        for place in hit.places:
            if place.span not in seats:
                seats[place.span] = len(places)
                places.append(replace(place, role="consequence"))
        proposals += (replace(each, place=seats[hit.places[each.place].span]) for each in hit.proposals)
        evidence += (f"{other.name}: {hit.message}", *hit.evidence)
    severity = min((hit.severity or each.severity for each, hit in group), key=SEVERITIES.index)
    return Finding(
        "",
        rule.name,
        severity,
        tuple(places),
        first.message,
        tuple(dict.fromkeys(evidence)),
        tuple(dict.fromkeys(proposals)),
    )


def _named(findings: list[Finding], text: str) -> Iterable[Finding]:
    """The findings with their ids, each as short as it can be and yet differ from all others."""
    seen: Counter[str] = Counter()
    digests = []
    for finding in findings:
        span = finding.places[0].span
        key = f"{finding.rule}\n{plain(text[span.start : span.end])}"
        digests.append(sha256(f"{key}\n{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest())
        seen[key] += 1
    lengths = _lengths(digests)
    return (
        replace(finding, id=digest[: lengths[digest]])
        for finding, digest in zip(findings, digests, strict=True)
    )


def _lengths(digests: Iterable[str]) -> dict[str, int]:
    """How many characters of each digest tell it from the others."""
    ordered = sorted(digests)
    lengths = dict.fromkeys(ordered, _SHORTEST_ID)
    for one, other in pairwise(ordered):
        shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), len(one))
        lengths[one] = max(lengths[one], shared + 1)
        lengths[other] = max(lengths[other], shared + 1)
    return lengths


def _decided(finding: Finding, reading: Reading) -> Finding:
    """The finding with the decision that an editor made about its first place, if that still fits."""
    for decision in reading.decisions.decisions:
        if decision.kind in ("dismiss", "accept") and _fits(decision, finding, reading.article.text):
            return replace(finding, decision=decision)
    return finding


def _fits(decision: Decision, finding: Finding, text: str) -> bool:
    """Whether rule, place and words are still those that the decision was made on."""
    place = finding.places[0]
    if decision.rule != finding.rule or decision.at not in _names(place):
        return False
    start, end = place.span.start, place.span.end
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    return (
        plain(decision.quote) in plain(text[start:end])
        and plain(before).endswith(plain(decision.prefix))
        and plain(after).startswith(plain(decision.suffix))
    )


def _names(place: Place) -> tuple[str, ...]:
    """What a place may be called in a decision: `n23`, `23-1`, `p12`."""
    note = () if place.note is None else (f"n{place.note}",)
    return (*note, *(name for name in (place.reference, place.block) if name is not None))
