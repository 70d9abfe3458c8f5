"""Two references by their signs: one work, two works, or in doubt; with the reason in an editor's words."""

from __future__ import annotations

from glossator.model import Date
from glossator.works.addresses import host, is_front_page
from glossator.works.people import Accord, accord
from glossator.works.signs import Signs
from glossator.works.titles import Likeness, Title, could_be_one, likeness
from glossator.works.unpublished import compare_unpublished
from glossator.works.verdicts import APART, OPEN, Doubt, Same, Verdict

_SMALL = frozenset("the of and for in der die das und fur de la le du et".split())
_PAPERS = frozenset(
    "brief complaint motion petition transcript memorandum reply affidavit declaration".split()
)
_TELLING = 3
"""So many words of a title are seldom two works' by chance."""


def compare(one: Signs, other: Signs) -> Verdict:
    """What two references say of each other; the order of the two makes no difference."""
    if one.unpublished or other.unpublished:
        return compare_unpublished(one, other) if one.unpublished and other.unpublished else APART
    if _counted_apart(one, other) or _part_and_whole(one, other):
        return APART
    return _by_number(one, other) or _by_title(one, other)


def _by_number(one: Signs, other: Signs) -> Verdict | None:
    """By what is given to one work alone: a place in a reporter, a DOI, an ISBN, an address."""
    cases = all(signs.type == "legal_case" and signs.container.words for signs in (one, other))
    if cases and not (_is_paper(one) or _is_paper(other)):
        return _by_reporter(one, other)
    if one.doi and other.doi:
        return _by_doi(one, other)
    if one.isbns & other.isbns and likeness(one.title, other.title) not in {"different", "missing"}:
        return Same(0, "the same ISBN and titles that agree")
    if one.address and one.address == other.address and not is_front_page(one.address):
        return _by_address(one, other)
    return None


def _is_paper(signs: Signs) -> bool:
    """Whether it is a paper filed in a case, which is cited by the place of the decision too."""
    return not _PAPERS.isdisjoint(signs.title.words[:1])


def _by_reporter(one: Signs, other: Signs) -> Verdict:
    """A case is where it is reported; its parties' names are shortened in many ways."""
    places = [(signs.counted[0], signs.container.words, signs.page) for signs in (one, other)]
    if places[0] != places[1] or not _dates_agree(one.date, other.date):
        return APART
    alike = set(one.title.words) & set(other.title.words) or not (one.title.words and other.title.words)
    return Same(1, "the same place in the same reporter") if alike and all(places[0]) else OPEN


def _by_doi(one: Signs, other: Signs) -> Verdict:
    if one.doi != other.doi:
        return APART
    if could_be_one(one.title, other.title):
        return Same(0, "the same DOI and titles that agree")
    return Doubt("they share one DOI", "their titles differ", apart=True, shared=f"doi:{one.doi}")


def _by_address(one: Signs, other: Signs) -> Verdict:
    if could_be_one(one.title, other.title):
        if _years_differ(one.date, other.date):
            return Doubt("the same address and titles that agree", _two_years(one, other), apart=True)
        return Same(1, "the same address and titles that agree")
    chapters = one.container == other.container and "chapter" in {one.type, other.type}
    if one.fragment != other.fragment or chapters:
        return APART
    return Doubt("they share one address", "their titles differ", apart=True, shared=one.address)


def _by_title(one: Signs, other: Signs) -> Verdict:
    alike = likeness(one.title, other.title)
    if alike == "missing":
        return OPEN
    people = accord(one.people, other.people)
    if alike == "different" or not _dates_agree(one.date, other.date):
        return APART
    if people == "different":
        return _two_authors(one, other, alike)
    if one.title.generic or other.title.generic:
        return _by_place(one, other, people)
    if alike == "same" and people == "same" and "–" in one.page and one.page == other.page:
        return Same(2, "the same author, title and pages")
    if not _containers_agree(one.container, other.container):
        return _printed_twice(one, other, alike, people)
    if one.address and other.address and one.address != other.address:
        return _two_addresses(one, other, alike, people)
    return _same_title(one, other, people) if alike == "same" else _near_title(one, other, alike, people)


def _two_authors(one: Signs, other: Signs, alike: Likeness) -> Verdict:
    """One title on one day or in one month is seldom two authors'."""
    dated = one.date is not None and one.date.month is not None and one.date == other.date
    if dated and alike == "same" and len(one.title.words) >= _TELLING and not one.title.generic:
        in_one = _containers_agree(one.container, other.container)
        return Doubt("the same title and date", "their authors differ", apart=True) if in_one else APART
    return APART


def _by_place(one: Signs, other: Signs, people: Accord) -> Verdict:
    """A title such as *Introduction* tells something only together with the book that it stands in."""
    placed = bool(one.container.words) and one.container == other.container and one.page == other.page
    if placed and people == "same" and one.date and other.date:
        return Same(2, "the same author and title in the same place")
    return OPEN


def _printed_twice(one: Signs, other: Signs, alike: Likeness, people: Accord) -> Verdict:
    dated = one.date and other.date
    if alike == "same" and people == "same" and dated and len(one.title.words) >= _TELLING:
        return Doubt("the same author, title and year", "they are said to stand in two places", apart=True)
    return APART


def _two_addresses(one: Signs, other: Signs, alike: Likeness, people: Accord) -> Verdict:
    telling = len(one.title.words) >= _TELLING
    if alike != "same" or people != "same" or not (one.date and other.date and telling):
        return APART
    if one.date.day and one.date == other.date and host(one.address) != host(other.address):
        return Same(2, "the same author, title and day")
    return Doubt("the same author, title and year", "their addresses differ", apart=True)


def _same_title(one: Signs, other: Signs, people: Accord) -> Verdict:
    dated, telling = one.date is not None and other.date is not None, len(one.title.words) >= _TELLING
    if people == "same":
        return _same_author(one, other, telling)
    if not (dated and telling):
        return OPEN
    if people == "missing":
        if one.title.periodical:
            return OPEN
        exact = _parts(one.date) == _parts(other.date)
        return Same(4, "the same title and year") if exact else OPEN
    if people == "spelt":
        return Same(5, "the same title and year, the author's name spelt in two ways")
    return Doubt(
        "the same title, year and author's family name", "the author's given names differ", apart=True
    )


def _same_author(one: Signs, other: Signs, telling: bool) -> Verdict:
    match bool(one.date), bool(other.date):
        case True, True:
            return Same(2, "the same author and title")
        case False, False:
            return Same(3, "the same author and title") if telling else OPEN
        case _ if one.container.words and other.container.words:  # which agree, or the two were apart before
            return Same(3, "the same author and title in the same place")
        case _:
            return Doubt("the same author and title", _one_year(one, other))


_NEAR = {
    "subtitle": "the title with and without its subtitle",
    "translation": "the title once translated",
    "shortened": "the title once shortened",
    "slip": "a letter of the title printed in two ways",
}


def _near_title(one: Signs, other: Signs, alike: Likeness, people: Accord) -> Verdict:
    if people != "same":
        return OPEN
    if one.date and other.date:
        return Same(5, f"the same author and year, {_NEAR[alike]}")
    if one.date or other.date:
        return Doubt(f"the same author, {_NEAR[alike]}", _one_year(one, other))
    return Doubt(f"the same author, {_NEAR[alike]}", "neither prints a year")


def _counted_apart(one: Signs, other: Signs) -> bool:
    """Whether volume, number or edition are printed for both and differ."""
    return any(a and b and a != b for a, b in zip(one.counted, other.counted, strict=True))


def _part_and_whole(one: Signs, other: Signs) -> bool:
    """Whether one is a chapter and the other no chapter but perhaps its book."""
    parts = [signs.type == "chapter" or signs.type.startswith("entry") for signs in (one, other)]
    if parts[0] == parts[1]:
        return False
    part, whole = (one, other) if parts[0] else (other, one)
    return (
        bool(part.container.words and whole.title.words)
        and likeness(part.container, whole.title) != "different"
    )


def _containers_agree(one: Title, other: Title) -> bool:
    """The same journal, its words perhaps shortened; a missing one agrees with any."""
    short, long = sorted((_telling(one.words), _telling(other.words)), key=lambda name: len("".join(name)))
    if not short or short == long:
        return True
    if len(short) == len(long) and all(
        a.startswith(b) or b.startswith(a) for a, b in zip(short, long, strict=True)
    ):
        return True
    return long[: len(short)] == short or "".join(short) == "".join(word[0] for word in long)


def _telling(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in name if word not in _SMALL and not word.isdigit())


def _dates_agree(one: Date | None, other: Date | None) -> bool:
    return one is None or other is None or one.agrees(other)


def _years_differ(one: Date | None, other: Date | None) -> bool:
    return one is not None and other is not None and one.year != other.year


def _two_years(one: Signs, other: Signs) -> str:
    years = sorted(str(signs.date.year) for signs in (one, other) if signs.date)
    return f"one is dated {years[0]}, the other {years[-1]}"


def _one_year(one: Signs, other: Signs) -> str:
    year = next(signs.date.year for signs in (one, other) if signs.date)
    return f"only one of them prints a year, {year}"


def _parts(date: Date | None) -> tuple[int | None, ...]:
    return (date.year, date.month, date.day) if date else ()
