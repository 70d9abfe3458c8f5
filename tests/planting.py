"""The faults that can be planted in a text, each with what is then true of it.

A planter takes a text taken apart and a seeded generator, and gives one `Fault` or none where the text has no
place for it. Where the form that a fault breaks is missing, a correct one is added first; `Fault.clean` is
the text with it, so that nothing which comes of the addition is counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random
from typing import TypeAlias

from drafts import (
    Draft,
    Note,
    Printed,
    Work,
    holds,
    is_commentary,
    is_ibid,
    is_relative,
    whole_ibid,
    year_in,
    years,
)
from wording import Wording, wording


@dataclass(frozen=True, slots=True)
class Right:
    """What an editor would put right: a note meant, any of several, or words such as a year or a name."""

    notes: frozenset[int] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """How printed numbers went stale together."""

    offset: int
    """What has to be added to a printed number."""
    start: int
    """The printed number from which on that holds."""
    stale: frozenset[tuple[int, int]]
    """(the note it stands in, the note that it means) for each stale number."""
    firsts: frozenset[tuple[int, int]]
    """Those of them that are no end of a range and no later number of a list: each has to be told."""
    seen: int
    """How many of them a reader of the text can see to be wrong."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One planted fault and the truth about it; all labels are those of `text`."""

    kind: str
    clean: str
    text: str
    rules: frozenset[str]
    """The rules that tell it."""
    notes: frozenset[int] = frozenset()
    """Where it stands: in these notes,"""
    calls: frozenset[int] = frozenset()
    """or at the calls of these."""
    right: Mapping[int, Right] = field(default_factory=dict)
    """By note, what a proposal should say; empty where none can be expected."""
    consequences: frozenset[int] = frozenset()
    """Notes where something else may be found because of it."""
    origin: Mapping[int, int] = field(default_factory=dict)
    """By label, the label of the same note in `clean`, where it is another; 0 for a new note."""
    shift: Shift | None = None


Planter: TypeAlias = Callable[[Draft, Random], "Fault | None"]

_STALE = frozenset(
    ("stale-note-number", "number-names-another", "points-forward", "points-at-itself", "number-out-of-range")
)
_TRIES = 12


def _mixed(items: Iterable[int], random: Random) -> list[int]:
    """Some of the items in a random order."""
    found = list(items)
    random.shuffle(found)
    return found[:_TRIES]


# ---------------------------------------------------------------------------------------- what a reader sees


def _proof(draft: Draft, printed: Printed, meant: int, now: int) -> bool:
    """Whether names before a printed number stand in the note meant, and none of them in the one named."""
    told, other = draft.told(meant), draft.told(now)
    names = [name for name in printed.names if holds(told, name)]
    return bool(names) and not any(holds(other, name) for name in names)


def _is_seen(draft: Draft, printed: Printed, meant: int) -> bool:
    """Whether a reader of the text sees that a number does not name the note meant."""
    nowhere = printed.number not in draft.words or printed.number == printed.note
    ahead = (printed.number > printed.note) != printed.forward
    return nowhere or ahead or _proof(draft, printed, meant, printed.number)


def _dependents(draft: Draft, label: int) -> frozenset[int]:
    """Later notes that may mean something by way of this one: those with its number or a name of it, and the
    *Ibid.* behind."""
    work = next((work for work in draft.works if work.label == label), None)
    by_name = draft.holding(work.surname) if work else frozenset[int]()
    by_number = {each.note for each in draft.printed if each.number == label}
    found = (by_name | by_number) - {label}
    chains = {each for each in draft.labels if set(draft.lineage(each)) & (found | {label})}
    return frozenset(found | chains) - {label}


def _by_author(draft: Draft, label: int, names: tuple[str, ...]) -> frozenset[int]:
    """The notes that give a work in full under a name which the note of that label has too, and that note."""
    same = {work.label for work in draft.works for name in names if name.lower() == work.surname.lower()}
    return frozenset(same | set(draft.lineage(label)))


# ------------------------------------------------------------------------------------------- notes moved on


def notes_inserted(draft: Draft, random: Random) -> Fault | None:
    """New notes above a point; what is typed in the notes stays, and is stale."""
    ready = _with_numbers(draft, random)
    if ready is None:
        return None
    many = random.randint(1, 4)
    words = wording(ready)
    for at in _mixed(_seams(ready), random):
        first = ready.labels[at - 1] + 1
        new = ready.inserted(at, words.works(ready, many, random), words.sentences(many, random))
        origin = {label: label - many for label in new.labels if label >= first + many}
        origin |= dict.fromkeys(range(first, first + many), 0)
        fault = _gone_stale("notes-inserted", ready, new, many, first, origin)
        if fault is not None:
            return fault
    return None


def notes_deleted(draft: Draft, random: Random) -> Fault | None:
    """Notes that nothing depends on are gone with their calls; what is typed in the others is stale."""
    ready = _with_numbers(draft, random)
    if ready is None:
        return None
    many = random.randint(1, 3)
    for at in _mixed(range(1, len(ready.notes) - many - 1), random):
        gone = ready.notes[at : at + many]
        if not _is_free(ready, gone, ready.notes[at + many]):
            continue
        last = gone[-1].label
        new = _without(ready, frozenset(note.label for note in gone), last, many)
        origin = {label: label + many for label in new.labels if label > last - many}
        fault = _gone_stale("notes-deleted", ready, new, -many, last + 1, origin)
        if fault is not None:
            return fault
    return None


def _with_numbers(draft: Draft, random: Random) -> Draft | None:
    """The text, with three short forms by number added where it has fewer than two printed numbers."""
    if len(draft.printed) > 1:
        return draft
    words = wording(draft)
    works = [work for work in draft.works if draft.alone(work) and work.label > 2]
    if len(works) < 2:
        return None
    chosen = [random.choice(works) for _ in range(3)]
    texts = tuple(words.numbered(work, random) for work in chosen)
    return draft.appended(texts, words.sentences(3, random))


def _seams(draft: Draft) -> Iterable[int]:
    """The ranks of the notes before which others can be put: no *Ibid.* is cut off, the body has room."""
    for at, (before, after) in enumerate(pairwise(draft.notes), 1):
        close = after.label == before.label + 1
        if close and not is_ibid(after.text) and draft.place_after(before.label) is not None:
            yield at


def _is_free(draft: Draft, gone: tuple[Note, ...], after: Note) -> bool:
    """Whether no other note depends on these: by their number, a name of theirs, or as *Ibid.* behind."""
    labels = {note.label for note in gone}
    if is_ibid(after.text) or any(len(draft.calls[label]) != 1 for label in labels):
        return False
    if any(each.number in labels for each in draft.printed):
        return False
    if any("hereinafter" in note.text or "[" in note.text for note in gone):
        return False
    fulls = [note for note in gone if not is_relative(note.text)]
    names = {name for note in fulls for name in re.findall(r"\b[A-ZÀ-Þ][\w’'-]{2,}", note.text)}
    others = [note for note in draft.notes if note.label not in labels and is_relative(note.text)]
    return not any(holds(note.text, name) for note in others for name in names)


def _without(draft: Draft, labels: frozenset[int], last: int, many: int) -> Draft:
    """The text without these notes and their calls, the later ones renumbered."""
    body = draft.body
    for label in labels:
        body = body.replace(f"[{label}]", "")
    notes = tuple(note for note in draft.notes if note.label not in labels)
    return replace(draft, body=body, notes=notes).relabelled(lambda n: n - many if n > last else n)


def _gone_stale(
    kind: str, clean: Draft, new: Draft, offset: int, start: int, origin: Mapping[int, int]
) -> Fault | None:
    """The fault, where a reader can see one number at least; a printed number from `start` on is stale."""
    stale: set[tuple[int, int]] = set()
    firsts: set[tuple[int, int]] = set()
    seen: list[int] = []
    proven: set[int] = set()
    numbers: list[int] = []
    for each in _still_typed(clean, new, start, origin):
        meant = each.number + offset
        stale.add((each.note, meant))
        numbers.append(each.number)
        if each.first:
            firsts.add((each.note, meant))
        if _is_seen(new, each, meant):
            seen.append(each.note)
        if _proof(new, each, meant, each.number):
            proven.add(each.note)
    if not seen:
        return None
    right = {
        at: Right(frozenset(meant for note, meant in stale if note == at))
        for at in seen
        if at in proven or len(proven) > 1
    }
    shift = Shift(offset, min(numbers), frozenset(stale), frozenset(firsts), len(seen))
    consequences = {at for at, _ in stale} | {n for n in new.labels if set(new.lineage(n)) & set(seen)}
    return Fault(
        kind,
        clean.write(),
        new.write(),
        _STALE,
        frozenset(seen),
        right=right,
        consequences=frozenset(consequences),
        origin=origin,
        shift=shift,
    )


def _still_typed(clean: Draft, new: Draft, start: int, origin: Mapping[int, int]) -> Iterable[Printed]:
    """The printed numbers from `start` on that still stand, each with the new label of its note."""
    old = {origin.get(label, label): label for label in new.labels}
    for each in clean.printed:
        if each.number >= start and each.note in old:
            yield replace(each, note=old[each.note])


# -------------------------------------------------------------------------------------- notes and their calls


def note_deleted(draft: Draft, random: Random) -> Fault | None:
    """The words of a note are gone, its call stays."""
    for at in _mixed(range(len(draft.notes)), random):
        label = draft.labels[at]
        if len(draft.calls[label]) != 1:
            continue
        new = replace(draft, notes=(*draft.notes[:at], *draft.notes[at + 1 :]))
        return _of_call("note-deleted", draft, new, "missing-note", {label}, _dependents(draft, label))
    return None


def call_deleted(draft: Draft, random: Random) -> Fault | None:
    """A call is gone, its note stays."""
    for label in _mixed(draft.labels, random):
        if len(draft.calls[label]) != 1:
            continue
        new = replace(draft, body=draft.body.replace(f"[{label}]", ""))
        fault = _of_call("call-deleted", draft, new, "uncalled-note", set(), frozenset())
        return replace(fault, notes=frozenset((label,)))
    return None


def call_out_of_order(draft: Draft, random: Random) -> Fault | None:
    """Two neighbouring calls have changed places."""
    for label in _mixed(draft.labels[:-1], random):
        places = [draft.calls.get(each, ()) for each in (label, label + 1)]
        if [len(each) for each in places] != [1, 1] or places[0] > places[1]:
            continue
        body = draft.body.replace(f"[{label}]", "\0").replace(f"[{label + 1}]", f"[{label}]")
        new = replace(draft, body=body.replace("\0", f"[{label + 1}]"))
        both = {label, label + 1}
        return _of_call("call-out-of-order", draft, new, "calls-out-of-order", both, frozenset(both))
    return None


def note_twice(draft: Draft, random: Random) -> Fault | None:
    """A note stands twice under one number: at once, or again a few notes later."""
    at = random.randrange(len(draft.notes))
    again = min(at + random.choice((1, 1, 3)), len(draft.notes))
    note = draft.notes[at]
    new = replace(draft, notes=(*draft.notes[:again], note, *draft.notes[again:]))
    depending = _dependents(draft, note.label)
    fault = _of_call("note-twice", draft, new, "repeated-note", {note.label}, depending)
    return replace(fault, notes=frozenset((note.label,)))


def _of_call(
    kind: str, clean: Draft, new: Draft, rule: str, calls: set[int], consequences: frozenset[int]
) -> Fault:
    return Fault(
        kind,
        clean.write(),
        new.write(),
        frozenset((rule,)),
        calls=frozenset(calls),
        consequences=consequences,
    )


# ------------------------------------------------------------------------------------------- notes exchanged


def notes_swapped(draft: Draft, random: Random) -> Fault | None:
    """Two neighbouring notes have exchanged their words, and a reference back shows it."""
    for at in _mixed(range(len(draft.notes) - 1), random):
        one, other = draft.notes[at : at + 2]
        if other.label != one.label + 1 or one.text == other.text:
            continue
        new = draft.with_words(one.label, other.text).with_words(other.label, one.text)
        signs = [*_by_number(draft, new, one, other), *_first_of_all(draft, at), *_before_full(draft, at)]
        if not signs:
            continue
        moved = {one.label, other.label}
        touched = moved | _dependents(draft, one.label) | _dependents(draft, other.label)
        chained = {n for n in new.labels if set(new.lineage(n)) & moved}
        return Fault(
            "notes-swapped",
            draft.write(),
            new.write(),
            frozenset(rule for rules, _, _ in signs for rule in rules),
            frozenset(label for _, label, _ in signs),
            right={label: right for _, label, right in signs if right != Right()},
            consequences=frozenset(touched | chained),
            origin={one.label: other.label, other.label: one.label},
        )
    return None


_Sign: TypeAlias = tuple[frozenset[str], int, Right]
"""The rules that tell it, the note in which it shows, and what would be right there."""


def _by_number(draft: Draft, new: Draft, one: Note, other: Note) -> Iterable[_Sign]:
    """Printed numbers that name the wrong one of the two now."""
    to = {one.label: other.label, other.label: one.label}
    for each in draft.printed:
        if each.number not in to or not each.names:
            continue
        at = to.get(each.note, each.note)
        meant = to[each.number]
        if at == each.number or _proof(new, each, meant, each.number):
            yield _STALE, at, Right(frozenset((meant,)))


def _first_of_all(draft: Draft, at: int) -> Iterable[_Sign]:
    """*Ibid.* that has become the first note, or has come behind a note that cites nothing."""
    one, other = draft.notes[at : at + 2]
    if not is_ibid(other.text) or not whole_ibid(other.text):
        return
    if at == 0:
        yield frozenset(("ibid-without-antecedent",)), one.label, Right()
    elif is_commentary(draft.notes[at - 1].text):
        yield frozenset(("ibid-after-commentary",)), one.label, Right()


def _before_full(draft: Draft, at: int) -> Iterable[_Sign]:
    """A short form that has come before the only note that gives its work in full."""
    one, other = draft.notes[at : at + 2]
    work = next((work for work in draft.works if work.label == one.label and draft.alone(work)), None)
    short = work is not None and other.text.startswith(work.surname) and not is_ibid(other.text)
    if short and not any(each.note == other.label for each in draft.printed):
        yield frozenset(("short-form-before-full",)), one.label, Right(frozenset((other.label,)))


# --------------------------------------------------------------------------------------------------- ibid.


def note_between_unpaginated(draft: Draft, random: Random) -> Fault | None:
    """An interview has come between a source with pages and its *Ibid., 51*."""
    return _between("note-between-unpaginated", draft, random, "locator-on-unpaginated")


def note_between_commentary(draft: Draft, random: Random) -> Fault | None:
    """A note that cites nothing has come between a source and its *Ibid.*"""
    return _between("note-between-commentary", draft, random, "ibid-after-commentary")


def note_between_several(draft: Draft, random: Random) -> Fault | None:
    """A note with two works has come between a source and its *Ibid.*"""
    return _between("note-between-several", draft, random, "ibid-after-several")


def _between(kind: str, draft: Draft, random: Random, rule: str) -> Fault | None:
    """A new note before an *Ibid.*, all numbers put right, those in the notes too."""
    ready = _with_ibid(draft, random)
    if ready is None:
        return None
    words = wording(ready)
    for at in _mixed(_ibids(ready, paged=rule == "locator-on-unpaginated"), random):
        before = ready.labels[at - 1]
        first = before + 1

        def change(label: int, first: int = first) -> int:
            return label + 1 if label >= first else label

        text = _new_note(rule, words, ready, random)
        new = ready.retyped(change).inserted(at, (text,), words.sentences(1, random))
        place = first + 1
        chained = {n for n in new.labels if place in new.lineage(n)}
        meant = frozenset(ready.lineage(before)) | _by_author(ready, before, _first_names(ready.told(before)))
        right = (
            {} if rule == "ibid-after-several" else {place: Right(frozenset(n for n in meant if n < first))}
        )
        return Fault(
            kind,
            ready.write(),
            new.write(),
            frozenset((rule,)),
            frozenset((place,)),
            right=right,
            consequences=frozenset(chained | {first}),
            origin={label: label - 1 for label in new.labels if label > first} | {first: 0},
        )
    return None


def _new_note(rule: str, words: Wording, draft: Draft, random: Random) -> str:
    if rule == "locator-on-unpaginated":
        return words.interview
    if rule == "ibid-after-commentary":
        return words.commentary
    one, other = words.works(draft, 2, random)
    return f"{one.removesuffix('.')}; {other}"


def _first_names(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[A-ZÀ-Þ][\w’'-]{2,}", text)[:4])


def _ibids(draft: Draft, *, paged: bool) -> Iterable[int]:
    """The ranks of notes that are *Ibid.* alone, where the body has room before; with a page where asked."""
    for at in range(1, len(draft.notes)):
        before, note = draft.notes[at - 1 : at + 1]
        match = whole_ibid(note.text)
        numbered = draft.numbers_after_ibid and match is not None and match["page"]
        if not match or numbered or (paged and not match["page"]) or note.label != before.label + 1:
            continue
        paginated = not paged or _has_pages(draft, before.label)
        if paginated and not is_commentary(before.text) and draft.place_after(before.label) is not None:
            yield at


def _has_pages(draft: Draft, label: int) -> bool:
    """Whether what an *Ibid.* behind this note means plainly has pages: a work that a note gives in full."""
    return draft.lineage(label)[-1] in {work.label for work in draft.works}


def _with_ibid(draft: Draft, random: Random) -> Draft | None:
    """The text, with a short form and its *Ibid.* added where it has no *Ibid.* of its own."""
    if any(_ibids(draft, paged=True)) and random.random() < 0.8:
        return draft
    words = wording(draft)
    works = [work for work in draft.works if draft.alone(work)]
    if draft.numbers_after_ibid or not works:
        return draft if any(_ibids(draft, paged=False)) else None
    chosen = random.choice(works)
    texts = (words.short(chosen, random), words.ibids(random.randint(8, 30)))
    return draft.appended(texts, words.sentences(2, random))


def ibid_first(draft: Draft, random: Random) -> Fault | None:
    """The first note of all is *Ibid.*"""
    first = draft.notes[0]
    words = wording(draft)
    paged = words.ibids(12)
    text = random.choice((paged, re.split(r",? (?:at |pp?\. |S\. )?12", paged)[0].removesuffix(".") + "."))
    bare = text if text.strip("*_")[0].isupper() else text[0].upper() + text[1:]
    new = draft.with_words(first.label, bare)
    numbered = {"points-forward"} if draft.numbers_after_ibid else set[str]()
    return Fault(
        "ibid-first",
        draft.write(),
        new.write(),
        frozenset({"ibid-without-antecedent"} | numbered),
        frozenset((first.label,)),
        consequences=_dependents(draft, first.label),
    )


def ibid_after_two(draft: Draft, random: Random) -> Fault | None:
    """The note before an *Ibid.* has got a second work."""
    ready = _with_ibid(draft, random)
    if ready is None:
        return None
    words = wording(ready)
    for at in _mixed(_ibids(ready, paged=False), random):
        before, note = ready.notes[at - 1 : at + 1]
        if ";" in before.text or len(before.text) > 200 or not before.text.endswith("."):
            continue
        (work,) = words.works(ready, 1, random)
        new = ready.with_words(before.label, f"{before.text.removesuffix('.')}; {work}")
        return Fault(
            "ibid-after-two",
            ready.write(),
            new.write(),
            frozenset(("ibid-after-several",)),
            frozenset((note.label,)),
            consequences=frozenset(n for n in new.labels if before.label in new.lineage(n)),
        )
    return None


# ------------------------------------------------------------------------------------- short forms misprinted


def year_changed(draft: Draft, random: Random) -> Fault | None:
    """A short form has another year than its work, and than any work of that author."""
    for ready, work, label in _short_forms(draft, random, dated=True):
        printed = year_in(ready.words[label])
        if printed is None or int(printed[0]) != work.year:
            continue
        known = frozenset[int]().union(*(years(ready.words[n]) for n in ready.holding(work.surname)))
        wrong = work.year + random.choice((-1, 1)) * random.randint(1, 9)
        if wrong in known or wrong > 2025:
            continue
        text = ready.words[label]
        new = ready.with_words(label, f"{text[: printed.start()]}{wrong}{text[printed.end() :]}")
        rules = ("short-form-year-conflict", "short-form-without-antecedent")
        return _misprinted(
            "year-changed", ready, new, rules, label, Right(frozenset((work.label,)), str(work.year))
        )
    return None


def name_changed(draft: Draft, random: Random) -> Fault | None:
    """A letter of the name in a short form is another, or two have changed places; nobody has that name."""
    for ready, work, label in _short_forms(draft, random, dated=False):
        text = ready.words[label]
        wrong = _misspelt(work.surname, random)
        if wrong.lower() in ready.write().lower() or wrong == work.surname:
            continue
        new = ready.with_words(label, text.replace(work.surname, wrong, 1))
        rules = ("short-form-without-antecedent",)
        return _misprinted(
            "name-changed", ready, new, rules, label, Right(frozenset((work.label,)), work.surname)
        )
    return None


def _short_forms(draft: Draft, random: Random, *, dated: bool) -> Iterable[tuple[Draft, Work, int]]:
    """(text, work, note of a short form of it), the text's own first, then one that is added; none that gives
    a number, since that tells which note is meant."""
    works = [work for work in draft.works if draft.alone(work) or dated]
    random.shuffle(works)
    numbered = {each.note for each in draft.printed}
    for work in works[:_TRIES]:
        for label in draft.holding(work.surname):
            text = draft.words[label]
            simple = text.startswith(work.surname) and ";" not in text and label not in numbered
            if label > work.label and simple and (not dated or work.year in years(text)):
                yield draft, work, label
    words = wording(draft)
    for work in works[:_TRIES] if words.has_dated else ():
        form = words.dated(work, random) if dated or random.random() < 0.5 else words.short(work, random)
        added = draft.appended((form,), words.sentences(1, random)) if draft.alone(work) else None
        if added is not None:
            yield added, work, added.labels[-1]


def _misspelt(name: str, random: Random) -> str:
    at = random.randrange(1, len(name) - 1)
    if random.random() < 0.5:
        return f"{name[:at]}{name[at + 1]}{name[at]}{name[at + 2 :]}"
    return f"{name[:at]}{random.choice('bdfgklmnprt')}{name[at + 1 :]}"


def _misprinted(
    kind: str, clean: Draft, new: Draft, rules: Iterable[str], label: int, right: Right | None
) -> Fault:
    """A fault in one note."""
    chained = frozenset(n for n in new.labels if label in new.lineage(n))
    return Fault(
        kind,
        clean.write(),
        new.write(),
        frozenset(rules),
        frozenset((label,)),
        right={} if right is None else {label: right},
        consequences=chained,
    )


# --------------------------------------------------------------------------------------- numbers misprinted


def number_forward(draft: Draft, random: Random) -> Fault | None:
    """`supra note 40` in note 30."""
    rules = ("points-forward", "number-names-another", "stale-note-number")

    def wrong(ready: Draft, each: Printed) -> Iterable[int]:
        return (n for n in ready.labels if each.note < n <= each.note + 20)

    return _renumbered("number-forward", draft, random, rules, wrong)


def number_self(draft: Draft, random: Random) -> Fault | None:
    """`supra note 30` in note 30."""
    return _renumbered("number-self", draft, random, ("points-at-itself",), lambda _, each: [each.note])


def number_out_of_range(draft: Draft, random: Random) -> Fault | None:
    """`supra note 300` in a text of 60 notes."""

    def wrong(ready: Draft, _: Printed) -> Iterable[int]:
        return range(ready.labels[-1] + 1, ready.labels[-1] + 40)

    return _renumbered("number-out-of-range", draft, random, ("number-out-of-range",), wrong)


def number_of_another(draft: Draft, random: Random) -> Fault | None:
    """`Castle, supra note 12` where note 12 cites somebody else."""
    rules = ("number-names-another", "stale-note-number")

    def wrong(ready: Draft, each: Printed) -> Iterable[int]:
        others = (work for work in ready.works if work.label < each.note and work.label != each.number)
        named = [
            work.label for work in others if not any(holds(ready.words[work.label], n) for n in each.names)
        ]
        proven = any(holds(ready.words[each.number], name) for name in each.names)
        return named if proven else ()

    return _renumbered("number-of-another", draft, random, rules, wrong)


def _renumbered(
    kind: str,
    draft: Draft,
    random: Random,
    rules: tuple[str, ...],
    wrong: Callable[[Draft, Printed], Iterable[int]],
) -> Fault | None:
    """One printed number of the text replaced by one of those that `wrong` gives."""
    ready = _with_numbers(draft, random)
    if ready is None:
        return None
    for rank in _mixed(range(len(ready.printed)), random):
        each = ready.printed[rank]
        choices = list(wrong(ready, each))
        if each.forward or each.ibid or not each.single or each.number >= each.note or not choices:
            continue
        text = ready.words[each.note]
        new = ready.with_words(each.note, f"{text[: each.start]}{random.choice(choices)}{text[each.end :]}")
        names = tuple(name for name in each.names if holds(ready.told(each.number), name))
        right = Right(_by_author(ready, each.number, names)) if names else None
        return _misprinted(kind, ready, new, rules, each.note, right)
    return None


PLANTERS: dict[str, Planter] = {
    "notes-inserted": notes_inserted,
    "notes-deleted": notes_deleted,
    "note-deleted": note_deleted,
    "call-deleted": call_deleted,
    "notes-swapped": notes_swapped,
    "note-between-unpaginated": note_between_unpaginated,
    "note-between-commentary": note_between_commentary,
    "note-between-several": note_between_several,
    "year-changed": year_changed,
    "name-changed": name_changed,
    "ibid-first": ibid_first,
    "ibid-after-two": ibid_after_two,
    "number-forward": number_forward,
    "number-self": number_self,
    "number-out-of-range": number_out_of_range,
    "number-of-another": number_of_another,
    "call-out-of-order": call_out_of_order,
    "note-twice": note_twice,
}
"""By kind."""
