"""From a text to all that is known of it, in one call."""

from __future__ import annotations

from glossator.link import link
from glossator.model import Decisions, Reading
from glossator.read import read
from glossator.redaction import redact
from glossator.resolve import resolve
from glossator.works import find_works


def read_text(text: str, decisions: Decisions | None = None) -> Reading:
    """The article in `text`, its calls linked and its references resolved. Any text can be read."""
    redacted = redact(text, decisions or Decisions())
    decided = redacted.decisions
    article = read(redacted.text)
    links = link(article)
    works = find_works(article)
    meanings = resolve(article, links, works, decided)
    return Reading(article, links, works, meanings, decided, redacted.redactions)
