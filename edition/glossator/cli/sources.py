"""Which files a command reads, what they are called, and reading them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossator.cli.misuse import Misuse
from glossator.model import Decisions, Reading

_ARTICLES = ("article.md", "article.markdown", "article.txt")
_ODD_SLUGS = ("", ".", "..")


@dataclass(frozen=True, slots=True)
class Source:
    """One text that the user named."""

    path: str
    """As named, or as found; `<stdin>` for `-`."""
    slug: str
    file: Path | None
    """None for standard input."""
    notes: Path | None
    """Where its decisions would stand; None where there is no such place."""
    notes_named: bool = False
    """The user named that file, so it has to be there."""


def find_sources(named: Sequence[str], notes: str | None) -> tuple[Source, ...]:
    """The sources that the arguments name; every folder of `source/` where there are none."""
    found = [_source(name) for name in named] or [_source(name) for name in _folders()]
    if notes is not None:
        if len(found) > 1:
            raise Misuse("--notes goes with one SOURCE only")
        found = [Source(each.path, each.slug, each.file, Path(notes), True) for each in found]
    _refuse_equal_slugs(found)
    return tuple(found)


def _folders() -> list[str]:
    folder = Path("source")
    if not folder.is_dir():
        raise Misuse("no SOURCE given, and there is no folder 'source' here")
    inside = sorted(each for each in folder.iterdir() if each.is_dir() and not each.name.startswith("."))
    if not inside:
        raise Misuse("no SOURCE given, and the folder 'source' holds no folder with an article")
    return [str(each) for each in inside]


def _source(name: str) -> Source:
    if name == "-":
        return Source("<stdin>", "stdin", None, None)
    file = Path(name)
    if file.is_dir():
        file = _article_in(file)
    elif not file.exists():
        raise Misuse(f"{name}: there is no such file or folder")
    whole = Path(os.path.abspath(file))
    slug = whole.parent.name if file.stem == "article" else file.stem
    if slug in _ODD_SLUGS:
        raise Misuse(f"{name}: the edition can't be named after this file; give it another name")
    return Source(str(file), slug, file, _notes_of(whole, slug))


def _article_in(folder: Path) -> Path:
    for name in _ARTICLES:
        if (folder / name).is_file():
            return folder / name
    raise Misuse(f"{folder}: this folder holds no article; expected {_ARTICLES[0]} in it")


def _notes_of(file: Path, slug: str) -> Path | None:
    """`notes/<slug>.toml` beside the folder `source` that the file is in."""
    root = source_root(file)
    return root.parent / "notes" / f"{slug}.toml" if root is not None else None


def source_root(file: Path) -> Path | None:
    """The folder `source` that holds a file's folder, if it is called that."""
    root = Path(os.path.abspath(file)).parent.parent
    return root if root.name == "source" else None


def _refuse_equal_slugs(sources: Iterable[Source]) -> None:
    seen: dict[str, Source] = {}
    for source in sources:
        other = seen.setdefault(source.slug.casefold(), source)
        if other is not source:
            raise Misuse(f"{other.path} and {source.path} would both be '{source.slug}'; rename one")


def read_source(source: Source) -> str:
    """The text of a source: UTF-8, byte for byte."""
    if source.file is None:
        try:
            return _decoded(sys.stdin.buffer.read(), source.path)
        except OSError as error:
            raise Misuse(f"{source.path}: can't be read: {error.strerror or error}") from None
    return read_text_file(source.file, source.path)


def read_text_file(file: Path, name: str) -> str:
    """The text of a file that has to be there and to be text."""
    try:
        return _decoded(file.read_bytes(), name)
    except OSError as error:
        raise Misuse(f"{name}: can't be read: {error.strerror or error}") from None


def _decoded(content: bytes, name: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Misuse(f"{name}: this is UTF-16; save it as UTF-8")
    if b"\0" in content:
        raise Misuse(f"{name}: this is not text but a binary file (it holds NUL bytes)")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = f"0x{content[error.start]:02x}"
        raise Misuse(f"{name}: this is not UTF-8: byte {byte} in line {line}; save it as UTF-8") from None


def decisions_of(source: Source, rules: Iterable[str]) -> Decisions:
    """What was decided about a source; nothing where its notes file is not there."""
    from glossator.decisions import DecisionsError, read_decisions

    if source.notes is None or not (source.notes_named or source.notes.exists()):
        return Decisions()
    name = os.path.relpath(source.notes)
    name = name if not name.startswith("..") else str(source.notes)
    try:
        return read_decisions(read_text_file(source.notes, name), name, rules)
    except DecisionsError as error:
        raise Misuse(str(error)) from None


def refuse_unredacted(reading: Reading, source: Source) -> None:
    """Refuse to publish what would show words that were to be redacted: in the text, where a decision did not
    find them, in the name of the edition or in the title of the site."""
    from glossator.cli.settings import site
    from glossator.redaction import redacted_names

    for each in reading.redactions:
        if not each.spans:
            where = f"{source.notes}:{each.line}"
            told = f"{where}: the words to redact at {each.at} stand nowhere; nothing is published"
            raise Misuse(f"{told} until they are redacted anew, or the decision is taken out")
    if not reading.redactions:
        return
    for name in redacted_names(read_source(source), decisions_of(source, ())):
        if name.in_file_name(source.slug.casefold()):
            raise Misuse("the name of a source says words that are redacted in it; rename its file or folder")
        if name.says(site().get("title", "")):
            raise Misuse("the title of the site, in pyproject.toml, says words that are redacted; change it")
