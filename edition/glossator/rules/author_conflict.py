"""The sentence names one author, and its note cites another.

Why: After "as Castle argues" the reader looks for Castle in the note. Where it cites Doyle alone, the call is
misplaced, an Ibid. or a number points at the wrong source, or the name is a slip. Where nothing of Castle is
cited anywhere, "as Castle has argued" is only worth a look: he may be quoted by Doyle.

Bad:

    As Castle argues, rivers made the mills.[1] According to Castle, rents rose.[2] Doyle wrote.[3]

    Notes

    - [1] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Doyle, *Ground Rents*, 9.

Good:

    As Castle argues, rivers made the mills.[1] According to Doyle, rents rose.[2] Doyle wrote.[3]

    Notes

    - [1] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Doyle, *Ground Rents*, 9.

Source: The Chicago Manual of Style, 17th ed., 14.38: a note gives the source of what the text says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossator.model import Hit, Place, Reading, Severity
from glossator.resolve.names import name_words
from glossator.rules.ascribed import Ascribed, Author, ascriptions, authors, bears, strangers
from glossator.rules.references import first_line, stale_references

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each note that cites only others than him to whom the sentence ascribes what it says."""
    known, stale = authors(reading), {each.rpartition("-")[0] for each in stale_references(reading)}
    notes = {note.id: note for note in reading.article.notes}
    for one in (*ascriptions(reading, known), *strangers(reading, known)):
        certain = one.says and one.note.id not in stale and all(work.csl.get("author") for work in one.works)
        if certain and not bears(one.name, one, reading, notes):
            yield _hit(one, known)


def _hit(one: Ascribed, known: Mapping[str, Author]) -> Hit:
    reference = one.note.references[0]
    place = Place(first_line(reference.spans or one.note.spans), one.note.id, reference.id)
    cited = "; ".join(dict.fromkeys(work.label for work in one.works))
    author = known.get(name_words(one.name)[-1])
    given = author.works[:3] if author else ()
    return Hit(
        (place,),
        f"the sentence names {one.name}, and note {one.note.label} cites {cited}",
        (
            f"the words before the call ascribe what they say to {one.name}",
            *(f"of {one.name} the notes give {work.label}" for work in given),
            *((f"no note gives a work of {one.name}",) if not given else ()),
        ),
        severity="warning" if given else "info",
    )
