"""What is different between two texts of a file, as ``diff -u`` shows it."""

from difflib import unified_diff

from applan.formats.terminal import BOLD, FAINT, RED, RESET, printable

_GREEN = "\x1b[32m"
_NO_LINE_BREAK = "\\ No newline at end of file\n"


def render(file: str, *contents: bytes, colour: bool = False) -> str:
    """The differences of the old and the new content as a patch that ``git apply`` takes; empty
    where there are none.

    With colour it is for people: what a terminal cannot show is written as its number.
    """
    old, new = (one.decode("utf-8", "replace").splitlines(keepends=True) for one in contents)
    lines = unified_diff(old, new, f"a/{file}", f"b/{file}")
    if colour:
        return "".join(map(_painted, lines))
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_LINE_BREAK}" for line in lines)


def _painted(line: str) -> str:
    shown = printable(line.rstrip("\r\n"))
    if line.startswith(("--- ", "+++ ")):
        return f"{BOLD}{shown}{RESET}\n"
    style = {"-": RED, "+": _GREEN, "@": FAINT}.get(line[:1], "")
    return f"{style}{shown}{RESET if style else ''}\n"
