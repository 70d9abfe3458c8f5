"""One text is read the same in whatever shape its notes, calls, headings and lines are set."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

import texts
from glossator.check import check
from glossator.model import Article, Finding
from glossator.reading import read_text
from shapes import SHAPES, Shape, Text, parse

CLEAN = tuple(slug for slug in texts.TRUTHS if slug not in ("ahmadzai-is-khorasan", "beacons-of-skarn"))

TEN_NOTES = "\n".join(
    f"- [{n}] A. Nother, *Book {n}* (Anywhere: Press, 19{n:02}), {n}." for n in range(1, 11)
)
CALLS = {
    "[1]": "1",
    "[6–8]": "6 7 8",
    "[6-8]": "6 7 8",
    "[6—8]": "6 7 8",
    "[6, 8]": "6 8",
    "[6,8–10]": "6 8 9 10",
    "[1–3,5]": "1 2 3 5",
    "[9][10]": "9 10",
    "⁶⁻⁸": "6 7 8",
    "⁶": "6",
    "¹⁰": "10",
    "^6^": "6",
    "^6–8^": "6 7 8",
    "<sup>6</sup>": "6",
    "<sup>6–8</sup>": "6 7 8",
    "<sup>[6]</sup>": "6",
    "[^6]": "6",
    "[^6][^7]": "6 7",
}
NO_CALLS = (
    "[sic]",
    "[...]",
    "[…]",
    "[2015]",
    "[July 2015]",
    "[the elder]",
    "[A]n",
    "[!]",
    "x^2",
    "a[i]",
    "m²",
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What must not depend on the shape."""

    title: str
    headings: list[str]
    blocks: list[tuple[str, str]]
    notes: list[tuple[str, str]]
    kinds: list[list[str]]
    called: list[tuple[str, str]]
    bibliography: list[str]
    means: list[tuple[str, str]]
    findings: list[tuple[str, str, list[str]]]


def see(source: str) -> tuple[Seen, Article, tuple[Finding, ...]]:
    """What is read and found in `source`."""
    reading = read_text(source)
    article, found = reading.article, check(reading)
    about_words = [finding for finding in found if finding.rule != "damaged-text"]
    title = article.front.title
    seen = Seen(
        title=texts.words(title) if title else "",
        headings=[
            h for h in texts.headings(reading) if h not in ("Notes", "Endnotes", "References and Notes")
        ],
        blocks=[
            (block.kind, " ".join(texts.words(part.passage) for part in block.parts))
            for block in article.blocks
            if block.kind != "heading"
        ],
        notes=[(note.label, texts.words(note.passage)) for note in article.notes],
        kinds=[[type(reference).__name__ for reference in note.references] for note in article.notes],
        called=texts.called(reading),
        bibliography=[texts.words(entry.passage) for entry in article.bibliography],
        means=[
            (key, type(meaning).__name__ + " " + " ".join(getattr(meaning, "chain", ())))
            for key, meaning in reading.meanings.of.items()
        ],
        findings=sorted((f.rule, f.severity, texts.noted(f)) for f in about_words),
    )
    return seen, article, found


@cache
def as_text(slug: str) -> Text:
    """The text, free of its own shape, under a heading that every shape can change."""
    text = parse(texts.source(slug))
    return Text(text.before, "Notes", text.notes, text.after)


@cache
def plainest(slug: str) -> Seen:
    """What is seen in the first of the shapes."""
    return see(SHAPES[0].write(as_text(slug)))[0]


PAIRS = [
    pytest.param(slug, shape, id=f"{slug}-{shape.name}", marks=() if (i + j) % 5 == 0 else pytest.mark.matrix)
    for i, slug in enumerate(CLEAN)
    for j, shape in enumerate(SHAPES)
]
"""Each shape and each text stands in some of the tests that are run at once."""


@pytest.mark.parametrize(("slug", "shape"), PAIRS)
def test_a_shape_changes_nothing_that_is_read(slug: str, shape: Shape) -> None:
    seen, article, found = see(shape.write(as_text(slug)))
    for field in Seen.__dataclass_fields__:
        assert getattr(seen, field) == getattr(plainest(slug), field), field
    damage = [finding for finding in found if finding.rule == "damaged-text"]
    assert {repair.kind for repair in article.repairs} == ({"cut-paragraph"} if shape.cut else set())
    assert [finding.severity for finding in damage] == (["info"] if shape.cut else [])


@pytest.mark.parametrize("slug", CLEAN)
def test_the_own_shape_is_one_of_them(slug: str) -> None:
    own, shaped = see(texts.source(slug))[0], plainest(slug)
    assert own.notes == shaped.notes
    assert own.called == shaped.called
    assert own.blocks == shaped.blocks
    assert own.findings == shaped.findings


def about_the_bridge(words: str) -> str:
    """A text of one sentence, with ten notes."""
    return f"# A Title\n\nThe bridge {words}\n\n## Notes\n\n{TEN_NOTES}\n"


@pytest.mark.parametrize(("printed", "labels"), CALLS.items())
def test_a_call_carries_its_labels(printed: str, labels: str) -> None:
    reading = read_text(about_the_bridge(f"was opened in spring.{printed} Nobody came."))
    assert [label for label, _ in texts.called(reading)] == labels.split()


@pytest.mark.parametrize("printed", NO_CALLS)
def test_what_stands_in_brackets_need_not_be_a_call(printed: str) -> None:
    reading = read_text(about_the_bridge(f"{printed} was opened in spring.[1]"))
    assert [label for label, _ in texts.called(reading)] == ["1"]
