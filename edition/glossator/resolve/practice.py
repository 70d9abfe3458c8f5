"""What a text does as a rule, so that it is said once and not flagged each time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

from glossator.model import (
    Found,
    Full,
    Ibid,
    Idem,
    Interview,
    Meaning,
    OpCit,
    Passage,
    Reference,
    Short,
    Supra,
    Unknown,
    Unread,
)

SLIPPED = 0.6
"""How probable a work is that has the title of a short form, and an author's name that differs by a slip."""
_FEWEST, _FEWEST_OF_ALL = 4, 3
_WITHOUT = frozenset({"no-work", "no-name", "later", "title"})


_REPORTED = re.compile(r"§|\d [A-Z][^;]{0,40}? at \d")
"""A case or a statute, `376 U.S. at 269`, which is known by its place in a series, not by a full form."""


class _Holder(Protocol):
    @property
    def passage(self) -> Passage: ...
    @property
    def references(self) -> tuple[Reference, ...]: ...


def forms_in_use(holders: Iterable[_Holder]) -> list[str]:
    """`works are repeated by op. cit. (14 of 18) and Ibid. (4)`; nothing where none is repeated."""
    counted = Counter(
        form for holder in holders for one in holder.references if (form := _form(one)) is not None
    )
    total = counted.total()
    if not total:
        return []
    listed = [
        f"{form} ({count})" for form, count in sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    ]
    return [f"works are repeated {total} times: by {', '.join(listed)}"]


def _form(reference: Reference) -> str | None:
    """What an editor calls the form of a cross-reference."""
    if reference.nested or isinstance(reference, Full | Interview | Unread):
        return None
    if isinstance(reference, Ibid | Idem):
        return "Ibid." if isinstance(reference, Ibid) else "idem"
    if reference.keys.notes:
        return "the number of a note"
    return "op. cit." if isinstance(reference, OpCit) else "name and short title"


def misspells(meaning: Meaning | None) -> bool:
    """Whether a short form has the title of a work whose author's name differs by one slip of a letter."""
    near = meaning.candidates[:1] if isinstance(meaning, Unknown) and meaning.reason == "no-work" else ()
    return any(candidate.score >= SLIPPED for candidate in near)


def is_reported(reference: Reference, passage: Passage) -> bool:
    """Whether a short form is that of a case or a statute, found by the series that it was reported in."""
    return bool(_REPORTED.search(passage.text[reference.start : reference.end]))


def forms_without_full_form(holders: Iterable[_Holder], of: Mapping[str, Meaning]) -> tuple[str, ...]:
    """The ids of the short forms of notes that have no full form before them, in order, where that is the
    text's practice, with those whose full form may stand where nothing was read; none where most have one."""
    alone: list[tuple[str, bool]] = []
    found = 0
    for holder in holders:
        for reference in holder.references:
            if not isinstance(reference, Short | OpCit | Supra):
                continue
            meaning = of.get(reference.id)
            if isinstance(meaning, Found):
                found += meaning.work is not None
            elif is_reported(reference, holder.passage):
                continue
            elif isinstance(meaning, Unknown) and meaning.reason in _WITHOUT and not misspells(meaning):
                alone.append((reference.id, True))
            elif isinstance(meaning, Unknown) and meaning.reason == "unread":
                alone.append((reference.id, False))
    fewest = _FEWEST if found else _FEWEST_OF_ALL
    surely = sum(counts for _, counts in alone)
    return tuple(each for each, _ in alone) if surely >= fewest and surely > found else ()
