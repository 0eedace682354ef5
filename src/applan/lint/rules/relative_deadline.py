"""AP314: a length of time that does not lead to the date beside it, or to the notice of a meeting.

«Innkallingen sendes minst åtte og høyst tjue dager før møtet» is held against the notice, wherever
that has its date: in an activity of its own, or in the text of the meeting.
"""

from collections.abc import Iterator
from datetime import date

from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.meant import ONCE_A_YEAR
from applan.lint.rule import Problem, rule, tell
from applan.lint.running import lower_case
from applan.lint.subject import Subject
from applan.lint.times import Dated, Mentioned, Passage, Times, day_text, item_of, times_of
from applan.lint.times.numbers import number_of
from applan.lint.times.readings import EXACT
from applan.lint.times.relative import Distance, Event, Events, distances_in_prose
from applan.lint.together import Together, together_of
from applan.messages import Message, msg
from applan.model import Activity, Occurrence
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import (
    Duration,
    DurationError,
    DurationUnit,
    Interval,
    add_duration,
    parse_duration,
)
from applan.when.names import stem, stems_of

_UNITS: dict[str, DurationUnit] = {"da": "day", "dø": "day", "uk": "week", "ve": "week",
                                   "må": "month"}  # fmt: skip


class _Promise(NamedTuple):
    """What is to be done so long before a meeting: of one activity, or of every one."""

    passage: Passage
    what: frozenset[str]
    least: Duration
    most: Duration | None
    of: tuple[Path, ...]

    def keeps(self, day: date, event: date) -> bool:
        """Whether that day leaves time enough, and not too much."""
        latest = add_duration(event, self.least, -1)
        return day <= latest and (self.most is None or day >= add_duration(event, self.most, -1))


class _Sent(NamedTuple):
    """A day on which a notice goes out, and where that stands."""

    path: Path
    span: tuple[int, int]
    day: date
    written: str


def too_late(times: Times, together: Together) -> Iterator[Problem]:
    """Every notice that goes out later, or earlier, than is promised; once, of many promises."""
    sent: dict[frozenset[str], list[tuple[_Sent, tuple[Path, ...], date]]] = {}
    told: set[tuple[Path, tuple[int, int]]] = set()
    for promise in _promises(times, together):
        if promise.what not in sent:
            events = ((one, of, _next(times, of, one.day))
                      for one, of in _sent(times, together, promise.what))  # fmt: skip
            sent[promise.what] = [(one, of, event) for one, of, event in events if event]
        for one, of, event in sent[promise.what]:
            if (one.path, one.span) in told or promise.keeps(one.day, event):
                continue
            if not promise.of or set(of) & set(promise.of):
                told.add((one.path, one.span))
                yield tell("“{promise}”, but from {day} to {event} it is {days}", one.path,
                           one.span, promise=promise.passage.written,
                           day=day_text(one.day, times.language),
                           event=day_text(event, times.language),
                           days=_days((event - one.day).days))  # fmt: skip


def too_short(times: Times, together: Together) -> Iterator[Problem]:
    """The notice of what comes once a year, in the last days before it."""
    for sent, paths in _sent(times, together, frozenset({"innkall"})):
        for path in paths:
            title, event = together.title(path), _next(times, (path,), sent.day)
            yearly = any(one.startswith(ONCE_A_YEAR) for one in stems_of(title))
            if yearly and event is not None and (event - sent.day).days < _A_WEEK:
                yield tell("the notice goes out on {day}, only {days} before “{title}” ({event})",
                           sent.path, sent.span, day=sent.written, title=title,
                           days=_days((event - sent.day).days),
                           event=day_text(event, times.language))  # fmt: skip


_A_WEEK = 7


def _days(count: int) -> Message:
    return msg("1 day") if count == 1 else msg("{count} days", count=count)


def later_than_promised(times: Times, together: Together) -> Iterator[Problem]:
    """«Årsmøtet holdes hvert år innen utgangen av mars», and it is dated in April."""
    for passage in times.prose.find(_YEARLY, ("utgangen av", "utgongen av")):
        month = _MONTHS.index(passage.group("month").lower()) + 1
        for path in together.meant.called(stem(passage.group("name").lower())):
            for one in times.by_item.get(path, ()):
                if one.exact and one.sure and not one.deadline and one.interval.last.month > month:
                    yield tell("“{written}”, but “{title}” is {time}", one.path, one.span,
                               written=passage.written, title=one.item.title,
                               time=day_text(one.interval.start, times.language))  # fmt: skip


_MONTHS = MONTHS.split("|")
_YEARLY = lazy(
    r"(?P<name>[a-zæøå]{4,}) (?:skal )?(?:holdes|haldast|avholdes|avvikles)"
    r"(?: (?:hvert år|kvart år|årlig|årleg))? (?:innen|innan|før|senest|seinast)"
    rf" (?:utgangen av |utgongen av )(?P<month>{MONTHS})\b"
)


def _promises(times: Times, together: Together) -> Iterator[_Promise]:
    for passage in times.prose.find(_PROMISE, _BY, 100, 90, _UNITS_SAID):
        path = passage.path[:-1]
        start = max(passage.text.rfind(". ", 0, passage.start) + 1, 0)
        named = together.meant.in_text(passage.text[start : passage.end], bodies=False)
        own = together.is_activity(path)
        least = _length(passage, "")
        said = passage.group("what") or passage.group("sent")
        what = frozenset(_WHAT_RE.findall(said and passage.written.lower()))
        what = frozenset({"innkall"}) if passage.group("notice") else what
        if not what and own and not together.is_event(path):
            what = frozenset({together.title(path).lower()})
        if what and least is not None:
            of = (path,) if own and together.is_event(path) else named
            if own and not of:
                of = together.event_for(path)
            yield _Promise(passage, what, least, _length(passage, "most_"), of)


def _length(passage: Passage, of: str) -> Duration | None:
    number = number_of(passage.group(f"{of}number"))
    unit = passage.group(f"{of}unit")[:2].lower()
    return Duration(number, _UNITS[unit]) if number and unit else None


def _sent(
    times: Times, together: Together, what: frozenset[str]
) -> Iterator[tuple[_Sent, tuple[Path, ...]]]:
    """Each day on which something is sent, and the activities that it is for."""
    for step in together.steps:
        is_event = step.role == "event" and not step.dated.deadline
        sure = step.dated.exact and step.dated.sure
        if not is_event and sure and any(one in step.title.lower() for one in what):
            events = together.events_of(step) or _series_beside(together, step.dated.item_path)
            last = step.dated.interval.last
            yield _Sent(step.dated.path, step.dated.span, last, step.dated.text), events
    telling = {path for path, text in times.prose.pieces if together.is_activity(path[:-1])
               and any(one in lower_case(text) for one in what)}  # fmt: skip
    for found in times.prose.mentions:
        told = found.kind == "date" and found.path in telling
        said = found.clause(60) if told else ""
        read = times.near(found).occurrences if any(one in said for one in what) else ()
        days = read[0].interval if read and read[0].precision in EXACT else None
        if days is not None:
            yield _Sent(found.path, found.span, days.last, found.written), (found.path[:-1],)


def _series_beside(together: Together, path: Path) -> tuple[Path, ...]:
    """The one series of meetings beside a step, or the annual ones, which its papers are for."""
    beside = [at for at in together.meetings_under(path[:-2]) if together.is_event(at)]
    series = [at for at in beside if (together.turns(at) or 0) > 1]
    yearly = [at for at in beside if any(one.startswith(ONCE_A_YEAR)
                                         for one in stems_of(together.title(at)))]  # fmt: skip
    return tuple(series if len(series) == 1 else yearly if beside == yearly else ())


def _next(times: Times, paths: tuple[Path, ...], day: date) -> date | None:
    """The day of the next meeting, where all days of the meetings are certain."""
    dated = [one for path in paths for one in times.by_item.get(path, ())]
    if not all(one.exact and one.sure and not one.deadline for one in dated):
        return None
    return min((one.interval.start for one in dated if one.interval.start >= day), default=None)


_BY = ("minst", "senest", "seinast", "seinest", " før", " føre", " varsel")
_WHAT = (r"innkalling|sakspapir|saksliste|papir|dokument|forslag|framlegg|innstilling|saker"
         r"|varsel|varsla")  # fmt: skip
_WHAT_RE = lazy(_WHAT)
_UNIT = r"dag|døgn|uke|veke|månad|måned"
_UNITS_SAID = tuple(f" {unit}" for unit in _UNIT.split("|"))
_PROMISE = lazy(
    rf"(?:(?:(?P<what>{_WHAT})[^.;:\0]{{0,80}}?\s)?(?:minst|senest|seinast|seinest)\s|"
    rf"(?P<sent>{_WHAT})[^.;:\0]{{0,80}}?\s(?=\w+\s(?:{_UNIT})\w*\sføre?\b)"
    rf"|\bmed\s(?=\w+\s(?:{_UNIT})\w*\svarsel))"
    rf"(?P<number>\w+)\s(?P<unit>{_UNIT})\w*(?:\sog\s(?:høyst|maksimalt|maks)\s"
    rf"(?P<most_number>\w+)\s(?P<most_unit>{_UNIT})\w*)?(?:\sf[øy]re?\b(?: \w+)?)?"
    r"(?P<notice>\svarsel\b)?"
)


_BESIDE = lazy(r"\s?(?:,|\(|–|, det (?:vil si|er)|, altså)\s?(?:(?:senest|seinest|innen|den)\s)*")


@rule(
    "AP314",
    "warning",
    """\
- {id: arsmote, kind: meeting, title: Årsmøte, when: "14. mars 2026"}
- kind: deadline
  title: Frist for saker
  when: {when: "[-1-]{+13+}. [-mars-]{+februar+} 2026", note: "fire uker før årsmøtet"}
""",
)
def relative_deadline(subject: Subject) -> Iterator[Problem]:
    """A deadline counted from something agrees with the date beside it."""
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
    events = Events(times, together_of(subject).meant)
    told: set[Mentioned] = set()
    for found, distance in distances_in_prose(times):
        for day, span in _day_beside(times, found):
            event = _event_here(times, together_of(subject), events, found, distance)
            if event is not None and not distance.agrees(day.last, event.interval):
                told.add(found)
                message = _message(distance, event, found.text[slice(*span)], times)
                yield Problem(found.path, message, span=span)
    for dated, distance, source in _stated(subject, times):
        if not dated.sure or source in told:
            continue
        event = events.meant(dated, distance)
        if event is not None and not distance.agrees(dated.interval.last, event.interval):
            message = _message(distance, event, dated.text, times)
            yield Problem(dated.path, message, span=dated.span)


def _message(distance: Distance, event: Event, written: str, times: Times) -> Message:
    return msg("“{distance}” is {expected}, counted from {event}; here stands “{written}”",
               distance=distance.written,
               expected=day_text(distance.from_event(event.interval), times.language),
               event=event.text, written=written)  # fmt: skip


def _day_beside(times: Times, found: Mentioned) -> Iterator[tuple[Interval, tuple[int, int]]]:
    """The one day right before or after a distance in its text, and where the two stand."""
    here = times.prose.in_text(found.path)
    at = here.index(found)
    for other in here[max(0, at - 1) : at + 2]:
        if other is found or other.kind != "date":
            continue
        first, second = sorted((found, other), key=lambda one: one.start)
        if _BESIDE.fullmatch(first.text[first.end : second.start].lower()):
            said = other.reading.occurrences
            day = said[0].interval if len(said) == 1 else None
            if day is not None and day.days == 1:
                yield day, (first.start, second.end)
            return


def _event_here(
    times: Times, together: Together, events: Events, found: Mentioned, distance: Distance
) -> Event | None:
    """The event of a distance in a text; where it is not named, the one that was spoken of.

    That stands before it in the text, or is the activity of the text.
    """
    known = None if distance.bare else events.days(distance, path=found.path)
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
        whole = not found.before(40).strip() and found.after(1) in ("", ".")
        it_is = whole or found.before(40).strip() in ("det er", "dette er")
        beside = step.dated if step else _beside(times, found.path, it_is=it_is)
        if beside is not None:
            yield beside, distance, found


def _beside(times: Times, path: Path, *, it_is: bool = False) -> Dated | None:
    """The date that a text is about: of its occurrence, or of the deadline it tells about.

    Of anything else only where the text says of it that ``it_is`` so long before or after.
    """
    own = times.beside.get(path[:-1], ())
    if own and own[-1].exact:
        return own[-1]
    item = item_of(path)
    own = times.by_item.get(item, ())
    due = own[0] if len(own) == 1 and item not in times.partly_open else None
    known = due and due.exact and (due.deadline or it_is)
    return due if due and known and isinstance(due.item, Activity) else None
