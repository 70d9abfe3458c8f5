"""Clusters of references, joined only where no two of a cluster contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from glossator.works.comparing import compare
from glossator.works.signs import Signs
from glossator.works.verdicts import APART, Doubt, Edge, Same

_MOST = 16
"""So many of a cluster are looked at for contradictions."""


class Joined:
    """Ranks joined to clusters, each known by its first rank."""

    def __init__(self, signs: Sequence[Signs]) -> None:
        self._signs = signs
        self._members: dict[int, list[int]] = {rank: [rank] for rank in range(len(signs))}
        self._root = list(range(len(signs)))
        self._because: defaultdict[int, dict[str, None]] = defaultdict(dict)

    def root(self, rank: int) -> int:
        """The first rank of the cluster that a rank is in."""
        return self._root[rank]

    def join_all(self, edges: list[tuple[Edge, Same]]) -> list[tuple[Edge, Doubt]]:
        """Join what evidence of one level joins, unless two would come together that are two works."""
        refused: list[tuple[Edge, Doubt]] = []
        for roots, inside in self._components(edges):
            if self._consistent(roots):
                for edge, verdict in inside:
                    self._join(edge, verdict.because)
            else:
                refused += [
                    (edge, Doubt(verdict.because, "another work fits as well"))
                    for edge, verdict in inside
                    if self.root(edge[0]) != self.root(edge[1])
                ]
        return refused

    def _components(
        self, edges: list[tuple[Edge, Same]]
    ) -> Iterator[tuple[list[int], list[tuple[Edge, Same]]]]:
        """The clusters that edges connect, and the edges that do."""
        neighbours: defaultdict[int, set[int]] = defaultdict(set)
        for (one, other), _ in edges:
            neighbours[self.root(one)].add(self.root(other))
            neighbours[self.root(other)].add(self.root(one))
        component = _components(neighbours)
        inside: defaultdict[int, list[tuple[Edge, Same]]] = defaultdict(list)
        for each in edges:
            inside[component[self.root(each[0][0])]].append(each)
        members: defaultdict[int, list[int]] = defaultdict(list)
        for root, name in component.items():
            members[name].append(root)
        for name in sorted(members):
            yield sorted(members[name]), inside[name]

    def _consistent(self, roots: list[int]) -> bool:
        """Whether no two of several clusters contradict each other."""
        return not any(self.contradict(one, other) for one, other in combinations(roots[:_MOST], 2))

    def contradict(self, one: int, other: int) -> bool:
        """Whether two clusters have members that cannot be one work."""
        return any(_contradict(a, b) for a, b in self._between(one, other))

    def _join(self, edge: Edge, because: str) -> None:
        one, other = sorted((self.root(edge[0]), self.root(edge[1])))
        if one == other:
            self._because[one].setdefault(because)
            return
        self._because[one] |= self._because.pop(other, {}) | {because: None}
        for rank in self._members[other]:
            self._root[rank] = one
        self._members[one] += self._members.pop(other)

    def clusters(self) -> tuple[tuple[int, ...], ...]:
        """The ranks of each cluster."""
        return tuple(tuple(sorted(self._members[root])) for root in sorted(self._members))

    def reasons(self) -> dict[int, tuple[str, ...]]:
        """By first rank, why a cluster is one."""
        return {root: tuple(because) for root, because in self._because.items()}

    def two_works(self, one: int, other: int) -> bool:
        """Whether two clusters have members of which something says that they are two works."""
        return any(compare(a, b) == APART for a, b in self._between(one, other))

    def _between(self, one: int, other: int) -> Iterator[tuple[Signs, Signs]]:
        for a in self._members[one][:_MOST]:
            yield from ((self._signs[a], self._signs[b]) for b in self._members[other][:_MOST])


def _contradict(one: Signs, other: Signs) -> bool:
    verdict = compare(one, other)
    return verdict.apart if isinstance(verdict, Doubt) else verdict == APART


def _components(neighbours: Mapping[int, set[int]]) -> dict[int, int]:
    """By node, the least node of its component."""
    component: dict[int, int] = {}
    for start in sorted(neighbours):
        open_nodes = [start]
        while open_nodes:
            node = open_nodes.pop()
            if node not in component:
                component[node] = start
                open_nodes += neighbours[node]
    return component
