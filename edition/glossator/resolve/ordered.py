"""One pass over all references in order: each kind has its own small function."""

from __future__ import annotations

from typing import assert_never

from glossator.model import (
    Decision,
    Found,
    Full,
    Ibid,
    Idem,
    Interview,
    Locator,
    Meaning,
    OpCit,
    Reference,
    Short,
    Supra,
    Unknown,
    Unread,
)
from glossator.resolve.given import ENTRIES_FIRST, telling, title_words
from glossator.resolve.ibid import resolve_ibid
from glossator.resolve.idem import author_names, resolve_idem
from glossator.resolve.names import last_word
from glossator.resolve.scene import Scene, Seen, Spot, follow
from glossator.resolve.short import resolve_short
from glossator.resolve.supra import by_note_number, notes_labelled

_MOST_REMEMBERED = 20
"""So many short forms of one name are kept; a text with more says nothing clear by the name."""


def resolve_in_order(scene: Scene) -> dict[str, Meaning]:
    """By reference id, what each reference of every note and entry means."""
    of: dict[str, Meaning] = {}
    seen: dict[str, tuple[Seen, ...]] = {}
    latest: dict[str, Locator | None] = {}
    last: tuple[str, ...] = ()
    order = 0
    for holder in scene.holders.values():
        cited: tuple[str, ...] = ()
        for rank, reference in enumerate(holder.references):
            order += 1
            place = order if holder.is_note else order - ENTRIES_FIRST
            spot = Spot(scene, of, holder, rank, place, seen, latest, last)
            of[reference.id] = _decided(reference, spot) or _meaning(reference, spot)
            _remember(reference, spot, seen)
            meaning = of[reference.id]
            if isinstance(meaning, Found) and meaning.work is not None:
                latest[meaning.work] = meaning.locator
            if spot.cites(reference):
                cited = (reference.id,)
        if holder.is_note:
            last = cited or last
    return of


def _remember(reference: Reference, spot: Spot, seen: dict[str, tuple[Seen, ...]]) -> None:
    """Keeps what gives a work without a full form, for those that repeat it."""
    words = telling(title_words(reference))
    names = _names(reference, spot) if words else ()
    key = last_word(names[0]) if names else ""
    known = seen.get(key, ())
    if key and len(known) < _MOST_REMEMBERED:
        one = Seen(reference, spot.holder, names, words)
        seen[key] = (*known, one)
        seen[f"#{reference.id}"] = (one,)


def _names(reference: Reference, spot: Spot) -> tuple[str, ...]:
    """Of a short form that found nothing its own names, of an *Idem* those of its author; else none."""
    meaning = spot.of.get(reference.id)
    if isinstance(reference, Short) and isinstance(meaning, Unknown):
        return reference.keys.names
    if isinstance(reference, Idem) and isinstance(meaning, Found) and len(meaning.chain) == 1:
        return author_names(resolve_ibid(reference, spot), spot)
    return ()


def _meaning(reference: Reference, spot: Spot) -> Meaning:
    match reference:
        case Full() | Interview() | Unread():
            return _given(reference, spot)
        case Ibid():
            if reference.keys.notes:
                return by_note_number(reference, spot, reference.keys.names)
            return resolve_ibid(reference, spot)
        case Idem():
            return resolve_idem(reference, spot)
        case Short() | OpCit():
            if reference.keys.notes:
                return by_note_number(reference, spot, reference.keys.names)
            return resolve_short(reference, spot)
        case Supra():
            return _supra(reference, spot)
        case _:
            assert_never(reference)


def _given(reference: Full | Interview | Unread, spot: Spot) -> Meaning:
    work = spot.scene.works.of.get(reference.id)
    if work is None:
        return Unknown("what it cites could not be read", "unread")
    return Found(work, (spot.holder.id,), (), 1.0, (), "it gives the work itself", reference.locator)


def _supra(reference: Supra, spot: Spot) -> Meaning:
    if reference.keys.notes:
        return by_note_number(reference, spot, reference.keys.names)
    return Unknown("it points at a place in the text, not at a note", "text")


def _decided(reference: Reference, spot: Spot) -> Meaning | None:
    """What an editor said that it means."""
    decision = spot.scene.decided.get(reference.id)
    return _by_decision(reference, decision, spot) if decision is not None else None


def _by_decision(reference: Reference, decision: Decision, spot: Spot) -> Meaning | None:
    label = decision.means.removeprefix("n")
    notes = (label,) if label in spot.scene.holders else notes_labelled(label, spot)
    for note in notes if spot.holder.id not in notes else ():
        why = f"the editor decided: {decision.reason}"
        sources = spot.sources(spot.scene.holders[note])
        works = {spot.identity(source): source for source in sources if source.id in spot.of}
        if len(works) == 1:
            return follow(reference, next(iter(works.values())), spot, 1.0, why)
        return Found(None, (spot.holder.id, note), (), 1.0, (), why, reference.locator)
    return None
