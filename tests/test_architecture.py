"""The pure part reads no file, no clock and no environment: that stands in three places only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import applan

PACKAGE = Path(applan.__file__).parent
IMPURE = {"cli", "workspace", "revisions.py", "memory.py", "output"}
PURE = sorted(
    path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).parts[0] not in IMPURE
)

FORBIDDEN_FUNCTIONS = {"open", "input", "print"}
FORBIDDEN_METHODS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "iterdir",
    "today", "now", "utcnow", "getenv",
}  # fmt: skip
FORBIDDEN_NAMES = {("os", "environ"), ("time", "time"), ("sys", "argv"), ("sys", "stdout")}


def test_there_is_a_pure_part_to_look_at() -> None:
    assert len(PURE) > 80


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_pure_part_reads_and_writes_nothing(path: Path) -> None:
    assert list(impure(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_what_is_impure_is_recognised() -> None:
    source = "open('a')\nPath().read_text()\ndate.today()\nos.environ['A']\ntime.time()\nopened()"
    assert list(impure(ast.parse(source))) == [
        "open:1", "read_text:2", "today:3", "os.environ:4", "time.time:5",
    ]  # fmt: skip


def impure(tree: ast.Module) -> Iterator[str]:
    """What a module calls or reads that only the impure part may, with its line.

    What it does when it is run as a script of its own does not count.
    """
    tree.body = [node for node in tree.body if "__main__" not in ast.dump(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name) and function.id in FORBIDDEN_FUNCTIONS:
                yield f"{function.id}:{node.lineno}"
            if isinstance(function, ast.Attribute) and function.attr in FORBIDDEN_METHODS:
                yield f"{function.attr}:{node.lineno}"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            named = (node.value.id, node.attr)
            if named in FORBIDDEN_NAMES:
                yield f"{'.'.join(named)}:{node.lineno}"
