"""What is cited, as CSL items: which there are, and what each says.

The values are built here, so that these tests do not lean on how well notes are read.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from pybtex.database import parse_string

import glossator
from glossator.model import Date, Field, Full, Interview, Name, Reading, Reference, Unread
from glossator.works.csl import DATES, NAMES, OUR_FIELDS
from test_export import schema

Item = dict[str, Any]
TEXT = """# Mills

One.[1] Two.[2] Three.[2]

## Notes

- [1] See the first; and the second.
- [2] One thing.
- [2] Another thing.

## Bibliography

Castle, Ada. *Rivers at Work*. Hull: Quay, 1998.
"""


def items(reading: Reading) -> list[Item]:
    """The items of a reading, as another program gets them."""
    data: list[Item] = json.loads(glossator.to_csl_json(reading))
    return data


def holding(*references: Reference) -> Reading:
    """A text whose first note holds these references and no others."""
    reading = glossator.read_text(TEXT)
    first, *rest = reading.article.notes
    placed = tuple(replace(each, id=f"1-{rank}") for rank, each in enumerate(references, 1))
    notes = (replace(first, references=placed), *(replace(note, references=()) for note in rest))
    works = replace(reading.works, of={each.id: f"w{rank}" for rank, each in enumerate(placed, 1)})
    return replace(reading, article=replace(reading.article, notes=notes, bibliography=()), works=works)


def full(type: str, *fields: Field) -> Full:
    """A work in full with these fields."""
    return Full(id="", start=0, end=3, spans=(), type=type, fields=fields)


def field(name: str, value: str, read: Name | Date | None = None, *, others: bool = False) -> Field:
    """A field whose place does not matter."""
    return Field(name, value, 0, 0, read=read, others=others)


def person(family: str, given: str = "", suffix: str = "") -> Name:
    """The name of a person."""
    return Name(family, 0, 0, family=family, given=given, suffix=suffix)


def test_a_reference_that_gives_a_work_is_an_item_and_no_other() -> None:
    reading = holding(
        Unread(id="", start=0, end=3, spans=()),
        full("book", field("title", "Mills")),
        Interview(id="", start=0, end=3, spans=(), type="interview", fields=(field("title", "With K"),)),
    )
    assert [(each["id"], each["type"], each["custom"]) for each in items(reading)] == [
        ("note-1-2", "book", {"glossator": {"work": "w2", "note": "1"}}),
        ("note-1-3", "interview", {"glossator": {"work": "w3", "note": "1"}}),
    ]


def test_ids_differ_where_labels_do_not() -> None:
    reading = holding(full("book", field("title", "A")), full("book", field("title", "B")))
    first, second, third = reading.article.notes
    again = tuple(
        replace(note, references=(replace(first.references[0], id=f"{note.id}-1"),))
        for note in (second, third)
    )
    of = {each.id: "w1" for note in (first, *again) for each in note.references}
    article = replace(reading.article, notes=(first, *again))
    reading = replace(reading, article=article, works=replace(reading.works, of=of))
    assert [note.id for note in article.notes] == ["1", "2", "2-2"]
    assert [each["id"] for each in items(reading)] == ["note-1", "note-1-2", "note-2", "note-2-2-1"]
    assert list(parse_string(glossator.to_bibtex(reading), "bibtex").entries) == [
        each["id"] for each in items(reading)
    ]


def test_the_bibliography_comes_last_and_what_could_not_be_read_is_there_in_its_words() -> None:
    reading = glossator.read_text(TEXT)
    (entry,) = reading.article.bibliography
    unread = Unread(id="b1-1", start=0, end=len(entry.passage.text), spans=())
    article = replace(reading.article, bibliography=(replace(entry, references=(unread,)),))
    *_, last = items(replace(reading, article=article))
    assert (last["id"], last["type"]) == ("bib-1", "document")
    assert last["title"] == "Castle, Ada. Rivers at Work. Hull: Quay, 1998."
    assert last["custom"]["glossator"]["entry"] == "b1"


def test_another_work_of_the_same_author_is_an_item_without_him() -> None:
    notes = (
        "- [1] Ada Castle, *Rivers at Work* (Hull: Quay, 1998).\n- [2] Id., *Mills of the Marsh*, Hull, 1999."
    )
    first, second = items(glossator.read_text(f"# T\n\nOne.[1] Two.[2]\n\n## Notes\n\n{notes}\n"))
    assert first["title"] == "Rivers at Work"
    assert (second["type"], second["title"]) == ("book", "Mills of the Marsh")
    assert second["issued"] == {"date-parts": [[1999]]}
    assert "author" not in second


def test_names_and_dates_are_as_far_as_printed() -> None:
    date = Date(1998, 3, None, "March 1998–May 1999", until=(1999, 5))
    names = (
        field("author", "A. Castle Jr.", person("Castle", "A.", "Jr.")),
        field("author", "Moor Press", Name("Moor Press", 0, 0, literal="Moor Press"), others=True),
    )
    dates = (
        field("issued", "", date),
        field("accessed", "lately"),
        field("original-date", "", Date(printed="AH 1290")),
    )
    reading = holding(full("book", *names, *dates, field("translated-title", "Mills")))
    (item,) = items(reading)
    assert item == {
        "id": "note-1",
        "type": "book",
        "author": [
            {"family": "Castle", "given": "A.", "suffix": "Jr."},
            {"literal": "Moor Press"},
            {"literal": "et al."},
        ],
        "issued": {"date-parts": [[1998, 3], [1999, 5]]},
        "accessed": {"literal": "lately"},
        "original-date": {"literal": "AH 1290"},
        "note": "See",
        "custom": {"glossator": {"work": "w1", "note": "1", "translated-title": "Mills"}},
    }


def test_every_field_that_can_be_read_is_in_the_schema() -> None:
    words = """DOI ISBN URL archive archive_location authority collection-number collection-title
        container-title edition event-place event-title genre issue number number-of-volumes page publisher
        publisher-place title volume""".split()
    fields = [field(name, "7", person("Castle")) for name in sorted(NAMES)]
    fields += [field(name, "7", Date(2003, season=1)) for name in sorted(DATES)]
    fields += [field(name, "7") for name in (*words, *sorted(OUR_FIELDS))]
    (item,) = data = items(holding(full("book", *fields)))
    schema("csl-json").validate(data)
    assert item.keys() == {"id", "type", "custom", *NAMES, *DATES, *words}
