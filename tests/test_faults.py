"""Faults that are planted in clean texts are found, at their place, with the right proposal."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from drafts import is_orderly, plain_shape, read_draft
from fault_scores import Score, judge
from faults import CLEAN, Task, alarms, plant, planted_score, share, tasks
from planting import PLANTERS

SEED = 1
PER_KIND, MANY = 2, 24
"""How many faults of each kind are planted in every run, and in one of the whole matrix."""
FOUND, PROPOSED, EXACT = 0.98, 0.95, 0.95
"""What is aimed at, for each kind: the share found, the share of them with the right proposal first, and the
share of stale sets whose step and extent are told exactly, but for places that are told to be open."""
MOST_CHANGED = 2
"""How many notes a fault may rewrite."""


counts = pytest.mark.parametrize("count", [PER_KIND, pytest.param(MANY, marks=pytest.mark.matrix)])


@cache
def scores_of(kind: str, count: int) -> tuple[Score, ...]:
    """What came of the faults of one kind; worked out here, since the tests run side by side already."""
    every = (planted_score(task) for task in tasks(count, SEED, [kind], CLEAN))
    return tuple(each for each in every if each is not None)


@counts
@pytest.mark.parametrize("kind", PLANTERS)
def test_a_planted_fault_is_found_and_rightly_put_right(kind: str, count: int) -> None:
    found = scores_of(kind, count)
    assert len(found) > count * 0.8 - 1, "too few texts have a place for it"
    missed = [each.account for each in found if not each.found or each.proposed is False]
    told, _ = share(each.found and each.placed for each in found)
    right, asked = share(each.proposed for each in found)
    assert told >= FOUND * len(found), "\n".join(missed)
    assert right >= PROPOSED * asked, "\n".join(missed)
    assert not [line for each in found for line in each.noise]


@counts
@pytest.mark.parametrize("kind", ["notes-inserted", "notes-deleted"])
def test_stale_numbers_are_told_exactly(kind: str, count: int) -> None:
    found = scores_of(kind, count)
    off = [each.account for each in found if each.offset is False or each.settled is False]
    offset, asked = share(each.offset for each in found)
    settled, _ = share(each.settled for each in found)
    assert offset >= EXACT * asked, "\n".join(off)
    assert settled >= EXACT * asked, "\n".join(off)


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_clean_text_raises_no_alarm(path: Path) -> None:
    assert alarms(path)[1] == []


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_text_taken_apart_is_put_together_again(path: Path) -> None:
    written = read_draft(plain_shape(path.read_text("utf-8"))).write()
    assert read_draft(written).write() == written
    assert is_orderly(read_draft(written))
    assert sum(len(places) for places in read_draft(written).calls.values()) == len(read_draft(written).notes)


@pytest.mark.parametrize("kind", PLANTERS)
@pytest.mark.parametrize("rank", range(4))
def test_a_fault_is_what_it_says(kind: str, rank: int) -> None:
    fault = plant(Task(kind, SEED, rank, CLEAN))
    assert fault is not None
    assert fault == plant(Task(kind, SEED, rank, CLEAN)), "the same seed gives another fault"
    assert fault.text != fault.clean
    new, clean = read_draft(fault.text), read_draft(fault.clean)
    assert is_orderly(clean)
    assert fault.notes <= set(new.labels)
    assert all(f"[{label}]" in new.body for label in fault.calls)
    assert fault.notes | fault.calls
    assert set(fault.right) <= fault.notes
    assert all(right.notes <= set(new.labels) for right in fault.right.values())
    changed = [
        note.label
        for note in new.notes
        if fault.origin.get(note.label, note.label)
        and _plain(note.text) != _plain(clean.words.get(fault.origin.get(note.label, note.label), ""))
    ]
    assert len(changed) <= MOST_CHANGED, changed


@pytest.mark.parametrize("kind", ["notes-inserted", "notes-deleted"])
@pytest.mark.parametrize("rank", range(4))
def test_stale_numbers_are_those_that_were_typed(kind: str, rank: int) -> None:
    fault = plant(Task(kind, SEED, rank, CLEAN))
    assert fault is not None
    assert fault.shift is not None
    words = read_draft(fault.text).words
    for at, meant in fault.shift.stale:
        assert re.search(rf"\b{meant - fault.shift.offset}\b", words[at])
        assert words[at] == read_draft(fault.clean).words[fault.origin.get(at, at)]


@pytest.mark.parametrize("kind", PLANTERS)
def test_what_is_added_to_a_text_first_raises_no_alarm(kind: str) -> None:
    fault = plant(Task(kind, SEED, 0, CLEAN))
    assert fault is not None
    assert [each.message for each in judge(fault.clean).findings if each.severity != "info"] == []


def _plain(text: str) -> str:
    """The words without figures, which are typed anew where a note comes between."""
    return re.sub(r"\d+", "#", text)
