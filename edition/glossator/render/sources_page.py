"""Each work once, with what was read of it and every note that cites it, as `sources.html` shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossator.model import Found, Full, Idem, Interview, Reading, Reference, Work
from glossator.render.cited import cites
from glossator.render.facts import Fact, facts, href, kind, words, year
from glossator.render.languages import Languages
from glossator.render.lookup import Link, Lookup
from glossator.render.markup import Html
from glossator.render.orders import ORDERS, Order, author_key, title_key
from glossator.render.pictures import Cited, Pictures, pictures
from glossator.render.repairs import RepairSigns
from glossator.render.tallies import Tally, tallies
from glossator.render.words import Printed, Setting

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
class Form:
    """A reference that gives the work in full, as printed."""

    where: Link
    text: Html


@dataclass(frozen=True, slots=True)
class WorkView:
    """One work as the template sets it."""

    id: str
    name: Link
    """Its title, or the words that name it, and the address that it leads to or nothing."""
    kind: str
    """`book`, `case`, …; empty for a work that could not be read."""
    state: str
    """`published`, `unpublished` or `unread`."""
    facts: tuple[Fact, ...]
    forms: tuple[Form, ...]
    """The one that the facts are read from, then the others in order."""
    merged_because: tuple[str, ...]
    citations: tuple[Citation, ...]
    listed: tuple[Link, ...]
    """The entries of the list of works that give it."""
    keys: Mapping[str, str | int]
    """What it is sorted by; an order that nothing is known for is not there."""


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The whole of `sources.html`."""

    works: tuple[WorkView, ...]
    """In the order of first mention."""
    orders: tuple[Order, ...]
    tallies: tuple[Tally, ...]
    pictures: Pictures


def sources_view(reading: Reading, ed: str, languages: Languages) -> SourcesView:
    """Everything that the page of sources says, ready to be set."""
    teller = _Teller(reading, ed, languages)
    works = teller.works()
    told = tallies([view.keys for view in works])
    return SourcesView(works, ORDERS, told, teller.pictures(works, told))


class _Teller:
    """What is told of the works, with what it needs to look up."""

    def __init__(self, reading: Reading, ed: str, languages: Languages) -> None:
        self._reading, self._languages = reading, languages
        self._lookup = Lookup(reading)
        self._setting = Setting(reading.article, {}, {}, RepairSigns(reading.article, ed), ed)
        self._printed: dict[str, Printed] = {}
        self._cited: dict[str, list[Reference]] = {}
        for reference in self._lookup.references.values():
            work = self._lookup.work_of(reference.id)
            if work is not None:
                self._cited.setdefault(work.id, []).append(reference)

    def works(self) -> tuple[WorkView, ...]:
        """Every work, in the order of first mention; one that nothing mentions comes last."""
        known = self._lookup.works
        order = [known[name] for name in self._cited] + [w for w in known.values() if w.id not in self._cited]
        return tuple(self._work(work, rank) for rank, work in enumerate(order, 1))

    def _work(self, work: Work, first: int) -> WorkView:
        state = _state(self._lookup.references.get(work.read_from))
        read = work.csl if state != "unread" else {}
        title = words(read.get("title") or work.label)
        cited = [one for one in self._cited.get(work.id, []) if self._owner(one) in self._lookup.notes]
        listed = [one for one in work.references if self._lookup.owners.get(one) in self._lookup.entries]
        return WorkView(
            work.id,
            Link(title, href(read)),
            kind(read) if read else "",
            state,
            tuple(facts(read)),
            tuple(self._forms(work)),
            work.merged_because,
            tuple(self._citations(cited)),
            tuple(self._link(self._lookup.owners[one]) for one in listed),
            self._keys(read, title, first, len(cited)),
        )

    def pictures(self, works: Sequence[WorkView], told: Sequence[Tally]) -> Pictures:
        """What is seen of them at a glance."""
        known = self._lookup.works
        years = [int(view.keys["year"]) for view in works if "year" in view.keys]
        cited = (Cited(f"#{view.id}", known[view.id].label, self._citing(view.id)) for view in works)
        kinds = told[0] if told else None
        return pictures(years, kinds, cited, self._reading.article, self._reading.links)

    def _citing(self, work: str) -> tuple[str, ...]:
        owners = map(self._owner, self._cited.get(work, ()))
        return tuple(owner for owner in owners if owner in self._lookup.notes)

    def _keys(self, read: Mapping[str, object], title: str, first: int, count: int) -> dict[str, str | int]:
        texts = {
            "author": author_key(read, self._languages.own),
            "title": title_key(title, self._languages.own),
            "kind": kind(read) if read else "",
        }
        dated = year(read)
        numbers = {"first": first, "count": count} | ({"year": dated} if dated is not None else {})
        return numbers | {name: text for name, text in texts.items() if text}

    def _forms(self, work: Work) -> Iterator[Form]:
        names = dict.fromkeys((work.read_from, *work.references))
        for reference in (self._lookup.references[name] for name in names if name in self._lookup.references):
            owner = self._lookup.owners[reference.id]
            if owner not in self._printed:
                holder = self._lookup.notes.get(owner) or self._lookup.entries[owner]
                self._printed[owner] = Printed(
                    holder.passage, cites(holder.references, holder.passage, self._languages)
                )
            text = self._printed[owner].html(reference.start, reference.end, self._setting)
            yield Form(self._link(owner), text)

    def _citations(self, cited: Sequence[Reference]) -> Iterator[Citation]:
        for reference in cited:
            meaning = self._reading.meanings.of.get(reference.id)
            locator = meaning.locator if isinstance(meaning, Found) else reference.locator
            how = _HOW[type(reference).__name__]
            link = self._link(self._owner(reference))
            yield Citation(link, how, locator.value if locator else "", how == "in full")

    def _owner(self, reference: Reference) -> str:
        return self._lookup.owners[reference.id]

    def _link(self, owner: str) -> Link:
        link = self._lookup.link(owner)
        return Link(link.text, f"index.html{link.href}")


def _state(reference: Reference | None) -> str:
    if isinstance(reference, Full | Idem):
        return "published"
    return "unpublished" if isinstance(reference, Interview) else "unread"
