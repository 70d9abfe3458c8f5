"""What was read of a work, in plain words: its kind, its names, its dates, and all else as it is printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossator.render.markup import safe_href
from glossator.works.addresses import find_doi

_KINDS = {
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "article-newspaper": "newspaper piece",
    "classic": "classical work",
    "dataset": "data set",
    "entry-dictionary": "dictionary entry",
    "entry-encyclopedia": "encyclopedia entry",
    "graphic": "picture",
    "legal_case": "case",
    "legislation": "statute",
    "motion_picture": "film",
    "paper-conference": "conference paper",
    "personal_communication": "letter or message",
    "post-weblog": "blog post",
    "review-book": "book review",
    "song": "recording",
    "webpage": "web page",
}
"""CSL's types whose own names are not plain words."""
_LABELS = {
    "author": "by",
    "interviewer": "interviewer",
    "recipient": "to",
    "translated-title": "in translation",
    "genre": "form",
    "container-title": "in",
    "container-author": "in a work by",
    "editor": "edited by",
    "translator": "translated by",
    "collection-title": "series",
    "collection-number": "number in the series",
    "edition": "edition",
    "number-of-volumes": "volumes",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "page": "pages",
    "authority": "court or body",
    "event-title": "event",
    "event-place": "held in",
    "archive": "archive",
    "archive_location": "shelf mark",
    "publisher-place": "place",
    "publisher": "publisher",
    "issued": "date",
    "original-date": "first published",
    "accessed": "seen",
    "ISBN": "ISBN",
    "DOI": "DOI",
    "URL": "address",
}
"""The variables in the order in which they are told; any other comes after them by its own name."""
_MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = ("spring", "summer", "autumn", "winter")
_DOI = "https://doi.org/"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was read of a work: `in`, *Journal of River History*."""

    label: str
    value: str
    href: str = ""


def facts(csl: Mapping[str, object]) -> Iterator[Fact]:
    """What a CSL item says, without its type, its title, and the address that its title leads to."""
    address = href(csl)
    told = [name for name in _LABELS if name in csl]
    for name in (*told, *sorted(csl.keys() - _LABELS.keys() - {"type", "title"})):
        value = words(csl[name])
        link = _href(name, value)
        if value and (not link or link != address or name == "DOI"):
            yield Fact(_LABELS.get(name, name.replace("-", " ")), value, link if link != address else "")


def href(csl: Mapping[str, object]) -> str:
    """Where the title of a work leads: its DOI, or else its address; empty where none is safe."""
    links = (_href(name, words(csl[name])) for name in ("DOI", "URL") if name in csl)
    return next(filter(None, links), "")


def _href(name: str, value: str) -> str:
    if name == "DOI":
        doi = find_doi(value) or find_doi(f"doi:{value}")
        return _DOI + doi if doi else ""
    return (safe_href(value) or "") if name == "URL" else ""


def kind(csl: Mapping[str, object]) -> str:
    """CSL's type in plain words: `journal article`, `case`, `statute`."""
    name = str(csl.get("type") or "document")
    return _KINDS.get(name, name.replace("-", " ").replace("_", " "))


def words(value: object) -> str:
    """A value of a CSL item as a line: names, a date, or the words themselves."""
    if isinstance(value, Mapping):
        return _date(value)
    if isinstance(value, list | tuple):
        return _listed([_name(one) for one in value])
    return " ".join(str(value).split())


def year(csl: Mapping[str, object]) -> int | None:
    """The year of a work, the first of a span; None where no Gregorian year was read."""
    issued = csl.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, Mapping) else None
    return parts[0][0] if parts and parts[0] and isinstance(parts[0][0], int) else None


def _name(name: object) -> str:
    if not isinstance(name, Mapping):
        return " ".join(str(name).split())
    if "literal" in name:
        return str(name["literal"])
    parts = [name.get(part) for part in ("given", "family")]
    suffix = f", {name['suffix']}" if name.get("suffix") else ""
    return " ".join(str(part) for part in parts if part) + suffix


def _listed(names: list[str]) -> str:
    """`Ada Brandt, Cy Dell and Eve Fry`; `Ada Brandt et al.`"""
    names = [name for name in names if name]
    if names[1:] and names[-1] == "et al.":
        return ", ".join(names[:-1]) + " et al."
    return ", ".join(names[:-1]) + f" and {names[-1]}" if names[1:] else "".join(names)


def _date(date: Mapping[object, object]) -> str:
    """`3 May 1990`, `spring 1990`, `1998–2003`; the words as printed where they are no such date."""
    spans = date.get("date-parts")
    if not isinstance(spans, list | tuple):
        return " ".join(str(date.get("literal", "")).split())
    season = date.get("season")
    said = [_day(list(parts)) for parts in spans]
    if isinstance(season, int) and 1 <= season <= len(_SEASONS) and said:
        said[0] = f"{_SEASONS[season - 1]} {said[0]}"
    between = "–" if all(part.isdigit() for part in said) else " – "
    return between.join(said)


def _day(parts: list[object]) -> str:
    """`[1990, 5, 3]` as `3 May 1990`."""
    month = parts[1] if len(parts) > 1 else None
    named = _MONTHS[month - 1] if isinstance(month, int) and 1 <= month <= len(_MONTHS) else month
    return " ".join(
        str(part) for part in (*parts[2:3], named, parts[0] if parts else None) if part is not None
    )
