"""Workflow commands that GitHub shows beside the lines they are about, then all in plain text.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections import Counter
from collections.abc import Mapping

from applan.findings import Finding
from applan.fingerprints import digest
from applan.formats.findings import full
from applan.formats.terminal import printable
from applan.messages import Catalogue, msg
from applan.report import Report

SHOWN = 10
"""Annotations of a kind that GitHub shows of one step; it says nothing of the rest."""

_KINDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report, catalogue: Catalogue, colour: bool) -> str:
    plain = full.render(report, catalogue, False)
    commands = [_finding(item, catalogue) for item in report.findings]
    for failure in report.failures:
        about = {"file": failure.file, "title": f"applan {failure.code}".rstrip()}
        commands.append(_command("error", about, catalogue.say(failure.message)))
    for left in report.obstacles:
        place = dict(zip(("file", "line", "col"), left.place, strict=True))
        commands.append(_command("error", {**place, "title": "applan"}, catalogue.say(left.said)))
    if not commands:
        return plain
    counts = Counter(_KINDS[item.severity] for item in report.findings)
    counts["error"] += len(report.failures) + len(report.obstacles)
    beyond = sum(max(count - SHOWN, 0) for count in counts.values())
    if beyond:
        said = msg(
            "GitHub shows ten annotations of a kind; only in this log: {count}", count=beyond
        )
        commands.append(catalogue.say(said))
    return "\n".join([*commands, _not_obeyed(plain)])


def _finding(item: Finding, catalogue: Catalogue) -> str:
    span = item.span
    place: dict[str, object] = {"file": item.file, "line": span.line}
    if span.end_line == span.line:
        place |= {"col": span.column, "endColumn": span.end_column}
    else:  # GitHub drops the columns of what spans several lines
        place |= {"endLine": span.end_line}
    place |= {"title": f"{item.code} {item.name}"}
    return _command(_KINDS[item.severity], place, catalogue.say(item.message))


def _command(kind: str, about: Mapping[str, object], said: str) -> str:
    known = {name: str(value) for name, value in about.items() if value is not None}
    escaped = {name: _message(value).replace(":", "%3A") for name, value in known.items()}
    properties = ",".join(f"{name}={value.replace(',', '%2C')}" for name, value in escaped.items())
    return f"::{kind} {properties}::{_message(said)}"


def _not_obeyed(plain: str) -> str:
    """The text between the marks that make GitHub read no commands in it.

    A plan may quote «##[add-mask]…» anywhere in a line, and GitHub would obey. The mark is made
    of the text itself, so that no text can hold its own.
    """
    mark = digest(plain)
    return f"::stop-commands::{mark}\n{plain}::{mark}::\n"


def _message(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)
