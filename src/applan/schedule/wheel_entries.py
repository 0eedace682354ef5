"""What a wheel's year holds, ring by ring and numbered, and what the list beside it says."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from applan.frozen import Frozen, replace
from applan.grouping import grouped
from applan.model.standing import told
from applan.schedule.calendar import Calendar
from applan.schedule.dates import asides, group_text
from applan.schedule.recurring import month_after
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line
from applan.schedule.texts import time_text
from applan.schedule.wheel_year import Turn
from applan.when import Rule
from applan.words.calendar import words

MOST_BODIES = 6
"""Rings for the responsible; the rest share one."""

WHOLE = "whole"

_DAY = timedelta(days=1)


class Entry(Frozen):
    """One thing with all its times in the year. ``spans`` are first and last days, inclusive.

    ``number`` is None where it is only listed. ``when`` leaves out the wheel's own year.
    ``rhythm`` is how often it comes back, of what is drawn as going on: «hver torsdag kl. 18».
    ``asides`` say that it is called off. ``mark`` says that the last day of each span is a
    deadline, ``firm`` that it is neither tentative nor cancelled, ``soft`` that it is only known to
    lie somewhere within its spans: «våren».
    """

    number: int | None
    title: str
    when: str
    items: tuple[Scheduled, ...]
    spans: tuple[tuple[date, date], ...] = ()
    mark: bool = False
    firm: bool = True
    soft: bool = False
    cancelled: bool = False
    rhythm: str = ""
    asides: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What stands upon its arcs, after its number."""
        title = told(self.title, *self.asides)
        return f"{title}, {self.rhythm}" if self.rhythm else title


class Section(Frozen):
    """A ring of the wheel, or a list beside it (``key`` «undecided» and «outside»).

    ``shade`` is a ring's place in the palette.
    """

    key: str
    label: str
    shade: int
    entries: tuple[Entry, ...]


def sections(calendar: Calendar, turn: Turn, all_turns: Sequence[Turn]) -> tuple[Section, ...]:
    """The rings of a turn, from the outermost, then what is undecided, then what is outside.

    Every occurrence of the year is in exactly one of them, and so is everything without days.
    """
    own = words(calendar.language)
    lines = calendar.lines
    rings = _rings(lines, calendar, turn)
    found: list[Section] = []
    number = 1
    for shade, (key, label, held) in enumerate(rings):
        entries = tuple(_entries(held, calendar, turn, number))
        found.append(Section(key, label, shade, entries))
        number += len(entries)
    beside: tuple[tuple[Literal["undecided", "outside"], str], ...] = (
        ("undecided", own["heading.undecided"]),
        ("outside", own["outside"].format(year=turn.label)),
    )
    for key, label in beside:
        held = [line for line in lines if _place(line.item, turn, all_turns) == key]
        if held:
            found.append(Section(key, label, -1, tuple(_listed(held, calendar.language))))
    return tuple(section for section in found if section.entries)


def is_drawn(calendar: Calendar, turn: Turn) -> bool:
    """Whether a year has anything of its own to draw; what goes on all the time is in the others.

    So «2023–2024» with a plan for 2024 alone has one wheel.
    """
    rings = _rings(calendar.lines, calendar, turn)
    return any(key != WHOLE and held for key, _, held in rings)


def _rings(
    lines: Iterable[Line], calendar: Calendar, turn: Turn
) -> Iterable[tuple[str, str, Sequence[Line]]]:
    drawn = [line for line in lines if _place(line.item, turn, (turn,)) == "drawn"]
    own = words(calendar.language)
    labels = own.group("ring")
    if calendar.rings == "responsible":
        bodies = Counter(line.item.responsible[0] for line in drawn if line.item.responsible)
        most = sorted(bodies, key=lambda body: (-bodies[body], body))[:MOST_BODIES]
        labels = {f"={body}": body for body in most}
        labels |= {"others": own["others"], "nobody": own["nobody"], WHOLE: own[f"ring.{WHOLE}"]}
    held = grouped((_key(line.item, calendar.rings, turn, labels), line) for line in drawn)
    for key, label in labels.items():
        yield key, label, held.get(key, ())


def _key(one: Scheduled, rings: str, turn: Turn, labels: dict[str, str]) -> str:
    """The ring of an occurrence: of its kind, or of the first who is responsible."""
    if _is_whole(one, turn):
        return WHOLE
    if rings != "responsible":
        return "deadline" if one.deadline else one.kind
    body = one.responsible[0] if one.responsible else ""
    return f"={body}" if f"={body}" in labels else "others" if body else "nobody"


def _is_whole(one: Scheduled, turn: Turn) -> bool:
    """Whether it goes on all through the year, or comes back without known days."""
    if one.group == "recurring":
        return not _rule_days(one, turn)
    assert one.start is not None and one.end is not None
    return not one.deadline and one.start <= turn.start and turn.last <= one.end


def _place(
    one: Scheduled, turn: Turn, all_turns: Sequence[Turn]
) -> Literal["drawn", "undecided", "outside", "elsewhere"]:
    """Where on this sheet it belongs. What is in no year drawn stands beside the nearest."""
    if one.start is None or one.end is None:
        return "drawn" if one.group == "recurring" else "undecided"
    first, last = one.filed
    if first < turn.end and turn.start <= last:
        return "undecided" if one.group == "undecided" else "drawn"
    before = last < all_turns[0].start and turn == all_turns[0]
    after = first >= all_turns[-1].end and turn == all_turns[-1]
    if before or after:
        return "undecided" if one.group == "undecided" else "outside"
    return "elsewhere"


def _rule_days(one: Scheduled, turn: Turn) -> tuple[date, ...]:
    """The days in the turn that a rule such as «siste søndag i april» falls on.

    What comes back more often than once a month is a rhythm, and has no ticks of its own: the
    forty of a weekly training would hide all that happens once.
    """
    rule = one.recurrence
    if not isinstance(rule, Rule) or rule.frequency in ("daily", "weekly"):
        return ()
    if len(rule.ordinals) * len(rule.weekdays) > 1:
        return ()
    return one.days_in(turn.start, turn.last)


def _entries(lines: Sequence[Line], calendar: Calendar, turn: Turn, number: int) -> Iterable[Entry]:
    def same(one: Scheduled) -> tuple[bool, tuple[str, ...], object]:
        firm, said = one.certainty == "fixed" and not one.cancelled, asides(one, calendar.language)
        return firm, said, (one.plan, one.item_path, one.title, one.deadline)

    years = {turn.start.year} if turn.start.month == 1 else set()
    together = grouped((same(line.item), line) for line in lines)
    for place, ((firm, said, _of), held) in enumerate(together.items(), number):
        items = [line.item for line in held]
        one = items[0]
        yield Entry(
            number=place,
            title=one.title,
            when=told(group_text(items, years, calendar.language), *said),
            items=_all_of(held),
            spans=tuple(span for item in items for span in _spans(item, turn)),
            mark=one.deadline,
            firm=firm,
            soft=all(item.is_soft for item in items),
            cancelled=one.cancelled,
            rhythm=_rhythm(one, calendar.language) if _comes_back(items, turn) else "",
            asides=said,
        )


def _all_of(lines: Iterable[Line]) -> tuple[Scheduled, ...]:
    """What lines stand for."""
    return tuple(item for line in lines for item in (line.item, *line.folded))


def _comes_back(items: Sequence[Scheduled], turn: Turn) -> bool:
    """Whether it is one rhythm through some time of the turn."""
    one = items[0]
    return len(items) == 1 and one.group == "recurring" and not _rule_days(one, turn)


def _spans(one: Scheduled, turn: Turn) -> Iterable[tuple[date, date]]:
    days = _rule_days(one, turn) if one.group == "recurring" else ()
    if days:
        return [(day, day) for day in days]
    start, end = one.start or turn.start, one.end or turn.last
    pauses = one.recurrence.except_months if isinstance(one.recurrence, Rule) else ()
    return (
        _without(max(start, turn.start), min(end, turn.last), pauses) if pauses else [(start, end)]
    )


def _without(start: date, end: date, months: Collection[int]) -> Iterable[tuple[date, date]]:
    """The days from ``start`` to ``end`` but for those months, in as few pieces as they make."""
    first = start
    while start <= end:
        after = month_after(start)
        if start.month in months:
            if first < start:
                yield first, start - _DAY
            first = after
        start = after
    if first <= end:
        yield first, end


def _rhythm(one: Scheduled, language: str) -> str:
    """«hver torsdag kl. 18», without the time it is limited to, which its arc shows."""
    time, rule = one.time, one.recurrence
    if time is None or not isinstance(rule, Rule):
        return ""
    return time_text(replace(time, recurrence=rule._replace(bounds=None)), "fixed", language)


def _listed(lines: Sequence[Line], language: str) -> Iterable[Entry]:
    """What is only listed, with its years; all times of one thing together, and its notes."""
    known = ((line.item, line) for line in lines)
    together = grouped(((one.plan, one.item_path, one.title), line) for one, line in known)
    for held in together.values():
        items = [line.item for line in held]
        told_already = asides(items[0], language)
        when = told(group_text(items, set(), language), *told_already)
        notes = dict.fromkeys(
            one.note
            for one in items
            if one.note and one.group == "undecided" and one.note.strip() not in told_already
        )
        said = f"{when} ({'; '.join(notes)})" if notes else when
        yield Entry(None, items[0].title, said, _all_of(held), cancelled=items[0].cancelled)
