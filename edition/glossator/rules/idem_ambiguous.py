"""An Idem in the singular follows a work of several authors.

Why: `Ders.` and `Id.` before a title stand for "the same man". After a work of two authors the reader can't
tell which of them wrote the second, or whether both did. An Idem without a title repeats the work, and is
none of these.

Bad:

    1. Anna Berger/Karl Voss, *Mühlen im Ried* (Köln: Ufer, 1994), S. 12.
    2. Ders., *Das Wehr* (Köln: Ufer, 1999), S. 4.

Good:

    1. Karl Voss, *Mühlen im Ried* (Köln: Ufer, 1994), S. 12.
    2. Ders., *Das Wehr* (Köln: Ufer, 1999), S. 4.

Source: The Chicago Manual of Style, 17th ed., 14.35: idem, the same, in place of an author's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Found, Hit, Idem, Reading, Severity, Work
from glossator.resolve.given import title_words
from glossator.rules.ascribed import names_of
from glossator.rules.references import Cited, antecedents, back_references

SEVERITY: Severity = "warning"

_SINGULAR = re.compile(r"ders\.?|derselben?|ead(?:em)?|[ií]d(?:em|\.)?|[ií]dem\.?", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each Idem with a title behind a work of two authors or more."""
    works = {work.id: work for work in reading.works.works}
    before = antecedents(reading)
    for one in back_references(reading):
        if isinstance(one.reference, Idem) and one.reference.id in before and _is_singular(one.reference):
            authors = _authors(before[one.reference.id], works)
            if len(authors) > 1:
                yield _hit(one, before[one.reference.id], authors)


def _is_singular(reference: Idem) -> bool:
    """Whether it stands for one author of another work, and no number says of which."""
    singular = _SINGULAR.fullmatch(reference.marker.partition("(")[0].strip(" .,")) is not None
    return singular and bool(title_words(reference)) and not reference.keys.notes and not reference.keys.names


def _authors(before: Cited, works: dict[str, Work]) -> list[str]:
    work = works.get(before.meaning.work or "") if isinstance(before.meaning, Found) else None
    if work is None:
        return []
    return list(names_of(work, ("author",)))


def _hit(one: Cited, before: Cited, authors: list[str]) -> Hit:
    where = "it stands behind" if before.note.id == one.note.id else f"note {before.note.label} cites"
    listed = ", ".join(authors[:4])
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} stands for one author, and {len(authors)} come before it",
        (f"{where} a work of {listed}",),
    )
