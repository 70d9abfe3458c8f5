"""The address names another title than the one that is printed.

Why: Many sites make the address out of the title. Where none of its words stands in the note, the address was
most likely copied from another page, and the reader who follows it finds something else. Addresses in
another language than the title, and sites that name only a section or a number, say nothing and are not told.

Bad:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "The Last Wheel of Tarrant Is Sold at Auction," *Fen Gazette*, May 4, 2009,
      https://fengazette.example/how-to-plant-willow-hedges-along-ditches.

Good:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "The Last Wheel of Tarrant Is Sold at Auction," *Fen Gazette*, May 4, 2009,
      https://fengazette.example/last-wheel-sold-in-tarrant.

Source: The Chicago Manual of Style, 17th ed., 14.6: an address leads the reader to the very source cited.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from glossator.model import Hit, Reading, Severity
from glossator.references import words
from glossator.rules.printed import Printed, printed
from glossator.rules.url_words import Parts, parts_of, segment_words

SEVERITY: Severity = "warning"

_SLUG = 4
"""So many telling words make a segment of a path that was made out of a title."""
_FEWER, _SPEAKS = 2, 3
"""So many are enough on a site that makes so many other addresses out of the titles that are printed."""
_TITLE = 3
_VOWEL = re.compile("[aeiouy]")
"""A word has one; `rvw` and `ttl` are codes."""
_STEM = 4
"""Letters that two forms of one word have in common: `wheel`, `wheels`."""
_SMALL = frozenset(
    """
    the and for from with that this are was were has have had not its his her their our your how why what who
    when where which into over after about than then but you all can will may
    der die das und ein eine von mit auf fur ist sind wie warum was wer den dem des im am zu zur zum
    les des une est sont dans pour sur avec par que qui aux
    los las una del con por para que como sus
    gli che per con una del della dei nel
    os as um uma dos das com por para que na no
    het een van met voor
    html php pdf www com org net index page pages article articles story news world
    """.split()
)
_SECTIONS = frozenset(
    """
    news world asia africa europe america americas middle east us uk politics business technology tech
    science health sport sports opinion opinions culture local national international society education
    environment blog blogs post posts articles article story stories press release releases newsroom
    media video videos publication publications report reports research commentary analysis insights
    issue issues archive archives content wp pdf doc docs document documents file files system sites
    default download downloads detail details view item items id node page pages home about en de fr es
    it pt nl english deutsch francais espanol watch programs programmes events event resources resource
    library collection collections topics topic tag category magazine journal journals papers paper abs
    full text html php index search display show read wiki pressrelease nachrichten artikel aktuell
    archiv actualites actualite noticias noticia articulo notizie
    """.split()
)
"""Words by which sites name their parts."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each work whose address tells of something else than all that the note says of it."""
    sites = _speaking_sites(reading)
    for given in printed(reading):
        field = given.first("URL")
        title = _telling(words(given.value("title")))
        if field is None or len(title) < _TITLE:
            continue
        parts = parts_of(field.value)
        said = _said(given)
        for slug, severity in _slugs(parts, _FEWER if parts.host in sites else _SLUG):
            alike = any(_alike(one, other) for one in slug for other in title)
            if slug and not alike and not any(_within(one, other) for one in slug for other in said):
                yield Hit(
                    (given.at(field.start, field.end),),
                    f"the address in {given.where} tells of '{' '.join(slug)}', and not of its title",
                    (f"the title is {given.value('title')}", "they have no word in common"),
                    severity=severity,
                )
                break


def _speaking_sites(reading: Reading) -> frozenset[str]:
    """The sites whose addresses repeat the titles of several works."""
    agree: Counter[str] = Counter()
    for given in printed(reading):
        field, title = given.first("URL"), _telling(words(given.value("title")))
        parts = parts_of(field.value) if field is not None else None
        if parts is not None and sum(word in title for word in _telling(parts.slug)) >= _FEWER:
            agree[parts.host] += 1
    return frozenset(host for host, count in agree.items() if host and count >= _SPEAKS)


def _slugs(parts: Parts, fewest: int) -> Iterator[tuple[tuple[str, ...], Severity]]:
    """The words of an address that may be a title's: those of one segment, which were surely made out of one,
    else those of the whole path, where it has no number that would name the page."""
    slug = tuple(dict.fromkeys(word for word in _telling(parts.slug) if _VOWEL.search(word)))
    if len(slug) >= fewest:
        yield slug, "warning"
        return
    path = "/".join(parts.segments)
    telling = tuple(
        word
        for each in parts.segments
        for word in segment_words(each)
        if len(word) > 3 and word not in _SECTIONS
    )
    plain = (
        bool(parts.segments)
        and not parts.query
        and not any(char.isdigit() or char.isupper() for char in path)
    )
    if plain and len(telling) >= 2 and not any(segment.count("-") > 1 for segment in parts.segments):
        yield telling, "info"


def _said(given: Printed) -> frozenset[str]:
    """All words of the reference but those of its address; a name that begins like a word says nothing."""
    field = given.first("URL")
    text, start = given.text, given.reference.start
    plain = text[: field.start - start] + " " + text[field.end - start :] if field else text
    return frozenset(words(plain))


def _telling(some: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in some if len(word) > 2 and word not in _SMALL)


def _alike(one: str, other: str) -> bool:
    return one[:_STEM] == other[:_STEM] or _within(one, other)


def _within(one: str, other: str) -> bool:
    """Whether one is the other, or a part of it and no short one."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) > _STEM and short in long)
