"""Dates that cannot be: the 31st of June, week 54, a year in two digits outside the period."""

from __future__ import annotations

from applan.when.phrases import Atom
from applan.when.spans import month_span, span
from applan.when.values import Problem, problem
from applan.when.words import Vocabulary
from applan.when.years import exists


def fault_of(
    atom: Atom,
    year: int | None,
    text: str,
    words: Vocabulary,
    unread: tuple[str, ...],
    likely: int | None = None,
) -> Problem | None:
    """What is wrong with an atom in ``year``, or in every year when that is None.

    ``unread`` are the seasons whose declared meaning was not understood, and ``likely`` the year
    in which a day near a wrong one is looked for where none is written.
    """
    written, at = text[atom.start : atom.end], (atom.start, atom.end)
    year = year if year is not None else atom.year
    if atom.short:
        template = "the year of {date} is not in the plan's period; write four digits"
        return problem("ambiguous-year", at, template, *_longer(atom, words), date=written)
    if atom.unit == "season" and atom.name in unread:
        template = "what {season} means to the organisation is not understood"
        return problem("bad-season", at, template, season=written)
    if atom.unit.startswith("near-"):
        if (year is None and exists(atom)) or (year is not None and span(atom, year)):
            return None
        template = "{date} can be two days; write the date"
        return problem("which-day", at, template, date=written)
    if year is None:
        if exists(atom):
            return None
    elif span(atom, year) is not None or atom.unit in ("declared", "plan-period", "season"):
        return None
    if atom.unit in ("week", "weekend", "week-day"):
        return _no_week(atom, year, words)
    nearest = _nearest(atom, year or likely, words)
    return problem("impossible-date", at, "there is no {date}", *nearest, date=written)


def _longer(atom: Atom, words: Vocabulary) -> tuple[str, ...]:
    assert atom.year is not None
    year = 2000 + atom.year
    if atom.unit == "day" and 1 <= atom.b <= 12:
        return (f"{atom.a}. {words.word('month', atom.b)} {year}",)
    return (str(year),) if atom.unit == "year" else ()


def _no_week(atom: Atom, year: int | None, words: Vocabulary) -> Problem:
    at, number, week = (atom.start, atom.end), str(atom.a), words.text("week")
    if year is None:
        return problem("no-such-week", at, "there is no week {week}", week=number)
    nearest = (f"{week} 52 {year}", f"{week} 1 {year + 1}") if atom.a == 53 else ()
    template = "there is no week {week} in {year}"
    return problem("no-such-week", at, template, *nearest, week=number, year=str(year))


def _nearest(atom: Atom, year: int | None, words: Vocabulary) -> tuple[str, ...]:
    """The last day of the month, for a day after it."""
    if atom.unit != "day" or not 1 <= atom.b <= 12 or atom.a < 28:
        return ()
    last = month_span(year or 2000, atom.b, atom.b).days
    suffix = f" {atom.year}" if atom.year else ""
    return (f"{last}. {words.word('month', atom.b)}{suffix}",)
