"""A plan in short forms: what one line can say stands on one, in the same words.

Only what stands around keys and values is written anew, never they themselves; and where a comment
stands between them, all stays as it is.
"""

from collections.abc import Iterator
from itertools import pairwise

from applan.document import Document, Node
from applan.document.edits import is_plain, quoted
from applan.document.nodes import (
    MappingNode,
    ScalarNode,
    SequenceNode,
    is_mapping,
    is_null,
    is_scalar,
    is_sequence,
)
from applan.document.patched import Patch
from applan.loading.conform import spoken
from applan.mending.lines import Lines
from applan.mending.spots import is_name
from applan.model import Entity, Plan, Target
from applan.model.declaration import Kind, Many, Thing, Words
from applan.model.target import on_one_line
from applan.patterns import lazy

Change = tuple[Patch, ...]
"""What is changed together, or not at all."""

_TO_NEXT_LINE = lazy(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)[ \t]*(?=(?P<comment>#)?)")

_COMMENT = lazy(r"(?<!\S)#")

WIDEST = 100
"""Columns of a line that is not made longer, and is put on several where it can be."""

Said = dict[str, tuple[Node, Node]]
"""By English key, key and value of a mapping in its long form."""


def short_forms(document: Document, root: type[Entity] = Plan) -> list[Change]:
    """What writes a plan short, from the inside out: some is seen only once the rest is done."""
    writing = _Writing(document)
    writing.thing(root, document.root, flow=False, listed=False, after=0)
    writing.quotes(document.root, flow=False)
    return writing.changes


class _Writing(Lines):
    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.language = spoken(document.root)
        self.changes: list[Change] = []

    def thing(
        self, entity: type[Entity], node: Node, *, flow: bool, listed: bool, after: int
    ) -> None:
        """What stands in a mapping: in a list, or ``after`` the colon of a key."""
        if not is_mapping(node) or not node.value:
            return
        said: Said = {}
        for key, value in node.value:
            if is_scalar(key) and key.value in entity.words and not is_null(value):
                said[entity.words[key.value][0].key] = key, value
        begins = node.start_mark.index
        after = begins if listed or flow or self._is_flow(node) else after
        if len(said) == len(node.value):
            if entity is Target:
                self._target(node, said, after)
            else:
                self._text(entity, node, said, after, listed=listed)
                self._pair(entity, node, said, listed=listed, flow=flow)
        elif not said and entity.pair and listed and not flow and self._is_flow(node):
            self._without_braces(node)
        flow = flow or self._is_flow(node)
        for key, value in node.value:
            found = entity.words.get(str(key.value))
            kind = found[0].kind if found is not None else _after_a_name(entity)
            if kind is not None:
                self._value(kind, key, value, flow=flow)

    def _value(self, kind: Kind, key: Node, node: Node, *, flow: bool) -> None:
        inner = kind.kind if isinstance(kind, Many) else kind
        after = self.text.find(":", key.end_mark.index) + 1
        done = len(self.changes)
        if is_sequence(node) and isinstance(kind, Many):
            for item in node.value:
                self._item(inner, item, flow=flow or self._is_flow(node))
            if kind.or_one and node.value and len(self.changes) == done:
                self._without_list(inner, node, key, after)
        elif is_mapping(node) and isinstance(inner, Thing):
            self.thing(inner.entity, node, flow=flow, listed=False, after=after)
            if not flow and inner.entity.alone and len(self.changes) == done:
                self._on_lines(inner.entity, node, key, after)

    def _item(self, kind: Kind, node: Node, *, flow: bool) -> None:
        if isinstance(kind, Thing):
            entity = kind.entity
            of_texts = entity.written_as == "title" and not entity.pair
            self.thing(entity, node, flow=flow, listed=True, after=0)
        else:
            entity, of_texts = None, isinstance(kind, Words) and not kind.pattern
        if of_texts and is_mapping(node) and len(node.value) == 1:
            key, value = node.value[0]
            if is_scalar(key) and (entity is None or key.value not in entity.words):
                self._with_colon(node, key, value)

    def _with_colon(self, node: Node, key: ScalarNode, value: Node) -> None:
        """«Kanalbruk: hvor vi skal være» is a text, and says so."""
        if not is_scalar(value) or value.style or "\n" in self._raw(node):
            return
        said = f"{key.value}:" if is_null(value) else f"{key.value}: {value.value}"
        end = key.end_mark.index + 1 if is_null(value) else value.end_mark.index
        end = node.end_mark.index if self._is_flow(node) else end
        if not self._has_comment(key.end_mark.index, value.start_mark.index):
            self._change(Patch(node.start_mark.index, end, quoted(said)))

    def _target(self, node: MappingNode, said: Said, after: int) -> None:
        """«250 medlemmer innen 31. desember 2027 (laget)»."""
        words = {key: str(one.value).strip() for key, (_key, one) in said.items() if is_scalar(one)}
        written = on_one_line(words, self.language) if len(words) == len(said) else None
        if written is not None and not self._has_comment_between(node):
            space = " " if after < node.start_mark.index else ""
            written = written if is_plain(written, flow=True) else quoted(written)
            self._change(Patch(after, self._end(node), space + written))

    def _text(
        self, entity: type[Entity], node: MappingNode, said: Said, after: int, *, listed: bool
    ) -> None:
        """What has nothing but a title, a name or a time."""
        name = entity.written_as
        if set(said) != {name} or (name == "title" and not listed):
            return
        value = said[name][1]
        start, end = value.start_mark.index, value.end_mark.index
        last = self._end(node)
        if is_scalar(value):
            space = " " if after < node.start_mark.index else ""
            self._change(Patch(after, start, space), Patch(end, last, ""))

    def _pair(
        self, entity: type[Entity], node: MappingNode, said: Said, *, listed: bool, flow: bool
    ) -> None:
        """«Styremøte: 12. januar»: a name, and what is said of it."""
        if not entity.pair or set(said) != set(entity.pair) or not (listed or entity.alone):
            return
        (_, name), (key, what) = (said[one] for one in entity.pair)
        own, begins = self._is_flow(node), node.value[0][0].start_mark.index
        takes_all = entity.fields[entity.pair[1]].entity not in {None, entity}
        first, last = sorted((name, what), key=lambda one: one.start_mark.index)
        if (
            not self._is_name(entity, name, flow=flow or own)
            or not (is_scalar(what) or (takes_all and what.value))
            or (listed and not flow and self._is_too_wide(node, name, what))
        ):
            return
        if first is name:
            patches = [Patch(begins, name.start_mark.index, ""),
                       Patch(name.end_mark.index, key.end_mark.index, "")]  # fmt: skip
        elif "\n" in self._raw(what):
            return
        else:
            patches = [Patch(begins, what.start_mark.index, f"{self._raw(name)}: "),
                       Patch(what.end_mark.index, name.end_mark.index, "")]  # fmt: skip
        if own and listed and not flow:
            patches.insert(0, Patch(node.start_mark.index, begins, ""))
            patches.append(Patch(self._end(last), node.end_mark.index, ""))
        self._change(*patches)

    def _without_braces(self, node: MappingNode) -> None:
        """«- {Årsmøte: 14. februar}»."""
        (key, value) = node.value[0]
        start, end = key.start_mark.index, value.end_mark.index
        outside = (node.start_mark.index, start), (end, node.end_mark.index)
        if len(node.value) == 1:
            self._change(*(Patch(*one, "") for one in outside))

    def _without_list(self, kind: Kind, node: SequenceNode, key: Node, after: int) -> None:
        """One thing alone, and names with what they do as a mapping of them."""
        text, items, own = self.text, node.value, self._is_flow(node)
        start, end = node.start_mark.index, node.end_mark.index
        first = items[0]
        if len(items) == 1 and not is_sequence(first) and not is_null(first):
            begins, ends = first.start_mark.index, first.end_mark.index
            if is_scalar(first) or self._is_flow(first):
                self._change(*((Patch(start, begins, ""), Patch(ends, end, "")) if own
                               else (Patch(after, begins, " "),)))  # fmt: skip
                return
            if not own:
                self._change(*self._without_dashes(items, key))
                return
        entity = kind.entity if isinstance(kind, Thing) else None
        if entity is None or not entity.pair or not _are_pairs(entity, items):
            return
        if not own:
            self._change(*self._without_dashes(items, key))
        elif text[end - 1] == "]" and not self._has_comment(start, end):
            braces = [at for item in items if self._is_flow(item)
                      for at in (item.start_mark.index, item.end_mark.index - 1)]  # fmt: skip
            self._change(Patch(start, start + 1, "{"), *(Patch(at, at + 1, "") for at in braces),
                         Patch(end - 1, end, "}"))  # fmt: skip

    def _without_dashes(self, items: list[Node], key: Node) -> list[Patch]:
        """The same lines, with their comments; how far in they stand is seen to later."""
        starts = [item.start_mark.index for item in items]
        dashes = [self.text.rfind("-", 0, start) for start in starts]
        pairs = list(zip(dashes, starts, strict=True))
        if any(self.text[at + 1 : start].strip(" ") for at, start in pairs):
            return []
        if any(map(self._is_flow, items)):
            return []
        ends = [self.text.find(":", key.end_mark.index) + 1, *map(self._end, items)]
        outer = self.column(key)
        moved = [Patch(at, at, " " * (starts[0] - dashes[0]))
                 for end, until in zip(ends, [*dashes, len(self.text)], strict=True)
                 for at in self._comments_below(end, until)
                 if self.column_at(at) > outer or until < len(self.text)]  # fmt: skip
        return [*(Patch(at, at + 1, " ") for at in dashes), *moved]

    def _comments_below(self, start: int, end: int) -> Iterator[int]:
        """Comments on lines of their own, until something else stands on one."""
        at = start
        while found := _TO_NEXT_LINE.match(self.text, at):
            at = found.end()
            if at > end:
                return
            if found["comment"]:
                yield found.start("comment")

    def _on_lines(self, entity: type[Entity], node: MappingNode, key: Node, after: int) -> None:
        """Names and what they do, each on a line of its own where one line is too long."""
        text, (first, _), (_, last) = self.text, node.value[0], node.value[-1]
        start, end = node.start_mark.index, node.end_mark.index
        if (
            not self._is_flow(node)
            or self.column_at(end) <= WIDEST
            or not _are_pairs(entity, [node])
            or any(is_null(value) for _key, value in node.value)
            or "\n" in text[start:end]
            or self._has_comment(after, end)
        ):
            return
        next_line = "\n" + " " * (self.column(key) + 2)
        gaps = [(one[1].end_mark.index, other[0].start_mark.index)
                for one, other in pairwise(node.value)]  # fmt: skip
        self._change(
            Patch(after, first.start_mark.index, next_line),
            *(Patch(*gap, next_line) for gap in gaps),
            Patch(last.end_mark.index, end, ""),
        )

    def quotes(self, node: Node, *, flow: bool) -> None:
        """Quotation marks that say nothing."""
        waiting = [(node, flow, False)]
        while waiting:
            node, flow, is_key = waiting.pop()
            if is_scalar(node):
                start, end = node.start_mark.index, node.end_mark.index
                if (
                    node.style in {"'", '"'}
                    and self.text[start + 1 : end - 1] == node.value
                    and is_plain(node.value, flow=flow or is_key)
                ):
                    self._change(Patch(start, start + 1, ""), Patch(end - 1, end, ""))
                continue
            flow = flow or self._is_flow(node)
            if is_mapping(node):
                waiting += [(key, flow, True) for key, _value in node.value]
                waiting += [(value, flow, False) for _key, value in node.value]
            else:
                waiting += [(item, flow, False) for item in node.value]

    def _change(self, *patches: Patch) -> None:
        """What is changed together, if it is anything and no comment stands in what goes."""
        if patches and not any(_COMMENT.search(self.text, one.start, one.end) for one in patches):
            self.changes.append(patches)

    def _is_flow(self, node: Node) -> bool:
        return self.text[node.start_mark.index] in "{["

    def _has_comment(self, start: int, end: int) -> bool:
        return "#" in self.text[start:end]

    def _has_comment_between(self, node: MappingNode) -> bool:
        """Whether a comment stands anywhere in a mapping but within its values."""
        at = node.start_mark.index
        for _key, value in node.value:
            if self._has_comment(at, value.start_mark.index):
                return True
            at = value.end_mark.index
        return self._has_comment(at, self._end(node))

    def _end(self, node: Node) -> int:
        """Where a node ends; a collection in lines ends with its last value."""
        return self.last(node).end_mark.index

    def _raw(self, node: Node) -> str:
        return self.text[node.start_mark.index : self._end(node)]

    def _is_name(self, entity: type[Entity], node: Node, *, flow: bool) -> bool:
        """Whether a text is a key without quotation marks, and cannot be a misspelled one."""
        return (is_scalar(node) and self._raw(node) == node.value
                and is_plain(node.value, flow=flow) and is_name(entity, node.value))  # fmt: skip

    def _is_too_wide(self, node: Node, name: Node, what: Node) -> bool:
        """Whether a name with what stands behind it on its line passes a hundred columns."""
        if not is_scalar(what) and not self._is_flow(what):
            return False
        column = self.column(node)
        return column + len(self._raw(name)) + len(self._raw(what)) + 2 > WIDEST


def _after_a_name(entity: type[Entity]) -> Kind | None:
    """What stands after a name or a title in a short form."""
    if not entity.pair:
        return None
    kind = entity.fields[entity.pair[1]].kind
    return Many(Thing(entity)) if entity.pair[1] == entity.written_as else kind


def _are_pairs(entity: type[Entity], items: list[Node]) -> bool:
    """Whether all are names with what is said of them, and no two of one name."""
    if not all(is_mapping(item) for item in items):
        return False
    keys = [key for item in items for key, _value in item.value]
    names = [str(key.value) for key in keys]
    free = not any(name in entity.words or name == "<<" for name in names)
    return free and len(set(names)) == len(names) and all(map(is_scalar, keys))
