"""Markdown, to be pasted into an agenda or a case paper."""

from applan.formats.document import Look
from applan.prose.blocks import Block, Blocks, Contents
from applan.prose.document import Document, contents_blocks
from applan.prose.markdown import to_markdown


def render(document: Document, look: Look) -> str:
    blocks = (made for block in document.told for made in _listed(block, document))
    return f"{to_markdown(tuple(blocks))}\n"


def _listed(block: Block, document: Document) -> Blocks:
    """The block, or the table of contents where its place is."""
    if not isinstance(block, Contents):
        return (block,)
    return contents_blocks(document.blocks, document.contents_title)
