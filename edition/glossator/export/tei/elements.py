"""Elements, and words set in them: nothing gets into a document that XML 1.0 does not allow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_NOT_ALLOWED = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLOCKS = frozenset({"p", "item", "list"})
_LAID_OUT = frozenset(
    """TEI teiHeader fileDesc titleStmt publicationStmt availability sourceDesc encodingDesc appInfo
    application editorialDecl profileDesc langUsage abstract textClass keywords text front docTitle body div
    back table row listBibl biblStruct analytic monogr imprint series respStmt standOff""".split()
)
"""Elements that hold no words themselves, so that white space in them says nothing."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """An element around the characters `start` to `end` of a text."""

    start: int
    end: int
    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    id: str = ""


Layer: TypeAlias = Sequence[Stretch]
"""Stretches in order, none empty, none over another."""


def allowed(text: str) -> str:
    """The text with each character that XML 1.0 has not as U+FFFD, and every line end as a line feed."""
    return _NOT_ALLOWED.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def add(parent: Element, tag: str, attributes: Mapping[str, str] | None = None, text: str = "") -> Element:
    """A new last child of `parent`; attributes that are empty are left out."""
    child = element(tag, attributes)
    parent.append(child)
    _write(child, text)
    return child


def element(tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    """An element of its own."""
    given = attributes or {}
    return Element(tag, {name: allowed(value) for name, value in given.items() if value})


def fill(parent: Element, text: str, start: int, end: int, layers: Sequence[Layer]) -> None:
    """The characters `start` to `end` of `text` as the last content of `parent`, in the elements of the
    layers, the outermost first.

    Where a stretch of an inner layer crosses the edge of an outer one it is set in parts; the first part
    carries its id, and every other names it by `prev`.
    """
    if not layers:
        _write(parent, text[start:end])
        return
    at = start
    for stretch in _between(layers[0], start, end):
        begin, stop = max(stretch.start, start), min(stretch.end, end)
        fill(parent, text, at, begin, layers[1:])
        child = add(parent, stretch.tag, {**_identity(stretch, begin), **stretch.attributes})
        fill(child, text, begin, stop, layers[1:])
        at = stop
    fill(parent, text, at, end, layers[1:])


def document(root: Element) -> str:
    """The document as text, an element on a line wherever a line feed is no word."""
    _lay_out(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _between(layer: Layer, start: int, end: int) -> Iterator[Stretch]:
    for index in range(bisect_right(layer, start, key=lambda one: one.end), len(layer)):
        if layer[index].start >= end:
            return
        yield layer[index]


def _identity(stretch: Stretch, begin: int) -> dict[str, str]:
    if begin == stretch.start or not stretch.id:
        return {"xml:id": stretch.id}
    return {"prev": f"#{stretch.id}"}


def _write(parent: Element, text: str) -> None:
    """The text behind everything that `parent` holds."""
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + allowed(text)
    else:
        parent.text = (parent.text or "") + allowed(text)


def _lay_out(parent: Element) -> None:
    blocks = len(parent) > 0 and not parent.text and parent[0].tag in _BLOCKS
    if len(parent) and (parent.tag in _LAID_OUT or blocks):
        parent.text = "\n"
        for child in parent:
            child.tail = "\n"
            _lay_out(child)
