"""What each reference means: found, ambiguous or unknown, with the reason and the evidence.

One pass in the order of the notes, each kind of reference by its own small function (`ordered`). Then
the bare numbers after *Ibid.* are weighed over the whole text (`weighing`); where they are notes, the
pass is made once more with what they mean (`stale`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from glossator.model import Article, Decision, Decisions, Links, Meaning, Meanings, Numbering, Works
from glossator.quoted import Quotes
from glossator.resolve.clues import clues_of
from glossator.resolve.given import shelve
from glossator.resolve.holders import Holder, in_order, number_of
from glossator.resolve.mentions import first_mentions, small_words
from glossator.resolve.numbers import bare_numbers, page_style
from glossator.resolve.ordered import resolve_in_order
from glossator.resolve.pointing import pointers
from glossator.resolve.practice import forms_in_use, forms_without_full_form
from glossator.resolve.scene import Meant, Scene
from glossator.resolve.sentences import sentences
from glossator.resolve.stale import settle
from glossator.resolve.volumes import reported
from glossator.resolve.weighing import Weighing, weigh

__all__ = ["resolve"]


def resolve(article: Article, links: Links, works: Works, decisions: Decisions) -> Meanings:
    """What every reference of every note and entry means, and what the text does as a rule."""
    scene = _scene(article, links, works, decisions)
    of = resolve_in_order(scene)
    weighings, meant, numberings = _numbers(article, scene, of)
    if meant:
        scene = replace(scene, meant=meant)
        of = resolve_in_order(scene)
    return Meanings(of, numberings, _note_numbers(scene), tuple(_practice(weighings, scene, of)))


def _scene(article: Article, links: Links, works: Works, decisions: Decisions) -> Scene:
    holders = in_order(article, links)
    labels: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for holder in holders:
        if holder.is_note:
            labels[holder.sequence, holder.label].append(holder.id)
            labels["*", holder.label].append(holder.id)
            last[holder.sequence] = max(last.get(holder.sequence, 0), number_of(holder.label) or 0)
    by_holder = {holder.id: holder for holder in holders}
    shelf = shelve(holders, works)
    return Scene(
        by_holder,
        {key: tuple(ids) for key, ids in labels.items()},
        last,
        shelf,
        works,
        sentences(article, links),
        first_mentions(holders),
        small_words(article),
        _decided(article, decisions),
        reported(shelf.all, by_holder),
        {work.id: work for work in works.works},
    )


def _decided(article: Article, decisions: Decisions) -> dict[str, Decision]:
    """By reference, what an editor said first that it means."""
    means = [each for each in decisions.decisions if each.kind == "means"]
    if not means:
        return {}
    quotes = Quotes(article)
    found: dict[str, Decision] = {}
    for decision in means:
        reference = quotes.meant(decision)
        if reference is not None:
            found.setdefault(reference, decision)
    return found


def _numbers(
    article: Article, scene: Scene, of: Mapping[str, Meaning]
) -> tuple[list[Weighing], dict[str, Meant], tuple[Numbering, ...]]:
    """The numbers after *Ibid.* of each sequence, weighed, and what the numbers of notes mean."""
    ibids, named = bare_numbers(scene, of), pointers(scene, of)
    if not ibids and not named:
        return [], {}, ()
    clues = clues_of(article, scene, of)
    style = page_style(scene.holders.values())
    weighings = {sequence: weigh(numbers, style, scene.by_id, clues) for sequence, numbers in ibids.items()}
    settled = [
        settle(weighings.get(sequence), named.get(sequence, ()), clues)
        for sequence in dict.fromkeys((*ibids, *named))
    ]
    meant = {reference: one for each in settled for reference, one in each.meant.items()}
    numberings = tuple(each.numbering for each in settled if each.numbering is not None)
    return list(weighings.values()), meant, numberings


def _note_numbers(scene: Scene) -> dict[str, tuple[str, ...]]:
    """By reference id, the printed numbers that were read as numbers of notes."""
    found = {}
    for holder in scene.holders.values():
        for reference in holder.references:
            if reference.keys.notes:
                found[reference.id] = reference.keys.notes
            elif reference.id in scene.meant and reference.locator is not None:
                found[reference.id] = (reference.locator.value,)
    return found


def _practice(weighings: list[Weighing], scene: Scene, of: Mapping[str, Meaning]) -> list[str]:
    """What the text does as a rule, in words: what its numbers are, and by what forms it repeats a work."""
    notes: list[Holder] = [holder for holder in scene.holders.values() if holder.is_note]
    said = []
    for weighing in weighings:
        reading = "note numbers" if weighing.notes else "pages"
        said.append(f"numbers after Ibid. are {reading}: {'; '.join(weighing.why)}")
    said += forms_in_use(notes)
    alone = forms_without_full_form(notes, of)
    if alone:
        said.append(f"short forms stand without a full form in the notes: {len(alone)} of them")
    return said
