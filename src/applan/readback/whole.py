"""What came, went and was moved: paragraphs, points, facts, and whole parts of the plan."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from applan.findings import Path
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue
from applan.messages import Message, msg
from applan.model import walk
from applan.model.naming import slug
from applan.prose.blocks import facts_in
from applan.readback.compared import Compared, Meant, data, field_of, part_of
from applan.readback.places import Places
from applan.readback.within import OUTSIDE, SEVERAL, UNTITLED
from applan.readback.words import FACTS, YEAR, UnreadError, escaped, plain, with_bold
from applan.wordfile.units import CELL

NO_PLACE = msg("the plan has no place for this text here")
HEADED = msg("only the heading is moved, and not what stands below it; move all of it, or change "
             "the order in the plan")  # fmt: skip
PASTED = msg("the plan has no place for another table; write what it says as text or activities")
SORTED = msg("this table is made from the times of the plan; change them there")


class Whole:
    """Reads the rows that are in only one of a draft and a file, or in another place."""

    def __init__(self, compared: Compared) -> None:
        self._all = compared
        self._places, self._parts = Places(compared), Parts(compared)
        self._done: set[int] = set()
        """Rows of the draft whose going or moving is told of."""
        self._ends: dict[Path, Meant] = {}
        """What comes at the ends of texts."""
        self._again: list[Meant] = []
        """New parts by rows of tables that are made of times."""

    def read(self) -> None:
        self._parts_gone()
        self._parts_moved()
        self._rows_moved()
        self._rows_gone()
        for run in _runs(self._all.alignment.came):
            while run:
                run = run[self._one_came(run) :]
        for one in self._again:
            self._came_again(one)

    # What went

    def _parts_gone(self) -> None:
        gone = set(self._all.alignment.gone)
        for row in self._all.alignment.gone:
            part = self._all.part(row)
            if row in self._done or part is None or not self._places.is_home(row, part):
                continue
            block = self._places.block(row, part)
            if gone.issuperset(block):
                views = (self._only_named.get(self._all.part(one) or (), ()) for one in block)
                also = (n for some in views for n in some if n in gone and n not in self._done)
                rows = list(dict.fromkeys((*block, *also)))
                self._mean("remove", part, (Remove(part),), gone=rows)

    @cached_property
    def _only_named(self) -> dict[Path, list[int]]:
        """The rows of views that tell of one part of the plan and no other, by that."""
        found: dict[Path, list[int]] = {}
        for row, unit in enumerate(self._all.olds):
            titles = {path for path in self._all.paths(row) if path[-1] == "title"}
            if unit.stretches and len(titles) == 1 and "derived" in self._all.sorts(row):
                found.setdefault(titles.pop()[:-1], []).append(row)
        return found

    def _rows_gone(self) -> None:
        texts: dict[Path, list[int]] = {}
        for row in self._all.alignment.gone:
            paths, sorts = self._all.paths(row), self._all.sorts(row)
            if row in self._done or not paths:
                continue
            fields = list(dict.fromkeys(map(field_of, paths)))
            if sorts == {"prose"} and len(paths) == 1:
                texts.setdefault(paths[0], []).append(row)
            elif "derived" in sorts:
                self._tell_gone(row, SORTED)
            elif len(paths) == 1 and isinstance(paths[0][-1], int):
                self._mean("remove", paths[0], (Remove(paths[0]),), gone=(row,))
            elif self._all.olds[row].kind == "row" and len(fields) > 1:
                self._tell_gone(row, SEVERAL)
            elif len({part_of(path) for path in fields}) == 1 and not any(
                path[-1] == "title" for path in fields
            ):
                for path in fields:
                    self._mean("remove", path, (Remove(path),), gone=(row,))
            else:
                self._tell_gone(row, SEVERAL if self._all.part(row) is None else UNTITLED)
        for path, rows in texts.items():
            self._text_gone(path, rows)
        removed = {row for one in self._all.meant for row in one.gone}
        for row in self._all.alignment.gone:
            if row not in self._done and not self._all.olds[row].stretches:
                if {row - 1, row + 1} & removed:
                    removed.add(row)
                else:
                    self._tell_gone(row, OUTSIDE)

    def _text_gone(self, path: Path, rows: Sequence[int]) -> None:
        """Paragraphs and points of a text; the key goes with the last of them."""
        value = str(self._all.value(path))
        if all(row in rows for row in self._places.rows_of(path)):
            self._mean("remove", path, (Remove(path),), gone=rows)
            return
        for run in _runs(rows):
            start, end = self._places.lines(path, run[0])[0], self._places.lines(path, run[-1])[1]
            start, end = _with_gap(value, start, end)
            change = SetText(path, start, end, "")
            self._mean("remove", path, (change,), value[start:end], "", gone=run, start=start)

    def _tell_gone(self, row: int, why: Message) -> None:
        self._done.add(row)
        unit = self._all.olds[row]
        path = next(iter(self._all.paths(row)), ())
        beside = None if self._all.part(row) is not None else self._places.beside(row)
        who, place = self._all.deleted_by(row), self._all.place(beside)
        self._all.reported.append(self._all.told(why, unit.text, unit.text, "", place, who, path))

    # What was moved

    def _parts_moved(self) -> None:
        moved = self._all.moved
        for row, new in sorted(moved.items()):
            part = self._all.part(row)
            if row in self._done or part is None or not self._places.is_home(row, part):
                continue
            block = self._places.block(row, part)
            if not all(one in moved for one in block):
                continue
            unit = self._all.news[new]
            name = str(part[-2])
            if unit.kind == "heading":
                to = self._places.under(new, self._all.olds[row].level, name)
            else:
                to = self._places.beside_like(new, name)
            if to is None:
                continue
            came = [moved[one] for one in block]
            self._moved(Move(part, *to), block, came)

    def _rows_moved(self) -> None:
        for row, new in sorted(self._all.moved.items()):
            if row in self._done:
                continue
            unit, paths, sorts = self._all.olds[row], self._all.paths(row), self._all.sorts(row)
            if len(paths) == 1 and isinstance(paths[0][-1], int):
                to = self._places.in_list(new)
                if to is not None:
                    self._moved(Move(paths[0], *to[:2]), (row,), (new,))
                    continue
            if sorts == {"prose"} and len(paths) == 1 and self._text_moved(row, new, paths[0]):
                continue
            self._done.add(row)
            if paths:
                why = HEADED if unit.kind == "heading" else NO_PLACE
                why = SORTED if "derived" in sorts else why
                self._all.report(why, unit.text, unit.text, unit.text, new, paths[0])
            elif row - 1 not in self._all.moved and row + 1 not in self._all.moved:
                self._all.report(OUTSIDE, unit.text, unit.text, unit.text, new)

    def _text_moved(self, row: int, new: int, path: Path) -> bool:
        to = self._places.in_text(new)
        if to is None:
            return False
        value = str(self._all.value(path))
        start, end = self._places.lines(path, row)
        said = value[start:end]
        start, end = _with_gap(value, start, end)
        target, at, before, after = to
        changes = (
            SetText(path, start, end, ""),
            SetText(target, at, at, f"{before}{said}{after}"),
        )
        self._mean("move", path, changes, said, said, gone=(row,), came=(new,), start=start,
                   to=target, index=at)  # fmt: skip
        return True

    def _moved(self, move: Move, gone: Sequence[int], came: Sequence[int]) -> None:
        to, index = move.to, move.index
        self._mean("move", move.path, (move,), None, gone=gone, came=came, to=to, index=index)

    # What came

    def _one_came(self, run: Sequence[int]) -> int:
        """Read the first of some rows that came one after the other; how many were read."""
        unit = self._all.news[run[0]]
        if unit.kind == "heading":
            size = self._parts.end(run, 0)
            self._part_came(run[:size])
            return size
        if unit.kind == "row":
            self._row_came(run[0])
            return 1
        others = (n for n, row in enumerate(run) if self._all.news[row].kind != unit.kind)
        size = next(others, len(run))
        self._text_came(run[:size])
        return size

    def _part_came(self, rows: Sequence[int]) -> None:
        unit = self._all.news[rows[0]]
        to = self._places.under(rows[0], unit.level, "")
        if to is None:
            self._tell_came(rows, NO_PLACE)
            return
        value, rest = self._parts.new_part(rows, str(to[0][-1]))
        came = [row for row in rows if row not in rest]
        self._mean("add", (*to[0], to[1]), (Insert(*to, value),), None, value, came=came)
        self._tell_came(rest, NO_PLACE)

    def _row_came(self, new: int) -> None:
        """A fact, or a new part of the plan in a table of such."""
        unit = self._all.news[new]
        beside = self._places.around(new, new)
        rows = [row for row in beside if self._tables.get(row) == unit.table]
        parts = {row: self._parts.listed(row) for row in rows}
        for row, part in sorted(parts.items(), key=lambda one: len(one[1])):
            if part:
                value = self._parts.from_cells(unit.cells, row)
                is_made = "derived" in self._all.sorts(row)
                is_known = value is not None and value["title"].casefold() in self._titles
                if value and not (is_made and (is_known or "when" not in value)):
                    at = int(part[-1]) + (row == self._places.before(new))
                    inserts = (Insert(part[:-1], at, value), *self._chosen(row, part, value))
                    self._mean("add", (*part[:-1], at), inserts, None, value, came=(new,))
                    self._again += self._all.meant[-1:] if is_made else []
                    return
        facts = self._parts.facts(unit.text, "row")
        told_of = self._places.part_at(beside)
        if facts is not None and told_of is not None:
            self._add_facts(told_of, facts, new)
            return
        for row in rows:
            if "prose" in self._all.sorts(row):
                path = self._all.olds[row].stretches[0].origin.path
                line = "|" + "".join(f" {plain(cell)} |" for cell in unit.cells)
                start, end = self._places.lines(path, row)
                if row == self._places.before(new):
                    change = SetText(path, end, end, f"\n{line}")
                else:
                    change = SetText(path, start, start, f"{line}\n")
                self._mean("add", path, (change,), None, line, came=(new,), start=change.start)
                return
        dated = any("derived" in self._all.sorts(row) for row in rows)
        self._tell_came([new], SORTED if dated else NO_PLACE if rows else PASTED)

    @cached_property
    def _tables(self) -> dict[int, int | None]:
        """In which table of the file rows of the draft's tables stand now."""
        return {old: self._all.news[new].table for new, old in self._all.old_of.items()
                if self._all.olds[old].kind == "row"}  # fmt: skip

    def _came_again(self, one: Meant) -> None:
        """A new part in a date plan, which stands where it belongs too: it is that, or is told."""
        for first in self._all.meant:
            value = first.edit.new if first is not one and first.edit.kind == "add" else None
            if isinstance(value, dict) and value.get("title") == one.edit.new["title"]:
                self._all.meant.remove(one)
                if self._times(one) <= self._times(first):
                    first.came = (*first.came, *one.came)
                else:
                    self._tell_came(one.came, SORTED)
                return

    def _times(self, one: Meant) -> set[str]:
        return {self._all.readings.printed(str(said)) for said in one.edit.new.get("when", ())}

    @cached_property
    def _titles(self) -> set[str]:
        """What is called so in the plan: a row more may be one more time of that."""
        return {getattr(one.item, "title", "").casefold() for one in walk(self._all.plan)}

    def _chosen(self, row: int, part: Path, value: dict[str, Any]) -> Iterator[Change]:
        """What makes a table of chosen activities show one more beside another."""
        headings = (n for n in range(row, -1, -1) if self._all.olds[n].kind == "heading")
        section = next(filter(None, map(self._all.part, headings)), ())
        view, beside = getattr(self._all.value(section), "view", None), self._all.value(part)
        if view is not None and view.kind:
            value["kind"] = beside.kind
        if view is not None and beside.id in view.ids:
            to = view.ids.index(beside.id) + 1
            yield Insert((*section, "view", "ids"), to, slug(value["title"]))

    def _add_facts(self, part: Path, facts: dict[str, Any], new: int) -> None:
        for name, value in facts.items():
            path = (*part, name)
            self._mean("add", path, (SetValue(path, value),), None, value, came=(new,))

    def _text_came(self, rows: Sequence[int]) -> None:
        """Paragraphs or points that came one after the other."""
        units = [self._all.news[row] for row in rows]
        facts = (
            self._parts.facts(units[0].text, "paragraph") if units[0].kind == "paragraph" else None
        )
        beside = self._places.around(rows[0], rows[-1])
        if facts is not None and (part := self._places.part_at(beside)) is not None:
            self._add_facts(part, facts, rows[0])
            if len(rows) > 1:
                self._text_came(rows[1:])
            return
        texts = [plain(unit.text).replace("\n", "\\\n").strip() for unit in units]
        if units[0].kind == "item":
            to = self._places.in_list(rows[0], rows[-1])
            if to is not None:
                self._items_came(rows, texts, *to)
                return
        place = self._places.in_text(rows[0], rows[-1])
        if place is None:
            self._text_ends(rows)
            return
        path, at, before, after = place
        between = before if before.strip() else "\n\n"
        if units[0].kind == "item" and not (before + after).strip():
            before, between = f"{before}- " if before else "- ", "\n- "
        said = between.join(with_bold(unit) for unit in units)
        change = SetText(path, at, at, f"{before}{said}{after}")
        self._mean("add", path, (change,), "", change.text, came=rows, start=at)

    def _text_ends(self, rows: Sequence[int]) -> None:
        """Paragraphs or points that stand by no running text: the end of the text of their part."""
        units = [self._all.news[row] for row in rows]
        part = self._places.part_at(self._places.around(rows[0], rows[-1]), texts=True)
        if part is None or "text" not in getattr(self._all.value(part), "fields", ()):
            self._tell_came(rows, NO_PLACE)
            return
        path, points = (*part, "text"), units[0].kind == "item"
        said = ("\n- " if points else "\n\n").join(map(with_bold, units))
        said, held = f"- {said}" if points else said, str(self._all.value(path) or "").rstrip("\n")
        if (first := self._ends.get(path)) is not None:  # more that came in the same part
            said, rows = f"{first.edit.new}\n\n{said}", [*first.came, *rows]
            self._all.meant.remove(first)
        elif held:
            said = f"\n\n{said}"
        end = len(held) if held else None
        change = SetText(path, len(held), len(held), said) if held else SetValue(path, said)
        self._mean("add", path, (change,), "" if held else None, said, came=rows, start=end)
        self._ends[path] = self._all.meant[-1]

    def _items_came(
        self, rows: Sequence[int], texts: Sequence[str], path: Path, at: int, beside: int
    ) -> None:
        for row, text in zip(rows, texts, strict=True):
            titled = path[-1] in ("goals", "activities", "parts", "documents")
            value: Any = {"title": text, **self._shared(path, beside)} if titled else text
            insert = Insert(path, at, value)
            self._mean("add", (*path, at), (insert,), None, value, came=(row,))

    def _shared(self, path: Path, beside: int) -> dict[str, Any]:
        """What the item beside says that the draft says once for several: its role, and what all
        goals of a list say alike. What a section has in common for its goals need not be said."""
        siblings = self._all.value(path)
        if path[-1] not in ("goals", "documents"):
            return {}
        like, names = siblings[beside], ["role"]
        if path[-1] == "goals" and len(siblings) > 1:
            names += [
                name
                for name in ("when", "responsible", "supports")
                if len({repr(data(getattr(one, name))) for one in siblings}) == 1
            ]
        above = [getattr(self._all.value(path[:n]), "common", None) for n in range(len(path))]
        return {
            name: data(getattr(like, name))
            for name in names
            if like.says(name) and not any(getattr(one, name, None) for one in above)
        }

    def _tell_came(self, rows: Sequence[int], why: Message) -> None:
        for row in rows:
            text = self._all.news[row].text
            self._all.report(why, text, "", text, row)

    def _mean(
        self,
        kind: str,
        path: Path,
        changes: tuple[Change, ...],
        old: Any = ...,
        value: Any = None,
        *,
        gone: Sequence[int] = (),
        came: Sequence[int] = (),
        **more: Any,
    ) -> None:
        """Make an edit of rows that went and came; ``old`` is what is there, where none is given.

        It stands where the first row came, else by what stood before the first that went.
        """
        old = data(self._all.value(path)) if old is ... else old
        authors = self._all.deleted_by(gone[0]) if gone else ()
        new = came[0] if came else None
        authors += () if new is None else tuple(self._all.authors(new, came=kind == "add"))
        place = self._places.beside(gone[0]) if new is None else new
        edit = self._all.edit(kind, path, old, value, place, authors, **more, changes=changes)
        self._done.update(gone)
        self._all.meant.append(Meant(edit, None, (), tuple(gone), tuple(came)))


def _runs(rows: Sequence[int]) -> list[list[int]]:
    """Rows that stand one after the other."""
    found: list[list[int]] = []
    for row in rows:
        if found and row == found[-1][-1] + 1:
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _with_gap(value: str, start: int, end: int) -> tuple[int, int]:
    """Lines with the empty lines that go with them: those below, or above where they are last."""
    while end < len(value) and value[end] == "\n":
        end += 1
    if not value[end:].strip():
        end = len(value.rstrip("\n"))
        while start > 0 and value[start - 1] == "\n":
            start -= 1
    return start, end


_LABELS = ("contents", "outcomes")
_FACTS = (*FACTS, "purpose", "method")


class Parts:
    """Reads parts of the plan, and facts of one, from rows of the file."""

    def __init__(self, compared: Compared) -> None:
        self._all = compared

    def new_part(self, rows: Sequence[int], name: str) -> tuple[dict[str, Any], list[int]]:
        """A heading with what stands below it as a part of the plan; and the rows that are none."""
        made: dict[str, Any] = {"title": plain(self._all.titled(rows[0])).strip()}
        text: list[str] = []
        rest: list[int] = []
        below = "activities" if name == "sections" else "parts"
        into = ""
        at = 1
        while at < len(rows):
            unit = self._all.news[rows[at]]
            if unit.kind == "heading":
                end = self.end(rows, at)
                inner, left = self.new_part(rows[at:end], below)
                made.setdefault(below, []).append(inner)
                rest += left
                at = end
                continue
            said = plain(unit.text).strip()
            facts = self.facts(unit.text, unit.kind) if name != "sections" else None
            label = self.label(said)
            if facts is not None:
                made |= facts
            elif label:
                into = label
            elif unit.kind == "row":
                rest.append(rows[at])
            elif unit.kind == "item" and into:
                made.setdefault(into, []).append(said)
            else:
                point = unit.kind == "item"
                if text:
                    text.append("\n" if point and text[-1].startswith("- ") else "\n\n")
                text.append(f"- {escaped(said)}" if point else escaped(said))
            at += 1
        if text:
            made["text"] = "".join(text)
        return made, rest

    def end(self, rows: Sequence[int], at: int) -> int:
        """Where among some rows what stands below the heading at a place in them ends."""
        news, first = self._all.news, self._all.news[rows[at]]
        below = ((n, news[rows[n]]) for n in range(at + 1, len(rows)))
        ends = (n for n, one in below if one.kind == "heading" and one.level <= first.level)
        return next(ends, len(rows))

    def label(self, said: str) -> str:
        """The list of texts that a line is the label of: «Innhold:»; "" for none."""
        words = said.rstrip(":").casefold()
        names = self._all.readings.names_of(_LABELS)
        return names.get(words, "") if said.endswith(":") else ""

    def facts(self, text: str, kind: str) -> dict[str, Any] | None:
        """Fields, of a row or a line that says facts and nothing else."""
        if kind == "row":
            cells = text.split("\t")
            parts = [f"{cells[0]}: {cells[1]}"] if len(cells) == 2 else []
        else:
            parts = facts_in(text)
            if len(parts) == 1 and "\u2002" not in text and not self._is_labelled(text):
                return None
        found = [self._all.readings.fact(part) for part in parts]
        if not found or None in found:
            return None
        try:
            return {one[0]: self._all.readings.field((one[0],), one[1]) for one in found if one}
        except UnreadError:
            return None

    def _is_labelled(self, text: str) -> bool:
        """Whether a line is a label of a fact and a colon, «Ansvar: Styret», or a label and a day,
        «Når 9. mai»."""
        readings = self._all.readings
        label = text.partition(":")[0].strip().casefold()
        if ":" in text and readings.labels.get(label) in _FACTS:
            return True
        name, said = readings.fact(text) or ("", "")
        return name == "when" and not said.endswith(".") and readings.is_dated(said)

    def cells(self, row: int) -> list[str]:
        """The field that each cell of a row is of; "" for none."""
        unit = self._all.olds[row]
        found: list[str] = []
        start = 0
        for cell in unit.text.split("\t"):
            end = start + len(cell)
            names = [
                str(field_of(one.origin.path)[-1])
                for one in unit.stretches
                if start <= one.start and one.end <= end
            ]
            found.append(names[0] if names else "")
            start = end + 1
        return found

    def listed(self, row: int) -> Path:
        """The part of the plan that a row tells of; in a table that is made from times, that with
        its parts. Nothing for none."""
        part = self._all.part(row) or ()
        is_made = "parts" in part and "derived" in self._all.sorts(row)
        return part[: part.index("parts")] if is_made else part

    def from_cells(self, cells: Sequence[str], row: int) -> dict[str, Any] | None:
        """A part of the plan from the cells of a row, of which each is a field as in another row;
        a time in a column of a year is in that."""
        names, heads = self._head(row)
        if not len(cells) == len(names) == len(heads):
            return None
        part, made = self.listed(row), dict[str, Any]()
        for cell, name, head in zip(cells, names, heads, strict=True):
            said = plain(cell).strip()
            if not name or not said:
                continue
            year = YEAR.search(head) if name == "when" and not YEAR.search(said) else None
            said = f"{said} {year[0]}" if year is not None else said
            try:
                if name == "title":
                    first, _, below = said.partition("\n")
                    made["title"] = first
                    if below:
                        made |= self.facts(below, "paragraph") or {"text": below}
                else:
                    value = self._all.readings.field((name,), said)
                    if not self._is_common(part, name, value):
                        made[name] = [*made[name], *value] if name in made else value
            except UnreadError:
                return None
        return made if "title" in made else None

    def _is_common(self, part: Path, name: str, value: Any) -> bool:
        """Whether the sections that a part stands in say this of all that they hold."""
        above = (self._all.value((*part[:n], "common")) for n in range(len(part), 0, -1))
        said = next((data(it) for one in above if (it := getattr(one, name, None))), None)
        return said is not None and said in (value, [{"who": one} for one in value])

    def _head(self, row: int) -> tuple[list[str], list[str]]:
        """The names of columns, those that are empty in a row by what other rows of its table have,
        and the heads above them."""
        olds, found = self._all.olds, self.cells(row)
        first = last = row
        while first and olds[first - 1].kind == "row":
            first -= 1
        while last + 1 < len(olds) and olds[last + 1].kind == "row":
            last += 1
        for other in range(first, last + 1):
            cells = self.cells(other)
            if len(cells) == len(found):
                found = [one or name for one, name in zip(found, cells, strict=True)]
        return found, olds[first].text.split(CELL)
