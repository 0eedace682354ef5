"""Several names in one message: «A», «B» and «C», or «A», «B» and 9 more."""

from collections.abc import Sequence

from applan.messages import Message, msg

_SHOWN = 6
"""Names that are told; of more, the rest is counted."""

_LONGEST = 60
"""Characters of a name among others."""


def listing(names: Sequence[str], shown: int = _SHOWN) -> Message:
    """The names, quoted and joined as a sentence joins them; at least one must be given.

    Where only one would be left out, it is told too.
    """
    told = len(names) if len(names) <= shown + 1 else shown
    first, *others = (_short(name) for name in names[:told])
    rest = len(names) - told
    last = others.pop() if others and not rest else None
    found = msg("“{title}”", title=first)
    for name in others:
        found = msg("{some}, “{name}”", some=found, name=name)
    if last is not None:
        return msg("{some} and “{name}”", some=found, name=last)
    return msg("{some} and {count} more", some=found, count=rest) if rest else found


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
