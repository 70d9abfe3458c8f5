"""How surely each field of a reference is held, by what the whole of it says."""

from __future__ import annotations

import re
from dataclasses import replace

from glossator.model import Field, Name
from glossator.references.facts.tape import LIKELY, Tape
from glossator.references.words import compiled

_WORDS = re.compile(r"[^\W\d_]{3,}")
_JOINING = frozenset(
    """
    and und the der die das des les del los las dans sur aux see cited quoted esp hier here ici pag pagg vol
    vols chap ibid fol fols note nota anm abb taf passim with mit avec con para paras cap art arts lib ders
    dies hereinafter available online url doi isbn repr seq ssq sqq segg suiv tome tomo teil band bde bes insb
    """.split()
)
"""Words that join facts and are none themselves."""
_NOT_BEGUN = frozenset({"title", "publisher"})
_LEADS = re.compile(r"&|(?:See|For (?:earlier|more|other|a|an|further)|Cf)\b")
"""So begins a sentence about another source, or what follows a page."""
_SELF_EVIDENT = frozenset({"URL", "DOI", "ISBN", "accessed", "number-of-volumes"})
_UNDIVIDED = compiled(r"(?<![\w.])[A-ZÀ-Þ][^\W\d_]{2,}\s[A-ZÀ-Þ][^\W\d_]{2,}$")
"""Two whole words before the family name: the second may be its first half (`Amparo Ruiz Salcedo`)."""


def weighed(tape: Tape) -> tuple[Field, ...]:
    """The fields in the order of the text.

    A field is held for sure only in a reference that was read to its last word: where words are left
    between the facts, a neighbour may be bounded wrongly. A name is held for sure only where it divides
    one way.
    """
    sure = not any(word[0].casefold() not in _JOINING for word in _WORDS.finditer(tape.left))
    kept = [each for each in tape.fields if each.name not in _NOT_BEGUN or not _LEADS.match(each.value)]
    return tuple(_one(each, sure) for each in sorted(kept, key=lambda one: (one.start, one.end)))


def _one(field: Field, sure: bool) -> Field:
    if field.name in _SELF_EVIDENT or field.confidence <= LIKELY:
        return field
    undivided = isinstance(field.read, Name) and _UNDIVIDED.search(field.read.given) is not None
    return field if sure and not undivided else replace(field, confidence=LIKELY)
