"""The files of plans that the tests of importing open, each beside what was written down of it.

A file `.word` is made into a Word file as by hand: `# ` a heading, `!T` a title, `!b` bold text, of
a size where a number follows, `- ` a point (`+ ` a numbered one, with two spaces before it one within
another), `|` a row of a table, where `^` is one cell with that above and `<` with that before, and
` // ` parts paragraphs.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.shared import Pt


def opened(path: Path) -> tuple[str, bytes]:
    """The name and the content of a file, made into a Word file where it is ``.word``."""
    if path.suffix == ".word":
        return f"{path.stem}.docx", word_file(path.read_text("utf-8"))
    return path.name, path.read_bytes()


def word_file(text: str) -> bytes:
    """A Word file as by hand."""
    made = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line[1:].rstrip().removesuffix("|").split("|")])
            continue
        if rows:
            _table(made, rows)
            rows = []
        _paragraph(made, line)
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


def _table(made: Any, rows: list[list[str]]) -> None:
    table = made.add_table(len(rows), len(rows[0]))
    for y, row in enumerate(rows):
        for x, said in enumerate(row):
            if said in ("^", "<"):
                table.cell(y - (said == "^"), x - (said == "<")).merge(table.cell(y, x))
                continue
            cell = table.cell(y, x)
            first, *more = said.split(" // ")
            _put(cell.paragraphs[0], first)
            for one in more:
                _put(cell.add_paragraph(), one)


def _paragraph(made: Any, line: str) -> None:
    if found := re.match(r"(#+) (.*)", line):
        made.add_heading(found[2], len(found[1]))
    elif found := re.match(r"!b(\d*) (.*)", line):
        run = made.add_paragraph().add_run(found[2])
        run.bold = True
        run.font.size = Pt(int(found[1]) / 2) if found[1] else None
    elif found := re.match(r"( *)(-|\+|\d\)) (.*)", line):
        kind = "List Number" if found[2] == "+" else "List Bullet"
        _put(made.add_paragraph(style=f"{kind} 2" if len(found[1]) > 1 else kind), found[3])
    elif found := re.match(r"!T (.*)", line):
        made.add_paragraph(found[1], style="Title")
    else:
        _put(made.add_paragraph(), line)


def _put(paragraph: Any, text: str) -> None:
    for n, part in enumerate(text.split("**")):
        paragraph.add_run(part).bold = n % 2 == 1 or None
