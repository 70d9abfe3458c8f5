"""Numbers that a scanner read as letters: `[l2]` is 12. What a sign looks like is not enough: whoever asks
must know which number has to stand there."""

from __future__ import annotations

import re

_LOOKS_LIKE = str.maketrans("lIi|!OoSBZ", "1111100582")

PATTERN = r"(?=\d{0,4}[lIi|!OoSBZ])[\dlIi|!OoSBZ]{1,5}"
"""A pattern for digits with a letter among them that looks like one."""

_MISREAD = re.compile(PATTERN)


def as_number(printed: str) -> int | None:
    """The number that misread digits look like; None where they are no such thing.

    >>> as_number("l2"), as_number("1O"), as_number("12"), as_number("sic")
    (12, 10, None, None)
    """
    if _MISREAD.fullmatch(printed) is None:
        return None
    return int(printed.translate(_LOOKS_LIKE))
