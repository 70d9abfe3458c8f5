"""The numbers in a marker: `6–8` is 6, 7 and 8."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

DASH = r"(?:-{1,3}|[–—‒‑−])"
_ONE = r"\d{1,5}[a-z]?"
LIST = rf"{_ONE}(?:\s{{0,2}}(?:{DASH}|[,;，、])\s{{0,2}}{_ONE}){{0,40}}"
"""A pattern for numbers, ranges and lists of them: `6`, `6–8`, `6, 8`, `6,8–10`."""

RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹](?:[⁰¹²³⁴⁵⁶⁷⁸⁹]|[⁻⁼,˒ʼ–-](?=[⁰¹²³⁴⁵⁶⁷⁸⁹])){0,40}"
"""A pattern for the same in raised digits: `⁶`, `⁶⁻⁸`."""

OPENING, CLOSING = "[\\[［〔【]", "[\\]］〕】]"
"""Patterns for the brackets that a marker may stand in."""

_SIGNS = str.maketrans("⁻⁼˒ʼ", "--,,")
_PART = re.compile(rf"({_ONE})(?:\s{{0,2}}{DASH}\s{{0,2}}({_ONE}))?")
_ANY = re.compile(
    rf"{OPENING}\^?({LIST})\\?{CLOSING}|({RAISED})|\^\[?({LIST})\]?\^|<sup>\[?({LIST})\]?</sup>",
    re.IGNORECASE,
)
_LONGEST_RANGE = 200


def plain_digits(printed: str) -> str:
    """Raised and full-width digits as plain ones: `¹²` -> `12`. Digits of other scripts stay as printed."""
    return unicodedata.normalize("NFKC", printed)


def expand(printed: str) -> tuple[tuple[str, ...], bool]:
    """The labels in a list of numbers, and whether a range in it runs backwards (`8–6` gives 8 and 6)."""
    labels: list[str] = []
    backwards = False
    for match in _PART.finditer(plain_digits(printed.translate(_SIGNS))):
        first, last = match[1], match[2]
        if last is None:
            labels.append(first)
            continue
        between = _between(first, last)
        backwards = backwards or between is None
        labels += between if between is not None else (first, last)
    return tuple(dict.fromkeys(labels)), backwards


def _between(first: str, last: str) -> list[str] | None:
    """`6`, `8` -> 6, 7, 8; `105`, `7` -> 105, 106, 107; None for a range that is none."""
    if not (first.isdecimal() and last.isdecimal()):
        return [first, last]
    start, end = int(first), int(last)
    if end < start and len(last) < len(first):
        end = int(first[: len(first) - len(last)] + last)
    if not start <= end <= start + _LONGEST_RANGE:
        return None
    zero = ord(first[0]) - int(first[0])
    digits = {ord(digit): zero + int(digit) for digit in "0123456789"}
    return [str(number).translate(digits) for number in range(start, end + 1)]


def labels_in(text: str) -> Iterator[str]:
    """Every label in what looks like a marker in the text, whether it is one or not."""
    for match in _ANY.finditer(text):
        yield from expand(next(group for group in match.groups() if group))[0]
