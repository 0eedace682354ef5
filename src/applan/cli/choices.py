"""Options with a fixed choice of values."""

from collections.abc import Sequence
from typing import TypeVar

from applan.errors import UserError
from applan.messages import msg

Choice = TypeVar("Choice", bound=str)


def choice(option: str, value: str, allowed: Sequence[Choice]) -> Choice:
    """The value, if it is one of those allowed. Raises ``UserError``, naming what is possible."""
    for possible in allowed:
        if possible == value:
            return possible
    from difflib import get_close_matches

    likely = tuple(get_close_matches(value, list(map(str, allowed)), n=2, cutoff=0.6))
    if likely:
        raise UserError(
            msg(
                "{option} cannot be “{value}”; did you mean {likely}?",
                option=option,
                value=value,
                likely=likely,
            )
        )
    raise UserError(
        msg(
            "{option} cannot be “{value}”; possible are {allowed}",
            option=option,
            value=value,
            allowed=", ".join(allowed),
        )
    )
