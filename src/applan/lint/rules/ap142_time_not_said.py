"""AP142: under “when” stands what has no time."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Occurrence


@rule(
    "AP142",
    "time-not-said",
    "warning",
    bad="- {title: Kurs for nye styrer, when: {part: Trinn 1}}\n",
    good="- {title: Kurs for nye styrer, when: {part: Trinn 1, when: avklares}}\n",
)
def time_not_said(subject: Subject) -> Iterator[Problem]:
    """What stands under “when” says when, or that nobody knows yet.

    A part or a place alone reads as undecided, and who wrote it may have forgotten the time.
    """
    if not subject.complete:
        return
    for path, time in subject.of(Occurrence):
        said = time.when or time.within or time.amount or time.after or time.before or time.note
        if not said and time.certainty != "open":
            yield Problem(path, msg("there is no time here; write one, or “avklares” while nobody "
                                    "knows"))  # fmt: skip
