"""``applan schema``: the JSON Schemas, for editors and other programs."""

import json
from typing import Annotated

from applan import output
from applan.formats.schema import ROOTS
from applan.formats.schema import schema as schema_of


def command(
    schema: Annotated[str, tuple(ROOTS)] = "plan",
) -> None:
    """Print the JSON Schema for plan files, for applan.yaml or for proposals."""
    output.write_stdout(json.dumps(schema_of(schema), ensure_ascii=False, indent=2) + "\n")
