"""A page is given of a source that has no pages.

Why: `Ibid., 51` after an interview or a web page can't mean page 51 of it. Either the number is that of a
note, or another source stood before it when it was typed. Where the numbers after Ibid. are those of notes
throughout, nothing is told.

Bad:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Interview with the last miller, Corfe, May 2001.
    3. Ibid., 51.

Good:

    1. Interview with the last miller, Corfe, May 2001.
    2. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    3. Ibid., 51.

Source: The Chicago Manual of Style, 17th ed., 14.34: a page after Ibid. is one of the work cited before;
14.214: an interview is cited by persons, place and date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Found, Hit, Ibid, Reading, Severity
from glossator.rules.references import Cited, Known, cited, last_with_pages, with_locator

SEVERITY: Severity = "warning"

_PAGES = re.compile(r"\d{1,4}(?:\s?[-–—]\s?\d{1,4})?(?:\s?ff?\.?)?")

_MAY_HAVE_PAGES = frozenset({"manuscript", "personal_communication", "document", "book", "thesis"})
"""Letters, files and other papers, whose leaves may be counted though nobody says so. Of what stands on the
web a short form may give the page of a printed copy; an *Ibid.* right behind it hardly does."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each page of a work that is known to have none."""
    known = Known(reading)
    for one in cited(reading):
        work = known.work_of(one)
        if work is None or work.paginated is not False or work.csl.get("type") in _MAY_HAVE_PAGES:
            continue
        if not isinstance(one.reference, Ibid) and work.csl.get("type") != "interview":
            continue
        if with_locator(reading, one) and _PAGES.fullmatch(
            one.reference.locator.value if one.reference.locator else ""
        ):
            yield _hit(reading, known, one, work.label)


def _hit(reading: Reading, known: Known, one: Cited, work: str) -> Hit:
    chain = one.meaning.chain if isinstance(one.meaning, Found) else ()
    given = f"note {known.notes[chain[-1]]} gives {work}" if chain and chain[-1] in known.notes else work
    page = one.reference.locator.value if one.reference.locator else ""
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} gives a page of a source that has no pages",
        (given, f"{page} is a note's number, or stands for another source"),
        tuple(last_with_pages(reading, known, one)),
    )
