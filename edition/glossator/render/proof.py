"""The proof of a page: it says every word of the source, in order, once, and nothing else as the source's.

The finished HTML is read with another parser than made it. What the program says itself (`data-ed`) is
dropped, an address counts by its `href` (save where a title leads, class `t`: that is the program's own),
and what is left must be the words of the title and the body, and then of each note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from glossator.model import Article, Block, Entry, Passage, Piece
from glossator.render.accounts import ProofError, account, fault
from glossator.render.article_page import in_flow, notes_heading
from glossator.render.markup import (
    address_words,
    element_id,
    host,
    is_bare,
    link_target,
    printable,
    safe_href,
)

__all__ = ["ProofError", "prove"]

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_INLINE = frozenset("a abbr b button cite code em i ins q small span strong sub sup".split())
_SILENT = frozenset(("head", "script", "style"))
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words that one element of the page must hold."""

    id: str
    words: str
    start: int
    """Where in the source they begin."""


def prove(article: Article, page: str, *, on_paper: bool = False) -> None:
    """Raise `ProofError` unless the page says what the source says; on paper each note stands within the
    paragraph that calls it first, so that the order of the notes proves nothing."""
    account(article)
    expected = list(_expected(article))
    reader = _Reader({stretch.id for stretch in expected})
    reader.feed(page)
    reader.close()
    found = {name: _collapsed(parts) for name, parts in reader.found.items()}
    if stray := _collapsed(reader.stray):
        raise fault(article, 0, f"the page says “{stray[:_QUOTED]}” outside every paragraph and note")
    for stretch in expected:
        if found.get(stretch.id) != stretch.words:
            said = _difference(stretch.words, found.get(stretch.id, ""))
            raise fault(article, stretch.start, f"at {stretch.id} {said}")
    order = _notes_last(reader.order, article) if on_paper else reader.order
    if order != [stretch.id for stretch in expected]:
        pairs = zip(order, expected, strict=False)
        late = next((stretch for name, stretch in pairs if name != stretch.id), expected[-1])
        raise fault(article, late.start, f"{late.id} is out of its place in the page, or stands there twice")


def _notes_last(order: list[str], article: Article) -> list[str]:
    ranks = {element_id("n", note.id): rank for rank, note in enumerate(article.notes)}
    notes = sorted((name for name in order if name in ranks), key=ranks.__getitem__)
    return [*(name for name in order if name not in ranks), *notes]


def _difference(source: str, page: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(source, page, strict=False)) if a != b), -1)
    at = min(len(source), len(page)) if at < 0 else at
    begin = max(at - 20, 0)
    end = begin + _QUOTED
    return f"the source says “{source[begin:end]}” and the page “{page[begin:end]}”"


# --- what the source says ------------------------------------------------------------------------------


def _expected(article: Article) -> Iterator[_Stretch]:
    if article.front.title is not None:
        start = article.front.title_spans[0].start if article.front.title_spans else 0
        yield _Stretch("title", _collapsed([_words(article.text, article.front.title)]), start)
    for block in in_flow(article):
        yield _stretch(article.text, block)
    heading = notes_heading(article)
    if heading is not None:
        yield _stretch(article.text, heading)
    for note in article.notes:
        words = _collapsed([note.label, " ", _words(article.text, note.passage)])
        yield _Stretch(element_id("n", note.id), words, note.label_span.start)


def _stretch(text: str, holder: Block | Entry) -> _Stretch:
    passages = [holder.passage] if isinstance(holder, Entry) else [part.passage for part in holder.parts]
    words = _collapsed(f"{_words(text, passage)} " for passage in passages)
    return _Stretch(holder.id, words, holder.spans[0].start if holder.spans else 0)


def _words(text: str, passage: Passage) -> str:
    parts: list[str] = []
    held, address, syntax = "", "", ""
    for piece in passage.pieces:
        link = _address(piece)
        if piece.text and link != address:
            parts.append(_linked(held, address, link_target(syntax)[1]))
            held, address, syntax = "", link, ""
        held += piece.text
        between = " " if piece.text else ""
        syntax += text[piece.span.start : piece.span.end] if piece.kind == "syntax" else between
    return "".join([*parts, _linked(held, address, link_target(syntax)[1])])


def _address(piece: Piece) -> str:
    if any(mark.kind == "call" for mark in piece.marks):
        return ""
    return next((mark.value for mark in piece.marks if mark.kind == "link"), "")


def _linked(text: str, address: str, title: str) -> str:
    href = safe_href(address)
    if not address or (href is None and is_bare(text, address)):
        return text
    if is_bare(text, address):
        return address_words(address)
    return f"{text}⟨{address_words(href)}{title}⟩" if href is not None else f"{text} ⟨{address}⟩"


def _collapsed(parts: Iterable[str]) -> str:
    return " ".join(printable("".join(parts)).split())


# --- what the page says --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Element:
    tag: str
    silent: bool
    stretch: str | None
    href: str | None = None
    shows_host: bool = False
    title: str = ""
    text: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects the words of each element of interest, and whatever stands outside them."""

    def __init__(self, ids: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._ids = ids
        self._open: list[_Element] = [_Element("", False, None)]
        self.order: list[str] = []
        self.found: dict[str, list[str]] = {}
        self.stray: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        outer = self._open[-1]
        silent = outer.silent or "data-ed" in given or tag in _SILENT
        stretch = outer.stretch
        if not silent and given.get("id") in self._ids:
            stretch = str(given["id"])
            self.order.append(stretch)
            self.found.setdefault(stretch, [])
        if tag not in _INLINE:
            self._say(" ")
        if tag in _VOID:
            return
        kind, href = given.get("class"), given.get("href") or ""
        address = href if tag == "a" and kind != "t" and not href.startswith("#") else None
        self._open.append(_Element(tag, silent, stretch, address, kind == "u", given.get("title") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._say(" ")
        while len(self._open) > 1:
            element = self._open.pop()
            if element.href is not None and not element.silent:
                self._say(_shown(element))
            if element.tag == tag:
                return

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _say(self, text: str) -> None:
        element = self._open[-1]
        if element.silent:
            return
        holder = next((e for e in reversed(self._open) if e.href is not None), None)
        if holder is not None:
            holder.text.append(text)
        elif element.stretch is not None:
            self.found[element.stretch].append(text)
        else:
            self.stray.append(text)


def _shown(link: _Element) -> str:
    """A link as it counts: by its address alone where the page shows the host of it."""
    text, href = "".join(link.text), link.href or ""
    if link.shows_host and text in (host(href), href):
        return address_words(href)
    return f"{text}⟨{address_words(href)}{link.title}⟩"
