"""Notes and entries with their words: what a page break or a bullet cut is put together again."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from glossator.inline import Segment, read_passage
from glossator.model import Entry, Note, Passage, Repair, Span
from glossator.read import sequences
from glossator.read.lines import Chunk
from glossator.read.misread import PATTERN
from glossator.read.notes import Region, is_address_rest, runs_on
from glossator.read.segments import between, mend_addresses, segments_of, without_backlinks
from glossator.references import note_kind, read_references

_MISREAD = re.compile(rf"(?<=\[){PATTERN}(?=\\?\])")


def notes_of(
    text: str, chunks: Sequence[Chunk], regions: Sequence[Region]
) -> tuple[list[Note], list[Repair]]:
    """The notes in the order of the text, and the repairs made in them."""
    drafts = sorted((d for region in regions for d in region.drafts), key=lambda d: d.chunks[0])
    labels = [chunks[draft.chunks[0]].label for draft in drafts]
    runs = sequences.of_notes(labels, [d.region for d in drafts], [d.restarts for d in drafts])
    notes: list[Note] = []
    repairs: list[Repair] = []
    for draft, id, run in zip(drafts, sequences.ids_of(labels), runs, strict=True):
        note, found = _note(text, chunks, draft.chunks, id, run)
        notes.append(note)
        repairs += found
    return notes, repairs


def _note(
    text: str, chunks: Sequence[Chunk], indexes: Sequence[int], id: str, sequence: str
) -> tuple[Note, list[Repair]]:
    taken = [chunks[index] for index in indexes]
    passage, repairs = _passage(text, chunks, indexes)
    references = read_references(passage, id)
    note = Note(
        id=id,
        label=taken[0].label,
        sequence=sequence,
        label_span=Span(taken[0].start, taken[0].start + taken[0].opening),
        spans=tuple(Span(start, end) for start, end in _stretches(taken)),
        passage=passage,
        kind=note_kind(passage, references),
        references=references,
    )
    return note, [*_misread_label(text, taken[0]), *repairs]


def _misread_label(text: str, chunk: Chunk) -> Iterator[Repair]:
    """The number that a scanner read as letters, where it is read as the one that has to stand there."""
    span = Span(chunk.start, chunk.start + chunk.opening)
    printed = _MISREAD.search(text[span.start : span.end])
    if printed and chunk.shape != "def":
        place = Span(span.start + printed.start(), span.start + printed.end())
        why = f"a number was misread as letters: by its place this is note {chunk.label}"
        yield Repair("other", (place,), printed[0], chunk.label, why)


def _stretches(taken: Sequence[Chunk]) -> Iterator[tuple[int, int]]:
    """The note's stretches of source: what a break cut off is one of its own."""
    start, end = taken[0].start, taken[0].end
    for before, after in pairwise(taken):
        if _damage(before, after):
            yield start, end
            start = after.start
        end = after.end
    yield start, end


def _passage(text: str, chunks: Sequence[Chunk], indexes: Sequence[int]) -> tuple[Passage, list[Repair]]:
    """The words of a note without its label, and what was mended in them."""
    segments: list[Segment] = list(segments_of(chunks[indexes[0]], opening=False))
    repairs: list[Repair] = []
    for first, second in pairwise(indexes):
        empty = [chunks[index] for index in range(first + 1, second)]
        joined, found = _joined(text, chunks[first], empty, chunks[second])
        if segments:
            segments[-1] = _ending(segments[-1], joined[0].span.start)
        segments += joined
        repairs += found
    mended, addresses = mend_addresses(text, without_backlinks(text, segments))
    return read_passage(text, mended), repairs + addresses


def _ending(segment: Segment, end: int) -> Segment:
    """The segment up to `end`: a repair may take a sign from what stands before it."""
    return Segment(segment.kind, Span(segment.span.start, min(segment.span.end, end)), segment.text)


def _damage(before: Chunk, after: Chunk) -> str:
    """What cut the note here: `url`, `bullet`, `page`; nothing where a paragraph begins."""
    if is_address_rest(before.words, after.words):
        return "url"
    if after.kind == "item" and after.opening and after.lines[0].indent < 2:
        return "bullet" if runs_on(before, after) else "lost"
    return "page" if after.apart and runs_on(before, after) else ""


def _joined(
    text: str, before: Chunk, empty: Sequence[Chunk], after: Chunk
) -> tuple[list[Segment], list[Repair]]:
    """What stands between two chunks of a note, the empty bullets too, and the second chunk."""
    match _damage(before, after):
        case "url":
            return _whole_address(text, before, after)
        case "bullet" | "page" as cause:
            begin = after.start + max(after.opening, _indent(after))
            span = Span(before.end, begin)
            why = (
                f"a {cause} cut the note in two" if cause == "bullet" else "a page break cut the note in two"
            )
            repair = Repair("cut-note", (span,), text[span.start : span.end], " ", why)
            return [Segment("repair", span, " "), *segments_of(after, opening=False)], [repair]
        case "lost":
            span = Span(after.start, after.start + after.opening)
            was = text[span.start : span.end]
            why = "a bullet without a number: a part of the note before it, or a note that lost its number"
            doubt = Repair("cut-note", (span,), was, was, why, mended=False)
            return [*_gap(before, empty, after, "\n\n"), *segments_of(after)], [doubt]
    gap = "\n\n" if after.apart else "\n"
    return [*_gap(before, empty, after, gap), *segments_of(after)], []


def _gap(before: Chunk, empty: Sequence[Chunk], after: Chunk, text: str) -> Iterator[Segment]:
    for bullet in empty:
        yield between(before, bullet, "")
        yield Segment("syntax", Span(bullet.start, bullet.end))
        before = bullet
    yield between(before, after, text)


def _indent(chunk: Chunk) -> int:
    first = chunk.lines[0].text
    return len(first) - len(first.lstrip())


_REST = re.compile(r"\[([^\[\]\s]{2,2000})\]\(#?\)|([^\s<>]{1,2000})>")


def _whole_address(text: str, before: Chunk, after: Chunk) -> tuple[list[Segment], list[Repair]]:
    """The end of an address that stands in a paragraph, or a link to nowhere, of its own."""
    first = after.lines[0].start + _indent(after)
    match = _REST.match(text, first)
    if match is None:
        return [between(before, after, "\n\n"), *segments_of(after)], []
    group = 1 if match[1] else 2
    bracketed = before.words.endswith(">") or "<" in before.words[before.words.rfind("http") - 1 :][:1]
    cut = before.end - before.words.endswith(">")
    head, rest, tail = (
        Span(cut, match.start(group)),
        Span(*match.span(group)),
        Span(match.end(group), match.end()),
    )
    closing = ">" if bracketed or group == 2 else ""
    segments = [Segment("repair", head), Segment("source", rest), Segment("repair", tail, closing)]
    end = after.end
    segments += [Segment("source", Span(tail.end, end))] * (end > tail.end)
    was = text[head.start : tail.end]
    why = "a page break cut an address in two"
    return segments, [Repair("cut-url", (head, tail), was, text[rest.start : rest.end] + closing, why)]


def run_together(text: str, notes: Sequence[Note], called: Container[str]) -> Iterator[Repair]:
    """Where a note seems to stand inside the note before it: the text calls it, the list leaves it out, and
    its label stands in that note after a finished sentence. Told, and left as it is."""
    printed = {(note.sequence, note.label) for note in notes}
    for note in notes:
        label = str(int(note.label) + 1) if note.label.isdecimal() else ""
        if label in called and (note.sequence, label) not in printed:
            for span in _inner_label(note.passage, label):
                was = text[span.start : span.end]
                why = f"note {label}, which is called and stands nowhere else, seems to begin here"
                yield Repair("cut-note", (span,), was, was, why, mended=False)


def _inner_label(passage: Passage, label: str) -> tuple[Span, ...]:
    """The place of the label after a sentence; a bare number needs a capital after it: `6. Holm`."""
    printed = rf"\[{label}\]|\(?{label}\)|{label}\.(?=\s[^\W\d_a-zß-ÿ])"
    found = re.search(rf"[.>)\]”\"’]\s{{1,4}}({printed})\s", passage.text)
    return passage.spans(*found.span(1)) if found else ()


def stray_bullets(text: str, chunks: Sequence[Chunk], regions: Sequence[Region]) -> list[Repair]:
    """The empty bullets between two notes, passed over; inside a note an empty bullet is syntax."""
    held = {i for region in regions for d in region.drafts for i in range(d.chunks[0], d.chunks[-1])}
    stray = [i for region in regions for i in region.stray if i not in held]
    spans = [Span(chunks[i].start, chunks[i].end) for i in stray]
    why = "a bullet with nothing after it"
    return [Repair("stray-bullet", (span,), text[span.start : span.end], "", why) for span in spans]


def entries_of(
    text: str, chunks: Sequence[Chunk], indexes: Sequence[int]
) -> tuple[list[Entry], list[Repair]]:
    """The entries of the lists of works. Lines that each end as an entry does are entries by themselves."""
    entries: list[Entry] = []
    repairs: list[Repair] = []
    for chunk in _split([chunks[index] for index in indexes]):
        segments = list(segments_of(chunk))
        mended, found = mend_addresses(text, segments)
        passage = read_passage(text, mended)
        id = f"b{len(entries) + 1}"
        span = Span(passage.pieces[0].span.start, passage.pieces[-1].span.end)
        entries.append(Entry(id, (span,), passage, read_references(passage, id)))
        repairs += found
    return entries, repairs


_ENTRY_END = re.compile(r"[.>)/]$|\d$")


def _split(chunks: Sequence[Chunk]) -> Iterator[Chunk]:
    for chunk in chunks:
        ended = [_ENTRY_END.search(line.text) is not None for line in chunk.lines]
        if len(chunk.lines) >= 3 and all(ended) and all(line.indent < 2 for line in chunk.lines):
            for number, line in enumerate(chunk.lines):
                yield Chunk(chunk.kind, (line,), True, chunk.opening if number == 0 else 0)
        else:
            yield chunk
