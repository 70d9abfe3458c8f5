"""The references of an article -> its works: which references give the same work, and why.

Two references are one work only where that is sure: the same DOI, ISBN or address with a title that
agrees, the same title with the same author or year, or the same words. What is not sure stays two works,
and the pair is told as a lookalike. In the order of the flow: `signs` (with `titles`, `people`, `addresses`)
says what of a reference is compared, `variants` puts together what is alike in all, `comparing` (with
`unpublished`) judges two, `gathering` (with `joining`) many, and `csl` says what the work is.
"""

from __future__ import annotations

from collections.abc import Iterator

from glossator.model import (
    Article,
    Full,
    Idem,
    Interview,
    Lookalike,
    Passage,
    Reference,
    Unread,
    Work,
    Works,
)
from glossator.works.csl import csl_item, label, paginated
from glossator.works.gathering import Gathered, gather
from glossator.works.variants import Given, Variant, Variants

__all__ = ["find_works"]


def find_works(article: Article) -> Works:
    """Every work that a note or the bibliography gives, in the order of first appearance."""
    order: dict[str, int] = {}
    variants = Variants()
    for given in _given(article):
        order[given.source.id] = len(order)
        variants.put(given)
    gathered = gather([variant.signs for variant in variants.all])
    works = tuple(
        _work(f"w{rank}", cluster, variants, gathered, order)
        for rank, cluster in enumerate(gathered.clusters, 1)
    )
    of = {reference: work.id for work in works for reference in work.references}
    return Works(
        works, {reference: of[reference] for reference in order}, _lookalikes(variants, gathered, of)
    )


def _given(article: Article) -> Iterator[Given]:
    for note in article.notes:
        yield from _of(note.references, note.passage)
    for entry in article.bibliography:
        yield from _of(entry.references, entry.passage)


def _of(references: tuple[Reference, ...], passage: Passage) -> Iterator[Given]:
    for reference in references:
        if isinstance(reference, Full | Interview | Unread):
            yield Given(reference, passage.text)
        elif isinstance(reference, Idem) and reference.keys.title_words and reference.keys.date:
            yield Given(_as_full(reference), passage.text, names_author=False)


def _as_full(reference: Idem) -> Full:
    """An Idem that gives a work, as the full reference that it is but for its author."""
    return Full(
        id=reference.id,
        start=reference.start,
        end=reference.end,
        spans=reference.spans,
        locator=reference.locator,
        keys=reference.keys,
        type=reference.type,
        fields=reference.fields,
    )


def _work(
    identity: str, cluster: tuple[int, ...], variants: Variants, gathered: Gathered, order: dict[str, int]
) -> Work:
    members: list[Variant] = [variants.all[rank] for rank in cluster]
    given = sorted(
        (one for variant in members for one in variant.given), key=lambda one: order[one.source.id]
    )
    because = dict.fromkeys(why for variant in members for why in variant.reasons)
    because |= dict.fromkeys(gathered.reasons.get(cluster[0], ()))
    fullest = max(given, key=lambda one: len(csl_item(one.source, one.text)))
    pages = [paginated(one.source, one.text) for one in given]
    return Work(
        id=identity,
        references=tuple(one.source.id for one in given),
        label=label(fullest.source, fullest.text),
        merged_because=tuple(because),
        paginated=True if True in pages else False if False in pages else None,
        csl=csl_item(fullest.source, fullest.text),
        read_from=fullest.source.id,
    )


def _lookalikes(variants: Variants, gathered: Gathered, of: dict[str, str]) -> tuple[Lookalike, ...]:
    found = []
    for (one, other), doubt in gathered.doubts:
        first, second = (variants.all[rank].given[0].source.id for rank in (one, other))
        works = of[first], of[second]
        found.append(Lookalike(works, (first, second), doubt.evidence, doubt.against, doubt.shared))
    return tuple(found)
