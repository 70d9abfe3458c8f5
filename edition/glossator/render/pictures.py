"""What is seen of the sources at a glance: their years, their kinds, and where in the text each is cited.

Each picture is drawn 360 units wide, so that its words can be read at the width of a phone, and comes with
the same figures in words: `said` is its text alternative, the tables beside it hold every number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossator.model import Article, Block, Links
from glossator.render.article_page import heading_text, in_flow
from glossator.render.tallies import Tally

WIDTH = 360
_FEWEST_DATED = 5
_MOST_BARS, _MOST_KINDS, _MOST_STRIPS, _FEWEST_STRIPS = 60, 10, 12, 3
_WIDTHS = (1, 5, 10, 20, 25, 50, 100, 250, 500)
_FOOT, _HEIGHT = 76, 64
_LABELS = 124


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its corner, its size, what it counts and how many."""

    x: float
    y: float
    width: float
    height: float
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """The years of the works, by one year or as many together as leave room."""

    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]
    said: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One work along the text."""

    href: str
    label: str
    marks: tuple[float, ...]
    """Where it is cited, from 0 to 360."""
    sections: tuple[tuple[str, int], ...]
    """The sections that cite it, with how often."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Whatever there is enough of to be drawn."""

    years: Histogram | None
    kinds: tuple[Bar, ...]
    strips: tuple[Strip, ...]
    bounds: tuple[float, ...]
    """Where the sections begin."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A work as the pictures need it: the notes that cite it, each as often as it does."""

    href: str
    label: str
    notes: tuple[str, ...]


def pictures(
    years: Sequence[int], kinds: Tally | None, cited: Iterable[Cited], article: Article, links: Links
) -> Pictures:
    """The pictures of works with these years, kinds and citations."""
    along = _Along(article, links)
    most = sorted(cited, key=lambda one: -len(one.notes))[:_MOST_STRIPS]
    strips = [along.strip(one) for one in most if len(one.notes) > 1]
    shown = tuple(strip for strip in strips if len(strip.marks) > 1)
    return Pictures(
        _histogram(years) if len(years) >= _FEWEST_DATED else None,
        tuple(_kinds(kinds.rows[:_MOST_KINDS])) if kinds and len(kinds.rows) > 1 else (),
        shown if len(shown) >= _FEWEST_STRIPS else (),
        tuple(at for at, _ in along.sections),
    )


def _histogram(years: Sequence[int]) -> Histogram:
    span = max(years) - min(years) + 1
    width = next((w for w in _WIDTHS if span / w <= _MOST_BARS), 1000)
    first, last = min(years) // width, max(years) // width
    held = Counter(year // width for year in years)
    step = min(WIDTH / (last - first + 1), 24)
    unit = _HEIGHT / max(held.values())
    bars = tuple(
        Bar(
            round((at - first) * step, 1),
            round(_FOOT - count * unit, 1),
            round(max(step - 1, step * 0.7), 1),
            round(count * unit, 1),
            _span(at * width, width),
            count,
        )
        for at, count in sorted(held.items())
    )
    peak = max(bars, key=lambda bar: bar.count)
    said = (
        f"{len(years)} dated works from {min(years)} to {max(years)}; most, {peak.count}, of {peak.label}. "
        "The table gives every number."
    )
    return Histogram(bars, tuple(_ticks(first * width, last * width, width, step)), said)


def _ticks(first: int, last: int, width: int, step: float) -> Iterator[tuple[float, str]]:
    """Round years along the axis, no two nearer than their labels are wide."""
    every = next(w for w in (*_WIDTHS, 1000, 2000) if w >= width and w / width * step >= 40)
    for year in range(-(-first // every) * every, last + 1, every):
        yield round((year - first) / width * step + step / 2, 1), str(year)


def _span(start: int, width: int) -> str:
    return str(start) if width == 1 else f"{start}–{start + width - 1}"


def _kinds(rows: Iterable[tuple[str, int, int]]) -> Iterator[Bar]:
    held = list(rows)
    unit = (WIDTH - _LABELS - 30) / max(works for _, works, _ in held)
    for rank, (name, works, _) in enumerate(held):
        yield Bar(_LABELS, 18.0 * rank + 3, round(works * unit, 1), 11, name, works)


class _Along:
    """Where notes are called, along the words of the blocks, so that notes between them leave no gap."""

    def __init__(self, article: Article, links: Links) -> None:
        self._starts: dict[str, tuple[int, int]] = {}
        length = 0
        headings: list[tuple[int, str]] = []
        blocks = [each for each in in_flow(article) if isinstance(each, Block)]
        top = min((block.level for block in blocks if block.kind == "heading"), default=0)
        for block in blocks:
            self._starts[block.id] = (length, block.spans[0].start if block.spans else 0)
            if block.kind == "heading" and block.level == top:
                headings.append((length, heading_text(block)))
            length += sum(span.end - span.start for span in block.spans)
        self._scale = WIDTH / max(length, 1)
        self.sections = [(round(at * self._scale, 1), text) for at, text in headings]
        self._notes = self._called(article, links)

    def _called(self, article: Article, links: Links) -> Mapping[str, float]:
        found: dict[str, float] = {}
        for call in article.calls:
            before, start = self._starts.get(call.block, (0, call.span.start))
            at = round((before + call.span.start - start) * self._scale, 1)
            for target in links.targets.get(call.id, ()):
                if target.note is not None:
                    found.setdefault(target.note, at)
        return found

    def strip(self, cited: Cited) -> Strip:
        marks = sorted(self._notes[note] for note in cited.notes if note in self._notes)
        counts = Counter(map(self._section, marks))
        return Strip(cited.href, cited.label, tuple(marks), tuple(counts.items()))

    def _section(self, at: float) -> str:
        return next(
            (text for start, text in reversed(self.sections) if start <= at), "before the first heading"
        )
