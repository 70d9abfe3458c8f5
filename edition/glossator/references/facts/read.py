"""The order in which the facts of a reference are taken off it."""

from __future__ import annotations

from glossator.model import Date
from glossator.references.facts.contributors import read_asides, read_contributors
from glossator.references.facts.dated import cover_lunar, read_issued, read_original
from glossator.references.facts.head import Head, read_head
from glossator.references.facts.host import Host, read_host
from glossator.references.facts.imprint import read_imprint
from glossator.references.facts.kinds import work_type
from glossator.references.facts.law import read_law
from glossator.references.facts.law_parts import Law
from glossator.references.facts.numbered import (
    other_part,
    read_edition,
    read_pages,
    read_series,
    read_volume,
    read_volume_and_page,
)
from glossator.references.facts.online import read_online
from glossator.references.facts.outlet import read_outlet, read_paper, whole_issue
from glossator.references.facts.parts import Parts, moved_parts
from glossator.references.facts.reporters import read_reporter, report_behind
from glossator.references.facts.reports import Sort, read_report, read_sort
from glossator.references.facts.tape import Tape, tape_of
from glossator.references.facts.weighing import weighed
from glossator.references.names import Names
from glossator.references.sheet import Range, Sheet, cut_out

_RIGHT_BEHIND = 4
"""Characters between a periodical's name and its volume: a blank, a comma, the end of an emphasis."""


def read_parts(sheet: Sheet, start: int, end: int) -> Parts:
    """Every fact of the reference between two offsets, with its place."""
    tape = tape_of(cut_out(sheet, start, end))
    law = read_law(tape)
    return moved_parts(_read_law(tape, law) if law else _read_work(tape), start)


def is_law(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a decision or an enactment stands between two offsets."""
    return read_law(tape_of(cut_out(sheet, start, end))) is not None


def _read_law(tape: Tape, law: Law) -> Parts:
    """What stands beside the facts that only decisions and enactments have."""
    read_online(tape)
    if not tape.has("issued"):
        read_issued(tape, None)
    return _parts(tape, Names(), law.title, law.type)


def _read_work(tape: Tape) -> Parts:
    """From what can be nothing else, as addresses and roles, to what is told by its place alone."""
    head = read_head(tape)
    read_online(tape)
    cover_lunar(tape)
    read_original(tape)
    report = report_behind(tape, head.rest)
    host = read_reporter(tape, head.rest, False) if report else None
    read_edition(tape)
    read_contributors(tape)
    read_asides(tape)
    sort = read_sort(tape, head.rest)
    read_issued(tape, head.title)
    if not sort and read_report(tape, head.rest):
        sort = "report"
    if host is None and sort not in {"thesis", "event"}:
        host = whole_issue(tape, head) or read_host(tape, head.rest, head.quoted, head.marked)
    _read_numbers(tape, head, host, sort, in_report=report)
    kind = work_type(tape, host, sort)
    return _parts(tape, head.names, head.title, kind)


def _read_numbers(tape: Tape, head: Head, host: Host | None, sort: Sort, *, in_report: bool) -> None:
    """Series, volume, issue and pages, and what place and publisher are left beside them."""
    if host is None or host.inside:
        read_series(tape, head.rest)
    if not in_report:
        read_volume(tape, host)
    if host is None:
        read_paper(tape, head)
    article = host is not None and (not host.inside or (_periodic(tape, host) and not tape.has("editor")))
    behind = max(head.rest, host.end if host else 0)
    if not article:
        read_volume_and_page(tape, behind, host is not None)
    if tape.locator is None:
        read_pages(tape, behind, host is not None)
    if not article:
        piece = (head.quoted or tape.of_a_day()) and host is None and sort != "thesis"
        read_imprint(tape, head.rest, piece=piece)
    if tape.locator is None:
        tape.locator = other_part(tape, head.rest)
    read_outlet(tape, head, article)


def _periodic(tape: Tape, host: Host) -> bool:
    """Whether issue and volume are a periodical's: a book's volume carries its label."""
    volume = tape.first("volume")
    return tape.has("issue") or (volume is not None and volume.start - host.end <= _RIGHT_BEHIND)


def _parts(tape: Tape, names: Names, title: Range | None, kind: str) -> Parts:
    issued = tape.first("issued")
    date = issued.read if issued is not None and isinstance(issued.read, Date) else None
    return Parts(names, weighed(tape), title, date, kind, tape.locator)
