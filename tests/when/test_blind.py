"""Times written by somebody who had not seen the reader, with the days they mean.

The first run of the grammar on them: of 629 expressions 521 right, 67 refused and 41 not as
expected; of 305 styles 270 right, 33 refused and 2 read as something else. What was wrong was
mended by kind, not by row. Of 232 in ``notices.tsv``, written for clubs, schools and municipalities
when the others were met, the first run read 204 right, 17 were asked and 11 were not as expected;
three expectations were reconsidered («frem til påske» ends as `values` says, a holiday with its weeks
is left out, and days to be agreed on within a week are not sure).
Of 157 in ``mixed.tsv`` the first run read 145 right, asked 1 that is clear, and read 4 as something
else in silence (parity before its day, an exception without its month, an end behind an exception, a
weekday with «alle» before a date); 7 expectations had counted wrong or said the same in other words.
Of the first 336 in ``typed.tsv`` the first run read 310 right or asked rightly, asked 21 that are
clear, and read 5 as something else in silence (a weekday in the plural for a list of dates, a range
with a clock before «hver uke», «hver dag» for the last week of several, a second «fra», week 53 of the
year before); the rest of it is more of those kinds.
Of the first 234 in ``fields.tsv`` the first run read 3 as something else in silence (a step of
months, half a year too much, two hours on one day) and asked 21 that are clear; of the next 117
none and 10, of the next 113 none and 9, of the last 80 none and 8.
Of 97 in ``hands.tsv`` 95 were right, 2 asked.
Of the first 220 in ``yearly.tsv`` 178 were right or rightly asked, 2 were read as something else in
silence (an end after «fram til», a date with its year first and slashes), and 40 were asked, 17 of
them for a title before the time, which was taken away; two said the same in other words. Of the
next 60, by other writers, 56 were right, none was silently wrong and 3 were asked, 2 for a title.
Of the first 218 in ``pages.tsv`` 185 were right or rightly asked, 9 were asked (3 for a title) and
24 not as expected: 22 said the same in other words or by other conventions, and 2 were silently
wrong (the holidays before a rule, the hours of a week's days); of the next 60 all were right or
rightly asked, one of them with its week counted otherwise.
Of the first 443 in ``secretaries.tsv`` 406 were right or rightly asked, 20 were asked (6 for a title)
and 17 not as expected: 10 by another convention, and 7 silently wrong (a weekday left out before a
comma, a holiday in brackets, a year after «eller», a clock in a heading, «hver» before one day); the
rest of it is more of those kinds, and of what other words and another order showed.
Of 414 in ``calendars.tsv`` the first run read 364 right or asked rightly, asked 31 (one for a title),
and 19 were not as expected: 11 by another convention, one counted wrong, and 7 silently wrong (an end
by its event and date, a first time on another weekday, «partall», hours that overlap, «2. 9. og 16.
mars», the hours of a weekend's days, an hour taken for an event).
Of the first 224 in ``minutes.tsv`` 211 were right or rightly asked, 9 were asked that are clear, and 4
silently wrong (weekdays in brackets behind the second week, an exception that is none of the rule's
days, «– 1. mars kl. 23.59» as when the first day begins, a doubt of the clock kept as a note); what
other words showed was one more, «13. januar og 10. februar, alle onsdager» as every Wednesday too. Of the next 60 («andre») 59 were
right or rightly asked, and 1 was asked.
Of the first 298 in ``handed_in.tsv`` 277 were right or rightly asked (40), 12 were asked that are
clear, 6 said the same in other words, and 3 were silently wrong (a weekday after «én gang i måneden,»,
two of them, and «mars/oktober» as all the months between); the rest of it is more of those kinds.
Of the first 214 in ``boards.tsv`` 183 were right or rightly asked (19), 14 were asked that are clear, 16
were by another convention, and 1 was silently wrong (even weeks behind the hour of the last of two
rules); other words showed four more (a rule and how often it comes with a comma between them, hours of a
weekday beside those of all of them, a rule's months as those of the rule before, odd weeks at one hour and
even ones at another). Of those that were asked
though clear 7 are left: hours in words, a heading with a school year, a bracket behind «3 uker i juli».
Of the first 399 in ``plans.tsv`` 372 were right or rightly asked (33), 21 were asked that are clear (4
for a title), 3 were by another convention, and 3 silently other (a number of evenings above a rule,
«etter gudstenesta 2. mai» as any time after, «etter nærmere avtale» as an event); other words showed
three more (the hour behind a bracketed deadline, «ti ganger:» above a rule, two days below «tre
kvelder:»). Of the next 60 («andre») 57 were right or rightly asked, and 3 asked, one for a title.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from applan.when import Interval, Occurrence, Quota, Reading, Rule, parse_period, parse_when
from applan.when.expand import days_of

HERE = Path(__file__).parent / "blind"
LISTED = 6
"""More days than these are written as the first three and how many there are."""
MOST = 400
"""Days that are all written, in a table that abbreviates nothing."""
WINDOWS = frozenset(
    {"month", "months", "part-of-month", "turn-of-month", "season", "half-year", "quarter", "year",
     "years", "period", "continuous"}
)  # fmt: skip
SEASONS = {"winter": "vinter", "spring": "vår", "summer": "sommer", "autumn": "høst"}
DAY = timedelta(days=1)


class Row(NamedTuple):
    """One row of a table: what is written, in which plan, and what is expected."""

    number: str
    kind: str
    language: str
    period: str
    text: str
    expected: str


def rows(name: str) -> list[Row]:
    with (HERE / name).open(encoding="utf-8", newline="") as table:
        lines = [line for line in table if not line.startswith("#")]
    found = [Row(*line) for line in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return [row._replace(text=_written(row.text)) for row in found]


def _written(text: str) -> str:
    for code, sign in (("\\n", "\n"), ("\\u0020", " "), ("\\u00a0", "\xa0")):
        text = text.replace(code, sign)
    return text


def read(row: Row) -> Reading:
    period, _, seasons = row.period.partition(";")
    own = dict(pair.split("=", 1) for pair in seasons.split(",") if "=" in pair)
    own = {SEASONS.get(name.strip(), name.strip()): said.strip() for name, said in own.items()}
    within = parse_period(period.strip()) if period.strip() not in ("", "-") else None
    return parse_when(row.text, language=row.language, period=within, seasons=own or None)


def answers(reading: Reading, listed: int = LISTED) -> list[str]:
    """The parts of an answer, in the order of time."""
    if reading.problems:
        return ["ask"]
    found: list[str] = []
    for one in reading.occurrences:
        found += _of(one)
    found = sorted(dict.fromkeys(found))
    dated = [one for one in found if one[0].isdigit()]
    if len(dated) > listed:
        rest = [one for one in found if not one[0].isdigit()]
        found = [*dated[:3], "…", f"n={len(dated)}", *rest]
    rules = [one.recurrence for one in reading.occurrences if isinstance(one.recurrence, Rule)]
    unknown = any(rule.except_open for rule in rules)
    if unknown or any(one.certainty == "tentative" for one in reading.occurrences):
        found.append("tentative")
    found += [
        f"note:{reading.text[r.start : r.end].strip(' ()–-,')}"
        for r in reading.remarks
        if r.code == "note"
    ]
    return found


def _of(one: Occurrence) -> Iterator[str]:
    anchor = one.anchor
    if one.recurrence is not None and anchor is not None and not (anchor.from_day or anchor.to_day):
        yield "ask"  # nobody knows when it begins or ends: it has no days in any calendar
    elif one.kind == "open":
        yield "quota" if one.name in ("as-needed", "by-agreement") else "open"
    elif one.recurrence is not None:
        yield from _recurring(one)
    elif one.deadline:
        yield f"deadline:{_day(one)}" if one.interval else "deadline:*"
    elif one.kind == "relative":
        yield _relative(one)
    elif one.interval is None:
        yield "?"
    else:
        yield _dated(one, one.interval)


def _recurring(one: Occurrence) -> Iterator[str]:
    rule, interval = one.recurrence, one.interval
    if isinstance(rule, Rule) and interval is not None:
        days = days_of(rule, interval)
        for day in days:
            yield _dated(one, Interval(day, day + DAY))
        if days:
            return
    if isinstance(rule, Quota) and rule.bounds is not None and not rule.per and rule.times == 1:
        yield f"vague:{rule.bounds.start}/{rule.bounds.last}"
    else:
        yield "quota"


def _relative(one: Occurrence) -> str:
    anchor = one.anchor
    if anchor is None or one.interval is None:
        return "relative"
    if anchor.duration is not None:
        return _dated(one, one.interval)
    if anchor.from_day and not anchor.to_event and anchor.direction == "from":
        return f"from:{anchor.from_day}"
    if anchor.from_day and not anchor.to_event:
        return f"after:{anchor.from_day - DAY}"
    if anchor.to_day and not anchor.from_day:
        return f"until:{anchor.to_day}"
    return _dated(one, one.interval)


def _day(one: Occurrence) -> str:
    assert one.interval is not None
    clock = f"T{one.start_time:%H:%M}" if one.start_time else ""
    return f"{one.interval.last}{clock}"


def _dated(one: Occurrence, interval: Interval) -> str:
    start, last = interval.start, interval.last
    if one.late:
        start, last = start + DAY, last + DAY
    if one.kind in WINDOWS and one.recurrence is None:
        return f"vague:{start}/{last}"
    begins = f"T{one.start_time:%H:%M}" if one.start_time else ""
    ends = f"{one.end_time:%H:%M}" if one.end_time else ""
    if start == last:
        return f"{start}{begins}{f'-{ends}' if ends else ''}"
    return f"{start}{begins}/{last}{f'T{ends}' if ends else ''}"


def judged(row: Row, reading: Reading) -> str:
    """«right», «refused» for what should have been read, or «wrong»."""
    got = answers(reading, LISTED if "…" in row.expected else MOST)
    if any(
        _fits(got, wanted.split(" note:")[0].split(), wanted)
        for wanted in row.expected.split(" || ")
    ):
        return "right"
    return "refused" if got == ["ask"] else "wrong"


def _fits(got: list[str], wanted: list[str], whole: str) -> bool:
    note = whole.partition("note:")[2]
    said = [one for one in got if not one.startswith("note:")]
    if "tentative" in said and "tentative" not in wanted:
        loose = any(one.startswith(("within:", "vague:")) for one in wanted)
        said = [one for one in said if one != "tentative"] if loose else said
    if note and not any(one.startswith("note:") for one in got) and said != ["ask"]:
        return said == wanted  # what everybody says is no note, and the time is right
    return len(said) == len(wanted) and all(map(_is, said, wanted))


ALIKE = {("deadline:*", "relative"), ("open", "quota"), ("quota", "open")}


def _is(got: str, wanted: str) -> bool:
    if got == wanted or (got, wanted) in ALIKE:
        return True
    name, _, days = wanted.partition(":")
    if name == "deadline" and days == "*":
        return got.startswith(("deadline:", "relative"))
    if name == "deadline" and got.startswith("until:"):
        return got.removeprefix("until:") == days
    if name == "vague":
        return (days == "*" and got.startswith("vague:")) or got.removeprefix("vague:") == days
    if name == "within":
        first, _, last = days.partition("/")
        begins, _, ends = got.removeprefix("vague:").partition("/")
        return first <= begins[:10] and (ends or begins)[:10] <= last
    return got.removeprefix("vague:") == wanted


DEBATED = {
    "146": "«fortløpende» is something that goes on, not a number of times",
    "194": "«innen påske» is the first day of Easter as «innen jul» is that of Christmas",
    "201": "«helst før 1. mai» is a second, less sure, deadline",
    "296": "the days of every weekend are the same, one by one",
    "386": "a condition makes the day unsure, and is printed beside it",
    "419": "outside the plan is another rule's finding (AP307)",
    "420": "outside the plan is another rule's finding (AP307)",
    "441": "«ferien» is nothing a calendar knows, so the time has no days",
    "450": "outside the plan is another rule's finding (AP307)",
}
"""Rows that are read otherwise than expected, each for a reason; none is silently another day."""


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("expressions.tsv", 0.98),
        ("styles.tsv", 0.98),
        ("combinations.tsv", 0.99),
        ("notices.tsv", 0.99),
        ("mixed.tsv", 0.99),
        ("typed.tsv", 0.98),
        ("hands.tsv", 0.97),
        ("fields.tsv", 0.99),
        ("yearly.tsv", 0.96),
        ("pages.tsv", 0.98),
        ("secretaries.tsv", 0.97),
        ("calendars.tsv", 0.96),
        ("minutes.tsv", 0.98),
        ("handed_in.tsv", 0.99),
        ("boards.tsv", 0.97),
        ("plans.tsv", 0.98),
    ],
)
def test_blind_times_are_read_as_they_were_meant(name: str, share: float) -> None:
    table = rows(name)
    found = {row.number: judged(row, read(row)) for row in table}
    wrong = {number for number, verdict in found.items() if verdict == "wrong"}
    assert wrong == (set(DEBATED) if name == "expressions.tsv" else set())
    assert sum(verdict == "right" for verdict in found.values()) >= share * len(table)
