"""``applan schema``: the JSON Schemas, for editors and other programs."""

import json
from typing import Annotated

from applan import output
from applan.cli.calls import Argument
from applan.cli.choices import choice
from applan.cli.language import translate as _
from applan.formats.schema import ROOTS, schema


def command(
    which: Annotated[
        str,
        Argument(
            metavar="plan|configuration|proposals",
            help=_("Of plan files, of applan.yaml, which holds for all plans, or of proposals."),
        ),
    ] = "plan",
) -> None:
    """Print the JSON Schema for plan files, for applan.yaml or for proposals."""
    found = schema(choice("SCHEMA", which, tuple(ROOTS)))
    output.write_stdout(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
