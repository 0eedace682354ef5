"""What a person reads: place, message, and the line with a caret under what is meant.

Plans of several folders are told folder by folder, each with whose they are.
"""

from collections.abc import Callable

from applan.findings import Finding
from applan.formats.summary import fixable, summary
from applan.formats.terminal import (
    BLUE,
    BOLD,
    FAINT,
    RED,
    RESET,
    UNDERLINE,
    YELLOW,
    printable,
    width,
)
from applan.messages import Catalogue
from applan.report import Report

_COLOURS = {"error": RED, "warning": YELLOW, "info": BLUE}
_NAME, _NAMES = 60, 3
"""Letters of an organisation's name that are shown, and names where a folder has several."""

_ROOM = 100
"""Cells of a line that are shown; a longer one is cut around the caret."""


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    paint: Callable[..., str] = _painted if colour else lambda text, *_styles: text
    folders = report.by_folder()
    blocks = []
    for folder, part in folders.items():
        if part.findings and len(folders) > 1:
            blocks.append(paint(_heading(folder, part, catalogue), BOLD, UNDERLINE) + "\n")
        blocks += [_block(item, catalogue, paint) for item in part.findings]
    if report.files or not report.unchecked:
        blocks.append(paint(summary(report, catalogue), BOLD) + "\n" + fixable(report, catalogue))
    return "\n".join(blocks)


def _heading(folder: str, part: Report, catalogue: Catalogue) -> str:
    """What is told of a folder of plans: where it is, whose, and what it comes to."""
    names = list(dict.fromkeys(name for _file, name in part.organisations))
    shown = [name if len(name) <= _NAME else f"{name[: _NAME - 1]}…" for name in names[:_NAMES]]
    more = ["…"] if len(names) > _NAMES else []
    of = f" ({printable(', '.join([*shown, *more]))})" if names else ""
    return f"{printable(folder)}{of}: {summary(part, catalogue)}"


def _painted(text: str, *styles: str) -> str:
    return f"{''.join(styles)}{text}{RESET}" if text else text


def _block(item: Finding, catalogue: Catalogue, paint: Callable[..., str]) -> str:
    colour = _COLOURS[item.severity]
    place = f"{printable(item.file)}:{item.span.line}:{item.span.column}:"
    message = printable(catalogue.say(item.message))
    lines = [f"{paint(place, BOLD)} {paint(item.code, BOLD, colour)} {message}"]
    if item.place:
        lines.append(paint(f"    {printable(item.place)}", FAINT))
    if item.excerpt and not item.excerpt.isspace():
        number = str(item.span.line)
        before, meant, after = _cut(item)
        caret = " " * width(before) + paint("^" * max(width(meant), 1), colour)
        gutter = " " * len(number)
        lines.append(f" {paint(number + ' |', FAINT)} {before}{meant}{after}")
        lines.append(f" {paint(gutter + ' |', FAINT)} {caret}")
    return "\n".join(lines) + "\n"


def _cut(item: Finding) -> tuple[str, str, str]:
    """The excerpt in three: before what is meant, what is meant on this line, and after."""
    start, line = item.span.column - 1, item.excerpt.replace("\t", "→")
    end = item.span.end_column - 1 if item.span.end_line == item.span.line else len(line.rstrip())
    if len(line) <= _ROOM:
        return printable(line[:start]), printable(line[start:end]), printable(line[end:])
    before = line[:start] if start <= 40 else "…" + line[start - 39 : start]
    most = _ROOM // 2
    meant = line[start:end] if end - start <= most else line[start : start + most - 1] + "…"
    room = max(_ROOM - len(before) - len(meant), 0)
    after = line[end : end + room] + "…" if end < len(line) else ""
    return printable(before), printable(meant), printable(after)
