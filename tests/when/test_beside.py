"""What stands beside a date, in every order and with every light sign: always that date.

Each text says one thing, said with a weekday, a week or a clock before or after the date. A text
may be asked about, but is never other days. Sunday 30 April 2028 is in week 17; Friday 10 March
2028 begins a weekend in week 10.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from itertools import product

import pytest

from applan.when import Reading, parse_period, parse_when

PERIOD = parse_period("2028")
DATES = ("30. april", "30.4.", "30/4", "30.4", "30.04.2028", "30.04.28", "30.4-28", "30-4-28",
         "30-04-2028", "30.april", "30. apr.", "den 30. april", "2028-04-30", "30. april 2028",
         "30/4-28", "30/4 2028", "30. april -28", "30.4/28", "30. april, 2028")  # fmt: skip
WEEKDAYS = ("søndag", "søn.", "sø.", "Søndag")
WEEKS = ("uke 17", "u. 17", "uke17", "uke nr. 17", "veke 17")
CLOCKS = ("kl 18", "kl. 18.00", "klokka 18", "18:00", "kl. 1800", "kl. 18–20", "18.00–20.00",
          "fra kl. 18 til 20")  # fmt: skip
BESIDE = ("{b} {d}", "{b}, {d}", "{b}: {d}", "{b} – {d}", "{d} {b}", "{d}, {b}", "{d}: {b}",
          "{d} – {b}", "{d} ({b})", "{b} ({d})")  # fmt: skip
AFTER = ("{d} {b}", "{d}, {b}", "{d} – {b}", "{d} ({b})")
RANGES = ("10.–12. mars", "10/3–12/3", "10.3.–12.3.", "fra 10. til 12. mars", "10. mars – 12. mars",
          "10.03.–12.03.2028", "10.–12.3.28", "10. t.o.m. 12. mars", "den 10.–12. mars")  # fmt: skip
PAIRS = ("fredag–søndag", "fre.–søn.", "fredag til søndag")


def texts(forms: tuple[str, ...], dates: tuple[str, ...], beside: tuple[str, ...]) -> Iterator[str]:
    for form, d, b in product(forms, dates, beside):
        yield form.format(d=d, b=b)


def days(reading: Reading) -> list[tuple[date, date]]:
    return [(one.interval.start, one.interval.last) for one in reading.occurrences if one.interval]


@pytest.mark.parametrize(
    ("forms", "dates", "beside", "read"),
    [(BESIDE, DATES, WEEKDAYS, 0.98), (BESIDE, DATES, WEEKS, 0.97), (AFTER, DATES, CLOCKS, 0.99)],
    ids=["a weekday", "a week", "a clock"],
)
def test_a_date_is_that_day_whatever_stands_beside_it(
    forms: tuple[str, ...], dates: tuple[str, ...], beside: tuple[str, ...], read: float
) -> None:
    found = [parse_when(text, period=PERIOD) for text in texts(forms, dates, beside)]
    understood = [one for one in found if not one.problems]
    wrong = [one.text for one in understood if days(one) != [(date(2028, 4, 30),) * 2]]
    assert wrong == []
    assert len(understood) >= read * len(found)
    if beside is CLOCKS:
        assert {one.occurrences[0].start_time for one in understood} == {time(18)}


@pytest.mark.parametrize("beside", [PAIRS, ("uke 10", "u. 10")], ids=["weekdays", "a week"])
def test_days_in_a_row_are_those_days_whatever_stands_beside_them(beside: tuple[str, ...]) -> None:
    found = [parse_when(text, period=PERIOD) for text in texts(BESIDE, RANGES, beside)]
    understood = [one for one in found if not one.problems]
    wrong = [
        one.text for one in understood if days(one) != [(date(2028, 3, 10), date(2028, 3, 12))]
    ]
    assert wrong == []
    assert len(understood) >= 0.95 * len(found)


@pytest.mark.parametrize(
    "text",
    ["hver mandag, uke 10–19", "uke 10–19, hver mandag", "mandager, 6. mars–14. mai",
     "6. mars–14. mai (mandager)", "fra 6. mars til 14. mai, mandager", "mandag hver uke, uke 10–19",
     "hver uke på mandag, 6. mars–14. mai", "6. mars–14. mai: mandager"],
)  # fmt: skip
def test_a_rhythm_and_its_limits_may_stand_in_either_order(text: str) -> None:
    (one,) = parse_when(text, period=PERIOD).occurrences
    assert (one.kind, one.recurrence.weekdays) == ("recurring", (0,))
    assert (one.interval.start, one.interval.last) == (date(2028, 3, 6), date(2028, 5, 14))


@pytest.mark.parametrize(
    "clock",
    ["kl. 18", ", alle kl. 18", ", alle dager kl. 18", "; kl. 18", " (alle kl. 18)",
     ", kl. 18 hver gang", ", begynner kl. 18", " – kl. 18"],
)  # fmt: skip
@pytest.mark.parametrize(
    "listed",
    ["6. mars, 3. april og 8. mai", "6/3, 3/4 og 8/5", "mandagene 6. mars, 3. april og 8. mai",
     "6. mars/3. april/8. mai", "både 6. mars, 3. april og 8. mai"],
)  # fmt: skip
def test_a_clock_after_a_list_is_that_of_every_day_in_it(listed: str, clock: str) -> None:
    joined = f"{listed}{'' if clock[0] in ' ,;' else ' '}{clock}"
    reading = parse_when(joined, period=PERIOD)
    assert [(one.interval.start, one.start_time) for one in reading.occurrences] == [
        (date(2028, 3, 6), time(18)), (date(2028, 4, 3), time(18)), (date(2028, 5, 8), time(18))
    ]  # fmt: skip
