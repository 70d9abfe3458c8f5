"""`check --format json`: the form is `schemas/check.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256

from glossator.lines import Lines
from glossator.model import Finding, Place, Proposal
from glossator.report import Result, summary

VERSION = 1


def check_json(results: Sequence[Result]) -> str:
    """The findings of one source as one object, of several as a list of such; ends with a line feed."""
    made = [_result(each) for each in results]
    if len(made) == 1:
        data = {"version": VERSION, **made[0]}
    else:
        every = summary(finding for each in results for finding in each.findings)
        data = {
            "version": VERSION,
            "results": [{"version": VERSION, **each} for each in made],
            "summary": every,
        }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _result(result: Result) -> dict[str, object]:
    lines = Lines(result.reading.article.text)
    return {
        "source": _source(result),
        "findings": [_finding(finding, result.path, lines) for finding in result.findings],
        "summary": summary(result.findings),
    }


def _source(result: Result) -> dict[str, object]:
    article = result.reading.article
    return {
        "path": result.path,
        "sha256": sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "slug": result.slug,
        "notes": len(article.notes),
        "calls": len(article.calls),
        "profile": result.reading.decisions.profile,
        "practice": list(result.reading.meanings.practice),
    }


def _finding(finding: Finding, path: str, lines: Lines) -> dict[str, object]:
    decision = finding.decision
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "evidence": list(finding.evidence),
        "places": [_place(place, path, lines) for place in finding.places],
        "proposals": [_proposal(each) for each in finding.proposals],
        "decision": decision and {"kind": decision.kind, "at": decision.at, "reason": decision.reason},
    }


def _place(place: Place, path: str, lines: Lines) -> dict[str, object]:
    start, end = place.span.start, place.span.end
    line, column = lines.position(start)
    return {
        "role": place.role,
        "file": path,
        "note": place.note,
        "reference": place.reference,
        "paragraph": place.block,
        "start": start,
        "end": end,
        "line": line,
        "column": column,
        "text": None if place.withheld else lines.text[start:end],
    }


def _proposal(proposal: Proposal) -> dict[str, object]:
    return {
        "place": proposal.place,
        "means": proposal.means,
        "replacement": proposal.replacement,
        "confidence": proposal.confidence,
        "safe": proposal.safe,
        "why": proposal.why,
    }
