"""`check --format junit`: the XML that continuous integration reads as test results."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from xml.etree import ElementTree

from glossator.lines import Lines
from glossator.model import Finding, Severity
from glossator.report import Result

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold."""


def check_junit(results: Sequence[Result], failing: Collection[Severity]) -> str:
    """A suite for each source and in it a case for each finding, which fails where its severity is one of
    `failing`; a case that passes where nothing is found. Ends with a line feed."""
    root = ElementTree.Element("testsuites", name="glossator")
    for result in results:
        lines = Lines(result.reading.article.text)
        suite = ElementTree.SubElement(root, "testsuite", name=_held(result.path))
        for finding in result.findings:
            _case(suite, finding, result, lines, failing)
        if not result.findings:
            ElementTree.SubElement(suite, "testcase", classname=_held(result.path), name="glossator")
        counts = {"tests": "testcase", "failures": "testcase/failure", "skipped": "testcase/skipped"}
        for name, path in counts.items():
            suite.set(name, str(len(suite.findall(path))))
        suite.set("errors", "0")
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="utf-8"?>\n', "\n")
    )


def _case(
    suite: ElementTree.Element, finding: Finding, result: Result, lines: Lines, failing: Collection[Severity]
) -> None:
    line, column = lines.position(finding.places[0].span.start)
    case = ElementTree.SubElement(
        suite,
        "testcase",
        classname=_held(result.path),
        name=f"{finding.rule} {finding.id}",
        file=_held(result.path),
        line=str(line),
    )
    told = "\n".join([f"{result.path}:{line}:{column}: {finding.message}", *finding.evidence])
    if finding.decision is not None:
        ElementTree.SubElement(case, "skipped", message=_held(f"decided: {finding.decision.reason}"))
    elif finding.severity in failing:
        message = ElementTree.SubElement(
            case, "failure", type=finding.severity, message=_held(finding.message)
        )
        message.text = _held(told)
    else:
        ElementTree.SubElement(case, "system-out").text = _held(f"{finding.severity}: {told}")


def _held(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
