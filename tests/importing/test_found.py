"""Plans as organisations have them, with what is in each written down before it was read.

A file `.word` is made into a Word file as by hand: `# ` a heading, `!b` bold text, of a size where
a number follows, `- ` a point, `|` a row of a table. In `.expected` a line is title, times,
responsible and goal of an activity, `-` for none, `;` between several and `~` between readings
that are as good, or a goal.
"""

import re
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt

from applan.importing import imported
from applan.loading import load
from applan.model import Activity, Goal, walk

FOLDER = Path(__file__).parent / "found"
FILES = sorted(one.name for one in FOLDER.iterdir() if one.suffix != ".expected")


@pytest.mark.parametrize("name", FILES)
def test_each_activity_and_goal_is_found(name: str) -> None:
    content = (FOLDER / name).read_bytes()
    if name.endswith(".word"):
        name, content = name.replace(".word", ".docx"), word_file(content.decode())
    made = imported(content, name, period="2026–2027", organisation="Laget")
    assert made.lost == ()
    plan = load(made.text.encode(), "plan.yaml", "plan").plan
    assert plan is not None
    items = [placed.item for placed in walk(plan)]
    goals = sorted(_plain(one.title) for one in items if isinstance(one, Goal))
    found = [one for one in items if isinstance(one, Activity)]
    activities = sorted((_plain(one.title), _times(one), _who(one)) for one in found)
    expected = (FOLDER / name).with_suffix(".expected").read_text("utf-8").splitlines()
    assert goals == sorted(_plain(line[5:]) for line in expected if line.startswith("mål: "))
    rows = [line.split(" | ") for line in expected if not line.startswith("mål: ")]
    for title, said, who in activities:
        here = [row for row in rows if _plain(row[0]) == title]
        assert any(said in _readings(row[1]) and who in _readings(row[2]) for row in here), title
    assert [title for title, _said, _who in activities] == sorted(_plain(row[0]) for row in rows)


def _times(activity: Activity) -> frozenset[str]:
    clock = f" kl. {activity.clock}" if activity.clock else ""
    return frozenset(_plain(f"{one.when}{clock}") for one in activity.when)


def _who(activity: Activity) -> frozenset[str]:
    return frozenset(_plain(one.who) for one in activity.responsible)


def _readings(said: str) -> list[frozenset[str]]:
    each = said.split(" ~ ") if said != "-" else []
    return [frozenset(map(_plain, one.split(" ; "))) for one in each] or [frozenset()]


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()


def word_file(text: str) -> bytes:
    """A Word file as by hand: ``# `` a heading, ``!b`` bold text, ``- `` a point, ``|`` a row."""
    made = docx.Document()
    table: Any = None
    for line in text.splitlines():
        if not line.startswith("|"):
            table = None
            _paragraph(made, line)
            continue
        cells = line.strip("|").split("|")
        if table is None:
            table = made.add_table(0, len(cells))
        for cell, said in zip(table.add_row().cells, cells, strict=True):
            first, *more = said.strip().split(" // ")
            _put(cell.paragraphs[0], first)
            for one in more:
                _put(cell.add_paragraph(), one)
    saved = BytesIO()
    made.save(saved)
    return saved.getvalue()


def _paragraph(made: Any, line: str) -> None:
    if found := re.match(r"(#+) (.*)", line):
        made.add_heading(found[2], len(found[1]))
    elif found := re.match(r"!b(\d*) (.*)", line):
        run = made.add_paragraph().add_run(found[2])
        run.bold = True
        run.font.size = Pt(int(found[1]) / 2) if found[1] else None
    elif found := re.match(r" *(?:-|\d\)) (.*)", line):
        _put(made.add_paragraph(style="List Bullet"), found[1])
    elif found := re.match(r"!T (.*)", line):
        made.add_paragraph(found[1], style="Title")
    else:
        _put(made.add_paragraph(), line)


def _put(paragraph: Any, text: str) -> None:
    for n, part in enumerate(text.split("**")):
        paragraph.add_run(part).bold = n % 2 == 1 or None
