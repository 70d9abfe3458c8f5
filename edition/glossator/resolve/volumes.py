"""Decisions by the volume of a series that reports them: `376 U.S. at 269` means `376 U.S. 254 (1964)`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossator.model import Full
from glossator.resolve.given import Given
from glossator.resolve.holders import Holder

_LONGEST = 400
_VOLUME = r"(?<![\w.])(?P<volume>\d{1,4})\s(?P<series>[A-Z][A-Za-z.’' ]{0,18}?(?:\s?[2-5](?:d|th|rd|nd)\.?)?)"
_GIVEN = re.compile(_VOLUME + r"\s(?P<page>\d{1,5})(?!\w)")
_REPEATED = re.compile(_VOLUME + r",?\sat\s(?P<page>\d{1,5})(?!\w)")


@dataclass(frozen=True, slots=True)
class Reported:
    """A decision given in full, with the page of the volume on which it begins."""

    page: int
    given: Given


def reported(givens: Iterable[Given], holders: Mapping[str, Holder]) -> dict[str, tuple[Reported, ...]]:
    """By volume and series, the decisions that a text gives in full, in order."""
    found: defaultdict[str, list[Reported]] = defaultdict(list)
    for given in givens:
        reference = given.reference
        if isinstance(reference, Full) and reference.type == "legal_case":
            words = holders[given.holder].passage.text[reference.start : reference.end][:_LONGEST]
            for match in _GIVEN.finditer(words):
                found[_key(match)].append(Reported(int(match["page"]), given))
    return {key: tuple(some) for key, some in found.items()}


def place_in_volume(words: str) -> tuple[str, int] | None:
    """The volume and the page of `376 U.S. at 269`; None where no such place is printed."""
    match = _REPEATED.search(words[:_LONGEST])
    return (_key(match), int(match["page"])) if match else None


def _key(match: re.Match[str]) -> str:
    letters = "".join(each for each in match["series"].casefold() if each.isalnum())
    return f"{match['volume']} {letters}"
