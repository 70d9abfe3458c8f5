"""What things are called in the document: the ids of elements, and what points at them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from glossator.model import Entry, Note, Reference

_PLAIN = re.compile(r"[A-Za-z0-9-]*")
_LEADS_OUT = re.compile(r"(?:https?|ftp)://[^\s/?#]|mailto:[^\s?#]", re.IGNORECASE)
_DOI = "https://doi.org/"
_PLAIN_IN_ADDRESSES = "/?:@!$&'()*+,;=~-._%"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SURE, _LIKELY = 0.9, 0.6


def note_id(note: str) -> str:
    """`n54` for the note `54`, as on the pages of the edition."""
    return "n" + _coded(note)


def holder_id(holder: Note | Entry) -> str:
    """The element of a note, `n54`, or of an entry, `b3`."""
    return note_id(holder.id) if isinstance(holder, Note) else _coded(holder.id)


def reference_id(holder: Note | Entry, reference: Reference) -> str:
    """`r54-1` for the first reference of note 54, `b3-1` for that of the third entry."""
    return ("r" if isinstance(holder, Note) else "") + _coded(reference.id)


def pointers(ids: Iterable[str]) -> str:
    """`#n6 #n7` for several ids, each once."""
    return " ".join(f"#{each}" for each in dict.fromkeys(ids))


def address(printed: str) -> str:
    """An address as a pointer: what no address may hold is coded; empty where it is none that leads out."""
    plain = printed.strip()
    if plain.lower().startswith("doi:"):
        plain = _DOI + plain[4:].strip()
    if not _LEADS_OUT.match(plain):
        return ""
    start, mark, fragment = plain.partition("#")
    return _encoded(start) + mark + _encoded(fragment)


def certainty(confidence: float) -> str:
    """TEI's word for how sure something is: `high`, `medium` or `low`."""
    return "high" if confidence >= _SURE else "medium" if confidence >= _LIKELY else "low"


def _encoded(part: str) -> str:
    whole = _STRAY_PERCENT.sub("%25", part)
    return quote(whole.encode("utf-8", "replace"), safe=_PLAIN_IN_ADDRESSES)


def _coded(name: str) -> str:
    """Any name as part of an NCName: differs wherever the names differ."""
    if _PLAIN.fullmatch(name):
        return name
    return "".join(c if c.isascii() and (c.isalnum() or c == "-") else f"_{ord(c):x}_" for c in name)
