"""Showing a person at the terminal that something goes on, once it has taken a while.

On standard error, and only where that is a terminal; what is quick is never announced, and
``rich`` is loaded by those who wait alone.
"""

import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds that nobody minds."""


def watched(items: Iterable[Item], description: str, many: int | None = None) -> Iterator[Item]:
    """The items one by one, with a bar once that has taken a while and is not nearly done.

    ``many`` is how many they are, where they are still being made.
    """
    total = len(items) if isinstance(items, Collection) else many or 0
    if not _somebody_waits():
        yield from items
        return
    began, left = monotonic(), iter(items)
    for number, item in enumerate(left):
        passed = monotonic() - began
        # what is left is taken to need as long as what is done
        if passed >= PATIENCE and passed * (total - number) >= PATIENCE * number / 2:
            yield from _with_bar(chain((item,), left), description, number, total)
            return
        yield item


@contextmanager
def pulse(description: str) -> Iterator[None]:
    """A moving bar while something without steps goes on, once that has taken a while."""
    if not _somebody_waits():
        yield
        return
    from threading import Event, Thread

    done = Event()

    def show() -> None:
        if done.wait(PATIENCE):
            return
        with _bar() as bar:
            bar.add_task(description, total=None)
            done.wait()

    thread = Thread(target=show, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _with_bar(items: Iterable[Item], description: str, done: int, total: int) -> Iterator[Item]:
    with _bar() as bar:
        task = bar.add_task(description, total=total, completed=done)
        for item in items:
            yield item
            bar.advance(task)


def _bar() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _somebody_waits() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()
