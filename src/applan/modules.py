"""The modules of a package of ours, found by looking, so that a new file is a new rule or format.

``pkgutil`` finds them too, and loads ``inspect`` for it, which takes as long as reading a plan.
"""

import os
from collections.abc import Iterable


def modules_in(folders: Iterable[str]) -> list[str]:
    """The names of the modules in the folders of a package (its ``__path__``), sorted."""
    files = (os.path.splitext(name) for folder in folders for name in os.listdir(folder))  # noqa: PTH122, PTH208
    return sorted({name for name, kind in files if kind in {".py", ".pyc"}} - {"__init__"})
