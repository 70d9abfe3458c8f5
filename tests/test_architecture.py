"""Imports run one way, each outside library enters in one part, and only the outermost touches files."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import glossator

PACKAGE = Path(glossator.__file__).parent
ORDER = (
    ("model",),
    ("lines", "named", "nearest", "spelling"),
    ("inline",),
    ("references",),
    ("read",),
    ("decisions", "quoted"),
    ("link",),
    ("works",),
    ("resolve", "redaction"),
    ("reading",),
    ("rules",),
    ("check",),
    ("fix", "recording"),
    ("own",),
    ("export", "report", "render"),
    ("__init__",),
    ("cli",),
    ("__main__",),
)
RANK = {part: rank for rank, parts in enumerate(ORDER) for part in parts}
LIBRARIES = {
    "markdown_it": "inline",
    "pybtex": "export",
    "jinja2": "render",
    "markupsafe": "render",
    "click": "cli",
    "rich": "cli",
}
"""The part of the package that each may be imported in; any other library in one part, whichever."""
OUTERMOST = ("cli", "__main__")
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """`rules.damaged_text` for `rules/damaged_text.py`, `rules` for `rules/__init__.py`."""
    inside = path.relative_to(PACKAGE).with_suffix("")
    return ".".join(
        inside.parts[:-1] if inside.name == "__init__" and len(inside.parts) > 1 else inside.parts
    )


def part_of(name: str) -> str:
    """`rules` for `rules.damaged_text`."""
    return name.split(".", maxsplit=1)[0]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The full names of the modules that a module imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide where a name comes from"
            yield from _modules_of(node)


def _modules_of(node: ast.ImportFrom) -> Iterator[str]:
    """`glossator.rules.places` for both ways to import it."""
    for alias in node.names:
        below = f"{node.module}.{alias.name}".split(".")[1:]
        is_module = (PACKAGE.joinpath(*below).with_suffix(".py")).exists() or PACKAGE.joinpath(
            *below
        ).is_dir()
        yield f"{node.module}.{alias.name}" if is_module and below else str(node.module)


def ours(path: Path) -> Iterator[str]:
    """The modules of the package that a module imports, without `glossator.`"""
    yield from (name.partition(".")[2] for name in imported(path) if name.startswith("glossator."))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    part = part_of(name_of(path))
    assert part in RANK, f"{part} has no place in the order"
    for name in ours(path):
        other = part_of(name)
        assert other == part or RANK[other] < RANK[part], f"{name_of(path)} imports {name}, which comes later"


def test_no_module_imports_itself_by_way_of_others() -> None:
    below = {name_of(path): set(ours(path)) for path in MODULES}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " imports ".join((*way, name))
        if name not in done:
            for other in sorted(below.get(name, ())):
                visit(other, (*way, name))
            done.add(name)

    for name in below:
        visit(name, ())


def test_each_outside_library_enters_in_one_part() -> None:
    users: dict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        for name in imported(path):
            library = name.split(".")[0]
            if library not in sys.stdlib_module_names and library != "glossator":
                users[library].add(name_of(path))
    for library, modules in users.items():
        parts = {part_of(module) for module in modules}
        assert parts == {LIBRARIES.get(library, min(parts))}, f"{library} is imported in {sorted(modules)}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_outermost_prints_and_touches_files(path: Path) -> None:
    if part_of(name_of(path)) in OUTERMOST:
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            assert called not in ("print", "open", "exit", "write_text", "write_bytes", "mkdir", "unlink"), (
                f"{name_of(path)}:{node.lineno} calls {called}"
            )


def test_the_command_starts_without_what_it_may_not_need() -> None:
    heavy = {"babel", "jinja2", "pybtex", "rich", "url_normalize", "weasyprint"}
    program = f"import sys, glossator.cli; print({heavy!r} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert run.stdout == "set()\n"
