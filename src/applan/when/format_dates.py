"""Printing what has days: days, weeks, months, seasons and all that is longer."""

from __future__ import annotations

from datetime import date, time

from applan.when.checks import number_range
from applan.when.feasts import FIXED, FROM_EASTER, SUNDAYS
from applan.when.values import Interval, Occurrence
from applan.when.words import Vocabulary

MIDNIGHT = time(0)


def dated_text(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    kind = value.kind
    if kind in ("day", "days"):
        text = _days(value, interval, words)
        return f"{words.text('night')} {text}" if value.part == "night" else text
    text = _long(value, interval, words) if kind not in ("week", "weeks") else ""
    text = text or format_weeks(interval, words, "/" if value.name == "slash" else "–")
    check = value.check
    if check is not None and check.weeks:
        text += f" ({words.text('week')} {number_range(check.weeks, words)})"
    return text + clock_text(value, words)


def _long(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    kind, start, last = value.kind, interval.start, interval.last
    if kind in ("month", "months"):
        slashed = value.name == "slash"
        return _slashed_months(interval, words) if slashed else format_months(interval, words)
    if kind == "part-of-month":
        return _part_of_month(value.part, interval, words)
    if kind == "turn-of-month":
        return _turn(value, start, words)
    if kind == "season":
        return _with_part(value.part, _season(value.name, interval, words), words)
    if kind == "half-year" and value.name:
        return f"{words.word('half-season', value.name)} {start.year}"
    if kind in ("half-year", "quarter") or value.name == "tertial":
        unit = "tertial" if value.name == "tertial" else kind
        return _with_part(value.part, _numbered(unit, interval, words), words)
    if kind in ("year", "years"):
        if start.year != last.year:
            return f"{start.year}–{last.year}"
        name = f"{words.word('year-name', value.name)} " if value.name else ""
        return _with_part(value.part, f"{name}{start.year}", words)
    if value.name == "plan-period":
        period = words.word("unit", "period")
        return _with_part(value.part, period, words) if value.part else words.text("plan-period")
    if value.name in ("school-year", "sports-season"):
        first = start.year if start.month >= 8 else start.year - 1
        text = f"{words.word('year-name', value.name)} {first}/{first + 1}"
        return _with_part(value.part, text, words)
    whole_months = start.day == 1 and interval.end.day == 1
    return format_months(interval, words) if whole_months else format_days(interval, words)


def _with_part(part: str, text: str, words: Vocabulary) -> str:
    return f"{words.text(part)} {text}" if part else text


def _days(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    check = value.check
    weekdays = check.weekdays if check else ()
    if value.name:
        text = f"{feast_text(value.name, words)} {interval.start.year}"
    else:
        text = format_days(interval, words, weekdays)
    if check is not None and check.weekend:
        text = f"{words.text('weekend')} {text}"
    if check is not None and check.weeks:
        text += f" ({words.text('week')} {number_range(check.weeks, words)})"
    return text + clock_text(value, words)


def feast_text(name: str, words: Vocabulary) -> str:
    """«palmesøndag», «2. juledag»; a word of the organisation's own as it is."""
    stem, _, number = name.rpartition("-")
    if number.isdigit():
        return f"{number}. {words.word('feast-day', stem)}"
    known = name in FIXED or name in FROM_EASTER or name in SUNDAYS or name == "advent"
    return words.word("feast", name) if known else name


def format_days(interval: Interval, words: Vocabulary, weekdays: tuple[int, ...] = ()) -> str:
    """«14. mars 2026», «12.–20. september 2026», «25. april – 10. mai 2026»."""
    start, last = interval.start, interval.last
    before = f"{words.word('weekday', weekdays[0])} " if weekdays else ""
    end = f"{last.day}. {words.word('month', last.month)} {last.year}"
    if start == last:
        return before + end
    after = f"{words.word('weekday', weekdays[1])} " if len(weekdays) > 1 else ""
    if (start.year, start.month) == (last.year, last.month):
        dash = " – " if before else "–"
        return f"{before}{start.day}.{dash}{after}{end}"
    year = f" {start.year}" if start.year != last.year else ""
    return f"{before}{start.day}. {words.word('month', start.month)}{year} – {after}{end}"


def format_months(interval: Interval, words: Vocabulary) -> str:
    """«mars 2026», «mars–mai 2026», «desember 2026 – januar 2027»."""
    start, last = interval.start, interval.last
    first, end = words.word("month", start.month), words.word("month", last.month)
    if start.year != last.year:
        return f"{first} {start.year} – {end} {last.year}"
    return f"{first} {start.year}" if start.month == last.month else f"{first}–{end} {last.year}"


def _slashed_months(interval: Interval, words: Vocabulary) -> str:
    """«mai/juni 2027», «desember 2026/januar 2027»."""
    start, last = interval.start, interval.last
    texts = []
    for number in range(start.month, start.month + round(interval.days / 30.4)):
        ends = number == 12 and last.year > start.year
        year = f" {start.year}" if ends else ""
        texts.append(words.word("month", (number - 1) % 12 + 1) + year)
    return f"{'/'.join(texts)} {last.year}"


def format_weeks(interval: Interval, words: Vocabulary, sign: str = "–") -> str:
    """«uke 42 2026», «uke 42–44 2026», «uke 52 2026 – uke 2 2027»."""
    week = words.text("week")
    first, last = interval.start.isocalendar(), interval.last.isocalendar()
    if first.year != last.year:
        return f"{week} {first.week} {first.year} – {week} {last.week} {last.year}"
    numbers = str(first.week) if first.week == last.week else f"{first.week}{sign}{last.week}"
    return f"{week} {numbers} {first.year}"


def _part_of_month(part: str, interval: Interval, words: Vocabulary) -> str:
    start, last = interval.start, interval.last
    end = f"{words.word('month', last.month)} {last.year}"
    if part.startswith("week-"):
        ordinal = words.word("ordinal", int(part.removeprefix("week-")))
        return f"{ordinal} {words.text('week-in')} {end}"
    first_part, _, last_part = part.partition("/")
    if not last_part:
        return f"{_part(part, words)} {end}"
    year = f" {start.year}" if start.year != last.year else ""
    first = f"{_part(first_part, words)} {words.word('month', start.month)}{year}"
    return f"{first} – {_part(last_part, words)} {end}"


def _part(part: str, words: Vocabulary) -> str:
    if part.endswith("-half"):
        ordinal = words.word("ordinal", 1 if part == "first-half" else 2)
        return f"{ordinal} {words.text('half-of')}"
    return words.text(part)


def _turn(value: Occurrence, start: date, words: Vocabulary) -> str:
    if value.name:
        return f"{words.text('turn-year')} {start.year}/{start.year + 1}"
    first, second = start.month, start.month % 12 + 1
    year = f"{start.year}/{start.year + 1}" if second == 1 else str(start.year)
    months = f"{words.word('month', first)}/{words.word('month', second)}"
    return f"{words.text('turn-month')} {months} {year}"


def _season(name: str, interval: Interval, words: Vocabulary) -> str:
    start, last = interval.start.year, interval.last.year
    if "/" in name or "-" in name:
        sign = "/" if "/" in name else "-"
        names = [words.word("season", one) for one in name.split(sign)]
        if start == last:
            return f"{('/' if sign == '/' else '–').join(names)} {start}"
        sign = "/" if sign == "/" else " – "
        return f"{names[0]} {start}{sign}{names[-1]} {last}"
    years = str(start) if start == last else f"{start}/{last}"
    return f"{words.word('season', name)} {years}"


def _numbered(unit: str, interval: Interval, words: Vocabulary) -> str:
    """«3. kvartal 2026», «1.–2. kvartal 2026», «2. halvår 2026 – 1. halvår 2027»."""
    size = {"quarter": 3, "half-year": 6, "tertial": 4}[unit]
    start, last = interval.start, interval.last
    first, end = (start.month - 1) // size + 1, (last.month - 1) // size + 1
    name = words.word("unit", unit)
    if start.year != last.year:
        return f"{first}. {name} {start.year} – {end}. {name} {last.year}"
    numbers = f"{first}." if first == end else f"{first}.–{end}."
    return f"{numbers} {name} {start.year}"


def clock_text(value: Occurrence, words: Vocabulary) -> str:
    """« kl. 18», « kl. 18.30–20», with the space before it; empty when there is no time."""
    if value.start_time is None:
        return ""
    if value.start_time == value.end_time == MIDNIGHT and not value.late:
        round_the_clock = value.kind == "continuous"
        return f", {words.text('whole-day')}" if round_the_clock else f" {words.text('clock')} 0–24"
    start = "24" if value.late else _time(value.start_time)
    text = f" {words.text('clock')} {start}"
    if value.end_time is None:
        return text
    return f"{text}–{'24' if value.end_time == MIDNIGHT else _time(value.end_time)}"


def _time(value: time) -> str:
    return f"{value.hour}.{value.minute:02d}" if value.minute else str(value.hour)
