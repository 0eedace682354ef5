"""Texts on lines of a width, broken where no line becomes something else in Markdown."""

import re
from collections.abc import Sequence

from applan.patterns import lazy

_SPACE = lazy(r"(?<! ) (?! )")
_BEGINS = lazy(r"[-+*•–—·#>|=~`]|\d+[.)]|[a-zæøåA-ZÆØÅ][.)](?: |$)|\w[^ ]*:(?: |$)")
"""How no line begins that goes on with a text: it would be read as something of its own."""
_WHOLE = lazy(r"\s|\||#{1,6} |>|```|~~~|<")
"""A line that is never broken: of a table, a heading, a quotation, a program."""
_MARK = lazy(r" *(?:[-+*•–—·]|\d+[.)]|[a-zæøå]\)) +")


def wrapped(text: str, width: int, used: int, inner: str) -> list[str]:
    """A text on lines; ``used`` columns of the first are taken, and the rest begin with ``inner``.

    Spaces side by side are never parted, since they would be lost.
    """
    made, column = [""], used
    for word in _SPACE.split(text):
        space = " " if made[-1].strip() else ""
        if space and column + 1 + len(word) > width:
            made.append(inner + word)
            column = len(made[-1])
        else:
            made[-1] += space + word
            column += len(space) + len(word)
    return made


def in_lines(lines: Sequence[str], width: int, changed: Sequence[bool] | None = None) -> list[str]:
    """Lines of Markdown of which none that has ``changed`` is wider than ``width``, if it can be.

    What does not fit is put before the line that follows in the same paragraph.
    """
    waiting = list(zip(lines, changed or [True] * len(lines), strict=True))[::-1]
    made = list[str]()
    while waiting:
        line, is_new = waiting.pop()
        at = _break_of(line, width) if is_new and len(line) > width else 0
        if not at:
            made.append(line)
            continue
        mark = _MARK.match(line)
        inner = " " * (mark.end() if mark is not None else len(line) - len(line.lstrip(" ")))
        rest = line[at + 1 :]
        made.append(line[:at])
        if waiting and _goes_on(waiting[-1][0], inner):
            after, _is_new = waiting.pop()
            inner = after[: len(after) - len(after.lstrip(" "))]
            waiting.append((f"{inner}{rest} {after.lstrip(' ')}", True))
        else:
            waiting.append((inner + rest, True))
    return made


def _break_of(line: str, width: int) -> int:
    """Where a line is broken: at a space before ``width``, else at the first; 0 for nowhere."""
    inner = len(line) - len(line.lstrip(" "))
    if line.endswith("  ") or _WHOLE.match(line, inner):
        return 0
    least = max(found.end() for found in [re.match(r" *", line), _MARK.match(line)] if found)
    last = 0
    for found in _SPACE.finditer(line, least + 1):
        if found.start() > width and last:
            break
        if _BEGINS.match(line, found.end()) is None:
            last = found.start()
            if last > width:
                break
    return last


def _goes_on(line: str, inner: str) -> bool:
    """Whether a line goes on with the text of the one before."""
    text = line.lstrip(" ")
    return (bool(text) and _BEGINS.match(text) is None and _MARK.match(text) is None
            and (not line.startswith(" ") or (bool(inner) and line.startswith(inner))))  # fmt: skip
