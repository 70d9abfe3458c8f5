"""The sentence gives a work's year, and its note another.

Why: In `Johnson (2016)` the year tells which work is meant. Where the note cites Johnson, 2015, one of the
two is a slip, or the note cites the wrong work.

Bad:

    Castle (1989) counted the wheels.[1] The ground was sold.[2]

    Notes

    - [1] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Good:

    Castle (1998) counted the wheels.[1] The ground was sold.[2]

    Notes

    - [1] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Source: The Chicago Manual of Style, 17th ed., 15.5: the year in the text is that of the work cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Place, Reading, Severity, Work
from glossator.resolve.names import any_agree, name_words
from glossator.rules.ascribed import Ascribed, ascriptions, authors, names_of
from glossator.rules.references import first_line

SEVERITY: Severity = "warning"

_LONG_AFTER = 10
"""So many years after its first edition a book is rather one that was printed again."""
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each note that cites the author named, and no work of the year beside the name."""
    known = authors(reading)
    of_year: dict[tuple[str, int], list[Work]] = {}
    for name, author in known.items():
        for work in author.works:
            for year in {*_years(work)}:
                of_year.setdefault((name, year), []).append(work)
    for one in ascriptions(reading, known):
        by_name = [work for work in one.works if any_agree(one.name, names_of(work))]
        printed = {year for work in by_name for year in _years(work)}
        elsewhere = {int(year) for year in _YEAR.findall(one.note.passage.text)}
        if one.year is None or not printed or one.year in printed | elsewhere:
            continue
        same = of_year.get((name_words(one.name)[-1], one.year), [])
        if same or not _reissued(by_name, one.year, min(printed)):
            yield _hit(one, by_name, printed, same)


def _reissued(works: list[Work], year: int, printed: int) -> bool:
    """Whether the year may be that of the original: of a translation, of an edition by another, of a book
    printed again long after; not where the same digits only changed places."""
    if sorted(str(year)) == sorted(str(printed)):
        return False
    others = any(work.csl.get("translator") or work.csl.get("editor") for work in works)
    return others or printed - year > _LONG_AFTER


def _years(work: Work) -> Iterator[int]:
    """Every year that the work's data print: an edition's and the original's."""
    for field in ("issued", "original-date", "available-date", "event-date", "edition", "title"):
        yield from (int(year) for year in _YEAR.findall(str(work.csl.get(field, ""))))


def _hit(one: Ascribed, works: list[Work], printed: set[int], same: list[Work]) -> Hit:
    reference = one.note.references[0]
    place = Place(first_line(reference.spans or one.note.spans), one.note.id, reference.id)
    listed = " and ".join(str(year) for year in sorted(printed))
    return Hit(
        (place,),
        f"the sentence says {one.name} ({one.year}), and note {one.note.label} cites a work of {listed}",
        (
            *(f"note {one.note.label} cites {work.label}" for work in works[:3]),
            *(f"of {one.year} the notes give {work.label}" for work in same[:3]),
        ),
    )
