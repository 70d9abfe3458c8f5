"""The findings for machines: SARIF, JUnit, annotations, statistics, and what is new since an earlier run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import textwrap
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

import texts
from glossator.rules import RULES
from test_cli import BROKEN, DECISION, UNCALLED, WHOLE, refused, run, write

SCHEMA = texts.ROOT.parent / "shared/schemas/sarif-2.1.0.json"
ODD = BROKEN.replace("Abernethy", "Åber\u2028nethy, 100 %: <a&b>\x0b").replace("\n", "\r\n")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `source/mills/article.md`, which has an error, and the current folder."""
    write(tmp_path / "source/mills/article.md", BROKEN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sarif(*arguments: str) -> dict[str, Any]:
    """The one run of the SARIF log."""
    log = json.loads(run("check", "--format", "sarif", *arguments).stdout)
    assert log["version"] == "2.1.0"
    return dict(log["runs"][0])


# --- SARIF ----------------------------------------------------------------------------------------------


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF is not beside this checkout")
@pytest.mark.parametrize("text", [WHOLE, BROKEN, UNCALLED, ODD], ids=["whole", "broken", "uncalled", "odd"])
def test_sarif_holds_to_its_schema(project: Path, text: str) -> None:
    write(project / "source/mills/article.md", text)
    log = json.loads(run("check", "--format", "sarif").stdout)
    jsonschema.validate(log, json.loads(SCHEMA.read_text("utf-8")))


def test_sarif_points_at_the_words(project: Path) -> None:
    source = write(project / "source/mills/article.md", ODD).read_bytes().decode("utf-8")
    made = sarif()
    assert made["columnKind"] == "unicodeCodePoints"
    found = json.loads(run("check", "--format", "json").stdout)["findings"]
    assert [each["partialFingerprints"]["glossator/v1"] for each in made["results"]] == [
        each["id"] for each in found
    ]
    for result, finding in zip(made["results"], found, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        start = region["charOffset"]
        assert source[start : start + region["charLength"]] == region["snippet"]["text"]
        line = re.split(r"\r\n|\r|\n", source)[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(region["snippet"]["text"].splitlines()[0])
        assert (
            made["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding["rule"]
        )


def test_sarif_explains_each_rule_and_tells_what_is_decided(project: Path) -> None:
    write(project / "source/mills/article.md", UNCALLED)
    write(project / "notes/mills.toml", DECISION)
    made = sarif()
    assert [rule["help"]["text"] for rule in made["tool"]["driver"]["rules"]] == [rule.page for rule in RULES]
    (decided,) = [each for each in made["results"] if "suppressions" in each]
    assert decided["suppressions"] == [
        {"kind": "external", "justification": "dismiss: It goes with the map."}
    ]


def test_several_sources_are_one_run(project: Path) -> None:
    write(project / "source/a b/article.md", WHOLE)
    assert [each["location"]["uri"] for each in sarif()["artifacts"]] == [
        "source/a%20b/article.md",
        "source/mills/article.md",
    ]


# --- JUnit ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fail_on", "failing"), [("never", ""), ("error", "error"), ("info", "error warning info")]
)
def test_junit_fails_where_the_command_does(project: Path, fail_on: str, failing: str) -> None:
    write(project / "source/mills/article.md", BROKEN + "- [3] Doyle, *Ground Rents* (Cork, 2001), 7.\n")
    done = run("check", "--format", "junit", "--fail-on", fail_on)
    found = json.loads(run("check", "--format", "json").stdout)["findings"]
    failures = sum(each["severity"] in failing.split() for each in found)
    (suite,) = ElementTree.fromstring(done.stdout)
    assert (suite.get("failures"), done.exit_code) == (str(failures), min(failures, 1))
    assert len(suite.findall("testcase/failure")) == failures
    assert suite.get("tests") == str(len(suite.findall("testcase"))) == str(len(found))


@pytest.mark.parametrize(("text", "tests"), [(WHOLE, 1), (ODD, 1)])
def test_junit_is_xml_whatever_the_text_holds(project: Path, text: str, tests: int) -> None:
    write(project / "source/mills/article.md", text)
    (suite,) = ElementTree.fromstring(run("check", "--format", "junit").stdout)
    assert len(suite) >= tests


# --- annotations ----------------------------------------------------------------------------------------


def test_an_annotation_is_one_line_whatever_the_text_holds(project: Path) -> None:
    write(project / "source/mills/article.md", ODD)
    lines = run("check", "--format", "github").stdout.splitlines()
    found = json.loads(run("check", "--format", "json").stdout)["findings"]
    assert len(lines) == len(found)
    for line, finding in zip(lines, found, strict=True):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match is not None, line
        given = dict(pair.split("=", 1) for pair in match[2].split(","))
        assert (given["line"], given["title"]) == (
            str(finding["places"][0]["line"]),
            f"{finding['rule']} {finding['id']}",
        )
        assert match[3].replace("%0A", "\n").replace("%25", "%").startswith(finding["message"])


def test_an_annotation_steers_no_terminal(project: Path) -> None:
    odd = "https:// www.weir.example/a\x1b]0;b\x07?utm_source=x\u202e\x9b1m"
    write(project / "source/mills/article.md", BROKEN.replace("Abernethy", f"Åbernethy, {odd}, "))
    told = run("check", "--format", "github").stdout
    assert "\N{REPLACEMENT CHARACTER}" in told
    assert all(each.isprintable() or each in "\n\N{NO-BREAK SPACE}" for each in told)


def test_a_text_without_findings_has_no_annotation(project: Path) -> None:
    write(project / "source/mills/article.md", WHOLE)
    assert run("check", "--format", "github").stdout == ""


# --- statistics and what is new -------------------------------------------------------------------------


ACTION = Path(__file__).parents[1] / ".github/actions/check/action.yml"


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs under bash")
@pytest.mark.parametrize(
    ("sources", "checked"),
    [
        ("", []),
        ("source/mills source/fens", ["source/mills", "source/fens"]),
        ("source/mills\nsource/old fens\n", ["source/mills", "source/old fens"]),
        ("  source/old fens  \n\n", ["source/old fens"]),
        ('$(touch hacked); "a"\n`b`\n', ['$(touch hacked); "a"', "`b`"]),
    ],
)
def test_the_action_checks_what_its_input_names(tmp_path: Path, sources: str, checked: list[str]) -> None:
    script = textwrap.dedent(ACTION.read_text("utf-8").partition("run: |\n")[2])
    for name, does in (("python", "exit 0"), ("glossator", 'printf "%s\\0" "$@"')):
        write(tmp_path / name, f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    given = {"SOURCES": sources, "FAIL_ON": "error", "NEW_SINCE": "", "VERSION": "x"}
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        env={**given, "PATH": path},
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    told = done.stdout.split("\0")[:-1]
    assert told == ["check", "--format", "github", "--fail-on", "error", "--", *checked]
    assert not (tmp_path / "hacked").exists()


def test_statistics_count_by_rule(project: Path) -> None:
    write(
        project / "source/mills/article.md",
        BROKEN + "- [3] Doyle, *A* (Cork, 2001), 7.\n- [4] Doyle, *B* (Cork, 2002), 7.\n",
    )
    lines = run("check", "--statistics").stdout.splitlines()
    found = json.loads(run("check", "--format", "json").stdout)["findings"]
    told = {line.split()[1]: int(line.split()[0]) for line in lines[:-1]}
    assert told == {
        rule: sum(each["rule"] == rule for each in found) for rule in {each["rule"] for each in found}
    }
    assert list(told.values()) == sorted(told.values(), reverse=True)
    assert lines[-1].endswith("in 4 notes")
    assert "--statistics goes with --format text" in refused("check", "--statistics", "--format", "json")


def test_only_what_is_new_is_told(project: Path) -> None:
    base = project / "base.json"
    run("check", "--format", "json", "--output", str(base))
    done = run("check", "--new-since", str(base))
    assert (done.exit_code, done.stdout.splitlines()[-1]) == (0, "0 errors, 0 warnings, 0 infos in 2 notes")
    write(
        project / "source/mills/article.md",
        "A line more.\n\n" + BROKEN.replace("gone.[7]", "gone.[7] Quite.[9]"),
    )
    told = json.loads(run("check", "--new-since", str(base), "--format", "json").stdout)["findings"]
    assert [each["places"][0]["text"] for each in told if each["rule"] == "missing-note"] == ["[9]"]
    assert run("check", "--new-since", str(base)).exit_code == 1


def test_a_finding_whose_id_begins_like_an_earlier_one_is_new(project: Path) -> None:
    # `[25]` and `[147]` have ids with the same four characters where each stands alone.
    text = "# Mills\n\nThe mill burned.[1] It is gone.[{}]\n\n## Notes\n\n- [1] Doyle, *A* (Cork, 2001), 7.\n"
    write(project / "source/mills/article.md", text.format(25))
    run("check", "--select", "missing-note", "--format", "json", "--output", "base.json")
    write(project / "source/mills/article.md", text.format(147))
    assert run("check", "--select", "missing-note", "--new-since", "base.json").exit_code == 1


def test_an_earlier_run_that_printed_ids_alone(project: Path) -> None:
    data = json.loads(run("check", "--format", "json").stdout)
    for finding in data["findings"]:
        del finding["fingerprint"]
    write(project / "base.json", json.dumps(data))
    assert run("check", "--new-since", "base.json").exit_code == 0


def test_an_earlier_run_over_several_sources(project: Path) -> None:
    write(project / "source/ferry/article.md", BROKEN)
    run("check", "--format", "json", "--output", "base.json")
    assert run("check", "--new-since", "base.json").exit_code == 0
    write(project / "source/weir/article.md", BROKEN)
    assert run("check", "--new-since", "base.json").exit_code == 1


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"findings": []}', '{"results": 3}', '{"source": {"slug": 1}, "findings": [1]}'],
)
def test_what_is_no_earlier_run_is_refused(project: Path, content: str) -> None:
    write(project / "base.json", content)
    assert "this is no output of glossator check" in refused("check", "--new-since", "base.json")
