"""Words without the accidents of printing: case, accents, apostrophes and hyphens taken out."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´ʿʾ]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """`O’Brien, DÉJÀ–vu` as `obrien deja vu`: small letters and digits, one space between words."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _BETWEEN_WORDS.sub(" ", plain.translate(_LETTERS)).strip()


def fold_words(text: str) -> tuple[str, ...]:
    """The words of `fold(text)` in order."""
    return tuple(fold(text).split())
