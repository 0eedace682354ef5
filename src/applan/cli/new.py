"""``applan new``: the beginning of a plan, ready to be filled in."""

import json
import re
from pathlib import Path
from typing import Annotated

import typer

from applan import output, workspace
from applan.cli.chosen import readable_plans
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.errors import UserError
from applan.form import FORM, ORGANISATION
from applan.messages import msg
from applan.when import PeriodError, parse_period

_NAME = re.compile(r"[\w-]{1,60}")


def command(
    name: Annotated[
        str,
        typer.Argument(metavar=_("NAME"), help=_("The plan's name, usually its first year.")),
    ],
    organisation: Annotated[
        str, typer.Option(metavar="NAME", help=_("Whose plan it is; else as in the newest plan."))
    ] = "",
    period: Annotated[
        str, typer.Option(metavar="PERIOD", help=_("The time it covers; else the name's year."))
    ] = "",
) -> None:
    """Begin a new plan in plans/, with comments that say what goes where."""
    if not _NAME.fullmatch(name):
        raise UserError(
            msg("“{name}” cannot be the name of a plan; use for instance 2027", name=name)
        )
    path = Path(workspace.PLANS) / f"{name}.yaml"
    covered = period or name
    try:
        start = parse_period(covered).interval.start
    except PeriodError:
        raise UserError(
            msg("“{period}” is no period; say what the plan covers: --period 2027", period=covered)
        ) from None
    known = tuple(readable_plans())
    before = next((one for one in known if one.plan.span.interval.start < start), None)
    text = FORM.format(
        name=name,
        period=covered,
        year=start.year,
        organisation=json.dumps(
            organisation or (known[0].plan.organisation if known else ORGANISATION),
            ensure_ascii=False,
        ),
        continues=f'continues: "{before.name}"\n' if before else "",
    )
    contents = {path: text.encode(), **workspace.schema_beside(path.parent)}
    output.write_files(contents, over=dict.fromkeys(contents))
    output.write_stdout(
        spoken().say(msg("{path} is begun; fill it in", path=path.as_posix())) + "\n"
    )
