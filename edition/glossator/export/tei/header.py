"""The header: what the text is, what made the document of it, and what its marks say."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from xml.etree.ElementTree import Element

from glossator.export.tei.elements import add, element
from glossator.export.tei.names import address
from glossator.model import Reading

_VERSION = re.compile(r"\d+(\.\d+){0,3}")
_PRACTICE = (
    "The words stand as read; damage that reading mended is mended here.",
    "In a note, a bibl gives a work and a ref refers to one that is given elsewhere. The type of the ref "
    "says by what: ibid, idem, opcit, supra (the number of a note) or short (a name or a short title). Its "
    "target is the note or entry that it points at directly, its corresp the work that it ends at, its cert "
    "how sure that is. Where it is not known what it means, cert is unknown and there is no target.",
    "Where several things may be meant, there is no target either; the certainty elements in standOff give "
    "each candidate for target and corresp with its degree.",
)


def language_of(reading: Reading) -> str:
    """The language of the text, as decided or as read."""
    return reading.decisions.language or reading.article.front.language


def header_of(reading: Reading) -> Element:
    """The header; what the text does not say is not in it."""
    header = element("teiHeader")
    _file(add(header, "fileDesc"), reading)
    _encoding(add(header, "encodingDesc"))
    profile = _profile(reading)
    if len(profile):
        header.append(profile)
    return header


def _file(parent: Element, reading: Reading) -> None:
    front, decisions = reading.article.front, reading.decisions
    title = decisions.title or (front.title.text if front.title else front.stated_title)
    stated = add(parent, "titleStmt")
    add(stated, "title", text=title)
    for author in front.authors:
        add(stated, "author", text=author)
    published = add(parent, "publicationStmt")
    if decisions.publisher or decisions.licence:
        add(published, "publisher", text=decisions.publisher)
        if decisions.licence:
            target = {"target": address(decisions.licence)}
            add(add(published, "availability"), "licence", target, decisions.licence)
    else:
        add(published, "p", text="Nothing is said of publication.")
    add(add(parent, "sourceDesc"), "p", text="Made from the text of the article and its notes.")


def _encoding(parent: Element) -> None:
    program = {"ident": "glossator", "version": _version()}
    add(add(add(parent, "appInfo"), "application", program), "label", text="glossator")
    practice = add(parent, "editorialDecl")
    for paragraph in _PRACTICE:
        add(practice, "p", text=paragraph)


def _version() -> str:
    """The program's version as far as TEI can hold it; `0` of a copy that was never installed."""
    try:
        found = _VERSION.match(version("glossator"))
    except PackageNotFoundError:
        found = None
    return found[0] if found else "0"


def _profile(reading: Reading) -> Element:
    front, language = reading.article.front, language_of(reading)
    profile = element("profileDesc")
    if front.abstract:
        abstract = add(profile, "abstract")
        for paragraph in front.abstract.split("\n\n"):
            add(abstract, "p", text=paragraph)
    if language:
        add(add(profile, "langUsage"), "language", {"ident": language}, language)
    if front.keywords:
        keywords = add(add(profile, "textClass"), "keywords")
        for keyword in front.keywords:
            add(keywords, "term", text=keyword)
    return profile
