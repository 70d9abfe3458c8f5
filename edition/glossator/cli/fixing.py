"""What `fix` prints: the changes as a difference, and what was done and what was left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from glossator.cli.sources import Source
from glossator.lines import Lines

if TYPE_CHECKING:
    from glossator.fix import Fixed
    from glossator.model import Reading


def difference(reading: Reading, text: str, made: Fixed, name: str, *, decided: bool) -> str:
    """The changes as `git diff` tells them, so that `git apply` makes the copy of the source. Words that are
    redacted in the copy are shown on neither side."""
    before = reading.article.text if decided else text
    # A tabulator ends a name with blanks in it.
    shown = f"{name}\t" if " " in name else name
    old, new = (f"{side}/{shown}" if _is_below(name) else shown for side in "ab")
    return "".join(_ended(line) for line in unified_diff(_lines(before), _lines(made.text), old, new, n=1))


def _is_below(name: str) -> bool:
    """Whether a name is that of a file below the current folder."""
    return not name.startswith("<") and not Path(name).is_absolute() and ".." not in Path(name).parts


def _lines(text: str) -> list[str]:
    """The lines with their ends, as other programs count them: a line feed ends one, and nothing else."""
    return [line for line in re.split(r"(?<=\n)", text) if line]


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def summary(reading: Reading, made: Fixed, source: Source, target: str | None) -> str:
    """What was changed and why, what was left, and which decisions do not go with the copy."""
    return "\n".join(_summary(reading, made, source, target))


def _summary(reading: Reading, made: Fixed, source: Source, target: str | None) -> Iterator[str]:
    lines = Lines(reading.article.text)
    count, hidden = len(made.edits), sum(each.kind == "redact" for each in made.settled)
    redacted = f", {hidden} redaction{'s' if hidden != 1 else ''}" if hidden else ""
    yield f"{target or source.path}: {count} change{'s' if count != 1 else ''}{redacted}"
    for edit in made.edits:
        yield f"  {edit.where}, line {lines.position(edit.start)[0]}: {edit.why}"
    for each in made.left:
        yield f"  left as it is: {each}"
    settled = ", ".join(f"{each.line} ({each.kind} at {each.at})" for each in made.settled)
    if settled:
        yield f"  in the copy, and to be taken out of {source.notes} where it becomes the source: {settled}"
