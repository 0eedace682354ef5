"""Plans as organisations have them, written down with what is in each before applan had seen them.

A file ``.word`` is made into a Word file as in ``test_found``. Beside each stands the whole plan that
comes of it, which was judged field by field against what was written down: title, whose it is,
period, chapters, goals, and of each activity its time, who, where and text.
"""

from pathlib import Path

import pytest
from tests.importing.test_found import word_file

from applan.importing import imported
from applan.loading import load
from applan.model import Activity, walk

FOLDER = Path(__file__).parent / "blind"
FILES = sorted(one.name for one in FOLDER.iterdir() if one.suffix != ".yaml")
PLANS = Path(__file__).parents[2] / "plans"


@pytest.mark.parametrize("name", FILES)
def test_a_plan_comes_in_whole(name: str) -> None:
    content = (FOLDER / name).read_bytes()
    if name.endswith(".word"):
        name, content = name.replace(".word", ".docx"), word_file(content.decode())
    made = imported(content, name)
    assert made.text == (FOLDER / name).with_suffix(".yaml").read_text("utf-8")
    assert made.lost == ()
