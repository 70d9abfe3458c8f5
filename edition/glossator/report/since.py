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
    """By slug, the ids of the findings of an earlier run, from the output of `--format json`. Raises
    `BaseError`."""
    try:
        data = json.loads(text)
        return {each["source"]["slug"]: tuple(_ids(each)) for each in data.get("results", [data])}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise BaseError("this is no output of glossator check --format json") from None


def _ids(result: dict[str, Any]) -> Iterator[str]:
    for finding in result["findings"]:
        if not isinstance(finding["id"], str):
            raise TypeError
        yield finding["id"]


def new_since(result: Result, base: dict[str, tuple[str, ...]]) -> Result:
    """The result with the findings that the earlier run did not have. An id is as short as the other findings
    of its run allowed, so that one of the two may be longer."""
    known = base.get(result.slug, ())
    new = (each for each in result.findings if not any(_same(each.id, other) for other in known))
    return replace(result, findings=tuple(new))


def _same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
