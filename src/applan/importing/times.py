"""What is plainly a time in a foreign plan. Words are read and never changed."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from applan.model.fields import is_clock
from applan.model.plan import Language
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import Period, Reading, parse_when, scan

_WHOLE = frozenset({"year", "years", "period"})
"""What says no more than the plan's own period."""

_LONGEST = 300
_BETWEEN = lazy(r"(?:\s+[–—-]|:(?!\d)|\t|\s{2,})\s*")
_IN_BRACKETS = lazy(r"(?P<title>[^\n()]*\S)\s*[(,]\s*(?P<when>[^\n()]{3,80}?)\s*\)?")
_MOST_WORDS = 7
"""Words of a time that has nothing between it and its title."""

_SHORT = 60
"""Characters of a title that has its time in brackets; a sentence may have one too."""

_LONG = 100
"""Characters of a point that ends with its time."""

_CALLED = lazy(r"[A-ZÆØÅ«][^.:;!?]*[^\W_][»)]?")
_SAYS = lazy(
    r"(?i)\b(?:vi|jeg|eg|det|dette|som|skal|har|er|vil|må|kan|bør|blir|ble|blei|var|får|går|ønske[rs]"
    r"|ønskjer|starte[rs]|starta[rs]|begynner|møtes|møtest|holdes|haldes|arrangere[rs]|gjennomføre[rs]"
    r"|avholdes|sende[rs])\b"
)
"""What makes a sentence of a line, and no title."""

_LEADING = lazy(
    r"(?i).*\b(?:hver|kvar|første|siste|andre|annenhver|slutten|starten|midten|begynnelsen|av|før|etter|fra"
    r"|frå|til|og|i|på|den|for|ved|mellom|senest|seinast|innen|innan|om|med|uke|veke|skoleuke)"
)
"""A line that goes on with its time, which is another time without these words."""

_AGAIN = lazy(
    r"(?i)(?:hver|kvar|annenhver|annankvar|første|fyrste|siste|andre|tredje|innen|innan)\b"
)
_MONTH = lazy(rf"(?i)(?:{MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des)\.?")
_LETTERS = lazy(r"[^\W\d_]{2}")
_DAYS = lazy(
    rf"\d|uk[ea]|vek[ae]|{MONTHS}|jun|jul|kvartal|halvår|vinter|vår|sommer|sommar|høst|haust"
)


class Times:
    """Reads times in a plan of one language and period."""

    def __init__(self, language: Language, period: Period | None) -> None:
        self._language, self._period = language, period

    def _read(self, text: str) -> Reading:
        return parse_when(text, language=self._language, period=self._period)

    def is_plain(self, text: str) -> bool:
        """Whether all of a text is a time, and perhaps a remark behind it."""
        if not text or len(text) > _LONGEST:
            return False
        reading = self._read(text)
        unread = any(one.code == "not-understood" for one in reading.problems)
        return bool(reading.occurrences) and not unread

    def is_days(self, text: str) -> bool:
        """Whether it is a time that a date plan has: days, weeks or months, without a remark."""
        if not text or len(text) > _LONGEST or not _DAYS.search(text.casefold()):
            return False
        reading = self._read(text)
        codes = {one.code for one in (*reading.problems, *reading.remarks)}
        kinds = {one.kind for one in reading.occurrences}
        return bool(kinds) and not codes & {"not-understood", "note"} and not kinds & _WHOLE

    def is_column(self, text: str) -> bool:
        """Whether it is a time that stands above crosses; a month may be shortened there."""
        return self.is_days(text) or is_month(text)

    def is_within(self, text: str, other: str) -> bool:
        """Whether the days of one time are among those of another."""
        one, whole = (self._days(said) for said in (text, other))
        return one is not None and whole is not None and whole[0] <= one[0] and one[1] <= whole[1]

    def _days(self, text: str) -> tuple[date, date] | None:
        found = self._read(text).occurrences
        days = found[0].interval if len(found) == 1 else None
        return (days.start, days.end) if days is not None else None

    def is_name(self, text: str) -> bool:
        """Whether a text may be what something is called: letters, and no time."""
        return _is_title(text) and not self.is_days(text)

    def row(self, text: str) -> tuple[str, str] | None:
        """A line «12. januar: Styremøte», or the other way round, as its time and its title.

        Of several dashes that is chosen where the time is longest: «21. april – 5. mai: Aksjon».
        """
        parts = [(text[: one.start()], text[one.end() :]) for one in _BETWEEN.finditer(text)]
        turned = ((after, before) for before, after in parts)
        for when, title in (*reversed(parts), *turned):
            when, title = when.strip(" :–—-"), title.strip()
            if len(when) <= 80 and self.is_days(when) and self.is_name(title):
                return when, title
        return None

    def bracketed(self, text: str) -> tuple[str, str] | None:
        """«Busskampanje (april 2026)», or with a comma, as its time and its title."""
        found = _IN_BRACKETS.fullmatch(text)
        if found is None or not self.is_days(found["when"]) or not _is_title(found["title"]):
            return None
        return found["when"].strip(), found["title"].strip(" :–—-,")

    def beside(self, text: str, *, is_point: bool) -> tuple[str, str] | None:
        """A time and a title with nothing between them: «15/2 Årsmøte»; as they are in a row.

        Of a point the time may come last, or in brackets, where no sentence says it.
        """
        words = text.split()
        if (
            is_point
            and len(text) <= _SHORT
            and text[-1:] == ")"
            and (found := self.bracketed(text))
        ):
            return found
        for n in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
            when, title = " ".join(words[:n]), " ".join(words[n:])
            is_date = any(map(str.isdigit, when)) and when[-1] not in ":,–—-"
            is_date = is_date and title[:1].isupper() and _is_title(title)
            if is_date and len(title) <= _SHORT and self.is_days(when):
                return when, title
            when, title = " ".join(words[-n:]), " ".join(words[:-n]).removesuffix(",")
            if is_point and len(text) <= _LONG and _is_called(title) and self._ends(when):
                return when, title
        return None

    def _ends(self, text: str) -> bool:
        """Whether the end of a point is a time, as in a date plan, or one that comes again."""
        return self.is_days(text) or (_AGAIN.match(text) is not None and self.is_plain(text))

    def mentioned(self, text: str) -> Iterator[str]:
        """The times that running text mentions, but for mere years."""
        for one in scan(text, language=self._language, period=self._period):
            kinds = {time.kind for time in one.reading.occurrences}
            if one.kind in ("date", "rule") and kinds and not kinds & _WHOLE:
                yield text[one.start : one.end]


def is_month(text: str) -> bool:
    """Whether a text is a month and nothing else."""
    return _MONTH.fullmatch(text) is not None


_LETTERS_OF_YEAR = "JFMAMJJASOND"
_FEWEST = 5
"""Letters in a row by which it is known which months they are."""


def months_of(heads: Sequence[str]) -> list[str]:
    """Heads of columns; those that are months by their first letter, or their number, in full."""
    months = MONTHS.split("|")
    made, at = list(heads), 0
    for is_one, group in groupby(
        heads, lambda one: len(one) == 1 and one.upper() in _LETTERS_OF_YEAR
    ):
        letters = list(group)
        run = "".join(letters).upper() if is_one else ""
        start = (_LETTERS_OF_YEAR * 2).find(run) if len(run) >= _FEWEST else -1
        size = len(letters)
        if start >= 0:
            made[at : at + size] = (months[n % 12] for n in range(start, start + size))
        at += size
    numbers = [str(n) for n in range(1, 13)]
    for at in range(len(made) - 11):
        if made[at : at + 12] == numbers:
            made[at : at + 12] = months
    return made


def _is_called(text: str) -> bool:
    """Whether words before a time are what something is called, and no part of a sentence."""
    plain = _CALLED.fullmatch(text) is not None and _is_title(text)
    return plain and not _SAYS.search(text) and _LEADING.fullmatch(text) is None


def _is_title(text: str) -> bool:
    return bool(_LETTERS.search(text)) and len(text) <= 140


def clock_of(text: str) -> str | None:
    """A time of day as a plan has it; None for what is none."""
    said = text.strip().removesuffix(".")
    for one in (said, said.replace("klokka ", "").replace("klokken ", "").replace("Kl", "kl")):
        if is_clock(one):
            return one
    return None
