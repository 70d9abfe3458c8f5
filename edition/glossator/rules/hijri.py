"""Dates of the Islamic calendar, as notes print them; the only user of hijridate."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_SEP = r"[\s'’‘ʿʾ-]{0,3}"
_AL = rf"(?:{_SEP}(?:[aeiu]?l|us|as|ath))?{_SEP}"
_ONE = r"(?:a[uvw]{1,2}al|evvel|ula|i(?!\w))"
_TWO = r"(?:th?[ae]ni(?:ya)?|[ae]khi?[ri]r?a?h?|[ae]hir|sani|ii(?!\w))"
_MONTHS = (
    "m[uo]harr?[ae]m",
    "s[ae]f[ae]r",
    rf"r[ae]bi{_AL}{_ONE}",
    rf"r[ae]bi{_AL}{_TWO}",
    rf"(?:jo?[uo]m[ae]d[ai]?|cemazi(?:y[eu]l)?){_AL}{_ONE}",
    rf"(?:jo?[uo]m[ae]d[ai]?|cemazi(?:y[eu]l)?){_AL}{_TWO}",
    "raj[ae]b|re[cj]e[bp]",
    rf"c?s?h?a{_SEP}a?bane?",
    "ram[ae][dz]h?an",
    "c?s?h?[ae][wv]{1,2}al",
    rf"(?:dh[uo]?u?|z[iu]l?|thu?l?){_AL}[qk][aie]{_SEP}d[ae]h?",
    rf"(?:dh[uo]?u?|z[iu]l?|thu?l?){_AL}h[ie][jc]{{1,2}}[ae]h?",
)
"""In English, French, Turkish and as is written after the Arabic, without signs above and below letters."""
_NAMED = "|".join(f"(?P<m{number}>{pattern})" for number, pattern in enumerate(_MONTHS, 1))
_DATE = re.compile(
    rf"(?<!\w)(?:(?P<before>\d{{1,2}})\s)?(?:{_NAMED})(?!\w)\.?,?\s"
    r"(?:(?P<after>\d{1,2})(?:st|nd|rd|th)?,?\s)?(?P<year>1[0-4]\d\d)(?!\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)1[0-4]\d\d(?!\d)")
_FIRST_KNOWN = 1343
"""From here on the library knows the calendar, up to 1500; before, it is counted."""
_LONGEST_MONTH = 30
_UNCERTAIN, _OLD_STYLE = datetime.timedelta(2), datetime.timedelta(13)
"""By so much the month that was seen may differ from the counted one, and the calendar that Russia, Greece
and the Ottoman offices kept from ours."""


@dataclass(frozen=True, slots=True)
class Hijri:
    """A printed date: its place, as offsets in the text, and the first and last day that it can mean."""

    start: int
    end: int
    first: datetime.date
    last: datetime.date


def find_hijri(text: str) -> Iterator[Hijri]:
    """Each date of a text that gives month and year, from 1000 to 1499 of the Hijra."""
    for match in _DATE.finditer(_plain(text)) if _YEAR.search(text) else ():
        month = next(number for number in range(1, 13) if match[f"m{number}"])
        year, day = int(match["year"]), match["before"] or match["after"]
        if not day or 1 <= int(day) <= _LONGEST_MONTH:
            yield Hijri(match.start(), match.end(), *_days(year, month, int(day) if day else None))


def _plain(text: str) -> str:
    """The text without the signs above and below its letters, each letter where it was."""
    return "".join(unicodedata.normalize("NFD", char)[0] for char in text.replace("ı", "i"))


def _days(year: int, month: int, day: int | None) -> tuple[datetime.date, datetime.date]:
    if year < _FIRST_KNOWN:
        first, last = _counted(year, month, day or 1), _counted(year, month, day or _LONGEST_MONTH)
        return first - _UNCERTAIN - _OLD_STYLE, last + _UNCERTAIN
    from hijridate import Hijri as Calendar

    length = Calendar(year, month, 1).month_length()
    known = Calendar(year, month, min(day, length) if day else 1).to_gregorian()
    start = datetime.date(known.year, known.month, known.day)
    return start, start + datetime.timedelta(0 if day else length - 1)


def _counted(year: int, month: int, day: int) -> datetime.date:
    """By the arithmetical calendar: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., ch. 7."""
    days = 227014 + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return datetime.date.fromordinal(days)
