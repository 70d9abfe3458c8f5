"""Lists of note labels: `12`, `45–52`, `172–87`, `12, 14 and 16`, `3 f.`, `12a`, `*`."""

from __future__ import annotations

import re

_LABEL = r"(?:\d{1,5}(?:[a-z]|bis|ter)?(?![\w])|[*†‡]{1,3})"
_DASH = r"(?:\s?(?:--?|[–—‑])\s?)"
_JOIN = r"(?:\s?,\s?|\s(?:and|und|et|y|e|en|&|u\.|to|bis)\s|,\s(?:and|und|et)\s|\s?/\s?)"
LABELS = re.compile(
    rf"{_LABEL}(?:{_DASH}{_LABEL})?(?:\s?f\.)?(?:{_JOIN}{_LABEL}(?:{_DASH}{_LABEL})?(?!\.\d)){{0,40}}"
)
"""As many labels as stand together."""
ONE = re.compile(rf"{_LABEL}(?:{_DASH}{_LABEL})?(?:\s?f\.)?(?:\s(?:and|und|et|y|e|&|u\.)\s{_LABEL}(?!\.\d))?")
"""A label or a range after a note word in the singular: what comes after a comma is a page."""

_PART = re.compile(rf"(?P<first>{_LABEL})(?:{_DASH}(?P<last>{_LABEL}))?(?P<next>\s?f\.)?")
_LONGEST = 500


def labels(text: str) -> tuple[str, ...]:
    """Every label that a list names; ranges filled, `172–87` read as 172–187.

    A range that runs backwards gives just the two labels printed.
    """
    found: list[str] = []
    for part in _PART.finditer(text):
        found += _range(part["first"], part["last"]) if part["last"] else [part["first"]]
        if part["next"] and part["first"].isdigit() and not part["last"]:
            found.append(str(int(part["first"]) + 1))
    return tuple(dict.fromkeys(found))


def _range(first: str, last: str) -> list[str]:
    if not (first.isdigit() and last.isdigit()):
        return [first, last]
    full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
    if 0 <= int(full) - int(first) <= _LONGEST:
        return [str(number) for number in range(int(first), int(full) + 1)]
    return [first, last]
