"""Where words first stand in the notes, outside the forms that only repeat: a source may be there unread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from glossator.model import Article, Ibid, Idem, OpCit, Short, Supra
from glossator.resolve.folding import fold
from glossator.resolve.holders import Holder


def first_mentions(holders: Iterable[Holder]) -> Mapping[str, str]:
    """By folded word, the id of the first note or entry that has it where something may be given in full."""
    found: dict[str, str] = {}
    for holder in holders:
        for word in fold(_outside_short_forms(holder)).split():
            found.setdefault(word, holder.id)
    return found


def small_words(article: Article) -> frozenset[str]:
    """The folded words of the text that stand somewhere with a small first letter."""
    printed = {word for block in article.blocks for word in block.text.split()}
    return frozenset(word for some in printed if some[:1].islower() for word in fold(some).split())


def _outside_short_forms(holder: Holder) -> str:
    """A note's words without its short forms; those of an entry whole."""
    text, at, kept = holder.passage.text, 0, []
    for reference in holder.references:
        if holder.is_note and isinstance(reference, Short | OpCit | Ibid | Idem | Supra):
            kept.append(text[at : max(at, reference.start)])
            at = max(at, reference.end)
    return " ".join((*kept, text[at:]))
