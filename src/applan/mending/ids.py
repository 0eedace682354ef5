"""A plan without the ids that say no more than the titles they stand by."""

from applan.document import Document
from applan.document.nodes import Made, Node, is_mapping, is_scalar
from applan.document.patched import Patch, Patched
from applan.loading import load
from applan.model.naming import superfluous_ids
from applan.patterns import lazy

_BETWEEN = lazy(r"[ \t]*(?:,[ \t]*|(?:\r\n|\n|\r)[ \t]*)")
"""What may stand between an id and the next key, where nothing but the id is taken away."""

_BEFORE = lazy(r"[ \t]*,?[ \t]*(?:\r\n|\n|\r)?[ \t]*\Z")

_AFTER = lazy(r"[ \t]*(?:[\r\n}]|\Z)")

_WIDEST = 200
"""Characters in which the end of the line before is looked for."""


def without_needless_ids(document: Document) -> str:
    """The text without the ids that may go (``model.naming``), and else as it was.

    Of a plan with mistakes none are taken, since nobody knows what it will say. What has a comment
    beside its id keeps it.
    """
    text = document.source.text
    loaded = load(text, "")
    if loaded.plan is None or not loaded.complete:
        return text
    found = (_without(document.node_at(path), text) for path in superfluous_ids(loaded.plan))
    changes = [one for one in found if one is not None]
    made = Patched(text, changes).text
    return made if not changes or load(made, "").plan == loaded.plan else text


def _without(node: Node | None, text: str) -> Patch | None:
    """What takes the id out of a thing; None where something else stands on its line."""
    while isinstance(node, Made):
        node = node.written
    if node is None or not is_mapping(node):
        return None
    for place, (key, value) in enumerate(node.value):
        if not is_scalar(key) or key.value != "id":
            continue
        start, end = key.start_mark.index, value.end_mark.index
        if place and "#" in text[node.value[place - 1][1].end_mark.index : start]:
            return None
        if place + 1 < len(node.value):
            after = node.value[place + 1][0].start_mark.index
            return Patch(start, after, "") if _BETWEEN.fullmatch(text, end, after) else None
        before = _BEFORE.search(text, max(start - _WIDEST, 0), start)
        is_alone = _AFTER.match(text, end)
        return Patch(before.start(), end, "") if before and is_alone else None
    return None
