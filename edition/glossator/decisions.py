"""`notes/<slug>.toml` read and checked: what the editor of a text decided.

Any fault in the file is told with its line and with what was expected there; nothing in the file is
passed over in silence.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, get_args

from glossator.model import Decision, DecisionKind, Decisions
from glossator.nearest import did_you_mean

PROFILES = (
    "auto",
    "chicago-17",
    "chicago-18",
    "mhra",
    "oscola-4",
    "oscola-5",
    "bluebook",
    "french",
    "german",
    "italian",
    "spanish",
)
"""The styles that can be named; `auto` judges by what the document itself does."""

KINDS: tuple[str, ...] = get_args(DecisionKind)

_TEXT_KEYS = (
    *("language", "profile", "title", "authors", "date", "container-title", "volume", "issue", "page"),
    *("publisher", "DOI", "URL", "licence"),
)
_DECISION_KEYS = (
    *("kind", "at", "rule", "quote", "prefix", "suffix", "quote_sha256"),
    *("means", "text", "reason"),
)
_WHERE = ("quote", "prefix", "suffix")
_TAKES = {
    "dismiss": ("rule", *_WHERE, "quote_sha256"),
    "accept": ("rule", *_WHERE, "quote_sha256"),
    "means": (*_WHERE, "means"),
    "emend": (*_WHERE, "text"),
    "redact": ("quote_sha256",),
    "annotate": (*_WHERE, "text"),
}
"""By kind, the keys that it has a use for beside `kind`, `at` and `reason`."""
_NEEDS = {
    "dismiss": ("rule",),
    "accept": ("rule",),
    "means": ("quote", "means"),
    "emend": ("quote", "text"),
    "redact": ("quote_sha256",),
    "annotate": ("text",),
}
_EXPECTED = {
    "at": "a note (n23), a reference (23-1) or a paragraph (p12)",
    "rule": "the name of a rule",
    "quote": "the words that the decision was made on",
    "quote_sha256": "the SHA-256 of the words, 64 hexadecimal digits",
    "means": "the id of the note that is meant",
    "text": "the words to read instead, or to add",
    "reason": "the reason, in words",
    "language": "a language tag, such as en or pt-BR",
    "authors": 'a list of names, such as authors = ["Jane Castle"]',
    "DOI": "a DOI without its resolver, such as 10.5555/12345678",
    "URL": "an address that begins with https:// or http://",
}
_FORMS = {
    "DOI": re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+"),
    "URL": re.compile(r"https?://\S+"),
    "at": re.compile(r"[nbp]\S+|\S+-[0-9]+"),
    "quote_sha256": re.compile(r"[0-9a-f]{64}"),
    "language": re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"),
}


class DecisionsError(ValueError):
    """A fault in a decisions file: `notes/mills.toml:12: unknown key 'raeson' …`."""

    def __init__(self, path: str, line: int, message: str, column: int | None = None) -> None:
        place = f"{path}:{line}" if column is None else f"{path}:{line}:{column}"
        super().__init__(f"{place}: {message}")
        self.path = path
        self.line = line
        self.column = column
        self.message = message


def read_decisions(text: str, path: str, rules: Iterable[str] = ()) -> Decisions:
    """The decisions that `text` holds; `path` is named in errors, and `rules` are the known rules
    (none given: any name will do). Raises `DecisionsError`."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    data = _parsed(text, path)
    file = _File(path, _lines(text), frozenset(rules))
    for key in data:
        if key not in ("text", "decision"):
            file.fail(file.place_of(key), _unknown(key, ("text", "decision"), "the file"))
    settings = data.get("text", {})
    if not isinstance(settings, dict):
        file.fail(file.place_of("text"), "'text' must be a table, [text]")
    entries = data.get("decision", [])
    written = sum(header == "decision" for header, _, _ in _heads(file.lines))
    if not isinstance(entries, list) or len(entries) != written:
        file.fail(file.place_of("decision"), "decisions must be written [[decision]], in two brackets")
    made = tuple(_decision(entry, _Table(file, "decision", rank)) for rank, entry in enumerate(entries))
    return Decisions(**_settings(settings, _Table(file, "text", 0)), decisions=made)


def _parsed(text: str, path: str) -> dict[str, object]:
    """The TOML of `text`."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise DecisionsError(path, 1, "the TOML is nested too deeply") from None
    except ValueError as error:
        message = str(error)
        place = re.search(r" \(at line (\d{1,9}), column (\d{1,9})\)$", message)
        if place is None:
            end = text.count("\n") + 1
            message = message.removesuffix(" (at end of document)")
            raise DecisionsError(path, end, f"this is not TOML: {message}") from None
        line, column = int(place[1]), int(place[2])
        raise DecisionsError(path, line, f"this is not TOML: {message[: place.start()]}", column) from None


@dataclass(frozen=True, slots=True)
class _File:
    """A decisions file, for telling where in it a fault stands."""

    path: str
    lines: list[str]
    rules: frozenset[str]

    def fail(self, place: tuple[int, int], message: str) -> NoReturn:
        raise DecisionsError(self.path, place[0], message, place[1])

    def place_of(self, table: str, rank: int = 0, key: str | None = None) -> tuple[int, int]:
        """Line and column (from 1) of a key in a table, else of the table's header, else of the beginning."""
        wanted, found = (table, rank), (1, 1)
        current: tuple[str, int] | None = None
        count: Counter[str] = Counter()
        for number, (header, name, column) in enumerate(_heads(self.lines), 1):
            if header:
                current = (header, count[header])
                count[header] += 1
            if (header and current == wanted) or (current is None and name == table):
                found = (number, column)
            elif current == wanted and name and name == key:
                return number, column
        return found


_HEADER = re.compile(r"\s*\[\[?\s*[\"']?([\w-]{1,80})[\"']?\s*\]")
_KEY = re.compile(r"\s*[\"']?([\w-]{1,80})[\"']?\s*[.=]")
_TOKEN = re.compile(
    r"\"\"\"(?:\\.|[^\\])*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'[^'\n]*'|#[^\n]*", re.DOTALL
)


def _lines(text: str) -> list[str]:
    """The lines of TOML that can be read, with long strings and comments blanked."""

    def blank(token: re.Match[str]) -> str:
        words = token[0]
        hidden = words.startswith(('"""', "'''", "#"))
        return "".join(char if char == "\n" else " " for char in words) if hidden else words

    return _TOKEN.sub(blank, text).split("\n")


def _heads(lines: list[str]) -> Iterable[tuple[str, str, int]]:
    """For each line, the table that it opens, the key that it sets, and the column of either."""
    for line in lines:
        header, name = _HEADER.match(line), _KEY.match(line)
        column = len(line) - len(line.lstrip()) + 1
        yield (header[1] if header else "", name[1] if name else "", column)


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of the file; `rank` from 0 among those of its name."""

    file: _File
    name: str
    rank: int

    def fail(self, key: str | None, message: str) -> NoReturn:
        self.file.fail(self.file.place_of(self.name, self.rank, key), message)

    @property
    def line(self) -> int:
        return self.file.place_of(self.name, self.rank)[0]

    def words(self, data: Mapping[str, object], known: tuple[str, ...]) -> dict[str, str]:
        """The table's values, each a string that is not empty, under known keys only."""
        for key, value in data.items():
            if key not in known:
                self.fail(key, _unknown(key, known, f"[{self.name}]"))
            if not isinstance(value, str):
                shown = f'"{value}"' if type(value) is int and 0 <= value < 10**9 else '"…"'
                self.fail(key, f"'{key}' must be a string, such as {key} = {shown}")
            if not str(value).strip():
                self.fail(key, f"'{key}' is empty; expected {_EXPECTED.get(key, 'a string')}")
            form = _FORMS.get(key)
            if form is not None and not form.fullmatch(str(value)):
                # Whoever writes the words there for which the digest stands must not find them in a log.
                shown = "no digest" if key == "quote_sha256" else repr(value)
                self.fail(key, f"'{key}' is {shown}; expected {_EXPECTED[key]}")
        return {key: str(value) for key, value in data.items()}

    def one_of(self, key: str, value: str, known: Iterable[str]) -> None:
        """Refuse a value that is none of those known."""
        names = tuple(known)
        if value not in names:
            near = did_you_mean(value, names)
            self.fail(key, f"'{key}' is {value!r}; expected one of {', '.join(sorted(names))}{near}")


def _unknown(key: str, known: tuple[str, ...], where: str) -> str:
    near = did_you_mean(key, known)
    return f"unknown key '{key}' in {where}; expected {', '.join(known)}{near}"


def _settings(data: Mapping[str, object], table: _Table) -> dict[str, Any]:
    """The fields of `Decisions` that the table sets."""
    words = table.words({key: value for key, value in data.items() if key != "authors"}, _TEXT_KEYS)
    if "profile" in words:
        table.one_of("profile", words["profile"], PROFILES)
    fields = {key.lower().replace("-", "_"): word for key, word in words.items()}
    return fields | ({"authors": _authors(data["authors"], table)} if "authors" in data else {})


def _authors(names: object, table: _Table) -> tuple[str, ...]:
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        table.fail("authors", f"'authors' must be {_EXPECTED['authors']}")
    return tuple(names)


def _decision(data: Mapping[str, object], table: _Table) -> Decision:
    words = table.words(data, _DECISION_KEYS)
    if "kind" not in words:
        table.fail(None, f"a decision without 'kind'; expected one of {', '.join(KINDS)}")
    table.one_of("kind", words["kind"], KINDS)
    kind: DecisionKind = next(name for name in get_args(DecisionKind) if name == words["kind"])
    takes = ("kind", "at", *_TAKES[kind], "reason")
    for key in words:
        if key not in takes:
            table.fail(
                key, f"a decision of kind '{kind}' has no use for '{key}'; expected {', '.join(takes)}"
            )
    for key in ("at", *_NEEDS[kind], "reason"):
        if key not in words:
            table.fail(None, f"a decision of kind '{kind}' without '{key}'; expected {_EXPECTED[key]}")
    if kind in ("dismiss", "accept") and not {"quote", "quote_sha256"} & words.keys():
        table.fail(None, f"a decision of kind '{kind}' without 'quote'; expected {_EXPECTED['quote']}")
    if "rule" in words and table.file.rules:
        table.one_of("rule", words["rule"], table.file.rules)
    return Decision(kind=kind, line=table.line, **{key: word for key, word in words.items() if key != "kind"})
