"""What a person reads: place, message, and the line with a caret under what is meant."""

from collections import Counter

from applan.findings import SEVERITIES, Finding
from applan.formats.terminal import BLUE, BOLD, FAINT, RED, RESET, YELLOW, printable, width
from applan.messages import Catalogue, Message, msg
from applan.report import Report

_COLOURS = {"error": RED, "warning": YELLOW, "info": BLUE}
_ROOM = 100
"""Cells of a line that are shown; a longer one is cut around the caret."""


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    paint = _Paint(colour)
    blocks = [_block(item, catalogue, paint) for item in report.findings]
    summary = _summary(report, catalogue, paint) + fixable(report, catalogue)
    return "\n".join([*blocks, summary])


class _Paint:
    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, *styles: str) -> str:
        return f"{''.join(styles)}{text}{RESET}" if self._colour and text else text


def _block(item: Finding, catalogue: Catalogue, paint: _Paint) -> str:
    colour = _COLOURS[item.severity]
    place = f"{printable(item.file)}:{item.span.line}:{item.span.column}:"
    message = printable(catalogue.say(item.message))
    lines = [f"{paint(place, BOLD)} {paint(item.code, BOLD, colour)} {message}"]
    if item.where:
        lines.append(paint(f"    {printable(item.where)}", FAINT))
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
    start, line = item.span.column - 1, item.excerpt
    end = item.span.end_column - 1 if item.span.end_line == item.span.line else len(line.rstrip())
    if len(line) <= _ROOM:
        return printable(line[:start]), printable(line[start:end]), printable(line[end:])
    before = line[:start] if start <= 40 else "…" + line[start - 39 : start]
    most = _ROOM // 2
    meant = line[start:end] if end - start <= most else line[start : start + most - 1] + "…"
    room = max(_ROOM - len(before) - len(meant), 0)
    after = line[end : end + room] + "…" if end < len(line) else ""
    return printable(before), printable(meant), printable(after)


def _summary(report: Report, catalogue: Catalogue, paint: _Paint) -> str:
    counts = Counter(item.severity for item in report.findings)
    said = [
        catalogue.say(_counted(severity, counts[severity]))
        for severity in SEVERITIES
        if counts[severity]
    ]
    files = len(report.files)
    plans = catalogue.say(msg("1 plan") if files == 1 else msg("{count} plans", count=files))
    if said:
        text = catalogue.say(msg("{found} in {plans}", found=", ".join(said), plans=plans))
    else:
        text = catalogue.say(msg("{plans} checked, nothing found", plans=plans))
    if report.accepted:
        text += catalogue.say(msg(" ({count} accepted with a reason)", count=len(report.accepted)))
    return paint(text, BOLD) + "\n"


def fixable(report: Report, catalogue: Catalogue) -> str:
    """A line on how many findings ``--fix`` mends, or nothing."""
    count = sum(bool(item.fix) for item in report.findings)
    return (
        catalogue.say(msg("{count} can be mended with --fix", count=count)) + "\n" if count else ""
    )


def _counted(severity: str, count: int) -> Message:
    one = {"error": msg("1 error"), "warning": msg("1 warning"), "info": msg("1 note")}
    many = {
        "error": msg("{count} errors", count=count),
        "warning": msg("{count} warnings", count=count),
        "info": msg("{count} notes", count=count),
    }
    return (one if count == 1 else many)[severity]
