"""A plan file on which entries and items are cut out, put in and written anew, line by line.

No comment is lost: those that stand in what goes are left in its place, on lines of their own.
What applan reads («# applan: ignore») goes with what it is about.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from applan.document import Document, Node, Trouble
from applan.document.nodes import is_null, is_scalar
from applan.document.patched import Patch, Patched
from applan.findings import Path
from applan.loading import read_plan
from applan.mending.growing import own_values
from applan.mending.lines import Lines, comment_places
from applan.mending.phrasing import Manner, Phrasing
from applan.mending.spots import Spot, spots
from applan.model import Entity
from applan.model.tongues import COMMENT, COMMENTS
from applan.source import Source


def is_read(comment: str) -> bool:
    """Whether applan reads a comment, which is then about what it stands at or above."""
    found = COMMENT.match(comment)
    return found is not None and found["word"] not in COMMENTS[1]


class Sheet(Lines):
    """One text, read; what is done to it gives a new text each time."""

    def __init__(self, document: Document, troubles: Sequence[Trouble]) -> None:
        super().__init__(document)
        self.document = document
        self.troubles = Counter(one.code for one in troubles if not self._is_meant(one))
        self.depth, self.first = 0, self

    def _is_meant(self, trouble: Trouble) -> bool:
        """Whether it asks of a title behind its key, which may have a time in it."""
        before = self.document.source.text[max(trouble.start - 2, 0) : trouble.start]
        return trouble.code == "AP140" and before == ": "

    @classmethod
    def read(cls, text: str, before: "Sheet | None" = None) -> "Sheet | None":
        """The sheet of a text, that is written as one ``before``; None where it cannot be read."""
        document, troubles = read_plan(Source("", text))
        if document is None:
            return None
        made = cls(document, troubles)
        if before is not None:
            made.first, made.depth = before.first, before.depth
        return made

    @cached_property
    def manner(self) -> Manner:
        """How this file is written."""
        if self.first is not self:
            return self.first.manner
        return Manner.of(self.document)

    def phrasing(self) -> Phrasing:
        """Who writes as this file does."""
        return Phrasing(self.manner)

    def phrasings(self) -> tuple[Phrasing, ...]:
        """As that, then without short forms, then with each paragraph on a line as well."""
        wide = self.manner._replace(width=10**6)
        long, longest = Phrasing(self.manner, long=True), Phrasing(wide, long=True)
        return self.phrasing(), long, longest

    @cached_property
    def said_aside(self) -> Counter[str]:
        """Its comments, and how often each is there."""
        return Counter(self.text[start:end] for start, end in self.comment_places)

    @cached_property
    def values(self) -> Any:
        """What it says, in long forms."""
        return own_values(self.document)

    def value_at(self, path: Path) -> Any:
        """The value at a path, which is there."""
        value = self.values
        for step in path:
            value = value[step]
        return value

    def spots(self, path: Path) -> list[Spot]:
        """The places that a path goes through."""
        return spots(self.document.root, path)

    def with_(self, *patches: Patch) -> str:
        """The text with some patches; it ends with a line break if it did."""
        made = Patched(self.text, patches).text
        if self.text.endswith(("\n", "\r")) or not self.text:
            return made
        return made.removesuffix(self.line_break)

    # Places

    def raw(self, node: Node) -> str:
        """What is written there."""
        return self.text[node.start_mark.index : self.end(node)]

    def prefix(self, node: Node) -> str:
        """What stands before a node on its line."""
        start = node.start_mark.index
        return self.text[start - self.column_at(start) : start]

    def colon(self, key: Node) -> int:
        """Where what belongs to a key may begin: behind its colon."""
        return self.text.find(":", key.end_mark.index) + 1

    def comments(self, start: int, end: int) -> list[str]:
        """The comments between two characters."""
        return [self.text[at:until] for at, until in self.comment_places if start <= at < end]

    def staying(self, start: int, end: int) -> list[str]:
        """The comments between two characters that stay when what is there goes."""
        return [one for one in self.comments(start, end) if not is_read(one)]

    @cached_property
    def comment_places(self) -> list[tuple[int, int]]:
        """Where comments begin and end."""
        return comment_places(self.text, self.document.scalars)

    def lead(self, line: int, column: int) -> int:
        """The first line of the comments right above a line, at the same column."""
        while line > 0 and self.is_comment(line - 1) and self.indent(line - 1) == column:
            line -= 1
        return line

    def goes_from(self, line: int, column: int) -> int:
        """The first line that goes with what begins on a line: that of the comments right above
        it, where applan reads one of these."""
        lead = self.lead(line, column)
        above = self.comments(self.start(lead), self.start(line))
        return lead if any(map(is_read, above)) else line

    def dash_line(self, holder: Node, index: int) -> int:
        """The line of an item's dash."""
        column, line = self.column(holder), self.at(holder.value[index].start_mark.index)
        while line > 0 and self.lines[line][: column + 1].lstrip(" ") != "-":
            if self.lines[line][column : column + 1] == "-" and index == 0:
                break
            line -= 1
        return line

    def last_of_item(self, holder: Node, index: int) -> int:
        """The last line of an item."""
        return max(self.dash_line(holder, index), self.last_line(holder.value[index]))

    # Lines

    def whole(self, lines: Sequence[str]) -> str:
        """Lines as text, each with its end."""
        return "".join(line + self.line_break for line in lines)

    def at_line(self, line: int, lines: Sequence[str]) -> Patch:
        """What puts lines before a line."""
        at = self.start(line)
        broken = at == 0 or self.text[at - 1] in "\r\n"
        return Patch(at, at, ("" if broken else self.line_break) + self.whole(lines))

    def cut(self, first: int, last: int, kept: Sequence[str], *, begins: bool, ends: bool) -> Patch:
        """What takes out lines, and the empty lines that then have nothing to part.

        ``kept`` are lines that stay instead; ``begins`` and ``ends`` say that nothing of its like
        stands before or after.
        """
        if not kept:
            after = last + 1
            if begins and not ends:
                while after < len(self.lines) and self.is_blank(after):
                    last, after = after, after + 1
            elif ends or after >= len(self.lines) or self.is_blank(after):
                while first > 0 and self.is_blank(first - 1):
                    first -= 1
        return Patch(self.start(first), self.start(last + 1), self.whole(kept))

    def entry_cut(self, holder: Node, index: int) -> tuple[Patch, ...]:
        """What takes out a key of several, or a pair."""
        pairs = holder.value
        if not self.is_block(holder):
            spans = [(key.start_mark.index, max(self.end(value), key.end_mark.index))
                     for key, value in pairs]  # fmt: skip
            return self._span_cut(holder, spans, index)
        entries = self.entries(holder)
        entry, column = entries[index], self.column(entries[index].key)
        prefix, after = self.prefix(entry.key), self.end_of(entry.last + 1, column)
        if not prefix.strip():
            first = self.goes_from(entry.first, column)
            kept = self.staying(self.start(first), self.start(after))
            indent = " " * column
            return (self.cut(first, after - 1, [indent + one for one in kept],
                             begins=index == 0, ends=index == len(entries) - 1),)  # fmt: skip
        start, following = entry.key.start_mark.index, entries[index + 1].key.start_mark.index
        outer = prefix[: len(prefix) - len(prefix.lstrip(" "))]
        kept = [outer + one for one in self.staying(start, following)]
        return (Patch(self.start(entry.first), following, self.whole(kept) + prefix),)

    def without_item(self, holder: Node, index: int) -> str:
        """The text without an item of several."""
        if not self.is_block(holder):
            spans = [(one.start_mark.index, self.end(one)) for one in holder.value]
            return self.with_(*self._span_cut(holder, spans, index))
        return self.with_(self.item_cut(holder, index))

    def item_cut(self, holder: Node, index: int, *, comments: bool = True) -> Patch:
        """What takes out an item of several that stand in lines; with its comments or without."""
        first, last, column = (self.dash_line(holder, index), self.last_of_item(holder, index),
                               self.column(holder))  # fmt: skip
        kept = list[str]()
        last = self.end_of(last + 1, column) - 1
        if comments:
            first = self.goes_from(first, column)
            found = self.staying(self.start(first), self.start(last + 1))
            kept = [" " * column + one for one in found]
        else:
            first = self.lead(first, column)
        return self.cut(first, last, kept, begins=index == 0, ends=index == len(holder.value) - 1)

    def _span_cut(
        self, holder: Node, spans: Sequence[tuple[int, int]], index: int
    ) -> tuple[Patch, ...]:
        """What takes out one of several between brackets."""
        start, end = spans[index]
        if index + 1 < len(spans):
            end = spans[index + 1][0]
        else:
            start = spans[index - 1][1]
        return Patch(start, end, ""), *self.above(holder, self.staying(start, end))

    def above(self, node: Node, comments: Sequence[str]) -> tuple[Patch, ...]:
        """What puts comments on lines above that on which a node begins."""
        if not comments:
            return ()
        line = self.at(node.start_mark.index)
        indent = " " * self.indent(line)
        return (self.at_line(line, [indent + one for one in comments]),)

    def rewritten(self, start: int, end: int, lines: Sequence[str], node: Node) -> str:
        """The text with lines from ``start`` on, instead of what stands there until ``end``.

        A comment behind what stood there stays on its line, if a comment can stand there; others
        go above the line of ``node``.
        """
        last = self.at(max(start, end - 1))
        stop = self.start(last + 1)
        found = [(at, until) for at, until in self.comment_places if start <= at < stop]
        first = self.start(self.at(start) + 1)
        beside = ""
        if (
            len(found) == 1
            and found[0][0] < first
            and (len(lines) == 1 or lines[0].strip() in {"", "|", ">", "|-", ">-"})
        ):
            at, until = found[0]
            begin = at
            while begin > start and self.text[begin - 1] in " \t":
                begin -= 1
            beside, found = (self.text[begin:at] or " ") + self.text[at:until], []
        whole = self.line_break.join([lines[0] + beside, *lines[1:]])
        kept = [self.text[at:until] for at, until in found]
        tail = stop
        while tail > start and self.text[tail - 1] in "\r\n":
            tail -= 1
        return self.with_(Patch(start, tail, whole), *self.above(node, kept))

    def entry_patch(
        self, holder: Node, entity: type[Entity], key: str, lines: Sequence[str],
        *, top: bool = False,
    ) -> Patch:  # fmt: skip
        """What puts the lines of a new key where it belongs among the others.

        On ``top``, where empty lines part the keys, one goes before what takes several lines.
        """
        entries = self.entries(holder)
        words = [str(one.key.value) for one in entries]
        before = [one for one, word in zip(entries, words, strict=True)
                  if word in entity.words and entity.rank(word) < entity.rank(key)]  # fmt: skip
        column = self.column(entries[0].key)
        if not before:
            at = entries[0].key.start_mark.index
            between = self.line_break + " " * column
            return Patch(at, at, self.line_break.join(lines) + between)
        entry = max(before, key=lambda one: entity.rank(str(one.key.value)))
        line = self.end_of(entry.last + 1, column)
        parted = top and len(lines) > 1 and line < len(self.lines) and self.is_blank(line)
        made = [*([""] if parted else []), " " * column + lines[0], *lines[1:]]
        return self.at_line(line, made)

    def with_span(self, node: Node, before: Node | None, text: str) -> str:
        """The text with something more between brackets: after ``before``, or first."""
        if before is not None:
            at = max(self.end(before), before.start_mark.index)
            return self.with_(Patch(at, at, f", {text}"))
        at = node.start_mark.index + 1
        more = f" {text}," if self.text[at : at + 1] == " " else f"{text}, "
        return self.with_(Patch(at, at, more if node.value else text))

    def item_patch(self, holder: Node, index: int, lines: Sequence[str]) -> Patch:
        """What puts lines as an item before another, or behind the last.

        Where an empty line parts the two that it comes between, or those next to it, one does here.
        """
        count, column = len(holder.value), self.column(holder)
        beside = min(max(index, 1), count - 1)
        parted = count > 1 and self.is_blank(self.lead(self.dash_line(holder, beside), column) - 1)
        if index >= count:
            line = self.end_of(self.last_of_item(holder, count - 1) + 1, column)
            return self.at_line(line, [*([""] if parted else []), *lines])
        line = self.lead(self.dash_line(holder, index), column)
        return self.at_line(line, [*lines, *([""] if parted else [])])

    def beside_dash(self, holder: Node) -> int:
        """How far behind their dashes the items of a list begin."""
        for index, item in enumerate(holder.value):
            line = self.dash_line(holder, index)
            if not is_null(item) and self.at(item.start_mark.index) == line:
                return self.column(item) - self.column(holder)
        return 2

    def shifted(self, first: int, last: int, by: int) -> list[str]:
        """Lines further in or out, without their ends."""
        made = list[str]()
        for line in self.lines[first : last + 1]:
            text = line.rstrip("\r\n")
            indent = len(text) - len(text.lstrip(" "))
            made.append(" " * max(indent + by, 0) + text.lstrip(" ") if text.strip() else text)
        return made

    def is_text_alone(self, node: Node) -> bool:
        """Whether a text stands on one line."""
        return is_scalar(node) and "\n" not in self.raw(node)
