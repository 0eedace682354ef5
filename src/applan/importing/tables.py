"""What the rows of a table are: facts, a date plan, activities with a head, or a matrix."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from applan.importing.labels import TELLING, Label, column_of, is_goal, is_title, label_of, labelled
from applan.importing.pieces import Piece, on_one_line, paragraph
from applan.importing.things import Fact, GoalPart, Ledger, Part, Row
from applan.importing.times import Times
from applan.wordfile.units import BREAK

_CROSSES = frozenset("xX×✓✔☑✗●•■*")
_NONE = frozenset("-–—")
_LONGEST_TITLE = 200


class Tables:
    """Reads tables in a plan; what has no plain form stays a table of text."""

    def __init__(self, times: Times, ledger: Ledger) -> None:
        self._times, self._ledger = times, ledger

    def parts(self, rows: Sequence[Piece]) -> list[Part]:
        """What the rows of a table are."""
        forms = (self._facts, self._told, self._columns, self._dates, self._matrix, self._own_facts)
        found = (form(rows) for form in forms)
        return next((one for one in found if one is not None), list(rows))

    def _facts(self, rows: Sequence[Piece]) -> list[Part] | None:
        """Two columns, of labels and what they say; others of its rows stay text."""
        pairs = [(row, *_two(row)) for row in rows if _two(row)]
        if len(pairs) != len(rows):
            return None
        known = [label_of(word) for _row, word, _said in pairs]
        named = [one for one in known if one is not None]
        if not named or len(named) * 2 < len(rows) or not self._are_labels(pairs, known):
            return None
        made: list[Part] = []
        for (row, word, said), label in zip(pairs, known, strict=True):
            if label is not None and said:
                self._ledger.keys.append((row, word))
                made.append(Fact(label, word, _lines(said), row))
            else:
                made.append(paragraph(row, f"{word.rstrip(' :')}: {said}" if said else word))
        return made

    def _are_labels(
        self, pairs: Sequence[tuple[Piece, str, str]], known: Sequence[Label | None]
    ) -> bool:
        """Whether the first row is no head over columns: «Dato | Ansvarlig»."""
        _row, _word, said = pairs[0]
        is_head = label_of(said) is not None or is_title(said)
        return not (len(pairs) > 1 and known[0] is not None and is_head and known[1] is None)

    def _own_facts(self, rows: Sequence[Piece]) -> list[Part] | None:
        """A head of labels over one row: the facts of what the table stands under."""
        if len(rows) != 2:
            return None
        heads, cells = rows[0].cells, rows[1].cells
        labels = [label_of(head) for head in heads]
        if len(heads) < 2 or None in labels or len(cells) != len(heads):
            return None
        self._ledger.keys.append((rows[0], rows[0].text))
        return [
            Fact(label, head, _lines(cell), rows[1])
            for label, head, cell in zip(labels, heads, cells, strict=True)
            if label is not None and cell.strip()
        ]

    def _told(self, rows: Sequence[Piece]) -> list[Part] | None:
        """A title in each row, and beside it the facts, each on a line or as a table of its own."""
        made: list[Part] = []
        keys: list[tuple[Piece, str]] = []
        for row in rows:
            name, said = _two(row) or ("", "")
            lines = _lines(said)
            if len(lines) > 1 and len(lines) % 2 == 0 and all(map(label_of, lines[::2])):
                lines = tuple(
                    f"{word}: {one}" for word, one in zip(*[iter(lines)] * 2, strict=True)
                )
            found = [one for line in lines if (one := labelled(line)) and one[2]]
            if (
                not found
                or len(found) != len(lines)
                or label_of(name)
                or len(name) > _LONGEST_TITLE
            ):
                return None
            keys += ((row, word) for _label, word, _said in found)
            facts = tuple(Fact(label, word, (one,), row) for label, word, one in found)
            made.append(Row(name, facts, row))
        self._ledger.keys += keys
        return made

    def _columns(self, rows: Sequence[Piece]) -> list[Part] | None:
        """A head that names its columns, over rows that are activities or goals."""
        if len(rows) < 2:
            return None
        heads = [on_one_line(cell) for cell in rows[0].cells]
        labels = [column_of(head) for head in heads]
        guess = next((h for h in heads if column_of(h) and not label_of(h)), "")
        title = next((n for n, head in enumerate(heads) if is_title(head)), None)
        goal = next((n for n, head in enumerate(heads) if is_goal(head)), None)
        telling = [n for n, one in enumerate(labels) if one is not None and one.key in TELLING]
        if title is None:
            title = next((n for n, one in enumerate(labels) if one is None and n != goal), None)
            if title is None and goal is None and labels and labels[0] is not None:
                return None
        if title is None:
            title, goal = goal, None
            return self._goals(rows, heads, labels, title) if title is not None else None
        if not telling or (goal is None and self._crossed(rows) is not None):
            return None
        named = [n for n in range(len(heads)) if n not in (title, goal)]
        empty = [n for n in named if labels[n] is None and not any(_cell(r, n) for r in rows[1:])]
        if any(heads[n] for n in empty):
            return None
        self._ledger.keys += [(rows[0], heads[n]) for n in (title, goal) if n is not None]
        self._ledger.keys += [(rows[0], heads[n]) for n in named if labels[n]]
        return list(self._rows(rows[1:], _Columns(heads, labels, title, goal), guess=guess))

    def _rows(
        self, rows: Sequence[Piece], columns: "_Columns", *, guess: str = ""
    ) -> Iterator[Part]:
        """What each row is. Where ``when`` is known a row must have a time there, or above it."""
        heads, labels, title, goal, when, crossed = columns
        above, over, goals, printed = "", "", set[str](), set[int]()
        for row in rows:
            said = on_one_line(_cell(row, goal))
            if said:
                over = said
                if said not in goals:
                    goals.add(said)
                    yield GoalPart(said, "goal", row)
                else:
                    self._ledger.twice.append((row, said))
            time, doubt = on_one_line(_cell(row, when)), ""
            if when is not None and not time and above and when < title:
                time, doubt = above, on_one_line(row.text)
            elif when is not None and not self._times.is_days(time):
                yield row
                continue
            above = time
            name, *more = _lines(_cell(row, title)) or ("",)
            apart = {title, goal, when, *crossed}
            filled = [n for n in range(len(row.cells)) if _cell(row, n) and n not in apart]
            times = (
                (time,) if time else tuple(heads[n] for n in crossed if _cell(row, n) in _CROSSES)
            )
            self._ledger.keys += [(row, _cell(row, n)) for n in crossed]
            if name and not filled and not times and goal is None:
                yield paragraph(row, _cell(row, title))
                continue
            if not name or len(name) > _LONGEST_TITLE:
                if name or filled or times:
                    yield row
                continue
            names = [name]
            if more and all(map(_is_short_title, more)):
                names, more = [name, *more], []
            facts = [Fact(Label("when"), "", times, row)] if times else []
            text = [paragraph(row, one) for one in more]
            for n in filled:
                head = heads[n] if n < len(heads) else ""
                label = labels[n] if n < len(labels) else None
                said = _cell(row, n)
                found = (label, head, said) if label else None if head else labelled(said)
                if found is not None and found[2]:
                    self._ledger.keys += [(row, found[1])] * (label is None)
                    facts.append(Fact(found[0], found[1], _lines(found[2]), row))
                else:
                    printed.add(n)
                    said = on_one_line(said)
                    text.append(paragraph(row, f"{head}: {said}" if head else said))
            for n, name in enumerate(names):
                yield Row(name, tuple(facts), row, () if n else tuple(text),
                          name if n else doubt or guess, over)  # fmt: skip
            guess = ""
        known = {title, goal, when, *crossed, *printed}
        for n, head in enumerate(heads):
            if head and labels[n] is None and n not in known:
                if any(_cell(row, n) for row in rows):
                    yield paragraph(rows[0], head)
                else:
                    self._ledger.keys.append((rows[0], head))

    def _goals(
        self, rows: Sequence[Piece], heads: Sequence[str], labels: Sequence[Label | None],
        title: int | None,
    ) -> list[Part] | None:  # fmt: skip
        """Goals with what stands beside them."""
        assert title is not None
        named = [n for n in range(len(heads)) if n != title]
        if not any(labels[n] is not None for n in named):
            return None
        if any(labels[n] is None and heads[n] for n in named):
            return None
        made: list[Part] = []
        self._ledger.keys.append((rows[0], rows[0].text))
        for row in rows[1:]:
            name = on_one_line(_cell(row, title))
            facts = tuple(
                Fact(label, heads[n], _lines(_cell(row, n)), row)
                for n in named
                if n < len(labels) and (label := labels[n]) is not None and _cell(row, n)
            )
            made.append(GoalPart(name, "goal", row, facts) if name else row)
        return made

    def _dates(self, rows: Sequence[Piece]) -> list[Part] | None:
        """Rows that begin or end with a time, with or without a head over them."""
        for when, title in ((0, 1), (1, 0)):
            read = [row for row in rows if self._times.is_days(on_one_line(_cell(row, when)))]
            bare = rows[0] if rows and rows[0] not in read else None
            body = rows[1:] if bare is not None else rows
            full = [row for row in body if _cell(row, when)]
            if not read or len(read) * 10 < len(full) * 7:
                continue
            head = [on_one_line(cell) for cell in bare.cells] if bare is not None else []
            if head and not self._is_head(head, when):
                head, body = [], rows
            if head and bare is not None:
                self._ledger.keys += [(bare, one) for n, one in enumerate(head) if n in (0, 1)
                                      or column_of(one)]  # fmt: skip
            labels = [column_of(one) for one in head]
            return list(self._rows(body, _Columns(head, labels, title, when=when)))
        return None

    def _is_head(self, head: Sequence[str], when: int) -> bool:
        label = label_of(head[when]) if when < len(head) else None
        return (label is not None and label.key == "when") or not any(head)

    def _crossed(self, rows: Sequence[Piece]) -> list[int] | None:
        """The columns of a matrix, each with a time above and crosses in it; None for no matrix.

        Beside the title others may say who, where and the like.
        """
        heads = [on_one_line(cell) for cell in rows[0].cells]
        columns = [n for n in range(1, len(heads)) if self._times.is_column(heads[n])]
        others = [n for n in range(1, len(heads)) if n not in columns]
        if len(columns) < 2 or len(rows) < 2 or not all(column_of(heads[n]) for n in others):
            return None
        said = [_cell(row, n) for row in rows[1:] for n in columns]
        is_whole = all(_cell(row, 0) for row in rows[1:]) and not _CROSSES.isdisjoint(said)
        return columns if is_whole and {*said, ""} <= _CROSSES | _NONE | {""} else None

    def _matrix(self, rows: Sequence[Piece]) -> list[Part] | None:
        """Activities below each other, times beside each other, and crosses where they meet."""
        columns = self._crossed(rows)
        if columns is None:
            return None
        heads = [on_one_line(cell) for cell in rows[0].cells]
        others = [head for n, head in enumerate(heads) if n not in columns]
        self._ledger.keys.append((rows[0], " ".join(others)))
        self._ledger.twice.append((rows[0], " ".join(heads[n] for n in columns)))
        labels = [column_of(head) for head in heads]
        return list(self._rows(rows[1:], _Columns(heads, labels, 0, crossed=tuple(columns))))


class _Columns(NamedTuple):
    """What the columns of a table are: their heads and labels, and which is the title, the goal
    beside it, or the time; the ``crossed`` have a time above and crosses below."""

    heads: Sequence[str]
    labels: Sequence[Label | None]
    title: int
    goal: int | None = None
    when: int | None = None
    crossed: tuple[int, ...] = ()


def _is_short_title(line: str) -> bool:
    """Whether a further line of a cell may be a title of its own."""
    return len(line) <= 50 and line[:1].isupper() and line[-1:] not in ".,;:!?"


def _cell(row: Piece, n: int | None) -> str:
    cells = row.cells
    return cells[n].strip() if n is not None and n < len(cells) else ""


def _two(row: Piece) -> tuple[str, str] | tuple[()]:
    cells = row.cells
    if len(cells) == 2 and cells[0].strip():
        return on_one_line(cells[0]), cells[1].strip()
    return ()


def _lines(cell: str) -> tuple[str, ...]:
    return tuple(line for one in cell.split(BREAK) if (line := on_one_line(one).strip("•· ")))
