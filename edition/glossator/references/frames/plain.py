"""Authors and titles that commas, colons and full stops alone part."""

from __future__ import annotations

import re

from glossator.references.dates import YEAR
from glossator.references.evidence import SIGLUM
from glossator.references.frames.frame import (
    FAMILY,
    LIKELY,
    NO_TITLES,
    PERHAPS,
    SURE,
    UPPER,
    Frame,
    like_names,
    stripped,
)
from glossator.references.frames.marked import names_set_apart
from glossator.references.frames.titles import NO_TITLE, SMALL_SUBTITLE, title_end, title_first
from glossator.references.names import is_writing, list_of_persons
from glossator.references.sheet import Range, Sheet, holding, within
from glossator.references.words import compiled

_YEAR_FIRST = compiled(rf"\(?(?P<year>{YEAR})[a-z]?(?:,[^()]{{0,20}})?\)?[.:,]\s")
_NEXT = r"(?:(?:[,;]\s?)?(?:[&/]|(?:and|e|y|und)(?=\s))\s?|[,;]\s?|et al\.\s?)?"
_INVERTED = compiled(
    rf"(?:{FAMILY}(?:\s{FAMILY})?,\s(?:[{UPPER}]\.[\s-]?){{1,4}}{_NEXT}){{1,12}}"
    rf"|{FAMILY}(?:\s{FAMILY}(?=,\s[{UPPER}][\w’'ʼ]+\.\s[“\"«*‘'„]))?,\s[{UPPER}][\w’'ʼ]+"
    rf"(?:\s[{UPPER}][\w.’'ʼ]*){{0,2}}(?:,\s[^.:“\"\d]{{3,80}})?"
    r"(?:\.|(?:\s\((?:Hg|Hrsg|[Ee]ds?|dir)\.?\))?:)\s"
)
"""`Marsh, F., & Hale, T.` and `Marsh, Ada. Title` or `Marsh, Ada: Title`."""
_INITIALS_BEHIND = compiled(
    rf"(?:{FAMILY}\s(?:[{UPPER}]\.\s?){{1,3}}(?:,\s(?={FAMILY}\s[{UPPER}]\.))?){{1,8}}"
    rf"(?=[„“«]?(?:[\u0410-\u042f]|[{UPPER}][\w’'ʼ-]*\s[a-zß-ÿ])[^.\d]{{2,240}}\.\s[{UPPER}])"
)
"""`Савицкий О. Е. Паромы. Казань: …`, `Kowalski J. Mosty. Kraków: …`, as in East European lists; a family
name behind an initial is followed by no small word."""
_EDITED_BY = compiled(
    r"(?:[Ee]d|[Ee]ds|[Tt]rans|hg|hrsg|éd)\.\s(?:by\s|von\s|par\s)?[A-Z]|(?:edited|translated) by "
)
_PLAIN_AUTHOR = compiled(
    r"(?P<author>[^,:“\"]{2,90}?(?:,\s(?:Jr|Sr|III|II|S\.\s?J)\.?)?)(?P<sep>,\s|:\s"
    r"|(?<=[a-zß-ÿ][a-zß-ÿ\])])\.\s(?=[A-ZÀ-Þ]))"
)
_PLACE_AND_YEAR = compiled(rf"[{UPPER}][\w’/. -]{{1,40}}\s{YEAR}")
_FAMILY_GIVEN_TITLE = compiled(
    rf"(?P<author>{FAMILY},\s(?:{FAMILY}|[{UPPER}]\.)(?:\s(?:{FAMILY}"
    rf"|[{UPPER}]\.)){{0,2}}),\s(?!(?:Bd|Bde|[Vv]ol|t|T|Jg|Nr|S"
    rf"|Art)\.)(?=[{UPPER}„“«‘\"'*][^,:;()\d]{{3,200}}?(?:,\s(?:in:?|In:?|[{UPPER}])|\s\())"
)
"""`Bredekamp, Ulf, Herrschaft über Zeit, in: …`"""
_JOURNAL_ALONE = compiled(
    rf"(?=[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{{1,9}}(?:-[A-Z]{{2,4}})?\s"
    rf"(?:\d{{1,3}}\s\({YEAR}\)|{YEAR}),\s\d"
)
"""`NJW 1999, 1234`, `ZDeR 12 (2003), 88`: law journals are cited without the title of the piece."""
_HEADED = compiled(
    r"(?P<author>[^,;“”«»]{3,60}),\s(?:s\.\s?v\.|Art\.|Artikel|Lemma|voce"
    r"|entry)\s(?P<title>[^,;()]{2,80}),?\s(?=in:?\s)"
)
"""`L. Pieri, s.v. Dazio, in *Lessico*`"""


def inverted(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`BAKHTIN, M. Title. In: …` and `Name, F. (2019). Title. Journal`"""
    match = _INVERTED.match(sheet.text, start, end) or _INITIALS_BEHIND.match(sheet.text, start, end)
    if match is None or any(
        sheet.text[slice(*one)].lower() not in NO_TITLES and not names_set_apart(sheet, one, one[0], end)
        for one in within(sheet.emphases, start, match.end())
    ):
        return None
    colon = re.compile(r"[.:]\s").match(sheet.text, match.end(), end)
    title_start = colon.end() if colon else match.end()
    year = _YEAR_FIRST.match(sheet.text, title_start, end)
    title_start = year.end() if year else title_start
    marked = holding(sheet.emphases, title_start) or holding(sheet.brackets, title_start)
    if marked is not None and marked[0] == title_start:
        subtitle = SMALL_SUBTITLE.match(sheet.text, marked[1], end)
        stop = subtitle.end() if subtitle else marked[1]
        return Frame((start, match.end()), stripped(sheet.text, marked[0], stop), stop, SURE)
    stop = title_end(sheet, title_start, end)
    title = stripped(sheet.text, title_start, stop)
    return Frame((start, match.end()), title, stop, LIKELY) if title[0] < title[1] else None


def by_commas(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Family, Given, Title, in: …`, `Author, s.v. Title, in …`, where the commas alone tell."""
    headed = _HEADED.match(sheet.text, start, end)
    if headed and like_names(headed["author"]):
        return Frame(headed.span("author"), headed.span("title"), headed.end("title"), LIKELY)
    inverted = _FAMILY_GIVEN_TITLE.match(sheet.bare, start, end)
    if inverted is None or _PLACE_AND_YEAR.match(sheet.text, inverted.end()):
        return None
    if any(start + 2 < a < inverted.end() for a, _ in sheet.emphases):
        return None
    stop = title_end(sheet, inverted.end(), end)
    title = stripped(sheet.text, inverted.end(), stop)
    return Frame(inverted.span("author"), title, stop, LIKELY) if title[0] < title[1] else None


def plain(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Vorname Name, Titel (2013)`, `Name: Title, 1886`, `Title, Place, Year`: bounded by commas alone."""
    first = _PLAIN_AUTHOR.match(sheet.flat, start, end)
    if first is None:
        return title_first(sheet, start, end)
    if is_writing(first["author"].rstrip("?!")) or _EDITED_BY.match(sheet.text, first.end(), end):
        stop = title_end(sheet, start, end) if first["sep"].startswith(":") else first.end("author")
        return Frame(None, stripped(sheet.text, start, stop), stop, PERHAPS)
    listed = list_of_persons(sheet.bare, start, end)
    author_end, behind = listed or (first.end("author"), first.end())
    siglum = SIGLUM.fullmatch(first["author"])
    named = siglum is None and (listed is not None or like_names(first["author"]))
    title_start = behind if named or siglum else start
    if named and _JOURNAL_ALONE.match(sheet.text, title_start, end):
        return Frame((start, author_end), None, author_end, LIKELY)
    stop = title_end(sheet, title_start, end)
    title = stripped(sheet.text, title_start, stop)
    if title[0] >= title[1] or NO_TITLE.match(sheet.text[title[0] : title[1]]):
        return _one_part(sheet, (start, author_end), behind) if named else None
    if named:
        return Frame((start, author_end), title, stop, LIKELY)
    return Frame(None, title, stop, PERHAPS)


def _one_part(sheet: Sheet, part: Range, rest: int) -> Frame:
    """Before the facts stands one part alone: a title where an article begins it, else an author."""
    if sheet.text.startswith("The ", part[0]):
        return Frame(None, part, rest, PERHAPS)
    return Frame(part, None, rest, PERHAPS)
