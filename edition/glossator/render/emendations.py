"""What the editor emended, as a critical apparatus has it: what is printed, what to read, and why.

The printed words stay in the page, once; the emended ones are the program's own, and hidden until the
reader switches to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from glossator.inline import Segment, read_passage
from glossator.model import Decision, Finding, Mark, Passage, Piece, Reading, Span
from glossator.quoted import Quoted, Quotes
from glossator.render.markup import TAGS, Html, attribute, escape, host, is_bare, marked, safe_href

_LONGEST_LEMMA = 90


@dataclass(frozen=True, slots=True)
class Emendation:
    """One place that the editor reads in another way; those of one passage are in order and lie apart."""

    start: int
    end: int
    """Of the words that differ, in the passage."""
    instead: Html
    """What is read in place of just those."""
    printed: str
    """All the words that were quoted, on one line and not too long to repeat."""
    emended: Html
    """What is read in place of all those."""
    reason: str
    sign: str = ""
    """A letter, from `a` in each note or block."""


class Emendations:
    """The emendations of a text by their places."""

    def __init__(self, reading: Reading, findings: Sequence[Finding]) -> None:
        held: dict[tuple[str, int], list[Emendation]] = {}
        for quoted, passage, reason in _made(reading, findings):
            made = _emendation(quoted, passage, reason)
            others = held.setdefault((quoted.place, quoted.part), [])
            if made is not None and all(made.end <= o.start or o.end <= made.start for o in others):
                others.append(made)
        self._held = {key: _signed(found) for key, found in held.items() if found}
        self.count = sum(len(found) for found in self._held.values())

    def of(self, place: str, part: int = 0) -> tuple[Emendation, ...]:
        """Those of one passage of a note (`n23`), an entry (`b3`) or a block (`p12`)."""
        return self._held.get((place, part), ())

    def apparatus(self, place: str) -> tuple[Emendation, ...]:
        """Those of all passages of a note, an entry or a block."""
        parts = sorted(part for name, part in self._held if name == place)
        return tuple(one for part in parts for one in self._held[place, part])


def _made(reading: Reading, findings: Iterable[Finding]) -> Iterator[tuple[Quoted, Passage, str]]:
    """Each place with the words to read there and the reason: what was decided, then what was accepted."""
    quotes = Quotes(reading.article)
    for decision in reading.decisions.decisions:
        quoted = quotes.find(decision) if decision.kind == "emend" else None
        if quoted is not None:
            yield _with_addresses(quoted, decision)
    for finding in findings:
        if finding.decision is not None and finding.decision.kind == "accept":
            yield from _accepted(finding, finding.decision.reason, quotes)


def _accepted(finding: Finding, reason: str, quotes: Quotes) -> Iterator[tuple[Quoted, Passage, str]]:
    """What an accepted finding proposes to read, wherever it proposes one reading for a place."""
    for index, place in enumerate(finding.places):
        readings = {p.replacement for p in finding.proposals if p.place == index}
        words = readings.pop() if len(readings) == 1 else None
        quoted = quotes.at(place)
        if words and quoted is not None:
            yield quoted, Passage(words, (Piece("words", Span(0, len(words)), words),)), reason


def _with_addresses(quoted: Quoted, decision: Decision) -> tuple[Quoted, Passage, str]:
    """The place, made longer where it cuts through an address, for that is one link or none."""
    text, words = quoted.passage.text, decision.text
    start, end = quoted.start, quoted.end
    for first, last, value in quoted.passage.marked("link"):
        if first < end and start < last and is_bare(text[first:last], value):
            words = text[min(first, start) : start] + words + text[end : max(last, end)]
            start, end = min(first, start), max(last, end)
    passage = read_passage(words, [Segment("source", Span(0, len(words)))])
    return replace(quoted, start=start, end=end), passage, decision.reason


def _emendation(quoted: Quoted, read: Passage, reason: str) -> Emendation | None:
    """None where the words to read are those that are printed."""
    printed = quoted.passage.text[quoted.start : quoted.end]
    if printed == read.text:
        return None
    calls = (at for first, last, _ in quoted.passage.marked("call") for at in (first, last))
    before, after = _alike(printed, read.text, frozenset(at - quoted.start for at in calls))
    start, end = quoted.start + before, quoted.end - after
    last = len(read.text) - after
    differs = _html(read, before, last, _marks(quoted.passage, start, end))
    return Emendation(
        start,
        end,
        _instead(read.text[before:last], differs),
        _brief(" ".join(printed.split())),
        _html(read, 0, len(read.text), _marks(quoted.passage, quoted.start, quoted.end)),
        reason,
    )


def _alike(one: str, other: str, edges: frozenset[int]) -> tuple[int, int]:
    """How much of both is the same before and after what differs, in whole words or up to one of the `edges`
    in the first; neither is used up."""
    ahead = range(_shared(one, other), 0, -1)
    before = next((at for at in ahead if one[at - 1] == " " or at in edges), 0)
    last = len(one)
    behind = range(_shared(one[before:][::-1], other[before:][::-1]), 0, -1)
    after = next((at for at in behind if one[last - at] == " " or last - at in edges), 0)
    left = (words[before : len(words) - after].strip() for words in (one, other))
    return (before, after) if all(left) else (0, 0)


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _marks(passage: Passage, start: int, end: int) -> tuple[Mark, ...]:
    """The marks that all of the characters `start` to `end` carry."""
    found = [
        [mark for mark in piece.marks if mark.kind in TAGS]
        for at, piece in passage.located()
        if at < end and start < at + len(piece.text) and piece.text.strip()
    ]
    return tuple(mark for mark in found[0] if all(mark in one for one in found)) if found else ()


def _instead(words: str, html: Html) -> Html:
    """As `html`; an address as the link that it would be in the text."""
    href = safe_href(words) if len(words.split()) == 1 else None
    return html if href is None else Html(f'<a class="u" href={attribute(href)}>{escape(host(href))}</a>')


def _html(passage: Passage, start: int, end: int, inherited: tuple[Mark, ...]) -> Html:
    """The characters `start` to `end`, with their own marks and those of the words that they replace."""
    parts: list[str] = []
    for at, piece in passage.located():
        text = " ".join(piece.text[max(start - at, 0) : max(end - at, 0)].split("\n\n"))
        marks = [mark for mark in piece.marks if mark.kind in TAGS and mark not in inherited]
        parts.append(marked(text, marks))
    return Html(marked(Html("".join(parts)), inherited))


def _brief(words: str) -> str:
    """The first and the last words of a long stretch."""
    if len(words) <= _LONGEST_LEMMA:
        return words
    half = _LONGEST_LEMMA // 2
    first, last = words[:half], words[-half:]
    return f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"


def _signed(found: Iterable[Emendation]) -> tuple[Emendation, ...]:
    ordered = sorted(found, key=lambda one: one.start)
    return tuple(
        replace(one, sign=chr(ord("a") + rank % 26) * (rank // 26 + 1)) for rank, one in enumerate(ordered)
    )
