"""Templates, the schema, and whether the organisation has its own."""

from collections.abc import Mapping
from pathlib import Path

from applan.workspace.files import read_bytes, read_source, shipped

TEMPLATES = "templates"
SCHEMA = "schema"

NOT_TEMPLATES = ("~$", ".")
"""How the names begin of what Word lays beside a file that is open, and of hidden files."""


def templates(folder: Path | None = None) -> Mapping[str, bytes]:
    """Every template by file name; those beside the plans come before the shipped ones."""
    found = {path.name: path for path in _files(shipped(TEMPLATES))}
    own = folder or own_templates_folder()
    if own is not None:
        found.update((path.name, path) for path in _files(own))
    return {name: read_source(path) for name, path in sorted(found.items())}


def own_templates_folder() -> Path | None:
    """The organisation's own templates, in ``templates`` beside ``plans``, or None."""
    folder = Path(TEMPLATES)
    return folder if folder.is_dir() else None


def schema_beside(folder: Path) -> dict[Path, bytes]:
    """The schema file that plans in ``folder`` name for editors, where it is not there yet."""
    path = folder.parent / SCHEMA / "plan.json"
    return {} if path.exists() else {path: read_bytes(shipped(SCHEMA) / "plan.json")}


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and not path.name.startswith(NOT_TEMPLATES)
    )
