"""What the README and the guide show is what the commands say."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.M | re.S
)


def _run(command: str, folder: Path) -> str:
    words = shlex.split(command)
    assert words[0] == "applan", command
    environment = {key: value for key, value in os.environ.items() if key[:3] != "LC_"}
    environment |= {"APPLAN_LANG": "nb", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-m", "applan", *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def _sessions(body: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block and what it is shown to say."""
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, said = part.partition("\n")
        yield command, said


@pytest.mark.parametrize(("page", "commands"), [("docs/veiledning.md", 22), ("README.md", 3)])
def test_examples_are_real_output(page: str, commands: int, tmp_path: Path) -> None:
    (tmp_path / "plans").symlink_to(ROOT / "plans") if page == "README.md" else None
    tried = 0
    for block in _BLOCK.finditer((ROOT / page).read_text("utf-8")):
        if block["file"]:
            (tmp_path / block["file"]).write_text(block["body"], "utf-8")
        elif block["kind"] == "console":
            for command, said in _sessions(block["body"]):
                assert _run(command, tmp_path) == said, command
                tried += 1
    assert tried >= commands
