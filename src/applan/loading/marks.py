"""Quotation marks of print around what is no text: «2027», “campaign”, “[Ola, Kari]”."""

import re
from collections.abc import Iterator

from applan.document import Document, Trouble
from applan.document.nodes import is_scalar
from applan.document.patched import Patch
from applan.findings import key_of
from applan.loading.lost import TIMES, kind_at, thing_at
from applan.loading.read import MARKS
from applan.messages import msg

_LISTED = frozenset({"responsible", "partners", "audience", "tools", "contents", "outcomes"})


def unmarked(document: Document) -> Iterator[Trouble]:
    """Such marks, told; they are left out of the value, so that what stands between is read."""
    text = document.source.text
    patterns = [rf"{mark}(?<=[:,-] {mark}|.[\[{{]{mark})" for mark in MARKS if mark in text]
    patterns += [rf"{mark}(?=\[)" for mark in "\"'" if f"{mark}[" in text]
    # each begins with its mark, which is looked for first: a search for one sign takes no time
    places = (found.start() for pattern in patterns for found in re.finditer(pattern, text))
    for start in places:
        path, _parent, _key, node = document.at(start)
        end, field = node.end_mark.index, key_of(path)
        if not is_scalar(node) or node.start_mark.index != start or end < start + 3:
            continue
        inner, is_list = text[start + 1 : end - 1], text[start + 1] == "["
        thing = thing_at(path[: len(path) - path[::-1].index(field) - 1]) if path else None
        if (
            text[end - 1] not in "”“»«’\"'"
            or thing is None
            or field not in thing.fields
            or (is_list and (inner[-1] != "]" or field not in _LISTED))
            or (not is_list and kind_at(path) != "" and field not in TIMES)
        ):
            continue
        if not is_list:
            node.value = inner
        message = msg("the quotation marks do not belong here; write {better}", better=inner)
        marks = (Patch(start, start + 1, ""), Patch(end - 1, end, ""))
        yield Trouble("AP014" if is_list else "AP105", message, start, end, marks)
