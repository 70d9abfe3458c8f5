"""Calls marked in a passage that was read without them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.model import Mark, Passage, Piece, Span


@dataclass(frozen=True, slots=True)
class Marker:
    """A call at `start` to `end` of a passage's text; its first `opening` and last `closing` characters are
    brackets, which are syntax that reads as `[` and `]`; the rest are its numbers."""

    start: int
    end: int
    opening: int
    closing: int
    call: str


def mark_calls(passage: Passage, markers: Sequence[Marker]) -> Passage:
    """The passage with the markers, which are in order and do not overlap, marked as calls."""
    pieces = tuple(_with_calls(passage, markers)) if markers else passage.pieces
    return Passage("".join(piece.text for piece in pieces), pieces)


def _with_calls(passage: Passage, markers: Sequence[Marker]) -> Iterator[Piece]:
    position, opened, closed = 0, -1, -1
    for at, piece in _cut(passage, [x for m in markers for x in _borders(m)]):
        while position < len(markers) and markers[position].end <= at:
            position += 1
        inside = position < len(markers) and piece.text and markers[position].start <= at
        if not inside:
            yield piece
            continue
        marker, marks = markers[position], _call_marks(piece, markers[position])
        if at < marker.start + marker.opening:
            yield Piece("syntax", piece.span, "[" * (opened != position), marks)
            opened = position
        elif at >= marker.end - marker.closing:
            yield Piece("syntax", piece.span, "]" * (closed != position), marks)
            closed = position
        else:
            yield Piece(piece.kind, piece.span, piece.text, marks)


def _call_marks(piece: Piece, marker: Marker) -> tuple[Mark, ...]:
    """A call may be a link already; its address stays with it."""
    return (Mark("call", marker.call), *(mark for mark in piece.marks if mark.kind == "link"))


def _borders(marker: Marker) -> tuple[int, ...]:
    return marker.start, marker.start + marker.opening, marker.end - marker.closing, marker.end


def _cut(passage: Passage, borders: Sequence[int]) -> Iterator[tuple[int, Piece]]:
    """The pieces with their offsets in the text, cut at the borders (in order) that fall inside them."""
    position = 0
    for at, piece in passage.located():
        start, end = at, at + len(piece.text)
        while position < len(borders) and borders[position] <= start:
            position += 1
        while position < len(borders) and borders[position] < end and len(piece.text) == len(piece.span):
            cut = borders[position]
            yield start, _part(piece, at, start, cut)
            start = cut
            position += 1
            while position < len(borders) and borders[position] <= start:
                position += 1
        yield start, _part(piece, at, start, end) if start > at else piece


def _part(piece: Piece, at: int, start: int, end: int) -> Piece:
    span = Span(piece.span.start + start - at, piece.span.start + end - at)
    return Piece(piece.kind, span, piece.text[start - at : end - at], piece.marks)
