"""``applan when``: what does this time mean, and how should it be written?"""

from typing import Annotated

from applan import workspace
from applan.calendar_facts import OwnCalendar
from applan.cli.calls import Exit
from applan.cli.language import spoken
from applan.cli.papers import Paper
from applan.cli.years import in_year, period_of, refuse_every_year
from applan.formats import when as formats
from applan.formats.when import Understood, understand


def command(
    texts: list[str],
    plan: str | None = None,
    year: str | None = None,
    language: Annotated[str, ("nb", "nn")] = "",
    format: Annotated[str | None, formats.FORMATS] = None,
    output_path: str | None = None,
) -> None:
    """Say what a written time means: days, weeks, certainty, and how it ought to be written.

    Words without quotation marks are one text; quoted texts are read one by one. Exit status 1
    where something is not understood or cannot be.
    """
    paper = Paper(format, output_path, formats.FORMATS)
    one_by_one = texts if any(" " in text.strip() for text in texts) else [" ".join(texts)]
    understood = tuple(_understand(text, plan, year, language) for text in one_by_one)
    paper.show(formats.render(understood, paper.format, spoken(), paper.look()))
    if any(item.reading.problems for item in understood):
        raise Exit(1)


def _understand(text: str, plan: str | None, year: str | None, language: str) -> Understood:
    if plan is None:
        own = workspace.settings_here().calendar
        period = period_of(year) if year is not None else None
        return understand(text, language or "nb", None, own, period)
    (file,) = in_year([workspace.find_plan(plan)], year)
    found = workspace.whole_plan(file)
    refuse_every_year(file, found)
    return understand(text, language or found.language, found, OwnCalendar(found.own_facts))
