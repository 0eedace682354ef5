"""The tables that are made from a plan's own times, as templates see them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from applan.drafts.points import Points, courses_in_view, goals_in_view
from applan.drafts.shown import Shown
from applan.drafts.trace import Source, Trace, told_by
from applan.errors import UserError
from applan.model import Entity, Goal, Occurrence, Plan, View
from applan.typography import shown
from applan.words.calendar import words

if TYPE_CHECKING:
    from applan.schedule.dates import DateRow
    from applan.schedule.matrix import Cell
    from applan.schedule.months import Month
    from applan.schedule.scheduled import Scheduled


class ViewReader:
    """Asks the schedule for views of one plan; the schedule is loaded when first asked."""

    def __init__(
        self, plan: Plan, points: Points, of: Callable[[Entity], Shown], trace: Trace | None = None
    ) -> None:
        self._plan, self._points, self._of = plan, points, of
        self._told = partial(told_by, trace)

    def dates(self, view: View | None) -> Shown:
        """Its groups, with rows of when, title, responsible and status: with dates, in windows,
        recurring, open."""
        self._refuse_every_year()
        from applan.schedule.dates import dates_view

        headings = words(self._plan.language).group("heading")
        groups = []
        for group, found in dates_view(self._plan, view).items():
            kept = [row for row in found if self._is_news(row.item, view)]
            rows = tuple(map(self._date_row, kept))
            said = {
                "title": _text(headings[group]),
                "dated": group == "dated",
                "open": group == "undecided",
                "rows": rows,
            }
            groups += [Shown(said)] if rows else []
        return Shown({"groups": tuple(groups)})

    def _is_news(self, one: "Scheduled", view: View | None) -> bool:
        """Whether a line of a date plan says what the plan does not say elsewhere.

        Only their dates make goals part of a date plan, unless they are asked for.
        """
        if one.group not in ("window", "recurring") or id(one.item) in self._points.listed:
            return True
        return not isinstance(one.item, Goal) or bool(view is not None and view.role)

    def months(self, view: View) -> tuple[Shown, ...]:
        """Months with what has priority in them and their dates."""
        self._refuse_every_year()
        from applan.schedule.months import months_view

        return tuple(map(self._month, months_view(self._plan, view)))

    def _month(self, month: "Month") -> Shown:
        from applan.schedule.months import distinct

        focus, dates = distinct(month.focus), distinct(month.dates)
        nothing = _text(words(self._plan.language)["empty"])
        return Shown(
            {
                "label": _text(month.label),
                "empty": "" if focus or dates else nothing,
                "dated": month.first is not None,
                "focus": tuple(self._title(one.title, one.line.item) for one in focus),
                "dates": tuple(
                    Shown(
                        {
                            "when": self._when(one.when, one.line.item),
                            "title": self._title(one.title, one.line.item),
                        }
                    )
                    for one in dates
                ),
            }
        )

    def _when(self, said: str, one: "Scheduled") -> str:
        """A time that is printed of one of the plan's."""
        text = _text(said)
        return self._told(text, Source(one.path, "when", text, None, text, "derived"))

    def matrix(self, view: View) -> Shown:
        """Activities by parts of the period."""
        self._refuse_every_year()
        from applan.schedule.matrix import matrix_view

        found = matrix_view(self._plan, view)
        rows = []
        for row in found.rows:
            item = self._points.by_id.get(row.id or "")
            title = self._told(_text(row.title), Source(item, "title", row.title))
            cells = tuple(tuple(map(self._cell, cell)) for cell in row.cells)
            rows.append(Shown({"title": title, "cells": cells, "all": (title, *cells)}))
        other = tuple(map(self._date_row, found.other))
        columns = tuple(map(_text, found.columns))
        return Shown({"columns": columns, "rows": tuple(rows), "other": other})

    def _cell(self, cell: "Cell") -> str:
        """What is said of one time in a cell, which may begin with a capital."""
        said, one, times = _text(cell), cell.item, _text(cell.times)
        start = said.casefold().find(times.casefold())
        times = said[start : start + len(times)] if start >= 0 else ""
        mode = _text(words(self._plan.language)[f"mode.{one.mode}"]) if one.mode is not None else ""
        own = _own(one)
        home = {name: next((it for it in (own, one.item) if getattr(it, name, None)), None)
                for name in ("mode", "place", "note")}  # fmt: skip
        return self._told(
            said,
            Source(own, "part", one.part),
            Source(one.path, "when", times, None, times, "derived"),
            Source(home["mode"], "mode", mode, None, mode, "choice"),
            *(Source(home["place"], "place", place, n) for n, place in enumerate(one.place)),
            Source(home["note"], "note", one.note),
        )

    def _refuse_every_year(self) -> None:
        if self._plan.is_yearly:
            raise UserError(
                "the plan is for every year, and a view of its dates wants one: --year 2027"
            )

    def courses(self, view: View | None) -> tuple[Shown, ...]:
        """The activities of a kind (courses, where none is named), without parts of each other."""
        return tuple(map(self._of, courses_in_view(self._plan, view, self._points.by_id)))

    def goals(self, view: View) -> tuple[Shown, ...]:
        """The goals that a view is about."""
        return tuple(map(self._of, goals_in_view(self._plan, view, self._points.by_id)))

    def _date_row(self, row: "DateRow") -> Shown:
        """A line of a date plan; what its title must say, its status need not say again."""
        from applan.schedule.dates import is_put_off, title_text, with_note

        one, language = row.item, self._plan.language
        title = title_text(one, language)
        named = title_text(one, language, beside_status=True)
        source = Source(one.path, "when", _text(row.when), None, _text(row.when), "derived")
        told = title != named or is_put_off(one, language)
        status = "" if told else _text(row.status)
        return Shown(
            {
                "when": self._told(_text(row.when), source),
                "noted": self._told(
                    _text(with_note(row.when, one)), source, Source(_own(one), "note", one.note)
                ),
                "title": self._title(title, one),
                "also": tuple(
                    dict.fromkeys(
                        self._title(title_text(other, language), other)
                        for other in row.folded
                        if other.title != one.title
                    )
                ),
                "responsible": tuple(
                    self._told(_text(duty.who), Source(duty, "who", duty.who))
                    for duty in one.duties
                ),
                "status": self._told(
                    status, Source(one.item, "status", status, None, status, "choice")
                ),
            }
        )

    def _title(self, title: str, one: "Scheduled") -> str:
        return self._told(_text(title), Source(one.item, "title", one.item.title))


def _own(one: "Scheduled") -> Occurrence | None:
    """The time of the plan that it is made of; None where it has that of what it is part of."""
    return None if one.inherited else one.item.when[int(one.path[-1])]


def _text(value: object) -> str:
    return shown(str(value)) if value not in (None, ()) else ""
