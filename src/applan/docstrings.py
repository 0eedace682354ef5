"""Docstrings as documentation that programs show."""

import sys
from collections.abc import Callable
from typing import Any


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
