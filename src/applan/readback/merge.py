"""Three ways: what the file changes in its base, made in the plan as it is now.

Things are known by their ids, else by their titles; within a text, words that the plan has not
touched. What the plan already says is done, and what it says otherwise is a conflict.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from operator import eq
from typing import Any

from applan.errors import UserError
from applan.findings import Path
from applan.loading import Loaded
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue
from applan.messages import Message
from applan.model import Entity, Plan, walk
from applan.readback.compared import data, value_at
from applan.readback.passages import passages
from applan.readback.readback import read_back
from applan.readback.result import Base, Conflict, Edit, Reported, Result
from applan.readback.rows import typed
from applan.readback.verify import OTHERWISE, at_fault, drawn, written
from applan.readback.words import Readings
from applan.wordfile.units import Returned, Unit

_SAME = 20
"""Characters after some words by which it is seen that they are there already."""


class _ConflictError(Exception):
    """The plan says otherwise than both the base and the file."""


class _DoneError(Exception):
    """The plan says the same already."""


def merged(base: Base, result: Result, now: Loaded) -> Result:
    """What a file says, with its changes as they are made in the plan ``now``.

    Paths and places stay those of the base; ``changes`` are of the plan now. What it says already
    is left out.
    """
    plan, after = base.loaded.plan, now.plan
    assert plan is not None and after is not None and now.document is not None
    merging = _Merging(plan, after)
    edits, conflicts = merging.sides(result.edits)
    refused = _refused(replace(base, loaded=now), edits)
    gone = {id(edit) for edit, _why in refused}
    return replace(
        result,
        made=None,
        edits=tuple(edit for edit in edits if id(edit) not in gone),
        conflicts=(*result.conflicts, *conflicts),
        reported=(*result.reported, *_told(refused)),
    )


def _refused(now: Base, edits: Sequence[Edit]) -> list[tuple[Edit, Message]]:
    """The edits that cannot be written, or are not what the draft of the plan with them says."""
    plan = now.loaded
    if not edits or plan.document is None:
        return []
    text, refused = written(plan.document, edits)
    if refused:
        gone = {id(edit) for edit, _why in refused}
        return refused + _refused(now, [one for one in edits if id(one) not in gone])
    comes = any(edit.kind == "add" and "when" in edit.path for edit in edits)
    return (
        [] if _says(now, text, comes=comes) else at_fault(edits, partial(_refused, now), OTHERWISE)
    )


def _says(now: Base, text: str, *, comes: bool) -> bool:
    """Whether the draft of a text, read back into the plan now, makes that text or one that says
    the same; where a time ``comes``, which stands alone or behind another, that draft.

    A plan that has no draft now is written by its values alone.
    """
    made = now.read(text)
    if made.plan is None or (now.loaded.complete and not made.complete):
        return False
    try:
        units = drawn(now, made.plan).units
    except UserError:
        return True
    rows = (Unit(one.kind, one.text, one.level, n + 1, one.table, one.head)
            for n, one in enumerate(units))  # fmt: skip
    found = read_back(now, Returned(tuple(rows)), typography=True)
    said = found.made if isinstance(found, Result) else None
    if said is None or said.plan is None:
        return False
    if said.source.text == text or _alike(data(said.plan), data(made.plan), Readings(made.plan)):
        return True
    return comes and drawn(now, said.plan).units == units


def _alike(one: Any, other: Any, readings: Readings) -> bool:
    """Whether two values are the same, but for how the same time is written."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            _alike(value, other[key], readings) for key, value in one.items()
        )
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return all(_alike(*pair, readings) for pair in zip(one, other, strict=True))
    if one != other and isinstance(one, str) and isinstance(other, str):
        return readings.printed(one) == readings.printed(other)
    return bool(one == other)


def _told(refused: Sequence[tuple[Edit, Any]]) -> Iterator[Reported]:
    for edit, why in refused:
        old, new = ("" if side is None else str(side) for side in (edit.old, edit.new))
        yield Reported(why, new or old, old, new, edit.place, edit.authors, edit.path)


class _Merging:
    """Two editions of a plan, and where in the later what is in the earlier stands."""

    def __init__(self, base: Plan, now: Plan) -> None:
        self._base, self._now = base, now
        self._known: dict[Path, Path | None] = {(): ()}

    def sides(self, edits: Sequence[Edit]) -> tuple[list[Edit], list[Conflict]]:
        """Edits as they are made in the plan now, and those that cannot be."""
        made: list[Edit] = []
        conflicts: list[Conflict] = []
        for edit in edits:
            changes: list[Change] = []
            try:
                for change in edit.changes:
                    try:
                        changes.append(self._change(change))
                    except _DoneError:
                        continue
            except _ConflictError:
                conflicts.append(self._conflict(edit))
                continue
            if changes:
                made.append(replace(edit, changes=tuple(changes)))
        return made, conflicts

    def _conflict(self, edit: Edit) -> Conflict:
        path = edit.path
        base, there = self._value(self._base, path), self._place(path)
        file = edit.new
        if edit.start is not None and isinstance(base, str):
            end = edit.start + len(str(edit.old or ""))
            file = base[: edit.start] + str(edit.new or "") + base[end:]
        now = None if there is None else self._value(self._now, there)
        return Conflict(path, edit.id, edit.key, base, file, now, edit.authors, edit.place)

    @staticmethod
    def _value(plan: Plan, path: Path) -> Any:
        return data(value_at(plan, path))

    def _change(self, change: Change) -> Change:
        match change:
            case SetText():
                return self._text(change)
            case SetValue():
                return self._set(change)
            case Insert():
                return self._insert(change)
            case Remove():
                return self._remove(change)
            case Move():
                return self._move(change)

    def _text(self, change: SetText) -> SetText:
        path = self._there(change.path)
        old, new = value_at(self._base, change.path), value_at(self._now, path)
        if not isinstance(old, str) or not isinstance(new, str):
            raise _ConflictError
        if old == new:
            return SetText(path, change.start, change.end, change.text)
        if old[: change.start] + change.text + old[change.end :] == new:
            raise _DoneError

        def is_there(shift: int) -> bool:
            rest = old[change.end :][:_SAME]
            return bool(change.text) and new.startswith(change.text + rest, change.start + shift)

        shift = 0
        for one in passages(old, new):
            if (one.start, one.end, one.text) == (change.start, change.end, change.text):
                raise _DoneError
            if one.end < change.start or (one.end == change.start < change.end):
                shift += len(one.text) - (one.end - one.start)
            elif one.start <= change.end:
                raise _DoneError if is_there(shift) else _ConflictError
        if change.start == change.end and is_there(shift):
            raise _DoneError
        return SetText(path, change.start + shift, change.end + shift, change.text)

    def _set(self, change: SetValue) -> SetValue:
        *parent, last = change.path
        path = self._place(change.path)
        if path is None:
            path = (*self._there(tuple(parent)), last)
        old, new = self._value(self._base, change.path), self._value(self._now, path)
        if _same(new, change.value):
            raise _DoneError
        if not _same(old, new) and not (_is_nothing(old) and _is_nothing(new)):
            raise _ConflictError
        return SetValue(path, change.value)

    def _remove(self, change: Remove) -> Remove:
        path = self._place(change.path)
        if path is None or _is_nothing(new := self._value(self._now, path)):
            raise _DoneError
        if not _same(self._value(self._base, change.path), new):
            raise _ConflictError
        return Remove(path)

    def _insert(self, change: Insert) -> Insert:
        path = self._list(change.path)
        sides = ((self._now, path), (self._base, change.path))
        held, before = (self._own(*side, change.value) for side in sides)
        if any(_same(one, change.value) for one in held) and not any(
            _same(one, change.value) for one in before
        ):
            raise _DoneError
        return Insert(path, self._index(change.path, change.index, path), change.value)

    def _own(self, plan: Plan, path: Path, value: Any) -> list[Any]:
        """The items of a list, without what the sections above say that they have in common."""
        above = (self._value(plan, (*path[:n], "common")) or {} for n in range(len(path)))
        common = {key for one in above for key in one}
        return [
            {key: it for key, it in one.items() if key in value or key not in common}
            if isinstance(one, dict) and isinstance(value, dict)
            else one
            for one in self._value(plan, path) or []
        ]

    def _move(self, change: Move) -> Move:
        path, to = self._there(change.path), self._list(change.to)
        index = self._index(change.to, change.index, to)
        before = self._neighbour(self._base, change.path)
        if path[:-1] == to and path[-1] in (index, index - 1):
            raise _DoneError
        here = self._neighbour(self._now, path)
        if self._list(change.path[:-1]) != path[:-1] or not (
            _same(before[0], here[0]) or _same(before[1], here[1])
        ):
            raise _ConflictError
        return Move(path, to, index)

    def _neighbour(self, plan: Plan, path: Path) -> tuple[Any, Any]:
        """What stands before and behind an item, by its name."""
        held, at = value_at(plan, path[:-1]) or (), int(path[-1])
        around = (held[n] if 0 <= n < len(held) else None for n in (at - 1, at + 1))
        first, last = (_named(one) for one in around)
        return first, last

    def _there(self, path: Path) -> Path:
        """Where in the plan now something stands. Raises ``_ConflictError`` where it is gone."""
        found = self._place(path)
        if found is None:
            raise _ConflictError
        return found

    def _list(self, path: Path) -> Path:
        """The list in the plan now, which need not be there yet."""
        return (*self._there(path[:-1]), path[-1])

    def _index(self, path: Path, index: int, there: Path) -> int:
        """Where in a list of the plan now something comes to stand, by its neighbours."""
        before = value_at(self._base, path) or ()
        for at, more in [*((n, 1) for n in range(index - 1, -1, -1)),
                         *((n, 0) for n in range(index, len(before)))]:  # fmt: skip
            found = self._place((*path, at))
            if found is not None and found[:-1] == there:
                return int(found[-1]) + more
        return len(value_at(self._now, there) or ())

    def _place(self, path: Path) -> Path | None:
        """Where in the plan now what stands at a path of the base does; None where it is gone."""
        if path not in self._known:
            self._known[path] = self._found(path)
        return self._known[path]

    def _found(self, path: Path) -> Path | None:
        above = self._place(path[:-1])
        last = path[-1]
        if isinstance(last, str):
            return None if above is None else (*above, last)
        olds = value_at(self._base, path[:-1])
        if not isinstance(olds, tuple) or last >= len(olds):
            return None
        news = value_at(self._now, above) if above is not None else ()
        news = news if isinstance(news, tuple) else ()
        item = olds[last]
        for same in (_by_id, _by_title, eq):
            found = [n for n, one in enumerate(news) if same(item, one)]
            if len(found) == 1 and above is not None:
                return (*above, found[0])
        if getattr(item, "id", None):
            elsewhere = [one.path for one in walk(self._now) if _by_id(item, one.item)]
            if len(elsewhere) == 1:
                return elsewhere[0]
        if above is not None and len(olds) == len(news):  # called something else in the meantime
            other = news[last]
            unknown = not any(same(one, other) for one in olds for same in (_by_id, _by_title))
            if unknown:
                return (*above, last)
        return None


def _named(item: Any) -> Any:
    """By what an item is known beside others: its names, else all of it."""
    names = ("id", "title") if isinstance(item, Entity) else ()
    return tuple(filter(None, (getattr(item, name, None) for name in names))) or data(item)


def _by_id(one: Any, other: Any) -> bool:
    found = getattr(one, "id", None)
    return found is not None and found == getattr(other, "id", None)


def _by_title(one: Any, other: Any) -> bool:
    if not isinstance(one, Entity) or not isinstance(other, Entity):
        return False
    title, another = getattr(one, "title", None), getattr(other, "title", None)
    return title is not None and another is not None and typed(title) == typed(another)


def _same(one: Any, other: Any) -> bool:
    """Whether two values say the same, in short forms too."""
    return bool(_long(one) == _long(other))


def _long(value: Any) -> Any:
    if isinstance(value, list):
        return _long(value[0]) if len(value) == 1 else [_long(one) for one in value]
    if isinstance(value, dict):
        held = {key: _long(one) for key, one in value.items() if not _is_nothing(one)}
        only = next(iter(held), "")
        return held[only] if len(held) == 1 and only in ("who", "when") else held
    return value.strip() if isinstance(value, str) else value


def _is_nothing(value: Any) -> bool:
    return value in (None, "", [], {}, ())
