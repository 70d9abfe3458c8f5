"""A decision of the editor's was made on words that stand there no more.

Why: A decision in the notes file holds for the words that it quotes. Where they were changed, or where
notes were put in before them so that the place is called otherwise, it does nothing, and nobody may notice:
what was excused comes back, what was emended is printed as it was. A redaction that does nothing shows the
words that it was to hide, and is an error; no edition is built then.

Bad, in `notes/mills.toml`, where note 23 says `Ibid., 71`:

    [[decision]]
    kind = "means"
    at = "n23"
    quote = "Ibid., 17"
    means = "22"
    reason = "The sentence goes on about the mill at Tarrant."

Good:

    [[decision]]
    kind = "means"
    at = "n23"
    quote = "Ibid., 71"
    means = "22"
    reason = "The sentence goes on about the mill at Tarrant."

Source: the W3C's Web Annotation Data Model, 4.2.4: a text quote is found by its words, prefix and suffix.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Decision, Hit, Reading, Severity
from glossator.quoted import Quotes
from glossator.rules.places import where_decided

SEVERITY: Severity = "warning"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each decision whose place or words are not there."""
    quotes = Quotes(reading.article)
    idle = {(each.at, each.line) for each in reading.redactions if not each.spans}
    for decision in reading.decisions.decisions:
        severity: Severity | None = None
        if decision.kind == "redact":
            is_idle = (decision.at, decision.line) in idle
            why = "the words of its digest stand nowhere in the text" if is_idle else ""
            severity = "error"
        else:
            why = _why(decision, quotes)
        if why:
            yield Hit(
                (where_decided(reading, decision),),
                f"the decision at {decision.at} ({decision.kind}) was made on words that are not there",
                (why, *_told(decision)),
                severity=severity,
            )


def _why(decision: Decision, quotes: Quotes) -> str:
    """Why the decision does nothing; empty where it can hold."""
    if not quotes.spans(decision.at):
        return f"the text has no {decision.at}"
    if not decision.quote and not decision.quote_sha256:
        return ""
    if quotes.stand(decision) is None:
        return f"{decision.at} does not say {_quoted(decision)}"
    if decision.kind in ("means", "emend") and quotes.find(decision) is None:
        return f"{_quoted(decision)} stands in {decision.at} more than once, or is cut out of a word"
    return ""


def _quoted(decision: Decision) -> str:
    if not decision.quote:
        return "the words of its digest"
    around = " between its prefix and suffix" if decision.prefix or decision.suffix else ""
    return f"“{decision.quote}”{around}"


def _told(decision: Decision) -> Iterator[str]:
    if decision.line:
        yield f"line {decision.line} of the notes file: {decision.reason}"
