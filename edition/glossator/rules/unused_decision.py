"""A decision does nothing: no finding of its rule stands at its place, or another decides the same.

Why: What it was made on was mended, or the rule judges otherwise now. Left in the notes file, it would excuse
the next slip at the same words unseen. A reference that is said to mean no note, or its own, an emendation of
words that are emended before, and the acceptance of a finding that proposes nothing have no effect either.

Bad, in `notes/mills.toml`, where note 23 has long been renumbered:

    [[decision]]
    kind = "dismiss"
    at = "n23"
    rule = "repeated-note"
    quote = "[23]"
    reason = "It stands so in print."

Good: the decision is taken out of the file.

Source: Ruff's rule RUF100 and pylint's useless-suppression: what excuses nothing is taken out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from glossator.model import Decision, Hit, Reading, Severity
from glossator.quoted import Quoted, Quotes
from glossator.rules.places import where_decided

SEVERITY: Severity = "warning"

_DOES_NOTHING = {
    "dismiss": "excuses nothing",
    "accept": "excuses nothing",
    "means": "does nothing",
    "emend": "does nothing",
}


def find(reading: Reading, used: Collection[int]) -> Iterator[Hit]:
    """One hit for each decision that does nothing: to dismiss or accept a finding and not among those `used`,
    by rank; to mean no other note; or about words that another is about."""
    quotes = Quotes(reading.article)
    judged = _Judged(reading, quotes)
    for rank, decision in enumerate(reading.decisions.decisions):
        why = judged.why(decision)
        if decision.kind in ("dismiss", "accept") and rank not in used and quotes.stand(decision) is not None:
            proposing = " that proposes something" if decision.kind == "accept" else ""
            why = f"no other finding of {decision.rule}{proposing} stands at its words"
        if why:
            yield Hit(
                (where_decided(reading, decision),),
                f"the decision at {decision.at} ({decision.kind}) {_DOES_NOTHING[decision.kind]}",
                (why, *_told(decision)),
            )


class _Judged:
    """What was decided before, while the decisions are gone through in order."""

    def __init__(self, reading: Reading, quotes: Quotes) -> None:
        self._quotes = quotes
        self._labels = {name for note in reading.article.notes for name in (note.id, note.label)}
        self._meant: dict[str, Decision] = {}
        self._emended: dict[tuple[str, int], list[tuple[Quoted, Decision]]] = {}

    def why(self, decision: Decision) -> str:
        """Why a decision on what is meant, or to be read, does nothing; empty where it does something."""
        if decision.kind == "means":
            return self._why_meant(decision)
        return self._why_emended(decision) if decision.kind == "emend" else ""

    def _why_meant(self, decision: Decision) -> str:
        reference, label = self._quotes.meant(decision), decision.means.removeprefix("n")
        if reference is None:
            return ""
        earlier = self._meant.setdefault(reference, decision)
        if label not in self._labels:
            return f"the text has no note {label}"
        if reference.rpartition("-")[0] == label:
            return "a note does not mean itself"
        return f"what {reference} means is decided before{_line(earlier)}" if earlier is not decision else ""

    def _why_emended(self, decision: Decision) -> str:
        quoted = self._quotes.find(decision)
        if quoted is None:
            return ""
        others = self._emended.setdefault((quoted.place, quoted.part), [])
        overlaps = next((d for q, d in others if q.start < quoted.end and quoted.start < q.end), None)
        others.append((quoted, decision))
        return f"its words are emended before{_line(overlaps)}" if overlaps is not None else ""


def _line(decision: Decision) -> str:
    return f", in line {decision.line}" if decision.line else ""


def _told(decision: Decision) -> Iterator[str]:
    if decision.line:
        yield f"line {decision.line} of the notes file: {decision.reason}"
