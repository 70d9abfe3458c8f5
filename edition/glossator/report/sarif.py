"""`check --format sarif`: SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import PureWindowsPath
from urllib.parse import quote

from glossator.lines import Lines
from glossator.model import Finding, Place, Proposal, Severity
from glossator.report import Result
from glossator.rules import RULES

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_INDEX = {rule.name: index for index, rule in enumerate(RULES)}


def check_sarif(results: Sequence[Result]) -> str:
    """The findings of all sources as one run. Columns count characters (Unicode code points); what an editor
    decided is suppressed, with the reason. Ends with a line feed."""
    rules = [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.summary},
            "help": {"text": rule.page, "markdown": rule.page},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in RULES
    ]
    run = {
        "tool": {"driver": {"name": "glossator", "version": version("glossator"), "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(result) for result in results],
        "results": [each for index, result in enumerate(results) for each in _results(result, index)],
    }
    return (
        json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
        + "\n"
    )


def _artifact(result: Result) -> dict[str, object]:
    digest = sha256(result.reading.article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"location": {"uri": _uri(result)}, "hashes": {"sha-256": digest}}


def _uri(result: Result) -> str:
    return quote(PureWindowsPath(result.path).as_posix())


def _results(result: Result, index: int) -> Iterator[dict[str, object]]:
    lines, where = Lines(result.reading.article.text), {"uri": _uri(result), "index": index}
    for finding in result.findings:
        first, *others = (_location(place, where, lines) for place in finding.places)
        made: dict[str, object] = {
            "ruleId": finding.rule,
            "ruleIndex": _INDEX[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [first],
            "partialFingerprints": {"glossator/v1": finding.id},
            "properties": {
                "evidence": list(finding.evidence),
                "proposals": [_proposal(proposal) for proposal in finding.proposals],
            },
        }
        if others:
            made["relatedLocations"] = [{"id": rank, **place} for rank, place in enumerate(others, 1)]
        if finding.decision is not None:
            made["suppressions"] = [{"kind": "external", "justification": _reason(finding)}]
        yield made


def _reason(finding: Finding) -> str:
    return f"{finding.decision.kind}: {finding.decision.reason}" if finding.decision else ""


def _location(place: Place, where: dict[str, object], lines: Lines) -> dict[str, object]:
    start, end = place.span.start, place.span.end
    line, column = lines.position(start)
    last, behind = lines.position(end)
    region: dict[str, object] = {
        "startLine": line,
        "startColumn": column,
        "endLine": last,
        "endColumn": behind,
        "charOffset": start,
        "charLength": end - start,
    }
    if not place.withheld:
        region["snippet"] = {"text": lines.text[start:end]}
    made: dict[str, object] = {"physicalLocation": {"artifactLocation": where, "region": region}}
    name = place.reference or (f"n{place.note}" if place.note is not None else place.block)
    return {**made, "logicalLocations": [{"name": name}]} if name else made


def _proposal(proposal: Proposal) -> dict[str, object]:
    return {
        "place": proposal.place,
        "means": proposal.means,
        "replacement": proposal.replacement,
        "confidence": proposal.confidence,
    }
