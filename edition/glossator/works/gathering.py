"""Many references by their signs -> clusters that are one work each, and the pairs that are in doubt.

Only references that share a key are compared, and of those that share it only the nearest, so the time
grows with the references and not with their square. The surest evidence joins first. Where joining would
bring together two that cannot be one work, nothing is joined by that evidence, and each pair of it is a
doubt: so it makes no difference in which order the references stand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from glossator.works.comparing import compare
from glossator.works.joining import Joined
from glossator.works.signs import Signs
from glossator.works.verdicts import Doubt, Edge, Neither, Same

_NEAREST = 16
"""So many that share a key are compared with the next that has it."""
_SERIES = 4
"""A work in doubt with so many others is one of a series, and an address of so many a portal's."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """Clusters of ranks, in order of their first, with the reasons; and the doubts between two ranks."""

    clusters: tuple[tuple[int, ...], ...]
    reasons: Mapping[int, tuple[str, ...]]
    """By the first rank of a cluster."""
    doubts: tuple[tuple[Edge, Doubt], ...]


def gather(signs: Sequence[Signs]) -> Gathered:
    """Which of many references are one work; each stands here once, by its signs."""
    joined = Joined(signs)
    same: list[tuple[Edge, Same]] = []
    doubts: list[tuple[Edge, Doubt]] = []
    for pair in _pairs(signs):
        match compare(signs[pair[0]], signs[pair[1]]):
            case Same() as verdict:
                same.append((pair, verdict))
            case Doubt() as verdict:
                doubts.append((pair, verdict))
            case Neither():
                pass
    same.sort(key=lambda each: (each[1].level, each[0]))
    for _, level in groupby(same, key=lambda each: each[1].level):
        doubts += joined.join_all(list(level))
    return Gathered(joined.clusters(), joined.reasons(), tuple(_lasting(doubts, joined)))


def _pairs(signs: Sequence[Signs]) -> Iterator[Edge]:
    by_key: defaultdict[Key, list[int]] = defaultdict(list)
    for rank, each in enumerate(signs):
        near: set[int] = set()
        for key in sorted(set(_keys(each))):
            near.update(by_key[key][-_NEAREST:])
            by_key[key].append(rank)
        yield from ((other, rank) for other in sorted(near))


def _keys(signs: Signs) -> Iterator[Key]:
    """What another reference must share to be compared."""
    families = ["".join(one.family) for one in signs.people[:4]]
    if signs.unpublished:
        yield from (("spoke", family) for family in families)
        return
    if signs.doi:
        yield ("doi", signs.doi)
    if signs.type == "legal_case":
        yield ("reported", signs.counted[0], *signs.container.words, signs.page)
    if signs.address:
        yield ("address", signs.address)
    yield from (("isbn", isbn) for isbn in sorted(signs.isbns))
    for title in (signs.title.words, signs.title.main, signs.title.translated):
        if title:
            yield ("title", *title)
    yield from (("by", family, word) for family in families for word in _longest(signs.title.words))


def _longest(words: tuple[str, ...]) -> list[str]:
    """The three longest words of a title: a slip spoils one of them, or two."""
    return sorted(set(words), key=lambda word: (-len(word), word))[:3]


def _lasting(doubts: Iterable[tuple[Edge, Doubt]], joined: Joined) -> Iterator[tuple[Edge, Doubt]]:
    """The doubts that are left when all is joined, one of each two works, none about a series or a portal."""
    kept: dict[Edge, tuple[Edge, Doubt]] = {}
    for edge, doubt in sorted(doubts, key=lambda each: (each[0], each[1].evidence)):
        roots = joined.root(edge[0]), joined.root(edge[1])
        pair = min(roots), max(roots)
        if pair[0] != pair[1] and (doubt.shared or not joined.two_works(*pair)):
            kept.setdefault(pair, (edge, doubt))
    often = Counter((root, doubt.shared) for pair, (_, doubt) in kept.items() for root in pair)
    for pair, (edge, doubt) in kept.items():
        if all(often[root, doubt.shared] < _SERIES for root in pair):
            yield edge, doubt
