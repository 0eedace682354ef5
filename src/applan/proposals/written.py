"""Proposals added to the file of them, of which every other line stays as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

from applan.document import Document
from applan.document.edits import is_plain
from applan.document.nodes import is_null, is_sequence
from applan.loading import load
from applan.mending.lines import Lines
from applan.mending.phrasing import marked
from applan.mending.same import as_long
from applan.messages import Message, Tongue, msg
from applan.model.declaration import Choice
from applan.model.proposals import Proposal, Proposals

Item = Mapping[str, Any]
"""A proposal with English keys and values, as it is read from what came in."""

_HEADER = "# yaml-language-server: $schema=../schema/proposals.json\n"


def begun(plan: str, items: Sequence[Item], base: str | None, language: str) -> str:
    """A new file of proposals to a plan."""
    tongue: Tongue = "nn" if language == "nn" else "nb"
    said = Proposals.said_in
    lines = [f"{said('proposals', tongue)}: 1", f"{said('plan', tongue)}: {_scalar(plan)}"]
    if base is not None:
        lines.append(f"{said('base', tongue)}: {_scalar(base)}")
    if tongue == "nn":
        lines.append(f"{said('language', tongue)}: nn")
    lines.append(f"{said('items', tongue)}:")
    head = _HEADER + "\n".join(lines) + "\n"
    return head + "".join(_item(item, tongue, 2, "\n") for item in items)


def added(document: Document, items: Sequence[Item]) -> str | Message:
    """The text of a file with more proposals at the end of its list, or why it cannot have them."""
    text, tongue = document.source.text, document.tongue
    lines = Lines(document)
    node = document.node_at(("items",))
    end, column = _end_of_list(document, lines)
    if node is not None and not (is_null(node) or (is_sequence(node) and lines.is_block(node))):
        return msg("the list of proposals is not written with a “-” for each; “applan fmt” or an "
                   "editor can do that first")  # fmt: skip
    more = "".join(_item(item, tongue, column, lines.line_break) for item in items)
    if node is None:
        more = f"{Proposals.said_in('items', tongue)}:{lines.line_break}{more}"
    before = "".join(lines.lines[:end])
    if before and not before.endswith(("\n", "\r")):
        before += lines.line_break
    made = before + more + "".join(lines.lines[end:])
    return made if _is_same(text, made, items) else _CANNOT


_CANNOT = msg("the proposals cannot be written into the file so that it says the same; "
              "“applan lint” tells what is wrong with it")  # fmt: skip


def _end_of_list(document: Document, lines: Lines) -> tuple[int, int]:
    """After which line more proposals come, and how far in their dashes stand."""
    node = document.node_at(("items",))
    if node is None:
        return len(lines.lines), 2
    if is_sequence(node) and node.value:
        dash = lines.lines[lines.at(node.start_mark.index)].index("-")
        return lines.last_line(node) + 1, dash
    key = document.node_at(("items",), "key")
    return (lines.at(key.start_mark.index) + 1 if key is not None else len(lines.lines)), 2


def _item(item: Item, tongue: Tongue, column: int, line_break: str) -> str:
    """A proposal on lines, its keys in the order of the format."""
    lines: list[str] = []
    for key, field in Proposal.fields.items():
        value = item.get(key)
        if value is None:
            continue
        if isinstance(field.kind, Choice):
            value = field.kind.word(str(value), tongue)
        word = Proposal.said_in(key, tongue)
        first, *rest = [str(value)] if isinstance(value, int) else _written(str(value))
        lines += [f"{word}: {first}", *(f"  {line}" if line else "" for line in rest)]
    indent = " " * column
    made = [f"{indent}- {lines[0]}", *(f"{indent}  {line}" if line else "" for line in lines[1:])]
    return "".join(f"{line}{line_break}" for line in made)


def _written(value: str) -> list[str]:
    """A text as it is written after a key, on one line or as a block."""
    lines = value.split("\n")
    if len(lines) > 1 and all(line == line.rstrip() for line in lines) and not value[:1].isspace():
        return ["|-", *lines]
    return [_scalar(value)]


def _scalar(value: str) -> str:
    return value if is_plain(value) else marked(value)


def _is_same(old: str, new: str, items: Sequence[Item]) -> bool:
    """Whether a text says what it said and these proposals, and nothing else."""
    read = (load(text, "", root=Proposals).document for text in (old, new))
    before, after = (dict(one.values or {}) if one is not None else {} for one in read)
    held, made = (one.pop("items", None) or [] for one in (before, after))
    came = [as_long(Proposal, one) for one in made[len(held) :]]
    wanted = [{key: str(one) for key, one in item.items() if one is not None} for item in items]
    return before == after and made[: len(held)] == held and came == wanted
