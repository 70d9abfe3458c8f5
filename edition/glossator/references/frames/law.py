"""Heads of law reviews, of statutes and of books in small capitals."""

from __future__ import annotations

import re

from glossator.references.dates import YEAR
from glossator.references.evidence import DECISION, REPORTER, STATUTE
from glossator.references.frames.frame import LIKELY, NO_TITLES, PERHAPS, Frame, stripped
from glossator.references.frames.marked import emphasised
from glossator.references.sheet import Sheet, within
from glossator.references.words import compiled

_YEAR_LAST = compiled(rf"\s[(\[]{YEAR}[)\]]$")
_CASE = compiled(
    r"[^,]{2,80}\sv\.?\s|(?:In re|Ex parte|Matter of|Brief|Complaint|Motion|Petition|Transcript)\s"
)
"""Parties and papers of a case stand where an author does elsewhere."""
_IN_BEFORE = compiled(r",\s[*_]?in[*_]?\s$")
"""`Title, in 4 Handbook of Tides 757`: a volume of a book, and no report."""
_STUDENT = re.compile(r"\s(?:Note|Comment|Essay|Article|Symposium|Recent Case|Case Comment|Book Review),\s")
"""`Thaddeus B. Quill, Note, The Myth …`: what kind of piece it is stands before the title."""


def reporter(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`Author, Title, 94 Wash. L. Rev. 1337`; a case has parties and no author."""
    match = REPORTER.search(sheet.flat, start, end)
    if match is None or match.start() - start > 500:
        return None
    head_end = match.start()
    inside = _IN_BEFORE.search(sheet.text, start, head_end)
    head_end = inside.start() if inside else head_end
    marked = [
        one
        for one in within(sheet.emphases, start, head_end)
        if sheet.text[slice(*one)].strip(" ,.:").lower() not in NO_TITLES
    ]
    if marked and not _CASE.match(sheet.text[marked[0][0] : head_end]):
        return emphasised(sheet, start, end)
    head = _YEAR_LAST.sub("", sheet.text[start:head_end].rstrip(" ,"))
    if _CASE.match(head) or not head:
        return Frame(None, (start, start + len(head)) if head else None, head_end, LIKELY)
    comma = _author_comma(head)
    if comma is None:
        return Frame(None, (start, start + len(head)), head_end, PERHAPS)
    note = _STUDENT.match(sheet.text, start + comma + 1)
    begin = note.end() if note else start + comma + 1
    return Frame((start, start + comma), stripped(sheet.text, begin, start + len(head)), head_end, LIKELY)


def statute(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`7 C.F.R. § 996.13`, `§ 823 BGB`, `BVerfGE 7, 198`: the provision or the decision is its own title."""
    match = STATUTE.match(sheet.text, start, end) or DECISION.match(sheet.text, start, end)
    if match is None:
        return None
    return Frame(None, stripped(sheet.text, match.start(), match.end()), match.end(), LIKELY)


def _author_comma(head: str) -> int | None:
    """The comma that ends the authors: the first after an `&` that joins names, else the first."""
    joined = re.match(r"[^&]{2,200}?(?:&|\sand)\s[^,]{2,40}(?:,\sJr\.)?,", head)
    if joined and all(len(part.split()) <= 4 for part in re.split(r",|&|\sand\s", joined[0]) if part.strip()):
        return joined.end() - 1
    first = re.match(r"[^,]{2,60}(?:,\s(?:Jr|Sr|III)\.?)?,", head)
    return first.end() - 1 if first else None


def capitals(sheet: Sheet, start: int, end: int) -> Frame | None:
    """`GUIDO CALABRESI, THE COSTS OF ACCIDENTS 12 (1970)`: a book in small capitals, read as capitals."""
    head = re.match(r"[^(\[]{4,300}", sheet.text[start:end])
    words = re.findall(r"[^\W\d_]{2,}", head[0]) if head else []
    if head is None or len(words) < 3 or sum(word.isupper() for word in words) < len(words) * 0.9:
        return None
    text = re.sub(r"(?:\s(?:[\dxvi]+[–\d, -]*|§.*)|\s)$", "", head[0].rstrip())
    comma = _author_comma(text.replace(" AND ", " and "))
    title = stripped(sheet.text, start + (comma + 1 if comma else 0), start + len(text))
    return Frame((start, start + comma) if comma else None, title, start + len(text), LIKELY)
