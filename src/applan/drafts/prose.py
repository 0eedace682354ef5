"""Reading a writer's Markdown, once, before any template sees it."""

import re
from dataclasses import replace

from applan.drafts.blocks import (
    Block,
    Blocks,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Run,
    Table,
)
from applan.drafts.escaping import legible, one_line
from applan.drafts.markdown import to_markdown
from applan.drafts.parse import UnsupportedError, parse_document, parse_prose
from applan.drafts.shown import Prose
from applan.messages import msg
from applan.typography import bound

_PLAIN_LINE = r"(?![ \t>+#=~-]|\d+[.)])[^\n\\`*_\[\]<|]*[^\s\\`*_\[\]<|]"
_PLAIN = re.compile(rf"{_PLAIN_LINE}(?:\n{_PLAIN_LINE})*")
"""A paragraph in which nothing is Markdown; most prose is, and needs no parser."""


def read_prose(text: str) -> Prose:
    """The text as blocks, with no-break spaces where they belong.

    Raises ``UnsupportedError`` for what documents have no form for. Dates are bound before
    reading, so that a line that begins with «1. mai» is no list.
    """
    text = bound(legible(text).replace("\r\n", "\n").replace("\r", "\n")).strip("\n")
    if _PLAIN.fullmatch(text):
        return Prose((Paragraph((Run(bound(one_line(text))),)),))
    blocks = parse_prose(text)
    _refuse_inner_headings(blocks)
    made = tuple(_set(block) for block in blocks)
    if parse_document(to_markdown(made)) != made:
        raise UnsupportedError(msg("a mixture of marks that can be read in two ways"), 1)
    return Prose(made)


def _refuse_inner_headings(blocks: Blocks, *, inside: bool = False) -> None:
    for block in blocks:
        if isinstance(block, Heading) and inside:
            raise UnsupportedError(msg("a heading inside a list or a quotation"), 1)
        if isinstance(block, Listing):
            for item in block.items:
                _refuse_inner_headings(item, inside=True)
        elif isinstance(block, Quote):
            _refuse_inner_headings(block.blocks, inside=True)


def _set(block: Block) -> Block:
    """The block with its text as typography wants it; code stays as it is written."""
    match block:
        case Heading():
            return Heading(block.level, _set_line(block.content))
        case Paragraph():
            return Paragraph(_set_line(block.content))
        case Listing():
            return replace(block, items=tuple(tuple(map(_set, item)) for item in block.items))
        case Quote():
            return Quote(tuple(map(_set, block.blocks)))
        case Table():
            rows = tuple(tuple(map(_set_line, row)) for row in block.rows)
            return Table(tuple(map(_set_line, block.head)), rows)
    return Paragraph((Run("[TOC]"),))


def _set_line(line: Line) -> Line:
    return tuple(
        replace(item, text=bound(one_line(item.text)))
        if isinstance(item, Run) and not item.code
        else item
        for item in line
    )
