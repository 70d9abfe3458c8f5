"""A text as chunks: the stretches of lines that stand together, each with the sign that it opens with.

What a sign means (a list or the notes? a heading or a paragraph?) is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from glossator.read import titles
from glossator.read.labels import plain_digits
from glossator.read.misread import PATTERN, as_number

ChunkKind: TypeAlias = Literal["text", "heading", "rule", "fence", "quote", "table", "item", "metadata"]
Shape: TypeAlias = Literal["", "def", "dash", "bracket", "dot", "paren", "super", "caret", "sup", "bare"]
_Label: TypeAlias = tuple[Shape, str, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end; `start` and `end` are offsets in the text."""

    start: int
    end: int
    text: str
    """Without the white space at its end."""

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def indent(self) -> int:
        """In characters, a tab counting as four."""
        lead = self.text[: len(self.text) - len(self.text.lstrip())]
        return len(lead.expandtabs(4))


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that stand together."""

    kind: ChunkKind
    lines: tuple[Line, ...]
    apart: bool = True
    """A blank line, or the start of the text, stands before it."""
    opening: int = 0
    """How many characters of the first line its sign takes: bullet, number, `#` and the space after."""
    shape: Shape = ""
    """How the number that it opens with is printed, where it opens with one."""
    label: str = ""
    level: int = 0

    @property
    def start(self) -> int:
        return self.lines[0].start

    @property
    def end(self) -> int:
        last = self.lines[-1]
        return last.start + len(last.text)

    @property
    def words(self) -> str:
        """What it says, without its sign, in one line; a heading's underline says nothing."""
        first, *others = (line.text for line in self.lines[: 1 if self.kind == "heading" else None])
        return " ".join(text.strip() for text in (first[self.opening :], *others)).strip()

    @property
    def number(self) -> int | None:
        """The label as a number; None for a name."""
        return int(self.label) if self.label.isdecimal() else None


_BREAKS = re.compile(r"\r\n|[\n\r\f\v\x85\u2028\u2029]")

_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_SETEXT = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_TABLE = re.compile(
    r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$"
    r"|[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t]*$"
)
_HAS_BAR = re.compile(r"[^|]*\|")
_BULLET = re.compile(r"[ \t]*[-*+•][ \t]+|[ \t]*[-*+•]$")
_ORDERED = re.compile(r"[ \t]*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)][ \t]+")

_LONGEST_TITLE = 150
_LONGEST_WRAPPED = 160
_CLOSING = tuple('.!?…)]>"”’»↩')
# After these the number of a page or a volume stands, not that of the next note.
_OPEN_END = re.compile(
    r"(?:[,;:(/&–—-]|\b(?:pp?|nos?|nn?|vols?|S|Nr|Bd|art|ch|fol|and|und|et|y|e|or|to)\.?)$"
)
_MISREAD = re.compile(rf"[ \t]*([-*+•][ \t]+)?\\?\[({PATTERN})\\?\][.:]?(?:[ \t]+|$)")

# The signs that a note may open with, the surer first. A converter may have made the number a link back.
_ONE = r"(\d{1,5}[a-z]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})"
_BACK = r"\]\(#[^()\s]{1,100}\)"
_LABELS: tuple[tuple[Shape, re.Pattern[str]], ...] = (
    ("def", re.compile(r" {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*")),
    ("dash", re.compile(r"[ \t]*[-*+•][ \t]+\\?[\[［]\^?(\d{1,5}[a-z]?)\\?[\]］][.:]?(?:[ \t]+|$)")),
    ("bracket", re.compile(rf"[ \t]*\[\^?\\?\[?{_ONE}\\?\]?\^?{_BACK}[.:]?[ \t]*")),
    ("bracket", re.compile(r"[ \t]*\\?[\[［〔【]\^?(\d{1,5}[a-z]?)\\?[\]］〕】][.:]?\s*")),
    ("sup", re.compile(rf"[ \t]*<sup>\[{{0,2}}{_ONE}\]?(?:{_BACK})?\]?</sup>[.:]?[ \t]*", re.IGNORECASE)),
    ("caret", re.compile(r"[ \t]*\^\[?(\d{1,5}[a-z]?)\]?\^[.:]?[ \t]*")),
    ("super", re.compile(r"[ \t]*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5})[.:)]?[ \t]*")),
    ("dot", re.compile(r"[ \t]*(?:[-*+•][ \t]+)?(\d{1,5}[a-z]?)\\?\.(?:[ \t]+|$)")),
    ("paren", re.compile(r"[ \t]*(?:[-*+•][ \t]+)?[(（]?(\d{1,5}[a-z]?)\\?[)）](?:\s+|$)")),
    ("bare", re.compile(r"[ \t]*(\d{1,5})[ \t]+(?=[^\W\d_]|[\"“‘«„'(*_<])")),
)


def lines_of(text: str) -> list[Line]:
    """The lines of a text, whatever ends them; a page's form feed ends one too. A byte order mark is not
    part of the first."""
    lines, start = [], len(text) - len(text.lstrip("\ufeff"))
    for match in _BREAKS.finditer(text):
        lines.append(Line(start, match.start(), text[start : match.start()].rstrip()))
        start = match.end()
    return [*lines, Line(start, len(text), text[start:].rstrip())]


def label_of(line: str) -> _Label | None:
    """The shape, label and length of the number that a line opens with."""
    for shape, pattern in _LABELS:
        match = pattern.match(line)
        if match is not None:
            return shape, plain_digits(match[1]), match.end()
    return None


def chunks_of(lines: list[Line]) -> list[Chunk]:
    """Group the lines. Every line that is not blank is in exactly one chunk, in order."""
    chunks: list[Chunk] = []
    counted: Chunk | None = None
    at, apart = 0, True
    whole = _has_whole_lines(lines)
    while at < len(lines):
        if lines[at].blank:
            apart, at = True, at + 1
            continue
        before = chunks[-1] if chunks and not apart else None
        last = chunks[-1] if chunks else None
        chunk = _next_chunk(lines, at, _Before(before, counted, last, whole))
        chunks.append(replace(chunk, apart=apart))
        counted = chunk if chunk.label else counted
        at, apart = at + len(chunk.lines), False
    return chunks


def _has_whole_lines(lines: list[Line]) -> bool:
    """Whether lines are paragraphs: some are longer than anybody wraps them."""
    long = sum(len(line.text) > _LONGEST_WRAPPED for line in lines)
    return long >= max(2, sum(not line.blank for line in lines) // 20)


@dataclass(frozen=True, slots=True)
class _Before:
    """What a line is read after."""

    chunk: Chunk | None
    """The chunk that it touches, if any."""
    counted: Chunk | None
    """The last that a number opened."""
    last: Chunk | None = None
    """The last, whether it touches or not."""
    whole: bool = False
    """Whether a line of this text is a paragraph, so that none runs on in the next."""


def _next_chunk(lines: list[Line], at: int, before: _Before) -> Chunk:
    line = lines[at].text
    if at == 0 and line == "---":
        end = next((i for i in range(1, min(len(lines), 200)) if lines[i].text in ("---", "...")), 0)
        if end and ":" in lines[1].text:
            return Chunk("metadata", tuple(lines[: end + 1]))
    if fence := _FENCE.match(line):
        return _fence(lines, at, fence[1])
    if atx := _ATX.match(line):
        return Chunk("heading", (lines[at],), opening=atx.end(), level=len(atx[1]))
    if _RULE.match(line):
        return Chunk("rule", (lines[at],))
    if _QUOTE.match(line):
        return Chunk("quote", _while(lines, at, _QUOTE))
    if "|" in line and at + 1 < len(lines) and _TABLE.match(lines[at + 1].text):
        return Chunk("table", _while(lines, at, _HAS_BAR))
    return _signed(lines, at, before) or _text(lines, at, before)


def _fence(lines: list[Line], at: int, mark: str) -> Chunk:
    closing = (i for i in range(at + 1, len(lines)) if lines[i].text.strip().startswith(mark))
    return Chunk("fence", tuple(lines[at : next(closing, len(lines) - 1) + 1]))


def _while(lines: list[Line], at: int, pattern: re.Pattern[str]) -> tuple[Line, ...]:
    end = at
    while end < len(lines) and not lines[end].blank and pattern.match(lines[end].text):
        end += 1
    return tuple(lines[at:end])


def _signed(lines: list[Line], at: int, before: _Before) -> Chunk | None:
    """The chunk of a line that opens with a bullet or a number, if it may open one here."""
    line = lines[at].text
    found = _numbered(line, before)
    if found is not None:
        shape, label, opening = found
        taken = _with_wrapped(lines, at, found, before.whole)
        return Chunk("item", taken, opening=opening, shape=shape, label=label)
    touched = before.chunk
    sign = _BULLET.match(line) or (
        _ORDERED.match(line) if touched is None or touched.kind == "item" else None
    )
    if sign is None or (touched is not None and touched.kind == "text" and not touched.words.endswith(":")):
        return None
    return Chunk("item", _with_wrapped(lines, at, None, before.whole), opening=sign.end())


def _numbered(line: str, before: _Before) -> _Label | None:
    """The number that the line opens with, if it may open a chunk here."""
    found = label_of(line)
    if found is None:
        return _misread(line, before)
    return found if _may_open(found, line[found[2] :], before) else None


def _misread(line: str, before: _Before) -> _Label | None:
    """A number that a scanner misread, where the one that has to stand here is known: `[l2]` after `[11]`."""
    match = _MISREAD.match(line)
    number = as_number(match[2]) if match else None
    if match is None or number is None:
        return None
    counted, last = before.counted, before.last
    if counted is not None and counted.shape in ("dash", "bracket"):
        follows = counted.number is not None and number == counted.number + 1
    else:
        follows = number == 1 and last is not None and titles.names(last.words, "notes")
    return ("dash" if match[1] else "bracket", str(number), match.end()) if follows else None


def _may_open(found: _Label, rest: str, before: _Before) -> bool:
    """A number in mid-paragraph opens nothing: `[12]` may begin a wrapped line, and so may `1943.`"""
    shape, label, _ = found
    touched = before.chunk
    if touched is None or touched.kind in ("heading", "rule") or shape in ("def", "dash"):
        return True
    if touched.kind == "item" and touched.shape == shape:
        return _counts_on(label, rest, touched, before)
    if touched.kind != "text":
        return False
    title = len(touched.lines) == 1 and titles.names(touched.words, "notes")
    counted = before.counted
    within = counted is not None and counted.shape == shape and touched.lines[0].indent >= 2
    return title or (within and counted is not None and _counts_on(label, rest, counted, before))


def _counts_on(label: str, rest: str, counted: Chunk, before: _Before) -> bool:
    """Whether the label may follow the one of `counted`; a stop before it is asked for where lines wrap."""
    words = before.chunk.words[-40:] if before.chunk is not None else ""
    if not label.isdecimal() or counted.number is None:
        return True
    step = int(label) - counted.number
    if step == 1:
        signed = counted.shape not in ("dot", "paren", "bare")
        return bool(rest) and (signed or before.whole or not _OPEN_END.search(words))
    return -3 <= step <= 9 and bool(rest) and (before.whole or words.endswith(_CLOSING))


def _with_wrapped(lines: list[Line], at: int, found: _Label | None, whole: bool) -> tuple[Line, ...]:
    """The line and those that run on from it without a sign of their own."""
    shape, label, _ = found or ("", "", 0)
    taken = [lines[at]]
    for index in range(at + 1, len(lines)):
        line = lines[index]
        item = Chunk("item", (taken[-1],), shape=shape, label=label)
        if line.blank or _opens(line.text, item, whole):
            break
        taken.append(line)
    return tuple(taken)


def _opens(line: str, item: Chunk, whole: bool) -> bool:
    if _ATX.match(line) or _FENCE.match(line) or _RULE.match(line) or _BULLET.match(line):
        return True
    if _numbered(line, _Before(item, item, whole=whole)) is not None:
        return True
    return item.shape == "" and _ORDERED.match(line) is not None


def _text(lines: list[Line], at: int, before: _Before) -> Chunk:
    """A paragraph, or a heading that the next line underlines."""
    taken = [lines[at]]
    for index in range(at + 1, len(lines)):
        line = lines[index]
        underline = _SETEXT.match(line.text)
        if underline and len(taken) == 1 and len(taken[0].text) <= _LONGEST_TITLE:
            return Chunk("heading", (taken[0], line), level=1 if underline[1].startswith("=") else 2)
        touched = Chunk("text", (taken[0], taken[-1])[: len(taken)])
        if line.blank or _starts_other(line.text, replace(before, chunk=touched, last=None)):
            break
        taken.append(line)
    return Chunk("text", tuple(taken))


def _starts_other(line: str, before: _Before) -> bool:
    if _ATX.match(line) or _FENCE.match(line) or _RULE.match(line) or _QUOTE.match(line):
        return True
    if _numbered(line, before) is not None:
        return True
    return _BULLET.match(line) is not None and before.chunk is not None and before.chunk.words.endswith(":")
