"""Runs the rules and makes findings of what they yield: grouped by cause, decided, named, sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import TypeAlias
from urllib.parse import unquote

from glossator.model import Decision, Finding, Hit, Place, Reading, Severity
from glossator.named import Name
from glossator.quoted import fits, plain
from glossator.redaction import without
from glossator.references import words
from glossator.rules import RULES, Rule

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the worst down."""

_Told: TypeAlias = tuple[Rule, Hit]
_SHORTEST_ID = 4
_NEAR = 120
"""How many characters around a place are shown beside it, or somewhat more."""


def check(reading: Reading, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings in the order of the text, those that an editor has decided included."""
    told = [(rule, hit) for rule in rules for hit in rule.find(reading) if hit.places]
    findings = [_finding(group) for group in _by_cause(told)]
    used = {rank for each in findings if (rank := _deciding(each, reading)) is not None}
    idle = [(r, hit) for r in rules if r.find_idle for hit in r.find_idle(reading, used)]
    findings += (_finding(group) for group in _by_cause(idle))
    ranks = {rule.name: rank for rank, rule in enumerate(rules)}
    findings.sort(key=lambda each: (each.places[0].span, ranks[each.rule], each.message))
    named = _named(_discreet(findings, reading.article.text), reading.article.text)
    return tuple(_decided(each, reading) for each in named)


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
        first = finding.places[0]
        said = (
            text[first.span.start : first.span.end] if not first.withheld else str(first.note or first.block)
        )
        key = f"{finding.rule}\n{plain(said)}"
        digests.append(sha256(f"{key}\n{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest())
        seen[key] += 1
    lengths = _lengths(digests)
    return (
        replace(finding, id=digest[: lengths[digest]], fingerprint=digest)
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


def _discreet(findings: Sequence[Finding], text: str) -> list[Finding]:
    """The findings without the words of any place that is withheld, whichever of them says them."""
    withheld = [place for each in findings for place in each.places if place.withheld]
    if not withheld:
        return list(findings)
    holders = {(place.note, place.block) for place in withheld}
    notes = {place.note for place in withheld}
    secrets = dict.fromkeys(text[place.span.start : place.span.end] for place in withheld)
    masked = _masking([*secrets, *filter(None, map(_family, secrets))])

    def told(place: Place) -> bool:
        before, after = place.around(text, _NEAR)
        near = before + text[place.span.start : place.span.end] + after
        return (place.note, place.block) in holders or masked(near) != near

    return [
        replace(
            each,
            places=tuple(replace(p, withheld=p.withheld or told(p)) for p in each.places),
            message=masked(each.message),
            evidence=tuple(masked(line) for line in each.evidence),
            proposals=tuple(
                replace(
                    p,
                    why=masked(p.why),
                    replacement=p.replacement and masked(p.replacement),
                    withheld=p.means is not None and p.means in notes,
                )
                for p in each.proposals
            ),
        )
        for each in findings
    ]


def _family(secret: str) -> str:
    """The last word of several, which stands for all of a name in a short form; empty where it is none: of
    `mayor of Tarrant` it is a place."""
    *others, last = secret.split()
    named = bool(others) and others[0][:1].isupper()
    return last if named and last[:1].isupper() and last[1:].islower() else ""


def _masking(secrets: Iterable[str]) -> Callable[[str], str]:
    """What masks all secrets in some words. Each is tried only where its longest word stands, for a text may
    have as many of them as notes."""
    by_word: dict[str, list[Name]] = {}
    for secret in secrets:
        by_word.setdefault(max(words(secret), key=len, default=""), []).append(Name(secret))

    @cache
    def masked(said: str) -> str:
        plain = said.replace("\u00ad", "")
        there = {"", *words(plain), *words(unquote(plain))}
        for word in sorted(by_word.keys() & there):
            for name in by_word[word]:
                said = without(name, said)
        return said

    return masked


def _decided(finding: Finding, reading: Reading) -> Finding:
    """The finding with the decision that an editor made about its first place, if that still fits."""
    rank = _deciding(finding, reading)
    return finding if rank is None else replace(finding, decision=reading.decisions.decisions[rank])


def _deciding(finding: Finding, reading: Reading) -> int | None:
    """The rank of the first decision that settles a finding."""
    for rank, decision in enumerate(reading.decisions.decisions):
        if _settles(decision, finding, reading.article.text):
            return rank
    return None


def _settles(decision: Decision, finding: Finding, text: str) -> bool:
    """Whether a decision was made on the finding, at the words that still stand there; or all the words that
    it points at are emended."""
    place = finding.places[0]
    if decision.at not in _names(place):
        return False
    if decision.kind == "emend":
        words = plain(text[place.span.start : place.span.end])
        return words != "" and not place.withheld and words in plain(decision.quote)
    made_on_it = decision.kind == "dismiss" or (decision.kind == "accept" and bool(finding.proposals))
    made_on_it = made_on_it and decision.rule == finding.rule
    return made_on_it and fits(decision, text, place.span.start, place.span.end)


def _names(place: Place) -> tuple[str, ...]:
    """What a place may be called in a decision: `n23`, `23-1`, `p12`."""
    note = () if place.note is None else (f"n{place.note}",)
    return (*note, *(name for name in (place.reference, place.block) if name is not None))
