"""Web addresses, DOIs and ISBNs as they are compared; the only user of url-normalize.

The library knows what the standards call one address: dots in the path, percent-encoding, the two writings of
a host, the default port. What a reader calls one page is more: an archive's copy, the page for small
screens, parameters that only count visitors.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|src|cmpid|igshid|share|smid|sh|_r|amp|outputType",
    re.IGNORECASE,
)
ARCHIVED = re.compile(
    r"(?:https?://)?(?:web|wayback)\.archive\.org/(?:web/)?(?P<stamp>\d{1,14}|\*)[a-z_]{0,4}/(?=\S)",
    re.IGNORECASE,
)
"""What an archive puts before the address of a page of which it keeps a copy, with the moment."""
_ARCHIVE = re.compile(
    r"https?://(?:www\.)?(?:(?:web|wayback)\.archive\.org|archive\.(?:today|ph|is|li|vn|fo|md)"
    r"|[\w-]{1,60}\.archive-it\.org|perma\.cc|webcache\.googleusercontent\.com|webcitation\.org"
    r"|web-?archive\.[\w.-]{2,80}|arquivo\.pt|ghostarchive\.org)(?=[:/?]|$)",
    re.IGNORECASE,
)
_ADDRESS_WITHIN = re.compile(r".https?:/", re.IGNORECASE | re.DOTALL)
_FOR_SMALL_SCREENS = re.compile(r"(?:www|m|mobile|amp)\.(?=[^.]+\.)")
_SAME_PAGE = re.compile(r"(?:/(?:index|default)\.\w{3,5}|[/.]amp)$", re.IGNORECASE)
_DOI = re.compile(r"(?:doi:?\s?|doi\.org/)(?P<doi>10\.\d{4,9}/\S{2,200})", re.IGNORECASE)
_BARE_DOI = re.compile(r"10\.\d{4,9}/\S{2,200}")


@lru_cache(maxsize=4096)
def normal_address(address: str) -> str:
    """Without scheme, `www.`, tracking parameters, fragment and trailing slash, and not an archive's copy; a
    DOI as `doi:10.…`."""
    doi = find_doi(address)
    if doi:
        return f"doi:{doi}"
    plain = ARCHIVED.sub("", address.strip().rstrip(".,;"), count=1)
    try:
        parts = urlsplit(_standard(plain))
        query = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return plain.casefold()
    kept = sorted((name, value) for name, value in query if not _TRACKING.fullmatch(name))
    host = _FOR_SMALL_SCREENS.sub("", parts.netloc.removeprefix("www."), count=1)
    path = _SAME_PAGE.sub("", parts.path.rstrip("/")).rstrip("/")
    return f"{host}{path or '/'}?{urlencode(kept)}" if kept else host + path


def keeps_another(address: str) -> bool:
    """Whether an address is of a page that an archive keeps, or holds another address: that is right as it
    was when the page was kept."""
    return _ARCHIVE.match(address) is not None or _ADDRESS_WITHIN.search(address) is not None


def _standard(address: str) -> str:
    from url_normalize import url_normalize

    return str(url_normalize(address) or "")


def fragment(address: str) -> str:
    """The part of a page that an address names behind `#`; empty for the whole page."""
    return address.strip().rstrip(".,;").partition("#")[2].casefold()


def host(normal: str) -> str:
    """The site of a normal address."""
    return normal.partition("/")[0]


def is_front_page(normal: str) -> bool:
    """Whether a normal address is a site's alone, where many works stand."""
    return "/" not in normal


def find_doi(text: str) -> str:
    """The DOI in a text, in lower case; empty where there is none."""
    match = _DOI.search(text)
    return _trimmed(match["doi"]) if match else ""


def normal_doi(value: str) -> str:
    """A DOI in lower case, bare or behind `doi:` or an address."""
    match = _BARE_DOI.match(value.strip())
    return _trimmed(match[0]) if match else find_doi(value)


def _trimmed(doi: str) -> str:
    return doi.rstrip(".,;)>").casefold()


def normal_isbn(value: str) -> str:
    """The thirteen digits; empty where the check digit says that one is wrong."""
    digits = re.sub(r"[^\dX]", "", value.upper().removeprefix("ISBN-13").removeprefix("ISBN-10"))
    if re.fullmatch(r"\d{9}[\dX]", digits):
        total = sum((10 - at) * (10 if digit == "X" else int(digit)) for at, digit in enumerate(digits))
        return "" if total % 11 else _with_check_digit(f"978{digits[:9]}")
    right = re.fullmatch(r"97[89]\d{10}", digits) and _with_check_digit(digits[:12]) == digits
    return digits if right else ""


def _with_check_digit(twelve: str) -> str:
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(twelve))
    return f"{twelve}{-total % 10}"
