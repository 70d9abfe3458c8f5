"""A note is called by nothing in the text.

Why: The reader who goes through the text never gets to it. Its call was lost, or its sentence was
deleted and the note left behind. A note of thanks or about the author needs no call and is told as an
info only.

Bad:

    The mill burned down in 1902.[1] It was never rebuilt. The ground was sold.[3]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [3] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Good:

    The mill burned down in 1902.[1] It was never rebuilt.[2]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.

Source: The Chicago Manual of Style, 17th ed., 14.24: each note is keyed to a note number in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from glossator.model import Hit, Note, Proposal, Reading, Severity
from glossator.rules.places import at_call, at_label
from glossator.rules.slips import Slip, by_sequence, find_slips, inside_backward_ranges, number

SEVERITY: Severity = "warning"

_THANKS = re.compile(
    r"\b(?:acknowledg|thanks?\b|grateful|gratitude|indebted|dank|remerci|agradec|gracias|ringrazi|grazie"
    r"|obrigad|corresponding author|about the author)|\S@\S",
    re.IGNORECASE,
)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each note without a call; one only for a list of notes of which none has one."""
    lists = by_sequence(reading.article.notes)
    if lists and not reading.article.calls:
        yield _never_called(reading, list(reading.article.notes), "")
        return
    slips = {slip.note.id: slip for slip in find_slips(reading)}
    backward = inside_backward_ranges(reading)
    for sequence, notes in lists.items():
        uncalled = [note for note in notes if not reading.links.calls.get(note.id)]
        if len(uncalled) == len(notes) > 1:
            yield _never_called(reading, notes, f" of sequence {sequence}" if len(lists) > 1 else "")
            continue
        meant = {label for each, label in backward if each == sequence}
        yield from _in_list(reading, notes, slips, meant)


def _never_called(reading: Reading, notes: list[Note], which: str) -> Hit:
    if len(notes) == 1:
        return _lost(reading, notes, set())
    return Hit(
        tuple(at_label(reading, note) for note in notes),
        f"none of the {len(notes)} notes{which} is called in the text",
        () if reading.article.calls else ("the text has no calls at all",),
    )


def _in_list(reading: Reading, notes: list[Note], slips: dict[str, Slip], meant: set[str]) -> Iterator[Hit]:
    """One hit for each run of notes that lost their calls; one for each slip and each note of thanks.
    `meant` are labels that count as called."""
    called = meant | {note.label for note in notes if reading.links.calls.get(note.id)}

    def state(note: Note) -> str:
        if note.id in slips:
            return "slip"
        if note.label in called:
            return "called"
        return "thanks" if _needs_no_call(note) else "lost"

    for found, run in groupby(notes, key=state):
        if found == "lost":
            yield _lost(reading, list(run), called)
        elif found != "called":
            yield from (_excused(reading, note, slips.get(note.id)) for note in run)


def _lost(reading: Reading, notes: list[Note], called: set[str]) -> Hit:
    first, last = notes[0], notes[-1]
    between = "and" if len(notes) == 2 else "to"
    named = f"note {first.label} is" if len(notes) == 1 else f"notes {first.label} {between} {last.label} are"
    return Hit(
        tuple(at_label(reading, note) for note in notes),
        f"{named} called by nothing in the text",
        _around(first, last, called),
    )


def _around(first: Note, last: Note, called: set[str]) -> tuple[str, ...]:
    """The calls between which theirs are wanted."""
    start, end = number(first.label), number(last.label)
    if start is None or end is None or not {str(start - 1), str(end + 1)} <= called:
        return ()
    return (f"notes {start - 1} and {end + 1} are called",)


def _excused(reading: Reading, note: Note, slip: Slip | None) -> Hit:
    place = (at_label(reading, note),)
    message = f"note {note.label} is called by nothing in the text"
    if slip is None:
        return Hit(place, message, ("it reads as a note of thanks or about the author",), severity="info")
    return _wrong_call(reading, slip) if slip.in_call else Hit(place, message, cause=slip.cause)


def _wrong_call(reading: Reading, slip: Slip) -> Hit:
    call, meant = slip.calls[0], slip.meant
    return Hit(
        (at_call(call), at_label(reading, slip.note, "consequence")),
        f"'{call.text}' stands where {meant} is expected, and nothing calls note {meant}",
        (f"the calls before and after it leave out {meant} alone; {slip.printed} is called elsewhere",),
        (Proposal(0, slip.note.id, call.text.replace(slip.printed, meant, 1), 0.9, "by its place"),),
        slip.cause,
    )


def _needs_no_call(note: Note) -> bool:
    """Whether it is a note of thanks or about the author, by its mark or its words."""
    symbol = not any(character.isalnum() for character in note.label)
    return symbol or (note.kind == "comment" and _THANKS.search(note.passage.text, 0, 400) is not None)
