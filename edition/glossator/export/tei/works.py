"""The works that are cited, each once, as TEI's structured bibliography has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from glossator.export.tei.elements import add, element
from glossator.export.tei.titles import levels, when
from glossator.model import Work

_Item: TypeAlias = Mapping[str, Any]
_UNITS = {
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "page": "page",
    "chapter-number": "chapter",
    "section": "section",
}
_ROLES = {"editor": "", "translator": "translator"}
_HELPERS = ("interviewer", "recipient")
_IDENTIFIERS = ("DOI", "ISBN", "ISSN", "URL")
_DATES = {"issued": "", "original-date": "original", "accessed": "accessed"}
_SET_ELSEWHERE = frozenset(
    """type title author container-author container-title collection-title collection-number edition publisher
    publisher-place number-of-volumes custom""".split()
) | {*_UNITS, *_ROLES, *_HELPERS, *_IDENTIFIERS, *_DATES}


def list_works(works: Iterable[Work]) -> Element:
    """All works, in order."""
    found = element("listBibl")
    found.extend(_structured(work) for work in works)
    return found


def _structured(work: Work) -> Element:
    """One work; what has no place of its own in TEI is a note whose type is CSL's name for it."""
    item: _Item = work.csl
    found = element("biblStruct", {"xml:id": work.id, "type": str(item.get("type", ""))})
    title, container = levels(str(item.get("type", "")), bool(item.get("container-title")))
    if title == "a" or not item.get("title"):
        analytic = add(found, "analytic")
        _people(analytic, item, ("author",))
        if item.get("title"):
            add(analytic, "title", {"level": title}, str(item["title"]))
        monogr = _monograph(found, item, "container-title", container)
    else:
        monogr = _monograph(found, item, "title", title)
    if not len(found[0]):
        found.remove(found[0])
    _publication(monogr, item)
    _series(found, item)
    for name, value in _rest(item, work):
        add(found, "note", {"type": name}, value)
    for name in _IDENTIFIERS:
        if item.get(name):
            add(found, "idno", {"type": name}, str(item[name]))
    return found


def _monograph(parent: Element, item: _Item, name: str, level: str) -> Element:
    """What has an imprint: the work itself, or what it stands in. People stand before a title or nowhere."""
    monogr = add(parent, "monogr")
    if item.get(name):
        own = name == "title"
        _people(monogr, item, ("author",) if own else ("container-author",))
        _people(monogr, item, (*_ROLES, *_HELPERS))
        add(monogr, "title", {"level": level}, str(item[name]))
    else:
        _people(parent[0], item, ("container-author", *_ROLES, *_HELPERS))
    return monogr


def _people(parent: Element, item: _Item, variables: Iterable[str]) -> None:
    for variable in variables:
        for name in item.get(variable, ()):
            if variable in _HELPERS:
                said = add(parent, "respStmt")
                add(said, "resp", text=variable)
                _name(said, name)
            elif name == {"literal": "et al."}:
                add(parent, _tag(variable), {"role": "others"}, "et al.")
            else:
                _name(add(parent, _tag(variable), {"role": _ROLES.get(variable, "")}), name)


def _tag(variable: str) -> str:
    return "editor" if variable in _ROLES else "author"


def _name(parent: Element, name: Mapping[str, str]) -> None:
    """Forename and surname of a person; the name as printed of whoever has not both."""
    if "family" not in name:
        add(parent, "name", text=" ".join(name.values()))
        return
    person = add(parent, "persName")
    parts = (("given", "forename"), ("family", "surname"), ("suffix", "genName"))
    for part, tag in parts:
        if name.get(part):
            if len(person):
                person[-1].tail = " "
            add(person, tag, text=name[part])


def _publication(monogr: Element, item: _Item) -> None:
    if item.get("edition"):
        add(monogr, "edition", text=str(item["edition"]))
    imprint = add(monogr, "imprint")
    for name, tag in (("publisher-place", "pubPlace"), ("publisher", "publisher")):
        if item.get(name):
            add(imprint, tag, text=str(item[name]))
    for name, kind in _DATES.items():
        if name in item:
            _date(imprint, item[name], kind)
    if not len(imprint):
        add(imprint, "date")
    for name, unit in _UNITS.items():
        if item.get(name):
            add(monogr, "biblScope", {"unit": unit}, str(item[name]))
    if item.get("number-of-volumes"):
        add(monogr, "extent", text=f"{item['number-of-volumes']} vols")


def _date(parent: Element, issued: _Item, kind: str) -> None:
    """`when` as far as the day is known, `from` and `to` of a span; in words where it is no such date."""
    parts = [list(each) for each in issued.get("date-parts", ())]
    known = [when(each) for each in parts]
    names = ("when",) if len(known) == 1 else ("from", "to")
    sure = all(known) and "literal" not in issued
    words = issued.get("literal") or "–".join("-".join(f"{part:02}" for part in each) for each in parts)
    season = f", season {issued['season']}" if "season" in issued else ""
    dates = dict(zip(names, known, strict=False)) if sure else {}
    add(parent, "date", {"type": kind, **dates}, f"{words}{season}")


def _series(parent: Element, item: _Item) -> None:
    if not (item.get("collection-title") or item.get("collection-number")):
        return
    series = add(parent, "series")
    if item.get("collection-title"):
        add(series, "title", {"level": "s"}, str(item["collection-title"]))
    if item.get("collection-number"):
        add(series, "biblScope", {"unit": "volume"}, str(item["collection-number"]))


def _rest(item: _Item, work: Work) -> Iterator[tuple[str, str]]:
    """Every other variable; and what the work is called where it has no title."""
    if not (item.get("title") or item.get("container-title")):
        yield "label", work.label
    for name, value in item.items():
        if name not in _SET_ELSEWHERE and isinstance(value, str | int):
            yield name, str(value)
