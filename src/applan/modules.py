"""The modules of a package of ours, found by looking, so that a new file is a new rule or format;
and files that are as much a part of the program as they are.

``pkgutil`` finds them too, and loads ``inspect`` for it, which takes as long as reading a plan.
"""

import os
import sys
from collections.abc import Callable, Iterable
from importlib.machinery import SourceFileLoader
from typing import Any


def modules_in(folders: Iterable[str]) -> list[str]:
    """The names of the modules in the folders of a package (its ``__path__``), sorted."""
    files = (os.path.splitext(name) for folder in folders for name in os.listdir(folder))  # noqa: PTH122, PTH208
    return sorted({name for name, kind in files if kind in {".py", ".pyc"}} - {"__init__"})


def data_beside(module: str, name: str) -> bytes:
    """What a file of the program beside a module (its ``__file__``) holds."""
    path = os.path.join(os.path.dirname(module), name)  # noqa: PTH118, PTH120
    return SourceFileLoader("", path).get_data(path)


def documentation(function: Callable[..., Any] | None) -> str:
    """What a function's docstring says, without its indentation; empty for none.

    Python forgets docstrings when it is told to (``-OO``, ``PYTHONOPTIMIZE=2``), and they are then
    read where they are written, so that help and rules are the same however applan is run.
    """
    import ast  # two modules that take as long to load as a plan to read
    import inspect
    from textwrap import dedent

    said = inspect.getdoc(function)
    if said is None and function is not None and sys.flags.optimize > 1:
        written = ast.parse(dedent(inspect.getsource(inspect.unwrap(function)))).body[0]
        said = ast.get_docstring(written) if isinstance(written, ast.FunctionDef) else None
    return said or ""
