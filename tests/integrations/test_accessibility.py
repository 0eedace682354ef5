"""axe-core finds nothing in any page that applan makes: on a phone, a tablet and a screen in the
light, and in the dark, where nothing but the colours is another, on the tablet. Which rules are
asked where stands in ``axe.js``."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from applan.formats.document.html import STYLE

from .conftest import ROOT

WIDTHS = (375, 768, 1280)
VIEWS = ("wheel", "grid", "dates", "months", "matrix", "agenda")
TEMPLATES = sorted(path.stem for path in ROOT.glob("templates/*.md") if path.stem[0] != "_")
PAGES = {
    **{name: ("render", "2026", "-t", name) for name in TEMPLATES},
    **{view: ("calendar", "2026", "--view", view) for view in VIEWS},
    "plan-of-months": ("render", "2020"),
    "diff": ("diff", "2023", "2026"),
    "board": ("diff", "2023", "2026", "--board"),
    "history": ("history",),
    "proposals": ("proposals", "2026"),
    "tracked-proposals": ("diff", "--proposals", "2026"),
}
DARK = re.compile(r"@media[^{]*\(prefers-color-scheme: dark\)[^{]*\{")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""The page's own, which lets no script in: axe is one."""


@pytest.fixture(scope="module")
def found(
    browser: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """What axe-core finds in every page, by «page width light|dark»."""
    folder = tmp_path_factory.mktemp("accessibility")
    axe = _axe()
    framed = "\n".join(
        f'<iframe id="{name}" style="width:{name.split()[1]}px;height:2000px;border:0" '
        f'srcdoc="{html.escape(markup)}"></iframe>'
        for name, markup in _pages(folder)
    )
    host = folder / "host.html"
    host.write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><body>{framed}<pre id="found"></pre>'
        f'<script type="text/plain" id="axe">{axe}</script>'
        f"<script>{Path(__file__).with_name('axe.js').read_text('utf-8')}</script>",
        "utf-8",
    )
    said = browser(folder, "--dump-dom", "--virtual-time-budget=600000", host.as_uri())
    [told] = re.findall(r'<pre id="found">(.*?)</pre>', said, re.DOTALL)
    result: dict[str, list[str]] = json.loads(html.unescape(told))
    return result


def _pages(folder: Path) -> Iterator[tuple[str, str]]:
    work = folder / "work"
    for part in ("plans", "templates"):
        shutil.copytree(ROOT / part, work / part)
    shutil.copytree(ROOT / "tests/proposals/annual_meeting", work / "forslag")
    (work / "forslag/by_hand.yaml").unlink()
    for name, command in PAGES.items():
        path = folder / f"{name}.html"
        arguments = (*command, "-f", "html", "-o", str(path))
        program = [sys.executable, "-m", "applan", *arguments]
        subprocess.run(program, cwd=work, capture_output=True)  # diff ends with 1
        markup = POLICY.sub("", path.read_text("utf-8"))
        for width in WIDTHS:
            yield f"{name} {width} light", DARK.sub("@media not all {", markup)
        yield f"{name} {WIDTHS[1]} dark", DARK.sub("@media all {", markup)


def _axe() -> str:
    """axe-core as text that may stand in a page, from where npm has put it."""
    for folder in (Path(part) for part in os.environ.get("NODE_PATH", "").split(os.pathsep)):
        path = folder / "axe-core" / "axe.min.js"
        if path.is_file():
            return path.read_text("utf-8").replace("</script", r"<\/script")
    return pytest.skip("npm install axe-core, and NODE_PATH to its node_modules")


def test_no_colour_depends_on_the_width() -> None:
    """So colours are measured at one; what a narrow page says before a cell has that of the head."""
    widths = re.findall(r"^@media[^{]*width[^{]*\{\n(.*?)^\}", STYLE, re.M | re.S)
    assert len(widths) == STYLE.count("width: 44rem)") == 1
    coloured = re.findall(r"[^;{]*(?:color|background|opacity|filter|--)[^;}]*", widths[0])
    assert [one.strip() for one in coloured] == ["color: var(--quiet)"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("shown", [*(f"{width} light" for width in WIDTHS), f"{WIDTHS[1]} dark"])
def test_axe_finds_nothing(found: dict[str, list[str]], name: str, shown: str) -> None:
    assert found[f"{name} {shown}"] == []
