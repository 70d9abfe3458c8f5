"""Printing, and writing files whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from glossator.cli.misuse import Misuse
from glossator.cli.sources import Source, source_root


def print_text(text: str) -> None:
    """Print for a person: what the terminal's encoding lacks is printed as an escape."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
    sys.stdout.flush()


def print_data(text: str) -> None:
    """Print for a program: UTF-8, whatever the terminal has."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()


def give_up_printing(error: OSError) -> None:
    """Tell that standard output can't be written, and drop what it still holds, which could not be either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    with suppress(OSError):
        sys.stderr.write(f"glossator: standard output can't be written: {error.strerror or error}\n")
        sys.stderr.flush()


def colours() -> bool:
    """Whether standard output is a terminal that shows colours, and the user has nothing against them."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def guard(target: Path, sources: Iterable[Source]) -> None:
    """Refuse to write over a source or among the sources, and over what an editor decided or set, by
    whatever name or link they are reached."""
    for source in sources:
        if any(_same(target, each) for each in _kept(target, source)):
            raise Misuse(f"{target}: the decisions and settings are not written over; name another place")
        if source.file is not None and _is_among(target, source.file):
            raise Misuse(f"{target}: {_AMONG}")


def guard_folder(target: Path, sources: Iterable[Source]) -> None:
    """Refuse to write editions into a folder that holds a source, however deep."""
    files = [file for source in sources if source.file is not None for file in _named(source.file)]
    if any(file.is_relative_to(place) for file in files for place in _named(target)):
        raise Misuse(f"{target}: {_AMONG}")


_AMONG = "nothing is written where the sources are; name another place"


def _named(path: Path) -> set[Path]:
    """A path from the root, as it is named and with its links followed."""
    return {Path(os.path.abspath(path)), Path(os.path.realpath(path))}


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one place, there or not."""
    return os.path.realpath(one) == os.path.realpath(other) or (
        one.exists() and other.exists() and one.samefile(other)
    )


def _kept(target: Path, source: Source) -> Iterator[Path]:
    """The settings, the decisions on a source, and those on the others beside it."""
    yield Path("pyproject.toml")
    if source.notes is not None:
        yield source.notes
        if target.suffix == ".toml":
            yield from source.notes.parent.glob("*.toml")


def _is_among(target: Path, file: Path) -> bool:
    """Whether a path is that of a source or its folder, or within the folder `source`."""
    files = _named(file)
    roots = {place for each in files if (root := source_root(each)) is not None for place in _named(root)}
    return _same(target, file) or any(
        place == each.parent or any(place.is_relative_to(root) for root in roots)
        for place in _named(target)
        for each in files
    )


def write_file(target: Path, content: str) -> None:
    """Write a file beside its place, then move it there; write into a pipe or a device as it is."""
    place = Path(os.path.realpath(target))
    try:
        if place.exists() and not place.is_file():
            place.write_bytes(content.encode("utf-8"))
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        with _beside(place) as made:
            _write(made, {place.name: content})
            os.replace(made / place.name, place)
    except OSError as error:
        raise _unwritable(target, error) from None


def write_folder(target: Path, files: Mapping[str, str | bytes]) -> None:
    """Write all files into a new folder beside `target`, then move them there. Other files in it stay."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _beside(target) as made:
            _write(made, files)
            if not target.exists():
                os.rename(made, target)
            else:
                for name in files:
                    os.replace(made / name, target / name)
    except OSError as error:
        raise _unwritable(target, error) from None


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A new folder in the one that holds `target`, gone afterwards whatever happens."""
    with TemporaryDirectory(prefix=".glossator-", dir=target.parent) as place:
        made = Path(place) / "made"
        made.mkdir()
        yield made


def _write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def _unwritable(target: Path, error: OSError) -> Misuse:
    return Misuse(f"{target}: can't be written: {error.strerror or error}")
