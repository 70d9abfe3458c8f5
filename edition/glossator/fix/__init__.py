"""A text and what was found and decided about it -> a corrected copy, proved before anybody has it.

`edits` says which words give way to which, and why; `short_forms` what stands for an *Ibid.* in the text's
own style; `applying` makes the changes. Here they are chosen, round after round until nothing is left to
change, and each round is proved: every other character is as it was, and a check of the copy finds what was
mended gone and nothing that was not there. So a second run changes nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from glossator.check import check
from glossator.fix.applying import Moved, Taken, applied, composed, narrowed, restored
from glossator.fix.edits import Edit, Group, groups
from glossator.model import Decision, Finding, Reading, Span
from glossator.reading import read_text
from glossator.redaction import MASK

__all__ = ["Edit", "FixError", "Fixed", "fix"]

_MOST_ROUNDS = 10
_MOST_PROOFS = 50
"""Each reads and checks the text anew."""


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


@dataclass(frozen=True, slots=True)
class _Stage:
    """A text as a round begins with it."""

    reading: Reading
    text: str
    findings: tuple[Finding, ...]
    numbers: tuple[int, ...]
    """Of the decisions that are to be carried out yet, by where they stood among all."""


@dataclass(frozen=True, slots=True)
class _Left:
    """What is not made, and the number of the decision that it would have carried out."""

    told: str
    number: int | None


def fix(reading: Reading, text: str, *, decided: bool) -> Fixed:
    """The copy of `text`, which `reading` was read from, with all that is safe to mend, and with `decided`
    what the editor decided. Raises `FixError` where the copy cannot be proved."""
    base = reading.article.text if decided else text
    numbers = tuple(range(len(reading.decisions.decisions)))
    stage = _Stage(reading, base, tuple(check(reading)), numbers)
    edits: tuple[Edit, ...] = ()
    left: list[_Left] = []
    for _ in range(_MOST_ROUNDS):
        one = _Round(stage, decided=decided)
        left = [*one.left, *_never_done(left, one)]
        edits, stage = composed(base, edits, one.edits), one.copy
        if not one.edits:
            break
    else:
        raise FixError("another run would change it again")
    if applied(base, edits) != stage.text or restored(stage.text, edits) != base:
        raise FixError("a character that no change is about would not be as it was")
    remain = set(stage.numbers)
    decisions = enumerate(reading.decisions.decisions)
    settled = tuple(each for number, each in decisions if number not in remain)
    return Fixed(stage.text, edits, tuple(each.told for each in left), settled)


def _never_done(left: Iterable[_Left], after: _Round) -> list[_Left]:
    """What an earlier round left and a later one has not to do any more, so that it is still not done."""
    remain = set(after.copy.numbers) - {each.number for each in after.left}
    return [each for each in left if each.number in remain]


class _Round:
    """The changes of a text that can be proved, and the copy that they make."""

    def __init__(self, stage: _Stage, *, decided: bool) -> None:
        self._stage, self._decided = stage, decided
        decisions = stage.reading.decisions.decisions
        self._numbers = {id(each): number for each, number in zip(decisions, stage.numbers, strict=True)}
        self._proofs = 0
        self.left: list[_Left] = []
        self.copy, self._kept = stage, list[Group]()
        self._add(self._wanted())
        if not self._kept and decided and any(each.kind == "redact" for each in decisions):
            self.copy, fault = _proved(stage, [], decided=decided)
            if fault is not None:
                raise FixError(fault)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """What is made, in the order of the text."""
        return _in_order(self._kept)

    def _wanted(self) -> list[Group]:
        """The changes that can be made beside each other."""
        taken, wanted = Taken(), list[Group]()
        for group in groups(self._stage.reading, self._stage.findings, decided=self._decided):
            edits = [narrowed(edit) for edit in group.edits]
            why_not = self._why_not(group) or (taken.meets(edits) and "another change stands at its place")
            if why_not:
                self._leave(group, why_not)
            else:
                taken.add(edits)
                wanted.append(group)
        return wanted

    def _why_not(self, group: Group) -> str:
        if not self._decided and any(MASK in edit.was for edit in group.edits):
            return "words there are redacted"
        if any(edit.now.count(MASK) > edit.was.count(MASK) for edit in group.edits):
            return "it holds words that are not to be repeated"
        return group.why_not

    def _leave(self, group: Group, why_not: str) -> None:
        number = self._numbers.get(id(group.decision))
        self.left.append(_Left(f"{group.told}: {why_not}", number))

    def _add(self, some: list[Group]) -> None:
        """Make these too, by halves where not all can be."""
        if not some:
            return
        if self._proofs == _MOST_PROOFS:
            for group in some:
                self._leave(group, "too many other changes make faults")
            return
        self._proofs += 1
        copy, fault = _proved(self._stage, [*self._kept, *some], decided=self._decided)
        if fault is None:
            self.copy, self._kept = copy, [*self._kept, *some]
        elif len(some) == 1:
            self._leave(some[0], fault)
        else:
            self._add(some[: len(some) // 2])
            self._add(some[len(some) // 2 :])


def _in_order(kept: Iterable[Group]) -> tuple[Edit, ...]:
    edits = (narrowed(edit) for group in kept for edit in group.edits if edit.was != edit.now)
    return tuple(sorted(edits, key=lambda edit: edit.start))


# --- what a check of the copy says --------------------------------------------------------------------------


def _proved(stage: _Stage, kept: Sequence[Group], *, decided: bool) -> tuple[_Stage, str | None]:
    """The copy that these changes make, and what is wrong with it; None where nothing is."""
    edits = _in_order(kept)
    text = applied(stage.text, edits)
    done = {id(group.decision) for group in kept}
    remaining = [
        (number, each)
        for number, each in zip(stage.numbers, stage.reading.decisions.decisions, strict=True)
        if id(each) not in done and not (decided and each.kind == "redact")
    ]
    decisions = replace(stage.reading.decisions, decisions=tuple(each for _, each in remaining))
    reading = read_text(text, decisions)
    copy = _Stage(reading, text, tuple(check(reading)), tuple(number for number, _ in remaining))
    folded = _Folded(edit for group in kept for edit in group.edits)
    before = {key for each in stage.findings for key in (*_keys(each), *folded.keys(each))}
    mended = {key for group in kept for each in group.findings for key in (*_keys(each), *folded.keys(each))}
    moved = Moved(edits)
    for each in copy.findings:
        keys = [(rule, moved.back(at)) for rule, at in _keys(each)]
        if not mended.isdisjoint(keys):
            return copy, f"{each.rule} would still be found"
        if keys[0] not in before:
            return copy, f"{each.rule} would be found anew: {each.message}"
    return copy, None


def _keys(finding: Finding) -> list[tuple[str, int]]:
    """A finding's rule with where each of its places begins."""
    causes = [place for place in finding.places if place.role == "cause"] or finding.places
    return [(finding.rule, place.span.start) for place in causes]


class _Folded:
    """What begins within words that give way begins where they do."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._spans: list[Span] = []
        for span in sorted(Span(edit.start, edit.end) for edit in edits):
            if self._spans and span.start < self._spans[-1].end:
                held = self._spans[-1]
                self._spans[-1] = Span(held.start, max(held.end, span.end))
            else:
                self._spans.append(span)
        self._starts = [span.start for span in self._spans]

    def keys(self, finding: Finding) -> list[tuple[str, int]]:
        """A finding's keys, so folded."""
        return [(rule, self._at(at)) for rule, at in _keys(finding)]

    def _at(self, at: int) -> int:
        index = bisect_right(self._starts, at) - 1
        return self._starts[index] if index >= 0 and at < self._spans[index].end else at
