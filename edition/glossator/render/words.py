"""A passage as HTML: its marks as elements, calls and addresses as links, repairs and emendations signed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal, TypeAlias

from glossator.model import Article, Mark, Passage, Piece
from glossator.render.calls import Place, Sign, call_html
from glossator.render.cited import Cite, cut, within
from glossator.render.emendations import Emendation
from glossator.render.markup import (
    TAGS,
    Html,
    attribute,
    escape,
    host,
    is_bare,
    link_target,
    marked,
    safe_href,
)
from glossator.render.repairs import RepairSigns

_Kind: TypeAlias = Literal["words", "call", "link", "break"]
_LAST_WORD = re.compile(r"\S{1,16}\s{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Setting:
    """What setting a passage needs to know of the whole."""

    article: Article
    places: Mapping[str, tuple[Place, ...]]
    """By call id."""
    signs: Mapping[str, Sign]
    """By note id, what its calls show of it."""
    repairs: RepairSigns
    ed: str
    """The attributes of what the program says itself."""
    feet: Mapping[str, Html] = field(default_factory=dict)
    """By call id, what stands right behind the call: its notes, on paper."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words with one set of marks, in one title or none, and the number of the repair that they come from."""

    text: str
    marks: tuple[Mark, ...] = ()
    repair: int | None = None
    cite: Cite | None = None
    emended: Emendation | None = None
    """What the editor reads in place of them and, where it `closes`, of those before them."""
    closes: bool = False


@dataclass(slots=True)
class _Run:
    """Chunks that are set together: a call, a link, or plain words."""

    kind: _Kind
    value: str = ""
    cite: Cite | None = None
    """The title that all of it stands in."""
    chunks: list[_Chunk] = field(default_factory=list)
    syntax: str = ""
    """What stands in the source after its words: the address and the title of a link."""

    @property
    def text(self) -> str:
        return "".join(chunk.text for chunk in self.chunks)


def paragraphs(
    passage: Passage, setting: Setting, cites: Sequence[Cite] = (), emended: Sequence[Emendation] = ()
) -> tuple[Html, ...]:
    """The passage, with its titles as `cites` has them, as the contents of an element for each paragraph."""
    found: list[list[_Run]] = [[]]
    for run in _runs(passage, setting, cites, emended):
        if run.kind == "break":
            found.append([])
        else:
            found[-1].append(run)
    return tuple(Html("".join(_set(runs, setting))) for runs in found if runs)


def line(passage: Passage, setting: Setting, cites: Sequence[Cite] = ()) -> Html:
    """The passage as the content of one element, its paragraphs run together."""
    return Html(" ".join(paragraphs(passage, setting, cites)))


class Printed:
    """A passage with its titles, any stretch of which can be set as it is printed."""

    def __init__(self, passage: Passage, cites: Sequence[Cite]) -> None:
        self._text, self._cites = passage.text, cites
        self._pieces = list(passage.located())
        self._starts = [at for at, _ in self._pieces]

    def html(self, start: int, end: int, setting: Setting) -> Html:
        """The characters `start` to `end` as the content of one element, without signs of repair."""
        first, last = bisect_left(self._starts, start) - 1, bisect_right(self._starts, end)
        pieces: list[Piece] = []
        for at, piece in self._pieces[max(first, 0) : last]:
            text = piece.text[max(start - at, 0) : max(end - at, 0)]
            kind = "words" if piece.kind == "repair" else piece.kind
            pieces.append(replace(piece, kind=kind, text=text))
        passage = Passage(self._text[start:end], tuple(pieces))
        return line(passage, setting, within(self._cites, start, end))


def _runs(
    passage: Passage, setting: Setting, cites: Sequence[Cite], emended: Sequence[Emendation]
) -> Iterator[_Run]:
    held = _Run("words")
    for at, piece in passage.located():
        kind, value = _kind(piece)
        if not piece.text and piece.kind != "repair":
            held.syntax += setting.article.text[piece.span.start : piece.span.end]
        for chunk in _emended(_chunks(piece, at, setting, cites), at, emended):
            other = chunk.cite != held.cite
            if chunk.text and ((kind, value) != (held.kind, held.value) or (other and kind == "words")):
                yield held
                held = _Run(kind, value, chunk.cite)
            elif chunk.text and other:
                held.cite = None
            held.chunks.append(chunk)
    yield held


def _chunks(piece: Piece, at: int, setting: Setting, cites: Sequence[Cite]) -> Iterator[_Chunk]:
    """What a piece gives, cut where a title begins or ends; a repair stays whole, for it has one sign."""
    marks = tuple(mark for mark in piece.marks if mark.kind in TAGS)
    if piece.kind == "repair":
        cite = next(cut(piece.text, at, cites), ("", None))[1]
        repair = setting.repairs.at(piece.span)
        if piece.text or repair is not None:
            yield _Chunk(piece.text, marks, repair, cite)
    else:
        yield from (_Chunk(text, marks, None, cite) for text, cite in cut(piece.text, at, cites))


def _emended(chunks: Iterable[_Chunk], at: int, emended: Sequence[Emendation]) -> Iterator[_Chunk]:
    """The chunks from `at` on, cut where an emendation begins or ends; a repair stays whole here too."""
    if not emended:
        yield from chunks
        return
    for chunk in chunks:
        slices = list(cut(chunk.text, at, emended))
        if chunk.repair is not None:
            slices = [(chunk.text, next((held for _, held in slices if held), None))]
        for text, held in slices:
            at += len(text)
            yield replace(chunk, text=text, emended=held, closes=held is not None and at >= held.end)


def _kind(piece: Piece) -> tuple[_Kind, str]:
    for mark in piece.marks:
        if mark.kind == "call":
            return "call", mark.value
        if mark.kind == "link":
            return "link", mark.value
    return ("break" if piece.kind == "blank" and "\n\n" in piece.text else "words"), ""


def _set(runs: list[_Run], setting: Setting) -> Iterator[str]:
    """The runs of one paragraph; a call is kept on the line of the word before it, by the style where they
    touch."""
    at, loose = 0, list[_Run]()
    while at < len(runs):
        end = _calls_end(runs, at)
        kept = runs[at:end]
        if not kept and runs[at].kind == "words" and runs[at].chunks and _calls_end(runs, at + 1) > at + 1:
            end = _calls_end(runs, at + 1)
            before, word = _parted(runs[at])
            loose.append(before)
            kept = [word, *runs[at + 1 : end]]
        if kept and any(run.text[-1:].isspace() for run in kept):
            yield from (*_joined(loose, setting), '<span class="k">', *_joined(kept, setting), "</span>")
            loose = []
        elif kept:
            loose += kept
        else:
            loose.append(runs[at])
            end = at + 1
        at = end
    yield from _joined(loose, setting)


def _joined(runs: Iterable[_Run], setting: Setting) -> Iterator[str]:
    """The runs, those of one title in one element."""
    for cite, held in groupby(runs, key=lambda run: run.cite):
        yield _cited("".join(_run(run, setting) for run in held), cite)


def _cited(content: str, cite: Cite | None) -> str:
    if cite is None or not content:
        return content
    kind = (f' class="{cite.kind}"' if cite.kind else "") + cite.lang
    link = f'<a class="t" href={attribute(cite.href)}>{content}</a>' if cite.href else content
    return f"<cite{kind}>{link}</cite>"


def _calls_end(runs: list[_Run], start: int) -> int:
    """Where a group of calls that nothing but blanks parts ends; `start` where none begins there."""
    end = start
    for index in range(start, len(runs)):
        if runs[index].kind == "call":
            end = index + 1
        elif index == start or runs[index].text.strip() or runs[index].kind == "link":
            break
    return end


def _parted(run: _Run) -> tuple[_Run, _Run]:
    """A run of words in two, before its last word."""
    last = run.chunks[-1]
    match = _LAST_WORD.search(last.text) if last.repair is None else None
    end = match.start() if match else len(last.text)
    cut_off = replace(last, text=last.text[:end], closes=last.closes and end == len(last.text))
    before = [*run.chunks[:-1], cut_off]
    word = replace(last, text=last.text[end:], repair=None, closes=last.closes and not cut_off.closes)
    return _Run("words", "", run.cite, before), _Run("words", "", run.cite, [word])


def _run(run: _Run, setting: Setting) -> str:
    if run.kind == "words":
        return _words(run.chunks, setting)
    signs = "".join(setting.repairs.html(c.repair) for c in run.chunks if c.repair is not None)
    if run.kind == "call":
        places = setting.places.get(run.value, ())
        instead = "".join(_instead(chunk, setting) for chunk in run.chunks)
        foot = setting.feet.get(run.value, "")
        return call_html(run.text, places, setting.signs, setting.ed) + signs + instead + foot
    return _link(run, setting) + signs


def _words(chunks: Iterable[_Chunk], setting: Setting) -> str:
    parts: list[str] = []
    for chunk in chunks:
        parts.append(_marked(chunk))
        if chunk.repair is not None:
            parts.append(setting.repairs.html(chunk.repair))
        parts.append(_instead(chunk, setting))
    return "".join(parts)


def _marked(chunk: _Chunk) -> str:
    return _as_printed(marked(chunk.text, chunk.marks), chunk.emended)


def _as_printed(content: str, emended: Emendation | None) -> str:
    """Printed words that the editor emended: they give way where the reader wants those of the editor."""
    return f'<span class="e">{content}</span>' if emended is not None and content else content


def _instead(chunk: _Chunk, setting: Setting) -> str:
    """Where an emendation ends, what the editor reads, and the letter of its entry in the apparatus."""
    emended = chunk.emended
    if emended is None or not chunk.closes:
        return ""
    sign = f'<i class="hidden">emendation </i>{emended.sign}'
    return f'<ins data-ed hidden>{emended.instead}</ins><sup class="es" {setting.ed}>{sign}</sup>'


def _link(run: _Run, setting: Setting) -> str:
    """A link; an address that stands for itself is shown by its host, one that is not safe as text."""
    href = safe_href(run.value)
    bare = is_bare(run.text, run.value)
    if href is not None and bare:
        link = f'<a class="u" href={attribute(href)}>{escape(host(href))}</a>'
        instead = "".join(_instead(chunk, setting) for chunk in run.chunks)
        return _as_printed(link, run.chunks[-1].emended) + instead
    words = "".join(_titled(run, setting))
    if href is None:
        return words if bare else f"{words} ⟨{escape(run.value)}⟩"
    title = link_target(run.syntax)[1]
    given = f" title={attribute(title)}" if title else ""
    link = f"<a href={attribute(href)}{given}>{words}</a>"
    emptied = all(chunk.emended and not chunk.closes for chunk in run.chunks)
    return _as_printed(link, run.chunks[-1].emended if emptied else None)


def _titled(run: _Run, setting: Setting) -> Iterator[str]:
    """The words of a link, with the titles that begin or end in it."""
    for cite, chunks in groupby(run.chunks, key=lambda chunk: chunk.cite):
        words = "".join(_marked(chunk) + _instead(chunk, setting) for chunk in chunks)
        yield _cited(words, cite if cite != run.cite else None)
