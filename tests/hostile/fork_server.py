"""Runs applan many times without starting Python many times: one process that forks for each run.

Each line on standard input is a run, as JSON: folder, arguments, file for standard output, file
for standard error. Each line on standard output is how it ended: status, CPU seconds, megabytes.
What starting the program costs is paid once, and counted in every run. How slow the processor is
just now is asked only of a run that took long.
"""

import json
import os
import resource
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

from pace import slowness

PLAN = (
    "applan: 1\ntitle: A\norganisation: B\nperiod: 2026\nactivities: [{title: C, when: mai}]\n"
    "sections: [{title: D}]\n"
)

AT_ONCE = 1.0
"""CPU seconds of a run that is within any limit, on a machine however slow."""


def run(folder: str, arguments: list[str], stdout: str, stderr: str) -> NoReturn:
    from applan.cli.main import main

    os.chdir(folder)
    for descriptor, path in ((0, os.devnull), (1, stdout), (2, stderr)):
        flags = os.O_RDONLY if descriptor == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        os.dup2(os.open(path, flags, 0o600), descriptor)
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115  # the process ends with it
    sys.stdout = open(1, "w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8")  # noqa: SIM115
    sys.argv = ["applan", *arguments]
    os.environ["XDG_CACHE_HOME"] = folder
    main()


def forked(folder: str, arguments: list[str], stdout: str, stderr: str) -> tuple[int, float, float]:
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
        try:
            run(folder, arguments, stdout, stderr)
        except SystemExit as ended:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(ended.code if isinstance(ended.code, int) else 1)
        finally:
            os._exit(70)
    _pid, status, used = os.wait4(child, 0)
    seconds = used.ru_utime + used.ru_stime
    seconds = seconds / slowness() if seconds > AT_ONCE else seconds
    return os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss / 1024


def serve() -> None:
    import applan.cli.lint
    import applan.lint
    import applan.loading

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "plan.yaml").write_text(PLAN, encoding="utf-8")
        loaded = applan.loading.load(PLAN.encode(), "plan.yaml", "plan")
        assert loaded.plan is not None
        status, seconds, _megabytes = forked(
            folder, ["lint", "plan.yaml"], f"{folder}/out", f"{folder}/err"
        )
        assert status == 1, Path(folder, "err").read_text(encoding="utf-8")
    starting = sum(resource.getrusage(resource.RUSAGE_SELF)[:2]) / slowness() + seconds
    for line in sys.stdin:
        status, seconds, megabytes = forked(**json.loads(line))
        print(json.dumps([status, starting + seconds, megabytes]), flush=True)


if __name__ == "__main__":
    serve()
