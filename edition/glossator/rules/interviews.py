"""What a text says of its interviews and personal communications: whom each names, or whose words it
withholds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from glossator.model import Article, Note, Passage, Place
from glossator.references.words import fold
from glossator.rules.interview_words import (
    BARE,
    BETWEEN,
    CODE,
    IN_A_SPEECH,
    IN_BRACKETS,
    LISTED,
    ONLY_CODE,
    SENT,
    SENTENCE,
    SHORT_WORD,
    SIGNAL,
    SKIPPED,
    TOLD_TO_AUTHOR,
    TURNED,
    WITH,
    YEAR,
)
from glossator.rules.person_words import BODY
from glossator.rules.persons import Name, called, further, is_geographic, name_at, people, surely_person
from glossator.rules.published import Printed, in_quotation, is_published, is_title, may_be_published, printed
from glossator.rules.roles import UNIQUE_ROLE
from glossator.rules.worded import Worded, worded

Tells: TypeAlias = Literal["name", "role", "nobody"]

_LONGEST = 260
"""So many characters behind the word *interview* are looked at."""
_BEFORE = 140
"""So many before it."""
_ARTICLES = ("The ", "A ", "Der ", "Die ", "Das ", "Le ", "La ", "Les ", "El ", "Los ", "Il ", "O ", "De ")
_TO_PLACES = ("a ", "ad ", "à ")
"""Prepositions that stand before persons and before places."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Words that may tell of interviews: a note, an entry of a list, a bracket of the text."""

    passage: Passage
    where: str
    """`note 4`, `the bibliography`, `the text`."""
    text: str
    words: Worded
    base: int = 0
    """Where `text` begins in the words."""
    note: Note | None = None
    block: str | None = None
    """The id of its block, or of its entry in the bibliography."""
    apart: tuple[tuple[int, int], ...] = ()
    """What is set in italics or under a link."""
    titles: frozenset[str] = frozenset()
    """What the whole text sets in italics."""
    listed: bool = False
    """Whether its heading says that interviews are listed."""

    def places(self, start: int, end: int) -> Iterator[Place]:
        """Where a stretch of its text stands in the source; its words must not be repeated."""
        back = self.words.back(self.base + start, self.base + end)
        reference = None
        if self.note is not None:
            reference = next(
                (r.id for r in self.note.references if r.start < back[1] and back[0] < r.end), None
            )
        for span in self.passage.spans(*back):
            note = None if self.note is None else self.note.id
            yield Place(span, note, reference, self.block, withheld=True)


@dataclass(frozen=True, slots=True)
class Mention:
    """One interview."""

    holder: Holder
    start: int
    end: int
    """From its first word to where it ends, in the holder's text."""
    tells: Tells
    words: tuple[tuple[int, int], ...] = ()
    """What tells who it is: the name, or the role and its place."""
    family: bool = False
    """Whether a name is given with the family's, or with a title."""
    quoted: bool = False
    """Whether it stands in quotation marks."""
    code: str = ""
    """What it calls a person without a name: `R4`, `KT`."""
    certain: bool = True
    """Whether it is the text's own; not so where an address may be that of a printed interview."""

    @property
    def person(self) -> str:
        """Who was asked: the same in each interview with one person, as far as the words tell."""
        text = self.holder.text
        if self.tells == "name":
            return " ".join(fold(text[start:end]) for start, end in self.words[:1])
        return self.code or " ".join(fold(text[self.start : self.end]).split()).strip(" .,;")


def mentions(article: Article) -> Iterator[Mention]:
    """Every interview that was held for the text, in order."""
    for holder in _holders(article):
        yield from _in(holder)


def _holders(article: Article) -> Iterator[Holder]:
    known = printed(article)
    listed = _in_list_of_interviews(article)
    for note in article.notes:
        yield _holder(note.passage, f"note {note.label}", known, note=note)
    for entry in article.bibliography:
        in_list = listed(entry.spans[0].start)
        yield _holder(entry.passage, "the bibliography", known, block=entry.id, listed=in_list)
    for block in article.blocks:
        if block.kind in ("code", "rule", "heading"):
            continue
        in_list = listed(block.spans[0].start)
        for part in block.parts:
            whole = _holder(part.passage, "the text", known, block=block.id, listed=in_list)
            yield from (whole,) if in_list else _brackets(whole)


def _in_list_of_interviews(article: Article) -> Callable[[int], bool]:
    """Tells of an offset of the source whether the heading above it is such as *List of Interviews*."""
    headings = [block for block in article.blocks if block.kind == "heading"]
    starts = [block.spans[0].start for block in headings]
    lists = [LISTED.fullmatch(block.text[:_BEFORE]) is not None for block in headings]

    def listed(offset: int) -> bool:
        above = bisect_right(starts, offset) - 1
        return above >= 0 and lists[above]

    return listed


def _holder(
    passage: Passage,
    where: str,
    known: Printed,
    note: Note | None = None,
    block: str | None = None,
    listed: bool = False,
) -> Holder:
    words = worded(passage.text)
    apart = tuple((words.here(start), words.here(end)) for start, end in known.apart(passage))
    return Holder(passage, where, words.text, words, 0, note, block, apart, known.titles, listed)


def _brackets(whole: Holder) -> Iterator[Holder]:
    """The brackets of the text that tell of an interview."""
    for match in IN_BRACKETS.finditer(whole.text):
        start, end = match.span("words")
        apart = tuple((a - start, b - start) for a, b in whole.apart if start <= a and b <= end)
        yield replace(whole, text=match["words"], base=start, apart=apart)


def _in(holder: Holder) -> Iterator[Mention]:
    """Every interview of one note, entry or bracket; none twice for two of its words."""
    heads = _heads(holder.text)
    if not heads:
        found = _without_word(holder)
        yield from () if found is None else _own(found, 0)
    named: set[tuple[int, int]] = set()
    for rank, (start, end, kind) in enumerate(heads):
        bounds = _bounds(holder.text, heads, rank)
        found = None if in_quotation(holder.text, start) else _mention(holder, kind, bounds)
        if found is not None and named.isdisjoint(found.words):
            named.update(found.words)
            yield from _own(found, end)


def _bounds(text: str, heads: list[tuple[int, int, str]], rank: int) -> tuple[int, int, int, int]:
    """Where an interview may begin, where its word begins and ends, where it stops."""
    start, end, _ = heads[rank]
    stop = min(_end(text, end), heads[rank + 1][0] if rank + 1 < len(heads) else len(text))
    back = max(0, start - _LONGEST)
    opened = max(back, text.rfind(";", back, start) + 1, text.rfind("\n\n", back, start) + 1)
    return max(opened, heads[rank - 1][1]) if rank else opened, start, end, stop


def _mention(holder: Holder, kind: str, at: tuple[int, int, int, int]) -> Mention | None:
    """The interview of one form, if there is one within its bounds."""
    opened, start, end, stop = at
    text = holder.text
    if kind == "with":
        skipped = _is_prose(text, opened, start) or BODY.match(text, end)
        return None if skipped else _told(holder, start, end, stop)
    if kind == "code":
        found = _behind(holder, start, end, stop)
        code = fold(text[start:end])
        return replace(found, code=code) if found else Mention(holder, start, stop, "nobody", code=code)
    return _around(holder, opened, start, end, stop)


def _without_word(holder: Holder) -> Mention | None:
    """`I-04, 3 May 2014`, or `Jane Castle, Tarrant, 3 May 2014` in a list of interviews."""
    text = holder.text
    stop = _end(text, 0)
    code = ONLY_CODE.match(text)
    if code is not None:
        return _naming(holder, (0, stop), list(further(text, 0, stop)), None, fold(code[0]))
    return _listed(holder, stop) if holder.listed else None


def _listed(holder: Holder, stop: int) -> Mention | None:
    """The person with whom an item of a list of interviews begins."""
    text = holder.text
    turned = TURNED.match(text[:_BEFORE] + " ") or TURNED.match(text.partition(". ")[0][:_BEFORE] + ". ")
    if turned is not None:
        return Mention(holder, 0, stop, "name", (turned.span("name"),), True)
    name = name_at(text, 0, stop, german=False)
    if name is None or (name.known and text.startswith(_ARTICLES)):
        return None
    if not name.known:
        return _naming(holder, (0, stop), [], None, fold(text[name.start : name.end]))
    dated = name.several and YEAR.search(text, name.end, stop) is not None
    return _naming(holder, (0, stop), [name], None) if dated or surely_person(text, name, stop) else None


def _own(found: Mention, head: int) -> Iterator[Mention]:
    """The interview, if it was held for the text and is not printed where others can read it."""
    holder, text = found.holder, found.holder.text
    named = found.words[0] if found.words else (head, head)
    after = min(len(text), found.end + 3)
    stop = found.end
    if any(is_title(text, each, named) for each in _touching(holder.apart, found.start, after)):
        return
    if is_published(text, min(found.start, named[0]), named, stop, holder.titles):
        return
    yield replace(found, certain=not may_be_published(text, found.start, after))


def _touching(stretches: tuple[tuple[int, int], ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = bisect_right(stretches, start, key=lambda each: each[1])
    while at < len(stretches) and stretches[at][0] < end:
        yield stretches[at]
        at += 1


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


def _is_prose(text: str, opened: int, start: int) -> bool:
    """Whether a sentence tells of an interview that somebody gave."""
    before = text[max(opened, start - 160) : start]
    return bool(IN_A_SPEECH.search(before)) and not TOLD_TO_AUTHOR.fullmatch(before)


def _told(holder: Holder, start: int, end: int, stop: int) -> Mention:
    """Whom an interview *with* somebody is with: the names, one or several, else the role."""
    text = holder.text
    german = text[start:end].lower().endswith(("mit ", "von "))
    known = people(text, end, stop, german)
    if text[start:end].lower().endswith(_TO_PLACES):
        known = [name for name in known if not is_geographic(text[name.start : name.end])]
    known = known or called(text, end, stop, german) or list(further(text, end, stop))
    first = name_at(text, end, stop, german)
    code = "" if first is None or first.known else fold(text[first.start : first.end])
    return _naming(holder, (start, stop), known, UNIQUE_ROLE.place(text, end, stop), code)


def _naming(
    holder: Holder, span: tuple[int, int], known: list[Name], role: tuple[int, int] | None, code: str = ""
) -> Mention:
    """An interview by the persons named and the role that tells as much."""
    found = [(name.start, name.end) for name in known if role is None or not _meet(name, role)]
    roles = [role] if role else []
    if found:
        several, quoted = any(name.several for name in known), any(name.quoted for name in known)
        return Mention(holder, *span, "name", (*found, *roles), several, quoted, code)
    return Mention(holder, *span, "role" if role else "nobody", tuple(roles), code=code)


def _meet(name: Name, role: tuple[int, int]) -> bool:
    return name.start < role[1] and role[0] < name.end


def _around(holder: Holder, opened: int, start: int, end: int, stop: int) -> Mention | None:
    """`Jane Castle, interview with the author`, `Author interview, Jane Castle, Hull`, `Interview, Kabul`."""
    text = holder.text
    turned = TURNED.search(text[max(opened, start - 90) : start])
    if turned is not None:
        at = max(opened, start - 90) + turned.start("name")
        return Mention(holder, at, stop, "name", ((at, at + len(turned["name"])),), True)
    lead = SIGNAL.match(text, max(opened, start - _BEFORE), start)
    at = lead.end() if lead else opened
    if 2 < start - at < _BEFORE and not IN_A_SPEECH.match(text, at, start):
        return _before(holder, at, start, stop)
    return _behind(holder, start, end, stop)


def _before(holder: Holder, at: int, start: int, stop: int) -> Mention | None:
    """Whom the words before *interview* name; None where they are no person's."""
    text = holder.text
    role = UNIQUE_ROLE.place(text, at, stop)
    name = name_at(text, at, start, german=False)
    if name is not None and name.end <= start and BETWEEN.fullmatch(text, name.end, start):
        if name.known and not name.several and role is None:
            return None
        known = [each for each in people(text, at, start, german=False) if each.several]
        known = known or list(further(text, name.end, start))
        return _naming(holder, (at, stop), known, role, fold(text[name.start : name.end]))
    named = text[at:start].rstrip().endswith(",") and role is not None
    return _naming(holder, (at, stop), [], role) if named else None


def _behind(holder: Holder, start: int, end: int, stop: int) -> Mention | None:
    """Whom the words behind *interview*, and a comma, name; None where something else follows."""
    text = holder.text
    skipped = SKIPPED.match(text, end, stop)
    if skipped is None:
        return None
    name = name_at(text, skipped.end(), stop, german=False)
    sent = SENT.search(text, start, end) is not None
    role = UNIQUE_ROLE.place(text, end, stop)
    if name is not None and name.known and name.several and (sent or surely_person(text, name, stop)):
        return _naming(holder, (start, stop), [name], role)
    return _naming(holder, (start, stop), list(further(text, end, stop)), role)
