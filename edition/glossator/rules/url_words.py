"""The words that an address is made of, as a reader would read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from glossator.references import words

_EXTENSION = re.compile(
    r"\.(?:html?|s?php\d?|aspx?|jsp|pdf|cms|ece|stm|cfm|ghtml|xml|doc|docx)$", re.IGNORECASE
)
_PARTS = re.compile(r"[^\W\d_]{2,}")
_ARCHIVE = re.compile(
    r"^.{0,40}?archive\.(?:org|ph|is|today)/(?:web/)?\d{0,14}[a-z_*]{0,4}/(?=https?:)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Parts:
    """An address taken apart; an archive's copy as the page that it keeps."""

    host: str
    """In lower case, without `www.`; empty where the address cannot be read."""
    segments: tuple[str, ...]
    """Of the path, percent-encoding undone, empty ones left out."""
    query: str

    @property
    def slug(self) -> tuple[str, ...]:
        """The folded words of the segment that has most of them, its extension left out."""
        return max((segment_words(each) for each in self.segments), key=len, default=())


def parts_of(url: str) -> Parts:
    """An address by its parts."""
    plain = _ARCHIVE.sub("", url, count=1)
    try:
        split = urlsplit(plain if "://" in plain else f"https://{plain}")
        host = (split.hostname or "").removeprefix("www.")
    except ValueError:
        return Parts("", (), "")
    return Parts(host, tuple(unquote(each) for each in split.path.split("/") if each), split.query)


def segment_words(segment: str) -> tuple[str, ...]:
    """The folded words of one part of a path, of two letters and more."""
    plain = _EXTENSION.sub("", segment)
    return tuple(word for part in _PARTS.findall(plain) for word in words(part))
