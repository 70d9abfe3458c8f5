"""An article is cited, and the address is that of the whole issue or of the journal.

Why: The reader who follows it lands on a front page or on a table of contents, and has to look for the
article there; and what stands on a front page today is gone tomorrow. A page for the article, or its DOI,
leads to it.

Bad:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Review* 15, no. 1 (January 2009): 32–45,
      https://fenreview.example/issues/FEN-REVIEW-012009.pdf.

Good:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Review* 15, no. 1 (January 2009): 32–45,
      https://fenreview.example/issues/a-wheel-sold.

Source: The Chicago Manual of Style, 17th ed., 14.175: an article is given with the address of its own page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity
from glossator.references import words
from glossator.rules.printed import Printed, printed
from glossator.rules.url_words import Parts, parts_of, segment_words

SEVERITY: Severity = "warning"

_ARTICLES = frozenset("article-journal article-magazine article-newspaper chapter".split())
_ISSUE = frozenset(
    """
    toc current issue issues iss vol volume volumes no num nr number archive archives full heft band ausgabe
    numero numeros tome annee fascicolo annata edicion ediciones edicao edicoes numeri fascicoli ausgaben v n
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter
    """.split()
)
_NAMED = frozenset(
    "toc current issue issues iss volume heft ausgabe numero numeros fascicolo edicion edicoes".split()
)
_PAGE = re.compile(r"(?:,|:|pp?\.|S\.)\s?[A-Z]?\d{1,3}(?=[,.;]?\s+(?:<|https?:)|\s?$)")
_SECTIONS = frozenset(
    "wp content uploads sites default files pdf pdfs docs documents en de fr es it journal".split()
)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each article whose address names nothing but its journal or its issue."""
    for given in printed(reading):
        field = given.first("URL")
        if field is None or given.reference.type not in _ARTICLES or given.first("DOI") is not None:
            continue
        why = _whole(parts_of(field.value), given)
        # A page of a newspaper is found in its issue.
        paged = given.reference.type == "article-newspaper" and (
            given.reference.locator or _PAGE.search(given.text)
        )
        if why and not paged:
            yield Hit(
                (given.at(field.start, field.end),),
                f"{given.where} cites an article, and the address is that of {why}",
                (f"the address is {field.value}", f"the title is {given.value('title')}"),
            )


def _is_paged_newspaper(given: Printed) -> bool:
    """Whether it gives the page of a newspaper, which is found in its issue."""
    paged = given.reference.locator is not None or _PAGE.search(given.text)
    return given.reference.type == "article-newspaper" and bool(paged)


def _whole(parts: Parts, given: Printed) -> str:
    """What an address names where it names no article; else nothing."""
    if not parts.host or not given.value("title"):
        return ""
    if not parts.segments and not parts.query:
        return "the front page of a site"
    container = words(given.value("container-title"))
    names = {*container, "".join(container), "".join(word[0] for word in container)}
    said = [segment_words(each) for each in parts.segments]
    known = all(word in names or word in _ISSUE or word in _SECTIONS for each in said for word in each)
    ends = _ends_at_issue(parts.segments, said, names) or _is_year_and_number(parts.segments, given)
    issue = bool(container) and known and not parts.query and ends
    return "a whole issue" if issue else ""


def _is_year_and_number(segments: tuple[str, ...], given: Printed) -> bool:
    """`fenreview.example/2010/2`, for an essay of 2010."""
    year = str(given.date.year) if given.date else ""
    return len(segments) == 2 and segments[0] == year and segments[1].isdigit() and len(segments[1]) < 3


def _ends_at_issue(segments: tuple[str, ...], said: list[tuple[str, ...]], names: set[str]) -> bool:
    """Whether no number follows that of the issue: `issue/42`, `toc/15/1`, `FEN-REVIEW-012009.pdf`, but not
    `vol15/iss1/4`."""
    marked = [at for at, some in enumerate(said) if not (names | _NAMED).isdisjoint(some)]
    if not marked:
        return False
    own = any(char.isdigit() for char in segments[marked[-1]])
    behind = len(segments) - 1 - marked[-1]
    return (own and behind == 0) or (not own and behind == 1) or "toc" in said[marked[-1]]
