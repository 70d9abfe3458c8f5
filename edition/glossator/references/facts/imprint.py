"""Place and publisher, in brackets or in the open, in the orders that books of many countries print them."""

from __future__ import annotations

import re

from glossator.references.facts.places import is_place, is_publisher
from glossator.references.facts.tape import LIKELY, PERHAPS, SURE, TAKEN, Tape
from glossator.references.sheet import Range, holding
from glossator.references.words import compiled

_MOST_WORDS = 7
"""So many words may name the places of a publisher."""
_BEFORE_YEAR = 6
"""So many characters may stand between the publisher and the end of the imprint."""
_COLON = compiled(r"\s?:\s")
_SMALL = compiled(r"(?<!\w)(?:is|are|was|the same|see|his|her|this|that)(?!\w)")
_STARTS = compiled(r"[A-ZÀ-Þ’'‘\d&]|s-|d[’']|l[’']|la\s|le\s|el\s|de\s|van\s|’s-")
_NOWHERE = compiled(r"(?:[Ss]\.\s?l\.|[Oo]\.\s?O\.|[Nn]\.\s?p\.|[Ss]\.\s?n\.)")
_TOWN = compiled(r"[A-ZÀ-Þ][\w’'-]+(?:[ /-][A-ZÀ-Þ][\w’'-]+){0,2}")
_LONGEST = 110


def read_imprint(tape: Tape, at: int, *, piece: bool) -> None:
    """Place and publisher around the year, from `at` on: what the title and the container leave.

    A `piece` is no book: what stands before its date is its outlet, unless a colon or a place tells.
    """
    zone = _zone(tape, at)
    if zone is None:
        return
    start, end, enclosed = zone
    if _with_colon(tape, start, end, enclosed):
        return
    segments = _segments(tape, start, end)
    if not enclosed:
        segments = _next_to_year(tape, segments, end)
    if (piece or tape.first("issued") is None) and not any(
        is_place(tape.sheet.text[slice(*one)]) for one in segments[-2:]
    ):
        return
    _assign(tape, segments[-3:], _comma_before_year(tape, end), enclosed)


def _zone(tape: Tape, at: int) -> tuple[int, int, bool] | None:
    """Where the imprint stands: the bracket around the year if it holds more, else the words before it."""
    issued = tape.first("issued")
    if issued is None:
        return at, len(tape.left), False
    bracket = holding(tape.sheet.brackets, issued.start)
    if bracket is not None and bracket[0] >= at - 1:
        inner = tape.left[bracket[0] + 1 : issued.start]
        if re.search(r"[^\W\d_]{2}", inner.replace(TAKEN, " ")):
            return bracket[0] + 1, issued.start, True
        return at, bracket[0], False
    return (at, issued.start, False) if issued.start > at else (at, len(tape.left), False)


def _with_colon(tape: Tape, start: int, end: int, enclosed: bool) -> bool:
    """`Oxford: Clarendon Press`; behind the colon all words up to the year are the publisher's."""
    for colon in _COLON.finditer(tape.left, start, end):
        before = list(tape.loose(start, colon.start()))
        if not before:
            continue
        place = before[-1]
        after = _publisher_end(tape, colon.end(), end, enclosed)
        place = _several_places(tape, before) or place
        if after <= colon.end() and _TOWN.fullmatch(tape.sheet.text[slice(*place)]):
            tape.take("publisher-place", *place, SURE)
            return False
        text = tape.sheet.text[slice(*place)]
        if not _STARTS.match(text) or len(text.split()) > _MOST_WORDS or colon.start() - place[1] > 1:
            continue
        sure = enclosed or is_place(text)
        dated = tape.first("issued") is not None and end - after <= _BEFORE_YEAR
        if not (sure or dated or is_publisher(tape.left[colon.end() : after])):
            continue
        tape.take("publisher-place", *place, SURE if sure else LIKELY)
        tape.take("publisher", colon.end(), after, SURE if sure else LIKELY)
        tape.cover(place[0], after)
        return True
    return False


def _several_places(tape: Tape, before: list[Range]) -> Range | None:
    """`Cambridge, MA` and `London, New York` before the colon are one stretch."""
    if len(before) < 2:
        return None
    whole = (before[-2][0], before[-1][1])
    text = tape.left[slice(*whole)]
    return whole if TAKEN not in text and ". " not in text and is_place(f"{text}.") else None


def _publisher_end(tape: Tape, start: int, end: int, enclosed: bool) -> int:
    taken = tape.left.find(TAKEN, start, end)
    stop = taken if taken >= 0 else end
    marks = re.search(r"[;(\[]" if enclosed else r"[;(\[]|\.\s(?=[A-ZÀ-Þ])", tape.left[start:stop])
    return start + marks.start() if marks else stop


def _segments(tape: Tape, start: int, end: int) -> list[Range]:
    return [one for one in tape.loose(start, end) if one[1] - one[0] <= _LONGEST]


def _next_to_year(tape: Tape, segments: list[Range], end: int) -> list[Range]:
    """The segments that end right before the year, with nothing but commas between them."""
    kept: list[Range] = []
    limit = end
    for one in reversed(segments):
        between = tape.left[one[1] : limit]
        if not re.fullmatch(rf"[\s,.;:()\[{TAKEN}]*", between) or _SMALL.search(tape.left[slice(*one)]):
            break
        kept.insert(0, one)
        limit = one[0]
    return kept


def _comma_before_year(tape: Tape, end: int) -> bool:
    return tape.left[:end].rstrip().endswith((",", ";"))


def _assign(tape: Tape, segments: list[Range], comma: bool, enclosed: bool) -> None:
    """One or two words groups before the year, told apart by what they are made of, else by the comma."""
    texts = [tape.sheet.text[slice(*one)] for one in segments]
    if not texts or not all(_STARTS.match(text) or _NOWHERE.match(text) for text in texts[-2:]):
        texts = texts[-1:] if texts and _STARTS.match(texts[-1]) else []
        segments = segments[-len(texts) :] if texts else []
    if len(texts) >= 2:
        _two(tape, segments[-2:], texts[-2:], comma)
    elif texts:
        _one(tape, segments[-1], texts[-1], comma, enclosed)


def _like_a_house(tape: Tape, text: str) -> bool:
    """`(Cormorant & Sons 1999)`, `(2nd edn, Cormorant 1999)`; a single word or `A/B` is rather a town."""
    return "/" not in text and (" " in text or tape.has("edition") or tape.has("editor"))


def _year_first(tape: Tape, segment: Range) -> bool:
    """In author-date styles the year stands before the title, and the publisher last."""
    issued = tape.first("issued")
    return issued is not None and issued.start < segment[0]


def _two(tape: Tape, segments: list[Range], texts: list[str], comma: bool) -> None:
    whole = (segments[0][0], segments[1][1])
    if is_place(tape.sheet.text[slice(*whole)]):
        tape.take("publisher-place", *whole, SURE)
        return
    first, second = is_place(texts[0]), is_place(texts[1])
    if first == second:
        first = comma if is_publisher(texts[0]) == is_publisher(texts[1]) else is_publisher(texts[1])
        second = not first
        confidence = PERHAPS
    else:
        confidence = SURE
    names = ("publisher-place", "publisher") if first and not second else ("publisher", "publisher-place")
    for name, one in zip(names, segments, strict=True):
        tape.take(name, *one, confidence)


def _one(tape: Tape, segment: Range, text: str, comma: bool, enclosed: bool) -> None:
    """`(London, 1888)`, `(OUP 2010)`, `Göttingen 1971`, `Penguin, 1990`."""
    if is_place(text):
        tape.take("publisher-place", *segment, SURE)
    elif (
        is_publisher(text)
        or tape.has("genre")
        or text.isupper()
        or (enclosed and not comma and _like_a_house(tape, text))
        or _year_first(tape, segment)
    ):
        tape.take("publisher", *segment, LIKELY)
    else:
        tape.take("publisher-place", *segment, PERHAPS)
