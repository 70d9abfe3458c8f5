"""What TEI says of a title and a date in its attributes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_ARTICLES = ("article", "article-journal", "article-magazine", "article-newspaper", "review", "review-book")
_UNPUBLISHED = ("interview", "manuscript", "personal_communication", "speech", "thesis")
_IN_BOOKS = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference")


def levels(kind: str, contained: bool) -> tuple[str, str]:
    """The `level` of the title of a work of that CSL type, and of what it stands in where it is contained.

    `a` for what stands in another work, `j` for a journal, `u` for what nobody published, else `m`.
    """
    container = "j" if kind in _ARTICLES else "m"
    if contained or kind in _ARTICLES or kind in _IN_BOOKS:
        return "a", container
    return ("u" if kind in _UNPUBLISHED else "m"), container


def when(parts: Sequence[int | None]) -> str:
    """`2003-05` for year, month and day as far as known; empty where XML Schema has no such date."""
    known = [part for part in parts if part is not None]
    try:
        date(*(*known, 1, 1)[:3])
    except (ValueError, TypeError, OverflowError):
        return ""
    return "-".join(f"{part:0{2 if rank else 4}}" for rank, part in enumerate(known))
