"""``applan schema``: the JSON Schema, for editors and other programs."""

import json

from applan import output
from applan.formats.schema import json_schema


def command() -> None:
    """Print the JSON Schema for plan files."""
    output.write_stdout(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
