"""What is not as it was between two editions of a calendar."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from applan.frozen import NamedTuple
from applan.grouping import grouped, paired
from applan.schedule.scheduled import Scheduled
from applan.schedule.selection import folded
from applan.typography import together

Aspect = Literal[
    "new", "gone", "cancelled", "revived", "postponed", "moved", "settled", "unsettled",
    "renamed", "place", "responsible",
]  # fmt: skip
Name = tuple[str, str]
"""A plan's name and the key of an occurrence in it."""
Pair = tuple[Scheduled | None, Scheduled | None]
"""One occurrence as it was and as it is; None where it was not, or is no longer."""


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


def changes(
    before: Iterable[Scheduled], now: Iterable[Scheduled], shown: Iterable[Scheduled]
) -> tuple[Change, ...]:
    """What changed about ``shown``, which are of either edition, by day.

    ``before`` and ``now`` are everything, so that what has only moved out of what is shown is
    moved, and not gone.
    """
    before, now = tuple(before), tuple(now)
    wanted = {name_of(one) for one in shown}
    listed = {id(line.item) for edition in (before, now) for line in folded(edition)}
    found: list[tuple[Scheduled, Change]] = []
    for old, new in matched(before, now):
        one = new or old
        assert one is not None
        names = {name_of(edition) for edition in (old, new) if edition is not None}
        if id(one) in listed and names & wanted:
            people = frozenset(
                who.casefold()
                for edition in (old, new)
                if edition is not None
                for who in edition.responsible or ("",)
            )
            found += [(one, Change(aspect, one.plan, one.title, was, is_, people))
                      for aspect, was, is_ in _aspects(old, new)]  # fmt: skip
    found.sort(key=lambda item: item[0].sort_key)
    return tuple(dict.fromkeys(change for _, change in found))


def matched(before: Iterable[Scheduled], now: Iterable[Scheduled]) -> Iterator[Pair]:
    """Every occurrence of either edition with the same one in the other, if there is one.

    ``before`` and ``now`` are everything. The times of one activity are paired by what they say,
    then by the day they begin, then by key, and what is left by its day between those that are
    paired: a time that is put in or taken out moves no other. An activity that has got an id is
    known by its title.
    """
    old, new = (grouped((activity_of(one), one) for one in edition) for edition in (before, now))
    for was, called in _renamed(old, new).items():
        old[called] = old.pop(was)
    for activity in dict.fromkeys((*new, *old)):
        yield from _paired_times(old.get(activity, ()), new.get(activity, ()))


def _renamed(
    old: Mapping[Name, Sequence[Scheduled]], new: Mapping[Name, Sequence[Scheduled]]
) -> dict[Name, Name]:
    """What goes by another name now, though its title is the same: it has got an id."""
    gone, come = (
        grouped(
            ((name[0], known[name][0].item.title), name) for name in known.keys() - other.keys()
        )
        for known, other in ((old, new), (new, old))
    )
    return {names[0]: come[title][0] for title, names in gone.items()
            if len(names) == 1 == len(come.get(title, ()))}  # fmt: skip


def _paired_times(old: Sequence[Scheduled], new: Sequence[Scheduled]) -> Iterator[Pair]:
    old, new = sorted(old, key=_first), sorted(new, key=_first)
    same = (
        lambda one: (one.title, one.certainty, _moment(one)),
        lambda one: one.start if one.group != "recurring" else None,
        name_of,
    )
    pairs = {now: before for before, now in paired(old, new, same)}
    for before, now in _between(old, new, pairs):
        pairs |= _nearest(old, new, before, now)
    pairs |= _settled(old, new, pairs)
    yield from ((old[pairs[n]] if n in pairs else None, one) for n, one in enumerate(new))
    kept = {*pairs.values()}
    yield from ((one, None) for n, one in enumerate(old) if n not in kept)


def _settled(
    old: Sequence[Scheduled], new: Sequence[Scheduled], pairs: Mapping[int, int]
) -> dict[int, int]:
    """Pairs of what had a day and is undecided now, or was undecided and has one."""
    kept = {*pairs.values()}
    left = [n for n in range(len(old)) if n not in kept]
    more = [n for n in range(len(new)) if n not in pairs]
    found: dict[int, int] = {}
    for dated in (True, False):
        was = (n for n in left if (old[n].group == "dated") == dated)
        now = (n for n in more if (new[n].group == "dated") != dated)
        found |= zip(now, was, strict=False)
    return found


def _between(
    old: Sequence[Scheduled], new: Sequence[Scheduled], pairs: Mapping[int, int]
) -> Iterable[tuple[list[int], list[int]]]:
    """The unpaired of either edition that stand after the same pair, or before all."""
    gaps: dict[int, tuple[list[int], list[int]]] = {}
    kept = {*pairs.values()}
    for side, count in enumerate((len(old), len(new))):
        after = -1
        for place in range(count):
            if place in (pairs if side else kept):
                after = pairs[place] if side else place
            else:
                gaps.setdefault(after, ([], []))[side].append(place)
    return gaps.values()


def _nearest(
    old: Sequence[Scheduled], new: Sequence[Scheduled], before: list[int], now: list[int]
) -> dict[int, int]:
    """Pairs of all of the shorter with the nearest by day of the longer, in their order."""
    fewer_now = len(now) <= len(before)
    few, many = (now, before) if fewer_now else (before, now)
    ones, others = (new, old) if fewer_now else (old, new)
    found: dict[int, int] = {}
    spare, taken = len(many) - len(few), -1
    for n, place in enumerate(few):
        first = _first(ones[place])
        away = {m: abs(_first(others[many[m]]) - first) for m in range(taken + 1, n + spare + 1)}
        taken = min(away, key=away.__getitem__)
        found |= {place: many[taken]} if fewer_now else {many[taken]: place}
    return found


def _first(one: Scheduled) -> int:
    return (one.start or date.max).toordinal()


def activity_of(one: Scheduled) -> Name:
    """What all times of one activity go by in every edition."""
    return one.plan, one.key.partition(".")[0]


def name_of(one: Scheduled) -> Name:
    """What an occurrence goes by in every edition."""
    return one.plan, one.key


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
        yield time, before.text, "" if time == "postponed" else now.text
    if before.title != now.title:
        yield "renamed", before.title, now.title
    if before.responsible != now.responsible:
        yield "responsible", ", ".join(before.responsible), ", ".join(now.responsible)
    if before.place != now.place:
        yield "place", together(before.place), together(now.place)


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
