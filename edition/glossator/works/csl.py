"""The fields of a reference -> a small CSL item, a line that names the work, and whether it has pages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from glossator.model import Date, Field, Full, Interview, Unread
from glossator.references import read_names

Source = Full | Interview | Unread

_PERIODICAL_TYPES = {"article-journal", "article-newspaper", "webpage"}
_LONGEST_LABEL = 160
_SPOKEN = re.compile(r"interview|entre|intervist|gespräch|respondent|informant", re.IGNORECASE)
_PARTIES = re.compile(r"\sv\.?\s[A-Z]|^(?:In re|Ex parte)\s")


def csl_item(reference: Source, text: str) -> dict[str, object]:
    """CSL's `type`, `title`, `author`, `issued`, `container-title`, `publisher`, … as far as read."""
    item: dict[str, object] = {"type": work_type(reference, text)}
    fields = fields_of(reference)
    for name in ("title", "container-title", "publisher", "publisher-place", "volume", "page", "URL"):
        value = first(fields, name)
        if value:
            item[name] = value
    authors = [author for one in fields if one.name == "author" for author in _author(one.value)]
    if authors:
        item["author"] = authors + ([{"literal": "et al."}] if reference.keys.others else [])
    issued = _issued(reference.keys.date)
    if issued:
        item["issued"] = issued
    if isinstance(reference, Unread):
        item["title"] = text[reference.start : reference.end].strip()[:_LONGEST_LABEL]
    return item


def fields_of(reference: Source) -> tuple[Field, ...]:
    return () if isinstance(reference, Unread) else reference.fields


def first(fields: tuple[Field, ...], name: str) -> str:
    """The value of the first field of that name, or nothing."""
    return next((one.value for one in fields if one.name == name), "")


def label(reference: Source, text: str) -> str:
    """`Abernethy, A Register of Lost Mills, 2003`; the words of the note where nothing could be read."""
    date = reference.keys.date
    year = str(date.year or date.printed) if date else ""
    who, title = _who(reference), first(fields_of(reference), "title")
    if isinstance(reference, Full) and (who or title):
        return _shortened(", ".join(part for part in (who, title, year) if part))
    return _shortened(" ".join(text[reference.start : reference.end].split()))


def _who(reference: Source) -> str:
    """The family names, or the first and `et al.` where they are many."""
    authors = (one.value for one in fields_of(reference) if one.name == "author")
    names = list(dict.fromkeys(_family(author) for author in authors))
    many = len(names) > 3 or reference.keys.others
    return f"{names[0]} et al." if names and many else ", ".join(names)


def paginated(reference: Source, text: str) -> bool | None:
    """Whether the work has pages; None where nothing tells."""
    if not isinstance(reference, Full):
        return False if isinstance(reference, Interview) else None
    located = reference.locator
    if first(reference.fields, "page") or (located and located.label == "page"):
        return True
    if first(reference.fields, "URL"):
        date = reference.keys.date
        return False if date and date.day else None
    kind = work_type(reference, text)
    if kind == "book":
        return True if first(reference.fields, "publisher") or located else None
    return True if kind in {"chapter", "article-journal", "legal_case"} else None


def work_type(reference: Source, text: str) -> str:
    """CSL's type, by the facts that are there; `document` where they do not tell."""
    text = text[reference.start : reference.end]
    if isinstance(reference, Interview):
        return "interview" if _SPOKEN.search(text) else "manuscript"
    if isinstance(reference, Unread):
        return "document"
    if _PARTIES.search(text) and re.search(r"\d{1,4}\s[A-Z]", text):
        return "legal_case"
    if re.search(r"§\s?\d", text) and not first(reference.fields, "author"):
        return "legislation"
    if any(one.name == "editor" for one in reference.fields) or _within_another(reference, text):
        return "chapter"
    return _published_type(reference)


def _published_type(reference: Full) -> str:
    """An article by its container and volume, a page by its address, else a book."""
    fields, date = reference.fields, reference.keys.date
    address = first(fields, "URL")
    if first(fields, "container-title"):
        if first(fields, "volume"):
            return "article-journal"
        if date and date.day:
            return "article-newspaper"
        return "webpage" if address else "article-journal"
    if address:
        return "webpage"
    return "book" if first(fields, "title") else "document"


def _within_another(reference: Full, text: str) -> bool:
    """Whether `in` stands between the title and its container; `text` is the reference alone."""
    ends = [one.end - reference.start for one in reference.fields if one.name == "title"]
    starts = [one.start - reference.start for one in reference.fields if one.name == "container-title"]
    return bool(ends and starts) and bool(
        re.search(r"(?:^|[\s.,”»\"])(?:in|dans|en|em):?\s", text[ends[0] : starts[0]], re.IGNORECASE)
    )


def _author(printed: str) -> list[dict[str, str]]:
    names = read_names(printed, 0, len(printed)).names
    return [
        {"literal": name.literal}
        if name.literal
        else {"family": name.family, **({"given": name.given} if name.given else {})}
        for name in names
    ]


def _family(printed: str) -> str:
    names = read_names(printed, 0, len(printed)).names
    return (names[0].family or names[0].literal) if names else printed


def _issued(date: Date | None) -> Mapping[str, object] | None:
    if date is None:
        return None
    if date.year is None:
        return {"literal": date.printed} if date.printed else None
    parts = [date.year]
    if date.month is not None:
        parts.append(date.month)
        if date.day is not None:
            parts.append(date.day)
    return {"date-parts": [parts]}


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1].rstrip() + "…"
