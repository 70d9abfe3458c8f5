"""Web addresses and DOIs as they are compared."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|src|cmpid|igshid|share|smid|sh|_r", re.IGNORECASE
)
_DOI = re.compile(r"(?:doi:?\s?|doi\.org/)(?P<doi>10\.\d{4,9}/\S{2,200})", re.IGNORECASE)


def normal_address(address: str) -> str:
    """Without scheme, `www.`, tracking parameters, fragment and trailing slash; a DOI as `doi:10.…`."""
    doi = find_doi(address)
    if doi:
        return f"doi:{doi}"
    try:
        parts = urlsplit(address.strip().rstrip(".,;"))
        query = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return address.strip().casefold()
    kept = urlencode([(name, value) for name, value in query if not _TRACKING.fullmatch(name)])
    host = parts.netloc.casefold().removeprefix("www.")
    return host + parts.path.rstrip("/") + (f"?{kept}" if kept else "")


def find_doi(text: str) -> str:
    """The DOI in a text, in lower case; empty where there is none."""
    match = _DOI.search(text)
    return match["doi"].rstrip(".,;)>").casefold() if match else ""
