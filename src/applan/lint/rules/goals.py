"""Rules on goals, and what is done for them."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.serving import Served, serving_of
from applan.lint.subject import Subject
from applan.messages import Message, msg

_GOALS = """\
goals:
  - {id: medlemsvekst, role: priority, title: "Vi skal bli flere medlemmer"}
  - {id: synlighet, role: priority, title: "Vi skal synes bedre"}
- {title: Verveuke, when: "mai 2026", supports: [medlemsvekst]}
"""


@rule(
    "AP401",
    "warning",
    bad=_GOALS,
    good=_GOALS + '- {title: "Stand på torget", when: "juni 2026", supports: [synlighet]}\n',
)
def unserved_goal(subject: Subject) -> Iterator[Problem]:
    """Something in the plan is done for every goal.

    A goal that nothing is done for is a wish, and the board should see it before the meeting
    adopts it. A goal is served by activities and goals that name it in “supports”, by a section
    that names it in “about” or holds it together with activities, and by somebody who answers
    for it. An overall goal is reported only where the plan says of another one what serves it,
    and a plan that hardly says it of any goal is left to AP402.
    """
    serving = serving_of(subject)
    for one in () if serving.is_usual or not subject.complete else serving.unserved:
        yield Problem((*one.path, "title"), _message(one))


def _message(served: Served) -> Message:
    slug, title = served.goal.id, served.goal.title
    if slug is None:
        return msg(
            "nothing in the plan is for “{title}”; give it an “id”, and name that in “supports” "
            "where something is done for it",
            title=title,
        )
    return msg(
        "nothing in the plan is for “{title}”; write “supports: {id}” where something is done for "
        "it, or say who answers for it",
        title=title,
        id=served.goal.own_id or title,
    )


@rule(
    "AP402",
    "info",
    bad="""\
goals:
  - {id: medlemsvekst, title: "Vi skal bli flere medlemmer"}
- {title: Verveuke, when: "mai 2026"}
""",
    good=("activities", "about: [medlemsvekst]\n    activities"),
)
def goals_not_linked(subject: Subject) -> Iterator[Problem]:
    """A plan says which activities are for which goals.

    With “supports” on activities, or “about” on sections, the draft can print what is done for
    each goal, and goals that nothing is done for are found. Said once about a plan that says it
    of less than a third of its goals. A plan of goals alone is not meant.
    """
    serving = serving_of(subject)
    if subject.complete and serving.is_usual and serving.unserved:
        message = msg(
            "the plan does not say which activities are for {count} of its {all} goals; write "
            "“supports” on activities or “about” on sections",
            count=len(serving.unserved),
            all=len(serving.goals),
        )
        yield Problem((*serving.unserved[0].path, "title"), message)


@rule(
    "AP403",
    "warning",
    bad=_GOALS + '- {title: "Stand på torget", when: avklares, supports: [synlighet]}\n',
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
