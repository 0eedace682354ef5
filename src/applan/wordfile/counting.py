"""What numbered lists print before their items, as both kinds of file count them."""

from collections.abc import Mapping, MutableMapping

from applan.frozen import NamedTuple
from applan.patterns import lazy
from applan.wordfile.looks import number

BULLET = "•"
DEEPEST = 9
"""The last level of a list, from 0, that is told from those below it."""

_LARGEST = 32767
"""The largest number that Word counts to."""
_PLACE = lazy(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Level(NamedTuple):
    """A level of a list: in ``text``, ``%1.%2`` is the number of the level above, and its own.

    ``format`` is named as Word names it (ECMA-376, 17.18.59). ``restart`` is the level, from 1,
    after which it begins anew; 0 for never, None for each above it.
    """

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None


_PLAIN = Level()


def counted(
    levels: Mapping[int, Level], counts: MutableMapping[int, int], at: int, first: int
) -> str:
    """The label of the next item at a level, which is noted in ``counts``, from ``first`` on."""
    counts[at] = counts[at] + 1 if at in counts else first
    for deeper in [one for one in counts if one > at]:
        restart = levels.get(deeper, _PLAIN).restart
        if restart is None or restart > at:
            del counts[deeper]
    own = levels.get(at, _PLAIN)
    if own.format == "bullet":
        return BULLET

    def said(level: int) -> str:
        of = levels.get(level, _PLAIN)
        return "" if of.format == "none" else spelled(counts.get(level, of.start), of.format)

    return _PLACE.sub(lambda found: said(int(found[1]) - 1), own.text)


def count(written: str | None) -> int | None:
    """A number that a list can have; None for whatever else a file says there."""
    found = number(written, digits=5)
    return None if found is None else min(found, _LARGEST)


def spelled(number: int, format: str) -> str:
    """A number as a label has it: letters, Roman or our own."""
    if format in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letter.upper() if format == "upperLetter" else letter
    if format in ("lowerRoman", "upperRoman") and number > 0:
        made, left = "", min(number, 3999)
        for size, sign in _ROMAN:
            made += sign * (left // size)
            left %= size
        return made.upper() if format == "upperRoman" else made
    return f"{number:02d}" if format == "decimalZero" else str(number)
