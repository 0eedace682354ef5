"""A text that is not YAML, its lines, and what was found in it and is to be changed in memory."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from applan.document.document import shortened
from applan.document.edits import quoted
from applan.document.patched import Patch
from applan.document.recovery.patterns import GAP, TIME
from applan.messages import Message, msg
from applan.patterns import lazy

_LINE = lazy(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_END_OF_TEXT = lazy(r"[ \t]+#(?=\s|$)", re.M)


@dataclass
class Mistake:
    """Something that was done wrong, and what mends it; ``certain`` if it can mean one thing."""

    message: Message
    start: int
    end: int
    patches: list[Patch]
    certain: bool


def shown(text: str) -> str:
    """A text as it is told in a message: its first line, not too long."""
    return shortened(text.partition("\n")[0].strip())


class Scan:
    """A text, its lines, and what was found in it and is to be changed in memory."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [found.span(1) for found in _LINE.finditer(text)]
        self._starts = [start for start, _end in self.lines]
        self.mistakes: list[Mistake] = []
        self.patches: list[Patch] = []
        self.hidden: set[int] = set()

    @property
    def state(self) -> tuple[int, int]:
        """How much was found; set it to forget what was found since."""
        return len(self.mistakes), len(self.patches)

    @state.setter
    def state(self, state: tuple[int, int]) -> None:
        del self.mistakes[state[0] :]
        del self.patches[state[1] :]

    def tell(
        self, message: Message, start: int, end: int, *patches: Patch, certain: bool = False
    ) -> int:
        """Keep a mistake and mend it in memory; its number."""
        self.mistakes.append(Mistake(message, start, max(end, start), list(patches), certain))
        self.patches += patches
        return len(self.mistakes) - 1

    def mend(self, message: Message, start: int, end: int, text: str) -> None:
        """Tell what can mean one thing, and what is to stand instead of these characters."""
        self.tell(message, start, end, Patch(start, end, text), certain=True)

    def extend(self, mistake: int, patch: Patch) -> None:
        """One more change that belongs to a mistake."""
        self.mistakes[mistake].patches.append(patch)
        self.patches.append(patch)

    def patch(self, patch: Patch) -> None:
        """Change something in memory that is no mistake."""
        self.patches.append(patch)

    def past_gap(self, at: int, end: int | None = None) -> int:
        """Where what looks like spaces, or is not seen at all, ends."""
        found = GAP.match(self.text, at, len(self.text) if end is None else end)
        assert found is not None
        return found.end()

    def line_of(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def quote(
        self, start: int, end: int, message: Message, at: int, *, certain: bool = False
    ) -> None:
        """Tell that a text must stand in quotation marks, and put it there."""
        self.tell(message, at, at + 1, *quotes(self.text, start, end), certain=certain)

    def time_after_title(self, start: int, end: int) -> str:
        """What stands after the last colon, if it is a time; else nothing."""
        colon = self.text.rfind(": ", start, end)
        time = self.text[colon + 1 : end].strip()
        return time if colon >= 0 and TIME.match(time) else ""

    def item_title(self, at: int, end: int) -> tuple[int, str]:
        """Where the title of an item ends that has its time after it, else all of the text ends.

        And what is to be written instead of the text.
        """
        before = self.text[self.lines[self.line_of(at)][0] : at].strip(" ")
        time = self.time_after_title(at, end) if before and not before.strip("- ") else ""
        if not time:
            return end, self.better(at, end)
        end = self.text.rindex(": ", at, end)
        return end, f"{self.better(at, end)}: {time}"

    def title_with_colon(self, begins: int, value: int, end: int) -> bool:
        """Whether a short form has its time after a second colon, «Kurs: for nye: 12. mai».

        The title is told then, and put in quotation marks in memory.
        """
        time = self.time_after_title(value, end)
        if not time or TIME.match(self.text, value):
            return False
        colon = self.text.rindex(": ", value, end)
        message = msg("a title with a colon and a space in it needs quotation marks; write "
                      "{better}", better=f"{self.better(begins, colon)}: {time}")  # fmt: skip
        self.quote(begins, colon, message, self.text.index(":", begins), certain=True)
        return True

    def better(self, start: int, end: int) -> str:
        """A text in the quotation marks it needs, as it is told."""
        whole = self.text[start:end]
        text = shown(whole) + (" …" if "\n" in whole else "")
        return quoted(text)

    def end_of_text(self, start: int, end: int) -> int:
        """Where a text on one line ends: before its comment, but words with «#» are no comment."""
        comment = _END_OF_TEXT.search(self.text, start, end)
        last = comment.start() if comment is not None else end
        while last > start and self.text[last - 1] in " \t\u00a0":
            last -= 1
        return last


def quotes(text: str, start: int, end: int) -> list[Patch]:
    """What puts quotation marks around the characters ``start`` to ``end``."""
    mark = quoted(text[start:end])[0]
    patches = [Patch(start, start, mark), Patch(end, end, mark)]
    if mark == "'":
        inside = (start + at for at, sign in enumerate(text[start:end]) if sign == "'")
        patches[1:1] = [Patch(at, at, "'") for at in inside]
    return patches
