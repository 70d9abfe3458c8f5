"""Two works look like one.

Why: A work that is cited in full in two ways is two works to the reader, to a list of sources and to whoever
follows a short form. What speaks for one work and what for two is told, so that an editor can judge.

Bad:

    The mill burned down in 1902.[1] It was built anew.[2] Nobody told why.[3]

    Notes

    - [1] Interview with AB, miller in Corfe. May, 2001.
    - [2] Ada Noor, *The Price of Water in the Fens* (Hull: Quay, 1998), 40.
    - [3] Interview with AB, miller in Corfe.

Good:

    The mill burned down in 1902.[1] It was built anew.[2] Nobody told why.[3]

    Notes

    - [1] Interview with AB, miller in Corfe. May, 2001.
    - [2] Ada Noor, *The Price of Water in the Fens* (Hull: Quay, 1998), 40.
    - [3] Interview with AB, miller in Corfe. May, 2001.

Source: The Chicago Manual of Style, 17th ed., 14.30: a short form stands for one full citation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Entry, Hit, Note, Place, Reading, Severity
from glossator.rules.places import where_of
from glossator.rules.references import first_line

SEVERITY: Severity = "info"


@dataclass(frozen=True, slots=True)
class Given:
    """A reference that gives a work: where it stands, and which work it is."""

    place: Place
    where: str
    work: str

    @property
    def told(self) -> str:
        """`note 12 gives Castle, Rivers at Work, 1998`."""
        return f"{self.where} gives {self.work}"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for two works that may be one; the later first."""
    stands = given(reading)
    for pair in reading.works.lookalikes:
        one, other = (stands[each] for each in pair.references)
        if not pair.shared:
            yield Hit(
                (other.place, one.place),
                f"{other.where} may give the same work as {one.where}",
                (one.told, other.told, f"for one work: {pair.evidence}", f"for two: {pair.against}"),
                cause=undated(pair.references[1]) if "only one of them prints a" in pair.against else "",
            )


def undated(reference: str) -> str:
    """The cause that a missing date shares with what follows from it."""
    return f"reference {reference} has no date"


def given(reading: Reading) -> dict[str, Given]:
    """By id, what is told of each reference that is half of a pair."""
    wanted = {each for pair in reading.works.lookalikes for each in pair.references}
    labels = {work.id: work.label for work in reading.works.works}
    found = {}
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        where = where_of(holder)
        for reference in holder.references:
            if reference.id in wanted:
                spans = reference.spans or holder.spans
                ids = (holder.id, reference.id) if isinstance(holder, Note) else (None, None)
                label = labels[reading.works.of[reference.id]]
                found[reference.id] = Given(Place(first_line(spans), *ids), where, label)
    return found
