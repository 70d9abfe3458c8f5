"""Which words of the source give way to which, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossator.fix.short_forms import short_form
from glossator.inline import Segment, read_passage
from glossator.model import (
    Decision,
    Finding,
    Found,
    Ibid,
    Note,
    Passage,
    Place,
    Proposal,
    Reading,
    Reference,
    Span,
)
from glossator.quoted import Quoted, Quotes
from glossator.rules.references import Cited, Known, with_number


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` of the source, which read `was`, give way to `now`."""

    start: int
    end: int
    was: str
    now: str
    why: str
    """The rule, or the editor's reason."""
    where: str
    """`note 12` or `paragraph p3`."""


@dataclass(frozen=True, slots=True)
class Group:
    """Changes that are made together or not at all."""

    told: str
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Those that are gone when it is made."""
    decision: Decision | None = None
    """What it carries out."""
    why_not: str = ""
    """Why it cannot be made; empty where it can."""


def groups(reading: Reading, findings: Sequence[Finding], *, decided: bool) -> Iterator[Group]:
    """What is safe to mend, and with `decided` what was decided."""
    maker = _Maker(reading)
    for finding in findings:
        accepted = finding.decision is not None and finding.decision.kind == "accept"
        if finding.decision is None or (accepted and _is_safe(finding)):
            if _is_safe(finding):
                yield maker.safe(finding)
        elif accepted and decided:
            yield maker.accepted(finding)
    for decision in reading.decisions.decisions if decided else ():
        if decision.kind == "emend":
            yield maker.emended(decision, tuple(each for each in findings if each.decision is decision))
        elif decision.kind == "means":
            yield from maker.meant(decision)


def _is_safe(finding: Finding) -> bool:
    return bool(finding.proposals) and all(
        each.safe and each.replacement is not None for each in finding.proposals
    )


class _Maker:
    """Makes changes of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._quotes = Quotes(reading.article)
        self._known = Known(reading)
        self._labels = {note.id: note.label for note in reading.article.notes}
        self._holders = {
            reference.id: (note, reference) for note in reading.article.notes for reference in note.references
        }

    def safe(self, finding: Finding) -> Group:
        """What a finding proposes, where nothing in it was inferred."""
        edits = tuple(
            self._raw(
                finding.places[each.place].span, each.replacement or "", finding.rule, _where(finding, each)
            )
            for each in finding.proposals
        )
        return Group(f"{finding.rule} in {edits[0].where}", edits, (finding,), finding.decision)

    def accepted(self, finding: Finding) -> Group:
        """What an accepted finding proposes, wherever it proposes one reading for a place."""
        told = f"{finding.rule} in {_where(finding, None)}"
        why = finding.decision.reason if finding.decision else finding.rule
        made: list[Edit] = []
        for index, place in enumerate(finding.places):
            readings = {
                (each.means, each.replacement): each for each in finding.proposals if each.place == index
            }
            if len(readings) > 1:
                return Group(told, why_not="it does not propose one reading for each place")
            for proposal in readings.values():
                edit = self._proposed(proposal, place, why)
                if edit is None:
                    return Group(told, why_not=_CUT)
                made.append(edit)
        if not made:
            return Group(told, why_not="it proposes no words")
        return Group(told, tuple(made), (finding,), finding.decision)

    def emended(self, decision: Decision, findings: tuple[Finding, ...]) -> Group:
        """The words of an emendation, in place of those that it quotes."""
        told = f"the emendation at {decision.at}"
        quoted = self._quotes.find(decision)
        if quoted is None:
            return Group(told, why_not="its words do not stand there once")
        plain = read_passage(decision.text, [Segment("source", Span(0, len(decision.text)))]).text
        if plain == decision.text:
            edit = self._words(quoted, decision.text, decision.reason)
        else:
            inside = any(mark.kind == "emphasis" for mark in quoted.passage.marks_at(quoted.start))
            words = decision.text.replace("*", "_") if inside else decision.text
            edit = self._between(quoted, quoted.start, quoted.end, words, decision.reason)
        if edit is None:
            return Group(told, why_not=_CUT)
        return Group(told, (edit,) if edit.was != edit.now else (), findings, decision)

    def meant(self, decision: Decision) -> Iterator[Group]:
        """The printed number, or the *Ibid.*, that says another note than the one decided."""
        at = self._quotes.meant(decision)
        if at in self._holders and not self._leads(*self._holders[at], decision.means):
            edit = self._leading(*self._holders[at], decision.means, decision.reason)
            told = f"{at}, which means note {decision.means}"
            yield Group(told, (edit,), decision=decision) if edit else Group(told, why_not=_CUT)

    def _proposed(self, proposal: Proposal, place: Place, why: str) -> Edit | None:
        if proposal.replacement is not None:
            quoted = self._quotes.at(place)
            return self._words(quoted, proposal.replacement, why) if quoted else None
        if proposal.means is None or place.reference not in self._holders:
            return None
        return self._leading(*self._holders[place.reference], proposal.means, why)

    def _leads(self, note: Note, reference: Reference, means: str) -> bool:
        """Whether the words of a reference lead to a note as they stand, or are none that could not."""
        if self._numbered(reference):
            return self._reading.meanings.note_numbers.get(reference.id, ()) == (self._labels.get(means),)
        return not isinstance(reference, Ibid) or self._reading.links.previous.get(note.id) == means

    def _numbered(self, reference: Reference) -> bool:
        return bool(reference.keys.notes) or reference.id in self._reading.meanings.note_numbers

    def _leading(self, note: Note, reference: Reference, means: str, why: str) -> Edit | None:
        """The change that makes a reference lead to a note: its number, or a short form for the *Ibid.*"""
        if not self._numbered(reference):
            return self._short_form(note, reference, means, why) if isinstance(reference, Ibid) else None
        label, quoted = self._labels.get(means), self._quotes.whole(reference.id)
        if label is None or quoted is None:
            return None
        text, locator = note.passage.text, reference.locator
        if reference.keys.notes:
            words = with_number(Cited(note, reference, self._reading.meanings.of[reference.id]), label)
        elif locator is not None:
            words = f"{text[reference.start : locator.start]}{label}{text[locator.end : reference.end]}"
        else:
            words = None
        return self._words(quoted, words, why) if words is not None else None

    def _short_form(self, note: Note, reference: Ibid, means: str, why: str) -> Edit | None:
        meaning = self._reading.meanings.of.get(reference.id)
        work = meaning.work if isinstance(meaning, Found) else None
        if work is None:
            alone = self._known.only_work_in(means)
            work = alone.id if alone else None
        words = short_form(self._reading, work, before=note) if work else None
        start = note.passage.text.find(reference.marker, reference.start)
        spans = note.passage.spans(start, start + len(reference.marker)) if start >= 0 else ()
        if words is None or len(spans) != 1:
            return None
        span = _with_emphasis(self._reading.article.text, spans[0])
        was = self._reading.article.text[span.start : span.end]
        ended = was.rstrip("*_").endswith(".") and not words.rstrip("*_").endswith(".")
        last = start + len(reference.marker) == len(note.passage.text.rstrip())
        return self._raw(span, words + "." * (ended and last), why, f"note {note.id}")

    def _words(self, quoted: Quoted, words: str, why: str) -> Edit | None:
        """The fewest characters that have to give way for words without marks; None where those lie on both
        sides of a cut, or of a mark that would lose its partner."""
        printed = quoted.passage.text[quoted.start : quoted.end]
        before = _shared(printed, words)
        after = min(_shared(printed[::-1], words[::-1]), len(printed) - before, len(words) - before)
        start, end = quoted.start + before, quoted.end - after
        now = words[before : len(words) - after]
        if start < end:
            return self._between(quoted, start, end, now, why)
        # Before the character that follows in the quoted words, so that it has the marks of that.
        inside = start < quoted.end
        beside = quoted.passage.spans(start, start + 1) if inside else quoted.passage.spans(start - 1, start)
        if not beside:
            return None
        at = beside[0].start if inside else beside[-1].end
        return Edit(at, at, "", now, why, _named(quoted.place))

    def _between(self, quoted: Quoted, start: int, end: int, now: str, why: str) -> Edit | None:
        spans = quoted.passage.spans(start, end)
        if len(spans) != 1 or _is_mended(quoted.passage, spans[0]):
            return None
        edit = self._raw(spans[0], now, why, _named(quoted.place))
        return edit if all(edit.was.count(mark) % 2 == 0 for mark in "*_`") else None

    def _raw(self, span: Span, now: str, why: str, where: str) -> Edit:
        was = self._reading.article.text[span.start : span.end]
        return Edit(span.start, span.end, was, now, why, where)


_CUT = "its words do not stand in the source in one piece"


def _with_emphasis(text: str, span: Span) -> Span:
    """The characters with the marks of emphasis around them alone."""
    while (
        span.start and text[span.start - 1] in "*_" and text[span.end : span.end + 1] == text[span.start - 1]
    ):
        span = Span(span.start - 1, span.end + 1)
    return span


def _is_mended(passage: Passage, span: Span) -> bool:
    """Whether reading mended something among those characters."""
    return any(
        piece.kind == "repair" and piece.span.start < span.end and span.start < piece.span.end
        for piece in passage.pieces
    )


def _shared(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _where(finding: Finding, proposal: Proposal | None) -> str:
    place = finding.places[proposal.place if proposal else 0]
    return f"note {place.note}" if place.note is not None else f"paragraph {place.block}"


def _named(place: str) -> str:
    return f"note {place[1:]}" if place.startswith("n") else f"paragraph {place}"
