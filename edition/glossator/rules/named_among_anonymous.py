"""A note names a respondent where the text keeps its respondents anonymous.

Why: Whoever was promised not to be named may lose work, freedom or life by one note that was overlooked. A
role that one person holds (*the mayor of …*) tells as much as a name. The finding repeats no word of it.
Lists of interviews and brackets of the text are read as notes are. It is a warning where the text says that
some agreed to be named, or where an address or a collection is given, for the interview may be published.

Bad:

    All interviewees are anonymous.[1] They were asked twice.[2]

    Notes

    - [1] Interview with R3, Tarrant, 4 May 2014.
    - [2] Interview with Jane Castle, Tarrant, 5 May 2014.

Good:

    All interviewees are anonymous.[1] They were asked twice.[2]

    Notes

    - [1] Interview with R3, Tarrant, 4 May 2014.
    - [2] Interview with R4, Tarrant, 5 May 2014.

Source: The Chicago Manual of Style, 17th ed., 14.212: who prefers to remain anonymous is cited without name;
the Oral History Society, *Is Your Oral History Legal and Ethical?*: a promise of anonymity binds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Hit, Reading, Severity
from glossator.references.words import fold, words
from glossator.rules.interviews import Mention, mentions
from glossator.rules.person_words import RUN
from glossator.rules.promised_words import ON_RECORD
from glossator.rules.promises import Said, pseudonyms, said

SEVERITY: Severity = "error"

_FEWEST = 4
"""So many persons without a name make a practice, where they are two thirds of all."""

_BEHIND = 60
"""So many characters behind an interview may say that its person spoke on the record."""

_Basis: TypeAlias = Literal["unnamed", "renamed", "counted"]


@dataclass(frozen=True, slots=True)
class _Promise:
    """Why the text is taken to keep its respondents anonymous."""

    basis: _Basis
    evidence: tuple[str, ...]
    open: bool = False
    """Whether some respondents may be named, so that it is for the copyeditor to find out who."""


@dataclass(frozen=True, slots=True)
class _Practice:
    """How the text calls those whom it interviewed."""

    promise: _Promise
    persons: int
    nameless: int
    """How many are given no name."""
    by_family: int
    """How many are named with the family's name."""
    by_first: int
    """How many are given but one name."""
    renamed: frozenset[str]
    """The names that the text says to be none."""
    agreed: frozenset[str]
    """The words that it says of those who agreed to be named."""
    named: frozenset[str]
    """Of these, the words that it says of all of a kind."""
    quoted: bool
    """Whether any stands in quotation marks, so that those without are names."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each interview that tells who gave it."""
    every = list(mentions(reading.article))
    told = [one for one in every if one.tells != "nobody"]
    if not told:
        return
    heard = said(reading)
    promise = _promise(heard, every)
    if promise is None:
        return
    practice = _practice(reading, promise, heard, every)
    for one in told:
        if not _is_pseudonym(one, practice) and not _agreed(one, practice):
            yield _hit(one, promise)


def _practice(reading: Reading, promise: _Promise, heard: Said, every: Sequence[Mention]) -> _Practice:
    persons = _persons(every)
    families = [one.family for one in persons if one.tells == "name"]
    return _Practice(
        promise,
        len(persons),
        sum(one.tells == "nobody" for one in persons),
        sum(families),
        families.count(False),
        pseudonyms(reading),
        frozenset(words(heard.agreed)),
        frozenset(words(heard.named)),
        any(one.quoted for one in every),
    )


def _persons(every: Sequence[Mention]) -> list[Mention]:
    """One interview with each person."""
    return list({one.person: one for one in every}.values())


def _promise(heard: Said, every: Sequence[Mention]) -> _Promise | None:
    """What the text says of its respondents; else what it does with most of them."""
    where, counted = heard.where, _counted(every)
    some = next((where[key] for key in ("agreed", "named") if key in where), None)
    exception = (f"the text says in {some} that respondents agreed to be named",) if some else ()
    if "unnamed" in where and "renamed" not in where:
        told = f"the text says in {where['unnamed']} that respondents are anonymous"
        return _Promise("unnamed", (told, *exception), bool(some))
    if "renamed" in where:
        told = f"the text says in {where['renamed']} that respondents are not called by their names"
        evidence = (told, counted, *exception) if counted else (told, *exception)
        return _Promise("counted" if counted else "renamed", evidence, bool(some))
    if "most" in where and _mostly_nameless(every):
        told = f"the text says in {where['most']} that most respondents are anonymous"
        return _Promise("unnamed", (told, *exception), True)
    if counted and "some" not in where and "named" not in where:
        return _Promise("counted", (counted, *exception), bool(some))
    return None


def _counted(every: Sequence[Mention]) -> str:
    """In words, how many persons are given no name, where these are most; else empty."""
    persons = _persons(every)
    nameless = sum(one.tells == "nobody" for one in persons)
    if nameless < _FEWEST or 3 * nameless < 2 * len(persons):
        return ""
    return f"{nameless} of {len(persons)} persons interviewed go by initials, a code or no name"


def _mostly_nameless(every: Sequence[Mention]) -> bool:
    """Whether more persons go without a name than are named."""
    persons = _persons(every)
    return 2 * sum(one.tells == "nobody" for one in persons) > len(persons)


def _is_pseudonym(one: Mention, practice: _Practice) -> bool:
    """Whether the name may be one that the text gave: where it says that it gives such names and they are
    the rule, or where nobody has more than a first name."""
    text, basis = one.holder.text, practice.promise.basis
    if one.tells != "name" or any(fold(text[start:end]) in practice.renamed for start, end in one.words):
        return one.tells == "name"
    if one.quoted and (basis != "unnamed" or not one.family):
        return True
    if basis == "renamed":
        if practice.quoted:
            return False
        alike = practice.by_family if one.family else practice.by_first
        return 2 * alike >= practice.persons
    return basis == "unnamed" and not one.family and not practice.nameless


def _agreed(one: Mention, practice: _Practice) -> bool:
    """Whether the text says of the very person that he agreed to be named, or the note that he did."""
    if one.tells != "name":
        return False
    if ON_RECORD.search(fold(" ".join(words(one.holder.text[one.start : one.end + _BEHIND])))):
        return True
    if not practice.agreed:
        return False
    if any(practice.named.issuperset(body) for body in _bodies(one)):
        return True
    names = [words(one.holder.text[start:end]) for start, end in one.words[:1]]
    return all(name and practice.agreed.issuperset(name[-1:]) for name in names)


def _bodies(one: Mention) -> Iterator[tuple[str, ...]]:
    """The bodies that an interview tells its person to belong to, each by its words: `Fen Water Board`."""
    text, (_, behind) = one.holder.text, one.words[0]
    for run in RUN.finditer(text, behind, one.end):
        name = words(run[0])
        if len(name) > 1:
            yield name


def _hit(one: Mention, promise: _Promise) -> Hit:
    places = tuple(place for start, end in one.words for place in one.holder.places(start, end))
    doubts = (
        ()
        if one.certain
        else ("an address or a collection is given: whether the interview is published is open",)
    )
    return Hit(
        places,
        f"{one.holder.where} names a respondent, or tells who it is, where the text keeps its respondents"
        " anonymous",
        (*promise.evidence, *doubts),
        severity="warning" if promise.open or doubts else None,
    )
