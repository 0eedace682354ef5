"""Texts in lines of their own, after «|» and «>» (YAML 1.2.2, chapter 8.1), and lines that are
neither keys nor texts: rulers, fences, notes, documents, and git's marks."""

import re

from applan.document.patched import Patch
from applan.document.recovery import patterns
from applan.document.recovery.quoted import Quoted
from applan.document.recovery.scan import shown
from applan.messages import msg

_FAR = 50
"""Lines that are looked ahead to see what was meant."""


class Blocks(Quoted):
    """Blocks of text, and lines that have no place in a plan."""

    def _special(self, number: int, at: int) -> int | None:
        start, end = self.lines[number]
        if at == start and (found := patterns.CONFLICT.match(self.text, at, end)):
            return self._conflict(number, found)
        if at == start and (found := patterns.DOCUMENT.match(self.text, at)):
            return self._document(number, found)
        if patterns.FENCE.match(self.text, at, end):
            return self._remove(number, at)
        if patterns.RULER.match(self.text, at, end):
            message = msg("a line across the page has no place in a plan; remove it")
            above = self.text[slice(*self.lines[number - 1])] if number else ""
            alone = not above.strip() or ":" in above
            self.tell(message, at, end, self._gone(number), certain=alone)
            return number + 1
        if patterns.NOTE.match(self.text, at, end):
            note = "# " + patterns.NOTE_SIGNS.sub("", self.text[at:end]).strip()
            message = msg("a note begins with “#”; write “{better}”", better=shown(note))
            self.mend(message, at, end, note)
            return number + 1
        return None

    def _special_at(self, number: int) -> bool:
        start, end = self.lines[number]
        return any(
            one.match(self.text, start, end)
            for one in (patterns.CONFLICT, patterns.DOCUMENT, patterns.RULER)
        )

    def _conflict(self, number: int, found: re.Match[str]) -> int:
        """Two versions: the first is read, and the lines between and after are left out."""
        message = msg("two versions of the file were put together here by git; keep one, and "
                      "remove the lines that begin with <<<<<<<, ======= and >>>>>>>")  # fmt: skip
        if not found[0].startswith("<"):
            alone = patterns.CONFLICT_LINE.search(self.text, found.end()) is None and not self._ends
            self._ends = True
            self.tell(message, *found.span(), self._gone(number), certain=alone)
            return number + 1
        self.tell(message, *found.span(), self._out(number))
        marks = [number]
        for below in range(number + 1, len(self.lines)):
            mark = patterns.CONFLICT.match(self.text, *self.lines[below])
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
            and patterns.SEEN_KEY.match(self.text, *self.lines[below])
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
        at, end = self.span(number)
        return at == end or self.text[at] == "#" or self.text.startswith("...", at)

    def _remove(self, number: int, at: int) -> int:
        """A line that came along with what was pasted."""
        end = self.lines[number][1]
        message = msg("“{text}” has no place in a plan; remove the line",
                      text=shown(self.text[at:end]))  # fmt: skip
        self.tell(message, at, end, self._gone(number), certain=True)
        return number + 1

    def _block(self, number: int, at: int, parent: int) -> int:
        """A text in lines of its own, «|» or «>»."""
        end = self.lines[number][1]
        header = patterns.HEADER.match(self.text, at, end)
        indent = 0
        if doubled := patterns.DOUBLED.match(self.text, at, end):
            message = msg("after the key stands one “{character}”", character=self.text[at])
            self.mend(message, at + 1, doubled.end(), "")
        elif header is None:
            if not self._begins_block(number, parent):
                return self._quoted_sign(number, at)
            begins = self.past_gap(at + 1, end)
            below = self._next(number)
            indent = self.column(below) if below is not None else parent + 2
            message = msg("after “{character}” the text begins on the next line",
                          character=self.text[at])  # fmt: skip
            patch = Patch(at + 1, begins, "\n" + " " * indent)
            self.tell(message, begins, end, patch, certain=True)
        else:
            digits = re.sub(r"\D", "", header["given"])
            indent = max(parent, 0) + int(digits) if digits else 0
        return self._lines_of_block(number, parent, indent)

    def _begins_block(self, number: int, parent: int) -> bool:
        """Whether lines below go on with a text that begins beside its «|»."""
        below = number + 1
        if below >= len(self.lines) or self.is_blank(below):
            return False
        return self.column(below) > parent and not self._is_key_line(below)

    def _quoted_sign(self, number: int, at: int) -> int:
        end = self.end_of_text(at, self.lines[number][1])
        message = msg("a text cannot begin with “{character}”; write {better}",
                      character=self.text[at], better=self.better(at, end))  # fmt: skip
        self.quote(at, end, message, at, certain=True)
        return number + 1

    def _lines_of_block(self, number: int, parent: int, indent: int) -> int:
        header, number = number, number + 1
        while number < len(self.lines):
            content, end = self.span(number)
            start = self.lines[number][0]
            if content == end:
                if self.text[start:end].strip(" \t"):
                    self._tell_indentation(start, content, 0)
                number += 1
                continue
            column = self.column(number)
            if column <= parent:
                if not self._is_unindented(number, parent):
                    break
                if indent == 0:
                    return self._unindented(header, number, parent)
                left = 0 < column < parent
                remark = patterns.REMARK.match(self.text, content) is not None
                if not (left or remark or self._goes_on_below(number, indent, parent)):
                    break
            if indent == 0:
                indent = column
            white = self.text[start:content]
            if "\t" in white and column < indent:
                self._tell_indentation(start, content, indent)
            elif column < indent:
                if self._is_key_line(number) or self.text[content] == "#":
                    break
                message = msg("the line stands further left than the rest of its text; indent it "
                              "as much")  # fmt: skip
                self.tell(message, content, end, self._indented(number, indent), certain=True)
            elif white[:indent].strip(" "):
                self._tell_indentation(start, content, indent if "\t" in white else column)
            number += 1
        return number

    def _goes_on_below(self, number: int, indent: int, parent: int) -> bool:
        """Whether a block goes on after a line that stands too far left."""
        for below in range(number + 1, min(number + _FAR, len(self.lines))):
            if not self.is_blank(below):
                if self._is_key_line(below):
                    return False
                if self.column(below) > parent:
                    return self.column(below) >= indent
                if not self._is_unindented(below, parent):
                    return False
        return False

    def _is_unindented(self, number: int, parent: int) -> bool:
        """Whether a line that should be indented is the first of a text."""
        at, end = self.span(number)
        if self.text[at] == "#" or self._is_key_line(number) or self._special_at(number):
            return False
        tight = patterns.TIGHT.match(self.text, at, end)
        if tight is not None and self.known(tight["key"]):
            return False
        key = patterns.KEY.match(self.text, at, end)
        if key is not None and self.column(number) == parent and key["key"].islower():
            return " " in key["key"]
        return not (self._is_item(number) and self._list_at(self.column(number)))

    def _unindented(self, header: int, number: int, parent: int) -> int:
        first, last = number, number
        while number < len(self.lines):
            if not self.is_blank(number):
                if self.column(number) <= parent and not self._is_unindented(number, parent):
                    break
                last = number
            number += 1
        lines = [one for one in range(first, last + 1) if not self.is_blank(one)]
        wrong = [one for one in lines if self.column(one) <= parent]
        column = min((self.column(one) for one in lines if one not in wrong),
                     default=max(parent, 0) + 2)  # fmt: skip
        least = min(self.column(one) for one in wrong)
        patches = [self._indented(one, column + self.column(one) - least) for one in wrong]
        at, end = self.content(first), self.lines[first][1]
        sign = next(one for one in self.text[slice(*self.lines[header])] if one in "|>")
        message = msg("the text after “{character}” must stand further in than its key; indent its "
                      "lines", character=sign)  # fmt: skip
        self.tell(message, at, end, *patches, certain=True)
        return last + 1
