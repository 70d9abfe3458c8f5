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

Source: The Chicago Manual of Style, 17th ed., 14.19: each note is keyed to a note number in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Note, Proposal, Reading, Severity
from glossator.rules.places import at_call, at_label
from glossator.rules.slips import Slip, by_sequence, find_slips, number

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
    for sequence, notes in lists.items():
        uncalled = [note for note in notes if not reading.links.calls.get(note.id)]
        if len(uncalled) == len(notes) > 1:
            yield _never_called(reading, notes, f" of sequence {sequence}" if len(lists) > 1 else "")
            continue
        called = {note.label for note in notes if reading.links.calls.get(note.id)}
        for note in uncalled:
            if note.label not in called or note.id in slips:
                yield _uncalled(reading, note, slips.get(note.id), called)


def _never_called(reading: Reading, notes: list[Note], which: str) -> Hit:
    several = len(notes) > 1
    return Hit(
        tuple(at_label(reading, note) for note in notes),
        f"none of the {len(notes)} notes{which} is called in the text"
        if several
        else f"note {notes[0].label} is called by nothing in the text",
        ("the text has no calls at all",) if not reading.article.calls else (),
    )


def _uncalled(reading: Reading, note: Note, slip: Slip | None, called: set[str]) -> Hit:
    place = (at_label(reading, note),)
    message = f"note {note.label} is called by nothing in the text"
    if slip is not None:
        return _wrong_call(reading, slip) if slip.in_call else Hit(place, message, cause=slip.cause)
    if _needs_no_call(note):
        return Hit(place, message, ("it reads as a note of thanks or about the author",), severity="info")
    return Hit(place, message, _around(note, called))


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


def _around(note: Note, called: set[str]) -> tuple[str, ...]:
    """The calls between which its own is wanted."""
    label = number(note.label)
    if label is None or not {str(label - 1), str(label + 1)} <= called:
        return ()
    return (f"notes {label - 1} and {label + 1} are called",)
