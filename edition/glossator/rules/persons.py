"""Persons named in a note: what capitalised words are a name, and which are a place, a body or initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossator.redaction import MASK
from glossator.references.dates import month
from glossator.references.facts.places import is_place
from glossator.references.words import fold
from glossator.rules.given_names import is_given
from glossator.rules.person_words import (
    AND,
    BODIES,
    CALLED,
    COMMEMORATED,
    DATED,
    DESCRIBED,
    GEOGRAPHIC,
    INITIALS,
    KIN,
    LOWER,
    NOBODY,
    NOT_ONE,
    OF_A_PERSON,
    PSEUDONYM,
    QUOTE,
    RANKS,
    RUN,
    SHORTENED,
    SLOT,
    SPEAK_FOR,
    TITLES,
    UNQUOTE,
)

_MOST_PEOPLE = 5
_ELIDED = ("d’", "d'")
_MASKED = re.compile(rf"{MASK}[{MASK}\s]{{0,200}}(?<={MASK})")
"""A name that an editor redacted: the next one is looked for all the same."""


@dataclass(frozen=True, slots=True)
class Name:
    """Capitalised words at the place of a person."""

    start: int
    end: int
    several: bool = False
    """More than one word, or one with a title: a family name is given."""
    known: bool = False
    """A name indeed, and no initials, code or pseudonym."""
    quoted: bool = False
    """Whether it stands in quotation marks."""


def people(text: str, at: int, stop: int, german: bool) -> list[Name]:
    """The persons named one after the other, joined by `and` or commas."""
    found: list[Name] = []
    for _ in range(_MOST_PEOPLE):
        name = name_at(text, at, stop, german)
        if name is None:
            break
        found += [name] if name.known else []
        linked = AND.match(text, name.end, stop)
        if linked is None or (linked[0].strip() == "," and not _more(text, linked)):
            break
        at = linked.end()
    return found


def called(text: str, at: int, stop: int, german: bool) -> list[Name]:
    """The person of `a farmer called Jane`, or of `the son of Jane Castle`."""
    for pattern, fewest in ((CALLED, False), (KIN, True)):
        found = pattern.search(text, at, stop)
        name = name_at(text, found.end(), stop, german) if found else None
        if name is not None and name.known and name.several >= fewest:
            return [name]
    return []


def further(text: str, at: int, stop: int) -> Iterator[Name]:
    """Who is named behind a code or a role: `R4 (Jane Castle)`, `a farmer, Jane Castle`."""
    for slot in SLOT.finditer(text, at, stop):
        name = name_at(text, slot.end(), stop, german=False)
        if name is not None and name.known and surely_person(text, name, stop):
            yield name


def surely_person(text: str, name: Name, stop: int) -> bool:
    """Whether words that could be a place's or a body's are a person's: by a title, initials, a given name,
    or since a description follows."""
    words = text[name.start : name.end]
    tokens = words.split()
    if not name.several or is_geographic(words) or is_place(words):
        return False
    if TITLES.match(words) or INITIALS.fullmatch(tokens[0]):
        return True
    if is_given(tokens[0]) or (tokens[0].isupper() and is_given(tokens[-1])):
        return True
    described = DESCRIBED.match(text, name.end, stop)
    return described is not None and not GEOGRAPHIC.search(described[0]) and month(described[1]) is None


def is_geographic(words: str) -> bool:
    """Whether words are made as names of places are, and begin with no given name as *Jane Hill* does."""
    first = words.split(maxsplit=1)[0]
    named = is_given(first) and fold(first) not in COMMEMORATED
    return not named and not TITLES.match(words) and GEOGRAPHIC.search(words) is not None


def _more(text: str, comma: re.Match[str]) -> bool:
    """Whether a comma separates persons: an `and` with one more follows directly."""
    after = RUN.match(text, comma.end())
    return (
        after is not None
        and re.match(r",?\s(?:and|und|et|y|e|en|&)\s[A-ZÀ-Þ]", text[after.end() : after.end() + 12])
        is not None
    )


def name_at(text: str, at: int, stop: int, german: bool) -> Name | None:
    """The person named at an offset; None where none stands there."""
    masked = _MASKED.match(text, at, stop)
    if masked is not None:
        return Name(at, masked.end())
    quote = QUOTE.match(text, at, stop)
    if quote is None:
        return _name(text, at, stop, german)
    closed = UNQUOTE.search(text, quote.end(), stop)
    name = _name(text, quote.end(), closed.start() if closed else stop, german)
    if name is None or closed is None or name.end != closed.start():
        return None
    return replace(name, end=closed.end(), quoted=True)


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words, which may be a name."""

    begin: int
    """With the title before them."""
    end: int
    tokens: tuple[str, ...]
    ranked: bool
    """Whether a title or a role stands before them."""
    lowered: bool
    """Whether small words do: `the farmer`."""


def _name(text: str, at: int, stop: int, german: bool) -> Name | None:
    """The person whose name begins at an offset, whether in quotation marks or not."""
    run = _run(text, at, stop, german)
    if run is None:
        return None
    if not run.tokens or _withheld(run.tokens):
        return Name(run.begin, run.end)
    if _is_nobody(run.tokens) or not _ends_there(text, run.end, stop, run.tokens):
        return None
    if PSEUDONYM.match(text, run.end):
        return Name(run.begin, run.end)
    several = run.ranked or len(run.tokens) > 1 or not _has_capitals(run.tokens[0])
    if (german or run.lowered) and not several:
        return None
    if german and _is_german_body(run):
        return None
    return Name(run.begin, run.end, several, known=True)


def _run(text: str, at: int, stop: int, german: bool) -> _Run | None:
    """The capitalised words at an offset; None where none stand there."""
    at, lowered = _behind_lower(text, at, stop)
    title = TITLES.match(text, at, stop)
    begin, at = at, title.end() if title else at
    end = _name_end(text, at, stop, german)
    if end is None:
        return None
    role = _behind_role(text, at, end, german)
    begin, at = (role, role) if role else (begin, at)
    tokens = (token for token in text[at:end].split() if not token[:1].islower() or token[:2] in _ELIDED)
    return _Run(begin, end, tuple(tokens), title is not None or role > 0, lowered)


def _has_capitals(token: str) -> bool:
    """Whether a word is of a script with capitals; in others, a name is not parted into words."""
    return token[0].upper() != token[0].lower()


def _behind_role(text: str, at: int, end: int, german: bool) -> int:
    """Where a name begins in `Commander Ahmad Karimi` or `Landwirtin Burg`; 0 if none stands first."""
    tokens = list(re.finditer(r"\S+", text[at:end]))
    roles = 0
    while roles < len(tokens) and fold(tokens[roles][0]) in NOBODY:
        roles += 1
    rest = tokens[roles:]
    if not roles or not rest or not NOBODY.isdisjoint(fold(token[0].strip(".,")) for token in rest):
        return 0
    last = tokens[roles - 1][0]
    ranked = fold(last) in RANKS or (german and OF_A_PERSON.fullmatch(last) is not None)
    return at + rest[0].start() if is_given(rest[0][0]) or (ranked and len(rest) == 1) else 0


def _is_german_body(run: _Run) -> bool:
    """Whether two words behind an article name nobody: `das Bauamt Celle`, and not `die Imkerin Burg`."""
    if run.ranked or not run.lowered or len(run.tokens) != 2:
        return False
    return not is_given(run.tokens[0]) and OF_A_PERSON.fullmatch(run.tokens[0]) is None


def _behind_lower(text: str, at: int, stop: int) -> tuple[int, bool]:
    """Where capitals begin behind `farmer` in `farmer Jane Castle`, and whether such a word stands there."""
    lower = None if TITLES.match(text, at, stop) else LOWER.match(text, at, stop)
    return (lower.end(), True) if lower is not None and not NOT_ONE.search(lower[0]) else (at, False)


def _name_end(text: str, at: int, stop: int, german: bool) -> int | None:
    """Where the run of capitalised words at an offset ends; None where none stands there."""
    run = RUN.match(text, at, stop)
    if run is None:
        return None
    end = _trimmed(text, run.start(), run.end(), stop)
    noun = re.match(r"\S+(?=\s(?:der|des|dem|den)\s)", text[at:end]) if german else None
    return at + noun.end() if noun else end


def _is_nobody(tokens: Sequence[str]) -> bool:
    """Whether one of the words says that a body or nobody is named."""
    acronyms = [token for token in tokens if len(token) > 1 and token.isupper() and "." not in token]
    others = [token for token in tokens if token not in acronyms]
    if acronyms and others and not _is_family_in_capitals(acronyms, others):
        return True
    return not NOBODY.isdisjoint(fold(token.strip(".,’'")) for token in tokens)


def _is_family_in_capitals(capitals: list[str], others: list[str]) -> bool:
    """Whether capitals are a family name, as in `Jane CASTLE`, and no acronym."""
    given = is_given(others[0]) or INITIALS.fullmatch(others[0]) is not None
    return not any(word in BODIES or len(word) < 3 for word in capitals) and (
        given or all(len(word) > 3 for word in capitals)
    )


def _ends_there(text: str, end: int, stop: int, tokens: Sequence[str]) -> bool:
    """Whether a name can end where the words do, and they are no date."""
    dated = DATED.match(text, end) and month(tokens[-1])
    return (end == stop or SPEAK_FOR.match(text, end) is not None) and not dated


def _withheld(tokens: Sequence[str]) -> bool:
    """Whether only initials or a code are given, or a given name with the initial of the other."""
    if all(INITIALS.fullmatch(token) for token in tokens) and not all(len(t.strip(".")) > 3 for t in tokens):
        return True
    return len(tokens) > 1 and SHORTENED.fullmatch(tokens[-1]) is not None


def _trimmed(text: str, start: int, end: int, stop: int) -> int:
    """Where a run of capitalised words ends: the full stop of a sentence is no part of a name."""
    words = text[start:end]
    cut = re.search(r"(?<=\w{3})\.(?=\s|$)", words)
    end = start + cut.start() if cut else end
    last = text[start:end].rsplit(None, 1)[-1]
    ends = end == stop or not text[end:stop].strip()
    return end - 1 if last.endswith(".") and len(last) > 2 and ends and "." not in last[:-1] else end
