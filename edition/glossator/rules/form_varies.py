"""The text does in one case of ten what it does otherwise in the other nine.

Why: Whether `URL:` stands before an address, `p.` before a page or a dash in a range of pages, whether marks
are straight or typographic, whether a note ends with a stop and a call stands before or behind a mark, is a
matter of house style; a copyeditor wants it one way throughout. No style is taken for granted: the article's
own habit is the measure, and what it does both ways is no habit. One finding tells all that differs from one
habit.

Bad:

    It burned.[1] It rose.[2] It fell.[3] It stood.[4] It broke.[5] It ran.[6] It froze.[7] It held.[8]
    It sank.[9] It came.[10]

    Notes

    - [1] Ada Noor, “Wheels Sold,” *Fen Gazette*, May 4, 2009.
    - [2] Ada Noor, “Mills Sold,” *Fen Gazette*, May 6, 2009.
    - [3] Ada Noor, “Weirs Sold,” *Fen Gazette*, May 9, 2009.
    - [4] Ada Noor, “Locks Sold,” *Fen Gazette*, June 4, 2009.
    - [5] Ada Noor, “Boats Sold,” *Fen Gazette*, June 6, 2009.
    - [6] Ada Noor, “Quays Sold,” *Fen Gazette*, June 9, 2009.
    - [7] Ada Noor, “Ferries Sold,” *Fen Gazette*, July 4, 2009.
    - [8] Ada Noor, “Dykes Sold,” *Fen Gazette*, July 6, 2009.
    - [9] Ada Noor, “Pumps Sold,” *Fen Gazette*, July 9, 2009.
    - [10] Ada Noor, “Tolls Sold,” *Fen Gazette*, 12 July 2009.

Good:

    It burned.[1] It rose.[2] It fell.[3] It stood.[4] It broke.[5] It ran.[6] It froze.[7] It held.[8]
    It sank.[9] It came.[10]

    Notes

    - [1] Ada Noor, “Wheels Sold,” *Fen Gazette*, May 4, 2009.
    - [2] Ada Noor, “Mills Sold,” *Fen Gazette*, May 6, 2009.
    - [3] Ada Noor, “Weirs Sold,” *Fen Gazette*, May 9, 2009.
    - [4] Ada Noor, “Locks Sold,” *Fen Gazette*, June 4, 2009.
    - [5] Ada Noor, “Boats Sold,” *Fen Gazette*, June 6, 2009.
    - [6] Ada Noor, “Quays Sold,” *Fen Gazette*, June 9, 2009.
    - [7] Ada Noor, “Ferries Sold,” *Fen Gazette*, July 4, 2009.
    - [8] Ada Noor, “Dykes Sold,” *Fen Gazette*, July 6, 2009.
    - [9] Ada Noor, “Pumps Sold,” *Fen Gazette*, July 9, 2009.
    - [10] Ada Noor, “Tolls Sold,” *Fen Gazette*, July 12, 2009.

Source: The Chicago Manual of Style, 17th ed., 14.3: whichever style is chosen, it is kept throughout.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from glossator.lines import Lines
from glossator.model import Full, Hit, Interview, Reading, Severity
from glossator.references.words import compiled
from glossator.rules.habits import Case
from glossator.rules.habits_of_citing import containers, imprints, locators, pages
from glossator.rules.habits_of_dates import date_forms
from glossator.rules.habits_of_signs import ranges, signs
from glossator.rules.printed import Printed, printed
from glossator.rules.references import cited
from glossator.works.addresses import ARCHIVED

SEVERITY: Severity = "info"

_FEWEST, _OF = 9, 9
"""So many cases show a habit, where no more than one of nine differs."""
_MOST_PLACES = 12
_BEFORE, _LONGEST_TOLD = 12, 60
_LABEL = compiled(
    r"(?P<label>URL|Available (?:at|from|online)|Accessible at|Retrieved from|Online(?: at)?|Verfügbar unter"
    r"|Abrufbar unter|Online unter|Disponible (?:en|sur|à l['’]adresse)|En ligne|Disponibile (?:a|su)"
    r"|Disponível em|Beschikbaar (?:op|via)|(?<=[,;.(]\s)(?:at|unter))\s?:?$",
    re.IGNORECASE,
)
"""`at` alone only behind a mark: `found at` belongs to a sentence."""
_ABBREVIATED = compiled(r"[\d.]$|(?<!\w)(?:[^\W\d_]{1,3}|Hist|Stud|Univ|Econ|Bull|Proc|Phil|Arch|Gesch)$")
"""Behind which a full stop may belong to the word."""
_MARKS = {
    "“": "“ ”",
    "”": "“ ”",
    "„": "„ “",
    "‘": "‘ ’",
    "‚": "‚ ‘",
    '"': "straight double",
    "'": "straight single",
    "«": "« »",
    "»": "» «",
}
"""By the mark that opens, how marks of the same sort are called."""
_NOT_SEEN = "not when it was seen"
"""No habit that anything could break: who tells it once does no harm."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each habit that some places do not keep."""
    where = _Where(reading)
    held: defaultdict[str, list[Case]] = defaultdict(list)
    for case in _cases(reading):
        held[case.habit].append(case)
    for habit, cases in held.items():
        ((way, _),) = Counter(case.way for case in cases).most_common(1)
        others = [case for case in cases if case.way != way]
        if len(cases) >= _FEWEST and others and _OF * len(others) <= len(cases) and way != _NOT_SEEN:
            yield _hit(habit, way, cases, others, where)


def _hit(habit: str, way: str, cases: Sequence[Case], others: Sequence[Case], where: _Where) -> Hit:
    ways = " or ".join(dict.fromkeys(case.way for case in others))
    usual = next(case for case in cases if case.way == way)
    kept = len(cases) - len(others)
    return Hit(
        tuple(case.place for case in others[:_MOST_PLACES]),
        f"{habit}: {way} {kept} times, and {ways} in {len(others)}: {where.listed(others)}",
        tuple(where.example(case) for case in (usual, others[0])),
    )


class _Where:
    """The places of a text, as a message tells them."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._lines = Lines(self._text)
        self._labels = {note.id: note.label for note in reading.article.notes}

    def listed(self, cases: Sequence[Case]) -> str:
        """`notes 3, 5, lines 40, 41`; each once, and not too many."""
        notes = [self._labels[case.place.note] for case in cases if case.place.note in self._labels]
        lines = [str(self._line(case)) for case in cases if case.place.block is not None]
        told = [words for words in (_some("note", notes), _some("line", lines)) if words]
        return " and ".join(told) or "the bibliography"

    def example(self, case: Case) -> str:
        """How it is done in one place, with the words just before it."""
        span = case.place.span
        words = " ".join(self._text[max(0, span.start - _BEFORE) : span.end].split())
        return f"{case.way} in {self.listed([case])}: …{words[:_LONGEST_TOLD]}"

    def _line(self, case: Case) -> int:
        return self._lines.position(case.place.span.start)[0]


def _some(noun: str, numbers: Sequence[str]) -> str:
    """`notes 3, 5`; empty where there are none."""
    once = list(dict.fromkeys(numbers))
    listed = ", ".join(once[:_MOST_PLACES]) + ", …" * (len(once) > _MOST_PLACES)
    return f"{noun}{'s' * (len(once) > 1)} {listed}" if once else ""


def _cases(reading: Reading) -> Iterator[Case]:
    for given in printed(reading):
        if isinstance(given.reference, Full):
            yield from _of_address(given, reading)
            yield from _of_title(given)
            yield from imprints(given)
            yield from containers(given)
            yield from pages(given)
        if isinstance(given.reference, Full | Interview):
            yield from date_forms(given)
            yield from ranges(given)
    for one in cited(reading):
        yield from locators(one, reading)
    yield from signs(reading)


def _of_address(given: Printed, reading: Reading) -> Iterator[Case]:
    field = given.first("URL")
    if field is None:
        return
    place = given.at(field.start, field.end)
    before = given.holder.passage.text[max(0, field.start - 40) : field.start].rstrip(" <⟨")
    label = _LABEL.search(before)
    # `archived March 12, 2016, at …` is a sentence of its own.
    told = None if ARCHIVED.match(field.value) else _before(before, label and label["label"])
    if told:
        yield Case("before an address", told, place)
    source = reading.article.text
    bracketed = source[place.span.start - 1 : place.span.start] in ("<", "⟨")
    linked = source[place.span.start - 1 : place.span.start] == "("
    if not linked:
        yield Case("around an address", "angle brackets" if bracketed else "nothing", place)
    if given.reference.type in ("webpage", "post", "post-weblog"):
        seen = given.first("accessed") is not None
        yield Case("of a web page", "when it was seen" if seen else _NOT_SEEN, place)


def _before(words: str, label: str | None) -> str | None:
    """What stands before an address; None where it may belong to a sentence."""
    if label:
        return f"‘{label if label.isupper() else label.lower()}’"
    return None if words[-1:].isalpha() or words.endswith(":") else "nothing"


def _of_title(given: Printed) -> Iterator[Case]:
    title, container = given.first("title"), given.first("container-title")
    text = given.holder.passage.text
    if title is not None and title.start > 0:
        mark = _MARKS.get(text[title.start - 1])
        if mark and given.reference.type.startswith(("article", "chapter", "webpage", "post")):
            yield Case("around titles", f"{mark} marks", given.at(title.start - 1, title.end))
    periodical = given.reference.type not in ("chapter", "book", "entry-encyclopedia")
    if container is not None and periodical and not _ABBREVIATED.search(container.value):
        behind = re.match(r"([.,]?)\s\(", text[container.end : container.end + 3])
        if behind:
            sign = {"": "nothing", ".": "a full stop", ",": "a comma"}[behind[1]]
            yield Case(
                "between the journal and the bracket behind it",
                sign,
                given.at(container.start, container.end),
            )
