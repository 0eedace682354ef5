"""Lines that are neither keys nor texts: rulers, fences, notes, documents, and git's marks."""

import re

from applan.document.recovery.columns import Columns
from applan.document.recovery.patterns import (
    CONFLICT,
    CONFLICT_LINE,
    DIRECTIVE,
    DOCUMENT,
    FENCE,
    NOTE,
    NOTE_SIGNS,
    RULER,
    SEEN_KEY,
)
from applan.document.recovery.scan import shown
from applan.messages import msg


class Oddities(Columns):
    """Lines that have no place in a plan."""

    def _special(self, number: int, at: int) -> int | None:
        start, end = self.lines[number]
        if at == start and (found := CONFLICT.match(self.text, at, end)):
            return self._conflict(number, found)
        if at == start and (found := DOCUMENT.match(self.text, at)):
            return self._document(number, found)
        if at == start and self.text[at] == "%":
            return self._directive(number)
        if FENCE.match(self.text, at, end):
            return self._remove(number, at)
        if RULER.match(self.text, at, end):
            message = msg("a line across the page has no place in a plan; remove it")
            above = self.text[slice(*self.lines[number - 1])] if number else ""
            alone = not above.strip() or ":" in above
            self.tell(message, at, end, self._gone(number), certain=alone)
            return number + 1
        if NOTE.match(self.text, at, end):
            note = "# " + NOTE_SIGNS.sub("", self.text[at:end]).strip()
            message = msg("a note begins with “#”; write “{better}”", better=shown(note))
            self.mend(message, at, end, note)
            return number + 1
        return None

    def _special_at(self, number: int) -> bool:
        start, end = self.lines[number]
        return any(one.match(self.text, start, end) for one in (CONFLICT, DOCUMENT, RULER))

    def _conflict(self, number: int, found: re.Match[str]) -> int:
        """Two versions: the first is read, and the lines between and after are left out."""
        message = msg("two versions of the file were put together here by git; keep one, and "
                      "remove the lines that begin with <<<<<<<, ======= and >>>>>>>")  # fmt: skip
        if not found[0].startswith("<"):
            alone = CONFLICT_LINE.search(self.text, found.end()) is None and not self._ends
            self._ends = True
            self.tell(message, *found.span(), self._gone(number), certain=alone)
            return number + 1
        self.tell(message, *found.span(), self._out(number))
        marks = [number]
        for below in range(number + 1, len(self.lines)):
            mark = CONFLICT.match(self.text, *self.lines[below])
            if mark is not None:
                marks.append(below)
                if mark[0].startswith(("<", ">")):
                    break
        if len(marks) < 3:
            return number + 1
        for below in range(marks[1], marks[-1] + 1):
            self.patch(self._out(below))
        ends = len(self.lines)
        self.hidden = {*self.hidden, *range(marks[1], min(marks[-1] + 1, ends))}
        return number + 1

    def _document(self, number: int, found: re.Match[str]) -> int:
        """«---» may stand before all else, and «...» after it."""
        if found[0] == "---" and not self._begun:
            self._begun = True
            return number + 1
        rest = range(number + 1, len(self.lines))
        if found[0] == "..." and not self._ends and all(self._is_empty(below) for below in rest):
            return len(self.lines)
        message = msg("a second document begins here (“{sign}”), and a plan is one document; "
                      "remove the line", sign=found[0])  # fmt: skip
        again = not self._ends and any(
            self.content(below) == self.lines[below][0]
            and SEEN_KEY.match(self.text, *self.lines[below])
            and (key := self._key(below)) is not None
            and key["key"] in self._top_keys()
            for below in rest
        )
        self._ends = True
        whole = found.end() == self.lines[number][1]
        patch = self._gone(number) if whole else self._out(number)
        self.tell(message, *found.span(), patch, certain=whole and not again)
        if not again:
            return number + 1
        for below in rest:
            self.patch(self._out(below))
        return len(self.lines)

    def _top_keys(self) -> set[str]:
        return self._levels[0].keys if self._levels and self._levels[0].column == 0 else set()

    def _is_empty(self, number: int) -> bool:
        at, end = self.content(number), self.lines[number][1]
        return at == end or self.text[at] == "#" or self.text.startswith("...", at)

    def _directive(self, number: int) -> int:
        start, end = self.lines[number]
        if not self._begun and any(
            self.text.startswith("---", *self.lines[below])
            for below in range(number + 1, min(number + 20, len(self.lines)))
        ):
            return number + 1
        if DIRECTIVE.match(self.text, start, end):
            return self._remove(number, start)
        message = msg("a line cannot begin with “%”; put it in quotation marks")
        self.tell(message, start, start + 1, self._out(number))
        return number + 1

    def _remove(self, number: int, at: int) -> int:
        """A line that came along with what was pasted."""
        end = self.lines[number][1]
        message = msg("“{text}” has no place in a plan; remove the line",
                      text=shown(self.text[at:end]))  # fmt: skip
        self.tell(message, at, end, self._gone(number), certain=True)
        return number + 1
