"""Where author and title stand, and what all readers of them share."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.references.names import is_body
from glossator.references.sheet import Range, Sheet
from glossator.references.words import compiled

SURE, LIKELY, PERHAPS = 0.95, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Frame:
    """Where author, title and the rest stand, and how surely the title is bounded."""

    author: Range | None
    title: Range | None
    rest: int
    confidence: float


UPPER = "A-ZÀ-Þ"
FAMILY = rf"[{UPPER}][\w’'ʼ-]+"
_LONGEST_BODY = 9
_MENTION = compiled(r"(?:[Tt]he|[Aa]n?)\s[a-z]+\s(?:in|by|of|edited by|from)\s(?=[A-ZÀ-Þ])")
"""`The essays in Beatriz Quintanilha, ed., *Paper Weirs*`"""
_REVIEW_OF = re.compile(r"[.,]\s(?:[Bb]ook )?[Rr]ev(?:iew|\.) of[\s*_]*$")
_PARTICLES = "van von der den de del della di da dos la le al el ibn bin zu zur"
_IN_NAMES = frozenset(
    f"{_PARTICLES} and und et y e al u a others otros outros altri autres of for the".split()
)
_NAME = compiled(r"[A-ZÀ-Þ]|al-|d[’']|(?:van|von|de|der|den|del|della|di|da|la|le|ibn|bin)\s")
NO_TITLES = frozenset({"in", "in:", "et al", "et al.", "see", "see also", "cf", "in re"})


def author_before(sheet: Sheet, start: int, end: int) -> Range | None:
    lead = _MENTION.match(sheet.text, start, end)
    start = lead.end() if lead else start
    end = start + len(_REVIEW_OF.sub("", sheet.text[start:end]))
    text = sheet.text[start:end].strip(" ,.:;*\n")
    return (start, end) if text and len(text) < 300 and (_NAME.match(text) or text[0] in "[“") else None


def stripped(text: str, start: int, end: int, marks: str = " *\u00a0\u202f") -> Range:
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks + ",.":
        end -= 1
    return start, end


def like_names(text: str) -> bool:
    """Whether there is nothing but names: no digit, no small word that joins no names."""
    if len(text.split()) <= _LONGEST_BODY and not re.search(r"\d", text) and is_body(text):
        return True
    if re.match(r"(?:The|An?|Le|Les?|Die|Das|El|Los|Las|Gli)\s", text) or re.search(r"[’']s\s", text):
        return is_body(text)
    lowered = [word.strip(".,") for word in text.split() if word[0].islower()]
    return (
        len(text.split()) <= (10 if text.count(",") < 3 else 60)
        and not re.search(r"\d", text)
        and all(word in _IN_NAMES for word in lowered)
    )
