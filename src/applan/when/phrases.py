"""What the rows of the grammar read: frozen values of what was written, before the calendar.

An `Atom` is one point or stretch of the calendar, perhaps without its year or month; a `Span` is
one atom or two; a `Phrase` is one time of a list, what it is (its head) and everything that is
said of it (its marks). What the marks of one time mean for the others is `distribution`'s
business; which days they are, that of `years`.
"""

# No «from __future__ import annotations»: a named tuple compiles each one that is a text.

from datetime import time
from typing import Any, Literal

from applan.frozen import NamedTuple
from applan.when.values import Anchor, Choice, Near, Recurrence, Rule


class Clock(NamedTuple):
    """The hours of one time; ``late`` says that it begins at 24, the end of its day.

    Without a start it is all day, or no hour there is, and ``bad`` says where it stands.
    ``about`` says which of its ends is not exact: «ca. kl. 18–20», «kl. 18–ca. 20»; ``apart``
    that each stands beside its own day; ``weekday`` that it is of that day alone.
    """

    start: time | None
    end: time | None = None
    late: bool = False
    bad: tuple[int, int] = (0, 0)
    about: Near = ""
    apart: bool = False
    weekday: int = -1


class Mod(NamedTuple):
    """Something said of a time, and the tokens it stands in."""

    name: str
    value: Any
    at: int
    to: int


class Hour(NamedTuple):
    """One hour as written; ``sure`` says that it can be nothing else, ``about`` is «ca.»."""

    hours: int
    minutes: int
    start: int
    end: int
    sure: bool
    about: bool = False


class Atom(NamedTuple):
    """One written point in the calendar.

    ``unit`` decides what ``a`` and ``b`` hold: for a day its day and month, for a week, a month
    and so on its number, for a weekday in a month the ordinal and the month. The unit "bare" is
    a number whose month or unit stands elsewhere. ``short`` says that the year had two digits.
    ``start`` and ``end`` are characters, ``at`` and ``to`` tokens.
    """

    unit: str
    a: int = 0
    b: int = 0
    name: str = ""
    part: str = ""
    year: int | None = None
    short: bool = False
    weekday: int = -1
    start: int = 0
    end: int = 0
    at: int = 0
    to: int = 0


class Span(NamedTuple):
    """One atom, or two and what stands between them: "-", "/", "and", "until" for «til», "to" for
    «til og med»; "" for one.

    ``slashed`` is how many months or weeks stand with a slash between them, ``dash`` the token
    of the dash, and ``names`` the names of all of them.
    """

    first: Atom
    last: Atom | None = None
    sign: str = ""
    names: str = ""
    slashed: int = 0
    dash: int = 0

    @property
    def final(self) -> Atom:
        """The last atom, which is the first when there is but one."""
        return self.last or self.first

    @property
    def year(self) -> int | None:
        """The year that is written, of the first or the last of a range."""
        return self.first.year or self.final.year

    def with_final(self, **changes: Any) -> "Span":
        """A span whose last atom is changed."""
        final = self.final._replace(**changes)
        return self._replace(last=final) if self.last else self._replace(first=final)


class Limit(NamedTuple):
    """What a recurrence is limited to: days, one end of them, or an event.

    ``toward`` is "from" or "until" where only that end was written; ``weeks`` are said to be its.
    ``itself`` is the end that is one of the times: "first" in «første gang 1. mars», or "last".
    """

    span: Span | None
    toward: str = ""
    inclusive: bool = True
    nearing: bool = False
    anchor: Anchor | None = None
    further: bool = False
    weeks: tuple[int, ...] = ()
    itself: Literal["", "first", "last"] = ""


class Except(NamedTuple):
    """What a recurrence leaves out; ``text`` is how it is written, ``start`` where.

    ``names`` are the words in it for what has days by its name alone: «skoleferiene»; ``own_days``
    says that the days counted in it are the rule's own: «tirsdager unntatt siste i måneden».
    """

    spans: tuple[Span, ...]
    text: str
    start: int = 0
    names: str = ""
    own_days: bool = False


class Recurring(NamedTuple):
    """A recurrence, with the times it is limited to and those it does not happen in.

    ``names`` says what it leaves out by name, and ``among`` the weekdays of all the rules that
    leave the same days out.
    """

    recurrence: Recurrence
    limits: tuple[Limit, ...] = ()
    excepted: tuple[Span, ...] = ()
    among: frozenset[int] = frozenset()
    names: str = ""


class Hanging(NamedTuple):
    """A time that hangs on an event; ``named`` is a name with no word that makes it a limit."""

    anchor: Anchor
    part: str = ""
    named: bool = False
    event_at: int = 0


class Open(NamedTuple):
    """A time that is not decided."""

    name: str
    anchor: Anchor | None = None


class Flow(NamedTuple):
    """Something that goes on all the time."""

    name: str
    limit: Limit | None = None


Head = Span | Recurring | Hanging | Open | Flow


class Marks(NamedTuple):
    """What is said of a time beside what it is.

    ``before`` are the names of the marks that were said before it, and so of the rest of its
    list too. ``parts`` are the times in it that are meant, with ``link`` between them. ``doubt`` is
    the writer's own word of doubt. ``times`` is how many times a rule comes,
    and where that stands. ``own`` is what was said of a rule before its hour, which is its alone.
    """

    tentative: bool = False
    about: bool = False
    doubt: str = ""
    unsure: bool = False
    doubted: bool = False
    choice: Choice = ""
    deadline: str = ""
    night: bool = False
    clocks: tuple[Clock, ...] = ()
    toward: str = ""
    inclusive: bool = True
    nearing: bool = False
    flow: str = ""
    weekend: bool = False
    weeks: tuple[int, ...] = ()
    weeks_at: tuple[int, int] | None = None
    weekday: int = -1
    pair: tuple[int, ...] = ()
    called: Atom | None = None
    to: Anchor | None = None
    further: bool = False
    left_out: Except | None = None
    parts: tuple[Span, ...] = ()
    link: str = ""
    across: str = ""
    own: Recurring | None = None
    noted: tuple[str, ...] = ()
    each_year: bool = False
    times: tuple[int, int, int] = (0, 0, 0)
    ending: "Phrase | None" = None
    before: tuple[str, ...] = ()

    def noting(self, *texts: str) -> "Marks":
        """The same with what stands beside the time and is no part of it, each text once."""
        return self._replace(noted=tuple(dict.fromkeys((*self.noted, *filter(None, texts)))))

    def doubting(self, said: str) -> "Marks":
        """The same but unsure, by a word of doubt; a second one is noted beside the time."""
        marks = self._replace(unsure=True, doubt=self.doubt or said)
        return marks if said in ("", marks.doubt) else marks.noting(said.strip("()"))

    def says_only(self, *names: str) -> bool:
        """Whether nothing is said but some marks."""
        plain = self._field_defaults
        names = (*names, "own")
        return all(name in names or said == plain[name] for name, said in self._asdict().items())


class Phrase(NamedTuple):
    """One time of a list.

    ``separator`` is what stands between it and the one before, ``runs_on`` that nothing does.
    """

    head: Head
    marks: Marks
    start: int
    end: int
    separator: str = ""
    runs_on: bool = False

    @property
    def span(self) -> Span | None:
        """What it is, where that is dated."""
        return self.head if isinstance(self.head, Span) else None

    @property
    def single(self) -> Atom | None:
        """What it is, where that is one point or stretch of the calendar."""
        head = self.head
        return head.first if isinstance(head, Span) and head.last is None else None

    @property
    def recurring(self) -> Recurring | None:
        """What it is, where that comes again."""
        return self.head if isinstance(self.head, Recurring) else None

    @property
    def rule(self) -> Rule | None:
        """The rule of what comes again; None for a quota too."""
        found = self.head.recurrence if isinstance(self.head, Recurring) else None
        return found if isinstance(found, Rule) else None

    def said(self, **marks: Any) -> "Phrase":
        """The same time with other marks."""
        return self._replace(marks=self.marks._replace(**marks))
