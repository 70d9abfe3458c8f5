"""What a text does as a rule, so that it is said once and not flagged each time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from glossator.model import Found, Meaning, OpCit, Reference, Short, Unknown

_FEWEST = 4
_WITHOUT = frozenset({"no-work", "no-name", "later", "title", "year"})


class _Holder(Protocol):
    @property
    def references(self) -> tuple[Reference, ...]: ...


def forms_without_full_form(holders: Iterable[_Holder], of: Mapping[str, Meaning]) -> tuple[str, ...]:
    """The ids of the short forms of notes that have no full form before them, in order, where that is the
    text's practice; none where most of its short forms have one."""
    alone, found = [], 0
    for holder in holders:
        for reference in holder.references:
            if not isinstance(reference, Short | OpCit):
                continue
            meaning = of.get(reference.id)
            if isinstance(meaning, Found):
                found += 1
            elif isinstance(meaning, Unknown) and meaning.reason in _WITHOUT:
                alone.append(reference.id)
    return tuple(alone) if len(alone) >= _FEWEST and len(alone) > found else ()
