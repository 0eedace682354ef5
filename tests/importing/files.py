"""The files of plans that the tests of importing open, each beside what was written down of it.

A file `.word` is made into a Word file as by hand: `# ` a heading, `!T` a title, `!b` bold text, of
a size where a number follows, `- ` a point (`+ ` a numbered one, with two spaces before it one within
another), `|` a row of a table, where `^` is one cell with that above and `<` with that before, and
` // ` parts paragraphs. `!F` is the footer and `!I` a line of a table of contents; within text `{+…+}` is
put in and `{-…-}` taken out with tracked changes.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
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
    elif found := re.match(r"!F (.*)", line):
        made.sections[0].footer.paragraphs[0].text = found[1]
    elif found := re.match(r"!I (.*)", line):
        if "toc 1" not in made.styles:
            made.styles.add_style("toc 1", 1)
        made.add_paragraph(found[1], style="toc 1")
    else:
        _put(made.add_paragraph(), line)


def _put(paragraph: Any, text: str) -> None:
    for n, part in enumerate(text.split("**")):
        for said in re.split(r"(\{[+-].*?[+-]\})", part):
            tracked = re.fullmatch(r"\{([+-])(.*)[+-]\}", said)
            run = paragraph.add_run(tracked[2] if tracked else said)
            run.bold = n % 2 == 1 or None
            if tracked:
                _track(run._r, "ins" if tracked[1] == "+" else "del")


def _track(run: Any, kind: str) -> None:
    around = OxmlElement(f"w:{kind}")
    around.set(qn("w:id"), "1")
    around.set(qn("w:author"), "Sekretæren")
    run.addprevious(around)
    around.append(run)
    if kind == "del":
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
