"""The words of a block or note: stretches of source -> Passage. The only user of markdown-it-py.

markdown-it-py reads emphasis, links, code and escapes; it gives inline tokens no place, so a small
subclass notes where each token begins. What no token holds is syntax. Raw HTML is not read: a tag is
words, save `<sup>` and `<sub>`, which converters leave behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from glossator.model import Mark, MarkKind, Passage, Piece, Span

SegmentKind = Literal["source", "syntax", "blank", "repair"]

_OPENS: dict[str, MarkKind] = {"em_open": "emphasis", "strong_open": "strong", "link_open": "link"}
_CLOSES = {"em_close", "strong_close", "link_close"}
_SAFE_TARGET = re.compile(r"(?:https?|ftps?|mailto|doi):|[#/.]|www\.|[^\s:]{1,200}[./]", re.IGNORECASE)
_RAISED = re.compile(r"<(sup|sub)>([^<>]{1,200})</\1>|(\^)([^\s^\[\]]{1,30})\^", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»]+", re.IGNORECASE)
_TRAILING = ".,;:!?'’”»)]}*_"
_TARGET = re.compile(r"\]\([^()\n]{0,2000}\)")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of source on its way into a passage.

    `source` gives its own characters, `syntax` none, `blank` and `repair` what `text` says.
    """

    kind: SegmentKind
    span: Span
    text: str = ""


def read_passage(source: str, segments: Sequence[Segment]) -> Passage:
    """Read the segments, which tile a stretch of `source` in order, as one run of words.

    Never raises: what is no Markdown is words.
    """
    raw = "".join(_given(source, segment) for segment in segments)
    runs = _with_addresses(raw, _with_raised(raw, _runs(raw)))
    pieces = tuple(_pieces(source, segments, raw, runs))
    return Passage("".join(piece.text for piece in pieces), pieces)


def plain_passage(source: str, segments: Sequence[Segment]) -> Passage:
    """The segments as they stand, for code: nothing in them is Markdown."""
    raw = "".join(_given(source, segment) for segment in segments)
    pieces = tuple(_pieces(source, segments, raw, [_Run(0, len(raw), raw)] if raw else []))
    return Passage("".join(piece.text for piece in pieces), pieces)


def _given(source: str, segment: Segment) -> str:
    return source[segment.span.start : segment.span.end] if segment.kind == "source" else segment.text


# --- what markdown-it-py reads ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Run:
    """Words from `start` to `end` of the raw text; `text` differs from them for an entity."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()


class _Placed(StateInline):
    """Notes in each token where in the source it begins."""

    _began = 0
    _fresh = True

    def append_pending(self, text: str) -> None:
        if self._fresh:
            self._began, self._fresh = self.pos, False
        super().append_pending(text)

    def pushPending(self) -> Token:
        token = super().pushPending()
        token.meta = {"pos": self._began}
        self._fresh = True
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta = {"pos": self.pos}
        self._fresh = True
        return token


class _Markdown(MarkdownIt):
    """CommonMark whose link targets look like addresses: `[sic](2015)` is no link."""

    def validateLink(self, url: str) -> bool:
        return _SAFE_TARGET.match(url) is not None


@cache
def _parser() -> MarkdownIt:
    return _Markdown("commonmark").disable(["html_inline", "fragments_join"])


def _runs(raw: str) -> list[_Run]:
    """The words of the raw text with their marks, in order. Long texts are read in parts, so that no
    pattern of brackets costs more than the square of one part."""
    runs: list[_Run] = []
    for start, end in _parts(raw):
        state = _Placed(raw[start:end], _parser(), {}, [])
        _parser().inline.tokenize(state)
        for rule in _parser().inline.ruler2.getRules(""):
            rule(state)
        runs += _placed(state.tokens, raw, start)
    return list(_joined(runs))


def _joined(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Runs that touch and are set alike as one; markdown-it-py leaves every `_` by itself."""
    held: list[_Run] = []
    for run in runs:
        alike = held and held[-1].end == run.start and held[-1].marks == run.marks
        if held and not (alike and _is_plain(run) and _is_plain(held[-1])):
            yield _Run(held[0].start, held[-1].end, "".join(r.text for r in held), held[0].marks)
            held = []
        held.append(run)
    if held:
        yield _Run(held[0].start, held[-1].end, "".join(r.text for r in held), held[0].marks)


def _is_plain(run: _Run) -> bool:
    return len(run.text) == run.end - run.start


def _parts(raw: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(raw) - start > _LONGEST:
        cut = max(raw.rfind("\n", start, start + _LONGEST), raw.rfind(". ", start, start + _LONGEST) + 1)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, len(raw)


def _placed(tokens: Iterable[Token], raw: str, shift: int) -> Iterator[_Run]:
    cursor, auto = shift, False
    open_marks: tuple[Mark, ...] = ()
    for token in tokens:
        start = max(cursor, token.meta.get("pos", 0) + shift)
        if token.type in _OPENS:
            auto = token.markup == "autolink"
            open_marks = (*open_marks, Mark(_OPENS[token.type], str(token.attrGet("href") or "")))
            cursor = start + len(token.markup) * (not auto)
        elif token.type in _CLOSES:
            open_marks, auto = open_marks[:-1], False
            cursor = max(cursor, start + len(token.markup) * (token.type != "link_close"))
        elif token.type == "image":
            yield from _image(token, raw, start, open_marks)
        else:
            run = _word_run(token, raw, start, open_marks, auto)
            cursor = run.end if run else start
            if run and run.text:
                yield run


def _word_run(token: Token, raw: str, start: int, marks: tuple[Mark, ...], auto: bool) -> _Run | None:
    if token.type == "text_special":
        return _special(token, raw, start, marks)
    if token.type == "code_inline":
        begin = start + len(token.markup)
        closing = re.compile(rf"(?<!`){token.markup}(?!`)").search(raw, begin)
        end = closing.start() if closing else len(raw)
        return _Run(begin, end, raw[begin:end], (*marks, Mark("code")))
    if auto:
        end = raw.find(">", start)
        begin = start + (raw[start] == "<")
        return _Run(begin, end, raw[begin:end], marks)
    if token.type == "text":
        return _Run(start, start + len(token.content), token.content, marks)
    return None


def _special(token: Token, raw: str, start: int, marks: tuple[Mark, ...]) -> _Run:
    if token.info == "escape" and token.content != token.markup:
        return _Run(start + 1, start + 1 + len(token.content), token.content, marks)
    return _Run(start, start + len(token.markup), token.content, marks)


def _image(token: Token, raw: str, start: int, marks: tuple[Mark, ...]) -> Iterator[_Run]:
    """The words of an image, linked to it; an image without words, or inside a link, as it stands."""
    begin = raw.find(token.content, start + 2)
    after = begin + len(token.content)
    if token.content and not any(mark.kind == "link" for mark in marks):
        yield _Run(begin, after, token.content, (*marks, Mark("link", str(token.attrGet("src") or ""))))
    elif target := _TARGET.match(raw, after):
        yield _Run(start, target.end(), raw[start : target.end()], marks)


# --- what it does not read --------------------------------------------------------------------------


def _with_raised(raw: str, runs: list[_Run]) -> list[_Run]:
    """`<sup>th</sup>` and `^th^` as raised words without their tags, where no number stands in them: a
    number may be a call, which is found later, with its brackets."""
    found = list(_RAISED.finditer(raw))
    if not found:
        return runs
    cuts: list[tuple[int, int, Mark | None]] = []
    for match in found:
        group = 2 if match[1] else 4
        if match[group].strip("[] ")[:1].isdigit():
            continue
        kind: Literal["subscript", "superscript"] = (
            "subscript" if (match[1] or "").lower() == "sub" else "superscript"
        )
        cuts += [
            (match.start(), match.start(group), None),
            (match.start(group), match.end(group), Mark(kind)),
            (match.end(group), match.end(), None),
        ]
    return list(_recut(runs, cuts))


def _recut(runs: list[_Run], cuts: list[tuple[int, int, Mark | None]]) -> Iterator[_Run]:
    """Split runs at the cuts; a cut with a mark adds it, one without takes the words out as syntax."""
    todo = iter([*cuts, (1 << 60, 1 << 60, None)])
    cut = next(todo)
    for run in runs:
        at = run.start
        while at < run.end:
            while cut[1] <= at:
                cut = next(todo)
            inside = cut[0] <= at
            end = min(run.end, cut[1] if inside else cut[0])
            text = (
                run.text[at - run.start : end - run.start]
                if len(run.text) == run.end - run.start
                else run.text
            )
            if not inside:
                yield _Run(at, end, text, run.marks)
            elif cut[2] is not None:
                yield _Run(at, end, text, (*run.marks, cut[2]))
            at = end if len(run.text) == run.end - run.start else run.end


def _with_addresses(raw: str, runs: list[_Run]) -> list[_Run]:
    """A bare address is a link to itself."""
    cuts: list[tuple[int, int, Mark | None]] = []
    linked = [run for run in runs if any(mark.kind in ("link", "code") for mark in run.marks)]
    taken = iter([*linked, _Run(1 << 60, 1 << 60, "")])
    held = next(taken)
    for match in _ADDRESS.finditer(raw):
        while held.end <= match.start():
            held = next(taken)
        if held.start < match.end():
            continue
        end = _address_end(match[0]) + match.start()
        address = raw[match.start() : end]
        href = address if "://" in address else f"https://{address}"
        cuts.append((match.start(), end, Mark("link", href)))
    return list(_recut(runs, cuts)) if cuts else runs


def _address_end(address: str) -> int:
    """Where an address in running text ends: stops and closing brackets that it did not open are not its."""
    end = len(address)
    surplus = address.count(")") - address.count("(")
    while end and address[end - 1] in _TRAILING:
        if address[end - 1] == ")":
            if surplus <= 0:
                break
            surplus -= 1
        end -= 1
    return end


# --- from the raw text back to the source ------------------------------------------------------------


def _pieces(source: str, segments: Sequence[Segment], raw: str, runs: list[_Run]) -> Iterator[Piece]:
    """Tile the segments with pieces: words where a run is, syntax and blanks between."""
    at = 0
    queue = _Queue(runs)
    for segment in segments:
        given = _given(source, segment)
        if segment.kind == "source":
            yield from _source_pieces(segment, raw, at, queue)
        elif segment.kind == "syntax":
            yield Piece("syntax", segment.span)
        elif segment.kind == "blank":
            yield Piece("blank", segment.span, _blank_text(segment.text))
        else:
            words = "".join(run.text for run in queue.between(at, at + len(given)))
            yield Piece("repair", segment.span, words, queue.marks_at(at))
        at += len(given)


def _blank_text(text: str) -> str:
    return "\n\n" if text.count("\n") > 1 else " " if text else ""


class _Queue:
    """Runs in order, handed out for stretches that only move forward."""

    def __init__(self, runs: list[_Run]) -> None:
        self._runs, self._next = runs, 0

    def between(self, start: int, end: int) -> Iterator[_Run]:
        while self._next < len(self._runs) and self._runs[self._next].end <= start:
            self._next += 1
        index = self._next
        while index < len(self._runs) and self._runs[index].start < end:
            run = self._runs[index]
            begin, stop = max(run.start, start), min(run.end, end)
            whole = len(run.text) != run.end - run.start
            text = run.text if whole else run.text[begin - run.start : stop - run.start]
            yield _Run(begin, stop, text, run.marks)
            index += 1

    def marks_at(self, at: int) -> tuple[Mark, ...]:
        return next((run.marks for run in self.between(at, at + 1)), ())


def _source_pieces(segment: Segment, raw: str, at: int, queue: _Queue) -> Iterator[Piece]:
    shift = segment.span.start - at
    cursor, end = at, at + len(segment.span)
    for run in queue.between(at, end):
        yield from _gap(raw, cursor, run.start, shift)
        yield Piece("words", Span(run.start + shift, run.end + shift), run.text, run.marks)
        cursor = run.end
    yield from _gap(raw, cursor, end, shift)


def _gap(raw: str, start: int, end: int, shift: int) -> Iterator[Piece]:
    """What no run holds: syntax, and the white space of a line break after it."""
    syntax = start + len(raw[start:end].rstrip())
    if syntax > start:
        yield Piece("syntax", Span(start + shift, syntax + shift))
    if end > syntax:
        yield Piece("blank", Span(syntax + shift, end + shift), " ")
