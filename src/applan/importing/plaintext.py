"""Text and Markdown files as pieces: headings only where they are plain, tabs as tables."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from applan.frozen import NamedTuple
from applan.importing.labels import among, label_of, labelled
from applan.importing.pieces import Piece, pointed
from applan.importing.times import is_month
from applan.patterns import lazy
from applan.prose.blocks import Line, Paragraph, Run, is_all
from applan.prose.marks import Mark, mark_of
from applan.prose.read import read
from applan.typography import MONTHS, bound
from applan.wordfile.units import BREAK, CELL

LONGEST_HEADING = 90
_WIDE = 55
"""Characters of a line after which a paragraph goes on with the next."""

_SHORT = 30
"""Characters of a line below a whole sentence that begins something else."""

_HASHES = lazy(r"(?P<level>#{1,6})[ \t]+(?P<text>\S.*?)[ \t]*#*")
_UNDERLINE = lazy(r"[ \t]*(?:=[= ]{2,}|-{3,}|~{3,}|\*{3,}|_{3,})[ \t]*")
_RULE = lazy(r"[ \t]*(?:[-_=*~–—.·+#][ \t]*){3,}")
_PIPED = lazy(r"[ \t]*\|.*")
_PARTED = lazy(r"[^;]*(?:;[^;]*){2,}")
_SPACED = lazy(r"\s*\S.*\S\s{2,}\S.*")
_WIDE_GAP = r"\s{2,}"
_LONGEST_CELL = 40
_BROKEN = lazy(r"<br ?/?>")
_DIVIDER = lazy(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_DATE = lazy(
    r"[ \t]*\d{1,2}\.(?:[ \t]*[-–][ \t]*\d|(?:0\d|1[0-2])(?!\d|\.\d)|[ \t]0\d"
    rf"|[ \t]?(?:(?:{MONTHS})[a-zæøå]|[a-zæøå]*dag\b|helg))"
)
"""«12.01», «11.-12.01», «10. 02», «17. maitoget», «3. juledag»: no number of a heading
or a point."""

_DATED = lazy(
    r"(?i)(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag (?:den )?)?"
    r"\d{1,2}\.(?:[^:–]{0,40}(?::|\s–)\s|\d{1,2}\b)|(?:uke|veke) \d"
)
"""A line that begins with a day or a week and says what is then."""

_DAY = lazy(rf"(?i)(?:[a-zå-ø]+dag (?:den )?)?\d{{1,2}}(?:\.? ?(?:{MONTHS})|/\d)\b")
"""A line that begins with a day, which the next may do too."""

_ON = lazy(r"(?i)\bkl\.? ?\d|\b[a-zæøå]{2,5}dag (?:den )?\d{1,2}\.")
"""A weekday with its day, or an hour, which a line of a list of dates has."""

_ONE_DAY = lazy(rf"(?i)(?:[a-zå-ø]+dag (?:den )?)?\d{{1,2}}\.\s?(?:{MONTHS})")
"""A day, which is as a label where it alone is bold: «**3. mai** Grillfest»."""

_TITLED = lazy(r"[A-ZÆØÅ«\d][^:.]{2,60}(?::|\s[–—-])\s+\S")
"""«Refleksaksjon: uke 42», which a line of a list is where the one above is so too."""

_ENDED = lazy(r".*[.!?:;,]")
_AT_END = lazy(r"|.*[.!?\d]")
_QUOTE = lazy(r"^[ \t]*(?:>[ \t]?)+(?=\D)")
_WITHIN = lazy(r"\[([^\]]*)\]\(#[^)]*\)")
"""A link to a place in the same file."""

_SMALL = lazy(r"[a-zæøåéòó(]|\d+ (?![^\W\d_]*:)[a-zæøå]")


class _Row(NamedTuple):
    """A line of the file: its number, its text, and the mark it begins with."""

    number: int
    text: str
    mark: Mark | None


def pieces_of(text: str, *, is_markdown: bool) -> tuple[Piece, ...]:
    """The pieces of a text, each with the line it begins on."""
    lines = text.split("\n")
    if is_markdown:
        lines = [_WITHIN.sub(r"\1", _QUOTE.sub("", line)) for line in _without_front(lines)]
    marks = _without_dates(lines)
    rows = [
        _Row(n + 1, line, mark if _is_point(marks, n) else None)
        for n, (line, mark) in enumerate(zip(lines, marks, strict=True))
    ]
    return _Reader(rows, is_markdown).pieces()


def _without_front(lines: list[str]) -> list[str]:
    """The lines, but for those around what a program keeps at the beginning of a file."""
    end = next((n for n, line in enumerate(lines[1:40], 1) if line.strip() == "---"), 0)
    if lines[0].strip() != "---" or not end:
        return lines
    return ["", *lines[1:end], "", *lines[end + 1 :]]


def _mark(line: str) -> Mark | None:
    if _DATE.match(line):
        return None
    is_lettered = line[:1] == "o" and line[1:2] in "\t "
    mark = mark_of(line if is_lettered else bound(line))
    return mark if mark is not None and line[mark.end :].strip() else None


def _heading(line: str) -> tuple[int, ...]:
    """The number of a heading in Markdown; nothing for another line."""
    found = _HASHES.fullmatch(line.strip())
    number = re.match(r"\d{1,9}(?:\.\d{1,9})*\b", found["text"]) if found is not None else None
    return tuple(map(int, number[0].split("."))) if number is not None else ()


def _without_dates(lines: Sequence[str]) -> list[Mark | None]:
    """The marks but for days of a month: «6.1» where no number 6 stands above, nor one 6.0."""
    known, kept = {value for line in lines if (value := _heading(line))}, list[Mark | None]()
    for mark in map(_mark, lines):
        value = mark.value if mark is not None and mark.family == "number" else ()
        is_day = len(value) == 2 and value[0] <= 31 and 1 <= value[1] <= 12
        is_day = is_day and not known & {value[:1], (value[0], value[1] - 1)}
        if is_day:
            kept.append(None)
            continue
        known.add(value)
        kept.append(mark)
    return kept


def _is_point(marks: Sequence[Mark | None], at: int) -> bool:
    """Whether a mark is one: a dash that is no hyphen only where another line has it too."""
    mark = marks[at]
    if mark is None:
        return False
    if mark.family != "dash" or mark.sign == "-":
        return True
    return any(
        other is not None and other.family == "dash" and other.sign == mark.sign
        for other in (*marks[max(0, at - 4) : at], *marks[at + 1 : at + 5])
    )


class _Reader:
    """Goes through the lines once; what a piece has is gathered until it ends."""

    def __init__(self, rows: Sequence[_Row], is_markdown: bool) -> None:
        self._rows, self._is_markdown = rows, is_markdown
        self._made: list[Piece] = []
        self._open: Piece | None = None
        self._last = ""
        self._tables = 0
        self._indents: list[int] = []
        self._blank = False
        long = sorted(len(row.text.strip()) for row in rows if len(row.text.strip()) > 40)
        self._full = long[len(long) * 9 // 10] if long else _WIDE
        self._width = max(_WIDE, self._full * 4 // 5)
        self._is_broken = any(
            len(one.text.strip()) >= self._width and _SMALL.match(below.text.strip())
            for one, below in pairwise(rows)
        )
        """Whether any long line goes on below: nobody begins each line with a capital by chance."""

    def pieces(self) -> tuple[Piece, ...]:
        at = 0
        while at < len(self._rows):
            at = self._step(at)
        self._close()
        return tuple(self._made)

    def _step(self, at: int) -> int:
        row = self._rows[at]
        text = row.text.strip()
        if not text:
            self._blank = self._open is not None
            return at + 1
        if self._blank:
            self._close()
        self._blank = False
        if _UNDERLINE.fullmatch(row.text) and self._can_be_heading():
            assert self._open is not None
            self._add_heading(self._open.text, self._open.number, 1 if "=" in text else 2)
            self._open = None
        elif _RULE.fullmatch(row.text):
            self._close()
        elif hashes := _HASHES.fullmatch(text):
            self._close()
            self._add_heading(hashes["text"], row.number, len(hashes["level"]))
        elif text.startswith("|") and text.count("|") > 1:
            return self._table(at, _PIPED, r"(?<!\\)\|")
        elif row.mark is None and "\t" in text:
            self._close()
            self._made.append(Piece("paragraph", text, number=row.number))
        elif row.mark is None and self._is_parted(at):
            return self._table(at, _PARTED, ";")
        elif row.mark is None and self._is_in_columns(at):
            return self._table(at, _SPACED, _WIDE_GAP)
        elif row.mark is not None:
            self._point(row)
        elif self._leads(at):
            self._close()
            self._add_heading(text, row.number)
        else:
            self._running(row, text)
        return at + 1

    def _point(self, row: _Row) -> None:
        assert row.mark is not None
        said = row.text[row.mark.end :].strip()
        self._close()
        while self._indents and row.mark.indent < self._indents[-1]:
            self._indents.pop()
        if not self._indents or row.mark.indent > self._indents[-1] + 1:
            self._indents.append(row.mark.indent)
        label = row.mark.label
        if row.mark.family == "sign":
            said, label = f"{label} {said}", ""
        self._open = pointed(Piece("item", said, len(self._indents) - 1, row.number, label=label))
        self._last = row.text.strip()

    def _running(self, row: _Row, text: str) -> None:
        """A line that goes on with the paragraph above, or begins one."""
        if self._open is not None and self._goes_on(text):
            self._open = replace(self._open, text=f"{self._open.text} {text}")
        else:
            self._close(keeps_list=True)
            indent = len(row.text) - len(row.text.lstrip())
            level = sum(indent > one for one in self._indents)  # of a point that it stands under
            self._open = Piece("paragraph", text, level, row.number)
        self._last = text

    def _goes_on(self, text: str) -> bool:
        last = self._last
        forms = (_TITLED.match, _DAY.match, lambda one: among(one)[1])
        is_row = _DATED.match(text) or any(form(text) and form(last) for form in forms)
        begins = last[-1:] in ".!?" and _SMALL.match(text) is None
        fits = len(f"{last} {text.split(' ')[0]}") <= self._full  # it need not have been broken
        is_row = bool(is_row) or (begins and bool(fits or _TITLED.match(text) or among(text)[1]))
        is_row |= is_month(text.rstrip(":"))
        if is_row or labelled(text) or label_of(text) or (labelled(last) and len(last) < _WIDE):
            return False
        small = _SMALL.match(text) is not None
        if begins and len(text) <= _SHORT and text[-1] != ".":
            return False
        is_whole = not self._is_broken and last[-1] not in ":,–-" and _ON.search(last) is not None
        return (small and not last.endswith(":")) or (len(last) >= self._width and not is_whole)

    def _is_parted(self, at: int) -> bool:
        """Whether this line and the next have as many cells, with a semicolon between them."""
        cells = [row.text.count(";") for row in self._rows[at : at + 2]]
        return len(cells) > 1 and cells[0] > 1 and cells[0] == cells[1]

    def _is_in_columns(self, at: int) -> bool:
        """Whether this line and the next have as many columns, with spaces between them."""
        if self._is_markdown or at + 1 >= len(self._rows):
            return False
        here, below = (re.split(_WIDE_GAP, row.text.strip()) for row in self._rows[at : at + 2])
        if len(here) < 2 or len(here) != len(below) or self._rows[at + 1].mark is not None:
            return False
        firsts = (here[0], below[0])
        return len(here) > 2 or not any(
            len(one) > _LONGEST_CELL or one[-1] == "." for one in firsts
        )

    def _can_be_heading(self) -> bool:
        return (
            self._open is not None
            and self._open.kind == "paragraph"
            and self._last.strip() == self._open.text.strip()
            and len(self._open.text) <= LONGEST_HEADING
        )

    def _leads(self, at: int) -> bool:
        """Whether a short line stands right above a paragraph, and is no part of it."""
        text = self._rows[at].text.strip()
        after = self._rows[at + 1] if at + 1 < len(self._rows) else None
        return (
            not self._is_markdown
            and (at == 0 or _AT_END.fullmatch(self._rows[at - 1].text.strip()) is not None)
            and after is not None
            and after.mark is None
            and len(after.text.strip()) > max(40, len(text))
            and len(text) < _WIDE
            and text[:1].isupper()
            and after.text.strip()[:1].isupper()
            and not _ENDED.fullmatch(text)
            and not among(after.text)[1]
            and not among(text)[1]
            and not (":" in text and ":" in after.text)
            and label_of(text) is None
            and "\t" not in after.text
        )

    def _table(self, at: int, line: re.Pattern[str], between: str) -> int:
        """The rows of a table, from a line on, with this between cells; the line after them."""
        self._close()
        end = at
        while end < len(self._rows) and line.fullmatch(self._rows[end].text):
            end += 1
        rows = self._rows[at:end]
        headed = len(rows) > 1 and _DIVIDER.fullmatch(rows[1].text) is not None
        self._tables += 1
        for n, row in enumerate(rows):
            if not _DIVIDER.fullmatch(row.text):
                inner = row.text.strip().removeprefix("|").removesuffix("|")
                cells = (one.strip().replace("\\|", "|") for one in re.split(between, inner))
                said = CELL.join(
                    BREAK.join(self._plain(one)[0] for one in _BROKEN.split(cell)) for cell in cells
                )
                head = headed and n == 0
                self._made.append(
                    Piece("row", said, number=row.number, table=self._tables, head=head)
                )
        return end

    def _add_heading(self, text: str, number: int, level: int = 0) -> None:
        self._made.append(Piece("heading", text, level, number))
        self._indents = []

    def _plain(self, text: str) -> tuple[str, bool]:
        """What a line of Markdown says, and whether all of it is strong."""
        if not self._is_markdown or not re.search(r"[*_`\[\\<]", text):
            return text, False
        blocks = read(text).blocks
        if len(blocks) != 1 or not isinstance(blocks[0], Paragraph):
            return text, False
        return _said(blocks[0].content), is_all(blocks[0].content, "strong")

    def _close(self, *, keeps_list: bool = False) -> None:
        piece, self._open = self._open, None
        if piece is not None:
            if self._is_markdown:
                piece = replace(piece, text=piece.text.removesuffix("\\"))
            text, strong = self._plain(piece.text)
            if strong or text != piece.text:
                piece = replace(piece, text=text, strong=strong, markdown=piece.text)
            self._made.append(piece)
        if not keeps_list and piece is not None and piece.kind != "item":
            self._indents = []


def _said(content: Line) -> str:
    """What a line says, an address behind its words."""
    made = []
    for item in content:
        text = item.text if isinstance(item, Run) else " "
        href = item.href if isinstance(item, Run) else ""
        is_label = isinstance(item, Run) and item.strong and (
            label_of(text) is not None or (item is content[0] and _ONE_DAY.fullmatch(text))
        )  # fmt: skip
        text += ":" * (bool(is_label) and text[-1:] != ":")
        made.append(text if not href or href == text else f"{text} ({href})")
    return "".join(made)
