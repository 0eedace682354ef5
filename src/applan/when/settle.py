"""From phrases, which are as written, to occurrences, which are settled values."""

from __future__ import annotations

from datetime import timedelta

from applan.frozen import replace
from applan.when.checks import check_of, wrong_weekday
from applan.when.completing import complete, completed, every_year, in_order
from applan.when.distribution import distribute
from applan.when.exceptions import excepted
from applan.when.phrases import Clock, Flow, Hanging, Limit, Marks, Open, Phrase, Recurring, Span
from applan.when.seasons import DeclaredSeasons
from applan.when.shapes import exactness, shape_of
from applan.when.twice import join, undecided, week_beside_day
from applan.when.values import (
    NOT_UNDERSTOOD,
    Anchor,
    Certainty,
    Direction,
    Interval,
    Kind,
    Occurrence,
    Period,
    Precision,
    Problem,
    Quota,
    Recurrence,
    Rule,
    problem,
)
from applan.when.words import Vocabulary
from applan.when.years import Context, Dater, plan_year

Place = tuple[int, int]
TOWARD: dict[str, Direction] = {"from": "from", "after": "after", "until": "until"}
NO_CLOCK = Clock(None)
IN_ORDER = "only from {year} do {text} follow each other, so those years are meant"


class Settler:
    """Settles the times of one text, and collects the problems that come to light."""

    def __init__(
        self, text: str, words: Vocabulary, period: Period | None, own: DeclaredSeasons
    ) -> None:
        self.text = text
        self.words = words
        self.context = Context(period, own.ranges)
        self.dater = Dater(text, words, self.context, own.unread)
        self.leftovers: list[Place] = []

    @property
    def problems(self) -> list[Problem]:
        """What came to light; complete when everything is settled."""
        return self.dater.problems

    @property
    def remarks(self) -> list[Problem]:
        """What is right, but should be known."""
        return self.dater.remarks

    @property
    def _whole(self) -> Interval | None:
        return self.context.period.interval if self.context.period else None

    def settle(self, group: list[Phrase]) -> list[Occurrence]:
        """The occurrences of one list."""
        group = [week_beside_day(one, self.text, self.context) for one in group]
        if len(group) == 1 and isinstance(group[0].head, Span):
            span = completed(group[0].head, None, self.context)
            group = group if span is group[0].head else [group[0]._replace(head=span)]
        else:
            group = distribute(group, self.text, self.context)
            group = join(group, self.context)
            group, year = in_order(undecided(complete(group, self.context)), self.context)
            if year:
                at = (group[0].start, group[-1].end)
                self.remarks.append(problem("year-by-check", at, IN_ORDER, year=str(year),
                                            text=self.text[slice(*at)]))  # fmt: skip
        found: list[Occurrence] = []
        alone = True
        for phrase in group:
            if (
                alone
                and phrase.marks.choice
                and (phrase.marks.choice != "likely" or len(group) == 1)
            ):
                phrase = phrase._replace(marks=phrase.marks._replace(choice=""))
            alone = isinstance(phrase.head, Span) and _is_bare(phrase.head)
            if alone:
                self.leftovers.append((phrase.start, phrase.end))
            else:
                found += self._occurrences(phrase)
        return found

    def _occurrences(self, phrase: Phrase) -> list[Occurrence]:
        """One for each hour of the day: «kl. 14 og 16»."""
        if phrase.runs_on:
            self.problems.append(self._run_together(phrase))
        for clock in phrase.marks.clocks:
            if clock.start is None and any(clock.bad):
                self.problems.append(self._impossible(clock))
        found = [self._occurrence(one) for one in every_year(phrase, self.context)]
        return [
            one if clock is None else _at(one, clock)
            for one in found
            for clock in (None, *phrase.marks.clocks[1:])
        ]

    def _run_together(self, phrase: Phrase) -> Problem:
        """A time right after another, with nothing to say how they belong together."""
        at, written = (phrase.start, phrase.end), self.text[phrase.start : phrase.end]
        template = "{text} runs into what stands before it; put a comma or a word between them"
        return problem("run-together", at, template, text=written)

    def _impossible(self, clock: Clock) -> Problem:
        written = self.text[slice(*clock.bad)]
        return problem("impossible-time", clock.bad, "there is no {time} o'clock", time=written)

    def _occurrence(self, phrase: Phrase) -> Occurrence:
        head = phrase.head
        if isinstance(head, Span):
            return self._dated(phrase, head)
        if isinstance(head, Recurring):
            return self._recurring(phrase, head)
        if isinstance(head, Hanging):
            return self._relative(phrase, head)
        if isinstance(head, Flow):
            return self._flow(phrase, head)
        assert isinstance(head, Open)
        return self._make(phrase, "open", None, "none", "open", anchor=head.anchor, name=head.name)

    def _make(
        self,
        phrase: Phrase,
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
        """An occurrence with what every phrase says: how sure, by when, at what time, and where."""
        marks, head = phrase.marks, phrase.head
        unsure = marks.tentative or marks.unsure or marks.doubted
        sure: Certainty = certainty or ("tentative" if unsure else "fixed")
        dated = isinstance(head, Span) and kind != "continuous"
        clock = marks.clocks[0] if marks.clocks else NO_CLOCK
        return Occurrence(
            kind,
            interval,
            precision,
            sure,
            bool(marks.deadline),
            clock.start,
            clock.end,
            recurrence,
            anchor,
            check_of(head, marks) if dated and isinstance(head, Span) else None,
            name,
            part,
            marks.choice,
            _doubt(marks, self.words) if sure == "tentative" else "",
            clock.late,
            self.text[phrase.start : phrase.end],
            phrase.start,
            phrase.end,
        )

    # What has days of its own.
    def _dated(self, phrase: Phrase, span: Span) -> Occurrence:
        marks = phrase.marks
        if marks.left_out is not None:
            self._refuse_exception(phrase)
        span = plan_year(span, self.context.period, self.text)
        if marks.weekday >= 0 and span.last is None and span.first.unit == "week":
            span = Span(span.first._replace(unit="week-day", weekday=marks.weekday))
            marks = marks._replace(weekday=-1)
            phrase = phrase._replace(marks=marks)
        at = (phrase.start, phrase.end)
        interval = self.dater.days_of(span, marks, at)
        if span is not phrase.head:
            phrase = phrase._replace(head=span)
        if marks.deadline and interval is not None and span.first.unit == "feast":
            interval = Interval(interval.start, interval.start + timedelta(days=1))
            span = Span(span.first)
        dated = self._shape(phrase, span, interval)
        if marks.toward == "before" and span.first.part == "end":
            phrase = phrase._replace(marks=marks._replace(toward="until"))
            marks = phrase.marks  # «før utgangen av april» is at the latest that day
        if marks.toward and span.first.unit != "years":
            return self._toward(phrase, span, dated)
        if marks.flow != "through":
            return dated
        anchor = marks.to
        if anchor is not None and interval is not None and marks.further:
            anchor = anchor._replace(from_day=interval.start)
        name = "" if dated.name == "slash" else dated.name
        return replace(dated, kind="continuous", name=name, anchor=anchor, check=None)

    def _refuse_exception(self, phrase: Phrase) -> None:
        """«11. november, unntatt uke 9»: only what comes again can leave something out."""
        assert phrase.marks.left_out is not None
        written = phrase.marks.left_out.text
        start = self.text.rindex(written, phrase.start, phrase.end)
        at = (start, start + len(written))
        self.problems.append(problem("not-understood", at, NOT_UNDERSTOOD, text=written))

    def _shape(self, phrase: Phrase, span: Span, interval: Interval | None) -> Occurrence:
        marks = phrase.marks
        kind, precision, name, part = shape_of(span, marks, interval, self.context.declared)
        if marks.clocks and marks.clocks[0].start is not None:
            precision = "minute"
        part = "night" if marks.night else part
        return self._make(phrase, kind, interval, precision, name=name, part=part)

    def _toward(self, phrase: Phrase, span: Span, dated: Occurrence) -> Occurrence:
        """«fra 1. mai», «før påske», «fram til 10. mai»: one end, the other being the plan's."""
        from applan.when.hanging import day_text, stretch

        marks = phrase.marks
        limit = Limit(span, marks.toward, marks.inclusive, marks.nearing, marks.to)
        dated, anchor = self._one_end(limit, dated)
        if marks.ending is not None:
            other = marks.ending
            if isinstance(other.head, Span):
                other = other._replace(head=completed(other.head, None, self.context))
            ending = self._occurrence(other)
            to_day = ending.anchor.to_day if ending.anchor else None
            anchor = anchor._replace(to_event=day_text(to_day, self.words), to_day=to_day)
        days = stretch(anchor, self._whole)
        if marks.ending is not None and marks.toward == "from" and days is not None:
            return self._make(phrase, "day" if days.days == 1 else "days", days, "day")
        return self._make(phrase, "relative", days, dated.precision, anchor=anchor)

    def _one_end(self, limit: Limit, dated: Occurrence) -> tuple[Occurrence, Anchor]:
        """The one end that is written, and what hangs on it."""
        from applan.when.formatter import occurrence_text
        from applan.when.hanging import with_end

        interval, toward, to = dated.interval, limit.toward, limit.anchor
        if dated.name == "plan-period":
            dated = replace(dated, kind="days", precision="day", name="", part="")
        exact = dated.precision in ("minute", "day", "week") and not (
            dated.name and interval and interval.days > 1
        )
        if toward == "until" and interval and not exact and limit.inclusive:
            interval, exact = Interval(interval.last, interval.end), True
            dated = replace(dated, kind="day", interval=interval, precision="day", name="", part="")
        direction: Direction = TOWARD.get(toward, "before")
        anchor = Anchor(direction if direction != "until" or exact else "before")
        anchor = with_end(anchor, interval) if interval else anchor
        return dated, anchor._replace(
            direction=direction,
            event=occurrence_text(dated, self.words) if interval else "",
            to_event=to.to_event if to else "",
            nearing=to.nearing if to else limit.nearing,
        )

    # What comes again.
    def _recurring(self, phrase: Phrase, head: Recurring) -> Occurrence:
        limit = head.limits[0] if head.limits else None
        recurrence, whole = head.recurrence, self._whole
        bounds, anchor = None, None
        toward = limit.toward if limit else ""
        dated: Occurrence | None = None
        if limit is not None:
            span = limit.span and completed(limit.span, None, self.context)
            if span is not None:
                span = plan_year(span, self.context.period, self.text)
                plain = phrase._replace(
                    head=span, marks=phrase.marks._replace(clocks=(), weekday=-1)
                )
                at = (span.first.start, span.final.end)
                bounds = self.dater.days_of(span, Marks(toward=toward), at)
                if span.first.unit == "school-year" and span.first.year is None:
                    bounds = _overlap(bounds, whole)
                dated = self._shape(plain, span, bounds)
            anchor = limit.anchor
        precision: Precision = "minute" if _has_start(phrase.marks) else "none"
        interval = bounds or whole
        kind: Kind = "recurring"
        if toward and dated is not None:
            assert limit is not None
            from applan.when.hanging import stretch

            _, anchor = self._one_end(limit, dated)
            interval = stretch(anchor, self._whole)
            recurrence = _with_weekday(recurrence, limit.span, dated.interval)
            if toward == "from" and interval and _steps(recurrence) and dated.interval:
                recurrence = recurrence._replace(
                    bounds=Interval(dated.interval.start, interval.end)
                )
            interval = interval or whole
        else:
            recurrence = _with_weekday(recurrence, limit and limit.span, bounds)
            recurrence = recurrence._replace(bounds=bounds) if bounds else recurrence
            regular = isinstance(recurrence, Quota) and recurrence.times is None
            kind = "continuous" if regular and bounds and not (limit and limit.further) else kind
            if limit is not None and limit.further and anchor is not None and bounds:
                anchor = anchor._replace(from_day=bounds.start)
                if whole and whole.end > bounds.end:
                    interval = Interval(bounds.start, whole.end)
        if limit is not None and limit.span is not None and not anchor:
            self._check_first(recurrence, limit.span, bounds)
        elif limit is not None and limit.span is not None and toward == "from" and dated:
            self._check_first(recurrence, limit.span, dated.interval)
        if isinstance(recurrence, Rule) and recurrence.except_text and interval is not None:
            recurrence = excepted(recurrence, head, interval, self.words, self.context, self.dater)
        return self._make(phrase, kind, interval, precision, recurrence=recurrence, anchor=anchor)

    def _check_first(self, rule: Recurrence, span: Span, days: Interval | None) -> None:
        """«Annenhver tirsdag fra 7. januar», a Wednesday: nobody knows which week is meant."""
        if not isinstance(rule, Rule) or rule.every == 1 or rule.frequency != "weekly":
            return
        if days is None or span.first.unit != "day" or not rule.weekdays:
            return
        if days.start.weekday() not in rule.weekdays:
            at = (span.first.start, span.first.end)
            self.problems.append(wrong_weekday(days.start, rule.weekdays[0], self.words, at))

    # What goes on, and what hangs on something.
    def _flow(self, phrase: Phrase, head: Flow) -> Occurrence:
        limit = head.limit
        if limit is None or limit.span is None:
            return self._make(phrase, "continuous", self._whole, "period", name=head.name)
        span = completed(limit.span, None, self.context)
        at = (span.first.start, span.final.end)
        interval = self.dater.days_of(span, Marks(), at)
        anchor = limit.anchor
        if anchor is not None and interval is not None and limit.further:
            anchor = anchor._replace(from_day=interval.start)
        precision = exactness(interval)
        return self._make(phrase, "continuous", interval, precision, anchor=anchor, name=head.name)

    def _relative(self, phrase: Phrase, head: Hanging) -> Occurrence:
        from applan.when.hanging import hanging

        anchor, interval, then, problems = hanging(
            head.anchor, self.text, phrase.start, self.words, self.context.period
        )
        self.problems.extend(problems)
        if then is not None:
            made = self._make(phrase, then.kind, interval, then.precision, name=then.name)
            return replace(
                made, start_time=then.start_time, end_time=then.end_time, late=then.late,
                check=then.check,
            )  # fmt: skip
        precision: Precision = "day" if interval else "none"
        return self._make(phrase, "relative", interval, precision, anchor=anchor, part=head.part)


def _at(value: Occurrence, clock: Clock) -> Occurrence:
    """A time at these hours."""
    return replace(value, start_time=clock.start, end_time=clock.end, late=clock.late)


def _with_weekday(recurrence: Recurrence, span: Span | None, days: Interval | None) -> Recurrence:
    """«Hver tredje uke fra 14. januar»: the day of the week is that of the first day."""
    if not isinstance(recurrence, Rule) or span is None or days is None or span.first.unit != "day":
        return recurrence
    if recurrence.frequency != "weekly" or recurrence.weekdays or recurrence.every == 1:
        return recurrence
    return recurrence._replace(weekdays=(days.start.weekday(),))


def _overlap(days: Interval | None, whole: Interval | None) -> Interval | None:
    """The days of a school year that the plan has: it may end before the summer."""
    if days is None or whole is None:
        return days
    return Interval(max(days.start, whole.start), min(days.end, whole.end))


def _steps(recurrence: Recurrence) -> bool:
    """Whether a rule needs its first day to be known: every second week, every 14th day."""
    return (
        isinstance(recurrence, Rule)
        and recurrence.every > 1
        and (recurrence.frequency == "daily" or bool(recurrence.weekdays))
    )


def _has_start(marks: Marks) -> bool:
    return bool(marks.clocks) and marks.clocks[0].start is not None


def _doubt(marks: Marks, words: Vocabulary) -> str:
    """The writer's own word of doubt; "" for the usual one."""
    word = marks.doubt.lower()
    return "" if word == words.text("tentative") else word


def _is_bare(span: Span) -> bool:
    """Whether a number is still without what it is the number of."""
    return "bare" in (span.first.unit, span.final.unit)
