"""Each rule against its cases, `cases/<rule>.md`: a source, and what has to be found in it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import pytest

from glossator.check import check
from glossator.decisions import read_decisions
from glossator.lines import Lines
from glossator.model import Decisions
from glossator.reading import read_text
from glossator.rules import RULES, Rule

CASES = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (.+?)\n.*?^```source(?: profile=(\S+))?\n(.*?)^```\n\n"
    r"(?:```decisions\n(.*?)^```\n\n)?```findings\n(.*?)^```",
    re.M | re.S,
)
_EXAMPLE = re.compile(r"^(Bad|Good)\b(?: \(profile `([\w-]+)`\))?.*?:\n\n(.*?)(?=^\S|\Z)", re.M | re.S)


def cases_of(rule: Rule) -> list[tuple[str, Decisions, str, list[str]]]:
    """Title, settings, source and expected findings of each case of a rule."""
    text = (CASES / f"{rule.name}.md").read_text("utf-8")
    found = [
        (
            title,
            replace(read_decisions(decided, "notes.toml"), profile=profile or "auto"),
            source,
            wanted.split("\n")[:-1],
        )
        for title, profile, source, decided, wanted in _CASE.findall(text)
    ]
    assert len(found) == text.count("```source"), "a source block without its findings block"
    return found


def told(source: str, rule: str, decisions: Decisions) -> list[str]:
    """`2:7 rule-name` of each finding of the rule, and of each open error of another."""
    lines = Lines(source)
    places = (
        (lines.position(each.places[0].span.start), each) for each in check(read_text(source, decisions))
    )
    return [
        f"{at[0]}:{at[1]} {each.rule}"
        for at, each in places
        if rule == each.rule or (each.severity == "error" and each.decision is None)
    ]


def test_every_rule_has_its_cases_and_no_file_is_left_over() -> None:
    """A rule without a case is not known to work."""
    assert sorted(path.stem for path in CASES.glob("*.md")) == sorted(rule.name for rule in RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_what_its_cases_say_and_nothing_else(rule: Rule) -> None:
    """And as many cases must stay silent as must be flagged."""
    cases = cases_of(rule)
    for title, decisions, source, wanted in cases:
        assert told(source, rule.name, decisions) == wanted, title
    flagged = [any(line.endswith(rule.name) for line in wanted) for *_, wanted in cases]
    assert 0 < sum(flagged) <= flagged.count(False)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_its_page_and_its_examples_hold(rule: Rule) -> None:
    """The page says why, shows both ways, and names a source."""
    for part in ("Why:", "Bad", "Good", "Source:"):
        assert f"\n{part}" in rule.page, f"the page has no '{part}'"
    for kind, profile, example in _EXAMPLE.findall(rule.page):
        reading = read_text(dedent(example), Decisions(profile=profile or "auto"))
        flagged = rule.name in {finding.rule for finding in check(reading)}
        if reading.article.notes:
            assert flagged == (kind == "Bad"), f"the {kind.lower()} example: {flagged}"
