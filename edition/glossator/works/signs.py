"""What tells one work from another: the signs of a reference, ready to be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.model import Date, Field, Interview, Unread
from glossator.references import words
from glossator.works.addresses import find_doi, fragment, normal_address, normal_doi, normal_isbn
from glossator.works.csl import Source, fields_of, first
from glossator.works.people import Person, read_people
from glossator.works.titles import Title, read_title

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_NUMBER = re.compile(r"\d{1,9}|(?<![a-z])[ivxlcdm]{1,9}(?![a-z])")
_COUNTED = ("volume", "number", "edition")


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one reference; two references with equal signs are alike in all that is compared."""

    unpublished: bool
    type: str
    title: Title
    people: tuple[Person, ...]
    date: Date | None
    """None where no year is printed."""
    container: Title
    counted: tuple[str, ...]
    """Volume, number and edition as digits, each empty where none is printed."""
    page: str
    address: str
    fragment: str
    doi: str
    isbns: frozenset[str]


def read_signs(reference: Source, text: str) -> Signs:
    """The signs of a reference, which stands in `text`."""
    fields = fields_of(reference)
    address = first(fields, "URL")
    normal = normal_address(address) if address else ""
    doi = (
        normal_doi(first(fields, "DOI"))
        or (normal.removeprefix("doi:") if normal.startswith("doi:") else "")
        or find_doi(text[reference.start : reference.end])
    )
    return Signs(
        unpublished=isinstance(reference, Interview),
        type="" if isinstance(reference, Unread) else reference.type,
        title=_title(reference, fields),
        people=read_people(fields, reference.keys.names),
        date=_date(reference, fields),
        container=read_title(first(fields, "container-title")),
        counted=tuple(_counted(first(fields, name)) for name in _COUNTED),
        page=first(fields, "page").replace("-", "–"),
        address="" if normal.startswith("doi:") else normal,
        fragment=fragment(address),
        doi=doi,
        isbns=frozenset(filter(None, (normal_isbn(one.value) for one in fields if one.name == "ISBN"))),
    )


def _title(reference: Source, fields: tuple[Field, ...]) -> Title:
    printed = first(fields, "title") or " ".join(reference.keys.title_words)
    return read_title(printed, first(fields, "translated-title"))


def _date(reference: Source, fields: tuple[Field, ...]) -> Date | None:
    read = next((one.read for one in fields if one.name == "issued"), None)
    date = read if isinstance(read, Date) else reference.keys.date
    return date if date and date.year is not None else None


def _counted(printed: str) -> str:
    """`12` for `12`, `XII`, `Bd. 12` and `12th ed.`; the folded words where no number is printed."""
    folded = " ".join(words(printed))
    match = _NUMBER.search(folded)
    if match is None:
        return folded
    return match[0].lstrip("0") if match[0].isdigit() else str(_arabic(match[0]))


def _arabic(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
