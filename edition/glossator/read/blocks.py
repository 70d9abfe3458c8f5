"""Chunks that are no notes -> blocks: headings, paragraphs made whole, lists, quotations, tables, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from glossator.inline import Segment, plain_passage, read_passage
from glossator.model import Block, BlockKind, Part, Passage, Repair, Span
from glossator.read import joins
from glossator.read.headings import is_running_head
from glossator.read.lines import Chunk
from glossator.read.segments import between, mend_addresses, segments_of

_CELL = re.compile(r"(?:\\.|[^|\\])+")
_CODE = re.compile(
    r"[\w\])] ?(?:[-+*/:]?=|==) ?[\w\[({'\"-]|[{};]$|\w\(\)"
    r"|^\s+(?:def|for|if|return|import|print)\b.{0,200}[:()]"
)
_PAGE_NUMBER = re.compile(r"[-–—|\[ ]{0,3}\d{1,4}[-–—|\] ]{0,3}$")


@dataclass(slots=True)
class Draft:
    """A block on its way: its kind and the chunks that it is made of."""

    kind: BlockKind
    chunks: list[int]
    level: int = 0
    certain: bool = True
    skipped: list[int] = field(default_factory=list)
    """Chunks inside it that are no words of it: a page number where the page broke."""


def gather(chunks: Sequence[Chunk], kinds: dict[int, BlockKind], free: Sequence[int]) -> Iterator[Draft]:
    """Group the free chunks (by index) into blocks; `kinds` says what some are already known to be."""
    position = 0
    while position < len(free):
        index = free[position]
        draft = Draft(_kind_of(chunks[index], kinds.get(index)), [index])
        position += 1
        if draft.kind == "paragraph":
            position = _take_rest(chunks, kinds, free, position, draft)
        elif draft.kind in ("list", "quotation") and index not in kinds:
            position = _take_alike(chunks, kinds, free, position, draft)
        if draft.kind == "heading":
            draft.level = chunks[index].level
        yield draft


def _kind_of(chunk: Chunk, known: BlockKind | None) -> BlockKind:
    if known is not None:
        return known
    match chunk.kind:
        case "heading" | "rule" | "table":
            return chunk.kind
        case "fence" | "metadata":
            return "code"
        case "quote":
            return "quotation"
        case "item":
            return "list" if chunk.shape in ("", "dot", "paren", "dash") else "paragraph"
    if not all(line.indent >= 4 for line in chunk.lines):
        return "paragraph"
    return "code" if all(_CODE.search(line.text) for line in chunk.lines) else "quotation"


def _take_rest(
    chunks: Sequence[Chunk], kinds: dict[int, BlockKind], free: Sequence[int], position: int, draft: Draft
) -> int:
    """Take the paragraphs that a page break cut off, with a page number that stands in the cut."""
    while position < len(free):
        skip = _is_page_number(chunks, free, position)
        if position + skip >= len(free):
            break
        after = free[position + skip]
        known = after in kinds or _kind_of(chunks[after], None) != "paragraph"
        if known or joins.cut(chunks[draft.chunks[-1]], chunks[after]) != "cut":
            break
        draft.skipped += free[position : position + skip]
        draft.chunks.append(after)
        position += skip + 1
    return position


def _is_page_number(chunks: Sequence[Chunk], free: Sequence[int], position: int) -> int:
    chunk = chunks[free[position]]
    if is_running_head(chunks, free[position]):
        return 1
    return int(chunk.kind == "text" and len(chunk.lines) == 1 and _PAGE_NUMBER.match(chunk.words) is not None)


def _take_alike(
    chunks: Sequence[Chunk], kinds: dict[int, BlockKind], free: Sequence[int], position: int, draft: Draft
) -> int:
    first = chunks[draft.chunks[0]]
    while position < len(free) and free[position] == draft.chunks[-1] + 1:
        chunk = chunks[free[position]]
        same = chunk.kind == first.kind and _kind_of(chunk, kinds.get(free[position])) == draft.kind
        nested = draft.kind == "list" and chunk.kind == "text" and chunk.lines[0].indent >= 2
        if not (nested or (same and (draft.kind == "list" or not chunk.apart or chunk.kind == "quote"))):
            break
        draft.chunks.append(free[position])
        position += 1
    return position


# --- from chunks to parts -----------------------------------------------------------------------------


def parts_of(source: str, chunks: Sequence[Chunk], draft: Draft) -> tuple[tuple[Part, ...], list[Repair]]:
    """The passages of a block, tiling its chunks, and the repairs made on the way."""
    taken = [chunks[index] for index in draft.chunks]
    match draft.kind:
        case "table":
            return tuple(_cells(source, taken[0])), []
        case "code":
            return (Part(_code(source, taken[0])),), []
        case "rule":
            span = Span(taken[0].start, taken[0].end)
            return (Part(plain_passage(source, [Segment("syntax", span)])),), []
        case "list" | "quotation":
            return _items(source, taken, draft.kind)
    return _whole(source, chunks, draft)


def _whole(source: str, chunks: Sequence[Chunk], draft: Draft) -> tuple[tuple[Part, ...], list[Repair]]:
    """One passage; what stands between the chunks of a cut paragraph is a repair."""
    segments: list[Segment] = list(segments_of(chunks[draft.chunks[0]]))
    repairs: list[Repair] = []
    for before, after in pairwise(draft.chunks):
        skipped = [chunks[index] for index in draft.skipped if before < index < after]
        whole = len(skipped) == after - before - 1
        repair = cut_paragraph(source, chunks[before], skipped, chunks[after], whole)
        repairs.append(repair)
        segments.append(Segment("repair", repair.spans[0], repair.now))
        segments += [Segment("repair", span) for span in repair.spans[1:]]
        segments += segments_of(chunks[after])
    mended, addresses = mend_addresses(source, segments)
    return (Part(read_passage(source, mended)),), repairs + addresses


def cut_paragraph(source: str, before: Chunk, skipped: Sequence[Chunk], after: Chunk, whole: bool) -> Repair:
    """The repair of a paragraph that was cut between two chunks. `skipped` stands in the cut and is no words
    of it; where something else stands there too, a note say, the repair is not `whole` and leaves it out."""
    held = [Span(chunk.start, chunk.end) for chunk in skipped]
    spans = (Span(before.end, after.start),) if whole else (Span(before.end, before.end + 1), *held)
    hyphen = before.words.endswith("-") and after.words[:1].islower()
    why = "a page break cut the paragraph: the first part has no end, the second no beginning"
    was = "".join(source[span.start : span.end] for span in spans)
    return Repair("cut-paragraph", spans, was, "" if hyphen else " ", why)


def _items(source: str, taken: Sequence[Chunk], kind: BlockKind) -> tuple[tuple[Part, ...], list[Repair]]:
    parts: list[Part] = []
    repairs: list[Repair] = []
    row = -1
    indents = sorted({chunk.lines[0].indent for chunk in taken})
    for before, chunk in zip((None, *taken), taken, strict=False):
        row += chunk.kind != "text" or kind == "quotation" or not parts
        gap = [between(before, chunk, "")] if before else []
        mended, found = mend_addresses(source, [*gap, *segments_of(chunk)])
        repairs += found
        depth = min(indents.index(chunk.lines[0].indent), 5) if kind == "list" else 0
        parts.append(Part(read_passage(source, mended), row, depth))
    return tuple(parts), repairs


def _code(source: str, chunk: Chunk) -> Passage:
    """The lines of a fence; the fence itself is syntax, metadata stand as they are."""
    first, last = chunk.lines[0], chunk.lines[-1]
    if chunk.kind == "text":
        return plain_passage(source, list(segments_of(chunk)))
    if len(chunk.lines) == 1:
        return plain_passage(source, [Segment("syntax", Span(first.start, first.start + len(first.text)))])
    closed = last.text.strip().strip("`~-.") == ""
    inner = chunk.lines[1 : -1 if closed else None]
    if not inner:
        return plain_passage(source, [Segment("syntax", Span(chunk.start, chunk.end))])
    body = Span(inner[0].start, inner[-1].start + len(inner[-1].text))
    segments = [Segment("syntax", Span(chunk.start, body.start)), Segment("source", body)]
    if body.end < chunk.end:
        segments.append(Segment("syntax", Span(body.end, chunk.end)))
    return plain_passage(source, segments)


def _cells(source: str, chunk: Chunk) -> Iterator[Part]:
    """The cells of a table; bars, and the line under the head, are syntax of the cell before them."""
    cells = [
        (row, Span(line.start + match.start(), line.start + match.end()))
        for row, line in enumerate(chunk.lines)
        if row != 1
        for match in _CELL.finditer(line.text)
        if match[0].strip()
    ]
    for position, (row, span) in enumerate(cells):
        start = chunk.start if position == 0 else span.start
        end = cells[position + 1][1].start if position + 1 < len(cells) else chunk.end
        segments = [Segment("syntax", Span(start, span.start))] * (start < span.start)
        segments.append(Segment("source", span))
        segments += [Segment("syntax", Span(span.end, end))] * (span.end < end)
        yield Part(read_passage(source, segments), row - (row > 1))


def heading_of(source: str, chunk: Chunk) -> tuple[Part, ...]:
    """A heading's passage: its marks, before, after and under it, are syntax."""
    first = chunk.lines[0]
    text = first.text
    marked = chunk.kind == "heading" and chunk.opening > 0
    start = chunk.opening if marked else len(text) - len(text.lstrip())
    end = _without_closing_marks(text) if marked else len(text)
    last = chunk.lines[-1] if chunk.kind == "heading" else first
    segments = [Segment("syntax", Span(first.start, first.start + start))] * (start > 0)
    segments.append(Segment("source", Span(first.start + start, first.start + max(start, end))))
    if chunk.kind == "heading":
        tail = Span(first.start + max(start, end), last.start + len(last.text))
        segments += [Segment("syntax", tail)] * (len(tail) > 0)
        return (Part(read_passage(source, segments)),)
    for before, line in pairwise(chunk.lines):
        segments.append(Segment("blank", Span(before.start + len(before.text), line.start), "\n"))
        segments.append(Segment("source", Span(line.start, line.start + len(line.text))))
    return (Part(read_passage(source, segments)),)


def _without_closing_marks(line: str) -> int:
    """Where the words of a heading end: `## Sources ##` may be closed as it is opened."""
    words = line.rstrip("#")
    return len(words.rstrip()) if words != line and words.endswith((" ", "\t")) else len(line)


def spans_of(draft: Draft, chunks: Sequence[Chunk], parts: Sequence[Part]) -> tuple[Span, ...]:
    """The block's spans: one for each stretch of chunks that nothing else stands between."""
    if draft.kind != "paragraph" or len(draft.chunks) == 1:
        pieces = [piece.span for part in parts for piece in part.passage.pieces]
        return (Span(pieces[0].start, pieces[-1].end),) if pieces else ()
    return tuple(Span(chunks[index].start, chunks[index].end) for index in draft.chunks)


def block(id: str, section: str, draft: Draft, spans: tuple[Span, ...], parts: tuple[Part, ...]) -> Block:
    """The draft as a block of a section."""
    return Block(id, draft.kind, section, spans, parts, draft.level, draft.certain)
