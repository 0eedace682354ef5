"""Which activities say so little that they are lines of a table, and need no headings."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from applan.model import Activity

FEWEST, FEWEST_PARTS, FEWEST_AMONG_OTHERS = 3, 2, 5
"""How many short activities, or parts of one, make a table; fewer are read as easily below their
headings, and so are few among longer ones."""

LONGEST_TEXT, LONGEST_FACT, LONGEST = 160, 90, 240
"""Characters of its text, of one of its facts, and of both."""

_LONG = ("parts", "method", "contents", "outcomes", "targets")
_FACTS = (
    "when", "place", "responsible", "audience", "capacity", "partners", "tools", "cost", "depends",
    "supports",
)  # fmt: skip


def runs(activities: Sequence[Activity], *, parts: bool = False) -> Iterator[tuple[Activity, ...]]:
    """The activities in their order: a table's as one group, each other by itself."""
    all_short = all(map(_is_short, activities))
    fewest = (FEWEST_PARTS if parts else FEWEST) if all_short else FEWEST_AMONG_OTHERS
    for short, group in groupby(activities, _is_short):
        held = tuple(group)
        if short and len(held) >= fewest:
            yield held
        else:
            yield from ((one,) for one in held)


def _is_short(activity: Activity) -> bool:
    if any(getattr(activity, name) for name in _LONG):
        return False
    texts = [text for text in (activity.text, activity.purpose) if text]
    if any("\n" in text.strip() or text.lstrip()[:1] in "-*#>|•" for text in texts):
        return False
    prose = sum(map(len, texts))
    lengths = [_length(getattr(activity, name)) for name in _FACTS]
    return (
        prose <= LONGEST_TEXT and max(lengths) <= LONGEST_FACT and prose + sum(lengths) <= LONGEST
    )


def _length(value: object) -> int:
    """About how many characters a fact has when it is printed."""
    if isinstance(value, tuple):
        return sum(_length(one) + 2 for one in value)
    if isinstance(value, str):
        return len(value)
    said = [getattr(value, name) for name in getattr(type(value), "fields", ())]
    return sum(_length(one) for one in said if one)
