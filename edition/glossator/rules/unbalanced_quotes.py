"""A quotation mark or a bracket has no partner.

Why: Where a title's closing mark is missing, the reader can't tell where the title ends, and neither can a
program that reads it. Apostrophes, feet and inches, the labels of a list and paragraphs of one quotation that
each open anew are no marks without a partner.

Bad:

    The mill burned down.[1] It was built anew.[2]

    Notes

    - [1] Ann Castle, 'Rivers at Work, *Mill Review* 4 (1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001, 7.

Good:

    The mill burned down.[1] It was built anew.[2]

    Notes

    - [1] Ann Castle, 'Rivers at Work', *Mill Review* 4 (1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Source: The Chicago Manual of Style, 17th ed., 13.30 and 6.95: quotation marks and brackets come in pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossator.model import Hit, Place, Reading, Severity
from glossator.rules.held import Held, in_apparatus, in_text
from glossator.rules.marks import BRACKETS, Mark, marks_of

SEVERITY: Severity = "warning"

_PAIRS_TO_ONE = 5
"""So many times oftener must a text print single marks in pairs than at the end of a word without an opening
one. Where it does not, these are letters, as in *Kazan'*."""
_AROUND = 40
_OPENS_WITH = re.compile("[\\s“‘„«»‚\"']{1,6}")
_LONG = 200
"""Farther from an opening mark one behind a full stop rather begins a new paragraph of the same quotation."""
_SENTENCE_ENDS = re.compile("[.!?:…][’”'\"]{0,2} $")


@dataclass(frozen=True, slots=True)
class _Lone:
    holder: Held
    mark: Mark

    @property
    def opens(self) -> bool:
        return self.mark.way == "opens"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each mark without a partner; one for an opening and a closing one that do not match."""
    apparatus = [some for _, some in _of(list(in_apparatus(reading.article)))]
    for lone in (apparatus, _going_on(_of(list(in_text(reading.article))))):
        for some in _without_spanning(lone):
            yield from _hits(some)


def _of(holders: Sequence[Held]) -> list[tuple[Held, list[_Lone]]]:
    """The marks without a partner of each passage, in order."""
    lone: list[list[_Lone]] = []
    pairs = 0
    reverse = _reversed_angles(holders)
    for holder in holders:
        found, paired = _lone(holder, reverse)
        pairs += paired
        lone.append(found)
    weak = sum(one.mark.weak for some in lone for one in some)
    if weak * _PAIRS_TO_ONE > pairs:
        lone = [[one for one in some if not one.mark.weak] for some in lone]
    return list(zip(holders, lone, strict=True))


def _going_on(lone: list[tuple[Held, list[_Lone]]]) -> list[list[_Lone]]:
    """Without the marks of quotations whose next paragraph, which may begin with a mark, repeats them."""
    nexts = [_OPENS_WITH.match(holder.passage.text) for holder, _ in lone[1:]]
    again = (*(match[0] if match else "" for match in nexts), "")
    return [
        [one for one in some if not (one.opens and one.mark.char in marks)]
        for (_, some), marks in zip(lone, again, strict=False)
    ]


def _reversed_angles(holders: Iterable[Held]) -> bool:
    """Whether the text mostly opens with », as German does."""
    votes = 0
    for holder in holders:
        text = holder.passage.text
        one, other = text.find("«"), text.find("»")
        if one >= 0 and other >= 0:
            votes += 1 if other < one else -1
    return votes > 0


def _lone(holder: Held, reverse: bool) -> tuple[list[_Lone], int]:
    """The marks without a partner, in order, and how many single marks have one."""
    marks = list(marks_of(holder.passage, reverse))
    found: list[Mark] = []
    pairs = 0
    for family in dict.fromkeys(mark.family for mark in marks):
        single, paired = _unmatched(holder.passage.text, [mark for mark in marks if mark.family == family])
        pairs += paired if family == "single" else 0
        found += single
    return [_Lone(holder, mark) for mark in sorted(found, key=lambda mark: mark.at)], pairs


def _unmatched(text: str, marks: list[Mark]) -> tuple[list[Mark], int]:
    """The marks of one family that must have a partner and have none, and how many pairs there are.

    A mark that may close takes the opening one before it; if a closing mark behind it then has none, it gives
    that back, for it was an apostrophe.
    """
    sure: list[Mark] = []
    unsure = lent = pairs = 0
    lone: list[Mark] = []
    for mark in marks:
        match mark.way:
            case "opens" if sure and _anew(text, sure[-1], mark):
                pass
            case "opens":
                sure.append(mark)
            case "may open":
                unsure += 1
            case _ if sure:
                sure.pop()
                pairs += 1
                lent += mark.way != "closes"
            case _ if unsure:
                unsure -= 1
            case "closes" if lent:
                lent -= 1
            case "closes":
                lone.append(mark)
            case "either":
                unsure += 1
            case _:
                pass
    return [*lone, *sure], pairs


def _anew(text: str, opened: Mark, mark: Mark) -> bool:
    """Whether a paragraph of the quotation begins there, which repeats its opening mark."""
    before = text[max(0, mark.at - 4) : mark.at]
    if mark.char in BRACKETS:
        return False
    if before.endswith("\n\n") or before.rstrip(" ").endswith("—"):
        return True
    return mark.at - opened.at > _LONG and bool(_SENTENCE_ENDS.search(before))


def _without_spanning(lone: list[list[_Lone]]) -> Iterator[list[_Lone]]:
    """Without the marks of a quotation that begins in one note and ends in the next."""
    taken: set[int] = set()
    for some, others in pairwise(lone):
        for one in some[-1:]:
            for other in others[:1]:
                quotes = one.mark.char not in BRACKETS and one.mark.family == other.mark.family
                if quotes and one.opens and not other.opens:
                    taken |= {id(one), id(other)}
    for some in lone:
        yield [one for one in some if id(one) not in taken]


def _hits(lone: list[_Lone]) -> Iterator[Hit]:
    rank = 0
    while rank < len(lone):
        one = lone[rank]
        other = lone[rank + 1] if rank + 1 < len(lone) else None
        if other is not None and one.opens and not other.opens and _alike(one, other):
            yield Hit(
                (_place(one), _place(other)),
                f"{one.holder.where} opens with {one.mark.char} and closes with {other.mark.char}",
                (_told(one), _told(other)),
            )
            rank += 2
            continue
        what = "bracket" if one.mark.char in BRACKETS else "quotation mark"
        does = "opens and is never closed" if one.opens else "closes what was never opened"
        yield Hit((_place(one),), f"in {one.holder.where} the {what} {one.mark.char} {does}", (_told(one),))
        rank += 1


def _alike(one: _Lone, other: _Lone) -> bool:
    """Whether both are brackets, or both quotation marks."""
    return (one.mark.char in BRACKETS) == (other.mark.char in BRACKETS)


def _stretch(one: _Lone) -> tuple[int, int]:
    """The mark with a few words behind it, or before it."""
    text, at = one.holder.passage.text, one.mark.at
    if one.opens:
        end = min(at + _AROUND, len(text))
        cut = text.rfind(" ", at, end) if end < len(text) else end
        return at, max(cut, at + 1)
    start = max(0, at - _AROUND)
    cut = text.find(" ", start, at) + 1 if start else 0
    return cut or start, at + 1


def _told(one: _Lone) -> str:
    start, end = _stretch(one)
    words = " ".join(one.holder.passage.text[start:end].split())
    return f"it stands in front of: {words}" if one.opens else f"it stands behind: {words}"


def _place(one: _Lone) -> Place:
    return one.holder.at(*_stretch(one)) or Place(one.holder.passage.pieces[0].span)
