"""A short name is defined and never used.

Why: `[hereinafter Minority Brief]` promises the reader a name that never comes. The place that used it was
cut, or it uses another name.

Bad:

    1. OWEN CASTLE, RIVERS AT WORK 40 (1998) [hereinafter RIVERS].
    2. ADA NOOR, WHEELS AND WEIRS 12 (2004).

Good:

    1. OWEN CASTLE, RIVERS AT WORK 40 (1998) [hereinafter RIVERS].
    2. ADA NOOR, WHEELS AND WEIRS 12 (2004).
    3. RIVERS, *supra* note 1, at 44.

Source: The Bluebook, 21st ed., rule 4.2(b): hereinafter is for what is cited again by that name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity
from glossator.resolve.folding import fold_words
from glossator.rules.short_names import ShortName, letters, short_names, uses

SEVERITY: Severity = "info"

_TITLE_AT_MOST = 400
_MOST, _LONG = 200, 8
"""So many names are looked at, and one that is longer is found where its blanks are lost."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each name that stands nowhere but where it is defined."""
    names = tuple(short_names(reading))
    used = uses(names, reading)
    defined = Counter(name.words for name in names)
    joined = "".join(letters(reading)) if names else ""
    for name in names[:_MOST]:
        whole = "".join(name.words)
        if len(whole) > _LONG and joined.count(whole) > defined[name.words] + _before_it_is_defined(name):
            continue  # a converter may have lost or put in a blank
        if used[name.words] <= defined[name.words] + _before_it_is_defined(name):
            message = f"note {name.note.label} defines the short name '{name.printed}', and nothing uses it"
            yield Hit((name.place,), message)


def _before_it_is_defined(name: ShortName) -> int:
    """How often its words stand before it in its note, where they are part of a title."""
    before = name.note.passage.text[max(0, name.start - _TITLE_AT_MOST) : name.start]
    folded = f" {' '.join(fold_words(before))} "
    return folded.count(f" {' '.join(name.words)} ")
