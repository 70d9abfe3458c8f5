"""One work is cited by two different short forms.

Why: A short form is a name for its work. Under two names the reader takes it for two works, and a search
finds half of the places. Told are two short titles of which neither is a part of the other, and dates that
are now a year, now a day, now left out, where the text has a habit.

Bad:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3] So it stood.[4]

    Notes

    - [1] Ann Castle, *Rivers at Work: A History of Mills* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, *Rivers at Work*, 44.
    - [4] Castle, *History of Mills*, 51.

Good:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3] So it stood.[4]

    Notes

    - [1] Ann Castle, *Rivers at Work: A History of Mills* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, *Rivers at Work*, 44.
    - [4] Castle, *Rivers*, 51.

Source: The Chicago Manual of Style, 17th ed., 14.33: a short title keeps the key words of the full one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossator.model import Entry, Found, Hit, Note, OpCit, Reading, Severity, Short, Supra
from glossator.resolve.folding import fold_words
from glossator.resolve.given import telling, title_words
from glossator.resolve.names import name_words
from glossator.resolve.practice import is_reported
from glossator.rules.references import Cited, cited

SEVERITY: Severity = "info"

_FEWEST = 5
"""So many short forms show a habit."""
_HABIT = 0.8
_SHORT_MONTH = 3


@dataclass(frozen=True, slots=True)
class _Use:
    """One short form of a work."""

    cited: Cited
    title: tuple[str, ...]
    """The folded words that tell it."""
    form: str
    """How the date is printed: `Y` for a year, `M d Y` for a day; empty where none is."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each work, the places of its rarer short forms first."""
    uses: defaultdict[str, list[_Use]] = defaultdict(list)
    for one in cited(reading) if reading.links.running else ():
        use = _use(one)
        if use is not None and isinstance(one.meaning, Found) and one.meaning.work:
            uses[one.meaning.work].append(use)
    full, authors = _titles(reading), _works_of_author(reading)
    dated = _habit([use for some in uses.values() for use in some])
    for work, some in uses.items():
        by_title = list(_by_title(some, full.get(work, frozenset())))
        if by_title:
            yield _hit(by_title, "by two short titles", "neither is a part of the other")
            continue
        by_date = list(_by_date(some, dated, authors.get(work, 1)))
        if by_date:
            yield _hit(by_date, "with its date in two ways", "short forms of one work print one date")


def _use(one: Cited) -> _Use | None:
    reference = one.reference
    if not isinstance(reference, Short | OpCit | Supra) or reference.nested:
        return None
    if is_reported(reference, one.note.passage) or not reference.keys.names:
        return None
    date = reference.keys.date
    form = " ".join(map(_shape, date.printed.split())) if date and date.year else ""
    return _Use(one, telling(title_words(reference)), form)


def _shape(word: str) -> str:
    """A part of a date: `M` for a month, `m` for a shortened one, `0` for `09`, `d` for a day."""
    bare = word.strip(",()[]")
    if bare[:1].isdigit():
        return "Y" if bare[:4].isdigit() else "0" if bare.startswith("0") else "d"
    return "m" if bare.endswith(".") or (len(bare) == _SHORT_MONTH and bare.lower() != "may") else "M"


def _titles(reading: Reading) -> dict[str, frozenset[str]]:
    """By work, every word that a reference which gives it prints."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        for reference in holder.references:
            work = reading.works.of.get(reference.id)
            if work is not None:
                found[work] |= {*fold_words(holder.passage.text[reference.start : reference.end])}
    return {work: frozenset(words) for work, words in found.items()}


def _works_of_author(reading: Reading) -> dict[str, int]:
    """By work, how many works its first author has."""
    first: dict[str, str] = {}
    for work in reading.works.works:
        people = work.csl.get("author", ())
        some = people if isinstance(people, list | tuple) else ()
        for person in some[:1]:
            name = str(person.get("family") or person.get("literal") or "")
            first[work.id] = "".join(name_words(name)[-1:])
    counted = Counter(first.values())
    return {work: counted[name] for work, name in first.items()}


def _habit(uses: list[_Use]) -> bool | None:
    """Whether short forms print a date; None where the text has no habit."""
    if len(uses) < _FEWEST:
        return None
    share = sum(bool(use.form) for use in uses) / len(uses)
    return True if share >= _HABIT else False if share <= 1 - _HABIT else None


def _by_title(uses: Iterable[_Use], full: frozenset[str]) -> Iterator[list[_Use]]:
    """The uses by short title, the commonest first, where one is no part of that; nothing else."""
    titled: defaultdict[tuple[str, ...], list[_Use]] = defaultdict(list)
    for use in uses:
        if use.title and {*use.title} <= full:
            titled[use.title].append(use)
    ranked = sorted(titled.values(), key=len, reverse=True)
    others = [some for some in ranked[1:] if not _part(some[0].title, ranked[0][0].title)]
    if others:
        yield from (ranked[0], *others)


def _part(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return {*one} <= {*other} or {*other} <= {*one}


def _by_date(uses: Iterable[_Use], habit: bool | None, works: int) -> Iterator[list[_Use]]:
    """The uses by the form of their date, the usual first. Where an author has several works, a fuller date
    may tell them apart."""
    forms: defaultdict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        forms[use.form].append(use)
    if habit is None:
        forms.pop("", None)
    if works == 1 and len(forms) > 1:
        yield from sorted(forms.values(), key=lambda some: (bool(some[0].form) != habit, -len(some)))


def _hit(groups: list[list[_Use]], how: str, because: str) -> Hit:
    usual, *others = groups
    rare = sorted((use for some in others for use in some), key=lambda use: use.cited.place.span)
    shown = [usual[0], *(some[0] for some in others)]
    listed = "; ".join(f"'{use.cited.words}' in note {use.cited.note.label}" for use in shown)
    return Hit(
        (*(use.cited.place for use in rare), usual[0].cited.place),
        f"one work is cited {how}: {listed}",
        (because, *_counts(groups)),
    )


def _counts(groups: list[list[_Use]]) -> Iterator[str]:
    for some in groups:
        labels = ", ".join(dict.fromkeys(use.cited.note.label for use in some))
        yield f"'{some[0].cited.words}': {'note' if len(some) == 1 else 'notes'} {labels}"
