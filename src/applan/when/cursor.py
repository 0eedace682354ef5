"""What the readers of the grammar share: a place in the tokens, and what they build.

An `Atom` is one point or stretch of the calendar as it was written, perhaps without its year or
month; an `Item` is one time in a list, with everything said about it. Both are filled in while
reading and are turned into frozen values by `resolve`; they never leave the package.
"""

from __future__ import annotations

from datetime import time

from applan.when.tokens import END, Token
from applan.when.values import Anchor, Choice, Recurrence
from applan.when.words import Vocabulary

PADDING = (END,) * 8
"""What stands after the last token, so that readers may look ahead."""

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Four digits outside these are a number and not a year."""

ENDS = frozenset({"end", ",", ";", ".", "and", "or", "(", ")", "?", "clock"})
"""Where a time may end."""


class Atom:
    """One written point in the calendar.

    ``unit`` decides what ``a`` and ``b`` hold: for a day its day and month, for a week, a month
    and so on its number, for a weekday in a month the ordinal and the month. A ``b`` of 0 is a
    month not yet known; a ``year`` of None is a year that was not written. ``short`` says that
    the year had two digits.
    """

    __slots__ = ("a", "b", "end", "name", "part", "short", "start", "unit", "weekday", "year")

    def __init__(self, unit: str, a: int = 0, b: int = 0, *, name: str = "") -> None:
        self.unit = unit
        self.a = a
        self.b = b
        self.name = name
        self.part = ""
        self.year: int | None = None
        self.short = False
        self.weekday = -1
        self.start = 0
        self.end = 0


class Item:
    """One time in a list, as written."""

    __slots__ = (
        "about", "anchor", "called", "check_weekday", "check_weeks", "choice", "continuous",
        "deadline", "deadline_word", "doubted", "end", "end_time", "ending", "first", "further",
        "inclusive", "last", "more_times", "named_event", "names", "nearing", "open_name", "part",
        "recurrence", "runs_on", "separator", "slashed", "start", "start_time", "tentative",
        "toward", "unsure", "weekday_pair", "weekend", "weeks_at",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self.first: Atom | None = None
        self.last: Atom | None = None
        self.names = ""
        self.toward = ""  # "from" or "until" when only that end was written
        self.inclusive = True  # «til og med mai», not «fram til mai»
        self.nearing = False  # «fram mot mai»
        self.further = False  # «og fram mot landsmøtet» after the stretch where it begins
        self.slashed = 0  # how many months or weeks stand with a slash between them
        self.ending: Item | None = None  # «og før 17. mai» after «etter påske»
        self.anchor: Anchor | None = None
        self.named_event = False  # «årsmøtet», with no word that makes it a limit
        self.recurrence: Recurrence | None = None
        self.continuous = ""
        self.open_name: str | None = None
        self.part = ""
        self.check_weeks: tuple[int, ...] = ()
        self.weeks_at: tuple[int, int] | None = None  # where they stand, when not in brackets
        self.check_weekday = -1
        self.called: Atom | None = None  # «palmesøndag» before 29. mars
        self.weekday_pair: tuple[int, ...] = ()  # «fredag–søndag» before a range
        self.weekend = False
        self.deadline = False
        self.deadline_word = ""
        self.about = False  # «rundt årsskiftet»
        self.tentative = False  # said before it, so of the rest of the list too
        self.unsure = False  # said after it, so of this one only
        self.doubted = False  # one of several alternatives
        self.choice: Choice = ""
        self.separator = ""  # what stands between it and the one before
        self.runs_on = False  # nothing does
        self.start_time: time | None = None
        self.end_time: time | None = None
        self.more_times: tuple[tuple[time | None, time | None], ...] = ()  # «kl. 14 og 16»
        self.start = start
        self.end = start


class Fault:
    """A fault seen while reading, before dates can be printed: what `Problem` is made of."""

    __slots__ = ("alternatives", "args", "code", "end", "start", "template")

    def __init__(
        self,
        code: str,
        template: str,
        args: tuple[tuple[str, str], ...],
        start: int,
        end: int,
        alternatives: tuple[str, ...] = (),
    ) -> None:
        self.code = code
        self.template = template
        self.args = args
        self.start = start
        self.end = end
        self.alternatives = alternatives


class Cursor:
    """A place in the tokens. ``edits`` are changes that would make the text canonical.

    An edit is (start, end, new text) in characters. ``prose`` makes the readers stricter: what
    needs a human to see that it is a date is left alone.
    """

    __slots__ = ("at", "edits", "faults", "prose", "text", "tokens", "words")

    def __init__(
        self, text: str, tokens: list[Token], words: Vocabulary, *, prose: bool = False
    ) -> None:
        self.text = text
        self.tokens = [*tokens, *PADDING]
        self.words = words
        self.prose = prose
        self.at = 0
        self.edits: list[tuple[int, int, str]] = []
        self.faults: list[Fault] = []

    def take(self, category: str) -> Token | None:
        """The next token when it is of the category, and step past it."""
        token = self.tokens[self.at]
        if token.category == category:
            self.at += 1
            return token
        return None

    def previous_end(self) -> int:
        """Where the token before this place ends."""
        return self.tokens[self.at - 1].end if self.at else 0

    def drop_edits(self, start: int, end: int) -> None:
        """Forget the edits that begin in ``start`` to ``end``, which are among the newest."""
        newest = len(self.edits)
        while newest and self.edits[newest - 1][0] >= start:
            newest -= 1
        kept = [edit for edit in self.edits[newest:] if edit[0] >= end]
        self.edits[newest:] = kept

    def finish(self, atom: Atom, start: int) -> Atom:
        """Note on an atom where it stands: from ``start`` up to this place."""
        atom.start = start
        atom.end = self.previous_end()
        return atom


def is_year(token: Token) -> bool:
    """Whether the token is four digits that can be a year."""
    return (
        token.category == "num" and len(token.text) == 4 and FIRST_YEAR <= token.number <= LAST_YEAR
    )


def is_short(token: Token) -> bool:
    """Whether the token is a number of one or two digits."""
    return token.category == "num" and len(token.text) <= 2
