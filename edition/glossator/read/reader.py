"""The stages of reading, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from glossator.model import Article, Block, Call, Front, Note, Passage, Repair, Span
from glossator.read import blocks, calls, front, sequences
from glossator.read.joins import cut
from glossator.read.language import language_of
from glossator.read.layout import Layout, layout_of
from glossator.read.lines import Chunk, chunks_of, lines_of
from glossator.read.noted import entries_of, notes_of, run_together, stray_bullets
from glossator.read.notes import find_notes, without_false_signs


def read(text: str) -> Article:
    """Read a text: its front matter, sections, blocks, calls, notes and list of works, each with its
    place in `text`. Never raises."""
    chunks = chunks_of(lines_of(text))
    regions = find_notes(chunks)
    chunks = without_false_signs(chunks, regions)
    layout = layout_of(chunks, regions)
    notes, note_repairs = notes_of(text, chunks, regions)
    entries, entry_repairs = entries_of(text, chunks, layout.entries)
    body, heads, block_repairs = _blocks(text, chunks, layout)
    body, title, found = _with_calls(text, body, _title(text, chunks, layout), notes)
    called = {label for call in found for label in call.labels}
    repairs = [
        *stray_bullets(text, chunks, regions),
        *note_repairs,
        *run_together(text, notes, called),
        *entry_repairs,
        *block_repairs,
    ]
    return Article(
        text=text,
        front=_front(text, chunks, layout, body, title, notes),
        sections=tuple(replace(s, heading=heads.get(s.heading or "")) for s in layout.sections),
        blocks=tuple(body),
        calls=tuple(found),
        notes=tuple(notes),
        bibliography=tuple(entries),
        repairs=tuple(sorted(repairs, key=lambda repair: repair.spans[0])),
    )


# --- blocks -------------------------------------------------------------------------------------------


def _blocks(
    text: str, chunks: Sequence[Chunk], layout: Layout
) -> tuple[list[Block], dict[str, str], list[Repair]]:
    """The blocks, the id of the block that each heading's chunk became, and the repairs made on the way."""
    made: list[Block] = []
    heads: dict[str, str] = {}
    repairs: list[Repair] = []
    for draft in blocks.gather(chunks, layout.kinds, layout.free):
        first = draft.chunks[0]
        if draft.kind == "heading":
            draft.level, draft.certain = layout.levels[first]
            parts, found = blocks.heading_of(text, chunks[first]), list[Repair]()
            heads[str(first)] = f"p{len(made) + 1}"
        else:
            parts, found = blocks.parts_of(text, chunks, draft)
        spans = blocks.spans_of(draft, chunks, parts)
        made.append(blocks.block(f"p{len(made) + 1}", layout.section_of[first], draft, spans, parts))
        repairs += found
    return made, heads, repairs + list(_doubts(text, chunks, layout))


def _doubts(text: str, chunks: Sequence[Chunk], layout: Layout) -> Iterator[Repair]:
    """Where a paragraph may have been cut, but nothing is sure: told, and left as it is."""
    for index, after in pairwise(layout.free):
        plain = not {index, after} & layout.kinds.keys()
        if plain and cut(chunks[index], chunks[after]) == "doubtful":
            span = Span(chunks[index].end, chunks[after].start)
            was = text[span.start : span.end]
            why = "the paragraph has no end, but what follows could open a paragraph of its own"
            yield Repair("cut-paragraph", (span,), was, was, why, mended=False)


# --- calls --------------------------------------------------------------------------------------------


def _with_calls(
    text: str, body: Sequence[Block], title: Passage | None, notes: Sequence[Note]
) -> tuple[list[Block], Passage | None, list[Call]]:
    """The blocks and the title with their calls marked, and the calls in the order of the text."""
    labels = [note.label for note in notes]
    passages = [part.passage for block in body for part in block.parts if block.kind != "code"]
    style = calls.style_of([title, *passages] if title else passages, labels)
    finder = _Calls(text, style, calls.highest_of(labels))
    title = finder.marked(title, "title") if title else None
    marked = [
        block
        if block.kind in ("code", "rule")
        else replace(
            block, parts=tuple(replace(p, passage=finder.marked(p.passage, block.id)) for p in block.parts)
        )
        for block in body
    ]
    places = [(note.label_span.start, note.label, note.sequence) for note in notes]
    runs = sequences.of_calls([(call.span.start, call.labels) for call in finder.calls], places)
    return marked, title, [replace(call, sequence=run) for call, run in zip(finder.calls, runs, strict=True)]


class _Calls:
    """Finds calls passage by passage and numbers them through the text."""

    def __init__(self, text: str, style: str, highest: int) -> None:
        self._text, self._style, self._highest = text, style, highest
        self.calls: list[Call] = []

    def marked(self, passage: Passage, block: str) -> Passage:
        first = len(self.calls) + 1
        found = list(calls.markers(passage, self._style, self._highest))
        marked = calls.mark(passage, [(m, f"c{first + rank}") for rank, m in enumerate(found)])
        places = list(calls.places(marked).values())
        self.calls += [
            Call(
                id=f"c{first + rank}",
                labels=marker.labels,
                span=place,
                block=block,
                text=self._text[place.start : place.end],
                sequence="1",
                faults=("descending",) if marker.backwards else (),
            )
            for rank, (marker, place) in enumerate(zip(found, places, strict=True))
        ]
        return marked


# --- front matter -------------------------------------------------------------------------------------


def _title(text: str, chunks: Sequence[Chunk], layout: Layout) -> Passage | None:
    if layout.title is None:
        return None
    return blocks.heading_of(text, chunks[layout.title])[0].passage


def _front(
    text: str,
    chunks: Sequence[Chunk],
    layout: Layout,
    body: Sequence[Block],
    title: Passage | None,
    notes: Sequence[Note],
) -> Front:
    metadata = (
        "\n".join(line.text for line in chunks[0].lines) if chunks and chunks[0].kind == "metadata" else ""
    )
    abstracts = {section.id for section in layout.sections if section.role == "abstract"}
    prose = " ".join(block.text for block in body if block.kind == "paragraph")
    language = front.metadata_value(metadata, "lang") or language_of(
        prose or " ".join(n.passage.text for n in notes)
    )
    return Front(
        title=title,
        title_spans=(Span(title.pieces[0].span.start, title.pieces[-1].span.end),) if title else (),
        authors=front.authors_of(text, body, metadata),
        stated_title=front.metadata_value(metadata, "title"),
        abstract=front.abstract_of(body, abstracts, metadata),
        keywords=front.keywords_of(body, metadata),
        language=language,
    )
