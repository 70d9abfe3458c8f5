"""Printing, and writing files whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
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


def colours() -> bool:
    """Whether standard output is a terminal that shows colours, and the user has nothing against them."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not plain


def guard(target: Path, sources: Iterable[Source]) -> None:
    """Refuse to write over a source or among the sources, and over what an editor decided or set."""
    whole = Path(os.path.abspath(target))
    for source in sources:
        kept = [Path("pyproject.toml"), *([source.notes] if source.notes is not None else [])]
        if whole.exists() and any(each.exists() and whole.samefile(each) for each in kept):
            raise Misuse(f"{target}: the decisions and settings are not written over; name another place")
        if source.file is None:
            continue
        file = Path(os.path.abspath(source.file))
        root = source_root(file)
        same = whole.exists() and file.exists() and whole.samefile(file)
        if same or whole in (file, file.parent) or (root is not None and whole.is_relative_to(root)):
            raise Misuse(f"{target}: nothing is written where the sources are; name another place")


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
