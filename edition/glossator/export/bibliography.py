"""`export --to bibtex` and `references.bib`: the CSL items as BibTeX, in UTF-8; the only user of pybtex.

Where there is a choice it is the one that Zotero's BibTeX export makes, which Zotero and JabRef read:

- An article of a journal, a magazine or a newspaper is `@article`, a chapter or an entry of a dictionary
  `@incollection`, a paper of a conference `@inproceedings`, a report `@techreport`, a thesis `@phdthesis` or,
  where the genre says so, `@mastersthesis`, a manuscript `@unpublished`. A web page, a case, a statute, an
  interview, a letter and everything else is `@misc`: classic BibTeX knows no `@online`.
- Capitals in `title`, `booktitle`, `series` and `type` are protected word by word; `month` is a macro, `jan`;
  pages have `--` between them; *et al.* is `and others`; the interviewer of an interview and the recipient of
  a letter are `collaborator`.
- `url` and `doi` are written as they are, and `urldate` only where a date of access is printed.

Where Zotero has no field, biblatex's is written, which JabRef knows and others pass over: `bookauthor`,
`origdate`, `volumes`, `eventtitle`, `venue`, and `titleaddon` for a title that the text translates. `date`
stands beside `year` and `month` only where it says more than they do: a day, a season, a span. A date that
is no Gregorian one is `year`, in its own words. What contains a `@misc` is `howpublished`; the archive of a
manuscript and its place there are `note`.

An entry's key is the id of the CSL item, in ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO, TypeAlias

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.input.bibtex import month_names
from pybtex.database.output.bibtex import Writer

from glossator.export.csl import csl_items
from glossator.export.latex import address, escaped, protected
from glossator.model import Reading

Item: TypeAlias = Mapping[str, Any]

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "review": "article",
    "review-book": "article",
}
_MASTERS = re.compile(
    r"master|magist|ma[iî]trise|maestr[ií]a|mestrado|^M\.?\s?(?:A|Sc|Phil)\b", re.IGNORECASE
)
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
_PROTECTED = frozenset({"title", "booktitle", "series", "type"})
_VERBATIM = frozenset({"url", "doi"})
_FIELDS = (
    ("collection-title", "series"),
    ("edition", "edition"),
    ("volume", "volume"),
    ("number-of-volumes", "volumes"),
    ("genre", "type"),
    ("publisher-place", "address"),
    ("authority", "organization"),
    ("event-title", "eventtitle"),
    ("event-place", "venue"),
    ("ISBN", "isbn"),
    ("DOI", "doi"),
    ("URL", "url"),
)
_MONTHS = tuple(month_names.values())
_MACROS = {name: macro for macro, name in month_names.items()}
_DASHES = re.compile(r"\s?[-‐-―⁓−]+\s?")
_NEEDS_BRACES = re.compile(r",|(?:^|\s)(?:and|others)(?:\s|$)", re.IGNORECASE)
_NO_KEY = re.compile(r"[^a-z0-9-]+")


def to_bibtex(reading: Reading) -> str:
    """What a reading cites as BibTeX: the items of `csl_items`, in their order; empty where there is none."""
    return bibtex(csl_items(reading))


def bibtex(items: Iterable[Item]) -> str:
    """CSL items as BibTeX, which pybtex reads back the same."""
    entries: dict[str, Entry] = {}
    for item in items:
        entries[_key(str(item["id"]), entries)] = _entry(item)
    return str(_Writer(encoding="UTF-8").to_string(BibliographyData(entries)))


class _Writer(Writer):  # type: ignore[misc]  # pybtex has no types
    """pybtex's writer, but for values that are escaped already, and for the macros of the months."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        macro = _MACROS.get(value) if type == "month" else None
        stream.write(f",\n    {type} = {macro or f'{{{value}}}'}")


def _key(identity: str, taken: Mapping[str, Entry]) -> str:
    """An id in small letters, digits and dashes, unlike every key before it."""
    plain = unicodedata.normalize("NFKD", identity).lower()
    key = start = _NO_KEY.sub("", plain).rstrip("-")
    rank = 1
    while key in taken:
        rank += 1
        key = f"{start}-x{rank}"
    return key


def _entry(item: Item) -> Entry:
    kind = _type(item)
    fields: dict[str, str] = {}
    for name, value in _fields(item, kind):
        write = address if name in _VERBATIM else protected if name in _PROTECTED else escaped
        _put(fields, name, value, write)
    for name, value in _dates(item):
        _put(fields, name, value, escaped)
    persons = {role: [Person(name) for name in _names(item, role)] for role in ("author", "editor")}
    for role in ("translator", "bookauthor", "collaborator"):
        _put(fields, role, " and ".join(_names(item, role)), str)
    return Entry(kind, fields, {role: names for role, names in persons.items() if names})


def _put(fields: dict[str, str], name: str, value: str, write: Callable[[str], str]) -> None:
    """The field, unless it is there or would be empty."""
    written = write(value)
    if written:
        fields.setdefault(name, written)


def _type(item: Item) -> str:
    if item["type"] == "thesis":
        return "mastersthesis" if _MASTERS.search(str(item.get("genre", ""))) else "phdthesis"
    return _TYPES.get(item["type"], "misc")


def _fields(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    """Every field that is words, unescaped; of two with one name the first holds."""
    ours = item.get("custom", {}).get("glossator", {})
    yield "title", item.get("title", "")
    yield "titleaddon", ours.get("translated-title", "")
    yield _CONTAINERS.get(kind, "howpublished"), item.get("container-title", "")
    yield _PUBLISHERS.get(kind, "publisher"), item.get("publisher", "")
    for variable in ("issue", "number", "collection-number"):
        yield "number", str(item.get(variable, ""))
    yield "pages", _DASHES.sub("--", str(item.get("page", "")))
    for variable, name in _FIELDS:
        yield name, str(item.get(variable, ""))
    archive = (item.get("archive", ""), item.get("archive_location", ""))
    yield "note", ", ".join(part for part in archive if part)


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    issued = item.get("issued", {})
    parts = issued.get("date-parts") or [[]]
    start, end = parts[0], parts[-1]
    yield "year", issued.get("literal") or "--".join(dict.fromkeys(str(each[0]) for each in parts if each))
    if len(start) > 1 and start[:2] == end[:2] and 1 <= start[1] <= 12:
        yield "month", _MONTHS[start[1] - 1]
    if len(parts) > 1 or len(start) > 2 or "season" in issued:
        yield "date", _iso(issued)
    yield "origdate", _iso(item.get("original-date", {}))
    yield "urldate", _iso(item.get("accessed", {}))


def _iso(date: Item) -> str:
    """`2003-05-07`, `1998/2003`, `2003-21` for spring; the words of a date that is no Gregorian one."""
    season = [20 + date["season"]] if "season" in date else []
    whole = [[*parts, *season] for parts in date.get("date-parts", ())]
    return date.get("literal") or "/".join(
        "-".join(f"{part:0{2 if rank else 4}}" for rank, part in enumerate(parts)) for parts in whole
    )


def _names(item: Item, role: str) -> list[str]:
    """The names of a role in BibTeX's form, each one that nothing in it can be mistaken."""
    variables = {"bookauthor": ("container-author",), "collaborator": ("interviewer", "recipient")}
    names = (name for variable in variables.get(role, (role,)) for name in item.get(variable, ()))
    return [written for written in map(_name, names) if written]


def _name(name: Mapping[str, str]) -> str:
    """`Castle, Ada`, `van der Berg, Jr., Jan`, `{Moor Press}`, `others`."""
    if name == {"literal": "et al."}:
        return "others"
    family, suffix, given = (_part(name.get(part, "")) for part in ("family", "suffix", "given"))
    if family and given:
        return ", ".join(part for part in (family, suffix, given) if part)
    whole = (name.get(part, "") for part in ("literal", "given", "family", "suffix"))
    alone = escaped(" ".join(part for part in whole if part))
    return f"{{{alone}}}" if alone else ""


def _part(printed: str) -> str:
    written = escaped(printed)
    return f"{{{written}}}" if _NEEDS_BRACES.search(written) else written
