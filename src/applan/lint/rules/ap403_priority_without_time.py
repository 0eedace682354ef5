"""AP403: a priority for which nothing has a time."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.serving import serving_of
from applan.lint.subject import Subject
from applan.messages import msg


@rule(
    "AP403",
    "priority-without-time",
    "warning",
    bad="""\
goals:
  - {id: medlemsvekst, role: priority, title: "Vi skal bli flere medlemmer"}
  - {id: synlighet, role: priority, title: "Vi skal synes bedre"}
- {title: Verveuke, when: "mai 2026", supports: [medlemsvekst]}
- {title: "Stand på torget", when: avklares, supports: [synlighet]}
""",
    good=("avklares", '"juni 2026"'),
)
def priority_without_time(subject: Subject) -> Iterator[Problem]:
    """Something with a time is done for every priority.

    What comes first should not be what has no date. “Monthly” and “all year” are times too;
    “to be decided” is not. Only plans that give another priority a time are looked at.
    """
    serving = serving_of(subject)
    priorities = [one for one in serving.goals if one.goal.role == "priority"]
    if not subject.complete or not any(one.path in serving.timed for one in priorities):
        return
    for one in priorities:
        if one.is_linked and one.path not in serving.timed:
            message = msg(
                "nothing that is done for “{title}” has a time; write “when” on an activity that "
                "is for it",
                title=one.goal.title,
            )
            yield Problem((*one.path, "title"), message)
