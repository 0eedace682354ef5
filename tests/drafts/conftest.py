"""What the tests of drafts share: plans from YAML, the shipped templates, and text read back."""

import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from applan.formats.drafts import drafted as draft
from applan.loading import load
from applan.model import Plan

ROOT = Path(__file__).parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = "applan: 1\ntitle: Arbeidsplan 2026\norganisation: Laget\nperiod: 2026\n"

Drafted = Callable[..., dict[str, bytes]]


@pytest.fixture(scope="session")
def shipped() -> Mapping[str, bytes]:
    found = {path.name: path.read_bytes() for path in sorted((ROOT / "templates").iterdir())}
    assert "arbeidsplan.docx" in found
    return found


@pytest.fixture
def drafted(shipped: Mapping[str, bytes]) -> Drafted:
    """Draft a YAML text (``applan``, title and period are put in front where they are missing)."""

    def make(
        text: str,
        *formats: str,
        template: str = "arbeidsplan",
        own: Mapping[str, bytes | str] | None = None,
        **more: Any,
    ) -> dict[str, bytes]:
        written = {
            name: content.encode() if isinstance(content, str) else content
            for name, content in (own or {}).items()
        }
        return draft(plan_of(text), template, {**shipped, **written}, formats or ("md",), **more)

    return make


def plan_of(text: str) -> Plan:
    loaded = load(text if text.startswith("applan:") else HEAD + text, "plan.yaml", "plan")
    assert loaded.plan is not None and loaded.complete, loaded.findings
    return loaded.plan


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def document(content: bytes) -> etree._Element:
    return etree.fromstring(parts(content)["word/document.xml"])


def docx_text(content: bytes) -> str:
    """The text of a Word file's body, one line a paragraph."""
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in document(content).iter(f"{W}p")
    )


def html_text(content: bytes) -> str:
    return str(html.fromstring(content).find("body").text_content())


def styled(content: bytes, style: str) -> list[str]:
    """The texts of the paragraphs that have a style, by the style's id."""
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in document(content).iter(f"{W}p")
        if (found := paragraph.find(f"{W}pPr/{W}pStyle")) is not None
        and found.get(f"{W}val") == style
    ]


def squeezed(text: str) -> str:
    """The text with every run of blanks, no-break ones too, as one space."""
    return re.sub(r"\s+", " ", text)
