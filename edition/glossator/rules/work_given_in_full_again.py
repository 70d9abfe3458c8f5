"""A work is given in full a second time.

Why: In a text that goes on with short forms, a second full citation looks like another work, and the two
drift apart when one of them is corrected. Mostly a note was copied, or notes changed places. Told where the
text uses short forms oftener (an info where not far oftener), and not across numberings, for a new chapter
may give a work in full again. Nor are decisions and statutes told, and what is cited by sections like these.

Bad:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3] So it stood.[4] It fell.[5] It rose.[6]

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, *Rivers at Work*, 41.
    - [4] Ibid., 44.
    - [5] Doyle, *Ground Rents*, 9.
    - [6] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 52.

Good:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3] So it stood.[4] It fell.[5] It rose.[6]

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, *Rivers at Work*, 41.
    - [4] Ibid., 44.
    - [5] Doyle, *Ground Rents*, 9.
    - [6] Castle, *Rivers at Work*, 52.

Source: The Chicago Manual of Style, 17th ed., 14.30: after the first full citation a work is cited in a
short form.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Found, Full, Hit, Note, Reading, Severity
from glossator.rules.places import in_notes
from glossator.rules.printed import Printed, printed
from glossator.rules.references import cited

SEVERITY: Severity = "warning"

_OFTENER, _FAR_OFTENER = 2, 4
"""So many times as often the text uses a short form where a work comes again."""
_BY_SECTIONS = frozenset({"section", "paragraph", "article"})
_NEVER_SHORT = frozenset(
    "legal_case legislation bill treaty hearing entry-dictionary entry-encyclopedia document".split()
)
_PUBLISHED = frozenset("container-title publisher publisher-place URL DOI number".split())


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each work that is given in full again, its first place last."""
    again = list(_again(reading))
    total = sum(len(places) - 1 for places in again)
    short = sum(_is_short(one.meaning, one.reference) for one in cited(reading))
    if short < _OFTENER * total:
        return
    for first, *later in again:
        again_in = in_notes(one.holder.label for one in later if isinstance(one.holder, Note))
        yield Hit(
            (*(one.place() for one in later), first.place(role="consequence")),
            f"{first.told} is given in full in {first.where}, and again in {again_in}",
            (f"the text goes on with a short form {short} times, and gives a work in full again {total}",),
            severity=None if short >= _FAR_OFTENER * total else "info",
        )


def _again(reading: Reading) -> Iterator[list[Printed]]:
    """For each work and numbering, the references that give it in full, where there are several notes."""
    found: dict[tuple[str, str], list[Printed]] = {}
    for given in printed(reading):
        work = reading.works.of.get(given.reference.id)
        if work is not None and isinstance(given.holder, Note) and _is_full(given):
            places = found.setdefault((work, given.holder.sequence), [])
            if not places or places[-1].holder is not given.holder:
                places.append(given)
    return (places for places in found.values() if len(places) > 1)


def _is_full(given: Printed) -> bool:
    reference = given.reference
    return (
        isinstance(reference, Full)
        and not reference.nested
        and not (reference.locator and reference.locator.label in _BY_SECTIONS and not given.names())
        and reference.type not in _NEVER_SHORT
        and bool(given.value("title"))
        and any(field.name in _PUBLISHED for field in reference.fields)
    )


def _is_short(meaning: object, reference: object) -> bool:
    return isinstance(meaning, Found) and meaning.work is not None and not isinstance(reference, Full)
