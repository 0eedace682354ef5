"""Changes of a plan spliced into the text of its file: every other line stays as it is.

A change is written in the ways that the file is written in, and is taken only if the text then
says what was meant, nothing else, and has every comment that it had. What cannot be written so is
refused with a reason, and the rest is written.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Any

from applan.document import Document
from applan.document.edits import in_common
from applan.document.patched import Patch, Patched
from applan.document.values import value_at, values_of
from applan.findings import Path
from applan.frozen import Frozen, NamedTuple
from applan.mending.format import has_anchors
from applan.mending.growing import Grown, written_value
from applan.mending.phrasing import UnwritableError, is_prose
from applan.mending.regrowing import elsewhere, with_item, with_value, without
from applan.mending.same import as_long
from applan.mending.sheet import Sheet, is_read
from applan.messages import Message, msg
from applan.model import Plan
from applan.model.declaration import Field, Kind, Many, Thing, Words
from applan.model.occurrence import OF_WHOLE
from applan.patterns import lazy
from applan.prose import read as prose

_MOST_WAYS = 24
"""Ways to write one change that are tried."""


class SetText(Frozen):
    """Characters ``start`` to ``end`` of the text at ``path`` are ``text``."""

    path: Path
    start: int
    end: int
    text: str


class SetValue(Frozen):
    """What is at ``path`` is ``value``, whether there was something or not.

    A text, a number, a list, or a mapping with English keys, in long or short forms; nothing, an
    empty text and an empty list take the key away.
    """

    path: Path
    value: Any


class Insert(Frozen):
    """One more in the list at ``path``, before what was at ``index`` there; the list may be new."""

    path: Path
    index: int
    value: Any


class Remove(Frozen):
    """What is at ``path`` goes, a key or an item; its comments stay in its place, but for those
    that applan reads."""

    path: Path


class Move(Frozen):
    """The item at ``path`` goes with its comments to the list at ``to``, before what was at
    ``index`` there."""

    path: Path
    to: Path
    index: int


Change = SetText | SetValue | Insert | Remove | Move


class Spliced(NamedTuple):
    """The text with what could be written, and the changes that could not, each with why."""

    text: str
    refused: tuple[tuple[Change, Message], ...] = ()


def spliced(document: Document, changes: Sequence[Change]) -> Spliced:
    """Make changes in the text of a plan's document.

    Paths are English keys and places in lists, in the long form, and they and all places are those
    of the document as it is, before any change. Changes that contradict each other are refused but
    for the first; what is taken away is taken away last. What the plan has as said of a thing,
    since all its days say it, is changed in each of them.
    """
    values = _sheet(document.source.text).values
    meant = [(one, change) for change in changes for one in _of_its_days(values, change)]
    work = _Work(document, [one for one, _change in meant])
    left = _in_turn([one for one, _change in meant])
    while left:
        left = work.made_together(left)
        if left:
            work.make(left.pop(0))
    why = {id(one): message for one, message in reversed(work.refused)}
    refused = {id(change): (change, why[id(one)]) for one, change in meant if id(one) in why}
    return Spliced(work.sheet.text, tuple(refused.values()))


def _of_its_days(values: Any, change: Change) -> list[Change]:
    """A change of what is said of a thing and of its days, or of all of these alone, in each."""
    path = change.path
    at = next((n for n, step in enumerate(path) if step in OF_WHOLE), 0)
    whole = value_at(values, path[:at]) if at and "when" not in path[:at] else None
    if not isinstance(whole, dict) or isinstance(change, Move):
        return [change]
    days = [day.get(path[at]) if isinstance(day, dict) else None for day in whole.get("when", ())]
    said = whole.get(path[at]) or next(iter(days), None)
    alike = [number for number, one in enumerate(days) if said and one == said]
    if not alike or (path[at] not in whole and len(alike) < len(days)):
        return [change]
    places = [(*path[:at], "when", number) for number in alike]
    places += [path[:at]] if path[at] in whole else []
    return [type(change)(**{**vars(change), "path": (*one, *path[at:])}) for one in places]


def _in_turn(changes: Sequence[Change]) -> list[list[Change]]:
    """Changes in the order in which they are made; those of one text together.

    A text that is as it was is not written, and keeps its quotation marks.
    """
    groups = list[list[Change]]()
    texts: dict[Path, list[Change]] = {}
    for change in changes:
        if isinstance(change, SetText) and change.start == change.end and not change.text:
            continue
        if isinstance(change, SetText) and change.path in texts:
            texts[change.path].append(change)
        elif not isinstance(change, Remove):
            groups.append([change])
            if isinstance(change, SetText):
                texts[change.path] = groups[-1]
    groups += [[change] for change in changes if isinstance(change, Remove)]
    return groups


class _RefusedError(Exception):
    """A change that cannot be made, and why."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.template)
        self.why = why


_NOT_THERE = msg("there is nothing of this in the plan; was it changed in the meantime?")
_GOES = msg("it stands in what is taken away")
_TWICE = msg("something else is changed in the same place")
_OTHERWISE = msg("it cannot be written without changing something else; change it in the file")
_SHARED = msg("it is written once for several places (“&” and “*”); change it in the file")
_OF_ALL = msg("it is said for several things at once, and cannot be taken from one of them")
_SIGNS = msg("there are signs in it that have no place in a plan")


@lru_cache(maxsize=4)
def _sheet(text: str) -> Sheet:
    """The sheet of a text that can be read; who tries changes one by one asks for it many times."""
    sheet = Sheet.read(text)
    assert sheet is not None, "a document is of a text that can be read"
    return sheet


class _Work:
    """A document on the way from what it says to what it is to say."""

    def __init__(self, document: Document, changes: Sequence[Change]) -> None:
        self.refused: list[tuple[Change, Message]] = []
        self.document, self.sheet = document, _sheet(document.source.text)
        self.tree = Grown(self.sheet.values)
        self._gone = [one.path for one in changes if isinstance(one, Remove)]
        self._left = [one for one in changes if isinstance(one, Move)]
        self._set: list[tuple[Path, bool]] = []
        self._one_by_one = False

    def made_together(self, groups: list[list[Change]]) -> list[list[Change]]:
        """Make those that come first and are of one text or one new key each, and read the plan
        once for all of them; what is left, which is everything where they do not go together."""
        some = [] if self._one_by_one else self._apart(groups)
        if len(some) < 2:
            return groups
        before, tree, patches = list(self._set), self.tree.copied({}), list[Patch]()
        try:
            for change in some:
                self._check(change)
                value = self._text(tree, [change]) if isinstance(change, SetText) else change.value
                if not isinstance(value, str) or not value:
                    break
                text = next(self._value(tree, change.path, value))
                patches.append(_patch(self.sheet.text, text))
                self._set.append((change.path, True))
            if len(patches) > 1:
                self._take(iter((Patched(self.sheet.text, patches).text,)), tree)
                return groups[len(patches) :]
        except (_RefusedError, UnwritableError, StopIteration):
            self._one_by_one = True
        self._set = before
        return groups

    def _apart(self, groups: list[list[Change]]) -> list[SetText | SetValue]:
        """Those that come first and are of one text each, or one new key of a thing."""
        some, grown = list[SetText | SetValue](), set[int]()
        for change, *others in groups:
            found, known = _found(self.tree, change.path)
            is_text = isinstance(found.value, str) and known == len(change.path)
            is_new = isinstance(found.value, dict) and known == len(change.path) - 1
            if others or not isinstance(change, SetText | SetValue) or id(found) in grown:
                break
            if not is_text and not (is_new and isinstance(change, SetValue)):
                break
            grown |= {id(found)} if is_new else set()
            some.append(change)
        return some

    def make(self, changes: list[Change]) -> None:
        """Make some changes of one text, or one of anything; what cannot be made is refused."""
        texts = [one for one in changes if isinstance(one, SetText)]
        if len(texts) > 1:
            self._make_texts(texts)
        else:
            self._make_or_refuse(changes)

    def _make_or_refuse(self, changes: Sequence[Change]) -> None:
        try:
            self._make(changes)
        except _RefusedError as refused:
            self.refused += [(one, refused.why) for one in changes]

    def _make_texts(self, changes: list[SetText]) -> None:
        """Several changes of one text: each by itself, from the last on, else all at once."""
        apart, until = list[SetText](), 10**9
        for one in sorted(changes, key=lambda one: (one.start, one.end), reverse=True):
            if one.end > until:
                self.refused.append((one, _TWICE))
            else:
                apart.append(one)
                until = one.start
        before = self.tree, self.sheet, list(self._set), list(self.refused)
        for one in apart:
            self._make_or_refuse([one])
            self._set = list(before[2])
            if not self._is_as_before(one):
                self.tree, self.sheet, self._set, self.refused = before
                self._make_or_refuse(apart)
                return
        self._set.append((changes[0].path, True))

    def _is_as_before(self, change: SetText) -> bool:
        """Whether all before a change in a text has its place; lines may end in others."""
        text = value_at(self.tree.plain, change.path)
        node = self.document.node_at(self.document.written(change.path))
        if not isinstance(text, str) or node is None or not isinstance(node.value, str):
            return False
        before = node.value[: change.start].replace("\n", " ")
        return text[: change.start].replace("\n", " ") == before

    def _make(self, changes: Sequence[Change]) -> None:
        """All of them. Raises ``_RefusedError``."""
        change = changes[0]
        self._check(change)
        if isinstance(change, SetValue) and self._is_made_of(self._pieces(change)):
            self._set.append((change.path, True))
            return
        tree = self.tree.copied({})
        match change:
            case SetText():
                texts = [one for one in changes if isinstance(one, SetText)]
                ways = self._value(tree, change.path, self._text(tree, texts))
            case SetValue():
                ways = self._value(tree, change.path, change.value)
            case Insert():
                ways = self._insert(tree, change)
            case Remove():
                ways = self._remove(tree, change.path)
            case Move():
                ways = self._move(tree, change)
        self._take(ways, tree, goes=_found(tree, change.path)[0].path is None)
        if not isinstance(change, Remove):
            self._set.append((change.path, isinstance(change, SetValue | SetText)))

    def _is_made_of(self, pieces: list[Change]) -> bool:
        """Make what a change is made of, if there is anything and all of it can be made."""
        before = self.tree, self.sheet, list(self._set)
        try:
            for piece in pieces:
                self._make([piece])
        except _RefusedError:
            pieces = []
        if not pieces:
            self.tree, self.sheet, self._set = before
        return bool(pieces)

    def _pieces(self, change: SetValue) -> list[Change]:
        """What differs between a thing or a list that is there and the one that it becomes.

        Nothing, where nothing of it stays, and of what stands on one line.
        """
        path, kind = change.path, _kind(change.path)
        found, known = _found(self.tree, path)
        if kind is None or known < len(path):
            return []
        old, new = found.plain, as_long(kind, _texts(change.value))
        pieces = list[Change]()
        if isinstance(old, dict) and isinstance(new, dict) and isinstance(kind, Thing):
            if kind.entity.alone or not any(new.get(key) == one for key, one in old.items()):
                return []
            pieces += [SetValue((*path, key), one) for key, one in new.items()
                       if old.get(key) != one]  # fmt: skip
            pieces += [Remove((*path, key)) for key in old if key not in new]
        elif isinstance(old, list) and isinstance(new, list):
            steps = SequenceMatcher(None, [*map(repr, old)], [*map(repr, new)], False).get_opcodes()
            if not any(tag == "equal" for tag, *_places in steps):
                return []
            for tag, start, end, begins, ends in steps:
                if tag == "equal":
                    continue
                both = min(end - start, ends - begins)
                pieces += [SetValue((*path, start + at), new[begins + at]) for at in range(both)]
                pieces += [Insert(path, end, one) for one in new[begins + both : ends]]
                pieces += [Remove((*path, at)) for at in range(start + both, end)]
        return pieces

    def _check(self, change: Change) -> None:
        """Whether it contradicts another. Raises ``_RefusedError``."""
        path = change.path
        if isinstance(change, Remove):
            return
        to = change.to if isinstance(change, Move) else path
        if any(to[: len(gone)] == gone and not self._is_left(to, gone) for gone in self._gone):
            raise _RefusedError(_GOES)
        if isinstance(change, Move) and to[: len(path)] == path:
            raise _RefusedError(msg("it cannot be moved into itself"))
        for done, whole in self._set:
            if isinstance(change, SetValue | SetText):
                meets = done == path or (whole and path[: len(done)] == done)
                meets = meets or (isinstance(change, SetValue) and done[: len(path)] == path)
            elif isinstance(change, Move):
                meets = done == path and any(
                    one.path == path for one in self._left if one is not change
                )
                meets = meets and not whole
            else:
                meets = whole and path[: len(done)] == done
            if meets:
                raise _RefusedError(_TWICE)

    def _is_left(self, path: Path, gone: Path) -> bool:
        """Whether something moves out of what goes, and with it what is at ``path``."""
        return any(
            len(gone) < len(one.path)
            and path[: len(one.path)] == one.path
            and one.to[: len(gone)] != gone
            for one in self._left
        )

    def _text(self, tree: Grown, changes: list[SetText]) -> str:
        """A text with changes made that are in this order from its end on."""
        path = changes[0].path
        node = self.document.node_at(self.document.written(path))
        if node is None or not isinstance(node.value, str):
            raise _RefusedError(_NOT_THERE)
        found, known = _found(tree, path)
        own = found.value if known == len(path) and len(changes) == 1 else None
        text = own if own is not None and node.value == written_value(node) else node.value
        if not isinstance(text, str):
            raise _RefusedError(_NOT_THERE)
        for one in changes:
            if not 0 <= one.start <= one.end <= len(node.value):
                raise _RefusedError(_NOT_THERE)
            text = text[: one.start] + one.text + text[one.end :]
        return text

    def _value(self, tree: Grown, path: Path, value: Any) -> Iterator[str]:
        kind = _kind(path)
        if kind is None:
            raise _RefusedError(_NOT_THERE)
        value = as_long(kind, _texts(self._without_clock(path, value)))
        if value in ("", None, [], {}):
            return self._remove(tree, path)
        found, known = _found(tree, path)
        whole = self._from_elsewhere(tree, path[: known + 1])
        if known + 1 < len(path) and whole is not None:
            _put_into(whole, path[known + 1 :], value)
            path, value = path[: known + 1], whole
        at = found.path
        if at is None:
            raise _RefusedError(_NOT_THERE)
        for step in reversed(path[known + 1 :] if known < len(path) else ()):
            value = {step: value} if isinstance(step, str) else [value]
        now = (*at, *path[known:])
        if known == len(path) and isinstance(value, str):
            value = _as_figures(found.value, value)
        holder, step = (found, path[known]) if known < len(path) else (found.parent, path[-1])
        assert holder is not None, "the whole plan is never set"
        if known == len(path) and isinstance(value, str) and isinstance(found.value, str):
            found.value = value
            return with_value(self.sheet, now, value)
        new = Grown(value, holder)
        if isinstance(step, str) and isinstance(holder.value, dict):
            holder.value[step] = new
            text = value if known == len(path) else _below(value, path[known + 1 :])
            return with_value(self.sheet, now, text)
        if isinstance(holder.value, list) and known == len(path):
            place = next(at for at, one in enumerate(holder.value) if one is found)
            holder.value[place] = new
            holder.slots = [(new if one is found else one, there) for one, there in holder.slots]
            holder.marks = [new if one is found else one for one in holder.marks]
            return with_value(self.sheet, now, value)
        if isinstance(holder.value, list) and step == len(holder.first):
            index = holder.place(len(holder.first))
            holder.put(len(holder.first), new)
            return with_item(self.sheet, at, index, value)
        raise _RefusedError(_NOT_THERE)

    def _from_elsewhere(self, tree: Grown, path: Path) -> Any:
        """What is said of several things at once, and so at a path; None for nothing."""
        found, known = _found(tree, path)
        if known != len(path) - 1 or not isinstance(found.value, dict):
            return None
        if (made := found.value.get(str(path[-1]))) is not None:
            return made.plain
        node, kind = self.document.node_at(path), _kind(path)
        return None if node is None or kind is None else as_long(kind, values_of(node).values)

    def _without_clock(self, path: Path, value: Any) -> Any:
        """A time without the clock that is said beside it, as it is written."""
        node = self.document.node_at(self.document.written(path))
        found, known = _found(self.tree, path)
        own = found.value if known == len(path) else None
        if node is None or not isinstance(own, str) or not isinstance(value, str):
            return value
        before, own_there, after = str(node.value).partition(own)
        if own_there and value.startswith(before) and value.endswith(after):
            return value[len(before) : len(value) - len(after)]
        return value

    def _insert(self, tree: Grown, change: Insert) -> Iterator[str]:
        kind = _kind(change.path)
        if not isinstance(kind, Many):
            raise _RefusedError(_NOT_THERE)
        value = as_long(kind.kind, _texts(change.value))
        found, known = _found(tree, change.path)
        if known < len(change.path) or found.path is None:
            again = _again(tree, change.path)
            whole = self._from_elsewhere(tree, change.path) if again is None else None
            if isinstance(whole, list):
                whole.insert(change.index, value)
                return self._value(tree, change.path, whole)
            if again is None:
                return self._value(tree, change.path, [value])
            found = again
        at = found.path
        if not isinstance(found.value, list) or at is None:
            raise _RefusedError(_NOT_THERE)
        index = found.place(change.index)
        found.put(change.index, Grown(value))
        return with_item(self.sheet, at, index, value)

    def _remove(self, tree: Grown, path: Path) -> Iterator[str]:
        found, known = _found(tree, path)
        if known < len(path):
            inherited = self._from_elsewhere(tree, path[: known + 1]) is not None
            raise _RefusedError(_OF_ALL if inherited else _NOT_THERE)
        at = found.path
        if at is None:
            return iter((self.sheet.text,))
        found.drop()
        return without(self.sheet, at)

    def _move(self, tree: Grown, change: Move) -> Iterator[str]:
        found, known = _found(tree, change.path)
        at = found.path
        if known < len(change.path) or at is None or not isinstance(at[-1], int):
            raise _RefusedError(_NOT_THERE)
        there, known = _found(tree, change.to)
        if known < len(change.to) - 1 or there.path is None:
            raise _RefusedError(_NOT_THERE)
        to = there.path if known == len(change.to) else (*there.path, change.to[-1])
        if known == len(change.to):
            index = there.place(change.index)
            same = there is found.parent and index in (at[-1], at[-1] + 1)
            left = found.leave()
            there.put(change.index, found)
            left.drop()
            if same:
                return iter((self.sheet.text,))
        else:
            index, left = 0, found.leave()
            there.value[str(change.to[-1])] = made = Grown([], there)
            made.put(0, found)
            left.drop()
        return _moved(self.sheet, at, to, index)

    def _take(self, ways: Iterator[str], wanted: Grown, *, goes: bool = False) -> None:
        """The first text that says what is wanted. Raises ``_RefusedError``.

        Where something ``goes``, so may comments that applan reads.
        """
        if wanted.plain == self.sheet.values:
            self.tree = wanted
            return
        tried = set[str]()
        try:
            for text in ways:
                if text in tried:
                    continue
                tried.add(text)
                sheet = Sheet.read(text, self.sheet)
                if (
                    sheet is not None
                    and not sheet.troubles - self.sheet.troubles
                    and _agree(Thing(Plan), wanted.plain, sheet.values)
                    and all(
                        goes and is_read(one) for one in self.sheet.said_aside - sheet.said_aside
                    )
                ):
                    wanted.say(sheet.values)
                    self.tree, self.sheet = wanted, sheet
                    return
                if len(tried) >= _MOST_WAYS:
                    break
        except UnwritableError:
            raise _RefusedError(_SIGNS) from None
        raise _RefusedError(_SHARED if has_anchors(self.sheet.document.root) else _OTHERWISE)


def _patch(old: str, new: str) -> Patch:
    """What makes a text of another: all between what both begin and end with."""
    start = in_common(old, new)
    same = in_common(old[start:][::-1], new[start:][::-1])
    return Patch(start, len(old) - same, new[start : len(new) - same])


def _moved(sheet: Sheet, path: Path, to: Path, index: int) -> Iterator[str]:
    """Texts in which an item is elsewhere: as it is written, else written anew."""
    yield from elsewhere(sheet, path, to, index)
    value = sheet.value_at(path)
    for text in with_item(sheet, to, index, value):
        after, at = Sheet.read(text, sheet), path
        step = path[len(to)] if path[: len(to)] == to else None
        if isinstance(step, int) and step >= index:
            at = (*to, step + 1, *path[len(to) + 1 :])
        if after is not None:
            yield from without(after, at)


def _found(tree: Grown, path: Path) -> tuple[Grown, int]:
    """What was at a path in the beginning, as far as there was something, and how far."""
    for depth, step in enumerate(path):
        below = (
            tree.keys.get(step) if isinstance(step, str)
            else tree.first[step] if step < len(tree.first) else None
        )  # fmt: skip
        if below is None:
            return tree, depth
        tree = below
    return tree, len(path)


def _again(tree: Grown, path: Path) -> Grown | None:
    """A list that was not there in the beginning and has been made since."""
    found, known = _found(tree, path[:-1])
    if known < len(path) - 1 or not isinstance(found.value, dict):
        return None
    made = found.value.get(str(path[-1]))
    return made if made is not None and isinstance(made.value, list) else None


def _put_into(whole: Any, steps: Path, value: Any) -> None:
    """Put a value where lists and mappings have a place. Raises ``_RefusedError``."""
    for step, following in zip(steps, [*steps[1:], None], strict=True):
        if isinstance(step, int) and not (isinstance(whole, list) and step <= len(whole)):
            raise _RefusedError(_NOT_THERE)
        if isinstance(step, int) and step == len(whole):
            whole.append({})
        if following is None:
            whole[step] = value
        elif isinstance(step, str):
            whole = whole.setdefault(step, [] if isinstance(following, int) else {})
        else:
            whole = whole[step]


def _below(value: Any, steps: Path) -> Any:
    for step in steps:
        value = value[step] if isinstance(step, str) else value[0]
    return value


def _kind(path: Path) -> Kind | None:
    """The kind of what is at a path; None for what no plan has."""
    kind: Kind = Thing(Plan)
    for step in path:
        if isinstance(step, int):
            if not isinstance(kind, Many):
                return None
            kind = kind.kind
        else:
            field: Field | None = kind.entity.fields.get(step) if isinstance(kind, Thing) else None
            if field is None:
                return None
            kind = field.kind
    return kind


def _texts(value: Any) -> Any:
    """A value in which every number and day is a text; without what says nothing."""
    if isinstance(value, dict):
        made = {key: _texts(one) for key, one in value.items()}
        return {key: one for key, one in made.items() if one not in ("", None, [], {})}
    if isinstance(value, list | tuple):
        return [_texts(one) for one in value]
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return value if value is None else str(value)


_GROUPED = lazy("[0-9]([ \u00a0\u202f])[0-9]{3}(?![0-9])")


def _as_figures(old: Any, new: str) -> str:
    """A number with the spaces that the one before it had."""
    found = _GROUPED.search(old) if isinstance(old, str) else None
    if found is None or not new.isdigit():
        return new
    return f"{int(new):,}".replace(",", found[1])


def _agree(kind: Kind, wanted: Any, said: Any) -> bool:
    """Whether a value says what is wanted; where prose has its line ends is all one."""
    if wanted == said:
        return True
    if isinstance(kind, Many) and isinstance(wanted, list) and isinstance(said, list):
        return len(wanted) == len(said) and all(
            _agree(kind.kind, one, other) for one, other in zip(wanted, said, strict=True)
        )
    if isinstance(kind, Thing) and isinstance(wanted, dict) and isinstance(said, dict):
        fields = kind.entity.fields
        wanted, said = (
            {key: one for key, one in values.items() if one not in ([], {}, None)}
            for values in (wanted, said)
        )
        return wanted.keys() == said.keys() and all(
            _agree(fields[key].kind if key in fields else Words(1), one, said[key])
            for key, one in wanted.items()
        )
    if not is_prose(kind) or not isinstance(wanted, str) or not isinstance(said, str):
        return False
    return prose.read(wanted.strip("\n")).blocks == prose.read(said.strip("\n")).blocks
