"""What the shell may offer where somebody has begun a word and pressed the tabulator."""

from collections.abc import Callable, Iterable
from pathlib import Path

from applan import workspace
from applan.errors import UserError
from applan.patterns import lazy

_PLAIN = lazy(r"\w[\w.-]*")
"""Other names would mean something to a shell."""


def plan_names(incomplete: str) -> list[str]:
    """The plans in ``plans`` whose names begin so; none, where there are no plans."""
    try:
        names = [file.name for file in workspace.plans_in(Path(workspace.PLANS))]
    except UserError:
        return []
    return [name for name in names if name.startswith(incomplete) and _PLAIN.fullmatch(name)]


def among(values: Iterable[str]) -> Callable[[str], list[str]]:
    """What offers those of the values that begin so."""
    offered = tuple(values)

    def begin(incomplete: str) -> list[str]:
        return [value for value in offered if value.startswith(incomplete)]

    return begin
