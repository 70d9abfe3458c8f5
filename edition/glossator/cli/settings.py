"""`[tool.glossator]` of the `pyproject.toml` in the current folder: options that need not be typed; and
`[tool.glossator.site]`: what holds for every text of a site that does not say otherwise."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from glossator.cli.misuse import Misuse
from glossator.model import Decisions
from glossator.nearest import did_you_mean

FILE = "pyproject.toml"
_PROFILE = {"profile": "profile"}
_CHECK = {"format": "form", "select": "select", "ignore": "ignore", "fail-on": "fail_on"}
_BUILD = {"out": "out", "template": "template", "pdf": "pdf"}
_OPTIONS = {
    "build": {**_PROFILE, **_BUILD},
    "check": {**_PROFILE, **_CHECK},
    "export": _PROFILE,
    "decide": _PROFILE,
    "fix": _PROFILE,
}
"""By command, the keys of the table and the parameters that they set."""
_LISTS = ("select", "ignore")
_FLAGS = ("pdf",)
_KEYS = (*_PROFILE, *_CHECK, *_BUILD, "site")
_SITE = ("title", "language", "container-title", "publisher", "licence")


def defaults() -> dict[str, dict[str, Any]]:
    """By command, what stands in for options that were not given; all empty where nothing is set."""
    settings = _settings()
    return {
        command: {names[key]: value for key, value in settings.items() if key in names}
        for command, names in _OPTIONS.items()
    }


def of_site(decisions: Decisions) -> Decisions:
    """The decisions on a text, completed by what the site says of all its texts."""
    said = {key.replace("-", "_"): value for key, value in site().items() if key != "title"}
    missing: dict[str, Any] = {name: value for name, value in said.items() if not getattr(decisions, name)}
    return replace(decisions, **missing)


def site() -> dict[str, str]:
    """The table of the site, its keys and types checked; empty where there is none."""
    table = _settings().get("site", {})
    if not isinstance(table, dict):
        _fail("'site' must be a table, [tool.glossator.site]")
    for key, value in table.items():
        if key not in _SITE:
            _fail(f"unknown key '{key}'; expected {', '.join(_SITE)}{did_you_mean(key, _SITE)}", ".site")
        if not isinstance(value, str) or not value.strip():
            _fail(f"'{key}' must be a string that is not empty", ".site")
    return table


def _settings() -> dict[str, Any]:
    """The table, its keys and types checked; the values are checked as options are."""
    file = Path(FILE)
    if not file.is_file():
        return {}
    try:
        tool = tomllib.loads(file.read_text("utf-8")).get("tool", {})
    except (OSError, ValueError, RecursionError) as error:
        raise Misuse(f"{FILE}: can't be read: {error}") from None
    if not isinstance(tool, dict):
        raise Misuse(f"{FILE}: 'tool' must be a table, [tool.glossator]")
    table = tool.get("glossator", {})
    if not isinstance(table, dict):
        _fail("must be a table")
    for key in table:
        if key not in _KEYS:
            _fail(f"unknown key '{key}'; expected {', '.join(_KEYS)}{did_you_mean(key, _KEYS)}")
    return {key: value if key == "site" else _typed(key, value) for key, value in table.items()}


def _typed(key: str, value: object) -> object:
    """The value of a key, which has to be of its type; a single string stands for a list of one."""
    if key in _FLAGS:
        return value if isinstance(value, bool) else _fail(f"'{key}' must be true or false")
    words = value if key in _LISTS and isinstance(value, list) else [value]
    if not all(isinstance(word, str) for word in words):
        _fail(f"'{key}' must be {'a list of strings' if key in _LISTS else 'a string'}")
    return words if key in _LISTS else value


def _fail(message: str, below: str = "") -> NoReturn:
    raise Misuse(f"{FILE}: [tool.glossator{below}]: {message}")
