"""Who put out a piece that stands in no journal: a newspaper named alone, a site, an institution."""

from __future__ import annotations

import re

from glossator.references.facts.head import Head
from glossator.references.facts.host import Host
from glossator.references.facts.places import is_publisher
from glossator.references.facts.tape import LIKELY, PERHAPS, TAKEN, Tape
from glossator.references.names import is_body
from glossator.references.words import compiled

_ENDS = r"[,;]\s|\.\s|:\s|[\[\]]|\((?![A-Z]{2,8}\)\s(?:of|for|der|de)\s)|\)(?!\s(?:of|for|der|de)\s)"
_NO_OUTLET = re.compile(r"(?:Posted|Published|Updated|Mit einem|With an?|Avec|Con una?)(?!\w)")
_SITE = compiled(
    r"(?:[Ss]ite|[Ww]ebsite|[Ss]itio|[Ss]ito|[Pp]ágina)(?:\s(?:[Ii]nternet|[Ww]eb))?\s(?:du|de la"
    r"|de l[’']|des|del|della|dell[’']|de|der|di)\s?"
)
_NAMED = compiled(r"[A-ZÀ-Þ].*[^\W\d_]{2}|[^\W\d_]{2}.*")
_TOWN = compiled(r"[\s,.*_]*\((?P<town>[A-ZÀ-Þ][^()\d]{2,30})\)")
_NOTHING_ELSE = re.compile(rf"(?:[\s,.*_(){TAKEN}]|p\.\s\w+)*")
_WHOLE_ISSUE = compiled(
    rf"[\s,*_]{{0,3}}(?:{TAKEN}+,\s)?(?:\d{{1,4}},?\s)?(?:no|No|n|nr|Nr|Heft|H|n[°º])\.?\s?\d{{1,4}},?\s\("
)
_LONGEST = 110
_LONGEST_PAPER = 6


def whole_issue(tape: Tape, head: Head) -> Host | None:
    """`*Dabiq*, no. 8 (2015)`: a title with the number of an issue right behind it is a periodical's own."""
    if head.title is None or not head.marked or head.quoted or not _WHOLE_ISSUE.match(tape.left, head.rest):
        return None
    tape.rename("title", "container-title")
    return Host(head.title[0], head.rest, False, True)


def read_paper(tape: Tape, head: Head) -> None:
    """`*Freeman’s Intelligencer*, 4 Dec. 1881`: a name and a whole date alone are an issue of a newspaper."""
    title = head.title
    if head.quoted or head.signed or title is None or tape.has("URL") or not tape.of_a_day():
        return
    town = _TOWN.match(tape.left, title[1])
    if town:
        tape.take("publisher-place", *town.span("town"), PERHAPS)
    if (
        _NOTHING_ELSE.fullmatch(tape.left, title[1])
        and len(tape.sheet.text[slice(*title)].split()) <= _LONGEST_PAPER
    ):
        tape.rename("title", "container-title")


def read_outlet(tape: Tape, head: Head, article: bool) -> None:
    """A body in roman type is the publisher of a piece, another name its container."""
    if tape.has("publisher"):
        return
    for place in tape.loose(head.rest, len(tape.left), _ENDS):
        site = _SITE.match(tape.left, *place)
        start, end = (site.end(), place[1]) if site else place
        text = tape.sheet.text[start:end]
        if not _may_be_outlet(text) or (article and not is_body(text)):
            continue
        body = site is not None or _is_body(text, head.quoted)
        named = text.isupper() or (head.quoted and not tape.has("publisher-place"))
        if not body and not named:
            return
        name = "publisher" if body or tape.has("container-title") else "container-title"
        tape.take(name, start, end, LIKELY if body else PERHAPS)
        return


def _may_be_outlet(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and text[0].isupper()
        and _NAMED.match(text) is not None
        and _NO_OUTLET.match(text) is None
    )


def _is_body(text: str, quoted: bool) -> bool:
    initials = quoted and text.isupper() and " " not in text
    return is_body(text.removeprefix("The ")) or is_publisher(text) or initials
