"""How a work given before fits a short form: each thing that agrees or differs is a piece of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from glossator.model import Cited, Date, Field, Full, Name
from glossator.references.words import compiled
from glossator.resolve.evidence import Piece, of_the_page, of_the_sentence
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.given import Given, telling, title_words
from glossator.resolve.names import any_agree, name_words
from glossator.resolve.scene import Spot
from glossator.spelling import alike, slipped

_PART_OF_TITLE = 0.6
_MOST_OF_TITLE = 0.8
_FEWEST_LETTERS = 4
_NAME, _DATE, _TITLE, _WORD_OF_TITLE = 3.2, 3.0, 4.0, 2.5
_FIRST, _AS_MANY = 0.8, 0.6
_INITIAL, _OTHER_INITIAL = 2.5, -3.0
_BEGINS = 1.5
_SAME_VOLUME, _OTHER_VOLUME = 2.5, -3.0
_OTHERS, _ALONE = 1.5, -1.5
_NO_NAME = 2.2
"""What a title says alone, where no author's name was read."""
_BEFORE_FAMILY = compiled(
    r"(?:^|[\s(])(?P<given>(?:[A-ZÀ-Þ][\w’'-]+\s(?:[A-ZÀ-Þ]\.\s?){0,2})|(?:[A-ZÀ-Þ]\.[\s-]?){1,4})$"
)
_BEHIND_FAMILY = compiled(r",\s(?P<given>(?:[A-ZÀ-Þ]\.[\s-]?){1,4})")
_VOLUME = compiled(r"(?<!\w)(?:Bd|vol|t|tome|tomo|Band|deel)\.?\s(?P<volume>\d{1,3}|[ivxIVX]{1,5})(?!\w)")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8"}
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Fit:
    """How one work fits a short form: 1 where a key agrees, 0 where one lacks it, -1 where they differ."""

    given: Given
    name: int
    date: int
    title: int
    first: bool
    """Whether the name is the first of the work's names."""

    @property
    def possible(self) -> bool:
        """Whether nothing differs."""
        return min(self.name, self.date, self.title) >= 0


def fit(reference: Cited, names: tuple[str, ...], given: Given) -> Fit:
    """Compares the keys of a short form with what a work prints."""
    date = _date_fit(reference.keys.date, given)
    words = telling(title_words(reference))
    if not names:
        alone = _party(words, given.title) or _title_alone(words, given.title)
        return Fit(given, 0, date, alone, True)
    name = 1 if all(any_agree(name, given.names) for name in names[:3]) else -1
    if name < 0 and not given.names:
        title = tuple(word for printed in names for word in name_words(printed))
        alone = _party(title, given.title) or _title_alone(telling((*title, *words)), given.title)
        return Fit(given, 0, date, alone, True)
    first = any_agree(names[0], given.names[:1])
    return Fit(given, name, date, title_fit(words, given.title), first)


def pieces(one: Fit, reference: Cited, spot: Spot) -> tuple[Piece, ...]:
    """What speaks for the work, and against it."""
    given, names = one.given, reference.keys.names
    found = [Piece(_NAME, "the name agrees") if one.name > 0 else Piece(_NO_NAME)]
    if one.date > 0:
        found.append(Piece(_DATE, "the date agrees"))
    if one.title > 0:
        found.append(Piece(_title_weight(reference, given), "the title agrees"))
    elif _printed_words(reference, spot) & set(telling(given.title)):
        found.append(Piece(_WORD_OF_TITLE, "a word of the title stands with it"))
    if one.first and names:
        found.append(Piece(_FIRST))
    if names and len(names) == len(given.names) and not reference.keys.others:
        found.append(Piece(_AS_MANY))
    found += _of_the_persons(reference, given, spot)
    found += _of_the_volume(reference, given, spot)
    found += of_the_page(reference, spot.scene.work(given.work), spot)
    found += of_the_sentence(given.names, spot)
    return tuple(found)


def title_fit(short: tuple[str, ...], title: tuple[str, ...]) -> int:
    """1 where most words of a short title are in the title, -1 where they are not, 0 where one is wanting."""
    if not short or not title:
        return 0
    known = set(title)
    hits = sum(word in known or any(_is_word(word, other) for other in known) for word in short)
    return 1 if hits >= _PART_OF_TITLE * len(short) else -1


def _is_word(short: str, full: str) -> bool:
    """Whether a word of a short title begins one of the title, or is one with a letter wrong."""
    long = len(short) >= _FEWEST_LETTERS
    return long and ((len(short) > _FEWEST_LETTERS and full.startswith(short)) or slipped(short, full))


def first_of_each(fits: Iterable[Fit]) -> list[Fit]:
    """One for each work: the place where it is first given."""
    works: dict[str, Fit] = {}
    for one in fits:
        works.setdefault(one.given.work, one)
    return list(works.values())


def one_title(fits: list[Fit]) -> bool:
    """Whether the works bear one title, printed in two ways: so that the one given last may be meant."""
    titles = sorted(("".join(one.given.title) for one in fits), key=len)
    if len(fits) == 1 or not titles[0]:
        return len(fits) == 1
    numbers = {tuple(_DIGITS.findall(title)) for title in titles} - {()}
    return len(numbers) < 2 and all(_alike(titles[0], title) for title in titles)


def _alike(short: str, long: str) -> bool:
    return long.startswith(short) or alike(short, long)


def _date_fit(date: Date | None, given: Given) -> int:
    """By every part that both print; a year may be that of the original, and its letter tells works apart."""
    known = given.date
    if not date or not known or not (date.year or date.month) or not (known.year or known.month):
        return 0
    letter = date.printed[4:5] if date.printed[:4] == str(date.year) and not date.month else ""
    if letter.isalpha() and any(year[:4] == str(date.year) and year[4:] for year in given.years):
        return 1 if f"{date.year}{letter}" in given.years else -1
    if not date.month and str(date.year) in given.years:
        return 1
    return 1 if date.agrees(known) else -1


def _party(short: tuple[str, ...], title: tuple[str, ...]) -> int:
    """1 where a case, `Hale v. Moor Mills`, is named by a party of it; else 0."""
    return int("v" in title and bool(short) and set(short) <= set(title))


def _title_alone(short: tuple[str, ...], title: tuple[str, ...]) -> int:
    """Where no name helps, at least two words of the title, and the title's own first."""
    known = telling(title)
    if len(short) < 2 or not known or short[0] != known[0]:
        return -1
    return 1 if sum(word in known for word in short) >= _MOST_OF_TITLE * len(short) else -1


def _printed_words(reference: Cited, spot: Spot) -> set[str]:
    """The words that a short form prints beside the names, even where they were not read as a title."""
    words = set(fold_words(spot.holder.passage.text[reference.start : reference.end]))
    return words - {word for name in reference.keys.names for word in fold_words(name)}


def _of_the_persons(reference: Cited, given: Given, spot: Spot) -> list[Piece]:
    """Whether the given name fits, and whether `et al.` stands where there are others."""
    people = [one.read for one in _authors(given) if isinstance(one.read, Name)]
    found = []
    printed, known = _given_name(reference, spot), [_parts(name.given) for name in people if name.given]
    if printed and known:
        agrees = any(_one_person(printed, other) for other in known)
        words = "the given name agrees" if agrees else "the given name is another"
        found.append(Piece(_INITIAL if agrees else _OTHER_INITIAL, words))
    if reference.keys.others and people:
        others = len(given.names) > 2 or any(one.others for one in _authors(given))
        words = "it has other authors" if others else "it has no other authors, and et al. says so"
        found.append(Piece(_OTHERS if others else _ALONE, words))
    return found


def _title_weight(reference: Cited, given: Given) -> float:
    """The more words agree, the more they say; most where the title begins with them."""
    short, title = telling(title_words(reference)), telling(given.title)
    if not short:
        return _TITLE
    begins = title[: len(short)] == short
    return _TITLE * sum(word in title for word in short) / len(short) + (_BEGINS if begins else 0.0)


def _of_the_volume(reference: Cited, given: Given, spot: Spot) -> list[Piece]:
    """Whether the volume that is printed is the one that the work is."""
    work = spot.scene.work(given.work)
    known = str(work.csl.get("volume", "")).casefold() if work is not None else ""
    printed = _VOLUME.search(
        spot.holder.passage.text, reference.start, min(reference.end, reference.start + 300)
    )
    if not known or printed is None or "container-title" in (work.csl if work else {}):
        return []
    volume = printed["volume"].casefold()
    same = _ROMAN.get(volume, volume) == _ROMAN.get(known, known)
    return [
        Piece(_SAME_VOLUME, "the volume agrees") if same else Piece(_OTHER_VOLUME, "it is another volume")
    ]


def _authors(given: Given) -> list[Field]:
    fields = given.reference.fields if isinstance(given.reference, Full) else ()
    return [one for one in fields if one.name == "author"]


def _given_name(reference: Cited, spot: Spot) -> tuple[str, ...]:
    """The given name, or its initials, that stands before or behind the first family name."""
    name = reference.keys.names[0] if reference.keys.names else ""
    words = spot.holder.passage.text[reference.start : min(reference.end, reference.start + 120)]
    before, found, behind = words.partition(name) if name else ("", "", "")
    given = _BEFORE_FAMILY.search(before) if found else None
    if given is None and found:
        given = _BEHIND_FAMILY.match(behind)
    return _parts(given["given"]) if given else ()


def _parts(given: str) -> tuple[str, ...]:
    """`E. P.`, `J.-P.` and `Edward Palmer` word by word, folded."""
    return tuple(fold(part) for part in re.split(r"[.\s-]+", given) if part)


def _one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each word of the shorter is the same as in the other, or its first letter."""
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(one, other, strict=False))
