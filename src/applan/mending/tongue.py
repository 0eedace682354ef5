"""A plan in one tongue and in short forms: the same plan, as one would type it.

Only what stands on lines of its own without a comment inside is written short, and only where the
short form reads as the long one did.
"""

import re
from collections.abc import Iterator

from applan.document import Document, Node
from applan.document.edits import quoted
from applan.document.nodes import is_mapping, is_null, is_scalar, is_sequence
from applan.findings import Edit
from applan.loading.conform import plain, spoken
from applan.mending.mend import edited
from applan.messages import Tongue
from applan.model import Entity, Plan, Target
from applan.model.declaration import Choice, Many
from applan.model.target import target_pattern


def turned(document: Document, tongue: Tongue) -> str:
    """The text with all keys and fixed values in one tongue."""
    edits = [edit for entity, node in _mappings(Plan, document.root)
             for edit in _in_tongue(entity, node, tongue)]  # fmt: skip
    return edited(document.source.text, edits)


def shortened(document: Document) -> str:
    """The text with what one line can say on one line."""
    text = document.source.text
    return edited(text, _shorter(Plan, document.root, text, spoken(document.root), False))


def _mappings(entity: type[Entity], node: Node) -> Iterator[tuple[type[Entity], Node]]:
    """Every mapping of a plan as it is written, with the type of thing that it is about."""
    if is_sequence(node):
        for item in node.value:
            yield from _mappings(entity, item)
    if not is_mapping(node):
        return
    yield entity, node
    for key, value in node.value:
        below = entity.under(str(key.value))
        if below is not None:
            yield from _mappings(below, value)


def _in_tongue(entity: type[Entity], node: Node, tongue: Tongue) -> Iterator[Edit]:
    for key, value in node.value:
        found = entity.words.get(str(key.value))
        if found is None:
            continue
        field = found[0]
        word = entity.said_in(field.key, tongue)
        if word != key.value:
            yield _edit(key, word)
        if isinstance(field.inner, Choice) and field.key != "language":
            for one in value.value if is_sequence(value) else [value]:
                yield from _choice(field.inner, one, tongue)
        elif field.entity is not None and field.entity.written_as and is_scalar(value):
            name = field.entity.fields[field.entity.written_as]  # «visning: datoplan»
            if isinstance(name.inner, Choice):
                yield from _choice(name.inner, value, tongue)


def _choice(choice: Choice, node: Node, tongue: Tongue) -> Iterator[Edit]:
    said = dict(zip(choice.values, choice.said_in(tongue), strict=True))
    meant = choice.meant.get(node.value) if is_scalar(node) else None
    if meant is not None and said[meant] != node.value:
        yield _edit(node, said[meant])


def _edit(node: Node, written: str) -> Edit:
    return Edit(node.start_mark.index, node.end_mark.index, written, 0, 0, 0, "")


def _shorter(
    entity: type[Entity], node: Node, text: str, language: Tongue, flow: bool
) -> Iterator[Edit]:
    """Edits that write things short, from the outside in; what is inside comes next time."""
    if not is_mapping(node):
        return
    flow = flow or text[node.start_mark.index] == "{"
    for key, value in node.value:
        found = entity.words.get(str(key.value))
        below = entity.under(str(key.value))
        if below is None:
            continue
        several = found is not None and isinstance(found[0].kind, Many)
        inner = flow or text[value.start_mark.index] == "["
        for one in value.value if is_sequence(value) else [value]:
            written = _short(below, one, text, language, inner, is_sequence(value))
            if several and written is not None:
                yield written
            else:
                yield from _shorter(below, one, text, language, inner)


def _short(
    entity: type[Entity], node: Node, text: str, language: Tongue, flow: bool, listed: bool
) -> Edit | None:
    """A thing on one line; None where it cannot be, or would not say the same."""
    if not is_mapping(node) or not node.value or not all(is_scalar(key) for key, _ in node.value):
        return None
    said = {entity.words[key.value][0].key: value for key, value in node.value
            if key.value in entity.words and not is_null(value)}  # fmt: skip
    if len(said) != len(node.value) or not _is_bare(node, text):
        return None
    if entity is Target:
        made = _target(said, language)
        return _edit_of(node, _plain_or_quoted(made, flow), text) if made is not None else None
    if entity.written_as and set(said) == {entity.written_as}:
        alone = said[entity.written_as]
        is_name = entity.written_as != "title" or listed
        return _edit_of(node, _raw(alone, text), text) if is_name and is_scalar(alone) else None
    if not listed or set(said) != set(entity.pair):
        return None
    name, what = (said[key] for key in entity.pair)
    if not is_scalar(name) or name.style or _NAME.fullmatch(name.value) is None:
        return None
    if plain(name.value) in map(plain, entity.words):
        return None
    if entity.pair[1] == entity.written_as and not is_scalar(what):
        return None
    written = f"{name.value}: {_raw(what, text)}"
    return _edit_of(node, f"{{{written}}}" if flow else written, text)


_NAME = re.compile(r"[A-ZÆØÅ0-9](?: ?[^\s:#,\[\]{}\"'])*")
"""What is a key without quotation marks, and cannot be a misspelled one."""


def _is_bare(node: Node, text: str) -> bool:
    """Whether nothing but keys and values of one line each stands in a mapping, no comment."""
    at = node.value[0][0].start_mark.index
    for key, value in node.value:
        start, end = value.start_mark.index, _end(value, text)
        if "#" in text[at : key.start_mark.index] or "\n" in text[start:end]:
            return False
        if "#" in text[key.end_mark.index : start] or text[start : start + 1] in {"|", ">", "-"}:
            return False
        at = end
    return text[node.start_mark.index] != "{" or "#" not in text[at : node.end_mark.index]


def _end(node: Node, text: str) -> int:
    """Where a node ends; a collection in lines ends with its last value."""
    while not is_scalar(node) and text[node.start_mark.index] not in "{[" and node.value:
        node = node.value[-1][1] if is_mapping(node) else node.value[-1]
    return node.end_mark.index


def _edit_of(node: Node, written: str, text: str) -> Edit:
    start = node.start_mark.index
    end = node.end_mark.index if text[start] == "{" else _end(node, text)
    return Edit(start, end, written, 0, 0, 0, "")


def _raw(node: Node, text: str) -> str:
    return text[node.start_mark.index : _end(node, text)]


def _target(said: dict[str, Node], language: Tongue) -> str | None:
    """A target on one line, if it is read as it was."""
    if not set(said) <= {"value", "unit", "by", "scope"} or not all(map(is_scalar, said.values())):
        return None
    words = {key: str(node.value).strip() for key, node in said.items()}
    made = words.get("value", "")
    made += f" {words['unit']}" if "unit" in words else ""
    made += f" {Target.said_in('by', language)} {words['by']}" if "by" in words else ""
    made += f" ({words['scope']})" if "scope" in words else ""
    found = re.fullmatch(target_pattern(named=True), made)
    groups = found.groupdict().items() if found is not None else ()
    return made if {name.rstrip("_"): one.strip() for name, one in groups if one} == words else None


def _plain_or_quoted(text: str, flow: bool) -> str:
    odd = re.search(r": |:$| #|^[^\w(−-]|^-\s", text) or (flow and re.search(r"[,\[\]{}]", text))
    return quoted(text) if odd else text
