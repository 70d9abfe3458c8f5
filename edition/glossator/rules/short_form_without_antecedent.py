"""A short form names a work that is given in full nowhere before it.

Why: *Op. cit.* and a short title send the reader to the place where the work is given in full. Where
there is none, the source cannot be found. The full form was taken out, or the name has a slip. A short form
that no *op. cit.* marks is told as a warning only. Where a text gives no full forms as a rule, that is said
once.

Bad:

    1. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    2. Castle, 1998, op. cit., p. 40.

Good:

    1. Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    2. Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 14.
    3. Castle, 1998, op. cit., p. 40.

Source: The Chicago Manual of Style, 17th ed., 14.30 and 14.36.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Hit, OpCit, Reading, Severity, Short, Unknown
from glossator.references import find_dates
from glossator.references.words import compiled
from glossator.rules.missing_forms import groups, hit, practice
from glossator.rules.references import Cited, Known, cited

SEVERITY: Severity = "error"

_FILE = compiled(
    r"^(?:[Tt]he )?(?:Arquivo|Archivo?|Archivio|Archives?|(?:Stadt|Staats|Landes)archiv|Fondo?|Fonds)(?!\w)"
    r"|(?<!\w)(?:cx|caixa|caja|carton|busta|bb?|maço|leg|legajo|liasse|Nr|Loc|Rep|fasc)\.?\s?\d"
)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all short forms that miss the same full form; one info where that is the practice."""
    known, usual = Known(reading), practice(reading)
    if usual and reading.links.running:
        yield _practice([one for one in cited(reading) if one.reference.id in usual])
    for group in groups(reading, _misses_full_form):
        if group[0].reference.id not in usual:
            yield hit(known, group, "info" if _misspelt(group[0]) else None)


def _misses_full_form(one: Cited) -> bool:
    match one.meaning:
        case Unknown(reason="other-name" | "misspelt"):
            return True
        case Unknown(reason="no-work" | "title"):
            filed = isinstance(one.reference, Short) and _gives_a_file(one)
            return isinstance(one.reference, Short | OpCit) and not filed
        case _:
            return False


def _gives_a_file(one: Cited) -> bool:
    """Whether it prints the day of a letter or a minute, or the box that it lies in, as a source of an
    archive does and no short form."""
    text = one.note.passage.text[one.reference.start : one.reference.end]
    return _FILE.search(text) is not None or any(date.day is not None for _, _, date in find_dates(text))


def _misspelt(one: Cited) -> bool:
    """Whether only the name is spelt otherwise, and the number finds its note."""
    return isinstance(one.meaning, Unknown) and one.meaning.reason == "misspelt"


def _practice(alone: list[Cited]) -> Hit:
    return Hit(
        tuple(one.place for one in alone),
        f"{len(alone)} short forms have no full form before them: it is the practice of this text",
        cause="short forms have no full form",
        severity="info",
    )
