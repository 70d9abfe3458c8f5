"""Short names that notes define, `[hereinafter Minority Brief]`, and where they are used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossator.model import Note, Place, Reading, Reference
from glossator.references.markers import SHORT_NAME
from glossator.resolve.folding import fold_words

_LONGEST = 10
"""So many words of a name are compared."""


@dataclass(frozen=True, slots=True)
class ShortName:
    """One definition: the name as printed, its folded words, and where it stands."""

    printed: str
    words: tuple[str, ...]
    note: Note
    reference: Reference | None
    """What it is defined for: the reference that stands last before it."""
    place: Place
    start: int
    """Where the definition begins in the note's `passage.text`."""


def short_names(reading: Reading) -> Iterator[ShortName]:
    """Every short name that a note defines, in order."""
    for note in reading.article.notes:
        text = note.passage.text
        for match in SHORT_NAME.finditer(text):
            printed = match["name"].strip(" .,“”\"'‘’«»*_")
            words = fold_words(printed)[:_LONGEST]
            spans = note.passage.spans(match.start(), match.end())
            before = [one for one in note.references if one.start < match.start() and not one.nested]
            if words and spans:
                reference = before[-1] if before else None
                place = Place(spans[0], note.id)
                yield ShortName(printed, words, note, reference, place, match.start())


def uses(names: Iterable[ShortName], reading: Reading) -> Counter[tuple[str, ...]]:
    """How often the words of each name stand in the text and in its notes, definitions included."""
    wanted = {name.words for name in names}
    by_length: dict[int, set[tuple[str, ...]]] = {}
    for words in wanted:
        by_length.setdefault(len(words), set()).add(words)
    counted: Counter[tuple[str, ...]] = Counter()
    for text in _texts(reading) if wanted else ():
        words = fold_words(text)
        for length, some in by_length.items():
            runs = zip(*(words[at:] for at in range(length)), strict=False)
            counted.update(run for run in runs if run in some)
    return counted


def letters(reading: Reading) -> Iterator[str]:
    """All words of the text and its notes, folded, without blanks."""
    for text in _texts(reading):
        yield "".join(fold_words(text))


def _texts(reading: Reading) -> Iterator[str]:
    yield from (block.text for block in reading.article.blocks)
    yield from (note.passage.text for note in reading.article.notes)
