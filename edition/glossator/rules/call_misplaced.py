"""A call stands before the end of what it supports.

Why: A call at the end of a clause supports all of it; one within a quotation leaves open whose the rest of
the quotation is, and one between a name or a subject and its verb, or an article and its noun, cuts the
sentence. All are told only where the article sets nearly all its calls at the end of a clause, for some
styles do set them at the word.

Bad:

    It burned.[1] It rose.[2] It fell.[3] It stood.[4] It broke.[5] It ran.[6] It froze.[7] It held.[8]
    It sank.[9] She wrote that “the mill is lost[10] and the weir with it” before she left.

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Castle, *Rivers at Work*, 41.
    - [3] Castle, *Rivers at Work*, 42.
    - [4] Castle, *Rivers at Work*, 43.
    - [5] Castle, *Rivers at Work*, 44.
    - [6] Castle, *Rivers at Work*, 45.
    - [7] Castle, *Rivers at Work*, 46.
    - [8] Castle, *Rivers at Work*, 47.
    - [9] Castle, *Rivers at Work*, 48.
    - [10] Castle, *Rivers at Work*, 49.

Good:

    It burned.[1] It rose.[2] It fell.[3] It stood.[4] It broke.[5] It ran.[6] It froze.[7] It held.[8]
    It sank.[9] She wrote that “the mill is lost and the weir with it”[10] before she left.

    Notes

    - [1] Jane Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
    - [2] Castle, *Rivers at Work*, 41.
    - [3] Castle, *Rivers at Work*, 42.
    - [4] Castle, *Rivers at Work*, 43.
    - [5] Castle, *Rivers at Work*, 44.
    - [6] Castle, *Rivers at Work*, 45.
    - [7] Castle, *Rivers at Work*, 46.
    - [8] Castle, *Rivers at Work*, 47.
    - [9] Castle, *Rivers at Work*, 48.
    - [10] Castle, *Rivers at Work*, 49.

Source: The Chicago Manual of Style, 17th ed., 14.26: a note number stands at the end of a sentence or clause,
behind the quotation that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from glossator.model import Call, Hit, Passage, Reading, Severity
from glossator.references.words import compiled
from glossator.rules.places import at_call

SEVERITY: Severity = "info"

_FEWEST, _OF = 10, 8
"""So many calls show a habit, where no more than one of eight stands within a clause."""
_LOOK = 400
_PAIRS = {"“": "”", "„": "“", "«": "»", "»": "«"}
_QUOTED = 6
"""So many words in quotation marks are no title and no term."""
_OPENS = re.compile(r"\s?(?:\w{1,12}\s){0,2}(?P<mark>[“„«])")
_ENDED = re.compile(r"[.,;:!?…)\]\"'’”»–—]\s?$")
_GOES_ON = re.compile(r"\s?(?:$|[.,;:!?…)\]\"'’”»–—]|\[)")
_CALLED = re.compile(r"[.,;:!?…)]{0,2}\s?(?:\[[\w,–-]{1,9}\]|[⁰¹²³⁴-⁹]|\d[\d–,]{0,6}(?!\w))")
_NAME = compiled(r"(?:^|[\s(])[A-ZÀ-Þ][\w’'-]{2,30}\s?$")
_VERB = compiled(
    r"\s(?:also |has |have |had |was |were |is |are )?(?:argue[sd]?|claim(?:s|ed)|writes?|wrote|note[sd]"
    r"|show(?:s|ed)|maintain(?:s|ed)|state[sd]|oppose[sd]|observe[sd]|suggest(?:s|ed)|conclude[sd]|explain(?:s|ed)|finds?|found"
    r"|schreibt|betont|zeigt|argumentiert|meint|écrit|soutient|affirme|montre|sostiene|afirma|señala|escribe"
    r"|scrive|afferma|osserva|escreve|schrijft|betoogt)(?!\w)"
)
_ARTICLES = {
    "en": "the|an?",
    "de": "ein|eine[mnrs]?",
    "fr": "les?|la|une?|des|du",
    "es": "el|los|las?|una?|del",
    "it": "il|lo|gli|la|una?|uno|del|della|dei|delle",
    "pt": "os|as|uma?|dos?|das?",
    "nl": "de|een",
}
"""By language, those that are no pronouns as well."""
_SUBJECT = compiled(
    r"(?:^|[.,;:!?»”\"“](?:\[[\w,–-]{1,9}\]|[⁰¹²³⁴-⁹]{1,4})?\s)(?:(?:the|this|these|an?|der|die|das|ein|eine|les?|la|une?|el|los|las|una|il|lo|gli|i"
    r"|os?|as|uma?|de|het|een)\s|l[’'])[^\W\d_][\w’'-]{2,30}$",
    re.IGNORECASE,
)
"""An article and a noun, where a clause begins."""
_NO_VERB = frozenset(
    """
    of in on at by for to from with and or but that which who whose whom as than into under over between
    against von in im am an auf für mit und oder aber als aus bei der die das des dem den wie zu zur zum nach
    vor über
    de du des dans en sur par pour avec et ou mais que qui dont à au aux entre sous chez
    del al con por para y o pero quien cuyo sobre entre sin desde
    di del dello della dei degli delle da dal nel nella su per e ed o ma che cui tra fra
    do dos das no na nos nas em ao aos à pelo pela e ou mas com sem
    van het op bij voor met maar dat die wie uit naar
    """.split()
)
"""Words by which a noun goes on, so that no verb follows it."""


_WORD = compiled(r"\s([a-zß-ÿ][\w’'-]{1,30})(?=\s)")


@dataclass(frozen=True, slots=True)
class _Stand:
    """A call with the words around it."""

    call: Call
    before: str
    after: str

    @property
    def within(self) -> bool:
        """Whether words stand on both sides, and no mark."""
        return not (_ENDED.search(self.before) or _GOES_ON.match(self.after))


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each call within or before a quotation, between a subject and its verb or an article and
    its noun."""
    stands = list(_stands(reading))
    within = [stand for stand in stands if stand.within]
    if len(stands) < _FEWEST or _OF * len(within) > len(stands):
        return
    article = compiled(
        rf"(?<![\w’'-])(?:{_ARTICLES.get(reading.article.front.language, '(?!)')})$", re.IGNORECASE
    )
    habit = f"{len(stands) - len(within)} of {len(stands)} calls stand at the end of a clause"
    comments = {note.id for note in reading.article.notes if note.kind == "comment"}
    for stand in within:
        called = {each.note for each in reading.links.targets.get(stand.call.id, ())}
        if called & comments:
            # A comment may be called for one word, of a quotation as well.
            continue
        if _in_quotation(stand):
            told = "stands within a quotation, at whose end no call stands"
        elif _before_quotation(stand):
            told = "stands before a quotation, at whose end no call stands"
        elif _NAME.search(stand.before) and _VERB.match(stand.after):
            told = "stands between a name and its verb"
        elif _SUBJECT.search(stand.before) and _begins_verb(stand.after):
            told = "stands between a subject and its verb"
        elif article.search(stand.before) and stand.after[:2].lstrip()[:1].isalpha():
            told = "stands between an article and its noun"
        else:
            continue
        yield Hit((at_call(stand.call),), f"the call {stand.call.text} {told}", (habit,))


def _begins_verb(after: str) -> bool:
    """Whether a small word follows that is no preposition or conjunction."""
    word = _WORD.match(after)
    return word is not None and word[1] not in _NO_VERB


def _stands(reading: Reading) -> Iterator[_Stand]:
    calls = {call.id: call for call in reading.article.calls}
    for block in reading.article.blocks:
        for part in block.parts:
            yield from _in_passage(part.passage, calls)


def _in_passage(passage: Passage, calls: dict[str, Call]) -> Iterator[_Stand]:
    text = passage.text
    for start, end, name in passage.marked("call"):
        if name in calls:
            yield _Stand(calls[name], text[max(0, start - _LOOK) : start], text[end : end + _LOOK])


def _before_quotation(stand: _Stand) -> bool:
    """Whether the words that are quoted begin behind it, and end without a call."""
    opened = _OPENS.match(stand.after)
    end = stand.after.find(_PAIRS[opened["mark"]], opened.end()) if opened else -1
    if opened is None or end < 0 or len(stand.after[opened.end() : end].split()) < _QUOTED:
        return False
    return not _CALLED.match(stand.after[end + 1 :])


def _in_quotation(stand: _Stand) -> bool:
    """Whether a quotation that was opened before goes on, and ends without a call."""
    for opening, closing in _PAIRS.items():
        opened, closed = stand.before.rfind(opening), stand.before.rfind(closing)
        end = stand.after.find(closing)
        again = stand.after.find(opening)
        if opened > closed and end >= 0 and (again < 0 or end <= again):
            return not _CALLED.match(stand.after[end + 1 :])
    return False
