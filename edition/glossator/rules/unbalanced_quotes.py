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
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from glossator.model import Entry, Hit, Note, Passage, Place, Reading, Severity
from glossator.references.words import compiled
from glossator.rules.places import where_of
from glossator.rules.references import first_line

SEVERITY: Severity = "warning"

Family: TypeAlias = Literal["double", "single", "angle", "small angle", "()", "[]"]
Way: TypeAlias = Literal["opens", "closes", "may open", "may close", "either"]
"""What a mark does; `may`: unless it is an apostrophe, an inch, a bullet."""

_SORTS: tuple[tuple[Family, str], ...] = (
    ("double", '“”„‟"'),
    ("single", "‘’‚'"),
    ("angle", "«»"),
    ("small angle", "‹›"),
    ("()", "()"),
    ("[]", "[]"),
)
_FAMILIES: dict[str, Family] = {char: family for family, chars in _SORTS for char in chars}
_MARK = re.compile("[“”„‟\"‘’‚'«»‹›()\\[\\]]")
_BRACKETS = frozenset("()[]")
_BEFORE_OPENING = frozenset("([{—–-/“„«»‹›‘‚\"'¿¡=+")
_BEHIND_CLOSING = frozenset(")]},.;:!?…—–-/”“«»‹›’‘\"'")
_OPENS_ANGLE = re.compile("[«‹]")
_STOPS = re.compile(r"[,;:)\]}]|[.!?](?=[\s,;:)]|$)")
"""What never stands behind an opening mark."""
_THIN = frozenset("\u2006\u2009\u200a\u202f")
_LABEL = compiled(r"(?:^|[\s;,:.(])(?P<label>\d{1,2}|[a-zA-Z]|[ivx]{1,5}|\*{1,3})\)$")
_FIRST_LABELS = frozenset(("1", "a", "A", "i", "*"))
_FACE = re.compile(r"(?:^|\s)[:;][-~^']?[()\[\]]{1,3}(?=[\s.,]|$)")
_OF_LATEX = re.compile("''")
_INTERVAL = re.compile(r"[(\[]\s?[-\d.∞]{1,9}\s?[,;]\s?[-+\d.∞]{1,9}\s?[)\]]")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>“”«»]{1,2000}")
_ELIDED = compiled(
    r"(?:\d\ds?(?!\w)|(?:n|em|tis|twas|til|till|cause|bout|round|s|t|k|m)(?![^\W_])"
    r"|(?:[AĀÂ]b(?:d|b)|[AĀÂ]l[iīaā]|[UOŪ]mar|[UO]thm|[ĪIÎ]s[aā]|[AĀ]yn|[AĀ]in|[AĀ]mr|[AĀ]z[iī]z|[IĪ]zz|[IĪ]m[aā]d"
    r"|[Uu]lam|[Aa]rab|[AĀ][tṭ][tṭ]?[aā]r|[AĀ][sṣ]im))"
)
"""What begins with an apostrophe or with the letter ayn: `'90s`, `'n'`, `'Abd al-Rahman`."""
_VOWELS = frozenset("AEIOUĀĪŪÂÎÛ")
_LAST_WORD = compiled(r"[^\W\d_]{1,40}$")
_WEAK_ENDING = re.compile(r"(?:[szxaeiouyāīūâîû]|in|an)$", re.IGNORECASE)
"""So end words that an apostrophe may follow: `boats'`, `goin'`, `Shafi'`."""
_PAIRS_TO_ONE = 5
"""So many times oftener must a text print single marks in pairs than at the end of a word without an opening
one. Where it does not, these are letters, as in *Kazan'*."""
_AROUND = 40
_FAR = 2_000
"""So far before an item of a list the item before it may stand."""
_LONG = 200
"""Farther from an opening mark one behind a full stop rather begins a new paragraph of the same quotation."""
_SENTENCE_ENDS = re.compile("[.!?:…][’”'\"]{0,2} $")


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    char: str
    family: Family
    way: Way
    weak: bool = False
    """Whether a single mark stands at the end of a word, where an apostrophe may stand too."""


@dataclass(frozen=True, slots=True)
class _Lone:
    holder: Note | Entry
    mark: _Mark

    @property
    def opens(self) -> bool:
        return self.mark.way == "opens"


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each mark without a partner; one for an opening and a closing one that do not match."""
    article = reading.article
    lone: list[list[_Lone]] = []
    pairs = 0
    holders: list[Note | Entry] = [*article.notes, *article.bibliography]
    reverse = _reversed_angles(holders)
    for holder in holders:
        found, paired = _lone(holder, reverse)
        pairs += paired
        lone.append(found)
    weak = sum(one.mark.weak for some in lone for one in some)
    if weak * _PAIRS_TO_ONE > pairs:
        lone = [[one for one in some if not one.mark.weak] for some in lone]
    for some in _without_spanning(lone):
        yield from _hits(some)


def _reversed_angles(holders: Iterable[Note | Entry]) -> bool:
    """Whether the text mostly opens with », as German does."""
    votes = 0
    for holder in holders:
        text = holder.passage.text
        one, other = text.find("«"), text.find("»")
        if one >= 0 and other >= 0:
            votes += 1 if other < one else -1
    return votes > 0


def _lone(holder: Note | Entry, reverse: bool) -> tuple[list[_Lone], int]:
    """The marks without a partner, in order, and how many single marks have one."""
    marks = list(_marks(holder.passage, reverse))
    found: list[_Mark] = []
    pairs = 0
    for family in dict.fromkeys(mark.family for mark in marks):
        single, paired = _unmatched(holder.passage.text, [mark for mark in marks if mark.family == family])
        pairs += paired if family == "single" else 0
        found += single
    return [_Lone(holder, mark) for mark in sorted(found, key=lambda mark: mark.at)], pairs


def _unmatched(text: str, marks: list[_Mark]) -> tuple[list[_Mark], int]:
    """The marks of one family that must have a partner and have none, and how many pairs there are.

    A mark that may close takes the opening one before it; if a closing mark behind it then has none, it gives
    that back, for it was an apostrophe.
    """
    sure: list[_Mark] = []
    unsure = lent = pairs = 0
    lone: list[_Mark] = []
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


def _anew(text: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether a paragraph of the quotation begins there, which repeats its opening mark."""
    before = text[max(0, mark.at - 4) : mark.at]
    if mark.char in _BRACKETS:
        return False
    if before.endswith("\n\n") or before.rstrip(" ").endswith("—"):
        return True
    return mark.at - opened.at > _LONG and bool(_SENTENCE_ENDS.search(before))


def _marks(passage: Passage, reverse: bool) -> Iterator[_Mark]:
    """The marks of a passage that may need a partner, in order, save those of code, calls and addresses."""
    text = passage.text
    hidden = _hidden(passage)
    starts = [start for start, _ in hidden]
    german = False
    for found in _MARK.finditer(text):
        at, char = found.start(), found[0]
        rank = bisect_right(starts, at) - 1
        if rank >= 0 and at < hidden[rank][1]:
            continue
        mark = _bracket(text, at) if char in _BRACKETS else _quote(text, at, german, reverse)
        if mark is None:
            continue
        german = german or char == "„"
        yield mark


def _hidden(passage: Passage) -> list[tuple[int, int]]:
    """Where no mark is one of the sentence: code, calls, addresses, faces, intervals; in order, none within
    another."""
    text = passage.text
    found = [(start, end) for kind in ("code", "call") for start, end, _ in passage.marked(kind)]
    found += [_address(text, match.start(), match.end()) for match in _URL.finditer(text)]
    patterns = (_FACE, _INTERVAL, _OF_LATEX) if "``" in text else (_FACE, _INTERVAL)
    found += [match.span() for pattern in patterns for match in pattern.finditer(text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _address(text: str, start: int, end: int) -> tuple[int, int]:
    """An address up to the bracket that closes what it stands in, without the marks of the sentence."""
    open_ones = 0
    for at in range(start, end):
        open_ones += (text[at] in "([") - (text[at] in ")]")
        if open_ones < 0:
            end = at
            break
    return start, start + len(text[start:end].rstrip(".,;:!?'’\""))


def _bracket(text: str, at: int) -> _Mark | None:
    char = text[at]
    family = _FAMILIES[char]
    if char in "([":
        return _Mark(at, char, family, "opens")
    return _Mark(at, char, family, "may close" if char == ")" and _is_label(text, at) else "closes")


def _is_label(text: str, at: int) -> bool:
    """Whether it ends the label of an item, `1)` or `a)`, behind that of the item before it."""
    found = _LABEL.search(text[max(0, at - 7) : at + 1])
    label = found["label"] if found else ""
    if not label or label in _FIRST_LABELS or label.startswith("*"):
        return bool(label)
    before = str(int(label) - 1) if label.isdigit() else chr(ord(label[-1]) - 1)
    earlier = text[max(0, at - _FAR) : at]
    return f"{before})" in earlier or (len(label) > 1 and f"{label[:-1]})" in earlier)


def _quote(text: str, at: int, german: bool, reverse: bool) -> _Mark | None:
    char = text[at]
    before, behind = _beside(text, at)
    begins = not before or before.isspace() or before in _BEFORE_OPENING
    begins = begins and bool(behind) and not behind.isspace() and not _STOPS.match(text, at + 1)
    ends = bool(before) and not before.isspace()
    ends = ends and (not behind or behind.isspace() or behind in _BEHIND_CLOSING)
    match _FAMILIES[char]:
        case "single":
            return _single(text, at, begins, ends)
        case "double":
            return _Mark(at, char, "double", _double(char, before, begins, ends, german))
        case family:
            return _Mark(at, char, family, _angle(text, at, begins, ends, reverse))


def _beside(text: str, at: int) -> tuple[str, str]:
    """The characters before and behind a mark; the thin space that parts two marks is none."""
    before = at - (2 if text[at - 1 : at] in _THIN else 1)
    behind = at + (2 if text[at + 1 : at + 2] in _THIN else 1)
    return text[before : before + 1] if before >= 0 else "", text[behind : behind + 1]


def _double(char: str, before: str, begins: bool, ends: bool, german: bool) -> Way:
    if char == "„":
        return "opens"
    if char in '"”' and before.isdigit() and ends:
        return "may close"
    if begins != ends:
        return "opens" if begins else "closes"
    if char == '"':
        return "either"
    return "opens" if char in "“‟" and not german else "closes"


def _angle(text: str, at: int, begins: bool, ends: bool, reverse: bool) -> Way:
    char = text[at]
    if begins != ends and not (ends and text[at - 1] in "’'(["):  # an elision: l’« affaire »
        return "opens" if begins else "closes"
    if begins:
        return "opens" if (char in "«‹") != reverse else "closes"
    alone = char in "»›" and not _OPENS_ANGLE.search(text, max(0, at - _FAR), at + _FAR)
    return "may close" if alone else "opens" if char in "«‹" else "closes"


def _single(text: str, at: int, begins: bool, ends: bool) -> _Mark | None:
    char = text[at]
    before, behind = _beside(text, at)
    if before.isalnum() and behind.isalnum():
        return None
    if char == "‚":
        return _Mark(at, char, "single", "opens") if begins else None
    if begins and not (ends and behind in _BEHIND_CLOSING and before):
        return _Mark(at, char, "single", "may open" if _begins_word(text, at) else "opens")
    if ends:
        return _closing_single(text, at, before, behind)
    return _Mark(at, char, "single", "either") if before.isalnum() or behind.isalnum() else None


def _closing_single(text: str, at: int, before: str, behind: str) -> _Mark:
    """A mark at the end of a word, which may be an apostrophe."""
    char = text[at]
    if char == "‘" or before.isdigit():
        return _Mark(at, char, "single", "may close")
    if not before.isalpha():
        return _Mark(at, char, "single", "closes")
    word = _LAST_WORD.search(text[max(0, at - 40) : at])
    sure = word and not _WEAK_ENDING.search(word[0]) and (not behind or behind in ",.;:)")
    return _Mark(at, char, "single", "closes" if sure else "may close", weak=bool(sure))


def _begins_word(text: str, at: int) -> bool:
    """Whether what looks like an opening mark may be an apostrophe or an ayn: `'90s`, `Salim 'Adnan`."""
    before = text[max(0, at - 2) : at]
    within_name = before[:1].islower() and before[1:] == " " and text[at + 1] in _VOWELS
    hyphened = before[1:] == "-" and before[:1].isalpha()
    return text[at] == "’" or within_name or hyphened or bool(_ELIDED.match(text, at + 1))


def _without_spanning(lone: list[list[_Lone]]) -> Iterator[list[_Lone]]:
    """Without the marks of a quotation that begins in one note and ends in the next."""
    taken: set[int] = set()
    for some, others in pairwise(lone):
        for one in some[-1:]:
            for other in others[:1]:
                quotes = one.mark.char not in _BRACKETS and one.mark.family == other.mark.family
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
                f"{where_of(one.holder)} opens with {one.mark.char} and closes with {other.mark.char}",
                (_told(one), _told(other)),
            )
            rank += 2
            continue
        what = "bracket" if one.mark.char in _BRACKETS else "quotation mark"
        does = "opens and is never closed" if one.opens else "closes what was never opened"
        yield Hit(
            (_place(one),), f"in {where_of(one.holder)} the {what} {one.mark.char} {does}", (_told(one),)
        )
        rank += 1


def _alike(one: _Lone, other: _Lone) -> bool:
    """Whether both are brackets, or both quotation marks."""
    return (one.mark.char in _BRACKETS) == (other.mark.char in _BRACKETS)


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
    spans = one.holder.passage.spans(*_stretch(one)) or one.holder.spans
    return Place(first_line(spans), one.holder.id if isinstance(one.holder, Note) else None)
