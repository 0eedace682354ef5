"""A draft and a file that was made from it, side by side, with all that is asked of both."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from applan.document import Document
from applan.drafts.trace import Stretch
from applan.drafts.traced import TracedUnit
from applan.findings import Path
from applan.mending.splice import Change, SetText, SetValue
from applan.messages import Message
from applan.model import Entity, Plan, walk
from applan.model.naming import Names, references_in, slug
from applan.model.walk import texts_in
from applan.readback.passages import Passage
from applan.readback.result import NOWHERE, Edit, Place, Reported
from applan.readback.rows import Alignment, Pair, without_number
from applan.readback.words import Readings
from applan.wordfile.units import Unit

_POINT = re.compile(r"(\d+(?:\.\d+)+)\t")
"""The number of a goal in a list, or of an activity in a table."""

_UNPRINTED: Set[str | int] = frozenset(
    {"kind", "role", "status", "mode", "certainty", "about", "see"}
    | {"supports", "depends", "after", "before", "show"}
)
"""Keys of choices and of ids, which are printed in other words or follow from them."""
_PARTS = frozenset({"sections", "activities", "parts", "goals", "documents", "ended"})


def part_of(path: Path) -> Path:
    """The path of the section, activity or goal that a value stands in; empty for the plan."""
    end = 0
    while end + 1 < len(path) and path[end] in _PARTS and isinstance(path[end + 1], int):
        end += 2
    return path[:end]


def field_of(path: Path) -> Path:
    """The path of the whole field that a value is, or is one of."""
    part = part_of(path)
    rest = path[len(part) :]
    return path[: len(part) + (2 if rest[:1] == ("common",) else 1)]


def value_at(plan: Any, path: Path) -> Any:
    """The value at a path of a plan as it is read; None where there is none."""
    value = plan
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = getattr(value, "from_" if step == "from" else step, None)
    return value


def following(plan: Plan, changes: Sequence[Change]) -> list[Change]:
    """The changes that follow from those of titles: others call things by them."""
    titles: dict[Path, str] = {}
    for one in sorted((it for it in changes if isinstance(it, SetText)), key=lambda it: -it.start):
        if len(one.path) > 1 and one.path[-1] == "title":
            said = titles.get(one.path, str(value_at(plan, one.path)))
            titles[one.path] = said[: one.start] + one.text + said[one.end :]
    placed = walk(plan) if titles else []
    names = Names(placed) if placed else None
    return [
        SetValue(at, title)
        for path, title in titles.items()
        for at, said, kinds in references_in(placed)
        if names is not None
        and slug(said) == slug(value_at(plan, path))
        and any(one is value_at(plan, path[:-1]) for one in names.called(said, kinds))
    ]


@dataclass(slots=True)
class Meant:
    """An edit, and what in the file it was read from.

    ``passages`` are of ``pair``; ``gone`` and ``came`` are rows that it takes away or puts there.
    """

    edit: Edit
    pair: Pair | None = None
    passages: tuple[Passage, ...] = ()
    gone: tuple[int, ...] = ()
    came: tuple[int, ...] = ()
    bold: bool = False
    """Whether only the form of its words is another."""


@dataclass
class Compared:
    """``olds`` are the rows of the draft and ``news`` those of the file."""

    plan: Plan
    document: Document
    olds: tuple[TracedUnit, ...]
    news: tuple[Unit, ...]
    alignment: Alignment
    readings: Readings
    meant: list[Meant] = field(default_factory=list)
    reported: list[Reported] = field(default_factory=list)

    def follow_titles(self, meant: Sequence[Meant]) -> None:
        """Let what calls a thing by its title call it by the new one, where that was changed."""
        titled: dict[Path, list[Meant]] = {}
        for one in meant:
            for path in {it.path for it in one.edit.changes if isinstance(it, SetText)}:
                if path[-1] == "title":
                    titled.setdefault(path, []).append(one)
        for held in titled.values():
            last, all_made = held[-1], [it for one in held for it in one.edit.changes]
            changes = (*last.edit.changes, *following(self.plan, all_made))
            last.edit = replace(last.edit, changes=changes)

    def follow_common(self) -> None:
        """Let what views print of things be one change of what their section has in common, where
        the file changes that in the same way."""
        made = {one.edit.path: one.edit for one in self.meant if "common" in one.edit.path}
        for one in self.meant if made else ():
            edit, same = one.edit, made.get(self.shared(one.edit.path))
            if same and (same.start, same.old, same.new) == (edit.start, edit.old, edit.new):
                one.edit = replace(edit, path=same.path, changes=same.changes)

    def shared(self, path: Path) -> Path:
        """Where a section says a value that a thing has from it; empty for a thing's own."""
        part, place = part_of(path), self._written_at(path)
        above = ((*part[:n], "common", *path[len(part) :]) for n in range(len(part) - 1, 0, -1))
        return next((one for one in above if place and self._written_at(one) == place), ())

    def _written_at(self, path: Path) -> int:
        """Where in the plan's file a value stands; 0 for one that is not there."""
        node = self.document.node_at(self.document.written(path))
        return 0 if node is None else node.start_mark.index

    @cached_property
    def old_of(self) -> Mapping[int, int]:
        """The rows of the draft by those of the file."""
        return {new: pair.olds[-1] for pair in self.alignment.pairs for new in pair.news}

    @cached_property
    def moved(self) -> Mapping[int, int]:
        """Of what has moved: the rows of the file by those of the draft."""
        return {pair.olds[0]: pair.news[0] for pair in self.alignment.pairs if pair.moved}

    def titled(self, new: int) -> str:
        """What a heading of the file calls something: «5 nye lag» has no number where those of the
        draft at its level, or at all, are as «2.3»."""
        unit = self.news[new]
        bare = without_number(unit.text)
        sizes = self._numbering.get(unit.level) or {1, *range(2, unit.level)}
        return bare if _size(unit.text, bare) in sizes else unit.text

    @cached_property
    def _numbering(self) -> Mapping[int, Set[int]]:
        """Of how many parts the numbers of the draft's headings are, by level."""
        found: dict[int, set[int]] = {}
        for one in self.olds:
            if one.kind == "heading" and (size := _size(one.text, without_number(one.text))):
                found.setdefault(one.level, set()).add(size)
        return found

    @cached_property
    def _points(self) -> list[str]:
        found, point = [], ""
        for unit in self.news:
            if unit.kind == "heading":
                bare = without_number(unit.text)
                point = unit.label or unit.text[: len(unit.text) - len(bare)].strip()
            said = unit.text if unit.kind == "row" else f"{unit.label}\t"
            own = None if unit.kind == "heading" else _POINT.match(said)
            found.append(own[1] if own is not None else point.rstrip("."))
        return found

    def place(self, new: int | None) -> Place:
        """Where in the file a row is; for none, before the first."""
        return Place("", 0) if new is None else Place(self._points[new], self.news[new].number)

    def value(self, path: Path) -> Any:
        return value_at(self.plan, path)

    def edit(
        self,
        kind: Any,
        path: Path,
        old: Any,
        new: Any,
        row: int | None,
        authors: Iterable[str] = (),
        **more: Any,
    ) -> Edit:
        """An edit, with what it is about by name."""
        part = part_of(path)
        named = "" if not part else getattr(self.value(part), "id", None) or ""
        key = str(path[len(part)]) if len(path) > len(part) and path != part else ""
        return Edit(
            kind, path, old, new, named, key, tuple(dict.fromkeys(authors)), self.place(row), **more
        )

    def report(
        self, why: Message, text: str, old: str, new: str, row: int | None, path: Path = ()
    ) -> None:
        """Tell of what nobody should write by themselves."""
        authors = () if row is None else tuple(self.authors(row))
        self.reported.append(self.told(why, text, old, new, self.place(row), authors, path))

    def told(
        self,
        why: Message,
        text: str,
        old: str,
        new: str,
        place: Place,
        authors: tuple[str, ...],
        path: Path,
    ) -> Reported:
        """What is only told of, with where in the file the thing at ``path`` is described, if that
        is elsewhere."""
        home = self.place(self._homes.get(part_of(path)))
        elsewhere = home if home.point and home.point != place.point else NOWHERE
        return Reported(why, text, old, new, place, authors, path, elsewhere)

    @cached_property
    def _homes(self) -> Mapping[Path, int]:
        """The rows of the file in which parts of the plan are described: headings, else others."""
        found: dict[Path, int] = {}
        for new, old in sorted(
            self.old_of.items(), key=lambda one: self.olds[one[1]].kind != "heading"
        ):
            part = self.part(old)
            if part is not None:
                found.setdefault(part, new)
        return found

    @cached_property
    def standing(self) -> Mapping[Path, Sequence[int]]:
        """The rows of the file in which values, or something of them, still stand."""
        found: dict[Path, list[int]] = {}
        for new, old in self.old_of.items():
            within = (path[:end] for path in self.paths(old) for end in range(2, len(path) + 1))
            for path in dict.fromkeys(within):
                found.setdefault(path, []).append(new)
        return found

    def authors(
        self, new: int, first: int = 0, last: int | None = None, *, came: bool = False
    ) -> Iterator[str]:
        """By whom characters of a row of the file were changed, as far as that was tracked; of
        one that ``came``, by whom it was put there, and not what was struck in front of it."""
        unit = self.news[new]
        end = len(unit.text) if last is None else last
        found = [
            one.author
            for one in unit.revisions
            if one.accepted
            and not (came and one.kind == "deleted")
            and one.start <= end
            and one.start + (len(one.text) if one.kind == "inserted" else 0) >= first
        ]
        yield from dict.fromkeys(found)

    def deleted_by(self, old: int) -> tuple[str, ...]:
        """By whom a row that is gone was taken away."""
        words = re.split(r"[\n\t]", self.olds[old].text.strip())[0].replace("\u00a0", " ")
        return tuple(dict.fromkeys(who for text, who in self._deleted if words and words in text))

    @cached_property
    def _deleted(self) -> list[tuple[str, str]]:
        """What was taken away with tracked changes, and by whom."""
        found = (one for unit in self.news for one in unit.revisions)
        return [(one.text.replace("\u00a0", " "), one.author) for one in found
                if one.accepted and one.kind == "deleted"]  # fmt: skip

    def is_view(self, old: int) -> bool:
        """Whether a row of a table tells of what has its own heading, or of nothing traced."""
        unit, part = self.olds[old], self.part(old)
        return unit.kind == "row" and (
            not unit.stretches
            or (part is not None and any(row.kind == "heading" and self.part(n) == part
                                         for n, row in enumerate(self.olds)))
        )  # fmt: skip

    def says_no_more(self, path: Path, rows: Iterable[int] | None) -> bool:
        """Whether all words at a path are printed in some rows of the draft, or in ``None`` of
        them in particular, but for choices and ids."""
        olds = self.olds if rows is None else [self.olds[row] for row in rows]
        printed = {one.origin.path for row in olds for one in row.stretches}
        value = self.value(path)
        values = enumerate(value) if isinstance(value, tuple) else [((), value)]
        return all(
            (full := (*path, *(() if n == () else (n,)), *rest)) in printed
            or not _UNPRINTED.isdisjoint(rest)
            or self.shared(full)
            for n, one in values
            if isinstance(one, Entity)
            for rest, _text in texts_in(walk(one), without=frozenset({"id", "from"}))
        )

    def paths(self, old: int) -> list[Path]:
        """Of which values something is printed in a row of the draft, in their order."""
        return list(dict.fromkeys(one.origin.path for one in self.olds[old].stretches))

    def sorts(self, old: int) -> set[str]:
        """The sorts of values that are printed in a row of the draft."""
        return {one.origin.sort for one in self.olds[old].stretches}

    def part(self, old: int) -> Path | None:
        """The part of the plan whose title a row is; None for one that is none's."""
        titles = [path for path in self.paths(old) if path[-1:] == ("title",)]
        if not titles or len(titles[0]) < 2 or part_of(titles[0]) != titles[0][:-1]:
            return None
        return titles[0][:-1]


def _size(text: str, bare: str) -> int:
    """Of how many parts the number of a heading is: «2.3» is of two."""
    return len(re.findall(r"\d+", text[: len(text) - len(bare)]))


def stretches_of(units: Iterable[tuple[int, TracedUnit]]) -> list[Stretch]:
    """The stretches of units that stand one after the other, each from a character on."""
    return [
        Stretch(one.start + at, one.end + at, one.origin)
        for at, unit in units
        for one in unit.stretches
    ]


def data(value: Any) -> Any:
    """A value of the model as data, with the keys of a plan."""
    if isinstance(value, tuple):
        return [data(one) for one in value]
    if not isinstance(value, Entity):
        return value.isoformat() if isinstance(value, date) else value
    return {
        key: data(getattr(value, one.name))
        for key, one in type(value).fields.items()
        if value.says(one.name)
    }
