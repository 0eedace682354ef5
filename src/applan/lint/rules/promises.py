"""Rules on as many days as are promised."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from applan.findings import Path
from applan.lint.regular import off_the_hour, off_the_rule, told_otherwise
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import (
    LONGEST_GATHERING,
    Dated,
    Passage,
    Times,
    Written,
    day_text,
    enclosing,
    item_of,
    period_text,
    range_text,
    times_of,
)
from applan.lint.times.dates import WEEKDAY, WEEKDAYS
from applan.lint.times.numbers import number_of
from applan.lint.together import together_of
from applan.messages import Message, msg
from applan.model import Activity, Section
from applan.patterns import lazy
from applan.when import Interval, Kind, Quota, format_when
from applan.when import Occurrence as Time

_WITHOUT_DAYS = frozenset({"recurring", "continuous", "relative"})
_MONTHS = {"quarter": 3, "tertial": 4, "half-year": 6, "year": 12}
"""Units in which a plan can be expected to name every time."""


@rule(
    "AP312",
    "warning",
    """\
- title: Medlemsmøte
  when: [minst én gang per halvår, 14. april 2026{+, 20. oktober 2026+}]
""",
)
def quota_missed(subject: Subject) -> Iterator[Problem]:
    """What is to happen so and so often has as many dates."""
    times = times_of(subject)
    undated = _undated(times)
    for written in times.written:
        item, parent = written.subject_of_time, written.owner.parent
        if not isinstance(item, Activity) or parent is None:
            continue
        for time in written.reading.occurrences:
            if isinstance(time.recurrence, Quota) and undated[parent.path] == 1:
                dated = _dates(times, parent.path, written)
                yield from _missed(times, written, time, time.recurrence, dated)


def _undated(times: Times) -> Counter[Path]:
    """How many times without days each activity and its parts have, the quotas among them."""
    found: Counter[Path] = Counter()
    for written in times.written:
        parent = written.owner.parent
        if parent is None or written.subject_of_time is None:
            continue
        for time in written.reading.occurrences:
            if time.interval is None or time.kind in _WITHOUT_DAYS:
                found.update(enclosing(parent.path))
    for path in times.partly_open:
        if path not in times.by_item and not found[path]:
            found.update(enclosing(path))
    return found


def _dates(times: Times, path: Path, quota: Written) -> list[Dated]:
    """The dates that count towards a quota: of the same part where it has one."""
    assert quota.said is not None
    part = quota.said.part
    found = times.within.get(path, ())
    return [one for one in found if not one.deadline and part in (None, one.said.part)]


def _missed(
    times: Times, written: Written, time: Time, quota: Quota, dated: Sequence[Dated]
) -> Iterator[Problem]:
    if not dated or quota.times is None or quota.about or quota.every != 1:
        return
    if quota.bounds is not None and not any(one.interval.meets(quota.bounds) for one in dated):
        return  # «en søndag i juni 2027» beside 14. juni 2026: not chosen yet
    for unit in _units(times, time, quota, dated):
        count = sum(1 for one in dated if unit.start <= one.interval.start < unit.end)
        fuzzy = any(one.interval.days > 31 and one.interval.meets(unit) for one in dated)
        if count < quota.times and not quota.at_most and not fuzzy:
            message = _message(written.text[time.start : time.end], count, unit, times)
            yield Problem(written.path, message, span=(time.start, time.end))
            return
        if quota.at_most and count > quota.times:
            yield tell("“{quota}”, but {count} times are given for {unit}", written.path,
                       (time.start, time.end), quota=written.text[time.start : time.end],
                       count=count, unit=_unit_name(unit, times))  # fmt: skip
            return


def _message(quota: str, count: int, unit: Interval, times: Times) -> Message:
    named = _unit_name(unit, times)
    if count == 0:
        return msg("“{quota}”, but no time is given for {unit}", quota=quota, unit=named)
    if count == 1:
        return msg("“{quota}”, but only one time is given for {unit}", quota=quota, unit=named)
    return msg("“{quota}”, but only {count} times are given for {unit}", quota=quota, count=count,
               unit=named)  # fmt: skip


def _units(times: Times, time: Time, quota: Quota, dated: Sequence[Dated]) -> Iterator[Interval]:
    """The quarters, half-years or years that are judged: whole ones, in years with any date.

    A period that begins in August has its years from August.
    """
    period = time.interval or times.plan.span.interval
    if quota.per in ("", "period"):
        yield period
        return
    months = _MONTHS.get(quota.per)
    if months is None or period.start.day != 1:
        return
    start = period.start
    while (year := Interval(start, _later(start, 12))).end <= period.end:
        if any(one.interval.meets(year) for one in dated):
            for number in range(12 // months):
                first = _later(start, number * months)
                yield Interval(first, _later(first, months))
        start = year.end


def _unit_name(unit: Interval, times: Times) -> str:
    """«2. halvår 2018», «2026», or its first and last month where it is no part of a year."""
    if unit == times.plan.span.interval:
        return period_text(times.plan)
    kinds: dict[int, Kind] = {3: "quarter", 6: "half-year", 12: "year"}
    months = (unit.end.year - unit.start.year) * 12 + unit.end.month - unit.start.month
    aligned = months in kinds and (unit.start.month - 1) % months == 0
    return format_when(Time(kinds[months] if aligned else "months", unit), times.language)


def _later(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


_LONGEST = 62
"""Days; over a longer time nobody counts the Saturdays."""

_WORKDAYS = frozenset({0, 1, 2, 3, 4})
_WEEKEND = frozenset({5, 6})


@rule(
    "AP313",
    "warning",
    """\
- kind: campaign
  title: Høstkampanje
  when: [-uke 42-]{+12.–26. oktober+} 2026
  method: 2 aksjonslørdager og 5 dager til husbesøk
""",
)
def promised_days(subject: Subject) -> Iterator[Problem]:
    """The days that the words promise are in the dates."""
    times = times_of(subject)
    for passage in times.prose.find(_COUNTED, ("dager", "dagar", "helger", "helgar")):
        dated = _only_date(times, passage.path)
        if dated is not None:
            yield from _too_few(passage, dated, times.language)
    for passage in times.prose.find(_LONG, ("dagers", "dagars")):
        yield from _too_short(times, passage)
    weekends = {path for path, section in subject.of(Section)
                if "elg" in section.title and _WEEKENDS.match(section.title.lower())}  # fmt: skip
    for dated in times.dated:
        wrong = dated.written.reading.problems  # a wrong weekday is told already
        if isinstance(dated.item, Activity) and dated.exact and dated.settled and not wrong:
            yield from _named_days(dated, times.language, weekends)
    together = together_of(subject)
    for kept in (off_the_rule, off_the_hour, told_otherwise):
        yield from kept(times, together)


def _only_date(times: Times, path: Path) -> Dated | None:
    """The one certain time of the activity that a text belongs to, when it has just one."""
    item_path = item_of(path)
    dated = times.by_item.get(item_path, ())
    if len(dated) != 1 or item_path in times.partly_open or not dated[0].settled:
        return None
    one = dated[0]
    known = one.exact or one.time.kind in ("week", "weeks")
    if not isinstance(one.item, Activity) or not known or one.deadline:
        return None
    return one if one.interval.days <= _LONGEST else None


def _too_few(passage: Passage, dated: Dated, language: str) -> Iterator[Problem]:
    """«2 aksjonslørdager og 5 dager»."""
    wanted = number_of(passage.group("number"))
    days = passage.group("days").lower()
    there = _count(dated.interval, days)
    more = number_of(passage.group("more"))
    if wanted > there:
        yield Problem(passage.path, msg("{wanted} {days} are promised, but {range} has {there}",
                      wanted=wanted, days=days, range=range_text(dated.interval, language),
                      there=there), span=(passage.start, passage.span_of("days")[1]))  # fmt: skip
    elif wanted and more and wanted + more > dated.interval.days:
        yield Problem(passage.path, msg("{wanted} days are promised, but {range} has {there}",
                      wanted=wanted + more, range=range_text(dated.interval, language),
                      there=dated.interval.days), span=(passage.start, passage.end))  # fmt: skip


def _count(interval: Interval, days: str) -> int:
    """How many Saturdays, weekends, weekdays or days an interval has."""
    found = [(interval.start + timedelta(days=n)).weekday() for n in range(interval.days)]
    for name, weekday in WEEKDAYS.items():
        if name in days:
            return found.count(weekday)
    if "helg" in days:
        return found.count(5) or found.count(6)
    if days.startswith(("hverdag", "kvardag", "virkedag", "yrkedag", "ukedag", "vekedag")):
        return sum(1 for weekday in found if weekday in _WORKDAYS)
    return len(found)


def _too_short(times: Times, passage: Passage) -> Iterator[Problem]:
    """«tredagers kurs» over two days."""
    dated = _only_date(times, passage.path)
    wanted = number_of(passage.group("number"))
    if dated is None or not dated.exact or wanted <= dated.interval.days:
        return
    days, there = range_text(dated.interval, times.language), dated.interval.days
    if there == 1:
        message = msg("“{written}” is promised, but {range} is one day", written=passage.written,
                      range=days)  # fmt: skip
    else:
        message = msg("“{written}” is promised, but {range} is {there} days",
                      written=passage.written, range=days, there=there)  # fmt: skip
    yield Problem(passage.path, message, span=(passage.start, passage.end))


def _named_days(dated: Dated, language: str, weekends: Collection[Path]) -> Iterator[Problem]:
    """«Helgesamling», «Onsdagskafé» and what stands under «Seminarhelger», against the weekday."""
    if dated.deadline or dated.said.part is not None:
        return
    title = dated.item.title.lower()
    named = _NAME.match(title) if "helg" in title or "dags" in title else None
    if named is not None:
        wanted = WEEKDAYS.get(named["weekday"] or "")
        title = dated.item.title[: named.end()]
    else:
        wanted, title = None, _weekend_said(dated, weekends)
    interval = dated.interval
    days = {(interval.start + timedelta(days=n)).weekday() for n in range(min(interval.days, 7))}
    if not title or days & (_WEEKEND if wanted is None else {wanted}):
        return
    yield tell("“{title}”, but this is {day}", dated.path, dated.span, title=title,
               day=day_text(interval.start, language))  # fmt: skip


def _weekend_said(dated: Dated, weekends: Collection[Path]) -> str:
    """The word that says that a gathering of few days is at a weekend, "" when none does."""
    if dated.interval.days > LONGEST_GATHERING:
        return ""
    item, path = dated.item, dated.item_path
    said = item.text[:6].split(" ")[0] if item.text and _THIS_WEEKEND.match(item.text) else ""
    if said or path[:-2] not in weekends:
        return said
    return "helger"


_THIS_WEEKEND = lazy(
    r"(?:Helga|Helgen|Helgi) (?!(?:etter|før|eller|over)\b)(?:\w+(?:r|s|st)|skal|vert)\b"
)
"""«Helga er et samarbeid», but not «Helga etter er det fest»."""

_WEEKENDS = lazy(r"\w*helg(?:er|ar|ene|ane)\b(?! og )")


_COUNTED = lazy(
    rf"\b(?P<number>(?!\d{{4}})\w+)\s+(?P<days>\w*(?:{WEEKDAY})(?:er|ar)|(?:aksjons)?helg(?:er|ar)"
    r"|(?:aksjons|kampanje|kurs|møte|hver|kvar|virke|yrke|uke|veke)dag(?:er|ar))\b"
    r"(?!\s+(?:senere|seinere|seinare|etter|før|tidligere|tidlegare|per\b|pr\b|hver|kvar"
    r"|i (?:måned|månad|året|halv|kvart|uk|vek|semester)))"
    r"(?:\s+(?:og|samt|pluss)\s+(?P<more>(?!\d{4})\w+)\s+(?:andre\s+)?(?:dager|dagar)\b)?"
)


_LONG = lazy(r"\b(?P<number>\d|to|tre|fire|fem|seks)[ -]?(?:dagers|dagars)\w*\b")


_NAME = lazy(
    r"(?:\w{3,}helg(?:en|a)?(?=\s|\Z)|helge?(?:samling|kurs|seminar|tur|konferanse|leir|øving"
    rf"|øvelse|stemne|stevne)|(?P<weekday>{WEEKDAY})s(?:kurs|kaf[eé]|møte|samling|tur|trening"
    r"|trim|aksjon|stand|dugnad|kveld|lunsj|lunch|frokost|middag|øving|øvelse|konsert|skule"
    r"|skole|seminar))\w*"
)
