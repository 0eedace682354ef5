"""AP315: two gatherings of the same people at once."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import chain, islice

from applan.calendar_facts import holidays_in
from applan.findings import Path
from applan.frozen import NamedTuple
from applan.lint.meant import head_of
from applan.lint.rule import Problem, rule, tell
from applan.lint.subject import Subject
from applan.lint.times import LONGEST_GATHERING, Dated, Written, day_text, times_of
from applan.model import Activity
from applan.patterns import lazy
from applan.when import Interval, Rule
from applan.when import Occurrence as Time
from applan.when.expand import days_of
from applan.when.names import stem, stems_of

_GATHERINGS = frozenset({"meeting", "course"})
_KINDS = _GATHERINGS | {"activity"}
_DAY = timedelta(days=1)
_WEEK = 7
_WORKDAYS = 5
_MOST = 100_000
"""Turns, and pairs of them with something in common on a day, that are looked at; more is told."""

_LONG_NAME = 9
"""Letters of a word's stem that is a name by itself: «økonomisamling», but not «samling»."""


@rule(
    "AP315",
    "warning",
    """\
- {kind: course, title: Kassererkurs, when: "14.–15. mars 2026", audience: [Kasserere]}
- {kind: meeting, title: Økonomisamling, when: "[-15-]{+21+}. mars 2026", audience: [Kasserere]}
""",
)
def clash(subject: Subject) -> Iterator[Problem]:
    """Nobody has to be in two places on the same day."""
    found = list(islice(_held(subject), _MOST + 1))
    pairs = list(islice(_at_once(found[:_MOST]), _MOST + 1))
    if max(len(found), len(pairs)) > _MOST:
        yield tell("so much is at once in this plan that only some of it was compared",
                   ("title",))  # fmt: skip
    told: set[frozenset[Path]] = set()
    for first, second in pairs[:_MOST]:
        pair = frozenset((first.path, second.path))
        if pair in told or not _may_meet(first, second):
            continue
        shared = _shared(first, second)
        room = "" if shared else _room(first, second)
        if shared or room:
            told.add(pair)
            one, other = second, first
            if first.is_single > second.is_single:
                one, other = first, second
            day = day_text(second.interval.start, subject.plan.language)
            said = {"title": one.item.title, "other": other.item.title}
            if shared:
                yield tell("“{title}” and “{other}” ({time}) are at once, both with {shared}",
                           one.dated.path, one.dated.span, time=other.dated.text,
                           shared=shared, **said)  # fmt: skip
            else:
                yield tell("“{title}” and “{other}” are both in {room} at once, {day}",
                           one.dated.path, one.dated.span, day=day, room=room,
                           **said)  # fmt: skip


def _at_once(found: Iterable["_Held"]) -> Iterator[tuple["_Held", "_Held"]]:
    """Each two turns on one day that have a person, a body, an audience or a place in common.

    One that goes on is forgotten when it is over, and a pair is told once for each day.
    """
    going_on: dict[str, list[_Held]] = {}
    for second in sorted(found, key=lambda one: one.interval.start):
        beside: dict[int, _Held] = {}
        for name in sorted({*second.responsible, *second.item.audience, *second.place}):
            still = [one for one in going_on.get(name, ())
                     if one.interval.end > second.interval.start]  # fmt: skip
            going_on[name] = [*still, second]
            beside.update((id(one), one) for one in still)
        for first in reversed(beside.values()):
            yield first, second


class _Held(NamedTuple):
    """One turn of an activity, and who answers for it."""

    dated: Dated
    item: Activity
    responsible: tuple[str, ...]

    @property
    def path(self) -> Path:
        return self.dated.item_path

    @property
    def time(self) -> Time:
        return self.dated.time

    @property
    def interval(self) -> Interval:
        return self.dated.interval

    @property
    def is_single(self) -> bool:
        return self.time.recurrence is None

    @property
    def is_weekly(self) -> bool:
        rule = self.time.recurrence
        return isinstance(rule, Rule) and rule.frequency in ("daily", "weekly") and rule.every == 1

    @property
    def place(self) -> frozenset[str]:
        return frozenset(self.dated.said.place or self.item.place)

    @property
    def is_all_day(self) -> bool:
        """Whether it is a course or a meeting of some days, of which no hour is said."""
        return self.item.kind in _GATHERINGS and self.interval.days > 1

    @property
    def hours(self) -> tuple[datetime, datetime] | None:
        """When it begins and ends, on its last day; an hour where only its beginning is given."""
        begins, ends = self.time.start_time, self.time.end_time
        if begins is None or (self.interval.days > 1 and ends is None):
            return None
        start = datetime.combine(self.interval.start, begins)
        if ends is None:
            return start, start + timedelta(hours=1)
        end = datetime.combine(self.interval.last, ends)
        return start, end if end > start else end + timedelta(days=1)


def _held(subject: Subject) -> Iterator[_Held]:
    times = times_of(subject)
    for dated in (*times.dated, *chain.from_iterable(times.spread.values())):
        item, time = dated.item, dated.time
        if not isinstance(item, Activity) or item.kind not in _KINDS or not dated.settled:
            continue
        if (dated.said.mode or item.mode) in ("digital", "either", "hybrid"):
            continue
        if time.recurrence is None:
            short = dated.exact and not dated.deadline and dated.interval.days <= _WEEK
            if short and not holidays_in(dated.interval):
                yield _Held(dated, item, _answering(dated.written))
        elif isinstance(time.recurrence, Rule) and len(time.recurrence.weekdays) >= _WORKDAYS:
            continue  # what is open all days of the week is no gathering
        elif time.start_time is not None:
            who = _answering(dated.written)
            for day in days_of(time.recurrence, dated.interval):
                yield _Held(dated._replace(interval=Interval(day, day + _DAY)), item, who)


def _answering(written: Written) -> tuple[str, ...]:
    """Who answers for a time, for its activity, or for what that is a part of."""
    if written.said is not None and written.said.responsible:
        return tuple(duty.who for duty in written.said.responsible)
    above = (at.item for at in written.owner.around() if isinstance(at.item, Activity))
    duties = next((item.responsible for item in above if item.responsible), ())
    return tuple(duty.who for duty in duties)


def _may_meet(first: _Held, second: _Held) -> bool:
    """Whether two turns have a day, and maybe an hour, in common, and none is in the other."""
    if first.interval.end <= second.interval.start or first.path == second.path:
        return False
    if first.is_weekly != second.is_weekly and first.is_single != second.is_single:
        return _overlap(first, second)
    shorter = min(len(first.path), len(second.path))
    if first.path[:shorter] == second.path[:shorter]:
        return False
    one, other = first.hours, second.hours
    if one is None or other is None:
        return _hour_of_day(first, second)
    return one[0] < other[1] and other[0] < one[1]


def _hour_of_day(first: _Held, second: _Held) -> bool:
    """Whether hours that hold for each of several days leave room for each other."""
    spans = [(one.time.start_time, one.time.end_time) for one in (first, second)]
    (starts, ends), (other_starts, other_ends) = spans
    if not (starts and ends and other_starts) or starts > ends:
        return True
    return starts < (other_ends or other_starts) and other_starts < ends


def _shared(first: _Held, second: _Held) -> str:
    """The audience, or else the responsible, that both have; "" where they belong together."""
    one, other = first.item, second.item
    if first.place & second.place and not _overlap(first, second):
        return ""
    gatherings = {one.kind, other.kind} <= _GATHERINGS
    short = max(first.interval.days, second.interval.days) <= LONGEST_GATHERING
    if gatherings and short and (names := set(one.audience).intersection(other.audience)):
        name = min(names, key=one.audience.index)
    else:
        both = [who for who in first.responsible if who in second.responsible]
        name = next((who for who in both if _cannot(who, first, second)), "")
    return "" if name and _belong_together(one, other) else name


def _overlap(first: _Held, second: _Held) -> bool:
    """Whether one begins within the other and goes on after it: none is a part of the other."""
    one, other = sorted(held.hours or (datetime.max, datetime.max) for held in (first, second))
    return one[0] < other[0] < one[1] < other[1]


def _room(first: _Held, second: _Held) -> str:
    """The room that two gatherings are in at the same hours; "" where there is none."""
    if not all(held.hours or held.is_all_day for held in (first, second)):
        return ""
    one, other = first.item, second.item
    kinds = {one.kind, other.kind}
    known = first.responsible and second.responsible
    others = known and set(first.responsible).isdisjoint(second.responsible)
    if not kinds <= _GATHERINGS and not (
        first.is_single and second.is_single
        and (kinds & _GATHERINGS or others or _are_alike(one, other))
    ):  # fmt: skip
        return ""  # a café at the flea market, and what is on club nights
    name = next((one for one in first.place & second.place if _ROOM_NAME.search(one.lower())), "")
    return "" if _belong_together(one, other) else name


_ROOM_NAME = lazy(
    r"(?:naust|stu|stov|kjøk?ken|verkst[ae]d|studio|kjeller|kjellar|garasje|scene|sal|rom|lokal|hytt|kapell|hall|aula|kantin|bibliotek|kirk|kyrkj|kafe|depot|lager"
    r"|(?:\w{2}(?<!sjuke)(?<!syke)(?<!råd)|folkets )hus)(?:et|en|a|e|met|n)?(?: [a-z\d])?\Z"
)
"""What two gatherings do not have room in at once; a school, a field or a town has."""


def _cannot(who: str, first: _Held, second: _Held) -> bool:
    """Whether one and the same cannot be at both."""
    gatherings = {first.item.kind, second.item.kind} <= _GATHERINGS
    if gatherings and first.place and second.place:
        return True
    if first.hours is not None and second.hours is not None:
        return gatherings or not _is_body(who)
    return "course" in (first.item.kind, second.item.kind) and not _is_body(who)


@lru_cache(maxsize=256)
def _is_body(who: str) -> bool:
    """Whether a name is of several people, of whom some may be here and others there."""
    return _BODY.search(who.lower()) is not None


_BODY = lazy(
    r"(?:styret?|komit[eé]e?n?|utvalget?|utvalet?|grupp[ae]n?|avdeling(?:en|a)?|nemnda?|rådet?"
    r"|laget?|klubben?|team(?:et)?|foreninga?(?:en)?|foreninge[nr]|skole[nr]|skule[nr]|lærer(?:ne|ane)"
    r"|medlemmer|alle|fau|\w+ne|\w+ane)\b"
)


def _are_alike(one: Activity, other: Activity) -> bool:
    """Whether their titles say the same ahead of what tells them apart: «Foredrag: …»."""
    return stems_of(head_of(one.title)) == stems_of(head_of(other.title))


def _belong_together(one: Activity, other: Activity) -> bool:
    return _mentions(one, other) or _mentions(other, one)


def _mentions(one: Activity, other: Activity) -> bool:
    """Whether one speaks of the other by name, so that their being together is meant.

    The name is all words of the title, each in any form, or the first where it is so long that it
    is a name alone; «møte» is not «Styremøte».
    """
    if other.id is not None and other.id in one.depends:
        return True
    name = [stem(word) for word in re.findall(r"\w+", other.title.casefold())]
    if not name:
        return False
    names = [name, name[:1]] if len(name[0]) >= _LONG_NAME else [name]
    texts = (one.text, one.purpose, one.method, *(said.note for said in one.when))
    title = "" if _are_alike(one, other) else one.title
    for text in filter(None, (title, *texts)):
        said = [stem(word) for word in re.findall(r"\w+", text.casefold())]
        if any(said[n : n + len(some)] == some for some in names for n in range(len(said))):
            return True
    return False
