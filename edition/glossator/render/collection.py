"""The page that leads to several editions, as `collection.html` shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossator.model import Finding, Reading
from glossator.own import own_record
from glossator.render.languages import Languages, direction
from glossator.render.markup import Html, attribute
from glossator.render.record import described


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the editions: the folder that it stands in, what was read and what was found."""

    slug: str
    reading: Reading
    findings: Sequence[Finding]


@dataclass(frozen=True, slots=True)
class EditionView:
    """One edition as the template sets it."""

    slug: str
    title: str
    authors: tuple[str, ...]
    container: str
    """What it appeared in, where that is known."""
    date: str
    description: str
    lang: Html
    """The attributes of its language, where that is not English."""
    notes: int
    works: int
    findings: int


@dataclass(frozen=True, slots=True)
class CollectionView:
    """The whole of the page."""

    editions: tuple[EditionView, ...]


def collection_view(editions: Sequence[Edition]) -> CollectionView:
    """The editions in the order given."""
    return CollectionView(tuple(map(_view, editions)))


def _view(edition: Edition) -> EditionView:
    reading = edition.reading
    own = own_record(reading, edition.slug)
    tag = Languages(reading.article, reading.decisions).own
    foreign = "" if tag.startswith("en") else f" lang={attribute(tag)}{direction(tag)}"
    return EditionView(
        slug=edition.slug,
        title=own.title,
        authors=own.authors,
        container=reading.decisions.container_title,
        date=reading.decisions.date,
        description=described(reading.article.front.abstract),
        lang=Html(foreign),
        notes=len(reading.article.notes),
        works=len(reading.works.works),
        findings=sum(finding.decision is None for finding in edition.findings),
    )
