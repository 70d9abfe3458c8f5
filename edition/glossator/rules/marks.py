"""Quotation marks and brackets as a passage prints them: which open, which close, which are apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Passage
from glossator.references.words import compiled

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
BRACKETS = frozenset("()[]")
_BEFORE_OPENING = frozenset("([{—–-/“„«»‹›‘‚\"'¿¡=+")
_BEHIND_CLOSING = frozenset("\ufffc[)]},.;:!?…—–-/”“«»‹›’‘\"'")
_OPENS_ANGLE = re.compile("[«‹]")
_STOPS = re.compile(r"[,;:)\]}]|[.!?](?=[\s,;:)]|$)|\ufffc")
"""What never stands behind an opening mark."""
_THIN = frozenset("\u2006\u2009\u200a\u202f")
_LABEL = compiled(r"(?:^|[\s;,:.(])(?P<label>\d{1,2}|[a-zA-Z]|[ivx]{1,5}|\*{1,3})\)$")
_FIRST_LABELS = frozenset(("1", "a", "A", "i", "*"))
_FACE = re.compile(r"(?:^|\s)[:;][-~^']?[()\[\]]{1,3}(?=[\s.,]|$)")
_OF_LATEX = re.compile("''")
_INTERVAL = re.compile(r"[(\[]\s?[-\d.∞]{1,9}\s?[,;]\s?[-+\d.∞]{1,9}\s?[)\]]")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>“”«»]{1,2000}")
_ELIDED = compiled(
    r"(?:\d\ds?(?!\w)|(?:e?n|em|un|tis|twas|til|till|cause|bout|round|s|t|k|m)(?![^\W_])"
    r"|(?:[AĀÂ]b(?:d|b)|[AĀÂ]l[iīaā]|[UOŪ]mar|[UO]thm|[ĪIÎ]s[aā]|[AĀ]yn|[AĀ]in|[AĀ]mr|[AĀ]z[iī]z|[IĪ]zz|[IĪ]m[aā]d"
    r"|[Uu]lam|[Aa]rab|[AĀ][tṭ][tṭ]?[aā]r|[AĀ][sṣ]im))"
)
"""What begins with an apostrophe or with the letter ayn: `'90s`, `'n'`, `'Abd al-Rahman`."""
_VOWELS = frozenset("AEIOUĀĪŪÂÎÛ")
_LAST_WORD = compiled(r"[^\W\d_]{1,40}$")
_WEAK_ENDING = re.compile(r"(?:[szxaeiouyāīūâîû]|in|an)$", re.IGNORECASE)
"""So end words that an apostrophe may follow: `boats'`, `goin'`, `Shafi'`."""
_FAR = 2_000
"""So far before an item of a list the item before it may stand."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark; `at` is its offset in the passage."""

    at: int
    char: str
    family: Family
    way: Way
    weak: bool = False
    """Whether a single mark stands at the end of a word, where an apostrophe may stand too."""


def marks_of(passage: Passage, reverse: bool) -> Iterator[Mark]:
    """The marks of a passage that may need a partner, in order, save those of code, calls and addresses."""
    text = _with_calls_as_one(passage)
    hidden = _hidden(passage)
    starts = [start for start, _ in hidden]
    german = False
    for found in _MARK.finditer(text):
        at, char = found.start(), found[0]
        rank = bisect_right(starts, at) - 1
        if rank >= 0 and at < hidden[rank][1]:
            continue
        mark = _bracket(text, at) if char in BRACKETS else _quote(text, at, german, reverse)
        if mark is None:
            continue
        german = german or char == "„"
        yield mark


def _with_calls_as_one(passage: Passage) -> str:
    """The words, each character of a call being the one that stands for what is no text; a mark before it is
    at an end, whatever signs the call is printed with."""
    text, parts, at = passage.text, [], 0
    for start, end, _ in passage.marked("call"):
        parts += [text[at:start], "\ufffc" * (end - start)]
        at = end
    return "".join((*parts, text[at:]))


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


def _bracket(text: str, at: int) -> Mark | None:
    char = text[at]
    family = _FAMILIES[char]
    if char in "([":
        return Mark(at, char, family, "opens")
    return Mark(at, char, family, "may close" if char == ")" and _is_label(text, at) else "closes")


def _is_label(text: str, at: int) -> bool:
    """Whether it ends the label of an item, `1)` or `a)`, behind that of the item before it."""
    found = _LABEL.search(text[max(0, at - 7) : at + 1])
    label = found["label"] if found else ""
    if not text[:at].strip(" \n*_").removesuffix(label):
        return bool(label)
    if not label or label in _FIRST_LABELS or label.startswith("*"):
        return bool(label)
    if len(label) == 1 and text[: at - 1].rstrip().endswith((".", "?", "!", ":")):
        return True
    before = str(int(label) - 1) if label.isdigit() else chr(ord(label[-1]) - 1)
    earlier = text[max(0, at - _FAR) : at]
    return f"{before})" in earlier or (len(label) > 1 and f"{label[:-1]})" in earlier)


def _quote(text: str, at: int, german: bool, reverse: bool) -> Mark | None:
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
            return Mark(at, char, "double", _double(char, before, begins, ends, german))
        case family:
            return Mark(at, char, family, _angle(text, at, begins, ends, reverse))


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


def _single(text: str, at: int, begins: bool, ends: bool) -> Mark | None:
    char = text[at]
    before, behind = _beside(text, at)
    if before.isalnum() and behind.isalnum():
        return None
    if char == "‚":
        return Mark(at, char, "single", "opens") if begins else None
    if begins and not (ends and behind in _BEHIND_CLOSING and before):
        return Mark(at, char, "single", "may open" if _begins_word(text, at) else "opens")
    if ends:
        return _closing_single(text, at, before, behind)
    return Mark(at, char, "single", "either") if before.isalnum() or behind.isalnum() else None


def _closing_single(text: str, at: int, before: str, behind: str) -> Mark:
    """A mark at the end of a word, which may be an apostrophe."""
    char = text[at]
    if char == "‘" or before.isdigit():
        return Mark(at, char, "single", "may close")
    if not before.isalpha():
        return Mark(at, char, "single", "closes")
    word = _LAST_WORD.search(text[max(0, at - 40) : at])
    sure = word and not _WEAK_ENDING.search(word[0]) and (not behind or behind in ",.;:)")
    return Mark(at, char, "single", "closes" if sure else "may close", weak=bool(sure))


def _begins_word(text: str, at: int) -> bool:
    """Whether what looks like an opening mark may be an apostrophe or an ayn: `'90s`, `Salim 'Adnan`."""
    before = text[max(0, at - 2) : at]
    within_name = before[:1].islower() and before[1:] == " " and text[at + 1] in _VOWELS
    hyphened = before[1:] == "-" and before[:1].isalpha()
    return text[at] == "’" or within_name or hyphened or bool(_ELIDED.match(text, at + 1))
