"""Where in the plan a row of the file stands, by the rows of the draft around it."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cached_property

from applan.findings import Path
from applan.readback.compared import Compared, part_of
from applan.wordfile.units import CELL


class Places:
    """Finds places in the plan for rows of the file, and the rows of the draft that are of one."""

    def __init__(self, compared: Compared) -> None:
        self._all = compared

    def before(self, new: int) -> int | None:
        """The row of the draft that stands right before a row of the file."""
        found = (self._all.old_of[row] for row in range(new - 1, -1, -1) if row in self._all.old_of)
        return next(found, None)

    def after(self, new: int) -> int | None:
        """The row of the draft that stands right behind a row of the file."""
        rows = range(new + 1, len(self._all.news))
        pairs = (row for row in rows if row in self._all.old_of)
        found = (pair.olds[0] for row in pairs for pair in self._all.alignment.pairs
                 if row in pair.news)  # fmt: skip
        return next(found, None)

    def around(self, first: int, last: int) -> list[int]:
        """The rows of the draft that rows of the file stand between, as far as there are such."""
        return [row for row in (self.before(first), self.after(last)) if row is not None]

    def beside(self, row: int) -> int | None:
        """The row of the file by which one that is gone stood."""
        news = {pair.olds[-1]: pair.news[-1] for pair in self._all.alignment.pairs}
        return next((news[old] for old in range(row - 1, -1, -1) if old in news), None)

    def under(self, new: int, level: int, name: str) -> tuple[Path, int] | None:
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
        for row in self._headings[bisect(self._headings, new) :]:
            unit = self._all.news[row]
            if unit.level > level:
                continue
            part = self._all.part(self._all.old_of[row])
            if unit.level == level and part is not None and (not name or part[-2] == name):
                return part[:-1], int(part[-1])
            break
        return ((name or "sections",), 0) if level == 2 else None

    @cached_property
    def _headings(self) -> list[int]:
        """The rows of the file that are headings of the draft, in order."""
        return sorted(row for row in self._all.old_of if self._all.news[row].kind == "heading")

    def beside_like(self, new: int, name: str) -> tuple[Path, int] | None:
        """The list, and the place in it, of parts that stand as points or rows."""
        for row, more in ((self.before(new), 1), (self.after(new), 0)):
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

    def in_list(self, new: int, last: int | None = None) -> tuple[Path, int, int] | None:
        """The list of texts or parts, the place in it of a point in a row, and that of the item
        beside it."""
        ends = (self.before(new), 1), (self.after(new if last is None else last), 0)
        for row, more in ends:
            if row is None or self._all.olds[row].kind != "item":
                continue
            path, *others = self._all.paths(row) or [()]
            if others or not path or not isinstance(path[-1], int):
                path = self._all.part(row) or ()
            if path:
                return path[:-1], int(path[-1]) + more, int(path[-1])
        return None

    def in_text(self, new: int, last: int | None = None) -> tuple[Path, int, str, str] | None:
        """The text, the character, and what to write before and after words that come there."""
        unit = self._all.news[new]
        above, below = self.before(new), self.after(new if last is None else last)
        for row in (above, below):
            if row is None or not self._all.olds[row].stretches:
                continue
            stretch = self._all.olds[row].stretches[-1 if row == above else 0]
            inside = self._all.olds[row].kind != "paragraph" and self._all.sorts(row) != {"prose"}
            labelled = row == below and stretch.start
            if stretch.origin.sort != "prose" or inside or labelled:
                continue
            path = stretch.origin.path
            over = self.part_at([above]) if above is not None else None
            if row == below and part_of(path) != over:
                continue
            start, end = self.lines(path, row)
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

    def part_at(self, rows: Sequence[int], *, texts: bool = False) -> Path | None:
        """The part of the plan that rows of the draft stand in: that of the first.

        It is the one that is described in it or nearest above, and not one that it only names or
        that it tells of with others. Below what stands in a list or a table, ``texts`` are of the
        part that has the list.
        """
        for row in rows[:1]:
            for above in range(row, -1, -1):
                part = self._all.part(above)
                listed = texts and self._all.olds[above].kind in ("item", "row")
                if part is not None and not listed and self.is_home(above, part):
                    return part
                if self._all.olds[above].kind == "heading":
                    break
            is_view = texts and "derived" in self._all.sorts(row)
            return next(map(part_of, self._all.paths(row)), None) if not is_view else None
        return None

    def lines(self, path: Path, row: int) -> tuple[int, int]:
        """The lines of a text that a row is printed of, without the line break after them."""
        value = str(self._all.value(path))
        own = [one for one in self._all.olds[row].stretches if one.origin.path == path]
        first = own[0].origin.first
        last = own[-1].origin.first + own[-1].end - own[-1].start
        start = value.rfind("\n", 0, first) + 1
        end = value.find("\n", last)
        return start, len(value.rstrip("\n")) if end < 0 else end

    def rows_of(self, path: Path) -> Iterator[int]:
        """The rows of the draft in which a value is printed."""
        return (n for n, unit in enumerate(self._all.olds)
                if any(one.origin.path == path for one in unit.stretches))  # fmt: skip

    def is_home(self, row: int, part: Path) -> bool:
        """Whether a row is where a part of the plan is described, and not a view of it, nor a
        line that only names it: «Bidrar til: Bli flere medlemmer»."""
        title = (*part, "title")
        rows = [n for n in self.rows_of(title)
                if "derived" not in self._all.sorts(n) and self._begins_with(n, title)]  # fmt: skip
        if row not in rows:
            return False
        headings = [n for n in rows if self._all.olds[n].kind == "heading"]
        return row == (headings or rows)[0]

    def _begins_with(self, row: int, path: Path) -> bool:
        """Whether a row, or a cell of it, begins with a value, but for its number."""
        unit = self._all.olds[row]
        at = next(one.start for one in unit.stretches if one.origin.path == path)
        return not any(map(str.isalpha, unit.text[:at].rpartition(CELL)[2]))

    def block(self, row: int, part: Path) -> list[int]:
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


def _next(lead: str) -> str:
    """What begins the next point: the same sign, or one number more."""
    return re.sub(r"\d+", lambda found: str(int(found[0]) + 1), lead)
