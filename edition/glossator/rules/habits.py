"""Where a text shows a habit."""

from __future__ import annotations

from dataclasses import dataclass

from glossator.model import Place


@dataclass(frozen=True, slots=True)
class Case:
    """One place where a habit shows."""

    habit: str
    """What is done in one way or another, as a message begins."""
    way: str
    """In which way it is done here."""
    place: Place
