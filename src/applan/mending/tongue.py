"""A plan in one tongue: the same plan, with each key and each fixed value in that."""

from collections import Counter
from collections.abc import Iterator

from applan.document import Document, Node
from applan.document.nodes import is_mapping, is_scalar, is_sequence
from applan.document.patched import Patch
from applan.loading.conform import spoken
from applan.messages import Tongue
from applan.model import Entity, Plan
from applan.model.declaration import TONGUES, Choice
from applan.model.tongues import COMMENT, COMMENTS


def most_spoken(document: Document, root: type[Entity] = Plan) -> Tongue:
    """The tongue of most keys; of several, that in which the plan is written."""
    count: Counter[Tongue] = Counter()
    for entity, node in mappings(root, document.root):
        for key, _value in node.value:
            _field, tongues = entity.words.get(str(key.value), (None, 0))
            count.update(one for place, one in enumerate(TONGUES) if tongues >> place & 1)
    language = spoken(document.root)
    return max((language, "nb", "nn", "en"), key=lambda tongue: count[tongue])


def turned(document: Document, tongue: Tongue, root: type[Entity] = Plan) -> Iterator[Patch]:
    """What puts all keys and fixed values of a plan into one tongue."""
    for entity, node in mappings(root, document.root):
        yield from _in_tongue(entity, node, tongue)
    for found in COMMENT.finditer(document.source.text):
        if not document.scalars.hold(found.start()):
            said = next(said for said in COMMENTS if found["word"] in said)
            yield Patch(*found.span("word"), said[TONGUES.index(tongue)])


def mappings(entity: type[Entity], node: Node) -> Iterator[tuple[type[Entity], Node]]:
    """Every mapping of a plan as it is written, with the type of thing that it is about."""
    if is_sequence(node):
        for item in node.value:
            yield from mappings(entity, item)
    if not is_mapping(node):
        return
    yield entity, node
    for key, value in node.value:
        below = entity.under(str(key.value))
        if below is not None:
            yield from mappings(below, value)


def _in_tongue(entity: type[Entity], node: Node, tongue: Tongue) -> Iterator[Patch]:
    for key, value in node.value:
        found = entity.words.get(str(key.value))
        if found is None:
            continue
        field = found[0]
        word = entity.said_in(field.key, tongue)
        if word != key.value:
            yield _patch(key, word)
        if isinstance(field.inner, Choice) and field.key != "language":
            for one in value.value if is_sequence(value) else [value]:
                yield from _choice(field.inner, one, tongue)
        elif field.entity is not None and field.entity.written_as and is_scalar(value):
            name = field.entity.fields[field.entity.written_as]  # «visning: datoplan»
            if isinstance(name.inner, Choice):
                yield from _choice(name.inner, value, tongue)


def _choice(choice: Choice, node: Node, tongue: Tongue) -> Iterator[Patch]:
    meant = choice.meant.get(node.value) if is_scalar(node) else None
    if meant is not None and (word := choice.word(meant, tongue)) != node.value:
        yield _patch(node, word)


def _patch(node: Node, written: str) -> Patch:
    return Patch(node.start_mark.index, node.end_mark.index, written)
