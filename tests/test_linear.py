"""Twice the notes is twice the work, counted in calls of functions, which no machine's mood alters."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

import pytest

import glossator
from bench import article

T = TypeVar("T")

STAGES: dict[str, Callable[[str], object]] = {
    "read_text": glossator.read_text,
    "check": lambda text: glossator.check(glossator.read_text(text)),
    "export": lambda text: glossator.to_bibtex(glossator.read_text(text)),
    "render": lambda text: glossator.render_edition(glossator.read_text(text), (), slug="long"),
}


def calls(work: Callable[[T], object], given: T) -> int:
    """How many functions are called, those written in C included."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        work(given)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "stage",
    [pytest.param(stage, marks=pytest.mark.matrix) if stage != "read_text" else stage for stage in STAGES],
)
def test_work_grows_with_the_text_and_no_faster(stage: str) -> None:
    STAGES[stage](article(20))
    small, large = (calls(STAGES[stage], article(notes)) for notes in (150, 600))
    assert large / small < 4 * 1.15


@pytest.mark.parametrize(
    "piece", ["[", "*", "> ", "- ", "<", "Ibid., ", "`", "[1](", "\\", "| ", "¹", "(Fn. 1) ", "\r\n"]
)
def test_a_piece_repeated_is_no_trap(piece: str) -> None:
    note = "\n\nNotes\n\n- [1] "
    small, large = (calls(glossator.read_text, piece * n + note + piece * n) for n in (200, 800))
    assert large / small < 4 * 1.15


@pytest.mark.matrix
def test_a_note_that_gives_many_works_is_no_trap_for_the_page_of_sources() -> None:
    def note(works: int) -> str:
        cited = (f"Ada Brandt, *Weirs {rank} of Marl* (Marl: Quay, 1988), 14" for rank in range(works))
        return "# Weirs\n\nBuilt.[1]\n\n## Notes\n\n- [1] " + "; ".join(cited) + ".\n"

    def render(reading: glossator.Reading) -> object:
        return glossator.render_edition(reading, (), slug="many")

    readings = [glossator.read_text(note(works)) for works in (20, 100, 400)]
    _, small, large = (calls(render, reading) for reading in readings)
    assert large / small < 4 * 1.15
