"""What the pages ask of a reading by id: where a note stands, what it is called, which work it gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Article, Entry, Found, Note, Place, Reading, Reference, Work
from glossator.render.markup import element_id


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a place in the page."""

    text: str
    href: str


class Lookup:
    """The tables of a reading, by id."""

    def __init__(self, reading: Reading) -> None:
        article = reading.article
        self._reading = reading
        self.notes: dict[str, Note] = {note.id: note for note in article.notes}
        self.entries: dict[str, Entry] = {entry.id: entry for entry in article.bibliography}
        self.works: dict[str, Work] = {work.id: work for work in reading.works.works}
        owned = [(note.id, note.references) for note in article.notes]
        owned += [(entry.id, entry.references) for entry in article.bibliography]
        self.references: dict[str, Reference] = {r.id: r for _, held in owned for r in held}
        self.owners: dict[str, str] = {r.id: owner for owner, held in owned for r in held}
        self._starts = sorted(_holders(article))

    def anchor(self, owner: str) -> str:
        """The id of the element of a note or an entry."""
        return element_id("n", owner) if owner in self.notes else owner

    def name(self, owner: str) -> str:
        """What a note or an entry is called: `note 22`, `the bibliography`."""
        return f"note {self.notes[owner].label}" if owner in self.notes else "the list of works"

    def link(self, owner: str) -> Link:
        """A link to a note or an entry by its name."""
        return Link(self.name(owner), "#" + self.anchor(owner))

    def work_of(self, reference: str) -> Work | None:
        """The work that a reference gives or means."""
        meaning = self._reading.meanings.of.get(reference)
        work = meaning.work if isinstance(meaning, Found) else None
        return self.works.get(work or self._reading.works.of.get(reference, ""))

    def cites(self, owner: str) -> str:
        """The first work that a note or an entry cites, in a line; empty where it cites none."""
        holder = self.notes.get(owner) or self.entries.get(owner)
        works = [self.work_of(reference.id) for reference in holder.references] if holder else []
        return next((work.label for work in works if work is not None), "")

    def described(self, owner: str) -> str:
        """A note or an entry with what it cites: `note 22 (Abernethy, A Register of Lost Mills, 2003)`."""
        cited = self.cites(owner)
        return f"{self.name(owner)} ({cited})" if cited else self.name(owner)

    def where(self, place: Place) -> tuple[str, str]:
        """The kind (`note`, `entry`, `block`, `title` or nothing) and the id of what a finding points at."""
        if place.note in self.notes:
            return "note", str(place.note)
        if place.note in self.entries:
            return "entry", str(place.note)
        index = bisect_right(self._starts, (place.span.start, 1 << 60, "", "")) - 1
        if index >= 0 and place.span.start < max(self._starts[index][1], self._starts[index][0] + 1):
            return self._starts[index][2], self._starts[index][3]
        if place.block:
            return ("title" if place.block == "title" else "block"), place.block
        return "", ""


def _holders(article: Article) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, kind and id of each stretch of the source that an element of the page holds."""
    for note in article.notes:
        yield from ((span.start, span.end, "note", note.id) for span in note.spans)
    for entry in article.bibliography:
        yield from ((span.start, span.end, "entry", entry.id) for span in entry.spans)
    for block in article.blocks:
        yield from ((span.start, span.end, "block", block.id) for span in block.spans)
    yield from ((span.start, span.end, "title", "title") for span in article.front.title_spans)
