"""Where a reference leads in one step: the note, or the entry of a list of works, that it names."""

from __future__ import annotations

from collections.abc import Mapping

from glossator.model import Article, Entry, Found, Full, Note, Reference


def holders(article: Article) -> dict[str, str]:
    """By reference id, the id of the note or entry it stands in."""
    held: tuple[Note | Entry, ...] = (*article.notes, *article.bibliography)
    return {reference.id: holder.id for holder in held for reference in holder.references}


def points_at(reference: Reference, found: Found, holders: Mapping[str, str]) -> list[str]:
    """The ids of what a reference points at directly, notes and entries alike; of a work in full, none."""
    if isinstance(reference, Full):
        return []
    if found.via:
        return [holders.get(found.via[0], "")]
    return list(found.chain[1 : 1 + max(len(reference.keys.notes), 1)])
