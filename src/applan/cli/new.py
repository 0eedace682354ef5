"""``applan new``: the beginning of a plan, ready to be filled in."""

import json
import re
from pathlib import Path
from typing import Annotated

import typer

from applan import output, workspace
from applan.cli.language import spoken
from applan.cli.language import translate as _
from applan.errors import UserError
from applan.messages import msg
from applan.when import PeriodError, parse_period

_NAME = re.compile(r"[\w-]{1,60}")

_SKELETON = """\
# yaml-language-server: $schema=../schema/plan.json
# Nøklene er engelske og like overalt; det du skriver bak dem, er norsk.
# «applan lint {name}» viser hva som mangler, og docs/plan-format.md hva som kan stå her.
applan: 1
title: Arbeidsplan {period}
organisation: {organisation}
language: nb              # nb eller nn
period: {period}
{continues}status: draft             # draft (utkast), proposed (forslag) eller adopted (vedtatt)

goals:
  - id: forste-mal
    role: priority        # overall, priority, goal eller task
    title: Skriv det første målet her

sections:
  - title: Våre prioriteringer
    view: {{show: goals, role: priority}}

  - title: Aktiviteter
    about: [forste-mal]
    text: |
      Skriv litt om hva dette avsnittet handler om.
    activities:
      - id: forste-aktivitet
        kind: activity    # activity, campaign, course, meeting, deadline eller process
        title: Skriv navnet på den første aktiviteten her
        responsible: Styret
        when: våren {year}
        supports: [forste-mal]

  - title: Datoplan
    view: dates
"""


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
    before = workspace.newest_plan()
    covered = period or name
    try:
        year = parse_period(covered).interval.start.year
    except PeriodError:
        raise UserError(
            msg("“{period}” is no period; say what the plan covers: --period 2027", period=covered)
        ) from None
    text = _SKELETON.format(
        name=name,
        period=covered,
        year=year,
        organisation=json.dumps(
            organisation or (before.plan.organisation if before else "Organisasjonens navn"),
            ensure_ascii=False,
        ),
        continues=f'continues: "{before.name}"\n' if before else "",
    )
    contents = {path: text.encode(), **workspace.schema_beside(path.parent)}
    output.write_files(contents, over=dict.fromkeys(contents))
    output.write_stdout(
        spoken().say(msg("{path} is begun; fill it in", path=path.as_posix())) + "\n"
    )
