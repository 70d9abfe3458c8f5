"""Dates of the Islamic calendar, as notes print them; the only user of hijridate."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

_SEP = r"[\s'’‘ʿʾ-]{0,3}"
_AL = rf"(?:{_SEP}(?:al|ul|el|us|as|ath|il))?{_SEP}"
_MONTHS = (
    "m[uo]harr?[ae]m",
    "[sş]af[ae]r",
    rf"r[ae]b[iī]{_AL}(?:a[uvw]{{1,2}}al|[uū]la|i(?!\w))",
    rf"r[ae]b[iī]{_AL}(?:th[aāe]n[iī]|[aā]khi?[ri]r?|[ae]hir|s[aā]ni|ii(?!\w))",
    rf"j[uo]m[aā]d[aāi]?{_AL}(?:a[uvw]{{1,2}}al|[uū]la|i(?!\w))",
    rf"j[uo]m[aā]d[aāi]?{_AL}(?:th[aāe]n[iī](?:ya)?|[aā]khira?h?|s[aā]ni|ii(?!\w))",
    "raj[ae]b|re[cj]ep",
    rf"[sş]h?a{_SEP}b[aā]n",
    "ram[ae][dz]h?[aā]n",
    "sh?a[wv]{1,2}[aā]l",
    rf"(?:dh[uū]|z[iu]l?|th[uū]l?){_AL}q[aie]{_SEP}d[ae]h?",
    rf"(?:dh[uū]|z[iu]l?|th[uū]l?){_AL}h[ie]j{{1,2}}[ae]h?",
)
_NAMED = "|".join(f"(?P<m{number}>{pattern})" for number, pattern in enumerate(_MONTHS, 1))
_DATE = re.compile(
    rf"(?<!\w)(?:(?P<before>\d{{1,2}})\s)?(?:{_NAMED})(?!\w)\.?,?\s(?:(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?"
    r"(?P<year>1[34]\d\d)(?!\d)",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1343, 1500
"""What the library knows the calendar of."""
_LONGEST_MONTH = 30


@dataclass(frozen=True, slots=True)
class Hijri:
    """A printed date: its place, as offsets in the text, and the first and last day that it can mean."""

    start: int
    end: int
    first: datetime.date
    last: datetime.date


def find_hijri(text: str) -> Iterator[Hijri]:
    """Each date of a text that gives month and year, from 1343 to 1500 of the Hijra."""
    for match in _DATE.finditer(text):
        month = next(number for number in range(1, 13) if match[f"m{number}"])
        year, day = int(match["year"]), match["before"] or match["after"]
        if _FIRST_YEAR <= year <= _LAST_YEAR and (not day or 1 <= int(day) <= _LONGEST_MONTH):
            yield Hijri(match.start(), match.end(), *_days(year, month, int(day) if day else None))


def _days(year: int, month: int, day: int | None) -> tuple[datetime.date, datetime.date]:
    from hijridate import Hijri as Calendar

    length = Calendar(year, month, 1).month_length()
    first = Calendar(year, month, min(day, length) if day else 1).to_gregorian()
    return (
        datetime.date(first.year, first.month, first.day),
        datetime.date(first.year, first.month, first.day) + datetime.timedelta(0 if day else length - 1),
    )
