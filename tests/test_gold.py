"""What is read in a note, held against notes annotated by reading; the goals were set before the grammar."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import glossator
import texts
from glossator.model import Full, Idem, Interview, Passage, Piece, Span
from glossator.references import read_references
from gold_set import Score, load, measure

CASES = sorted((Path(__file__).parent / "cases" / "fields").glob("*.toml"))


@cache
def score(*names: str) -> Score:
    return measure([note for name in names for note in load(name)])


@pytest.mark.parametrize(
    ("names", "f1", "whole"),
    [
        (("article",), 0.98, 0.93),
        (("english", "continental"), 0.92, 0.75),
        (("ordinary",), 0.92, 0.75),
    ],
    ids=["article", "English and continental", "ordinary"],
)
def test_the_goals_are_met(names: tuple[str, ...], f1: float, whole: float) -> None:
    met = score(*names)
    assert met.notes >= 60
    assert met.f1() >= f1
    assert met.share_whole() >= whole


@pytest.mark.matrix
@pytest.mark.parametrize("name", ["article", "english", "continental", "ordinary"])
def test_what_is_held_for_sure_is_right(name: str) -> None:
    sure = score(name).sure
    assert sure.total() > 200
    assert sure[True] / sure.total() >= 0.98


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_case_is_wholly_right(path: Path) -> None:
    notes = tomllib.loads(path.read_text("utf-8"))["note"]
    assert measure(notes).faults == []


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_fields_and_names_are_slices_of_what_is_printed(slug: str) -> None:
    article = texts.reading(slug).article
    for note in article.notes:
        hold(read=note.references, text=note.passage.text)
    for entry in article.bibliography:
        hold(read=entry.references, text=entry.passage.text)


PIECES = (
    "Marsh, ", "A. Marsh and B. Holt", "*Fens*", "‘Fens’", "“", "”", "(", ")", "[1975]", "; ", ". ",
    "in ", "in: ", "ed. ", "eds., ", "hg. v. ", "trad. de ", "Ely: Fen Press", "1999", "12 F.3d 4",
    "v. ", "no. 3", "vol. 2", "XII, ", "pp. 4–9", "§ 823 BGB", "https://a.b/", "accessed 3 May 2019",
    "doi:10.1000/1", "Interview with ", "Letter to ", "Box 1", "12 mars 1998", "3rd ed.", "et al.", "é",
    "\u00a0", " ",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join))
def test_fields_of_any_words_are_slices_of_them(text: str) -> None:
    hold(read=read_references(Passage(text, (Piece("words", Span(0, len(text)), text),)), "1"), text=text)


def hold(read: Sequence[glossator.Reference], text: str) -> None:
    """Each field lies inside its reference and says what is printed there."""
    for reference in read:
        if not isinstance(reference, Full | Interview | Idem):
            continue
        for field in reference.fields:
            assert reference.start <= field.start < field.end <= reference.end
            assert field.value == text[field.start : field.end]
            assert 0 < field.confidence <= 1
