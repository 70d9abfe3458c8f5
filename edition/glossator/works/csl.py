"""The fields of a reference -> a CSL item, a line that names the work, and whether it has pages."""

from __future__ import annotations

import re

from glossator.model import Date, Field, Full, Idem, Interview, Name, Reference, Unread

Source = Full | Interview | Unread

_LONGEST_LABEL = 160
_PAGED = {"chapter", "article-journal", "legal_case"}

NAMES = frozenset("author container-author editor interviewer recipient translator".split())
DATES = frozenset("accessed issued original-date".split())
OUR_FIELDS = frozenset({"translated-title"})
"""Fields that CSL has no variable for."""


def csl_item(reference: Reference, text: str) -> dict[str, object]:
    """The work as CSL 1.0.2 has it: `type` and the variables that are printed, nothing completed.

    Where no field could be read, the words of the reference are the title; `text` is its note's.
    """
    if not isinstance(reference, Full | Interview | Idem) or not reference.fields:
        return _as_printed(reference, text)
    item: dict[str, object] = {"type": reference.type}
    for each in reference.fields:
        if each.name in NAMES:
            names = item.setdefault(each.name, [])
            if isinstance(names, list):
                names += _names(each)
        elif each.name in DATES:
            date = each.read if isinstance(each.read, Date) else Date(printed=each.value)
            item.setdefault(each.name, csl_date(date))
        elif each.name not in OUR_FIELDS:
            item.setdefault(each.name, each.value)
    return item


def _as_printed(reference: Reference, text: str) -> dict[str, object]:
    date = reference.keys.date
    title = " ".join(text[reference.start : reference.end].split())
    return {"type": "document", "title": title, **({"issued": csl_date(date)} if date else {})}


def _names(field: Field) -> list[dict[str, str]]:
    """The name of a field, and behind it `et al.` where that is printed."""
    name = field.read if isinstance(field.read, Name) else Name(field.value, field.start, field.end)
    return [_name(name), *([{"literal": "et al."}] if field.others else [])]


def _name(name: Name) -> dict[str, str]:
    if name.literal or not (name.family or name.given):
        return {"literal": name.literal or name.printed}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def csl_date(date: Date) -> dict[str, object]:
    """`date-parts` as far as printed, with a season; the printed words where there is no Gregorian year."""
    if date.year is None:
        return {"literal": date.printed}
    printed = (date.year, date.month, date.day if date.month is not None else None)
    parts = [[part for part in printed if part is not None]]
    if date.until:
        parts.append(list(date.until))
    return {"date-parts": parts, **({"season": date.season} if date.season else {})}


def fields_of(reference: Reference) -> tuple[Field, ...]:
    """The fields of a reference; none of one that has none by its kind, or could not be read."""
    return reference.fields if isinstance(reference, Full | Interview | Idem) else ()


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
    authors = [one for one in fields_of(reference) if one.name == "author"]
    names = list(dict.fromkeys(_family(author) for author in authors))
    many = len(names) > 3 or reference.keys.others
    return f"{names[0]} et al." if names and many else ", ".join(names)


def _family(author: Field) -> str:
    name = author.read
    return (name.family or name.literal) if isinstance(name, Name) else author.value


_LEAVES = re.compile(r"(?<!\w)(?:pp?|S|fols?|Bl)\.\s?\d|trans[ck]ri", re.IGNORECASE)
"""What shows that a source which nobody published has leaves: a page of it, or that it is a transcript."""


def paginated(reference: Source, text: str) -> bool | None:
    """Whether the work has pages; None where nothing tells."""
    if not isinstance(reference, Full):
        paged = _LEAVES.search(text, reference.start, reference.end) is not None
        return paged if isinstance(reference, Interview) else None
    located = reference.locator
    if first(reference.fields, "page") or (located and located.label == "page"):
        return True
    address = first(reference.fields, "URL")
    if address:
        date = reference.keys.date
        paper = address.casefold().rstrip(" .>").endswith(".pdf")
        dated = reference.type == "webpage" or (date is not None and date.day is not None)
        return False if dated and not paper else None
    if reference.type == "book":
        return True if first(reference.fields, "publisher") or located else None
    return True if reference.type in _PAGED else None


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1].rstrip() + "…"
