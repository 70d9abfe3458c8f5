"""The calls in the text: which of the bracketed or raised numbers are markers, and in which style.

A text calls its notes in one style. Which it is, is seen over the whole text: the style whose numbers are the
notes' numbers. So `[2015]`, `[sic]` and `m²` are no calls, and a marker whose note is missing still is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossator.model import Passage, Span
from glossator.read.labels import CLOSING, LIST, OPENING, RAISED, expand
from glossator.read.marking import Marker, mark_calls

# Each style: how a marker is printed; the groups are the opening sign, the labels and the closing sign.
_STYLES: dict[str, re.Pattern[str]] = {
    "named": re.compile(r"(\[\^)([^\]\s^]{1,60})(\])"),
    "bracket": re.compile(rf"({OPENING}\s?)({LIST})(\s?{CLOSING})"),
    "raised": re.compile(rf"()({RAISED})()"),
    "caret": re.compile(rf"(\^\[?)({LIST})(\]?\^)"),
    "sup": re.compile(rf"(<sup>\s?[\[(]?)({LIST})([\])]?\s?</sup>)", re.IGNORECASE),
    "linked": re.compile(
        rf"((?:<sup>)?[\[(^]{{0,2}})({LIST}|{RAISED})([\])^]{{0,2}}(?:</sup>)?)", re.IGNORECASE
    ),
    "paren": re.compile(rf"([(（])({LIST})([)）])"),
}
_RARE = frozenset({"paren"})
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[ckmdµn]?m|ft|in|km|R|χ|x|n|CO|H)$")
_SIGNED = tuple("⁻⁺₋")
_YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class Found:
    """A marker at `start` to `end` of a passage's text; its signs are `opening` and `closing` long."""

    start: int
    end: int
    opening: int
    closing: int
    labels: tuple[str, ...]
    backwards: bool


def style_of(passages: Iterable[Passage], labels: Sequence[str]) -> str:
    """The style in which these passages call notes with these labels; empty where none fits."""
    known, highest = set(labels), highest_of(labels)
    hits: dict[str, set[str]] = {style: set() for style in _STYLES}
    counts: Counter[str] = Counter()
    for passage in passages:
        for style in _STYLES:
            for found in markers(passage, style, highest):
                hits[style].update(found.labels)
                counts[style] += 1
    fits = {style: len(hits[style] & known) for style in _STYLES}
    best = max(_STYLES, key=lambda style: (fits[style], counts[style]))
    needed = 0.8 * len(known) if best in _RARE else 1
    if known and fits[best] >= needed:
        return best
    return best if not known and best not in _RARE and counts[best] >= 1 and "1" in hits[best] else ""


def highest_of(labels: Iterable[str]) -> int:
    """The highest number among the labels; 0 where none is a number."""
    return max((int(label) for label in labels if label.isdecimal()), default=0)


def markers(passage: Passage, style: str, highest: int) -> Iterator[Found]:
    """What could be a call of that style, in order, where `highest` is the highest number of a note."""
    pattern = _STYLES.get(style)
    if pattern is None:
        return
    for match in _matches(pattern, passage, style == "linked"):
        named = style == "named"
        labels, backwards = ((match[2],), False) if named else expand(match[2])
        if labels and (named or _may_be_call(passage.text, match.start(), labels, style, highest)):
            yield Found(match.start(), match.end(), len(match[1]), len(match[3]), labels, backwards)


def _matches(pattern: re.Pattern[str], passage: Passage, linked: bool) -> Iterator[re.Match[str]]:
    """Where the pattern fits: not in code, nor in a link; or just in links to a place in the text."""
    links = sorted((a, b) for a, b, address in passage.marked("link") if address.startswith("#") == linked)
    if linked:
        yield from (found for a, b in links if (found := _around(pattern, passage.text, a, b)))
        return
    barred = sorted([*links, *((a, b) for a, b, _ in passage.marked("code"))])
    position = 0
    for match in pattern.finditer(passage.text):
        while position < len(barred) and barred[position][1] <= match.start():
            position += 1
        if position == len(barred) or barred[position][0] >= match.end():
            yield match


def _around(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    """The link's words, with the tag that raises them, if they are a marker and nothing else."""
    raised = text[max(start - 5, 0) : start].lower() == "<sup>" and text[end : end + 6].lower() == "</sup>"
    return pattern.fullmatch(text, start - 5, end + 6) if raised else pattern.fullmatch(text, start, end)


def _may_be_call(text: str, start: int, labels: tuple[str, ...], style: str, highest: int) -> bool:
    numbers = [int(label) for label in labels if label.isdecimal()]
    if any(number == 0 or (number in _YEARS and number > highest + 50) for number in numbers):
        return False
    if style == "raised":
        before = text[max(start - 6, 0) : start]
        return not (before[-1:].isdecimal() or before[-1:] in _SIGNED or _UNIT.search(before))
    if style == "paren":
        return start > 0 and text[start - 1] in '.,;:!?”’"»' and max(numbers, default=0) <= highest
    return True


def mark(passage: Passage, found: Iterable[tuple[Found, str]]) -> Passage:
    """The passage with each marker marked as the call of that id."""
    markers = [Marker(m.start, m.end, m.opening, m.closing, call) for m, call in found]
    return mark_calls(passage, markers)


def places(passage: Passage) -> dict[str, Span]:
    """Where in the source each call of a marked passage stands, by its id."""
    found: dict[str, Span] = {}
    for piece in passage.pieces:
        for mark in piece.marks:
            if mark.kind == "call":
                start = found[mark.value].start if mark.value in found else piece.span.start
                found[mark.value] = Span(start, piece.span.end)
    return found
