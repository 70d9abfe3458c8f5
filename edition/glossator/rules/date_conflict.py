"""The sentence dates an event after its source was published, or names a source of another year.

Why: A report of April cannot tell what happened in May. Either the date is a slip, or the note cites the
wrong source. So too where the sentence speaks of *a 2019 report* and the note cites one of 2017.

Bad:

    On 4 May 2019 the mill burned down.[1] The ground was sold.[2]

    Notes

    - [1] Ada Noor, “Mill in Flames,” *Tarrant Courier*, May 5, 2018.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Good:

    On 4 May 2018 the mill burned down.[1] The ground was sold.[2]

    Notes

    - [1] Ada Noor, “Mill in Flames,” *Tarrant Courier*, May 5, 2018.
    - [2] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.

Source: The Chicago Manual of Style, 17th ed., 14.1: a note leads to the source that supports what is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossator.model import Article, Call, Date, Entry, Found, Full, Hit, Note, Place, Reading, Severity, Work
from glossator.references.dates import find_dates, month
from glossator.resolve.folding import fold_words
from glossator.resolve.sentences import Sentence, sentences
from glossator.rules.dated_words import (
    ABOUT_WRITING,
    AT_YEAR,
    DATED_TYPES,
    DAY,
    DAY_OF_MONTH,
    GOES_ON,
    KINDS,
    LATER,
    NOUN,
    OF_YEAR,
    PERIODICAL,
    PLAIN_SIGNALS,
    PUBLISHED,
    QUOTED,
    SCHOLARLY,
    YEAR,
)
from glossator.rules.places import at_call
from glossator.rules.references import first_line

SEVERITY: Severity = "warning"

_LONG_AFTER = 10
"""So many years after its first edition a book is rather one that was printed again; and so much older may be
what is cited for a thought."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A note, the call that brings the reader to it, and the words of the sentence before that call."""

    note: Note
    call: Call
    words: str


@dataclass(frozen=True, slots=True)
class _Prints:
    """What the notes and the list of works print of one work."""

    years: frozenset[int]
    goes_on: bool
    """Whether it was printed again, translated, looked up later, or goes on to appear."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each note whose sources are older than what they are cited for, or of another year."""
    works = {work.id: work for work in reading.works.works}
    prints = _prints(reading)
    for said in _said(reading):
        cited = _cited(reading, works, said.note)
        if not cited or any(prints[work.id].goes_on for work in cited):
            continue
        years = _years(_without_visits(said.note)).union(*(prints[work.id].years for work in cited))
        hit = (
            _of_another_year(said, cited, years)
            or _exchanged(said, cited, years)
            or _published_in(said, cited, years)
            or _after_its_source(said, cited, years)
        )
        if hit is not None:
            yield hit


def _prints(reading: Reading) -> Mapping[str, _Prints]:
    """By work, what is printed of it where it is given in full."""
    given: dict[str, list[str]] = {work.id: [] for work in reading.works.works}
    holders: list[Note | Entry] = [*reading.article.notes, *reading.article.bibliography]
    for holder in holders:
        for reference in holder.references:
            work = reading.works.of.get(reference.id)
            if work is not None:
                given[work].append(_without_visits(holder, reference.start, reference.end))
    return {
        work: _Prints(
            frozenset[int]().union(*map(_years, texts)), any(GOES_ON.search(text) for text in texts)
        )
        for work, texts in given.items()
    }


def _without_visits(holder: Note | Entry, start: int = 0, end: int | None = None) -> str:
    """The words of a note, or from `start` to `end` of it, without the days on which something was seen."""
    parts, at = [], start
    end = len(holder.passage.text) if end is None else end
    for reference in holder.references:
        for field in reference.fields if isinstance(reference, Full) else ():
            if field.name == "accessed" and at <= field.start and field.end <= end:
                parts.append(holder.passage.text[at : field.start])
                at = field.end
    return "".join((*parts, holder.passage.text[at:end]))


def _years(text: str) -> frozenset[int]:
    return frozenset(int(year) for year in YEAR.findall(text))


def _said(reading: Reading) -> Iterator[_Said]:
    """Each note with the words from the call before it, or the sentence's begin, to its own first call."""
    article, links = reading.article, reading.links
    near = sentences(article, links)
    calls = {call.id: call for call in article.calls}
    room = _room(article)
    for note in article.notes:
        called = next((one for one in links.calls.get(note.id, ()) if one in room), None)
        if called is not None and note.id in near:
            words = _whole(near[note.id])
            yield _Said(note, calls[called], words[max(0, len(words) - room[called]) :])


def _whole(sentence: Sentence) -> str:
    """The sentence before a call, also where the day of a date was taken for its end: `am 3. | Mai 2019`."""
    far = sentence.far.rstrip()
    if not DAY.search(far):
        return sentence.near
    cut = max(far.rfind(mark, 0, len(far) - 1) for mark in (". ", "! ", "? ")) + 1
    return f"{far[cut:]} {sentence.near}".strip()


def _room(article: Article) -> dict[str, int]:
    """By call, how many characters stand between it and the call before it."""
    found: dict[str, int] = {}
    for block in article.blocks:
        start, last = 0, 0
        for part in block.parts:
            for at, end, call in part.passage.marked("call"):
                found.setdefault(call, start + at - last)
                last = start + end
            start += len(part.passage.text) + 1
    return found


def _cited(reading: Reading, works: Mapping[str, Work], note: Note) -> list[Work]:
    """The works that a note gives as sources of its sentence; none where it gives anything without a date, or
    with a remark."""
    found = []
    if note.kind not in ("citation", "interview") or not note.references:
        return []
    for reference in note.references:
        meaning = reading.meanings.of.get(reference.id)
        plain = (reference.signal or "").lower().strip(" ,:") in PLAIN_SIGNALS and not reference.prefix
        work = works.get(meaning.work or "") if isinstance(meaning, Found) else None
        if reference.nested or not plain or work is None or not _is_dated(work):
            return []
        found.append(work)
    return found


def _is_dated(work: Work) -> bool:
    csl = work.csl
    again = any(csl.get(name) for name in ("translator", "original-date", "edition"))
    again = again or (bool(csl.get("accessed")) and csl.get("type") not in PERIODICAL)
    volumes = csl.get("type") in ("book", "chapter") and (csl.get("volume") or csl.get("number-of-volumes"))
    return csl.get("type") in DATED_TYPES and not again and not volumes and _issued(work) is not None


def _issued(work: Work) -> tuple[int, ...] | None:
    """Year, month and day of publication, as far as printed; the last where several are."""
    issued = work.csl.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    last = parts[-1] if parts else None
    return tuple(last) if last and all(isinstance(part, int) for part in last) else None


def _of_another_year(said: _Said, cited: list[Work], years: frozenset[int]) -> Hit | None:
    """`a 2019 report`, where the one source is of another year."""
    found = list(OF_YEAR.finditer(said.words))
    if len(found) != 1 or len({work.id for work in cited}) != 1 or len(YEAR.findall(said.words)) != 1:
        return None
    match, work = found[0], cited[0]
    year, noun = int(match["year"] or match["year2"]), (match["noun"] or match["noun2"]).lower()
    issued = _issued(work)
    if issued is None or year in years or LATER.search(said.words, 0, match.start()):
        return None
    fits = _fits(noun, work) or _names_an_author(said.words, cited)
    again = issued[0] - year > _LONG_AFTER
    thought = year - issued[0] > _LONG_AFTER and work.csl.get("type") in SCHOLARLY
    if (issued[0] > year and not fits) or again or (thought and not fits):
        return None
    return _hit(
        said,
        cited,
        f"the sentence speaks of a work of {year}, and note {said.note.label} cites one of {issued[0]}",
    )


def _fits(noun: str, work: Work) -> bool:
    """Whether a work is what the noun calls it, by its kind or in its title."""
    return work.csl.get("type") in KINDS[NOUN[noun]] or noun in fold_words(str(work.csl.get("title", "")))


def _exchanged(said: _Said, cited: list[Work], years: frozenset[int]) -> Hit | None:
    """A year whose figures changed places, in a sentence that names who wrote the one source."""
    told = _years(said.words)
    issued = _issued(cited[0]) if len({work.id for work in cited}) == 1 else None
    if issued is None or len(told) != 1 or told & years or not _names_an_author(said.words, cited):
        return None
    (year,) = told
    if sorted(str(year)) != sorted(str(issued[0])):
        return None
    label = said.note.label
    return _hit(said, cited, f"the sentence tells of {year}, and note {label} cites a work of {issued[0]}")


def _published_in(said: _Said, cited: list[Work], years: frozenset[int]) -> Hit | None:
    """`an essay published in 1974`, where the one source, which is no book that may be printed again, is of
    another year."""
    match, work = PUBLISHED.search(said.words), cited[0]
    issued = _issued(work) if len({one.id for one in cited}) == 1 else None
    if match is None or issued is None or work.csl.get("type") not in PERIODICAL:
        return None
    if int(match["year"]) in years or not _names_an_author(said.words, cited):
        return None
    label = said.note.label
    return _hit(
        said,
        cited,
        f"the sentence speaks of a work of {match['year']}, and note {label} cites one of {issued[0]}",
    )


def _after_its_source(said: _Said, cited: list[Work], years: frozenset[int]) -> Hit | None:
    """An event that none of the sources can know."""
    dates = _told(said.words)
    if len(dates) != 1 or len(YEAR.findall(said.words)) != 1:
        return None
    start, end, date = dates[0]
    before = said.words[:start]
    spanned = said.words[end : end + 1] in ("–", "-", "/", "s")
    if date.year is None or date.until or spanned or any(year > date.year for year in years):
        return None
    bracketed = before.count("(") > before.count(")") or before.count("[") > before.count("]")
    if bracketed or QUOTED.search(before) or LATER.search(said.words) or ABOUT_WRITING.search(said.words):
        return None
    if date.month is None and not AT_YEAR.search(before):
        return None
    if not all(_is_before(work, date) for work in cited) or _names_an_author(said.words, cited):
        return None
    day, label = date.printed.strip(" ,"), said.note.label
    return _hit(said, cited, f"the sentence tells of {day}, and what note {label} cites came out before")


def _told(words: str) -> list[tuple[int, int, Date]]:
    """The dates of a sentence; a day without a year is of the one year that the sentence names before it."""
    dates = list(find_dates(words))
    days = [match for match in DAY_OF_MONTH.finditer(words) if month(match["month"]) is not None]
    if len(dates) == len(days) == 1 and dates[0][1] <= days[0].start() and dates[0][2].month is None:
        (match,), year = days, dates[0][2].year
        date = Date(year, month(match["month"]), int(match["day"]), f"{match[0]} {year}")
        return [(match.start(), match.end(), date)]
    return dates


def _is_before(work: Work, date: Date) -> bool:
    """Whether a work came out before a date, by the parts that both print."""
    issued = _issued(work)
    if issued is None or date.year is None:
        return False
    if date.month is None and work.csl.get("type") in SCHOLARLY and date.year - issued[0] > _LONG_AFTER:
        return False
    told = tuple(part for part in (date.year, date.month, date.day) if part is not None)
    shared = min(len(issued), len(told))
    return issued[:shared] < told[:shared]


def _names_an_author(sentence: str, cited: list[Work]) -> bool:
    """Whether the sentence speaks of who wrote a source, and so may only use what is said there."""
    said = set(fold_words(sentence))
    return any(
        set(fold_words(str(name.get("family") or ""))) & said for work in cited for name in _authors(work)
    )


def _authors(work: Work) -> Iterator[Mapping[str, object]]:
    listed = work.csl.get("author")
    yield from (name for name in listed if isinstance(name, dict)) if isinstance(listed, list) else ()


def _hit(said: _Said, cited: list[Work], message: str) -> Hit:
    note = said.note
    reference = note.references[0]
    place = Place(first_line(reference.spans or note.spans), note.id, reference.id)
    evidence = tuple(f"note {note.label} cites {work.label}, of {_iso(work)}" for work in cited[:3])
    return Hit((place, at_call(said.call, "consequence")), message, evidence)


def _iso(work: Work) -> str:
    """`2018-05-05`, as far as printed."""
    return "-".join(f"{part:02}" for part in _issued(work) or ())
