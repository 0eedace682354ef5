"""Docstrings as documentation that programs show."""

import ast
import inspect
import sys
from collections.abc import Callable
from textwrap import dedent
from typing import Any


def documentation(function: Callable[..., Any] | None) -> str:
    """What a function's docstring says, without its indentation; empty for none.

    Python forgets docstrings when it is told to (``-OO``, ``PYTHONOPTIMIZE=2``), and they are then
    read where they are written, so that help and rules are the same however applan is run.
    """
    said = inspect.getdoc(function)
    if said is None and function is not None and sys.flags.optimize > 1:
        written = ast.parse(dedent(inspect.getsource(inspect.unwrap(function)))).body[0]
        said = ast.get_docstring(written) if isinstance(written, ast.FunctionDef) else None
    return said or ""
