"""Two works look like one, or one address is printed for two.

Why: A work that is cited in full in two ways is two works to the reader, to a list of sources and to whoever
follows a short form. Of an address that stands with two titles one is most likely copied by mistake, and
the reader who follows it finds the wrong page.

Bad:

    The mill burned down in 1902.[1] It was built anew.[2]

    Notes

    - [1] Ada Noor, "Fire at the Upper Mill," *Fen Gazette*, May 4, 2009, https://fengazette.example/?p=4431.
    - [2] Ada Noor, "A Wheel for the Upper Mill," *Fen Gazette*, June 9, 2010, https://fengazette.example/?p=4431.

Good:

    The mill burned down in 1902.[1] It was built anew.[2]

    Notes

    - [1] Ada Noor, "Fire at the Upper Mill," *Fen Gazette*, May 4, 2009, https://fengazette.example/?p=4431.
    - [2] Ada Noor, "A Wheel for the Upper Mill," *Fen Gazette*, June 9, 2010, https://fengazette.example/?p=5120.

Source: The Chicago Manual of Style, 17th ed., 14.30: a short form stands for one full citation.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from glossator.model import Entry, Hit, Lookalike, Note, Place, Reading, Severity
from glossator.rules.references import first_line

SEVERITY: Severity = "info"


@dataclass(frozen=True, slots=True)
class _Given:
    """A reference that gives a work: where it stands, and which work it is."""

    place: Place
    where: str
    work: str

    @property
    def told(self) -> str:
        """`note 12 gives Castle, Rivers at Work, 1998`."""
        return f"{self.where} gives {self.work}"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for two works that may be one, and one for all that share an address; the latest first."""
    given = _given(reading)
    shared: dict[str, list[Lookalike]] = {}
    for pair in reading.works.lookalikes:
        if pair.shared:
            shared.setdefault(pair.shared, []).append(pair)
            continue
        one, other = (given[each] for each in pair.references)
        yield Hit(
            (other.place, one.place),
            f"{other.where} may give the same work as {one.where}",
            (one.told, other.told, f"for one work: {pair.evidence}", f"for two: {pair.against}"),
        )
    for address, pairs in shared.items():
        yield _sharing(address, pairs, given)


def _sharing(address: str, pairs: list[Lookalike], given: Mapping[str, _Given]) -> Hit:
    """Several works that one address is printed for."""
    first, *others = dict.fromkeys(chain.from_iterable(pair.references for pair in pairs))
    told = tuple(given[each].told for each in (first, *others))
    return Hit(
        tuple(given[each].place for each in [*reversed(others), first]),
        f"{given[others[-1]].where} prints the address of another work, in {given[first].where}",
        (*told, f"{'both' if len(others) == 1 else 'all'} print {address}", "their titles differ"),
    )


def _given(reading: Reading) -> dict[str, _Given]:
    """By id, what is told of each reference that is half of a pair."""
    wanted = {each for pair in reading.works.lookalikes for each in pair.references}
    labels = {work.id: work.label for work in reading.works.works}
    found = {}
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        where = f"note {holder.label}" if isinstance(holder, Note) else "the bibliography"
        for reference in holder.references:
            if reference.id in wanted:
                spans = reference.spans or holder.spans
                ids = (holder.id, reference.id) if isinstance(holder, Note) else (None, None)
                label = labels[reading.works.of[reference.id]]
                found[reference.id] = _Given(Place(first_line(spans), *ids), where, label)
    return found
