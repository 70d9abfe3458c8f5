"""Books are cited without the page.

Why: A statement rests on a page, and the reader of a book of four hundred wants to know which. Told only
where the article gives a page for most of its books, once for all that lack one: some may be meant as a
whole. What is named in a list of literature, or behind *see generally*, is not told.

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

from glossator.model import Full, Hit, Ibid, Note, Reading, Severity
from glossator.references import evidence
from glossator.references.words import compiled
from glossator.resolve.folding import fold_words
from glossator.resolve.sentences import Sentence, sentences
from glossator.rules.places import in_notes
from glossator.rules.printed import Printed, printed

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
    r"(?<!\w)(?:forthcoming|arXiv|patent|filed|on file|paper|im Erscheinen|à paraître)(?!\w)",
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


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for all books without a page, where the article gives one for most."""
    books = [given for given in printed(reading) if _is_book(given)]
    bare = [given for given in books if not _located(given)]
    located = len(books) - len(bare)
    said = sentences(reading.article, reading.links)
    told = [given for given in bare if _for_a_statement(given) and not _named(given, said)]
    if located < _FEWEST or located < _OFTENER * len(bare) or not told:
        return
    where = in_notes(given.holder.label for given in told if isinstance(given.holder, Note))
    yield Hit(
        tuple(given.place() for given in told[:_MOST_PLACES]),
        f"{_books(told)} cited without a page in {where}",
        (f"{located} of {len(books)} books are cited with a page",),
    )


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
