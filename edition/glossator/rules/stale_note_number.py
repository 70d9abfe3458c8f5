"""Numbers of notes that were typed by hand no longer name the notes that they named.

Why: Where `Ibid., 17` or `supra note 17` gives the number of a note, that number was right when it was
typed. Each note that is put in or taken out later moves those that follow, and leaves the number behind. The
reader is sent to another source, which looks as good. Whether the number is that of a note or of a page
is judged over the whole text; numbers that are pages are left alone.

Bad:

    5. Interview with the miller's daughter, Tarrant, May 2001.
    6. Ibid., 3.
    …
    9. Letter of the parish clerk, 4 June 1902.
    10. Ibid., 7.
    …
    14. Interview with the last miller, Corfe, July 2001.
    15. Ibid., 12.

Good:

    5. Interview with the miller's daughter, Tarrant, May 2001.
    6. Ibid.
    …
    9. Letter of the parish clerk, 4 June 1902.
    10. Ibid.
    …
    14. Interview with the last miller, Corfe, July 2001.
    15. Ibid.

Source: The Chicago Manual of Style, 17th ed., 2.32 and 14.34: cross-references are checked against the final
numbering, and Ibid. takes no note number.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Ambiguous, Found, Hit, Numbering, Proposal, Reading, Severity, Step
from glossator.rules.references import Cited, cited

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each sequence of notes whose numbers went stale together."""
    numberings = [numbering for numbering in reading.meanings.numberings if numbering.stale]
    if not numberings:
        return
    by_id = {one.reference.id: one for one in cited(reading)}
    for numbering in numberings:
        found = [by_id[reference] for reference, _ in numbering.stale if reference in by_id]
        if found:
            yield _hit(reading, numbering, found)


def _hit(reading: Reading, numbering: Numbering, found: list[Cited]) -> Hit:
    labels = {note.id: note.label for note in reading.article.notes}
    proofs = tuple(line for step in numbering.steps for line in step.proof)
    open_notes = [one.note.label for one in found if one.reference.id in numbering.open]
    doubtful = (f"open: the place in note {', '.join(open_notes)}",) if open_notes else ()
    proposals = tuple(proposal for at, one in enumerate(found) for proposal in _proposals(at, one, labels))
    return Hit(
        tuple(one.place for one in found),
        _message(found, numbering, labels),
        (numbering.why, *proofs, *numbering.alternatives, *doubtful),
        proposals,
    )


def _message(found: list[Cited], numbering: Numbering, labels: dict[str, str]) -> str:
    steps = "; ".join(_told(step, labels) for step in numbering.steps)
    if len(found) == 1:
        return f"'{found[0].words}' gives a note's number that went stale: {steps}"
    return f"{len(found)} numbers of notes after 'Ibid.' went stale together: {steps}"


def _told(step: Step, labels: dict[str, str]) -> str:
    how = f"{abs(step.offset)} too {'small' if step.offset > 0 else 'large'}"
    start, end = labels.get(step.start, step.start), labels.get(step.end, step.end)
    return f"{how} in note {start}" if start == end else f"{how} from note {start} to note {end}"


def _proposals(at: int, one: Cited, labels: dict[str, str]) -> Iterator[Proposal]:
    match one.meaning:
        case Found(chain=chain, confidence=confidence, evidence=evidence) if len(chain) > 1:
            why = "; ".join(evidence) or "by the offset that explains the others"
            yield _proposal(at, one, chain[1], labels, confidence, why)
        case Ambiguous(candidates=candidates):
            for candidate in candidates[:2]:
                why = "; ".join(candidate.evidence) or "by the offset that explains the others"
                yield _proposal(at, one, candidate.note, labels, candidate.score, f"open: {why}")
        case _:
            return


def _proposal(
    at: int, one: Cited, note: str, labels: dict[str, str], confidence: float, why: str
) -> Proposal:
    locator = one.reference.locator
    words = one.note.passage.text[one.reference.start : one.reference.end]
    replacement = None
    if locator is not None and locator.value in words:
        before, _, after = words.rpartition(locator.value)
        replacement = f"{before}{labels.get(note, note)}{after}"
    return Proposal(at, note, replacement, round(confidence, 2), why)
