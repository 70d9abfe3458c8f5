"""The printed date is another than the one in the address.

Why: Many sites put the day of publication into the address, and an archive puts there the moment at which it
kept a page. Where the printed date is another, one of the two is a slip: two figures changed places, or a
year was typed from memory. A difference of one day mostly comes of time zones, and is an info only. Where a
file was uploaded says nothing, and is not looked at.

Bad:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, April 1, 2018, https://fengazette.example/2018/08/01/wheel.html.

Good:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, August 1, 2018, https://fengazette.example/2018/08/01/wheel.html.

Source: The Chicago Manual of Style, 17th ed., 14.191 and 14.206: a piece of news is cited by its date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from glossator.model import Date, Full, Hit, Reading, Severity
from glossator.references import find_dates
from glossator.references.dates import month
from glossator.references.words import compiled
from glossator.rules.printed import Printed, printed
from glossator.works.addresses import ARCHIVED

SEVERITY: Severity = "warning"

_YEAR = r"(?P<year>19[89]\d|20[0-4]\d)"
_ANY_YEAR = r"(?P<year>1[6-9]\d\d|20[0-4]\d)"
"""Libraries put the day of an old newspaper into its address; that of a new page tells of an event."""
_FIRST_PAGES = 1980
_IN_PATH = (
    re.compile(rf"/{_ANY_YEAR}/(?P<month>\d{{1,2}}|[a-z]{{3,9}})/(?P<day>\d{{1,2}})(?=/|$)", re.IGNORECASE),
    re.compile(rf"(?<![\w-]){_ANY_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?=[/_.-]|$)"),
    re.compile(rf"[-_]{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?=[/_.]|$)"),
    re.compile(rf"(?<=[/_-]){_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=[/_.-]|$)"),
)
_ARXIV = re.compile(r"arxiv\.org/(?:abs|pdf)/(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])\.\d{4,5}", re.IGNORECASE)
_FILED = re.compile(
    r"/(?:uploads?|files?|sites|documents?|docs?|assets?|media|images?|static|attachments?|pdfs?|download"
    r"|events?|evenements?|eventos?|eventi|veranstaltung(?:en)?|termine|agenda|kalender|calendar)/|\.pdf$",
    re.IGNORECASE,
)
"""Where a file was put, which may be long after it was published; and the day of what took place."""
_HELD = frozenset(
    "speech interview legal_case hearing bill legislation event broadcast personal_communication".split()
)
"""What is dated by the day it took place, and put on a page later."""
_SPOKEN = compiled(
    r"(?<!\w)(?:speech|lecture|talk|address|remarks|hearing|testimony|interview|press conference|rede|vortrag"
    r"|ansprache|anhörung|discours|conférence|entretien|discurso|conferencia|entrevista|discorso|intervista)(?!\w)",
    re.IGNORECASE,
)
_NEWS = frozenset("article-newspaper article-magazine webpage post post-weblog".split())
_NEXT_DAY = 1
_LONGEST_DATE = 40
_SAID_ARCHIVED = compiled(
    r"(?<!\w)(?:archived|archivée?|archivad[oa]|archiviat[oa]|arquivad[oa]|archiviert|gearchiveerd)"
    r"(?:\s(?:on|le|el|il|em|am|vom|op))?:?\s",
    re.IGNORECASE,
)
_NEAR = 62
"""Days: a magazine of May is on its page in March."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A reference with its printed date and the address beside it."""

    given: Printed
    issued: Date
    url: str


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each reference whose date and address, or date and archive's stamp, disagree."""
    for given in printed(reading):
        yield from _archived_on(given)
        field, issued = given.first("URL"), given.date
        if field is None or issued is None or not isinstance(given.reference, Full):
            continue
        held = given.reference.type in _HELD or _SPOKEN.search(given.text, 0)
        if not held and given.first("original-date") is None:
            hit = _judge(_Dated(given, issued, field.value))
            if hit is not None:
                yield hit


def _judge(one: _Dated) -> Hit | None:
    for copy in ARCHIVED.finditer(one.given.text + one.given.reference.suffix):
        kept = _kept(copy["stamp"])
        if kept is not None and (_first(one.issued) - kept).days > _NEXT_DAY:
            return _hit(one, f"an archive kept the page on {kept:%Y-%m-%d}, before the date that is printed")
    archived = ARCHIVED.match(one.url)
    if posted := _ARXIV.search(one.url):
        return _by_identifier(one, 2000 + int(posted["year"]), int(posted["month"]))
    named = _named(one.url[archived.end() :] if archived else one.url)
    if named is None or _agrees_somewhere(one, named) or named.year < _FIRST_PAGES <= (one.issued.year or 0):
        return None
    apart = _apart(one, named)
    if apart is None:
        return None
    if apart == _NEXT_DAY and one.issued.day:
        told = "the address names the day beside the one that is printed"
        return _hit(
            one, told, "time zones may have made the difference: a site counts by its own", severity="info"
        )
    return _hit(one, f"the address names {named:%Y-%m-%d}", *_slip(one.issued, named))


def _archived_on(given: Printed) -> Iterator[Hit]:
    """The day on which a page is said to be archived, where the archive's stamp is of another."""
    start, end = given.reference.start, given.reference.end + len(given.reference.suffix)
    text = given.holder.passage.text
    stamps = [_kept(copy["stamp"]) for copy in ARCHIVED.finditer(text, start, end)]
    kept = [day for day in stamps if day is not None]
    for match in _SAID_ARCHIVED.finditer(text, start, end) if kept else ():
        for at, stop, date in find_dates(text, match.end(), min(end, match.end() + _LONGEST_DATE)):
            if at == match.end() and date.day and all(_days(date, day) > _NEXT_DAY for day in kept):
                told = f"{given.where} says that a page was archived {date.printed}, and the address names"
                yield Hit((given.at(at, stop),), f"{told} {kept[0]:%Y-%m-%d}")
            break


def _days(date: Date, day: datetime.date) -> int:
    return abs((_first(date) - day).days)


def _kept(stamp: str) -> datetime.date | None:
    """The day of an archive's stamp, `20141109052426`; None where it tells no day."""
    return _day(stamp[:4], stamp[4:6], stamp[6:8]) if len(stamp) >= len("20141109") else None


def _by_identifier(one: _Dated, year: int, month: int) -> Hit | None:
    """A preprint's identifier tells the month in which its first version was posted; a later one is cited by
    its own year."""
    before = (one.issued.year or year) < year
    return _hit(one, f"its identifier is of {year}-{month:02}") if before else None


def _hit(one: _Dated, told: str, *evidence: str, severity: Severity | None = None) -> Hit:
    field = one.given.first("issued")
    place = one.given.at(field.start, field.end) if field else one.given.place()
    message = f"{one.given.where} prints {one.issued.printed or one.issued.year}, and {told}"
    return Hit((place,), message, (f"the address is {one.url}", *evidence), severity=severity)


def _named(url: str) -> datetime.date | None:
    """The day that the path of an address names; None where it names none, or two."""
    try:
        path = urlsplit(url if "://" in url else f"https://{url}").path
    except ValueError:
        return None
    if _FILED.search(path):
        return None
    days = {
        _day(match["year"], match["month"], match["day"])
        for each in _IN_PATH
        for match in each.finditer(path)
    }
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def _day(year: str, name: str, day: str) -> datetime.date | None:
    number = int(name) if name.isdigit() else month(name)
    try:
        return datetime.date(int(year), number or 0, int(day))
    except ValueError:
        return None


def _first(issued: Date) -> datetime.date:
    """The first day that a date can mean."""
    try:
        return datetime.date(issued.year or 1, issued.month or 1, issued.day or 1)
    except ValueError:
        return datetime.date(issued.year or 1, issued.month or 1, 1)


def _apart(one: _Dated, named: datetime.date) -> int | None:
    """How many days the two are apart; None where the printed date is too rough to say that they differ."""
    issued, kind = one.issued, one.given.reference.type
    if issued.until or issued.season or (named.year == issued.year and not issued.month):
        return None
    days = abs((named - _first(issued)).days)
    if issued.day:
        return days or None
    news = kind in _NEWS
    if issued.month:
        return days if news and days > _NEAR else None
    start, end = datetime.date(issued.year or 1, 1, 1), datetime.date(issued.year or 1, 12, 31)
    outside = min(abs((named - start).days), abs((named - end).days))
    return outside if news and outside > _NEAR else None


def _agrees_somewhere(one: _Dated, named: datetime.date) -> bool:
    """Whether another date beside it is the one of the address: `March 3, updated March 5`."""
    text = one.given.text
    return any(
        (date.year, date.month, date.day) == (named.year, named.month, named.day)
        for _, _, date in find_dates(text)
        if date.day is not None and date.printed not in one.url
    )


def _slip(issued: Date, named: datetime.date) -> tuple[str, ...]:
    """In what the two differ, where that is one part."""
    pairs = (
        ("year", issued.year, named.year),
        ("month", issued.month, named.month),
        ("day", issued.day, named.day),
    )
    apart = [name for name, printed_part, part in pairs if printed_part is not None and printed_part != part]
    return (f"only the {apart[0]} differs",) if len(apart) == 1 and issued.day else ()
