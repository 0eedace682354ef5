"""What was found in each plan when it was last checked, kept between runs.

A plan is not checked again while its own content, the plans its rules asked for, ``applan.yaml``
and applan itself are what they were; all of that is compared by content. Kept per folder of plans,
in the user's cache folder. Losing it costs half a second; a damaged one is said so and made anew,
never trusted.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from applan import __version__, output
from applan.errors import UserError
from applan.findings import Edit, Finding
from applan.messages import Argument, Message, msg
from applan.report import Report
from applan.source import MAX_BYTES, Span
from applan.workspace import PlanFile, PlansBeside, cache_folder, configuration, read_bytes

_FORMAT = 4

_MOST = 100_000
"""Characters that are kept of a plan: a thousand findings may share one long line or title."""

Notice = Callable[[Message], None]


class Memory:
    """The memory of one folder of plans. ``notice`` is told when it is damaged."""

    def __init__(self, folder: Path, notice: Notice) -> None:
        self._beside = PlansBeside(folder)
        self._notice = notice
        self._path = _cache_file(folder)
        self._configuration = _configuration(folder, self._beside)
        self._digests: dict[str, str] = {}
        self._changed = False

    def recall(self, file: PlanFile, content: bytes) -> Report | None:
        """What was found in this very content, or None where that is not known."""
        entry = self._entries.get(file.path.name)
        if entry is None or entry["content"] != _digest(content):
            return None
        if any(self._digest_of(name) != digest for name, digest in entry["asked"].items()):
            return None
        return _report(entry, file.path.as_posix())

    def remember(
        self, file: PlanFile, content: bytes, asked: Iterable[str], report: Report
    ) -> None:
        """Keep what was found, unless a rule failed on it, or it is more than anybody mends."""
        if report.failures or _is_much(report):
            return
        self._changed = True
        self._entries[file.path.name] = {
            "content": _digest(content),
            "asked": {name: self._digest_of(name) for name in sorted(asked)},
            "findings": [_said(item) for item in report.findings],
            "accepted": [_said(item) for item in report.accepted],
        }

    def save(self) -> None:
        """Write it down, if there is anything new and anywhere to write it."""
        if not self._changed or self._path is None:
            return
        content = {
            "format": _FORMAT,
            "applan": _edition(),
            "configuration": self._configuration,
            "plans": self._entries,
        }
        try:
            output.write_files({self._path: json.dumps(content, ensure_ascii=True).encode()})
        except UserError:
            self._changed = False  # a cache folder that cannot be written to is no one's trouble

    @cached_property
    def _entries(self) -> dict[str, Any]:
        if self._path is None or not self._path.is_file():
            return {}
        try:
            content = json.loads(read_bytes(self._path))
            known = (content["format"], content["applan"], content.get("configuration"))
            if known != (_FORMAT, _edition(), self._configuration):
                return {}
            entries: dict[str, Any] = content["plans"]
            for entry in entries.values():
                _report(entry, "")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, UserError):
            path = str(self._path)
            self._notice(msg("{path} is damaged; everything is checked anew", path=path))
            return {}
        return entries

    def _digest_of(self, name: str) -> str:
        """The digest of a plan beside, empty where there is none."""
        if name not in self._digests:
            path = self._beside.path(name)
            self._digests[name] = _digest(read_bytes(path, MAX_BYTES)) if path else ""
        return self._digests[name]


def _is_much(report: Report) -> bool:
    room = _MOST
    for item in (*report.findings, *report.accepted):
        room -= len(item.excerpt) + len(item.reason) + 50 * len(item.fix)
        room -= sum(len(str(value)) for _name, value in item.message.args)
        if room < 0:
            return True
    return False


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _edition() -> str:
    """This applan: its version and, where its own code is being worked on, the latest change."""
    package = Path(__file__).parent
    if not (package.parent.parent / "pyproject.toml").is_file():
        return __version__
    latest = max(path.stat().st_mtime_ns for path in package.rglob("*.py"))
    return f"{__version__}+{latest}"


def _configuration(folder: Path, beside: PlansBeside) -> str:
    """The digest of what all plans here are judged by: ``applan.yaml``, and which there are."""
    path = configuration(folder)
    own = b"" if path is None else read_bytes(path, MAX_BYTES)
    heads = [(file.name, *head) for file, head in beside.heads.items()]
    return _digest(own + json.dumps(heads).encode())


def _cache_file(folder: Path) -> Path | None:
    base = cache_folder()
    if base is None:
        return None
    try:
        digest = _digest(str(folder.resolve()).encode("utf-8", "surrogateescape"))
    except (OSError, RuntimeError):
        return None
    return base / f"lint-{digest}.json"


def _said(item: Finding) -> list[Any]:
    """A finding without its file, which is named as the next call names it."""
    message = _written(item.message)
    about = [item.code, item.name, item.severity, message, item.excerpt, item.where, item.fix]
    return [*about, item.reason, *item.span]


def _report(entry: dict[str, Any], file: str) -> Report:
    return Report(
        tuple(_finding(said, file) for said in entry["findings"]),
        tuple(_finding(said, file) for said in entry["accepted"]),
        (),
        (file,),
    )


def _finding(said: list[Any], file: str) -> Finding:
    code, name, severity, message, excerpt, where, fix, reason, *span = said
    edits = tuple(Edit(*edit) for edit in fix)
    about = (_read_message(message), file, Span(*span), excerpt, where, edits, reason)
    return Finding(code, name, severity, *about)


def _written(value: Argument) -> Any:
    """A message or one of its arguments as JSON; which of them it is shows in its form."""
    if isinstance(value, Message):
        return {"template": value.template, "args": [[k, _written(v)] for k, v in value.args]}
    return list(value) if isinstance(value, tuple) else value


def _read_message(written: Any) -> Message:
    args = tuple((name, _read(value)) for name, value in written["args"])
    return Message(sys.intern(written["template"]), args)


def _read(value: Any) -> Argument:
    if isinstance(value, dict):
        return _read_message(value)
    if isinstance(value, list):
        return tuple(map(str, value))
    argument: Argument = value
    return argument
