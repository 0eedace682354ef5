"""Rules on days on which people are away."""

from collections.abc import Iterator
from datetime import date, timedelta

from applan.calendar_facts import (
    Fact,
    OwnCalendar,
    holidays_in,
    is_working_day,
    next_working_day,
    one_day,
    previous_working_day,
    quiet_days_in,
)
from applan.findings import Path
from applan.lint.listing import listing
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import Dated, Times, day_text, is_gathering, range_text, times_of
from applan.messages import Message, msg
from applan.model import Activity, Occurrence
from applan.patterns import lazy
from applan.when import Interval, Rule
from applan.when.expand import days_of

_KINDS = frozenset({"meeting", "course"})
_OVER = ("cancelled", "postponed", "done")
_DAY = timedelta(days=1)
_LIST = 3
"""Dates in a list that nobody looked up one by one."""

_EASTER_WEEK = "påskeuka"
_EVERYBODY_KNOWS = frozenset(
    {"arbeidernes dag", "grunnlovsdagen", "julaften", "1. juledag", "2. juledag", "nyttårsaften",
     "1. nyttårsdag"}
)  # fmt: skip
"""Days with a date that nobody takes for an ordinary day; what is there is there on purpose."""


@rule("AP309", "warning", '- {kind: course, title: Kassererkurs, when: "[-14-]{+20+}. mai 2026"}\n')
def public_holiday(subject: Subject) -> Iterator[Problem]:
    """A meeting, a course or a campaign day is not on a public holiday or in the Easter week."""
    times, own = times_of(subject), OwnCalendar(subject.plan.own_facts)
    found: dict[Path, list[tuple[Dated, Fact]]] = {}
    for dated in times.dated:
        item = dated.item
        if not isinstance(item, Activity) or not dated.settled or dated.deadline:
            continue
        many = len(times.by_item[dated.item_path]) >= _LIST
        for fact in _away(dated, item, own, many)[:1]:
            if not _is_the_point(dated, item, many):
                found.setdefault(dated.path, []).append((dated, fact))
    for path, some in found.items():
        dated, fact = some[0]
        message = _message(dated, fact, times.language)
        if len(some) > 1:
            named = [f"{one.text} ({day.name(times.language)})" for one, day in some]
            message = msg("{days}; is that meant?", days=listing(named))
        yield Problem(path, message, span=dated.span)
    yield from _not_left_out(times, own)


def _not_left_out(times: Times, own: OwnCalendar) -> Iterator[Problem]:
    """«Hver mandag, unntatt 17. mai»: who thought of the days off, forgot Easter Monday."""
    for written in times.written:
        item, said = written.subject_of_time, written.said
        if not isinstance(item, Activity) or said is None or item.status in _OVER:
            continue
        if written.reading.problems:
            continue  # which days are meant is asked about already
        for time in written.reading.occurrences:
            rule = time.recurrence
            if not isinstance(rule, Rule) or time.interval is None or rule.except_open:
                continue
            if not (rule.except_days or rule.except_months) or _speaks_of(item, said, None):
                continue
            days = [Interval(day, day + _DAY) for day in days_of(rule, time.interval)]
            away = [f"{range_text(day, times.language)} ({fact.name(times.language)})"
                    for day in days for fact in holidays_in(day, own.facts)[:1]]  # fmt: skip
            if away:
                yield tell("{days} is not left out of “{written}”", written.path,
                           (time.start, time.end), days=listing(away),
                           written=written.text[time.start : time.end])  # fmt: skip


def _away(dated: Dated, item: Activity, own: OwnCalendar, many: bool) -> list[Fact]:
    """The holidays that this may have been put on without thinking of them."""
    known = item.kind in _KINDS
    named = item.kind == "activity" and _GATHERING.search(item.title.lower()) is not None
    judged = known or named or item.kind == "campaign"
    if dated.time.name:
        return []
    if dated.time.kind == "week" and item.mode != "digital" and judged:
        quiet = [*quiet_days_in(dated.interval), *own.of_kind("school-holiday", dated.interval)]
        return [fact for fact in quiet if _is_stretch(fact)]
    planned = item.kind == "activity" and (many or dated.time.start_time is not None)
    if not is_gathering(dated) or not (judged or planned):
        return []
    found = [
        *holidays_in(dated.interval, own.facts),
        *quiet_days_in(dated.interval),
        *own.of_kind("school-holiday", dated.interval),
    ]
    moving = [fact for fact in found if fact.name_nb not in _EVERYBODY_KNOWS]
    if known:
        return moving or found
    return moving if judged or moving == found else []


def _is_stretch(fact: Fact) -> bool:
    """Whether it is a time of many days that a gathering may be in without being on a holiday."""
    return fact.name_nb == _EASTER_WEEK or fact.kind == "school-holiday"


def _is_the_point(dated: Dated, item: Activity, many: bool) -> bool:
    """Whether the words show that the day was chosen for what it is; one concert of many is not."""
    own = dated.written.owner.parent
    above = own.parent.item if own is not None and own.parent is not None else None
    words = dated.written.text if not dated.exact else ""
    within = above.title if isinstance(above, Activity) else ""
    return _speaks_of(item, dated.said, f"{words} {within}") or (
        not many and "konsert" in f"{item.title} {dated.said.part or ''}".lower()
    )


def _speaks_of(item: Activity, said: Occurrence, time: str | None) -> bool:
    words = (
        item.title,
        item.text,
        item.purpose,
        said.part,
        said.note,
        *said.place,
        *item.place,
        time,
    )
    return any(_ON_PURPOSE.search(text.lower()) for text in words if text)


_GATHERING = lazy(
    r"møte|kurs|samling|seminar|konferanse|skolering|skulering|stand\b|aksjon"
    r"|avslutning|avslutting"
)
"""What makes an activity of no said kind a meeting or a course."""

_ON_PURPOSE = lazy(
    r"påske|pinse|himmelfart|langfredag|skjærtorsdag|palmesøndag|\bjul(?:en|a)?\b|jule|jola?\b"
    r"|romjul|nyttår|1\. ?mai|første mai|fyrste mai|17\. ?mai|grunnlov|nasjonaldag"
    r"|arbeidernes dag|arbeidaranes dag|gudst|messe\b|konfirma|høytid|høgtid|hellig"
    r"|heilag|helgedag|fridag|tog\b|langhelg|\w*tur(?:en)?\b|leir|cup|turnering|stevne|stemne"
    r"|festival|hytte|trening|\bkamp|renn\b|løp\b"
)


def _message(dated: Dated, fact: Fact, language: str) -> Message:
    name, written = fact.name(language), dated.text
    if dated.exact and written.isalpha():
        written = range_text(dated.interval, language)  # of «første torsdag i mars og april»
    if fact.name_nb == _EASTER_WEEK:
        if dated.exact:
            return msg("“{written}” is in the Easter week; is that meant?", written=written)
        return msg("“{written}” is the Easter week; is that meant?", written=written)
    if fact.kind == "school-holiday":
        name = name[:1].lower() + name[1:]
        return msg("“{written}” is in {holiday}; is that meant?", written=written, holiday=name)
    start = max(fact.interval.start, dated.interval.start)
    if dated.interval.days == 1:
        return msg("“{written}” is {holiday}; is that meant?", written=written, holiday=name)
    return msg("{day} is {holiday}; is that meant?", day=day_text(start, language), holiday=name)


_SUNDAY = 6


@rule(
    "AP310",
    "warning",
    '- {kind: deadline, title: "Frist for årsrapport", when: "[-24-]{+26+}. mai 2026"}\n',
)
def deadline_on_non_working_day(subject: Subject) -> Iterator[Problem]:
    """A deadline is a working day."""
    language, own = subject.plan.language, subject.plan.own_facts
    for dated in times_of(subject).dated:
        day = dated.interval.last
        if not _is_judged(dated) or is_working_day(day, own):
            continue
        yield tell("the deadline “{written}” is {day}; the nearest working days are {before} and "
                   "{after}", dated.path, dated.span, written=dated.text,
                   day=_what(day, language, own),
                   before=day_text(previous_working_day(day, own), language),
                   after=day_text(next_working_day(day, own), language))  # fmt: skip


def _is_judged(dated: Dated) -> bool:
    if not (dated.deadline and dated.exact and dated.settled and dated.interval.days == 1):
        return False
    if not isinstance(dated.item, Activity) or dated.item.status in ("done", "cancelled"):
        return False
    if dated.time.name or (dated.time.check is not None and dated.time.check.weekdays):
        return False
    month_end = (dated.interval.end.day, dated.interval.end.month) in ((1, 1), (1, 7))
    return dated.item.kind == "deadline" or not month_end


def _what(day: date, language: str, own: tuple[Fact, ...]) -> Message | str:
    facts = holidays_in(one_day(day), own)
    if facts:
        return facts[0].name(language)
    return msg("a Sunday") if day.weekday() == _SUNDAY else msg("a Saturday")
