"""A reference while its facts are taken off it, one kind after another.

What has been read is covered, so no word is read twice, and what is left between two covered stretches can
be told by what it stands between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from glossator.model import Date, Field, Locator, Name
from glossator.references.sheet import Range, Sheet, within
from glossator.references.words import compiled

TAKEN = "\ue000"
"""Stands for each character that has been read."""

SURE, LIKELY, PERHAPS = 0.95, 0.85, 0.6
"""How often a fact read by a form that means nothing else, by its place, and by exclusion is right."""

_EDGE = " \t\n\u00a0\u202f,;:.*_–—-" + TAKEN
_PAIRS = {"(": ")", "[": "]", "«": "»", "»": "«", "“": "”", "„": "“", "‘": "’", "'": "'", '"': '"', "<": ">"}
_LONGEST_ABBREVIATION = 24
_ABBREVIATED = compiled(
    r"(?:(?<!\w)(?:[A-ZÀ-Þ]{1,4}|[a-z])|(?<!\w)(?:Co|Inc|Ltd|Jr|Sr|Bros|St|Univ|Verl|Ed|Cie|Corp|Assn"
    r"|Soc|Acad|Inst|Dept|Bibl"
    r"|Rev|Hist|Lett|Mag|Proc|Trans|Ann|Bull|Int|Stud|Arch|Zs|Ztschr|Jb|Abh|Sitz|phil|jur|theol|med|diss|Diss"
    r"|Ala|Ariz|Ark|Ch|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Pa|Tenn"
    r"|Tex|Va|Vt|Wash|Wis|Wyo|Cir|Sup|App|Ct|Cal|Mass|N\.Y|D\.C|U\.S|U\.S\.C|al|jun|sen|civ|crim|com|soc|const))\.$"
)


@dataclass(slots=True)
class Tape:
    """The words of one reference, which are all of its sheet; offsets are those of the sheet."""

    sheet: Sheet
    left: str
    """The text with all that was read covered."""
    fields: list[Field] = field(default_factory=list)
    locator: Locator | None = None

    def take(
        self, name: str, start: int, end: int, confidence: float, read: Name | Date | None = None
    ) -> None:
        """Keep a stretch as a field, without the marks at its edges, and cover it."""
        begin, stop = self.bare(start, end)
        if begin < stop:
            self.fields.append(Field(name, self.sheet.text[begin:stop], begin, stop, confidence, read))
        self.cover(start, end)

    def note_date(self, place: Range, date: Date) -> None:
        """Keep a date of issue that stands within another field, such as the name of an act."""
        start, end = place
        self.fields.append(Field("issued", self.sheet.text[start:end], start, end, SURE, date))

    def cover(self, start: int, end: int) -> None:
        """Nothing more is read between two offsets."""
        if start < end:
            self.left = self.left[:start] + TAKEN * (end - start) + self.left[end:]

    def has(self, name: str) -> bool:
        """Whether a field of that name was read."""
        return any(one.name == name for one in self.fields)

    def first(self, name: str) -> Field | None:
        """The first field of that name."""
        return next((one for one in self.fields if one.name == name), None)

    def rename(self, name: str, other: str) -> None:
        """What was kept under one name is another field."""
        self.fields = [replace(one, name=other) if one.name == name else one for one in self.fields]

    def of_a_day(self) -> bool:
        """Whether a whole date of issue is printed, as of a newspaper and of no book."""
        date = self._issued()
        return date is not None and date.day is not None

    def of_a_month(self) -> bool:
        """Whether the date of issue has a month at least."""
        date = self._issued()
        return date is not None and date.month is not None

    def _issued(self) -> Date | None:
        issued = self.first("issued")
        return issued.read if issued is not None and isinstance(issued.read, Date) else None

    def bare(self, start: int, end: int) -> Range:
        """Without blanks, separators and marks that enclose the whole."""
        text = self.sheet.text
        while start < end and (text[start] in _EDGE or self.left[start] == TAKEN):
            start += 1
        while end > start and (text[end - 1] in _EDGE or self.left[end - 1] == TAKEN):
            if text[end - 1] == "." and _ABBREVIATED.search(
                text, max(start, end - _LONGEST_ABBREVIATION), end
            ):
                break
            end -= 1
        if end - start > 2 and _PAIRS.get(text[start]) == text[end - 1]:
            inner = text[start + 1 : end - 1]
            if text[start] not in inner and text[end - 1] not in inner:
                return self.bare(start + 1, end - 1)
        return start, end

    def bare_of(self, start: int, end: int) -> Range:
        """As `bare`, of a stretch that was read."""
        text = self.sheet.text
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        return start, end

    def emphases(self, start: int, end: int) -> tuple[Range, ...]:
        """What is set in emphasis between two offsets and was not read yet."""
        found = within(self.sheet.emphases, start, end)
        return tuple(one for one in found if TAKEN not in self.left[one[0] : one[1]])

    def loose(self, start: int, end: int, marks: str = r"[,;]\s|\.\s|:\s|[()\[\]]") -> Iterator[Range]:
        """What is left between separators and covered stretches, in order, without its edges."""
        at = start
        for match in re.finditer(rf"{TAKEN}+|{marks}|$", self.left[start:end]):
            stop = start + match.start()
            if match[0].startswith(".") and _ABBREVIATED.search(
                self.left, max(at, stop - _LONGEST_ABBREVIATION), stop + 1
            ):
                continue
            begin, finish = self.bare(at, stop)
            if begin < finish:
                yield begin, finish
            at = start + match.end()


def tape_of(sheet: Sheet) -> Tape:
    """A tape on which nothing has been read."""
    return Tape(sheet, sheet.text)
