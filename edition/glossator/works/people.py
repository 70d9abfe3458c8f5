"""Who wrote a work, and whether two lists of names mean the same people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Field, Name
from glossator.references import words
from glossator.spelling import near, slipped

Accord: TypeAlias = Literal["same", "spelt", "given", "missing", "different"]
"""`spelt`: one name in two spellings; `given`: one family name, and given names that differ."""

_SMALL = frozenset(
    "the a an of and for in on der die das des fur und la le les de du des et el los y".split()
)
_DIGRAPHS = re.compile("tsch|tch|sch|sh|ch|zh|kh|cz|sz|zz")
_AS_ONE = str.maketrans({"w": "v", "z": "s", "q": "k", "ß": "s"})
_SILENT = re.compile("[aeiouyjh]")
_LONGEST = 60
"""Letters of a name that is compared letter by letter, which takes the square of its length."""
_SHORT_NAME = 3
"""Letters that a given name and its short form have in common: `Nick`, `Nicholas`."""
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Person:
    """A person, or a body without a given name; folded."""

    family: tuple[str, ...]
    given: tuple[str, ...] = ()
    acronym: str = ""
    """What a list of abbreviations may call it: `mdc`, `rw`."""


def read_people(fields: tuple[Field, ...], keys: tuple[str, ...]) -> tuple[Person, ...]:
    """The authors, or the editors where there are none; the names of `keys` where no name was read."""
    for role in ("author", "editor"):
        found = [_person(one) for one in fields if one.name == role]
        if found:
            break
    else:
        found = [Person(_without_articles(words(key))) for key in keys]
    return tuple(person for person in found if person.family)


def _person(field: Field) -> Person:
    name = field.read
    if not isinstance(name, Name):
        before, _, behind = field.value.partition(",")
        return Person(_without_articles(words(before)), words(behind))
    if name.family:
        family, given = words(name.family), words(name.given)
        return Person(family, given, given[0][:1] + family[0][:1] if given and family else "")
    body = _without_articles(words(name.literal or name.printed))
    return Person(body, (), "".join(words(name.acronym)) or _initials(body))


def _without_articles(name: tuple[str, ...]) -> tuple[str, ...]:
    return name[1:] if len(name) > 1 and name[0] in _SMALL else name


def _initials(name: tuple[str, ...]) -> str:
    letters = [word[0] for word in name if word not in _SMALL]
    return "".join(letters) if len(letters) > 2 else ""


def accord(ones: tuple[Person, ...], others: tuple[Person, ...]) -> Accord:
    """What the best pair of two lists says; one name in common is enough, for the rest is often left out."""
    if not ones or not others:
        return "missing"
    found = {_one_accord(one, other) for one in ones[:8] for other in others[:8]}
    order: tuple[Accord, ...] = ("same", "spelt", "given")
    return next((each for each in order if each in found), "different")


def _one_accord(one: Person, other: Person) -> Accord:
    if one.family == other.family:
        return "same" if _given_agree(one.given, other.given) else "given"
    if sorted(one.family + one.given) == sorted(other.family + other.given) or _by_letters(one, other):
        return "same"
    return (
        "spelt"
        if _spelt_alike(one.family, other.family) and _given_agree(one.given, other.given)
        else "different"
    )


def _by_letters(one: Person, other: Person) -> bool:
    """`MDC` and `Marsh Drainage Commission`, `RW` and `Rolf Wegner`."""
    names = ("".join(one.family), "".join(other.family))
    return bool(names[0] and names[1]) and (names[0] == other.acronym or names[1] == one.acronym)


def _given_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return True
    if len(one[0]) == 1 or len(other[0]) == 1:
        return one[0][0] == other[0][0]
    if {word for word in one if len(word) > 1} & {word for word in other if len(word) > 1}:
        return True
    return one[0][:_SHORT_NAME] == other[0][:_SHORT_NAME] or _spelt_alike(one[:1], other[:1])


def _spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = "".join(one), "".join(other)
    if not 4 <= min(len(first), len(second)) <= max(len(first), len(second)) <= _LONGEST:
        return False
    if slipped(first, second) or (first[0] == second[0] and near(first, second)):
        return True
    bones = _skeleton(first)
    return bones == _skeleton(second) and len(bones) > (1 if first[0] == second[0] else 2)


def _skeleton(name: str) -> str:
    """The consonants, and as one those that languages write in several ways: `Tschechow`, `Chekhov`."""
    plain = _DIGRAPHS.sub("c", name.replace("ph", "f")).translate(_AS_ONE)
    return _DOUBLED.sub(r"\1", _SILENT.sub("", plain))
