"""Holds what is read in a note against the gold set: `python tests/gold_set.py [--faults] [SET …]`."""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import glossator
from glossator.model import Date, Full, Interview, Locator, Name, Note, Reference

FOLDER = Path(__file__).parent / "gold"
ARTICLE = Path(__file__).parent.parent / "source" / "ahmadzai-is-khorasan" / "article.md"
_NOT_FIELDS = {"kind", "type", "nested"}
"""What is counted for a note to be wholly right, but is no field of the work."""

Facts = dict[str, object]
"""One reference: `kind`, `type`, `signal`, `locator` and the fields, as the gold set's page says."""


@dataclass(slots=True)
class Score:
    """Counts over a set of notes."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    sure: Counter[bool] = field(default_factory=Counter)
    """Of the fields that the program holds for sure (0.9 or more), how many are right and how many not."""
    notes: int = 0
    whole: int = 0
    faults: list[tuple[str, str]] = field(default_factory=list)

    def f1(self) -> float:
        """The harmonic mean of precision and recall over all fields."""
        right, wrong = self.right.total(), self.extra.total() + self.missed.total()
        return 2 * right / (2 * right + wrong) if right else 0.0

    def share_whole(self) -> float:
        """The share of notes in which nothing is wrong, missing or too much."""
        return self.whole / self.notes if self.notes else 0.0


def load(name: str) -> list[Mapping[str, object]]:
    """The notes of one file of the gold set."""
    return list(tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["note"])


def measure(gold: Iterable[Mapping[str, object]]) -> Score:
    """Reads each note by itself (the article's in their place) and counts."""
    article = {
        note.id: note for note in glossator.read_text(ARTICLE.read_text(encoding="utf-8")).article.notes
    }
    score = Score()
    for one in gold:
        text = one.get("text")
        note = _alone(text) if isinstance(text, str) else article[str(one["id"])]
        _count(score, one, note)
    return score


def _alone(text: str) -> Note:
    page = f"A sentence that calls its note.[1]\n\n## Notes\n\n- [1] {text}\n"
    return glossator.read_text(page).article.notes[0]


def _count(score: Score, gold: Mapping[str, object], note: Note) -> None:
    wanted = [dict(one) for one in _list(gold.get("reference", []))]
    found = [facts(one, note) for one in note.references]
    whole = len(wanted) == len(found)
    faults: list[str] = []
    for want, got in _aligned(wanted, found):
        same = _compare(score, want, got, faults)
        whole = whole and same
    for one in note.references:
        _count_sure(score, one, note, wanted)
    score.notes += 1
    score.whole += whole
    if not whole:
        score.faults.append((f"{gold['id']}: {note.passage.text}", "\n".join(faults)))


def _compare(score: Score, want: Facts, got: Facts, faults: list[str]) -> bool:
    same = True
    for key in sorted(want.keys() | got.keys()):
        expected, read = want.get(key), got.get(key)
        fits = (
            read in expected
            if key in {"kind", "type"} and isinstance(expected, list)
            else _same(expected, read)
        )
        if not fits and key == "type" and want.get("kind") not in ("full", "interview") and expected is None:
            continue
        if not fits:
            same = False
            faults.append(f"    {key}: want {expected!r}, got {read!r}")
        if key in _NOT_FIELDS:
            continue
        score.right[key] += fits
        score.extra[key] += not fits and read is not None
        score.missed[key] += not fits and expected is not None
    return same


def _same(expected: object, read: object) -> bool:
    """A stop at the end of an abbreviation does not count."""
    if isinstance(expected, list) and isinstance(read, list):
        return [str(one).rstrip(".") for one in expected] == [str(one).rstrip(".") for one in read]
    return expected == read or (expected is not None and str(expected).rstrip(".") == str(read).rstrip("."))


def _count_sure(score: Score, reference: Reference, note: Note, wanted: list[Facts]) -> None:
    """A field counts as right where any reference of the note has it so."""
    if not isinstance(reference, Full | Interview):
        return
    got = facts(reference, note)
    for name in {one.name for one in reference.fields if one.confidence >= 0.9}:
        if all(one.confidence >= 0.9 for one in reference.fields if one.name == name):
            score.sure[any(_same(want.get(name), got.get(name)) for want in wanted)] += 1


def _aligned(wanted: list[Facts], found: list[Facts]) -> Iterator[tuple[Facts, Facts]]:
    """Pairs in order so that most facts agree; what has no partner stands beside nothing."""
    best: dict[tuple[int, int], tuple[int, list[tuple[Facts, Facts]]]] = {}
    for a in range(len(wanted), -1, -1):
        for b in range(len(found), -1, -1):
            options: list[tuple[int, list[tuple[Facts, Facts]]]] = []
            if a < len(wanted) and b < len(found):
                rest = best[a + 1, b + 1]
                options.append((rest[0] + _agree(wanted[a], found[b]), [(wanted[a], found[b]), *rest[1]]))
            if a < len(wanted):
                options.append((best[a + 1, b][0], [(wanted[a], {}), *best[a + 1, b][1]]))
            if b < len(found):
                options.append((best[a, b + 1][0], [({}, found[b]), *best[a, b + 1][1]]))
            best[a, b] = max(options, key=lambda option: option[0], default=(0, []))
    yield from best[0, 0][1]


def _agree(want: Facts, got: Facts) -> int:
    return 1 + 2 * sum(want.get(key) == value for key, value in got.items())


def facts(reference: Reference, note: Note) -> Facts:
    """A reference as the gold set writes it."""
    kind = type(reference).__name__.lower()
    found: Facts = {"kind": kind}
    if reference.signal:
        found["signal"] = reference.signal
    if isinstance(reference.locator, Locator):
        found["locator"] = reference.locator.value
    if reference.nested:
        found["nested"] = True
    if isinstance(reference, Full | Interview):
        found["type"] = reference.type
        for one in reference.fields:
            _put(found, one.name, _said(one.read, one.value), one.others)
    return found


def _put(found: Facts, name: str, value: str | list[str], others: bool) -> None:
    if isinstance(value, str):
        found.setdefault(name, value)
        return
    names = found.setdefault(name, [])
    assert isinstance(names, list)
    names += [*value, *(["et al."] if others else [])]


def _said(read: Name | Date | None, value: str) -> str | list[str]:
    match read:
        case Name(literal=literal) if literal:
            return [f"{{{literal}}}"]
        case Name() as name:
            return [", ".join(part for part in (name.family, name.given, name.suffix) if part)]
        case Date(year=None, printed=printed):
            return f"literal: {printed}"
        case Date() as date:
            return _iso(date)
        case None:
            return re.sub(r"\s+", " ", value)


def _iso(date: Date) -> str:
    month = 20 + date.season if date.season else date.month
    parts = [f"{date.year:04}", *(f"{part:02}" for part in (month, date.day) if part is not None)]
    until = [f"{part:04}" if rank == 0 else f"{part:02}" for rank, part in enumerate(date.until)]
    return "-".join(parts) + (f"/{'-'.join(until)}" if until else "")


def _list(value: object) -> list[Facts]:
    assert isinstance(value, list)
    return value


def report(score: Score) -> str:
    """Precision and recall of each field, and the share of notes wholly right."""
    lines = [f"{'field':20} {'right':>5} {'extra':>5} {'miss':>5}   prec    rec"]
    for name in sorted(score.right | score.extra | score.missed):
        right, extra, missed = score.right[name], score.extra[name], score.missed[name]
        precision = right / (right + extra) if right + extra else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        lines.append(f"{name:20} {right:5} {extra:5} {missed:5}  {precision:5.3f}  {recall:5.3f}")
    sure = score.sure[True] + score.sure[False]
    lines.append(
        f"F1 {score.f1():.3f}; wholly right {score.whole} of {score.notes} ({score.share_whole():.3f})"
    )
    lines.append(f"of {sure} fields held for sure, right {score.sure[True] / max(sure, 1):.3f}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["article", "english", "continental"])
    parser.add_argument("--faults", action="store_true", help="show what is wrong in each note")
    parser.add_argument("--part", type=int, choices=[0, 1], help="only the notes of even or of odd rank")
    given = parser.parse_args()
    for name in given.sets:
        gold = load(name)
        score = measure(gold if given.part is None else gold[given.part :: 2])
        print(f"== {name}\n{report(score)}\n")
        if given.faults:
            print("\n".join(f"{text}\n{faults}" for text, faults in score.faults))


if __name__ == "__main__":
    main()
