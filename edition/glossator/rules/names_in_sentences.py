"""Names in the text that differ by a slip from the author whom their note cites."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from glossator.model import (
    Found,
    Note,
    Passage,
    Place,
    Reading,
)
from glossator.references.words import compiled
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.names import name_words
from glossator.resolve.sentences import sentences
from glossator.rules.ascribed import Author, ascriptions
from glossator.rules.names_alike import Likeness, without_umlauts
from glossator.rules.printed_names import FEWEST, MOST_COMPARED, PrintedName
from glossator.rules.references import first_line
from glossator.spelling import slipped

_MANY = 7
"""Letters of a name in a sentence that says no more of it."""
_BEGIN = 5
"""So many letters that a name and its slip share, behind one given name that is spelt out."""
_WINDOW = 1_000
"""So many characters before a call are looked at."""
_NAMED = compiled(r"(?<![\w’'-])(?:[A-ZÀ-Þ][’'])?[A-ZÀ-Þ][^\W\d_]{4,29}(?:-[A-ZÀ-Þ][^\W\d_]{1,29})?(?![\w-])")
_SMALL = compiled(r"(?<![\w’'-])[a-zß-ÿ][^\W\d_]{4,29}")
_CALL = re.compile(r"\[[^\[\]\s]{1,12}\]|[⁰¹²³⁴-⁹]{1,4}")


@dataclass(frozen=True, slots=True)
class _Guess:
    """A word of a sentence that may be the name of an author whom the sentence's note cites."""

    word: str
    """Folded."""
    printed: str
    name: PrintedName
    note: Note
    sure: bool


def in_sentences(named: list[PrintedName], reading: Reading) -> Iterator[Likeness]:
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
            yield Likeness(guess.name, spelt, "warning", because)


def _guesses(named: list[PrintedName], reading: Reading) -> Iterator[_Guess]:
    spelt = _spelt_so(named, reading)
    said = sentences(reading.article, reading.links)
    by_work: defaultdict[str, list[PrintedName]] = defaultdict(list)
    for name in named:
        if not name.body and name.work:
            by_work[name.work].append(name)
    for note in reading.article.notes:
        words = _CALL.split(said[note.id].near)[-1] if note.id in said else ""
        there = {"".join(name_words(match[0])) for match in _NAMED.finditer(words)}
        cited = [name for work in _works_of(note, reading) for name in by_work[work][:MOST_COMPARED]]
        absent = [name for name in cited if name.family not in there]
        for match in _NAMED.finditer(words):
            word = "".join(name_words(match[0]))
            before = fold_words(words[: match.start()][-40:])[-2:]
            cites = next((name for name in absent if _slip_of(word, name, before)), None)
            if cites is not None and word not in spelt:
                sure = min(len(word), len(cites.family)) >= _MANY or bool({*before} & {*cites.given[:1]})
                yield _Guess(word, match[0], cites, note, sure)


def _spelt_so(named: list[PrintedName], reading: Reading) -> set[str]:
    """The words that are no slips: names of authors, all in notes that look like names, common words."""
    article = reading.article
    texts = [*(block.text for block in article.blocks), *(note.passage.text for note in article.notes)]
    common = {word for text in texts for word in _SMALL.findall(text)}
    noted = {word for note in article.notes for word in _NAMED.findall(note.passage.text)}
    known = {name.family for name in named} | {word for name in named for word in name.given}
    return known | {fold(word) for word in common | noted}


def _works_of(note: Note, reading: Reading) -> list[str]:
    """The works that a note cites, in order."""
    meanings = (reading.meanings.of.get(reference.id) for reference in note.references)
    return list(dict.fromkeys(one.work for one in meanings if isinstance(one, Found) and one.work))


def _slip_of(word: str, name: PrintedName, before: tuple[str, ...]) -> bool:
    """Whether a word is a name with a slip, not its genitive or plural; behind the given name even without
    the last letter, or with another end."""
    family, given = name.family, bool({*before[-1:]} & {*name.given[:1]})
    cut = family[:-1] == word and not {*before} & {*name.given[:1]}
    if min(len(word), len(family)) < FEWEST or word[:-1] == family or cut:
        return False
    if given and len(word) >= _MANY and word[:_BEGIN] == family[:_BEGIN] and len(word) == len(family):
        return True
    return without_umlauts(word) != without_umlauts(family) and slipped(word, family)


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
