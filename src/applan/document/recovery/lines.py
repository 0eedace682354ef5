"""What people do wrong in the lines of a plan: keys, dashes and indentation.

A scan of a text that a parser has refused. It walks the lines as YAML reads them and knows at each
what may stand there, so that what may not is seen where it was written and not where a parser
stumbles: that is where something else begins to make no sense. Each mistake is told with what to
write, and mended in memory, so that all that follows can be read.

YAML 1.2.2, chapters 6.1 (indentation), 8.1 (blocks of text) and 8.2 (lists and mappings).
"""

import re

from applan.document.patched import Patch
from applan.document.recovery import patterns
from applan.document.recovery.columns import TITLES
from applan.document.recovery.scan import shown
from applan.document.recovery.texts import Texts
from applan.messages import Message, msg
from applan.typography import A_DAY

_DEEPEST = 100
"""Lists and mappings in each other; what is deeper is no plan, and is told as that."""

_FAR = 40
"""Lines from the words that were pasted above a plan to its first key."""

_BEFORE_WHAT = {"does": "who", "gjør": "hvem", "gjer": "kven"}
"""What the key of a text is called that lacks it, by the key below."""

_TITLE = re.compile(r"[^;:]*[\w)»!?]")
"""A text that is no more than a title: no mark divides it, and nothing is missing behind it."""


def _follows(last: str, count: str) -> bool:
    """Whether an item that is counted so comes after one that is: 3. after 2., b) after a)."""
    before, after = (one.strip("(.)") for one in (last, count))
    both = before.isdigit(), after.isdigit()
    return int(after) - int(before) == 1 if all(both) else not any(both)


def _bare(heading: str) -> str:
    """A heading without its number, and whatever its capitals and last signs are."""
    return patterns.HEADING_NUMBER.sub("", heading).strip(" \t.:#*_\"'").casefold()


class Lines(Texts):
    """The scan, given the words that are likely to be keys."""

    def run(self, most: int) -> None:
        """Read all lines, or until there are so many mistakes."""
        number = 0
        while number < len(self.lines) and len(self.mistakes) < most:
            number = self._line(number)

    def value_on(self, number: int) -> tuple[int, int] | None:
        """The plain value on a line with a key or a dash; None where there is none."""
        at, end = self.span(number)
        key = patterns.KEY.match(self.text, at, end) or patterns.ITEM_KEY.match(self.text, at, end)
        start = key.end() if key is not None else at + 1 if self._is_item(number) else end
        start = self.past_gap(start, end)
        end = self.end_of_text(start, end)
        return (start, end) if start < end and self.text[start] not in "\"'[{|>#" else None

    def _line(self, number: int) -> int:
        start, end = self.lines[number]
        at = self.content(number)
        if number in self.hidden:
            return number + 1
        if at == end or self.text[at] == "#":
            white = self.text[start:at]
            if white.strip(" "):
                self._tell_indentation(start, at, 0 if white.strip(" \t") else -1)
            return number + 1
        special = self._special(number, at)
        if special is not None:
            return special
        self._begun = True
        column = self.column(number)
        odd = self._odd_indentation(start, at, number)
        if odd is not None:
            column = odd
        return self._entry(number, at, column, True)

    def _entry(self, number: int, at: int, column: int, first: bool) -> int:
        """Dashes, then a key and a value, or a text."""
        end = self.lines[number][1]
        if len(self._levels) > _DEEPEST:
            return len(self.lines)
        after_dash = not first
        while (
            len(self._levels) <= _DEEPEST
            and (dash := self._dash(number, at, column, first)) is not None
        ):
            if number in self.hidden:
                self._waits = False
                return number + 1
            at, column, first = *dash, False
            after_dash = True
            if at >= end or self.text[at] == "#":
                return number + 1
        if after_dash and self.text[at] == "[" and at + 1 < end and (
            self._opens_nothing(number, at, self._levels[-1].column)
        ):  # fmt: skip
            at += 1
        properties = patterns.PROPERTIES.match(self.text, at, end)
        if properties is not None and properties.end() > at:
            if properties.end() >= end:
                return number + 1
            key = patterns.KEY.match(self.text, properties.end(), end)
            if key is None:
                return self._text(number, at, column, first, after_dash)
            self._place("mapping", column, number, first, key["key"])
            return self._after_key(number, key)
        wrapped = self._in_marks(at, end, after_dash=after_dash)
        if wrapped:
            self._place("mapping", column, number, first, wrapped)
            self._levels[-1].keys.add(wrapped)
            self._waits, self._text_before = False, None
            return number + 1
        key = (
            patterns.KEY.match(self.text, at, end)
            if not patterns.REMARK.match(self.text, at, end)
            else None
        )
        if first and not (key is not None and self.known(key["key"])) and self._is_below(column):
            block = self._block_below(number, at)
            if block is not None:
                return block
        if first and (chapter := self._as_chapter(number, at, column)) is not None:
            return chapter
        if key is not None and not self._goes_on(number, column, first, key["key"]):
            self._place("mapping", column, number, first, key["key"])
            return self._after_key(number, key)
        near = self._near_key(number, at, column, first, after_dash)
        return near if near is not None else self._text(number, at, column, first, after_dash)

    def _block_below(self, number: int, at: int) -> int | None:
        """The line after a text below its key that needs «|» to be read as it is, once told."""
        above, key = self._empty or (number, "")
        if key.lower() not in self._prose or self._next(above) != number:
            return None
        last = self._last_of_plain(number, at, self._levels[-1].column)
        if last == number or not self._loses_lines(at, last):
            return None
        self._tell_block(key, at, self._bar(above))
        self._waits, self._text_before = False, None
        return last + 1

    def _goes_on(self, number: int, column: int, first: bool, key: str) -> bool:
        """Whether what looks like a key is prose that goes on, or that belongs nowhere."""
        if not first or self.known(key):
            return False
        above, empty = self._empty or (number, "")
        if empty.lower() in self._prose and self._next(above) == number:
            return self._fits("mapping", column)
        item = self._is_short(number) and self._list_at(column) is not None
        return self._text_before is not None and not (item or self._fits("mapping", column))

    def _dash(self, number: int, at: int, column: int, first: bool) -> tuple[int, int] | None:
        """Where what follows a dash begins, and at which column."""
        of_sections = self._awaits_sections()
        found = self._item(number, at, column, first)
        if found is not None and of_sections and self._levels:
            self._chapters.add(self._levels[-1].start)
        return found

    def _item(self, number: int, at: int, column: int, first: bool) -> tuple[int, int] | None:
        text, end = self.text, self.lines[number][1]
        if text[at] == "-" and (
            at + 1 >= end or text[at + 1].isspace() or text[at + 1] in patterns.UNSEEN_ONES
        ):
            begins = self.past_gap(at + 1, end)
            column = self._place("sequence", column, number, first)
            white = text[at + 1 : begins]
            if white.strip(" ") and begins < end:
                self._odd_gap(at + 1, begins, text[at], bool(patterns.KEY.match(text, begins, end)))
            self._waits = True
            return begins, column + 1 + (len(patterns.UNSEEN_SIGN.sub("", white)) or 1)
        if found := patterns.TIGHT_DASH.match(text, at, end):
            if not self._is_tight_item(number, found.end(), column):
                return None
            better = shown(f"- {text[found.end() : end]}")
            self.tell(
                msg("a space is missing after the hyphen; write “{better}”", better=better),
                at, at + 1, Patch(found.end(), found.end(), " "), certain=True,
            )  # fmt: skip
            column = self._place("sequence", column, number, first)
            self._waits = True
            return found.end(), column + 2
        found = patterns.BULLET.match(text, at, end)
        if found is None or not self._is_bullet(number, found, at, column):
            return None
        if not first and not found["count"]:  # after a dash
            message = msg("“{mark}” is printed as it stands; an item has a mark of its own",
                          mark=text[at])  # fmt: skip
            certain = text[at] != "o" or text[found.end()].isupper()
            self.tell(message, at, at + 1, Patch(at, found.end(), ""), certain=certain)
            return found.end(), column
        self.tell(
            msg("a list item begins with “- ”, a hyphen and a space, not with “{sign}”",
                sign=found["count"] or text[at]),
            at, at + 1, Patch(at, found.end(), "- "), certain=text[at] != "o",
        )  # fmt: skip
        column = self._place("sequence", column, number, first)
        if found["count"]:
            self._counted[self._levels[-1].start] = found["count"]
        self._waits = True
        return found.end(), column + 2

    def _odd_gap(self, begins: int, end: int, sign: str, before_key: bool) -> None:
        white = self.text[begins:end]
        patch = Patch(begins, end, " " * max(len(patterns.UNSEEN_SIGN.sub("", white)), 1))
        if not white.strip(" \t") and not before_key:
            self.patch(patch)
            return
        if not white.strip(" \t"):
            message = msg("a tab stands here; write a space")
        elif sign == ":":
            message = msg("a no-break space stands after the colon; write an ordinary space")
        else:
            message = msg("a no-break space stands after the hyphen; write an ordinary space")
        start = begins + next(at for at, one in enumerate(white) if one != " ")
        self.tell(message, start, end, patch, certain=True)

    def _is_tight_item(self, number: int, at: int, column: int) -> bool:
        end = self.lines[number][1]
        key = patterns.KEY.match(self.text, at, end) or patterns.TIGHT.match(self.text, at, end)
        if key is not None and self.known(key["key"]):
            return True
        if self._waits and (self.text[at] in "{[" or self._goes_on_with_items(number, column)):
            return True
        return self._list_at(column) is not None

    def _goes_on_with_items(self, number: int, column: int) -> bool:
        """Whether the next line is an item of the same list, with its space or without."""
        below = self._next(number)
        if below is None or self.column(below) != column:
            return False
        at, end = self.span(below)
        return self._is_item(below) or patterns.TIGHT_DASH.match(self.text, at, end) is not None

    def _is_bullet(self, number: int, found: re.Match[str], at: int, column: int) -> bool:
        """Not where a text may begin with such a sign, and nothing else says that it is a list."""
        key = patterns.KEY.match(self.text, found.end(), self.lines[number][1])
        if key is not None and self.known(key["key"]):
            return True
        items, empty = self._list_at(column), self._empty
        if found["count"] and (
            patterns.DAY.match(self.text, found.end())
            or self._is_heading(number, self.text[at : self.lines[number][1]])
        ):
            return False
        if found["count"] and items and (last := self._counted.get(items.start)):
            return _follows(last, found["count"]) or not self._heads_keys(number, column)
        if (
            empty is not None
            and empty[1].lower() in self._listing
            and self._next(empty[0]) == number
        ):
            below = self._next(number)
            heads = below is not None and self._is_item(below) and self.column(below) > column
            beside = column == self._levels[-1].column and not heads  # «1. Møter» above a list
            inside = self._is_below(column) or beside
            is_first = found["count"] in ("1.", "1)", "a)", "a.") and inside
            return found["count"] is None or is_first
        if found["count"] or (self.text[at] == "o" and not items):
            return False
        text_may = self._waits and bool(self._levels) and column > self._levels[-1].column
        if self.text[at] == "*" or not text_may:
            return True
        below = self._next(number)
        while below is not None and self.column(below) == column:
            if self._is_item(below):
                return True
            if not patterns.BULLET.match(self.text, *self.span(below)):
                return False
            below = self._next(below)
        return False

    def _after_key(self, number: int, key: re.Match[str]) -> int:
        """The value on the line of a key."""
        end = self.lines[number][1]
        colon = key.end() - 1
        if "\t" in self.text[key.end("key") : colon]:  # it is as good as the spaces of «key :»
            self.patch(Patch(key.end("key"), colon, ""))
        self._levels[-1].keys.add(key["key"])
        return self._after_colon(number, colon, key["key"], end)

    def _after_colon(self, number: int, colon: int, key: str, end: int) -> int:
        begins = self.past_gap(colon + 1, end)
        white = self.text[colon + 1 : begins]
        if white.strip(" ") and (begins < end or white.strip(" \t")):
            self._odd_gap(colon + 1, begins, ":", False)
        self._waits = True
        self._text_before = None
        if begins >= end or self.text[begins] == "#":
            self._empty = (number, key)
            return number + 1
        return self._value(number, begins, self._levels[-1].column, key)

    def _near_key(
        self, number: int, at: int, column: int, first: bool, after_dash: bool
    ) -> int | None:
        """A key whose colon, or the space after it, went wrong."""
        text, end = self.text, self.lines[number][1]
        waits = self._waits and self._is_below(column) and not self._is_above_keys(number)
        is_value = waits and not after_dash
        if (found := patterns.TIGHT.match(text, at, end)) and self.known(found["key"]):
            better = shown(f"{found['key']}: {text[found.end() : end]}")
            message = msg("a space is missing after the colon; write “{better}”", better=better)
            patch = Patch(found.start("gap"), found.end(), " ")
            return self._mended_key(number, found, column, first, message, patch, certain=True)
        if is_value:
            return None
        if (found := patterns.ODD_COLON.match(text, at, end)) and (
            self.known(found["key"])
            and (found.end() < end or self._has_below(number, column))
            and (found["sign"] or self._may_be_key(found["key"], column))
        ):
            better = shown(f"{found['key']}: {text[found.end() : end]}")
            message = msg(
                "after a key stands a colon, not “{sign}”; write “{better}”",
                sign=(found["sign"] or found["other"]).strip(),
                better=better,
            )
            patch = Patch(found.end("key"), found.end(), ": ")
            return self._mended_key(number, found, column, first, message, patch, certain=True)
        if after_dash:
            return None
        if (found := patterns.BARE.match(text, at, end)) and self.known(found["key"]):
            if self._is_of_another(found["key"], column) or self._is_heading(number, found["key"]):
                return None
            below = self._has_below(number, column)
            if not below and not self._may_be_key(found["key"], column):
                return None
            message = msg("a colon is missing; write “{better}”", better=f"{found['key']}:")
            if not below:
                message = msg("“{key}” has neither colon nor value; write “{key}: …” with a value, "
                              "or remove the line", key=found["key"])  # fmt: skip
            patch = Patch(found.end("key"), found.end("key"), ":")
            return self._mended_key(number, found, column, first, message, patch, certain=below)
        found = patterns.NO_COLON.match(text, at, end) or patterns.CAPITAL.match(text, at, end)
        if found and self.known(found["key"]):
            if found["key"][0].isupper() and found["key"].lower() in self._listing:
                return None
            if (len(found["key"]) < 3 or self._is_of_another(found["key"], column)
                    or not self._may_be_key(found["key"], column)):  # fmt: skip
                return None
            better = shown(f"{found['key']}: {text[found.end() : end]}")
            message = msg("a colon is missing; write “{better}”, or indent the line if it goes on "
                          "with the text above", better=better)  # fmt: skip
            patch = Patch(found.end("key"), found.end(), ": ")
            before, sign = self._text_before, text[found.end()]
            certain = found["key"].isascii() and found["key"] in self._seen
            if not (before and before[2]) and (sign.isdigit() or sign.isupper()):
                message, certain = msg("a colon is missing; write “{better}”", better=better), True
            return self._mended_key(number, found, column, first, message, patch, certain=certain)
        return None

    def _mended_key(
        self, number: int, found: re.Match[str], column: int, first: bool, message: Message,
        patch: Patch, *, certain: bool,
    ) -> int:  # fmt: skip
        start = found.end("key")
        self.tell(message, start, max(patch.end, start + 1), patch, certain=certain)
        self._place("mapping", column, number, first, found["key"])
        self._levels[-1].keys.add(found["key"])
        self._waits, self._text_before = True, None
        end = self.lines[number][1]
        if found.end() >= end:
            return number + 1
        return self._value(number, found.end(), self._levels[-1].column, found["key"])

    def _text(self, number: int, at: int, column: int, first: bool, after_dash: bool) -> int:
        """A text without a key: an item, the value of a key above, or what belongs nowhere."""
        if after_dash:
            below = self._next(number)
            parent = self._levels[-1].column
            if (
                below is not None
                and self.column(below) > parent
                and (
                    self._says_key(below)
                    or (self._levels[-1].start in self._chapters and self._is_point(below))
                )
                and (self.text[at] not in "[{\"'|>&!" or self._is_quoted(number, at))
            ):
                return self._item_without_key(number, at, column)
            return self._value(number, at, parent, "")
        is_heading = first and self._is_heading(number, self.text[at : self.lines[number][1]])
        if self._waits and self._is_below(column) and not (
            is_heading or self._is_above_keys(number)
        ):  # fmt: skip
            if (thing := self._as_title(number, at, column)) is not None:
                return thing
            self._bracketed = (column, at) if self.text[at] in "{[" else None
            return self._value(number, at, self._levels[-1].column if self._levels else -1, "")
        if (thing := self._as_title(number, at, column)) is not None:
            return thing
        items = self._list_at(column) is not None
        if not items and self.text[at] == "{" and (self._bracketed or (-1,))[0] == column:
            before = self._bracketed[1] if self._bracketed is not None else at
            key = shown(self.text[before : self.lines[self.line_of(before)][1]])
            self.tell(
                msg("“- ” is missing in front of “{key}”, where the list begins", key=key),
                before, before + 1, Patch(before, before, "- "), certain=True,
            )  # fmt: skip
            self._settle("sequence", column, self.lines[number][0])
            items = True
        if items and self.text[at] in "{[":
            self.tell(
                msg("“- ” is missing in front of “{key}”, where a new item of the list begins",
                    key=shown(self.text[at : self.lines[number][1]])),
                at, at + 1, Patch(at, at, "- "), certain=True,
            )  # fmt: skip
            self._place("sequence", column, number, first)
            return self._value(number, at, column, "")
        return self._stray(number, at, items)

    def _is_quoted(self, number: int, at: int) -> bool:
        """Whether all of a line from here on stands between one pair of quotation marks."""
        text = self.text[at : self.end_of_text(at, self.lines[number][1])]
        mark = text[:1]
        return mark in "\"'" and len(text) > 2 and text.find(mark, 1) == len(text) - 1

    def _heads_keys(self, number: int, column: int) -> bool:
        """Whether a key that is known, and no item, stands right below a line or further out."""
        below = self._next(number)
        return (below is not None and self.column(below) <= column and self._is_key_line(below)
                and not self._is_item(below))  # fmt: skip

    def _as_title(self, number: int, at: int, column: int) -> int | None:
        """The line after a heading with keys of a section further in below it, once told; it is
        put where the items of its list are."""
        below, end = self._next(number), self.end_of_text(at, self.lines[number][1])
        key = self._key(below) if below is not None else None
        text = self.text[at:end].removesuffix(":")
        if (key is None or below is None or self.column(below) <= column or text[:1].islower()
                or not self._is_of_section(key["key"]) or not _TITLE.fullmatch(text)):  # fmt: skip
            return None
        waits = self._waits and (self._empty or (0, ""))[1].lower() in self._listing
        lists = [one.column for one in self._levels if one.kind == "sequence"]
        to = column if waits else min(lists, key=lambda one: abs(one - column), default=-1)
        if to < 0:
            return None
        mistake = self._tell_title(number, at, to, text)
        by = to + 2 - self.column(below)
        self._moved = (self.column(below), by, mistake) if by else None
        return number + 1

    def _as_chapter(self, number: int, at: int, column: int) -> int | None:
        """The line after «Vedlikehold» or «Vedlikehold:» among sections, once told, if the items
        of a list stand right below it."""
        below, end = self._next(number), self.end_of_text(at, self.lines[number][1])
        text, items = self.text[at:end].removesuffix(":"), self._list_at(column)
        waits = self._awaits_sections() and column >= self._levels[-1].column
        if below is None or not self._is_point(below) or self.column(below) < column:
            return None
        if not waits and not (items and items.start in self._chapters):
            return None
        if not text[:1].isupper() or self._is_of_section(text) or not _TITLE.fullmatch(text):
            return None
        key = self._item_key(below).lower()
        if self._is_heading(number, text) or (key in TITLES and not self._may_be(below, key)):
            return None
        self._tell_title(number, at, column, text)
        self._chapters.add(self._levels[-2].start)
        return number + 1

    def _tell_title(self, number: int, at: int, to: int, text: str) -> int:
        """Tell that a text is the title of an item at a column, and put it there."""
        title, end = self.in_tongue("tittel", "title"), self.end_of_text(at, self.lines[number][1])
        better = f"- {title}: {text}"
        message = msg("“{text}” has no key in front; write for instance “- {key}: {text}”",
                      key=title, text=shown(text))  # fmt: skip
        patch = Patch(self.lines[number][0], end, " " * to + better)
        mistake = self.tell(message, at, end, patch, certain=True)
        self._settle("sequence", to, self.lines[number][0])
        self._settle("mapping", to + 2, self.lines[number][0])
        self._levels[-1].keys.add(title)
        self._waits, self._text_before = False, None
        return mistake

    def _is_above_keys(self, number: int) -> bool:
        """Whether a text at the top has keys below it at the edge, and is not all there is."""
        return not self._levels and any(
            self._key(one) is not None and self.column(one) == 0 and self._is_key_line(one)
            for one in range(number + 1, min(number + _FAR, len(self.lines)))
        )

    def _item_without_key(self, number: int, at: int, column: int) -> int:
        end = self.end_of_text(at, self.lines[number][1])
        text = self.text[at:end]
        if (near := patterns.NO_COLON.match(self.text, at, end)) and self.known(near["key"]):
            better = shown(f"{near['key']}: {self.text[near.end() : end]}")
            message = msg("a colon is missing; write “{better}”", better=better)
            patch = Patch(near.end("key"), near.end(), ": ")
            return self._mended_key(number, near, column, False, message, patch,
                                    certain=near["key"] in self._seen)  # fmt: skip
        title, when = self.in_tongue("tittel", "title"), self.in_tongue("når", "when")
        if timed := patterns.SHORT.match(self.text, at, end):
            better = f"{title}: {timed['key']}\n{' ' * column}{when}: "
            message = msg("what stands alone on one line can be short; with more below it, write "
                          "“{first}: {title}” and “{second}: …”", first=title,
                          title=timed["key"], second=when)  # fmt: skip
            self.tell(message, at, end, Patch(at, timed.end(), better), certain=True)
            self._place("mapping", column, number, False, title)
            self._levels[-1].keys |= {title, when}
            return self._value(number, timed.end(), column, when)
        below = self._next(number)
        found = self._key(below) if below is not None else None
        key = _BEFORE_WHAT.get(found["key"], "") if found is not None else ""
        sure = bool(key) or self._is_quoted(number, at) or _TITLE.fullmatch(text) is not None
        key = key or title
        message = msg("“{text}” has no key in front; write for instance “- {key}: {text}”", key=key,
                      text=shown(text))  # fmt: skip
        self.tell(message, at, end, Patch(at, at, f"{key}: "), certain=sure)
        self._place("mapping", column, number, False, key)
        self._levels[-1].keys.add(key)
        return self._value(number, at, column, key)

    def _is_heading(self, number: int, text: str) -> bool:
        """Whether what was pasted says what the next line gives as a title, or has as its key."""
        below = self._next(number)
        if below is None:
            return False
        found = patterns.TITLE_OF.match(self.text, self.content(below))
        key = self._key(below)
        said = found["title"] if found else key["key"] if key and self.known(key["key"]) else ""
        return _bare(said) == _bare(text) != ""

    def _stray(self, number: int, at: int, items: bool) -> int:
        """Lines that belong to nothing: the text above goes on, or something was pasted."""
        before, end = self._text_before, self.lines[number][1]
        if self._is_heading(number, self.text[at:end]):
            message = msg("“{text}” is the heading that the line below says; remove the line",
                          text=shown(self.text[at:end]))  # fmt: skip
            self.tell(message, at, end, self._out(number), certain=True)
            return number + 1
        last = number
        while last + 1 < len(self.lines) and self._is_stray(last + 1):
            last += 1
        numbers = range(number, last + 1)
        several = " " in self.text[at:end].strip()
        empty = self._empty
        if empty and (after := self._said_below(number, at, last, *empty)) is not None:
            return after
        if items and before is not None:
            message = msg("“{text}” belongs to nothing here: write “- ” in front if it is an item "
                          "of the list, indent it more if it goes on with the text above, or put "
                          "# in front if it is a note",
                          text=shown(self.text[at:end]))  # fmt: skip
            self.tell(message, at, end, *(self._indented(one, before[0] + 2) for one in numbers))
            return last + 1
        goes_on = self.text[at].islower() or (
            before is not None and patterns.TIME.match(before[1])
            and A_DAY.match(self.text, at, end)
        )  # fmt: skip
        if before is not None and several and goes_on and last - number < 20:
            self._forget_indentation(number)
            patches = [self._indented(one, before[0] + 2) for one in numbers]
            message = msg("the text above goes on here, so the line must stand further in than "
                          "its key; indent it")  # fmt: skip
            self.tell(message, at, end, *patches, certain=True)
            return last + 1
        if self.text[at] in "]}":
            message = msg("“{character}” closes nothing here; remove it", character=self.text[at])
        elif self._are_names():
            message = msg("“{text}” has no colon; what is said of a name stands behind one",
                          text=shown(self.text[at:end]))  # fmt: skip
            ends = [self.lines[one][1] for one in numbers]
            self.tell(message, at, end, *(Patch(one, one, ":") for one in ends))
            return last + 1
        elif not self._levels and self._seen.intersection(TITLES):
            message = msg("“{text}” has no key in front; remove it, or put # in front if it is a "
                          "note", text=shown(self.text[at:end]))  # fmt: skip
        elif not self._levels:
            message = msg("“{text}” has no key in front: write “title: {text}” if that is what the "
                          "plan is called, or put # in front if it is a note",
                          text=shown(self.text[at:end]))  # fmt: skip
        else:
            message = msg("“{text}” has no key in front: indent it if it goes on with the text "
                          "above, write “- title: {text}” if it is a heading, or put # in front if "
                          "it is a note", text=shown(self.text[at:end]))  # fmt: skip
        self.tell(message, at, end, *(self._out(one) for one in numbers))
        return last + 1

    def _said_below(self, number: int, at: int, last: int, above: int, key: str) -> int | None:
        """The line after what a key above says, once told, where it stands no further in."""
        if key.lower() in self._listing or self._next(above) != number:
            return None
        level, end, is_prose = self._levels[-1], self.lines[number][1], key.lower() in self._prose
        if is_prose:
            last = self._last_of_prose(last, level.column)
        numbers, below = range(number, last + 1), self._next(last)
        if below is not None and (
            self.column(below) >= level.column + (not self._is_item(below))
        ):  # fmt: skip
            return None
        each = self._are_items(key, numbers)
        patches = [self._indented(one, level.column + 2, "- " if each else "") for one in numbers]
        closes = self.lines[last][1]
        if self._is_wrong_beginning(at, end) and '"' not in self.text[at:closes]:
            patches[0] = self._indented(number, level.column + 2, '"')
            patches.append(Patch(closes, closes, '"'))
        if is_prose and last > number and self._loses_lines(at, last):
            self._tell_block(key, at, self._bar(above), *patches)
            return last + 1
        message = msg("this is what “{key}” above says, and must stand further in; write "
                      "“{better}”", key=key,
                      better=f"{key}: {shown(self.text[at:end])}")  # fmt: skip
        if each:
            message = msg("“{key}” has several below it; begin each with “- ” on a line of its "
                          "own", key=key)  # fmt: skip
        self.tell(message, at, end, *patches, certain=":" not in self.text[at:end])
        return last + 1

    def _forget_indentation(self, number: int) -> None:
        """Take back what was told of the tabs in front of a line that is put elsewhere."""
        told = self.mistakes[-1] if self.mistakes else None
        if told is not None and self.lines[number][0] <= told.start < self.content(number):
            self.patches[:] = [one for one in self.patches if one not in told.patches]
            self.mistakes.pop()

    def _are_names(self) -> bool:
        """Whether the mapping that is open says names, and no thing begins with it."""
        inner = self._levels[-2:]
        both = len(inner) > 1 and all(one.kind == "mapping" for one in inner)
        return both and not any(map(self.known, inner[-1].keys))

    def _last_of_prose(self, number: int, column: int) -> int:
        """The last line of a text that stands no further in than its key: up to a key or a list."""
        lists = self._list_at(column)
        while number + 1 < len(self.lines) and not self.is_blank(number + 1):
            below = number + 1
            bare = patterns.BARE.match(self.text, *self.span(below))
            if self.column(below) != column or self._is_key_line(below) or (
                (lists and self._is_point(below)) or (bare and bare["key"].lower() in self._listing)
            ):  # fmt: skip
                break
            number = below
        return number

    def _is_stray(self, number: int) -> bool:
        at, end = self.span(number)
        if at == end or self.text[at] == "#" or self._special_at(number):
            return False
        column = self.column(number)
        key = patterns.KEY.match(self.text, at, end) or patterns.TIGHT.match(self.text, at, end)
        if patterns.REMARK.match(self.text, at, end):
            return True
        if key is not None and (self.known(key["key"]) or self._fits("mapping", column)):
            return False
        near = patterns.ODD_COLON.match(self.text, at, end) or patterns.NO_COLON.match(
            self.text, at, end
        )
        if near is not None and self.known(near["key"]) and self._may_be_key(near["key"], column):
            return False
        return not (self._is_point(number) or patterns.TIGHT_DASH.match(self.text, at, end))
