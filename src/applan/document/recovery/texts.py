"""What stands after a key or a dash, and what a text without quotation marks may not hold."""

import re
from abc import abstractmethod

from applan.document.edits import quoted
from applan.document.patched import Patch
from applan.document.recovery import patterns
from applan.document.recovery.blocks import Blocks
from applan.document.recovery.brackets import Brackets
from applan.document.recovery.columns import TITLES
from applan.document.recovery.scan import shown
from applan.messages import msg
from applan.typography import A_DAY

_KEY_AND_BEFORE = 80
"""Characters: the longest key with what may part it from what stands before it."""


_NEXT_NAMED = re.compile(r",\s+(?=[^,:()]+: )")
_NAMED = re.compile(r"(?P<name>[^\W\d_](?:[^,:()–](?!- ))*): (?P<said>\S.*)")


class Texts(Blocks):
    """Values."""

    def _value(self, number: int, at: int, parent: int, key: str) -> int:
        """What stands after a key or a dash; ``parent`` is the column it hangs on."""
        text, end = self.text, self.lines[number][1]
        if properties := patterns.PROPERTIES.match(text, at, end):
            at = properties.end()
            if at >= end or text[at] == "#":
                return number + 1
        self._waits, self._text_before = False, None
        sign = text[at]
        if sign in "|>":
            return self._block(number, at, parent)
        if sign in "\"'":
            ends = self.quoted(at, parent)
            below = self._after_marks(number, at, ends, parent, key)
            return self._after(ends, number) if below is None else below
        if sign in "[{":
            if self._opens_nothing(number, at, parent):
                self._empty, self._waits = (number, key), True
                return number + 1
            return self._brackets(number, at, parent, key)
        if sign == "-" and (at + 1 >= end or text[at + 1] in " \t\u00a0"):
            return self._list_on_line(number, at, parent, key)
        return self._plain(number, at, parent, key)

    def _in_marks(self, at: int, end: int, *, after_dash: bool) -> str:
        """The key that stands between one pair of quotation marks with its value, once told.

        Behind a dash only a title's: any other may be the title.
        """
        found = patterns.WRAPPED.match(self.text, at, end)
        if found is None or not self.known(found["key"]):
            return ""
        if after_dash and found["key"] not in TITLES:
            return ""
        value, mark, last = found["said"], self.text[at], found.end("said")
        if value[0].isalnum() and not set(value) & {":", "#"}:
            mark = ""
        message = msg("the quotation marks are around key and value; write {better}",
                      better=shown(f"{found['key']}: {mark}{value}{mark}"))  # fmt: skip
        said = found.start("said")
        self.tell(message, at, found.end(), Patch(at, at + 1, ""), Patch(said, said, mark),
                  Patch(last, last + 1, mark), certain=True)  # fmt: skip
        return found["key"]

    def _are_items(self, key: str, numbers: range) -> bool:
        """Whether lines below the key of a time are days, each on a line of its own."""
        said = [self.text[slice(*self.span(one))] for one in numbers]
        return len(said) > 1 and key.lower() in self._named and all(map(A_DAY.match, said))

    def _tabs_at_end(self, start: int, end: int) -> None:
        """Tabs before a comment or at the end of a line: they are as good as spaces."""
        found = patterns.TABS_AT_END.search(self.text, start, end)
        if found is not None:
            self.patch(Patch(*found.span(), " " * len(found[0])))

    def _after(self, at: int, number: int) -> int:
        """The line after the one on which a value that may be long has ended."""
        while number + 1 < len(self.lines) and self.lines[number + 1][0] <= at:
            number += 1
        end = self.lines[number][1]
        self._tabs_at_end(at, end)
        colon = patterns.COLON_AFTER.match(self.text, at, end)
        if colon is not None:  # brackets as a key
            self._waits = True
        return number + 1

    def _opens_nothing(self, number: int, at: int, parent: int) -> bool:
        """Whether a bracket stands before what is written in lines, once told: items on the lines
        below it, or the keys of one of them."""
        end, below = self.end_of_text(at, self.lines[number][1]), self._next(number)
        if below is None or self.column(below) < parent:
            return False
        key = patterns.KEY.match(self.text, self.past_gap(at + 1, end), end)
        items = at + 1 == end and (
            self._is_item(below) or (self.text[at] == "[" and self._is_key_line(below))
        )
        keys = key is not None and self.text[at] == "[" and self.known(key["key"])
        if not items and not (keys and not self.text[at:end].endswith((",", "]"))
                              and self._is_key_line(below)):  # fmt: skip
            return False
        message = msg("“{character}” opens nothing here; remove it", character=self.text[at])
        self.mend(message, at, at + 1, "")
        return True

    def _brackets(self, number: int, at: int, parent: int, key: str) -> int:
        before = self.state
        opened = self.text[at]
        ends = Brackets(self, parent, key.lower() in self._many).read(at, 0)
        line = self.line_of(ends)
        end = self.lines[line][1]
        rest = self.text[ends:end].strip()
        if not rest or rest.startswith(("#", ":")):
            return self._after(ends, number)
        if rest in ",.;" or set(rest) <= {"]", "}"}:
            extra = end - len(self.text[ends:end].lstrip())
            message = (
                msg("nothing comes after this comma; remove it") if rest == ","
                else msg("“{character}” closes nothing here; remove it", character=rest)
            )  # fmt: skip
            self.mend(message, extra, extra + len(rest), "")
        elif line == number:
            self.state = before
            self.quote(
                at, self.end_of_text(at, end),
                msg("a text cannot begin with “{character}”; write {better}",
                    character=opened, better=self.better(at, self.end_of_text(at, end))),
                at, certain=True,
            )  # fmt: skip
        return self._after(ends, number)

    def _list_on_line(self, number: int, at: int, parent: int, key: str) -> int:
        """«key: - text»: a list that begins too early, or a text with a dash in front."""
        end = self.lines[number][1]
        below = self._next(number)
        more = below is not None and self.column(below) > parent and self._is_item(below)
        inner = patterns.KEY.match(self.text, at + 2, end)
        if more or (inner is not None and self.known(inner["key"])):
            column = self.column(below) if more and below is not None else parent + 2
            self.tell(
                msg("a list begins on the line below its key; move “{text}” there",
                    text=shown(self.text[at:end])),
                at, at + 1, Patch(at, at, "\n" + " " * column), certain=True,
            )  # fmt: skip
            self._waits = True
            return self._entry(number, at, column, False)
        last = self.end_of_text(at, end)
        message = msg("a list item (“- ”) cannot stand here; write it on the line below, or write "
                      "{better} if it is one text", better=self.better(at, last))  # fmt: skip
        self.quote(at, last, message, at)
        return number + 1

    def _plain(self, number: int, at: int, parent: int, key: str) -> int:
        """A text without quotation marks, on one line or several."""
        below, end = self._next(number), self.end_of_text(at, self.lines[number][1])
        if (key.lower() in self._listing and below is not None and self._is_item(below)
                and self.column(below) >= parent and not self._list_at(parent)):  # fmt: skip
            message = msg("what “{key}” holds stands on the lines below; move “{text}”, or remove "
                          "it", key=key, text=shown(self.text[at:end]))  # fmt: skip
            self.tell(message, at, end, Patch(at, end, ""))
            self._waits, self._empty = True, (number, key)
            return number + 1
        last = self._last_of_plain(number, at, parent)
        end = end if last == number else self.lines[last][1]
        while end > at and self.text[end - 1] in " \t":
            end -= 1
        for below in range(number + 1, last + 1):
            start, content = self.lines[below][0], self.content(below)
            white = self.text[start:content]
            if content < self.lines[below][1] and white.strip(" "):
                enough = len(white) - len(white.lstrip(" ")) > parent
                if not white.strip(" \t") and enough:
                    self.patch(Patch(start, content, " " * self.column(below)))
                else:
                    self._tell_indentation(start, content, max(self.column(below), parent + 1))
        for one in range(number, last + 1):
            self._tabs_at_end(max(at, self.content(one)), self.lines[one][1])
        block = self._as_block(number, at, last, parent, key)
        if block is not None:
            return block
        self._judge(number, at, end, last, key)
        self._text_before = (parent, self.text[at:end], key.lower() in self._prose)
        self._waits = False
        return last + 1

    def _as_block(self, number: int, at: int, last: int, parent: int, key: str) -> int | None:
        """The line after a text that needs «|» to be read as it is written, once told; else None.

        Its lines are points, or have a colon each, also points that stand no further in than
        their key.
        """
        if key.lower() not in self._prose:
            return None
        out = self._points_beside(number, parent) if last == number else []
        last = out[-1] if out else last
        lines = [one for one in range(number + 1, last + 1)
                 if not self.is_blank(one)]  # fmt: skip
        entries = patterns.KEY.match(self.text, at, self.lines[number][1]) and all(
            map(self._key, lines)
        )
        tabs = any("\t" in self.text[slice(*self.span(one))] for one in lines)
        if not lines or not (tabs or entries or any(map(self._is_point, lines))):
            return None
        if not out and not self._loses_lines(at, last):
            return None
        indent = parent + 2 if out else min(map(self.column, lines))
        block = Patch(at, at, "|\n" + " " * indent)
        self._tell_block(key, at, block, *(self._indented(one, indent) for one in out))
        return last + 1

    def _after_marks(self, number: int, at: int, ends: int, parent: int, key: str) -> int | None:
        """The line after a text that goes on below its quotation marks, once told; else None."""
        end, last = self.lines[number][1], self._last_of_plain(number, at, parent)
        is_prose, mark = key.lower() in self._prose, self.text[at]
        if self.line_of(ends) != number or mark in self.text[at + 1 : ends - 1]:
            return None
        out = self._points_beside(number, parent) if is_prose and last == number else []
        lines = out or [one for one in range(number + 1, last + 1) if not self.is_blank(one)]
        if not lines:
            return None
        last = lines[-1]
        if is_prose:
            indent = parent + 2 if out else min(map(self.column, lines))
            block = Patch(at, at + 1, "|\n" + " " * indent), Patch(ends - 1, end, "")
            self._tell_block(key, at, *block, *(self._indented(one, indent) for one in out))
        else:
            message = msg("the text goes on below its quotation marks; put the last one where it "
                          "ends")  # fmt: skip
            to = self.lines[last][1]
            self.tell(message, ends - 1, ends, Patch(ends - 1, ends, ""), Patch(to, to, mark),
                      certain=mark not in self.text[ends:to])  # fmt: skip
        return last + 1

    def _points_beside(self, number: int, parent: int) -> list[int]:
        """The points below a text that stand no further in than its key, none of them an item."""
        out, below = list[int](), self._next(number)
        while below is not None and self.column(below) == parent and self._is_point(below):
            out, below = [*out, below], self._next(below)
        return out if not any(map(self._is_dated, out)) else []

    def _is_dated(self, number: int) -> bool:
        """Whether a line is an item with a day behind its colon."""
        at, end = self.span(number)
        key = patterns.ITEM_KEY.match(self.text, at, end)
        return key is not None and patterns.DAY.search(self.text, key.end(), end) is not None

    def _loses_lines(self, at: int, last: int) -> bool:
        """Whether a text up to a line is not YAML without «|»: it has colons, or tabs in rows."""
        text = self.text[at : self.lines[last][1]]
        return "\t" in text or patterns.COLON.search(text) is not None

    def _bar(self, number: int) -> Patch:
        """What puts «|» after the key of a line that nothing else stands on."""
        colon = self.text.index(":", self.content(number)) + 1
        return Patch(colon, colon, " |")

    def _tell_block(self, key: str, at: int, *patches: Patch) -> None:
        """A text whose lines would not be read as they stand, and what keeps them apart."""
        message = msg("these lines are read as one; write “|” after “{key}:”, and each keeps its "
                      "line", key=key)  # fmt: skip
        self.tell(message, at, self.lines[self.line_of(at)][1], *patches, certain=True)

    def _last_of_plain(self, number: int, at: int, parent: int) -> int:
        """The last line of a plain text: those below that stand further in, and are no keys."""
        if patterns.COMMENT.search(self.text, at, self.lines[number][1]):
            return number
        last, below = number, number + 1
        while below < len(self.lines):
            content, end = self.span(below)
            if content < end:
                if (
                    self.text[content] == "#"
                    or self.column(below) <= parent
                    or self._is_key_line(below)
                    or below in self.hidden
                    or (self._far_left is not None and self._begins_item(below))
                ):
                    break
                last = below
                if patterns.COMMENT.search(self.text, content, end):
                    break
            below += 1
        return last

    def _judge(self, number: int, at: int, end: int, last: int, key: str) -> None:
        """Tell what a plain text may not hold, and put it in quotation marks in memory."""
        sign = self.text[at]
        if sign == "?" and end == at + 1:
            message = msg("“?” cannot stand alone; write what is not known in words, such as "
                          "“uavklart”")  # fmt: skip
            self.tell(message, at, at + 1, Patch(at, at + 1, ""))
            return
        if self._is_wrong_beginning(at, end):
            end, better = self.item_title(at, end)
            message = msg("a text cannot begin with “{character}”; write {better}",
                          character=sign, better=better)  # fmt: skip
            self.quote(at, end, message, at, certain=sign not in "?,")
            return
        colon = patterns.COLON.search(self.text, at, end)
        if colon is None and self.text[end - 1] == ":" and end > at + 1:
            colon = patterns.LAST_COLON.search(self.text, end - 1)
        if colon is None:
            return
        if self._keys_on_line(at, end, key):
            return
        place = self._key_inside(at, end, key)
        if place is not None and key.lower() not in self._prose:
            self._two_keys(number, at, end, place)
            return
        if self._names_on_line(at, end, key):
            return
        dashes = patterns.DASHES.match(self.text, self.content(number), at)
        title = patterns.KEY.match(self.text, dashes.end(), at) if dashes is not None else None
        if (
            title is not None
            and last == number
            and self.text[title.start()] not in "\"'"
            and not (self.known(title["key"]) or self.known(self.text[at : colon.start()]))
            and self.title_with_colon(title.start(), at, end)
        ):
            return
        line = self.content(self.line_of(colon.start()))
        certain = (last == number or not self._begins_line(colon.start(), number)
                   or patterns.REMARK.match(self.text, line) is not None)  # fmt: skip
        end, better = self.item_title(at, end)
        message = msg("a text with a colon and a space in it needs quotation marks; write "
                      "{better}", better=better)  # fmt: skip
        self.quote(at, end, message, colon.start(), certain=certain)

    def _keys_on_line(self, at: int, end: int, of: str) -> bool:
        """Whether keys of what a key holds stand on its line, «felles: type: møte», once told."""
        words = "|".join(sorted(self._inside_of.get(of.lower(), ()), key=len, reverse=True))
        line = self.text[at:end]
        before, *said = re.split(rf"(?:^|(?<=[\s,;]))({words}):(?=\s)", line, flags=re.I)
        if before or not words or not said or patterns.TIME.match(line):
            return False  # «innen: 1. mai» is a time
        values = [one.strip(" \t\u00a0,;") for one in said[1::2]]
        self._tell_braces(of, at, end, list(zip(said[::2], values, strict=True)),
                          certain=all(values) and ": " not in "".join(values))  # fmt: skip
        return True

    def _names_on_line(self, at: int, end: int, of: str) -> bool:
        """Whether names stand on the line of their key with what each does, «ansvarlig: Kari: mat,
        Per: pynt», or parts with their times, once told. Who has a name behind it is a role."""
        line = self.text[at:end]
        pairs = [_NAMED.fullmatch(one) for one in _NEXT_NAMED.split(line)]
        said = [(one["name"], one["said"]) for one in pairs if one is not None]
        timed = len(said) > 1 and all(patterns.TIME.match(what) for _name, what in said)
        if of.lower() not in self._named or len(said) < len(pairs) or not (
            timed or all(what[0].islower() for _name, what in said)
        ):  # fmt: skip
            return False
        self._tell_braces(of, at, end, said, certain=True)
        return True

    def _tell_braces(
        self, of: str, at: int, end: int, said: list[tuple[str, str]], *, certain: bool
    ) -> None:
        pairs = ((key, quoted(one) if patterns.DIVIDES.match(one) else one) for key, one in said)
        keys = ", ".join(f"{key}: {one}" for key, one in pairs)
        message = msg("keys below “{key}” stand on lines of their own or between braces; write "
                      "“{better}”", key=of, better=f"{of}: {{{keys}}}")  # fmt: skip
        self.tell(message, at, end, Patch(at, end, f"{{{keys}}}"), certain=certain)

    def _key_inside(self, at: int, end: int, of: str) -> int | None:
        """Where a key begins in the text of another, parted from what stands before or likely."""
        for colon in patterns.COLON.finditer(self.text, at, end):
            start = max(at, colon.start() - _KEY_AND_BEFORE)
            stretch = self.text[start : colon.start()]
            word = patterns.WORD_BEFORE.search(stretch)
            if word is None or not self.known(key := word[1]):
                continue
            before = stretch[: word.start(1)]
            likely = bool(patterns.ENDS_IN_WORD.search(before)) if before else not self.known(of)
            likely = likely or key in self._own or key in self._seen
            if patterns.PARTED.search(before) or likely:
                return start + word.start(1)
        return None

    def _two_keys(self, number: int, at: int, end: int, place: int) -> None:
        """A key in the middle of a line: the next one, whose line break is gone."""
        key = self.text[place : self.text.index(":", place)]
        before = self.text[at:place].rstrip(" \t\u00a0")
        divided = before.rstrip(" \t\u00a0,;|/–-:.")
        level = self._levels[-1] if self._levels else None
        free = level is not None and level.kind == "mapping" and key not in level.keys
        free = free and key in (self._own | self._seen)
        message = msg("two keys on one line: write “{key}:” on a line of its own, or {better} "
                      "if all of it is one text", key=key, better=self.better(at, end))  # fmt: skip
        if level is None or not free or not divided:
            self.quote(at, end, message, place)
            return
        split = Patch(at + len(divided), place, "\n" + " " * level.column)
        line = self.lines[number][1]
        rest = self.text[self.text.index(":", place) + 1 : line].strip()
        clean = bool(rest) and rest[0] not in "[{\"'|>&*!@%`?-" and ": " not in rest
        if clean or patterns.CLOSED_BRACKETS.fullmatch(rest):
            level.keys.add(key)
            certain = len(key) > 2 and not before.endswith(",")
            self.tell(message, place, place + len(key), split, certain=certain)
        else:
            self.quote(at, end, message, place)

    def _begins_line(self, offset: int, number: int) -> bool:
        """Whether only one word stands before it, on a line below the first."""
        line = self.line_of(offset)
        return line > number and " " not in self.text[self.content(line) : offset].lstrip("- ")

    def _is_wrong_beginning(self, at: int, end: int) -> bool:
        sign, following = self.text[at], self.text[at + 1 : at + 2]
        if sign == "?":
            return not following.strip()
        if sign == "*":
            alias = patterns.ALIAS.fullmatch(self.text, at, end)
            return alias is None or f"&{alias[1]}" not in self.text
        return sign in "@`%,]}&!"

    @abstractmethod
    def _entry(self, number: int, at: int, column: int, first: bool) -> int:
        """What stands on a line from a character on; the next line to be read."""
