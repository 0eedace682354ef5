"""Templates, the schema, and whether the organisation has its own."""

from collections.abc import Mapping
from pathlib import Path

from applan.grouping import WhenAsked
from applan.workspace.files import read_bytes, read_source, shipped

TEMPLATES = "templates"
SCHEMA = "schema"

NOT_TEMPLATES = ("~$", ".")
"""How the names begin of what Word lays beside a file that is open, and of hidden files."""


_LARGEST = 50_000_000
"""Bytes that are read of a template, and one more: what it may have is less, and is said there."""


def templates(folder: Path | None = None) -> Mapping[str, bytes]:
    """Every template by file name; those beside the plans come before the shipped ones.

    Each is read when it is asked for, which raises ``UserError`` where it cannot be: what else lies
    there is nobody's trouble.
    """
    found = {path.name: path for path in _files(shipped(TEMPLATES))}
    own = folder or own_templates_folder()
    if own is not None:
        mine = {path.name: path for path in _files(own)}
        for name in mine:
            if name.endswith(".dotx"):  # Word's own kind of template goes before what is shipped
                found.pop(f"{name.removesuffix('.dotx')}.docx", None)
        found.update(mine)
    return WhenAsked(sorted(found), lambda name: read_source(found[name], _LARGEST))


def own_templates_folder() -> Path | None:
    """The organisation's own templates, in ``templates`` beside ``plans``, or None."""
    folder = Path(TEMPLATES)
    return folder if folder.is_dir() else None


def schema_beside(folder: Path, name: str = "plan.json") -> dict[Path, bytes]:
    """The schema file that plans in ``folder`` name for editors, where it is not there yet."""
    path = folder.parent / SCHEMA / name
    return {} if path.exists() else {path: read_bytes(shipped(SCHEMA) / name)}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir()
                  if path.is_file() and not path.name.startswith(NOT_TEMPLATES))  # fmt: skip
