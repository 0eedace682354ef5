"""How the lines of a table in a text file are parted into cells."""

import re
from collections.abc import Callable, Sequence

from applan.patterns import lazy

Cells = Callable[[str], list[str]]
"""Parts a line into its cells."""

PIPED = lazy(r"[ \t]*\|(?P<cells>.*?)\|?[ \t]*")
TABBED = lazy(r"(?P<cells>.*\S\t+.*\S.*)")
SPACED = lazy(r"(?P<cells>\s*\S.*\S\s{2,}\S.*)")


def by_spaces(_lines: Sequence[str]) -> Cells:
    return lambda line: re.split(r"\s{2,}", line.strip())


def by_pipes(line: str) -> list[str]:
    found = PIPED.fullmatch(line)
    cells = re.split(r"(?<!\\)\|", found["cells"] if found is not None else line)
    return [cell.strip().replace("\\|", "|") for cell in cells]


def by_tabs(lines: Sequence[str]) -> Cells:
    """How the cells of lines are told apart: by each tab, where that gives as many in each."""
    counts = {line.count("\t") for line in lines}
    pattern = r"\t" if len(lines) > 1 and len(counts) == 1 else r"\t+"
    return lambda line: [cell.strip() for cell in re.split(pattern, line)]
