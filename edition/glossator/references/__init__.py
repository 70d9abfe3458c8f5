"""One note's passage -> its references; looks at no other note.

A note is cut into units (`split`). In each unit the markers of relations are found (`relations`, by the
tables of `markers`), and what stands before and behind each is read (`heads`, `locators`, `numbers`). What
has no marker (`plain`) is full, short, unpublished, unread or a remark (`judged`, by `evidence`). Of a full
reference `frames` say where author and title stand, by the way they are set; then `facts` take the rest off
it, from what can be nothing else (an address, a role before names) to what is told by its place alone (a
publisher); `names` and `dates` read what is in both.
"""

from __future__ import annotations

from dataclasses import replace

from glossator.model import Interview, NoteKind, Passage, Reference
from glossator.references.dates import find_dates, read_date
from glossator.references.names import Names, read_names
from glossator.references.reader import read_unit
from glossator.references.sheet import sheet_of
from glossator.references.split import units
from glossator.references.words import fold, words

__all__ = [
    "Names",
    "find_dates",
    "fold",
    "note_kind",
    "read_date",
    "read_names",
    "read_references",
    "words",
]

_REMARK = 12


def read_references(passage: Passage, owner: str) -> tuple[Reference, ...]:
    """Every reference of a passage, in order; ids are the owner's id and the rank: `23-1`, `23-2`."""
    sheet = sheet_of(passage)
    found = [reference for start, end in units(sheet) for reference in read_unit(sheet, start, end)]
    return tuple(
        replace(reference, id=f"{owner}-{rank}", spans=sheet.spans(reference.start, reference.end))
        for rank, reference in enumerate(found, 1)
    )


def note_kind(passage: Passage, references: tuple[Reference, ...]) -> NoteKind:
    """What a note does: it cites, it remarks, it names an interview, or it cites and remarks."""
    if not references:
        return "comment"
    said = sum(one.end - one.start + len(one.suffix) + len(one.signal or "") for one in references)
    if len(passage.text) - said > _REMARK * 6:
        return "mixed"
    if all(isinstance(one, Interview) for one in references):
        return "interview"
    return "citation"
