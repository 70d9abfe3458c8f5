"""How near two spellings are; the only user of rapidfuzz."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

_NEAR = 80.0
_ALIKE = 92.0


def alike(one: str, other: str) -> bool:
    """Whether the two are one line of print, spelt or abbreviated in two ways."""
    return fuzz.ratio(one, other, score_cutoff=_ALIKE) >= _ALIKE


def near(one: str, other: str) -> bool:
    """Whether one may be a careless copy of the other."""
    return fuzz.ratio(one, other, score_cutoff=_NEAR) >= _NEAR


def slipped(one: str, other: str) -> bool:
    """Whether the two words differ by one letter put in, left out, exchanged or changed."""
    return OSA.distance(one, other, score_cutoff=1) == 1


def nearest(word: str, words: Iterable[str], limit: int = 3) -> tuple[tuple[str, float], ...]:
    """The `words` that may be a misspelling of `word`, best first, each with its nearness from 0 to 1."""
    found = process.extract(word, list(words), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=limit)
    return tuple((near, score / 100) for near, score, _ in sorted(found, key=lambda f: (-f[1], f[0])))
