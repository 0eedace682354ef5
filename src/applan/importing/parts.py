"""A line cut into parts at dashes, commas, colons and brackets, and which of them are a time."""

from collections.abc import Iterator, Sequence

from applan.frozen import NamedTuple
from applan.importing.times import Times, is_month
from applan.importing.titles import capital, is_called
from applan.lint.labels import names_thing
from applan.patterns import lazy
from applan.who import are_people

BETWEEN = lazy(r"\s+[–—-]\s*|[,;]\s+|:(?!\d)\s*|\s*\(\s*|\s*\)[\s,.:–—-]*|\t\s*|\s{2,}")
COLON = lazy(r":(?!\d)")
SPACE = lazy(r"\s+")

LONGEST_LOOSE = 140
"""Characters of a line that has more on it than a title and a time."""

MOST_WORDS = 7
"""Words of a time that has nothing between it and its title."""

_MOST = 16
"""Parts of one time."""

_LONGEST_TIME = 160
_SHORT = 60
"""Characters of a title with nothing but space between it and a time before it."""

_LONG = 100
"""Characters of what something is called, where it is not plain that it is."""


class Part(NamedTuple):
    """A part of a line: its place, what stands before it, and whether it is a time."""

    start: int
    end: int
    before: str
    is_time: bool = False


def parts_of(text: str, times: Times) -> list[Part]:
    """The parts of a line; those that are a time together are one, as long as can be.

    A long line has a title or a time first, and the rest is one part; of one without a time
    between such signs, what has only space before it is looked at.
    """
    parts = list(_parts(text))
    is_long, may_be = len(text) > LONGEST_LOOSE, times.may_be(text)
    if is_long and len(parts) > 1:  # it is plain, or no row
        sizes = (n for n in (3, 2) if may_be and n < len(parts))
        at = next((n for n in sizes if times.is_said(cut(text, parts[0], parts[n - 1]))), 1)
        parts = [parts[0]._replace(end=parts[at - 1].end), parts[at]._replace(end=parts[-1].end)]
    if not may_be:
        return parts
    parts = _timed(text, parts, times)
    if not is_long and not any(one.is_time for one in parts):
        parts = _timed(text, list(_apart(text, parts, times)), times)
    return parts


def cut(text: str, first: Part, last: Part) -> str:
    """The words from one part to another, with what stands between them."""
    said = text[first.start : last.end]
    if said.count("(") > said.count(")"):
        said += ")"
    return said.strip(" :–—-,.")


def _parts(text: str) -> Iterator[Part]:
    start, before = 0, ""
    for found in [*BETWEEN.finditer(text), None]:
        end = found.start() if found is not None else len(text)
        if text[start:end].strip(" .:–—-"):
            yield Part(start, end, before)
        if found is not None:
            start, before = found.end(), found[0]


def _timed(text: str, parts: Sequence[Part], times: Times, *, is_other: bool = False) -> list[Part]:
    """The parts of a line, those that are a time together as one; the longest times first.

    One that is ``other`` than the longest has a number: «Vinterferie» beside «uke 9» is a title.
    """
    count = len(parts)
    may_hold = [times.may_hold(text[one.start : one.end]) for one in parts]
    for size in range(min(count, _MOST), 0, -1):
        for n in range(count - size + 1):
            if not all(may_hold[n : n + size]):
                continue
            first, last = parts[n], parts[n + size - 1]
            said = cut(text, first, last)
            if is_other and not any(map(str.isdigit, said)):
                continue
            is_one = size == 1 or not (
                COLON.search(said)
                or are_people([cut(text, last, last)])
                or not times.may_begin(cut(text, first, first))
            )
            if is_one and len(said) <= _LONGEST_TIME and times.is_said(said):
                return [
                    *_timed(text, parts[:n], times, is_other=True),
                    first._replace(end=last.end, is_time=True),
                    *_timed(text, parts[n + size :], times, is_other=True),
                ]
    return list(parts)


def _apart(text: str, parts: Sequence[Part], times: Times) -> Iterator[Part]:
    """The parts, the first in which a time follows a title, or stands before one, as two."""
    found = False
    for part in parts:
        said = text[part.start : part.end]
        at = 0 if found else _time_in(said, times, is_first=not part.start)
        found = found or bool(at)
        yield part._replace(end=part.start + at) if at else part
        if at:
            yield part._replace(start=part.start + at, before=" ")


def _time_in(said: str, times: Times, *, is_first: bool) -> int:
    """Where a time parts from its title with nothing between them: «15/2 Årsmøte»; else 0."""
    gaps = [one.start() for one in SPACE.finditer(said)]
    for n in range(min(len(gaps), MOST_WORDS), 0, -1):
        when, title = said[: gaps[n - 1]], said[gaps[n - 1] :].strip()
        is_name = title[:1].isupper() or names_thing(title.split(" kl")[0])
        is_day = any(map(str.isdigit, when)) or (is_month(when) and not are_people([said]))
        is_date = is_day and is_name and len(title) <= _SHORT
        if is_date and times.is_name(title) and times.is_days(when):
            return gaps[n - 1]
        title, when = said[: gaps[-n]].strip(), said[gaps[-n] :].strip(" .")
        if (
            len(title) <= _LONG
            and times.is_said(when)
            and is_called(capital(title) if is_first else title)
        ):
            return gaps[-n]
    return 0
