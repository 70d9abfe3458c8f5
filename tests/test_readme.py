"""What the README tells a reader to type works as it stands there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import glossator
import texts

README = (texts.ROOT / "README.md").read_text("utf-8")
PACKAGE = Path(glossator.__file__).parent
TYPED = re.findall(r"(?m)^    (?:make|glossator) .+$", README)
MAKE = [line.split()[1] for line in TYPED if line.strip().startswith("make ")]
TEXT = "ferry-ledgers"
GLOSSATOR = [
    line.replace("<name>", TEXT).split()[1:] for line in TYPED if line.strip().startswith("glossator ")
]
PROGRAM = "from glossator.cli import main; main()"


def test_it_opens_with_the_two_commands() -> None:
    assert MAKE == ["edition", "test"]
    opening = README.split("\n## ")[0]
    assert "    make edition\n    make test\n" in opening


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed here")
@pytest.mark.parametrize("target", [*MAKE, "lint", "bench"])
def test_make_knows_its_targets(target: str) -> None:
    done = subprocess.run(["make", "--dry-run", target], cwd=texts.ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def python(program: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The program, run to its end in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    "words",
    [pytest.param(words, marks=pytest.mark.matrix if words[0] != "build" else ()) for words in GLOSSATOR],
    ids=" ".join,
)
def test_its_commands_run(words: list[str], tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    shutil.copytree(texts.TESTS / "editions" / TEXT, tmp_path / "source" / TEXT)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    if words[0] == "build":
        assert (tmp_path / "build" / TEXT / "index.html").exists()
    else:
        assert done.stdout.strip()


def test_its_example_of_the_library_runs() -> None:
    (example,) = re.findall(r"(?ms)^```python\n(.+?)^```$", README)
    assert len([line for line in example.splitlines() if line.strip()]) <= 10
    done = python(example, folder=texts.ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("138 notes\n")


def test_its_map_names_every_module() -> None:
    rows = re.findall(r"(?m)^\| (`[^|]+`) \| ", README)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    parts = {
        path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert named == {part for part in parts if not part.startswith("__")}


def test_its_files_are_there() -> None:
    for path in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (texts.ROOT / path).exists() or path == ".github/edition.png", path
