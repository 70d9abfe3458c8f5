"""References that are alike in all that is compared, put together before anything is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from glossator.model import Unread
from glossator.references import words
from glossator.works.comparing import compare
from glossator.works.csl import Source
from glossator.works.signs import Signs, read_signs
from glossator.works.verdicts import Same

_FEWEST_WORDS = 3
"""Fewer words are the same by chance."""


@dataclass(frozen=True, slots=True)
class Given:
    """A reference that gives a work, and the text that it stands in."""

    source: Source
    text: str
    names_author: bool = True
    """False for an *Idem*, whose author stands in another reference."""


@dataclass(slots=True)
class Variant:
    """References with equal signs or in the same words, while they are gathered."""

    signs: Signs
    given: list[Given] = field(default_factory=list)
    reasons: dict[str, None] = field(default_factory=dict)


class Variants:
    """The variants in order, found by their words and by their signs."""

    def __init__(self) -> None:
        self.all: list[Variant] = []
        self._known: dict[object, Variant] = {}

    def put(self, given: Given) -> None:
        """Add a reference to its variant."""
        signs = read_signs(given.source, given.text)
        keys = dict(_identities(given, signs))
        variant = next((self._known[key] for key in keys if key in self._known), None)
        if variant is None:
            variant = Variant(signs)
            self.all.append(variant)
        for key, why in keys.items():
            if key not in self._known:
                self._known[key] = variant
            elif self._known[key] is variant:
                variant.reasons.setdefault(why)
        variant.given.append(given)


def _identities(given: Given, signs: Signs) -> Iterator[tuple[object, str]]:
    """What another reference may have in common so that nothing else need be compared, and why not."""
    if isinstance(given.source, Unread):
        return
    printed = words(given.text[given.source.start : given.source.end])
    if given.names_author and _enough(printed, signs):
        what = "the same interview or document, in the same words" if signs.unpublished else "the same words"
        yield (signs.unpublished, printed), what
    verdict = compare(signs, signs)
    if isinstance(verdict, Same):
        yield signs, verdict.because


def _enough(printed: tuple[str, ...], signs: Signs) -> bool:
    """Whether the words can only be one work's: not those of a bare *Interview with the author*."""
    bare = signs.title.generic and not signs.people and not signs.container.words and signs.date is None
    return len(printed) >= _FEWEST_WORDS and not bare
