"""Readers for weekdays that do not stand right before a date: «lørdag og søndag 14.–15. mars»."""

from __future__ import annotations

from applan.when.cursor import Atom, Cursor, Item
from applan.when.units import read_atom

JOINS = frozenset({"-", "and", "to", ","})
SEPARATE = frozenset({"and", ","})


def read_weekday_pair(c: Cursor, item: Item) -> bool:
    """«fre.–søn.» before a range, or before a week; the place is then on what follows.

    Two weekdays before a week are days of that week: «mandag–fredag i uke 42». With «og» between
    them they are two times, of which the first alone is read: «mandag og onsdag i uke 42».
    """
    first, sign, second = c.tokens[c.at : c.at + 3]
    if first.category != "weekday" or sign.category not in JOINS or second.category != "weekday":
        return False
    following = c.tokens[c.at + 3]
    if following.category == "num" and sign.category != ",":
        item.weekday_pair = (first.number, second.number)
        c.at += 3
        return True
    at = c.at
    c.at += 3
    while c.tokens[c.at].category == "and" and c.tokens[c.at + 1].category == "weekday":
        c.at += 2
    week = read_week_after(c)
    if week is None:
        c.at = at
        return False
    if sign.category in SEPARATE:
        c.at = at + 1
        item.first = c.finish(day_of_week(week, first.number), first.start)
        return True
    item.first, item.last = day_of_week(week, first.number), day_of_week(week, second.number)
    item.first.start, item.last.start = first.start, second.start
    item.first.end = item.last.end = c.previous_end()
    return True


def read_week_after(c: Cursor) -> Atom | None:
    """«uke 42» or «i uke 42» at this place; None with the place unmoved."""
    at = c.at
    c.take("in")
    token = c.tokens[c.at]
    if token.category == "unit" and token.value == "week":
        week = read_atom(c)
        if week is not None:
            return week
    c.at = at
    return None


def day_of_week(week: Atom, weekday: int) -> Atom:
    """One day of a week that may still lack its year."""
    atom = Atom("week-day", week.a)
    atom.year, atom.short, atom.weekday = week.year, week.short, weekday
    return atom
