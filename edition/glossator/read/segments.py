"""Chunks as segments: every character from the first line's start to the last line's end, once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossator.inline import Segment
from glossator.model import Repair, Span
from glossator.read.lines import Chunk, Line

_LEAD = re.compile(r"[ \t]*")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_CUT_IN_BRACKETS = re.compile(r"<(?:https?|ftp)://[^\s<>]{1,2000}(?:\s{1,4}[^\s<>]{1,500}){1,6}>")
_LINE_BREAK = re.compile(r"\s{0,40}\n\s{0,40}")
_ADDRESS_END = re.compile(r"https?://[^\s<>]{0,2000}[-/_=&?%]$")
_ADDRESS_REST = re.compile(r"[a-z0-9][^\s<>]{0,300}[/\-_=&?%.][^\s<>]{1,300}")


def segments_of(chunk: Chunk, *, opening: bool = True) -> Iterator[Segment]:
    """The chunk's lines as source, its sign and indents as syntax, its line breaks as blanks.

    With `opening` the sign of the first line is part of it, else it begins after the sign.
    """
    for number, line in enumerate(chunk.lines):
        lead = _lead(chunk, line, number)
        start = line.start + lead
        if lead and (opening or number):
            yield Segment("syntax" if line.text[:lead].strip() else "blank", Span(line.start, start))
        end = line.start + len(line.text)
        if end > start:
            yield Segment("source", Span(start, end))
        if number + 1 < len(chunk.lines):
            yield Segment("blank", Span(end, chunk.lines[number + 1].start), "\n")


def _lead(chunk: Chunk, line: Line, number: int) -> int:
    match = (_QUOTE if chunk.kind == "quote" else _LEAD).match(line.text)
    lead = match.end() if match else 0
    return max(lead, chunk.opening) if number == 0 else lead


def between(before: Chunk, after: Chunk, text: str) -> Segment:
    """What stands between two chunks, as a blank that gives `text`."""
    return Segment("blank", Span(before.end, after.start), text)


def mend_addresses(source: str, segments: Sequence[Segment]) -> tuple[list[Segment], list[Repair]]:
    """Make whole the addresses that a line break cut, and record each repair.

    Inside angle brackets nothing but an address can stand; without them the cut is sure only where
    the first half ends with a sign that needs more and the second reads on as an address.
    """
    if not segments:
        return [], []
    start, end = segments[0].span.start, segments[-1].span.end
    whole = source[start:end]
    cuts = sorted({*_bracketed(whole, start), *_broken(whole, start)})
    repairs = [_repair(source, span) for span in cuts]
    mended = list(segments)
    for span in cuts:
        mended = list(_mended(mended, span))
    return mended, repairs


def _bracketed(whole: str, shift: int) -> Iterator[Span]:
    for match in _CUT_IN_BRACKETS.finditer(whole):
        for blank in re.finditer(r"\s+", match[0]):
            yield Span(match.start() + blank.start() + shift, match.start() + blank.end() + shift)


def _broken(whole: str, shift: int) -> Iterator[Span]:
    for match in _LINE_BREAK.finditer(whole):
        before = whole[max(match.start() - 2100, 0) : match.start()]
        word = before[max(before.rfind(" "), before.rfind("\n"), before.rfind("<")) + 1 :]
        if _ADDRESS_END.match(word) and _ADDRESS_REST.match(whole, match.end()):
            yield Span(match.start() + shift, match.end() + shift)


def _repair(source: str, span: Span) -> Repair:
    why = "a line or page break cut an address in two"
    return Repair("cut-url", (span,), source[span.start : span.end], "", why)


def _mended(segments: Sequence[Segment], cut: Span) -> Iterator[Segment]:
    """The segments with a repair in place of the cut."""
    placed = False
    for segment in segments:
        start, end = segment.span.start, segment.span.end
        if end <= cut.start or start >= cut.end:
            yield segment
            continue
        if start < cut.start:
            yield Segment(segment.kind, Span(start, cut.start), segment.text)
        if not placed:
            yield Segment("repair", cut)
            placed = True
        if end > cut.end:
            yield Segment(segment.kind, Span(cut.end, end), segment.text)
