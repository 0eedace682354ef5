"""Which plan is meant where none is named, and which are only copies of another.

People keep a copy beside what they change: «2026_gammel.yaml», «2026 - Kopi.yaml», «utkast.yaml».
Two plans of one organisation and one period cannot both hold.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.source import MAX_BYTES
from applan.typography import folded
from applan.workspace.files import read_bytes
from applan.workspace.finding import PlanFile

_KEY = lazy(
    r"^(organisation|organisasjon|period|periode|continues|forrige plan|førre plan)"
    r"[ \t]*:[ \t]+([^\r\n]+)".encode(), re.M
)  # fmt: skip
_ENGLISH = {"organisasjon": "organisation", "periode": "period", "forrige plan": "continues",
            "førre plan": "continues"}  # fmt: skip
_QUOTED = lazy(r"""("[^"]*"|'[^']*')""")
_COMMENT = lazy(r"[ \t]#")
_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")


Of = tuple[str, tuple[date, date] | str]


class Head(NamedTuple):
    """Whose plan it is, for which time, and which it continues, found without reading the rest.

    Each as it is written; empty where it is not written, or not on a line of its own.
    """

    organisation: str
    period: str
    continues: str = ""

    @property
    def of(self) -> "Of | None":
        """The organisation and the time, however they are written; None where one is not known."""
        if not self.organisation or not self.period:
            return None
        return folded(self.organisation), _span(self.period) or folded(self.period)


def head_of(content: bytes) -> Head:
    """The head of a plan."""
    found = dict[str, bytes]()
    for match in _KEY.finditer(content.replace(b"\r", b"\n")):
        key = match[1].decode()
        found[_ENGLISH.get(key, key)] = match[2]
    return Head(*(_text(found.get(key, b"")) for key in Head._fields))


def _text(value: bytes) -> str:
    """A value on one line, without its quotation marks or the comment behind it."""
    written = value.decode("utf-8", "replace").strip()
    quoted = _QUOTED.match(written)
    return quoted[0][1:-1] if quoted is not None else _COMMENT.split(written)[0].strip()


def heads(files: Iterable[PlanFile]) -> dict[PlanFile, Head]:
    """The head of each file. Raises ``UserError`` where one cannot be read."""
    return {file: head_of(read_bytes(file.path, MAX_BYTES)) for file in files}


def copies_among(files: Iterable[PlanFile]) -> dict[PlanFile, PlanFile]:
    """Each copy, and the plan it is a copy of: of several that are alike, the one
    that is named for its year, else the one with the shortest name.

    Raises ``UserError`` where a file cannot be read.
    """
    first: dict[tuple[Path, Of], PlanFile] = {}
    found: dict[PlanFile, PlanFile] = {}
    for file, head in sorted(heads(files).items(), key=lambda one: _by_name(one[0])):
        if head.of is not None:
            original = first.setdefault((file.path.parent, head.of), file)
            if original is not file:
                found[file] = original
    return found


def yearly_among(files: Iterable[PlanFile]) -> list[PlanFile]:
    """The plans that are for every year. Raises ``UserError`` where a file cannot be read."""
    from applan.when import is_every_year

    return [file for file, head in heads(files).items() if is_every_year(head.period)]


def newest_first(files: Iterable[PlanFile]) -> list[PlanFile]:
    """The plans, that for the latest time first; where no time is written, the year in the name
    decides. Raises ``UserError`` where a file cannot be read.
    """
    found = heads(files)
    return sorted(found, key=lambda one: (_begins(one, found[one]), one.name), reverse=True)


def _by_name(file: PlanFile) -> tuple[bool, int, str]:
    """A year alone before all other names, and a short one before a long one."""
    return _YEAR.fullmatch(file.name) is None, len(file.name), file.name


def _begins(file: PlanFile, head: Head) -> date:
    span = _span(head.period)
    if span is not None:
        return span[0]
    year = _YEAR.search(file.name)
    return date(int(year[0]), 1, 1) if year is not None else date.min


@cache
def _span(period: str) -> tuple[date, date] | None:
    from applan.when import PeriodError, parse_period

    try:
        interval = parse_period(period).interval
    except PeriodError:
        return None
    return interval.start, interval.end
