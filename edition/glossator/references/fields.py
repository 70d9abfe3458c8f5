"""The parts of a reference that gives its work in full, by CSL's names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from glossator.model import Date, Field
from glossator.references.dates import YEAR, find_dates
from glossator.references.evidence import DECISION, ENACTED, IMPRINT, REPORTER, closures
from glossator.references.frames import LIKELY, PERHAPS, SURE, Frame, read_frame, stripped
from glossator.references.names import Names, name_fields, read_names
from glossator.references.sheet import Range, Sheet, within
from glossator.references.words import compiled


@dataclass(frozen=True, slots=True)
class Parts:
    """What could be read of a stretch."""

    names: Names = field(default_factory=Names)
    fields: tuple[Field, ...] = ()
    title: Range | None = None
    date: Date | None = None


_IN = compiled(r"[\s.,]{0,3}(?:[Ii]n:\s|[Ii]n\s(?=[A-ZÀ-Þ\d])|dans:?\s|[Dd]ans\s|[Ee]n:\s|[Ee]m:\s|IN:?\s)")
_EDITORS = compiled(
    r"(?P<names>[^()]{2,160}?)\s?[(,]\s?(?:[Hh]gg?\.|[Hh]rsgg?\.|[Ee]ds?\.|dirs?\.|coords?\.|orgs?\.|a"
    r" cura di|éds?\.)\)?[,:]?\s"
)
_PAGES = compiled(r"(?:pp?\.\s?|S\.\s|:\s|,\s)(?P<pages>\d{1,5}\s?(?:--?|[–—])\s?\d{1,5})(?!\w)")
_JOURNAL = compiled(
    rf"(?P<name>[A-ZÀ-Þ][^,.:“”]{{2,90}}?),?\s(?:vol\.\s)?(?P<volume>\d{{1,4}})(?:[,:./]\s?(?:no\.|Heft"
    rf"|H\.|n°|núm\.|n\.)?\s?(?P<issue>\d+))?\s?\([^()]{{0,30}}{YEAR}\)"
)
_ACCESS = compiled(
    r"(?<!\w)(?:access|visited|retrieved|abgerufen|consult|zugriff|acess|viewed|modified)", re.IGNORECASE
)
_ACCESSED = compiled(rf"(?:{_ACCESS.pattern})\w*(?: \w+)?:?[\s,(]*$", re.IGNORECASE)
_REPORT = compiled(r"(?P<volume>\d+)\s(?P<container_title>.{1,160}?)\s?(?P<page_first>\d+|__)$")
_END_OF_HOST = compiled(r"\s?\(|,\s(?=\d|[A-Z][\w ]{1,40} \d{4})|\.\s")
Dated = tuple[int, int, Date]
"""Where a date stands, and the date."""


def read_parts(sheet: Sheet, start: int, end: int) -> Parts:
    """Author, title, container, date, imprint, pages and address between two offsets."""
    frame = read_frame(sheet, start, end)
    names = read_names(sheet.text, *frame.author) if frame.author else Names()
    found = name_fields("author", names, frame.confidence)
    if frame.title:
        found.append(_field(sheet, "title", frame.title, frame.confidence))
    found += _after_title(sheet, frame, end)
    dated = _issued(sheet, start, frame, end)
    if dated:
        found.append(
            Field(
                "issued", dated[2].printed, dated[0], dated[1], SURE if dated[2].month else LIKELY, dated[2]
            )
        )
    found += [Field("URL", sheet.text[a:b], a, b, SURE) for a, b in within(sheet.addresses, start, end)[:1]]
    return Parts(names, tuple(found), frame.title, dated[2] if dated else None)


def _field(sheet: Sheet, name: str, place: Range, confidence: float) -> Field:
    return Field(name, sheet.text[place[0] : place[1]], place[0], place[1], confidence)


def _after_title(sheet: Sheet, frame: Frame, end: int) -> Iterator[Field]:
    """Container, editor, volume, publisher, place and pages."""
    if frame.title is None and frame.author is None:
        return
    yield from _container(sheet, frame.rest, end)
    imprint = IMPRINT.search(sheet.text, frame.rest, end)
    if imprint:
        yield from _imprint(imprint)
    pages = _PAGES.search(sheet.flat, frame.rest, end)
    if pages is None or REPORTER.match(sheet.flat, frame.rest, end):
        return
    if imprint is None or not 0 <= pages.start() - imprint.end() <= 1:
        yield Field("page", pages["pages"], *pages.span("pages"), LIKELY)


def _imprint(match: re.Match[str]) -> Iterator[Field]:
    """Place and publisher of `Oxford: Clarendon Press, 1990`."""
    place, _, publisher = match[0].partition(": ")
    name = re.sub(rf",?\s\(?{YEAR}$", "", publisher)
    begin = match.start() + len(place) + 2
    yield Field("publisher-place", place, match.start(), match.start() + len(place), LIKELY)
    yield Field("publisher", name, begin, begin + len(name), LIKELY)


def _container(sheet: Sheet, at: int, end: int) -> Iterator[Field]:
    """The report or the journal with its volume, or the book that the work stands in, with its editors."""
    reporter = REPORTER.match(sheet.flat, at, end)
    if reporter:
        yield from _report(reporter)
        return
    inside = _IN.match(sheet.text, at, end)
    if inside:
        at = inside.end()
        editors = _EDITORS.match(sheet.text, at, min(end, at + 200))
        if editors:
            yield from name_fields("editor", read_names(sheet.text, *editors.span("names")), LIKELY)
            at = editors.end()
    yield from _host(sheet, at, end, inside is not None)


def _report(reporter: re.Match[str]) -> Iterator[Field]:
    """Volume, name and first page of `94 WASH. L. REV. 1337`."""
    inner = _REPORT.match(reporter.string, *reporter.span())
    if inner:
        for name in ("volume", "container-title", "page"):
            group = {"container-title": "container_title", "page": "page_first"}.get(name, name)
            yield Field(name, inner[group], *inner.span(group), SURE)


def _host(sheet: Sheet, at: int, end: int, inside: bool) -> Iterator[Field]:
    """The title of the container: in emphasis, before a volume and a year, or behind `in`."""
    emphasis = next(iter(within(sheet.emphases, at, end)), None)
    journal = _JOURNAL.search(sheet.bare, at, end)
    if emphasis and emphasis[0] - at < 120:
        sure = SURE if emphasis[0] - at < 12 else LIKELY
        yield _field(sheet, "container-title", stripped(sheet.text, *emphasis), sure)
    elif journal and journal.start() - at < 6:
        yield Field("container-title", journal["name"], *journal.span("name"), LIKELY)
        yield Field("volume", journal["volume"], *journal.span("volume"), LIKELY)
    elif inside:
        stop = _END_OF_HOST.search(sheet.text, at, end)
        place = stripped(sheet.text, at, stop.start() if stop else end)
        yield _field(sheet, "container-title", place, PERHAPS)


def _issued(sheet: Sheet, start: int, frame: Frame, end: int) -> Dated | None:
    """The date of publication: in the first bracket of facts, else the fullest outside title and address."""
    title = frame.title or (start, start)
    for opening, closing in closures(sheet, start, end):
        if title[0] <= opening < title[1] or _ACCESS.search(sheet.text[max(start, opening - 12) : closing]):
            continue
        inside = list(find_dates(sheet.text, opening, closing))
        if inside:
            return max(inside, key=lambda item: (_rank(item[2]), item[0]))
    outside = [one for one in find_dates(sheet.bare, start, end) if not title[0] <= one[0] < title[1]]
    issued = [one for one in outside if not _ACCESSED.search(sheet.text[max(start, one[0] - 40) : one[0]])]
    if issued:
        return max(issued, key=lambda item: _rank(item[2]))
    if ENACTED.search(sheet.text, *title) or DECISION.match(sheet.text, *title):
        return next(iter(find_dates(sheet.text, *title)), None)
    return None


def _rank(date: Date) -> int:
    return 4 * (date.year is not None) + 2 * (date.month is not None) + (date.day is not None)
