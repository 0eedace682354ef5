"""Values as a plan file has them: in its tongue and its manner, as short as they can be."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from applan.document import Document, Node
from applan.document.edits import is_plain, quoted
from applan.document.nodes import every_node, is_mapping, is_scalar, is_sequence
from applan.frozen import NamedTuple
from applan.loading.conform import spoken
from applan.mending.lines import Lines
from applan.mending.short import WIDEST
from applan.mending.spots import is_name
from applan.mending.tongue import most_spoken
from applan.mending.wrapping import in_lines, wrapped
from applan.messages import Tongue
from applan.model import Entity, Target
from applan.model.declaration import Choice, Kind, Many, Thing, Words
from applan.model.target import on_one_line
from applan.patterns import lazy

_UNWRITABLE = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_UNWRAPPED = 120
"""Columns of a line that only somebody writes who has a line for each paragraph."""


_FIGURES = lazy(r"[1-9][0-9]{0,8}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
"""Numbers and days, which are texts in a plan without quotation marks."""


class UnwritableError(Exception):
    """A text with signs that have no place in a plan."""


class Manner(NamedTuple):
    """How a file is written: its tongue, how far its lists stand in, and how wide its texts are.

    ``folded`` is what a text of one paragraph on several lines begins with, if with anything, and
    ``marks`` are the quotation marks that texts have without need. ``lists_of_one`` says that one
    alone has brackets or a dash as well.
    """

    tongue: Tongue
    language: Tongue
    dash: int
    width: int
    folded: str
    in_brackets: bool
    lists_of_one: bool = False
    marks: str = ""

    @classmethod
    def of(cls, document: Document) -> "Manner":
        """That of most of its lines."""
        lines = Lines(document)
        dashes, folded, lists = Counter[int](), Counter[str](), Counter[bool]()
        marks, of_one, widest = Counter[str](), False, 0
        for node in every_node(document.root):
            if is_mapping(node):
                for key, value in node.value:
                    if is_sequence(value) and lines.is_block(value) and value.value:
                        dash = lines.lines[lines.at(value.start_mark.index)].find("-")
                        dashes[dash - lines.column(key)] += 1
            elif is_sequence(node):
                if len(node.value) > 1 and all(map(is_scalar, node.value)):
                    lists[not lines.is_block(node)] += 1
                of_one |= not lines.is_block(node) and len(node.value) == 1
            elif (first := lines.at(node.start_mark.index)) < (last := lines.last_line(node)):
                written = lines.lines[first : last + 1]
                widest = max(widest, *(len(line.rstrip()) for line in written))
                if "\n" not in node.value.strip("\n"):
                    folded[_header(lines, node)] += 1
            elif " " in node.value and is_plain(node.value):
                marks[getattr(node, "style", "") or ""] += 1
        width = WIDEST if widest < 60 else 10**6 if widest > _UNWRAPPED else min(widest, WIDEST)
        return cls(most_spoken(document), spoken(document.root),
                   dashes.most_common(1)[0][0] if dashes and min(dashes) >= 0 else 2, width,
                   folded.most_common(1)[0][0] if folded else "", lists[True] >= lists[False],
                   of_one, marks.most_common(1)[0][0] if marks else "")  # fmt: skip


def _header(lines: Lines, node: Node) -> str:
    if getattr(node, "style", "") not in {"|", ">"}:
        return ""
    written = lines.text[node.start_mark.index :][:2]
    return written if written in {"|-", ">-"} else written[:1]


class Phrasing:
    """Writes values; ``long`` without short forms, where those would be read otherwise.

    What stands behind a key or a dash is a list of lines: the first goes on where that stands, and
    the others are whole lines.
    """

    def __init__(self, manner: Manner, *, long: bool = False) -> None:
        self.manner, self.long = manner, long

    def word(self, entity: type[Entity], key: str) -> str:
        """A key in the tongue of the file."""
        return entity.said_in(key, self.manner.tongue)

    def entry(self, entity: type[Entity], key: str, value: Any, column: int) -> list[str]:
        """A key with its value, where the key begins at ``column``."""
        word = self.word(entity, key)
        first, *rest = self.after_key(_kind(entity, key), value, column, column + len(word) + 1)
        return [f"{word}:{first}", *rest]

    def after_key(self, kind: Kind, value: Any, column: int, used: int) -> list[str]:
        """What stands after the colon of a key at ``column``; ``used`` columns are taken."""
        if isinstance(kind, Many):
            return self._many(kind, value if isinstance(value, list) else [value], column, used)
        if isinstance(kind, Thing) and isinstance(value, dict):
            return self._one(kind.entity, value, column, used)
        return self._behind(self.text(kind, value, column, used + 1))

    def item(self, kind: Kind, value: Any, column: int) -> list[str]:
        """What stands behind a dash, at ``column``."""
        if not isinstance(kind, Thing) or not isinstance(value, dict):
            return self.text(kind, value, column - 2, column)
        entity = kind.entity
        short = None if self.long else self._short(entity, value, column, column)
        if short is not None:
            return short
        if entity.pair and not self.long and set(value) == set(entity.pair):
            name, what = (value[one] for one in entity.pair)
            if is_name(entity, name) and is_plain(name):
                second = entity.fields[entity.pair[1]].kind
                one = self.after_key(second, what, column, column + len(name) + 1)
                if len(one) == 1 and column + len(name) + 1 + len(one[0]) <= WIDEST:
                    return [f"{name}:{one[0]}"]
        if entity.alone:
            flow = self.flow(kind, value)
            if column + len(flow) <= WIDEST and "\\n" not in flow:
                return [flow]
        return self.mapping(entity, value, column)

    def mapping(self, entity: type[Entity], value: Mapping[str, Any], column: int) -> list[str]:
        """A thing with its keys, each on a line that begins at ``column``."""
        made = list[str]()
        for key in _ordered(entity, value):
            first, *rest = self.entry(entity, key, value[key], column)
            made += [first if not made else " " * column + first, *rest]
        return made

    def text(self, kind: Kind, value: Any, column: int, used: int) -> list[str]:
        """A text, or what is written as one, that stands in or behind what begins at ``column``."""
        said = self.said(kind, value)
        prose, inner = is_prose(kind), " " * (column + 2)
        if "\n" in said.strip("\n") and prose and not said.strip("\n")[:1].isspace():
            lines = in_lines(said.strip("\n").split("\n"), self.manner.width - len(inner))
            return ["|", *((inner + line).rstrip() for line in lines)]
        said = said.strip() if prose else said
        plain = self._is_plain(kind, said)
        if prose and "\n" not in said and used + len(said) > self.manner.width:
            if plain and not self.manner.folded:
                return wrapped(said, self.manner.width, used, inner)
            first = self.manner.folded or ">-"
            return [first, *(inner + one.lstrip() for one in
                             wrapped(said, self.manner.width, len(inner), inner))]  # fmt: skip
        return [said if plain else self._marked(said)]

    def flow(self, kind: Kind, value: Any) -> str:
        """A value in brackets, or what stands within such."""
        if isinstance(kind, Many):
            listed = value if isinstance(value, list) else [value]
            made = [self.flow(kind.kind, one) for one in listed]
            return made[0] if len(made) == 1 and kind.or_one else f"[{', '.join(made)}]"
        if isinstance(kind, Thing) and isinstance(value, dict):
            entity = kind.entity
            if set(value) == {entity.written_as} and not self.long:
                return self.flow(entity.fields[entity.written_as].kind, value[entity.written_as])
            line = self._target(entity, value)
            if line is not None:
                return line if is_plain(line, flow=True) else marked(line)
            said = (self.flow_entry(entity, key, value[key]) for key in _ordered(entity, value))
            return f"{{{', '.join(said)}}}"
        text = self.said(kind, value).strip("\n")
        return text if self._is_plain(kind, text, flow=True) else self._marked(text)

    def flow_entry(self, entity: type[Entity], key: str, value: Any) -> str:
        """A key with its value, as they stand in brackets."""
        return f"{self.word(entity, key)}: {self.flow(_kind(entity, key), value)}"

    def said(self, kind: Kind, value: Any) -> str:
        """A text as it is to be read: a choice in the file's tongue. Raises ``UnwritableError``."""
        text = str(value)
        if isinstance(kind, Choice) and text in kind.values and kind.values != ("nb", "nn"):
            return kind.word(text, self.manner.tongue)
        if _UNWRITABLE.search(text):
            raise UnwritableError
        return text

    def _is_plain(self, kind: Kind, text: str, *, flow: bool = False) -> bool:
        """Whether a text has no quotation marks here."""
        own_words = isinstance(kind, Words) and not kind.pattern and not kind.refers
        if own_words and self.manner.marks:
            return False
        return _FIGURES.fullmatch(text) is not None or is_plain(text, flow=flow)

    def _marked(self, text: str) -> str:
        mark = self.manner.marks
        if mark and mark not in text and "\\" not in text and text.isprintable():
            return f"{mark}{text}{mark}"
        return marked(text)

    def _many(self, kind: Many, values: Sequence[Any], column: int, used: int) -> list[str]:
        inner = kind.kind
        entity = inner.entity if isinstance(inner, Thing) else None
        if len(values) == 1 and kind.or_one:
            if entity is None:
                return self._behind(self.text(inner, values[0], column, used + 1))
            return self._one(entity, values[0], column, used)
        if (
            entity is not None
            and entity.alone
            and not self.long
            and self._are_pairs(entity, values)
        ):
            return ["", *self._as_pairs(entity, values, column + 2)]
        simple = entity is None or (
            entity.alone
            and all(isinstance(one, dict) and set(one) == {entity.written_as} for one in values)
        )
        if simple and self.manner.in_brackets:
            flow = self.flow(kind, list(values))
            if used + 1 + len(flow) <= WIDEST and not any(mark in flow for mark in "\"'"):
                return [" " + flow]
        dash = " " * (column + self.manner.dash)
        made = [""]
        for value in values:
            first, *rest = self.item(inner, value, len(dash) + 2)
            made += [f"{dash}- {first}", *rest]
        return made

    def _one(
        self, entity: type[Entity], value: Mapping[str, Any], column: int, used: int
    ) -> list[str]:
        """One thing behind a key."""
        short = None if self.long else self._short(entity, value, column, used + 1)
        if short is not None:
            return self._behind(short)
        if entity.alone and not self.long and self._are_pairs(entity, [value]):
            return ["", *self._as_pairs(entity, [value], column + 2)]
        flow = " " + self.flow(Thing(entity), value)
        if used + len(flow) <= WIDEST and "\\n" not in flow:
            return [flow]
        inner = " " * (column + 2)
        first, *rest = self.mapping(entity, value, column + 2)
        return ["", inner + first, *rest]

    def _short(
        self, entity: type[Entity], value: Mapping[str, Any], column: int, used: int
    ) -> list[str] | None:
        """A thing as a text, if it can be."""
        if entity.written_as and set(value) == {entity.written_as}:
            kind = entity.fields[entity.written_as].kind
            return self.text(kind, value[entity.written_as], column, used)
        line = self._target(entity, value)
        return None if line is None else [line if is_plain(line, flow=True) else marked(line)]

    def _target(self, entity: type[Entity], value: Mapping[str, Any]) -> str | None:
        if entity is not Target or self.long:
            return None
        words = {key: self.said(Words(), one) for key, one in value.items()}
        return on_one_line(words, self.manner.language)

    def _are_pairs(self, entity: type[Entity], values: Sequence[Any]) -> bool:
        """Whether all are names with a text that is said of each, and no two have one name."""
        first, second = entity.pair or ("", "")
        return (
            bool(first)
            and all(isinstance(one, dict) and set(one) == {first, second} for one in values)
            and len({one[first] for one in values}) == len(values)
            and all(isinstance(one[second], str) for one in values)
            and all(is_name(entity, one[first]) and is_plain(one[first]) for one in values)
        )

    def _as_pairs(
        self, entity: type[Entity], values: Sequence[Mapping[str, str]], column: int
    ) -> list[str]:
        made = list[str]()
        for value in values:
            name, what = (value[one] for one in entity.pair)
            kind = entity.fields[entity.pair[1]].kind
            first, *rest = self.text(kind, what, column, column + len(name) + 2)
            made += [f"{' ' * column}{name}: {first}", *rest]
        return made

    @staticmethod
    def _behind(lines: list[str]) -> list[str]:
        return [" " + lines[0], *lines[1:]]


def marked(text: str) -> str:
    """A text between quotation marks, whatever is in it."""
    if "\n" in text or "\t" in text:
        return f'"{"".join(_ESCAPED.get(sign, sign) for sign in text)}"'
    return quoted(text)


def is_prose(kind: Kind) -> bool:
    """Whether a text is Markdown, in which the ends of lines say nothing."""
    return isinstance(kind, Words) and kind.longest is None and not kind.pattern


def _kind(entity: type[Entity], key: str) -> Kind:
    field = entity.fields.get(key)
    return field.kind if field is not None else Words()


def _ordered(entity: type[Entity], value: Mapping[str, Any]) -> list[str]:
    said = [key for key, one in value.items() if one not in ([], {}, None)]
    return sorted(said, key=entity.rank)
