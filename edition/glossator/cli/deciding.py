"""What `decide` writes: which finding or place is meant, and the decision about it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from glossator.cli.misuse import Misuse
from glossator.cli.sources import Source, read_source, read_text_file
from glossator.model import Decision, DecisionKind, Finding, Place, Reading
from glossator.nearest import did_you_mean
from glossator.quoted import digest, quotable


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked for."""

    kind: DecisionKind
    value: str
    """The note that is meant, or the words; empty for `accept` and `dismiss`."""
    reason: str
    quote: str
    place: int | None
    """Which place of a finding, from 1 as the page of findings numbers them; None for the first, or for all
    that tell a name which is to be redacted."""


@dataclass(frozen=True, slots=True)
class Made:
    """What is to be written."""

    notes: Path
    file: str
    decisions: tuple[Decision, ...]
    left: tuple[str, ...] = ()
    """Where a part of redacted words still stands."""


def decide(source: Source, reading: Reading, findings: Sequence[Finding], named: str, asked: Asked) -> Made:
    """The file of the decisions, its new text and the decisions in it."""
    from glossator.recording import RecordingError, place, settle

    if source.notes is None:
        raise Misuse(f"{source.path}: there is no file of decisions; name one with --notes FILE")
    notes = Path(os.path.relpath(source.notes))
    file = read_text_file(notes, str(notes)) if notes.exists() else ""
    finding = next((each for each in findings if each.id == named), None)
    try:
        if asked.kind in ("accept", "dismiss"):
            finding = finding or _only_one_at(named, findings, reading)
            _refuse_decided(finding, notes)
            if asked.kind == "accept" and not finding.proposals:
                raise Misuse(
                    f"finding {finding.id} proposes nothing to accept; --dismiss it, or --emend words"
                )
            decisions: tuple[Decision, ...] = (_about(finding, asked, reading),)
            file = settle(reading, finding, decisions[0], file, str(notes))
        else:
            decisions = _at(named, finding, asked, reading, findings)
            for decision in decisions:
                file = place(reading, decision, file, str(notes))
    except RecordingError as error:
        raise Misuse(str(error)) from None
    return Made(notes, file, decisions, _discreet(source, reading, asked, decisions))


def _discreet(
    source: Source, reading: Reading, asked: Asked, decisions: tuple[Decision, ...]
) -> tuple[str, ...]:
    """Where a part of what is now redacted still stands. Refuses words of the editor's that say it."""
    from glossator.read import read
    from glossator.redaction import left_of, redact, redacted_names

    text = read_source(source)
    every = replace(reading.decisions, decisions=(*reading.decisions.decisions, *decisions))
    names = redacted_names(text, every)
    if any(name.says(words) for name in names for words in (asked.reason, asked.value)):
        raise Misuse("the words given say what is redacted; write them without it")
    if asked.kind != "redact":
        return ()
    article = read(redact(text, every).text)
    return tuple(dict.fromkeys(at for name in names[-len(decisions) :] for at in left_of(name, article)))


def _about(finding: Finding, asked: Asked, reading: Reading) -> Decision:
    first = finding.places[0]
    at = f"n{first.note}" if first.note is not None else first.reference or first.block
    if at is None:
        raise Misuse(f"finding {finding.id} stands at no note and no paragraph, so that it can't be decided")
    quote = _words(first, reading)
    if first.withheld:
        return Decision(asked.kind, at, asked.reason, finding.rule, quote_sha256=digest(quote))
    return Decision(
        asked.kind, at, asked.reason, finding.rule, quote=quotable(reading.article.text, first.span)
    )


def _refuse_decided(finding: Finding, notes: Path) -> None:
    if finding.decision is not None:
        raise Misuse(f"finding {finding.id} is decided already in {notes}: {finding.decision.reason}")


def _only_one_at(named: str, findings: Sequence[Finding], reading: Reading) -> Finding:
    """The one open finding at a place."""
    _refuse_unknown(named, findings, reading)
    found = [each for each in findings if each.decision is None and named in _names(each.places[0])]
    if len(found) != 1:
        ids = f": {', '.join(each.id for each in found)}" if found else ""
        raise Misuse(f"{len(found) or 'no'} open findings stand at {named}{ids}; name the one by its id")
    return found[0]


def _at(
    named: str, finding: Finding | None, asked: Asked, reading: Reading, findings: Sequence[Finding]
) -> tuple[Decision, ...]:
    """Decisions about a place, by its name or as a place of a finding; about all that tell a name."""
    if finding is None:
        _refuse_unknown(named, findings, reading)
        name, quote = _reference(named, reading)
        return (_decision(named, name, asked.quote or quote, asked, reading),)
    every = asked.kind == "redact" and asked.place is None and not asked.quote
    places = range(1, len(finding.places) + 1) if every else [asked.place or 1]
    found = (_place_of(finding, place, asked, reading) for place in places)
    return tuple(dict.fromkeys(_decision(named, name, quote, asked, reading) for name, quote in found))


def _decision(named: str, name: str, quote: str, asked: Asked, reading: Reading) -> Decision:
    """What is decided about some words of a place."""
    if asked.kind == "annotate" and not asked.quote:
        quote = ""
    elif not quote:
        raise Misuse(f"{named} is not one reference; quote its words with --quote WORDS")
    if asked.kind == "means":
        notes = {note.id: note.id for note in reading.article.notes}
        note = asked.value.removeprefix("n")
        if note not in notes:
            raise Misuse(f"there is no note '{note}'{did_you_mean(note, notes)}")
        return Decision("means", name, asked.reason, quote=quote, means=note)
    if asked.kind == "redact":
        return Decision("redact", name, asked.reason, quote_sha256=digest(quote))
    return Decision(asked.kind, name, asked.reason, quote=quote, text=asked.value)


def _place_of(finding: Finding, place: int, asked: Asked, reading: Reading) -> tuple[str, str]:
    """The name and the words of a place, counted from 1."""
    count = len(finding.places)
    if not 1 <= place <= count:
        raise Misuse(f"finding {finding.id} has {count} place{'s' if count > 1 else ''}: no {place}")
    held = finding.places[place - 1]
    name = held.reference or (f"n{held.note}" if held.note is not None else held.block)
    if name is None:
        raise Misuse(f"finding {finding.id} stands at no note and no paragraph, so that it can't be decided")
    return name, asked.quote or _words(held, reading)


def _reference(named: str, reading: Reading) -> tuple[str, str]:
    """A note's one reference, or the place itself, and the words of the reference where there is one."""
    words = _places(reading)[named]
    alone = f"{named.removeprefix('n')}-1"
    return (alone, words) if words and named.startswith("n") else (named, words)


def _refuse_unknown(named: str, findings: Sequence[Finding], reading: Reading) -> None:
    known = _places(reading)
    if named not in known:
        near = did_you_mean(named, [*known, *(each.id for each in findings)])
        raise Misuse(f"there is no finding, note, reference or paragraph '{named}'{near}")


def _places(reading: Reading) -> dict[str, str]:
    """The names of places, each with the words of the reference that it is or holds alone."""
    article = reading.article
    found = dict.fromkeys((block.id for block in article.blocks), "")
    for note in article.notes:
        text, references = note.passage.text, note.references
        for each in references:
            found[each.id] = " ".join(text[each.start : each.end].split())
        found[f"n{note.id}"] = found[references[0].id] if len(references) == 1 else ""
    return found


def _words(place: Place, reading: Reading) -> str:
    return " ".join(reading.article.text[place.span.start : place.span.end].split())


def _names(place: Place) -> tuple[str, ...]:
    note = () if place.note is None else (f"n{place.note}",)
    return (*note, *(name for name in (place.reference, place.block) if name is not None))
