"""How a scalar is written: the characters of its value, each with its place in the file.

YAML 1.2.2, chapters 7.3 (quoted and plain: lines are folded) and 8.1 (blocks).
"""

import re

from applan.document.nodes import ScalarNode
from applan.patterns import lazy

Place = tuple[int, int]
"""From a first character in the file to just past the last; a value's line break takes several."""

_BREAK = r"(?:\r\n|\n|\r)"
_ANCHOR = lazy(r"&[^\s,\[\]{}]+[ \t]+")
_FOLD = lazy(rf"{_BREAK}(?:[ \t]*{_BREAK})*[ \t]*")
_SPACE = lazy(r"[ \t]*")
_ESCAPE = lazy(rf"\\(?:x[0-9a-fA-F]{{2}}|u[0-9a-fA-F]{{4}}|U[0-9a-fA-F]{{8}}|{_BREAK}[ \t]*|.)")
_HEADER = lazy(rf"[|>](?P<given>[-+0-9]*)[^\r\n]*{_BREAK}")
_LINE = lazy(rf"(?P<indent> *)(?P<content>[^\r\n]*)(?P<end>{_BREAK}|\Z)")
_COUNT = lazy(_BREAK)


def characters(text: str, node: ScalarNode) -> tuple[Place, ...] | None:
    """The place in ``text`` of each character of the node's value.

    None where what is worked out differs from the value: then nobody should write there.
    """
    places = (_in_block if node.style in {"|", ">"} else _in_line)(text, node)
    if places is None or len(places) != len(node.value):
        return None
    for (start, end), character in zip(places, node.value, strict=True):
        if end - start == 1 and text[start:end] not in {character, "\r", "\n"}:
            return None
    return tuple(places)


def _in_line(text: str, node: ScalarNode) -> list[Place] | None:
    """Plain or quoted: one line, or several that are folded into one."""
    style = node.style or ""
    at, stop = node.start_mark.index, min(node.end_mark.index, len(text))
    if anchored := _ANCHOR.match(text, at, stop):
        at = anchored.end()
    if style in {"'", '"'}:
        if text[at : at + 1] != style or text[stop - 1 : stop] != style:
            return None
        at, stop = at + 1, stop - 1
    elif style:
        return None
    places: list[Place] = []
    while at < stop:
        if text[at] in " \t\r\n":
            start, at = at, _end_of_space(text, at, stop)
            fold = _FOLD.match(text, at, stop)
            if fold is not None:
                # a line break is a space, and of more the first is nothing (YAML 1.2.2, 6.5)
                at, more = fold.end(), len(_COUNT.findall(fold[0])) - 2
                places += [(start, at), *[(at, at)] * max(more, 0)]
            else:
                places += [(space, space + 1) for space in range(start, at)]
            continue
        width = 1
        if style == "'" and text[at] == "'":
            width = 2
        elif style == '"' and text[at] == "\\":
            escape = _ESCAPE.match(text, at, stop)
            if escape is None:
                return None
            if escape[0][1] in "\r\n":  # the line goes on, and nothing is said
                at = escape.end()
                continue
            width = len(escape[0])
        places.append((at, at + width))
        at += width
    return places


def _end_of_space(text: str, at: int, stop: int) -> int:
    space = _SPACE.match(text, at, stop)
    return space.end() if space is not None else at


def _in_block(text: str, node: ScalarNode) -> list[Place] | None:
    """A block: its lines without their indentation, kept (``|``) or folded (``>``)."""
    start = text.find(node.style or "|", node.start_mark.index)
    header = _HEADER.match(text, start)
    if header is None:
        return None
    indent = _indent_of(text, header.end(), node)
    if indent is None or any(sign.isdigit() for sign in header["given"]):
        return None
    value, places, at = node.value, list[Place](), header.end()
    while len(places) < len(value):
        line = _LINE.match(text, at)
        if line is None or (at >= len(text)):
            return None
        content = at + min(len(line["indent"]), indent)
        width = line.end("content") - content
        if value[len(places) : len(places) + width] != text[content : content + width]:
            return None
        places += [(at, at + 1) for at in range(content, content + width)]
        if len(places) >= len(value):
            break
        at = _after_line(text, line, indent, value, places)
        if at < 0:
            return None
    return places


def _after_line(
    text: str, line: re.Match[str], indent: int, value: str, places: list[Place]
) -> int:
    """Step over the line breaks after a line; where the next line begins, -1 where none fits."""
    if value[len(places)] == " ":  # folded: this break, and the indentation of the next line
        end = line.end() + indent
        places.append((line.start("end"), end))
        return line.end()
    breaks, at = [(line.start("end"), line.end())], line.end()
    while (blank := _LINE.match(text, at)) and not blank["content"] and blank["end"]:
        if len(blank["indent"]) > indent:
            break
        breaks.append((at, blank.end()))
        at = blank.end()
    wanted = 0
    while len(places) + wanted < len(value) and value[len(places) + wanted] == "\n":
        wanted += 1
    if wanted in (len(breaks), len(breaks) - 1):  # the first of several is folded away
        places += breaks[-wanted:] if wanted else []
        return at
    if len(places) + wanted == len(value) and wanted <= len(breaks):  # the end, with less kept
        places += breaks[:wanted]
        return at
    return -1


def _indent_of(text: str, at: int, node: ScalarNode) -> int | None:
    """The indentation of a block: that of its first line with anything on it."""
    while (line := _LINE.match(text, at)) is not None and line.end() > at:
        if line["content"]:
            return len(line["indent"])
        at = line.end()
    return None if node.value else 0
