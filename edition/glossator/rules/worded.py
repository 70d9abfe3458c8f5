"""Words as one reads them: letters composed, blanks alike, marks that are not seen taken out; with the way
back."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_BLANKS = frozenset("\u00a0\u202f\u2009\u2007\t")


@dataclass(frozen=True, slots=True)
class Worded:
    """Some words, and where in the text that they were made from each character stands."""

    text: str
    offsets: tuple[int, ...] = ()
    """For each character, its offset there, and one for the end; empty where both are the same."""

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch there of a stretch here."""
        return (self.offsets[start], self.offsets[end]) if self.offsets else (start, end)

    def here(self, offset: int) -> int:
        """The offset here of one there."""
        return bisect_left(self.offsets, offset) if self.offsets else offset


def worded(text: str) -> Worded:
    """A text's words as one reads them."""
    if text.isascii() and "\t" not in text:
        return Worded(text)
    made: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        if char in _UNSEEN:
            continue
        if made and unicodedata.combining(char):
            composed = unicodedata.normalize("NFC", made[-1] + char)
            if len(composed) == 1:
                made[-1] = composed
                continue
        made.append(" " if char in _BLANKS else char)
        offsets.append(at)
    return Worded("".join(made), (*offsets, len(text)))
