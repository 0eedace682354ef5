"""Printing times as Språkrådet writes them; what is printed is read back as the same value.

An en dash without spaces inside «12.–20. september», with spaces where either side is several
words; lower-case months; «kl. 18.30». Ordinary spaces: where a line may not break is another
layer's business.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from applan.when.feasts import FIXED, FROM_EASTER, SUNDAYS
from applan.when.format_recurring import anchor_text, recurrence_text
from applan.when.values import Interval, Kind, Occurrence, Reading
from applan.when.words import Vocabulary, vocabulary

LISTED = frozenset({"day", "week", "month"})
PLAIN = frozenset(
    {"day", "days", "week", "weeks", "month", "months", "part-of-month", "turn-of-month",
     "season", "half-year", "quarter", "year", "years", "period"}
)  # fmt: skip


def format_when(value: Reading | Occurrence, language: str = "nb") -> str:
    """The canonical text of a time, always with its year.

    What has no days because its year is not settled is printed as it was written.
    """
    words = vocabulary(language)
    if isinstance(value, Occurrence):
        return _prefixed(value, words)
    return _list_text(value.occurrences, words)


def _prefixed(value: Occurrence, words: Vocabulary) -> str:
    return _prefix(value, words) + occurrence_text(value, words)


def _prefix(value: Occurrence, words: Vocabulary) -> str:
    if value.interval is None and value.kind in PLAIN:
        return ""  # printed as written, prefix and all
    prefix = f"{words.text('tentative')} " if value.certainty == "tentative" else ""
    if not value.deadline:
        return prefix
    anchor = value.anchor
    latest = anchor is not None and not anchor.within and anchor.direction != "at"
    return f"{prefix}{words.text('at-latest' if latest else 'deadline')} "


def _list_text(values: tuple[Occurrence, ...], words: Vocabulary) -> str:
    """Several times: «uke 13, 14 og 19 2022», «26. april og 7. mai 2026; trolig uke 42 2026»."""
    runs: list[list[Occurrence]] = []
    for value in values:
        previous = runs[-1][-1] if runs else None
        if previous is not None and _joins(previous, value):
            runs[-1].append(value)
        else:
            runs.append([value])
    texts = []
    for run in runs:
        parts = _run_texts(run, words)
        texts.append(_prefix(run[0], words) + joined(parts, words))
    return "; ".join(texts)


def _joins(previous: Occurrence, value: Occurrence) -> bool:
    return (
        previous.kind in PLAIN
        and value.kind in PLAIN
        and previous.interval is not None
        and value.interval is not None
        and (previous.certainty, previous.deadline) == (value.certainty, value.deadline)
        and not (value.deadline and value.kind not in LISTED)
    )


def joined(parts: list[str], words: Vocabulary) -> str:
    """«a», «a og b», «a, b og c»."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {words.text('and')} {parts[-1]}"


def _run_texts(run: list[Occurrence], words: Vocabulary) -> list[str]:
    """The texts of a run; days, weeks or months of one year in order share that year."""
    if len(run) < 2:
        return [occurrence_text(value, words) for value in run]
    kind = run[0].kind
    starts = [value.interval.start for value in run if value.interval]
    plain = all(
        value.kind == kind and not (value.name or value.part or value.check or value.start_time)
        for value in run
    )
    years = {_year_of(value) for value in run}
    if kind not in LISTED or not plain or len(years) > 1:
        return [occurrence_text(value, words) for value in run]
    if starts != sorted(starts):
        return [occurrence_text(value, words) for value in run]
    year = years.pop()
    if kind == "week":
        numbers = [str(start.isocalendar().week) for start in starts]
        return [f"{words.text('week')} {numbers[0]}", *numbers[1:-1], f"{numbers[-1]} {year}"]
    if kind == "month":
        names = [words.word("month", start.month) for start in starts]
        return [*names[:-1], f"{names[-1]} {year}"]
    if len({start.month for start in starts}) == 1:
        texts = [f"{start.day}." for start in starts]
        return [*texts[:-1], f"{texts[-1]} {words.word('month', starts[0].month)} {year}"]
    texts = [f"{start.day}. {words.word('month', start.month)}" for start in starts]
    return [*texts[:-1], f"{texts[-1]} {year}"]


def _year_of(value: Occurrence) -> int:
    assert value.interval is not None
    start = value.interval.start
    return start.isocalendar().year if value.kind == "week" else start.year


def occurrence_text(value: Occurrence, words: Vocabulary) -> str:
    """A time without «trolig» and «innen» before it."""
    kind = value.kind
    if kind == "open":
        text = words.text(value.name or "open")
        return f"{text} {anchor_text(value.anchor, '', words)}" if value.anchor else text
    if kind == "relative" and value.anchor is not None:
        return anchor_text(value.anchor, value.part, words)
    if value.recurrence is not None:
        text = recurrence_text(value.recurrence, words, clock_text(value, words))
        bounds = value.recurrence.bounds
        text += f" {bounds_text(bounds, words)}" if bounds else ""
        return f"{text} {anchor_text(value.anchor, '', words)}" if value.anchor else text
    if kind == "continuous":
        return _continuous(value, words)
    if value.interval is None:
        return value.written
    return _dated(value, value.interval, words)


def _dated(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    kind = value.kind
    if kind in ("day", "days"):
        return _days(value, interval, words)
    text = _long(value, interval, words) if kind not in ("week", "weeks") else ""
    text = text or format_weeks(interval, words)
    check = value.check
    if check is not None and check.weeks:
        text += f" ({words.text('week')} {_numbers(check.weeks, words)})"
    return text + clock_text(value, words)


def _long(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    kind, start, last = value.kind, interval.start, interval.last
    if kind in ("month", "months"):
        return format_months(interval, words)
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
        return words.text("plan-period")
    return f"{words.word('year-name', value.name)} {start.year}/{last.year}"


def _with_part(part: str, text: str, words: Vocabulary) -> str:
    return f"{words.text(part)} {text}" if part else text


def _days(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    check = value.check
    weekdays = check.weekdays if check else ()
    if value.name:
        text = f"{_feast(value.name, words)} {interval.start.year}"
    else:
        text = format_days(interval, words, weekdays)
    if check is not None and check.weekend:
        text = f"{words.text('weekend')} {text}"
    if check is not None and check.weeks:
        text += f" ({words.text('week')} {_numbers(check.weeks, words)})"
    return text + clock_text(value, words)


def _feast(name: str, words: Vocabulary) -> str:
    stem, _, number = name.rpartition("-")
    if number.isdigit():
        return f"{number}. {words.word('feast-day', stem)}"
    known = name in FIXED or name in FROM_EASTER or name in SUNDAYS or name == "advent"
    return words.word("feast", name) if known else name


def format_days(
    interval: Interval, words: Vocabulary, weekdays: tuple[int, ...] = ()
) -> str:
    """«14. mars 2026», «12.–20. september 2026», «25. april – 10. mai 2026»."""
    start, last = interval.start, interval.last
    before = f"{words.word('weekday', weekdays[0])} " if weekdays else ""
    end = f"{last.day}. {words.word('month', last.month)} {last.year}"
    if start == last:
        return before + end
    after = f"{words.word('weekday', weekdays[1])} " if len(weekdays) > 1 else ""
    if (start.year, start.month) == (last.year, last.month):
        dash = " – " if after else "–"
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


def format_weeks(interval: Interval, words: Vocabulary) -> str:
    """«uke 42 2026», «uke 42–44 2026», «uke 52 2026 – uke 2 2027»."""
    week = words.text("week")
    first, last = interval.start.isocalendar(), interval.last.isocalendar()
    if first.year != last.year:
        return f"{week} {first.week} {first.year} – {week} {last.week} {last.year}"
    numbers = str(first.week) if first.week == last.week else f"{first.week}–{last.week}"
    return f"{week} {numbers} {first.year}"


def _numbers(weeks: tuple[int, ...], words: Vocabulary) -> str:
    from applan.when.checks import number_range

    return number_range(weeks, words)


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
    return f"{first}. {name} {end and start.year}" if first == end else f"{first}.–{end}. {name} {start.year}"


def _continuous(value: Occurrence, words: Vocabulary) -> str:
    if value.name in ("always", "whole-year", "whole-period"):
        text = words.text(value.name)
        if value.precision == "period" or value.interval is None:
            return text
        return f"{text} {bounds_text(value.interval, words)}"
    if value.interval is None:
        return value.written
    inner = replace(value, kind=_kind_within(value), start_time=None, end_time=None)
    return f"{words.text('through')} {_dated(inner, value.interval, words)}"


def _kind_within(value: Occurrence) -> Kind:
    """The kind of time that goes on continuously, from how exact it is and its name."""
    precision = value.precision
    if value.name.endswith("-half") or (precision == "half-year" and not value.name):
        return "half-year"
    if precision in ("season", "half-year"):
        return "season" if value.name else "year"
    if precision in ("week", "month", "quarter", "year", "period"):
        named = precision in ("year", "period") and value.name
        return "period" if named else precision
    return "part-of-month" if precision == "part-of-month" else "days"


def bounds_text(interval: Interval, words: Vocabulary) -> str:
    """The time that something recurring is limited to: «i 2026», «i perioden mars–mai 2026»."""
    start, end = interval.start, interval.end
    whole_months = start.day == 1 and end.day == 1
    if whole_months and start.month == end.month == 1:
        years = end.year - start.year
        if years == 1:
            return f"{words.text('in')} {start.year}"
        return f"{words.text('in-period')} {start.year}–{end.year - 1}"
    text = format_months(interval, words) if whole_months else format_days(interval, words)
    one = whole_months and (start.year, start.month) == (interval.last.year, interval.last.month)
    return f"{words.text('in' if one else 'in-period')} {text}"


def clock_text(value: Occurrence, words: Vocabulary) -> str:
    """« kl. 18», « kl. 18.30–20», with the space before it; empty when there is no time."""
    if value.start_time is None:
        return ""
    text = f" {words.text('clock')} {_time(value.start_time)}"
    return f"{text}–{_time(value.end_time)}" if value.end_time else text


def _time(value: time) -> str:
    return f"{value.hour}.{value.minute:02d}" if value.minute else str(value.hour)
