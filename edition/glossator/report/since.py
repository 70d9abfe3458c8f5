"""What an earlier run did not find: `check --new-since BASE.json`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from glossator.report import Result


class BaseError(ValueError):
    """What is given as an earlier run is none. Tells why."""


def read_base(text: str) -> dict[str, tuple[str, ...]]:
    """By slug, the fingerprints of the findings of an earlier run, from the output of `--format json`; the
    ids where an older version printed nothing else. Raises `BaseError`."""
    try:
        data = json.loads(text)
        return {each["source"]["slug"]: tuple(_ids(each)) for each in data.get("results", [data])}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise BaseError("this is no output of glossator check --format json") from None


def _ids(result: dict[str, Any]) -> Iterator[str]:
    for finding in result["findings"]:
        known = finding.get("fingerprint") or finding["id"]
        if not isinstance(known, str):
            raise TypeError
        yield known


def new_since(result: Result, base: dict[str, tuple[str, ...]]) -> Result:
    """The result with the findings that the earlier run did not have. An id is but the beginning of its
    finding's fingerprint."""
    known = base.get(result.slug, ())
    new = (each for each in result.findings if not each.fingerprint.startswith(known))
    return replace(result, findings=tuple(new))
