"""What a Word file that came back says, for people and as JSON."""

from applan.formats.document import Look, written
from applan.frozen import NamedTuple
from applan.messages import Catalogue
from applan.model import Plan
from applan.readback.result import Result

FORMATS = ("text", "json", "md")
"""The formats there are, the one people read first."""


class Told(NamedTuple):
    """A file, the plan it is of, what it was made from, and what it says.

    ``base`` is the plan that it was made from, and ``called`` what that is called: the sign of an
    edition, a revision, a file. ``written`` is whether the edits stand in the plan now.
    """

    file: str
    plan: str
    called: str
    base: Plan
    result: Result
    written: bool = False


def render(told: Told, format: str, catalogue: Catalogue, look: Look | None = None) -> str:
    """All of it in one of the formats."""
    if format == "json":
        from applan.formats.readback.json import as_json

        return as_json(told, catalogue)
    from applan.formats.readback.document import document

    made = written(document(told, catalogue), format, look)
    assert isinstance(made, str)
    return made
