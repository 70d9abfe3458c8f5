"""Two notes have the same label.

Why: A call of that label can mean either. A note was put in or copied without numbering the rest anew.

Bad:

    The mill burned down in 1902.[1] It was never rebuilt.[2]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Good:

    The mill burned down in 1902.[1] It was never rebuilt.[2] The ground was sold.[3]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
    - [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [3] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Source: The Chicago Manual of Style, 17th ed., 14.25: notes are numbered consecutively.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity
from glossator.rules.places import at_label
from glossator.rules.slips import find_slips

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each label that stands more than once in one numbering; the later notes are the places."""
    notes = {note.id: note for note in reading.article.notes}
    slips = {slip.note.id: slip for slip in find_slips(reading)}
    for group in reading.links.repeated:
        first, *later = (notes[each] for each in group)
        slip = next((slips[each] for each in group if each in slips), None)
        same = all(note.passage.text == first.passage.text for note in later)
        times = "twice" if len(group) == 2 else f"{len(group)} times"
        yield Hit(
            tuple(at_label(reading, note) for note in later),
            f"note {first.label} stands {times}",
            ("the words are the same" if same else "the words differ",),
            cause=slip.cause if slip else "",
        )
