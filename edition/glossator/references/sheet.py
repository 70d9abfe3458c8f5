"""A note's passage, made ready for reading: what stands in quotes, brackets and addresses is known."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from glossator.model import Passage, Span

Range = tuple[int, int]

HIDDEN = "·"
"""Stands for each hidden character; no word, no digit and no space."""

_ADDRESS = re.compile(r"(?:https?://|www\.|ftp://)[^\s<>\[\]“”]{1,2000}", re.IGNORECASE)
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "(": ")", "[": "]", '"': '"'}
_BRACKETS = "(["
_PAIRED = re.compile(r"[“”„«»‹›()\[\]\"]|\n\n")
_SINGLE = "'‘’‚"
_DEPTH = 8
_LONGEST_TITLE = 600
_QUOTE_MARKS = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """A passage with what must be known of every place in it; all ranges are offsets in `text`."""

    passage: Passage
    text: str
    bare: str
    """The text with quoted words and addresses hidden, character for character."""
    flat: str
    """The same with what stands in brackets hidden too."""
    quotes: tuple[Range, ...]
    """Quotations that stand in no other, with their marks."""
    brackets: tuple[Range, ...]
    """Round and square brackets that stand in no other and in no quotation."""
    inner: str
    """The text with quotes and addresses hidden, and brackets only within brackets."""
    inner_brackets: tuple[Range, ...]
    """Brackets that stand right within another."""
    emphases: tuple[Range, ...]
    addresses: tuple[Range, ...]
    _offsets: tuple[int, ...]
    """Where each piece of the passage begins."""

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """As `Passage.spans`, but looking only at the pieces concerned."""
        first = max(bisect_right(self._offsets, start) - 1, 0)
        last = bisect_left(self._offsets, end)
        while first > 0 and self._offsets[first] == self._offsets[first - 1]:
            first -= 1
        if first >= len(self._offsets):
            return ()
        base = self._offsets[first]
        part = Passage(self.text[base:end], self.passage.pieces[first:last])
        return part.spans(start - base, end - base)


def sheet_of(passage: Passage) -> Sheet:
    """Reads quotes, brackets, addresses and emphasis of a passage in one go."""
    text = passage.text
    addresses = _addresses(passage)
    doubles, pairs = _paired(text, addresses)
    quotes = _outermost(doubles + _single_quotes(text, _outermost(doubles), addresses))
    pairs = [one for one in pairs if not _inside(one[0], quotes)]
    brackets = _outermost(pairs)
    inner = _outermost(sorted(set(pairs) - set(brackets)))
    bare = _hide(text, [(a + 1, b - 1) for a, b in quotes] + addresses)
    offsets, at = [], 0
    for piece in passage.pieces:
        offsets.append(at)
        at += len(piece.text)
    return Sheet(
        passage=passage,
        text=text,
        bare=bare,
        flat=_hide(bare, [(a + 1, b - 1) for a, b in brackets]),
        quotes=tuple(quotes),
        brackets=tuple(brackets),
        inner=_hide(bare, [(a + 1, b - 1) for a, b in inner]),
        inner_brackets=tuple(inner),
        emphases=tuple((a, b) for a, b, _ in passage.marked("emphasis")),
        addresses=tuple(addresses),
        _offsets=tuple(offsets),
    )


def cut_out(sheet: Sheet, start: int, end: int) -> Sheet:
    """What stands between two offsets as a sheet of its own, whose offsets begin at `start`."""

    def moved(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((a - start, b - start) for a, b in within(ranges, start, end))

    return replace(
        sheet,
        text=sheet.text[start:end],
        bare=sheet.bare[start:end],
        flat=sheet.flat[start:end],
        inner=sheet.inner[start:end],
        quotes=moved(sheet.quotes),
        brackets=moved(sheet.brackets),
        inner_brackets=moved(sheet.inner_brackets),
        emphases=moved(sheet.emphases),
        addresses=moved(sheet.addresses),
    )


def opened_brackets(sheet: Sheet) -> Sheet:
    """The same sheet with what stands in brackets in the open, and only brackets within brackets hidden."""
    return replace(sheet, flat=sheet.inner, brackets=sheet.inner_brackets)


def within(ranges: tuple[Range, ...], start: int, end: int) -> tuple[Range, ...]:
    """The ranges that lie wholly between two offsets; `ranges` are in order and apart."""
    first = bisect_left(ranges, (start, start))
    last = bisect_left(ranges, (end, end))
    return tuple(one for one in ranges[first:last] if one[1] <= end)


def holding(ranges: tuple[Range, ...], offset: int) -> Range | None:
    """The range that an offset stands in, if one."""
    index = bisect_right(ranges, (offset, len(ranges) and ranges[-1][1] + 1)) - 1
    if index >= 0 and ranges[index][0] <= offset < ranges[index][1]:
        return ranges[index]
    return None


def _addresses(passage: Passage) -> list[Range]:
    linked = [(a, b) for a, b, _ in passage.marked("link")]
    typed = []
    for match in _ADDRESS.finditer(passage.text):
        shown = match[0].rstrip(".,;:!?'’\"»")
        if shown.count(")") > shown.count("("):
            shown = shown.rstrip(")").rstrip(".,;")
        typed.append((match.start(), match.start() + len(shown)))
    return _outermost(linked + typed)


def _outermost(ranges: list[Range]) -> list[Range]:
    """Sorted, without those that stand in another or cut into it."""
    kept: list[Range] = []
    for one in sorted(ranges, key=lambda item: (item[0], -item[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _inside(offset: int, ranges: list[Range]) -> bool:
    index = bisect_right(ranges, (offset, offset)) - 1
    return index >= 0 and ranges[index][0] < offset < ranges[index][1]


def _hide(text: str, ranges: list[Range]) -> str:
    """Hides the ranges; the stop or comma before a closing mark stays, for it may end a sentence."""
    parts, at = [], 0
    for start, end in sorted(ranges):
        if start < at or end <= start:
            continue
        stop = text[end - 1] if text[end - 1] in ".?!," and end < len(text) else HIDDEN
        parts += [text[at:start], HIDDEN * (end - start - 1), stop]
        at = end
    return "".join([*parts, text[at:]])


def _paired(text: str, addresses: list[Range]) -> tuple[list[Range], list[Range]]:
    """Double quotation marks and brackets, by a stack that a paragraph break empties."""
    quotes: list[Range] = []
    brackets: list[Range] = []
    stack: list[tuple[str, int]] = []
    for match in _PAIRED.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n\n":
            stack.clear()
            continue
        if _inside(at, addresses):
            continue
        opened = _opened(stack, mark)
        if opened is not None:
            target = brackets if stack[opened][0] in _BRACKETS else quotes
            target.append((stack[opened][1], at + 1))
            del stack[opened:]
        elif mark in _CLOSERS and not (mark == '"' and text[at - 1 : at].isdigit()):
            stack.append((mark, at))
    return quotes, brackets


def _opened(stack: list[tuple[str, int]], mark: str) -> int | None:
    """The place in the stack of what this mark closes, if it closes something."""
    for index in range(len(stack) - 1, max(len(stack) - 1 - _DEPTH, -1), -1):
        if mark in _CLOSERS[stack[index][0]]:
            return index
        if stack[index][0] in _BRACKETS and mark not in ")]":
            return None
    return None


def _single_quotes(text: str, doubles: list[Range], addresses: list[Range]) -> list[Range]:
    """Titles and words in single marks, told from apostrophes by what stands beside them."""
    marks = [m.start() for m in re.finditer(f"[{_SINGLE}]", text)]
    marks = [at for at in marks if not _inside(at, doubles) and not _inside(at, addresses)]
    found: list[Range] = []
    index = 0
    while index < len(marks):
        closing = _closing(text, marks, index) if _opens(text, marks[index]) else None
        if closing is None:
            index += 1
            continue
        found.append((marks[index], marks[closing] + 1))
        index = closing + 1
    return found


def _opens(text: str, at: int) -> bool:
    if text[at] == "’":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in '([“„"—–/') and bool(after) and not after.isspace()


def _closing(text: str, marks: list[int], index: int) -> int | None:
    """The mark that closes the one at `index`: the first that surely does, else the first that may."""
    depth, may, sure = 1, None, None
    for later in range(index + 1, min(index + 1 + _QUOTE_MARKS, len(marks))):
        at = marks[later]
        if at - marks[index] > _LONGEST_TITLE or "\n\n" in text[marks[later - 1] : at]:
            break
        if _opens(text, at):
            depth += 1
        elif not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum():
            depth -= 1
            if _surely_closes(text, at):
                if depth <= 0:
                    return later
                sure = later if sure is None else sure
            may = later if may is None and depth <= 0 else may
    return sure if sure is not None else may


def _surely_closes(text: str, at: int) -> bool:
    after = text[at + 1 : at + 3]
    return text[at - 1] in ".,?!" or not after or after[0] in ".,;:)]" or after in (" (", " [")
