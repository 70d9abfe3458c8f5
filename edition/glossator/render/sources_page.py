"""Each work once, with every note that cites it, as `sources.html` shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Found, Full, Interview, Reading, Reference, Work
from glossator.render.lookup import Link, Lookup
from glossator.render.markup import Html
from glossator.render.repairs import RepairSigns
from glossator.render.words import Setting, stretch

_HOW = {
    "Full": "in full",
    "Interview": "in full",
    "Short": "by a short form",
    "Ibid": "by Ibid.",
    "Idem": "by Idem",
    "OpCit": "by op. cit.",
    "Supra": "by the note’s number",
    "Unread": "",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference to a work."""

    link: Link
    how: str
    locator: str
    direct: bool


@dataclass(frozen=True, slots=True)
class WorkView:
    """One work as the template sets it."""

    id: str
    label: str
    text: Html
    """As given in full, the first time."""
    merged_because: tuple[str, ...]
    citations: tuple[Citation, ...]
    kind: str
    """`published`, `unpublished` or `unread`."""


def sources_view(reading: Reading, ed: str) -> tuple[WorkView, ...]:
    """Every work with its citations, in the order of first mention."""
    lookup = Lookup(reading)
    setting = Setting(reading.article, {}, frozenset(), RepairSigns(reading.article, ed), ed)
    cited: dict[str, list[Reference]] = {}
    for reference in lookup.references.values():
        work = lookup.work_of(reference.id)
        if work is not None:
            cited.setdefault(work.id, []).append(reference)
    return tuple(
        _work(work, cited.get(work.id, []), reading, lookup, setting) for work in reading.works.works
    )


def _work(work: Work, cited: list[Reference], reading: Reading, lookup: Lookup, setting: Setting) -> WorkView:
    first = lookup.references.get(work.references[0]) if work.references else None
    return WorkView(
        work.id,
        work.label,
        _words(first, lookup, setting),
        work.merged_because,
        tuple(_citations(cited, reading, lookup)),
        _kind(first),
    )


def _kind(reference: Reference | None) -> str:
    if isinstance(reference, Full):
        return "published"
    return "unpublished" if isinstance(reference, Interview) else "unread"


def _words(reference: Reference | None, lookup: Lookup, setting: Setting) -> Html:
    if reference is None:
        return Html("")
    owner = lookup.owners[reference.id]
    holder = lookup.notes.get(owner) or lookup.entries[owner]
    return stretch(holder.passage, reference.start, reference.end, setting)


def _citations(cited: list[Reference], reading: Reading, lookup: Lookup) -> Iterator[Citation]:
    for reference in cited:
        owner = lookup.owners[reference.id]
        link = lookup.link(owner)
        how = _HOW[type(reference).__name__]
        meaning = reading.meanings.of.get(reference.id)
        locator = meaning.locator if isinstance(meaning, Found) else reference.locator
        yield Citation(
            Link(link.text, f"index.html{link.href}"),
            how,
            locator.value if locator else "",
            how == "in full",
        )
