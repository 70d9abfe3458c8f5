"""One work's title is printed in two ways.

Why: A title is quoted, and a letter changed in it is a misprint, or the title was written from memory; a
hyphen or an article that one form has within and the other lacks is worth a look. A subtitle left out, a
shortened form, a translation, capitals, marks and the article at the head make no other title.

Bad:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Ann Castle, *Rivers and Markets at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, *Rivers and Makrets*, 44.

Good:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Ann Castle, *Rivers and Markets at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, *Rivers and Markets*, 44.

Source: The Chicago Manual of Style, 17th ed., 8.165: the words of a title are not changed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from glossator.model import (
    Entry,
    Found,
    Full,
    Hit,
    Idem,
    Note,
    OpCit,
    Place,
    Reading,
    Reference,
    Severity,
    Short,
    Supra,
    Unknown,
)
from glossator.resolve.folding import fold, fold_words
from glossator.rules.places import where_of
from glossator.rules.printed import printed as full_forms
from glossator.rules.references import first_line
from glossator.rules.titles_apart import (
    FEWEST_WORDS,
    MOST_WORDS,
    changed,
    ending,
    is_slip,
    little,
    one_word,
    variant,
)
from glossator.works.titles import likeness, read_title

SEVERITY: Severity = "info"

_LONGEST = 2_000
"""So many characters of a title are compared."""
_MOST = 12
"""So many references of one work, and titles alike but for one word, are compared."""
_WORD = re.compile(r"[^\W_]+(?:['’ʼʿʾ][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A title as one reference prints it."""

    holder: Note | Entry
    reference: Reference
    start: int
    end: int
    """Offsets in the holder's passage."""

    @property
    def text(self) -> str:
        return self.holder.passage.text[self.start : min(self.end, self.start + _LONGEST)]

    @property
    def told(self) -> str:
        words = " ".join(self.text.split())
        return words if len(words) <= 80 else f"{words[:79]}…"

    @property
    def where(self) -> str:
        return where_of(self.holder)

    def words(self) -> dict[str, tuple[int, int]]:
        """By folded word, where it stands."""
        found = ((fold(match[0]), match.span()) for match in _WORD.finditer(self.text))
        return {word: (self.start + start, self.start + end) for word, (start, end) in found}

    def place(self, at: tuple[int, int] | None = None) -> Place:
        spans = self.holder.passage.spans(*(at or (self.start, self.end))) or self.holder.spans
        return Place(
            first_line(spans), self.holder.id if isinstance(self.holder, Note) else None, self.reference.id
        )


@dataclass(frozen=True, slots=True)
class _Difference:
    """A word in one title, and what the other has for it."""

    one: _Printed
    other: _Printed
    words: tuple[str, str]
    """One is empty where the titles are told as a whole."""
    severity: Severity
    because: str


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each two forms of a title."""
    printed = list(_printed(reading))
    differences = [
        *_of_full_forms(printed, reading),
        *_of_short_forms(printed, reading),
        *_of_volumes(reading),
    ]
    if not differences:
        return
    counted = Counter(word for text in _texts(reading) for word in fold_words(text))
    seen: set[tuple[str, tuple[str, str]]] = set()
    for one in differences:
        work = reading.works.of.get(one.one.reference.id, "")
        key = (work, (min(one.words), max(one.words)))
        if key not in seen:
            seen.add(key)
            yield _hit(one, counted)


def _texts(reading: Reading) -> Iterator[str]:
    yield from (block.text for block in reading.article.blocks)
    yield from (note.passage.text for note in reading.article.notes)
    yield from (entry.passage.text for entry in reading.article.bibliography)


def _printed(reading: Reading) -> Iterator[_Printed]:
    """Every title of a work given in full, in order."""
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        for reference in holder.references:
            if isinstance(reference, Full | Idem):
                title = next((field for field in reference.fields if field.name == "title"), None)
                if title is not None:
                    yield _Printed(holder, reference, title.start, title.end)


def _of_full_forms(printed: list[_Printed], reading: Reading) -> Iterator[_Difference]:
    by_work: defaultdict[str, list[_Printed]] = defaultdict(list)
    for one in printed:
        by_work[reading.works.of.get(one.reference.id, "")].append(one)
    by_work.pop("", None)
    for some in by_work.values():
        first = {tuple(fold_words(one.text)): one for one in reversed(some)}
        for one, other in combinations(list(reversed(first.values()))[:_MOST], 2):
            yield from _two_forms(one, other)
    yield from _slips([one for some in by_work.values() for one in some[:1]])


def _slips(printed: list[_Printed]) -> Iterator[_Difference]:
    """Two titles that differ by a letter of one word, so that they were taken for two works'."""
    but_one: defaultdict[tuple[int, tuple[str, ...]], list[_Printed]] = defaultdict(list)
    for one in printed:
        words = read_title(one.text).words
        if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
            continue
        near: dict[str, _Printed] = {}
        for at in range(len(words)):
            key = at, (*words[:at], *words[at + 1 :])
            for other in but_one[key][-_MOST:]:
                near[other.reference.id] = other
            but_one[key].append(one)
        for other in near.values():
            yield from _one_slip(other, one)


def _two_forms(one: _Printed, other: _Printed) -> Iterator[_Difference]:
    """How two titles of one work differ, where they do in their words."""
    first, second = read_title(one.text), read_title(other.text)
    alike = likeness(first, second)
    because = f"{one.where} and {other.where} give one work"
    if alike == "slip" and len(first.words) == len(second.words):
        for pair in zip(first.words, second.words, strict=True):
            if pair[0] != pair[1] and not variant(*pair):
                yield _Difference(one, other, pair, _severity(*pair), because)
                return
    apart = little(fold_words(one.text), fold_words(other.text)) if alike in ("same", "slip") else None
    if apart is not None:
        yield _Difference(one, other, apart, "info", because)
    if alike != "different":
        return
    only = [word for word in first.words if word not in second.words]
    others = [word for word in second.words if word not in first.words]
    shared = {*first.words} & {*second.words}
    if only and others and 2 * len(shared) >= min(len(first.words), len(second.words)) > 2:
        yield _Difference(one, other, (only[0], others[0]), "info", because)


def _one_slip(one: _Printed, other: _Printed) -> Iterator[_Difference]:
    first, second = read_title(one.text).words, read_title(other.text).words
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(apart) != 1 or not is_slip(*apart[0]) or variant(*apart[0]) or not _one_source(one, other):
        return
    because = f"{one.where} and {other.where} print the same year and all other words of the title"
    yield _Difference(one, other, apart[0], _severity(*apart[0]), because)


def _one_source(one: _Printed, other: _Printed) -> bool:
    """Whether year, authors and pages can be those of one work."""
    first, second = one.reference.keys, other.reference.keys
    if not first.date or not second.date or not first.date.year or not first.date.agrees(second.date):
        return False
    return second.date.year is not None and fold(" ".join(first.names)) == fold(" ".join(second.names))


def _severity(one: str, other: str) -> Severity:
    """An ending may be the other number or case of the same word, which the author wrote down so."""
    return "info" if ending(one, other) else "warning"


def _of_volumes(reading: Reading) -> Iterator[_Difference]:
    """Two titles of a volume that has the same editors, publisher and year, but for one word or year."""
    volumes: defaultdict[tuple[str, ...], dict[tuple[str, ...], _Printed]] = defaultdict(dict)
    for given in full_forms(reading):
        title, date = given.first("container-title"), given.date
        editors = tuple(fold(field.value) for field in given.all("editor"))
        if title is None or date is None or not editors or not given.value("publisher"):
            continue
        here = _Printed(given.holder, given.reference, title.start, title.end)
        known = volumes[(*editors, fold(given.value("publisher")), str(date.year))]
        for there in list(known.values())[:_MOST]:
            pair = one_word(fold_words(there.text), fold_words(here.text))
            if pair is not None:
                because = f"{there.where} and {here.where} give the same editors, publisher and year"
                yield _Difference(there, here, pair, "warning", because)
        known.setdefault(tuple(fold_words(here.text)), here)


def _of_short_forms(printed: list[_Printed], reading: Reading) -> Iterator[_Difference]:
    """Words of a short title that differ by a slip from one of the full title."""
    by_work: defaultdict[str, list[_Printed]] = defaultdict(list)
    for one in printed:
        by_work[reading.works.of.get(one.reference.id, "")].append(one)
    by_reference = {one.reference.id: one for one in printed}
    for note in reading.article.notes:
        for reference in note.references:
            if not isinstance(reference, Short | OpCit | Supra) or not reference.keys.title_words:
                continue
            meaning = reading.meanings.of.get(reference.id)
            full: list[_Printed] = []
            if isinstance(meaning, Found) and meaning.work:
                full = by_work[meaning.work]
            elif isinstance(meaning, Unknown) and meaning.reason == "title":
                ids = (each.reference for each in meaning.candidates)
                full = [by_reference[each] for each in ids if each in by_reference]
            yield from _slip_of(note, reference, full[:_MOST])


def _slip_of(note: Note, reference: Reference, full: Iterable[_Printed]) -> Iterator[_Difference]:
    short = _Printed(note, reference, reference.start, reference.end)
    printed = short.words()
    for one in full:
        pair = changed(reference.keys.title_words, fold_words(one.text))
        if pair is not None:
            because = f"the short form in {short.where} means the work that {one.where} gives"
            yield _Difference(one, short, pair, _severity(*pair), because)
            return
        known = one.words()
        title = [word for word in reference.keys.title_words if word in printed]
        apart = [word for word in title if word not in known and not any(w.startswith(word) for w in known)]
        if len(apart) != 1:
            continue
        near = [w for w in known if w not in title and is_slip(apart[0], w) and not variant(apart[0], w)]
        start = one.reference.start
        around = one.holder.passage.text[start : min(one.reference.end, start + _LONGEST)]
        elsewhere = {*fold_words(around)}
        if near and apart[0] not in elsewhere:
            because = f"the short form in {short.where} means the work that {one.where} gives"
            yield _Difference(one, short, (near[0], apart[0]), _severity(near[0], apart[0]), because)
            return


def _hit(one: _Difference, counted: Counter[str]) -> Hit:
    """The rarer of two words is the misprint; else that which comes later."""
    forms = [(one.one, one.words[0]), (one.other, one.words[1])]
    forms.sort(key=lambda form: (counted[form[1]], -form[0].place().span.start))
    (rare, slip), (usual, word) = forms
    told = (slip, word) if slip and word else (rare.told, usual.told)
    return Hit(
        (rare.place(rare.words().get(slip)), usual.place(usual.words().get(word))),
        f"one title is printed in two ways: '{told[0]}' in {rare.where}, '{told[1]}' in {usual.where}",
        (f"{usual.where}: {usual.told}", f"{rare.where}: {rare.told}", one.because),
        severity=one.severity,
    )
