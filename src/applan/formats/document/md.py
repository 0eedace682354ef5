"""Markdown, to be pasted into an agenda or a case paper."""

from itertools import chain

from applan.formats.document import Look
from applan.prose.blocks import Contents
from applan.prose.document import Document, contents_blocks
from applan.prose.markdown import to_markdown


def render(document: Document, look: Look) -> str:
    listed = contents_blocks(document.blocks, document.contents_title)
    blocks = (listed if isinstance(one, Contents) else (one,) for one in document.told)
    return f"{to_markdown(tuple(chain.from_iterable(blocks)))}\n"
