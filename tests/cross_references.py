"""The gold set of cross-references held against what the program says: `python tests/cross_references.py`.

Options: `--faults` prints each case that is not wholly right, `--line N` one line of the specification.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from glossator.check import check
from glossator.model import (
    Ambiguous,
    Decisions,
    Entry,
    Found,
    Full,
    Interview,
    Meaning,
    Note,
    Reading,
    Reference,
    Unknown,
    Unread,
)
from glossator.reading import read_text
from glossator.rules import RULES

GOLD = Path(__file__).parent / "gold" / "cross-references.toml"
_OTHERS = frozenset(
    "missing-note uncalled-note repeated-note calls-out-of-order works-alike damaged-text".split()
)
JUDGED = frozenset(rule.name for rule in RULES) - _OTHERS
"""The rules on cross-references; those of the calls and of the works are judged elsewhere."""


@dataclass(frozen=True)
class Case:
    """One case of the gold set, and the text that it makes."""

    line: int
    what: str
    means: dict[str, str] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    language: str = "en"
    profile: str = "auto"
    notes: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    text: str = ""
    document: str = ""
    bibliography: list[str] = field(default_factory=list)

    @property
    def source(self) -> str:
        """The whole text in Markdown."""
        if self.document:
            return self.document
        labels = self.labels or [str(rank) for rank in range(1, len(self.notes) + 1)]
        said = self.sentences + ["The keeper wrote it down"] * (len(labels) - len(self.sentences))
        body = self.text or " ".join(
            f"{sentence.rstrip(' .')}.[{label}]" for sentence, label in zip(said, labels, strict=False)
        )
        listed = "\n".join(f"- [{label}] {note}" for label, note in zip(labels, self.notes, strict=True))
        works = "\n\n## Bibliography\n\n" + "\n".join(f"- {entry}" for entry in self.bibliography)
        return f"# A Study\n\n{body}\n\n## Notes\n\n{listed}\n{works if self.bibliography else ''}"


@cache
def cases() -> tuple[Case, ...]:
    """The cases in order."""
    return tuple(Case(**case) for case in tomllib.loads(GOLD.read_text("utf-8"))["case"])


@cache
def read_case(rank: int) -> Reading:
    """All that is known of the text of a case; cases count from 0."""
    case = cases()[rank]
    return read_text(case.source, Decisions(profile=case.profile))


def faults(rank: int) -> Iterator[str]:
    """What the program says otherwise than the case of that rank; nothing where all is right."""
    case, reading = cases()[rank], read_case(rank)
    for key, wanted in case.means.items():
        note, _, which = key.partition("-")
        reference = _cross_reference(reading, note, int(which or 1))
        meaning = reading.meanings.of[reference.id] if reference is not None else None
        if not _fits(wanted, meaning, reference, reading):
            yield f"{key}: wanted {wanted}, got {_told(meaning)}"
    labels = {note.id: note.label for note in reading.article.notes}
    told = [each for each in check(reading) if each.rule in JUDGED]
    found = {(each.rule, labels.get(each.places[0].note or "", "")) for each in told}
    places = {
        (rule, labels.get(place.note or "", ""))
        for each in check(reading)
        for rule in (each.rule, *(line.partition(":")[0] for line in each.evidence))
        for place in each.places
    }
    wanted_flags = {(rule, note) for flag in case.flags for rule, note in [flag.rsplit(" ", 1)]}
    for rule, note in sorted(wanted_flags - places):
        yield f"missed {rule} {note}"
    for rule, note in sorted(found - wanted_flags):
        yield f"false {rule} {note}"


def _cross_reference(reading: Reading, label: str, rank: int) -> Reference | None:
    note = next((note for note in reading.article.notes if label in (note.id, note.label)), None)
    references = (
        [one for one in note.references if not isinstance(one, Full | Interview | Unread)] if note else []
    )
    return references[rank - 1] if len(references) >= rank else None


def _fits(wanted: str, meaning: Meaning | None, reference: Reference | None, reading: Reading) -> bool:
    if wanted == "-":
        return reference is None or (isinstance(meaning, Unknown) and meaning.reason == "text")
    if meaning is None:
        return False
    if wanted.startswith("?"):
        near = _works(meaning) if not isinstance(meaning, Found) else set()
        return not isinstance(meaning, Found) and (wanted == "?" or _work(wanted[1:], reading) in near)
    if "|" in wanted:
        some = {_work(each, reading) for each in wanted.split("|")}
        return isinstance(meaning, Ambiguous) and some <= _works(meaning)
    target, _, page = wanted.partition(" @")
    if not isinstance(meaning, Found):
        return False
    if target.startswith("n"):
        return meaning.work is None and meaning.chain[-1] == target[1:]
    printed = meaning.locator.value if meaning.locator else ""
    return meaning.work is not None and meaning.work == _work(target, reading) and page in ("*", printed)


def _works(meaning: Ambiguous | Unknown) -> set[str | None]:
    return {candidate.work for candidate in meaning.candidates}


def _work(place: str, reading: Reading) -> str | None:
    """The work that stands in full in `1`, as the second in `1/2`, or in the entry `b1`."""
    note, _, rank = place.partition("/")
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    holder = next((one for one in holders if note in (one.id, getattr(one, "label", one.id))), None)
    given = [one for one in holder.references if one.id in reading.works.of] if holder else []
    full = [one for one in given if not isinstance(one, Unread)] or given
    return reading.works.of[full[int(rank or 1) - 1].id] if len(full) >= int(rank or 1) else "not read"


def _told(meaning: Meaning | None) -> str:
    match meaning:
        case None:
            return "no cross-reference"
        case Found(work=work, chain=chain, locator=locator):
            note = " (the note)" if work is None else ""
            return f"{chain[-1]}{note} @{locator.value if locator else ''}"
        case _:
            near = " ".join(candidate.reference for candidate in meaning.candidates)
            return f"{type(meaning).__name__} {meaning.reason} [{near}]: {meaning.why}"


def main() -> None:
    """Prints the share of cases that are wholly right, and on demand the others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("--line", type=int)
    wanted = parser.parse_args()
    ranks = [rank for rank, case in enumerate(cases()) if wanted.line in (None, case.line)]
    chosen = [cases()[rank] for rank in ranks]
    wrong = [(cases()[rank], told) for rank in ranks if (told := list(faults(rank)))]
    for case, told in wrong if wanted.faults else ():
        print(f"\nline {case.line}: {case.what} [{case.profile}]")
        print(*(f"    {line}" for line in told), sep="\n")
        print(*(f"      | {line}" for line in case.source.splitlines() if line.startswith("- [")), sep="\n")
    meanings = sum(len(case.means) for case in chosen)
    missed = sum(": wanted" in line for _, told in wrong for line in told)
    silent = [case for case in chosen if not case.flags]
    false = sum(any(line.startswith("false") for line in told) for case, told in wrong if not case.flags)
    print(f"{len(chosen) - len(wrong)} of {len(chosen)} cases wholly right")
    print(f"{meanings - missed} of {meanings} references mean what they should")
    print(f"{len(silent) - false} of {len(silent)} silent cases are silent")


if __name__ == "__main__":
    main()
