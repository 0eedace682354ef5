"""Writing a new key into a mapping of a plan file, and nothing else."""

from collections.abc import Mapping

from applan.document.document import Document
from applan.document.edits import quoted
from applan.document.nodes import Made, Node, is_mapping, is_scalar, is_sequence
from applan.document.patched import Patch
from applan.findings import Path
from applan.patterns import lazy
from applan.source import column

_LINE_BREAK = lazy(r"\r\n|\n|\r")
_NAME = r"[^\W_][\w#./-]*"
_PLAIN = lazy(rf"{_NAME}|\[{_NAME}(?:, {_NAME})*\]")
"""Ids and references, and lists of them: what can be written without quotation marks."""


def first_keys(
    document: Document, path: Path, keys: Mapping[str, str], words: tuple[str, str]
) -> tuple[Patch, ...] | None:
    """What puts keys with their values before everything else in the mapping at ``path``.

    What is written short is written long for it; ``words`` are then those for its title and its
    time. None where nothing can be put without touching anything else. Values are written plain:
    ids and references only.
    """
    node = document.node_at(path)
    while isinstance(node, Made) and node.written is not None:
        node = node.written
    if node is None or not is_mapping(node) or not node.value:
        return None
    if not all(map(_PLAIN.fullmatch, keys.values())):
        return None
    text, first = document.source.text, node.value[0][0].start_mark.index
    written = [f"{key}: {value}" for key, value in keys.items()]
    if isinstance(node, Made):
        return _spelled_out(document, path, node, written, words)
    brace = _brace(text, node)
    if brace is not None:
        space = "" if text[brace + 1] in " \t" else " "
        return (Patch(brace + 1, brace + 1, f"{', '.join(written)},{space}"),)
    between = _next_line(text, first)
    return (Patch(first, first, "".join(one + between for one in written)),)


def _spelled_out(
    document: Document, path: Path, node: Made, written: list[str], words: tuple[str, str]
) -> tuple[Patch, ...] | None:
    """What writes a title, or a title and its time, in the long form, with keys before it."""
    text, holder = document.source.text, document.node_at(path[:-1])
    (_, title), *rest = node.value
    start, end = title.start_mark.index, title.end_mark.index
    if "\n" in text[start:end] or holder is None:
        return None
    own = text[:start].rstrip()[-1:] == "{"
    listed = not own and text[holder.start_mark.index] == "["
    between = ", " if own or listed else _next_line(text, start)
    begins = ("{" if listed else "") + between.join([*written, f"{words[0]}: "])
    has_colon = isinstance(title, Made) and title.written is None
    said = quoted(title.value) if has_colon else text[start:end]
    if rest:
        said += between + words[1]
    elif text[end : end + 1] == ":":
        end += 1
    stop = rest[0][1].end_mark.index if rest else end
    closing = (Patch(stop, stop, "}"),) if listed else ()
    return (Patch(start, end, begins + said), *closing)


def key_after(
    document: Document, path: Path, known: str, key: str, values: tuple[str, ...], word: str
) -> Patch | None:
    """What puts ``key`` with its values on the line after ``known`` in the mapping at ``path``.

    ``word`` is what the key is called there. Where it is there already, the values are added to
    those it has. None where ``known`` is not there, or where something unusual is written.
    """
    node = document.node_at(path)
    if (
        node is None
        or not is_mapping(node)
        or not values
        or not all(_PLAIN.fullmatch(value) for value in values)
    ):
        return None
    entries = {one.value: (one, value) for one, value in node.value if is_scalar(one)}
    if key in entries:
        return _added(document, entries[key][1], values)
    if known not in entries or not is_scalar(entries[known][1]):
        return None
    text = document.source.text
    written = f"{word}: {values[0] if len(values) == 1 else '[' + ', '.join(values) + ']'}"
    end = entries[known][1].end_mark.index
    if _brace(text, node) is not None:
        return Patch(end, end, f", {written}")
    first = entries[known][0].start_mark.index
    line_end = _LINE_BREAK.search(text, end)
    at = line_end.start() if line_end is not None else len(text)
    return Patch(at, at, _next_line(text, first) + written)


def _added(document: Document, node: Node, values: tuple[str, ...]) -> Patch | None:
    text = document.source.text
    start, end = node.start_mark.index, node.end_mark.index
    more = ", ".join(values)
    if is_scalar(node):
        return Patch(start, end, f"[{text[start:end]}, {more}]")
    if not is_sequence(node) or not node.value:
        return None
    last = node.value[-1]
    if text[start] == "[":
        at = last.end_mark.index
        return Patch(at, at, f", {more}")
    line_end = _LINE_BREAK.search(text, last.end_mark.index)
    at = line_end.start() if line_end is not None else len(text)
    line = _next_line(text, text.rindex("-", 0, last.start_mark.index))
    return Patch(at, at, "".join(f"{line}- {value}" for value in values))


def _brace(text: str, node: Node) -> int | None:
    """Where a mapping in braces begins, after its anchor; None where it has a line for each key."""
    at = text.rfind("{", node.start_mark.index, node.value[0][0].start_mark.index)
    return at if at >= 0 else None


def _next_line(text: str, at: int) -> str:
    """A line break as the file has them, and the indentation of what stands at ``at``."""
    before = _LINE_BREAK.search(text)
    return (before[0] if before is not None else "\n") + " " * column(text, at)
