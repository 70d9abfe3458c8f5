"""Dates as notes print them, in seven languages; the only user of babel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from glossator.model import Date
from glossator.references.words import fold

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl")

YEAR = r"(?:1[3-9]\d\d|20\d\d)"
_ORDINAL = r"(?:\.|st|nd|rd|th|er|º|ª)?"
_NAMED = re.compile(
    rf"(?<!\w)(?:(?P<before>\d{{1,2}}){_ORDINAL}\s(?:de\s|di\s|of\s)?)?"
    r"(?P<month>[^\W\d_]{3,12})\.?,?\s(?:de\s)?"
    rf"(?:(?P<after>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?:de\s|del\s)?(?P<year>{YEAR})(?![\w-])"
)
_POINTED = re.compile(rf"(?<![\w.])(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>{YEAR})(?!\w)")
_ISO = re.compile(rf"(?<![\w/-])(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_BARE = re.compile(rf"(?<![\w§./-])(?P<year>{YEAR})[a-z]?(?![\w]|-\d{{1,3}}\b|/\d\b|/\d{{3}}|\.\d)")


@cache
def _months() -> dict[str, int]:
    """Every name and abbreviation of a month, folded, with its number."""
    from babel import Locale

    names: dict[str, int] = {"sept": 9}
    for language in LANGUAGES:
        locale = Locale(language)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    names.setdefault(name.casefold().strip("."), number)
                    if "ç" not in name:  # without its cedilla, the month `março` is the name Marco
                        names.setdefault(fold(name).strip("."), number)
    return names


def month(word: str) -> int | None:
    """The number of the month that a word names in one of the languages, if it names one."""
    months = _months()
    return months.get(word.casefold().strip(".")) or months.get(fold(word).strip("."))


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, Date]]:
    """Each date between two offsets, with its place; the fullest form wins where forms overlap."""
    stop = len(text) if end is None else end
    taken = start
    for found in sorted(_candidates(text, start, stop), key=lambda item: (item[0], -item[1])):
        if found[0] >= taken:
            yield found
            taken = found[1]


def read_date(text: str) -> Date | None:
    """The fullest date of a short text; of equals the last."""
    best: Date | None = None
    for _, _, date in find_dates(text):
        if best is None or _fullness(date) >= _fullness(best):
            best = date
    return best


def _fullness(date: Date) -> int:
    return sum(part is not None for part in (date.year, date.month, date.day))


def _candidates(text: str, start: int, end: int) -> Iterator[tuple[int, int, Date]]:
    for match in _NAMED.finditer(text, start, end):
        yield from _named(match)
    for pattern in (_POINTED, _ISO):
        for match in pattern.finditer(text, start, end):
            number, day = int(match["month"]), int(match["day"])
            if 1 <= number <= 12 and 1 <= day <= 31:
                yield match.start(), match.end(), Date(int(match["year"]), number, day, match[0])
    for match in _BARE.finditer(text, start, end):
        yield match.start(), match.end(), Date(int(match["year"]), None, None, match[0])


def _named(match: re.Match[str]) -> Iterator[tuple[int, int, Date]]:
    """`May 7, 2020` and `7. Mai 2020`; a month of another calendar gives no Gregorian date."""
    number, year = month(match["month"]), int(match["year"])
    day_text = match["before"] or match["after"]
    day = int(day_text) if day_text else None
    if number is None:
        if year < 1500 and match["month"][0].isupper():
            yield match.start(), match.end(), Date(printed=match[0])
        return
    begin = match.start()
    if day is not None and not 1 <= day <= 31:
        day, begin = None, match.start("month")
    yield begin, match.end(), Date(year, number, day, match.string[begin : match.end()])
