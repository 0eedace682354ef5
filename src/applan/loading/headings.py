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
    """Whether what stands among sections can only be an activity: it has a time, or a key of one
    and none that only a section has."""
    node = as_written(node)
    if is_scalar(node):
        return not node.style and ends_in_time(node.value, document.tongue)
    if not is_mapping(node) or not node.value:
        return False
    (first, said), keys = node.value[0], [str(key.value) for key, _value in node.value]
    if len(keys) == 1 and first.value[:1].isupper() and is_scalar(as_written(said)):
        return is_time(as_written(said).value, document.tongue, any_kind=True)
    named = exact_key(str(first.value), Activity) is not None or first.value[:1].isupper()
    others = [key for key in keys[1:] if exact_key(key, Section) not in _OF_EITHER]
    of_section = any(exact_key(key, Section) for key in others)
    return named and not of_section and any(exact_key(key, Activity) for key in others)


_OF_EITHER = ("title", "text")
"""Keys that tell no activity from a section."""


def heading(path: Path, document: Document) -> tuple[Edit, ...]:
    """What makes a section of a text among sections and of the activities right below it."""
    beside, node = document.node_at(path[:-1]), document.node_at(path)
    if beside is None or node is None or not isinstance(path[-1], int):
        return ()
    start, end = document.offsets(path)
    text, said = document.source.text, as_written(node)
    below = _run(beside, path[-1] + 1, document)
    if (
        not below
        or not is_scalar(said)
        or said.style
        or "\n" in text[start:end]
        or not _has_dash(start, document)
    ):
        return ()
    title, activities = (Section.said_in(key, document.tongue) for key in ("title", "activities"))
    written = f"{title}: {text[start:end]}\n{' ' * column(text, start)}{activities}:"
    meant = Edit(start, end, written, start, 0, len(said.value),
                 f"{title} {said.value} {activities}")  # fmt: skip
    return (meant, dividing(end, end, ""), *below)


def below_heading(path: Path, document: Document) -> tuple[Edit, ...]:
    """What puts an activity among sections, and those right below it, into the one above them,
    which has none yet."""
    *above, number = path
    if not isinstance(number, int) or not number:
        return ()
    before = document.node_at((*above, number - 1))
    beside = document.node_at(tuple(above))
    if before is None or beside is None or not is_mapping(as_written(before)):
        return ()
    if not {"title"} <= {*document.keys_at((*above, number - 1))} <= {"title", "text", "about"}:
        return ()
    text, at = document.source.text, document.offsets(path)[0]
    inner = column(text, document.offsets((*above, number - 1))[0])
    below = _run(beside, number, document)
    if not below or not _has_dash(at, document):
        return ()
    key = f"{' ' * inner}{Section.said_in('activities', document.tongue)}:\n"
    start = line_start(text, at)
    first = dividing(start, start, f"{key}  ")
    return (first, *below[1:])


def _run(beside: Node, number: int, document: Document) -> tuple[Edit, ...]:
    """What indents all activities of a list of sections from ``number`` on, up to a section."""
    if not is_sequence(beside):
        return ()
    run = [*takewhile(lambda one: is_activity(one, document), beside.value[number:])]
    if not run:
        return ()
    text = document.source.text
    start = line_start(text, run[0].start_mark.index)
    end = start + len(text[start : run[-1].end_mark.index].rstrip())
    lines = re.finditer(r"^(?=[ \t]*[^\s])", text[start:end], re.M)
    return tuple(dividing(start + one.start(), start + one.start(), "  ") for one in lines)


def _has_dash(start: int, document: Document) -> bool:
    """Whether an item stands on a line of its own behind its dash."""
    text = document.source.text
    return text[line_start(text, start) : start].strip(" ") == "-"


def with_list(path: Path, document: Document) -> tuple[Edit, ...]:
    """What makes «- Vedlikehold:» with a list of activities below it a section with these."""
    node = document.node_at(path)
    start, end = document.offsets(path, "key")
    if node is None or not is_sequence(node) or document.source.text[end : end + 1] != ":":
        return ()
    if not node.value or not all(is_activity(one, document) for one in node.value):
        return ()
    title, activities = (Section.said_in(key, document.tongue) for key in ("title", "activities"))
    text, key = document.source.text, str(path[-1])
    written = f"{title}: {text[start:end]}\n{' ' * column(text, start)}{activities}"
    return (Edit(start, end, written, start, 0, len(key), f"{title} {key} {activities}"),
            dividing(end, end, ""))  # fmt: skip
