"""What came, went and was moved: paragraphs, points, facts, and whole parts of the plan."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from applan.findings import Path
from applan.mending.splice import Change, Insert, Move, Remove, SetText, SetValue
from applan.messages import Message, msg
from applan.readback.compared import Compared, Meant, field_of, part_of
from applan.readback.rows import without_number
from applan.readback.within import MORE, OUTSIDE, SAID, SEVERAL, data
from applan.readback.words import FACTS, UnreadError, plain

NO_PLACE = msg("the plan has no place for this text here")
SORTED = msg("this table is made from the times of the plan; change them there")
_LABELS = ("contents", "outcomes")
_FACTS = (*FACTS, "purpose", "method")


class Whole:
    """Reads the rows that are in only one of a draft and a file, or in another place."""

    def __init__(self, compared: Compared) -> None:
        self._all = compared
        self._done: set[int] = set()
        """Rows of the draft whose going or moving is told of."""
        self._printed: set[Path] = set()

    def read(self) -> None:
        self._parts_gone()
        self._parts_moved()
        self._rows_moved()
        self._rows_gone()
        self._came()

    # What went

    def _parts_gone(self) -> None:
        gone = set(self._all.alignment.gone)
        for row in self._all.alignment.gone:
            part = self._all.part(row)
            if row in self._done or part is None or not self._is_home(row, part):
                continue
            block = self._block(row, part)
            if gone.issuperset(block) and not self._is_printed(part):
                for one in block:
                    self._tell_gone(one, MORE)
            elif gone.issuperset(block):
                edit = self._made("remove", part, data(self._all.value(part)), None, row)
                self._mean(edit, (Remove(part),), gone=block)

    def _rows_gone(self) -> None:
        texts: dict[Path, list[int]] = {}
        for row in self._all.alignment.gone:
            unit = self._all.olds[row]
            if row in self._done:
                continue
            paths = list(dict.fromkeys(one.origin.path for one in unit.stretches))
            fields = list(dict.fromkeys(map(field_of, paths)))
            if not paths:
                continue
            if {one.origin.sort for one in unit.stretches} == {"prose"} and len(paths) == 1:
                texts.setdefault(paths[0], []).append(row)
            elif any(one.origin.sort == "derived" for one in unit.stretches):
                self._tell_gone(row, SORTED)
            elif len(paths) == 1 and isinstance(paths[0][-1], int):
                self._remove(paths[0], row)
            elif unit.kind == "row" and len(fields) > 1:
                self._tell_gone(row, SEVERAL)
            elif len({part_of(path) for path in fields}) == 1 and not any(
                path[-1] == "title" for path in fields
            ):
                for path in fields:
                    self._remove(path, row)
            else:
                self._tell_gone(row, SEVERAL)
        for path, rows in texts.items():
            self._text_gone(path, rows)
        for row in self._all.alignment.gone:
            if row not in self._done and not self._all.olds[row].stretches:
                if not {row - 1, row + 1} & self._done:
                    self._tell_gone(row, OUTSIDE)
                self._done.add(row)

    def _remove(self, path: Path, row: int) -> None:
        if not self._all.shows(path, (row,)):
            self._tell_gone(row, MORE)
            return
        edit = self._made("remove", path, data(self._all.value(path)), None, row)
        self._mean(edit, (Remove(path),), gone=(row,))

    def _text_gone(self, path: Path, rows: Sequence[int]) -> None:
        """Paragraphs and points of a text; the key goes with the last of them."""
        value = str(self._all.value(path))
        if all(row in rows for row in self._rows_of(path)):
            edit = self._made("remove", path, value, None, rows[0])
            self._mean(edit, (Remove(path),), gone=rows)
            return
        for run in _runs(rows):
            start, end = self._lines(path, run[0])[0], self._lines(path, run[-1])[1]
            start, end = _with_gap(value, start, end)
            edit = self._made("remove", path, value[start:end], "", run[0], start=start)
            self._mean(edit, (SetText(path, start, end, ""),), gone=tuple(run))

    def _tell_gone(self, row: int, why: Message) -> None:
        self._done.add(row)
        text = self._all.olds[row].text
        self._all.report(why, text, text, "", self._beside(row))

    # What was moved

    def _parts_moved(self) -> None:
        moved = self._all.moved
        for row, new in sorted(moved.items()):
            part = self._all.part(row)
            if row in self._done or part is None or not self._is_home(row, part):
                continue
            block = self._block(row, part)
            if not all(one in moved for one in block):
                continue
            unit = self._all.news[new]
            name = str(part[-2])
            if unit.kind == "heading":
                to = self._under(new, self._all.olds[row].level, name)
            else:
                to = self._beside_like(new, name)
            if to is None:
                continue
            edit = self._made("move", part, None, None, row, to=to[0], index=to[1], new=new)
            self._mean(edit, (Move(part, *to),), gone=block, came=[moved[one] for one in block])

    def _rows_moved(self) -> None:
        for row, new in sorted(self._all.moved.items()):
            if row in self._done:
                continue
            unit = self._all.olds[row]
            paths = list(dict.fromkeys(one.origin.path for one in unit.stretches))
            if len(paths) == 1 and isinstance(paths[0][-1], int):
                to = self._in_list(new)
                if to is not None:
                    edit = self._made(
                        "move", paths[0], None, None, row, to=to[0], index=to[1], new=new
                    )
                    self._mean(edit, (Move(paths[0], *to),), gone=(row,), came=(new,))
                    continue
            sorts = {one.origin.sort for one in unit.stretches}
            if sorts == {"prose"} and len(paths) == 1 and self._text_moved(row, new, paths[0]):
                continue
            self._done.add(row)
            if paths:
                why = SORTED if "derived" in sorts else NO_PLACE
                self._all.report(why, unit.text, unit.text, unit.text, new)
            elif row - 1 not in self._all.moved and row + 1 not in self._all.moved:
                self._all.report(OUTSIDE, unit.text, unit.text, unit.text, new)

    def _text_moved(self, row: int, new: int, path: Path) -> bool:
        to = self._in_text(new)
        if to is None:
            return False
        value = str(self._all.value(path))
        start, end = self._lines(path, row)
        said = value[start:end]
        start, end = _with_gap(value, start, end)
        target, at, before, after = to
        changes = (
            SetText(path, start, end, ""),
            SetText(target, at, at, f"{before}{said}{after}"),
        )
        edit = self._made("move", path, said, said, row, start=start, to=target, index=at, new=new)
        self._mean(edit, changes, gone=(row,), came=(new,))
        return True

    # What came

    def _came(self) -> None:
        for run in _runs(self._all.alignment.came):
            while run:
                taken = self._one_came(run)
                run = run[taken:]

    def _one_came(self, run: Sequence[int]) -> int:
        """Read the first of some rows that came one after the other; how many were read."""
        unit = self._all.news[run[0]]
        if unit.kind == "heading":
            size = next(
                (n for n, row in enumerate(run) if n and self._closes(row, unit.level)), len(run)
            )
            self._part_came(run[:size])
            return size
        if unit.kind == "row":
            self._row_came(run[0])
            return 1
        if (listed := self._list_came(run)) is not None:
            return listed
        others = (n for n, row in enumerate(run) if self._all.news[row].kind != unit.kind)
        size = next(others, len(run))
        self._text_came(run[:size])
        return size

    def _closes(self, row: int, level: int) -> bool:
        unit = self._all.news[row]
        return unit.kind == "heading" and unit.level <= level

    def _part_came(self, rows: Sequence[int]) -> None:
        unit = self._all.news[rows[0]]
        to = self._under(rows[0], unit.level, "")
        if to is None:
            self._tell_came(rows, NO_PLACE)
            return
        value, rest = self._new_part(rows, str(to[0][-1]))
        edit = self._made("add", (*to[0], to[1]), None, value, None, new=rows[0])
        self._mean(edit, (Insert(*to, value),), came=[row for row in rows if row not in rest])
        self._tell_came(rest, NO_PLACE)

    def _new_part(self, rows: Sequence[int], name: str) -> tuple[dict[str, Any], list[int]]:
        """A heading with what stands below it as a part of the plan; and the rows that are none."""
        first = self._all.news[rows[0]]
        made: dict[str, Any] = {"title": plain(without_number(first.text)).strip()}
        text: list[str] = []
        rest: list[int] = []
        below = "activities" if name == "sections" else "parts"
        into = ""
        at = 1
        while at < len(rows):
            unit = self._all.news[rows[at]]
            if unit.kind == "heading":
                end = next(
                    (n for n in range(at + 1, len(rows)) if self._closes(rows[n], unit.level)),
                    len(rows),
                )
                inner, left = self._new_part(rows[at:end], below)
                made.setdefault(below, []).append(inner)
                rest += left
                at = end
                continue
            said = plain(unit.text).strip()
            facts = self._facts(unit.text, unit.kind) if name != "sections" else None
            label = self._label(said)
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
                text.append(f"- {_escaped(said)}" if point else _escaped(said))
            at += 1
        if text:
            made["text"] = "".join(text)
        return made, rest

    def _label(self, said: str) -> str:
        words = said.rstrip(":").casefold()
        names = self._all.readings.names_of(_LABELS)
        return names.get(words, "") if said.endswith(":") else ""

    def _facts(self, text: str, kind: str) -> dict[str, Any] | None:
        """Fields, of a row or a line that says facts and nothing else."""
        if kind == "row":
            cells = text.split("\t")
            parts = [f"{cells[0]}: {cells[1]}"] if len(cells) == 2 else []
        else:
            parts = text.split(" · ")
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
        """Whether a line begins with the label of a fact and a colon: «Ansvar: Styret»."""
        label = text.partition(":")[0].strip().casefold()
        return ":" in text and self._all.readings.labels.get(label) in _FACTS

    def _row_came(self, new: int) -> None:
        """A fact, or a new part of the plan in a table of such."""
        unit = self._all.news[new]
        beside = [row for row in (self._before(new), self._after(new)) if row is not None]
        rows = [row for row in beside if self._all.olds[row].kind == "row"]
        for row in rows:
            part = self._all.part(row)
            cells = self._cells(row)
            if part is not None and "derived" not in self._sorts(row):
                value = self._from_cells(unit.cells, cells, part)
                if value is not None:
                    at = int(part[-1]) + (row == self._before(new))
                    edit = self._made("add", (*part[:-1], at), None, value, None, new=new)
                    self._mean(edit, (Insert(part[:-1], at, value),), came=(new,))
                    return
        facts = self._facts(unit.text, "row")
        part = self._part_at(beside)
        if facts is not None and part is not None:
            self._add_facts(part, facts, new)
            return
        for row in rows:
            if "prose" in self._sorts(row):
                path = self._all.olds[row].stretches[0].origin.path
                line = "|" + "".join(f" {plain(cell)} |" for cell in unit.cells)
                start, end = self._lines(path, row)
                if row == self._before(new):
                    change = SetText(path, end, end, f"\n{line}")
                else:
                    change = SetText(path, start, start, f"{line}\n")
                edit = self._made("add", path, None, line, None, new=new, start=change.start)
                self._mean(edit, (change,), came=(new,))
                return
        dated = any("derived" in self._sorts(row) for row in rows)
        self._tell_came([new], SORTED if dated else NO_PLACE)

    def _add_facts(self, part: Path, facts: dict[str, Any], new: int) -> None:
        if any(self._all.value((*part, name)) for name in facts):
            self._tell_came([new], SAID)
            return
        for n, (name, value) in enumerate(facts.items()):
            path = (*part, name)
            edit = self._made("add", path, None, value, None, new=new)
            self._mean(edit, (SetValue(path, value),), came=(new,) if n == 0 else (), fact=True)

    def _text_came(self, rows: Sequence[int]) -> None:
        """Paragraphs or points that came one after the other."""
        units = [self._all.news[row] for row in rows]
        facts = self._facts(units[0].text, "paragraph") if units[0].kind == "paragraph" else None
        beside = [row for row in (self._before(rows[0]), self._after(rows[-1])) if row is not None]
        if facts is not None and (part := self._part_at(beside)) is not None:
            self._add_facts(part, facts, rows[0])
            if len(rows) > 1:
                self._text_came(rows[1:])
            return
        texts = [plain(unit.text).replace("\n", "\\\n").strip() for unit in units]
        if units[0].kind == "item":
            to = self._in_list(rows[0], rows[-1])
            if to is not None:
                self._items_came(rows, texts, to)
                return
        place = self._in_text(rows[0], rows[-1])
        if place is None:
            part = self._part_at(beside)
            if part is None or units[0].kind != "paragraph":
                self._tell_came(rows, NO_PLACE)
                return
            path, said = (*part, "text"), "\n\n".join(map(_escaped, texts))
            held = str(self._all.value(path) or "").rstrip("\n")
            if held:
                said, end = f"\n\n{said}", len(held)
                edit = self._made("add", path, "", said, None, new=rows[0], start=end)
                self._mean(edit, (SetText(path, end, end, said),), came=rows)
                return
            edit = self._made("add", path, None, said, None, new=rows[0])
            self._mean(edit, (SetValue(path, said),), came=rows)
            return
        path, at, before, after = place
        between = before if before.strip() else "\n\n"
        if units[0].kind == "item" and not (before + after).strip():
            before, between = f"{before}- " if before else "- ", "\n- "
        said = between.join(_escaped(one) for one in texts)
        change = SetText(path, at, at, f"{before}{said}{after}")
        edit = self._made("add", path, "", change.text, None, new=rows[0], start=at)
        self._mean(edit, (change,), came=rows)

    def _list_came(self, run: Sequence[int]) -> int | None:
        """Read a label with points below it, which the part has none of; how many rows it is."""
        name = self._label(plain(self._all.news[run[0]].text).strip())
        kinds = [self._all.news[row].kind for row in run[1:]]
        size = next((n for n, kind in enumerate(kinds) if kind != "item"), len(kinds))
        above = self._before(run[0])
        part = self._part_at([above]) if above is not None else None
        if not name or not size or not part or self._all.value((*part, name)):
            return None
        rows = run[: size + 1]
        value = [plain(self._all.news[row].text).strip() for row in rows[1:]]
        path = (*part, name)
        edit = self._made("add", path, None, value, None, new=rows[0])
        self._mean(edit, (SetValue(path, value),), came=rows)
        return len(rows)

    def _items_came(self, rows: Sequence[int], texts: Sequence[str], to: tuple[Path, int]) -> None:
        for row, text in zip(rows, texts, strict=True):
            goal = to[0][-1] in ("goals", "activities", "parts", "documents")
            value: Any = {"title": text, **self._shared(to[0])} if goal else text
            edit = self._made("add", (*to[0], to[1]), None, value, None, new=row)
            self._mean(edit, (Insert(*to, value),), came=(row,))

    def _shared(self, path: Path) -> dict[str, Any]:
        """What all goals of a list say alike, and the draft says once for them."""
        siblings = self._all.value(path)
        if path[-1] != "goals" or not isinstance(siblings, tuple) or len(siblings) < 2:
            return {}
        first = siblings[0]
        return {
            name: data(getattr(first, name))
            for name in ("when", "responsible", "supports")
            if getattr(first, name)
            and all(data(getattr(one, name)) == data(getattr(first, name)) for one in siblings)
        }

    def _tell_came(self, rows: Sequence[int], why: Message) -> None:
        for row in rows:
            text = self._all.news[row].text
            self._all.report(why, text, "", text, row)

    # Places

    def _before(self, new: int) -> int | None:
        """The row of the draft that stands right before a row of the file."""
        found = (self._all.old_of[row] for row in range(new - 1, -1, -1) if row in self._all.old_of)
        return next(found, None)

    def _after(self, new: int) -> int | None:
        rows = range(new + 1, len(self._all.news))
        pairs = (row for row in rows if row in self._all.old_of)
        return next((self._first_old(row) for row in pairs), None)

    def _first_old(self, new: int) -> int:
        return next(pair.olds[0] for pair in self._all.alignment.pairs if new in pair.news)

    def _beside(self, row: int) -> int | None:
        """The row of the file by which one that is gone stood."""
        news = {pair.olds[-1]: pair.news[-1] for pair in self._all.alignment.pairs}
        return next((news[old] for old in range(row - 1, -1, -1) if old in news), None)

    def _under(self, new: int, level: int, name: str) -> tuple[Path, int] | None:
        """The list, and the place in it, for a part whose heading has come to stand in a row."""
        for row in range(new - 1, -1, -1):
            unit = self._all.news[row]
            old = self._all.old_of.get(row)
            if unit.kind != "heading" or unit.level > level:
                continue
            part = self._all.part(old) if old is not None else None
            if part is None:
                break
            if self._all.olds[old or 0].level == level and (not name or part[-2] == name):
                return part[:-1], int(part[-1]) + 1
            if unit.level < level:
                inner = name or ("parts" if part[-2] in ("activities", "parts") else "")
                value = self._all.value(part)
                if not inner:
                    only = getattr(value, "sections", ()) and not getattr(value, "activities", ())
                    inner = "sections" if only else "activities"
                return (*part, inner), 0
            break
        for row in range(new + 1, len(self._all.news)):
            unit = self._all.news[row]
            old = self._all.old_of.get(row)
            if unit.kind != "heading" or old is None or unit.level > level:
                continue
            part = self._all.part(old)
            if unit.level == level and part is not None and (not name or part[-2] == name):
                return part[:-1], int(part[-1])
            break
        return ((name or "sections",), 0) if level == 2 else None

    def _beside_like(self, new: int, name: str) -> tuple[Path, int] | None:
        """The list, and the place in it, of parts that stand as points or rows."""
        for row, more in ((self._before(new), 1), (self._after(new), 0)):
            part = self._title_of(row)
            if part is not None and part[-2] == name:
                return part[:-1], int(part[-1]) + more
        return None

    def _title_of(self, row: int | None) -> Path | None:
        """The part that a row, or a paragraph below a point, is about."""
        while row is not None and row >= 0:
            part = self._all.part(row)
            if part is not None or self._all.olds[row].kind == "heading":
                return part
            row -= 1
        return None

    def _in_list(self, new: int, last: int | None = None) -> tuple[Path, int] | None:
        """The list of texts or parts, and the place in it, of a point in a row."""
        ends = (self._before(new), 1), (self._after(new if last is None else last), 0)
        for row, more in ends:
            if row is None or self._all.olds[row].kind != "item":
                continue
            paths = {one.origin.path for one in self._all.olds[row].stretches}
            path = next(iter(paths), ())
            if len(paths) == 1 and path and isinstance(path[-1], int):
                return path[:-1], path[-1] + more
            part = self._all.part(row)
            if part is not None:
                return part[:-1], int(part[-1]) + more
        return None

    def _in_text(self, new: int, last: int | None = None) -> tuple[Path, int, str, str] | None:
        """The text, the character, and what to write before and after words that come there."""
        unit = self._all.news[new]
        above, below = self._before(new), self._after(new if last is None else last)
        for row in (above, below):
            if row is None or not self._all.olds[row].stretches:
                continue
            stretch = self._all.olds[row].stretches[-1 if row == above else 0]
            if stretch.origin.sort != "prose":
                continue
            path = stretch.origin.path
            over = self._part_at([above]) if above is not None else None
            if row == below and part_of(path) != over:
                continue
            start, end = self._lines(path, row)
            mark = ""
            if unit.kind == "item":
                value = str(self._all.value(path))
                lead = value[start : self._all.olds[row].stretches[0].origin.first]
                like = self._all.olds[row].kind == "item"
                mark = _next(lead) if like and lead.strip() else "- "
                gap = "\n" if like else "\n\n"
            else:
                gap = "\n\n"
            return (path, end, gap + mark, "") if row == above else (path, start, mark, gap)
        return None

    def _part_at(self, rows: Sequence[int]) -> Path | None:
        """The part of the plan that rows of the draft stand in: that of the first.

        What only names a part of another heading is of the heading that it stands below.
        """
        for row in rows[:1]:
            above = (n for n in range(row, -1, -1) if self._all.olds[n].kind == "heading")
            head = self._all.part(next(above, 0))
            for one in self._all.olds[row].stretches[:1]:
                part = part_of(one.origin.path)
                return part if head is None or part[: len(head)] == head else head
            return self._title_of(row)
        return None

    def _lines(self, path: Path, row: int) -> tuple[int, int]:
        """The lines of a text that a row is printed of, without the line break after them."""
        value = str(self._all.value(path))
        own = [one for one in self._all.olds[row].stretches if one.origin.path == path]
        first = own[0].origin.first
        last = own[-1].origin.first + own[-1].end - own[-1].start
        start = value.rfind("\n", 0, first) + 1
        end = value.find("\n", last)
        return start, len(value.rstrip("\n")) if end < 0 else end

    def _rows_of(self, path: Path) -> Iterator[int]:
        for n, unit in enumerate(self._all.olds):
            if any(one.origin.path == path for one in unit.stretches):
                yield n

    def _is_home(self, row: int, part: Path) -> bool:
        """Whether a row is where a part of the plan is described, and not a view of it."""
        if "derived" in self._sorts(row):
            return False
        title = (*part, "title")
        rows = [n for n in self._rows_of(title) if "derived" not in self._sorts(n)]
        headings = [n for n in rows if self._all.olds[n].kind == "heading"]
        return row == (headings or rows)[0]

    def _is_printed(self, part: Path) -> bool:
        """Whether all that is said of a part of the plan is in the draft."""
        if not self._printed:
            self._printed.update(s.origin.path for row in self._all.olds for s in row.stretches)
        return self._all.says_no_more(part, self._printed)

    def _sorts(self, row: int) -> set[str]:
        return {one.origin.sort for one in self._all.olds[row].stretches}

    def _block(self, row: int, part: Path) -> list[int]:
        """A row that is the title of a part, and all rows below it that are the part's."""
        unit = self._all.olds[row]
        end = row + 1
        if unit.kind == "row":
            return [row]
        while end < len(self._all.olds):
            other = self._all.olds[end]
            if unit.kind == "heading":
                if other.kind == "heading" and other.level <= unit.level:
                    break
            elif not other.stretches or any(
                one.origin.path[: len(part)] != part for one in other.stretches
            ):
                break
            end += 1
        return list(range(row, end))

    def _cells(self, row: int) -> list[str]:
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

    def _from_cells(
        self, cells: Sequence[str], names: Sequence[str], part: Path
    ) -> dict[str, Any] | None:
        """A part of the plan from the cells of a row, of which each is a field."""
        if len(cells) != len(names):
            return None
        made: dict[str, Any] = {}
        for cell, name in zip(cells, self._head(names, part), strict=True):
            said = plain(cell).strip()
            if not name or not said:
                continue
            try:
                if name == "title":
                    first, _, below = said.partition("\n")
                    made["title"] = first
                    if below:
                        made |= self._facts(below, "paragraph") or {"text": below}
                else:
                    made[name] = self._all.readings.field((name,), said)
            except UnreadError:
                return None
        return made if "title" in made else None

    def _head(self, names: Sequence[str], part: Path) -> list[str]:
        """The names of columns, those that are empty in a row by what other rows have."""
        found = list(names)
        for row, unit in enumerate(self._all.olds):
            other = self._all.part(row) if unit.kind == "row" else None
            if other is not None and other[:-1] == part[:-1]:
                cells = self._cells(row)
                if len(cells) == len(found):
                    found = [one or other for one, other in zip(found, cells, strict=True)]
        return found

    def _made(
        self, kind: str, path: Path, old: Any, value: Any, row: int | None, **more: Any
    ) -> Any:
        new = more.pop("new", None)
        authors = self._all.deleted_by(row) if row is not None else ()
        if new is not None:
            authors = (*authors, *self._all.authors(new))
        place = new if new is not None else self._beside(row or 0)
        return self._all.edit(kind, path, old, value, place, authors, **more)

    def _mean(
        self,
        edit: Any,
        changes: tuple[Change, ...],
        gone: Sequence[int] = (),
        came: Sequence[int] = (),
        *,
        fact: bool = False,
    ) -> None:
        self._done.update(gone)
        made = replace(edit, changes=changes)
        self._all.meant.append(Meant(made, None, (), tuple(gone), tuple(came), fact))


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


def _next(lead: str) -> str:
    """What begins the next point: the same sign, or one number more."""
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 1), lead)


def _escaped(text: str) -> str:
    text = re.sub(r"([`*\[\]])", r"\\\1", text)
    return re.sub(r"^(\d{1,9})([.)])(?= )", r"\1\\\2", re.sub(r"^([#>+-])(?= |$)", r"\\\1", text))
