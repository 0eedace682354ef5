"""``applan new``: the beginning of a plan, ready to be filled in."""

import json
from datetime import date, timedelta
from typing import Annotated

from applan import output, workspace
from applan.cli.chosen import new_plan, readable_plans
from applan.cli.language import spoken
from applan.cli.terminal import say
from applan.document.edits import is_plain
from applan.errors import UserError
from applan.messages import Tongue
from applan.model import Plan
from applan.model.plan import Language
from applan.patterns import lazy
from applan.when import Interval, PeriodError, is_every_year, parse_period
from applan.when.format_dates import format_days
from applan.when.words import vocabulary
from applan.words.form import TO_FILL_IN, form
from applan.workspace import NamedPlan


def command(
    name: str,
    organisation: str = "",
    period: str = "",
    language: Annotated[Tongue | None, ("nb", "nn", "en")] = None,
) -> None:
    """Begin a new plan in plans/, with comments that say what goes where."""
    path = new_plan(name)
    covered = _HYPHEN.sub("–", period or name)
    yearly = is_every_year(covered)
    try:
        span = parse_period(str(date.today().year) if yearly else covered).interval
    except PeriodError:
        raise UserError("“{period}” is no period; say what the plan covers: --period 2027",
                        period=covered) from None  # fmt: skip
    start = span.start
    known = tuple(readable_plans())
    before = next(
        (one for one, _keys in known if not yearly and one.plan.span.interval.start < start), None
    )
    newest, keys = known[0] if known else (None, None)
    tongue = language or _tongue(newest, keys)
    said = Plan.said_in("continues", tongue)
    nobody = TO_FILL_IN(tongue)["organisation"]
    whose = organisation or (newest.plan.organisation if newest else nobody)
    season, days = _inside(span, "nn" if tongue == "nn" else "nb")
    last = min(span.last, date(start.year, 12, 31))
    end = format_days(Interval(last, last + timedelta(days=1)), vocabulary("nb"))
    if yearly:
        season, days, end = (one.removesuffix(f" {start.year}") for one in (season, days, end))
    text = form(
        tongue,
        name=name,
        season=season or covered,
        days=days,
        end=end,
        period=covered,
        year=start.year,
        next=start.year + 1,
        language=language if language in ("nb", "nn") else newest.plan.language if newest else "nb",
        organisation=whose if is_plain(whose) else json.dumps(whose, ensure_ascii=False),
        continues=f'{said}: "{before.name}"' if before else "",
    )
    contents = {path: text.encode(), **workspace.schema_beside(path.parent)}
    output.write_files(contents, over=dict.fromkeys(contents))
    say("{path} is begun; fill it in", path=path)


_HYPHEN = lazy(r"(?<=\d{4})-(?=\d{4})")
_SEASONS = (
    ("våren", "våren", "12. januar, 9. februar og 9. mars", (1, 12), (3, 9)),
    ("høsten", "hausten", "14. september, 12. oktober og 9. november", (9, 14), (11, 9)),
)


def _inside(span: Interval, language: Language) -> tuple[str, str]:
    """A season of a period, «» where it holds none, and some days as an example of a series."""
    for year in (span.start.year, span.start.year + 1):
        for nb, nn, days, first, last in _SEASONS:
            if span.start <= date(year, *first) and date(year, *last) <= span.last:
                return f"{nn if language == 'nn' else nb} {year}", f"{days} {year}"
    return "", f"{_SEASONS[0][2]} {span.start.year}"


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
