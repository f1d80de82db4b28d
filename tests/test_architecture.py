"""The rules of docs/architecture.md that import-linter cannot say: who imports what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "claimcheck"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "_tables.py")


def imports(path: Path) -> Iterator[str]:
    """The first names of all modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def importers(name: str) -> list[str]:
    return [str(path.relative_to(PACKAGE)) for path in MODULES if name in imports(path)]


@pytest.mark.parametrize(
    ("library", "module"),
    [
        ("lark", "language/tables.py"),
        ("yaml", "loaders/yaml_text.py"),
        ("rich", "render/style.py"),
        ("markdown_it", "markdown/blocks.py"),
        ("nupunkt", "markdown/sentences.py"),
        ("tomllib", "workspace/config.py"),
        ("subprocess", "workspace/git.py"),
    ],
)
def test_that_a_library_is_imported_in_one_module(library: str, module: str) -> None:
    assert importers(library) == [module]


@pytest.mark.parametrize("name", ["pickle", "random", "socket", "urllib"])
def test_that_nothing_imports(name: str) -> None:
    assert importers(name) == []


@pytest.mark.parametrize("name", ["os", "time", "tempfile", "shutil"])
def test_that_only_the_outside_touches_the_machine(name: str) -> None:
    outside = ("workspace/", "cli/", "language/tables.py", "__init__.py")
    assert [module for module in importers(name) if not module.startswith(outside)] == []


def test_that_nobody_else_opens_a_file() -> None:
    opening = []
    for path in MODULES:
        module = str(path.relative_to(PACKAGE))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="open")):
                    opening.append(module)
    assert {m for m in opening if not m.startswith("workspace/")} == {"language/tables.py"}
