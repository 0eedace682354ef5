"""The values that written time is read into.

Conventions, stated here once and kept everywhere in `applan.when`:

* An interval is half-open in days: ``start <= day < end``. Its ``last`` day is inclusive.
* Weeks are ISO 8601 weeks; a week belongs to the year of its Thursday.
* Weekdays count from Monday = 0, as `datetime.date.weekday` does. Months count from 1.
* Offsets into a text count characters and are half-open.
* Clock times are local Norwegian time. In a range of days the ``start_time`` is that of the
  first day and the ``end_time`` that of the last. On one day, an ``end_time`` at or before its
  ``start_time`` is on the following day; 24.00 is written ``time(0, 0)``.
* A season alone is a half-year when it is spring (1 January to 30 June) or autumn (1 July to
  31 December); winter is January to March of its year («vinteren 2025/2026»: December to
  February) and summer is June to August. A plan that means something else declares it.
* The beginning, the middle and the end of a month are days 1-10, 11-20 and 21 to the last; of
  a year January-March, May-August and October-December; of a season its first half, its
  middle third and its last half. The turn of a month is seven days on either side.
"""

# No «from __future__ import annotations»: a named tuple compiles each one that is a text.

from datetime import date, time, timedelta
from typing import Literal

from applan.frozen import Frozen, NamedTuple

Kind = Literal[
    "day", "days", "week", "weeks", "month", "months", "part-of-month", "turn-of-month", "season",
    "half-year", "quarter", "year", "years", "period", "continuous", "recurring", "relative",
    "open",
]  # fmt: skip
Precision = Literal[
    "minute", "day", "week", "part-of-month", "month", "season", "quarter", "half-year", "year",
    "period", "none",
]  # fmt: skip
Certainty = Literal["fixed", "tentative", "open"]
Direction = Literal["before", "after", "from", "until", "at", "during", "when", "verbatim"]
DurationUnit = Literal["day", "week", "month", "quarter", "half-year", "year"]
Frequency = Literal["daily", "weekly", "monthly", "yearly"]
Per = Literal["", "day", "week", "month", "quarter", "tertial", "half-year", "year", "period"]
Scope = Literal["", "one-of", "from", "until"]
Near = Literal["", "start", "end"]
"""Which end of some hours is not exact: «ca. kl. 18–20», «kl. 18–ca. 20»."""
Choice = Literal["", "likely", "or", "and"]
MentionKind = Literal["date", "rule", "anchor", "clock"]


class Interval(NamedTuple):
    """Days from ``start`` up to, but not including, ``end``."""

    start: date
    end: date

    @property
    def last(self) -> date:
        """The inclusive last day, which is what people write."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        """How many days the interval holds."""
        return (self.end - self.start).days

    @property
    def ends(self) -> tuple[date, date]:
        """The first and the last day."""
        return self.start, self.last

    def meets(self, other: "Interval") -> bool:
        """Whether they have a day in common."""
        return self.start < other.end and other.start < self.end


class Period(NamedTuple):
    """The time a plan is for, with the text it was read from."""

    text: str
    interval: Interval


class Duration(NamedTuple):
    """A length of time in one unit; ``amount`` is 1 to 9999."""

    amount: int
    unit: DurationUnit


class Rule(NamedTuple):
    """A recurrence that says which days, weeks, months or years it falls in.

    ``every`` is the step (2 for «annenhver uke»). ``weekdays`` with ``ordinals`` say «første og
    tredje mandag i måneden»; an ordinal counts within the month and -1 is the last. ``parity``
    is "odd" or "even" for ISO week numbers. ``bounds`` is the time the writer limited it to,
    None when nothing was said. ``except_months`` are months it does not happen in, and
    ``except_text`` what else it does not, in the writer's words: «i skoleferiene»; those days
    are ``except_days``, and ``except_open`` says that some of them are not known. ``scope``
    says what ``months`` or ``season`` are to the year: the times it falls in, two of which it is
    in one («hvert år i mai/juni»), or the first or the last of them («hvert år fra januar»).
    ``about`` is «ca. annenhver uke».
    """

    frequency: Frequency
    every: int = 1
    weekdays: tuple[int, ...] = ()
    ordinals: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    month_day: int = 0
    season: str = ""
    parity: Literal["", "odd", "even"] = ""
    bounds: Interval | None = None
    except_months: tuple[int, ...] = ()
    scope: Scope = ""
    about: bool = False
    except_text: str = ""
    except_days: tuple[Interval, ...] = ()
    except_open: bool = False

    @property
    def leaves_out(self) -> bool:
        """Whether it is said when it does not happen."""
        return bool(self.except_months or self.except_text)


class Quota(NamedTuple):
    """A recurrence that says how often, but not when.

    ``times`` is None when no number is given: «jevnlig» or, when ``about`` is set, «flere
    ganger». ``most`` is the upper end of «2-3 ganger». ``per`` is "" when the times are counted
    within ``bounds`` alone. ``every`` is the number of such units («en gang annenhver uke» is
    once per 2 weeks). ``what`` is the writer's word for what is counted, where it is not
    «ganger»: «fire møter i halvåret», «én lørdag i måneden». ``except_text`` is what it leaves
    out, in the writer's words.
    """

    times: int | None
    per: Per
    every: int = 1
    most: int | None = None
    at_least: bool = False
    at_most: bool = False
    about: bool = False
    bounds: Interval | None = None
    what: str = ""
    except_text: str = ""


Recurrence = Rule | Quota


class Anchor(NamedTuple):
    """An event, in the writer's words, that a time hangs on.

    «innen tre måneder etter årsmøtet» is ``after`` with a duration and ``within``; without
    ``within`` the duration is exact. ``to_event`` is the other end of «fra … til …».
    ``from_day`` and ``to_day`` are set where an end is a date rather than an event; both are
    inclusive. ``nearing`` says of the later end that it is «fram mot» and not «fram til».
    «jevnlig gjennom 2026 og fram mot valget» is ``until`` with the ``from_day`` 2026-01-01.
    ``verbatim`` is what is said of an open time: «avklares i januar», «etter avtale med Kari».
    ``near`` is "week" or "weekend" where only the next one is meant: «uka etter årsmøtet».
    """

    direction: Direction
    event: str = ""
    duration: Duration | None = None
    within: bool = False
    to_event: str = ""
    from_day: date | None = None
    to_day: date | None = None
    nearing: bool = False
    near: str = ""

    @property
    def is_due(self) -> bool:
        """Whether it says by when, and none when it is: «innen uka etter», «før årsmøtet»."""
        apart = self.duration or self.near or self.from_day or self.to_event
        return self.within or (self.direction == "before" and not apart)


class Check(NamedTuple):
    """What the writer gave beside a date so that a mistake would show.

    ``weekdays`` holds one weekday, or those of the first and the last day. ``weeks`` holds ISO
    week numbers in the order written. ``weekend`` is set by «helgen 14.-15. mars», ``dated`` by the
    date of a feast beside its name: «17. mai (grunnlovsdagen)».
    """

    weekdays: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    weekend: bool = False
    dated: bool = False


class Occurrence(Frozen, aside=("apart", "written", "start", "end")):
    """One time that was read.

    ``interval`` is None when the time is open, relative to an event, or could not be settled
    (then the reading has a problem that says why). For a deadline it is the day, week or month
    of the deadline itself. ``name`` is a slug or word that tells apart what has the same kind
    and interval («våren» and «vårhalvåret», «1. juledag» and «25. desember»); months or weeks
    with a slash between them («mai/juni») are named "slash". ``part`` is the part of the unit
    that is meant.

    ``choice`` joins alternatives, of which nobody knows which it is: «uke 41, 42 eller 43» is
    three tentative occurrences, where the second and the third have "or" («og» in such a list is
    "and"); the first has "likely" when the writer also said «trolig», else nothing.

    ``doubt`` is the writer's own word of doubt where it is not the usual one: «kanskje», «ca.»,
    and in brackets where it stands behind the time: «(med forbehold)», «(hvis været tillater)».
    ``late`` says that the time begins at 24.00, which is the end of its day; ``near`` that an end
    of its hours is not exact.

    ``apart`` says that each of its hours was written beside its own day, and ``written``, ``start``
    and ``end`` where it stands; they are no part of its value.
    """

    kind: Kind
    interval: Interval | None
    precision: Precision = "day"
    certainty: Certainty = "fixed"
    deadline: bool = False
    start_time: time | None = None
    end_time: time | None = None
    recurrence: Recurrence | None = None
    anchor: Anchor | None = None
    check: Check | None = None
    name: str = ""
    part: str = ""
    choice: Choice = ""
    doubt: str = ""
    late: bool = False
    near: Near = ""
    apart: bool = False
    written: str = ""
    start: int = 0
    end: int = 0

    @property
    def reserved(self) -> bool:
        """Whether the word of doubt stands behind the time."""
        return self.doubt.startswith("(")


class Problem(NamedTuple):
    """Something in a time that is not, or cannot be, right.

    ``template`` is an English sentence with {named} fields and ``args`` their values, already
    as text in the plan's language. ``alternatives`` are texts that would be read: the possible
    years of an ambiguous date, or the nearest form that is understood.
    """

    code: str
    template: str
    args: tuple[tuple[str, str], ...]
    start: int
    end: int
    alternatives: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The English sentence with its fields filled in."""
        return self.template.format(**dict(self.args))


NOT_UNDERSTOOD = "{text} is not understood as a time"
MEANT = "{text} is not understood as a time; did you mean {nearest}?"


def problem(
    code: str, at: tuple[int, int], template: str, *alternatives: str, **args: str
) -> Problem:
    """A problem at a place, with the fields of its sentence by name."""
    return Problem(code, template, tuple(args.items()), *at, alternatives)


class Reading(NamedTuple):
    """What one `when` text was read as. It is wholly understood when ``problems`` is empty.

    ``remarks`` are what is right, but that the reader should know: a note that stands after the
    time, and a year that only a weekday or a week number decided.
    """

    text: str
    occurrences: tuple[Occurrence, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...] = ()

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What is noted behind its times: «avlyst» in «8. mai (avlyst), 15. mai»."""
        return tuple(remark for remark in self.remarks if remark.code == "note")

    def note_of(self, time: Occurrence) -> str:
        """What is noted behind a time, or behind the last of those that it is listed with.

        A deadline is not listed with what it is for.
        """
        others = (one for one in self.occurrences if one.deadline != time.deadline)
        ends = min((one.end for one in others if one.start >= time.end), default=len(self.text) + 1)
        behind = [note for note in self.notes if time.end <= note.start < ends]
        first = behind[0].start if behind else 0
        until = min(
            (one.start for one in self.occurrences if one.start > first), default=len(self.text)
        )
        said = [note for note in behind if note.start <= until]
        return "; ".join(dict(note.args)["text"] for note in said)


class Mention(NamedTuple):
    """A time found in prose; the reading's own offsets count from ``start``.

    ``kind`` tells a date, or whatever stands in a calendar, from a rule («den andre torsdagen i
    måneden»), from what hangs on an event («fire uker før årsmøtet») and from a clock alone.
    """

    start: int
    end: int
    reading: Reading
    kind: MentionKind = "date"


class TimeTextError(ValueError):
    """A text that had to be one time, and is not.

    ``template`` and ``args_`` are as in `Problem`; ``alternatives`` is what may have been meant.
    """

    def __init__(
        self, template: str, args: dict[str, str], alternatives: tuple[str, ...] = ()
    ) -> None:
        super().__init__(template.format(**args))
        self.template = template
        self.args_ = args
        self.alternatives = alternatives


class PeriodError(TimeTextError):
    """A text that is not a plan's period."""


class DurationError(TimeTextError):
    """A text that is not a length of time."""
