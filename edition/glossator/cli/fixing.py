"""What `fix` prints: the changes as a difference, and what was done and what was left."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from typing import TYPE_CHECKING

from glossator.cli.sources import Source
from glossator.lines import Lines

if TYPE_CHECKING:
    from glossator.fix import Fixed
    from glossator.model import Reading


def difference(reading: Reading, text: str, made: Fixed, name: str, target: str, *, decided: bool) -> str:
    """The changes as `diff -u` tells them. Words that are redacted in the copy are shown on neither side."""
    before = reading.article.text if decided else text
    lines = unified_diff(
        before.splitlines(keepends=True), made.text.splitlines(keepends=True), name, target, n=1
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


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
