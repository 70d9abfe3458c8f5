"""Two printed names that are perhaps one in two spellings, and why: by work, given name or short form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from glossator.model import (
    Reading,
    Severity,
    Unknown,
)
from glossator.rules.printed_names import ACRONYM, FEWEST, MOST_COMPARED, PrintedName
from glossator.spelling import slipped
from glossator.works.people import accord

_ENOUGH = 6
"""Letters of a family name beside a short given name."""
_MOST_NEAR = 4
"""Other spellings of one name are told; what has more is no slip."""
_UMLAUTS = re.compile("(?<=[aou])e")
_VOWELS = re.compile("[aeiouyj]{1,60}")
_DOUBLED = re.compile(r"(.)\1{1,9}")
_AS_ONE = (("ph", "f"), ("ck", "k"), ("kh", "h"), ("q", "k"), ("w", "v"), ("ff", "v"), ("z", "s"))


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names in two spellings that are perhaps one, and why."""

    one: PrintedName
    other: PrintedName
    severity: Severity
    because: str
    by_given: bool = False
    """Whether it is the given name that is spelt in two ways."""
    cause: str = ""
    """What a hit shares with the one about a short form that could not be resolved for it."""

    @property
    def spellings(self) -> tuple[str, str]:
        """The same for all that differ so."""
        one, other = (spelling_of(each, self.by_given) for each in (self.one, self.other))
        return min(one, other), max(one, other)


def spelling_of(name: PrintedName, by_given: bool) -> str:
    return f"{name.given[0]} {name.family}" if by_given else name.family


def of_one_work(named: list[PrintedName]) -> Iterator[Likeness]:
    """Names of one work's authors that differ in their spelling."""
    by_work: defaultdict[str, list[PrintedName]] = defaultdict(list)
    for name in named:
        spellings = by_work[name.work]
        if len(spellings) < MOST_COMPARED and all(
            (each.family, each.given) != (name.family, name.given) for each in spellings
        ):
            spellings.append(name)
    by_work.pop("", None)
    for some in by_work.values():
        for one, other in combinations(some[:MOST_COMPARED], 2):
            if one.reference == other.reference or one.body != other.body:
                continue
            because = f"{one.where} and {other.where} give the same work"
            if one.family != other.family and _one_name(one, other):
                yield Likeness(one, other, "warning", because)
            elif one.family == other.family and _given_slipped(one.given, other.given):
                yield Likeness(one, other, "warning", because, by_given=True)


def _one_name(one: PrintedName, other: PrintedName) -> bool:
    """Whether the family names are one in two spellings, more than an umlaut spelt out."""
    if without_umlauts(one.family) == without_umlauts(other.family):
        return False
    if ACRONYM.fullmatch(one.printed) and ACRONYM.fullmatch(other.printed):
        return _begins_and_ends(*sorted((one.family, other.family), key=len))
    if one.body:
        return min(len(one.family), len(other.family)) > FEWEST and slipped(one.family, other.family)
    return accord((one.person,), (other.person,)) == "spelt"


def _begins_and_ends(short: str, long: str) -> bool:
    """Whether one acronym is another without letters from its middle: `FD-B` and `FDFD-B`."""
    return any(short == long[:at] + long[at - len(short) :] for at in range(1, len(short)))


def _given_slipped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = "".join(one[:1]), "".join(other[:1])
    long = min(len(first), len(second)) >= FEWEST
    cut = first.startswith(second) or second.startswith(first)
    return long and not cut and without_umlauts(first) != without_umlauts(second) and slipped(first, second)


def without_umlauts(name: str) -> str:
    """`muller` for `mueller`, which is `Müller` where there are no umlauts."""
    return _UMLAUTS.sub("", name)


def of_one_author(named: list[PrintedName]) -> Iterator[Likeness]:
    """Names of authors of several works that have one given name, spelt out, and family names that differ by
    a letter."""
    first: dict[tuple[str, str], PrintedName] = {}
    for name in named:
        given = name.given[0] if name.given else ""
        if not name.body and len(given) > 2:
            first.setdefault((given, name.family), name)
    alike: defaultdict[tuple[str, str], list[PrintedName]] = defaultdict(list)
    for (given, family), name in first.items():
        if len(family) < _ENOUGH and len(given) < FEWEST:
            continue
        near: dict[str, PrintedName] = {}
        for key in sorted({*_shortened(family), f"#{_sounds(family)}"}):
            for other in alike[given, key][-MOST_COMPARED:]:
                near[other.family] = other
            alike[given, key].append(name)
        for other in list(near.values())[:_MOST_NEAR]:
            yield from _perhaps_one(other, name)


def _perhaps_one(one: PrintedName, other: PrintedName) -> Iterator[Likeness]:
    if without_umlauts(one.family) == without_umlauts(other.family) or (one.work and one.work == other.work):
        return
    because = f"the given name is {other.whole.replace(other.printed, '').strip(' ,')} in both"
    exchanged = sorted(one.family) == sorted(other.family)
    if _sounds(one.family) == _sounds(other.family) and not exchanged:
        yield Likeness(one, other, "info", because)
    elif slipped(one.family, other.family):
        ending = one.family[:-1] == other.family or other.family[:-1] == one.family
        yield Likeness(one, other, "info" if ending else "warning", because)


def of_one_family(named: list[PrintedName]) -> Iterator[Likeness]:
    """Names of authors of several works that have one family name, and given names in which two letters
    changed places or one is doubled. Those that differ in a letter, as *Maria* and *Marta*, are two, and even
    *Marina* and *Marian* may be."""
    first: dict[tuple[str, str], PrintedName] = {}
    for name in named:
        if not name.body and name.given and len(name.given[0]) >= FEWEST:
            first.setdefault((name.family, name.given[0]), name)
    alike: defaultdict[tuple[str, str], list[PrintedName]] = defaultdict(list)
    for (family, given), name in first.items():
        for key in ("".join(sorted(given)), "#" + _DOUBLED.sub(r"\1", given)):
            for other in alike[family, key][:MOST_COMPARED]:
                if _two_letters(other.given[0], given) and not (name.work and name.work == other.work):
                    because = f"the family name is {name.printed} in both"
                    yield Likeness(other, name, "info", because, by_given=True)
            alike[family, key].append(name)


def of_initials(named: list[PrintedName]) -> Iterator[Likeness]:
    """Names with one initial whose family names differ by two letters that changed places or one that is
    doubled; by another letter they may well be two."""
    first: dict[tuple[str, str], PrintedName] = {}
    for name in named:
        if not name.body and name.given and len(name.given[0]) == 1:
            first.setdefault((name.given[0], name.family), name)
    alike: defaultdict[tuple[str, str], list[PrintedName]] = defaultdict(list)
    for (initial, family), name in first.items():
        for key in ("".join(sorted(family)), "#" + _DOUBLED.sub(r"\1", family)):
            for other in alike[initial, key][:MOST_COMPARED]:
                if _two_letters(other.family, family) and not (name.work and name.work == other.work):
                    yield Likeness(other, name, "info", f"the initial is {initial.upper()}. in both")
            alike[initial, key].append(name)


def _two_letters(one: str, other: str) -> bool:
    """Whether two letters changed places, or one stands once more."""
    if len(one) != len(other):
        return slipped(one, other)
    return sum(first != second for first, second in zip(one, other, strict=True)) == 2


def _shortened(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words that differ by a slip share one."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _sounds(name: str) -> str:
    """As much of a name as languages and alphabets leave: `Tolstoy` and `Tolstoi`."""
    for letters, one in _AS_ONE:
        name = name.replace(letters, one)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", name))


def of_lookalikes(named: list[PrintedName], reading: Reading) -> Iterator[Likeness]:
    """The authors of two works that may be one, where only their names speak for two."""
    by_reference: defaultdict[str, list[PrintedName]] = defaultdict(list)
    for name in named:
        by_reference[name.reference].append(name)
    for pair in reading.works.lookalikes:
        ones, others = (by_reference[each] for each in pair.references)
        if len(ones) != 1 or len(others) != 1 or "author" not in pair.against:
            continue
        one, other = ones[0], others[0]
        if one.family != other.family and _one_name(one, other):
            yield Likeness(one, other, "warning", f"for one work: {pair.evidence}")


def of_short_forms(named: list[PrintedName], reading: Reading) -> Iterator[Likeness]:
    """The name of a short form that was not resolved, and that of the author of the work it may mean."""
    full = [name for name in named if name.reference in reading.works.of]
    by_reference: defaultdict[str, list[PrintedName]] = defaultdict(list)
    by_note: defaultdict[str, list[PrintedName]] = defaultdict(list)
    by_year: defaultdict[tuple[int, str], list[PrintedName]] = defaultdict(list)
    for name in full:
        by_reference[name.reference].append(name)
        by_note[name.reference.rpartition("-")[0]].append(name)
        for key in _shortened(name.family) if name.year else ():
            by_year[name.year or 0, key].append(name)
    for name in named:
        meaning = reading.meanings.of.get(name.reference)
        if not isinstance(meaning, Unknown):
            continue
        others: list[PrintedName] = []
        for candidate in meaning.candidates[:MOST_COMPARED]:
            if meaning.reason == "misspelt":
                others += by_note[candidate.note][:MOST_COMPARED]
            elif meaning.reason == "no-work":
                others += by_reference[candidate.reference][:MOST_COMPARED]
        if meaning.reason == "unread" and name.year:
            keys = sorted(_shortened(name.family))
            others += [each for key in keys for each in by_year[name.year, key][:MOST_COMPARED]]
        for other in others:
            if not name.body and slipped(name.family, other.family):
                because = f"the short form in {name.where} may mean the work that {other.where} gives"
                yield Likeness(other, name, "warning", because, cause=f"reference {name.reference}")
