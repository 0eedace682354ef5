"""``applan new``: the beginning of a plan, ready to be filled in."""

import json
from typing import Annotated

from applan import output, workspace
from applan.cli.calls import Argument, Option
from applan.cli.chosen import new_plan, readable_plans
from applan.cli.language import spoken
from applan.cli.terminal import say
from applan.document.edits import is_plain
from applan.errors import UserError
from applan.form import FORMS
from applan.messages import Tongue
from applan.model import Plan
from applan.when import PeriodError, parse_period
from applan.workspace import NamedPlan


def command(
    name: Annotated[str, Argument("The plan's name, usually its first year.", "NAME")],
    organisation: Annotated[
        str, Option("Whose plan it is; else as in the newest plan.", "NAME")
    ] = "",
    period: Annotated[str, Option("The time it covers; else the name's year.", "PERIOD")] = "",
    language: Annotated[
        Tongue | None,
        Option(
            "The language of keys and explanations; else that of the newest plan.",
            values=("nb", "nn", "en"),
        ),
    ] = None,
) -> None:
    """Begin a new plan in plans/, with comments that say what goes where."""
    path = new_plan(name)
    covered = period or name
    try:
        start = parse_period(covered).interval.start
    except PeriodError:
        raise UserError(
            "“{period}” is no period; say what the plan covers: --period 2027", period=covered
        ) from None
    known = tuple(readable_plans())
    before = next((one for one, _keys in known if one.plan.span.interval.start < start), None)
    newest, keys = known[0] if known else (None, None)
    tongue = language or _tongue(newest, keys)
    form, said = FORMS[tongue], Plan.said_in("continues", tongue)
    whose = organisation or (newest.plan.organisation if newest else form.organisation)
    text = form.text.format(
        name=name,
        period=covered,
        year=start.year,
        next=start.year + 1,
        language=language if language in ("nb", "nn") else newest.plan.language if newest else "nb",
        organisation=whose if is_plain(whose) else json.dumps(whose, ensure_ascii=False),
        continues=f'{said}: "{before.name}"\n' if before else "",
    )
    contents = {path: text.encode(), **workspace.schema_beside(path.parent)}
    output.write_files(contents, over=dict.fromkeys(contents))
    say("{path} is begun; fill it in", path=path.as_posix())


def _tongue(newest: NamedPlan | None, keys: Tongue | None) -> Tongue:
    """That of the newest plan's keys; else, and where they are English, that of the messages.

    English keys were the only ones once: whoever is spoken to in Norwegian gets Norwegian ones, in
    the language that the plan is written in.
    """
    if keys is not None and keys != "en":
        return keys
    if spoken().language == "en":
        return "en"
    return newest.plan.language if newest is not None else "nb"
