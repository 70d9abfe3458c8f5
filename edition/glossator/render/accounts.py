"""The first half of the proof: each character of the source is words, syntax, blank, repair or redaction."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby

from glossator.lines import Lines
from glossator.model import Article, Note, Passage, Piece, Span
from glossator.render.markup import address_words, link_target

_TAG = re.compile(r"</?su[pb]>", re.IGNORECASE)
_FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_WITHIN = re.compile(r"(?:\[[^\[\]\w]{1,5})?\]\(#[^()\s]{1,100}\)(?:\{[^{}\n]{0,100}\})?")
"""The target of a link from a call to its note or back, which a converter left, with the arrow where that is
the link; the page makes its own."""
_QUOTED = 60


class ProofError(Exception):
    """A page would not say what the source says; nothing may be written. Tells where, and whose
    fault it is; `what` is that without the blame."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what}. This is a fault of glossator, not of the text: "
            "nothing was written; please report it with the text"
        )
        self.what = what


def fault(article: Article, offset: int, what: str) -> ProofError:
    """A fault of the program at a place of the source."""
    line, _ = Lines(article.text).position(offset)
    return ProofError(f"line {line}: {what}")


def account(article: Article) -> None:
    """Prove that the tables tile the source; raise `ProofError` where a character is not accounted for."""
    mended = sorted(span for repair in article.repairs for span in repair.spans)
    taken: list[Span] = [*mended]
    words: list[Span] = []
    for passage in _passages(article):
        _prove_pieces(article, passage, mended)
        taken += [piece.span for piece in passage.pieces]
        words += [piece.span for piece in passage.pieces if piece.kind == "words"]
    for note in article.notes:
        _prove_label(article, note, mended)
        taken.append(note.label_span)
        words.append(note.label_span)
    _prove_once(article, sorted(words))
    _prove_gaps(article, sorted(taken))


def _passages(article: Article) -> Iterator[Passage]:
    if article.front.title is not None:
        yield article.front.title
    for block in article.blocks:
        for part in block.parts:
            yield part.passage
    yield from (entry.passage for entry in article.bibliography)
    yield from (note.passage for note in article.notes)


def _prove_pieces(article: Article, passage: Passage, mended: list[Span]) -> None:
    at = -1
    for piece in passage.pieces:
        given = article.text[piece.span.start : piece.span.end]
        if piece.span.start < at:
            raise fault(article, piece.span.start, f"“{given[:_QUOTED]}” is read out of order")
        at = piece.span.end
        if not _is_right(piece, given, mended):
            said = f"“{given[:_QUOTED]}” is read as {piece.kind} “{piece.text[:_QUOTED]}”"
            raise fault(article, piece.span.start, said)
    _prove_syntax(article, passage)
    if passage.text != "".join(piece.text for piece in passage.pieces):
        raise fault(article, max(at, 0), "a passage differs from its pieces")


def _is_right(piece: Piece, given: str, mended: list[Span]) -> bool:
    match piece.kind:
        case "words":
            return piece.text in (given, html.unescape(given))
        case "blank":
            return not given.strip() and not piece.text.strip()
        case "syntax":
            return piece.text in ("", "[", "]")
        case "repair":
            return _touches(mended, piece.span)
        case "redaction":
            return True


def _prove_syntax(article: Article, passage: Passage) -> None:
    """What stands between the words is syntax as a whole: a target may hold blanks."""
    link = ""
    for is_syntax, pieces in groupby(passage.pieces, key=_is_between):
        held = list(pieces)
        given = "".join(article.text[p.span.start : p.span.end] for p in held if p.kind != "repair")
        if not is_syntax:
            link = next((mark.value for mark in held[-1].marks if mark.kind == "link"), "")
        elif not _is_syntax(given, link):
            raise fault(article, held[0].span.start, f"“{given[:_QUOTED]}” is read as syntax")


def _is_between(piece: Piece) -> bool:
    return piece.kind in ("syntax", "blank") or (piece.kind == "repair" and not piece.text)


def _touches(spans: list[Span], span: Span) -> bool:
    near = bisect_right(spans, span)
    return any(s.start <= span.end and span.start <= s.end for s in spans[max(near - 1, 0) : near + 1])


def _is_syntax(given: str, link: str = "") -> bool:
    """Whether nothing in it is a word: marks, brackets, tags of raised words, a fence, a link's target."""
    given = _WITHIN.sub("", given)
    address, _, rest = link_target(given)
    if link and address_words(address) == address_words(link):
        given = rest
    if "```" in given or "~~~" in given:
        given = _FENCE.sub("", given)
    return not any(char.isalnum() for char in _TAG.sub("", given))


def _prove_label(article: Article, note: Note, mended: list[Span]) -> None:
    span = note.label_span
    given = unicodedata.normalize("NFKC", article.text[span.start : span.end])
    rest = given.replace(note.label, "", 1)
    if ((rest == given and note.label) or not _is_syntax(rest)) and not _touches(mended, span):
        raise fault(article, span.start, f"“{given[:_QUOTED]}” is read as the label “{note.label}”")


def _prove_once(article: Article, words: list[Span]) -> None:
    at = 0
    for span in words:
        if span.start < at:
            given = article.text[span.start : span.end]
            raise fault(article, span.start, f"“{given[:_QUOTED]}” is read twice")
        at = max(at, span.end)


def _prove_gaps(article: Article, taken: list[Span]) -> None:
    at = 0
    for span in (*taken, Span(len(article.text), len(article.text))):
        gap = article.text[at : span.start].lstrip("\ufeff")
        if gap.strip() and not _is_syntax(gap):
            raise fault(article, at + len(gap) - len(gap.lstrip()), f"“{gap.strip()[:_QUOTED]}” is not read")
        at = max(at, span.end)
