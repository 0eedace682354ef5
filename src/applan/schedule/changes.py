"""What is not as it was between two editions of a calendar."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import Line, folded

Aspect = Literal[
    "new", "gone", "cancelled", "revived", "postponed", "moved", "settled", "unsettled",
    "renamed", "place", "responsible",
]  # fmt: skip
Name = tuple[str, str]
"""A plan's name and the key of an occurrence in it, the same in every edition."""


class Pair(NamedTuple):
    """One line as it was and as it is; None where it is not listed."""

    before: Line | None
    now: Line | None


class Change(NamedTuple):
    """One thing that changed about one occurrence.

    ``before`` and ``after`` are printed, «» where there is nothing to print. ``whose`` are those
    responsible before or now, in small letters; «» for nobody.
    """

    aspect: Aspect
    plan: str
    title: str
    before: str
    after: str
    whose: frozenset[str]


def paired(before: Iterable[Scheduled], now: Iterable[Scheduled]) -> tuple[Pair, ...]:
    """Every line of either edition: those there are now, sorted, then those that are gone."""
    old = {name_of(line.item): line for line in folded(before)}
    new = {name_of(line.item): line for line in folded(now)}
    kept = [Pair(old.get(name), line) for name, line in new.items()]
    return (*kept, *(Pair(line, None) for name, line in old.items() if name not in new))


def changes(
    before: Iterable[Scheduled], now: Iterable[Scheduled], shown: Iterable[Scheduled]
) -> tuple[Change, ...]:
    """What changed about ``shown``, which are of either edition, by day.

    ``before`` and ``now`` are everything, so that what has only moved out of what is shown is
    moved, and not gone. A time that an activity had before is not another time because it is
    written in another place, as it is to a calendar that knows it by its key.
    """
    before, now = tuple(before), tuple(now)
    wanted = {name_of(one) for one in shown}
    listed = {id(line.item) for edition in (before, now) for line in folded(edition)}
    found: list[tuple[Scheduled, Change]] = []
    for old, new in _matched(before, now):
        one = new or old
        assert one is not None
        names = {name_of(edition) for edition in (old, new) if edition is not None}
        if id(one) in listed and names & wanted:
            found += [(one, change) for change in _changes(old, new)]
    found.sort(key=lambda item: item[0].sort_key)
    return tuple(dict.fromkeys(change for _, change in found))


def _matched(
    before: Iterable[Scheduled], now: Iterable[Scheduled]
) -> Iterator[tuple[Scheduled | None, Scheduled | None]]:
    """Every occurrence of either edition with the same one in the other, if there is one."""
    old: dict[Name, list[Scheduled]] = {}
    new: dict[Name, list[Scheduled]] = {}
    for together, edition in ((old, before), (new, now)):
        for one in edition:
            together.setdefault((one.plan, one.key.partition(".")[0]), []).append(one)
    for activity in dict.fromkeys((*new, *old)):
        yield from _paired_times(old.get(activity, []), new.get(activity, []))


def _paired_times(
    old: Iterable[Scheduled], new: Iterable[Scheduled]
) -> Iterator[tuple[Scheduled | None, Scheduled | None]]:
    """The times of one activity: those that are the same, then those that are named the same."""
    left, unmatched = list(old), list(new)
    for same in (_said, name_of):
        known: dict[object, list[Scheduled]] = {}
        for one in reversed(left):
            known.setdefault(same(one), []).append(one)
        rest: list[Scheduled] = []
        for one in unmatched:
            twins = known.get(same(one))
            if twins:
                yield twins.pop(), one
            else:
                rest.append(one)
        unmatched = rest
        left = [one for twins in known.values() for one in reversed(twins)]
    yield from ((None, one) for one in unmatched)
    yield from ((one, None) for one in left)


def _said(one: Scheduled) -> object:
    return one.title, one.certainty, _moment(one)


def name_of(one: Scheduled) -> Name:
    """What an occurrence goes by in every edition."""
    return one.plan, one.key


def _changes(before: Scheduled | None, now: Scheduled | None) -> Iterator[Change]:
    one = now or before
    assert one is not None
    people = frozenset(
        who.casefold()
        for edition in (before, now)
        if edition is not None
        for who in edition.responsible or ("",)
    )
    for aspect, old, new in _aspects(before, now):
        yield Change(aspect, one.plan, one.title, old, new, people)


def _aspects(before: Scheduled | None, now: Scheduled | None) -> Iterator[tuple[Aspect, str, str]]:
    """What changed, with how it is printed before and after."""
    if before is None or now is None:
        if now is not None:
            yield "new", "", now.text
        elif before is not None:
            yield "gone", before.text, ""
        return
    if now.cancelled:
        if not before.cancelled:
            yield "cancelled", before.text, ""
        return
    time = "revived" if before.cancelled else _time(before, now)
    if time is not None:
        yield time, before.text, now.text
    if before.title != now.title:
        yield "renamed", before.title, now.title
    if before.responsible != now.responsible:
        yield "responsible", ", ".join(before.responsible), ", ".join(now.responsible)
    if (before.place or "") != (now.place or ""):
        yield "place", before.place or "", now.place or ""


def _time(before: Scheduled, now: Scheduled) -> Aspect | None:
    """How the time changed; that it is worded in another way is no change."""
    if now.off == "postponed" and before.off != "postponed":
        return "postponed"
    if before.group != now.group and "undecided" in (before.group, now.group):
        return "settled" if before.group == "undecided" else "unsettled"
    if _moment(before) != _moment(now):
        return "moved"
    if before.certainty == now.certainty:
        return None
    return "settled" if now.certainty == "fixed" else "unsettled"


def _moment(one: Scheduled) -> object:
    clock = (one.time.start_time, one.time.end_time) if one.time is not None else None
    dated = one.start is not None and one.group != "recurring"
    return one.start, one.end, one.deadline, clock, None if dated else one.text
