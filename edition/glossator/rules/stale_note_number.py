"""Numbers of notes that were typed by hand no longer name the notes that they named.

Why: Where `Ibid., 17` gives the number of a note, that number was right when it was typed. Each note that
is put in or taken out later moves those that follow, and leaves the number behind. The reader is sent to
another source, which looks as good. Whether such a number is that of a note or of a page is judged over
the whole text; pages are left alone. The same happens to `Castle, supra note 12`; there the author's name
shows it, where another note than the one named cites him.

Bad (a note was put in before the fifth, and nobody changed the numbers):

    5. Interview with the miller's daughter, Tarrant, May 2001.
    6. Ibid., 4.
    9. Letter of the parish clerk, 4 June 1902.
    10. Ibid., 8.
    14. Interview with the last miller, Corfe, July 2001.
    15. Ibid., 13.
    16. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    17. Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    18. Castle, supra note 15, at 41.

Good:

    5. Interview with the miller's daughter, Tarrant, May 2001.
    6. Ibid., 5.
    9. Letter of the parish clerk, 4 June 1902.
    10. Ibid., 9.
    14. Interview with the last miller, Corfe, July 2001.
    15. Ibid., 14.
    16. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    17. Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    18. Castle, supra note 16, at 41.

Source: The Chicago Manual of Style, 17th ed., 14.34: Ibid. names the work of the note before, by its place
and by no number. The Bluebook, 21st ed., rule 4.2: supra names the note that gives the work in full.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Ambiguous, Found, Hit, Ibid, Numbering, Proposal, Reading, Severity, Step
from glossator.rules.references import Cited, cited, with_number

SEVERITY: Severity = "error"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all numbers of a sequence of notes that went stale."""
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
    open_notes = [labels.get(each.rpartition("-")[0], each) for each in numbering.open]
    doubtful = (f"open: the place in note {', '.join(dict.fromkeys(open_notes))}",) if open_notes else ()
    meant = dict(numbering.stale)
    proposals = tuple(
        proposal
        for at, one in enumerate(found)
        for proposal in _proposals(at, one, meant[one.reference.id], labels)
    )
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
    after = " after 'Ibid.'" if all(isinstance(one.reference, Ibid) for one in found) else ""
    return f"{len(found)} numbers of notes{after} went stale together: {steps}"


def _told(step: Step, labels: dict[str, str]) -> str:
    how = f"{abs(step.offset)} too {'small' if step.offset > 0 else 'large'}"
    start, end = labels.get(step.start, step.start), labels.get(step.end, step.end)
    return f"{how} in note {start}" if start == end else f"{how} from note {start} to note {end}"


def _proposals(at: int, one: Cited, meant: str, labels: dict[str, str]) -> Iterator[Proposal]:
    """What one place means now; where it stays open, the two likeliest notes."""
    match one.meaning:
        case Found(chain=(_, note, *_), confidence=sure, evidence=evidence):
            why = "; ".join(evidence) or "by the offset that explains the others"
            yield Proposal(at, note, _replaced(one, labels[note]), sure, why)
        case Ambiguous(candidates=candidates):
            for candidate in candidates[:2]:
                why = "; ".join(("open", *candidate.evidence))
                words = _replaced(one, labels[candidate.note])
                yield Proposal(at, candidate.note, words, candidate.score, why)
        case _:
            why = "by the offset that explains the others"
            yield Proposal(at, meant, _replaced(one, labels[meant]), 0.5, why)


def _replaced(one: Cited, label: str) -> str | None:
    """The reference's words with another note's number; None where the number can't be told from others."""
    reference, text = one.reference, one.note.passage.text
    locator = reference.locator
    if reference.keys.notes:
        return with_number(one, label)
    if locator is None or text[locator.start : locator.end] != locator.value:
        return None
    return f"{text[reference.start : locator.start]}{label}{text[locator.end : reference.end]}"
