"""What holds for every time and every text."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from applan.frozen import replace
from applan.when import (
    Anchor,
    Check,
    Duration,
    Interval,
    Occurrence,
    Quota,
    Reading,
    Rule,
    canonical_range,
    format_when,
    is_canonical,
    parse_period,
    parse_when,
    scan,
)
from applan.when.checks import weeks_of
from applan.when.feasts import FIXED, FROM_EASTER, SUNDAYS, feast
from applan.when.format_dates import format_days
from applan.when.words import vocabulary

PERIOD = parse_period("2026–2027")
YEARS = st.integers(2000, 2099)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
LANGUAGES = st.sampled_from(["nb", "nn"])
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))


def first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


@st.composite
def day_occurrences(draw):
    start = draw(DAYS)
    length = draw(st.one_of(st.just(1), st.integers(2, 400)))
    interval = Interval(start, start + timedelta(days=length))
    kind = "day" if length == 1 else "days"
    weekdays: tuple[int, ...] = ()
    if draw(st.booleans()):
        weekdays = (start.weekday(),) if length == 1 else (start.weekday(), interval.last.weekday())
    weeks = weeks_of(interval) if length < 60 and draw(st.booleans()) else ()
    start_time = draw(st.none() | TIMES)
    end_time = draw(st.none() | TIMES) if start_time else None
    return Occurrence(
        kind,
        interval,
        "minute" if start_time else "day",
        start_time=start_time,
        end_time=end_time,
        check=Check(weekdays, weeks) if weekdays or weeks else None,
        apart=draw(st.booleans()),
    )


@st.composite
def feasts(draw):
    """Days with names, those that are counted among them."""
    number = draw(st.integers(1, 4))
    counted = [f"advent-sunday-{number}", f"advent-weekend-{number}", "christmas-day-2"]
    name = draw(st.sampled_from([*FIXED, *FROM_EASTER, *SUNDAYS, *counted, "advent"]))
    interval = feast(name, draw(YEARS))
    start_time = draw(st.none() | TIMES)
    precision = "minute" if start_time else "day"
    kind = "day" if interval.days == 1 else "days"
    return Occurrence(kind, interval, precision, start_time=start_time, name=name)


@st.composite
def stretches(draw):
    """Weeks, months, quarters, half-years, years, parts, turns, seasons and school years."""
    kind = draw(
        st.sampled_from(
            ["weeks", "months", "quarter", "half-year", "years", "part", "turn", "season", "school"]
        )
    )
    year, count = draw(YEARS), draw(st.integers(1, 9))
    if kind == "weeks":
        monday = draw(DAYS)
        monday -= timedelta(days=monday.weekday())
        interval = Interval(monday, monday + timedelta(days=7 * count))
        return Occurrence("week" if count == 1 else "weeks", interval, "week")
    if kind == "months":
        month = draw(st.integers(1, 12))
        interval = Interval(first_of(year, month), first_of(year, month + count))
        name = draw(st.sampled_from(["", "slash"])) if count > 1 else ""
        return Occurrence("month" if count == 1 else "months", interval, "month", name=name)
    if kind in ("quarter", "half-year"):
        size = 3 if kind == "quarter" else 6
        month = 1 + size * draw(st.integers(0, 12 // size - 1))
        interval = Interval(first_of(year, month), first_of(year, month + size * min(count, 3)))
        return Occurrence(kind, interval, kind)
    if kind == "years":
        interval = Interval(date(year, 1, 1), date(year + count, 1, 1))
        return Occurrence("year" if count == 1 else "years", interval, "year")
    if kind == "part":
        part, first, last = draw(st.sampled_from([("early", 1, 10), ("middle", 11, 20)]))
        month = draw(st.integers(1, 12))
        interval = Interval(date(year, month, first), date(year, month, last + 1))
        return Occurrence("part-of-month", interval, "part-of-month", part=part)
    if kind == "turn":
        middle = first_of(year, draw(st.integers(2, 13)))
        week = timedelta(days=7)
        return Occurrence("turn-of-month", Interval(middle - week, middle + week), "part-of-month")
    if kind == "season":
        name, first, after = draw(st.sampled_from([("spring", 1, 7), ("autumn", 7, 13)]))
        interval = Interval(first_of(year, first), first_of(year, after))
        return Occurrence("season", interval, "half-year", name=name)
    interval = Interval(date(year, 8, 1), date(year + 1, 8, 1))
    return Occurrence("period", interval, "year", name="school-year")


BOUNDS = st.none() | st.builds(
    lambda year, month, count: Interval(first_of(year, month), first_of(year, month + count)),
    YEARS,
    st.integers(1, 12),
    st.integers(1, 24),
)


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["daily", "weekly", "monthly", "yearly"]))
    bounds = draw(BOUNDS)
    weekdays = tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1, max_size=3))))
    shape = draw(st.integers(0, 3))
    if shape == 0:
        about = draw(st.booleans())
        return Rule(frequency, draw(st.integers(1, 30)), bounds=bounds, about=about)
    if shape == 3:
        return draw(yearly_rules())
    months = (draw(st.integers(1, 12)),)
    if frequency == "weekly":
        parity = draw(st.sampled_from(["", "odd", "even"]))
        every = 1 if parity else draw(st.integers(1, 12))
        some = weekdays if draw(st.booleans()) else ()
        but = draw(st.sampled_from([(), months]))
        words = draw(st.sampled_from(["", "", "i skoleferiene", "vinterferien"]))
        but = () if words else but
        return Rule("weekly", every, some, parity=parity, except_months=but, bounds=bounds,
                    except_text=words, except_open=bool(words))  # fmt: skip
    if frequency == "yearly":
        if shape == 1:
            return Rule("yearly", 1, months=months, month_day=draw(st.integers(1, 28)))
        return Rule("yearly", 1, weekdays[:1], (draw(st.sampled_from([1, 2, 3, 4, -1])),), months)
    if frequency == "monthly":
        if shape == 1:
            return Rule("monthly", month_day=draw(st.integers(1, 31)), bounds=bounds)
        if draw(st.booleans()):
            return Rule("monthly", except_months=months, bounds=bounds)
        ordinals = tuple(sorted(draw(st.sets(st.integers(1, 4), min_size=1, max_size=3))))
        return Rule("monthly", 1, weekdays[:1], ordinals, except_months=months, bounds=bounds)
    return Rule("daily", draw(st.integers(1, 30)), bounds=bounds)


@st.composite
def yearly_rules(draw):
    """Months of every year: some, from one to another, either of two, and from or until one."""
    first, step = draw(st.integers(1, 12)), draw(st.integers(1, 3))
    about = draw(st.booleans())
    months = tuple((first - 1 + n) % 12 + 1 for n in range(draw(st.integers(1, 4))))
    scope = draw(st.sampled_from(["", "one-of", "from", "until"]))
    if scope in ("from", "until"):
        months = months[:1]
        season = draw(st.sampled_from(["", "spring", "autumn"]))
        day = 0 if season or about else draw(st.sampled_from([0, 1, 15]))
        return Rule("yearly", step, months=() if season else months, season=season,
                    month_day=day, scope=scope, about=about)  # fmt: skip
    if scope == "one-of" and len(months) < 2:
        scope = ""
    return Rule("yearly", step, months=months, scope=scope, about=about)


WHATS = st.sampled_from(["møter", "lørdager", "medlemsmøter", "kurs", "samlinger", "helger"])


@st.composite
def quotas(draw):
    times = draw(st.integers(1, 30))
    most = draw(st.none() | st.integers(times + 1, 40))
    per = draw(st.sampled_from(["day", "week", "month", "quarter", "half-year", "year", "period"]))
    every = 1 if per == "period" else draw(st.integers(1, 5))
    flag = draw(st.sampled_from(["", "at_least", "at_most", "about"]))
    flags = {flag: True} if flag else {}
    what = draw(st.just("") | WHATS) if times > 1 else ""
    return Quota(times, per, every, most, bounds=draw(BOUNDS), what=what, **flags)


def recurring(value: Rule | Quota) -> Occurrence:
    interval = value.bounds or PERIOD.interval
    return Occurrence("recurring", interval, "none", recurrence=value)


@st.composite
def after_dated_events(draw):
    """«etter landsmøtet 3.–5. april 2027»: the date says when that is."""
    start = draw(st.dates(date(2026, 2, 1), date(2027, 11, 1)))
    days = Interval(start, start + timedelta(days=draw(st.integers(1, 4))))
    event = f"landsmøtet {format_days(days, vocabulary('nb'))}"
    direction = draw(st.sampled_from(["before", "after", "from", "until"]))
    end, day = PERIOD.interval.end, timedelta(days=1)
    if direction in ("from", "after"):
        first = days.start if direction == "from" else days.end
        anchor, interval = Anchor(direction, event, from_day=first), Interval(first, end)
    else:
        last = days.last if direction == "until" else days.start - day
        anchor = Anchor(direction, event, to_day=last)
        interval = Interval(PERIOD.interval.start, last + day)
    return Occurrence("relative", interval, "day", anchor=anchor)


EVENTS = st.sampled_from(["landsmøtet 2027", "årsmøtet", "at styret er valgt"])
ANCHORS = st.one_of(
    # not st.builds: it would also make up the optional fields of a named tuple
    st.tuples(st.sampled_from(["before", "after", "until", "when"]), EVENTS),
    st.tuples(st.just("until"), EVENTS, *map(st.just, (None, False, "", None, None, True))),
    st.tuples(
        st.sampled_from(["from", "after"]),
        EVENTS,
        st.none(),
        st.just(False),
        st.sampled_from(["sommerferien", "valget 2027"]),
        st.none(),
        st.none(),
        st.booleans(),
    ),
    st.tuples(
        st.sampled_from(["before", "after"]),
        EVENTS,
        st.builds(
            Duration,
            st.integers(1, 9999),
            st.sampled_from(["day", "week", "month", "quarter", "half-year", "year"]),
        ),
    ),
).map(lambda said: Occurrence("relative", None, "none", anchor=Anchor(*said)))

OCCURRENCES = st.one_of(
    day_occurrences(),
    feasts(),
    stretches(),
    rules().map(recurring),
    quotas().map(recurring),
    after_dated_events(),
    ANCHORS,
    st.sampled_from(["", "as-needed", "by-agreement", "soon"]).map(
        lambda name: Occurrence("open", None, "none", "open", name=name)
    ),
    st.sampled_from(["always", "whole-year", "whole-period"]).map(
        lambda name: Occurrence("continuous", PERIOD.interval, "period", name=name)
    ),
)


@settings(max_examples=600)
@given(OCCURRENCES, LANGUAGES)
def test_whatever_is_printed_is_read_back_as_the_same(value, language):
    text = format_when(value, language)
    reading = parse_when(text, language=language, period=PERIOD)
    assert (reading.problems, reading.occurrences) == ((), (value,)), text


@settings(max_examples=300)
@given(
    st.lists(st.one_of(day_occurrences(), feasts(), stretches()), min_size=2, max_size=4),
    LANGUAGES,
)
def test_a_list_of_times_is_read_back_as_the_same(values, language):
    text = format_when(Reading("", tuple(values), ()), language)
    reading = parse_when(text, language=language, period=PERIOD)
    assert (reading.problems, reading.occurrences) == ((), tuple(values)), text


@st.composite
def hours_of_a_day(draw):
    """«24. desember kl. 14 og 16–17.30»; what it hangs on is a day, a feast or a rule."""
    day = draw(st.one_of(day_occurrences(), feasts(), rules().map(recurring)))
    pairs = st.tuples(TIMES, st.none() | TIMES)
    return [
        replace(day, precision="minute", start_time=start, end_time=end)
        for start, end in draw(st.lists(pairs, min_size=2, max_size=4, unique=True))
    ]


@settings(max_examples=300)
@given(st.lists(hours_of_a_day(), min_size=1, max_size=2), LANGUAGES)
def test_the_hours_of_a_day_are_read_back_as_the_same(days, language):
    # «1. januar – 1. mars kl. 9; hver dag kl. 9» may be one time, and is asked about
    assume([hours[0].kind for hours in days] != ["days", "recurring"])
    values = tuple(value for hours in days for value in hours)
    text = format_when(Reading("", values, ()), language)
    reading = parse_when(text, language=language, period=PERIOD)
    assert (reading.problems, reading.occurrences) == ((), values), text


@settings(max_examples=300)
@given(DAYS, st.booleans(), st.booleans(), st.integers(-1, 1), LANGUAGES)
def test_a_week_beside_its_day_is_a_check_of_it(day, weekday, first, off, language):
    words = vocabulary(language)
    interval = Interval(day, day + timedelta(days=1))
    written = format_days(interval, words, (day.weekday(),) if weekday else ())
    week = (day + timedelta(days=7 * off)).isocalendar().week
    parts = [written, f"{words.text('week')} {week}"]
    reading = parse_when(", ".join(reversed(parts) if first else parts), language=language)
    check = Check((day.weekday(),) if weekday else (), (week,))
    assert reading.occurrences == (Occurrence("day", interval, "day", check=check),)
    assert [problem.code for problem in reading.problems] == ["week-mismatch"] * (off != 0)


def _hours_first(values: list[Occurrence]) -> list[Occurrence]:
    """Without the hours after a time that has none: a clock is for those before it too."""
    found: list[Occurrence] = []
    for value in values:
        if value.start_time and any(one.start_time is None for one in found):
            value = replace(value, start_time=None, end_time=None, precision="day")
        found.append(value)
    return found


@st.composite
def alternatives(draw):
    """«A, B eller C», «A og B eller C»: the last of them is another than those before it."""
    dated = st.one_of(day_occurrences(), feasts(), stretches())
    found = draw(st.lists(dated, min_size=1, max_size=3))
    found.append(draw(st.one_of(dated, rules().map(recurring))))
    values = [replace(value, certainty="tentative") for value in _hours_first(found)]
    first = draw(st.sampled_from(["", "likely"]))
    between = [draw(st.sampled_from(["or", "or", "and"])) for _ in values[2:]]
    # «17. mai 2026 og 2027» is one day twice, and «1. mai – 1. juni 2026 eller 2027» one stretch
    assume(not any(a.kind != "year" == b.kind for a, b in pairwise(values)))
    links = zip(values, [first, *between, "or"], strict=True)
    return [replace(value, choice=choice) for value, choice in links]


@settings(max_examples=400)
@given(st.lists(alternatives(), min_size=1, max_size=2), LANGUAGES)
def test_alternatives_are_read_back_as_the_same(lists, language):
    # «partallsuker; onsdager kl. 17» may be one time, and is asked about
    weeks = lists[0][-1].recurrence
    assume(not (getattr(weeks, "parity", "") and any(one[-1].recurrence for one in lists[1:])))
    values = tuple(value for values in lists for value in values)
    text = format_when(Reading("", values, ()), language)
    reading = parse_when(text, language=language, period=PERIOD)
    assert (reading.problems, reading.occurrences) == ((), values), text


@settings(max_examples=300)
@given(OCCURRENCES, LANGUAGES)
def test_what_is_printed_is_canonical_already(value, language):
    text = format_when(value, language)
    assert canonical_range(text, language) == text
    assert is_canonical(text, language)


WORDS = st.sampled_from([
    "12", ".", "-", "–", "/", ",", ";", "og", "til", "fra", "i", "på", "uke", "42", "2026", "mai",
    "mars", "september", "hver", "annenhver", "torsdag", "første", "siste", "måneden", "kl.",
    "18", ":", "trolig", "innen", "etter", "før", "landsmøtet", "31", "2", "53", "(", ")", "?",
    "våren", "høsten", "’", "26", "ganger", "minst", "per", "år", "kvartal", "1.", "hele",
    "gjennom", "avklares", "unntatt", "påsken", "mellom", "eller", "den", "månedsskiftet",
    "juni/juli", "30.02", "W", "2026-02-30", "\n", "\xa0", "§", "tidlig", "ca.", "eller", "møter",
    "fram mot", "fram til", "jevnlig", "hvert år", "årlig", "to", "flere", "i måneden", "perioden",
    "lørdag 14. mars", ", uke 11", "palmesøndag", "kl. 14 og 16", "helga", "ikke", "og før",
    "utenom", "og ut året", "hvert år", ":",
    "årsmøtet 14. mars", "onsdag", "partallsuker", "advent", "hver tredje", "x", "første skoledag",
])  # fmt: skip


@settings(max_examples=600)
@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join),
                 st.lists(WORDS, max_size=12).map("".join)), LANGUAGES)  # fmt: skip
@example("hver 1 år 0, u 0", "nb")
def test_no_text_makes_the_reader_fail(text, language):
    for period in (None, PERIOD):
        reading = parse_when(text, language=language, period=period)
        assert reading.occurrences or reading.problems
        for problem in reading.problems:
            assert 0 <= problem.start <= problem.end <= len(text)
            assert problem.text
        format_when(reading, language)
    mended = canonical_range(text, language)
    assert canonical_range(mended, language) == mended


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=20).map(" ".join)))
def test_no_prose_makes_the_scanner_fail_and_mentions_are_in_order(text):
    at = 0
    for mention in scan(text, period=PERIOD):
        assert at <= mention.start < mention.end <= len(text)
        assert mention.reading.text == text[mention.start : mention.end]
        at = mention.end
