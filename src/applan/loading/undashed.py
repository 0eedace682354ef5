"""Items of a list that somebody wrote without dashes: on lines, numbered, or as keys."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from applan.document import Document
from applan.document.edits import dividing
from applan.document.nodes import as_written, is_mapping, is_null, is_scalar
from applan.findings import MAX_TOLD, Edit, Path
from applan.loading.colonless import ends_in_time, is_time
from applan.loading.headings import holds_activities, with_list
from applan.loading.invalid import Invalid
from applan.loading.titled import made_title
from applan.messages import msg
from applan.model import Activity, Entity, Section, fields_at
from applan.patterns import lazy
from applan.source import column, line_start
from applan.typography import MONTHS

_COUNTED = lazy(rf"(?P<count>\d{{1,2}})[.)]\s+(?!{MONTHS})")
"""The number before what somebody counted instead of writing a list."""


def with_dashes(path: Path, found: Any, root: type[Entity], document: Document) -> tuple[Edit, ...]:
    """What makes items of «Tur: 1. mai», «-Fest: 2. mai» and «3. Kamp: 3. mai», each on a line of
    its own; what has keys below it is the title above them. «title: Tur» begins one item."""
    field = fields_at(path[:-1], root).get(str(path[-1])) if path else None
    entity = field.entity if field is not None else None
    if isinstance(found, str) and entity is Activity:
        return _on_lines(path, document)
    if not isinstance(found, dict) or entity is None or "title" not in entity.fields:
        return ()
    edits, text = list[Edit](), document.source.text
    start, end = document.offsets(path)
    if "title" in found and text[start] != "{":
        indent = text[line_start(text, start) : start]
        again = f"{indent}{text[start : text.find(':', start) + 1]}"
        lines = re.finditer(r"\n(?=[ \t]*\S)", text[start:end].rstrip())
        for at in (start + line.end() for line in lines):
            step = len(indent) if text.startswith(again, at) else 0
            edits.append(dividing(at + step, at + step, "- " if step else "  "))
        return (dividing(start, start, "- "), *edits)
    if not entity.pair and not all(isinstance(one, (dict, list)) for one in found.values()):
        return ()
    counts = [one["count"] if (one := _COUNTED.match(key)) else "" for key in found]
    is_counted = counts == [str(n) for n in range(1, len(found) + 1)]  # «17. mai» is a title
    for key in found:
        tight = key[:1] == "-" and key[1:2].isalpha()
        counted = _COUNTED.match(key) if is_counted else None
        if not (tight or key[:1].isupper() or key[:1].isdigit()):
            return ()
        gone = counted.end() if counted is not None else int(tight)
        item = _as_item((*path, key), gone, document)
        if not item:
            return ()
        edits += item
    return tuple(edits)


def _on_lines(path: Path, document: Document) -> tuple[Edit, ...]:
    """What makes items of «Tur 5. mai» and «Fest 6. juni» on lines of their own, each with a time
    at its end; nothing of a text that goes on from line to line."""
    start, end = document.offsets(path)
    lines = list(_LINE.finditer(document.source.text, start, end))
    is_plain = document.source.text[start] not in "\"'|>"
    if not is_plain or not 1 < len(lines) <= MAX_TOLD:
        return ()
    if not all(ends_in_time(line[0].rstrip(), document.tongue) for line in lines):
        return ()
    return tuple(dividing(line.start(), line.start(), "- ") for line in lines)


_LINE = lazy(r"\S[^\n]*")


def _as_item(path: Path, gone: int, document: Document) -> tuple[Edit, ...]:
    """What makes an item of a key on a line of its own, without its first ``gone`` characters;
    with keys below it, it becomes their title. Nothing where it stands otherwise."""
    text = document.source.text
    start, end = document.offsets(path, "key")
    before, below = text[line_start(text, start) : start], document.keys_at(path)
    if before.strip():
        return ()
    if listed := with_list(path, document, "- ", gone):
        return listed
    if not below:
        return (dividing(start, start, "- "), Edit(start, start + gone, "", start, 0, gone, ""))
    first = document.offsets((*path, below[0]), "key")[0]
    further = first - line_start(text, first) - len(before)
    if further < 2 or text[end : end + 1] != ":" or "\n" not in text[end:first]:
        return ()
    title = f"{Activity.said_in('title', document.tongue)}: {str(path[-1])[gone:]}"
    return made_title(start, end, f"-{' ' * (further - 1)}", title)


def _is_name(key: str) -> bool:
    return key[:1].isupper() or _COUNTED.match(key) is not None


_MOST_NAMES = 40
"""Names below a key that are not further in than it, at most."""


def below_its_key(path: Path, entity: type[Entity], document: Document) -> Invalid | None:
    """«Kari: baker» right below «ansvarlig:» and no further in: a name with what is said of it; or
    «1) Tur: 5. mai» below «aktiviteter:»."""
    text, begins = document.source.text, document.offsets(path, "key")[0]
    start, written = line_start(text, begins), str(path[-1])
    holder = as_written(document.at(begins).parent)
    if not _is_name(written) or text[start:begins].strip(" ") or not is_mapping(holder):
        return None
    own = bisect_left(holder.value, begins, key=lambda pair: pair[0].start_mark.index)
    above = ((str(key.value), as_written(value))
             for key, value in reversed(holder.value[max(own - _MOST_NAMES, 0) : own]))  # fmt: skip
    found = (one for one in above if not _is_name(one[0]) or one[0] in entity.words)
    word, node = next(found, ("", None))
    field = entity.words[word][0] if word in entity.words else None
    if field is None or node is None or field.entity is None:
        return None
    if "title" in field.entity.fields and is_null(node):
        beside = holder.value[:own], holder.value[own:]
        return _without_dashes(path, field.entity, *beside, document)
    if not field.entity.pair or not field.entity.alone:
        return None
    inner = column(text, begins) + 2
    if is_mapping(node) and text[node.start_mark.index] != "{":
        inner = column(text, node.start_mark.index)
    elif not is_null(node):
        return None
    further = inner - column(text, begins)
    key = entity.said_in(field.key, document.tongue)
    message = msg("“{name}” stands as far out as “{key}” above, which it belongs below; indent the "
                  "line", name=written, key=key)  # fmt: skip
    fix = (dividing(start, start, " " * further),) if further > 0 else ()
    return Invalid("AP101", path, message, "key", fix=fix)


def _without_dashes(
    path: Path, entity: type[Entity], above: Sequence[Any], below: Sequence[Any], document: Document
) -> Invalid | None:
    """«Tur: 5. mai» and what follows, each a name with a time or with keys of its own, below the
    key of a list; all of them are mended with the first."""

    def is_item(pair: Any) -> bool:
        name, said = str(pair[0].value), as_written(pair[1])
        if entity is Section and holds_activities(said, document):
            return _is_name(name)
        if is_mapping(said):
            keys = [str(key.value) for key, _value in said.value]
            known = [key for key in keys if key in entity.words]
            return bool(_is_name(name) and known and all(map(_is_name, {*keys} - {*known})))
        timed = entity is Activity and is_scalar(said) and is_time(said.value, document.tongue)
        return timed and _is_name(name)

    if not is_item(below[0]):
        return None
    edits = list[Edit]()
    for key, _said in takewhile(is_item, () if is_item(above[-1]) else below):
        count = _COUNTED.match(str(key.value))
        edits += _as_item((*path[:-1], str(key.value)), count.end() if count else 0, document)
    message = msg("a list is expected here; write “- ” before “{key}”", key=str(path[-1]))
    return Invalid("AP101", path, message, "key", fix=tuple(edits))
