"""Where the words that a decision quotes stand in a text, so that it falls on those words or on none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from glossator.model import Article, Decision, Entry, Note, Passage, Place, Reference, Span

_DROPPED = "*_`\\"
_MARKS = re.compile(r"[*_`\\]")
_WORD_STARTS = re.compile(r"(?<!\S)\S|(?<![^\W_])[^\W_]")
_WORD_ENDS = re.compile(r"\S(?!\S)|[^\W_](?![^\W_])")
_AROUND = 400
"""How many characters before and after a place a decision's prefix and suffix are looked for in."""
_LONGEST_QUOTE = 80
_LONGEST_REDACTED = 24
"""In ends of words."""


def plain(words: str) -> str:
    """Quoted words for comparing: white space as one blank, marks of emphasis and escapes left out."""
    return " ".join(_MARKS.sub("", words).split())


@dataclass(frozen=True, slots=True)
class Quoted:
    """The characters `start` to `end` of one passage of the text."""

    place: str
    """What holds the passage, as decisions name it: `n23`, `p12`, or `b3` for an entry of a list of works."""
    part: int
    """Which passage of a block, from 0; else 0."""
    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Held:
    """Passages under the name of their holder, and the reference in the only one that is named itself."""

    place: str
    passages: tuple[Passage, ...]
    spans: tuple[Span, ...]
    references: tuple[Reference, ...] = ()
    reference: Reference | None = None


class Quotes:
    """The passages of a text, by the names that decisions give to places."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._held: dict[str, _Held] = {}
        for block in article.blocks:
            passages = tuple(part.passage for part in block.parts)
            self._held[block.id] = _Held(block.id, passages, block.spans)
        holders: list[tuple[str, Note | Entry]] = [(entry.id, entry) for entry in article.bibliography]
        for name, holder in [*holders, *((f"n{note.id}", note) for note in article.notes)]:
            self._held[name] = _Held(name, (holder.passage,), holder.spans, holder.references)
            for reference in holder.references:
                self._held[reference.id] = _Held(name, (holder.passage,), holder.spans, reference=reference)

    def spans(self, place: str) -> tuple[Span, ...]:
        """Where in the source that which is called so stands; none where nothing is."""
        return self._held[place].spans if place in self._held else ()

    def stand(self, decision: Decision) -> Span | None:
        """Where in the source, at the place that a decision names, the words that it was made on stand
        between its prefix and suffix; None where they do not."""
        if decision.quote_sha256:
            found = self.hashed(decision)
            pieces = found.passage.spans(found.start, found.end) if found else ()
            return Span(pieces[0].start, pieces[-1].end) if pieces else None
        spans = self.spans(decision.at)
        start, end = (spans[0].start, spans[-1].end) if spans else (0, 0)
        for at, length in _raw(self._text[start:end], decision.quote):
            if fits(decision, self._text, start + at, start + at + length):
                return Span(start + at, start + at + length)
        return None

    def over(self, decision: Decision, text: str) -> Decision:
        """A decision as it is made on the words that another text, of the same length, has at its place; as
        it is where its own words do not stand in this one."""
        where = self.stand(decision)
        if where is None or not (decision.quote or decision.quote_sha256):
            return decision
        words = plain(text[where.start : where.end])
        before, after = text[max(where.start - _AROUND, 0) : where.start], text[where.end :][:_AROUND]
        cut = len(plain(before)) - len(plain(decision.prefix))
        return replace(
            decision,
            quote=words if decision.quote else "",
            quote_sha256=digest(words) if decision.quote_sha256 else "",
            prefix=plain(before)[cut:],
            suffix=plain(after)[: len(plain(decision.suffix))],
        )

    def find(self, decision: Decision) -> Quoted | None:
        """The one place of the quoted words; None where they stand nowhere, or in several places that
        prefix and suffix do not tell apart."""
        held = self._held.get(decision.at)
        if held is None:
            return None
        found: list[Quoted] = []
        for part, passage in enumerate(held.passages):
            for start, end in _occurrences(passage.text, decision):
                if held.reference is None or (start < held.reference.end and held.reference.start < end):
                    found.append(Quoted(held.place, part, passage, start, end))
                if len(found) > 1:
                    return None
        return found[0] if found else None

    def meant(self, decision: Decision) -> str | None:
        """The id of the reference that the quoted words stand in, of the first one where none are quoted;
        None where they do not stand once, or in no reference."""
        held = self._held.get(decision.at)
        quoted = self.find(decision) if decision.quote else None
        if held is None or (decision.quote and quoted is None):
            return None
        if held.reference is not None:
            return held.reference.id
        inside = (
            each.id
            for each in held.references
            if quoted is None or (each.start < quoted.end and quoted.start < each.end)
        )
        return next(inside, None)

    def hashed(self, decision: Decision) -> Quoted | None:
        """The words of the decision's digest: where it was made, else wherever they stand; None where that is
        nowhere."""
        here = self._held.get(decision.at)
        for held in [*([here] if here else []), *self._held.values()]:
            for part, passage in enumerate(held.passages):
                for start, end, words in _stretches(passage.text):
                    if digest(words) == decision.quote_sha256:
                        return Quoted(held.place, part, passage, start, end)
        return None

    def at(self, place: Place) -> Quoted | None:
        """The words that a finding points at; all of its reference where that is what it points at."""
        whole = self.whole(place.reference or "")
        if whole is not None and whole.passage.spans(whole.start, whole.end)[:1] == (place.span,):
            return whole
        name = f"n{place.note}" if place.note is not None else place.block or place.reference or ""
        held = self._held.get(name)
        for part, passage in enumerate(held.passages if held else ()):
            covered = [
                (at + max(place.span.start - piece.span.start, 0), at + place.span.end - piece.span.start)
                for at, piece in passage.located()
                if piece.text and piece.span.start < place.span.end and place.span.start < piece.span.end
            ]
            if covered:
                last = max(
                    at + len(piece.text)
                    for at, piece in passage.located()
                    if piece.span.start < place.span.end
                )
                return Quoted(
                    held.place if held else name, part, passage, covered[0][0], min(covered[-1][1], last)
                )
        return None

    def whole(self, reference: str) -> Quoted | None:
        """All the words of a reference."""
        held = self._held.get(reference)
        if held is None or held.reference is None:
            return None
        return Quoted(held.place, 0, held.passages[0], held.reference.start, held.reference.end)


def quotable(text: str, span: Span) -> str:
    """As much of the words at a place as a decision needs to quote, in whole words."""
    start, end = span.start, span.end
    while start < end and _cuts_word(text, start):
        start += 1
    while start < end and _cuts_word(text, end):
        end -= 1
    words = " ".join(text[start:end].split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE + 1].rpartition(" ")[0] or words


def digest(words: str) -> str:
    """What stands in a redaction for its words."""
    return sha256(plain(words).encode("utf-8", "surrogatepass")).hexdigest()


def _stretches(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and words, as `plain` has them, of all that can be redacted in a text: from the beginning
    of a word to the end of one not far off."""
    text, places = _folded(text)
    starts = [match.start() for match in _WORD_STARTS.finditer(text)]
    ends = [match.end() for match in _WORD_ENDS.finditer(text)]
    for start in starts:
        first = bisect_right(ends, start)
        for end in ends[first : first + _LONGEST_REDACTED]:
            yield places[start], places[end - 1] + 1, text[start:end]


def fits(decision: Decision, text: str, start: int, end: int) -> bool:
    """Whether the words that a decision was made on are among those from `start` to `end` of the source, and
    its prefix and suffix around these."""
    if decision.quote_sha256:
        return digest(text[start:end]) == decision.quote_sha256
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    return (
        _holds(plain(text[start:end]), plain(decision.quote))
        and plain(before).endswith(plain(decision.prefix))
        and plain(after).startswith(plain(decision.suffix))
    )


def _holds(text: str, words: str) -> bool:
    """Whether whole words stand in a text, and not a part of one: `Ibid., 4` does not in `Ibid., 43`."""
    at = text.find(words)
    while at >= 0:
        if not _cuts_word(text, at) and not _cuts_word(text, at + len(words)):
            return True
        at = text.find(words, at + 1)
    return False


def _raw(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Start and length of the quoted words wherever they stand in a stretch of the source."""
    words, (folded, places) = plain(quote), _folded(text)
    at = folded.find(words) if words else -1
    while at >= 0:
        if not _cuts_word(folded, at) and not _cuts_word(folded, at + len(words)):
            yield places[at], places[at + len(words) - 1] + 1 - places[at]
        at = folded.find(words, at + 1)


def _occurrences(text: str, decision: Decision) -> Iterator[tuple[int, int]]:
    """Start and end of the quoted words wherever they stand in the text between prefix and suffix."""
    quote, prefix, suffix = plain(decision.quote), plain(decision.prefix), plain(decision.suffix)
    folded, places = _folded(text)
    at = folded.find(quote) if quote else -1
    while at >= 0:
        end = at + len(quote)
        before, after = at - folded.startswith(" ", at - 1, at), end + folded.startswith(" ", end)
        fits = folded.endswith(prefix, 0, before) and folded.startswith(suffix, after)
        if fits and not _cuts_word(folded, at) and not _cuts_word(folded, end):
            yield places[at], places[end - 1] + 1
        at = folded.find(quote, at + 1)


def _cuts_word(text: str, at: int) -> bool:
    """Whether a cut there goes through a number or a word, in scripts that have capitals: others may set no
    blank between words."""
    if not 0 < at < len(text):
        return False
    one, other = text[at - 1], text[at]
    return (one.isdigit() and other.isdigit()) or (_has_case(one) and _has_case(other))


def _has_case(char: str) -> bool:
    return char.lower() != char.upper()


def _folded(text: str) -> tuple[str, list[int]]:
    """The text as `plain` has it, save blanks at its ends, and where in it each character stands."""
    kept: list[str] = []
    places: list[int] = []
    for index, char in enumerate(text):
        one = " " if char.isspace() else char
        if char not in _DROPPED and (one != " " or (kept and kept[-1] != " ")):
            kept.append(one)
            places.append(index)
    return "".join(kept), places
