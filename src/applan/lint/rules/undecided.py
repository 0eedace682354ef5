"""Rules on what is still to be decided."""

from collections.abc import Iterator

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import date_text, times_of
from applan.lint.together import Together, together_of
from applan.lint.undecided import Undecided, open_in
from applan.messages import Message, msg
from applan.model import Occurrence
from applan.when import Occurrence as Time
from applan.when.names import year_of


@rule("AP413", "info", '- {title: Skoleringsfestival, when: "[-trolig-]{+18.–29.+} mai 2026"}\n')
def undecided(subject: Subject) -> Iterator[Problem]:
    """What is still open is known, with the day it falls due."""
    opened = open_in(subject)
    language = subject.plan.language
    for one in opened.found:
        if not opened.is_soon(one):
            yield Problem(one.path, _message(one, language))


def _message(one: Undecided, language: str) -> Message:
    if one.said_when:
        return msg("“{title}” is to be decided: {when}", title=one.title, when=one.said_when)
    if one.due is None:
        return msg("“{title}” is not decided; the plan does not say by when", title=one.title)
    day = date_text(one.due, language)
    if one.is_open:
        return msg("“{title}” is not decided, and falls due {day}", title=one.title, day=day)
    return msg("“{title}” is not certain yet, and falls due {day}", title=one.title, day=day)


@rule(
    "AP414",
    "warning",
    """\
- title: Styreseminar
  when: [-{when: "februar 2026", certainty: open}-]{+14.–15. februar 2026+}
""",
)
def undecided_soon(subject: Subject) -> Iterator[Problem]:
    """What falls due first is decided first."""
    opened, language = open_in(subject), subject.plan.language
    for one in opened.found:
        if opened.is_soon(one) and one.due is not None:
            yield tell("“{title}” is not decided, and falls due {day}, within three months of the "
                       "plan's beginning; decide it, or say who does, and when", one.path,
                       title=one.title, day=date_text(one.due, language))  # fmt: skip


_FEWEST = 2
"""Times that wait before it matters; one that is counted in weeks or months matters alone."""


@rule(
    "AP415",
    "warning",
    """\
- {id: landsmote, kind: meeting, title: Landsmøtet, when: {+"24.–26. april +}2026{+"+}}
- {title: Forslagsfrist, kind: deadline, when: {amount: "4 måneder", before: landsmote}}
- {title: Oppfølging, when: {within: "3 uker", after: landsmote}}
""",
)
def waiting_for_undecided(subject: Subject) -> Iterator[Problem]:
    """What other times are counted from has a date."""
    for event, times in waiting_times(subject).items():
        if len(times) >= _FEWEST:
            yield tell("{count} times wait for “{title}”, which has no date yet", event.path,
                       count=len(times), title=event.title)  # fmt: skip
        elif times[0].counted:
            yield tell("“{waiting}” waits for “{title}”, which has no date yet", event.path,
                       waiting=times[0].title, title=event.title)  # fmt: skip


_COARSEST = 92
"""Days in the longest quarter: from what is known no better, nothing can be counted."""


class Event(NamedTuple):
    """An activity whose days are not known to the quarter; ``path`` is where a date is missing."""

    path: Path
    title: str
    years: frozenset[int]


class Waiting(NamedTuple):
    """A time that waits for an event; ``counted`` when it is so and so long before or after."""

    title: str
    counted: bool


def waiting_times(subject: Subject) -> dict[Event, tuple[Waiting, ...]]:
    """The events without a date that other times of the plan are counted from."""
    found = _waiting(subject) if subject.complete else ()
    return grouped((event, waiting) for event, waiting in found if event is not None)


def _waiting(subject: Subject) -> Iterator[tuple[Event | None, Waiting]]:
    """Each time that waits for an activity, by its id or by its name, and what it waits for."""
    times, together = times_of(subject), together_of(subject)
    for placed in subject.placed:
        said = placed.item
        if isinstance(said, Occurrence) and said.when is None:
            path = times.path_of.get(said.after or said.before or "")
            waiting = Waiting(placed.within, bool(said.within or said.amount))
            yield _undated(together, path) if path else None, waiting
    known: dict[str, Event | None] = {}
    for written in times.written:
        for time in written.reading.occurrences:
            anchor = time.anchor
            if anchor is None or time.interval is not None or not anchor.event:
                continue
            if anchor.event not in known:
                known[anchor.event] = _called(subject, together, anchor.event)
            yield (known[anchor.event], Waiting(written.owner.within, anchor.duration is not None))


def _called(subject: Subject, together: Together, words: str) -> Event | None:
    """The one activity without a date that «landsmøtet 2027» can be."""
    year, alike = year_of(words), subject.meanings.meant(words, "plan")
    found = [_undated(together, named.value.path) for named in alike]
    undated = [one for one in found if one and (year is None or not one.years or year in one.years)]
    sure = len(alike) == 1 or (year and undated and undated[0].years)
    return undated[0] if len(undated) == 1 and sure else None


def _undated(together: Together, path: Path) -> Event | None:
    """An activity, if no day or quarter of it is known."""
    activity = together.activity(path)
    if activity.parts or any(said.after or said.before for said in activity.when):
        return None
    times = [time for _written, time in together.said(path)]
    if any(_has_days(time) for time in times):
        return None
    spans = [time.interval for time in times if time.interval is not None]
    years = {year for one in spans for year in range(one.start.year, one.last.year + 1)}
    said = activity.when[0].when if activity.when else None
    place = (*path, "when", 0, "when") if said else (*path, "title")
    return Event(place, activity.title, frozenset(years))


def _has_days(time: Time) -> bool:
    if time.kind in ("recurring", "continuous", "relative"):
        return True
    return time.interval is not None and time.interval.days <= _COARSEST
