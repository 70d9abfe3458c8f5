"""Pages: the number that a locator begins with, and the range in which a work stands in something larger."""

from __future__ import annotations

import re

from glossator.model import Locator, Work

_LAST_PAGE = 5000
_RANGE = re.compile(r"(\d{1,5})\s?[-–—]\s?(\d{1,5})")


def page_of(locator: Locator | None) -> int | None:
    """The number that a locator begins with: 32 for `32–45`; None for `xii`."""
    if locator is None:
        return None
    digits = ""
    for sign in locator.value[:5]:
        if not (sign.isascii() and sign.isdigit()):
            break
        digits += sign
    return int(digits) if digits and int(digits) <= _LAST_PAGE else None


def page_range(work: Work | None) -> tuple[int, int] | None:
    """The first and the last page of an article or a chapter in something larger; None where they are not
    printed. `187–92` ends at 192."""
    if work is None or "container-title" not in work.csl:
        return None
    match = _RANGE.search(str(work.csl.get("page", "")))
    if match is None:
        return None
    first, last = match.group(1), match.group(2)
    whole = first[: max(0, len(first) - len(last))] + last
    return (int(first), int(whole)) if int(whole) > int(first) else None


def first_page(work: Work | None) -> int | None:
    """The page on which an article or a chapter begins, where that alone is printed, as law reviews do."""
    if work is None or "container-title" not in work.csl:
        return None
    printed = str(work.csl.get("page", ""))
    return int(printed) if printed.isascii() and printed.isdigit() and len(printed) < 6 else None
