"""The words before the call of a note: where a short form may find the name that it leaves out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from glossator.model import Article, Call, Links

_WINDOW = 900
"""So many characters before a call are looked at."""
_CALL_TEXT = r"(?:\[[^\[\]\s]{1,12}\]|[\d⁰¹²³⁴-⁹]{1,4})"
_SENTENCE_END = re.compile(
    rf"(\S{{0,12}})[.!?…][\"'”’»)\]]{{0,3}}{_CALL_TEXT}{{0,3}}\s+(?=[^\s\Wa-zà-ÿ]|[\"“‘'«\[(])"
)
_SHORTENED = re.compile(
    r"(?:^|\W)(?:[A-Z]|Mr|Mrs|Ms|Dr|Drs|Prof|St|Ste|Sr|Sra|Jr|Mme|Mlle|Hrsg|vol|no|nr|cf|vgl|vs|eds?"
    r"|Rev|Gen|Col|al|Abb|pp?|op|cit|ca|bzw|Nr|Bd|Hg|u\.\s?a)$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """What stands before a call, from the near to the far."""

    near: str
    """The sentence up to the call."""
    far: str
    """What stands before that sentence in the same paragraph, and the end of the paragraph before."""
    block: str
    """The id of the block that the call stands in."""


def sentences(article: Article, links: Links) -> dict[str, Sentence]:
    """By note id, the words before its first call; nothing for a note that is not called in the text."""
    calls = {call.id: call for call in article.calls}
    texts = {block.id: block.text for block in article.blocks}
    earlier = _earlier_text(article)
    places = call_places(article)
    found = {}
    for note, ids in links.calls.items():
        call = next((calls[one] for one in ids if one in calls and calls[one].block in texts), None)
        if call is not None:
            found[note] = _before(call, texts, earlier, places)
    return found


def _before(
    call: Call, texts: Mapping[str, str], earlier: Mapping[str, str], places: Mapping[str, int]
) -> Sentence:
    text = texts[call.block]
    at = places.get(call.id, len(text))
    words = text[max(0, at - _WINDOW) : at].rstrip(" .!?\"'”’»")
    start = 0
    for end in _SENTENCE_END.finditer(words):
        if not _SHORTENED.search(end.group(1)):
            start = end.end()
    room = _WINDOW - start
    far = f"{earlier.get(call.block, '')[-room:]} {words[:start]}" if room > 0 else words[:start]
    return Sentence(words[start:], far.strip(), call.block)


def _earlier_text(article: Article) -> dict[str, str]:
    earlier, before = {}, ""
    for block in article.blocks:
        earlier[block.id] = before
        before = "" if block.kind == "heading" else block.text[-_WINDOW:]
    return earlier


def call_places(article: Article) -> dict[str, int]:
    """By call id, where it begins in the text of its block."""
    places: dict[str, int] = {}
    for block in article.blocks:
        start = 0
        for part in block.parts:
            for at, _, call in part.passage.marked("call"):
                places.setdefault(call, start + at)
            start += len(part.passage.text) + 1
    return places
