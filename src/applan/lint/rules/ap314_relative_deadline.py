"""AP314: a length of time that does not lead to the date beside it."""

from collections.abc import Iterator
from datetime import date

from applan.findings import Path
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Times, day_text, times_of
from applan.lint.times.relative import (
    Distance,
    Event,
    Events,
    bare_distances,
    distances_in_prose,
)
from applan.messages import msg
from applan.model import Activity, Occurrence
from applan.when import DurationError, Interval, parse_duration


@rule(
    "AP314",
    "relative-deadline",
    "warning",
    bad="""\
sections:
  - title: Årsmøtet
    activities:
      - {id: arsmote, kind: meeting, title: Årsmøte, when: "14. mars 2026"}
      - kind: deadline
        title: Frist for saker
        when: {when: "1. mars 2026", note: "fire uker før årsmøtet"}
""",
    good="""\
sections:
  - title: Årsmøtet
    activities:
      - {id: arsmote, kind: meeting, title: Årsmøte, when: "14. mars 2026"}
      - kind: deadline
        title: Frist for saker
        when: {when: "13. februar 2026", note: "fire uker før årsmøtet"}
""",
)
def relative_deadline(subject: Subject) -> Iterator[Problem]:
    """A deadline counted from something agrees with the date beside it.

    Statutes say “four weeks before the annual meeting”; when the meeting is moved, the date is left
    behind. Days are counted to the day, weeks within three days, months within seven; what says “at
    the latest” may be earlier. The event is another activity with a date, an election, or a party
    congress whose days are known.
    """
    times = times_of(subject)
    events = Events(times)
    for dated, distance, event in _counted(subject, times, events):
        if not (dated.settled or dated.done):
            continue
        expected = distance.from_event(event.interval)
        if _agrees(dated.interval.last, expected, distance, event.interval):
            continue
        message = msg(
            "“{distance}” is {expected}, counted from {event}; here stands “{written}”",
            distance=distance.written,
            expected=day_text(expected, times.language),
            event=event.text,
            written=dated.text,
        )
        yield Problem(dated.path, message, span=dated.span)


def _counted(
    subject: Subject, times: Times, events: Events
) -> Iterator[tuple[Dated, Distance, Event]]:
    """Every date with a distance beside it, and the event that the distance is counted from."""
    for dated, distance in _stated(subject, times):
        event = events.days(dated, distance)
        if event is not None:
            yield dated, distance, event
    for passage, distance in bare_distances(times):
        beside = _beside(times, passage.path)
        event = events.meant(beside, distance) if beside is not None else None
        if beside is not None and event is not None:
            yield beside, distance, event


def _stated(subject: Subject, times: Times) -> Iterator[tuple[Dated, Distance]]:
    """Every date with a distance from an event beside it, in fields or in words."""
    written = {path: some[-1] for path, some in times.beside.items() if some[-1].exact}
    for path, said in subject.of(Occurrence):
        dated, length = written.get(path), said.within or said.amount
        slug = said.after or said.before
        if dated is None or not length or not slug:
            continue
        try:
            duration = parse_duration(length, times.language)
        except DurationError:
            continue
        after = said.after is not None
        words = "within" if said.within else ""
        yield dated, Distance(length, duration, after, words, slug=slug)
    for path, distance in distances_in_prose(times):
        beside = _beside(times, path)
        if beside is not None:
            yield beside, distance


def _beside(times: Times, path: Path) -> Dated | None:
    """The date that a text is about: of its occurrence, or of the deadline it tells about."""
    own = times.beside.get(path[:-1], ())
    if own and own[-1].exact:
        return own[-1]
    item = path[: _item_length(path)]
    own = times.by_item.get(item, ())
    if len(own) == 1 and item not in times.partly_open and _is_deadline(own[0]):
        return own[0]
    return None


def _is_deadline(dated: Dated) -> bool:
    return dated.exact and dated.deadline and isinstance(dated.item, Activity)


def _item_length(path: tuple[str | int, ...]) -> int:
    return len(path) - 1 if isinstance(path[-1], str) else len(path) - 2


def _agrees(day: date, expected: date, distance: Distance, event: Interval) -> bool:
    off = (day - expected).days
    if abs(off) <= distance.slack:
        return True
    if distance.bound == "within":
        return event.last <= day < expected if distance.after else expected < day <= event.start
    if distance.bound == "latest":
        return off < 0
    if distance.bound == "least":
        return off > 0 if distance.after else off < 0
    return False
