"""What the sentence that calls a note says about which note an *Ibid.* in it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from glossator.model import Article, Found, Interview, Meaning
from glossator.resolve.folding import fold, fold_words
from glossator.resolve.holders import Holder, number_of
from glossator.resolve.names import name_words
from glossator.resolve.scene import Scene

_NAME, _RESPONDENT, _TITLE_WORD = 2.5, 2.0, 0.8
_NEIGHBOURS = 10
"""An author cited in so many notes before may be the one whom a sentence names."""
_COMMON_SHARE, _COMMON_COUNT = 0.1, 4
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

    def about(self, holder: Holder, target: Holder) -> Clue:
        """Whether the sentence that calls `holder` speaks of what `target` cites."""
        sentence = self.scene.sentences.get(holder.id)
        if sentence is None:
            return NOTHING
        words = frozenset(fold(sentence.near).split())
        clues = (
            self._author(words, holder, target),
            self._respondent(words, target),
            self._title(words, target),
        )
        return Clue(sum(clue.weight for clue in clues), tuple(word for clue in clues for word in clue.words))

    def _author(self, words: frozenset[str], holder: Holder, target: Holder) -> Clue:
        named = self._named(words, target)
        if named:
            return Clue(_NAME, (f"the sentence names {named[0]}, whom note {target.label} cites",))
        number = number_of(holder.label) or 0
        for back in range(1, _NEIGHBOURS + 1):
            other = self.by_number.get((holder.sequence, number - back))
            if other is not None and (named := self._named(words, other)):
                return Clue(-_NAME, (f"the sentence names {named[0]}, whom note {other.label} cites",))
        return NOTHING

    def _named(self, words: frozenset[str], note: Holder) -> list[str]:
        """The authors of what a note cites whose names stand in `words` and tell something."""
        found = []
        for work in self._works(note):
            for name in self.scene.shelf.names_of(work):
                telling = name_words(name)
                rare = any(self._rare(word) for word in telling)
                if rare and len(telling) <= 3 and set(telling) <= words:
                    found.append(name)
        return found

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
        meanings = [self.of.get(reference.id) for reference in note.references]
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
