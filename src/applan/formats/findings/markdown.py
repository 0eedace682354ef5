"""A summary for a pull request: the sentence, a table by plan, and the findings folded away.

In GitHub's Markdown. What stands in a plan is text there: no markup, link, mention or command.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape as html_escape
from itertools import groupby

from applan.findings import SEVERITIES
from applan.formats.summary import summary
from applan.formats.terminal import printable
from applan.messages import Catalogue, msg
from applan.patterns import lazy
from applan.report import Report

ROOM = 60_000
"""Characters: a comment may have 65 536, and one that is longer is refused as a whole."""

_MARKUP = lazy(r"[\\`*_\[\]<>|~$]|&(?=[#a-z])", re.I)
_LIVE = lazy(
    r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bGH)(?=-\d)|(?<=:)(?=[a-z+_-])|(?<=\w)(?=://)|(?<=\bwww)(?=\.)",
    re.I,
)
"""Where a mention, a reference, an emoji's name or an address is parted."""

_NOTHING = "<!-- -->"
"""Shows nothing and parts what GitHub would make alive; a backslash does not help there."""


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    parts = [f"**applan lint:** {_text(summary(report, catalogue))}\n"]
    parts += [f"\n- {_text(catalogue.say(message))}\n" for message in report.troubles]
    parts += _overview(report, catalogue)
    left = len(report.findings)
    for count, text in _details(report, catalogue, ROOM - sum(map(len, parts))):
        parts.append(text)
        left -= count
    if left:
        said = msg("there is no room for all of it; “applan lint” shows {count} more", count=left)
        parts.append(f"\n{_text(catalogue.say(said))}\n")
    return "".join(parts)


def _overview(report: Report, catalogue: Catalogue) -> Iterator[str]:
    """The plans with findings, with the number of each severity."""
    counts = Counter((item.file, item.severity) for item in report.findings)
    headings = (msg("plan"), msg("errors"), msg("warnings"), msg("notes"))
    if counts:
        yield f"\n{_row(catalogue.say(heading) for heading in headings)}"
        yield _row(("---", *["--:"] * len(SEVERITIES)))
    for file in dict.fromkeys(item.file for item in report.findings):
        yield _row((_text(file), *(str(counts[file, severity]) for severity in SEVERITIES)))


def _details(report: Report, catalogue: Catalogue, room: int) -> Iterator[tuple[int, str]]:
    """By plan: a table of its findings, as far as there is room, and how many are in it."""
    headings = (msg("place"), msg("rule"), msg("finding"))
    for file, items in groupby(report.findings, key=lambda item: item.file):
        head = f"\n<details>\n<summary>{_parted(file, html_escape)}</summary>\n\n"
        head += _row(catalogue.say(heading) for heading in headings) + _row(["---"] * 3)
        room -= len(head)
        rows = []
        for item in items:
            said = _text(catalogue.say(item.message))
            said += f"<br>{_text(item.place)}" if item.place else ""
            rule = f"{item.code} {_text(catalogue(item.severity))}"
            row = _row((f"{item.span.line}:{item.span.column}", rule, said))
            room -= len(row)
            if room < 0:
                break
            rows.append(row)
        if rows:
            yield len(rows), f"{head}{''.join(rows)}\n</details>\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _text(text: str) -> str:
    """Plain text in a line of Markdown, or in a cell."""
    return _parted(text, lambda part: _MARKUP.sub(r"\\\g<0>", part))


def _parted(text: str, escape: Callable[[str], str]) -> str:
    return _NOTHING.join(escape(part) for part in _LIVE.split(printable(text)))
