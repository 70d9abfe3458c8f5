"""Where author and title of a reference stand, by the first of several ways to set them that fits."""

from __future__ import annotations

from glossator.references.frames.dated import author_date, reviewing
from glossator.references.frames.frame import PERHAPS, Frame
from glossator.references.frames.law import capitals, reporter, statute
from glossator.references.frames.marked import bracketed, emphasised, quoted
from glossator.references.frames.plain import by_commas, inverted, plain
from glossator.references.sheet import Sheet, holding

__all__ = ["Frame", "read_frame"]


def read_frame(sheet: Sheet, start: int, end: int) -> Frame:
    """The first reader that fits: marked titles, small capitals, inverted names, commas."""
    if holding(sheet.addresses, start) is not None:
        return Frame(None, None, start, PERHAPS)
    for reader in (
        reviewing,
        author_date,
        quoted,
        statute,
        bracketed,
        reporter,
        by_commas,
        inverted,
        emphasised,
        capitals,
        plain,
    ):
        frame = reader(sheet, start, end)
        if frame is not None:
            return frame
    return Frame(None, None, start, PERHAPS)
