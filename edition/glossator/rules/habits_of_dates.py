"""In which form a reference prints its dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.references.dates import month
from glossator.rules.habits import Case
from glossator.rules.printed import Printed

_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s(?:de\s|di\s|of\s)?(?P<month>[^\W\d_]{3,12})\.?"
)
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]{3,12})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,")
_IN_FIGURES = re.compile(r"\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{4}-\d\d-\d\d")
_WIDE = 4
"""Letters of a month that is spelt out, for `May`, `mai` and `Juni` are not to be told from short forms."""
_SHORTEST = frozenset("may mai maj mei mayo maio juni juli june july juin mars marz märz août aout".split())


def date_forms(given: Printed) -> Iterator[Case]:
    """In which form each date of a reference stands."""
    for name in ("issued", "accessed"):
        for field in given.all(name):
            kind = "a date" if name == "issued" else "the date of a visit"
            place = given.at(field.start, field.end)
            yield from (Case(f"{what} of {kind}", way, place) for what, way in _forms(field.value))


def _forms(printed: str) -> Iterator[tuple[str, str]]:
    match = _MONTH_FIRST.search(printed) or _DAY_FIRST.search(printed)
    if match is None or month(match["month"]) is None:
        if _IN_FIGURES.search(printed):
            yield "the form", "in figures"
        return
    yield "the form", "month first" if match.re is _MONTH_FIRST else "day first"
    if len(match["day"]) == 1 or match["day"].startswith("0"):
        yield "the day below ten", "with a zero" if match["day"].startswith("0") else "without a zero"
    name = match["month"].casefold()
    if name not in _SHORTEST:
        short = len(name) <= _WIDE or printed[match.end("month") : match.end("month") + 1] == "."
        yield "the month", "shortened" if short else "spelt out"
