"""From items, which are as written, to occurrences, which are settled values."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from applan.when.checks import check_of
from applan.when.cursor import Atom, Item
from applan.when.dating import Dater
from applan.when.resolve import Context, interval_of
from applan.when.seasons import DeclaredSeasons
from applan.when.shapes import exactness, shape_of
from applan.when.spans import span
from applan.when.values import (
    Anchor,
    Certainty,
    Interval,
    Kind,
    Occurrence,
    Period,
    Precision,
    Problem,
    Quota,
    Recurrence,
)
from applan.when.words import Vocabulary
from applan.when.years import full_year

DEPENDENT = frozenset({"day", "quarter", "half", "tertial"})


class Settler:
    """Settles the items of one text, and collects the problems that come to light."""

    def __init__(
        self, text: str, words: Vocabulary, period: Period | None, own: DeclaredSeasons
    ) -> None:
        self.text = text
        self.words = words
        self.context = Context(period, own.ranges)
        self.dater = Dater(text, words, self.context, own.unread)
        self.leftovers: list[tuple[int, int]] = []

    @property
    def problems(self) -> list[Problem]:
        """What came to light; complete when everything is settled."""
        return self.dater.problems

    def settle(self, group: list[Item]) -> list[Occurrence]:
        """The occurrences of one list."""
        if len(group) > 1:
            from applan.when.joining import join

            group = join(group, self.context)
        if len(group) == 1:
            return self._settle_one(group[0])
        for number in range(len(group) - 1, -1, -1):
            following = group[number + 1] if number + 1 < len(group) else None
            self._complete(group[number], following)
        dated = [item for item in group if item.first is not None]
        found: list[Occurrence] = []
        for item in group:
            if item.open_name == "" and item.anchor is None and dated:
                for other in dated:
                    other.unsure = True
        alone = True
        for item in group:
            if alone and item.choice != "likely":
                item.choice = ""  # what it was an alternative to is not read
            bare = _is_bare(item)
            alone = bare or (item.open_name == "" and item.anchor is None and bool(dated))
            if bare:
                self.leftovers.append((item.start, item.end))
            elif not alone:
                found += self._occurrences(item)
        return found

    def _settle_one(self, item: Item) -> list[Occurrence]:
        item.choice = ""
        if item.first is not None:
            self._complete(item, None)
            if _is_bare(item):
                self.leftovers.append((item.start, item.end))
                return []
        return self._occurrences(item)

    def _occurrences(self, item: Item) -> list[Occurrence]:
        """One for each hour of the day: «kl. 14 og 16»."""
        if item.runs_on:
            from applan.when.joining import run_together

            self.problems.append(run_together(self.text, item))
        first = self._occurrence(item)
        more = [replace(first, start_time=start, end_time=end) for start, end in item.more_times]
        return [first, *more]

    def _complete(self, item: Item, following: Item | None) -> None:
        """Take month, unit and year from what stands later in the range or the list."""
        first, last = item.first, item.last
        if first is None:
            return
        later = following.first if following else None
        for atom, source in ((last, later), (first, last or later)):
            bare = atom is not None and atom.unit == "bare"
            if atom is not None and bare and source is not None and source.unit in DEPENDENT:
                atom.unit, atom.b = source.unit, source.b
        for atom in (first, last):
            if atom is not None and atom.short:
                self._lengthen(atom)
        if later is None or later.year is None or later.short or later.unit == "bare":
            return
        if first.year is None and (last is None or last.year is None) and first.unit != "bare":
            here = interval_of(first, last, later.year, self.context)
            there = span(later, later.year, self.context.declared)
            if here and there and here.start <= there.start:
                (last or first).year = later.year
                first.year = later.year

    def _lengthen(self, atom: Atom) -> None:
        """Read a year of two digits within the period; a year not in it stays unsettled."""
        assert atom.year is not None
        period = self.context.period
        if period is not None:
            year = full_year(atom.year, period.interval.start.year, period.interval.last.year)
            if year is not None:
                atom.year, atom.short = year, False

    def _occurrence(self, item: Item) -> Occurrence:
        interval: Interval | None = None
        if item.first is not None:
            interval = self.dater.interval_of(item, item.first, item.last)
        whole = self.context.period.interval if self.context.period else None
        if item.open_name is not None:
            return self._make(
                item, "open", None, "none", "open", anchor=item.anchor, name=item.open_name
            )
        if item.recurrence is not None:
            return self._recurring(item, interval, whole)
        if item.anchor is not None and item.first is None:
            return self._relative(item, item.anchor)
        if item.first is None:
            return self._make(item, "continuous", whole, "period", name=item.continuous)
        if item.deadline and interval is not None and item.first.unit == "feast":
            interval = Interval(interval.start, interval.start + timedelta(days=1))
            item.last = None
        dated = self._shape(item, interval)
        if item.toward and item.first.unit != "years":
            return self._toward(item, dated)
        if not item.continuous:
            return dated
        anchor = self._further(item, interval)
        if item.continuous == "through":
            name = "" if dated.name == "slash" else dated.name
            return replace(dated, kind="continuous", name=name, anchor=anchor)
        precision = exactness(interval)
        return self._make(
            item, "continuous", interval, precision, anchor=anchor, name=item.continuous
        )

    def _further(self, item: Item, interval: Interval | None) -> Anchor | None:
        """The event that a stretch goes on to, with the day it begins."""
        anchor = item.anchor
        if anchor is None or interval is None or not item.further:
            return anchor
        return anchor._replace(from_day=interval.start)

    def _make(
        self,
        item: Item,
        kind: Kind,
        interval: Interval | None,
        precision: Precision,
        certainty: Certainty | None = None,
        *,
        recurrence: Recurrence | None = None,
        anchor: Anchor | None = None,
        name: str = "",
        part: str = "",
    ) -> Occurrence:
        """An occurrence with what every item says: how sure, by when, at what time, and where."""
        return Occurrence(
            kind,
            interval,
            precision,
            certainty
            or ("tentative" if item.tentative or item.unsure or item.doubted else "fixed"),
            item.deadline,
            item.start_time,
            item.end_time,
            recurrence,
            anchor,
            check_of(item) if kind != "continuous" and not item.recurrence else None,
            name,
            part,
            item.choice,
            self.text[item.start : item.end],
            item.start,
            item.end,
        )

    def _shape(self, item: Item, interval: Interval | None) -> Occurrence:
        kind, precision, name, part = shape_of(item, interval, self.context.declared)
        if item.start_time is not None:
            precision = "minute"
        part = item.part if item.part == "night" else part
        return self._make(item, kind, interval, precision, name=name, part=part)

    def _recurring(self, item: Item, bounds: Interval | None, whole: Interval | None) -> Occurrence:
        assert item.recurrence is not None
        recurrence = item.recurrence._replace(bounds=bounds) if bounds else item.recurrence
        regular = isinstance(recurrence, Quota) and recurrence.times is None
        kind: Kind = "continuous" if regular and bounds else "recurring"
        precision: Precision = "minute" if item.start_time else "none"
        if item.toward:
            limit = replace(self._shape(item, bounds), start_time=None, end_time=None)
            limited = self._toward(item, limit)
            recurrence, interval = item.recurrence, limited.interval or whole
            return self._make(
                item, "recurring", interval, precision, recurrence=recurrence, anchor=limited.anchor
            )
        interval, anchor = bounds or whole, item.anchor
        if item.further:
            kind, anchor = "recurring", self._further(item, bounds)
            if bounds and whole and whole.end > bounds.end:
                interval = Interval(bounds.start, whole.end)
        return self._make(item, kind, interval, precision, recurrence=recurrence, anchor=anchor)

    def _relative(self, item: Item, anchor: Anchor) -> Occurrence:
        from applan.when.hanging import hanging

        anchor, interval, then, problems = hanging(
            anchor, self.text, item.start, self.words, self.context.period
        )
        self.problems.extend(problems)
        if then is not None:
            return replace(
                self._make(item, then.kind, interval, then.precision, name=then.name),
                start_time=then.start_time, end_time=then.end_time, check=then.check,
            )  # fmt: skip
        precision: Precision = "day" if interval else "none"
        return self._make(item, "relative", interval, precision, anchor=anchor, part=item.part)

    def _toward(self, item: Item, dated: Occurrence) -> Occurrence:
        """«fra 1. mai», «før påske», «fram til 10. mai»: one end, the other being the plan's."""
        from applan.when.formatter import occurrence_text
        from applan.when.hanging import add_days, day_text, stretch

        interval = dated.interval
        if dated.name == "plan-period":
            dated = replace(dated, kind="days", precision="day", name="", part="")
        exact = dated.precision in ("minute", "day", "week") and not (
            dated.name and interval and interval.days > 1
        )
        if item.toward == "until" and interval and not exact and item.inclusive:
            interval, exact = Interval(interval.last, interval.end), True
            dated = self._make(item, "day", interval, "day")
        event = occurrence_text(dated, self.words) if interval else ""
        first = last = None
        if interval and item.toward in ("from", "after"):
            first = interval.start if item.toward == "from" else interval.end
        elif interval:
            end = interval.end if item.toward == "until" and exact else interval.start
            last = add_days(end, -1)
        anchor = Anchor(
            item.toward if item.toward in ("from", "after", "until") else "before",  # type: ignore[arg-type]  # the four are directions
            event, to_event=item.anchor.to_event if item.anchor else "",
            from_day=first, to_day=last,
            nearing=item.anchor.nearing if item.anchor else item.nearing,
        )  # fmt: skip
        if item.ending is not None:
            self._complete(item.ending, None)
            ending = self._occurrence(item.ending)
            to_day = ending.anchor.to_day if ending.anchor else None
            anchor = anchor._replace(to_event=day_text(to_day, self.words), to_day=to_day)
        days = stretch(anchor, self.context.period)
        if item.ending is not None and item.toward == "from" and days is not None:
            return self._make(item, "day" if days.days == 1 else "days", days, "day")
        return self._make(item, "relative", days, dated.precision, anchor=anchor)


def _is_bare(item: Item) -> bool:
    """Whether a number is still without what it is the number of."""
    first, last = item.first, item.last
    return (first is not None and first.unit == "bare") or (
        last is not None and last.unit == "bare"
    )
