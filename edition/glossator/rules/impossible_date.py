"""A date that cannot be.

Why: 30 February is a slip of the hand or of a converter. So is a date of publication that lies after the day
on which the source was seen, or after the text itself, whose date the editor's file gives or its own head
(a warning). And where a date
of the Islamic calendar stands beside one of ours, the two must be able to mean the same day.

Bad:

    The wheel was sold.[1] It was bought back.[2]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, February 30, 2009.
    - [2] *Fen Herald* 8, Ramadan 1436 [March 2015].

Good:

    The wheel was sold.[1] It was bought back.[2]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, February 20, 2009.
    - [2] *Fen Herald* 8, Ramadan 1436 [July 2015].

Source: ISO 8601-1:2019, 4.3: the Gregorian calendar; R. H. van Gent, The Umm al-Qura Calendar of Saudi
Arabia; before 1343, E. M. Reingold and N. Dershowitz, Calendrical Calculations, ch. 7.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import chain

from glossator.model import Date, Hit, Reading, Severity
from glossator.references import find_dates, read_date
from glossator.references.words import compiled
from glossator.rules.held import Held, in_apparatus, in_text
from glossator.rules.hijri import find_hijri
from glossator.rules.own_date import own_date
from glossator.rules.printed import Printed, printed

SEVERITY: Severity = "error"

_BESIDE = 30
"""Characters between two writings of one date."""
_DAYS_APART = 2
"""Where the new moon was seen may shift a month by so much."""
_FORTHCOMING = compiled(
    r"(?<!\w)(?:forthcoming|in press|to appear|im Erscheinen|à paraître|en prensa|in corso di stampa"
    r"|no prelo)(?!\w)",
    re.IGNORECASE,
)
_FAR_DAY = re.compile(r"(?<!\w)([^\W\d_]{3,12})\.?\s(?:3[2-9]|[4-9]\d),\s(?:1[5-9]\d\d|20\d\d)(?!\w)")
_LAST_JULIAN_COUNTRY = 1930


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each date that is no day, contradicts the one beside it, or is later than it can be."""
    for holder in chain(in_apparatus(reading.article), in_text(reading.article)):
        yield from _no_days(holder)
        yield from _two_calendars(holder)
    own = own_date(reading)
    severity: Severity = "error" if reading.decisions.date else "warning"
    for given in printed(reading):
        yield from _too_late(given, own, severity)


def _no_days(holder: Held) -> Iterator[Hit]:
    text = holder.passage.text
    for start, end, date in find_dates(text):
        for day, month, year in ((date.day, date.month, date.year), _until(date)):
            if day and month and year and day > _last_day(year, month):
                yield from _hit(
                    holder,
                    start,
                    end,
                    f"there is no day {text[start:end]}",
                    f"the month has {_last_day(year, month)} days",
                )
                break
    for match in _FAR_DAY.finditer(text):
        if read_date(f"1 {match[1]} 2000") not in (None, Date(2000, printed="2000")):
            yield from _hit(
                holder, match.start(), match.end(), f"there is no day {match[0]}", "no month has so many days"
            )


def _until(date: Date) -> tuple[int | None, int | None, int | None]:
    return (date.until[2], date.until[1], date.until[0]) if len(date.until) == 3 else (None, None, None)


def _last_day(year: int, month: int) -> int:
    """Of a month by the calendar of ours, and by the Julian one as long as a country kept it."""
    if month == 2 and year % 4 == 0 and year < _LAST_JULIAN_COUNTRY:
        return 29
    return monthrange(year, month)[1]


def _two_calendars(holder: Held) -> Iterator[Hit]:
    text = holder.passage.text
    if not (found := list(find_hijri(text))):
        return
    ours = [(start, end, date) for start, end, date in find_dates(text) if date.year and date.year > 1500]
    for hijri in found:
        near = [
            (start, end, date)
            for start, end, date in ours
            if 0 <= start - hijri.end <= _BESIDE or 0 <= hijri.start - end <= _BESIDE
        ]
        # A bare number beside a full date may be that of a file.
        near = [one for one in near if one[2].month] or near
        if len(near) != 1:
            continue
        start, end, date = near[0]
        first, last = _bounds(date)
        if first > hijri.last + datetime.timedelta(_DAYS_APART) or last < hijri.first - datetime.timedelta(
            _DAYS_APART
        ):
            yield from _hit(
                holder,
                min(start, hijri.start),
                max(end, hijri.end),
                f"{text[hijri.start : hijri.end]} is not {text[start:end]}",
                f"it lies between {hijri.first:%Y-%m-%d} and {hijri.last:%Y-%m-%d}, by the Islamic calendar",
            )


def _bounds(date: Date) -> tuple[datetime.date, datetime.date]:
    """The first and the last day that a date can mean."""
    year = date.year or 1
    month = date.month or 1
    day = min(date.day or 1, monthrange(year, month)[1])
    first = datetime.date(year, month, day)
    until = date.until or (year, date.month or 12, *((date.day,) if date.day else ()))
    end_year, end_month = until[0], until[1] if len(until) > 1 else 12
    last_day = monthrange(end_year, end_month)[1]
    return first, datetime.date(
        end_year, end_month, min(until[2], last_day) if len(until) > 2 and until[2] else last_day
    )


def _too_late(given: Printed, own: Date | None, severity: Severity) -> Iterator[Hit]:
    """Published after it was seen, or published or seen after the text that cites it."""
    seen = given.first("accessed")
    at = seen.read if seen is not None and isinstance(seen.read, Date) and seen.read.year else None
    if own is not None and at is not None and seen is not None and _is_after(at, own):
        told = f"{given.where} cites what was seen {seen.value}, after the text itself"
        yield Hit((given.at(seen.start, seen.end),), told, (_dated(own),), severity=severity)
        return
    issued, field = given.date, given.first("issued")
    if issued is None or field is None or _FORTHCOMING.search(given.text):
        return
    if at is not None and seen is not None and _is_after(issued, at):
        told = f"{given.where} cites what was published {field.value}, and seen before, {seen.value}"
        yield Hit((given.at(field.start, field.end), given.at(seen.start, seen.end)), told)
    elif own is not None and _is_after(issued, own):
        told = f"{given.where} cites what was published {field.value}, after the text itself"
        yield Hit((given.at(field.start, field.end),), told, (_dated(own),), severity=severity)


def _is_after(one: Date, other: Date) -> bool:
    """Whether the first day that a date can mean is behind the last of another."""
    return other.year is not None and _bounds(other)[1] < _bounds(one)[0]


def _dated(own: Date) -> str:
    return f"the text is dated {own.printed or own.year}"


def _hit(holder: Held, start: int, end: int, message: str, why: str) -> Iterator[Hit]:
    place = holder.at(start, end)
    if place is not None:
        yield Hit((place,), f"{holder.where}: {message}", (why,))
