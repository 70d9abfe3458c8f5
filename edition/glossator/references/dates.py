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
_ROMAN_MONTH = re.compile(
    rf"(?<![\w./-])(?P<day>\d{{1,2}})[-./]\s?(?P<month>[IVX]{{1,4}})[-./]\s?(?P<year>{YEAR})(?!\w)"
)
"""`14-IV-1931`"""
_ROMAN_NUMBERS = {
    name: rank
    for rank, name in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)
}
_ISO = re.compile(rf"(?<![\w/-])(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")
_YEAR_FIRST = re.compile(
    rf"(?<![\w-])(?P<year>{YEAR}),\s(?P<month>[^\W\d_]{{3,12}})\.?(?:\s(?P<day>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?)?(?![\w-])"
)
"""`2020, March 12`"""
_DAYS = re.compile(
    rf"(?<!\w)(?:(?P<month>[^\W\d_]{{3,12}})\.?\s(?P<from>\d{{1,2}})\s?[–-]\s?(?P<to>\d{{1,2}}),?"
    rf"|(?P<first>\d{{1,2}})\.?\s?[–-]\s?(?P<last>\d{{1,2}})\.?\s(?:de\s)?"
    rf"(?P<named>[^\W\d_]{{3,12}}))\.?\s(?:de\s)?(?P<year>{YEAR})(?![\w-])"
)
"""`September 12–14, 1996`, `12.–14. September 1996`"""
_MONTHS = re.compile(
    rf"(?<!\w)(?P<from>[^\W\d_]{{3,12}})\.?\s?[–/-]\s?(?P<to>[^\W\d_]{{3,12}})\.?,?\s(?:de\s)?"
    rf"(?P<year>{YEAR})(?![\w-])"
)
"""`March–April 2004`"""
_SLASHED = re.compile(rf"(?<![\w/.])(?P<a>\d{{1,2}})[/-](?P<b>\d{{1,2}})[/-](?P<year>{YEAR})(?![\w/])")
"""`22/05/2007`"""
_BARE = re.compile(
    rf"(?<![\w§./-])(?<!\bp\.\s)(?<!\bpp\.\s)(?<!\bS\.\s)(?P<year>{YEAR})[a-z]?(?![\w]|-\d{{1,3}}\b|/\d\b|/\d{{3}}|\.\d)"
)


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
    for match in _YEAR_FIRST.finditer(text, start, end):
        number = month(match["month"])
        if number is not None:
            day = int(match["day"]) if match["day"] and int(match["day"]) <= 31 else None
            yield match.start(), match.end(), Date(int(match["year"]), number, day, match[0])
    for match in _ROMAN_MONTH.finditer(text, start, end):
        number = _ROMAN_NUMBERS.get(match["month"])
        if number is not None and 1 <= int(match["day"]) <= 31:
            yield match.start(), match.end(), Date(int(match["year"]), number, int(match["day"]), match[0])
    yield from _spans_of_time(text, start, end)
    for match in _SLASHED.finditer(text, start, end):
        yield from _slashed(match)
    for pattern in (_POINTED, _ISO):
        for match in pattern.finditer(text, start, end):
            number, day = int(match["month"]), int(match["day"])
            if 1 <= number <= 12 and 1 <= day <= 31:
                yield match.start(), match.end(), Date(int(match["year"]), number, day, match[0])
    for match in _BARE.finditer(text, start, end):
        yield match.start(), match.end(), Date(int(match["year"]), None, None, match[0])


def _spans_of_time(text: str, start: int, end: int) -> Iterator[tuple[int, int, Date]]:
    for match in _DAYS.finditer(text, start, end):
        number, year = month(match["month"] or match["named"]), int(match["year"])
        first, last = int(match["from"] or match["first"]), int(match["to"] or match["last"])
        if number is not None and 1 <= first < last <= 31:
            yield match.start(), match.end(), Date(year, number, first, match[0], until=(year, number, last))
    for match in _MONTHS.finditer(text, start, end):
        begin, stop, year = month(match["from"]), month(match["to"]), int(match["year"])
        if begin is not None and stop is not None and begin < stop:
            yield match.start(), match.end(), Date(year, begin, None, match[0], until=(year, stop))


def _slashed(match: re.Match[str]) -> Iterator[tuple[int, int, Date]]:
    """Day first, as everywhere but in the United States, unless only the second number can be a day."""
    first, second = int(match["a"]), int(match["b"])
    day, number = (second, first) if second > 12 else (first, second)
    if 1 <= number <= 12 and 1 <= day <= 31:
        yield match.start(), match.end(), Date(int(match["year"]), number, day, match[0])


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
