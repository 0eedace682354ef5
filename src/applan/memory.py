"""What was found in each plan when it was last checked, kept between runs: right, or absent.

A plan is not checked again while its own content, the plans its rules asked for, ``applan.yaml``,
applan's own code and what it stands on are what they were. Kept per folder of plans, in the user's
cache folder. Losing it costs half a second. What is kept carries a digest of itself, so that a
damaged memory is said so and made anew; whoever may write in the folder may of course forge one.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from applan import output
from applan.errors import UserError
from applan.findings import Edit, Finding
from applan.messages import Argument, Message, msg
from applan.report import Report
from applan.source import MAX_BYTES, Span, digest_of
from applan.workspace import PlanFile, PlansBeside, cache_folder, configuration, read_bytes

_MOST = 100_000
"""Characters that are kept of a plan: a thousand findings may share one long line or title."""

Notice = Callable[[Message], None]


class Memory:
    """The memory of one folder of plans, and of what was asked about them.

    ``notice`` is told when it cannot be used; ``asked`` tells apart calls that want other rules.
    """

    def __init__(self, folder: Path, notice: Notice, asked: str = "") -> None:
        self._folder = folder
        self._beside = PlansBeside(folder)
        self._notice = notice
        self._path = _cache_file(folder, asked)
        self._configuration = _configuration(folder)
        self._changed = False

    def recall(self, file: PlanFile, content: bytes) -> Report | None:
        """What was found in this very content, or None where that is not known."""
        entry = self._entries.get(file.path.name)
        if entry is None or entry["content"] != digest_of(content):
            return None
        if any(self._beside.digest(name) != digest for name, digest in entry["asked"].items()):
            return None
        return _report(entry, file.path.as_posix())

    def remember(
        self, file: PlanFile, content: bytes, asked: Mapping[str, str], report: Report
    ) -> None:
        """Keep what was found, unless a rule failed on it, or it is more than anybody mends.

        ``asked`` are the plans beside that rules asked for, with the digests of what they held
        when they were read.
        """
        if report.failures or _is_much(report):
            return
        self._changed = True
        self._entries[file.path.name] = {
            "content": digest_of(content),
            "asked": dict(sorted(asked.items())),
            "organisation": next((name for _file, name in report.organisations), None),
            "findings": [_said(item) for item in report.findings],
            "accepted": [_said(item) for item in report.accepted],
            "guesses": report.guesses,
        }

    def save(self) -> None:
        """Write it down, if there is anything new and anywhere to write it."""
        if not self._changed or self._path is None or _edition() is None:
            return
        if _configuration(self._folder) != self._configuration:
            return  # it was saved while we checked: who knows which one was read
        content = {"known": self._known, "plans": self._entries}
        with suppress(UserError):  # a cache folder that cannot be written to is no one's trouble
            written = _sealed(json.dumps(content).encode())
            output.write_files({self._path: written}, follow=False)

    @property
    def _known(self) -> list[str | None]:
        """What everything that was found depends on."""
        return [_edition(), self._configuration]

    @cached_property
    def _entries(self) -> dict[str, Any]:
        content = self._read()
        if not content or _edition() is None:
            return {}
        body = content[len(_BEFORE) + 32 + len(_BETWEEN) : -1]
        if content != _sealed(body):
            path = str(self._path)
            self._notice(msg("{path} is damaged; everything is checked anew", path=path))
            return {}
        kept = json.loads(body)
        entries: dict[str, Any] = kept["plans"] if kept["known"] == self._known else {}
        return entries

    def _read(self) -> bytes:
        """What was written down; nothing where there is none, or it cannot be read."""
        if self._path is None:
            return b""
        try:
            self._path.stat()
            return read_bytes(self._path)
        except (FileNotFoundError, NotADirectoryError):
            return b""
        except (OSError, UserError):
            self._notice(msg("what was found before cannot be read in {folder}; everything is "
                             "checked anew", folder=self._path.parent))  # fmt: skip
            return b""


_BEFORE, _BETWEEN = b'{"digest": "', b'", "content": '


def _sealed(body: bytes) -> bytes:
    """What is written down, with its digest before it."""
    return _BEFORE + digest_of(body).encode() + _BETWEEN + body + b"}"


def _is_much(report: Report) -> bool:
    room = _MOST
    for item in (*report.findings, *report.accepted):
        room -= len(item.excerpt) + len(item.reason) + 50 * len(item.fix)
        room -= sum(len(str(value)) for _name, value in item.message.args)
        if room < 0:
            return True
    return False


@cache
def _edition() -> str | None:
    """This applan, by its code and not by its version, its Python, and what else is installed.

    Names, sizes and times, of a hundred files; and what the installer wrote down of applan, since
    some give every file the same time. None where that cannot be seen: nothing is then recalled.
    """
    found = [sys.version.encode()]
    try:
        for entry in _code(Path(__file__).parent):
            status = entry.stat()
            about = f"{entry.path} {status.st_size} {status.st_mtime_ns}"
            found.append(about.encode("utf-8", "surrogateescape"))
    except OSError:
        return None
    for folder in sys.path:
        with suppress(OSError), os.scandir(folder or ".") as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith((".dist-info", ".egg-info")):
                    found.append(f"{entry.name} {entry.stat().st_mtime_ns}".encode())
                if entry.name.startswith("applan-"):
                    with suppress(UserError):
                        found.append(read_bytes(Path(entry.path, "RECORD")))
    return digest_of(b"\n".join(found))


def _code(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """The files of a package, sorted."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not entry.is_dir():
                yield entry
            elif entry.name != "__pycache__":
                yield from _code(entry.path)


def _configuration(folder: Path) -> str:
    """The digest of what all plans here are judged by: ``applan.yaml``, and which there are."""
    path = configuration(folder)
    own = b"" if path is None else read_bytes(path, MAX_BYTES)
    heads = [
        (file.name, head.organisation, head.period)
        for file, head in PlansBeside(folder).heads.items()
    ]
    return digest_of(own + json.dumps(heads).encode())


def _cache_file(folder: Path, asked: str) -> Path | None:
    base = cache_folder()
    if base is None:
        return None
    try:
        about = f"{folder.resolve()}\0{asked}" if asked else str(folder.resolve())
        digest = digest_of(about.encode("utf-8", "surrogateescape"))
    except (OSError, RuntimeError):
        return None
    return base / f"findings-{digest}.json"


def _said(item: Finding) -> list[Any]:
    """A finding without its file, which is named as the next call names it."""
    return [*item._replace(message=_written(item.message), file="")]


def _report(entry: dict[str, Any], file: str) -> Report:
    organisation = entry["organisation"]
    return Report(
        tuple(_finding(said, file) for said in entry["findings"]),
        tuple(_finding(said, file) for said in entry["accepted"]),
        (),
        (file,),
        organisations=((file, organisation),) if organisation is not None else (),
        guesses=entry["guesses"],
    )


def _finding(said: list[Any], file: str) -> Finding:
    item = Finding(*said)
    return item._replace(message=_read_message(item.message), file=file, span=Span(*item.span),
                         fix=tuple(Edit(*edit) for edit in item.fix))  # fmt: skip


def _written(value: Argument) -> Any:
    """A message or one of its arguments as JSON; which of them it is shows in its form."""
    if isinstance(value, Message):
        args = [[k, _written(v)] for k, v in value.args]
        return {"template": value.template, "args": args, "said": value.said}
    return list(value) if isinstance(value, tuple) else value


def _read_message(written: Any) -> Message:
    args = tuple((name, _read(value)) for name, value in written["args"])
    said = tuple((str(word), str(called)) for word, called in written["said"])
    return Message(sys.intern(written["template"]), args, said)


def _read(value: Any) -> Argument:
    if isinstance(value, dict):
        return _read_message(value)
    if isinstance(value, list):
        return tuple(map(str, value))
    argument: Argument = value
    return argument
