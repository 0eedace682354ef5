"""What people do wrong with quotation marks (YAML 1.2.2, chapter 7.3)."""

from applan.document.patched import Patch
from applan.document.recovery.columns import Columns
from applan.document.recovery.patterns import KEY
from applan.document.recovery.scan import shown
from applan.messages import msg
from applan.patterns import lazy

_MOST_LINES = 300
"""Lines that a text between quotation marks may have where something else is wrong."""

_ESCAPE = lazy(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U(?:000[0-9a-fA-F]|0010)[0-9a-fA-F]{4}"
               r"|[0abtnvfre \"/\\N_LP\t\r\n])")  # fmt: skip
_CLOSE = {'"': lazy(r"(?:[^\"\\]|\\.)*\""), "'": lazy(r"(?:[^']|'')*'(?!')")}
_FLOW_END = lazy(r"[ \t]*[,\]}]")
_EXTRA = lazy(r"[\"'”’»]+(?=[ \t]*[,\]}])")
_ODD_MARKS = tuple("”“»’‘´`")


class Quoted(Columns):
    """Texts in quotation marks."""

    def quoted(self, at: int, parent: int, in_flow: bool = False) -> int:
        """Just past a text in quotation marks that begins at ``at``, after whatever mends it."""
        closing = self._closing_quote(at, parent)
        line_end = self.lines[self.line_of(at)][1]
        if closing is None:
            line_end = line_end if in_flow else self._end_of_lines(at, parent)
            return self._never_closed(at, line_end, in_flow)
        self._judge_escapes(at, closing)
        after = closing + 1
        ends = self.lines[self.line_of(closing)][1]
        rest = self.text[after:ends].lstrip(" \t\u00a0")
        if not rest or rest.startswith("#"):
            return after
        if in_flow and rest[0] in ",]}:":
            return after
        if rest.strip() == "," and not in_flow:
            comma = self.text.index(",", after)
            self.mend(msg("nothing comes after this comma; remove it"), comma, comma + 1, "")
            return ends
        if in_flow:
            found = _EXTRA.match(self.text, after)
            end = found.end() if found is not None else after
            if end > after:
                self.mend(msg("there is one quotation mark too many here; remove it"), after, end,
                          "")  # fmt: skip
            return end
        return self._text_after(at, closing, ends)

    def _text_after(self, at: int, closing: int, ends: int) -> int:
        """Something after the closing mark: it was none, or the marks belong to the text."""
        last = self.end_of_text(at, ends)
        mark = self.text[at]
        inside = self.text[at + 1 : last - 1] if self.text[last - 1] == mark else ""
        doubled = inside[:1] == mark and mark not in inside[1:]
        if doubled or not self.text[closing + 1 : last].strip("\"'”’»´`"):
            extra = (at, at + 1) if doubled else (closing + 1, last)
            self.mend(msg("there is one quotation mark too many here; remove it"), *extra, "")
            return ends
        if self.line_of(at) != self.line_of(closing):
            inner = "\\" + mark if mark == '"' else mark * 2
            self.tell(
                msg("text stands after the closing quotation mark"), closing, closing + 1,
                Patch(closing, closing + 1, inner), Patch(last, last, mark),
            )  # fmt: skip
            return ends
        if inside and last - 1 > closing:
            other = "'" if mark == '"' else '"'
            if other not in inside and "\\" not in inside:
                written = f"{other}{inside}{other}"
                patches = [Patch(at, at + 1, other), Patch(last - 1, last, other)]
            else:
                written = "'" + inside.replace("'", "''") + "'"
                patches = [Patch(at, last, written)]
            message = msg("the text itself has the quotation mark it stands in; write {better}",
                          better=shown(written))  # fmt: skip
            self.tell(message, closing, closing + 1, *patches, certain=True)
            return ends
        certain = not self.text[closing + 1 : last].lstrip().startswith(",")
        last, better = self.item_title(at, last)
        message = msg("text stands after the closing quotation mark; write {better}",
                      better=better)  # fmt: skip
        self.quote(at, last, message, closing + 1, certain=certain)
        return ends

    def _closing_quote(self, at: int, parent: int) -> int | None:
        """Where the mark that closes a text stands, or None where it seems to be forgotten."""
        number, begin = self.line_of(at), at + 1
        find = _CLOSE[self.text[at]]
        first = number
        while number < min(first + _MOST_LINES, len(self.lines)):
            end = self.lines[number][1]
            if number > first and self.ends_value(number, parent):
                return None
            found = find.match(self.text, begin, end)
            if found is not None:
                return found.end() - 1
            number += 1
            if number < len(self.lines):
                begin = self.lines[number][0]
        return None

    def _end_of_lines(self, at: int, parent: int) -> int:
        """Where a text ends that goes on over lines that stand further in and begin nothing."""
        number = self.line_of(at)
        for below in range(number + 1, len(self.lines)):
            start, end = self.lines[below]
            line = self.text[start:end]
            inside = line.lstrip(" ")
            begins = start + len(line) - len(inside)
            if begins - start <= parent or not inside or inside[0] in "-#\t\u00a0":
                break
            if KEY.match(self.text, begins, end):
                break
            number = below
        return self.lines[number][1]

    def _never_closed(self, at: int, end: int, in_flow: bool) -> int:
        """A text whose quotation mark is not closed ends on its own line."""
        mark = self.text[at]
        last = self.end_of_text(at, end)
        if in_flow:
            stop = _FLOW_END.search(self.text, at + 1, end)
            last = stop.start() if stop is not None else last
        text = self.text[at + 1 : last]
        other = "'" if mark == '"' else '"'
        odd = (text[-1:] in _ODD_MARKS and not any(one in text for one in "“«„‘‚")) or (
            text[-1:] == other and text.count(other) == 1
        )
        patch = Patch(last - 1, last, mark) if odd else Patch(last, last, mark)
        written = self.text[at : patch.start] + mark
        clean = mark not in text and "\\" not in text and self.text[last : last + 1] != ","
        lines = " … " if "\n" in written else ""
        better = shown(written) + lines + (written.rpartition("\n")[2].strip() if lines else "")
        message = msg("the quotation mark that opens here is never closed; write {better}",
                      better=better)  # fmt: skip
        if clean:
            self.tell(message, at, at + 1, patch, certain=True)
        elif text.strip():
            body = self.text[at + 1 : patch.start].replace("'", "''")
            self.tell(message, at, at + 1, Patch(at, patch.end, f"'{body}'"))
        else:
            self.tell(message, at, at + 1, Patch(at, at + 1, mark * 2))
        return last

    def _judge_escapes(self, at: int, closing: int) -> None:
        """A back slash means something between double quotation marks, mostly not what is meant."""
        if self.text[at] != '"' or self.text.find("\\", at, closing) < 0:
            return
        place, wrong = at + 1, list[int]()
        while (place := self.text.find("\\", place, closing)) >= 0:
            found = _ESCAPE.match(self.text, place)
            if found is None:
                wrong.append(place)
            place = found.end() if found is not None else place + 1
        if not wrong:
            return
        text = self.text[at + 1 : closing]
        if '\\"' in text or "\n" in text or "\r" in text:
            patches = [Patch(one, one, "\\") for one in wrong]
        else:
            patches = [Patch(at, closing + 1, "'" + text.replace("'", "''") + "'")]
        message = msg("a back slash, as in “\\{character}”, means nothing inside double quotes; "
                      "use single quotes",
                      character=self.text[wrong[0] + 1])  # fmt: skip
        self.tell(message, wrong[0] + 1, wrong[0] + 2, *patches, certain=True)
