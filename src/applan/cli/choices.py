"""Options with a fixed choice of values."""

from collections.abc import Sequence

from applan.errors import UserError
from applan.messages import msg


def choice(option: str, value: str, allowed: Sequence[str]) -> str:
    """The value, if it is one of those allowed. Raises ``UserError``, naming what is possible."""
    if value in allowed:
        return value
    from difflib import get_close_matches

    likely = tuple(get_close_matches(value, allowed, n=2, cutoff=0.6))
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
