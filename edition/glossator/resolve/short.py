"""*Op. cit.* and short forms: a work given before, by name, date and title words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glossator.model import Ambiguous, Candidate, Cited, Found, Idem, Meaning, OpCit, Short, Unknown
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.given import Given, telling, title_words
from glossator.resolve.names import any_agree, last_word, name_words
from glossator.resolve.scene import Seen, Spot, follow, holder_of
from glossator.spelling import alike, nearest

_MOST_CANDIDATES = 8
_PART_OF_TITLE = 0.6
_MOST_OF_TITLE = 0.8


@dataclass(frozen=True, slots=True)
class _Fit:
    """How one work fits a short form: 1 where a key agrees, 0 where one lacks it, -1 where they differ."""

    given: Given
    name: int
    date: int
    title: int
    first: bool
    """Whether the name is the first of the work's names."""

    @property
    def possible(self) -> bool:
        return min(self.name, self.date, self.title) >= 0


def resolve_short(reference: Short | OpCit, spot: Spot) -> Meaning:
    """By its names, else by its title words, else by the sentence that calls the note."""
    if reference.keys.names or title_words(reference):
        return by_name(reference, spot, reference.keys.names)
    return _by_sentence(reference, spot)


def by_name(reference: Short | OpCit | Idem, spot: Spot, names: tuple[str, ...]) -> Meaning:
    """The one earlier work that bears the name and agrees in date and title."""
    defined = _defined(reference, spot)
    fits = [_fit(reference, names, given) for given in _pool(reference, names, spot)]
    before = [fit for fit in fits if fit.given.order < spot.order]
    possible = [defined] if defined else _first_of_each([fit for fit in before if fit.possible])
    in_notes = (
        possible if defined else _first_of_each(fit for fit in before if _in_note(fit) and fit.possible)
    )
    found = _one_of(in_notes, reference, names, spot) or _repeated(reference, names, spot)
    found = found or _one_of(possible, reference, names, spot) or _without_name(reference, spot)
    return found or _unknown(names, fits, spot)


def _without_name(reference: Cited, spot: Spot) -> Meaning | None:
    """The one earlier work of that title whose author was not read: `in her essay “Doors”`."""
    words = telling(title_words(reference))
    near = [given for given in spot.scene.shelf.titled(words, spot.order) if given.order < spot.order]
    nameless = [given for given in near if not given.names and _title_fit(words, given.title) > 0]
    if len({given.work for given in nameless}) != 1:
        return None
    why = "an earlier work has that title, and no author's name was read there"
    return follow(reference, nameless[0].reference, spot, 0.7, why, "the title agrees")


def _in_note(fit: _Fit) -> bool:
    return fit.given.order >= 0


def _one_of(possible: list[_Fit], reference: Cited, names: tuple[str, ...], spot: Spot) -> Meaning | None:
    """The one that is meant, or all of them; None where there is none."""
    chosen = _choose(possible, reference) or _by_printed_words(possible, reference, spot)
    if chosen is not None:
        given, sure = chosen.given.reference, _confidence(chosen)
        return follow(reference, given, spot, sure, "an earlier work fits", *_evidence(chosen))
    return _ambiguous(possible, names, spot) if possible else None


def _repeated(reference: Cited, names: tuple[str, ...], spot: Spot) -> Meaning | None:
    """What gave the work before without a full form, and is repeated here."""
    words = telling(title_words(reference))
    for name in names[:1]:
        for seen in spot.seen.get(last_word(name), ()):
            if any_agree(name, seen.names) and _title_fit(words, seen.title) >= 0:
                return _repeat(reference, seen, spot)
    return None


def _repeat(reference: Cited, seen: Seen, spot: Spot) -> Found:
    chain = tuple(dict.fromkeys((spot.holder.id, seen.holder.id)))
    meaning = spot.of.get(seen.reference.id)
    if isinstance(meaning, Found):
        why = f"note {seen.holder.label} gives the work"
        return Found(meaning.work, chain, (seen.reference.id,), 0.9, (), why, reference.locator)
    why = f"it repeats note {seen.holder.label}, which gives no more of the work"
    return Found(None, chain, (seen.reference.id,), 0.7, (), why, reference.locator)


def _pool(reference: Cited, names: tuple[str, ...], spot: Spot) -> tuple[Given, ...]:
    """What is worth comparing: the works of that name, else those with such a title."""
    pool = spot.scene.shelf.named(names[0], spot.order) if names else ()
    if any(any_agree(names[0], given.names) for given in pool):
        return pool
    words = (*title_words(reference), *(word for name in names for word in name_words(name)))
    return (*pool, *spot.scene.shelf.titled(words, spot.order))


def _defined(reference: Cited, spot: Spot) -> _Fit | None:
    """The work for which this very short form was defined."""
    keys = {fold(" ".join(reference.keys.names)), " ".join(title_words(reference))}
    keys.add(fold(" ".join((*reference.keys.names, *title_words(reference)))))
    for key in sorted(keys - {""}):
        for given in spot.scene.shelf.by_alias.get(key, ()):
            if given.order < spot.order:
                return _Fit(given, 1, 0, 1, True)
    return None


def _fit(reference: Cited, names: tuple[str, ...], given: Given) -> _Fit:
    date = reference.keys.date
    agrees = 0
    if date and given.date and (date.year or date.month) and (given.date.year or given.date.month):
        agrees = 1 if date.agrees(given.date) else -1
    words = telling(title_words(reference))
    if not names:
        alone = _party(words, given.title) or _title_alone(words, given.title)
        return _Fit(given, 0, agrees, alone, True)
    name = 1 if all(any_agree(name, given.names) for name in names[:3]) else -1
    if name < 0 and not given.names:
        title = tuple(word for printed in names for word in name_words(printed))
        alone = _party(title, given.title) or _title_alone(telling((*title, *words)), given.title)
        return _Fit(given, 0, agrees, alone, True)
    first = any_agree(names[0], given.names[:1])
    return _Fit(given, name, agrees, _title_fit(words, given.title), first)


def _title_fit(short: tuple[str, ...], title: tuple[str, ...]) -> int:
    if not short or not title:
        return 0
    known = set(title)
    hits = sum(word in known or any(w.startswith(word) for w in known if len(word) > 4) for word in short)
    return 1 if hits >= _PART_OF_TITLE * len(short) else -1


def _party(short: tuple[str, ...], title: tuple[str, ...]) -> int:
    """1 where a case, `Hale v. Moor Mills`, is named by a party of it; else 0."""
    return int("v" in title and bool(short) and set(short) <= set(title))


def _title_alone(short: tuple[str, ...], title: tuple[str, ...]) -> int:
    """Where no name helps, at least two words of the title, and the title's own first."""
    known = telling(title)
    if len(short) < 2 or not known or short[0] != known[0]:
        return -1
    return 1 if sum(word in known for word in short) >= _MOST_OF_TITLE * len(short) else -1


def _first_of_each(fits: Iterable[_Fit]) -> list[_Fit]:
    """One for each work: the place where it is first given."""
    works: dict[str, _Fit] = {}
    for fit in fits:
        works.setdefault(fit.given.work, fit)
    return list(works.values())


def _choose(fits: list[_Fit], reference: Cited) -> _Fit | None:
    """The only one, or the only one that a title, a date or the first name speaks for."""
    for narrowed in (
        fits,
        [fit for fit in fits if fit.title > 0],
        [fit for fit in fits if fit.date > 0],
        [fit for fit in fits if fit.title > 0 and fit.date > 0],
        [fit for fit in fits if fit.first],
        [fit for fit in fits if fit.first and len(fit.given.names) == len(reference.keys.names)],
    ):
        if narrowed and _one_title(narrowed):
            return narrowed[-1]
    return None


def _by_printed_words(fits: list[_Fit], reference: Cited, spot: Spot) -> _Fit | None:
    """The only one of whose title the reference prints a word, even where it was not read as a title."""
    words = set(fold_words(spot.holder.passage.text[reference.start : reference.end]))
    words -= {word for name in reference.keys.names for word in fold_words(name)}
    named = [fit for fit in fits if words & set(telling(fit.given.title))]
    return named[0] if len(named) == 1 else None


def _one_title(fits: list[_Fit]) -> bool:
    """Whether the works bear one title, printed in two ways: so that the one given last may be meant."""
    titles = sorted(("".join(fit.given.title) for fit in fits), key=len)
    return len(fits) == 1 or (bool(titles[0]) and all(_alike(titles[0], title) for title in titles))


def _alike(short: str, long: str) -> bool:
    return long.startswith(short) or alike(short, long)


def _confidence(fit: _Fit) -> float:
    return 0.97 if fit.title > 0 or fit.date > 0 else 0.9


def _evidence(fit: _Fit) -> tuple[str, ...]:
    said = (("the name", fit.name), ("the date", fit.date), ("the title", fit.title))
    return tuple(f"{what} agrees" for what, value in said if value > 0)


def _ambiguous(fits: list[_Fit], names: tuple[str, ...], spot: Spot) -> Ambiguous:
    ranked = sorted(fits, key=lambda fit: (-fit.title - fit.date, not fit.first, -fit.given.order))
    score = round(1 / len(fits), 2)
    candidates = tuple(
        _candidate(fit.given, spot, score, *_evidence(fit)) for fit in ranked[:_MOST_CANDIDATES]
    )
    named = f" of {names[0]}" if names else ""
    return Ambiguous(candidates, f"{len(fits)} earlier works{named} fit", "same-name")


def _unknown(names: tuple[str, ...], fits: list[_Fit], spot: Spot) -> Unknown:
    """Near misses: the same name with another date or title, given only later, or spelt otherwise."""
    named = f" of {names[0]}" if names else ""
    earlier = _first_of_each([fit for fit in fits if fit.name > 0 and fit.given.order < spot.order])
    other_year = [fit for fit in earlier if fit.date < 0]
    if other_year:
        years = [_candidate(fit.given, spot, 0.5, f"its date is {_year(fit.given)}") for fit in other_year]
        return Unknown(f"no earlier work{named} has that date", "year", tuple(years[:_MOST_CANDIDATES]))
    later = [fit for fit in _first_of_each(fits) if fit.possible and fit.given.order >= spot.order]
    if later:
        given = [_candidate(fit.given, spot, 0.5, "given only later") for fit in later]
        return Unknown(
            f"the work{named} is given in full only later", "later", tuple(given[:_MOST_CANDIDATES])
        )
    if earlier:
        titles = [_candidate(fit.given, spot, 0.4, "another title") for fit in earlier]
        return Unknown(f"no earlier work{named} has that title", "title", tuple(titles[:_MOST_CANDIDATES]))
    mention = _mention(names, spot)
    if mention is not None:
        return Unknown(f"the name stands in {mention}, where no work of that name was read", "unread")
    return Unknown(f"no earlier work{named} was found", "no-work", _near_spellings(names, spot))


def _mention(names: tuple[str, ...], spot: Spot) -> str | None:
    """An earlier note or entry that has the name, where no work of that name was read."""
    for name in names[:1]:
        if any(word not in spot.scene.mentions for word in name_words(name)):
            return None
        where = spot.scene.mentions.get(last_word(name))
        holder = spot.scene.holders.get(where or "")
        if holder is not None and not holder.is_note:
            return "the bibliography"
        if holder is not None and holder.references and holder.references[0].id in spot.of:
            return None if holder.id == spot.holder.id else f"note {holder.label}"
    return None


def _near_spellings(names: tuple[str, ...], spot: Spot) -> tuple[Candidate, ...]:
    found: list[Candidate] = []
    for name in names[:1]:
        known = (key for key in spot.scene.shelf.by_name if len(key) > 3)
        for near, score in nearest(fold(name), known):
            for given in _first_given(spot.scene.shelf.by_name[near], spot):
                spelt = next((name for name in given.names if fold(name) == near), near)
                found.append(_candidate(given, spot, round(score / 2, 2), f"the name is spelt {spelt}"))
    return tuple(found[:_MOST_CANDIDATES])


def _first_given(givens: Iterable[Given], spot: Spot) -> list[Given]:
    works: dict[str, Given] = {}
    for given in givens:
        if given.order < spot.order:
            works.setdefault(given.work, given)
    return list(works.values())


def _candidate(given: Given, spot: Spot, score: float, *evidence: str) -> Candidate:
    return spot.candidate(given.reference, given.holder, score, *evidence)


def _year(given: Given) -> str:
    return str(given.date.printed or given.date.year) if given.date else "not printed"


def _by_sentence(reference: Short | OpCit, spot: Spot) -> Meaning:
    """The work of the author whom the sentence that calls the note names."""
    sentence = spot.scene.sentences.get(spot.holder.id)
    before = spot.before()
    if sentence is not None and before is None:
        for words, confidence in ((sentence.near, 0.85), (sentence.far, 0.6)):
            named = _first_given(_named_in(words, spot), spot)
            if len(named) == 1:
                why = f"the text names {named[0].names[0]} before the call"
                return follow(reference, named[0].reference, spot, confidence, why)
            if named:
                candidates = tuple(_candidate(given, spot, round(1 / len(named), 2)) for given in named)
                why = "the text before the call fits several works"
                return Ambiguous(candidates[:_MOST_CANDIDATES], why, "unclear")
            repeated = _repeats_in(reference, words, spot)
            if repeated is not None:
                return repeated
    last = before.id if before is not None else "".join(spot.last)
    if not last:
        return Unknown("it bears no name, and nothing is cited before it", "no-name")
    source = next(one for one in spot.scene.holders[holder_of(last)].references if one.id == last)
    candidate = spot.candidate(source, holder_of(last), 0.4, "the last source cited before")
    return Unknown("it bears no name, and the text before the call names no author", "no-name", (candidate,))


def _named_in(words: str, spot: Spot) -> list[Given]:
    """The works whose author's name stands in `words`, the name that stands last."""
    printed = [word for word in words.split() if word[:1].isupper() or word[1:2].isupper()]
    for word in reversed(printed):
        for key in fold_words(word)[-1:]:
            givens = [
                given
                for given in spot.scene.shelf.named(key, spot.order)
                if given.names and len(key) > 3 and last_word(given.names[0]) == key
            ]
            if key not in spot.scene.small and any(given.order < spot.order for given in givens):
                return givens
    return []


def _repeats_in(reference: Cited, words: str, spot: Spot) -> Meaning | None:
    """The earlier short form of the author whose name stands last in `words`."""
    for word in reversed(words.split()):
        key = last_word(word)
        if word[:1].isupper() and len(key) > 3 and key in spot.seen and key not in spot.scene.small:
            return _repeated(reference, (word,), spot)
    return None
