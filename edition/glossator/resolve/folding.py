"""Words without the accidents of printing, as references keep them; remembered, for all is compared."""

from __future__ import annotations

from functools import lru_cache

from glossator.references import words


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """`O’Brien, DÉJÀ–vu` as `obrien deja vu`: small letters and digits, one space between words."""
    return " ".join(words(text))


def fold_words(text: str) -> tuple[str, ...]:
    """The words of `fold(text)` in order."""
    return tuple(fold(text).split())
