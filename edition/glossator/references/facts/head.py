"""The head of a reference: its authors and its title, by the frame that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from glossator.references.dates import YEAR
from glossator.references.facts.tape import LIKELY, SURE, Tape
from glossator.references.frames import Frame, read_frame
from glossator.references.names import Names, name_fields, read_names
from glossator.references.sheet import Range, Sheet
from glossator.references.words import compiled


@dataclass(frozen=True, slots=True)
class Head:
    """What stands first."""

    names: Names
    title: Range | None
    rest: int
    """Where the facts begin."""
    quoted: bool
    """The title stands in quotation marks: it is a piece and no book."""
    marked: bool
    """Quotation marks or emphasis tell where the title ends."""
    signed: bool
    """Names stand before the title."""


_ROLE = compiled(
    r"[,\s]\s?[(\[]?(?P<role>[Ee]ds?\.?|[Ee]ditors?|[Hh]e?rsgg?\.?|[Hh]gg?\.?|[Éé]ds?\.?|[Dd]irs?\.?"
    r"|[Cc]oords?\.?|[Oo]rgs?\.?|[Cc]omps?\.?|a cura di|red\.|[Bb]earb\.|[Tt]rans\."
    r"|[Tt]rad\.)[)\]]?[\s,.:]*$"
)
_ONE_WORD = compiled(r"\S+|(?:[A-ZÀ-Þ]\.\s?)+")
_INITIALS = compiled(r"(?:[A-ZÀ-Þ]\.\s?)+")
_VOLUME_BEFORE = compiled(r"(?P<volume>\d{1,2})\s(?=[A-Z][A-Z.]+\s)")
_TRANSLATION = compiled(
    r"[\s.,*_”»’\"']{0,4}(?:\[(?![Ee]n l[ií]|[Oo]nline|[Dd]ata ?set|[Ff]ilm|[Vv]ideo|[Pp]odcast"
    r"|[Ss]oftware|[Ss]ic)(?P<title>[^\W\d_][^\[\]\ue000\d]{5,200})\]"
    r"|\([“\"‘](?P<quoted>[^\W\d_][^()\ue000“”\"]{5,200})[”\"’]\))"
)
_ACRONYM = compiled(
    r"(?<=[^\W\d_])\.?\s(?P<acronym>\([A-Z][A-Z&.-]{1,9}s?\))(?!\s(?:of|for|der|de|des|du)\s)"
)
"""`World Mill Fund (WMF)`: behind a name it is no part of another."""
_BEHIND_TITLE = compiled(
    r",\s(?=\d{1,2}(?:st|nd|rd|th|d|te|e|ª|\.)?\s(?:[Ee]d(?:n|ition)?|Aufl(?:age)?|éd(?:ition)?|vols?|Bde|Bände|tomes)"
    r"(?:[.,]|$))"
)
_YEARS_LAST = re.compile(rf",\s{YEAR}\s?[–-]\s?(?:{YEAR}|\d\d)(?=\s\([A-Z])")
"""`Tides at War, 1914–1918 (Hull, 1990)`"""
_OPENING = frozenset("“„«»'‘’\"‚‹›")


def read_head(tape: Tape) -> Head:
    """Authors and title, taken off the tape with the acronyms behind names of bodies."""
    frame = _volume_before(tape, _trimmed(tape.sheet, read_frame(tape.sheet, 0, len(tape.sheet.text))))
    names = _authors(tape, frame)
    title = _title(tape, frame)
    for match in list(_ACRONYM.finditer(tape.left)):
        tape.cover(*match.span("acronym"))
    quoted = title is not None and not _OPENING.isdisjoint(tape.sheet.text[: title[0]].rstrip()[-1:])
    marked = quoted or (title is not None and any(a <= title[0] < b for a, b in tape.sheet.emphases))
    return Head(names, title, frame.rest, quoted, marked, frame.author is not None)


def _trimmed(sheet: Sheet, frame: Frame) -> Frame:
    """A title that nothing sets apart ends behind the years it tells of, and before an edition or volumes."""
    if frame.title is None or frame.confidence >= SURE:
        return frame
    years = _YEARS_LAST.match(sheet.text, frame.title[1])
    if years:
        return replace(frame, title=(frame.title[0], years.end()), rest=years.end())
    match = _BEHIND_TITLE.search(sheet.text, *frame.title)
    if match is None or match.start() == frame.title[0]:
        return frame
    return replace(frame, title=(frame.title[0], match.start()), rest=match.start())


def _volume_before(tape: Tape, frame: Frame) -> Frame:
    """`2 EDITH S. MALLORY, MALLORY ON MARINE INSURANCE`: the volume comes first."""
    match = _VOLUME_BEFORE.match(tape.left)
    if match is None or frame.author is None or frame.author[0] != 0:
        return frame
    tape.take("volume", *match.span("volume"), SURE)
    return replace(frame, author=(match.end(), frame.author[1]))


def _authors(tape: Tape, frame: Frame) -> Names:
    if frame.author is None:
        return Names()
    text = tape.sheet.text
    names = _as_signed(read_names(text, *frame.author), text)
    role = _ROLE.search(text[slice(*frame.author)].rstrip(" *_"))
    kind = "author"
    if role:
        kind = "translator" if role["role"].lower().startswith("tra") else "editor"
    tape.fields += name_fields(kind, names, frame.confidence)
    tape.cover(*frame.author)
    return names


def _as_signed(names: Names, text: str) -> Names:
    """One word or initials that sign a work stay as printed; before a comma a family name may be alone."""
    match names.names:
        case (only,) if only.family and not only.given and _ONE_WORD.fullmatch(only.family):
            if _INITIALS.fullmatch(only.family) or not text.startswith(",", only.end):
                return replace(names, names=(replace(only, family="", literal=only.family),))
    return names


def _title(tape: Tape, frame: Frame) -> Range | None:
    if frame.title is None:
        return None
    tape.take("title", *frame.title, frame.confidence)
    tape.cover(*frame.title)
    match = _TRANSLATION.match(tape.left, frame.title[1])
    if match:
        group = "title" if match["title"] else "quoted"
        tape.take("translated-title", *match.span(group), LIKELY)
        tape.cover(match.start(group) - 1, match.end())
    taken = tape.first("title")
    return (taken.start, taken.end) if taken else None
