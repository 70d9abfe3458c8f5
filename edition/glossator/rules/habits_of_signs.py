"""Which signs a text sets, where its notes end, and on which side of a mark its calls stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from glossator.model import Note, Passage, Place, Reading
from glossator.references.words import compiled
from glossator.rules.habits import Case
from glossator.rules.held import Held, in_apparatus, in_text
from glossator.rules.marks import Family, Mark, marks_of
from glossator.rules.printed import Printed
from glossator.rules.references import first_line

_SIGN = compiled(r"(?P<apostrophe>(?<=[^\W\d_])['’](?=[^\W\d_]))|(?P<mark>[“”„«»]|(?<!\d)\")")
_RANGE = re.compile(r"(?<![\w–-])(?P<first>\d{1,4})\s?(?P<sign>[-‐‑–—])\s?(?P<last>\d{1,4})(?![\w–-])")
_SHORTENED = re.compile(r"[1-9][1-9]\d")
"""A first page whose last is shortened or not; about 100 to 109 styles have rules of their own."""
_BEHIND = re.compile(r"[^\w.!?…]{0,20}$")
_ADDRESS = compiled(r"(?:10\.\d|[/@])\S*$|\.\w{2,4}$")
"""What ends in a DOI, an address or a file is often left without a stop, as if that were part of it."""
_LONGEST = 80
_STOPS, _COMMAS = ".!?…", frozenset(",.;:")
_LOWER = compiled(r"\s?[a-zà-þ]")
_QUOTES: dict[Family, str] = {"double": "double", "single": "single"}
_FOREIGN = frozenset("„‚")
_BY_MEANING = frozenset({"de", "nl"})
"""In these languages a call stands before a mark where it belongs to a word, and behind it where it belongs
to the sentence (Duden, *Fußnoten- und Anmerkungszeichen*)."""


def signs(reading: Reading) -> Iterator[Case]:
    """The signs of all passages, the ends of notes and the calls beside marks, in the order of the source."""
    article = reading.article
    for held in in_text(article):
        yield from _printed(held)
        if article.front.language == "en":
            yield from _outer_marks(held)
        if article.front.language not in _BY_MEANING:
            yield from _calls(held)
    for held in in_apparatus(article):
        yield from _printed(held)
    for note in article.notes:
        yield from _end(note)


def ranges(given: Printed) -> Iterator[Case]:
    """The ranges of pages that a reference gives."""
    locator = given.reference.locator
    fields = [(field.value, field.start, field.end) for field in given.all("page")]
    if locator is not None and locator.label in ("", "page"):
        fields.append((locator.value, locator.start, locator.end))
    for value, start, end in fields:
        match = _RANGE.fullmatch(value)
        if match is None:
            continue
        place = given.at(start, end)
        yield Case("in a range of pages", "a hyphen" if match["sign"] in "-‐‑" else "a dash", place)
        first, last = match["first"], match["last"]
        if _SHORTENED.fullmatch(first) and (len(last) < 3 or last[0] == first[0]):
            yield Case("the last page of a range", "shortened" if len(last) < 3 else "in full", place)


def _printed(held: Held) -> Iterator[Case]:
    apart = _Stretches(held.passage)
    for match in _SIGN.finditer(held.passage.text):
        if apart.holds(match.start()):
            continue
        place = held.at(match.start(), match.end())
        if place is not None:
            habit = "an apostrophe" if match["apostrophe"] else "double quotation marks"
            yield Case(habit, "straight" if match[0] in "'\"" else "typographic", place)


def _outer_marks(held: Held) -> Iterator[Case]:
    """The quotation marks of an English text that stand within no others; what is quoted in another language
    may keep its marks."""
    within: list[Mark] = []
    for mark in marks_of(held.passage, reverse=False):
        if mark.family not in _QUOTES:
            continue
        if mark.way == "opens":
            within.append(mark)
        elif within and within[-1].family == mark.family:
            opened = within.pop()
            place = held.at(opened.at, mark.at + 1)
            if not within and place is not None and opened.char not in _FOREIGN:
                yield Case("quotation marks in the text", _QUOTES[opened.family], place)


class _Stretches:
    """Addresses and code, whose signs are not the text's own."""

    def __init__(self, passage: Passage) -> None:
        found = [*passage.marked("link"), *passage.marked("code")]
        self._bounds = sorted((start, end) for start, end, _ in found)
        self._starts = [start for start, _ in self._bounds]

    def holds(self, at: int) -> bool:
        rank = bisect_right(self._starts, at) - 1
        return rank >= 0 and at < self._bounds[rank][1]


def _end(note: Note) -> Iterator[Case]:
    text = note.passage.text.rstrip()
    said = text[: len(text) - len(_BEHIND.findall(text[-_LONGEST:])[0])]
    if not said or _Stretches(note.passage).holds(len(said) - 1) or _ADDRESS.search(said[-_LONGEST:]):
        return
    span = first_line(note.passage.spans(len(said) - 1, len(said)) or note.spans)
    yield Case("at the end of a note", "a stop" if said[-1] in _STOPS else "nothing", Place(span, note.id))


def _calls(held: Held) -> Iterator[Case]:
    text = held.passage.text
    for start, end, _ in held.passage.marked("call"):
        place = held.at(start, end)
        if place is None or start == 0:
            continue
        before, behind = text[start - 1] in _COMMAS, text[end : end + 1] in _COMMAS
        if before and not behind and not _LOWER.match(text, end):
            yield Case("a call and the mark beside it", "the call behind it", place)
        elif behind and not before:
            yield Case("a call and the mark beside it", "the call before it", place)
