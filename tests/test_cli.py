"""The command: which files it reads, what it prints and writes, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glossator.cli import glossator
from glossator.rules import RULES, Rule

WHOLE = """# Mills of the Marsh

The mill burned down in 1902.[1] It was never rebuilt.[2]

## Notes

- [1] Abernethy, *A Register of Lost Mills* (Leeds: Moor Press, 2003), 12.
- [2] Castle, *Rivers at Work* (Hull: Quay, 1998), 40.
"""
BROKEN = WHOLE.replace("rebuilt.[2]", "rebuilt.[2] It is gone.[7]")
UNCALLED = WHOLE + "- [3] Doyle, *Ground Rents* (Cork: Pier, 2001), 7.\n"
DECISION = """[[decision]]
kind = "dismiss"
at = "n3"
rule = "uncalled-note"
quote = "[3]"
reason = "It goes with the map."
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `source/mills/article.md`, and the current folder."""
    write(tmp_path / "source/mills/article.md", WHOLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, content: str | bytes) -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def run(*args: str, given: str | bytes | None = None) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(glossator, args, input=given, catch_exceptions=False)


def refused(*args: str, given: str | bytes | None = None) -> str:
    """The one line with which the command refuses to run."""
    result = run(*args, given=given)
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, result.stderr
    return result.stderr.strip()


def files(folder: Path) -> set[str]:
    """The names of all that stands in a folder."""
    return {path.name for path in folder.iterdir()}


@pytest.mark.usefixtures("project")
class TestSources:
    """Which texts a command reads, and what they are called."""

    def test_no_source_means_every_folder_of_source(self, project: Path) -> None:
        write(project / "source/locks/article.md", WHOLE)
        data = json.loads(run("check", "--format", "json").stdout)
        assert [each["source"]["slug"] for each in data["results"]] == ["locks", "mills"]

    @pytest.mark.parametrize(
        ("name", "slug"),
        [("source/mills", "mills"), ("source/mills/article.md", "mills"), ("other/draft.v2.md", "draft.v2")],
    )
    def test_a_file_or_a_folder_gives_the_slug(self, project: Path, name: str, slug: str) -> None:
        write(project / "other/draft.v2.md", WHOLE)
        assert json.loads(run("check", name, "--format", "json").stdout)["source"]["slug"] == slug

    def test_standard_input(self) -> None:
        source = json.loads(run("check", "-", "--format", "json", given=WHOLE).stdout)["source"]
        assert (source["slug"], source["path"], source["notes"]) == ("stdin", "<stdin>", 2)

    def test_two_equal_slugs_are_refused(self, project: Path) -> None:
        write(project / "a/draft.md", WHOLE)
        write(project / "b/draft.md", WHOLE)
        assert refused("check", "a/draft.md", "b/draft.md").endswith("would both be 'draft'; rename one")

    def test_a_carriage_return_and_a_byte_order_mark_count(self, project: Path) -> None:
        write(project / "draft.md", b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode())
        (finding,) = json.loads(run("check", "draft.md", "--format", "json").stdout)["findings"]
        place = finding["places"][0]
        text = (project / "draft.md").read_bytes().decode("utf-8")
        assert text[place["start"] : place["end"]] == place["text"] == "[7]"
        assert (place["line"], place["column"]) == (3, 70)


@pytest.mark.usefixtures("project")
class TestMisuse:
    """What can't be read is told in one line, and nothing is written."""

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("Müller.".encode("latin-1"), "not UTF-8"),
            ("Müller.".encode("utf-16"), "UTF-16"),
            (b"%PDF-1.7\n\0\0", "binary"),
        ],
    )
    @pytest.mark.parametrize("command", ["check", "build"])
    def test_a_file_that_is_no_text(self, project: Path, command: str, content: bytes, said: str) -> None:
        write(project / "draft.md", content)
        assert said in refused(command, "draft.md")
        assert said in refused(command, "-", given=content)
        assert not (project / "build").exists()

    def test_a_file_or_an_article_that_is_not_there(self, project: Path) -> None:
        (project / "source/empty").mkdir()
        assert "no such file" in refused("check", "nowhere.md")
        assert "holds no article" in refused("check", "source/empty")
        assert "holds no article" in refused("build")
        assert not (project / "build").exists()

    def test_no_folder_source(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "inside").mkdir()
        monkeypatch.chdir(tmp_path / "inside")
        assert "no folder 'source'" in refused("check")

    def test_a_rule_that_is_misspelt(self) -> None:
        assert refused("check", "--select", "mising-note").endswith("did you mean 'missing-note'?")
        assert refused("check", "--ignore", "missing-note,damaged-txt").endswith("mean 'damaged-text'?")
        assert refused("explain", "uncaled-note").endswith("did you mean 'uncalled-note'?")
        assert "there is no rule ''" in refused("explain", "")
        assert "there is no rule 'missing-note,missing-date'" in refused(
            "explain", "missing-note,missing-date"
        )

    def test_a_profile_that_is_misspelt(self) -> None:
        assert refused("check", "--profile", "oscola").endswith("did you mean 'oscola-5'?")

    def test_a_fault_in_the_decisions(self, project: Path) -> None:
        write(project / "notes/mills.toml", DECISION.replace("reason", "raeson"))
        assert refused("check").startswith("glossator: notes/mills.toml:6:1: unknown key 'raeson'")
        assert "notes/none.toml" in refused("check", "source/mills", "--notes", "notes/none.toml")

    @pytest.mark.parametrize(
        "out", ["source", "source/mills", "source/mills/..", ".", "..", "whole", "beside", "beside/new"]
    )
    def test_nothing_is_written_among_the_sources(self, project: Path, out: str) -> None:
        (project / "whole").symlink_to(project)
        (project / "beside").symlink_to(project / "source")
        assert "where the sources are" in refused("build", "--out", out)
        assert "where the sources are" in refused("check", "--output", "source/mills/article.md")
        assert files(project / "source/mills") == {"article.md"}

    def test_a_folder_that_can_not_be_written(self, project: Path) -> None:
        write(project / "build", "a file")
        assert "can't be written" in refused("build")
        assert files(project) == {"source", "build"}


@pytest.mark.usefixtures("project")
class TestCheck:
    """Findings, and the exit status that follows from them."""

    def test_status(self, project: Path) -> None:
        assert run("check").exit_code == 0
        write(project / "source/mills/article.md", UNCALLED)
        assert run("check").exit_code == 1
        for level, status in (("error", 0), ("warning", 1), ("info", 1), ("never", 0)):
            assert run("check", "--fail-on", level).exit_code == status

    def test_a_finding_as_text(self, project: Path) -> None:
        write(project / "source/mills/article.md", UNCALLED)
        head, source, carets, count = [line for line in run("check").stdout.split("\n") if line]
        assert head.startswith("source/mills/article.md:9:3: uncalled-note: note 3 is called by nothing")
        assert source == "    | - [3] Doyle, *Ground Rents* (Cork: Pier, 2001), 7."
        assert carets == "    |   ^^^"
        assert count == "0 errors, 1 warning, 0 infos in 3 notes"

    def test_select_and_ignore(self, project: Path) -> None:
        write(project / "source/mills/article.md", UNCALLED)
        assert run("check", "--select", "uncalled-note").exit_code == 1
        assert run("check", "--select", "missing-note,repeated-note").exit_code == 0
        assert run("check", "--ignore", "uncalled-note").exit_code == 0

    def test_a_decided_finding_leaves_counts_and_status(self, project: Path) -> None:
        write(project / "source/mills/article.md", UNCALLED)
        write(project / "notes/mills.toml", DECISION)
        result = run("check", "--format", "json")
        data = json.loads(result.stdout)
        assert result.exit_code == 0
        assert data["summary"] == {"error": 0, "warning": 0, "info": 0, "decided": 1}
        assert data["findings"][0]["decision"]["reason"] == "It goes with the map."

    def test_a_decision_lapses_when_its_words_are_gone(self, project: Path) -> None:
        write(project / "source/mills/article.md", UNCALLED)
        write(project / "notes/mills.toml", DECISION.replace('quote = "[3]"', 'quote = "[4]"'))
        assert run("check").exit_code == 1

    def test_an_id_stays_when_the_text_changes_elsewhere(self, project: Path) -> None:
        ids = []
        for text in (UNCALLED, UNCALLED.replace("The mill", "In truth, the old mill").replace("\n", "\r\n")):
            write(project / "source/mills/article.md", text)
            ids.append(json.loads(run("check", "--format", "json").stdout)["findings"][0]["id"])
        assert ids[0] == ids[1]

    def test_output_goes_to_a_file(self, project: Path) -> None:
        result = run("check", "--format", "json", "--output", "out/findings.json")
        assert (result.exit_code, result.stdout) == (0, "")
        assert json.loads((project / "out/findings.json").read_text())["summary"]["error"] == 0
        assert files(project / "out") == {"findings.json"}

    def test_output_goes_to_standard_output_by_its_name(self, project: Path) -> None:
        assert run("check", "--output", "-").stdout == run("check").stdout
        assert files(project) == {"source"}

    def test_what_could_steer_a_terminal_is_shown(self, project: Path) -> None:
        write(project / "source/mills/article.md", UNCALLED.replace("Doyle", "\x1b[31mDoyle\u202e"))
        assert "- [3] �[31mDoyle�, *Ground" in run("check").stdout

    def test_a_very_long_line_is_cut_around_the_place(self, project: Path) -> None:
        words = "and the mill stood still " * 200
        text = BROKEN.replace("It was", f"{words}It was").replace("gone.[7]", f"gone 水車.\t[7] And {words}.")
        write(project / "source/mills/article.md", text)
        head, source, carets = run("check").stdout.split("\n")[:3]
        assert "missing-note" in head
        assert len(source) <= 106
        assert source[carets.index("^") - 2 : carets.rindex("^") - 1] == "[7]"


@pytest.mark.usefixtures("project")
class TestSettings:
    """`[tool.glossator]` in the project's `pyproject.toml`."""

    def test_a_setting_stands_in_for_an_option(self, project: Path) -> None:
        write(project / "source/mills/article.md", UNCALLED)
        write(project / "pyproject.toml", '[tool.glossator]\nignore = ["uncalled-note"]\nformat = "json"\n')
        result = run("check")
        assert (result.exit_code, json.loads(result.stdout)["findings"]) == (0, [])
        assert run("check", "--ignore", "missing-note").exit_code == 1

    def test_the_texts_own_profile_comes_first_and_a_typed_one_before_it(self, project: Path) -> None:
        def profile(*args: str) -> object:
            return json.loads(run("check", "--format", "json", *args).stdout)["source"]["profile"]

        write(project / "pyproject.toml", '[tool.glossator]\nprofile = "mhra"\n')
        assert profile() == "mhra"
        write(project / "notes/mills.toml", '[text]\nprofile = "french"\n')
        assert profile() == "french"
        assert profile("--profile", "german") == "german"

    def test_the_project_of_another_tool(self, project: Path) -> None:
        write(project / "pyproject.toml", '[project]\nname = "mills"\n')
        assert run("check").exit_code == 0

    @pytest.mark.parametrize(
        ("setting", "said"),
        [
            ('fail_on = "error"', "did you mean 'fail-on'?"),
            ("select = 3", "'select' must be a list of strings"),
            ("select = [", "can't be read"),
            ('select = ["mising-note"]', "did you mean 'missing-note'?"),
        ],
    )
    def test_a_fault_is_told(self, project: Path, setting: str, said: str) -> None:
        write(project / "pyproject.toml", f"[tool.glossator]\n{setting}\n")
        assert said in refused("check")

    @pytest.mark.parametrize("text", ["tool = 3\n", "[tool]\nglossator = 3\n", 'tool = "a"\n'])
    def test_settings_that_are_no_table_are_refused(self, project: Path, text: str) -> None:
        write(project / "source/mills/article.md", WHOLE)
        write(project / "pyproject.toml", text)
        assert "must be a table" in refused("check")


@pytest.mark.usefixtures("project")
class TestBuild:
    """The files of an edition."""

    def test_the_files(self, project: Path) -> None:
        result = run("build")
        assert result.exit_code == 0
        assert result.stdout.startswith("build/mills/index.html: 0 errors")
        assert files(project / "build") == {"mills"}
        pages = {"index.html", "findings.html", "sources.html"}
        data = {"article.bib", "article.json", "references.bib", "references.json", "model.json"}
        assert files(project / "build/mills") == pages | data

    def test_status_is_0_whatever_is_found(self, project: Path) -> None:
        write(project / "source/mills/article.md", BROKEN)
        assert run("build").exit_code == 0

    def test_building_again_gives_the_same_bytes_and_keeps_other_files(self, project: Path) -> None:
        run("build", "--out", "site")
        write(project / "site/mills/CNAME", "mills.example")
        before = {path.name: path.read_bytes() for path in (project / "site/mills").iterdir()}
        run("build", "--out", "site")
        assert before == {path.name: path.read_bytes() for path in (project / "site/mills").iterdir()}

    def test_a_text_in_standard_input(self, project: Path) -> None:
        assert run("build", "-", given=WHOLE).exit_code == 0
        assert "index.html" in files(project / "build/stdin")

    def test_a_failed_proof_writes_nothing(self, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        import glossator.render

        def fail(*_: object, **__: object) -> dict[str, str]:
            raise glossator.render.ProofError("a word is lost")

        monkeypatch.setattr(sys.modules["glossator.render"], "render", fail)
        said = refused("build")
        assert "a word is lost" in said
        assert "a fault of glossator, not of the text" in said
        assert not (project / "build").exists()


@pytest.mark.usefixtures("project")
class TestExport:
    """One form of what was read, on standard output."""

    @pytest.mark.parametrize(
        ("form", "name"),
        [("bibtex", "references.bib"), ("csl-json", "references.json"), ("json", "model.json")],
    )
    def test_a_form_is_the_file_that_build_writes(self, project: Path, form: str, name: str) -> None:
        run("build")
        result = run("export", "source/mills", "--to", form)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout == (project / "build/mills" / name).read_text("utf-8")

    def test_what_is_cited(self) -> None:
        items = json.loads(run("export", "-", "--to", "csl-json", given=WHOLE).stdout)
        assert [(each["id"], each["title"]) for each in items] == [
            ("note-1", "A Register of Lost Mills"),
            ("note-2", "Rivers at Work"),
        ]
        bibtex = run("export", "-", "--to", "bibtex", given=WHOLE).stdout
        assert bibtex.startswith("@book{note-1,\n    author = {{Abernethy}},\n    title = {A {Register} of")

    def test_a_form_that_there_is_not(self) -> None:
        result = run("export", "source/mills", "--to", "ris")
        assert result.exit_code == 2
        assert "'bibtex', 'csl-json', 'json', 'tei'" in result.stderr


class TestExplain:
    """The pages of the rules."""

    def test_the_list(self) -> None:
        lines = run("explain").stdout.splitlines()
        assert [line.split()[0] for line in lines] == [rule.name for rule in RULES]

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
    def test_a_page(self, rule: Rule) -> None:
        assert run("explain", rule.name).stdout.startswith(
            f"{rule.name} ({rule.severity})\n\n{rule.summary}\n"
        )


def started(args: Sequence[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own."""
    command = [sys.executable, "-m", "glossator", *args]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    "args",
    [["check"], ["check", "--format", "json"], ["explain"], ["--help"], ["fix", "source/mills", "--diff"]],
)
def test_a_full_disk_is_told_in_one_line(project: Path, args: list[str], unbuffered: str) -> None:
    write(project / "source/mills/article.md", UNCALLED.replace("7.", "7, https://a.example/?gclid=x."))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "glossator", *args],
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"glossator: standard output can't be written: No space left on device\n"


@pytest.mark.parametrize("args", [["check"], ["check", "--format", "json"], ["explain"]])
def test_a_reader_that_has_gone_is_no_fault(project: Path, args: list[str]) -> None:
    command = [sys.executable, "-m", "glossator", *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_data_is_utf_8_whatever_the_terminal_has(project: Path) -> None:
    """And words for a person are escaped where it lacks a character."""
    write(project / "source/mills/article.md", UNCALLED.replace("Doyle", "Döyle"))
    data = started(["export", "source/mills", "--to", "json"], project, PYTHONIOENCODING="ascii")
    assert "Döyle" in data.stdout.decode("utf-8")
    told = started(["check"], project, PYTHONIOENCODING="ascii")
    assert (told.returncode, told.stderr) == (1, b"")
    assert b"D\\xf6yle" in told.stdout
