"""Environments of their own for the project's wheel and for the peers."""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
HOME = ROOT / "benchmarks" / ".peers"

PEERS: dict[str, tuple[str, ...]] = {
    "yamllint": ("yamllint",),
    "check-jsonschema": ("check-jsonschema",),
    # With Typer 0.26 or later RenderCV 2.3 fails as it starts: it wants click beside it.
    "rendercv": ("rendercv[full]", "typer<0.26"),
    "towncrier": ("towncrier",),
    "deepdiff": ("deepdiff[cli]", "pyyaml"),
    "graphtage": ("graphtage",),
}

PROGRAMS = {"deepdiff": "deep"}
"""What a peer's program is called, where it is not called as the peer."""


def applan() -> Path:
    """The environment with the wheel of this checkout, built anew. Returns its bin folder."""
    folder = _environment("applan")
    _pip(folder, "install", "--quiet", "--force-reinstall", "--no-deps", str(ROOT))
    _pip(folder, "install", "--quiet", str(ROOT))
    return folder / "bin"


def peer(name: str) -> Path:
    """The environment with one peer, made once. Returns its bin folder."""
    folder = _environment(name)
    if not (folder / "bin" / PROGRAMS.get(name, name)).exists():
        _pip(folder, "install", "--quiet", *PEERS[name])
    return folder / "bin"


def installed_megabytes(bin_folder: Path) -> float:
    """What an environment holds beyond pip itself, in megabytes (10⁶ bytes), without bytecode."""
    packages = next((bin_folder.parent / "lib").glob("python*/site-packages"))
    ours = (
        path
        for path in packages.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and not path.relative_to(packages).parts[0].startswith(("pip", "setuptools", "_distutils"))
    )
    return sum(path.stat().st_size for path in ours) / 1e6


def versions(bin_folder: Path, *names: str) -> str:
    """«yamllint 1.35, …» as installed."""
    found = subprocess.run(
        [bin_folder / "python", "-m", "pip", "list", "--format", "freeze"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    pairs = dict(line.partition("==")[::2] for line in found.splitlines())
    return ", ".join(f"{name} {pairs.get(name, '?')}" for name in names)


def _environment(name: str) -> Path:
    folder = HOME / name
    if not (folder / "bin" / "python").exists():
        venv.create(folder, with_pip=True)
    return folder


def _pip(folder: Path, *arguments: str) -> None:
    command = [str(folder / "bin" / "python"), "-m", "pip", *arguments]
    subprocess.run(command, check=True, stdout=sys.stderr)
