"""Heads with the year behind the names, and of reviews."""

from __future__ import annotations

from glossator.references.evidence import AUTHOR_DATE
from glossator.references.frames.frame import FAMILY, LIKELY, SURE, UPPER, Frame, like_names, stripped
from glossator.references.frames.titles import first_stop
from glossator.references.names import names_an_author
from glossator.references.sheet import Sheet, within
from glossator.references.words import compiled

_REVIEWING = compiled(
    rf"Rez(?:\.|ension) (?:von|durch) (?P<author>[{UPPER}][^:,;]{{2,60}}) (?:zu|über"
    rf"|von):?\s[^;]{{5,240}}?(?=,\sin:?\s)"
)
_REVIEW_OF = compiled(
    rf"(?P<author>(?:[{UPPER}]|van\s|von\s|de\s)[^:;“”\"()\d]{{2,80}}?)[.,]\s(?:[Bb]ook )?"
    r"[Rr]ev(?:iew|\.) of\s"
)


def reviewing(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Rez. von Dagmar Uhl zu: F. W. Harnisch, Das Glück, in: …`: only the reviewer is the author.

    So too `Ada Marsh, review of *The Weir*, by A. Holt, …`, which has no title of its own.
    """
    match = _REVIEWING.match(sheet.text, start, end)
    if match:
        return Frame(match.span("author"), None, match.end(), LIKELY)
    untitled = _REVIEW_OF.match(sheet.text, start, end)
    if untitled is None or not like_names(untitled["author"]):
        return None
    reviewed = next((one for one in sheet.emphases if one[0] - untitled.end() in (0, 1)), None)
    return Frame(untitled.span("author"), None, reviewed[1], SURE) if reviewed else None


def author_date(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Name, F., & Other, G. (2019, May 4). Title. Journal`: the title stands behind the year."""
    head = AUTHOR_DATE.match(sheet.bare, start, end)
    if head is None or not (names_an_author(head["author"]) or _INVERTED_HEAD.match(head["author"])):
        return None
    if (head["open"] or head["comma"]) and not _INVERTED_HEAD.match(head["author"]):
        return None
    at = head.end()
    author_end = head.end("author")
    if sheet.text[author_end] == "." and sheet.text[author_end - 2] in " .-":
        author_end += 1
    marked = next((one for one in (*sheet.emphases, *sheet.quotes) if at <= one[0] <= at + 1), None)
    if marked is not None:
        inner = stripped(sheet.text, marked[0], marked[1], " *\u00a0\u202f,.\"'“”‘’«»„")
        return Frame((start, author_end), inner, marked[1], SURE)
    host = next((one[0] for one in sheet.emphases if at < one[0] < end), None)
    if host is not None and not within(sheet.addresses, at, host):
        title_end = start + len(_IN_LAST.sub("", sheet.text[start:host].rstrip(" ,.*_")))
    else:
        title_end = first_stop(sheet, at, end)
    return Frame((start, author_end), stripped(sheet.text, at, title_end), title_end, LIKELY)


_INVERTED_HEAD = compiled(rf"{FAMILY}(?:[\s-]{FAMILY})?,\s[{UPPER}](?:\.|\w)")
_IN_LAST = compiled(r"[.?!]\s(?:In|in):?\s?.*$|[.?!]\s[Ii]n:?$")
