"""In which word two titles differ; words are folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from glossator.spelling import slipped
from glossator.works.titles import COUNTING

Pair: TypeAlias = tuple[str, str]
"""A word of one title and what the other has for it; empty where it has nothing."""

FEWEST_WORDS, MOST_WORDS = 3, 30
"""Of titles that are compared word by word."""
_FEWEST_LETTERS = 4
_MOST_SLIPS = 2
"""So many words of a short title may differ by a letter each: an article and its noun in the other number."""
_VARIANTS = (("our", "or"), ("ise", "ize"), ("isa", "iza"), ("yse", "yze"), ("ence", "ense"), ("tre", "ter"))
"""Of English, on both sides of the Atlantic."""


def little(first: Sequence[str], second: Sequence[str]) -> Pair | None:
    """What differs in two titles whose words are one: a hyphen that is lost, or an article within."""
    only = [word for word in first if word not in second]
    others = [word for word in second if word not in first]
    if "".join(first) == "".join(second):
        return (only[0], "") if only and others else None
    if len(only) + len(others) == 1 and first[0] == second[0] and abs(len(first) - len(second)) == 1:
        return ((*only, "")[0], (*others, "")[0])
    return None


def one_word(one: Sequence[str], other: Sequence[str]) -> Pair | None:
    """The word in which two titles of several words differ, where it counts no volume."""
    if len(one) != len(other) or not FEWEST_WORDS < len(one) <= MOST_WORDS:
        return None
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    counts = any(len(word) < _FEWEST_LETTERS or word in COUNTING for pair in apart for word in pair)
    return apart[0] if len(apart) == 1 and not counts and not variant(*apart[0]) else None


def changed(short: Sequence[str], full: Sequence[str]) -> Pair | None:
    """The word of a full title, and the other that a short one of several words has in its place."""
    if not FEWEST_WORDS < len(short) <= min(len(full), MOST_WORDS):
        return None
    for start in range(min(len(full), MOST_WORDS) - len(short) + 1):
        apart = [pair for pair in zip(full[start:], short, strict=False) if pair[0] != pair[1]]
        if not apart:
            return None
        if start == 0 and len(apart) == _MOST_SLIPS and all(slipped(*pair) for pair in apart):
            return max(apart, key=lambda pair: len(pair[0]))
        if len(apart) == 1 and (start == 0 or short[0] == full[start]):
            return None if variant(*apart[0]) or any(c.isdigit() for c in "".join(apart[0])) else apart[0]
    return None


def is_slip(one: str, other: str) -> bool:
    """Whether one of two long words is the other with a letter changed, moved, left out or put in."""
    digits = any(char.isdigit() for char in one + other)
    return min(len(one), len(other)) >= _FEWEST_LETTERS and not digits and slipped(one, other)


def ending(one: str, other: str) -> bool:
    """Whether only the last letters differ, as in two numbers or cases of one word."""
    short, long = sorted((one, other), key=len)
    return long[:-1] == short or (len(one) == len(other) and one[:-1] == other[:-1])


def variant(one: str, other: str) -> bool:
    """Whether two words are one in two orthographies: `labour` and `labor`."""
    for first, second in _VARIANTS:
        one, other = one.replace(first, second), other.replace(first, second)
    return one == other
