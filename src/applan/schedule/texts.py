"""Times as the views print them."""

import re
from collections.abc import Collection, Iterable
from datetime import date

from applan.frozen import replace
from applan.model import Certainty, Occurrence
from applan.patterns import lazy
from applan.when import Kind, Reading, Rule, format_when
from applan.when import Occurrence as Time
from applan.when.printing import printed
from applan.words.calendar import words

_YEAR = lazy(r"(?<![\d.-])((?:19|20|21)\d\d)(?![\d-])")
_THE_YEAR = lazy(rf"(?:(?<=\d) i )?{_YEAR.pattern}")
_KEEP_YEAR: frozenset[Kind] = frozenset(
    {"year", "years", "period", "continuous", "recurring", "relative", "open"}
)
"""Times that say nothing, or something else, without their year."""


_VAGUE: frozenset[Kind] = frozenset(
    {"part-of-month", "turn-of-month", "season", "quarter", "half-year", "recurring", "relative"}
)
"""Times that people have many words for."""
_TO_MEND = lazy(
    r"[\d.,;:?()/–-]|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|des|mnd|pr|kv|ca)\b", re.I
)
"""What Språkrådet writes in another way: dates, clocks, ranges, abbreviations."""


def time_text(time: Time, certainty: Certainty, language: str) -> str:
    """A time in Norwegian, with «trolig» where the plan says elsewhere that it is not sure.

    Dates, clocks and ranges are as Språkrådet has them, and else it is the writer's own words with
    the year: «tidlig i mai 2026» is not «begynnelsen av mai», nor «én gang i perioden» a rate.
    """
    sure = _as_sure(time, certainty)
    made = printed(format_when(sure, language), language)
    years = years_in(made)
    vague = time.kind in _VAGUE or (time.kind == "month" and bool(time.doubt))
    if not vague or not time.written or sure is not time or len(years) > 1:
        return made
    if _TO_MEND.search(time.written) or isinstance(time.recurrence, Rule):
        return made
    own, behind = " ".join(time.written.split()), ""
    if time.reserved:
        doubt = own.lower().rfind(time.doubt[1:-1])  # none where it stands after a comma
        own, behind = own[: doubt if doubt >= 0 else None].rstrip(" ,(–-"), f" {time.doubt}"
    return " ".join((own[:1].lower() + own[1:], *map(str, years))) + behind


def reading_text(reading: Reading, language: str) -> str:
    """All that a text was read as, in the same way, and what is noted behind it."""
    if len(reading.occurrences) == 1:
        text = time_text(reading.occurrences[0], "fixed", language)
        notes = "; ".join(dict(note.args)["text"] for note in reading.notes)
        return f"{text} ({notes})" if notes else text
    return printed(format_when(reading, language), language)


def times_text(times: Iterable[tuple[Time, Certainty]], language: str) -> str:
    """Several times in one: «uke 13, 14 og 19 i 2022», «august og september 2022»."""
    times = tuple(times)
    sure = tuple(_as_sure(time, certainty) for time, certainty in times)
    own = [time_text(time, certainty, language) for time, certainty in times]
    if own != [printed(format_when(time, language), language) for time in sure]:
        return "; ".join(dict.fromkeys(own))
    return printed(format_when(Reading("", sure, ()), language), language)


def named(title: str) -> str:
    """A title as the name of an event inside a sentence: «fylkesårsmøtet», or in quotes."""
    plain = " " not in title and title[1:].islower()
    return title[:1].lower() + title[1:] if plain else f"«{title}»"


def as_said(said: Occurrence, title: str, language: str) -> str:
    """A time that hangs on something by its ``title``: «innen tre måneder etter «Årsmøtet»»."""
    own = words(language)
    pieces = (
        own["within"] if said.within else "",
        said.within or said.amount or "",
        (own["after"] if said.after else own["before"]) if title else "",
        title,
    )
    return " ".join(piece for piece in pieces if piece)


def without_year(text: str, kinds: Collection[Kind], years: Collection[int]) -> str:
    """The printed text of times of some kinds without its year, when that is one of ``years``.

    A text with two different years keeps both («1. november 2019 – 1. april 2020»), and one that
    is only a year keeps it.
    """
    found = set(_YEAR.findall(text))
    if not _KEEP_YEAR.isdisjoint(kinds) or len(found) != 1:
        return text
    if int(next(iter(found))) not in years:
        return text
    return re.sub(r"\s+([),;])", r"\1", " ".join(_THE_YEAR.sub(" ", text).split()))


def years_in(text: str) -> frozenset[int]:
    """The years that a text names."""
    return frozenset(map(int, _YEAR.findall(text)))


def capital(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def weeks(start: date, end: date) -> str:
    """The ISO weeks of some days: «37», «19–20»."""
    first, last = start.isocalendar().week, end.isocalendar().week
    return str(first) if (end - start).days < 7 and first == last else f"{first}–{last}"


def _as_sure(time: Time, certainty: Certainty) -> Time:
    if certainty == "tentative" and time.certainty == "fixed":
        return replace(time, certainty="tentative")
    return time
