"""What a note cites, by the marker that decides its kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from glossator.model.passages import Span


@dataclass(frozen=True, slots=True)
class Locator:
    """The page or other part cited."""

    value: str
    """As printed, without its label: `51`, `xii–xiv`, `32 ff.`."""
    label: str = ""
    """CSL's name (`page`, `volume`, `paragraph`, `section`, …) where a label is printed, else empty:
    a bare number after *Ibid.* may be a page or a note, and only the document tells."""
    start: int = 0
    end: int = 0
    """Offsets in the note's `passage.text`."""


@dataclass(frozen=True, slots=True)
class Date:
    """As far as printed; nothing invented."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    printed: str = ""
    season: int | None = None
    """1 for spring to 4 for winter, as CSL counts them, where a season is printed in place of a month."""
    until: tuple[int, ...] = ()
    """Year, or year and month, or all three of the end of a span: `1998–2003`."""

    def agrees(self, other: Date) -> bool:
        """Whether no part printed in both differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a is None or b is None or a == b for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a reference can be found by."""

    names: tuple[str, ...] = ()
    """Family names, or whole names of bodies and acronyms, as printed."""
    others: bool = False
    """`et al.` stands after the names."""
    date: Date | None = None
    title_words: tuple[str, ...] = ()
    """The words of the title or short title in order, folded to lower case, without marks."""
    notes: tuple[str, ...] = ()
    """Labels of notes that it names outright: `supra note 12`, `(Fn. 92)`, `nn 12, 14`."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name; `family` is empty for a body, whose whole name is `literal`."""

    printed: str
    start: int
    end: int
    """Offsets in the text it was read from."""
    family: str = ""
    given: str = ""
    literal: str = ""
    acronym: str = ""
    suffix: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """What a later short form may call it by."""
        first = self.family.split(" y ")[0]
        return tuple(key for key in (self.family or self.literal, first, self.acronym) if key)


@dataclass(frozen=True, slots=True)
class Field:
    """One part of a full reference, by CSL's name; names are as printed, one field each."""

    name: str
    """`author`, `title`, `container-title`, `issued`, `publisher`, `page`, `URL`, `editor`, …"""
    value: str
    start: int
    end: int
    """Offsets in the note's `passage.text`."""
    confidence: float = 1.0
    """How often a field read in this way is right."""
    read: Name | Date | None = None
    """What the words say, where they are a name or a date."""
    others: bool = False
    """`et al.` stands behind this name, the last of its list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What all references share; a place in a note where something is cited."""

    id: str
    """The note's id and its rank: `23-1`."""
    start: int
    end: int
    """Offsets in the note's `passage.text`: the reference alone, without signal, prefix and suffix."""
    spans: tuple[Span, ...]
    prefix: str = ""
    suffix: str = ""
    signal: str | None = None
    """`See`, `Cf.`, `Vgl.`, … as printed."""
    locator: Locator | None = None
    nested: bool = False
    """True inside `quoted in …`: the inner work, which no later *Ibid.* means."""
    keys: Keys = field(default_factory=Keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class Full(Cited):
    """A work given in full: `Panofsky, *Idea* (Leipzig, 1924), 12`."""

    type: str = "document"
    """CSL's type, by the facts that are printed."""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Short(Cited):
    """A work given before, by name and year or short title: `Panofsky, *Idea*, 14`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ibid(Cited):
    """The work of the reference before: `Ibid.`, `ebd.`, `ivi`, `Id. at 45`."""

    marker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Idem(Cited):
    """The author of the reference before, another work: `Id., *La légende des siècles*, 45`, `Ders.`"""

    marker: str
    type: str = "document"
    """CSL's type, where facts of publication follow; the author stands in the reference before."""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpCit(Cited):
    """A work given before, by name: `Jones, 2016, op. cit.`, `a. a. O.`, `loc. cit.`"""

    marker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supra(Cited):
    """A work or a note by the note's number: `Jones, supra note 12, at 4`, `siehe Fn. 12`.
    The numbers stand in `keys.notes`."""

    marker: str
    forward: bool = False
    """True for `infra`."""
    text_only: bool = False
    """True where the note, not a work in it, is meant: `supra note 12 and accompanying text`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview(Cited):
    """A source that nobody published: an interview, a letter, an archive's file."""

    type: str = "document"
    """CSL's type: `interview`, `personal_communication`, `manuscript`."""
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread(Cited):
    """Something is cited, but not in a way that could be read."""


Reference: TypeAlias = Full | Short | Ibid | Idem | OpCit | Supra | Interview | Unread
