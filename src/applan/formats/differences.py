"""What is different between two texts of a file, as ``diff -u`` shows it."""

from difflib import unified_diff

from applan.formats.terminal import BOLD, FAINT, RED, RESET, printable

_GREEN = "\x1b[32m"
_NO_LINE_BREAK = "\\ No newline at end of file\n"


def render(file: str, old: str, new: str, colour: bool = False) -> str:
    """The differences as a patch that ``git apply`` takes; empty where there are none.

    With colour it is for people: what a terminal cannot show is written as its number.
    """
    lines = unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), f"a/{file}", f"b/{file}"
    )
    if colour:
        return "".join(map(_painted, lines))
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_LINE_BREAK}" for line in lines)


def _painted(line: str) -> str:
    shown = printable(line.rstrip("\r\n"))
    if line.startswith(("--- ", "+++ ")):
        return f"{BOLD}{shown}{RESET}\n"
    style = {"-": RED, "+": _GREEN, "@": FAINT}.get(line[:1], "")
    return f"{style}{shown}{RESET if style else ''}\n"
