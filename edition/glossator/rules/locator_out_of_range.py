"""A page lies outside the pages on which the work stands.

Why: `Ibid., 190` of an article on pages 32–45 is a slip, or belongs to another work: notes were put in
between. Of a book whose pages nobody printed nothing is told.

Bad:

    1. Castle, "Rivers at Work," *Fen Review* 4 (1998): 32–45.
    2. Ibid., 190.

Good:

    1. Castle, "Rivers at Work," *Fen Review* 4 (1998): 32–45.
    2. Ibid., 39.

Source: The Chicago Manual of Style, 17th ed., 14.174: the page cited is one of those of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Found, Full, Hit, Place, Reading, Severity, Work
from glossator.resolve.pages import page_of, page_range
from glossator.rules.references import Cited, Known, cited, first_line, last_with_pages, with_locator

SEVERITY: Severity = "warning"

_RANGE = re.compile(r"(?P<first>\d{1,5})\s?[-–—]\s?(?P<last>\d{1,5})")
_FEWEST = 3
"""A range of two or three pages may be what is cited, and not where the work stands."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each page before the first or behind the last of the work that is meant."""
    known = Known(reading)
    yield from _backwards(reading)
    for one in cited(reading):
        work, page = known.work_of(one), page_of(one.reference.locator)
        span = page_range(work)
        if work is None or page is None or span is None or not with_locator(reading, one):
            continue
        if span[1] - span[0] >= _FEWEST and not span[0] <= page <= span[1]:
            yield _hit(reading, known, one, work, span)


def _backwards(reading: Reading) -> Iterator[Hit]:
    """One hit for each range of pages whose end comes before its beginning."""
    for note in reading.article.notes:
        for reference in note.references:
            fields = reference.fields if isinstance(reference, Full) else ()
            ranges = [(one.value, one.start, one.end) for one in fields if one.name == "page"]
            locator = reference.locator
            if locator is not None and locator.label == "page":
                ranges.append((locator.value, locator.start, locator.end))
            for value, start, end in ranges:
                if _runs_backwards(value):
                    places = note.passage.spans(start, end) or note.spans
                    message = f"note {note.label} gives pages that run backwards: {value}"
                    yield Hit((Place(first_line(places), note.id, reference.id),), message)


def _runs_backwards(pages: str) -> bool:
    """Whether the end of a range, be it shortened, comes before its beginning: `147–119`, and not `147–9`."""
    match = _RANGE.fullmatch(pages.strip())
    if match is None:
        return False
    first, last = match["first"], match["last"]
    return int(first[: max(0, len(first) - len(last))] + last) < int(first)


def _hit(reading: Reading, known: Known, one: Cited, work: Work, span: tuple[int, int]) -> Hit:
    chain = one.meaning.chain if isinstance(one.meaning, Found) else ()
    where = f"note {known.notes[chain[-1]]}" if chain and chain[-1] in known.notes else "its full form"
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} gives a page outside the work, which stands on pages "
        f"{span[0]}–{span[1]}",
        (f"{where} gives {work.label}, pages {span[0]}–{span[1]}",),
        tuple(last_with_pages(reading, known, one)),
    )
