"""What decisions and enactments share: the part cited, the court and the year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossator.model import Locator
from glossator.references.dates import find_dates
from glossator.references.facts.tape import SURE, Tape
from glossator.references.sheet import Range, within
from glossator.references.words import compiled


@dataclass(frozen=True, slots=True)
class Law:
    """What was found."""

    type: str
    """`legal_case` or `legislation`."""
    title: Range | None


_PIN = compiled(
    r"(?:,?\s(?:at\s)?(?:paras?\.?\s|¶{1,2}\s?|Rn\.\s|FJ\s|slip op\. at\s"
    r"|at\s))\[?(?P<value>\d[\d–-]*)\]?|\s\[(?P<enclosed>\d{1,4}(?:[–-]\d{1,4})?)\](?=[\s,.;)]|$)"
)
_SECTION = compiled(
    r"(?:,\s|\s)(?:ss?|sch|regs?|arts?|paras?|rr?|cl|pt|§{1,2}|Arts?|artt"
    r"|artículos?)\.?\s?(?P<value>\d[\w().–-]*(?:\s(?:Abs\.|al\.|comma)\s\d+)?)(?=[\s,.;)]|$)"
)


def pinpoint(tape: Tape, at: int) -> None:
    match = _PIN.search(tape.left, at)
    if match and tape.locator is None:
        group = "value" if match["value"] else "enclosed"
        tape.locator = Locator(match[group], "paragraph", *match.span(group))
        tape.cover(*match.span())


def court_and_year(tape: Tape, at: int) -> None:
    """`(9th Cir. 2005)`, `(N.D. Cal. July 19, 2013)`: the court and the date in one bracket."""
    for opening, closing in within(tape.sheet.brackets, at, len(tape.left)):
        dated = list(find_dates(tape.left, opening + 1, closing - 1))
        if not dated or not re.fullmatch(r"[\])]", tape.left[dated[-1][1] : closing]):
            continue
        start, end, date = dated[-1]
        if not tape.has("issued"):
            tape.take("issued", start, end, SURE, date)
        if not tape.has("authority"):
            tape.take("authority", opening + 1, start, SURE)
        tape.cover(opening, closing)
        return


def section(tape: Tape, at: int) -> None:
    match = _SECTION.search(tape.left, at)
    if match and tape.locator is None:
        value = match["value"].rstrip(".")
        tape.locator = Locator(value, "section", match.start("value"), match.start("value") + len(value))


def title_of(tape: Tape) -> Range | None:
    title = tape.first("title")
    return (title.start, title.end) if title else None
