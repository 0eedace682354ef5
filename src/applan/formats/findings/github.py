"""Workflow commands that GitHub shows beside the lines they are about, then all in plain text.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections import Counter

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
    commands = [_command(item, catalogue) for item in report.findings]
    commands += [
        f"::error title={_property(f'applan {failure.code}'.rstrip())}"
        f"::{_message(catalogue.say(failure.message))}"
        for failure in report.failures
    ]
    commands += [
        f"::error title=applan::{_message(catalogue.say(message))}" for message in report.obstacles
    ]
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


def _command(item: Finding, catalogue: Catalogue) -> str:
    span = item.span
    place = {"file": item.file, "line": span.line}
    if span.end_line == span.line:
        place |= {"col": span.column, "endColumn": span.end_column}
    else:  # GitHub drops the columns of what spans several lines
        place |= {"endLine": span.end_line}
    place |= {"title": f"{item.code} {item.name}"}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{_KINDS[item.severity]} {properties}::{_message(catalogue.say(item.message))}"


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


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
