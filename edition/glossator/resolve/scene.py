"""What is known where a reference is resolved: the notes, the works given, and the meanings so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from glossator.model import (
    Ambiguous,
    Candidate,
    Cited,
    Decision,
    Found,
    Locator,
    Meaning,
    Reference,
    Supra,
    Unknown,
    Work,
    Works,
)
from glossator.resolve.folding import fold
from glossator.resolve.given import Shelf
from glossator.resolve.holders import Holder
from glossator.resolve.sentences import Sentence
from glossator.resolve.volumes import Reported

_LONGEST_CHAIN = 64


@dataclass(frozen=True, slots=True)
class Meant:
    """The notes that a printed number may mean, best first, each with its score and evidence."""

    notes: tuple[tuple[str, float, tuple[str, ...]], ...]
    sure: bool
    why: str
    offset: int = 0
    """What was added to the printed number."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What does not change while the references of one text are resolved."""

    holders: Mapping[str, Holder]
    labels: Mapping[tuple[str, str], tuple[str, ...]]
    """By sequence and label, the ids of its notes; by the sequence `*`, those of all sequences."""
    last_number: Mapping[str, int]
    """By sequence, its highest number."""
    shelf: Shelf
    works: Works
    sentences: Mapping[str, Sentence]
    mentions: Mapping[str, str]
    """By folded word, the first note or entry that has it outside short forms."""
    small: frozenset[str]
    """Folded words that the text prints with a small letter: none of them, alone, is a name."""
    decided: Mapping[str, Decision] = field(default_factory=dict)
    """By reference id, what an editor said that it means."""
    reported: Mapping[str, tuple[Reported, ...]] = field(default_factory=dict)
    """By volume and series, the decisions that are given in full."""
    by_id: Mapping[str, Work] = field(default_factory=dict)
    """Every work by its id."""
    meant: Mapping[str, Meant] = field(default_factory=dict)
    """By reference id, for each number after *Ibid.* that is the number of a note, and for each other number
    of a note that went stale."""

    def work(self, work: str | None) -> Work | None:
        """The work of that id."""
        return self.by_id.get(work or "")


@dataclass(frozen=True, slots=True)
class Seen:
    """What gives a work without its author, `Id., *Ground Rents*`, or all that the text gives of a work."""

    reference: Reference
    holder: Holder
    names: tuple[str, ...]
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the text the pass stands: one reference of one note."""

    scene: Scene
    of: Mapping[str, Meaning]
    """The meanings so far; grows as the pass goes on."""
    holder: Holder
    rank: int
    """Which of the holder's references, from 0."""
    order: int
    """Its place among all references; what has a lower one comes earlier."""
    seen: Mapping[str, tuple[Seen, ...]]
    """What gave a work before without a full form, and may be repeated: by word of a name, and by `#` and the
    reference's id."""
    latest: Mapping[str, Locator | None] = field(default_factory=dict)
    """By work, the part of it that was cited last."""
    last: tuple[str, ...] = ()
    """The id of the last reference, in an earlier note, that cites something; empty where there is none."""

    def cites(self, reference: Reference) -> bool:
        """Whether it names a source; a pointer at the text of a note, or an inner work, does not count."""
        if reference.nested:
            return False
        if isinstance(reference, Supra):
            meaning = self.of.get(reference.id)
            known = isinstance(meaning, Found) and meaning.work is not None
            return not reference.text_only and (known or bool(reference.keys.names or reference.locator))
        return True

    def before(self) -> Reference | None:
        """What this note cites last before this reference."""
        earlier = (self.holder.references[rank] for rank in range(self.rank - 1, -1, -1))
        return next((reference for reference in earlier if self.cites(reference)), None)

    def sources(self, holder: Holder) -> tuple[Reference, ...]:
        """What a note cites, in order; of this note, what comes before this reference."""
        end = self.rank if holder.id == self.holder.id else len(holder.references)
        return tuple(reference for reference in holder.references[:end] if self.cites(reference))

    def identity(self, reference: Reference) -> str:
        """What tells two works apart; an unresolved reference is like no other."""
        meaning = self.of.get(reference.id)
        if isinstance(meaning, Found) and meaning.work is not None:
            return meaning.work
        if isinstance(meaning, Found) and len(meaning.chain) > 1:
            return fold(" ".join(("note", meaning.chain[-1], *reference.keys.names)))
        if isinstance(meaning, Ambiguous):
            return "|".join(candidate.reference for candidate in meaning.candidates)
        return reference.id

    def candidate(self, reference: Reference, note: str, score: float, *evidence: str) -> Candidate:
        """`reference` as an answer that may be right."""
        meaning = self.of.get(reference.id)
        work = meaning.work if isinstance(meaning, Found) else self.scene.works.of.get(reference.id)
        return Candidate(reference.id, note, work, score, evidence)


def holder_of(reference: str) -> str:
    """The id of the note or entry that a reference's id begins with: `23` for `23-1`."""
    return reference.rpartition("-")[0]


def follow(
    reference: Cited, antecedent: Reference, spot: Spot, confidence: float, why: str, *evidence: str
) -> Meaning:
    """What `antecedent` means, with one more link in the chain; the part cited is the reference's own."""
    before = holder_of(antecedent.id)
    meaning = spot.of.get(antecedent.id)
    match meaning:
        case Found():
            tail = meaning.chain if meaning.chain else (before,)
            chain = tail if tail[0] == spot.holder.id else (spot.holder.id, *tail)
            via = (antecedent.id, *meaning.via)
            score = round(min(confidence, meaning.confidence), 2)
            return Found(meaning.work, _short(chain), _short(via), score, evidence, why, reference.locator)
        case Ambiguous():
            because = f"{why}, and that is ambiguous itself: {meaning.why}"
            return Ambiguous(meaning.candidates, _brief(because), "unclear")
        case Unknown():
            because = f"{why}, and what that means is not known: {meaning.why}"
            return Unknown(_brief(because), "follows", meaning.candidates)
        case None:
            return _later(reference, antecedent, spot, why)


def repeat(
    reference: Cited, antecedent: Reference, spot: Spot, sure: tuple[float, str, tuple[str, ...]]
) -> Meaning:
    """As `follow`, but a reference without a part of its own means the part that was cited before.
    `sure` is the confidence, why, and the evidence."""
    confidence, why, evidence = sure
    followed = follow(reference, antecedent, spot, confidence, why, *evidence)
    meaning = spot.of.get(antecedent.id)
    bare = reference.locator is None or reference.id in spot.scene.meant
    if bare and isinstance(followed, Found) and isinstance(meaning, Found):
        return replace(followed, locator=meaning.locator)
    return followed


def _later(reference: Cited, antecedent: Reference, spot: Spot, why: str) -> Meaning:
    """What a note further on, which the pass has not reached, gives in full."""
    work = spot.scene.works.of.get(antecedent.id)
    if work is None:
        return Unknown(f"{why}, which could not be resolved", "follows")
    chain = (spot.holder.id, holder_of(antecedent.id))
    return Found(work, chain, (antecedent.id,), 0.9, (), why, reference.locator)


def _short(links: tuple[str, ...]) -> tuple[str, ...]:
    """At most 64 links, so that a text with nothing but *Ibid.* stays small; the ends are kept."""
    if len(links) <= _LONGEST_CHAIN:
        return links
    return (*links[:2], *links[2 - _LONGEST_CHAIN :])


def _brief(words: str) -> str:
    return words if len(words) <= 300 else f"{words[:299]}…"
