"""A text with changes in it, and where each of its characters came from."""

from bisect import bisect_right
from collections.abc import Iterable

from applan.frozen import NamedTuple


class Patch(NamedTuple):
    """What stands instead of the characters ``start`` to ``end`` of a text."""

    start: int
    end: int
    text: str


class Patched:
    """A text after some patches. Of two that overlap, the one that begins first is made."""

    def __init__(self, text: str, patches: Iterable[Patch]) -> None:
        parts: list[str] = []
        self._begins, self._came_from = [0], [(0, 0)]
        at = length = 0
        for patch in sorted(patches, key=lambda one: (one.start, one.end)):
            if patch.start < at:
                continue
            parts += [text[at : patch.start], patch.text]
            length += patch.start - at
            self._piece(length, patch.start, patch.end)
            length += len(patch.text)
            self._piece(length, patch.end, len(text))
            at = patch.end
        self.text = "".join([*parts, text[at:]])
        if len(self._begins) == 1:
            self._came_from[0] = (0, len(text))

    def origin(self, offset: int) -> int:
        """Where in the original text a character comes from, or what it was put in for."""
        piece = bisect_right(self._begins, offset) - 1
        start, end = self._came_from[piece]
        return min(start + offset - self._begins[piece], end)

    def _piece(self, begins: int, start: int, end: int) -> None:
        if len(self._begins) == 1 and not self._came_from[0][1]:
            self._came_from[0] = (0, start)
        self._begins.append(begins)
        self._came_from.append((start, end))
