"""The style that was chosen does without Ibid.

Why: Ibid. saves little room, breaks when a note is put in before it, and makes the reader look back. The
styles named below ask for a short form in its place. Told in the profiles `chicago-18` and `oscola-5`,
once for the whole text.

Bad (profile `chicago-18`):

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Ibid., 41.

Good (profile `chicago-18`):

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Castle, *Rivers at Work*, 41.

Source: The Chicago Manual of Style, 17th ed., 14.34, and the 18th ed.; OSCOLA, 5th ed.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, Ibid, Proposal, Reading, Severity
from glossator.rules.references import Cited, Known, back_references

SEVERITY: Severity = "info"

_PROFILES = {
    "chicago-18": "The Chicago Manual of Style discourages Ibid. since its 17th edition (14.34)",
    "oscola-5": "OSCOLA has no Ibid. since its 5th edition",
}


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for every Ibid. of the text, each with the short form that would stand in its place."""
    guide = _PROFILES.get(reading.decisions.profile)
    found = [one for one in back_references(reading) if isinstance(one.reference, Ibid)] if guide else []
    if guide is None or not found:
        return
    known = Known(reading)
    proposals = (_short_form(known, at, one) for at, one in enumerate(found))
    yield Hit(
        tuple(one.place for one in found),
        f"Ibid. stands at {len(found)} place{'s' * (len(found) > 1)} of a text whose style avoids it",
        (guide,),
        tuple(proposal for proposal in proposals if proposal is not None),
    )


def _short_form(known: Known, at: int, one: Cited) -> Proposal | None:
    work = known.work_of(one)
    authors = work.csl.get("author") if work is not None else None
    title = str(work.csl.get("title", "")).partition(":")[0] if work is not None else ""
    if not isinstance(authors, list | tuple) or not authors or not title:
        return None
    name = authors[0].get("family") or authors[0].get("literal")
    locator = f", {one.reference.locator.value}" if one.reference.locator else ""
    return Proposal(at, None, f"{name}, {title}{locator}", 0.9, "the author and the title")
