"""Places in the source, and words as read from them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Article.text`, such as `Span(3, 8)` for the five characters from offset 3."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


PieceKind: TypeAlias = Literal["words", "syntax", "blank", "repair", "redaction"]
MarkKind: TypeAlias = Literal["emphasis", "strong", "code", "link", "superscript", "subscript", "call"]


@dataclass(frozen=True, slots=True)
class Mark:
    """How words are set: `Mark("emphasis")`, `Mark("link", "https://…")`, `Mark("call", "c7")`."""

    kind: MarkKind
    value: str = ""
    """The address of a link, the id of a call, else empty."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of source and what it gives to the passage.

    words       the source's own characters, or what an entity such as `&amp;` stands for
    syntax      emphasis marks, list bullets, escapes, brackets of a call or of an address; gives no
                text, save the brackets of a call, which read as `[` and `]`
    blank       white space; gives one space, or a paragraph break (two line feeds)
    repair      damage: gives what `Repair.now` says
    redaction   words that must not be repeated
    """

    kind: PieceKind
    span: Span
    text: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as read: marks, escapes and damage taken out. The pieces tile the source in order."""

    text: str
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """The offset in `text` at which what each piece gives begins."""

    def __post_init__(self) -> None:
        ends = accumulate((len(piece.text) for piece in self.pieces), initial=0)
        object.__setattr__(self, "starts", tuple(ends)[:-1])

    def located(self) -> Iterator[tuple[int, Piece]]:
        """Each piece with the offset in `text` at which what it gives begins."""
        return zip(self.starts, self.pieces, strict=True)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The places in `Article.text` of the characters `start` to `end` of `text`.

        Stretches that touch are given as one. Syntax and repairs between two words belong to the
        place; a stretch that a page break or a bullet cuts in two is two spans only where the
        pieces do not touch.
        """
        found: list[Span] = []
        last = first = max(bisect_right(self.starts, start) - 1, 0)
        for index in range(first, len(self.pieces)):
            at, piece = self.starts[index], self.pieces[index]
            if at >= end:
                break
            if at + len(piece.text) <= start:
                continue
            span = _slice(piece, max(start - at, 0), min(end - at, len(piece.text)))
            if found and _only_syntax_between(self.pieces[last : index + 1], found[-1].end, span.start):
                found[-1] = Span(found[-1].start, span.end)
            else:
                found.append(span)
            last = index
        return tuple(found)

    def marks_at(self, offset: int) -> tuple[Mark, ...]:
        """The marks of the character at `offset` of `text`; none past the end."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= len(self.text):
            return ()
        return self.pieces[index].marks

    def marked(self, kind: MarkKind) -> Iterator[tuple[int, int, str]]:
        """Start, end (offsets in `text`) and value of each stretch that carries such a mark; a line
        break within one does not end it."""
        start, end, value, reach = 0, -1, "", -1
        for at, piece in self.located():
            stop = at + len(piece.text)
            mark = next((m for m in piece.marks if m.kind == kind), None)
            if mark is None:
                broken = piece.kind == "blank" and reach == at == end
                reach = stop if broken else reach if not piece.text and reach == end else -1
            elif reach == at and value == mark.value:
                end = reach = stop
            elif piece.text:
                if end > start:
                    yield start, end, value
                start, end, value, reach = at, stop, mark.value, stop
        if end > start:
            yield start, end, value


def _slice(piece: Piece, start: int, end: int) -> Span:
    if len(piece.text) != len(piece.span):
        return piece.span
    return Span(piece.span.start + start, piece.span.start + end)


def _only_syntax_between(pieces: tuple[Piece, ...], start: int, end: int) -> bool:
    """Whether the pieces from `start` to `end` of the source leave no hole."""
    at = start
    for piece in pieces:
        if piece.span.end <= at or piece.span.start >= end:
            continue
        if piece.span.start > at:
            return False
        at = piece.span.end
    return at >= end
