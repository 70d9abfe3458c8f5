"""When a text was published, by the editor's file or by what it says at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from glossator.model import Block, Date, Reading
from glossator.references import find_dates, read_date
from glossator.references.words import compiled
from glossator.rules.printed import printed

_HEAD, _LONGEST = 8, 80
"""So many blocks, and so long a line, at the head of a text may say when it was published."""
_LABEL = compiled(
    r"(?:date|draft|(?:first |originally )?(?:published|posted|issued)(?: online)?(?: on)?|online"
    r"|veröffentlicht(?: am)?|erschienen(?: am)?|online seit|publié(?: en ligne)?(?: le)?"
    r"|mis en ligne(?: le)?|publicad[oa](?: en línea| online)?(?: el| em)?|pubblicato(?: online)?(?: il)?"
    r"|gepubliceerd(?: op)?)?[\s:,*_]*",
    re.IGNORECASE,
)
"""No day of writing or receiving: notes are added behind it."""
_METADATA = re.compile(
    r"^(?:date|published):[ \t]*[\"']?(.{4,40}?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE
)


def own_date(reading: Reading) -> Date | None:
    """The date of the text; None where it tells none, or cites what was seen behind the one that it tells."""
    if reading.decisions.date:
        return read_date(reading.decisions.date)
    stated = max(_stated(reading), key=_as_far, default=None)
    seen = (field.read for given in printed(reading) for field in given.all("accessed"))
    if stated is None or any(isinstance(one, Date) and _as_far(one) > _as_far(stated) for one in seen):
        return None
    return stated


def _stated(reading: Reading) -> Iterator[Date]:
    blocks = reading.article.blocks[:_HEAD]
    for block in takewhile(lambda one: one.kind != "heading" or one is blocks[0] or one.level < 2, blocks):
        source = reading.article.text[block.spans[0].start : block.spans[-1].end]
        date = _of_metadata(source) if source.startswith("---") else _of_line(block)
        if date is not None and date.year is not None:
            yield date


def _of_metadata(source: str) -> Date | None:
    found = _METADATA.search(source)
    return read_date(found[1]) if found else None


def _of_line(block: Block) -> Date | None:
    text = block.text.strip("*_[]() \n")
    if len(text) <= _LONGEST:
        for start, end, date in find_dates(text):
            alone = _LABEL.fullmatch(text[:start]) and not text[end:].strip(" .*_")
            return date if alone else None
    return None


def _as_far(date: Date) -> tuple[int, int, int]:
    """A date as the last day that it can mean."""
    return (date.year or 0, date.month or 12, date.day or 31)
