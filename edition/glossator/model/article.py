"""A text as read: tables of blocks, calls, notes and repairs that name each other by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model.passages import Passage, Span
from glossator.model.references import Reference

BlockKind: TypeAlias = Literal[
    "heading", "paragraph", "byline", "labelled", "quotation", "list", "table", "code", "rule"
]
SectionRole: TypeAlias = Literal["body", "abstract", "notes", "bibliography"]


@dataclass(frozen=True, slots=True)
class Part:
    """One passage of a block: a paragraph, an item of a list, a cell of a table."""

    passage: Passage
    row: int = 0
    """The item of a list or the row of a table, from 0; parts of one row belong together."""
    depth: int = 0
    """How deep an item or a quotation is nested, from 0."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text, in the order of the source; the parts tile its spans."""

    id: str
    """`p1`, `p2`, … in order, headings and rules counted."""
    kind: BlockKind
    section: str
    spans: tuple[Span, ...]
    """Several where a page break cut the block and something else stands between."""
    parts: tuple[Part, ...]
    level: int = 0
    """Of a heading, 1 to 6; else 0."""
    certain: bool = True
    """False for a heading that no mark in the text makes one, only its shape."""

    @property
    def text(self) -> str:
        return "\n".join(part.passage.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading; the first, without a heading, holds what comes before any."""

    id: str
    level: int
    role: SectionRole
    heading: str | None
    """The id of the block that is its heading."""


@dataclass(frozen=True, slots=True)
class Call:
    """One marker in the text; `[6–8]` carries 6, 7 and 8."""

    id: str
    labels: tuple[str, ...]
    span: Span
    block: str
    """The id of the block it stands in; `title` in the title."""
    text: str
    """As printed, such as `[6–8]` or `⁶⁻⁸`."""
    sequence: str
    """The numbering it belongs to by its place; see `Note.sequence`."""
    faults: tuple[str, ...] = ()
    """What is odd in the marker itself: `descending` in `[8–6]`."""


NoteKind: TypeAlias = Literal["citation", "comment", "interview", "mixed"]


@dataclass(frozen=True, slots=True)
class Note:
    """What a call calls. Two notes may share a label; ids never."""

    id: str
    """The label where that is unique in the article, else `54-2` for the second."""
    label: str
    """As called: the digits or the name, without brackets."""
    sequence: str
    """`1` for the first run of numbers, `2` after a restart, and so on."""
    label_span: Span
    """The bullet, the brackets and the label, up to the first word."""
    spans: tuple[Span, ...]
    """All of the note, label and bullet included; several where it was cut in two."""
    passage: Passage
    """Its words, without the label. A paragraph break reads as two line feeds."""
    kind: NoteKind
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list of works."""

    id: str
    """`b1`, `b2`, … in order."""
    spans: tuple[Span, ...]
    passage: Passage
    references: tuple[Reference, ...]


RepairKind: TypeAlias = Literal["cut-paragraph", "cut-note", "stray-bullet", "cut-url", "other"]


@dataclass(frozen=True, slots=True)
class Repair:
    """Damage that reading mended, or saw and left: shown in the edition, never silent."""

    kind: RepairKind
    spans: tuple[Span, ...]
    was: str
    now: str
    """What is read instead; the same as `was` where nothing was mended."""
    why: str
    mended: bool = True


@dataclass(frozen=True, slots=True)
class Front:
    """What the text says of itself."""

    title: Passage | None = None
    title_spans: tuple[Span, ...] = ()
    """The title with its syntax (`# `, an underline)."""
    authors: tuple[str, ...] = ()
    stated_title: str = ""
    """What metadata at the head of the text give as its title; they are a block of their own."""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    language: str = ""
    """A BCP 47 tag, by the commonest small words; empty where that tells nothing."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text as read, not judged."""

    text: str
    front: Front
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...]
    calls: tuple[Call, ...]
    notes: tuple[Note, ...]
    bibliography: tuple[Entry, ...]
    repairs: tuple[Repair, ...]
