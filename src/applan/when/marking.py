"""What a mark says of the time that it stands after: the time with it, or that it does not suit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta

from applan.when.engine import Reader
from applan.when.phrases import Atom, Clock, Head, Limit, Marks, Mod, Phrase, Recurring, Span
from applan.when.rows_dates import SOME_YEAR, is_one_day
from applan.when.rows_marks import (
    DAYS,
    HOURED,
    MINUTES_OF_DAY,
    NAMED,
    OF_ANY_HEAD,
    OF_YEAR,
    PLACES,
    PLAIN,
    SEVERAL_DAYS,
    TURNS,
    WEEK,
    phrase_of,
    within_a_week,
)
from applan.when.spans import span as days_of_atom
from applan.when.tokens import Token
from applan.when.values import Anchor, Near, Rule
from applan.when.years import OF_MONTH, exists


def last_of(word: Token, last: Atom) -> Atom | None:
    """The last day that «og fram til 1. juni», «og ut året» give."""
    exact = last.unit in ("day", "week") or word.value == "through"
    if word.value == "nearing" or not exact:
        return None
    if last.unit == "day" or last.part:
        return last
    return last._replace(part="end")  # the whole of it may begin before the stretch does


Added = tuple[Head, Marks] | None
"""A time with one more mark; None when that does not suit it."""


def marked(
    r: Reader, head: Head, marks: Marks, mods: list[Mod], add: Callable[..., Added]
) -> Phrase:
    """A time with the marks after it, up to one that does not suit it."""
    for found in mods:
        any_head = found.name in OF_ANY_HEAD
        added = of_any(head, marks, found) if any_head else add(r, head, marks, found)
        if added is None:
            r.stop = found.at
            break
        head, marks = added
    return phrase_of(r, head, marks)


def dated(r: Reader, marks: Marks, span: Span, mods: list[Mod]) -> Phrase | None:
    """A time with days of its own, with what stands before and after it."""
    if marks is not PLAIN:
        til_season = "til" in marks.before and span.last is None and span.first.unit == "season"
        if til_season or (marks.toward == "from" and span.last is not None):
            marks = marks._replace(toward="")  # «til høsten» is in the autumn
        if marks.about and span.first.unit in TURNS:
            marks = marks._replace(tentative=False)  # a week on either side is about already
        if marks.night and (span.first.unit != "day" or span.last is not None):
            return None
    head = _each_day(span, marks.clocks) if marks.clocks else span
    return marked(r, head, marks, mods, _of_dated)


def _each_day(head: Head, clocks: tuple[Clock, ...]) -> Head:
    """«mandag–fredag i uke 26 kl. 9–15» is each of the days, whichever stands first."""
    start, end = clocks[0].start, clocks[0].end
    hours = start and end and end > start
    of_week = isinstance(head, Span) and head.final.unit == "week-day"
    return every_day(head) if hours and of_week else head


def of_any(head: Head, marks: Marks, found: Mod) -> Added:
    """Any time with one more mark."""
    name, value = found.name, found.value
    if name == "noted" or (name == "where" and (_is_on_day(head) or _is_place(value))):
        return head, marks.noting(value)
    if name in ("after-start", "until-clock", "where"):
        began = bool(marks.clocks) and marks.clocks[-1].end is None
        due = name == "after-start" and bool(marks.deadline)  # «innen 10. mars til kontoret»
        fits = name != "where" and (due or began == (name == "after-start"))
        return (head, marks.noting(value)) if fits else None
    if name == "agreed" and marks.clocks and isinstance(head, Recurring):
        return head, marks.noting(value[1:-1])  # for whom it is, and not whether
    if name == "reserve":
        return head, marks.doubting(value)._replace(before=(*marks.before, name))
    if name in ("unsure", "agreed"):
        return head, marks.doubting(value if value is not True else "")
    if name == "clocks-noted":
        word, clocks, text = value
        if marks.clocks:
            return (head, marks.noting(text)) if clocks[0].start is not None else None
        return head, marks.noting(word)._replace(clocks=clocks)
    if name == "lasts":
        return _lasting(head, marks, *value)
    if marks.clocks:
        return None
    if name == "unsure-clocks":
        word, clocks = value
        return head, marks._replace(clocks=clocks, unsure=True, doubt=marks.doubt or word.text)
    of_weeks = isinstance(head, Span) and head.final.unit in OF_YEAR - {"day"}
    if value[0].weekday >= 0 and of_weeks:
        return None  # «uke 8 og 10: mandag kl. 10 og onsdag kl. 11», each a day of both
    across = name.removeprefix("clocks").lstrip("-")
    head = _each_day(head, value)
    own = head if isinstance(head, Recurring) else None
    marks = marks._replace(clocks=value, across=across, own=own)
    return every_day(head) if across == "daily" else head, marks


def _lasting(head: Head, marks: Marks, minutes: int, about: bool) -> Added:
    """«kl. 18 (3 timer)» ends at 21; an end that is written must be the same."""
    clocks = _ended(marks.clocks, minutes, about=about)
    return (head, marks._replace(clocks=clocks)) if clocks else None


def _ended(clocks: tuple[Clock, ...], minutes: int, *, about: bool) -> tuple[Clock] | None:
    """One hour with its end so many minutes later; None where there is none, or another end."""
    clock = clocks[0] if len(clocks) == 1 else None
    if clock is None or clock.start is None or clock.late or not 0 < minutes < MINUTES_OF_DAY:
        return None
    ends = clock.start.hour * 60 + clock.start.minute + minutes
    end = time(*divmod(ends % MINUTES_OF_DAY, 60))
    if clock.end is not None:
        return (clock,) if clock.end == end else None
    return (clock._replace(end=end, about=clock.about or ("end" if about else "")),)


def _longer(first: Atom, weekday: int) -> Span | None:
    """«fredag 5. mars kl. 18 til lørdag kl. 14» as the days from it to that weekday."""
    days = (weekday - first.weekday) % 7 if first.weekday >= 0 else 0
    if first.unit != "day" or not exists(first) or not days:
        return None
    year = first.year or SOME_YEAR
    day = date(year, first.b, first.a) + timedelta(days=days)
    if (first.year is None and first.b == 2 and day.month == 3) or day.year > year:
        return None  # a leap year may have one day more
    return Span(first, first._replace(a=day.day, b=day.month, weekday=weekday), "-")


def _is_on_day(head: Head) -> bool:
    """Whether it is one day that is written, or some days in a row."""
    return isinstance(head, Span) and (head.final.unit in DAYS or is_one_day(head.final))


def _has_day(head: Span, marks: Marks) -> bool:
    """Whether hours can be of it: a day or a weekday, and no month."""
    return _is_on_day(head) or marks.weekday >= 0 or head.final.unit in HOURED


def _is_place(where: str) -> bool:
    """«på Torget», «i kantina»: no time, as «i treningstida» may be of what comes again."""
    words = where.split()[1:]
    return words[0].lower().endswith(PLACES) or (words[0][0].isupper() and not where.isupper())


def _apart(first: Clock, last: Clock, *, about: bool = False) -> tuple[Clock]:
    """The hours of a stretch of days, each said of its own day."""
    near: Near = first.about or ("end" if about or last.about else "")
    return (first._replace(end=last.start, about=near, apart=True),)


def every_day(head: Head) -> Head:
    """Some days with a clock for each of them: «uke 26, hver dag kl. 9–15»."""
    if isinstance(head, Span) and (head.last or head.first.unit in SEVERAL_DAYS):
        return Recurring(Rule("daily"), (Limit(head),))
    return head


def are_weeks(span: Span | None, out: Mod) -> bool:
    """Whether numbers that are left out right behind a time are weeks: «uke 34–40, ikke 38»."""
    return span is not None and span.final.unit == "week" and span.final.to == out.at


def _of_dated(r: Reader, head: Head, marks: Marks, found: Mod) -> Added:
    """A dated time with one more mark."""
    add = _DATED.get(found.name)
    return add(r, head, marks, found) if add and isinstance(head, Span) else None


def _beside_day(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«10. mai – dugnad», but for «kl. 10 – middag kl. 18»."""
    hours = marks.clocks and r.kinds[found.to] == "clock"
    day = _is_on_day(head) and not marks.toward and not hours
    return (head, marks.noting(found.value.lstrip(":–—- "))) if day else None


def _hours(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """Hours without «kl.»; «uke 10 12–14» are weeks."""
    return of_any(head, marks, found._replace(name="clocks")) if _has_day(head, marks) else None


def _weeks(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«12. mai (uke 19)»; weeks of what is longer are parts of it."""
    inside, final = found.name == "weeks-in", head.final.unit
    if inside and final in OF_YEAR - {"day", "week"}:
        weeks = spans_of(found.value, r.tokens[found.at].start, r.end_of(found.to))
        if parted := _parted(r, head, marks, found._replace(value=weeks)):
            return parted
    fits = not marks.weeks and (inside or final == "day")
    return (head, marks._replace(weeks=found.value)) if fits else None


def _weekday(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«12. mai, onsdag», «uke 10, onsdag»."""
    first, last = head.first, head.last
    is_dated = head.final.unit in ("day", "week") or is_one_day(head.final)
    if marks.weekday >= 0 or first.weekday >= 0 or not is_dated:
        return None
    if first.unit == "week" and last is not None and (marks.deadline or marks.toward):
        return None
    if first.unit == "week" and last is None:
        head = Span(first._replace(end=r.end_of(found.to)))
    return head, marks._replace(weekday=found.value)


def _earliest(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    fits = marks.toward in ("", "from") and not (head.last or marks.deadline)
    return (head, marks.noting(found.value)._replace(toward="from")) if fits else None


def _same_hour(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    return None if marks.clocks else (head, marks._replace(across="same"))


def _pair(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """Two weekdays: «12.–13. mai (onsdag og torsdag)»; of a weekend only its own."""
    if head.first.unit in ("weekend", "month-weekend"):
        return (head, marks) if found.value == (5, 6) else None
    fits = within_a_week(head) and not marks.pair
    return (head, marks._replace(pair=found.value)) if fits else None


def _called(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    fits = head.final.unit in DAYS and not marks.called
    return (head, marks._replace(called=found.value)) if fits else None


def _left_out(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«uke 34–40, ikke uke 38»; a number alone is a week right behind weeks."""
    fits = not marks.left_out and (found.name == "left_out" or are_weeks(head, found))
    return (head, marks._replace(left_out=found.value)) if fits else None


def _ends(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«27.–29. august (fredag kl. 17 – søndag kl. 16)»."""
    day, clock, final_day, end = found.value
    fits = within_a_week(head) and not (marks.pair or marks.clocks or clock.end or end.end)
    pair, clocks = (day.number, final_day.number), _apart(clock, end)
    return (head, marks._replace(pair=pair, clocks=clocks)) if fits else None


def _week_of(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    one_week = head.first.unit == "week" and not head.last
    return _parted(r, head, marks, found) if one_week else None


def _due(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    due = marks.noting(found.value[1])._replace(deadline=marks.deadline or found.value[0])
    return (head, due) if head.last is None and not marks.toward else None


def _later_end(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«5. mars kl. 18 – 7. mars kl. 15», «fredag 5. mars kl. 18 til søndag kl. 15»."""
    end, about, clock = found.value
    first, last = head.first, head.last
    longer = head._replace(last=end) if isinstance(end, Atom) else _longer(first, end.number)
    one_hour = len(marks.clocks) == 1 and not (marks.clocks[0].end or clock.end)
    if longer is None or last or not one_hour or not (first.unit in DAYS or is_one_day(first)):
        return None
    clocks = _apart(marks.clocks[0], clock, about=about is not None)
    toward = "" if marks.toward == "from" else marks.toward
    return longer, marks._replace(clocks=clocks, toward=toward)


def _each_year(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«1. mars hvert år» is a rule; «uke 10 hvert år» is that week of each year of the plan."""
    first, day = head.first, head.first.unit == "day"
    plain = first.year is None and first.weekday < 0 and not (
        head.last or marks.toward or first.part)  # fmt: skip
    if plain and (day or first.unit == "month") and exists(first):
        month, month_day = (first.b, first.a) if day else (first.a, 0)
        rule = Rule("yearly", found.value, months=(month,), month_day=month_day)
        return Recurring(rule), marks._replace(flow="")
    on_weekday = day and (first.weekday >= 0 or marks.weekday >= 0)
    each = found.value == 1 and not (head.year or marks.toward or on_weekday)
    return (head, marks._replace(each_year=True)) if each else None


def _further(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«og fram til 1. juni», «til sommerferien», «og fram mot landsmøtet» after a stretch."""
    word, value = found.value
    begins, through = marks.toward == "from", marks.flow == "through"
    if marks.to is not None or head.last is not None:
        return None
    if found.name == "last-day":
        last = last_of(word, value) if begins or through else None
        return (Span(head.first, last, "to"), marks._replace(toward="")) if last else None
    nearing = word.value == "nearing"
    if begins:
        return head, marks._replace(to=Anchor("from", to_event=value, nearing=nearing))
    if through and found.name == "further":
        return head, marks._replace(to=Anchor("until", value, nearing=nearing), further=True)
    return None


def _of_month(span: Span, month: Span) -> Span:
    """«10.» in «mars (10. og 12.)», «30.–31.» in «siste helg i mai (30.–31.)»."""
    number = month.first.a if month.first.unit == "month" else month.first.b
    if span.final.unit != "bare" or month.last or month.first.unit not in {"month", *OF_MONTH}:
        return span
    first, last = (
        one and (one._replace(unit="day", b=number) if one.unit == "bare" else one)
        for one in (span.first, span.last)
    )
    assert first is not None
    return span._replace(first=first, last=last)


def _parted(r: Reader, head: Span, marks: Marks, found: Mod) -> Added:
    """«mars (uke 10 eller 11)», «høsten (september)», «uke 42 (12.–16. oktober)»: not the whole.

    What is wider than the time before it says no more than that does: «uke 11 (mars)».
    """
    parts = tuple(_of_month(one, head) for one in found.value)
    wide = parts[0]
    if len(parts) == 1 and is_within(head, wide) and not is_within(wide, head):
        year = {"year": head.year or wide.year, "short": head.first.short or wide.first.short}
        return head.with_final(**year), marks.noting(r.text[wide.first.start : wide.final.end])
    days = not head.last and {one.final.unit for one in parts} <= DAYS
    if days and head.first.unit in NAMED | OF_MONTH:
        marks = marks._replace(called=head.first)
    elif days and head.first.unit == "week" and not marks.weeks:
        marks = marks._replace(weeks=(head.first.a,))
    elif marks.parts or not all(is_within(one, head) for one in parts):
        return None
    link = "or" if "or" in r.kinds[found.at : found.to] else "and"
    return head, marks._replace(parts=parts, link=link)


def spans_of(weeks: tuple[int, ...], start: int, end: int) -> list[Span]:
    """Numbered weeks, as one span where they follow each other."""
    found = [Span(Atom("week", n, start=start, end=end)) for n in weeks]
    if len(found) < 2 or weeks != tuple(range(weeks[0], weeks[-1] + 1)):
        return found
    return [Span(found[0].first, found[-1].first, "-")]


def is_within(inner: Span, outer: Span) -> bool:
    """Whether a time is a shorter one of the same time: «mai (uke 20)», «høsten (oktober)»."""
    atoms = inner.first, inner.final, outer.first
    other = outer.first.unit not in ("week", inner.first.unit)
    if outer.last or inner.first.part or inner.final.part or not other:
        return False
    if any(one.unit not in OF_YEAR for one in atoms):
        return False
    first, last, whole = (days_of_atom(one, SOME_YEAR) for one in atoms)
    if not first or not last or not whole:
        return False
    if not 0 < (last.end - first.start).days <= whole.days:
        return False
    return first.start > whole.start - WEEK and last.end < whole.end + WEEK


_DATED: Mapping[str, Callable[[Reader, Span, Marks, Mod], Added]] = {
    "beside-day": _beside_day, "called": _called, "called-so": _beside_day, "deadline": _due,
    "each-year": _each_year, "earliest": _earliest, "ends": _ends, "further": _further,
    "hours": _hours, "last-day": _further, "later-end": _later_end, "left_out": _left_out,
    "pair": _pair, "parts": _parted, "same-hour": _same_hour, "to-event": _further,
    "week-of": _week_of, "weekday": _weekday, "weeks": _weeks, "weeks-in": _weeks,
    "weeks-out": _left_out,
}  # fmt: skip
"""What each mark says of a time with days of its own; None where it does not suit that time."""
