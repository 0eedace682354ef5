"""Where keys and dashes may stand: the lists and mappings that are open, and who misses them.

YAML 1.2.2, chapters 6.1 (indentation) and 8.2 (lists and mappings in lines).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from applan.document.patched import Patch
from applan.document.recovery import patterns
from applan.document.recovery.scan import Scan
from applan.frozen import NamedTuple
from applan.messages import Message, msg

_FAR = 40
"""Lines from the keys of an item to the next of its list."""

TITLES = ("tittel", "title")
SECTIONS = ("kapitler", "kapittel", "sections")
_ACTIVITIES = ("aktiviteter", "aktivitetar", "activities")
"""The key that is missing above one-line activities."""

Kind = Literal["mapping", "sequence"]


class Words(NamedTuple):
    """Words that are likely to be keys: those of the format, and what people write for them.

    ``outermost`` are those of either that may stand at the edge, in the mapping that holds all,
    ``listing`` those under which a list of things stands and never a text, and ``prose`` those of
    a text that may have points and paragraphs. ``inside`` are, by key, those of the one thing that
    it has below it, and ``things`` those of each type of thing. ``named`` are those under which
    names stand with what is said of each. What ``many`` hold may be one or a list.
    """

    own: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    outermost: frozenset[str] = frozenset()
    listing: frozenset[str] = frozenset()
    prose: frozenset[str] = frozenset()
    inside: Mapping[str, frozenset[str]] = {}
    things: tuple[frozenset[str], ...] = ()
    named: frozenset[str] = frozenset()
    many: frozenset[str] = frozenset()


@dataclass
class Level:
    """A list or mapping in lines that is not yet at its end."""

    column: int
    kind: Kind
    keys: set[str] = field(default_factory=set)
    start: int = 0


@dataclass
class FarLeft:
    """A key that stood so far left that it ended lists and mappings, and these as they were."""

    number: int
    key: str
    levels: list[Level]


class Columns(Scan):
    """Lines, how far each is indented, and what is open where."""

    def __init__(self, text: str, keys: Words) -> None:
        super().__init__(text)
        self._keys = keys.own | keys.other
        self._own = keys.own
        self._outermost = keys.outermost
        self._listing = keys.listing
        self._prose = keys.prose
        self._inside_of = keys.inside
        self._things = keys.things
        self._named = keys.named
        self._many = keys.many
        self._levels: list[Level] = []
        self._waits = True
        """Whether what was read last may have a list, a mapping or a text below it."""
        self._text_before: tuple[int, str, bool] | None = None
        """Of a plain text that was read last: the column it hangs on, what it says, and whether it
        is running text."""
        self._moved: tuple[int, int, int] | None = None
        """Of lines that were indented wrongly: their column, how far they go, and the mistake."""
        self._empty: tuple[int, str] | None = None
        """Of a key that nothing stands after: its line, and what it is."""
        self._bracketed: tuple[int, int] | None = None
        """Of brackets on a line of their own, which are no item: their column, and their place."""
        self._chapters: set[int] = set()
        """Where lists of sections begin."""
        self._counted: dict[int, str] = {}
        """Where lists begin whose items have numbers instead of dashes, and the last of these."""
        self._far_out: set[int] = set()
        """Where lists begin in which the keys of an item have stood below its dash."""
        self._tabbed: dict[str, int] = {}
        """The column that each indentation with a tab in it was read as."""
        self._begun = False
        self._ends = False
        """Whether the end of a document was seen that is not the end of the text."""
        self._far_left: FarLeft | None = None
        self._ended: set[int] = set()
        """The columns of what the line before has ended: what stands there may belong to it."""

    def known(self, word: str) -> bool:
        """Whether a word is likely to be a key, judged by the format or by the text itself."""
        if self._keys:
            is_plain = word.isascii() or word[1:].islower()
            return word in self._keys or (is_plain and word.lower() in self._keys)
        return word in self._seen

    @cached_property
    def _seen(self) -> set[str]:
        return set(patterns.SEEN_KEY.findall(self.text))

    def in_tongue(self, norwegian: str, english: str) -> str:
        """A key in the tongue of the file: that of its titles."""
        return english if "title" in self._seen else norwegian

    def content(self, number: int) -> int:
        """Where a line has its first character that is no space."""
        return self.past_gap(*self.lines[number])

    def column(self, number: int, width: int = 2) -> int:
        """How far a line is indented, as it was meant: any space counts, and only spaces."""
        start, at = self.lines[number][0], self.content(number)
        white = patterns.UNSEEN_SIGN.sub("", self.text[start:at])
        return len(white) if "\t" not in white else len(white.replace("\t", " " * width))

    def span(self, number: int) -> tuple[int, int]:
        """What stands on a line, without its indentation."""
        return self.content(number), self.lines[number][1]

    def is_blank(self, number: int) -> bool:
        """Whether nothing stands on a line."""
        return self.content(number) == self.lines[number][1]

    def _is_item(self, number: int) -> bool:
        at, end = self.span(number)
        return self.text[at] == "-" and (at + 1 >= end or self.text[at + 1].isspace())

    def _next(self, number: int) -> int | None:
        below = (one for one in range(number + 1, len(self.lines)) if not self.is_blank(one))
        return next((one for one in below if self.text[self.content(one)] != "#"), None)

    def _is_point(self, number: int) -> bool:
        """Whether a line begins as an item, here or in other programs; no date does."""
        found = patterns.BULLET.match(self.text, *self.span(number))
        return self._is_item(number) or (
            found is not None
            and not (found["count"] and patterns.DAY.match(self.text, found.end()))
        )

    def _awaits_sections(self) -> bool:
        """Whether what comes next is what «kapitler:» holds."""
        return self._waits and (self._empty or (0, ""))[1].lower() in SECTIONS

    def _is_below(self, column: int) -> bool:
        return not self._levels or column > self._levels[-1].column

    def _has_below(self, number: int, column: int) -> bool:
        """Whether the next line with anything on it stands further in, or is an item."""
        below = self._next(number)
        if below is None:
            return False
        inner = self.column(below)
        return inner > column or (inner == column and self._is_item(below))

    def _may_be_key(self, key: str, column: int) -> bool:
        level = next((one for one in self._levels if one.column == column), None)
        if not self._levels:
            return column == 0 and key.lower() in self._outermost
        return level is not None and level.kind == "mapping" and key not in level.keys

    def _is_of_another(self, key: str, column: int) -> bool:
        """Whether a word at the edge is a key only of what stands further in."""
        at_edge = bool(self._levels) and column == self._levels[0].column
        return at_edge and bool(self._keys) and key.lower() not in self._outermost

    def _is_key_line(self, number: int) -> bool:
        """Whether a line has a key that is known, alone or as an item."""
        at, end = self.span(number)
        while self.text.startswith("- ", at, end):
            at = self.past_gap(at + 1, end)
        key = patterns.KEY.match(self.text, at, end)
        return key is not None and self.known(key["key"].strip("'\""))

    def _says_key(self, number: int) -> bool:
        """Whether a line has such a key, perhaps with another sign or no space after it."""
        line = self.span(number)
        near = patterns.TIGHT.match(self.text, *line) or patterns.ODD_COLON.match(self.text, *line)
        return self._is_key_line(number) or (near is not None and self.known(near["key"]))

    def _begins_item(self, number: int) -> bool:
        """Whether an item with a key stands where one of a list does that a key has ended."""
        ended, column = self._far_left, self.column(number)
        return (
            ended is not None
            and patterns.ITEM_KEY.match(self.text, *self.span(number)) is not None
            and any(one.kind == "sequence" and one.column == column for one in ended.levels)
        )

    def ends_value(self, number: int, parent: int) -> bool:
        """Whether a line begins something new, though a quotation mark or bracket is open."""
        if self.is_blank(number) or self.column(number) > parent:
            return False
        return self._is_item(number) or self._is_key_line(number)

    def _key(self, number: int) -> re.Match[str] | None:
        """The key that a line begins with, no item."""
        return patterns.KEY.match(self.text, *self.span(number))

    def _out(self, number: int) -> Patch:
        start = self.lines[number][0]
        return Patch(start, start, "# ")

    def _gone(self, number: int) -> Patch:
        """What removes a line with its line break."""
        start, end = self.lines[number]
        if number + 1 < len(self.lines):
            end = self.lines[number + 1][0]
        return Patch(start, end, "")

    def _indented(self, number: int, column: int, dash: str = "") -> Patch:
        return Patch(self.lines[number][0], self.content(number), " " * column + dash)

    def _odd_indentation(self, start: int, at: int, number: int) -> int | None:
        """The column of a line that is indented by something else than spaces; told and mended."""
        white = self.text[start:at]
        if not white.strip(" "):
            return None
        column = self._after_tabs(number) if "\t" in white else self.column(number)
        self._tabbed[white] = column
        self._tell_indentation(start, at, column)
        return column

    def _after_tabs(self, number: int) -> int:
        """The column that tabs were to reach, which everybody sees at another place."""
        is_item = self._is_item(number) or patterns.BULLET.match(self.text, self.content(number))
        kind: Kind = "sequence" if is_item else "mapping"
        columns = [self.column(number, width) for width in (2, 4, 8, 3, 1)]
        top = self._levels[-1].column if self._levels else -1
        seen = self._tabbed.get(self.text[self.lines[number][0] : self.content(number)])
        if seen is not None and any(one.column == seen for one in self._levels):
            return seen
        if self._waits and self._levels:
            return next((one for one in columns if one > top), top + 2)
        found = self._key(number)
        key = found["key"] if found is not None else ""
        free = [one.column for one in self._levels if one.kind == kind and key not in one.keys]
        return free[-1] if free else columns[0]

    def _tell_indentation(self, start: int, at: int, column: int) -> None:
        """Of ``column`` -1 nothing is wrong: tabs may stand where nothing is indented."""
        white = self.text[start:at]
        patch = Patch(start, at, " " * max(column, 0))
        if column < 0:
            self.patch(patch)
            return
        odd = next(at for at, sign in enumerate(white) if sign != " ")
        if "\t" in white:
            message = msg("a tab stands here; indent with spaces")
        elif white.strip(" ")[0] in "\u00a0\u202f\u2007":
            message = msg("the line is indented with no-break spaces; write ordinary spaces")
        else:
            message = msg("the line is indented with something else than spaces; write spaces")
        self.tell(message, start + odd, at, patch, certain=True)

    def _fits(self, kind: Kind, column: int) -> bool:
        """Whether a key or a dash may stand at a column, after what was read."""
        levels = self._levels
        count = len(levels)
        while count and levels[count - 1].column > column:
            count -= 1
        popped = count < len(levels)
        if count == 0:
            return not levels
        top = levels[count - 1]
        if top.column == column:
            if top.kind == kind:
                return True
            if kind == "sequence":
                return self._waits and not popped
            return count >= 2 and levels[count - 2].column == column
        return self._waits and not popped

    def _settle(self, kind: Kind, column: int, start: int) -> None:
        """End what ends where something begins at a column, and begin what begins."""
        levels = self._levels
        self._ended = {one.column for one in levels if one.column > column}
        while levels and levels[-1].column > column:
            levels.pop()
        if levels and levels[-1].column == column and levels[-1].kind != kind:
            if kind == "mapping" and len(levels) > 1 and levels[-2].column == column:
                levels.pop()
            else:
                levels.append(Level(column, kind, start=start))
        elif not levels or levels[-1].column < column:
            levels.append(Level(column, kind, start=start))
        if kind == "sequence":
            self._waits = False

    def _place(self, kind: Kind, column: int, number: int, first: bool, key: str = "") -> int:
        """Put a key or a dash where it stands, or where it should; that column."""
        start = self.lines[number][0]
        item = self._item_above(number, column, key) if first and kind == "mapping" else None
        if item is not None:
            self._move(number, column, item.column, key, certain=True)
            self._settle(kind, item.column, start)
            return item.column
        ended, self._far_left = self._far_left, None
        if self._fits(kind, column) and not (
            kind == "sequence" and first and self._stands_out(number, column)
        ):
            top = self._levels[-1].column if self._levels else column
            if first and kind == "mapping" and top > column:
                self._far_left = FarLeft(number, key, list(self._levels))
            if self._moved is not None and first and column < self._moved[0]:
                self._moved = None
            self._settle(kind, column, start)
            return column
        if not first or (ended is not None and self._belongs_before(ended, kind, column)):
            self._settle(kind, column, start)
            return column
        if self._moved is not None:
            at, by, mistake = self._moved
            if column >= at and self._fits(kind, column + by):
                self.extend(mistake, self._indented(number, column + by))
                self._settle(kind, column + by, start)
                return column + by
        if kind == "mapping":
            self._misplaced_key(number, column, key)
            return column
        return self._misplaced_item(number, column)

    def _item_above(self, number: int, column: int, key: str) -> Level | None:
        """The item whose keys stand below its dash and not below its words, where more items of
        the same list follow; None where a key ends the list or belongs to it as it stands."""
        items = self._list_at(column)
        item = self._inside(items) if items is not None else None
        if items is None or item is None or key in item.keys:
            return None
        if not any(map(self.known, item.keys)) or key in self._listing:
            return None
        if items.start in self._far_out:
            return item
        below: int | None = number
        while below is not None and below < number + _FAR:
            found = self._key(below) if self.column(below) == column else None
            if self.column(below) == column and self._is_item(below):
                self._far_out.add(items.start)
                return item
            if self.column(below) < column or (self.column(below) == column and (
                found is None or found["key"] in item.keys or found["key"] in self._listing
            )):  # fmt: skip
                return None
            below = self._next(below)
        return None

    def _list_at(self, column: int) -> Level | None:
        """The list that is open at a column."""
        lists = (one for one in self._levels if one.kind == "sequence" and one.column == column)
        return next(lists, None)

    def _belongs_before(self, ended: "FarLeft", kind: Kind, column: int) -> bool:
        """Whether a line fits if only the key above it had not ended what it belongs to.

        That key is then the one that stands wrongly; it is told, and put back where it was meant.
        """
        now, waits = self._levels, self._waits
        self._levels, self._waits = ended.levels, False
        fits = self._fits(kind, column)
        beside = [one for one in ended.levels if one.kind == "mapping" and (
            one.column == column if kind == "mapping" else one.column > column)]  # fmt: skip
        short = kind == "sequence" and column == self.column(ended.number) and not (
            beside and any(map(self.known, beside[-1].keys)))  # fmt: skip
        if not fits or not beside or short or ended.key in beside[-1].keys:
            self._levels, self._waits = now, waits
            return False
        if kind == "sequence" and not self.known(ended.key):
            at = self.content(ended.number)
            message = msg("“- ” is missing in front of “{key}”, where a new item of the list "
                          "begins", key=ended.key)  # fmt: skip
            self.tell(message, at, at + len(ended.key),
                      self._indented(ended.number, column, "- "),
                      certain=ended.key[:1].isupper())  # fmt: skip
            return True
        now[-1].keys.discard(ended.key)
        level = beside[-1]
        wrong = self.column(ended.number)
        self._move(ended.number, wrong, level.column, ended.key, certain=kind == "mapping")
        level.keys.add(ended.key)
        self._moved = None
        return True

    def _misplaced_key(self, number: int, column: int, key: str) -> None:
        start, at = self.lines[number][0], self.content(number)
        items = self._list_at(column)
        item = self._inside(items) if items is not None else None
        short = self._is_short(number)
        if items is not None and (item is None or key in item.keys or short):
            self.tell(
                msg("“- ” is missing in front of “{key}”, where a new item of the list begins",
                    key=key),
                at, at + len(key), Patch(at, at, "- "), certain=self.known(key) or short,
            )  # fmt: skip
            self._settle("sequence", column, start)
            self._settle("mapping", column + 2, start)
            return
        levels = [one for one in self._levels if one.kind == "mapping"]
        if item is not None and self._allows(item.column, number):
            target, certain = item.column, True
        elif levels and column > self._levels[-1].column and not levels[-1].keys >= {key}:
            target, certain = levels[-1].column, True
        elif levels:
            target, certain = self._nearest(levels, number, column, key)
        else:
            target, certain = (self._levels[-1].column + 2 if self._levels else 0), False
        self._move(number, column, target, key, certain=certain and column not in self._ended)
        if not levels and self._levels:
            self._levels.clear()
        self._settle("mapping", target, start)

    def _is_short(self, number: int) -> bool:
        """Whether a line is a title with its time, «Tur: 8. mai», that only lacks its dash."""
        key = self._key(number)
        named = key is not None and not self.known(key["key"]) and not key["key"][:1].islower()
        return bool(named and key and patterns.TIME.match(self.text, self.past_gap(key.end())))

    def _nearest(self, levels: list[Level], number: int, column: int, key: str) -> tuple[int, bool]:
        """The mapping that a key most likely belongs to, and whether no other is as likely."""
        below = self._next(number)
        beside = self.column(below) if below is not None and not self._is_item(below) else -1
        blank = number > 0 and not self.text[slice(*self.lines[number - 1])].strip()

        def unlikely(level: Level) -> tuple[bool, bool, bool, bool, int, int]:
            return (not self._allows(level.column, number), key in level.keys,
                    not self._go_together(key, level), beside != level.column,
                    abs(level.column - column),
                    level.column if blank else -level.column)  # fmt: skip

        ordered = sorted(levels, key=unlikely)
        tied = len(ordered) > 1 and unlikely(ordered[0])[:5] == unlikely(ordered[1])[:5]
        return ordered[0].column, not tied

    def _go_together(self, key: str, level: Level) -> bool:
        """Whether there is a type of thing that has a key and all that was read of a mapping."""
        keys = {one.lower() for one in (key, *level.keys) if self.known(one)}
        return not self._things or any(keys <= one for one in self._things)

    def _allows(self, column: int, number: int) -> bool:
        """Whether the line below can be what it is, if a key without a value stands there."""
        key = self._key(number)
        if key is None or self.text[key.end() : self.lines[number][1]].strip():
            return True
        return self._next(number) is None or self._has_below(number, column)

    def _misplaced_item(self, number: int, column: int) -> int:
        start = self.lines[number][0]
        lists = [one for one in self._levels if one.kind == "sequence"]
        at, end = self.span(number)
        key, text = self._item_key(number), self._text_before
        is_point = text is not None and text[0] == column and not key
        if key and self._begins_without_dash(key, column):
            self._settle("sequence", column, start)
            return column
        inside = next((one for one in reversed(self._levels)
                       if one.kind == "mapping" and one.column <= column), None)  # fmt: skip
        short = patterns.SHORT.match(self.text, self.past_gap(at + 1), end)
        is_short = not self.known(key) if key else short is not None
        is_short = is_short and inside is not None and inside.column == column
        like = [one for one in lists if is_short and self._has_short_items(one)]
        target = self._begins_at(number, key, lists)
        if target is None and lists:
            target = min(
                like or lists, key=lambda one: self._unlike(one, number, key, column)
            ).column
        elif target is None:
            target = (self._levels[-1].column if self._levels else column) + 2
        first = key or self._key_at(self.past_gap(at + 1) + 1)
        together = all(self._go_together(first, held) for one in lists if one.column == target
                       if first and (held := self._inside(one)) is not None)  # fmt: skip
        message = None
        may_be = (
            self._may_be(number, key) if inside is not None and self._is_section(number) else []
        )
        if (is_short or may_be) and inside is not None and not self._waits and not like:
            message = msg("a list item (“- ”) cannot stand here; write the key of its list above "
                          "it, such as “activities:”")  # fmt: skip
            key = self.in_tongue("aktiviteter", "activities")
            key = next((one for one in (key, *_ACTIVITIES) if one in self._seen), key)
            keys = {one.lower() for one in inside.keys}
            if keys.intersection(TITLES) and not keys & {*_ACTIVITIES} and (
                may_be or (not keys & self._prose and self._is_section(number))
            ):  # fmt: skip
                line = f"{' ' * inside.column}{key}:\n"
                sure = len(may_be) < 2 and not (text and text[1].endswith(":"))
                self.tell(message, at, end, Patch(start, start, line), certain=sure)
                inside.keys.add(key)
                self._levels[self._levels.index(inside) + 1 :] = []
                self._settle("sequence", column, start)
                return column
        elif is_point or not (lists or self._waits) or not together:
            message = msg("a list item (“- ”) cannot stand here, below a key that has a value; "
                          "move it, or remove the value")  # fmt: skip
        if message is not None:
            self.tell(message, at, end, self._out(number))
            self._out_below(number, column)
            self.hidden.add(number)
            return column
        self._move(number, column, target, "- ", certain=column not in self._ended)
        self._settle("sequence", target, start)
        return target

    def _may_be(self, number: int, key: str) -> list[frozenset[str]]:
        """The types that an item with a title and its keys below may be, if no section is one."""
        keys, inner, below = {key.lower()}, self.column(number) + 2, self._next(number)
        while below is not None and self.column(below) >= inner:
            found = self._key(below) if self.column(below) == inner else None
            keys |= {found["key"].lower()} if found is not None else set()
            below = self._next(below)
        fits = [one for one in self._things if keys <= one]
        of_section = any(one & {*SECTIONS} for one in fits)
        return fits if keys.intersection(TITLES) and not of_section else []

    def _is_of_section(self, key: str) -> bool:
        """Whether a section may have a key."""
        return any(key.lower() in one for one in self._things if one & {*SECTIONS})

    def _is_section(self, number: int) -> bool:
        """Whether what a line stands in is the whole plan or one of its sections."""
        lists = [one.column for one in self._levels if one.kind == "sequence"]
        for above in range(number - 1, -1, -1) if lists else ():
            found = self._key(above) if self.column(above) <= lists[-1] else None
            if found is not None and not self._is_item(above):
                return found["key"].lower() in SECTIONS
        return not lists

    def _has_short_items(self, level: Level) -> bool:
        """Whether the item of a list that was read last is «Tur: 8. mai», with no known key."""
        inside = self._inside(level)
        return inside is not None and not any(map(self.known, inside.keys))

    def _begins_at(self, number: int, key: str, lists: list[Level]) -> int | None:
        """Where a list begins that its key waits for, if the item is not like one of another."""
        top, below = self._levels[-1], self._next(number)
        if not self._waits or top.kind != "mapping":
            return None
        if not key:
            return None if any(self._inside(one) is None for one in lists) else top.column + 2
        column = self.column(below) - 2 if below is not None and not self._is_item(below) else -1
        like = any(one.column == column for one in lists)
        return column if column >= top.column and not like else None

    def _item_key(self, number: int) -> str:
        """The key that an item begins with; nothing for a text, and for brackets."""
        return self._key_at(self.past_gap(self.content(number) + 1))

    def _key_at(self, at: int) -> str:
        key = patterns.KEY.match(self.text, at)
        return key["key"] if key is not None else ""

    def _inside(self, level: Level) -> Level | None:
        """The keys of the item that was read last of a list; None where its items have none."""
        at = self._levels.index(level) + 1
        inside = self._levels[at] if at < len(self._levels) else None
        return inside if inside is not None and inside.kind == "mapping" else None

    def _unlike(
        self, level: Level, number: int, key: str, column: int
    ) -> tuple[bool, bool, bool, int, int]:
        """How little an item that stands elsewhere has in common with those of a list."""
        inside, below = self._inside(level), self._next(number)
        beside = (below is not None and not self._is_item(below) and self._is_key_line(below)
                  and self.column(below) > self.column(number))  # fmt: skip
        return (
            (inside is None) == bool(key),
            inside is not None and beside and below is not None
            and self.column(below) != inside.column,
            inside is not None and key not in inside.keys,
            abs(level.column - column),
            -level.column,
        )  # fmt: skip

    def _stands_out(self, number: int, column: int) -> bool:
        """Whether an item fits where it stands, but the keys below it only in a list further in."""
        key, below = self._item_key(number), self._next(number)
        if not key or below is None or self._is_item(below) or not self._is_key_line(below):
            return False
        if self.text[slice(*self.lines[number])].rstrip().endswith(":"):
            return False
        lists = (one for one in self._levels if one.kind == "sequence" and one.column > column)
        inner = {inside.column for one in lists if (inside := self._inside(one)) is not None}
        top = self._levels[-1].column if self._levels and self._waits else -1
        return column <= top < self.column(below) or self.column(below) in inner

    def _begins_without_dash(self, key: str, column: int) -> bool:
        """Whether the first item of a list has no dash, and stands as keys with items below it."""
        top, outer = self._levels[-1], self._levels[-2] if len(self._levels) > 1 else None
        first = self.line_of(top.start)
        short = not any(map(self.known, {key, *top.keys})) and self._is_short(first)
        if not (
            top.kind == "mapping" and (key in top.keys or short) and column <= top.column
            and outer is not None and outer.kind == "mapping" and outer.column < column
        ):  # fmt: skip
            return False
        first_key = self._key(first)
        message = msg("“- ” is missing in front of “{key}”, where the list begins",
                      key=first_key["key"] if first_key is not None else key)  # fmt: skip
        at, patches = self.content(first), list[Patch]()
        for number in range(first, len(self.lines)):
            if not self.is_blank(number):
                if (number > first and self.column(number) < top.column) or self._is_item(number):
                    break
                more = 2 + self.column(number) - top.column
                each = short and more == 2 and self._key(number) is not None
                dash = "- " if number == first or each else " " * more
                patches.append(self._indented(number, column, dash))
        self.tell(message, at, at + len(key), *patches, certain=True)
        self._levels.pop()
        self._waits = True
        return True

    def _out_below(self, number: int, column: int) -> None:
        for below in range(number + 1, len(self.lines)):
            if not self.is_blank(below):
                inner = self.column(below)
                if inner < column or (inner == column and not self._is_item(below)):
                    return
                self.patch(self._out(below))
                self.hidden.add(below)

    def _move(self, number: int, column: int, target: int, what: str, *, certain: bool) -> None:
        if target == column:
            return
        at = self.content(number)
        spaces = abs(target - column)
        template = (
            msg("“{what}” stands {spaces} too far in; move the line to the left",
                what=what.strip(), spaces=_spaces(spaces))
            if target < column
            else msg("“{what}” stands {spaces} too far out; move the line to the right",
                     what=what.strip(), spaces=_spaces(spaces))
        )  # fmt: skip
        certain = certain and (what == "- " or self.known(what))
        mistake = self.tell(template, at, at + max(len(what.strip()), 1),
                            self._indented(number, target), certain=certain)  # fmt: skip
        self._moved = (column, target - column, mistake)


def _spaces(count: int) -> Message:
    return msg("1 space") if count == 1 else msg("{count} spaces", count=count)
