"""Sources that nobody published: interviews, letters, files of archives."""

from __future__ import annotations

import re

from glossator.model import Interview, Keys, Name, Reference
from glossator.references import markers
from glossator.references.dates import find_dates
from glossator.references.evidence import closures, strong
from glossator.references.facts.parts import moved
from glossator.references.facts.tape import tape_of
from glossator.references.facts.unpublished import HOLDER, read_unpublished
from glossator.references.full import last_word
from glossator.references.sheet import Sheet, cut_out, holding, within
from glossator.references.split import prose
from glossator.references.words import words

_LONGEST = 400


def interview(sheet: Sheet, start: int, end: int) -> Reference | None:
    """An interview, a letter or a file of an archive, unless it was published."""
    head = markers.INTERVIEW.match(sheet.text, start, end) or _interview_behind(sheet, start, end)
    if head is None and not _filed(sheet, start, end) and not _letter_or_file(sheet, start, end):
        return None
    if within(sheet.addresses, start, end):
        return None
    if within(sheet.emphases, start, end) and _published(sheet, start, end):
        return None
    return _described(sheet, start, end)


def _described(sheet: Sheet, start: int, end: int) -> Reference:
    """The source with its persons, its date and its place in an archive."""
    stop = last_word(sheet, start, end)
    tape = tape_of(cut_out(sheet, start, stop))
    kind = read_unpublished(tape)
    fields = tuple(moved(one, start) for one in sorted(tape.fields, key=lambda one: one.start))
    dates = list(find_dates(sheet.text, start, end))
    printed = sheet.text[start : dates[-1][0] if dates else end]
    names = [
        one.read for one in fields if isinstance(one.read, Name) and one.name in {"author", "interviewer"}
    ]
    keys = Keys(
        names=tuple(dict.fromkeys(key for name in names for key in name.keys)),
        date=dates[-1][2] if dates else None,
        title_words=words(printed),
    )
    return Interview(
        id="",
        start=start,
        end=stop,
        spans=(),
        keys=keys,
        type=kind,
        fields=fields,
        locator=tape.locator and moved(tape.locator, start),
    )


def _published(sheet: Sheet, start: int, end: int) -> bool:
    """Whether a bracket gives a year of publication; a whole date in it is that of a document."""
    for opening, closing in closures(sheet, start, end):
        dates = list(find_dates(sheet.text, opening, closing))
        if not dates or dates[0][2].day is None:
            return True
    return False


def _filed(sheet: Sheet, start: int, end: int) -> bool:
    """Whether an archive or a library is named with a shelf mark, and no publisher."""
    if end - start > _LONGEST or prose(sheet, start, end) or strong(sheet, start, end):
        return False
    held = HOLDER.match(sheet.bare, start, end) or HOLDER.search(sheet.bare, start, end)
    if held is None or not markers.SHELFMARK.search(sheet.text, start, end):
        return False
    return not _published(sheet, start, end)


def _letter_or_file(sheet: Sheet, start: int, end: int) -> bool:
    """`Tallow to Quill, 4 March 1990`, and a shelf mark without facts of publication."""
    if closures(sheet, start, end) or within(sheet.quotes, start, end):
        return False
    if markers.LETTER.match(sheet.flat, start, end):
        return True
    return (
        not prose(sheet, start, end)
        and sheet.text[start].isupper()
        and markers.SURE_SHELFMARK.search(sheet.flat, start, end) is not None
    )


def _interview_behind(sheet: Sheet, start: int, end: int) -> re.Match[str] | None:
    """`Jones, interview with the author, 3 May 2010` and a remark that ends in an interview."""
    match = markers.INTERVIEW.search(sheet.flat, start, end)
    if match is not None and holding(sheet.emphases, match.start()) is not None:
        return None
    if match is None or prose(sheet, start, end) or re.search(r"[“\"']", sheet.text[start : match.start()]):
        return None
    before = sheet.text[start : match.start()].rstrip()
    return match if before.endswith(",") and len(before) < 60 and (before[0].isupper()) else None
