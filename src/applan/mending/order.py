"""Keys in the order of the format, moved with the lines and comments that belong to them.

A comment above a key belongs to it, and so does an empty line. A comment further in than the keys
belongs to what stands before it. What stands after the last key stays there.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from applan.document import Document, Node
from applan.document.nodes import is_mapping, is_scalar, is_sequence
from applan.findings import Edit
from applan.mending.lines import Entry, Lines
from applan.mending.mend import edited
from applan.model import Entity, Plan
from applan.model.tongues import COMMENTS

_STAYS_ON_TOP = (*("# yaml-language-server:", "# vim:", "# -*-", "---"),
                 *(f"# applan: {word}" for word in COMMENTS[1]))  # fmt: skip
"""How a line begins that is about the whole file."""


def in_order(document: Document, root: type[Entity] = Plan) -> str:
    """The text with the keys of every mapping in the order of the format."""
    lines = Lines(document)
    return "".join(_Ordering(lines).rendered(lines.root, root, 0, len(lines.lines), top=True))


def with_ordered_brackets(document: Document, root: type[Entity] = Plan) -> str:
    """The text with the keys in order of every mapping that is written in brackets.

    Each entry takes another's place; one with a comment inside is left as it is.
    """
    lines = Lines(document)
    return edited(lines.text, _in_brackets(lines, document.root, root))


Thing = type[Entity] | None
"""The type of what stands at a place; None, where the format knows none."""


def _under(entity: Thing, key: Node) -> Thing:
    return entity.under(str(key.value)) if entity is not None else None


class _Ordering:
    def __init__(self, lines: Lines) -> None:
        self._lines = lines

    def rendered(
        self, node: Node, entity: Thing, start: int, end: int, *, top: bool = False
    ) -> list[str]:
        """The lines from ``start`` to ``end``, in which the node stands, with its keys in order."""
        lines = self._lines
        if not lines.is_block(node) or not node.value:
            return lines.lines[start:end]
        if is_mapping(node):
            return self._mapping(node, entity, start, end, top=top)
        return self._sequence(node, entity, start, end)

    def _sequence(self, node: Node, entity: Thing, start: int, end: int) -> list[str]:
        lines, column = self._lines, self._lines.column(node.start_mark.index)
        firsts = [lines.at(item.start_mark.index) for item in node.value]
        made: list[str] = []
        for number, item in enumerate(node.value):
            first, following = firsts[number], [*firsts, end][number + 1]
            last = lines.end_of(lines.last_line(item) + 1, column, following)
            made += lines.lines[start:first]
            made += self.rendered(item, entity, first, max(first, last))
            start = max(first, last)
        return made + lines.lines[start:end]

    def _mapping(self, node: Node, entity: Thing, start: int, end: int, *, top: bool) -> list[str]:
        lines, entries = self._lines, self._lines.entries(node)
        column = lines.column(node.start_mark.index)
        leads = self._leads(entries, start, column, top=top)
        last = lines.end_of(entries[-1].last + 1, column, end)
        bodies = [
            self.rendered(entry.value, _under(entity, entry.key), entry.first, following)
            for entry, following in zip(entries, [*leads[1:], last], strict=True)
        ]
        above = [lines.lines[lead : entry.first]
                 for lead, entry in zip(leads, entries, strict=True)]  # fmt: skip
        order = _order([entry.key for entry in entries], entity)
        head, tail = lines.lines[start : leads[0]], lines.lines[last:end]
        if order == list(range(len(entries))):
            whole = (above[number] + bodies[number] for number in order)
            return [*head, *chain.from_iterable(whole), *tail]
        return [*head, *self._moved(above, bodies, order, column), *tail]

    def _moved(
        self, above: list[list[str]], bodies: list[list[str]], order: list[int], column: int
    ) -> Iterator[str]:
        """The entries in another order; a dash before the first is put before the new first."""
        first = bodies[0][0]
        dash, bodies[0] = first[:column], [" " * column + first[column:], *bodies[0][1:]]
        for body in bodies:
            if not body[-1].endswith(("\n", "\r")):
                body[-1] += self._lines.line_break
        for number, index in enumerate(order):
            lead, body = above[index], bodies[index]
            if number == 0:
                lead = [line for line in lead if line.strip()]
                outer = len(dash) - len(dash.lstrip(" "))
                yield from (" " * outer + line.lstrip(" ") for line in lead)
                yield dash + body[0][column:]
                yield from body[1:]
                continue
            for line in lead:  # at the column of the key, or a text above would take it for its own
                yield " " * column + line.lstrip(" ") if line.strip() else line
            yield from body

    def _leads(self, entries: Sequence[Entry], start: int, column: int, *, top: bool) -> list[int]:
        """Where the lines begin that belong to each entry: its comments and empty lines above."""
        leads = [self._first_lead(entries[0], start, top=top)]
        for before, entry in pairwise(entries):
            leads.append(self._lines.end_of(before.last + 1, column, entry.first))
        return leads

    def _first_lead(self, entry: Entry, start: int, *, top: bool) -> int:
        lines, lead = self._lines, entry.first
        while lead > start and lines.is_comment(lead - 1):
            if top and lines.lines[lead - 1].lstrip().startswith(_STAYS_ON_TOP):
                break
            lead -= 1
        return lead


def _order(keys: Sequence[Node], entity: Thing) -> list[int]:
    """The places of keys in the order of the format; what it does not know stays behind."""
    order = range(len(keys))
    return sorted(order, key=lambda at: entity.rank(str(keys[at].value)) if entity else 0)


def _in_brackets(lines: Lines, node: Node, entity: Thing) -> Iterator[Edit]:
    """Edits that put each entry of a mapping in brackets into the place where it belongs."""
    if is_scalar(node):
        return
    if is_sequence(node):
        for item in node.value:
            yield from _in_brackets(lines, item, entity)
        return
    if not lines.is_block(node) and len(node.value) > 1:
        yield from _swapped(lines, node, entity)
        return
    for key, value in node.value:
        yield from _in_brackets(lines, value, _under(entity, key))


def _swapped(lines: Lines, node: Node, entity: Thing) -> Iterator[Edit]:
    """The outermost first: what stands inside an entry that moves is put in order next time."""
    text = lines.text
    spans = [(key.start_mark.index, value.end_mark.index) for key, value in node.value]
    order = _order([key for key, _value in node.value], entity)
    if order == list(range(len(order))):
        for key, value in node.value:
            yield from _in_brackets(lines, value, _under(entity, key))
        return
    between = pairwise(spans)
    if any("#" in text[one[1] : other[0]] for one, other in between):
        return
    if "#" in text[spans[-1][1] : node.end_mark.index]:
        return
    for (start, end), index in zip(spans, order, strict=True):
        written = text[slice(*spans[index])]
        yield Edit(start, end, written, 0, 0, 0, "")
