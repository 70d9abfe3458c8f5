"""Which references are one work: pairs with the verdict of a careful editor, and what holds for many."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from glossator.model import Article, Date, Field, Full, Interview, Keys, Name, Reference, Unread, Works
from glossator.read import read
from glossator.references import words
from glossator.works import find_works
from test_linear import calls

Given: TypeAlias = str | dict[str, Any]

PAIRS = tomllib.loads((Path(__file__).parent / "cases/works/pairs.toml").read_text("utf-8"))["pair"]


def article(given: Iterable[Given]) -> Article:
    """A text with one note for each reference: read where it is a note's words, built where it is a table."""
    notes = list(given)
    printed = [each if isinstance(each, str) else _words(each) for each in notes]
    calls = " ".join(f"It was said.[{n}]" for n in range(1, len(notes) + 1))
    listed = "\n".join(f"- [{n}] {each}" for n, each in enumerate(printed, 1))
    made = read(f"# Weirs\n\n{calls}\n\n## Notes\n\n{listed}\n")
    references = [
        note.references if isinstance(each, str) else (_built(each, note.id, note.passage.text),)
        for note, each in zip(made.notes, notes, strict=True)
    ]
    return replace(
        made,
        notes=tuple(
            replace(note, references=each) for note, each in zip(made.notes, references, strict=True)
        ),
    )


def _words(given: dict[str, Any]) -> str:
    """Something for the reference to stand on."""
    values = [value if isinstance(value, str) else "; ".join(value) for value in given.values()]
    return " / ".join(values[1:] or values)


def _built(given: dict[str, Any], note: str, text: str) -> Reference:
    """A reference by its fields, whatever a reader would make of the words."""
    fields: list[Field] = []
    for name, value in given.items():
        if name in {"kind", "type"}:
            continue
        values = value if isinstance(value, list) else [value]
        fields += [Field(name, each, 0, 0, read=_read(name, each)) for each in values]
    dates = [one.read for one in fields if isinstance(one.read, Date)]
    names = tuple(key for one in fields if isinstance(one.read, Name) for key in one.read.keys)
    title = given.get("title", "")
    keys = Keys(names=names, date=dates[0] if dates else None, title_words=words(title))
    place: dict[str, Any] = {"id": f"{note}-1", "start": 0, "end": len(text), "spans": (), "keys": keys}
    match given.get("kind", "full"):
        case "unread":
            return Unread(**place)
        case "interview":
            return Interview(type=given["type"], fields=tuple(fields), **place)
        case _:
            return Full(type=given["type"], fields=tuple(fields), **place)


def _read(name: str, value: str) -> Name | Date | None:
    if name == "issued":
        parts = dict(zip(("year", "month", "day"), map(int, value.split("-")), strict=False))
        return Date(**parts, printed=value)  # type: ignore[arg-type]
    if name not in {"author", "editor", "translator"}:
        return None
    family, comma, given = value.partition(", ")
    return Name(value, 0, 0, family=family, given=given) if comma else Name(value, 0, 0, literal=value)


@cache
def _works_of(rank: int, turned: bool) -> Works:
    pair = [PAIRS[rank]["one"], PAIRS[rank]["other"]]
    return find_works(article(reversed(pair) if turned else pair))


@pytest.mark.parametrize("turned", [False, True], ids=["", "turned"])
@pytest.mark.parametrize("rank", range(len(PAIRS)), ids=[pair["name"] for pair in PAIRS])
def test_two_references_are_judged_as_an_editor_would(rank: int, turned: bool) -> None:
    works, pair = _works_of(rank, turned), PAIRS[rank]
    told = "same" if len(works.works) == 1 else "doubt" if works.lookalikes else "different"
    because = [*works.works[0].merged_because]
    because += [f"{one.evidence}; {one.against}" for one in works.lookalikes]
    assert told == pair["verdict"], because
    assert not pair.get("because") or any(pair["because"] in each for each in because), because


def _parted(given: list[dict[str, Any]]) -> tuple[set[frozenset[int]], set[frozenset[int]]]:
    """The works as sets of ranks in `given`, and the pairs in doubt, whatever the order of the notes."""
    works = find_works(article(given))
    ranks = {
        work.id: frozenset(int(each.split("-")[0]) - 1 for each in work.references) for work in works.works
    }
    return set(ranks.values()), {
        frozenset().union(*(ranks[each] for each in pair.works)) for pair in works.lookalikes
    }


BOOK = {"type": "book", "author": ["Castle, Jane"], "title": "Rivers at Work", "issued": "1998"}
NORTH = {**BOOK, "title": "Rivers at Work: The North"}
MILLS = {**BOOK, "title": "Rivers at Work: Mills, Weirs and Men"}
UNDATED = {key: value for key, value in BOOK.items() if key != "issued"}
LATER = {**BOOK, "issued": "2011"}
PAGE = {"type": "webpage", "title": "Sluice Keepers on Strike", "URL": "https://fengazette.example/a/991"}
BARE = {"type": "webpage", "URL": "https://fengazette.example/a/991"}
OTHER = {**PAGE, "title": "A New Bridge at Tarrant"}


@pytest.mark.parametrize(
    ("given", "works", "doubts"),
    [
        ([BOOK, NORTH, MILLS], [{0}, {1}, {2}], [{0, 1}, {0, 2}]),
        ([BOOK, NORTH, BOOK], [{0, 1, 2}], []),
        ([BOOK, UNDATED, LATER], [{0}, {1}, {2}], [{0, 1}, {1, 2}]),
        ([PAGE, BARE, PAGE], [{0, 1, 2}], []),
        ([PAGE, BARE, OTHER], [{0}, {1}, {2}], [{0, 1}, {1, 2}, {0, 2}]),
    ],
    ids=["two subtitles", "one subtitle", "two years", "no title", "two titles"],
)
def test_no_chain_ties_together_what_contradicts_in_whatever_order(
    given: list[dict[str, Any]], works: list[set[int]], doubts: list[set[int]]
) -> None:
    for order in permutations(range(len(given))):
        found, told = _parted([given[rank] for rank in order])
        assert {frozenset(order[each] for each in one) for one in found} == {*map(frozenset, works)}
        assert {frozenset(order[each] for each in one) for one in told} == {*map(frozenset, doubts)}


def test_a_series_is_not_told_as_pairs() -> None:
    series = [{**BOOK, "issued": str(1990 + rank)} for rank in range(6)]
    assert not find_works(article([*series, UNDATED])).lookalikes


def test_the_work_says_in_words_why_it_is_one_and_keeps_the_fullest_form() -> None:
    full = {**NORTH, "publisher": "Quay", "publisher-place": "Hull"}
    (work,) = find_works(article([BOOK, full, BOOK])).works
    assert work.merged_because == (
        "the same words",
        "the same author and title",
        "the same author and year, the title with and without its subtitle",
    )
    assert work.csl["publisher"] == "Quay"
    assert work.references == ("1-1", "2-1", "3-1")


@pytest.mark.matrix
@pytest.mark.parametrize(
    "change",
    [
        lambda n: {"issued": str(1000 + n)},
        pytest.param(
            lambda n: {"title": f"Rivers at Work: The {'N' * (n % 10 + 5)} of {n}"}, marks=pytest.mark.matrix
        ),
        pytest.param(lambda n: {"author": [f"Castle{n}, Jane"]}, marks=pytest.mark.matrix),
        pytest.param(
            lambda n: {"title": f"Waters numbered {'abcdefghij'[n % 10] * 6} and {n}"},
            marks=pytest.mark.matrix,
        ),
    ],
    ids=["years", "subtitles", "authors", "titles"],
)
def test_many_that_are_nearly_alike_are_no_trap(change: Any) -> None:
    small, large = (
        calls(find_works, article([{**BOOK, **change(n)} for n in range(many)])) for many in (300, 1200)
    )
    assert large / small < 4 * 1.2


@pytest.mark.matrix
def test_a_giant_title_and_a_giant_name_are_no_trap() -> None:
    giant = [f"{letter} " + "Rivers at Work and " * 5_000 for letter in ("North", "South")]
    given = [{**PAGE, "title": each, "author": [f"{each}, Jane"]} for each in giant]
    assert len(find_works(article(given)).works) == 1
