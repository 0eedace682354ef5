"""Printing what has days: days, weeks, months, seasons and all that is longer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from applan.frozen import replace
from applan.when.checks import number_range
from applan.when.feasts import FIXED, FROM_EASTER, SUNDAYS
from applan.when.values import Interval, Occurrence
from applan.when.words import Vocabulary

MIDNIGHT = time(0)


def run(parts: Sequence[Sequence[str]], sign: str = "–") -> str:
    """Two ends, or several, as Språkrådet writes them: what all of them end in is said once.

    An en dash stands without spaces between single words, else with them; a slash has none.
    """
    texts = said_once(parts)
    return (f" {sign} " if sign == "–" and " " in texts[0] else sign).join(texts)


def said_once(parts: Sequence[Sequence[str]]) -> list[str]:
    """Texts of some words each, where what all of them end in stands after the last alone."""
    shared = 0
    while all(len(one) > shared + 1 and one[-1 - shared] == parts[0][-1 - shared] for one in parts):
        shared += 1
    return [*(" ".join(one[: len(one) - shared]) for one in parts[:-1]), " ".join(parts[-1])]


def dated_text(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    check, kind, clocks = value.check, value.kind, ("", "")
    if kind in ("day", "days"):
        weekdays = check.weekdays if check else ()
        clocks = _clocks_apart(value, interval, words)
        text = format_days(interval, words, weekdays, clocks)
        if value.name and not (check and check.dated):
            text = f"{feast_text(value.name, words)} {interval.start.year}"
        if check is not None and check.weekend:
            text = f"{words.text('weekend')} {text}"
    elif kind in ("week", "weeks"):
        text = format_weeks(interval, words, "/" if value.name == "slash" else "–")
        text = f"{words.text(value.part)} {text}" if value.part else text
    else:
        text = _long(value, interval, words)
    if check is not None and check.weeks:
        text += f" ({words.text('week')} {number_range(check.weeks, words)})"
    text += "" if any(clocks) else clock_text(value, words)
    if check is not None and check.dated and value.name:
        text += f" ({feast_text(value.name, words)})"
    return f"{words.text('night')} {text}" if value.part == "night" else text


def _long(value: Occurrence, interval: Interval, words: Vocabulary) -> str:
    """What is longer than a week."""
    kind, name, start, last = value.kind, value.name, interval.start, interval.last
    if kind in ("month", "months"):
        slashed = name == "slash"
        return _slashed_months(interval, words) if slashed else format_months(interval, words)
    if kind == "part-of-month":
        return _part_of_month(value.part, interval, words)
    if kind == "turn-of-month":
        return _turn(value, start, words)
    whole_months = start.day == 1 and interval.end.day == 1
    if kind == "half-year" and name:
        return f"{words.word('half-season', name)} {start.year}"
    if kind == "season":
        text = _season(name, start.year, last.year, words)
    elif kind in ("half-year", "quarter") or name == "tertial":
        text = _numbered("tertial" if name == "tertial" else kind, interval, words)
    elif kind in ("year", "years"):
        if start.year != last.year:
            return f"{start.year}–{last.year}"
        text = f"{words.word('year-name', name)} {start.year}" if name else str(start.year)
    elif name == "plan-period":
        text = words.word("unit", "period") if value.part else words.text("plan-period")
    elif name in ("school-year", "sports-season"):
        first = start.year if start.month >= 8 else start.year - 1
        text = f"{words.word('year-name', name)} {first}/{first + 1}"
    else:
        return format_months(interval, words) if whole_months else format_days(interval, words)
    return f"{words.text(value.part)} {text}" if value.part else text


def feast_text(name: str, words: Vocabulary) -> str:
    """«palmesøndag», «2. juledag»; a word of the organisation's own as it is."""
    stem, _, number = name.rpartition("-")
    if number.isdigit():
        return f"{number}. {words.word('feast-day', stem)}"
    known = name in FIXED or name in FROM_EASTER or name in SUNDAYS or name == "advent"
    return words.word("feast", name) if known else name


def format_days(
    interval: Interval, words: Vocabulary, weekdays: tuple[int, ...] = (),
    clocks: tuple[str, str] = ("", ""),
) -> str:  # fmt: skip
    """«14. mars 2026», «25. april – 10. mai 2026», «5. mai kl. 18 – 7. mai 2026 kl. 14»."""
    named = [f"{words.word('weekday', day)} " for day in weekdays] + ["", ""]
    first, last = (
        [f"{name}{day.day}.", words.word("month", day.month), str(day.year)]
        for name, day in zip(named, interval.ends, strict=False)
    )
    if any(clocks):
        first = first[: 3 - (first[2] == last[2])]
        return " – ".join(
            " ".join(day) + hour for day, hour in zip((first, last), clocks, strict=True)
        )
    return " ".join(first) if interval.days == 1 else run([first, last])


def format_months(interval: Interval, words: Vocabulary) -> str:
    """«mars 2026», «mars–mai 2026», «desember 2026 – januar 2027»."""
    first, last = ([words.word("month", day.month), str(day.year)] for day in interval.ends)
    return " ".join(first) if first == last else run([first, last])


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
    week, (first, last) = words.text("week"), (day.isocalendar() for day in interval.ends)
    if first.year != last.year:
        return run([[f"{week} {one.week}", str(one.year)] for one in (first, last)])
    numbers = dict.fromkeys((first.week, last.week))
    return f"{week} {run([[str(n), str(first.year)] for n in numbers], sign)}"


def _part_of_month(part: str, interval: Interval, words: Vocabulary) -> str:
    first, last = ([words.word("month", day.month), str(day.year)] for day in interval.ends)
    if part.startswith("week-"):
        ordinal = words.word("ordinal", int(part.removeprefix("week-")))
        return " ".join((ordinal, words.text("week-in"), *last))
    said = [_part(one, words) for one in part.split("/")]
    if len(said) == 1:
        return " ".join((*said, *last))
    return run([[f"{one} {end[0]}", end[1]] for one, end in zip(said, (first, last), strict=True)])


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


def _season(name: str, start: int, last: int, words: Vocabulary) -> str:
    """«våren 2026», «våren–høsten 2026», «høsten 2026/våren 2027», «vinteren 2025/2026»."""
    sign = "/" if "/" in name else "-"
    names = [words.word("season", one) for one in name.split(sign)]
    if len(names) == 1:
        return f"{names[0]} {start if start == last else f'{start}/{last}'}"
    if start != last:
        names = [names[0], names[-1]]
    years = [str(start)] * (len(names) - 1) + [str(last)]
    return run([*zip(names, years, strict=True)], "–" if sign == "-" else sign)


def _numbered(unit: str, interval: Interval, words: Vocabulary) -> str:
    """«3. kvartal 2026», «1.–2. kvartal 2026», «2. halvår 2026 – 1. halvår 2027»."""
    size, name = {"quarter": 3, "half-year": 6, "tertial": 4}[unit], words.word("unit", unit)
    first, last = (
        [f"{(day.month - 1) // size + 1}.", name, str(day.year)] for day in interval.ends
    )
    return " ".join(first) if first == last else run([first, last])


def clock_text(value: Occurrence, words: Vocabulary) -> str:
    """« kl. 18», « kl. 18.30–20», with the space before it; empty when there is no time."""
    if value.start_time is None:
        return ""
    if value.start_time == value.end_time == MIDNIGHT and not value.late:
        round_the_clock = value.kind == "continuous"
        return f", {words.text('whole-day')}" if round_the_clock else f" {words.text('clock')} 0–24"
    start = "24" if value.late else _time(value.start_time)
    about = {value.near: f"{words.word('about', 'about')} "} if value.near else {}
    text = f" {about.get('start', '')}{words.text('clock')} {start}"
    if value.end_time is None:
        return text
    end = "24" if value.end_time == MIDNIGHT else _time(value.end_time)
    if value.end_time < value.start_time and 0 < value.end_time.hour < 10:
        end = f"0{end}"  # «kl. 22–02», the morning after
    return f"{text}–{about.get('end', '')}{end}"


def _clocks_apart(value: Occurrence, interval: Interval, words: Vocabulary) -> tuple[str, str]:
    """The hours of a stay, each for its own day: where they were so written or run backward."""
    start, end = value.start_time, value.end_time
    named = value.name and not (value.check and value.check.dated)
    if start is None or end is None or interval.days == 1 or named:
        return "", ""
    if not (value.apart or value.late or end <= start) or start == end == MIDNIGHT:
        return "", ""
    later = replace(value, start_time=end, end_time=None, late=end == MIDNIGHT)
    return (
        clock_text(replace(value, end_time=None, near=value.near.replace("end", "")), words),
        clock_text(replace(later, near="start" if value.near == "end" else ""), words),
    )


def _time(value: time) -> str:
    return f"{value.hour}.{value.minute:02d}" if value.minute else str(value.hour)
