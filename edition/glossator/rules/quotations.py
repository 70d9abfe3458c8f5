"""The words that a text quotes directly before it calls a note."""

from __future__ import annotations

from glossator.model import Reading
from glossator.resolve.sentences import call_places

_WINDOW = 1_500
"""So many characters before a call may be a quotation."""
_MARKS = {"”": "“„", "»": "«", "«": "»", "“": "„", '"': '"', "’": "‘", "‘": "‚", "›": "‹", "‹": "›"}
"""Each closing mark with what opens before it."""
_STOPS = " .,;:!?…"


def quoted_before(reading: Reading) -> dict[str, str]:
    """By note id, the words quoted directly before its first call; nothing for a note that follows other
    words. A block of quotation is quoted without marks."""
    places = call_places(reading.article)
    blocks = {block.id: block for block in reading.article.blocks}
    calls = {call.id: call for call in reading.article.calls}
    found = {}
    for note, ids in reading.links.calls.items():
        call = next((calls[one] for one in ids if one in places and calls[one].block in blocks), None)
        if call is None:
            continue
        block = blocks[call.block]
        before = block.text[max(0, places[call.id] - _WINDOW) : places[call.id]]
        words = before if block.kind == "quotation" else _quoted(before)
        if words:
            found[note] = words
    return found


def _quoted(before: str) -> str:
    """What stands between the mark that closes last and the one that opens it; empty where words follow."""
    text = before.rstrip(_STOPS)
    opening = _MARKS.get(text[-1:], "")
    at = max((text.rfind(mark, 0, len(text) - 1) for mark in opening), default=-1)
    return text[at + 1 : -1] if at >= 0 else ""
