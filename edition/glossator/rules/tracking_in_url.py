"""An address carries parameters that only count visitors.

Why: `utm_source`, `fbclid` and their like tell a site where its reader came from: from a newsletter, or from
a post. They name no page, they give away how the author came to it, and they make one page look like two.
Without them the address leads to the same page; so `glossator fix` takes them out. In the address of a page
that an archive keeps they are part of its name, and stay.

Bad:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, May 4, 2009, https://fengazette.example/wheel?utm_source=mail&id=3.

Good:

    The wheel was sold.[1]

    Notes

    - [1] Ada Noor, "A Wheel Sold," *Fen Gazette*, May 4, 2009, https://fengazette.example/wheel?id=3.

Source: The Chicago Manual of Style, 17th ed., 14.7 and 14.17: a URL is given in its shortest stable form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossator.model import Hit, Proposal, Reading, Severity
from glossator.rules.printed import addresses

SEVERITY: Severity = "warning"

_COUNTS = re.compile(
    r"(?:utm_\w{1,30}|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_ga|_gl|mkt_tok"
    r"|cmpid|oft_id|ncid|s_cid|wt\.mc_id|wt_mc|xtor|at_medium|at_campaign|pk_campaign|pk_kwd|hsa_\w{1,20})"
    r"(?:=.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Names that mean nothing else anywhere; `ref` or `source` may choose the page on some sites."""

_PART = re.compile(r"(?P<sign>&amp;|&|^)(?P<words>[^&]*)")

_CUT = re.compile(r"[-=&_%][ \t\u00a0]|.\r?\n[ \t]*[\w%]")
"""The end of an address of which more may follow behind a blank or on the next line."""


def find(reading: Reading) -> Iterator[Hit]:
    """One hit for each address that has such parameters, with the address without them."""
    for each in addresses(reading):
        if each.kept:
            continue
        source = reading.article.text[each.place.span.start : each.place.span.end]
        plain, dropped = without_tracking(each.url)
        mended = without_tracking(source)[0]
        if dropped:
            why = "the address without what only counts visitors"
            cut = _CUT.match(reading.article.text, each.place.span.end - 1)
            safe = mended != source and not cut and not any(char.isspace() for char in source)
            yield Hit(
                (each.place,),
                f"the address carries what only counts visitors: {', '.join(dropped)}",
                (f"the same page without it: {plain}",),
                (Proposal(0, None, mended, 1.0, why, safe=True),) if safe else (),
            )


def without_tracking(url: str) -> tuple[str, tuple[str, ...]]:
    """The address without the parameters that only count visitors, every other character as it was, and the
    names of these parameters."""
    address, mark, fragment = url.partition("#")
    head, question, query = address.partition("?")
    kept, dropped = "", []
    for part in _PART.finditer(query):
        if _COUNTS.fullmatch(part["words"]):
            dropped.append(part["words"].partition("=")[0])
        else:
            kept += (part["sign"] if kept or not dropped else "") + part["words"]
    if not dropped:
        return url, ()
    return head + (question + kept if kept else "") + mark + fragment, tuple(dict.fromkeys(dropped))
