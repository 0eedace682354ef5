"""Which occurrences are events in a calendar, and what their events say."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from applan.formats.ics.content import day, one_line
from applan.formats.ics.recurrence import Repeats, repeats
from applan.frozen import NamedTuple
from applan.model import Plan
from applan.schedule.calendar import columns_in
from applan.schedule.dates import title_text
from applan.schedule.scheduled import DAYS, GOES_ON, Scheduled
from applan.when import Rule
from applan.when.called_off import titled_off
from applan.when.tokens import lex
from applan.when.words import vocabulary
from applan.words.calendar import words

LONGEST_WINDOW = 31
"""Days: a month is still a bar in a calendar; a season would hide what is beneath it."""
LONGEST_BUSY = 7
"""Days: what lasts longer goes on beside other things."""
LONGEST_TEXT = 2000
"""Characters of a plan's prose in a description."""

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)


class Event(NamedTuple):
    """One VEVENT, without what tells its edition: two of them are equal if they say the same.

    ``start`` and ``end`` are dates of a whole day, or clock times in Norway; ``end`` is
    exclusive, and None where nobody said.
    """

    uid: str
    plan: str
    summary: str
    description: str
    location: str
    category: str
    start: date
    end: date | None
    status: str
    busy: bool
    alarms: tuple[str, ...]
    repeats: Repeats | None

    @property
    def days(self) -> frozenset[date]:
        """The days it begins on."""
        first = self.start.date() if isinstance(self.start, datetime) else self.start
        return frozenset(self.repeats.days if self.repeats else (first,))


def is_event(one: Scheduled) -> bool:
    """Whether it has days that a calendar can show; what has not is listed beside.

    Left out are quotas and what goes on all the time, windows longer than a month, what is counted
    from what is put off, and what has no days. What is put off has the days that it had, so that
    they are struck out in calendars that have them.
    """
    if one.start is None or one.end is None or one.time is None:
        return False
    if one.group == "undecided" and one.off != "postponed":
        return False
    if one.time.kind in GOES_ON:
        return bool(repeats(one))
    if one.deadline or one.precision in DAYS:
        return True
    return one.length <= LONGEST_WINDOW


def events_of(one: Scheduled, uid: str, plan: Plan) -> tuple[Event, ...]:
    """The events of an occurrence of a plan: one, or one for each series it takes to say it.

    The second and later series go by their first day.
    """
    series = repeats(one)
    if not series:
        return (_event(one, uid, plan, None),)
    return tuple(
        _event(one, longer(uid, day(repeated.first)) if number else uid, plan, repeated)
        for number, repeated in enumerate(series)
    )


def longer(uid: str, piece: str) -> str:
    """A UID whose key has one piece more."""
    key, at, place = uid.partition("@")
    return f"{key}.{piece}{at}{place}"


def _event(one: Scheduled, uid: str, plan: Plan, repeated: Repeats | None) -> Event:
    language = plan.language
    start, end = _times(one, repeated)
    return Event(
        uid=uid,
        plan=one.plan,
        summary=_summary(one, language),
        description="\n".join(_description(one, plan)),
        location=one_line(", ".join(one.place)),
        category=words(language)[f"kind.{'deadline' if one.deadline else one.kind}"],
        start=start,
        end=end,
        status=_status(one),
        busy=_is_busy(one),
        alarms=_alarms(one, start),
        repeats=repeated if repeated and repeated.rule else None,
    )


def _times(one: Scheduled, repeated: Repeats | None) -> tuple[date, date | None]:
    """First and exclusive last. What begins at 24 begins next day.

    What has no end that anybody said lasts an hour: programs disagree on what none means.
    """
    assert one.start is not None and one.end is not None and one.time is not None
    first, last = (repeated.first, repeated.first) if repeated else (one.start, one.end)
    begins, ends = one.time.start_time, one.time.end_time
    if begins is None:
        return first, last + _DAY if last < date.max else date.max
    if one.time.late and repeated is None and last < date.max:
        first, last = first + _DAY, last + _DAY
    begin = datetime.combine(first, begins)
    if one.deadline:
        return begin, None
    return begin, _clock_end(first, last, begins, ends)


def _clock_end(first: date, last: date, begins: time, ends: time | None) -> datetime | None:
    if ends is None:
        if first < last < date.max:
            return datetime.combine(last + _DAY, time())
        return datetime.combine(first, begins) + _HOUR if first < date.max else None
    past_midnight = ends == time() or (first == last and ends <= begins)
    if past_midnight and last == date.max:
        return None
    return datetime.combine(last + _DAY if past_midnight else last, ends)


def _summary(one: Scheduled, language: str) -> str:
    own = words(language)
    title = one_line(title_text(one, language, beside_status=one.off is not None))
    itself = rf"{own['deadline_word']}(?:en|er|ene|ar|ane)?(?![^\W_])"  # not «Fristed»
    if one.deadline and not re.search(itself, title.casefold()):
        title = own["deadline"].format(title=title)
    if one.off:
        return title if titled_off(one.title) else own[one.off].format(title=title)
    rule = one.recurrence
    if isinstance(rule, Rule) and rule.except_open:
        title = f"{title} ({vocabulary(language).text('except')} {one_line(rule.except_text)})"
    doubt = one.time.doubt.strip("()") if one.time else ""
    if [word.value for word in lex(doubt, vocabulary(language))] == ["reserve"]:
        return f"{title} ({doubt})"
    return own["unsure"].format(title=title) if one.certainty != "fixed" else title


def _description(one: Scheduled, plan: Plan) -> Iterable[str]:
    language = plan.language
    own = columns_in((plan,), words(language).group("column"))
    yield f"{own['when']}: {one_line(one.text)}"
    about = (
        (own["who"], ", ".join(duty.told for duty in one.duties)),
        (own["audience"], ", ".join(one.audience)),
        (own["mode"], words(language)[f"mode.{one.mode}"] if one.mode else ""),
        (own["note"], one.note or ""),
    )
    for label, said in about:
        if said:
            yield f"{label}: {one_line(said)}"
    if one.item.text:
        text = one.item.text.strip()
        yield ""
        yield text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"


def _status(one: Scheduled) -> str:
    if one.off:
        return "CANCELLED"
    if isinstance(one.recurrence, Rule) and one.recurrence.except_open:
        return "TENTATIVE"  # some of its days are not: nobody has said which
    return "CONFIRMED" if one.certainty == "fixed" else "TENTATIVE"


def _is_busy(one: Scheduled) -> bool:
    """Whether people cannot be elsewhere: a meeting or course of a week at most, days fixed."""
    if one.kind not in ("meeting", "course") or one.deadline or _status(one) != "CONFIRMED":
        return False
    if one.group == "recurring":
        return one.time is not None and one.time.start_time is not None
    return one.precision in DAYS and one.length <= LONGEST_BUSY


def _alarms(one: Scheduled, start: date) -> tuple[str, ...]:
    """A week and a day before a deadline: at the same time of day, else at nine in the morning."""
    if not one.deadline or one.off:
        return ()
    return ("-P7D", "-P1D") if isinstance(start, datetime) else ("-P6DT15H", "-PT15H")
