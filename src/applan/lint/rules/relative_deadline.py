"""AP314: a length of time that does not lead to the date beside it."""

from collections.abc import Iterator

from applan.findings import Path
from applan.lint.notice import later_than_promised, too_late, too_short
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import Dated, Mentioned, Times, day_text, item_of, times_of
from applan.lint.times.relative import Distance, Event, Events, distances_in_prose
from applan.lint.together import Together, together_of
from applan.messages import Message, msg
from applan.model import Activity, Occurrence
from applan.patterns import lazy
from applan.when import DurationError, Interval, parse_duration

_BESIDE = lazy(r"\s?(?:,|\(|–|, det (?:vil si|er)|, altså)\s?(?:(?:senest|seinest|innen|den)\s)*")


@rule(
    "AP314",
    "warning",
    bad="""\
- {id: arsmote, kind: meeting, title: Årsmøte, when: "14. mars 2026"}
- kind: deadline
  title: Frist for saker
  when: {when: "1. mars 2026", note: "fire uker før årsmøtet"}
""",
    good=("1. mars", "13. februar"),
)
def relative_deadline(subject: Subject) -> Iterator[Problem]:
    """A deadline counted from something agrees with the date beside it.

    Statutes say “four weeks before the annual meeting”; when the meeting is moved, the date is left
    behind. Days are counted to the day, weeks within three days, months within seven; what says “at
    the latest” may be earlier. What a text of the plan says of every notice, «minst åtte og høyst
    tjue dager før møtet», is held against the notice wherever that has its date. The event is
    another activity with a date, an election, or a party congress whose days are known.
    """
    times = times_of(subject)
    together = together_of(subject)
    told = list(_counted(subject, times))
    yield from later_than_promised(times, together)
    for notice in (*too_late(times, together), *too_short(times, together)):
        if not any(one.path == notice.path and _meet(one, notice) for one in told):
            told.append(notice)
    yield from told


def _meet(one: Problem, other: Problem) -> bool:
    if one.span is None or other.span is None:
        return True
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _counted(subject: Subject, times: Times) -> Iterator[Problem]:
    """Distances that name their event, in texts and in fields."""
    events = Events(times)
    told: set[Mentioned] = set()
    for found, distance in distances_in_prose(times):
        day = _day_beside(times, found)
        if day is not None:
            event = _event_here(times, together_of(subject), events, found, distance)
            if event is not None and not distance.agrees(day.last, event.interval):
                told.add(found)
                written = found.text[slice(*_both(times, found))]
                message = _message(distance, event, written, times)
                yield Problem(found.path, message, span=_both(times, found))
    for dated, distance, source in _stated(subject, times):
        if not dated.sure or source in told:
            continue
        event = events.meant(dated, distance)
        if event is not None and not distance.agrees(dated.interval.last, event.interval):
            message = _message(distance, event, dated.text, times)
            yield Problem(dated.path, message, span=dated.span)


def _message(distance: Distance, event: Event, written: str, times: Times) -> Message:
    return msg(
        "“{distance}” is {expected}, counted from {event}; here stands “{written}”",
        distance=distance.written,
        expected=day_text(distance.from_event(event.interval), times.language),
        event=event.text,
        written=written,
    )


def _beside_it(times: Times, found: Mentioned) -> Mentioned | None:
    """The date that stands right before or after a distance in the same text."""
    here = times.prose.in_text(found.path)
    at = here.index(found)
    for other in here[max(0, at - 1) : at + 2]:
        if other is found or other.kind != "date":
            continue
        first, second = sorted((found, other), key=lambda one: one.start)
        if _BESIDE.fullmatch(first.text[first.end : second.start].lower()):
            return other
    return None


def _day_beside(times: Times, found: Mentioned) -> Interval | None:
    """The one day that it names."""
    other = _beside_it(times, found)
    said = other.reading.occurrences if other is not None else ()
    day = said[0].interval if len(said) == 1 else None
    return day if day is not None and day.days == 1 else None


def _both(times: Times, found: Mentioned) -> tuple[int, int]:
    other = _beside_it(times, found) or found
    return min(found.start, other.start), max(found.end, other.end)


def _event_here(
    times: Times, together: Together, events: Events, found: Mentioned, distance: Distance
) -> Event | None:
    """The event of a distance in a text; where it is not named, the one that was spoken of.

    That stands before it in the text, or is the activity of the text.
    """
    known = None if distance.bare else events.days(distance)
    if known or not (distance.bare or together.is_its_kind(item_of(found.path), distance.event)):
        return known
    spoken_of = events.last_in(found.text[max(0, found.start - 300) : found.start])
    if spoken_of is not None:
        return spoken_of
    item = item_of(found.path)
    own = [one for one in times.by_item.get(item, ()) if one.said.part is None]
    if item in times.partly_open or len(own) != 1 or not own[0].exact or own[0].deadline:
        return None
    return Event(own[0].interval, f"«{own[0].item.title}» ({own[0].text})")


def _stated(subject: Subject, times: Times) -> Iterator[tuple[Dated, Distance, Mentioned | None]]:
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
        words = "within" if said.within else ""
        yield dated, Distance(length, duration, said.after is not None, words, slug=slug), None
    for found, distance in distances_in_prose(times):
        step = together_of(subject).step_told(found)
        beside = step.dated if step else _beside(times, found.path)
        if beside is not None:
            yield beside, distance, found


def _beside(times: Times, path: Path) -> Dated | None:
    """The date that a text is about: of its occurrence, or of the deadline it tells about."""
    own = times.beside.get(path[:-1], ())
    if own and own[-1].exact:
        return own[-1]
    item = item_of(path)
    own = times.by_item.get(item, ())
    due = own[0] if len(own) == 1 and item not in times.partly_open else None
    return due if due and due.exact and due.deadline and isinstance(due.item, Activity) else None
