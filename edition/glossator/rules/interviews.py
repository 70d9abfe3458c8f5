"""What notes say of interviews and personal communications: whom each names, or whose words it withholds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from glossator.model import Note, Reading
from glossator.references.dates import month
from glossator.references.facts.places import is_place
from glossator.references.words import fold
from glossator.rules.interview_words import (
    AND,
    BARE,
    BETWEEN,
    BODY,
    CALLED,
    CODE,
    DATED,
    GEOGRAPHIC,
    IN_A_SPEECH,
    INITIALS,
    LOWER,
    NOBODY,
    NOT_ONE,
    ONLY_CODE,
    PSEUDONYM,
    PUBLISHED,
    RUN,
    SENT,
    SENTENCE,
    SHORT_WORD,
    SHORTENED,
    SIGNAL,
    SKIPPED,
    SPEAK_FOR,
    TITLES,
    TOLD_TO_AUTHOR,
    TURNED,
    WITH,
)
from glossator.rules.roles import UNIQUE_ROLE

Tells: TypeAlias = Literal["name", "role", "nobody"]
_Marked: TypeAlias = Sequence[Sequence[tuple[int, int]]]

_LONGEST = 260
"""So many characters behind the word *interview* are looked at."""
_BEFORE = 140
"""So many before it."""
_MOST_PEOPLE = 5
_ELIDED = ("d’", "d'")


@dataclass(frozen=True, slots=True)
class Mention:
    """One interview of one note."""

    note: Note
    start: int
    end: int
    """From its first word to where it ends, in the note's `passage.text`."""
    tells: Tells
    words: tuple[tuple[int, int], ...] = ()
    """What tells who it is: the name, or the role and its place."""
    family: bool = False
    """Whether a name is given with the family's, or with a title."""

    @property
    def text(self) -> str:
        """Its words, folded."""
        return " ".join(fold(self.note.passage.text[self.start : self.end]).split()).strip(" .,;")


def mentions(reading: Reading) -> Iterator[Mention]:
    """Every interview of every note that was held for the text, in order."""
    for note in reading.article.notes:
        yield from _in_note(note)


def _in_note(note: Note) -> Iterator[Mention]:
    text = note.passage.text
    heads = _heads(text)
    starts = [start for start, _, _ in heads]
    marked = [tuple((a, b) for a, b, _ in note.passage.marked(kind)) for kind in ("emphasis", "link")]
    for rank, (start, end, kind) in enumerate(heads):
        stop = min(_end(text, end), starts[rank + 1] if rank + 1 < len(starts) else len(text))
        back = max(0, start - _LONGEST)
        opened = max(back, text.rfind(";", back, start) + 1, text.rfind("\n\n", back, start) + 1)
        if rank:
            opened = max(opened, heads[rank - 1][1])
        if _is_published(text, start, stop, marked):
            continue
        if kind == "with":
            if not _is_prose(text, opened, start) and not BODY.match(text, end):
                yield _told(note, start, end, stop)
        elif kind == "code":
            yield _behind(note, start, end, stop) or Mention(note, start, stop, "nobody")
        else:
            found = _around(note, opened, start, end, stop)
            if found is not None:
                yield found
    if not heads and ONLY_CODE.match(text):
        yield Mention(note, 0, min(_end(text, 0), len(text)), "nobody")


def _heads(text: str) -> list[tuple[int, int, str]]:
    """Where each interview's own words begin and end, and which of the forms it has; none within another."""
    found = [(m.start(), m.end(), "with") for m in WITH.finditer(text)]
    for pattern, kind in ((CODE, "code"), (BARE, "bare")):
        taken = sorted(found)
        firsts = [start for start, _, _ in taken]
        for match in pattern.finditer(text):
            at = bisect_left(firsts, match.end())
            if at == 0 or taken[at - 1][1] <= match.start():
                found.append((match.start(), match.end(), kind))
    return sorted(found)


def _end(text: str, start: int) -> int:
    """Where an interview's words end: at a semicolon, a paragraph, or the sentence's end."""
    stop = min(len(text), start + _LONGEST)
    for mark in (";", "\n\n"):
        at = text.find(mark, start, stop)
        stop = at if at >= 0 else stop
    ends = (m.end("word") for m in SENTENCE.finditer(text, start, stop) if not SHORT_WORD.search(m["word"]))
    return next(ends, stop)


def _is_published(text: str, start: int, stop: int, marked: _Marked) -> bool:
    """Whether the interview is printed or kept where others can read it."""
    before = text[max(0, start - 120) : start]
    opened = max(before.rfind(quote) for quote in "“\"‘«„'")
    closed = max(before.rfind(quote) for quote in "”’»\"'")
    if opened > closed or (opened >= 0 and opened == closed and before.count(before[opened]) % 2):
        return True
    after = min(len(text), stop + 3)
    for stretches in marked:
        at = bisect_right(stretches, start, key=lambda stretch: stretch[1])
        if at < len(stretches) and stretches[at][0] < after:
            return True
    return PUBLISHED.search(text, start, stop) is not None


def _is_prose(text: str, opened: int, start: int) -> bool:
    """Whether a sentence tells of an interview that somebody gave."""
    before = text[max(opened, start - 160) : start]
    return bool(IN_A_SPEECH.search(before)) and not TOLD_TO_AUTHOR.fullmatch(before)


def _told(note: Note, start: int, end: int, stop: int) -> Mention:
    """Whom an interview *with* somebody is with: the names, one or several, else the role."""
    text = note.passage.text
    german = text[start:end].lower().endswith(("mit ", "von "))
    people = _people(text, end, stop, german) or _called(text, end, stop, german)
    role = UNIQUE_ROLE.place(text, end, stop)
    found = [(name.start, name.end) for name in people if role is None or not _meet(name, role)]
    roles = [role] if role else []
    if found:
        return Mention(note, start, stop, "name", (*found, *roles), any(name.several for name in people))
    return Mention(note, start, stop, "role" if role else "nobody", tuple(roles))


def _meet(name: _Name, role: tuple[int, int]) -> bool:
    return name.start < role[1] and role[0] < name.end


def _people(text: str, at: int, stop: int, german: bool) -> list[_Name]:
    """The persons named one after the other, joined by `and` or commas."""
    found: list[_Name] = []
    for _ in range(_MOST_PEOPLE):
        name = _name(text, at, stop, german)
        if name is None:
            break
        found += [name] if name.known else []
        linked = AND.match(text, name.end, stop)
        if linked is None or (linked[0].strip() == "," and not _more(text, linked)):
            break
        at = linked.end()
    return found


def _called(text: str, at: int, stop: int, german: bool) -> list[_Name]:
    """The person of `a farmer called Jane`."""
    called = CALLED.search(text, at, stop)
    name = _name(text, called.end(), stop, german) if called else None
    return [name] if name is not None and name.known else []


def _more(text: str, comma: re.Match[str]) -> bool:
    """Whether a comma separates persons: an `and` with one more follows directly."""
    after = RUN.match(text, comma.end())
    return (
        after is not None
        and re.match(r",?\s(?:and|und|et|y|e|en|&)\s[A-ZÀ-Þ]", text[after.end() :]) is not None
    )


@dataclass(frozen=True, slots=True)
class _Name:
    """Capitalised words at the place of a person."""

    start: int
    end: int
    several: bool = False
    """More than one word, or one with a title: a family name is given."""
    known: bool = False
    """A name indeed, and no initials, code or pseudonym."""


def _name(text: str, at: int, stop: int, german: bool) -> _Name | None:
    """The person named at an offset; None where none stands there."""
    at, lowered = _behind_lower(text, at, stop)
    title = TITLES.match(text, at, stop)
    begin, at = at, title.end() if title else at
    end = _name_end(text, at, stop, german)
    if end is None:
        return None
    tokens = [token for token in text[at:end].split() if token[:1].isupper() or token[:2].lower() in _ELIDED]
    if not tokens or _withheld(tokens):
        return _Name(begin, end)
    if _is_nobody(tokens) or not _ends_there(text, end, tokens):
        return None
    if PSEUDONYM.match(text, end):
        return _Name(begin, end)
    several = len(tokens) > 1 or title is not None
    return None if (lowered or german) and not several else _Name(begin, end, several, known=True)


def _behind_lower(text: str, at: int, stop: int) -> tuple[int, bool]:
    """Where capitals begin behind `farmer` in `farmer Jane Castle`, and whether such a word stands there."""
    lower = None if TITLES.match(text, at, stop) else LOWER.match(text, at, stop)
    return (lower.end(), True) if lower is not None and not NOT_ONE.search(lower[0]) else (at, False)


def _name_end(text: str, at: int, stop: int, german: bool) -> int | None:
    """Where the run of capitalised words at an offset ends; None where none, or a quotation, stands there."""
    run = RUN.match(text, at, stop)
    if run is None:
        return None
    end = _trimmed(text, run.start(), run.end(), stop)
    noun = re.match(r"\S+(?=\s(?:der|des|dem|den)\s)", text[at:end]) if german else None
    return at + noun.end() if noun else end


def _is_nobody(tokens: list[str]) -> bool:
    """Whether one of the words says that a body or nobody is named."""
    acronyms = [token for token in tokens if len(token) > 1 and token.isupper() and "." not in token]
    mixed = 0 < len(acronyms) < len(tokens)
    return mixed or not NOBODY.isdisjoint(fold(token.strip(".,’'")) for token in tokens)


def _ends_there(text: str, end: int, tokens: list[str]) -> bool:
    """Whether a name can end where the words do, and they are no date."""
    dated = DATED.match(text, end) and month(tokens[-1])
    return SPEAK_FOR.match(text, end) is not None and not dated


def _withheld(tokens: list[str]) -> bool:
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


def _around(note: Note, opened: int, start: int, end: int, stop: int) -> Mention | None:
    """`Jane Castle, interview with the author`, `Author interview, Jane Castle, Hull`, `Interview, Kabul`."""
    text = note.passage.text
    turned = TURNED.search(text[max(opened, start - 90) : start])
    if turned is not None:
        at = max(opened, start - 90) + turned.start("name")
        return Mention(note, at, stop, "name", ((at, at + len(turned["name"])),), True)
    lead = SIGNAL.match(text, max(opened, start - _BEFORE), start)
    at = lead.end() if lead else opened
    if 2 < start - at < _BEFORE:
        return _before(note, at, start, stop)
    return _behind(note, start, end, stop)


def _before(note: Note, at: int, start: int, stop: int) -> Mention | None:
    """Whom the words before *interview* name; None where they are no person's."""
    text, role = note.passage.text, UNIQUE_ROLE.place(note.passage.text, at, stop)
    roles = (role,) if role else ()
    told: Tells = "role" if role else "nobody"
    name = _name(text, at, start, german=False)
    if name is not None and name.end <= start and BETWEEN.fullmatch(text, name.end, start):
        if name.known and name.several:
            return Mention(note, at, stop, "name", ((name.start, name.end), *roles), True)
        return None if name.known and role is None else Mention(note, at, stop, told, roles)
    named = text[at:start].rstrip().endswith(",") and role is not None
    return Mention(note, at, stop, "role", roles) if named else None


def _behind(note: Note, start: int, end: int, stop: int) -> Mention | None:
    """Whom the words behind *interview*, and a comma, name; None where something else follows."""
    text = note.passage.text
    skipped = SKIPPED.match(text, end, stop)
    if skipped is None:
        return None
    name = _name(text, skipped.end(), stop, german=False)
    role = UNIQUE_ROLE.place(text, end, stop)
    sent = SENT.search(text, start, end) is not None
    if name is not None and name.known and name.several and (sent or _person_not_place(text, name, stop)):
        return Mention(note, start, stop, "name", ((name.start, name.end), *([role] if role else [])), True)
    return Mention(note, start, stop, "role", (role,)) if role else Mention(note, start, stop, "nobody")


def _person_not_place(text: str, name: _Name, stop: int) -> bool:
    """Whether a place or a description follows, so that what stands before it is no place itself."""
    rest = re.match(r",\s(?=[^\W\d_])([\w’'-]+)[^,;.()]{0,30}", text[name.end : stop])
    if rest is None or month(rest[1]) is not None or is_place(text[name.start : name.end]):
        return False
    return not GEOGRAPHIC.search(text[name.start : name.end]) and not GEOGRAPHIC.search(rest[0])
