"""What differs between a row of the draft and one of the file, by words."""

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from applan.compare.wording import same
from applan.patterns import lazy
from applan.readback.rows import POINT, typed

PARAGRAPH = "\u2029"
"""Between two paragraphs that were one, or have become one."""

_SPACES = frozenset(" \u00a0\u202f\u2009")
_TOKEN = lazy(rf"{POINT}|\w+|\s|[^\w\s]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters ``start`` to ``end`` of the draft's row are ``text`` in the file's.

    They stand there from ``first`` to ``last``. What is ``typographic`` is the same words.
    """

    start: int
    end: int
    text: str
    first: int
    last: int
    typographic: bool = False


def passages(old: str, new: str, skipped: tuple[int, int] = (0, 0)) -> list[Passage]:
    """What differs, from front to back. Characters at the beginnings may be ``skipped``."""
    ones, others = _tokens(old, skipped[0]), _tokens(new, skipped[1])
    blocks, _compared = same(_keys(ones), _keys(others), spaces=2)
    found: list[Passage] = []
    one = other = 0
    for a, b, size in [*blocks, (len(ones), len(others), 0)]:
        if a > one or b > other:
            span = _start(ones, one, old), _start(ones, a, old)
            place = _start(others, other, new), _start(others, b, new)
            found.append(_passage(old, new, span, place))
        for left, right in zip(ones[a : a + size], others[b : b + size], strict=True):
            if left[0] != right[0] and not left[0].isspace():
                found.append(Passage(*left[1:], right[0], *right[1:], True))
        one, other = a + size, b + size
    return _merged(old, new, found)


def applied(text: str, made: Iterable[Passage], begins: int = 0) -> str:
    """The draft's row, or what of it ``begins`` there, with passages as the file has them."""
    for one in sorted(made, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: one.start - begins] + one.text + text[one.end - begins :]
    return text


def joined(text: str, made: Sequence[Passage]) -> Passage:
    """Passages as one, from the first to the last."""
    start, end = min(one.start for one in made), max(one.end for one in made)
    first, last = min(one.first for one in made), max(one.last for one in made)
    return Passage(start, end, applied(text[start:end], made, start), first, last)


_Token = tuple[str, int, int]


def _tokens(text: str, start: int) -> list[_Token]:
    return [(found[0], found.start(), found.end()) for found in _TOKEN.finditer(text, start)]


def _keys(tokens: Sequence[_Token]) -> list[Hashable]:
    """What must be the same. A space is so behind the same word alone."""
    found: list[Hashable] = []
    before: Hashable = None
    for text, _start, _end in tokens:
        if re.match(POINT, text, re.IGNORECASE):
            key = re.sub(r"[\d.]+$", "", text).replace("\u00a0", " ")
        else:
            key = text if text in "\n\t\u2029" else typed(text) or " "
        found.append((before, key) if key == " " else key)
        before = key
    return found


def _start(tokens: Sequence[_Token], at: int, text: str) -> int:
    if at < len(tokens):
        return tokens[at][1]
    return len(text)


def _passage(old: str, new: str, span: tuple[int, int], place: tuple[int, int]) -> Passage:
    was, now = old[slice(*span)], new[slice(*place)]
    while was and now and _is_same_space(was[-1], now[-1]):
        span, place = (span[0], span[1] - 1), (place[0], place[1] - 1)
        was, now = was[:-1], now[:-1]
    while was and now and _is_same_space(was[0], now[0]):
        span, place = (span[0] + 1, span[1]), (place[0] + 1, place[1])
        was, now = was[1:], now[1:]
    blank = not (was + now).strip(" \u00a0\u202f\u2009")
    return Passage(*span, now, *place, typographic=blank or typed(was) == typed(now) != "")


def _is_same_space(one: str, other: str) -> bool:
    return one.isspace() and (one == other or {one, other} <= _SPACES)


def behind(one: Passage, old: str) -> Passage | None:
    """The same change, told with the space before the words and not with the one after them.

    «a · b» that has become «a and c · b» has words more behind «a», or before « · ».
    """
    words = one.text or old[one.start : one.end]
    plain = one.text == "" or one.start == one.end
    before = old[one.start - 1 : one.start]
    if not plain or not words or not before or not _is_same_space(before, words[-1]):
        return None
    space = " " if before in _SPACES else before
    return Passage(
        one.start - 1, one.end - 1, one.text and space + one.text[:-1],
        one.first - 1, one.last - 1, one.typographic,
    )  # fmt: skip


def _merged(old: str, new: str, found: Sequence[Passage]) -> list[Passage]:
    """Passages that only a space stands between are one."""
    made: list[Passage] = []
    for one in found:
        last = made[-1] if made else None
        if (
            last is not None
            and not last.typographic
            and not one.typographic
            and old[last.end : one.start].strip(" ") == ""
            and one.start - last.end <= 1
        ):
            made[-1] = Passage(
                last.start, one.end, new[last.first : one.last], last.first, one.last
            )
        else:
            made.append(one)
    return made
