"""AP401: a goal that nothing in the plan is for."""

from collections.abc import Iterator

from applan.lint.rule import Problem, rule
from applan.lint.serving import Served, serving_of
from applan.lint.subject import Subject
from applan.messages import Message, msg


@rule(
    "AP401",
    "unserved-goal",
    "warning",
    bad="""\
goals:
  - {id: medlemsvekst, role: priority, title: "Vi skal bli flere medlemmer"}
  - {id: synlighet, role: priority, title: "Vi skal synes bedre"}
- {title: Verveuke, when: "mai 2026", supports: [medlemsvekst]}
""",
    good="""\
goals:
  - {id: medlemsvekst, role: priority, title: "Vi skal bli flere medlemmer"}
  - {id: synlighet, role: priority, title: "Vi skal synes bedre"}
- {title: Verveuke, when: "mai 2026", supports: [medlemsvekst]}
- {title: "Stand på torget", when: "juni 2026", supports: [synlighet]}
""",
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
