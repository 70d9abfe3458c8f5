"""`check --format github`: workflow commands, which GitHub shows as annotations beside the lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from glossator.lines import Lines
from glossator.model import Severity
from glossator.report import Result
from glossator.report.text import visible

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def check_github(results: Sequence[Result]) -> str:
    """A line for each finding that no decision settles."""
    return "".join(line for result in results for line in _lines(result))


def _lines(result: Result) -> Iterator[str]:
    lines = Lines(result.reading.article.text)
    for finding in result.findings:
        if finding.decision is not None:
            continue
        span = finding.places[0].span
        (line, column), (last, behind) = lines.position(span.start), lines.position(span.end)
        place = {"file": result.path, "line": line, "endLine": last}
        # Columns tell something only within one line.
        place |= {"col": column, "endColumn": behind} if line == last else {}
        place |= {"title": f"{finding.rule} {finding.id}"}
        told = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
        message = "\n".join([finding.message, *(f"because {each}" for each in finding.evidence)])
        yield f"::{_COMMANDS[finding.severity]} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
