"""What YAML made of a text that was not meant: words that are valid YAML, and would be lost.

A comment takes the end of a title, a comma in braces tears one apart, a list without spaces after
its dashes is one text. None of it is an error to a parser, and all of it is gone from the draft.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from applan.document import Document
from applan.document.edits import DIVIDING, quoted
from applan.document.nodes import is_null, is_scalar
from applan.document.values import BEGINS
from applan.findings import Edit, Path
from applan.messages import Message, msg
from applan.model import Entity, Plan, entity_at
from applan.model.declaration import Many


class Lost(NamedTuple):
    """Words that were lost, or became something else, at ``path``, on the characters of a file.

    ``emptied`` says that nothing is left at ``path``, so that it need not be told that it is empty.
    """

    code: str
    path: Path
    message: Message
    start: int
    end: int
    fix: tuple[Edit, ...] = ()
    emptied: bool = False


Kind = Literal["", "text", "list"]

_TOUCHING = re.compile(r"#(?<![^\s\"'\]},\[{]#)(?=[^\s#])")
_DECIMAL = re.compile(r",(?<=\d,)(?=\d| ?[-–—])")
"""Without these signs, no comment takes anything, and no number is torn. Each begins with its sign,
so that the places to try are found by one look."""


def lost_in(document: Document) -> Iterator[Lost]:
    """All that was lost in a plan; nothing is loaded for what an ordinary plan does not hold."""
    text, built = document.source.text, document.built
    if "&" in text:
        yield from _begun_with_a_mark(document)
    if _TOUCHING.search(text) is not None:
        from applan.loading.comments import taken

        yield from taken(document)
    if built.empty or _DECIMAL.search(text) is not None:
        from applan.loading.torn import torn

        yield from torn(document)
    from applan.loading.became_text import became_text

    yield from became_text(document)


def _begun_with_a_mark(document: Document) -> Iterator[Lost]:
    """Texts that begin with ``&``, which names what follows for an alias, where there is none."""
    text, built = document.source.text, document.built
    used = frozenset(_ALIAS.findall(text))
    for node in (*built.folded, *(value for _key, value in built.empty)):
        start = node.start_mark.index
        name = _NAME.match(text, start)
        if name is not None and name[1] not in used:
            message = msg(BEGINS.template, character="&")
            fix, path = whole_text(document, start), document.at(start).path
            yield Lost("AP008", path, message, start, name.end(), fix, emptied=is_null(node))


_NAME = re.compile(r"&([^\s,\[\]{}]+)")
_ALIAS = re.compile(r"\*([^\s,\[\]{}]+)")


def whole_text(document: Document, start: int) -> tuple[Edit, ...]:
    """The marks around a plain text with all that stands before it: an anchor, or a tag."""
    node = document.at(start).node
    raw = document.source.text[start : node.end_mark.index]
    if not is_scalar(node) or node.style or "\n" in raw or node.start_mark.index != start:
        return ()
    end = node.end_mark.index
    return (
        Edit(start, end, quoted(raw), start, 0, len(node.value), raw),
        Edit(end, end, "", DIVIDING, 0, 0, ""),
    )


def thing_at(path: Path) -> type[Entity] | None:
    """The type of what is written at a path, of a plan or of ``applan.yaml``."""
    entity = entity_at(path, Plan)
    if entity is None and path[:1] == ("calendar",):
        from applan.model.configuration import Configuration

        return entity_at(path, Configuration)
    return entity


def kind_at(path: Path) -> Kind:
    """Whether words are written at a path of a plan: a text, one or several in a list, or none.

    Ids, numbers, days and choices are not words.
    """
    for position in range(len(path) - 1, -1, -1):
        if isinstance(path[position], str):
            entity = thing_at(path[:position])
            field = entity.fields.get(str(path[position])) if entity is not None else None
            if field is None or not field.takes_words:
                return ""
            return "list" if isinstance(field.kind, Many) else "text"
    return ""


def key_of(path: Path) -> str:
    """The key that a path ends with, also for one of several in a list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
