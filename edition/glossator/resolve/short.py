"""*Op. cit.* and short forms: a work given before, by name, date and title words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from glossator.model import Ambiguous, Candidate, Cited, Found, Idem, Meaning, OpCit, Short, Unknown
from glossator.resolve.evidence import Piece, shares, told, weight
from glossator.resolve.fitting import Fit, first_of_each, fit, one_title, pieces, title_fit
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.given import Given, telling, title_words
from glossator.resolve.names import any_agree, last_word, name_words
from glossator.resolve.practice import SLIPPED
from glossator.resolve.scene import Seen, Spot, follow, holder_of
from glossator.resolve.volumes import place_in_volume
from glossator.spelling import nearest, slipped

_SAME_PLACE = re.compile(r"l(?:oc)?\.?\s?c", re.IGNORECASE)
"""*Loc. cit.*: the work and the page that were cited last."""
_MOST_CANDIDATES = 8
_ANOTHER = 1.0
"""What speaks for a work that was not read, and would fit as well."""
_CLEARLY = 3.0
"""So many times as probable as the next the one must be that is taken."""


def resolve_short(reference: Short | OpCit, spot: Spot) -> Meaning:
    """By its names, else by its title words, else by the sentence that calls the note."""
    by_volume = _reported(reference, spot)
    if by_volume is not None:
        return by_volume
    named = reference.keys.names or title_words(reference)
    meaning = by_name(reference, spot, reference.keys.names) if named else _by_sentence(reference, spot)
    place = isinstance(reference, OpCit) and _SAME_PLACE.match(reference.marker) and not reference.locator
    if place and isinstance(meaning, Found):
        return replace(meaning, locator=spot.latest.get(meaning.work or ""))
    return meaning


def _reported(reference: Short | OpCit, spot: Spot) -> Meaning | None:
    """Of the decisions given before in the printed volume, the one that begins last before the page."""
    place = place_in_volume(spot.holder.passage.text[reference.start : reference.end])
    known = spot.scene.reported.get(place[0], ()) if place else ()
    before = [one for one in known if one.given.order < spot.order and place and one.page <= place[1]]
    if not before:
        return None
    best = max(before, key=lambda one: one.page)
    why, where = "a decision given before stands in that volume", f"it begins there on page {best.page}"
    return follow(reference, best.given.reference, spot, 0.95, why, where)


def by_name(reference: Short | OpCit | Idem, spot: Spot, names: tuple[str, ...]) -> Meaning:
    """The one earlier work that bears the name and agrees in date and title."""
    defined = _defined(reference, spot)
    if defined is not None:
        return follow(reference, defined.reference, spot, 0.98, "the short form was defined for it")
    fits = [fit(reference, names, given) for given in _pool(reference, names, spot)]
    possible = [one for one in fits if one.possible and one.given.order < spot.order]
    if _only_undated(reference, fits, possible, spot):
        return _unknown(names, telling(title_words(reference)), fits, spot)
    in_notes = first_of_each(one for one in possible if one.given.order >= 0)
    found = _one_of(in_notes, reference, names, spot) or _repeated(reference, names, spot)
    found = found or _one_of(first_of_each(possible), reference, names, spot)
    found = found or _without_name(reference, spot) or _family_first(reference, names, spot)
    found = found or _named_in_title(reference, names, spot)
    return found or _unknown(names, telling(title_words(reference)), fits, spot)


def _only_undated(reference: Cited, fits: list[Fit], possible: list[Fit], spot: Spot) -> bool:
    """Whether a year is printed that no work of the name has, and only works without any year are left."""
    date = reference.keys.date
    dated = [one for one in fits if one.name > 0 and one.date < 0 and one.given.order < spot.order]
    undated = all(not one.given.years and one.given.date is None for one in possible)
    return bool(date and date.year and dated and possible) and undated


def _without_name(reference: Cited, spot: Spot) -> Meaning | None:
    """The one earlier work of that title whose author was not read: `in her essay “Doors”`."""
    words = telling(title_words(reference))
    near = [given for given in spot.scene.shelf.titled(words, spot.order) if given.order < spot.order]
    nameless = [given for given in near if not given.names and title_fit(words, given.title) > 0]
    if len({given.work for given in nameless}) != 1:
        return None
    why = "an earlier work has that title, and no author's name was read there"
    return follow(reference, nameless[0].reference, spot, 0.7, why, "the title agrees")


def _family_first(reference: Cited, names: tuple[str, ...], spot: Spot) -> Meaning | None:
    """The one earlier work whose author's name begins with this one: `Nakahara Shizue`, in the order of Japan
    or Hungary, which was read as if `Shizue` were the family name."""
    if len(names) != 1:
        return None
    near = spot.scene.shelf.begins.get(fold(names[0]), ())
    before = {given.work: given for given in near if given.order < spot.order}
    if len(before) != 1:
        return None
    (given,) = before.values()
    return follow(reference, given.reference, spot, 0.85, "the author's name begins with it")


def _named_in_title(reference: Cited, names: tuple[str, ...], spot: Spot) -> Meaning | None:
    """The one earlier work in whose title stand the name and the words: `Woolf, *Diary*` for *The Diary of
    Virginia Woolf*, which another edited."""
    words = telling(title_words(reference))
    wanted = {*words, *(word for name in names for word in name_words(name))} if words else set()
    near = spot.scene.shelf.titled(words, spot.order) if names else ()
    fitting = {one.work: one for one in near if wanted <= set(one.title) and one.order < spot.order}
    if len(fitting) != 1:
        return None
    (given,) = fitting.values()
    why = "the name and the words stand in its title"
    return follow(reference, given.reference, spot, 0.85, why, "the title agrees")


def _one_of(possible: list[Fit], reference: Cited, names: tuple[str, ...], spot: Spot) -> Meaning | None:
    """The one that is meant, or all of them; None where there is none."""
    if not possible:
        return None
    weighed = [(one, pieces(one, reference, spot)) for one in possible]
    scores = shares([weight(some) for _, some in weighed], _ANOTHER)
    ranked = sorted(zip(weighed, scores, strict=True), key=lambda each: (-each[1], -each[0][0].given.order))
    (best, some), score = ranked[0]
    alike = [one for (one, _), each in ranked if each >= score / _CLEARLY]
    if len(alike) == 1 or one_title(alike):
        last = max(alike, key=lambda one: one.given.order) if len(alike) > 1 else best
        together = min(0.97, sum(each for _, each in ranked[: len(alike)]))
        why, sure = "an earlier work fits", round(together, 2)
        meaning = follow(reference, last.given.reference, spot, sure, why, *told(some))
        rivals = _candidates(ranked[len(alike) :], spot)
        return replace(meaning, rivals=rivals) if isinstance(meaning, Found) and rivals else meaning
    candidates = _candidates(ranked, spot)
    named = f" of {names[0]}" if names else ""
    return Ambiguous(candidates, f"{len(possible)} earlier works{named} fit", "same-name")


def _candidates(
    ranked: Iterable[tuple[tuple[Fit, tuple[Piece, ...]], float]], spot: Spot
) -> tuple[Candidate, ...]:
    """The works as answers, each with its score and what speaks for it."""
    found = (_candidate(one.given, spot, score, *told(some)) for (one, some), score in ranked)
    return tuple(found)[:_MOST_CANDIDATES]


def _repeated(reference: Cited, names: tuple[str, ...], spot: Spot) -> Meaning | None:
    """What gave the work before without a full form, and is repeated here."""
    words = telling(title_words(reference))
    for name in names[:1]:
        for seen in spot.seen.get(last_word(name), ()):
            date, other = reference.keys.date, seen.reference.keys.date
            if date and other and not date.agrees(other):
                continue
            if any_agree(name, seen.names) and title_fit(words, seen.title) >= 0:
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


def _defined(reference: Cited, spot: Spot) -> Given | None:
    """The work for which this very short form was defined."""
    keys = {fold(" ".join(reference.keys.names)), " ".join(title_words(reference))}
    keys.add(fold(" ".join((*reference.keys.names, *title_words(reference)))))
    for key in sorted(keys - {""}):
        for given in spot.scene.shelf.by_alias.get(key, ()):
            if given.order < spot.order:
                return given
    return None


def _within_a_note(words: tuple[str, ...], earlier: list[Fit], spot: Spot) -> Found | None:
    """The earlier note on the author that has all words of the title, though no title does: a reprint or a
    translation that it tells of."""
    for one in earlier if words else ():
        holder = spot.scene.holders[one.given.holder]
        if holder.is_note and set(words) <= set(fold_words(holder.passage.text)):
            chain = tuple(dict.fromkeys((spot.holder.id, holder.id)))
            return Found(None, chain, (), 0.6, (), f"the words of the title stand in note {holder.label}")
    return None


def _unknown(names: tuple[str, ...], words: tuple[str, ...], fits: list[Fit], spot: Spot) -> Unknown | Found:
    """Near misses: the same name with another date or title, given only later, or spelt otherwise."""
    named = f" of {names[0]}" if names else ""
    earlier = first_of_each(one for one in fits if one.name > 0 and one.given.order < spot.order)
    other_year = [one for one in earlier if one.date < 0]
    if other_year:
        years = [_candidate(one.given, spot, 0.5, f"its date is {_year(one.given)}") for one in other_year]
        return Unknown(f"no earlier work{named} has that date", "year", tuple(years[:_MOST_CANDIDATES]))
    later = [one for one in first_of_each(fits) if one.possible and one.given.order >= spot.order]
    if later:
        given = [_candidate(one.given, spot, 0.5, "given only later") for one in later]
        return Unknown(
            f"the work{named} is given in full only later", "later", tuple(given[:_MOST_CANDIDATES])
        )
    within = _within_a_note(words, earlier, spot)
    if within is not None:
        return within
    if earlier:
        titles = [_candidate(one.given, spot, 0.4, "another title") for one in earlier]
        return Unknown(f"no earlier work{named} has that title", "title", tuple(titles[:_MOST_CANDIDATES]))
    mention = _mention(names, spot)
    if mention is not None:
        return Unknown(f"the name stands in {mention}, where no work of that name was read", "unread")
    return Unknown(f"no earlier work{named} was found", "no-work", _near_spellings(names, fits, spot))


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


def _titled(names: tuple[str, ...], fits: list[Fit], spot: Spot) -> Iterator[Candidate]:
    """The works of other authors that have the title."""
    before = [one for one in fits if one.name < 0 and one.given.order < spot.order and one.given.names]
    for one in first_of_each(one for one in before if one.title > 0):
        near = any(slipped(fold(name), fold(other)) for name in names for other in one.given.names)
        author = one.given.names[0]
        words = (
            f"it has the title, and the name is spelt {author}" if near else f"it has the title, by {author}"
        )
        yield _candidate(one.given, spot, SLIPPED if near else 0.4, words)


def _near_spellings(names: tuple[str, ...], fits: list[Fit], spot: Spot) -> tuple[Candidate, ...]:
    found = list(_titled(names, fits, spot))
    for name in names[:1]:
        known = (key for key in spot.scene.shelf.by_name if len(key) > 3)
        for near, score in nearest(fold(name), known):
            for given in _first_given(spot.scene.shelf.by_name[near], spot):
                spelt = next((name for name in given.names if fold(name) == near), near)
                found.append(_candidate(given, spot, round(score / 2, 2), f"the name is spelt {spelt}"))
    best = {candidate.reference: candidate for candidate in reversed(found)}
    return tuple(sorted(best.values(), key=lambda one: -one.score)[:_MOST_CANDIDATES])


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
