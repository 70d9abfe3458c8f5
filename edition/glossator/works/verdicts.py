"""What comparing two references can say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Same:
    """One work."""

    level: int
    """How sure the kind of evidence is; 0 is surest."""
    because: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Perhaps one work; they stay two."""

    evidence: str
    against: str
    apart: bool = False
    """Whether no third reference may bring the two together."""
    shared: str = ""
    """The address or DOI that is printed for both, though they are not one work."""


@dataclass(frozen=True, slots=True)
class Neither:
    """Nothing says that they are one work; `apart` where something says that they are two."""

    apart: bool


Verdict: TypeAlias = Same | Doubt | Neither

Edge: TypeAlias = tuple[int, int]
"""The ranks of two references that were compared, the lesser first."""

APART = Neither(True)
OPEN = Neither(False)
