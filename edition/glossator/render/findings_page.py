"""The findings for the editor, as `findings.html` shows them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from shlex import quote

from glossator.lines import Lines
from glossator.model import Finding, Place, Reading, Repair
from glossator.quoted import digest, quotable
from glossator.redaction import blacked_out
from glossator.render.drift import DriftView, drifts
from glossator.render.flags import SIGNS, WORDS, Advice, advice, decision_words, excerpt, finding_id
from glossator.render.lookup import Link, Lookup
from glossator.render.repairs import repair_name, visible

_STALE = "stale-note-number"
_NAMED = "named-among-anonymous"


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place of a finding, in its context."""

    link: Link
    line: int
    before: str
    words: str
    after: str
    consequence: bool
    advice: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding as the template sets it."""

    finding: Finding
    id: str
    sign: str
    word: str
    places: tuple[PlaceView, ...]
    decided: str
    """What an editor decided, in a word or two; empty while nothing is."""
    reason: str
    command: str
    """What an editor types to let it stand; empty where it is decided."""
    entry: str
    """What an editor copies into the text's decisions to let it stand; empty where it is decided."""
    drifts: tuple[DriftView, ...]
    """The numbering that it is about, once in the page."""


@dataclass(frozen=True, slots=True)
class FindingsView:
    """The whole of `findings.html`."""

    findings: tuple[FindingView, ...]
    counts: tuple[tuple[str, int], ...]
    """How many of each severity nobody has decided yet, and how many are decided."""
    rules: tuple[tuple[str, int], ...]
    repairs: tuple[tuple[str, str, str, Repair], ...]
    """Name, what was printed, what is read, and the repair."""
    practice: tuple[str, ...]
    drifts: tuple[DriftView, ...]
    """Those that no finding tells."""
    decisions: str
    """The file that the text's decisions stand in."""

    @property
    def style(self) -> str:
        """The rules of CSS that hide the findings of each rule that is not to be shown."""
        hides = "body:has(#x-{0}:not(:checked)) [data-rule={0}]{{display:none}}"
        return "\n".join(hides.format(name) for name, _ in self.rules)


def findings_view(reading: Reading, findings: Sequence[Finding], slug: str) -> FindingsView:
    """Everything that the page of findings says, ready to be set."""
    lookup = Lookup(reading)
    lines = Lines(reading.article.text)
    undecided = [finding.severity for finding in findings if finding.decision is None]
    counts = [(severity, undecided.count(severity)) for severity in SIGNS]
    rules = dict.fromkeys(finding.rule for finding in findings)
    drawn = list(drifts(reading, lookup))
    hidden = {place.span for finding in findings for place in finding.places if place.withheld}
    shown = blacked_out(reading.article.text, hidden)
    views = tuple(_finding(finding, shown, lookup, lines, drawn, slug) for finding in findings)
    return FindingsView(
        views,
        (*counts, ("decided", sum(f.decision is not None for f in findings))),
        tuple((rule, sum(f.rule == rule for f in findings)) for rule in rules),
        tuple((repair_name(r), visible(r.was), visible(r.now), r) for r in reading.article.repairs),
        reading.meanings.practice,
        tuple(drawn),
        f"notes/{slug}.toml",
    )


def _finding(
    finding: Finding, shown: str, lookup: Lookup, lines: Lines, drawn: list[DriftView], slug: str
) -> FindingView:
    """The finding with the pictures that are about its places, which are taken from those `drawn`, and with
    words of the text as it may be `shown`."""
    named = {place.reference for place in finding.places if finding.rule == _STALE}
    mine = [drift for drift in drawn if not named.isdisjoint(drift.references)]
    drawn[:] = [drift for drift in drawn if drift not in mine]
    places = tuple(
        _place(finding, index, place, shown, lookup, lines) for index, place in enumerate(finding.places)
    )
    return FindingView(
        finding,
        finding_id(finding),
        SIGNS[finding.severity],
        WORDS[finding.severity],
        places,
        *decision_words(finding),
        _command(finding, slug),
        _entry(finding, lines.text),
        tuple(mine),
    )


def _place(finding: Finding, index: int, place: Place, shown: str, lookup: Lookup, lines: Lines) -> PlaceView:
    kind, name = lookup.where(place)
    link = _link(kind, name, lookup)
    before, words, after = excerpt(shown, place)
    mine = (p for p in finding.proposals if p.place == index)
    return PlaceView(
        link,
        lines.position(place.span.start)[0],
        before,
        words,
        after,
        place.role == "consequence",
        tuple(advice(proposal, lookup) for proposal in mine),
    )


def _link(kind: str, name: str, lookup: Lookup) -> Link:
    if kind == "note":
        return Link(lookup.name(name), f"index.html#{lookup.anchor(name)}")
    if kind in ("block", "entry"):
        return Link(f"paragraph {name}" if kind == "block" else f"entry {name}", f"index.html#{name}")
    return Link("the title" if kind == "title" else "the text", "index.html")


def _command(finding: Finding, slug: str) -> str:
    if finding.decision is not None:
        return ""
    what = "redact" if finding.rule == _NAMED else "dismiss"
    return f'glossator decide {quote(f"source/{slug}")} {finding.id} --{what} --reason "…"'


def _entry(finding: Finding, text: str) -> str:
    """The decision that the finding stands as printed, or that its words be redacted, as TOML; only the
    reason is left to write."""
    place = finding.places[0]
    at = f"n{place.note}" if place.note is not None else place.reference or place.block
    if finding.decision is not None or at is None:
        return ""
    words = text[place.span.start : place.span.end]
    told = {"quote_sha256": digest(words)} if place.withheld else {"quote": quotable(text, place.span)}
    kind = {"kind": "redact", "at": at}
    if finding.rule != _NAMED:
        kind = {"kind": "dismiss", "at": at, "rule": finding.rule}
    values = {**kind, **told}
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return "\n".join(["[[decision]]", *lines, 'reason = "…"'])
