"""What the later stages add: links, works, meanings, decisions; and the reading that bundles them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from glossator.model.article import Article
from glossator.model.passages import Span
from glossator.model.references import Locator


@dataclass(frozen=True, slots=True)
class Target:
    """One label of a call and the note it means; none where there is no such note."""

    label: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Links:
    """Which notes each call means, and what does not fit."""

    targets: Mapping[str, tuple[Target, ...]]
    """By call id, one for each label."""
    calls: Mapping[str, tuple[str, ...]]
    """By note id, the ids of its calls in the order of the text; empty where nobody calls it."""
    repeated: tuple[tuple[str, ...], ...] = ()
    """The ids of notes that share label and sequence."""
    out_of_order: tuple[tuple[str, str], ...] = ()
    """(call id, label) of each first call that comes after a higher number was called."""
    previous: Mapping[str, str] = field(default_factory=dict)
    """By note id, the id of the note before it in the same sequence, by number, not by place."""
    running: bool = True
    """Each note is called once and in order, as endnotes are; False where numbers are reused as keys of
    a list of works (Vancouver)."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited, once, however often and in whatever form."""

    id: str
    references: tuple[str, ...]
    """The ids of the references that give it in full, in order."""
    label: str
    """Author, title and year in a line: `Abernethy, A Register of Lost Mills, 2003`."""
    merged_because: tuple[str, ...] = ()
    paginated: bool | None = None
    """Whether it has pages; None where that is not known. An interview or a web page has none."""
    csl: Mapping[str, object] = field(default_factory=dict)
    read_from: str = ""
    """The id of the reference that `label` and `csl` are read from: the one that tells most."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two works that were kept apart though something says that they are one."""

    works: tuple[str, str]
    references: tuple[str, str]
    """The two references that were compared, one of each work, in order."""
    evidence: str
    """What speaks for one work: `the same author and title`."""
    against: str
    """What speaks for two: `only one of them prints a year`."""
    shared: str = ""
    """The address or the DOI that is printed for both, where their titles say that they are two works."""


@dataclass(frozen=True, slots=True)
class Works:
    """Every work, and which reference gives which."""

    works: tuple[Work, ...]
    of: Mapping[str, str]
    """By the id of a full reference, an interview or an unread one, the id of its work."""
    lookalikes: tuple[Lookalike, ...] = ()
    """Pairs that may be one work, or that one address is printed for; in order of their first appearance."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One answer that may be right."""

    reference: str
    note: str
    """The id of the note or of the bibliography entry that the reference stands in."""
    work: str | None
    score: float
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a reference means."""

    work: str | None
    """None where a note is meant and no work in it."""
    chain: tuple[str, ...]
    """Note ids from this note to the one that gives the work in full."""
    via: tuple[str, ...]
    """Ids of the references it goes by, the last being the full one; this one left out."""
    confidence: float
    evidence: tuple[str, ...]
    why: str = ""
    locator: Locator | None = None
    """The part cited, its own or one inherited along a bare *Ibid.*"""
    rivals: tuple[Candidate, ...] = ()
    """Other answers that were weighed and are less probable, best first."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """One of several, best first, and why it is not known which."""

    candidates: tuple[Candidate, ...]
    why: str
    reason: str
    """A word that rules match on: `several`, `same-name`, `stale-number`, `unclear`."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nothing that it could mean was found, and why."""

    why: str
    reason: str
    """A word that rules match on: `first`, `no-name`, `no-note`, `self`, `unread`, `text`, …"""
    candidates: tuple[Candidate, ...] = ()
    """Near misses, best first: another spelling, another year, a work given only later."""


Meaning: TypeAlias = Found | Ambiguous | Unknown


@dataclass(frozen=True, slots=True)
class Step:
    """From the note `start` on, up to and with the note `end`, printed numbers are `offset` too small."""

    start: str
    end: str
    offset: int
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the bare numbers after *Ibid.* are, in one sequence of notes, and where they went stale."""

    sequence: str
    reading: Literal["notes", "pages"]
    confidence: float
    why: str
    steps: tuple[Step, ...] = ()
    stale: tuple[tuple[str, str], ...] = ()
    """(reference id, id of the note that it now means) for each number that went stale."""
    open: tuple[str, ...] = ()
    """Ids of references whose number no reading explains."""
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meanings:
    """What each reference means, and what was taken to be the document's practice."""

    of: Mapping[str, Meaning]
    """By reference id, one for every reference of every note and entry."""
    numberings: tuple[Numbering, ...] = ()
    """One for each sequence in which a number was in doubt; none where nothing is."""
    note_numbers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By reference id, the printed numbers that were read as numbers of notes: `17` of `Ibid., 17` where the
    document's numbers are notes, `12` of `supra note 12` everywhere."""
    practice: tuple[str, ...] = ()
    """In words, for the editor: `numbers after Ibid. are pages: …`."""


DecisionKind: TypeAlias = Literal["dismiss", "accept", "means", "emend", "redact", "annotate"]


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided about one place, with the reason."""

    kind: DecisionKind
    at: str
    """A note (`n23`), a reference (`23-1`) or a paragraph (`p12`)."""
    reason: str
    rule: str = ""
    quote: str = ""
    """The words that it was made on; `prefix` and `suffix` stand around them where they stand twice."""
    prefix: str = ""
    suffix: str = ""
    quote_sha256: str = ""
    """Of words that must not be repeated, in place of them."""
    means: str = ""
    text: str = ""
    line: int = field(default=0, compare=False)
    """Where it begins in its file, from 1; 0 where it stands in none."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """`notes/<slug>.toml`: what the text does not say of itself, and what was decided."""

    language: str = ""
    profile: str = "auto"
    title: str = ""
    publisher: str = ""
    licence: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    """When the text was published: `2022`, `2022-10` or `2022-10-15`, else in words."""
    container_title: str = ""
    """The journal or book that it appeared in."""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    url: str = ""
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Redaction:
    """Words that an editor had blacked out before the text was read."""

    at: str
    reason: str
    line: int
    """Where the decision begins in its file, from 1; else 0."""
    spans: tuple[Span, ...]
    """Wherever they stood; none where they stand nowhere, so that the decision did nothing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is known of a text: what a rule, a report, an export and a page are made from."""

    article: Article
    links: Links
    works: Works
    meanings: Meanings
    decisions: Decisions = field(default_factory=Decisions)
    redactions: tuple[Redaction, ...] = ()
    """One for each decision that redacts; the article's text holds the words no more."""
