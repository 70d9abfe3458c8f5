"""The calls in the text: which of the bracketed or raised numbers are markers, and in which style.

A text calls its notes in one style. Which it is, is seen over the whole text: the style whose numbers are the
notes' numbers. So `[2015]`, `[sic]` and `m²` are no calls, and a marker whose note is missing still is one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossator.inline import Marker, mark_calls
from glossator.model import MarkKind, Passage
from glossator.read.labels import LIST, RAISED, expand

# Each style: how a marker is printed; the groups are the opening sign, the labels and the closing sign.
_STYLES: dict[str, re.Pattern[str]] = {
    "named": re.compile(r"(\[\^)([^\]\s^]{1,60})(\])"),
    "bracket": re.compile(rf"(\[\s?)({LIST})(\s?\])"),
    "raised": re.compile(rf"()({RAISED})()"),
    "caret": re.compile(rf"(\^\[?)({LIST})(\]?\^)"),
    "sup": re.compile(rf"(<sup>\s?[\[(]?)({LIST})([\])]?\s?</sup>)", re.IGNORECASE),
    "paren": re.compile(rf"(\()({LIST})(\))"),
}
_BARRED: tuple[MarkKind, ...] = ("code", "link")
_RARE = frozenset({"paren"})
_UNIT = re.compile(r"(?:^|[\s\d(])(?:[ckmdµn]?m|ft|in|km|R|χ|x|n|CO|H)$")
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
    known = set(labels)
    hits: dict[str, set[str]] = {style: set() for style in _STYLES}
    counts: Counter[str] = Counter()
    for passage in passages:
        for style in _STYLES:
            for found in markers(passage, style, known):
                hits[style].update(found.labels)
                counts[style] += 1
    fits = {style: len(hits[style] & known) for style in _STYLES}
    best = max(_STYLES, key=lambda style: (fits[style], counts[style]))
    needed = 0.8 * len(known) if best in _RARE else 1
    if known and fits[best] >= needed:
        return best
    return best if not known and best not in _RARE and counts[best] >= 1 and "1" in hits[best] else ""


def markers(passage: Passage, style: str, known: set[str]) -> Iterator[Found]:
    """What could be a call of that style, in order."""
    pattern = _STYLES.get(style)
    if pattern is None:
        return
    barred = sorted((a, b) for kind in _BARRED for a, b, _ in passage.marked(kind))
    highest = max((int(label) for label in known if label.isdecimal()), default=0)
    position = 0
    for match in pattern.finditer(passage.text):
        while position < len(barred) and barred[position][1] <= match.start():
            position += 1
        if position < len(barred) and barred[position][0] < match.end():
            continue
        named = style == "named"
        labels, backwards = ((match[2],), False) if named else expand(match[2])
        if labels and (named or _may_be_call(passage.text, match.start(), labels, style, highest)):
            yield Found(match.start(), match.end(), len(match[1]), len(match[3]), labels, backwards)


def _may_be_call(text: str, start: int, labels: tuple[str, ...], style: str, highest: int) -> bool:
    numbers = [int(label) for label in labels if label.isdecimal()]
    if any(number == 0 or (number in _YEARS and number > highest + 50) for number in numbers):
        return False
    if style == "raised":
        before = text[max(start - 6, 0) : start]
        return not (before[-1:].isdecimal() or _UNIT.search(before))
    if style == "paren":
        return start > 0 and text[start - 1] in '.,;:!?”’"»' and max(numbers, default=0) <= highest
    return True


def mark(passage: Passage, found: Iterable[tuple[Found, str]]) -> Passage:
    """The passage with each marker marked as the call of that id."""
    markers = [Marker(m.start, m.end, m.opening, m.closing, call) for m, call in found]
    return mark_calls(passage, markers)
