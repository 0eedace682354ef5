"""A sample of what ``kills.py`` tries: whatever is killed, every file is whole."""

import os
import random
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.hostile,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process of its own"),
]

SAMPLED = 4


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from .kills import load, prepare

    load()
    folder = tmp_path_factory.mktemp("kills") / "base"
    prepare(folder)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("render", "2026"),
        ("lint", "--fix"),
        ("calendar", "2025", "2026", "--split", "plan", "-f", "docx"),
    ],
    ids=" ".join,
)
def test_a_kill_leaves_whole_files_and_nothing_in_the_way(
    command: tuple[str, ...], base: Path
) -> None:
    from .kills import kills

    chance = random.Random(2026)
    moments = ({"at": chance.randint(2, 30)} for _ in range(SAMPLED))
    found = list(kills(command, base, moments))
    assert any(one.died for one in found), "some moments came before the end"
    assert [one for one in found if one.torn or not one.again] == []
