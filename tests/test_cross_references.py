"""What cross-references mean, and what is said of them, held against a gold set written before the code."""

from __future__ import annotations

import pytest

import cross_references
import texts
from glossator.check import check
from glossator.model import Found, Ibid, Idem, OpCit, Reading, Supra, Unknown

GOAL = 0.95
"""Of the cases of the gold set, the share that has to be wholly right."""
SILENT = 0.99
"""Of the cases in which nothing is wrong, the share in which nothing may be said."""


@pytest.fixture(scope="module")
def faults() -> dict[int, list[str]]:
    """By the number of the case, what is said otherwise."""
    return {
        rank: told
        for rank in range(len(cross_references.cases()))
        if (told := list(cross_references.faults(rank)))
    }


@pytest.mark.matrix
def test_most_cases_are_wholly_right(faults: dict[int, list[str]]) -> None:
    cases = cross_references.cases()
    wrong = [f"{cases[rank].what}: {'; '.join(told)}" for rank, told in faults.items()]
    assert len(cases) - len(wrong) >= GOAL * len(cases), "\n".join(wrong)


def test_hardly_anything_is_said_where_nothing_is_wrong(faults: dict[int, list[str]]) -> None:
    silent = [rank for rank, case in enumerate(cross_references.cases()) if not case.flags]
    false = [told for rank in silent for told in faults.get(rank, ()) if told.startswith("false")]
    assert len(silent) - len(false) >= SILENT * len(silent), "\n".join(false)


def test_every_line_of_the_specification_has_a_case_that_is_right(faults: dict[int, list[str]]) -> None:
    """Those on the checker itself, and on how to report, can't be put into a case."""
    lines = {case.line for case in cross_references.cases()}
    right = {case.line for rank, case in enumerate(cross_references.cases()) if rank not in faults}
    assert lines == right == set(range(1, 69)) - {62, 63, 64}


def untold(reading: Reading) -> list[str]:
    """The marked cross-references that are neither resolved nor in a finding."""
    told = {place.reference for finding in check(reading) for place in finding.places}
    marked = [
        one
        for note in reading.article.notes
        for one in note.references
        if isinstance(one, Ibid | Idem | OpCit | Supra) and not one.nested
    ]
    of = reading.meanings.of
    open_ones = [one for one in marked if not isinstance(of[one.id], Found)]
    at_text = {one.id for one in open_ones if isinstance(m := of[one.id], Unknown) and m.reason == "text"}
    return [one.id for one in open_ones if one.id not in told | at_text]


@pytest.mark.parametrize("slug", texts.SLUGS)
def test_each_cross_reference_of_a_text_is_resolved_or_told(slug: str) -> None:
    assert untold(texts.reading(slug)) == []


def test_each_cross_reference_of_the_gold_set_is_resolved_or_told() -> None:
    for rank, case in enumerate(cross_references.cases()):
        assert untold(cross_references.read_case(rank)) == [], case.what
