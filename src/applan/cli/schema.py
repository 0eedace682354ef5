"""``applan schema``: the JSON Schemas, for editors and other programs."""

import json
from typing import Annotated

from applan import output
from applan.cli.calls import Argument
from applan.cli.choices import choice
from applan.cli.language import translate as _
from applan.formats.schema import configuration_schema, plan_schema, proposals_schema

SCHEMAS = {
    "plan": plan_schema,
    "configuration": configuration_schema,
    "proposals": proposals_schema,
}


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
    schema = SCHEMAS[choice("SCHEMA", which, tuple(SCHEMAS))]()
    output.write_stdout(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
