"""A passage as HTML: its marks as elements, calls and addresses as links, repairs with a sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from glossator.model import Article, Mark, Passage, Piece
from glossator.render.calls import Place, call_html
from glossator.render.markup import Html, attribute, escape, host, is_bare, link_target, safe_href
from glossator.render.repairs import RepairSigns

_TAGS = {"emphasis": "em", "strong": "strong", "code": "code", "superscript": "sup", "subscript": "sub"}
_Kind: TypeAlias = Literal["words", "call", "link", "break"]
_LAST_WORD = re.compile(r"\S{1,16}\s{0,2}\Z")


@dataclass(frozen=True, slots=True)
class Setting:
    """What setting a passage needs to know of the whole."""

    article: Article
    places: Mapping[str, tuple[Place, ...]]
    """By call id."""
    flagged: frozenset[str]
    """The ids of the notes that a finding points at."""
    repairs: RepairSigns
    ed: str
    """The attributes of what the program says itself."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words with one set of marks, and the number of the repair that they come from."""

    text: str
    marks: tuple[Mark, ...] = ()
    repair: int | None = None


@dataclass(slots=True)
class _Run:
    """Chunks that are set together: a call, a link, or plain words."""

    kind: _Kind
    value: str = ""
    chunks: list[_Chunk] = field(default_factory=list)
    syntax: str = ""
    """What stands in the source after its words: the address and the title of a link."""

    @property
    def text(self) -> str:
        return "".join(chunk.text for chunk in self.chunks)


def paragraphs(passage: Passage, setting: Setting) -> tuple[Html, ...]:
    """The passage as the contents of one element for each of its paragraphs."""
    found: list[list[_Run]] = [[]]
    for run in _runs(passage, setting):
        if run.kind == "break":
            found.append([])
        else:
            found[-1].append(run)
    return tuple(Html("".join(_set(runs, setting))) for runs in found if runs)


def line(passage: Passage, setting: Setting) -> Html:
    """The passage as the content of one element, its paragraphs run together."""
    return Html(" ".join(paragraphs(passage, setting)))


def stretch(passage: Passage, start: int, end: int, setting: Setting) -> Html:
    """The characters `start` to `end` of a passage as the content of one element, without signs of repair."""
    pieces: list[Piece] = []
    for at, piece in passage.located():
        text = piece.text[max(start - at, 0) : max(end - at, 0)]
        kind = "words" if piece.kind == "repair" else piece.kind
        pieces.append(replace(piece, kind=kind, text=text))
    return line(Passage(passage.text[start:end], tuple(pieces)), setting)


def _runs(passage: Passage, setting: Setting) -> Iterator[_Run]:
    held = _Run("words")
    for piece in passage.pieces:
        kind, value = _kind(piece)
        if piece.text and (kind, value) != (held.kind, held.value):
            yield held
            held = _Run(kind, value)
        if not piece.text and piece.kind != "repair":
            held.syntax += setting.article.text[piece.span.start : piece.span.end]
        repair = setting.repairs.at(piece.span) if piece.kind == "repair" else None
        if piece.text or repair is not None:
            held.chunks.append(_Chunk(piece.text, _set_marks(piece), repair))
    yield held


def _kind(piece: Piece) -> tuple[_Kind, str]:
    for mark in piece.marks:
        if mark.kind == "call":
            return "call", mark.value
        if mark.kind == "link":
            return "link", mark.value
    return ("break" if piece.kind == "blank" and "\n\n" in piece.text else "words"), ""


def _set_marks(piece: Piece) -> tuple[Mark, ...]:
    return tuple(mark for mark in piece.marks if mark.kind in _TAGS)


def _set(runs: list[_Run], setting: Setting) -> Iterator[str]:
    """The runs of one paragraph; a call is kept on the line of the word before it."""
    at = 0
    while at < len(runs):
        end = _calls_end(runs, at)
        if end > at:
            yield '<span class="k">' + "".join(_run(run, setting) for run in runs[at:end]) + "</span>"
        elif _calls_end(runs, at + 1) > at + 1 and runs[at].kind == "words" and runs[at].chunks:
            end = _calls_end(runs, at + 1)
            before, word = _parted(runs[at])
            kept = [word, *runs[at + 1 : end]]
            yield _run(before, setting)
            yield '<span class="k">' + "".join(_run(run, setting) for run in kept) + "</span>"
        else:
            yield _run(runs[at], setting)
            end = at + 1
        at = end


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
    cut = match.start() if match else len(last.text)
    before = [*run.chunks[:-1], _Chunk(last.text[:cut], last.marks, last.repair)]
    return _Run("words", "", before), _Run("words", "", [_Chunk(last.text[cut:], last.marks)])


def _run(run: _Run, setting: Setting) -> str:
    if run.kind == "words":
        return _words(run.chunks, setting)
    signs = "".join(setting.repairs.html(c.repair) for c in run.chunks if c.repair is not None)
    if run.kind == "call":
        places = setting.places.get(run.value, ())
        return call_html(run.text, places, setting.flagged, setting.ed) + signs
    return _link(run) + signs


def _words(chunks: Iterable[_Chunk], setting: Setting) -> str:
    parts: list[str] = []
    for chunk in chunks:
        parts.append(_marked(chunk))
        if chunk.repair is not None:
            parts.append(setting.repairs.html(chunk.repair))
    return "".join(parts)


def _marked(chunk: _Chunk) -> str:
    text: str = escape(chunk.text)
    for mark in reversed(chunk.marks if chunk.text else ()):
        text = f"<{_TAGS[mark.kind]}>{text}</{_TAGS[mark.kind]}>"
    return text


def _link(run: _Run) -> str:
    """A link; an address that stands for itself is shown by its host, one that is not safe as text."""
    href = safe_href(run.value)
    bare = is_bare(run.text, run.value)
    if href is None:
        words = "".join(map(_marked, run.chunks))
        return words if bare else f"{words} ⟨{escape(run.value)}⟩"
    if bare:
        return f'<a class="u" href={attribute(href)}>{escape(host(href))}</a>'
    words, title = "".join(map(_marked, run.chunks)), link_target(run.syntax)[1]
    return f"<a href={attribute(href)}{f' title={attribute(title)}' if title else ''}>{words}</a>"
