"""Interviews: one work by person and date. What else nobody published is one only in the same words."""

from __future__ import annotations

from glossator.works.people import accord
from glossator.works.signs import Signs
from glossator.works.verdicts import APART, OPEN, Doubt, Same, Verdict

_FEWEST_WORDS = 5
_ROLES = frozenset(
    """
    official officer commander member source resident minister former senior soldier villager farmer teacher
    doctor expert analyst activist journalist staff employee representative leader elder author anonymous
    beamter bewohner mitglied mitarbeiter experte anonym autor habitant membre responsable anonyme auteur
    funcionario miembro anonimo funzionario membro
    """.split()
)
"""What a person is called who is not named: two of them need not be one."""


def compare_unpublished(one: Signs, other: Signs) -> Verdict:
    """Two sources that nobody published."""
    agree = one.date is None or other.date is None or one.date.agrees(other.date)
    if (
        one.type != "interview"
        or other.type != "interview"
        or not agree
        or one.title.numbers != other.title.numbers
    ):
        return APART
    if accord(one.people, other.people) != "same":
        return APART
    if _named(one) and _named(other):
        return _by_date(one, other)
    return _by_date(one, other) if _described_alike(one, other) else APART


def _described_alike(one: Signs, other: Signs) -> bool:
    """Whether two without a full name are described in the same words."""
    return one.title == other.title and len(one.title.words) >= _FEWEST_WORDS


def _by_date(one: Signs, other: Signs) -> Verdict:
    if one.date is None and other.date is None:
        return OPEN
    if one.date is None or other.date is None:
        return Doubt("an interview with the same person", "only one of them prints a date")
    if one.date.day and one.date == other.date:
        return Same(2, "an interview with the same person on the same day")
    words, others = set(one.title.words), set(other.title.words)
    if one.date.month and one.date == other.date and (words <= others or others <= words):
        return Same(3, "an interview with the same person in the same month")
    return Doubt("an interview with the same person", "their dates agree, but no day tells", apart=True)


def _named(signs: Signs) -> bool:
    """Whether a person is named, by given and family name."""
    return any(one.family and one.given and not {*one.family, *one.given} & _ROLES for one in signs.people)
