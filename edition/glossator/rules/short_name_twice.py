"""One short name is defined for two works.

Why: From there on the reader can't tell which of the two a note means.

Bad:

    1. OWEN CASTLE, RIVERS AT WORK 40 (1998) [hereinafter RIVERS].
    2. ADA NOOR, THE RIVERS OF THE FEN 12 (2004) [hereinafter RIVERS].
    3. RIVERS, *supra* note 1, at 44.

Good:

    1. OWEN CASTLE, RIVERS AT WORK 40 (1998) [hereinafter RIVERS].
    2. ADA NOOR, THE RIVERS OF THE FEN 12 (2004) [hereinafter FEN RIVERS].
    3. RIVERS, *supra* note 1, at 44.
    4. FEN RIVERS, *supra* note 2, at 13.

Source: The Bluebook, 21st ed., rule 4.2(b): a short name has to tell one authority from another.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import Found, Hit, Reading, Severity
from glossator.resolve.folding import fold
from glossator.rules.short_names import ShortName, short_names

SEVERITY: Severity = "error"

_LONGEST = 400
"""So many characters before a definition are compared where they could not be read."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each name that stands for two works or more; the later definitions are the places."""
    defined: dict[tuple[str, ...], list[ShortName]] = {}
    for name in short_names(reading):
        defined.setdefault(name.words, []).append(name)
    for names in defined.values():
        works = {_work(name, reading): name for name in reversed(names)}
        if len(works) > 1:
            first, *later = sorted(works.values(), key=lambda name: name.place.span)
            yield _hit(first, later, reading)


def _work(name: ShortName, reading: Reading) -> str:
    """What tells two works apart; of one that could not be read all that is said of it."""
    meaning = reading.meanings.of.get(name.reference.id) if name.reference else None
    work = meaning.work if isinstance(meaning, Found) else None
    return work or fold(name.note.passage.text[max(0, name.start - _LONGEST) : name.start])


def _hit(first: ShortName, later: list[ShortName], reading: Reading) -> Hit:
    labels = {work.id: work.label for work in reading.works.works}
    told = (f"note {name.note.label}: {labels.get(_work(name, reading), '')}" for name in (first, *later))
    return Hit(
        tuple(name.place for name in later),
        f"note {later[0].note.label} gives the short name '{first.printed}' to another work than note "
        f"{first.note.label}",
        tuple(line.rstrip(": ") for line in told),
    )
