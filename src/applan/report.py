"""What one run of the linter found, over all its plans."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from applan.findings import SEVERITIES, Finding, Severity, folder_of
from applan.frozen import NamedTuple
from applan.grouping import grouped
from applan.messages import Message, msg


class Failure(NamedTuple):
    """A rule that broke: a fault in applan, not in the plan.

    ``code`` is empty where it was not a rule that broke but the checking of the whole plan.
    """

    code: str
    file: str
    reason: str

    @property
    def message(self) -> Message:
        """What is said of it."""
        if not self.code:
            return msg("checking {file} failed ({reason}); please report this, it is a fault in "
                       "applan", file=self.file, reason=self.reason)  # fmt: skip
        return msg("rule {code} failed on {file} ({reason}); please report this, it is a fault in "
                   "applan", code=self.code, file=self.file, reason=self.reason)  # fmt: skip


class Unchecked(NamedTuple):
    """A plan that was not checked, and why: a mistake in ``applan.yaml``, or it cannot be read.

    Neither the plan nor applan is to blame, and the others are checked all the same. ``file`` may
    be a folder that may hold plans.
    """

    file: str
    message: Message

    @property
    def place(self) -> tuple[str, int | None, int | None]:
        """The file to mend, with line and column where there is a place in it."""
        place = dict(self.message.args).get("place")
        if not isinstance(place, Message):
            return self.file, None, None
        file, line, column = (str(value) for _name, value in place.args)
        return file, int(line), int(column)

    def renamed(self, name: Callable[[str], str]) -> "Unchecked":
        """The same with another name for each file, also for that which is to be mended."""
        args = [
            (key, msg(told.template, **{**dict(told.args), "file": name(self.place[0])}))
            if key == "place" and isinstance(told, Message)
            else (key, told)
            for key, told in self.message.args
        ]
        return Unchecked(name(self.file), self.message._replace(args=tuple(args)))

    @property
    def said(self) -> Message:
        """What is wrong, without the place."""
        said = dict(self.message.args).get("said")
        return said if isinstance(said, Message) else self.message


class Report(NamedTuple):
    """All that one run found.

    ``accepted`` are findings suppressed with a reason, ``known`` those that a baseline accepts.
    ``organisations`` are of the files in which that could be read, and ``guesses`` how many
    comments say that something was guessed.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    files: tuple[str, ...] = ()
    known: tuple[Finding, ...] = ()
    organisations: tuple[tuple[str, str], ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    guesses: int = 0

    @property
    def obstacles(self) -> tuple[Unchecked, ...]:
        """Why plans were not checked, each reason once."""
        return tuple({item.message: item for item in reversed(self.unchecked)}.values())[::-1]

    @property
    def troubles(self) -> tuple[Message, ...]:
        """What is no finding and yet must be told: what was not checked, and what broke."""
        told = [item.message for item in self.obstacles]
        return (*told, *(failure.message for failure in self.failures))

    @classmethod
    def of(cls, reports: Iterable["Report"]) -> "Report":
        """Several reports as one, its findings in the order of files and places."""
        every = tuple(reports)

        def held(name: str) -> Iterator[Any]:
            return (one for report in every for one in getattr(report, name))

        findings, accepted = (
            tuple(sorted(held(name), key=lambda finding: finding.sort_key))
            for name in ("findings", "accepted")
        )
        return cls(
            findings,
            accepted,
            tuple(held("failures")),
            tuple(held("files")),
            organisations=tuple(held("organisations")),
            unchecked=tuple(held("unchecked")),
            guesses=sum(report.guesses for report in every),
        )

    def renamed(self, name: Callable[[str], str]) -> "Report":
        """The report with another name for each file."""
        held: dict[str, Any] = {
            field: tuple(one._replace(file=name(one.file)) for one in getattr(self, field))
            for field in ("findings", "accepted", "failures", "known")
        }
        return self._replace(
            **held,
            files=tuple(map(name, self.files)),
            organisations=tuple((name(file), whose) for file, whose in self.organisations),
            unchecked=tuple(item.renamed(name) for item in self.unchecked),
        )

    def by_folder(self) -> dict[str, "Report"]:
        """The report on each folder of plans that was checked, in order."""
        findings, accepted, known = (
            grouped((folder_of(one.file), one) for one in some)
            for some in (self.findings, self.accepted, self.known)
        )
        files: dict[str, list[str]] = {folder: [] for folder in findings}
        for file in self.files:
            files.setdefault(folder_of(file), []).append(file)
        named = dict(self.organisations)
        return {
            folder: Report(
                tuple(findings.get(folder, ())),
                tuple(accepted.get(folder, ())),
                (),
                tuple(held),
                tuple(known.get(folder, ())),
                tuple((file, named[file]) for file in held if file in named),
            )
            for folder, held in sorted(files.items())
        }

    def at_least(self, severity: Severity) -> "Report":
        """The report without findings less severe than this."""
        wanted = SEVERITIES[: SEVERITIES.index(severity) + 1]
        kept = tuple(item for item in self.findings if item.severity in wanted)
        return self._replace(findings=kept)
