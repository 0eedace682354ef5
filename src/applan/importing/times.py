"""What is plainly a time in a foreign plan. Words are read and never changed."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby

from applan.model.fields import is_clock
from applan.model.plan import Language
from applan.patterns import lazy
from applan.typography import MONTHS
from applan.when import Occurrence, Period, Reading, days_of, parse_period, scan
from applan.when.parser import read_text
from applan.when.tokens import lex
from applan.when.words import vocabulary

_WHOLE = frozenset({"year", "years", "period"})
"""What says no more than the plan's own period."""

_ENDS = frozenset(
    {"day", "week", "month", "part-of-month", "turn-of-month", "season", "quarter", "half-year"}
)
"""Times of which the last day is one by which something is done."""

_LONGEST = 300
_CLOCK = lazy(r"kl\.?\s|\d+(?:[.:]\d\d)?")
_AGAIN = lazy(
    r"(?i)(?:hver|kvar|annenhver|ann(?:an|a)kvar|første|fyrste|siste|andre|tredje|innen|innan"
    r"|(?:fort)?løpende|løpande|kontinuerlig|snarest|snarast|straks|umiddelbart"
    r"|(?:gjennom )?he(?:i)?le året|jevnlig"
    r"|jamleg|(?:ved|etter) (?:behov|avtale)|(?:dato|dag|tid|tidspunkt)(?:en|et)? "
    r"(?:kommer|kjem|\w+(?:es|ast))|avklares|(?:blir|vert) avklart)\b"
)
_COUNTED = lazy(
    r"(?i)(?:\d{1,2}|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv) "
    r"\w*(?:dag|kveld|helg|gang|uke|vek|samling|økt|time)\w* (?:fra|frå) "
)
"""«Seks lørdager fra 5. september»; of «seks kvelder» lint asks which."""

SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des"
MONTH_NAME = rf"(?:{MONTHS}|{SHORT_MONTHS})\b\.?"
_MONTH = lazy(rf"(?i){MONTH_NAME}")
_BOUND = lazy(r"(?i)\b(?:inn[ea]n|før|etter|senest|seinast)\s+\Z")
_LONGEST_BOUND = 12
"""What stands before a time and says that it is a last or first day."""

_NUMERIC = lazy(r"(?<![\d.–-])\d{1,2}\.(?:0?[1-9]|1[0-2])\.(?!\d)")
"""A day in digits without a year, «20.11.», which no running text is scanned for."""

YEAR = lazy(r"\b(?:19|20|21)\d\d\b")
_LETTERS = lazy(r"[^\W\d_]{2}")
_DAYS = lazy(
    rf"\d|uk[ea]|vek[ae]|{MONTHS}|jun|jul|kvartal|halvår|vinter|vår|sommer|sommar|høst|haust|påsk|pinse"
)


class Times:
    """Reads times in a plan of one language and period."""

    def __init__(self, language: Language, period: Period | None) -> None:
        self._language, self._period = language, period
        self._held = dict[str, bool]()

    def _read(self, text: str, period: Period | None = None) -> Reading:
        is_out = text[:5].casefold() == "ut i "  # the bulletin comes out then
        said = "" if is_out or len(text) > _LONGEST else text
        return read_text(said, self._language, period or self._period, suggests=False)

    def is_plain(self, text: str) -> bool:
        """Whether all of a text is a time, and perhaps a remark behind it."""
        reading = self._read(text)
        if not any(one.code == "not-understood" for one in reading.problems):
            return bool(reading.occurrences)
        counted = _COUNTED.match(text)
        return counted is not None and self.is_days(text[counted.end() :])

    def is_days(self, text: str) -> bool:
        """Whether it is a time that a date plan has: days, weeks or months, without a remark."""
        if not (_DAYS.search(text.casefold()) or is_month(text)) or not self.may_hold(text):
            return False
        reading = self._read(text)
        codes = {one.code for one in (*reading.problems, *reading.remarks)}
        kinds = {one.kind for one in reading.occurrences}
        return (
            bool(kinds) and not codes & {"not-understood", "note"} and not kinds & _WHOLE
            and not any(_is_of_title(one) for one in reading.occurrences)
        )  # fmt: skip

    def is_column(self, text: str) -> bool:
        """Whether it is a time that stands above crosses; a month may be shortened there."""
        return self.is_days(text) or is_month(text)

    def is_within(self, text: str, *others: str) -> bool:
        """Whether all days of one time are among those of others.

        Where those may be in several years of the plan, «oktober», one is enough in which they are.
        """
        for period in (None, *self._years):
            outer = [days for one in others for days in self._days(one, period)]
            if outer:
                inner = self._days(text, period)
                is_within = bool(inner) and all(
                    any(start <= first and last <= end for start, end in outer)
                    for first, last in inner
                )
                if is_within or period is None:
                    return is_within
        return False

    @cached_property
    def _years(self) -> list[Period]:
        """The years of a plan that is for several, each as a period."""
        if self._period is None:
            return []
        first, last = self._period.interval.start.year, self._period.interval.last.year
        years = range(first, last + 1) if last > first else ()
        return [parse_period(str(year), self._language) for year in years]

    def _days(self, text: str, period: Period | None) -> list[tuple[date, date]]:
        found = list[tuple[date, date]]()
        for one in self._read(text, period).occurrences:
            if one.interval is None:
                return []
            if one.recurrence is None:
                found.append((one.interval.start, one.interval.end))
            elif days := days_of(one.recurrence, one.interval):
                found += [(day, day + timedelta(days=1)) for day in days]
            else:
                return []
        return found

    def is_name(self, text: str) -> bool:
        """Whether a text may be what something is called: letters, and no time but a holiday."""
        return _is_title(text) and ("ferie" in text.casefold() or not self.is_days(text))

    def is_said(self, text: str) -> bool:
        """Whether it is a time that may stand beside a title: days, or what comes again."""
        return self.is_days(text) or self.comes_again(text)

    def due(self, text: str) -> str:
        """A time as the last of something; what is more than one, or comes again, as it is."""
        found = self._read(text).occurrences
        is_loose = len(found) > 1 and found[0].kind == "season"  # «vår og høst» is no last day
        if is_loose or any(one.deadline or one.kind not in _ENDS for one in found):
            return text
        return f"{'innen' if self._language == 'nb' else 'innan'} {text[:1].lower()}{text[1:]}"

    def often_in(self, often: str, month: str) -> str:
        """What comes again, in a month: «hver søndag i juni»; nothing where it says when it is."""
        longer = f"{often} i {month.lower()}"
        kinds = {one.kind for one in self._read(often).occurrences}
        is_open = kinds == {"recurring"} and not _DAYS.search(_CLOCK.sub("", often.casefold()))
        return longer if is_open and self.is_bare(longer) else ""

    def comes_again(self, text: str) -> bool:
        """Whether it is a time that comes again, and nothing else: «første mandag i måneden»."""
        if _COUNTED.match(text):
            return self.is_plain(text)
        return _AGAIN.match(text) is not None and self.is_bare(text)

    def is_bare(self, text: str) -> bool:
        """Whether all of a text is a time, without a remark."""
        reading = self._read(text)
        is_from = any(one.anchor and one.anchor.direction == "from" and not one.anchor.to_event
                      for one in reading.occurrences)  # fmt: skip
        is_noted = any(one.code == "note" for one in reading.remarks)
        return self.is_plain(text) and not is_noted and not is_from  # «fra kommunen»

    def under(self, head: str, said: str) -> str:
        """The time in a cell, with the year or month above where it has none; else nothing."""
        year = YEAR.search(head)
        may_be = [f"{said} {year[0]}"] if year is not None and not YEAR.search(said) else []
        may_be += [said, f"{said} {head.lower()}"]
        return next((one for one in may_be if said[:1].isdigit() and self.is_said(one)), "")

    def may_begin(self, text: str) -> bool:
        """Whether it may begin a time of several parts, as «St. Hans» before its date does not."""
        return _DAYS.search(text.casefold()) is not None or "dag" in text.casefold()

    def may_hold(self, text: str) -> bool:
        """Whether a part of a time may be a text: most of its words are of the tables of times.

        What costs a hundredth of reading it, and is asked before it is read with others.
        """
        if text not in self._held:
            words = vocabulary(self._language)
            kinds = [one.category for one in lex(text, words, None, 0, _LONGEST)]
            self._held[text] = kinds.count("word") < max(2, (len(kinds) + 1) // 2)
        return self._held[text]

    def may_be(self, text: str) -> bool:
        """Whether there may be a time in a text: what costs little to ask before it is read."""
        return self.may_begin(text) or _AGAIN.search(text) is not None

    def mentioned(self, text: str) -> Iterator[str]:
        """The times that running text mentions, but for mere years."""
        for one in scan(text, language=self._language, period=self._period):
            kinds = {time.kind for time in one.reading.occurrences}
            if one.kind in ("date", "rule") and kinds and not kinds & _WHOLE:
                bound = _BOUND.search(text, max(0, one.start - _LONGEST_BOUND), one.start)
                yield text[bound.start() if bound else one.start : one.end]
        for found in _NUMERIC.finditer(text):
            yield found[0]


def _is_of_title(time: Occurrence) -> bool:
    """Whether what is read as a time is the name of something, or words after «sende»: «ut brev
    i mai»."""
    if time.anchor is None or time.interval is not None:
        return False
    if time.anchor.direction == "at":
        return "ferie" not in time.anchor.event.casefold()
    return time.written[:3].casefold() == "ut " and " " in time.anchor.event


def is_month(text: str) -> bool:
    """Whether a text is a month and nothing else."""
    return _MONTH.fullmatch(text) is not None


def is_of_month(text: str) -> bool:
    """Whether a text begins with a month: «Mai 2027», «Mars–april»."""
    return is_month(_BEHIND_WORD.split(text)[0])


_BEHIND_WORD = lazy(r"[\s–/-]")
_LETTERS_OF_YEAR = "JFMAMJJASOND"
_FEWEST = 5
"""Letters in a row by which it is known which months they are."""


def months_of(heads: Sequence[str]) -> list[str]:
    """Heads of columns; those that are months by their first letter in full."""
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
    return made


def _is_title(text: str) -> bool:
    return bool(_LETTERS.search(text)) and len(text) <= 140


def clock_of(text: str) -> str | None:
    """A time of day as a plan has it; None for what is none."""
    said = text.strip().removesuffix(".")
    for one in (said, said.replace("klokka ", "").replace("klokken ", "").replace("Kl", "kl")):
        if is_clock(one):
            return one
    return None
