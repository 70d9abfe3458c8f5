"""Titles in the notes: set apart as they were read, however badly, and the page stays whole.

What is read is put there by hand, so that these tests stand apart from how well notes are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossator.model import Field, Full, Note, Reading, Reference
from glossator.reading import read_text
from glossator.render import render
from test_properties import any_text, documents

VOID = {"br", "hr", "input", "link", "meta"}
TEXT = "# Weirs\n\nThe weir was built.[1]\n\n## Notes\n\n- [1] {}\n"


class Nesting(HTMLParser):
    """Reads a page whose every element is closed in its turn, and holds no link or button in a link."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("a", "button", "details") or "a" not in self.open, self.getpos()
        assert tag != "cite" or "cite" not in self.open, self.getpos()
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of a picture, closed where it is opened."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, self.getpos()


def read_as(reading: Reading, fields: Sequence[tuple[str, int, int]]) -> Reading:
    """The same reading, with every reference in full and with these fields: name, start and end."""
    notes = tuple(_note(note, fields) for note in reading.article.notes)
    return replace(reading, article=replace(reading.article, notes=notes))


def _note(note: Note, fields: Sequence[tuple[str, int, int]]) -> Note:
    text = note.passage.text
    read = tuple(Field(name, text[start:end], start, end) for name, start, end in fields)
    return replace(note, references=tuple(_full(reference, read) for reference in note.references))


def _full(reference: Reference, fields: tuple[Field, ...]) -> Full:
    return Full(
        id=reference.id, start=reference.start, end=reference.end, spans=reference.spans, fields=fields
    )


def set_note(words: str, **parts: str) -> str:
    """A note of these words as the page sets it, where `parts` of them were read as fields."""
    reading = read_text(TEXT.format(words))
    text = reading.article.notes[0].passage.text
    fields = [
        (name.replace("_", "-"), text.index(part), text.index(part) + len(part))
        for name, part in parts.items()
    ]
    page = render(read_as(reading, fields), (), slug="weirs")["index.html"]
    Nesting(page)
    found = re.search(r'<li id="n1">.*?</a> (.*?)(?:</li>)?\n', page)
    assert found is not None
    return found[1]


NAMES = ("title", "container-title", "collection-title", "author", "DOI", "URL")
FIELDS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.integers(-3, 90), st.integers(0, 60)).map(
        lambda field: (field[0], field[1], field[1] + field[2])
    ),
    max_size=6,
)


@given(st.one_of(any_text, documents), FIELDS)
def test_fields_in_any_place_leave_the_page_whole(text: str, fields: list[tuple[str, int, int]]) -> None:
    for page in render(read_as(read_text(text), fields), (), slug="any").values():
        Nesting(page)


NOTES = st.lists(
    st.sampled_from(
        [
            *(
                "*Weirs*",
                "**",
                "*",
                "“",
                "a [link *in* it](https://b.example/)",
                "<https://a.example/b>",
                "[1]",
            ),
            *(
                "doi: 10.1234/weirs",
                "http://a.example/b-\nc/d",
                "&amp;",
                "`code`",
                "Brandt, Ada.",
                "\\*",
                " ",
            ),
            *("*J. of Weirs*", "^2^", "<b>", "\n  - [2] ", ", ", "1990"),
        ]
    ),
    min_size=1,
    max_size=12,
).map("".join)


@given(NOTES, FIELDS)
def test_titles_that_cross_marks_links_calls_and_repairs_are_well_nested(
    words: str, fields: list[tuple[str, int, int]]
) -> None:
    reading = read_text(TEXT.format("Ada Brandt, Weirs (Marl: Quay, 1988). " + words))
    Nesting(render(read_as(reading, fields), (), slug="any")["index.html"])


def test_a_title_and_what_it_stands_in_are_set_apart_as_printed() -> None:
    note = set_note(
        'Brandt, "On *Old* Weirs," *Water* 3 (1990): 4.', title="On Old Weirs", container_title="Water"
    )
    assert note == (
        'Brandt, "<cite>On <em>Old</em> Weirs</cite>," <cite class="in"><em>Water</em></cite> 3 (1990): 4.'
    )


@pytest.mark.parametrize(
    ("words", "parts", "cited"),
    [
        (
            "Brandt, *Weirs: A* History, 1988.",
            {"title": "Weirs: A History"},
            "<cite><em>Weirs: A</em> History</cite>",
        ),
        (
            "Brandt, [Weirs. Water](https://a.example/), 1988.",
            {"title": "Weirs", "container_title": "Water"},
            '<a href="https://a.example/"><cite>Weirs</cite>. <cite class="in">Water</cite></a>',
        ),
        (
            "Brandt, [Weirs](https://a.example/) of Marl, 1988.",
            {"title": "Weirs of Marl"},
            '<cite><a href="https://a.example/">Weirs</a> of Marl</cite>',
        ),
        (
            "Brandt, Weirs of Marl, 1988.",
            {"title": "Weirs of Marl", "container_title": "Marl"},
            "<cite>Weirs of Marl</cite>, 1988",
        ),
    ],
    ids=["a mark ends in it", "both in a link", "a link begins in it", "two that overlap"],
)
def test_a_title_is_one_element_wherever_it_can_be(words: str, parts: dict[str, str], cited: str) -> None:
    assert cited in set_note(words, **parts)


def test_a_title_leads_to_a_doi_that_is_printed_as_mere_words() -> None:
    words = "Ada Brandt, *Weirs* (Marl: Quay, 1988), doi: 10.1234/Weirs.7"
    note = set_note(words, title="Weirs", DOI="10.1234/Weirs.7")
    assert '<cite><a class="t" href="https://doi.org/10.1234/weirs.7"><em>Weirs</em></a></cite>' in note


def test_a_title_is_no_link_where_the_address_is_one_already() -> None:
    words = "Ada Brandt, *Weirs* (Marl: Quay, 1988), <https://doi.org/10.1234/weirs>"
    note = set_note(words, title="Weirs", DOI="10.1234/weirs", URL="https://doi.org/10.1234/weirs")
    assert "<cite><em>Weirs</em></cite>" in note
    assert note.count("<a ") == 1


def test_a_title_leads_nowhere_unsafe() -> None:
    words = "Ada Brandt, *Weirs* (Marl: Quay, 1988), javascript:alert(1)"
    note = set_note(words, title="Weirs", URL="javascript:alert(1)")
    assert "<a " not in note
