"""Sources that nobody published: interviews, letters, files of archives."""

from __future__ import annotations

import re

from glossator.model import Field, Interview, Keys, Reference
from glossator.references import markers
from glossator.references.dates import find_dates
from glossator.references.evidence import closures
from glossator.references.full import last_word
from glossator.references.names import Names, name_fields, read_names
from glossator.references.sheet import Sheet, within
from glossator.references.split import prose, trimmed
from glossator.references.words import words

_PERSON = re.compile(r"[\s:]*(?P<name>[A-ZÀ-Þ][^,;.()]{0,80}?)(?=,|;|\.|\(|\sof\s|\sin\s|\sat\s|$)")

_SPOKEN = re.compile(r"interview|entre|intervist|gespräch|respondent|informant", re.IGNORECASE)


def interview(sheet: Sheet, start: int, end: int) -> Reference | None:
    """An interview, a letter or a file of an archive, unless it was published."""
    archive = markers.ARCHIVE.match(sheet.text, start, end)
    head = markers.INTERVIEW.match(sheet.text, start, end) or _interview_behind(sheet, start, end)
    filed = archive is not None and markers.SHELFMARK.search(sheet.text, start, end) is not None
    if head is None and not filed and not _letter_or_file(sheet, start, end):
        return None
    if within(sheet.addresses, start, end):
        return None
    if within(sheet.emphases, start, end) and closures(sheet, start, end):
        return None
    return _described(sheet, start, end, head.end() if head else None)


def _described(sheet: Sheet, start: int, end: int, stop: int | None) -> Reference:
    """The source with the person's name, which begins at `stop`, its date and its words as title."""
    dates = list(find_dates(sheet.text, start, end))
    person = _PERSON.match(sheet.text, stop, end) if stop is not None else None
    fields: list[Field] = []
    names = Names()
    if person:
        names = read_names(sheet.text, *person.span("name"))
        fields += name_fields("author", names, 0.8)
    title_end = dates[-1][0] if dates else end
    title_range = trimmed(sheet.text, start, title_end)
    title = sheet.text[title_range[0] : title_range[1]].rstrip(" ,.(")
    fields.append(Field("title", title, start, start + len(title), 0.9))
    if dates:
        fields.append(Field("issued", dates[-1][2].printed, dates[-1][0], dates[-1][1], 0.95, dates[-1][2]))
    keys = Keys(names=names.keys, date=dates[-1][2] if dates else None, title_words=words(title))
    return Interview(
        id="",
        start=start,
        end=last_word(sheet, start, end),
        spans=(),
        keys=keys,
        fields=tuple(fields),
        type="interview" if _SPOKEN.search(sheet.text, start, end) else "manuscript",
    )


def _letter_or_file(sheet: Sheet, start: int, end: int) -> bool:
    """`Tallow to Quill, 4 March 1990`, and a shelf mark without facts of publication."""
    if prose(sheet, start, end) or closures(sheet, start, end) or within(sheet.quotes, start, end):
        return False
    if markers.LETTER.match(sheet.flat, start, end):
        return True
    return sheet.text[start].isupper() and markers.SURE_SHELFMARK.search(sheet.flat, start, end) is not None


def _interview_behind(sheet: Sheet, start: int, end: int) -> re.Match[str] | None:
    """`Jones, interview with the author, 3 May 2010` and a remark that ends in an interview."""
    match = markers.INTERVIEW.search(sheet.flat, start, end)
    if match is None or prose(sheet, start, end) or re.search(r"[“\"']", sheet.text[start : match.start()]):
        return None
    before = sheet.text[start : match.start()].rstrip()
    return match if before.endswith(",") and len(before) < 60 and (before[0].isupper()) else None
