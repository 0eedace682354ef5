"""Headings of chapters as they stand in a text: above their activities, which are beside them.

«- Vedlikehold» among sections, and then «- Vårdugnad: 5. mai» as far out, is one section with its
activities; so is «- Vedlikehold:» with a list below it.
"""

import re
from itertools import takewhile

from applan.document import Document, Node
from applan.document.edits import dividing
from applan.document.nodes import as_written, is_mapping, is_scalar, is_sequence
from applan.findings import Edit, Path
from applan.loading.colonless import ends_in_time, is_time
from applan.loading.synonyms import exact_key
from applan.model import Activity, Section
from applan.source import column, line_start


def is_activity(node: Node, document: Document) -> bool:
    """Whether what stands among sections may be an activity: it has a time, or a key of one and
    none that only a section has."""
    node = as_written(node)
    if is_scalar(node) or not is_mapping(node) or not node.value:
        return is_dated(node, document)
    first, *keys = (str(key.value) for key, _value in node.value)
    others = [key for key in keys if exact_key(key, Section) not in _OF_EITHER]
    if any(exact_key(key, Section) for key in others):
        return False
    named = first[:1].isupper() or exact_key(first, Activity) is not None
    return is_dated(node, document) or (named and any(exact_key(one, Activity) for one in others))


def is_dated(node: Node, document: Document) -> bool:
    """Whether it says when it is, as no section does."""
    node = as_written(node)
    if is_scalar(node):
        return not node.style and ends_in_time(node.value, document.tongue)
    if not is_mapping(node) or not node.value:
        return False
    if any(exact_key(str(key.value), Activity) == "when" for key, _value in node.value):
        return True
    key, said = str(node.value[0][0].value), as_written(node.value[0][1])
    is_name = key[:1].isupper() and is_scalar(said)
    return is_name and is_time(said.value, document.tongue, any_kind=True)


_OF_EITHER = ("title", "text")
"""Keys that tell no activity from a section."""


def heading(path: Path, document: Document) -> tuple[Edit, ...]:
    """What makes a section of a text among sections and of the activities right below it."""
    beside, node = document.node_at(path[:-1]), document.node_at(path)
    said = as_written(node) if node is not None else None
    if beside is None or said is None or not is_scalar(said) or not isinstance(path[-1], int):
        return ()
    start, end = document.offsets(path)
    text, below = document.source.text, _run(beside, path[-1] + 1, document)
    if not below or said.style or "\n" in text[start:end] or not _has_dash(start, document):
        return ()
    return (*_titled(start, 0, document), _activities_below(start, end, said.value, document),
            *below)  # fmt: skip


def below_heading(path: Path, document: Document) -> tuple[Edit, ...]:
    """What puts an activity among sections, and those right below it, into the one above them,
    which has none yet."""
    *above, number = path
    if not isinstance(number, int) or not number:
        return ()
    before, beside = (*above, number - 1), document.node_at(tuple(above))
    title, item = document.node_at((*before, "title")), document.node_at(path)
    if beside is None or item is None or title is None or not is_scalar(title) or title.style:
        return ()
    if document.keys_at(before) != ["title"] or not _has_dash(document.offsets(path)[0], document):
        return ()
    below = _run(beside, number, document) if is_dated(item, document) else ()
    start, end = title.start_mark.index, title.end_mark.index
    key = document.offsets((*before, "title"), "key")[0]
    added = _activities_below(start, end, title.value, document, column(document.source.text, key))
    return (added, *below) if below else ()


def _titled(start: int, gone: int, document: Document, dash: str = "") -> tuple[Edit, Edit]:
    """What makes the title of an item of a text, without its first ``gone`` characters."""
    title = f"{Section.said_in('title', document.tongue)}: "
    end = start + gone
    return Edit(start, end, f"{dash}{title}", start, 0, gone, title), dividing(end, end, "")


def _activities_below(
    start: int, end: int, said: str, document: Document, inner: int | None = None, colon: str = ":"
) -> Edit:
    """What puts the key of activities below a text, as far in as that or ``inner``."""
    key, length = Section.said_in("activities", document.tongue), len(said)
    inner = column(document.source.text, start) if inner is None else inner
    below = f"\n{' ' * inner}{key}{colon}"
    return Edit(end, end, below, start, length, length, f" {key}")


def _run(beside: Node, number: int, document: Document) -> tuple[Edit, ...]:
    """What indents all activities of a list of sections from ``number`` on, up to a section."""
    if not is_sequence(beside):
        return ()
    run = [*takewhile(lambda one: is_activity(one, document), beside.value[number:])]
    if not any(is_dated(one, document) for one in run):
        return ()
    return _indented(run[0].start_mark.index, run[-1].end_mark.index, document.source.text)


def _indented(begins: int, ends: int, text: str) -> tuple[Edit, ...]:
    """What puts lines two spaces further in, the first with what stands before its beginning."""
    start = line_start(text, begins)
    lines = re.finditer(r"^(?=[ \t]*\S)", text[start:ends].rstrip(), re.M)
    return tuple(dividing(start + one.start(), start + one.start(), "  ") for one in lines)


def _has_dash(start: int, document: Document) -> bool:
    """Whether an item stands on a line of its own behind its dash."""
    text = document.source.text
    return text[line_start(text, start) : start].strip(" ") == "-"


def holds_activities(node: Node, document: Document) -> bool:
    """Whether it is a list of activities, of which some have no time or further key."""
    return is_sequence(node) and any(is_dated(one, document) for one in node.value) and all(
        is_scalar(as_written(one)) or is_activity(one, document) for one in node.value
    )  # fmt: skip


def with_list(path: Path, document: Document, dash: str = "", gone: int = 0) -> tuple[Edit, ...]:
    """What makes «- Vedlikehold:» with a list of activities below it a section with these; with a
    ``dash`` where it has none, and without its first ``gone`` characters."""
    node, text, key = document.node_at(path), document.source.text, str(path[-1])
    start, end = document.offsets(path, "key")
    if node is None or text[end : end + 1] != ":" or not holds_activities(node, document):
        return ()
    inner, lines = column(text, start) + len(dash), tuple[Edit, ...]()
    if "\n" in text[end : node.start_mark.index] and column(text, node.start_mark.index) < inner:
        lines = _indented(node.start_mark.index, node.end_mark.index, text)
    return (*_titled(start, gone, document, dash),
            _activities_below(start, end, key, document, inner, ""), *lines)  # fmt: skip
