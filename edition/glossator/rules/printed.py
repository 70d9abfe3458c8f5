"""What notes and the list of works give in full, and every address, as rules on their details read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import (
    Date,
    Entry,
    Field,
    Full,
    Idem,
    Interview,
    Name,
    Note,
    Passage,
    Place,
    Reading,
    Span,
)
from glossator.rules.places import Role, where_of
from glossator.rules.references import first_line
from glossator.works.addresses import keeps_another

_LONGEST_TOLD = 60
_LONGEST_ADDRESS = 2_000
_GOES_ON = tuple("/=")
"""What stands before an address that is part of another."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A reference that gives a work or an unpublished source, and the note or entry that holds it."""

    holder: Note | Entry
    reference: Full | Interview | Idem

    @property
    def where(self) -> str:
        """`note 12` or `the bibliography`."""
        return where_of(self.holder)

    @property
    def text(self) -> str:
        """Its words, without signal and suffix."""
        return self.holder.passage.text[self.reference.start : self.reference.end]

    @property
    def told(self) -> str:
        """Its words on one line and not too long to print."""
        words = " ".join(self.text.split())
        return words if len(words) <= _LONGEST_TOLD else f"{words[: _LONGEST_TOLD - 1]}…"

    def all(self, name: str) -> tuple[Field, ...]:
        """The fields of a name, by CSL's names, in order."""
        return tuple(field for field in self.reference.fields if field.name == name)

    def first(self, name: str) -> Field | None:
        """The first field of a name; None where there is none."""
        return next(iter(self.all(name)), None)

    def value(self, name: str) -> str:
        """What the first field of a name prints; empty where there is none."""
        field = self.first(name)
        return field.value if field else ""

    @property
    def date(self) -> Date | None:
        """The date of publication, where one is printed with its year."""
        field = self.first("issued")
        read = field.read if field and isinstance(field.read, Date) else self.reference.keys.date
        return read if read and read.year is not None else None

    def names(self, role: str = "author") -> tuple[Name, ...]:
        """The names in a role, as read."""
        return tuple(field.read for field in self.all(role) if isinstance(field.read, Name))

    def place(self, role: Role = "cause") -> Place:
        """All of its words in the source, up to where a page break cuts them."""
        spans = self.reference.spans or self.holder.spans
        return self._place(first_line(spans), role)

    def at(self, start: int, end: int, role: Role = "cause") -> Place:
        """The characters `start` to `end` of the holder's `passage.text`."""
        spans = self.holder.passage.spans(start, end)
        return self._place(first_line(spans), role) if spans else self.place(role)

    def _place(self, span: Span, role: Role) -> Place:
        note = self.holder.id if isinstance(self.holder, Note) else None
        return Place(span, note, self.reference.id, role=role)


def printed(reading: Reading) -> Iterator[Printed]:
    """Every reference that gives a work or an unpublished source, in the order of the source."""
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        for reference in holder.references:
            told = isinstance(reference, Interview) or (
                isinstance(reference, Full | Idem) and reference.fields
            )
            if told and isinstance(reference, Full | Interview | Idem):
                yield Printed(holder, reference)


@dataclass(frozen=True, slots=True)
class Address:
    """A web address somewhere in the text."""

    url: str
    """As it is followed, repairs applied."""
    place: Place
    """Its characters in the source, all damage that reading mended included."""
    holder: Note | None
    """The note that it stands in."""
    passage: Passage
    start: int
    end: int
    """Offsets in the passage of the words that lead to it."""

    @property
    def spelt_out(self) -> bool:
        """Whether the words that lead to it are the address itself."""
        return bare(self.passage.text[self.start : self.end]) == bare(self.url)

    @property
    def kept(self) -> bool:
        """Whether it is that of a page that an archive keeps, or stands within an address that is."""
        within = self.spelt_out and self.passage.text[max(self.start - 1, 0) : self.start] in _GOES_ON
        return within or keeps_another(self.url)

    @property
    def as_printed(self) -> bool:
        """Whether it stands in the source in one piece, letter by letter."""
        return len(self.place.span) == len(self.url)


def bare(url: str) -> str:
    """An address without its scheme."""
    return url.partition("://")[2] or url


def addresses(reading: Reading) -> Iterator[Address]:
    """Every web address of notes, list of works and text, in that order."""
    article = reading.article
    for note in article.notes:
        yield from _in_passage(note.passage, article.text, note, None)
    for entry in article.bibliography:
        yield from _in_passage(entry.passage, article.text, None, None)
    for block in article.blocks:
        for part in block.parts:
            yield from _in_passage(part.passage, article.text, None, block.id)


def _in_passage(passage: Passage, source: str, note: Note | None, block: str | None) -> Iterator[Address]:
    for start, end, url in passage.marked("link"):
        spans = passage.spans(start, end)
        if not spans or not url.lower().startswith(("http:", "https:")):
            continue
        span = first_line(spans)
        if bare(passage.text[start:end]) != bare(url):
            at = source.find(url, span.end, span.end + _LONGEST_ADDRESS)
            span = Span(at, at + len(url)) if at >= 0 else span
        yield Address(url, Place(span, note.id if note else None, block=block), note, passage, start, end)
