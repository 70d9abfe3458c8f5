"""*Idem*: the same author, or the same work; what follows it tells which."""

from __future__ import annotations

from glossator.model import Found, Idem, Meaning, Unknown
from glossator.resolve.given import title_words
from glossator.resolve.ibid import resolve_ibid
from glossator.resolve.scene import Spot
from glossator.resolve.short import by_name
from glossator.resolve.supra import by_note_number


def resolve_idem(reference: Idem, spot: Spot) -> Meaning:
    """With a note's number that note's work; with a title another work of the author; else as *Ibid.*"""
    given = spot.scene.works.of.get(reference.id)
    if given is not None:
        return Found(given, (spot.holder.id,), (), 0.9, (), "it gives the work itself", reference.locator)
    author = resolve_ibid(reference, spot)
    names = author_names(author, spot)
    if reference.keys.notes:
        return by_note_number(reference, spot, names)
    if not title_words(reference):
        return author
    if not isinstance(author, Found):
        return Unknown(f"its author is that of the reference before: {author.why}", "follows")
    earlier = by_name(reference, spot, names)
    if isinstance(earlier, Found) and spot.scene.holders[earlier.chain[-1]].is_note:
        return earlier
    work = earlier.work if isinstance(earlier, Found) else None
    why = "another work of the author named before"
    return Found(work, (spot.holder.id,), (), 0.8, (), why, reference.locator)


def author_names(author: Meaning, spot: Spot) -> tuple[str, ...]:
    """The names on the work that an *Ibid.* in the place of an *Idem* would mean."""
    if not isinstance(author, Found):
        return ()
    if author.work is not None:
        return spot.scene.shelf.names_of(author.work)
    root = "".join(author.via[-1:])
    return next((seen.names for seen in spot.seen.get(f"#{root}", ())), ())
