"""The repository that a call is made in, found without git."""

from pathlib import Path


def repository_root() -> Path | None:
    """The folder, here or above, that holds ``.git``; the current folder where there is none.

    ``.git`` is a folder or, in a worktree or a submodule, a file. None where the current folder
    is gone.
    """
    try:
        here = Path.cwd()
        return next((at for at in (here, *here.parents) if (at / ".git").exists()), here)
    except OSError:
        return None
