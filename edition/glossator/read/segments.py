"""Chunks as segments: every character from the first line's start to the last line's end, once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossator.inline import Segment, SegmentKind
from glossator.model import Repair, Span
from glossator.read.lines import Chunk, Line

_LEAD = re.compile(r"[ \t]*")
_BULLET = re.compile(r"[ \t]*[-*+•][ \t]*")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_CUT_IN_BRACKETS = re.compile(r"<(?:https?|ftp)://[^\s<>]{1,2000}(?:\s{1,4}[^\s<>]{1,500}){1,6}>")
_ARROW = r"\\?[↩↑⤴↵⏎^][\ufe0e\ufe0f]?"
_BACKLINK = rf"\*{{0,2}}\[{_ARROW}\]\(#[^()\s]{{1,100}}\)\*{{0,2}}(?:\{{[^{{}}\n]{{0,100}}\}})?"
_BACK_AT_END = re.compile(rf"\s{{0,3}}(?:{_BACKLINK}|[↩↵⏎][\ufe0e\ufe0f]?)\s{{0,3}}$")
_BACK_AT_START = re.compile(rf"(?:{_BACKLINK}|[↩↑](?=\s))\s{{0,3}}")
_LONGEST_BACKLINK = 240
_LINE_BREAK = re.compile(r"\s{0,40}\n\s{0,40}")
_ADDRESS_END = re.compile(r"https?://[^\s<>]{0,2000}[-/_=&?%]$")
_ADDRESS_REST = re.compile(r"[a-z0-9][^\s<>]{0,300}[/\-_=&?%.][^\s<>]{1,300}")


def segments_of(chunk: Chunk, *, opening: bool = True) -> Iterator[Segment]:
    """The chunk's lines as source, its bullet and indents as syntax, its line breaks as blanks.

    With `opening` the first line's sign is part of it, a number being words; else the words begin after it.
    """
    for number, line in enumerate(chunk.lines):
        sign = 0 if number or not chunk.opening else _bullet(line.text) if opening else chunk.opening
        lead = max(_lead(chunk, line), sign)
        start = line.start + lead
        if lead and (opening or number):
            yield Segment("syntax" if line.text[:lead].strip() else "blank", Span(line.start, start))
        end = line.start + len(line.text)
        if end > start:
            yield Segment("source", Span(start, end))
        if number + 1 < len(chunk.lines):
            yield Segment("blank", Span(end, chunk.lines[number + 1].start), "\n")


def _lead(chunk: Chunk, line: Line) -> int:
    match = (_QUOTE if chunk.kind == "quote" else _LEAD).match(line.text)
    return match.end() if match else 0


def _bullet(line: str) -> int:
    """How long the bullet is that a line opens with, blanks included."""
    match = _BULLET.match(line)
    return match.end() if match else 0


def without_backlinks(source: str, segments: Sequence[Segment]) -> list[Segment]:
    """The segments of a note, the arrows that lead back to the text being syntax: converters leave them
    before its first word or after its last."""
    kept = list(segments)
    last = next((i for i in reversed(range(len(kept))) if kept[i].kind == "source"), None)
    if last is not None:
        end = kept[last].span.end
        start = max(kept[last].span.start, end - _LONGEST_BACKLINK)
        match = _BACK_AT_END.search(source[start:end])
        kept[last : last + 1] = (
            _parted(kept[last], start + match.start(), syntax_first=False) if match else [kept[last]]
        )
    first = next((i for i, segment in enumerate(kept) if segment.kind == "source"), None)
    if first is not None:
        span = kept[first].span
        match = _BACK_AT_START.match(source[span.start : span.end][:_LONGEST_BACKLINK])
        kept[first : first + 1] = (
            _parted(kept[first], span.start + match.end(), syntax_first=True) if match else [kept[first]]
        )
    return kept


def _parted(segment: Segment, at: int, *, syntax_first: bool) -> list[Segment]:
    """A segment of source in two, one of which is syntax."""
    kinds: tuple[SegmentKind, SegmentKind] = ("syntax", "source") if syntax_first else ("source", "syntax")
    spans = (Span(segment.span.start, at), Span(at, segment.span.end))
    return [Segment(kind, span) for kind, span in zip(kinds, spans, strict=True) if len(span)]


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
    return list(_mended(segments, cuts)), repairs


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


def _mended(segments: Sequence[Segment], cuts: Sequence[Span]) -> Iterator[Segment]:
    """The segments with repairs in place of the cuts, which are in order and do not overlap."""
    position = 0
    for segment in segments:
        at, end = segment.span.start, segment.span.end
        while position < len(cuts) and cuts[position].start < end:
            cut = cuts[position]
            if at < cut.start:
                yield Segment(segment.kind, Span(at, cut.start), segment.text)
            if at <= cut.start:
                yield Segment("repair", cut)
            at = max(at, cut.end)
            if cut.end > end:
                break
            position += 1
        if at < end:
            yield Segment(segment.kind, Span(at, end), segment.text)
