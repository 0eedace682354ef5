"""A text of a plan file in other words: only what differs is written, on lines of its width."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import accumulate

from applan.document import Node
from applan.document.edits import Places, is_plain
from applan.document.nodes import ScalarNode, is_scalar
from applan.document.patched import Patch
from applan.findings import Edit
from applan.mending.mend import edited
from applan.mending.sheet import Sheet
from applan.mending.wrapping import in_lines, wrapped
from applan.patterns import lazy

_WORD = lazy(r"\s+|[^\s]+")
_BLOCK = ("|", ">")
_HEADER = lazy(r"[|>][-+]?(?:[ \t]+#[^\r\n]*)?$")


def reworded(sheet: Sheet, node: Node, text: str, *, prose: bool) -> Iterator[str]:
    """Texts of the file in which a scalar says ``text``, the one that changes least first.

    Whether it is read so has to be checked: a text that was plain may need quotation marks now.
    """
    if not is_scalar(node):
        return
    old, style = node.value, node.style or ""
    if style in _BLOCK and old.endswith("\n") != text.endswith("\n"):
        text = text.rstrip("\n") + "\n" * (len(old) - len(old.rstrip("\n")))
    if style == "|":
        yield from _in_lines(sheet, node, text)
    flow = _in_brackets(sheet, node)
    if not style and is_plain(old, flow=flow) and not is_plain(text, flow=flow):
        if prose and _breaks(old) == _breaks(text) == 0:
            yield from _as_block(sheet, node, text, sheet.manner.folded or ">-")
        return  # it needs quotation marks now, or a block
    if _breaks(old) == _breaks(text):
        edits = _edits(Places(sheet.document), node, text)
        if edits:
            made = edited(sheet.text, edits)
            first = sheet.at(node.start_mark.index)
            last = max(first, sheet.last_line(node))
            yield from _narrowed(sheet, node, made, first, last, prose=prose)
            yield made
    elif prose and style != "|":
        yield from _as_block(sheet, node, text, "|")


def _edits(places: Places, node: ScalarNode, text: str) -> list[Edit]:
    """What makes a scalar say a text, word by word where much differs; nothing for nowhere."""
    made = list[Edit]()
    for begin, end, said in _changes(node.value, text):
        found = places.edits_of(node, said, (begin, end))
        if found is None:
            return []
        made += found
    return made


def _changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The characters of a text that differ, and what stands there instead."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    places = [0, *accumulate(map(len, before))]
    for tag, start, end, begins, ends in SequenceMatcher(None, before, after, False).get_opcodes():
        if tag != "equal":
            yield places[start], places[end], "".join(after[begins:ends])


def _breaks(text: str) -> int:
    return text.strip("\n").count("\n")


def _as_block(sheet: Sheet, node: ScalarNode, text: str, header: str) -> Iterator[str]:
    """A text of several lines that was no block, with the lines that there were."""
    places = Places(sheet.document).places(node)
    key_line = sheet.at(node.start_mark.index)
    if places is None or _in_brackets(sheet, node) or text[:1].isspace():
        return
    if header != "|" and sheet.is_text_alone(node):
        return
    lines = [sheet.at(start) for start, _end in places]
    laid = list(node.value)
    for at in range(len(laid) - 1):
        if laid[at] == " " and lines[at] != lines[at + 1]:
            laid[at] = "\n"
    parts, at = list[str](), 0
    for begin, end, said in _changes(node.value, text):
        parts += [*laid[at:begin], said]
        at = end
    new = "".join([*parts, *laid[at:]]).strip("\n").split("\n")
    new = [line[1:] if line.startswith(" ") and line[1:2].strip() else line for line in new]
    start = node.start_mark.index
    prefix = sheet.prefix(node)
    dashed = len(prefix) - len(prefix.lstrip(" -"))
    indent = " " * (dashed + 2)
    old = set("".join(laid).split("\n"))
    made = in_lines(new, sheet.manner.width - len(indent), [line not in old for line in new])
    whole = [header, *(indent + line.rstrip() if line.strip() else "" for line in made)]
    if prefix.strip() and sheet.at(start) == key_line:
        yield sheet.rewritten(start, sheet.end(node), whole, node)


def _in_lines(sheet: Sheet, node: ScalarNode, text: str) -> Iterator[str]:
    """A block of lines: those that differ are written, and what does not fit goes on below."""
    head = sheet.at(node.start_mark.index)
    header = sheet.lines[head].rstrip()[sheet.column(node) :]
    old = node.value.rstrip("\n").split("\n")
    new = text.strip("\n").split("\n")
    if _HEADER.match(header) is None or not old[0] or not new[0]:
        return
    indent = " " * sheet.indent(head + 1)
    written = [line.rstrip("\r\n") for line in sheet.lines[head + 1 : head + 1 + len(old)]]
    if any(line.removeprefix(indent) != one and (line.strip() or one)
           for line, one in zip(written, old, strict=True)):  # fmt: skip
        return
    for width in (sheet.manner.width - len(indent), 10**6):
        changed = list[bool]()
        kept = dict[int, str]()
        for tag, start, end, begins, ends in SequenceMatcher(None, old, new, False).get_opcodes():
            changed += [tag != "equal"] * (ends - begins)
            if tag == "equal":
                kept.update(zip(range(begins, ends), written[start:end], strict=True))
        made = in_lines(new, width, changed)
        same = {line.removeprefix(indent): line for line in kept.values()}
        whole = [same.get(line, indent + line if line else "") for line in made]
        end = sheet.start(head + len(old))
        end += len(sheet.lines[head + len(old)].rstrip("\r\n"))
        yield sheet.with_(Patch(sheet.start(head + 1), end, sheet.line_break.join(whole)))


def _narrowed(
    sheet: Sheet, node: ScalarNode, made: str, first: int, last: int, *, prose: bool
) -> Iterator[str]:
    """The text with lines of a folded scalar, from ``first`` to ``last``, that are not too wide."""
    width = sheet.manner.width
    lines = [f"{line}\n" for line in made.split("\n")]
    if (
        node.style == "|"
        or not (prose or last > first)
        or any(
            sheet.start(first) <= at < sheet.start(last + 1) for at, _end in sheet.comment_places
        )
    ):
        return
    inner = sheet.indent(first + 1) if last > first else sheet.indent(first) + 2
    if last == first and (_in_brackets(sheet, node) or not prose):
        return
    if last == first:
        key = sheet.lines[first].lstrip(" ")
        inner += 2 if key.startswith("- ") else 0
    begins = first + 1 if node.style == ">" else first
    result, carried = list[str](), ""
    for number in range(begins, last + 1):
        line = lines[number].rstrip("\r\n")
        was = sheet.lines[number].rstrip("\r\n")
        if carried and line.strip():
            line = " " * (len(line) - len(line.lstrip(" "))) + carried + " " + line.lstrip(" ")
        elif carried:
            result += _own_lines(carried, width, inner)
        carried = ""
        if len(line) > width and line != was:
            used = len(line) - len(line.lstrip(" "))
            if number == first:
                used = sheet.column(node)
            one, *rest = wrapped(line[used:], width, used, "")
            line, carried = line[:used] + one, " ".join(rest)
        result.append(line)
    if carried:
        result += _own_lines(carried, width, inner)
    if result != [line.rstrip("\r\n") for line in lines[begins : last + 1]]:
        end = lines[last][len(lines[last].rstrip("\r\n")) :]
        whole = sheet.line_break.join(result) + end
        yield "".join([*lines[:begins], whole, *lines[last + 1 :]])[:-1]


def _own_lines(text: str, width: int, inner: int) -> list[str]:
    one, *rest = wrapped(text, width, inner, " " * inner)
    return [" " * inner + one, *rest]


def _in_brackets(sheet: Sheet, node: ScalarNode) -> bool:
    """Whether something follows a text on its line, as in brackets."""
    line = sheet.lines[sheet.at(node.start_mark.index)]
    before = sheet.prefix(node)
    rest = line[len(before) + node.end_mark.index - node.start_mark.index :]
    return bool(rest.strip()) or "{" in before or "[" in before
