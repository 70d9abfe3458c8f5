"""Volume, name and page of law reports and reviews: `412 F.3d 655`, `(2001) 64 MLR 23`, `BGHZ 138, 723`."""

from __future__ import annotations

import re

from glossator.model import Date, Field, Locator
from glossator.references.dates import YEAR
from glossator.references.facts.host import Host
from glossator.references.facts.tape import LIKELY, SURE, Tape
from glossator.references.locators import VALUE
from glossator.references.words import compiled

_MONTH = (
    r"(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Januar|März|Mai|Juni|Juli|Okt|Dez|vols?"
    r"|Vols?|Bde?|Bände|Aufl|S\.\s\d|pp?\.)\w*[\s.])"
)
_NAME = (
    r"[A-Z][\w.’'&-]*(?:\s(?:&\s)?(?:[A-Z][\w.’'&-]*|of|on|and|the|in|for|\d[a-z]{1,2}|\([A-Z][A-Za-z]+\)"
    r"|ser\.)){0,8}?"
)
_PAGE = r"(?P<page>(?:[IVX]{1,4}-)?\d{1,5}|_{2,3})(?=[\s,.;:()]|$)"
_PLAIN = re.compile(
    rf"(?<![\w./§-])(?:[\[(](?P<year>{YEAR})(?:[–/-]\d\d)?[\])]\s(?:(?P<volume>\d{{1,3}})(?:\("
    rf"(?P<issue>\d{{1,3}})\)|[:/](?P<number>\d{{1,3}}))?\s)?|(?P<before>\d{{1,4}})\s"
    rf"|(?P<open>{YEAR})\s\((?P<part>\d{{1,2}})\)\s){_MONTH}(?P<name>{_NAME})\s{_PAGE}"
)
_CONTINENTAL = re.compile(
    rf"(?<![\w.])(?P<name>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*(?:[A-ZÄÖÜ]|Z"
    rf"|St)\w{{0,3}}(?:-[A-Z]{{2,4}})?)\s(?:(?P<year>{YEAR})"
    rf"|(?P<volume>\d{{1,3}})),\s(?P<page>\d{{1,5}})(?=[\s,.;()]|$)"
    r"(?:\s\((?P<cited>\d{1,5}(?:\s?ff?\.)?(?:\s?[–-]\s?\d+)?)\))?"
)
_BEHIND_TITLE = compiled(
    r"[\s,.*_”»’\"']{0,5}(?:[\[(]\d{4}(?:[–/-]\d\d)?[\])]\s|\d{1,4}\s[A-Z]"
    r"|[A-ZÄÖÜ][A-Za-z]*[A-ZÄÖÜ]\w*(?:-[A-Z]+)?\s(?:\d{4}|\d{1,3}),\s\d)"
)
_NO_PAGE = re.compile(rf"(?<![\w.])(?P<volume>\d{{1,4}})\s(?P<name>{_NAME})\s(?=\((?:forthcoming|in press))")
_JUDGE = re.compile(r"\s(?:L?C?JJ?|[MV]R|[PV]C?|Lord|Lady)$|^(?:Lord|Lady|Judge)\s")
_PIN = re.compile(
    rf"(?:,\s(?:at\s)?|\sat\s(?:para\s|paras\s)?|\s(?=\[))\[?(?P<value>{VALUE})\]?(?=[\s,.;:()]|$)"
)
_NUMBERS = {"volume": "volume", "before": "volume", "part": "volume", "issue": "issue", "number": "issue"}
_COURT = re.compile(r"\s?\((?![^)]*\d{4})(?P<court>[A-Z][A-Za-z .’'\d]{1,40})\)")


def report_behind(tape: Tape, at: int) -> bool:
    """Whether a law review or a report stands right behind a title."""
    return _BEHIND_TITLE.match(tape.left, at) is not None


def read_reporter(tape: Tape, at: int, decision: bool) -> Host | None:
    """The report or review, its volume, its first page and the page cited; None where none stands there."""
    match = _PLAIN.search(tape.left, at)
    continental = _CONTINENTAL.search(tape.left, at)
    if continental and (match is None or continental.start() < match.start()):
        match = continental
    if match is None:
        return _forthcoming(tape, at)
    groups = match.groupdict()
    _take_year(tape, match, groups)
    for group, name in _NUMBERS.items():
        if groups.get(group):
            tape.take(name, *match.span(group), SURE)
    tape.take("container-title", *match.span("name"), SURE)
    tape.take("page", *match.span("page"), SURE)
    tape.cover(*match.span())
    if groups.get("cited"):
        tape.locator = Locator(match["cited"], "", *match.span("cited"))
    end = pinned(tape, match.end())
    court = _COURT.match(tape.left, end) if decision else None
    if court and not _JUDGE.search(court["court"]):
        tape.take("authority", *court.span("court"), LIKELY)
        end = pinned(tape, court.end())
    return Host(match.start("name"), end, False, True)


def _take_year(tape: Tape, match: re.Match[str], groups: dict[str, str | None]) -> None:
    """The year that stands with the volume, or that is the volume where no other is printed."""
    for group in ("year", "open"):
        if groups.get(group) and not tape.has("issued"):
            tape.take("issued", *match.span(group), SURE, Date(int(match[group]), printed=match[group]))
    if re.fullmatch(YEAR, groups.get("before") or "") and not re.search(YEAR, tape.left[match.end() :]):
        year = Date(int(match["before"]), printed=match["before"])
        tape.fields.append(Field("issued", match["before"], *match.span("before"), LIKELY, year))


def _forthcoming(tape: Tape, at: int) -> Host | None:
    """`71 Delmar L.J. (forthcoming 2020)`: there is no page yet."""
    match = _NO_PAGE.search(tape.left, at)
    if match is None:
        return None
    tape.take("volume", *match.span("volume"), SURE)
    tape.take("container-title", *match.span("name"), SURE)
    tape.cover(*match.span())
    return Host(match.start("name"), match.end(), False, True)


def _next_page(tape: Tape, pin: re.Match[str]) -> bool:
    """`NJW 2009, 1874, 1876`: a number like a year that is a few pages on."""
    page = tape.first("page")
    return page is not None and page.value.isdigit() and 0 <= int(pin["value"]) - int(page.value) < 100


def pinned(tape: Tape, at: int) -> int:
    """Takes the place cited that stands right behind a number; where it ends."""
    pin = _PIN.match(tape.left, at)
    if pin is None or tape.locator is not None:
        return at
    if re.fullmatch(YEAR, pin["value"]) and not (
        tape.left.startswith(" (", pin.end()) or _next_page(tape, pin)
    ):
        return at
    value = pin["value"].rstrip(".:")
    tape.locator = Locator(value, "", pin.start("value"), pin.start("value") + len(value))
    tape.cover(*pin.span())
    return pin.end()
