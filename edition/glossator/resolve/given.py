"""The works that a text gives in full, by name and by title word, so that a short form finds its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from glossator.model import Cited, Date, Full, Ibid, Idem, Interview, Reference, Works
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.holders import Holder
from glossator.resolve.names import initials, name_words

_MOST_LOOKED_AT = 60
"""Of the works that share one word, so many on either side of the reference are compared."""

ENTRIES_FIRST = 10**9
"""Taken from the place of an entry, so that it comes before every note."""

_NAME_FIELDS = frozenset({"author", "editor", "translator", "collection-editor"})
_TITLE_FIELDS = frozenset({"title", "title-short"})
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,80})[)\]]")
_DEFINES = re.compile(
    r"\b(?:hereinafter|hereafter|im folgenden|ci-après|d['’]ora in poi|en adelante|cited as)\b"
    r"[ :,]{0,9}(.{2,80})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\w)(?:1[4-9]|20)\d\d[a-z]?(?!\w)")
_ARTICLES = """
    a an the of and on in to for from der die das des dem den und zur zum von über le la les l du de un une et
    el los las del y il lo gli i di e sur en p pp ch vol bd ed edition
"""
_SMALL_WORDS = frozenset(_ARTICLES.split())


@dataclass(frozen=True, slots=True)
class Given:
    """A reference that gives a work in full, and what a short form could know it by."""

    reference: Reference
    holder: str
    """The id of its note or entry."""
    order: int
    """Its place among the references; below 0 for an entry of the bibliography, which stands before all."""
    work: str
    names: tuple[str, ...]
    date: Date | None
    title: tuple[str, ...]
    """The folded words of its title, in order."""
    years: frozenset[str] = frozenset()
    """Every year that it prints, with its letter: an edition's and the original's, `1951` and `2014b`."""
    aliases: tuple[str, ...] = ()
    """Folded short forms that it defines: `[hereinafter Minority Brief]`."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every work given, by folded name, by word of a name and by word of a title; each list in order."""

    all: tuple[Given, ...]
    by_name: Mapping[str, tuple[Given, ...]]
    by_title: Mapping[str, tuple[Given, ...]]
    by_alias: Mapping[str, tuple[Given, ...]]
    by_work: Mapping[str, tuple[Given, ...]]
    begins: Mapping[str, tuple[Given, ...]]
    """By the folded first word of an author's name of two words, as it is printed."""

    def named(self, name: str, order: int) -> tuple[Given, ...]:
        """The works near `order` that a name may belong to, by any of its words; in order."""
        keys = {fold(name), *name_words(name)}
        return _merged(_near(self.by_name.get(key, ()), order) for key in sorted(keys))

    def titled(self, words: tuple[str, ...], order: int) -> tuple[Given, ...]:
        """The works near `order` whose title has the rarest of `words`; in order."""
        lists = [self.by_title[word] for word in words if word in self.by_title]
        return _near(min(lists, key=len), order) if lists else ()

    def names_of(self, work: str | None) -> tuple[str, ...]:
        """The names on a work, as printed where it is first given."""
        given = self.by_work.get(work or "", ())
        return given[0].names if given else ()


def shelve(holders: Iterable[Holder], works: Works) -> Shelf:
    """Every reference that gives a work, put where a short form will look for it."""
    everything = tuple(_all_given(holders, works))
    names: defaultdict[str, list[Given]] = defaultdict(list)
    titles: defaultdict[str, list[Given]] = defaultdict(list)
    aliases: defaultdict[str, list[Given]] = defaultdict(list)
    by_work: defaultdict[str, list[Given]] = defaultdict(list)
    begins: defaultdict[str, list[Given]] = defaultdict(list)
    for given in everything:
        by_work[given.work].append(given)
        for key in _name_keys(given.names):
            names[key].append(given)
        for word in sorted(set(telling(given.title))):
            titles[word].append(given)
        for alias in given.aliases:
            aliases[alias].append(given)
        for word in _first_words(given.reference):
            begins[word].append(given)
    return Shelf(
        everything, _frozen(names), _frozen(titles), _frozen(aliases), _frozen(by_work), _frozen(begins)
    )


def title_words(reference: Cited) -> tuple[str, ...]:
    """The folded words of the title that a reference prints."""
    printed = " ".join(reference.keys.title_words)
    if not printed and isinstance(reference, Full | Interview):
        printed = " ".join(field.value for field in reference.fields if field.name in _TITLE_FIELDS)
    return fold_words(printed)


def telling(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a title that tell it from others: no articles, no single letters."""
    return tuple(word for word in words if len(word) > 1 and word not in _SMALL_WORDS)


def _all_given(holders: Iterable[Holder], works: Works) -> Iterator[Given]:
    order = 0
    author: tuple[str, ...] = ()
    for holder in holders:
        if not holder.is_note:
            yield from _entry(holder, order - ENTRIES_FIRST, works)
        for reference in holder.references:
            order += 1
            work = works.of.get(reference.id)
            given = _given(reference, holder, order, work or "")
            if isinstance(reference, Idem) and not given.names:
                given = replace(given, names=author)
            if not isinstance(reference, Ibid) and not reference.nested:
                author = given.names
            if work is not None and holder.is_note:
                yield given


def _entry(entry: Holder, order: int, works: Works) -> Iterator[Given]:
    """An entry of the bibliography gives one work, of which all its words may be used."""
    for reference in entry.references:
        work = works.of.get(reference.id)
        if work is not None:
            given = _given(entry.references[0], entry, order, work)
            yield replace(given, reference=reference, title=fold_words(entry.passage.text[:2000]))
            return


def _given(reference: Reference, holder: Holder, order: int, work: str) -> Given:
    names = reference.keys.names
    match reference:
        case Full(fields=fields) | Interview(fields=fields):
            printed = (field.value for field in fields if field.name in _NAME_FIELDS)
            names = names or tuple(_family(value) for value in printed)
        case _:
            pass
    title = title_words(reference)
    words = holder.passage.text[reference.start : reference.end + 12]
    years = frozenset(_YEAR.findall(words[:4000]))
    date = reference.keys.date
    return Given(reference, holder.id, order, work, names, date, title, years, _aliases(reference, holder))


def _family(name: str) -> str:
    """`Gilles Dorronsoro` and `Dorronsoro, Gilles` as `Dorronsoro`; the name of a body stays whole."""
    before, comma, _ = name.partition(",")
    words = name.split()
    if comma:
        return before.strip()
    return words[-1] if 1 < len(words) <= 3 else name


def _aliases(reference: Reference, holder: Holder) -> tuple[str, ...]:
    words = holder.passage.text[reference.start : reference.end + 120]
    defined = (_DEFINES.search(bracket) for bracket in _BRACKETED.findall(words[:4000]))
    return tuple(fold(match.group(1)) for match in defined if match)


def _name_keys(names: tuple[str, ...]) -> list[str]:
    keys: set[str] = set()
    for name in names:
        keys |= {fold(name), initials(name), *name_words(name)}
        keys |= {fold(inner) for inner in _BRACKETED.findall(name[:200])}
    return sorted(keys - {""})


def _first_words(reference: Reference) -> list[str]:
    fields = reference.fields if isinstance(reference, Full) else ()
    printed = [field.value.split() for field in fields if field.name == "author" and "," not in field.value]
    return [fold(words[0]) for words in printed if len(words) == 2 and len(words[0]) > 2]


def _merged(lists: Iterable[tuple[Given, ...]]) -> tuple[Given, ...]:
    found = {given.reference.id: given for some in lists for given in some}
    return tuple(sorted(found.values(), key=lambda given: given.order))


def _near(givens: tuple[Given, ...], order: int) -> tuple[Given, ...]:
    at = bisect_left(givens, order, key=lambda given: given.order)
    return givens[max(0, at - _MOST_LOOKED_AT) : at + _MOST_LOOKED_AT]


def _frozen(lists: Mapping[str, list[Given]]) -> dict[str, tuple[Given, ...]]:
    return {key: tuple(some) for key, some in lists.items()}
