"""AP209: a relative time that is half said."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.messages import msg
from applan.model import Occurrence


@rule(
    "AP209",
    "half-said-time",
    "error",
    bad='- {title: Kurs for nye styrer, when: {within: "3 måneder"}}\n',
    good="""\
- {id: arsmoter, title: "Årsmøter i lagene", when: "januar og februar 2026"}
- {title: Kurs for nye styrer, when: {within: "3 måneder", after: arsmoter}}
""",
)
def half_said_time(subject: Subject) -> Iterator[Problem]:
    """A time relative to something else says how long, and before or after what.

    “within” and “amount” say how long; “after” and “before” name the activity it is counted from.
    """
    for path, occurrence in subject.of(Occurrence):
        length = occurrence.within or occurrence.amount
        anchor = occurrence.after or occurrence.before
        if length and not anchor:
            yield Problem(path, msg("counted from what? add “after” or “before” with an id"))
        elif occurrence.within and occurrence.amount:
            yield Problem(path, msg("“within” and “amount” exclude each other; keep one"))
        elif occurrence.after and occurrence.before:
            yield Problem(path, msg("“after” and “before” exclude each other; keep one"))
