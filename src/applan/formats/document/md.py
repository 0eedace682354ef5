"""Markdown, to be pasted into an agenda or a case paper."""

from applan.formats.document import Look
from applan.prose.blocks import Block, Contents, Paragraph, Run
from applan.prose.document import Document, contents, contents_listing
from applan.prose.markdown import to_markdown


def render(document: Document, look: Look) -> str:
    blocks: list[Block] = []
    for block in document.blocks:
        if not isinstance(block, Contents):
            blocks.append(block)
        elif listing := contents_listing(contents(document.blocks)):
            blocks += (Paragraph((Run(document.contents_title, strong=True),)), listing)
    return f"{to_markdown(tuple(blocks))}\n"
