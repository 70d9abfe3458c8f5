"""`glossator decide`: what it writes, that it settles what it says, and what it refuses."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from test_cli import refused, run, write

TEXT = """# Mills

One.[1] Two.[2] Three.[3] Four.[4] Five.[5]

## Notes

1. Ann Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
2. Ben Doyle, *Ground Rents* (Cork: Pier, 2001), 7.
3. Farrow, op. cit., 12.
4. Gant, op. cit., 3.
5. See the map. Castle, *Rivers*, 41; Doyle, *Rents*, 8.
"""
NOTES = '# Kept by hand.\n\n[text]\nlanguage = "en"   # as it is\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `source/mills/article.md`, and the current folder."""
    write(tmp_path / "source/mills/article.md", TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def findings() -> list[dict[str, Any]]:
    """What `check` tells."""
    return list(json.loads(run("check", "--format", "json").stdout)["findings"])


def named(rule: str) -> list[str]:
    """The ids of a rule's findings."""
    return [str(each["id"]) for each in findings() if each["rule"] == rule]


def decisions(project: Path) -> list[dict[str, str]]:
    """What the file holds."""
    return list(tomllib.loads((project / "notes/mills.toml").read_text("utf-8"))["decision"])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_end_as_those_of_the_file(project: Path, end: str) -> None:
    write(project / "notes/mills.toml", NOTES.replace("\n", end))
    first, _ = named("short-form-without-antecedent")
    assert run("decide", "source/mills", first, "--dismiss", "--reason", "So.").exit_code == 0
    content = (project / "notes/mills.toml").read_bytes()
    assert content.startswith(NOTES.replace("\n", end).encode())
    assert content.count(b"\n") == content.count(end.encode()) > NOTES.count("\n")


def test_a_finding_is_dismissed_and_leaves_the_counts(project: Path) -> None:
    write(project / "notes/mills.toml", NOTES)
    first, second = named("short-form-without-antecedent")
    done = run("decide", "source/mills", first, "--dismiss", "--reason", 'He said "so".')
    assert (done.exit_code, done.stdout) == (0, "notes/mills.toml: dismiss at n3: Farrow, op. cit., 12\n")
    assert (project / "notes/mills.toml").read_text("utf-8").startswith(NOTES)
    left = {each["id"]: each["decision"] for each in findings()}
    assert left[first] is not None
    assert left[second] is None
    assert decisions(project)[0]["reason"] == 'He said "so".'


def test_the_line_on_the_page_of_findings_is_such_a_command(project: Path) -> None:
    run("build")
    page = (project / "build/mills/findings.html").read_text("utf-8")
    for name in named("short-form-without-antecedent"):
        assert f"glossator decide source/mills {name} --dismiss --reason &#34;…&#34;" in page


def test_decisions_follow_one_another(project: Path) -> None:
    first, second = named("short-form-without-antecedent")
    for name in (first, second):
        assert run("decide", "source/mills", name, "--dismiss", "--reason", "A").exit_code == 0
    assert [each["at"] for each in decisions(project)] == ["n3", "n4"]
    assert all(each["decision"] for each in findings() if each["id"] in (first, second))


def test_a_place_with_one_open_finding_names_it(project: Path) -> None:
    unresolved = [each for each in findings() if each["places"][0]["note"] == "3"]
    result = run("decide", "source/mills", "n3", "--dismiss", "--reason", "A")
    assert (result.exit_code == 0) == (len(unresolved) == 1)


@pytest.mark.parametrize(("place", "at"), [("3-1", "3-1"), ("n3", "3-1")])
def test_what_a_reference_means_is_decided(project: Path, place: str, at: str) -> None:
    run("decide", "source/mills", place, "--means", "2", "--reason", "The sentence goes on.")
    (made,) = decisions(project)
    assert (made["kind"], made["at"], made["means"]) == ("means", at, "2")
    model = json.loads(run("export", "source/mills", "--to", "json").stdout)
    assert model["notes"][2]["references"][0]["means_notes"] == ["2"]


def test_words_are_emended_and_notes_are_added(project: Path) -> None:
    run("decide", "source/mills", "5-2", "--emend", "Doyle, *Ground Rents*, 8", "--reason", "A")
    run("decide", "source/mills", "p2", "--annotate", "A <note>.", "--reason", "B")
    run("build")
    page = (project / "build/mills/index.html").read_text("utf-8")
    assert "<b>emended:</b> A" in page
    assert "A &lt;note&gt;." in page


def test_the_words_of_another_place_of_a_finding(project: Path) -> None:
    several = [each for each in findings() if len(each["places"]) > 1]
    for each in several:
        done = run("decide", "source/mills", each["id"], "--annotate", "x", "--place", "2", "--reason", "A")
        assert done.exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("zzzz", "--dismiss", "--reason", "A"), "no finding, note, reference or paragraph 'zzzz'"),
        (("n33", "--dismiss", "--reason", "A"), "did you mean 'n3'?"),
        (("n1", "--dismiss", "--reason", "A"), "no open findings stand at n1"),
        (("n3", "--reason", "A"), "exactly one of --accept, --dismiss"),
        (("n3", "--dismiss", "--accept", "--reason", "A"), "exactly one of --accept, --dismiss"),
        (("n3", "--dismiss", "--reason", " "), "--reason is empty"),
        (("3-1", "--means", "9", "--reason", "A"), "there is no note '9'"),
        (("n5", "--means", "1", "--reason", "A"), "is not one reference; quote its words"),
        (("p2", "--emend", "x", "--reason", "A"), "is not one reference; quote its words"),
        (("p2", "--emend", "x", "--quote", "zzz", "--reason", "A"), "does not stand once at p2"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    project: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert told in refused("decide", "source/mills", *arguments)
    assert not (project / "notes").exists()


def test_a_finding_is_decided_once(project: Path) -> None:
    name = named("short-form-without-antecedent")[0]
    run("decide", "source/mills", name, "--dismiss", "--reason", "Because.")
    before = (project / "notes/mills.toml").read_bytes()
    assert "is decided already in notes/mills.toml: Because." in refused(
        "decide", "source/mills", name, "--dismiss", "--reason", "B"
    )
    assert (project / "notes/mills.toml").read_bytes() == before


def test_a_file_elsewhere_needs_a_file_of_decisions(project: Path) -> None:
    write(project / "draft.md", TEXT)
    asked = ("decide", "draft.md", "n3", "--annotate", "x", "--reason", "A")
    assert "name one with --notes FILE" in refused(*asked)
    assert run(*asked, "--notes", "mine.toml").exit_code == 0
    assert (project / "mine.toml").exists()


def test_a_faulty_file_is_not_written_over(project: Path) -> None:
    write(project / "notes/mills.toml", "[text\n")
    assert "notes/mills.toml:1" in refused("decide", "source/mills", "n3", "--annotate", "x", "--reason", "A")
    assert (project / "notes/mills.toml").read_text("utf-8") == "[text\n"


def test_a_list_that_cannot_be_followed_is_not_added_to(project: Path) -> None:
    write(project / "notes/mills.toml", "decision = []\n")
    refused("decide", "source/mills", "n3", "--annotate", "x", "--reason", "A")
    assert (project / "notes/mills.toml").read_text("utf-8") == "decision = []\n"
