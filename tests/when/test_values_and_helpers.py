"""Periods, durations, canonical text, seasons of one's own, and the days of a rule."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date

import pytest

from applan.when import (
    Duration,
    DurationError,
    Interval,
    PeriodError,
    Rule,
    add_duration,
    canonical_range,
    days_of,
    format_when,
    is_canonical,
    parse_duration,
    parse_iso_day,
    parse_period,
    parse_when,
    scan,
)

YEAR = Interval(date(2026, 1, 1), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026–2027", "2026-01-01", "2027-12-31"),
        ("2026-2027", "2026-01-01", "2027-12-31"),
        ("2026 – 2027", "2026-01-01", "2027-12-31"),
        ("2022-01-01/2023-09-30", "2022-01-01", "2023-09-30"),
        ("januar 2022 – september 2023", "2022-01-01", "2023-09-30"),
        ("2022–september 2023", "2022-01-01", "2023-09-30"),
        ("2022-sept 2023", "2022-01-01", "2023-09-30"),
        ("august 2025 – juli 2026", "2025-08-01", "2026-07-31"),
        ("1. august 2025 – 31. juli 2026", "2025-08-01", "2026-07-31"),
        ("15. november 2019 – april 2021", "2019-11-15", "2021-04-30"),
        ("fra mars 2026 til og med mai 2027", "2026-03-01", "2027-05-31"),
        ("skoleåret 2025/26", "2025-08-01", "2026-07-31"),
        ("hausten 2026", "2026-07-01", "2026-12-31"),
        ("mars–mai 2026", "2026-03-01", "2026-05-31"),
    ],
)
def test_a_period_is_read(text, first, last):
    interval = parse_period(text).interval
    assert (str(interval.start), str(interval.last)) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["", "mai", "2026 og 2027", "hver torsdag", "trolig 2026", "innen 2026", "2027–2026",
     "31. juni 2026", "etter landsmøtet", "avklares", "perioden", "1. mai 2026 noe", "hele 2026"],
)  # fmt: skip
def test_what_is_not_one_stretch_with_its_years_is_no_period(text):
    with pytest.raises(PeriodError):
        parse_period(text)


def test_a_period_error_can_be_translated():
    with pytest.raises(PeriodError) as caught:
        parse_period("en gang")
    assert caught.value.template == "{text} is not a period; write for example {example}"
    assert caught.value.args_ == {"text": "en gang", "example": "2026–2027"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-14", date(2026, 3, 14)),
        ("2026-02-29", None),
        ("2026-3-14", None),
        ("20260314", None),
        (" 2026-03-14", None),
        ("2026-03-14\n", None),
        ("２０２６-03-14", None),
        ("86400", None),
    ],
)
def test_an_iso_day_is_strict(text, day):
    assert parse_iso_day(text) == day


@pytest.mark.parametrize(
    ("text", "language", "duration"),
    [
        ("3 måneder", "nb", Duration(3, "month")),
        ("fire uker", "nb", Duration(4, "week")),
        ("10 dager", "nb", Duration(10, "day")),
        ("ett år", "nb", Duration(1, "year")),
        ("én uke", "nb", Duration(1, "week")),
        ("et halvt år", "nb", Duration(6, "month")),
        ("to kvartaler", "nb", Duration(2, "quarter")),
        ("14 dagar", "nn", Duration(14, "day")),
        ("tre månader", "nn", Duration(3, "month")),
    ],
)
def test_a_duration_is_read(text, language, duration):
    assert parse_duration(text, language) == duration


@pytest.mark.parametrize(
    "text", ["", "uker", "3", "0 dager", "99999 dager", "3 måneder til", "lenge"]
)
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(DurationError):
        parse_duration(text)


def test_months_are_counted_in_the_calendar():
    assert add_duration(date(2026, 1, 31), Duration(1, "month")) == date(2026, 2, 28)
    assert add_duration(date(2028, 2, 29), Duration(1, "year")) == date(2029, 2, 28)
    assert add_duration(date(2027, 4, 9), Duration(4, "month"), -1) == date(2026, 12, 9)
    assert add_duration(date(2026, 3, 31), Duration(1, "month"), -1) == date(2026, 2, 28)
    assert add_duration(date(2026, 12, 28), Duration(2, "week")) == date(2027, 1, 11)
    assert add_duration(date(9999, 1, 1), Duration(9999, "year")) == date.max
    assert add_duration(date(1, 1, 1), Duration(9999, "month"), -1) == date.min


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("26.-27. januar", "26.–27. januar"),
        ("17-18. mars", "17.–18. mars"),
        ("12.-20.september", "12.–20. september"),
        ("12. -20. september 2026", "12.–20. september 2026"),
        ("fra 12.-20.september", "fra 12. til 20. september"),
        ("4. mai-16. mai", "4.–16. mai"),
        ("mandag - fredag uke 42", "mandag–fredag uke 42"),
        ("12. oktober – 26. oktober (uke 42 og 53)", "12.–26. oktober (uke 42 og 53)"),
        ("25. april-10. mai", "25. april – 10. mai"),
        ("11.-12.01", "11.–12. januar"),
        ("10. 02", "10. februar"),
        ("1.11 – 01.04", "1. november – 1. april"),
        ("januar – mars", "januar–mars"),
        ("2026 - 2027", "2026–2027"),
        ("uke 42-44 2026", "uke 42–44 2026"),
        ("august 2025-juli 2026", "august 2025 – juli 2026"),
        ("15. November", "15. november"),
        ("lørdag 14.-søndag 15. mars", "lørdag 14. – søndag 15. mars"),
        ("14. mars 2026 kl 18.00-20.00", "14. mars 2026 kl. 18.00–20.00"),
        ("12 september", "12. september"),
    ],
)
def test_ranges_are_mended_as_sprakradet_writes_them(written, canonical):
    assert canonical_range(written) == canonical
    assert is_canonical(canonical)
    assert not is_canonical(written)


@pytest.mark.parametrize(
    "text",
    ["12.–20. september 2026", "25. april – 10. mai 2026", "fra 12. til 20. september",
     "4. mai til 16. mai", "uke 42–44", "januar–mars", "Februar til mai", "10.2.2020", "10.02.2020",
     "mai/juni", "etter landsmøtet 2027", "hver torsdag kl. 18.30", "2026-03-14", "avklares",
     "ikke-tid og e-post", "2022 – september 2023", "1. kvartal 2026"],
)  # fmt: skip
def test_what_is_right_already_is_left_alone(text):
    assert canonical_range(text) == text


def test_seasons_of_ones_own_are_used():
    seasons = {"vår": "april–juni", "vinter": "desember–mars", "vinterferien": "uke 10"}
    period = parse_period("2022–2023")

    def days(text: str) -> list[str]:
        reading = parse_when(text, period=period, seasons=seasons)
        assert reading.problems == ()
        assert parse_when(format_when(reading), period=period, seasons=seasons).occurrences == (
            reading.occurrences
        )
        return [f"{one.interval.start}/{one.interval.last}" for one in reading.occurrences]

    assert days("våren 2022") == ["2022-04-01/2022-06-30"]
    assert days("vinteren 2023") == ["2022-12-01/2023-03-31"]
    assert days("vinteren 2022/2023") == ["2022-12-01/2023-03-31"]
    assert days("vinterferien 2022") == ["2022-03-07/2022-03-13"]
    assert days("høsten 2022") == ["2022-07-01/2022-12-31"]


def test_a_declared_holiday_with_its_years_is_settled_by_the_period():
    seasons = {"høstferien": "5.–9. oktober 2026, 4.–8. oktober 2027"}
    reading = parse_when("høstferien", period=parse_period("2027"), seasons=seasons)
    assert str(reading.occurrences[0].interval.start) == "2027-10-04"


@pytest.mark.parametrize("name", ["Vinterferien", "vinterferie", "Høstferie", "høstferien"])
@pytest.mark.parametrize("ending", ["", "n"])
def test_a_holiday_is_left_out_whichever_form_of_it_is_declared(name, ending):
    asked = f"{name.lower().removesuffix('n')}{ending}"
    (one,) = parse_when(
        f"hver onsdag i februar, unntatt {asked}",
        period=parse_period("2027"),
        seasons={name: "uke 8 2027"},
    ).occurrences
    assert [day.day for day in days_of(one.recurrence, one.interval)] == [3, 10, 17]


def test_both_forms_of_a_holiday_are_one_name():
    seasons = {"Vinterferien": "uke 8 2027", "Vinterferie": "uke 9 2028"}
    for year, day in (("2027", "2027-02-22"), ("2028", "2028-02-28")):
        for form in ("vinterferie", "vinterferien"):
            reading = parse_when(form, period=parse_period(year), seasons=seasons)
            assert str(reading.occurrences[0].interval.start) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("siste søndag i april hvert år", ["2026-04-26"]),
        ("hver torsdag i mars 2026", ["2026-03-05", "2026-03-12", "2026-03-19", "2026-03-26"]),
        ("første mandag i måneden unntatt juli", None),
        ("hvert år 17. mai", ["2026-05-17"]),
        ("den 31. i hver måned", None),
        ("annenhver torsdag", []),
        ("ca. hver torsdag", []),
        ("hvert år fra 1. mars", []),
        ("hvert år i mars–mai", []),
        ("to ganger i året", []),
        ("hver måned", []),
    ],
)
def test_the_days_of_a_rule(text, days):
    (one,) = parse_when(text, period=parse_period("2026")).occurrences
    found = [str(day) for day in days_of(one.recurrence, YEAR)]
    if days is None:
        assert len(found) == {"f": 11, "d": 7}[text[0]]
    else:
        assert found == days


def test_odd_weeks_are_iso_weeks():
    rule = Rule("weekly", weekdays=(2,), parity="odd")
    assert [str(day) for day in days_of(rule, YEAR)][:2] == ["2026-01-14", "2026-01-28"]


def test_the_package_reads_no_clock_and_is_cheap_to_import():
    """Nothing but the standard library is loaded, and nothing until it is used."""
    program = (
        "import sys, applan.when as w; before = set(sys.modules);"
        "assert not [m for m in before if m.startswith('applan.when.')];"
        "w.parse_when('12. mai', period=w.parse_period('2026'));"
        "bad = {'pydantic_core', 'rich', 'typer', 'ruamel', 'dateutil', 'difflib', 'babel'};"
        "bad |= {'calendar', 'locale', 'applan.when.formatter', 'applan.when.suggest'};"
        "bad -= before; assert not bad & set(sys.modules), bad & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


HOSTILE = [
    "innen ", "etter ", "uke ", "hver ", "første halvdel av ", "2026", "trolig ", "kl. 18 ",
    "før landsmøtet og frem til ", "septembr ", "-", "når ", "mandag og ", "10 dager ",
]  # fmt: skip
"""More of them, which are longer and counted, stand in ``test_limits.py``."""


@pytest.mark.parametrize("unit", HOSTILE)
def test_repetition_does_not_blow_up(unit):
    """Far above what it takes, far below what a reader that is not linear takes."""
    period = parse_period("2026–2027")
    text = (unit * (40_000 // len(unit) + 1))[:40_000]
    start = time.process_time()
    assert parse_when(text, period=period).text == text
    assert sum(1 for _ in scan(text, period=period)) >= 0
    canonical_range(text)
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("15.–17. mai kl. 18–14", "15. mai kl. 18 – 17. mai 2027 kl. 14"),
        ("5. mars kl. 18 – 7. mars kl. 20", "5. mars kl. 18 – 7. mars 2027 kl. 20"),
        ("5.–7. april kl. 9–16", "5.–7. april 2027 kl. 9–16"),
        (
            "fra fredag 14. mai kl. 18 til søndag 16. mai kl. 14",
            "fredag 14. mai kl. 18 – søndag 16. mai 2027 kl. 14",
        ),
        (
            "30. desember kl. 19 – 31. desember kl. 2",
            "30. desember kl. 19 – 31. desember 2027 kl. 2",
        ),
        ("helgen 13.–14. mars kl. 18–12", "helgen 13. mars kl. 18 – 14. mars 2027 kl. 12"),
        ("15. mai ca. kl. 18 – 17. mai kl. 14", "15. mai ca. kl. 18 – 17. mai 2027 kl. 14"),
        ("15. mai kl. 18 – 17. mai ca. kl. 14", "15. mai kl. 18 – 17. mai 2027 ca. kl. 14"),
        ("pinsen kl. 18–14", "pinsen 2027 kl. 18–14"),
        ("12. mai kl. 23–2", "12. mai 2027 kl. 23–02"),
    ],
)
def test_a_stay_is_printed_with_each_hour_beside_its_day(written, printed):
    reading = parse_when(written, period=parse_period("2027"))
    assert format_when(reading) == printed
    assert parse_when(printed).occurrences == reading.occurrences
