"""*Supra note 12*, *(Fn. 12)*, *n 12*: a note by its number, and what it cites."""

from __future__ import annotations

import re
import sys
from dataclasses import replace

from glossator.model import (
    Ambiguous,
    Candidate,
    Found,
    Full,
    Ibid,
    Idem,
    Interview,
    Meaning,
    OpCit,
    Reference,
    Short,
    Supra,
    Unknown,
)
from glossator.resolve.evidence import Piece, of_the_page, sure, told, weight
from glossator.resolve.fitting import title_fit
from glossator.resolve.folding import fold
from glossator.resolve.given import Given, telling, title_words
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.names import any_agree, last_word, name_words
from glossator.resolve.narrowing import fits, names_on, narrow
from glossator.resolve.scene import Meant, Spot, follow
from glossator.spelling import nearest

_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,5}[A-Z]")
"""`MoJ`, `UDHR`: short for a name that may be printed in full."""
_A_RANGE = 2
_WITH_NAME, _NUMBER_ALONE = 3.5, 2.2
"""What the number of a note says for the one source of it that fits, beside a name or a title, and alone."""
_TITLE = 4.0
"""What a title that agrees says for a work, beside its pages; in nats."""
ByNumber = Supra | Idem | OpCit | Ibid | Short


def by_note_number(reference: ByNumber, spot: Spot, names: tuple[str, ...]) -> Meaning:
    """The work that the named notes cite, narrowed by `names`; the note itself where that is meant."""
    meant = spot.scene.meant.get(reference.id)
    if meant is not None and not meant.sure:
        return Ambiguous(tuple(note_candidates(meant, spot)), meant.why, "stale-number")
    labels = reference.keys.notes if meant is None else _moved(reference.keys.notes, meant.offset)
    notes = [spot.scene.holders[note] for label in _rising(labels) for note in notes_labelled(label, spot)]
    if notes and notes[0].id == spot.holder.id:
        why = f"it names its own note, {labels[0]}"
        return Unknown(why, "self", _by_that_name(reference, names, notes[0], spot))
    if notes and _gives_forward(reference, notes[0], names, spot):
        why = f"note {notes[0].label}, which should give the work, follows"
        return Unknown(why, "forward", _by_that_name(reference, names, notes[0], spot))
    if not notes:
        return _nothing(reference, labels, names, spot)
    text_only = isinstance(reference, Supra) and reference.text_only
    if text_only or (len(notes) > 1 and not names):
        chain = (spot.holder.id, *dict.fromkeys(note.id for note in notes if note.id != spot.holder.id))
        why = "it means the note, not a work in it"
        meaning: Meaning = Found(None, chain, (), 0.95, (), why, reference.locator)
    else:
        meaning = _in_notes(reference, notes, names, spot)
    if meant is None or not isinstance(meaning, Found):
        return meaning
    _, score, evidence = meant.notes[0]
    return replace(meaning, confidence=min(score, meaning.confidence), evidence=evidence, why=meant.why)


def _rising(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Of `117–10`, whose end is a slip, the beginning alone."""
    numbers = [number_of(label) for label in labels]
    first = numbers[0] if numbers else None
    if len(labels) != _A_RANGE or first is None:
        return labels
    return tuple(
        label for label, number in zip(labels, numbers, strict=True) if number is None or number >= first
    )


def _moved(labels: tuple[str, ...], offset: int) -> tuple[str, ...]:
    """The labels that are meant where those printed went stale by `offset`."""
    numbers = ((label, number_of(label)) for label in labels)
    return tuple(label if number is None else str(number + offset) for label, number in numbers)


def note_candidates(meant: Meant, spot: Spot) -> list[Candidate]:
    """The notes that a number may mean, each with the source that it cites last."""
    found = []
    for note, score, evidence in meant.notes:
        sources = spot.sources(spot.scene.holders[note])
        last = sources[-1:] or spot.scene.holders[note].references[-1:]
        found += [spot.candidate(source, note, score, *evidence) for source in last]
        if not last:
            found.append(Candidate("", note, None, score, evidence))
    return found


def notes_labelled(label: str, spot: Spot) -> tuple[str, ...]:
    """The notes with a label: those of the same sequence, else of any."""
    own = spot.scene.labels.get((spot.holder.sequence, label))
    return own or spot.scene.labels.get(("*", label), ())


def _nothing(reference: ByNumber, labels: tuple[str, ...], names: tuple[str, ...], spot: Spot) -> Unknown:
    number = number_of(labels[0])
    last = spot.scene.last_number.get(spot.holder.sequence, 0)
    near = _by_that_name(reference, names, spot.holder, spot)
    if number is None or 0 < number <= last:
        return Unknown(f"note {labels[0]} is missing", "missing", near)
    return Unknown(f"there is no note {', '.join(labels)}; the last is {last}", "no-note", near)


def _gives_forward(reference: ByNumber, note: Holder, names: tuple[str, ...], spot: Spot) -> bool:
    """Whether a short citation, which repeats a work, names a later note: `Castle (n 60)` in note 12."""
    own, named = number_of(spot.holder.label), number_of(note.label)
    repeats = bool(names or title_words(reference)) or isinstance(reference, Idem)
    told = isinstance(reference, Supra) and (reference.forward or reference.text_only)
    same = note.sequence == spot.holder.sequence and own is not None and named is not None
    return same and repeats and not told and (named or 0) > (own or 0)


def _by_that_name(
    reference: ByNumber, names: tuple[str, ...], near: Holder, spot: Spot
) -> tuple[Candidate, ...]:
    """The notes that give works of the name, nearest first, for a number that names no other note."""
    ranked = (*_next_note(names, near, spot), *_elsewhere(reference, names, near, spot))
    return tuple(
        spot.candidate(given.reference, given.holder, score, f"it gives a work of {names[0]}")
        for given, score in zip(ranked, (0.6, 0.5, 0.4), strict=False)
    )


def _next_note(names: tuple[str, ...], own: Holder, spot: Spot) -> tuple[Given, ...]:
    """The work of that name in the note behind this one, where the two may have changed places."""
    number = number_of(own.label)
    behind = spot.scene.labels.get((own.sequence, str((number or 0) + 1)), ()) if number else ()
    named = spot.scene.shelf.named(names[0], spot.order) if names and own.id == spot.holder.id else ()
    return tuple(one for one in named if one.holder in behind and any_agree(names[0], one.names))[:1]


def _in_notes(reference: ByNumber, notes: list[Holder], names: tuple[str, ...], spot: Spot) -> Meaning:
    sources = [(note, source) for note in notes for source in _sources(note, spot)]
    fitting = [(note, source) for note, source in sources if fits(reference, source, names, spot)]
    if len({spot.identity(source) for _, source in fitting}) > 1 and _means_the_note(reference, names):
        chain = (spot.holder.id, notes[0].id)
        return Found(None, chain, (), 0.9, (), "it means the note, which cites several works")
    fitting = narrow(reference, fitting, names, spot)
    chosen = _one_work(fitting, spot)
    elsewhere = _other_title(reference, notes, names, spot) if chosen is not None else ()
    if chosen is not None and elsewhere and elsewhere[0].work != _work_of(chosen, spot):
        there = spot.candidate(elsewhere[0].reference, elsewhere[0].holder, 0.6, "it has the title")
        here = spot.candidate(chosen, notes[0].id, 0.3, "the note that is named")
        why = f"note {notes[0].label} cites another work of {names[0]} than is titled"
        return Ambiguous((there, here), why, "other-note")
    if chosen is not None:
        weighed = _pieces(reference, chosen, names, spot)
        why = f"it names note {notes[0].label}"
        return follow(reference, chosen, spot, sure(weighed), why, *told(weighed))
    if fitting:
        return _several(fitting, notes[0], spot)
    return _misfit(reference, notes, names, spot)


def _other_title(
    reference: ByNumber, notes: list[Holder], names: tuple[str, ...], spot: Spot
) -> tuple[Given, ...]:
    """The work of that name and title, where the notes named have no word of the title."""
    words = set(telling(title_words(reference)))
    if not names or not words or any(words & set(fold(note.passage.text).split()) for note in notes):
        return ()
    return tuple(one for one in _elsewhere(reference, names, notes[0], spot) if words <= set(one.title))[:1]


def _pieces(reference: ByNumber, chosen: Reference, names: tuple[str, ...], spot: Spot) -> tuple[Piece, ...]:
    """What speaks for the source that was chosen in the note that is named."""
    if names:
        printed = (Piece(_WITH_NAME, "the name agrees"),)
    elif title_words(reference):
        printed = (Piece(_WITH_NAME, "the title agrees"),)
    else:
        printed = (Piece(_NUMBER_ALONE),)
    return (*printed, *of_the_page(reference, spot.scene.work(_work_of(chosen, spot)), spot))


def _work_of(source: Reference, spot: Spot) -> str | None:
    """The work that a source gives or means."""
    meaning = spot.of.get(source.id)
    return meaning.work if isinstance(meaning, Found) else spot.scene.works.of.get(source.id)


def _means_the_note(reference: ByNumber, names: tuple[str, ...]) -> bool:
    """`See supra note 5` without a name, a title or a page: all that the note says."""
    nothing = not names and not title_words(reference) and reference.locator is None
    return isinstance(reference, Supra) and nothing


def _misfit(reference: ByNumber, notes: list[Holder], names: tuple[str, ...], spot: Spot) -> Meaning:
    """No source of the notes bears the name: it may stand in the notes' words, or in another note."""
    named = notes[0]
    chain = (spot.holder.id, named.id)
    elsewhere = _elsewhere(reference, names, named, spot) if names else _titled(reference, notes, spot)
    if any(mentions(note, names) for note in notes) or not (names or elsewhere):
        words = "the name stands in it" if names else "it cites nothing else that fits"
        return Found(None, chain, (), 0.8, (words,), f"it names note {named.label}", reference.locator)
    here = tuple(
        spot.candidate(source, named.id, 0.3, "the note that is named")
        for source in _sources(named, spot)[:1]
    )
    title = telling(title_words(reference))
    titled = any(title_fit(title, given.title) > 0 for given in elsewhere)
    known = all(_names_known(source, spot) for note in notes for source in _sources(note, spot))
    certain = titled or (known and not isinstance(reference, Idem))
    if elsewhere:
        what = names[0] if names else "a work of that title"
        why, does = f"note {named.label} does not cite {what}", "it cites " + what
        there = tuple(
            spot.candidate(given.reference, given.holder, score, does)
            for given, score in zip(elsewhere, (0.6, 0.5, 0.4), strict=False)
        )
        return Ambiguous((*there, *here), why, "other-note" if certain else "unclear")
    if certain and not _ACRONYM.fullmatch(names[0]) and last_word(names[0]) not in spot.scene.mentions:
        spelt = _spelt_almost_so(names[0], named, spot)
        if spelt:
            return Unknown(
                f"note {named.label} cites {spelt}, whose name is spelt otherwise", "misspelt", here
            )
        why = f"neither note {named.label} nor any other gives a work of {names[0]}"
        return Unknown(why, "other-name", here)
    why = f"it names note {named.label}, where the name was not found"
    return Found(None, chain, (), 0.4, (), why, reference.locator)


def _names_known(source: Reference, spot: Spot) -> bool:
    """Whether it is known who wrote what a note cites, so that a name can be said not to be among them."""
    if isinstance(source, Full | Interview) or bool(names_on(source, spot)):
        return True
    if isinstance(source, Ibid) and not isinstance(spot.of.get(source.id), Found):
        return True
    return isinstance(source, Supra) and source.text_only


def _spelt_almost_so(name: str, note: Holder, spot: Spot) -> str:
    """The name that a source of the note bears and `name` may be a misspelling of; empty where none is."""
    names = {fold(other): other for source in _sources(note, spot) for other in names_on(source, spot)}
    near = nearest(fold(name), names)
    return names[near[0][0]] if near else ""


def _elsewhere(reference: ByNumber, names: tuple[str, ...], named: Holder, spot: Spot) -> tuple[Given, ...]:
    """Where the works of that name are first given, at most three: those with the title, and the nearest to
    the note named, for numbers go stale by little."""
    first: dict[str, Given] = {}
    for given in spot.scene.shelf.named(names[0], spot.order) if names else ():
        if 0 <= given.order < spot.order and any_agree(names[0], given.names):
            first.setdefault(given.work, given)
    words = telling(title_words(reference))

    def nearness(given: Given) -> tuple[float, int]:
        page = weight(of_the_page(reference, spot.scene.work(given.work), spot))
        return -title_fit(words, given.title) * _TITLE - page, _apart(given, named, spot)

    ranked = sorted(first.values(), key=nearness)
    titled = [given for given in ranked if title_fit(words, given.title) > 0]
    return tuple((titled or ranked)[:3])


def _apart(given: Given, named: Holder, spot: Spot) -> int:
    """How many notes lie between; more than any text has where a number is wanting."""
    one, other = number_of(spot.scene.holders[given.holder].label), number_of(named.label)
    return abs(one - other) if one is not None and other is not None else sys.maxsize


def _titled(reference: ByNumber, notes: list[Holder], spot: Spot) -> tuple[Given, ...]:
    """Where the one work whose title has all the words is first given; none where the named notes have one of
    the words."""
    words = set(telling(title_words(reference)))
    if not words or any(words & set(fold(note.passage.text).split()) for note in notes):
        return ()
    near = spot.scene.shelf.titled(tuple(sorted(words)), spot.order)
    fitting = [given for given in near if 0 < given.order < spot.order and words <= set(given.title)]
    return tuple(fitting[:1]) if len({given.work for given in fitting}) == 1 else ()


def _sources(note: Holder, spot: Spot) -> tuple[Reference, ...]:
    """What a note cites; of a later note, what it gives in full."""
    return tuple(
        source
        for source in note.references
        if (source.id in spot.of and spot.cites(source)) or source.id in spot.scene.works.of
    )


def _one_work(fitting: list[tuple[Holder, Reference]], spot: Spot) -> Reference | None:
    works = {spot.identity(source): source for _, source in fitting}
    return next(iter(works.values())) if len(works) == 1 else None


def _several(fitting: list[tuple[Holder, Reference]], note: Holder, spot: Spot) -> Ambiguous:
    works = {spot.identity(source): (holder, source) for holder, source in fitting}
    score = round(1 / len(works), 2)
    candidates = tuple(spot.candidate(source, holder.id, score) for holder, source in works.values())
    return Ambiguous(candidates, f"note {note.label} cites {len(works)} works that fit", "several-there")


def mentions(note: Holder, names: tuple[str, ...]) -> bool:
    """Whether one of the names stands anywhere in the words of the note."""
    words = set(fold(note.passage.text).split())
    return any(set(name_words(name)) <= words for name in names)
