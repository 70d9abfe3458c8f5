"""An interview, a letter or a conversation is given in full again.

Why: Given in full twice, one conversation looks like two, and whoever counts the interviews counts it twice.
A short form, or a pointer to the first note, says that it is the same.

Bad:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Interview with Jane Castle, miller, Hull, 3 May 2001.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Interview with Jane Castle, miller, Hull, 3 May 2001.

Good:

    The mill burned.[1] It was built anew.[2] The ground was sold.[3]

    Notes

    - [1] Interview with Jane Castle, miller, Hull, 3 May 2001.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Castle, interview.

Source: The Chicago Manual of Style, 17th ed., 14.30 and 14.211: later references to a source are shortened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from glossator.model import Date, Hit, Note, Reading, Severity
from glossator.references.words import compiled, fold, words
from glossator.rules.printed import Printed, printed

SEVERITY: Severity = "info"

_FEWEST_WORDS = 7
"""What is shorter is a short form already."""
_MOST_ADDED = 3
_MOST_A_DAY = 12
_ONCE = 4
"""Of so many that have a key one may be given again in full; where more are, it is the habit of the text."""
_LETTER = compiled(r"(?:letter|brief|lettre|carta|lettera)(?!\w)", re.IGNORECASE)
_KIND = compiled(
    r"^(?:[\w’'-]{1,20}\s){0,4}?(?:interview|conversation|letter|gespräch|brief|entretien|lettre|entrevista|carta"
    r"|intervista|lettera|gesprek)(?!\w)",
    re.IGNORECASE,
)
_NAME = compiled(r"(?<![\w’'-])[A-ZÀ-Þ][\w’'-]{1,30}")
_TYPES = ("interview", "personal_communication")
_KEY = compiled(r"(?<!\w)(?:[A-Z]{1,4}-?\d{1,3}[a-z]?|(?:no|nr|n[°º])\.?\s?\d{1,3}|#\s?\d{1,3})(?!\w)")
_NUMBERED = compiled(
    r"\W{0,3}(?:interview|interviewee|respondent|informant|participant|befragte[rn]?|gespräch|entretien"
    r"|enquêtée?"
    r"|entrevista|entrevistad[oa]|informante|intervista|intervistat[oa]|respondente|gesprek)\s(?:\d{1,3}"
    r"|[A-Z])(?!\w)"
    r"(?!\.?\s(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:de\s)?\d{4})",
    re.IGNORECASE,
)
"""Keys that are made to be repeated: `Interview 7`, `R7`."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each source that several notes give in full."""
    given: dict[str, list[Printed]] = {}
    keyed: dict[str, list[Printed]] = {}
    others: dict[tuple[Date, frozenset[str]], list[Printed]] = {}
    for one in printed(reading):
        work, date = reading.works.of.get(one.reference.id), _dated(one)
        if work is None or date is None or not isinstance(one.holder, Note) or not _spoken_or_sent(one):
            continue
        (keyed if _by_key(one) else given).setdefault(work, []).append(one)
        if date.day is not None:
            others.setdefault((date, _figures(one)), []).append(one)
    for group in (*given.values(), *_seldom(keyed)):
        alike = list(_again(group))
        if len(alike) > 1:
            yield _hit(alike)
    for same_day in others.values():
        yield from _otherwise(same_day[:_MOST_A_DAY], reading)


def _seldom(keyed: Mapping[str, list[Printed]]) -> list[list[Printed]]:
    """Those that are given again by their key with all else, where most are so given once: the key is there
    to stand alone from then on."""
    again = [group for group in keyed.values() if len({one.holder.id for one in group}) > 1]
    return again if _ONCE * len(again) <= len(keyed) else []


def _spoken_or_sent(one: Printed) -> bool:
    """Whether it is an interview or a letter."""
    letter = one.first("recipient") or _LETTER.match(one.text)
    return one.reference.type in _TYPES or (one.reference.type == "manuscript" and bool(letter))


def _by_key(one: Printed) -> bool:
    return bool(_KEY.search(one.text) or _NUMBERED.match(one.text))


def _dated(one: Printed) -> Date | None:
    """Its date, however it is printed, where that tells the month."""
    date = one.date
    return Date(date.year, date.month, date.day) if date is not None and date.month is not None else None


def _again(group: Sequence[Printed]) -> Iterator[Printed]:
    """The first of some references to one source, and those in other notes that tell as much."""
    first = group[0]
    told = set(words(first.text))
    if len(words(first.text)) < _FEWEST_WORDS:
        return
    yield first
    seen = {first.holder.id}
    for one in group[1:]:
        same = set(words(one.text))
        fuller = told <= same and len(same - told) <= _MOST_ADDED
        if one.holder.id not in seen and fuller and _dated(one) == _dated(first):
            seen.add(one.holder.id)
            yield one


def _otherwise(same_day: Sequence[Printed], reading: Reading) -> Iterator[Hit]:
    """Two that are worded as two sources, of one day, with the same figures and the same name first."""
    for one, other in combinations(same_day, 2):
        apart = one.holder.id != other.holder.id
        two = reading.works.of[one.reference.id] != reading.works.of[other.reference.id]
        if apart and two and _who(one) == _who(other) and _named(one, other):
            yield Hit(
                (other.place(), one.place("consequence")),
                f"{other.where} may give the {_kind(other)} of {one.where} again, in other words",
                ("the day, the name and all figures are the same",),
            )


def _figures(one: Printed) -> frozenset[str]:
    return frozenset(word for word in words(one.text) if any(char.isdigit() for char in word))


def _who(one: Printed) -> tuple[str, ...]:
    """The first two names that it prints: of a person, or of one and the place."""
    return tuple(fold(name) for name in _NAME.findall(_KIND.sub("", one.text, count=1))[:2])


def _named(one: Printed, other: Printed) -> bool:
    """Whether the first of these names is a person's in one of them; an office has many who are asked."""
    persons = " ".join(each.value(name) for each in (one, other) for name in ("author", "title"))
    return bool(_who(one)) and _who(one)[0] in words(persons)


def _hit(alike: Sequence[Printed]) -> Hit:
    first, second, *others = alike
    labels = [one.holder.label for one in others if isinstance(one.holder, Note)]
    more = f", and so {'do notes' if len(labels) > 1 else 'does note'} {_listed(labels)}" if labels else ""
    return Hit(
        (second.place(), *(one.place() for one in others), first.place("consequence")),
        f"{second.where} gives the {_kind(first)} of {first.where} in full again{more}",
        ("person, place and date are the same",),
    )


def _kind(one: Printed) -> str:
    what = {"interview": "interview", "personal_communication": "conversation or message"}
    return what.get(one.reference.type, "letter")


def _listed(labels: Sequence[str]) -> str:
    *most, last = labels
    return f"{', '.join(most)} and {last}" if most else last
