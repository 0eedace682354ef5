"""Dates that cannot be: the 31st of June, week 54, a year in two digits outside the period."""

from __future__ import annotations

from applan.when.phrases import Atom
from applan.when.spans import month_span, span
from applan.when.values import Problem
from applan.when.words import Vocabulary
from applan.when.years import exists


def fault_of(
    atom: Atom, year: int | None, text: str, words: Vocabulary, unread: tuple[str, ...]
) -> Problem | None:
    """What is wrong with an atom in ``year``, or in every year when that is None.

    ``unread`` are the seasons whose declared meaning was not understood.
    """
    written = text[atom.start : atom.end]
    args = (("date", written),)
    year = year if year is not None else atom.year
    if atom.short:
        template = "the year of {date} is not in the plan's period; write four digits"
        return Problem("ambiguous-year", template, args, atom.start, atom.end, _longer(atom, words))
    if atom.unit == "season" and atom.name in unread:
        template = "what {season} means to the organisation is not understood"
        season = (("season", written),)
        return Problem("bad-season", template, season, atom.start, atom.end)
    if year is None:
        if exists(atom):
            return None
    elif span(atom, year) is not None or atom.unit in ("declared", "plan-period", "season"):
        return None
    if atom.unit in ("week", "weekend", "week-day"):
        return _no_week(atom, year, words)
    nearest = _nearest(atom, year, words)
    return Problem("impossible-date", "there is no {date}", args, atom.start, atom.end, nearest)


def _longer(atom: Atom, words: Vocabulary) -> tuple[str, ...]:
    assert atom.year is not None
    year = 2000 + atom.year
    if atom.unit == "day" and 1 <= atom.b <= 12:
        return (f"{atom.a}. {words.word('month', atom.b)} {year}",)
    return (str(year),) if atom.unit == "year" else ()


def _no_week(atom: Atom, year: int | None, words: Vocabulary) -> Problem:
    week = words.text("week")
    if year is None:
        args: tuple[tuple[str, str], ...] = (("week", str(atom.a)),)
        template = "there is no week {week}"
        return Problem("no-such-week", template, args, atom.start, atom.end)
    args = (("week", str(atom.a)), ("year", str(year)))
    alternatives = (f"{week} 52 {year}", f"{week} 1 {year + 1}") if atom.a == 53 else ()
    template = "there is no week {week} in {year}"
    return Problem("no-such-week", template, args, atom.start, atom.end, alternatives)


def _nearest(atom: Atom, year: int | None, words: Vocabulary) -> tuple[str, ...]:
    """The last day of the month, for a day after it."""
    if atom.unit != "day" or not 1 <= atom.b <= 12 or atom.a < 28:
        return ()
    last = month_span(year or 2000, atom.b, atom.b).days
    suffix = f" {atom.year}" if atom.year else ""
    return (f"{last}. {words.word('month', atom.b)}{suffix}",)
