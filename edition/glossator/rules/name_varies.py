"""One person's name is spelt in two ways.

Why: A reader, an index and a short form look for one spelling. What is told are slips: one work given under
two spellings, two works of one author whose family names differ by a letter, a name in the text that differs
from that in its note. Initials, shortened given names, particles and accents are no other spelling.

Bad:

    The mill burned down.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Gilles Dorremont, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Gilles Dormemont, *Mills and Markets* (Hull: Quay, 2004), 3.

Good:

    The mill burned down.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Gilles Dorremont, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Gilles Dorremont, *Mills and Markets* (Hull: Quay, 2004), 3.

Source: The Chicago Manual of Style, 17th ed., 14.73: an author's name is given in one form.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from glossator.model import (
    Hit,
    Reading,
    Severity,
)
from glossator.rules.names_alike import (
    Likeness,
    of_initials,
    of_lookalikes,
    of_one_author,
    of_one_family,
    of_one_work,
    of_short_forms,
    spelling_of,
)
from glossator.rules.names_in_sentences import in_sentences
from glossator.rules.places import in_notes
from glossator.rules.printed_names import MOST_COMPARED, PrintedName, printed_names
from glossator.works.people import accord

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each two spellings, the rarer one first."""
    named = list(printed_names(reading))
    together = _together(named)
    alike: defaultdict[tuple[str, str], list[Likeness]] = defaultdict(list)
    for one in (
        *of_one_work(named),
        *of_one_author(named),
        *of_one_family(named),
        *of_initials(named),
        *of_lookalikes(named, reading),
        *of_short_forms(named, reading),
        *in_sentences(named, reading),
    ):
        if one.spellings not in together:
            alike[one.spellings].append(one)
    by_family: defaultdict[str, list[PrintedName]] = defaultdict(list)
    for name in named:
        by_family[name.family].append(name)
    for some in alike.values():
        yield _hit(some, by_family)
    yield from _with_middle_names(named)


def _with_middle_names(named: Iterable[PrintedName]) -> Iterator[Hit]:
    """One hit for each author whose middle name or initial is printed here and left out there, as an info:
    title pages differ."""
    people: defaultdict[tuple[str, str], list[PrintedName]] = defaultdict(list)
    for name in named:
        doubled = name.family in name.given
        if not (name.body or name.short or doubled) and name.given and len(name.given[0]) > 1:
            people[name.family, name.given[0]].append(name)
    for held in people.values():
        plain, longer = ([each for each in held if (len(each.given) > 1) == more] for more in (False, True))
        if plain and len({each.given[1][0] for each in longer}) == 1:
            few, many = sorted((plain, longer), key=len)
            told = (f"'{some[0].whole}' in {_told(some)}" for some in (few, many))
            yield Hit(
                (*(each.place for each in few), replace(many[0].place, role="consequence")),
                f"one author is called {' and '.join(told)}",
                ("family name and first name are the same",),
                severity="info",
            )


def _together(named: Iterable[PrintedName]) -> set[tuple[str, str]]:
    """The names that stand in one reference: those are two persons'."""
    by_reference: defaultdict[str, set[str]] = defaultdict(set)
    for name in named:
        by_reference[name.reference].add(name.family)
    return {pair for some in by_reference.values() for pair in combinations(sorted(some)[:MOST_COMPARED], 2)}


def _hit(some: list[Likeness], by_family: Mapping[str, list[PrintedName]]) -> Hit:
    groups = [_group(some, rank, by_family) for rank in (0, 1)]
    rare, usual = sorted(
        groups, key=lambda group: (len(group), bool(group[0].reference), -group[0].place.span.start)
    )
    severity: Severity = "warning" if any(each.severity == "warning" for each in some) else "info"
    shown = [name.whole if some[0].by_given else name.printed for name in (rare[0], usual[0])]
    return Hit(
        tuple(name.place for name in (*rare, usual[0])),
        f"one name seems to be spelt in two ways: {shown[0]} in {_told(rare)}, {shown[1]} in {_told(usual)}",
        tuple(dict.fromkeys(each.because for each in some)),
        cause=next((each.cause for each in some if each.cause), ""),
        severity=severity,
    )


def _group(some: list[Likeness], rank: int, by_family: Mapping[str, list[PrintedName]]) -> list[PrintedName]:
    """All places of one of the spellings, in order."""
    spelling = some[0].spellings[rank]
    by_given = some[0].by_given
    sides = [each for like in some for each in (like.one, like.other)]
    mine = [each for each in sides if spelling_of(each, by_given) == spelling]
    people = {each.person for each in mine}
    also = [
        each
        for each in by_family.get(mine[0].family, ())
        if (not by_given or each.given[:1] == mine[0].given[:1])
        and any(accord((person,), (each.person,)) == "same" for person in people)
    ]
    return sorted(
        {each.place.span: each for each in (*mine, *also)}.values(), key=lambda each: each.place.span
    )


def _told(group: list[PrintedName]) -> str:
    """`notes 12, 15 and the bibliography`."""
    labels = list(dict.fromkeys(each.where for each in group))
    notes = [label.removeprefix("note ") for label in labels if label.startswith("note ")]
    others = [label for label in labels if not label.startswith("note ")]
    listed = [in_notes(notes)] if notes else []
    return " and ".join((*listed, *others))
