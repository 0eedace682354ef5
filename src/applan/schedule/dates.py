"""The date plan: what happens when, and what has no day yet."""

from collections.abc import Sequence

from applan.grouping import grouped
from applan.model import Activity, Plan, View
from applan.model.standing import OFF, aside_of, own_status, told
from applan.schedule.occurring import occurrences
from applan.schedule.scheduled import EXACT, GROUPS, Group, Scheduled
from applan.schedule.selection import Line, fold, period_of, select
from applan.schedule.texts import capital, times_text, weeks, without_year
from applan.words.calendar import words

LONGEST_IN_WEEKS = 31
"""Days; the week numbers of a longer stretch help nobody."""


class DateRow(Line):
    """One line of a date plan.

    ``when`` leaves out the year where the whole plan or view is about one year; ``item.text``
    always has it. ``status`` is printed words, or "". ``week`` is ISO weeks («37», «19–20») of
    what has dates, else "".
    """

    when: str = ""
    status: str = ""
    week: str = ""


def dates_view(plan: Plan, view: View | None = None) -> dict[Group, tuple[DateRow, ...]]:
    """The plan's occurrences as a date plan, by their groups, sorted by start, end and title."""
    span = period_of(plan, view) or plan.span.interval
    years = {span.start.year} & {span.last.year}
    lines = fold(select(plan, occurrences(plan), view))
    found = grouped((one.item.group, date_row(one, plan.language, years)) for one in lines)
    return {group: found.get(group, ()) for group in GROUPS}


def date_row(line: Line, language: str, years: set[int]) -> DateRow:
    """A line as it is printed; ``years`` are those that need not be repeated."""
    one = line.item
    said = short_text(one, years), status_text(one, language), _weeks(one)
    return DateRow(one, line.folded, *said)


def short_text(one: Scheduled, years: set[int]) -> str:
    """The time without a year that need not be repeated; an event keeps the year in its name."""
    if one.time is None or one.start is None:
        return one.text
    if one.anchor is None:
        return without_year(one.text, () if one.is_some_days else (one.time.kind,), years)
    day, bracket, relation = one.text.partition(" (")
    return without_year(day, (), years) + bracket + relation if bracket else one.text


def with_note(when: str, one: Scheduled, more: str = "") -> str:
    """A time with what is noted beside it; what calls it off is told of its title (`asides`)."""
    noted = one.note if one.note and not aside_of((one.note,)) else ""
    beside = ", ".join(filter(None, (noted, more)))
    if not beside:
        return when
    own, sign = (when[:-1], ", ") if when.endswith(")") else (when, " (")
    return f"{own}{sign}{beside})"


def group_text(items: Sequence[Scheduled], years: set[int], language: str) -> str:
    """All times of one thing in one text: «uke 13, 14 og 19»."""
    times = [(one.time, one.certainty) for one in items if one.time is not None]
    if len(times) < 2 or len(times) < len(items) or any(one.anchor for one in items):
        return "; ".join(dict.fromkeys(short_text(one, years) for one in items))
    kinds = {time.kind for time, _ in times}
    return without_year(times_text(times, language), kinds, years)


def _weeks(one: Scheduled) -> str:
    if one.start is None or one.end is None or one.group != "dated":
        return ""
    short = one.precision in EXACT and one.length <= LONGEST_IN_WEEKS
    return weeks(one.start, one.end) if short else ""


def title_text(one: Scheduled, language: str, *, beside_status: bool = False) -> str:
    """A title with what the reader must know before trusting it: that it is called off or put off.

    With ``beside_status`` the status itself stands beside it in a column of its own. What its
    time says, «utsatt fra høsten», is not said again.
    """
    status, *notes = asides(one, language)
    return told(one.title, "" if beside_status or is_put_off(one, language) else status, *notes)


def is_put_off(one: Scheduled, language: str) -> bool:
    """Whether its time says that it is put off: «utsatt fra høsten»."""
    put_off = words(language)["put_off"].format(when="")
    return one.off == "postponed" and one.text.startswith(put_off)


def asides(one: Scheduled, language: str) -> tuple[str, ...]:
    """Its status, where that is that it is called off or put off, and notes that say so."""
    status = status_text(one, language).lower() if one.status in OFF else own_status(one.item)
    notes = (note for note in aside_of((one.note,)) if note.strip(".! ").casefold() != status)
    return (status, *notes)


def status_text(one: Scheduled, language: str) -> str:
    """The status in printed words; a goal's own words as they are."""
    if one.status is None:
        return ""
    if isinstance(one.item, Activity) or one.status != one.item.status:
        return capital(words(language)[f"status.{one.status}"])
    return one.status
