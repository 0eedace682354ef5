"""AP315: two gatherings of the same people at once."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from applan.calendar_facts import holidays_in
from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.times import LONGEST_GATHERING, Dated, is_gathering, times_of
from applan.lint.times.relative import stem_of
from applan.messages import Message, msg
from applan.model import Activity

_KINDS = frozenset({"meeting", "course"})
_ROOM = 50
"""A gathering is compared with so many others in the days before it and no more."""

_LONG_NAME = 9
"""Letters of a word's stem that is a name by itself: «økonomisamling», but not «samling»."""

_LONGEST = timedelta(days=LONGEST_GATHERING)


@rule(
    "AP315",
    "clash",
    "warning",
    bad="""\
sections:
  - title: Kurs
    activities:
      - {kind: course, title: Kassererkurs, when: "14.–15. mars 2026", audience: [Kasserere]}
      - {kind: meeting, title: Økonomisamling, when: "15. mars 2026", audience: [Kasserere]}
""",
    good="""\
sections:
  - title: Kurs
    activities:
      - {kind: course, title: Kassererkurs, when: "14.–15. mars 2026", audience: [Kasserere]}
      - {kind: meeting, title: Økonomisamling, when: "21. mars 2026", audience: [Kasserere]}
""",
)
def clash(subject: Subject) -> Iterator[Problem]:
    """Nobody has to be in two places on the same day.

    Compared are meetings and courses that people travel to, with days that are certain: those for
    the same audience, and those in two places with the same responsible. What is online, has
    another hour, is at the same place, is a part of the other, or mentions it, does not clash.
    """
    found = [one for one in times_of(subject).dated if _is_judged(one)]
    found.sort(key=lambda one: one.interval.start)
    for number, second in enumerate(found):
        for first in reversed(found[max(0, number - _ROOM) : number]):
            if first.interval.start + _LONGEST <= second.interval.start:
                break
            shared = _shared(first, second) if _at_once(first, second) else ""
            if shared:
                yield Problem(second.path, _message(first, second, shared), span=second.span)
                break


def _is_judged(dated: Dated) -> bool:
    item = dated.item
    return (
        isinstance(item, Activity)
        and item.kind in _KINDS
        and (dated.said.mode or item.mode) not in ("digital", "either", "hybrid")
        and is_gathering(dated)
        and not holidays_in(dated.interval)
    )


def _at_once(first: Dated, second: Dated) -> bool:
    if first.interval.end <= second.interval.start or first.path == second.path:
        return False
    shorter = min(len(first.item_path), len(second.item_path))
    if first.item_path[:shorter] == second.item_path[:shorter]:
        return False
    if first.interval.days == second.interval.days == 1:
        one, other = _hours(first), _hours(second)
        if one and other:
            return one[0] < other[1] and other[0] < one[1]
    return True


def _hours(dated: Dated) -> tuple[datetime, datetime] | None:
    """When a gathering of one day begins and ends; two hours where only its beginning is given."""
    begins, ends = dated.time.start_time, dated.time.end_time
    if begins is None:
        return None
    start = _moment(dated.interval.start, begins)
    if ends is None:
        return start, start + timedelta(hours=2)
    end = _moment(dated.interval.start, ends)
    return start, end if end > start else end + timedelta(days=1)


def _moment(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour)


def _shared(first: Dated, second: Dated) -> str:
    """The audience, or else the responsible, that both have; "" where they belong together."""
    one, other = first.item, second.item
    assert isinstance(one, Activity) and isinstance(other, Activity)
    places = (first.said.place or one.place, second.said.place or other.place)
    if places[0] is not None and places[0] == places[1]:
        return ""
    if _mentions(one, other) or _mentions(other, one):
        return ""
    for name in one.audience:
        if name in other.audience:
            return name
    if None not in places:
        for name in _responsible(one):
            if name in _responsible(other):
                return name
    return ""


def _responsible(item: Activity) -> tuple[str, ...]:
    return tuple(duty.who for duty in item.responsible)


def _mentions(one: Activity, other: Activity) -> bool:
    """Whether one speaks of the other by name, so that their being together is meant.

    The name is all words of the title, each in any form, or the first where it is so long that it
    is a name alone; «møte» is not «Styremøte».
    """
    if other.id is not None and other.id in one.depends:
        return True
    name = [stem_of(word) for word in re.findall(r"\w+", other.title.casefold())]
    if not name:
        return False
    names = [name, name[:1]] if len(name[0]) >= _LONG_NAME else [name]
    texts = (one.title, one.text, one.purpose, one.method, *(said.note for said in one.when))
    for text in filter(None, texts):
        said = [stem_of(word) for word in re.findall(r"\w+", text.casefold())]
        if any(said[n : n + len(some)] == some for some in names for n in range(len(said))):
            return True
    return False


def _message(first: Dated, second: Dated, shared: str) -> Message:
    return msg(
        "“{title}” and “{other}” ({time}) are at once, both with {shared}",
        title=second.item.title,
        other=first.item.title,
        time=first.text,
        shared=shared,
    )
