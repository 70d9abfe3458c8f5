"""How references give the book of a chapter, the publisher's place, and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Full, Ibid, Note, OpCit, Place, Reading, Short
from glossator.references.words import compiled
from glossator.rules.habits import Case
from glossator.rules.printed import Printed
from glossator.rules.references import Cited

_PAGED = frozenset({"", "page"})
_OF_PAGES = compiled(
    r"(?<!\w)(?:(?P<p>pp?\.?)|(?P<s>S\.?)|(?P<bl>blz?\.?)|(?P<pag>p[áa]gs?\.?)|(?P<other>[^\W\d_]{1,5}\.?|§{1,2}))\s?$",
    re.IGNORECASE,
)
"""What stands before a number; all but the first two may be the name of another part."""
_WAYS = {"p": "p.", "s": "‘S.’", "bl": "‘blz.’", "pag": "‘pág.’"}
_SEVERAL = re.compile(r"\d\s?[-–—]\s?\d")
_BOOK = compiled(r"[”»\"’'*,.\s]{0,6}(?P<word>in|dans|en|em|im|nel|aus)(?=:?\s)", re.IGNORECASE)


def imprints(given: Printed) -> Iterator[Case]:
    """Whether a publisher is given with its place, and which of the two comes first."""
    publisher, place = given.first("publisher"), given.first("publisher-place")
    if given.reference.type != "book" or publisher is None:
        return
    at = given.at(publisher.start, publisher.end)
    yield Case("the publisher of a book", "with its place" if place else "without its place", at)
    if place is not None:
        first = "the place first" if place.start < publisher.start else "the publisher first"
        yield Case("of a publisher and its place", first, at)


def containers(given: Printed) -> Iterator[Case]:
    """The word between the title of a chapter and its book."""
    title = given.first("title")
    if given.reference.type == "chapter" and title is not None and given.first("container-title"):
        word = _BOOK.match(given.holder.passage.text, title.end)
        if word is not None:
            yield Case(
                "before the book of a chapter", f"‘{word['word'].lower()}’", given.at(*word.span("word"))
            )


def locators(one: Cited, reading: Reading) -> Iterator[Case]:
    """What stands before a page; by the kind of reference, for styles tell these apart."""
    reference, locator = one.reference, one.reference.locator
    if locator is None or locator.label not in _PAGED or reference.id in reading.meanings.note_numbers:
        return
    text = one.note.passage.text
    number = re.search(r"\d", text[locator.start : locator.end])
    span = one.note.passage.spans(locator.start, locator.end)
    if number is None or not span or not isinstance(one.note, Note):
        return
    start = locator.start + number.start()
    label = _OF_PAGES.search(text[max(0, start - 8) : start])
    place = Place(span[0], one.note.id, reference.id)
    kind = _kind(one)
    if kind and (label is None or label["other"] is None or locator.label == "page"):
        way = "nothing" if label is None or label["other"] else _WAYS[label.lastgroup or "p"]
        yield Case(f"before a page {kind}", way, place)
    if label is not None and label["p"] and _SEVERAL.search(text, start, locator.end):
        yield Case("before several pages", f"‘{label['p'].lower()}’", place)


def pages(given: Printed) -> Iterator[Case]:
    """What stands before the pages on which an article or a chapter stands."""
    field, text = given.first("page"), given.holder.passage.text
    label = _OF_PAGES.search(text[max(0, field.start - 8) : field.start]) if field else None
    if field is not None and label is not None and label["p"] and _SEVERAL.search(field.value):
        yield Case("before several pages", f"‘{label['p'].lower()}’", given.at(field.start, field.end))


def _kind(one: Cited) -> str:
    reference = one.reference
    if isinstance(reference, Ibid):
        return "after Ibid."
    if isinstance(reference, Short | OpCit):
        return "of a work cited before"
    return "of a book" if isinstance(reference, Full) and reference.type == "book" else ""
