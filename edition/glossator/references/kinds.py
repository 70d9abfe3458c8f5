"""CSL's type of a work, by the facts that are printed."""

from __future__ import annotations

import re

from glossator.model import Date, Field

_PARTIES = re.compile(r"\sv\.?\s[A-Z]|^(?:In re|Ex parte)\s")


def work_type(fields: tuple[Field, ...], text: str, start: int, date: Date | None) -> str:
    """`document` where they do not tell; `text` is the reference alone, which begins at `start`."""
    names = {one.name for one in fields}
    if _PARTIES.search(text) and re.search(r"\d{1,4}\s[A-Z]", text):
        return "legal_case"
    if re.search(r"§\s?\d", text) and "author" not in names:
        return "legislation"
    if "editor" in names or _within_another(fields, text, start):
        return "chapter"
    return _published_type(names, date)


def _published_type(names: set[str], date: Date | None) -> str:
    """An article by its container and volume, a page by its address, else a book."""
    if "container-title" in names:
        if "volume" in names:
            return "article-journal"
        if date and date.day:
            return "article-newspaper"
        return "webpage" if "URL" in names else "article-journal"
    if "URL" in names:
        return "webpage"
    return "book" if "title" in names else "document"


def _within_another(fields: tuple[Field, ...], text: str, start: int) -> bool:
    """Whether `in` stands between the title and its container."""
    ends = [one.end - start for one in fields if one.name == "title"]
    starts = [one.start - start for one in fields if one.name == "container-title"]
    return bool(ends and starts) and bool(
        re.search(r"(?:^|[\s.,”»\"])(?:in|dans|en|em):?\s", text[ends[0] : starts[0]], re.IGNORECASE)
    )
