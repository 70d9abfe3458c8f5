"""An address begins with http, where the same site stands elsewhere in the text with https.

Why: What is fetched over plain http can be read and changed on the way, and browsers warn of it. Where the
text itself leads to the same site over https, the plain form is a leftover. Where it does not, nothing is
told: an old page may be there only over http.

Bad:

    The wheel was sold.[1] The mill was burned.[2]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, May 4, 2009, http://fengazette.example/?p=31.
    - [2] Ada Noor, "A Mill Burned," *Fen Gazette*, May 9, 2009, https://fengazette.example/?p=44.

Good:

    The wheel was sold.[1] The mill was burned.[2]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, May 4, 2009, https://fengazette.example/?p=31.
    - [2] Ada Noor, "A Mill Burned," *Fen Gazette*, May 9, 2009, https://fengazette.example/?p=44.

Source: RFC 9110, 4.2.2, and RFC 7258: https is the form that is secured, and is to be preferred.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Proposal, Reading, Severity
from glossator.rules.printed import Address, addresses
from glossator.rules.url_words import host

SEVERITY: Severity = "info"

_PLAIN = re.compile(r"http:", re.IGNORECASE)


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each address over http whose site the text names over https as well."""
    every = list(addresses(reading))
    secured: dict[str, Address] = {}
    for each in every:
        if each.url.lower().startswith("https:"):
            secured.setdefault(host(each.url), each)
    for each in every:
        other = secured.get(host(each.url)) if _PLAIN.match(each.url) else None
        if other is not None:
            yield Hit(
                (each.place,),
                f"{host(each.url)} is reached over http here, and over https elsewhere",
                (f"{_where(other)} prints {other.url}",),
                (
                    Proposal(
                        0,
                        None,
                        _PLAIN.sub("https:", each.url, count=1),
                        0.8,
                        "the site is reached over https",
                    ),
                ),
            )


def _where(address: Address) -> str:
    return f"note {address.holder.label}" if address.holder is not None else "the text"
