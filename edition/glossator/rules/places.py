"""Where hits point: the places of calls, notes and stretches of the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal, TypeAlias

from glossator.model import Article, Call, Decision, Entry, Note, Place, Reading, Span
from glossator.quoted import Quotes

Role: TypeAlias = Literal["cause", "consequence"]

_BULLETS = "-*+•· \t\r\n"


def at_call(call: Call, role: Role = "cause") -> Place:
    """The marker in the text."""
    return Place(call.span, block=call.block, role=role)


def at_label(reading: Reading, note: Note, role: Role = "cause") -> Place:
    """The label of a note, its bullet and the space after it left out."""
    start, end = note.label_span.start, note.label_span.end
    raw = reading.article.text[start:end]
    label = raw.lstrip(_BULLETS)
    if not label:
        return Place(note.label_span, note=note.id, role=role)
    start += len(raw) - len(label)
    return Place(Span(start, start + len(label.rstrip())), note=note.id, role=role)


def where_decided(reading: Reading, decision: Decision) -> Place:
    """What a decision is about: the first line of its place; the text's first line where it is not there."""
    article, at = reading.article, decision.at
    spans = Quotes(article).spans(at)
    start = spans[0].start if spans else 0
    end = min(spans[0].end if spans else len(article.text), *(_line_ends(article.text, start)))
    span = Span(start, max(end, start))
    note = next((each.id for each in article.notes if at == f"n{each.id}"), None)
    holder = next((each for each in article.notes if any(r.id == at for r in each.references)), None)
    if holder is not None:
        return Place(span, holder.id, at)
    return Place(span, note, block=at if spans and note is None else None)


def where_of(holder: Note | Entry) -> str:
    """`note 12` or `the bibliography`."""
    return f"note {holder.label}" if isinstance(holder, Note) else "the bibliography"


def in_notes(labels: Iterable[str]) -> str:
    """`note 12`, `notes 12, 15`; each once."""
    listed = list(dict.fromkeys(labels))
    return f"{'note' if len(listed) == 1 else 'notes'} {', '.join(listed)}"


def _line_ends(text: str, start: int) -> tuple[int, int]:
    found = text.find("\n", start)
    return (found if found >= 0 else len(text), len(text))


class Owners:
    """Which note or block each offset of the source belongs to."""

    def __init__(self, article: Article) -> None:
        owned: list[tuple[Span, str | None, str | None]] = []
        owned += [(span, note.id, None) for note in article.notes for span in note.spans]
        owned += [(span, None, block.id) for block in article.blocks for span in block.spans]
        self._owned = sorted(owned, key=lambda each: each[0])
        self._starts = [span.start for span, _, _ in self._owned]

    def place(self, span: Span) -> Place:
        """The span as a place, with the note or block that it lies in or follows."""
        rank = bisect_right(self._starts, span.start) - 1
        if rank < 0:
            return Place(span)
        _, note, block = self._owned[rank]
        return Place(span, note=note, block=block)
