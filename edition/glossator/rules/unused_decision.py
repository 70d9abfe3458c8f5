"""A decision excuses nothing: no finding of its rule stands at its place.

Why: What it was made on was mended, or the rule judges otherwise now. Left in the notes file, it would excuse
the next slip at the same words unseen.

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
from glossator.quoted import Quotes
from glossator.rules.places import where_decided

SEVERITY: Severity = "warning"


def find(reading: Reading, used: Collection[int]) -> Iterator[Hit]:
    """One hit for each decision to dismiss or accept a finding that is not among those `used`, by rank."""
    quotes = Quotes(reading.article)
    for rank, decision in enumerate(reading.decisions.decisions):
        if decision.kind in ("dismiss", "accept") and rank not in used and quotes.stand(decision) is not None:
            yield Hit(
                (where_decided(reading, decision),),
                f"the decision at {decision.at} ({decision.kind}) excuses nothing",
                (f"no other finding of {decision.rule} stands at its words", *_told(decision)),
            )


def _told(decision: Decision) -> Iterator[str]:
    if decision.line:
        yield f"line {decision.line} of the notes file: {decision.reason}"
