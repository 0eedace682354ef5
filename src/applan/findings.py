"""What is wrong with a plan: data, all of it, sorted."""

from dataclasses import dataclass
from typing import Literal

from applan.messages import Message
from applan.source import Source, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

Path = tuple[str | int, ...]
"""Where a value stands in a plan, in keys and list positions: ``("goals", 0, "title")``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, where, and what to write instead.

    ``error`` cannot be right, ``warning`` wants a look, ``info`` is shown on request.
    ``excerpt`` is the line it stands on; ``where`` is the place in the plan in words.
    """

    code: str
    name: str
    severity: Severity
    message: Message
    file: str
    span: Span
    excerpt: str
    where: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        return (self.file, self.span.line, self.span.column, self.code)


def finding_at(
    source: Source,
    offsets: tuple[int, int],
    *,
    code: str,
    name: str,
    severity: Severity,
    message: Message,
    where: str = "",
) -> Finding:
    """A finding on the characters ``offsets`` (start, end) of a source."""
    span = source.span(*offsets)
    return Finding(code, name, severity, message, source.name, span, source.line(span.line), where)
