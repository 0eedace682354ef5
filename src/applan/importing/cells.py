"""How the lines of a table in a text file are parted into cells."""

import re
from collections.abc import Callable, Sequence

from applan.patterns import lazy

Cells = Callable[[Sequence[str]], list[list[str]]]
"""Parts lines into their cells."""

PIPED = lazy(r"[ \t]*\|.*")
TABBED = lazy(r".*\S\t+.*\S.*")
SPACED = lazy(r"\s*\S.*\S\s{2,}\S.*")


def by_spaces(lines: Sequence[str]) -> list[list[str]]:
    return [re.split(r"\s{2,}", line.strip()) for line in lines]


def by_pipes(lines: Sequence[str]) -> list[list[str]]:
    inner = (line.strip().removeprefix("|").removesuffix("|") for line in lines)
    return [
        [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", one)] for one in inner
    ]


def by_tabs(lines: Sequence[str]) -> list[list[str]]:
    """The cells between tabs: between each two, where that gives as many in every line."""
    counts = {line.count("\t") for line in lines}
    pattern = r"\t" if len(lines) > 1 and len(counts) == 1 else r"\t+"
    return [[cell.strip() for cell in re.split(pattern, line.strip())] for line in lines]
