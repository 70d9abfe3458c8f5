"""Small helpers for writing HTML: escaping, ids, addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from glossator.model import Mark

TAGS = {"emphasis": "em", "strong": "strong", "code": "code", "superscript": "sup", "subscript": "sub"}
"""The element of each mark that sets words apart."""
_SAFE_SCHEMES = ("http://", "https://", "ftp://", "mailto:", "doi:")
_DOI = "https://doi.org/"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_TARGET = re.compile(r"""\]\(\s*(?:<([^<>]*)>|([^\s<>]*))(?:\s+(?:"([^"]*)"|'([^']*)'|\(([^()]*)\)))?\s*\)""")
_PUNYCODE = re.compile(r"xn--[A-Za-z0-9-]{1,60}")
_PLAIN_ID = re.compile(r"[A-Za-z0-9-]*")


class Html(str):
    """Text that is markup already; templates escape every other string."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


EMPTY = Html("")


def printable(text: str) -> str:
    """The text with each character that no page may hold as U+FFFD; a lone CR as a line feed."""
    return _UNPRINTABLE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def escape(text: str) -> Html:
    """The text as the content of an element."""
    return Html(html.escape(printable(text), quote=False))


def marked(text: str, marks: Sequence[Mark]) -> Html:
    """The text, escaped unless it is markup already, in the elements of its marks, the first outermost."""
    content: str = text if isinstance(text, Html) else escape(text)
    for mark in reversed(marks if content else ()):
        content = f"<{TAGS[mark.kind]}>{content}</{TAGS[mark.kind]}>"
    return Html(content)


def attribute(text: str) -> Html:
    """The text as the value of an attribute, with its quotation marks."""
    return Html(f'"{html.escape(printable(text))}"')


def element_id(prefix: str, name: str) -> str:
    """`n54` for the note `54`: an id that is also a CSS name, and differs wherever the names differ."""
    if _PLAIN_ID.fullmatch(name):
        return prefix + name
    return prefix + "".join(c if c.isascii() and (c.isalnum() or c == "-") else f"_{ord(c):x}_" for c in name)


def safe_href(address: str) -> str | None:
    """The address as a link may carry it; None for `javascript:` and all else that is no plain address."""
    lowered = address.strip().lower()
    if not lowered.startswith(_SAFE_SCHEMES) or _UNPRINTABLE.search(address):
        return None
    return _DOI + address.strip()[4:] if lowered.startswith("doi:") else address.strip()


def host(address: str) -> str:
    """`example.org` of `https://www.example.org/a/b`; the address itself where it has no host."""
    try:
        name = urlsplit(address).netloc.rpartition("@")[2]
    except ValueError:
        return address
    return name.removeprefix("www.") or address


def address_words(address: str) -> str:
    """An address as the proof counts it: without blanks, and alike whether or not it is encoded."""
    joined = _PUNYCODE.sub(_decoded, "".join(unquote(printable(address)).split()))
    return joined if "://" in joined or joined.startswith("mailto:") else f"https://{joined}"


def _decoded(label: re.Match[str]) -> str:
    try:
        return label[0].encode("ascii").decode("idna")
    except UnicodeError:
        return label[0]


def is_bare(text: str, address: str) -> bool:
    """Whether a link's text is nothing but its own address."""
    return not address.startswith("doi:") and address_words(text) == address_words(address)


def link_target(syntax: str) -> tuple[str, str, str]:
    """The address and the title in what closes a link, `](https://… "title")`, and the rest without them."""
    match = _TARGET.search(syntax)
    if match is None:
        return "", "", syntax
    address, title = match[1] or match[2] or "", match[3] or match[4] or match[5] or ""
    rest = syntax[: match.start()] + syntax[match.end() :]
    return html.unescape(address), html.unescape(title), rest
