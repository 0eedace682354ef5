"""Drafts of all plans as Word files, with the document that each was made of."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from applan.drafts.draft import draft, template_names
from applan.formats.document import written
from applan.formats.drafts import look_of
from applan.loading import load
from applan.prose.blocks import (
    Blocks,
    Break,
    Contents,
    Group,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Table,
)
from applan.wordfile.units import Kind

ROOT = Path(__file__).parents[2]
PLANS = tuple(path.stem for path in sorted((ROOT / "plans").glob("*.yaml")))
TEMPLATES = {path.name: path.read_bytes() for path in sorted((ROOT / "templates").iterdir())}
NAMES = template_names(TEMPLATES)
DEEPEST = 6
"""The deepest heading that a Word file of applan's has a style for."""


class Expected(NamedTuple):
    """What is compared of a unit."""

    kind: Kind
    level: int
    text: str
    head: bool = False
    label: str = ""


class Made(NamedTuple):
    blocks: Blocks
    word: bytes


@cache
def drawn_up(plan: str, template: str) -> Made:
    """A plan of the repository by one of its templates, without changes since an earlier one."""
    source = ROOT / "plans" / f"{plan}.yaml"
    loaded = load(source.read_text("utf-8"), source.name, plan).plan
    assert loaded is not None
    document = draft(loaded, template, TEMPLATES, name=plan, changes=list)
    word = written(document, "docx", look_of(TEMPLATES, "docx", template))
    assert isinstance(word, bytes)
    return Made(document.blocks, word)


INSTALLED = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is missing")


@pytest.fixture(scope="session")
def saved_by_libreoffice(
    tmp_path_factory: pytest.TempPathFactory, convert: Callable[[Sequence[Path], str, Path], None]
) -> Callable[[str], Path]:
    """Gives the folder of all drafts after LibreOffice has saved them as a kind of file."""
    folder = tmp_path_factory.mktemp("libreoffice")
    sources = [folder / f"{plan}-{template}.docx" for plan in PLANS for template in NAMES]
    for source in sources:
        plan, _, template = source.stem.partition("-")
        source.write_bytes(drawn_up(plan, template).word)

    @cache
    def save(kind: str) -> Path:
        made = folder / kind
        convert(sources, kind, made)
        return made

    return save


def expected(blocks: Blocks, depth: int = 0) -> Iterator[Expected]:
    """The units that blocks are."""
    for block in blocks:
        match block:
            case Heading():
                text = said(block.content).replace("\u00a0", " ")
                yield Expected("heading", min(block.level, DEEPEST), text)
            case Paragraph():
                yield Expected("paragraph", 0, said(block.content))
            case Listing():
                for label, item in zip(block.marks(), block.items, strict=True):
                    first, *rest = item
                    assert isinstance(first, Paragraph)
                    yield Expected("item", min(depth, 2), said(first.content), label=label)
                    yield from expected(tuple(rest), depth + 1)
            case Quote() | Group():
                yield from expected(block.blocks, depth)
            case Table():
                table = block.trimmed()
                rows: list[tuple[Any, bool]] = [(row, False) for row in table.rows]
                for row, head in [(table.head, True), *rows] if table.has_head else rows:
                    yield Expected("row", 0, "\t".join(said(cell) for cell in row), head)
            case Contents():
                continue
            case _:
                raise AssertionError(block)


def said(line: Line) -> str:
    return "".join("\n" if isinstance(item, Break) else item.text for item in line)
