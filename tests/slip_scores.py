"""Recall and precision of the rules on real articles that were annotated by reading: see gold/README.md.

python tests/slip_scores.py FOLDER      # the folder that holds the texts, as <name>.md
python tests/slip_scores.py FOLDER -v   # with each slip that was missed and each finding beside the set
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import glossator
from glossator.lines import Lines
from glossator.model import Finding, Reading
from glossator.rules import RULES

GOLD = Path(__file__).parent / "gold" / "slips"
NOT_MEANT = "other"
"""The kind of slip that no rule is meant to tell."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One entry of the set: where it stands, and what rule ought to tell it, or ought not."""

    text: str
    kind: str
    places: frozenset[str]
    """`n23` and `l41`: the note and those that take part, or the line."""
    sure: bool
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """One finding, by the same places."""

    text: str
    rule: str
    places: frozenset[str]
    severity: str
    message: str


def load() -> tuple[list[Slip], list[Slip], dict[str, str]]:
    """The slips, the places that only look like one, and the digests of the texts."""
    slips: list[Slip] = []
    silent: list[Slip] = []
    digests: dict[str, str] = {}
    for path in sorted(GOLD.glob("*.toml")):
        held = tomllib.loads(path.read_text("utf-8"))
        slips += map(_slip, held.get("slip", []))
        silent += map(_slip, held.get("silent", []))
        digests |= {each["text"]: each["sha256"] for each in held["read"]}
    return slips, silent, digests


def _slip(entry: Mapping[str, Any]) -> Slip:
    notes = [entry["note"], *entry.get("other", [])] if "note" in entry else entry.get("other", [])
    lines = [f"l{entry['line']}"] if "line" in entry else []
    places = frozenset([*(f"n{note}" for note in notes), *lines])
    return Slip(entry["text"], entry["kind"], places, entry.get("sure", True), entry["why"])


def told(name: str, reading: Reading) -> Iterator[Told]:
    """What the rules say of a text."""
    lines = Lines(reading.article.text)
    called = [(call.span, call.labels) for call in reading.article.calls]
    for finding in glossator.check(reading):
        places = _places(finding, lines) | {
            f"n{label}"
            for place in finding.places
            for span, labels in called
            if place.block is not None and place.span.start <= span.start < place.span.end
            for label in labels
        }
        yield Told(name, finding.rule, places, finding.severity, finding.message)


def _places(finding: Finding, lines: Lines) -> frozenset[str]:
    return frozenset(
        name
        for place in finding.places
        for name in (
            f"n{place.note}" if place.note is not None else "",
            f"l{lines.position(place.span.start)[0]}",
        )
        if name
    )


def main(folder: Path, *, verbose: bool) -> None:
    """Print the figures of each rule that the set has slips of, or that told something in its texts."""
    slips, silent, digests = load()
    findings: list[Told] = []
    for name, digest in digests.items():
        content = (folder / f"{name}.md").read_bytes()
        if sha256(content).hexdigest() != digest:
            sys.exit(f"{name}.md is not the text that was annotated")
        findings += told(name, glossator.read_text(content.decode("utf-8")))
    _table(slips, silent, findings, verbose=verbose)


def _table(slips: Sequence[Slip], silent: Sequence[Slip], findings: Sequence[Told], *, verbose: bool) -> None:
    print(f"{'rule':26} {'sure':>9} {'all':>9}   told  in the set  looks like one  beside it")
    kinds = dict.fromkeys([*(rule.name for rule in RULES), *(slip.kind for slip in slips)])
    for kind in kinds:
        wanted = [slip for slip in slips if slip.kind == kind]
        said = [one for one in findings if one.rule == kind]
        if not wanted and not (said and kind in {slip.kind for slip in silent}):
            continue
        found = [slip for slip in wanted if any(_meets(slip, one) for one in said)]
        sure = [slip for slip in wanted if slip.sure]
        hits = [one for one in said if any(_meets(slip, one) for slip in wanted)]
        known = [
            one for one in said if one not in hits and any(_meets(s, one) for s in silent if s.kind == kind)
        ]
        beside = [one for one in said if one not in hits and one not in known]
        print(
            f"{kind:26} {sum(slip in found for slip in sure):3} of {len(sure):3}"
            f" {len(found):3} of {len(wanted):3}   {len(said):4}"
            f"  {len(hits):10}  {len(known):14}  {len(beside):9}"
        )
        for slip in [slip for slip in wanted if slip not in found] if verbose else ():
            print(f"    missed  {slip.text} {' '.join(sorted(slip.places))}: {slip.why}")
        for one in known + beside if verbose else ():
            sign = "ALARM " if one in known else "beside"
            print(f"    {sign}  {one.text} {' '.join(sorted(one.places)[:4])} {one.severity}: {one.message}")


def _meets(slip: Slip, one: Told) -> bool:
    return slip.text == one.text and bool(slip.places & one.places)


if __name__ == "__main__":
    main(Path(sys.argv[1]), verbose="-v" in sys.argv)
