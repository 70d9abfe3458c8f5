"""Findings for people and for programs; what one source gave is a `Result`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from glossator.check import SEVERITIES
from glossator.model import Finding, Reading


@dataclass(frozen=True, slots=True)
class Result:
    """One source, what was read from it, and what was found."""

    path: str
    """As the user named it."""
    slug: str
    reading: Reading
    findings: tuple[Finding, ...]


def summary(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings of each severity stand, and how many an editor has decided."""
    count = Counter("decided" if each.decision else each.severity for each in findings)
    return {name: count[name] for name in (*SEVERITIES, "decided")}
