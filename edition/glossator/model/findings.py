"""What a rule yields and what an editor sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model.meanings import Decision
from glossator.model.passages import Span

Severity: TypeAlias = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding points; `role` tells the cause from what follows from it."""

    span: Span
    note: str | None = None
    reference: str | None = None
    block: str | None = None
    role: Literal["cause", "consequence"] = "cause"
    withheld: bool = False
    """Whether the words there must not be repeated by any report: they may name somebody who is not to be
    named."""

    def around(self, text: str, count: int) -> tuple[str, str]:
        """So many characters of the source before and after the place at most, of its own note or paragraph
        alone."""
        before = text[max(self.span.start - count, 0) : self.span.start]
        after = text[self.span.end : self.span.end + count]
        gap = "\n\n" if self.note is None else "\n"
        return before.rpartition(gap)[2], after.partition(gap)[0]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would mend one place; `safe` only where nothing was inferred."""

    place: int
    """Which of the finding's places, from 0."""
    means: str | None
    """The id of the note that is meant."""
    replacement: str | None
    confidence: float
    why: str
    safe: bool = False
    withheld: bool = False
    """Whether what the note meant cites is not to be told beside it: a name is to be kept back there."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields; the engine adds the rule's name and the severity of the rule."""

    places: tuple[Place, ...]
    message: str
    evidence: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    cause: str = ""
    """What it follows from, such as `note 23 is missing`: hits with one cause are one finding."""
    severity: Severity | None = None
    """Where it differs from the rule's own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should look at."""

    id: str
    """The rule's name with the quoted words and their rank, hashed: stays when the text changes
    elsewhere."""
    rule: str
    severity: Severity
    places: tuple[Place, ...]
    message: str
    evidence: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    decision: Decision | None = None
    fingerprint: str = ""
    """The whole of the hash that `id` is the beginning of."""
