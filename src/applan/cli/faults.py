"""A fault in applan, as it is told to those who mend it."""

from pathlib import Path


def place_of(error: BaseException) -> str:
    """The file and line of ours where it happened: ``plan.py:12``; empty if it is not known."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    return f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""


def described(error: BaseException) -> str:
    """The kind of a fault, what it says, and where it happened."""
    return f"{type(error).__name__}: {str(error)[:200]} ({place_of(error)})"
