"""One person's name is spelt in two ways.

Why: A reader, an index and a short form look for one spelling. What is told are slips: one work given under
two spellings, two works of one author whose family names differ by a letter, a name in the text that differs
from that in its note. Initials, shortened given names, particles and accents are no other spelling.

Bad:

    The mill burned down.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Gilles Dorremont, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Gilles Dormemont, *Mills and Markets* (Hull: Quay, 2004), 3.

Good:

    The mill burned down.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Gilles Dorremont, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Gilles Dorremont, *Mills and Markets* (Hull: Quay, 2004), 3.

Source: The Chicago Manual of Style, 17th ed., 14.73: an author's name is given in one form.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from glossator.model import (
    Entry,
    Found,
    Full,
    Hit,
    Idem,
    Interview,
    Name,
    Note,
    Passage,
    Place,
    Reading,
    Reference,
    Severity,
    Unknown,
)
from glossator.references.words import compiled
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.names import name_words
from glossator.resolve.sentences import sentences
from glossator.rules.ascribed import Author, ascriptions
from glossator.rules.references import first_line
from glossator.spelling import slipped
from glossator.works.people import Person, accord

SEVERITY: Severity = "warning"

_ROLES = frozenset(("author", "editor", "translator", "container-author"))
_FEWEST, _ENOUGH, _MANY = 5, 6, 7
"""Letters of a name that is compared at all; with a short given name; in a sentence that says no more."""
_LONGEST = 30
_MOST_OF_WORK = _MOST_ALIKE = 12
"""So many references of one work, and names with letters in common, are compared."""
_WINDOW = 1_000
"""So many characters before a call are looked at."""
_MOST_NEAR = 4
"""Other spellings of one name are told; what has more is no slip."""
_PLAIN = compiled(r"[A-ZÀ-Þ][^\W\d_]{0,29}(?:[\s’'-][^\W\d_]{1,29}){0,4}")
_ACRONYM = re.compile(r"(?=.{3,9}$)[A-Z]{2,6}(?:-[A-Z]{1,4})?")
_POSSESSIVE = re.compile(r"['’]s?$")
_UMLAUTS = re.compile("(?<=[aou])e")
_VOWELS = re.compile("[aeiouyj]{1,60}")
_DOUBLED = re.compile(r"(.)\1{1,9}")
_AS_ONE = (("ph", "f"), ("ck", "k"), ("kh", "h"), ("q", "k"), ("w", "v"), ("ff", "v"), ("z", "s"))
_NAMED = compiled(r"(?<![\w’'-])[A-ZÀ-Þ][^\W\d_]{4,29}(?:-[A-ZÀ-Þ][^\W\d_]{1,29})?(?![\w-])")
_SMALL = compiled(r"(?<![\w’'-])[a-zß-ÿ][^\W\d_]{4,29}")
_CALL = re.compile(r"\[[^\[\]\s]{1,12}\]|[⁰¹²³⁴-⁹]{1,4}")


@dataclass(frozen=True, slots=True)
class _Named:
    """One place where a person or a body is named."""

    family: str
    """Folded, its particles left out; of a body the whole name."""
    given: tuple[str, ...]
    """Folded; empty where none is printed."""
    body: bool
    printed: str
    """The family name."""
    whole: str
    where: str
    reference: str
    work: str
    year: int | None
    place: Place

    @property
    def person(self) -> Person:
        return Person((self.family,), self.given)


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Two names in two spellings that are perhaps one, and why."""

    one: _Named
    other: _Named
    severity: Severity
    because: str
    by_given: bool = False
    """Whether it is the given name that is spelt in two ways."""
    cause: str = ""
    """What a hit shares with the one about a short form that could not be resolved for it."""

    @property
    def spellings(self) -> tuple[str, str]:
        """The same for all that differ so."""
        one, other = (_spelling(each, self.by_given) for each in (self.one, self.other))
        return min(one, other), max(one, other)


def _spelling(name: _Named, by_given: bool) -> str:
    return f"{name.given[0]} {name.family}" if by_given else name.family


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each two spellings, the rarer one first."""
    named = list(_names(reading))
    together = _together(named)
    alike: defaultdict[tuple[str, str], list[_Likeness]] = defaultdict(list)
    for one in (
        *_of_one_work(named),
        *_of_one_author(named),
        *_of_lookalikes(named, reading),
        *_of_short_forms(named, reading),
        *_in_sentences(named, reading),
    ):
        if one.spellings not in together:
            alike[one.spellings].append(one)
    by_family: defaultdict[str, list[_Named]] = defaultdict(list)
    for name in named:
        by_family[name.family].append(name)
    for some in alike.values():
        yield _hit(some, by_family)
    yield from _with_middle_names(named)


def _with_middle_names(named: Iterable[_Named]) -> Iterator[Hit]:
    """One hit for each author whose middle name or initial is printed here and left out there, as an info:
    title pages differ."""
    people: defaultdict[tuple[str, str], list[_Named]] = defaultdict(list)
    for name in named:
        if not name.body and name.given and len(name.given[0]) > 1:
            people[name.family, name.given[0]].append(name)
    for held in people.values():
        plain, longer = ([each for each in held if (len(each.given) > 1) == more] for more in (False, True))
        if plain and len({each.given[1][0] for each in longer}) == 1:
            few, many = sorted((plain, longer), key=len)
            told = (f"'{some[0].whole}' in {_told(some)}" for some in (few, many))
            yield Hit(
                (*(each.place for each in few), replace(many[0].place, role="consequence")),
                f"one author is called {' and '.join(told)}",
                ("family name and first name are the same",),
                severity="info",
            )


def _names(reading: Reading) -> Iterator[_Named]:
    """Every name of an author, in order."""
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        for reference in holder.references:
            meaning = reading.meanings.of.get(reference.id)
            found = meaning.work if isinstance(meaning, Found) else None
            work = reading.works.of.get(reference.id) or found or ""
            yield from _in_reference(holder, reference, work)


def _in_reference(holder: Note | Entry, reference: Reference, work: str) -> Iterator[_Named]:
    text = holder.passage.text
    if isinstance(reference, Full | Interview | Idem) and reference.fields:
        for field in reference.fields:
            if field.name in _ROLES and isinstance(field.read, Name):
                name = field.read
                family = name.family or name.literal
                at = text.find(family, field.start, field.end)
                if at >= 0:
                    yield from _named(holder, reference, work, (at, at + len(family)), name)
        return
    for key in reference.keys.names:
        at = text.find(key, reference.start, reference.end)
        if at >= 0:
            name = Name(key, at, at + len(key), family=key)
            yield from _named(holder, reference, work, (at, at + len(key)), name)


def _named(
    holder: Note | Entry, reference: Reference, work: str, at: tuple[int, int], name: Name
) -> Iterator[_Named]:
    bare = _POSSESSIVE.sub("", name.family or name.literal)
    body = not name.family or len(bare.split()) > 2
    family = fold(bare) if body else "".join(name_words(bare))
    if _ACRONYM.fullmatch(bare):
        family = fold(bare).replace(" ", "")
    elif not _FEWEST <= len(family) <= _LONGEST * (1 + body) or (not body and not _PLAIN.fullmatch(bare)):
        return
    where = f"note {holder.label}" if isinstance(holder, Note) else "the bibliography"
    spans = holder.passage.spans(*at)
    note = holder.id if isinstance(holder, Note) else None
    if spans:
        place = Place(first_line(spans), note, reference.id)
        given = fold_words(name.given)
        year = reference.keys.date.year if reference.keys.date else None
        yield _Named(family, given, body, bare, name.printed, where, reference.id, work, year, place)


def _together(named: Iterable[_Named]) -> set[tuple[str, str]]:
    """The names that stand in one reference: those are two persons'."""
    by_reference: defaultdict[str, set[str]] = defaultdict(set)
    for name in named:
        by_reference[name.reference].add(name.family)
    return {pair for some in by_reference.values() for pair in combinations(sorted(some)[:_MOST_ALIKE], 2)}


def _of_one_work(named: list[_Named]) -> Iterator[_Likeness]:
    """Names of one work's authors that differ in their spelling."""
    by_work: defaultdict[str, list[_Named]] = defaultdict(list)
    for name in named:
        spellings = by_work[name.work]
        if len(spellings) < _MOST_OF_WORK and all(
            (each.family, each.given) != (name.family, name.given) for each in spellings
        ):
            spellings.append(name)
    by_work.pop("", None)
    for some in by_work.values():
        for one, other in combinations(some[:_MOST_OF_WORK], 2):
            if one.reference == other.reference or one.body != other.body:
                continue
            because = f"{one.where} and {other.where} give the same work"
            if one.family != other.family and _one_name(one, other):
                yield _Likeness(one, other, "warning", because)
            elif one.family == other.family and _given_slipped(one.given, other.given):
                yield _Likeness(one, other, "warning", because, by_given=True)


def _one_name(one: _Named, other: _Named) -> bool:
    """Whether the family names are one in two spellings, more than an umlaut spelt out."""
    if _plain(one.family) == _plain(other.family):
        return False
    if _ACRONYM.fullmatch(one.printed) and _ACRONYM.fullmatch(other.printed):
        return _begins_and_ends(*sorted((one.family, other.family), key=len))
    if one.body:
        return min(len(one.family), len(other.family)) > _FEWEST and slipped(one.family, other.family)
    return accord((one.person,), (other.person,)) == "spelt"


def _begins_and_ends(short: str, long: str) -> bool:
    """Whether one acronym is another without letters from its middle: `IS-K` and `ISIS-K`."""
    return any(short == long[:at] + long[at - len(short) :] for at in range(1, len(short)))


def _given_slipped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = "".join(one[:1]), "".join(other[:1])
    long = min(len(first), len(second)) >= _FEWEST
    cut = first.startswith(second) or second.startswith(first)
    return long and not cut and _plain(first) != _plain(second) and slipped(first, second)


def _plain(name: str) -> str:
    """`muller` for `mueller`, which is `Müller` where there are no umlauts."""
    return _UMLAUTS.sub("", name)


def _of_one_author(named: list[_Named]) -> Iterator[_Likeness]:
    """Names of authors of several works that have one given name, spelt out, and family names that differ by
    a letter."""
    first: dict[tuple[str, str], _Named] = {}
    for name in named:
        given = name.given[0] if name.given else ""
        if not name.body and len(given) > 2:
            first.setdefault((given, name.family), name)
    alike: defaultdict[tuple[str, str], list[_Named]] = defaultdict(list)
    for (given, family), name in first.items():
        if len(family) < _ENOUGH and len(given) < _FEWEST:
            continue
        near: dict[str, _Named] = {}
        for key in sorted({*_shortened(family), f"#{_sounds(family)}"}):
            for other in alike[given, key][-_MOST_ALIKE:]:
                near[other.family] = other
            alike[given, key].append(name)
        for other in list(near.values())[:_MOST_NEAR]:
            yield from _perhaps_one(other, name)


def _perhaps_one(one: _Named, other: _Named) -> Iterator[_Likeness]:
    if _plain(one.family) == _plain(other.family) or (one.work and one.work == other.work):
        return
    because = f"the given name is {other.whole.replace(other.printed, '').strip(' ,')} in both"
    exchanged = sorted(one.family) == sorted(other.family)
    if _sounds(one.family) == _sounds(other.family) and not exchanged:
        yield _Likeness(one, other, "info", because)
    elif slipped(one.family, other.family):
        ending = one.family[:-1] == other.family or other.family[:-1] == one.family
        yield _Likeness(one, other, "info" if ending else "warning", because)


def _shortened(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words that differ by a slip share one."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _sounds(name: str) -> str:
    """As much of a name as languages and alphabets leave: `Tolstoy` and `Tolstoi`."""
    for letters, one in _AS_ONE:
        name = name.replace(letters, one)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("a", name))


def _of_lookalikes(named: list[_Named], reading: Reading) -> Iterator[_Likeness]:
    """The authors of two works that may be one, where only their names speak for two."""
    by_reference: defaultdict[str, list[_Named]] = defaultdict(list)
    for name in named:
        by_reference[name.reference].append(name)
    for pair in reading.works.lookalikes:
        ones, others = (by_reference[each] for each in pair.references)
        if len(ones) != 1 or len(others) != 1 or "author" not in pair.against:
            continue
        one, other = ones[0], others[0]
        if one.family != other.family and _one_name(one, other):
            yield _Likeness(one, other, "warning", f"for one work: {pair.evidence}")


def _of_short_forms(named: list[_Named], reading: Reading) -> Iterator[_Likeness]:
    """The name of a short form that was not resolved, and that of the author of the work it may mean."""
    full = [name for name in named if name.reference in reading.works.of]
    by_reference: defaultdict[str, list[_Named]] = defaultdict(list)
    by_note: defaultdict[str, list[_Named]] = defaultdict(list)
    by_year: defaultdict[tuple[int, str], list[_Named]] = defaultdict(list)
    for name in full:
        by_reference[name.reference].append(name)
        by_note[name.reference.rpartition("-")[0]].append(name)
        for key in _shortened(name.family) if name.year else ():
            by_year[name.year or 0, key].append(name)
    for name in named:
        meaning = reading.meanings.of.get(name.reference)
        if not isinstance(meaning, Unknown):
            continue
        others: list[_Named] = []
        for candidate in meaning.candidates[:_MOST_ALIKE]:
            if meaning.reason == "misspelt":
                others += by_note[candidate.note][:_MOST_OF_WORK]
            elif meaning.reason == "no-work":
                others += by_reference[candidate.reference][:_MOST_OF_WORK]
        if meaning.reason == "unread" and name.year:
            keys = sorted(_shortened(name.family))
            others += [each for key in keys for each in by_year[name.year, key][:_MOST_ALIKE]]
        for other in others:
            if not name.body and slipped(name.family, other.family):
                because = f"the short form in {name.where} may mean the work that {other.where} gives"
                yield _Likeness(other, name, "warning", because, cause=f"reference {name.reference}")


@dataclass(frozen=True, slots=True)
class _Guess:
    """A word of a sentence that may be the name of an author whom the sentence's note cites."""

    word: str
    """Folded."""
    printed: str
    name: _Named
    note: Note
    sure: bool


def _in_sentences(named: list[_Named], reading: Reading) -> Iterator[_Likeness]:
    """Names in the text that differ by a slip from the family name of an author whom the note cites."""
    if not reading.links.running:
        return
    guesses = list(_guesses(named, reading))
    nobody = Author((), -1, frozenset())
    says = {
        (one.note.id, "".join(name_words(one.name)))
        for one in ascriptions(reading, {guess.word: nobody for guess in guesses})
    }
    calls = _call_places(reading)
    for guess in guesses:
        if not guess.sure and (guess.note.id, guess.word) not in says:
            continue
        ids = reading.links.calls.get(guess.note.id, ())
        place = _in_text(guess, [calls[each] for each in ids if each in calls])
        if place is not None:
            where = f"the text before note {guess.note.label}"
            because = f"note {guess.note.label} cites {guess.name.printed}"
            spelt = replace(
                guess.name, family=guess.word, printed=guess.printed, where=where, place=place, reference=""
            )
            yield _Likeness(guess.name, spelt, "warning", because)


def _guesses(named: list[_Named], reading: Reading) -> Iterator[_Guess]:
    article = reading.article
    known = {name.family for name in named} | {word for name in named for word in name.given}
    texts = [*(block.text for block in article.blocks), *(note.passage.text for note in article.notes)]
    known |= {fold(word) for word in {word for text in texts for word in _SMALL.findall(text)}}
    noted = {fold(word) for note in article.notes for word in _NAMED.findall(note.passage.text)}
    said = sentences(article, reading.links)
    by_work: defaultdict[str, list[_Named]] = defaultdict(list)
    for name in named:
        if not name.body and name.work:
            by_work[name.work].append(name)
    for note in article.notes:
        words = _CALL.split(said[note.id].near)[-1] if note.id in said else ""
        there = {"".join(name_words(match[0])) for match in _NAMED.finditer(words)}
        cited = [name for work in _works_of(note, reading) for name in by_work[work][:_MOST_OF_WORK]]
        for match in _NAMED.finditer(words):
            word = "".join(name_words(match[0]))
            if word in known or word in noted:
                continue
            for name in cited:
                if name.family not in there and _slip_of(word, name.family):
                    before = fold_words(words[: match.start()][-40:])[-2:]
                    sure = min(len(word), len(name.family)) >= _MANY or bool({*before} & {*name.given[:1]})
                    yield _Guess(word, match[0], name, note, sure)
                    break


def _works_of(note: Note, reading: Reading) -> list[str]:
    """The works that a note cites, in order."""
    meanings = (reading.meanings.of.get(reference.id) for reference in note.references)
    return list(dict.fromkeys(one.work for one in meanings if isinstance(one, Found) and one.work))


def _slip_of(word: str, family: str) -> bool:
    """Whether a word is a name with a slip, not its genitive or plural."""
    short = min(len(word), len(family)) < _FEWEST
    ending = word[:-1] == family or family[:-1] == word
    return not short and not ending and _plain(word) != _plain(family) and slipped(word, family)


def _call_places(reading: Reading) -> dict[str, tuple[str, Passage, int]]:
    """By call, the block and the passage that it stands in, and where."""
    return {
        call: (block.id, part.passage, at)
        for block in reading.article.blocks
        for part in block.parts
        for at, _, call in part.passage.marked("call")
    }


def _in_text(guess: _Guess, calls: Iterable[tuple[str, Passage, int]]) -> Place | None:
    """Where the word stands before the note's call."""
    for block, passage, at in calls:
        start = passage.text.rfind(guess.printed, max(0, at - _WINDOW), at)
        if start >= 0:
            spans = passage.spans(start, start + len(guess.printed))
            return Place(first_line(spans), block=block)
    return None


def _hit(some: list[_Likeness], by_family: Mapping[str, list[_Named]]) -> Hit:
    groups = [_group(some, rank, by_family) for rank in (0, 1)]
    rare, usual = sorted(
        groups, key=lambda group: (len(group), bool(group[0].reference), -group[0].place.span.start)
    )
    severity: Severity = "warning" if any(each.severity == "warning" for each in some) else "info"
    shown = [name.whole if some[0].by_given else name.printed for name in (rare[0], usual[0])]
    return Hit(
        tuple(name.place for name in (*rare, usual[0])),
        f"one name seems to be spelt in two ways: {shown[0]} in {_told(rare)}, {shown[1]} in {_told(usual)}",
        tuple(dict.fromkeys(each.because for each in some)),
        cause=next((each.cause for each in some if each.cause), ""),
        severity=severity,
    )


def _group(some: list[_Likeness], rank: int, by_family: Mapping[str, list[_Named]]) -> list[_Named]:
    """All places of one of the spellings, in order."""
    spelling = some[0].spellings[rank]
    by_given = some[0].by_given
    sides = [each for like in some for each in (like.one, like.other)]
    mine = [each for each in sides if _spelling(each, by_given) == spelling]
    people = {each.person for each in mine}
    also = [
        each
        for each in by_family.get(mine[0].family, ())
        if (not by_given or each.given[:1] == mine[0].given[:1])
        and any(accord((person,), (each.person,)) == "same" for person in people)
    ]
    return sorted(
        {each.place.span: each for each in (*mine, *also)}.values(), key=lambda each: each.place.span
    )


def _told(group: list[_Named]) -> str:
    """`notes 12, 15 and the bibliography`."""
    labels = list(dict.fromkeys(each.where for each in group))
    notes = [label.removeprefix("note ") for label in labels if label.startswith("note ")]
    others = [label for label in labels if not label.startswith("note ")]
    listed = [f"{'note' if len(notes) == 1 else 'notes'} {', '.join(notes)}"] if notes else []
    return " and ".join((*listed, *others))
