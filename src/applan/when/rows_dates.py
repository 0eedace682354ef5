"""The rows for years, dates and all that stands in the calendar: ATOM and SPAN.

Among the rows of a name the longest date stands first: «28. april» is not «28.» and «april».
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from applan.when.engine import Grammar, Reader
from applan.when.phrases import Atom, Mod, Span
from applan.when.spans import span as days_of_atom
from applan.when.tokens import LAST_YEAR, Token

GRAMMAR = Grammar()
row = GRAMMAR.row

Year = tuple[int, bool] | None
"""A year as written, and whether it had two digits."""

ORDINAL_UNITS = {"quarter": "quarter", "half-year": "half", "tertial": "tertial"}
LAST_OF = {"quarter": 4, "half-year": 2, "tertial": 3}
HALF_PARTS = {1: "first-half", 2: "second-half", -1: "second-half"}
PARTED = frozenset({"month", "season", "half", "quarter", "year", "school-year", "plan-period"})
INDEFINITE_SEASONS = frozenset({"vår", "vinter", "sommer", "sommar", "høst", "haust"})
SHORT_DAYS = {"ti": 1, "to": 3}
"""«ti.» and «to.» are days before a date, and numbers elsewhere."""
THE_YEAR = frozenset({"år", "året", "kalenderåret"})
SOME_YEAR = 2026
LISTING = frozenset({"-", "to", "and", "or", ",", "/"})
UNSURE_IN_PROSE = frozenset({"christmas", "new-year", "advent"})


def atom(r: Reader, unit: str, a: int = 0, b: int = 0, year: Year = None, **more: Any) -> Atom:
    """An atom where the row stands whose constructor is called."""
    number, short = year or (None, False)
    start, end = r.tokens[r.first].start, r.tokens[r.stop - 1].end
    return Atom(
        unit, a, b, year=number, short=short, start=start, end=end, at=r.first, to=r.stop, **more
    )


def since(r: Reader, found: Atom, **changes: Any) -> Atom:
    """An atom with what stands before it."""
    return found._replace(start=r.token().start, at=r.first, **changes)


def said(r: Reader, name: str, value: Any = True) -> Mod:
    """A mark where the row stands whose constructor is called."""
    return Mod(name, value, r.first, r.stop)


def follows(first: int, written: str) -> bool:
    """Whether «26» or «2026» is the year after one: «2025/26»."""
    return written in (str(first + 1), f"{(first + 1) % 100:02d}")


# A year, after what it is the year of.
row("FULL", "year", lambda r, year: (year.number, False))
row("SHORT", "n2", lambda r, year: (year.number, True))
row("ISO", "~- ~n2 -")
row("YEAR", "FULL !ISO || ' SHORT")
row("YEAR", "in|of FULL", lambda r, year: year if r.token().text.lower() in ("i", "av") else None)
row("YEAR", ", FULL !~-|/|: || ( FULL )", prose=False)
row("NO-YEAR", ".|month|/ || ~: ~n2")
row("NO-DAY", ".|month|/|-|to|times|unit || ~: ~n")
row("YEAR-D", "YEAR")
row("YEAR-D", "~. ~FULL || _- ~SHORT !NO-YEAR || _SHORT !NO-DAY !n1|n2", prose=False)
row("NEXT-NUMBER", "/ n2", lambda r, n: True if n.number == r.token(-1).number + 1 else None)
row("YEAR-W", "YEAR")
row("YEAR-W", "!NEXT-NUMBER ~/ ~SHORT !/ !BAD-STOP", prose=False)
row("YEAR-W", "/ FULL || - FULL !-")
row("YEAR-L", "YEAR || _- ~SHORT !NO-YEAR || / FULL")
row("YEAR-L", "~- ~SHORT !.|month|/|:|- || _SHORT !NO-DAY || ~/ ~SHORT !NO-YEAR || ~. ~FULL",
    prose=False)  # fmt: skip


# A stop between two numbers that stand close never ends a time, nor one before «. september».
row("BAD-STOP", ". ~any || ~. month")
row("STOP", "~. !month|any || ~. &CLOCK || ~. &BARE-CLOCK")


# Days: «14. mars 2026», «14.3.2026», «14/3-26», «2026-03-14».
def _day(r: Reader, day: Token, month: Token, year: Year) -> Atom:
    return atom(r, "day", day.number, month.number, year)


def _dotted(r: Reader, day: Token, month: Token, stop: object, year: Year) -> Atom | None:
    """«14.3», «10. 02»: a month by itself needs no space before it, or a nought."""
    if month.spaced and not (month.text.startswith("0") or stop):
        return None
    if r.prose and not _is_sure(r, day, month):
        return None
    if stop and month.spaced and r.kinds[r.stop] in ("and", ",") and r.kinds[r.stop + 3] == "month":
        return None  # «2. 9. og 16. mars»
    minutes = month.text in ("00", "15", "30", "45") and day.number <= 24
    if minutes and r.first and r.kinds[r.first - 1] in ("-", ",", "weekday", "cardinal"):
        return None  # «30. april – 18.00–20.00», «tirsdag 18.00»
    return _day(r, day, month, year)


def _is_sure(r: Reader, day: Token, month: Token) -> bool:
    """Whether «11.01» in running text is a date and not a clause, a version or a time."""
    at = r.first
    before = r.tokens[at - 1].category if at else "end"
    if before == ":" and at > 1:
        before = r.tokens[at - 2].category
    after = r.tokens[at + 3]
    if not 1 <= month.number <= 12 or day.number > 31:
        return False
    if after.category == "-":
        second = r.tokens[at + 6]
        both = r.kinds[at + 4] in ("n1", "n2") and r.kinds[at + 5] == "."
        return both and second.text.startswith("0") and 1 <= second.number <= 12
    leading = len(month.text) == 2 and after.category not in (".", "num")
    return leading and before in ("deadline", "filler", "-")


# The year after «14.3»; «30.4-28» only where it cannot be the last of some days, as in «3.4–28».
row("CLOCK-LIKE", ".|: any|month")
row("TAIL", "~. FULL || ~. ~SHORT !CLOCK-LIKE")
row("TAIL", "~.? ~- ~SHORT !CLOCK-LIKE !month|/", lambda r, year: None if r.token(
    -3).number < year[0] <= 31 else year, prose=False)  # fmt: skip
row("TAIL", "~/ ~SHORT !.|:|/", prose=False)
row("DATE", "n . month YEAR-D? || n month YEAR-D?", _day)
row("DATE", "filler=the !filler DATE", since)
row("DATE", "n .|/ ~FULL", lambda r, month, year: atom(r, "month", month.number, year=year)
    if 1 <= month.number <= 12 else None, prose=False)  # fmt: skip
row("DATE", "n . n TAIL", _day)
row("DATE", "ordinal month YEAR-D?", lambda r, n, month, year: (
    _day(r, n, month, year) if n.number > 0 else None), prose=False)  # fmt: skip
row("DASHED-YEAR", "~FULL || ~SHORT !DASHED-MORE")
row("DASHED-MORE", "~.|:|-|/")
row("DASHED", "n ~- ~n ~- DASHED-YEAR", _day)
row("DATE", "DASHED", prose=False)
row("DATE", "n . n !BAD-STOP STOP? YEAR-D?", _dotted)
row("SLASH-YEAR", "~FULL || ~SHORT !/|.")
row("DATE", "n ~/ n ~-|/ SLASH-YEAR", _day)
row("DATE", "n ~/ n !month !BAD-STOP YEAR-D?", lambda r, day, month, year: None if r.prose and
    year is None else _day(r, day, month, year))  # fmt: skip
row(
    "DATE",
    "FULL ~- ~n2 - n2 || FULL ~/ ~n ~/ ~n",
    lambda r, year, month, day: _day(r, day, month, year),
)
row("BARE", "n . !any", lambda r, n: None if r.prose and r.after().category not in LISTING else
    (atom(r, "bare", n.number)))  # fmt: skip
row("BARE", "n &-|to|and|or|,|/", lambda r, n: atom(r, "bare", n.number))
row("BARE", "filler=the !filler BARE", since)


# Years and what begins with one: «2026–2027», «2026-W11».
def _iso_week(r: Reader, year: Year, _: Token, week: Token, day: Token | None) -> Atom | None:
    if day is None or year is None:
        return atom(r, "week", week.number, year=year)
    try:
        found = date.fromisocalendar(year[0], week.number, day.number)
    except ValueError:
        return None
    return atom(r, "day", found.day, found.month, (found.year, False))


def _pair_of_years(r: Reader, year: Token, second: Token) -> Atom | None:
    """«2025/26», and «2026-03», which is a month."""
    if r.token(1).text == "-" and 1 <= second.number <= 12:
        return atom(r, "month", second.number, year=(year.number, False))
    last = second.number + year.number // 100 * 100
    paired = year.number < last <= LAST_YEAR and r.after().category != "month"
    return atom(r, "years", last, year=(year.number, False)) if paired else None


def _short_year(r: Reader, year: Year) -> Atom | None:
    """«’26» and, apart from the word before it, «-26»."""
    sign = r.token()
    apart = sign.category != "-" or sign.spaced or r.first == 0
    dated = sign.category == "-" and r.after().category in (".", "month", "-", "/")
    return atom(r, "year", year=year) if apart and not dated else None


row("ISO-DAY", "~- ~n1", lambda r, day: day if 1 <= day.number <= 7 else None)
row("YEARS", "FULL - word=w n ISO-DAY?", _iso_week)
row("YEARS", "year ~-|/ ~n2 !.|any", _pair_of_years)
row("AGO", "unit before|after")
row("YEARS", "FULL !times !AGO !BAD-STOP", lambda r, year: atom(r, "year", year=year))
row("YEARS", "'|- ~SHORT", _short_year)


# Weekdays with their date or their week: «lørdag 14. mars», «lørdag i uke 42».
def _on_weekday(r: Reader, weekday: Token, day: Atom) -> Atom:
    return day._replace(weekday=weekday.number, start=r.token().start, at=r.first)


def day_of_week(r: Reader, week: Atom, weekday: int) -> Atom:
    """One day of a week that may still lack its year."""
    return atom(r, "week-day", week.a, year=(week.year, week.short) if week.year else None,
                weekday=weekday)  # fmt: skip


row("WEEKDAY-DATE", "weekday ,? FEAST-DAY || weekday ( FEAST-DAY ) || weekday ,? filler? DATE || "
    "weekday ,? filler? BARE", _on_weekday)  # fmt: skip
row("SHORT-DAY", "cardinal ~.?", lambda r, word: SHORT_DAYS.get(word.text.lower()))
row("WEEKDAY-DATE", "SHORT-DAY DATE", lambda r, day, found: since(r, found, weekday=day),
    prose=False)  # fmt: skip
row("WEEKDAY-DATE", "weekday :|- filler? DATE || weekday ( filler? DATE )",
    _on_weekday, prose=False)  # fmt: skip


def is_one_day(atom: Atom) -> bool:
    """Whether it is a day by its date or by its name: «2. pinsedag», «siste lørdag før påske»."""
    days = days_of_atom(atom, SOME_YEAR) if atom.unit == "feast" else None
    return atom.unit in ("day", "near-weekday") or (days is not None and days.days == 1)


row("FEAST-DAY", "NAMED || COUNTED", lambda r, feast: (
    feast if feast.unit == "feast" and is_one_day(feast) else None))  # fmt: skip
row("OF-WEEK", "in? WEEK || , in? WEEK !:")
row("OF-WEEK", "( in? WEEK )", prose=False)
row("WEEKDAY-DATE", "weekday OF-WEEK", lambda r, day, week: day_of_week(r, week, day.number))
row("A-WEEKDAY", "weekday :? !DAY-NUMBER !filler || weekday &QUARTERED", lambda r, day, *_: (
    atom(r, "weekday", weekday=day.number)))  # fmt: skip
row("A-WEEKDAY", "SHORT-DAY &QUARTERED", lambda r, day: atom(r, "weekday", weekday=day),
    prose=False)  # fmt: skip


# Weeks and months.
row("NUMBER", "word=nr .?")
row("THE-WEEK", "unit=week :? NUMBER?", lambda r, *_: True)
row("THE-WEEK", "word=u ~.? || word=v ~.", lambda r, word: (
    None if word.value == "v" and r.words.language == "nb" else True), prose=False)  # fmt: skip
row("WEEK", "THE-WEEK n YEAR-W?", lambda r, _, n, year: atom(r, "week", n.number, year=year))
row("WEEKEND", "unit=weekend in? WEEK", lambda r, _, week: since(r, week, unit="weekend"))
row("MONTH-WORD", "-? unit=month")
row("MONTH", "month MONTH-WORD? YEAR-L?", lambda r, m, _, y: atom(r, "month", m.number, year=y))


# What is counted in a year or a month: «1. kvartal», «første uke i mai», «2. juledag».
def _half_of(r: Reader, ordinal: int, unit: Any, whole: Atom) -> Atom | None:
    """«siste halvdel av mai», «første halvdel av 2026»."""
    part = HALF_PARTS.get(ordinal)
    if part is None or whole.unit not in ("month", "year"):
        return None
    if whole.unit == "year":
        return since(r, whole, unit="half", a=1 if part == "first-half" else 2)
    return since(r, whole, part=part)


def _ordinal_unit(r: Reader, ordinal: int, unit: Token, year: Year) -> Atom:
    number = LAST_OF[unit.value] + 1 + ordinal if ordinal < 0 else ordinal
    return atom(r, ORDINAL_UNITS[unit.value], number, year=year)


def _feast_day(r: Reader, ordinal: int, feast: Token, year: Year) -> Atom:
    number = 5 + ordinal if ordinal < 0 and feast.value.startswith("advent") else ordinal
    return atom(r, "feast", number, year=year, name=f"{feast.value}-{number}")


def _letter(r: Reader, letter: Token, number: Token, year: Year) -> Atom | None:
    """«Q3 2026» and «H1 2026»."""
    half = letter.value == "h"
    if r.prose and not 0 < number.number <= (2 if half else 4):
        return None  # «rom H4» is no half-year with a slip in it
    return atom(r, "half" if half else "quarter", number.number, year=year)


row("ORDINAL", "n . || ordinal", lambda r, n: n.number)
row("COUNTED", "ORDINAL unit=quarter|half-year|tertial YEAR-L?", _ordinal_unit)
row("COUNTED", "ORDINAL unit=half of? MONTH || ORDINAL unit=half of? YEARS || "
    "ORDINAL unit=half of? UNIT", _half_of)  # fmt: skip
row("COUNTED", "ORDINAL unit=week|weekend in|of month YEAR-L?", lambda r, n, unit, month,
    year: (atom(r, f"month-{unit.value}", n, month.number, year)))  # fmt: skip
row("COUNTED", "ORDINAL unit=day in|of MONTH", lambda r, n, _, month: since(r, month,
    part="end") if n == -1 else None)  # fmt: skip
row("COUNTED", "ORDINAL feast-day YEAR-L?", _feast_day)
row("COUNTED", "feast-day=easter-day|whit-day|christmas-day YEAR-L?", lambda r, feast,
    year: _feast_day(r, 1, feast, year))  # fmt: skip
row("COUNTED", "ORDINAL feast=new-years-day YEAR-L?", lambda r, n, feast, year: (atom(r, "feast",
    year=year, name=feast.value) if n == 1 else None))  # fmt: skip
row("WEEKDAY-OF", "weekday", lambda r, day: day.number)
row("WEEKDAY-OF", "unit=workday", lambda r, _: -1)
row("COUNTED", "ORDINAL WEEKDAY-OF in|of month YEAR-L?", lambda r, n, day, month, year: (atom(r,
    "nth-weekday", n, month.number, year, weekday=day)))  # fmt: skip
row("COUNTED", "ordinal &and|-|or|,", lambda r, n: (atom(r, "bare",
    n.number) if n.number > 0 and r.after(1).category in ("ordinal",
    "num") else None))  # fmt: skip
row("COUNTED", "word=q|k|h ~n1 ~- ~FULL || word=q|k|h ~n1 YEAR-L?", _letter)
row("COUNTED", "word=h|v _FULL || word=h|v ~-? ~SHORT !.|-|/|:", lambda r, letter,
    *year: atom(r, "season", year=year[-1], name="autumn" if letter.value == "h" else "spring"),
    prose=False)  # fmt: skip


# The year, the plan's period, and units with their number after them: «kvartal 3», «år 2026».
row("UNIT", "unit=quarter|half-year|tertial n YEAR-L?", lambda r, unit, n, year: (_ordinal_unit(r,
    n.number, unit, year)))  # fmt: skip
row("UNIT", "unit=year FULL", lambda r, unit, year: (atom(r, "year",
    year=year) if unit.text.lower() in THE_YEAR else None))  # fmt: skip
row("UNIT", "unit=year", lambda r, unit: atom(r, "year") if unit.text.lower() == "året" else None,
    prose=False)  # fmt: skip
row("UNIT", "unit=period", lambda r, unit: (atom(r,
    "plan-period") if unit.text.lower().endswith("perioden") else None),
    prose=False)  # fmt: skip
row("UNIT", "year-end YEAR-L?", lambda r, _, year: atom(r, "year", year=year, part="end"))


# Seasons, school years, feasts and the organisation's own words.
def _season(r: Reader, season: Token, year: Year) -> Atom | None:
    if r.prose and season.text.lower() in INDEFINITE_SEASONS:
        paired = r.after().category == "/" and r.after(1).category == "season"
        if not (paired or (year and r.token(1).category == "num")):
            return None
    return atom(r, "season", year=year, name=season.value)


def _winter(r: Reader, season: Token, year: Token, second: Token) -> Atom | None:
    """«vinteren 2025/2026»."""
    later = (year.number, False)
    found = atom(r, "season", 0, year.number + 1, later, name=season.value)
    return found if follows(year.number, second.text) else None


def _school_year(r: Reader, name: Token, first: Token, second: Token) -> Atom | None:
    """«skoleåret 2025/26», «sesongen 25/26»."""
    short = len(first.text) == 2
    if not follows(first.number, second.text) or (short and len(second.text) != 2):
        return None
    return atom(r, "school-year", year=(first.number, short), name=name.value)


row("NAMED", "season year ~-|/ ~any", _winter)
row("NAMED", "season YEAR-L?", _season)
row("NAMED", "half-season YEAR-L?", lambda r, half, year: atom(r, "half",
    1 if half.value == "spring-half" else 2, year=year, name=half.value))  # fmt: skip
row("NAMED", "year-name year|n2 -|/ any", _school_year)
row("NAMED", "year-name FULL", lambda r, name, year: None if name.value == "school-year" else
    (atom(r, "year", year=year, name=name.value)))  # fmt: skip
row("NAMED", "year-name !year|n2", lambda r, name: atom(r, "school-year", name=name.value),
    prose=False)  # fmt: skip
row("NAMED", "feast YEAR-L?", lambda r, feast, year: None if r.prose and year is None and
    feast.value in UNSURE_IN_PROSE else atom(r, "feast", year=year, name=feast.value))  # fmt: skip
row("NAMED", "declared YEAR-L?", lambda r, own, year: atom(r, "declared", year=year,
    name=own.value))  # fmt: skip


# The turn of a month and of a year.
def _turn_month(r: Reader, turn: Token, first: Token, second: Token, year: Year,
                *later: Token) -> Atom | None:  # fmt: skip
    """«månedsskiftet mai/juni 2027»; «desember/januar 2026» would be a guess."""
    crosses = second.number == 1 and year is not None
    following = bool(later and year and follows(year[0], later[0].text))
    if second.number != first.number % 12 + 1 or (following if later else False) != crosses:
        return None
    return atom(r, "turn-month", first.number, second.number, year)


row("NAMED", "turn=year FULL /|-|and any", lambda r, _, year, second: (atom(r, "turn-year",
    year=year) if follows(year[0], second.text) else None))  # fmt: skip
row("NAMED", "turn=year !year", lambda r, _: None if r.prose else atom(r, "turn-year"))
row("NAMED", "turn=month month /|-|and month YEAR-L / any || turn=month month /|-|and month "
    "YEAR-L?", _turn_month)  # fmt: skip


# Parts: «begynnelsen av mai», «medio august», «utgangen av året».
def _part(r: Reader, part: Token, of: Any, whole: Atom) -> Atom | None:
    noun = of is None and r.prose and part.text.lower().endswith(("en", "a"))
    parted = whole.unit in PARTED or whole.unit == "week"
    if noun or whole.part or not parted:  # «starten» alone is a noun
        return None
    return since(r, whole, part=part.value)


row("IN-OF", "in|of")
row("PARTED", "part IN-OF? !part ATOM", _part)


# The weekday, weekend or week nearest to a day with a name or a date: «lørdag før palmesøndag».
NEAREST = {1: 1, -1: 1, -2: 2}


def _near(r: Reader, number: int, day: Token, side: Token, base: Atom) -> Atom | None:
    before = side.category == "before"
    number = NEAREST.get(number, 0) if before else number
    dated = base.unit == "day" and base.weekday < 0
    if number < 1 or base.part or not (dated or base.unit == "feast"):
        return None
    if r.after().category in ("and", "or") and r.after(1).category in ("num", "feast", "ordinal"):
        return None  # «mandag før 1. mai og 17. mai»: the Monday before both of them?
    unit = f"near-{day.value if day.category == 'unit' else 'weekday'}"
    if unit == "near-week" and r.token() is day and not day.text.lower().endswith(("a", "en")):
        return None
    year = (base.year, base.short) if base.year else None
    return atom(r, unit, -number if before else number, year=year, weekday=day.number if
                unit == "near-weekday" else -1, name=base.name or f"{base.b}/{base.a}")  # fmt: skip


def _within(r: Reader, weekday: Token, days: Atom) -> Atom | None:
    """«onsdag i påskeuka», «onsdag i uka før påske»."""
    named = days.unit == "near-week" or (days.unit == "feast" and not days.part)
    return since(r, days, unit="near-day", weekday=weekday.number) if named else None


row("NEAR-DAY", "weekday || unit=weekend|week|workday")
row("NEAR", "ORDINAL NEAR-DAY before|after ATOM", _near)
row("NEAR", "NEAR-DAY before|after ATOM", lambda r, *read: _near(r, 1, *read))
row("NEAR", "weekday in|of NEAR || weekday in|of NAMED", _within)
for _name in ("DATE", "WEEKDAY-DATE", "WEEK", "WEEKEND", "MONTH", "NEAR", "COUNTED", "YEARS",
              "UNIT", "NAMED", "PARTED", "BARE"):  # fmt: skip
    row("ATOM", _name)


# One atom or two.
SAME_UNIT_SLASH = frozenset({"month", "season", "half", "quarter", "year", "day", "week"})
MOST_SLASHED = 12


def _ranged(r: Reader, first: Atom, last: Atom) -> Span | None:
    """Two ends; «uke 17 – 30. april» may be the day with its week beside it."""
    sign = r.tokens[first.to]
    if {first.unit, last.unit} == {"week", "day"} and sign.category == "-":
        return None
    said = {"to": "until", "through": "to"}.get(sign.value, sign.category)
    names = f"{first.name}-{last.name}" if first.name and last.name else ""
    return Span(first, last, said, names, 0, first.to)


def _is_next(r: Reader, first: Atom, last: Atom) -> bool:
    """Whether «14./15. mars» are days in a row; an ISO 8601 range has a slash too."""
    same_month = first.unit == "bare" or first.b == last.b
    return r.kinds[first.at] == "year" or (last.a == first.a + 1 and same_month)


def _slash(r: Reader, first: Atom, found: Atom, more: list[Atom]) -> Span | None:
    """«mai/juni», «januar/februar/mars», «1./2. kvartal»."""
    if first.unit in ("bare", "day") and found.unit == "day" and not _is_next(r, first, found):
        return None  # «4. februar/4. mars» are two days
    shared = found.unit in ("day", "quarter", "half") if first.unit == "bare" else (
        first.unit == found.unit and first.unit in SAME_UNIT_SLASH)  # fmt: skip
    if first.unit not in ("month", "season") or len(more) + 2 > MOST_SLASHED:
        more = []
        r.stop = found.to
    months = first.unit == "month" and [first, found, *more]
    if months and any(b.a != a.a % 12 + 1 for a, b in pairwise(months)):
        return None  # «mars/september» are two months
    if not shared or any(one.unit != found.unit for one in more):
        return None
    names = "/".join(one.name for one in (first, found, *more)) if first.name and found.name else ""
    count = 2 + len(more) if first.unit in ("month", "week") else 0
    return Span(first, (found, *more)[-1], "/", names, count, first.to)


def _week_number(r: Reader, number: Token, year: Year = None) -> Atom | None:
    """«13» in a list of weeks; «60» in «uke 3 og 60 personer» is none."""
    counts = r.prose or r.after().category in ("word", "unit")
    fits = 1 <= number.number <= 53 or not counts
    return atom(r, "week", number.number, year=year) if fits else None


def _weeks(r: Reader, first: Atom, *between: Any) -> Span | None:
    """«uke 42–44 2026», «uke 42/43»; «uke 17, 30/4» is a week and a day."""
    last, sign = between[-1], r.kinds[first.to]
    if last.a > 53 or (sign == "/" and last.a != first.a % 53 + 1):
        return None
    return Span(first, last, sign, "", 2 if sign == "/" else 0, first.to)


row("NO-WEEK", "month|.|/|times|num")
row("WEEK-STOP", ". end|word|;|)|open|tentative|season|half-season")
row("NEXT-WEEK", "n YEAR-W? !NO-WEEK || n &WEEK-STOP", _week_number)
row("FIRST-WEEK", "n &-|/|to", _week_number)
row("SLASHED", "/ ATOM")
row("WEEK-LIKE", "WEEK || WEEKEND")
row("SPAN", "ATOM !-|to|/", lambda r, first: Span(first))
row("SPAN", "WEEK-LIKE -|to NEXT-WEEK || WEEK-LIKE / NEXT-WEEK", _weeks)
row("SLASH-DAY", "n / n clock")
row("WEEK-SPAN", "!DASHED !SLASH-DAY FIRST-WEEK -|/|to NEXT-WEEK", _weeks)
row("GOES-ON", "-|to !weekdays|every|weekday")
row("WEEK-SPAN", "NEXT-WEEK !GOES-ON", lambda r, week: Span(week))
row("DAY-OF-WEEK", "WEEKDAY-DATE", lambda r, day: day if day.unit == "week-day" else None)
row("SPAN", "A-WEEKDAY -|to DAY-OF-WEEK", _ranged, prose=False)
row("DASH-IN", "- in")
row("SPAN", "ATOM !DASH-IN -|to ATOM", _ranged)
row("SPAN", "ATOM / ATOM SLASHED*12", _slash)
row("SPAN", "ATOM", lambda r, first: Span(first))
row("BETWEEN", "WEEK-LIKE and NEXT-WEEK", _weeks)
row("BETWEEN", "ATOM and ATOM", _ranged)
