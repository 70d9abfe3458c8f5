"""A passage in the elements of its marks: emphasis, links, calls."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from glossator.export.tei.elements import Layer, Stretch, add, fill
from glossator.export.tei.names import address, note_id, pointers
from glossator.model import Links, MarkKind, Passage

_RENDS: Mapping[MarkKind, str] = {
    "strong": "bold",
    "emphasis": "italic",
    "code": "code",
    "superscript": "superscript",
    "subscript": "subscript",
}


def set_words(parent: Element, passage: Passage, links: Links, cited: Sequence[Layer] = ()) -> None:
    """The passage as the content of `parent`; `cited` are the layers of its references."""
    fill(parent, passage.text, 0, len(passage.text), layers(passage, links, cited))


def set_paragraphs(parent: Element, passage: Passage, links: Links, cited: Sequence[Layer] = ()) -> None:
    """The passage as the content of `parent`, each paragraph in an element where there are several."""
    parts = list(_paragraphs(passage))
    every = layers(passage, links, cited)
    for start, end in parts:
        fill(add(parent, "p") if len(parts) > 1 else parent, passage.text, start, end, every)


def layers(passage: Passage, links: Links, cited: Sequence[Layer] = ()) -> list[Layer]:
    """The layers of a passage that hold anything, the outermost first."""
    found: list[Layer] = [
        *cited,
        [Stretch(start, end, "ref", _link(value)) for start, end, value in passage.marked("link")],
        [Stretch(start, end, "ref", _call(id, links), id) for start, end, id in _calls(passage)],
    ]
    for kind, rend in _RENDS.items():
        found.append([Stretch(start, end, "hi", {"rend": rend}) for start, end, _ in passage.marked(kind)])
    return [layer for layer in found if layer]


def _link(value: str) -> dict[str, str]:
    """Where a link leads; an address that leads nowhere outside, or may do harm, is no pointer but a name."""
    target = address(value)
    return {"target": target} if target else {"n": value}


def _call(call: str, links: Links) -> dict[str, str]:
    """What a call calls; nothing where there is no such note."""
    targets = links.targets.get(call, ())
    notes = pointers(note_id(target.note) for target in targets if target.note is not None)
    return {"type": "noteAnchor", "target": notes}


def _calls(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Start, end and id of each call, once, whatever stands within it."""
    seen: set[str] = set()
    for start, end, id in passage.marked("call"):
        yield start, end, "" if id in seen else id
        seen.add(id)


def _paragraphs(passage: Passage) -> Iterator[tuple[int, int]]:
    start = 0
    for at, piece in passage.located():
        if piece.kind == "blank" and "\n\n" in piece.text:
            yield start, at
            start = at + len(piece.text)
    yield start, len(passage.text)
