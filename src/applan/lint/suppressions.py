"""Findings that somebody looked at and accepted, with a reason: ``# applan: ignore[AP304] …``."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from applan.document import Written, scalars
from applan.findings import Finding, finding_at
from applan.loading.names import NAMES
from applan.messages import msg
from applan.source import Source

_COMMENT = re.compile(
    r"(?:^|(?<=[ \t]))#[ \t]*applan:[ \t]*(?P<scope>ignore(?:-file)?)"
    r"(?:\[(?P<codes>[^\]\n]*)\])?[ \t]*(?P<reason>[^\n]*)",
    re.M,
)


@dataclass
class Suppression:
    """A comment and what it accepts: what stands on ``line``, or in the whole file.

    The line is the comment's own or, for a comment on a line of its own, the next with content.
    """

    codes: frozenset[str]
    reason: str
    whole_file: bool
    line: int
    start: int
    end: int
    used: set[str] = field(default_factory=set)


def suppressions(source: Source) -> list[Suppression]:
    """The suppressing comments of a text, in order. What looks like one inside a text is text."""
    if "applan:" not in source.text or "ignore" not in source.text:
        return []
    texts = list(scalars(source.text))
    below = _content_below(source)
    found = []
    for comment in _COMMENT.finditer(source.text):
        if _is_inside(comment.start(), texts):
            continue
        line = source.span(comment.start(), comment.end()).line
        codes = frozenset(code.strip().upper() for code in (comment["codes"] or "").split(","))
        found.append(
            Suppression(
                codes - {""},
                comment["reason"].strip(),
                comment["scope"] == "ignore-file",
                below[line],
                comment.start(),
                comment.end(),
            )
        )
    return found


def apply(
    source: Source, findings: Iterable[Finding], off: frozenset[str] = frozenset()
) -> tuple[list[Finding], list[Finding]]:
    """The findings that remain and those that were accepted; misuse is a finding itself.

    Rules that are ``off`` find nothing, so that nobody can say what accepts them is not needed.
    """
    given = suppressions(source)
    if not given:
        return list(findings), []
    accepting: dict[tuple[int, str], Suppression] = {}
    for item in given:
        for code in item.codes if item.reason else ():
            accepting.setdefault((0 if item.whole_file else item.line, code), item)
    first_lines = _first_lines(source)
    remaining, accepted = [], []
    for finding in findings:
        line = finding.span.line
        by = next(
            (
                accepting[at, finding.code]
                for at in (line, first_lines.get(line, line), 0)
                if (at, finding.code) in accepting
            ),
            None,
        )
        if by is None:
            remaining.append(finding)
        else:
            by.used.add(finding.code)
            accepted.append(finding._replace(reason=by.reason))
    for item in given:
        remaining += _misuse(source, item, off)
    return remaining, accepted


def _misuse(source: Source, item: Suppression, off: frozenset[str]) -> list[Finding]:
    if not item.codes:
        code = "AP011"
        message = msg("say which rule is to be ignored: “# applan: ignore[AP201] reason”")
    elif not item.reason:
        code = "AP011"
        message = msg("write the reason after the bracket; without it nothing is ignored")
    elif unused := sorted(item.codes - item.used - off):
        code = "AP012"
        message = msg("nothing here gives {codes}; remove it", codes=", ".join(unused))
    else:
        return []
    named = NAMES[code]
    return [
        finding_at(
            source,
            (item.start, item.end),
            code=code,
            name=named.name,
            severity=named.severity,
            message=message,
        )
    ]


def _is_inside(offset: int, texts: list[Written]) -> bool:
    position = bisect_right(texts, offset, key=lambda written: written.text) - 1
    return position >= 0 and offset < texts[position].end


def _content_below(source: Source) -> list[int]:
    """By line: itself, if there is more on it than a comment, else the next line with content."""
    last = source.span(len(source.text), len(source.text)).line
    below = [last + 1] * (last + 2)
    for line in range(last, 0, -1):
        empty = source.line(line).lstrip()[:1] in {"", "#"}
        below[line] = below[line + 1] if empty else line
    return below


def _first_lines(source: Source) -> dict[int, int]:
    """By each further line of a text of several lines: the line where the text begins.

    Comments cannot stand inside a text, so one above it, or beside its beginning, holds for all.
    """
    first: dict[int, int] = {}
    for written in scalars(source.text):
        span = source.span(written.start, written.end)
        for line in range(span.line + 1, span.end_line + 1):
            first.setdefault(line, span.line)
    return first
