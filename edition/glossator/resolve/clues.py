"""What the sentence that calls a note says about which note an *Ibid.* in it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from glossator.model import Article, Found, Ibid, Interview, Meaning
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.names import name_words
from glossator.resolve.scene import Scene

_NAME, _RESPONDENT, _TITLE_WORD = 3.0, 2.0, 0.8
_NEIGHBOURS = 24
"""An author cited in so many notes before may be the one whom a sentence names."""
_COMMON_SHARE, _COMMON_COUNT = 0.1, 6
_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_RESPONDENTS = frozenset(
    fold_words(
        "respondent respondents interviewee interviewees informant informants interlocutor Befragte "
        "Befragter Befragten Interviewpartner Gesprächspartner enquêté enquêtée informateur "
        "informatrice entrevistado entrevistada informante intervistato intervistata geïnterviewde"
    )
)


@dataclass(frozen=True, slots=True)
class Clue:
    """How strongly the sentence speaks for a note (above 0) or against it, in nats, and by what words."""

    weight: float
    words: tuple[str, ...]


NOTHING = Clue(0.0, ())


@dataclass(frozen=True, slots=True)
class Clues:
    """What is needed to compare sentences with notes."""

    scene: Scene
    of: Mapping[str, Meaning]
    blocks_with: Mapping[str, int]
    """By folded word, in how many blocks it stands; a word of every page tells nothing."""
    common: float
    by_number: Mapping[tuple[str, int], Holder]
    spoken_of: dict[str, dict[str, str]] = field(default_factory=dict)
    """By note, the notes shortly before it whose author its sentence names, with that name."""

    def about(self, holder: Holder, target: Holder) -> Clue:
        """Whether the sentence that calls `holder` speaks of what `target` cites."""
        sentence = self.scene.sentences.get(holder.id)
        if sentence is None:
            return NOTHING
        words = frozenset(fold(sentence.near).split())
        clues = (
            self._author(holder, target),
            self._respondent(words, target),
            self._title(words, target),
        )
        return Clue(sum(clue.weight for clue in clues), tuple(word for clue in clues for word in clue.words))

    def notes_spoken_of(self, holder: Holder) -> dict[str, str]:
        """The ids of the notes shortly before `holder` whose author its sentence names, nearest first."""
        if holder.id not in self.spoken_of:
            sentence = self.scene.sentences.get(holder.id)
            self.spoken_of[holder.id] = self._spoken_of(holder, sentence.near) if sentence else {}
        return self.spoken_of[holder.id]

    def _spoken_of(self, holder: Holder, near: str) -> dict[str, str]:
        words = frozenset(fold(near).split())
        capitals = frozenset(_WORD.findall(near))
        number = number_of(holder.label) or 0
        found = {}
        for back in range(1, _NEIGHBOURS + 1):
            other = self.by_number.get((holder.sequence, number - back))
            name = self._named(words, capitals, other) if other is not None else None
            if other is not None and name is not None:
                found[other.id] = name
        return found

    def _author(self, holder: Holder, target: Holder) -> Clue:
        spoken_of = self.notes_spoken_of(holder)
        if target.id in spoken_of:
            line = f"the sentence names {spoken_of[target.id]}, whom note {target.label} cites"
            return Clue(_NAME, (line,))
        for other, name in spoken_of.items():
            label = self.scene.holders[other].label
            return Clue(-_NAME, (f"the sentence names {name}, whom note {label} cites",))
        return NOTHING

    def _named(self, words: frozenset[str], capitals: frozenset[str], note: Holder) -> str | None:
        """An author of what a note cites whose name stands in the sentence and tells something."""
        for work in self._works(note):
            for name in self.scene.shelf.names_of(work):
                if name.isupper() and len(name) > 1:
                    if name in capitals and self.blocks_with.get(fold(name), 0) <= self.common:
                        return name
                    continue
                telling = name_words(name)
                rare = any(self._rare(word) for word in telling)
                if rare and len(telling) <= 3 and set(telling) <= words:
                    return name
        return None

    def _respondent(self, words: frozenset[str], target: Holder) -> Clue:
        if not words & _RESPONDENTS or not target.references:
            return NOTHING
        if all(isinstance(reference, Interview) for reference in target.references):
            line = f"the sentence speaks of a respondent, and note {target.label} is an interview"
            return Clue(_RESPONDENT, (line,))
        return NOTHING

    def _title(self, words: frozenset[str], target: Holder) -> Clue:
        titles = [one.title for work in self._works(target) for one in self.scene.shelf.by_work[work][:1]]
        shared = {word for title in titles for word in title if word in words and self._rare(word)}
        if not shared:
            return NOTHING
        listed = ", ".join(sorted(shared)[:3])
        line = f"the sentence shares words with the title in note {target.label}: {listed}"
        return Clue(min(len(shared), 2) * _TITLE_WORD, (line,))

    def _works(self, note: Holder) -> list[str]:
        """The works that a note cites; what a number after *Ibid.* means is just what is in doubt."""
        sure = [one for one in note.references if not (isinstance(one, Ibid) and one.locator is not None)]
        meanings = [self.of.get(reference.id) for reference in sure]
        works = [meaning.work for meaning in meanings if isinstance(meaning, Found) and meaning.work]
        return [work for work in dict.fromkeys(works) if work in self.scene.shelf.by_work]

    def _rare(self, word: str) -> bool:
        return len(word) > 3 and self.blocks_with.get(word, 0) <= self.common


def clues_of(article: Article, scene: Scene, of: Mapping[str, Meaning]) -> Clues:
    """Counts the words of the text, so that names and titles can be weighed."""
    blocks_with: Counter[str] = Counter()
    for block in article.blocks:
        blocks_with.update(set(fold(block.text).split()))
    common = max(_COMMON_COUNT, _COMMON_SHARE * len(article.blocks))
    by_number = {
        (holder.sequence, number): holder
        for holder in reversed(tuple(scene.holders.values()))
        if holder.is_note and (number := number_of(holder.label)) is not None
    }
    return Clues(scene, of, blocks_with, common, by_number)
