"""When a text was published, by the editor's file or by what it says at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from glossator.model import Block, Date, Reading
from glossator.references import find_dates, read_date
from glossator.references.words import compiled
from glossator.rules.printed import printed

_HEAD, _LONGEST = 8, 200
"""So many blocks, and so long a line, at the head of a text may say when it was published."""
_FEWEST, _LATER = 4, 0.1
"""Of so many days on which something was seen, this share behind the text's own are slips; more tell that the
notes were written later."""
_LABEL = compiled(
    r"(?:date|draft|(?:first |originally )?(?:published|posted|issued)(?: online)?(?: on)?|online"
    r"|veröffentlicht(?: am)?|erschienen(?: am)?|online seit|publiée?(?: en ligne)?(?: le)?"
    r"|mise? en ligne(?: le)?|publicad[oa](?: en línea| online)?(?: el| em)?|pubblicato(?: online)?(?: il)?"
    r"|gepubliceerd(?: op)?)?[\s:,*_]*",
    re.IGNORECASE,
)
_EARLIER = compiled(
    r"[\s.,;:|/–—*_-]*(?:(?:the )?(?:article|manuscript|paper|artículo|articolo|artigo|beitrag|manuskript"
    r"|artikel) )?(?:first )?(?:submitted|received|revised|accepted|eingereicht|eingegangen|überarbeitet"
    r"|angenommen|soumis|reçu|révisé|accepté|enviado|recibido|revisado|aceptado|ricevuto|rivisto|accettato"
    r"|submetido|recebido|aceito|aceite|ontvangen|herzien|aanvaard)(?: (?:on|am|le|el|il|em|op|a))?[\s:,*_]*",
    re.IGNORECASE,
)
"""No day of writing or receiving: notes are added behind it."""
_BETWEEN = " .,;:|/–—*_-"
_METADATA = re.compile(
    r"^(?:date|published):[ \t]*[\"']?(.{4,40}?)[\"']?[ \t]*$", re.MULTILINE | re.IGNORECASE
)


def own_date(reading: Reading) -> Date | None:
    """The date of the text; None where it tells none, or cites more than a slip that was seen behind the one
    that it tells."""
    if reading.decisions.date:
        return read_date(reading.decisions.date)
    stated = max(_stated(reading), key=_as_far, default=None)
    if stated is None:
        return None
    fields = (field.read for given in printed(reading) for field in given.all("accessed"))
    seen = [_as_far(one) for one in fields if isinstance(one, Date)]
    later = sum(one > _as_far(stated) for one in seen)
    return None if later and (len(seen) < _FEWEST or later > max(1, _LATER * len(seen))) else stated


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
    at, own = 0, None
    for start, end, date in find_dates(text) if len(text) <= _LONGEST else ():
        published = _LABEL.fullmatch(text[at:start].lstrip(_BETWEEN))
        if not published and not _EARLIER.fullmatch(text[at:start]):
            return None
        own, at = date if published else own, end
    return None if text[at:].strip(" .*_") else own


def _as_far(date: Date) -> tuple[int, int, int]:
    """A date as the last day that it can mean."""
    return (date.year or 0, date.month or 12, date.day or 31)
