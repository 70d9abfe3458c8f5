"""Lines and columns, which exist only where something is printed."""

from __future__ import annotations

import re
from bisect import bisect_right

_BREAK = re.compile(r"\r\n|\n|\r")


class Lines:
    """Where in a text an offset stands. Lines end with LF, CR LF or CR; both counts begin at 1."""

    __slots__ = ("_ends", "_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
        self._starts = [0, *(end for _, end in breaks)]
        self._ends = [*(start for start, _ in breaks), len(text)]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset in characters."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def bounds(self, line: int) -> tuple[int, int]:
        """The offsets at which a line (from 1) begins and ends, its line break left out."""
        return self._starts[line - 1], self._ends[line - 1]
