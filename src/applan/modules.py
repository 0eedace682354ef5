"""The modules of a package of ours, found by looking, so that a new file is a new rule or format;
and files that are as much a part of the program as they are.

``pkgutil`` finds them too, and loads ``inspect`` for it, which takes as long as reading a plan.
"""

import os
from collections.abc import Iterable
from importlib.machinery import SourceFileLoader


def modules_in(folders: Iterable[str]) -> list[str]:
    """The names of the modules in the folders of a package (its ``__path__``), sorted."""
    files = (os.path.splitext(name) for folder in folders for name in os.listdir(folder))  # noqa: PTH122, PTH208
    return sorted({name for name, kind in files if kind in {".py", ".pyc"}} - {"__init__"})


def data_beside(module: str, name: str) -> bytes:
    """What a file of the program beside a module (its ``__file__``) holds."""
    path = os.path.join(os.path.dirname(module), name)  # noqa: PTH118, PTH120
    return SourceFileLoader("", path).get_data(path)
