"""The words that an address is made of, as a reader would read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from glossator.references import words
from glossator.works.addresses import ARCHIVED

_EXTENSION = re.compile(
    r"\.(?:html?|s?php\d?|aspx?|jsp|pdf|cms|ece|stm|cfm|ghtml|xml|doc|docx)$", re.IGNORECASE
)
_PARTS = re.compile(r"[^\W\d_]{2,}")


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
    plain = ARCHIVED.sub("", url, count=1)
    split = _split(plain if "://" in plain else f"https://{plain}")
    if split is None:
        return Parts("", (), "")
    return Parts(_host(split), tuple(unquote(each) for each in split.path.split("/") if each), split.query)


def host(url: str) -> str:
    """The site of an address, in lower case and without `www.`; empty where it cannot be read."""
    split = _split(url)
    return _host(split) if split else ""


def _split(url: str) -> SplitResult | None:
    try:
        split = urlsplit(url)
        _ = split.hostname  # which is read only now, and may be none
    except ValueError:
        return None
    return split


def _host(split: SplitResult) -> str:
    return (split.hostname or "").removeprefix("www.")


def segment_words(segment: str) -> tuple[str, ...]:
    """The folded words of one part of a path, of two letters and more."""
    plain = _EXTENSION.sub("", segment)
    return tuple(word for part in _PARTS.findall(plain) for word in words(part))
