"""Pages laid out by a real browser, and what it says about where their text came to stand."""

import html
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

Browser = Callable[..., str]

MEASURE = Path(__file__).with_name("measure.js")


class Page(NamedTuple):
    """A page to lay out in a frame of a width; ``printed`` with the rules for paper."""

    markup: str
    width: int
    printed: bool = False

    @property
    def framed(self) -> str:
        return self.markup.replace("@media print", "@media all") if self.printed else self.markup


@pytest.fixture(scope="session")
def page() -> type[Page]:
    return Page


@pytest.fixture(scope="session")
def measure(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Mapping[str, Page]], dict[str, Any]]:
    return lambda pages: _measure(browser, pages, tmp_path_factory.mktemp("browser"))


@pytest.fixture
def sheets(browser: Browser, tmp_path: Path) -> Callable[[str], int]:
    return lambda markup: _sheets(browser, markup, tmp_path)


def _measure(browser: Browser, pages: Mapping[str, Page], folder: Path) -> dict[str, Any]:
    """What ``measure.js`` finds in each page; all are laid out in one start of the browser."""
    frames = "\n".join(
        f'<iframe id="{html.escape(name)}" style="width:{page.width}px;height:20000px;border:0" '
        f'srcdoc="{html.escape(page.framed)}"></iframe>'
        for name, page in pages.items()
    )
    script = MEASURE.read_text("utf-8")
    host = folder / "host.html"
    host.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><body>{frames}<pre id="found"></pre>'
        f"<script>{script}</script>",
        "utf-8",
    )
    shown = browser(folder, "--dump-dom", "--virtual-time-budget=60000", host.as_uri())
    found = re.search(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)
    assert found is not None and found[1], "the browser said nothing"
    said: dict[str, Any] = json.loads(html.unescape(found[1]))
    return said


def _sheets(browser: Browser, markup: str, folder: Path) -> int:
    """How many sheets of paper a page is printed on."""
    page, paper = folder / "page.html", folder / "page.pdf"
    page.write_text(markup, "utf-8")
    paper.unlink(missing_ok=True)
    browser(folder, "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    return len(re.findall(rb"/Type\s*/Page\b", paper.read_bytes()))
