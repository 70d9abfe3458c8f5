"""Books are cited without the page.

Why: A statement rests on a page, and the reader of a book of four hundred wants to know which. Told only
where the article gives a page for most of its books, once for all that lack one, for some may be meant as a
whole; and behind words that are quoted, where a short form must give one too. What is named in a list of
literature, or behind *see generally*, is not told.

Bad:

    It burned.[1] It rose.[2] It fell.[3] It stood.[4] It broke.[5] It ran.[6]

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Ada Noor, *Wheels and Weirs* (Leeds: Moor, 2004), 12.
    - [4] Owen Marsh, *Roads of the North* (York: Ings, 1988), 91.
    - [5] Rosa Cray, *Tolls* (Hull: Quay, 1979), 15.
    - [6] Ann Holt, *The Price of Water* (Hull: Quay, 1983).

Good:

    It burned.[1] It rose.[2] It fell.[3] It stood.[4] It broke.[5] It ran.[6]

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
    - [3] Ada Noor, *Wheels and Weirs* (Leeds: Moor, 2004), 12.
    - [4] Owen Marsh, *Roads of the North* (York: Ings, 1988), 91.
    - [5] Rosa Cray, *Tolls* (Hull: Quay, 1979), 15.
    - [6] Ann Holt, *The Price of Water* (Hull: Quay, 1983), 66.

Source: The Chicago Manual of Style, 17th ed., 14.23: a note gives the page that is referred to; 14.53: a
chapter or section where that is better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from glossator.model import Found, Full, Hit, Ibid, Note, OpCit, Reading, Severity, Short, Supra
from glossator.references import evidence
from glossator.references.words import compiled
from glossator.resolve.folding import fold_words
from glossator.resolve.sentences import Sentence, sentences
from glossator.rules.places import in_notes
from glossator.rules.printed import Printed, printed
from glossator.rules.quotations import quoted_before
from glossator.rules.references import Cited, cited

SEVERITY: Severity = "info"

_FEWEST, _OFTENER = 5, 2
"""So many books with a page, and so many times as many as without one."""
_LIST = 3
"""So many works in a note are a list of literature."""
_MOST_PLACES = 12
_LOOK, _SIGNAL = 60, 3
"""So many words before a book, as in `See also the`, are a signal; more tell of it."""
_CLAUSE_ENDS = re.compile(r"[.;?!][”’»\")]{0,2}\s")
_SUBTITLE = re.compile(r"[:.?!]\s")
_AS_A_WHOLE = compiled(
    r"(?<!\w)(?:generally|in general|further|for an? (?:\w{3,14} ){0,2}(?:overview|introduction|survey"
    r"|history|account|discussion)|on (?:this|these|the)|passim|throughout|esp|allgemein|grundlegend"
    r"|einführend|ausführlich|umfassend|zum Ganzen|überblick|hierzu|dazu|en général|de manière générale"
    r"|pour une (?:synthèse|introduction)|en general|para una (?:visión|introducción)|in generale"
    r"|per una (?:panoramica|introduzione)|em geral|in het algemeen|hereinafter|im Folgenden|zit\."
    r"|citado como|désormais|d['’]ora in poi)(?!\w)",
    re.IGNORECASE,
)
_UNBOUND = compiled(
    r"(?<!\w)(?:forthcoming|arXiv|patent|filed|on file|paper|im Erscheinen|à paraître|Netflix|HBO|Hulu"
    r"|film|documentary|dir\.|Proposal for an?|Vorschlag für eine|Proposition de|Propuesta de|Proposta di)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""What has no pages yet, or none that a book has."""
_VOLUME = compiled(r"(?<![\w.])\d{1,3}\s(?:[A-ZÀ-Þ]{1,8}\.|[A-ZÀ-Þ]\s?[&/]\s?[A-ZÀ-Þ])")
"""`22 J. CONSUMER SATISFACTION`: the volume of a journal, so that this is no book."""
_OTHER_PART = compiled(
    r"(?<!\w)(?:chap(?:ter)?s?|chs?|Kap(?:itel)?|chapitres?|cap(?:ítulo|itolo)?s?|parts?|Teil|tomes?|vols?|Bd"
    r"|§{1,2}|sections?|Abschnitt|figs?|Abb|tables?|Taf|plates?|pl|nn?|fols?|loc|l\.|canto|act|sura|verse|pp?|S)"
    r"\.?\s?[\dIVXLCivxlc]",
    re.IGNORECASE,
)


_SHORT = (Short, OpCit, Supra)
_QUOTED, _SHOWN = 8, 6
"""So many quoted words are no title and no mere term; so many of them are shown."""
_MOST_MORE = 20
"""So many characters may a note have beside the work: a signal, a full stop."""
_ADDRESS = re.compile(r"https?:|www\.|doi")


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all books without a page, where the article gives one for most; and one for each work that
    is quoted without."""
    books = [given for given in printed(reading) if _is_book(given)]
    bare = [given for given in books if not _located(given)]
    located = len(books) - len(bare)
    said = sentences(reading.article, reading.links)
    told = [given for given in bare if _for_a_statement(given) and not _named(given, said)]
    if located < _FEWEST or located < _OFTENER * len(bare):
        told = []
    yield from _quoted(reading, told, located)
    if not told:
        return
    where = in_notes(given.holder.label for given in told if isinstance(given.holder, Note))
    yield Hit(
        tuple(given.place() for given in told[:_MOST_PLACES]),
        f"{_books(told)} cited without a page in {where}",
        (f"{located} of {len(books)} books are cited with a page",),
    )


def _quoted(reading: Reading, told: Sequence[Printed], located: int) -> Iterator[Hit]:
    """One hit for each work that a note gives without a page behind words that are quoted."""
    quoted = quoted_before(reading)
    known = {given.reference.id for given in told}
    pages = {work.id for work in reading.works.works if work.paginated}
    every = [one for one in cited(reading) if isinstance(one.reference, _SHORT) and _work(one) in pages]
    bare = [one for one in every if isinstance(one.meaning, Found) and one.meaning.locator is None]
    if located + len(every) - len(bare) < _FEWEST:
        return
    books = {given.reference.id for given in printed(reading) if _is_book(given) and not _located(given)}
    for one in cited(reading):
        without = one.reference.id in books or one in bare
        words = quoted.get(one.note.id, "")
        if without and one.reference.id not in known and _is_alone(one) and len(words.split()) >= _QUOTED:
            message = f"note {one.note.label} gives no page for the words that are quoted before its call"
            yield Hit((one.place,), message, (f"“… {' '.join(words.split()[-_SHOWN:])}” is quoted",))


def _work(one: Cited) -> str | None:
    return one.meaning.work if isinstance(one.meaning, Found) else None


def _is_alone(one: Cited) -> bool:
    """Whether the note gives the work and nothing more, and no part of it that is no page."""
    text, reference = one.note.passage.text, one.reference
    more = len(text) - (reference.end - reference.start) > _MOST_MORE
    loc_cit = isinstance(reference, OpCit) and reference.marker.lower().startswith("l")
    noted = isinstance(reference, Supra) and reference.text_only
    part = _OTHER_PART.search(text) or _AS_A_WHOLE.search(text) or _UNBOUND.search(text)
    return len(one.note.references) == 1 and not (more or loc_cit or noted or part or _ADDRESS.search(text))


def _books(told: Sequence[Printed]) -> str:
    return "a book is" if len(told) == 1 else f"{len(told)} books are"


def _is_book(given: Printed) -> bool:
    reference = given.reference
    return (
        isinstance(given.holder, Note)
        and isinstance(reference, Full)
        and reference.type == "book"
        and not reference.nested
        and given.first("title") is not None
        and given.date is not None
        and not _UNBOUND.search(given.text)
        and not evidence.REPORTER.search(given.text)
        and not _VOLUME.search(given.text)
    )


def _named(given: Printed, said: Mapping[str, Sentence]) -> bool:
    """Whether the sentence that calls the note, or the note itself, introduces the book."""
    holder, start = given.holder, given.reference.start
    title = fold_words(_SUBTITLE.split(given.value("title"), maxsplit=1)[0])
    near = fold_words(said[holder.id].near) if holder.id in said else []
    if len(title) > 1 and f" {' '.join(title)} " in f" {' '.join(near)} ":
        return True
    before = holder.passage.text[max(0, start - _LOOK) : start]
    return len(_CLAUSE_ENDS.split(before)[-1].split()) > _SIGNAL


def _located(given: Printed) -> bool:
    return given.reference.locator is not None or given.first("page") is not None


def _for_a_statement(given: Printed) -> bool:
    """Whether it is one of few works of its note, no address leads into it, and nothing says that all of it,
    or another part than a page, is meant."""
    reference, holder = given.reference, given.holder
    fulls = (each for each in holder.references if isinstance(each, Full))
    if len(list(islice(fulls, _LIST))) == _LIST:
        return False
    followed = any(
        isinstance(each, Ibid) and each.locator is not None and each.start > reference.end
        for each in holder.references
    )
    title = given.first("title")
    behind = holder.passage.text[title.end if title else reference.end : reference.end + 40]
    around = f"{reference.signal or ''} {reference.prefix} {reference.suffix} {behind}"
    after = holder.passage.text[reference.end : reference.end + 40]
    before = holder.passage.text[max(0, reference.start - 60) : reference.start]
    whole = _AS_A_WHOLE.search(around) or _AS_A_WHOLE.search(before)
    part = _OTHER_PART.search(given.text) or _OTHER_PART.search(reference.suffix[:40])
    electronic = given.first("URL") or given.first("DOI") or given.first("original-date")
    return not (followed or whole or part or electronic or _UNBOUND.search(after))
