"""A decision of an editor, written into the text of a `notes/<slug>.toml`; the only user of tomlkit."""

from __future__ import annotations

from dataclasses import replace

import tomlkit

from glossator.check import check
from glossator.decisions import DecisionsError, read_decisions
from glossator.model import Decision, Finding, Found, Reading
from glossator.quoted import Quotes
from glossator.reading import read_text

_KEYS = ("kind", "at", "rule", "quote", "quote_sha256", "prefix", "suffix", "means", "text", "reason")
_AROUND = 30


class RecordingError(ValueError):
    """A decision that would not do what it is to do. Tells why."""


def record(file: str, decision: Decision) -> str:
    """The text of the file with the decision behind all that it holds, every other character as it was, and
    its lines ended as the file ends its own."""
    table = tomlkit.table()
    for key in _KEYS:
        if value := getattr(decision, key):
            table.add(key, value)
    entries = tomlkit.aot()
    entries.append(table)
    document = tomlkit.document()
    document.append("decision", entries)
    before = file.rstrip()
    added = f"\n\n{tomlkit.dumps(document)}" if before else tomlkit.dumps(document)
    return before + (added.replace("\n", "\r\n") if "\r\n" in file else added)


def settle(reading: Reading, finding: Finding, decision: Decision, file: str, path: str) -> str:
    """The file with a decision that settles this finding and no other; words around its quote are added
    where it needs them. Raises `RecordingError` where no decision can."""
    text = reading.article.text
    span = finding.places[0].span
    before, after = text[max(span.start - _AROUND, 0) : span.start], text[span.end : span.end + _AROUND]
    open_now = {each.id for each in check(reading) if each.decision is None}
    for tried in (decision, replace(decision, prefix=before, suffix=after)):
        made = record(file, tried)
        left = {each.id for each in check(_read(reading, made, path)) if each.decision is None}
        if open_now - left == {finding.id}:
            return made
    raise RecordingError(f"no decision settles finding {finding.id} and no other; decide by hand")


def place(reading: Reading, decision: Decision, file: str, path: str) -> str:
    """The file with a decision about words of the text. Raises `RecordingError` where it would not hold."""
    if decision.quote and Quotes(reading.article).find(decision) is None:
        raise RecordingError(f"“{decision.quote}” does not stand once at {decision.at}; quote other words")
    made = record(file, decision)
    again = _read(reading, made, path)
    if decision.kind == "redact":
        last = again.redactions[-1:]
        if not last or not last[0].spans:
            raise RecordingError(f"those words do not stand at {decision.at}; quote others")
    if decision.kind == "means":
        meaning = again.meanings.of.get(Quotes(again.article).meant(decision) or "")
        if not isinstance(meaning, Found) or decision.means not in meaning.chain[:2]:
            raise RecordingError(f"{decision.at} would not mean note {decision.means} by it")
    return made


def _read(reading: Reading, file: str, path: str) -> Reading:
    """The text read anew by what the file decides, everything else as it was."""
    try:
        decisions = replace(reading.decisions, decisions=read_decisions(file, path).decisions)
        return read_text(reading.article.text, decisions)
    except DecisionsError as error:
        raise RecordingError(str(error)) from None
