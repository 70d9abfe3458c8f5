"""The fields of a reference -> a CSL item, a line that names the work, and whether it has pages."""

from __future__ import annotations

from glossator.model import Date, Field, Full, Interview, Name, Unread

Source = Full | Interview | Unread

_LONGEST_LABEL = 160
_PAGED = {"chapter", "article-journal", "legal_case"}


def csl_item(reference: Source, text: str) -> dict[str, object]:
    """The work as CSL 1.0.2 has it: `type` and the variables that are printed, nothing completed."""
    if isinstance(reference, Unread):
        return {"type": "document", "title": text[reference.start : reference.end].strip()[:_LONGEST_LABEL]}
    item: dict[str, object] = {"type": reference.type}
    for each in reference.fields:
        match each.read:
            case Name() as name:
                names = item.setdefault(each.name, [])
                if isinstance(names, list):
                    names += [_name(name), *([{"literal": "et al."}] if each.others else [])]
            case Date() as date:
                item.setdefault(each.name, csl_date(date))
            case None:
                if each.name not in OUR_FIELDS:
                    item.setdefault(each.name, each.value)
    return item


OUR_FIELDS = frozenset({"translated-title"})
"""Fields that CSL has no variable for."""


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def csl_date(date: Date) -> dict[str, object]:
    """`date-parts` as far as printed, with a season; the printed words where there is no Gregorian year."""
    if date.year is None:
        return {"literal": date.printed}
    parts = [[part for part in (date.year, date.month, date.day) if part is not None]]
    if date.until:
        parts.append(list(date.until))
    return {"date-parts": parts, **({"season": date.season} if date.season else {})}


def fields_of(reference: Source) -> tuple[Field, ...]:
    """The fields of a reference; of one that could not be read, none."""
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
    authors = [one for one in fields_of(reference) if one.name == "author"]
    names = list(dict.fromkeys(_family(author) for author in authors))
    many = len(names) > 3 or reference.keys.others
    return f"{names[0]} et al." if names and many else ", ".join(names)


def _family(author: Field) -> str:
    name = author.read
    return (name.family or name.literal) if isinstance(name, Name) else author.value


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
    if reference.type == "book":
        return True if first(reference.fields, "publisher") or located else None
    return True if reference.type in _PAGED else None


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1].rstrip() + "…"
