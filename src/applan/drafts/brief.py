"""Which activities say so little that they are lines of a table, and need no headings."""

from collections.abc import Iterable, Iterator, Sequence

from applan.model import Activity

FEWEST, FEWEST_PARTS, FEWEST_AMONG_OTHERS = 3, 2, 5
"""How many short activities, or parts of one, make a table; fewer are read as easily below their
headings, and so are few among longer ones."""

LONGEST_TEXT, LONGEST_FACT, LONGEST, LONGEST_ROW = 160, 90, 240, 600
"""Characters of its text, of one of its facts, and of both; and of the text of a row among short
ones, which may have lists of what it holds, and parts."""

_LISTS = ("contents", "outcomes", "targets")
_FACTS = (
    "when", "place", "responsible", "audience", "capacity", "partners", "tools", "cost", "depends",
    "supports",
)  # fmt: skip


def runs(activities: Sequence[Activity], *, parts: bool = False) -> Iterator[tuple[Activity, ...]]:
    """The activities in their order: all of them as the rows of one table, or each by itself.

    A chapter is told in one way: a longer one is a row too where most of the others are short.
    """
    short = sum(map(_is_short, activities))
    fewest = (
        (FEWEST_PARTS if parts else FEWEST) if short == len(activities) else FEWEST_AMONG_OTHERS
    )
    if short >= fewest and 3 * short >= 2 * len(activities) and all(map(_fits, activities)):
        yield tuple(activities)
    else:
        yield from ((one,) for one in activities)


def _fits(activity: Activity) -> bool:
    """Whether a row holds all that it says, and one row each of its parts."""
    texts = (activity.text, activity.purpose, activity.method)
    said = sum(len(text) for text in texts if text) + _lengths(activity, _LISTS)
    return said <= LONGEST_ROW and all(map(_is_short, activity.parts))


def _is_short(activity: Activity) -> bool:
    if activity.parts or activity.method or _lengths(activity, _LISTS):
        return False
    texts = [text for text in (activity.text, activity.purpose) if text]
    if any("\n" in text.strip() or text.lstrip()[:1] in "-*#>|•" for text in texts):
        return False
    prose = sum(map(len, texts))
    lengths = [_length(getattr(activity, name)) for name in _FACTS]
    return (
        prose <= LONGEST_TEXT and max(lengths) <= LONGEST_FACT and prose + sum(lengths) <= LONGEST
    )


def _lengths(activity: Activity, names: Iterable[str]) -> int:
    return sum(_length(getattr(activity, name)) for name in names)


def _length(value: object) -> int:
    """About how many characters a fact has when it is printed."""
    if isinstance(value, tuple):
        return sum(_length(one) + 2 for one in value)
    if isinstance(value, str):
        return len(value)
    said = [getattr(value, name) for name in getattr(type(value), "fields", ())]
    return sum(_length(one) for one in said if one)
