"""The passages of an article with what holds them: notes, entries of a list of works, paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Article, Entry, Note, Passage, Place, Reference
from glossator.rules.places import where_of
from glossator.rules.references import first_line


@dataclass(frozen=True, slots=True)
class Held:
    """A passage, and the note, the entry or the block that it is of."""

    passage: Passage
    of: Note | Entry | None
    block: str | None = None

    @property
    def where(self) -> str:
        """`note 12`, `the bibliography` or `the text`."""
        return where_of(self.of) if self.of else "the text"

    @property
    def references(self) -> tuple[Reference, ...]:
        """Those that stand in it; the text has none."""
        return self.of.references if self.of else ()

    def at(self, start: int, end: int) -> Place | None:
        """The characters `start` to `end` of the passage, up to where a page break cuts them; None where
        nothing of the source gives them."""
        spans = self.passage.spans(start, end)
        if not spans:
            return None
        note = self.of.id if isinstance(self.of, Note) else None
        inside = next((one.id for one in self.references if one.start <= start < one.end), None)
        return Place(first_line(spans), note, inside, block=self.block)


def in_apparatus(article: Article) -> Iterator[Held]:
    """The notes and the entries of the list of works, in order."""
    holders: list[Note | Entry] = [*article.notes, *article.bibliography]
    for holder in holders:
        yield Held(holder.passage, holder)


def in_text(article: Article) -> Iterator[Held]:
    """The passages of the text, in order, code left out."""
    for block in article.blocks:
        if block.kind != "code":
            yield from (Held(part.passage, None, block.id) for part in block.parts)
