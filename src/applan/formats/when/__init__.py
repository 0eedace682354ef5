"""What a written time was understood as: for people a document, for programs JSON."""

from applan.formats.document import Look, written
from applan.formats.when.understood import Understood, understand
from applan.messages import Catalogue

FORMATS = ("text", "json")
"""The formats there are, the one people read first."""


def render(
    understood: tuple[Understood, ...], format: str, catalogue: Catalogue, look: Look
) -> str | bytes:
    """What was understood, in one of the formats."""
    if format == "json":
        from applan.formats.when import json

        return json.render(understood, catalogue)
    from applan.formats.when.document import document

    return written(document(understood, catalogue), format, look)
