"""The text was damaged on its way here, and reading mended it or had to leave it.

Why: A converter cuts a paragraph at the end of a page, a note into two bullets, an address at the end
of a line. Whoever reads or counts the text takes the halves for wholes. Each repair is shown, so that an
editor can judge it; what was not sure was left as it stands and is told as a warning.

Bad:

    # Mills of the Marsh

    The mill burned down in 1902, and what was left of its walls was

    carted away by the railway for the bridge.[1]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.

Good:

    # Mills of the Marsh

    The mill burned down in 1902, and what was left of its walls was carted away by the railway.[1]

    Notes

    - [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.

Source: TEI P5 Guidelines, “Representation of Primary Sources”: damage, and what an editor supplies for it,
is recorded at its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glossator.model import Hit, Place, Reading, Repair, RepairKind, Severity, Span
from glossator.rules.places import Owners

SEVERITY: Severity = "info"

_LONGEST_WORD = 40
_WORD_BEFORE = re.compile(r"\S+$")
_WORD_AFTER = re.compile(r"\S+")

_MENDED: dict[RepairKind, tuple[str, str]] = {
    "cut-paragraph": (
        "a paragraph was cut in two and is read as one",
        "{} paragraphs were cut and are read as one each",
    ),
    "cut-note": (
        "a note was cut in two and is read as one",
        "{} notes were cut in two and are read as one each",
    ),
    "stray-bullet": ("an empty bullet is passed over", "{} empty bullets are passed over"),
    "cut-url": (
        "an address was cut in two and is read whole",
        "{} addresses were cut in two and are read whole",
    ),
    "other": ("the text was damaged and is mended", "{} places of the text were damaged and are mended"),
}
_LEFT: dict[RepairKind, tuple[str, str]] = {
    "cut-paragraph": ("a paragraph may be cut in two", "{} paragraphs may be cut in two"),
    "cut-note": ("a note may be cut in two", "{} notes may be cut in two"),
    "stray-bullet": ("an empty bullet may be more than damage", "{} empty bullets may be more than damage"),
    "cut-url": ("an address may be cut in two", "{} addresses may be cut in two"),
    "other": ("the text may be damaged", "the text may be damaged at {} places"),
}


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each kind of damage that was mended, and one for each that was left."""
    kinds: dict[tuple[RepairKind, bool], list[Repair]] = {}
    for repair in reading.article.repairs:
        kinds.setdefault((repair.kind, repair.mended), []).append(repair)
    owners = Owners(reading.article)
    for (kind, mended), repairs in kinds.items():
        one, many = (_MENDED if mended else _LEFT)[kind]
        yield Hit(
            tuple(_place(repair, reading.article.text, owners) for repair in repairs),
            one if len(repairs) == 1 else many.format(len(repairs)),
            tuple(dict.fromkeys(repair.why for repair in repairs)),
            severity="info" if mended else "warning",
        )


def _place(repair: Repair, text: str, owners: Owners) -> Place:
    """Where it stands; of a gap, with the word before it and the word after it."""
    span = repair.spans[0]
    place = owners.place(span)
    if repair.kind == "stray-bullet" or any(each.isalnum() for each in text[span.start : span.end]):
        return place
    before = _WORD_BEFORE.search(text[max(span.start - _LONGEST_WORD, 0) : span.start])
    after = _WORD_AFTER.match(text, span.end, span.end + _LONGEST_WORD)
    start = span.start - len(before[0]) if before else span.start
    return replace(place, span=Span(start, after.end() if after else span.end))
