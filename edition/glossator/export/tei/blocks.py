"""One block, one list of works, the notes: each in the elements that TEI has for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from glossator.export.tei.cited import Cited
from glossator.export.tei.elements import add, element
from glossator.export.tei.names import holder_id
from glossator.export.tei.words import set_paragraphs, set_words
from glossator.model import Article, Block, Entry, Links, Note, Part

_PARAGRAPHS = {"heading": "heading", "byline": "byline"}
"""By kind, the `rend` of a block for whose place TEI has nothing but a paragraph."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What setting the text needs to know of the whole."""

    article: Article
    links: Links
    cited: Cited


def set_block(parent: Element, block: Block, setting: Setting, tag: str = "") -> None:
    """A block as the last child of `parent`; `tag` where its place makes it a `head` or a `byline`."""
    named = {"xml:id": block.id}
    if tag or block.kind not in ("quotation", "list", "table", "code", "rule"):
        rend = "" if tag else _PARAGRAPHS.get(block.kind, "")
        _set_parts(add(parent, tag or "p", {"rend": rend, **named}), block.parts, setting)
    elif block.kind == "quotation":
        quote = add(parent, "quote", named)
        for part in block.parts:
            set_words(add(quote, "p"), part.passage, setting.links)
    elif block.kind == "list":
        _set_list(add(parent, "list", named), block.parts, setting)
    elif block.kind == "table":
        _set_table(add(parent, "table", named), block.parts, setting)
    elif block.kind == "code":
        held = add(parent, "ab", {"type": "code", "xml:space": "preserve", **named})
        _set_parts(held, block.parts, setting)
    elif block.text.strip():
        _set_parts(add(parent, "p", {"rend": "rule", **named}), block.parts, setting)
    else:
        add(parent, "milestone", {"unit": "section", "rend": "rule", **named})


def _set_parts(parent: Element, parts: Sequence[Part], setting: Setting) -> None:
    for rank, part in enumerate(parts):
        if rank:
            add(parent, "lb")
        set_words(parent, part.passage, setting.links)


def _set_list(outermost: Element, parts: Sequence[Part], setting: Setting) -> None:
    """Items, each in the list of its depth within the item above it."""
    lists = [(0, outermost)]
    for _, group in groupby(parts, key=lambda part: part.row):
        held = list(group)
        depth = held[0].depth
        while len(lists) > 1 and lists[-1][0] > depth:
            lists.pop()
        if depth > lists[-1][0] and len(lists[-1][1]):
            lists.append((depth, add(lists[-1][1][-1], "list")))
        item = add(lists[-1][1], "item")
        for part in held:
            set_words(add(item, "p"), part.passage, setting.links)
    if not len(outermost):
        add(outermost, "item")


def _set_table(table: Element, parts: Sequence[Part], setting: Setting) -> None:
    """Rows of cells; the first row is the head."""
    for index, group in groupby(parts, key=lambda part: part.row):
        row = add(table, "row", {"role": "label" if index == 0 else "data"})
        for part in group:
            set_words(add(row, "cell"), part.passage, setting.links)
    if not len(table):
        add(add(table, "row"), "cell")


def set_entries(parent: Element, entries: Iterable[Entry], setting: Setting) -> None:
    """Entries of a list of works, as printed."""
    found = add(parent, "listBibl")
    for entry in entries:
        held = add(found, "bibl", {"xml:id": holder_id(entry)})
        set_words(held, entry.passage, setting.links, setting.cited.layers(entry))


def set_notes(parent: Element, notes: Iterable[Note], setting: Setting) -> None:
    """The notes behind what `parent` holds before its first division."""
    first = next((index for index, child in enumerate(parent) if child.tag == "div"), len(parent))
    for rank, note in enumerate(notes):
        named = {"place": "end", "type": note.kind, "n": note.label, "xml:id": holder_id(note)}
        held = element("note", named)
        set_paragraphs(held, note.passage, setting.links, setting.cited.layers(note))
        parent.insert(first + rank, held)
