"""A number names a note that gives the work only by a short form.

Why: `Castle, supra note 12` should send the reader to where the work is given in full. Where note 12 says
`Ibid.` or `Castle, supra note 4` itself, he has to look a second time. Told in the profiles `bluebook`,
`oscola-4` and `oscola-5`.

Bad (profile `bluebook`):

    1. OWEN CASTLE, RIVERS AT WORK 40 (1998).
    2. *Id.* at 41.
    3. ADA NOOR, WHEELS AND WEIRS 12 (2004).
    4. CASTLE, *supra* note 2, at 44.

Good (profile `bluebook`):

    1. OWEN CASTLE, RIVERS AT WORK 40 (1998).
    2. *Id.* at 41.
    3. ADA NOOR, WHEELS AND WEIRS 12 (2004).
    4. CASTLE, *supra* note 1, at 44.

Source: The Bluebook, 21st ed., rule 4.2: supra refers back to a full citation. OSCOLA, 4th ed., 1.2.1: the
number in brackets is that of the note in which the full citation can be found.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Found, Hit, OpCit, Proposal, Reading, Severity, Short, Supra
from glossator.rules.references import Cited, Known, cited, with_number

SEVERITY: Severity = "warning"

_PROFILES = frozenset({"bluebook", "oscola-4", "oscola-5"})


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each number by which the full form is reached only through another short form."""
    if reading.decisions.profile not in _PROFILES:
        return
    known = Known(reading)
    for one in cited(reading):
        match one.meaning:
            case Found(work=str(), chain=(_, named, *_, full)) if _by_name_and_number(one):
                if named in known.notes and full in known.notes:
                    yield _hit(known, one, named, full)
            case _:
                pass


def _by_name_and_number(one: Cited) -> bool:
    short = isinstance(one.reference, Supra | Short | OpCit) and not one.reference.nested
    return short and len(one.reference.keys.notes) == 1


def _hit(known: Known, one: Cited, named: str, full: str) -> Hit:
    first = known.notes[full]
    words = with_number(one, first)
    return Hit(
        (one.place,),
        f"'{one.words}' in note {one.note.label} points at a short form; note {first} has the full one",
        (f"note {known.notes[named]} gives the work only by a short form",),
        (Proposal(0, full, words, 0.95, f"note {first} gives it in full"),),
    )
