"""Named pieces of evidence for or against an answer, weighed and told in words.

Weights are in nats: the logarithm of how much oftener a piece is seen where an answer is right than where it
is not. So they can be added; a score is the share of an answer among all, one that was not read included.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp

from glossator.model import Cited, Work
from glossator.resolve.folding import fold
from glossator.resolve.names import name_words
from glossator.resolve.pages import first_page, page_of, page_range
from glossator.resolve.scene import Spot

_HIGHEST = 0.99
_INSIDE, _OUTSIDE, _WITHOUT_PAGES = 0.5, -3.0, -3.0
_FAR_BEHIND = -1.5
_LONGEST_ARTICLE = 200
"""So many pages hardly any article has."""
_SPOKEN_OF = 1.0
_SHORT_RANGE = 3
_UNPAGED = frozenset({"interview", "webpage", "post", "post-weblog", "song", "motion_picture", "broadcast"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence: its weight, and what an editor is told."""

    weight: float
    words: str = ""


def told(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The words of the pieces that have some."""
    return tuple(dict.fromkeys(piece.words for piece in pieces if piece.words))


def weight(pieces: Iterable[Piece]) -> float:
    """What the pieces say together."""
    return sum(piece.weight for piece in pieces)


def shares(weights: Sequence[float], another: float) -> tuple[float, ...]:
    """How probable each of several answers is, beside `another` that was not read; each from 0 to 0.99."""
    top = max((*weights, another))
    whole = sum(exp(one - top) for one in (*weights, another))
    return tuple(round(min(_HIGHEST, exp(one - top) / whole), 2) for one in weights)


def sure(pieces: Iterable[Piece]) -> float:
    """How probable one answer is by its pieces alone."""
    return shares((weight(pieces),), 0.0)[0]


def of_the_page(reference: Cited, work: Work | None, spot: Spot) -> tuple[Piece, ...]:
    """Whether the work can have the page that is cited."""
    page = page_of(reference.locator)
    if work is None or page is None or not _is_page(reference, spot):
        return ()
    span, first = page_range(work), first_page(work)
    if span is not None and span[1] - span[0] >= _SHORT_RANGE:
        return (_among(page, span),)
    if first is not None:
        return (_behind(page, first),)
    if work.paginated is False and work.csl.get("type") in _UNPAGED:
        return (Piece(_WITHOUT_PAGES, f"{page} can be no page of it: it has none"),)
    return ()


def _is_page(reference: Cited, spot: Spot) -> bool:
    """Whether the locator is that of a page, and no number of a note after *Ibid.*"""
    by_note = reference.id in spot.scene.meant and not reference.keys.notes
    return reference.locator is not None and reference.locator.label in ("", "page") and not by_note


def _among(page: int, span: tuple[int, int]) -> Piece:
    inside = span[0] <= page <= span[1]
    how = "one" if inside else "none"
    return Piece(_INSIDE if inside else _OUTSIDE, f"page {page} is {how} of its pages {span[0]}–{span[1]}")


def _behind(page: int, first: int) -> Piece:
    if page < first:
        return Piece(_OUTSIDE, f"page {page} comes before its first, {first}")
    if page - first > _LONGEST_ARTICLE:
        return Piece(_FAR_BEHIND, f"page {page} lies far behind its first, {first}")
    return Piece(_INSIDE, f"page {page} lies behind its first, {first}")


def of_the_sentence(names: Iterable[str], spot: Spot) -> tuple[Piece, ...]:
    """Whether the sentence that calls the note names an author of the work."""
    sentence = spot.scene.sentences.get(spot.holder.id)
    if sentence is None:
        return ()
    said = set(fold(sentence.near).split())
    for name in names:
        words = name_words(name)
        if words and set(words) <= said and not set(words) <= spot.scene.small and len(words[-1]) > 2:
            return (Piece(_SPOKEN_OF, f"the sentence names {name}"),)
    return ()
