"""The references of an article -> its works: which references give the same work, and why.

Two references are one work only where that is sure: the same address with a title that agrees, the same
title with the same author or year, or the same words of an interview. What is not sure stays two works.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from glossator.model import Article, Full, Idem, Interview, Passage, Reference, Unread, Work, Works
from glossator.references import fold, words
from glossator.works.addresses import find_doi, normal_address
from glossator.works.csl import Source, csl_item, fields_of, first, label, paginated

__all__ = ["find_works"]

_SHARED_WORDS = 3
_PERIODICALS = frozenset(
    "journal bulletin revue review zeitschrift annales annals transactions proceedings rivista".split()
)


@dataclass(slots=True)
class _Group:
    """A work while it is gathered."""

    sources: list[tuple[Source, str]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)


def find_works(article: Article) -> Works:
    """Every work that a note or the bibliography gives, in the order of first appearance."""
    groups: list[_Group] = []
    by_key: dict[tuple[str, ...], list[int]] = {}
    of: dict[str, str] = {}
    for reference, text in _sources(article):
        keys = _keys(reference, text)
        found = _match(reference, text, keys, by_key, groups)
        if found is None:
            index = len(groups)
            groups.append(_Group())
        else:
            index, reason = found
            if reason not in groups[index].reasons:
                groups[index].reasons.append(reason)
        groups[index].sources.append((reference, text))
        of[reference.id] = f"w{index + 1}"
        for key in keys:
            known = by_key.setdefault(key, [])
            if index not in known:
                known.append(index)
    return Works(tuple(_work(f"w{rank}", group) for rank, group in enumerate(groups, 1)), of)


def _sources(article: Article) -> Iterator[tuple[Source, str]]:
    for note in article.notes:
        yield from _of(note.references, note.passage)
    for entry in article.bibliography:
        yield from _of(entry.references, entry.passage)


def _of(references: tuple[Reference, ...], passage: Passage) -> Iterator[tuple[Source, str]]:
    for reference in references:
        if isinstance(reference, Full | Interview | Unread) or _gives_a_work(reference):
            yield _source(reference), passage.text


def _gives_a_work(reference: Reference) -> bool:
    """`Id., *Another Title*, Paris, 1980`: another work of the same author, given in full."""
    return isinstance(reference, Idem) and bool(reference.keys.title_words and reference.keys.date)


def _source(reference: Reference) -> Source:
    """An Idem that gives a work, as the full reference that it is but for its author."""
    if isinstance(reference, Full | Interview | Unread):
        return reference
    return Full(
        id=reference.id,
        start=reference.start,
        end=reference.end,
        spans=reference.spans,
        locator=reference.locator,
        keys=reference.keys,
    )


def _keys(reference: Source, text: str) -> list[tuple[str, ...]]:
    """What another reference must share to be looked at: an address, a title, the words of an interview."""
    printed = words(text[reference.start : reference.end])
    if isinstance(reference, Unread):
        return []
    if isinstance(reference, Interview):
        return [("interview", *printed)]
    keys: list[tuple[str, ...]] = []
    address = first(reference.fields, "URL")
    doi = find_doi(text[reference.start : reference.end])
    if doi:
        keys.append(("doi", doi))
    if address:
        keys.append(("address", normal_address(address)))
    if reference.keys.title_words:
        keys.append(("title", *reference.keys.title_words))
    if len(printed) > 2:
        keys.append(("words", *printed))
    return keys


def _match(
    reference: Source,
    text: str,
    keys: list[tuple[str, ...]],
    by_key: dict[tuple[str, ...], list[int]],
    groups: list[_Group],
) -> tuple[int, str] | None:
    for key in keys:
        for index in by_key.get(key, [])[:20]:
            reason = _reason(key[0], reference, groups[index].sources[0][0])
            if reason:
                return index, reason
    return None


def _reason(kind: str, one: Source, other: Source) -> str:
    """Why two references give one work; empty where it is not sure."""
    if kind == "interview":
        return "the same interview or document, in the same words"
    if kind == "words":
        return "the same words"
    if kind in {"address", "doi"}:
        same = _titles_agree(one.keys.title_words, other.keys.title_words)
        return (
            ("the same address" if kind == "address" else "the same DOI") + " and titles that agree"
            if same
            else ""
        )
    return _same_title(one, other)


def _titles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """The same title, or one that begins with the other; a missing title agrees with any."""
    if not one or not other:
        return True
    short, long = sorted((one, other), key=len)
    return long[: len(short)] == short


def _same_title(one: Source, other: Source) -> str:
    """Title and author, or title and date; a contradiction in either keeps two works apart."""
    if _differ(one, other):
        return ""
    dates = one.keys.date, other.keys.date
    if dates[0] and dates[1] and not dates[0].agrees(dates[1]):
        return ""
    names, known = ({fold(name) for name in source.keys.names} for source in (one, other))
    if names and known and not names & known:
        return ""
    long = len(one.keys.title_words) >= _SHARED_WORDS
    same_year = bool(dates[0] and dates[1] and dates[0].year is not None)
    if names & known and (same_year or long):
        return "the same author and title"
    return "the same title and year" if long and same_year else ""


def _differ(one: Source, other: Source) -> bool:
    """Whether the addresses are two, or the title is a periodical's, which holds many works."""
    addresses = [first(fields_of(source), "URL") for source in (one, other)]
    if all(addresses) and normal_address(addresses[0]) != normal_address(addresses[1]):
        return True
    return not one.keys.names and one.keys.title_words[:1] != () and one.keys.title_words[0] in _PERIODICALS


def _work(identity: str, group: _Group) -> Work:
    reference, text = max(group.sources, key=lambda source: len(csl_item(*source)))
    pages = [paginated(*source) for source in group.sources]
    return Work(
        id=identity,
        references=tuple(one.id for one, _ in group.sources),
        label=label(reference, text),
        merged_because=tuple(group.reasons),
        paginated=True if True in pages else False if False in pages else None,
        csl=csl_item(reference, text),
        read_from=reference.id,
    )
