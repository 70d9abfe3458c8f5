"""When a work was issued: days, months, seasons, spans, years of two calendars, and no date at all."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from glossator.model import Date, Field
from glossator.references.dates import YEAR, find_dates
from glossator.references.evidence import LIFETIME
from glossator.references.facts.tape import LIKELY, SURE, TAKEN, Tape
from glossator.references.sheet import Range, holding
from glossator.references.words import compiled

_SEASONS = {
    1: "spring|frühjahr|frühling|printemps|primavera|voorjaar|lente",
    2: "summer|sommer|été|verano|estate|verão|zomer",
    3: "autumn|fall|herbst|automne|otoño|autunno|outono|herfst|najaar",
    4: "winter|hiver|invierno|inverno",
}
_SEASON = re.compile(
    "(?<!\\w)(?:"
    + "|".join(f"(?P<s{number}>{words})" for number, words in _SEASONS.items())
    + r")\s?(?:de\s|of\s|/\d\d\s?)?,?\s?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"\s?[–—/-]\s?(?P<year>{YEAR}|\d\d)(?![\w.])")
_PART_OF_YEAR = re.compile(rf"(?<![\w/])(?P<issue>\d{{1,3}})/(?P<year>{YEAR})(?=[,.;\s)]|$)")
"""`Heft 2/1994`"""
_OF_ORIGINAL = re.compile(
    rf"\s?[\[(](?=[^()\[\]]{{0,60}}?(?:[Oo]rig|or\.\s|1\.?\s?[ªa]\s?ed|1st|[Ff]irst|[Zz]uerst"
    rf"|[Ee]d\.\s(?:orig|alem|ingl|franc)|Erstausg|éd\. orig))[^()\[\]]{{0,60}}?(?P<year>{YEAR})[\])]"
)
_YEAR_BEFORE = compiled(rf"(?<=\()(?P<year>{YEAR});\s(?=[A-ZÀ-Þ][^();]{{2,60}}:\s[^();]{{2,60}}{YEAR}\))")
"""`(1588; London: Pimlico Row, 1957)`"""
_TITLE_OF_ORIGINAL = re.compile(rf"\[[^\[\]\d]{{3,120}},\s(?P<year>{YEAR})\]")
"""`[El mar cerrado, 1958]`"""
_IMPRINT_BETWEEN = compiled(r"\)[,.]\s(?:[A-ZÀ-Þ][^\d(),;]{1,60},\s?){1,3}")
_PUT_ONLINE = re.compile(
    r"(?:mis en ligne|publié en ligne|posted|online seit|first online)(?:\s(?:le|on|am))?:?\s$", re.IGNORECASE
)
_UNDATED = re.compile(
    r"(?<![\w.])(?:n\.\s?d\.|s\.\s?d\.|s\.\s?f\.|s\.\s?a\.|o\.\s?J\.|o\.\s?D\.|z\.\s?j\.|no date"
    r"|undated|ohne Jahr|sin fecha|sans date"
    r"|senza data|sem data|forthcoming|in press|im Erscheinen|im Druck|à paraître|en prensa"
    r"|in corso di stampa|no prelo)(?!\w)"
)
_ORIGINAL = re.compile(
    rf"\s?(?:[\[(](?:(?:first|ed\. or\.|1[ªa] ed\.|éd\. orig\.|zuerst|orig(?:inally|\.)?|zuerst"
    rf"|zuerst erschienen|1st)\s?(?:published|publ\.|ed\."
    rf"|erschienen)?\s?(?:in\s)?)?(?P<year>{YEAR})[\])])"
)
_REPRINT = re.compile(
    rf"(?P<year>{YEAR})\s?[(\[;,]\s?(?:ND|Nachdr(?:uck|\.)|Neudr(?:uck|\.)|[Rr]epr(?:int(?:ed)?|\.)?"
    rf"|rééd(?:ition|\.)|réimpr?\.|reimp(?:r\.|\.)|rist(?:ampa|\.)|herdr\.)(?=[\s:,])"
)
_TIME = re.compile(r",?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?(?:[AaPp]\.?[Mm]\.?|Uhr|h))?(?:\s[A-Z]{2,4}(?!\w))?")
_LUNAR_MONTH = (
    r"(?i:muharram|safar|rabi[’'ʿ]?(?:-?[ua]l)?(?=[\s-])|jumada?\S*|rajab|sha[’'ʿ]?ban|ramad[ah]\w*"
    r"|shaww?al|dh[ūu](?:[ -]?[ua]l|l)\S*|z[ui]l(?:-?[hq])\S*)"
    r"(?:[\s-](?:[ua]l|ath|[Aa]l|I{1,2}|[A-Z][\w’']{2,}|[ua]l-\w+)){0,3}"
)
_HIJRI = re.compile(
    rf"(?<!\w)(?:(?:\d{{1,2}}\s)?{_LUNAR_MONTH}(?:\s\d{{1,2}})?,?\s(?:(?P<year>1[34]\d\d)(?!\d)|(?={TAKEN}))"
    r"|(?<!\d,\s)(?P<alone>1[34]\d\d)(?=\s?(?:AH|A\.H\.|H\.?)(?!\w)|\s?[(\[/]|,\sno\.))(?:\s?(?:AH|A\.H\.|H\.)(?!\w))?"
)
_LUNAR = re.compile(rf"(?<!\w)(?:{_LUNAR_MONTH}|AH|A\.H\.|[Hh]ijri)(?!\w)")

_BETWEEN_YEARS = re.compile(r"\s?[\[(](?:[a-z. ]{0,24}\s)?")
_FIRST_PRINTED = 1500

_Found = tuple[int, int, Date]


def read_issued(tape: Tape, title: Range | None) -> None:
    """The date of publication, and the original year beside it, from what is left outside the title."""
    found = _without_lives(tape, [one for one in find_dates(tape.left) if _outside(tape, one, title)])
    found = [one for before, one in pairwise([None, *found]) if one and not _behind_year(tape, before, one)]
    if len(found) > 1:
        found = [one for one in found if not _PUT_ONLINE.search(tape.left[max(0, one[0] - 24) : one[0]])]
    best = _best(tape, found)
    part = _PART_OF_YEAR.search(tape.left) if best is None else None
    if part:
        tape.take("issue", *part.span("issue"), LIKELY)
        best = part.start("year"), part.end("year"), Date(int(part["year"]), printed=part["year"])
    if best is None:
        _undated(tape)
        return
    start, end, date = best
    start, end, date = _whole(tape, start, end, date)
    time = _TIME.match(tape.left, end)
    tape.take("issued", start, end, SURE if date.month or _enclosed(tape, start, end) else LIKELY, date)
    if time:
        tape.cover(*time.span())
    original = _ORIGINAL.match(tape.left, end)
    if original:
        year = Date(int(original["year"]), printed=original["year"])
        tape.take("original-date", *original.span("year"), LIKELY, year)
        tape.cover(*original.span())
    cover_lunar(tape)


def read_original(tape: Tape) -> None:
    """The year of the first edition or of the original, with the words that say so."""
    for pattern in (_REPRINT, _YEAR_BEFORE, _OF_ORIGINAL, _TITLE_OF_ORIGINAL):
        match = pattern.search(tape.left)
        if match:
            year = Date(int(match["year"]), printed=match["year"])
            tape.take("original-date", *match.span("year"), LIKELY, year)
            tape.cover(*match.span())
            return


def _behind_year(tape: Tape, before: _Found | None, one: _Found) -> bool:
    """`1975 [1799]`: the second is the year of the original."""
    return (
        before is not None
        and (before[2].year or 0) > _FIRST_PRINTED
        and _BETWEEN_YEARS.fullmatch(tape.left, before[1], one[0]) is not None
    )


def _without_lives(tape: Tape, found: list[_Found]) -> list[_Found]:
    """Without the years of somebody's life, where a later year is printed behind them."""
    lives = [match.span() for match in LIFETIME.finditer(tape.left)]
    kept = [one for one in found if not any(start <= one[0] < end for start, end in lives)]
    return kept if kept and lives and kept[-1][0] > lives[-1][1] else found


def _outside(tape: Tape, found: _Found, title: Range | None) -> bool:
    return title is None or not title[0] <= found[0] < title[1]


def _best(tape: Tape, found: list[_Found]) -> _Found | None:
    """The fullest date; of years the first that is enclosed or ends an imprint; a lunar year only alone."""
    gregorian = [one for one in found if one[2].year is not None and not _lunar(tape, one)]
    if not gregorian:
        return next(iter(found), None)
    best = max(gregorian, key=lambda one: (_rank(one[2]), _enclosed(tape, one[0], one[1]), -one[0]))
    return next((one for one in reversed(gregorian) if _imprint_later(tape, best, one)), best)


def _imprint_later(tape: Tape, best: _Found, other: _Found) -> bool:
    """`Actes du colloque (1993), Pau, Presses du Gave, 1995`: the year in brackets belongs to the title."""
    first, last = best[2].year, other[2].year
    if first is None or last is None or _rank(best[2]) or _rank(other[2]) or not first < last:
        return False
    ends = tape.left[other[1] : other[1] + 1] in {",", ".", ""}
    return ends and _IMPRINT_BETWEEN.fullmatch(tape.left, best[1], other[0]) is not None


def _lunar(tape: Tape, found: tuple[int, int, Date]) -> bool:
    """Whether a year below 1500 stands beside a lunar month or a later year in brackets."""
    start, end, date = found
    if date.year is None or date.year > 1500 or date.month is not None:
        return False
    around = tape.left[max(0, start - 40) : end + 4]
    return _LUNAR.search(around) is not None or bool(re.match(r"\s?[(\[/]", tape.left[end : end + 2]))


def _rank(date: Date) -> int:
    return (date.month is not None) + (date.day is not None)


def _enclosed(tape: Tape, start: int, end: int) -> bool:
    return holding(tape.sheet.brackets, start) is not None and tape.left[end : end + 1] in (")", "]", "")


def _whole(tape: Tape, start: int, end: int, date: Date) -> tuple[int, int, Date]:
    """With the season before a year, or the year that ends the span."""
    if date.month is None and date.year is not None:
        season = _SEASON.search(tape.left, max(0, start - 16), start)
        if season:
            number = next(key for key in _SEASONS if season[f"s{key}"])
            begin = season.start()
            return begin, end, replace(date, season=number, printed=tape.sheet.text[begin:end])
        until = _UNTIL.match(tape.left, end)
        if until:
            year = (
                int(until["year"]) if len(until["year"]) == 4 else date.year // 100 * 100 + int(until["year"])
            )
            if date.year < year < date.year + 150:
                printed = tape.sheet.text[start : until.end()]
                return start, until.end(), replace(date, until=(year,), printed=printed)
    return start, end, date


def _undated(tape: Tape) -> None:
    match = _UNDATED.search(tape.left)
    if match:
        tape.take("issued", *match.span(), SURE, Date(printed=match[0]))
        return
    lunar = next((one for one in _HIJRI.finditer(tape.sheet.text) if _LUNAR.search(one[0])), None)
    if lunar:
        start, end = tape.bare_of(*lunar.span())
        read = Date(printed=tape.sheet.text[start:end])
        tape.fields.append(Field("issued", read.printed, start, end, LIKELY, read))


def cover_lunar(tape: Tape) -> None:
    """`Ramadan 1436 [July 2015]`: the lunar date is covered, and no container or volume."""
    for match in list(_HIJRI.finditer(tape.left)):
        tape.cover(*match.span())
