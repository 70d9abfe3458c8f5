"""A text and what was found and decided about it -> a corrected copy, proved before anybody has it.

`edits` says which words give way to which, and why; `short_forms` what stands for an *Ibid.* in the text's
own style. Here they are made, and the copy is proved: every other character is as it was, and a check of the
copy finds what was mended gone and nothing that was not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from glossator.check import check
from glossator.fix.edits import Edit, Group, groups
from glossator.model import Decision, Decisions, Finding, Reading
from glossator.reading import read_text
from glossator.redaction import MASK

__all__ = ["Edit", "FixError", "Fixed", "fix"]


class FixError(ValueError):
    """A copy that could not be proved. Tells what in it was wrong."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A corrected copy, and what was done."""

    text: str
    edits: tuple[Edit, ...]
    """In the order of the text."""
    left: tuple[str, ...]
    """What was to be mended and was not, each with the reason."""
    settled: tuple[Decision, ...]
    """The decisions that the copy has in it and that do not go with it."""


def fix(reading: Reading, text: str, *, decided: bool) -> Fixed:
    """The copy of `text`, which `reading` was read from, with all that is safe to mend, and with `decided`
    what the editor decided. Raises `FixError` where the copy cannot be proved."""
    findings = check(reading)
    base = reading.article.text if decided else text
    kept: list[Group] = []
    left: list[str] = []
    wanted: list[Group] = []
    for group in groups(reading, findings, decided=decided):
        if not decided and any(MASK in edit.was for edit in group.edits):
            left.append(f"{group.told}: words there are redacted")
        elif any(edit.now.count(MASK) > edit.was.count(MASK) for edit in group.edits):
            left.append(f"{group.told}: it holds words that are not to be repeated")
        elif group.why_not:
            left.append(f"{group.told}: {group.why_not}")
        elif any(_meet(group, other) for other in wanted):
            left.append(f"{group.told}: another change stands at its place")
        else:
            wanted.append(group)
    if _fault(reading, base, findings, wanted, decided=decided) is None:
        kept = wanted
    else:
        for group in wanted:
            fault = _fault(reading, base, findings, [*kept, group], decided=decided)
            if fault is None:
                kept.append(group)
            else:
                left.append(f"{group.told}: {fault}")
    return _made(reading, base, findings, kept, tuple(left), decided=decided)


def _made(
    reading: Reading,
    base: str,
    findings: Sequence[Finding],
    kept: list[Group],
    left: tuple[str, ...],
    *,
    decided: bool,
) -> Fixed:
    edits = _in_order(kept)
    copy = _applied(base, edits)
    if _restored(copy, edits) != base:
        raise FixError("a character that no change is about would not be as it was")
    fault = _fault(reading, base, findings, kept, decided=decided)
    if fault is not None:
        raise FixError(fault)
    return Fixed(copy, edits, left, tuple(_settled(reading, kept, decided=decided)))


def _meet(one: Group, other: Group) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.edits for b in other.edits)


def _in_order(kept: Iterable[Group]) -> tuple[Edit, ...]:
    return tuple(sorted((edit for group in kept for edit in group.edits), key=lambda edit: edit.start))


def _applied(text: str, edits: Sequence[Edit]) -> str:
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.now]
        at = edit.end
    return "".join([*parts, text[at:]])


def _restored(copy: str, edits: Sequence[Edit]) -> str:
    """The text again, out of the copy and what each change took away."""
    parts, at, shift = [], 0, 0
    for edit in edits:
        parts += [copy[at : edit.start + shift], edit.was]
        at = edit.start + shift + len(edit.now)
        shift += len(edit.now) - len(edit.was)
    return "".join([*parts, copy[at:]])


# --- what a check of the copy says --------------------------------------------------------------------------


def _settled(reading: Reading, kept: Iterable[Group], *, decided: bool) -> list[Decision]:
    """The decisions that are in the copy: those that were carried out, and all redactions."""
    done = [group.decision for group in kept if group.decision is not None]
    return [
        each
        for each in reading.decisions.decisions
        if any(each is one for one in done) or (decided and each.kind == "redact")
    ]


def _fault(
    reading: Reading, base: str, findings: Sequence[Finding], kept: Sequence[Group], *, decided: bool
) -> str | None:
    """What is wrong with the copy that these changes make; None where nothing is."""
    edits = _in_order(kept)
    settled = _settled(reading, kept, decided=decided)
    decisions = tuple(each for each in reading.decisions.decisions if not any(each is one for one in settled))
    copy = check(read_text(_applied(base, edits), _with(reading.decisions, decisions)))
    before = {key for each in findings for key in (*_keys(each, ()), *_keys(each, (), edits))}
    mended = {key for group in kept for each in group.findings for key in _keys(each, (), edits)}
    for each in copy:
        keys = _keys(each, edits)
        if not mended.isdisjoint(keys):
            return f"{each.rule} would still be found"
        if keys[0] not in before:
            return f"{each.rule} would be found anew: {each.message}"
    return None


def _with(decisions: Decisions, some: tuple[Decision, ...]) -> Decisions:
    return replace(decisions, decisions=some)


def _keys(finding: Finding, moved: Sequence[Edit], folded: Sequence[Edit] = ()) -> list[tuple[str, int]]:
    """A finding's rule with where each of its places begins in the text that was: `moved` changes lie between
    the two, and what begins within one of the `folded` begins where that does."""
    causes = [place for place in finding.places if place.role == "cause"] or finding.places
    starts = (_back(place.span.start, moved) for place in causes)
    return [
        (finding.rule, next((edit.start for edit in folded if edit.start <= at < edit.end), at))
        for at in starts
    ]


def _back(at: int, edits: Sequence[Edit]) -> int:
    """An offset of the copy in the text that was; within a change, where that begins."""
    shift = 0
    for edit in edits:
        begin = edit.start + shift
        if at < begin:
            break
        if at < begin + len(edit.now):
            return edit.start
        shift += len(edit.now) - len(edit.was)
    return at - shift
