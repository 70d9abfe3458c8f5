"""The order in which the facts of a reference are taken off it, and what is made of the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TypeVar

from glossator.model import Date, Field, Locator, Name
from glossator.references.facts.contributors import read_contributors
from glossator.references.facts.dated import cover_lunar, read_issued
from glossator.references.facts.host import Host, read_host
from glossator.references.facts.imprint import read_imprint
from glossator.references.facts.kinds import work_type
from glossator.references.facts.law import read_law
from glossator.references.facts.numbered import (
    other_part,
    read_edition,
    read_pages,
    read_series,
    read_volume,
    read_volume_and_page,
)
from glossator.references.facts.online import read_online
from glossator.references.facts.places import is_publisher
from glossator.references.facts.reporters import read_reporter
from glossator.references.facts.reports import read_event, read_report, read_review, read_thesis
from glossator.references.facts.tape import LIKELY, PERHAPS, SURE, TAKEN, Tape, tape_of
from glossator.references.frames import Frame, read_frame
from glossator.references.names import Names, is_body, name_fields, read_names
from glossator.references.sheet import Range, Sheet, cut_out
from glossator.references.words import compiled

_ROLE = compiled(
    r"[,\s]\s?[(\[]?(?P<role>[Ee]ds?\.?|[Ee]ditors?|[Hh]e?rsgg?\.?|[Hh]gg?\.?|[Éé]ds?\.?|[Dd]irs?\.?|[Cc]oords?\.?|[Oo]rgs?\.?|[Cc]omps?\.?|a cura di|red\.|[Tt]rans\.|[Tt]rad\.)[)\]]?[\s,.:]*$"
)
_ACRONYM = compiled(r"(?<=[^\W\d_])\.?\s\([A-Z][A-Z&.-]{1,9}s?\)(?!\s(?:of|for|der|de|des|du)\s)")
"""`World Mill Fund (WMF)`"""
_OUTLET_ENDS = r"[,;]\s|\.\s|:\s|[\[\]]|\((?![A-Z]{2,8}\)\s(?:of|for|der|de)\s)|\)(?!\s(?:of|for|der|de)\s)"
_SITE = compiled(
    r"(?:[Ss]ite|[Ww]ebsite|[Ss]itio|[Ss]ito|[Pp]ágina)(?:\s(?:[Ii]nternet|[Ww]eb))?\s(?:du|de la|de l[’']|des|del|della|dell[’']|de|der|di)\s?"
)
_LONGEST_OUTLET = 110
_LONGEST_PAPER = 6
_REPORTED = compiled(r"[\s,.*_”»’\"']{0,5}(?:[\[(]\d{4}(?:[–/-]\d\d)?[\])]\s|\d{1,4}\s[A-Z])")
_ONE_WORD = compiled(r"\S+|(?:[A-ZÀ-Þ]\.\s?)+")
_VOLUME_BEFORE = compiled(r"(?P<volume>\d{1,2})\s(?=[A-Z][A-Z.]+\s)")
_TRANSLATION = compiled(
    r"[\s.,*_”»’\"']{0,4}(?:\[(?P<title>[^\W\d_][^\[\]\x1f\d]{5,200})\]|\([“\"‘](?P<quoted>[^\W\d_][^()\x1f“”\"]{5,200})[”\"’]\))"
)
_POINTED = compiled(r"(?:[A-ZÀ-Þ]\.\s?)+")
_WHOLE_ISSUE = compiled(
    rf"[\s,*_]{{0,3}}(?:{TAKEN}+,\s)?(?:\d{{1,4}},?\s)?(?:no|No|n|nr|Nr|Heft|H|n[°º])\.?\s?\d{{1,4}},?\s\("
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What could be read of a stretch."""

    names: Names = field(default_factory=Names)
    fields: tuple[Field, ...] = ()
    title: Range | None = None
    date: Date | None = None
    type: str = "document"
    locator: Locator | None = None


def read_parts(sheet: Sheet, start: int, end: int) -> Parts:
    """Every fact of the reference between two offsets, with its place."""
    local = cut_out(sheet, start, end)
    return _moved(_read(local), start)


def is_law(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a decision or an enactment stands between two offsets."""
    return read_law(tape_of(cut_out(sheet, start, end))) is not None


def _read(sheet: Sheet) -> Parts:
    tape = tape_of(sheet)
    law = read_law(tape)
    if law is not None:
        read_online(tape)
        if not tape.has("issued"):
            read_issued(tape, None)
        return _parts(tape, Names(), law.title, law.type)
    frame = read_frame(sheet, 0, len(sheet.text))
    frame = _volume_before(tape, frame)
    names = _authors(tape, frame)
    title = _title(tape, frame)
    for match in list(_ACRONYM.finditer(tape.left)):
        tape.cover(match.start() + 1, match.end())
    quoted = title is not None and sheet.text[: title[0]].rstrip()[-1:] in set("“„«»'‘’\"‚‹›")
    marked = quoted or (title is not None and any(a <= title[0] < b for a, b in sheet.emphases))
    read_online(tape)
    cover_lunar(tape)
    reporter = read_reporter(tape, frame.rest, False) if _REPORTED.match(tape.left, frame.rest) else None
    read_contributors(tape)
    review = read_review(tape, frame.rest)
    thesis, event = read_thesis(tape, frame.rest), read_event(tape, frame.rest)
    read_edition(tape)
    read_issued(tape, title)
    report = not thesis and read_report(tape, frame.rest)
    host = reporter if reporter or thesis or event else _host(tape, frame.rest, title, quoted, marked)
    if reporter is None:
        read_volume(tape, host)
    if host is None or host.inside:
        read_series(tape, frame.rest)
    numbered = tape.has("volume") or tape.has("issue")
    _newspaper_alone(tape, frame, title, quoted, host)
    article = host is not None and (not host.inside or (numbered and not tape.has("editor")))
    if host is None:
        read_volume_and_page(tape, frame.rest)
    if tape.locator is None:
        read_pages(tape, _behind(tape, frame, host), host is not None)
    if not article or thesis:
        read_imprint(tape, frame.rest, piece=quoted and host is None and not thesis)
    if tape.locator is None:
        tape.locator = other_part(tape, frame.rest)
    _outlet(tape, frame, quoted, article)
    kind = work_type(tape, host, quoted=quoted, thesis=thesis, report=report, event=event)
    return _parts(tape, names, title, "review-book" if review else kind)


def _translated(tape: Tape, at: int) -> None:
    """`*Soľ a sneh* [Salt and snow]`: the title in the language of the text."""
    match = _TRANSLATION.match(tape.left, at)
    if match:
        group = "title" if match["title"] else "quoted"
        tape.take("translated-title", *match.span(group), LIKELY)
        tape.cover(match.start(group) - 1, match.end())


def _host(tape: Tape, at: int, title: Range | None, quoted: bool, marked: bool) -> Host | None:
    """What the title stands in; a title with the number of an issue right behind it is a periodical's own."""
    if title is not None and marked and not quoted and _WHOLE_ISSUE.match(tape.left, at):
        tape.fields = [
            replace(one, name="container-title") if one.name == "title" else one for one in tape.fields
        ]
        return Host(title[0], at, False, True)
    return read_host(tape, at, quoted, marked)


def _newspaper_alone(
    tape: Tape, frame: Frame, title: Range | None, quoted: bool, host: Host | None
) -> None:
    """`*Freeman’s Intelligencer*, 4 Dec. 1881`: nothing but a name and a whole date is an issue of a paper."""
    issued = tape.first("issued")
    if host or quoted or frame.author or title is None or issued is None or tape.has("URL"):
        return
    dated = isinstance(issued.read, Date) and issued.read.day is not None
    alone = re.fullmatch(rf"[\s,.*_()]*{TAKEN}*[\s,.*_()]*(?:{TAKEN}|p\.\s\w+|[\s.,])*", tape.left[title[1] :])
    if dated and alone and len(tape.sheet.text[slice(*title)].split()) <= _LONGEST_PAPER:
        tape.fields = [
            replace(one, name="container-title") if one.name == "title" else one for one in tape.fields
        ]


def _parts(tape: Tape, names: Names, title: Range | None, kind: str) -> Parts:
    issued = tape.first("issued")
    date = issued.read if issued is not None and isinstance(issued.read, Date) else None
    fields = tuple(sorted(tape.fields, key=lambda one: (one.start, one.end)))
    return Parts(names, fields, title, date, kind, tape.locator)


def _authors(tape: Tape, frame: Frame) -> Names:
    if frame.author is None:
        return Names()
    text = tape.sheet.text
    names = _signed(read_names(text, *frame.author), text)
    role = _ROLE.search(text[slice(*frame.author)].rstrip(" *_"))
    kind = "author"
    if role:
        kind = "translator" if role["role"].lower().startswith("tra") else "editor"
    tape.fields += name_fields(kind, names, frame.confidence)
    tape.cover(*frame.author)
    return names


def _volume_before(tape: Tape, frame: Frame) -> Frame:
    """`2 EDITH S. MALLORY, MALLORY ON MARINE INSURANCE`: the volume comes first."""
    match = _VOLUME_BEFORE.match(tape.left)
    if match is None or frame.author is None or frame.author[0] != 0:
        return frame
    tape.take("volume", *match.span("volume"), SURE)
    return replace(frame, author=(match.end(), frame.author[1]))


def _signed(names: Names, text: str) -> Names:
    """A single word or bare initials that sign a work are kept as they are; before a comma a family name may stand alone."""
    match names.names:
        case (only,) if only.family and not only.given and _ONE_WORD.fullmatch(only.family):
            pointed = _POINTED.fullmatch(only.family) is not None
            if pointed or not text.startswith(",", only.end):
                return replace(names, names=(replace(only, family="", literal=only.family),))
    return names


def _title(tape: Tape, frame: Frame) -> Range | None:
    if frame.title is None:
        return None
    tape.take("title", *frame.title, frame.confidence)
    tape.cover(*frame.title)
    _translated(tape, frame.title[1])
    taken = tape.first("title")
    return (taken.start, taken.end) if taken else None


def _behind(tape: Tape, frame: Frame, host: Host | None) -> int:
    return max(frame.rest, host.end if host else 0)


def _outlet(tape: Tape, frame: Frame, quoted: bool, article: bool) -> None:
    """Who put out a piece: a body in roman type is its publisher, another name its container."""
    if article or tape.has("publisher"):
        return
    for start, end in tape.loose(frame.rest, len(tape.left), _OUTLET_ENDS):
        site = _SITE.match(tape.left, start, end)
        start = site.end() if site else start
        text = tape.sheet.text[start:end]
        if (
            not compiled(r"[A-ZÀ-Þ]").match(text)
            or len(text) > _LONGEST_OUTLET
            or not re.search(r"[^\W\d_]{2}", text)
        ):
            continue
        initials = quoted and text.isupper() and " " not in text
        body = is_body(text.removeprefix("The ")) or is_publisher(text) or initials or site is not None
        if not body and not text.isupper() and (not quoted or tape.has("publisher-place")):
            return
        name = "publisher" if body or tape.has("container-title") else "container-title"
        tape.take(name, start, end, LIKELY if body else PERHAPS)
        return


def _moved(parts: Parts, by: int) -> Parts:
    """The parts with offsets of the whole note."""
    return replace(
        parts,
        names=replace(parts.names, names=tuple(moved(one, by) for one in parts.names.names)),
        fields=tuple(moved(one, by) for one in parts.fields),
        title=(parts.title[0] + by, parts.title[1] + by) if parts.title else None,
        locator=parts.locator and moved(parts.locator, by),
    )


_Placed = TypeVar("_Placed", bound=Field | Name | Locator)


def moved(one: _Placed, by: int) -> _Placed:
    """The same with its offsets, and those of the name in it, moved."""
    there = replace(one, start=one.start + by, end=one.end + by)
    if isinstance(there, Field) and isinstance(there.read, Name):
        return replace(there, read=moved(there.read, by))
    return there
