"""Which of the sources of a note a reference to that note means, by its names, title words and date."""

from __future__ import annotations

from collections.abc import Callable

from glossator.model import Cited, Found, Full, Reference
from glossator.resolve.evidence import of_the_page, weight
from glossator.resolve.folding import fold_words
from glossator.resolve.given import telling, title_words
from glossator.resolve.holders import Holder
from glossator.resolve.names import any_agree, name_words
from glossator.resolve.scene import Spot

Source = tuple[Holder, Reference]


def fits(reference: Cited, source: Reference, names: tuple[str, ...], spot: Spot) -> bool:
    """Whether nothing in the source speaks against the name, or against the title where there is no name."""
    known = names_on(source, spot)
    title = set(_title(source, spot))
    if names and known:
        return any(any_agree(name, known) for name in names)
    if names:
        return any(set(name_words(name)) <= title for name in names)
    words = set(telling(title_words(reference)))
    return not words or not title or bool(words & title)


def narrow(reference: Cited, sources: list[Source], names: tuple[str, ...], spot: Spot) -> list[Source]:
    """The sources that most speaks for, one key after the other; a key that fits none is passed over."""
    words = set(telling(title_words(reference)))
    date = reference.keys.date

    def by_title(source: Reference) -> bool:
        return bool(words) and len(words & set(_title(source, spot))) * 2 >= len(words)

    def by_date(source: Reference) -> bool:
        return bool(date and source.keys.date and date.agrees(source.keys.date))

    def by_all_names(source: Reference) -> bool:
        return bool(names) and all(any_agree(name, names_on(source, spot)) for name in names)

    def by_number_of_names(source: Reference) -> bool:
        return bool(names) and len(names_on(source, spot)) == len(names)

    def by_printed_word(source: Reference) -> bool:
        said = set(fold_words(spot.holder.passage.text[reference.start : reference.end]))
        named = {word for name in names_on(source, spot) for word in fold_words(name)}
        return bool((said - named) & set(telling(_title(source, spot))))

    def by_page(source: Reference) -> bool:
        return weight(of_the_page(reference, spot.scene.work(_work(source, spot)), spot)) > 0

    keys: tuple[Callable[[Reference], bool], ...] = (
        by_title,
        by_printed_word,
        by_date,
        by_page,
        by_all_names,
        by_number_of_names,
        lambda source: isinstance(source, Full),
    )
    for key in keys:
        sources = [one for one in sources if key(one[1])] or sources
    return sources


def names_on(source: Reference, spot: Spot) -> tuple[str, ...]:
    """The names that a source bears, itself or where its work is given in full."""
    return source.keys.names or spot.scene.shelf.names_of(_work(source, spot))


def _title(source: Reference, spot: Spot) -> tuple[str, ...]:
    given = spot.scene.shelf.by_work.get(_work(source, spot) or "", ())
    return (*title_words(source), *(word for one in given[:1] for word in one.title))


def _work(source: Reference, spot: Spot) -> str | None:
    meaning = spot.of.get(source.id)
    return meaning.work if isinstance(meaning, Found) else spot.scene.works.of.get(source.id)
