"""What a finding is known by where it points at keys, which say the same in three tongues."""

from applan.document import Document
from applan.document.nodes import is_scalar, nobody_wrote
from applan.findings import Path
from applan.loading.lost import thing_at
from applan.model.declaration import Choice


def known_by(document: Document, path: Path, start: int) -> str | None:
    """What stands at a path and begins at ``start``, as it is called in English.

    None where its words are its author's; nothing for a thing or a list, which is known by its
    place: how it is written changes with its keys, and with short forms.
    """
    if not path:
        return None
    key = document.node_at(path, "key")
    if key is not None and key.start_mark.index == start and not nobody_wrote(key):
        return str(path[-1])
    written = document.written(path)
    node = document.node_at(written)
    if node is None or document.offsets(path)[0] != start:
        return None
    if not is_scalar(node):
        return "" if written == path else str(path[-1])
    thing = thing_at(path[:-1]) if isinstance(path[-1], str) else None
    field = thing.fields.get(str(path[-1])) if thing is not None else None
    choice = field.inner if field is not None else None
    return choice.meant.get(node.value) if isinstance(choice, Choice) else None
