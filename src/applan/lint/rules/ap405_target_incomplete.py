"""AP405: a number to reach, without deadline or scope."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.subject import Subject
from applan.lint.targets import has_time, target_text, targets_of
from applan.messages import Message, msg


@rule(
    "AP405",
    "target-incomplete",
    "info",
    bad="""\
goals:
  - id: medlemsvekst
    title: Vi skal bli flere
    responsible: Styret
    targets:
      - {value: 2500, unit: medlemmer}
""",
    good=("medlemmer", 'medlemmer, by: 2026, scope: "hele laget"'),
)
def target_incomplete(subject: Subject) -> Iterator[Problem]:
    """A number to reach says by when, and for whom it holds.

    Without “by” nobody knows when it was missed. Without “scope” a county's 2 500 members and the
    whole organisation's 50 000 look like growth. The time of the activity or task that has the
    number is its deadline too. A deadline after the plan's end wants a number for this plan
    beside it.
    """
    for found in targets_of(subject) if subject.complete else ():
        missing: list[Message] = []
        if found.target.by is None and not has_time(found.placed):
            missing.append(msg("by when (“by”)"))
        if found.target.scope is None and not found.is_milestone:
            missing.append(msg("for whom (“scope”)"))
        if missing:
            yield Problem(found.path, _says_nothing(target_text(found.target), missing))
        elif found.is_beyond(subject.plan) and len(found.siblings) == 1:
            message = msg(
                "“{by}” is after the plan's end; what is to be reached in this plan? write it as "
                "a target of its own",
                by=found.target.by or "",
            )
            yield Problem((*found.path, "by"), message)


def _says_nothing(target: str, missing: list[Message]) -> Message:
    what = missing[0]
    for other in missing[1:]:
        what = msg("{one} and {other}", one=what, other=other)
    return msg("“{target}” does not say {what}", target=target, what=what)
